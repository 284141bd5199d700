//! What programs print before the entries of lists (ISO/IEC 29500-1 §17.9): numbers that stand in no text.

use crate::numerals::roman;
use std::collections::HashMap;

/// Where a paragraph stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPlace {
    /// Which list: paragraphs of one number are counted on.
    pub list: u32,
    /// The abstract list that it is of: the list goes on with the one before of the same, unless it
    /// [restarts](Self::restarts) (ISO/IEC 29500-1 §17.9.15).
    pub definition: Option<u32>,
    /// Whether it is counted from a number of its own.
    pub restarts: bool,
    /// From 0.
    pub level: u8,
    pub kind: ListKind,
    /// The number of the first entry of its level.
    pub first: u32,
}

/// How the entries of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    Bullet,
    Number,
}

/// How the levels of abstract lists are numbered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListFormats {
    levels: HashMap<(u32, u8), LevelFormat>,
}

/// How a level is numbered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct LevelFormat {
    /// `w:numFmt`: `decimal`, `lowerLetter`, …
    pub(super) kind: String,
    /// `w:lvlText`: `%1.%2` stands for the numbers of the first and the second level.
    pub(super) text: String,
}

/// The numbers that a document has come to, by abstract list.
#[derive(Debug, Clone, Default)]
pub struct ListCounters {
    reached: HashMap<u32, [u32; 9]>,
    /// Lists that were begun, of those that are counted anew.
    begun: HashMap<u32, u32>,
}

/// Most levels of a list.
const LEVELS: usize = 9;

impl ListFormats {
    pub(super) fn of(levels: HashMap<(u32, u8), LevelFormat>) -> Self {
        ListFormats { levels }
    }

    /// Returns the number that is printed before an entry, which is the next of its list; nothing for
    /// bullets.
    pub fn number(&self, place: ListPlace, counters: &mut ListCounters) -> Option<String> {
        let definition = place.definition?;
        let level = usize::from(place.level).min(LEVELS - 1);
        let own = self.levels.get(&(definition, place.level))?;
        if own.kind == "bullet" || own.kind == "none" {
            return None;
        }
        let reached = counters.reached.entry(definition).or_default();
        let is_new =
            place.restarts && counters.begun.insert(definition, place.list) != Some(place.list);
        if is_new {
            reached[level] = 0;
        }
        reached[level] = match reached[level] {
            0 => place.first,
            count => count.saturating_add(1),
        };
        reached[level + 1..].fill(0);
        let mut printed = String::new();
        let mut characters = own.text.chars();
        while let Some(c) = characters.next() {
            let figure = (c == '%')
                .then(|| characters.clone().next()?.to_digit(10))
                .flatten();
            let Some(figure) = figure.filter(|figure| (1..=9).contains(figure)) else {
                printed.push(c);
                continue;
            };
            characters.next();
            let at = figure as usize - 1;
            let kind = u8::try_from(at)
                .ok()
                .and_then(|at| self.levels.get(&(definition, at)));
            let kind = kind.map_or("decimal", |format| format.kind.as_str());
            printed.push_str(&counted(reached[at].max(1), kind));
        }
        Some(printed).filter(|printed| !printed.trim().is_empty())
    }
}

/// Larger numbers have no roman numeral.
const LARGEST_ROMAN: u32 = 3_999;

/// Writes a number in a format (§17.18.59).
fn counted(number: u32, kind: &str) -> String {
    match kind {
        "lowerLetter" | "upperLetter" => {
            let first = if kind == "lowerLetter" { b'a' } else { b'A' };
            let letter = char::from(first + u8::try_from((number - 1) % 26).unwrap_or(0));
            // Behind z come aa, bb, cc.
            let times = (number as usize - 1) / 26 + 1;
            letter.to_string().repeat(times.min(8))
        }
        "lowerRoman" => roman(number.min(LARGEST_ROMAN)).to_lowercase(),
        "upperRoman" => roman(number.min(LARGEST_ROMAN)),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_numbered_as_programs_number_them() {
        let level = |kind: &str, text: &str| LevelFormat {
            kind: kind.to_owned(),
            text: text.to_owned(),
        };
        let formats = ListFormats::of(HashMap::from([
            ((7, 0), level("upperRoman", "%1.")),
            ((7, 1), level("decimal", "%2")),
            ((7, 2), level("decimal", "%2.%3")),
            ((7, 3), level("lowerLetter", "(%4)")),
            ((8, 0), level("bullet", "-")),
        ]));
        let mut counters = ListCounters::default();
        let mut number = |definition, level, restarts, list| {
            let place = ListPlace {
                list,
                definition: Some(definition),
                restarts,
                level,
                kind: ListKind::Number,
                first: 1,
            };
            formats.number(place, &mut counters)
        };
        let mut said = Vec::new();
        for level in [0, 1, 2, 2, 1, 2, 3, 3, 0, 1] {
            said.push(number(7, level, false, 1).unwrap_or_default());
        }
        assert_eq!(
            said,
            [
                "I.", "1", "1.1", "1.2", "2", "2.1", "(a)", "(b)", "II.", "1"
            ]
        );
        assert_eq!(number(8, 0, false, 2), None);
        // A list that is counted anew is, once.
        assert_eq!(number(7, 0, true, 3).as_deref(), Some("I."));
        assert_eq!(number(7, 0, true, 3).as_deref(), Some("II."));
    }
}
