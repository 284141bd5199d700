//! `update` and `log`: one entry at a time, none lost, whatever happens.

use super::program::{Folder, Outcome};
use std::process::Stdio;
use std::time::{Duration, Instant};
use wem_report::plan::progress::Standing;

const PLAN: &str = crate::progress::PLAN;
const LOG: &str = "plan/progress.toml";

fn log_text(folder: &Folder) -> String {
    String::from_utf8(folder.read(LOG)).expect("the log is UTF-8")
}

/// Runs `update` with an item's status.
fn update(folder: &Folder, arguments: &[&str]) -> Outcome {
    folder.run(&[&["update"], arguments].concat())
}

#[test]
fn an_entry_is_appended_and_shown() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(update(&folder, &["1.1.1", "--status", "done", "--date", "2016-02-20",
        "--note", "Said \"so\"", "--evidence", "Minutes, item 4", "--by", "Alpha"]), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    entry 1: 1.1.1 done, 20 February 2016
    ");
    update(
        &folder,
        &[
            "1.1.2",
            "--status",
            "postponed",
            "--timeline",
            "2017",
            "--reason",
            "late",
        ],
    );
    update(
        &folder,
        &["1.1", "--light", "delayed", "--note", "see 1.1.2"],
    );
    update(&folder, &["--undo"]);
    insta::assert_snapshot!(log_text(&folder), @r#"
    # What was reported of the plan, oldest entry first. `wem-report update` appends entries and never
    # changes one: what was wrong is corrected by a later entry. `wem-report log` shows them.

    format = 1

    [[entry]]
    id = 1
    item = "1.1.1"
    date = 2016-02-20
    status = "done"
    note = 'Said "so"'
    evidence = "Minutes, item 4"
    body = "a"
    recorded = 2016-07-01

    [[entry]]
    id = 2
    item = "1.1.2"
    date = 2016-07-01
    status = "postponed"
    timeline = "2017"
    timeline_before = "July–August 2016"
    reason = "late"
    recorded = 2016-07-01

    [[entry]]
    id = 3
    goal = "1.1"
    date = 2016-07-01
    light = "delayed"
    note = "see 1.1.2"
    recorded = 2016-07-01

    [[entry]]
    id = 4
    goal = "1.1"
    date = 2016-07-01
    withdraws = 3
    recorded = 2016-07-01
    "#);
    insta::assert_snapshot!(folder.run(&["log"]), @r#"
    exit code 0
    --- stdout
     ENTRY  DATE        ITEM   STATUS                                   REMARKS                               BY  RECORDED
     1      2016-02-20  1.1.1  done                                     Said "so"; Evidence: Minutes, item 4  a   2016-07-01
     2      2016-07-01  1.1.2  postponed from July–August 2016 to 2017  Reason: late                              2016-07-01
     3      2016-07-01  1.1    delayed [superseded by 4]                see 1.1.2                                 2016-07-01
     4      2016-07-01  1.1    takes back 3                                                                       2016-07-01
    "#);
    insta::assert_snapshot!(folder.run(&["log", "1.1.2", "--format", "csv"]).stdout, @"
    ﻿entry,date,item,goal,status,light,percent,timeline,note,reason,evidence,by,recorded,corrects,withdraws,superseded_by,timeline_before
    2,2016-07-01,1.1.2,,postponed,,,2017,,late,,,2016-07-01,,,,July–August 2016
    ");
    let json = folder
        .run(&["log", "1.1", "--as-of", "2016-07-01", "--format", "json"])
        .stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json[0]["superseded_by"], 4);
    assert_eq!(json[1]["withdraws"], 3);
}

#[test]
fn what_stands_in_the_log_is_never_touched() {
    let folder = Folder::with(PLAN);
    let by_hand = "# by hand\r\nformat = 1\n\n[[entry]]  # first\nid = 1\nstatus = 'done'\nitem = \"1.1.1\"\ndate = 2016-02-20\n# the end";
    folder.write(LOG, by_hand);
    assert_eq!(
        update(&folder, &["1.1.2", "--status", "done"]).code,
        Some(0)
    );
    assert!(
        log_text(&folder).starts_with(by_hand),
        "{}",
        log_text(&folder)
    );
    assert!(log_text(&folder).contains("\nid = 2\n"));
}

#[test]
fn wrong_calls_are_refused_with_what_helps() {
    let folder = Folder::with(PLAN);
    folder.write(
        LOG,
        format!(
            "format = 1\n{}",
            crate::progress::entry(1, "1.1.1", "2016-02-20", "done", "")
        ),
    );
    let before = log_text(&folder);
    let refused = |arguments: &[&str], code: &str| {
        let outcome = update(&folder, arguments);
        assert_eq!(outcome.code, Some(2), "{arguments:?}: {outcome}");
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{arguments:?}: {outcome}"
        );
        assert!(outcome.stderr.contains("= help:"), "{outcome}");
    };
    refused(&["1.1.9", "--status", "done"], "not-in-plan");
    refused(
        &["1.1", "--status", "postponed", "--timeline", "2017"],
        "not-in-plan",
    );
    refused(&["1.1.1", "--light", "delayed"], "not-in-plan");
    refused(
        &["1.1.1", "--status", "done", "--date", "2016-07-02"],
        "date-in-future",
    );
    refused(
        &["1.1.1", "--status", "done", "--percent", "40"],
        "bad-percent",
    );
    refused(&["1.1.1", "--status", "postponed"], "no-new-timeline");
    refused(
        &["1.1.1", "--status", "done", "--timeline", "2017"],
        "unexpected-timeline",
    );
    refused(
        &["1.1.1", "--status", "postponed", "--timeline", " "],
        "bad-time",
    );
    refused(
        &["1.1.1", "--status", "done", "--corrects", "7"],
        "unknown-entry",
    );
    refused(
        &["1.1.2", "--status", "done", "--corrects", "1"],
        "other-subject",
    );
    refused(
        &[
            "1.1.1",
            "--status",
            "done",
            "--corrects",
            "1",
            "--date",
            "2016-02-19",
        ],
        "before-corrected",
    );
    refused(
        &["1.1.1", "--status", "done", "--by", "nobody"],
        "not-in-plan",
    );
    refused(
        &["1.1.1", "--status", "done", "--note", "a\u{7}b"],
        "control-character",
    );
    refused(&["1.1.2", "--undo"], "unknown-entry");
    refused(&["--undo=9"], "unknown-entry");
    refused(&["1.1.1", "--undo", "--records", "nowhere"], "no-records");
    assert_eq!(log_text(&folder), before);
    for arguments in [
        &["1.1.1"][..],
        &[],
        &["1.1.1", "--status", "finished"],
        &["1.1.1", "--status", "done", "--undo"],
    ] {
        assert_eq!(update(&folder, arguments).code, Some(2), "{arguments:?}");
    }
}

/// Returns how an item stands on a day, after what the folder's log says.
fn standing(folder: &Folder, item: &str, day: &str) -> Standing {
    let log = log_text(folder).replacen("format = 1", "", 1);
    let case = crate::progress::Case::new(PLAN, &log);
    let report = case.report(day);
    crate::progress::state(&report, item).standing
}

#[test]
fn what_is_taken_back_never_was_so() {
    let folder = Folder::with(PLAN);
    let started = ["1.1.1", "--status", "in-progress", "--date", "2016-02-01"];
    update(&folder, &started);
    let cancelled = [
        "1.1.1",
        "--status",
        "cancelled",
        "--reason",
        "a slip",
        "--date",
        "2016-03-01",
    ];
    update(&folder, &cancelled);
    assert_eq!(
        standing(&folder, "1.1.1", "2016-04-01"),
        Standing::Cancelled
    );
    insta::assert_snapshot!(update(&folder, &["1.1.1", "--undo"]), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    entry 3: entry 2 of 1.1.1 is taken back as of 1 March 2016
    ");
    for day in ["2016-03-01", "2016-04-01", "2016-06-30", "2016-07-01"] {
        assert_eq!(
            standing(&folder, "1.1.1", day),
            Standing::InProgress,
            "{day}"
        );
    }
    assert_eq!(
        standing(&folder, "1.1.1", "2016-01-31"),
        Standing::NotReported
    );
    // And what took it back can be taken back.
    update(&folder, &["1.1.1", "--undo=3"]);
    assert_eq!(
        standing(&folder, "1.1.1", "2016-04-01"),
        Standing::Cancelled
    );

    // A day that is named, and that of a correction, hold.
    let until = |more: &[&str]| {
        let folder = Folder::with(PLAN);
        update(&folder, &cancelled);
        let outcome = update(&folder, more);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        ["2016-03-01", "2016-05-31", "2016-06-01", "2016-07-01"]
            .map(|day| standing(&folder, "1.1.1", day) == Standing::Cancelled)
    };
    let named = ["1.1.1", "--undo", "--date", "2016-06-01"];
    assert_eq!(until(&named), [true, true, false, false]);
    let corrected = ["1.1.1", "--status", "done", "--corrects", "1"];
    assert_eq!(until(&corrected), [true, true, true, false]);
    let earlier = ["1.1.1", "--undo", "--date", "2016-02-01"];
    let folder = Folder::with(PLAN);
    update(&folder, &cancelled);
    assert_eq!(update(&folder, &earlier).code, Some(2));
}

#[test]
fn a_number_that_several_items_print_is_refused() {
    let folder = Folder::with_real_plan();
    let outcome = update(&folder, &["2.8.2", "--status", "done"]);
    assert_eq!(outcome.code, Some(2));
    assert!(
        outcome.stderr.contains("error[ambiguous-number]"),
        "{outcome}"
    );
    assert!(!folder.path(LOG).exists());
    assert_eq!(
        update(&folder, &["2.8.2a", "--status", "done"]).code,
        Some(0)
    );
}

#[test]
fn a_damaged_log_is_not_written_to() {
    let folder = Folder::with(PLAN);
    folder.write(LOG, "format = 1\n\n[[entry]\n");
    let outcome = update(&folder, &["1.1.1", "--status", "done"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert_eq!(log_text(&folder), "format = 1\n\n[[entry]\n");
    assert_eq!(folder.run(&["check"]).code, Some(1));
}

#[test]
fn a_late_report_says_that_a_newer_one_decides() {
    let folder = Folder::with(PLAN);
    update(
        &folder,
        &["1.1.2", "--status", "done", "--date", "2016-06-20"],
    );
    insta::assert_snapshot!(update(&folder, &["1.1.2", "--status", "in-progress", "--date", "2016-06-01"]), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    entry 2: 1.1.2 in-progress, 1 June 2016
    entry 1 of 20 June 2016 is newer: 1.1.2 stands as that one says
    ");
}

#[test]
fn all_findings_of_all_files_come_in_one_run() {
    let folder = Folder::with(PLAN);
    folder.write(
        LOG,
        "format = 1\n[[entry]]\nid = 1\nitem = \"1.1.7\"\ndate = 2016-02-20\nstatus = \"done\"\n",
    );
    folder.write("plan/risks.toml", "format = 1\n[[risk]]\nkey = \"r\"\ntitle = \"T\"\nlevel = \"grave\"\nitems = [\"1.1.8\"]\n[[issue]]\nkey = \"i\"\ntitle = \"U\"\nlevel = \"low\"\nowner = \"c\"\nitems = [\"1.1.8\"]\n");
    folder.write("plan/finance.toml", "format = 1\n[[money]]\nitem = \"1.1.9\"\ncurrency = \"usd\"\nplanned = 1.005\n[[money]]\nitem = \"1.1.9\"\ncurrency = \"USD\"\nspent = 1\n");
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.code, Some(1));
    for code in [
        "unknown-item",
        "unknown-word",
        "unknown-body",
        "bad-currency",
        "bad-amount",
    ] {
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{code}: {outcome}"
        );
    }
    assert_eq!(
        outcome.stderr.matches("error[unknown-item]").count(),
        3,
        "{outcome}"
    );
    let plan = PLAN.replacen(
        "[[body]]",
        "[progress]\noff_track_percent = 0\n\n[[body]]",
        1,
    );
    let outcome = Folder::with(&plan).run(&["check"]);
    assert!(outcome.stderr.contains("error[bad-threshold]"), "{outcome}");
}

#[test]
fn of_many_at_once_none_is_lost() {
    const WRITERS: usize = 12;
    let folder = Folder::with(PLAN);
    let children: Vec<_> = (0..WRITERS)
        .map(|n| {
            let note = format!("writer {n}");
            let arguments = [
                "update",
                "1.1.2",
                "--status",
                "in-progress",
                "--note",
                &note,
            ];
            let mut command = folder.command(&arguments);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().expect("the program starts")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("it ends").success());
    }
    let text = log_text(&folder);
    for n in 0..WRITERS {
        assert!(
            text.contains(&format!("note = \"writer {n}\"\n")),
            "{n} is lost: {text}"
        );
    }
    for id in 1..=WRITERS {
        assert_eq!(
            text.matches(&format!("\nid = {id}\n")).count(),
            1,
            "{id}: {text}"
        );
    }
}

/// A kill at any point leaves the log whole, with every entry that was confirmed.
#[test]
fn of_200_runs_that_are_killed_no_confirmed_entry_is_lost() {
    const RUNS: u32 = 200;
    let folder = Folder::with(PLAN);
    let begun = Instant::now();
    assert_eq!(
        update(&folder, &["1.1.2", "--status", "in-progress"]).code,
        Some(0)
    );
    // About how long a run takes here and now; found again after each one.
    let mut bound = begun.elapsed().as_secs_f64();
    let mut seed: u32 = 1;
    let mut confirmed = Vec::new();
    let mut killed = 0;
    for run in 0..RUNS {
        // A linear congruential generator (Numerical Recipes): the same points in every test run.
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let share = f64::from(seed >> 16) / f64::from(u16::MAX);
        let note = format!("run {run}.");
        let arguments = [
            "update",
            "1.1.2",
            "--status",
            "in-progress",
            "--note",
            &note,
        ];
        let mut command = folder.command(&arguments);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program starts");
        std::thread::sleep(Duration::from_secs_f64(1.5 * share * bound));
        // SIGKILL; it may have ended already.
        let _ = child.kill();
        match child.wait().expect("it ends").code() {
            Some(0) => {
                confirmed.push(note);
                bound /= 1.1;
            }
            Some(code) => panic!("run {run} ended with {code}"),
            None => {
                killed += 1;
                bound *= 1.1;
            }
        }
    }
    assert!(
        killed > 10 && confirmed.len() > 10,
        "{killed} killed, {} not",
        confirmed.len()
    );
    let outcome = folder.run(&["log", "--format", "json"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for note in &confirmed {
        assert!(outcome.stdout.contains(note.as_str()), "{note} is lost");
    }
    // Whoever was killed while holding the lock does not block the next one.
    assert_eq!(
        update(&folder, &["1.1.2", "--status", "done"]).code,
        Some(0)
    );
}
