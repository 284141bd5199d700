//! `wem-report circulate`, from the call to the folder, and what other programs make of its files.

use crate::cli::program::{Folder, Outcome};
use crate::docx::rendering::case_folder;
use std::path::Path;
use std::process::Command;

const ROOT: &str = "out/circulation/WEM-International-2016-Rev.2";
const CALL: [&str; 6] = [
    "circulate",
    "--quiet",
    "--revision",
    "2",
    "--deadline",
    "2016-08-15",
];

fn circulate(folder: &Folder, more: &[&str]) -> Outcome {
    folder.run(&[&CALL[..], more].concat())
}

/// Returns a folder with the real plan, and with the illustrative members.
fn with_members() -> Folder {
    let folder = Folder::with_real_plan();
    for name in ["circulation.toml", "progress.toml"] {
        let example = crate::plans::root().join("plan/examples").join(name);
        folder.write(
            &format!("plan/{name}"),
            std::fs::read(example).expect("an example"),
        );
    }
    folder
}

/// Returns the files of a pack with their bytes.
fn pack(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let names = folder.files().into_iter();
    names
        .filter(|name| name.starts_with(ROOT) && !name.ends_with('/'))
        .map(|name| {
            let bytes = folder.read(&name);
            (name, bytes)
        })
        .collect()
}

/// Adds a word to the plan.
fn change_plan(folder: &Folder) {
    let plan = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    folder.write(
        "plan/plan.toml",
        plan.replacen("Recruit two", "Recruit three", 1),
    );
}

