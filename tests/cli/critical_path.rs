//! `critical-path`: from a call to documents, JSON and a calendar, and calls that are wrong; what other
//! commands say of the path.

use super::program::{Folder, Outcome};
use crate::critical_path::{item, plan};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const COMMAND: &str = "critical-path";

/// Two steps to a dated event with two milestones, and an item beside them.
fn folder() -> Folder {
    let heading = r#"date = "15–16 November 2016"

[[event.milestone]]
what = "Notice; with date, and place"
before = "90 days"
after = ["1.1.1"]

[[event.milestone]]
what = "Minutes go out"
after_event = "2 weeks""#;
    let items = [
        item("1.1.1", "takes = \"2 weeks\"\ntimeline = \"July 2016\""),
        item(
            "1.1.2",
            "takes = \"10 working days\"\nafter = [\"1 week after 1.1.1\"]\nresponsible = [\"iwg\"]",
        ),
    ];
    Folder::with(&plan(heading, &items.concat(), &item("1.2.1", "")))
}

fn run(folder: &Folder, arguments: &[&str]) -> Outcome {
    folder.run(&[&[COMMAND], arguments, &["-q"]].concat())
}

#[test]
fn each_format_is_written_under_its_own_ending() {
    let folder = folder();
    for (arguments, written) in [
        (
            &["assembly"][..],
            "out/critical-path-assembly.pdf\nout/critical-path-assembly.docx\n",
        ),
        (
            &["assembly", "--format", "ics,json,json"],
            "out/critical-path-assembly.json\nout/critical-path-assembly.ics\n",
        ),
        (
            &["ASSEMBLY", "--format", "json", "-o", "new/network.json"],
            "new/network.json\n",
        ),
        (
            &["assembly", "--format", "docx,ics", "-o", "new/path.pdf"],
            "new/path.docx\nnew/path.ics\n",
        ),
    ] {
        let outcome = run(&folder, arguments);
        assert_eq!(outcome.stdout, written, "{outcome}");
        assert_eq!(outcome.code, Some(0), "{outcome}");
        for path in written.lines() {
            assert!(folder.path(path).exists(), "{path}");
        }
    }
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    let folder = folder();
    let call = [
        "assembly",
        "--format",
        "pdf,docx,json,ics",
        "--as-of",
        "2016-08-01",
    ];
    let read = || {
        assert_eq!(run(&folder, &call).code, Some(0));
        let files = ["pdf", "docx", "json", "ics"];
        files.map(|ending| folder.read(&format!("out/critical-path-assembly.{ending}")))
    };
    assert!(read() == read());
}

#[test]
fn what_is_typed_wrongly_is_said_with_what_is_right() {
    let real = Folder::with_real_plan();
    let undated = Folder::with(&plan("", &item("1.1.1", ""), &item("1.2.1", "")));
    let without = Folder::with(
        &plan("", &item("1.1.1", ""), &item("1.2.1", ""))
            .replace("[[event]]\nkey = \"assembly\"\nname = \"Assembly\"\n", "")
            .replace("event = \"assembly\"\n", ""),
    );
    let milestones = folder();
    for (folder, arguments, code, said) in [
        (
            &real,
            &["general-asembly"][..],
            2,
            "error[not-in-plan]: the plan has no event “general-asembly”",
        ),
        (
            &real,
            &["general-asembly"],
            2,
            "did you mean “general-assembly”?",
        ),
        (&real, &["1.4.1"], 2, "error[not-in-plan]"),
        (&without, &["assembly"], 2, "error[not-in-plan]"),
        (&real, &[], 2, "<EVENT>"),
        (&real, &["general-assembly", "plenary"], 2, "plenary"),
        (
            &real,
            &["general-assembly", "--date-of-event", "15.11.2016"],
            2,
            "write a day as 2016-08-20",
        ),
        (
            &real,
            &["general-assembly", "--format", "xlsx"],
            2,
            "pdf, docx, json, ics",
        ),
        (
            &real,
            &[
                "general-assembly",
                "--format",
                "ics",
                "--date-of-event",
                "2016-11-15",
                "-o",
                "path.json",
            ],
            2,
            "path.json",
        ),
        (
            &undated,
            &["assembly", "--format", "ics"],
            2,
            "error[no-event-day]",
        ),
        (
            &milestones,
            &["assembly", "--format", "pdf", "-o", "plan/plan.toml"],
            2,
            "plan.toml",
        ),
    ] {
        let outcome = run(folder, arguments);
        assert_eq!(outcome.code, Some(code), "{arguments:?}: {outcome}");
        assert!(outcome.stderr.contains(said), "{arguments:?}: {outcome}");
        assert!(!folder.path("out").exists(), "{arguments:?}");
    }
}

