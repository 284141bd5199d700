//! `redline`: what it takes for a text of the plan, and which files it writes.

use super::program::{Folder, Outcome};
use crate::docx::package::Package;
use chrono::NaiveDate;
use std::process::Command;
use wem_report::circulation::{FileKind, Manifest, PackFile, Symbol};
use wem_report::plan_file;

const PLAN: &str = include_str!("../cases/redline/new.toml");
const OLD: &str = include_str!("../cases/redline/old.toml");

/// Returns a folder with the new text as its plan, and the old one beside it.
fn folder() -> Folder {
    let folder = Folder::with(PLAN);
    folder.write("old.toml", OLD);
    folder
}

/// Runs git in a folder, as somebody with no settings of their own.
fn git(folder: &Folder, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.org"])
        .args(arguments)
        .current_dir(folder.path(""))
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{output:?}");
}

/// Runs the program where it finds git.
fn run_with_git(folder: &Folder, arguments: &[&str]) -> Outcome {
    let mut command = folder.command(arguments);
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    // A folder above the test's may be a repository.
    command.env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
    Outcome::of(command)
}

fn document(folder: &Folder, path: &str) -> String {
    Package::open(&folder.read(path)).files["word/document.xml"].clone()
}

#[test]
fn two_files_are_compared() {
    let folder = folder();
    insta::assert_snapshot!(folder.run(&["redline", "old.toml", "-q"]), @"
    exit code 0
    --- stdout
    out/redline-old-plan.pdf
    out/redline-old-plan.docx
    ");
    let text = document(&folder, "out/redline-old-plan.docx");
    assert!(text.contains("w:author=\"WEM-International\" w:date=\"2016-07-01T00:00:00Z\""));
    insta::assert_snapshot!(folder.run(&[
        "redline", "old.toml", "plan/plan.toml", "-q", "--format", "docx", "-o", "x.docx",
        "--author", "A & B", "--date", "2016-08-20",
    ]), @"
    exit code 0
    --- stdout
    x.docx
    ");
    let text = document(&folder, "x.docx");
    assert!(text.contains("w:author=\"A &amp; B\" w:date=\"2016-08-20T00:00:00Z\""));
    assert!(!text.contains("WEM-International\""));
}

#[test]
fn two_files_need_no_project() {
    let folder = Folder::empty();
    folder.write("a.toml", OLD);
    folder.write("b/b.toml", PLAN);
    insta::assert_snapshot!(folder.run(&["redline", "a.toml", "b/b.toml", "-q"]), @"
    exit code 0
    --- stdout
    b/out/redline-a-b.pdf
    b/out/redline-a-b.docx
    ");
}

#[test]
fn what_says_the_same_is_not_written() {
    let folder = folder();
    folder.write("same.toml", PLAN.replace("# What", "# A comment.\n# What"));
    insta::assert_snapshot!(folder.run(&["redline", "same.toml", "-q"]), @"
    exit code 0
    --- stderr
    the action-item tables of same.toml and plan/plan.toml say the same; nothing was written
    ");
    assert!(!folder.path("out").exists());
}

#[test]
fn git_revisions_are_compared() {
    let folder = Folder::with(OLD);
    git(&folder, &["init", "--quiet", "-b", "main"]);
    folder.write("empty", "");
    git(&folder, &["add", "empty"]);
    git(&folder, &["commit", "--quiet", "-m", "nothing"]);
    git(&folder, &["tag", "nothing"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "--quiet", "-m", "old"]);
    folder.write("plan/plan.toml", PLAN);
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "HEAD", "-q"]), @"
    exit code 0
    --- stdout
    out/redline-HEAD-plan.pdf
    out/redline-HEAD-plan.docx
    ");
    git(&folder, &["commit", "--quiet", "-am", "new"]);
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "HEAD~1", "HEAD", "-q"]), @"
    exit code 0
    --- stdout
    out/redline-HEAD-1-HEAD.pdf
    out/redline-HEAD-1-HEAD.docx
    ");
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "HEAD~7"]), @"
    exit code 2
    --- stderr
    error[unknown-text]: “HEAD~7” is no plan file and no circulated draft, and git has no such revision
     |
     = help: name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1
    ");
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "nothing"]), @"
    exit code 2
    --- stderr
    error[no-plan-in-revision]: revision “nothing” has no plan/plan.toml
     |
     = help: name a revision in which the plan has this path, or write that text to a file
    ");
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "--", "--all"]), @"
    exit code 2
    --- stderr
    error[unknown-text]: “--all” is no plan file and no circulated draft, and git has no such revision
     |
     = help: name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1
    ");
    let both = [
        document(&folder, "out/redline-HEAD-plan.docx"),
        document(&folder, "out/redline-HEAD-1-HEAD.docx"),
    ];
    assert_eq!(both[0], both[1]);
}

