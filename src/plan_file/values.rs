//! Values that are more than a TOML type: keys, dates, language tags, time lines.

use super::table::{Findings, TableReader, Value, Wanted, single_spaced};
use crate::diagnostic::{Diagnostic, Span, Spanned};
use crate::plan::period::{Lapse, LapseLength, Unit, parse_lapse, parse_wait};
use crate::plan::translation::is_language_tag;
use crate::plan::{Calendar, CalendarWords, Timeline, Wait};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::HashMap;
use toml::de::DeValue;

/// Reads the number of something that is counted from 1 in its file; `one` and `several` name it.
pub(crate) fn number_from_one(
    table: &mut TableReader<'_>,
    key: &'static str,
    one: &str,
    several: &str,
) -> Option<u32> {
    let written = table.integer(key)?;
    let number = u32::try_from(*written).ok().filter(|number| *number > 0);
    if number.is_none() {
        table.findings().report(
            Diagnostic::error("bad-entry", format!("{} is no number of {one}", *written))
                .at_labelled(written.span, format!("no number of {one}"))
                .help(format!("{several} are counted from 1")),
        );
    }
    number
}

/// What time lines are read with.
#[derive(Debug)]
pub(crate) struct TimeReading<'w> {
    pub words: &'w CalendarWords,
    pub calendar: Calendar,
    /// A long plan says the same phrases again and again.
    known: RefCell<HashMap<String, Timeline>>,
}

impl<'w> TimeReading<'w> {
    pub(crate) fn new(words: &'w CalendarWords, calendar: Calendar) -> Self {
        TimeReading {
            words,
            calendar,
            known: RefCell::default(),
        }
    }

    fn timeline(&self, text: &str) -> Timeline {
        let mut known = self.known.borrow_mut();
        if let Some(timeline) = known.get(text) {
            return timeline.clone();
        }
        let timeline = Timeline::read(text, self.words, &self.calendar);
        known.insert(text.to_owned(), timeline.clone());
        timeline
    }
}

/// The characters that a key may have.
#[derive(Debug, Clone, Copy)]
pub(crate) enum KeyShape {
    /// Of bodies, events and notes: lowercase ASCII letters, digits, hyphens.
    Word,
    /// Of columns: lowercase ASCII letters, digits, hyphens, underscores.
    Column,
    /// Of items: ASCII letters, digits, full stops, hyphens, underscores.
    Number,
    /// Of the plan: ASCII letters, digits, hyphens.
    Id,
}

impl KeyShape {
    fn takes(self, c: char) -> bool {
        match self {
            KeyShape::Word => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-',
            KeyShape::Column => {
                c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_')
            }
            KeyShape::Number => c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'),
            KeyShape::Id => c.is_ascii_alphanumeric() || c == '-',
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            KeyShape::Word => "lowercase letters a to z, digits and hyphens, such as `iwg-members`",
            KeyShape::Column => {
                "lowercase letters a to z, digits, hyphens and underscores, such as `source-of-funds`"
            }
            KeyShape::Number => "letters a to z, digits, full stops and hyphens, such as `2.8.2a`",
            KeyShape::Id => "letters a to z, digits and hyphens, such as `action-items-2016`",
        }
    }
}

/// Reads a key; one with other characters is reported and kept, so that references find it.
pub(crate) fn key(
    table: &mut TableReader<'_>,
    name: &'static str,
    shape: KeyShape,
) -> Option<Spanned<String>> {
    let key = table.text(name)?;
    check_key(table, name, &key, shape);
    Some(key)
}

/// Reads a key that must be there.
pub(crate) fn required_key(
    table: &mut TableReader<'_>,
    name: &'static str,
    shape: KeyShape,
) -> Option<Spanned<String>> {
    let key = table.required_text(name)?;
    check_key(table, name, &key, shape);
    Some(key)
}

