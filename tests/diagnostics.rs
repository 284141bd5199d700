//! The list of codes against the docs and the source, and what the docs say of each rule.
//!
//! `UPDATE_DOCS=1` writes the sections of rules anew.

use crate::check::findings;
use crate::english::load;
use std::path::{Path, PathBuf};
use wem_report::diagnostic::Diagnostic;
use wem_report::plan::check::{self, RULES, Rule};

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
fn the_docs_explain_every_code_once() {
    let docs = docs("diagnostics.md");
    let explained = docs.split("\n### `").skip(1).map(|part| {
        let (name, text) = part.split_once("`\n\n").expect("a code and its text");
        let said = text.split('.').next().unwrap_or_default();
        (name, said.to_lowercase())
    });
    let mut explained: Vec<(&str, String)> = explained.collect();
    let listed = check::codes().map(|code| {
        let accepted = match code.is_acceptable {
            true => ", can be accepted",
            false => "",
        };
        (code.name, format!("{}{accepted}", code.severity.as_str()))
    });
    let mut listed: Vec<(&str, String)> = listed.collect();
    explained.sort_unstable();
    listed.sort_unstable();
    assert_eq!(explained, listed);
}

/// Returns the finding of a rule's example, which stands at the end of the plan of the docs.
fn finding_of(rule: &Rule, docs: &str) -> Diagnostic {
    let plan = docs.split("## Examples").nth(1).expect("the plan");
    let plan = plan.split("```toml\n").nth(1).expect("its beginning");
    let plan = plan.split("```").next().expect("its end");
    let text = format!("{plan}\n{}\n", rule.example);
    let (_, mut found) = findings("example.toml", &text);
    let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [rule.code.name], "{text}{found:#?}");
    found.remove(0)
}

/// Returns words in lines of at most so many characters, all but the first behind an indent.
fn wrapped(text: &str, width: usize, indent: &str) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let own = word.chars().count();
        if length > 0 && length + 1 + own > width {
            lines += "\n";
            lines += indent;
            length = indent.len();
        } else if length > 0 {
            lines += " ";
            length += 1;
        }
        lines += word;
        length += own;
    }
    lines
}

/// Returns what the docs say of a rule.
fn section(rule: &Rule, finding: &Diagnostic) -> String {
    let severity = match (finding.is_error(), rule.code.is_acceptable) {
        (true, _) => "Error",
        (false, true) => "Warning, can be accepted",
        (false, false) => "Warning",
    };
    let finds = wrapped(&format!("{severity}. {}", rule.finds), 110, "");
    let why = wrapped(rule.why, 110, "");
    let said = format!(
        "{}[{}]: {}",
        finding.severity.as_str(),
        finding.code,
        finding.message
    );
    let help = format!("help: {}", finding.help.as_deref().expect("help"));
    format!(
        "### `{}`\n\n{finds}\n\n{why}\n\n```toml\n{}\n```\n\n```text\n{}\n{}\n```\n",
        rule.code.name,
        rule.example,
        wrapped(&said, 96, "  "),
        wrapped(&help, 96, "  "),
    )
}

#[test]
fn the_docs_say_of_each_rule_what_it_says_itself() {
    let mut made = docs("diagnostics.md");
    for rule in RULES {
        let section = section(rule, &finding_of(rule, &made));
        let heading = format!("### `{}`\n", rule.code.name);
        let start = made.find(&heading).expect("a section in the docs");
        let rest = made.get(start + heading.len()..).expect("the rest");
        let length = rest.find("\n##").unwrap_or(rest.len());
        made.replace_range(start..start + heading.len() + length, &section);
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(root().join("docs/diagnostics.md"), &made).expect("written docs");
    }
    assert_eq!(made, docs("diagnostics.md"), "UPDATE_DOCS=1 writes it anew");
}

#[test]
fn every_code_in_the_source_is_listed() {
    let mut texts = Vec::new();
    sources(&root().join("src"), &mut texts);
    let mut found = 0;
    for (path, text) in texts {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        found += code.matches("RULE.finding(").count();
        for made in ["Diagnostic::error(", "Diagnostic::warning("] {
            for call in code.split(made).skip(1) {
                let Some(name) = call.trim_start().strip_prefix('"') else {
                    continue;
                };
                let name = name.split('"').next().unwrap_or_default();
                let known = check::code(name)
                    .unwrap_or_else(|| panic!("{}: `{name}` is not listed", path.display()));
                assert!(made.contains(known.severity.as_str()), "{name}");
                found += 1;
            }
        }
    }
    let listed = check::codes().count();
    assert!(found >= listed - 2, "only {found} calls were found");
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
