//! The columns of an update sheet: those that tell the item, and those to fill in.

use super::statuses;
use crate::plan::{self, Columns};
use crate::template::Labels;
use crate::worksheet::{self, Headings, Kind};

/// A column, as it is named in the sheet's headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column<'p> {
    Key,
    Number,
    Goal,
    Action,
    Body,
    Role,
    Timeline,
    /// Another one of the plan's.
    Told(&'p plan::Column),
    LastReported,
    LastStatus,
    Status,
    Percent,
    Date,
    NewTimeline,
    Note,
    Reason,
    Evidence,
    /// What the indicator has come to; only where the plan measures something.
    Actual,
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

impl<'p> Column<'p> {
    /// Returns all columns, as they stand in the sheet: those that tell the item, in the order of the
    /// plan's, then those that tell how it was reported on, then those to fill in.
    pub(super) fn all(columns: &'p Columns) -> Vec<Self> {
        let told = |column: &'p plan::Column| match column.key.as_str() {
            _ if column.is_goal_title() => vec![Column::Goal],
            _ if !column.is_field() => vec![Column::Told(column)],
            "responsibility" => vec![Column::Body, Column::Role],
            "timeline" => vec![Column::Timeline],
            _ => vec![Column::Action],
        };
        let mut all = vec![Column::Key, Column::Number];
        all.extend(columns.in_rows().flat_map(told));
        all.extend([
            Column::LastReported,
            Column::LastStatus,
            Column::Status,
            Column::Percent,
            Column::Date,
            Column::NewTimeline,
            Column::Note,
            Column::Reason,
            Column::Evidence,
        ]);
        let measures = ["indicator", "baseline", "target"];
        if columns
            .of_items()
            .any(|column| measures.contains(&column.key.as_str()))
        {
            all.push(Column::Actual);
        }
        all
    }

    /// How many columns stay in sight: up to the action.
    pub(super) const FROZEN: u16 = 4;

    /// What is read of a sheet, in the order of its cells: columns that must be there, and behind
    /// them some that may.
    pub(super) const READ: [Column<'static>; 13] = [
        Column::Key,
        Column::Status,
        Column::Percent,
        Column::Date,
        Column::NewTimeline,
        Column::Note,
        Column::Reason,
        Column::Evidence,
        Column::Body,
        Column::Number,
        Column::Goal,
        Column::Action,
        Column::Actual,
    ];

    /// What tells an item besides its key, as the plan says it.
    pub(super) const TOLD: [Column<'static>; 3] = [Column::Number, Column::Goal, Column::Action];

    /// Returns the headings, sorted by whether they are read.
    pub(super) fn headings<'l>(labels: &'l Labels, columns: &'l Columns) -> SheetHeadings<'l> {
        let (optional, wanted): (Vec<Column<'_>>, Vec<Column<'_>>) =
            Column::READ.into_iter().partition(|column| {
                matches!(column, Column::Body | Column::Actual) || Column::TOLD.contains(column)
            });
        let all: Vec<Column<'l>> = Column::all(columns);
        let other = all.into_iter();
        let other = other.filter(|column| !Column::READ.contains(column));
        SheetHeadings {
            wanted: wanted.iter().map(|column| column.heading(labels)).collect(),
            optional: optional
                .iter()
                .map(|column| column.heading(labels))
                .collect(),
            other: other.map(|column| column.heading(labels)).collect(),
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
                | Column::Actual
        )
    }

    pub(super) fn heading<'l>(self, labels: &'l Labels) -> &'l str
    where
        'p: 'l,
    {
        let headings = &labels.sheet.headings;
        match self {
            Column::Told(column) => labels.heading(column),
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
            Column::Actual => &headings.actual,
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
            Column::Told(_) => (22, Kind::Fixed, ""),
            Column::LastReported => (11, Kind::Fixed, ""),
            Column::LastStatus => (14, Kind::Fixed, ""),
            Column::Status => {
                let words = statuses::words(labels);
                (14, Kind::Choice(words), hints.status.as_str())
            }
            Column::Percent => (9, Kind::Percent, hints.percent.as_str()),
            Column::Date => (11, Kind::Date, hints.date.as_str()),
            Column::NewTimeline => (18, Kind::Text, hints.new_timeline.as_str()),
            Column::Note => (34, Kind::Text, hints.note.as_str()),
            Column::Reason => (26, Kind::Text, ""),
            Column::Evidence => (26, Kind::Text, hints.evidence.as_str()),
            Column::Actual => (14, Kind::Text, hints.actual.as_str()),
        };
        worksheet::Column {
            heading: self.heading(labels).to_owned(),
            width,
            kind,
            hint: hint.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ColumnKey;

    #[test]
    fn another_column_tells_the_item_as_well() {
        let mut columns = Columns::standard();
        let before = Column::all(&columns).len();
        let key = ColumnKey::new("premises");
        columns.push(plan::Column::of_texts(key.clone(), "Premises"));
        let all = Column::all(&columns);
        assert_eq!(all.len(), before + 1);
        assert_eq!(all[3], Column::Action, "what stays in sight ends with it");
        let told = |column: &Column<'_>| matches!(column, Column::Told(one) if one.key == key);
        assert_eq!(all.iter().position(told), Some(7));
    }
}
