//! Where words stand: on the paper, in their column, beside each other.

use super::documents;
use super::expected::Place;
use super::extracted::{Page, Word, pages};
use super::reading::{Reading, read};
use super::tool::File;
use crate::plans::{self, Form};
use wem_report::document::{Direction, Document, Inline, Paper};

/// What letters may stick out of their box, in points.
const TOLERANCE: f64 = 0.6;
/// Share of a box's height in which its letters are: boxes are as high as the font says, Arabic
/// ones twice as high as a line.
const CORE: f64 = 0.5;

/// Returns what is not where it has to be; words with places only come from documents whose lines
/// run from left to right.
pub(crate) fn faults(document: &Document, pages: &[Page], reading: &Reading) -> Vec<String> {
    let mut faults = Vec::new();
    for (page, number) in pages.iter().zip(1..) {
        let words = page.words.iter();
        let outside = words.filter(|word| !is_within(word, 0.0, page.width) || !is_on(word, page));
        faults.extend(outside.map(|word| format!("page {number}: “{}” is off it", word.text)));
        for (one, other) in overprints(page) {
            faults.push(format!("page {number}: “{one}” is printed over “{other}”"));
        }
    }
    for ((words, page), number) in reading.pages.iter().zip(pages).zip(1..) {
        for (word, place) in words {
            let (left, right) = place.sides(document, page.width);
            if !is_within(word, left, right) {
                faults.push(format!(
                    "page {number}: “{}” is not in {place:?}",
                    word.text
                ));
            }
            if !is_between_margins(document, page, word, *place) {
                faults.push(format!("page {number}: “{}” is in the margin", word.text));
            }
        }
    }
    faults
}

fn is_within(word: &Word, left: f64, right: f64) -> bool {
    word.left >= left - TOLERANCE && word.right <= right + TOLERANCE
}

fn is_on(word: &Word, page: &Page) -> bool {
    word.top >= 0.0 && word.bottom <= page.height
}

fn is_between_margins(document: &Document, page: &Page, word: &Word, place: Place) -> bool {
    let margins = &document.page.margins;
    // A box is as high as the font says, its letters are not: take its middle.
    let middle = (word.top + word.bottom) / 2.0;
    let top = f64::from(margins.top.to_points());
    let bottom = page.height - f64::from(margins.bottom.to_points());
    (place != Place::Running) == (top..=bottom).contains(&middle)
}

/// Returns whether two words are parts of one, which the tool takes apart: lam with an alef, and a letter under
/// marks.
fn is_taken_apart(one: &str, other: &str) -> bool {
    let has_alef = |word: &str| word.contains(['آ', 'أ', 'إ', 'ا']);
    let has_marks = |word: &str| word.contains(|c| ('\u{64B}'..='\u{652}').contains(&c));
    let is_letter = |word: &str| word.chars().count() == 1;
    let is_part = |one: &str, other: &str| {
        one == "ل" && has_alef(other) || is_letter(one) && has_marks(other)
    };
    is_part(one, other) || is_part(other, one)
}

fn overprints(page: &Page) -> Vec<(&str, &str)> {
    let mut words: Vec<(f64, f64, &Word)> = page
        .words
        .iter()
        .map(|word| {
            let rim = (1.0 - CORE) / 2.0 * (word.bottom - word.top);
            (word.top + rim, word.bottom - rim, word)
        })
        .collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut pairs = Vec::new();
    for ((_, bottom, one), index) in words.iter().zip(1..) {
        for (_, _, other) in words[index..].iter().take_while(|(top, ..)| top < bottom) {
            let is_over = one.right.min(other.right) - one.left.max(other.left) > TOLERANCE;
            if is_over && !is_taken_apart(&one.text, &other.text) {
                pairs.push((one.text.as_str(), other.text.as_str()));
            }
        }
    }
    pairs
}

fn assert_sound(name: &str, document: &Document) {
    let pages = pages(&File::of(document));
    let reading = match document.metadata.direction {
        Direction::LeftToRight => read(document, &pages),
        Direction::RightToLeft => Reading::default(),
    };
    assert!(reading.faults.is_empty(), "{name}: {:#?}", reading.faults);
    let faults = faults(document, &pages, &reading);
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

#[test]
#[ignore = "needs pdftotext"]
fn every_word_stands_in_its_place() {
    for (name, document) in documents() {
        assert_sound(&name, &document);
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn every_word_stands_in_its_place_on_any_paper() {
    for paper in [Paper::A4, Paper::Letter] {
        for (portrait, draft) in [(true, false), (false, true)] {
            let form = Form {
                paper,
                portrait,
                draft,
            };
            for name in [plans::REAL, "everything", "long-goal", "long-word"] {
                assert_sound(&format!("{name}, {form:?}"), &plans::formed(name, form));
            }
        }
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn planted_faults_in_the_layout_are_found() {
    let document = plans::document("everything");
    let sound = pages(&File::of(&document));
    let found = |what: &str, plant: &dyn Fn(&mut Word)| {
        let mut planted = sound.clone();
        let word = planted[0]
            .words
            .iter_mut()
            .find(|word| word.text == "supporter");
        plant(word.expect("the word is there"));
        let reading = read(&document, &planted);
        assert!(
            !faults(&document, &planted, &reading).is_empty(),
            "{what} is not found"
        );
    };
    found("a word off the page", &|word| word.right = 900.0);
    found("a word over its column's end", &|word| word.right += 175.0);
    found("a word in the lower margin", &|word| {
        (word.top, word.bottom) = (565.0, 575.0);
    });
    found("a word over another", &|word| word.left -= 10.0);
}

/// The words of the header of the second page: those above the text.
fn header(document: &Document) -> Vec<super::extracted::Word> {
    let mut pages = pages(&File::of(document));
    let words = pages.swap_remove(1).words.into_iter();
    words.filter(|word| word.bottom < 45.0).collect()
}

#[test]
#[ignore = "needs pdftotext"]
fn a_running_head_of_any_length_is_one_line() {
    for (length, portrait) in [(240, false), (135, true), (1_000_000, true)] {
        let form = Form {
            portrait,
            ..Form::default()
        };
        let mut document = plans::formed("long-goal", form);
        let title = "Plan of action for the years to come ".repeat(length / 37 + 1);
        document.page.header.start = vec![Inline::text(&title[..length])];
        let words = header(&document);
        let top = words[0].top;
        assert!(words.iter().all(|word| (word.top - top).abs() < 1.0));
        let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert!(text.len() > 8, "{text:?}");
        assert!(text.join(" ").starts_with("Plan of action"), "{text:?}");
        assert!(text.iter().any(|word| word.ends_with('…')), "{text:?}");
    }
    let short = header(&plans::document("long-goal"));
    assert!(short.iter().all(|word| !word.text.contains('…')));
}
