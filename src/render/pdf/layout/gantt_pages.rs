//! A time chart cut into pages.
//!
//! Every page has the headings and the scale; a band that continues says its label again. Rows stay
//! whole unless one is taller than a page; then it is cut between lines. Head and label never stand
//! at the foot of a page without a row.

use super::cell::CellSetter;
use super::flow::{APART, Flow, Side};
use super::gantt::{Columns, SetGantt, SetGanttRow};
use super::key::{self, baseline_color, day_line_color, mark_color};
use super::pages::Pages;
use super::piece::Said;
use super::set_cell::SetCell;
use super::table::ColumnBox;
use super::text::TextId;
use crate::document::{
    Color, DaySpan, GanttBand, GanttBar, GanttChart, GanttRow, Palette, Role, Tone,
};
use crate::render::pdf::placed::{
    Area, CellStructure, ContentId, FigureStructure, Structure, TableStructure,
};

/// Height of a bar, in rows of one line.
const BAR: f32 = 0.6;
/// Height of the thin bar under a bar, in rows of one line.
const BASELINE: f32 = 0.14;
/// Height of the stretch from the end of a bar to the day line, in bars.
const LATE: f32 = 0.5;
/// Between a bar and the thin one, in points.
const BASELINE_GAP: f32 = 1.0;
/// Between a symbol and the ends of its bar, in points.
const SYMBOL_PADDING: f32 = 0.8;
/// Shortest bar, in points.
const SHORTEST_BAR: f32 = 2.0;
/// Thickness of the line through a day, in points.
const DAY_LINE: f32 = 1.1;
/// Thickness of the lines between rows and between intervals of the scale, in points.
pub(super) const HAIRLINE: f32 = 0.35;
/// Thickness of the lines between intervals of the scale's upper row and under bands, in points.
pub(super) const STRONG_LINE: f32 = 0.8;

impl<'d> Flow<'d> {
    pub(super) fn gantt_chart(&mut self, chart: &'d GanttChart) {
        let width = self.pages.geometry.text_width();
        let set = SetGantt::new(chart, width, &mut self.setter);
        if !set.key.is_empty() {
            self.structure.push(Structure::Paragraph(set.key_contents));
        }
        if let Some(label) = &set.day_label {
            self.structure.push(Structure::Paragraph(label.contents));
        }
        let before = self.space_of(Role::Remark, Side::Before);
        let least = self.gantt_placer(&set).least();
        self.release(before + least);
        self.pages.space(before);
        if self.pages.room() < least && !self.pages.at_top() {
            self.pages.start_page();
        }
        let rows = self.gantt_placer(&set).place();
        let [label, standing] = set.heading_contents;
        self.structure.push(Structure::Table(TableStructure {
            summary: chart.description.clone(),
            header: vec![label, standing, set.scale_contents],
            rows,
        }));
        self.pages.space(APART);
    }

    fn gantt_placer<'a>(&'a mut self, set: &'a SetGantt<'d>) -> GanttPlacer<'a, 'd> {
        let continued = &self.document.words.continued;
        GanttPlacer::new(set, &mut self.pages, &mut self.setter, continued)
    }
}

/// Where the symbol of a row stands.
#[derive(Debug, Clone, Copy)]
struct SymbolPlace {
    /// What stands behind it in a hatched bar.
    plate: Option<Area>,
    text: TextId,
    left: f32,
    top: f32,
    content: ContentId,
}

/// Places a time chart on pages.
#[derive(Debug)]
pub(super) struct GanttPlacer<'a, 'd> {
    pub(super) set: &'a SetGantt<'d>,
    pub(super) pages: &'a mut Pages,
    setter: &'a mut CellSetter<'d>,
    continued: &'a str,
    pub(super) palette: Palette,
    rows: Vec<Vec<CellStructure>>,
    /// Where the first row of the current page begins.
    pub(super) body_top: f32,
    /// Where the rows begin that no band stands between, if there are any.
    rows_top: Option<f32>,
}

impl<'a, 'd> GanttPlacer<'a, 'd> {
    pub(super) fn new(
        set: &'a SetGantt<'d>,
        pages: &'a mut Pages,
        setter: &'a mut CellSetter<'d>,
        continued: &'a str,
    ) -> Self {
        GanttPlacer {
            set,
            palette: setter.styles.palette,
            body_top: pages.y,
            pages,
            setter,
            continued,
            rows: Vec::new(),
            rows_top: None,
        }
    }

