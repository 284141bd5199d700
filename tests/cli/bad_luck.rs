//! Input that is none, and output that cannot be written: one clear message, the right exit code,
//! the old file whole.

use super::program::{Folder, Outcome};
use crate::plans;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::time::Duration;

const PLAN: &str = include_str!("../cases/plans/one-item.toml");
const PDF: &str = "out/action-items.pdf";

/// Runs `pdf` on what stands at the plan's place.
fn outcome_of_plan(plan: impl AsRef<[u8]>) -> Outcome {
    let folder = Folder::empty();
    folder.write("plan/plan.toml", plan);
    let outcome = folder.run(&["pdf"]);
    assert!(!folder.path("out").exists(), "nothing is written");
    outcome
}

#[test]
fn a_folder_is_no_plan() {
    let folder = Folder::empty();
    fs::create_dir_all(folder.path("plan/plan.toml")).expect("a folder");
    insta::assert_snapshot!(folder.run(&["pdf"]), @"
    exit code 1
    --- stderr
    error[not-a-file]: plan/plan.toml is a folder
     |
     = help: name the file inside it, such as `plan.toml`
    ");
}

#[test]
fn a_plan_that_is_no_text_is_shown_by_its_byte() {
    let mut plan = PLAN.as_bytes().to_vec();
    plan[60] = 0xFF;
    insta::assert_snapshot!(outcome_of_plan(plan), @"
    exit code 1
    --- stderr
    error[invalid-utf8]: plan/plan.toml is no UTF-8 text: byte 0xFF at offset 60, line 5
     |
     = help: save the file as UTF-8 in your editor
    ");
}

#[test]
fn a_huge_plan_is_not_read() {
    let folder = Folder::with("");
    let file = fs::File::create(folder.path("plan/plan.toml")).expect("a file");
    file.set_len(100 << 20).expect("a large file");
    insta::assert_snapshot!(folder.run(&["pdf"]), @"
    exit code 1
    --- stderr
    error[file-too-large]: plan/plan.toml is larger than 16 MiB
     |
     = help: a plan of 10,000 items takes 3 MiB; is this the right file?
    ");
}

#[test]
fn a_plan_behind_a_file_cannot_be_read() {
    let outcome = Folder::with(PLAN).run(&["pdf", "--plan", "plan/plan.toml/plan.toml"]);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.contains("error[unreadable-file]"),
        "{outcome}"
    );
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("{a=", "}")] {
        let depth = 100_000;
        let plan = format!("x = {}{}", open.repeat(depth), close.repeat(depth));
        let outcome = outcome_of_plan(plan);
        assert_eq!(outcome.code, Some(1), "{open}");
        assert!(outcome.stderr.len() < 10_000, "the message is short");
    }
    let outcome = outcome_of_plan(format!("{} = 1", ["a"; 50_000].join(".")));
    assert_eq!(outcome.code, Some(1), "a dotted key");
}

#[test]
fn no_case_is_a_fault_of_ours() {
    let cases = plans::path("one-item").with_file_name("../check");
    let mut paths: Vec<_> = plans::names()
        .iter()
        .map(|name| plans::path(name))
        .collect();
    paths.extend(
        fs::read_dir(cases)
            .expect("the cases")
            .map(|case| case.expect("a case").path()),
    );
    let folder = Folder::empty();
    for path in paths {
        let path = path.to_str().expect("a plain path");
        for arguments in [
            &["check", "--plan", path][..],
            &["list", "--plan", path],
            &["show", "1.1.1", "--plan", path],
            &["table", "--plan", path, "-o", "any", "--force"],
        ] {
            let outcome = folder.run(arguments);
            assert!(outcome.is_orderly(), "{arguments:?}\n{outcome}");
            // A call that failed says why.
            assert!(
                outcome.code == Some(0) || outcome.stderr.contains("help:"),
                "{outcome}"
            );
        }
    }
}

#[test]
fn a_folder_is_no_output() {
    let folder = Folder::with(PLAN);
    fs::create_dir(folder.path("there")).expect("a folder");
    insta::assert_snapshot!(folder.run(&["pdf", "-o", "there"]), @"
    exit code 1
    --- stderr
    error[output-is-folder]: there is a folder
     |
     = help: name a file in it, such as with -o FOLDER/NAME
    ");
    insta::assert_snapshot!(folder.run(&["pdf", "-o", "plan/plan.toml/x.pdf"]), @"
    exit code 1
    --- stderr
    error[output-not-written]: plan/plan.toml/x.pdf cannot be written: a part of its path is no folder
     |
     = help: make room or name another file with -o; a file that was there before is unchanged
    ");
    assert_eq!(folder.read("plan/plan.toml"), PLAN.as_bytes());
}

#[test]
fn a_read_only_file_stays() {
    let folder = Folder::with(PLAN);
    assert_eq!(folder.run(&["pdf"]).code, Some(0));
    let old = folder.read(PDF);
    let read_only = fs::Permissions::from_mode(0o444);
    fs::set_permissions(folder.path(PDF), read_only).expect("permissions are set");
    insta::assert_snapshot!(folder.run(&["pdf", "--date", "2017-01-01", "--force"]), @"
    exit code 1
    --- stderr
    error[output-not-written]: out/action-items.pdf is read-only
     |
     = help: name another file with -o, or make it writable
    ");
    assert!(folder.read(PDF) == old);
}

/// Runs the program where files may have at most 4 KiB, as on a disk that is full.
fn run_in_little_room(folder: &Folder, arguments: &[&str]) -> Outcome {
    let mut command = Command::new("sh");
    let script = "ulimit -f 8; exec \"$@\"";
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_wem-report")]);
    command.args(arguments).current_dir(folder.path("."));
    Outcome::of(command)
}

#[test]
fn without_room_the_old_files_stay_whole() {
    let folder = Folder::with(PLAN);
    assert_eq!(folder.run(&["table"]).code, Some(0));
    let files = folder.files();
    let old = ["pdf", "docx"].map(|format| folder.read(&format!("out/action-items.{format}")));
    for format in ["pdf", "docx"] {
        let outcome = run_in_little_room(&folder, &[format, "--date", "2017-01-01"]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(
            outcome.stderr.contains("error[output-not-written]"),
            "{outcome}"
        );
    }
    let new = ["pdf", "docx"].map(|format| folder.read(&format!("out/action-items.{format}")));
    assert!(old == new, "the old files are whole");
    assert_eq!(folder.files(), files, "nothing is left over");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_reported() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["pdf", "-o", "/dev/full"]), @"
    exit code 1
    --- stderr
    error[output-not-written]: /dev/full cannot be written: the disk is full
     |
     = help: make room or name another file with -o; a file that was there before is unchanged
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_reported() {
    let folder = Folder::with(PLAN);
    for arguments in [
        &["list"][..],
        &["list", "--format", "csv"],
        &["list", "--format", "json"],
        &["show", "1.1.1"],
        &["check", "--format", "json"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .expect("a device");
        let mut command = folder.command(arguments);
        command.stdout(full).stderr(std::process::Stdio::piped());
        let output = command.spawn().and_then(|child| child.wait_with_output());
        let output = output.expect("the program runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {stderr}");
        assert!(
            stderr.contains("error[output-not-written]"),
            "{arguments:?}: {stderr}"
        );
    }
}

#[test]
fn a_kill_leaves_the_old_file_or_the_new_one() {
    let folder = Folder::with_real_plan();
    assert_eq!(folder.run(&["pdf", "--date", "2017-01-01"]).code, Some(0));
    let new = folder.read(PDF);
    assert_eq!(folder.run(&["pdf"]).code, Some(0));
    let old = folder.read(PDF);
    for tenths in 0..30 {
        let mut child = folder.command(&["pdf", "--date", "2017-01-01"]);
        child
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null());
        let mut child = child.spawn().expect("the program starts");
        std::thread::sleep(Duration::from_millis(tenths * 10));
        // It may have ended already.
        let _ = child.kill();
        child.wait().expect("the program ends");
        let found = folder.read(PDF);
        assert!(
            found == old || found == new,
            "killed after {} ms",
            tenths * 10
        );
        if found == new {
            fs::write(folder.path(PDF), &old).expect("the old file is put back");
        }
    }
}
