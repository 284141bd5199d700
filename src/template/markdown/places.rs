//! Places that links inside a document lead to: its headings, by their words.

use super::{Events, Insertions};
use crate::document::walk::targets;
use crate::document::{Anchor, Block, plain_text};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashSet;

/// Returns what a heading, or a link to it, calls the place: its letters and digits in lowercase, and a
/// full stop for what parts its words. So "Next steps", `#next-steps` and `#Next_Steps` are one.
pub(crate) fn name(words: &str) -> String {
    let mut name = String::with_capacity(words.len());
    for c in words.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_alphanumeric() => name.push(c),
            ' ' | '-' | '_' | '.' | '\u{A0}' if !name.is_empty() && !name.ends_with('.') => {
                name.push('.');
            }
            _ => {}
        }
    }
    name.truncate(name.trim_end_matches('.').len());
    name
}

/// Returns the names of a text's headings.
pub(super) fn of_headings(events: &Events<'_>, insertions: &dyn Insertions) -> HashSet<String> {
    let mut names = HashSet::new();
    let mut words: Option<String> = None;
    for (event, _) in events {
        match event {
            Event::Start(Tag::Heading { .. }) => words = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let words = words.take().unwrap_or_default();
                names.insert(name(&insertions.text(&words)));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(words) = &mut words {
                    words.push_str(text);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(words) = &mut words {
                    words.push(' ');
                }
            }
            _ => {}
        }
    }
    names.remove("");
    names
}

/// Returns the names of the headings among blocks.
pub(crate) fn heading_names(blocks: &[Block]) -> HashSet<String> {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(name(&plain_text(&heading.content))),
        _ => None,
    });
    headings.collect()
}

/// Makes places of the headings that links lead to: of those of one name, of the first.
pub(crate) fn name_headings(blocks: &mut [Block]) {
    let wanted = targets(blocks).into_iter();
    let mut wanted: HashSet<String> = wanted.map(|anchor| anchor.0.clone()).collect();
    for block in blocks {
        if let Block::Heading(heading) = block
            && heading.anchor.is_none()
        {
            let name = name(&plain_text(&heading.content));
            heading.anchor = wanted.remove(&name).then_some(Anchor(name));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_heading_has_one_name_however_a_link_writes_it() {
        for words in [
            "Next steps",
            "next-steps",
            "Next_Steps",
            "#Next steps!",
            " Next  –  steps ",
        ] {
            assert_eq!(name(words), "next.steps", "{words}");
        }
        assert_eq!(name("Hintergrund & Zweck"), "hintergrund.zweck");
        assert_eq!(name("1. Ziele"), "1.ziele");
        assert_eq!(name("الخلفية"), "الخلفية");
        assert_eq!(name("?"), "");
    }
}
