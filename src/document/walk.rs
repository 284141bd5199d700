//! Walks over blocks and all that stands in them, in reading order.
//!
//! A walk is a [`Visitor`], or a [`VisitorMut`] where it changes what it sees. It says what it does
//! with the things that concern it, and finds the way to all others here alone.

use super::{
    Anchor, Block, Callout, Chart, Field, Heading, Inline, List, Paragraph, Row, Slot, Table,
    Target,
};
use std::collections::HashSet;

/// Sees blocks, and what stands in them.
///
/// What a method does unless it is overridden is to see what stands in the thing; one that is
/// overridden goes on by the function of its name (`walk_table` and so on), or not at all.
pub trait Visitor<'d> {
    fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'d Block) {
        walk_block(self, block);
    }

    /// Sees a heading, wherever it stands.
    fn heading(&mut self, heading: &'d Heading) {
        self.line(&heading.content);
    }

    /// Sees the heading over a table.
    fn band(&mut self, heading: &'d Heading) {
        self.heading(heading);
    }

    /// Sees the label of a group of rows.
    fn label(&mut self, heading: &'d Heading) {
        self.heading(heading);
    }

    /// Sees a paragraph, wherever it stands.
    fn paragraph(&mut self, paragraph: &'d Paragraph) {
        self.line(&paragraph.content);
    }

    /// Sees a paragraph of a cell.
    fn cell_paragraph(&mut self, paragraph: &'d Paragraph) {
        self.paragraph(paragraph);
    }

    fn list(&mut self, list: &'d List) {
        walk_list(self, list);
    }

    fn callout(&mut self, callout: &'d Callout) {
        self.blocks(&callout.blocks);
    }

    fn table(&mut self, table: &'d Table) {
        walk_table(self, table);
    }

    fn row(&mut self, row: &'d Row) {
        walk_row(self, row);
    }

    fn chart(&mut self, _: &'d Chart) {}

    fn slot(&mut self, slot: &'d Slot) {
        walk_slot(self, slot);
    }

    fn line(&mut self, content: &'d [Inline]) {
        for inline in content {
            self.inline(inline);
        }
    }

    /// Sees a piece of a line; what a note says is a line of its own, and is seen once.
    fn inline(&mut self, inline: &'d Inline) {
        if let Inline::Note(content) = inline {
            self.line(content);
        }
    }
}

pub(crate) fn walk_block<'d>(visitor: &mut (impl Visitor<'d> + ?Sized), block: &'d Block) {
    match block {
        Block::Heading(heading) => visitor.heading(heading),
        Block::Paragraph(paragraph) => visitor.paragraph(paragraph),
        Block::List(list) => visitor.list(list),
        Block::Callout(callout) => visitor.callout(callout),
        Block::Table(table) => visitor.table(table),
        Block::Chart(chart) => visitor.chart(chart),
        Block::Slot(slot) => visitor.slot(slot),
        Block::NewPage(_) => {}
    }
}

pub(crate) fn walk_list<'d>(visitor: &mut (impl Visitor<'d> + ?Sized), list: &'d List) {
    for item in &list.items {
        visitor.blocks(item);
    }
}

pub(crate) fn walk_table<'d>(visitor: &mut (impl Visitor<'d> + ?Sized), table: &'d Table) {
    if let Some(band) = &table.band {
        visitor.band(band);
    }
    for column in &table.columns {
        visitor.line(&column.heading);
    }
    for group in &table.groups {
        if let Some(label) = &group.label {
            visitor.label(label);
        }
        for row in &group.rows {
            visitor.row(row);
        }
    }
}

pub(crate) fn walk_row<'d>(visitor: &mut (impl Visitor<'d> + ?Sized), row: &'d Row) {
    for paragraph in row.cells.iter().flat_map(|cell| &cell.paragraphs) {
        visitor.cell_paragraph(paragraph);
    }
}

/// Sees what a slot shows: its content, or its prompt and its sketch.
pub fn walk_slot<'d>(visitor: &mut (impl Visitor<'d> + ?Sized), slot: &'d Slot) {
    if slot.content.is_none() {
        visitor.line(&slot.prompt);
    }
    visitor.blocks(slot.shown());
}

/// Changes blocks where they stand.
pub trait VisitorMut {
    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => list
                .items
                .iter_mut()
                .flatten()
                .for_each(|one| self.block(one)),
            Block::Callout(callout) => callout.blocks.iter_mut().for_each(|one| self.block(one)),
            Block::Table(table) => self.table(table),
            Block::Slot(slot) => self.slot(slot),
            Block::Chart(_) | Block::NewPage(_) => {}
        }
    }

    /// Changes a heading, wherever it stands.
    fn heading(&mut self, _: &mut Heading) {}

    /// Changes a paragraph, wherever it stands.
    fn paragraph(&mut self, _: &mut Paragraph) {}

    fn table(&mut self, table: &mut Table) {
        table.band.iter_mut().for_each(|band| self.heading(band));
        for group in &mut table.groups {
            group.label.iter_mut().for_each(|label| self.heading(label));
            let cells = group.rows.iter_mut().flat_map(|row| &mut row.cells);
            for paragraph in cells.flat_map(|cell| &mut cell.paragraphs) {
                self.paragraph(paragraph);
            }
        }
    }

    fn slot(&mut self, slot: &mut Slot) {
        let shown = slot.content.as_mut().unwrap_or(&mut slot.sketch);
        shown.iter_mut().for_each(|block| self.block(block));
    }
}

