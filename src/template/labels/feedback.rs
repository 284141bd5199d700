//! The words of compiled comments on a draft (`[feedback]` of a file of labels).

use super::PatternReader;
use crate::template::pattern::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words of compiled comments and of the table that says what became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackLabels {
    pub title: String,
    /// `{symbol}`.
    pub on_draft: Pattern,
    /// `{date}`.
    pub deadline: Pattern,
    /// `{date}`.
    pub as_of: Pattern,
    /// `{comments}`, `{accepted}`, `{partly}`, `{noted}`, `{rejected}`, `{open}`, `{applied}`.
    pub counts: Pattern,
    pub answers: String,
    pub answers_table: String,
    pub member: String,
    pub body: String,
    pub answer: String,
    pub files: String,
    pub in_time: String,
    pub after_deadline: String,
    pub overdue: String,
    pub awaited: String,
    pub not_told: String,
    pub not_asked: String,
    pub one_of: String,
    pub sender_not_known: String,
    /// `{file}`, `{date}`.
    pub received: Pattern,
    pub disposition: String,
    pub disposition_table: String,
    pub comments_count: String,
    pub accepted: String,
    pub partly: String,
    pub noted: String,
    pub rejected: String,
    pub open: String,
    pub applied: String,
    pub all: String,
    pub comments: String,
    /// `{place}`.
    pub comments_table: Pattern,
    pub none: String,
    pub record: String,
    pub none_circulated: String,
    /// `{date}`.
    pub sent_on: Pattern,
    pub whole_document: String,
    pub unplaced: String,
    pub unplaced_remark: String,
    /// `{place}`.
    pub about_gone: Pattern,
    pub goal: String,
    pub section: String,
    pub area: String,
    pub item: String,
    pub text_as_it_stands: String,
    pub number: String,
    pub from: String,
    pub comment: String,
    pub proposed: String,
    pub decision: String,
    pub decision_only: String,
    pub agreed_only: String,
    pub reply_only: String,
    pub choose: String,
    pub decision_hint: String,
    pub author: String,
    pub written: String,
    pub kind: String,
    pub about: String,
    /// `{text}`.
    pub agreed: Pattern,
    /// `{date}`.
    pub in_plan_since: Pattern,
    /// `{number}`.
    pub in_answer_to: Pattern,
    /// `{number}`.
    pub same_proposal: Pattern,
    pub resolved: String,
    /// `{words}`.
    pub about_words: Pattern,
    /// `{deleted}`, `{inserted}`.
    pub replace: Pattern,
    /// `{inserted}`, `{before}`.
    pub insert: Pattern,
    /// `{inserted}`.
    pub insert_first: Pattern,
    /// `{deleted}`.
    pub delete: Pattern,
    /// `{action}`.
    pub new_item: Pattern,
    pub removal: String,
    /// `{item}`.
    pub move_after: Pattern,
    pub move_first: String,
    /// `{number}`.
    pub renumber: Pattern,
    pub unsure: String,
    /// `{count}`.
    pub behind: Pattern,
    pub separator: String,
    pub sheet_note: String,
    pub classes: ClassLabels,
    pub marks: MarkLabels,
    pub outcome_words: OutcomeWords,
    pub answer_to_member: AnswerLabels,
}

/// What a member is told of its comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLabels {
    /// `{member}`.
    pub title: Pattern,
    /// `{symbol}`.
    pub subject: Pattern,
    /// `{member}`.
    pub greeting: Pattern,
    /// `{symbol}`, `{count}`.
    pub introduction: Pattern,
    /// `{number}`, `{place}`.
    pub comment: Pattern,
    /// `{text}`.
    pub said: Pattern,
    /// `{text}`.
    pub proposed: Pattern,
    /// `{decision}`.
    pub decision: Pattern,
    /// `{text}`.
    pub reply: Pattern,
    pub open: String,
    /// `{contact}`.
    pub closing: Pattern,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAnswer {
    title: Spanned<String>,
    subject: Spanned<String>,
    greeting: Spanned<String>,
    introduction: Spanned<String>,
    comment: Spanned<String>,
    said: Spanned<String>,
    proposed: Spanned<String>,
    decision: Spanned<String>,
    reply: Spanned<String>,
    open: String,
    closing: Spanned<String>,
}

