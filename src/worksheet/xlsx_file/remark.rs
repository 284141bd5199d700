//! Notes on cells (ISO/IEC 29500-1 §18.7), and threads of comments (MS-XLSX §2.6.205).

use super::rich_text::{RichText, RunLook, rich_text};
use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, LeftOut, LeftOutWords, Namespace, moment};
use crate::worksheet::Address;
use crate::worksheet::address::address_of;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Most remarks of a sheet.
const MOST: usize = 50_000;

/// A remark on a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SheetRemark {
    pub cell: Option<Address>,
    pub is_threaded: bool,
    pub author: Option<String>,
    pub date: Option<NaiveDateTime>,
    pub text: RichText,
    /// Place of the remark that it answers, among those of the sheet.
    pub parent: Option<usize>,
    pub is_resolved: bool,
}

/// Reads the names of persons by their ids.
pub(super) fn people(text: &str) -> Result<Vec<(String, String)>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut people = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "person" => {
                let plain = |name| xml.attribute(&element, Namespace::None, name);
                let id = plain("id")?.unwrap_or_default().into_owned();
                let name = plain("displayName")?.unwrap_or_default().into_owned();
                people.push((id, name));
            }
            Event::Eof => return Ok(people),
            _ => {}
        }
    }
}

/// Reads the threads of a sheet.
pub(super) fn threads(text: &str, people: &[(String, String)]) -> Result<Vec<SheetRemark>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut remarks: Vec<SheetRemark> = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    loop {
        let element = match xml.next()? {
            Event::Start(element) => element,
            Event::Eof => return Ok(remarks),
            Event::End | Event::Text(_) => continue,
        };
        match element.name() {
            "threadedComment" => {
                if remarks.len() == MOST {
                    return Err(Fault::TooLarge("has too many comments".to_owned()));
                }
                let plain = |name| xml.attribute(&element, Namespace::None, name);
                let person = plain("personId")?.unwrap_or_default();
                let person = people.iter().find(|(id, _)| *id == person);
                let id = plain("id")?.unwrap_or_default().into_owned();
                let parent = plain("parentId")?;
                let remark = SheetRemark {
                    cell: plain("ref")?.as_deref().and_then(address_of),
                    is_threaded: true,
                    author: person.map(|(_, name)| name.clone()),
                    date: plain("dT")?.as_deref().and_then(moment),
                    text: RichText::default(),
                    parent: parent.and_then(|parent| by_id.get(&*parent).copied()),
                    is_resolved: matches!(plain("done")?.as_deref(), Some("1" | "true")),
                };
                by_id.insert(id, remarks.len());
                remarks.push(remark);
            }
            "text" => {
                let (text, _) = plain_text(&xml.text()?);
                if let Some(remark) = remarks.last_mut() {
                    remark.text = text;
                }
            }
            _ => {}
        }
    }
}

fn plain_text(text: &str) -> (RichText, usize) {
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let text = RichText {
        text: text.into(),
        runs: vec![(end, RunLook::default())],
    };
    (text, 0)
}

/// Reads the notes of a sheet. Of a thread there is a note, too, for programs that know no threads.
pub(super) fn notes(
    text: &str,
    has_threads: bool,
    left_out: &mut LeftOutWords,
) -> Result<Vec<SheetRemark>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut authors: Vec<String> = Vec::new();
    let mut remarks = Vec::new();
    let mut author: Option<String> = None;
    let mut cell = None;
    loop {
        let element = match xml.next()? {
            Event::Start(element) => element,
            Event::Eof => return Ok(remarks),
            Event::End | Event::Text(_) => continue,
        };
        match element.name() {
            "author" => authors.push(xml.text()?),
            "comment" => {
                let plain = |name| xml.attribute(&element, Namespace::None, name);
                let index = plain("authorId")?.and_then(|id| id.parse::<usize>().ok());
                author = index.and_then(|index| authors.get(index).cloned());
                cell = plain("ref")?.as_deref().and_then(address_of);
            }
            "text" => {
                if remarks.len() == MOST {
                    return Err(Fault::TooLarge("has too many comments".to_owned()));
                }
                let (text, phonetic) = rich_text(&mut xml, RunLook::default())?;
                left_out.add(LeftOut::Ruby, phonetic);
                let is_of_thread = author.as_ref().is_some_and(|name| name.starts_with("tc="));
                if has_threads && is_of_thread {
                    let words = text.text.split_whitespace().count();
                    left_out.add(LeftOut::OtherForm, words);
                    continue;
                }
                remarks.push(SheetRemark {
                    cell,
                    author: author.clone().filter(|author| !author.is_empty()),
                    text,
                    ..SheetRemark::default()
                });
            }
            _ => {}
        }
    }
}
