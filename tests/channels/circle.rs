//! The whole circle: a draft goes out, six answers come back by six channels, a meeting decides in the compiled
//! table, what it accepted is written into the plan, a redline shows it, and the next revision goes out. Answers
//! and decisions are made by `tests/tools/circle.py`, with other libraries than ours.

use super::{place, said};
use crate::cli::program::{Folder, Outcome};
use crate::returned::by_program::feedback;
use crate::returned::expectation::USUAL_PACK;
use std::path::Path;
use std::process::Command;

const PACK: &str = "out/circulation/WEM-International-2016-Rev.1";
const SYMBOL: &str = "WEM-International/2016/Rev.1";

/// Of each file that came: its name, whose it is, and of its comments the mark, the place and what they say.
type Answer = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, &'static str)],
);

const ANSWERS: [Answer; 6] = [
    (
        "table.docx",
        "Example Commission C",
        &[("table-row", "2.10.1", "Who pays for the workshops?")],
    ),
    (
        "draft.docx",
        "Example Commission A",
        &[
            (
                "comment",
                "1.1.1",
                "One of the two should be a young member.",
            ),
            ("replacement", "1.1.1", " [two>three]"),
        ],
    ),
    (
        "mail.eml",
        "Example Commission B",
        &[
            ("comment", "1.5.2", "On item 1.5.2, a map would help."),
            ("comment", "2.3.3", "say how many programmes."),
        ],
    ),
    (
        "marked.pdf",
        "Example Commission C",
        &[
            ("deletion", "1.1.2", " [additional members>]"),
            ("comment", "1.7.1", "Paid by whom?"),
        ],
    ),
    (
        "table.csv",
        "Example Commission A",
        &[
            ("table-row", "3.4.4", "Not only Facebook"),
            ("table-row", "1.2.2", "Agreed"),
        ],
    ),
    (
        "table.xlsx",
        "Example Commission B",
        &[
            ("table-row", "1.3.2", "The final plan needs a date."),
            (
                "table-row",
                "2.2.3",
                "Say who drafts it. => Draft Agenda with the host",
            ),
        ],
    ),
];

/// Has the script make answers or decisions.
fn make(folder: &Folder, arguments: &[&str]) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let (verb, paths) = arguments.split_first().expect("a verb");
    let output = Command::new(tests.join(".tools/venv/bin/python"))
        .arg(tests.join("tools/circle.py"))
        .arg(verb)
        .args(paths.iter().map(|path| folder.path(path)))
        .output()
        .expect("the script runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
}

fn run(folder: &Folder, arguments: &[&str]) -> Outcome {
    let outcome = folder.run(arguments);
    assert_eq!(outcome.code, Some(0), "{arguments:?}: {outcome}");
    outcome
}

#[test]
fn a_draft_goes_out_is_answered_decided_about_and_goes_out_again() {
    let folder = Folder::with_real_plan();
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan");
    let members = std::fs::read(plans.join("examples/circulation.toml")).expect("members");
    folder.write("plan/circulation.toml", members);
    let circulate = ["circulate", "-q", "--date", "2016-07-20", "--revision", "1"];
    run(
        &folder,
        &[&circulate[..], &["--deadline", "2016-08-15"]].concat(),
    );
    make(&folder, &["answers", PACK, "returned"]);

    let outcome = run(&folder, &["collect", "returned"]);
    assert!(
        outcome.stderr.contains("11 comments in 6 files"),
        "{outcome}"
    );
    assert!(!outcome.stderr.contains("warning"), "{outcome}");
    let (text, all) = feedback(&folder, USUAL_PACK);
    assert_eq!(all.sources.len(), ANSWERS.len());
    for (source, (file, member, comments)) in all.sources.iter().zip(ANSWERS) {
        assert_eq!(source.file, file);
        assert_eq!(source.member.as_deref(), Some(member), "{file}");
        let words = source.words.as_ref().expect("its words are counted");
        assert!(words.adds_up() && words.came > 0, "{file}: {words}");
        let of_file = all.comments.iter().filter(|one| one.source == source.hash);
        let found: Vec<_> = of_file
            .map(|one| (one.mark.key().to_owned(), place(one), said(one)))
            .collect();
        let found: Vec<_> = found
            .iter()
            .map(|(mark, place, said)| (mark.as_str(), place.as_str(), said.as_str()))
            .collect();
        assert_eq!(found, comments, "{file}");
    }
    run(&folder, &["collect", "returned"]);
    assert_eq!(feedback(&folder, USUAL_PACK).0, text, "nothing comes twice");

    // Where words went, one blank is left.
    let mut comments = all.comments.iter();
    let deletion = comments.find(|one| one.mark.key() == "deletion");
    let id = deletion.expect("words were struck out").id.to_string();
    let outcome = run(&folder, &["feedback", "show", &id]);
    assert!(
        outcome.stdout.contains(" Proposed   Recruit to IWG\n"),
        "{outcome}"
    );

    run(&folder, &["feedback", "-q"]);
    let table = "out/feedback-WEM-International-2016-Rev.1.xlsx";
    make(&folder, &["decide", table]);
    let outcome = run(&folder, &["decide", "--from", table]);
    let counts = "11 new decisions: 2 accepted, 1 partly, 6 noted, 2 rejected";
    assert!(outcome.stderr.contains(counts), "{outcome}");
    assert_eq!(
        run(&folder, &["feedback", "--open"]).stdout.lines().count(),
        0
    );

    let before = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    run(&folder, &["apply", "-q", "--date", "2016-08-20"]);
    let expected = before
        .replacen("Recruit two individuals", "Recruit three individuals", 1)
        .replacen(
            "action = \"Draft Agenda\"",
            "action = \"Draft Agenda together with the host\"",
            1,
        );
    assert_ne!(expected, before);
    let after = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    assert_eq!(
        after, expected,
        "what was accepted is written, and nothing else"
    );

    let redline = ["redline", SYMBOL, "--quiet", "--date", "2016-08-20"];
    let outcome = run(&folder, &redline);
    assert_eq!(outcome.stdout.lines().count(), 2, "{outcome}");
    let next = ["circulate", "-q", "--date", "2016-08-22", "--revision", "2"];
    run(
        &folder,
        &[&next[..], &["--deadline", "2016-09-09"]].concat(),
    );
    let frozen = folder.read("out/circulation/WEM-International-2016-Rev.2/plan.toml");
    assert_eq!(String::from_utf8(frozen).expect("UTF-8"), after);
    // Nothing more is open, and the next answers are to the next revision.
    let outcome = run(&folder, &["status"]);
    assert!(
        outcome.stdout.contains("WEM-International/2016/Rev.2")
            && outcome.stdout.contains("Answered    0 of 3"),
        "{outcome}"
    );
    let outcome = folder.run(&["collect", "returned/draft.docx"]);
    assert!(outcome.stderr.contains("error[stale-draft]"), "{outcome}");
}
