//! Documents made of everything that a document can have, as a report uses it.

use crate::plans::{self, Form};
use wem_report::document::{
    Alignment, Anchor, Bar, BarChart, Block, Callout, CalloutKind, Cell, Chart, Column, DayLine,
    DaySpan, Document, Emphasis, GanttBand, GanttChart, GanttRow, Heading, Inline, Interval,
    Length, List, ListKind, Orientation, Paragraph, Role, Row, RowGroup, Series, Slot, Table,
    Target, TimeScale, Tone,
};

/// Returns a report in English: an upright part, then a lying one.
pub fn english() -> Document {
    let form = Form {
        portrait: true,
        ..Form::default()
    };
    let mut document = plans::formed("one-item", form);
    document.blocks = report();
    document
}

/// Returns the report as a draft.
pub fn draft() -> Document {
    let mut document = english();
    document.page.watermark = Some("DRAFT".to_owned());
    document
}

/// Returns a report in Arabic, which runs from right to left.
pub fn arabic() -> Document {
    let form = Form {
        portrait: true,
        ..Form::default()
    };
    let mut document = plans::formed("arabic", form);
    document.blocks = arabic_report();
    document
}

pub fn heading(level: u8, number: Option<&str>, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: number.map(str::to_owned),
        content: vec![Inline::text(text)],
        anchor: Some(Anchor(format!("heading.{text}"))),
    })
}

pub fn paragraph(role: Role, content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::new(role, content))
}

pub fn body(text: &str) -> Block {
    paragraph(Role::Body, vec![Inline::text(text)])
}

pub fn link(text: &str, target: Target) -> Inline {
    Inline::Link {
        text: text.to_owned(),
        emphasis: Emphasis::None,
        target,
    }
}

pub fn place(anchor: &str) -> Target {
    Target::Place(Anchor(anchor.to_owned()))
}

fn stress(text: &str) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        emphasis: Emphasis::Stress,
    }
}

pub fn series(names: &[(&str, Tone)]) -> Vec<Series> {
    let series = names.iter().map(|(name, tone)| Series {
        name: (*name).to_owned(),
        tone: *tone,
    });
    series.collect()
}

fn standings() -> Vec<Series> {
    series(&[
        ("Done", Tone::Positive),
        ("In progress", Tone::Active),
        ("Not started", Tone::Neutral),
        ("Postponed", Tone::Caution),
        ("Off track", Tone::Critical),
        ("Cancelled", Tone::Muted),
        ("Not reported", Tone::Blank),
    ])
}

/// Makes a cell of one text.
pub fn cell(text: &str, emphasis: Emphasis, tone: Option<Tone>) -> Cell {
    let text = Inline::Text {
        text: text.to_owned(),
        emphasis,
    };
    Cell {
        heads_row: false,
        tone,
        paragraphs: vec![Paragraph::new(Role::Cell, vec![text])],
    }
}

fn row(texts: &[&str], emphasis: Emphasis) -> Row {
    let mut cells: Vec<Cell> = texts
        .iter()
        .map(|text| cell(text, emphasis, None))
        .collect();
    cells[0].heads_row = true;
    Row {
        anchor: None,
        cells,
    }
}

pub fn columns(headings: &[(&str, i64)], numbers_from: usize) -> Vec<Column> {
    let columns = headings.iter().enumerate();
    let columns = columns.map(|(index, (heading, width))| Column {
        heading: vec![Inline::text(*heading)],
        width: Length::millimetres(*width),
        hyphenate: false,
        alignment: if index >= numbers_from {
            Alignment::End
        } else {
            Alignment::Start
        },
    });
    columns.collect()
}

/// Makes a small table of figures with a last row of their sums.
pub fn figures(headings: &[(&str, i64)], rows: &[&[&str]], summary: &str) -> Block {
    let (sums, rows) = rows.split_last().expect("a row of sums");
    let rows = rows.iter().map(|texts| row(texts, Emphasis::None));
    let groups = [rows.collect(), vec![row(sums, Emphasis::Strong)]];
    Block::Table(Table {
        band: None,
        columns: columns(headings, 1),
        groups: groups
            .map(|rows| RowGroup { label: None, rows })
            .into_iter()
            .collect(),
        summary: summary.to_owned(),
    })
}

