//! What stands inside a line.

use super::Change;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is; nothing in it is markup.
    Text { text: String, emphasis: Emphasis },
    /// Text that leads somewhere else.
    Link {
        text: String,
        emphasis: Emphasis,
        target: Target,
    },
    /// Text that came or went.
    Changed {
        text: String,
        emphasis: Emphasis,
        change: Change,
    },
    /// A mark here, and a note at the foot of the page or the end of the text.
    Note(Vec<Inline>),
    /// The mark of a note again: of the last one before it that says this.
    NoteAgain(Vec<Inline>),
    /// The line ends here.
    LineBreak,
    /// A value that only the renderer knows.
    Field(Field),
    /// One of several words, which a reader may choose anew.
    Choice(Choice),
}

/// A name for a place, unique in the document, stable over editions. Any text; a renderer makes
/// of it what its format allows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(pub String);

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A web or mail address (RFC 3986).
    Uri(String),
    /// A place in this document. One that the document does not have makes plain text of the link.
    Place(Anchor),
}

/// How a text stands out from its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Emphasis {
    #[default]
    None,
    /// Important: printed bold.
    Strong,
    /// Stressed: printed in italics, where the script has them.
    Stress,
    /// Said by us, not by the plan ("to be agreed"): printed in the quiet colour.
    Quiet,
    /// No longer so: struck through.
    Struck,
}

/// A choice between words: shown as what is chosen, and where the format can, with the others to
/// choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Unique in the document, so that a program finds what was chosen.
    pub anchor: Anchor,
    /// What is chosen, such as "Status".
    pub title: String,
    /// The words, all different.
    pub options: Vec<String>,
    /// Which of them is chosen, if any is yet.
    pub chosen: Option<usize>,
    /// What is shown where none is chosen, such as "choose".
    pub prompt: String,
}

/// A value that is known once pages are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// The number of the page it stands on, from 1.
    PageNumber,
    /// How many pages there are.
    PageCount,
    /// The number of the page that a place stands on. It stands alone in its paragraph.
    PageOf(Anchor),
}

impl Inline {
    /// Makes plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text {
            text: text.into(),
            emphasis: Emphasis::None,
        }
    }

    /// Makes important text.
    pub fn strong(text: impl Into<String>) -> Self {
        Inline::Text {
            text: text.into(),
            emphasis: Emphasis::Strong,
        }
    }

    /// Returns the same text, standing out in another way; what has no text stays as it is.
    pub fn with(self, emphasis: Emphasis) -> Self {
        match self {
            Inline::Text { text, .. } => Inline::Text { text, emphasis },
            Inline::Link { text, target, .. } => Inline::Link {
                text,
                emphasis,
                target,
            },
            other => other,
        }
    }

    /// Makes text that is struck through.
    pub fn struck(text: impl Into<String>) -> Self {
        Inline::Text {
            text: text.into(),
            emphasis: Emphasis::Struck,
        }
    }

    /// Makes quiet text.
    pub fn quiet(text: impl Into<String>) -> Self {
        Inline::Text {
            text: text.into(),
            emphasis: Emphasis::Quiet,
        }
    }
}

impl Choice {
    /// Returns the word that is chosen; nothing while there is none.
    pub fn word(&self) -> Option<&str> {
        self.options.get(self.chosen?).map(String::as_str)
    }

    /// Returns what is shown: the word that is chosen, or the prompt.
    pub fn shown(&self) -> &str {
        self.word().unwrap_or(&self.prompt)
    }

    /// Returns how the text stands out: what nobody chose is quiet.
    pub fn emphasis(&self) -> Emphasis {
        match self.word() {
            Some(_) => Emphasis::None,
            None => Emphasis::Quiet,
        }
    }
}

/// Returns the text of a line, with its changes accepted. Fields, which have none yet, and notes are
/// left out; a line break is a space.
pub fn plain_text(content: &[Inline]) -> String {
    text_of(content, |change| change.kind.is_new())
}

/// Returns the text of a line as a page shows it: with what came and with what went.
pub(crate) fn shown_text(content: &[Inline]) -> String {
    text_of(content, |_| true)
}

fn text_of(content: &[Inline], is_shown: impl Fn(&Change) -> bool) -> String {
    content
        .iter()
        .filter_map(|inline| match inline {
            Inline::Text { text, .. } | Inline::Link { text, .. } => Some(text.as_str()),
            Inline::Changed { text, change, .. } => is_shown(change).then_some(text.as_str()),
            Inline::LineBreak => Some(" "),
            Inline::Choice(choice) => Some(choice.shown()),
            Inline::Note(_) | Inline::NoteAgain(_) | Inline::Field(_) => None,
        })
        .collect()
}
