//! Blocks of every kind, to make documents of.

use wem_report::document::{
    Alignment, Anchor, Bar, BarChart, Block, Cell, Column, DaySpan, Emphasis, GanttBar, GanttRow,
    Heading, Inline, Interval, Length, Paragraph, Role, Row, RowGroup, Series, Table, Target,
    TimeScale, Tone,
};

pub(crate) fn heading(level: u8, number: Option<&str>, text: &str) -> Block {
    Block::Heading(Heading {
        revision: None,
        level,
        number: number.map(str::to_owned),
        content: vec![Inline::text(text)],
        anchor: Some(Anchor(format!("heading.{text}"))),
    })
}

pub(crate) fn paragraph(role: Role, content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::new(role, content))
}

pub(crate) fn body(text: &str) -> Block {
    paragraph(Role::Body, vec![Inline::text(text)])
}

pub(crate) fn link(text: &str, target: Target) -> Inline {
    Inline::Link {
        text: text.to_owned(),
        emphasis: Emphasis::None,
        target,
    }
}

pub(crate) fn place(anchor: &str) -> Target {
    Target::Place(Anchor(anchor.to_owned()))
}

pub(crate) fn stress(text: &str) -> Inline {
    Inline::Text {
        text: text.to_owned(),
        emphasis: Emphasis::Stress,
    }
}

pub(crate) fn series(names: &[(&str, Tone)]) -> Vec<Series> {
    let series = names.iter().map(|(name, tone)| Series {
        name: (*name).to_owned(),
        symbol: String::new(),
        tone: *tone,
    });
    series.collect()
}

pub(crate) fn standings() -> Vec<Series> {
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
pub(crate) fn cell(text: &str, emphasis: Emphasis, tone: Option<Tone>) -> Cell {
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
        change: None,
        anchor: None,
        cells,
    }
}

pub(crate) fn columns(headings: &[(&str, i64)], numbers_from: usize) -> Vec<Column> {
    let columns = headings.iter().enumerate();
    let columns = columns.map(|(index, (heading, width))| Column {
        heading: vec![Inline::text(*heading)],
        width: Length::millimetres(*width),
        alignment: if index >= numbers_from {
            Alignment::End
        } else {
            Alignment::Start
        },
    });
    columns.collect()
}

/// Makes a small table of figures with a last row of their sums.
pub(crate) fn figures(headings: &[(&str, i64)], rows: &[&[&str]], summary: &str) -> Block {
    let (sums, rows) = rows.split_last().expect("a row of sums");
    let rows = rows.iter().map(|texts| row(texts, Emphasis::None));
    let groups = [rows.collect(), vec![row(sums, Emphasis::Strong)]];
    Block::Table(Table {
        change: None,
        band: None,
        columns: columns(headings, 1),
        groups: groups
            .map(|rows| RowGroup { label: None, rows })
            .into_iter()
            .collect(),
        summary: summary.to_owned(),
    })
}

pub(crate) fn bars() -> BarChart {
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
pub(crate) fn scale(years: &[&str]) -> TimeScale {
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

/// Makes rows of every kind.
pub(crate) fn gantt_rows(goal: &str, count: u32) -> Vec<GanttRow> {
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
            late: None,
            done_percent: None,
            number: format!("{goal}.{}", index + 1),
            label: labels[index as usize % labels.len()].to_owned(),
            standing: standing.to_owned(),
            tone,
            bars: has_time
                .then_some(GanttBar::closed(DaySpan { first, end }))
                .into_iter()
                .collect(),
            marks: Vec::new(),
            baseline: (tone == Tone::Caution).then_some(DaySpan {
                first: first - 60,
                end: end - 90,
            }),
            description: format!("From day {first} to day {end}"),
        }
    };
    (0..count).map(row).collect()
}
