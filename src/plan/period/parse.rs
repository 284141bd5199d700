//! Words to meanings.
//!
//! A phrase is cut into words, and the patterns of its language are laid over them
//! ([`TimePhrases`](super::TimePhrases)); no word of a language stands here. A moment is read into a [`Part`], as far as
//! it is said; of two, each takes from the other what it leaves out ("July–August 2016").

use super::anchor::{Anchor, Anchored, Duration, Relation};
use super::calendar::exists_in_some_year;
use super::phrases::{Element, Every, MomentShape, Pattern, Slot, Unit, WholeShape, Words, cut};
use super::recurrence::{OnName, Recurrence};
use super::{
    Calendar, CalendarWords, Meaning, Moment, Period, Portion, Season, Timeline, Unread, YEARS,
};
use chrono::{Datelike, NaiveDate};

/// A phrase of more bytes is no time line, whatever its words are.
const LONGEST: usize = 2_000;
/// A phrase of more words is a sentence and no time line.
const MOST_WORDS: usize = 28;
/// A time line names so many times at most.
const MOST_TIMES: usize = 24;

impl Timeline {
    /// Reads a phrase such as "July-August 2016", "by mid-2018" or "90 days before the General
    /// Assembly"; what is not understood is kept as it was said.
    ///
    /// Any dash is understood, with or without spaces; letter case does not matter. The phrase is
    /// kept as it was said, with single spaces and an en dash between two ends; an ISO form is put
    /// into words.
    pub fn read(text: &str, words: &CalendarWords, calendar: &Calendar) -> Timeline {
        let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(iso) = parse_iso(&western_digits(&spaced)) {
            return match iso {
                Ok(period) if period.is_reversed(calendar) => Timeline {
                    said: with_en_dashes(&spaced, words),
                    meaning: Meaning::Said(Unread::EndBeforeStart),
                },
                Ok(period) => Timeline {
                    said: match period.start {
                        Moment::Week { .. } => with_en_dashes(&spaced, words),
                        _ => period.print(words),
                    },
                    meaning: Meaning::Span(period),
                },
                Err(unread) => Timeline {
                    said: with_en_dashes(&spaced, words),
                    meaning: Meaning::Said(unread),
                },
            };
        }
        if spaced.len() > LONGEST {
            return Timeline {
                said: spaced,
                meaning: Meaning::Said(Unread::Unknown),
            };
        }
        let tokens = cut(&spaced);
        let reader = Reader::new(words, calendar);
        let meaning = match tokens.len() {
            1..=MOST_WORDS => reader.whole(&tokens),
            _ => None,
        };
        let trouble = reader.trouble.borrow_mut().take();
        let meaning = match (meaning, trouble) {
            // Of two days none is guessed, whatever else the figures could be.
            (_, Some(why @ Unread::TwoReadings(_))) => Meaning::Said(why),
            (Some(meaning), _) => meaning,
            (None, why) => Meaning::Said(why.unwrap_or(Unread::Unknown)),
        };
        Timeline {
            said: with_en_dashes(&spaced, words),
            meaning,
        }
    }

    /// Reads a phrase that has to be understood.
    ///
    /// # Errors
    /// Why it was not.
    pub fn parse(
        text: &str,
        words: &CalendarWords,
        calendar: &Calendar,
    ) -> Result<Timeline, Unread> {
        let timeline = Timeline::read(text, words, calendar);
        match timeline.meaning {
            Meaning::Said(why) => Err(why),
            _ => Ok(timeline),
        }
    }

    /// Returns some of the forms that are understood, as examples in the given words.
    pub fn understood_forms(words: &CalendarWords) -> String {
        let [.., july, august, september, _, _, _] = &words.months;
        let [spring, _, fall, _] = &words.seasons;
        let quarter = &words.quarter;
        format!(
            "“2017”, “2017–2018”, “{july} 2016”, “{july}–{august} 2016”, \
             “{september} 2016–{september} 2017”, “{fall} 2016”, “{fall} 2016–{spring} 2017”, \
             “{quarter}3 2016”, “15 {july} 2016”, “1–15 {july} 2016” or “2016-07-15”"
        )
    }
}

