//! The days of a chart, and their scale.

use crate::document::{DaySpan, GanttBar, Interval, TimeScale};
use crate::plan::{Calendar, CalendarWords, Meaning, Timeline};
use chrono::{Datelike, Months, NaiveDate};

/// A scale of at most so many months shows them.
const MOST_MONTHS: u32 = 36;
/// Up to so many, months have their names, cut to three letters; beyond, their numbers.
const MOST_NAMED_MONTHS: u32 = 14;
/// Up to so many, all of them have their numbers; beyond, those that begin a quarter.
const MOST_NUMBERED_MONTHS: u32 = 24;
/// A scale of at most so many months shows quarters, a longer one years.
const MOST_QUARTER_MONTHS: u32 = 15 * 12;
/// A row has so many marks at most.
const MOST_MARKS: usize = 120;

/// How fine a scale is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Month,
    Quarter,
    Year,
    Decade,
}

/// The days of a chart, in whole steps.
pub(super) struct TimeAxis {
    pub(super) first: NaiveDate,
    /// The day behind the last one.
    end: NaiveDate,
    step: Step,
    months: u32,
}

impl TimeAxis {
    pub(super) fn new(first: NaiveDate, last: NaiveDate) -> Self {
        let months = months_between(first, last) + 1;
        let step = match months {
            0..=MOST_MONTHS => Step::Month,
            months if months <= MOST_QUARTER_MONTHS => Step::Quarter,
            months if months <= 60 * 12 => Step::Year,
            _ => Step::Decade,
        };
        let first = step.floor(first);
        TimeAxis {
            first,
            end: step.next(step.floor(last)),
            step,
            months,
        }
    }

    pub(super) fn last(&self) -> NaiveDate {
        self.end.pred_opt().unwrap_or(self.end)
    }

    /// Counts a day from the first one; nothing if it lies outside.
    pub(super) fn day(&self, day: NaiveDate) -> Option<u32> {
        (day < self.end).then(|| self.offset(day)).flatten()
    }

    fn offset(&self, day: NaiveDate) -> Option<u32> {
        u32::try_from(day.signed_duration_since(self.first).num_days()).ok()
    }

    pub(super) fn span(&self, first: NaiveDate, last: NaiveDate) -> DaySpan {
        let first = self.offset(first).unwrap_or(0);
        let end = self.offset(last).map_or(first, |last| last + 1);
        DaySpan {
            first,
            end: end.max(first + 1),
        }
    }

    /// Returns the bars and the marks of a time line.
    pub(super) fn drawn(&self, line: &Timeline, calendar: &Calendar) -> (Vec<GanttBar>, Vec<u32>) {
        let (first, last) = (line.first_day(calendar), line.last_day(calendar));
        let open = |first: Option<NaiveDate>| GanttBar {
            days: self.span(first.unwrap_or(self.first), self.last()),
            starts_open: first.is_none(),
            ends_open: true,
        };
        let mark = |day: Option<NaiveDate>| day.and_then(|day| self.day(day)).into_iter().collect();
        match &line.meaning {
            Meaning::Said(_) => Default::default(),
            Meaning::Ongoing => (vec![open(None)], Vec::new()),
            Meaning::From(_) => (vec![open(first)], Vec::new()),
            Meaning::By(_) => (Vec::new(), mark(last)),
            Meaning::Several(periods) => {
                let bars = periods.iter().map(|period| {
                    GanttBar::closed(
                        self.span(period.first_day(calendar), period.last_day(calendar)),
                    )
                });
                (bars.collect(), Vec::new())
            }
            Meaning::Recurring(recurrence) => {
                let due = recurrence.due_days(self.first, self.last(), calendar);
                let marks = due.into_iter().filter_map(|day| self.day(day));
                (Vec::new(), marks.take(MOST_MARKS).collect())
            }
            Meaning::Span(_) | Meaning::Anchored(_) => match (first, last) {
                (Some(first), Some(last)) => {
                    (vec![GanttBar::closed(self.span(first, last))], Vec::new())
                }
                (None, None) => Default::default(),
                (None, last) => (Vec::new(), mark(last)),
                (first, None) => (vec![open(first)], Vec::new()),
            },
        }
    }

    pub(super) fn scale(&self, words: &CalendarWords) -> TimeScale {
        let lower_step = self.step;
        let upper_step = match self.step {
            Step::Month | Step::Quarter => Step::Year,
            Step::Year | Step::Decade => Step::Decade,
        };
        let lower = self.intervals(lower_step, |day| self.lower_label(day, words));
        let upper = self.intervals(upper_step, |day| day.year().to_string());
        TimeScale {
            days: self.offset(self.end).unwrap_or(1),
            upper,
            lower,
        }
    }

    fn lower_label(&self, day: NaiveDate, words: &CalendarWords) -> String {
        match self.step {
            Step::Month if self.months <= MOST_NAMED_MONTHS => {
                words.short_months[day.month0() as usize].clone()
            }
            // The figures of narrow months would touch.
            Step::Month
                if self.months > MOST_NUMBERED_MONTHS && !day.month0().is_multiple_of(3) =>
            {
                String::new()
            }
            Step::Month => day.month().to_string(),
            Step::Quarter => {
                let quarter = u8::try_from(day.month0() / 3 + 1).unwrap_or(1);
                words.short_quarter(quarter).to_owned()
            }
            // The upper row says decades; of a year in it, two digits are enough.
            Step::Year => format!("{:02}", day.year().rem_euclid(100)),
            Step::Decade => String::new(),
        }
    }

    fn intervals(&self, step: Step, label: impl Fn(NaiveDate) -> String) -> Vec<Interval> {
        let mut intervals = Vec::new();
        let mut from = self.first;
        while from < self.end {
            let next = step.next(step.floor(from)).min(self.end);
            let first = self.offset(from).unwrap_or(0);
            intervals.push(Interval {
                days: DaySpan {
                    first,
                    end: self.offset(next).unwrap_or(first + 1),
                },
                label: label(from),
            });
            from = next;
        }
        intervals
    }
}

impl Step {
    fn months(self) -> u32 {
        match self {
            Step::Month => 1,
            Step::Quarter => 3,
            Step::Year => 12,
            Step::Decade => 120,
        }
    }

    /// Returns the first day of the step that a day lies in.
    fn floor(self, day: NaiveDate) -> NaiveDate {
        let months = i64::from(day.year()) * 12 + i64::from(day.month0());
        let step = i64::from(self.months());
        let floored = months.div_euclid(step) * step;
        let year = i32::try_from(floored.div_euclid(12)).unwrap_or(day.year());
        let month = u32::try_from(floored.rem_euclid(12)).unwrap_or(0) + 1;
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day)
    }

    /// Returns the first day of the step behind the one that begins on a day.
    fn next(self, first: NaiveDate) -> NaiveDate {
        first
            .checked_add_months(Months::new(self.months()))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// Counts the whole months from the month of one day to that of a later one.
fn months_between(first: NaiveDate, last: NaiveDate) -> u32 {
    let month = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    u32::try_from(month(last) - month(first)).unwrap_or(0)
}
