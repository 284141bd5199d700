//! What a part refers to (ISO/IEC 29500-2 §6.5).

use super::xml::{Event, XmlReader};
use super::{Fault, Kind, Namespace, Package};

/// Most relationships of a part.
const MOST: usize = 100_000;

/// A reference to another part, or to something outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relationship {
    pub id: String,
    /// Last word of its type: `comments`, `hyperlink`.
    pub kind: String,
    /// Name of a part, or, of an external one, an address.
    pub target: String,
    pub is_external: bool,
}

/// The relationships of a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Relationships(Vec<Relationship>);

impl Relationships {
    /// Reads the relationships of a part; of the package itself for the name ``.
    ///
    /// # Errors
    /// When they are damaged or unsafe.
    pub(crate) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, Fault> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let separator = if folder.is_empty() { "" } else { "/" };
        let path = format!("{folder}{separator}_rels/{name}.rels");
        let mut relationships = Vec::new();
        let Some(text) = package.text(&path)? else {
            return Ok(Relationships(relationships));
        };
        let mut xml = XmlReader::new(&text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            if !element.is(Namespace::Relationships, "Relationship") {
                continue;
            }
            if relationships.len() == MOST {
                return Err(Fault::TooLarge("has too many references".to_owned()));
            }
            let attribute = |name| {
                let value = xml.attribute(&element, Namespace::None, name)?;
                Ok::<_, Fault>(value.unwrap_or_default().into_owned())
            };
            let is_external = attribute("TargetMode")?.eq_ignore_ascii_case("external");
            let target = attribute("Target")?;
            let kind = attribute("Type")?;
            relationships.push(Relationship {
                id: attribute("Id")?,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if is_external {
                    target
                } else {
                    resolved(folder, &target)
                },
                is_external,
            });
        }
        Ok(Relationships(relationships))
    }

    /// Returns the name of the first part of a kind.
    pub(crate) fn first(&self, kind: &str) -> Option<&str> {
        let found = self
            .0
            .iter()
            .find(|one| one.kind == kind && !one.is_external);
        found.map(|one| one.target.as_str())
    }

    /// Walks over the relationships.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Relationship> {
        self.0.iter()
    }
}

/// Returns the name of a part that is named from a folder; one that leads out names no part.
fn resolved(folder: &str, target: &str) -> String {
    let mut segments: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|name| !name.is_empty()).collect(),
    };
    for segment in target.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            name => segments.push(name),
        }
    }
    segments.join("/")
}

impl Package<'_> {
    /// Returns the name of the part that the package is about (ISO/IEC 29500-1 §11.3.10), and what
    /// kind of file it makes of the package.
    ///
    /// # Errors
    /// When the parts that say so are damaged or unsafe.
    pub(crate) fn main_part(&mut self) -> Result<(String, Kind), Fault> {
        if self.has("mimetype") && self.has("META-INF/manifest.xml") {
            return Ok((String::new(), Kind::OpenDocument));
        }
        let relationships = Relationships::of(self, "")?;
        let Some(name) = relationships.first("officeDocument") else {
            return Ok((String::new(), Kind::Zip));
        };
        let name = name.to_owned();
        let content_type = self.content_type(&name)?;
        let kind = match content_type.as_deref() {
            Some(kind) if kind.contains("wordprocessingml") || kind.contains("ms-word") => {
                Kind::Word
            }
            Some(kind) if kind.contains("spreadsheetml") || kind.contains("ms-excel") => {
                Kind::Excel
            }
            Some(kind) if kind.contains("presentationml") || kind.contains("ms-powerpoint") => {
                Kind::PowerPoint
            }
            _ => Kind::Zip,
        };
        Ok((name, kind))
    }

    /// Returns the content type of a part (ISO/IEC 29500-2 §7.3), in small letters.
    fn content_type(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(text) = self.text("[Content_Types].xml")? else {
            return Ok(None);
        };
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let mut by_extension = None;
        let mut xml = XmlReader::new(&text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(by_extension),
                Event::End | Event::Text(_) => continue,
            };
            let attribute = |name| xml.attribute(&element, Namespace::None, name);
            let content_type = attribute("ContentType")?.map(|kind| kind.to_ascii_lowercase());
            let is_of_part = attribute("PartName")?
                .is_some_and(|part| part.trim_start_matches('/').eq_ignore_ascii_case(name));
            if is_of_part {
                return Ok(content_type);
            }
            if attribute("Extension")?.is_some_and(|of| of.eq_ignore_ascii_case(extension)) {
                by_extension = content_type;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn targets_are_named_from_the_folder_of_their_part() {
        assert_eq!(resolved("word", "comments.xml"), "word/comments.xml");
        assert_eq!(
            resolved("word", "/word/document2.xml"),
            "word/document2.xml"
        );
        assert_eq!(resolved("", "word/document.xml"), "word/document.xml");
        assert_eq!(
            resolved("word", "../docProps/./core.xml"),
            "docProps/core.xml"
        );
        assert_eq!(resolved("word", "../../../etc/passwd"), "etc/passwd");
    }
}
