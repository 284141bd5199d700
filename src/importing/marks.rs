//! Marks of notes in texts: raised figures and signs behind a word.

use crate::reading::grid::GridParagraph;
use std::ops::Range;

/// Signs that lead to a note, however they stand.
const SIGNS: &str = "*†‡§⁎∗¹²³⁴⁵⁶⁷⁸⁹⁰";

/// Behind these a raised figure is a power.
const UNITS: [&str; 8] = ["m", "km", "cm", "mm", "dm", "м", "км", "см"];

/// Returns where raised marks of notes stand in a paragraph’s text; a paragraph that begins with one is the note.
pub(super) fn raised(paragraph: &GridParagraph) -> Vec<Range<usize>> {
    let text = &paragraph.text;
    let raised = paragraph.looks.iter().filter(|look| look.raised);
    let ranges = raised.map(|look| look.start as usize..look.end as usize);
    let marks = ranges.filter(|range| {
        let mark = text.get(range.clone()).unwrap_or_default().trim();
        let is_sign = |c: char| c.is_numeric() || SIGNS.contains(c) || ", ".contains(c);
        let is_mark = (1..=5).contains(&mark.chars().count()) && mark.chars().all(is_sign);
        let before = text.get(..range.start).unwrap_or_default();
        is_mark && before.ends_with(|c: char| !c.is_whitespace()) && !is_unit(before)
    });
    marks.collect()
}

/// Returns where signs of notes end the lines of a text.
pub(super) fn behind_lines(text: &str) -> Vec<Range<usize>> {
    let start = text.as_ptr() as usize;
    let marks = text.lines().filter_map(|line| {
        let at = line.as_ptr() as usize - start;
        let line = line.trim_end();
        let rest = line.trim_end_matches(|c| SIGNS.contains(c));
        let is_mark = rest.len() < line.len()
            && rest.ends_with(|c: char| c.is_alphanumeric() || ").".contains(c))
            && !is_unit(rest);
        is_mark.then(|| at + rest.len()..at + line.len())
    });
    marks.collect()
}

fn is_unit(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next();
    word.is_some_and(|word| UNITS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::behind_lines;

    #[test]
    fn signs_at_the_end_of_a_line_lead_to_notes() {
        for (text, marks) in [
            ("Masons**", vec![(6, 8)]),
            ("Masons¹\nSmiths (lead)*", vec![(6, 8), (22, 23)]),
            ("500 m²", vec![]),
            ("*", vec![]),
            ("Masons *", vec![]),
        ] {
            let found = behind_lines(text)
                .into_iter()
                .map(|mark| (mark.start, mark.end));
            assert_eq!(found.collect::<Vec<_>>(), marks, "{text}");
        }
    }
}
