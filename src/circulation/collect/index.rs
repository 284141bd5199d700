//! By what items are found: their numbers, texts and bookmarks.

use super::likeness::{as_compared, likeness, numbered, trimmed};
use super::sent::{Base, Sent, Subject};
use crate::plan::ColumnKey;
use crate::plan::running_text::{bare, paragraphs};
use std::collections::{HashMap, HashSet};

/// How alike a heading is at least to one of the same number.
const LIKE_HEADING: f64 = 0.5;

/// How alike a paragraph is at least to the running text that it was.
const LIKE_RUNNING: f64 = 0.6;

/// How many pairs of texts are compared by their likeness at most.
const COMPARISONS: usize = 20_000;

/// What was sent, to be looked up.
#[derive(Debug)]
pub(super) struct Index<'b> {
    pub(super) base: &'b Base,
    /// Headings of the draft's table in small letters, the goals' first.
    pub(super) column_headings: Vec<String>,
    /// Lines that are ours, as texts are compared.
    pub(super) lines: HashSet<String>,
    pub(super) bookmarks: HashMap<String, Subject>,
    pub(super) headings: HashMap<String, Subject>,
    by_heading_number: HashMap<&'b str, Vec<Subject>>,
    /// Folded texts of the items' actions.
    pub(super) actions: Vec<String>,
    by_action: HashMap<String, Vec<usize>>,
    by_number: HashMap<String, Vec<usize>>,
    by_lines: HashMap<String, Vec<usize>>,
    /// Numbers, keys and names in a table for comments, in small letters.
    pub(super) by_name: HashMap<String, Vec<usize>>,
    comparisons: std::cell::Cell<usize>,
    /// Headings as the table for comments calls them, in small letters.
    by_heading_name: HashMap<String, Subject>,
    /// What goals and sections say in columns, line by line, folded.
    values: HashMap<String, Vec<(Subject, ColumnKey)>>,
    /// Paragraphs of running text as they were sent, folded.
    running: HashMap<String, (Subject, ColumnKey)>,
}

/// A text that stands with a heading, or behind all tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextOfHeading {
    pub(super) subject: Subject,
    pub(super) column: ColumnKey,
    /// As it was sent.
    pub(super) sent: String,
}

impl<'b> Index<'b> {
    pub(super) fn new(sent: &'b Sent) -> Self {
        let base = &sent.base;
        let headings = sent.ours.headings.iter();
        let actions: Vec<String> = (0..base.items.len())
            .map(|item| as_compared(base.action(item)))
            .collect();
        let mut index = Index {
            base,
            column_headings: headings
                .map(|heading| as_compared(heading).to_lowercase())
                .collect(),
            lines: sent
                .ours
                .lines
                .iter()
                .map(|line| as_compared(line))
                .collect(),
            bookmarks: base.by_bookmark(),
            headings: base.by_heading(),
            by_heading_number: HashMap::new(),
            by_action: HashMap::new(),
            by_number: HashMap::new(),
            by_lines: HashMap::new(),
            by_name: HashMap::new(),
            actions,
            comparisons: std::cell::Cell::new(0),
            by_heading_name: HashMap::new(),
            values: HashMap::new(),
            running: running(sent),
        };
        for (subject, heading) in base.headings() {
            let name = as_compared(&heading.name).to_lowercase();
            if !name.is_empty() {
                index.by_heading_name.entry(name).or_insert(subject);
            }
            for value in &heading.values {
                let said = index.values.entry(as_compared(&value.line)).or_default();
                said.push((subject, value.column.clone()));
            }
        }
        let areas = (0..base.areas.len()).map(Subject::Area);
        let sections = (0..base.sections.len()).map(Subject::Section);
        let goals = (0..base.goals.len()).map(Subject::Goal);
        for subject in areas.chain(sections).chain(goals) {
            let number = base
                .number(subject, None)
                .filter(|number| !number.is_empty());
            if let Some(number) = number {
                let of_number = index.by_heading_number.entry(number).or_default();
                of_number.push(subject);
            }
        }
        for (at, item) in base.items.iter().enumerate() {
            let action = index.actions[at].clone();
            index.by_action.entry(action).or_default().push(at);
            let lines = as_compared(&item.lines.join("\n"));
            index.by_lines.entry(lines).or_default().push(at);
            if !item.number.is_empty() {
                let of_number = index.by_number.entry(item.number.clone()).or_default();
                of_number.push(at);
            }
            let names = [&item.number, &item.key.0, &item.name];
            let mut names: Vec<String> =
                names.map(|name| as_compared(name).to_lowercase()).to_vec();
            names.sort_unstable();
            names.dedup();
            for name in names.into_iter().filter(|name| !name.is_empty()) {
                index.by_name.entry(name).or_default().push(at);
            }
        }
        index
    }

