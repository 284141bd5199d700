//! The documents that the tests render.

mod blocks;
mod charts;
pub(crate) mod slots;
mod small;

pub(crate) use blocks::{blocks, many_notes};
pub(crate) use charts::long_gantt;
pub(crate) use slots::slots;

use super::styles::{page, style_sheet};
use chrono::NaiveDate;
use wem_report::document::{
    Alignment, Anchor, Block, Cell, ChangeWords, Choice, Column, Direction, Document, Editing,
    Field, Heading, Inline, Length, List, ListKind, Metadata, Paragraph, Role, Row, RowGroup,
    Table, Words,
};

/// A document and the name under which its file and its snapshots go.
pub(crate) struct Case {
    pub name: &'static str,
    pub document: Document,
}

pub(crate) fn all() -> Vec<Case> {
    let case = |name, document| Case { name, document };
    let mut cases = small::all();
    cases.extend([
        case("minimal", minimal()),
        case("table", table()),
        case("watermark", watermark()),
        case("tracked", tracked(Editing::Tracked)),
        case("tracked-only", tracked(Editing::TrackedOnly)),
        case("arabic", arabic()),
        case("hostile", hostile()),
        case("long-group", long_group()),
        case("bare-tables", bare_tables()),
        case("empty-texts", empty_texts()),
        case("blocks", blocks()),
        case("blocks-arabic", blocks::arabic()),
        case("slots", slots()),
        case("many-notes", many_notes()),
        case("hostile-blocks", blocks::hostile()),
        case("crowded", blocks::crowded()),
        case("long-gantt", long_gantt(200)),
        case("feedback", crate::feedback::documents::mixed_document()),
    ]);
    cases
}

/// A title and nothing else.
pub(crate) fn minimal() -> Document {
    document(vec![title("Action Items")])
}

/// A title block and a table: a band, two groups, something still to be agreed.
pub(crate) fn table() -> Document {
    document(vec![
        title("Action Items"),
        subtitle("Example Association"),
        Block::Table(Table {
            band: Some(heading(2, "I.", "Institutional capacity")),
            groups: vec![
                group(
                    "1.1",
                    "Strengthening the role of the Working Group",
                    vec![
                        row("1.1.1", "Recruit two members", "Working Group", "July 2016"),
                        row("1.1.2", "Schedule regular meetings", "Secretariat", "2017"),
                    ],
                ),
                group(
                    "1.2",
                    "Statutes",
                    vec![row("1.2.1", "Adopt the statutes", "", "")],
                ),
            ],
            ..four_columns()
        }),
    ])
}

/// The table as a draft.
pub(crate) fn watermark() -> Document {
    let mut document = table();
    document.page.watermark = Some("DRAFT".to_owned());
    document
}

/// The table as it is sent for changes, with choices in it: in cells, one made and one not, and in
/// a line between other text.
pub(crate) fn tracked(editing: Editing) -> Document {
    let choice = |anchor: &str, chosen| {
        Inline::Choice(Choice {
            anchor: Anchor(anchor.to_owned()),
            title: "Kind of comment, and a title that is much too long for any content control"
                .to_owned(),
            options: [
                "general",
                "<b>",
                "\"substantive\" & more",
                "general",
                "",
                "substantielle à دعم",
            ]
            .map(str::to_owned)
            .to_vec(),
            chosen,
            prompt: "choose".to_owned(),
        })
    };
    let mut document = table();
    let Some(Block::Table(table)) = document.blocks.last_mut() else {
        unreachable!("the last block is the table");
    };
    table.groups[0].rows[0].cells[1].paragraphs[0].content = vec![choice("choice.1", Some(2))];
    table.groups[0].rows[1].cells[2].paragraphs[0].content = vec![choice("choice.2", None)];
    document.blocks.push(Block::Paragraph(Paragraph::new(
        Role::Body,
        vec![
            Inline::text("Kind: "),
            choice("choice.3", Some(5)),
            Inline::text(", if any."),
        ],
    )));
    document.editing = editing;
    document
}

