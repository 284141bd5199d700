//! Documents that come back as DOCX: their text, and all that an author left in it.
//!
//! ```text
//! returned file ─ package ─> parts ─ docx_file ─> DocxFile ─┬─ circulation::collect ─> comments
//!                                                           └─ cli (--take) ─────────> texts of slots
//! ```
//!
//! A [`DocxFile`] holds the blocks of the body with their runs, lists and tables; tracked changes on
//! text, paragraph ends, rows and cells; comments with their ranges, answers and whether they are
//! resolved; bookmarks, content controls, notes, links and properties. Whoever saved the file, and
//! with what prefixes, the model is the same. Knows no plan, and nothing of how our own documents
//! are written: callers hand in the names of tags and bookmarks.
//!
//! # Texts of slots
//!
//! [`DocxFile::slot`] returns what an author wrote into a slot, with tracked changes accepted, by
//! the rule in `render/docx/slot.rs`; the caller computes the two names from the slot's anchor:
//!
//! ```ignore
//! let file = docx_file::read(&bytes).map_err(|fault| docx_file::finding(&fault, name))?;
//! let tag = render::docx::slot_tag(&anchor);
//! let content = file.slot(&tag, &render::docx::bookmark_name(&anchor));
//! ```
//!
//! - `None`: the author deleted the slot, with its control and its bookmark.
//! - `shows_prompt`, or the text of the prompt alone: nobody filled it in.
//! - Else `blocks` are to be written as Markdown: a [`Paragraph`] by its [`Role`] and
//!   [`Paragraph::list`] (a new [`ListPlace::list`] is a new list), its [`Run`]s by their [`Look`]
//!   and [`RunKind`] ([`DocxFile::link`], [`DocxFile::notes`]), a [`Table`] row by row
//!   ([`TableCell::span`], [`TableCell::merge`]). In a run's text `\n` is a line break.

mod change;
mod comment;
mod control;
mod field;
mod formatting;
mod indent;
mod left_out;
pub mod limits;
mod line;
mod list_format;
mod marks;
mod model;
mod reading;
mod rows;
mod settings;
mod slot;
mod story;
mod styles;

pub use crate::package::{ObjectKind, Properties};
pub use change::{Change, ChangeId, ChangeKind, Changes};
pub use list_format::{ListCounters, ListFormats, ListKind, ListPlace};
pub use model::{
    Alignment, Block, Bookmark, Choice, Comment, Control, ControlKind, DocxFile, Link, LinkId,
    Look, Merge, Note, NoteKind, Paragraph, Position, Role, Run, RunKind, Table, TableCell,
    TableRow, paragraphs,
};
pub use reading::{Reading, in_state};
pub use settings::Settings;
pub use slot::SlotContent;

use crate::diagnostic::Diagnostic;
use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, Kind, LeftOut, Namespace, Package, Relationships, kind_of_bytes};
use comment::CommentPart;
use story::{Book, Story};

/// Reads a document.
///
/// # Errors
/// When the file is of another kind, damaged, too large, or holds what could do harm.
pub fn read(bytes: &[u8]) -> Result<DocxFile, Fault> {
    if bytes.len() > limits::PACKAGE.file {
        return Err(Fault::too_large_file(limits::PACKAGE.file));
    }
    match kind_of_bytes(bytes) {
        Kind::Zip => {}
        other => return Err(Fault::Other(other)),
    }
    let mut package = Package::open(bytes, limits::PACKAGE)?;
    let (name, kind) = package.main_part()?;
    if kind != Kind::Word {
        return Err(Fault::Other(kind));
    }
    read_package(&mut package, name)
}

/// Reads the document of a package, whose main part has this name.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_package(package: &mut Package<'_>, name: String) -> Result<DocxFile, Fault> {
    let mut document = Parts {
        relationships: Relationships::of(package, &name)?,
        names: vec![name],
        package,
        book: Book::default(),
    };
    let mut file = document.read()?;
    document.measure_the_rest()?;
    file.parts = document.names;
    Ok(file)
}