impl RawAnswer {
    fn lower(self, reader: &mut PatternReader) -> AnswerLabels {
        AnswerLabels {
            title: reader.read(&self.title, &["member"]),
            subject: reader.read(&self.subject, &["symbol"]),
            greeting: reader.read(&self.greeting, &["member"]),
            introduction: reader.read(&self.introduction, &["symbol", "count"]),
            comment: reader.read(&self.comment, &["number", "place"]),
            said: reader.read(&self.said, &["text"]),
            proposed: reader.read(&self.proposed, &["text"]),
            decision: reader.read(&self.decision, &["decision"]),
            reply: reader.read(&self.reply, &["text"]),
            open: self.open,
            closing: reader.read(&self.closing, &["contact"]),
        }
    }
}

/// What people write for each outcome, besides its own word; letter case and punctuation around it
/// do not count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeWords {
    pub accepted: Vec<String>,
    pub partly: Vec<String>,
    pub noted: Vec<String>,
    pub rejected: Vec<String>,
}

/// Kinds of comments, as their authors call them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassLabels {
    pub general: String,
    pub substantive: String,
    pub editorial: String,
}

/// How comments stood in the files that came back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkLabels {
    pub comment: String,
    pub reply: String,
    pub insertion: String,
    pub deletion: String,
    pub replacement: String,
    #[serde(rename = "move")]
    pub moved: String,
    pub row_insertion: String,
    pub row_deletion: String,
    pub edit: String,
    pub table_row: String,
    pub addition: String,
    pub highlight: String,
    pub hidden: String,
    pub picture: String,
    pub renumbering: String,
    pub question: String,
    pub objection: String,
}

/// The table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFeedback {
    title: String,
    on_draft: Spanned<String>,
    deadline: Spanned<String>,
    as_of: Spanned<String>,
    counts: Spanned<String>,
    answers: String,
    answers_table: String,
    member: String,
    body: String,
    answer: String,
    files: String,
    in_time: String,
    after_deadline: String,
    overdue: String,
    awaited: String,
    not_told: String,
    not_asked: String,
    one_of: String,
    sender_not_known: String,
    received: Spanned<String>,
    disposition: String,
    disposition_table: String,
    comments_count: String,
    accepted: String,
    partly: String,
    noted: String,
    rejected: String,
    open: String,
    applied: String,
    all: String,
    comments: String,
    comments_table: Spanned<String>,
    none: String,
    record: String,
    none_circulated: String,
    sent_on: Spanned<String>,
    whole_document: String,
    unplaced: String,
    unplaced_remark: String,
    about_gone: Spanned<String>,
    goal: String,
    section: String,
    area: String,
    item: String,
    text_as_it_stands: String,
    number: String,
    from: String,
    comment: String,
    proposed: String,
    decision: String,
    decision_only: String,
    agreed_only: String,
    reply_only: String,
    choose: String,
    decision_hint: String,
    author: String,
    written: String,
    kind: String,
    about: String,
    agreed: Spanned<String>,
    in_plan_since: Spanned<String>,
    in_answer_to: Spanned<String>,
    same_proposal: Spanned<String>,
    resolved: String,
    about_words: Spanned<String>,
    replace: Spanned<String>,
    insert: Spanned<String>,
    insert_first: Spanned<String>,
    delete: Spanned<String>,
    new_item: Spanned<String>,
    removal: String,
    move_after: Spanned<String>,
    move_first: String,
    renumber: Spanned<String>,
    unsure: String,
    behind: Spanned<String>,
    separator: String,
    sheet_note: String,
    classes: ClassLabels,
    marks: MarkLabels,
    outcome_words: OutcomeWords,
    answer_to_member: RawAnswer,
}

