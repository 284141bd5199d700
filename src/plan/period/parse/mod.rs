//! Words to meanings.
//!
//! A phrase is cut into words, and the patterns of its language are laid over them
//! ([`TimePhrases`](super::TimePhrases)); no word of a language stands here. A moment is read into a [`SaidMoment`], as far as
//! it is said; of two, each takes from the other what it leaves out ("July–August 2016").

mod dashes;
mod figures;
mod filling;
mod moment;
mod said;
mod shares;
mod times;

use super::anchor::{Anchored, Relation};
use super::days::exists_in_some_year;
use super::lapse::{Lapse, WaitPhrase};
use super::pattern::Element;
use super::pattern::cut;
use super::phrases::WholeShape;
use super::recurrence::Recurrence;
use super::{Calendar, CalendarWords, Meaning, Moment, Period, Season, Timeline, Unread};
use chrono::NaiveDate;
use dashes::with_en_dashes;
use figures::{is_two_years, parse_iso, western_digits};
use said::{Filling, SaidMoment, Time, What};
use std::cell::RefCell;
use std::collections::HashMap;

/// A phrase of more bytes is no time line, whatever its words are.
const LONGEST: usize = 2_000;
/// A phrase of more words is a sentence and no time line.
const MOST_WORDS: usize = 28;

