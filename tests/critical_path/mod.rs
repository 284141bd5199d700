//! The critical path to an event: hand-worked networks, random ones, the real plan, the documents.

mod by_hand;
pub(crate) mod documents;
mod others;
mod random;

use crate::progress::day;
use wem_report::plan::network::{CriticalPath, EventDay, Lasting, date};

/// Returns a plan of one event with items of two goals, the first of which is the event's; `heading`
/// stands before the sections.
pub(crate) fn plan(heading: &str, items: &str, others: &str) -> String {
    format!(
        r#"format = 1

[plan]
title = "Plan"
organisation = "Example"
language = "en"

[[body]]
key = "iwg"
name = "IWG"

[[event]]
key = "assembly"
name = "Assembly"
{heading}

[[section]]
number = "1"
title = "One"

[[section.goal]]
number = "1.1"
title = "Steps"
event = "assembly"

{items}

[[section.goal]]
number = "1.2"
title = "Others"

{others}
"#
    )
}

/// Returns an item with more lines of TOML.
pub(crate) fn item(number: &str, more: &str) -> String {
    format!("[[section.goal.item]]\nnumber = \"{number}\"\naction = \"Do {number}\"\n{more}\n\n")
}

const NO_LOG: &str = "";

/// Says a time as its first and its last day, of which a time without length has one.
fn said(lasting: Lasting) -> String {
    match lasting.finish > lasting.start {
        true => format!("{}/{}", date(lasting.start), date(lasting.finish - 1)),
        false => date(lasting.start).to_string(),
    }
}

/// Says of each step its key, its earliest and its latest time and its slack.
fn table(path: &CriticalPath<'_>) -> Vec<String> {
    let steps = path.steps.iter();
    let rows = steps.map(|step| {
        format!(
            "{} {} {} {}{}",
            step.matter.key(path.event),
            said(step.earliest),
            said(step.latest),
            step.slack,
            if step.is_critical { " !" } else { "" },
        )
    });
    rows.collect()
}

fn chain(path: &CriticalPath<'_>) -> String {
    let keys = path
        .chain_steps()
        .map(|step| path.steps[step].matter.key(path.event));
    keys.collect::<Vec<_>>().join(" ")
}

fn on(text: &str) -> EventDay {
    EventDay::Day(day(text))
}
