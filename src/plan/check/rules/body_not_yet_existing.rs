//! `body-not-yet-existing`.

use crate::diagnostic::Spanned;
use crate::diagnostic::codes::Code;
use crate::plan::check::findings::{Findings, item_name};
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::{Body, BodyKey, Item, Meaning, Plan, Responsibility, Timeline};
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("body-not-yet-existing"),
    finds: "Work is given to a body that comes into being later, as its `since` says: the work begins, or is even over, before the \
        body's first day.",
    why: r#"Nobody could do it. Only what is certain counts: work "in 2017" may begin after March 2017, so it is not reported for
a body that exists since then. Of alternatives (`either`) one that exists in time is enough."#,
    example: r#"[[body]]
key = "bureau"
name = "Bureau"
since = "2031"

[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["bureau"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let bodies = facts.plan.bodies.iter();
    let bodies: HashMap<&BodyKey, &Body> = bodies.map(|body| (&body.key.value, body)).collect();
    for place in facts.plan.items() {
        if let Some(timeline) = &place.item.timeline {
            not_yet_existing(facts.plan, &bodies, place.item, timeline, findings);
        }
    }
}

/// Looks for bodies that come into being after the item's work begins.
///
/// Only what is certain counts: work "in 2017" may begin after a body that exists since March
/// 2017, so the whole first moment of the work has to lie before the body's first day. Of
/// alternatives ("IWG and/or Secretariat") one that exists in time is enough.
fn not_yet_existing(
    plan: &Plan,
    bodies: &HashMap<&BodyKey, &Body>,
    item: &Item,
    timeline: &Spanned<Timeline>,
    findings: &mut Findings<'_>,
) {
    let starts_by = match &timeline.meaning {
        Meaning::Span(period) => Some(period.start.last_day(&plan.calendar)),
        Meaning::From(moment) => Some(moment.last_day(&plan.calendar)),
        Meaning::Several(periods) => periods
            .first()
            .map(|period| period.start.last_day(&plan.calendar)),
        _ => timeline.first_day(&plan.calendar),
    };
    let Some(starts_by) = starts_by else {
        return;
    };
    let exists_late = |key: &Spanned<BodyKey>| {
        let body = bodies.get(&key.value).copied()?;
        let since = body.since.as_ref()?;
        let since_day = since.first_day(&plan.calendar)?;
        (starts_by < since_day).then_some((body, since))
    };
    for owner in &item.responsible {
        let keys = owner.bodies();
        if matches!(owner, Responsibility::Either(_))
            && !keys.iter().all(|key| exists_late(key).is_some())
        {
            continue;
        }
        for key in keys {
            if let Some((body, since)) = exists_late(key) {
                report_early_work(plan, item, timeline, key, (body, since), findings);
            }
        }
    }
    for key in item.partners() {
        if let Some((body, since)) = exists_late(key) {
            report_early_work(plan, item, timeline, key, (body, since), findings);
        }
    }
}

fn report_early_work(
    plan: &Plan,
    item: &Item,
    timeline: &Spanned<Timeline>,
    key: &Spanned<BodyKey>,
    (body, since): (&Body, &Spanned<Timeline>),
    findings: &mut Findings<'_>,
) {
    let ends = timeline.last_day(&plan.calendar);
    let is_over = ends
        .zip(since.first_day(&plan.calendar))
        .is_some_and(|(ends, since)| ends < since);
    let when = if is_over { "is over" } else { "begins" };
    findings.report(
        &[&item.number.0, &item.key.0, &key.0],
        RULE.finding(format!(
            "{} ({}) {when} before {} exists ({})",
            item_name(item),
            timeline.said,
            *body.name,
            since.said
        ))
        .at_labelled(key.span, format!("exists since {}", since.said))
        .see(timeline.span, "the time of the work")
        .see(since.span, "the time the body came into being")
        .help(format!(
            "name a body that exists by then, move the time line, or {}",
            RULE.acceptance(&item.key.0)
        )),
    );
}
