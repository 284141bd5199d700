//! The progress log: `plan/progress.toml`.
//!
//! Read like the plan, every mistake of the file in one run. New entries are written as text behind
//! the old ones, so that nothing that stands in the file is ever touched.

use super::table::{Findings, TableReader};
use super::values::{self, TimeReading};
use super::{heading, load_table, syntax, toml_text};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span, Spanned};
use crate::plan::progress::rules::undated;
use crate::plan::progress::{
    Entry, EntryId, Field, Light, Log, LoggedEntry, Places, Says, Status, Subject,
};
use crate::plan::{BodyKey, Calendar, CalendarWords, ItemKey, Number, Timeline};
use std::fmt::Write as _;
use toml::de::DeValue;

/// The size in bytes above which a log is not read: 64 MiB.
pub(crate) const LOG_LIMIT: u64 = 64 * 1024 * 1024;

/// What a new log begins with.
pub(crate) const LOG_HEADING: &str = "\
# What was reported of the plan, oldest entry first. `wem-report update` appends entries and never
# changes one: what was wrong is corrected by a later entry. `wem-report log` shows them.

format = 1
";

/// Reads a log out of a source.
///
/// There is a log whenever the file is well-formed TOML of a known format. Entries that could not be
/// understood are left out of it, and a diagnostic is an error then.
pub fn load_log(
    source: SourceId,
    sources: &Sources,
    words: &CalendarWords,
    calendar: &Calendar,
) -> (Option<Log>, Vec<Diagnostic>) {
    let reading = TimeReading::new(words, calendar.clone());
    let text = sources.text(source);
    if let Some(log) = load_parts(source, text, &reading) {
        return (Some(log), Vec::new());
    }
    load_table(source, sources, "the log", |root| {
        let notice = root.text("notice").map(|notice| notice.value);
        Log {
            notice,
            entries: entries(root, &reading),
        }
    })
}

/// About so many bytes of a log are parsed at once: too few to hold too much, and to be counted before.
const PART: usize = 128 * 1024;

/// Reads a long log part by part, each of whole entries, so that it never stands in memory as a tree.
///
/// Gives up on the first finding: the file as a whole then says it better.
fn load_parts(source: SourceId, text: &str, reading: &TimeReading<'_>) -> Option<Log> {
    if text.len() <= PART {
        return None;
    }
    let mut log = Log::default();
    let mut start = 0;
    while start < text.len() {
        let end = part_end(text, start);
        let part = &text[start..end];
        let syntax = syntax::parse(source, part);
        if !syntax.findings.is_empty() {
            return None;
        }
        let findings = Findings::of_part(source, part, start);
        let mut root = TableReader::new("the log", &syntax.root, findings.span(0..0), &findings);
        if start == 0 {
            if !heading::format(&mut root) {
                return None;
            }
            log.notice = root.text("notice").map(|notice| notice.value);
        }
        log.entries.extend(entries(&mut root, reading));
        root.finish();
        if !findings.into_list().is_empty() {
            return None;
        }
        start = end;
    }
    Some(log)
}

/// Returns where a part ends: before the heading of an entry, or at the text's end.
fn part_end(text: &str, start: usize) -> usize {
    const HEADING: &str = "\n[[entry]]";
    let least = text.floor_char_boundary(text.len().min(start + PART));
    let heading = text[least..].find(HEADING);
    heading.map_or(text.len(), |at| least + at + 1)
}

