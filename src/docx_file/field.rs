//! Complex fields (ISO/IEC 29500-1 §17.16.5): of each its result is read, and where a hyperlink leads.

use super::limits;
use super::model::Link;
use super::story::{Field, Story};
use crate::package::Fault;

impl Story<'_, '_> {
    /// Takes in `w:fldChar` of a type.
    ///
    /// Returns the place of the note that the field refers to again, if it does (§17.16.5.39).
    pub(super) fn field_character(&mut self, kind: &str) -> Result<Option<u32>, Fault> {
        match kind {
            "begin" if self.fields.len() < limits::FIELDS => self.fields.push(Field {
                outer: self.link,
                is_in_page_number: self.is_page_number,
                ..Field::default()
            }),
            "begin" => return Err(Fault::TooLarge("has too many fields".to_owned())),
            "separate" => {
                let Some(field) = self.fields.last_mut() else {
                    return Ok(None);
                };
                field.has_result = true;
                let instruction = std::mem::take(&mut field.instruction);
                self.is_page_number |= is_page_number(&instruction);
                let bookmark = note_bookmark(&instruction);
                if let Some(note) = bookmark.and_then(|name| self.book.noted.get(name)) {
                    field.is_note_number = true;
                    return Ok(Some(*note));
                }
                if let Some(link) = hyperlink(&instruction) {
                    self.link = Some(self.book.link(link)?);
                }
            }
            "end" => {
                if let Some(field) = self.fields.pop() {
                    self.link = field.outer;
                    self.is_page_number = field.is_in_page_number;
                }
            }
            _ => {}
        }
        Ok(None)
    }

    /// Takes in a part of a field's instruction.
    pub(super) fn field_instruction(&mut self, text: &str) {
        if let Some(field) = self.fields.last_mut()
            && field.instruction.len() < limits::NAME
        {
            field.instruction.push_str(text);
        }
    }

    /// Gives up the fields whose instructions did not end before the paragraph did: they are none.
    pub(super) fn end_instructions(&mut self) {
        while self.is_in_instruction() {
            if let Some(field) = self.fields.pop() {
                self.link = field.outer;
                self.is_page_number = field.is_in_page_number;
            }
        }
    }

    /// Returns whether text that stands here belongs to an instruction.
    pub(super) fn is_in_instruction(&self) -> bool {
        self.fields.iter().any(|field| !field.has_result)
    }

    /// Returns whether text that stands here is the number of a note.
    pub(super) fn is_in_note_number(&self) -> bool {
        self.fields.iter().any(|field| field.is_note_number)
    }
}

/// Returns whether a field shows the number of a page, or how many there are (§17.16.5.44).
pub(super) fn is_page_number(instruction: &str) -> bool {
    let name = instruction.split_whitespace().next().unwrap_or_default();
    let names = ["PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"];
    names.iter().any(|one| one.eq_ignore_ascii_case(name))
}

/// Returns the bookmark around the mark of the note whose number a field shows.
fn note_bookmark(instruction: &str) -> Option<&str> {
    let mut words = instruction.split_whitespace();
    let is_number = words.next()?.eq_ignore_ascii_case("NOTEREF");
    words.next().filter(|_| is_number)
}

/// Returns where a field leads, if it is a hyperlink (§17.16.5.25).
pub(super) fn hyperlink(instruction: &str) -> Option<Link> {
    let rest = instruction.trim_start();
    let (name, rest) = rest.split_at_checked("HYPERLINK".len())?;
    if !name.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let words = words(rest);
    let mut words = words.iter().map(String::as_str);
    let mut link = None;
    while let Some(word) = words.next() {
        match word {
            "\\l" => {
                let place = words.next().unwrap_or_default();
                match link {
                    Some(Link::External(address)) => {
                        return Some(Link::External(format!("{address}#{place}")));
                    }
                    _ => return Some(Link::Internal(place.to_owned())),
                }
            }
            "\\o" | "\\t" => {
                words.next();
            }
            switch if switch.starts_with('\\') => {}
            address if link.is_none() => link = Some(Link::External(address.to_owned())),
            _ => {}
        }
    }
    link
}

/// Splits an instruction into its words, which may stand in quotes.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.replace("\\\\", "\\"));
        rest = after.trim_start();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyperlinks_are_read_from_their_instructions() {
        let external = |address: &str| Some(Link::External(address.to_owned()));
        assert_eq!(
            hyperlink(" HYPERLINK \"http://a.org/x y\" \\o \"tip\" "),
            external("http://a.org/x y")
        );
        assert_eq!(
            hyperlink("hyperlink http://a.org \\t \"_blank\""),
            external("http://a.org")
        );
        assert_eq!(
            hyperlink("HYPERLINK \"http://a.org\" \\l \"b\""),
            external("http://a.org#b")
        );
        let internal = Some(Link::Internal("wem_1_1_3".to_owned()));
        assert_eq!(hyperlink(" HYPERLINK \\l \"wem_1_1_3\" \\h"), internal);
        for other in ["PAGE", "", "HYPER", "HYPERLIN\u{e9}", "TOC \\o \"1-3\""] {
            assert_eq!(hyperlink(other), None, "{other}");
        }
    }
}
