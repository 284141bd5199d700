//! What every document has: paper, running lines, title block, metadata.

use super::Setup;
use crate::document::{
    Block, Callout, CalloutKind, ChangeWords, Field, Heading, Inline, Metadata, Orientation,
    PageSetup, PageWords, Paragraph, Role, RunningLine, Words,
};
use crate::identity::{
    DOCUMENT_PROPERTY, DocumentKind, EDITION_PROPERTY, HASH_PROPERTY, PLAN_PROPERTY,
};
use crate::plan::progress::Report;
use crate::plan::{Edition, Plan};
use crate::template::PatternElement;
use crate::template::{Labels, direction};

/// Returns the paper with its running lines, of which one says the document's title.
pub(super) fn page(plan: &Plan, setup: &Setup<'_>, title: &str) -> PageSetup {
    let words = PageWords {
        title: title.to_owned(),
        organisation: plan.organisation.value.clone(),
        edition: edition(plan, setup.labels).unwrap_or_default(),
        date: setup.labels.date(setup.date),
    };
    let texts = &setup.styles.running;
    let own = |text: &Option<String>, usual: Vec<Inline>| match text {
        Some(text) => running(text, &words),
        None => usual,
    };
    let edition = match words.edition.as_str() {
        "" => Vec::new(),
        edition => vec![Inline::text(edition)],
    };
    PageSetup {
        header: RunningLine {
            start: own(&texts.header_start, vec![Inline::text(title)]),
            end: own(&texts.header_end, edition),
        },
        footer: RunningLine {
            start: own(&texts.footer_start, vec![Inline::text(date_line(setup))]),
            end: own(&texts.footer_end, page_number(setup.labels)),
        },
        watermark: setup.draft.then(|| setup.labels.page.draft.clone()),
        words,
        ..paper(setup)
    }
}

/// Fills in a text that a theme has for a running line.
fn running(text: &str, words: &PageWords) -> Vec<Inline> {
    let mut content = Vec::new();
    let mut said = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        said += before;
        let place = after.split_once('}');
        let (place, after) = place.unwrap_or(("", after));
        let field = match place {
            "page" => Some(Field::PageNumber),
            "pages" => Some(Field::PageCount),
            _ => None,
        };
        said += match place {
            "title" => &words.title,
            "organisation" => &words.organisation,
            "edition" => &words.edition,
            "date" => &words.date,
            _ => "",
        };
        if let Some(field) = field {
            if !said.is_empty() {
                content.push(Inline::text(std::mem::take(&mut said)));
            }
            content.push(Inline::Field(field));
        }
        rest = after;
    }
    said += rest;
    if !said.is_empty() {
        content.push(Inline::text(said));
    }
    content
}

/// Returns the bare paper.
pub(super) fn paper(setup: &Setup<'_>) -> PageSetup {
    let orientation = match setup.portrait {
        true => Orientation::Portrait,
        false => Orientation::Landscape,
    };
    PageSetup::plain(setup.paper, orientation)
}

/// Returns what the file says of itself.
pub(super) fn metadata(
    plan: &Plan,
    setup: &Setup<'_>,
    title: &str,
    kind: DocumentKind,
) -> Metadata {
    Metadata {
        title: title.to_owned(),
        organisation: plan.organisation.value.clone(),
        subject: Some(plan.title.value.clone()),
        language: plan.language.clone(),
        direction: direction(&plan.language),
        date: setup.date,
        properties: properties(plan, setup.labels, kind),
    }
}

