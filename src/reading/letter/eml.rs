//! Messages as they are sent (RFC 5322, RFC 2045).

use super::html;
use super::{Attachment, Correspondent, Letter};
use chrono::{NaiveDate, NaiveDateTime};
use mail_parser::{Addr, DateTime, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::borrow::Cow;

/// Reads a message.
pub(super) fn read(bytes: &[u8]) -> Option<Letter> {
    let bytes = with_blank_lines(bytes);
    let message = MessageParser::default().parse(&*bytes)?;
    let has_head = message.from().is_some() || message.date().is_some();
    (has_head || message.subject().is_some()).then(|| letter(&message))
}

/// Adds a blank line to parts of which only the head is there: an attached message without a line would
/// take the part behind it for its own.
fn with_blank_lines(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut all: Cow<'_, [u8]> = Cow::Borrowed(bytes);
    let mut at = 0;
    let (mut added, mut opened) = (0, None);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let said = line.trim_ascii_end();
        // The line that a part begins with, and whether its head has ended.
        let part: Option<(&[u8], bool)> = opened.take();
        let is_boundary = |boundary: &[u8]| said.strip_suffix(b"--").unwrap_or(said) == boundary;
        match part {
            Some((boundary, true)) if is_boundary(boundary) && is_declared(bytes, boundary) => {
                all.to_mut().splice(at + added..at + added, *b"\r\n");
                added += 2;
                opened = Some((said, false));
            }
            Some((boundary, false)) => opened = Some((boundary, said.is_empty())),
            _ if said.starts_with(b"--") => opened = Some((said, false)),
            _ => {}
        }
        at += line.len();
    }
    all
}

/// Returns whether a head names what a line consists of, behind its two hyphens, as what parts begin with.
fn is_declared(bytes: &[u8], line: &[u8]) -> bool {
    let name = &line[2..];
    let mut places = bytes.windows(name.len().max(1)).enumerate();
    places.any(|(at, window)| {
        if window != name {
            return false;
        }
        let before = bytes[..at].strip_suffix(b"\"").unwrap_or(&bytes[..at]);
        let word = before.len().saturating_sub(b"boundary=".len());
        before[word..].eq_ignore_ascii_case(b"boundary=")
    })
}

fn letter(message: &Message<'_>) -> Letter {
    let mut letter = Letter {
        sender: message
            .from()
            .or_else(|| message.sender())
            .and_then(|from| from.first())
            .map(correspondent),
        sent: message.date().and_then(moment),
        subject: message.subject().unwrap_or_default().to_owned(),
        is_automatic: is_automatic(message),
        ..Letter::default()
    };
    let bodies: Vec<&MessagePart<'_>> = message.text_bodies().collect();
    for part in &bodies {
        let text = match &part.body {
            PartType::Text(text) => unfolded(part, text),
            PartType::Html(text) => html::lines(text),
            _ => continue,
        };
        if !letter.text.is_empty() {
            letter.text.push_str("\n\n");
        }
        letter.text.push_str(&text);
    }
    // Some programs send an empty plain text beside the HTML.
    if letter.text.trim().is_empty() {
        let html = message.html_bodies().filter_map(|part| match &part.body {
            PartType::Html(text) => Some(html::lines(text)),
            _ => None,
        });
        letter.text = html.collect::<Vec<_>>().join("\n\n");
    }
    for part in message.attachments() {
        letter.attachments.extend(attachment(part));
    }
    letter
}

fn correspondent(from: &Addr<'_>) -> Correspondent {
    let owned = |text: &str| text.trim().to_owned();
    Correspondent {
        name: from.name().map(owned).filter(|name| !name.is_empty()),
        address: from.address().map(owned),
    }
}

/// Returns a moment as its writer's clock showed it.
fn moment(date: &DateTime) -> Option<NaiveDateTime> {
    let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
    let second = u32::from(date.second).min(59);
    day.and_hms_opt(date.hour.into(), date.minute.into(), second)
}

/// Returns whether a program answered, as RFC 3834 has it say, or reports on a delivery.
fn is_automatic(message: &Message<'_>) -> bool {
    let header = |name: &str| message.header_raw(name.to_owned()).map(str::trim);
    let says = header("Auto-Submitted").is_some_and(|value| {
        let value = value.to_ascii_lowercase();
        value.starts_with("auto-replied") || value.starts_with("auto-notified")
    });
    let is_report = message.content_type().is_some_and(|content| {
        content.ctype().eq_ignore_ascii_case("multipart")
            && (content.subtype()).is_some_and(|kind| kind.eq_ignore_ascii_case("report"))
    });
    says || is_report || header("X-Autoreply").is_some() || header("X-Autorespond").is_some()
}

