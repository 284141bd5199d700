//! What can hardly have been meant: one file that changes much of the plan in one way.

use super::finding::Finding;
use crate::circulation::feedback::{CommentForm, PlanElement, Proposal};
use crate::plan::ColumnKey;
use std::collections::{BTreeMap, HashSet};

/// Fewer changes than this are not doubted, however small the plan is.
const FEW: usize = 6;

/// In which way items are changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Column(ColumnKey),
    Renumbered,
    Moved,
    Removed,
    /// Words in a column that was added, by its heading.
    Added(String),
    Highlighted,
}

impl Way {
    fn of(finding: &Finding) -> Option<Self> {
        match (finding.mark, &finding.proposal) {
            (CommentForm::Renumbering, _) => Some(Way::Renumbered),
            (CommentForm::Highlight, _) => Some(Way::Highlighted),
            (CommentForm::Edit, Some(Proposal::Move { .. })) => Some(Way::Moved),
            (CommentForm::Edit, Some(Proposal::Removal)) => Some(Way::Removed),
            (CommentForm::Edit, _) => finding.column.clone().map(Way::Column),
            (CommentForm::Addition, _) if !finding.about.is_empty() => {
                Some(Way::Added(finding.about.clone()))
            }
            _ => None,
        }
    }

    fn question(&self, items: usize) -> String {
        match self {
            Way::Column(column) => format!(
                "{items} items have another {column} than was sent, and nothing was tracked. Did a column drift, or is all of it meant?"
            ),
            Way::Renumbered => {
                format!("{items} items have other numbers than were sent. Is that meant?")
            }
            Way::Moved => format!(
                "{items} items stand elsewhere than they were sent, and nothing was tracked. Was the table sorted, or is all of it meant?"
            ),
            Way::Removed => format!(
                "{items} items are missing, and nothing was tracked. Is only a part of the draft sent back, or are they to go?"
            ),
            Way::Added(heading) => format!(
                "A column “{heading}” says something of {items} items. Are these comments, or does it only count or mark the rows?"
            ),
            Way::Highlighted => {
                format!(
                    "Words of {items} items are set off with a colour. Does that mean something?"
                )
            }
        }
    }
}

/// Puts changes that go through more than a third of all items in one way behind a question.
pub(super) fn doubt(findings: &mut Vec<Finding>, items: usize) {
    let mut ways: BTreeMap<Way, Vec<usize>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        if let Some(way) = Way::of(finding) {
            ways.entry(way).or_default().push(at);
        }
    }
    let mut questions = Vec::new();
    for (way, changes) in ways {
        let places: HashSet<&PlanElement> = changes
            .iter()
            .filter_map(|at| findings[*at].place.as_ref())
            .filter(|place| matches!(place, PlanElement::Item(_)))
            .collect();
        let count = places.len();
        let is_much = count >= FEW && count * 3 > items;
        if !is_much || is_column_of_comments(&way, &changes, findings) {
            continue;
        }
        let group = questions.len();
        let mut question = Finding::new(CommentForm::Question, findings[changes[0]].at);
        question.place = Some(PlanElement::Document);
        question.text = way.question(count);
        question.author.clone_from(&findings[changes[0]].author);
        question.question = Some(group);
        for at in changes {
            findings[at].question = Some(group);
        }
        questions.push(question);
    }
    // A question stands before what stands behind it.
    findings.splice(0..0, questions);
}

/// Returns whether what stands in an added column are words, and different ones.
fn is_column_of_comments(way: &Way, changes: &[usize], findings: &[Finding]) -> bool {
    let Way::Added(_) = way else {
        return false;
    };
    let says = |at: &&usize| {
        let text = findings[**at].text.as_str();
        text.split_whitespace().count() > 1
    };
    changes.iter().filter(says).count() * 2 > changes.len()
}
