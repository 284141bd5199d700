//! PDF files on which viewers put annotations. The draft is ours, the annotations are put there with
//! pikepdf and pypdf by `tests/tools/pdf_annotate.py`.

use super::{place, said};
use crate::cli::program::{Folder, Outcome};
use crate::returned::by_program::feedback;
use crate::returned::expectation::USUAL_PACK;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

/// A project whose draft was circulated.
fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    let call = ["circulate", "--revision", "1", "--deadline", "2016-07-20"];
    let outcome = folder.run(&[&call[..], &["--date", "2016-06-20", "-q"]].concat());
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

fn draft(folder: &Folder) -> std::path::PathBuf {
    folder.path(&format!(
        "out/circulation/{USUAL_PACK}/{USUAL_PACK}-draft.pdf"
    ))
}

/// Returns what comes of the draft when a viewer has been at it.
fn annotated(habit: &str) -> (Folder, Outcome) {
    static DRAFT: OnceLock<Folder> = OnceLock::new();
    let original = DRAFT.get_or_init(circulated);
    let folder = circulated();
    let target = folder.path("returned.pdf");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let output = Command::new(tests.join(".tools/venv/bin/python"))
        .arg(tests.join("tools/pdf_annotate.py"))
        .arg(habit)
        .arg(draft(original))
        .arg(&target)
        .output()
        .expect("the script runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{habit}: {stderr}");
    let outcome = folder.run(&["collect", "returned.pdf", "-v"]);
    (folder, outcome)
}

