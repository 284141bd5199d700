//! What is no file is refused before it is opened, and no document takes the place of an input.

use super::program::{Folder, Outcome};
use std::fs;
use std::process::Command;

const PLAN: &str = include_str!("../cases/plans/one-item.toml");

/// Runs the program, and ends it where it would wait for ever.
fn run_in_time(folder: &Folder, arguments: &[&str]) -> Outcome {
    let mut command = Command::new("timeout");
    command.args(["30", env!("CARGO_BIN_EXE_wem-report")]);
    command.args(arguments).current_dir(folder.path("."));
    command.stdin(std::process::Stdio::null());
    Outcome::of(command)
}

#[test]
fn a_pipe_in_the_place_of_any_input_is_refused() {
    let folder = Folder::with_real_plan();
    let circulated = [
        "circulate",
        "-q",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "--date",
        "2016-07-01",
    ];
    assert_eq!(folder.run(&circulated).code, Some(0));
    let draft = "out/circulation/WEM-International-2016-Rev.1";
    let manifest = format!("{draft}/manifest.toml");
    let frozen = format!("{draft}/plan.toml");
    let cases: [(&str, &[&str]); 23] = [
        ("other.toml", &["check", "--plan", "other.toml"]),
        ("other.toml", &["redline", "other.toml"]),
        ("other.toml", &["redline", "plan/plan.toml", "other.toml"]),
        ("other.toml", &["collect", "a.docx", "--base", "other.toml"]),
        ("plan/progress.toml", &["check"]),
        (
            "plan/progress.toml",
            &["update", "1.1.1", "--status", "done"],
        ),
        ("plan/risks.toml", &["check"]),
        ("plan/finance.toml", &["progress"]),
        ("plan/circulation.toml", &["check"]),
        ("plan/feedback/X.toml", &["check"]),
        ("plan/feedback/X.toml", &["feedback"]),
        ("plan/notes/2.2.2.md", &["concept-note", "2.2.2"]),
        ("plan/notes/2.2.2.md", &["concept-note", "2.2.2", "--fill"]),
        ("templates/theme.toml", &["check"]),
        ("templates/labels/en.ftl", &["pdf"]),
        (
            "templates/concept-notes/general.md",
            &["concept-note", "1.1.1"],
        ),
        ("returned/a.docx", &["collect", "returned/a.docx"]),
        ("returned/a.docx", &["collect", "returned"]),
        ("a.docx", &["concept-note", "2.2.2", "--take", "a.docx"]),
        ("a.csv", &["update", "--from", "a.csv"]),
        ("summary.md", &["progress", "--summary", "summary.md"]),
        (&manifest, &["collect", "a.docx"]),
        (&frozen, &["redline", "WEM-International-2016-Rev.1"]),
    ];
    for (name, call) in cases {
        let path = folder.path(name);
        let old = fs::read(&path).ok();
        let _ = fs::remove_file(&path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let made = Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo runs").success());
        let outcome = run_in_time(&folder, call);
        assert_eq!(outcome.code, Some(1), "{name}: {call:?}\n{outcome}");
        assert!(
            ["error[not-a-file]", "error[unreadable-template]"]
                .iter()
                .any(|error| outcome.stderr.contains(error)),
            "{name}: {call:?}\n{outcome}"
        );
        fs::remove_file(&path).expect("it is still there");
        if let Some(old) = old {
            fs::write(&path, old).expect("it is put back");
        }
    }
}

#[test]
fn sockets_and_devices_are_no_files_either() {
    let folder = Folder::with(PLAN);
    let _socket = std::os::unix::net::UnixListener::bind(folder.path("socket")).expect("a socket");
    let outcome = run_in_time(&folder, &["check", "-q", "--plan", "socket"]);
    assert!(outcome.stderr.contains("socket is a socket"), "{outcome}");
    let outcome = run_in_time(&folder, &["collect", "/dev/zero"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[not-a-file]: /dev/zero is a device, and no file
     |
     = help: write what it gives to a file, and name that
    ");
}

#[test]
fn no_document_replaces_an_input_whatever_it_is_called() {
    let folder = Folder::with(PLAN);
    folder.write("plan/progress.toml", "format = 1\n");
    folder.write("templates/README", "mine");
    folder.write("plan/notes/x", "mine");
    folder.write("as-it-was", PLAN);
    fs::rename(folder.path("plan/plan.toml"), folder.path("plan/plan")).expect("another name");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(from, folder.path(to)).expect("a link");
    };
    link("plan/plan", "a.pdf");
    link("plan/progress.toml", "b.pdf");
    link("plan", "folder");
    fs::hard_link(folder.path("plan/plan"), folder.path("c.pdf")).expect("a link");
    let before = contents(&folder);
    for target in [
        "plan/plan",
        "./plan/../plan/plan",
        "folder/plan",
        "a.pdf",
        "b.pdf",
        "c.pdf",
        "templates/README",
        "plan/notes/x",
    ] {
        let call = ["pdf", "--plan", "plan/plan", "--force", "-o", target];
        let outcome = folder.run(&call);
        assert_eq!(outcome.code, Some(2), "{target}: {outcome}");
        assert!(
            outcome.stderr.contains("error[output-is-input]"),
            "{target}: {outcome}"
        );
    }
    let call = ["redline", "as-it-was", "plan/plan", "--format", "pdf"];
    let plan = PLAN.replacen("action = \"", "action = \"Do ", 1);
    assert!(plan != PLAN, "the plan has an action");
    folder.write("as-it-was", &plan);
    let outcome = folder.run(&[&call[..], &["--force", "-o", "as-it-was"]].concat());
    assert!(
        outcome.stderr.contains("error[output-is-input]"),
        "{outcome}"
    );
    folder.write("as-it-was", PLAN);
    assert!(contents(&folder) == before, "nothing has changed");
    // A file of ours elsewhere can be replaced.
    assert_eq!(folder.run(&["pdf", "--plan", "plan/plan"]).code, Some(0));
    assert_eq!(folder.run(&["pdf", "--plan", "plan/plan"]).code, Some(0));
}

fn contents(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let names = folder.files().into_iter();
    let files = names.filter(|name| !name.ends_with('/'));
    files
        .map(|name| {
            let bytes = folder.read(&name);
            (name, bytes)
        })
        .collect()
}

#[test]
fn a_name_of_another_format_is_refused() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["pdf", "-q", "-o", "x.docx"]), @"
    exit code 2
    --- stderr
    error[other-format]: x.docx is the name of a DOCX file, and PDF would be written
     |
     = help: name it x.pdf, or ask for the other format
    ");
    for call in [
        &["docx", "-o", "x.pdf"][..],
        &["docx", "-o", "x.PDF"],
        &["pdf", "-o", "plan.toml"],
        &["table", "--format", "pdf", "-o", "x.xlsx"],
        &["progress", "--format", "docx", "-o", "x.pdf"],
        &["concept-note", "2.2.2", "--format", "pdf", "-o", "x.docx"],
        &["update-sheet", "--body", "iwg", "-o", "x.pdf"],
        &[
            "update-sheet",
            "--body",
            "iwg",
            "--format",
            "csv",
            "-o",
            "x.xlsx",
        ],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(2), "{call:?}: {outcome}");
        assert!(
            outcome.stderr.contains("error[other-format]"),
            "{call:?}: {outcome}"
        );
    }
    assert_eq!(folder.files(), ["plan/", "plan/plan.toml"]);
    let both = folder.run(&["table", "-q", "-o", "x.docx"]);
    assert_eq!(both.stdout, "x.pdf\nx.docx\n");
}
