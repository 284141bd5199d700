//! The text of a message that reminds a member, as its template makes it, and what calendars are told.
//!
//! The names that the template is told are described in `docs/reminders.md`; a test holds that page
//! against them.

use super::cover_note::{member_record, signature_record};
use super::letter::{finished, plan_record};
use super::{last_hour, plain_words};
use crate::circulation::reminders::{DueItem, Reminder, Why};
use crate::circulation::{Hour, Signatory};
use crate::compose::{Setup, frame};
use crate::diagnostic::{Diagnostic, Sources};
use crate::plan::Plan;
use crate::plan::progress::ItemState;
use crate::template::note::{NoteTemplate, Record};
use crate::template::{Labels, PathPhrase};
use chrono::NaiveDate;

/// What a reminder says besides what the member is reminded of.
#[derive(Debug, Clone, Copy)]
pub struct ReminderSetup<'a> {
    pub plan: &'a Plan,
    /// The draft that is out, if one is.
    pub draft: Option<OpenDraft<'a>>,
    /// Whom members answer, in one line.
    pub contact: &'a str,
    pub signatory: Option<&'a Signatory>,
    pub today: NaiveDate,
    /// Whether an update sheet goes with the message.
    pub has_sheet: bool,
    /// Whether due dates for calendars go with the message.
    pub has_calendar: bool,
}

/// A draft on which answers are awaited.
#[derive(Debug, Clone, Copy)]
pub struct OpenDraft<'a> {
    pub symbol: &'a str,
    pub sent: NaiveDate,
    pub deadline: NaiveDate,
    pub hour: Option<&'a Hour>,
    /// Whether silence until the deadline means consent.
    pub has_silence: bool,
}

/// Composes the text of a reminder.
///
/// # Errors
/// When the template fails, or has a slot: what goes out is finished.
pub fn reminder(
    reminder: &Reminder<'_, '_>,
    template: &NoteTemplate,
    sources: &Sources,
    about: &ReminderSetup<'_>,
    setup: &Setup<'_>,
) -> Result<(String, Vec<Diagnostic>), Vec<Diagnostic>> {
    let facts = facts(reminder, about, setup.labels);
    let text_width = frame::paper(setup).text_width();
    let called = ("the reminder", "reminder.md");
    let skeleton = finished(called, template, sources, facts, text_width, setup)?;
    let joint = &setup.labels.filters.separator;
    Ok((plain_words(&skeleton.blocks, joint), skeleton.findings))
}

/// Returns the subject of the message.
pub(crate) fn reminder_subject(
    reminder: &Reminder<'_, '_>,
    about: &ReminderSetup<'_>,
    labels: &Labels,
) -> String {
    let words = &labels.circulation.reminder;
    match about.draft.filter(|_| reminder.asks_for_answer()) {
        Some(draft) => words.subject_of_draft.fill(&[
            ("symbol", draft.symbol),
            ("deadline", &labels.date(draft.deadline)),
        ]),
        None => words.subject.fill(&[("title", &about.plan.title)]),
    }
}

fn facts(reminder: &Reminder<'_, '_>, about: &ReminderSetup<'_>, labels: &Labels) -> Record {
    let because = |is_reason: fn(Why) -> bool| -> Vec<Record> {
        let items = reminder.because(is_reason);
        items
            .map(|item| item_record(item, about.plan, labels))
            .collect()
    };
    let draft = about.draft.filter(|_| reminder.asks_for_answer());
    Record::new("the reminder")
        .with("member", member_record(reminder.member))
        .with("date", labels.date(about.today))
        .with("contact", about.contact)
        .with("signature", about.signatory.map(signature_record))
        .with("plan", plan_record(about.plan))
        .with(
            "draft",
            draft.map(|draft| draft_record(&draft, about.today, labels)),
        )
        .with("overdue", because(|why| matches!(why, Why::Overdue { .. })))
        .with(
            "unreported",
            because(|why| matches!(why, Why::Unreported { .. })),
        )
        .with(
            "due_soon",
            because(|why| matches!(why, Why::DueSoon { .. })),
        )
        .with("undated", because(|why| matches!(why, Why::Undated { .. })))
        .with("has_sheet", about.has_sheet)
        .with("has_calendar", about.has_calendar)
}

