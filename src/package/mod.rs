//! Packages of Office Open XML that come from outside (ISO/IEC 29500-2), opened with care.
//!
//! Whoever sends a file may mean harm, or be mistaken in the file. A [`Package`] is looked through
//! before anything of it is used: its zip directory must say what its local headers say, no name
//! may stand twice or lead out of the package, and all parts together unpack to no more than its
//! [`Limits`] allow. [`xml`] reads a part within limits of its own, and refuses declarations of
//! entities.
//!
//! Knows no document and no sheet: `worksheet` and `docx_file` say what the parts mean.

mod directory;
mod fault;
mod kind;
mod namespace;
mod properties;
mod relationships;
pub mod xml;

pub use fault::Fault;
pub use kind::{Kind, kind_of_bytes};
pub use namespace::Namespace;
pub use properties::{Properties, moment};
pub use relationships::{Relationship, Relationships};

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor, Read as _};
use zip::ZipArchive;

/// How large a package may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The file, in bytes.
    pub file: usize,
    /// All parts together, unpacked, in bytes.
    pub unpacked: u64,
    /// How many parts.
    pub parts: usize,
}

/// A package whose directory was found to be sound.
#[derive(Debug)]
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<directory::Entry>,
    /// Places of the entries by name, in small letters: names are compared without regard to case
    /// (ISO/IEC 29500-2 §6.2.2.3).
    by_name: HashMap<String, usize>,
    limits: Limits,
    /// How much may still be unpacked, in bytes.
    room: u64,
}

impl<'a> Package<'a> {
    /// Opens a package, without unpacking any of its parts.
    ///
    /// # Errors
    /// When it is no zip file, or one that is damaged, divided, protected by a password, unsound,
    /// or larger than the limits allow.
    pub fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Fault> {
        if bytes.len() > limits.file {
            return Err(Fault::too_large_file(limits.file));
        }
        let entries = directory::read(bytes, &limits)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(Fault::damaged)?;
        if zip.len() != entries.len() {
            return Err(Fault::two_readings());
        }
        let by_name = entries.iter().enumerate();
        let by_name = by_name.map(|(index, entry)| (entry.name.to_lowercase(), index));
        Ok(Package {
            zip,
            by_name: by_name.collect(),
            entries,
            limits,
            room: limits.unpacked,
        })
    }

    /// Returns how many entries there are, folders included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns whether there is a part of that name, without a `/` before it.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&name.to_lowercase())
    }

    /// Unpacks a part as far as `read` takes it, and measures what `read` leaves.
    ///
    /// # Errors
    /// When the part is damaged, is larger than it says, or there is no room left for it; and
    /// what `read` returns.
    pub fn pass<T, E: From<Fault>>(
        &mut self,
        index: usize,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, E>,
    ) -> Result<T, E> {
        let entry = self.entries.get(index).ok_or_else(Fault::two_readings)?;
        let part = self.zip.by_index(index).map_err(Fault::damaged)?;
        if part.header_start() != entry.header || part.name_raw() != entry.name.as_bytes() {
            return Err(Fault::two_readings().into());
        }
        // The directory's sizes were added up: a part that keeps to its own leaves room for all.
        let announced = entry.unpacked.min(self.room);
        let mut part = BufReader::new(part.take(announced + 1));
        let result = read(&mut part)?;
        std::io::copy(&mut part, &mut std::io::sink()).map_err(Fault::damaged)?;
        let unpacked = announced + 1 - part.into_inner().limit();
        if unpacked > announced {
            return Err(Fault::unpacks_too_much(self.limits.unpacked).into());
        }
        self.room -= unpacked;
        Ok(result)
    }

    /// Unpacks a part; nothing if there is none of that name.
    ///
    /// # Errors
    /// When the part is damaged, is larger than it says, or there is no room left for it.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(index) = self.by_name.get(&name.to_lowercase()).copied() else {
            return Ok(None);
        };
        self.pass(index, |part| {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).map_err(Fault::damaged)?;
            Ok(Some(bytes))
        })
    }

    /// Unpacks a part that is a text in XML; nothing if there is none of that name.
    ///
    /// # Errors
    /// As [`Package::part`], and when the part is neither UTF-8 nor UTF-16.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        self.part(name)?.map(xml::decode).transpose()
    }

    /// Unpacks every part that was not unpacked yet, to find those that are damaged or larger than
    /// they say.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub fn measure(&mut self, except: &[&str]) -> Result<(), Fault> {
        for index in 0..self.len() {
            let name = &self.entries[index].name;
            if !except.iter().any(|read| read.eq_ignore_ascii_case(name)) {
                self.pass(index, |_| Ok::<(), Fault>(()))?;
            }
        }
        Ok(())
    }
}
