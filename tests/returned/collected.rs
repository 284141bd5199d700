//! Everything that the files of the corpus say is found, on the right item, and nothing else.

use super::expectation::{self, Outcome};
use super::found::Found;
use super::{matching, pack, packs};
use crate::collecting::sent::{collect, entries, learn, plan, sent_of};
use std::collections::BTreeMap;
use std::fs;
use wem_report::circulation::collect::Sent;
use wem_report::diagnostic::Diagnostic;
use wem_report::plan::Plan;

/// Returns the gist of a refusal, as expectations say it.
fn gist(finding: &Diagnostic) -> &'static str {
    let says = |words: &str| finding.message.contains(words);
    match finding.code {
        "unsafe-document" | "document-too-large" => "hostile",
        "stale-draft" => "another revision",
        "not-an-answer" => "not an answer",
        "not-a-draft" => "no draft of this plan",
        _ if says("is ill-formed") || says("is empty") => "damaged",
        _ if says("whatever its name says") => "not what its name says",
        _ => "another format",
    }
}

/// Returns what was circulated in a pack.
fn sent(name: &str) -> (Plan, Sent) {
    let pack = pack(name);
    let manifest = fs::read_to_string(pack.join("manifest.toml")).expect("the manifest");
    let symbol = manifest.lines().find_map(|line| {
        let value = line.strip_prefix("symbol = \"")?;
        value.strip_suffix('"')
    });
    let plan = plan(&pack.join("plan.toml"));
    let mut sent = sent_of(&plan, Some(symbol.expect("a symbol")));
    let files = ["draft.docx", "comment-table.docx", "comment-table.xlsx"];
    learn(
        &mut sent,
        &files.map(|file| pack.join(format!("{name}-{file}"))),
    );
    (plan, sent)
}

#[test]
fn everything_is_found_and_nothing_else() {
    let packs = packs().into_iter().map(|name| (name.clone(), sent(&name)));
    let packs: BTreeMap<String, (Plan, Sent)> = packs.collect();
    let mut problems = Vec::new();
    for expectation in expectation::all() {
        let name = &expectation.file;
        let (plan, sent) = &packs[&expectation.pack];
        let bytes = fs::read(super::folder("files").join(name)).expect("the file is there");
        match (collect(name, &bytes, sent), &expectation.outcome) {
            (Ok(returned), Outcome::Collected(wanted)) => {
                let found: Vec<Found> = entries(returned, plan).iter().map(Found::of).collect();
                let of_file = matching::problems(wanted, &found);
                problems.extend(of_file.into_iter().map(|one| format!("{name}: {one}")));
            }
            (Err(findings), Outcome::Refused(wanted)) => match &findings[..] {
                [finding]
                    if gist(finding) == wanted.gist
                        && finding.code == wanted.code
                        && finding.message.contains(name) => {}
                findings => problems.push(format!("{name}: {wanted:?}, not {findings:?}")),
            },
            (Ok(_), Outcome::Refused(wanted)) => problems.push(format!("{name}: read: {wanted:?}")),
            (Err(findings), Outcome::Collected(_)) => {
                problems.push(format!("{name}: refused: {findings:?}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
