//! Charts: figures and spans of time, drawn by each renderer in its own way.
//!
//! A chart is data. A renderer may draw it or set it as a table, but has to say every text in it,
//! in the order in which the fields stand here.

use super::{Length, Tone};

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    Bars(BarChart),
    Gantt(Box<GanttChart>),
}

/// Stacked horizontal bars: for each row, how many of a whole are of each kind.
///
/// All bars are as long as their sum, on one scale, but each part is wide enough to show its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarChart {
    /// Says in a sentence or two what the chart shows, for people who do not see it.
    pub description: String,
    /// The kinds, in the order of the parts; shown as a key before the bars.
    pub series: Vec<Series>,
    pub bars: Vec<Bar>,
}

/// A kind of part, in the key of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// With the symbol at its beginning, if it has one.
    pub name: String,
    /// Stands inside the bars, too, so that they are known without colours; may be empty.
    pub symbol: String,
    pub tone: Tone,
}

impl Series {
    /// Returns what a part with a value says.
    pub fn valued(&self, value: u32) -> String {
        match self.symbol.as_str() {
            "" => value.to_string(),
            symbol => format!("{symbol}\u{A0}{value}"),
        }
    }
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// One for each series.
    pub values: Vec<u32>,
}

/// Bars of time below one another, under a scale that is repeated on every page.
///
/// Days are counted from the first day of the scale, which is 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GanttChart {
    /// Says in a sentence or two what the chart shows, for people who do not see it.
    pub description: String,
    /// The meaning of the tones, then that of the thin bar below, of marks, of late stretches, of
    /// arrows and of the day line.
    pub series: Vec<Series>,
    /// What the thin bar under a bar means; nothing if there is none in the chart.
    pub baseline_name: Option<String>,
    /// What the mark of a day means; nothing if there is none in the chart.
    pub mark_name: Option<String>,
    /// What the stretch from the end of a bar to the day line means; nothing if there is none in the
    /// chart.
    pub late_name: Option<String>,
    /// What an arrow at the end of a bar means; nothing if there is none in the chart.
    pub open_name: Option<String>,
    pub day_line: Option<DayLine>,
    /// Headings of the columns before the bars: what is done, and its standing.
    pub headings: [String; 2],
    /// Widths of those columns; what is left of the text's width is the scale's.
    pub widths: [Length; 2],
    pub scale: TimeScale,
    pub bands: Vec<GanttBand>,
}

/// A line through all bars at the start of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayLine {
    pub day: u32,
    pub label: String,
}

/// The scale over the bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeScale {
    /// How many days the scale has.
    pub days: u32,
    /// The upper row, such as years; without gaps, to the last day.
    pub upper: Vec<Interval>,
    /// The lower row, such as months or quarters; without gaps, to the last day. Each lies in one
    /// interval of the upper row.
    pub lower: Vec<Interval>,
}

/// A part of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    pub days: DaySpan,
    /// As short as it can be understood; blank where there is no room for it.
    pub label: String,
}

/// Days from `first` up to, but without, `end`; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySpan {
    pub first: u32,
    pub end: u32,
}

/// Rows under one label, which is a band over the whole width and is said again, marked as
/// continued, on a page where they go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GanttBand {
    pub label: String,
    pub rows: Vec<GanttRow>,
}

/// A row of a Gantt chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GanttRow {
    /// Stands before the label, which hangs beside it.
    pub number: String,
    pub label: String,
    /// The standing in a word, with its symbol.
    pub standing: String,
    pub tone: Tone,
    /// In the order of time, with gaps between them; none where no time is agreed.
    pub bars: Vec<GanttBar>,
    /// Days on which something is due though no bar ends there: a last day alone, or one that comes
    /// again.
    pub marks: Vec<u32>,
    /// Where the bar was first meant to be, if that is not where it is.
    pub baseline: Option<DaySpan>,
    /// From the end of the bars to the day line, of what should have ended by then.
    pub late: Option<DaySpan>,
    /// How much of a bar is drawn as done, in per cent; all of it where that is not known.
    pub done_percent: Option<u8>,
    /// Says the time in words, for people who do not see the bar.
    pub description: String,
}

/// A bar of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GanttBar {
    pub days: DaySpan,
    /// Whether it has no first day: it is drawn from the scale's beginning, with an arrow.
    pub starts_open: bool,
    /// Whether it has no last day: it is drawn to the scale's end, with an arrow.
    pub ends_open: bool,
}

impl GanttBar {
    /// Makes a bar with two ends.
    pub fn closed(days: DaySpan) -> Self {
        GanttBar {
            days,
            starts_open: false,
            ends_open: false,
        }
    }
}
