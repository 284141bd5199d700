//! Plans with their expected findings written inside them.
//!
//! `#~ error unknown-event` at the end of a line expects that finding in the line; on a line of its
//! own, in the next line, and `#~^` there in the line before. Several are separated by commas. Each case in `tests/cases/check` has
//! to give exactly the findings it expects.

use crate::english::{Loaded, load};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use wem_report::diagnostic::codes::FoundBy;
use wem_report::diagnostic::{self, Diagnostic, Severity, terminal};
use wem_report::plan::check::{self, check};

/// A line, counted from 1, with a severity and a code.
type Expected = (usize, String, String);

fn cases() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| entry.expect("a case").path())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a readable case");
            (path, text)
        })
        .collect()
}

/// Stands in for the fonts: everything up to general punctuation, and the euro sign.
pub(crate) fn shows(c: char) -> bool {
    c < '\u{2070}' || c == '€'
}

/// Loads and checks a plan, as every command does.
pub(crate) fn findings(name: &str, text: &str) -> (Loaded, Vec<Diagnostic>) {
    let mut loaded = load(name, text);
    let mut found = std::mem::take(&mut loaded.diagnostics);
    if let Some(plan) = &loaded.plan {
        found.extend(check(plan, &shows));
    }
    diagnostic::sort(&mut found);
    (loaded, found)
}

fn expected(text: &str) -> Vec<Expected> {
    let lines: Vec<&str> = text.lines().collect();
    let mut expected = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some((before, marker)) = line.split_once("#~") else {
            continue;
        };
        let is_marker = |line: &&str| line.trim_start().starts_with("#~");
        let (target, marker) = match marker.strip_prefix('^') {
            Some(marker) => (index - 1, marker),
            None if before.trim().is_empty() => {
                let rest = &lines[index..];
                (
                    index + rest.iter().take_while(|line| is_marker(line)).count(),
                    marker,
                )
            }
            None => (index, marker),
        };
        for finding in marker.split(',') {
            let (severity, code) = finding
                .trim()
                .split_once(' ')
                .expect("a severity and a code");
            expected.push((target + 1, severity.into(), code.into()));
        }
    }
    expected.sort();
    expected
}

#[test]
fn each_case_has_exactly_the_findings_it_expects() {
    let mut wrong = String::new();
    for (path, text) in cases() {
        let name = path.file_name().expect("a name").to_string_lossy();
        let (loaded, found) = findings(&name, &text);
        let mut actual: Vec<Expected> = found
            .iter()
            .map(|finding| {
                let place = finding.primary().expect("a place");
                (
                    loaded.sources.locate(place).line,
                    finding.severity.as_str().into(),
                    finding.code.into(),
                )
            })
            .collect();
        actual.sort();
        let expected = expected(&text);
        if actual != expected {
            let missing: Vec<_> = expected
                .iter()
                .filter(|one| !actual.contains(one))
                .collect();
            let surplus: Vec<_> = actual
                .iter()
                .filter(|one| !expected.contains(one))
                .collect();
            wrong.push_str(&format!(
                "{name}: missing {missing:?}, unexpected {surplus:?}\n{}",
                terminal::render(&found, &loaded.sources, false)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_code_of_loading_and_checking_has_a_case() {
    let covered: BTreeSet<(String, String)> = cases()
        .iter()
        .flat_map(|(_, text)| expected(text))
        .map(|(_, severity, code)| (severity, code))
        .collect();
    for code in
        check::codes().filter(|code| matches!(code.found_by, FoundBy::Loading | FoundBy::Rules))
    {
        let severity = code.severity.as_str().to_string();
        assert!(
            covered.contains(&(severity, code.name.into())),
            "no case expects `{}`",
            code.name
        );
    }
}

#[test]
fn every_finding_can_be_acted_on() {
    for (path, text) in cases() {
        let name = path.display().to_string();
        for finding in findings(&name, &text).1 {
            let shown = format!("{name}: {finding:?}");
            assert!(finding.help.is_some(), "no help: {shown}");
            assert!(
                finding.annotations.iter().all(|one| one.label.is_some()),
                "no label: {shown}"
            );
            let first = finding.message.chars().next().expect("a message");
            assert!(
                !first.is_uppercase() && !finding.message.ends_with('.'),
                "{shown}"
            );
        }
    }
}

#[test]
fn an_item_without_a_number_is_named_by_its_key() {
    let text = include_str!("cases/plans/unnumbered.toml");
    let text = text.replacen(
        r#"responsible = ["elders"]"#,
        r#"responsible = ["Bees"]"#,
        1,
    );
    let (_, found) = findings("unnumbered.toml", &text);
    let message = "item `prune-every-tree-before-the-frost` names “Bees”, which no body of the register is called";
    let messages: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    assert!(messages.contains(&message), "{messages:#?}");
}

#[test]
fn the_order_of_findings_is_that_of_the_file() {
    for (path, text) in cases() {
        let (_, found) = findings(&path.display().to_string(), &text);
        let starts: Vec<_> = found.iter().map(Diagnostic::primary).collect();
        assert!(starts.is_sorted(), "{}", path.display());
    }
}

#[test]
fn the_real_plan_has_the_findings_its_source_has() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("plan/plan.toml"))
            .expect("the real plan");
    let (loaded, found) = findings("plan/plan.toml", &text);
    let listed: Vec<(&str, &str)> = found
        .iter()
        .map(|finding| {
            assert_eq!(finding.severity, Severity::Warning);
            let range = finding.primary().expect("a place").range();
            let source = finding.primary().expect("a place").source;
            (
                finding.code,
                loaded.sources.text(source)[range].trim_matches('"'),
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            ("no-responsibility", "1.1.3"),
            ("no-timeline", "1.1.3"),
            ("no-responsibility", "2.4.3"),
            ("repeated-number", "2.8.2"),
            ("numbering-gap", "2.12"),
            ("repeated-number", "3.3.3"),
        ]
    );
}

#[test]
fn the_starter_plan_has_no_finding() {
    let (loaded, found) = findings("plan/plan.toml", wem_report::plan_file::STARTER);
    assert_eq!(terminal::render(&found, &loaded.sources, false), "");
    assert!(loaded.plan.is_some_and(|plan| plan.items().count() > 5));
}
