//! A document without its change marks: all accepted, or all rejected.

use wem_report::document::{
    Block, Callout, Cell, Change, ChangeKind, Document, Heading, Inline, List, Paragraph, Revision,
    Row, RowGroup, RunningLine, Table,
};

/// What is to become of all changes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Accept,
    Reject,
}

/// Returns a document with all changes accepted or rejected. Names that readers do not see
/// (anchors, summaries, metadata) stay.
pub(crate) fn resolved(marked: &Document, verdict: Verdict) -> Document {
    let mut document = marked.clone();
    let line = |line: &RunningLine| RunningLine {
        start: inlines(&line.start, verdict),
        end: inlines(&line.end, verdict),
    };
    document.page.header = line(&marked.page.header);
    document.page.footer = line(&marked.page.footer);
    document.blocks = blocks(&marked.blocks, verdict);
    document
}

/// What is left of a part of a document; nothing if it is gone.
trait Resolve: Sized {
    fn resolved(&self, verdict: Verdict) -> Option<Self>;
}

impl Resolve for Row {
    fn resolved(&self, verdict: Verdict) -> Option<Row> {
        survives(self.change.as_ref(), verdict).then(|| Row {
            anchor: self.anchor.clone(),
            change: None,
            cells: self.cells.iter().map(|one| cell(one, verdict)).collect(),
        })
    }
}

fn cell(cell: &Cell, verdict: Verdict) -> Cell {
    let paragraphs = cell.paragraphs.iter();
    Cell {
        paragraphs: paragraphs
            .filter_map(|paragraph| paragraph.resolved(verdict))
            .collect(),
        ..cell.clone()
    }
}

impl Resolve for Paragraph {
    fn resolved(&self, verdict: Verdict) -> Option<Paragraph> {
        let revision = self.revision.as_ref();
        survives(revision.and_then(Revision::whole), verdict).then(|| Paragraph {
            role: self.role,
            marker: number(self.marker.as_deref(), revision, verdict),
            content: inlines(&self.content, verdict),
            revision: None,
        })
    }
}

impl Resolve for Heading {
    fn resolved(&self, verdict: Verdict) -> Option<Heading> {
        let revision = self.revision.as_ref();
        survives(revision.and_then(Revision::whole), verdict).then(|| Heading {
            number: number(self.number.as_deref(), revision, verdict),
            content: inlines(&self.content, verdict),
            revision: None,
            ..self.clone()
        })
    }
}

impl Resolve for RowGroup {
    fn resolved(&self, verdict: Verdict) -> Option<RowGroup> {
        let rows: Vec<Row> = self
            .rows
            .iter()
            .filter_map(|row| row.resolved(verdict))
            .collect();
        (!rows.is_empty()).then(|| RowGroup {
            label: self
                .label
                .as_ref()
                .and_then(|label| label.resolved(verdict)),
            rows,
        })
    }
}

impl Resolve for Table {
    fn resolved(&self, verdict: Verdict) -> Option<Table> {
        survives(self.change.as_ref(), verdict).then(|| {
            let mut table = self.clone();
            table.change = None;
            table.band = self.band.as_ref().and_then(|band| band.resolved(verdict));
            for column in &mut table.columns {
                column.heading = inlines(&column.heading, verdict);
            }
            table.groups = self
                .groups
                .iter()
                .filter_map(|group| group.resolved(verdict))
                .collect();
            table
        })
    }
}

fn blocks(all: &[Block], verdict: Verdict) -> Vec<Block> {
    let resolved = all.iter().filter_map(|block| match block {
        Block::Heading(heading) => heading.resolved(verdict).map(Block::Heading),
        Block::Paragraph(paragraph) => paragraph.resolved(verdict).map(Block::Paragraph),
        Block::Table(table) => table.resolved(verdict).map(Block::Table),
        Block::List(list) => Some(Block::List(List {
            kind: list.kind,
            items: list
                .items
                .iter()
                .map(|item| blocks(item, verdict))
                .collect(),
        })),
        Block::Callout(callout) => Some(Block::Callout(Callout {
            kind: callout.kind,
            blocks: blocks(&callout.blocks, verdict),
        })),
        Block::Chart(_) | Block::Slot(_) | Block::NewPage(_) => Some(block.clone()),
    });
    resolved.collect()
}

fn survives(change: Option<&Change>, verdict: Verdict) -> bool {
    let is_new = |kind: &ChangeKind| matches!(kind, ChangeKind::Inserted | ChangeKind::MovedTo(_));
    change.is_none_or(|change| is_new(&change.kind) == (verdict == Verdict::Accept))
}

fn number(number: Option<&str>, revision: Option<&Revision>, verdict: Verdict) -> Option<String> {
    match (revision, verdict) {
        (Some(Revision::Renumbered { former, .. }), Verdict::Reject) => former.clone(),
        _ => number.map(str::to_owned),
    }
}

/// Returns what is left of a line; what looks alike is one text again.
fn inlines(content: &[Inline], verdict: Verdict) -> Vec<Inline> {
    let mut resolved: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        let next = match inline {
            Inline::Changed {
                text,
                emphasis,
                change,
            } if survives(Some(change), verdict) => Inline::Text {
                text: text.clone(),
                emphasis: *emphasis,
            },
            Inline::Changed { .. } => continue,
            other => other.clone(),
        };
        match (resolved.last_mut(), &next) {
            (
                Some(Inline::Text { text, emphasis }),
                Inline::Text {
                    text: more,
                    emphasis: same,
                },
            ) if emphasis == same => text.push_str(more),
            _ => resolved.push(next),
        }
    }
    resolved
}
