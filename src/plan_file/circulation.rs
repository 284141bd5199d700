//! Who a draft goes to: `plan/circulation.toml`.

use super::load_table;
use super::table::TableReader;
use super::values;
use crate::circulation::{Circulation, Contact, Hour, Member, Signatory, Silence};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Spanned};
use crate::plan::BodyKey;
use chrono::NaiveTime;

/// The circulation file that `wem-report init` lays out: all of it commented out.
pub const CIRCULATION_STARTER: &str = include_str!("../../templates/starter/circulation.toml");

/// Longest mail address, in bytes (RFC 5321 §4.5.3.1.3).
const LONGEST_ADDRESS: usize = 254;

/// Reads a circulation out of a source; what could not be understood is left out of it.
pub fn load_circulation(source: SourceId, sources: &Sources) -> (Circulation, Vec<Diagnostic>) {
    let (circulation, diagnostics) = load_table(source, sources, "the circulation file", |root| {
        let contact = root.table("contact", "[contact]").and_then(contact);
        let silence = root.table("silence", "[silence]").and_then(silence);
        let hour = root.table("deadline", "[deadline]").and_then(hour);
        let signatory = root.table("signature", "[signature]").and_then(signatory);
        let members = root.tables("member", "[[member]]").into_iter();
        Circulation {
            contact,
            silence,
            hour,
            signatory,
            members: members.filter_map(member).collect(),
        }
    });
    (circulation.unwrap_or_default(), diagnostics)
}

fn contact(mut table: TableReader<'_>) -> Option<Contact> {
    let name = table.required_text("name");
    let address = table.text("address");
    let address = checked(&table, "address", address.into_iter().collect()).pop();
    table.finish();
    Some(Contact {
        name: name?,
        address,
    })
}

fn silence(mut table: TableReader<'_>) -> Option<Silence> {
    table.required("days", "days = 10");
    let written = table.integer("days");
    let findings = table.findings();
    table.finish();
    let written = written?;
    let (fewest, most) = (Silence::FEWEST_DAYS, Silence::MOST_DAYS);
    let days = u32::try_from(*written)
        .ok()
        .filter(|days| (fewest..=most).contains(days));
    if days.is_none() {
        findings.report(
            Diagnostic::error(
                "bad-silence",
                format!("a silence procedure of {} days cannot be", *written),
            )
            .at_labelled(written.span, "out of range")
            .help(format!("take {fewest} (72 hours) to {most} days")),
        );
    }
    days.map(|days| Silence { days })
}

fn member(mut table: TableReader<'_>) -> Option<Member> {
    let name = table.required_text("name");
    let salutation = table.text("salutation").map(without_comma);
    let bodies = table.texts("bodies").into_iter();
    let bodies = bodies.map(|key| Spanned::new(BodyKey(key.value), key.span));
    let bodies = bodies.collect();
    let language = match table.value("language") {
        Some(_) => values::language(&mut table, "language"),
        None => None,
    };
    let to = addresses(&mut table, "address");
    let copies = addresses(&mut table, "copies");
    table.finish();
    Some(Member {
        name: name?,
        salutation,
        bodies,
        language: language.map(|tag| tag.value),
        addresses: to,
        copies,
    })
}

fn hour(mut table: TableReader<'_>) -> Option<Hour> {
    table.required("time", "time = \"18:00\"");
    let time = table.text("time");
    let zone = table.required_text("zone");
    let findings = table.findings();
    table.finish();
    let time = time?;
    let is_time = time.len() == "18:00".len() && NaiveTime::parse_from_str(&time, "%H:%M").is_ok();
    if !is_time {
        findings.report(
            Diagnostic::error("bad-hour", format!("“{}” is no time of day", *time))
                .at_labelled(time.span, "no time")
                .help("write hours and minutes, from 00:00 to 23:59: `time = \"18:00\"`"),
        );
        return None;
    }
    Some(Hour {
        time: time.value,
        zone: zone?,
    })
}

fn signatory(mut table: TableReader<'_>) -> Option<Signatory> {
    let name = table.required_text("name");
    let title = table.text("title");
    table.finish();
    Some(Signatory { name: name?, title })
}

/// Takes the comma from a salutation: templates put one behind it.
fn without_comma(text: Spanned<String>) -> Spanned<String> {
    let bare = text.trim_end_matches([',', '،']).trim_end();
    Spanned::new(bare.to_owned(), text.span)
}

/// Reads mail addresses, or one alone.
fn addresses(table: &mut TableReader<'_>, name: &'static str) -> Vec<Spanned<String>> {
    let addresses = table.text_or_texts(name);
    checked(table, name, addresses)
}

/// Reports texts that are no mail addresses; returns the others.
fn checked(
    table: &TableReader<'_>,
    name: &str,
    addresses: Vec<Spanned<String>>,
) -> Vec<Spanned<String>> {
    let is_one = |address: &Spanned<String>| is_address(address);
    let (addresses, others): (Vec<_>, Vec<_>) = addresses.into_iter().partition(is_one);
    for other in others {
        table.findings().report(
            Diagnostic::error("bad-address", format!("“{}” is no mail address", *other))
                .at_labelled(other.span, "no address")
                .help(format!(
                    "write the address alone, without a name: `{name} = \"name@example.org\"`; several as a list in square brackets"
                )),
        );
    }
    addresses
}

/// Returns whether a text has the shape of a mail address: `local@domain`, without a quoted part or
/// a comment, which hardly anybody has (RFC 5321 §4.1.2; RFC 6531 for letters beyond ASCII).
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let is_mark = |c: char| "!#$%&'*+/=?^_`{|}~-".contains(c);
    let is_atom =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || is_mark(c));
    let is_label = |label: &str| {
        let is_plain = label.chars().all(|c| c.is_alphanumeric() || c == '-');
        !label.is_empty() && is_plain && !label.starts_with('-') && !label.ends_with('-')
    };
    text.len() <= LONGEST_ADDRESS
        && local.split('.').all(is_atom)
        && domain.contains('.')
        && domain.split('.').all(is_label)
}