fn report() -> Vec<Block> {
    let mut blocks = vec![
        paragraph(Role::Subtitle, vec![Inline::text("WEM-International")]),
        heading(1, None, "Progress Report"),
        paragraph(Role::Subtitle, vec![Inline::text("As of 1 March 2017")]),
    ];
    blocks.extend(summary());
    blocks.extend(standing());
    blocks.extend(next_steps());
    blocks.push(Block::NewPage(Orientation::Landscape));
    blocks.push(heading(2, Some("4"), "Time chart"));
    blocks.push(Block::Chart(Chart::Gantt(gantt())));
    blocks.push(paragraph(
        Role::Remark,
        vec![Inline::text(
            "Bars end with the last day that was agreed; a season is read as its three months.",
        )],
    ));
    blocks.push(items());
    blocks
}

fn summary() -> Vec<Block> {
    vec![
        heading(2, Some("1"), "Summary"),
        paragraph(
            Role::Body,
            vec![
                Inline::text("Of the 82 action items of the adopted plan"),
                Inline::Note(vec![
                    Inline::text("Adopted by the General Assembly on 5 July 2016; see "),
                    link(
                        "the association’s pages",
                        Target::Uri("https://example.org/plan?edition=1".to_owned()),
                    ),
                    Inline::text(" for all of its editions."),
                ]),
                Inline::text(", "),
                Inline::strong("31 are done"),
                Inline::text(" and 24 are in progress. Six are "),
                stress("off track"),
                Inline::text("; what is proposed for them stands in "),
                link("Next steps", place("heading.Next steps")),
                Inline::text(", and each of them in the table of "),
                link("items that need a decision", place("item.1.1.2")),
                Inline::text(". "),
                link("This one", place("nowhere")),
                Inline::text(" leads nowhere. "),
                Inline::quiet("Two owners are still to be agreed."),
            ],
        ),
        figures(
            &[
                ("Section", 62),
                ("Items", 16),
                ("Done", 16),
                ("In progress", 20),
                ("Postponed", 22),
                ("Off track", 18),
                ("Share", 16),
            ],
            &[
                &[
                    "I. Institutional capacity",
                    "31",
                    "14",
                    "9",
                    "2",
                    "3",
                    "45 %",
                ],
                &["II. Programmes", "28", "9", "10", "1", "2", "32 %"],
                &[
                    "III. Partnerships and resources of the association",
                    "23",
                    "8",
                    "5",
                    "4",
                    "1",
                    "35 %",
                ],
                &["All sections", "82", "31", "24", "7", "6", "38 %"],
            ],
            "How many items of each section are done, in progress, postponed and off track",
        ),
        paragraph(
            Role::Remark,
            vec![Inline::text(
                "Share: items done, of all that are not cancelled. Counted from the progress file.",
            )],
        ),
    ]
}

fn standing() -> Vec<Block> {
    vec![
        heading(2, Some("2"), "Where the plan stands"),
        heading(3, Some("2.1"), "By section"),
        body(
            "Each bar is a section; its parts are the items by standing, in the order of the key.",
        ),
        Block::Chart(Chart::Bars(bars())),
        heading(3, Some("2.2"), "What was said"),
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks: vec![
                body(
                    "We have the people and the will. What we lack is a budget line that lasts \
                     longer than one conference, and somebody who answers the telephone.",
                ),
                paragraph(
                    Role::Body,
                    vec![Inline::quiet("Chair of the Programme Subcommittee")],
                ),
            ],
        }),
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            blocks: vec![
                body("Symbols in this report say the same as its colours:"),
                Block::List(List {
                    kind: ListKind::Bulleted,
                    items: vec![
                        vec![body("● On track, ○ not started, ■ done, □ cancelled")],
                        vec![body("▲ Postponed, ◆ off track, ✓ agreed, ✕ refused")],
                    ],
                }),
            ],
        }),
    ]
}

pub fn bars() -> BarChart {
    let bar = |label: &str, values: [u32; 7]| Bar {
        label: label.to_owned(),
        values: values.to_vec(),
    };
    BarChart {
        description: "Stacked bars: in every section about a third of the items is done."
            .to_owned(),
        series: standings(),
        bars: vec![
            bar("I. Institutional capacity", [14, 9, 2, 2, 3, 0, 1]),
            bar("II. Programmes", [9, 10, 5, 1, 2, 1, 0]),
            bar(
                "III. Partnerships and resources of the association",
                [8, 5, 3, 4, 1, 1, 1],
            ),
            bar("IV. Nothing yet", [0, 0, 0, 0, 0, 0, 0]),
        ],
    }
}

