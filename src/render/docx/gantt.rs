//! Gantt charts: a row for each item, its bar cells on a grid of time.
//!
//! Cells that look alike are merged, so that a row has few. What a person shades or clears in
//! another cell of the row moves the bar.

use super::cell::{self, Border, Borders, CellProperties, Merge, RowProperties, TableProperties};
use super::chart_key::{self, LegendSymbol};
use super::frame::Hatching;
use super::paragraph::{write_empty, write_with};
use super::paragraph_properties::{Indent, ParagraphProperties};
use super::row_height;
use super::run::{self, Look};
use super::story::Story;
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::time_grid::{HeaderCell, TimeGrid};
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{DaySpan, GanttBand, GanttChart, GanttRow, Length, Role, Tone};
use std::ops::Range;

/// The columns before those of time.
const COLUMNS_BEFORE: usize = 2;
/// The scale has at least so many hundredths of the width.
const LEAST_SCALE: u32 = 30;
/// Most upper intervals that are shown by lines through the rows.
const MOST_LINES: usize = 12;

/// Widths of lines, in eighths of a point.
const THIN: u32 = 4;
const GAP: u32 = 8;
const OUTLINE: u32 = 12;
const DAY_LINE: u32 = 18;

/// Height of the row of a baseline, and of the one that parts it from the next row, in twentieths of a
/// point.
const BASELINE_HEIGHT: i64 = 70;
const BASELINE_GAP: i64 = 40;

/// Writes a chart.
pub(crate) fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, chart: &'d GanttChart) {
    chart_key::write(xml, story, &key(chart));
    let writer = GanttWriter::new(story, chart);
    xml.element("w:tbl").content(|xml| {
        let properties = TableProperties {
            style: StyleId::ScheduleTable,
            width: writer.widths.iter().sum(),
            has_header: true,
            has_labels: false,
            between: None,
            title: &story.subject,
            description: &chart.description,
        };
        properties.write(xml, writer.typography);
        cell::write_grid(xml, writer.widths.iter().copied());
        writer.write_header(xml, story);
        for band in &chart.bands {
            writer.write_band(xml, story, band);
        }
    });
}

/// Returns what the key says, in the order of the chart's fields.
fn key(chart: &GanttChart) -> Vec<(LegendSymbol, &str)> {
    let series = chart
        .series
        .iter()
        .map(|series| (LegendSymbol::Tone(series.tone), series.name.as_str()));
    let baseline = chart.baseline_name.iter();
    let baseline = baseline.map(|name| (LegendSymbol::Baseline, name.as_str()));
    let day_line = chart.day_line.iter();
    let day_line = day_line.map(|line| (LegendSymbol::DayLine, line.label.as_str()));
    let marks = chart.mark_name.iter();
    let marks = marks.map(|name| (LegendSymbol::Day, name.as_str()));
    let late = chart.late_name.iter();
    let late = late.map(|name| (LegendSymbol::Tone(Tone::Critical), name.as_str()));
    let arrows = chart.open_name.iter();
    let arrows = arrows.map(|name| (LegendSymbol::Open, name.as_str()));
    series
        .chain(baseline)
        .chain(marks)
        .chain(late)
        .chain(arrows)
        .chain(day_line)
        .collect()
}

struct GanttWriter<'d> {
    typography: &'d Typography<'d>,
    chart: &'d GanttChart,
    grid: TimeGrid,
    /// The upper row of the scale.
    upper: Vec<HeaderCell>,
    /// Widths of all columns, in twentieths of a point.
    widths: Vec<i64>,
    /// Before which column of time the day line stands.
    day_edge: Option<usize>,
    colors: Colors,
}

struct Colors {
    paper: ThemedColor,
    rule: ThemedColor,
    outline: ThemedColor,
    baseline: ThemedColor,
    day_line: ThemedColor,
    header: ThemedColor,
    band: ThemedColor,
}

