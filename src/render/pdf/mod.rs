//! The PDF renderer: a [`Document`] to a tagged file.
//!
//! parley shapes and breaks lines, krilla writes objects and tags; what is ours is the cutting
//! into pages. The file declares PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and krilla
//! refuses to write one that breaks their rules.
//!
//! 1. `text`, `cell`, `table`: every text set in lines, with the structure it belongs to.
//! 2. `pages`, `table_pages`: lines and areas placed on pages.
//! 3. `paint`: pages drawn, each piece inside its tag.
//! 4. `structure`, `outline`, `metadata`, `seal`: what surrounds the pages.
//!
//! This renderer knows the document model and nothing else of ours.

mod cell;
mod fonts;
mod glyphs;
mod hyphenation;
mod line_breaking;
mod metadata;
mod outline;
mod pages;
mod paint;
mod seal;
mod structure;
mod table;
mod table_pages;
mod text;

use super::Rendered;
use crate::document::{Block, Document, Heading, Paragraph, Role, Table};
use cell::{CellSetter, PageNumbers, Piece, SetCell};
use fonts::FontBook;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use outline::Mark;
use pages::{Geometry, Pages, Said};
use std::fmt;
use structure::{ContentIds, Drawn, HeadingStructure, Structure};
use table::TableSetter;
use table_pages::TablePlacer;
use text::Typesetter;

/// Why no file could be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum PdfError {
    /// A font of the style sheet is no font, or may not be embedded.
    Font {
        /// The font file's name.
        name: String,
    },
    /// The file would break a rule of the standards that it declares. Ours to mend.
    Standard(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::Font { name } => write!(f, "the font {name} cannot be used"),
            PdfError::Standard(rules) => {
                write!(f, "the file would break PDF/UA-1 or PDF/A-2a: {rules}")
            }
        }
    }
}

impl std::error::Error for PdfError {}

/// Renders a document; the same document gives the same bytes.
///
/// # Errors
/// When a font cannot be used, or the file would break a standard.
pub fn render(document: &Document) -> Result<Rendered, PdfError> {
    let fonts = FontBook::new(&document.styles.fonts).map_err(|unusable| PdfError::Font {
        name: unusable.name,
    })?;
    let mut setting = Setting::new(document, fonts);
    setting.measure_markers();
    for block in &document.blocks {
        setting.block(block);
    }
    setting.finish()
}

/// Returns whether bytes are a file as [`render`] made it, untouched since.
pub fn is_untouched(bytes: &[u8]) -> bool {
    seal::holds(bytes)
}

/// A document on its way to pages.
struct Setting<'d> {
    document: &'d Document,
    setter: CellSetter<'d>,
    ids: ContentIds,
    /// Widest marker of each table column, in points.
    marker_widths: Vec<f32>,
    structure: Vec<Structure>,
    pages: Pages,
    marks: Vec<Mark>,
}

impl<'d> Setting<'d> {
    fn new(document: &'d Document, fonts: FontBook) -> Self {
        let metadata = &document.metadata;
        let typesetter = Typesetter::new(
            fonts,
            &document.styles.fonts.families,
            metadata.direction,
            &metadata.language,
        );
        Setting {
            document,
            setter: CellSetter {
                typesetter,
                styles: &document.styles,
                numbers: PageNumbers::default(),
            },
            ids: ContentIds::default(),
            marker_widths: Vec::new(),
            structure: Vec::new(),
            pages: Pages::new(Geometry::new(&document.page, metadata.direction)),
            marks: Vec::new(),
        }
    }

    fn measure_markers(&mut self) {
        for block in &self.document.blocks {
            if let Block::Table(table) = block {
                table::widen_markers(table, &mut self.setter, &mut self.marker_widths);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => self.table(table),
            Block::List(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Slot(_)
            | Block::NewPage(_) => {}
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let role = match heading.level {
            1 => Role::Title,
            2 => Role::Band,
            _ => Role::GroupLabel,
        };
        let id = self.ids.next();
        let piece = Piece::heading(heading, role, id);
        let cell = self.setter.set(&[piece], self.pages.geometry.text_width());
        self.space(role, Side::Before);
        // A heading stays with at least as much text as it is high.
        if self.pages.room() < 2.0 * cell.height && !self.pages.at_top() {
            self.pages.start_page();
        }
        self.marks.push(Mark {
            level: heading.level,
            title: heading.title(),
            page: self.pages.index(),
            left: self.pages.geometry.left,
            top: self.pages.y,
        });
        self.structure.push(Structure::Heading(HeadingStructure {
            level: heading.level,
            title: heading.title(),
            content: id,
        }));
        self.flow(&cell);
        self.space(role, Side::After);
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let id = self.ids.next();
        let piece = Piece {
            hyphenate: paragraph.role == Role::Body,
            ..Piece::paragraph(paragraph, id)
        };
        let cell = self.setter.set(&[piece], self.pages.geometry.text_width());
        self.structure.push(Structure::Paragraph(id));
        self.space(paragraph.role, Side::Before);
        self.flow(&cell);
        self.space(paragraph.role, Side::After);
    }

    fn table(&mut self, table: &Table) {
        let geometry = self.pages.geometry;
        let (set, band, structure) = TableSetter {
            setter: &mut self.setter,
            ids: &mut self.ids,
            marker_widths: &self.marker_widths,
        }
        .set(table, geometry.text_width());
        self.structure.extend(band.map(Structure::Heading));
        self.structure.push(Structure::Table(structure));
        self.space(Role::Band, Side::Before);
        TablePlacer::new(
            &set,
            &mut self.pages,
            &mut self.setter,
            &self.document.words.continued,
            &mut self.marks,
        )
        .place();
        self.space(Role::Band, Side::After);
    }

    /// Leaves a role's space, but not at the top of a page.
    fn space(&mut self, role: Role, side: Side) {
        let style = self.document.styles.of(role);
        let space = match side {
            Side::Before => style.space_before,
            Side::After => style.space_after,
        };
        if !self.pages.at_top() {
            self.pages.y += space.to_points();
        }
    }

    /// Places lines over as many pages as they take.
    fn flow(&mut self, cell: &SetCell) {
        let left = self.pages.geometry.left;
        let mut from = 0;
        while from < cell.lines.len() {
            let (mut end, height) = cell.fit(from, self.pages.room());
            if end == from {
                if !self.pages.at_top() {
                    self.pages.start_page();
                    continue;
                }
                // Not even a line fits on a whole page: rather over the edge than lost.
                end += 1;
            }
            let top = self.pages.y;
            self.pages.place(cell, from..end, left, top, Said::Once);
            self.pages.y += height;
            from = end;
        }
    }

    fn finish(mut self) -> Result<Rendered, PdfError> {
        let mut file = krilla::Document::new_with(settings()?);
        let mut drawn = Drawn::new(self.ids.count());
        paint::paint(
            &mut file,
            &self.pages,
            &self.document.page,
            &mut self.setter,
            &mut drawn,
        );
        let language = &self.document.metadata.language;
        file.set_tag_tree(structure::tag_tree(self.structure, drawn, language));
        file.set_outline(outline::outline(&self.marks));
        file.set_metadata(metadata::metadata(self.document));
        let mut bytes = file
            .finish()
            .map_err(|error| PdfError::Standard(format!("{error:?}")))?;
        seal::close(&mut bytes);
        Ok(Rendered {
            bytes,
            warnings: Vec::new(),
        })
    }
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Before,
    After,
}

fn settings() -> Result<SerializeSettings, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .with_archival_validator(Archival::A2_A)
        .finish()
        .map_err(|error| PdfError::Standard(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}