#[test]
fn circulated_drafts_are_compared() {
    let folder = folder();
    let day = NaiveDate::from_ymd_opt(2016, 8, 1).expect("a day");
    let manifest = Manifest {
        symbol: Symbol::new("WEM/2016/1/Rev.1"),
        revision: 1,
        date: day,
        deadline: day,
        silence_days: None,
        plan_id: "redline".to_owned(),
        plan_hash: "0f".repeat(32),
        files: vec![PackFile::of(FileKind::Plan, "plan.toml", OLD.as_bytes())],
        sent: Vec::new(),
        extensions: Vec::new(),
        wording: None,
        translations: Vec::new(),
    };
    let draft = "out/circulation/WEM-2016-1-Rev.1";
    folder.write(
        &format!("{draft}/manifest.toml"),
        plan_file::manifest_text(&manifest),
    );
    folder.write(&format!("{draft}/plan.toml"), OLD);
    insta::assert_snapshot!(folder.run(&["redline", "WEM/2016/1/Rev.1", "-q"]), @"
    exit code 0
    --- stdout
    out/redline-WEM-2016-1-Rev.1-plan.pdf
    out/redline-WEM-2016-1-Rev.1-plan.docx
    ");
    folder.write(&format!("{draft}/plan.toml"), PLAN);
    insta::assert_snapshot!(folder.run(&["redline", "wem-2016-1-rev.1", "-q"]), @"
    exit code 1
    --- stderr
    error[frozen-plan-changed]: out/circulation/WEM-2016-1-Rev.1/plan.toml is no longer the plan that WEM/2016/1/Rev.1 was made of
     |
     = help: get it back from a backup: what was sent cannot be compared without it
    ");
}

#[test]
fn a_word_that_names_no_text_is_refused() {
    let folder = folder();
    insta::assert_snapshot!(folder.run(&["redline", "WEM/2016/1"]), @"
    exit code 2
    --- stderr
    error[unknown-text]: “WEM/2016/1” is no plan file and no circulated draft, and plan is in no git repository
     |
     = help: name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1
    ");
    insta::assert_snapshot!(run_with_git(&folder, &["redline", "WEM/2016/1"]), @"
    exit code 2
    --- stderr
    error[unknown-text]: “WEM/2016/1” is no plan file and no circulated draft, and plan is in no git repository
     |
     = help: name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1
    ");
    let mut without_git = folder.command(&["redline", "HEAD"]);
    without_git.env("PATH", folder.path(""));
    insta::assert_snapshot!(Outcome::of(without_git), @"
    exit code 2
    --- stderr
    error[unknown-text]: “HEAD” is no plan file and no circulated draft, and there is no git to look for a revision
     |
     = help: name a file, the symbol of a draft in out/circulation/, or a git revision such as HEAD~1
    ");
    insta::assert_snapshot!(folder.run(&["redline"]), @"
    exit code 2
    --- stderr
    error: the following required arguments were not provided:
      <OLD>

      tip: perhaps you meant this: wem-report redline HEAD~1

    Usage: wem-report redline <OLD> [NEW]

    For more information, try '--help'.
    ");
}

#[test]
fn a_wrong_old_text_is_refused() {
    let folder = folder();
    folder.write("old.toml", "format = 1\n[plan]\ntitle = 3\n");
    let outcome = folder.run(&["redline", "old.toml", "-q"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stderr.contains("old.toml"), "{outcome}");
    folder.write("old.toml", [0xFF, 0xFE]);
    insta::assert_snapshot!(folder.run(&["redline", "old.toml", "-q"]), @"
    exit code 1
    --- stderr
    error[invalid-utf8]: old.toml is text in UTF-16 (Notepad calls it “Unicode”), not in UTF-8
     |
     = help: open it in your editor and save it with the encoding UTF-8
    ");
}

#[test]
fn a_redline_shows_the_columns_that_its_texts_show() {
    let plan = OLD.replacen(
        "[[section]]",
        "[[column]]\nkey = \"budget\"\nshow = [\"table\"]\n\n[[column]]\nkey = \"remarks\"\nshow = [\"draft\", \"report\"]\n\n[[section]]",
        1,
    );
    let with = |budget: &str, remark: &str| {
        let values = format!("budget = {budget}\nremarks = \"{remark}\"\naction = ");
        plan.replace("action = ", &values)
    };
    let folder = Folder::with(&with("100", "first remark"));
    folder.write("plan/circulation.toml", "format = 1\n");
    let sent = folder.run(&[
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-08-15",
        "-q",
    ]);
    assert_eq!(sent.code, Some(0), "{sent}");
    folder.write("old.toml", with("100", "first remark"));
    folder.write("money.toml", with("250", "first remark"));
    folder.write("words.toml", with("100", "other remark"));
    for (old, new, has) in [
        // Of files the table's columns, of a draft those that it had.
        ("old.toml", "money.toml", Some("250")),
        ("WEM/2016/1/Rev.1", "money.toml", None),
        ("old.toml", "words.toml", None),
        ("WEM/2016/1/Rev.1", "words.toml", Some("other")),
        ("words.toml", "WEM/2016/1/Rev.1", Some("first")),
    ] {
        let call = [
            "redline", old, new, "-q", "--force", "--format", "docx", "-o", "r.docx",
        ];
        let outcome = folder.run(&call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert_eq!(
            outcome.stdout.is_empty(),
            has.is_none(),
            "{old} {new}: {outcome}"
        );
        if let Some(text) = has {
            let document = document(&folder, "r.docx");
            assert!(document.contains(text), "{old} {new}: {document}");
            assert_eq!(document.contains("remark"), text != "250", "{old} {new}");
        }
    }
}
