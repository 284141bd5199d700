//! What members did, and what is found of it: each thing once, where it was done, and nothing else.

use wem_report::circulation::collect::Finding;
use wem_report::circulation::feedback::{CommentForm, PlanElement, Proposal, TextEdit};

/// Something that a member did.
#[derive(Debug)]
pub(crate) struct Planted {
    pub deed: &'static str,
    /// How it may be called.
    pub marks: Vec<CommentForm>,
    /// Where it has to be placed; nothing where that does not matter.
    pub place: Option<PlanElement>,
    /// All that the finding has to say: words, and what is proposed, as [`said`] says it.
    pub words: Vec<String>,
}

/// Returns what a finding says, without the text that a change is measured by.
fn said(finding: &Finding) -> String {
    let mut said = format!("{}\n{}\n", finding.about, finding.text);
    let mut edit =
        |edit: &TextEdit| said.push_str(&format!("{}\n{}\n", edit.deleted, edit.inserted));
    match &finding.proposal {
        None => {}
        Some(Proposal::Edit(change)) => edit(change),
        Some(Proposal::Move { after, edits }) => {
            edits.iter().for_each(|(_, change)| edit(change));
            said.push_str(&format!("#after {after:?}\n"));
        }
        Some(Proposal::Text(text)) => said.push_str(text),
        Some(Proposal::NewItem(texts)) => {
            said.push_str("#new\n");
            said.extend(texts.iter().map(|(_, text)| format!("{text}\n")));
        }
        Some(Proposal::Removal) => said.push_str("#removal"),
        Some(Proposal::Renumber(number)) => said.push_str(&format!("#number {}", number.0)),
    }
    said
}

/// Returns what was lost and what was invented, one line each.
pub(crate) fn faults(planted: &[Planted], findings: &[Finding]) -> Vec<String> {
    let mut left: Vec<(&Finding, String)> = findings.iter().map(|one| (one, said(one))).collect();
    let mut faults = Vec::new();
    // What has more to say chooses first.
    let mut planted: Vec<&Planted> = planted.iter().collect();
    planted.sort_by_key(|one| std::cmp::Reverse((one.words.len(), one.words.concat().len())));
    for one in planted {
        let found = left.iter().position(|(finding, said)| {
            one.marks.contains(&finding.mark)
                && (one.place.is_none() || one.place == finding.place)
                && one.words.iter().all(|word| said.contains(word.as_str()))
        });
        match found {
            Some(at) => drop(left.remove(at)),
            None => faults.push(format!("lost: {}: {one:?}", one.deed)),
        }
    }
    faults.extend(left.iter().map(|(finding, _)| {
        format!(
            "invented: {:?} {:?} {:?} {:?} {:?}",
            finding.mark, finding.place, finding.about, finding.text, finding.proposal
        )
    }));
    faults
}