/// Returns the places that blocks have.
pub fn anchors(blocks: &[Block]) -> HashSet<&Anchor> {
    struct Anchors<'d>(HashSet<&'d Anchor>);
    impl<'d> Visitor<'d> for Anchors<'d> {
        fn heading(&mut self, heading: &'d Heading) {
            self.0.extend(&heading.anchor);
        }

        fn row(&mut self, row: &'d Row) {
            self.0.extend(&row.anchor);
        }

        fn slot(&mut self, slot: &'d Slot) {
            self.0.insert(&slot.anchor);
            walk_slot(self, slot);
        }

        fn line(&mut self, _: &'d [Inline]) {}
    }
    let mut anchors = Anchors(HashSet::new());
    anchors.blocks(blocks);
    anchors.0
}

/// Returns the places that links and page numbers in blocks lead to.
pub fn targets(blocks: &[Block]) -> HashSet<&Anchor> {
    struct Targets<'d>(HashSet<&'d Anchor>);
    impl<'d> Visitor<'d> for Targets<'d> {
        fn inline(&mut self, inline: &'d Inline) {
            match inline {
                Inline::Link {
                    target: Target::Place(anchor),
                    ..
                } => {
                    self.0.insert(anchor);
                }
                Inline::Field(Field::PageOf(anchor)) => {
                    self.0.insert(anchor);
                }
                Inline::Note(content) => self.line(content),
                _ => {}
            }
        }
    }
    let mut targets = Targets(HashSet::new());
    targets.blocks(blocks);
    targets.0
}

#[cfg(test)]
mod tests {
    use super::super::{Alignment, CalloutKind, Cell, Column, Length, ListKind, Role, RowGroup};
    use super::*;

    fn text(word: &str) -> Vec<Inline> {
        vec![Inline::text(word)]
    }

    fn paragraph(word: &str) -> Paragraph {
        Paragraph::new(Role::Body, text(word))
    }

    fn heading(word: &str) -> Heading {
        Heading {
            level: 2,
            number: None,
            content: text(word),
            anchor: Some(Anchor(word.to_owned())),
            revision: None,
        }
    }

    fn slot(content: Option<Vec<Block>>) -> Block {
        Block::Slot(Slot {
            anchor: Anchor("slot".to_owned()),
            title: String::new(),
            prompt: text("prompt"),
            sketch: vec![Block::Paragraph(paragraph("sketch"))],
            content,
        })
    }

    /// One block of each kind, within one another as far as they can be.
    fn all() -> Vec<Block> {
        let row = Row {
            anchor: Some(Anchor("row".to_owned())),
            change: None,
            cells: vec![Cell {
                heads_row: false,
                tone: None,
                paragraphs: vec![paragraph("cell")],
            }],
        };
        let table = Table {
            band: Some(heading("band")),
            columns: vec![Column {
                heading: text("column"),
                width: Length::points(9),
                alignment: Alignment::Start,
            }],
            groups: vec![RowGroup {
                label: Some(heading("label")),
                rows: vec![row],
            }],
            change: None,
            summary: String::new(),
        };
        let list = List {
            kind: ListKind::Bulleted,
            items: vec![vec![Block::Paragraph(paragraph("item")), slot(None)]],
        };
        let mut noted = paragraph("paragraph");
        let mut link = text("note");
        link.push(Inline::Link {
            text: "link".to_owned(),
            emphasis: Default::default(),
            target: Target::Place(Anchor("row".to_owned())),
        });
        noted.content.push(Inline::Note(link));
        vec![
            Block::Heading(heading("heading")),
            Block::Paragraph(noted),
            Block::Callout(Callout {
                kind: CalloutKind::Note,
                blocks: vec![Block::List(list)],
            }),
            Block::Table(table),
            slot(Some(vec![Block::Paragraph(paragraph("content"))])),
        ]
    }

    #[test]
    fn everything_is_seen_once_and_in_order() {
        struct Words<'d>(Vec<&'d str>);
        impl<'d> Visitor<'d> for Words<'d> {
            fn inline(&mut self, inline: &'d Inline) {
                match inline {
                    Inline::Text { text, .. } | Inline::Link { text, .. } => self.0.push(text),
                    Inline::Note(content) => self.line(content),
                    _ => {}
                }
            }
        }
        let blocks = all();
        let mut words = Words(Vec::new());
        words.blocks(&blocks);
        let expected =
            "heading paragraph note link item prompt sketch band column label cell content";
        assert_eq!(words.0.join(" "), expected);
        let names = |anchors: HashSet<&Anchor>| {
            let mut names: Vec<String> = anchors.iter().map(|anchor| anchor.0.clone()).collect();
            names.sort();
            names.join(" ")
        };
        assert_eq!(names(anchors(&blocks)), "band heading label row slot");
        assert_eq!(names(targets(&blocks)), "row");
    }

    #[test]
    fn what_is_changed_is_what_is_seen() {
        struct Louder;
        impl VisitorMut for Louder {
            fn heading(&mut self, heading: &mut Heading) {
                heading.content = text("HEADING");
            }

            fn paragraph(&mut self, paragraph: &mut Paragraph) {
                paragraph.content = text("PARAGRAPH");
            }
        }
        struct Quiet<'d>(Vec<&'d str>);
        impl<'d> Visitor<'d> for Quiet<'d> {
            fn inline(&mut self, inline: &'d Inline) {
                if let Inline::Text { text, .. } = inline
                    && text.chars().any(char::is_lowercase)
                {
                    self.0.push(text);
                }
            }
        }
        let mut blocks = all();
        blocks.iter_mut().for_each(|block| Louder.block(block));
        let mut quiet = Quiet(Vec::new());
        quiet.blocks(&blocks);
        // They are no paragraphs.
        assert_eq!(quiet.0, ["prompt", "column"]);
    }
}