impl<'d> GanttWriter<'d> {
    fn new(story: &Story<'d>, chart: &'d GanttChart) -> Self {
        let palette = &story.typography.styles.palette;
        let named = |color| ThemedColor::find(palette, color);
        let grid = TimeGrid::of(&chart.scale);
        let (before, scale) = widths(story.page.text_width(), chart.widths);
        GanttWriter {
            typography: story.typography,
            chart,
            upper: grid.header(&chart.scale.upper),
            widths: before.into_iter().chain(grid.widths(scale)).collect(),
            day_edge: chart
                .day_line
                .as_ref()
                .map(|line| grid.nearest_edge(line.day)),
            colors: Colors {
                paper: named(crate::document::Color::WHITE),
                rule: named(palette.rule),
                outline: chart_key::outline(palette),
                baseline: chart_key::baseline(palette),
                day_line: chart_key::day_line(palette),
                header: named(palette.column_heading_fill),
                band: named(palette.band_fill),
            },
            grid,
        }
    }

    /// Writes the two rows of headings. The columns before the scale have one heading for both.
    fn write_header(&self, xml: &mut Xml, story: &mut Story<'d>) {
        let lower = self.grid.header(&self.chart.scale.lower);
        for (row, merge) in [(&self.upper, Merge::Restart), (&lower, Merge::Continue)] {
            xml.element("w:tr").content(|xml| {
                RowProperties::HEADER.write(xml);
                for (index, heading) in self.chart.headings.iter().enumerate() {
                    let text = match merge {
                        Merge::Restart => heading,
                        _ => "",
                    };
                    let properties = CellProperties {
                        merge,
                        ..self.header_cell(index..index + 1)
                    };
                    write_cell(xml, story, properties, StyleId::TableHeading, text);
                }
                let cells: Vec<CellProperties> =
                    row.iter().map(|cell| self.interval_cell(cell)).collect();
                for (properties, interval) in self.mirrored(cells).into_iter().zip(row) {
                    write_cell(xml, story, properties, StyleId::ChartScale, &interval.label);
                }
            });
        }
    }

    fn interval_cell(&self, interval: &HeaderCell) -> CellProperties {
        let Range { start, end } = interval.columns;
        CellProperties {
            borders: Borders {
                start: Some(self.line(THIN, self.colors.rule)),
                ..Borders::default()
            },
            is_tight: true,
            ..self.header_cell(COLUMNS_BEFORE + start..COLUMNS_BEFORE + end)
        }
    }

    fn header_cell(&self, columns: Range<usize>) -> CellProperties {
        CellProperties {
            width: Some(self.widths[columns.clone()].iter().sum()),
            span: Some(columns.len()),
            fill: Some(self.colors.header),
            ..CellProperties::default()
        }
    }

    fn line(&self, width: u32, color: ThemedColor) -> Border {
        Border { width, color }
    }

    fn write_band(&self, xml: &mut Xml, story: &mut Story<'d>, band: &'d GanttBand) {
        xml.element("w:tr").content(|xml| {
            RowProperties::WHOLE.write(xml);
            let properties = CellProperties {
                span: Some(self.widths.len()),
                fill: Some(self.colors.band),
                ..CellProperties::default()
            };
            write_cell(xml, story, properties, StyleId::ChartBand, &band.label);
        });
        for row in &band.rows {
            self.write_row(xml, story, row);
        }
    }

    /// Writes a row; what has a baseline goes on in thin ones. (Their cells are not merged
    /// with those above: LibreOffice would then cut off a label of several lines.)
    fn write_row(&self, xml: &mut Xml, story: &mut Story<'d>, row: &'d GanttRow) {
        let bottom = row.baseline.map(|_| self.line(THIN, self.colors.paper));
        xml.element("w:tr").content(|xml| {
            if self.is_surely_low(row) {
                RowProperties::WHOLE.write(xml);
            }
            let before = CellProperties {
                borders: Borders {
                    bottom,
                    ..Borders::default()
                },
                ..CellProperties::default()
            };
            cell::write(xml, before, |xml| self.write_label(xml, story, row));
            write_cell(xml, story, before, StyleId::ChartText, &row.standing);
            for (cell, said) in self.segment_cells(row) {
                match said {
                    None => cell::write(xml, cell, |xml| write_empty(xml, StyleId::ChartBar)),
                    Some(said) => cell::write(xml, cell, |xml| {
                        let properties = ParagraphProperties::of(StyleId::ChartScale);
                        write_with(xml, story, &properties, |xml, story| {
                            run::write_text(xml, story.typography, said.look, said.text);
                        });
                    }),
                }
            }
        });
        if let Some(baseline) = row.baseline {
            self.write_baseline(xml, self.grid.covered(baseline));
        }
    }

