//! Time lines that nothing can be reckoned with: printed as they were said, undated.

use super::{Findings, acceptance, item_name};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::period::{Period, Unread};
use crate::plan::{Meaning, Plan, Timeline};
use chrono::NaiveDate;

/// How to say what a phrase means.
const MEANS: &str = "say what it means: `{ said = \"…\", means = \"2018-07/2018-12\" }`";

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for body in &plan.bodies {
        let what = format!("the body {}", *body.name);
        one(plan, body.since.as_ref(), &what, &[&body.key.0], findings);
    }
    for event in &plan.events {
        let what = format!("the event “{}”", *event.name);
        one(plan, event.date.as_ref(), &what, &[&event.key.0], findings);
    }
    for place in plan.items() {
        let item = place.item;
        let about = [item.number.0.as_str(), item.key.0.as_str()];
        one(
            plan,
            item.timeline.as_ref(),
            &item_name(item),
            &about,
            findings,
        );
    }
}

/// Warns of a time line that is not understood; `what` says whose it is.
pub(super) fn one(
    plan: &Plan,
    timeline: Option<&Spanned<Timeline>>,
    what: &str,
    about: &[&str],
    findings: &mut Findings,
) {
    let Some(timeline) = timeline else {
        return;
    };
    let Meaning::Said(why) = timeline.meaning else {
        return;
    };
    let said = &timeline.said;
    let at = about.last().copied().unwrap_or_default();
    let undated = "it is printed as it stands and counts as undated";
    let (code, message, label, help) = match why {
        // That it is still to be agreed is a finding of its own.
        Unread::ToBeAgreed => return,
        Unread::Unknown => (
            "undated-timeline",
            format!("“{said}”, the time line of {what}, is not understood; {undated}"),
            "no day can be reckoned with".to_owned(),
            MEANS.to_owned(),
        ),
        Unread::UnknownEvent => (
            "undated-timeline",
            format!(
                "“{said}”, the time line of {what}, is counted from something that is no event of the plan; {undated}"
            ),
            "no such event".to_owned(),
            match events(plan) {
                names if names.is_empty() => format!("add the event as `[[event]]`, or {MEANS}"),
                names => format!(
                    "name an event of the plan ({names}), add it as `[[event]]`, or {MEANS}"
                ),
            },
        ),
        Unread::EndBeforeStart => (
            "reversed-timeline",
            format!("“{said}”, the time line of {what}, ends before it starts; {undated}"),
            "the end comes first".to_owned(),
            "put the earlier time first, or say the year of both".to_owned(),
        ),
        Unread::TwoReadings(readings) => {
            let [first, second] = readings.map(|period| day(plan, &period));
            (
                "ambiguous-date",
                format!("“{said}”, the time line of {what}, can be {first} or {second}; {undated}"),
                "day first, or month first?".to_owned(),
                format!("write the month as a word, or as `{first}` or `{second}`"),
            )
        }
        Unread::NoFiscalYear => (
            "no-convention",
            format!(
                "“{said}”, the time line of {what}, names a fiscal year, and the plan does not say when those begin; {undated}"
            ),
            "no first day is known".to_owned(),
            "add `fiscal_year = \"1 October\"`, the first day of a fiscal year, under `[calendar]`"
                .to_owned(),
        ),
        Unread::NoPlanEnd => (
            "no-convention",
            format!(
                "“{said}”, the time line of {what}, is counted from the end of the plan, which the plan does not give; {undated}"
            ),
            "no last day is known".to_owned(),
            "add `ends = 2019-06-30`, the last day of the plan, under `[plan]`".to_owned(),
        ),
        Unread::NoPlanStart => (
            "no-convention",
            format!(
                "“{said}”, the time line of {what}, is counted from the start of the plan, which the plan does not give; {undated}"
            ),
            "no first day is known".to_owned(),
            "add `starts = 2016-07-01`, the first day of the plan, under `[plan]`".to_owned(),
        ),
    };
    findings.report(
        about,
        Diagnostic::warning(code, message)
            .at_labelled(timeline.span, label)
            .help(format!("{help}; or {}", acceptance(code, at))),
    );
}

fn events(plan: &Plan) -> String {
    let names: Vec<String> = plan
        .events
        .iter()
        .take(3)
        .map(|event| format!("“{}”", *event.name))
        .collect();
    names.join(", ")
}

fn day(plan: &Plan, period: &Period) -> NaiveDate {
    period.first_day(&plan.calendar)
}
