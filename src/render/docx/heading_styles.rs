//! Which style a heading has.
//!
//! People know the built-in styles "heading 2" to "heading 4", and programs list their paragraphs.
//! So whichever headings use a level first in the document, those in the text, bands or labels,
//! give the built-in style of that level its looks; the others get styles that are based on it
//! and are listed at the same level.

use super::style_id::StyleId;
use crate::document::Role;

/// The levels that have a built-in heading style of their own; level 1 is the title.
pub(crate) const LEVELS: [u8; 3] = [2, 3, 4];

/// Where a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeadingPlace {
    Text,
    /// Over a table.
    Band,
    /// In a table.
    Label,
}

impl HeadingPlace {
    /// Returns how a heading looks.
    pub(crate) fn role(self, level: u8) -> Role {
        match (self, level) {
            (HeadingPlace::Text, _) | (_, 0 | 1) => Role::of_heading(level),
            (HeadingPlace::Band, _) => Role::Band,
            (HeadingPlace::Label, _) => Role::GroupLabel,
        }
    }
}

/// Who uses each of [`LEVELS`], the first one first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HeadingStyles {
    users: [Vec<HeadingPlace>; LEVELS.len()],
    /// Whether built-in styles are for headings in the text, whoever comes first.
    are_of_text: bool,
}

impl HeadingStyles {
    /// Keeps the built-in styles for headings in the text: a template has made them for these.
    pub(crate) fn keep_built_in(&mut self) {
        self.are_of_text = true;
    }

    /// Takes in a heading.
    pub(crate) fn see(&mut self, place: HeadingPlace, level: u8) {
        if let Some(index) = index(level) {
            let users = &mut self.users[index];
            if !users.contains(&place) {
                users.push(place);
            }
        }
    }

    /// Returns the style of a heading.
    pub(crate) fn style(&self, place: HeadingPlace, level: u8) -> StyleId {
        let Some(index) = index(level) else {
            return StyleId::Title;
        };
        if self.owner(index) == place {
            return BUILT_IN[index];
        }
        match place {
            HeadingPlace::Text => OF_TEXT[index],
            HeadingPlace::Band => BANDS[index],
            HeadingPlace::Label => LABELS[index],
        }
    }

    /// Returns the style of the headings that divide the document, if it has any.
    pub(crate) fn of_sections(&self) -> Option<StyleId> {
        let users = &self.users[0];
        let place = users.iter().find(|user| **user == self.owner(0));
        let place = place.or(users.first())?;
        Some(self.style(*place, LEVELS[0]))
    }

    /// Returns, for each of [`LEVELS`], whose looks its built-in style has and who else uses the
    /// level.
    pub(crate) fn levels(
        &self,
    ) -> impl Iterator<Item = (u8, HeadingPlace, Vec<HeadingPlace>)> + '_ {
        LEVELS.into_iter().enumerate().map(|(index, level)| {
            let owner = self.owner(index);
            let others = self.users[index].iter().copied();
            (level, owner, others.filter(|user| *user != owner).collect())
        })
    }

    /// Returns whose looks a built-in style has. Where nobody uses the level, it is what a person
    /// would look for next: a heading in the text, or, in a document of nothing but tables, what
    /// tables have.
    fn owner(&self, index: usize) -> HeadingPlace {
        if self.are_of_text {
            return HeadingPlace::Text;
        }
        if let Some(first) = self.users[index].first() {
            return *first;
        }
        let has_text = self
            .users
            .iter()
            .flatten()
            .any(|user| *user == HeadingPlace::Text);
        match (has_text, LEVELS[index]) {
            (false, 2) => HeadingPlace::Band,
            (false, 3) => HeadingPlace::Label,
            _ => HeadingPlace::Text,
        }
    }
}

const BUILT_IN: [StyleId; LEVELS.len()] = [StyleId::Heading2, StyleId::Heading3, StyleId::Heading4];
const OF_TEXT: [StyleId; LEVELS.len()] = [
    StyleId::TextHeading2,
    StyleId::TextHeading3,
    StyleId::TextHeading4,
];
const BANDS: [StyleId; LEVELS.len()] = [StyleId::Band2, StyleId::Band3, StyleId::Band4];
const LABELS: [StyleId; LEVELS.len()] = [StyleId::Label2, StyleId::Label3, StyleId::Label4];

/// Returns the place of a level among [`LEVELS`]; deeper ones are as the deepest.
fn index(level: u8) -> Option<usize> {
    let [first, .., last] = LEVELS;
    (level >= first).then(|| usize::from(level.min(last) - first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_first_has_the_built_in_style() {
        let mut styles = HeadingStyles::default();
        styles.see(HeadingPlace::Text, 2);
        styles.see(HeadingPlace::Band, 3);
        styles.see(HeadingPlace::Text, 3);
        styles.see(HeadingPlace::Band, 2);
        assert_eq!(styles.style(HeadingPlace::Text, 2), StyleId::Heading2);
        assert_eq!(styles.style(HeadingPlace::Band, 2), StyleId::Band2);
        assert_eq!(styles.style(HeadingPlace::Band, 3), StyleId::Heading3);
        assert_eq!(styles.style(HeadingPlace::Text, 3), StyleId::TextHeading3);
        assert_eq!(styles.style(HeadingPlace::Text, 1), StyleId::Title);
    }

    #[test]
    fn levels_that_nobody_uses_look_like_the_rest_of_the_document() {
        let mut styles = HeadingStyles::default();
        let owners = |styles: &HeadingStyles| -> Vec<HeadingPlace> {
            styles.levels().map(|(_, owner, _)| owner).collect()
        };
        use HeadingPlace::{Band, Label, Text};
        assert_eq!(owners(&styles), [Band, Label, Text]);
        styles.see(Text, 3);
        assert_eq!(owners(&styles), [Text, Text, Text]);
    }

    #[test]
    fn deeper_levels_are_as_the_deepest() {
        let mut styles = HeadingStyles::default();
        styles.see(HeadingPlace::Text, 7);
        assert_eq!(styles.style(HeadingPlace::Text, 9), StyleId::Heading4);
    }
}