    /// Writes the thin row of a baseline, and one below it that parts it from the next row.
    fn write_baseline(&self, xml: &mut Xml, baseline: Range<usize>) {
        self.write_thin_row(xml, baseline, BASELINE_HEIGHT);
        self.write_thin_row(xml, 0..0, BASELINE_GAP);
    }

    fn write_thin_row(&self, xml: &mut Xml, filled: Range<usize>, height: i64) {
        let mut edges = vec![0, filled.start, filled.end, self.grid.len()];
        edges.extend(self.day_edge.filter(|edge| *edge < self.grid.len()));
        if self.upper.len() <= MOST_LINES {
            let lines = self.upper.iter().map(|cell| cell.columns.start);
            edges.extend(lines.filter(|edge| !(filled.start < *edge && *edge < filled.end)));
        }
        edges.sort_unstable();
        edges.dedup();
        let top = Some(self.line(THIN, self.colors.paper));
        let cells = edges
            .iter()
            .zip(&edges[1..])
            .map(|(start, end)| CellProperties {
                span: Some(end - start),
                borders: Borders {
                    top,
                    ..self.upright_borders(*start..*end)
                },
                fill: filled.contains(start).then_some(self.colors.baseline),
                ..CellProperties::default()
            });
        let cells = self.mirrored(cells.collect());
        xml.element("w:tr").content(|xml| {
            let properties = RowProperties {
                height: Some(height),
                ..RowProperties::WHOLE
            };
            properties.write(xml);
            let before = CellProperties {
                borders: Borders {
                    top,
                    ..Borders::default()
                },
                ..CellProperties::default()
            };
            for cell in [before; COLUMNS_BEFORE].into_iter().chain(cells) {
                cell::write(xml, cell, |xml| write_empty(xml, StyleId::ChartBar));
            }
        });
    }

    /// Returns the lines that run through all rows at the sides of some columns.
    fn upright_borders(&self, columns: Range<usize>) -> Borders {
        let mut borders = Borders::default();
        if self.is_line(columns.start) {
            borders.start = Some(self.line(THIN, self.colors.rule));
        }
        let day_line = self.line(DAY_LINE, self.colors.day_line);
        if self.day_edge == Some(columns.start) {
            borders.start = Some(day_line);
        }
        if self.day_edge == Some(columns.end) {
            borders.end = Some(day_line);
        }
        borders
    }

    fn is_surely_low(&self, row: &GanttRow) -> bool {
        let [label, standing] = [0, 1].map(|column| self.widths[column]);
        let texts = [
            (row.label.as_str(), label),
            (row.standing.as_str(), standing),
        ];
        texts.into_iter().all(|(text, width)| {
            row_height::is_low(self.typography.styles, Role::Chart, text, width)
        })
    }

    fn write_label(&self, xml: &mut Xml, story: &mut Story<'d>, row: &'d GanttRow) {
        let has_number = !row.number.is_empty();
        let properties = ParagraphProperties {
            indent: (!has_number).then(Indent::default),
            keep_next: row.baseline.map(|_| true),
            ..ParagraphProperties::of(StyleId::ChartItem)
        };
        write_with(xml, story, &properties, |xml, story| {
            let text = match has_number {
                true => format!("{}\t{}", row.number, row.label),
                false => row.label.clone(),
            };
            run::write_text(xml, story.typography, Look::default(), &text);
        });
    }

    /// Divides a row's time into stretches of cells that look alike.
    fn segments(&self, row: &GanttRow) -> Vec<Segment> {
        let bars: Vec<Range<usize>> = row
            .bars
            .iter()
            .map(|bar| self.grid.covered(bar.days))
            .collect();
        let signs = self.signs(row, &bars);
        let late = self.late(row, &bars);
        let rest = rest(row, &bars);
        let mut edges = vec![0, self.grid.len()];
        edges.extend(self.day_edge.filter(|edge| *edge < self.grid.len()));
        for range in bars.iter().chain(&late).chain(&rest) {
            edges.extend([range.start, range.end]);
        }
        edges.extend(signs.iter().flat_map(|(column, _)| [*column, *column + 1]));
        if self.upper.len() <= MOST_LINES {
            let is_inside = |edge: usize| {
                let mut bars = bars.iter();
                bars.any(|bar| bar.start < edge && edge < bar.end)
            };
            let lines = self.upper.iter().map(|cell| cell.columns.start);
            edges.extend(lines.filter(|edge| !is_inside(*edge)));
        }
        edges.sort_unstable();
        edges.dedup();
        let segments = edges.iter().zip(&edges[1..]);
        segments
            .map(|(start, end)| Segment {
                columns: *start..*end,
                sign: signs
                    .iter()
                    .find(|(column, _)| column == start)
                    .map(|(_, sign)| *sign),
                bar: bars.iter().find(|bar| bar.contains(start)).cloned(),
                is_late: late.as_ref().is_some_and(|late| late.contains(start)),
                is_rest: rest.as_ref().is_some_and(|rest| rest.contains(start)),
            })
            .collect()
    }

