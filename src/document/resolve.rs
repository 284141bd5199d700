//! A document without its change marks: all accepted, or all rejected.

use super::{
    Block, Callout, Cell, Change, Document, Heading, Inline, List, Paragraph, Revision, Row,
    RowGroup, RunningLine, Table, Verdict,
};

impl Document {
    /// Returns the document with all changes accepted or rejected. Names that readers do not see
    /// (anchors, summaries, metadata) stay.
    pub fn resolved(&self, verdict: Verdict) -> Document {
        let mut document = self.clone();
        let line = |line: &RunningLine| RunningLine {
            start: inlines(&line.start, verdict),
            end: inlines(&line.end, verdict),
        };
        document.page.header = line(&self.page.header);
        document.page.footer = line(&self.page.footer);
        document.blocks = blocks(&self.blocks, verdict);
        document
    }
}

impl Row {
    /// Returns the row with all changes decided; nothing if it is gone then.
    pub fn resolved(&self, verdict: Verdict) -> Option<Row> {
        survives(self.change.as_ref(), verdict).then(|| Row {
            anchor: self.anchor.clone(),
            change: None,
            cells: self
                .cells
                .iter()
                .map(|cell| cell.resolved(verdict))
                .collect(),
        })
    }
}

impl Cell {
    fn resolved(&self, verdict: Verdict) -> Cell {
        Cell {
            paragraphs: self
                .paragraphs
                .iter()
                .filter_map(|paragraph| paragraph.resolved(verdict))
                .collect(),
            ..self.clone()
        }
    }
}

impl Paragraph {
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

impl Heading {
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

impl RowGroup {
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

impl Table {
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
    change.is_none_or(|change| change.survives(verdict))
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
            } if change.survives(verdict) => Inline::Text {
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