#[test]
fn a_pack_has_all_files_and_a_manifest() {
    let folder = with_members();
    let outcome = circulate(&folder, &["--eml"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stdout
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-draft.pdf
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-draft.docx
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-comment-table.docx
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-comment-table.xlsx
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-how-to-answer.docx
    out/circulation/WEM-International-2016-Rev.2/deadline.ics
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-cover-note.pdf
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-cover-note.docx
    out/circulation/WEM-International-2016-Rev.2/sent.csv
    out/circulation/WEM-International-2016-Rev.2/plan.toml
    out/circulation/WEM-International-2016-Rev.2/messages/01-example-commission-a.eml
    out/circulation/WEM-International-2016-Rev.2/messages/02-example-commission-b.eml
    out/circulation/WEM-International-2016-Rev.2/manifest.toml
    ");
    insta::assert_snapshot!(String::from_utf8(folder.read(&format!("{ROOT}/deadline.ics"))).expect("UTF-8").replace('\r', ""), @r#"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//wem-report//circulate//EN
    METHOD:PUBLISH
    BEGIN:VEVENT
    UID:WEM-International-2016-Rev.2.deadline@wem-international-action-items
    DTSTAMP:20160701T000000Z
    ORGANIZER;CN="Secretariat (example)":mailto:secretariat@wem.example
    DTSTART;VALUE=DATE:20160815
    DTEND;VALUE=DATE:20160816
    SUMMARY;LANGUAGE=en:Comments due: Action Items\, WEM-International/2016/Rev
     .2
    DESCRIPTION;LANGUAGE=en:The last day for comments on WEM-International/2016
     /Rev.2. Send them to Secretariat (example)\, secretariat@wem.example.
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION;LANGUAGE=en:Comments due: Action Items\, WEM-International/2016
     /Rev.2
    TRIGGER:-P2D
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    "#);
    assert_eq!(
        folder.read(&format!("{ROOT}/plan.toml")),
        folder.read("plan/plan.toml")
    );
}

#[test]
fn without_members_there_is_no_list_and_the_contact_is_asked_for() {
    let folder = Folder::with_real_plan();
    let outcome = folder.run(&["circulate", "--revision", "2", "--deadline", "2016-08-15"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(outcome.stderr.contains("warning[no-contact]"), "{outcome}");
    assert!(!folder.path(&format!("{ROOT}/sent.csv")).exists());
    let eml = circulate(&folder, &["--eml"]);
    assert!(eml.stderr.contains("error[no-sender]"), "{eml}");
}

#[test]
fn the_same_plan_gives_the_same_bytes_on_any_later_day() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &["--eml"]).code, Some(0));
    let first = pack(&folder);
    assert_eq!(first.len(), 13);
    let mut later = folder.command(&["circulate", "-q", "--revision", "2"]);
    later.env("SOURCE_DATE_EPOCH", "1485907200");
    let outcome = Outcome::of(later);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(pack(&folder) == first);
    // Another folder, another process: the same bytes.
    let other = with_members();
    assert_eq!(circulate(&other, &["--eml"]).code, Some(0));
    assert!(pack(&other) == first);
    // What only the file says, not the plan, is no change: the frozen copy stays.
    let plan = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    folder.write("plan/plan.toml", format!("# A comment.\n{plan}"));
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    assert!(pack(&folder) == first);
}

#[test]
fn messages_can_come_later() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    let first = pack(&folder);
    assert_eq!(circulate(&folder, &["--eml"]).code, Some(0));
    let second = pack(&folder);
    assert_eq!(second.len(), first.len() + 2);
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    assert!(pack(&folder) == second, "messages stay in the manifest");
}

#[test]
fn a_changed_plan_needs_a_new_revision() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    let first = pack(&folder);
    change_plan(&folder);
    insta::assert_snapshot!(circulate(&folder, &["--force"]), @"
    exit code 1
    --- stderr
    error[already-circulated]: WEM-International/2016/Rev.2 was circulated on 2016-07-01, and the plan has changed since
     |
     = help: what was sent stays as it is: circulate revision 3
    ");
    assert!(pack(&folder) == first);
    let next = folder.run(&[
        "circulate",
        "-q",
        "--revision",
        "3",
        "--deadline",
        "2016-08-15",
    ]);
    assert_eq!(next.code, Some(0), "{next}");
    assert!(pack(&folder) == first);
}

#[test]
fn what_was_sent_stays_as_it_was() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    let first = pack(&folder);
    insta::assert_snapshot!(folder.run(&["circulate", "-q", "--revision", "2", "--deadline", "2016-08-20"]), @"
    exit code 1
    --- stderr
    error[already-circulated]: WEM-International/2016/Rev.2 was circulated on 2016-07-01 with the deadline 2016-08-15
     |
     = help: what was sent stays as it is: say the options, members and templates of then, or circulate revision 3
    ");
    insta::assert_snapshot!(circulate(&folder, &["--tracked-only"]), @"
    exit code 1
    --- stderr
    error[already-circulated]: WEM-International/2016/Rev.2 was circulated on 2016-07-01, and WEM-International-2016-Rev.2-draft.docx and 3 more would be others now
     |
     = help: what was sent stays as it is: say the options, members and templates of then, or circulate revision 3
    ");
    let date = circulate(&folder, &["--date", "2016-07-02"]);
    assert!(date.stderr.contains("error[already-circulated]"), "{date}");
    assert!(pack(&folder) == first);
}

#[test]
fn a_file_that_was_changed_or_lost_comes_back() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    let first = pack(&folder);
    std::fs::remove_file(folder.path(&format!("{ROOT}/deadline.ics"))).expect("it was there");
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    assert!(pack(&folder) == first);
    folder.write(&format!("{ROOT}/sent.csv"), "mine");
    let outcome = circulate(&folder, &[]);
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
    assert_eq!(folder.read(&format!("{ROOT}/sent.csv")), b"mine");
    assert_eq!(circulate(&folder, &["--force"]).code, Some(0));
    assert!(pack(&folder) == first);
    folder.write(&format!("{ROOT}/plan.toml"), "format = 1");
    let outcome = circulate(&folder, &["--force"]);
    assert!(
        outcome.stderr.contains("error[frozen-plan-changed]"),
        "{outcome}"
    );
}

#[test]
fn a_folder_without_a_manifest_is_made_anew() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    let first = pack(&folder);
    // As after a kill: some files whole, one of another run, no manifest.
    std::fs::remove_file(folder.path(&format!("{ROOT}/manifest.toml"))).expect("it was there");
    folder.write(&format!("{ROOT}/deadline.ics"), "old");
    assert_eq!(circulate(&folder, &[]).code, Some(0));
    assert!(pack(&folder) == first);
}

