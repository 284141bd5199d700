//! `reversed-timeline`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::check::timelines::{Remark, report};
use crate::plan::period::Unread;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("reversed-timeline"),
    finds: "A time line ends before it starts. Seasons are judged by the plan's `[calendar]`.",
    why: "It is printed as it was said and counts as undated.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2031-2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(&RULE.code, &facts.unread, findings, |why| {
        (*why == Unread::EndBeforeStart).then(|| Remark {
            message: "ends before it starts".to_owned(),
            label: "the end comes first",
            help: "put the earlier time first, or say the year of both".to_owned(),
        })
    });
}
