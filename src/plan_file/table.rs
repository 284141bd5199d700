//! Reading TOML tables key by key, so that every mistake of a file comes in one run.
//!
//! A [`TableReader`] remembers the keys it was asked for; [`TableReader::finish`] reports the
//! rest as unknown. A value of the wrong type is reported and read as absent, never guessed. This
//! module knows TOML and diagnostics, and nothing of what the tables mean.

use super::causes;
use crate::diagnostic::{
    Diagnostic, FindingList, SourceId, Span, Spanned, Suggestions, alternatives, is_invisible,
    is_unseen,
};
use std::cell::RefCell;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A TOML value with its place.
pub type Value<'t> = toml::Spanned<DeValue<'t>>;

/// The findings of one file, and what is needed to place them.
#[derive(Debug)]
pub struct Findings<'t> {
    source: SourceId,
    text: &'t str,
    /// Where `text` begins in the source.
    base: usize,
    list: RefCell<FindingList>,
    suggestions: Suggestions,
    /// What readers ask for, where somebody wants to know it.
    questions: Option<RefCell<Questions>>,
}

/// What readers asked the tables of a file for.
#[derive(Debug, Default)]
pub struct Questions {
    /// The place of each table that was read to its end, and the keys that it may have.
    pub keys: Vec<(Span, Vec<String>)>,
    /// The place of a table, and a key that it must have.
    pub required: Vec<(Span, String)>,
    /// The place of a value that can be one of a few words alone, and those words.
    pub words: Vec<(Span, Vec<&'static str>)>,
}

impl<'t> Findings<'t> {
    /// Starts an empty list for a source with that text.
    pub fn new(source: SourceId, text: &'t str) -> Self {
        Findings::of_part(source, text, 0)
    }

    /// Starts an empty list for a part of a source, which begins at the byte `base`.
    pub fn of_part(source: SourceId, text: &'t str, base: usize) -> Self {
        Findings {
            source,
            text,
            base,
            list: RefCell::default(),
            suggestions: Suggestions::default(),
            questions: None,
        }
    }

    /// Starts an empty list that remembers what readers ask for.
    pub(crate) fn listening(source: SourceId, text: &'t str) -> Self {
        Findings {
            questions: Some(RefCell::default()),
            ..Findings::new(source, text)
        }
    }

    /// Returns what was found, and what readers asked for.
    pub(crate) fn into_questions(self) -> (Vec<Diagnostic>, Questions) {
        let questions = self.questions.map(RefCell::into_inner);
        (
            self.list.into_inner().into_vec(),
            questions.unwrap_or_default(),
        )
    }

    fn hear(&self, what: impl FnOnce(&mut Questions)) {
        if let Some(questions) = &self.questions {
            what(&mut questions.borrow_mut());
        }
    }

    /// Takes in a finding.
    pub fn report(&self, diagnostic: Diagnostic) {
        self.list.borrow_mut().push(diagnostic);
    }

    /// Returns the place of a byte range.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source, self.base + range.start..self.base + range.end)
    }