fn entries(root: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Vec<LoggedEntry> {
    let tables = root.tables("entry", "[[entry]]").into_iter();
    tables.filter_map(|table| entry(table, reading)).collect()
}

/// Reads a new time line; one without a day is said to be.
fn new_timeline(
    table: &mut TableReader<'_>,
    reading: &TimeReading<'_>,
) -> Option<Spanned<Timeline>> {
    let timeline = values::timeline(table, "timeline", reading)?;
    if let Some(finding) = undated(&timeline) {
        let label = "no day can be reckoned with";
        table
            .findings()
            .report(finding.at_labelled(timeline.span, label));
    }
    Some(timeline)
}

fn entry(mut table: TableReader<'_>, reading: &TimeReading<'_>) -> Option<LoggedEntry> {
    let places = places(&table);
    let id = id(&mut table, "id", true);
    let item = table.text("item");
    let goal = table.text("goal");
    let date = required_date(&mut table);
    let status = choice(
        &mut table,
        "status",
        Status::of_key,
        &Status::ALL.map(Status::key),
    );
    let light = choice(
        &mut table,
        "light",
        Light::of_key,
        &Light::ALL.map(Light::key),
    );
    let percent = percent(&mut table);
    let timeline = new_timeline(&mut table, reading);
    let timeline_before = table.text("timeline_before").map(|text| text.value);
    let decision = table.text("decision").map(|text| text.value);
    let corrects = id_of(&mut table, "corrects");
    let withdraws = id_of(&mut table, "withdraws");
    let text = |text: Option<Spanned<String>>| text.map(|text| text.value);
    let note = text(table.lines("note"));
    let reason = text(table.lines("reason"));
    let evidence = text(table.lines("evidence"));
    let actual = actual(&mut table);
    let body = table.text("body").map(|key| BodyKey(key.value));
    let recorded = values::date(&mut table, "recorded");
    let says = says(
        &table,
        status,
        light,
        withdraws,
        percent,
        timeline.map(|line| line.value),
    );
    let subject = subject(&table, item, goal);
    table.finish();
    let date = date?;
    Some(LoggedEntry {
        entry: Entry {
            id: id?,
            subject: subject?,
            date,
            says: says?,
            corrects: corrects.or(withdraws),
            note,
            reason,
            timeline_before,
            decision,
            evidence,
            actual,
            body,
            recorded: recorded.unwrap_or(date),
        },
        places,
    })
}

fn places(table: &TableReader<'_>) -> Places {
    let mut fields = [None; Field::ALL.len()];
    for (key, span) in table.places() {
        let field = match key {
            "withdraws" => Some(Field::Corrects),
            key => Field::of_key(key),
        };
        if let Some(field) = field {
            fields[field as usize] = Some(span);
        }
    }
    Places {
        heading: table.span(),
        fields,
    }
}

fn id(table: &mut TableReader<'_>, key: &'static str, is_required: bool) -> Option<EntryId> {
    if is_required {
        table.required(key, "id = 1")?;
    }
    values::number_from_one(table, key, "an entry", "entries").map(EntryId)
}

fn id_of(table: &mut TableReader<'_>, key: &'static str) -> Option<EntryId> {
    id(table, key, false)
}

/// Reads what an indicator has come to: a number, or words.
fn actual(table: &mut TableReader<'_>) -> Option<String> {
    let written = match table.value("actual")?.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        _ => None,
    };
    written.or_else(|| table.text("actual").map(|text| text.value))
}

fn required_date(table: &mut TableReader<'_>) -> Option<chrono::NaiveDate> {
    table.required("date", "date = 2016-08-20")?;
    values::date(table, "date")
}

fn percent(table: &mut TableReader<'_>) -> Option<u8> {
    let written = table.integer("percent")?;
    let percent = u8::try_from(*written)
        .ok()
        .filter(|percent| *percent <= 100);
    if percent.is_none() {
        table.findings().report(
            Diagnostic::error("bad-percent", format!("{} % cannot be", *written))
                .at_labelled(written.span, "no share of a whole")
                .help("say how much is done, from 0 to 100"),
        );
    }
    percent
}