    /// Returns the items that have just that action, with a number before it or not; those of the
    /// number first.
    pub(super) fn of_text(&self, text: &str) -> Vec<usize> {
        let whole = as_compared(text);
        if whole.is_empty() {
            return Vec::new();
        }
        let (number, rest) = numbered(text);
        let mut found = self.by_action.get(&whole);
        if found.is_none() && number.is_some() {
            found = self.by_action.get(&as_compared(rest));
        }
        let glued = || {
            let (number, rest) = self.numbered(&whole);
            let items = self.by_number.get(number?)?;
            let item = items.iter().find(|item| rest == self.actions[**item]);
            item.map(|item| vec![*item])
        };
        let Some(items) = found else {
            return glued().unwrap_or_default();
        };
        let mut items = items.clone();
        if let Some(number) = number {
            items.sort_by_key(|item| self.base.items[*item].number != number);
        }
        items
    }

    /// Splits a printed number from the text behind it, with a blank between them or not: what
    /// LibreOffice makes of a table as text has none.
    pub(super) fn numbered<'t>(&self, text: &'t str) -> (Option<&'t str>, &'t str) {
        let (number, bare) = numbered(text);
        if number.is_some() {
            return (number, bare);
        }
        let mut ends = bare.char_indices().take(18).skip(1);
        let end = ends.find(|(at, c)| {
            c.is_uppercase()
                && self
                    .by_number
                    .contains_key(bare[..*at].trim_end_matches('.'))
        });
        match end {
            Some((end, _)) => (Some(bare[..end].trim_end_matches('.')), &bare[end..]),
            None => (None, bare),
        }
    }

    /// Returns the items of a number.
    pub(super) fn of_number(&self, number: &str) -> &[usize] {
        self.by_number.get(number).map_or(&[], Vec::as_slice)
    }

    /// Returns the items of which a text says all that a table for comments says of them.
    pub(super) fn of_lines(&self, text: &str) -> &[usize] {
        let text = as_compared(text);
        let items = self.by_lines.get(&text).filter(|_| !text.is_empty());
        items.map_or(&[], Vec::as_slice)
    }

    /// Returns the items that a text names and says nothing else.
    pub(super) fn of_name(&self, text: &str) -> &[usize] {
        let name = as_compared(text).to_lowercase();
        let bare = name.trim_end_matches('.');
        self.by_name.get(bare).map_or(&[], Vec::as_slice)
    }

    /// Returns the heading that a text is.
    pub(super) fn heading(&self, text: &str) -> Option<Subject> {
        self.headings.get(&as_compared(text)).copied()
    }

    /// Returns the heading that a text names as the table for comments does.
    pub(super) fn heading_named(&self, text: &str) -> Option<Subject> {
        self.by_heading_name
            .get(&as_compared(text).to_lowercase())
            .copied()
    }

    /// Returns which text of a heading a line is: one that says the same, of a subject where several do;
    /// else one of that subject with the same label before it.
    pub(super) fn value_line(&self, line: &str, subject: Option<Subject>) -> Option<TextOfHeading> {
        let said = as_compared(line);
        if said.is_empty() {
            return None;
        }
        let all = self.values.get(&said).map_or(&[][..], Vec::as_slice);
        let own = all.iter().find(|(of, _)| Some(*of) == subject);
        let only = || all.first().filter(|_| all.len() == 1);
        if let Some((subject, column)) = own.or_else(only) {
            return self.text_of(*subject, column);
        }
        let values = &self.base.heading(subject?)?.values;
        let labelled = values.iter().find(|value| {
            let label = as_compared(label(&value.line, &value.text));
            !label.is_empty() && said.starts_with(&label)
        });
        self.text_of(subject?, &labelled?.column)
    }

    fn text_of(&self, subject: Subject, column: &ColumnKey) -> Option<TextOfHeading> {
        let mut values = self.base.heading(subject)?.values.iter();
        let value = values.find(|value| value.column == *column)?;
        Some(TextOfHeading {
            subject,
            column: column.clone(),
            sent: value.line.clone(),
        })
    }

    /// Returns which paragraph of running text a line is, or is most like.
    pub(super) fn running_line(&self, line: &str) -> Option<TextOfHeading> {
        let said = as_compared(line);
        if said.is_empty() || self.running.is_empty() {
            return None;
        }
        let text = |sent: &str, (subject, column): &(Subject, ColumnKey)| TextOfHeading {
            subject: *subject,
            column: column.clone(),
            sent: sent.to_owned(),
        };
        if let Some(found) = self.running.get(&said) {
            return Some(text(&said, found));
        }
        if self.lines.contains(&said) || !self.take_comparisons_of(self.running.len()) {
            return None;
        }
        let alike = self
            .running
            .iter()
            .map(|(sent, of)| (likeness(&said, sent), sent, of));
        let alike = alike.filter(|(like, ..)| *like >= LIKE_RUNNING);
        let best = alike.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
        best.map(|(_, sent, of)| text(sent, of))
    }

    /// Walks over what is said with headings and behind all tables, as it was sent.
    pub(super) fn texts_of_headings(&self) -> impl Iterator<Item = TextOfHeading> {
        let values = self.base.headings().flat_map(move |(subject, heading)| {
            let values = heading.values.iter();
            values.filter_map(move |value| self.text_of(subject, &value.column))
        });
        let running = self
            .running
            .iter()
            .map(|(sent, (subject, column))| TextOfHeading {
                subject: *subject,
                column: column.clone(),
                sent: sent.clone(),
            });
        values.chain(running)
    }

    fn take_comparisons_of(&self, count: usize) -> bool {
        let before = self.comparisons.get();
        self.comparisons.set(before + count);
        before + count <= COMPARISONS
    }

    /// Returns the heading of which a text has the number and most of the words.
    pub(super) fn heading_like(&self, text: &str) -> Option<Subject> {
        let text = trimmed(text);
        let end = text.find(char::is_whitespace)?;
        let number = text[..end].trim_end_matches('.');
        let words = as_compared(&text[end..]);
        let mut of_number = self.by_heading_number.get(number)?.iter().copied();
        let is_like = |subject: &Subject| {
            let heading = self.base.text(*subject, None);
            heading.is_some_and(|heading| likeness(&words, &as_compared(heading)) >= LIKE_HEADING)
        };
        of_number.find(is_like)
    }

    /// Returns the item, of some, whose action is most like a folded text, and at least so much.
    pub(super) fn most_like(
        &self,
        items: impl Iterator<Item = usize>,
        text: &str,
        least: f64,
    ) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for item in items {
            if self.comparisons.get() >= COMPARISONS {
                break;
            }
            self.comparisons.set(self.comparisons.get() + 1);
            let alike = likeness(text, &self.actions[item]);
            if alike >= least && best.is_none_or(|(_, most)| alike > most) {
                best = Some((item, alike));
            }
        }
        best.map(|(item, _)| item)
    }

    /// Returns whether a text may still be compared with all actions.
    pub(super) fn take_comparisons(&self) -> bool {
        let before = self.comparisons.get();
        self.comparisons.set(before + self.actions.len());
        before == 0 || before + self.actions.len() <= COMPARISONS
    }

    /// Returns how alike a folded text and an item's action are.
    pub(super) fn likeness(&self, item: usize, text: &str) -> f64 {
        likeness(text, &self.actions[item])
    }
}