fn check_key(table: &TableReader<'_>, name: &str, key: &Spanned<String>, shape: KeyShape) {
    if let Some(bad) = key.chars().find(|c| !shape.takes(*c)) {
        let bad = if bad == ' ' {
            "a space".to_string()
        } else {
            format!("“{}”", bad.escape_debug())
        };
        table.findings().report(
            Diagnostic::error("bad-key", format!("`{name}` has {bad} in it"))
                .at_labelled(key.span, "no key")
                .help(format!("use {}", shape.in_words())),
        );
    }
}

/// Reads the tag of a language; one that cannot be a tag is reported.
///
/// Checks the shape of BCP 47 (RFC 5646 §2.1), not the registry.
pub(crate) fn language(table: &mut TableReader<'_>, name: &'static str) -> Option<Spanned<String>> {
    let tag = table.required_text(name)?;
    if !is_language_tag(&tag) {
        table.findings().report(
            Diagnostic::error("bad-language", format!("`{}` is no language tag", *tag))
                .at_labelled(tag.span, "no language tag")
                .help("write the tag of BCP 47: `en`, `fr`, `ar`, `ru`, `pt-BR`, …"),
        );
        return None;
    }
    Some(tag)
}

/// Reads a day, written as a TOML date or as text in the same form.
pub(crate) fn date(table: &mut TableReader<'_>, name: &'static str) -> Option<NaiveDate> {
    let value = table.value(name)?;
    date_of(table.findings(), name, value)
}

