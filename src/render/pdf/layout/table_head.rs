//! The head of a table: its band and header row, on every page that it runs over.

use super::piece::Said;
use super::set_cell::SetCell;
use super::table::ColumnBox;
use super::table_pages::{GROUP_RULE, TablePlacer};

impl TablePlacer<'_, '_> {
    pub(super) fn head_height(&self, said: Said) -> f32 {
        let band = self
            .band(said)
            .map_or(0.0, |band| band.height + 2.0 * self.table.padding.block);
        band + self.header_height()
    }

    fn band(&self, said: Said) -> Option<&SetCell> {
        match said {
            Said::Once => self.table.band.as_ref().map(|band| &band.first),
            Said::Again => self.band_again.as_ref(),
        }
    }

    fn header_height(&self) -> f32 {
        if self.table.header.is_empty() {
            return 0.0;
        }
        let tallest = self
            .table
            .header
            .iter()
            .map(|cell| cell.height)
            .fold(0.0, f32::max);
        tallest + 2.0 * self.table.padding.block
    }

    pub(super) fn place_head(&mut self, said: Said) {
        let table = self.table;
        let padding = table.padding;
        if let (Some(band), Said::Once) = (&table.band, said) {
            self.mark(band);
        }
        if let Some(cell) = self.band(said).cloned() {
            let height = cell.height + 2.0 * padding.block;
            let width = self.pages.geometry.text_width();
            let fill = self.palette.band_fill;
            let ground = self
                .pages
                .geometry
                .area(0.0, width, self.pages.y, height, fill);
            self.pages.page().grounds.push(ground);
            self.place_cell(&cell, 0..cell.lines.len(), whole(width), self.pages.y, said);
            self.pages.advance(height);
        }
        self.place_header(said);
        self.body_top = self.pages.y;
    }

    fn place_header(&mut self, said: Said) {
        let table = self.table;
        let height = self.header_height();
        let width = self.pages.geometry.text_width();
        let top = self.pages.y;
        if table.header.is_empty() {
            // Without a header row, a line begins the table.
            return self.rule(0.0, width, top, GROUP_RULE);
        }
        let fill = self.palette.column_heading_fill;
        let ground = self.pages.geometry.area(0.0, width, top, height, fill);
        self.pages.page().grounds.push(ground);
        for (cell, column) in table.header.iter().zip(&table.columns) {
            self.place_cell(cell, 0..cell.lines.len(), *column, top, said);
        }
        self.pages.advance(height);
    }
}

fn whole(width: f32) -> ColumnBox {
    ColumnBox { start: 0.0, width }
}
