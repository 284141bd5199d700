//! An organisation's own Word template: what of it all documents are made with, and what of it they
//! are not.
//!
//! ```text
//! reference.docx ─ package ─> parts ─┬─ styles.rs ───────> w:styles, ids as ours
//!                                    ├─ page.rs ─────────> paper and margins
//!                                    ├─ side.rs ─────────> headers and footers, pictures
//!                                    ├─ (here) ──────────> theme, font table
//!                                    └─ left_out.rs ─────> warnings
//! ```
//!
//! The file is one from outside, so it is read through [`crate::package`], within limits, and only what
//! is known here gets into a document.

mod left_out;
mod length;
mod page;
mod places;
mod side;
mod styles;

use super::markup::Node;
use super::part::Part;
use crate::diagnostic::Diagnostic;
use crate::document::{Block, Document, Length, Orientation, PageSetup, Table, VisitorMut};
use crate::package::{Fault, Kind, Limits, Package, Relationships, kind_of_bytes};
use left_out::LeftOut;
pub(crate) use left_out::PROPERTY;
use page::Page;
pub(crate) use side::Side;
use side::Sides;
use styles::Styles;

/// How large a template may be. Pictures may make it large.
const LIMITS: Limits = Limits {
    file: 32 << 20,
    unpacked: 64 << 20,
    parts: 2_000,
};

/// A template that was read.
#[derive(Debug, Clone)]
pub struct Reference {
    styles: Styles,
    theme: Option<String>,
    fonts: Option<Node>,
    page: Option<Page>,
    sides: Sides,
}

/// A picture of the template, as documents carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub path: String,
    pub extension: &'static str,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Reference {
    /// Reads a template, which messages call by its `name`; says what of it is not taken.
    ///
    /// # Errors
    /// When the file is no Word document, is damaged, unsafe or too large, or has no room on its pages.
    pub fn read(bytes: &[u8], name: &str) -> Result<(Self, Vec<Diagnostic>), Diagnostic> {
        let mut left_out = LeftOut::default();
        match read(bytes, &mut left_out) {
            Ok(reference) => Ok((reference, left_out.into_findings(name))),
            Err(fault) => Err(Diagnostic::error(
                "bad-reference",
                format!("{name} {}", fault.what()),
            )
            .help("save it with Word or LibreOffice as .docx, or take it away: documents are then made without it")),
        }
    }

    /// Returns the theme, as its part has it.
    pub fn theme(&self) -> Option<&str> {
        self.theme.as_deref()
    }

    /// Returns the font table.
    pub fn fonts(&self) -> Option<&Node> {
        self.fonts.as_ref()
    }

    /// Returns the fonts that text is set in, as far as theme and basic styles name them.
    pub fn families(&self) -> Vec<String> {
        let mut families = self.styles.families();
        let theme = self.theme.as_deref();
        let theme = theme.and_then(|theme| Node::parse(theme).ok());
        if let Some(mut theme) = theme {
            theme.each_mut(&mut |node| {
                if matches!(node.name.as_str(), "a:majorFont" | "a:minorFont") {
                    let latin = node.child("a:latin");
                    families.extend(
                        latin
                            .and_then(|latin| latin.attribute("typeface"))
                            .map(str::to_owned),
                    );
                }
            });
        }
        families.retain(|family| !family.is_empty());
        families.sort_unstable();
        families.dedup();
        families
    }

    pub fn styles(&self) -> &Styles {
        &self.styles
    }

    /// Returns what the template has in the place of a header or footer of ours.
    pub fn side(&self, part: Part) -> Option<&Side> {
        self.sides.of(part)
    }

    pub fn pictures(&self) -> &[Picture] {
        self.sides.pictures()
    }

    /// Returns a document with the template's page; `keeps_paper` if only its margins are wanted. Tables
    /// are made as wide as the page has room.
    pub(crate) fn settled(&self, document: &Document, keeps_paper: bool) -> Document {
        let mut document = document.clone();
        let Some(page) = &self.page else {
            return document;
        };
        let direction = document.metadata.direction;
        let settled = page.applied(&document.page, direction, keeps_paper, &self.sides);
        // Columns were measured for the page as it was, upright or turned.
        let mut widths = Widths::new(&document.page, &settled);
        document.page = settled;
        let mut blocks = std::mem::take(&mut document.blocks);
        for block in &mut blocks {
            widths.see(block);
        }
        document.blocks = blocks;
        document
    }
}

/// Makes columns as much wider or narrower as the page is.
struct Widths {
    /// Of upright pages and of turned ones: the width of the text as it was, and as it is.
    portrait: [Length; 2],
    landscape: [Length; 2],
    orientation: Orientation,
}

