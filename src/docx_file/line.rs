//! Paragraphs and what stands in them (ISO/IEC 29500-1 §17.3).

use super::change::{Changes, change_kind};
use super::field;
use super::limits;
use super::model::{Block, Link, Look, NoteKind, Paragraph, Position, Run, RunKind};
use super::story::Story;
use crate::package::xml::{Element, Event};
use crate::package::{Fault, JoinedWords, LeftOut, Namespace, ObjectKind};
use std::borrow::Cow;

/// A paragraph in the making, and the blocks of the frames that hang on it.
#[derive(Debug)]
pub(super) struct ParagraphReader {
    paragraph: Paragraph,
    framed: Vec<Block>,
    /// Words of the instructions of fields.
    instructions: JoinedWords,
    /// Text that stands in an instruction that has not ended.
    swallowed: String,
}

const LEFT_TO_RIGHT_MARK: char = '\u{200E}';

const RIGHT_TO_LEFT_MARK: char = '\u{200F}';

const NO_BREAK_SPACE: char = '\u{A0}';

const WORD_JOINER: char = '\u{2060}';

impl ParagraphReader {
    fn new(paragraph: Paragraph) -> Self {
        ParagraphReader {
            paragraph,
            framed: Vec::new(),
            instructions: JoinedWords::default(),
            swallowed: String::new(),
        }
    }

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
        let mut line = ParagraphReader::new(self.book.begin_paragraph(self.frame)?);
        self.content(&mut line)?;
        self.finish(line, blocks)
    }

    /// Reads what should stand in a paragraph and stands beside one.
    pub(super) fn loose(
        &mut self,
        element: &Element<'x>,
        blocks: &mut Vec<Block>,
    ) -> Result<(), Fault> {
        let mut line = ParagraphReader::new(self.book.begin_paragraph(self.frame)?);
        self.inline(element, &mut line)?;
        self.finish(line, blocks)
    }

    fn finish(&mut self, mut line: ParagraphReader, blocks: &mut Vec<Block>) -> Result<(), Fault> {
        self.end_instructions();
        let swallowed = std::mem::take(&mut line.swallowed);
        let look = self.plain_look();
        self.push(&mut line, &swallowed, look)?;
        let words = line.instructions.count();
        self.book.left_out.add(LeftOut::FieldCode, words);
        // Most paragraphs are one run, most cells one paragraph: room for four takes twice the memory.
        line.paragraph.runs.shrink_to_fit();
        if line.paragraph.role == super::model::Role::Text {
            self.book.styles.settle(&mut line.paragraph);
        }
        blocks.push(Block::Paragraph(line.paragraph));
        blocks.append(&mut line.framed);
        Ok(())
    }

    /// Reads what stands in a paragraph, or in a part of it, to the end of the element.
    fn content(&mut self, line: &mut ParagraphReader) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => self.inline(&element, line)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    fn inline(&mut self, element: &Element<'x>, line: &mut ParagraphReader) -> Result<(), Fault> {
        if let Some(kind) = change_kind(element) {
            let id = self.change(kind, element)?;
            return self.within(self.changes.with(kind, id), &mut |story| {
                story.content(line)
            });
        }
        match (element.namespace, element.name()) {
            (Namespace::Word, "r") => self.run(line),
            (Namespace::Word, "t" | "delText") => {
                let look = self.plain_look();
                self.run_text(element, line, look)
            }
            (Namespace::Word, "p") => {
                let mut framed = std::mem::take(&mut line.framed);
                let result = self.paragraph(element, &mut framed);
                line.framed = framed;
                result
            }
            (Namespace::Word, "tbl") => {
                let table = self.table()?;
                line.framed.push(Block::Table(table));
                Ok(())
            }
            (Namespace::Word, "pPr") => self.paragraph_properties(&mut line.paragraph),
            (Namespace::Word, "hyperlink") => {
                let link = self.hyperlink(element)?;
                self.linked(link, line)
            }
            (Namespace::Word, "fldSimple") => {
                let instruction = self.word(element, "instr")?;
                let outer = self.is_page_number;
                self.is_page_number |= field::is_page_number(&instruction);
                let result = self.linked(field::hyperlink(&instruction), line);
                self.is_page_number = outer;
                result
            }
            (Namespace::Word, "sdt") => self.control(line.place(), &mut |story| {
                story.content(line)?;
                Ok(line.place())
            }),
            (Namespace::Word, "smartTag" | "customXml" | "dir" | "bdo") => self.content(line),
            (Namespace::Compatibility, "AlternateContent") => {
                self.alternate(&mut |story| story.content(line))
            }
            (Namespace::Math, "t") => {
                let text = self.xml.text()?;
                let look = self.plain_look();
                self.push(line, &text, look)
            }
            _ if self.mark(element, line.place())? => self.xml.skip(),
            // Whatever wraps text, the words in it are words.
            _ => self.content(line),
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

    fn linked(&mut self, link: Option<Link>, line: &mut ParagraphReader) -> Result<(), Fault> {
        let outer = self.link;
        if let Some(link) = link {
            self.link = Some(self.book.link(link)?);
        }
        let result = self.content(line);
        self.link = outer;
        result
    }

    /// Reads `w:r`, which was begun.
    fn run(&mut self, line: &mut ParagraphReader) -> Result<(), Fault> {
        let mut look = self.plain_look();
        self.run_content(line, &mut look)
    }

    fn run_content(&mut self, line: &mut ParagraphReader, look: &mut Look) -> Result<(), Fault> {
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
        line: &mut ParagraphReader,
        look: &mut Look,
    ) -> Result<(), Fault> {
        if element.is(Namespace::Compatibility, "AlternateContent") {
            return self.alternate(&mut |story| story.run_content(line, look));
        }
        if element.is(Namespace::Math, "t") {
            let text = self.xml.text()?;
            return self.push(line, &text, *look);
        }
        if element.namespace != Namespace::Word {
            return self.run_content(line, look);
        }
        let fixed = match element.name() {
            "t" | "delText" => return self.run_text(element, line, *look),
            "rPr" => return self.run_properties(look),
            "instrText" | "delInstrText" => {
                let text = self.xml.text()?;
                self.field_instruction(&text);
                line.instructions.push(&text);
                return Ok(());
            }
            "drawing" | "pict" | "object" => return self.object(line, *look),
            "ruby" => return self.ruby(line, look),
            "fldChar" => {
                let kind = self.word(element, "fldCharType")?;
                let note = self.field_character(&kind)?;
                look.link = self.link;
                if let Some(note) = note {
                    self.push_mark(line, RunKind::Note(note), *look)?;
                }
                if !self.is_in_instruction() {
                    line.instructions.push(&line.swallowed);
                    line.swallowed.clear();
                }
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
            // We write it where a line is not to end; it is read as any hyphen.
            "noBreakHyphen" => Some('-'),
            "softHyphen" => Some('\u{AD}'),
            _ if self.mark(element, line.place())? => None,
            _ => return self.run_content(line, look),
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
        line: &mut ParagraphReader,
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
    fn push(&mut self, line: &mut ParagraphReader, text: &str, look: Look) -> Result<(), Fault> {
        if text.is_empty() {
            return Ok(());
        }
        if self.is_in_instruction() {
            line.swallowed.push_str(text);
            return Ok(());
        }
        if self.is_in_note_number() {
            return Ok(());
        }
        let before = line.paragraph.text.chars().next_back();
        let text = &*loosened(text, before);
        // A mark of direction is no word: we write it for LibreOffice, those of the other one before what turns back.
        let text = text.strip_prefix(RIGHT_TO_LEFT_MARK).unwrap_or(text);
        let without_marks;
        let text = match text.contains(LEFT_TO_RIGHT_MARK) {
            true => {
                without_marks = text.replace(LEFT_TO_RIGHT_MARK, "");
                without_marks.as_str()
            }
            false => text,
        };
        if text.is_empty() {
            return Ok(());
        }
        let kind = match self.is_page_number {
            true => RunKind::PageNumber,
            false => RunKind::Text,
        };
        let start = line.end();
        line.paragraph.text.push_str(text);
        let end = line.end();
        let changes = self.changes;
        if let Some(last) = line.paragraph.runs.last_mut()
            && (last.kind, last.look, last.changes) == (kind, look, changes)
        {
            last.end = end;
            return Ok(());
        }
        self.push_run(
            line,
            Run {
                start,
                end,
                kind,
                look,
                changes,
            },
        )
    }

    fn push_run(&mut self, line: &mut ParagraphReader, run: Run) -> Result<(), Fault> {
        self.book.runs += 1;
        if self.book.runs > limits::RUNS {
            return Err(Fault::TooLarge("has too many pieces of text".to_owned()));
        }
        line.paragraph.runs.push(run);
        Ok(())
    }

    fn push_mark(
        &mut self,
        line: &mut ParagraphReader,
        kind: RunKind,
        look: Look,
    ) -> Result<(), Fault> {
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
        line: &mut ParagraphReader,
        look: Look,
    ) -> Result<(), Fault> {
        let id = self.word(element, "id")?;
        let Some(note) = self.book.notes.get(&(kind, id)).copied() else {
            return Ok(());
        };
        let place = line.place();
        let bookmarks = self.book.marks.bookmark_starts.iter().rev();
        let here = bookmarks.take_while(|(_, _, start)| *start == place);
        for (_, name, _) in here {
            self.book.noted.insert(name.clone(), note);
        }
        self.push_mark(line, RunKind::Note(note), look)
    }

    /// Reads a drawing: that there is one, and the text of frames in it.
    fn object(&mut self, line: &mut ParagraphReader, look: Look) -> Result<(), Fault> {
        let mut framed = Vec::new();
        let mut kind = ObjectKind::Shape;
        self.frames(&mut framed, &mut kind)?;
        if framed.is_empty() || kind != ObjectKind::Shape {
            self.push_mark(line, RunKind::Object(kind), look)?;
        }
        line.framed.append(&mut framed);
        Ok(())
    }

    /// Reads the frames in the element that was begun last, and finds what kind of object it is.
    fn frames(&mut self, framed: &mut Vec<Block>, kind: &mut ObjectKind) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "txbxContent") => {
                    // A frame's text is a story of its own.
                    let fields = std::mem::take(&mut self.fields);
                    self.book.frames += 1;
                    let outer = std::mem::replace(&mut self.frame, self.book.frames);
                    self.blocks(framed)?;
                    self.frame = outer;
                    self.fields = fields;
                }
                Event::Start(element)
                    if element.is(Namespace::Compatibility, "AlternateContent") =>
                {
                    self.alternate(&mut |story| story.frames(framed, kind))?;
                }
                Event::Start(element) if element.is(Namespace::DrawingMain, "p") => {
                    self.book.frames += 1;
                    let outer = std::mem::replace(&mut self.frame, self.book.frames);
                    self.drawn_paragraph(framed)?;
                    self.frame = outer;
                }
                Event::Start(element) => {
                    match element.name() {
                        "pic" | "imagedata" => *kind = ObjectKind::Picture,
                        "chart" => *kind = ObjectKind::Chart,
                        "relIds" => *kind = ObjectKind::Diagram,
                        "OLEObject" => *kind = ObjectKind::Embedded,
                        _ => {}
                    }
                    self.frames(framed, kind)?;
                }
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    /// Reads `a:p`, a paragraph of a drawn shape (§21.1.2.2.6).
    fn drawn_paragraph(&mut self, framed: &mut Vec<Block>) -> Result<(), Fault> {
        let mut line = ParagraphReader::new(self.book.begin_paragraph(self.frame)?);
        self.drawn_text(&mut line)?;
        self.finish(line, framed)
    }

    fn drawn_text(&mut self, line: &mut ParagraphReader) -> Result<(), Fault> {
        let look = self.plain_look();
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::DrawingMain, "t") => {
                    let text = self.xml.text()?;
                    self.push(line, &text, look)?;
                }
                Event::Start(element) => {
                    if element.is(Namespace::DrawingMain, "br") {
                        self.push(line, "\n", look)?;
                    }
                    self.drawn_text(line)?;
                }
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }

    /// Reads `w:ruby`: its base, and not the reading above it (§17.3.3.25).
    fn ruby(&mut self, line: &mut ParagraphReader, look: &mut Look) -> Result<(), Fault> {
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "rubyBase") => {
                    self.content(line)?;
                }
                Event::Start(_) => self.pass_over(LeftOut::Ruby)?,
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

/// Returns a text, behind a character, whose no-break spaces between words and numbers are plain ones: our
/// files have them where a line is not to end. Others, such as those before a colon in French, stay.
fn loosened(text: &str, before: Option<char>) -> Cow<'_, str> {
    if !text.contains([NO_BREAK_SPACE, WORD_JOINER]) {
        return Cow::Borrowed(text);
    }
    let ends_word = |c: char| c.is_alphanumeric() || c == ',';
    let begins_word = |c: char| c.is_alphanumeric() || "%‰°€$£+-−±(“".contains(c);
    let mut loosened = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let before_it = loosened.chars().next_back().or(before);
        if c == WORD_JOINER && matches!(before_it, Some('/' | '-')) {
            continue;
        }
        let is_bond = c == NO_BREAK_SPACE
            && loosened
                .chars()
                .next_back()
                .or(before)
                .is_some_and(ends_word)
            && characters.peek().is_none_or(|next| begins_word(*next));
        loosened.push(if is_bond { ' ' } else { c });
    }
    Cow::Owned(loosened)
}
