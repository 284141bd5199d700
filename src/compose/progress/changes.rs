//! What changed: achieved, late, next, moved.

use super::signs::Words;
use crate::compose::small_table as tables;
use crate::document::{Block, Callout, CalloutKind, Cell, Inline, Length};
use crate::plan::network::{EventDay, EventMove};
use crate::plan::progress::{ItemState, Move};
use crate::template::{PathPhrase, Phrase};

/// Says what was done in the period, what is under way, and what was cancelled.
pub(super) fn achieved(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let mut blocks = Vec::new();
    let dated = |phrase, states: &[&ItemState<'_>]| {
        let mut table = words
            .table(words.word(phrase), width)
            .text(words.word(Phrase::Item))
            .text(words.word(phrase))
            .text(words.word(Phrase::NoteAndEvidence));
        for state in words.in_body(states) {
            let since = state.since.map(|since| words.date(since));
            table.row(vec![
                tables::item(state.place.item),
                tables::text(since.unwrap_or_default()),
                remarks(words, state),
            ]);
        }
        table.block()
    };
    let done = report.achieved();
    if !done.is_empty() {
        blocks.push(dated(Phrase::DoneOn, &done));
        blocks.extend(words.not_in_body(&done));
    }
    let advanced = report.advanced();
    if !advanced.is_empty() {
        blocks.push(words.subheading(Phrase::UnderWay));
        blocks.push(under_way(words, &advanced, width));
        blocks.extend(words.not_in_body(&advanced));
    }
    let cancelled = report.cancelled();
    if !cancelled.is_empty() {
        blocks.push(words.subheading(Phrase::CancelledItems));
        blocks.push(dated(Phrase::CancelledOn, &cancelled));
        blocks.extend(words.not_in_body(&cancelled));
    }
    blocks
}

fn under_way(words: &Words<'_, '_>, states: &[&ItemState<'_>], width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::UnderWay), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::LastReport))
        .text(words.word(Phrase::NoteAndEvidence));
    for state in words.in_body(states) {
        let date = state.last.map(|entry| words.date(entry.date));
        let mut lines = vec![Inline::text(date.unwrap_or_default())];
        lines.extend(state.percent.map(|percent| {
            Inline::text(words.say(Phrase::Percent, &[("number", &percent.to_string())]))
        }));
        table.row(vec![
            tables::item(state.place.item),
            tables::cell(lines),
            remarks(words, state),
        ]);
    }
    table.block()
}

/// Returns note, evidence and reason of an item's last entry, and what was remarked since.
fn remarks(words: &Words<'_, '_>, state: &ItemState<'_>) -> Cell {
    let mut lines = Vec::new();
    for entry in state.last.iter().chain(&state.notes) {
        lines.extend(words.note_and_evidence(entry));
        let reason = entry.reason.iter().flat_map(|reason| reason.lines());
        lines.extend(reason.map(Inline::text));
    }
    if lines.is_empty() {
        lines.push(Inline::quiet("–"));
    }
    tables::cell(lines)
}

/// Says what is overdue with its reason, and what has ended without a report.
pub(super) fn overdue(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let mut blocks = Vec::new();
    let overdue = report.overdue();
    if !overdue.is_empty() {
        let mut table = words
            .table(words.word(Phrase::OverdueItems), width)
            .text(words.word(Phrase::Item))
            .text(words.word(Phrase::Owner))
            .text(words.word(Phrase::Ended))
            .text(words.word(Phrase::Reason));
        for (state, days) in words.in_body(&overdue) {
            table.row(vec![
                words.late_item(state),
                words.items().owners(state.place.item),
                with_days(words, state, Phrase::DaysAgo, *days),
                tables::cell(words.reason_and_notes(state)),
            ]);
        }
        blocks.push(table.block());
        blocks.extend(words.not_in_body(&overdue));
    }
    let past = report.past_unreported();
    if !past.is_empty() {
        blocks.push(words.subheading(Phrase::PastItems));
        blocks.push(words.paragraph(Phrase::PastRemark));
        blocks.push(past_table(words, &past, width));
        blocks.extend(words.not_in_body(&past));
    }
    blocks
}

/// Says what ends soon.
pub(super) fn due_soon(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let soon = words.report.due_soon();
    if soon.is_empty() {
        return Vec::new();
    }
    let mut table = words
        .table(words.within(Phrase::DueItems), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::Owner))
        .text(words.word(Phrase::Ends))
        .text(words.word(Phrase::Standing));
    for (state, days) in words.in_body(&soon) {
        table.row(vec![
            tables::item(state.place.item),
            words.items().owners(state.place.item),
            with_days(words, state, Phrase::DaysAhead, *days),
            standing(words, state),
        ]);
    }
    let mut blocks = vec![table.block()];
    blocks.extend(words.not_in_body(&soon));
    blocks
}

