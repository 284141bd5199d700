//! The parts of a text that has one heading for each of them.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

/// A part of a text, under its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading's words.
    pub title: String,
    /// Where the heading stands, without the end of its line.
    pub heading: Range<usize>,
    /// What stands under it, up to the next such heading.
    pub body: Range<usize>,
}

/// Divides a text at its headings of level 2 (`## …`), unless they stand in a list or a quotation.
///
/// A line that is underlined is no such heading: it may be meant as a rule.
pub fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut depth = 0_usize;
    let mut is_open = false;
    for (event, range) in Parser::new_ext(text, super::options()).into_offset_iter() {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => {
                depth += 1;
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                depth = depth.saturating_sub(1);
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) if depth == 0 && text[range.clone()].trim_start().starts_with('#') => {
                let source = &text[range.clone()];
                let heading = range.start..range.start + source.trim_end().len();
                if let Some(last) = sections.last_mut() {
                    last.body.end = range.start;
                }
                sections.push(Section {
                    title: String::new(),
                    heading,
                    body: range.end..text.len(),
                });
                is_open = true;
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            Event::Text(words) | Event::Code(words) if is_open => {
                if let Some(last) = sections.last_mut() {
                    last.title.push_str(&words);
                }
            }
            _ => {}
        }
    }
    sections
}

/// Returns where a text says something outside headings and comments, if anywhere.
pub(crate) fn first_words(text: &str) -> Option<Range<usize>> {
    let mut is_heading = false;
    for (event, range) in Parser::new_ext(text, super::options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => is_heading = true,
            Event::End(TagEnd::Heading(_)) => is_heading = false,
            Event::Text(_) | Event::Code(_) if !is_heading => return Some(range),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_divided_at_its_headings() {
        let text = "# Title\n\nbefore\n\n## One *two* ##\n\na\n\n### Deeper\n\n```\n## code\n```\n\n\
                    > ## quoted\n\nUnderlined\n---\n\n<!--\n## hidden\n-->\n##\n\nb\n## Last";
        let sections = sections(text);
        let titles: Vec<&str> = sections.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles, ["One two", "", "Last"]);
        assert_eq!(&text[sections[0].heading.clone()], "## One *two* ##");
        assert!(text[sections[0].body.clone()].ends_with("-->\n"));
        assert_eq!(text[sections[1].body.clone()].trim(), "b");
        assert_eq!(&text[sections[2].body.clone()], "");
        assert_eq!(first_words(text), Some(9..15));
        assert_eq!(first_words("# Title\n\n<!-- a -->\n"), None);
    }
}
