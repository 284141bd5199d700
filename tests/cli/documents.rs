//! `pdf`, `docx` and `table`: which files are written, and which are not.

use super::program::Folder;
use crate::docx::package::Package;
use std::fs;

#[test]
fn the_paths_of_files_are_said() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["pdf"]), @"
    exit code 0
    --- stdout
    out/action-items.pdf
    --- stderr
    6 warnings; `wem-report check` shows them
    ");
    insta::assert_snapshot!(folder.run(&["docx", "-q"]), @"
    exit code 0
    --- stdout
    out/action-items.docx
    ");
    insta::assert_snapshot!(folder.run(&["table", "-q"]), @"
    exit code 0
    --- stdout
    out/action-items.pdf
    out/action-items.docx
    ");
    insta::assert_snapshot!(folder.run(&["table", "-q", "--format", "docx", "-o", "new/x.docx"]), @"
    exit code 0
    --- stdout
    new/x.docx
    ");
    insta::assert_snapshot!(folder.run(&["table", "-q", "--format", "docx,pdf", "-o", "new/y"]), @"
    exit code 0
    --- stdout
    new/y.pdf
    new/y.docx
    ");
    insta::assert_debug_snapshot!(folder.files(), @r#"
    [
        "new/",
        "new/x.docx",
        "new/y.docx",
        "new/y.pdf",
        "out/",
        "out/action-items.docx",
        "out/action-items.pdf",
        "plan/",
        "plan/plan.toml",
    ]
    "#);
    assert!(folder.read("new/y.pdf").starts_with(b"%PDF-"));
    assert!(folder.read("new/y.docx").starts_with(b"PK"));
}

#[test]
fn the_plan_is_found_from_below() {
    let folder = Folder::with_real_plan();
    fs::create_dir(folder.path("below")).expect("a folder");
    let mut command = folder.command(&["pdf", "-q"]);
    command.current_dir(folder.path("below"));
    let outcome = super::program::Outcome::of(command);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stdout
    ../out/action-items.pdf
    ");
    assert!(folder.path("out/action-items.pdf").exists());
}

#[test]
fn filters_that_leave_nothing_write_nothing() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["table", "-q", "--section", "III", "--no-body"]), @"
    exit code 1
    --- stderr
    error[nothing-to-show]: no item passes the filters
     |
     = help: widen them; `wem-report list` with the same filters shows what passes
    ");
    assert!(!folder.path("out").exists());
}

#[test]
fn an_untouched_file_is_replaced() {
    let folder = Folder::with_real_plan();
    assert_eq!(folder.run(&["table"]).code, Some(0));
    let outcome = folder.run(&["table", "--date", "2017-01-01"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
}

/// Returns a file with a change as a person makes one: a comment appended to a PDF, another word
/// in a DOCX.
fn edited(file: &[u8]) -> Vec<u8> {
    if file.starts_with(b"%PDF-") {
        return [file, b"a comment"].concat();
    }
    let mut package = Package::open(file);
    let body = package.files.get_mut("word/document.xml").expect("a body");
    *body = body.replacen("Recruit", "Find", 1);
    package.pack(zip::DateTime::default())
}

#[test]
fn a_changed_file_is_not_overwritten() {
    for format in ["pdf", "docx"] {
        let folder = Folder::with_real_plan();
        let name = format!("out/action-items.{format}");
        assert_eq!(folder.run(&[format]).code, Some(0));
        let changed = edited(&folder.read(&name));
        folder.write(&name, &changed);
        let outcome = folder.run(&[format, "-q"]);
        assert_eq!(outcome.code, Some(1));
        assert!(
            outcome.stderr.contains("error[output-changed]"),
            "{outcome}"
        );
        assert!(outcome.stderr.contains("--force"), "{outcome}");
        assert!(folder.read(&name) == changed, "the changed file is whole");
        assert_eq!(folder.run(&[format, "--force"]).code, Some(0));
        assert!(folder.read(&name) != changed);
    }
}

#[test]
fn somebody_elses_file_is_not_overwritten() {
    let folder = Folder::with_real_plan();
    folder.write("notes.pdf", "mine");
    let outcome = folder.run(&["pdf", "-q", "-o", "notes.pdf"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[output-changed]: notes.pdf has been changed since it was generated, or was not made by wem-report
     |
     = help: write to another file with -o, or overwrite it with --force
    ");
    assert_eq!(folder.read("notes.pdf"), b"mine");
}

#[test]
fn one_file_that_may_not_be_written_keeps_none_from_being_whole() {
    let folder = Folder::with_real_plan();
    assert_eq!(folder.run(&["table"]).code, Some(0));
    let old = folder.read("out/action-items.pdf");
    folder.write("out/action-items.docx", "changed by hand");
    let outcome = folder.run(&["table", "-q", "--date", "2017-01-01"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert_eq!(folder.read("out/action-items.docx"), b"changed by hand");
    let new = folder.read("out/action-items.pdf");
    assert!(new == old || new.starts_with(b"%PDF-"), "the PDF is whole");
}

#[test]
fn what_a_docx_file_cannot_carry_is_warned_of() {
    let folder = Folder::with(
        &include_str!("../cases/plans/one-item.toml")
            .replace("Do the one thing", "Do \\uFFFE the one thing"),
    );
    insta::assert_snapshot!(folder.run(&["table"]), @r#"
    exit code 0
    --- stdout
    out/action-items.pdf
    out/action-items.docx
    --- stderr
    warning[character-not-shown]: the action of 1.1.1 has U+FFFE, which the fonts cannot show
      --> plan/plan.toml:24:10
       |
    24 | action = "Do \uFFFE the one thing"
       |          ^^^^^^^^^^^^^^^^^^^^^^^^^ character 4 of this text
       |
       = help: write it with other letters, or add a font that has it to the theme

    warning[docx-character-replaced]: U+FFFE cannot stand in a DOCX file and is replaced by U+FFFD, first in “Do � the one thing”
     |
     = help: take the character out of the text
    "#);
}

/// Words of a plan that are ever so long; every one of them stands in some string of the files that
/// may hold 32,767 bytes.
#[test]
fn texts_of_any_length_are_no_fault_of_ours() {
    let plan = include_str!("../cases/plans/one-item.toml");
    for what in [
        "title = \"",
        "organisation = \"",
        "name = \"",
        "action = \"",
    ] {
        for (index, _) in plan.match_indices(what) {
            for long in ["x".repeat(33_000), "Wörd ".repeat(8_000)] {
                let (before, after) = plan.split_at(index + what.len());
                let folder = Folder::with(&format!("{before}{long}{after}"));
                let began = std::time::Instant::now();
                let outcome = folder.run(&["table", "-q"]);
                let line = plan[index..].lines().next();
                assert_eq!(outcome.code, Some(0), "{line:?}: {}", &outcome.stderr);
                let took = began.elapsed();
                assert!(took.as_secs() < 60, "{line:?} takes {took:?}");
            }
        }
    }
}

#[test]
fn columns_that_have_no_room_are_said_with_what_to_do() {
    let folder = Folder::with(include_str!("../cases/plans/twelve-columns.toml"));
    let crowded = "warning[crowded-table]";
    for (call, is_crowded) in [
        (&["pdf"][..], true),
        (&["docx"], true),
        (&["pdf", "--form", "list", "--force"], false),
        (
            &["pdf", "--columns", "responsibility,budget", "--force"],
            false,
        ),
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert_eq!(outcome.stderr.contains(crowded), is_crowded, "{outcome}");
    }
    // Wherever the same columns stand, the same is said.
    let plan = include_str!("../cases/plans/twelve-columns.toml");
    let plan = plan.replacen("[[column]]", "[edition]\nsymbol = \"T/1\"\n\n[[column]]", 1);
    folder.write("plan/plan.toml", &plan);
    folder.write("old.toml", plan.replace("Print it", "Print them"));
    folder.write("plan/circulation.toml", "format = 1\n");
    let circulate = ["circulate", "--revision", "1", "--deadline", "2016-08-15"];
    for (call, what) in [
        (&circulate[..], "the draft"),
        (&["redline", "old.toml"], "the redline"),
        (&["redline", "T/1/Rev.1", "old.toml"], "the redline"),
        (&["progress"], "the report’s annex"),
        (&["adopt", "--open"], "the adopted table"),
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let said = format!("{crowded}: the longest words of the 14 columns of {what} ask for ");
        assert!(outcome.stderr.contains(&said), "{said}: {outcome}");
    }
    // What is not shown takes no room.
    let shown = plan.replace("key = \"responsibility\"", "show = [\"table\"]\nkey = \"remarks\"\n[[column]]\nshow = [\"table\"]\nkey = \"indicator\"\n[[column]]\nshow = [\"table\"]\nkey = \"verification\"\n[[column]]\nshow = [\"table\"]\nkey = \"output\"\n[[column]]\nkey = \"responsibility\"");
    let folder = Folder::with(&shown);
    folder.write("plan/circulation.toml", "format = 1\n");
    for call in [&circulate[..], &["progress"]] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(!outcome.stderr.contains(crowded), "{outcome}");
    }
}
