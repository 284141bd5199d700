//! From what was found in a file to the entries of feedback.

use crate::circulation::feedback::{Class, Comment, CommentId, Mark, Place, Proposal};
use crate::plan::{BodyKey, ColumnKey};
use chrono::NaiveDateTime;
use std::collections::HashMap;

/// One thing that was found in a returned file.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub mark: Mark,
    pub place: Option<Place>,
    pub column: Option<ColumnKey>,
    pub author: Option<String>,
    pub written: Option<NaiveDateTime>,
    pub about: String,
    pub text: String,
    pub proposal: Option<Proposal>,
    pub class: Option<Class>,
    pub is_resolved: bool,
    /// The body that a row of a comment table names.
    pub body: Option<String>,
    /// Which of the document's comments it is, and which one it answers.
    pub remark: Option<usize>,
    pub answers: Option<usize>,
    /// Where it stands, by paragraph and byte, or by row.
    pub at: (u32, u32),
}

impl Found {
    /// Makes a finding that says nothing yet.
    pub fn new(mark: Mark, at: (u32, u32)) -> Self {
        Found {
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
            body: None,
            remark: None,
            answers: None,
            at,
        }
    }
}

/// Makes the entries of what was found in a file, in the order of its text, numbered from `first`.
///
/// `body_of` names the body for which an author, or a name in a comment table, stands.
pub fn comments_of(
    mut found: Vec<Found>,
    source: &str,
    first: CommentId,
    body_of: &dyn Fn(&Found) -> Option<BodyKey>,
) -> Vec<Comment> {
    // What stands at one place keeps the order in which it was found: answers stand behind what they
    // answer.
    found.sort_by_key(|one| one.at);
    let ids = (first.0..).map(CommentId);
    let numbered: Vec<(CommentId, Found)> = ids.zip(found).collect();
    let remarks: HashMap<usize, CommentId> = numbered
        .iter()
        .filter_map(|(id, one)| Some((one.remark?, *id)))
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
        })
        .collect()
}