fn choice<T>(
    table: &mut TableReader<'_>,
    key: &'static str,
    of_key: impl Fn(&str) -> Option<T>,
    all: &[&'static str],
) -> Option<T> {
    let word = table.text(key)?;
    let choice = of_key(&word);
    if choice.is_none() {
        table.unknown_word(key, &word, all);
    }
    choice
}

/// Puts together what the entry says; nothing when it says none of the three things, or two.
fn says(
    table: &TableReader<'_>,
    status: Option<Status>,
    light: Option<Light>,
    withdraws: Option<EntryId>,
    percent: Option<u8>,
    timeline: Option<Timeline>,
) -> Option<Says> {
    let written = ["status", "light", "withdraws"].map(|key| table.place(key));
    let count = written.iter().flatten().count();
    if count == 0 && table.place("actual").is_some() {
        return Some(Says::Actual);
    }
    let is_there = |key: &&str| table.place(key).is_some();
    let is_of_a_status = ["percent", "timeline"].iter().any(is_there);
    if count == 0 && !is_of_a_status && ["note", "reason", "evidence"].iter().any(is_there) {
        return Some(Says::Note);
    }
    if count != 1 {
        let (message, help) = match count {
            0 => (
                "the entry says nothing",
                "add `status = \"…\"`, `note = \"…\"`, `actual = \"…\"`, `light = \"…\"` for a goal, or `withdraws = 1` to take an entry back",
            ),
            _ => (
                "the entry says several things at once",
                "keep one of `status`, `light` and `withdraws`, and make another entry of the rest",
            ),
        };
        table.findings().report(
            Diagnostic::error("bad-entry", message)
                .at_labelled(table.span(), "this entry")
                .help(help),
        );
        return None;
    }
    if withdraws.is_some() {
        return Some(Says::Withdrawal);
    }
    light.map(Says::Light).or_else(|| {
        status.map(|status| Says::Status {
            status,
            percent,
            timeline,
        })
    })
}

fn subject(
    table: &TableReader<'_>,
    item: Option<Spanned<String>>,
    goal: Option<Spanned<String>>,
) -> Option<Subject> {
    let report = |message: &str, at: Span, help: &str| {
        table.findings().report(
            Diagnostic::error("bad-entry", message)
                .at_labelled(at, "this entry")
                .help(help),
        );
        None
    };
    let is_written = |key| table.place(key).is_some();
    match (item, goal) {
        (Some(item), None) if is_written("light") => report(
            "a light is given for an item",
            item.span,
            "lights are of goals: write `goal = \"…\"`, or a `status` for the item",
        ),
        (None, Some(goal)) if is_written("actual") => report(
            "an actual value is given for a goal",
            goal.span,
            "indicators are of items: write `item = \"…\"`, or a `light` for the goal",
        ),
        (None, Some(goal)) if is_written("timeline") => report(
            "a time line is given for a goal",
            goal.span,
            "time lines are of items: write `item = \"…\"`, or leave `timeline` out",
        ),
        (Some(item), None) => Some(Subject::Item(ItemKey(item.value))),
        (None, Some(goal)) => Some(Subject::Goal(Number(goal.value))),
        (Some(_), Some(_)) => report(
            "the entry is about an item and a goal",
            table.span(),
            "keep one of `item` and `goal`",
        ),
        (None, None) if is_written("item") || is_written("goal") => None,
        (None, None) => report(
            "the entry does not say what it is about",
            table.span(),
            "add `item = \"…\"` with the item's key, or `goal = \"…\"` with the goal's number",
        ),
    }
}

/// Returns an entry as it is written behind a log, with a blank line before it.
pub fn entry_text(entry: &Entry) -> String {
    let mut text = format!("\n[[entry]]\nid = {}\n", entry.id);
    let mut line = |key: &str, value: &dyn std::fmt::Display| {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{key} = {value}");
    };
    match &entry.subject {
        Subject::Item(key) => line("item", &toml_text(&key.0)),
        Subject::Goal(number) => line("goal", &toml_text(&number.0)),
    }
    line("date", &entry.date);
    match &entry.says {
        Says::Status {
            status,
            percent,
            timeline,
        } => {
            line("status", &toml_text(status.key()));
            if let Some(percent) = percent {
                line("percent", percent);
            }
            if let Some(timeline) = timeline {
                line("timeline", &toml_text(&timeline.said));
            }
            if let Some(before) = &entry.timeline_before {
                line("timeline_before", &toml_text(before));
            }
            if let Some(decision) = &entry.decision {
                line("decision", &toml_text(decision));
            }
        }
        Says::Light(light) => line("light", &toml_text(light.key())),
        Says::Actual | Says::Note | Says::Withdrawal => {}
    }
    if let Some(id) = entry.corrects {
        let key = match entry.says {
            Says::Withdrawal => "withdraws",
            _ => "corrects",
        };
        line(key, &id);
    }
    let texts = [
        ("actual", &entry.actual),
        ("note", &entry.note),
        ("reason", &entry.reason),
        ("evidence", &entry.evidence),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            line(key, &toml_text(value));
        }
    }
    if let Some(body) = &entry.body {
        line("body", &toml_text(&body.0));
    }
    line("recorded", &entry.recorded);
    text
}

/// Returns the text of a log with entries behind it.
pub fn appended(log: &str, entries: &[Entry]) -> String {
    let mut text = if log.trim().is_empty() {
        LOG_HEADING.to_owned()
    } else {
        log.to_owned()
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    for entry in entries {
        text += &entry_text(entry);
    }
    text
}
