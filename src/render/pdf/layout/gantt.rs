//! Time charts, set: columns, key, head and rows, before they are placed on pages.

use super::cell::CellSetter;
use super::key::{self, KeyMark, SetKey, day_line_color};
use super::look::Look;
use super::piece::{Said, TextBlock};
use super::set_cell::SetCell;
use super::table::{ColumnBox, Padding};
use super::text::TextId;
use crate::document::{
    DayLine, GanttBand, GanttChart, GanttRow, Inline, Interval, Role, TimeScale, Tone,
};
use crate::render::pdf::placed::Contents;

/// The columns before the bars take at most this share of the width.
const MOST_BEFORE_BARS: f32 = 0.7;
/// Between a label of the scale and the ends of its interval, in points.
const LABEL_PADDING: f32 = 1.0;
/// Labels of the scale are set no smaller than this share of their size.
const SMALLEST_LABEL: f32 = 0.6;
/// Least contrast of text (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// A time chart without its rows, which are set one at a time.
#[derive(Debug)]
pub(super) struct SetGantt<'d> {
    pub(super) chart: &'d GanttChart,
    pub(super) columns: Columns,
    pub(super) key: SetKey,
    pub(super) key_contents: Contents,
    /// The day that a line goes through.
    pub(super) day: Option<u32>,
    pub(super) day_label: Option<DayLabel>,
    pub(super) headings: [SetCell; 2],
    pub(super) heading_contents: [Contents; 2],
    pub(super) upper: Vec<ScaleLabel>,
    pub(super) lower: Vec<ScaleLabel>,
    pub(super) scale_contents: Contents,
    /// The symbols that stand in bars, each once for all rows.
    symbols: Vec<SetSymbol>,
    /// Widest number of a row, in points.
    number_width: f32,
}

/// A symbol of a tone, in the colours for the tone's own colour and for paler grounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct SetSymbol {
    tone: Tone,
    pub(super) on_solid: TextId,
    pub(super) on_pale: TextId,
    /// In points.
    pub(super) width: f32,
}

/// Where the columns of a time chart stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub(super) label: ColumnBox,
    pub(super) standing: ColumnBox,
    pub(super) scale: ColumnBox,
    pub(super) padding: Padding,
    /// Height of a line, in points.
    pub(super) line: f32,
    days: f32,
}

impl Columns {
    /// Returns where a day begins, in points from the text's start side.
    pub(super) fn day(&self, day: u32) -> f32 {
        let share = (day as f32 / self.days).min(1.0);
        self.scale.start + self.scale.width * share
    }

    /// Returns the height of a row of one line, in points.
    pub(super) fn least_row(&self) -> f32 {
        self.line + 2.0 * self.padding.block
    }
}

/// The label of the line through a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayLabel {
    pub(super) text: TextId,
    pub(super) width: f32,
    pub(super) contents: Contents,
}

/// A label of the scale, centred in its interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct ScaleLabel {
    pub(super) text: TextId,
    pub(super) width: f32,
    /// From the text's start side, in points.
    pub(super) start: f32,
}

/// A row, set.
#[derive(Debug)]
pub(super) struct SetGanttRow<'d> {
    pub(super) row: &'d GanttRow,
    pub(super) label: SetCell,
    pub(super) standing: SetCell,
    pub(super) label_contents: Contents,
    pub(super) standing_contents: Contents,
    /// With the padding, in points.
    pub(super) height: f32,
}

