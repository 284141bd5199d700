//! What a file says about itself (ISO/IEC 29500-2 §8, ISO/IEC 29500-1 §15.2.12).

use super::xml::{Event, XmlReader};
use super::{Fault, Namespace, Package, Relationships};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Longest text that is kept, in bytes.
const LONGEST: usize = 4_096;

/// Most properties that are kept.
const MOST: usize = 1_000;

/// The parts that hold properties, by the kinds of the relationships that lead to them, and what reads
/// each of them.
const PARTS: [(&str, Read); 6] = [
    ("core-properties", Properties::read),
    ("coreProperties", Properties::read),
    ("extended-properties", Properties::read),
    ("extendedProperties", Properties::read),
    ("custom-properties", Properties::read_custom),
    ("customProperties", Properties::read_custom),
];

type Read = fn(&mut Properties, &str) -> Result<(), Fault>;

/// Properties of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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

    /// Reads the properties of a package, and the names of the parts that hold them.
    ///
    /// # Errors
    /// When they are damaged or unsafe.
    pub fn of(package: &mut Package<'_>) -> Result<(Self, Vec<String>), Fault> {
        let relationships = Relationships::of(package, "")?;
        let mut properties = Properties::default();
        let mut names = Vec::new();
        for (kind, read) in PARTS {
            if let Some(name) = relationships.first(kind)
                && let Some(text) = package.text(name)?
            {
                read(&mut properties, &text)?;
                names.push(name.to_owned());
            }
        }
        Ok((properties, names))
    }

    /// Reads the properties of an OpenDocument file (OpenDocument 1.3, part 3, §4.3).
    ///
    /// # Errors
    /// When they are damaged or unsafe.
    pub(crate) fn of_open_document(package: &mut Package<'_>) -> Result<Self, Fault> {
        let mut properties = Properties::default();
        let Some(text) = package.text("meta.xml")? else {
            return Ok(properties);
        };
        let mut xml = XmlReader::new(&text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(properties),
                Event::End | Event::Text(_) => continue,
            };
            let property = match (element.namespace, element.name()) {
                (Namespace::DublinCore, "title") => &mut properties.title,
                (Namespace::DublinCore, "creator") => &mut properties.last_modified_by,
                (Namespace::OdfMeta, "initial-creator") => &mut properties.creator,
                (Namespace::OdfMeta, "generator") => &mut properties.application,
                (Namespace::DublinCore, "date") => {
                    properties.modified = moment(xml.text()?.trim());
                    continue;
                }
                (Namespace::OdfMeta, "user-defined") => {
                    let name = xml.attribute(&element, Namespace::OdfMeta, "name")?;
                    let name = cut(&name.unwrap_or_default()).to_owned();
                    let value = xml.text()?;
                    if properties.custom.len() < MOST {
                        properties.custom.push((name, cut(value.trim()).to_owned()));
                    }
                    continue;
                }
                _ => continue,
            };
            let text = xml.text()?;
            *property = Some(cut(text.trim()).to_owned()).filter(|text| !text.is_empty());
        }
    }

    /// Reads `core.xml` or `app.xml`.
    fn read(&mut self, text: &str) -> Result<(), Fault> {
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
    fn read_custom(&mut self, text: &str) -> Result<(), Fault> {
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

/// Reads a moment as it stands, in whatever zone: Word writes local time and calls it UTC.
pub(crate) fn moment(text: &str) -> Option<NaiveDateTime> {
    let seconds = text.get(..19)?;
    NaiveDateTime::parse_from_str(seconds, "%Y-%m-%dT%H:%M:%S").ok()
}

fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn moments_are_read_as_they_stand() {
        for text in [
            "2016-08-01T09:30:00Z",
            "2016-08-01T09:30:00",
            "2016-08-01T09:30:00.5+02:00",
        ] {
            assert_eq!(moment(text).unwrap().to_string(), "2016-08-01 09:30:00");
        }
        for text in [
            "",
            "2016-08-01",
            "2016-13-01T09:30:00Z",
            "2016-08-01T09:30:0é",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
