//! Days as numbers, and lengths of time in them.

use crate::plan::period::{Duration, LapseLength, Unit};
use crate::plan::{Calendar, EventSide, Milestone};
use chrono::{Datelike, NaiveDate};

/// A day, or the moment at which it begins: days since the year 1. What lasts from 3 to 5 fills the
/// days 3 and 4.
pub type DayNumber = i32;

/// No work ends later than on this day: the last one of the year 9999.
const LAST: DayNumber = 3_652_059;

/// Returns the number of a day.
pub fn number(day: NaiveDate) -> DayNumber {
    day.num_days_from_ce()
}

/// Returns the day of a number.
pub fn date(number: DayNumber) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number.clamp(1, LAST)).unwrap_or_default()
}

/// On which days people work.
#[derive(Debug, Clone)]
pub struct WorkingDays {
    /// How many working days lie before each day of a week from Sunday, holidays apart; the last is
    /// the whole week.
    within_week: [i32; 8],
    /// Holidays that would be working days, in order.
    holidays: Vec<DayNumber>,
}

impl WorkingDays {
    /// Takes weekends and holidays from a calendar.
    pub fn new(calendar: &Calendar) -> Self {
        let is_off = |from_sunday: u32| {
            let off = calendar.weekend.iter();
            off.map(|day| day.num_days_from_sunday())
                .any(|day| day == from_sunday)
        };
        let mut within_week = [0; 8];
        for day in 0..7u8 {
            let index = usize::from(day);
            within_week[index + 1] = within_week[index] + i32::from(!is_off(u32::from(day)));
        }
        let holidays = calendar.holidays.iter();
        let mut holidays: Vec<DayNumber> = holidays
            .filter(|day| !calendar.weekend.contains(&day.weekday()))
            .map(|day| number(*day))
            .collect();
        holidays.sort_unstable();
        holidays.dedup();
        WorkingDays {
            within_week,
            holidays,
        }
    }

    /// Counts the working days before a day, from the beginning of all time.
    fn before(&self, day: DayNumber) -> i32 {
        // The day 0 is a Sunday.
        let in_week = usize::try_from(day.rem_euclid(7)).unwrap_or(0);
        let holidays = self.holidays.partition_point(|holiday| *holiday < day);
        day.div_euclid(7) * self.within_week[7] + self.within_week[in_week]
            - i32::try_from(holidays).unwrap_or(0)
    }

    /// Returns the working day before which there are so many.
    fn nth(&self, index: i32) -> DayNumber {
        let about = i64::from(index) * 7 / i64::from(self.within_week[7].max(1));
        let about = i32::try_from(about).unwrap_or(LAST).clamp(0, LAST);
        let holidays = i32::try_from(self.holidays.len()).unwrap_or(0);
        let (mut low, mut high) = (about - 14, about + 14 + 7 * holidays);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.before(middle + 1) > index {
                true => high = middle,
                false => low = middle + 1,
            }
        }
        low
    }

    /// Returns when work of some length begins that could begin at `from`: on a working day, where it
    /// is counted in them.
    pub fn begin(&self, from: DayNumber, length: Option<LapseLength>) -> DayNumber {
        match length {
            Some(LapseLength::WorkingDays(1..)) => self.nth(self.before(from)).min(LAST),
            _ => from,
        }
    }

    /// Returns what lies so long after `from`.
    pub fn after(&self, from: DayNumber, length: Option<LapseLength>) -> DayNumber {
        let end = match length {
            None | Some(LapseLength::WorkingDays(0)) => from,
            Some(LapseLength::WorkingDays(count)) => {
                self.nth(self.before(from) + i32::from(count) - 1) + 1
            }
            Some(LapseLength::Calendar(duration)) => shifted(from, duration, true),
        };
        end.clamp(from, LAST.max(from))
    }

    /// Returns the last day after which so long may pass before `to`.
    pub fn latest(&self, to: DayNumber, length: Option<LapseLength>) -> DayNumber {
        match length {
            None | Some(LapseLength::WorkingDays(0)) => to,
            Some(LapseLength::WorkingDays(count)) => self.nth(self.before(to) - i32::from(count)),
            Some(LapseLength::Calendar(duration)) => {
                let mut from = shifted(to, duration, false);
                // A month after 31 January is 28 February, a month before that is 28 January.
                while from < to && self.after(from + 1, length) <= to {
                    from += 1;
                }
                from
            }
        }
    }
}

