//! The words of update sheets (`[sheet]` of a file of labels).

use super::PatternReader;
use crate::diagnostic::Span;
use crate::template::pattern::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words of an update sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLabels {
    /// `{plan}`, `{body}`, `{date}`.
    pub title: Pattern,
    /// How to fill it in, a line each.
    pub instructions: Vec<String>,
    /// What a body does that leads where several are named.
    pub lead: String,
    /// What a body does that is responsible for an item.
    pub responsible: String,
    /// What a body does with whom those responsible act.
    pub with: String,
    /// What a body does that supports those responsible.
    pub support: String,
    /// What stands for the body in the sheet of all.
    pub every_body: String,
    pub headings: SheetHeadings,
    pub hints: SheetHints,
}

/// Headings of the columns; all are different.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetHeadings {
    pub key: String,
    pub number: String,
    pub goal: String,
    pub action: String,
    pub body: String,
    pub role: String,
    pub timeline: String,
    pub last_reported: String,
    pub last_status: String,
    pub status: String,
    pub percent: String,
    pub date: String,
    pub new_timeline: String,
    pub note: String,
    pub reason: String,
    pub evidence: String,
    pub actual: String,
}

/// What is shown beside a cell while it is filled in; at most 255 characters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetHints {
    pub status: String,
    pub percent: String,
    pub date: String,
    pub new_timeline: String,
    pub note: String,
    pub evidence: String,
    pub actual: String,
}

impl SheetHeadings {
    fn all(&self) -> [&str; 17] {
        [
            &self.key,
            &self.number,
            &self.goal,
            &self.action,
            &self.body,
            &self.role,
            &self.timeline,
            &self.last_reported,
            &self.last_status,
            &self.status,
            &self.percent,
            &self.date,
            &self.new_timeline,
            &self.note,
            &self.reason,
            &self.evidence,
            &self.actual,
        ]
    }
}

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSheet {
    title: Spanned<String>,
    instructions: Vec<String>,
    lead: String,
    responsible: String,
    with: String,
    support: String,
    every_body: String,
    headings: Spanned<SheetHeadings>,
    hints: SheetHints,
}

pub(super) fn lower(raw: RawSheet, reader: &mut PatternReader) -> SheetLabels {
    let span = Span::new(reader.source, raw.headings.span());
    let headings = raw.headings.into_inner();
    // What comes back is told by its headings.
    let mut sorted = headings.all().map(|heading| heading.trim().to_lowercase());
    sorted.sort_unstable();
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        let heading = &pair[0];
        reader.report(
            span,
            format!("two columns of the sheet have the heading “{heading}”"),
            "give each column a heading of its own".to_owned(),
        );
    }
    SheetLabels {
        title: reader.read(&raw.title, &["plan", "body", "date"]),
        instructions: raw.instructions,
        lead: raw.lead,
        responsible: raw.responsible,
        with: raw.with,
        support: raw.support,
        every_body: raw.every_body,
        headings,
        hints: raw.hints,
    }
}