    /// Returns what was found so far.
    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.list.into_inner().into_vec()
    }

    /// Reports a value of a type that cannot be used.
    pub(crate) fn wrong_type(&self, key: &str, value: &Value<'_>, wanted: Wanted) {
        let found = type_in_words(value.get_ref());
        let diagnostic = Diagnostic::error(
            "wrong-type",
            format!("`{key}` is {found}, {} is wanted", wanted.in_words()),
        )
        .at_labelled(self.span(value.span()), found)
        .help(self.type_help(key, value, wanted));
        self.report(diagnostic);
    }

    fn type_help(&self, key: &str, value: &Value<'_>, wanted: Wanted) -> String {
        let raw = self.text.get(value.span()).unwrap_or_default();
        // Long values are not repeated; the excerpt shows them.
        let short = (raw.len() <= 40 && !raw.contains('\n')).then_some(raw);
        match (wanted, value.get_ref(), short) {
            (Wanted::Text, DeValue::Datetime(moment), _) if moment.time.is_some() => {
                format!("write the day without a time: `{key} = 2016-07-15`")
            }
            (
                Wanted::Text,
                DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_),
                Some(raw),
            ) => format!("put it in quotes: `{key} = \"{raw}\"`"),
            (Wanted::Text, ..) => format!("write one text in quotes: `{key} = \"…\"`"),
            (Wanted::Number, ..) => format!("write a whole number without quotes: `{key} = 1`"),
            (Wanted::Figure, ..) => format!("write a number without quotes: `{key} = 1200.50`"),
            (Wanted::Date, ..) => format!("write a day: `{key} = 2016-07-15`"),
            (Wanted::Moment, ..) => {
                format!("write day and time: `{key} = 2016-07-15T10:30:00`")
            }
            (Wanted::Flag, ..) => format!("write `{key} = true`, or delete it"),
            (Wanted::List, DeValue::String(_), Some(raw)) => {
                format!("put it in brackets: `{key} = [{raw}]`")
            }
            (Wanted::List, ..) => format!("write a list in brackets: `{key} = [\"…\"]`"),
            (Wanted::Table, ..) => format!("write a table: `{key} = {{ … }}`"),
            (Wanted::Tables(heading), ..) => {
                format!("write `{heading}` above each one, with two brackets on each side")
            }
            (Wanted::Entries, ..) => format!("write a list of tables: `{key} = [{{ … }}]`"),
        }
    }
}

/// What a key should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Text,
    Number,
    /// A number that may have decimals.
    Figure,
    Date,
    /// A day with a time.
    Moment,
    /// `true` or `false`.
    Flag,
    List,
    Table,
    /// Tables under headings such as `[[body]]`.
    Tables(&'static str),
    /// Tables inside a list.
    Entries,
}

impl Wanted {
    fn in_words(self) -> &'static str {
        match self {
            Wanted::Text => "a text",
            Wanted::Number => "a whole number",
            Wanted::Figure => "a number",
            Wanted::Date => "a date",
            Wanted::Moment => "a time",
            Wanted::Flag => "true or false",
            Wanted::List => "a list",
            Wanted::Table => "a table",
            Wanted::Tables(_) | Wanted::Entries => "a list of tables",
        }
    }
}

fn type_in_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(moment) if moment.time.is_none() => "a date",
        DeValue::Datetime(_) => "a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// One table, read key by key.
#[derive(Debug)]
pub struct TableReader<'t> {
    /// How the table is written, such as `[[body]]`.
    name: &'static str,
    table: &'t DeTable<'t>,
    span: Span,
    asked: Vec<&'t str>,
    /// How many of the keys that were asked for are there.
    found: usize,
    findings: &'t Findings<'t>,
}

impl<'t> TableReader<'t> {
    /// Starts to read a table; `name` is how it is written, such as `[[body]]`.
    pub fn new(
        name: &'static str,
        table: &'t DeTable<'t>,
        span: Span,
        findings: &'t Findings<'t>,
    ) -> Self {
        TableReader {
            name,
            table,
            span,
            asked: Vec::with_capacity(8),
            found: 0,
            findings,
        }
    }

    /// Returns the place of the table's heading, or of the whole table when it is written inline.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns the list that findings about this table go to.
    pub fn findings(&self) -> &'t Findings<'t> {
        self.findings
    }

    /// Returns a value as it is and counts its key as known.
    pub fn value(&mut self, key: &'t str) -> Option<&'t Value<'t>> {
        let value = self.table.get(key);
        if !self.asked.contains(&key) {
            self.asked.push(key);
            self.found += usize::from(value.is_some());
        }
        value
    }

    /// Returns where a key's value is written, whether or not it was asked for.
    pub fn place(&self, key: &str) -> Option<Span> {
        self.table
            .get(key)
            .map(|value| self.findings.span(value.span()))
    }

    /// Walks over all keys with the places of their values.
    pub fn places(&self) -> impl Iterator<Item = (&'t str, Span)> {
        let findings = self.findings;
        let entries = self.table.iter();
        entries.map(move |(key, value)| (key.get_ref().as_ref(), findings.span(value.span())))
    }

    /// Reads a text, with white space folded to single spaces.
    ///
    /// A text of another type, or a blank one, is reported and read as absent.
    pub fn text(&mut self, key: &'t str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        self.text_of(key, value)
    }

