//! What stands in a file beside what was sent: words, pictures.

use super::cells::RowText;
use super::collection::Collection;
use super::fates::Fate;
use super::finding::Finding;
use super::index::Index;
use super::likeness::{as_compared, trimmed};
use super::remarks::Subjects;
use super::sent::{Ours, Sent, Subject};
use crate::circulation::feedback::CommentForm;
use crate::circulation::word_ledger::LeftOut;
use crate::reading::{PlaceKind, Reading, ReturnedFile, RunKind};
use std::collections::HashMap;

/// Which places are said together, and what is said of where they stand.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    groups: HashMap<u32, u32>,
    /// What is said of where each group stands.
    about: Vec<Box<str>>,
}

impl Neighbours {
    /// Says that places are one addition.
    pub(super) fn join(&mut self, places: impl IntoIterator<Item = u32>, about: &str) {
        let group = u32::try_from(self.about.len()).unwrap_or(u32::MAX);
        for place in places {
            self.groups.entry(place).or_insert(group);
        }
        self.about.push(about.into());
    }

    /// Says that all cells of a row are one addition.
    pub(super) fn join_row(&mut self, row: &RowText, about: &str) {
        let lines = row.cells.iter().flat_map(|cell| &cell.lines);
        self.join(lines.map(|line| line.place), about);
    }
}

/// Says which lines are ours.
pub(super) fn ours(file: &ReturnedFile, index: &Index<'_>, collection: &mut Collection<'_>) {
    for (at, place) in (0_u32..).zip(&file.places) {
        let fate = match place.kind {
            PlaceKind::Comment(_) => None,
            _ => {
                let open = collection.fates.open(at);
                let is_ours = !open.is_empty()
                    && (place.cell.is_none() || matches!(place.kind, PlaceKind::SheetCell(_)))
                    && is_ours(&without_numbers(file, at), index);
                is_ours.then_some(Fate::Ours)
            }
        };
        if let Some(fate) = fate {
            for stretch in collection.fates.open(at) {
                collection.fates.set(at, stretch, fate);
            }
        }
    }
}

/// Returns whether a line is ours: one of those that were sent, or the headings of a table that was
/// made text.
fn is_ours(line: &str, index: &Index<'_>) -> bool {
    let mut fields = line
        .split('\t')
        .map(|field| as_compared(field).to_lowercase());
    index.lines.contains(&as_compared(line))
        || line.contains('\t') && fields.all(|field| index.column_headings.contains(&field))
}

/// Returns the text of a place as it was before anything was tracked, without the numbers of pages.
pub(super) fn without_numbers(file: &ReturnedFile, place: u32) -> String {
    let Some(place) = file.places.get(place as usize) else {
        return String::new();
    };
    let shown = place
        .runs
        .iter()
        .filter(|run| Reading::Original.shows(run.changes) && run.kind != RunKind::PageNumber);
    shown.map(|run| run.of(&place.text)).collect()
}

/// Collects all words that have no fate yet.
pub(super) fn additions(
    file: &ReturnedFile,
    sent: &Sent,
    subjects: &Subjects,
    neighbours: &Neighbours,
    collection: &mut Collection<'_>,
) {
    let mut of_group: HashMap<u32, usize> = HashMap::new();
    for (at, place) in (0_u32..).zip(&file.places) {
        let open = collection.fates.open(at);
        if open.is_empty() {
            continue;
        }
        let mut text = String::new();
        for (start, end) in &open {
            let said = said(file, at, (*start, *end), collection);
            if !said.is_empty() {
                text.push_str(if text.is_empty() { "" } else { " … " });
                text.push_str(&said);
            }
        }
        if text.is_empty() {
            continue;
        }
        let group = neighbours.groups.get(&at);
        let known = group.and_then(|group| of_group.get(group));
        if let Some(finding) = known.and_then(|at| collection.findings.get_mut(*at)) {
            finding.text.push('\n');
            finding.text.push_str(&text);
            continue;
        }
        let is_hidden = place.runs.iter().any(|run| run.look.hidden);
        let mark = if is_hidden {
            CommentForm::Hidden
        } else {
            CommentForm::Addition
        };
        let mut finding = Finding::new(mark, (at, open[0].0));
        let subject = subjects.subject(at);
        finding.place = subject.map(|subject| sent.base.place(subject));
        finding.about = match group {
            Some(group) => neighbours.about[*group as usize].to_string(),
            None => where_it_stands(file, at),
        };
        finding.text = text;
        if let Some(group) = group {
            of_group.insert(*group, collection.findings.len());
        }
        collection.findings.push(finding);
    }
}

/// Returns what a stretch says, without what is struck out in it, and says what becomes of it.
fn said(
    file: &ReturnedFile,
    at: u32,
    (start, end): (u32, u32),
    collection: &mut Collection<'_>,
) -> String {
    let mut text = String::new();
    let place = file.places.get(at as usize);
    for run in place.iter().flat_map(|place| &place.runs) {
        let (from, to) = (run.start.max(start), run.end.min(end));
        if from >= to {
            continue;
        }
        if run.look.struck {
            let fate = Fate::LeftOut(LeftOut::Struck);
            collection.fates.set(at, (from, to), fate);
            continue;
        }
        collection.fates.set(at, (from, to), Fate::Found);
        let said = place.and_then(|place| place.text.get(from as usize..to as usize));
        text.push_str(said.unwrap_or_default());
    }
    trimmed(&text).to_owned()
}

/// Returns where a text stands, if that is not in the body itself.
fn where_it_stands(file: &ReturnedFile, place: u32) -> String {
    let kind = file.places.get(place as usize).map(|place| place.kind);
    match kind {
        None | Some(PlaceKind::Body) => String::new(),
        Some(_) => file.label(place).unwrap_or_default(),
    }
}

/// Returns whether places of a kind are repeated on every page.
pub(super) fn is_running(kind: PlaceKind) -> bool {
    matches!(kind, PlaceKind::PageHeader(_) | PlaceKind::PageFooter(_))
}

/// Collects pictures and other objects, where there are more of them than were sent.
pub(super) fn pictures(
    file: &ReturnedFile,
    ours: &Ours,
    subjects: &Subjects,
    sent: &Sent,
    collection: &mut Collection<'_>,
) {
    let mut found = Vec::new();
    for (at, place) in (0_u32..).zip(&file.places) {
        for run in &place.runs {
            if let RunKind::Object(object) = run.kind {
                found.push((at, run.start, place.kind, object));
            }
        }
    }
    let mut spare = ours.pictures;
    for (at, start, kind, object) in found {
        let spare = &mut spare[usize::from(is_running(kind))];
        if *spare > 0 {
            *spare -= 1;
            continue;
        }
        let mut finding = Finding::new(CommentForm::Picture, (at, start));
        let subject: Option<Subject> = subjects.subject(at);
        finding.place = subject.map(|subject| sent.base.place(subject));
        object.words().clone_into(&mut finding.text);
        collection.findings.push(finding);
    }
}
