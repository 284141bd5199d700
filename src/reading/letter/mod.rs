//! Messages that come back by mail, whatever program saved them.
//!
//! A [`Letter`] is what a message says: who wrote it and when, its subject, its words as lines, and
//! what is attached to it. Nothing of it is judged here: quotations and signatures are lines like others.

mod eml;
mod html;
mod outlook;

use super::model::{Format, Place, PlaceKind, ReturnedFile};
use super::words::WordCount;
use crate::docx_file::{Changes, Look, Role, Run, RunKind};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letter {
    pub sender: Option<Correspondent>,
    /// When it was sent, in the sender's local time.
    pub sent: Option<NaiveDateTime>,
    pub subject: String,
    /// Its words, a line a line; one that was quoted with HTML begins with `>`.
    pub text: String,
    pub attachments: Vec<Attachment>,
    /// Whether a program wrote it, such as a note that somebody is away.
    pub is_automatic: bool,
}

/// Who sent a message.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Correspondent {
    pub name: Option<String>,
    pub address: Option<String>,
}

/// A file that is attached to a message.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// Whether it is a picture that the message shows among its words, or a signature by machine.
    pub is_decoration: bool,
}

/// How large a message, and what is in it, may be.
pub mod limits {
    /// Largest text, in bytes.
    pub const TEXT: usize = 2 << 20;

    /// Most attachments.
    pub(crate) const ATTACHMENTS: usize = 200;
}

/// Returns whether bytes look like a message as it is sent: lines of headers at its beginning.
pub fn is_message(bytes: &[u8]) -> bool {
    const HEADERS: [&str; 12] = [
        "from",
        "to",
        "subject",
        "date",
        "received",
        "return-path",
        "message-id",
        "mime-version",
        "delivered-to",
        "content-type",
        "reply-to",
        "x-mozilla-status",
    ];
    let head = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    let lines = head.lines().skip_while(|line| line.starts_with("From "));
    let mut known = 0;
    for line in lines {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            break;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            break;
        }
        known += usize::from(HEADERS.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 2
}

/// Reads a message as it is sent (RFC 5322); nothing where it is none.
pub fn read_message(bytes: &[u8]) -> Option<Letter> {
    eml::read(bytes)
}

/// Reads a message that Outlook saved.
///
/// # Errors
/// When it is damaged, or no message: what is the case.
pub(crate) fn read_outlook(bytes: &[u8]) -> Result<Letter, String> {
    outlook::read(bytes)
}

/// Returns the lines of a text in HTML.
pub(super) fn lines_of_html(html: &str) -> String {
    html::lines(html)
}

impl Letter {
    /// Makes places of its subject and of each of its lines.
    pub fn file(&self) -> ReturnedFile {
        let mut file = ReturnedFile {
            format: Format::Letter,
            ..ReturnedFile::default()
        };
        let sender = self.sender.as_ref();
        file.properties.last_modified_by = sender.and_then(|sender| {
            let name = sender.name.clone().filter(|name| !name.trim().is_empty());
            name.or_else(|| sender.address.clone())
        });
        file.properties.modified = self.sent;
        let subject = std::iter::once((Role::Title, self.subject.as_str()));
        let lines = self.text.lines().map(|line| (Role::Text, line));
        file.places = subject
            .chain(lines)
            .map(|(role, text)| place(role, text))
            .collect();
        file.words.in_file = WordCount::of(&self.subject) + WordCount::of(&self.text);
        file.words.read = file.words.in_file;
        file
    }
}

fn place(role: Role, text: &str) -> Place {
    let run = Run {
        start: 0,
        end: u32::try_from(text.len()).unwrap_or(u32::MAX),
        kind: RunKind::Text,
        look: Look::default(),
        changes: Changes::default(),
    };
    Place {
        kind: PlaceKind::Body,
        role,
        text: text.into(),
        runs: Box::new([run]),
        ..Place::default()
    }
}