/// Makes the cell of an item's last day, and how far away that is.
fn with_days(words: &Words<'_, '_>, state: &ItemState<'_>, phrase: Phrase, days: u32) -> Cell {
    let days = Inline::quiet(words.count(phrase, days, &[]));
    tables::cell(vec![words.due(state), days])
}

/// Returns a cell that says how an item stands.
pub(super) fn standing(words: &Words<'_, '_>, state: &ItemState<'_>) -> Cell {
    let sign = words.standing(state.standing);
    tables::toned(sign.said, sign.tone)
}

fn past_table(words: &Words<'_, '_>, items: &[(&ItemState<'_>, u32)], width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::PastItems), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::Owner))
        .text(words.word(Phrase::Ended));
    for (state, days) in words.in_body(items) {
        let mut item = words.late_item(state);
        if !state.notes.is_empty() {
            let notes = state.notes.iter().flat_map(|note| words.remarks(note));
            item.paragraphs
                .extend(tables::cell(notes.collect()).paragraphs);
        }
        table.row(vec![
            item,
            words.items().owners(state.place.item),
            with_days(words, state, Phrase::DaysAgo, *days),
        ]);
    }
    table.block()
}

/// Says which time lines were moved and by how much.
pub(super) fn moves(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let moves = report.moves();
    if moves.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = EventMove::of(report)
        .iter()
        .map(|moved| event_moved(words, moved))
        .collect();
    blocks.push(moved(words, &moves, width));
    blocks.extend(words.not_in_body(&moves));
    blocks.push(words.remark(Phrase::SlipRule));
    blocks
}

/// Warns that an event has to be later.
fn event_moved(words: &Words<'_, '_>, moved: &EventMove<'_>) -> Block {
    let path = &words.labels.critical_path;
    let (first, before) = (words.date(moved.now), words.date(moved.before));
    let values = [
        ("event", moved.event.name.as_str()),
        ("first", &first),
        ("before", &before),
    ];
    let mut said = vec![path.say(PathPhrase::EventMoved, &values)];
    if let EventDay::Day(day) | EventDay::By(day) = moved.day {
        let days = u32::try_from((moved.now - day).num_days()).unwrap_or(0);
        let date = words.date(day);
        said.push(path.count(PathPhrase::EventMovedBeyond, days, &[("date", &date)]));
    }
    if moved.is_implied {
        said.push(path.word(PathPhrase::EventMovedImplied));
    }
    Block::Callout(Callout {
        kind: CalloutKind::Note,
        blocks: vec![super::signs::paragraph(said.join(" "))],
    })
}

fn moved(words: &Words<'_, '_>, moves: &[Move<'_, '_>], width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::Moves), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::Owner))
        .text(words.labels.table.timeline.clone())
        .figures(words.word(Phrase::SlipDays))
        .text(words.word(Phrase::Reason));
    for one in words.in_body(moves) {
        let slip = match one.slip_days {
            Some(days) => tables::text(signed(days)),
            None => tables::cell(vec![Inline::quiet(words.word(Phrase::NotKnown))]),
        };
        let reason = one.state.moved.and_then(|entry| entry.reason.as_deref());
        table.row(vec![
            tables::item(one.state.place.item),
            words.items().owners(one.state.place.item),
            tables::cell(vec![
                words.timeline(one.baseline),
                words.now_due(one.timeline),
            ]),
            slip,
            tables::cell(words.reason(reason)),
        ]);
    }
    table.block()
}

/// Writes a number of days with a minus that is one.
fn signed(days: i64) -> String {
    match days < 0 {
        true => format!("−{}", days.unsigned_abs()),
        false => days.to_string(),
    }
}
