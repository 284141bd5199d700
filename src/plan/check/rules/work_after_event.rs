//! `work-after-event`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::period::{Anchor, Moment};
use crate::plan::{EventKey, Meaning};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("work-after-event"),
    finds: "An item belongs to an event whose day is known, and its time line ends after that day. An item that has a text adopted \
        is only reported where its whole time line lies after the event.",
    why: r#"It cannot be ready for the event. What comes after the event says so: "2 weeks after the General Assembly"."#,
    example: r#"[[event]]
key = "congress"
name = "Congress"
date = "1 March 2030"

[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "April 2030"
event = "congress""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let plan = facts.plan;
    for place in plan.items() {
        let (item, Some(event)) = (place.item, plan.event_of(&place)) else {
            continue;
        };
        let (Some(date), Some(line)) = (&event.date, &item.timeline) else {
            continue;
        };
        let is_to_the_day = matches!(&date.meaning, Meaning::Span(period)
            if matches!(period.end, Moment::Day(_)));
        let is_counted = matches!(&line.meaning, Meaning::Anchored(anchored)
            if matches!(&anchored.anchor, Anchor::Event(EventKey(key)) if *key == event.key.0));
        let Some(ends) = date.last_day(&plan.calendar).filter(|_| is_to_the_day) else {
            continue;
        };
        // What is put to the event may be meant for any day of its time line.
        let day = match item.adopts {
            Some(_) => line.first_day(&plan.calendar),
            None => line.last_day(&plan.calendar),
        };
        if is_counted || day.is_none_or(|day| day <= ends) {
            continue;
        }
        findings.report(
            &[&item.number.0, &item.key.0, &event.key.0],
            RULE.finding(format!(
                "{} ends after its event, “{}”: {} is after {}",
                item_name(item),
                *event.name,
                line.said,
                date.said
            ))
            .at_labelled(line.span, "ends after the event")
            .see(date.span, "the event’s date")
            .help(format!(
                "move the time line, count it from the event (“2 weeks after {}”), or {}",
                *event.name,
                RULE.acceptance(&item.key.0)
            )),
        );
    }
}
