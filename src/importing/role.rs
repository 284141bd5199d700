//! What a column of a table holds.

use crate::plan::CalendarWords;

/// What stands in a column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnRole {
    Number,
    Section,
    Goal,
    Action,
    Step,
    Lead,
    Responsible,
    With,
    Support,
    Timeline,
    Start,
    End,
    /// A column of the plan’s own, by its key.
    Own(String),
    /// A column of a grid of months, quarters or years.
    Time(TimeColumn),
    /// Left out.
    Skip,
}

impl ColumnRole {
    /// Reads a role as the map says it.
    pub(super) fn of_key(key: &str) -> Self {
        match key {
            "number" => ColumnRole::Number,
            "section" => ColumnRole::Section,
            "goal" => ColumnRole::Goal,
            "action" => ColumnRole::Action,
            "step" => ColumnRole::Step,
            "lead" => ColumnRole::Lead,
            "responsible" => ColumnRole::Responsible,
            "with" => ColumnRole::With,
            "support" => ColumnRole::Support,
            "timeline" => ColumnRole::Timeline,
            "start" => ColumnRole::Start,
            "end" => ColumnRole::End,
            "skip" | "" => ColumnRole::Skip,
            own => match TimeColumn::of_key(own) {
                Some(column) => ColumnRole::Time(column),
                None => ColumnRole::Own(own.to_owned()),
            },
        }
    }

    /// Returns how the map says it.
    pub(super) fn key(&self) -> String {
        let key = match self {
            ColumnRole::Number => "number",
            ColumnRole::Section => "section",
            ColumnRole::Goal => "goal",
            ColumnRole::Action => "action",
            ColumnRole::Step => "step",
            ColumnRole::Lead => "lead",
            ColumnRole::Responsible => "responsible",
            ColumnRole::With => "with",
            ColumnRole::Support => "support",
            ColumnRole::Timeline => "timeline",
            ColumnRole::Start => "start",
            ColumnRole::End => "end",
            ColumnRole::Skip => "skip",
            ColumnRole::Own(key) => key,
            ColumnRole::Time(column) => return column.key(),
        };
        key.to_owned()
    }

    /// Returns whether it is a title that stands for several rows.
    pub(super) fn is_level(&self) -> bool {
        matches!(self, ColumnRole::Section | ColumnRole::Goal)
    }

    /// Returns whether a cell over several rows says the same of each.
    pub(super) fn is_shared(&self) -> bool {
        use ColumnRole::{End, Start, Timeline};
        self.is_owner() || matches!(self, Timeline | Start | End)
    }

    pub(super) fn is_owner(&self) -> bool {
        use ColumnRole::{Lead, Responsible, Support, With};
        matches!(self, Lead | Responsible | With | Support)
    }
}

/// A column of such a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimeColumn {
    pub(super) year: Option<u32>,
    pub(super) unit: Unit,
}

/// What a column of a grid stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unit {
    /// From 1.
    Month(u32),
    /// From 1.
    Quarter(u32),
    Year,
    /// In the words of the source: "Month 3", "Week 2".
    Other(String),
}

impl TimeColumn {
    /// Reads how the map says it: `2017-03`, `2017-Q1`, `2017`, `time:Month 3`.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        if let Some(other) = key.strip_prefix("time:") {
            let unit = Unit::Other(other.to_owned());
            return Some(TimeColumn { year: None, unit });
        }
        let (year, rest) = key.split_once('-').unwrap_or((key, ""));
        let year = match year {
            "????" => None,
            year if year.len() == 4 => Some(year.parse().ok()?),
            _ => return None,
        };
        let unit = match rest {
            "" => Unit::Year,
            rest => match rest.strip_prefix('Q') {
                Some(quarter) => Unit::Quarter(quarter.parse().ok()?),
                None => Unit::Month(rest.parse().ok()?),
            },
        };
        Some(TimeColumn { year, unit })
    }

    pub(super) fn key(&self) -> String {
        let year = self
            .year
            .map_or_else(|| "????".to_owned(), |year| year.to_string());
        match &self.unit {
            Unit::Month(month) => format!("{year}-{month:02}"),
            Unit::Quarter(quarter) => format!("{year}-Q{quarter}"),
            Unit::Year => year,
            Unit::Other(other) => format!("time:{other}"),
        }
    }

    /// Returns whether it is named as in the source.
    pub(super) fn is_in_words(&self) -> bool {
        matches!(self.unit, Unit::Other(_))
    }

    /// Returns whether it says its year.
    pub(super) fn is_dated(&self) -> bool {
        let figures = |text: &str| text.chars().filter(|c| c.is_numeric()).count();
        match &self.unit {
            Unit::Other(text) => figures(text) >= 4,
            _ => self.year.is_some(),
        }
    }

    pub(super) fn said(&self, words: &CalendarWords, with_year: bool) -> String {
        let small = |number: u32| u8::try_from(number).unwrap_or_default();
        let year = self.year.filter(|_| with_year);
        match (&self.unit, year) {
            (Unit::Month(month), None) => words.month(small(*month)).to_owned(),
            (Unit::Month(month), Some(year)) => {
                words.month_of_year(words.month(small(*month)), year)
            }
            (Unit::Quarter(quarter), None) => words.quarter(small(*quarter)).to_owned(),
            (Unit::Quarter(quarter), Some(year)) => words.quarter_of_year(small(*quarter), year),
            (Unit::Year, _) => self.year.map(|year| year.to_string()).unwrap_or_default(),
            (Unit::Other(other), None) => other.clone(),
            (Unit::Other(other), Some(year)) => format!("{other} {year}"),
        }
    }
}
