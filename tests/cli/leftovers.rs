//! What a kill or a lack of room leaves, who waits for whom, and numbers that run out.

use super::program::{Folder, Outcome};
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

const PLAN: &str = include_str!("../cases/plans/one-item.toml");
const DONE: [&str; 4] = ["update", "1.1.1", "--status", "done"];

#[test]
fn the_next_run_clears_what_no_process_holds() {
    let folder = Folder::with(PLAN);
    for name in [
        "plan/.wem-report-aB3dE6.tmp",
        "plan/.progress.toml.lock",
        "plan/.finance.toml.lock",
        "out/.wem-report-x.tmp",
        "out/circulation/.wem-report-y.tmp/draft.pdf",
        "out/.circulation.lock",
    ] {
        folder.write(name, "");
    }
    folder.write("out/.wem-report-held.tmp", "half");
    folder.write("plan/.mine.lock", "");
    folder.write("plan/.theirs.toml.lock", "a process id");
    let held = fs::File::open(folder.path("out/.wem-report-held.tmp")).expect("a file");
    held.lock().expect("a lock");
    assert_eq!(folder.run(&DONE).code, Some(0));
    assert_eq!(folder.run(&["pdf"]).code, Some(0));
    let call = ["circulate", "-q", "--revision", "1"];
    let outcome = folder.run(&[&call[..], &["--deadline", "2016-09-01"]].concat());
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let files = folder.files();
    let hidden = |name: &&String| name.contains("/.");
    let hidden: Vec<&String> = files.iter().filter(hidden).collect();
    assert_eq!(
        hidden,
        [
            "out/.wem-report-held.tmp",
            "plan/.mine.lock",
            "plan/.theirs.toml.lock"
        ]
    );
}

#[test]
fn whoever_waits_is_told_so() {
    let folder = Folder::with(PLAN);
    let lock = folder.path("plan/.progress.toml.lock");
    let held = fs::File::create(&lock).expect("a file");
    held.lock().expect("a lock");
    let mut command = folder.command(&DONE);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let started = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let mut stderr = BufReader::new(child.stderr.take().expect("a pipe"));
    let mut line = String::new();
    stderr.read_line(&mut line).expect("a line");
    assert_eq!(
        line,
        "another wem-report is at work on plan/progress.toml: waiting until it is done\n"
    );
    assert!(started.elapsed().as_millis() >= 900, "not at once");
    assert!(!folder.path("plan/progress.toml").exists());
    drop(held);
    assert!(child.wait().expect("it ends").success());
    assert!(folder.path("plan/progress.toml").exists());
    assert!(!lock.exists(), "the lock is gone");
}

/// Runs the program where files may have at most so many blocks of 512 bytes.
fn run_in_little_room(folder: &Folder, blocks: u32, arguments: &[&str]) -> Outcome {
    let mut command = Command::new("sh");
    let script = format!("ulimit -f {blocks}; exec \"$@\"");
    command.args(["-c", &script, "sh", env!("CARGO_BIN_EXE_wem-report")]);
    command.args(arguments).current_dir(folder.path("."));
    Outcome::of(command)
}

#[test]
fn the_largest_size_of_files_ends_like_a_full_disk() {
    let folder = Folder::with(PLAN);
    let call = ["circulate", "--revision", "1", "--deadline", "2100-01-01"];
    for call in [
        &["pdf"][..],
        &["docx"],
        &["update-sheet", "--body", "board"],
        &call,
    ] {
        let outcome = run_in_little_room(&folder, 4, call);
        assert_eq!(outcome.code, Some(1), "{call:?}: {outcome}");
        assert!(
            outcome
                .stderr
                .contains("cannot be written: no file may be that large here"),
            "{call:?}: {outcome}"
        );
        assert_eq!(folder.files(), ["plan/", "plan/plan.toml"], "{call:?}");
    }
    assert_eq!(folder.run(&DONE).code, Some(0));
    let log = folder.read("plan/progress.toml");
    let long = "a".repeat(4000);
    let call = [&DONE[..], &["--note", &long]].concat();
    let outcome = run_in_little_room(&folder, 4, &call);
    assert!(
        outcome.stderr.contains("error[output-not-written]"),
        "{outcome}"
    );
    assert!(folder.read("plan/progress.toml") == log);
    assert_eq!(
        folder.files(),
        ["plan/", "plan/plan.toml", "plan/progress.toml"]
    );
}

