//! Progress: the log, what is derived from it, and the report.

mod figures;
mod indicators;
mod log;
pub mod report;
mod rules;

use crate::english;
use chrono::NaiveDate;
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::plan::progress::report::Records;
use wem_report::plan::progress::{Finance, ItemState, Log, Report, RiskRegister};
use wem_report::plan::{Plan, check};
use wem_report::plan_file;

/// Returns a day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A plan with its records, to be reported of.
#[derive(Debug)]
pub struct Case {
    pub plan: Plan,
    pub log: Log,
    pub risks: RiskRegister,
    pub finance: Finance,
}

impl Case {
    /// Makes a case of a plan's and a log's text, neither of which may have an error.
    pub fn new(plan: &str, log: &str) -> Self {
        let loaded = english::load("plan.toml", plan);
        let errors: Vec<_> = loaded.diagnostics.iter().filter(|d| d.is_error()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let plan = loaded.plan.expect("a plan");
        let (log, findings) = read_log(&plan, log);
        assert!(findings.is_empty(), "{findings:#?}");
        Case {
            plan,
            log,
            risks: RiskRegister::default(),
            finance: Finance::default(),
        }
    }

    pub fn report(&self, as_of: &str) -> Report<'_> {
        self.report_since(as_of, "2016-01-01")
    }

    pub fn report_since(&self, as_of: &str, since: &str) -> Report<'_> {
        let records = Records {
            log: &self.log,
            risks: &self.risks,
            finance: &self.finance,
        };
        Report::new(&self.plan, records, day(as_of), day(since))
    }
}

/// Reads a log and checks it; returns all findings.
pub fn read_log(plan: &Plan, text: &str) -> (Log, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let text = format!("format = 1\n{text}");
    let source = sources.add("progress.toml", text);
    let (log, mut findings) =
        plan_file::load_log(source, &sources, &english::words(), &plan.calendar);
    let log = log.unwrap_or_default();
    findings.extend(check::check_log(plan, &log, &|_| true));
    (log, findings)
}

/// Returns the state of an item.
pub fn state<'a, 'l>(report: &'a Report<'l>, key: &str) -> &'a ItemState<'l> {
    let of_key = |state: &&ItemState<'_>| state.place.item.key.0 == key;
    report.states.iter().find(of_key).expect("the item")
}

/// Returns an entry of a log's text; `rest` are further lines.
pub fn entry(id: u32, item: &str, date: &str, status: &str, rest: &str) -> String {
    let rest = rest.replace("; ", "\n");
    format!(
        "\n[[entry]]\nid = {id}\nitem = \"{item}\"\ndate = {date}\nstatus = \"{status}\"\n{rest}\n"
    )
}

/// Two sections, three goals, eight items: one without anybody, one without a time line.
pub const PLAN: &str = r#"
format = 1

[plan]
title = "Plan"
organisation = "Example"
language = "en"

[[body]]
key = "a"
name = "Alpha"

[[body]]
key = "b"
name = "Beta"

[[section]]
number = "I"
title = "First"

[[section.goal]]
number = "1.1"
title = "One"

[[section.goal.item]]
number = "1.1.1"
action = "In February of a leap year"
responsible = ["a"]
timeline = "February 2016"

[[section.goal.item]]
number = "1.1.2"
action = "By two, over two months"
responsible = ["a", "b"]
timeline = "July-August 2016"

[[section.goal.item]]
number = "1.1.3"
action = "Nobody, no time"

[[section.goal]]
number = "1.2"
title = "Two"

[[section.goal.item]]
number = "1.2.1"
action = "In a season"
responsible = [{ either = ["a", "b"] }]
timeline = "Fall 2016"

[[section.goal.item]]
number = "1.2.2"
action = "In a year"
responsible = ["b"]
support = ["a"]
timeline = "2016"

[[section]]
number = "II"
title = "Second"

[[section.goal]]
number = "2.1"
title = "Three"

[[section.goal.item]]
number = "2.1.1"
action = "On a day"
responsible = ["b"]
timeline = "15 July 2016"

[[section.goal.item]]
number = "2.1.2"
action = "Next year"
responsible = ["b"]
timeline = "2017"

[[section.goal.item]]
number = "2.1.3"
action = "In two years"
responsible = ["b"]
timeline = "2017-2018"
"#;

/// Returns a plan of so many items, ten to a goal, in one section.
pub fn many_items(count: u32) -> String {
    let head = PLAN.split("[[section.goal]]").next().expect("a head");
    let items = (0..count).map(|item| {
        let (goal, item) = (item / 10 + 1, item % 10 + 1);
        let goal_line = match item {
            1 => format!("[[section.goal]]\nnumber = \"1.{goal}\"\ntitle = \"Goal {goal}\"\n\n"),
            _ => String::new(),
        };
        format!(
            "{goal_line}[[section.goal.item]]\nnumber = \"1.{goal}.{item}\"\n\
             action = \"Do what was agreed at the meeting of the working group\"\n\
             responsible = [\"a\"]\ntimeline = \"July 2016\"\n\n"
        )
    });
    let items: String = items.collect();
    format!("{head}{items}")
}
