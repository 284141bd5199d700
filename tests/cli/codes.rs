//! Every diagnostic code has a test in which it comes up.

use std::fs;
use std::path::Path;
use wem_report::plan::check;

/// Nobody can cause these: the templates that they miss are built in, and what is appended can be read
/// back; unit tests plant what cannot.
const BEYOND_REACH: [&str; 2] = ["missing-template", "not-read-back"];

fn texts(folder: &Path, all: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of tests") {
        let path = entry.expect("a test").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if path.is_dir() && name != ".tools" {
            texts(&path, all);
        } else if ["rs", "toml"]
            .iter()
            .any(|kind| name.ends_with(&format!(".{kind}")))
        {
            all.push(fs::read_to_string(&path).expect("a readable test"));
        }
    }
}

/// Returns whether a test expects the code: rendered, as a value, or in a case's margin.
fn is_expected(code: &str, tests: &[String]) -> bool {
    let forms = [
        format!("[{code}]"),
        format!("\"{code}\""),
        format!("error {code}"),
        format!("warning {code}"),
        format!("{code}: "),
    ];
    forms
        .iter()
        .any(|form| tests.iter().any(|test| test.contains(form)))
}

#[test]
fn every_code_comes_up_in_a_test() {
    let mut tests = Vec::new();
    texts(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"),
        &mut tests,
    );
    let missed: Vec<&str> = check::codes()
        .map(|code| code.name)
        .filter(|code| !BEYOND_REACH.contains(code) && !is_expected(code, &tests))
        .collect();
    assert!(missed.is_empty(), "no test expects {missed:?}");
}

#[test]
fn a_code_without_a_test_is_found() {
    let tests = [
        "error[toml-syntax]: x".to_owned(),
        "#~ error bad-key".to_owned(),
    ];
    assert!(is_expected("toml-syntax", &tests) && is_expected("bad-key", &tests));
    assert!(!is_expected("bad-language", &tests) && !is_expected("syntax", &tests));
}