    /// Returns the columns from the end of the bars to the day line; where there are none between, the
    /// last one of the bars.
    fn late(&self, row: &GanttRow, bars: &[Range<usize>]) -> Option<Range<usize>> {
        let late = self.grid.covered(row.late?);
        let end = self.day_edge.unwrap_or(late.end);
        let first = bars.last().map_or(late.start, |bar| bar.end);
        match first < end {
            true => Some(first..end),
            false => Some(first.checked_sub(1)?..first),
        }
    }

    /// Returns the signs of a row with their columns: of days on which something is due, and of ends
    /// that are open.
    fn signs(&self, row: &GanttRow, bars: &[Range<usize>]) -> Vec<(usize, &'static str)> {
        let is_right_to_left = self.typography.is_right_to_left();
        let mut signs: Vec<(usize, &'static str)> = Vec::new();
        for (bar, columns) in row.bars.iter().zip(bars) {
            if bar.starts_open {
                signs.push((columns.start, chart_key::arrow(false, is_right_to_left)));
            }
            if bar.ends_open {
                signs.push((columns.end - 1, chart_key::arrow(true, is_right_to_left)));
            }
        }
        let days = row.marks.iter().map(|day| {
            let span = DaySpan {
                first: *day,
                end: *day + 1,
            };
            (self.grid.covered(span).start, chart_key::DAY_SIGN)
        });
        signs.extend(days);
        signs.dedup_by_key(|(column, _)| *column);
        signs
    }

    /// Returns the cells of a row's time, with the signs in them.
    fn segment_cells(&self, row: &'d GanttRow) -> Vec<(CellProperties, Option<SaidInCell<'d>>)> {
        let segments = self.segments(row);
        let mut cells: Vec<CellProperties> = segments
            .iter()
            .map(|segment| self.segment_cell(row, segment))
            .collect();
        if row.tone == Tone::Blank {
            // The side of a cell is that of the next one, too.
            for (index, segment) in segments.iter().enumerate().skip(1) {
                let before = &segments[index - 1];
                if before.bar.is_some() && segment.bar.is_none() {
                    cells[index].borders.start = cells[index - 1].borders.end;
                }
            }
        }
        let mut symbol = self.chart.series.iter().find_map(|series| {
            let is_own = series.tone == row.tone && !series.symbol.is_empty();
            is_own.then_some(series.symbol.as_str())
        });
        let cells = self.mirrored(cells).into_iter().zip(&segments);
        cells
            .map(|(mut cell, segment)| {
                let said = match segment.sign {
                    Some(sign) => Some(SaidInCell {
                        text: sign,
                        look: Look::default(),
                    }),
                    // The symbol stands where the first bar begins.
                    None if segment.bar.is_some() => symbol.take().map(|text| SaidInCell {
                        text,
                        look: cell.fill.map_or(Look::default(), |fill| {
                            Look::colored(ThemedColor::plain(fill.value.readable()))
                        }),
                    }),
                    None => None,
                };
                cell.is_tight = said.is_some();
                (cell, said)
            })
            .collect()
    }

    /// Lets cells from right to left say the line between two of them twice: LibreOffice 7.4 does
    /// not draw what the last one alone says.
    fn mirrored(&self, mut cells: Vec<CellProperties>) -> Vec<CellProperties> {
        if self.typography.is_right_to_left() {
            for index in 1..cells.len() {
                let start = cells[index].borders.start;
                let before = &mut cells[index - 1].borders.end;
                *before = before.or(start);
            }
        }
        cells
    }

    fn segment_cell(&self, row: &GanttRow, segment: &Segment) -> CellProperties {
        let Range { start, end } = segment.columns;
        let upright = self.upright_borders(start..end);
        let mut borders = Borders {
            start: upright.start.filter(|_| self.is_line(start)),
            ..Borders::default()
        };
        if let Some(bar) = segment.bar.as_ref().filter(|_| segment.sign.is_none()) {
            let edge = match row.tone {
                Tone::Blank => self.line(OUTLINE, self.colors.outline),
                _ => self.line(GAP, self.colors.paper),
            };
            (borders.top, borders.bottom) = (Some(edge), Some(edge));
            if row.tone == Tone::Blank {
                borders.start = (start == bar.start).then_some(edge).or(borders.start);
                borders.end = (end == bar.end).then_some(edge);
            }
        }
        if self.day_edge == Some(start) {
            borders.start = upright.start;
        }
        borders.end = upright.end.or(borders.end);
        let edge = self.line(GAP, self.colors.paper);
        if segment.is_late && segment.bar.is_none() {
            (borders.top, borders.bottom) = (Some(edge), Some(edge));
        }
        if row.baseline.is_some() {
            borders.bottom = borders.bottom.or(Some(self.line(THIN, self.colors.paper)));
        }
        let palette = &self.typography.styles.palette;
        // An arrow stands on the page, not on the bar's colour.
        let is_bar = segment.bar.is_some() && segment.sign.is_none();
        let tone = match () {
            () if segment.is_late && segment.sign.is_none() => Some(Tone::Critical),
            () if !is_bar || segment.is_rest => None,
            () => Some(row.tone),
        };
        let pale =
            (is_bar && segment.is_rest).then(|| ThemedColor::plain(palette.tones.tint(row.tone)));
        CellProperties {
            span: Some(segment.columns.len()),
            borders,
            fill: tone.map(|tone| chart_key::solid(palette, tone)).or(pale),
            hatching: tone.and_then(|tone| Hatching::of(tone, &palette.tones)),
            ..CellProperties::default()
        }
    }

    /// Returns whether a thin line runs through the rows before a column.
    fn is_line(&self, column: usize) -> bool {
        let mut uppers = self.upper.iter();
        self.upper.len() <= MOST_LINES && uppers.any(|cell| cell.columns.start == column)
    }
}

/// What a cell of time says.
#[derive(Clone, Copy)]
struct SaidInCell<'d> {
    text: &'d str,
    look: Look,
}

