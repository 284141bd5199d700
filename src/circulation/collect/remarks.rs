//! Comments beside the text, and what they are about.

use super::base::{Base, Spot};
use super::ledger::Found;
use super::likeness::trimmed;
use super::unit::Unit;
use crate::circulation::feedback::Mark;
use crate::docx_file::{Comment, DocxFile, Paragraph, Position, Reading, paragraphs};
use crate::plan::ColumnKey;
use std::collections::HashMap;

/// Longest text that is said to be what a comment is about, in bytes: whoever marks all of a document
/// means all of it.
const ABOUT: usize = 2_000;

/// How many pieces of text are looked at to say what comments are about: a hundred times those of a
/// large draft.
const PIECES: usize = 2_000_000;

/// What each paragraph is about.
#[derive(Debug, Default)]
pub(super) struct Places {
    units: HashMap<u32, PlaceOfParagraph>,
}

#[derive(Debug, Clone)]
struct PlaceOfParagraph {
    unit: usize,
    spot: Option<Spot>,
    column: Option<ColumnKey>,
    /// How many bytes at its beginning are a number.
    number: usize,
}

impl Places {
    pub(super) fn of(units: &[Unit<'_>]) -> Self {
        let mut places = Places::default();
        for (index, unit) in units.iter().enumerate() {
            places.add(index, unit);
        }
        places
    }

    pub(super) fn add(&mut self, index: usize, unit: &Unit<'_>) {
        for (line, paragraph) in unit.paragraphs.iter().enumerate() {
            let number = if line == 0 { unit.number } else { 0 };
            let place = PlaceOfParagraph {
                unit: index,
                spot: unit.spot,
                column: unit.column.clone(),
                number,
            };
            self.units.insert(paragraph.number, place);
        }
    }
}

/// Collects the comments of a document, in the order of their part: answers stand behind what they
/// answer.
pub(super) fn remarks(file: &DocxFile, base: &Base, places: &Places, found: &mut Vec<Found>) {
    let lines = lines(file);
    let mut pieces = 0;
    for (index, comment) in file.comments.iter().enumerate() {
        let parent = comment.parent.filter(|parent| *parent != index);
        let anchor = parent.and_then(|parent| file.comments.get(parent)?.range);
        let range = anchor.or(comment.range);
        let mark = if parent.is_some() {
            Mark::Reply
        } else {
            Mark::Comment
        };
        let at = range.map_or((u32::MAX, 0), |(start, _)| (start.paragraph, start.at));
        let mut one = Found::new(mark, at);
        one.remark = Some(index);
        one.answers = parent;
        said(comment, &mut one);
        if let Some((start, end)) = range {
            let (first, last) = (
                nearest(places, start.paragraph),
                nearest(places, end.paragraph),
            );
            one.place = first
                .as_ref()
                .and_then(|place| place.spot)
                .map(|spot| base.place(spot));
            let is_one_text = match (&first, &last) {
                (Some(first), Some(last)) => first.unit == last.unit || end.at == 0,
                _ => false,
            };
            let column = first.and_then(|place| place.column.clone());
            one.column = column.filter(|_| is_one_text);
            if pieces < PIECES {
                one.about = about(&lines, places, (start, end), &mut pieces);
            }
        }
        found.push(one);
    }
}

fn said(comment: &Comment, one: &mut Found) {
    one.author.clone_from(&comment.author);
    one.written = comment.date;
    one.text = comment.text();
    one.is_resolved = comment.is_resolved;
}

/// Returns the place of a paragraph, or, for one that has none, of the one before: a mark can stand
/// behind the last paragraph.
fn nearest(places: &Places, paragraph: u32) -> Option<PlaceOfParagraph> {
    let before = || places.units.get(&paragraph.checked_sub(1)?);
    places.units.get(&paragraph).or_else(before).cloned()
}

/// Returns all paragraphs by their numbers.
fn lines(file: &DocxFile) -> Vec<&Paragraph> {
    let mut lines = paragraphs(&file.blocks);
    lines.extend(file.notes.iter().flat_map(|note| paragraphs(&note.blocks)));
    lines.sort_by_key(|paragraph| paragraph.number);
    lines
}

/// Returns the words of a range as they stand when all changes are accepted, or, where nothing
/// stands then, as they stood before.
fn about(
    lines: &[&Paragraph],
    places: &Places,
    (start, end): (Position, Position),
    pieces: &mut usize,
) -> String {
    let first = lines.partition_point(|line| line.number < start.paragraph);
    let behind = lines.partition_point(|line| line.number <= end.paragraph);
    let lines = lines.get(first..behind).unwrap_or_default();
    for reading in [Reading::Accepted, Reading::Original] {
        let mut about = String::new();
        for line in lines {
            *pieces += line.runs.len();
            let number = places
                .units
                .get(&line.number)
                .map_or(0, |place| place.number);
            let from = if line.number == start.paragraph {
                start.at as usize
            } else {
                0
            };
            let to = match line.number == end.paragraph {
                true => end.at as usize,
                false => line.text.len(),
            };
            let text = shown(line, from.max(number), to, reading);
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

/// Returns what a state shows of a paragraph's text between two places.
fn shown(line: &Paragraph, from: usize, to: usize, reading: Reading) -> String {
    let mut text = String::new();
    for run in line.runs.iter().filter(|run| reading.shows(run.changes)) {
        let start = (run.start as usize).max(from);
        let end = (run.end as usize).min(to);
        text.push_str(line.text.get(start..end.max(start)).unwrap_or_default());
    }
    text
}