fn next_steps() -> Vec<Block> {
    vec![
        heading(2, Some("3"), "Next steps"),
        Block::List(List {
            kind: ListKind::Numbered { first: 9 },
            items: vec![
                vec![
                    body(
                        "The Secretariat asks each owner for a word on the items that nobody has reported on since the last assembly, and does so by the end of the month.",
                    ),
                    Block::List(List {
                        kind: ListKind::Bulleted,
                        items: vec![
                            vec![body("by letter to the bodies that have no office;")],
                            vec![
                                paragraph(
                                    Role::Body,
                                    vec![
                                        Inline::text("by the form at "),
                                        link(
                                            "example.org/a-rather-long-address/of-a-form/that-is-to-be-filled-in-by-each-owner-of-an-item",
                                            Target::Uri("https://example.org/form".to_owned()),
                                        ),
                                        Inline::text(" for all others"),
                                        Inline::Note(vec![Inline::text(
                                            "Open to the public since 2017.",
                                        )]),
                                        Inline::text("."),
                                    ],
                                ),
                                body("A second paragraph of the same item."),
                            ],
                        ],
                    }),
                ],
                vec![body("The Programme Subcommittee proposes new time lines.")],
                vec![body("The Board decides.")],
            ],
        }),
        heading(3, None, "To be filled in"),
        Block::Slot(Slot {
            anchor: Anchor("slot.objectives".to_owned()),
            title: "Objectives".to_owned(),
            prompt: vec![Inline::text(
                "What is to be different after the assembly, and for whom? About 100 words, for \
                 readers who were not there.",
            )],
            sketch: vec![figures(
                &[("Cost", 90), ("2017", 30), ("2018", 30)],
                &[
                    &["Travel", "", ""],
                    &["Interpretation", "", ""],
                    &["Sum", "", ""],
                ],
                "Costs by year, to be filled in",
            )],
            content: None,
        }),
        Block::Slot(Slot {
            anchor: Anchor("slot.background".to_owned()),
            title: "Background".to_owned(),
            prompt: vec![Inline::text("Never seen once the slot is filled.")],
            sketch: vec![body("Never seen either.")],
            content: Some(vec![paragraph(
                Role::Body,
                vec![
                    Inline::text("An author has filled this slot:"),
                    Inline::LineBreak,
                    Inline::text("the second line begins where it was broken."),
                ],
            )]),
        }),
    ]
}

const MONTHS: [(&str, u32); 12] = [
    ("J", 31),
    ("F", 28),
    ("M", 31),
    ("A", 30),
    ("M", 31),
    ("J", 30),
    ("J", 31),
    ("A", 31),
    ("S", 30),
    ("O", 31),
    ("N", 30),
    ("D", 31),
];

/// Returns the scale of three years.
pub fn scale(years: &[&str]) -> TimeScale {
    let mut scale = TimeScale {
        days: 0,
        upper: Vec::new(),
        lower: Vec::new(),
    };
    for year in years {
        let first = scale.days;
        for (month, days) in MONTHS {
            scale.lower.push(Interval {
                days: DaySpan {
                    first: scale.days,
                    end: scale.days + days,
                },
                label: month.to_owned(),
            });
            scale.days += days;
        }
        scale.upper.push(Interval {
            days: DaySpan {
                first,
                end: scale.days,
            },
            label: (*year).to_owned(),
        });
    }
    scale
}

fn gantt() -> GanttChart {
    GanttChart {
        description: "Time chart of the items by section, with their standing.".to_owned(),
        series: standings(),
        baseline_name: Some("First agreed".to_owned()),
        day_line: Some(DayLine {
            day: 365 + 59,
            label: "1 March 2017".to_owned(),
        }),
        headings: ["Action item".to_owned(), "Standing".to_owned()],
        widths: [Length::millimetres(82), Length::millimetres(28)],
        scale: scale(&["2016", "2017", "2018"]),
        bands: vec![
            GanttBand {
                label: "I. Development of the institutional capacity".to_owned(),
                rows: gantt_rows("1.1", 12),
            },
            GanttBand {
                label: "II. Programmes".to_owned(),
                rows: gantt_rows("2.1", 14),
            },
        ],
    }
}

