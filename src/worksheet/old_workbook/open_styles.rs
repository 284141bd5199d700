//! Styles of ODS workbooks (OpenDocument 1.3, part 3, §16): what background a cell has, and how texts look.

use crate::numerals;
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, Namespace as N};
use crate::worksheet::xlsx_file::RunLook;
use std::collections::HashMap;

/// Most styles of a workbook.
const MOST: usize = 100_000;

/// How far a style is looked for in those that it is made of.
const DEPTH: usize = 16;

/// The styles of a workbook, by their families and names.
#[derive(Debug, Default)]
pub(super) struct OpenStyles {
    styles: HashMap<(String, String), OpenStyle>,
    last: (String, String),
}

/// What a style says; what it does not say, its parent does.
#[derive(Debug, Default)]
struct OpenStyle {
    parent: String,
    /// A background; white and none count as nothing there.
    fill: Option<Option<[u8; 3]>>,
    bold: Option<bool>,
    italic: Option<bool>,
    struck: Option<bool>,
    indent: Option<u8>,
    is_hidden: bool,
}

impl OpenStyles {
    /// Reads the styles that a workbook has under names.
    pub(super) fn read(part: &str) -> Result<Self, Fault> {
        let mut styles = OpenStyles::default();
        let mut xml = XmlReader::new(part);
        loop {
            match xml.next()? {
                Event::Start(element) if element.namespace == N::OdfStyle => {
                    styles.take(&xml, &element)?;
                }
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    }

    /// Takes an element of a style in.
    pub(super) fn take(&mut self, xml: &XmlReader<'_>, element: &Element<'_>) -> Result<(), Fault> {
        let said = |of, name| {
            let value = xml.attribute(element, of, name)?;
            Ok::<_, Fault>(value.map(|value| value.into_owned()))
        };
        if matches!(element.name(), "style" | "default-style") {
            if self.styles.len() >= MOST {
                return Err(Fault::TooLarge("has too many styles".to_owned()));
            }
            let own = |name| Ok::<_, Fault>(said(N::OdfStyle, name)?.unwrap_or_default());
            self.last = (own("family")?, own("name")?);
            let style = OpenStyle {
                parent: own("parent-style-name")?,
                ..OpenStyle::default()
            };
            self.styles.insert(self.last.clone(), style);
            return Ok(());
        }
        let Some(style) = self.styles.get_mut(&self.last) else {
            return Ok(());
        };
        match element.name() {
            "table-properties" => {
                let display = said(N::OdfTable, "display")?;
                style.is_hidden = display.as_deref() == Some("false");
            }
            "table-cell-properties" => {
                if let Some(colour) = said(N::OdfFo, "background-color")? {
                    style.fill = Some(fill(&colour));
                }
            }
            "paragraph-properties" => {
                let start = said(N::OdfFo, "margin-left")?;
                style.indent = start.and_then(|start| steps(&start)).or(style.indent);
            }
            "text-properties" => {
                let weight = said(N::OdfFo, "font-weight")?;
                let is_bold = |weight: String| {
                    weight == "bold" || weight.parse().is_ok_and(|weight: u32| weight >= 600)
                };
                style.bold = weight.map(is_bold).or(style.bold);
                let slope = said(N::OdfFo, "font-style")?;
                style.italic = slope.map(|slope| slope != "normal").or(style.italic);
                let lines = [
                    said(N::OdfStyle, "text-line-through-style")?,
                    said(N::OdfStyle, "text-line-through-type")?,
                ];
                if lines.iter().any(Option::is_some) {
                    let mut lines = lines.iter().flatten();
                    style.struck = Some(lines.all(|line| line != "none"));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Returns whether sheets of a style are not shown.
    pub(super) fn is_hidden(&self, sheet: &str) -> bool {
        let style = self.styles.get(&("table".to_owned(), sheet.to_owned()));
        style.is_some_and(|style| style.is_hidden)
    }

    /// Returns the background of cells of a style, where it is neither white nor none.
    pub(super) fn fill(&self, cell: &str) -> Option<[u8; 3]> {
        let mut fills = self
            .chain("table-cell", cell)
            .filter_map(|style| style.fill);
        fills.next().flatten()
    }

    /// Returns how far the texts of cells of a style are indented, in steps of ten points, as LibreOffice has them.
    pub(super) fn indent(&self, cell: &str) -> u8 {
        let mut indents = self
            .chain("table-cell", cell)
            .filter_map(|style| style.indent);
        indents.next().unwrap_or(0)
    }

    /// Returns how texts of a style look, which stand among others of a look.
    pub(super) fn look(&self, family: &str, name: &str, around: RunLook) -> RunLook {
        let first = |of: fn(&OpenStyle) -> Option<bool>| self.chain(family, name).find_map(of);
        RunLook {
            bold: first(|style| style.bold).unwrap_or(around.bold),
            italic: first(|style| style.italic).unwrap_or(around.italic),
            struck: first(|style| style.struck).unwrap_or(around.struck),
            ..around
        }
    }

    /// Walks from a style to those that it is made of.
    fn chain<'s>(&'s self, family: &'s str, name: &str) -> impl Iterator<Item = &'s OpenStyle> {
        let get = move |name: &str| self.styles.get(&(family.to_owned(), name.to_owned()));
        std::iter::successors(get(name), move |style| get(&style.parent)).take(DEPTH)
    }
}

/// Reads a colour as `#RRGGBB`, where it is neither white nor none.
fn fill(colour: &str) -> Option<[u8; 3]> {
    let colour = numerals::colour(colour.strip_prefix('#')?)?;
    (colour != [0xFF; 3]).then_some(colour)
}

/// Reads a length (OpenDocument 1.3, part 3, §18.3.18) in steps of ten points.
fn steps(length: &str) -> Option<u8> {
    let unit = length.find(|c: char| c.is_ascii_alphabetic())?;
    let number: f32 = length[..unit].trim().parse().ok()?;
    let points = match &length[unit..] {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 7.2 / 2.54,
        _ => return None,
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is held between the ends of its range"
    )]
    let steps = (number * points / 10.0).round().clamp(0.0, 255.0) as u8;
    Some(steps)
}
