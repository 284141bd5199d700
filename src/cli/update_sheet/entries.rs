//! From the rows of a sheet to entries of the log, with everything that is wrong in them.

use super::columns::Column;
use super::statuses;
use crate::diagnostic::Diagnostic;
use crate::plan::progress::rules::{Problem, Rules, undated};
use crate::plan::progress::{Entry, EntryId, Field, Says, Status, Subject};
use crate::plan::{BodyKey, Calendar, CalendarWords, ItemKey, ItemPlace, Meaning, Plan, Timeline};
use crate::plan_file::table::{single_spaced, single_spaced_lines};
use crate::template::Labels;
use crate::worksheet::{Address, Aside, Cell, Filled, Row, Value, place};
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// What a row says, as an entry without a number yet.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) entry: Entry,
    /// Whether the row gives the entry's date.
    pub(super) is_dated: bool,
}

/// What rows are read with.
#[derive(Debug)]
pub(super) struct EntryReader<'a> {
    /// Names the sheet in messages.
    pub(super) name: &'a str,
    pub(super) plan: &'a Plan,
    pub(super) labels: &'a Labels,
    /// In a sheet of another language the words of the plan itself.
    pub(super) own: Option<OwnWords<'a>>,
    /// The day of rows that give none.
    pub(super) date: NaiveDate,
    pub(super) today: NaiveDate,
    /// Who reports, whatever the rows say.
    pub(super) by: Option<&'a BodyKey>,
}

/// The words of a plan beside a sheet in another language: what is recorded is said in them.
#[derive(Debug)]
pub(super) struct OwnWords<'a> {
    pub(super) words: &'a CalendarWords,
    pub(super) calendar: &'a Calendar,
    /// Phrases of time in the language of the sheet, and what the plan says for each.
    pub(super) phrases: HashMap<String, String>,
}

impl OwnWords<'_> {
    /// Returns a time line as the plan itself says it; nothing where only the other language can.
    fn said(&self, timeline: &Timeline) -> Option<Timeline> {
        let phrase = self.phrases.get(&single_spaced(&timeline.said)).cloned();
        let said = phrase
            .or_else(|| timeline.said_in(self.words, self.calendar))
            // Somebody may have written it in the plan's language at once.
            .unwrap_or_else(|| timeline.said.clone());
        Timeline::parse(&said, self.words, self.calendar).ok()
    }
}

/// Returns whether anything in a row was filled in.
pub(super) fn is_filled_in(row: &Row) -> bool {
    let mut cells = Column::READ.iter().zip(&row.cells);
    cells.any(|(column, cell)| column.is_filled_in() && !cell.value.is_empty())
}

/// How many words outside what is read are listed one by one.
const MOST_LISTED: usize = 50;

/// How many unknown items are looked up among the plan's for one that is near.
const LOOKED_UP: usize = 50;

impl<'a> EntryReader<'a> {
    /// Reads all rows in which something was filled in; returns with them what is to be said of them.
    ///
    /// # Errors
    /// With all that is wrong, cell by cell.
    pub(super) fn read(
        &self,
        rows: &'a [Row],
    ) -> Result<(Vec<Draft>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let rules = Rules::new(self.plan);
        let keys = self.keys();
        let mut drafts = Vec::new();
        let mut findings = Vec::new();
        let mut unknown = 0;
        for row in rows.iter().filter(|row| is_filled_in(row)) {
            let mut reading = Reading {
                reader: self,
                row,
                findings: Vec::new(),
            };
            reading.formulas();
            let draft = reading.draft(&keys);
            let is_known = keys.contains_key(reading.text(Column::Key).as_str());
            unknown += usize::from(!is_known);
            reading.keep_rules(&rules, &draft.entry, is_known || unknown <= LOOKED_UP);
            drafts.push(draft);
            reading.findings.sort_by_key(|(address, _)| *address);
            let found = reading.findings.into_iter();
            findings.extend(found.map(|(_, diagnostic)| diagnostic));
        }
        match findings.iter().any(Diagnostic::is_error) {
            true => Err(findings),
            false => Ok((drafts, findings)),
        }
    }

