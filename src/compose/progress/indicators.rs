//! Indicators: where each began, where it is to come, where it stands, and how far that is.

use super::signs::Words;
use crate::compose::small_table as tables;
use crate::document::{Block, Cell, Inline, Length};
use crate::plan::column::{ColumnPlace, Decimal};
use crate::plan::progress::ItemState;
use crate::plan::{Column, ColumnKey, ColumnKind, ItemWords};
use crate::template::Phrase;

/// The columns that say what is measured, in their order.
const KEYS: [&str; 3] = ["indicator", "baseline", "target"];

/// Returns the table of all items of which something is measured; nothing where there are none.
pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let plan = words.report.plan;
    let shown = plan.columns.shown_in(ColumnPlace::Report);
    let columns: Vec<&Column> = KEYS
        .iter()
        .filter_map(|key| shown.get(&ColumnKey::new(*key)))
        .collect();
    let is_measured = |state: &&ItemState<'_>| {
        let values = &state.place.item.values;
        let has = |key: &str| values.contains_key(&ColumnKey::new(key.to_owned()));
        state.actual.is_some() || has("baseline") || has("target")
    };
    let measured: Vec<&ItemState<'_>> = words.report.states.iter().filter(is_measured).collect();
    if measured.is_empty() {
        return Vec::new();
    }
    let mut table = words
        .table(words.word(Phrase::IndicatorTable), width)
        .text(words.word(Phrase::Item));
    for column in &columns {
        table = table.text(words.labels.heading(column).to_owned());
    }
    let mut table = table
        .text(words.word(Phrase::Actual))
        .figures(words.word(Phrase::HowFar));
    for state in measured {
        table.row(row(words, state, &columns));
    }
    vec![table.block()]
}

fn row(words: &Words<'_, '_>, state: &ItemState<'_>, columns: &[&Column]) -> Vec<Cell> {
    let item = state.place.item;
    let said = words.labels.item_words();
    let mut cells = vec![tables::item(item)];
    for column in columns {
        let text = said.text(words.report.plan, item, column);
        cells.push(tables::text(
            text.replace('\n', &words.labels.filters.separator),
        ));
    }
    let actual = state.actual.map(|(value, date)| {
        let value = match Decimal::parse(value) {
            Some(number) => number.said(&words.labels.calendar.figures),
            None => value.to_owned(),
        };
        vec![Inline::text(value), Inline::quiet(words.date(date))]
    });
    cells.push(actual.map_or_else(|| tables::text(""), tables::cell));
    let percent = way(state, words, &said).map(|percent| {
        let number = percent.to_string();
        words.say(Phrase::Percent, &[("number", &number)])
    });
    cells.push(tables::text(percent.unwrap_or_default()));
    cells
}

/// Returns how much of the way from the baseline to the target is gone, in percent; nothing where one of
/// the three is no number.
fn way(state: &ItemState<'_>, words: &Words<'_, '_>, said: &ItemWords<'_>) -> Option<i128> {
    let plan = words.report.plan;
    let number = |text: &str| ColumnKind::Percent.number_in(text, &said.calendar.figures);
    let value = |key: &str| {
        let column = plan.columns.get(&ColumnKey::new(key.to_owned()))?;
        let value = state.place.item.values.get(&column.key)?;
        let text = || said.text(plan, state.place.item, column);
        value.number().or_else(|| number(&text()))
    };
    let (baseline, target) = (value("baseline")?, value("target")?);
    let (actual, _) = state.actual?;
    let gone = number(actual)?.minus(baseline)?;
    gone.percent_of(target.minus(baseline)?)
}
