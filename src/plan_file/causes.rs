//! What stands behind a syntax error, as whoever typed the line sees it.
//!
//! The parser says what it expected; a person has typed a curly quote, a Windows path or a colon.
//! Each cause here is told from the error and the line it is in.

use crate::diagnostic::{character_name, is_invisible};
use std::ops::Range;

/// Why a line cannot be read.
#[derive(Debug)]
pub(crate) struct Cause {
    pub range: Range<usize>,
    pub message: String,
    pub help: String,
    /// Whether all errors behind this one follow from it.
    pub is_last: bool,
    /// Whether what stands behind it is read as if it stood elsewhere: it is a heading.
    pub hides: bool,
}

impl Cause {
    fn new(range: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Cause {
            range,
            message: message.into(),
            help: help.into(),
            is_last: false,
            hides: false,
        }
    }

    fn last(self) -> Self {
        Cause {
            is_last: true,
            ..self
        }
    }

    fn of_heading(self) -> Self {
        Cause {
            hides: true,
            ..self
        }
    }
}

/// Finds the cause of an error that the parser reports at `range` with `message`.
pub(crate) fn of(text: &str, range: &Range<usize>, message: &str) -> Option<Cause> {
    let error = ParserError::new(text, range, message);
    error
        .conflict()
        .or_else(|| error.other_language())
        .or_else(|| error.odd_character())
        .or_else(|| error.backslash())
        .or_else(|| error.no_value())
        .or_else(|| error.unquoted())
        .or_else(|| error.unclosed())
        .or_else(|| error.surplus())
        .or_else(|| error.heading())
        .or_else(|| error.bad_key())
        .or_else(|| error.no_equals_sign())
        .or_else(|| error.unclosed_braces())
        .or_else(|| error.no_comma())
        .or_else(|| error.bad_value())
}

struct ParserError<'t> {
    text: &'t str,
    at: Range<usize>,
    message: &'t str,
    /// Where the line begins.
    start: usize,
    line: &'t str,
}

impl<'t> ParserError<'t> {
    fn new(text: &'t str, range: &Range<usize>, message: &'t str) -> Self {
        let at = text.floor_char_boundary(range.start.min(text.len()));
        let end = text.floor_char_boundary(range.end.clamp(at, text.len()));
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        ParserError {
            text,
            at: at..end,
            message,
            start,
            line: text[start..line_end].trim_end_matches('\r'),
        }
    }

    fn says(&self, words: &str) -> bool {
        self.message.contains(words)
    }

    /// The character at the place of the error.
    fn character(&self) -> Option<char> {
        self.text[self.at.start..].chars().next()
    }

