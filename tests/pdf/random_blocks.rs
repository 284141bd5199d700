//! Random blocks: whatever they say, all of it is on the page, once, in order and in its place.

use super::blocks::{body, cell, columns, gantt_rows, heading, link, paragraph, scale};
use super::english_report;
use super::extracted::pages;
use super::layout;
use super::reading::{Reading, read};
use super::tool::File;
use proptest::prelude::*;
use wem_report::document::{
    Anchor, Bar, BarChart, Block, Callout, CalloutKind, Cell, Chart, DayLine, Direction, Emphasis,
    GanttBand, GanttChart, Inline, Length, List, ListKind, Orientation, Paragraph, Role, Row,
    RowGroup, Slot, Table, Target, Tone,
};

fn text(words: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    let word = prop_oneof![20 => "[a-z]{1,12}", 2 => "[A-Z][a-zé]{3,24}", 1 => "[a-z]{60,120}"];
    prop::collection::vec(word, words).prop_map(|words| words.join(" "))
}

fn inline() -> impl Strategy<Value = Inline> {
    prop_oneof![
        8 => text(1..40).prop_map(Inline::text),
        1 => text(1..5).prop_map(Inline::strong),
        2 => text(1..12).prop_map(|text| {
            link(&text, Target::Uri("https://example.org/".to_owned()))
        }),
        1 => text(1..4).prop_map(|text| {
            link(&text, Target::Place(Anchor("heading.A".to_owned())))
        }),
        2 => text(1..60).prop_map(|text| Inline::Note(vec![Inline::text(text)])),
        1 => Just(Inline::LineBreak),
    ]
}

fn content() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(inline(), 1..5)
}

fn text_block() -> impl Strategy<Value = Block> {
    content().prop_map(|content| paragraph(Role::Body, content))
}

fn list(items: impl Strategy<Value = Block> + 'static) -> impl Strategy<Value = Block> {
    let item = (text_block(), prop::collection::vec(items, 0..2));
    let item = item.prop_map(|(first, rest)| [vec![first], rest].concat());
    (prop::collection::vec(item, 1..5), any::<bool>()).prop_map(|(items, numbered)| {
        let kind = if numbered {
            ListKind::Numbered { first: 8 }
        } else {
            ListKind::Bulleted
        };
        Block::List(List { kind, items })
    })
}

fn table() -> impl Strategy<Value = Block> {
    let cells = (content(), 0..7_usize, any::<bool>());
    let cells = cells.prop_map(|(content, tone, has_tone)| Cell {
        tone: has_tone.then_some(Tone::ALL[tone]),
        paragraphs: vec![Paragraph::new(Role::Cell, content)],
        ..cell("", Emphasis::None, None)
    });
    let row = prop::collection::vec(cells, 3);
    let group = prop::collection::vec(row, 1..7);
    let groups = prop::collection::vec(group, 1..4);
    (groups, any::<bool>(), any::<bool>()).prop_map(|(groups, has_band, has_labels)| {
        let Block::Heading(label) = heading(3, Some("2.1"), "A label of a few words") else {
            unreachable!("it was made as a heading");
        };
        let groups = groups.into_iter().map(|rows| {
            let rows = rows.into_iter().map(|mut cells| {
                cells.truncate(if has_labels { 2 } else { 3 });
                Row {
                    change: None,
                    anchor: None,
                    cells,
                }
            });
            RowGroup {
                label: has_labels.then(|| label.clone()),
                rows: rows.collect(),
            }
        });
        Block::Table(Table {
            change: None,
            band: has_band.then(|| label.clone()),
            columns: columns(&[("First", 50), ("Second", 70), ("Third", 40)], 2),
            groups: groups.collect(),
            summary: "Random".to_owned(),
        })
    })
}

fn bars() -> impl Strategy<Value = Block> {
    let value = prop_oneof![3 => 0..3_u32, 2 => 0..40_u32, 1 => 0..1_000_000_u32];
    let bar = (text(1..14), prop::collection::vec(value, 7));
    prop::collection::vec(bar, 1..9).prop_map(|bars| {
        let bars = bars
            .into_iter()
            .map(|(label, values)| Bar { label, values });
        Block::Chart(Chart::Bars(BarChart {
            bars: bars.collect(),
            ..super::blocks::bars()
        }))
    })
}