/// Reads a list of days, in order and each once.
pub(crate) fn dates(table: &mut TableReader<'_>, name: &'static str) -> Vec<NaiveDate> {
    let findings = table.findings();
    let entries = table.list(name).iter();
    let mut days: Vec<NaiveDate> = entries
        .filter_map(|entry| date_of(findings, name, entry))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn date_of(findings: &Findings<'_>, name: &str, value: &Value<'_>) -> Option<NaiveDate> {
    let text = match value.get_ref() {
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::String(text) => text.trim().to_string(),
        _ => {
            findings.wrong_type(name, value, Wanted::Date);
            return None;
        }
    };
    let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d")
        .ok()
        .filter(|_| text.len() == "2016-07-15".len());
    if date.is_none() {
        findings.report(
            Diagnostic::error("bad-date", format!("`{text}` is no day of the calendar"))
                .at_labelled(findings.span(value.span()), "no day")
                .help(format!("write year, month and day: `{name} = 2016-07-15`")),
        );
    }
    date
}

/// The longest that anything takes, in days: about a hundred years.
const LONGEST_LAPSE: u32 = 36_600;

/// Reads a length of time, such as "3 weeks" or "10 working days".
pub(crate) fn lapse(
    table: &mut TableReader<'_>,
    name: &'static str,
    reading: &TimeReading<'_>,
) -> Option<Spanned<Lapse>> {
    let text = table.text(name)?;
    let lapse = parse_lapse(&text, reading.words).filter(|lapse| {
        let (count, days) = match lapse.length {
            LapseLength::WorkingDays(count) => (count, 1),
            LapseLength::Calendar(duration) => {
                let days = match duration.unit {
                    Unit::Day => 1,
                    Unit::Week => 7,
                    unit => unit.months().unwrap_or(1) * 30,
                };
                (duration.count, days)
            }
        };
        u32::from(count) * days <= LONGEST_LAPSE
    });
    if lapse.is_none() {
        table.findings().report(
            Diagnostic::error(
                "bad-duration",
                format!("“{}” is no length of time", *text),
            )
            .at_labelled(text.span, "not understood")
            .help(format!(
                "write a number and a unit in the words of the plan’s language, such as `{name} = \"3 weeks\"` or `{name} = \"10 working days\"`, of 100 years at most"
            )),
        );
    }
    lapse.map(|lapse| Spanned::new(lapse, text.span))
}

/// Reads `after`: keys of items, phrases such as "2 weeks after 1.4.1", or tables of `item` and `lag`.
pub(crate) fn waits(table: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Vec<Wait> {
    let findings = table.findings();
    let entries = table.list("after").iter();
    entries
        .filter_map(|entry| {
            let span = findings.span(entry.span());
            match entry.get_ref() {
                DeValue::String(text) => said_wait(findings, &single_spaced(text), span, reading),
                DeValue::Table(wait) => {
                    let mut wait = TableReader::new("an entry of `after`", wait, span, findings);
                    let item = wait.required_text("item");
                    let lag = lapse(&mut wait, "lag", reading);
                    wait.finish();
                    Some(Wait {
                        item: item?,
                        lag: lag.map(|lag| lag.value),
                    })
                }
                _ => {
                    findings.wrong_type("after", entry, Wanted::Text);
                    None
                }
            }
        })
        .collect()
}

fn said_wait(
    findings: &Findings<'_>,
    text: &str,
    span: Span,
    reading: &TimeReading<'_>,
) -> Option<Wait> {
    let is_key = !text.is_empty() && !text.contains(' ');
    let (item, lag) = match is_key {
        true => (text.to_owned(), None),
        false => match parse_wait(text, reading.words) {
            Some(phrase) => (phrase.item, phrase.lag),
            None => {
                findings.report(
                    Diagnostic::error(
                        "bad-wait",
                        format!("“{text}” does not say which item is waited for"),
                    )
                    .at_labelled(span, "not understood")
                    .help(
                        "write the key of an item, such as `after = [\"1.4.1\"]`, or `{ item = \"1.4.1\", lag = \"2 weeks\" }`",
                    ),
                );
                return None;
            }
        },
    };
    Some(Wait {
        item: Spanned::new(item, span),
        lag,
    })
}

/// Reads a time line, as a phrase, a date, or a table that says what a phrase means.
///
/// A phrase that is not understood is kept all the same: what the plan says is never wrong.
pub(crate) fn timeline<'t>(
    table: &mut TableReader<'t>,
    name: &'t str,
    reading: &TimeReading<'_>,
) -> Option<Spanned<Timeline>> {
    let value = table.value(name)?;
    let findings = table.findings();
    let span = findings.span(value.span());
    if let DeValue::Table(said) = value.get_ref() {
        let mut said = TableReader::new("a time line", said, span, findings);
        let timeline = with_meaning(&mut said, reading);
        said.finish();
        return timeline.map(|timeline| Spanned::new(timeline, span));
    }
    let text = match value.get_ref() {
        DeValue::String(text) => single_spaced(text),
        DeValue::Datetime(moment) if moment.time.is_none() => moment.to_string(),
        _ => {
            findings.wrong_type(name, value, Wanted::Text);
            return None;
        }
    };
    if text.is_empty() {
        findings.report(
            Diagnostic::error("unreadable-timeline", format!("`{name}` is empty"))
                .at_labelled(span, "no time line")
                .help(format!("leave `{name}` out until the time is agreed")),
        );
        return None;
    }
    Some(Spanned::new(reading.timeline(&text), span))
}

/// Reads `{ said = "After the census", means = "2018-07/2018-12" }`.
fn with_meaning(table: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Option<Timeline> {
    let said = table.required_text("said");
    let means = table.required_text("means");
    let (said, means) = (said?, means?);
    let meaning = match Timeline::parse(&means, reading.words, &reading.calendar) {
        Ok(timeline) => timeline.meaning,
        Err(why) => {
            table.findings().report(
                Diagnostic::error(
                    "bad-meaning",
                    format!("“{}” gives the time line no meaning: {why}", *means),
                )
                .at_labelled(means.span, "not understood")
                .help(format!(
                    "understood are {}",
                    Timeline::understood_forms(reading.words)
                )),
            );
            return None;
        }
    };
    Some(Timeline {
        said: reading.timeline(&said).said,
        meaning,
    })
}
