//! The phrases in which a language says time lines: words, and patterns as data. Letter case does not
//! matter, nor does a full stop behind a word.

use super::anchor::{Duration, Every, Unit};
use super::pattern::{self, Pattern, PatternReason, Words, cut};
use std::fmt;

/// The phrases of a language, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimePhrases {
    pub(super) numbers: Vec<Vec<Words>>,
    pub(super) ordinals: Vec<Vec<Words>>,
    /// Numbers beyond the list, with their words.
    pub(super) larger_numbers: Vec<(u16, Vec<Words>)>,
    pub(super) day_suffixes: Vec<Words>,
    /// Monday first.
    pub(super) weekdays: Vec<Vec<Words>>,
    /// Early, mid, late.
    pub(super) portions: [Vec<Words>; 3],
    /// Days, weeks, months, quarters, halves, years.
    pub(super) units: [Vec<Words>; 6],
    /// What working days are called.
    pub(super) working_days: Vec<Words>,
    pub(super) frequencies: Vec<(Every, Vec<Words>)>,
    /// What may stand before any moment and says nothing more, such as "in" and "the".
    pub(super) lead_ins: Vec<Words>,
    /// What may stand behind a time and says nothing more, such as "tentative".
    pub(super) remarks: Vec<Words>,
    /// Words for all of the plan's time.
    pub(super) plan_period: Vec<Words>,
    pub(super) moments: Vec<(MomentShape, Vec<Pattern>)>,
    pub(super) shares: Vec<(ShareShape, Vec<Pattern>)>,
    pub(super) ranges: Vec<Pattern>,
    pub(super) separators: Vec<Words>,
    pub(super) wholes: Vec<(WholeShape, Vec<Pattern>)>,
    pub(super) recurrences: Vec<Pattern>,
    /// How it is said what an item waits for.
    pub(super) waits: Vec<Pattern>,
    /// Lengths of time in one word, such as "fortnight".
    pub(super) durations: Vec<(Duration, Vec<Words>)>,
    /// What words of a name may begin with where a phrase says the name.
    beginnings: Vec<String>,
    /// What they may end with.
    endings: Vec<String>,
    /// Words that are written in one with the next one.
    joined: Vec<String>,
    /// Words for the adoption of the plan, where an event could stand.
    pub(super) adoption: Vec<Words>,
    /// Statuses of an edition that say that it was adopted.
    pub(super) adopted: Vec<Words>,
    /// Whether a date in figures has its day first, where the language leaves no doubt.
    pub(super) day_first: Option<bool>,
}

/// So many letters tell words apart.
const SHORTEST_STEM: usize = 3;

/// What a pattern of a moment names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MomentShape {
    Day,
    WeekOfDay,
    Week,
    Month,
    Season,
    SeasonOfYears,
    Quarter,
    Half,
    Year,
    FiscalYear,
    FiscalQuarter,
    PlanYear,
    PlanQuarter,
    PlanMonth,
    Portion,
    /// A number of what the other end says, with its year.
    Number,
}

/// What a pattern says that is a share of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShareShape {
    First,
    Last,
    Nth,
    Quarter,
    Half,
    /// So long from the beginning of the time on, beyond its end too.
    Lasting,
}

/// What a pattern says that is a whole time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WholeShape {
    Ongoing,
    ToBeAgreed,
    /// The time is the last that counts.
    By,
    /// The end of the plan is.
    ByPlanEnd,
    /// What ends before the time begins.
    Before,
    From,
    /// What begins when the time is over.
    After,
    Recurring,
    RecurringFrom,
    RecurringUntil,
    RecurringIn,
    BeforeEvent,
    AtEvent,
    AfterEvent,
    DurationBeforeEvent,
    DurationAfterEvent,
    WithinDurationOfEvent,
}