    /// Returns the height without which the chart does not begin on a page.
    pub(super) fn least(&mut self) -> f32 {
        let Some(band) = self.set.chart.bands.first() else {
            return self.head_height(Said::Once);
        };
        let contents = self.setter.ids.take(1);
        let label = self.set.set_band(band, contents, None, self.setter);
        let row = band.rows.first();
        let row = row.map_or(0.0, |row| self.set.set_row(row, self.setter).height);
        let least = self.head_height(Said::Once) + self.band_height(&label) + row;
        least.min(self.pages.full_room())
    }

    /// Places the whole chart; returns the structure of its rows.
    pub(super) fn place(mut self) -> Vec<Vec<CellStructure>> {
        let set = self.set;
        self.place_head(Said::Once);
        for band in &set.chart.bands {
            self.place_band(band);
        }
        self.end_rows();
        self.rows
    }

    fn next_page(&mut self, goes_on: Option<&GanttBand>) {
        self.end_rows();
        self.pages.start_page();
        self.place_head(Said::Again);
        if let Some(band) = goes_on {
            // What is said again names no content.
            let contents = self.set.key_contents;
            let again = Some(self.continued);
            let label = self.set.set_band(band, contents, again, self.setter);
            self.place_band_label(&label, Said::Again);
            self.body_top = self.pages.y;
        }
    }

    /// Returns whether no row stands on the page yet.
    fn is_fresh(&self) -> bool {
        self.pages.y <= self.body_top
    }

    fn place_band(&mut self, band: &'d GanttBand) {
        let contents = self.setter.ids.take(1);
        let label = self.set.set_band(band, contents, None, self.setter);
        let mut rows = band.rows.iter();
        let mut next = rows.next().map(|row| self.set.set_row(row, self.setter));
        let first = next.as_ref().map_or(0.0, |row| row.height);
        let needed = self.band_height(&label) + first;
        if !self.is_fresh() && self.pages.room() < needed {
            self.next_page(None);
        }
        self.end_rows();
        self.place_band_label(&label, Said::Once);
        self.rows.push(vec![CellStructure::BandLabel {
            contents,
            col_span: 3,
        }]);
        while let Some(row) = next {
            self.place_row(&row, band);
            next = rows.next().map(|row| self.set.set_row(row, self.setter));
        }
    }

    fn band_height(&self, label: &SetCell) -> f32 {
        label.height + 2.0 * self.set.columns.padding.block
    }

    fn place_band_label(&mut self, label: &SetCell, said: Said) {
        let height = self.band_height(label);
        let padding = self.set.columns.padding;
        let geometry = self.pages.geometry;
        let (top, width) = (self.pages.y, geometry.text_width());
        let ground = geometry.area(0.0, width, top, height, self.palette.label_fill);
        self.pages.page().tints.push(ground);
        let left = geometry.left + padding.inline;
        let lines = 0..label.lines.len();
        self.pages
            .place(label, lines, left, top + padding.block, said);
        self.pages.advance(height);
        self.rule(self.pages.y, HAIRLINE);
    }

    /// Places a row, cut over pages if one cannot take it.
    fn place_row(&mut self, row: &SetGanttRow<'d>, band: &'d GanttBand) {
        if self.pages.room() < row.height && !self.is_fresh() {
            self.next_page(Some(band));
        }
        let columns = self.set.columns;
        let cells = [
            (&row.label, columns.label),
            (&row.standing, columns.standing),
        ];
        let (figure, mut symbol) = self.place_bars(row.row);
        let mut from = [0, 0];
        loop {
            let top = self.pages.y;
            self.rows_top.get_or_insert(top);
            let room = self.pages.room() - 2.0 * columns.padding.block;
            let fits = [0, 1].map(|index| cells[index].0.fit(from[index], room, 0.0));
            // Not even a line fits on a whole page: rather over the edge than lost.
            let force = usize::from(fits.map(|fit| fit.0) == from && self.is_fresh());
            let mut height = columns.line;
            for (index, (cell, column)) in cells.iter().enumerate() {
                let end = (fits[index].0 + force).min(cell.lines.len());
                height = height.max(cell.height_of(from[index]..end));
                self.place_cell(cell, from[index]..end, *column, top);
                from[index] = end;
            }
            // It is read behind the row's words.
            if let Some(symbol) = symbol.take() {
                let content = Some(symbol.content);
                self.pages
                    .place_line(symbol.text, symbol.left, symbol.top, content);
            }
            self.pages.advance(height + 2.0 * columns.padding.block);
            self.rule(self.pages.y, HAIRLINE);
            if cells
                .iter()
                .zip(from)
                .all(|((cell, _), from)| from >= cell.lines.len())
            {
                break;
            }
            self.next_page(Some(band));
        }
        self.rows.push(vec![
            CellStructure::RowHeader(vec![row.label_contents]),
            CellStructure::Data(vec![row.standing_contents]),
            figure,
        ]);
    }