impl Widths {
    fn new(old: &PageSetup, new: &PageSetup) -> Self {
        let widths = |orientation| [old, new].map(|page| page.turned(orientation).text_width());
        Widths {
            portrait: widths(Orientation::Portrait),
            landscape: widths(Orientation::Landscape),
            orientation: match old.is_landscape() {
                true => Orientation::Landscape,
                false => Orientation::Portrait,
            },
        }
    }

    fn see(&mut self, block: &mut Block) {
        if let Block::NewPage(orientation) = block {
            self.orientation = *orientation;
        }
        self.block(block);
    }
}

impl VisitorMut for Widths {
    fn table(&mut self, table: &mut Table) {
        let [old, new] = match self.orientation {
            Orientation::Portrait => self.portrait,
            Orientation::Landscape => self.landscape,
        };
        if old != new {
            for column in &mut table.columns {
                column.width = new.of_whole(column.width, old);
            }
        }
    }
}

fn read(bytes: &[u8], left_out: &mut LeftOut) -> Result<Reference, Fault> {
    match kind_of_bytes(bytes) {
        Kind::Zip => {}
        other => return Err(Fault::Other(other)),
    }
    let mut package = Package::open(bytes, LIMITS)?;
    let main = match package.main_part()? {
        (main, Kind::Word) => main,
        (_, other) => return Err(Fault::Other(other)),
    };
    let relationships = Relationships::of(&mut package, &main)?;
    let mut part = |kind: &str| -> Result<Option<Node>, Fault> {
        let Some(name) = relationships.first(kind).map(str::to_owned) else {
            return Ok(None);
        };
        let text = package.text(&name)?;
        let node = text.map(|text| Node::parse(&text)).transpose()?;
        Ok(node.map(|mut node| {
            // What settings and fonts say of newer versions is no matter of looks.
            if node.without_extensions() && kind == "styles" {
                left_out.add("what only newer versions of Word know", name);
            }
            node
        }))
    };
    let styles = part("styles")?.ok_or_else(|| Fault::damaged("it has no styles"))?;
    let theme = part("theme")?;
    let fonts = part("fontTable")?;
    let settings = part("settings")?;
    let text = package.text(&main)?;
    let text = text.ok_or_else(|| Fault::damaged("it has no text"))?;
    let document = Node::parse(&text)?;
    let is_ours = left_out::is_ours(&mut package)?;

    let body = document.child("w:body");
    let section = body.and_then(|body| {
        let mut sections: Vec<&Node> = body
            .nodes()
            .filter(|node| node.name == "w:sectPr")
            .collect();
        sections.pop()
    });
    let styles = Styles::read(styles, left_out)?;
    let page = section
        .map(|section| Page::read(section, left_out))
        .transpose()?;
    let sides = Sides::read(&mut package, &relationships, section, &styles, left_out)?;
    left_out::see_body(&document, is_ours, left_out);
    if let Some(settings) = &settings {
        left_out::see_settings(settings, left_out);
    }
    left_out::see_parts(&package, left_out);
    Ok(Reference {
        styles,
        theme: theme.map(|theme| plain_theme(theme, left_out)),
        fonts: fonts.map(|fonts| plain_fonts(fonts, left_out)),
        page: page.flatten(),
        sides,
    })
}

/// Takes pictures out of a theme, which nothing of ours is filled with; returns its markup.
fn plain_theme(mut theme: Node, left_out: &mut LeftOut) -> String {
    let mut had_pictures = false;
    theme.each_mut(&mut |node| {
        for child in node.nodes_mut() {
            if child.name == "a:blipFill" {
                had_pictures = true;
                *child = Node::new("a:solidFill");
                let mut color = Node::new("a:schemeClr");
                color.set("val", "phClr");
                child.children.push(super::markup::Child::Node(color));
            }
        }
    });
    theme.remove(&["a:extLst"]);
    if had_pictures {
        left_out.add("the pictures of the theme", "word/theme");
    }
    let mut markup = String::new();
    theme.write(&mut markup);
    markup
}

/// Takes the files of fonts out of a font table: they are not carried on.
fn plain_fonts(mut fonts: Node, left_out: &mut LeftOut) -> Node {
    const FILES: [&str; 4] = [
        "w:embedRegular",
        "w:embedBold",
        "w:embedItalic",
        "w:embedBoldItalic",
    ];
    let mut had_files = false;
    for font in fonts.nodes_mut() {
        had_files |= font.remove(&FILES);
    }
    if had_files {
        left_out.add(
            "its embedded fonts (see --embed-fonts)",
            "word/fontTable.xml",
        );
    }
    fonts
}
