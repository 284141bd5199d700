//! What the cells of a row say of an item.

use super::{Reader, TableState};
use crate::importing::columns::WordRow;
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::marks;
use crate::importing::months;
use crate::importing::node::Outline;
use crate::importing::role::ColumnRole;
use crate::importing::wording::{Fate, Reason, Wording};
use crate::plan::period::Moment;
use crate::plan::{Meaning, Period, Timeline};

impl Reader<'_> {
    /// Gives the cells of a row beside its action to an item.
    pub(super) fn cells_of(
        &mut self,
        row: &WordRow,
        action: usize,
        node: usize,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let roles = &state.columns.roles;
        // A row that is coloured from end to end is one of two colours by turns.
        let is_striped = row.cells.iter().all(|cell| cell.is_shaded);
        let mut ends: [Wording; 2] = Default::default();
        let mut ticked = Vec::new();
        for cell in &row.cells {
            let role = roles.get(cell.column).cloned().unwrap_or(ColumnRole::Skip);
            if let ColumnRole::Time(_) = role {
                if months::is_no_tick(cell.words.text()) && !cell.words.is_empty() {
                    self.ledger.decide(&cell.words, Fate::LeftOut(Reason::Sign));
                } else if !cell.words.is_empty() || cell.is_shaded && !is_striped {
                    self.ledger.decide(&cell.words, Fate::Said);
                    let last = cell.column + cell.columns;
                    ticked.extend(cell.column..last);
                }
                continue;
            }
            if cell.column == action
                || role.is_level()
                || matches!(role, ColumnRole::Number | ColumnRole::Step)
            {
                continue;
            }
            if let Some(struck) = &cell.struck
                && role == ColumnRole::Timeline
            {
                let old = self.old_timelines(struck);
                if old.is_empty() || cell.words.is_empty() {
                    let doubt = Doubt::new(
                        DoubtKind::Struck,
                        self.ledger.address(struck),
                        format!("“{}” is struck out, and left out", struck.folded()),
                        "`wem-report update NUMBER --timeline` records a time line that was amended",
                    );
                    outline.doubts.push(doubt.or_else([
                        "the time line that was in force before",
                        "a time line that is called off, with its item",
                    ]));
                } else {
                    outline.nodes[node].struck.extend(old);
                }
            }
            // Documents say so of who and when by themselves, of a column of the plan’s own they do not.
            if let (Some(open), ColumnRole::Own(key)) = (&cell.open, &role) {
                let values = &mut outline.nodes[node].values;
                if values.iter().all(|(other, _)| other != key) {
                    self.ledger.change(open, Fate::Kept);
                    values.push((key.clone(), open.clone()));
                }
                continue;
            }
            if cell.words.is_empty() {
                continue;
            }
            let is_end = matches!(role, ColumnRole::Start | ColumnRole::End);
            if is_end && self.telling.vocabulary.is_none(cell.words.text()) {
                self.ledger
                    .decide(&cell.words, Fate::LeftOut(Reason::NoEnd));
                continue;
            }
            let is_time = is_end || role == ColumnRole::Timeline;
            let words = match is_time || role.is_owner() {
                true => self.without_signs(&cell.words),
                false => cell.words.clone(),
            };
            let target = &mut outline.nodes[node];
            match role {
                ColumnRole::Timeline => target.timeline.push(&words, " "),
                ColumnRole::Start if cell.columns > 1 => target.timeline.push(&words, " "),
                ColumnRole::Start => ends[0] = words,
                ColumnRole::End => ends[1] = words,
                ColumnRole::Own(key) => {
                    match target.values.iter_mut().find(|(other, _)| *other == key) {
                        Some((_, words)) => words.push(&cell.words, "\n"),
                        None => target.values.push((key, cell.words.clone())),
                    }
                }
                ColumnRole::Action => target.title.push(&cell.words, " "),
                ColumnRole::Skip | ColumnRole::Number | ColumnRole::Time(_) | ColumnRole::Step => {
                    self.ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::Column));
                }
                owner => match target.owners.iter_mut().find(|(other, _)| *other == owner) {
                    Some((_, other)) => other.push(&words, "\n"),
                    None => target.owners.push((owner, words)),
                },
            }
        }
        let target = &mut outline.nodes[node];
        let [mut start, mut end] = ends;
        if target.timeline.is_empty() {
            match (start.is_empty(), end.is_empty()) {
                (false, true) => start = self.bounded(&start, 0),
                (true, false) => end = self.bounded(&end, 1),
                _ => {}
            }
        }
        let target = &mut outline.nodes[node];
        target.timeline.push(&start, " ");
        target
            .timeline
            .push(&end, if start.is_empty() { " " } else { " - " });
        if target.ticked.is_none() {
            target.ticked = months::said(&ticked, &state.times, self.labels, self.telling.calendar);
        }
    }

    /// Says of a time that stands alone in the column for the start, or for the end, that it is that.
    fn bounded(&self, words: &Wording, end: usize) -> Wording {
        let said = words.folded();
        let telling = &self.telling;
        let read = |text: &str| Timeline::read(text, telling.words, telling.calendar).meaning;
        let is_day = matches!(
            read(&said),
            Meaning::Span(Period {
                start: Moment::Day(_),
                ..
            })
        );
        let phrases = self.bounds[end];
        let phrase = if is_day {
            phrases.first()
        } else {
            phrases.last()
        };
        let is_bound = |phrase: &&String| {
            let meaning = read(&format!("{phrase} {said}"));
            matches!((meaning, end), (Meaning::From(_), 0) | (Meaning::By(_), 1))
        };
        match phrase.filter(is_bound) {
            Some(phrase) => words.behind(phrase),
            None => words.clone(),
        }
    }

    /// Parts what is struck out in a cell into the time lines that it was, each after the other; nothing
    /// where it was none.
    fn old_timelines(&self, struck: &Wording) -> Vec<Wording> {
        let is_timeline = |words: &Wording| self.telling.is_timeline(&words.folded());
        let lines = struck.lines();
        if lines.iter().all(is_timeline) {
            return lines;
        }
        let whole = Wording::joined(&lines, " ");
        if is_timeline(&whole) {
            vec![whole]
        } else {
            Vec::new()
        }
    }

    /// Cells of a row without an action: what stands beside a goal alone is said of the goal.
    pub(super) fn loose_cells(
        &mut self,
        row: &WordRow,
        has_levels: bool,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let mut has_lost = None;
        for cell in &row.cells {
            let role = state
                .columns
                .roles
                .get(cell.column)
                .cloned()
                .unwrap_or(ColumnRole::Skip);
            if role.is_level() || matches!(role, ColumnRole::Number) {
                continue;
            }
            if !cell.words.is_empty() {
                has_lost.get_or_insert(self.ledger.address(&cell.words));
            }
            self.leave_cell(cell, Reason::Column);
        }
        if let Some(address) = has_lost {
            let (what, other) = if has_levels {
                (
                    "beside a title",
                    "the title is an item, and they are said of it",
                )
            } else {
                ("before any item", "they are said of the items below")
            };
            let doubt = Doubt::new(
                DoubtKind::Levels,
                address,
                format!("words {what} are left out, because no item is said with them"),
                "write them into the plan by hand, under the item that they are about",
            );
            outline.doubts.push(doubt.or_else([other]));
        }
    }

    /// Takes the signs of notes off the lines of a cell that says who or when.
    fn without_signs(&mut self, words: &Wording) -> Wording {
        let mut rest = Wording::default();
        let mut at = 0;
        for sign in marks::behind_lines(words.text()) {
            rest.push(&words.slice(at..sign.start), "");
            self.leave_mark(&words.slice(sign.clone()), rest.text());
            at = sign.end;
        }
        rest.push(&words.slice(at..words.text().len()), "");
        rest
    }
}