/// A right-to-left document with Latin names in it.
pub(crate) fn arabic() -> Document {
    let mut document = document(vec![
        title("بنود العمل"),
        subtitle("WEM-International — مسودة 2"),
        Block::Table(Table {
            change: None,
            band: Some(heading(2, "أولا", "تطوير القدرات المؤسسية")),
            columns: columns(["الأهداف", "بنود العمل", "المسؤولية", "الجدول الزمني"]),
            groups: vec![group(
                "1.1",
                "تعزيز دور الفريق العامل الدولي (IWG)",
                vec![
                    row(
                        "1.1.1",
                        "تعيين عضوين من كل لجنة في IWG",
                        "CEC/CCET",
                        "يوليو 2016",
                    ),
                    row("1.1.2", "تحديد موعد الجمعية العامة", "الأمانة", "2016–2017"),
                ],
            )],
            summary: "الأهداف وبنود العمل والمسؤولية والجدول الزمني".to_owned(),
        }),
    ]);
    document.metadata.language = "ar".to_owned();
    document.metadata.direction = Direction::RightToLeft;
    document.page.header.start = vec![Inline::text("بنود العمل")];
    document.page.footer.end = vec![
        Inline::text("صفحة "),
        Inline::Field(Field::PageNumber),
        Inline::text(" من "),
        Inline::Field(Field::PageCount),
    ];
    document.page.watermark = Some("مسودة".to_owned());
    document
}

/// Text that tries to break out, in every field.
pub(crate) fn hostile() -> Document {
    let hostile = hostile_text();
    let text = hostile.as_str();
    let long = "x".repeat(5_000);
    let mut document = document(vec![
        title(text),
        subtitle(text),
        Block::Heading(heading(2, text, text)),
        Block::Paragraph(Paragraph {
            revision: None,
            role: Role::Body,
            marker: Some(text.to_owned()),
            content: vec![
                Inline::strong(text),
                Inline::quiet(text),
                Inline::text("first\tsecond\nthird\r\nfourth"),
            ],
        }),
        Block::Table(Table {
            change: None,
            band: Some(heading(2, text, text)),
            columns: columns([text; 4]),
            groups: vec![group(
                text,
                text,
                vec![
                    row(text, text, text, text),
                    row("1.1.2", &long, &long, &long),
                ],
            )],
            summary: hostile.clone(),
        }),
    ]);
    document.metadata.title = hostile.clone();
    document.metadata.organisation = hostile.clone();
    document.metadata.subject = Some(hostile.clone());
    document.metadata.properties = vec![("Hostile".to_owned(), hostile.clone())];
    document.page.header.start = vec![Inline::text(text)];
    document.page.footer.end = vec![Inline::text(text)];
    document.page.watermark = Some(hostile.clone());
    document
}

/// Markup, quotes, bidirectional controls, emoji, marks, and what XML cannot carry.
pub(crate) fn hostile_text() -> String {
    [
        "</w:t></w:r><w:p> & &amp; &#x0; \"quoted\" 'single' ]]> <!-- {{ x }} #read(x) \\input",
        " \u{202E}override\u{202C} \u{2066}isolate\u{2069} \u{200F}mark\u{200E}",
        " \u{1F469}\u{200D}\u{1F4BB} \u{1F1E8}\u{1F1ED} e\u{301}\u{323} خطة\u{64E} ",
        "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{FEFF}\u{AD}",
    ]
    .concat()
}

/// A group that is longer than a page.
pub(crate) fn long_group() -> Document {
    let rows = (1..=60).map(|number| {
        let key = format!("1.1.{number}");
        let text = format!("Action {number} of a group that runs over several pages");
        row(&key, &text, "Secretariat", "2016\u{2013}2017")
    });
    document(vec![
        title("Action Items"),
        Block::Table(Table {
            band: Some(heading(2, "I.", "Institutional capacity")),
            groups: vec![group("1.1", "A long goal", rows.collect())],
            ..four_columns()
        }),
    ])
}

/// Tables without band, labels and anchors, one right after the other.
pub(crate) fn bare_tables() -> Document {
    let row = |text: &str| Row {
        change: None,
        anchor: None,
        cells: vec![
            cell(None, text),
            cell(None, "b"),
            cell(None, "c"),
            cell(None, "d"),
        ],
    };
    let table = || Table {
        groups: vec![RowGroup {
            label: None,
            rows: vec![row("1"), row("2")],
        }],
        ..four_columns()
    };
    document(vec![Block::Table(table()), Block::Table(table())])
}

/// A table without band and labels.
fn bare_table() -> Block {
    let Some(table) = bare_tables().blocks.pop() else {
        unreachable!("the case has tables");
    };
    table
}

fn bullets(items: &[&str]) -> Block {
    let item = |text: &&str| {
        let content = vec![Inline::text(*text)];
        vec![Block::Paragraph(Paragraph::new(Role::Body, content))]
    };
    Block::List(List {
        kind: ListKind::Bulleted,
        items: items.iter().map(item).collect(),
    })
}