impl<'d> SetGantt<'d> {
    pub(super) fn new(chart: &'d GanttChart, width: f32, setter: &mut CellSetter<'_>) -> Self {
        let columns = columns(chart, width, setter);
        let key_contents = setter.ids.take(1);
        let day_line = chart.day_line.as_ref();
        let is_on_scale = |line: &&DayLine| line.day <= chart.scale.days;
        let day_label = day_line
            .filter(is_on_scale)
            .and_then(|line| set_day_label(line, columns.scale.width, setter));
        // A day that the scale has not, or no room for the name of, is named in the key.
        let named = day_line.filter(|_| day_label.is_none());
        let key = set_key(chart, named, width, key_contents, setter);
        let heading_contents = [setter.ids.take(1), setter.ids.take(1)];
        let headings = [0, 1].map(|index| {
            let text = [Inline::text(chart.headings[index].clone())];
            let piece = TextBlock::new(Role::ColumnHeading, &text, heading_contents[index]);
            let column = [columns.label, columns.standing][index];
            setter.set(&[piece], column.width - 2.0 * columns.padding.inline)
        });
        let scale_contents = setter.ids.take(1);
        let TimeScale { upper, lower, .. } = &chart.scale;
        let upper = set_scale(upper, true, &columns, setter);
        let lower = set_scale(lower, false, &columns, setter);
        let rows = chart.bands.iter().flat_map(|band| &band.rows);
        let number_width = rows.fold(0.0, |widest: f32, row| {
            widest.max(setter.marker_width(Role::Chart, &row.number, false))
        });
        SetGantt {
            chart,
            columns,
            key,
            key_contents,
            day: day_line.filter(is_on_scale).map(|line| line.day),
            day_label,
            headings,
            heading_contents,
            upper,
            lower,
            scale_contents,
            symbols: set_symbols(chart, setter),
            number_width,
        }
    }

    /// Returns the symbol that stands in the bars of a tone.
    pub(super) fn symbol(&self, tone: Tone) -> Option<SetSymbol> {
        self.symbols
            .iter()
            .find(|symbol| symbol.tone == tone)
            .copied()
    }

    /// Sets a band's label, as it is said first or again.
    pub(super) fn set_band(
        &self,
        band: &GanttBand,
        contents: Contents,
        again: Option<&str>,
        setter: &mut CellSetter<'_>,
    ) -> SetCell {
        let text = [Inline::text(band.label.clone())];
        let piece = TextBlock {
            suffix: again,
            said: again.map_or(Said::Once, |_| Said::Again),
            ..TextBlock::new(Role::GroupLabel, &text, contents)
        };
        let Columns { scale, padding, .. } = self.columns;
        setter.set(&[piece], scale.start + scale.width - 2.0 * padding.inline)
    }

    pub(super) fn set_row(
        &self,
        row: &'d GanttRow,
        setter: &mut CellSetter<'_>,
    ) -> SetGanttRow<'d> {
        let Columns {
            label: label_column,
            standing: standing_column,
            padding,
            ..
        } = self.columns;
        let (label_contents, standing_contents) = (setter.ids.take(1), setter.ids.take(1));
        let text = [Inline::text(row.label.clone())];
        let piece = TextBlock {
            marker: Some(row.number.as_str()).filter(|number| !number.is_empty()),
            marker_width: self.number_width,
            ..TextBlock::new(Role::Chart, &text, label_contents)
        };
        let label = setter.set(&[piece], label_column.width - 2.0 * padding.inline);
        let text = [Inline::text(row.standing.clone())];
        let piece = TextBlock::new(Role::Chart, &text, standing_contents);
        let standing = setter.set(&[piece], standing_column.width - 2.0 * padding.inline);
        let height = label.height.max(standing.height).max(self.columns.line);
        SetGanttRow {
            row,
            label,
            standing,
            label_contents,
            standing_contents,
            height: height + 2.0 * padding.block,
        }
    }
}

fn set_symbols(chart: &GanttChart, setter: &mut CellSetter<'_>) -> Vec<SetSymbol> {
    let tones = setter.styles.palette.tones;
    let own = setter.styles.of(Role::Chart).color;
    let series = chart
        .series
        .iter()
        .filter(|series| !series.symbol.is_empty());
    series
        .map(|series| {
            let mut set = |color| {
                let look = Look::upright(true, color);
                setter.set_line(Role::Chart, &format!("{} ", series.symbol), look, 1.0)
            };
            let (on_solid, width) = set(tones.solid(series.tone).readable());
            let (on_pale, _) = set(own);
            SetSymbol {
                tone: series.tone,
                on_solid,
                on_pale,
                width,
            }
        })
        .collect()
}

