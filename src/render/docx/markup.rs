//! Markup that was read from another file and is written again: a small tree whose texts and values
//! stay as they were escaped.

use super::namespace;
use crate::package::Fault;
use crate::package::xml::{Event, XmlReader};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Piece};
use std::fmt::Write as _;

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// With its prefix.
    pub name: String,
    /// Names with their prefixes, and values as they are escaped.
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Child>,
}

/// What stands in an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Child {
    Node(Node),
    /// As it is escaped.
    Text(String),
}

/// Largest part that is made a tree, in bytes.
const LARGEST: usize = 8 << 20;

/// The prefixes under which the names of this folder are known, and what they stand for.
const PREFIXES: [(&str, &str); 3] = [
    ("w", namespace::WORDPROCESSING),
    ("r", namespace::RELATIONSHIP_REFERENCES),
    ("a", namespace::DRAWING),
];

/// WordprocessingML as the strict form of the standard calls it.
const STRICT: &str = "http://purl.oclc.org/ooxml/";

impl Node {
    /// Makes an element without content.
    pub fn new(name: &str) -> Self {
        Node {
            name: name.to_owned(),
            attributes: Vec::new(),
            children: Vec::new(),
        }
    }

    /// Makes an element whose only attribute is `w:val`.
    pub fn value(name: &str, value: &str) -> Self {
        Node {
            attributes: vec![("w:val".to_owned(), value.to_owned())],
            ..Node::new(name)
        }
    }

    /// Reads a part, with the prefixes that office programs give to names.
    ///
    /// # Errors
    /// When it is no XML within limits, or its names have other prefixes.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text.len() > LARGEST {
            return Err(Fault::TooLarge(format!(
                "has a part of more than {} MiB",
                LARGEST >> 20
            )));
        }
        check(text)?;
        let mut reader = Reader::from_str(text);
        let mut open: Vec<Node> = Vec::new();
        loop {
            let done = match reader.read_event().map_err(Fault::damaged)? {
                Piece::Start(start) => {
                    open.push(element(&start)?);
                    None
                }
                Piece::Empty(start) => Some(element(&start)?),
                Piece::End(_) => open.pop(),
                Piece::Text(text) => {
                    add_text(&mut open, &text.into_inner());
                    None
                }
                Piece::CData(text) => {
                    add_text(&mut open, &escaped(&text.into_inner()));
                    None
                }
                Piece::GeneralRef(reference) => {
                    let name: &str = &reference;
                    add_text(&mut open, &format!("&{name};"));
                    None
                }
                Piece::Eof => return Err(Fault::damaged("a part of it is cut off")),
                Piece::DocType(_) | Piece::Decl(_) | Piece::PI(_) | Piece::Comment(_) => None,
            };
            match (done, open.last_mut()) {
                (Some(node), Some(parent)) => parent.children.push(Child::Node(node)),
                (Some(root), None) => return Ok(root),
                (None, _) => {}
            }
        }
    }

    /// Takes out what only some programs know, as they themselves do who do not know it (ISO/IEC 29500-3
    /// §7.2); returns whether there was any element of it.
    pub(crate) fn without_extensions(&mut self) -> bool {
        const IGNORABLE: &str = "mc:Ignorable";
        let prefixes = self.attribute(IGNORABLE).unwrap_or_default().to_owned();
        let prefixes: Vec<&str> = prefixes.split_whitespace().collect();
        let is_extension = |name: &str| {
            let prefix = name.split_once(':').map(|(prefix, _)| prefix);
            prefix.is_some_and(|prefix| prefixes.contains(&prefix))
        };
        let mut had_elements = false;
        self.each_mut(&mut |node| {
            node.attributes
                .retain(|(name, _)| name != IGNORABLE && !is_extension(name));
            node.children.retain(|child| match child {
                Child::Node(node) => {
                    had_elements |= is_extension(&node.name);
                    !is_extension(&node.name)
                }
                Child::Text(_) => true,
            });
        });
        had_elements
    }

    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.attributes.push((name.to_owned(), value.to_owned())),
        }
    }

    /// Walks over the elements in it.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.children.iter().filter_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    pub(crate) fn nodes_mut(&mut self) -> impl Iterator<Item = &mut Node> {
        self.children.iter_mut().filter_map(|child| match child {
            Child::Node(node) => Some(node),
            Child::Text(_) => None,
        })
    }

    /// Returns the first element of a name in it.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.nodes().find(|node| node.name == name)
    }

    /// Returns the first element of a name in it; makes one before those of other names `after`.
    pub(crate) fn child_or_new(&mut self, name: &str, after: &[&str]) -> &mut Node {
        let found = self.children.iter().position(|child| is(child, &[name]));
        let at = found.unwrap_or_else(|| {
            let at = self.children.iter().position(|child| is(child, after));
            let at = at.unwrap_or(self.children.len());
            self.children.insert(at, Child::Node(Node::new(name)));
            at
        });
        match &mut self.children[at] {
            Child::Node(node) => node,
            Child::Text(_) => unreachable!("it was found as an element"),
        }
    }

    /// Takes out the elements of some names; returns whether there was one.
    pub fn remove(&mut self, names: &[&str]) -> bool {
        let before = self.children.len();
        self.children.retain(|child| !is(child, names));
        self.children.len() < before
    }

    /// Returns whether it, or an element somewhere in it, is one that is looked for.
    pub fn any(&self, is_sought: &dyn Fn(&Node) -> bool) -> bool {
        is_sought(self) || self.nodes().any(|node| node.any(is_sought))
    }

    /// Visits it and all elements in it, the outer ones first.
    pub(crate) fn each_mut(&mut self, visit: &mut dyn FnMut(&mut Node)) {
        visit(self);
        self.nodes_mut().for_each(|node| node.each_mut(visit));
    }

    /// Returns the text in it, as it is escaped.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for child in &self.children {
            match child {
                Child::Node(node) => text += &node.text(),
                Child::Text(part) => text += part,
            }
        }
        text
    }

    /// Returns its start, as markup.
    pub fn start(&self) -> String {
        let mut markup = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            // Writing to a string does not fail.
            let _ = write!(markup, " {name}=\"{value}\"");
        }
        markup
    }

    /// Adds it to some markup.
    pub fn write(&self, markup: &mut String) {
        *markup += &self.start();
        if self.children.is_empty() {
            *markup += "/>";
            return;
        }
        *markup += ">";
        for child in &self.children {
            match child {
                Child::Node(node) => node.write(markup),
                Child::Text(text) => *markup += text,
            }
        }
        // Writing to a string does not fail.
        let _ = write!(markup, "</{}>", self.name);
    }
}

