//! Ready messages, one for each member with an address.

use super::pack::{Maker, Pack};
use crate::circulation::manifest::sha256;
use crate::cli::Failure;
use crate::diagnostic::{Diagnostic, Spanned};
use crate::dispatch::{Attachment, Mailbox, Message};
use std::ffi::OsStr;
use std::path::Path;

/// The folder of the messages, in that of the draft.
const FOLDER: &str = "messages";

/// Longest name of a file, without number and ending, in bytes.
const LONGEST_NAME: usize = 40;

/// Makes the messages, each with all that is sent; returns their names and bytes.
///
/// # Errors
/// When there is no address to write from.
pub(super) fn messages(
    maker: &Maker<'_>,
    pack: &Pack,
    body: &str,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let contact = maker.circulation.contact.as_ref();
    let from = contact.and_then(|contact| {
        Some(Mailbox {
            name: &contact.name,
            address: contact.address.as_ref()?,
        })
    });
    let Some(from) = from else {
        return Err(Failure::from(
            Diagnostic::error("no-sender", "messages have no address to come from")
                .help("write `[contact]` with `name` and `address` in plan/circulation.toml"),
        ));
    };
    let subject = subject(maker);
    let mut messages = Vec::new();
    let members = maker.circulation.members.iter().zip(1..);
    for (member, number) in members {
        let Some(address) = &member.address else {
            continue;
        };
        let message = Message {
            id: id(maker, from.address, address),
            from,
            to: Mailbox {
                name: &member.name,
                address,
            },
            date: maker.terms.date,
            subject: subject.clone(),
            body: format!("{body}\n"),
            attachments: attachments(pack),
        };
        let name = format!("{FOLDER}/{number:02}-{}.eml", file_name(&member.name));
        messages.push((name, message.to_bytes()));
    }
    Ok(messages)
}

fn subject(maker: &Maker<'_>) -> String {
    let labels = &maker.loaded.labels;
    labels.circulation.subject.fill(&[
        ("symbol", maker.terms.symbol.as_str()),
        ("title", &maker.plan.title),
        ("deadline", &labels.date(maker.terms.deadline)),
    ])
}

/// Returns what names a message: a hash of the draft and the address, at the sender's domain.
fn id(maker: &Maker<'_>, from: &str, to: &Spanned<String>) -> String {
    let mut named = format!("{}\n{}\n{}", maker.plan.id, maker.terms.symbol, **to);
    if maker.terms.extension > 0 {
        named += &format!("\n{}", maker.terms.deadline);
    }
    let domain = from.rsplit('@').next().filter(|domain| domain.is_ascii());
    let left = &sha256(named.as_bytes())[..32];
    // A name that is nobody's (RFC 2606), where the domain has letters that an id cannot have.
    format!("{left}@{}", domain.unwrap_or("wem-report.invalid"))
}

fn attachments(pack: &Pack) -> Vec<Attachment<'_>> {
    let files = pack.files.iter();
    files
        .filter(|file| file.entry.kind.is_sent())
        .map(|file| Attachment {
            name: &file.entry.name,
            media_type: media_type(&file.entry.name),
            bytes: &file.bytes,
        })
        .collect()
}

/// Returns the registered media type of a file that is sent.
pub(in crate::cli) fn media_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(OsStr::to_str) {
        Some("pdf") => "application/pdf",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        // Not text/calendar: mail programs would take it for an invitation and hide the file.
        _ => "application/octet-stream",
    }
}

/// Returns a name as a file can have it anywhere.
pub(in crate::cli) fn file_name(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    match words.join("-") {
        name if name.is_empty() => "member".to_owned(),
        name => name[..name.len().min(LONGEST_NAME)]
            .trim_end_matches('-')
            .to_owned(),
    }
}
