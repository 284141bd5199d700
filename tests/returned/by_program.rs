//! The program collects the whole corpus in one call, and a second call adds nothing.

use super::expectation::{self, Expectation, Outcome};
use super::found::Found;
use super::{folder, matching, names, pack, packs};
use crate::cli::program::Folder;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wem_report::circulation::feedback::Feedback;
use wem_report::diagnostic::Sources;
use wem_report::plan_file::load_feedback;

/// Makes a project whose draft was circulated in a pack, with the files that came back in `returned`.
pub(crate) fn project(name: &str, answers: &[&str]) -> Folder {
    let project = Folder::empty();
    let copy = |from: &Path, to: &str| {
        for name in names(from) {
            let bytes = fs::read(from.join(&name)).expect("the file is there");
            project.write(&format!("{to}/{name}"), bytes);
        }
    };
    copy(&pack(name), &format!("out/circulation/{name}"));
    let plan = fs::read(pack(name).join("plan.toml")).expect("the plan is there");
    project.write("plan/plan.toml", plan);
    for answer in answers {
        let bytes = fs::read(folder("files").join(answer)).expect("the file is there");
        project.write(&format!("returned/{answer}"), bytes);
    }
    project
}

pub(crate) fn feedback(project: &Folder, pack: &str) -> (String, Feedback) {
    let path = project.path(&format!("plan/feedback/{pack}.toml"));
    let text = fs::read_to_string(&path).expect("the feedback is there");
    let mut sources = Sources::default();
    let source = sources.add(path, text.clone());
    let (placed, findings) = load_feedback(source, &sources);
    assert!(findings.is_empty(), "{findings:?}");
    let mut feedback = placed.expect("the feedback is read").feedback;
    feedback.settle();
    (text, feedback)
}

/// Returns what was found, by the names of the files that it came in.
pub(crate) fn by_file(feedback: &Feedback) -> BTreeMap<String, Vec<Found>> {
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
    for name in packs() {
        let answers = expectation::all().into_iter();
        let answers: Vec<Expectation> = answers.filter(|one| one.pack == name).collect();
        collects(&name, &answers);
    }
}

fn collects(pack: &str, answers: &[Expectation]) {
    let files: Vec<&str> = answers.iter().map(|one| one.file.as_str()).collect();
    let project = project(pack, &files);
    let outcome = project.run(&["collect", "returned"]);
    let mut outcomes = answers.iter().map(|one| &one.outcome);
    let is_refused = outcomes.any(|one| matches!(one, Outcome::Refused(_)));
    assert_eq!(outcome.code, Some(i32::from(is_refused)), "{outcome}");
    let (text, all) = feedback(&project, pack);
    let found = by_file(&all);
    let mut problems = Vec::new();
    for expectation in answers {
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
    assert_eq!(feedback(&project, pack).0, text);
}
