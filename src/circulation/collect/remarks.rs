//! Comments beside the text, and what they are about.

use super::collection::Collection;
use super::fates::Fate;
use super::finding::Finding;
use super::likeness::trimmed;
use super::sent::{Base, Subject};
use super::unit::{Anchor, Unit};
use crate::circulation::feedback::CommentForm;
use crate::plan::ColumnKey;
use crate::reading::{Place, Position, Reading, ReturnedFile};

/// Longest text that is said to be what a comment is about, in bytes: whoever marks all of a document
/// means all of it.
const ABOUT: usize = 2_000;

/// How many pieces of text are looked at to say what comments are about: a hundred times those of a
/// large draft.
const PIECES: usize = 2_000_000;

/// What each place is about.
#[derive(Debug)]
pub(super) struct Subjects {
    places: Vec<Option<PlaceOfText>>,
    texts: Vec<(Option<Subject>, Option<ColumnKey>)>,
}

/// Which text a place is of.
#[derive(Debug, Clone, Copy)]
struct PlaceOfText {
    text: u32,
    /// How many bytes at its beginning are a number.
    number: u32,
}

impl Subjects {
    /// Takes what texts are about, and then what other places of a file are.
    pub(super) fn of(file: &ReturnedFile, units: &[Unit<'_>], anchors: &[Anchor]) -> Self {
        let mut subjects = Subjects {
            places: vec![None; file.places.len()],
            texts: Vec::with_capacity(units.len() + anchors.len()),
        };
        for unit in units {
            let places = unit.lines.iter().map(|line| line.place);
            let number = u32::try_from(unit.number).unwrap_or(0);
            subjects.add(unit.subject, unit.column.clone(), places, number);
        }
        for anchor in anchors {
            let places = anchor.places.iter().copied();
            subjects.add(anchor.subject, None, places, 0);
        }
        subjects
    }

    fn add(
        &mut self,
        subject: Option<Subject>,
        column: Option<ColumnKey>,
        places: impl Iterator<Item = u32>,
        number: u32,
    ) {
        let text = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push((subject, column));
        for (at, place) in places.enumerate() {
            let number = if at == 0 { number } else { 0 };
            if let Some(free @ None) = self.places.get_mut(place as usize) {
                *free = Some(PlaceOfText { text, number });
            }
        }
    }

    fn place(&self, place: u32) -> Option<PlaceOfText> {
        self.places.get(place as usize).copied().flatten()
    }

    /// Returns what a place is about.
    pub(super) fn subject(&self, place: u32) -> Option<Subject> {
        self.texts.get(self.place(place)?.text as usize)?.0
    }

    /// Returns of which text a place is, or, if it is of none, the one before: a mark can stand behind
    /// the last paragraph.
    fn nearest(&self, place: u32) -> Option<u32> {
        let before = || self.place(place.checked_sub(1)?);
        Some(self.place(place).or_else(before)?.text)
    }

    fn of_text(&self, text: u32) -> Option<&(Option<Subject>, Option<ColumnKey>)> {
        self.texts.get(text as usize)
    }
}

/// Collects the comments of a file, in the order of their part: answers stand behind what they
/// answer.
pub(super) fn remarks(
    file: &ReturnedFile,
    base: &Base,
    subjects: &Subjects,
    collection: &mut Collection<'_>,
) {
    let mut pieces = 0;
    for (index, comment) in file.comments.iter().enumerate() {
        let parent = comment.parent.filter(|parent| *parent != index);
        let anchor = parent.and_then(|parent| file.comments.get(parent)?.range);
        let range = anchor.or(comment.range);
        let mark = match parent {
            Some(_) => CommentForm::Reply,
            None => CommentForm::Comment,
        };
        let at = range.map_or((u32::MAX, 0), |(start, _)| (start.paragraph, start.at));
        let mut finding = Finding::new(mark, at);
        finding.remark = Some(index);
        finding.answers = parent;
        finding.author.clone_from(&comment.author);
        finding.written = comment.date;
        finding.text = file.text(comment.places, Reading::Accepted);
        finding.is_resolved = comment.is_resolved;
        collection.fates.set_places(comment.places, Fate::Found);
        if let Some((start, end)) = range {
            let (first, last) = (
                subjects.nearest(start.paragraph),
                subjects.nearest(end.paragraph),
            );
            let text = first.and_then(|text| subjects.of_text(text));
            finding.place = text
                .and_then(|(subject, _)| *subject)
                .map(|subject| base.place(subject));
            let is_one_text = match (first, last) {
                (Some(first), Some(last)) => first == last || end.at == 0,
                _ => false,
            };
            let column = text.and_then(|(_, column)| column.clone());
            finding.column = column.filter(|_| is_one_text);
            if pieces < PIECES {
                finding.about = about(file, subjects, (start, end), &mut pieces);
            }
        }
        collection.findings.push(finding);
    }
}

/// Returns the words of a range as they stand when all changes are accepted, or, where nothing
/// stands then, as they stood before.
fn about(
    file: &ReturnedFile,
    subjects: &Subjects,
    (start, end): (Position, Position),
    pieces: &mut usize,
) -> String {
    let behind = end.paragraph.saturating_add(1);
    for reading in [Reading::Accepted, Reading::Original] {
        let mut about = String::new();
        for (at, place) in (start.paragraph..).zip(file.range((
            start.paragraph,
            behind.min(u32::try_from(file.places.len()).unwrap_or(u32::MAX)),
        ))) {
            *pieces += place.runs.len() + 1;
            let number = subjects.place(at).map_or(0, |place| place.number as usize);
            let from = match at == start.paragraph {
                true => start.at as usize,
                false => 0,
            };
            let to = match at == end.paragraph {
                true => end.at as usize,
                false => place.text.len(),
            };
            let text = shown(place, from.max(number), to, reading);
            let text = trimmed(&text);
            if !text.is_empty() {
                about.push_str(if about.is_empty() { "" } else { " " });
                about.push_str(text);
            }
            if about.len() > ABOUT {
                about.truncate(about.floor_char_boundary(ABOUT));
                about.push('…');
                return about;
            }
        }
        if !about.is_empty() {
            return about;
        }
    }
    String::new()
}

/// Returns what a state shows of a place's text between two places in it.
fn shown(place: &Place, from: usize, to: usize, reading: Reading) -> String {
    let mut text = String::new();
    for run in place.runs.iter().filter(|run| reading.shows(run.changes)) {
        let start = (run.start as usize).max(from);
        let end = (run.end as usize).min(to);
        text.push_str(place.text.get(start..end.max(start)).unwrap_or_default());
    }
    text
}
