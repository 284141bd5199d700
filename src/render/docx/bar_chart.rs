//! Bar charts: a row for each bar, its parts cells on a fine grid that all rows share.

use super::cell::{self, Border, Borders, CellProperties, TableProperties};
use super::chart_key::{self, LegendSymbol, solid};
use super::frame::Hatching;
use super::paragraph::{write_empty, write_with};
use super::paragraph_properties::ParagraphProperties;
use super::row_height;
use super::run::{self, Look};
use super::story::Story;
use super::style_id::StyleId;
use super::text_width;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Bar, BarChart, Color, Length, Role, Tone};

/// Columns of the grid on which bars lie. Word knows tables of 63 columns.
const GRID: usize = 60;
/// Labels take at least and at most so many hundredths of the width.
const LABEL_SHARES: [u32; 2] = [12, 34];
/// A chart of at most so many bars stays on one page.
const BARS_KEPT_TOGETHER: usize = 20;
/// Widths of lines, in eighths of a point.
const BETWEEN_BARS: u32 = 24;
const BETWEEN_PARTS: u32 = 6;
/// From a cell's border to its text, at the sides.
pub(crate) const CELL_PADDING: Length = Length::tenths_of_point(20);

/// Writes a chart.
pub(crate) fn write<'d>(xml: &mut Xml, story: &mut Story<'d>, chart: &'d BarChart) {
    let key: Vec<(LegendSymbol, &str)> = chart
        .series
        .iter()
        .map(|series| (LegendSymbol::Tone(series.tone), series.name.as_str()))
        .collect();
    chart_key::write(xml, story, &key);
    if chart.bars.is_empty() {
        return;
    }
    let writer = BarWriter::new(story, chart);
    xml.element("w:tbl").content(|xml| {
        let properties = TableProperties {
            style: StyleId::BarTable,
            width: writer.label_width + GRID as i64 * writer.unit,
            has_header: false,
            has_labels: true,
            between: None,
            title: &story.subject,
            description: &chart.description,
        };
        properties.write(xml, writer.typography);
        let grid = std::iter::repeat_n(writer.unit, GRID);
        cell::write_grid(xml, std::iter::once(writer.label_width).chain(grid));
        for (index, bar) in chart.bars.iter().enumerate() {
            let is_last = index + 1 == chart.bars.len();
            let keeps = !is_last && chart.bars.len() <= BARS_KEPT_TOGETHER;
            writer.write_bar(xml, story, bar, keeps);
        }
    });
}

struct BarWriter<'d> {
    typography: &'d Typography<'d>,
    chart: &'d BarChart,
    /// The longest bar's sum.
    longest: u64,
    /// Widths of the labels' column and of a column of the grid, in twentieths of a point.
    label_width: i64,
    unit: i64,
}

/// A part of a bar: which series, and how many columns of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Segment {
    series: usize,
    value: u32,
    text: String,
    columns: usize,
}

impl<'d> BarWriter<'d> {
    fn new(story: &Story<'d>, chart: &'d BarChart) -> Self {
        let typography = story.typography;
        let width = story.page.text_width();
        let style = typography.styles.of(Role::Chart);
        let widest = chart
            .bars
            .iter()
            .map(|bar| text_width::of(&bar.label, style))
            .max()
            .unwrap_or(Length::ZERO);
        let padding = CELL_PADDING + CELL_PADDING + CELL_PADDING;
        let [least, most] = LABEL_SHARES.map(|share| width.share(share, 100));
        let label = (widest + padding).clamp(least, most);
        let unit = ((width - label).to_twips() / GRID as i64).max(1);
        BarWriter {
            typography,
            chart,
            longest: chart.bars.iter().map(sum).max().unwrap_or(0).max(1),
            label_width: (width.to_twips() - unit * GRID as i64).max(1),
            unit,
        }
    }

    fn write_bar(&self, xml: &mut Xml, story: &mut Story<'d>, bar: &'d Bar, keeps: bool) {
        let parts = self.parts(bar);
        let covered: usize = parts.iter().map(|part| part.columns).sum();
        xml.element("w:tr").content(|xml| {
            let styles = self.typography.styles;
            if row_height::is_low(styles, Role::Chart, &bar.label, self.label_width) {
                cell::RowProperties::WHOLE.write(xml);
            }
            let label = CellProperties {
                width: Some(self.label_width),
                is_centered: true,
                ..CellProperties::default()
            };
            cell::write(xml, label, |xml| {
                let properties = ParagraphProperties {
                    keep_next: keeps.then_some(true),
                    ..ParagraphProperties::of(StyleId::ChartText)
                };
                write_with(xml, story, &properties, |xml, story| {
                    run::write_text(xml, story.typography, Look::default(), &bar.label);
                });
            });
            for part in &parts {
                self.write_part(xml, story, part);
            }
            if covered < GRID {
                cell::write(xml, self.spanning(GRID - covered), |xml| {
                    write_empty(xml, StyleId::ChartValue);
                });
            }
        });
    }

    fn write_part(&self, xml: &mut Xml, story: &mut Story<'d>, part: &Segment) {
        let palette = &self.typography.styles.palette;
        let tone = self.chart.series.get(part.series).map(|series| series.tone);
        let tone = tone.unwrap_or(Tone::Blank);
        let fill = solid(palette, tone);
        let properties = CellProperties {
            is_centered: true,
            ..self.spanning(part.columns)
        };
        let (properties, style) = match tone {
            Tone::Blank => (properties, StyleId::ChartBlank),
            _ => {
                let hatching = Hatching::of(tone, &palette.tones);
                let properties = CellProperties {
                    hatching,
                    ..parted(properties, fill)
                };
                (properties, StyleId::ChartValue)
            }
        };
        cell::write(xml, properties, |xml| {
            let properties = ParagraphProperties::of(style);
            write_with(xml, story, &properties, |xml, story| {
                let look = Look::colored(ThemedColor::plain(fill.value.readable()));
                run::write_text(xml, story.typography, look, &part.text);
            });
        });
    }

