//! Charts: bars of figures, bars of time.

use super::{document, title};
use wem_report::document::{
    Bar, BarChart, Block, Chart, DayLine, DaySpan, Document, GanttBand, GanttBar, GanttChart,
    GanttRow, Interval, Length, Series, TimeScale, Tone,
};

const STANDINGS: [(&str, Tone); 7] = [
    ("\u{2713} done", Tone::Positive),
    ("\u{25D0} in progress", Tone::Active),
    ("\u{25CB} not started", Tone::Neutral),
    ("\u{21B7} postponed", Tone::Caution),
    ("! off track", Tone::Critical),
    ("\u{2715} cancelled", Tone::Muted),
    ("? not reported", Tone::Blank),
];

pub(crate) fn series() -> Vec<Series> {
    STANDINGS
        .into_iter()
        .map(|(name, tone)| Series {
            name: name.to_owned(),
            symbol: name.chars().take(1).collect(),
            tone,
        })
        .collect()
}

/// A bar for each section, with every tone, small parts, and nothing.
pub(crate) fn bars() -> BarChart {
    let bar = |label: &str, values: [u32; 7]| Bar {
        label: label.to_owned(),
        values: values.into(),
    };
    BarChart {
        description: "For each section, how many items are done, in progress and so on.".to_owned(),
        series: series(),
        bars: vec![
            bar("I. Institutional capacity", [12, 8, 4, 2, 1, 1, 3]),
            bar(
                "II. Electoral systems and processes",
                [1, 20, 1, 0, 0, 0, 12],
            ),
            bar("III. Outreach", [0, 3, 0, 0, 0, 0, 0]),
            bar("IV. Nothing yet", [0; 7]),
        ],
    }
}

/// Days of a month in a year of 365.
const MONTHS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Returns a scale of whole years, in months that are called by their first letters.
fn scale(years: u32) -> TimeScale {
    let mut lower = Vec::new();
    let mut day = 0;
    for _ in 0..years {
        for (length, name) in MONTHS.into_iter().zip("JFMAMJJASOND".chars()) {
            lower.push(Interval {
                days: DaySpan {
                    first: day,
                    end: day + length,
                },
                label: name.to_string(),
            });
            day += length;
        }
    }
    let upper = (0..years).map(|year| Interval {
        days: DaySpan {
            first: year * 365,
            end: (year + 1) * 365,
        },
        label: (2016 + year).to_string(),
    });
    TimeScale {
        days: day,
        upper: upper.collect(),
        lower,
    }
}

/// A schedule of so many rows in bands of forty, with every tone, moves and unknown times.
pub(crate) fn schedule(rows: usize) -> GanttChart {
    const LABELS: [&str; 3] = [
        "Adopt the statutes",
        "Establish contact with the development partners and report to the International \
         Working Group before its next meeting",
        "Schedule regular meetings of the Working Group",
    ];
    let row = |number: usize| {
        let (standing, tone) = STANDINGS[number % STANDINGS.len()];
        let first = (number as u32 * 47) % 900;
        let span = |shift: u32| DaySpan {
            first: first + shift,
            end: first + shift + 20 + (number as u32 * 31) % 150,
        };
        GanttRow {
            late: None,
            done_percent: None,
            number: format!("{}.{}", number / 40 + 1, number % 40 + 1),
            label: LABELS[number % LABELS.len()].to_owned(),
            standing: standing.to_owned(),
            tone,
            bars: (number % 11 != 5)
                .then(|| GanttBar::closed(span(0)))
                .into_iter()
                .collect(),
            marks: Vec::new(),
            baseline: (number % 4 == 3).then(|| span(if first >= 60 { 0 } else { 60 })),
            description: "from January to March 2016".to_owned(),
        }
    };
    let numbers: Vec<usize> = (0..rows).collect();
    let bands = numbers
        .chunks(40)
        .enumerate()
        .map(|(band, numbers)| GanttBand {
            label: format!("{}. Development of the institutional capacity", band + 1),
            rows: numbers.iter().map(|number| row(*number)).collect(),
        });
    let bands = bands.collect();
    GanttChart {
        description: "When each item is to be done, from January 2016 to December 2018.".to_owned(),
        series: series(),
        baseline_name: Some("first time line".to_owned()),
        mark_name: None,
        late_name: None,
        open_name: None,
        day_line: Some(DayLine {
            day: 546,
            label: "30 June 2017".to_owned(),
        }),
        headings: ["Item".to_owned(), "Standing".to_owned()],
        widths: [Length::millimetres(88), Length::millimetres(30)],
        scale: scale(3),
        bands,
    }
}

/// A schedule over many pages.
pub(crate) fn long_gantt(rows: usize) -> Document {
    document(vec![
        title("Schedule"),
        Block::Chart(Chart::Gantt(Box::new(schedule(rows)))),
    ])
}

/// A scale that is finer than a table can be.
pub(crate) fn fine_scale() -> TimeScale {
    scale(11)
}