/// The phrases as a language's file writes them.
#[derive(Debug, Clone, Default)]
pub struct PhraseTexts {
    pub numbers: Vec<Vec<String>>,
    pub ordinals: Vec<Vec<String>>,
    pub larger_numbers: Vec<(u16, Vec<String>)>,
    pub day_suffixes: Vec<String>,
    pub weekdays: Vec<Vec<String>>,
    pub early: Vec<String>,
    pub mid: Vec<String>,
    pub late: Vec<String>,
    pub units: [Vec<String>; 6],
    pub working_days: Vec<String>,
    /// How often: every so many of a unit, and the words for it.
    pub frequencies: Vec<(u16, Unit, Vec<String>)>,
    pub lead_ins: Vec<String>,
    pub remarks: Vec<String>,
    pub plan_period: Vec<String>,
    /// Patterns by `SHARE_KEYS`.
    pub shares: Vec<(&'static str, Vec<String>)>,
    /// Patterns by `MOMENT_KEYS`.
    pub moments: Vec<(&'static str, Vec<String>)>,
    pub ranges: Vec<String>,
    pub separators: Vec<String>,
    /// Patterns by `WHOLE_KEYS`.
    pub wholes: Vec<(&'static str, Vec<String>)>,
    pub recurrences: Vec<String>,
    pub waits: Vec<String>,
    pub durations: Vec<(Duration, Vec<String>)>,
    pub beginnings: Vec<String>,
    pub endings: Vec<String>,
    pub joined: Vec<String>,
    pub adoption: Vec<String>,
    pub adopted: Vec<String>,
    pub day_first: Option<bool>,
}

/// The keys of the patterns of moments, in the order in which they are tried.
const MOMENT_KEYS: [(&str, MomentShape); 16] = [
    ("day", MomentShape::Day),
    ("week_of_day", MomentShape::WeekOfDay),
    ("week", MomentShape::Week),
    ("month", MomentShape::Month),
    ("season_of_years", MomentShape::SeasonOfYears),
    ("season", MomentShape::Season),
    ("quarter", MomentShape::Quarter),
    ("half", MomentShape::Half),
    ("fiscal_quarter", MomentShape::FiscalQuarter),
    ("fiscal_year", MomentShape::FiscalYear),
    ("year", MomentShape::Year),
    ("plan_quarter", MomentShape::PlanQuarter),
    ("plan_year", MomentShape::PlanYear),
    ("plan_month", MomentShape::PlanMonth),
    ("portion", MomentShape::Portion),
    ("number", MomentShape::Number),
];

/// The keys of the patterns of shares, in the order in which they are tried.
const SHARE_KEYS: [(&str, ShareShape); 6] = [
    ("quarter", ShareShape::Quarter),
    ("half", ShareShape::Half),
    ("first", ShareShape::First),
    ("last", ShareShape::Last),
    ("nth", ShareShape::Nth),
    ("lasting", ShareShape::Lasting),
];

/// The keys of the patterns of whole time lines, in the order in which they are tried.
const WHOLE_KEYS: [(&str, WholeShape); 17] = [
    ("ongoing", WholeShape::Ongoing),
    ("to_be_agreed", WholeShape::ToBeAgreed),
    ("recurring", WholeShape::Recurring),
    ("recurring_from", WholeShape::RecurringFrom),
    ("recurring_until", WholeShape::RecurringUntil),
    ("recurring_in", WholeShape::RecurringIn),
    ("by_plan_end", WholeShape::ByPlanEnd),
    ("by", WholeShape::By),
    ("before", WholeShape::Before),
    ("from", WholeShape::From),
    ("after", WholeShape::After),
    ("duration_before_event", WholeShape::DurationBeforeEvent),
    (
        "within_duration_of_event",
        WholeShape::WithinDurationOfEvent,
    ),
    ("duration_after_event", WholeShape::DurationAfterEvent),
    ("before_event", WholeShape::BeforeEvent),
    ("after_event", WholeShape::AfterEvent),
    // Last: an event can be named alone.
    ("at_event", WholeShape::AtEvent),
];

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternFault {
    pub pattern: String,
    pub reason: PatternReason,
}

impl fmt::Display for PatternFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pattern = &self.pattern;
        match &self.reason {
            PatternReason::UnknownPlace(name) => {
                write!(f, "“{pattern}” has an unknown place <{name}>")
            }
            PatternReason::UnknownKey => write!(f, "`{pattern}` is no kind of pattern"),
            PatternReason::NotClosed => write!(f, "“{pattern}” has a bracket that is not closed"),
            PatternReason::TooManyWays => {
                write!(f, "“{pattern}” can be said in too many ways")
            }
            PatternReason::Empty => write!(f, "“{pattern}” has no words"),
        }
    }
}

impl TimePhrases {
    /// Makes phrases ready to be looked for.
    ///
    /// # Errors
    /// All patterns that cannot be used.
    pub(crate) fn compile(texts: &PhraseTexts) -> Result<Self, Vec<PatternFault>> {
        let mut faults = Vec::new();
        let mut patterns = |list: &[String]| -> Vec<Pattern> {
            let mut all = Vec::new();
            for text in list {
                match pattern::parse(text) {
                    Ok(pattern) => all.push(pattern),
                    Err(reason) => faults.push(PatternFault {
                        pattern: text.clone(),
                        reason,
                    }),
                }
            }
            all
        };
        let ranges = patterns(&texts.ranges);
        let recurrences = patterns(&texts.recurrences);
        let waits = patterns(&texts.waits);
        let moments = keyed(&MOMENT_KEYS, &texts.moments, &mut patterns);
        let wholes = keyed(&WHOLE_KEYS, &texts.wholes, &mut patterns);
        let shares = keyed(&SHARE_KEYS, &texts.shares, &mut patterns);
        let unknown = |keys: &[&str], given: &[(&'static str, Vec<String>)]| -> Vec<PatternFault> {
            let strange = given.iter().filter(|(key, _)| !keys.contains(key));
            strange
                .map(|(key, _)| PatternFault {
                    pattern: (*key).to_owned(),
                    reason: PatternReason::UnknownKey,
                })
                .collect()
        };
        faults.extend(unknown(&MOMENT_KEYS.map(|(key, _)| key), &texts.moments));
        faults.extend(unknown(&WHOLE_KEYS.map(|(key, _)| key), &texts.wholes));
        faults.extend(unknown(&SHARE_KEYS.map(|(key, _)| key), &texts.shares));
        if !faults.is_empty() {
            return Err(faults);
        }
        let words = |list: &[String]| -> Vec<Words> {
            let mut words: Vec<Words> = list.iter().map(|text| cut(text)).collect();
            // The longest first, so that "the end of" is not taken for "the".
            words.sort_by_key(|words| std::cmp::Reverse(words.len()));
            words
        };
        Ok(TimePhrases {
            numbers: texts.numbers.iter().map(|list| words(list)).collect(),
            ordinals: texts.ordinals.iter().map(|list| words(list)).collect(),
            larger_numbers: texts
                .larger_numbers
                .iter()
                .map(|(number, list)| (*number, words(list)))
                .collect(),
            day_suffixes: words(&texts.day_suffixes),
            weekdays: texts.weekdays.iter().map(|list| words(list)).collect(),
            portions: [&texts.early, &texts.mid, &texts.late].map(|list| words(list)),
            units: std::array::from_fn(|index| words(&texts.units[index])),
            working_days: words(&texts.working_days),
            frequencies: texts
                .frequencies
                .iter()
                .map(|(count, unit, list)| {
                    let every = Every {
                        count: *count,
                        unit: *unit,
                    };
                    (every, words(list))
                })
                .collect(),
            lead_ins: words(&texts.lead_ins),
            remarks: words(&texts.remarks),
            plan_period: words(&texts.plan_period),
            moments,
            shares,
            ranges,
            separators: words(&texts.separators),
            wholes,
            recurrences,
            waits,
            durations: texts
                .durations
                .iter()
                .map(|(length, list)| (*length, words(list)))
                .collect(),
            beginnings: texts.beginnings.clone(),
            endings: texts.endings.clone(),
            joined: texts.joined.clone(),
            adoption: words(&texts.adoption),
            adopted: words(&texts.adopted),
            day_first: texts.day_first,
        })
    }
}

impl TimePhrases {
    /// Returns the status of a text that was adopted: the first of those in the fewest words.
    pub fn adopted(&self) -> Option<String> {
        let shortest = self.adopted.iter().min_by_key(|words| words.len());
        shortest.map(|words| words.join(" "))
    }

