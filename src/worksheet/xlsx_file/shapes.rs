//! Drawings on a sheet (ISO/IEC 29500-1 §20.5): text boxes, pictures, charts.

use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, JoinedWords, LeftOut, LeftOutWords, Namespace, ObjectKind};
use crate::worksheet::Address;
use serde::{Deserialize, Serialize};

/// Most drawings of a sheet.
const MOST: usize = 50_000;

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetShape {
    /// The cell where it begins.
    pub cell: Address,
    pub kind: ObjectKind,
    /// Its text, a line for each paragraph.
    pub text: String,
}

/// Reads the drawings of a sheet.
pub(super) fn shapes(text: &str, left_out: &mut LeftOutWords) -> Result<Vec<SheetShape>, Fault> {
    let mut xml = XmlReader::new(text);
    let mut shapes: Vec<SheetShape> = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(element) if element.name().ends_with("Anchor") => {
                if shapes.len() == MOST {
                    return Err(Fault::TooLarge("has too many drawings".to_owned()));
                }
                let mut shape = SheetShape {
                    cell: Address { row: 0, column: 0 },
                    kind: ObjectKind::Shape,
                    text: String::new(),
                };
                read_shape(&mut xml, &mut shape, left_out)?;
                shapes.push(shape);
            }
            Event::Eof => return Ok(shapes),
            _ => {}
        }
    }
}

/// Reads what stands in an anchor to the end of the element that was begun last.
fn read_shape(
    xml: &mut XmlReader<'_>,
    shape: &mut SheetShape,
    left_out: &mut LeftOutWords,
) -> Result<(), Fault> {
    loop {
        let element = match xml.next()? {
            Event::Start(element) => element,
            Event::End | Event::Eof => return Ok(()),
            Event::Text(_) => continue,
        };
        if element.is(Namespace::DrawingMain, "p") {
            if !shape.text.is_empty() {
                shape.text.push('\n');
            }
            paragraph(xml, &mut shape.text)?;
            continue;
        }
        if element.is(Namespace::Compatibility, "AlternateContent") {
            branches(xml, shape, left_out)?;
            continue;
        }
        match element.name() {
            "from" => {
                shape.cell = corner(xml)?;
                continue;
            }
            "pic" => shape.kind = ObjectKind::Picture,
            "chart" => shape.kind = ObjectKind::Chart,
            "relIds" => shape.kind = ObjectKind::Diagram,
            _ => {}
        }
        read_shape(xml, shape, left_out)?;
    }
}

fn branches(
    xml: &mut XmlReader<'_>,
    shape: &mut SheetShape,
    left_out: &mut LeftOutWords,
) -> Result<(), Fault> {
    let mut is_first = true;
    loop {
        match xml.next()? {
            Event::Start(_) if is_first => {
                is_first = false;
                read_shape(xml, shape, left_out)?;
            }
            Event::Start(_) => {
                let mut other = SheetShape {
                    text: String::new(),
                    ..shape.clone()
                };
                read_shape(xml, &mut other, left_out)?;
                let mut words = JoinedWords::default();
                words.push(&other.text);
                left_out.add(LeftOut::OtherForm, words.count());
            }
            Event::End | Event::Eof => return Ok(()),
            Event::Text(_) => {}
        }
    }
}

fn paragraph(xml: &mut XmlReader<'_>, text: &mut String) -> Result<(), Fault> {
    loop {
        match xml.next()? {
            Event::Start(element) if element.name() == "t" => text.push_str(&xml.text()?),
            Event::Start(element) => {
                if element.name() == "br" {
                    text.push('\n');
                }
                paragraph(xml, text)?;
            }
            Event::End | Event::Eof => return Ok(()),
            Event::Text(_) => {}
        }
    }
}

/// Reads `xdr:from`, which was begun.
fn corner(xml: &mut XmlReader<'_>) -> Result<Address, Fault> {
    let mut cell = Address { row: 0, column: 0 };
    loop {
        match xml.next()? {
            Event::Start(element) => {
                let is_row = element.name() == "row";
                let is_column = element.name() == "col";
                let number = xml.text()?.trim().parse().unwrap_or(0);
                if is_row {
                    cell.row = number;
                } else if is_column {
                    cell.column = number;
                }
            }
            Event::End | Event::Eof => return Ok(cell),
            Event::Text(_) => {}
        }
    }
}
