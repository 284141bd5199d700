//! The places in headers and footers of a template that a document's own words fill.

use super::left_out::LeftOut;
use crate::document::PageSetup;
use crate::render::docx::markup::{Child, Node, escaped};

/// What stands in a place.
pub(crate) enum Word {
    Text(String),
    /// What a field shows (ISO/IEC 29500-1 §17.16.5).
    Field(String),
}

/// Returns what a document has for a place; nothing if there is no such place.
pub(crate) fn word(place: &str, page: &PageSetup, section: Option<&str>) -> Option<Word> {
    let words = &page.words;
    Some(match place {
        "title" => Word::Text(words.title.clone()),
        "organisation" => Word::Text(words.organisation.clone()),
        "edition" => Word::Text(words.edition.clone()),
        "date" => Word::Text(words.date.clone()),
        "page" => Word::Field(" PAGE ".to_owned()),
        "pages" => Word::Field(" NUMPAGES ".to_owned()),
        "section" => match section {
            Some(section) => Word::Field(section.to_owned()),
            None => Word::Text(String::new()),
        },
        _ => return None,
    })
}

/// The places that there are.
const PLACES: [&str; 7] = [
    "title",
    "organisation",
    "edition",
    "date",
    "section",
    "page",
    "pages",
];

/// Sees places that nothing fills.
pub(crate) fn see(root: &Node, name: &str, left_out: &mut LeftOut) {
    each_paragraph(root, &mut |texts| {
        for (_, place) in found(&texts.concat()) {
            if !PLACES.contains(&place.as_str()) {
                let all: Vec<String> = PLACES.iter().map(|place| format!("{{{place}}}")).collect();
                left_out.add(
                    format!("“{{{place}}}”, which is none of {},", all.join(", ")),
                    name,
                );
            }
        }
    });
}

/// Fills the places of all paragraphs, also those that a program has broken into several runs.
pub(crate) fn fill(root: &mut Node, word: &dyn Fn(&str) -> Option<Word>) {
    if root.name == "w:p" {
        fill_paragraph(root, word);
    }
    root.nodes_mut().for_each(|node| fill(node, word));
}

fn each_paragraph(node: &Node, see: &mut dyn FnMut(&[String])) {
    if node.name == "w:p" {
        let mut texts = Vec::new();
        collect(node, &mut texts);
        see(&texts);
    }
    node.nodes().for_each(|child| each_paragraph(child, see));
}

/// Collects the texts of a paragraph, without those of paragraphs in it.
fn collect(node: &Node, texts: &mut Vec<String>) {
    for child in node.nodes() {
        match child.name.as_str() {
            "w:t" => texts.push(child.text()),
            "w:p" => {}
            _ => collect(child, texts),
        }
    }
}

/// Returns the places of a text: where each begins, and its name.
fn found(text: &str) -> Vec<(usize, String)> {
    let mut places = Vec::new();
    for (at, _) in text.match_indices('{') {
        let rest = &text[at + 1..];
        if let Some((name, _)) = rest.split_once('}')
            && !name.is_empty()
            && name.chars().all(|c| c.is_ascii_lowercase())
        {
            places.push((at, name.to_owned()));
        }
    }
    places
}

/// A piece of a text that is filled in.
enum Filling {
    Text(String),
    Field(String),
}

fn fill_paragraph(paragraph: &mut Node, word: &dyn Fn(&str) -> Option<Word>) {
    let mut texts = Vec::new();
    collect(paragraph, &mut texts);
    let joined = texts.concat();
    let places: Vec<(usize, usize, Word)> = found(&joined)
        .into_iter()
        .filter_map(|(at, name)| Some((at, at + name.len() + 2, word(&name)?)))
        .collect();
    if places.is_empty() {
        return;
    }
    let mut fillings: Vec<Vec<Filling>> = Vec::new();
    let mut start = 0;
    let mut places = places.into_iter().peekable();
    // Up to where the joined text was taken.
    let mut done = 0;
    for text in &texts {
        let end = start + text.len();
        let mut own = Vec::new();
        done = done.max(start);
        while let Some((at, after, word)) = places.next_if(|(at, ..)| *at < end) {
            own.push(Filling::Text(joined[done..at].to_owned()));
            own.push(match word {
                Word::Text(text) => Filling::Text(escaped(&text)),
                Word::Field(name) => Filling::Field(name),
            });
            done = after;
        }
        if done < end {
            own.push(Filling::Text(joined[done..end].to_owned()));
            done = end;
        }
        fillings.push(own);
        start = end;
    }
    let mut fillings = fillings.into_iter();
    replace(paragraph, &mut fillings);
}

/// Puts the fillings into the place of the texts, one after another.
fn replace(node: &mut Node, fillings: &mut dyn Iterator<Item = Vec<Filling>>) {
    let mut replaced = Vec::with_capacity(node.children.len());
    for child in std::mem::take(&mut node.children) {
        match child {
            Child::Node(text) if text.name == "w:t" => {
                for filling in fillings.next().unwrap_or_default() {
                    match filling {
                        Filling::Text(text) => replaced.push(Child::Node(text_node(text))),
                        Filling::Field(instruction) => {
                            replaced.extend(field(&instruction).map(Child::Node));
                        }
                    }
                }
            }
            Child::Node(mut inner) => {
                if inner.name != "w:p" {
                    replace(&mut inner, fillings);
                }
                replaced.push(Child::Node(inner));
            }
            text => replaced.push(text),
        }
    }
    node.children = replaced;
}

fn text_node(text: String) -> Node {
    let mut node = Node::new("w:t");
    node.set("xml:space", "preserve");
    node.children.push(Child::Text(text));
    node
}

/// Returns the parts of a field, which may all stand in one run.
fn field(instruction: &str) -> [Node; 5] {
    let is_number = !instruction.contains("STYLEREF");
    let shown = if is_number { "1" } else { "" }.to_owned();
    let character = |kind: &str| {
        let mut node = Node::new("w:fldChar");
        node.set("w:fldCharType", kind);
        node
    };
    let mut code = Node::new("w:instrText");
    code.set("xml:space", "preserve");
    code.children.push(Child::Text(escaped(instruction)));
    [
        character("begin"),
        code,
        character("separate"),
        text_node(shown),
        character("end"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_however_they_are_divided() {
        let word = |place: &str| match place {
            "title" => Some(Word::Text("A & B".to_owned())),
            "page" => Some(Word::Field(" PAGE ".to_owned())),
            _ => None,
        };
        for (text, expected) in [
            (
                "<w:p><w:r><w:t>Of {title}, {no}</w:t></w:r></w:p>",
                "Of A &amp; B, {no}",
            ),
            (
                "<w:p><w:r><w:t>{ti</w:t></w:r><w:r><w:t>tle} x</w:t></w:r></w:p>",
                "A &amp; B x",
            ),
            (
                "<w:p><w:r><w:t>{page}/{title}{</w:t></w:r></w:p>",
                " PAGE 1/A &amp; B{",
            ),
            ("<w:p><w:r><w:t>plain</w:t></w:r></w:p>", "plain"),
        ] {
            let mut node = Node::parse(text).expect("it is XML");
            fill(&mut node, &word);
            assert_eq!(node.text(), expected);
        }
    }
}