/// Makes the finding about a file of that name that is not read.
pub fn finding(fault: &Fault, name: &str) -> Diagnostic {
    let (code, help) = match fault {
        Fault::Damaged(_) => ("unreadable-document", "save it again, or send the PDF"),
        Fault::Other(Kind::Empty) => ("unreadable-document", "was it saved?"),
        Fault::Other(_) => (
            "unreadable-document",
            "send the document itself, saved as .docx and without a password",
        ),
        Fault::Locked => (
            "unreadable-document",
            "take the password off (in Word and Excel: File, Info, Protect) and save it again",
        ),
        Fault::Unsafe(_) => (
            "unsafe-document",
            "do not open it; ask whoever sent it for a file saved by Word or LibreOffice",
        ),
        Fault::TooLarge(_) => (
            "document-too-large",
            "is this the right file? if it is, take large pictures out of it",
        ),
    };
    Diagnostic::error(code, format!("{name} {}", fault.what())).help(help)
}

/// The parts of a document while they are read.
struct Parts<'p, 'a> {
    package: &'p mut Package<'a>,
    /// Relationships of the main part.
    relationships: Relationships,
    /// Names of the parts that were read, the main one first.
    names: Vec<String>,
    book: Book,
}

impl Parts<'_, '_> {
    fn read(&mut self) -> Result<DocxFile, Fault> {
        if let Some(text) = self.related("styles")? {
            self.book.styles.read(&text)?;
        }
        if let Some(text) = self.related("numbering")? {
            self.book.styles.read_lists(&text)?;
        }
        let footnotes = self.note_part("footnotes", NoteKind::Footnote)?;
        let endnotes = self.note_part("endnotes", NoteKind::Endnote)?;
        let blocks = self.body()?;
        let mut notes = Vec::new();
        self.notes(footnotes, &mut notes)?;
        self.notes(endnotes, &mut notes)?;
        let headers = self.running("header")?;
        let footers = self.running("footer")?;
        let comments = self.comments()?;
        let mut file = DocxFile {
            blocks,
            notes,
            headers,
            footers,
            properties: self.properties()?,
            settings: self.settings()?,
            ..DocxFile::default()
        };
        let book = &mut self.book;
        file.comments = comments.settle(&book.marks.comments);
        file.bookmarks = book.marks.bookmarks();
        file.controls = std::mem::take(&mut book.controls);
        file.changes = std::mem::take(&mut book.changes.changes);
        file.links = std::mem::take(&mut book.links);
        file.styles = book.styles.names();
        file.list_formats = book.styles.list_formats();
        file.format_changes = book.format_changes;
        file.left_out = std::mem::take(&mut book.left_out);
        Ok(file)
    }

    /// Unpacks the part of a kind that the main part refers to.
    fn related(&mut self, kind: &str) -> Result<Option<String>, Fault> {
        let Some(name) = self.relationships.first(kind) else {
            return Ok(None);
        };
        let name = name.to_owned();
        self.text(name)
    }

    fn text(&mut self, name: String) -> Result<Option<String>, Fault> {
        let text = self.package.text(&name)?;
        if text.as_ref().is_some_and(|text| text.len() > limits::PART) {
            let mebibytes = limits::PART >> 20;
            return Err(Fault::TooLarge(format!(
                "has a part of more than {mebibytes} MiB"
            )));
        }
        self.names.push(name);
        Ok(text)
    }

