//! `decide --from`: the compiled table, filled in by other programs than ours and read back.

use super::documents::example;
use super::project::*;
use crate::cli::program::Folder;
use crate::libreoffice;
use std::path::Path;
use std::process::Command;
use wem_report::circulation::feedback::{Comment, CommentForm, Feedback};
use wem_report::plan_file;

const OUT: &str = "out/feedback-EX-2016-1-Rev.1";

/// Has a table filled in by openpyxl or python-docx.
fn fill(folder: &Folder, file: &str, actions: &[&str]) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let output = Command::new(tests.join(".tools/venv/bin/python"))
        .arg(tests.join("tools/decisions_fill.py"))
        .arg(folder.path(file))
        .args(actions)
        .output()
        .expect("Python can be run");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Comments of every kind, none decided about.
fn open() -> Feedback {
    Feedback {
        decisions: Vec::new(),
        applied: Vec::new(),
        ..example()
    }
}

/// Makes a project with its compiled tables.
fn compiled(feedback: &Feedback) -> Folder {
    let folder = project(feedback);
    let outcome = folder.run(&["feedback", "--quiet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

/// Returns the decisions of a file of feedback as lines: comment, outcome, agreed text, reply.
fn decided(folder: &Folder) -> Vec<String> {
    let text = feedback_text(folder);
    let entries = text
        .split("[[")
        .filter_map(|entry| entry.strip_prefix("decision]]"));
    let mut lines: Vec<String> = entries
        .map(|entry| {
            let value = |key: &str| {
                let mut lines = entry.lines();
                let found = lines.find_map(|line| line.strip_prefix(&format!("{key} = ")));
                found
                    .map_or("-", |value| value.trim_matches('"'))
                    .to_owned()
            };
            ["comment", "outcome", "agreed", "reply"]
                .map(value)
                .join(" | ")
        })
        .collect();
    lines.sort_by_key(|line| line.split(' ').next().and_then(|id| id.parse::<u32>().ok()));
    lines
}

/// What a meeting writes, and what is recorded of it.
const FILLED: [&str; 11] = [
    "set|1|Decision|Taken note of",
    "set|1|Reply|Thank you.\\nVery much.",
    "set|2|Decision|Accepted",
    "set|3|Decision|partially accepted",
    "set|3|Agreed text|Recruit three people",
    "set|3|Reply|=1+1",
    "set|5|Decision|OK",
    "set|8|Decision|No.",
    "set|11|Decision|Agreed",
    "set|14|Decision|REJECTED",
    "set|15|Decision|noted",
];

const RECORDED: [&str; 8] = [
    "1 | noted | - | Thank you.\\nVery much.",
    "2 | accepted | - | -",
    "3 | partly | Recruit three people | =1+1",
    "5 | accepted | - | -",
    "8 | rejected | - | -",
    "11 | accepted | - | -",
    "14 | rejected | - | -",
    "15 | noted | - | -",
];

#[test]
#[ignore = "needs openpyxl, python-docx and LibreOffice"]
fn tables_are_read_as_other_programs_save_them() {
    let sheet: [&[&str]; 4] = [
        &[],
        &["sort|Author", "move|Reply", "hide|3", "move|Decision"],
        &["filter|Decision|Accepted", "sort|Decision", "drop|9"],
        &["move|No.", "drop|4", "drop|10"],
    ];
    let document: [&[&str]; 2] = [
        &[],
        &["sort|Comment", "move|Reply", "move|Decision", "drop|9"],
    ];
    let cases = sheet.map(|one| ("xlsx", one)).into_iter();
    let cases = cases.chain(document.map(|one| ("docx", one)));
    for (ending, actions) in cases {
        for through_libreoffice in [false, true] {
            let folder = compiled(&open());
            let before = feedback_text(&folder);
            let file = format!("{OUT}.{ending}");
            fill(&folder, &file, &[&FILLED, actions].concat());
            if through_libreoffice {
                let format = match ending {
                    "xlsx" => "xlsx:Calc MS Excel 2007 XML",
                    _ => "docx:MS Word 2007 XML",
                };
                let saved = libreoffice::converted(&folder.read(&file), ending, format, ending);
                folder.write(&file, saved);
            }
            let case = format!("{ending} {actions:?} LibreOffice: {through_libreoffice}");
            let outcome = folder.run(&["decide", "--from", &file]);
            assert_eq!(outcome.code, Some(0), "{case}: {outcome}");
            assert_eq!(decided(&folder), RECORDED, "{case}: {outcome}");
            let after = feedback_text(&folder);
            assert!(after.starts_with(&before), "{case}: nothing is rewritten");
            // Read again, it adds nothing.
            let outcome = folder.run(&["decide", "--from", &file]);
            assert_eq!(outcome.code, Some(0), "{case}: {outcome}");
            assert!(
                outcome.stderr.contains("no new decision; 8 as on record"),
                "{case}: {outcome}"
            );
            assert_eq!(feedback_text(&folder), after, "{case}");
        }
    }
}

#[test]
#[ignore = "needs openpyxl and python-docx"]
fn all_wrong_cells_are_named_and_nothing_is_recorded() {
    let wrong = [
        "set|1|Decision|perhaps",
        "set|2|Reply|no decision beside it",
        "set|3|Decision|rejected",
        "set|3|Agreed text|a text all the same",
        "set|5|Decision|accepted",
        "set|5|No.|99",
        "set|6|Decision|accepted",
        "set|6|No.|six",
        "set|8|Decision|accepted",
        "set|8|No.|",
        "set|9|Decision|accepted",
        "set|10|Decision|noted",
        "set|10|No.|9",
        "set|11|Decision|acepted",
    ];
    for ending in ["xlsx", "docx"] {
        let folder = compiled(&open());
        let before = feedback_text(&folder);
        let file = format!("{OUT}.{ending}");
        fill(&folder, &file, &wrong);
        let outcome = folder.run(&["decide", "--from", &file]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        insta::assert_snapshot!(format!("wrong_cells_{ending}"), outcome.stderr);
        assert_eq!(feedback_text(&folder), before);
    }
}

#[test]
#[ignore = "needs openpyxl"]
fn rows_that_were_sorted_apart_from_their_numbers_are_found() {
    let comments: Vec<Comment> = [
        "The first thing that was said",
        "The second thing that was said",
    ]
    .into_iter()
    .zip(1..)
    .map(|(text, id)| Comment {
        mark: CommentForm::Comment,
        text: text.to_owned(),
        ..comment(id, item("1.1.1"), None)
    })
    .collect();
    let folder = compiled(&Feedback {
        decisions: Vec::new(),
        ..accepted(comments)
    });
    let file = format!("{OUT}.xlsx");
    let swapped = [
        "set|1|Decision|accepted",
        "set|1|No.|3",
        "set|2|No.|1",
        "set|3|No.|2",
    ];
    fill(&folder, &file, &swapped);
    let outcome = folder.run(&["decide", "--from", &file]);
    assert!(
        outcome
            .stderr
            .contains("the row has the number 2, and the words of comment 1"),
        "{outcome}"
    );
}

#[test]
#[ignore = "needs openpyxl and python-docx"]
fn what_was_decided_since_in_another_way_is_a_conflict() {
    for ending in ["xlsx", "docx"] {
        // Comments 1 to 8 are decided when the table is made.
        let folder = compiled(&example());
        let file = format!("{OUT}.{ending}");
        let decide = |words: &[&str]| {
            let outcome =
                folder.run(&[&["decide", "--quiet", "--date", "2016-08-22"], words].concat());
            assert_eq!(outcome.code, Some(0), "{outcome}");
        };
        fill(
            &folder,
            &file,
            &[
                // Decided otherwise in the table: that is what a table is for.
                "set|5|Decision|Rejected",
                "set|9|Decision|Accepted",
                "set|10|Decision|Accepted",
                "set|11|Decision|Accepted",
                "set|3|Decision|",
            ],
        );
        // Decided since: 6 stands in the table as it was, 9 alike, 10 and 5 in another way.
        decide(&["6", "rejected"]);
        decide(&["9", "accepted"]);
        decide(&["10", "rejected", "--reply", "No room."]);
        let before = feedback_text(&folder);
        let outcome = folder.run(&["decide", "--from", &file]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(
            outcome.stderr.contains("error[decided-otherwise]"),
            "{outcome}"
        );
        insta::assert_snapshot!(format!("conflicts_{ending}"), outcome.stderr);
        assert_eq!(feedback_text(&folder), before);
        let outcome = folder.run(&[
            "decide",
            "--from",
            &file,
            "--replace",
            "--date",
            "2016-08-23",
        ]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let after = feedback_text(&folder);
        let new = after.strip_prefix(&before).expect("nothing is rewritten");
        let numbers = new
            .lines()
            .filter_map(|line| line.strip_prefix("comment = "));
        assert_eq!(numbers.collect::<Vec<_>>(), ["5", "10", "11"], "{outcome}");
    }
}

#[test]
#[ignore = "needs openpyxl and python-docx"]
fn what_is_no_decision_is_said() {
    let folder = compiled(&open());
    let file = format!("{OUT}.xlsx");
    fill(
        &folder,
        &file,
        &["set|2|Decision|accepted", "note|2|Ask the chair first"],
    );
    let outcome = folder.run(&["decide", "--from", &file]);
    assert!(
        outcome
            .stderr
            .contains("the note of A colleague beside it, “Ask the chair first”, is not read"),
        "{outcome}"
    );
    // Tracked changes count as they stand.
    let file = format!("{OUT}.docx");
    fill(
        &folder,
        &file,
        &["track|3|Rejected", "set|5|Decision|Noted"],
    );
    let outcome = folder.run(&["decide", "--from", &file]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(
        decided(&folder),
        [
            "2 | accepted | - | -",
            "3 | rejected | - | -",
            "5 | noted | - | -"
        ]
    );
}

#[test]
#[ignore = "needs openpyxl"]
fn a_filled_in_sheet_is_not_overwritten() {
    let folder = compiled(&open());
    let file = format!("{OUT}.xlsx");
    fill(&folder, &file, &["set|2|Decision|accepted"]);
    let outcome = folder.run(&["feedback", "--format", "xlsx"]);
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
    assert_eq!(folder.run(&["decide", "--from", &file]).code, Some(0));
    assert_eq!(folder.run(&["feedback", "--format", "xlsx"]).code, Some(0));
}

#[test]
fn tables_of_an_earlier_release_are_read() {
    for (file, count) in [("filled-earlier.xlsx", 7), ("filled-earlier.docx", 21)] {
        let folder = Folder::with(&PLAN.replace(
            "title = \"Plan\"",
            "title = \"Plan\"\nid = \"wem-international-action-items\"",
        ));
        let comments = (1..=21).map(|id| comment(id, None, None)).collect();
        let feedback = Feedback {
            decisions: Vec::new(),
            ..accepted(comments)
        };
        let feedback = plan_file::appended_feedback("", &feedback);
        let symbols = [
            "WEM-International-2016-Rev.1",
            "WEM-International-2016-Rev.2",
        ];
        for symbol in symbols {
            folder.write(&format!("plan/feedback/{symbol}.toml"), &feedback);
        }
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feedback/files");
        folder.write(
            file,
            std::fs::read(files.join(file)).expect("the file is there"),
        );
        // The head of the table says on which draft its comments are.
        let outcome = folder.run(&["decide", "--from", file]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(
            outcome
                .stderr
                .contains(&format!("{file}: {count} new decisions: {count} accepted")),
            "{outcome}"
        );
        assert_eq!(
            outcome.stdout,
            format!("plan/feedback/{}.toml\n", symbols[0])
        );
        let outcome = folder.run(&["decide", "--from", file]);
        assert!(
            outcome
                .stderr
                .contains(&format!("no new decision; {count} as on record")),
            "{outcome}"
        );
        let outcome = folder.run(&["decide", "--from", file, "--symbol", symbols[1]]);
        assert!(outcome.stderr.contains("error[stale-draft]"), "{outcome}");
        // It is no answer of a member.
        let outcome = folder.run(&["collect", file, "--symbol", symbols[0]]);
        let outcome = match outcome.stderr.contains("not-circulated") {
            true => folder.run(&["collect", file, "--base", "plan/plan.toml"]),
            false => outcome,
        };
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(
            outcome
                .stderr
                .contains("`wem-report decide --from FILE` reads the decisions"),
            "{outcome}"
        );
    }
}

#[test]
fn other_files_hold_no_decisions() {
    let folder = compiled(&open());
    let table = format!("{OUT}.docx");
    for (calls, code) in [
        (&["decide", "--from", "plan/plan.toml"][..], "error["),
        (&["decide", "--from", "none.xlsx"], "error[missing-file]"),
        (
            &["decide", "--from", "out/table.docx"],
            "error[no-decisions]",
        ),
        (
            &["decide", "--from", &table, "--symbol", "EX/2016/1/Rev.2"],
            "error[stale-draft]",
        ),
    ] {
        folder.run(&["docx", "-o", "out/table.docx", "--quiet"]);
        let outcome = folder.run(calls);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(outcome.stderr.contains(code), "{outcome}");
    }
    // What is named by mistake is called what it is, with the command that takes it.
    folder.run(&["pdf", "-o", "out/table.pdf", "--quiet"]);
    folder.run(&["update-sheet", "--body", "alpha", "--format", "csv", "-q"]);
    folder.write("answer.eml", "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nDate: Tue, 09 Aug 2016 10:15:00 +0200\r\nMIME-Version: 1.0\r\n\r\n1.1.1: no\r\n");
    let zip = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/channels/packed/explorer.zip"),
    );
    folder.write("answers.zip", zip.expect("the file is there"));
    for (file, says, help) in [
        (
            "plan/plan.toml",
            "is a plain text",
            "`wem-report feedback` writes",
        ),
        (
            "out/table.pdf",
            "is a PDF file",
            "`wem-report feedback` writes",
        ),
        ("answer.eml", "is a message", "`wem-report collect FILE`"),
        ("answers.zip", "is a zip file", "unpack it"),
        (
            "out/update-sheet-alpha.csv",
            "is an update sheet, not the table of compiled comments",
            "`wem-report update --from FILE`",
        ),
    ] {
        let outcome = folder.run(&["decide", "--from", file]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        let line = format!("error[no-decisions]: {file} {says}\n");
        assert!(outcome.stderr.contains(&line), "{line}{outcome}");
        assert!(outcome.stderr.contains(help), "{help}\n{outcome}");
    }
    for call in [
        &["decide", "1", "noted", "--from", &table][..],
        &["decide", "--from", &table, "--reply", "x"],
        &["decide", "1", "noted", "--replace"],
        &["decide"],
    ] {
        assert_eq!(folder.run(call).code, Some(2), "{call:?}");
    }
    // A table in which nothing was filled in decides nothing.
    let outcome = folder.run(&["decide", "--from", &table]);
    assert!(outcome.stderr.contains("no new decision"), "{outcome}");
    // Nor does one of another plan.
    folder.write(
        "plan/plan.toml",
        PLAN.replace("title = \"Plan\"", "title = \"Plan\"\nid = \"other\""),
    );
    let outcome = folder.run(&["decide", "--from", &table]);
    assert!(outcome.stderr.contains("error[not-a-draft]"), "{outcome}");
}
