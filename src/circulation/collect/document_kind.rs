//! Which file came back: an answer to this draft, or something else.

use super::likeness::{as_compared, trimmed};
use super::sent::{OtherDocuments, Sent};
use crate::diagnostic::Diagnostic;
use crate::identity::DocumentKind;
use crate::reading::{PlaceKind, ReturnedFile};
use std::collections::HashSet;

/// How many places at the head of a file may hold its title.
const HEAD: usize = 12;

/// Refuses a file that is no answer to what was sent.
pub(super) fn check(name: &str, file: &ReturnedFile, sent: &Sent) -> Result<(), Diagnostic> {
    if let Some(kind) = sent.others.kind_of(file).filter(|kind| !is_answer(*kind)) {
        let message = format!("{name} is {}, not an answer", kind.name());
        return Err(Diagnostic::error("not-an-answer", message).help(kind.advice()));
    }
    check_revision(name, file, sent)
}

impl OtherDocuments {
    /// Returns which document of ours a file is, by what it says of itself, else by its words.
    pub(crate) fn kind_of(&self, file: &ReturnedFile) -> Option<DocumentKind> {
        let kind = file.identity.document;
        let kind = kind.or_else(|| by_title(file, &self.titles));
        kind.or_else(|| by_headings(file, &self.sheet_headings))
    }
}

/// Returns what a file is whose head says the title of another document of ours.
fn by_title(file: &ReturnedFile, titles: &[(DocumentKind, String)]) -> Option<DocumentKind> {
    let in_text = |kind: PlaceKind| matches!(kind, PlaceKind::Body | PlaceKind::SheetCell(_));
    let head = file.places.iter().filter(|place| in_text(place.kind));
    head.filter(|place| !trimmed(&place.text).is_empty())
        .take(HEAD)
        .find_map(|place| {
            let text = as_compared(&place.text);
            let mut titles = titles.iter();
            let found = titles.find(|(_, title)| {
                let rest = text.strip_prefix(as_compared(title).as_str());
                !title.is_empty()
                    && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
            });
            found.map(|(kind, _)| *kind)
        })
}

/// Returns whether a file has the headings of a sheet in which bodies report: those of release 0.1 say
/// in no other way what they are.
fn by_headings(file: &ReturnedFile, headings: &[String]) -> Option<DocumentKind> {
    let headings: HashSet<String> = headings
        .iter()
        .map(|heading| as_compared(heading).to_lowercase())
        .collect();
    let mut rows = file.tables.iter().flat_map(|table| {
        let rows = table.rows.iter();
        rows.take(HEAD)
    });
    let is_one = rows.any(|row| {
        let texts = file.range(row.places).iter();
        let texts: HashSet<String> = texts
            .map(|place| as_compared(&place.text).to_lowercase())
            .collect();
        // Somebody may have taken columns out, or renamed some.
        texts.intersection(&headings).count() * 2 > headings.len()
    });
    is_one.then_some(DocumentKind::UpdateSheet)
}

/// Returns whether members can answer with a file of a kind.
fn is_answer(kind: DocumentKind) -> bool {
    matches!(
        kind,
        DocumentKind::Draft | DocumentKind::CommentTable | DocumentKind::ActionTable
    )
}

/// Refuses a file that says that it belongs to something else.
fn check_revision(name: &str, file: &ReturnedFile, sent: &Sent) -> Result<(), Diagnostic> {
    let identity = &file.identity;
    let plan = identity.plan_id.as_ref();
    if let Some(plan) = plan.filter(|id| **id != sent.plan_id) {
        return Err(Diagnostic::error(
            "not-a-draft",
            format!("{name} is no draft of this plan but of “{plan}”"),
        )
        .help("collect it where that plan is"));
    }
    let symbol = identity.symbol.as_ref();
    let other = symbol.filter(|symbol| sent.symbol.as_ref().is_some_and(|sent| sent != *symbol));
    let hash = identity.plan_hash.as_ref();
    let is_stale = other.is_some() || hash.is_some_and(|hash| *hash != sent.plan_hash);
    if !is_stale {
        return Ok(());
    }
    let which = symbol
        .or(identity.edition.as_ref())
        .map_or_else(String::new, |which| format!(", {which}"));
    Err(Diagnostic::error(
        "stale-draft",
        format!("{name} is of another revision{which}, and its text is not that of this one"),
    )
    .help("collect it for the revision that it answers, with --symbol, or with --base and the plan of then"))
}
