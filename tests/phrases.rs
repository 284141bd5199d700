//! Phrases that no plan has: whatever a time line says, documents are made of it.

use crate::plans::read;
use chrono::NaiveDate;
use wem_report::compose::{Setup, action_table};
use wem_report::diagnostic::Sources;
use wem_report::document::{Block, Paper, plain_text};
use wem_report::plan::{ColumnKey, Selection};
use wem_report::template::Library;

const WORDS: [&str; 64] = [
    "January", "Feb", "Sept.", "December", "Fall", "Winter", "Q3", "H1", "FY", "2016", "2017/18",
    "2019", "1", "15", "31", "99", "0", "1st", "third", "last", "two", "ninety", "by", "before",
    "after", "from", "until", "within", "of", "to", "and", "or", "the", "in", "at", "end", "early",
    "mid", "late", "every", "each", "annually", "ongoing", "days", "months", "weeks", "year",
    "quarter", "half", "plan", "adoption", "Assembly", "General", "TBD", "census", "Friday", "-",
    "–", ",", ";", ":", "(", ")", "+",
];

/// Three words each, the same on every run.
fn phrases() -> Vec<String> {
    let mut state: u64 = 20_160_701;
    let mut word = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        WORDS[(state >> 33) as usize % WORDS.len()]
    };
    (0..5_000)
        .map(|_| [word(), word(), word()].join(" "))
        .collect()
}

#[test]
fn no_phrase_stops_a_document_and_each_is_printed() {
    let phrases = phrases();
    let library = Library::embedded();
    let (theme, _) = library.theme(&mut Sources::default()).expect("the theme");
    let fonts = library.fonts(&theme).expect("the fonts");
    let start = std::time::Instant::now();
    for chunk in phrases.chunks(1_000) {
        let items = chunk.iter().enumerate().map(|(index, phrase)| {
            format!("[[section.goal.item]]\nnumber = \"1.1.{}\"\naction = \"Act\"\nresponsible = \"All\"\ntimeline = \"{phrase}\"\n", index + 1)
        });
        let plan = format!(
            "format = 1\n[plan]\ntitle = \"T\"\norganisation = \"O\"\nlanguage = \"en\"\nstarts = 2016-07-01\nends = 2019-06-30\n[calendar]\nfiscal_year = \"1 October\"\n[[event]]\nkey = \"assembly\"\nname = \"General Assembly\"\n[[section]]\nnumber = \"I\"\ntitle = \"S\"\n[[section.goal]]\nnumber = \"1.1\"\ntitle = \"G\"\n{}",
            items.collect::<String>()
        );
        let (plan, labels) = read(&library, &plan);
        let setup = Setup {
            labels: &labels,
            styles: theme.style_sheet(fonts.clone()),
            paper: Paper::default(),
            portrait: false,
            draft: false,
            date: NaiveDate::default(),
        };
        let selection = Selection::default();
        let document = action_table(&selection.apply(&plan), &selection, setup);
        let mut columns = plan.columns.of_items();
        let column = columns
            .position(|column| column.key == ColumnKey::TIMELINE)
            .expect("the column");
        let tables = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let rows = tables
            .flat_map(|table| &table.groups)
            .flat_map(|group| &group.rows);
        let said: Vec<String> = rows
            .map(|row| plain_text(&row.cells[column].paragraphs[0].content))
            .collect();
        assert_eq!(said.len(), chunk.len());
        let plain = |text: &str| text.replace(['–', '-', ' '], "");
        for (said, phrase) in said.iter().zip(chunk) {
            assert_eq!(plain(said), plain(phrase));
        }
    }
    // Five seconds where nothing else is at work.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
