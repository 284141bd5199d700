//! Comments (ISO/IEC 29500-1 §17.13.4), and what Word keeps about them elsewhere: which one a
//! comment answers, and whether it is resolved (MS-DOCX §2.5.4).

use super::change::cut;
use super::limits;
use super::model::Comment;
use super::story::Story;
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, Namespace, moment};
use std::collections::HashMap;

/// The comments of a part, and the ids by which other parts name them.
#[derive(Debug, Default)]
pub(super) struct CommentPart {
    pub(super) comments: Vec<Comment>,
    /// Places by `w14:paraId` of each comment's last paragraph.
    by_paragraph: HashMap<String, usize>,
    /// Ids as the text names them.
    ids: Vec<String>,
}

impl CommentPart {
    /// Takes in `commentsExtended.xml`: which comment answers which, and which are resolved.
    pub(super) fn extend(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => return Ok(()),
                Event::End | Event::Text(_) => continue,
            };
            if element.name() != "commentEx" {
                continue;
            }
            let place = |name| {
                let id = xml.attribute(&element, Namespace::Word2012, name)?;
                let id = id.map(|id| id.to_ascii_uppercase());
                Ok::<_, Fault>(id.and_then(|id| self.by_paragraph.get(&id).copied()))
            };
            let (one, parent) = (place("paraId")?, place("paraIdParent")?);
            let is_resolved = is_done(&xml, &element)?;
            if let Some(comment) = one.and_then(|one| self.comments.get_mut(one)) {
                comment.parent = parent.filter(|parent| Some(*parent) != one);
                comment.is_resolved |= is_resolved;
            }
        }
    }

    /// Says what text each comment is about. One without a range is about the place of its mark; a
    /// reply without either, about what it answers.
    pub(super) fn settle(
        mut self,
        places: &HashMap<String, super::marks::CommentPlace>,
    ) -> Vec<Comment> {
        for (comment, id) in self.comments.iter_mut().zip(&self.ids) {
            let Some(place) = places.get(id) else {
                continue;
            };
            let point = place.reference.or(place.start).or(place.end);
            comment.range = match (place.start, place.end) {
                (Some(start), Some(end)) if start <= end => Some((start, end)),
                (Some(start), None) => place
                    .reference
                    .filter(|end| start <= *end)
                    .map(|end| (start, end)),
                _ => None,
            };
            comment.range = comment.range.or(point.map(|point| (point, point)));
        }
        for index in 0..self.comments.len() {
            let parent = self.comments[index].parent;
            let parent = parent.and_then(|parent| self.comments.get(parent));
            if let (None, Some(range)) = (
                self.comments[index].range,
                parent.and_then(|parent| parent.range),
            ) {
                self.comments[index].range = Some(range);
            }
        }
        self.comments
    }
}

fn is_done(xml: &XmlReader<'_>, element: &Element<'_>) -> Result<bool, Fault> {
    let done = xml.attribute(element, Namespace::Word2012, "done")?;
    Ok(matches!(done.as_deref(), Some("1" | "true" | "on")))
}

impl Story<'_, '_> {
    /// Reads `comments.xml`.
    pub(super) fn comments(mut self) -> Result<CommentPart, Fault> {
        let mut part = CommentPart::default();
        self.is_comment = true;
        loop {
            let element = match self.xml.next()? {
                Event::Start(element) if self.xml.depth() == 2 => element,
                Event::Eof => return Ok(part),
                _ => continue,
            };
            if part.comments.len() == limits::COMMENTS {
                return Err(Fault::TooLarge("has too many comments".to_owned()));
            }
            let word = |name| {
                let word = self.xml.attribute(&element, Namespace::Word, name)?;
                let word = word.map(|word| cut(word.trim()).to_owned());
                Ok::<_, Fault>(word.filter(|word| !word.is_empty()))
            };
            let mut comment = Comment {
                author: word("author")?,
                initials: word("initials")?,
                date: word("date")?.and_then(|date| moment(&date)),
                is_resolved: is_done(&self.xml, &element)?,
                ..Comment::default()
            };
            part.ids.push(word("id")?.unwrap_or_default());
            self.paragraph_id = None;
            self.blocks(&mut comment.blocks)?;
            if let Some(id) = self.paragraph_id.take() {
                let id = id.to_ascii_uppercase();
                part.by_paragraph.insert(id, part.comments.len());
            }
            part.comments.push(comment);
        }
    }
}
