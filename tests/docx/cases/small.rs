//! Documents with one kind of block each, small enough to read as XML.

use super::charts::{bars, schedule};
use super::slots::{body, slot};
use super::{Case, bullets, document, four_columns, group, heading, row};
use wem_report::document::{
    Anchor, Block, Callout, CalloutKind, Chart, DaySpan, Document, Emphasis, Heading, Inline,
    Interval, List, ListKind, Orientation, Paragraph, Role, RowGroup, Slot, Table, Target,
    TimeScale,
};

pub(crate) fn all() -> Vec<Case> {
    let case = |name, document| Case { name, document };
    vec![
        case("small-headings", headings()),
        case("small-pages", pages()),
        case("small-bars", bar_chart()),
        case("small-gantt", gantt()),
        case("small-lists", lists()),
        case("small-slots", slots()),
        case("small-inlines", inlines()),
    ]
}

/// Text, bands and labels at the same levels.
fn headings() -> Document {
    let text = |level| {
        Block::Heading(Heading {
            number: None,
            ..heading(level, "", "In the text")
        })
    };
    document(vec![
        text(2),
        text(3),
        Block::Table(Table {
            band: Some(heading(3, "I.", "In a band")),
            groups: vec![RowGroup {
                label: Some(heading(4, "1.1", "In a label")),
                ..group("1.1", "", vec![row("1.1.1", "Act", "We", "2016")])
            }],
            ..four_columns()
        }),
        text(4),
    ])
}

/// A page break, turned pages, and nothing on a page.
fn pages() -> Document {
    document(vec![
        body("first page"),
        Block::NewPage(Orientation::Landscape),
        Block::Slot(slot("second", "Second page")),
        Block::NewPage(Orientation::Portrait),
        body("upright"),
        Block::NewPage(Orientation::Portrait),
        Block::NewPage(Orientation::Landscape),
        body("lying again"),
        Block::NewPage(Orientation::Portrait),
    ])
}

fn bar_chart() -> Document {
    let mut chart = bars();
    chart.series.drain(1..6);
    chart.bars.truncate(2);
    for bar in &mut chart.bars {
        bar.values.drain(1..6);
    }
    document(vec![Block::Chart(Chart::Bars(chart))])
}

fn gantt() -> Document {
    let mut chart = schedule(8);
    chart.series.drain(1..6);
    let quarter = |number: u32| Interval {
        days: DaySpan {
            first: number * 273,
            end: (number + 1) * 273,
        },
        label: format!("Q{}", number + 1),
    };
    chart.scale = TimeScale {
        days: 1_092,
        upper: chart.scale.upper,
        lower: (0..4).map(quarter).collect(),
    };
    chart.scale.upper.truncate(1);
    let rows = &mut chart.bands[0].rows;
    *rows = [0, 3, 6].map(|index| rows[index].clone()).into();
    document(vec![Block::Chart(Chart::Gantt(Box::new(chart)))])
}

/// Lists in lists and in callouts, and paragraphs beside their marks.
fn lists() -> Document {
    let list = |first| {
        Block::List(List {
            kind: ListKind::Numbered { first },
            items: vec![
                vec![body("item"), bullets(&["nested"]), body("and on")],
                vec![body("item")],
            ],
        })
    };
    document(vec![
        list(1),
        list(7),
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            blocks: vec![body("note"), bullets(&["in a note"])],
        }),
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks: vec![body("quotation")],
        }),
        Block::Paragraph(Paragraph {
            revision: None,
            role: Role::Body,
            marker: Some("(a)".to_owned()),
            content: vec![Inline::text("numbered text")],
        }),
    ])
}

fn slots() -> Document {
    let filled = |anchor: &str, content| {
        Block::Slot(Slot {
            content: Some(content),
            ..slot(anchor, "Filled")
        })
    };
    let strong = Paragraph::new(Role::Body, vec![Inline::strong("important")]);
    document(vec![
        Block::Slot(slot("empty", "Empty")),
        Block::Slot(Slot {
            sketch: vec![bullets(&["a point"])],
            ..slot("sketched", "Sketched")
        }),
        filled("filled", vec![body("one"), body("two")]),
        filled("rich", vec![Block::Paragraph(strong)]),
    ])
}

fn inlines() -> Document {
    let link = |text: &str, emphasis, target| Inline::Link {
        text: text.to_owned(),
        emphasis,
        target,
    };
    let place = |anchor: &str| Target::Place(Anchor(anchor.to_owned()));
    let web = || Target::Uri("https://example.org/".to_owned());
    document(vec![
        Block::Heading(heading(2, "1.", "A place")),
        Block::Paragraph(Paragraph::new(
            Role::Body,
            vec![
                Inline::Text {
                    text: "stressed".to_owned(),
                    emphasis: Emphasis::Stress,
                },
                link("web", Emphasis::Strong, web()),
                link("again", Emphasis::None, web()),
                link("place", Emphasis::None, place("heading-1.")),
                link("nowhere", Emphasis::Strong, place("nowhere")),
                link("no address", Emphasis::None, Target::Uri("x".to_owned())),
                Inline::LineBreak,
                Inline::Note(vec![
                    Inline::text("A note with a "),
                    link("link", Emphasis::None, web()),
                    Inline::Note(vec![Inline::text("a note in a note")]),
                ]),
            ],
        )),
    ])
}
