//! The ids of contents.

/// Names a piece of content; whatever is drawn for it, on any page, belongs to one tag. What comes
/// later in the document has a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ContentId(pub u32);

impl ContentId {
    /// Returns the content of a part of the text whose first part this is.
    pub(crate) fn part(self, part: u16) -> ContentId {
        ContentId(self.0 + u32::from(part))
    }
}

/// The contents of a text's parts, one after another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contents {
    pub first: ContentId,
    count: u16,
}

impl Contents {
    pub(crate) fn iter(self) -> impl Iterator<Item = ContentId> {
        (0..self.count).map(move |part| self.first.part(part))
    }
}

/// Hands out content ids.
#[derive(Debug, Default)]
pub(crate) struct ContentIds(u32);

impl ContentIds {
    /// Hands out one for each part of a text.
    pub(crate) fn take(&mut self, count: u16) -> Contents {
        let first = ContentId(self.0);
        self.0 += u32::from(count);
        Contents { first, count }
    }

    pub(crate) fn next(&mut self) -> ContentId {
        self.take(1).first
    }

    pub(crate) fn count(&self) -> usize {
        self.0 as usize
    }
}
