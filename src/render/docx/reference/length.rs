//! Lengths as Word writes them.

use crate::document::Length;

/// The longest side of a paper that Word knows, in twips.
const LONGEST: i64 = 31_680;

/// Returns a length, within what Word knows.
pub(crate) fn of_twips(twips: i64) -> Length {
    Length::twips(twips.abs().min(LONGEST))
}

/// Reads a length (§22.9.2.14): in twips, or with a unit.
pub(crate) fn twips(text: &str) -> Option<i64> {
    const UNITS: [(&str, f64); 6] = [
        ("mm", 56.692_913),
        ("cm", 566.929_13),
        ("in", 1440.0),
        ("pt", 20.0),
        ("pc", 240.0),
        ("pi", 240.0),
    ];
    let (number, factor) = UNITS
        .iter()
        .find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, *factor)))
        .unwrap_or((text, 1.0));
    let value: f64 = number.parse().ok()?;
    let twips = (value * factor).round();
    // Far from the largest number, and no number that is none.
    (twips.abs() <= LONGEST as f64).then_some(twips as i64)
}
