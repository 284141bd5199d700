//! The head of a time chart: its key on the first page, headings and scale on every page.

use super::gantt::{Columns, DayLabel, ScaleLabel};
use super::gantt_pages::{GanttPlacer, HAIRLINE, STRONG_LINE};
use super::key::KeyPlace;
use super::piece::Said;
use crate::document::Interval;
use crate::render::pdf::placed::ContentId;

/// Between the key and the head, in points.
const KEY_GAP: f32 = 5.0;
/// Above and below the labels of the scale, in points.
const SCALE_PADDING: f32 = 1.5;
/// Between the line through a day and its label, in points.
const DAY_LABEL_GAP: f32 = 2.5;

impl GanttPlacer<'_, '_> {
    pub(super) fn head_height(&self, said: Said) -> f32 {
        let key = match said {
            Said::Once if !self.set.key.is_empty() => self.set.key.height + KEY_GAP,
            _ => 0.0,
        };
        key + self.scale_height()
    }

    fn scale_line(&self) -> f32 {
        self.set.columns.line + 2.0 * SCALE_PADDING
    }

    fn scale_height(&self) -> f32 {
        let padding = self.set.columns.padding.block;
        let headings = self.set.headings.iter().map(|cell| cell.height);
        let headings = headings.fold(0.0, f32::max) + 2.0 * padding;
        let day = self.set.day_label.map_or(0.0, |_| self.set.columns.line);
        headings.max(2.0 * self.scale_line() + day)
    }

    pub(super) fn place_head(&mut self, said: Said) {
        let set = self.set;
        if said == Said::Once && !set.key.is_empty() {
            let place = KeyPlace {
                top: self.pages.y,
                content: set.key_contents.first,
                said,
            };
            set.key.place(place, self.pages, &self.palette);
            self.pages.advance(set.key.height + KEY_GAP);
        }
        let (top, height) = (self.pages.y, self.scale_height());
        let geometry = self.pages.geometry;
        let width = geometry.text_width();
        let fill = self.palette.column_heading_fill;
        let ground = geometry.area(0.0, width, top, height, fill);
        self.pages.page().grounds.push(ground);
        if let (Some(label), Some(day)) = (&set.day_label, set.day) {
            self.place_day_label(label, day, top + height, said);
        }
        for (cell, column) in set
            .headings
            .iter()
            .zip([set.columns.label, set.columns.standing])
        {
            let left = geometry.left_of(column.start, column.width) + set.columns.padding.inline;
            let lines = 0..cell.lines.len();
            let top = top + set.columns.padding.block;
            self.pages.place(cell, lines, left, top, said);
        }
        let line = self.scale_line();
        self.place_scale(
            &set.upper,
            &set.chart.scale.upper,
            top,
            top + 2.0 * line,
            said,
        );
        self.place_scale(
            &set.lower,
            &set.chart.scale.lower,
            top + line,
            top + 2.0 * line,
            said,
        );
        let start = set.columns.scale.start;
        let under_upper = geometry.area(
            start,
            set.columns.scale.width,
            top + line - HAIRLINE / 2.0,
            HAIRLINE,
            self.palette.rule,
        );
        self.pages.page().rules.push(under_upper);
        self.pages.advance_to(top + height);
        self.rule(self.pages.y, STRONG_LINE);
        self.body_top = self.pages.y;
    }

    /// Places a row of the scale, with lines between its intervals down to `bottom`.
    fn place_scale(
        &mut self,
        labels: &[ScaleLabel],
        intervals: &[Interval],
        top: f32,
        bottom: f32,
        said: Said,
    ) {
        let content: Option<ContentId> =
            (said == Said::Once).then_some(self.set.scale_contents.first);
        for label in labels {
            let left = self.pages.geometry.left_of(label.start, label.width);
            self.pages
                .place_line(label.text, left, top + SCALE_PADDING, content);
        }
        for interval in intervals {
            let start = self.set.columns.day(interval.days.first);
            self.upright(start, top, bottom, HAIRLINE);
        }
    }

    /// Places the label of the line through a day beside it, on the last line of a head that ends
    /// at `bottom`.
    fn place_day_label(&mut self, label: &DayLabel, day: u32, bottom: f32, said: Said) {
        let Columns { scale, line, .. } = self.set.columns;
        let top = bottom - line;
        self.day_line(day, top, bottom);
        let day = self.set.columns.day(day);
        let (after, before) = (day + DAY_LABEL_GAP, day - DAY_LABEL_GAP - label.width);
        let end = scale.start + scale.width;
        let start = if after + label.width <= end {
            after
        } else if before >= scale.start {
            before
        } else {
            end - label.width
        };
        let left = self.pages.geometry.left_of(start, label.width);
        let content = (said == Said::Once).then_some(label.contents.first);
        self.pages.place_line(label.text, left, top, content);
    }
}
