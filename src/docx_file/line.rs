//! Paragraphs and what stands in them (ISO/IEC 29500-1 §17.3).

use super::change::Changes;
use super::field;
use super::limits;
use super::marks::change_kind;
use super::model::{Block, Link, Look, Paragraph, Position, Run, RunKind};
use super::story::{NoteKind, Story};
use crate::package::xml::{Element, Event};
use crate::package::{Fault, Namespace};

/// A paragraph in the making, and the blocks of the frames that hang on it.
#[derive(Debug)]
pub(super) struct Line {
    paragraph: Paragraph,
    framed: Vec<Block>,
}

impl Line {
    fn place(&self) -> Position {
        Position {
            paragraph: self.paragraph.number,
            at: self.end(),
        }
    }

    fn end(&self) -> u32 {
        // A part is smaller than 4 GiB.
        u32::try_from(self.paragraph.text.len()).unwrap_or(u32::MAX)
    }
}

impl<'x> Story<'x, '_> {
    /// Reads `w:p`, which was begun.
    pub(super) fn paragraph(
        &mut self,
        element: &Element<'x>,
        blocks: &mut Vec<Block>,
    ) -> Result<(), Fault> {
        let id = self.xml.attribute(element, Namespace::Word2010, "paraId")?;
        self.paragraph_id = id.map(|id| id.into_owned());
        let mut line = Line {
            paragraph: self.book.begin_paragraph()?,
            framed: Vec::new(),
        };
        self.content(&mut line)?;
        if line.paragraph.role == super::model::Role::Text {
            self.book.styles.settle(&mut line.paragraph);
        }
        blocks.push(Block::Paragraph(line.paragraph));
        blocks.append(&mut line.framed);
        Ok(())
    }

    /// Reads what stands in a paragraph, or in a part of it, to the end of the element.
    fn content(&mut self, line: &mut Line) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => self.inline(&element, line)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    fn inline(&mut self, element: &Element<'x>, line: &mut Line) -> Result<(), Fault> {
        if let Some(kind) = change_kind(element) {
            let id = self.change(kind, element)?;
            return self.within(self.changes.with(kind, id), &mut |story| {
                story.content(line)
            });
        }
        match (element.namespace, element.name()) {
            (Namespace::Word, "r") => self.run(line),
            (Namespace::Word, "pPr") => self.paragraph_properties(&mut line.paragraph),
            (Namespace::Word, "hyperlink") => {
                let link = self.hyperlink(element)?;
                self.linked(link, line)
            }
            (Namespace::Word, "fldSimple") => {
                let instruction = self.word(element, "instr")?;
                self.linked(field::hyperlink(&instruction), line)
            }
            (Namespace::Word, "sdt") => self.control(line.place(), &mut |story| {
                story.content(line)?;
                Ok(line.place())
            }),
            (Namespace::Word, "smartTag" | "customXml" | "dir" | "bdo") => self.content(line),
            (Namespace::Compatibility, "AlternateContent") => {
                self.alternate(&mut |story| story.content(line))
            }
            (Namespace::Math, _) => {
                let formula = self.xml.text()?;
                let look = self.plain_look();
                self.push(line, &formula, look)
            }
            _ => {
                self.mark(element, line.place())?;
                self.xml.skip()
            }
        }
    }

    /// Returns where `w:hyperlink` leads.
    fn hyperlink(&mut self, element: &Element<'_>) -> Result<Option<Link>, Fault> {
        let id = self.xml.attribute(element, Namespace::References, "id")?;
        let anchor = self.word(element, "anchor")?;
        let address = id.and_then(|id| self.addresses.get(&*id));
        Ok(match (address, anchor.is_empty()) {
            (Some(address), true) => Some(Link::External((*address).to_owned())),
            (Some(address), false) => Some(Link::External(format!("{address}#{anchor}"))),
            (None, false) => Some(Link::Internal(anchor)),
            (None, true) => None,
        })
    }

    fn linked(&mut self, link: Option<Link>, line: &mut Line) -> Result<(), Fault> {
        let outer = self.link;
        if let Some(link) = link {
            self.link = Some(self.book.link(link)?);
        }
        let result = self.content(line);
        self.link = outer;
        result
    }

    /// Reads `w:r`, which was begun.
    fn run(&mut self, line: &mut Line) -> Result<(), Fault> {
        let mut look = self.plain_look();
        self.run_content(line, &mut look)
    }

    fn run_content(&mut self, line: &mut Line, look: &mut Look) -> Result<(), Fault> {
        let mut follows_text = false;
        loop {
            match self.xml.next()? {
                Event::Start(element) => {
                    let is_text = element.is(Namespace::Word, "t");
                    // LibreOffice 7.4 writes the lines of a comment so, without a break between.
                    if is_text && follows_text && self.is_comment {
                        self.push(line, "\n", *look)?;
                    }
                    follows_text = is_text;
                    self.run_piece(&element, line, look)?;
                }
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    fn run_piece(
        &mut self,
        element: &Element<'x>,
        line: &mut Line,
        look: &mut Look,
    ) -> Result<(), Fault> {
        if element.is(Namespace::Compatibility, "AlternateContent") {
            return self.alternate(&mut |story| story.run_content(line, look));
        }
        if element.namespace != Namespace::Word {
            return self.xml.skip();
        }
        let fixed = match element.name() {
            "t" | "delText" => return self.run_text(element, line, *look),
            "rPr" => return self.run_properties(look),
            "instrText" => {
                let text = self.xml.text()?;
                self.field_instruction(&text);
                return Ok(());
            }
            "drawing" | "pict" | "object" => return self.object(line, *look),
            "ruby" => return self.ruby(line, look),
            "fldChar" => {
                let kind = self.word(element, "fldCharType")?;
                self.field_character(&kind)?;
                look.link = self.link;
                None
            }
            "footnoteReference" => {
                self.note_mark(NoteKind::Footnote, element, line, *look)?;
                None
            }
            "endnoteReference" => {
                self.note_mark(NoteKind::Endnote, element, line, *look)?;
                None
            }
            "sym" => self.symbol(element)?,
            "br" => match &*self.word(element, "type")? {
                "page" | "column" => None,
                _ => Some('\n'),
            },
            "cr" => Some('\n'),
            "tab" | "ptab" => Some('\t'),
            "noBreakHyphen" => Some('\u{2011}'),
            "softHyphen" => Some('\u{AD}'),
            _ => {
                self.mark(element, line.place())?;
                None
            }
        };
        if let Some(character) = fixed {
            self.push(line, character.encode_utf8(&mut [0; 4]), *look)?;
        }
        self.xml.skip()
    }

    /// Reads `w:t`. Blanks at its ends are text only where it says so (§17.3.3.31).
    fn run_text(
        &mut self,
        element: &Element<'x>,
        line: &mut Line,
        look: Look,
    ) -> Result<(), Fault> {
        let space = self.xml.attribute(element, Namespace::Xml, "space")?;
        let keeps = space.as_deref() == Some("preserve");
        // Most often it is one piece, which need not be copied twice.
        let first = match self.xml.next()? {
            Event::Text(text) => text,
            Event::End | Event::Eof => return Ok(()),
            Event::Start(_) => {
                self.xml.skip()?;
                return self.xml.skip();
            }
        };
        let text = match self.xml.next()? {
            Event::End | Event::Eof => first,
            Event::Text(more) => (first.into_owned() + &more + &self.xml.text()?).into(),
            Event::Start(_) => {
                self.xml.skip()?;
                (first.into_owned() + &self.xml.text()?).into()
            }
        };
        let text = match keeps {
            true => &*text,
            false => text.trim_matches([' ', '\t', '\n']),
        };
        self.push(line, text, look)
    }

    /// Adds text to a paragraph: to its last run, where that is alike.
    fn push(&mut self, line: &mut Line, text: &str, look: Look) -> Result<(), Fault> {
        if text.is_empty() || self.is_in_instruction() {
            return Ok(());
        }
        let start = line.end();
        line.paragraph.text.push_str(text);
        let end = line.end();
        let changes = self.changes;
        if let Some(last) = line.paragraph.runs.last_mut()
            && (last.kind, last.look, last.changes) == (RunKind::Text, look, changes)
        {
            last.end = end;
            return Ok(());
        }
        self.push_run(
            line,
            Run {
                start,
                end,
                kind: RunKind::Text,
                look,
                changes,
            },
        )
    }

    fn push_run(&mut self, line: &mut Line, run: Run) -> Result<(), Fault> {
        self.book.runs += 1;
        if self.book.runs > limits::RUNS {
            return Err(Fault::TooLarge("has too many pieces of text".to_owned()));
        }
        line.paragraph.runs.push(run);
        Ok(())
    }

    fn push_mark(&mut self, line: &mut Line, kind: RunKind, look: Look) -> Result<(), Fault> {
        let at = line.end();
        let changes: Changes = self.changes;
        self.push_run(
            line,
            Run {
                start: at,
                end: at,
                kind,
                look,
                changes,
            },
        )
    }

    fn note_mark(
        &mut self,
        kind: NoteKind,
        element: &Element<'_>,
        line: &mut Line,
        look: Look,
    ) -> Result<(), Fault> {
        let id = self.word(element, "id")?;
        match self.book.notes.get(&(kind, id)).copied() {
            Some(note) => self.push_mark(line, RunKind::Note(note), look),
            None => Ok(()),
        }
    }

    /// Reads a drawing: that there is one, and the text of frames in it.
    fn object(&mut self, line: &mut Line, look: Look) -> Result<(), Fault> {
        let mut framed = Vec::new();
        self.frames(&mut framed)?;
        if framed.is_empty() {
            return self.push_mark(line, RunKind::Object, look);
        }
        line.framed.append(&mut framed);
        Ok(())
    }

    /// Reads the frames in the element that was begun last.
    fn frames(&mut self, framed: &mut Vec<Block>) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "txbxContent") => {
                    // A frame's text is a story of its own.
                    let fields = std::mem::take(&mut self.fields);
                    self.blocks(framed)?;
                    self.fields = fields;
                }
                Event::Start(element)
                    if element.is(Namespace::Compatibility, "AlternateContent") =>
                {
                    self.alternate(&mut |story| story.frames(framed))?;
                }
                Event::Start(_) => self.frames(framed)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    /// Reads `w:ruby`: its base, and not the reading above it (§17.3.3.25).
    fn ruby(&mut self, line: &mut Line, look: &mut Look) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "rubyBase") => {
                    self.content(line)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
            look.link = self.link;
        }
    }

    /// Returns the character that `w:sym` shows; those of symbol fonts stand in the private use
    /// area (§17.3.3.30).
    fn symbol(&mut self, element: &Element<'_>) -> Result<Option<char>, Fault> {
        let code = self.word(element, "char")?;
        let code = u32::from_str_radix(&code, 16).unwrap_or(0xFFFD);
        let character = match code {
            0xF0B7 | 0xF0A7 => '\u{2022}',
            0xF0FC => '\u{2713}',
            0xF0E0 | 0xF0AE => '\u{2192}',
            0xF02D => '\u{2013}',
            0xF020 => ' ',
            _ => char::from_u32(code).unwrap_or('\u{FFFD}'),
        };
        Ok((!character.is_control()).then_some(character))
    }
}
