//! The clocks: `--date`, then `SOURCE_DATE_EPOCH`, then today.

use super::Failure;
use crate::diagnostic::Diagnostic;
use chrono::{DateTime, Local, NaiveDate};

/// Reads a `--date`.
pub(super) fn parse(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| text.len() == 10 && (1900..=2199).contains(&chrono::Datelike::year(date)))
        .ok_or_else(|| "write a day as 2016-08-20".to_owned())
}

/// Returns the date of a document.
pub(super) fn of_document(asked: Option<NaiveDate>) -> Result<NaiveDate, Failure> {
    match asked {
        Some(date) => Ok(date),
        None => today(),
    }
}

/// Returns today, as `SOURCE_DATE_EPOCH` or else the system has it.
pub(super) fn today() -> Result<NaiveDate, Failure> {
    match std::env::var_os("SOURCE_DATE_EPOCH") {
        None => Ok(Local::now().date_naive()),
        Some(value) => value
            .to_str()
            .and_then(|text| text.parse().ok())
            .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
            .map(|moment| moment.date_naive())
            .filter(|date| (1900..=2199).contains(&chrono::Datelike::year(date)))
            .ok_or_else(|| {
                Failure::Usage(
                    Diagnostic::error(
                        "bad-source-date",
                        format!("SOURCE_DATE_EPOCH is “{}”", value.display()),
                    )
                    .help("set it to seconds since 1970, unset it, or give --date"),
                )
            }),
    }
}
