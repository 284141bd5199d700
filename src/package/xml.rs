//! XML of a part, read once from its beginning to its end, by namespace and within limits.
//!
//! A declaration of a document type is refused, for no part may have one (ISO/IEC 29500-2 §6.2.5),
//! and it is where entities are declared that grow without end or name files of the reader.

use super::{Fault, Namespace};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event as Piece};
use std::borrow::Cow;

/// How deep elements may stand in each other. A table in a table takes three or four levels.
pub(crate) const DEPTH: usize = 200;

/// Most elements of a part.
pub(crate) const ELEMENTS: usize = 2_000_000;

/// All attributes of an element, in bytes.
pub(crate) const ATTRIBUTES: usize = 64 << 10;

/// Most prefixes that are declared at one place.
const PREFIXES: usize = 256;

/// What stands next in a part. An empty element is a start and an end.
#[derive(Debug)]
pub(crate) enum Event<'x> {
    Start(Element<'x>),
    End,
    Text(Cow<'x, str>),
    Eof,
}

/// The start of an element.
#[derive(Debug)]
pub(crate) struct Element<'x> {
    pub namespace: Namespace,
    start: BytesStart<'x>,
}

impl Element<'_> {
    /// Returns its name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// Returns whether this is an element of that name.
    pub(crate) fn is(&self, namespace: Namespace, name: &str) -> bool {
        self.namespace == namespace && self.name() == name
    }
}

/// A prefix and what it stands for, within elements of a depth.
#[derive(Debug)]
struct Binding {
    depth: usize,
    prefix: String,
    namespace: Namespace,
}

/// Reads the elements and texts of a part.
#[derive(Debug)]
pub(crate) struct XmlReader<'x> {
    reader: Reader<&'x [u8]>,
    bindings: Vec<Binding>,
    depth: usize,
    elements: usize,
    has_root: bool,
}

