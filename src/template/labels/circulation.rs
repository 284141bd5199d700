//! The words of what is circulated with a draft (`[circulation]` of a file of labels).

use super::PatternReader;
use crate::diagnostic::Span;
use crate::template::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words of the documents that are sent to members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CirculationLabels {
    /// Along every page: `{deadline}`, `{contact}`.
    pub running: Pattern,
    pub cover_note: String,
    pub how_to_answer: String,
    pub table: CommentLabels,
    pub mail: MailLabels,
    /// Subject of a message: `{symbol}`, `{title}`, `{deadline}`.
    pub subject: Pattern,
    /// A deadline’s day and hour: `{date}`, `{time}`, `{zone}`.
    pub last_hour: Pattern,
    pub calendar: DeadlineLabels,
    pub due_dates: DueDateLabels,
    pub reminder: ReminderLabels,
    pub files: FileLabels,
    pub sent: SentLabels,
}

/// Words of the table for comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentLabels {
    pub title: String,
    /// Says what the table shows, for people who do not see it.
    pub summary: String,
    /// Until when, and to whom: `{deadline}`, `{contact}`.
    pub answer: Pattern,
    /// How to answer, a line each.
    pub instructions: Vec<String>,
    /// The item of the row for comments on all of the plan, and its text.
    pub whole: String,
    pub whole_text: String,
    /// An item whose number others have, too: `{number}`, `{key}`.
    pub item: Pattern,
    /// Those responsible, behind the action: `{bodies}`.
    pub responsibility: Pattern,
    /// The time line, behind the action: `{timeline}`.
    pub timeline: Pattern,
    /// Shown while no kind of comment is chosen.
    pub choose: String,
    pub kinds: KindLabels,
    pub headings: CommentHeadings,
    pub hints: CommentHints,
}

/// Headings of the columns; all are different.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentHeadings {
    pub body: String,
    pub item: String,
    pub text: String,
    pub kind: String,
    pub comment: String,
    pub proposal: String,
    pub decision: String,
}

/// What is shown beside a cell while it is filled in; at most 255 characters.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentHints {
    pub body: String,
    pub kind: String,
    pub proposal: String,
}

/// Words for the kinds of comments, all different.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindLabels {
    pub general: String,
    pub substantive: String,
    pub editorial: String,
}

/// By what the parts of a message are known that somebody answers with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailLabels {
    pub greetings: Vec<String>,
    pub sign_offs: Vec<String>,
    pub devices: Vec<String>,
    pub attributions: Vec<String>,
    pub separators: Vec<String>,
    pub forwards: Vec<String>,
    pub heads: Vec<String>,
    pub covers: Vec<String>,
    pub lead_ins: Vec<String>,
    pub items: Vec<String>,
    pub no_comments: Vec<String>,
    pub exceptions: Vec<String>,
    pub objections: Vec<String>,
}

/// Words of the entry for calendars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineLabels {
    /// `{symbol}`, `{title}`.
    pub summary: Pattern,
    /// `{symbol}`, `{contact}`.
    pub description: Pattern,
}

/// Words of the calendar with a body’s due dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDateLabels {
    /// What the calendar is called: `{plan}`, `{body}`.
    pub name: Pattern,
    /// `{item}`.
    pub summary: Pattern,
    /// `{timeline}`, `{bodies}`.
    pub description: Pattern,
}

/// Subjects of messages that remind members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderLabels {
    /// Of what a member's bodies owe: `{title}`.
    pub subject: Pattern,
    /// Of a missing answer to a draft: `{symbol}`, `{deadline}`.
    pub subject_of_draft: Pattern,
}

/// What each kind of file is called in a cover note.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileLabels {
    pub draft: String,
    pub comment_table: String,
    pub how_to_answer: String,
    pub deadline: String,
}

/// Headings of the list of who was sent what; all are different.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentLabels {
    pub symbol: String,
    pub date: String,
    pub deadline: String,
    pub member: String,
    pub bodies: String,
    pub language: String,
    pub address: String,
    pub copies: String,
    pub files: String,
}

