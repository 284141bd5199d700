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
//!   document.xml                   document.rs, sections.rs, section.rs
//!                                    blocks.rs: paragraph.rs, list.rs, callout.rs, slot.rs,
//!                                      table.rs, bar_chart.rs, gantt.rs, separator.rs
//!                                    run.rs: hyperlink.rs, choice.rs, note_mark.rs
//!   _rels/document.xml.rels        relationships.rs       (and of other parts that have links)
//!   fontTable.xml                  font_table.rs, font_file.rs
//!   fonts/font*.odttf              embedded_fonts.rs      (if they are asked for)
//!   footer1.xml  footer2.xml       header_footer.rs       (all pages but the first; the first)
//!   header1.xml  header2.xml       header_footer.rs, watermark.rs
//!   footer3.xml  header3.xml         the same             (of turned pages, if there are any)
//!   footnotes.xml                  footnotes.rs           (if there are any)
//!   numbering.xml                  numbering.rs
//!   settings.xml                   settings.rs
//!   styles.xml                     styles/, table_style.rs
//!   media/logo.png                 logo.rs               (if the theme has one)
//!   media/house*                   reference/             (pictures of an organisation's template)
//!   theme/theme1.xml               theme.rs
//! ```
//!
//! Where an organisation has a template of its own (`reference/`), its styles, theme, page, headers and
//! footers take the place of ours; `markup.rs` carries them over.
//!
//! The main story is written first: which lists, notes and links there are, other parts must say
//! (`story.rs`).

mod app_properties;
mod bar_chart;
mod blocks;
mod callout;
mod cell;
mod change;
mod chart_key;
mod choice;
mod content_types;
mod control;
mod core_properties;
mod custom_properties;
mod direction;
mod document;
mod embedded_fonts;
mod font_file;
mod font_table;
mod footnotes;
mod frame;
mod gantt;
mod header_footer;
mod heading_styles;
mod hyperlink;
mod ids;
mod line_height;
mod links;
mod list;
mod logo;
mod markup;
mod namespace;
mod note_mark;
mod numbering;
mod package;
mod paragraph;
mod paragraph_properties;
mod part;
mod reference;
mod relationships;
mod replaced;
mod row_height;
mod run;
mod run_properties;
mod seal;
mod section;
mod sections;
mod separator;
mod settings;
mod slot;
mod starter;
mod story;
mod style;
mod style_id;
mod styles;
mod table;
mod table_style;
mod text_width;
mod theme;
mod time_grid;
mod trackable;
mod typography;
mod watermark;
mod wordprocessing;
mod xml;

#[doc(hidden)]
pub use control::tag as slot_tag;
#[doc(hidden)]
pub use ids::bookmark_name;
pub use reference::Reference;
pub(crate) use starter::starter;

use super::Rendered;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Logo};
use embedded_fonts::EmbeddedFonts;
use ids::Ids;
use links::Links;
use package::Package;
use part::{PageKind, Part};
use reference::Side;
use relationships::{Relation, Targets};
use replaced::Replaced;
use seal::Seal;
use sections::Pages;
use std::fmt;
use story::Story;
use styles::Looks;
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

/// What a file is made with beside its document.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'r> {
    /// Whether the file carries the fonts that it is set in.
    pub embed_fonts: bool,
    /// The template that gives styles, page, headers and footers.
    pub reference: Option<&'r Reference>,
    /// Whether the document's paper is kept, whatever that of the template.
    pub keeps_paper: bool,
}

/// Renders a document as DOCX, with no more than the document itself.
///
/// # Errors
/// Those of [`render_with`].
pub fn render(document: &Document) -> Result<Rendered, Error> {
    render_with(document, Options::default())
}

