//! Documents of every kind of block.

use super::charts::{bars, fine_scale, schedule, series};
use super::slots::{body, slot};
use super::{
    bare_table, bullets, columns, document, four_columns, group, heading, hostile_text, row,
    subtitle, title,
};
use wem_report::document::{
    Alignment, Anchor, Bar, BarChart, Block, Callout, CalloutKind, Cell, Chart, Column, DayLine,
    DaySpan, Direction, Document, Emphasis, GanttBand, GanttBar, GanttChart, GanttRow, Heading,
    Inline, Interval, Length, List, ListKind, Orientation, Paragraph, Role, Row, RowGroup, Slot,
    Table, Target, TimeScale, Tone,
};

/// A report: upright, then lying for the schedule, then upright, then lying for the annex.
pub(crate) fn blocks() -> Document {
    let mut blocks = vec![title("Progress Report"), subtitle("Example Association")];
    blocks.push(note_with_list());
    blocks.extend(summary());
    blocks.push(Block::Heading(heading(3, "1.1", "In figures")));
    blocks.push(figures());
    blocks.push(remark("Items are counted once."));
    blocks.push(Block::Chart(Chart::Bars(bars())));
    blocks.push(Block::NewPage(Orientation::Portrait));
    blocks.extend(lists());
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.push(Block::Heading(heading(2, "3.", "Schedule")));
    blocks.push(Block::Chart(Chart::Gantt(Box::new(schedule(24)))));
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.push(Block::NewPage(Orientation::Portrait));
    blocks.push(Block::Heading(heading(2, "4.", "Questions")));
    blocks.push(body("None so far."));
    blocks.push(Block::Slot(slot("own.words", "In our own words")));
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.extend(annex());
    blocks.push(Block::NewPage(Orientation::Portrait));
    let mut document = document(blocks);
    document.page = document.page.turned(Orientation::Portrait);
    document.page.watermark = Some("DRAFT".to_owned());
    document
}

fn note_with_list() -> Block {
    Block::Callout(Callout {
        kind: CalloutKind::Note,
        blocks: vec![
            body("This draft waits for three answers; the Secretariat has asked for them twice."),
            bullets(&[
                "from the host",
                "from the treasurer, who is away until the next meeting",
            ]),
            body("It is not to be circulated."),
        ],
    })
}

fn summary() -> Vec<Block> {
    let text = Inline::text;
    let styled = |said: &str, emphasis| Inline::Text {
        text: said.to_owned(),
        emphasis,
    };
    let link = |said: &str, emphasis, target| Inline::Link {
        text: said.to_owned(),
        emphasis,
        target,
    };
    let place = |anchor: &str| Target::Place(Anchor(anchor.to_owned()));
    let paragraph = Paragraph::new(
        Role::Body,
        vec![
            text("Of 82 items "),
            Inline::strong("12 are done"),
            text(", which is "),
            styled("more than in any year before", Emphasis::Stress),
            text(" ("),
            Inline::quiet("to be agreed"),
            text("). See "),
            link("the schedule", Emphasis::None, place("heading-3.")),
            text(", "),
            link("item 9.1.1", Emphasis::Strong, place("9.1.1")),
            text(", "),
            link("nowhere", Emphasis::None, place("nowhere")),
            text(" and "),
            link(
                "the minutes",
                Emphasis::Stress,
                Target::Uri("https://example.org/minutes?year=2016&part=1".to_owned()),
            ),
            text("."),
            Inline::Note(vec![
                text("Minutes of the meeting of July 2016, "),
                link(
                    "secretariat@example.org",
                    Emphasis::None,
                    Target::Uri("mailto:secretariat@example.org".to_owned()),
                ),
                text("."),
            ]),
            Inline::LineBreak,
            text("A second line of the same paragraph."),
        ],
    );
    vec![
        Block::Heading(heading(2, "1.", "Summary")),
        Block::Paragraph(paragraph),
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks: vec![
                body("We have begun, and we shall not stop until every member takes part."),
                bullets(&["first", "second"]),
                body("The chair"),
            ],
        }),
    ]
}