impl CommentHeadings {
    /// Returns the headings in the order of the columns.
    pub fn all(&self) -> [&str; 7] {
        [
            &self.body,
            &self.item,
            &self.text,
            &self.kind,
            &self.comment,
            &self.proposal,
            &self.decision,
        ]
    }
}

impl KindLabels {
    /// Returns the words in the order of [`Class::ALL`](crate::circulation::feedback::Class::ALL).
    pub fn all(&self) -> [&str; 3] {
        [&self.general, &self.substantive, &self.editorial]
    }
}

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCirculation {
    running: Spanned<String>,
    cover_note: String,
    how_to_answer: String,
    subject: Spanned<String>,
    last_hour: Spanned<String>,
    table: RawTable,
    mail: MailLabels,
    calendar: RawDeadline,
    due_dates: RawDueDates,
    reminder: RawReminder,
    files: FileLabels,
    sent: SentLabels,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    title: String,
    summary: String,
    answer: Spanned<String>,
    instructions: Vec<String>,
    whole: String,
    whole_text: String,
    item: Spanned<String>,
    responsibility: Spanned<String>,
    timeline: Spanned<String>,
    choose: String,
    kinds: Spanned<KindLabels>,
    headings: Spanned<CommentHeadings>,
    hints: CommentHints,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDeadline {
    summary: Spanned<String>,
    description: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDueDates {
    name: Spanned<String>,
    summary: Spanned<String>,
    description: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReminder {
    subject: Spanned<String>,
    subject_of_draft: Spanned<String>,
}

impl RawCirculation {
    pub(super) fn lower(self, reader: &mut PatternReader) -> CirculationLabels {
        CirculationLabels {
            running: reader.read(&self.running, &["deadline", "contact"]),
            cover_note: self.cover_note,
            how_to_answer: self.how_to_answer,
            subject: reader.read(&self.subject, &["symbol", "title", "deadline"]),
            last_hour: reader.read(&self.last_hour, &["date", "time", "zone"]),
            table: self.table.lower(reader),
            mail: self.mail,
            calendar: DeadlineLabels {
                summary: reader.read(&self.calendar.summary, &["symbol", "title"]),
                description: reader.read(&self.calendar.description, &["symbol", "contact"]),
            },
            due_dates: DueDateLabels {
                name: reader.read(&self.due_dates.name, &["plan", "body"]),
                summary: reader.read(&self.due_dates.summary, &["item"]),
                description: reader.read(&self.due_dates.description, &["timeline", "bodies"]),
            },
            reminder: ReminderLabels {
                subject: reader.read(&self.reminder.subject, &["title"]),
                subject_of_draft: reader
                    .read(&self.reminder.subject_of_draft, &["symbol", "deadline"]),
            },
            files: self.files,
            sent: self.sent,
        }
    }
}

impl RawTable {
    fn lower(self, reader: &mut PatternReader) -> CommentLabels {
        let span = |range| Span::new(reader.source, range);
        let (of_headings, of_kinds) = (span(self.headings.span()), span(self.kinds.span()));
        let headings = self.headings.into_inner();
        let kinds = self.kinds.into_inner();
        // What comes back is told by these words.
        differ(&headings.all(), of_headings, "columns of the table", reader);
        differ(&kinds.all(), of_kinds, "kinds of comments", reader);
        CommentLabels {
            title: self.title,
            summary: self.summary,
            answer: reader.read(&self.answer, &["deadline", "contact"]),
            instructions: self.instructions,
            whole: self.whole,
            whole_text: self.whole_text,
            item: reader.read(&self.item, &["number", "key"]),
            responsibility: reader.read(&self.responsibility, &["bodies"]),
            timeline: reader.read(&self.timeline, &["timeline"]),
            choose: self.choose,
            kinds,
            headings,
            hints: self.hints,
        }
    }
}

/// Reports words of which two are the same, whatever their letter case.
fn differ(words: &[&str], span: Span, what: &str, reader: &mut PatternReader) {
    let mut sorted: Vec<String> = words
        .iter()
        .map(|word| word.trim().to_lowercase())
        .collect();
    sorted.sort_unstable();
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        reader.report(
            span,
            format!("two {what} are called “{}”", pair[0]),
            "give each a word of its own".to_owned(),
        );
    }
}