#[test]
fn what_was_sent_can_be_verified() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &["--eml"]).code, Some(0));
    let verified = |word: &str| folder.run(&["circulate", "--verify", word]);
    insta::assert_snapshot!(verified("WEM-International/2016/Rev.2"), @"
    exit code 0
    --- stdout
    WEM-International/2016/Rev.2: sent 2016-07-01, deadline 2016-08-15, 12 files as they were
    ");
    assert_eq!(verified("wem-international-2016-rev.2").code, Some(0));
    insta::assert_snapshot!(folder.run(&["circulate", "--verify", "WEM-International/2016/Rev.3"]), @"
    exit code 1
    --- stderr
    error[not-circulated]: no draft “WEM-International/2016/Rev.3” was circulated
     |
     = help: circulated were WEM-International/2016/Rev.2
    ");
    folder.write(&format!("{ROOT}/sent.csv"), "mine");
    std::fs::remove_file(folder.path(&format!("{ROOT}/deadline.ics"))).expect("it was there");
    let outcome = folder.run(&["circulate", "--verify", "WEM-International/2016/Rev.2"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[missing-file]: there is no file out/circulation/WEM-International-2016-Rev.2/deadline.ics
     |
     = help: `wem-report circulate` with the same plan and revision writes it again

    error[output-changed]: out/circulation/WEM-International-2016-Rev.2/sent.csv is no longer what was sent
     |
     = help: move it elsewhere if it is somebody’s work; `circulate --force` makes it again
    ");
    // A manifest that says nothing is no record.
    folder.write(
        &format!("{ROOT}/manifest.toml"),
        "format = 1\n[circulation]\n",
    );
    let outcome = folder.run(&["circulate", "--verify", "x"]);
    assert!(outcome.stderr.contains("error[missing-key]"), "{outcome}");
    let empty = Folder::with_real_plan();
    let outcome = empty.run(&["circulate", "--verify", "x"]);
    assert!(
        outcome.stderr.contains("error[not-circulated]"),
        "{outcome}"
    );
}

#[test]
fn deadlines_and_revisions_are_checked() {
    let folder = with_members();
    for (arguments, code) in [
        (
            &["--revision", "2", "--deadline", "2016-06-30"][..],
            "bad-deadline",
        ),
        (
            &["--revision", "2", "--deadline", "2016-07-01"],
            "bad-deadline",
        ),
        // The silence procedure of the example has 14 days.
        (
            &["--revision", "2", "--deadline", "2016-07-14"],
            "bad-deadline",
        ),
        (&["--deadline", "2016-08-15"], "no-revision"),
    ] {
        let outcome = folder.run(&[&["circulate", "-q"], arguments].concat());
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{outcome}"
        );
        assert!(outcome.stderr.contains("help:"), "{outcome}");
    }
    assert!(!folder.path("out").exists());
    insta::assert_snapshot!(folder.run(&["circulate", "-q", "--revision", "2", "--deadline", "2016-07-03"]), @"
    exit code 2
    --- stderr
    error[bad-deadline]: the deadline 2016-07-03 comes 2 days after 2016-07-01, and the silence procedure gives members 14 days
     |
     = help: say --deadline 2016-07-15 or later
    ");
    // The last day that the procedure allows, which is also the one that it sets.
    for more in [&["--deadline", "2016-07-15"][..], &[]] {
        let outcome = folder.run(&[&["circulate", "-q", "--revision", "2"], more].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
    }
    let bare = Folder::with_real_plan();
    let outcome = bare.run(&["circulate", "-q", "--revision", "2"]);
    assert!(outcome.stderr.contains("error[no-deadline]"), "{outcome}");
}

#[test]
fn the_plan_and_the_call_agree_on_the_revision() {
    let folder = Folder::empty();
    assert_eq!(folder.run(&["init"]).code, Some(0));
    let outcome = folder.run(&[
        "circulate",
        "-q",
        "--revision",
        "3",
        "--deadline",
        "2031-08-15",
    ]);
    assert!(
        outcome.stderr.contains("error[other-revision]"),
        "{outcome}"
    );
    let outcome = folder.run(&["circulate", "-q", "--deadline", "2031-08-15"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        folder
            .path("out/circulation/LKA-2031-4-Rev.2/manifest.toml")
            .exists()
    );
    // Another plan of the same symbol is no such draft.
    let plan = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    folder.write(
        "plan/plan.toml",
        plan.replace("lighthouse-plan", "other-plan"),
    );
    let outcome = folder.run(&["circulate", "-q", "--deadline", "2031-08-15"]);
    assert!(
        outcome.stderr.contains("error[already-circulated]"),
        "{outcome}"
    );
}

#[test]
fn check_covers_members_and_the_cover_note() {
    let folder = with_members();
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder.write(
        "templates/circulation/cover-note.md",
        "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\n{{ dedline }}\n",
    );
    folder.write(
        "plan/circulation.toml",
        "format = 1\n[[member]]\nname = \"A\"\nbodies = [\"x\"]\n",
    );
    let outcome = folder.run(&["check", "-q"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("error[unknown-name]: there is no `dedline`"),
        "{outcome}"
    );
    assert!(
        outcome.stderr.contains("did you mean `deadline`?"),
        "{outcome}"
    );
    assert!(outcome.stderr.contains("error[unknown-body]"), "{outcome}");
    assert_eq!(circulate(&folder, &[]).code, Some(1));
    assert!(!folder.path("out").exists());
}

#[test]
fn a_users_template_and_labels_take_the_place_of_the_built_in_ones() {
    let folder = with_members();
    folder.write(
        "templates/circulation/cover-note.md",
        "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\nOur own words on {{ symbol }}.\n",
    );
    assert_eq!(circulate(&folder, &["--eml"]).code, Some(0));
    let message = folder.read(&format!("{ROOT}/messages/01-example-commission-a.eml"));
    let message = String::from_utf8_lossy(&message);
    assert!(message.contains("\r\n\r\nOur own words on WEM-International/2016/Rev.2.\r\n"));
}

#[test]
fn words_by_which_comments_are_found_have_to_differ() {
    let labels = include_str!("../../templates/labels/en.ftl");
    for (from, to) in [
        (
            "table-headings-comment = Comment",
            "table-headings-comment = BODY",
        ),
        ("kinds-editorial = editorial", "kinds-editorial = General"),
    ] {
        let folder = with_members();
        assert!(labels.contains(from));
        folder.write("templates/labels/en.ftl", labels.replace(from, to));
        let outcome = circulate(&folder, &[]);
        assert!(
            outcome
                .stderr
                .contains("error[bad-label]: `circulation-table-"),
            "{outcome}"
        );
        assert!(!folder.path("out").exists());
    }
}

/// Runs a script of tests/tools with its Python on a circulated folder.
fn checked(script: &str, folder: &Path) -> Outcome {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut command = Command::new(tests.join(".tools/venv/bin/python"));
    command.arg(tests.join("tools").join(script)).arg(folder);
    Outcome::of(command)
}

#[test]
#[ignore = "needs vobject and openpyxl"]
fn other_programs_read_every_file_of_a_pack() {
    let folder = with_members();
    assert_eq!(circulate(&folder, &["--eml", "--status"]).code, Some(0));
    let pack = folder.path(ROOT);
    insta::assert_snapshot!(checked("circulated.py", &pack), @"
    exit code 0
    --- stdout
    columns:
      Body
      Item
      Text as it stands
      Kind of comment
      Comment
      Proposed text
      Secretariat’s decision
    rows: 83
    Example Commission A <commission-a@members.example> | WEM-International/2016/Rev.2: Action Items, for comments by 15 August 2016 | 8
    Example Commission B <commission-b@members.example>, Example Commission B <office-b@members.example> | WEM-International/2016/Rev.2: Action Items, for comments by 15 August 2016 | 8
    Example Commission A | CEC/CCET | commission-a@members.example
    Example Commission B | IWG | commission-b@members.example; office-b@members.example
    Example Commission C | Programme Subcommittee; Subcommittee on Sustainability |
    ");
    std::fs::create_dir_all(case_folder()).expect("the folder is made");
    for name in ["draft", "comment-table", "cover-note", "how-to-answer"] {
        let name = format!("WEM-International-2016-Rev.2-{name}.docx");
        std::fs::copy(pack.join(&name), case_folder().join(&name)).expect("it is copied");
    }
}
