//! What the numbers of a plan's columns add up to, by goal, by section and in all.

use crate::plan::column::{Decimal, Value};
use crate::plan::{Column, Item, Plan};
use crate::template::Labels;

/// Adds up a column's numbers; returns with the sum how many values are no numbers.
fn of<'p>(items: impl Iterator<Item = &'p Item>, column: &Column) -> (Option<Decimal>, usize) {
    let mut sum: Option<Decimal> = None;
    let mut left_out = 0_usize;
    for item in items {
        let Some(value) = item.values.get(&column.key) else {
            continue;
        };
        match value.number() {
            Some(number) => match sum.unwrap_or(Decimal::ZERO).plus(number) {
                Some(more) => sum = Some(more),
                None => left_out += 1,
            },
            None => left_out += usize::from(matches!(value, Value::Figure(_))),
        }
    }
    (sum, left_out)
}

/// Says what a column's numbers add up to; blank where none of the items has one.
pub(super) fn said<'p>(
    items: impl Iterator<Item = &'p Item>,
    column: &Column,
    labels: &Labels,
) -> String {
    let (sum, left_out) = of(items, column);
    let Some(sum) = sum else {
        return String::new();
    };
    let said = labels.item_words().number(sum, &column.kind);
    match left_out {
        0 => said,
        count => labels.columns.partly.count(count, &[("sum", &said)]),
    }
}

/// Says the sum of all items, which is as wide as any, without what is left out of it.
pub(super) fn widest(plan: &Plan, column: &Column, labels: &Labels) -> Option<String> {
    if !column.is_summed {
        return None;
    }
    let (sum, _) = of(plan.items().map(|place| place.item), column);
    Some(labels.item_words().number(sum?, &column.kind))
}
