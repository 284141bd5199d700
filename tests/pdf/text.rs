//! The text that readers and searches get out of a file.

use super::documents;
use super::expected::squeezed;
use super::extracted::{self, Page, pages, text};
use super::reading::read;
use super::tool::File;
use crate::plans;
use std::path::Path;
use unicode_normalization::char::is_combining_mark;
use wem_report::document::{Direction, Document, Inline, Role};

/// Returns the documents whose lines run from left to right.
fn left_to_right() -> Vec<(String, Document)> {
    let mut documents = documents();
    documents.retain(|(_, document)| document.metadata.direction == Direction::LeftToRight);
    documents
}

#[test]
#[ignore = "needs pdftotext"]
fn every_text_is_said_once_and_in_order() {
    for (name, document) in left_to_right() {
        let faults = read(&document, &pages(&File::of(&document))).faults;
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn planted_faults_in_the_text_are_found() {
    let document = plans::document("long-goal");
    let pages = pages(&File::of(&document));
    assert!(pages.len() > 1, "the table goes on");
    assert!(read(&document, &pages).faults.is_empty());
    let found = |what: &str, plant: &dyn Fn(&mut Vec<Page>)| {
        let mut planted = pages.clone();
        plant(&mut planted);
        let faults = read(&document, &planted).faults;
        assert!(!faults.is_empty(), "{what} is not found");
    };
    found("a lost word", &|pages| drop(pages[0].words.remove(40)));
    found("a repeated word", &|pages| {
        let word = pages[0].words[40].clone();
        pages[0].words.insert(40, word);
    });
    found("words in the wrong order", &|pages| {
        pages[0].words.swap(40, 45)
    });
    found("a lost band", &|pages| drop(pages[1].words.drain(..6)));
    found("a lost header row", &|pages| {
        pages[1].words.retain(|word| word.text != "priorities");
    });
    found("a label that is not said again", &|pages| {
        let at = pages[1]
            .words
            .iter()
            .rposition(|word| word.text == "(continued)");
        drop(pages[1].words.remove(at.expect("the goal goes on")));
    });
    found("a lost footer", &|pages| drop(pages[1].words.pop()));
    found("a lost page", &|pages| drop(pages.pop()));
}

#[test]
#[ignore = "needs pdftotext"]
fn planted_faults_in_lists_charts_and_notes_are_found() {
    let document = super::english_report::document();
    let pages = pages(&File::of(&document));
    assert!(read(&document, &pages).faults.is_empty());
    let lost = |page: usize, text: &str| {
        let mut planted = pages.clone();
        let words = &mut planted[page].words;
        let at = words.iter().position(|word| word.text == text);
        words.remove(at.unwrap_or_else(|| panic!("no “{text}”")));
        let faults = read(&document, &planted).faults;
        assert!(!faults.is_empty(), "{text} is not missed");
    };
    lost(0, "9.");
    lost(0, "•");
    lost(0, "10");
    lost(0, "Cancelled");
    lost(0, "Adopted");
    lost(0, "Open");
    lost(1, "filled");
    lost(2, "First");
    lost(2, "2018");
    lost(3, "2016");
    lost(3, "March");
    lost(3, "(continued)");
    lost(3, "◆");
}

#[test]
#[ignore = "needs pdftotext"]
fn arabic_words_are_whole_and_in_reading_order() {
    let text = text(&File::of(&plans::document("arabic")));
    for phrase in [
        "خطة العمل",
        "لضمان الاستمرارية في",
        "خلال عام",
        "لا سيما في الإدارات الانتخابية",
        "الأمانة",
        "الجمعية الدولية للنساء في إدارة الانتخابات",
        "تطوير القدرات المؤسسية لمنظمة WEM-International",
    ] {
        assert!(text.contains(phrase), "{phrase} in\n{text}");
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn dates_and_ranges_in_arabic_lines_run_from_left_to_right() {
    let lines: [&[&str]; 8] = [
        &["15", "July", "2016"],
        &["31–32", "August"],
        &["2016–2017"],
        &["2016-2018"],
        &["41", "%"],
        &["30%"],
        &["+20", "2", "1234-5678"],
        &["1,250.50", "USD"],
    ];
    let mut document = plans::document("arabic");
    let around = |line: &[&str]| [line.join(" "), format!("بحلول {} في", line.join(" "))];
    document.blocks = (lines.iter().flat_map(|line| around(line)))
        .map(|text| super::blocks::paragraph(Role::Body, vec![Inline::text(text)]))
        .collect();
    let words = &pages(&File::of(&document))[0].words;
    for line in lines {
        let first: Vec<_> = words.iter().filter(|word| word.text == line[0]).collect();
        assert_eq!(first.len(), 2, "{line:?} in {words:#?}");
        for word in first {
            let mut right = word.right;
            for next in &line[1..] {
                let is_next = |other: &&extracted::Word| {
                    other.text == *next && (other.top - word.top).abs() < 1.0
                };
                let next = words.iter().find(is_next).expect("a word");
                assert!(next.left >= right, "{line:?} is turned");
                right = next.right;
            }
        }
    }
}

/// Poppler goes by where letters stand: what stands between them it orders by itself, and a mark over a letter it
/// sets apart, with what follows.
#[test]
#[ignore = "needs pdftotext"]
fn arabic_words_of_a_whole_plan_are_found_by_their_places() {
    let document = plans::document("real-ar");
    let found = squeezed(&text(&File::of(&document)));
    let said = crate::docx::text::of_document(&document).join(" ");
    let words = said.split(|c: char| !c.is_alphabetic());
    let whole = words.filter(|word| !word.contains(is_combining_mark));
    let missing: Vec<&str> = whole.filter(|word| !found.contains(word)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// Poppler's structure text has letters as they are drawn: those of Arabic words come from left to
/// right.
#[test]
#[ignore = "needs pdfinfo"]
fn arabic_words_are_apart_and_in_order_in_the_structure() {
    for (document, phrases) in [
        (
            plans::document("arabic"),
            &[
                "الجمعية الدولية للنساء في إدارة الانتخابات",
                "1.1.1 تعيين شخصين من كل عضو في فريق العمل الدولي لضمان الاستمرارية في الفريق خلال عام 2016 \
                 وما بعده، لا سيما في الإدارات الانتخابية",
                "1.1.2 WEM-International تقوم بتعيين",
                // The stroke stays between the words.
                "فريق العمل الدولي أو/و الأمانة",
                "1.1 تعزيز دور فريق العمل الدولي (IWG)",
            ][..],
        ),
        (
            super::arabic_report::document(),
            &[
                "2 الخطوات التالية",
                "1. تطلب الأمانة من كل جهة",
                "1.1.3 إنشاء اللجان الفرعية",
                "انظر الخطوات التالية .",
            ][..],
        ),
    ] {
        let words = structure_words(&File::of(&document)).join(" ");
        for phrase in phrases {
            let turned: Vec<String> = phrase.split_whitespace().map(turned).collect();
            assert!(words.contains(&turned.join(" ")), "{phrase} in\n{words}");
        }
    }
}

/// Returns the words of a file's structure; pieces of one tag follow one another without a space.
fn structure_words(file: &File) -> Vec<String> {
    let listing = file.try_run(Path::new("pdfinfo"), &["-struct-text", "PDF"]);
    // Titles of headings are in an encoding of their own.
    let listing = String::from_utf8_lossy(&listing.expect("the structure")).into_owned();
    let mut text = String::new();
    for line in listing.lines().map(str::trim) {
        match line
            .strip_prefix('"')
            .and_then(|line| line.strip_suffix('"'))
        {
            Some(piece) => text.push_str(piece),
            None => text.push('\n'),
        }
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// Turns an Arabic word round.
fn turned(word: &str) -> String {
    match word.contains(|c| matches!(c, '\u{600}'..='\u{6FF}')) {
        true => word.chars().rev().collect(),
        false => word.to_owned(),
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn european_words_are_whole() {
    for (name, phrases) in [
        (
            "european",
            &[
                "« où l’œuvre sera-t-elle accueillie ? » — à Noël",
                "¿Cómo garantizar la participación de las mujeres?",
                "Țări și instituții, ședință, împuternicire, ștampilă, țintă",
                "объём, съезд, ёлка",
            ][..],
        ),
        (
            "russian",
            &["определения юрисдикции", "Международная рабочая группа"],
        ),
    ] {
        let text = squeezed(&text(&File::of(&plans::document(name))));
        for phrase in phrases {
            assert!(text.contains(&squeezed(phrase)), "{phrase} in\n{text}");
        }
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn a_word_of_5000_letters_is_all_there() {
    let text = squeezed(&text(&File::of(&plans::document("long-word"))));
    assert_eq!(text.matches("abcdefghij").count(), 500 - breaks(&text));
}

/// Returns how often the long word is cut by what a page repeats.
fn breaks(text: &str) -> usize {
    let (_, word) = text.split_once("Say").expect("the word's beginning");
    let (word, _) = word.split_once("andgoon").expect("the word's end");
    let letters = word.chars().filter(char::is_ascii_lowercase).count();
    assert!(letters >= 5_000, "{letters} letters");
    500 - word.matches("abcdefghij").count()
}
