//! Content controls (ISO/IEC 29500-1 §17.5.2).

use super::model::{Choice, Control, ControlKind, Position};
use super::story::Story;
use crate::package::xml::{Element, Event};
use crate::package::{Fault, Namespace};

/// Most entries of a list that are kept.
const CHOICES: usize = 1_000;

impl Story<'_, '_> {
    /// Reads `w:sdtPr`, which was begun.
    pub(super) fn control_properties(&mut self) -> Result<Control, Fault> {
        let mut control = Control::default();
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) => element,
                Event::End | Event::Eof => return Ok(control),
                Event::Text(_) => continue,
            };
            if self.is_deeper_property(&element, &mut control)? {
                continue;
            }
            self.control_property(&element, &mut control)?;
            self.xml.skip()?;
        }
    }

    fn control_property(
        &mut self,
        element: &Element<'_>,
        control: &mut Control,
    ) -> Result<(), Fault> {
        if element.namespace != Namespace::Word {
            return Ok(());
        }
        let value = || Ok::<_, Fault>(self.xml.value(element)?.map(|value| value.into_owned()));
        match element.name() {
            "tag" => control.tag = value()?,
            "alias" => control.alias = value()?,
            "showingPlcHdr" => control.shows_prompt = self.is_on(element)?,
            "text" => control.kind = ControlKind::Plain,
            "date" => control.kind = ControlKind::Date,
            "picture" | "equation" | "citation" | "docPartObj" | "docPartList" | "bibliography"
            | "group" => control.kind = ControlKind::Other,
            _ => {}
        }
        Ok(())
    }

    /// Reads a property that is made of elements of its own; returns whether it was one.
    fn is_deeper_property(
        &mut self,
        element: &Element<'_>,
        control: &mut Control,
    ) -> Result<bool, Fault> {
        let is_list =
            element.is(Namespace::Word, "dropDownList") || element.is(Namespace::Word, "comboBox");
        if is_list {
            let value = self.xml.attribute(element, Namespace::Word, "lastValue")?;
            let value = value.map(|value| value.into_owned());
            let choices = self.choices()?;
            control.kind = ControlKind::Choice { choices, value };
        } else if element.name() == "checkbox" {
            let is_checked = self.is_checked()?;
            control.kind = ControlKind::CheckBox { is_checked };
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    fn choices(&mut self) -> Result<Vec<Choice>, Fault> {
        let mut choices = Vec::new();
        loop {
            match self.xml.next()? {
                Event::Start(element) => {
                    let attribute = |name| {
                        let value = self.xml.attribute(&element, Namespace::Word, name)?;
                        Ok::<_, Fault>(value.map(|value| value.into_owned()))
                    };
                    let value = attribute("value")?;
                    let text = attribute("displayText")?;
                    if choices.len() < CHOICES {
                        choices.push(Choice {
                            text: text.or_else(|| value.clone()).unwrap_or_default(),
                            value: value.unwrap_or_default(),
                        });
                    }
                    self.xml.skip()?;
                }
                Event::End | Event::Eof => return Ok(choices),
                Event::Text(_) => {}
            }
        }
    }

    fn is_checked(&mut self) -> Result<bool, Fault> {
        let mut is_checked = false;
        loop {
            match self.xml.next()? {
                Event::Start(element) => {
                    if element.is(Namespace::Word2010, "checked") {
                        let value = self.xml.attribute(&element, Namespace::Word2010, "val")?;
                        is_checked = matches!(value.as_deref(), None | Some("1" | "true" | "on"));
                    }
                    self.xml.skip()?;
                }
                Event::End | Event::Eof => return Ok(is_checked),
                Event::Text(_) => {}
            }
        }
    }

    /// Reads `w:sdt`, which was begun at a place; `content` reads what stands in `w:sdtContent`, and
    /// says where it ends.
    pub(super) fn control(
        &mut self,
        start: Position,
        content: &mut dyn FnMut(&mut Self) -> Result<Position, Fault>,
    ) -> Result<(), Fault> {
        let mut control = Control::default();
        let mut end = start;
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "sdtPr") => {
                    control = self.control_properties()?;
                }
                Event::Start(element) if element.is(Namespace::Word, "sdtContent") => {
                    end = content(self)?;
                }
                Event::Start(_) => self.xml.skip()?,
                Event::End | Event::Eof => break,
                Event::Text(_) => {}
            }
        }
        self.book.count_mark()?;
        self.book.controls.push(Control {
            start,
            end,
            ..control
        });
        Ok(())
    }
}
