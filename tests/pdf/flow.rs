//! Where pages end: what stays together, how pages are turned, where notes stand.

use super::blocks::{self, body, heading, paragraph};
use super::extracted::{Page, Word, pages};
use super::reading::read;
use super::tool::File;
use super::{arabic_report, english_report};
use wem_report::document::{
    Anchor, Bar, BarChart, Block, Chart, Document, GanttBand, GanttChart, Inline, Orientation,
    Role, Slot, Tone,
};

fn document(blocks: Vec<Block>) -> Document {
    let mut document = english_report::document();
    document.blocks = blocks;
    document
}

fn pages_of(blocks: Vec<Block>) -> Vec<Page> {
    pages(&File::of(&document(blocks)))
}

/// Returns lines that each take a line of the page.
fn filler(lines: usize) -> Vec<Block> {
    (0..lines)
        .map(|_| paragraph(Role::Remark, vec![Inline::text("filler")]))
        .collect()
}

/// Returns the page and the word of that text.
fn find<'p>(pages: &'p [Page], text: &str) -> (usize, &'p Word) {
    let words = pages
        .iter()
        .zip(0..)
        .flat_map(|(page, number)| page.words.iter().map(move |word| (number, word)));
    let mut words = words.filter(|(_, word)| word.text == text);
    words.next().unwrap_or_else(|| panic!("no “{text}”"))
}

/// Asserts that two words stand on one page, however far down it they come.
fn assert_together(what: &str, first: &str, last: &str, blocks: &[Block]) {
    let mut seen_apart_from_filler = false;
    for lines in 20..62 {
        let pages = pages_of([filler(lines), blocks.to_vec()].concat());
        let (page, _) = find(&pages, first);
        assert_eq!(page, find(&pages, last).0, "{what} after {lines} lines");
        seen_apart_from_filler |= page > 0;
    }
    assert!(seen_apart_from_filler, "{what}: too little filler");
}

const LONG: &str = "a paragraph of so many words that it has to be set in several lines of which the \
                    first is here and thesecond is this one and thethird is one that may well stand \
                    on another page than the heading does if there is no room for it here any more";

#[test]
#[ignore = "needs pdftotext"]
fn a_heading_stays_with_what_follows() {
    let headings = [heading(2, None, "Onetitle"), heading(3, None, "Subtitle")];
    let follow = |block: Block| [headings.to_vec(), vec![block]].concat();
    assert_together("a paragraph", "Onetitle", "thesecond", &follow(body(LONG)));
    let table = blocks::figures(
        &[("Head", 50), ("Sum", 50)],
        &[&["first", "1"], &["second", "2"], &["all", "3"]],
        "Figures",
    );
    assert_together("a table", "Onetitle", "first", &follow(table));
    let bars = Block::Chart(Chart::Bars(blocks::bars()));
    assert_together("bars, whole", "Onetitle", "IV.", &follow(bars));
    assert_together(
        "a time chart",
        "Onetitle",
        "7.1.1",
        &follow(gantt("7.1", 3)),
    );
}

#[test]
#[ignore = "needs pdftotext"]
fn a_total_stays_with_its_table() {
    let rows: Vec<[String; 2]> = (1..=8)
        .map(|row| [format!("row{row}"), row.to_string()])
        .collect();
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let table = blocks::figures(&[("Head", 50), ("Sum", 50)], &rows, "Figures");
    let total = paragraph(Role::Remark, vec![Inline::text("Total: 36")]);
    let with_total = [table.clone(), total];
    assert_together("a total", "row8", "Total:", &with_total);
    assert_together("the row before", "row7", "Total:", &with_total);
    let lead = paragraph(Role::Body, vec![Inline::text("Lead, as it were.")]);
    assert_together("a lead-in", "Lead,", "row1", &[lead, table]);
}

#[test]
#[ignore = "needs pdftotext"]
fn a_band_stays_with_its_first_row() {
    assert_together("a band", "Band", "7.1.1", &[gantt("7.1", 3)]);
}

