//! What the texts have in common that are made of a template and go out as they are: the cover note, the
//! page on how to answer, reminders.

use super::Circular;
use crate::compose::Setup;
use crate::diagnostic::{Diagnostic, Sources};
use crate::document::{Length, PageSetup};
use crate::plan::Plan;
use crate::template::note::{NoteTemplate, Record, Skeleton};
use crate::template::{Coverage, MarkdownSetup};

/// The margins at the sides: a line of prose should not be longer than eyes can follow.
const SIDES: Length = Length::millimetres(25);

/// Returns the page of a letter.
pub(super) fn page(circular: &Circular<'_>, setup: &Setup<'_>, title: &str) -> PageSetup {
    let mut page = circular.page(setup, title);
    page.margins.start = SIDES;
    page.margins.end = SIDES;
    page
}

/// Runs a template; `name` and `file` are what it is called in messages.
///
/// # Errors
/// When the template fails, or has a slot: what goes out is finished.
pub(super) fn finished(
    (name, file): (&str, &str),
    template: &NoteTemplate,
    sources: &Sources,
    facts: Record,
    text_width: Length,
    setup: &Setup<'_>,
) -> Result<Skeleton, Vec<Diagnostic>> {
    let coverage = Coverage::new(&setup.styles.fonts);
    let shows = |c: char| coverage.shows(c);
    let markdown = MarkdownSetup {
        heading_level: Some(2),
        text_width,
        styles: &setup.styles,
        labels: setup.labels,
        shows: &shows,
        has_place: &|_| false,
    };
    let skeleton = template.run(sources, facts, &markdown)?;
    match skeleton.slots.first() {
        None => Ok(skeleton),
        Some(slot) => Err(vec![
            Diagnostic::error("bad-slot", format!("{name} has a slot “{}”", slot.title)).help(
                format!(
                    "write the text into templates/circulation/{file}: what goes out is finished"
                ),
            ),
        ]),
    }
}

/// Returns what letters are told of the plan.
pub(super) fn plan_record(plan: &Plan) -> Record {
    Record::new("plan")
        .with("id", plan.id.clone())
        .with("title", plan.title.value.clone())
        .with("organisation", plan.organisation.value.clone())
}