#[test]
fn the_network_as_json_is_complete() {
    let folder = folder();
    let call = ["assembly", "--format", "json", "--as-of", "2016-07-04"];
    assert_eq!(run(&folder, &call).code, Some(0));
    let text = folder.read("out/critical-path-assembly.json");
    let network: Value = serde_json::from_slice(&text).expect("JSON");
    let day = |value: &Value| value.as_str().expect("a day").to_owned();
    assert_eq!(network["event"]["day"], "2016-11-15");
    assert_eq!(network["event"]["lasts_days"], 2);
    // Two weeks, then 90 days: the milestone decides.
    assert_eq!(network["first_possible"], "2016-10-16");
    assert_eq!(network["is_feasible"], true);
    assert_eq!(network["slack"], 30);
    assert_eq!(
        network["chain"],
        serde_json::json!(["1.1.1", "milestone-1"])
    );
    let steps: Vec<[String; 6]> = network["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|step| {
            [
                day(&step["key"]),
                day(&step["earliest"]["first"]),
                day(&step["earliest"]["last"]),
                day(&step["latest"]["first"]),
                day(&step["latest"]["last"]),
                step["slack"].to_string(),
            ]
        })
        .collect();
    let steps: Vec<String> = steps.iter().map(|step| step.join(" ")).collect();
    // Ten working days from Monday, 25 July, and to Monday, 14 November.
    assert_eq!(
        steps,
        [
            "1.1.1 2016-07-04 2016-07-17 2016-08-03 2016-08-16 30",
            "1.1.2 2016-07-25 2016-08-05 2016-11-01 2016-11-14 99",
            "milestone-1 2016-07-18 2016-07-18 2016-08-17 2016-08-17 30",
        ]
    );
    let links: Vec<String> = network["links"]
        .as_array()
        .expect("links")
        .iter()
        .map(|link| {
            let lag = link["lag"].as_str().unwrap_or("-");
            let of = |name: &str| link[name].as_str().unwrap_or_default();
            format!(
                "{} {} {lag} {} {}",
                of("from"),
                of("to"),
                of("reason"),
                link["is_implied"]
            )
        })
        .collect();
    assert_eq!(
        links,
        [
            "1.1.1 1.1.2 1 week stated false",
            "1.1.1 milestone-1 - stated false",
            "1.1.2 assembly - of-event true",
            "milestone-1 assembly 90 days before-event false",
        ]
    );
}

