//! What was sent: the plan of the corpus, or another one.

use crate::english::load;
use std::path::Path;
use wem_report::circulation::collect::{Found, Returned, Sent, comments_of};
use wem_report::circulation::feedback::{Comment, CommentId};
use wem_report::compose::circulation::sent;
use wem_report::diagnostic::Sources;
use wem_report::plan::{BodyKey, Plan};
use wem_report::render::docx::bookmark_name;
use wem_report::template::Library;

/// Loads the plan of a file.
pub fn plan(path: &Path) -> Plan {
    let text = std::fs::read_to_string(path).expect("the plan is there");
    load(path, &text).plan.expect("the plan is right")
}

/// Returns what was sent of a plan, under a symbol.
pub fn sent_of(plan: &Plan, symbol: Option<&str>) -> Sent {
    let mut sources = Sources::default();
    let labels = Library::embedded().labels("en", &mut sources);
    let (labels, _) = labels.expect("the built-in labels are right");
    sent(plan, symbol, &labels, &[], &bookmark_name)
}

/// Returns the entries of what came back in a file.
pub fn entries(returned: Returned, plan: &Plan) -> Vec<Comment> {
    let body = |found: &Found| -> Option<BodyKey> {
        let body = plan.find_body(found.body.as_ref()?);
        body.ok().map(|body| body.key.value.clone())
    };
    comments_of(returned.collected.found, "hash", CommentId(1), &body)
}
