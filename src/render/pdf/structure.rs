//! The logical structure of a document: what the tags say (ISO 32000-1 §14.7, ISO 14289-1 §7).

use super::LONGEST_STRING;
use super::geometry::Area;
use super::inline::{Special, Specials};
use super::notes::NoteStructure;
use crate::document::shortened;
use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree,
};
use std::num::{NonZeroU16, NonZeroU32};

/// Names a piece of content; whatever is drawn for it, on any page, belongs to one tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ContentId(u32);

impl ContentId {
    /// Returns the content of a part of the text whose first part this is.
    pub(super) fn part(self, part: u16) -> ContentId {
        ContentId(self.0 + u32::from(part))
    }
}

/// The contents of a text's parts, one after another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contents {
    pub(super) first: ContentId,
    count: u16,
}

impl Contents {
    fn iter(self) -> impl Iterator<Item = ContentId> {
        (0..self.count).map(move |part| self.first.part(part))
    }
}

/// Hands out content ids.
#[derive(Debug, Default)]
pub(super) struct ContentIds(u32);

impl ContentIds {
    /// Hands out one for each part of a text.
    pub(super) fn take(&mut self, count: u16) -> Contents {
        let first = ContentId(self.0);
        self.0 += u32::from(count);
        Contents { first, count }
    }

    pub(super) fn next(&mut self) -> ContentId {
        self.take(1).first
    }

    pub(super) fn count(&self) -> usize {
        self.0 as usize
    }
}

/// A node of the structure.
#[derive(Debug)]
pub(super) enum Structure {
    Heading(HeadingStructure),
    Paragraph(Contents),
    List(ListStructure),
    /// Blocks that belong together.
    Division(Vec<Structure>),
    Quote(Vec<Structure>),
    Table(TableStructure),
    Figure(FigureStructure),
}

#[derive(Debug)]
pub(super) struct HeadingStructure {
    pub(super) level: u8,
    pub(super) title: String,
    pub(super) contents: Contents,
}

#[derive(Debug)]
pub(super) struct ListStructure {
    pub(super) is_numbered: bool,
    pub(super) items: Vec<ItemStructure>,
}

#[derive(Debug)]
pub(super) struct ItemStructure {
    pub(super) label: ContentId,
    pub(super) body: Vec<Structure>,
}

#[derive(Debug)]
pub(super) struct TableStructure {
    pub(super) summary: String,
    /// One header cell a column; nothing for a table without a header row.
    pub(super) header: Vec<Contents>,
    pub(super) rows: Vec<Vec<CellStructure>>,
}

#[derive(Debug)]
pub(super) enum CellStructure {
    /// A header cell that names the rows it spans, with a heading in it.
    GroupLabel {
        heading: HeadingStructure,
        row_span: usize,
    },
    /// A header cell that names the rows under it and spans all columns.
    BandLabel {
        contents: Contents,
        col_span: usize,
    },
    /// A header cell that names its row.
    RowHeader(Vec<Contents>),
    Data(Vec<Contents>),
    Figure(FigureStructure),
}

/// A picture (ISO 14289-1 §7.3).
#[derive(Debug)]
pub(super) struct FigureStructure {
    /// Says what it shows.
    pub(super) alt: String,
    pub(super) content: ContentId,
    /// The page and the area on it, if it stands on one page.
    pub(super) place: Option<(usize, Area)>,
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
pub(super) fn tag_tree(
    structure: Vec<Structure>,
    drawn: Drawn,
    specials: &Specials,
    language: &str,
) -> TagTree {
    let mut builder = TreeBuilder { drawn, specials };
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for node in structure {
        tree.push(builder.node(node));
    }
    tree
}

struct TreeBuilder<'a> {
    drawn: Drawn,
    specials: &'a Specials,
}

