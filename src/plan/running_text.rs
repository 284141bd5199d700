//! Running text, paragraph by paragraph: how it is told again where documents say it without its marks.

use crate::plan::{ColumnKey, Plan};
use std::ops::Range;

/// Returns where the paragraphs of a Markdown text are, in bytes, without the marks of lists and
/// headings: what blank lines part, and each item of a list.
pub(crate) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let said = line.trim();
        let from = start + (line.len() - line.trim_start().len());
        let mark = mark_length(said);
        let range = from + mark..from + said.len();
        start += line.len();
        if said.is_empty() {
            is_open = false;
            continue;
        }
        match found.last_mut().filter(|_| is_open && mark == 0) {
            Some(last) => last.end = range.end,
            None => found.push(range),
        }
        is_open = !said.starts_with('#');
    }
    found
}

/// Returns how long the mark of a list's item or a heading is that a line begins with.
fn mark_length(line: &str) -> usize {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = match line.as_bytes() {
        [b'-' | b'*' | b'+', ..] => 1,
        [b'#', ..] => line.len() - line.trim_start_matches('#').len(),
        _ if digits > 0 && line[digits..].starts_with(['.', ')']) => digits + 1,
        _ => return 0,
    };
    let behind = &line[mark..];
    let blanks = behind.len() - behind.trim_start().len();
    if blanks > 0 { mark + blanks } else { 0 }
}

/// Returns the letters and digits of a paragraph, by which it is told however words in it are set off;
/// the targets of links are none of them.
pub(crate) fn bare(paragraph: &str) -> String {
    let mut bare = String::with_capacity(paragraph.len());
    let mut rest = paragraph;
    while let Some(at) = rest.find("](") {
        bare.push_str(&rest[..at]);
        let behind = &rest[at..];
        rest = behind.find(')').map_or("", |end| &behind[end..]);
    }
    bare.push_str(rest);
    let letters = bare.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What has running text.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Holder<'k> {
    Plan,
    Area(&'k str),
    Section(&'k str),
    Goal(&'k str),
}

impl Plan {
    /// Returns the running texts that something has under a key, one or several.
    pub(crate) fn running_texts_of(&self, holder: Holder<'_>, key: &ColumnKey) -> Vec<&str> {
        let found = match holder {
            Holder::Plan => Some((None, &self.notes[..])),
            Holder::Area(key) => {
                let area = self.areas.iter().find(|area| area.key == key);
                area.map(|area| (area.intro.as_ref(), &area.notes[..]))
            }
            Holder::Section(key) => {
                let section = self.sections.iter().find(|section| section.key == key);
                section.map(|section| (section.intro.as_ref(), &section.notes[..]))
            }
            Holder::Goal(key) => {
                let mut goals = self.goals();
                let goal = goals.find(|goal| goal.key == key);
                goal.map(|goal| (goal.intro.as_ref(), &[][..]))
            }
        };
        let Some((intro, notes)) = found else {
            return Vec::new();
        };
        match *key == ColumnKey::INTRO {
            true => intro.map(|text| text.as_str()).into_iter().collect(),
            false => notes.iter().map(|text| text.as_str()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_parted_by_blank_lines_and_marks() {
        for (text, expected) in [
            ("", &[][..]),
            ("One.", &["One."]),
            ("One\nstill one.\n\nTwo.\n", &["One\nstill one.", "Two."]),
            ("- a,\n- b\n  and c\n\nEnd", &["a,", "b\n  and c", "End"]),
            ("# Head\nText", &["Head", "Text"]),
            ("1. First\n2) Second", &["First", "Second"]),
            (
                "2016 was a year\n-5 degrees",
                &["2016 was a year\n-5 degrees"],
            ),
        ] {
            let found = paragraphs(text).into_iter();
            let found: Vec<&str> = found.map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_paragraph_is_told_without_its_marks() {
        let marked = "Work *began* in [2015](https://example.org/a_b), **they** say.";
        assert_eq!(bare(marked), bare("Work began in 2015, they say."));
        assert_ne!(bare(marked), bare("Work began in 2016, they say."));
    }
}
