//! Deadlines as an iCalendar object (RFC 5545): events that fill a day each, with a reminder.
//!
//! The format is written here, and not by a crate: what is needed of it is a dozen lines, and those
//! that write more ask a clock or make random identities.

use chrono::{Days, NaiveDate};
use std::fmt::Write as _;

/// Longest line, in octets, without its end (§3.1).
const LINE: usize = 75;

/// When the reminder comes: two days before the day begins (§3.3.6).
const REMINDER: &str = "-P2D";

/// A last day for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Unique in the world, the same for the same deadline: ASCII letters, digits, `.`, `-`, `@`.
    pub uid: String,
    /// The day on which the entry was made.
    pub made: NaiveDate,
    pub day: NaiveDate,
    /// How often the day was moved since the first entry (RFC 5545 §3.8.7.4).
    pub sequence: u32,
    pub summary: String,
    pub description: String,
    /// BCP 47 tag of the language of both.
    pub language: String,
}

impl Deadline {
    /// Returns the file's text. The same deadline gives the same text.
    pub fn to_text(&self) -> String {
        calendar("circulate", std::slice::from_ref(self))
    }

    fn write(&self, text: &mut String) {
        let day = |date: NaiveDate| date.format("%Y%m%d").to_string();
        let next = self.day.checked_add_days(Days::new(1)).unwrap_or(self.day);
        let mut line = |name: &str, value: &str| write_line(text, name, value);
        line("BEGIN", "VEVENT");
        line("UID", &self.uid);
        line("DTSTAMP", &format!("{}T000000Z", day(self.made)));
        if self.sequence > 0 {
            line("SEQUENCE", &self.sequence.to_string());
        }
        line("DTSTART;VALUE=DATE", &day(self.day));
        // The first day that is no longer part of it (§3.6.1).
        line("DTEND;VALUE=DATE", &day(next));
        let language = |name: &str| format!("{name};LANGUAGE={}", self.language);
        line(&language("SUMMARY"), &escaped(&self.summary));
        line(&language("DESCRIPTION"), &escaped(&self.description));
        // Nobody is busy all day for it.
        line("TRANSP", "TRANSPARENT");
        line("BEGIN", "VALARM");
        line("ACTION", "DISPLAY");
        line(&language("DESCRIPTION"), &escaped(&self.summary));
        line("TRIGGER", REMINDER);
        line("END", "VALARM");
        line("END", "VEVENT");
    }
}

/// Returns the text of a file with deadlines; `made_by` is what of this program made it.
pub fn calendar(made_by: &str, deadlines: &[Deadline]) -> String {
    let mut text = String::new();
    write_line(&mut text, "BEGIN", "VCALENDAR");
    write_line(&mut text, "VERSION", "2.0");
    write_line(
        &mut text,
        "PRODID",
        &format!("-//wem-report//{made_by}//EN"),
    );
    for deadline in deadlines {
        deadline.write(&mut text);
    }
    write_line(&mut text, "END", "VCALENDAR");
    text
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

    fn deadline(summary: &str) -> Deadline {
        let day = |day| NaiveDate::from_ymd_opt(2016, 8, day).expect("a day");
        Deadline {
            uid: "x@y".to_owned(),
            made: day(1),
            day: day(31),
            sequence: 0,
            summary: summary.to_owned(),
            description: "d".to_owned(),
            language: "en".to_owned(),
        }
    }

    #[test]
    fn a_deadline_fills_its_day() {
        let text = deadline("s").to_text();
        assert!(text.contains("\r\nDTSTART;VALUE=DATE:20160831\r\nDTEND;VALUE=DATE:20160901\r\n"));
        assert!(text.contains("\r\nDTSTAMP:20160801T000000Z\r\n"));
        assert!(!text.contains("SEQUENCE"));
        let moved = Deadline {
            sequence: 2,
            ..deadline("s")
        };
        assert!(moved.to_text().contains("\r\nSEQUENCE:2\r\n"));
    }

    #[test]
    fn texts_are_escaped_and_lines_are_folded_between_characters() {
        let said = "a,b;c\\d\n\u{7}e ".to_owned() + &"é日😀".repeat(40);
        let text = deadline(&said).to_text();
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= LINE, "{line}");
            assert!(!line.contains(['\r', '\n', '\u{7}']), "{line}");
        }
        let unfolded = text.replace("\r\n ", "");
        let expected = "a\\,b\\;c\\\\d\\ne ".to_owned() + &"é日😀".repeat(40);
        assert!(unfolded.contains(&format!("\r\nSUMMARY;LANGUAGE=en:{expected}\r\n")));
    }
}