/// Makes rows of every kind.
pub fn gantt_rows(goal: &str, count: u32) -> Vec<GanttRow> {
    let standings = [
        ("■ Done", Tone::Positive),
        ("● On track", Tone::Active),
        ("○ Not started", Tone::Neutral),
        ("▲ Postponed", Tone::Caution),
        ("◆ Off track", Tone::Critical),
        ("✕ Cancelled", Tone::Muted),
        ("□ Not reported", Tone::Blank),
    ];
    let labels = [
        "Recruit two individuals from each member",
        "Hold the first meeting of the subcommittees, agree on how they work, and report to the Board on what they need",
        "Publish the guidelines",
    ];
    let row = |index: u32| {
        let (standing, tone) = standings[index as usize % standings.len()];
        let first = 150 + index * 53;
        let end = first + 20 + (index * 67) % 200;
        let has_time = index % 9 != 8;
        GanttRow {
            number: format!("{goal}.{}", index + 1),
            label: labels[index as usize % labels.len()].to_owned(),
            standing: standing.to_owned(),
            tone,
            bar: has_time.then_some(DaySpan { first, end }),
            baseline: (tone == Tone::Caution).then_some(DaySpan {
                first: first - 60,
                end: end - 90,
            }),
            description: format!("From day {first} to day {end}"),
        }
    };
    (0..count).map(row).collect()
}

fn items() -> Block {
    let item = |number: &str, action: &str, standing: &str, tone: Tone, content: Vec<Inline>| {
        let action = Paragraph {
            role: Role::Cell,
            marker: Some(number.to_owned()),
            content: vec![Inline::text(action)],
        };
        let mut decision = cell("", Emphasis::None, None);
        decision.paragraphs = vec![Paragraph::new(Role::Cell, content)];
        Row {
            anchor: Some(Anchor(format!("item.{number}"))),
            cells: vec![
                Cell {
                    heads_row: true,
                    tone: None,
                    paragraphs: vec![action],
                },
                cell(standing, Emphasis::None, Some(tone)),
                decision,
            ],
        }
    };
    Block::Table(Table {
        band: Some(Heading {
            level: 2,
            number: Some("5".to_owned()),
            content: vec![Inline::text("Items that need a decision")],
            anchor: Some(Anchor("heading.items".to_owned())),
        }),
        columns: columns(
            &[
                ("Goal", 40),
                ("Action item", 80),
                ("Standing", 30),
                ("Proposal", 60),
            ],
            9,
        ),
        groups: vec![RowGroup {
            label: Some(Heading {
                level: 3,
                number: Some("1.1".to_owned()),
                content: vec![Inline::text("Strengthening the role of the working group")],
                anchor: None,
            }),
            rows: vec![
                item(
                    "1.1.1",
                    "Recruit two individuals from each member",
                    "◆ Off track",
                    Tone::Critical,
                    vec![
                        Inline::text("Ask the members once more"),
                        Inline::Note(vec![Inline::text("As the Board did in 2016.")]),
                        Inline::text(", then see "),
                        link("Next steps", place("heading.Next steps")),
                    ],
                ),
                item(
                    "1.1.2",
                    "Agree on rules of procedure",
                    "▲ Postponed",
                    Tone::Caution,
                    vec![Inline::text("New time line: 2018")],
                ),
                item(
                    "1.1.3",
                    "Publish the guidelines",
                    "■ Done",
                    Tone::Positive,
                    vec![Inline::text("None needed")],
                ),
                item(
                    "1.1.4",
                    "Register the name",
                    "□ Not reported",
                    Tone::Blank,
                    vec![Inline::text("Ask the owner")],
                ),
            ],
        }],
        summary: "Items that need a decision, with what is proposed".to_owned(),
    })
}

