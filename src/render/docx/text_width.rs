//! About how wide a text comes out: an estimate, for the reader's fonts are not known.

use crate::document::{Length, TextStyle};

/// Returns about how wide a text is in one line.
pub(crate) fn of(text: &str, style: &TextStyle) -> Length {
    style.size.share(hundredths(text, style), 100)
}

/// Returns about how wide a text and a gap after it are, in whole points; both in hundredths of
/// the type size, and together at most `most` of them.
pub(crate) fn rounded_up(text: &str, style: &TextStyle, gap: u32, most: u32) -> Length {
    let hundredths = text.chars().map(letter).sum::<u32>() + gap;
    let hundredths = weighted(hundredths, style);
    let exact = style.size.share(hundredths.min(most), 100);
    let point = Length::points(1).emu();
    Length::points((exact.emu() + point - 1) / point)
}

fn hundredths(text: &str, style: &TextStyle) -> u32 {
    weighted(text.chars().map(letter).sum(), style)
}

/// Bold letters are a little wider.
fn weighted(hundredths: u32, style: &TextStyle) -> u32 {
    match style.bold {
        true => hundredths.saturating_mul(106) / 100,
        false => hundredths,
    }
}

/// Returns about how wide a character is, in hundredths of the type size.
fn letter(character: char) -> u32 {
    match character {
        '.' | ',' | ':' | ';' | ' ' | 'i' | 'l' | 'j' => 27,
        'I' | '(' | ')' | '-' => 34,
        '0'..='9' => 58,
        'A'..='Z' => 70,
        _ => 62,
    }
}
