//! What goes out to members: the draft, the table for comments, the cover note, the page on how to answer.
//!
//! All of them say the same of themselves: the symbol in place of the plan's edition, on every page
//! until when and to whom comments go, and in their properties which draft they belong to.

mod comment_table;
mod cover_note;
mod draft;
mod how_to_answer;
mod letter;
mod plain;
mod reminder;
mod sent;

pub use comment_table::{CommentRow, comment_rows, comment_table};
pub(crate) use cover_note::cover_letter;
pub use cover_note::{Changes, CoverNote, Letter, changes, cover_note, subject};
pub use draft::draft;
pub(crate) use draft::draft_crowding;
pub use how_to_answer::how_to_answer;
pub(crate) use plain::plain_words;
pub use reminder::{OpenDraft, ReminderSetup, reminder};
pub(crate) use reminder::{due_day_words, reminder_subject};
pub use sent::sent;
pub(crate) use sent::{letter_words, other_documents, table_words};

use super::{Setup, frame};
use crate::circulation::{Hour, Silence, Symbol};
use crate::diagnostic::Spanned;
use crate::document::{Inline, Metadata, PageSetup, RunningLine};
use crate::identity::{DocumentKind, HASH_PROPERTY, SYMBOL_PROPERTY};
use crate::plan::{Edition, Plan};
use crate::template::Labels;
use chrono::NaiveDate;

/// Says a last day, with its hour where one is set.
pub(crate) fn last_hour(day: NaiveDate, hour: Option<&Hour>, labels: &Labels) -> String {
    let date = labels.date(day);
    match hour {
        None => date,
        Some(hour) => labels.circulation.last_hour.fill(&[
            ("date", &date),
            ("time", &hour.time),
            ("zone", &hour.zone),
        ]),
    }
}

/// A revision that goes out.
#[derive(Debug, Clone)]
pub struct Circular<'a> {
    /// The plan as it is frozen.
    pub plan: &'a Plan,
    pub symbol: &'a Symbol,
    pub revision: u32,
    pub deadline: NaiveDate,
    /// The deadline before, where it was extended.
    pub was_deadline: Option<NaiveDate>,
    /// Whom members answer, in one line.
    pub contact: String,
    pub silence: Option<Silence>,
    /// When the last day ends.
    pub hour: Option<Hour>,
    /// The plan as documents show it: its edition is the symbol's.
    shown: Plan,
}

impl<'a> Circular<'a> {
    /// Makes ready what every document says.
    pub fn new(
        plan: &'a Plan,
        symbol: &'a Symbol,
        revision: u32,
        deadline: NaiveDate,
        contact: String,
        silence: Option<Silence>,
    ) -> Self {
        let said = plan.edition.clone().unwrap_or_default();
        let edition = Edition {
            symbol: Some(Spanned::new(symbol.as_str().to_owned(), plan.title.span)),
            // The symbol says it.
            revision: None,
            ..said
        };
        Circular {
            plan,
            symbol,
            revision,
            deadline,
            was_deadline: None,
            contact,
            silence,
            hour: None,
            shown: Plan {
                edition: Some(edition),
                ..plan.clone()
            },
        }
    }

    /// Says which deadline it had before it was extended.
    pub(crate) fn extended_from(mut self, was_deadline: Option<NaiveDate>) -> Self {
        self.was_deadline = was_deadline;
        self
    }

    /// Says at which hour of the last day comments are due.
    pub fn until(mut self, hour: Option<Hour>) -> Self {
        self.hour = hour;
        self
    }

    /// Says until when comments are awaited: the last day, and its hour where one is set.
    pub(crate) fn deadline_words(&self, labels: &Labels) -> String {
        last_hour(self.deadline, self.hour.as_ref(), labels)
    }

    /// Says until when and to whom comments go.
    fn running(&self, setup: &Setup<'_>) -> String {
        setup.labels.circulation.running.fill(&[
            ("deadline", &self.deadline_words(setup.labels)),
            ("contact", &self.contact),
        ])
    }

    /// Returns the page of a document, with deadline and contact at its foot.
    fn page(&self, setup: &Setup<'_>, title: &str) -> PageSetup {
        let page = frame::page(&self.shown, setup, title);
        self.with_deadline(page, setup)
    }

    /// Puts deadline and contact at the foot of a page, where the date was; there is little room, and the
    /// hour stands above.
    fn with_deadline(&self, page: PageSetup, setup: &Setup<'_>) -> PageSetup {
        PageSetup {
            footer: RunningLine {
                start: vec![Inline::text(setup.labels.circulation.running.fill(&[
                    ("deadline", &setup.labels.date(self.deadline)),
                    ("contact", &self.contact),
                ]))],
                end: page.footer.end,
            },
            ..page
        }
    }

    /// Returns what a file says of itself: which draft it belongs to, too.
    fn metadata(&self, setup: &Setup<'_>, title: &str, kind: DocumentKind) -> Metadata {
        let mut metadata = frame::metadata(&self.shown, setup, title, kind);
        for (name, value) in &mut metadata.properties {
            // What was frozen is the base of later comparisons, not what is shown.
            if name == HASH_PROPERTY {
                *value = self.plan.fingerprint();
            }
        }
        let symbol = (SYMBOL_PROPERTY.to_owned(), self.symbol.to_string());
        metadata.properties.push(symbol);
        metadata
    }

    /// Returns all properties by which a returned file of a kind is known, in formats that no
    /// document is rendered to.
    pub(crate) fn all_properties(
        &self,
        setup: &Setup<'_>,
        kind: DocumentKind,
    ) -> Vec<(String, String)> {
        self.metadata(setup, "", kind).properties
    }
}