/// Renders a document as DOCX. The same document and options give the same bytes.
///
/// Characters that XML cannot carry are replaced by U+FFFD, with a warning for each.
///
/// # Errors
/// When the package outgrows the zip format.
pub fn render_with(document: &Document, options: Options<'_>) -> Result<Rendered, Error> {
    let reference = options.reference;
    let housed = reference.map(|reference| reference.settled(document, options.keeps_paper));
    let document = housed.as_ref().unwrap_or(document);
    let settled = trackable::trackable(document);
    let document = settled.as_ref().unwrap_or(document);
    let stretches = sections::stretches(document);
    let pages = Pages::of(document, &stretches);
    let mut typography = Typography::of(document, pages.first.text_width());
    if let Some(reference) = reference {
        typography.headings.keep_built_in();
        typography.foreign_stops = reference.styles().stops();
    }
    let colors = Colors::of(reference);
    let mut xml = colors.xml();
    let title = &document.metadata.title;
    let story = document::write(&mut xml, &typography, title, &pages, &stretches);
    let (fonts, of_fonts) = embedded_fonts(document, &typography, options);
    let contents = Contents {
        document,
        fonts: &fonts,
        reference,
        colors,
        pages: &pages,
        typography: &typography,
        story: &story,
    };
    let parts = contents.parts();

    let mut writer = PackageWriter::default();
    let pictures = reference.map_or(&[][..], Reference::pictures);
    writer.add("[Content_Types].xml", |xml| {
        let of_fonts = (!fonts.is_empty()).then_some(embedded_fonts::CONTENT_TYPE);
        let of_pictures = pictures.iter();
        let of_pictures = of_pictures.map(|picture| (picture.extension, picture.content_type));
        let of_logo = contents.logo().map(|_| logo::CONTENT_TYPE);
        let of_files = of_fonts.into_iter().chain(of_pictures).chain(of_logo);
        let mut extensions: Vec<(&str, &str)> = of_files.collect();
        extensions.sort_unstable();
        extensions.dedup();
        content_types::write(xml, &[&OF_PACKAGE[..], &parts[..]].concat(), &extensions);
    })?;
    writer.add("_rels/.rels", |xml| {
        relationships::write(xml, Targets::of_package(&OF_PACKAGE));
    })?;
    writer.add(&Part::Document.relationships_path(), |xml| {
        relationships::write(xml, Targets::of_document(&parts, &story.links));
    })?;
    writer.add_written(Part::Document.path(), xml)?;
    for part in [Part::CoreProperties, Part::AppProperties]
        .iter()
        .chain(&parts)
    {
        let mut xml = colors.xml();
        let links = contents.write(&mut xml, *part);
        writer.add_written(part.path(), xml)?;
        let others = match part {
            Part::FontTable => fonts.relations(),
            part => contents.side_relations(*part),
        };
        if !links.is_empty() || !others.is_empty() {
            writer.add(&part.relationships_path(), |xml| {
                relationships::write(xml, Targets::of_side(&links, &others));
            })?;
        }
    }
    for font in fonts.iter() {
        writer.add_bytes(&font.path, font.data())?;
    }
    if let Some(logo) = contents.logo() {
        writer.add_bytes(logo::PATH, (*logo.data).as_ref())?;
    }
    for picture in pictures {
        writer.add_bytes(&picture.path, &picture.bytes)?;
    }
    // The seal is made of all the others, so its part comes last.
    let seal = writer.seal.value();
    writer.add(Part::CustomProperties.path(), |xml| {
        custom_properties::write(xml, &document.metadata.properties, &seal);
    })?;
    Ok(Rendered {
        bytes: writer.package.finish()?,
        warnings: [writer.replaced.into_warnings(), of_fonts].concat(),
    })
}

/// Returns the fonts that the file carries, and what is to be said of them.
fn embedded_fonts(
    document: &Document,
    typography: &Typography<'_>,
    options: Options<'_>,
) -> (EmbeddedFonts, Vec<Diagnostic>) {
    if !options.embed_fonts {
        return (EmbeddedFonts::default(), Vec::new());
    }
    let fonts = &document.styles.fonts;
    if let Some(reference) = options.reference {
        let families = reference.families();
        let families: Vec<&str> = families.iter().map(String::as_str).collect();
        return EmbeddedFonts::of(fonts, &families);
    }
    let mut families = vec![fonts.named_family()];
    if typography.has_complex && fonts.named_complex_family() != fonts.named_family() {
        families.push(fonts.named_complex_family());
    }
    EmbeddedFonts::of(fonts, &families)
}

/// The parts that the package itself refers to.
const OF_PACKAGE: [Part; 4] = [
    Part::Document,
    Part::CoreProperties,
    Part::AppProperties,
    Part::CustomProperties,
];

/// What the parts beside the main story are made of.
struct Contents<'d> {
    document: &'d Document,
    fonts: &'d EmbeddedFonts,
    reference: Option<&'d Reference>,
    colors: Colors,
    pages: &'d Pages,
    typography: &'d Typography<'d>,
    story: &'d Story<'d>,
}

impl<'d> Contents<'d> {
    /// Returns the parts that the main story refers to.
    fn parts(&self) -> Vec<Part> {
        let has_turned = self.pages.turned.is_some();
        let has_notes = self.has_notes();
        part::OF_DOCUMENT
            .into_iter()
            .filter(|part| match part {
                Part::TurnedHeader | Part::TurnedFooter => has_turned,
                Part::Footnotes => has_notes,
                _ => true,
            })
            .collect()
    }

    fn has_notes(&self) -> bool {
        !self.story.notes().is_empty()
    }

