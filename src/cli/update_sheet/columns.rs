//! The columns of an update sheet: those that tell the item, and those to fill in.

use super::statuses;
use crate::template::{Labels, SheetLabels};
use crate::worksheet::{self, Headings, Kind};

/// A column, as it is named in the sheet's headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Key,
    Number,
    Goal,
    Action,
    Body,
    Role,
    Timeline,
    LastReported,
    LastStatus,
    Status,
    Percent,
    Date,
    NewTimeline,
    Note,
    Reason,
    Evidence,
}

/// The headings in one language, as a sheet is read by them.
#[derive(Debug)]
pub(super) struct SheetHeadings<'l> {
    wanted: Vec<&'l str>,
    optional: Vec<&'l str>,
    other: Vec<&'l str>,
}

impl SheetHeadings<'_> {
    /// Returns the headings for reading what was filled in.
    pub(super) fn of_a_filled_sheet(&self) -> Headings<'_> {
        Headings {
            wanted: &self.wanted,
            optional: &self.optional,
            other: &self.other,
        }
    }
}

impl Column {
    /// All columns, as they stand in the sheet.
    pub(super) const ALL: [Column; 16] = [
        Column::Key,
        Column::Number,
        Column::Goal,
        Column::Action,
        Column::Body,
        Column::Role,
        Column::Timeline,
        Column::LastReported,
        Column::LastStatus,
        Column::Status,
        Column::Percent,
        Column::Date,
        Column::NewTimeline,
        Column::Note,
        Column::Reason,
        Column::Evidence,
    ];

    /// How many columns stay in sight: up to the action.
    pub(super) const FROZEN: u16 = 4;

    /// What is read of a sheet, in the order of its cells: columns that must be there, and behind
    /// them one that may.
    pub(super) const READ: [Column; 9] = [
        Column::Key,
        Column::Status,
        Column::Percent,
        Column::Date,
        Column::NewTimeline,
        Column::Note,
        Column::Reason,
        Column::Evidence,
        Column::Body,
    ];

    /// Returns the headings, sorted by whether they are read.
    pub(super) fn headings(labels: &SheetLabels) -> SheetHeadings<'_> {
        let (optional, wanted): (Vec<Column>, Vec<Column>) = Column::READ
            .into_iter()
            .partition(|column| *column == Column::Body);
        let other = Column::ALL.into_iter();
        let other = other.filter(|column| !Column::READ.contains(column));
        let headings = |columns: Vec<Column>| columns.into_iter().map(|c| c.heading(labels));
        SheetHeadings {
            wanted: headings(wanted).collect(),
            optional: headings(optional).collect(),
            other: headings(other.collect()).collect(),
        }
    }

    /// Returns whether whoever reports fills the column in.
    pub(super) fn is_filled_in(self) -> bool {
        matches!(
            self,
            Column::Status
                | Column::Percent
                | Column::Date
                | Column::NewTimeline
                | Column::Note
                | Column::Reason
                | Column::Evidence
        )
    }

    pub(super) fn heading(self, labels: &SheetLabels) -> &str {
        let headings = &labels.headings;
        match self {
            Column::Key => &headings.key,
            Column::Number => &headings.number,
            Column::Goal => &headings.goal,
            Column::Action => &headings.action,
            Column::Body => &headings.body,
            Column::Role => &headings.role,
            Column::Timeline => &headings.timeline,
            Column::LastReported => &headings.last_reported,
            Column::LastStatus => &headings.last_status,
            Column::Status => &headings.status,
            Column::Percent => &headings.percent,
            Column::Date => &headings.date,
            Column::NewTimeline => &headings.new_timeline,
            Column::Note => &headings.note,
            Column::Reason => &headings.reason,
            Column::Evidence => &headings.evidence,
        }
    }

    /// Describes the column for writing it.
    pub(super) fn described(self, labels: &Labels) -> worksheet::Column {
        let hints = &labels.sheet.hints;
        let (width, kind, hint) = match self {
            Column::Key | Column::Number => (8, Kind::Fixed, ""),
            Column::Goal => (22, Kind::Fixed, ""),
            Column::Action => (40, Kind::Fixed, ""),
            Column::Body | Column::Role => (12, Kind::Fixed, ""),
            Column::Timeline => (17, Kind::Fixed, ""),
            Column::LastReported => (11, Kind::Fixed, ""),
            Column::LastStatus => (14, Kind::Fixed, ""),
            Column::Status => {
                let words = statuses::words(labels);
                (14, Kind::Choice(words), hints.status.as_str())
            }
            Column::Percent => (9, Kind::Percent, hints.percent.as_str()),
            Column::Date => (11, Kind::Date, hints.date.as_str()),
            Column::NewTimeline => (18, Kind::Text, hints.new_timeline.as_str()),
            Column::Note => (34, Kind::Text, ""),
            Column::Reason => (26, Kind::Text, ""),
            Column::Evidence => (26, Kind::Text, hints.evidence.as_str()),
        };
        worksheet::Column {
            heading: self.heading(&labels.sheet).to_owned(),
            width,
            kind,
            hint: hint.to_owned(),
        }
    }
}