impl<'x> XmlReader<'x> {
    /// Makes a reader of a part's text.
    pub(crate) fn new(text: &'x str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        XmlReader {
            reader,
            bindings: Vec::new(),
            depth: 0,
            elements: 0,
            has_root: false,
        }
    }

    /// Returns how many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// Returns what stands next.
    ///
    /// # Errors
    /// When the XML is ill-formed, has more of something than is read, or declares a document type.
    pub(crate) fn next(&mut self) -> Result<Event<'x>, Fault> {
        loop {
            match self.reader.read_event().map_err(Fault::damaged)? {
                Piece::Start(start) => return self.start(start).map(Event::Start),
                Piece::End(_) => {
                    self.end();
                    return Ok(Event::End);
                }
                Piece::Text(text) => {
                    let text = text.into_inner();
                    if self.depth > 0 {
                        return Ok(Event::Text(with_plain_line_ends(text)));
                    }
                    self.outside(&text)?;
                }
                Piece::CData(text) => return Ok(Event::Text(text.into_inner())),
                Piece::GeneralRef(reference) => return referred(&reference).map(Event::Text),
                Piece::DocType(_) => {
                    return Err(Fault::Unsafe(
                        "declares a document type or entities, as no office program does"
                            .to_owned(),
                    ));
                }
                Piece::Eof if self.depth > 0 || !self.has_root => {
                    return Err(Fault::damaged("a part of it is cut off"));
                }
                Piece::Eof => return Ok(Event::Eof),
                Piece::Decl(_) | Piece::PI(_) | Piece::Comment(_) | Piece::Empty(_) => {}
            }
        }
    }

    /// Passes over the rest of the element that was begun last.
    ///
    /// # Errors
    /// As [`XmlReader::next`].
    pub(crate) fn skip(&mut self) -> Result<(), Fault> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Event::Eof = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// Takes the text of the element that was begun last, with that of the elements in it.
    ///
    /// # Errors
    /// As [`XmlReader::next`].
    pub(crate) fn text(&mut self) -> Result<String, Fault> {
        let outside = self.depth.saturating_sub(1);
        let mut all = String::new();
        while self.depth > outside {
            match self.next()? {
                Event::Text(text) => all.push_str(&text),
                Event::Eof => break,
                Event::Start(_) | Event::End => {}
            }
        }
        Ok(all)
    }

    /// Returns the value of an attribute.
    ///
    /// # Errors
    /// When an attribute is ill-formed.
    pub(crate) fn attribute<'e>(
        &self,
        element: &'e Element<'_>,
        namespace: Namespace,
        name: &str,
    ) -> Result<Option<Cow<'e, str>>, Fault> {
        let mut attributes = element.start.attributes();
        for attribute in attributes.with_checks(false) {
            let attribute = attribute.map_err(Fault::damaged)?;
            let (local, prefix) = attribute.key.decompose();
            if local.into_inner() != name {
                continue;
            }
            let of = prefix.map_or(Namespace::None, |prefix| self.resolve(prefix.into_inner()));
            if of == namespace {
                return unescaped(attribute.value).map(Some);
            }
        }
        Ok(None)
    }

    /// Returns the value of the attribute `w:val`, which most elements of WordprocessingML have.
    ///
    /// # Errors
    /// As [`XmlReader::attribute`].
    pub(crate) fn value<'e>(
        &self,
        element: &'e Element<'_>,
    ) -> Result<Option<Cow<'e, str>>, Fault> {
        self.attribute(element, Namespace::Word, "val")
    }

    fn start(&mut self, start: BytesStart<'x>) -> Result<Element<'x>, Fault> {
        self.depth += 1;
        self.elements += 1;
        if self.depth == 1 && self.has_root {
            return Err(Fault::damaged("a part of it has two beginnings"));
        }
        self.has_root = true;
        if self.depth > DEPTH {
            return Err(Fault::TooLarge(
                "has elements too deep in each other".to_owned(),
            ));
        }
        if self.elements > ELEMENTS {
            return Err(Fault::TooLarge("has too many elements".to_owned()));
        }
        let attributes = start.attributes_raw();
        // No value of an attribute has one (XML 1.0 §3.1): whoever reads on there reads something else.
        if attributes.contains('<') {
            return Err(Fault::damaged("a part of it is not well-formed"));
        }
        if attributes.len() > ATTRIBUTES {
            return Err(Fault::TooLarge("has too many attributes".to_owned()));
        }
        if attributes.contains("xmlns") {
            self.bind(&start)?;
        }
        let prefix = start.name().prefix();
        let namespace = self.resolve(prefix.map_or("", |prefix| prefix.into_inner()));
        Ok(Element { namespace, start })
    }

    fn bind(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(Fault::damaged)?;
            let key = attribute.key.into_inner();
            let prefix = match key.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            if self.bindings.len() == PREFIXES {
                return Err(Fault::TooLarge("has too many namespaces".to_owned()));
            }
            self.bindings.push(Binding {
                depth: self.depth,
                prefix: prefix.to_owned(),
                namespace: Namespace::of(&unescaped(attribute.value)?),
            });
        }
        Ok(())
    }

    fn end(&mut self) {
        while self
            .bindings
            .last()
            .is_some_and(|binding| binding.depth >= self.depth)
        {
            self.bindings.pop();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn resolve(&self, prefix: &str) -> Namespace {
        let mut bindings = self.bindings.iter().rev();
        match bindings.find(|binding| binding.prefix == prefix) {
            Some(binding) => binding.namespace,
            None if prefix.is_empty() => Namespace::None,
            None if prefix == "xml" => Namespace::Xml,
            None => Namespace::Other,
        }
    }

    /// Refuses text before or after the root element.
    fn outside(&self, text: &str) -> Result<(), Fault> {
        let is_blank = text
            .trim_matches(['\u{FEFF}', ' ', '\t', '\r', '\n'])
            .is_empty();
        match is_blank {
            true => Ok(()),
            false => Err(Fault::damaged("a part of it is no XML")),
        }
    }
}

/// Returns the character that a reference names; only those that XML itself knows are read.
fn referred<'x>(reference: &BytesRef<'_>) -> Result<Cow<'x, str>, Fault> {
    let name: &str = reference;
    let character = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().map_err(Fault::damaged)?,
    };
    match character {
        Some(character) if !is_xml(character) => Err(forbidden()),
        Some(character) => Ok(Cow::Owned(character.to_string())),
        None => Err(Fault::Unsafe(
            "names an entity of its own, as no office program does".to_owned(),
        )),
    }
}

fn unescaped(value: Cow<'_, str>) -> Result<Cow<'_, str>, Fault> {
    if !value.contains('&') {
        return Ok(value);
    }
    let plain = unescape(&value).map_err(Fault::damaged)?;
    match plain.chars().all(is_xml) {
        true => Ok(Cow::Owned(plain.into_owned())),
        false => Err(forbidden()),
    }
}

/// Returns whether XML may have the character, spelled out or not (XML 1.0 §2.2).
fn is_xml(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        c => c >= ' ',
    }
}

fn forbidden() -> Fault {
    Fault::damaged("a part of it has a control character, which XML forbids")
}

/// Turns line ends into line feeds (XML 1.0 §2.11).
fn with_plain_line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        text
    }
}

/// Returns whether a part that begins so is XML in UTF-16.
pub(super) fn is_utf_16(bytes: &[u8]) -> bool {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] | [0xFE, 0xFF, rest @ ..] => rest,
        bytes => bytes,
    };
    text.starts_with(&[b'<', 0]) || text.starts_with(&[0, b'<'])
}

/// Returns the text of a part without what it says of its encoding, which may have changed.
pub(super) fn without_declaration(text: &str) -> &str {
    let text = text.trim_start_matches('\u{FEFF}');
    let after = text
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"));
    after.map_or(text, |(_, rest)| rest)
}

