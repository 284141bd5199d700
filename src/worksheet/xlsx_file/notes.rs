//! Notes and threaded comments beside a workbook's cells (ISO/IEC 29500-1 §18.7; MS-XLSX §2.6.202 for
//! threaded comments).

use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, Namespace, Package, Relationships};
use crate::worksheet::{Aside, limits};
use std::collections::{HashMap, HashSet};

/// The notes of a workbook's sheets, in their order: the sheet's name, and where each note is, who wrote
/// it, and what it says.
#[derive(Debug, Default)]
pub(super) struct Notes {
    sheets: Vec<(String, Vec<Note>)>,
}

#[derive(Debug)]
struct Note {
    cell: String,
    author: String,
    text: String,
}

impl Notes {
    /// Reads the notes of all sheets.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Fault> {
        let mut package = Package::open(bytes, limits::PACKAGE)?;
        let (workbook, _) = package.main_part()?;
        let parts = Relationships::of(&mut package, &workbook)?;
        let mut people = HashMap::new();
        if let Some(part) = parts.first("person")
            && let Some(text) = package.text(part)?
        {
            people = persons(&text)?;
        }
        let text = package.text(&workbook)?.unwrap_or_default();
        let mut notes = Notes::default();
        for (name, id) in sheets(&text)? {
            let part = parts.iter().find(|part| part.id == id && !part.is_external);
            let Some(part) = part.map(|part| part.target.clone()) else {
                continue;
            };
            let of_sheet = Relationships::of(&mut package, &part)?;
            let mut found = Vec::new();
            for part in of_sheet
                .iter()
                .filter(|part| part.kind == "threadedComment")
            {
                if let Some(text) = package.text(&part.target)? {
                    found.extend(threaded(&text, &people)?);
                }
            }
            // Beside a threaded comment a note says for older programs that there is one.
            let cells: HashSet<String> = found.iter().map(|note| note.cell.clone()).collect();
            for part in of_sheet.iter().filter(|part| part.kind == "comments") {
                if let Some(text) = package.text(&part.target)? {
                    let plain = plain(&text)?.into_iter();
                    found.extend(plain.filter(|note| !cells.contains(&note.cell)));
                }
            }
            notes.sheets.push((name, found));
        }
        Ok(notes)
    }

    /// Takes out the notes of a sheet.
    pub(super) fn take(&mut self, sheet: &str) -> Vec<Aside> {
        let found = self.sheets.iter_mut().find(|(name, _)| name == sheet);
        let notes = found.map(|(_, notes)| std::mem::take(notes));
        let notes = notes.into_iter().flatten();
        notes.map(|note| aside(String::new(), note)).collect()
    }

    /// Returns the notes that are left.
    pub(super) fn of_other_sheets(self) -> impl Iterator<Item = Aside> {
        self.sheets.into_iter().flat_map(|(name, notes)| {
            let sheet = format!("sheet “{name}”, ");
            notes
                .into_iter()
                .map(move |note| aside(sheet.clone(), note))
        })
    }
}

fn aside(sheet: String, note: Note) -> Aside {
    Aside {
        place: format!("{sheet}cell {}", note.cell),
        text: note.text,
        note_by: Some(note.author),
    }
}

/// Returns the names of the sheets, and by what the workbook refers to them.
fn sheets(text: &str) -> Result<Vec<(String, String)>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "sheet" => {
                let name = xml.attribute(&element, Namespace::None, "name")?;
                let id = xml.attribute(&element, Namespace::References, "id")?;
                let (name, id) = (name.unwrap_or_default(), id.unwrap_or_default());
                sheets.push((name.into_owned(), id.into_owned()));
            }
            Event::Eof => return Ok(sheets),
            Event::Start(_) | Event::End | Event::Text(_) => {}
        }
    }
}

/// Returns the names of those who wrote threaded comments, by what the comments call them.
fn persons(text: &str) -> Result<HashMap<String, String>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut persons = HashMap::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "person" => {
                let id = xml.attribute(&element, Namespace::None, "id")?;
                let name = xml.attribute(&element, Namespace::None, "displayName")?;
                let (id, name) = (id.unwrap_or_default(), name.unwrap_or_default());
                persons.insert(id.into_owned(), name.into_owned());
            }
            Event::Eof => return Ok(persons),
            Event::Start(_) | Event::End | Event::Text(_) => {}
        }
    }
}

fn threaded(text: &str, persons: &HashMap<String, String>) -> Result<Vec<Note>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut notes = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "threadedComment" => {
                let cell = xml.attribute(&element, Namespace::None, "ref")?;
                let person = xml.attribute(&element, Namespace::None, "personId")?;
                let author = persons.get(person.unwrap_or_default().as_ref());
                notes.push(Note {
                    cell: cell.unwrap_or_default().into_owned(),
                    author: author.cloned().unwrap_or_default(),
                    text: xml.text()?,
                });
            }
            Event::Eof => return Ok(notes),
            Event::Start(_) | Event::End | Event::Text(_) => {}
        }
    }
}

fn plain(text: &str) -> Result<Vec<Note>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut authors: Vec<String> = Vec::new();
    let mut notes = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "author" => authors.push(xml.text()?),
            Event::Start(element) if element.name() == "comment" => {
                let cell = xml.attribute(&element, Namespace::None, "ref")?;
                let author = xml.attribute(&element, Namespace::None, "authorId")?;
                let author = author.and_then(|at| authors.get(at.parse::<usize>().ok()?));
                notes.push(Note {
                    cell: cell.unwrap_or_default().into_owned(),
                    author: author.cloned().unwrap_or_default(),
                    text: xml.text()?,
                });
            }
            Event::Eof => return Ok(notes),
            Event::Start(_) | Event::End | Event::Text(_) => {}
        }
    }
}