/// Returns what stands before a value in its line.
pub(super) fn label<'l>(line: &'l str, text: &str) -> &'l str {
    let first = text.lines().next().unwrap_or_default();
    let start = match first.is_empty() {
        true => None,
        false => line
            .rfind(first)
            .filter(|_| !text.contains('\n'))
            .or_else(|| line.find(first)),
    };
    &line[..start.unwrap_or(0)]
}

/// Finds the lines of what was sent that are paragraphs of running text.
fn running(sent: &Sent) -> HashMap<String, (Subject, ColumnKey)> {
    let mut known: HashMap<String, (Subject, ColumnKey)> = HashMap::new();
    let mut add = |subject: Subject, column: &ColumnKey, text: &str| {
        for range in paragraphs(text) {
            let paragraph = bare(&text[range]);
            if !paragraph.is_empty() {
                known.entry(paragraph).or_insert((subject, column.clone()));
            }
        }
    };
    for (subject, heading) in sent.base.headings() {
        for (column, text) in &heading.running {
            add(subject, column, text);
        }
    }
    for text in &sent.base.notes {
        add(Subject::Document, &ColumnKey::NOTES, text);
    }
    if known.is_empty() {
        return HashMap::new();
    }
    let lines = sent.ours.lines.iter();
    lines
        .filter_map(|line| Some((as_compared(line), known.get(&bare(line))?.clone())))
        .collect()
}
