//! What is printed for months, days, lists and numbers, beside what CLDR says.
//!
//! `tests/cases/labels/cldr.tsv` is made by `tests/oracle`, a package of its own: ICU4X and its data take as
//! long to build as these tests take to run. `tests/run --long` makes the table anew.

use super::source;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use wem_report::plan::column::Decimal;
use wem_report::template::{Labels, Library};

const TABLE: &str = "tests/cases/labels/cldr.tsv";

/// In what we differ, and why.
const DIFFERENCES: &str = "tests/languages/other-than-cldr.tsv";

/// A line of [`DIFFERENCES`]: in a kind of thing we say `ours` where CLDR says `theirs`, or has it within;
/// `*` is whatever it is.
struct Difference<'a> {
    languages: Vec<&'a str>,
    kind: &'a str,
    theirs: &'a str,
    ours: &'a str,
}

impl Difference<'_> {
    fn explains(&self, language: &str, kind: &str, theirs: &str, ours: &str) -> bool {
        self.kind == kind
            && self.languages.contains(&language)
            && match (self.theirs, self.ours) {
                ("*", _) => true,
                (wanted, "*") => theirs == wanted,
                (wanted, printed) => theirs.replacen(wanted, printed, 1) == ours,
            }
    }
}

/// Returns the fields of each line that is no remark.
fn lines(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

#[test]
fn what_is_printed_is_what_cldr_says_or_has_a_reason() {
    let (table, reasons) = (source(TABLE), source(DIFFERENCES));
    assert!(table.starts_with("# CLDR "), "the version stands first");
    let differences: Vec<Difference<'_>> = lines(&reasons)
        .map(|fields| {
            let [languages, kind, theirs, ours, reason] = fields[..] else {
                panic!("{fields:?}");
            };
            assert!(!reason.is_empty(), "{fields:?}");
            let languages = languages.split(' ').collect();
            Difference {
                languages,
                kind,
                theirs,
                ours,
            }
        })
        .collect();
    let (library, mut sources) = (Library::embedded(), Default::default());
    let mut read: Option<(String, Labels)> = None;
    let (mut wrong, mut used, mut compared) = (String::new(), BTreeSet::new(), 0);
    for fields in lines(&table) {
        let [language, _, what, theirs] = fields[..] else {
            panic!("{fields:?}");
        };
        if read.as_ref().is_none_or(|(tag, _)| tag != language) {
            let (labels, _) = library.labels(language, &mut sources).expect("built in");
            read = Some((language.to_owned(), labels));
        }
        let (_, labels) = read.as_ref().expect("read");
        let (kind, of) = what.split_once(' ').expect("a kind, and what of it");
        let ours = said(labels, kind, of);
        compared += 1;
        // Which spaces within dates may break is a matter of layout.
        let theirs = match kind {
            "number" => theirs.to_owned(),
            _ => theirs.replace(['\u{a0}', '\u{202f}'], " "),
        };
        if ours == theirs {
            continue;
        }
        let mut all = differences.iter();
        match all.position(|one| one.explains(language, kind, &theirs, &ours)) {
            Some(at) => drop(used.insert(at)),
            None => drop(writeln!(
                wrong,
                "{language} {what}: “{ours}”, CLDR “{theirs}”"
            )),
        }
    }
    assert!(compared > 1_000, "{compared} things compared");
    assert!(wrong.is_empty(), "{wrong}");
    for (at, one) in differences.iter().enumerate() {
        assert!(
            used.contains(&at),
            "no longer a difference: {:?} {}",
            one.languages,
            one.kind
        );
    }
}

/// Returns what we print for a thing of the table.
fn said(labels: &Labels, kind: &str, of: &str) -> String {
    let calendar = &labels.calendar;
    let number = |text: &str| text.parse::<u8>().expect("a number");
    let day = |text: &str| {
        text.split_once('-')
            .map(|(month, day)| (number(month), number(day)))
    };
    match kind {
        "month" => calendar.month(number(of)).to_owned(),
        "short-month" => calendar.short_months[usize::from(number(of)) - 1].clone(),
        "month-of-year" => calendar.month_of_year(calendar.month(number(of)), 2016),
        "date" => {
            let (month, day) = day(of).expect("a day");
            let date = NaiveDate::from_ymd_opt(2016, month.into(), day.into());
            labels.date(date.expect("a day"))
        }
        "day" => {
            let (month, day) = day(of).expect("a day");
            labels.day_of_year(month, day)
        }
        "list" => labels.list(&of.split(' ').collect::<Vec<_>>()),
        "number" => Decimal::parse(of)
            .expect("a number")
            .said(&calendar.figures),
        _ => panic!("{kind}"),
    }
}
