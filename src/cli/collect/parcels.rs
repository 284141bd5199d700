//! What is in the files that came: a file by itself, those of a zip file, a message and what is attached
//! to it.

use super::files::{BY_PRODUCT, is_by_product};
use super::summary::Summary;
use crate::cli::confined;
use crate::diagnostic::Diagnostic;
use crate::docx_file::limits::PACKAGE;
use crate::package::{Fault, ForeignKind, Kind, Package, foreign_kind, kind_of_bytes};
use crate::reading::Letter;
use crate::reading::letter::{self, Attachment, Correspondent};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// Most files in a zip file.
const FILES: usize = 500;

/// How many messages may be in each other.
const MESSAGES: usize = 4;

/// A file as it is collected.
#[derive(Debug)]
pub(super) struct Parcel {
    /// What messages call it: its path, and behind that its name in the zip file or message.
    pub(super) shown: String,
    /// Its name, without a folder.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// The file that it came in.
    pub(super) path: PathBuf,
    pub(super) content: Content,
    /// Who sent the message that it came with, and on which day.
    pub(super) sender: Option<Correspondent>,
    pub(super) sent: Option<NaiveDate>,
}

#[derive(Debug)]
pub(super) enum Content {
    /// To be read as whatever it is.
    File,
    /// A message: what it says.
    Letter(Box<Letter>),
}

/// Takes apart a file that came.
pub(super) fn parcels(path: &Path, bytes: Vec<u8>, summary: &mut Summary) -> Vec<Parcel> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let parcel = Parcel {
        shown: path.display().to_string(),
        name: name.into_owned(),
        bytes,
        path: path.to_owned(),
        content: Content::File,
        sender: None,
        sent: None,
    };
    let mut unpacker = Unpacker {
        parcels: Vec::new(),
        summary,
    };
    unpacker.unpack(parcel, Depth::default());
    unpacker.parcels
}

/// How deep a parcel is in others.
#[derive(Debug, Clone, Copy, Default)]
struct Depth {
    zips: usize,
    messages: usize,
}

struct Unpacker<'s> {
    parcels: Vec<Parcel>,
    summary: &'s mut Summary,
}

