//! The words of a file held against its document: every text once and in order, notes at the foot of
//! pages, and on each page that a table or chart goes on to, its head and the label of what goes on.

use super::expected::{self, Part, Place, Said, squeezed};
use super::extracted::{Page, Word};
use super::walk::{charts, tables};
use std::collections::HashMap;
use wem_report::document::{
    Anchor, Block, Chart, Document, Field, Heading, Inline, Paragraph, VisitorMut, plain_text,
};

/// Fewest letters of a long heading that is said again: its number and a word.
const FEWEST_LETTERS_AGAIN: usize = 4;

/// What reading a file gives.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// Each page's words, with the place where each has to stand.
    pub pages: Vec<Vec<(Word, Place)>>,
    pub faults: Vec<String>,
}

/// Reads a file's words as those of a document whose lines run from left to right.
pub(crate) fn read(document: &Document, pages: &[Page]) -> Reading {
    let document = &numbered(document, pages);
    let (texts, notes) = expected::printed(document);
    let mut reader = Reader {
        document,
        begun: vec![false; texts.len()],
        texts,
        notes,
        width: 0.0,
        at: 0,
        page: 0,
        words: Vec::new(),
        placed: Vec::new(),
        reading: Reading::default(),
    };
    for (index, page) in pages.iter().enumerate() {
        reader.page(index, pages.len(), page);
        if !reader.reading.faults.is_empty() {
            break;
        }
    }
    let left = reader.texts.iter().map(|said| said.text.as_str());
    let notes = reader.notes.iter().map(String::as_str);
    let left: Vec<&str> = left.chain(notes).collect();
    if reader.reading.faults.is_empty() && !left.concat().is_empty() {
        reader
            .reading
            .faults
            .push(format!("never said: {}", left.concat()));
    }
    reader.reading
}

/// Says the numbers of pages in a list of contents: of the last page that says the heading.
fn numbered(document: &Document, pages: &[Page]) -> Document {
    struct Numbers(HashMap<Anchor, usize>);
    impl VisitorMut for Numbers {
        fn paragraph(&mut self, paragraph: &mut Paragraph) {
            for inline in &mut paragraph.content {
                if let Inline::Field(Field::PageOf(anchor)) = inline {
                    *inline = Inline::text(self.0[anchor].to_string());
                }
            }
        }
    }
    let texts: Vec<String> = pages
        .iter()
        .map(|page| page.words.iter().map(|word| squeezed(&word.text)).collect())
        .collect();
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    let pages = headings.filter_map(|heading| {
        let title = squeezed(&heading.title());
        let page = texts.iter().rposition(|text| text.contains(&title))?;
        Some((heading.anchor.clone()?, page + 1))
    });
    let mut numbers = Numbers(pages.collect());
    let mut document = document.clone();
    for block in &mut document.blocks {
        numbers.block(block);
    }
    document
}

struct Reader<'d> {
    document: &'d Document,
    /// What is still to be said of each text.
    texts: Vec<Said>,
    /// Whether something of each text has been said.
    begun: Vec<bool>,
    /// What is still to be said of the notes.
    notes: Vec<String>,
    /// Of the page, in points.
    width: f64,
    /// The text that is being read.
    at: usize,
    page: usize,
    /// The page's words that are still to be read, the next one last.
    words: Vec<Word>,
    placed: Vec<(Word, Place)>,
    reading: Reading,
}