/// Puts a dash between two ends as an en dash without blanks; the hyphen inside a word, a week or a
/// date in figures stays.
fn with_en_dashes(spaced: &str, words: &CalendarWords) -> String {
    let pieces: Vec<&str> = spaced.split(is_dash).collect();
    let ends_in_time = |piece: &str| {
        let last = cut(piece).pop();
        last.is_some_and(|last| {
            last.bytes().all(|byte| byte.is_ascii_digit())
                || position(
                    std::slice::from_ref(&last),
                    &words.months,
                    &words.month_variants,
                )
                .is_some()
                || position(
                    std::slice::from_ref(&last),
                    &words.seasons,
                    &words.season_variants,
                )
                .is_some()
        })
    };
    let is_figure = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = pieces.len() == 3 && pieces.iter().all(|piece| is_figure(piece));
    let mut said = String::with_capacity(spaced.len() + 2);
    let mut dashes = spaced.chars().filter(|c| is_dash(*c));
    for (index, piece) in pieces.iter().enumerate() {
        let Some(dash) = index.checked_sub(1).and_then(|_| dashes.next()) else {
            said.push_str(piece);
            continue;
        };
        let is_week = piece.starts_with(['W', 'w'])
            && piece[1..]
                .bytes()
                .next()
                .is_some_and(|byte| byte.is_ascii_digit());
        if is_date || is_week || !ends_in_time(pieces[index - 1]) {
            said.push(dash);
            said.push_str(piece);
        } else {
            said.truncate(said.trim_end().len());
            said.push('–');
            said.push_str(piece.trim_start());
        }
    }
    said
}

/// Reads a day of any year, such as "1 September", as (month, day).
///
/// 29 February is a day of some years, so it is read.
pub fn parse_day_of_year(text: &str, words: &CalendarWords) -> Option<(u8, u8)> {
    let calendar = Calendar::default();
    let reader = Reader::new(words, &calendar);
    match reader.part(&cut(text))? {
        Part {
            what: What::Day {
                day,
                month: Some(month),
            },
            year: None,
        } if exists_in_some_year(month, day) => Some((month, day)),
        _ => None,
    }
}

/// Reads a length of time, such as "90 days" or "two weeks".
pub fn parse_duration(text: &str, words: &CalendarWords) -> Option<Duration> {
    let calendar = Calendar::default();
    Reader::new(words, &calendar).duration(&cut(text))
}

/// One moment of a phrase, as far as it is said there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    what: What,
    /// The year that names it; of fiscal years the one that they are named after.
    year: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Year,
    Season(Season),
    Quarter(u8),
    Half(u8),
    Month(u8),
    Day {
        day: u8,
        month: Option<u8>,
    },
    WeekOf {
        day: u8,
        month: Option<u8>,
    },
    Week(u8),
    FiscalYear,
    FiscalQuarter(u8),
    PlanYear(u8),
    PlanQuarter {
        year: u8,
        quarter: u8,
    },
    PlanMonth(u8),
    Portion {
        portion: Portion,
        month: Option<u8>,
    },
    /// A number of up to two figures: of what, the other end says.
    Number(u8),
}

/// What fills the places of a pattern.
#[derive(Debug, Clone)]
enum Filling {
    Day(u8),
    Month(u8),
    Season(Season),
    Year(i32),
    Number(u16),
    Portion(Portion),
    Duration(Duration),
    Unit(Unit),
    Every(Every),
    Names(Vec<OnName>),
    Part(Part),
    Time(Time),
    Recurrence(Recurrence),
    Event(Option<Anchor>),
}

/// One or several periods.
type Time = Vec<Period>;

/// Reads in one language, by one calendar.
struct Reader<'a> {
    words: &'a CalendarWords,
    calendar: &'a Calendar,
    /// Why what has the form of a time line is none after all; the first reason found.
    trouble: std::cell::RefCell<Option<Unread>>,
}

impl<'a> Reader<'a> {
    fn new(words: &'a CalendarWords, calendar: &'a Calendar) -> Self {
        Reader {
            words,
            calendar,
            trouble: std::cell::RefCell::new(None),
        }
    }

    fn troubled<T>(&self, why: Unread) -> Option<T> {
        self.trouble.borrow_mut().get_or_insert(why);
        None
    }

