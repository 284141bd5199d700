//! The words of a file held against its document: every text once and in order, and on each page
//! that a table goes on to, its band, its header row and the label of a group that goes on.

use super::expected::{self, Part, Place, Said, squeezed};
use super::extracted::{Page, Word};
use wem_report::document::{Document, Heading, plain_text};

/// Fewest letters of a long heading that is said again: its number and a word.
const FEWEST_LETTERS_AGAIN: usize = 4;

/// What reading a file gives.
#[derive(Debug, Default)]
pub struct Reading {
    /// Each page's words, with the place where each has to stand.
    pub pages: Vec<Vec<(Word, Place)>>,
    pub faults: Vec<String>,
}

/// Reads a file's words as those of a document whose lines run from left to right.
pub fn read(document: &Document, pages: &[Page]) -> Reading {
    let mut reader = Reader {
        document,
        texts: expected::texts(document),
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
    let left: Vec<&str> = reader.texts.iter().map(|said| said.text.as_str()).collect();
    if reader.reading.faults.is_empty() && !left.concat().is_empty() {
        reader
            .reading
            .faults
            .push(format!("never said: {}", left.concat()));
    }
    reader.reading
}

struct Reader<'d> {
    document: &'d Document,
    /// What is still to be said of each text.
    texts: Vec<Said>,
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
        self.words = page.words.clone();
        self.running(&expected::running(self.document, index, count));
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

    /// Takes what a page repeats off the beginning of its words.
    fn repeated(&mut self) {
        let Some(next) = self.texts.get(self.at).cloned() else {
            return;
        };
        let Some(table) = next.part.table() else {
            return;
        };
        if self.page == 0 || matches!(next.part, Part::Band { .. }) {
            return;
        }
        let document = self.document;
        let table = expected::tables(document)[table];
        if let Some(band) = &table.band {
            self.again(band, Place::Line);
        }
        for (column, number) in table.columns.iter().zip(0..) {
            let heading = squeezed(&plain_text(&column.heading));
            self.take(Place::Column(number), "header row", |said| *said == heading);
        }
        let goes_on = matches!(next.part, Part::Row { .. }) && !self.begins_group(next.part);
        if let (true, Some(group)) = (goes_on, next.part.group())
            && let Some(label) = expected::label(document, group)
        {
            self.again(label, Place::Column(0));
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
                Some(rest) if !may_go_on || is_in(&word, place, self.document) => {
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
            Part::Row { .. } => next.part == part,
            Part::Label { .. } => next.part.group() == part.group(),
            _ => false,
        })
    }

    fn fault(&mut self, fault: String) {
        self.reading
            .faults
            .push(format!("page {}: {fault}", self.page + 1));
    }
}

/// Returns whether a word's middle is in a place.
fn is_in(word: &Word, place: Place, document: &Document) -> bool {
    let (left, right) = place.sides(document);
    (left..=right).contains(&((word.left + word.right) / 2.0))
}
