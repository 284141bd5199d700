//! The list of codes against the docs and the source.

use crate::english::load;
use std::path::{Path, PathBuf};
use wem_report::diagnostic::codes::{self, CODES};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn docs(name: &str) -> String {
    std::fs::read_to_string(root().join("docs").join(name)).expect("the docs")
}

fn sources(folder: &Path, texts: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("the source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            texts.push((path, text));
        }
    }
}

#[test]
fn the_docs_explain_every_code_in_the_order_of_the_list() {
    let docs = docs("diagnostics.md");
    let explained: Vec<(&str, String)> = docs
        .split("\n### `")
        .skip(1)
        .map(|part| {
            let (name, text) = part.split_once("`\n\n").expect("a code and its text");
            (
                name,
                text.split('.').next().unwrap_or_default().to_lowercase(),
            )
        })
        .collect();
    let listed: Vec<(&str, String)> = CODES
        .iter()
        .map(|code| {
            let accepted = if code.is_acceptable {
                ", can be accepted"
            } else {
                ""
            };
            (code.name, format!("{}{accepted}", code.severity.as_str()))
        })
        .collect();
    assert_eq!(explained, listed);
}

#[test]
fn every_code_in_the_source_is_listed() {
    let mut texts = Vec::new();
    sources(&root().join("src"), &mut texts);
    let mut found = 0;
    for (path, text) in texts {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for made in ["Diagnostic::error(", "Diagnostic::warning("] {
            for call in code.split(made).skip(1) {
                let Some(name) = call.trim_start().strip_prefix('"') else {
                    continue;
                };
                let name = name.split('"').next().unwrap_or_default();
                let known = codes::find(name)
                    .unwrap_or_else(|| panic!("{}: `{name}` is not listed", path.display()));
                assert!(made.contains(known.severity.as_str()), "{name}");
                found += 1;
            }
        }
    }
    assert!(found >= CODES.len() - 2, "only {found} calls were found");
}

#[test]
fn the_examples_of_the_docs_are_understood() {
    let docs = docs("plan-file.md");
    let example = docs
        .split("```toml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a whole plan");
    assert_eq!(load("docs/plan-file.md", example).diagnostics, []);
}

#[test]
fn the_time_lines_of_the_docs_are_understood() {
    let docs = docs("plan-file.md");
    let rows = docs.split("## Time lines").nth(1).expect("the section");
    let mut count = 0;
    for row in rows.lines().filter(|line| line.starts_with("| `")) {
        let said = row.split('|').nth(1).expect("a cell");
        for phrase in said.split('`').skip(1).step_by(2) {
            let calendar = wem_report::plan::Calendar::default();
            let read =
                wem_report::plan::Timeline::parse(phrase, &crate::english::words(), &calendar);
            assert!(read.is_ok(), "{phrase}");
            count += 1;
        }
    }
    assert_eq!(count, 18);
}