fn arabic_report() -> Vec<Block> {
    let standings = series(&[
        ("أُنجز", Tone::Positive),
        ("قيد التنفيذ", Tone::Active),
        ("لم يبدأ", Tone::Neutral),
        ("مؤجل", Tone::Caution),
        ("لم يُبلَّغ عنه", Tone::Blank),
    ]);
    let row = |number: &str, label: &str, standing: &str, tone: Tone, span: (u32, u32)| GanttRow {
        number: number.to_owned(),
        label: label.to_owned(),
        standing: standing.to_owned(),
        tone,
        bar: Some(DaySpan {
            first: span.0,
            end: span.1,
        }),
        baseline: (tone == Tone::Caution).then_some(DaySpan {
            first: span.0 - 90,
            end: span.1 - 90,
        }),
        description: "من يوليو إلى أغسطس".to_owned(),
    };
    vec![
        paragraph(
            Role::Subtitle,
            vec![Inline::text("الجمعية الدولية للنساء في إدارة الانتخابات")],
        ),
        heading(1, None, "تقرير التقدم"),
        heading(2, Some("1"), "ملخص"),
        paragraph(
            Role::Body,
            vec![
                Inline::text("من بين بنود العمل في الخطة"),
                Inline::Note(vec![Inline::text("اعتمدتها الجمعية العامة في عام 2016.")]),
                Inline::text("، "),
                Inline::strong("أُنجز واحد وثلاثون"),
                Inline::text(" و"),
                stress("تأخرت"),
                Inline::text(" ستة بنود؛ انظر "),
                link("الخطوات التالية", place("heading.الخطوات التالية")),
                Inline::text("."),
            ],
        ),
        figures(
            &[("القسم", 80), ("البنود", 30), ("أُنجز", 30), ("مؤجل", 30)],
            &[
                &["تطوير القدرات المؤسسية", "31", "14", "2"],
                &["تطوير البرامج", "28", "9", "1"],
                &["المجموع", "59", "23", "3"],
            ],
            "عدد البنود في كل قسم",
        ),
        Block::Chart(Chart::Bars(BarChart {
            description: "رسم بياني للبنود حسب القسم".to_owned(),
            series: standings.clone(),
            bars: vec![
                Bar {
                    label: "تطوير القدرات المؤسسية".to_owned(),
                    values: vec![14, 9, 5, 2, 1],
                },
                Bar {
                    label: "تطوير البرامج".to_owned(),
                    values: vec![9, 10, 5, 1, 0],
                },
            ],
        })),
        heading(2, Some("2"), "الخطوات التالية"),
        Block::List(List {
            kind: ListKind::Numbered { first: 1 },
            items: vec![
                vec![
                    body("تطلب الأمانة من كل جهة مسؤولة كلمة عن البنود التي لم يُبلَّغ عنها."),
                    Block::List(List {
                        kind: ListKind::Bulleted,
                        items: vec![vec![body("بالرسائل")], vec![body("عبر الإنترنت")]],
                    }),
                ],
                vec![body("يقرر المجلس.")],
            ],
        }),
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks: vec![body("لدينا الناس والإرادة، وما ينقصنا هو الميزانية.")],
        }),
        Block::Slot(Slot {
            anchor: Anchor("slot".to_owned()),
            title: "الأهداف".to_owned(),
            prompt: vec![Inline::text("ما الذي سيتغير بعد الجمعية، ولمن؟")],
            sketch: Vec::new(),
            content: None,
        }),
        Block::Chart(Chart::Gantt(GanttChart {
            description: "مخطط زمني للبنود".to_owned(),
            series: standings,
            baseline_name: Some("المتفق عليه أولاً".to_owned()),
            day_line: Some(DayLine {
                day: 365 + 59,
                label: "1 مارس 2017".to_owned(),
            }),
            headings: ["بند العمل".to_owned(), "الحالة".to_owned()],
            widths: [Length::millimetres(60), Length::millimetres(25)],
            scale: scale(&["2016", "2017"]),
            bands: vec![GanttBand {
                label: "تطوير القدرات المؤسسية".to_owned(),
                rows: vec![
                    row(
                        "1.1.1",
                        "تعيين شخصين من كل عضو في فريق العمل الدولي لضمان الاستمرارية",
                        "■ أُنجز",
                        Tone::Positive,
                        (180, 240),
                    ),
                    row(
                        "1.1.2",
                        "جدولة اجتماعات اللجان",
                        "▲ مؤجل",
                        Tone::Caution,
                        (400, 600),
                    ),
                    row(
                        "1.1.3",
                        "إنشاء اللجان الفرعية",
                        "□ لم يُبلَّغ عنه",
                        Tone::Blank,
                        (500, 640),
                    ),
                ],
            }],
        })),
    ]
}

#[test]
fn scratch_write() {
    for (name, document) in [("en", english()), ("draft", draft()), ("ar", arabic())] {
        let bytes = super::tool::rendered(&document);
        std::fs::write(format!("/tmp/pdfx/{name}.pdf"), bytes).unwrap();
    }
}
