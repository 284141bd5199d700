//! Grids of months, quarters or years in which ticks or colours say when something is done.

use super::role::{TimeColumn, Unit};
use super::vocabulary::Vocabulary;
use crate::plan::{Calendar, CalendarWords, Meaning, Period, Timeline};
use crate::template::Labels;

/// Says a run of columns, from its first to its last; nothing where a dash would stand between dashes.
fn said_run(
    first: &TimeColumn,
    last: &TimeColumn,
    words: &CalendarWords,
    calendar: &Calendar,
) -> Option<String> {
    if first == last {
        return Some(first.said(words, true));
    }
    let with_year = first.year != last.year;
    let (start, end) = (first.said(words, with_year), last.said(words, true));
    if ![first, last].iter().any(|column| column.is_in_words()) {
        return Some(format!("{start}-{end}"));
    }
    let ends = span(&start, words, calendar).zip(span(&end, words, calendar));
    if let Some((start, end)) = ends {
        let (start, end) = (start.start, end.end);
        return Some(Period { start, end }.print(words));
    }
    let is_range = [&start, &end].iter().any(|text| text.contains(['-', '–']));
    (!is_range).then(|| format!("{start}-{end}"))
}

/// Says the columns that are ticked: those beside each other as a span.
pub(super) fn said(
    ticked: &[usize],
    columns: &[(usize, TimeColumn)],
    labels: &Labels,
    calendar: &Calendar,
) -> Option<String> {
    let words = &labels.calendar;
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, (column, _)) in columns.iter().enumerate() {
        if !ticked.contains(column) {
            continue;
        }
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    let said = runs.into_iter().flat_map(|(first, last)| {
        let run = columns[first..=last].iter().map(|(_, column)| column);
        match said_run(&columns[first].1, &columns[last].1, words, calendar) {
            Some(said) => vec![said],
            None => run.map(|column| column.said(words, true)).collect(),
        }
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| labels.list(&said))
}

/// Returns the span that a heading names; what is longer names none.
fn span(text: &str, words: &CalendarWords, calendar: &Calendar) -> Option<Period> {
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return None;
    }
    match Timeline::read(text, words, calendar).meaning {
        Meaning::Span(period) => Some(period),
        _ => None,
    }
}

/// Returns whether a heading names a part of any year, such as “Jan–Mar”: in a common one here.
fn is_of_any_year(text: &str, words: &CalendarWords, calendar: &Calendar) -> bool {
    span(&format!("{text} 2001"), words, calendar).is_some()
}

/// Returns whether a heading names a span of time in words, or counts one.
pub(super) fn is_span(text: &str, words: &CalendarWords, calendar: &Calendar) -> bool {
    span(text, words, calendar).is_some()
        || is_of_any_year(text, words, calendar)
        || is_counted(text)
}

/// Returns whether a text says that nothing is done then: a dash, or a box without a tick.
pub(super) fn is_no_tick(text: &str) -> bool {
    text.trim().chars().all(|c| "-‐–—−.…☐□⬜".contains(c))
}

/// Returns whether a text is a tick or says that there is none, and is no word.
pub(super) fn is_tick(text: &str) -> bool {
    let text = text.trim();
    let is_cross = ["x", "xx", "х", "1"].contains(&text.to_lowercase().as_str());
    is_cross || text.chars().count() <= 3 && text.chars().all(|c| !c.is_alphanumeric())
}

/// Returns whether a heading names a month, a quarter or a year.
pub(super) fn is_time(text: &str, vocabulary: &Vocabulary) -> bool {
    let (own, _) = split_year(text);
    let is_unit = |text: &str| quarter(text).is_some() || vocabulary.month(text).is_some();
    year(text).is_some() || is_unit(text) || is_unit(&own)
}

fn year(text: &str) -> Option<u32> {
    let text = text.trim();
    let year = text.parse().ok().filter(|year| (1900..2200).contains(year));
    year.filter(|_| text.len() == 4)
}

fn quarter(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let figure = |rest: &str| rest.trim().parse().ok().filter(|one| (1..=4).contains(one));
    let before = ["q", "quarter", "trimestre", "trim", "t"].iter();
    let mut before = before.filter_map(|word| text.strip_prefix(word).and_then(figure));
    let numeral = ["i", "ii", "iii", "iv"].iter().position(|one| *one == text);
    before
        .next()
        .or(numeral.and_then(|at| u32::try_from(at + 1).ok()))
}

/// The first letters of the months, as narrow columns show them.
const INITIALS: [&str; 4] = [
    "jfmamjjasond", // English, French
    "efmamjjasond", // Spanish
    "яфмамииасонд", // Russian
    "jfmamjjasond",
];

