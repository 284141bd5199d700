//! Titles, headings and paragraphs between tables.

use super::lists::is_labelled;
use super::numbers::{is_numbered, numbered, parted_number};
use super::telling::short;
use super::{Reader, WordBlock, WordText};
use crate::importing::columns::{TableColumns, WordRow};
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::node::{ITEM, Node, Outline};
use crate::importing::numbering::{self, Sureness, depth_of};
use crate::importing::role::ColumnRole;
use crate::importing::vocabulary::plain;
use crate::importing::wording::{Fate, Reason, Wording};
use crate::reading::grid::TextRole;
use std::collections::{BTreeMap, BTreeSet};

impl Reader<'_> {
    /// Reads tables with the headings and texts around them.
    pub(super) fn of_tables(
        &mut self,
        blocks: &[WordBlock],
        columns: &[Option<TableColumns>],
        outline: &mut Outline,
    ) {
        let first = columns.iter().position(Option::is_some).unwrap_or(0);
        let last = columns.iter().rposition(Option::is_some).unwrap_or(0);
        let headings = blocks.iter().filter(|block| match block {
            WordBlock::Text(text) => matches!(text.role, TextRole::Heading(_)),
            WordBlock::Table(..) => false,
        });
        let title = self.title_of(&blocks[..first], headings.count());
        let organisation = title.and_then(|title| self.organisation_of(blocks, title));
        let stand_above = self.stand_above(blocks, [title, organisation], first, last);
        let mut is_notes = false;
        // Paragraphs that belong to the table below them.
        let mut above: Vec<Wording> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match (block, &columns[at]) {
                (WordBlock::Table(table, _), Some(columns)) => {
                    let begin = outline.nodes.len();
                    self.table(table, columns, outline);
                    let own = std::mem::take(&mut above);
                    let node = outline.nodes.get_mut(begin);
                    match node.filter(|node| node.rank < ITEM) {
                        Some(node) => {
                            node.intro.splice(0..0, own);
                        }
                        // What seemed to be a heading was none.
                        None => own.iter().for_each(|words| {
                            self.ledger.decide(words, Fate::LeftOut(Reason::Around));
                        }),
                    }
                }
                (WordBlock::Table(table, _), None) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.leave_cell(cell, Reason::OtherTable);
                    }
                }
                (WordBlock::Text(text), _) if Some(at) == organisation => {
                    outline.organisation = Some(text.words.clone());
                }
                (WordBlock::Text(text), _) if Some(at) == title => {
                    outline.title = Some(text.words.clone())
                }
                (WordBlock::Text(text), _) => {
                    let is_heading = self.is_heading(text) && at < last;
                    if is_heading {
                        self.heading(text, outline);
                    } else if at < first && outline.nodes.is_empty() {
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Around));
                    } else if self.telling.vocabulary.is_total(text.words.text()) {
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Total));
                    } else if self.telling.vocabulary.is_notes_heading(text.words.text()) {
                        is_notes = at > last;
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Heading));
                    } else if at > last {
                        // A page number or a signature is no note.
                        let is_note = text.words.text().split_whitespace().count() > 4;
                        match is_notes || is_note || text.role == TextRole::Footnote {
                            true => outline.notes.push(text.words.clone()),
                            false => self
                                .ledger
                                .decide(&text.words, Fate::LeftOut(Reason::Around)),
                        }
                    } else {
                        let is_behind =
                            matches!(blocks.get(at.wrapping_sub(1)), Some(WordBlock::Table(..)));
                        let is_between = is_behind || !above.is_empty();
                        let is_above = is_between
                            && self.begins_level(blocks, columns, at)
                            && self.is_above(text, stand_above, outline);
                        match is_above {
                            true => above.push(text.words.clone()),
                            false => self.paragraph(text, is_behind, outline),
                        }
                    }
                }
            }
        }
    }

    /// Returns whether paragraphs stand above the tables that they belong to, or below them: as they do before the
    /// first table and behind the last; nothing where these do not say.
    fn stand_above(
        &self,
        blocks: &[WordBlock],
        titles: [Option<usize>; 2],
        first: usize,
        last: usize,
    ) -> Option<bool> {
        let is_paragraph = |at: usize| match blocks.get(at) {
            Some(WordBlock::Text(text)) => {
                text.role == TextRole::Body
                    && !titles.contains(&Some(at))
                    && !self.is_heading(text)
                    && !self.is_note(text)
            }
            _ => false,
        };
        let before = first.checked_sub(1).is_some_and(is_paragraph);
        let behind = is_paragraph(last + 1);
        (before != behind).then_some(before)
    }

    /// Returns whether a text calls itself a note, or has the mark of one.
    fn is_note(&self, text: &WordText) -> bool {
        let said = text.words.text();
        let label = said.split([':', '.', '：']).next().unwrap_or_default();
        let is_marked = said.starts_with(['*', '†', '‡', '¹', '²', '³']);
        is_marked
            || text.role == TextRole::Footnote
            || self.telling.vocabulary.is_notes_heading(label)
    }

    /// Returns whether nothing but paragraphs stands between a text and a table that begins with a heading of its own.
    fn begins_level(
        &self,
        blocks: &[WordBlock],
        columns: &[Option<TableColumns>],
        at: usize,
    ) -> bool {
        let next = blocks[at..]
            .iter()
            .zip(&columns[at..])
            .find(|(block, _)| match block {
                WordBlock::Text(text) => self.is_heading(text),
                WordBlock::Table(..) => true,
            });
        let Some((WordBlock::Table(table, _), Some(columns))) = next else {
            return false;
        };
        let mut rows = table.rows.iter().enumerate();
        let row = rows
            .find(|(at, row)| !columns.header_rows.contains(at) && row.filled().next().is_some());
        row.is_some_and(|(_, row)| {
            row.is_band(table.width)
                || row.filled().any(|cell| {
                    columns
                        .roles
                        .get(cell.column)
                        .is_some_and(ColumnRole::is_level)
                })
        })
    }

    /// Returns whether a paragraph between two tables, of which the second begins with a heading of its own, belongs
    /// to that.
    fn is_above(&self, text: &WordText, stand_above: Option<bool>, outline: &mut Outline) -> bool {
        if self.is_note(text) {
            return false;
        }
        if let Some(is_above) = stand_above {
            return is_above;
        }
        if !text.words.text().ends_with([':', '：']) {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                self.ledger.address(&text.words),
                format!(
                    "“{}” stands between two tables, and is taken for what leads to the one below it",
                    short(text.words.text())
                ),
                "move it in the plan, from the `intro` of the one to the `notes` of the other",
            );
            let other = "it is a note to the table above it";
            outline.doubts.push(doubt.or_else([other]));
        }
        true
    }

    /// Finds the title among the texts before the first table.
    fn title_of(&self, blocks: &[WordBlock], headings_in_all: usize) -> Option<usize> {
        let texts = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| match block {
                WordBlock::Text(text) => Some((at, text)),
                WordBlock::Table(..) => None,
            });
        let texts: Vec<(usize, &WordText)> = texts.collect();
        let titled = texts.iter().find(|(_, text)| text.role == TextRole::Title);
        if let Some((at, _)) = titled {
            return Some(*at);
        }
        let is_short = |text: &WordText| text.words.text().chars().count() <= 160;
        // The first heading of several, or the first short text that is no heading of a section.
        let headings: Vec<&(usize, &WordText)> = texts
            .iter()
            .filter(|(_, text)| matches!(text.role, TextRole::Heading(_)))
            .collect();
        if let [first, second, ..] = headings[..]
            && is_short(first.1)
        {
            let level = |text: &WordText| match text.role {
                TextRole::Heading(level) => level,
                _ => u8::MAX,
            };
            if level(first.1) < level(second.1) && !is_numbered(&first.1.words) {
                return Some(first.0);
            }
        }
        if let ([only], true) = (&headings[..], headings_in_all == 1)
            && is_short(only.1)
        {
            return Some(only.0);
        }
        let mut plain = texts.iter().filter(|(_, text)| {
            is_short(text)
                && !is_numbered(&text.words)
                && !matches!(text.role, TextRole::ListEntry(_))
        });
        let found = plain.next()?;
        let others = texts.iter().filter(|(at, _)| *at > found.0).count();
        let is_title =
            others > 0 || !matches!(found.1.role, TextRole::Heading(_)) || blocks.len() == 1;
        is_title.then_some(found.0)
    }

    /// Finds whose plan it is: the line right above what a file calls its title.
    fn organisation_of(&self, blocks: &[WordBlock], title: usize) -> Option<usize> {
        let above = title.checked_sub(1)?;
        let (Some(WordBlock::Text(text)), Some(WordBlock::Text(titled))) =
            (blocks.get(above), blocks.get(title))
        else {
            return None;
        };
        let is_short = text.words.text().chars().count() <= 100;
        let is_line =
            above == 0 && is_short && titled.role == TextRole::Title && text.role == TextRole::Body;
        is_line.then_some(above)
    }

    pub(super) fn is_heading(&self, text: &WordText) -> bool {
        if matches!(text.role, TextRole::Heading(_)) {
            return !self.telling.vocabulary.is_notes_heading(text.words.text());
        }
        if !matches!(
            text.role,
            TextRole::Body | TextRole::ListEntry(_) | TextRole::Caption
        ) {
            return false;
        }
        let said = text.words.text();
        let is_short = said.chars().count() <= 200 && !said.contains('\n');
        let letters = said.chars().filter(|c| c.is_alphabetic());
        let is_upper = letters.clone().count() > 3
            && letters.clone().all(|c| !c.is_lowercase())
            && letters.clone().any(char::is_uppercase);
        let is_sentence = said.ends_with(['.', ';', ':', ',']);
        is_short && !is_sentence && (self.is_counted(&text.words) || text.is_bold || is_upper)
    }

    /// Returns how sure a number before a heading has to be.
    pub(super) fn least_of_heading(&self, words: &Wording) -> Sureness {
        let word = counting_word(words.text());
        let is_counting = word.is_some_and(|(word, _)| self.counting.contains(&word));
        Self::least(is_counting)
    }

    /// Parts the number of a heading from it, with the words that count it: “Strategic goal 2: …”.
    pub(super) fn numbered_heading(
        &mut self,
        words: &Wording,
        least: Sureness,
    ) -> (Wording, Wording) {
        let counted = numbering::counted(words.text());
        let counted = counted.filter(|found| {
            let phrase = numbering::counting_phrase(&words.text()[found.number.clone()]);
            self.counting.contains(&plain(phrase))
        });
        match counted {
            Some(found) => parted_number(words, &found, &mut self.ledger),
            None => numbered(words, least, &mut self.ledger),
        }
    }

    fn is_counted(&self, words: &Wording) -> bool {
        let least = self.least_of_heading(words);
        // “Objectif I. Des voix”, where there is an “Objectif II”, too.
        let is_counting = least == Sureness::Weak && counting_word(words.text()).is_some();
        is_counting || numbering::leading(words.text()).is_some_and(|found| found.sureness >= least)
    }

    pub(super) fn heading(&mut self, text: &WordText, outline: &mut Outline) {
        let least = self.least_of_heading(&text.words);
        let (number, title) = self.numbered_heading(&text.words, least);
        let depth = numbering::leading(text.words.text()).map_or(0, |found| depth_of(&found));
        let rank = match text.role {
            TextRole::Heading(level) => 100 + u32::from(level) * 10,
            _ => 200 + depth * 10,
        };
        outline.nodes.push(Node {
            rank,
            address: self.ledger.address(&text.words),
            number,
            title,
            ..Node::default()
        });
    }

    /// Puts a paragraph below the heading that it stands under, or behind its table.
    pub(super) fn paragraph(&mut self, text: &WordText, is_behind: bool, outline: &mut Outline) {
        if self.telling.vocabulary.is_total(text.words.text()) {
            self.ledger
                .decide(&text.words, Fate::LeftOut(Reason::Total));
            return;
        }
        let is_below = outline.nodes.last().is_some_and(|node| node.rank < ITEM);
        let heading = outline.nodes.iter_mut().rev().find(|node| node.rank < ITEM);
        match heading {
            Some(node) if is_below && !is_behind => node.intro.push(text.words.clone()),
            Some(node) => node.notes.push(text.words.clone()),
            None => self
                .ledger
                .decide(&text.words, Fate::LeftOut(Reason::Around)),
        }
    }
}

