//! Risks and issues, money, and what is still open in the plan itself.

use super::signs::{Sign, Words, counted, remark, shown};
use crate::compose::action_table;
use crate::compose::small_table as tables;
use crate::document::{Block, Cell, Inline, Length, Tone};
use crate::plan::column::Decimal;
use crate::plan::progress::{Amount, Currency, Funds, ItemState, Level, Risk, RiskKind};
use crate::template::Phrase;

/// Lists open risks and issues, the gravest first.
pub(super) fn risks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let mut table = words
        .table(words.word(Phrase::RiskTable), width)
        .text(words.word(Phrase::Kind))
        .text(words.word(Phrase::Risks))
        .text(words.word(Phrase::Level))
        .text(words.word(Phrase::Owner))
        .text(words.word(Phrase::Response));
    let risks = &words.report.risks;
    if risks.is_empty() {
        return Vec::new();
    }
    for risk in words.in_body(risks) {
        table.row(vec![
            tables::text(words.word(match risk.kind {
                RiskKind::Risk => Phrase::Risk,
                RiskKind::Issue => Phrase::Issue,
            })),
            title(words, risk),
            level(words, risk.level),
            tables::cell(vec![match &risk.owner {
                Some(owner) => Inline::text(words.body(owner)),
                None => words.items().to_be_agreed(),
            }]),
            tables::cell(vec![match &risk.response {
                Some(response) => Inline::text(response.value.clone()),
                None => words.items().to_be_agreed(),
            }]),
        ]);
    }
    let mut blocks = vec![table.block()];
    let more = counted(risks.len() - words.in_body(risks).len());
    if more > 0 {
        blocks.push(remark(words.count(Phrase::MoreRisks, more, &[])));
    }
    blocks
}

/// Says the gravest risk or issue in a line, and how many are as grave.
pub(super) fn risk_line(words: &Words<'_, '_>) -> Option<String> {
    let risks = &words.report.risks;
    let first = risks.first()?;
    let ties = risks.iter().filter(|risk| risk.level == first.level);
    let level = words.word(said_level(first.level));
    let values = [
        ("title", first.title.value.as_str()),
        ("level", level.as_str()),
    ];
    let mut said = words.count(Phrase::TopRisk, counted(ties.count()), &values);
    if let Some(response) = &first.response {
        said += " ";
        said += &words.say(Phrase::TopResponse, &[("response", &response.value)]);
    }
    Some(said)
}

