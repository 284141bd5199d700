//! Periods to words: the one canonical phrase of each.

use super::{CalendarWords, Meaning, Moment, Period};
use chrono::{Datelike, NaiveDate};

/// How a language prints times: names, and texts with places for them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeTexts {
    /// January first, as they stand behind a day.
    pub months_in_dates: [String; 12],
    /// Days of a month, the first one first.
    pub days: Vec<String>,
    pub quarters: [String; 4],
    /// Over the columns of a chart.
    pub short_quarters: [String; 4],
    pub halves: [String; 2],
    /// With places for `day`, `month` and `year`.
    pub date: TimeText,
    /// With places for `day` and `month`.
    pub day_of_year: TimeText,
    /// With places for `start`, which is a day, and those of `date`.
    pub days_of_month: TimeText,
    pub month_of_year: TimeText,
    pub season_of_year: TimeText,
    pub quarter_of_year: TimeText,
    pub half_of_year: TimeText,
    pub year: TimeText,
    /// With places for `start` and `end`.
    pub range: TimeText,
    /// The same for two years, and for two figures.
    pub years: TimeText,
    /// With a place for `time`, which is a month.
    pub by: TimeText,
    /// With a place for `date`.
    pub by_day: TimeText,
    /// With a place for `year`.
    pub by_year: TimeText,
    /// With a place for `time`, which is a month or a year.
    pub from: TimeText,
    /// With a place for `date`.
    pub from_day: TimeText,
    pub ongoing: String,
    /// With places for `start` and `end`.
    pub several: TimeText,
}

/// A text with places to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeText(pub Vec<TimeTextPart>);

/// A piece of a [`TimeText`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeTextPart {
    Text(String),
    Place(&'static str),
}

impl TimeText {
    fn fill(&self, values: &[(&str, &str)]) -> String {
        let said = self.0.iter().map(|part| match part {
            TimeTextPart::Text(text) => text,
            TimeTextPart::Place(name) => {
                let value = values.iter().find(|(given, _)| given == name);
                value.map_or("", |(_, value)| value)
            }
        });
        said.collect()
    }

    /// Returns what stands between two places that follow each other.
    pub(super) fn between(&self) -> &str {
        let mut pieces = self.0.windows(3).filter_map(|window| match window {
            [
                TimeTextPart::Place(_),
                TimeTextPart::Text(text),
                TimeTextPart::Place(_),
            ] => Some(text.as_str()),
            _ => None,
        });
        pieces.next().unwrap_or("–")
    }
}

impl CalendarWords {
    /// Prints a day.
    pub fn date(&self, date: NaiveDate) -> String {
        self.figures.digits(self.printed.date.fill(&[
            ("day", self.day(date.day())),
            ("month", self.month_in_date(date.month())),
            ("year", &date.year().to_string()),
        ]))
    }

    /// Prints a day without its year.
    pub fn day_of_year(&self, month: u8, day: u8) -> String {
        self.figures.digits(self.printed.day_of_year.fill(&[
            ("day", self.day(u32::from(day))),
            ("month", self.month_in_date(u32::from(month))),
        ]))
    }

    /// Prints a month with its year, by its name or a short one.
    pub fn month_of_year(&self, month: &str, year: impl std::fmt::Display) -> String {
        let places = [("month", month), ("year", &year.to_string())];
        self.figures
            .digits(self.printed.month_of_year.fill(&places))
    }

    /// Prints a quarter with its year.
    pub(crate) fn quarter_of_year(&self, quarter: u8, year: impl std::fmt::Display) -> String {
        let places = [
            ("quarter", self.quarter(quarter)),
            ("year", &year.to_string()),
        ];
        self.figures
            .digits(self.printed.quarter_of_year.fill(&places))
    }

    /// Prints a quarter without its year.
    pub fn quarter(&self, quarter: u8) -> &str {
        nth(&self.printed.quarters, u32::from(quarter))
    }

    /// Prints a quarter over a column of a chart.
    pub(crate) fn short_quarter(&self, quarter: u8) -> &str {
        nth(&self.printed.short_quarters, u32::from(quarter))
    }

    /// Returns a month's name, by its number from 1.
    pub fn month(&self, month: u8) -> &str {
        nth(&self.months, u32::from(month))
    }

    fn month_in_date(&self, month: u32) -> &str {
        nth(&self.printed.months_in_dates, month)
    }

    fn day(&self, day: u32) -> &str {
        nth(&self.printed.days, day)
    }
}

/// Returns one of names that are counted from 1.
fn nth(names: &[String], number: u32) -> &str {
    let index = (number as usize).saturating_sub(1);
    names.get(index).map_or("", String::as_str)
}

