//! `ambiguous-date`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::check::timelines::{Remark, report};
use crate::plan::period::Unread;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("ambiguous-date"),
    finds: "A date in figures can be two days, by whether the day or the month comes first: 06/07/2020.",
    why: "Neither is guessed: the time line counts as undated.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "06/07/2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(&RULE.code, &facts.unread, findings, |why| {
        let Unread::TwoReadings(readings) = why else {
            return None;
        };
        let [first, second] = readings.map(|period| period.first_day(&facts.plan.calendar));
        Some(Remark {
            message: format!("can be {first} or {second}"),
            label: "day first, or month first?",
            help: format!("write the month as a word, or as `{first}` or `{second}`"),
        })
    });
}
