//! The day on which a returned file was received: as the call says, else the day of its last change.

use crate::cli::Failure;
use crate::cli::date;
use crate::diagnostic::Diagnostic;
use chrono::{DateTime, Local, NaiveDate, NaiveDateTime};
use std::path::Path;

/// What is known of the days on which files can have come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Receipts {
    /// As the call says.
    asked: Option<NaiveDate>,
    /// The day on which the draft went out.
    sent: Option<NaiveDate>,
    today: NaiveDate,
}

/// A day of receipt, and what says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Receipt {
    pub(super) day: NaiveDate,
    pub(super) evidence: Evidence,
}

/// By what a day of receipt is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    Call,
    /// The message says when it was sent.
    Message,
    /// The document says when it was saved last.
    Saved,
    /// The file system says when the file was changed last.
    FileDate,
    /// Nothing does: the day of collecting.
    Today,
}

impl Receipts {
    /// Takes the day of the call.
    ///
    /// # Errors
    /// When nothing can have been received on that day.
    pub(super) fn new(asked: Option<NaiveDate>, sent: Option<NaiveDate>) -> Result<Self, Failure> {
        let today = date::today()?;
        let problem = match (asked, sent) {
            (Some(day), _) if day > today => Some(format!("--received {day} is still to come")),
            (Some(day), Some(sent)) if day < sent => Some(format!(
                "--received {day} is before the draft went out, on {sent}"
            )),
            _ => None,
        };
        match problem {
            Some(message) => Err(Failure::Usage(
                Diagnostic::error("bad-receipt", message)
                    .help("give the day on which the files came in, such as 2016-08-12"),
            )),
            None => Ok(Receipts { asked, sent, today }),
        }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.today
    }

    pub(super) fn asked(&self) -> Option<NaiveDate> {
        self.asked
    }

    /// Returns when a file was received that came with a message of some day, or says when it was saved.
    pub(super) fn of(
        &self,
        path: &Path,
        sent: Option<NaiveDate>,
        saved: Option<NaiveDateTime>,
    ) -> Receipt {
        let receipt = |day, evidence| Receipt { day, evidence };
        if let Some(day) = self.asked {
            return receipt(day, Evidence::Call);
        }
        if let Some(day) = sent.filter(|day| self.can_be(*day)) {
            return receipt(day, Evidence::Message);
        }
        // What was not saved since it went out still bears the first moment of that day.
        let saved = saved
            .filter(|saved| Some(*saved) != self.sent.and_then(|day| day.and_hms_opt(0, 0, 0)));
        let saved = saved.map(|saved| saved.date());
        if let Some(day) = saved.filter(|day| self.can_be(*day)) {
            return receipt(day, Evidence::Saved);
        }
        let changed = std::fs::metadata(path).and_then(|about| about.modified());
        let changed = changed
            .ok()
            .map(|time| DateTime::<Local>::from(time).date_naive());
        match changed.filter(|day| self.can_be(*day)) {
            Some(day) => receipt(day, Evidence::FileDate),
            None => receipt(self.today, Evidence::Today),
        }
    }

    fn can_be(&self, day: NaiveDate) -> bool {
        day <= self.today && self.sent.is_none_or(|sent| day >= sent)
    }
}

impl Receipt {
    /// Says the day, and what says it.
    pub(super) fn said(self) -> String {
        let day = self.day;
        match self.evidence {
            Evidence::Call => format!("received {day}"),
            Evidence::Message => format!("received {day} (the day of the message)"),
            Evidence::Saved => format!("received {day} (when it was last saved)"),
            Evidence::FileDate => format!("received {day} (the file's own date)"),
            Evidence::Today => format!("received {day} (today)"),
        }
    }
}
