//! `init`, and finding a plan.

use super::program::Folder;

#[test]
fn a_new_project_is_laid_out_and_works() {
    let folder = Folder::empty();
    insta::assert_snapshot!(folder.run(&["init", "new"]), @"
    exit code 0
    --- stdout
    new/plan/plan.toml
    new/plan/circulation.toml
    new/templates/README.md
    new/templates/theme.toml
    new/templates/labels/en.toml
    --- stderr
    next: edit new/plan/plan.toml, then say `wem-report check` and `wem-report pdf` there
    ");
    insta::assert_debug_snapshot!(folder.files(), @r#"
    [
        "new/",
        "new/out/",
        "new/plan/",
        "new/plan/circulation.toml",
        "new/plan/plan.toml",
        "new/templates/",
        "new/templates/README.md",
        "new/templates/labels/",
        "new/templates/labels/en.toml",
        "new/templates/theme.toml",
    ]
    "#);
    let plan = ["--plan", "new/plan/plan.toml"];
    let check = folder.run(&[&["check", "--strict"], &plan[..]].concat());
    insta::assert_snapshot!(check, @"
    exit code 0
    --- stderr
    no findings
    ");
    let table = folder.run(&[&["table"], &plan[..]].concat());
    insta::assert_snapshot!(table, @"
    exit code 0
    --- stdout
    new/out/action-items.pdf
    new/out/action-items.docx
    ");
}

#[test]
fn what_is_there_stays_as_it_is() {
    let folder = Folder::empty();
    assert_eq!(folder.run(&["init"]).code, Some(0));
    folder.write("plan/plan.toml", "mine");
    insta::assert_snapshot!(folder.run(&["init"]), @"
    exit code 1
    --- stderr
    error[already-there]: ./plan/plan.toml is already there
     |
     = help: name an empty folder, or move the file away
    ");
    assert_eq!(folder.read("plan/plan.toml"), b"mine");

    let folder = Folder::empty();
    folder.write("templates/theme.toml", "mine");
    assert_eq!(folder.run(&["init"]).code, Some(1));
    assert_eq!(folder.files(), ["templates/", "templates/theme.toml"]);
}

#[test]
fn a_project_cannot_be_laid_out_in_a_file() {
    let folder = Folder::empty();
    folder.write("file", "mine");
    insta::assert_snapshot!(folder.run(&["init", "file"]), @"
    exit code 1
    --- stderr
    error[output-not-written]: file/plan/plan.toml cannot be written: a part of its path is no folder
     |
     = help: make room or name another file with -o; a file that was there before is unchanged
    ");
    assert_eq!(folder.read("file"), b"mine");

    folder.write("other/out", "mine");
    let outcome = folder.run(&["init", "other"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("error[output-not-written]"),
        "{outcome}"
    );
}

#[test]
fn a_missing_plan_is_explained() {
    let folder = Folder::empty();
    insta::assert_snapshot!(folder.run(&["pdf"]), @"
    exit code 1
    --- stderr
    error[no-plan]: no plan/plan.toml here or in a parent folder
     |
     = help: go to the plan's folder, name the file with --plan, or begin one with `wem-report init`
    ");
    insta::assert_snapshot!(folder.run(&["pdf", "--plan", "no/plan.toml"]), @"
    exit code 1
    --- stderr
    error[missing-file]: there is no file no/plan.toml
     |
     = help: check the path, or name the file with `--plan`; `wem-report init` makes one
    ");
}

#[test]
fn help_and_version_are_no_errors() {
    let folder = Folder::empty();
    for arguments in [&["--help"][..], &["pdf", "--help"], &["--version"]] {
        let outcome = folder.run(arguments);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
        assert!(!outcome.stdout.is_empty());
    }
    for arguments in [&[][..], &["print"], &["pdf", "--paper", "a5"]] {
        let outcome = folder.run(arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""));
        assert!(!outcome.stderr.is_empty());
    }
}
