//! A story: blocks of the body, of a note or of a comment (ISO/IEC 29500-1 §17.2).

use super::change::{Change, ChangeId, ChangeKind, ChangeList, Changes, change_kind, cut};
use super::limits;
use super::marks::{CommentPlace, Marks};
use super::model::{Block, Control, Link, LinkId, Look, NoteKind, Paragraph, Position};
use super::styles::Styles;
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, LeftOut, LeftOutWords, Namespace, Relationships, moment};
use std::collections::HashMap;
use std::num::NonZeroU32;

/// What is gathered from all stories of a document.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) styles: Styles,
    pub(super) changes: ChangeList,
    pub(super) marks: Marks,
    pub(super) controls: Vec<Control>,
    pub(super) links: Vec<Link>,
    link_ids: HashMap<Link, LinkId>,
    /// Places of notes by kind and id.
    pub(super) notes: HashMap<(NoteKind, String), u32>,
    /// Places of notes by the bookmarks around their marks, by which they are referred to again.
    pub(super) noted: HashMap<String, u32>,
    pub(super) format_changes: usize,
    pub(super) next_paragraph: u32,
    pub(super) runs: usize,
    pub(super) cells: usize,
    pub(super) frames: u32,
    pub(super) left_out: LeftOutWords,
}

impl Book {
    /// Returns the place before the next paragraph.
    pub(super) fn between(&self) -> Position {
        Position {
            paragraph: self.next_paragraph,
            at: 0,
        }
    }

    pub(super) fn count_mark(&mut self) -> Result<(), Fault> {
        self.marks.count()
    }

    /// Begins a paragraph.
    pub(super) fn begin_paragraph(&mut self, frame: u32) -> Result<Paragraph, Fault> {
        if self.next_paragraph == limits::PARAGRAPHS {
            return Err(Fault::TooLarge("has too many paragraphs".to_owned()));
        }
        let number = self.next_paragraph;
        self.next_paragraph += 1;
        Ok(Paragraph {
            number,
            frame,
            ..Paragraph::default()
        })
    }

    /// Returns the id of a link, and takes it in if it is new.
    pub(super) fn link(&mut self, link: Link) -> Result<LinkId, Fault> {
        if let Some(id) = self.link_ids.get(&link) {
            return Ok(*id);
        }
        if self.links.len() == limits::LINKS {
            return Err(Fault::TooLarge("has too many links".to_owned()));
        }
        self.links.push(link.clone());
        let number = u32::try_from(self.links.len()).ok();
        let number = number.and_then(NonZeroU32::new);
        let id = LinkId(number.ok_or_else(|| Fault::damaged("no link"))?);
        self.link_ids.insert(link, id);
        Ok(id)
    }
}

/// A field that was begun.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    /// Whether the result has begun.
    pub(super) has_result: bool,
    /// The link that was open around the field, and whether it stands in the number of a page.
    pub(super) outer: Option<LinkId>,
    pub(super) is_in_page_number: bool,
    /// Whether its result is the number of a note, which counts itself.
    pub(super) is_note_number: bool,
}

/// Reads the stories of a part.
#[derive(Debug)]
pub(super) struct Story<'x, 'b> {
    pub(super) xml: XmlReader<'x>,
    pub(super) book: &'b mut Book,
    /// Addresses of the part's links by the ids of its relationships.
    pub(super) addresses: HashMap<&'b str, &'b str>,
    /// What is tracked around the place that is read.
    pub(super) changes: Changes,
    /// The link around it.
    pub(super) link: Option<LinkId>,
    /// Whether the result of a field for the number of a page is read.
    pub(super) is_page_number: bool,
    /// The frame that is read, counted from 1.
    pub(super) frame: u32,
    /// The fields that are open.
    pub(super) fields: Vec<Field>,
    /// `w14:paraId` of the paragraph that was begun last, by which replies find their comments.
    pub(super) paragraph_id: Option<String>,
    /// Whether the stories are comments.
    pub(super) is_comment: bool,
}

impl<'x, 'b> Story<'x, 'b> {
    /// Makes a reader of a part.
    pub(super) fn new(text: &'x str, relationships: &'b Relationships, book: &'b mut Book) -> Self {
        let external = relationships.iter().filter(|one| one.is_external);
        Story {
            xml: XmlReader::new(text),
            book,
            addresses: external
                .map(|one| (one.id.as_str(), one.target.as_str()))
                .collect(),
            changes: Changes::default(),
            link: None,
            is_page_number: false,
            frame: 0,
            fields: Vec::new(),
            paragraph_id: None,
            is_comment: false,
        }
    }

