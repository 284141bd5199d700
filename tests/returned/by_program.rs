//! The program collects the whole corpus in one call, and a second call adds nothing.

use super::expectation::{self, Outcome};
use super::found::Found;
use super::{folder, matching, names};
use crate::cli::program::Folder;
use std::collections::BTreeMap;
use std::fs;
use wem_report::circulation::feedback::Feedback;
use wem_report::diagnostic::Sources;
use wem_report::plan_file::load_feedback;

const PACK: &str = "WEM-International-2016-Rev.1";

/// Makes a project whose draft was circulated, with the files that came back in `returned`.
fn project() -> Folder {
    let project = Folder::empty();
    let copy = |from: &str, to: &str| {
        for name in names(&folder(from)) {
            let bytes = fs::read(folder(from).join(&name)).expect("the file is there");
            project.write(&format!("{to}/{name}"), bytes);
        }
    };
    copy("base/plan", "plan");
    copy(&format!("base/{PACK}"), &format!("out/circulation/{PACK}"));
    copy("files", "returned");
    project
}

fn feedback(project: &Folder) -> (String, Feedback) {
    let path = project.path(&format!("plan/feedback/{PACK}.toml"));
    let text = fs::read_to_string(&path).expect("the feedback is there");
    let mut sources = Sources::default();
    let source = sources.add(path, text.clone());
    let (placed, findings) = load_feedback(source, &sources);
    assert!(findings.is_empty(), "{findings:?}");
    let mut feedback = placed.expect("the feedback is read").feedback;
    feedback.settle_questions();
    (text, feedback)
}

/// Returns what was found, by the names of the files that it came in.
fn by_file(feedback: &Feedback) -> BTreeMap<String, Vec<Found>> {
    let file = |hash: &str| {
        let mut sources = feedback.sources.iter();
        let source = sources.find(|source| source.hash == hash);
        source.expect("the source is listed").file.clone()
    };
    let mut by_file: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for comment in &feedback.comments {
        let found = by_file.entry(file(&comment.source)).or_default();
        found.push(Found::of(comment));
    }
    by_file
}

#[test]
fn the_program_collects_all_of_it_once() {
    let project = project();
    let outcome = project.run(&["collect", "returned"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    let (text, all) = feedback(&project);
    let found = by_file(&all);
    let mut problems = Vec::new();
    for expectation in expectation::all() {
        let name = &expectation.file;
        let of_file = found.get(name).map(Vec::as_slice).unwrap_or_default();
        match &expectation.outcome {
            Outcome::Collected(entries) => {
                let of_file = matching::problems(entries, of_file).into_iter();
                problems.extend(of_file.map(|one| format!("{name}: {one}")));
            }
            Outcome::Refused(why) => {
                let named = outcome.stderr.lines().filter(|line| line.contains(name));
                let lines = named.filter(|line| line.starts_with("error")).count();
                if lines != 1 || !of_file.is_empty() {
                    problems.push(format!("{name}: {lines} lines, {}", why.gist));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}\n{outcome}", problems.join("\n"));
    project.run(&["collect", "returned"]);
    assert_eq!(feedback(&project).0, text);
}
