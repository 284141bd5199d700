//! `init`, and finding a plan.

use super::program::Folder;

#[test]
fn a_new_project_is_laid_out_and_works() {
    let folder = Folder::empty();
    insta::assert_snapshot!(folder.run(&["init", "new"]), @"
    exit code 0
    --- stdout
    new/plan/plan.toml
    new/plan/plan.schema.json
    new/plan/circulation.toml
    new/templates/README.md
    new/templates/theme.toml
    new/templates/labels/en.ftl
    --- stderr
    next: edit new/plan/plan.toml, then say `wem-report check` and `wem-report pdf` there
    ");
    insta::assert_debug_snapshot!(folder.files(), @r#"
    [
        "new/",
        "new/out/",
        "new/plan/",
        "new/plan/circulation.toml",
        "new/plan/plan.schema.json",
        "new/plan/plan.toml",
        "new/templates/",
        "new/templates/README.md",
        "new/templates/labels/",
        "new/templates/labels/en.ftl",
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

/// Lines of a text are as long as they can be: none breaks where its next word had room.
#[test]
fn help_is_wrapped_once() {
    let folder = Folder::empty();
    let commands = folder.run(&["--help"]).stdout;
    let commands = commands.lines().skip_while(|line| *line != "Commands:");
    let commands = commands.skip(1).take_while(|line| !line.is_empty());
    let names = commands.filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let names: Vec<&str> = names
        .into_iter()
        .filter(|name| *name != "help" && folder.run(&[name, "--help"]).code == Some(0))
        .collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        let help = folder.run(&[name, "--help"]).stdout;
        let lines: Vec<&str> = help.lines().collect();
        for pair in lines.windows(2) {
            let is_prose = |line: &str| !line.is_empty() && !line.starts_with(' ');
            if is_prose(pair[0]) && is_prose(pair[1]) && !pair[0].starts_with("Usage:") {
                let next = pair[1].split(' ').next().unwrap_or_default();
                let room = pair[0].chars().count() + 1 + next.chars().count();
                assert!(room > 100, "{name}: {pair:?}");
            }
        }
        assert!(help.contains("\nFor every command:\n"), "{help}");
    }
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
