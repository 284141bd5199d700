//! TOML text to a tree with places.
//!
//! The parser goes on after an error, so that all of them are found; this module turns its errors
//! into diagnostics and judges how far the recovered tree can be trusted.

use super::causes;
use super::size::{self, Size};
use crate::diagnostic::{
    CharacterFault, Diagnostic, SourceId, Span, character_name, grouped, is_bidi_override,
};
use std::ops::Range;
use toml::de::DeTable;
use toml_parser::lexer::TokenKind;

/// More syntax errors than this are counted, not listed: the file is hardly a plan.
const LISTED_ERRORS: usize = 50;

/// The parts that a dotted key may have. A plan needs three.
///
/// A key makes tables nested as deep as it has dots, and dropping those recurses: a key of 100,000
/// dots would overflow the stack. The parser has a limit of its own for brackets only.
const KEY_PARTS: usize = 16;

/// A parsed file.
#[derive(Debug)]
pub(crate) struct Syntax<'t> {
    /// What could be read.
    pub root: DeTable<'t>,
    pub findings: Vec<Diagnostic>,
    /// Whether parts of the tree may be missing or wrong.
    pub is_broken: bool,
    /// Whether nothing was parsed at all.
    pub is_refused: bool,
    /// Where a mistake begins that swallows all that comes after it, such as a list without its end.
    pub lost_from: Option<usize>,
}

impl Syntax<'_> {
    fn refused(finding: Diagnostic) -> Self {
        Syntax {
            root: DeTable::new(),
            findings: vec![finding],
            is_broken: true,
            is_refused: true,
            lost_from: None,
        }
    }
}

/// Parses a text.
pub(crate) fn parse<'t>(source: SourceId, text: &'t str) -> Syntax<'t> {
    if let Some(range) = long_key(text) {
        return Syntax::refused(too_deep(Span::new(source, range)));
    }
    if let Some(finding) = lone_carriage_returns(source, text) {
        return Syntax::refused(finding);
    }
    let (parsed, uncounted) = match size::of(source, text, LISTED_ERRORS) {
        Size::Right => (text, 0),
        Size::Errors { count, listed } => {
            let end = text[listed..]
                .find('\n')
                .map_or(text.len(), |end| listed + end);
            (&text[..end], count)
        }
        Size::TooLarge(finding) => {
            return Syntax::refused(finding);
        }
    };
    let (root, errors) = DeTable::parse_recoverable(parsed);
    let Described {
        mut findings,
        lost_from,
        is_cut,
    } = described(source, text, &errors);
    let count = errors.len().max(uncounted);
    let more = count.saturating_sub(LISTED_ERRORS);
    if more > 0 && !is_cut {
        findings.push(
            Diagnostic::error(
                "toml-syntax",
                format!("{} more syntax errors in this file", grouped(more)),
            )
            .help("correct the first ones and check again; is this a plan file at all?"),
        );
    }
    findings.extend(turned_comments(source, text));
    Syntax {
        is_broken: errors.iter().any(|error| !is_repeated_key(error)),
        root: root.into_inner(),
        findings,
        is_refused: false,
        lost_from,
    }
}

/// Errors in words.
#[derive(Default)]
struct Described {
    findings: Vec<Diagnostic>,
    /// From where on nothing is as it seems.
    lost_from: Option<usize>,
    /// Whether one error explains all that come after it.
    is_cut: bool,
}

/// Words the first errors.
///
/// Of a line whose cause is known the first error is enough: the others follow from it. Of a table
/// that is there twice, so do the keys in it.
fn described(source: SourceId, text: &str, errors: &[toml::de::Error]) -> Described {
    let mut described = Described::default();
    let mut explained: Option<usize> = None;
    let mut repeated_table = 0..0;
    for error in errors.iter().take(LISTED_ERRORS) {
        let range = error.span().unwrap_or(text.len()..text.len());
        let is_same_line = explained.is_some_and(|at| {
            let between = text.get(at.min(range.start)..at.max(range.start));
            between.is_some_and(|between| !between.contains('\n'))
        });
        if is_same_line || is_repeated_key(error) && repeated_table.contains(&range.start) {
            continue;
        }
        if is_repeated_key(error) && is_in_heading(text, range.start) {
            let next = text[range.end..].find("\n[");
            repeated_table = range.end..next.map_or(text.len(), |next| range.end + next);
        }
        let is_plain = is_repeated_key(error) || error.message().contains("recurse");
        let cause = match is_plain {
            true => None,
            false => causes::of(text, &range, error.message()),
        };
        match cause {
            None => described.findings.push(describe(source, text, error)),
            Some(cause) => {
                explained = Some(range.start);
                let start = cause.range.start;
                if cause.is_last || cause.hides {
                    described.lost_from.get_or_insert(start);
                }
                described.findings.push(
                    Diagnostic::error("toml-syntax", cause.message)
                        .at_labelled(Span::new(source, cause.range), "here")
                        .help(cause.help),
                );
                if cause.is_last {
                    described.is_cut = true;
                    return described;
                }
            }
        }
    }
    described
}

