//! What is printed on every page and is no part of the text: running heads and feet, and numbers of pages.

use super::line::PrintedLine;
use crate::reading::grid::LeftOutReason;
use std::collections::{BTreeSet, HashMap};

/// How much of a page's height heads and feet may take, above and below.
const MARGIN: f32 = 0.13;

/// Returns for each page which of its lines are no part of the text, and why.
pub(super) fn furniture(
    pages: &[Vec<PrintedLine>],
    heights: &[f32],
) -> Vec<Vec<Option<LeftOutReason>>> {
    let key = |line: &PrintedLine| {
        let text = without_numbers(&line.text());
        (text, (line.baseline / 4.0).round() as i32)
    };
    let is_outside = |line: &PrintedLine, height: f32| {
        line.baseline < MARGIN * height || line.baseline > (1.0 - MARGIN) * height
    };
    let mut counts: HashMap<(String, i32), (usize, BTreeSet<String>)> = HashMap::new();
    for (lines, height) in pages.iter().zip(heights) {
        for line in lines.iter().filter(|line| is_outside(line, *height)) {
            let (text, at) = key(line);
            // A place may be rounded up on one page and down on the next.
            for at in at - 1..=at + 1 {
                let (count, texts) = counts.entry((text.clone(), at)).or_default();
                *count += 1;
                texts.insert(line.text());
            }
        }
    }
    let enough = (pages.len() * 3 / 10).max(2);
    let numbered = (1usize..).zip(pages.iter().zip(heights));
    let pages = numbered.map(|(number, (lines, height))| {
        let top = headings_from(lines, *height);
        let reasons = lines.iter().enumerate().map(|(at, line)| {
            let is_below_heading = top.is_some_and(|top| at >= top && line.baseline < 0.5 * height);
            if !is_outside(line, *height) || is_below_heading {
                return None;
            }
            let text = line.text();
            let is_own_number =
                text.trim_matches(|c: char| !c.is_alphanumeric()) == number.to_string();
            let repeated = counts.get(&key(line)).filter(|(count, _)| *count >= enough);
            // What says the same number on every page is no page's: “Annex 3”.
            let is_counting = repeated.is_some_and(|(_, texts)| texts.len() > 1);
            if is_own_number || is_counting && is_number(&text) {
                Some(LeftOutReason::PageNumber)
            } else {
                repeated.map(|_| LeftOutReason::PageLine)
            }
        });
        reasons.collect()
    });
    pages.collect()
}

/// Returns from which line on the top of a page has the heading row of a table, which is repeated too: one
/// of three pieces or more, without numbers.
fn headings_from(lines: &[PrintedLine], height: f32) -> Option<usize> {
    lines.iter().position(|line| {
        let is_row = line.pieces().len() > 2 && !line.text().contains(char::is_numeric);
        line.baseline < 0.5 * height && is_row
    })
}

/// Returns whether a line is a page's number, with at most a word or two.
fn is_number(text: &str) -> bool {
    let words = text.split_whitespace();
    text.contains(char::is_numeric)
        && words
            .filter(|word| !word.contains(char::is_numeric))
            .count()
            <= 2
}

/// Returns a text with all numbers made the same.
fn without_numbers(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        if !c.is_numeric() {
            plain.push(c);
        } else if !plain.ends_with('#') {
            plain.push('#');
        }
    }
    plain
}

/// Takes the numbers of lines out that stand in the margin, counting from the top of the page.
pub(super) fn take_line_numbers(lines: &mut Vec<PrintedLine>) -> Vec<String> {
    const FEWEST: usize = 8;
    let number = |line: &PrintedLine| -> Option<u32> {
        let first = line.words.first()?;
        first
            .text
            .parse()
            .ok()
            .filter(|_| first.start <= line.start + 0.1)
    };
    let second = |line: &PrintedLine| line.words.get(1).map(|word| word.start);
    let rest = lines.iter().filter_map(|line| match number(line) {
        Some(_) => second(line),
        None => Some(line.start),
    });
    let rest = rest.fold(f32::MAX, f32::min);
    let in_margin =
        |line: &PrintedLine| number(line).filter(|_| line.words[0].end < rest - 0.5 * line.size);
    let numbers: Vec<u32> = lines.iter().filter_map(in_margin).collect();
    let step = match numbers[..] {
        [first, second, ..] if second > first => second - first,
        _ => return Vec::new(),
    };
    if numbers.len() < FEWEST || !numbers.windows(2).all(|pair| pair[1] == pair[0] + step) {
        return Vec::new();
    }
    let mut taken = Vec::new();
    for line in lines.iter_mut() {
        if in_margin(line).is_some() {
            taken.push(line.words.remove(0).text);
            line.start = line
                .words
                .iter()
                .map(|word| word.start)
                .fold(line.end, f32::min);
        }
    }
    lines.retain(|line| !line.words.is_empty());
    taken
}