    /// Reads a text that must be there; its absence is reported.
    pub(crate) fn required_text(&mut self, key: &'t str) -> Option<Spanned<String>> {
        let value = self.required(key, "")?;
        self.text_of(key, value)
    }

    /// Returns a value that must be there; `example` tells how to write it if it is not, blank for
    /// a text.
    pub fn required(&mut self, key: &'t str, example: &str) -> Option<&'t Value<'t>> {
        let value = self.value(key);
        self.findings
            .hear(|questions| questions.required.push((self.span, key.to_owned())));
        if value.is_none() {
            let example = match example {
                "" => format!("{key} = \"…\""),
                example => example.to_string(),
            };
            self.findings.report(
                Diagnostic::error("missing-key", format!("{} has no `{key}`", self.name))
                    .at_labelled(self.span, format!("`{key}` is missing here"))
                    .help(format!("add `{example}` to {}", self.name)),
            );
        }
        value
    }

    /// Reads a text in lines, with white space folded within each of them.
    ///
    /// A text of another type, or a blank one, is reported and read as absent.
    pub fn lines(&mut self, key: &'t str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        self.read_text(key, value, single_spaced_lines)
    }

    /// Reads a value as a text, with white space folded to single spaces.
    pub fn text_of(&self, key: &str, value: &Value<'_>) -> Option<Spanned<String>> {
        self.read_text(key, value, single_spaced)
    }

    fn read_text(
        &self,
        key: &str,
        value: &Value<'_>,
        fold: impl Fn(&str) -> String,
    ) -> Option<Spanned<String>> {
        let span = self.findings.span(value.span());
        let DeValue::String(text) = value.get_ref() else {
            self.findings.wrong_type(key, value, Wanted::Text);
            return None;
        };
        self.report_path(value);
        let is_unseen = text.contains(is_invisible);
        let text = fold(text);
        if text.is_empty() {
            let label = match is_unseen {
                true => "only characters that cannot be seen",
                false => "no text here",
            };
            self.findings.report(
                Diagnostic::error("empty-text", format!("`{key}` of {} is blank", self.name))
                    .at_labelled(span, label)
                    .help(format!(
                        "write the text, or delete `{key}` if there is none"
                    )),
            );
            return None;
        }
        Some(Spanned::new(text, span))
    }

    /// Reports a Windows path whose backslashes were taken for escapes: "C:\\new" holds a line break.
    fn report_path(&self, value: &Value<'_>) {
        let span = value.span();
        let raw = self.findings.text.get(span.clone()).unwrap_or_default();
        if !raw.starts_with('"') {
            return;
        }
        let path = raw.as_bytes().windows(5).position(|window| {
            matches!(window, [before, drive, b':', b'\\', next]
                if !before.is_ascii_alphanumeric() && drive.is_ascii_alphabetic() && *next != b'\\')
        });
        if let Some(path) = path {
            let cause = causes::backslash(span.start + path + 3);
            self.findings.report(
                Diagnostic::error("toml-syntax", cause.message)
                    .at_labelled(self.findings.span(cause.range), "here")
                    .help(cause.help),
            );
        }
    }

