//! XML as a tree, with what tests ask of it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// Its own text, without that of its children.
    pub text: String,
}

impl Node {
    /// Reads a document and returns its root element.
    ///
    /// # Errors
    /// When the XML is not well-formed.
    pub(crate) fn parse(xml: &str) -> Result<Node, String> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        let mut open = vec![Node::default()];
        loop {
            let event = reader.read_event().map_err(|error| error.to_string())?;
            match event {
                Event::Start(start) => open.push(Node::begin(&start)?),
                Event::End(_) => {
                    let node = open.pop().expect("the reader matches tags");
                    let parent = open.last_mut().ok_or("too many end tags")?;
                    parent.children.push(node);
                }
                Event::Text(text) => add(&mut open, &text.xml10_content()),
                Event::GeneralRef(reference) => {
                    add(&mut open, &unescape(&format!("&{};", &*reference))?);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let mut document = open.pop().ok_or("no element")?;
        if !open.is_empty() || document.children.len() != 1 {
            return Err("not one element that is closed".to_owned());
        }
        Ok(document.children.remove(0))
    }

    fn begin(start: &BytesStart) -> Result<Node, String> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| error.to_string())?;
            let key: &str = attribute.key.as_ref();
            attributes.push((key.to_owned(), unescape(&attribute.value)?));
        }
        let name = start.name();
        let name: &str = name.as_ref();
        Ok(Node {
            name: name.to_owned(),
            attributes,
            ..Node::default()
        })
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the children of a name.
    pub(crate) fn named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Returns the first element that is reached by the names, one within another.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Node> {
        match path {
            [] => Some(self),
            [name, rest @ ..] => self.children.iter().find(|c| c.name == *name)?.at(rest),
        }
    }

    /// Returns the element and all within it, in document order.
    pub(crate) fn all(&self) -> Vec<&Node> {
        let mut all = vec![self];
        for child in &self.children {
            all.extend(child.all());
        }
        all
    }

    /// Returns all elements of a name, in document order.
    pub(crate) fn every(&self, name: &str) -> Vec<&Node> {
        let mut all = self.all();
        all.retain(|node| node.name == name);
        all
    }
}

fn unescape(text: &str) -> Result<String, String> {
    match quick_xml::escape::unescape(text) {
        Ok(text) => Ok(text.into_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn add(open: &mut [Node], text: &str) {
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
}