/// Parts the lines below a title that say first what they are: “Output 1 …”, “Gender marker: 2”.
pub(super) fn title_and_intro(words: &Wording) -> (Wording, Vec<Wording>) {
    let mut lines = words.lines();
    let first = lines
        .iter()
        .skip(1)
        .position(|line| is_labelled(line.text()));
    match first {
        Some(first)
            if lines[first + 1..]
                .iter()
                .all(|line| is_labelled(line.text())) =>
        {
            let intro = lines.split_off(first + 1);
            (Wording::joined(&lines, " "), intro)
        }
        _ => (words.clone(), Vec::new()),
    }
}

/// Finds the words that count what they name, with more than one number.
pub(super) fn counting_words(blocks: &[WordBlock]) -> BTreeSet<String> {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |words: &Wording| {
        if let Some((word, number)) = counting_word(words.text()) {
            numbers.entry(word).or_default().insert(number);
        }
    };
    for block in blocks {
        match block {
            WordBlock::Text(text) => add(&text.words),
            WordBlock::Table(table, _) => {
                let cells = table.rows.iter().flat_map(WordRow::filled);
                cells.for_each(|cell| add(&cell.words));
            }
        }
    }
    numbers.retain(|_, numbers| numbers.len() > 1);
    numbers.into_keys().collect()
}

/// Returns the words and the number that a text begins with.
fn counting_word(text: &str) -> Option<(String, String)> {
    let is_title = text.starts_with(char::is_uppercase) && text.len() < 400;
    let found = numbering::counted(text).filter(|_| is_title)?;
    let said = &text[found.number];
    let phrase = numbering::counting_phrase(said);
    Some((plain(phrase), said[phrase.len()..].trim().to_owned()))
}
