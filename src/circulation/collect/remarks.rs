//! Comments beside the text, and what they are about.

use super::collection::Collection;
use super::fates::Fate;
use super::finding::Finding;
use super::likeness::trimmed;
use super::sent::{Base, Subject};
use super::unit::Unit;
use crate::circulation::feedback::Mark;
use crate::plan::ColumnKey;
use crate::reading::{Place, Position, Reading, ReturnedFile};
use std::collections::HashMap;

/// Longest text that is said to be what a comment is about, in bytes: whoever marks all of a document
/// means all of it.
const ABOUT: usize = 2_000;

/// How many pieces of text are looked at to say what comments are about: a hundred times those of a
/// large draft.
const PIECES: usize = 2_000_000;

/// What each place is about.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    places: HashMap<u32, SubjectOfPlace>,
}

#[derive(Debug, Clone)]
struct SubjectOfPlace {
    unit: usize,
    subject: Option<Subject>,
    column: Option<ColumnKey>,
    /// How many bytes at its beginning are a number.
    number: usize,
}

impl Subjects {
    pub(super) fn of(units: &[Unit<'_>]) -> Self {
        let mut subjects = Subjects::default();
        for (index, unit) in units.iter().enumerate() {
            for (at, line) in unit.lines.iter().enumerate() {
                let number = if at == 0 { unit.number } else { 0 };
                let of = SubjectOfPlace {
                    unit: index,
                    subject: unit.subject,
                    column: unit.column.clone(),
                    number,
                };
                subjects.places.entry(line.place).or_insert(of);
            }
        }
        subjects
    }

    /// Returns what a place is about.
    pub(super) fn subject(&self, place: u32) -> Option<Subject> {
        self.places.get(&place)?.subject
    }

    /// Returns what a place, or, of one that has nothing, the one before is about: a mark can stand
    /// behind the last paragraph.
    fn nearest(&self, place: u32) -> Option<&SubjectOfPlace> {
        let before = || self.places.get(&place.checked_sub(1)?);
        self.places.get(&place).or_else(before)
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
            Some(_) => Mark::Reply,
            None => Mark::Comment,
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
            finding.place = first
                .and_then(|place| place.subject)
                .map(|subject| base.place(subject));
            let is_one_text = match (first, last) {
                (Some(first), Some(last)) => first.unit == last.unit || end.at == 0,
                _ => false,
            };
            let column = first.and_then(|place| place.column.clone());
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
            let number = subjects.places.get(&at).map_or(0, |place| place.number);
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