#[test]
fn no_entry_is_numbered_twice() {
    let folder = Folder::with(PLAN);
    let last = "format = 1\n[[entry]]\nid = 4294967295\nitem = \"1.1.1\"\ndate = 2016-06-01\nstatus = \"in-progress\"\n";
    folder.write("plan/progress.toml", last);
    insta::assert_snapshot!(folder.run(&DONE), @r#"
    exit code 1
    --- stderr
    error[bad-entry]: no number is left for another entry
     --> plan/progress.toml:3:6
      |
    3 | id = 4294967295
      |      ^^^^^^^^^^ the last number there is
      |
      = help: give this entry the number behind that of the one before it
    "#);
    assert_eq!(folder.read("plan/progress.toml"), last.as_bytes());
}

#[test]
fn of_twenty_who_circulate_one_wins_and_the_others_are_told() {
    let folder = Folder::with(PLAN);
    let days: Vec<String> = (1..=20).map(|day| format!("2016-07-{day:02}")).collect();
    let calls: Vec<_> = days
        .iter()
        .map(|day| {
            let call = ["circulate", "-q", "--revision", "1", "--date", day];
            let mut command = folder.command(&[&call[..], &["--deadline", "2016-09-01"]].concat());
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().expect("the program starts")
        })
        .collect();
    let outcomes: Vec<Outcome> = calls
        .into_iter()
        .map(|call| Outcome::from(call.wait_with_output().expect("it ends")))
        .collect();
    let winners = outcomes.iter().filter(|one| one.code == Some(0)).count();
    assert_eq!(winners, 1);
    for other in outcomes.iter().filter(|one| one.code != Some(0)) {
        assert_eq!(other.code, Some(1), "{other}");
        assert!(
            other.stderr.contains("error[already-circulated]"),
            "{other}"
        );
    }
    let root = fs::read_dir(folder.path("out/circulation")).expect("the folder");
    let names: Vec<String> = root
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.into_string().expect("a plain name"))
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    let verified = folder.run(&["circulate", "--verify", &names[0]]);
    assert_eq!(verified.code, Some(0), "{verified}");
}

#[test]
fn nothing_is_written_through_a_link_in_a_draft() {
    let call = [
        "circulate",
        "-q",
        "--revision",
        "1",
        "--deadline",
        "2016-09-01",
        "--force",
    ];
    let folder = Folder::with(PLAN);
    assert_eq!(folder.run(&call).code, Some(0));
    let files = folder.files();
    let sent = files.iter().find(|name| name.ends_with("deadline.ics"));
    let sent = sent.expect("the deadline").clone();
    let draft = sent.trim_end_matches("/deadline.ics");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(folder.path(from), folder.path(to)).expect("a link");
    };
    let refused = || {
        let outcome = folder.run(&call);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(
            outcome.stderr.contains("error[output-is-link]"),
            "{outcome}"
        );
    };
    // In a draft that was circulated, in one that was not, and in the place of one.
    folder.write("secret", "mine");
    fs::remove_file(folder.path(&sent)).expect("it was there");
    link("secret", &sent);
    refused();
    fs::remove_file(folder.path(&format!("{draft}/manifest.toml"))).expect("it was there");
    refused();
    fs::remove_dir_all(folder.path(draft)).expect("it was there");
    fs::create_dir(folder.path("elsewhere")).expect("a folder");
    link("elsewhere", draft);
    refused();
    assert_eq!(folder.read("secret"), b"mine");
    let elsewhere = fs::read_dir(folder.path("elsewhere")).expect("the folder");
    assert_eq!(elsewhere.count(), 0);
    // What somebody put into such a folder stays there.
    fs::remove_file(folder.path(draft)).expect("it was there");
    folder.write(&format!("{draft}/notes.txt"), "mine");
    let outcome = folder.run(&call);
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
    assert_eq!(folder.read(&format!("{draft}/notes.txt")), b"mine");
}
