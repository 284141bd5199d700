//! The words of redlines (`[redline]` of a file of labels).

use super::PatternReader;
use crate::template::pattern::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words of a redline and of its summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedlineLabels {
    /// `{title}`: what the document is called.
    pub title: Pattern,
    /// `{old}`, `{new}`: what is compared.
    pub compared: Pattern,
    /// `{author}`, of which there may be several, and `{date}`.
    pub by: Pattern,
    pub summary: String,
    /// Says what the summary's table shows, for people who do not see it.
    pub summary_table: String,
    /// `{what}`, `{count}`: one entry of the counts.
    pub count: Pattern,
    pub words: RedlineWords,
    /// `{number}`.
    pub area: Pattern,
    pub section: Pattern,
    /// `{number}`.
    pub goal: Pattern,
    /// `{first}`, `{last}`.
    pub range: Pattern,
    /// `{old}`.
    pub formerly: Pattern,
    /// `{old}`, `{goal}`: where a moved item came from.
    pub from_goal: Pattern,
    /// `{old}`, `{goal}`: where an item came from that moved within its goal.
    pub within_goal: Pattern,
}

/// Single words and phrases of redlines.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedlineWords {
    pub place: String,
    pub change: String,
    pub details: String,
    pub author: String,
    pub inserted: String,
    pub deleted: String,
    pub moved: String,
    pub renumbered: String,
    pub action: String,
    pub responsibility: String,
    pub timeline: String,
    pub title: String,
    pub document: String,
    /// Running text: below a heading, or a note under a table.
    pub text: String,
    pub organisation: String,
    pub edition: String,
    pub key: String,
    pub key_inserted: String,
    pub key_deleted: String,
    pub key_moved_from: String,
    pub key_moved_to: String,
    pub key_bar: String,
    /// Said before words that were put in, for people who do not see colours.
    pub said_inserted: String,
    pub said_deleted: String,
    pub said_moved_from: String,
    pub said_moved_to: String,
}

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRedline {
    title: Spanned<String>,
    compared: Spanned<String>,
    by: Spanned<String>,
    summary: String,
    summary_table: String,
    count: Spanned<String>,
    area: Spanned<String>,
    section: Spanned<String>,
    goal: Spanned<String>,
    range: Spanned<String>,
    formerly: Spanned<String>,
    from_goal: Spanned<String>,
    within_goal: Spanned<String>,
    words: RedlineWords,
}

impl RawRedline {
    pub(super) fn lower(self, reader: &mut PatternReader) -> RedlineLabels {
        RedlineLabels {
            title: reader.read(&self.title, &["title"]),
            compared: reader.read(&self.compared, &["old", "new"]),
            by: reader.read(&self.by, &["author", "date"]),
            summary: self.summary,
            summary_table: self.summary_table,
            count: reader.read(&self.count, &["what", "count"]),
            words: self.words,
            area: reader.read(&self.area, &["number"]),
            section: reader.read(&self.section, &["number"]),
            goal: reader.read(&self.goal, &["number"]),
            range: reader.read(&self.range, &["first", "last"]),
            formerly: reader.read(&self.formerly, &["old"]),
            from_goal: reader.read(&self.from_goal, &["old", "goal"]),
            within_goal: reader.read(&self.within_goal, &["old", "goal"]),
        }
    }
}
