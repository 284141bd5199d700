//! What is passed over, with the words in it counted.

use super::story::Story;
use crate::package::xml::{Element, Event};
use crate::package::{Fault, JoinedWords, LeftOut, Namespace};

impl Story<'_, '_> {
    /// Passes over the rest of the element that was begun last, and counts its words.
    pub(super) fn pass_over(&mut self, reason: LeftOut) -> Result<(), Fault> {
        let mut words = JoinedWords::default();
        self.pass_paragraph(reason, &mut words)?;
        self.book.left_out.add(reason, words.count());
        Ok(())
    }

    /// Passes over what stands in a paragraph, whose words are joined.
    fn pass_paragraph(&mut self, reason: LeftOut, words: &mut JoinedWords) -> Result<(), Fault> {
        let mut instructions = JoinedWords::default();
        let mut depth = 1_usize;
        while depth > 0 {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End => {
                    depth -= 1;
                    continue;
                }
                Event::Eof => break,
                Event::Text(_) => continue,
            };
            if is_apart(&element) {
                self.pass_over(reason)?;
            } else if element.is(Namespace::Compatibility, "AlternateContent") {
                self.pass_branches(reason, words)?;
            } else if is_instruction(&element) {
                instructions.push(&self.xml.text()?);
            } else if is_text(&element) {
                words.push(&self.xml.text()?);
            } else {
                words.push(stands_for(&element));
                depth += 1;
            }
        }
        self.book.left_out.add(reason, instructions.count());
        Ok(())
    }

    /// Passes over `mc:AlternateContent`: its first branch belongs to the paragraph.
    fn pass_branches(&mut self, reason: LeftOut, words: &mut JoinedWords) -> Result<(), Fault> {
        let mut is_first = true;
        loop {
            match self.xml.next()? {
                Event::Start(_) if is_first => {
                    is_first = false;
                    self.pass_paragraph(reason, words)?;
                }
                Event::Start(_) => self.pass_over(reason)?,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => {}
            }
        }
    }
}

/// Returns whether the words of an element are not joined to those around it.
fn is_apart(element: &Element<'_>) -> bool {
    let is_paragraph = ["p", "rt"].contains(&element.name());
    is_paragraph && matches!(element.namespace, Namespace::Word | Namespace::DrawingMain)
}

fn is_instruction(element: &Element<'_>) -> bool {
    element.is(Namespace::Word, "instrText") || element.is(Namespace::Word, "delInstrText")
}

fn is_text(element: &Element<'_>) -> bool {
    match element.namespace {
        Namespace::Word => ["t", "delText"].contains(&element.name()),
        Namespace::Math | Namespace::DrawingMain => element.name() == "t",
        _ => false,
    }
}

/// Returns a text in place of an element that shows one: a space, or what is none.
fn stands_for(element: &Element<'_>) -> &'static str {
    if element.namespace != Namespace::Word && element.namespace != Namespace::DrawingMain {
        return "";
    }
    match element.name() {
        "tab" | "ptab" | "br" | "cr" => " ",
        "sym" | "noBreakHyphen" | "softHyphen" => "-",
        _ => "",
    }
}
