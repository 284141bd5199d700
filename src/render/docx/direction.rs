//! Splits mixed text into stretches of one writing direction.
//!
//! Word does not take a run's direction from its characters: a run is right-to-left when its
//! `w:rtl` says so (ISO/IEC 29500-1 §17.3.2.30), and only then is set in the complex-script font
//! and size. So each run must hold letters of one direction. What has no direction of its own
//! goes with its surroundings, after the rules of UAX #9 that matter here (W1, W7, N1, N2); a date or
//! range in a right-to-left paragraph is a left-to-right run.

use crate::document::{Direction, is_right_to_left, isolates};
use std::borrow::Cow;
use std::ops::Range;

/// The left-to-right mark: a letter without a shape.
pub(crate) const MARK: &str = "\u{200E}";

/// The right-to-left mark, behind one of the other direction.
const TURN: &str = "\u{200F}";

/// Returns a text in which dates, ranges and the like begin with a mark of their direction, and end
/// with one where they do not end in a letter or digit. What stands between this and more of that direction runs
/// as the paragraph does: the colon in “(PDF): draft.pdf”.
///
/// Word needs none: it goes by the runs. LibreOffice goes by the letters alone, and would set "July 2016
/// 15" (UAX #9, W7). The mark is no word: who reads a returned file passes over it.
pub(crate) fn with_marks(text: &str, base: Direction) -> Cow<'_, str> {
    let isolates = match base {
        Direction::LeftToRight => Vec::new(),
        Direction::RightToLeft => isolates(text),
    };
    if isolates.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut marked = String::with_capacity(text.len() + 2 * MARK.len() * isolates.len());
    let mut done = 0;
    for range in isolates {
        marked.push_str(&text[done..range.start]);
        marked.push_str(MARK);
        marked.push_str(&text[range.clone()]);
        if !text[range.clone()].ends_with(char::is_alphanumeric) {
            marked.push_str(MARK);
            let next = text[range.end..].chars().find(|c| c.is_alphabetic());
            if next.is_some_and(|next| !is_right_to_left(next)) {
                marked.push_str(TURN);
            }
        }
        done = range.end;
    }
    marked.push_str(&text[done..]);
    Cow::Owned(marked)
}

/// What a character says about direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Strong(Direction),
    /// A digit: goes with the letter before it.
    Number,
    /// A mark on the character before it.
    LegendSymbol,
    Neutral,
}

/// Returns the stretches of `text` in a paragraph of direction `base`, in their order. Together
/// they are the whole text.
pub(crate) fn stretches(text: &str, base: Direction) -> Vec<(Range<usize>, Direction)> {
    if base == Direction::LeftToRight && !text.chars().any(is_right_to_left) {
        return vec![(0..text.len(), base)];
    }
    let mut stretches = Vec::new();
    let mut done = 0;
    if base == Direction::RightToLeft {
        for range in isolates(text) {
            resolve(text, done..range.start, base, &mut stretches);
            done = range.end;
            push(&mut stretches, range, Direction::LeftToRight);
        }
    }
    resolve(text, done..text.len(), base, &mut stretches);
    stretches
}

fn resolve(
    text: &str,
    range: Range<usize>,
    base: Direction,
    stretches: &mut Vec<(Range<usize>, Direction)>,
) {
    let mut before = base;
    // Where the characters begin that wait for the next letter to tell their direction.
    let mut waiting = range.start;
    for (at, character) in text[range.clone()].char_indices() {
        let at = range.start + at;
        let end = at + character.len_utf8();
        let direction = match class(character) {
            Class::Strong(direction) => direction,
            Class::Number => before,
            Class::LegendSymbol if waiting == at => before,
            Class::LegendSymbol | Class::Neutral => continue,
        };
        // Between letters of one direction they go with these (N1), else with the paragraph (N2).
        let between = if direction == before { direction } else { base };
        push(stretches, waiting..at, between);
        push(stretches, at..end, direction);
        waiting = end;
        before = direction;
    }
    push(stretches, waiting..range.end, base);
}

fn push(stretches: &mut Vec<(Range<usize>, Direction)>, range: Range<usize>, direction: Direction) {
    if range.is_empty() {
        return;
    }
    match stretches.last_mut() {
        Some((last, same)) if *same == direction => last.end = range.end,
        _ => stretches.push((range, direction)),
    }
}