    /// Reads a text exactly as it stands, blank ones too.
    pub(crate) fn exact_text(&mut self, key: &'t str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        let DeValue::String(text) = value.get_ref() else {
            self.findings.wrong_type(key, value, Wanted::Text);
            return None;
        };
        Some(Spanned::new(
            text.to_string(),
            self.findings.span(value.span()),
        ))
    }

    /// Reads paragraphs as they stand, without what is blank before and behind them.
    ///
    /// A text of another type, or a blank one, is reported and read as absent.
    pub fn paragraphs(&mut self, key: &'t str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        self.read_text(key, value, paragraphs)
    }

    /// Reads a list of paragraphs, or one alone.
    pub fn notes(&mut self, key: &'t str) -> Vec<Spanned<String>> {
        let value = self.value(key).map(|value| (value, value.get_ref()));
        match value {
            Some((_, DeValue::String(_))) => self.paragraphs(key).into_iter().collect(),
            Some((_, DeValue::Array(entries))) => entries
                .iter()
                .filter_map(|entry| self.read_text(key, entry, paragraphs))
                .collect(),
            Some((value, _)) => {
                self.findings.wrong_type(key, value, Wanted::List);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Reads `true` or `false`; absent is `false`.
    pub(crate) fn flag(&mut self, key: &'t str) -> bool {
        match self.value(key).map(|value| (value, value.get_ref())) {
            None => false,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((value, _)) => {
                self.findings.wrong_type(key, value, Wanted::Flag);
                false
            }
        }
    }

    /// Reads a whole number.
    pub fn integer(&mut self, key: &'t str) -> Option<Spanned<i64>> {
        let value = self.value(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.findings.wrong_type(key, value, Wanted::Number);
        }
        Some(Spanned::new(number?, self.findings.span(value.span())))
    }

    /// Reads a list of texts; entries of another type are reported and left out.
    pub fn texts(&mut self, key: &'t str) -> Vec<Spanned<String>> {
        let entries = self.list(key);
        entries
            .iter()
            .filter_map(|entry| self.text_of(key, entry))
            .collect()
    }

    /// Reads a list of texts, or one alone.
    pub(crate) fn text_or_texts(&mut self, key: &'t str) -> Vec<Spanned<String>> {
        match self.value(key).map(|value| (value, value.get_ref())) {
            Some((value, DeValue::String(_))) => self.text_of(key, value).into_iter().collect(),
            _ => self.texts(key),
        }
    }

    /// Returns the entries of a list as they are; nothing when the key is absent or no list.
    pub fn list(&mut self, key: &'t str) -> &'t [Value<'t>] {
        match self.value(key) {
            None => &[],
            Some(value) => match value.get_ref() {
                DeValue::Array(entries) => entries,
                _ => {
                    self.findings.wrong_type(key, value, Wanted::List);
                    &[]
                }
            },
        }
    }

    /// Reads a table inside this one; `name` is how it is written.
    pub fn table(&mut self, key: &'t str, name: &'static str) -> Option<TableReader<'t>> {
        let value = self.value(key)?;
        self.table_of(key, name, value, Wanted::Table)
    }

    /// Reads the tables that stand under `[[key]]`; `name` is how they are written.
    pub fn tables(&mut self, key: &'static str, name: &'static str) -> Vec<TableReader<'t>> {
        self.value(key)
            .map(|value| self.tables_of(key, name, value, Wanted::Tables(name)))
            .unwrap_or_default()
    }

    /// Reads the tables of a list; `name` is what messages call each of them.
    pub fn entries(&mut self, key: &'static str, name: &'static str) -> Vec<TableReader<'t>> {
        self.value(key)
            .map(|value| self.tables_of(key, name, value, Wanted::Entries))
            .unwrap_or_default()
    }

    fn tables_of(
        &self,
        key: &str,
        name: &'static str,
        value: &'t Value<'t>,
        wanted: Wanted,
    ) -> Vec<TableReader<'t>> {
        match value.get_ref() {
            DeValue::Array(entries) => entries
                .iter()
                .filter_map(|entry| self.table_of(key, name, entry, wanted))
                .collect(),
            DeValue::Table(table) => {
                // One bracket instead of two: what stands in it is read all the same.
                self.findings.wrong_type(key, value, wanted);
                let span = self.findings.span(value.span());
                vec![TableReader::new(name, table, span, self.findings)]
            }
            _ => {
                self.findings.wrong_type(key, value, wanted);
                Vec::new()
            }
        }
    }

    fn table_of(
        &self,
        key: &str,
        name: &'static str,
        value: &'t Value<'t>,
        wanted: Wanted,
    ) -> Option<TableReader<'t>> {
        let DeValue::Table(table) = value.get_ref() else {
            self.findings.wrong_type(key, value, wanted);
            return None;
        };
        let span = self.findings.span(value.span());
        Some(TableReader::new(name, table, span, self.findings))
    }

    /// Reports a word that is none of those that a key knows.
    pub(crate) fn unknown_word(&self, key: &str, word: &Spanned<String>, known: &[&'static str]) {
        self.findings
            .hear(|questions| questions.words.push((word.span, known.to_vec())));
        let suggestions = &self.findings.suggestions;
        let help = match alternatives(suggestions.nearest(word, known.iter().copied())) {
            Some(near) => format!("did you mean {near}?"),
            None => format!(
                "write {}",
                alternatives(known.iter().copied()).unwrap_or_default()
            ),
        };
        self.findings.report(
            Diagnostic::error("unknown-word", format!("`{key}` cannot be “{}”", **word))
                .at_labelled(word.span, "unknown word")
                .help(help),
        );
    }

    /// Reports every key that was not asked for.
    pub fn finish(self) {
        self.finish_with(None);
    }

    /// Reports every key that was not asked for, with what else helps.
    pub(crate) fn finish_with(self, more: Option<&dyn Fn(&str) -> String>) {
        self.findings.hear(|questions| {
            let asked = self.asked.iter().map(|&key| key.to_owned()).collect();
            questions.keys.push((self.span, asked));
        });
        if self.found == self.table.len() {
            return;
        }
        let known = alternatives(self.asked.iter().copied());
        let known = known.map_or("no key".into(), |known| known.replace(" or ", " and "));
        let known = format!("{} knows {known}", self.name);
        let suggestions = &self.findings.suggestions;
        for key in self.table.keys() {
            if self.asked.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let near = suggestions.nearest(key.get_ref(), self.asked.iter().copied());
            let help = match alternatives(near) {
                Some(near) => format!("did you mean {near}?"),
                None => known.clone(),
            };
            let help = match more {
                Some(more) if help.ends_with('?') => {
                    format!("{help} If not, {}", more(key.get_ref()))
                }
                Some(more) => format!("{help}; {}", more(key.get_ref())),
                None => help,
            };
            self.findings.report(
                Diagnostic::error(
                    "unknown-key",
                    format!("unknown key `{}` in {}", key.get_ref(), self.name),
                )
                .at_labelled(self.findings.span(key.span()), "unknown key")
                .help(help),
            );
        }
    }
}