    /// Warns of words that no entry can come of: those outside the columns that are read, notes beside
    /// cells, other sheets, and rows of no item in which nothing is filled in.
    pub(super) fn not_read(&self, filled: &Filled) -> Vec<Diagnostic> {
        let instructions = &self.labels.sheet.lists.instructions;
        // The first line is the title.
        let added = filled.above.iter().skip(1);
        let added = added.filter(|one| !instructions.iter().any(|line| line.trim() == one.text));
        let outside = added
            .chain(&filled.outside)
            .map(|one| one.not_read(self.name));
        let keys = self.keys();
        let items = self.plan.items();
        let items: HashMap<&ItemKey, ItemPlace<'_>> =
            items.map(|place| (&place.item.key.value, place)).collect();
        let of_rows = filled.rows.iter().flat_map(|row| {
            let key = row
                .cells
                .first()
                .map(|cell| single_spaced(&cell.value.as_text()));
            let item = key.and_then(|key| keys.get(key.as_str()));
            self.told(row, item.and_then(|key| items.get(key)))
        });
        let mut all = outside.chain(of_rows);
        let mut findings: Vec<Diagnostic> = all.by_ref().take(MOST_LISTED).collect();
        let more = all.count();
        if more > 0 {
            let message = format!("{}: {more} more cells and notes are not read", self.name);
            findings.push(
                Diagnostic::warning("words-not-read", message)
                    .help("is it the sheet that was sent? its rows belong into one table"),
            );
        }
        findings
    }

    /// Warns of what tells a row's item and is not what the plan says; in a row of no item in which
    /// nothing is filled in, of all that stands there.
    fn told(&self, row: &Row, place: Option<&ItemPlace<'_>>) -> Vec<Diagnostic> {
        let cells = || Column::READ.iter().zip(&row.cells);
        let Some(place) = place else {
            let left = cells().filter(|(_, cell)| !is_filled_in(row) && !cell.value.is_empty());
            let left = left.map(|(_, cell)| Aside {
                place: format!("cell {}", cell.address),
                text: cell.value.as_text(),
                note_by: None,
            });
            return left.map(|one| one.not_read(self.name)).collect();
        };
        let told = cells().filter(|(column, _)| Column::TOLD.contains(column));
        told.filter_map(|(column, cell)| {
            let sent = match column {
                Column::Number => place.item.number.0.clone(),
                Column::Goal => format!("{} {}", *place.goal.number, *place.goal.title),
                _ => place.item.action.value.clone(),
            };
            let said = single_spaced(&cell.value.as_text());
            let is_other = !said.is_empty() && said != single_spaced(&sent);
            is_other.then(|| {
                let (name, address) = (self.name, cell.address);
                let message = format!(
                    "{name}, cell {address}: “{said}” is not what the plan says there, “{}”, and is not read",
                    single_spaced(&sent)
                );
                Diagnostic::warning("words-not-read", message).help(
                    "what an item says is changed in the plan file; if the sheet is older than the plan, all is well",
                )
            })
        })
        .collect()
    }

    /// Returns the keys of items by what a sheet may call them: the key, or a number that is no
    /// item's key and that only one item prints.
    fn keys(&self) -> HashMap<&'a str, &'a ItemKey> {
        let mut by_number: HashMap<&str, Option<&ItemKey>> = HashMap::new();
        let is_numbered = |place: &ItemPlace<'_>| !place.item.number.0.is_empty();
        for place in self.plan.items().filter(is_numbered) {
            by_number
                .entry(&place.item.number.0)
                .and_modify(|key| *key = None)
                .or_insert(Some(&place.item.key));
        }
        let numbers = by_number.into_iter();
        let mut keys: HashMap<&str, &ItemKey> = numbers
            .filter_map(|(number, key)| Some((number, key?)))
            .collect();
        keys.extend(
            self.plan
                .items()
                .map(|place| (place.item.key.0.as_str(), &place.item.key.value)),
        );
        keys
    }
}

/// A row that is being read.
struct Reading<'a> {
    reader: &'a EntryReader<'a>,
    row: &'a Row,
    findings: Vec<(Address, Diagnostic)>,
}

