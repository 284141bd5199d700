//! What was found in a returned file, out of `plan/feedback/SYMBOL.toml`.

use wem_report::circulation::feedback::{Class, Comment, CommentForm, PlanElement, Proposal};
use wem_report::plan::ColumnKey;

/// A comment of the feedback, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub id: u32,
    pub mark: CommentForm,
    /// Where it is placed, written as in expectations.
    pub place: String,
    pub column: Option<ColumnKey>,
    pub author: Option<String>,
    pub written: Option<String>,
    pub about: String,
    pub text: String,
    pub proposal: Option<Proposal>,
    pub class: Option<Class>,
    pub body: Option<String>,
    pub reply_to: Option<u32>,
    pub is_resolved: bool,
}

impl Found {
    pub(crate) fn of(comment: &Comment) -> Self {
        let place = match &comment.place {
            None => "unplaced".to_owned(),
            Some(PlanElement::Document) => "document".to_owned(),
            Some(PlanElement::Item(key)) => key.0.clone(),
            Some(PlanElement::Goal(number)) => format!("goal {number}"),
            Some(PlanElement::Section(number)) => format!("section {number}"),
            Some(PlanElement::Area(key)) => format!("area {key}"),
        };
        let moment = |time: &chrono::NaiveDateTime| time.format("%Y-%m-%dT%H:%M:%S").to_string();
        Found {
            id: comment.id.0,
            mark: comment.mark,
            place,
            column: comment.column.clone(),
            author: comment.author.clone(),
            written: comment.written.as_ref().map(moment),
            about: comment.about.clone(),
            text: comment.text.clone(),
            proposal: comment.proposal.clone(),
            class: comment.class,
            body: comment.body.as_ref().map(|body| body.0.clone()),
            reply_to: comment.reply_to.map(|id| id.0),
            is_resolved: comment.is_resolved,
        }
    }
}
