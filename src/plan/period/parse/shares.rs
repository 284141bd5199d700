//! Shares of a time: the first two weeks of it, its last month, its second half.

use super::Reader;
use super::said::Filling;
use crate::plan::period::anchor::Duration;
use crate::plan::period::days::add_months;
use crate::plan::period::phrases::ShareShape;
use crate::plan::period::{Moment, Period, Unread};
use chrono::{Datelike, NaiveDate};

/// A month is halved behind this day.
const MIDDLE_OF_MONTH: u32 = 15;

impl Reader<'_> {
    /// Reads the whole time of the plan.
    pub(super) fn plan_period(&self, tokens: &[String]) -> Option<Period> {
        let mut patterns = self.words.phrases.plan_period.iter();
        patterns.find(|words| *words == tokens)?;
        match (self.calendar.starts, self.calendar.ends) {
            (Some(starts), Some(ends)) => Some(between(starts, ends)),
            (None, _) => self.troubled(Unread::NoPlanStart),
            (_, None) => self.troubled(Unread::NoPlanEnd),
        }
    }

    /// Reads a share of a time; without one, of the plan's.
    pub(super) fn share(&self, tokens: &[String]) -> Option<Period> {
        let tokens = self.without_lead_in(tokens);
        self.words
            .phrases
            .shares
            .iter()
            .find_map(|(shape, patterns)| {
                patterns.iter().find_map(|pattern| {
                    self.filled(pattern, tokens, &|fillings| self.share_of(*shape, fillings))
                })
            })
    }

    fn share_of(&self, shape: ShareShape, fillings: &[Filling]) -> Option<Period> {
        let (mut of, mut length, mut number, mut unit) = (None, None, None, None);
        for filling in fillings {
            match filling {
                Filling::Time(time) => match &time[..] {
                    [only] => of = Some(*only),
                    _ => return None,
                },
                Filling::Duration(found) => length = Some(*found),
                Filling::Number(found) => number = Some(*found),
                Filling::Unit(found) => unit = Some(*found),
                _ => return None,
            }
        }
        let (first, last) = match of {
            Some(of) => (of.first_day(self.calendar), of.last_day(self.calendar)),
            None => match (self.calendar.starts, self.calendar.ends) {
                (Some(starts), Some(ends)) => (starts, ends),
                (None, _) => return self.troubled(Unread::NoPlanStart),
                (_, None) => return self.troubled(Unread::NoPlanEnd),
            },
        };
        let behind = last.succ_opt()?;
        let one = |unit| Duration { count: 1, unit };
        // Some languages say "the six first months", and the count and the unit are parted.
        let length = length.or_else(|| {
            let parted = number.zip(unit);
            parted.map(|(count, unit)| Duration { count, unit })
        });
        let (from, to) = match shape {
            ShareShape::First => (first, length?.counted_from(first, true)),
            ShareShape::Lasting => {
                let end = length?.counted_from(first, true).pred_opt()?;
                return (first <= end).then(|| between(first, end));
            }
            ShareShape::Last => {
                let length = length.or_else(|| Some(one(unit?)))?;
                (length.counted_from(behind, false), behind)
            }
            ShareShape::Nth => {
                let (number, unit) = (number.filter(|number| *number > 0)?, unit?);
                let before = Duration {
                    count: number - 1,
                    unit,
                };
                let through = Duration {
                    count: number,
                    unit,
                };
                (
                    before.counted_from(first, true),
                    through.counted_from(first, true),
                )
            }
            ShareShape::Quarter => divided(first, behind, number?, 4)?,
            ShareShape::Half => divided(first, behind, number?, 2)?,
        };
        let end = to.pred_opt()?;
        (first <= from && from <= end && end <= last).then(|| between(from, end))
    }
}

/// Returns where the nth of so many equal parts of whole months begins, and where the next one does.
fn divided(
    first: NaiveDate,
    behind: NaiveDate,
    nth: u16,
    parts: u16,
) -> Option<(NaiveDate, NaiveDate)> {
    let nth = (1..=parts).contains(&nth).then_some(i64::from(nth))?;
    let months = i64::from(behind.year() - first.year()) * 12 + i64::from(behind.month())
        - i64::from(first.month());
    let is_whole = add_months(first, months) == behind;
    if is_whole && months % i64::from(parts) == 0 && months > 0 {
        let length = months / i64::from(parts);
        let start = |nth: i64| add_months(first, length * nth);
        return Some((start(nth - 1), start(nth)));
    }
    let is_month = is_whole && months == 1 && first.day() == 1 && parts == 2;
    let middle = first.with_day(MIDDLE_OF_MONTH + 1).filter(|_| is_month)?;
    Some(match nth {
        1 => (first, middle),
        _ => (middle, behind),
    })
}

fn between(first: NaiveDate, last: NaiveDate) -> Period {
    Period {
        start: Moment::Day(first),
        end: Moment::Day(last),
    }
}
