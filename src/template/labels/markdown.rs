//! Words that are added to texts written in Markdown.

use super::PatternReader;
use crate::template::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words that are added to texts written in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownLabels {
    /// Says what a table shows, for people who do not see it: `{columns}`.
    pub table_summary: Pattern,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMarkdown {
    table_summary: Spanned<String>,
}

impl RawMarkdown {
    pub(super) fn lower(&self, reader: &mut PatternReader) -> MarkdownLabels {
        MarkdownLabels {
            table_summary: reader.read(&self.table_summary, &["columns"]),
        }
    }
}
