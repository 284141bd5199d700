//! The message of a report: the first page, which says what its reader has to know and to do.

use super::registers;
use super::signs::{Words, counted, paragraph};
use crate::compose::small_table as tables;
use crate::document::{Anchor, Block, Cell, Inline, Length, List, ListKind, Paragraph, Role, Slot};
use crate::plan::network::{EventDay, to_come};
use crate::plan::progress::{ItemState, LastReport, Standing, Timing};
use crate::template::Phrase;

/// So many items that need attention are named.
const MOST_NAMED: usize = 5;

/// Returns the secretariat's own words, the key figures, what needs attention, what is asked, and
/// money and risks.
pub(super) fn blocks(
    words: &Words<'_, '_>,
    own_words: Vec<Block>,
    is_draft: bool,
    width: Length,
) -> Vec<Block> {
    let mut blocks = self::own_words(words, own_words, is_draft);
    blocks.extend(figures(words, width));
    blocks.extend(attention(words, width));
    blocks.extend(asked(words));
    blocks.extend(money_and_risk(words));
    blocks
}

/// Returns the secretariat's own words; in a draft without any, a place for them.
fn own_words(words: &Words<'_, '_>, own_words: Vec<Block>, is_draft: bool) -> Vec<Block> {
    if !own_words.is_empty() {
        let mut blocks = vec![words.heading(Phrase::OwnWords)];
        blocks.extend(own_words);
        return blocks;
    }
    let slot = is_draft.then(|| {
        Block::Slot(Slot {
            anchor: Anchor("own-words".to_owned()),
            title: words.word(Phrase::OwnWords),
            prompt: vec![Inline::text(words.word(Phrase::OwnWordsPrompt))],
            sketch: Vec::new(),
            content: None,
        })
    });
    slot.into_iter().collect()
}

/// A key figure, with what it was in the last report.
struct KeyFigure {
    name: String,
    figure: String,
    of: String,
    last: Option<String>,
}

/// Returns five figures beside one another, each against the last report.
fn figures(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let (report, tally) = (words.report, &words.report.tally);
    let last = report.last();
    let of_items = words.count(Phrase::OfItems, tally.total, &[]);
    let of_open = words.count(Phrase::OfOpenItems, tally.open(), &[]);
    let compared =
        |name: String, of: &String, count: &dyn Fn(&crate::plan::progress::Tally) -> u32| {
            KeyFigure {
                name,
                figure: count(tally).to_string(),
                of: of.clone(),
                last: last.as_ref().map(|last| count(&last.tally).to_string()),
            }
        };
    let mut figures = vec![
        compared(words.word(Phrase::Done), &of_items, &|tally| {
            tally.count(Standing::Done)
        }),
        compared(words.word(Phrase::Overdue), &of_open, &|tally| {
            tally.overdue
        }),
        compared(words.word(Phrase::ReportedOn), &of_items, &|tally| {
            tally.reported()
        }),
        compared(words.within(Phrase::DueWithin), &of_open, &|tally| {
            tally.due_soon
        }),
    ];
    figures.extend(pledged(words, last.as_ref()));
    let mut table = words.table(words.word(Phrase::KeyFigures), width);
    for figure in &figures {
        table = table.even(figure.name.clone());
    }
    table.row(
        figures
            .iter()
            .map(|figure| figure_cell(words, figure))
            .collect(),
    );
    let mut blocks = vec![words.heading(Phrase::KeyFigures), table.block()];
    if report.entries == 0 {
        let date = [("date", words.date(report.as_of))];
        let date = [("date", date[0].1.as_str())];
        blocks.push(paragraph(words.count(
            Phrase::NothingReported,
            tally.total,
            &date,
        )));
    }
    if let Some(last) = last {
        let date = words.date(last.date);
        let said = words.say(Phrase::LastReportOf, &[("date", &date)]);
        blocks.push(super::signs::remark(said));
    }
    blocks
}

/// Returns what is pledged in the currency in which most is planned.
fn pledged(words: &Words<'_, '_>, last: Option<&LastReport<'_>>) -> Option<KeyFigure> {
    let funds = words.report.funds();
    let (currency, funds) = funds.into_iter().max_by_key(|(_, funds)| funds.planned)?;
    let code = [("currency", currency.0.as_str())];
    let planned = registers::amount_text(words, funds.planned);
    Some(KeyFigure {
        name: words.say(Phrase::PledgedIn, &code),
        figure: registers::amount_text(words, funds.pledged),
        of: words.say(Phrase::OfPlanned, &[("amount", &planned)]),
        last: last.map(|last| registers::amount_text(words, last.funds(currency).pledged)),
    })
}