impl Period {
    /// Prints the period canonically, such as "1–15 July 2016" or "Fall 2016–Spring 2017".
    ///
    /// What both ends share is said once. [`Timeline::parse`](super::Timeline::parse) reads the
    /// same period back. A week and the like, which no plan has put into words, are said by
    /// their years alone.
    pub fn print(&self, words: &CalendarWords) -> String {
        words.figures.digits(self.in_western_digits(words))
    }

    fn in_western_digits(&self, words: &CalendarWords) -> String {
        let texts = &words.printed;
        let end = print_moment(self.end, words);
        if self.start == self.end {
            return end;
        }
        match (self.start, self.end) {
            (Moment::Day(first), Moment::Day(last))
                if (first.year(), first.month()) == (last.year(), last.month()) =>
            {
                texts.days_of_month.fill(&[
                    ("start", words.day(first.day())),
                    ("day", words.day(last.day())),
                    ("month", words.month_in_date(last.month())),
                    ("year", &last.year().to_string()),
                ])
            }
            (Moment::Year(first), Moment::Year(last)) => {
                let places = [("start", &*first.to_string()), ("end", &*last.to_string())];
                texts.years.fill(&places)
            }
            _ => {
                let start = print_start(self.start, self.end, words);
                texts.range.fill(&[("start", &start), ("end", &end)])
            }
        }
    }
}

impl Meaning {
    /// Prints what a language can say without asking anybody; nothing for what comes again, is counted from
    /// an event or was not understood.
    ///
    /// Behind words such as “by” only days, months and years are said: names of quarters, halves and
    /// seasons would have to be declined, or want an article.
    pub fn print(&self, words: &CalendarWords) -> Option<String> {
        let texts = &words.printed;
        let month = |month: u8, year: i32| {
            let month = words.month_in_date(u32::from(month));
            words.month_of_year(month, year)
        };
        let year = |year: i32| texts.year.fill(&[("year", &year.to_string())]);
        let said = match self {
            Meaning::Span(period) => return Some(period.print(words)),
            Meaning::By(Moment::Day(day)) => texts.by_day.fill(&[("date", &words.date(*day))]),
            Meaning::By(Moment::Month { month: of, year }) => {
                texts.by.fill(&[("time", &month(*of, *year))])
            }
            Meaning::By(Moment::Year(year)) => texts.by_year.fill(&[("year", &year.to_string())]),
            Meaning::From(Moment::Day(day)) => texts.from_day.fill(&[("date", &words.date(*day))]),
            Meaning::From(Moment::Month { month: of, year }) => {
                texts.from.fill(&[("time", &month(*of, *year))])
            }
            Meaning::From(Moment::Year(from)) => texts.from.fill(&[("time", &year(*from))]),
            Meaning::Ongoing => texts.ongoing.clone(),
            Meaning::Several(periods) => {
                let printed = periods.iter().map(|period| period.print(words));
                let joined = |said: String, next: String| {
                    texts.several.fill(&[("start", &said), ("end", &next)])
                };
                printed.reduce(joined)?
            }
            _ => return None,
        };
        Some(words.figures.digits(said))
    }
}

/// Prints the start without what the end says too.
fn print_start(start: Moment, end: Moment, words: &CalendarWords) -> String {
    let year_is_shared = start.year() == end.year() && !matches!(end, Moment::Year(_));
    match (start, end) {
        (Moment::Year(_), _) => print_moment(start, words),
        (Moment::Day(day), _) if year_is_shared => {
            words.day_of_year(small(day.month()), small(day.day()))
        }
        _ if year_is_shared => print_name(start, words).to_owned(),
        _ => print_moment(start, words),
    }
}

fn print_moment(moment: Moment, words: &CalendarWords) -> String {
    let texts = &words.printed;
    let name = print_name(moment, words);
    let year = moment
        .year()
        .map(|year| year.to_string())
        .unwrap_or_default();
    let with_year = |text: &TimeText, place: &str| text.fill(&[(place, name), ("year", &year)]);
    match moment {
        Moment::Day(day) => words.date(day),
        Moment::Season { .. } => with_year(&texts.season_of_year, "season"),
        Moment::Quarter { .. } => with_year(&texts.quarter_of_year, "quarter"),
        Moment::Half { .. } => with_year(&texts.half_of_year, "half"),
        Moment::Month { .. } => with_year(&texts.month_of_year, "month"),
        Moment::Year(_) => texts.year.fill(&[("year", &year)]),
        _ => year,
    }
}

/// Returns the number of a day or a month.
fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// Prints a season, half, quarter or month without its year.
fn print_name(moment: Moment, words: &CalendarWords) -> &str {
    match moment {
        Moment::Season { season, .. } => &words.seasons[season.index()],
        Moment::Half { half, .. } => nth(&words.printed.halves, u32::from(half)),
        Moment::Quarter { quarter, .. } => words.quarter(quarter),
        Moment::Month { month, .. } => words.month(month),
        _ => "",
    }
}