    /// Reads a whole time line.
    fn whole(&self, tokens: &[String]) -> Option<Meaning> {
        if let Some(time) = self.time(tokens) {
            return Some(match &time[..] {
                [only] => Meaning::Span(*only),
                _ => Meaning::Several(time),
            });
        }
        let shapes = self.words.phrases.wholes.iter();
        shapes.clone().find_map(|(shape, patterns)| {
            patterns.iter().find_map(|pattern| {
                let is_bare = pattern.len() == 1;
                self.filled(pattern, tokens, &|fillings| {
                    self.meaning(*shape, fillings, is_bare)
                })
            })
        })
    }

    fn meaning(&self, shape: WholeShape, fillings: &[Filling], is_bare: bool) -> Option<Meaning> {
        let time = || {
            fillings.iter().find_map(|filling| match filling {
                Filling::Time(time) => Some(time),
                _ => None,
            })
        };
        let first = || {
            time()
                .and_then(|time| time.first())
                .map(|period| period.start)
        };
        let last = || time().and_then(|time| time.last()).map(|period| period.end);
        let next_to = |day: NaiveDate, days: i64| {
            day.checked_add_signed(chrono::TimeDelta::days(days))
                .map(Moment::Day)
        };
        let duration = || {
            fillings.iter().find_map(|filling| match filling {
                Filling::Duration(duration) => Some(*duration),
                _ => None,
            })
        };
        let recurrence = || {
            fillings.iter().find_map(|filling| match filling {
                Filling::Recurrence(recurrence) => Some(recurrence.clone()),
                _ => None,
            })
        };
        let anchored = |relation: Relation| {
            let event = fillings.iter().find_map(|filling| match filling {
                Filling::Event(anchor) => Some(anchor.clone()),
                _ => None,
            })?;
            match event {
                // Words alone name nothing that is no event.
                None if is_bare => None,
                None => self.troubled(Unread::UnknownEvent),
                Some(anchor) => Some(Meaning::Anchored(Anchored { anchor, relation })),
            }
        };
        Some(match shape {
            WholeShape::Ongoing => Meaning::Ongoing,
            WholeShape::ToBeAgreed => Meaning::Said(Unread::ToBeAgreed),
            WholeShape::By => Meaning::By(last()?),
            WholeShape::Before => Meaning::By(next_to(first()?.first_day(self.calendar), -1)?),
            WholeShape::From => Meaning::From(first()?),
            WholeShape::After => Meaning::From(next_to(last()?.last_day(self.calendar), 1)?),
            WholeShape::Recurring => Meaning::Recurring(recurrence()?),
            WholeShape::RecurringFrom => Meaning::Recurring(Recurrence {
                from: Some(first()?),
                ..recurrence()?
            }),
            WholeShape::RecurringUntil => Meaning::Recurring(Recurrence {
                until: Some(last()?),
                ..recurrence()?
            }),
            WholeShape::RecurringIn => Meaning::Recurring(Recurrence {
                from: Some(first()?),
                until: Some(last()?),
                ..recurrence()?
            }),
            WholeShape::BeforeEvent => anchored(Relation::Before(None))?,
            WholeShape::AtEvent => anchored(Relation::At)?,
            WholeShape::AfterEvent => anchored(Relation::After(None))?,
            WholeShape::DurationBeforeEvent => anchored(Relation::Before(Some(duration()?)))?,
            WholeShape::DurationAfterEvent => anchored(Relation::After(Some(duration()?)))?,
            WholeShape::WithinDurationOfEvent => anchored(Relation::Within(duration()?))?,
        })
    }

    /// Reads a moment, a range of two, or several of either.
    fn time(&self, tokens: &[String]) -> Option<Time> {
        if let Some(period) = self.period(tokens) {
            return self.checked(vec![period]);
        }
        self.several(tokens)
    }

    /// Reads a moment or a range.
    fn period(&self, tokens: &[String]) -> Option<Period> {
        if let Some(part) = self.part(tokens)
            && let Some(moment) = self.complete(part)
        {
            return Some(Period::single(moment));
        }
        self.range(tokens, None)
    }

