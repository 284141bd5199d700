//! Days of months.

use chrono::{Datelike, Months, NaiveDate};

/// Returns a day that exists: month, day and year are moved to the nearest possible ones.
pub(super) fn clamped_day(year: i32, month: u32, day: u32) -> NaiveDate {
    let month = month.clamp(1, 12);
    // chrono's own range is wider; a margin keeps the last day of a winter inside it.
    let year = year.clamp(-200_000, 200_000);
    (1..=day.clamp(1, 31))
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or_default()
}

/// Returns the last day of a month, leap years included.
pub(super) fn last_day_of_month(year: i32, month: u32) -> NaiveDate {
    clamped_day(year, month, 31)
}

/// Returns the day so many months later, or earlier; the last day of a month where it is shorter.
pub(super) fn add_months(day: NaiveDate, months: i64) -> NaiveDate {
    let count = Months::new(u32::try_from(months.unsigned_abs()).unwrap_or(u32::MAX));
    let moved = if months < 0 {
        day.checked_sub_months(count)
    } else {
        day.checked_add_months(count)
    };
    moved.unwrap_or(day)
}

/// Returns whether a day of that number exists in the month of some year.
pub(super) fn exists_in_some_year(month: u8, day: u8) -> bool {
    let leap_year = 2000;
    NaiveDate::from_ymd_opt(leap_year, u32::from(month), u32::from(day))
        .is_some_and(|date| date.day() == u32::from(day))
}
