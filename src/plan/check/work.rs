//! Who and when: what is not agreed, and work for a body that does not exist yet.

use super::{Findings, acceptance, item_name};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::period::Unread;
use crate::plan::{Body, BodyKey, Item, Meaning, Plan, Responsibility, Timeline};
use std::collections::{HashMap, HashSet};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    let unread: HashSet<_> = plan.unread.iter().collect();
    let bodies: HashMap<&BodyKey, &Body> = plan
        .bodies
        .iter()
        .map(|body| (&body.key.value, body))
        .collect();
    for place in plan.items() {
        let item = place.item;
        if !unread.contains(&item.number.span) {
            not_agreed(item, findings);
        }
        if let Some(timeline) = &item.timeline {
            not_yet_existing(plan, &bodies, item, timeline, findings);
        }
    }
}

fn not_agreed(item: &Item, findings: &mut Findings) {
    let about = [item.number.0.as_str(), item.key.0.as_str()];
    if item.lacks_owner() {
        findings.report(
            &about,
            Diagnostic::warning(
                "no-responsibility",
                format!("{} names nobody responsible", item_name(item)),
            )
            .at_labelled(item.number.span, "nobody is responsible")
            .help(format!(
                "add `responsible = [\"…\"]` once it is agreed; until then, {}",
                acceptance("no-responsibility", &item.key.0)
            )),
        );
    }
    let is_agreed = item
        .timeline
        .as_ref()
        .is_some_and(|line| line.meaning != Meaning::Said(Unread::ToBeAgreed));
    let is_of_item = item.is_step && item.timeline.is_none();
    if !is_agreed && !is_of_item {
        findings.report(
            &about,
            Diagnostic::warning(
                "no-timeline",
                format!("{} has no time line", item_name(item)),
            )
            .at_labelled(item.number.span, "no time line")
            .help(format!(
                "add `timeline = \"…\"` once it is agreed; until then, {}",
                acceptance("no-timeline", &item.key.0)
            )),
        );
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
    findings: &mut Findings,
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
    findings: &mut Findings,
) {
    let ends = timeline.last_day(&plan.calendar);
    let is_over = ends
        .zip(since.first_day(&plan.calendar))
        .is_some_and(|(ends, since)| ends < since);
    let when = if is_over { "is over" } else { "begins" };
    findings.report(
        &[&item.number.0, &item.key.0, &key.0],
        Diagnostic::warning(
            "body-not-yet-existing",
            format!(
                "{} ({}) {when} before {} exists ({})",
                item_name(item),
                timeline.said,
                *body.name,
                since.said
            ),
        )
        .at_labelled(key.span, format!("exists since {}", since.said))
        .see(timeline.span, "the time of the work")
        .see(since.span, "the time the body came into being")
        .help(format!(
            "name a body that exists by then, move the time line, or {}",
            acceptance("body-not-yet-existing", &item.key.0)
        )),
    );
}