fn is_in_heading(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].trim_start().starts_with('[')
}

fn is_repeated_key(error: &toml::de::Error) -> bool {
    error.message() == "duplicate key"
}

fn describe(source: SourceId, text: &str, error: &toml::de::Error) -> Diagnostic {
    let range = error.span().unwrap_or(text.len()..text.len());
    let written = text.get(range.clone()).unwrap_or_default();
    let span = Span::new(source, range);
    if is_repeated_key(error) {
        return Diagnostic::error(
            "repeated-table-key",
            format!("`{written}` stands twice in the same table"),
        )
        .at_labelled(span, "the second one")
        .help("keep one of the two; a list of tables takes two brackets, such as `[[body]]`");
    }
    if error.message().contains("recurse") {
        return too_deep(span);
    }
    let message = error.message();
    Diagnostic::error("toml-syntax", lower_first(message))
        .at_labelled(span, "here")
        .help(syntax_help(message))
}

/// Returns what most often helps with an error of the parser.
fn syntax_help(message: &str) -> &'static str {
    if message.contains("newline") || message.contains("unquoted") || message.contains("string") {
        "text takes straight quotes at both ends, such as `title = \"Action Items\"`; \
         a quote inside it is written `\\\"`"
    } else if message.contains("key") {
        "each line is `key = value`, a heading `[name]` or `[[name]]`, or a comment after `#`"
    } else {
        "text takes quotes, lists take brackets with commas; see docs/plan-file.md"
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}

fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error("toml-syntax", "tables are nested too deep")
        .at_labelled(span, "one level too many")
        .help("a plan needs no more than a list in a table in a list")
}

/// Finds comments with controls that turn the writing: what a person sees there is not what stands
/// there.
fn turned_comments(source: SourceId, text: &str) -> Vec<Diagnostic> {
    if !text.contains(is_bidi_override) {
        return Vec::new();
    }
    let comments = toml_parser::Source::new(text).lex();
    let comments = comments.filter(|token| token.kind() == TokenKind::Comment);
    let found = comments.filter_map(|comment| {
        let start = comment.span().start();
        let written = text.get(start..comment.span().end())?;
        let (at, control) = written.char_indices().find(|(_, c)| is_bidi_override(*c))?;
        let range = start + at..start + at + control.len_utf8();
        let finding = CharacterFault::BidiControl.finding("a comment", &character_name(control));
        Some(finding.at_labelled(Span::new(source, range), "in this comment"))
    });
    found.take(LISTED_ERRORS).collect()
}

/// Finds line ends of old Macintosh computers, which TOML does not know.
///
/// The parser would report each of them.
fn lone_carriage_returns(source: SourceId, text: &str) -> Option<Diagnostic> {
    let mut lone = text.match_indices('\r');
    let (at, _) = lone.find(|(at, _)| text.as_bytes().get(at + 1) != Some(&b'\n'))?;
    let more = lone.filter(|(at, _)| text.as_bytes().get(at + 1) != Some(&b'\n'));
    let message = match more.count() {
        0 => "a line ends in a carriage return alone".to_owned(),
        more => format!("{} lines end in a carriage return alone", grouped(more + 1)),
    };
    Some(
        Diagnostic::error("toml-syntax", message)
            .at_labelled(Span::new(source, at..at + 1), "here")
            .help(
                "save the file with the line ends of Windows or Unix (CR LF or LF) in your editor",
            ),
    )
}

/// Finds a dotted key of more than [`KEY_PARTS`] parts.
fn long_key(text: &str) -> Option<Range<usize>> {
    let has_dots = |line: &str| line.bytes().filter(|byte| *byte == b'.').count() >= KEY_PARTS;
    // A key cannot go over a line's end, so most files need no closer look.
    if !text.lines().any(has_dots) {
        return None;
    }
    let mut parts = 0;
    let mut start = 0;
    let mut is_after_dot = false;
    let mut rest = text;
    while let Some(token) = Token::first(rest) {
        let at = text.len() - rest.len();
        match token {
            Token::Part(_) if is_after_dot => {
                parts += 1;
                if parts > KEY_PARTS {
                    return Some(start..at);
                }
            }
            Token::Part(_) => {
                parts = 1;
                start = at;
            }
            Token::Dot | Token::Blank(_) => {}
            Token::Other(_) => parts = 0,
        }
        if !matches!(token, Token::Blank(_)) {
            is_after_dot = matches!(token, Token::Dot) && parts > 0;
        }
        rest = &rest[token.len()..];
    }
    None
}