    fn place_cell(
        &mut self,
        cell: &SetCell,
        lines: std::ops::Range<usize>,
        column: ColumnBox,
        top: f32,
    ) {
        let padding = self.set.columns.padding;
        let left = self.pages.geometry.left_of(column.start, column.width) + padding.inline;
        self.pages
            .place(cell, lines, left, top + padding.block, Said::Once);
    }

    /// Draws the bars of a row that begins here; returns the structure of their cell, and the symbol
    /// that is to stand in them.
    fn place_bars(&mut self, row: &GanttRow) -> (CellStructure, Option<SymbolPlace>) {
        let unit = self.set.columns.least_row();
        let with_baselines = self.set.chart.baseline_name.is_some();
        let below = if with_baselines || row.baseline.is_some() {
            BASELINE_GAP + BASELINE * unit
        } else {
            0.0
        };
        let top = self.pages.y + (unit - BAR * unit - below) / 2.0;
        let bars: Vec<(Area, GanttBar)> = row
            .bars
            .iter()
            .filter_map(|bar| Some((self.bar(bar.days, top, BAR * unit)?, *bar)))
            .collect();
        let marks: Vec<Area> = row
            .marks
            .iter()
            .filter_map(|day| self.mark(*day, top, BAR * unit))
            .collect();
        let late = row.late.and_then(|span| {
            let height = LATE * BAR * unit;
            self.bar(span, top + (BAR * unit - height) / 2.0, height)
        });
        let baseline_top = top + BAR * unit + BASELINE_GAP;
        let baseline = row
            .baseline
            .and_then(|span| self.bar(span, baseline_top, BASELINE * unit));
        let drawn = bars.iter().map(|(area, _)| *area);
        let drawn = drawn
            .chain(marks.iter().copied())
            .chain(baseline)
            .chain(late);
        let Some(area) = drawn.reduce(around) else {
            return (CellStructure::Data(Vec::new()), None);
        };
        let content = self.setter.ids.next();
        let is_mirrored = self.pages.geometry.is_mirrored();
        let symbol = bars
            .first()
            .and_then(|(area, bar)| self.symbol(row, *area, *bar, content));
        let bars = bars
            .into_iter()
            .flat_map(|(area, bar)| with_arrows(area, bar, is_mirrored, row, &self.palette));
        let marks = marks.into_iter().flat_map(key::diamond);
        let baseline = baseline.map(|area| Area {
            color: baseline_color(&self.palette),
            ..area
        });
        let late = late.map(|area| Area {
            color: self.palette.tones.solid(Tone::Critical),
            ..area
        });
        let plate = symbol.and_then(|symbol| symbol.plate);
        let bars = bars.chain(plate).chain(baseline).chain(late);
        let areas: Vec<Area> = bars.chain(marks).collect();
        key::draw(self.pages.page(), areas, content, Said::Once);
        let figure = CellStructure::Figure(FigureStructure {
            alt: row.description.clone(),
            content,
            place: Some((self.pages.index(), area)),
        });
        (figure, symbol)
    }

    /// Returns the symbol of a row's tone at the beginning of a bar; before or behind one that is too
    /// short for it.
    fn symbol(
        &self,
        row: &GanttRow,
        area: Area,
        bar: GanttBar,
        content: ContentId,
    ) -> Option<SymbolPlace> {
        let symbol = self.set.symbol(row.tone)?;
        let Columns { scale, line, .. } = self.set.columns;
        let geometry = self.pages.geometry;
        let head = if bar.starts_open { area.height } else { 0.0 };
        let needed = symbol.width + 2.0 * SYMBOL_PADDING;
        let done = match row.done_percent {
            Some(percent) => area.width * f32::from(percent.min(100)) / 100.0,
            None => area.width,
        };
        let begin = geometry.start_of(area.left, area.width);
        let (start, is_on_solid) = if head + needed <= area.width {
            (begin + head + SYMBOL_PADDING, needed <= done)
        } else if begin - needed >= scale.start {
            (begin - needed + SYMBOL_PADDING, false)
        } else {
            (begin + area.width + SYMBOL_PADDING, false)
        };
        let text = if is_on_solid {
            symbol.on_solid
        } else {
            symbol.on_pale
        };
        let left = geometry.left_of(start, symbol.width);
        let place = (left, symbol.width);
        Some(SymbolPlace {
            plate: key::plate(area, place, row.tone, &self.palette).filter(|_| is_on_solid),
            text,
            left,
            top: area.top + (area.height - line) / 2.0,
            content,
        })
    }