/// Folds white space to single spaces and trims it; a no-break space is text and stays.
pub fn single_spaced(text: &str) -> String {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    // Most texts are folded already, and copying them whole is several times as fast.
    let mut before = ' ';
    let is_folded = text.chars().all(|c| {
        let is_lone = !is_space(c) || c == ' ' && before != ' ';
        before = c;
        is_lone
    });
    if is_folded && before != ' ' && text.starts_with(|c: char| c.is_ascii_graphic()) {
        return text.to_string();
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    // A text of no-break spaces or of what cannot be seen says nothing.
    if is_unseen(&folded) {
        return String::new();
    }
    folded
}

/// Returns a text in lines as it stands; a text that says nothing is empty.
fn paragraphs(text: &str) -> String {
    match single_spaced(text).is_empty() {
        true => String::new(),
        false => text
            .replace("\r\n", "\n")
            .trim_matches(['\n', ' ', '\t'])
            .to_owned(),
    }
}

/// Folds white space within each line, and leaves out lines that say nothing.
pub(crate) fn single_spaced_lines(text: &str) -> String {
    let lines = text.split(['\n', '\r']).map(single_spaced);
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{single_spaced, single_spaced_lines};

    #[test]
    fn lines_are_kept() {
        assert_eq!(single_spaced_lines("\na  b\r\n\n c\rd \t"), "a b\nc\nd");
        assert_eq!(single_spaced_lines(" \n"), "");
    }

    #[test]
    fn white_space_is_folded_and_all_else_is_kept() {
        for (text, expected) in [
            ("", ""),
            (" ", ""),
            (" \u{a0} ", ""),
            ("\u{200b}\u{feff} \u{2060}", ""),
            ("a", "a"),
            ("a b", "a b"),
            ("a ", "a"),
            (" a", "a"),
            ("a  b", "a b"),
            ("a\tb", "a b"),
            ("\na\r\n b\n", "a b"),
            ("a\u{a0} b", "a\u{a0} b"),
            ("é  é", "é é"),
        ] {
            assert_eq!(single_spaced(text), expected, "{text:?}");
        }
    }
}
