//! Looks through a package before it is read, so that reading it takes little time and memory.
//!
//! The reader, calamine, trusts what a file says of itself: it makes room for as many shared texts
//! as are announced, copies fonts and number formats into every style, and counts rows and columns
//! in 32 bits. This pass parses every part with the same XML parser and the same settings, so that
//! it sees what the reader will see, and refuses what is out of measure.

use crate::package::Package;
use crate::worksheet::fault::Fault;
use crate::worksheet::limits;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::cmp::max;
use std::io::BufRead;

/// Most letters and digits of a reference to a cell: `XFD1048576`.
const LETTERS: usize = 3;
const DIGITS: usize = 7;

/// Refuses a package that is damaged or out of measure.
pub(crate) fn vet(bytes: &[u8]) -> Result<(), Fault> {
    let mut package = Package::open(bytes, limits::PACKAGE)?;
    let mut elements = 0;
    let mut has_workbook = false;
    for index in 0..package.len() {
        let seen = package.pass(index, |part| vet_part(part, limits::ELEMENTS - elements))?;
        elements += seen.elements;
        has_workbook |= seen.has_workbook;
    }
    if has_workbook {
        Ok(())
    } else {
        Err(Fault::Unreadable {
            what: "is no Excel workbook".to_owned(),
            help: "save it as .xlsx",
        })
    }
}

/// What is counted in a part.
#[derive(Debug, Default)]
struct Seen {
    elements: usize,
    shared_texts: usize,
    styles: usize,
    longest_attribute: usize,
    has_workbook: bool,
    /// Whether this is a sheet or a list of texts: they may have many elements.
    is_content: bool,
}

/// Looks through a part that may have so many elements.
fn vet_part(part: &mut dyn BufRead, elements: usize) -> Result<Seen, Fault> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    let mut seen = Seen::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        match event {
            Ok(Event::Start(element)) => seen.element(&element)?,
            // Where the XML ends or goes wrong, the reader ends too.
            Ok(Event::Eof) | Err(_) => return Ok(seen),
            Ok(_) => {}
        }
        if seen.elements > elements {
            return Err(too_large("elements"));
        }
        // A picture is no XML, and one long piece.
        if buffer.len() > limits::PIECE && seen.elements > 0 {
            return Err(Fault::TooLarge("has a text that is too long".to_owned()));
        }
    }
}

impl Seen {
    fn element(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        self.elements += 1;
        match element.local_name().as_ref() {
            "workbook" => self.has_workbook = true,
            "worksheet" => self.is_content = true,
            "c" | "row" => return check_references(element, "r"),
            "dimension" => return check_references(element, "ref"),
            "si" => self.shared_texts += 1,
            "sst" => {
                self.is_content = true;
                self.shared_texts = max(self.shared_texts, announced_texts(element)?);
            }
            "xf" => self.styles += 1,
            _ => {}
        }
        if self.shared_texts > limits::SHARED_TEXTS {
            return Err(too_large("texts"));
        }
        if self.is_content {
            return Ok(());
        }
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(Fault::damaged)?;
            self.longest_attribute = max(self.longest_attribute, attribute.value.len());
        }
        if self.elements > limits::ELEMENTS_OF_A_PART {
            return Err(too_large("elements"));
        }
        if self.styles.saturating_mul(self.longest_attribute) > limits::STYLES {
            return Err(too_large("styles"));
        }
        Ok(())
    }
}

/// Returns how many texts a list announces.
fn announced_texts(element: &BytesStart<'_>) -> Result<usize, Fault> {
    let mut announced = 0;
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(Fault::damaged)?;
        if attribute.key.as_ref() == "uniqueCount" {
            let value = attribute.value.parse().map_err(|_| too_large("texts"))?;
            announced = max(announced, value);
        }
    }
    Ok(announced)
}

/// Checks that an attribute names a cell, a row or a range that a sheet can have.
fn check_references(element: &BytesStart<'_>, name: &str) -> Result<(), Fault> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(Fault::damaged)?;
        if attribute.key.as_ref() == name && !is_range(&attribute.value) {
            return Err(Fault::damaged(format!(
                "“{:.20}” names no cell",
                attribute.value
            )));
        }
    }
    Ok(())
}

fn is_range(reference: &str) -> bool {
    match reference.split_once(':') {
        None => is_reference(reference),
        Some((first, last)) => is_reference(first) && is_reference(last) && is_ordered(first, last),
    }
}

fn is_reference(reference: &str) -> bool {
    let letters = letters(reference);
    let digits = &reference[letters..];
    letters <= LETTERS
        && (1..=DIGITS).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn letters(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    letters.count()
}

/// Returns whether a range's last cell stands neither above nor before its first one.
fn is_ordered(first: &str, last: &str) -> bool {
    let split = |reference: &str| {
        let (column, row) = reference.split_at(letters(reference));
        let row: u32 = row.parse().unwrap_or(0);
        (column.len(), column.to_ascii_uppercase(), row)
    };
    let (first, last) = (split(first), split(last));
    (first.0, &first.1) <= (last.0, &last.1) && first.2 <= last.2
}

fn too_large(what: &str) -> Fault {
    Fault::TooLarge(format!("has too many {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_name_cells_that_a_sheet_can_have() {
        for range in ["A1", "xfd1048576", "7", "A1:C3", "B2:B2", "Z1:AA1"] {
            assert!(is_range(range), "{range}");
        }
        for range in [
            "",
            "A",
            "A12345678",
            "AAAA1",
            "A1:",
            "C1:A1",
            "A3:C1",
            "AA1:B1",
            "A1B",
            "1:A1:B2",
            "é1",
            "A1 ",
        ] {
            assert!(!is_range(range), "{range}");
        }
    }
}
