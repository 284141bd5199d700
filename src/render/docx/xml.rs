//! The one writer of XML: elements that always close, and the one escaping function.
//!
//! A thin layer over quick-xml. Every part of the package is written through it, front to back,
//! into one buffer; nothing else in this folder puts markup together. It knows XML 1.0, not
//! WordprocessingML.

use super::markup::Node;
use super::replaced::Replaced;
use quick_xml::Writer;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;
use std::borrow::Cow;
use std::fmt::{Display, Write as _};

/// An XML document that is being written.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
    replaced: Replaced,
    /// Holds one attribute's value at a time.
    value: String,
    /// Attributes that are not written.
    left_out: &'static [&'static str],
}

/// An element whose start tag is being written. It must be ended by one of [`Element::empty`],
/// [`Element::text`] and [`Element::content`].
#[must_use = "the element is written when it is ended"]
pub(crate) struct Element<'x> {
    xml: &'x mut Xml,
    name: &'static str,
    start: BytesStart<'static>,
}

impl Xml {
    /// Begins a document with its XML declaration.
    pub(crate) fn new() -> Self {
        let mut xml = Xml {
            writer: Writer::new(Vec::new()),
            replaced: Replaced::default(),
            value: String::new(),
            left_out: &[],
        };
        xml.write(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        xml
    }

    /// Begins a document in which some attributes are not written, whatever element they are for.
    pub(crate) fn without(attributes: &'static [&'static str]) -> Self {
        Xml {
            left_out: attributes,
            ..Xml::new()
        }
    }

    /// Writes an element that was read from another document.
    pub(crate) fn copy_node(&mut self, node: &Node) {
        let mut markup = String::new();
        node.write(&mut markup);
        self.copy(&markup);
    }

    /// Writes markup of another document as it is.
    pub(crate) fn copy(&mut self, markup: &str) {
        self.write(Event::Text(BytesText::from_escaped(markup)));
    }

    /// Ends the document; returns its root.
    ///
    /// # Panics
    /// When it has none.
    pub(crate) fn into_node(self) -> Node {
        let text =
            String::from_utf8(self.writer.into_inner()).expect("what is written here is UTF-8");
        Node::parse(&text).expect("what is written here is XML with its usual prefixes")
    }

    /// Begins an element.
    pub(crate) fn element(&mut self, name: &'static str) -> Element<'_> {
        Element {
            xml: self,
            name,
            start: BytesStart::new(name),
        }
    }

    /// Writes an element that has neither attributes nor content.
    pub(crate) fn empty(&mut self, name: &'static str) {
        self.element(name).empty();
    }

    /// Ends the document; returns its bytes and the characters that it could not carry.
    pub(crate) fn finish(self) -> (Vec<u8>, Replaced) {
        (self.writer.into_inner(), self.replaced)
    }

    fn write(&mut self, event: Event<'_>) {
        self.writer
            .write_event(event)
            .expect("writing to memory cannot fail");
    }
}

impl Element<'_> {
    /// Adds an attribute.
    pub(crate) fn attribute(mut self, name: &'static str, value: impl Display) -> Self {
        if self.xml.left_out.contains(&name) {
            return self;
        }
        let Xml {
            value: buffer,
            replaced,
            ..
        } = self.xml;
        buffer.clear();
        write!(buffer, "{value}").expect("formatting a value cannot fail");
        self.start.push_attribute(Attribute {
            key: QName(name),
            value: escape(buffer, replaced),
        });
        self
    }

    /// Adds an attribute, if there is a value.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    /// Ends the element without content.
    pub(crate) fn empty(self) {
        self.xml.write(Event::Empty(self.start));
    }

    /// Ends the element with a text as its content.
    pub(crate) fn text(self, text: &str) {
        self.content(|xml| {
            let escaped = escape(text, &mut xml.replaced);
            xml.writer
                .write_event(Event::Text(BytesText::from_escaped(escaped)))
                .expect("writing to memory cannot fail");
        });
    }

    /// Ends the element with what `content` writes.
    pub(crate) fn content(self, content: impl FnOnce(&mut Xml)) {
        self.xml.write(Event::Start(self.start));
        content(self.xml);
        self.xml.write(Event::End(BytesEnd::new(self.name)));
    }
}

/// Returns `text` as it may stand in a text or in a quoted attribute value.
///
/// Markup and quotes become entity references; tab and line ends, which attribute values lose to
/// normalisation (XML 1.0 §3.3.3), become character references. What XML cannot carry (§2.2, the
/// production `Char`) becomes U+FFFD and is noted in `replaced`; so do the other control
/// characters, which XML carries but asks to avoid.
fn escape<'t>(text: &'t str, replaced: &mut Replaced) -> Cow<'t, str> {
    let Some(first) = text.find(needs_escape) else {
        return Cow::Borrowed(text);
    };
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push_str(&text[..first]);
    for character in text[first..].chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            character if is_carried(character) => escaped.push(character),
            character => {
                replaced.note(character, text);
                escaped.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    Cow::Owned(escaped)
}

fn needs_escape(character: char) -> bool {
    matches!(character, '&' | '<' | '>' | '"') || !is_carried(character)
}

/// Returns whether a character stands in XML as it is.
fn is_carried(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml::new();
        write(&mut xml);
        let (bytes, _) = xml.finish();
        let text = String::from_utf8(bytes).expect("XML is UTF-8");
        text["<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".len()..].to_owned()
    }

    #[test]
    fn elements_close() {
        let xml = written(|xml| {
            xml.element("a").attribute("n", 1).content(|xml| {
                xml.empty("b");
                xml.element("c").text("d");
            });
        });
        assert_eq!(xml, r#"<a n="1"><b/><c>d</c></a>"#);
    }

    #[test]
    fn markup_is_text() {
        let hostile = "</a> & \"x\" 'y' ]]>";
        let xml = written(|xml| xml.element("a").attribute("n", hostile).text(hostile));
        let escaped = "&lt;/a&gt; &amp; &quot;x&quot; 'y' ]]&gt;";
        assert_eq!(xml, format!("<a n=\"{escaped}\">{escaped}</a>"));
    }

    #[test]
    fn line_ends_survive_attribute_normalisation() {
        let xml = written(|xml| xml.element("a").attribute("n", "1\t2\r\n3").empty());
        assert_eq!(xml, r#"<a n="1&#9;2&#13;&#10;3"/>"#);
    }

    #[test]
    fn what_xml_cannot_carry_is_replaced_and_noted() {
        let mut xml = Xml::new();
        xml.element("a")
            .text("a\u{0}b\u{FFFE}c\u{FFFF}d\u{7F}e\u{85}f\u{1F600}");
        let (bytes, replaced) = xml.finish();
        let text = String::from_utf8(bytes).expect("XML is UTF-8");
        assert!(text.ends_with("<a>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{1F600}</a>"));
        assert_eq!(replaced.into_warnings().len(), 5);
    }
}
