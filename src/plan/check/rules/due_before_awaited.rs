//! `due-before-awaited`.

use crate::diagnostic::Span;
use crate::diagnostic::codes::Code;
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::network::{WorkingDays, date, number};
use crate::plan::{Item, Plan};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("due-before-awaited"),
    finds: "An item's time line ends before that of an item which it waits for, or before the time that has to pass in between.",
    why: "One of the two cannot be kept.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2029"
after = ["1.1.1"]"#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    let Some(waits) = &facts.waits else {
        return;
    };
    let days = WorkingDays::new(&plan.calendar);
    for place in &waits.items {
        let item = place.item;
        let Some((line, due)) = due(plan, item) else {
            continue;
        };
        for wait in &item.after {
            let before = waits.item(&wait.item);
            let Some((before, (_, before_due))) =
                before.and_then(|before| Some((before, self::due(plan, before)?)))
            else {
                continue;
            };
            let lag = wait.lag.as_ref();
            let first = date(days.after(number(before_due), lag.map(|lag| lag.length)));
            if first <= due || before.key == item.key {
                continue;
            }
            let (own, awaited) = (item_name(item), item_name(before));
            let message = match lag {
                Some(lag) => format!(
                    "{own} is due on {due}, but has to come {} after {awaited}, which is due on {before_due}",
                    lag.said
                ),
                None => format!(
                    "{own} is due on {due}, but waits for {awaited}, which is due on {before_due}"
                ),
            };
            findings.report(
                &[&item.number.0, &item.key.0],
                RULE.finding(message)
                    .at_labelled(wait.item.span, "due later")
                    .see(line, "due earlier")
                    .help(format!(
                        "move a time line, or {}",
                        RULE.acceptance(&item.key.0)
                    )),
            );
        }
    }
}

/// Returns the last day of an item's time line, with its place.
fn due(plan: &Plan, item: &Item) -> Option<(Span, chrono::NaiveDate)> {
    let line = item.timeline.as_ref()?;
    Some((line.span, line.last_day(&plan.calendar)?))
}
