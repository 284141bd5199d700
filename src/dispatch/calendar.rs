//! Last days as an iCalendar object (RFC 5545): events that fill a day each, published so that nobody is
//! asked to answer (RFC 5546 §3.2.1).
//!
//! The format is written here, and not by a crate: what is needed of it is a few dozen lines, and those
//! that write more ask a clock or make random identities.

use super::Mailbox;
use crate::numerals::percent_encode;
use chrono::{Days, NaiveDate};
use std::fmt::Write as _;

/// Longest line, in octets, without its end (§3.1).
const LINE: usize = 75;

/// When a reminder comes: two days before the day begins (§3.3.6).
const REMINDER: &str = "-P2D";

/// Last days for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Calendar<'a> {
    /// What of this program made it.
    pub made_by: &'static str,
    /// What programs call it; empty for one that is a part of theirs.
    pub name: String,
    /// BCP 47 tag of the language of all texts.
    pub language: &'a str,
    /// The day on which it was made.
    pub made: NaiveDate,
    /// Who publishes it.
    pub organiser: Option<Mailbox<'a>>,
    pub days: Vec<LastDay>,
}

/// A last day for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LastDay {
    /// Unique in the world, the same for the same matter: ASCII letters, digits, `.`, `-`, `@`.
    pub uid: String,
    pub day: NaiveDate,
    /// How often the day was moved since the first entry (§3.8.7.4).
    pub sequence: u32,
    pub summary: String,
    pub description: String,
    /// Whether programs remind of it.
    pub has_reminder: bool,
}

impl Calendar<'_> {
    /// Returns the file's text. The same calendar gives the same text.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, value: &str| write_line(&mut text, name, value);
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", &format!("-//wem-report//{}//EN", self.made_by));
        line("METHOD", "PUBLISH");
        if !self.name.is_empty() {
            // What most programs know (RFC 7986 §5.1 has `NAME`).
            line("X-WR-CALNAME", &escaped(&self.name));
        }
        for last in &self.days {
            self.write_day(last, &mut line);
        }
        line("END", "VCALENDAR");
        text
    }

    fn write_day(&self, last: &LastDay, line: &mut dyn FnMut(&str, &str)) {
        let day = |date: NaiveDate| date.format("%Y%m%d").to_string();
        let next = last.day.checked_add_days(Days::new(1)).unwrap_or(last.day);
        line("BEGIN", "VEVENT");
        line("UID", &last.uid);
        line("DTSTAMP", &format!("{}T000000Z", day(self.made)));
        if last.sequence > 0 {
            line("SEQUENCE", &last.sequence.to_string());
        }
        if let Some(organiser) = self.organiser {
            let name = parameter(organiser.name);
            let address = mailto(organiser.address);
            line(&format!("ORGANIZER;CN=\"{name}\""), &address);
        }
        line("DTSTART;VALUE=DATE", &day(last.day));
        // The first day that is no longer part of it (§3.6.1).
        line("DTEND;VALUE=DATE", &day(next));
        let language = |name: &str| format!("{name};LANGUAGE={}", self.language);
        line(&language("SUMMARY"), &escaped(&last.summary));
        line(&language("DESCRIPTION"), &escaped(&last.description));
        // Nobody is busy all day for it.
        line("TRANSP", "TRANSPARENT");
        if last.has_reminder {
            line("BEGIN", "VALARM");
            line("ACTION", "DISPLAY");
            line(&language("DESCRIPTION"), &escaped(&last.summary));
            line("TRIGGER", REMINDER);
            line("END", "VALARM");
        }
        line("END", "VEVENT");
    }
}

/// Returns a text as a value (§3.3.11); control characters, which none can have, are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            character if character.is_control() => {}
            character => escaped.push(character),
        }
    }
    escaped
}

/// Returns a text as the value of a parameter in quotation marks, which has no way to say one (§3.2).
fn parameter(text: &str) -> String {
    let plain = text.chars().filter(|c| !c.is_control());
    plain.map(|c| if c == '"' { '\'' } else { c }).collect()
}

/// Returns a mail address as a URI (RFC 6068 §2).
fn mailto(address: &str) -> String {
    let mut uri = "mailto:".to_owned();
    for byte in address.bytes() {
        match byte {
            byte if byte.is_ascii_alphanumeric() || b"@.-_~!$'*+".contains(&byte) => {
                uri.push(byte.into());
            }
            byte => percent_encode(byte, &mut uri),
        }
    }
    uri
}

/// Writes a line, folded between characters where it is too long (§3.1).
fn write_line(text: &mut String, name: &str, value: &str) {
    let line = format!("{name}:{value}");
    let mut rest = line.as_str();
    let mut room = LINE;
    while rest.len() > room {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
        // Writing to a string does not fail.
        let _ = write!(text, "{piece}\r\n ");
        rest = after;
        room = LINE - 1;
    }
    let _ = write!(text, "{rest}\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(last: LastDay) -> String {
        let calendar = Calendar {
            made_by: "circulate",
            name: String::new(),
            language: "en",
            made: NaiveDate::from_ymd_opt(2016, 8, 1).expect("a day"),
            organiser: Some(Mailbox {
                name: "The \"Office\"",
                address: "é&o@example.org",
            }),
            days: vec![last],
        };
        calendar.to_text()
    }

    fn last_day(summary: &str) -> LastDay {
        LastDay {
            uid: "x@y".to_owned(),
            day: NaiveDate::from_ymd_opt(2016, 8, 31).expect("a day"),
            sequence: 0,
            summary: summary.to_owned(),
            description: "d".to_owned(),
            has_reminder: true,
        }
    }

    #[test]
    fn a_last_day_fills_its_day() {
        let whole = text(last_day("s"));
        assert!(whole.contains("\r\nDTSTART;VALUE=DATE:20160831\r\nDTEND;VALUE=DATE:20160901\r\n"));
        assert!(whole.contains("\r\nDTSTAMP:20160801T000000Z\r\n"));
        assert!(whole.contains("\r\nMETHOD:PUBLISH\r\n"));
        let organiser = "\r\nORGANIZER;CN=\"The 'Office'\":mailto:%C3%A9%26o@example.org\r\n";
        assert!(whole.contains(organiser), "{whole}");
        assert!(whole.contains("VALARM") && !whole.contains("SEQUENCE"));
        let moved = text(LastDay {
            sequence: 2,
            has_reminder: false,
            ..last_day("s")
        });
        assert!(moved.contains("\r\nSEQUENCE:2\r\n") && !moved.contains("VALARM"));
    }

    #[test]
    fn texts_are_escaped_and_lines_are_folded_between_characters() {
        let said = "a,b;c\\d\n\u{7}e ".to_owned() + &"é日😀".repeat(40);
        let text = text(last_day(&said));
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= LINE, "{line}");
            assert!(!line.contains(['\r', '\n', '\u{7}']), "{line}");
        }
        let unfolded = text.replace("\r\n ", "");
        let expected = "a\\,b\\;c\\\\d\\ne ".to_owned() + &"é日😀".repeat(40);
        assert!(unfolded.contains(&format!("\r\nSUMMARY;LANGUAGE=en:{expected}\r\n")));
    }
}
