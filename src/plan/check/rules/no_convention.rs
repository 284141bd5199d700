//! `no-convention`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::check::timelines::{Remark, report};
use crate::plan::period::Unread;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("no-convention"),
    finds: "A time line names a fiscal year, or a year, a month or the end of the plan, and the plan does not say when \
        those are.",
    why: "No day can be reckoned with before it does: `fiscal_year` under `[calendar]`, `starts` and `ends` under \
        `[plan]`.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "FY 2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(&RULE.code, &facts.unread, findings, |why| {
        let (message, label, help) = match why {
            Unread::NoFiscalYear => (
                "names a fiscal year, and the plan does not say when those begin",
                "no first day is known",
                "add `fiscal_year = \"1 October\"`, the first day of a fiscal year, under `[calendar]`",
            ),
            Unread::NoPlanEnd => (
                "is counted from the end of the plan, which the plan does not give",
                "no last day is known",
                "add `ends = 2019-06-30`, the last day of the plan, under `[plan]`",
            ),
            Unread::NoPlanStart => (
                "is counted from the start of the plan, which the plan does not give",
                "no first day is known",
                "add `starts = 2016-07-01`, the first day of the plan, under `[plan]`",
            ),
            _ => return None,
        };
        Some(Remark {
            message: message.to_owned(),
            label,
            help: help.to_owned(),
        })
    });
}
