//! Properties of paragraphs and runs, as far as they say something (ISO/IEC 29500-1 §17.3.1, §17.3.2).

use super::change::change_kind;
use super::indent::{Indent, said_indent};
use super::model::{Alignment, Look, Paragraph};
use super::story::Story;
use crate::package::xml::Event;
use crate::package::{Fault, Namespace};

impl Story<'_, '_> {
    /// Reads `w:rPr`, which was begun.
    pub(super) fn run_properties(&mut self, look: &mut Look) -> Result<(), Fault> {
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => continue,
            };
            if element.namespace == Namespace::Word {
                match element.name() {
                    "b" => look.bold = self.is_on(&element)?,
                    "i" => look.italic = self.is_on(&element)?,
                    "vanish" => look.hidden = self.is_on(&element)?,
                    "strike" | "dstrike" => look.struck |= self.is_on(&element)?,
                    "vertAlign" => {
                        let value = self.xml.value(&element)?;
                        look.raised = value.is_some_and(|value| value == "superscript");
                    }
                    "highlight" => {
                        let value = self.xml.value(&element)?;
                        look.marked |= value.is_some_and(|value| value != "none");
                    }
                    "color" => {
                        let value = self.xml.value(&element)?;
                        let is_plain = |value: &str| matches!(value, "auto" | "000000");
                        look.marked |= value.is_some_and(|value| !is_plain(&value));
                    }
                    "shd" => {
                        let fill = self.word(&element, "fill")?;
                        look.marked |= !matches!(&*fill, "" | "auto" | "FFFFFF");
                    }
                    "rStyle" => {
                        let id = self.xml.value(&element)?.unwrap_or_default();
                        let (bold, italic) = self.book.styles.emphasis(&id);
                        look.bold |= bold;
                        look.italic |= italic;
                    }
                    "rPrChange" => self.book.format_changes += 1,
                    _ => {}
                }
            }
            self.xml.skip()?;
        }
    }

    /// Reads `w:pPr`, which was begun.
    pub(super) fn paragraph_properties(&mut self, paragraph: &mut Paragraph) -> Result<(), Fault> {
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => continue,
            };
            if element.namespace == Namespace::Word {
                match element.name() {
                    "pStyle" => {
                        let id = self.xml.value(&element)?.unwrap_or_default();
                        self.book.styles.apply(&id, paragraph);
                    }
                    "numPr" => {
                        self.list_place(paragraph)?;
                        continue;
                    }
                    "outlineLvl" => {
                        let level = self.xml.value(&element)?;
                        let level = level.and_then(|level| level.parse().ok());
                        self.book.styles.apply_outline(level, paragraph);
                    }
                    "jc" => {
                        let value = self.xml.value(&element)?.unwrap_or_default();
                        paragraph.alignment = Alignment::of(&value);
                    }
                    "ind" => {
                        let [start, hanging] = said_indent(&self.xml, &element)?;
                        let of_style = paragraph.indent;
                        paragraph.indent = Indent {
                            start: start.unwrap_or(of_style.start),
                            hanging: hanging.unwrap_or(of_style.hanging),
                        };
                    }
                    "rPr" => {
                        self.mark_properties(paragraph)?;
                        continue;
                    }
                    "pPrChange" | "sectPrChange" => self.book.format_changes += 1,
                    _ => {}
                }
            }
            self.xml.skip()?;
        }
    }

    /// Reads `w:numPr`, which was begun.
    fn list_place(&mut self, paragraph: &mut Paragraph) -> Result<(), Fault> {
        let (mut list, mut level) = (None, None);
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => break,
                Event::Text(_) => continue,
            };
            let value = self.xml.value(&element)?;
            let value = value.and_then(|value| value.parse().ok());
            if element.is(Namespace::Word, "numId") {
                list = value;
            } else if element.is(Namespace::Word, "ilvl") {
                level = value;
            }
            self.xml.skip()?;
        }
        self.book.styles.apply_list(list, level, paragraph);
        Ok(())
    }

    /// Reads the properties of a paragraph's end: what happened to it.
    fn mark_properties(&mut self, paragraph: &mut Paragraph) -> Result<(), Fault> {
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => return Ok(()),
                Event::Text(_) => continue,
            };
            if let Some(kind) = change_kind(&element) {
                let id = self.change(kind, &element)?;
                paragraph.mark = paragraph.mark.with(kind, id);
            } else if element.is(Namespace::Word, "rPrChange") {
                self.book.format_changes += 1;
            }
            self.xml.skip()?;
        }
    }
}