/// Reads the places of the patterns.
pub(super) fn lower(raw: RawFeedback, reader: &mut PatternReader) -> FeedbackLabels {
    FeedbackLabels {
        title: raw.title,
        on_draft: reader.read(&raw.on_draft, &["symbol"]),
        deadline: reader.read(&raw.deadline, &["date"]),
        as_of: reader.read(&raw.as_of, &["date"]),
        counts: reader.read(
            &raw.counts,
            &[
                "comments", "accepted", "partly", "noted", "rejected", "open", "applied",
            ],
        ),
        answers: raw.answers,
        answers_table: raw.answers_table,
        member: raw.member,
        body: raw.body,
        answer: raw.answer,
        files: raw.files,
        in_time: raw.in_time,
        after_deadline: raw.after_deadline,
        overdue: raw.overdue,
        awaited: raw.awaited,
        not_told: raw.not_told,
        not_asked: raw.not_asked,
        one_of: raw.one_of,
        sender_not_known: raw.sender_not_known,
        received: reader.read(&raw.received, &["file", "date"]),
        disposition: raw.disposition,
        disposition_table: raw.disposition_table,
        comments_count: raw.comments_count,
        accepted: raw.accepted,
        partly: raw.partly,
        noted: raw.noted,
        rejected: raw.rejected,
        open: raw.open,
        applied: raw.applied,
        all: raw.all,
        comments: raw.comments,
        comments_table: reader.read(&raw.comments_table, &["place"]),
        none: raw.none,
        record: raw.record,
        none_circulated: raw.none_circulated,
        sent_on: reader.read(&raw.sent_on, &["date"]),
        whole_document: raw.whole_document,
        unplaced: raw.unplaced,
        unplaced_remark: raw.unplaced_remark,
        about_gone: reader.read(&raw.about_gone, &["place"]),
        goal: raw.goal,
        section: raw.section,
        area: raw.area,
        item: raw.item,
        text_as_it_stands: raw.text_as_it_stands,
        number: raw.number,
        from: raw.from,
        comment: raw.comment,
        proposed: raw.proposed,
        decision: raw.decision,
        decision_only: raw.decision_only,
        agreed_only: raw.agreed_only,
        reply_only: raw.reply_only,
        choose: raw.choose,
        decision_hint: raw.decision_hint,
        author: raw.author,
        written: raw.written,
        kind: raw.kind,
        about: raw.about,
        agreed: reader.read(&raw.agreed, &["text"]),
        in_plan_since: reader.read(&raw.in_plan_since, &["date"]),
        in_answer_to: reader.read(&raw.in_answer_to, &["number"]),
        same_proposal: reader.read(&raw.same_proposal, &["number"]),
        resolved: raw.resolved,
        about_words: reader.read(&raw.about_words, &["words"]),
        replace: reader.read(&raw.replace, &["deleted", "inserted"]),
        insert: reader.read(&raw.insert, &["inserted", "before"]),
        insert_first: reader.read(&raw.insert_first, &["inserted"]),
        delete: reader.read(&raw.delete, &["deleted"]),
        new_item: reader.read(&raw.new_item, &["action"]),
        removal: raw.removal,
        move_after: reader.read(&raw.move_after, &["item"]),
        move_first: raw.move_first,
        renumber: reader.read(&raw.renumber, &["number"]),
        unsure: raw.unsure,
        behind: reader.read(&raw.behind, &["count"]),
        separator: raw.separator,
        sheet_note: raw.sheet_note,
        classes: raw.classes,
        marks: raw.marks,
        outcome_words: raw.outcome_words,
        answer_to_member: raw.answer_to_member.lower(reader),
    }
}