/// Returns the properties by which a file of ours is known, whatever format it has.
pub(crate) fn properties(
    plan: &Plan,
    labels: &Labels,
    kind: DocumentKind,
) -> Vec<(String, String)> {
    let properties = [
        (PLAN_PROPERTY, Some(plan.id.clone())),
        (EDITION_PROPERTY, edition(plan, labels)),
        (HASH_PROPERTY, Some(plan.fingerprint())),
        (DOCUMENT_PROPERTY, Some(kind.key().to_owned())),
    ];
    let said = properties.into_iter();
    said.filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// Returns the words that renderers add.
pub(super) fn words(labels: &Labels) -> Words {
    let said = &labels.redline.words;
    Words {
        language: labels.language.clone(),
        continued: labels.table.continued.clone(),
        notes: labels.page.notes.clone(),
        zero: labels.calendar.figures.zero,
        changes: ChangeWords {
            inserted: said.said_inserted.clone(),
            deleted: said.said_deleted.clone(),
            moved_from: said.said_moved_from.clone(),
            moved_to: said.said_moved_to.clone(),
        },
    }
}

/// Returns organisation, title, edition and date.
pub(super) fn title_block(plan: &Plan, setup: &Setup<'_>) -> Vec<Block> {
    let mut blocks = vec![
        subtitle(&plan.organisation),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(plan.title.value.clone())],
            anchor: None,
        }),
    ];
    blocks.extend(standing(plan, setup));
    blocks
}

/// Returns what a title block says of a document's standing: draft, edition, date.
pub(super) fn standing(plan: &Plan, setup: &Setup<'_>) -> Vec<Block> {
    let mut blocks = Vec::from_iter(draft_line(setup));
    blocks.extend(edition(plan, setup.labels).as_deref().map(subtitle));
    blocks.push(subtitle(&date_line(setup)));
    blocks.extend(translation_line(plan, setup.labels));
    blocks
}

/// Returns the line that says how far a translation is to be relied on, where marks stand in it.
fn translation_line(plan: &Plan, labels: &Labels) -> Option<Block> {
    let origin = plan.translated_from.as_ref()?;
    if origin.missing + origin.stale == 0 {
        return None;
    }
    Some(subtitle(&labels.translation.note.fill(&[
        ("missing", &origin.missing.to_string()),
        ("stale", &origin.stale.to_string()),
    ])))
}

/// Returns what a progress log asks every document made from it to say first.
pub(super) fn notice(report: &Report<'_>) -> Option<Block> {
    let text = report.notice?;
    let paragraph = Paragraph::new(Role::Body, vec![Inline::strong(text)]);
    Some(Block::Callout(Callout {
        kind: CalloutKind::Note,
        blocks: vec![Block::Paragraph(paragraph)],
    }))
}

/// Returns the line that says that this is a draft: a watermark is not read aloud.
pub(super) fn draft_line(setup: &Setup<'_>) -> Option<Block> {
    setup.draft.then(|| {
        let draft = Inline::strong(setup.labels.page.draft.clone());
        Block::Paragraph(Paragraph::new(Role::Subtitle, vec![draft]))
    })
}

/// Returns a line of the title block.
pub(super) fn subtitle(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Subtitle, vec![Inline::text(text)]))
}

/// Returns the title of the plan with its organisation's name.
pub(crate) fn full_title(plan: &Plan, labels: &Labels) -> String {
    let places = [
        ("organisation", plan.organisation.as_str()),
        ("title", plan.title.as_str()),
    ];
    labels.page.of_organisation.fill(&places)
}

fn date_line(setup: &Setup<'_>) -> String {
    let date = setup.labels.date(setup.date);
    setup.labels.title_block.date.fill(&[("date", &date)])
}

/// Returns what the plan says of its edition, in one line.
pub(super) fn edition(plan: &Plan, labels: &Labels) -> Option<String> {
    let Edition {
        symbol,
        revision,
        status,
        date,
    } = plan.edition.clone()?;
    let revision = revision.map(|number| {
        labels
            .title_block
            .revision
            .fill(&[("revision", &number.to_string())])
    });
    let parts: Vec<String> = [
        symbol.map(|symbol| symbol.value),
        revision,
        status.map(|status| status.value),
        date.map(|date| labels.date(date)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(labels.lists.beside.as_str()))
}

fn page_number(labels: &Labels) -> Vec<Inline> {
    labels
        .page
        .number
        .parts()
        .into_iter()
        .map(|part| match part {
            PatternElement::Text(text) => Inline::text(text),
            PatternElement::Placeable("pages") => Inline::Field(Field::PageCount),
            PatternElement::Placeable(_) => Inline::Field(Field::PageNumber),
        })
        .collect()
}
