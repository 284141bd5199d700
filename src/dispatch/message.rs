//! A message with attachments, ready to be looked at and sent (RFC 5322, RFC 2045 to 2047).

use chrono::{NaiveDate, NaiveTime};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

/// A message to one recipient, who may have several addresses.
#[derive(Debug, Clone)]
pub(crate) struct Message<'a> {
    /// Unique in the world, the same for the same message: `left@right` in ASCII, without brackets.
    pub id: String,
    pub from: Mailbox<'a>,
    pub to: Vec<Mailbox<'a>>,
    /// Who gets a copy.
    pub copies: Vec<Mailbox<'a>>,
    /// The day of its date; the time is noon, UTC.
    pub date: NaiveDate,
    pub subject: String,
    /// Plain text.
    pub body: String,
    pub attachments: Vec<Attachment<'a>>,
}

/// Somebody's name and address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mailbox<'a> {
    /// Empty where only the address is known.
    pub name: &'a str,
    pub address: &'a str,
}

/// A file that goes with a message.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attachment<'a> {
    /// Its ending says its media type.
    pub name: &'a str,
    pub bytes: &'a [u8],
}

impl Message<'_> {
    /// Returns the file's bytes. The same message gives the same bytes.
    ///
    /// It says that it was not sent yet, so that mail programs open it to be sent (`X-Unsent`, which
    /// Outlook and others know).
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let noon = self.date.and_time(NaiveTime::MIN) + chrono::TimeDelta::hours(12);
        let text = MimePart::new("text/plain", self.body.as_str());
        let attachments = self.attachments.iter().map(|attachment| {
            let part = MimePart::new(content_type(attachment.name), attachment.bytes);
            part.attachment(attachment.name)
        });
        let parts: Vec<MimePart<'_>> = std::iter::once(text).chain(attachments).collect();
        // The crate would make it of the clock.
        let boundary = format!("wem-report-{}", self.boundary());
        let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary);
        let mut message = MessageBuilder::new()
            .from(address(self.from))
            .to(addresses(&self.to));
        if !self.copies.is_empty() {
            message = message.cc(addresses(&self.copies));
        }
        let message = message
            .subject(self.subject.as_str())
            .date(Date::new(noon.and_utc().timestamp()))
            .message_id(self.id.as_str())
            .header("X-Unsent", Raw::new("1"))
            .body(MimePart::new(mixed, parts));
        let mut bytes = Vec::new();
        message.serialize(&mut bytes);
        bytes
    }

    /// Returns what parts the message: the letters and digits of its id. Attachments are in Base64,
    /// and a line of text that begins with a hyphen and is this one is nobody's.
    fn boundary(&self) -> String {
        let plain = self.id.chars().filter(char::is_ascii_alphanumeric);
        plain.take(50).collect()
    }
}

fn address(mailbox: Mailbox<'_>) -> Address<'_> {
    let name = Some(mailbox.name).filter(|name| !name.is_empty());
    Address::new_address(name, mailbox.address)
}

fn addresses<'a>(mailboxes: &[Mailbox<'a>]) -> Address<'a> {
    Address::new_list(mailboxes.iter().copied().map(address).collect())
}

/// Returns the registered media type of a file. That of a calendar names its method, as the file does
/// (RFC 6047 §2.4): `PUBLISH` asks for no answer.
fn content_type(name: &str) -> ContentType<'static> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "ics" => ContentType::new("text/calendar")
            .attribute("charset", "utf-8")
            .attribute("method", "PUBLISH"),
        "pdf" => ContentType::new("application/pdf"),
        "docx" => ContentType::new(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        "xlsx" => {
            ContentType::new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        }
        _ => ContentType::new("application/octet-stream"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(name: &str) -> String {
        let mailbox = Mailbox {
            name,
            address: "a@example.org",
        };
        let message = Message {
            id: "1@example.org".to_owned(),
            from: mailbox,
            to: vec![mailbox],
            copies: Vec::new(),
            date: NaiveDate::default(),
            subject: "Draft".to_owned(),
            body: String::new(),
            attachments: Vec::new(),
        };
        let text = String::from_utf8(message.to_bytes()).expect("ASCII");
        let (head, _) = text.split_once("\r\n\r\n").expect("a head");
        head.to_owned()
    }

    #[test]
    fn a_member_can_have_several_addresses_and_copies() {
        let mailbox = |name, address| Mailbox { name, address };
        let (one, two) = (mailbox("A", "a@example.org"), mailbox("A", "b@example.org"));
        let message = Message {
            id: "1@example.org".to_owned(),
            from: one,
            to: vec![one, two],
            copies: vec![mailbox("", "c@example.org")],
            date: NaiveDate::default(),
            subject: "Draft".to_owned(),
            body: String::new(),
            attachments: vec![Attachment {
                name: "deadline.ics",
                bytes: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            }],
        };
        let text = String::from_utf8(message.to_bytes()).expect("ASCII");
        let folded = text.replace("\r\n\t", " ").replace("\r\n ", " ");
        for line in [
            "\r\nTo: \"A\" <a@example.org>, \"A\" <b@example.org>\r\n",
            "\r\nCc: <c@example.org>\r\n",
            "\r\nContent-Type: text/calendar; charset=\"utf-8\"; method=\"PUBLISH\"\r\n",
        ] {
            assert!(folded.contains(line), "{line}{folded}");
        }
    }

    #[test]
    fn a_name_is_an_encoded_word_where_it_has_to_be() {
        for (name, is_encoded) in [
            ("Member A", false),
            ("Secretariat, WEM (office) <x@example.net>", false),
            ("a \"quoted\" \\ name", false),
            ("Ünal", true),
            ("عضو", true),
            // In a quoted string it is no encoded word (RFC 2047, 5), and is shown as it stands.
            ("=?utf-8?q?Somebody_else?=", false),
            // Controls are dropped, so no name makes a header of its own.
            ("two\r\nBcc: b@example.org", false),
        ] {
            let head = head(name);
            assert!(head.is_ascii(), "{name:?}: {head}");
            let from = head
                .split("\r\n")
                .find(|line| line.starts_with("From: "))
                .expect("a sender");
            assert_eq!(from.starts_with("From: =?utf-8?"), is_encoded, "{from}");
            assert!(from.ends_with(" <a@example.org>"), "{from}");
            assert!(!head.contains("\r\nBcc"), "{head}");
            assert!(is_encoded || from.starts_with("From: \""), "{from}");
        }
        let long = head(&"Ünal ".repeat(60));
        assert!(long.split("\r\n").all(|line| line.len() <= 78), "{long}");
    }
}
