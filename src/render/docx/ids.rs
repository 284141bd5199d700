//! The ids and names that must be unique in a document, from one allocator.

use super::xml::Xml;
use crate::document::Anchor;
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;

/// Gives out ids and names, each once a document.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    last: u32,
    bookmark_names: HashSet<String>,
}

/// A bookmark: the id that joins its start and end, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bookmark {
    pub id: u32,
    pub name: String,
}

impl Bookmark {
    /// Writes where the bookmark starts (ISO/IEC 29500-1 §17.13.6.2).
    pub(crate) fn write_start(&self, xml: &mut Xml) {
        xml.element("w:bookmarkStart")
            .attribute("w:id", self.id)
            .attribute("w:name", &self.name)
            .empty();
    }

    /// Writes where the bookmark ends (ISO/IEC 29500-1 §17.13.6.1).
    pub(crate) fn write_end(&self, xml: &mut Xml) {
        xml.element("w:bookmarkEnd")
            .attribute("w:id", self.id)
            .empty();
    }
}

impl Ids {
    /// Begins the ids of a story beside the main one, counted from 0: far from those of the others,
    /// for the ids of tracked changes are unique in all of a document.
    pub(crate) fn of_side_story(index: u32) -> Self {
        Ids {
            last: (index + 1) * SIDE_STORY_IDS,
            ..Ids::default()
        }
    }

    /// Gives out a bookmark for an anchor. A name that is taken already, as it can be only when
    /// two anchors are the same, gets a number.
    pub(crate) fn bookmark(&mut self, anchor: &Anchor) -> Bookmark {
        let wanted = bookmark_name(anchor);
        let mut name = wanted.clone();
        let mut copy = 1;
        while !self.bookmark_names.insert(name.clone()) {
            copy += 1;
            let number = format!("_{copy}");
            let kept = wanted.len().min(LONGEST_NAME - number.len());
            name = wanted[..kept].to_owned() + &number;
        }
        Bookmark {
            id: self.next(),
            name,
        }
    }

    /// Gives out a bookmark of a name that no anchor has.
    pub(crate) fn named(&mut self, name: String) -> Bookmark {
        Bookmark {
            id: self.next(),
            name,
        }
    }

    /// Gives out an id, from 1: of an annotation (ISO/IEC 29500-1 §17.13) or of a content control
    /// (§17.5.2.18).
    pub(crate) fn next(&mut self) -> u32 {
        self.last += 1;
        self.last
    }
}

/// More than the main story has ids; what is left is enough for dozens of side stories.
const SIDE_STORY_IDS: u32 = 100_000_000;

/// Applications know no longer names of bookmarks.
const LONGEST_NAME: usize = 40;
const PREFIX: &str = "wem_";
/// In hexadecimal digits.
const HASH_LENGTH: usize = 8;

/// Returns the name of the bookmark that marks an anchor: the same for the same anchor in every
/// document, so that a returned file can be matched.
///
/// A name begins with a letter and goes on with letters, digits and underscores; applications
/// compare names without regard to case. So lowercase letters and digits stay, a full stop
/// becomes an underscore, and where anything else had to change, a hash of the anchor keeps
/// different anchors apart: `1.1.2` is `wem_1_1_2`, and `1-1-2` is `wem_1_1_2_` with eight
/// digits.
pub fn bookmark_name(anchor: &Anchor) -> String {
    let mut faithful = true;
    let mut name = PREFIX.to_owned();
    for character in anchor.0.chars() {
        match character {
            'a'..='z' | '0'..='9' => name.push(character),
            '.' => name.push('_'),
            other => {
                faithful = false;
                name.push(if other.is_ascii_uppercase() {
                    other.to_ascii_lowercase()
                } else {
                    '_'
                });
            }
        }
    }
    if faithful && name.len() > PREFIX.len() && name.len() <= LONGEST_NAME {
        return name;
    }
    name.truncate(LONGEST_NAME - 1 - HASH_LENGTH);
    name.push('_');
    let hash = Sha256::digest(anchor.0.as_bytes());
    for byte in hash.iter().take(HASH_LENGTH / 2) {
        for digit in [byte >> 4, byte & 0xF] {
            name.push(char::from_digit(digit.into(), 16).expect("a hexadecimal digit is below 16"));
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(anchor: &str) -> String {
        let name = bookmark_name(&Anchor(anchor.to_owned()));
        assert!(name.len() <= LONGEST_NAME, "{name} is short enough");
        assert!(
            name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
            "{name} holds nothing odd"
        );
        name
    }

    #[test]
    fn printed_numbers_stay_readable() {
        assert_eq!(name("2.8.2"), "wem_2_8_2");
        assert_eq!(name("2.8.2b"), "wem_2_8_2b");
    }

    #[test]
    fn what_looks_alike_stays_apart() {
        let names: HashSet<String> = ["2.8.2", "2_8_2", "2-8-2", "b", "B", "ж", "ш", ""]
            .map(name)
            .into();
        assert_eq!(names.len(), 8);
        assert_eq!(name("2-8-2"), "wem_2_8_2_85e7c82a");
    }

    #[test]
    fn long_anchors_are_cut_and_stay_apart() {
        let long = "a".repeat(5_000);
        assert_eq!(name(&long).len(), LONGEST_NAME);
        assert_ne!(name(&long), name(&(long.clone() + "b")));
    }

    #[test]
    fn a_repeated_anchor_gets_a_number() {
        let mut ids = Ids::default();
        let anchor = Anchor("z".repeat(36));
        let first = ids.bookmark(&anchor);
        let second = ids.bookmark(&anchor);
        assert_eq!(first.name, "wem_".to_owned() + &"z".repeat(36));
        assert_eq!(second.name, "wem_".to_owned() + &"z".repeat(34) + "_2");
        assert_eq!((first.id, second.id), (1, 2));
    }
}