    /// Reads blocks to the end of the element that was begun last.
    pub(super) fn blocks(&mut self, blocks: &mut Vec<Block>) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => self.block(&element, blocks)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    pub(super) fn block(
        &mut self,
        element: &Element<'x>,
        blocks: &mut Vec<Block>,
    ) -> Result<(), Fault> {
        let place = self.book.between();
        if element.is(Namespace::Compatibility, "AlternateContent") {
            return self.alternate(&mut |story| story.blocks(blocks));
        }
        if let Some(kind) = change_kind(element) {
            let id = self.change(kind, element)?;
            return self.within(self.changes.with(kind, id), &mut |story| {
                story.blocks(blocks)
            });
        }
        if element.namespace != Namespace::Word {
            return self.blocks(blocks);
        }
        match element.name() {
            "p" => self.paragraph(element, blocks),
            "tbl" => {
                let table = self.table()?;
                blocks.push(Block::Table(table));
                Ok(())
            }
            "sdt" => self.control(place, &mut |story| {
                story.blocks(blocks)?;
                Ok(story.book.between())
            }),
            "r" | "t" | "hyperlink" | "fldSimple" => self.loose(element, blocks),
            "sectPr" | "tblPr" | "customXmlPr" => self.xml.skip(),
            _ if self.mark(element, place)? => self.xml.skip(),
            // Whatever wraps blocks, the words in it are words.
            _ => self.blocks(blocks),
        }
    }

    /// Reads `mc:AlternateContent`, which was begun: one of its branches. The first one is the one
    /// that newer applications show.
    pub(super) fn alternate(
        &mut self,
        content: &mut dyn FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut is_taken = false;
        loop {
            match self.xml.next()? {
                Event::Start(_) if !is_taken => {
                    is_taken = true;
                    content(self)?;
                }
                Event::Start(_) => self.pass_over(LeftOut::OtherForm)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    /// Reads what was changed so.
    pub(super) fn within(
        &mut self,
        changes: Changes,
        content: &mut dyn FnMut(&mut Self) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let outer = std::mem::replace(&mut self.changes, changes);
        let result = content(self);
        self.changes = outer;
        result
    }

    /// Returns the look of text before its run says anything.
    pub(super) fn plain_look(&self) -> Look {
        Look {
            link: self.link,
            ..Look::default()
        }
    }

    /// Returns whether a property is on: it is there, and its value does not say no.
    pub(super) fn is_on(&self, element: &Element<'_>) -> Result<bool, Fault> {
        let value = self.xml.value(element)?;
        Ok(!matches!(value.as_deref(), Some("0" | "false" | "off")))
    }
}

impl Story<'_, '_> {
    /// Takes in a mark that stands at a place; returns whether the element was one. It still has
    /// to be passed over.
    pub(super) fn mark(&mut self, element: &Element<'_>, place: Position) -> Result<bool, Fault> {
        if element.namespace != Namespace::Word {
            return Ok(false);
        }
        let name = element.name();
        match name {
            "bookmarkStart" => {
                let name = self.word(element, "name")?;
                let id = self.word(element, "id")?;
                self.book.count_mark()?;
                self.book.marks.bookmark_starts.push((id, name, place));
            }
            "bookmarkEnd" => {
                let id = self.word(element, "id")?;
                self.book.count_mark()?;
                self.book.marks.bookmark_ends.push((id, place));
            }
            "commentRangeStart" => self.comment_place(element)?.start = Some(place),
            "commentRangeEnd" => self.comment_place(element)?.end = Some(place),
            "commentReference" => self.comment_place(element)?.reference = Some(place),
            "moveFromRangeStart" => self.begin_move(ChangeKind::MoveFrom, element)?,
            "moveToRangeStart" => self.begin_move(ChangeKind::MoveTo, element)?,
            "moveFromRangeEnd" | "moveToRangeEnd" => {
                let id = self.word(element, "id")?;
                let from = name == "moveFromRangeEnd";
                self.book.marks.moves.retain(|(kind, other, _)| {
                    (*kind == ChangeKind::MoveFrom) != from || *other != id
                });
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn comment_place(&mut self, element: &Element<'_>) -> Result<&mut CommentPlace, Fault> {
        let id = self.word(element, "id")?;
        self.book.count_mark()?;
        Ok(self.book.marks.comments.entry(id).or_default())
    }

    fn begin_move(&mut self, kind: ChangeKind, element: &Element<'_>) -> Result<(), Fault> {
        let id = self.word(element, "id")?;
        let name = self.word(element, "name")?;
        self.book.count_mark()?;
        // Moves do not stand in each other; whoever begins so many does not mean to move.
        if self.book.marks.moves.len() < limits::FIELDS {
            self.book.marks.moves.push((kind, id, name));
        }
        Ok(())
    }

    /// Takes in the change that an element such as `w:ins` stands for.
    pub(super) fn change(
        &mut self,
        kind: ChangeKind,
        element: &Element<'_>,
    ) -> Result<ChangeId, Fault> {
        let text = |name| self.xml.attribute(element, Namespace::Word, name);
        let author = text("author")?.map(|author| cut(&author).trim().to_owned());
        let date = text("date")?.and_then(|date| moment(&date));
        let moves = self.book.marks.moves.iter().rev();
        let mut moves = moves.filter(|(end, ..)| *end == kind);
        let change = Change {
            kind,
            author: author.filter(|author| !author.is_empty()),
            date,
            move_name: moves.next().map(|(_, _, name)| name.clone()),
        };
        self.book.changes.id(change)
    }

    /// Returns an attribute of WordprocessingML; nothing is an empty text.
    pub(super) fn word(&self, element: &Element<'_>, name: &str) -> Result<String, Fault> {
        let value = self.xml.attribute(element, Namespace::Word, name)?;
        Ok(cut(&value.unwrap_or_default()).to_owned())
    }
}