fn is(child: &Child, names: &[&str]) -> bool {
    matches!(child, Child::Node(node) if names.contains(&node.name.as_str()))
}

/// Refuses what is no XML within the limits of a part.
fn check(text: &str) -> Result<(), Fault> {
    let mut xml = XmlReader::new(text);
    while !matches!(xml.next()?, Event::Eof) {}
    Ok(())
}

fn element(start: &BytesStart<'_>) -> Result<Node, Fault> {
    let name: &str = start.name().into_inner();
    let mut node = Node::new(name);
    for attribute in start.attributes() {
        let attribute = attribute.map_err(Fault::damaged)?;
        let key: &str = attribute.key.into_inner();
        let value = attribute.value.replace('"', "&quot;").replace('<', "&lt;");
        check_prefix(key, &value)?;
        node.attributes.push((key.to_owned(), value));
    }
    Ok(node)
}

/// Refuses names that have other prefixes than those by which they are looked for here.
fn check_prefix(key: &str, value: &str) -> Result<(), Fault> {
    let declared = match key.strip_prefix("xmlns") {
        Some("") => "",
        Some(rest) if rest.starts_with(':') => &rest[1..],
        _ => return Ok(()),
    };
    if value.starts_with(STRICT) {
        return Err(Fault::Unsafe(
            "is in the strict form of the format: save it as a usual Word document (.docx)"
                .to_owned(),
        ));
    }
    let is_odd = |(prefix, of): &(&str, &str)| (declared == *prefix) != (value == *of);
    match PREFIXES.iter().any(is_odd) {
        true => Err(Fault::Unsafe(format!(
            "calls “{value}” by the prefix “{declared}”, as no office program does: save it with Word or LibreOffice"
        ))),
        false => Ok(()),
    }
}

fn add_text(open: &mut [Node], text: &str) {
    let Some(parent) = open.last_mut() else {
        return;
    };
    let escaped = text.replace('>', "&gt;");
    match parent.children.last_mut() {
        Some(Child::Text(before)) => *before += &escaped,
        _ => parent.children.push(Child::Text(escaped)),
    }
}

/// Returns a text as it stands in markup.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    #[test]
    fn what_is_read_is_written_again() {
        let text = format!(
            "<w:a {WORD} x=\"&amp;&quot;1\"><w:b/>a &lt; b<!-- no --><w:c>&#65;</w:c></w:a>"
        );
        let node = Node::parse(&text).expect("it is XML");
        let mut markup = String::new();
        node.write(&mut markup);
        assert_eq!(markup, text.replace("<!-- no -->", ""));
        assert_eq!(node.text(), "a &lt; b&#65;");
    }

    #[test]
    fn names_with_other_prefixes_are_refused() {
        for text in [
            "<a xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>",
            "<w:a xmlns:w=\"urn:other\"/>",
            "<w:a xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a><b></a>",
            "",
        ] {
            assert!(Node::parse(text).is_err(), "{text}");
        }
    }
}