    /// Writes a part; returns the links that it has.
    fn write(&self, xml: &mut Xml, part: Part) -> Links {
        let Contents {
            document,
            typography,
            ..
        } = *self;
        match part {
            Part::Styles => self.write_styles(xml),
            Part::Settings => {
                let has_fonts = !self.fonts.is_empty();
                settings::write(xml, document, typography, self.has_notes(), has_fonts);
            }
            Part::Numbering => numbering::write(xml, typography, &self.story.lists),
            Part::Theme => match self.reference.and_then(Reference::theme) {
                Some(theme) => xml.copy(theme),
                None => theme::write(xml, &document.styles),
            },
            Part::FontTable => match self.reference.and_then(Reference::fonts) {
                Some(fonts) => font_table::write_with(xml, fonts, self.fonts),
                None => font_table::write(xml, &document.styles.fonts, self.fonts),
            },
            Part::CoreProperties => core_properties::write(xml, &document.metadata),
            Part::AppProperties => app_properties::write(xml, &document.metadata),
            Part::Header
            | Part::FirstHeader
            | Part::TurnedHeader
            | Part::Footer
            | Part::FirstFooter
            | Part::TurnedFooter
            | Part::Footnotes => return self.write_side_story(xml, part),
            Part::Document | Part::CustomProperties => {
                unreachable!("the first part and the last one are written by `render`")
            }
        }
        Links::default()
    }

    /// Writes the styles: those of the template, with ours that it lacks.
    fn write_styles(&self, xml: &mut Xml) {
        let Some(reference) = self.reference else {
            return styles::write(xml, self.document, self.typography, Looks::Whole);
        };
        let mut ours = self.colors.xml();
        styles::write(
            &mut ours,
            self.document,
            self.typography,
            Looks::BesideOthers,
        );
        let ours = ours.into_node();
        let metadata = &self.document.metadata;
        let styles = reference.styles().completed(ours, metadata);
        xml.copy_node(&styles);
    }

    /// Returns the logo, where a header of ours shows it.
    fn logo(&self) -> Option<&'d Logo> {
        let logo = self.document.styles.logo.as_ref();
        logo.filter(|_| self.house_side(Part::FirstHeader).is_none())
    }

    /// Returns the relationships of a header or footer, beside its links.
    fn side_relations(&self, part: Part) -> Vec<Relation> {
        match (self.house_side(part), self.logo(), part) {
            (Some(side), ..) => side.relations().to_vec(),
            (None, Some(_), Part::FirstHeader) => vec![logo::relation()],
            _ => Vec::new(),
        }
    }

    /// Returns what the template has in the place of a header or footer of ours.
    fn house_side(&self, part: Part) -> Option<&'d Side> {
        self.reference?.side(part)
    }

    /// Writes what stands beside the main story.
    fn write_side_story(&self, xml: &mut Xml, part: Part) -> Links {
        let pages = part.page_kind();
        let page = match (pages, &self.pages.turned) {
            (PageKind::Turned, Some(turned)) => turned,
            _ => &self.pages.first,
        };
        if let Some(side) = self.house_side(part) {
            let behind = page
                .watermark
                .as_ref()
                .filter(|_| part.is_header())
                .map(|word| {
                    let mut run = Xml::new();
                    watermark::write(&mut run, page, self.typography.styles, word, pages);
                    run.into_node()
                });
            let section = self.typography.section_field();
            let section = section
                .as_ref()
                .map(|(instruction, _)| instruction.as_str());
            /// The ids that the drawings of a part may have.
            const DRAWINGS: u32 = 1_000;
            let first_id = DRAWINGS * (part as u32 + 1);
            xml.copy_node(&side.filled(page, section, behind, first_id));
            return Links::default();
        }
        let mut story = Story::side(self.typography, page);
        story.ids = Ids::of_side_story(part as u32);
        match part {
            Part::Footnotes => footnotes::write(xml, &mut story, self.story.notes()),
            Part::Header | Part::FirstHeader | Part::TurnedHeader => {
                header_footer::write_header(xml, &mut story, pages);
            }
            Part::FirstFooter => {
                let footer = &self.pages.first_footer;
                header_footer::write_footer(xml, &mut story, footer, pages);
            }
            _ => header_footer::write_footer(xml, &mut story, &page.footer, pages),
        }
        story.links
    }
}

/// How our own colours are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Colors {
    /// By the names of our theme, and by their values.
    OfTheme,
    /// By their values alone: another theme means other colours by the same names, and nobody has looked
    /// whether text can be read on them.
    Plain,
}

impl Colors {
    fn of(reference: Option<&Reference>) -> Self {
        match reference.and_then(Reference::theme) {
            Some(_) => Colors::Plain,
            None => Colors::OfTheme,
        }
    }

    /// Begins a part.
    fn xml(self) -> Xml {
        match self {
            Colors::OfTheme => Xml::new(),
            Colors::Plain => Xml::without(&theme::REFERENCES),
        }
    }
}

/// Returns whether bytes are a file as [`render`] made it, untouched since.
#[doc(hidden)]
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
        self.add_written(path, xml)
    }

    fn add_written(&mut self, path: &str, xml: Xml) -> Result<(), ZipError> {
        let (bytes, replaced) = xml.finish();
        self.replaced.merge(replaced);
        self.add_bytes(path, &bytes)
    }

    fn add_bytes(&mut self, path: &str, bytes: &[u8]) -> Result<(), ZipError> {
        self.seal.add(path, bytes);
        self.package.add(path, bytes)
    }
}
