//! `w:tc`: cells, and the properties of tables and rows that all kinds of tables share
//! (ISO/IEC 29500-1 §17.4).

use super::change;
use super::frame::{Hatching, hatched};
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::Change;

/// The properties of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableProperties<'a> {
    pub style: StyleId,
    /// In twentieths of a point.
    pub width: i64,
    /// Whether the style's header row applies.
    pub has_header: bool,
    /// Whether the style's first column applies.
    pub has_labels: bool,
    /// The line between columns, where there is one.
    pub between: Option<Border>,
    /// Together with the description the table's alternative text.
    pub title: &'a str,
    pub description: &'a str,
}

impl TableProperties<'_> {
    /// Writes `w:tblPr` in the order of `CT_TblPr`.
    pub(crate) fn write(&self, xml: &mut Xml, typography: &Typography<'_>) {
        xml.element("w:tblPr").content(|xml| {
            xml.value("w:tblStyle", self.style);
            if typography.is_right_to_left() {
                xml.empty("w:bidiVisual");
            }
            xml.element("w:tblW")
                .attribute("w:w", self.width)
                .attribute("w:type", "dxa")
                .empty();
            if let Some(border) = self.between {
                xml.element("w:tblBorders")
                    .content(|xml| border.write(xml, "w:insideV"));
            }
            xml.element("w:tblLayout")
                .attribute("w:type", "fixed")
                .empty();
            self.write_look(xml);
            xml.value("w:tblCaption", self.title);
            xml.value("w:tblDescription", self.description);
        });
    }

    /// Writes `w:tblLook`: which conditional formats of the table style apply, as a bit mask for
    /// old readers (§17.4.55) and one by one for all others.
    fn write_look(&self, xml: &mut Xml) {
        const NO_BANDS: u32 = 0x0600;
        const FIRST_ROW: u32 = 0x0020;
        const FIRST_COLUMN: u32 = 0x0080;
        let row = i32::from(self.has_header);
        let column = i32::from(self.has_labels);
        let mask = NO_BANDS
            | if self.has_header { FIRST_ROW } else { 0 }
            | if self.has_labels { FIRST_COLUMN } else { 0 };
        xml.element("w:tblLook")
            .attribute("w:val", format_args!("{mask:04X}"))
            .attribute("w:firstRow", row)
            .attribute("w:lastRow", 0)
            .attribute("w:firstColumn", column)
            .attribute("w:lastColumn", 0)
            .attribute("w:noHBand", 1)
            .attribute("w:noVBand", 1)
            .empty();
    }
}

/// Writes `w:tblGrid`: the widths of the columns, in twentieths of a point.
pub(crate) fn write_grid(xml: &mut Xml, widths: impl IntoIterator<Item = i64>) {
    xml.element("w:tblGrid").content(|xml| {
        for width in widths {
            xml.element("w:gridCol").attribute("w:w", width).empty();
        }
    });
}

/// The properties of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct RowProperties<'d> {
    /// Whether it stays on one page.
    pub is_whole: bool,
    /// Whether it has the columns' headings and is repeated on every page.
    pub is_header: bool,
    /// Exactly so high, in twentieths of a point.
    pub height: Option<i64>,
    /// The id and the mark of a row that came or went.
    pub change: Option<(u32, &'d Change)>,
}

impl RowProperties<'_> {
    pub(crate) const HEADER: RowProperties<'static> = RowProperties {
        is_whole: true,
        is_header: true,
        height: None,
        change: None,
    };
    pub(crate) const WHOLE: RowProperties<'static> = RowProperties {
        is_whole: true,
        is_header: false,
        height: None,
        change: None,
    };

    /// Writes `w:trPr` in the order of `CT_TrPr`, if anything is set.
    pub(crate) fn write(&self, xml: &mut Xml) {
        if *self == RowProperties::default() {
            return;
        }
        xml.element("w:trPr").content(|xml| {
            if self.is_whole {
                xml.empty("w:cantSplit");
            }
            if let Some(height) = self.height {
                xml.element("w:trHeight")
                    .attribute("w:val", height)
                    .attribute("w:hRule", "exact")
                    .empty();
            }
            if self.is_header {
                xml.empty("w:tblHeader");
            }
            if let Some((id, change)) = self.change {
                change::write_mark(xml, id, change);
            }
        });
    }
}

