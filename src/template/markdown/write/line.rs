//! What stands inside a paragraph or a cell, as Markdown.

use crate::document::{Emphasis, Inline, Target};
use std::fmt::Write as _;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// In a paragraph, which may go on in the next line.
    Text,
    /// In a cell of a table or in a footnote, which may not.
    Cell,
}

/// Footnotes that were referred to and are still to be written.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// All so far; those from `written` on are still to be written.
    all: Vec<Vec<Inline>>,
    written: usize,
}

impl Notes {
    /// Returns the number of a new footnote.
    fn add(&mut self, content: &[Inline]) -> usize {
        self.all.push(content.to_vec());
        self.all.len()
    }

    /// Returns the number of a footnote that is referred to again.
    fn again(&mut self, content: &[Inline]) -> usize {
        match self.all.iter().rposition(|note| note == content) {
            Some(at) => at + 1,
            None => self.add(content),
        }
    }

    pub(super) fn next(&mut self) -> Option<Vec<Inline>> {
        let next = self.all.get(self.written).cloned();
        self.written += usize::from(next.is_some());
        next
    }
}

/// Says nothing, and keeps the marks on its sides apart.
const SEPARATOR: &str = "<!-- -->";

/// A piece of a line that looks alike throughout.
struct InlineRun<'a> {
    text: String,
    emphasis: Emphasis,
    target: Option<&'a Target>,
}

/// Writes a line; without spaces at its ends.
pub(super) fn write(content: &[Inline], within: Within, notes: &mut Notes) -> String {
    let mut writer = Writer {
        within,
        text: String::new(),
        ends_with_mark: false,
        ends_with_note: false,
        begins_with_note: false,
    };
    let mut piece: Option<InlineRun<'_>> = None;
    for inline in content {
        let next = match inline {
            Inline::Text { text, emphasis } => InlineRun {
                text: text.clone(),
                emphasis: *emphasis,
                target: None,
            },
            Inline::Link {
                text,
                emphasis,
                target,
            } => InlineRun {
                text: text.clone(),
                emphasis: *emphasis,
                target: Some(target),
            },
            Inline::Note(content) | Inline::NoteAgain(content) => {
                writer.piece(piece.take());
                let number = match inline {
                    Inline::Note(_) => notes.add(content),
                    _ => notes.again(content),
                };
                writer.note(number);
                continue;
            }
            Inline::LineBreak => {
                writer.piece(piece.take());
                writer.break_line();
                continue;
            }
            // Of a choice, Markdown has the word alone.
            Inline::Choice(choice) => InlineRun {
                text: choice.shown().to_owned(),
                emphasis: choice.emphasis(),
                target: None,
            },
            // A slot's text has no change marks, and no fields.
            Inline::Changed { .. } | Inline::Field(_) => continue,
        };
        match &mut piece {
            Some(open) if looks_like(open, &next) => open.text.push_str(&next.text),
            open => writer.piece(open.replace(next)),
        }
    }
    writer.piece(piece);
    writer.finish()
}

fn looks_like(a: &InlineRun<'_>, b: &InlineRun<'_>) -> bool {
    shown(a.emphasis) == shown(b.emphasis) && a.target == b.target
}

/// Returns the marks of an emphasis.
fn shown(emphasis: Emphasis) -> &'static str {
    match emphasis {
        Emphasis::None | Emphasis::Quiet | Emphasis::Struck => "",
        Emphasis::Strong => "**",
        Emphasis::Stress => "*",
    }
}

struct Writer {
    within: Within,
    text: String,
    /// Whether the last thing written is a closing mark.
    ends_with_mark: bool,
    /// Whether it is the mark of a footnote.
    ends_with_note: bool,
    /// Whether the last footnote's mark began its line.
    begins_with_note: bool,
}

impl Writer {
    fn piece(&mut self, piece: Option<InlineRun<'_>>) {
        let Some(piece) = piece else { return };
        let text: String = piece
            .text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let words = text.trim_matches(' ');
        if words.is_empty() {
            self.plain(&text);
            return;
        }
        let (before, after) = text.split_once(words).unwrap_or_default();
        self.plain(before);
        let marks = shown(piece.emphasis);
        let inner = self.inner(words, piece.target, marks.is_empty());
        if marks.is_empty() && piece.target.is_none() {
            self.plain(&inner);
        } else {
            self.marked(marks, &inner);
        }
        self.plain(after);
    }

    /// Returns the words of a piece between its marks.
    fn inner(&self, words: &str, target: Option<&Target>, is_plain: bool) -> String {
        // Behind marks no line begins.
        let begins_line = is_plain && target.is_none() && self.is_at_line_start();
        let escaped = escaped(words, begins_line, self.within);
        match target {
            None => escaped,
            Some(Target::Uri(uri)) if is_address(uri, words) => format!("<{words}>"),
            Some(Target::Uri(uri)) => format!("[{escaped}](<{}>)", destination(uri, self.within)),
            Some(Target::Place(anchor)) => {
                format!("[{escaped}](<#{}>)", destination(&anchor.0, self.within))
            }
        }
    }

