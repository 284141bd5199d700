//! `undated-timeline`.

use crate::diagnostic::codes::Code;
use crate::plan::Plan;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::check::timelines::{MEANS, Remark, report};
use crate::plan::period::Unread;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("undated-timeline"),
    finds: "A time line has none of the [understood forms](plan-file.md#time-lines), or is counted from something that is \
        no event of the plan. New ones in the log are looked at, too.",
    why: r#"It is printed as it was said and counts as undated: no report can say that it is late. Say what it means with
`{ said = "After the census", means = "2018-07/2018-12" }`."#,
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "after the census""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(&RULE.code, &facts.unread, findings, |why| match why {
        Unread::Unknown => Some(Remark {
            message: "is not understood".to_owned(),
            label: "no day can be reckoned with",
            help: MEANS.to_owned(),
        }),
        Unread::UnknownEvent => Some(Remark {
            message: "is counted from something that is no event of the plan".to_owned(),
            label: "no such event",
            help: match events(facts.plan) {
                names if names.is_empty() => format!("add the event as `[[event]]`, or {MEANS}"),
                names => format!(
                    "name an event of the plan ({names}), add it as `[[event]]`, or {MEANS}"
                ),
            },
        }),
        _ => None,
    });
}

/// Returns the names of the first events.
fn events(plan: &Plan) -> String {
    let events = plan.events.iter().take(3);
    let names: Vec<String> = events.map(|event| format!("“{}”", *event.name)).collect();
    names.join(", ")
}