impl Milestone {
    /// Returns its day, counted from the first and the last day of its event.
    pub fn day(&self, first: NaiveDate, last: NaiveDate, calendar: &Calendar) -> NaiveDate {
        let days = WorkingDays::new(calendar);
        let length = Some(self.lapse.length);
        date(match self.side {
            EventSide::Before => days.latest(number(first), length),
            EventSide::After => days.after(number(last), length),
        })
    }
}

impl Milestone {
    /// Returns what milestones of an event are put in order by, from the earliest to the latest: their
    /// days; where the event has none, those before and after some day.
    pub(crate) fn sort_key(&self, opening: Option<NaiveDate>, calendar: &Calendar) -> NaiveDate {
        let opening = opening.unwrap_or_else(|| date(LAST / 2));
        self.day(opening, opening, calendar)
    }
}

fn shifted(from: DayNumber, duration: Duration, is_after: bool) -> DayNumber {
    let count = i32::from(duration.count) * if is_after { 1 } else { -1 };
    match duration.unit {
        Unit::Day => from + count,
        Unit::Week => from + 7 * count,
        _ => number(duration.counted_from(date(from), is_after)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;
    use proptest::prelude::*;

    fn day(text: &str) -> DayNumber {
        number(text.parse().expect("a day"))
    }

    fn calendar(weekend: &[Weekday], holidays: &[&str]) -> WorkingDays {
        WorkingDays::new(&Calendar {
            weekend: weekend.to_vec(),
            holidays: holidays
                .iter()
                .map(|day| day.parse().expect("a day"))
                .collect(),
            ..Calendar::default()
        })
    }

    fn working(count: u16) -> Option<LapseLength> {
        Some(LapseLength::WorkingDays(count))
    }

    fn length(count: u16, unit: Unit) -> Option<LapseLength> {
        Some(LapseLength::Calendar(Duration { count, unit }))
    }

    #[test]
    fn lengths_are_counted_by_hand() {
        let western = calendar(&[Weekday::Sat, Weekday::Sun], &["2016-08-15"]);
        let arab = calendar(&[Weekday::Fri, Weekday::Sat], &[]);
        // 12 August 2016 is a Friday.
        for (days, from, length, end) in [
            (&western, "2016-08-12", working(1), "2016-08-13"),
            (&western, "2016-08-12", working(2), "2016-08-17"),
            (&western, "2016-08-13", working(1), "2016-08-17"),
            (&western, "2016-08-01", working(10), "2016-08-13"),
            (&western, "2016-08-01", working(11), "2016-08-17"),
            (&western, "2016-08-13", working(0), "2016-08-13"),
            (&arab, "2016-08-11", working(1), "2016-08-12"),
            (&arab, "2016-08-12", working(1), "2016-08-15"),
            (&western, "2016-08-12", length(3, Unit::Week), "2016-09-02"),
            (&western, "2016-01-31", length(1, Unit::Month), "2016-02-29"),
            (&western, "2016-08-12", None, "2016-08-12"),
        ] {
            assert_eq!(
                date(days.after(day(from), length)),
                date(day(end)),
                "{from}"
            );
        }
        for (days, to, length, from) in [
            (&western, "2016-08-17", working(1), "2016-08-16"),
            (&western, "2016-08-16", working(1), "2016-08-12"),
            (&western, "2016-08-17", working(2), "2016-08-12"),
            (&western, "2016-11-15", length(3, Unit::Week), "2016-10-25"),
            (&western, "2016-02-29", length(1, Unit::Month), "2016-01-31"),
            (&western, "2015-02-28", length(1, Unit::Month), "2015-01-31"),
        ] {
            assert_eq!(date(days.latest(day(to), length)), date(day(from)), "{to}");
        }
        assert_eq!(
            date(western.begin(day("2016-08-13"), working(3))),
            date(day("2016-08-16"))
        );
        assert_eq!(western.begin(day("2016-08-13"), None), day("2016-08-13"));
    }

    proptest! {
        #[test]
        fn the_latest_day_is_the_last_one_from_which_there_is_time(
            to in 730_000..740_000i32,
            count in 0..400u16,
            unit in 0..7usize,
            holidays in prop::collection::vec(729_000..741_000i32, 0..40),
        ) {
            let days = WorkingDays::new(&Calendar {
                holidays: holidays.into_iter().map(date).collect(),
                ..Calendar::default()
            });
            let length = match Unit::ALL.get(unit) {
                Some(unit) => length(count % 40, *unit),
                None => working(count),
            };
            let from = days.latest(to, length);
            prop_assert!(days.after(from, length) <= to);
            prop_assert!(days.after(from + 1, length) > to);
        }
    }
}
