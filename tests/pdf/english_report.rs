//! A report in English: an upright part, then a lying one.

use super::blocks::{
    bars, body, cell, columns, figures, gantt_rows, heading, link, paragraph, place, scale,
    standings, stress,
};
use crate::plans::{self, Form};
use wem_report::document::{
    Anchor, Block, Callout, CalloutKind, Cell, Chart, DayLine, Document, Emphasis, GanttBand,
    GanttChart, Heading, Inline, Length, List, ListKind, Orientation, Paragraph, Role, Row,
    RowGroup, Slot, Table, Target, Tone,
};

/// Returns the report.
pub(crate) fn document() -> Document {
    let form = Form {
        portrait: true,
        ..Form::default()
    };
    let mut document = plans::formed("one-item", form);
    document.blocks = report();
    document
}

/// Returns the report as a draft.
pub(crate) fn draft() -> Document {
    let mut document = document();
    document.page.watermark = Some("DRAFT".to_owned());
    document
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
    blocks.push(Block::Chart(Chart::Gantt(Box::new(gantt()))));
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
        sums(),
        paragraph(
            Role::Remark,
            vec![Inline::text(
                "Share: items done, of all that are not cancelled. Counted from the progress file.",
            )],
        ),
    ]
}

fn sums() -> Block {
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
    )
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
        empty_slot(),
        filled_slot(),
    ]
}

fn empty_slot() -> Block {
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
    })
}

fn filled_slot() -> Block {
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
    })
}

fn gantt() -> GanttChart {
    GanttChart {
        description: "Time chart of the items by section, with their standing.".to_owned(),
        series: standings(),
        baseline_name: Some("First agreed".to_owned()),
        mark_name: None,
        late_name: None,
        open_name: None,
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

fn items() -> Block {
    Block::Table(Table {
        change: None,
        band: Some(Heading {
            revision: None,
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
                revision: None,
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

fn item(number: &str, action: &str, standing: &str, tone: Tone, content: Vec<Inline>) -> Row {
    let action = Paragraph {
        revision: None,
        role: Role::Cell,
        marker: Some(number.to_owned()),
        content: vec![Inline::text(action)],
    };
    let mut decision = cell("", Emphasis::None, None);
    decision.paragraphs = vec![Paragraph::new(Role::Cell, content)];
    Row {
        change: None,
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
}