/// Cells of a row that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Segment {
    columns: Range<usize>,
    /// The whole bar that they are part of.
    bar: Option<Range<usize>>,
    sign: Option<&'static str>,
    /// Whether it lies behind the end of what is overdue.
    is_late: bool,
    /// Whether it is the part of a bar that is still to be done.
    is_rest: bool,
}

/// Returns the columns of a single bar that are still to be done, if so much is known.
fn rest(row: &GanttRow, bars: &[Range<usize>]) -> Option<Range<usize>> {
    let (Some(percent), [bar]) = (row.done_percent, bars) else {
        return None;
    };
    let done = (bar.len() * usize::from(percent.min(100)) + 50) / 100;
    (done < bar.len()).then(|| bar.start + done..bar.end)
}

/// Returns the widths of the columns before the scale, and of the scale, in twentieths of a point.
/// The columns before give way where they leave no room for it.
fn widths(all: Length, before: [Length; COLUMNS_BEFORE]) -> ([i64; COLUMNS_BEFORE], i64) {
    let all = all.to_twips();
    let wanted = before.map(|width| width.to_twips().max(1));
    let sum: i64 = wanted.iter().sum();
    let most = all * i64::from(100 - LEAST_SCALE) / 100;
    let given = if sum > most {
        wanted.map(|width| (width * most / sum).max(1))
    } else {
        wanted
    };
    (given, (all - given.iter().sum::<i64>()).max(1))
}

/// Writes a cell that says one text.
fn write_cell(
    xml: &mut Xml,
    story: &mut Story<'_>,
    properties: CellProperties,
    style: StyleId,
    text: &str,
) {
    cell::write(xml, properties, |xml| {
        write_with(xml, story, &ParagraphProperties::of(style), |xml, story| {
            run::write_text(xml, story.typography, Look::default(), text);
        });
    });
}
