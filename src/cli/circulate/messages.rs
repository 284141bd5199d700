//! Ready messages, one for each member with an address, each a letter of its own.

use super::pack::{Maker, Pack};
use crate::circulation::Member;
use crate::cli::Failure;
use crate::cli::mailing::{self, file_name};
use crate::cli::session::Session;
use crate::compose::circulation;
use crate::diagnostic::Spanned;
use crate::dispatch::{Attachment, Mailbox, Message};

/// The folder of the messages, in that of the draft.
const FOLDER: &str = "messages";

/// Makes the messages, each with all that is sent; returns their names and bytes.
///
/// # Errors
/// When there is no address to write from.
pub(super) fn messages(
    maker: &Maker<'_>,
    session: &mut Session,
    pack: &Pack,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let from = mailing::sender(maker.circulation)?;
    let circular = maker.circular();
    let setup = maker.setup(true, false);
    let template = maker.template(session)?;
    let files = pack.entries();
    let mut messages = Vec::new();
    let members = maker.circulation.members.iter().zip(1..);
    for (member, number) in members.filter(|(member, _)| !member.addresses.is_empty()) {
        let letter = maker.letter(&files, Some(member));
        let body =
            circulation::cover_letter(&circular, &template, &session.sources, &letter, &setup)?;
        let message = Message {
            id: id(maker, from, member),
            from,
            to: mailing::mailboxes(&member.name, values(&member.addresses)),
            copies: mailing::mailboxes("", values(&member.copies)),
            date: maker.terms.date,
            subject: circulation::subject(&circular, &maker.loaded.labels),
            body: format!("{body}\n"),
            attachments: attachments(pack),
        };
        let name = format!("{FOLDER}/{number:02}-{}.eml", file_name(&member.name));
        messages.push((name, message.to_bytes()));
    }
    Ok(messages)
}

/// Returns what names a message: a hash of the draft and the addresses.
fn id(maker: &Maker<'_>, from: Mailbox<'_>, member: &Member) -> String {
    let addresses: Vec<&str> = member.addresses.iter().map(|one| one.as_str()).collect();
    let (plan, symbol) = (&maker.plan.id, &maker.terms.symbol);
    let mut named = format!("{plan}\n{symbol}\n{}", addresses.join(","));
    if maker.terms.extension > 0 {
        named += &format!("\n{}", maker.terms.deadline);
    }
    mailing::id(&named, from)
}

fn values(texts: &[Spanned<String>]) -> impl Iterator<Item = &String> {
    texts.iter().map(|text| &text.value)
}

fn attachments(pack: &Pack) -> Vec<Attachment<'_>> {
    let files = pack.files.iter();
    files
        .filter(|file| file.entry.kind.is_sent())
        .map(|file| Attachment {
            name: &file.entry.name,
            bytes: &file.bytes,
        })
        .collect()
}
