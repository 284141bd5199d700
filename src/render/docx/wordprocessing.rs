//! WordprocessingML's commonest shapes of elements, as methods of the XML writer.

use super::namespace;
use super::xml::{Element, Xml};
use std::fmt::Display;

impl Xml {
    /// Begins a part's root element, with the prefixes that its content uses.
    pub(crate) fn root(&mut self, name: &'static str) -> Element<'_> {
        self.element(name)
            .attribute("xmlns:w", namespace::WORDPROCESSING)
            .attribute("xmlns:r", namespace::RELATIONSHIP_REFERENCES)
    }

    /// Writes an element whose only attribute is `w:val`.
    pub(crate) fn value(&mut self, name: &'static str, value: impl Display) {
        self.element(name).attribute("w:val", value).empty();
    }

    /// Writes such an element, if there is a value.
    pub(crate) fn maybe_value(&mut self, name: &'static str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.value(name, value);
        }
    }

    /// Writes an on-off property (ISO/IEC 29500-1 §22.9.2.7): set, cleared or left as it is.
    pub(crate) fn on_off(&mut self, name: &'static str, value: Option<bool>) {
        match value {
            Some(true) => self.empty(name),
            Some(false) => self.value(name, "0"),
            None => {}
        }
    }
}