impl Reading<'_> {
    fn cell(&self, column: Column<'_>) -> &Cell {
        let at = Column::READ.iter().position(|read| *read == column);
        &self.row.cells[at.unwrap_or_default()]
    }

    /// Returns what a cell says; a formula without a value, which is reported, says nothing.
    fn value(&self, column: Column<'_>) -> &Value {
        match &self.cell(column).value {
            Value::Formula => &Value::Empty,
            value => value,
        }
    }

    /// Reports formulas whose value no program has computed.
    fn formulas(&mut self) {
        for column in Column::READ {
            if self.cell(column).value == Value::Formula {
                let message = "the cell has a formula without a value";
                let diagnostic = Diagnostic::error("formula-without-value", message).help(
                    "open the sheet in a spreadsheet program and save it, or write the value itself",
                );
                self.report(column, diagnostic);
            }
        }
    }

    fn text(&self, column: Column<'_>) -> String {
        single_spaced(&self.value(column).as_text())
    }

    /// Returns a text as the log keeps it.
    fn remark(&self, column: Column<'_>) -> Option<String> {
        let written = self.value(column).as_text();
        let text = single_spaced_lines(&written);
        if text.is_empty() && written.contains(|c: char| !c.is_whitespace()) {
            // Nothing can be seen of it, which is said when its characters are checked.
            return Some(written.trim().to_owned());
        }
        Some(text).filter(|text| !text.is_empty())
    }

    /// Reports a finding about a cell: its message gets the cell's place before it.
    fn report(&mut self, column: Column<'_>, mut diagnostic: Diagnostic) {
        let address = self.cell(column).address;
        let place = place(self.reader.name, address);
        diagnostic.message = format!("{place}: {}", diagnostic.message);
        self.findings.push((address, diagnostic));
    }

    /// Reads the row as an entry. Where a cell cannot be understood, which is reported, the entry says
    /// what breaks no rule in its place.
    fn draft(&mut self, keys: &HashMap<&str, &ItemKey>) -> Draft {
        let subject = self.subject(keys);
        let status = self.status();
        let percent = self.percent();
        let date = self.date();
        let timeline = self.timeline();
        let body = Some(self.text(Column::Body)).filter(|body| !body.is_empty());
        let actual = Some(self.text(Column::Actual)).filter(|actual| !actual.is_empty());
        let without_status = match self.has_status() {
            true => None,
            false => self.without_status(),
        };
        Draft {
            entry: Entry {
                id: EntryId(0),
                subject,
                date: date.unwrap_or(self.reader.date),
                says: match without_status {
                    Some(says) => says,
                    None => Says::Status {
                        status: status.unwrap_or(match timeline {
                            Some(_) => Status::Postponed,
                            None => Status::InProgress,
                        }),
                        percent,
                        timeline,
                    },
                },
                actual,
                corrects: None,
                note: self.remark(Column::Note),
                reason: self.remark(Column::Reason),
                timeline_before: None,
                decision: None,
                evidence: self.remark(Column::Evidence),
                body: self.reader.by.cloned().or(body.map(BodyKey)),
                recorded: self.reader.today,
            },
            is_dated: date.is_some(),
        }
    }

    fn subject(&mut self, keys: &HashMap<&str, &ItemKey>) -> Subject {
        let word = self.text(Column::Key);
        if word.is_empty() && !self.is_reported(Column::Key) {
            let diagnostic = Diagnostic::error("unknown-item", "the row names no item")
                .help("put the item's key back; `wem-report list` shows the items and their keys");
            self.report(Column::Key, diagnostic);
        }
        // An unknown one is reported by the rules.
        let key = keys.get(word.as_str()).map(|key| (*key).clone());
        Subject::Item(key.unwrap_or(ItemKey(word)))
    }

    fn has_status(&self) -> bool {
        !self.text(Column::Status).is_empty()
    }

    /// Returns what a row without a status says all the same: what the indicator has come to, or a note.
    fn without_status(&self) -> Option<Says> {
        let is_filled = |column: &Column<'_>| !self.value(*column).is_empty();
        if [Column::Percent, Column::NewTimeline].iter().any(is_filled) {
            return None;
        }
        let remarks = [Column::Note, Column::Reason, Column::Evidence];
        if is_filled(&Column::Actual) {
            Some(Says::Actual)
        } else {
            remarks.iter().any(is_filled).then_some(Says::Note)
        }
    }

    fn status(&mut self) -> Option<Status> {
        let word = self.text(Column::Status);
        if word.is_empty() && self.is_reported(Column::Status) {
            return None;
        }
        if word.is_empty() && self.without_status().is_some() {
            return None;
        }
        if word.is_empty() {
            let diagnostic = Diagnostic::error("missing-status", "the row has no status")
                .help("choose one; where nothing has changed but there is something to say, a note is enough");
            self.report(Column::Status, diagnostic);
            return None;
        }
        match statuses::of_word(&word, self.reader.labels) {
            Ok(status) => Some(status),
            Err(help) => {
                let message = format!("“{word}” is no status");
                let diagnostic = Diagnostic::error("unknown-word", message).help(help);
                self.report(Column::Status, diagnostic);
                None
            }
        }
    }

    fn percent(&mut self) -> Option<u8> {
        let value = self.value(Column::Percent);
        if value.is_empty() {
            return None;
        }
        let percent = (0..=100u8).find(|whole| value.as_number() == Some(f64::from(*whole)));
        if percent.is_none() {
            let message = format!("“{}” is no whole number from 0 to 100", value.as_text());
            let diagnostic = Diagnostic::error("bad-percent", message)
                .help("say how much is done, from 0 to 100, or leave the cell empty");
            self.report(Column::Percent, diagnostic);
        }
        percent
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let value = self.value(Column::Date);
        if value.is_empty() {
            return None;
        }
        let date = value
            .as_date()
            .or_else(|| self.said_day(value))
            .filter(|date| (1900..=2199).contains(&date.year()));
        if date.is_none() {
            let message = format!(
                "“{}” is no day that can be read in one way only",
                value.as_text()
            );
            let diagnostic = Diagnostic::error("bad-date", message)
                .help("write year, month and day, such as 2016-08-20");
            self.report(Column::Date, diagnostic);
        }
        date
    }

    /// Returns the day that a text says in words, such as “20 August 2016”, in the sheet's language.
    fn said_day(&self, value: &Value) -> Option<NaiveDate> {
        let Value::Text(text) = value else {
            return None;
        };
        let calendar = &self.reader.plan.calendar;
        let timeline = Timeline::parse(text.trim(), &self.reader.labels.calendar, calendar).ok()?;
        let Meaning::Span(period) = timeline.meaning else {
            return None;
        };
        let first = period.first_day(calendar);
        (first == period.last_day(calendar)).then_some(first)
    }

    fn timeline(&mut self) -> Option<Timeline> {
        let value = self.value(Column::NewTimeline);
        if value.is_empty() {
            return None;
        }
        let (text, words) = (self.text(Column::NewTimeline), &self.reader.labels.calendar);
        let calendar = &self.reader.plan.calendar;
        if let Value::Date(_) = value {
            // A program may have made it of “July 2016”, and a month is not its first day.
            let diagnostic = Diagnostic::error(
                "unreadable-timeline",
                format!("the time line is a date, {text}; it may have been something else"),
            )
            .help("write it as text: set the cell's format to Text, or type a ' before it");
            self.report(Column::NewTimeline, diagnostic);
            return None;
        }
        let timeline = Timeline::read(&text, words, calendar);
        if let Some(finding) = undated(&timeline) {
            self.report(Column::NewTimeline, finding);
        }
        let own = self.reader.own.as_ref();
        let Some(said) = own.map(|own| own.said(&timeline)) else {
            return Some(timeline);
        };
        if said.is_none() {
            let diagnostic = Diagnostic::error(
                "unreadable-timeline",
                format!("“{text}” cannot be said in the plan’s own language"),
            )
            .help("write the time line in the words of the plan: `wem-report list` shows how it says others");
            self.report(Column::NewTimeline, diagnostic);
        }
        said
    }

    /// Reports which rules of the log an entry breaks, in cells that could be understood.
    fn keep_rules(&mut self, rules: &Rules<'_>, entry: &Entry, look_up: bool) {
        let problems = if look_up {
            let mut problems = rules.problems(entry, |_| None);
            problems.extend(Rules::bad_texts(entry));
            problems
        } else {
            let message = format!("the plan has no item with the key `{}`", entry.subject);
            let diagnostic = Diagnostic::error("unknown-item", message)
                .help("`wem-report list` shows the items and their keys");
            vec![Problem {
                field: Field::Item,
                diagnostic,
            }]
        };
        let understood: Vec<Problem> = problems
            .into_iter()
            .filter(|problem| !self.is_reported(column_of(problem.field)))
            .collect();
        for problem in understood {
            self.report(column_of(problem.field), problem.diagnostic);
        }
    }

    fn is_reported(&self, column: Column<'_>) -> bool {
        let address = self.cell(column).address;
        self.findings
            .iter()
            .any(|(reported, finding)| *reported == address && finding.is_error())
    }
}

/// Returns the column in which a part of an entry stands.
fn column_of(field: Field) -> Column<'static> {
    match field {
        Field::Status => Column::Status,
        Field::Percent => Column::Percent,
        Field::Date | Field::Recorded => Column::Date,
        Field::Timeline => Column::NewTimeline,
        Field::Note => Column::Note,
        Field::Reason => Column::Reason,
        Field::Evidence => Column::Evidence,
        Field::Actual => Column::Actual,
        Field::Body => Column::Body,
        Field::Id
        | Field::Item
        | Field::Goal
        | Field::Light
        | Field::Corrects
        | Field::TimelineBefore
        | Field::Decision => Column::Key,
    }
}
