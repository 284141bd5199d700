//! Each body's due dates as a calendar: an entry for each open item that has a day, and of what comes
//! again one for each day.

use super::Reminding;
use crate::circulation::manifest::sha256;
use crate::cli::session::Session;
use crate::cli::{Failure, inputs, mailing};
use crate::compose::circulation::due_day_words;
use crate::diagnostic::Diagnostic;
use crate::dispatch::{Calendar, LastDay};
use crate::file_name;
use crate::output::{self, Overwrite};
use crate::plan::progress::{ItemState, Subject};
use crate::plan::{Body, Meaning};
use chrono::{Months, NaiveDate};

/// How far ahead the days are counted of what comes again without an end.
const AHEAD: Months = Months::new(24);

/// A calendar, ready to be written.
pub(super) struct DueDates {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Reminding<'_> {
    /// Returns the calendar of a body; nothing where none of its open items has a day.
    pub(super) fn due_dates(&self, body: &Body) -> Option<DueDates> {
        let states = self.report.states.iter().filter(|state| {
            let mut owners = state.place.item.owners();
            !state.standing.is_closed() && owners.any(|key| *key == *body.key)
        });
        let days: Vec<LastDay> = states.flat_map(|state| self.days(state)).collect();
        if days.is_empty() {
            return None;
        }
        let labels = &self.loaded.labels;
        let plan = self.plan;
        let calendar = Calendar {
            made_by: "remind",
            name: labels.circulation.due_dates.name.fill_named(
                "body",
                &body.in_sentence(),
                &[("plan", &plan.title)],
            ),
            language: &plan.language,
            made: self.today,
            organiser: mailing::organiser(self.circulation),
            days,
        };
        Some(DueDates {
            name: format!(
                "{}.ics",
                self.loaded
                    .named(&format!("due-dates-{}", file_name::of_key(&body.key.0)))
            ),
            bytes: calendar.to_text().into_bytes(),
        })
    }

    /// Returns the days on which an item is due: one, or of what comes again each.
    fn days(&self, state: &ItemState<'_>) -> Vec<LastDay> {
        let Some(due) = state.due else {
            return Vec::new();
        };
        let recurrence = state.timeline.and_then(|timeline| match &timeline.meaning {
            Meaning::Recurring(recurrence) => Some(recurrence),
            _ => None,
        });
        let plan = self.plan;
        let (summary, description) = due_day_words(state, plan, &self.loaded.labels);
        let key = &state.place.item.key.0;
        let day = |day: NaiveDate, named: String| LastDay {
            uid: format!("{}.due@{}", &sha256(named.as_bytes())[..32], plan.id),
            day,
            sequence: self.times_moved(state),
            summary: summary.clone(),
            description: description.clone(),
            // A program would remind of all that is past at once.
            has_reminder: day > self.today,
        };
        let Some(recurrence) = recurrence else {
            return vec![day(due, format!("{}\n{key}", plan.id))];
        };
        let last = self.today.checked_add_months(AHEAD).unwrap_or(self.today);
        let days = recurrence.due_days(due.min(self.today), last.max(due), &plan.calendar);
        let days = days.into_iter().filter(|one| *one >= due);
        days.map(|one| day(one, format!("{}\n{key}\n{one}", plan.id)))
            .collect()
    }

    /// Counts how often the time line of an item was moved by then: the same entry comes again with a
    /// higher number.
    fn times_moved(&self, state: &ItemState<'_>) -> u32 {
        let subject = Subject::Item(state.place.item.key.value.clone());
        let entries = self.log.entries.iter().map(|logged| &logged.entry);
        let moves = entries.filter(|entry| {
            entry.subject == subject && entry.date <= self.today && entry.new_timeline().is_some()
        });
        u32::try_from(moves.count()).unwrap_or(u32::MAX)
    }

    /// Writes the calendars of all bodies, or of the one that the call names.
    pub(super) fn write_calendars(&self, session: &mut Session) -> Result<(), Failure> {
        let bodies = self.plan.bodies.iter();
        let asked = bodies.filter(|body| self.body.is_none_or(|asked| asked.key == body.key));
        let calendars: Vec<DueDates> = asked.filter_map(|body| self.due_dates(body)).collect();
        if calendars.is_empty() {
            let message = match self.body {
                Some(body) => format!("no open item of {} has a date", body.in_sentence()),
                None => "no open item of a body has a date".to_owned(),
            };
            return Err(Failure::from(
                Diagnostic::error("nothing-to-show", message)
                    .help("`wem-report list` shows the items with their time lines"),
            ));
        }
        for calendar in calendars {
            let path = self.folder().join(&calendar.name);
            inputs::refuse(session, &path)?;
            output::write(&path, &calendar.bytes, Overwrite::Always)?;
            session.print_path(&path);
        }
        Ok(())
    }
}
