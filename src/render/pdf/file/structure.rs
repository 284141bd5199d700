//! What the tags say (ISO 32000-1 §14.7, ISO 14289-1 §7).

use super::string::said;
use crate::render::pdf::placed::{
    CellStructure, ChangedWords, ContentId, Contents, FigureStructure, HeadingStructure,
    ItemStructure, ListStructure, NoteStructure, Special, Specials, Structure, TableStructure,
};
use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
    TextDecorationType,
};
use std::num::{NonZeroU16, NonZeroU32};

/// What was drawn, by content: filled in while pages are painted.
#[derive(Debug)]
pub(crate) struct Drawn(Vec<Vec<Identifier>>);

impl Drawn {
    pub(crate) fn new(contents: usize) -> Self {
        Drawn(vec![Vec::new(); contents])
    }

    pub(crate) fn add(&mut self, content: ContentId, identifier: Identifier) {
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
pub(crate) fn tag_tree(
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
            Tag::Hn(level, Some(said(&heading.title))),
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
        let mut group = TagGroup::new(Tag::Table.with_summary(Some(said(&table.summary))));
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
        let tag = Tag::Figure(Some(said(&figure.alt))).with_bbox(bbox);
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
                Some(Special::Changed(words)) => {
                    nodes.push(TagGroup::with_children(changed(words), drawn).into());
                }
                Some(Special::Foreign(language)) => {
                    let span = Tag::Span.with_lang(Some(language.clone()));
                    nodes.push(TagGroup::with_children(span, drawn).into());
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

/// Returns the element around changed words. PDF 1.7 has no structure for changes, so it is a `Span`
/// whose alternative text says what happened to them (ISO 32000-1 §14.9.3), with the decoration among
/// its attributes (§14.8.5.4.5).
fn changed(words: &ChangedWords) -> TagKind {
    let decoration = match words.is_new {
        true => TextDecorationType::Underline,
        false => TextDecorationType::LineThrough,
    };
    Tag::Span
        .with_alt_text(Some(said(&words.alt)))
        .with_text_decoration_type(Some(decoration))
        .into()
}

/// A span of one is the default and is not written.
fn span(count: usize) -> Option<NonZeroU32> {
    let span = u32::try_from(count).ok().and_then(NonZeroU32::new);
    span.filter(|span| span.get() > 1)
}
