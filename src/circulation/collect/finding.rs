//! What is found in a returned file, and the entries of feedback that become of it.

use crate::circulation::feedback::{
    Class, Comment, CommentForm, CommentId, PlanElement, Proposal, TextEdit,
};
use crate::plan::{BodyKey, ColumnKey};
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// One thing that was found in a returned file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub mark: CommentForm,
    pub place: Option<PlanElement>,
    pub column: Option<ColumnKey>,
    pub author: Option<String>,
    pub written: Option<NaiveDateTime>,
    pub about: String,
    pub text: String,
    pub proposal: Option<Proposal>,
    pub class: Option<Class>,
    pub is_resolved: bool,
    pub is_unsure: bool,
    /// The body that a row of a comment table names.
    pub body: Option<String>,
    /// Which of the document's comments it is, and which one it answers.
    pub remark: Option<usize>,
    pub answers: Option<usize>,
    /// The question that it stands behind, or that it is.
    pub question: Option<usize>,
    /// Where it stands, by place and byte.
    pub at: (u32, u32),
}

impl Finding {
    /// Makes a finding that says nothing yet.
    pub fn new(mark: CommentForm, at: (u32, u32)) -> Self {
        Finding {
            mark,
            place: None,
            column: None,
            author: None,
            written: None,
            about: String::new(),
            text: String::new(),
            proposal: None,
            class: None,
            is_resolved: false,
            is_unsure: false,
            body: None,
            remark: None,
            answers: None,
            question: None,
            at,
        }
    }

    /// Returns whether nobody tracked it, so that whoever saved the file did it.
    pub(super) fn is_by_hand(&self) -> bool {
        matches!(
            self.mark,
            CommentForm::Edit
                | CommentForm::Addition
                | CommentForm::Highlight
                | CommentForm::Hidden
                | CommentForm::Picture
                | CommentForm::Renumbering
                | CommentForm::Question
        )
    }

    /// Takes back a change that does not fit the text that it is to change: what it says stays.
    pub(super) fn fit(&mut self) {
        let mut unfit: Vec<TextEdit> = Vec::new();
        match &mut self.proposal {
            Some(Proposal::Edit(edit)) if !edit.fits() => {
                unfit.push(edit.clone());
                self.proposal = None;
            }
            Some(Proposal::Move { edits, .. }) => {
                let out = edits.extract_if(.., |(_, edit)| !edit.fits());
                unfit.extend(out.map(|(_, edit)| edit));
            }
            _ => {}
        }
        for edit in unfit.iter().filter(|edit| !edit.inserted.is_empty()) {
            if !self.text.contains(&edit.inserted) {
                self.say(&edit.inserted);
            }
        }
    }

    /// Says more words, on a line of their own.
    pub(super) fn say(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(words);
    }
}

/// Makes the entries of what was found in a file, in the order of its text, numbered from `first`.
///
/// `body_of` names the body for which an author, or a name in a comment table, stands.
pub fn comments_of(
    mut findings: Vec<Finding>,
    source: &str,
    first: CommentId,
    body_of: &dyn Fn(&Finding) -> Option<BodyKey>,
) -> Vec<Comment> {
    // What stands at one place keeps the order in which it was found: answers stand behind what they
    // answer.
    findings.sort_by_key(|one| one.at);
    let ids = (first.0..).map(CommentId);
    let numbered: Vec<(CommentId, Finding)> = ids.zip(findings).collect();
    let remarks: HashMap<usize, CommentId> = numbered
        .iter()
        .filter_map(|(id, one)| Some((one.remark?, *id)))
        .collect();
    let questions: HashMap<usize, CommentId> = numbered
        .iter()
        .filter(|(_, one)| one.mark == CommentForm::Question)
        .filter_map(|(id, one)| Some((one.question?, *id)))
        .collect();
    numbered
        .into_iter()
        .map(|(id, one)| (id, body_of(&one), one))
        .map(|(id, body, one)| Comment {
            id,
            source: source.to_owned(),
            mark: one.mark,
            // A name that is no body's is somebody's all the same.
            author: one.author.or(one.body.filter(|_| body.is_none())),
            body,
            place: one.place,
            column: one.column,
            written: one.written,
            about: one.about,
            text: one.text,
            proposal: one.proposal,
            class: one.class,
            reply_to: one
                .answers
                .and_then(|answered| remarks.get(&answered).copied()),
            is_resolved: one.is_resolved,
            is_unsure: one.is_unsure,
            under: match one.mark {
                CommentForm::Question => None,
                _ => one.question.and_then(|one| questions.get(&one).copied()),
            },
        })
        .collect()
}