    fn is_at_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// Adds words between marks, and keeps the marks from what is beside them.
    fn marked(&mut self, marks: &str, words: &str) {
        if words.starts_with('[') && marks.is_empty() {
            self.keep_from_brackets();
        }
        self.ends_with_note = false;
        let last = self.text.chars().next_back();
        let first = words.chars().next();
        // A mark opens where no word is before it, or no punctuation behind it.
        let is_glued = last.is_some_and(|c| !c.is_whitespace() && !is_punctuation(c))
            && first.is_some_and(is_punctuation);
        if !marks.is_empty() && (self.ends_with_mark || is_glued || last == Some('*')) {
            self.text.push_str(SEPARATOR);
        }
        self.text.push_str(marks);
        self.text.push_str(words);
        self.text.push_str(marks);
        self.ends_with_mark = !marks.is_empty();
    }

    fn note(&mut self, number: usize) {
        self.keep_from_brackets();
        self.begins_with_note = self.is_at_line_start();
        // Writing to a string does not fail.
        let _ = write!(self.text, "[^{number}]");
        self.ends_with_mark = false;
        self.ends_with_note = true;
    }

    /// Keeps brackets from what is before them: with a footnote's mark they would be a link, with an
    /// exclamation mark a picture.
    fn keep_from_brackets(&mut self) {
        if self.ends_with_note || self.text.ends_with('!') {
            self.text.push_str(SEPARATOR);
        }
    }

    fn plain(&mut self, text: &str) {
        let text = if self.is_at_line_start() {
            text.trim_start_matches(' ')
        } else {
            text
        };
        let Some(first) = text.chars().next() else {
            return;
        };
        let before: Option<char> = {
            let bare = self.text.trim_end_matches('*');
            bare.chars().next_back()
        };
        // A mark closes where no word is behind it, or no punctuation before it.
        let is_glued = self.ends_with_mark
            && before.is_some_and(is_punctuation)
            && !first.is_whitespace()
            && !is_punctuation(first);
        if is_glued || (self.ends_with_mark && first == '*') {
            self.text.push_str(SEPARATOR);
        }
        // With a parenthesis, a footnote's mark would be a link, and with a colon the note itself.
        if self.ends_with_note && (first == '(' || (first == ':' && self.begins_with_note)) {
            self.text.push_str(SEPARATOR);
        }
        self.text.push_str(text);
        self.ends_with_mark = false;
        self.ends_with_note = false;
    }

    fn break_line(&mut self) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        self.ends_with_mark = false;
        self.ends_with_note = false;
        let is_first = self.text.is_empty();
        let follows_break = self.text.ends_with('\n') || self.text.ends_with("<br>");
        match self.within {
            Within::Cell => self.text.push_str("<br>"),
            // A line of its own would be a block of HTML.
            Within::Text if is_first => {}
            Within::Text if follows_break => {
                // Behind the break before, where it ends no line.
                let kept = self.text.strip_suffix("\\\n").unwrap_or(&self.text).len();
                self.text.truncate(kept);
                self.text.push_str("<br>\\\n");
            }
            Within::Text => self.text.push_str("\\\n"),
        }
    }

    fn finish(mut self) -> String {
        // A break at the end says nothing, and a backslash would be shown.
        loop {
            let kept = self.text.trim_end_matches([' ', '\n']);
            let kept = kept.strip_suffix("<br>").unwrap_or(kept);
            let kept = match self.text.ends_with("\\\n") {
                true => kept.strip_suffix('\\').unwrap_or(kept),
                false => kept,
            };
            if kept.len() == self.text.len() {
                return self.text;
            }
            let kept = kept.len();
            self.text.truncate(kept);
        }
    }
}

/// Returns whether a link's words are its address, so that it can be written between angle brackets.
fn is_address(uri: &str, words: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && !"<>\\`&|*_".contains(c);
    words.chars().all(is_plain)
        && (uri == words && (words.starts_with("https://") || words.starts_with("http://")))
}

/// Returns an address as it may stand between angle brackets.
fn destination(address: &str, within: Within) -> String {
    let mut written = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '<' => written.push_str("%3C"),
            '>' => written.push_str("%3E"),
            '\\' => written.push_str("%5C"),
            '&' => written.push_str("&amp;"),
            '|' if within == Within::Cell => written.push_str("%7C"),
            c if c.is_control() => {}
            c => written.push(c),
        }
    }
    written
}

/// Returns whether marks next to a character are taken for marks as next to punctuation.
fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// Returns a text in which nothing is a mark.
fn escaped(text: &str, begins_line: bool, within: Within) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    if begins_line && within == Within::Text {
        rest = escape_start(text, &mut written);
    }
    let mut before = None;
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied();
        let is_inside_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_mark = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' => true,
            '_' => !(is_inside_word(before) && is_inside_word(after)),
            '&' => after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic()),
            '|' => within == Within::Cell,
            _ => false,
        };
        if is_mark {
            written.push('\\');
        }
        written.push(c);
        before = Some(c);
    }
    written
}

/// Writes the beginning of a line so that it begins no block; returns the rest.
fn escape_start<'t>(text: &'t str, written: &mut String) -> &'t str {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    written.push_str(number);
    let mut chars = rest.chars();
    match chars.next() {
        Some(mark @ ('.' | ')')) if digits > 0 => {
            written.push('\\');
            written.push(mark);
            chars.as_str()
        }
        Some(mark @ ('-' | '+' | '#' | '=' | '~' | ':' | '|')) if digits == 0 => {
            written.push('\\');
            written.push(mark);
            chars.as_str()
        }
        _ => rest,
    }
}
