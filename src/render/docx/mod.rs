//! DOCX: a [`Document`] as a WordprocessingML package (ECMA-376, transitional; clauses are those
//! of ISO/IEC 29500:2016).
//!
//! One file a package part, and one for each larger element within. Every part is written front
//! to back by `xml.rs`, in the child order of its schema; looks come from styles, never from the
//! paragraph, wherever a style can carry them.
//!
//! ```text
//! [Content_Types].xml              content_types.rs
//! _rels/.rels                      relationships.rs
//! docProps/
//!   app.xml                        app_properties.rs
//!   core.xml                       core_properties.rs
//!   custom.xml                     custom_properties.rs, seal.rs
//! word/
//!   document.xml                   document.rs
//!                                    paragraph.rs, run.rs, table.rs, section.rs
//!   _rels/document.xml.rels        relationships.rs
//!   fontTable.xml                  font_table.rs
//!   footer1.xml  footer2.xml       header_footer.rs       (all pages but the first; the first)
//!   header1.xml  header2.xml       header_footer.rs, watermark.rs
//!   numbering.xml                  numbering.rs
//!   settings.xml                   settings.rs
//!   styles.xml                     styles.rs, table_style.rs
//!   theme/theme1.xml               theme.rs
//! ```

mod app_properties;
mod content_types;
mod core_properties;
mod custom_properties;
mod direction;
mod document;
mod font_table;
mod header_footer;
mod ids;
mod line_height;
mod namespace;
mod numbering;
mod package;
mod paragraph;
mod paragraph_properties;
mod part;
mod relationships;
mod replaced;
mod row_height;
mod run;
mod run_properties;
mod seal;
mod section;
mod settings;
mod style;
mod style_id;
mod styles;
mod table;
mod table_style;
mod theme;
mod typography;
mod watermark;
mod wordprocessing;
mod xml;

pub use ids::bookmark_name;

use super::Rendered;
use crate::document::Document;
use header_footer::Pages;
use package::Package;
use part::Part;
use replaced::Replaced;
use seal::Seal;
use std::fmt;
use typography::Typography;
use xml::Xml;
use zip::result::ZipError;

/// Why a document could not be made into a file: never the document's fault.
#[derive(Debug)]
pub struct Error(ZipError);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the DOCX package could not be written: {}", self.0)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<ZipError> for Error {
    fn from(error: ZipError) -> Self {
        Error(error)
    }
}

/// Renders a document as DOCX. The same document gives the same bytes.
///
/// Characters that XML cannot carry are replaced by U+FFFD, with a warning for each.
///
/// # Errors
/// When the package outgrows the zip format.
pub fn render(document: &Document) -> Result<Rendered, Error> {
    let of_package = [
        Part::Document,
        Part::CoreProperties,
        Part::AppProperties,
        Part::CustomProperties,
    ];
    let parts = [&of_package[..], &part::OF_DOCUMENT[..]].concat();

    let mut writer = PackageWriter::default();
    writer.add("[Content_Types].xml", |xml| {
        content_types::write(xml, &parts);
    })?;
    writer.add("_rels/.rels", |xml| {
        relationships::write(xml, "", &of_package);
    })?;
    writer.add("word/_rels/document.xml.rels", |xml| {
        relationships::write(xml, "word/", &part::OF_DOCUMENT);
    })?;
    let typography = Typography::of(document);
    for part in parts {
        // The seal is made of all the others, so its part comes last.
        if part != Part::CustomProperties {
            writer.add(part.path(), |xml| {
                write_part(xml, part, document, &typography)
            })?;
        }
    }
    let seal = writer.seal.value();
    writer.add(Part::CustomProperties.path(), |xml| {
        custom_properties::write(xml, &document.metadata.properties, &seal);
    })?;
    Ok(Rendered {
        bytes: writer.package.finish()?,
        warnings: writer.replaced.into_warnings(),
    })
}

fn write_part(xml: &mut Xml, part: Part, document: &Document, typography: &Typography) {
    let page = &document.page;
    match part {
        Part::Document => document::write(xml, document, typography),
        Part::Styles => styles::write(xml, document, typography),
        Part::Settings => settings::write(xml, &document.metadata, typography),
        Part::Numbering => numbering::write(xml),
        Part::Theme => theme::write(xml, &document.styles),
        Part::FontTable => font_table::write(xml, &document.styles.fonts),
        Part::Header => header_footer::write_header(xml, page, typography, Pages::Others),
        Part::FirstHeader => header_footer::write_header(xml, page, typography, Pages::First),
        Part::Footer | Part::FirstFooter => header_footer::write_footer(xml, page, typography),
        Part::CoreProperties => core_properties::write(xml, &document.metadata),
        Part::AppProperties => app_properties::write(xml, &document.metadata),
        Part::CustomProperties => unreachable!("the seal's part is written by `render`"),
    }
}

/// Returns whether bytes are a file as [`render`] made it, untouched since.
pub fn is_untouched(bytes: &[u8]) -> bool {
    seal::holds(bytes)
}

/// Writes parts into a package, and gathers what they could not carry.
#[derive(Default)]
struct PackageWriter {
    package: Package,
    seal: Seal,
    replaced: Replaced,
}

impl PackageWriter {
    fn add(&mut self, path: &str, write: impl FnOnce(&mut Xml)) -> Result<(), ZipError> {
        let mut xml = Xml::new();
        write(&mut xml);
        let (bytes, replaced) = xml.finish();
        self.replaced.merge(replaced);
        self.seal.add(path, &bytes);
        self.package.add(path, &bytes)
    }
}