/// Returns a text in which lines that were only wrapped are whole again (RFC 3676).
fn unfolded(part: &MessagePart<'_>, text: &str) -> String {
    let content = part.content_type();
    let says = |name: &str, value: &str| {
        let said = content.and_then(|content| content.attribute(name));
        said.is_some_and(|said| said.eq_ignore_ascii_case(value))
    };
    if !says("format", "flowed") {
        return text.to_owned();
    }
    let drops_blank = says("delsp", "yes");
    let mut whole = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let bare = line.trim_start_matches('>');
        let depth = line.len() - bare.len();
        let bare = bare.strip_prefix(' ').unwrap_or(bare);
        if open == Some(depth) && bare != "-- " {
            whole.push_str(bare);
        } else {
            if !whole.is_empty() || open.is_some() {
                whole.push('\n');
            }
            whole.push_str(&">".repeat(depth));
            if depth > 0 {
                whole.push(' ');
            }
            whole.push_str(bare);
        }
        open = (bare.ends_with(' ') && bare != "-- ").then_some(depth);
        if open.is_some() && drops_blank {
            whole.pop();
        }
        if open.is_none() && whole.is_empty() {
            whole.push('\n');
        }
    }
    whole
}

fn attachment(part: &MessagePart<'_>) -> Option<Attachment> {
    let content = part.content_type();
    let kind = content.map_or_else(String::new, |content| {
        let subtype = content.subtype().unwrap_or_default();
        format!("{}/{subtype}", content.ctype()).to_ascii_lowercase()
    });
    if let PartType::Message(message) = &part.body {
        let subject = message.subject().unwrap_or("message");
        return Some(Attachment {
            name: part
                .attachment_name()
                .map_or_else(|| format!("{subject}.eml"), str::to_owned),
            bytes: message.raw_message().to_vec(),
            is_decoration: false,
        });
    }
    let is_inline = part
        .content_disposition()
        .is_some_and(|disposition| disposition.ctype().eq_ignore_ascii_case("inline"));
    let is_shown = kind.starts_with("image/") && (is_inline || part.content_id().is_some());
    let is_signature = kind.ends_with("pkcs7-signature") || kind.ends_with("pgp-signature");
    let is_card = ["text/vcard", "text/x-vcard", "text/calendar"].contains(&kind.as_str());
    let is_part_of_text = matches!(part.body, PartType::Text(_) | PartType::Html(_))
        && part.attachment_name().is_none();
    Some(Attachment {
        name: part.attachment_name().map_or_else(
            || match is_part_of_text {
                true => "text.txt".to_owned(),
                false => "attachment".to_owned(),
            },
            str::to_owned,
        ),
        bytes: part.contents().to_vec(),
        is_decoration: is_shown || is_signature || is_card,
    })
    .filter(|attachment| !attachment.bytes.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_without_a_line_takes_nothing_of_the_next_one() {
        let attached = "Content-Type: application/pdf; name=\"a.pdf\"\r\n\r\n%PDF\r\n";
        for head in [
            "Content-Type: message/rfc822\r\n",
            "Content-Type: message/rfc822; name=\"old.eml\"\r\nContent-Disposition: attachment\r\n",
            "Content-Type: message/global\r\n",
            "Content-Type: text/plain\r\n",
        ] {
            for (begin, end) in [("", ""), ("\r\n", ""), ("", attached)] {
                let mail = format!(
                    "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=\"b-1\"\r\n\r\n\
                     --b-1\r\nContent-Type: text/plain\r\n\r\nHello\r\n\
                     --b-1\r\n{head}\r\n{begin}--b-1\r\n{attached}--b-1\r\n{}--b-1--\r\n",
                    if end.is_empty() {
                        format!("{head}\r\n")
                    } else {
                        end.to_owned()
                    }
                );
                let letter = read(mail.as_bytes()).expect("a message");
                let files = letter.attachments.iter();
                let files = files.filter(|file| file.name == "a.pdf" && file.bytes == b"%PDF");
                let expected = if end.is_empty() { 1 } else { 2 };
                assert_eq!(files.count(), expected, "{mail}: {:?}", letter.attachments);
                assert_eq!(letter.text.trim(), "Hello", "{mail}");
            }
        }
    }

    #[test]
    fn flowed_lines_are_whole_again() {
        let mail = "From: a@example.org\r\nContent-Type: text/plain; format=flowed\r\n\r\n\
            Item 1.1.1: we \r\npropose four.\r\n\r\n> quoted \r\n> text\r\n-- \r\nA\r\n";
        let letter = read(mail.as_bytes()).expect("a message");
        assert_eq!(
            letter.text.trim_end(),
            "Item 1.1.1: we propose four.\n\n> quoted text\n-- \nA"
        );
    }
}