/// Says in a line what is planned, pledged and spent, currency by currency.
pub(super) fn money_line(words: &Words<'_, '_>) -> Option<String> {
    let funds = words.report.funds();
    let said = funds.iter().map(|(Currency(code), funds)| {
        let amount = |amount| amount_text(words, amount);
        let (planned, pledged) = (amount(funds.planned), amount(funds.pledged));
        let (spent, gap) = (amount(funds.spent), amount(funds.gap()));
        let phrase = match funds.gap() > Amount(0) {
            true => Phrase::MoneyShort,
            false => Phrase::MoneyCovered,
        };
        let values = [
            ("currency", code.as_str()),
            ("planned", &planned),
            ("pledged", &pledged),
            ("spent", &spent),
            ("gap", &gap),
        ];
        words.say(phrase, &values)
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn title(words: &Words<'_, '_>, risk: &Risk) -> Cell {
    let mut lines = vec![Inline::text(risk.title.value.clone())];
    if !risk.items.is_empty() {
        let items: Vec<&str> = risk.items.iter().map(|item| item.0.as_str()).collect();
        let items = words.labels.list(&items);
        lines.push(Inline::quiet(words.word(Phrase::RelatedItems) + &items));
    }
    Cell {
        heads_row: true,
        ..tables::cell(lines)
    }
}

fn level(words: &Words<'_, '_>, level: Level) -> Cell {
    let sign = level_sign(words, level);
    tables::toned(sign.said, sign.tone)
}

fn level_sign(words: &Words<'_, '_>, level: Level) -> Sign {
    let (symbol, tone) = match level {
        Level::High => ("■", Tone::Critical),
        Level::Medium => ("▲", Tone::Caution),
        Level::Low => ("●", Tone::Positive),
    };
    words.sign(symbol, level_word(level), tone)
}

fn level_word(level: Level) -> Phrase {
    match level {
        Level::High => Phrase::High,
        Level::Medium => Phrase::Medium,
        Level::Low => Phrase::Low,
    }
}

/// Returns the same within a sentence.
fn said_level(level: Level) -> Phrase {
    match level {
        Level::High => Phrase::SaidHigh,
        Level::Medium => Phrase::SaidMedium,
        Level::Low => Phrase::SaidLow,
    }
}

/// Shows the money of each currency by section.
pub(super) fn money(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let all = report.funds();
    if all.is_empty() {
        return Vec::new();
    }
    let by_section: Vec<_> = report
        .sections
        .iter()
        .map(|section| (section, report.funds_of(section)))
        .collect();
    let mut table = words
        .table(words.word(Phrase::MoneyTable), width)
        .text(words.word(Phrase::Currency))
        .text(words.word(Phrase::Section))
        .figures(words.word(Phrase::Planned))
        .figures(words.word(Phrase::Pledged))
        .figures(words.word(Phrase::Spent))
        .figures(words.word(Phrase::Gap));
    for (currency, total) in &all {
        let funds = by_section
            .iter()
            .filter_map(|(section, funds)| Some((section, funds.get(currency)?)));
        let mut rows: Vec<Vec<Cell>> = funds
            .map(|(section, funds)| {
                let title = words.section(section.section);
                let name = tables::numbered_head(section.section.numeral(), title);
                funds_row(words, name, funds)
            })
            .collect();
        if rows.len() != 1 {
            let name = tables::head(vec![Inline::text(words.word(Phrase::Total))]);
            rows.push(tables::strong(funds_row(words, name, total)));
        }
        table.group(&currency.0, None, rows);
    }
    vec![table.block(), words.remark(Phrase::GapRule)]
}

fn funds_row(words: &Words<'_, '_>, name: Cell, funds: &Funds) -> Vec<Cell> {
    let figure = |amount| tables::text(amount_text(words, amount));
    vec![
        name,
        figure(funds.planned),
        figure(funds.pledged),
        figure(funds.spent),
        figure(funds.gap()),
    ]
}

/// Writes an amount with its thousands set apart; hundredths only where there are any.
pub(super) fn amount_text(words: &Words<'_, '_>, Amount(hundredths): Amount) -> String {
    Decimal::of_hundredths(hundredths).said(&words.labels.calendar.figures)
}

/// Lists what the plan leaves open: nobody responsible, no time line, a loose one.
pub(super) fn questions(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let report = words.report;
    let mut blocks = Vec::new();
    let loose = report.with_loose_timeline();
    let seasons = action_table::convention_rules(
        loose.iter().filter_map(|state| state.timeline),
        report.plan,
        words.labels,
    );
    let lists = [
        (Phrase::NoOwner, report.without_owner()),
        (Phrase::NoTimeline, report.without_timeline()),
        (Phrase::AskAbout, report.to_ask_about()),
        (Phrase::LooseTimeline, loose),
    ];
    for (title, states) in lists {
        if !states.is_empty() {
            blocks.push(words.subheading(title));
            blocks.push(question_table(words, title, &states, width));
            blocks.extend(words.not_shown(states.len()));
        }
    }
    blocks.extend(seasons.into_iter().map(remark));
    blocks
}

fn question_table(
    words: &Words<'_, '_>,
    title: Phrase,
    states: &[&ItemState<'_>],
    width: Length,
) -> Block {
    let mut table = words
        .table(words.word(title), width)
        .text(words.word(Phrase::Item))
        .text(words.word(Phrase::Owner))
        .text(words.labels.table.timeline.clone());
    for state in shown(states) {
        table.row(vec![
            tables::item(state.place.item),
            words.items().owners(state.place.item),
            tables::cell(vec![words.timeline(state.timeline)]),
        ]);
    }
    table.block()
}
