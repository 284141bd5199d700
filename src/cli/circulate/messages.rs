//! Ready messages, one for each member with an address, each a letter of its own.

use super::maker::{Maker, Pack, Translator};
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
    others: &[Translator<'_>],
    pack: &Pack,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let from = mailing::sender(maker.circulation)?;
    let own = maker;
    let mut messages = Vec::new();
    let members = maker.circulation.members.iter().zip(1..);
    for (member, number) in members.filter(|(member, _)| !member.addresses.is_empty()) {
        let language = own.language_of(member, pack);
        let other = others.iter().map(|one| &one.maker);
        let maker = other
            .into_iter()
            .find(|maker| language.is_some() && maker.language == language)
            .unwrap_or(own);
        let circular = maker.circular();
        let setup = maker.setup(true, false);
        let template = maker.template(session)?;
        let files = pack.files.iter().filter(|file| file.is_sent_in(language));
        let files: Vec<_> = files.map(|file| file.entry.clone()).collect();
        let letter = maker.letter(&files, Some(member));
        let body =
            circulation::cover_letter(&circular, &template, &session.sources, &letter, &setup)?;
        let body = match (language, maker.missing_language(member)) {
            (None, Some(wanted)) => told(maker, &body, wanted),
            _ => body,
        };
        let message = Message {
            id: id(maker, from, member),
            from,
            to: mailing::mailboxes(&member.name, values(&member.addresses)),
            copies: mailing::mailboxes("", values(&member.copies)),
            date: maker.terms.date,
            subject: circulation::subject(&circular, &maker.loaded.labels),
            body: format!("{body}\n"),
            attachments: attachments(pack, language),
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

/// Tells a member, behind the form of address, that the draft does not come in its language.
fn told(maker: &Maker<'_>, letter: &str, wanted: &str) -> String {
    let labels = &maker.loaded.labels;
    let told = labels.translation.none.fill(&[
        ("language", labels.language_name(wanted)),
        ("original", labels.language_name(&maker.plan.language)),
    ]);
    match letter.split_once("\n\n") {
        Some((address, rest)) => format!("{address}\n\n{told}\n\n{rest}"),
        None => format!("{told}\n\n{letter}"),
    }
}

fn attachments<'p>(pack: &'p Pack, language: Option<&str>) -> Vec<Attachment<'p>> {
    let files = pack.files.iter();
    files
        .filter(|file| file.is_sent_in(language))
        .map(|file| Attachment {
            name: &file.entry.name,
            bytes: &file.bytes,
        })
        .collect()
}