/// What matters of TOML's tokens to find dotted keys; each with its length in bytes.
#[derive(Debug, Clone, Copy)]
enum Token {
    /// A bare key, or anything in quotes.
    Part(usize),
    Dot,
    /// Spaces and tabs.
    Blank(usize),
    /// Anything else: brackets, signs, comments, line ends.
    Other(usize),
}

impl Token {
    fn first(text: &str) -> Option<Token> {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let run = |belongs: &dyn Fn(char) -> bool| text.find(|c| !belongs(c)).unwrap_or(text.len());
        let first = text.chars().next()?;
        Some(match first {
            '.' => Token::Dot,
            ' ' | '\t' => Token::Blank(run(&|c| matches!(c, ' ' | '\t'))),
            '#' => Token::Other(run(&|c| c != '\n')),
            '"' | '\'' => Token::Part(quoted_length(text, first)),
            c if is_bare(c) => Token::Part(run(&is_bare)),
            c => Token::Other(c.len_utf8()),
        })
    }

    fn len(self) -> usize {
        match self {
            Token::Dot => 1,
            Token::Part(len) | Token::Blank(len) | Token::Other(len) => len,
        }
    }
}

/// Returns the length of the string that the text begins with; to the line's or text's end when
/// it is not closed.
fn quoted_length(text: &str, quote: char) -> usize {
    let fence = &[quote; 3].iter().collect::<String>();
    let (open, close, is_long) = if text.starts_with(fence.as_str()) {
        (3, fence.as_str(), true)
    } else {
        (1, &fence[..1], false)
    };
    let mut at = open;
    while let Some(c) = text[at..].chars().next() {
        if text[at..].starts_with(close) {
            return at + close.len();
        }
        if c == '\n' && !is_long {
            return at;
        }
        at += c.len_utf8();
        if c == '\\' && quote == '"' {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Sources;

    fn codes(text: &str) -> Vec<&'static str> {
        let mut sources = Sources::default();
        let id = sources.add("plan.toml", text);
        let syntax = parse(id, text);
        syntax.findings.iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_crash() {
        let dots = |count: usize| vec!["a"; count].join(".");
        let deep = [
            format!("a = {}", "[".repeat(100_000)),
            "[".repeat(100_000),
            format!("a = {}", "{a=".repeat(100_000)),
            format!("{} = 1", dots(1_000_000)),
            format!("[{}]", dots(1_000_000)),
            format!("x = 1\nx = {{{} = 1}}", dots(1_000_000)),
            format!("x = [{{{} = 1}}]\n[x]", dots(100_000)),
            format!("{} = 1", vec!["\"a\\\"b\" "; 100_000].join(". ")),
            format!("a = \"\n{} = 1", dots(100_000)),
        ];
        for text in &deep {
            assert!(codes(text).contains(&"toml-syntax"), "{}", &text[..20]);
        }
    }

    #[test]
    fn nesting_up_to_the_limits_can_be_dropped() {
        let key = vec!["a"; KEY_PARTS].join(".");
        let open = format!("{{{key} = [").repeat(38);
        let close = "]}".repeat(38);
        let text = format!("[{key}]\n{key} = [{open}{close}]");
        assert!(codes(&text).is_empty());
        assert_eq!(codes(&format!("{text}\n[{key}]")), ["repeated-table-key"]);
    }

    #[test]
    fn dots_in_text_are_no_keys() {
        let dots = "1.".repeat(100);
        for text in [
            format!("a = \"{dots}\""),
            format!("a = '{dots}'"),
            format!("a = \"\"\"\n\\\"{dots}\n\"\"\""),
            format!("a = 1 # {dots}"),
            format!("a = \"{}\"", ".".repeat(100)),
        ] {
            assert_eq!(codes(&text), [""; 0], "{text}");
        }
    }

    #[test]
    fn of_very_many_errors_the_first_are_listed() {
        assert_eq!(codes(&"= = ]\n".repeat(10_000)).len(), LISTED_ERRORS + 1);
    }
}
