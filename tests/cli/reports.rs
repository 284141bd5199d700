//! `progress`: the report and its sheets, from a call to the files.

use super::program::Folder;
use crate::progress::{PLAN, entry};

const LOG: &str = "plan/progress.toml";

fn folder() -> Folder {
    let folder = Folder::with(PLAN);
    let log = [
        entry(1, "1.1.1", "2016-02-20", "done", ""),
        entry(2, "1.1.2", "2016-06-20", "in-progress", "percent = 40"),
    ];
    folder.write(LOG, format!("format = 1\n{}", log.concat()));
    folder
}

#[test]
fn a_report_and_a_sheet_for_each_body_are_written() {
    let folder = folder();
    let outcome = folder.run(&["progress", "--quiet", "--as-of", "2016-07-01", "--by-body"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stdout
    out/progress-2016-07-01.pdf
    out/progress-2016-07-01.docx
    out/progress-2016-07-01-a.pdf
    out/progress-2016-07-01-a.docx
    out/progress-2016-07-01-b.pdf
    out/progress-2016-07-01-b.docx
    ");
    let outcome = folder.run(&[
        "progress",
        "--quiet",
        "--by-body",
        "--format",
        "pdf",
        "-o",
        "new/july.pdf",
    ]);
    assert_eq!(
        outcome.stdout, "new/july.pdf\nnew/july-a.pdf\nnew/july-b.pdf\n",
        "{outcome}"
    );
}

#[test]
fn the_same_day_gives_the_same_bytes_on_any_later_one() {
    let folder = folder();
    let report = |epoch: &str| {
        let mut command = folder.command(&["progress", "--quiet", "--as-of", "2016-07-01"]);
        command.env("SOURCE_DATE_EPOCH", epoch);
        assert!(command.output().expect("it runs").status.success());
        let name = "out/progress-2016-07-01";
        (
            folder.read(&format!("{name}.pdf")),
            folder.read(&format!("{name}.docx")),
        )
    };
    let then = report("1467331200");
    // More is recorded later on.
    let late = folder.run(&[
        "update",
        "1.1.2",
        "--status",
        "done",
        "--date",
        "2016-07-01",
        "--undo",
    ]);
    assert_eq!(late.code, Some(2), "{late}");
    let mut later = folder.command(&[
        "update",
        "1.1.2",
        "--status",
        "done",
        "--date",
        "2016-07-02",
    ]);
    later.env("SOURCE_DATE_EPOCH", "1500000000");
    assert!(later.output().expect("it runs").status.success());
    assert_eq!(report("1500000000"), then);
}

#[test]
fn the_secretariats_words_come_out_of_markdown() {
    let folder = folder();
    folder.write("own.md", "The IWG met **twice**.\n\n![a picture](x.png)\n");
    let outcome = folder.run(&["progress", "--as-of", "2016-07-01", "--summary", "own.md"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(outcome.stderr.contains("own.md:3:1"), "{outcome}");
    let outcome = folder.run(&["progress", "--summary", "none.md"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stderr.contains("error[missing-file]"), "{outcome}");
}

#[test]
fn wrong_calls_and_wrong_logs_write_nothing() {
    let folder = folder();
    let wrong = [
        "progress",
        "--quiet",
        "--as-of",
        "2016-07-01",
        "--since",
        "2016-07-02",
    ];
    insta::assert_snapshot!(folder.run(&wrong), @"
    exit code 2
    --- stderr
    error[bad-time]: --since 2016-07-02 is after --as-of 2016-07-01
     |
     = help: swap them, or take an earlier day
    ");
    assert_eq!(folder.run(&["progress", "--as-of", "1 July"]).code, Some(2));
    assert_eq!(
        folder.run(&["progress", "--records", "nowhere"]).code,
        Some(2)
    );
    folder.write(LOG, "format = 1\n[[entry]]\nid = 1\n");
    assert_eq!(folder.run(&["progress"]).code, Some(1));
    assert!(!folder.path("out").exists());
}

#[test]
fn a_report_that_somebody_has_edited_is_not_overwritten() {
    let folder = folder();
    let call = [
        "progress",
        "--quiet",
        "--format",
        "docx",
        "-o",
        "report.docx",
    ];
    assert_eq!(folder.run(&call).code, Some(0));
    folder.write("report.docx", "mine");
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
}