/// Decodes the text of a part: UTF-8 or UTF-16 (ISO/IEC 29500-2 §6.2.5).
///
/// # Errors
/// When it is neither, or has a character that XML forbids.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<String, Fault> {
    let text = decoded(bytes)?;
    let is_all_xml = match text.is_ascii() {
        true => !text.bytes().any(|byte| !is_xml(char::from(byte))),
        false => text.chars().all(is_xml),
    };
    match is_all_xml {
        true => Ok(text),
        false => Err(forbidden()),
    }
}

fn decoded(bytes: Vec<u8>) -> Result<String, Fault> {
    let no_text = || Fault::damaged("a part of it is no text");
    let units: fn([u8; 2]) -> u16 = match bytes.as_slice() {
        // With a mark, or without one but with the beginning of XML.
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] | [0, b'<', ..] => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).map_err(|_| no_text()),
    };
    let (pairs, rest) = bytes.as_chunks();
    if !rest.is_empty() {
        return Err(no_text());
    }
    let text: Result<String, _> = char::decode_utf16(pairs.iter().copied().map(units)).collect();
    text.map_err(|_| no_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    fn read(text: &str) -> Result<String, Fault> {
        let mut xml = XmlReader::new(text);
        let mut said = String::new();
        loop {
            match xml.next()? {
                Event::Start(element) => {
                    said += &format!("<{:?}:{}", element.namespace, element.name());
                    if let Some(value) = xml.value(&element)? {
                        said += &format!(" {value}");
                    }
                    said += ">";
                }
                Event::End => said += "</>",
                Event::Text(text) => said += &text,
                Event::Eof => return Ok(said),
            }
        }
    }

    #[test]
    fn elements_are_known_by_their_namespace_and_not_by_their_prefix() {
        for text in [
            format!("<w:p xmlns:w='{WORD}' w:val='1'/>"),
            format!("<p xmlns='{WORD}' xmlns:w='{WORD}' w:val=\"1\"/>"),
            format!("<?xml version='1.0'?>\r\n<q:p xmlns:q='{WORD}' val='2' q:val='1'></q:p>\n"),
        ] {
            assert_eq!(read(&text).unwrap(), "<Word:p 1></>", "{text}");
        }
        let inner = format!("<a><b xmlns='{WORD}'/><b/></a>");
        assert_eq!(read(&inner).unwrap(), "<None:a><Word:b></><None:b></></>");
        assert_eq!(read("<w:p/>").unwrap(), "<Other:p></>");
    }

    #[test]
    fn references_are_read_and_entities_are_not() {
        assert_eq!(
            read("<a>1 &lt; 2 &#x41;&#66;<![CDATA[&]]></a>").unwrap(),
            "<None:a>1 < 2 AB&</>"
        );
        for text in [
            "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<a>&b;</a>",
        ] {
            assert!(matches!(read(text), Err(Fault::Unsafe(_))), "{text}");
        }
    }

    #[test]
    fn characters_that_xml_forbids_are_refused_in_every_spelling() {
        for number in [
            "0", "x0", "x1b", "27", "x8", "xFFFE", "xFFFF", "xD800", "x110000",
        ] {
            for text in [
                format!("<a>&#{number};</a>"),
                format!("<p xmlns='{WORD}' xmlns:w='{WORD}' w:val='a&#{number};'/>"),
            ] {
                assert!(matches!(read(&text), Err(Fault::Damaged(_))), "{text}");
            }
        }
        for c in ['\0', '\u{1b}', '\u{FFFF}'] {
            assert!(decode(format!("<a>{c}</a>").into_bytes()).is_err(), "{c:?}");
        }
        assert_eq!(
            read("<a>&#9;&#xA;&#x7F;&#x10FFFF;</a>").unwrap(),
            "<None:a>\t\n\u{7f}\u{10ffff}</>"
        );
    }

    #[test]
    fn what_is_out_of_measure_or_ill_formed_is_refused() {
        let deep = "<a>".repeat(201);
        assert!(matches!(read(&deep), Err(Fault::TooLarge(_))));
        let wide = format!("<a {}/>", "b='' ".repeat(20_000));
        assert!(matches!(read(&wide), Err(Fault::TooLarge(_))));
        let prefixes: String = (0..300).map(|n| format!(" xmlns:p{n}='u'")).collect();
        assert!(matches!(
            read(&format!("<a{prefixes}/>")),
            Err(Fault::TooLarge(_))
        ));
        for text in ["", "x", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a"] {
            assert!(matches!(read(text), Err(Fault::Damaged(_))), "{text}");
        }
    }

    #[test]
    fn parts_in_utf_16_are_read() {
        let text = "\u{FEFF}<a>é</a>";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&decode(bytes).unwrap()).unwrap(), "<None:a>é</>");
        assert!(decode(vec![0xFF, 0xFE, 0]).is_err());
        assert!(decode(vec![0xC3]).is_err());
    }
}