#[test]
fn the_calendar_has_a_day_for_each_milestone() {
    let folder = folder();
    let call = ["assembly", "--format", "ics", "--as-of", "2016-08-01"];
    assert_eq!(run(&folder, &call).code, Some(0));
    let text = String::from_utf8(folder.read("out/critical-path-assembly.ics")).expect("UTF-8");
    for line in [
        "DTSTART;VALUE=DATE:20160817\r\n",
        "DTSTART;VALUE=DATE:20161130\r\n",
        "SUMMARY;LANGUAGE=en:Assembly: Notice\\; with date\\, and place\r\n",
        "SUMMARY;LANGUAGE=en:Assembly: Minutes go out\r\n",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    // With another day, the entries are the same ones on other days.
    let moved = [&call[..], &["--date-of-event", "2016-12-15"]].concat();
    assert_eq!(run(&folder, &moved).code, Some(0));
    let moved = String::from_utf8(folder.read("out/critical-path-assembly.ics")).expect("UTF-8");
    let uids = |text: &str| {
        let lines = text.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(uids(&text), uids(&moved));
    assert!(moved.contains("DTSTART;VALUE=DATE:20160916\r\n"), "{moved}");
}

#[test]
#[ignore = "needs vobject"]
fn another_program_reads_the_calendar() {
    let folder = folder();
    let call = ["assembly", "--format", "ics", "--as-of", "2016-08-01"];
    assert_eq!(run(&folder, &call).code, Some(0));
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut command = Command::new(tests.join(".tools/venv/bin/python"));
    command.arg(tests.join("tools/days.py"));
    command.arg(folder.path("out/critical-path-assembly.ics"));
    insta::assert_snapshot!(Outcome::of(command), @"
    exit code 0
    --- stdout
    2016-08-17 | Assembly: Notice; with date, and place
    2016-11-30 | Assembly: Minutes go out
    ");
    // What is no calendar is found.
    let mut command = Command::new(tests.join(".tools/venv/bin/python"));
    folder.write("bad.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    command
        .arg(tests.join("tools/days.py"))
        .arg(folder.path("bad.ics"));
    assert_eq!(Outcome::of(command).code, Some(1));
}

#[test]
fn an_item_is_shown_with_its_place_in_the_order() {
    let folder = folder();
    insta::assert_snapshot!(folder.run(&["show", "1.1.2"]), @"
    exit code 0
    --- stdout
    1.1.2 Do 1.1.2

      Section      1. One
      Goal         1.1 Steps
      Responsible  IWG
      Time line    to be agreed
      Takes        10 working days
      After        1.1.1, then 1 week
      Event        Assembly (assembly)
                   15–16 November 2016
        also       1.1.1
      Leads to     “Assembly”
                   comes before the event (implied)
        earliest   22 July–4 August 2016
        latest     1–14 November 2016
        slack      102 days

    Other items of goal 1.1:
      1.1.1 Do 1.1.1
    ");
    let first = folder.run(&["show", "1.1.1"]).stdout;
    for line in [
        "  Takes        2 weeks\n",
        "    earliest   1–14 July 2016\n    latest     3–16 August 2016\n    slack      33 days; on the critical path\n",
    ] {
        assert!(first.contains(line), "{first}");
    }
    // Nothing leads from it to an event.
    let other = folder.run(&["show", "1.2.1"]);
    assert!(!other.stdout.contains("Leads to"), "{other}");
}

#[test]
fn what_is_reported_late_warns_of_the_event() {
    let folder = folder();
    let call = |timeline: &str| {
        let reason = ["--reason", "late", "--date", "2016-07-01"];
        folder.run(&[&["update", "1.1.1", "--timeline", timeline][..], &reason].concat())
    };
    // There is time for that.
    let outcome = call("5 July 2016");
    assert!(!outcome.stderr.contains("event-put-off"), "{outcome}");
    insta::assert_snapshot!(call("September 2016"), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    entry 2: 1.1.1 postponed, 1 July 2016
    warning[event-put-off]: this puts off “Assembly”: its earliest possible day is now 14 December 2016, 29 days after its day; it was 17 October 2016
     |
     = help: `wem-report critical-path assembly --as-of 2016-07-01` shows what decides it
    ");
    // It was put off already.
    let outcome = call("15 September 2016");
    assert!(outcome.stderr.contains("event-put-off"), "{outcome}");
    let outcome = call("September 2016");
    assert!(!outcome.stderr.contains("event-put-off"), "{outcome}");
    // Nothing waits for it.
    let outcome = folder.run(&[
        "update",
        "1.2.1",
        "--timeline",
        "2018",
        "--reason",
        "late",
        "--date",
        "2016-07-01",
    ]);
    assert!(!outcome.stderr.contains("event-put-off"), "{outcome}");
}
