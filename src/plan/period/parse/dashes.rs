//! How a phrase is printed: as it was said, with the dash of its language between two ends.

use super::figures::dashes_in_dates;
use super::filling::position;
use crate::plan::period::CalendarWords;
use crate::plan::period::pattern::{cut, is_dash};

/// Puts a dash between two ends as the language prints it, which is an en dash without blanks in
/// English; the hyphen inside a word, a week or a date in figures stays, as does that of "3-го".
pub(super) fn with_en_dashes(spaced: &str, words: &CalendarWords) -> String {
    let pieces: Vec<&str> = spaced.split(is_dash).collect();
    let ends_in_time = |piece: &str| {
        let last = cut(piece).pop();
        last.is_some_and(|last| {
            last.bytes().all(|byte| byte.is_ascii_digit())
                || position(
                    std::slice::from_ref(&last),
                    &words.months,
                    &words.month_variants,
                )
                .is_some()
                || position(
                    std::slice::from_ref(&last),
                    &words.seasons,
                    &words.season_variants,
                )
                .is_some()
        })
    };
    // What belongs to a number: of an ordinal, or behind a day.
    let is_ending = |before: &str, behind: &str| {
        let word = cut(behind)
            .into_iter()
            .next()
            .filter(|_| !behind.starts_with(' '));
        let Some((number, word)) = cut(before).pop().zip(word) else {
            return false;
        };
        let ending = ["-".to_owned(), word];
        let mut ordinals = words.phrases.ordinals.iter().flatten();
        words
            .phrases
            .day_suffixes
            .iter()
            .any(|suffix| *suffix == ending)
            || ordinals.any(|words| words[0] == number && words[1..] == ending)
    };
    let in_dates = dashes_in_dates(spaced);
    let mut said = String::with_capacity(spaced.len() + 2);
    let mut dashes = spaced.chars().filter(|c| is_dash(*c));
    for (index, piece) in pieces.iter().enumerate() {
        let Some(dash) = index.checked_sub(1).and_then(|_| dashes.next()) else {
            said.push_str(piece);
            continue;
        };
        let is_week = piece.starts_with(['W', 'w'])
            && piece[1..]
                .bytes()
                .next()
                .is_some_and(|byte| byte.is_ascii_digit());
        let before = pieces[index - 1];
        if in_dates[index - 1] || is_week || !ends_in_time(before) || is_ending(before, piece) {
            said.push(dash);
            said.push_str(piece);
        } else {
            said.truncate(said.trim_end().len());
            let behind = piece.trim_start();
            let is_digit = |c: char| c.is_numeric();
            let between = match said.ends_with(is_digit) && behind.starts_with(is_digit) {
                true => &words.printed.years,
                false => &words.printed.range,
            };
            said.push_str(between.between());
            said.push_str(behind);
        }
    }
    said
}