fn draft_record(draft: &OpenDraft<'_>, today: NaiveDate, labels: &Labels) -> Record {
    let days = (draft.deadline - today).num_days();
    Record::new("draft")
        .with("symbol", draft.symbol)
        .with("sent", labels.date(draft.sent))
        .with("deadline", last_hour(draft.deadline, draft.hour, labels))
        .with("is_past", days < 0)
        .with("days_left", days.max(0))
        .with("days_late", (-days).max(0))
        .with("has_silence", draft.has_silence)
}

fn item_record(item: &DueItem<'_, '_>, plan: &Plan, labels: &Labels) -> Record {
    let state = item.state;
    let (days, months) = match item.why {
        Why::Overdue { days } | Why::Unreported { days } | Why::DueSoon { days } => {
            (Some(i64::from(days)), None)
        }
        Why::Undated { months } => (None, months.map(i64::from)),
    };
    Record::new("item")
        .with("name", called(state))
        .with("number", state.place.item.number.0.clone())
        .with("action", state.place.item.action.value.clone())
        .with("owners", owners(state, plan, labels))
        .with("timeline", state.timeline.map(|line| line.said.clone()))
        .with("due", state.due.map(|day| labels.date(day)))
        .with("days", days)
        .with("months", months)
        .with("critical", critical(item, labels))
}

/// Says which events an item is on the critical path to.
fn critical(item: &DueItem<'_, '_>, labels: &Labels) -> Option<String> {
    let said = item.critical.iter().map(|critical| {
        let phrase = match critical.is_implied {
            true => PathPhrase::OnPathImplied,
            false => PathPhrase::OnPath,
        };
        let places = [("event", critical.event.as_str())];
        labels.critical_path.say(phrase, &places)
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| labels.list(&said))
}

/// Returns an item's number and action.
fn called(state: &ItemState<'_>) -> String {
    let item = state.place.item;
    match item.marker() {
        Some(marker) => format!("{marker} {}", *item.action),
        None => item.action.value.clone(),
    }
}

fn owners(state: &ItemState<'_>, plan: &Plan, labels: &Labels) -> String {
    let owners = state.place.item.owners();
    let names: Vec<&str> = owners.map(|key| plan.body_name(key)).collect();
    labels.list(&names)
}

/// Says for calendars what is due on a day, and more of it below.
pub(crate) fn due_day_words(
    state: &ItemState<'_>,
    plan: &Plan,
    labels: &Labels,
) -> (String, String) {
    let words = &labels.circulation.due_dates;
    let summary = words.summary.fill(&[("item", &called(state))]);
    let timeline = state.timeline.map_or("", |line| line.said.as_str());
    let description = words.description.fill(&[
        ("timeline", timeline),
        ("bodies", &owners(state, plan, labels)),
    ]);
    (summary, description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_to_the_deadline_and_from_it() {
        let mut sources = Sources::default();
        let library = crate::template::Library::embedded();
        let (labels, _) = library.labels("en", &mut sources).expect("the labels");
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for (today, left, late) in [
            ("2016-08-10", 5, 0),
            ("2016-08-15", 0, 0),
            ("2016-08-17", 0, 2),
        ] {
            let draft = OpenDraft {
                symbol: "X/Rev.1",
                sent: day("2016-07-20"),
                deadline: day("2016-08-15"),
                hour: None,
                has_silence: false,
            };
            let record = draft_record(&draft, day(today), &labels);
            assert_eq!(record.get("days_left"), Some(&i64::from(left).into()));
            assert_eq!(record.get("days_late"), Some(&i64::from(late).into()));
        }
    }
}
