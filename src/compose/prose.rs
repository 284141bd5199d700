//! Running text of the plan: what stands below headings, and notes under tables.

use crate::diagnostic::{Diagnostic, Sources, Spanned};
use crate::document::{Block, Length, Role, StyleSheet};
use crate::plan::Plan;
use crate::template::{Labels, MarkdownSetup, markdown};

/// What running text is set with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Prose<'a> {
    pub(super) styles: &'a StyleSheet,
    pub(super) labels: &'a Labels,
    pub(super) width: Length,
}

impl Prose<'_> {
    /// Returns a text that stands below a heading.
    pub(super) fn intro(&self, text: Option<&Spanned<String>>) -> Vec<Block> {
        text.map_or_else(Vec::new, |text| self.read(text, &|_| true).0)
    }

    /// Returns notes under a table.
    pub(super) fn notes(&self, notes: &[Spanned<String>]) -> Vec<Block> {
        let blocks = notes.iter().flat_map(|note| self.read(note, &|_| true).0);
        blocks
            .map(|block| match block {
                Block::Paragraph(mut paragraph) if paragraph.role == Role::Body => {
                    paragraph.role = Role::Remark;
                    Block::Paragraph(paragraph)
                }
                other => other,
            })
            .collect()
    }

    fn read(&self, text: &str, shows: &dyn Fn(char) -> bool) -> (Vec<Block>, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        let source = sources.add("text", text);
        let setup = MarkdownSetup {
            heading_level: None,
            text_width: self.width,
            styles: self.styles,
            labels: self.labels,
            shows,
            has_place: &|_| false,
        };
        markdown::blocks(source, &sources, 0..text.len(), &setup)
    }
}

/// Returns what documents cannot show of a plan's running text, each finding at the text's place.
pub(crate) fn prose_findings(plan: &Plan, styles: &StyleSheet, labels: &Labels) -> Vec<Diagnostic> {
    let prose = Prose {
        styles,
        labels,
        width: Length::millimetres(160),
    };
    let texts = plan.running_texts();
    texts
        .flat_map(|text| {
            let (_, findings) = prose.read(text, &|_| true);
            findings.into_iter().map(|finding| {
                let mut own = match finding.is_error() {
                    true => Diagnostic::error(finding.code, finding.message),
                    false => Diagnostic::warning(finding.code, finding.message),
                };
                own.help = finding.help;
                own.at(text.span)
            })
        })
        .collect()
}
