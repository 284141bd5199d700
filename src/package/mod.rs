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
mod object;
mod properties;
mod relationships;
mod words;
pub(crate) mod xml;

pub(crate) use fault::Fault;
pub(crate) use kind::{ForeignKind, Kind, foreign_kind, is_locked, kind_of_bytes};
pub(crate) use namespace::Namespace;
pub use object::ObjectKind;
pub use properties::Properties;
pub(crate) use properties::moment;
pub(crate) use relationships::{Relationship, Relationships};
pub use words::LeftOut;
pub(crate) use words::{JoinedWords, LeftOutWords};

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

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

    /// Returns whether there is a part of that name, without a `/` before it.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&name.to_lowercase())
    }

    /// Unpacks a part as far as `read` takes it, and measures what `read` leaves.
    ///
    /// # Errors
    /// When the part is damaged, is larger than it says, or there is no room left for it; and
    /// what `read` returns.
    pub(crate) fn pass<T, E: From<Fault>>(
        &mut self,
        index: usize,
        read: impl FnOnce(&mut dyn BufRead) -> Result<T, E>,
    ) -> Result<T, E> {
        let entry = self.entries.get(index).ok_or_else(Fault::two_readings)?;
        let part = self.zip.by_index(index).map_err(Fault::damaged)?;
        if part.header_start() != entry.header || part.name_raw() != entry.raw_name {
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

    /// Walks over the names of all parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// Gives back the room for parts, for a second walk over them.
    pub(crate) fn rewind(&mut self) {
        self.room = self.limits.unpacked;
    }

    /// Packs the parts anew where their names had to be mended or one is in UTF-16, for readers of
    /// packages that stumble over that; nothing where they need not.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub(crate) fn mended(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let mut is_odd = self
            .entries
            .iter()
            .any(|entry| entry.raw_name != entry.name.as_bytes());
        for index in 0..self.len() {
            is_odd |= self.pass(index, |part| {
                let start = part.fill_buf().map_err(Fault::damaged)?;
                Ok::<_, Fault>(xml::is_utf_16(start))
            })?;
        }
        self.rewind();
        if !is_odd {
            return Ok(None);
        }
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.len() {
            let mut bytes = Vec::new();
            self.pass(index, |part| {
                part.read_to_end(&mut bytes).map_err(Fault::damaged)
            })?;
            if xml::is_utf_16(&bytes) {
                bytes = xml::without_declaration(&xml::decode(bytes)?).into();
            }
            let name = self.entries[index].name.as_str();
            let options = SimpleFileOptions::default();
            zip.start_file(name, options).map_err(Fault::damaged)?;
            zip.write_all(&bytes).map_err(Fault::damaged)?;
        }
        self.rewind();
        let packed = zip.finish().map_err(Fault::damaged)?;
        Ok(Some(packed.into_inner()))
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