/// Nothing where text may be.
pub(crate) fn empty_texts() -> Document {
    let mut document = document(vec![
        title(""),
        Block::Table(Table {
            change: None,
            band: Some(Heading {
                number: None,
                content: Vec::new(),
                ..heading(2, "", "")
            }),
            columns: columns([""; 4]),
            groups: vec![RowGroup {
                label: Some(Heading {
                    number: None,
                    content: Vec::new(),
                    ..heading(3, "", "")
                }),
                rows: vec![Row {
                    change: None,
                    anchor: Some(Anchor(String::new())),
                    cells: vec![
                        Cell {
                            tone: None,
                            heads_row: true,
                            paragraphs: Vec::new(),
                        },
                        cell(None, ""),
                        cell(None, ""),
                    ],
                }],
            }],
            summary: String::new(),
        }),
    ]);
    document.metadata.title = String::new();
    document.metadata.organisation = String::new();
    document.metadata.subject = None;
    document.metadata.properties = Vec::new();
    document.page.header = Default::default();
    document.page.footer = Default::default();
    document
}

/// A table of `items` rows in groups of four and sections of forty.
pub(crate) fn many(items: usize) -> Document {
    let numbers: Vec<usize> = (0..items).collect();
    let mut blocks = vec![title("Action Items")];
    for (section, numbers) in (1..).zip(numbers.chunks(40)) {
        let groups = (1..).zip(numbers.chunks(4)).map(|(goal, numbers)| {
            let rows = (1..).zip(numbers).map(|(item, number)| {
                row(
                    &format!("{section}.{goal}.{item}"),
                    &format!(
                        "Establish contact number {number} with the development partners and \
                         report to the International Working Group before its next meeting"
                    ),
                    "CEC/CCET and the International Working Group",
                    "July\u{2013}August 2016",
                )
            });
            group(
                &format!("{section}.{goal}"),
                "Strengthening the role of the International Working Group (IWG)",
                rows.collect(),
            )
        });
        blocks.push(Block::Table(Table {
            band: Some(heading(
                2,
                &format!("{section}."),
                "Development of the institutional capacity",
            )),
            groups: groups.collect(),
            ..four_columns()
        }));
    }
    document(blocks)
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        metadata: Metadata {
            title: "Action Items".to_owned(),
            organisation: "Example Association".to_owned(),
            subject: Some("Strategic plan".to_owned()),
            language: "en".to_owned(),
            direction: Direction::LeftToRight,
            date: NaiveDate::from_ymd_opt(2016, 7, 1).expect("the date exists"),
            properties: vec![
                ("WemPlan".to_owned(), "example".to_owned()),
                ("WemEdition".to_owned(), "2".to_owned()),
            ],
        },
        page: page(),
        styles: style_sheet(),
        words: Words {
            language: "en".to_owned(),
            continued: "(continued)".to_owned(),
            notes: "Notes".to_owned(),
            zero: '0',
            changes: ChangeWords::default(),
        },
        editing: Editing::Free,
        blocks,
    }
}

fn four_columns() -> Table {
    Table {
        change: None,
        band: None,
        columns: columns(["Goals", "Action items", "Responsibility", "Time line"]),
        groups: Vec::new(),
        summary: "Goals, action items, who is responsible, and when".to_owned(),
    }
}

fn columns(headings: [&str; 4]) -> Vec<Column> {
    let widths = [62, 110, 55, 40];
    headings
        .into_iter()
        .zip(widths)
        .map(|(heading, width)| Column {
            heading: vec![Inline::text(heading)],
            width: Length::millimetres(width),
            alignment: Alignment::Start,
        })
        .collect()
}

fn title(text: &str) -> Block {
    Block::Heading(Heading {
        revision: None,
        level: 1,
        number: None,
        content: vec![Inline::text(text)],
        anchor: None,
    })
}

fn subtitle(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Subtitle, vec![Inline::text(text)]))
}

fn heading(level: u8, number: &str, text: &str) -> Heading {
    Heading {
        revision: None,
        level,
        number: Some(number.to_owned()),
        content: vec![Inline::text(text)],
        anchor: Some(Anchor(format!("heading-{number}"))),
    }
}

fn group(number: &str, label: &str, rows: Vec<Row>) -> RowGroup {
    RowGroup {
        label: Some(heading(3, number, label)),
        rows,
    }
}

/// An item's row; what is empty is still to be agreed.
fn row(number: &str, action: &str, responsible: &str, time_line: &str) -> Row {
    Row {
        change: None,
        anchor: Some(Anchor(number.to_owned())),
        cells: vec![
            cell(Some(number), action),
            cell(None, responsible),
            cell(None, time_line),
        ],
    }
}

fn cell(marker: Option<&str>, text: &str) -> Cell {
    let content = match text {
        "" => vec![Inline::quiet("to be agreed")],
        text => vec![Inline::text(text)],
    };
    Cell {
        tone: None,
        heads_row: marker.is_some(),
        paragraphs: vec![Paragraph {
            revision: None,
            role: Role::Cell,
            marker: marker.map(str::to_owned),
            content,
        }],
    }
}
