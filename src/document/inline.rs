//! What stands inside a line.

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is; nothing in it is markup.
    Text { text: String, emphasis: Emphasis },
    /// A value that only the renderer knows.
    Field(Field),
}

/// How a text stands out from its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Emphasis {
    #[default]
    None,
    /// Important: printed bold.
    Strong,
    /// Said by us, not by the plan ("to be agreed"): printed in the quiet colour.
    Quiet,
}

/// A value that is known once pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The number of the page it stands on, from 1.
    PageNumber,
    /// How many pages there are.
    PageCount,
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

    /// Makes quiet text.
    pub fn quiet(text: impl Into<String>) -> Self {
        Inline::Text {
            text: text.into(),
            emphasis: Emphasis::Quiet,
        }
    }
}

/// Returns the text of a line; fields, which have none yet, are left out.
pub fn plain_text(content: &[Inline]) -> String {
    content
        .iter()
        .filter_map(|inline| match inline {
            Inline::Text { text, .. } => Some(text.as_str()),
            Inline::Field(_) => None,
        })
        .collect()
}