fn figure_cell(words: &Words<'_, '_>, figure: &KeyFigure) -> Cell {
    let mut lines = vec![
        Inline::strong(figure.figure.clone()),
        Inline::text(figure.of.clone()),
    ];
    lines.extend(
        figure
            .last
            .as_ref()
            .map(|last| Inline::quiet(words.say(Phrase::LastFigure, &[("figure", last)]))),
    );
    let mut cell = tables::cell(lines);
    cell.paragraphs[0].role = Role::Figure;
    cell
}

/// Names the items that are the longest past their end, with owner, days and reason.
fn attention(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let mut late: Vec<(&ItemState<'_>, u32)> = report.overdue();
    late.extend(report.past_unreported());
    // What is known to be late comes before what may have been done.
    late.sort_by_key(|(_, days)| std::cmp::Reverse(*days));
    let mut blocks = vec![words.heading(Phrase::Attention)];
    if late.is_empty() {
        blocks.push(words.paragraph(Phrase::AttentionNone));
        return blocks;
    }
    let mut table = words
        .table(words.word(Phrase::AttentionTable), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::Owner))
        .text(words.word(Phrase::HowLate))
        .text(words.word(Phrase::Reason));
    for (state, days) in late.iter().take(MOST_NAMED) {
        let (phrase, reason) = match state.timing {
            Timing::Overdue { .. } => (Phrase::DaysLate, words.reason_and_notes(state)),
            _ => {
                let nothing = Inline::quiet(words.word(Phrase::NothingKnown));
                (Phrase::DaysEnded, vec![nothing])
            }
        };
        table.row(vec![
            words.late_item(state),
            words.items().owners(state.place.item),
            tables::text(words.count(phrase, *days, &[])),
            tables::cell(reason),
        ]);
    }
    blocks.push(table.block());
    let more = counted(late.len().saturating_sub(MOST_NAMED));
    if more > 0 {
        let said = words.count(Phrase::AttentionMore, more, &[]);
        blocks.push(super::signs::remark(said));
    }
    blocks
}

/// Lists the decisions that the plan waits for.
fn asked(words: &Words<'_, '_>) -> Vec<Block> {
    let report = words.report;
    let reporting = &report.plan.reporting;
    let mut asks = reporting.asks.clone();
    let open = [
        (Phrase::AskOwner, report.without_owner()),
        (Phrase::AskTimeline, report.without_timeline()),
    ];
    for (phrase, states) in open {
        if !states.is_empty() {
            let names = states.iter().map(|state| state.place.item.name());
            let items = words.few(&names.collect::<Vec<_>>());
            asks.push(words.count(phrase, counted(states.len()), &[("items", &items)]));
        }
    }
    let events = to_come(report).filter(|(_, day)| matches!(day, EventDay::Open));
    let events: Vec<&str> = events.map(|(event, _)| event.name.value.as_str()).collect();
    if !events.is_empty() {
        let said = words.labels.list(&events);
        let count = counted(events.len());
        asks.push(words.count(Phrase::AskDate, count, &[("events", &said)]));
    }
    if asks.is_empty() {
        return Vec::new();
    }
    let title = match &reporting.asked_of {
        Some(body) => words.say_of(Phrase::AskedOf, &report.plan.named_in_sentence(body)),
        None => words.word(Phrase::Asked),
    };
    let items = asks.into_iter().map(|ask| vec![paragraph(ask)]).collect();
    vec![
        super::signs::heading(2, None, title),
        Block::List(List {
            kind: ListKind::Bulleted,
            items,
        }),
    ]
}

/// Says money and the gravest risk in a line each.
fn money_and_risk(words: &Words<'_, '_>) -> Vec<Block> {
    let lines: Vec<(Phrase, String)> = [
        (Phrase::Money, registers::money_line(words)),
        (Phrase::Risks, registers::risk_line(words)),
    ]
    .into_iter()
    .filter_map(|(phrase, line)| Some((phrase, line?)))
    .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let lines = lines.into_iter().map(|(phrase, line)| {
        let lead = words.say(Phrase::LeadIn, &[("word", &words.word(phrase))]);
        let content = vec![Inline::strong(lead), Inline::text(format!(" {line}"))];
        Block::Paragraph(Paragraph::new(Role::Body, content))
    });
    std::iter::once(words.heading(Phrase::MoneyAndRisks))
        .chain(lines)
        .collect()
}