impl TreeBuilder<'_> {
    fn node(&mut self, node: Structure) -> TagGroup {
        match node {
            Structure::Heading(heading) => self.heading(heading),
            Structure::Paragraph(contents) => TagGroup::with_children(Tag::P, self.text(contents)),
            Structure::List(list) => self.list(list),
            Structure::Division(nodes) => TagGroup::with_children(Tag::Div, self.nodes(nodes)),
            Structure::Quote(nodes) => TagGroup::with_children(Tag::BlockQuote, self.nodes(nodes)),
            Structure::Table(table) => self.table(table),
            Structure::Figure(figure) => self.figure(figure),
        }
    }

    fn nodes(&mut self, nodes: Vec<Structure>) -> Vec<Node> {
        let groups = nodes.into_iter().map(|node| Node::Group(self.node(node)));
        groups.collect()
    }

    fn heading(&mut self, heading: HeadingStructure) -> TagGroup {
        let level = NonZeroU16::new(u16::from(heading.level)).unwrap_or(NonZeroU16::MIN);
        TagGroup::with_children(
            Tag::Hn(level, Some(said(heading.title))),
            self.text(heading.contents),
        )
    }

    fn list(&mut self, list: ListStructure) -> TagGroup {
        let mut group = TagGroup::new(Tag::L(if list.is_numbered {
            ListNumbering::Decimal
        } else {
            ListNumbering::Disc
        }));
        for ItemStructure { label, body } in list.items {
            let mut item = TagGroup::new(Tag::LI);
            item.push(TagGroup::with_children(Tag::Lbl, self.drawn.take(label)));
            item.push(TagGroup::with_children(Tag::LBody, self.nodes(body)));
            group.push(item);
        }
        group
    }

    fn table(&mut self, table: TableStructure) -> TagGroup {
        let mut header = TagGroup::new(Tag::TR);
        for contents in table.header {
            let cell = Tag::TH(TableHeaderScope::Column);
            header.push(TagGroup::with_children(cell, self.text(contents)));
        }
        let mut body = TagGroup::new(Tag::TBody);
        for row in table.rows {
            let mut group = TagGroup::new(Tag::TR);
            for cell in row {
                group.push(self.cell(cell));
            }
            body.push(group);
        }
        let mut group = TagGroup::new(Tag::Table.with_summary(Some(said(table.summary))));
        if !header.children.is_empty() {
            group.push(TagGroup::with_children(
                Tag::THead,
                vec![Node::Group(header)],
            ));
        }
        group.push(body);
        group
    }

    fn cell(&mut self, cell: CellStructure) -> TagGroup {
        match cell {
            CellStructure::GroupLabel { heading, row_span } => {
                let tag = Tag::TH(TableHeaderScope::Row).with_row_span(span(row_span));
                TagGroup::with_children(tag, vec![Node::Group(self.heading(heading))])
            }
            CellStructure::BandLabel { contents, col_span } => {
                let tag = Tag::TH(TableHeaderScope::Row).with_col_span(span(col_span));
                TagGroup::with_children(tag, self.text(contents))
            }
            CellStructure::RowHeader(contents) => {
                TagGroup::with_children(Tag::TH(TableHeaderScope::Row), self.paragraphs(contents))
            }
            CellStructure::Data(contents) => {
                TagGroup::with_children(Tag::TD, self.paragraphs(contents))
            }
            CellStructure::Figure(figure) => {
                TagGroup::with_children(Tag::TD, vec![Node::Group(self.figure(figure))])
            }
        }
    }

    fn figure(&mut self, figure: FigureStructure) -> TagGroup {
        let bbox = figure.place.and_then(|(page, area)| {
            let rect = Rect::from_xywh(area.left, area.top, area.width, area.height)?;
            Some(BBox::new(page, rect))
        });
        let tag = Tag::Figure(Some(said(figure.alt))).with_bbox(bbox);
        TagGroup::with_children(tag, self.drawn.take(figure.content))
    }

    /// Returns a cell's content; several paragraphs are told apart, a single one needs no tag of
    /// its own.
    fn paragraphs(&mut self, paragraphs: Vec<Contents>) -> Vec<Node> {
        if let [contents] = paragraphs[..] {
            return self.text(contents);
        }
        paragraphs
            .into_iter()
            .map(|contents| Node::Group(TagGroup::with_children(Tag::P, self.text(contents))))
            .collect()
    }

    /// Returns what was drawn for a text: its links and notes in tags of their own.
    fn text(&mut self, contents: Contents) -> Vec<Node> {
        let mut nodes = Vec::new();
        for content in contents.iter() {
            let drawn = self.drawn.take(content);
            match self.specials.get(&content) {
                Some(_) if drawn.is_empty() => {}
                Some(Special::Link(_)) => {
                    nodes.push(TagGroup::with_children(Tag::Link, drawn).into());
                }
                Some(Special::Note(note)) => {
                    nodes.push(TagGroup::with_children(Tag::Reference, drawn).into());
                    nodes.push(self.note(*note).into());
                }
                Some(Special::Changed(said)) => {
                    nodes.push(TagGroup::with_children(said.tag(), drawn).into());
                }
                None => nodes.extend(drawn),
            }
        }
        nodes
    }

    fn note(&mut self, note: NoteStructure) -> TagGroup {
        let label = TagGroup::with_children(Tag::Lbl, self.drawn.take(note.label));
        let mut group = TagGroup::with_children(Tag::Note, vec![label.into()]);
        group.children.extend(self.text(note.text));
        group
    }
}

/// A span of one is the default and is not written.
fn span(count: usize) -> Option<NonZeroU32> {
    let span = u32::try_from(count).ok().and_then(NonZeroU32::new);
    span.filter(|span| span.get() > 1)
}

/// Titles and alternative texts are never empty (ISO 14289-1 §7.3), nor longer than a string may be.
pub(super) fn said(text: String) -> String {
    if text.trim().is_empty() {
        "–".to_owned()
    } else {
        shortened(&text, LONGEST_STRING).into_owned()
    }
}
