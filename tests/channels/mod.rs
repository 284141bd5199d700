//! Answers as they arrive: messages, zip files, tables of other programs. The files are made by the
//! scripts in `make/`, with other libraries than ours.

mod circle;
mod foreign;
mod mail;
mod marked;
mod packed;
mod tables;

use crate::cli::program::{Folder, Outcome};
use crate::returned::by_program::{by_file, feedback, project};
use crate::returned::expectation::{self, Outcome as Wanted, USUAL_PACK};
use crate::returned::matching;
use std::fs;
use std::path::{Path, PathBuf};
use wem_report::circulation::feedback::{Comment, Feedback, PlanElement, Proposal};

/// Members with the addresses that the messages come from.
const MEMBERS: &str = "format = 1

[silence]
days = 14

[[member]]
name = \"Ministry of Planning\"
bodies = [\"iwg\"]
address = \"Agnes.Haddad@ministry.example\"

[[member]]
name = \"Council of Keepers\"
bodies = [\"secretariat\"]
address = \"office@keepers.example\"
";

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/channels");
    folder.join(name)
}

/// Makes a project to which files of a folder came back.
fn came(from: &str, files: &[&str]) -> Folder {
    let project = project(USUAL_PACK, &[]);
    project.write("plan/circulation.toml", MEMBERS);
    for file in files {
        let bytes = fs::read(folder(from).join(file)).expect("the file is there");
        project.write(&format!("returned/{file}"), bytes);
    }
    project
}

/// Collects what came back, on the day of the deadline.
fn collect(project: &Folder, more: &[&str]) -> Outcome {
    const DEADLINE: &str = "1471219200";
    let mut command = project.command(&[&["collect", "returned"], more].concat());
    command.env("SOURCE_DATE_EPOCH", DEADLINE);
    Outcome::of(command)
}

/// A file that has to be collected, and what in it has to be found.
struct Row {
    file: &'static str,
    /// Of each comment its mark, where it stands (nothing where it has no place), and what it says.
    comments: &'static [(&'static str, &'static str, &'static str)],
    /// What came with it and is in the corpus of returned files: its name here, and there.
    files: &'static [(&'static str, &'static str)],
}

fn place(comment: &Comment) -> String {
    match &comment.place {
        Some(PlanElement::Item(key)) => key.0.clone(),
        Some(PlanElement::Goal(number)) => format!("goal {number}"),
        Some(PlanElement::Section(number)) => format!("section {number}"),
        Some(PlanElement::Area(key)) => format!("area {key}"),
        Some(PlanElement::Document) => "document".to_owned(),
        None => String::new(),
    }
}

/// Returns what a comment says, and what it proposes.
fn said(comment: &Comment) -> String {
    match &comment.proposal {
        Some(Proposal::Text(text)) => format!("{} => {text}", comment.text),
        Some(Proposal::Edit(edit)) => {
            format!("{} [{}>{}]", comment.text, edit.deleted, edit.inserted)
        }
        _ => comment.text.clone(),
    }
}

/// Returns in what the feedback differs from what a row says.
fn problems(row: &Row, all: &Feedback, outcome: &Outcome) -> Vec<String> {
    let mut problems = Vec::new();
    let Some(source) = all.sources.iter().find(|source| source.file == row.file) else {
        return vec![format!("{} was not collected\n{outcome}", row.file)];
    };
    let of_file = all.comments.iter().filter(|one| one.source == source.hash);
    let found: Vec<(String, String, String)> = of_file
        .map(|one| (one.mark.key().to_owned(), place(one), said(one)))
        .collect();
    let is_same = found.len() == row.comments.len()
        && found.iter().zip(row.comments).all(|(found, wanted)| {
            (found.0.as_str(), found.1.as_str(), found.2.as_str()) == *wanted
        });
    if !is_same {
        problems.push(format!("{}: {found:#?}", row.file));
    }
    let words = source.words.as_ref().expect("its words are counted");
    if !words.adds_up() || words.came == 0 {
        problems.push(format!("{}: {words}", row.file));
    }
    problems.extend(of_corpus(row.files, all));
    problems
}

/// Returns in what the comments of files differ from what the corpus says of them: by their names here,
/// and there.
fn of_corpus(files: &[(&str, &str)], all: &Feedback) -> Vec<String> {
    let mut problems = Vec::new();
    let by_file = by_file(all);
    for (name, corpus) in files {
        let mut expected = expectation::all().into_iter();
        let wanted = expected
            .find(|one| one.file == *corpus)
            .expect("an expectation");
        let found = by_file.get(*name).map(Vec::as_slice).unwrap_or_default();
        let Wanted::Collected(entries) = &wanted.outcome else {
            panic!("{corpus} is refused");
        };
        let of_file = matching::problems(entries, found).into_iter();
        problems.extend(of_file.map(|one| format!("{name}: {one}")));
    }
    problems
}

/// Collects files that came back, each by itself, and compares what is found.
fn check(from: &str, rows: &[Row]) -> Vec<(Folder, Outcome)> {
    let mut wrong = Vec::new();
    let mut collected = Vec::new();
    for row in rows {
        let project = came(from, &[row.file]);
        let outcome = collect(&project, &["--verbose"]);
        if outcome.code != Some(0) {
            wrong.push(format!("{}: {outcome}", row.file));
            continue;
        }
        let (text, all) = feedback(&project, USUAL_PACK);
        wrong.extend(problems(row, &all, &outcome));
        let again = collect(&project, &[]);
        if feedback(&project, USUAL_PACK).0 != text {
            wrong.push(format!(
                "{} adds something when collected again: {again}",
                row.file
            ));
        }
        collected.push((project, outcome));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    collected
}

/// Checks that files are refused in one line each, which says some words.
fn refused(from: &str, rows: &[(&str, &str)]) {
    for (file, says) in rows {
        let project = came(from, &[file]);
        let outcome = project.run(&["collect", "returned"]);
        let errors = outcome
            .stderr
            .lines()
            .filter(|line| line.starts_with("error"));
        let errors: Vec<&str> = errors.collect();
        let is_one = matches!(errors[..], [line] if line.contains(says) && line.contains(file));
        assert!(
            is_one && outcome.code == Some(1),
            "{file}: {says}\n{outcome}"
        );
        assert!(!project.path("plan/feedback").exists(), "{file}: {outcome}");
    }
}