/// A small table of figures, with tones and every alignment.
fn figures() -> Block {
    let column = |heading: &str, width, alignment| Column {
        heading: vec![Inline::text(heading)],
        width: Length::millimetres(width),
        alignment,
    };
    let row = |cells: [&str; 4], tone| Row {
        change: None,
        anchor: None,
        cells: cells
            .into_iter()
            .enumerate()
            .map(|(index, text)| Cell {
                heads_row: index == 0,
                tone: (index == 2).then_some(tone),
                paragraphs: vec![Paragraph::new(Role::Cell, vec![Inline::text(text)])],
            })
            .collect(),
    };
    Block::Table(Table {
        change: None,
        band: None,
        columns: vec![
            column("Section", 70, Alignment::Start),
            column("Items", 25, Alignment::End),
            column("Light", 40, Alignment::Center),
            column("Done, %", 30, Alignment::End),
        ],
        groups: vec![RowGroup {
            label: None,
            rows: vec![
                row(["I. Capacity", "31", "on track", "38.7"], Tone::Positive),
                row(["II. Processes", "1,034", "delayed", "2.9"], Tone::Caution),
                row(["III. Outreach", "3", "off track", "0.0"], Tone::Critical),
                row(["IV. Nothing yet", "0", "not known", "–"], Tone::Blank),
            ],
        }],
        summary: "For each section, its items and how many are done".to_owned(),
    })
}

fn remark(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Remark, vec![Inline::text(text)]))
}

fn numbered(first: u32, items: Vec<Vec<Block>>) -> Block {
    Block::List(List {
        kind: ListKind::Numbered { first },
        items,
    })
}

/// Lists in lists, lists that count on, paragraphs in items.
fn lists() -> Vec<Block> {
    let item = |text: &str| vec![body(text)];
    let nested = vec![
        body("An item with a list in it"),
        numbered(
            1,
            vec![item("one"), item("two"), {
                let mut deep = item("three, and deeper");
                deep.push(bullets(&["a", "b"]));
                deep
            }],
        ),
        body(
            "and a paragraph after it, long enough to run over the end of the line, so that one \
              sees where the second line begins.",
        ),
    ];
    vec![
        Block::Heading(heading(2, "2.", "Lists")),
        numbered(1, vec![item("first"), nested, item("third")]),
        body("Text between two lists."),
        numbered(
            98,
            vec![item("ninety-eight"), item("ninety-nine"), item("a hundred")],
        ),
        bullets(&[
            "a bullet",
            "another bullet whose text is so long that it has to be set in more \
                   than one line, which hangs beside the bullet",
        ]),
        Block::Heading(heading(3, "2.1", "Numbered text")),
        Block::Paragraph(Paragraph {
            revision: None,
            role: Role::Body,
            marker: Some("(a)".to_owned()),
            content: vec![Inline::text(
                "A paragraph with a printed number, beside which its lines hang, however many \
                 there are of them.",
            )],
        }),
        Block::Heading(Heading {
            number: None,
            ..heading(4, "x", "A heading of the fourth level, without a number")
        }),
        body("Text."),
    ]
}

/// A table whose band and labels come at deeper levels than those of the text.
fn annex() -> Vec<Block> {
    let rows = |number: &str| {
        vec![
            row(
                &format!("{number}.1"),
                "Recruit two members",
                "Working Group",
                "July 2016",
            ),
            row(&format!("{number}.2"), "Adopt the statutes", "", ""),
        ]
    };
    let label = |number: &str, text: &str| RowGroup {
        label: Some(heading(4, number, text)),
        ..group(number, text, rows(number))
    };
    let table = |number: &str, first: &str| {
        Block::Table(Table {
            band: Some(heading(3, number, "Institutional capacity")),
            groups: vec![label(first, "Strengthening the role of the Working Group")],
            ..four_columns()
        })
    };
    vec![
        Block::Heading(heading(2, "A.", "Annex: all items")),
        body("The table as it was adopted."),
        table("IX.", "9.1"),
        table("X.", "10.1"),
    ]
}

