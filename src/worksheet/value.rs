//! What a cell holds.

use chrono::{Datelike, Days, NaiveDate};

/// A cell's value.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    #[default]
    Empty,
    Text(String),
    Date(NaiveDate),
    /// A finite number. XLSX keeps it as one; CSV knows texts only.
    Number(f64),
    /// A formula that no program has computed yet, so that nobody knows its value.
    Formula,
}

impl Value {
    /// Makes a text, or an empty value if there is nothing to see in it.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            Value::Empty
        } else {
            Value::Text(text)
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Value::Empty
    }

    /// Returns the value as text, without blanks around it; a date as `2016-08-20`.
    pub fn as_text(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.trim().to_owned(),
            Value::Date(date) => date.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Formula => "=…".to_owned(),
        }
    }

    /// Returns the value as a day, if it can be read in one way only: a date, or a text such as
    /// `2016-08-20`, `2016/8/20`, `20.8.2016` or `20/08/2016`, but not `03/04/2016`; of a moment such as
    /// `2016-08-20T10:00:00` its day; and the number of a day in a cell that shows it as a number.
    pub(crate) fn as_date(&self) -> Option<NaiveDate> {
        match self {
            Value::Date(date) => Some(*date),
            Value::Text(text) => parse_date(day_of_moment(text.trim())),
            Value::Number(number) => numbered_day(*number),
            Value::Empty | Value::Formula => None,
        }
    }

    /// Returns the value as a number; a text such as `40` or `40 %` is one.
    pub(crate) fn as_number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Text(text) => {
                let text = text.trim();
                let text = text.strip_suffix('%').unwrap_or(text).trim_end();
                let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
                text.parse().ok().filter(|_| text.chars().all(plain))
            }
            Value::Empty | Value::Date(_) | Value::Formula => None,
        }
    }
}

/// Returns the day that Excel counts with a number, from 1 January 1990 to the end of 2199: other numbers
/// are more likely years, or a slip.
fn numbered_day(number: f64) -> Option<NaiveDate> {
    const FIRST: i32 = 32_874;
    const LAST: i32 = 109_574;
    let first = NaiveDate::from_ymd_opt(1990, 1, 1)?;
    let at = (FIRST..=LAST).find(|day| number.floor() == f64::from(*day))?;
    first.checked_add_days(Days::new(u64::try_from(at - FIRST).ok()?))
}

/// Returns what stands before the time of day: `2016-08-20` of `2016-08-20T10:00:00Z` and of
/// `2016-08-20 00:00`.
fn day_of_moment(text: &str) -> &str {
    let Some((day, time)) = text.split_once(['T', ' ']) else {
        return text;
    };
    let digits = time.trim_end_matches('Z');
    let digits = digits.split(['+', '-']).next().unwrap_or_default();
    let mut parts = digits.split(':');
    let is_two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    let is_hour = parts.next().is_some_and(is_two_digits);
    let is_minute = parts.next().is_some_and(is_two_digits);
    let is_second = parts
        .next()
        .is_none_or(|part| is_two_digits(part.split('.').next().unwrap_or_default()));
    match is_hour && is_minute && is_second && parts.next().is_none() {
        true => day,
        false => text,
    }
}

/// Reads a day from three numbers, the year with four digits.
fn parse_date(text: &str) -> Option<NaiveDate> {
    let separator = text.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = *parts.as_slice() else {
        return None;
    };
    let number = |digits: &str| -> Option<u32> {
        let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok()).flatten()
    };
    let date = |year: &str, month: &str, day: &str| -> Option<NaiveDate> {
        let year = number(year).filter(|_| year.len() == 4)?;
        let short = month.len() <= 2 && day.len() <= 2;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
            .filter(|_| short)
    };
    match separator {
        '-' | '/' | '.' if first.len() == 4 => date(first, second, third),
        '.' => date(third, second, first),
        // Day or month first? Only where both give the same day, or one gives none, is that clear.
        '/' | '-' => match (date(third, second, first), date(third, first, second)) {
            (Some(one), Some(other)) => (one == other).then_some(one),
            (one, other) => one.or(other),
        },
        _ => None,
    }
    .filter(|date| date.year() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Option<String> {
        Value::text(text).as_date().map(|date| date.to_string())
    }

    #[test]
    fn days_that_can_be_read_in_one_way_are_read() {
        for text in [
            "2016-08-20",
            " 2016-08-20 ",
            "2016/8/20",
            "20.8.2016",
            "20.08.2016",
            "20/08/2016",
            "8/20/2016",
            "20-08-2016",
            "2016-08-20T10:00",
            "2016-08-20T00:00:00",
            "2016-08-20T23:59:59.5Z",
            "2016-08-20 08:30:00+02:00",
            "20.08.2016 08:30",
        ] {
            assert_eq!(date(text).as_deref(), Some("2016-08-20"), "{text}");
        }
        assert_eq!(date("4/4/2016").as_deref(), Some("2016-04-04"));
        assert_eq!(date("29.02.2016").as_deref(), Some("2016-02-29"));
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in [
            "",
            "2016",
            "03/04/2016",
            "2015-02-29",
            "20.8.16",
            "20/8-2016",
            "2016-08-20T10",
            "2016-08-20 late",
            "2016-08-20T1000",
            "2016-08-020",
            "٢٠١٦-٠٨-٢٠",
            "0000-01-01",
            "August 2016",
            "-2016-08-20",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn days_may_be_numbers_as_excel_counts_them() {
        let day = |number| Value::Number(number).as_date().map(|day| day.to_string());
        assert_eq!(day(42_602.0).as_deref(), Some("2016-08-20"));
        assert_eq!(day(42_602.75).as_deref(), Some("2016-08-20"));
        assert_eq!(day(32_874.0).as_deref(), Some("1990-01-01"));
        assert_eq!(day(109_574.0).as_deref(), Some("2199-12-31"));
        for number in [2016.0, 31.0, -1.0, 109_575.0, 20_160_820.0] {
            assert_eq!(day(number), None, "{number}");
        }
    }

    #[test]
    fn numbers_may_be_texts() {
        let number = |text: &str| Value::text(text).as_number();
        assert_eq!(number("40"), Some(40.0));
        assert_eq!(number(" 40 % "), Some(40.0));
        assert_eq!(number("-0.5"), Some(-0.5));
        for text in ["", "%", "forty", "1e3", "inf", "NaN", "4 0", "0x10", "٤٠"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_shows_a_value_as_it_was_meant() {
        assert_eq!(Value::Number(40.0).as_text(), "40");
        assert_eq!(Value::Number(1.5).as_text(), "1.5");
        assert_eq!(Value::text("  a\nb ").as_text(), "a\nb");
        let date = NaiveDate::from_ymd_opt(2016, 8, 20).expect("a day");
        assert_eq!(Value::Date(date).as_text(), "2016-08-20");
        assert_eq!(Value::text(" \n"), Value::Empty);
    }
}
