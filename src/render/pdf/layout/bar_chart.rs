//! Bar charts: stacked parts of one scale, each with its value.

use super::cell::CellSetter;
use super::flow::{APART, Flow, Side};
use super::key::{self, KeyMark, KeyPlace, SetKey};
use super::look::Look;
use super::pages::Pages;
use super::piece::{Said, TextBlock};
use super::set_cell::SetCell;
use super::text::TextId;
use crate::document::{Bar, BarChart, Color, Inline, Palette, Role, Tone};
use crate::render::pdf::placed::{Area, ContentId, Contents, FigureStructure, Structure};

/// Height of a row, in lines.
const ROW: f32 = 1.6;
/// Height of a bar, in lines.
const BAR: f32 = 1.2;
/// Labels take at most this share of the width.
const WIDEST_LABEL: f32 = 0.34;
/// Between a label and its bar, and between the key and the bars, in points.
const GAP: f32 = 6.0;
/// Between a value and the ends of its part, in points.
const VALUE_PADDING: f32 = 1.5;
/// White between two parts, so that they are told apart without colours, in points.
const SEPARATOR: f32 = 0.8;
/// Thickness of the line at which bars begin, in points.
const AXIS: f32 = 0.6;

/// A bar chart, set.
#[derive(Debug)]
struct SetBars {
    key: SetKey,
    bars: Vec<SetBar>,
    /// From the text's start side to where bars begin, in points.
    origin: f32,
    /// Height of a line, in points.
    line: f32,
}

#[derive(Debug)]
struct SetBar {
    label: SetCell,
    label_width: f32,
    /// Those that are not zero.
    parts: Vec<Segment>,
    /// Of the row, in points.
    height: f32,
}

#[derive(Debug)]
struct Segment {
    tone: Tone,
    value: u32,
    text: TextId,
    text_width: f32,
    /// From the beginning of the bar, in points.
    start: f32,
    length: f32,
}

impl Segment {
    /// Returns the length without which it does not hold its value, in points.
    fn least(&self) -> f32 {
        self.text_width + 2.0 * VALUE_PADDING + SEPARATOR
    }
}

impl Flow<'_> {
    pub(super) fn bar_chart(&mut self, chart: &BarChart) {
        let contents = self.setter.ids.take(1);
        let width = self.pages.geometry.text_width();
        let set = set(chart, width, contents, &mut self.setter);
        let before = self.space_of(Role::Remark, Side::Before);
        let whole = set.height();
        let least = if whole <= self.pages.full_room() {
            whole
        } else {
            set.key.height + set.bars.first().map_or(0.0, |bar| bar.height)
        };
        self.release(before + least);
        self.pages.space(before);
        if self.pages.room() < least && !self.pages.at_top() {
            self.pages.start_page();
        }
        let place = set.place(
            &mut self.pages,
            contents.first,
            &self.document.styles.palette,
        );
        self.structure.push(Structure::Figure(FigureStructure {
            alt: chart.description.clone(),
            content: contents.first,
            place,
        }));
        self.pages.space(APART);
    }
}

fn set(chart: &BarChart, width: f32, contents: Contents, setter: &mut CellSetter<'_>) -> SetBars {
    let style = *setter.styles.of(Role::Chart);
    let line = style.size.to_points() * f32::from(style.line_height_percent) / 100.0;
    let names: Vec<(KeyMark, &str)> = chart
        .series
        .iter()
        .map(|series| (KeyMark::Tone(series.tone), series.name.as_str()))
        .collect();
    let key = key::set(&names, width, contents, setter);
    let labels = set_labels(chart, width, contents, setter);
    let widest = labels
        .iter()
        .fold(0.0, |widest: f32, (_, w)| widest.max(*w));
    let origin = widest + GAP;
    let mut parts: Vec<Vec<Segment>> = chart
        .bars
        .iter()
        .map(|bar| set_parts(chart, bar, setter))
        .collect();
    scale(&mut parts, width - origin);
    let bars = labels.into_iter().zip(parts);
    let bars = bars.map(|((label, label_width), parts)| SetBar {
        height: (ROW * line).max(label.height + (ROW - 1.0) * line),
        label,
        label_width,
        parts,
    });
    SetBars {
        key,
        bars: bars.collect(),
        origin,
        line,
    }
}

/// Sets the labels of the bars; returns each with its width.
fn set_labels(
    chart: &BarChart,
    width: f32,
    contents: Contents,
    setter: &mut CellSetter<'_>,
) -> Vec<(SetCell, f32)> {
    let most = WIDEST_LABEL * width;
    let style = *setter.styles.of(Role::Chart);
    let look = Look::upright(style.bold, style.color);
    let mut set = |bar: &Bar| {
        let label = format!("{} ", bar.label);
        let (text, own) = setter.set_line(Role::Chart, &label, look, 1.0);
        if own <= most {
            return (setter.cell_of(text, contents.first), own);
        }
        let label = [Inline::text(label)];
        let piece = TextBlock::new(Role::Chart, &label, contents);
        (setter.set(&[piece], most), most)
    };
    chart.bars.iter().map(&mut set).collect()
}

fn set_parts(chart: &BarChart, bar: &Bar, setter: &mut CellSetter<'_>) -> Vec<Segment> {
    let tones = setter.styles.palette.tones;
    let values = chart.series.iter().zip(&bar.values);
    let parts = values.filter(|(_, value)| **value > 0);
    let parts = parts.map(|(series, value)| {
        let color = tones.solid(series.tone).readable();
        let look = Look::upright(true, color);
        let value_text = format!("{} ", series.valued(*value));
        let (text, text_width) = setter.set_line(Role::Chart, &value_text, look, 1.0);
        Segment {
            tone: series.tone,
            value: *value,
            text,
            text_width,
            start: 0.0,
            length: 0.0,
        }
    });
    parts.collect()
}