/// How a cell takes part in a cell merged down over several rows (§17.4.84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Merge {
    #[default]
    No,
    Restart,
    Continue,
}

/// The properties of a cell; what is not set is the table's.
///
/// Only the cells of header rows say their width. In a fixed layout the grid gives the others
/// theirs (§17.4.48, §17.18.87), and a table of 10,000 items comes out a tenth smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct CellProperties {
    /// In twentieths of a point.
    pub width: Option<i64>,
    /// How many columns of the grid it covers, where not one.
    pub span: Option<usize>,
    pub merge: Merge,
    pub borders: Borders,
    pub fill: Option<ThemedColor>,
    /// Lines over the fill.
    pub hatching: Option<Hatching>,
    /// Whether text may touch the sides.
    pub is_tight: bool,
    pub is_centered: bool,
}

/// The borders of a cell. Start and end are those of the table, which mirrors with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Borders {
    pub top: Option<Border>,
    pub start: Option<Border>,
    pub bottom: Option<Border>,
    pub end: Option<Border>,
}

/// A line along a side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Border {
    /// In eighths of a point.
    pub width: u32,
    pub color: ThemedColor,
}

impl CellProperties {
    fn is_empty(&self) -> bool {
        *self == CellProperties::default()
    }

    /// Writes `w:tcPr` in the order of `CT_TcPr`, if anything is set.
    fn write(&self, xml: &mut Xml) {
        if self.is_empty() {
            return;
        }
        xml.element("w:tcPr").content(|xml| {
            if let Some(width) = self.width {
                xml.element("w:tcW")
                    .attribute("w:w", width)
                    .attribute("w:type", "dxa")
                    .empty();
            }
            xml.maybe_value("w:gridSpan", self.span.filter(|span| *span != 1));
            match self.merge {
                Merge::No => {}
                Merge::Restart => xml.value("w:vMerge", "restart"),
                Merge::Continue => xml.empty("w:vMerge"),
            }
            self.borders.write(xml);
            if let Some(fill) = self.fill {
                hatched(xml, fill, self.hatching);
            }
            if self.is_tight {
                write_no_margins(xml);
            }
            if self.is_centered {
                xml.value("w:vAlign", "center");
            }
        });
    }
}

fn write_no_margins(xml: &mut Xml) {
    xml.element("w:tcMar").content(|xml| {
        for side in ["w:left", "w:right"] {
            xml.element(side)
                .attribute("w:w", 0)
                .attribute("w:type", "dxa")
                .empty();
        }
    });
}

impl Border {
    fn write(self, xml: &mut Xml, name: &'static str) {
        xml.element(name)
            .attribute("w:val", "single")
            .attribute("w:sz", self.width)
            .attribute("w:space", 0)
            .attribute("w:color", self.color.value)
            .maybe("w:themeColor", self.color.reference)
            .empty();
    }
}

impl Borders {
    /// Writes the borders by the names of the transitional schema: there, in a table from right to
    /// left, `left` is the right side (§17.4.1, §17.4.33).
    fn write(self, xml: &mut Xml) {
        let sides = [
            ("w:top", self.top),
            ("w:left", self.start),
            ("w:bottom", self.bottom),
            ("w:right", self.end),
        ];
        if sides.iter().all(|(_, border)| border.is_none()) {
            return;
        }
        xml.element("w:tcBorders").content(|xml| {
            for (name, border) in sides {
                if let Some(border) = border {
                    border.write(xml, name);
                }
            }
        });
    }
}

/// Writes a cell.
pub(crate) fn write(xml: &mut Xml, properties: CellProperties, content: impl FnOnce(&mut Xml)) {
    xml.element("w:tc").content(|xml| {
        properties.write(xml);
        content(xml);
    });
}
