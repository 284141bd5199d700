//! What all ready messages have in common: whom they are from and to, and what they are called.

use super::Failure;
use crate::circulation::Circulation;
use crate::circulation::manifest::sha256;
use crate::diagnostic::Diagnostic;
use crate::dispatch::Mailbox;

/// Longest name of a file, without number and ending, in bytes.
const LONGEST_NAME: usize = 40;

/// Returns whom messages are from.
///
/// # Errors
/// When there is no address to write from.
pub(super) fn sender(circulation: &Circulation) -> Result<Mailbox<'_>, Failure> {
    organiser(circulation).ok_or_else(|| {
        Failure::from(
            Diagnostic::error("no-sender", "messages have no address to come from")
                .help("write `[contact]` with `name` and `address` in plan/circulation.toml"),
        )
    })
}

/// Returns who publishes calendars, if there is an address.
pub(super) fn organiser(circulation: &Circulation) -> Option<Mailbox<'_>> {
    let contact = circulation.contact.as_ref()?;
    Some(Mailbox {
        name: &contact.name,
        address: contact.address.as_ref()?,
    })
}

/// Returns the mailboxes of one who has some addresses.
pub(super) fn mailboxes<'a>(
    name: &'a str,
    addresses: impl IntoIterator<Item = &'a String>,
) -> Vec<Mailbox<'a>> {
    let addresses = addresses.into_iter();
    addresses.map(|address| Mailbox { name, address }).collect()
}

/// Returns what names a message: a hash of what tells it from all others, at the sender's domain.
pub(super) fn id(named: &str, from: Mailbox<'_>) -> String {
    let domain = from.address.rsplit('@').next();
    let domain = domain.filter(|domain| domain.is_ascii());
    let left = &sha256(named.as_bytes())[..32];
    // A name that is nobody's (RFC 2606), where the domain has letters that an id cannot have.
    format!("{left}@{}", domain.unwrap_or("wem-report.invalid"))
}

/// Returns a name as a file can have it anywhere.
pub(super) fn file_name(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    match words.join("-") {
        name if name.is_empty() => "member".to_owned(),
        name => name[..name.floor_char_boundary(LONGEST_NAME)]
            .trim_end_matches('-')
            .to_owned(),
    }
}