impl Reader<'_> {
    fn page(&mut self, index: usize, count: usize, page: &Page) {
        self.page = index;
        self.width = page.width;
        self.words = page.words.clone();
        self.running(&expected::running(self.document, index, count));
        self.notes();
        self.words.reverse();
        self.at = self.first_unfinished();
        self.repeated();
        while let Some(word) = self.words.pop() {
            self.word(word);
            if !self.reading.faults.is_empty() {
                return;
            }
        }
        self.reading.pages.push(std::mem::take(&mut self.placed));
    }

    fn first_unfinished(&self) -> usize {
        let unfinished = self.texts.iter().position(|said| !said.text.is_empty());
        unfinished.unwrap_or(self.texts.len())
    }

    /// Takes the running lines off the end of the page's words.
    fn running(&mut self, expected: &str) {
        let mut taken = String::new();
        while taken.len() < expected.len() {
            let Some(word) = self.words.pop() else { break };
            taken.insert_str(0, &squeezed(&word.text));
            self.placed.push((word, Place::Running));
        }
        if taken != expected {
            self.fault(format!("running lines “{taken}” instead of “{expected}”"));
        }
    }

    /// Takes the notes off the end of the page's words: as many words as notes can be made of.
    fn notes(&mut self) {
        let most: usize = self.notes.iter().map(String::len).sum();
        let mut tail = String::new();
        let mut found = None;
        for (index, word) in self.words.iter().enumerate().rev() {
            tail.insert_str(0, &squeezed(&word.text));
            if tail.len() > most {
                break;
            }
            if let Some(taken) = take_notes(&tail, &self.notes) {
                found = Some((index, taken));
            }
        }
        if let Some((first, left)) = found {
            self.notes = left;
            let words = self.words.split_off(first).into_iter();
            self.placed.extend(words.map(|word| (word, Place::Line)));
        }
    }

    /// Takes what a page repeats off the beginning of its words.
    fn repeated(&mut self) {
        let Some(next) = self.texts.get(self.at).cloned() else {
            return;
        };
        let before = match self.at {
            at if self.begun[at] => next.part,
            0 => return,
            at => self.texts[at - 1].part,
        };
        if before.table().is_some() && before.table() == next.part.table() {
            self.repeated_table(next.part);
        }
        if let (Some(chart), true) = (next.part.chart(), before.chart() == next.part.chart()) {
            self.repeated_chart(chart, next.part);
        }
    }

    fn repeated_table(&mut self, next: Part) {
        let Some(index) = next.table() else { return };
        let document = self.document;
        let table = tables(document)[index];
        if let Some(band) = &table.band {
            self.again(band, Place::Line);
        }
        for (column, number) in table.columns.iter().zip(0..) {
            let heading = squeezed(&plain_text(&column.heading));
            let place = Place::Column {
                table: index,
                column: number,
            };
            if !heading.is_empty() {
                self.take(place, "header row", |said| *said == heading);
            }
        }
        let goes_on = matches!(next, Part::Row { .. }) && !self.begins_group(next);
        if let (true, Some(group)) = (goes_on, next.group())
            && let Some(label) = expected::label(document, group)
        {
            let place = Place::Column {
                table: index,
                column: 0,
            };
            self.again(label, place);
        }
    }

    fn repeated_chart(&mut self, chart: usize, next: Part) {
        let document = self.document;
        match charts(document)[chart] {
            Chart::Bars(bars) => {
                for series in &bars.series {
                    let name = squeezed(&series.name);
                    self.take(Place::Line, "key", |said| *said == name);
                }
            }
            Chart::Gantt(gantt) => {
                for (text, place) in expected::gantt_head(gantt, chart) {
                    self.take(place, "scale", |said| *said == text);
                }
                if let Part::ChartRow { band, .. } = next {
                    let label = &gantt.bands[band].label;
                    let again = squeezed(label) + &squeezed(&document.words.continued);
                    self.take(Place::Line, "band", |said| *said == again);
                }
            }
        }
    }

    /// Returns whether nothing of a group has been said. Its label is said before its rows.
    fn begins_group(&self, part: Part) -> bool {
        self.at > 0 && self.texts[self.at - 1].part.group() != part.group()
    }

    /// Takes a heading that is said again; one that is long may be cut.
    fn again(&mut self, heading: &Heading, place: Place) {
        let continued = squeezed(&self.document.words.continued);
        let whole = squeezed(&heading.title());
        self.take(place, "heading said again", |said| {
            said.strip_suffix(&continued).is_some_and(|said| {
                let cut = said.strip_suffix('…');
                said == whole
                    || cut.is_some_and(|cut| {
                        cut.len() >= FEWEST_LETTERS_AGAIN && whole.starts_with(cut)
                    })
            })
        });
    }

    /// Takes words until they are what is expected.
    fn take(&mut self, place: Place, what: &str, is_expected: impl Fn(&String) -> bool) {
        let mut said = String::new();
        let before = self.placed.len();
        while let Some(word) = self.words.pop() {
            said += &squeezed(&word.text);
            self.placed.push((word, place));
            if is_expected(&said) {
                return;
            }
        }
        self.placed.truncate(before);
        said.truncate(said.char_indices().nth(60).map_or(said.len(), |(at, _)| at));
        self.fault(format!("no {what} where the page begins with “{said}”"));
    }

    /// Reads a word as the next one of a text: of the one that is being read, or, where this has
    /// ended or goes on overleaf, of the next one.
    fn word(&mut self, word: Word) {
        let said = squeezed(&word.text);
        loop {
            let Some(text) = self.texts.get(self.at) else {
                return self.fault(format!("“{said}” after the end"));
            };
            let rest = text.text.strip_prefix(said.as_str()).map(str::to_owned);
            let place = text.place;
            let may_go_on = self.may_go_on_overleaf();
            match rest {
                // A word of the next column may be what the text would go on with.
                Some(rest) if !may_go_on || self.is_in(&word, place) => {
                    self.begun[self.at] = true;
                    self.texts[self.at].text = rest;
                    self.placed.push((word, place));
                    return;
                }
                _ => {}
            }
            let text = self.texts[self.at].text.clone();
            if !text.is_empty() && !may_go_on {
                return self.fault(format!("“{said}” instead of “{text}”"));
            }
            self.at += 1;
        }
    }

    /// Returns whether the next text may begin before the one that is being read has ended: it
    /// stands beside it.
    fn may_go_on_overleaf(&self) -> bool {
        let (part, next) = (self.texts[self.at].part, self.texts.get(self.at + 1));
        next.is_some_and(|next| match part {
            Part::Row { .. } | Part::ChartRow { .. } => next.part == part,
            Part::Label { .. } => next.part.group() == part.group(),
            _ => false,
        })
    }

    fn fault(&mut self, fault: String) {
        self.reading
            .faults
            .push(format!("page {}: {fault}", self.page + 1));
    }

    /// Returns whether a word's middle is in a place.
    fn is_in(&self, word: &Word, place: Place) -> bool {
        let (left, right) = place.sides(self.document, self.width);
        (left..=right).contains(&((word.left + word.right) / 2.0))
    }
}

/// Takes a text off some notes, in their order: whole ones, of which the last may go on overleaf.
/// Returns what is left of all of them, if the text is nothing else.
fn take_notes(text: &str, notes: &[String]) -> Option<Vec<String>> {
    let (first, rest) = notes.split_first()?;
    let whole = text
        .strip_prefix(first.as_str())
        .filter(|_| !first.is_empty());
    let left = match whole {
        Some("") => Some([vec![String::new()], rest.to_vec()].concat()),
        Some(after) => take_notes(after, rest).map(|left| [vec![String::new()], left].concat()),
        None => first
            .strip_prefix(text)
            // A number alone is none.
            .filter(|_| !text.chars().all(|c| c.is_ascii_digit()))
            .map(|left| [vec![left.to_owned()], rest.to_vec()].concat()),
    };
    left.or_else(|| take_notes(text, rest).map(|left| [vec![first.clone()], left].concat()))
}