impl Timeline {
    /// Reads a phrase such as "July-August 2016", "by mid-2018" or "90 days before the General
    /// Assembly"; what is not understood is kept as it was said.
    ///
    /// Any dash is understood, with or without spaces; letter case does not matter. The phrase is
    /// kept as it was said, with single spaces and an en dash between two ends; an ISO form is put
    /// into words.
    pub fn read(text: &str, words: &CalendarWords, calendar: &Calendar) -> Timeline {
        let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_fiscal = |text: &str| calendar.fiscal_year.is_some() && is_two_years(text);
        let western = western_digits(&spaced);
        if let Some(iso) = parse_iso(&western).filter(|_| !is_fiscal(&western)) {
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
        let (meaning, trouble) = read_words(&tokens, words, calendar);
        // "March andSeptember", as some languages write it.
        let parted = words.phrases.parted(&tokens).filter(|_| meaning.is_none());
        let again = parted.map(|parted| read_words(&parted, words, calendar));
        let (meaning, trouble) = match again {
            Some((Some(meaning), again)) => (Some(meaning), again.or(trouble)),
            _ => (meaning, trouble),
        };
        let meaning = match (meaning, trouble) {
            // Of two days none is guessed, whatever else the figures could be.
            (_, Some(why @ Unread::TwoReadings(_))) => Meaning::Said(why),
            (Some(meaning), _) => meaning,
            (None, why) => Meaning::Said(why.unwrap_or(Unread::Unknown)),
        };
        Timeline {
            said: match meaning {
                // Nobody knows what a dash in it stands for.
                Meaning::Said(_) => spaced,
                _ => with_en_dashes(&spaced, words),
            },
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
    pub(crate) fn understood_forms(words: &CalendarWords) -> String {
        let month = |month: u8, year: i32| Moment::Month { month, year };
        let season = |season: Season, year: i32| Moment::Season { season, year };
        let day = |day: u32| Moment::Day(NaiveDate::from_ymd_opt(2016, 7, day).unwrap_or_default());
        let forms = [
            (Moment::Year(2017), Moment::Year(2017)),
            (Moment::Year(2017), Moment::Year(2018)),
            (month(7, 2016), month(7, 2016)),
            (month(7, 2016), month(8, 2016)),
            (month(9, 2016), month(9, 2017)),
            (season(Season::Fall, 2016), season(Season::Fall, 2016)),
            (season(Season::Fall, 2016), season(Season::Spring, 2017)),
            (
                Moment::Quarter {
                    quarter: 3,
                    year: 2016,
                },
                Moment::Quarter {
                    quarter: 3,
                    year: 2016,
                },
            ),
            (day(15), day(15)),
            (day(1), day(15)),
        ];
        let forms = forms.map(|(start, end)| format!("“{}”", Period { start, end }.print(words)));
        format!("{} or “2016-07-15”", forms.join(", "))
    }
}

/// Reads words as a whole time line; where there is trouble, also which.
fn read_words(
    tokens: &[String],
    words: &CalendarWords,
    calendar: &Calendar,
) -> (Option<Meaning>, Option<Unread>) {
    let reader = Reader::new(words, calendar);
    let meaning = match tokens.len() {
        1..=MOST_WORDS => reader.whole(tokens),
        _ => None,
    };
    (meaning, reader.trouble.into_inner())
}

/// Reads a day of any year, such as "1 September", as (month, day).
///
/// 29 February is a day of some years, so it is read.
pub(crate) fn parse_day_of_year(text: &str, words: &CalendarWords) -> Option<(u8, u8)> {
    let calendar = Calendar::default();
    let reader = Reader::new(words, &calendar);
    match reader.part(&cut(text))? {
        SaidMoment {
            what: What::Day {
                day,
                month: Some(month),
            },
            year: None,
        } if exists_in_some_year(month, day) => Some((month, day)),
        _ => None,
    }
}

/// Reads a length of time in which working days may be counted, such as "10 working days".
pub(crate) fn parse_lapse(text: &str, words: &CalendarWords) -> Option<Lapse> {
    let calendar = Calendar::default();
    let length = Reader::new(words, &calendar).lapse(&cut(text))?;
    Some(Lapse {
        said: text.to_owned(),
        length,
    })
}

/// Stands for an item's key among the words of a phrase.
const ITEM: &str = "\0";

/// Reads what is waited for, such as "2 weeks after 1.4.1"; whether there is such an item is not
/// judged here.
pub(crate) fn parse_wait(text: &str, words: &CalendarWords) -> Option<WaitPhrase> {
    if text.len() > LONGEST {
        return None;
    }
    let calendar = Calendar::default();
    let reader = Reader::new(words, &calendar);
    let said: Vec<&str> = text.split_whitespace().collect();
    // The key stands at one end in most languages.
    (0..said.len()).rev().take(MOST_WORDS).find_map(|at| {
        let mut tokens = cut(&said[..at].join(" "));
        tokens.push(ITEM.to_owned());
        tokens.extend(cut(&said[at + 1..].join(" ")));
        words.phrases.waits.iter().find_map(|pattern| {
            reader.filled(pattern, &tokens, &|fillings| {
                let lag = fillings.iter().find_map(|filling| match filling {
                    Filling::Lapse(lapse) => Some(lapse.clone()),
                    _ => None,
                });
                Some(WaitPhrase {
                    item: said[at].to_owned(),
                    lag,
                })
            })
        })
    })
}

/// Reads in one language, by one calendar.
struct Reader<'a> {
    words: &'a CalendarWords,
    calendar: &'a Calendar,
    /// Why what has the form of a time line is none after all; the first reason found.
    trouble: RefCell<Option<Unread>>,
    /// The times that were looked for, by where their words stand.
    times: RefCell<HashMap<TokenSpan, Option<Time>>>,
    /// The same for moments.
    parts: RefCell<HashMap<TokenSpan, Option<SaidMoment>>>,
}

/// Where words of a phrase stand while it is read.
type TokenSpan = (usize, usize);

fn place_of(tokens: &[String]) -> TokenSpan {
    (tokens.as_ptr() as usize, tokens.len())
}

impl<'a> Reader<'a> {
    fn new(words: &'a CalendarWords, calendar: &'a Calendar) -> Self {
        Reader {
            words,
            calendar,
            trouble: RefCell::new(None),
            times: RefCell::default(),
            parts: RefCell::default(),
        }
    }

    fn troubled<T>(&self, why: Unread) -> Option<T> {
        self.trouble.borrow_mut().get_or_insert(why);
        None
    }

    /// Reads a whole time line.
    fn whole(&self, tokens: &[String]) -> Option<Meaning> {
        let tokens = self.without_remark(tokens);
        if let Some(time) = self.time(tokens) {
            return Some(match &time[..] {
                [only] => Meaning::Span(*only),
                _ => Meaning::Several(time),
            });
        }
        let shapes = self.words.phrases.wholes.iter();
        shapes.clone().find_map(|(shape, patterns)| {
            patterns.iter().find_map(|pattern| {
                let is_bare = matches!(pattern[..], [Element::Slot(_)]);
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
                // What more they say is not known to be of it.
                Some(named) if is_bare && named.says_more => None,
                None => self.troubled(Unread::UnknownEvent),
                Some(named) => Some(Meaning::Anchored(Anchored {
                    anchor: named.anchor,
                    relation,
                })),
            }
        };
        Some(match shape {
            WholeShape::Ongoing => Meaning::Ongoing,
            WholeShape::ToBeAgreed => Meaning::Said(Unread::ToBeAgreed),
            WholeShape::By => Meaning::By(last()?),
            WholeShape::ByPlanEnd => match self.calendar.ends {
                Some(day) => Meaning::By(Moment::Day(day)),
                None => return self.troubled(Unread::NoPlanEnd),
            },
            WholeShape::Before => Meaning::By(next_to(first()?.first_day(self.calendar), -1)?),
            WholeShape::From => Meaning::From(first()?),
            WholeShape::After => Meaning::From(next_to(last()?.last_day(self.calendar), 1)?),
            WholeShape::Recurring => Meaning::Recurring(recurrence()?),
            // "From July 2016 to June 2017" says both.
            WholeShape::RecurringFrom => Meaning::Recurring(Recurrence {
                from: Some(first()?),
                until: last().filter(|last| Some(*last) != first()),
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
}
