//! What was sent: the plan of the corpus, or another one.

use crate::english::load;
use std::path::Path;
use wem_report::circulation::collect::{Finding, Returned, Sent, Trust, collect_file, comments_of};
use wem_report::circulation::feedback::{Comment, CommentId, Feedback};
use wem_report::compose::circulation::sent;
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::plan::{BodyKey, Plan};
use wem_report::reading;
use wem_report::render::docx::bookmark_name;
use wem_report::template::Library;

/// Loads the plan of a file.
pub(crate) fn plan(path: &Path) -> Plan {
    let text = std::fs::read_to_string(path).expect("the plan is there");
    load(path, &text).plan.expect("the plan is right")
}

/// Returns what was sent of a plan, under a symbol.
pub(crate) fn sent_of(plan: &Plan, symbol: Option<&str>) -> Sent {
    let mut sources = Sources::default();
    let labels = Library::embedded().labels("en", &mut sources);
    let (labels, _) = labels.expect("the built-in labels are right");
    sent(plan, symbol, &labels, &[], &bookmark_name)
}

/// Takes what was sent from files as they were sent.
pub(crate) fn learn(sent: &mut Sent, paths: &[std::path::PathBuf]) {
    for path in paths {
        let bytes = std::fs::read(path).expect("the file is there");
        let file = reading::read("sent", &bytes).expect("what was sent is read");
        sent.learn(&file);
    }
}

/// Collects a file from its bytes.
///
/// # Errors
/// When it cannot be read, or is no answer to what was sent.
pub(crate) fn collect(name: &str, bytes: &[u8], sent: &Sent) -> Result<Returned, Vec<Diagnostic>> {
    let file = reading::read(name, bytes).map_err(|finding| vec![finding])?;
    collect_file(name, &file, sent, Trust::Doubting)
}

/// Returns the entries of what came back in a file.
pub(crate) fn entries(returned: Returned, plan: &Plan) -> Vec<Comment> {
    let body = |finding: &Finding| -> Option<BodyKey> {
        let body = plan.find_body(finding.body.as_ref()?);
        body.ok().map(|body| body.key.value.clone())
    };
    let mut feedback = Feedback {
        comments: comments_of(returned.findings, "hash", CommentId(1), &body),
        ..Feedback::default()
    };
    feedback.settle();
    feedback.comments
}