/// The report from right to left.
pub(crate) fn arabic() -> Document {
    let text = |said: &str| vec![Inline::text(said)];
    let paragraph = |said: &str| Block::Paragraph(Paragraph::new(Role::Body, text(said)));
    let mut chart = schedule(9);
    chart.headings = ["البند".to_owned(), "الحالة".to_owned()];
    chart.baseline_name = Some("الموعد الأول".to_owned());
    let names = [
        "منجز",
        "قيد التنفيذ",
        "لم يبدأ",
        "مؤجل",
        "متعثر",
        "ملغى",
        "غير معروف",
    ];
    for (series, name) in chart.series.iter_mut().zip(names) {
        series.name = name.to_owned();
    }
    for band in &mut chart.bands {
        band.label = "1. تطوير القدرات المؤسسية".to_owned();
        for row in &mut band.rows {
            row.label = "تعيين عضوين من كل لجنة في IWG وتحديد موعد الجمعية العامة".to_owned();
            row.standing = "قيد التنفيذ".to_owned();
        }
    }
    let mut bars = bars();
    bars.series.clone_from(&chart.series);
    for bar in &mut bars.bars {
        bar.label = "تطوير القدرات".to_owned();
    }
    let callout = |kind| {
        Block::Callout(Callout {
            kind,
            blocks: vec![
                paragraph("هذه المسودة تنتظر الإجابة من WEM International قبل الاجتماع القادم."),
                bullets(&["أولا", "ثانيا"]),
            ],
        })
    };
    let mut document = document(vec![
        title("تقرير التقدم"),
        callout(CalloutKind::Note),
        Block::Heading(heading(2, "1.", "الملخص")),
        callout(CalloutKind::Quote),
        numbered(
            1,
            vec![
                vec![paragraph("بند"), bullets(&["نقطة", "نقطة"])],
                vec![paragraph("بند")],
            ],
        ),
        figures(),
        Block::Chart(Chart::Bars(bars)),
        Block::Slot(Slot {
            prompt: text("اكتب في نحو 100 كلمة"),
            ..slot("own.words", "بكلماتنا")
        }),
        Block::NewPage(Orientation::Landscape),
        Block::Heading(heading(2, "2.", "الجدول الزمني")),
        Block::Chart(Chart::Gantt(Box::new(chart))),
    ]);
    document.metadata.language = "ar".to_owned();
    document.metadata.direction = Direction::RightToLeft;
    document.page.header.start = text("بنود العمل");
    document.page = document.page.turned(Orientation::Portrait);
    document
}

/// More notes than one page's, in paragraphs and cells.
pub(crate) fn many_notes() -> Document {
    let noted = |number: usize| {
        vec![
            Inline::text(format!("Statement {number}")),
            Inline::Note(vec![
                Inline::text(format!("Source of statement {number}, ")),
                Inline::strong("which is long"),
                Inline::text("."),
            ]),
            Inline::text(" and what follows from it."),
        ]
    };
    let mut blocks = vec![title("Notes")];
    blocks
        .extend((1..=60).map(|number| Block::Paragraph(Paragraph::new(Role::Body, noted(number)))));
    let mut table = four_columns();
    let cell = |number| Cell {
        heads_row: false,
        tone: None,
        paragraphs: vec![Paragraph::new(Role::Cell, noted(number))],
    };
    table.groups = vec![RowGroup {
        label: None,
        rows: vec![Row {
            anchor: None,
            change: None,
            cells: (61..=64).map(cell).collect(),
        }],
    }];
    blocks.push(Block::Table(table));
    document(blocks)
}

