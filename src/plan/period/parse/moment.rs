//! One moment of a phrase, as far as it is said.

use super::figures::{four_figures, small_number};
use super::said::{Filling, SaidMoment, What};
use super::{Reader, place_of};
use crate::plan::period::phrases::MomentShape;
use crate::plan::period::{Moment, Period, Unread};
use chrono::{Datelike, NaiveDate};

impl Reader<'_> {
    /// Reads a moment, as far as it is said.
    pub(super) fn part(&self, tokens: &[String]) -> Option<SaidMoment> {
        let place = place_of(tokens);
        if let Some(known) = self.parts.borrow().get(&place) {
            return *known;
        }
        let part = self.new_part(tokens);
        self.parts.borrow_mut().insert(place, part);
        part
    }

    fn new_part(&self, tokens: &[String]) -> Option<SaidMoment> {
        let tokens = self.without_lead_in(tokens);
        if let Some(part) = self.numeric(tokens) {
            return Some(part);
        }
        for (shape, patterns) in &self.words.phrases.moments {
            for pattern in patterns {
                if let Some(part) =
                    self.filled(pattern, tokens, &|fillings| self.part_of(*shape, fillings))
                {
                    return Some(part);
                }
            }
        }
        let number = match tokens {
            [only] => small_number(only),
            _ => None,
        };
        // "First" may be a quarter's, where the other end says so.
        let number = number.or_else(|| self.ordinal(tokens));
        number.map(|number| SaidMoment {
            what: What::Number(number),
            year: None,
        })
    }

    /// Reads a date in figures, such as "30/06/2020", or a month, such as "06/2020".
    pub(super) fn numeric(&self, tokens: &[String]) -> Option<SaidMoment> {
        let (fields, marks): (Vec<&String>, Vec<&String>) = (
            tokens.iter().step_by(2).collect(),
            tokens.iter().skip(1).step_by(2).collect(),
        );
        let is_mark = |mark: &&&String| matches!(mark.as_str(), "/" | "." | "-");
        if marks.is_empty()
            || tokens.len().is_multiple_of(2)
            || !marks.iter().all(|mark| is_mark(&mark) && *mark == marks[0])
        {
            return None;
        }
        match fields[..] {
            [year, month] if marks[0] == "-" && year.len() == 4 && month.len() == 2 => {
                let month = small_number(month).filter(|month| (1..=12).contains(month))?;
                Some(SaidMoment {
                    what: What::Month(month),
                    year: Some(four_figures(year)?),
                })
            }
            [month, year] if marks[0] != "-" => {
                let month = small_number(month).filter(|month| (1..=12).contains(month))?;
                Some(SaidMoment {
                    what: What::Month(month),
                    year: Some(four_figures(year)?),
                })
            }
            [year, month, day] if year.len() == 4 => {
                let (month, day) = (small_number(month)?, small_number(day)?);
                if marks[0] == "-" && (fields[1].len() < 2 || fields[2].len() < 2) {
                    return None;
                }
                self.day_in_figures(day, month, four_figures(year)?)
            }
            [first, second, year] => {
                let (first, second) = (small_number(first)?, small_number(second)?);
                let year = four_figures(year)?;
                let day_first = self.day_in_figures(first, second, year);
                let month_first = self.day_in_figures(second, first, year);
                match (day_first, month_first, self.words.phrases.day_first) {
                    (Some(a), Some(b), None) if a != b => {
                        let day = |part: SaidMoment| self.complete(part).map(Period::single);
                        match (day(a), day(b)) {
                            (Some(a), Some(b)) => self.troubled(Unread::TwoReadings([a, b])),
                            _ => None,
                        }
                    }
                    (Some(a), _, Some(true) | None) => Some(a),
                    (_, Some(b), Some(false) | None) => Some(b),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    pub(super) fn day_in_figures(&self, day: u8, month: u8, year: i32) -> Option<SaidMoment> {
        NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day)).map(|_| SaidMoment {
            what: What::Day {
                day,
                month: Some(month),
            },
            year: Some(year),
        })
    }

    /// Makes the moment of a part that says all that it has to.
    pub(super) fn complete(&self, part: SaidMoment) -> Option<Moment> {
        let year = part.year;
        Some(match part.what {
            What::Year => Moment::Year(year?),
            What::Season(season) => Moment::Season {
                season,
                year: year?,
            },
            What::Quarter(quarter) => Moment::Quarter {
                quarter,
                year: year?,
            },
            What::Half(half) => Moment::Half { half, year: year? },
            What::Month(month) => Moment::Month { month, year: year? },
            What::Day { day, month } => {
                NaiveDate::from_ymd_opt(year?, u32::from(month?), u32::from(day))
                    .map(Moment::Day)?
            }
            What::WeekOf { day, month } => {
                let day = NaiveDate::from_ymd_opt(year?, u32::from(month?), u32::from(day))?;
                let week = day.iso_week();
                Moment::Week {
                    week: u8::try_from(week.week()).ok()?,
                    year: week.year(),
                }
            }
            What::Week(week) => {
                NaiveDate::from_isoywd_opt(year?, u32::from(week), chrono::Weekday::Mon)?;
                Moment::Week { week, year: year? }
            }
            What::FiscalYear | What::FiscalQuarter(_) if self.calendar.fiscal_year.is_none() => {
                year?;
                return self.troubled(Unread::NoFiscalYear);
            }
            What::FiscalYear => Moment::FiscalYear(year?),
            What::FiscalQuarter(quarter) => Moment::FiscalQuarter {
                quarter,
                year: year?,
            },
            What::PlanYear(_) | What::PlanQuarter { .. } | What::PlanMonth(_)
                if self.calendar.starts.is_none() =>
            {
                return self.troubled(Unread::NoPlanStart);
            }
            What::PlanYear(year) => Moment::PlanMonths {
                from: u16::from(year.checked_sub(1)?) * 12,
                count: 12,
            },
            What::PlanQuarter { year, quarter } => Moment::PlanMonths {
                from: u16::from(year.checked_sub(1)?) * 12 + u16::from(quarter.checked_sub(1)?) * 3,
                count: 3,
            },
            What::PlanMonth(month) => Moment::PlanMonths {
                from: u16::from(month.checked_sub(1)?),
                count: 1,
            },
            What::Portion { portion, month } => Moment::Portion {
                portion,
                month,
                year: year?,
            },
            What::Number(_) => return None,
        })
    }

    /// Takes from what stands before what the end leaves out.
    pub(super) fn completed_end(&self, end: SaidMoment, start: SaidMoment) -> SaidMoment {
        let what = match (end.what, start.what) {
            (What::Number(day), What::Day { month, .. }) => What::Day { day, month },
            (
                What::Number(number)
                | What::Day {
                    day: number,
                    month: None,
                },
                What::Quarter(_),
            ) if (1..=4).contains(&number) => What::Quarter(number),
            (
                What::Number(number)
                | What::Day {
                    day: number,
                    month: None,
                },
                What::Half(_),
            ) if (1..=2).contains(&number) => What::Half(number),
            (
                What::Number(number)
                | What::Day {
                    day: number,
                    month: None,
                },
                What::Week(_),
            ) => What::Week(number),
            (What::Number(number @ 1..=4), What::FiscalQuarter(_)) => What::FiscalQuarter(number),
            (What::Number(number), What::PlanYear(_)) => What::PlanYear(number),
            (What::Number(number), What::PlanMonth(_)) => What::PlanMonth(number),
            (What::Day { day, month: None }, What::Day { month, .. }) => What::Day { day, month },
            (What::Year, What::FiscalYear) => What::FiscalYear,
            (what, _) => what,
        };
        SaidMoment { what, ..end }
    }
}

/// Takes from the first year of a range the century of the second: "2016-18".
pub(super) fn with_century(end: SaidMoment, start: SaidMoment) -> SaidMoment {
    let (What::Number(number), What::Year, Some(first), None) =
        (end.what, start.what, start.year, end.year)
    else {
        return end;
    };
    let year = first - first.rem_euclid(100) + i32::from(number);
    if year <= first || number < 10 {
        return end;
    }
    SaidMoment {
        what: What::Year,
        year: Some(year),
    }
}

/// Takes from the end what the start leaves out.
pub(super) fn completed_start(start: SaidMoment, end: SaidMoment) -> SaidMoment {
    let what = match (start.what, end.what) {
        (What::Number(day), What::Day { month, .. }) => What::Day { day, month },
        (What::Day { day, month: None }, What::Day { month, .. }) => What::Day { day, month },
        (What::Number(day), What::WeekOf { month, .. }) => What::WeekOf { day, month },
        (What::Number(number @ 1..=4), What::Quarter(_)) => What::Quarter(number),
        (What::Number(number @ 1..=2), What::Half(_)) => What::Half(number),
        (What::Number(number @ 1..=53), What::Week(_)) => What::Week(number),
        (
            What::Portion {
                portion,
                month: None,
            },
            What::Portion { month, .. },
        ) if start.year.is_none() => What::Portion { portion, month },
        (What::Quarter(quarter), What::FiscalQuarter(_)) if start.year.is_none() => {
            What::FiscalQuarter(quarter)
        }
        (what, _) => what,
    };
    let year = match end.what {
        // "July–2017" leaves open which July.
        What::Year | What::FiscalYear => start.year,
        _ => start.year.or(end.year),
    };
    SaidMoment { what, year }
}

/// What a pattern of a moment says.
impl Reader<'_> {
    pub(super) fn part_of(&self, shape: MomentShape, fillings: &[Filling]) -> Option<SaidMoment> {
        let (mut year, mut day, mut month, mut numbers) = (None, None, None, Vec::new());
        let (mut season, mut portion, mut weekday) = (None, None, None);
        for filling in fillings {
            match filling {
                Filling::Year(found) => year = Some(*found),
                Filling::Day(found) => day = Some(*found),
                Filling::Month(found) => month = Some(*found),
                Filling::Season(found) => season = Some(*found),
                Filling::Portion(found) => portion = Some(*found),
                Filling::Weekday(found) => weekday = Some(*found),
                Filling::Number(found) => numbers.push(u8::try_from(*found).ok()?),
                _ => return None,
            }
        }
        let number = |most: u8| numbers.first().copied().filter(|n| (1..=most).contains(n));
        let what = match shape {
            MomentShape::Day => {
                // A day that is another one of the week is none that can be reckoned with.
                if let Some(weekday) = weekday {
                    let date = NaiveDate::from_ymd_opt(year?, u32::from(month?), u32::from(day?))?;
                    (date.weekday() == weekday).then_some(())?;
                }
                What::Day { day: day?, month }
            }
            MomentShape::WeekOfDay => What::WeekOf { day: day?, month },
            MomentShape::Week => What::Week(number(53)?),
            MomentShape::Month => What::Month(month?),
            MomentShape::Season => What::Season(season?),
            // Only a season that lies in two years is named by both.
            MomentShape::SeasonOfYears => {
                let rule = self.calendar.rule(season?);
                (rule.last < rule.first).then_some(What::Season(season?))?
            }
            MomentShape::Quarter => What::Quarter(number(4)?),
            MomentShape::Half => What::Half(number(2)?),
            MomentShape::Number => What::Number(numbers.first().copied()?),
            MomentShape::Year => {
                year?;
                What::Year
            }
            MomentShape::FiscalYear => {
                year?;
                What::FiscalYear
            }
            MomentShape::FiscalQuarter => What::FiscalQuarter(number(4)?),
            MomentShape::PlanYear => What::PlanYear(number(20)?),
            MomentShape::PlanQuarter => {
                let [quarter, of] = numbers[..] else {
                    return None;
                };
                if !(1..=4).contains(&quarter) || !(1..=20).contains(&of) {
                    return None;
                }
                What::PlanQuarter { year: of, quarter }
            }
            MomentShape::PlanMonth => What::PlanMonth(number(240)?),
            MomentShape::Portion => What::Portion {
                portion: portion?,
                month,
            },
        };
        Some(SaidMoment { what, year })
    }
}