    /// Returns the area of a bar, if the scale has some of its days.
    fn bar(&self, span: DaySpan, top: f32, height: f32) -> Option<Area> {
        let Columns { scale, .. } = self.set.columns;
        let days = self.set.chart.scale.days;
        if span.first >= days || span.end <= span.first {
            return None;
        }
        let end = self.set.columns.day(span.end);
        let width = (end - self.set.columns.day(span.first)).max(SHORTEST_BAR);
        let start = self.set.columns.day(span.first);
        let start = start.min(scale.start + scale.width - width);
        let geometry = self.pages.geometry;
        Some(geometry.area(start, width, top, height, Color::WHITE))
    }

    /// Returns the area of the mark of a day, as wide as it is high, if the scale has the day.
    fn mark(&self, day: u32, top: f32, side: f32) -> Option<Area> {
        let Columns { scale, .. } = self.set.columns;
        if day >= self.set.chart.scale.days {
            return None;
        }
        let middle = (self.set.columns.day(day) + self.set.columns.day(day + 1)) / 2.0;
        let start = (middle - side / 2.0).clamp(scale.start, scale.start + scale.width - side);
        let color = mark_color(&self.palette);
        Some(self.pages.geometry.area(start, side, top, side, color))
    }

    pub(super) fn rule(&mut self, y: f32, thickness: f32) {
        let geometry = self.pages.geometry;
        let (top, width) = (y - thickness / 2.0, geometry.text_width());
        let rule = geometry.area(0.0, width, top, thickness, self.palette.rule);
        self.pages.page().rules.push(rule);
    }

    /// Draws the scale's lines, and the line through a day, through the rows since the last band.
    fn end_rows(&mut self) {
        let Some(top) = self.rows_top.take() else {
            return;
        };
        let bottom = self.pages.y;
        let set = self.set;
        for interval in &set.chart.scale.lower {
            self.upright(set.columns.day(interval.days.first), top, bottom, HAIRLINE);
        }
        for interval in &set.chart.scale.upper {
            self.upright(
                set.columns.day(interval.days.first),
                top,
                bottom,
                STRONG_LINE,
            );
        }
        if let Some(day) = set.day {
            self.day_line(day, top, bottom);
        }
    }

    /// Draws an upright line, centred on `start`.
    pub(super) fn upright(&mut self, start: f32, top: f32, bottom: f32, thickness: f32) {
        let geometry = self.pages.geometry;
        let start = start - thickness / 2.0;
        let line = geometry.area(start, thickness, top, bottom - top, self.palette.rule);
        self.pages.page().rules.push(line);
    }

    pub(super) fn day_line(&mut self, day: u32, top: f32, bottom: f32) {
        let start = self.set.columns.day(day) - DAY_LINE / 2.0;
        let color = day_line_color(&self.palette);
        let geometry = self.pages.geometry;
        let line = geometry.area(start, DAY_LINE, top, bottom - top, color);
        self.pages.page().overlays.push(line);
    }
}

/// Returns the areas of a bar; an arrow takes the place of an end that is open.
fn with_arrows(
    area: Area,
    bar: GanttBar,
    is_mirrored: bool,
    row: &GanttRow,
    palette: &Palette,
) -> Vec<Area> {
    let (left_open, right_open) = match is_mirrored {
        false => (bar.starts_open, bar.ends_open),
        true => (bar.ends_open, bar.starts_open),
    };
    let head = area.height.min(area.width / 2.0);
    let mut body = area;
    let mut areas = Vec::new();
    let arrow_at = |left: f32, to_left: bool| {
        let place = Area {
            left,
            width: head,
            color: mark_color(palette),
            ..area
        };
        key::arrow(place, to_left)
    };
    if left_open {
        areas.extend(arrow_at(area.left, true));
        body.left += head;
        body.width -= head;
    }
    if right_open {
        body.width -= head;
        areas.extend(arrow_at(body.left + body.width, false));
    }
    let mut all = match row.done_percent {
        Some(percent) => key::part_done(body, row.tone, percent, is_mirrored, palette),
        None => key::toned(body, row.tone, palette),
    };
    all.extend(areas);
    all
}

/// Returns the area around two.
fn around(one: Area, other: Area) -> Area {
    let left = one.left.min(other.left);
    let right = (one.left + one.width).max(other.left + other.width);
    let top = one.top.min(other.top);
    let bottom = (one.top + one.height).max(other.top + other.height);
    Area {
        left,
        width: right - left,
        top,
        height: bottom - top,
        ..one
    }
}