fn class(character: char) -> Class {
    match character {
        '\u{200E}' => Class::Strong(Direction::LeftToRight),
        '\u{0300}'..='\u{036F}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{200C}'..='\u{200D}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}' => Class::LegendSymbol,
        character if is_right_to_left(character) => Class::Strong(Direction::RightToLeft),
        character if character.is_numeric() => Class::Number,
        character if character.is_alphabetic() => Class::Strong(Direction::LeftToRight),
        _ => Class::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{LeftToRight, RightToLeft};

    fn split(text: &str, base: Direction) -> Vec<(&str, Direction)> {
        let stretches = stretches(text, base);
        let mut end = 0;
        for (range, _) in &stretches {
            assert_eq!(range.start, end, "stretches are seamless");
            end = range.end;
        }
        assert_eq!(end, text.len(), "stretches are the whole text");
        stretches
            .into_iter()
            .map(|(range, direction)| (&text[range], direction))
            .collect()
    }

    #[test]
    fn what_stands_between_two_names_runs_as_the_paragraph() {
        let text = with_marks("المشروع (PDF): draft.pdf", RightToLeft);
        assert_eq!(text, "المشروع \u{200E}(PDF)\u{200E}\u{200F}: draft.pdf");
        assert_eq!(
            split(&text, RightToLeft),
            [
                ("المشروع ", RightToLeft),
                ("\u{200E}(PDF)\u{200E}", LeftToRight),
                ("\u{200F}: ", RightToLeft),
                ("draft.pdf", LeftToRight),
            ]
        );
        let text = with_marks("بنسبة 40% على الأقل", RightToLeft);
        assert_eq!(text, "بنسبة \u{200E}40%\u{200E} على الأقل");
    }

    #[test]
    fn one_direction_is_one_stretch() {
        assert_eq!(
            split("Plan, 2016", LeftToRight),
            [("Plan, 2016", LeftToRight)]
        );
        assert_eq!(
            split("خطة العمل 2016", RightToLeft),
            [("خطة العمل 2016", RightToLeft)]
        );
        assert_eq!(split("1.1.1", RightToLeft), [("1.1.1", RightToLeft)]);
    }

    #[test]
    fn spaces_between_directions_go_with_the_paragraph() {
        assert_eq!(
            split("الفريق IWG في", RightToLeft),
            [
                ("الفريق ", RightToLeft),
                ("IWG", LeftToRight),
                (" في", RightToLeft)
            ]
        );
        assert_eq!(
            split("the خطة, then", LeftToRight),
            [
                ("the ", LeftToRight),
                ("خطة", RightToLeft),
                (", then", LeftToRight)
            ]
        );
    }

    #[test]
    fn spaces_between_letters_of_one_direction_go_with_them() {
        assert_eq!(
            split("في WEM International.", RightToLeft),
            [
                ("في ", RightToLeft),
                ("WEM International", LeftToRight),
                (".", RightToLeft)
            ]
        );
    }

    #[test]
    fn digits_go_with_the_letters_before_them() {
        assert_eq!(
            split("IWG 2016 خطة 2017", RightToLeft),
            [("IWG 2016", LeftToRight), (" خطة 2017", RightToLeft)]
        );
    }

    #[test]
    fn dates_and_ranges_run_from_left_to_right() {
        assert_eq!(
            split("حتى 15 July 2016 ثم 30%", RightToLeft),
            [
                ("حتى ", RightToLeft),
                ("15 July 2016", LeftToRight),
                (" ثم ", RightToLeft),
                ("30%", LeftToRight)
            ]
        );
        assert_eq!(
            split("1.1\t2016–2017", RightToLeft),
            [("1.1\t", RightToLeft), ("2016–2017", LeftToRight)]
        );
    }

    #[test]
    fn what_runs_from_left_to_right_begins_with_a_mark() {
        let marked = |text| with_marks(text, RightToLeft).into_owned();
        assert_eq!(marked("15 July 2016"), "\u{200E}15 July 2016");
        assert_eq!(marked("بنسبة 30%."), "بنسبة \u{200E}30%\u{200E}.");
        assert_eq!(marked("عام 2016–2017"), "عام \u{200E}2016–2017");
        assert_eq!(marked("خطة 2016"), "خطة 2016");
        assert_eq!(with_marks("15 July 2016", LeftToRight), "15 July 2016");
        assert_eq!(
            split(&marked("حتى 15 July 2016 ثم"), RightToLeft),
            [
                ("حتى ", RightToLeft),
                ("\u{200E}15 July 2016", LeftToRight),
                (" ثم", RightToLeft)
            ]
        );
    }

    #[test]
    fn marks_stay_on_their_letters() {
        assert_eq!(
            split("cafe\u{301} في", RightToLeft),
            [("cafe\u{301}", LeftToRight), (" في", RightToLeft)]
        );
    }

    #[test]
    fn nothing_has_no_stretch() {
        assert_eq!(split("", RightToLeft), []);
    }
}