/// Draws all bars to one scale; each part is at least as long as its value.
fn scale(bars: &mut [Vec<Segment>], width: f32) {
    let sum = |parts: &[Segment]| -> u64 { parts.iter().map(|part| u64::from(part.value)).sum() };
    let largest = bars
        .iter()
        .map(|parts| sum(parts))
        .max()
        .unwrap_or(0)
        .max(1) as f32;
    for parts in bars {
        let least: Vec<f32> = parts.iter().map(Segment::least).collect();
        let values: Vec<f32> = parts.iter().map(|part| part.value as f32).collect();
        let all = width * sum(parts) as f32 / largest;
        let mut start = 0.0;
        for (part, length) in parts.iter_mut().zip(shared_out(&values, &least, all)) {
            part.start = start;
            part.length = length;
            start += length;
        }
        // What even so is too long gives way: rather a value over its part's edge than off the page.
        if start > width {
            for part in parts {
                part.start *= width / start;
                part.length *= width / start;
            }
        }
    }
}

/// Shares a length out among parts in proportion to their values, but so that each has its least.
fn shared_out(values: &[f32], least: &[f32], all: f32) -> Vec<f32> {
    let mut lengths = least.to_vec();
    let mut is_least = vec![false; values.len()];
    loop {
        let free = |index: &usize| !is_least[*index];
        let taken: f32 = (0..least.len())
            .filter(|index| !free(index))
            .map(|index| least[index])
            .sum();
        let sum: f32 = (0..values.len())
            .filter(free)
            .map(|index| values[index])
            .sum();
        let unit = (all - taken).max(0.0) / sum.max(1.0);
        let short: Vec<usize> = (0..values.len())
            .filter(free)
            .filter(|index| unit * values[*index] < least[*index])
            .collect();
        if short.is_empty() {
            for index in (0..values.len()).filter(free) {
                lengths[index] = unit * values[index];
            }
            return lengths;
        }
        short.into_iter().for_each(|index| is_least[index] = true);
    }
}

impl SetBars {
    fn height(&self) -> f32 {
        let bars: f32 = self.bars.iter().map(|bar| bar.height).sum();
        self.key.height + GAP + bars
    }

    /// Places the chart; returns the page and the area that it takes, if it is on one page.
    fn place(
        &self,
        pages: &mut Pages,
        content: ContentId,
        palette: &Palette,
    ) -> Option<(usize, Area)> {
        let (first_page, top) = (pages.index(), pages.y);
        self.place_key(pages, content, Said::Once, palette);
        let mut axis = pages.y;
        let mut is_fresh = true;
        for bar in &self.bars {
            if pages.room() < bar.height && !is_fresh {
                self.place_axis(pages, axis, palette);
                pages.start_page();
                self.place_key(pages, content, Said::Again, palette);
                axis = pages.y;
            }
            self.place_bar(bar, pages, content, palette);
            pages.advance(bar.height);
            is_fresh = false;
        }
        self.place_axis(pages, axis, palette);
        let geometry = pages.geometry;
        let area = geometry.area(0.0, geometry.text_width(), top, pages.y - top, Color::WHITE);
        (pages.index() == first_page).then_some((first_page, area))
    }

    fn place_key(&self, pages: &mut Pages, content: ContentId, said: Said, palette: &Palette) {
        let place = KeyPlace {
            top: pages.y,
            content,
            said,
        };
        self.key.place(place, pages, palette);
        pages.advance(self.key.height + GAP);
    }

    fn place_axis(&self, pages: &mut Pages, top: f32, palette: &Palette) {
        let height = pages.y - top;
        let geometry = pages.geometry;
        let axis = geometry.area(self.origin - AXIS, AXIS, top, height, palette.quiet);
        pages.page().rules.push(axis);
    }

    fn place_bar(&self, bar: &SetBar, pages: &mut Pages, content: ContentId, palette: &Palette) {
        let geometry = pages.geometry;
        let middle = pages.y + bar.height / 2.0;
        let top = middle - bar.label.height / 2.0;
        let left = geometry.left_of(0.0, bar.label_width);
        let label = &bar.label;
        pages.place(label, 0..label.lines.len(), left, top, Said::Once);
        for part in &bar.parts {
            let length = (part.length - SEPARATOR).max(0.0);
            let start = self.origin + part.start;
            let (top, height) = (middle - BAR * self.line / 2.0, BAR * self.line);
            let area = geometry.area(start, length, top, height, Color::WHITE);
            let start = start + (length - part.text_width) / 2.0;
            let left = geometry.left_of(start, part.text_width);
            let mut areas = key::toned(area, part.tone, palette);
            areas.extend(key::plate(
                area,
                (left, part.text_width),
                part.tone,
                palette,
            ));
            key::draw(pages.page(), areas, content, Said::Once);
            pages.place_line(part.text, left, middle - self.line / 2.0, Some(content));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shared_out;

    #[test]
    fn a_small_part_is_as_long_as_its_value() {
        for (values, least, all, expected) in [
            (&[30.0, 20.0, 10.0][..], 1.0, 60.0, &[30.0, 20.0, 10.0][..]),
            (&[80.0, 1.0, 1.0], 10.0, 100.0, &[80.0, 10.0, 10.0]),
            (&[1.0, 1.0], 10.0, 2.0, &[10.0, 10.0]),
            // A part that is just long enough is not, once another one has its least.
            (&[100.0, 10.0, 1.0], 10.0, 111.0, &[91.0, 10.0, 10.0]),
        ] {
            let least = vec![least; values.len()];
            assert_eq!(shared_out(values, &least, all), expected);
        }
    }
}
