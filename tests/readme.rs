//! The console examples of the README and of the tour, run as they stand: what they show is what the
//! program says.
//!
//! In a block marked `console`, a line that begins with `$ ` is a command for `sh`; the lines after
//! it are its output, both streams in the order in which they came. A line that is only `…` stands
//! for any number of lines.
//!
//! A block marked `markdown FILE` is what somebody writes below a heading of that file, its first line.

#![cfg(unix)]

use std::io::Read as _;
use std::path::Path;
use std::process::Command;

/// A command and what it is said to print.
struct Example {
    /// Where it stands in the page, from 1.
    line: usize,
    /// What somebody has written since the command before.
    written: Vec<Writing>,
    command: String,
    output: Vec<String>,
}

/// What somebody writes into a file.
struct Writing {
    file: String,
    /// The heading below which it stands, and itself.
    lines: Vec<String>,
}

impl Writing {
    fn write(&self, folder: &Path) {
        let path = folder.join(&self.file);
        let text = std::fs::read_to_string(&path).expect("a file to write into");
        let (heading, words) = self.lines.split_first().expect("a heading");
        let (before, after) =
            (text.split_once(&format!("{heading}\n"))).expect("the heading is in the file");
        let words = words.join("\n");
        std::fs::write(path, format!("{before}{heading}\n{words}\n{after}"))
            .expect("it is written");
    }
}

#[test]
fn the_readme_shows_what_the_program_says() {
    shows_what_the_program_says("README.md");
}

#[test]
fn the_tour_shows_what_the_program_says() {
    shows_what_the_program_says("docs/tour.md");
}

/// Runs the examples of a page one after the other, in a project with the real plan.
fn shows_what_the_program_says(page: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(root.join(page)).expect("the page");
    let examples = examples(page, &text);
    assert!(examples.len() > 10, "only {} examples", examples.len());
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(folder.path().join("plan")).expect("a folder for the plan");
    let plan = Path::new("plan/plan.toml");
    std::fs::copy(root.join(plan), folder.path().join(plan)).expect("the plan is copied");
    copy_folder(
        &root.join("plan/examples"),
        &folder.path().join("plan/examples"),
    );
    let mut status = 0;
    let mut wrong = String::new();
    for example in &examples {
        for writing in &example.written {
            writing.write(folder.path());
        }
        let output;
        (output, status) = run(&example.command, status, folder.path());
        if !matches(&output, &example.output) {
            wrong += &format!(
                "{page}:{}: $ {}\n{}\n",
                example.line,
                example.command,
                output.join("\n")
            );
        }
    }
    assert!(wrong.is_empty(), "these print something else:\n{wrong}");
}

/// Copies a folder with all that is in it.
fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("a folder");
    for entry in from.read_dir().expect("the folder is there") {
        let entry = entry.expect("an entry");
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &copy);
        } else {
            std::fs::copy(path, copy).expect("a file is copied");
        }
    }
}

fn examples(page: &str, text: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut inside = false;
    let mut written: Vec<Writing> = Vec::new();
    let mut writing: Option<Writing> = None;
    for (line, number) in text.lines().zip(1..) {
        if let Some(file) = line.strip_prefix("```markdown ") {
            writing = Some(Writing {
                file: file.to_owned(),
                lines: Vec::new(),
            });
            continue;
        }
        match (writing.take(), line) {
            (Some(whole), "```") => {
                written.push(whole);
                continue;
            }
            (Some(mut more), line) => {
                more.lines.push(line.to_owned());
                writing = Some(more);
                continue;
            }
            (None, _) => {}
        }
        match (line, inside) {
            ("```console", false) => inside = true,
            ("```", true) => inside = false,
            (_, false) => {}
            (_, true) => match (line.strip_prefix("$ "), examples.last_mut()) {
                (Some(command), _) => examples.push(Example {
                    line: number,
                    written: std::mem::take(&mut written),
                    command: command.to_owned(),
                    output: Vec::new(),
                }),
                (None, Some(example)) => example.output.push(line.to_owned()),
                (None, None) => panic!("{page}:{number}: output without a command"),
            },
        }
    }
    examples
}

/// Runs a command as a shell would after one that ended with `status`.
fn run(command: &str, status: i32, folder: &Path) -> (Vec<String>, i32) {
    let programs = Path::new(env!("CARGO_BIN_EXE_wem-report"))
        .parent()
        .expect("a program stands in a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    let (mut reader, writer) = std::io::pipe().expect("a pipe");
    let mut shell = Command::new("sh");
    shell
        .arg("-c")
        .arg(format!("(exit {status}); {command}"))
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", programs.display()))
        .env_remove("SOURCE_DATE_EPOCH")
        .stderr(writer.try_clone().expect("a second writer"))
        .stdout(writer);
    let mut child = shell.spawn().expect("a shell");
    // The pipe ends when the last writer is gone, and the command still holds two.
    drop(shell);
    let mut output = String::new();
    reader.read_to_string(&mut output).expect("UTF-8");
    let status = child.wait().expect("the shell ends");
    // A byte order mark is there for programs; nobody sees it.
    let lines = output
        .lines()
        .map(|line| line.trim_start_matches('\u{FEFF}').to_owned())
        .collect();
    (lines, status.code().expect("an exit code"))
}

/// Returns whether an output is the one shown, where `…` stands for any lines.
fn matches(output: &[String], shown: &[String]) -> bool {
    match shown.split_first() {
        None => output.is_empty(),
        Some((first, rest)) if first == "…" => {
            (0..=output.len()).any(|skipped| matches(&output[skipped..], rest))
        }
        Some((first, rest)) => output
            .split_first()
            .is_some_and(|(line, after)| line == first && matches(after, rest)),
    }
}

#[test]
fn an_output_that_differs_is_seen() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(matches(&lines("a\nb\nc"), &lines("a\n…\nc")));
    assert!(matches(&lines("a\nc"), &lines("a\n…\nc")));
    assert!(!matches(&lines("a\nb"), &lines("a\n…\nc")));
    assert!(!matches(&lines("a\nb"), &lines("a")));
    assert!(!matches(&lines("a"), &lines("a\nb")));
}