    /// Returns whether a status says that a text was adopted.
    pub(crate) fn is_adopted(&self, status: Option<&String>) -> bool {
        status.is_some_and(|status| self.adopted.contains(&cut(status)))
    }

    /// Returns whether words are the same, one by one, in any of their cases.
    pub(super) fn are_same(&self, some: &[String], others: &[String]) -> bool {
        some.len() == others.len()
            && some
                .iter()
                .zip(others)
                .all(|(one, other)| one == other || self.share_stem(one, other))
    }

    fn share_stem(&self, one: &str, other: &str) -> bool {
        let mut stems = self.stems(one);
        stems.any(|stem| self.stems(other).any(|other| other == stem))
    }

    /// Returns what a word may be without what stands before and behind its stem.
    fn stems<'w>(&'w self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let beginnings = self.beginnings.iter().map(String::as_str);
        let starts = beginnings.filter_map(|beginning| word.strip_prefix(beginning));
        let ends = |word: &'w str| {
            let endings = self.endings.iter().map(String::as_str);
            let stems = endings.filter_map(move |ending| word.strip_suffix(ending));
            std::iter::once(word).chain(stems)
        };
        let stems = std::iter::once(word).chain(starts).flat_map(ends);
        stems.filter(|stem| stem.chars().count() >= SHORTEST_STEM)
    }

    /// Returns the words with those set apart that are written in one with the next; nothing where none
    /// is.
    pub(super) fn parted(&self, tokens: &[String]) -> Option<Words> {
        let mut parted = Words::with_capacity(tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            let joined = self.joined.iter().find_map(|joined| {
                let rest = token.strip_prefix(joined.as_str()).filter(|_| at > 0)?;
                rest.chars().nth(1).map(|_| (joined, rest))
            });
            match joined {
                Some((joined, rest)) => parted.extend([joined.clone(), rest.to_owned()]),
                None => parted.push(token.clone()),
            }
        }
        (parted.len() > tokens.len()).then_some(parted)
    }
}

/// Puts patterns in the order of their keys.
fn keyed<S: Copy>(
    keys: &[(&str, S)],
    given: &[(&'static str, Vec<String>)],
    patterns: &mut impl FnMut(&[String]) -> Vec<Pattern>,
) -> Vec<(S, Vec<Pattern>)> {
    keys.iter()
        .filter_map(|(key, shape)| {
            let (_, list) = given.iter().find(|(name, _)| name == key)?;
            Some((*shape, patterns(list)))
        })
        .collect()
}