fn gantt(goal: &str, rows: u32) -> Block {
    Block::Chart(Chart::Gantt(Box::new(GanttChart {
        description: "Time chart".to_owned(),
        series: blocks::series(&[("On track", Tone::Active)]),
        baseline_name: None,
        mark_name: None,
        late_name: None,
        open_name: None,
        day_line: None,
        headings: ["Item".to_owned(), "Standing".to_owned()],
        widths: [wem_report::document::Length::millimetres(60); 2],
        scale: blocks::scale(&["2016"]),
        bands: vec![GanttBand {
            label: "Band".to_owned(),
            rows: blocks::gantt_rows(goal, rows),
        }],
    })))
}

#[test]
#[ignore = "needs pdftotext"]
fn no_line_of_a_paragraph_stands_alone() {
    for lines in 40..62 {
        let pages = pages_of([filler(lines), vec![body(LONG)]].concat());
        let lines_on = |page: &Page| {
            let text = 45.0..page.height - 42.5;
            let words = page.words.iter().filter(|word| word.text != "filler");
            let mut tops: Vec<i64> = words
                .filter(|word| text.contains(&word.top))
                .map(|word| word.top.round() as i64)
                .collect();
            tops.sort_unstable();
            tops.dedup();
            tops.len()
        };
        let counts: Vec<usize> = pages.iter().map(lines_on).collect();
        assert!(!counts.contains(&1), "{counts:?} after {lines} lines");
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn pages_are_turned_without_blank_ones() {
    let turn = Block::NewPage(Orientation::Landscape);
    let back = Block::NewPage(Orientation::Portrait);
    let text = || body("text");
    let turned = |blocks: Vec<Block>| -> String {
        let pages = pages_of(blocks);
        let lies = |page: &Page| if page.width > page.height { 'L' } else { 'P' };
        pages.iter().map(lies).collect()
    };
    assert_eq!(
        turned(vec![text(), turn.clone(), text(), back.clone(), text()]),
        "PLP"
    );
    assert_eq!(turned(vec![text(), back.clone(), text()]), "PP");
    // Nothing stands on the page yet: it is turned, or left as it is.
    assert_eq!(turned(vec![turn.clone(), text()]), "L");
    assert_eq!(turned(vec![back.clone(), text()]), "P");
    assert_eq!(
        turned(vec![text(), turn.clone(), turn.clone(), text()]),
        "PL"
    );
    assert_eq!(
        turned(vec![text(), turn.clone(), back.clone(), text()]),
        "PP"
    );
    // Nothing follows.
    assert_eq!(turned(vec![text(), turn.clone()]), "P");
    // Nor does what follows say anything, even where a link leads there.
    let empty = Block::Slot(Slot {
        anchor: Anchor("slot.empty".to_owned()),
        title: "Empty".to_owned(),
        prompt: Vec::new(),
        sketch: Vec::new(),
        content: Some(Vec::new()),
    });
    let link = paragraph(
        Role::Body,
        vec![blocks::link("there", blocks::place("slot.empty"))],
    );
    assert_eq!(turned(vec![link, turn.clone(), empty]), "P");
    // A heading ends its page when nothing but a new page follows.
    assert_eq!(turned(vec![heading(2, None, "Title"), turn, text()]), "PL");
}

#[test]
#[ignore = "needs pdftotext"]
fn running_lines_and_texts_keep_to_their_own_page() {
    let blocks = vec![
        body("text"),
        Block::NewPage(Orientation::Landscape),
        body(LONG),
    ];
    let document = document(blocks);
    let pages = pages(&File::of(&document));
    let margins = &document.page.margins;
    let end = f64::from(margins.end.to_points());
    for page in &pages {
        let count = page.words.last().expect("the number of pages");
        assert!((page.width - end - count.right).abs() < 1.0, "{count:?}");
        assert!(page.height - count.bottom < f64::from(margins.bottom.to_points()));
    }
    assert!(read(&document, &pages).faults.is_empty());
    let rightmost = pages[1]
        .words
        .iter()
        .map(|word| word.right)
        .fold(0.0, f64::max);
    assert!(
        rightmost > pages[0].width,
        "the text is as wide as its page"
    );
}

#[test]
#[ignore = "needs pdftotext"]
fn a_note_stands_on_the_page_of_its_mark() {
    let noted = |text: &str, note: &str| {
        let note = Inline::Note(vec![Inline::text(note)]);
        paragraph(Role::Body, vec![Inline::text(text), note])
    };
    for lines in 20..60 {
        let blocks = [
            filler(lines),
            vec![
                noted("firstmark", "firstnote"),
                noted("secondmark", "secondnote"),
                body(LONG),
            ],
        ]
        .concat();
        let pages = pages_of(blocks);
        for (mark, note) in [("firstmark1", "firstnote"), ("secondmark2", "secondnote")] {
            let mark = find_mark(&pages, mark);
            let (page, note) = find(&pages, note);
            assert_eq!(page, mark, "after {lines} lines");
            let bottom = pages[page].height - 42.5;
            assert!(
                note.bottom < bottom + 2.0 && note.top > bottom - 40.0,
                "{note:?}"
            );
        }
    }
}

/// A raised mark may be extracted as a word of its own.
fn find_mark(pages: &[Page], mark: &str) -> usize {
    let text = mark.trim_end_matches(char::is_numeric);
    pages
        .iter()
        .position(|page| {
            page.words
                .iter()
                .any(|word| word.text == text || word.text == mark)
        })
        .expect("the mark is there")
}

#[test]
#[ignore = "needs pdftotext"]
fn a_note_longer_than_a_page_goes_on() {
    let long = "word ".repeat(3_000);
    let note = Inline::Note(vec![Inline::text(long.trim())]);
    let blocks = [
        vec![paragraph(Role::Body, vec![Inline::text("mark"), note])],
        filler(90),
    ];
    let document = document(blocks.concat());
    let pages = pages(&File::of(&document));
    assert_eq!(read(&document, &pages).faults, Vec::<String>::new());
    assert!(pages.len() > 2, "it takes pages");
}

#[test]
#[ignore = "needs pdftotext"]
fn every_value_of_a_bar_is_said() {
    let bar = |label: &str, values: [u32; 7]| Bar {
        label: label.to_owned(),
        values: values.to_vec(),
    };
    let bars = vec![
        bar("Large", [4_000_000_000, 1, 1, 1, 1, 1, 1]),
        bar("Small", [1, 2, 3, 4, 5, 6, 7]),
        bar("One", [0, 0, 0, 0, 0, 0, 1]),
    ];
    let document = document(vec![Block::Chart(Chart::Bars(BarChart {
        bars,
        ..blocks::bars()
    }))]);
    let pages = pages(&File::of(&document));
    assert_eq!(read(&document, &pages).faults, Vec::<String>::new());
}

#[test]
#[ignore = "needs pdftotext"]
fn a_chart_longer_than_a_page_is_cut_between_bars() {
    let bar = |index: u32| Bar {
        label: format!("Bar {index}"),
        values: vec![index, 7, 0, 0, 0, 1, 2],
    };
    let document = document(vec![Block::Chart(Chart::Bars(BarChart {
        bars: (1..120).map(bar).collect(),
        ..blocks::bars()
    }))]);
    let pages = pages(&File::of(&document));
    assert_eq!(pages.len(), 3);
    assert_eq!(read(&document, &pages).faults, Vec::<String>::new());
}

#[test]
#[ignore = "needs pdftotext"]
fn figures_stand_at_the_end_side_of_their_column() {
    for (document, is_mirrored, numbers) in [
        (english_report::document(), false, ["28", "82"]),
        (arabic_report::document(), true, ["28", "59"]),
    ] {
        let page = &pages(&File::of(&document))[0];
        let sides = numbers.map(|text| {
            let word = page.words.iter().rfind(|word| word.text == text);
            let word = word.unwrap_or_else(|| panic!("no {text}"));
            if is_mirrored { word.left } else { word.right }
        });
        assert!((sides[0] - sides[1]).abs() < 0.1, "{numbers:?}: {sides:?}");
    }
}
