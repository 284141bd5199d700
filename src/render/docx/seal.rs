//! A seal by which we know our own file: the SHA-256 of all other parts, kept as a custom property.
//!
//! Whoever saves the file anew writes other parts, and breaks the seal.

use crate::numerals::hexadecimal;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Read as _};

/// Name of the custom property.
pub(crate) const PROPERTY: &str = "WemReportSeal";

/// Where the property is kept.
const PATH: &str = "docProps/custom.xml";

/// Largest package that is looked into, unpacked, in bytes. Ours are far smaller; a larger one is
/// not worth the memory, and not ours.
const LARGEST: u64 = 256 << 20;

/// A seal in the making.
#[derive(Debug, Default)]
pub(crate) struct Seal(Sha256);

impl Seal {
    /// Takes in a part.
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8]) {
        for field in [path.as_bytes(), bytes] {
            self.0.update((field.len() as u64).to_le_bytes());
            self.0.update(field);
        }
    }

    /// Returns the seal as 64 hexadecimal digits.
    pub(crate) fn value(&self) -> String {
        hexadecimal(&self.0.clone().finalize())
    }
}

/// Returns whether a file is a package with a seal, and it holds.
pub(crate) fn holds(bytes: &[u8]) -> bool {
    read(bytes).is_some_and(|(seal, properties)| {
        let property = format!("name=\"{PROPERTY}\"><vt:lpwstr>{}<", seal.value());
        properties.contains(&property)
    })
}

/// Reads a package: the seal of its parts, and its custom properties.
fn read(bytes: &[u8]) -> Option<(Seal, String)> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut room = LARGEST;
    let mut seal = Seal::default();
    let mut properties = None;
    for index in 0..package.len() {
        let part = package.by_index(index).ok()?;
        let path = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        // The size that a file declares may be a lie: what counts is what comes out.
        part.take(room + 1).read_to_end(&mut content).ok()?;
        room = room.checked_sub(content.len() as u64)?;
        if path == PATH {
            properties = Some(String::from_utf8(content).ok()?);
        } else {
            seal.add(&path, &content);
        }
    }
    Some((seal, properties?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::docx::package::Package;

    fn package(parts: &[(&str, &str)], sealed: &[(&str, &str)]) -> Vec<u8> {
        let mut seal = Seal::default();
        for (path, content) in sealed {
            seal.add(path, content.as_bytes());
        }
        let value = seal.value();
        let mut package = Package::default();
        for (path, content) in parts {
            package.add(path, content.as_bytes()).expect("a part");
        }
        let custom = format!("<property name=\"{PROPERTY}\"><vt:lpwstr>{value}</vt:lpwstr>");
        package.add(PATH, custom.as_bytes()).expect("a part");
        package.finish().expect("a package")
    }

    #[test]
    fn holds_until_a_part_changes_comes_or_goes() {
        let parts = [("a.xml", "<a/>"), ("b.xml", "<b/>")];
        assert!(holds(&package(&parts, &parts)));
        assert!(!holds(&package(&[("a.xml", "<c/>"), parts[1]], &parts)));
        assert!(!holds(&package(&parts[..1], &parts)));
        assert!(!holds(&package(
            &[parts[0], parts[1], ("c.xml", "")],
            &parts
        )));
    }

    #[test]
    fn is_not_taken_in_by_other_files() {
        assert!(!holds(b""));
        assert!(!holds(b"PK no zip"));
        let mut other = Package::default();
        other.add("a.xml", b"<a/>").expect("a part");
        assert!(!holds(&other.finish().expect("a package")));
    }
}