impl Unpacker<'_> {
    fn unpack(&mut self, parcel: Parcel, depth: Depth) {
        let unpacked = match kind_of_bytes(&parcel.bytes) {
            Kind::Zip => self.zip(&parcel, depth),
            Kind::Compound
                if foreign_kind(&parcel.bytes, PACKAGE) == Some(ForeignKind::Message) =>
            {
                match confined::message(&parcel.shown, &parcel.bytes) {
                    Ok(letter) => return self.letter(parcel, letter, depth),
                    Err(finding) => Err(finding),
                }
            }
            Kind::Text | Kind::Web | Kind::Unknown if letter::is_message(&parcel.bytes) => {
                match letter::read_message(&parcel.bytes) {
                    Some(letter) => return self.letter(parcel, letter, depth),
                    None => Ok(false),
                }
            }
            _ => Ok(false),
        };
        match unpacked {
            Ok(true) => {}
            Ok(false) => self.parcels.push(parcel),
            Err(finding) => self.summary.refused.push(finding),
        }
    }

    /// Takes the files out of a zip file that is no office file; returns whether it is one.
    fn zip(&mut self, parcel: &Parcel, depth: Depth) -> Result<bool, Diagnostic> {
        // What is wrong with an office file is said by its reader.
        let Ok(mut package) = Package::open(&parcel.bytes, PACKAGE) else {
            return match is_called_zip(&parcel.name) {
                true => Package::open(&parcel.bytes, PACKAGE)
                    .map(|_| false)
                    .map_err(|fault| unread(&parcel.shown, &fault)),
                false => Ok(false),
            };
        };
        if !matches!(package.main_part(), Ok((_, Kind::Zip))) {
            return Ok(false);
        }
        let names: Vec<String> = package.names().map(str::to_owned).collect();
        let is_file = |name: &&String| !name.ends_with('/');
        let files = names.iter().filter(is_file).count();
        if depth.zips > 0 {
            return Err(Diagnostic::error(
                "unreadable-document",
                format!("{} is a zip file in a zip file", parcel.shown),
            )
            .help("unpack the outer one, and collect what is in it"));
        }
        if files > FILES {
            return Err(Diagnostic::error(
                "document-too-large",
                format!("{} has more than {FILES} files in it", parcel.shown),
            )
            .help("unpack it, and collect the files that members sent"));
        }
        if files == 0 {
            return Err(Diagnostic::error(
                "unreadable-document",
                format!("{} is a zip file without a file in it", parcel.shown),
            )
            .help("was it made of the right folder?"));
        }
        for name in names.iter().filter(is_file) {
            let shown = format!("{}/{name}", parcel.shown);
            let last = name.rsplit('/').next().unwrap_or(name);
            let is_by_product = name.split('/').any(is_by_product) || last.starts_with('.');
            if is_by_product {
                self.summary.pass_over(shown, BY_PRODUCT);
                continue;
            }
            let bytes = match package.part(name) {
                Ok(bytes) => bytes.unwrap_or_default(),
                Err(fault) => return Err(unread(&parcel.shown, &fault)),
            };
            let inner = Parcel {
                shown,
                name: last.to_owned(),
                bytes,
                path: parcel.path.clone(),
                content: Content::File,
                sender: parcel.sender.clone(),
                sent: parcel.sent,
            };
            let zips = depth.zips + 1;
            self.unpack(inner, Depth { zips, ..depth });
        }
        Ok(true)
    }

    /// Takes a message, and what is attached to it.
    fn letter(&mut self, parcel: Parcel, mut letter: Letter, depth: Depth) {
        let refused = |what: String, help: &str| {
            Diagnostic::error("unreadable-document", format!("{} {what}", parcel.shown)).help(help)
        };
        if letter.is_automatic {
            self.summary.refused.push(
                Diagnostic::error(
                    "not-an-answer",
                    format!(
                        "{} is a message that a program sent, not an answer",
                        parcel.shown
                    ),
                )
                .help("it says that somebody is away, or what became of a message"),
            );
            return;
        }
        if letter.text.len() > letter::limits::TEXT {
            let what = "has more text than a message has".to_owned();
            self.summary
                .refused
                .push(refused(what, "is this the right file?"));
            return;
        }
        if letter.attachments.len() > letter::limits::ATTACHMENTS || depth.messages >= MESSAGES {
            let what = "has too many messages in each other, or too many files".to_owned();
            let help = "save what is attached to it, and collect that";
            self.summary.refused.push(refused(what, help));
            return;
        }
        let attachments = std::mem::take(&mut letter.attachments);
        let (path, shown) = (parcel.path.clone(), parcel.shown.clone());
        // Whoever passes on a message with another sends that one.
        let sender = letter.sender.clone();
        let sent = letter.sent.map(|sent| sent.date());
        letter.attachments = attachments
            .iter()
            .filter(|one| !one.is_decoration)
            .map(|one| Attachment {
                bytes: Vec::new(),
                ..one.clone()
            })
            .collect();
        self.parcels.push(Parcel {
            content: Content::Letter(Box::new(letter)),
            sender: sender.clone(),
            sent,
            ..parcel
        });
        for attachment in attachments {
            let shown = format!("{shown}/{}", attachment.name);
            if attachment.is_decoration || is_by_product(&attachment.name) {
                self.summary
                    .pass_over(shown, "it only goes along with the message");
                continue;
            }
            let last = attachment.name.rsplit(['/', '\\']).next();
            let inner = Parcel {
                shown,
                name: last.unwrap_or(&attachment.name).to_owned(),
                bytes: attachment.bytes,
                path: path.clone(),
                content: Content::File,
                sender: sender.clone(),
                sent,
            };
            let messages = depth.messages + 1;
            self.unpack(inner, Depth { messages, ..depth });
        }
    }
}

fn is_called_zip(name: &str) -> bool {
    name.to_lowercase().ends_with(".zip")
}

fn unread(shown: &str, fault: &Fault) -> Diagnostic {
    let finding = crate::docx_file::finding(fault, shown);
    finding.help("unpack it, and collect what is in it; or ask for the files one by one")
}