/// Finds the columns of a grid by what stands over them; with the years where those are said.
pub(super) fn columns(
    stacks: &[Vec<String>],
    vocabulary: &Vocabulary,
    words: &CalendarWords,
    calendar: &Calendar,
) -> Vec<(usize, TimeColumn)> {
    let lowest = |column: usize| stacks[column].last().map_or("", |text| text.trim());
    let mut found: Vec<(usize, TimeColumn)> = Vec::new();
    let mut column = 0;
    while column < stacks.len() {
        let run = initials(stacks, column).max(figures(stacks, column));
        if run >= 4 {
            let start = first_month(stacks, column, run);
            for at in 0..run {
                let month = (start + u32::try_from(at).unwrap_or(0)) % 12 + 1;
                let unit = Unit::Month(month);
                found.push((
                    column + at,
                    TimeColumn {
                        year: year_over(stacks, column + at),
                        unit,
                    },
                ));
            }
            column += run;
            continue;
        }
        let text = lowest(column);
        let year = year_over(stacks, column);
        let (own, own_year) = split_year(text);
        let year = own_year.or(year);
        if let Some(month) = vocabulary.month(&own) {
            found.push((
                column,
                TimeColumn {
                    year,
                    unit: Unit::Month(month),
                },
            ));
        } else if let Some(quarter) = quarter(&own).filter(|_| !own.is_empty()) {
            found.push((
                column,
                TimeColumn {
                    year,
                    unit: Unit::Quarter(quarter),
                },
            ));
        } else if let Some(year) = self::year(text) {
            found.push((
                column,
                TimeColumn {
                    year: Some(year),
                    unit: Unit::Year,
                },
            ));
        } else if vocabulary.role(text).is_none_or(|(_, is_exact)| !is_exact) {
            let alone = || span(text, words, calendar).map(|_| text.to_owned());
            let in_year = || {
                let text = format!("{text} {}", year?);
                span(&text, words, calendar).map(|_| text)
            };
            let counted = || is_counted(text).then(|| text.to_owned());
            let in_any = || is_of_any_year(text, words, calendar).then(|| text.to_owned());
            let said = alone().or_else(in_year).or_else(counted).or_else(in_any);
            if let Some(said) = said {
                let unit = Unit::Other(said);
                found.push((column, TimeColumn { year: None, unit }));
            }
        }
        column += 1;
    }
    found
}

/// Parts "Jan 2017", "Jan-17" and "Q1 2017" into unit and year.
fn split_year(text: &str) -> (String, Option<u32>) {
    let cut = text.rfind([' ', '-', '/', '.', '\'', '’']);
    let Some(cut) = cut else {
        return (text.to_owned(), None);
    };
    let (unit, rest) = text.split_at(cut);
    let rest = rest.trim_start_matches([' ', '-', '/', '.', '\'', '’']);
    let year = year(rest).or_else(|| {
        let short = rest.parse::<u32>().ok().filter(|_| rest.len() == 2);
        short.filter(|short| *short >= 13).map(|short| 2000 + short)
    });
    match year {
        Some(year) => (unit.trim().to_owned(), Some(year)),
        None => (text.to_owned(), None),
    }
}

/// Returns whether a heading counts months, weeks or years of the plan: "M1", "Month 3", "Year 2".
fn is_counted(text: &str) -> bool {
    let figures = text.trim_start_matches(|c: char| !c.is_numeric());
    let word = text[..text.len() - figures.len()].trim().to_lowercase();
    let is_figure =
        !figures.is_empty() && figures.len() <= 2 && figures.chars().all(char::is_numeric);
    let words = [
        "m",
        "month",
        "mois",
        "mes",
        "mês",
        "luna",
        "месяц",
        "شهر",
        "الشهر",
        "w",
        "week",
        "semaine",
        "semana",
        "săptămâna",
        "неделя",
        "أسبوع",
        "الأسبوع",
        "y",
        "year",
        "an",
        "année",
        "año",
        "ano",
        "anul",
        "год",
        "السنة",
        "fy",
    ];
    is_figure && words.contains(&word.as_str())
}

fn year_over(stacks: &[Vec<String>], column: usize) -> Option<u32> {
    stacks[column].iter().rev().find_map(|text| {
        let mut words = text.split(|c: char| !c.is_numeric());
        words.find_map(year)
    })
}

/// Returns how many columns from one on are headed by the first letters of months.
fn initials(stacks: &[Vec<String>], column: usize) -> usize {
    let letters: String = (column..stacks.len())
        .map_while(|at| {
            let text = stacks[at].last()?.trim();
            let mut letters = text.chars();
            letters
                .next()
                .filter(|c| c.is_alphabetic() && letters.next().is_none())
        })
        .flat_map(char::to_lowercase)
        .collect();
    let length = letters.chars().count();
    let found = INITIALS
        .iter()
        .any(|year| year.repeat(6).contains(&letters));
    if found { length } else { 0 }
}

/// Returns how many columns from one on are headed by 1, 2, 3, … 12 below a year.
fn figures(stacks: &[Vec<String>], column: usize) -> usize {
    let mut length = 0;
    while let Some(stack) = stacks.get(column + length) {
        let wanted = (length % 12 + 1).to_string();
        let is_next = stack
            .last()
            .is_some_and(|text| text.trim().trim_start_matches('0') == wanted);
        if !is_next || year_over(stacks, column + length).is_none() {
            break;
        }
        length += 1;
    }
    length
}

/// Returns the month, from 0, that the first of several single letters stands for.
fn first_month(stacks: &[Vec<String>], column: usize, run: usize) -> u32 {
    let letters = (column..column + run).filter_map(|at| stacks[at].last()?.trim().chars().next());
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    let starts = INITIALS.iter().filter_map(|year| {
        year.repeat(6)
            .find(&letters)
            .map(|at| year.repeat(6)[..at].chars().count())
    });
    u32::try_from(starts.min().unwrap_or(0) % 12).unwrap_or(0)
}
