//! The logical structure of a document: what the tags say (ISO 32000-1 §14.7, ISO 14289-1 §7).

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::{NonZeroU16, NonZeroU32};

/// Names a piece of content; whatever is drawn for it, on any page, belongs to one tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ContentId(u32);

/// Hands out content ids.
#[derive(Debug, Default)]
pub(super) struct ContentIds(u32);

impl ContentIds {
    pub(super) fn next(&mut self) -> ContentId {
        let id = ContentId(self.0);
        self.0 += 1;
        id
    }

    pub(super) fn count(&self) -> usize {
        self.0 as usize
    }
}

/// A node of the structure.
#[derive(Debug)]
pub(super) enum Structure {
    Heading(HeadingStructure),
    Paragraph(ContentId),
    Table(TableStructure),
}

#[derive(Debug)]
pub(super) struct HeadingStructure {
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) content: ContentId,
}

#[derive(Debug)]
pub(super) struct TableStructure {
    pub(super) summary: String,
    /// One header cell a column.
    pub(super) header: Vec<ContentId>,
    pub(super) rows: Vec<Vec<CellStructure>>,
}

#[derive(Debug)]
pub(super) enum CellStructure {
    /// A header cell that names the rows it spans, with a heading in it.
    GroupLabel {
        heading: HeadingStructure,
        row_span: usize,
    },
    /// A header cell that names its row.
    RowHeader(Vec<ContentId>),
    Data(Vec<ContentId>),
}

/// What was drawn, by content: filled in while pages are painted.
#[derive(Debug)]
pub(super) struct Drawn(Vec<Vec<Identifier>>);

impl Drawn {
    pub(super) fn new(contents: usize) -> Self {
        Drawn(vec![Vec::new(); contents])
    }

    pub(super) fn add(&mut self, content: ContentId, identifier: Identifier) {
        self.0[content.0 as usize].push(identifier);
    }

    fn take(&mut self, content: ContentId) -> Vec<Node> {
        std::mem::take(&mut self.0[content.0 as usize])
            .into_iter()
            .map(Node::Leaf)
            .collect()
    }
}

/// Builds the tag tree.
pub(super) fn tag_tree(structure: Vec<Structure>, mut drawn: Drawn, language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for node in structure {
        match node {
            Structure::Heading(heading) => tree.push(heading_group(heading, &mut drawn)),
            Structure::Paragraph(content) => {
                tree.push(TagGroup::with_children(Tag::P, drawn.take(content)));
            }
            Structure::Table(table) => tree.push(table_group(table, &mut drawn)),
        }
    }
    tree
}

fn heading_group(heading: HeadingStructure, drawn: &mut Drawn) -> TagGroup {
    let level = NonZeroU16::new(u16::from(heading.level)).unwrap_or(NonZeroU16::MIN);
    TagGroup::with_children(
        Tag::Hn(level, Some(heading.title)),
        drawn.take(heading.content),
    )
}

fn table_group(table: TableStructure, drawn: &mut Drawn) -> TagGroup {
    let mut header = TagGroup::new(Tag::TR);
    for content in table.header {
        let cell = Tag::TH(TableHeaderScope::Column);
        header.push(TagGroup::with_children(cell, drawn.take(content)));
    }
    let mut body = TagGroup::new(Tag::TBody);
    for row in table.rows {
        let mut group = TagGroup::new(Tag::TR);
        for cell in row {
            group.push(cell_group(cell, drawn));
        }
        body.push(group);
    }
    let head = TagGroup::with_children(Tag::THead, vec![Node::Group(header)]);
    TagGroup::with_children(
        Tag::Table.with_summary(Some(table.summary)),
        vec![Node::Group(head), Node::Group(body)],
    )
}

fn cell_group(cell: CellStructure, drawn: &mut Drawn) -> TagGroup {
    match cell {
        CellStructure::GroupLabel { heading, row_span } => {
            let span = u32::try_from(row_span).ok().and_then(NonZeroU32::new);
            // A span of one is the default and is not written.
            let span = span.filter(|span| span.get() > 1);
            let tag = Tag::TH(TableHeaderScope::Row).with_row_span(span);
            TagGroup::with_children(tag, vec![Node::Group(heading_group(heading, drawn))])
        }
        CellStructure::RowHeader(contents) => {
            TagGroup::with_children(Tag::TH(TableHeaderScope::Row), paragraphs(contents, drawn))
        }
        CellStructure::Data(contents) => {
            TagGroup::with_children(Tag::TD, paragraphs(contents, drawn))
        }
    }
}

/// Returns a cell's content; several paragraphs are told apart, a single one needs no tag of its
/// own.
fn paragraphs(contents: Vec<ContentId>, drawn: &mut Drawn) -> Vec<Node> {
    if let [content] = contents[..] {
        return drawn.take(content);
    }
    contents
        .into_iter()
        .map(|content| Node::Group(TagGroup::with_children(Tag::P, drawn.take(content))))
        .collect()
}