    /// Makes a cell over columns of the grid. No row is a header whose cells say the widths, so all
    /// do.
    fn spanning(&self, columns: usize) -> CellProperties {
        CellProperties {
            width: Some(self.unit * columns as i64),
            span: Some(columns),
            ..CellProperties::default()
        }
    }

    /// Divides the grid among the parts of a bar that are not nothing: in proportion, but each at
    /// least as wide as its value.
    fn parts(&self, bar: &Bar) -> Vec<Segment> {
        let style = self.typography.styles.of(Role::Chart);
        let least = |text: &str| {
            let room = text_width::of(text, style) + CELL_PADDING + CELL_PADDING;
            let columns = (room.to_twips() + self.unit - 1) / self.unit;
            usize::try_from(columns).unwrap_or(1).max(1)
        };
        let parts: Vec<Segment> = bar
            .values
            .iter()
            .enumerate()
            .filter(|(_, value)| **value > 0)
            .map(|(series, value)| {
                let of_series = self.chart.series.get(series);
                let text = of_series.map_or(value.to_string(), |series| series.valued(*value));
                Segment {
                    series,
                    value: *value,
                    columns: least(&text),
                    text,
                }
            })
            .collect();
        let total = sum(bar) * GRID as u64;
        let all = usize::try_from((total + self.longest / 2) / self.longest).unwrap_or(GRID);
        shared_out(parts, all.min(GRID))
    }
}

/// Fills a cell, and parts it from those around it by lines of paper's colour.
fn parted(properties: CellProperties, fill: ThemedColor) -> CellProperties {
    let line = |width| {
        Some(Border {
            width,
            color: ThemedColor::plain(Color::WHITE),
        })
    };
    CellProperties {
        borders: Borders {
            top: line(BETWEEN_BARS),
            bottom: line(BETWEEN_BARS),
            end: line(BETWEEN_PARTS),
            ..Borders::default()
        },
        fill: Some(fill),
        ..properties
    }
}

fn sum(bar: &Bar) -> u64 {
    bar.values.iter().map(|value| u64::from(*value)).sum()
}

/// Shares columns out among parts that say how many they need at least, so that each has about as
/// many as its value is of the sum. Where the least are more than all, each has its least, as long
/// as the grid has room.
fn shared_out(mut parts: Vec<Segment>, all: usize) -> Vec<Segment> {
    let needed: usize = parts.iter().map(|part| part.columns).sum();
    if needed > GRID {
        return squeezed(parts);
    }
    let sum: u64 = parts.iter().map(|part| u64::from(part.value)).sum();
    for _ in needed..all {
        // The part that is furthest from what its value asks for gets the next column.
        let lack = |part: &Segment| {
            let wanted = u64::from(part.value) * all as u64;
            i128::from(wanted) - i128::from(part.columns as u64) * i128::from(sum)
        };
        let neediest =
            (0..parts.len()).max_by_key(|index| (lack(&parts[*index]), parts.len() - index));
        if let Some(index) = neediest {
            parts[index].columns += 1;
        }
    }
    parts
}

/// Makes more parts than fit as narrow as they can be; their values may then take several lines.
/// What even so has no column of its own is said in the last one.
fn squeezed(mut parts: Vec<Segment>) -> Vec<Segment> {
    let rest = parts.split_off(parts.len().min(GRID));
    let room = GRID / parts.len().max(1);
    for part in &mut parts {
        part.columns = part.columns.min(room);
    }
    if let Some(last) = parts.last_mut() {
        for part in rest {
            last.text.push(' ');
            last.text.push_str(&part.text);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(values: &[u32], least: usize, all: usize) -> Vec<usize> {
        let parts = values
            .iter()
            .map(|value| Segment {
                series: 0,
                value: *value,
                text: value.to_string(),
                columns: least,
            })
            .collect();
        let parts = shared_out(parts, all);
        parts.iter().map(|part| part.columns).collect()
    }

    #[test]
    fn columns_are_shared_in_proportion() {
        assert_eq!(shared(&[30, 20, 10], 1, 60), [30, 20, 10]);
        assert_eq!(shared(&[1, 1], 1, 31), [16, 15]);
    }

    #[test]
    fn a_small_part_is_as_wide_as_its_value() {
        assert_eq!(shared(&[80, 1, 1], 3, 60), [54, 3, 3]);
    }

    #[test]
    fn parts_that_need_more_than_their_share_have_it() {
        assert_eq!(shared(&[1, 1], 3, 2), [3, 3]);
    }

    #[test]
    fn no_value_is_lost_where_there_is_no_room() {
        assert_eq!(shared(&[1; 30], 3, 60), [2; 30]);
        let parts = (1..=100).map(|value| Segment {
            series: 0,
            value,
            text: value.to_string(),
            columns: 3,
        });
        let parts = squeezed(parts.collect());
        assert_eq!(parts.len(), GRID);
        assert!(
            parts[GRID - 1].text.starts_with("60 61 ") && parts[GRID - 1].text.ends_with("100")
        );
    }
}
