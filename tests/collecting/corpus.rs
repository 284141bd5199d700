//! The corpus of `tests/returned/`: everything that its files say is found, and nothing else.

use super::expected::Expected;
use super::sent::{corpus, entries, plan, sent_of};
use std::fs;
use wem_report::circulation::collect::collect_file;

fn all() -> Vec<Expected> {
    let mut paths: Vec<_> = fs::read_dir(corpus().join("expected"))
        .expect("the corpus is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| Expected::read(path)).collect()
}

/// Returns for what reason of the corpus a file was refused.
fn reason(code: &str, message: &str) -> &'static str {
    match code {
        "unsafe-document" | "document-too-large" => "hostile",
        "stale-draft" => "another revision",
        "not-a-draft" => "no draft of this plan",
        _ if message.contains("is ill-formed") || message.ends_with("is empty") => "damaged",
        _ if message.contains("whatever its name says") => "not what its name says",
        _ => "another format",
    }
}

#[test]
fn everything_is_found_and_nothing_else() {
    let plan = plan(&corpus().join("base/plan.toml"));
    let sent = sent_of(&plan, None);
    let mut differences = Vec::new();
    let (mut files, mut comments) = (0, 0);
    for expected in all() {
        let bytes =
            fs::read(corpus().join("files").join(&expected.file)).expect("the file is there");
        let name = &expected.file;
        match (collect_file(name, &bytes, &sent), &expected.refused) {
            (Ok(returned), None) => {
                let found = entries(returned, &plan);
                files += 1;
                comments += expected.comments.len();
                let found = expected.differences(&found);
                differences.extend(found.into_iter().map(|one| format!("{name}: {one}")));
            }
            (Err(findings), Some(wanted)) => {
                let finding = &findings[0];
                let reason = reason(finding.code, &finding.message);
                if findings.len() != 1 || reason != wanted {
                    differences.push(format!("{name}: {wanted}, not {reason}: {findings:?}"));
                }
            }
            (Ok(_), Some(wanted)) => differences.push(format!("{name}: is read: {wanted}")),
            (Err(findings), None) => differences.push(format!("{name}: is refused: {findings:?}")),
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(
        files >= 40 && comments >= 300,
        "{files} files, {comments} comments"
    );
}
