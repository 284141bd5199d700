//! What stands inside a paragraph, a heading or a cell.

use super::Insertions;
use crate::document::{Emphasis, Inline, Target};

/// The inline text that is being read.
#[derive(Default)]
pub(super) struct InlineReader {
    done: Vec<Inline>,
    /// Text that is not yet in `done`; all of it looks alike.
    text: String,
    strong: usize,
    stress: usize,
    /// The link that the text stands in; a link without a target is plain text.
    link: Option<Option<Target>>,
}

/// A way to stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Strong,
    Stress,
}

impl InlineReader {
    pub(super) fn push(&mut self, text: &str) {
        // A tab is a control character, and means no more than a space here.
        if text.contains('\t') {
            self.text.push_str(&text.replace('\t', " "));
        } else {
            self.text.push_str(text);
        }
    }

    pub(super) fn push_note(&mut self, note: Inline, insertions: &dyn Insertions) {
        self.flush(insertions);
        self.done.push(note);
    }

    pub(super) fn break_line(&mut self, insertions: &dyn Insertions) {
        self.flush(insertions);
        self.done.push(Inline::LineBreak);
    }

    /// Begins a style; returns whether the text has the other one already.
    pub(super) fn begin(&mut self, style: Style, insertions: &dyn Insertions) -> bool {
        self.flush(insertions);
        let (own, other) = match style {
            Style::Strong => (&mut self.strong, self.stress),
            Style::Stress => (&mut self.stress, self.strong),
        };
        *own += 1;
        other > 0
    }

    pub(super) fn end(&mut self, style: Style, insertions: &dyn Insertions) {
        self.flush(insertions);
        match style {
            Style::Strong => self.strong = self.strong.saturating_sub(1),
            Style::Stress => self.stress = self.stress.saturating_sub(1),
        }
    }

    pub(super) fn begin_link(&mut self, target: Option<Target>, insertions: &dyn Insertions) {
        self.flush(insertions);
        self.link = Some(target);
    }

    pub(super) fn end_link(&mut self, insertions: &dyn Insertions) {
        self.flush(insertions);
        self.link = None;
    }

    /// Returns the text, if it is all there is.
    pub(super) fn sole_text(&self) -> Option<&str> {
        (self.done.is_empty() && !self.text.is_empty()).then_some(&self.text)
    }

    /// Takes what was read; nothing if it says nothing.
    pub(super) fn take(&mut self, insertions: &dyn Insertions) -> Vec<Inline> {
        self.flush(insertions);
        let mut content = std::mem::take(&mut self.done);
        while content.last() == Some(&Inline::LineBreak) {
            content.pop();
        }
        let says_nothing = content.iter().all(|inline| match inline {
            Inline::Text { text, .. } | Inline::Changed { text, .. } => text.trim().is_empty(),
            Inline::LineBreak => true,
            Inline::Link { .. }
            | Inline::Note(_)
            | Inline::NoteAgain(_)
            | Inline::Field(_)
            | Inline::Choice(_) => false,
        });
        if says_nothing { Vec::new() } else { content }
    }

    fn flush(&mut self, insertions: &dyn Insertions) {
        if self.text.is_empty() {
            return;
        }
        let text = insertions.text(&self.text).into_owned();
        self.text.clear();
        let emphasis = match (self.strong, self.stress) {
            (0, 0) => Emphasis::None,
            (0, _) => Emphasis::Stress,
            _ => Emphasis::Strong,
        };
        self.done.push(match &self.link {
            Some(Some(target)) => Inline::Link {
                text,
                emphasis,
                target: target.clone(),
            },
            _ => Inline::Text { text, emphasis },
        });
    }
}
