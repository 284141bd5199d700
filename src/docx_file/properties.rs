//! What a document says about itself (ISO/IEC 29500-2 §8, ISO/IEC 29500-1 §15.2.12, §17.15).

use super::change::moment;
use super::marks::cut;
use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, Namespace};
use chrono::NaiveDateTime;

/// Most properties that are kept.
const MOST: usize = 1_000;

/// Properties of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    pub title: Option<String>,
    pub creator: Option<String>,
    pub last_modified_by: Option<String>,
    pub modified: Option<NaiveDateTime>,
    /// The program that saved it last, and the organisation that the program is set up for.
    pub application: Option<String>,
    pub company: Option<String>,
    /// Names and values, in the order of the file.
    pub custom: Vec<(String, String)>,
}

impl Properties {
    /// Returns the value of a custom property.
    pub fn custom(&self, name: &str) -> Option<&str> {
        let mut custom = self.custom.iter();
        let (_, value) = custom.find(|(other, _)| other == name)?;
        Some(value)
    }

    /// Reads `core.xml` or `app.xml`.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(()),
                Event::End | Event::Text(_) => continue,
            };
            let property = match (element.namespace, element.name()) {
                (Namespace::DublinCore, "title") => &mut self.title,
                (Namespace::DublinCore, "creator") => &mut self.creator,
                (Namespace::CoreProperties, "lastModifiedBy") => &mut self.last_modified_by,
                (Namespace::ExtendedProperties, "Application") => &mut self.application,
                (Namespace::ExtendedProperties, "Company") => &mut self.company,
                (Namespace::DublinCore, "modified") => {
                    self.modified = moment(xml.text()?.trim());
                    continue;
                }
                _ => continue,
            };
            let text = xml.text()?;
            *property = Some(cut(text.trim()).to_owned()).filter(|text| !text.is_empty());
        }
    }

    /// Reads `custom.xml`.
    pub(super) fn read_custom(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(()),
                Event::End | Event::Text(_) => continue,
            };
            if !element.is(Namespace::CustomProperties, "property") {
                continue;
            }
            let name = xml.attribute(&element, Namespace::None, "name")?;
            let name = cut(&name.unwrap_or_default()).to_owned();
            let value = xml.text()?;
            if self.custom.len() < MOST {
                self.custom.push((name, cut(value.trim()).to_owned()));
            }
        }
    }
}

/// Settings of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Whether changes are tracked.
    pub track_changes: bool,
    /// What alone authors may do, where that is enforced: `trackedChanges`, `comments`.
    pub protection: Option<String>,
}

impl Settings {
    /// Reads `settings.xml`.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) if element.namespace == Namespace::Word => element,
                Event::Eof => return Ok(()),
                _ => continue,
            };
            let is_no = |value: Option<&str>| matches!(value, Some("0" | "false" | "off"));
            match element.name() {
                "trackRevisions" => self.track_changes = !is_no(xml.value(&element)?.as_deref()),
                "documentProtection" => {
                    let enforced = xml.attribute(&element, Namespace::Word, "enforcement")?;
                    let what = xml.attribute(&element, Namespace::Word, "edit")?;
                    if enforced.is_some() && !is_no(enforced.as_deref()) {
                        self.protection = what.map(|what| what.into_owned());
                    }
                }
                _ => {}
            }
        }
    }
}
