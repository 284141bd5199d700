//! What was circulated: the record in a draft's folder, by which it is known ever after.

use super::collect::Wording;
use super::symbol::Symbol;
use crate::keyed::keyed;
use crate::numerals::hexadecimal;
use crate::plan::BodyKey;
use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

/// The record of one circulated revision.
///
/// It is written after all the files that it names: a folder without one is no circulated draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    pub symbol: Symbol,
    pub revision: u32,
    /// The day on which the draft went out, which its documents bear.
    pub date: NaiveDate,
    /// The last day for comments, as the draft says it.
    pub deadline: NaiveDate,
    /// The fewest days of the silence procedure, if silence until the deadline means consent.
    pub silence_days: Option<u32>,
    /// [`Plan::id`](crate::plan::Plan::id).
    pub plan_id: String,
    /// [`Plan::fingerprint`](crate::plan::Plan::fingerprint): what the plan said.
    pub plan_hash: String,
    /// In the order in which they were made.
    pub files: Vec<PackFile>,
    /// Who was sent what.
    pub sent: Vec<Sending>,
    /// Later deadlines, in the order in which they were set.
    pub extensions: Vec<Extension>,
    /// How the draft and the table for comments were worded; packs of release 0.1 do not say.
    pub wording: Option<Wording>,
    /// How they were worded in other languages, by the tags of those.
    pub translations: Vec<(String, Wording)>,
}

/// A later deadline for the same revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    /// The day on which it was set.
    pub date: NaiveDate,
    pub deadline: NaiveDate,
}

/// A file of a circulated draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    pub kind: FileKind,
    /// Its path in the folder, with slashes.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
}

keyed! {
    /// What a file of a circulated draft is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum FileKind {
        /// The draft itself.
        Draft = "draft",
        /// The table for comments.
        CommentTable = "comment-table",
        CoverNote = "cover-note",
        /// The page that tells members how to answer.
        HowToAnswer = "how-to-answer",
        /// The deadline for calendars.
        Deadline = "deadline",
        /// The plan file, byte for byte: the base of every later comparison.
        Plan = "plan",
        /// A translation of the plan, byte for byte.
        Translation = "translation",
        /// Who was sent what.
        SentList = "sent-list",
        /// A ready message to a member.
        Message = "message",
    }
}

/// What a member was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    pub member: String,
    pub bodies: Vec<BodyKey>,
    pub language: String,
    pub addresses: Vec<String>,
    /// Who got a copy.
    pub copies: Vec<String>,
    /// Names of files of the manifest.
    pub files: Vec<String>,
}

impl FileKind {
    /// Returns whether members are sent such a file.
    pub(crate) fn is_sent(self) -> bool {
        matches!(
            self,
            FileKind::Draft
                | FileKind::CommentTable
                | FileKind::CoverNote
                | FileKind::HowToAnswer
                | FileKind::Deadline
        )
    }
}

impl PackFile {
    /// Describes a file.
    pub fn of(kind: FileKind, name: impl Into<String>, bytes: &[u8]) -> Self {
        PackFile {
            kind,
            name: name.into(),
            size: bytes.len() as u64,
            sha256: sha256(bytes),
        }
    }

    /// Returns whether members answer in it.
    pub(crate) fn is_answered(&self) -> bool {
        matches!(self.kind, FileKind::Draft | FileKind::CommentTable)
            && (self.name.ends_with(".docx") || self.name.ends_with(".xlsx"))
    }

    /// Returns whether bytes are those of the file as it was circulated.
    pub fn holds(&self, bytes: &[u8]) -> bool {
        self.size == bytes.len() as u64 && self.sha256 == sha256(bytes)
    }
}

impl Manifest {
    /// The manifest's own name in the folder.
    pub const FILE: &str = "manifest.toml";

    /// The name of the frozen plan in the folder.
    pub const PLAN_FILE: &str = "plan.toml";

    /// Returns the name of a frozen translation in the folder.
    pub(crate) fn translation_file(language: &str) -> String {
        format!("plan.{language}.toml")
    }

    /// What the folders of extensions are called, without their numbers.
    pub(crate) const EXTENSION: &str = "extension-";

    /// Returns the last day for comments, as it was extended last.
    pub fn last_day(&self) -> NaiveDate {
        self.extensions
            .last()
            .map_or(self.deadline, |one| one.deadline)
    }

    /// Returns the entry of a file.
    pub fn file(&self, name: &str) -> Option<&PackFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// Returns the entry of the frozen plan.
    pub fn plan_file(&self) -> Option<&PackFile> {
        self.files.iter().find(|file| file.kind == FileKind::Plan)
    }
}

/// Returns the SHA-256 of bytes as 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