    fn body(&mut self) -> Result<Vec<Block>, Fault> {
        let name = self.names[0].clone();
        let text = self.package.text(&name)?;
        let text = text.ok_or_else(|| Fault::damaged("its text is missing"))?;
        if text.len() > limits::PART {
            let mebibytes = limits::PART >> 20;
            return Err(Fault::TooLarge(format!(
                "has a part of more than {mebibytes} MiB"
            )));
        }
        let mut story = Story::new(&text, &self.relationships, &mut self.book);
        let mut blocks = Vec::new();
        loop {
            match story.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "body") => {
                    story.blocks(&mut blocks)?;
                }
                Event::Start(_) if story.xml.depth() == 1 => {}
                Event::Start(element) => story.block(&element, &mut blocks)?,
                Event::Eof => return Ok(blocks),
                Event::End | Event::Text(_) => {}
            }
        }
    }

    /// Reads the page headers or the page footers.
    fn running(&mut self, kind: &str) -> Result<Vec<Vec<Block>>, Fault> {
        let parts = self.relationships.iter();
        let parts = parts.filter(|one| one.kind == kind && !one.is_external);
        let mut parts: Vec<String> = parts.map(|one| one.target.clone()).collect();
        parts.sort_by_key(|name| (name.len(), name.clone()));
        parts.dedup();
        let mut all = Vec::new();
        for name in parts {
            let relationships = Relationships::of(self.package, &name)?;
            let Some(text) = self.text(name)? else {
                continue;
            };
            let mut story = Story::new(&text, &relationships, &mut self.book);
            let mut blocks = Vec::new();
            loop {
                match story.xml.next()? {
                    Event::Start(_) if story.xml.depth() == 1 => {}
                    Event::Start(element) => story.block(&element, &mut blocks)?,
                    Event::Eof => break,
                    Event::End | Event::Text(_) => {}
                }
            }
            all.push(blocks);
        }
        Ok(all)
    }

    /// Unpacks a part of notes, and gives each of its notes a place.
    fn note_part(&mut self, kind: &str, note: NoteKind) -> Result<Option<NotePart>, Fault> {
        let Some(text) = self.related(kind)? else {
            return Ok(None);
        };
        let name = self.names.last().cloned().unwrap_or_default();
        let relationships = Relationships::of(self.package, &name)?;
        let mut xml = XmlReader::new(&text);
        loop {
            match xml.next()? {
                Event::Start(element) if is_note(&xml, &element)? => {
                    let id = xml.attribute(&element, Namespace::Word, "id")?;
                    let id = id.unwrap_or_default().into_owned();
                    let place = u32::try_from(self.book.notes.len()).unwrap_or(u32::MAX);
                    if self.book.notes.len() == limits::COMMENTS {
                        return Err(Fault::TooLarge("has too many notes".to_owned()));
                    }
                    self.book.notes.entry((note, id)).or_insert(place);
                    xml.skip()?;
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(Some(NotePart {
            kind: note,
            text,
            relationships,
        }))
    }

    fn notes(&mut self, part: Option<NotePart>, notes: &mut Vec<Note>) -> Result<(), Fault> {
        let Some(part) = part else {
            return Ok(());
        };
        let mut story = Story::new(&part.text, &part.relationships, &mut self.book);
        loop {
            match story.xml.next()? {
                Event::Start(element) if is_note(&story.xml, &element)? => {
                    let mut blocks = Vec::new();
                    story.blocks(&mut blocks)?;
                    notes.push(Note {
                        kind: part.kind,
                        blocks,
                    });
                }
                Event::Start(_) if story.xml.depth() == 2 => {
                    story.pass_over(LeftOut::NoteSeparator)?;
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn comments(&mut self) -> Result<CommentPart, Fault> {
        let Some(text) = self.related("comments")? else {
            return Ok(CommentPart::default());
        };
        let name = self.names.last().cloned().unwrap_or_default();
        let relationships = Relationships::of(self.package, &name)?;
        let mut part = Story::new(&text, &relationships, &mut self.book).comments()?;
        if let Some(text) = self.related("commentsExtended")? {
            part.extend(&text)?;
        }
        Ok(part)
    }

    fn properties(&mut self) -> Result<Properties, Fault> {
        let (properties, mut names) = Properties::of(self.package)?;
        self.names.append(&mut names);
        Ok(properties)
    }

    fn settings(&mut self) -> Result<Settings, Fault> {
        let mut settings = Settings::default();
        if let Some(text) = self.related("settings")? {
            settings.read(&text)?;
        }
        Ok(settings)
    }

    /// Looks at the parts that say nothing here: they, too, must be what they claim.
    fn measure_the_rest(&mut self) -> Result<(), Fault> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        self.package.measure(&names)
    }
}

/// Notes that were unpacked.
struct NotePart {
    kind: NoteKind,
    text: String,
    relationships: Relationships,
}

/// Returns whether an element is a note that an author wrote: the others are the lines above notes
/// (ISO/IEC 29500-1 §17.18.33).
fn is_note(xml: &XmlReader<'_>, element: &crate::package::xml::Element<'_>) -> Result<bool, Fault> {
    let kind = xml.attribute(element, Namespace::Word, "type")?;
    Ok(xml.depth() == 2 && matches!(kind.as_deref(), None | Some("normal")))
}
