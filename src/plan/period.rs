//! Time lines: phrases with a meaning and a precision.

use chrono::NaiveDate;

/// A time line such as "July–August 2016" or "Fall 2016".
///
/// It keeps the precision it was said with: a year stays a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    pub start: Moment,
    /// Equal to `start` for a single year, season, quarter, month or day.
    pub end: Moment,
}

/// A time line as the plan says it, with what it means.
///
/// Printed as it was said ("Autumn 2016" stays that), with single spaces and an en dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub said: String,
    pub period: Period,
}

/// One end of a [`Period`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    Year(i32),
    Season {
        season: Season,
        year: i32,
    },
    /// `quarter` from 1 to 4.
    Quarter {
        quarter: u8,
        year: i32,
    },
    /// `month` from 1 to 12.
    Month {
        month: u8,
        year: i32,
    },
    Day(NaiveDate),
}

/// A season; which months it covers is a matter of the plan's [`Calendar`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

/// How seasons are read: the first and last day of each.
///
/// By default Fall is 1 September to 30 November, Winter 1 December to the end of February of the
/// next year, Spring 1 March to 31 May and Summer 1 June to 31 August.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub spring: SeasonRule,
    pub summer: SeasonRule,
    pub fall: SeasonRule,
    pub winter: SeasonRule,
}

/// First and last day of a season as (month, day); a last day before the first lies in the next
/// year. Day 29 of February means the last day of February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeasonRule {
    pub first: (u8, u8),
    pub last: (u8, u8),
}

/// The words in which periods are read and printed, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarWords {
    /// January first. Printed as they stand.
    pub months: [String; 12],
    /// Other spellings that are read, such as "Jan" or "Sept"; January first.
    pub month_variants: [Vec<String>; 12],
    /// Spring, summer, fall, winter. Printed as they stand.
    pub seasons: [String; 4],
    /// Other spellings that are read, such as "Autumn".
    pub season_variants: [Vec<String>; 4],
    /// Letter before the quarter's number, "Q" in English.
    pub quarter: String,
}
