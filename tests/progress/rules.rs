//! What a log must keep, entry by entry.

use super::{PLAN, entry, read_log};
use crate::english;

/// Returns the codes that are found in a log.
fn codes(log: &str) -> Vec<&'static str> {
    let plan = english::load("plan.toml", PLAN).plan.expect("a plan");
    let (_, findings) = read_log(&plan, log);
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_right_log_has_no_findings() {
    let log = [
        entry(
            1,
            "1.1.2",
            "2016-08-01",
            "in-progress",
            "percent = 40; body = \"a\"; recorded = 2016-08-02",
        ),
        entry(
            2,
            "1.1.2",
            "2016-08-03",
            "done",
            "percent = 100; corrects = 1",
        ),
    ];
    assert_eq!(codes(&log.concat()), Vec::<&str>::new());
}

#[test]
fn each_rule_finds_its_fault() {
    let one = |item, date, status, rest| entry(1, item, date, status, rest);
    let cases = [
        (one("9.9.9", "2016-08-01", "done", ""), "unknown-item"),
        (
            one("1.1.1", "2016-08-01", "done", "body = \"c\""),
            "unknown-body",
        ),
        (
            one("1.1.1", "2016-08-02", "done", "recorded = 2016-08-01"),
            "date-in-future",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "percent = 40"),
            "bad-percent",
        ),
        (
            one("1.1.1", "2016-08-01", "not-started", "percent = 1"),
            "bad-percent",
        ),
        (
            one("1.1.1", "2016-08-01", "in-progress", "percent = 101"),
            "bad-percent",
        ),
        (
            one("1.1.1", "2016-08-01", "postponed", ""),
            "no-new-timeline",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "timeline = \"2017\""),
            "unexpected-timeline",
        ),
        (
            one("1.1.1", "2016-08-01", "postponed", "timeline = \"soon\""),
            "undated-timeline",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "corrects = 2"),
            "unknown-entry",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "corrects = 1"),
            "unknown-entry",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "note = \"a\\u0007b\""),
            "control-character",
        ),
        (one("1.1.1", "2016-08-01", "ready", ""), "unknown-word"),
        (
            one("1.1.1", "2016-08-01", "done", "light = \"delayed\""),
            "bad-entry",
        ),
        (
            one("1.1.1", "2016-08-01", "done", "colour = \"red\""),
            "unknown-key",
        ),
        (
            "[[entry]]\nid = 1\nitem = \"1.1.1\"\nstatus = \"done\"".to_owned(),
            "missing-key",
        ),
        (
            "[[entry]]\nid = 0\nitem = \"1.1.1\"\ndate = 2016-08-01\nstatus = \"done\"".to_owned(),
            "bad-entry",
        ),
        (
            "[[entry]]\nid = 1\ndate = 2016-08-01\nstatus = \"done\"".to_owned(),
            "bad-entry",
        ),
        (
            "[[entry]]\nid = 1\nitem = \"1.1.1\"\ndate = 2016-08-01".to_owned(),
            "bad-entry",
        ),
        (
            "[[entry]]\nid = 1\ngoal = \"1.1\"\ndate = 2016-08-01\nstatus = \"postponed\"\ntimeline = \"2017\"".to_owned(),
            "bad-entry",
        ),
        (
            "[[entry]]\nid = 1\ngoal = \"1.7\"\ndate = 2016-08-01\nlight = \"delayed\"".to_owned(),
            "unknown-goal",
        ),
    ];
    for (log, code) in cases {
        assert!(
            codes(&log).contains(&code),
            "{code} is not in {:?} of {log}",
            codes(&log)
        );
    }
}

#[test]
fn entries_are_held_against_each_other() {
    let first = entry(1, "1.1.1", "2016-08-05", "in-progress", "");
    let cases = [
        (
            entry(1, "1.1.1", "2016-08-06", "done", ""),
            "repeated-entry",
        ),
        (
            entry(2, "1.1.1", "2016-08-04", "done", "corrects = 1"),
            "before-corrected",
        ),
        (
            entry(2, "1.1.2", "2016-08-06", "done", "corrects = 1"),
            "other-subject",
        ),
    ];
    for (second, code) in cases {
        assert_eq!(codes(&format!("{first}{second}")), [code]);
    }
}