    /// Reads a range; `year` is that of what follows, for ends that say none.
    fn range(&self, tokens: &[String], year: Option<i32>) -> Option<Period> {
        self.words.phrases.ranges.iter().find_map(|pattern| {
            self.filled(pattern, tokens, &|fillings| match fillings {
                [Filling::Part(start), Filling::Part(end)] => {
                    let end = Part {
                        year: end.year.or(year),
                        ..*end
                    };
                    let end = with_century(self.completed_end(end, *start), *start);
                    let start = completed_start(*start, end);
                    Some(Period {
                        start: self.complete(start)?,
                        end: self.complete(end)?,
                    })
                }
                _ => None,
            })
        })
    }

    /// Reads several moments and ranges; what one leaves out, the next one says.
    fn several(&self, tokens: &[String]) -> Option<Time> {
        let pieces = self.joined(tokens, &self.split(tokens));
        if !(2..=MOST_TIMES).contains(&pieces.len()) {
            return None;
        }
        enum Piece {
            Part(Part),
            Range(Period),
            Open,
        }
        let mut read: Vec<(Piece, &[String])> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let one = match self.part(piece) {
                Some(part) => {
                    let part = match (part, read.last()) {
                        (part, Some((Piece::Part(before), _))) => self.completed_end(part, *before),
                        (part, _) => part,
                    };
                    Piece::Part(part)
                }
                None => match self.range(piece, None) {
                    Some(period) => Piece::Range(period),
                    None => Piece::Open,
                },
            };
            read.push((one, piece));
        }
        let mut periods: Time = Vec::with_capacity(read.len());
        let mut next: Option<Part> = None;
        for (piece, tokens) in read.into_iter().rev() {
            let period = match piece {
                Piece::Range(period) => period,
                Piece::Open => self.range(tokens, next.and_then(|part| part.year))?,
                Piece::Part(part) => {
                    let part = match next {
                        Some(next) => completed_start(part, next),
                        None => part,
                    };
                    next = Some(part);
                    Period::single(self.complete(part)?)
                }
            };
            periods.push(period);
        }
        periods.reverse();
        self.checked(merged(periods, self.calendar))
    }

    /// Cuts at the separators of a list.
    fn split(&self, tokens: &[String]) -> Vec<std::ops::Range<usize>> {
        let mut pieces = Vec::new();
        let (mut from, mut at) = (0, 0);
        while at < tokens.len() {
            let separators = self.words.phrases.separators.iter();
            let mut lengths = separators
                .filter(|words| tokens[at..].starts_with(words))
                .map(Vec::len);
            match lengths.next() {
                Some(length) => {
                    if at > from {
                        pieces.push(from..at);
                    }
                    at += length;
                    from = at;
                }
                None => at += 1,
            }
        }
        if from < tokens.len() {
            pieces.push(from..tokens.len());
        }
        pieces
    }

    /// Puts pieces together again that are one moment: of "March 5, 2017" the comma parts nothing.
    fn joined<'t>(
        &self,
        tokens: &'t [String],
        pieces: &[std::ops::Range<usize>],
    ) -> Vec<&'t [String]> {
        let mut joined = Vec::with_capacity(pieces.len());
        let mut rest = pieces;
        while let Some((piece, after)) = rest.split_first() {
            rest = after;
            let both = after.first().map(|next| &tokens[piece.start..next.end]);
            let is_one = |tokens: &&[String]| {
                let part = self.part(tokens);
                part.is_some_and(|part| self.complete(part).is_some())
            };
            match both.filter(is_one) {
                Some(both) => {
                    joined.push(both);
                    rest = &rest[1..];
                }
                None => joined.push(&tokens[piece.clone()]),
            }
        }
        joined
    }

    fn checked(&self, time: Time) -> Option<Time> {
        if time.iter().any(|period| period.is_reversed(self.calendar)) {
            return self.troubled(Unread::EndBeforeStart);
        }
        Some(time)
    }

    /// Reads a moment, as far as it is said.
    fn part(&self, tokens: &[String]) -> Option<Part> {
        let tokens = self.without_lead_in(tokens);
        if let Some(part) = self.numeric(tokens) {
            return Some(part);
        }
        for (shape, patterns) in &self.words.phrases.moments {
            for pattern in patterns {
                if let Some(part) =
                    self.filled(pattern, tokens, &|fillings| part_of(*shape, fillings))
                {
                    return Some(part);
                }
            }
        }
        match tokens {
            [only] => small_number(only).map(|number| Part {
                what: What::Number(number),
                year: None,
            }),
            _ => None,
        }
    }

    fn without_lead_in<'t>(&self, mut tokens: &'t [String]) -> &'t [String] {
        loop {
            let lead_ins = self.words.phrases.lead_ins.iter();
            let mut lengths = lead_ins
                .filter(|words| tokens.len() > words.len() && tokens.starts_with(words))
                .map(Vec::len);
            match lengths.next() {
                Some(length) => tokens = &tokens[length..],
                None => return tokens,
            }
        }
    }

    /// Reads a date in figures, such as "30/06/2020", or a month, such as "06/2020".
    fn numeric(&self, tokens: &[String]) -> Option<Part> {
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
            [month, year] if marks[0] != "-" => {
                let month = small_number(month).filter(|month| (1..=12).contains(month))?;
                Some(Part {
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
                        let day = |part: Part| self.complete(part).map(Period::single);
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

    fn day_in_figures(&self, day: u8, month: u8, year: i32) -> Option<Part> {
        NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day)).map(|_| Part {
            what: What::Day {
                day,
                month: Some(month),
            },
            year: Some(year),
        })
    }

    /// Makes the moment of a part that says all that it has to.
    fn complete(&self, part: Part) -> Option<Moment> {
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
    fn completed_end(&self, end: Part, start: Part) -> Part {
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
        Part { what, ..end }
    }
}

/// Takes from the first year of a range the century of the second: "2016-18".
fn with_century(end: Part, start: Part) -> Part {
    let (What::Number(number), What::Year, Some(first), None) =
        (end.what, start.what, start.year, end.year)
    else {
        return end;
    };
    let year = first - first.rem_euclid(100) + i32::from(number);
    if year <= first || number < 10 {
        return end;
    }
    Part {
        what: What::Year,
        year: Some(year),
    }
}

/// Takes from the end what the start leaves out.
fn completed_start(start: Part, end: Part) -> Part {
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
    Part { what, year }
}

fn part_of(shape: MomentShape, fillings: &[Filling]) -> Option<Part> {
    let (mut year, mut day, mut month, mut numbers) = (None, None, None, Vec::new());
    let (mut season, mut portion) = (None, None);
    for filling in fillings {
        match filling {
            Filling::Year(found) => year = Some(*found),
            Filling::Day(found) => day = Some(*found),
            Filling::Month(found) => month = Some(*found),
            Filling::Season(found) => season = Some(*found),
            Filling::Portion(found) => portion = Some(*found),
            Filling::Number(found) => numbers.push(u8::try_from(*found).ok()?),
            _ => return None,
        }
    }
    let number = |most: u8| numbers.first().copied().filter(|n| (1..=most).contains(n));
    let what = match shape {
        MomentShape::Day => What::Day { day: day?, month },
        MomentShape::WeekOfDay => What::WeekOf { day: day?, month },
        MomentShape::Week => What::Week(number(53)?),
        MomentShape::Month => What::Month(month?),
        MomentShape::Season => What::Season(season?),
        MomentShape::Quarter => What::Quarter(number(4)?),
        MomentShape::Half => What::Half(number(2)?),
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
    Some(Part { what, year })
}

/// Puts periods in order that follow each other without a gap together, if all of them do.
fn merged(mut periods: Time, calendar: &Calendar) -> Time {
    let follow = periods.windows(2).all(|pair| {
        let last = pair[0].last_day(calendar).succ_opt();
        last.is_some_and(|next| next == pair[1].first_day(calendar))
    });
    if follow && let (Some(first), Some(last)) = (periods.first(), periods.last()) {
        let whole = Period {
            start: first.start,
            end: last.end,
        };
        periods.clear();
        periods.push(whole);
        return periods;
    }
    periods.sort_by_key(|period| (period.first_day(calendar), period.last_day(calendar)));
    periods
}

/// Laying patterns over words.
impl Reader<'_> {
    /// Fills a pattern with all of the words, in each way that there is, until one makes sense.
    fn filled<T>(
        &self,
        pattern: &Pattern,
        tokens: &[String],
        sense: &dyn Fn(&[Filling]) -> Option<T>,
    ) -> Option<T> {
        if let (Some(Element::Word(word)), Some(first)) = (pattern.first(), tokens.first())
            && word != first
        {
            return None;
        }
        if pattern.len() > tokens.len() {
            return None;
        }
        self.fill(pattern, tokens, &mut Vec::new(), sense)
    }

    fn fill<T>(
        &self,
        pattern: &[Element],
        tokens: &[String],
        fillings: &mut Vec<Filling>,
        sense: &dyn Fn(&[Filling]) -> Option<T>,
    ) -> Option<T> {
        let Some((element, pattern)) = pattern.split_first() else {
            return tokens.is_empty().then(|| sense(fillings)).flatten();
        };
        match element {
            Element::Word(word) => {
                let rest = tokens.split_first().filter(|(first, _)| *first == word)?.1;
                self.fill(pattern, rest, fillings, sense)
            }
            Element::Slot(slot) => {
                // What follows needs at least a word each.
                let most = tokens.len().checked_sub(pattern.len())?;
                let lengths: Vec<usize> = match (pattern.first(), slot) {
                    (None, _) => vec![tokens.len()],
                    (Some(Element::Word(word)), _) => (1..=most)
                        .filter(|length| tokens[*length] == *word)
                        .collect(),
                    _ => (1..=most).collect(),
                };
                for length in lengths {
                    let (head, rest) = tokens.split_at(length);
                    if let Some(filling) = self.filling(*slot, head) {
                        fillings.push(filling);
                        let found = self.fill(pattern, rest, fillings, sense);
                        fillings.pop();
                        if found.is_some() {
                            return found;
                        }
                    }
                }
                None
            }
        }
    }

    fn filling(&self, slot: Slot, tokens: &[String]) -> Option<Filling> {
        let words = self.words;
        let phrases = &words.phrases;
        Some(match slot {
            Slot::Day => Filling::Day(self.day(tokens)?),
            Slot::Month => Filling::Month(
                u8::try_from(position(tokens, &words.months, &words.month_variants)? + 1).ok()?,
            ),
            Slot::Season => Filling::Season(
                Season::ALL[position(tokens, &words.seasons, &words.season_variants)?],
            ),
            Slot::Year => Filling::Year(match tokens {
                [year] => four_figures(year)?,
                _ => return None,
            }),
            Slot::FiscalYear => Filling::Year(match tokens {
                [year] => four_figures(year).or_else(|| {
                    let short = small_number(year).filter(|_| year.len() == 2)?;
                    Some(2000 + i32::from(short))
                })?,
                _ => self.fiscal_pair(tokens)?,
            }),
            // "2016-2017" is two years of the calendar, and "16/17" is no year at all.
            Slot::FiscalPair => match tokens {
                [first, _, second] if first.len() == 4 && second.len() == 2 => {
                    Filling::Year(self.fiscal_pair(tokens)?)
                }
                _ => return None,
            },
            Slot::Number => Filling::Number(self.number(tokens)?),
            Slot::Portion => {
                let index = phrases
                    .portions
                    .iter()
                    .position(|list| list.iter().any(|words| words == tokens))?;
                Filling::Portion(Portion::ALL[index])
            }
            Slot::Duration => Filling::Duration(self.duration(tokens)?),
            Slot::Unit => Filling::Unit(self.unit(tokens)?),
            Slot::Frequency => Filling::Every(
                phrases
                    .frequencies
                    .iter()
                    .find(|(_, list)| list.iter().any(|words| words == tokens))?
                    .0,
            ),
            Slot::Names => Filling::Names(self.names(tokens)?),
            Slot::Moment => Filling::Part(self.part(tokens)?),
            Slot::Time => Filling::Time(self.time(tokens)?),
            Slot::Recurrence => Filling::Recurrence(self.recurrence(tokens)?),
            Slot::Event => Filling::Event(self.anchor(tokens)),
        })
    }

    fn day(&self, tokens: &[String]) -> Option<u8> {
        let (first, rest) = tokens.split_first()?;
        let is_suffix = rest.is_empty()
            || self
                .words
                .phrases
                .day_suffixes
                .iter()
                .any(|suffix| suffix == rest);
        let day = small_number(first).filter(|day| (1..=31).contains(day))?;
        is_suffix.then_some(day)
    }

    fn number(&self, tokens: &[String]) -> Option<u16> {
        if let [only] = tokens
            && only.len() <= 4
            && only.bytes().all(|byte| byte.is_ascii_digit())
        {
            return only.parse().ok();
        }
        let phrases = &self.words.phrases;
        [&phrases.ordinals, &phrases.numbers]
            .into_iter()
            .find_map(|lists| {
                let index = lists
                    .iter()
                    .position(|list| list.iter().any(|words| words == tokens))?;
                u16::try_from(index + 1).ok()
            })
    }

    /// Reads a fiscal year that is named by both years: "2016/17", "2016-2017".
    fn fiscal_pair(&self, tokens: &[String]) -> Option<i32> {
        let [first, mark, second] = tokens else {
            return None;
        };
        if !matches!(mark.as_str(), "/" | "-") {
            return None;
        }
        let begins = four_figures(first).or_else(|| {
            let short = small_number(first).filter(|_| first.len() == 2)?;
            Some(2000 + i32::from(short))
        })?;
        let ends = match second.len() {
            2 => {
                begins - begins.rem_euclid(100)
                    + i32::from(small_number(second)?)
                    + if begins.rem_euclid(100) == 99 { 100 } else { 0 }
            }
            _ => four_figures(second)?,
        };
        if ends != begins + 1 {
            return None;
        }
        Some(match self.calendar.fiscal_year {
            Some((1, 1)) => begins,
            _ => ends,
        })
    }

    fn unit(&self, tokens: &[String]) -> Option<Unit> {
        let index = self
            .words
            .phrases
            .units
            .iter()
            .position(|list| list.iter().any(|words| words == tokens))?;
        Some(Unit::ALL[index])
    }

    fn duration(&self, tokens: &[String]) -> Option<Duration> {
        (1..tokens.len()).find_map(|at| {
            let (count, unit) = tokens.split_at(at);
            Some(Duration {
                count: self.number(count)?,
                unit: self.unit(unit)?,
            })
        })
    }

    /// Reads how often something comes again.
    fn recurrence(&self, tokens: &[String]) -> Option<Recurrence> {
        self.words.phrases.recurrences.iter().find_map(|pattern| {
            self.filled(pattern, tokens, &|fillings| {
                let mut every = Every {
                    count: 1,
                    unit: Unit::Year,
                };
                let mut on = Vec::new();
                for filling in fillings {
                    match filling {
                        Filling::Every(found) => every = *found,
                        Filling::Number(count) => every.count = (*count > 0).then_some(*count)?,
                        Filling::Unit(unit) => every.unit = *unit,
                        Filling::Duration(length) => {
                            every = Every {
                                count: (length.count > 0).then_some(length.count)?,
                                unit: length.unit,
                            };
                        }
                        Filling::Names(names) => on.clone_from(names),
                        _ => return None,
                    }
                }
                Some(Recurrence {
                    every,
                    on,
                    from: None,
                    until: None,
                })
            })
        })
    }

    /// Reads months, seasons and quarters of no year.
    fn names(&self, tokens: &[String]) -> Option<Vec<OnName>> {
        let pieces = self.split(tokens);
        let names = pieces.into_iter().map(|piece| {
            let part = self
                .part(&tokens[piece])
                .filter(|part| part.year.is_none())?;
            Some(match part.what {
                What::Month(month) => OnName::Month(month),
                What::Season(season) => OnName::Season(season),
                What::Quarter(quarter) => OnName::Quarter(quarter),
                What::Half(half) => OnName::Half(half),
                What::Day {
                    day,
                    month: Some(month),
                } if exists_in_some_year(month, day) => OnName::Day { month, day },
                _ => return None,
            })
        });
        names.collect()
    }

    /// Finds what a phrase is counted from.
    fn anchor(&self, tokens: &[String]) -> Option<Anchor> {
        let tokens = self.without_lead_in(tokens);
        if self
            .words
            .phrases
            .adoption
            .iter()
            .any(|words| words == tokens)
        {
            return Some(Anchor::Adoption);
        }
        let events = &self.calendar.events;
        let same = events.iter().find(|event| {
            event
                .names
                .iter()
                .any(|name| self.without_lead_in(&cut(name)) == tokens)
        });
        // A name is often said in short: "the Assembly's initial meeting" is "the Assembly" then.
        let holds = |words: &Words| {
            let words = self.without_lead_in(words);
            words.windows(tokens.len()).any(|window| window == tokens)
                || tokens
                    .windows(words.len().max(1))
                    .any(|window| window == words)
        };
        let event = same.or_else(|| {
            let mut like = events
                .iter()
                .filter(|event| event.names.iter().any(|name| holds(&cut(name))));
            let first = like.next();
            first.filter(|_| like.next().is_none())
        })?;
        Some(Anchor::Event(event.key.clone()))
    }
}

/// Finds words among names and their other spellings.
fn position(tokens: &[String], names: &[String], variants: &[Vec<String>]) -> Option<usize> {
    // Nearly all names are one word, and those need not be cut.
    let same = |name: &String| match tokens {
        [only] => {
            let name = name.strip_suffix('.').unwrap_or(name);
            name.chars().flat_map(char::to_lowercase).eq(only.chars())
        }
        _ => name.contains([' ', '/', '-']) && cut(name) == tokens,
    };
    names
        .iter()
        .zip(variants)
        .position(|(name, others)| same(name) || others.iter().any(same))
}

/// Reads ISO 8601 dates, months, years and weeks, or two with a slash between.
///
/// Returns nothing when the text is in words, so that it has to be read as words.
fn parse_iso(text: &str) -> Option<Result<Period, Unread>> {
    let (start, end) = match text.split_once('/') {
        Some((start, end)) => (start.trim(), end.trim()),
        None if is_number(text, 4..=4) => return None,
        None => (text, text),
    };
    let looks_iso = |text: &str| {
        let fields: Vec<&str> = text.split('-').collect();
        let is_week = |field: &str| {
            let number = field.strip_prefix('W');
            number.is_some_and(|number| is_number(number, 2..=2))
        };
        is_number(fields[0], 4..=4)
            && match &fields[1..] {
                [] => true,
                [week] if is_week(week) => true,
                rest => rest.len() <= 2 && rest.iter().all(|field| is_number(field, 2..=2)),
            }
    };
    if !looks_iso(start) || !looks_iso(end) {
        return None;
    }
    let moments = parse_iso_moment(start).zip(parse_iso_moment(end));
    // "2016-17" is no month, but it may be two years.
    if moments.is_none() && start == end && text.len() == "2016-17".len() && !text.contains('W') {
        return None;
    }
    let period = moments.map(|(start, end)| Period { start, end });
    Some(period.ok_or(Unread::Unknown))
}

fn parse_iso_moment(text: &str) -> Option<Moment> {
    let mut fields = text.split('-');
    let year = four_figures(fields.next()?)?;
    let Some(second) = fields.next() else {
        return Some(Moment::Year(year));
    };
    if let Some(week) = second.strip_prefix('W') {
        let week: u8 = week.parse().ok()?;
        NaiveDate::from_isoywd_opt(year, u32::from(week), chrono::Weekday::Mon)?;
        return Some(Moment::Week { week, year });
    }
    let month: u8 = second
        .parse()
        .ok()
        .filter(|month| (1..=12).contains(month))?;
    let Some(day) = fields.next() else {
        return Some(Moment::Month { month, year });
    };
    NaiveDate::from_ymd_opt(year, u32::from(month), day.parse().ok()?).map(Moment::Day)
}

/// Reads a year of four figures.
fn four_figures(text: &str) -> Option<i32> {
    let year = is_number(text, 4..=4).then(|| text.parse().ok()).flatten();
    year.filter(|year| YEARS.contains(year))
}

/// Reads a number of up to three figures that a byte can hold.
fn small_number(text: &str) -> Option<u8> {
    is_number(text, 1..=3).then(|| text.parse().ok()).flatten()
}

fn is_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns whether the character is a hyphen, a dash or a minus, wide and small forms included.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// Puts Arabic-Indic digits, eastern and western, as ASCII ones.
fn western_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            let zero = match c {
                '\u{0660}'..='\u{0669}' => 0x0660,
                '\u{06F0}'..='\u{06F9}' => 0x06F0,
                _ => return c,
            };
            char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
        })
        .collect()
}