    /// What stands in the line before the first equals sign.
    fn key(&self) -> &'t str {
        let key = self.line.split('=').next().unwrap_or_default().trim();
        if key.is_empty() { "key" } else { key }
    }

    /// What stands in the line behind the first equals sign, without a comment.
    fn value(&self) -> &'t str {
        let value = self.line.split_once('=').map_or("", |(_, value)| value);
        let value = value.split('#').next().unwrap_or_default();
        value.trim()
    }

    fn whole_line(&self) -> Range<usize> {
        self.start..self.start + self.line.len()
    }

    fn conflict(&self) -> Option<Cause> {
        let marks = ["<<<<<<<", "=======", ">>>>>>>"];
        marks.iter().any(|mark| self.line.starts_with(mark)).then(|| {
            Cause::new(
                self.whole_line(),
                "two versions of the file have not been merged here",
                "keep one of the versions, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`",
            )
        })
    }

    fn other_language(&self) -> Option<Cause> {
        let begins = self.text.trim_start();
        let (what, message) = if begins.starts_with('{') {
            ("JSON", "this is JSON, not TOML")
        } else if begins.starts_with('<') {
            ("HTML or XML", "this is HTML or XML, not TOML")
        } else {
            return None;
        };
        let is_first = self.text[..self.at.start].trim().len() <= 1;
        let cause = Cause::new(
            self.at.clone(),
            message,
            format!("{what} is not read; `wem-report init` lays out a plan to begin with"),
        );
        is_first.then(|| cause.last())
    }

    fn odd_character(&self) -> Option<Cause> {
        self.character()
            .and_then(|c| self.odd(self.at.start, c))
            .or_else(|| {
                self.line
                    .chars()
                    .next()
                    .and_then(|c| self.odd(self.start, c))
            })
    }

    /// Tells of a character that looks like a space, or like nothing.
    fn odd(&self, at: usize, c: char) -> Option<Cause> {
        let is_space = c.is_whitespace() && !c.is_ascii();
        if !is_space && !is_invisible(c) {
            return None;
        }
        let name = match c {
            '\u{A0}' => "a no-break space (U+00A0)".to_owned(),
            '\u{202F}' => "a narrow no-break space (U+202F)".to_owned(),
            '\u{3000}' => "an ideographic space (U+3000)".to_owned(),
            c if is_space => format!("the space U+{:04X}", u32::from(c)),
            c => format!("the invisible character {}", character_name(c)),
        };
        let instead = match is_space {
            true => "type a plain space instead",
            false => "delete it",
        };
        Some(Cause::new(
            at..at + c.len_utf8(),
            format!("{name} is not allowed here"),
            format!(
                "{instead}; such characters slip in when text is copied from a web page or a word processor"
            ),
        ))
    }

    fn backslash(&self) -> Option<Cause> {
        if !self.says("escape") && !self.says("unicode value") {
            return None;
        }
        let end = self.at.start.max(self.start);
        let at = self.start + self.text[self.start..end].rfind('\\')?;
        Some(backslash(at))
    }

    fn no_value(&self) -> Option<Cause> {
        let (before, _) = self.line.split_once('=')?;
        let is_behind = self.at.start > self.start + before.len();
        let has_key = !before.trim().is_empty();
        (is_behind && has_key && self.value().is_empty()).then(|| {
            let key = self.key();
            Cause::new(
                self.start..self.start + self.line.trim_end().len(),
                format!("`{key}` has no value"),
                format!(
                    "write one behind the equals sign, as in `{key} = \"…\"`, or delete the line"
                ),
            )
        })
    }

    fn unquoted(&self) -> Option<Cause> {
        if !self.says("must be quoted") {
            return None;
        }
        let written = self.text[self.at.clone()].trim();
        let first = written.chars().next()?;
        let is_in_list = self.text[self.start..self.at.start]
            .trim_end()
            .ends_with(['[', ',']);
        let inner = written.trim_matches(|c| is_curly(c) || c == '"');
        let example = match is_in_list {
            true => format!("\"{inner}\""),
            false => format!("{} = \"{inner}\"", self.key()),
        };
        if is_curly(first) {
            return Some(Cause::new(
                self.at.clone(),
                "the text is not in straight quotes",
                format!("write `{example}`; word processors turn straight quotes into curly ones"),
            ));
        }
        let is_day = self.key().contains("date") && first.is_ascii_digit();
        let help = match is_day {
            true => format!(
                "write a day as year, month and day: `{} = 2016-07-15`",
                self.key()
            ),
            false => format!("put it in straight quotes: `{example}`"),
        };
        let message = match is_day {
            true => "the day is not written as TOML has it",
            false => "the text is not in quotes",
        };
        Some(Cause::new(self.at.clone(), message, help))
    }

    fn unclosed(&self) -> Option<Cause> {
        if !self.says("basic string") && !self.says("literal string") {
            return None;
        }
        if let Some(fence) = ["\"\"\"", "'''"]
            .into_iter()
            .find(|_| self.says("multi-line"))
        {
            let quote = if self.says("literal") { "'''" } else { fence };
            let open = self.text[..self.at.start].rfind(quote)?;
            let message = format!("the text that begins with `{quote}` here does not end");
            let help = format!("put `{quote}` behind its last word");
            return Some(Cause::new(open..open + quote.len(), message, help).last());
        }
        let line = self.line.trim_end();
        let (message, help) = match line.chars().next_back() {
            Some(last) if is_curly(last) => (
                "the text begins with a straight quote and ends with a curly one",
                "end it with a straight quote `\"`; word processors turn straight quotes into curly ones",
            ),
            _ => (
                "the text has no closing quote",
                "end it with `\"`; a text of several lines has three quotes at each end: `\"\"\"`",
            ),
        };
        Some(Cause::new(self.at.clone(), message, help))
    }

    fn surplus(&self) -> Option<Cause> {
        if !self.says("unexpected key or value") {
            return None;
        }
        if self.line.trim_start().starts_with('[') {
            let (message, help) = match self.character() {
                Some(']') => (
                    "the heading has more closing brackets than opening ones",
                    format!("write `{}`", self.whole_heading()),
                ),
                _ => (
                    "there is something else after the heading",
                    format!("write `{}` on a line of its own", self.whole_heading()),
                ),
            };
            return Some(Cause::new(self.at.clone(), message, help));
        }
        let before = self.text[self.start..self.at.start].chars().next_back();
        let (message, help) = match (self.character(), before) {
            (Some(','), _) => (
                "there is a comma after the value",
                "delete it; each line holds one value".to_owned(),
            ),
            (Some(';'), _) => (
                "there is a semicolon after the value",
                "delete it; each line holds one value".to_owned(),
            ),
            (Some(c), Some('"')) if !c.is_whitespace() => (
                "there is a quote inside the text",
                format!(
                    "write `\\\"` for a quote inside a text, or put the whole in single quotes: `{} = '…'`",
                    self.key()
                ),
            ),
            _ => (
                "there is something else after the value",
                "write one `key = value` on each line; a comment begins with `#`".to_owned(),
            ),
        };
        Some(Cause::new(self.at.clone(), message, help))
    }

    fn bad_key(&self) -> Option<Cause> {
        if !self.says("unquoted key") {
            return None;
        }
        let c = self.character()?;
        let is_begin =
            self.line.trim_start().len() == self.line.len() - (self.at.start - self.start);
        let (message, help) = match c {
            ':' => return Some(self.colon(self.at.start)),
            c if is_begin && is_list_mark(c) => return Some(self.list_mark(c)),
            c if c.is_alphabetic() => (
                format!("the key contains the letter {c}"),
                "keys consist of the letters a to z, digits, hyphens and underscores; docs/plan-file.md lists them".to_owned(),
            ),
            c if is_curly(c) => (
                "there is a curly quote where a key is expected".to_owned(),
                "type straight quotes `\"` around texts; a text of several lines has three at each end".to_owned(),
            ),
            '"' | '\'' => (
                "there is a quote where a key is expected".to_owned(),
                "a text of several lines has three quotes at each end: `\"\"\"`".to_owned(),
            ),
            _ => return None,
        };
        Some(Cause::new(self.at.clone(), message, help))
    }

    /// A line that begins as a comment does elsewhere, or an entry of a list.
    fn list_mark(&self, mark: char) -> Cause {
        let at = self.start + self.line.len() - self.line.trim_start().len();
        Cause::new(
            at..at + mark.len_utf8(),
            format!("a line begins with `{mark}`"),
            "delete it; if the line is a comment, begin it with `#`",
        )
    }

    fn colon(&self, at: usize) -> Cause {
        let (key, value) = self.line.split_once(':').unwrap_or((self.line, ""));
        let example = match value.trim() {
            "" => format!("[{}]", key.trim()),
            value => format!("{} = {value}", key.trim()),
        };
        Cause::new(
            at..at + 1,
            "there is a colon where an equals sign is expected",
            format!("write `{example}`"),
        )
    }

    fn no_equals_sign(&self) -> Option<Cause> {
        if !self.says("key with no value") {
            return None;
        }
        let (before, _) = self.line.split_once('=').unwrap_or((self.line, ""));
        let key = before.trim();
        if let Some(mark) = key.chars().next().filter(|c| is_list_mark(*c)) {
            return Some(self.list_mark(mark));
        }
        if self.line.contains('=') && key.contains(char::is_whitespace) && !key.contains('"') {
            return Some(Cause::new(
                self.whole_line(),
                format!("there is a space in the key “{key}”"),
                format!(
                    "write it without, as in `{}`; docs/plan-file.md lists them",
                    key.split_whitespace().collect::<Vec<_>>().join("_")
                ),
            ));
        }
        let words = self.line.trim();
        let without = words.split_once('"').filter(|_| !words.contains('='));
        if let Some((name, _)) = without.filter(|(name, _)| name.trim().ends_with(':')) {
            return Some(self.colon(self.start + self.line.find(':').unwrap_or(name.len())));
        }
        let is_key = |name: &str| !name.trim().is_empty() && !name.trim().contains(' ');
        if let Some((name, value)) = without.filter(|(name, _)| is_key(name)) {
            let key = name.trim();
            return Some(Cause::new(
                self.at.clone(),
                "an equals sign is missing",
                format!("write `{key} = \"{value}`"),
            ));
        }
        if let Some(colon) = self.line.find(':').filter(|_| !words.contains('=')) {
            return Some(self.colon(self.start + colon));
        }
        Some(Cause::new(
            self.whole_line(),
            "this line is neither `key = value` nor a heading",
            "a text of several lines has three quotes at each end: `\"\"\"`; a comment begins with `#`",
        ))
    }

    fn heading(&self) -> Option<Cause> {
        let is_unclosed = self.says("unclosed array table") || self.says("unclosed table");
        let has_no_name =
            self.says("keys cannot be empty") && self.line.trim_start().starts_with('[');
        if !is_unclosed && !has_no_name {
            return None;
        }
        let (message, help) = match (is_unclosed, self.heading_name()) {
            (_, "") => (
                "the heading has no name",
                "write `[[section]]`, `[[section.goal]]` or what else begins here, or delete it"
                    .to_owned(),
            ),
            (true, _) => (
                "the heading has fewer closing brackets than opening ones",
                format!("write `{}`", self.whole_heading()),
            ),
            (false, _) => (
                "the heading is not written as TOML has it",
                format!(
                    "write `{}`, without spaces between the brackets",
                    self.whole_heading()
                ),
            ),
        };
        Some(Cause::new(self.whole_line(), message, help).of_heading())
    }

    /// What a heading names, however many brackets stand around it.
    fn heading_name(&self) -> &'t str {
        let line = self.line.split('#').next().unwrap_or_default();
        let line = line.trim_start_matches(['[', ' ', '\t']);
        let end = line.find([']', '=']).unwrap_or(line.len());
        line[..end].trim()
    }

    /// The heading with as many brackets as it begins with, one or two.
    fn whole_heading(&self) -> String {
        let begin = self.line.chars().filter(|c| !c.is_whitespace());
        let name = self.heading_name();
        match begin.take_while(|c| *c == '[').count() {
            1 => format!("[{name}]"),
            _ => format!("[[{name}]]"),
        }
    }

    fn unclosed_braces(&self) -> Option<Cause> {
        if !self.says("inline table") || self.says("between key-value pairs") {
            return None;
        }
        let before = &self.line[..self.at.start - self.start];
        let open = before
            .rfind('{')
            .filter(|open| !self.line[*open..].contains('}'))?;
        let at = self.start + open;
        Some(
            Cause::new(
                at..at + 1,
                "this brace is not closed",
                "put `}` behind the last value in it, on the same line",
            )
            .last(),
        )
    }

    fn no_comma(&self) -> Option<Cause> {
        if self.says("between key-value pairs") {
            return Some(Cause::new(
                self.at.clone(),
                "a comma is missing between two values in braces",
                "write them as `{ from = \"…\", to = \"…\" }`, on one line",
            ));
        }
        let is_list = self.says("between array elements") || self.says("in array");
        if !is_list {
            return None;
        }
        let is_new_line = self.text[self.start..self.at.start].trim().is_empty();
        let is_other = self.line.contains('=') || self.line.trim_start().starts_with('[');
        if is_new_line && is_other {
            let open = self.text[..self.start].rfind('[')?;
            let message = "this list has no closing bracket";
            let help = "put `]` after its last entry";
            return Some(Cause::new(open..open + 1, message, help).last());
        }
        Some(Cause::new(
            self.at.clone(),
            "a comma is missing between two entries of the list",
            "write the entries as `[\"one\", \"two\"]`",
        ))
    }

    fn bad_value(&self) -> Option<Cause> {
        let kinds = ["float", "integer", "date", "time", "boolean", "number"];
        if !kinds
            .iter()
            .any(|kind| self.says(&format!("invalid {kind}")))
        {
            return None;
        }
        let (key, value) = (self.key(), self.value());
        let lower = value.to_lowercase();
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/');
        let (message, help) = if matches!(lower.as_str(), "true" | "false") && lower != value {
            (
                format!("`{lower}` is written in lowercase"),
                format!("write `{key} = {lower}`"),
            )
        } else if key.contains("date") || value.contains(['-', '/']) && value.chars().all(is_number)
        {
            (
                "this is not a day".to_owned(),
                format!(
                    "write year, month and day, with two digits each for month and day: `{key} = 2016-07-15`"
                ),
            )
        } else {
            let message = match value.starts_with(char::is_alphabetic) {
                true => "the text is not in quotes",
                false => "this is not a number",
            };
            (
                message.to_owned(),
                format!("put it in quotes: `{key} = \"{value}\"`"),
            )
        };
        Some(Cause::new(self.at.clone(), message, help))
    }
}

/// A backslash at that place.
pub(crate) fn backslash(at: usize) -> Cause {
    Cause::new(
        at..at + 1,
        "a backslash in double quotes begins an escape, such as `\\n` for a line break",
        "double it, as in `\"C:\\\\Users\"`, or put the text in single quotes: `'C:\\Users'`",
    )
}

/// Returns whether a line that begins with the character is a comment elsewhere, or an entry of a list.
fn is_list_mark(c: char) -> bool {
    matches!(
        c,
        '/' | ';' | '%' | '-' | '*' | '!' | '+' | '>' | '–' | '—' | '•' | '·' | '‣' | '▪'
    )
}

/// Returns whether the character is a quotation mark that TOML does not know.
fn is_curly(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '`'
            | '´'
            | '″'
            | '＂'
    )
}