/// Text that tries to break out, in every field of every block.
pub(crate) fn hostile() -> Document {
    let hostile = hostile_text();
    let text = hostile.as_str();
    let said = || vec![Inline::text(text)];
    let link = |target| Inline::Link {
        text: text.to_owned(),
        emphasis: Emphasis::Stress,
        target,
    };
    let evil = |kind| {
        Block::Callout(Callout {
            kind,
            blocks: vec![body(text), bullets(&[text])],
        })
    };
    let inlines = vec![
        link(Target::Uri(format!("https://example.org/{text}"))),
        link(Target::Uri(text.to_owned())),
        link(Target::Uri(format!("javascript:{text}"))),
        link(Target::Place(Anchor(text.to_owned()))),
        Inline::LineBreak,
        Inline::Note(vec![
            Inline::text(text),
            link(Target::Uri("https://a.example".to_owned())),
        ]),
    ];
    let slot = |anchor: &str| Slot {
        anchor: Anchor(anchor.to_owned()),
        title: text.to_owned(),
        prompt: said(),
        sketch: Vec::new(),
        content: None,
    };
    let mut document = document(vec![
        title(text),
        Block::Paragraph(Paragraph::new(Role::Body, inlines)),
        evil(CalloutKind::Note),
        evil(CalloutKind::Quote),
        numbered(
            u32::MAX,
            vec![vec![body(text)], Vec::new(), vec![bullets(&[text])]],
        ),
        deep_list(12, text),
        Block::Slot(slot(text)),
        Block::Slot(Slot {
            sketch: vec![body(text), bare_table()],
            ..slot(&"x".repeat(5_000))
        }),
        Block::Slot(Slot {
            content: Some(vec![body(text)]),
            ..slot("")
        }),
        Block::Table(Table {
            columns: columns([text; 4]),
            ..four_columns()
        }),
        Block::NewPage(Orientation::Portrait),
        Block::Chart(Chart::Bars(hostile_bars(text))),
        Block::Chart(Chart::Gantt(Box::new(hostile_gantt(text)))),
    ]);
    document.page.header.end = vec![
        link(Target::Uri("https://example.org/".to_owned())),
        Inline::Note(said()),
    ];
    document
}

fn deep_list(depth: usize, text: &str) -> Block {
    let mut item = vec![body(text)];
    if depth > 1 {
        item.push(deep_list(depth - 1, text));
    }
    numbered(3, vec![item])
}

fn hostile_bars(text: &str) -> BarChart {
    let mut series = series();
    series[0].name = text.to_owned();
    BarChart {
        description: text.to_owned(),
        bars: vec![
            bar(text, vec![u32::MAX; 3]),
            bar("", vec![1; 7]),
            bar("none", Vec::new()),
        ],
        series,
    }
}

fn bar(label: &str, values: Vec<u32>) -> Bar {
    Bar {
        label: label.to_owned(),
        values,
    }
}

/// Days beyond the scale, no number, no label.
fn hostile_gantt(text: &str) -> GanttChart {
    let span = |first, end| Some(DaySpan { first, end });
    let row = |number: &str, label: &str, bar: Option<DaySpan>, baseline| GanttRow {
        late: None,
        done_percent: None,
        number: number.to_owned(),
        label: label.to_owned(),
        standing: text.to_owned(),
        tone: Tone::Blank,
        bars: bar.map(GanttBar::closed).into_iter().collect(),
        marks: Vec::new(),
        baseline,
        description: text.to_owned(),
    };
    let chart = schedule(0);
    GanttChart {
        description: text.to_owned(),
        baseline_name: Some(text.to_owned()),
        mark_name: None,
        late_name: None,
        open_name: None,
        day_line: Some(DayLine {
            day: u32::MAX,
            label: text.to_owned(),
        }),
        headings: [text.to_owned(), String::new()],
        scale: TimeScale {
            upper: vec![Interval {
                days: DaySpan {
                    first: 0,
                    end: chart.scale.days,
                },
                label: text.to_owned(),
            }],
            ..chart.scale
        },
        bands: vec![GanttBand {
            label: text.to_owned(),
            rows: vec![
                row(text, text, span(0, u32::MAX), span(u32::MAX - 1, u32::MAX)),
                row(&"9".repeat(50), "", None, span(1, 2)),
            ],
        }],
        ..chart
    }
}

/// More series than a table has columns, labels longer than a page, a scale that is too fine,
/// widths that leave it no room.
pub(crate) fn crowded() -> Document {
    let long = "x".repeat(5_000);
    let series: Vec<_> = (0..12).flat_map(|_| series()).collect();
    let bars = BarChart {
        description: "Too many series".to_owned(),
        bars: vec![
            bar("Many", (1..=84).collect()),
            bar(&long, vec![1; 30]),
            bar("Few", vec![5, 0, 3]),
        ],
        series,
    };
    let mut chart = schedule(3);
    chart.bands[0].rows[1].label = long;
    let chart = GanttChart {
        widths: [Length::millimetres(500), Length::ZERO],
        scale: fine_scale(),
        ..chart
    };
    document(vec![
        title("Crowded"),
        Block::Chart(Chart::Bars(bars)),
        Block::Chart(Chart::Gantt(Box::new(chart))),
    ])
}
