//! Time lines that nothing can be reckoned with: printed as they were said, undated.

use super::columns::values;
use super::findings::{Findings, acceptance, item_name};
use crate::diagnostic::Spanned;
use crate::diagnostic::codes::Code;
use crate::plan::column::Value;
use crate::plan::period::Unread;
use crate::plan::{Meaning, Plan, Timeline};

/// How to say what a phrase means.
pub(super) const MEANS: &str = "say what it means: `{ said = \"…\", means = \"2018-07/2018-12\" }`";

/// A time line that nothing can be reckoned with.
pub(super) struct UnreadTimeline<'p> {
    timeline: &'p Spanned<Timeline>,
    why: Unread,
    /// Whose it is, in a message.
    of: String,
    about: Vec<&'p str>,
}

impl<'p> UnreadTimeline<'p> {
    /// That a time line is still to be agreed is a finding of its own.
    fn new(
        timeline: Option<&'p Spanned<Timeline>>,
        of: impl FnOnce() -> String,
        about: &[&'p str],
    ) -> Option<Self> {
        let timeline = timeline?;
        match timeline.meaning {
            Meaning::Said(why) if why != Unread::ToBeAgreed => Some(UnreadTimeline {
                timeline,
                why,
                of: of(),
                about: about.to_vec(),
            }),
            _ => None,
        }
    }
}

/// Returns the time lines of a plan that nothing can be reckoned with.
pub(super) fn unread(plan: &Plan) -> Vec<UnreadTimeline<'_>> {
    let bodies = plan.bodies.iter().filter_map(|body| {
        let of = || format!("the body {}", *body.name);
        UnreadTimeline::new(body.since.as_ref(), of, &[&body.key.0])
    });
    let events = plan.events.iter().filter_map(|event| {
        let of = || format!("the event “{}”", *event.name);
        UnreadTimeline::new(event.date.as_ref(), of, &[&event.key.0])
    });
    let items = plan.items().filter_map(|place| {
        let item = place.item;
        let about = [item.number.0.as_str(), item.key.0.as_str()];
        UnreadTimeline::new(item.timeline.as_ref(), || item_name(item), &about)
    });
    let mut unread: Vec<_> = bodies.chain(events).chain(items).collect();
    for cell in values(plan) {
        if let Value::Timeline(timeline) = cell.value {
            let of = || format!("{} in the column `{}`", cell.owner(), cell.column.key);
            unread.extend(UnreadTimeline::new(Some(timeline), of, &cell.about));
        }
    }
    unread
}

/// What a rule says of such a time line.
pub(super) struct Remark {
    /// What is wrong with it.
    pub(super) message: String,
    pub(super) label: &'static str,
    pub(super) help: String,
}

/// Reports the time lines of which a rule has something to say.
pub(super) fn report(
    code: &Code,
    unread: &[UnreadTimeline<'_>],
    findings: &mut Findings<'_>,
    remark: impl Fn(&Unread) -> Option<Remark>,
) {
    for UnreadTimeline {
        timeline,
        why,
        of,
        about,
    } in unread
    {
        let Some(remark) = remark(why) else {
            continue;
        };
        let message = format!(
            "“{}”, the time line of {of}, {}; it is printed as it stands and counts as undated",
            timeline.said, remark.message
        );
        let at = about.last().copied().unwrap_or_default();
        let help = format!("{}; or {}", remark.help, acceptance(code, at));
        let finding = code.finding(message);
        let finding = finding.at_labelled(timeline.span, remark.label);
        findings.report(about, finding.help(help));
    }
}
