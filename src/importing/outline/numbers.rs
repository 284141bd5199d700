//! The numbers before texts.

use crate::importing::numbering::{self, LeadingNumber, Sureness, depth_of};
use crate::importing::wording::{Fate, Ledger, Reason, Wording};
use std::collections::BTreeMap;

/// Parts a number from a text; the signs between them are left out.
pub(super) fn numbered(
    words: &Wording,
    least: Sureness,
    ledger: &mut Ledger,
) -> (Wording, Wording) {
    let found = numbering::leading(words.text()).filter(|found| found.sureness >= least);
    let Some(found) = found else {
        return (Wording::default(), words.clone());
    };
    let end = found.text.min(words.text().len());
    if words.slice(end..words.text().len()).is_empty() {
        return (Wording::default(), words.clone());
    }
    parted_number(words, &found, ledger)
}

pub(super) fn parted_number(
    words: &Wording,
    found: &LeadingNumber,
    ledger: &mut Ledger,
) -> (Wording, Wording) {
    let (number, length) = (found.number.clone(), words.text().len());
    for sign in [0..number.start, number.end..found.text] {
        ledger.decide(&words.slice(sign), Fate::LeftOut(Reason::Sign));
    }
    (words.slice(number), words.slice(found.text..length))
}

/// Takes the full stop off a number that stands in a column of its own.
pub(super) fn trimmed_number(number: &Wording, ledger: &mut Ledger) -> Wording {
    let text = number.text();
    let end = text.trim_end_matches(['.', ')', ':']).len();
    if end == 0 || end == text.len() {
        return number.clone();
    }
    ledger.decide(&number.slice(end..text.len()), Fate::LeftOut(Reason::Sign));
    number.slice(0..end)
}

/// Returns how deep the numbers before texts mostly are; 0 where they have none.
pub(super) fn usual_depth(texts: &[String]) -> u32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for text in texts {
        let found = numbering::leading(text).filter(|found| found.sureness >= Sureness::Medium);
        if let Some(found) = found {
            *counts.entry(depth_of(&found)).or_default() += 1;
        }
    }
    let most = counts
        .into_iter()
        .max_by_key(|(depth, count)| (*count, *depth));
    most.map_or(0, |(depth, _)| depth)
}

pub(super) fn is_numbered(words: &Wording) -> bool {
    numbering::leading(words.text()).is_some_and(|found| found.sureness >= Sureness::Medium)
}

/// Returns whether texts are counted: 1, 2, 3.
pub(super) fn ascends(texts: &[String]) -> bool {
    let numbers = texts.iter().filter_map(|text| {
        let found = numbering::leading(text)?;
        text[found.number].parse::<u32>().ok()
    });
    let numbers: Vec<u32> = numbers.collect();
    numbers.len() > 1
        && numbers
            .windows(2)
            .all(|two| two[1] == two[0] + 1 || two[1] == 1)
}