fn gantt() -> impl Strategy<Value = Block> {
    let band = (text(1..30), 0..25_u32);
    let bands = prop::collection::vec(band, 1..4);
    (bands, 0..1_200_u32, "[a-z]{1,9} [a-z]{1,9}").prop_map(|(bands, day, label)| {
        let bands = bands.into_iter().map(|(label, rows)| GanttBand {
            label,
            rows: gantt_rows("3.1", rows),
        });
        Block::Chart(Chart::Gantt(Box::new(GanttChart {
            description: "Random".to_owned(),
            series: super::blocks::series(&[("On track", Tone::Active)]),
            baseline_name: Some("First agreed".to_owned()),
            mark_name: None,
            late_name: None,
            open_name: None,
            day_line: Some(DayLine { day, label }),
            headings: ["Item".to_owned(), "Standing".to_owned()],
            widths: [Length::millimetres(60), Length::millimetres(26)],
            scale: scale(&["2016", "2017", "2018"]),
            bands: bands.collect(),
        })))
    })
}

fn slot(inner: impl Strategy<Value = Block>) -> impl Strategy<Value = Block> {
    let blocks = prop::collection::vec(inner, 0..3);
    (content(), blocks, any::<bool>()).prop_map(|(prompt, blocks, is_filled)| {
        let (sketch, content) = if is_filled {
            (Vec::new(), Some(blocks))
        } else {
            (blocks, None)
        };
        Block::Slot(Slot {
            anchor: Anchor("slot".to_owned()),
            title: "Slot".to_owned(),
            prompt,
            sketch,
            content,
        })
    })
}

fn callout(inner: impl Strategy<Value = Block>) -> impl Strategy<Value = Block> {
    let blocks = prop::collection::vec(inner, 0..4);
    (blocks, any::<bool>()).prop_map(|(blocks, is_note)| {
        let kind = if is_note {
            CalloutKind::Note
        } else {
            CalloutKind::Quote
        };
        Block::Callout(Callout { kind, blocks })
    })
}

fn block() -> impl Strategy<Value = Block> {
    let flow = || {
        prop_oneof![
            3 => text_block(),
            1 => list(list(text_block())),
            1 => list(text_block()),
        ]
    };
    prop_oneof![
        4 => text_block(),
        2 => text(80..600).prop_map(|text| body(&text)),
        3 => (2..5_u8, text(1..12)).prop_map(|(level, text)| heading(level, Some("A"), &text)),
        2 => flow(),
        1 => callout(prop_oneof![flow(), slot(flow())]),
        1 => slot(prop_oneof![flow(), table(), callout(flow())]),
        2 => table(),
        1 => bars(),
        1 => gantt(),
        1 => any::<bool>().prop_map(|upright| {
            Block::NewPage(if upright { Orientation::Portrait } else { Orientation::Landscape })
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        max_shrink_iters: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    #[ignore = "needs pdftotext"]
    fn everything_is_said_once_in_order_and_in_its_place(
        blocks in prop::collection::vec(block(), 1..14),
    ) {
        let mut document = english_report::document();
        document.blocks = [vec![heading(2, None, "A")], blocks].concat();
        let pages = pages(&File::of(&document));
        let reading = read(&document, &pages);
        prop_assert!(reading.faults.is_empty(), "{:#?}", reading.faults);
        let faults = layout::faults(&document, &pages, &reading);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }

    #[test]
    #[ignore = "needs pdftotext"]
    fn everything_has_its_place_in_mirrored_documents(
        blocks in prop::collection::vec(block(), 1..14),
    ) {
        let mut document = english_report::document();
        document.metadata.direction = Direction::RightToLeft;
        document.blocks = blocks;
        let pages = pages(&File::of(&document));
        let faults = layout::faults(&document, &pages, &Reading::default());
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