/// A comment: mark, place, column, author, what it is about, what it says.
type Wanted = [&'static str; 6];

#[test]
fn what_viewers_put_on_our_pages_is_found_and_nothing_else() {
    let rows: &[(&str, &[Wanted])] = &[
        (
            "acrobat",
            &[
                [
                    "comment",
                    "1.1.1",
                    "action",
                    "A. Member",
                    "two individuals",
                    "Which two?",
                ],
                [
                    "reply",
                    "1.1.1",
                    "action",
                    "B. Member",
                    "two individuals",
                    "One man, one woman.",
                ],
                [
                    "replacement",
                    "1.1.2",
                    "action",
                    "A. Member",
                    "additional members",
                    " [additional members>forty new members]",
                ],
                [
                    "insertion",
                    "1.1.3",
                    "action",
                    "A. Member",
                    "",
                    " [> and cost]",
                ],
                [
                    "deletion",
                    "1.1.4",
                    "action",
                    "A. Member",
                    "Path/Action",
                    " [Path/Action>]",
                ],
            ],
        ),
        (
            "preview",
            &[
                [
                    "comment",
                    "1.1.5",
                    "action",
                    "Zoë",
                    "regular meetings",
                    "How regular?",
                ],
                [
                    "comment",
                    "1.2.2",
                    "action",
                    "Zoë",
                    "",
                    "A note at the row\nin two lines",
                ],
                ["comment", "1.2.3", "action", "Zoë", "", "Who confirms?"],
            ],
        ),
        (
            "foxit",
            &[
                [
                    "deletion",
                    "1.3.2",
                    "action",
                    "F. Member",
                    "final Strategic Plan",
                    "Say which plan [final Strategic Plan>]",
                ],
                [
                    "comment",
                    "1.4.1",
                    "action",
                    "F. Member",
                    "final draft of Charter",
                    "only rich",
                ],
                [
                    "highlight",
                    "1.7.1",
                    "action",
                    "F. Member",
                    "feasibility study",
                    "",
                ],
            ],
        ),
        (
            "okular",
            &[
                [
                    "deletion",
                    "2.2.3",
                    "action",
                    "K",
                    "Draft Agenda",
                    " [Draft Agenda>]",
                ],
                [
                    "comment",
                    "2.3.3",
                    "action",
                    "Zoë Müller",
                    "mentoring programmes",
                    "Менторинг?",
                ],
                [
                    "reply",
                    "2.3.3",
                    "action",
                    "K",
                    "mentoring programmes",
                    "An answer",
                ],
            ],
        ),
        (
            "browser",
            &[
                ["picture", "2.1.3", "action", "", "", "a drawing"],
                ["highlight", "2.2.4", "action", "", "Seek sponsorships", ""],
                ["comment", "3.4.4", "action", "", "", "not only there"],
            ],
        ),
        (
            "printed",
            &[
                [
                    "deletion",
                    "1.1.1",
                    "action",
                    "P. Member",
                    "two individuals",
                    " [two individuals>]",
                ],
                [
                    "comment",
                    "2.2.3",
                    "action",
                    "P. Member",
                    "Agenda",
                    "Whose?",
                ],
            ],
        ),
        ("plain", &[]),
        ("bare", &[]),
    ];
    let mut wrong = Vec::new();
    for (habit, wanted) in rows {
        let (project, outcome) = annotated(habit);
        if outcome.code != Some(0) {
            wrong.push(format!("{habit}: {outcome}"));
            continue;
        }
        let (_, all) = feedback(&project, USUAL_PACK);
        let found: Vec<[String; 6]> = all
            .comments
            .iter()
            .map(|one| {
                let column = one.column.as_ref().map(|column| column.as_str().to_owned());
                [
                    one.mark.key().to_owned(),
                    place(one),
                    column.unwrap_or_default(),
                    one.author.clone().unwrap_or_default(),
                    one.about.clone(),
                    said(one),
                ]
            })
            .collect();
        if found != *wanted {
            wrong.push(format!("{habit}: {found:#?}"));
        }
        let words = all.sources[0]
            .words
            .as_ref()
            .expect("its words are counted");
        // Whatever stands on the pages was sent.
        let others = outcome.stderr.contains("words-on-pages");
        if !words.adds_up() || words.as_sent < 500 || others {
            wrong.push(format!("{habit}: {outcome}"));
        }
        if *habit == "foxit" && !all.comments[0].is_resolved {
            wrong.push("foxit: the state is lost".to_owned());
        }
        if *habit == "acrobat" {
            let written = all.comments[0].written.map(|moment| moment.to_string());
            assert_eq!(written.as_deref(), Some("2016-08-02 09:15:00"));
            assert_eq!(all.comments[1].reply_to, Some(all.comments[0].id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_scan_and_a_locked_file_are_refused_in_one_line() {
    for (habit, says) in [
        ("scan", "is a scan: its pages are pictures"),
        ("locked", "is protected with a password"),
    ] {
        let (_, outcome) = annotated(habit);
        let errors = outcome
            .stderr
            .lines()
            .filter(|line| line.starts_with("error"));
        let errors: Vec<&str> = errors.collect();
        assert!(
            matches!(errors[..], [line] if line.contains(says)),
            "{habit}: {outcome}"
        );
        assert_eq!(outcome.code, Some(1));
    }
}

#[test]
fn a_draft_of_another_revision_and_a_cover_note_are_refused() {
    let folder = circulated();
    let call = ["circulate", "--revision", "2", "--deadline", "2016-07-25"];
    folder.run(&[&call[..], &["--date", "2016-06-25", "-q"]].concat());
    let outcome = folder.run(&["collect", &draft(&folder).display().to_string()]);
    assert!(outcome.stderr.contains("error[stale-draft]"), "{outcome}");
    let note = draft(&folder)
        .display()
        .to_string()
        .replace("draft.pdf", "cover-note.pdf");
    let outcome = folder.run(&["collect", &note]);
    assert!(outcome.stderr.contains("error[not-a-draft]"), "{outcome}");
}

#[test]
fn a_damaged_file_is_refused_or_read_as_far_as_it_goes() {
    let folder = circulated();
    let whole = std::fs::read(draft(&folder)).expect("the draft");
    for (number, at) in (0..8).map(|part| (part, whole.len() / 9 * (part + 1))) {
        folder.write(&format!("returned/cut-{number}.pdf"), &whole[..at]);
        let mut odd = whole.clone();
        for byte in odd[at..].iter_mut().step_by(101).take(300) {
            *byte ^= 0x55;
        }
        folder.write(&format!("returned/odd-{number}.pdf"), odd);
    }
    let outcome = folder.run(&["collect", "returned"]);
    assert!(outcome.is_orderly(), "{outcome}");
    assert!(!outcome.stderr.contains("internal"), "{outcome}");
}
