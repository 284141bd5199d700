//! Chapters, counted.

use crate::document::{Block, Heading, Inline};
use crate::template::{Labels, Phrase};

/// Counts the chapters of a report.
pub(super) struct Chapters<'a> {
    labels: &'a Labels,
    count: u32,
}

impl<'a> Chapters<'a> {
    pub(super) fn new(labels: &'a Labels) -> Self {
        Chapters { labels, count: 0 }
    }

    /// Begins the next chapter.
    pub(super) fn begin(&mut self, title: Phrase) -> Block {
        self.titled(self.labels.progress.word(title))
    }

    /// Begins the next chapter; its title says a number of days.
    pub(super) fn begin_counted(&mut self, title: Phrase, days: &str) -> Block {
        self.titled(self.labels.progress.say(title, &[("days", days)]))
    }

    /// Begins an annex, which has no number.
    pub(super) fn annex(&self, title: Phrase) -> Block {
        heading(2, None, self.labels.progress.word(title))
    }

    fn titled(&mut self, title: String) -> Block {
        self.count += 1;
        heading(2, Some(format!("{}.", self.count)), title)
    }
}

/// Makes a heading in the text.
pub(in crate::compose) fn heading(level: u8, number: Option<String>, title: String) -> Block {
    Block::Heading(Heading {
        revision: None,
        level,
        number,
        content: vec![Inline::text(title)],
        anchor: None,
    })
}
