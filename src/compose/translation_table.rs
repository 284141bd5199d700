//! The table that a translator fills in: each text of the plan, with room for its translation.

use super::small_table::{self, SmallTable};
use super::{Setup, frame};
use crate::document::{Cell, Document, Editing, Inline, Paragraph, Role};
use crate::identity::DocumentKind;
use crate::plan::Plan;

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TranslationRow {
    pub key: String,
    pub original: String,
    /// What there is of it; blank where it is to be written.
    pub translation: String,
    /// What the translation was made of.
    pub version: String,
}

/// Composes the table; `language` is what the language is called.
pub(crate) fn translation_table(
    plan: &Plan,
    rows: &[TranslationRow],
    language: &str,
    setup: Setup<'_>,
) -> Document {
    let words = &setup.labels.translation.sheet;
    let title = words.title.fill(&[("language", language)]);
    let page = frame::page(plan, &setup, &title);
    let mut blocks = frame::title_block(plan, &setup);
    blocks.push(frame::subtitle(&title));
    blocks.push(frame::subtitle(&words.instruction));
    let mut table = SmallTable::new(&setup.styles, title.clone(), page.text_width())
        .text(words.key.clone())
        .text(words.original.clone())
        .text(words.translation.clone())
        .text(words.version.clone());
    for row in rows {
        table.row(vec![
            small_table::head(vec![Inline::quiet(row.key.clone())]),
            lines(&row.original),
            lines(&row.translation),
            small_table::cell(vec![Inline::quiet(row.version.clone())]),
        ]);
    }
    blocks.push(table.block());
    Document {
        metadata: frame::metadata(plan, &setup, &title, DocumentKind::TranslationTable),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles.clone(),
        blocks,
    }
}

/// Makes a cell of a text in lines.
fn lines(text: &str) -> Cell {
    let mut paragraphs: Vec<Paragraph> = text
        .split('\n')
        .map(|line| Paragraph::new(Role::Cell, vec![Inline::text(line)]))
        .collect();
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::new(Role::Cell, vec![Inline::text("")]));
    }
    Cell {
        heads_row: false,
        tone: None,
        paragraphs,
    }
}