fn columns(chart: &GanttChart, width: f32, setter: &CellSetter<'_>) -> Columns {
    let style = setter.styles.of(Role::Chart);
    let [label, standing] = chart.widths.map(|width| width.to_points());
    let most = MOST_BEFORE_BARS * width;
    let scale = (most / (label + standing)).min(1.0);
    let (label, standing) = (label * scale, standing * scale);
    let before = label + standing;
    Columns {
        label: ColumnBox {
            start: 0.0,
            width: label,
        },
        standing: ColumnBox {
            start: label,
            width: standing,
        },
        scale: ColumnBox {
            start: before,
            width: width - before,
        },
        padding: Padding {
            inline: setter.styles.cell_padding_inline.to_points(),
            block: setter.styles.cell_padding_block.to_points(),
        },
        line: style.size.to_points() * f32::from(style.line_height_percent) / 100.0,
        days: chart.scale.days.max(1) as f32,
    }
}

fn set_key(
    chart: &GanttChart,
    day_line: Option<&DayLine>,
    width: f32,
    contents: Contents,
    setter: &mut CellSetter<'_>,
) -> SetKey {
    let series = chart.series.iter();
    let series = series.map(|series| (KeyMark::Tone(series.tone), series.name.as_str()));
    let baseline = chart.baseline_name.as_deref();
    let items: Vec<(KeyMark, &str)> = series
        .chain(baseline.map(|name| (KeyMark::Baseline, name)))
        .chain(chart.mark_name.as_deref().map(|name| (KeyMark::Day, name)))
        .chain(
            chart
                .late_name
                .as_deref()
                .map(|name| (KeyMark::Tone(Tone::Critical), name)),
        )
        .chain(chart.open_name.as_deref().map(|name| (KeyMark::Open, name)))
        .chain(day_line.map(|line| (KeyMark::DayLine, line.label.as_str())))
        .collect();
    key::set(&items, width, contents, setter)
}

/// Sets the label of the line through a day, unless it is longer than the scale.
fn set_day_label(line: &DayLine, most: f32, setter: &mut CellSetter<'_>) -> Option<DayLabel> {
    let palette = &setter.styles.palette;
    let color = day_line_color(palette);
    let is_readable = color.contrast(palette.column_heading_fill) >= LEAST_CONTRAST;
    let own = setter.styles.of(Role::Chart).color;
    let look = Look::upright(true, if is_readable { color } else { own });
    let text = format!("{} ", line.label);
    let (text, width) = setter.set_line(Role::Chart, &text, look, 1.0);
    (width <= most).then(|| DayLabel {
        text,
        width,
        contents: setter.ids.take(1),
    })
}

/// Sets a row of the scale, all labels at one size, at which all of them fit.
fn set_scale(
    intervals: &[Interval],
    bold: bool,
    columns: &Columns,
    setter: &mut CellSetter<'_>,
) -> Vec<ScaleLabel> {
    let color = setter.styles.of(Role::Chart).color;
    let look = Look::upright(bold, color);
    let mut set = |interval: &Interval, share: f32| {
        let label = format!("{} ", interval.label);
        let (text, width) = setter.set_line(Role::Chart, &label, look, share);
        let (start, end) = (
            columns.day(interval.days.first),
            columns.day(interval.days.end),
        );
        let room = end - start;
        let label = ScaleLabel {
            text,
            width,
            start: start + (room - width) / 2.0,
        };
        (label, room)
    };
    let labelled: Vec<&Interval> = intervals
        .iter()
        .filter(|interval| !interval.label.trim().is_empty())
        .collect();
    let share = labelled.iter().fold(1.0, |share: f32, interval| {
        let (label, room) = set(interval, 1.0);
        share.min((room - 2.0 * LABEL_PADDING) / label.width)
    });
    let share = share.max(SMALLEST_LABEL);
    // Labels that even so are wider than their intervals never touch: some of them are left out.
    let mut end = f32::MIN;
    let labels = labelled.into_iter().map(|interval| set(interval, share).0);
    labels
        .filter(|label| {
            let fits = label.start >= end + LABEL_PADDING;
            if fits {
                end = label.start + label.width;
            }
            fits
        })
        .collect()
}
