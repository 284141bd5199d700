//! What members said about a circulated draft, and what the secretariat decided: a log that only
//! grows.
//!
//! Each returned file is a [`Source`]; each comment, tracked change, untracked edit or filled-in row
//! of a comment table in it is a [`Comment`]. Decisions, changes that were applied and what was said
//! anew about a file's sender are entries of their own behind them, so that what was once collected is
//! never rewritten.

use super::word_ledger::WordLedger;
use crate::keyed::keyed;
use crate::plan::column::ColumnSubject;
use crate::plan::{BodyKey, Column, ColumnKey, Columns, ItemKey, Number};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{HashMap, HashSet};
use std::fmt;

/// All that came back on one circulated draft, in the order of its file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Feedback {
    pub sources: Vec<Source>,
    pub attributions: Vec<Attribution>,
    pub comments: Vec<Comment>,
    pub decisions: Vec<Decision>,
    pub applied: Vec<Applied>,
    /// Questions that were taken apart.
    pub splits: Vec<Split>,
    /// What comments are about, said later.
    pub placements: Vec<Placement>,
    /// Files that were withdrawn.
    pub retractions: Vec<Retraction>,
    pub applications: Vec<Application>,
    /// Applications that were taken back.
    pub undone: Vec<Undone>,
    /// What stands behind a question until that is taken apart, questions that were, and what came in
    /// files that were withdrawn: kept, and counted nowhere.
    pub kept: Vec<Comment>,
}

/// A returned file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// SHA-256 of the file's bytes, 64 hexadecimal digits: a file is collected once.
    pub hash: String,
    /// The file's name, without its folder.
    pub file: String,
    /// The member that answers with it, where that is known, as the circulation list names it.
    pub member: Option<String>,
    /// The body for which it answers, where that is known.
    pub body: Option<BodyKey>,
    /// The day on which it was received; nothing in feedback of release 0.1, in which the day on which
    /// a file was collected counts, and comments repeat their file's body.
    pub received: Option<NaiveDate>,
    /// The day on which it was collected.
    pub collected: NaiveDate,
    /// The tag of the language of the text that it answers, where that is a translation.
    pub language: Option<String>,
    /// What became of its words; files that were collected by 0.1 do not say.
    pub words: Option<WordLedger>,
}

/// Who a file is from, said anew: it stands in the place of what its [`Source`] says, and of earlier
/// ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// [`Source::hash`] of the file.
    pub source: String,
    pub member: Option<String>,
    pub body: Option<BodyKey>,
    /// The day on which the file was received; as was said before where there is none.
    pub received: Option<NaiveDate>,
    /// The day on which that was said.
    pub date: NaiveDate,
}

/// Who a file is from and when it was received, as it stands after all that was said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentBy<'f> {
    pub member: Option<&'f str>,
    pub body: Option<&'f BodyKey>,
    pub received: NaiveDate,
    /// The body that comments repeat though only their file says it.
    repeated: Option<&'f BodyKey>,
}

impl<'f> SentBy<'f> {
    fn at_first(source: &'f Source) -> Self {
        SentBy {
            member: source.member.as_deref(),
            body: source.body.as_ref(),
            received: source.received.unwrap_or(source.collected),
            repeated: source.body.as_ref().filter(|_| source.received.is_none()),
        }
    }

    fn said_anew(&mut self, attribution: &'f Attribution) {
        self.member = attribution.member.as_deref();
        self.body = attribution.body.as_ref();
        self.received = attribution.received.unwrap_or(self.received);
    }

    /// Returns the body whose comment it is: its own, else that of its file.
    pub(crate) fn body_of(&self, comment: &'f Comment) -> Option<&'f BodyKey> {
        let own = comment.body.as_ref();
        own.filter(|own| self.repeated != Some(*own)).or(self.body)
    }
}

/// The number of a comment in its feedback, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(pub u32);

impl fmt::Display for CommentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One thing that somebody said or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    /// [`Source::hash`] of the file that it came in.
    pub source: String,
    pub mark: CommentForm,
    /// What it is about; `None` where that could not be told, and a person has to.
    pub place: Option<PlanElement>,
    /// The column of the item that it is about, where it is about one.
    pub column: Option<ColumnKey>,
    /// Who says it, where that is not its file's body: the body of its row in a comment table.
    pub body: Option<BodyKey>,
    /// Its author, as the file says.
    pub author: Option<String>,
    /// When it was written, in the author's local time, as the file says.
    pub written: Option<NaiveDateTime>,
    /// The words that it is about, or that were replaced or taken away.
    pub about: String,
    /// What is said; nothing where a change speaks for itself.
    pub text: String,
    pub proposal: Option<Proposal>,
    /// What kind of comment its author calls it.
    pub class: Option<Class>,
    /// The comment that this one answers.
    pub reply_to: Option<CommentId>,
    /// Whether it is marked as resolved in the file.
    pub is_resolved: bool,
    /// Whether the bookmark and the words of its row disagreed on what the row is.
    pub is_unsure: bool,
    /// The question that it stands behind.
    pub under: Option<CommentId>,
}

impl PlanElement {
    /// Returns of what columns say something at the place; nothing where none do.
    pub fn subject(&self) -> Option<ColumnSubject> {
        match self {
            PlanElement::Item(_) => Some(ColumnSubject::Item),
            PlanElement::Goal(_) => Some(ColumnSubject::Goal),
            PlanElement::Section(_) => Some(ColumnSubject::Section),
            PlanElement::Area(_) | PlanElement::Document => None,
        }
    }

    /// Returns the running texts that may stand at the place.
    pub(crate) fn running_texts(&self) -> &'static [ColumnKey] {
        const BOTH: [ColumnKey; 2] = [ColumnKey::INTRO, ColumnKey::NOTES];
        match self {
            PlanElement::Area(_) | PlanElement::Section(_) => &BOTH,
            PlanElement::Goal(_) => &BOTH[..1],
            PlanElement::Document => &BOTH[1..],
            PlanElement::Item(_) => &[],
        }
    }
}

impl Comment {
    /// Returns the column that it is about, of those of a plan.
    pub(crate) fn column_in<'c>(&self, columns: &'c Columns) -> Option<&'c Column> {
        let subject = self
            .place
            .as_ref()
            .map_or(Some(ColumnSubject::Item), PlanElement::subject);
        columns.get_of(subject?, self.column.as_ref()?)
    }
}

keyed! {
    /// How a comment stood in the returned file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum CommentForm {
        /// A comment beside the text.
        Comment = "comment",
        /// An answer to a comment.
        Reply = "reply",
        /// Tracked: words put in.
        Insertion = "insertion",
        /// Tracked: words taken away.
        Deletion = "deletion",
        /// Tracked: words taken away and others put in at the same place by the same author.
        Replacement = "replacement",
        /// Tracked: text or a row that stands elsewhere now.
        Move = "move",
        /// Tracked: a whole row put in.
        RowInsertion = "row-insertion",
        /// Tracked: a whole row taken away.
        RowDeletion = "row-deletion",
        /// Text that differs from what was sent, with tracking switched off.
        Edit = "edit",
        /// A row of the comment table.
        TableRow = "table-row",
        /// Words beside those that were sent: a paragraph, a column, a note on a page or on a cell, a
        /// page's header, a sheet.
        Addition = "addition",
        /// Words of what was sent that somebody highlighted and did not change.
        Highlight = "highlight",
        /// Words that somebody hid.
        Hidden = "hidden",
        /// A picture or another object.
        Picture = "picture",
        /// Another number before an item, with tracking switched off.
        Renumbering = "renumbering",
        /// Changes of one kind to so much of the plan that they can hardly have been meant: a question
        /// that stands for all of them.
        Question = "question",
        /// A message that objects while a silence procedure runs.
        Objection = "objection",
    }
}

/// A place in the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanElement {
    Item(ItemKey),
    /// The key of a goal, which is its number where it has one.
    Goal(String),
    /// The key of a section.
    Section(String),
    /// The key of an area.
    Area(String),
    /// The document as a whole: its title, or what stands before and after the table.
    Document,
}

/// A change that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// Words inside the text of a [`Comment::column`] (or of a title) as it was circulated.
    Edit(TextEdit),
    /// A whole new text of the [`Comment::column`]; of the action, where the column is not known.
    Text(String),
    /// A new item behind [`Comment::place`]: the texts of its row.
    NewItem(RowTexts),
    /// The item goes.
    Removal,
    /// The item comes after another one; at the head of its goal when `None`. What whoever moved it
    /// changed at its new place is part of that.
    Move {
        after: Option<ItemKey>,
        edits: Vec<(ColumnKey, TextEdit)>,
    },
    /// The item gets another printed number; it stays where it is, under the key that it has.
    Renumber(Number),
}

/// A change of words inside a text: from character `at` of `base`, counted in Unicode scalar values
/// from 0, `deleted` goes and `inserted` comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    pub base: String,
    pub at: usize,
    pub deleted: String,
    pub inserted: String,
}

impl TextEdit {
    /// Returns whether what it takes away stands where it says.
    pub fn fits(&self) -> bool {
        let length = self.deleted.chars().count();
        let found = self.base.chars().skip(self.at).take(length);
        self.at <= self.base.chars().count() && found.eq(self.deleted.chars())
    }

    /// Returns the text with the change made: where words went, one blank is left.
    pub fn changed(&self) -> String {
        let before = self.base.chars().take(self.at);
        let after = self
            .base
            .chars()
            .skip(self.at + self.deleted.chars().count());
        let text: String = before.chain(self.inserted.chars()).chain(after).collect();
        let lines = text.lines().map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.join(" ")
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The texts of a row, by the columns of items, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowTexts(Vec<(ColumnKey, String)>);

keyed! {
    /// What kind of comment it is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Class {
        General = "general",
        Substantive = "substantive",
        Editorial = "editorial",
    }
}

/// What the secretariat decided about a comment; a later decision on it stands in the place of an
/// earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub comment: CommentId,
    pub outcome: Outcome,
    /// What its author is told.
    pub reply: Option<String>,
    /// The text that was agreed on, where it is not the one that was proposed.
    pub agreed: Option<String>,
    pub date: NaiveDate,
}

keyed! {
    /// What becomes of a comment.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Outcome {
        Accepted = "accepted",
        /// Accepted in part, or in other words.
        Partly = "partly",
        /// Heard; the text stays.
        Noted = "noted",
        Rejected = "rejected",
        /// Nothing any more: what was decided is taken back.
        Open = "open",
    }
}

/// Says that what stands behind a question was meant, each by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    pub comment: CommentId,
    pub date: NaiveDate,
}

/// A comment whose change was written into the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    pub comment: CommentId,
    /// The key of the item that the plan got because of it, or of the one that it was written to
    /// where that had another key by then.
    pub item: Option<ItemKey>,
    /// [`Application::run`] of which it was part; entries of release 0.1 do not say.
    pub run: Option<u32>,
    pub date: NaiveDate,
}

/// What a comment is about, said by a person: it stands in the place of what the comment says, and of
/// earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    pub comment: CommentId,
    pub place: PlanElement,
    pub date: NaiveDate,
}

/// Says that a file should not have been collected: what came in it counts nowhere. The last one on a
/// file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    /// [`Source::hash`] of the file.
    pub source: String,
    /// Whether the file is taken in again.
    pub is_taken_back: bool,
    pub date: NaiveDate,
}

/// One run in which changes were written into the plan, so that it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its number, from 1.
    pub run: u32,
    /// SHA-256 of the plan file before and after.
    pub before: String,
    pub after: String,
    /// In the order of their lines.
    pub changes: Vec<TextChange>,
    pub date: NaiveDate,
}

/// Lines of a text in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// Where they begin in the new text, counted from 0.
    pub line: usize,
    /// With the ends of lines; blank for none.
    pub was: String,
    pub is: String,
}

/// Says that a run was taken back out of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undone {
    pub run: u32,
    pub date: NaiveDate,
}

impl RowTexts {
    /// Returns the text of a column; blank where there is none.
    pub fn get(&self, column: &ColumnKey) -> &str {
        let mut texts = self.iter();
        let found = texts.find(|(key, _)| *key == column);
        found.map_or("", |(_, text)| text)
    }

    /// Walks over the texts in the order in which they were put in.
    pub fn iter(&self) -> impl Iterator<Item = (&ColumnKey, &str)> {
        self.0.iter().map(|(key, text)| (key, text.as_str()))
    }
}

impl FromIterator<(ColumnKey, String)> for RowTexts {
    fn from_iter<I: IntoIterator<Item = (ColumnKey, String)>>(texts: I) -> Self {
        RowTexts(texts.into_iter().collect())
    }
}

impl Outcome {
    /// What can become of a comment that is decided about.
    pub const DECIDED: [Outcome; 4] = [
        Outcome::Accepted,
        Outcome::Partly,
        Outcome::Noted,
        Outcome::Rejected,
    ];
}

/// Returns the decision that stands about a comment after some; none where the last one was taken back.
pub fn standing(decisions: &[Decision], comment: CommentId) -> Option<&Decision> {
    let mut last_first = decisions.iter().rev();
    let last = last_first.find(|decision| decision.comment == comment)?;
    (last.outcome != Outcome::Open).then_some(last)
}

impl Feedback {
    /// Returns the comment with that number.
    pub fn comment(&self, id: CommentId) -> Option<&Comment> {
        self.comments.iter().find(|comment| comment.id == id)
    }

    /// Returns the next number that is free.
    pub fn next_id(&self) -> CommentId {
        let all = self.comments.iter().chain(&self.kept);
        let highest = all.map(|comment| comment.id.0).max();
        CommentId(highest.unwrap_or(0).saturating_add(1))
    }

    /// Takes into account what was said later: puts what stands behind a question where it is kept and
    /// not counted, and so a question that was taken apart and what came in withdrawn files; puts
    /// comments where a person has put them; and leaves out what was taken back out of the plan. What
    /// was kept before is taken into account again.
    pub fn settle(&mut self) {
        let undone: HashSet<u32> = self.undone.iter().map(|undone| undone.run).collect();
        self.applied
            .retain(|applied| applied.run.is_none_or(|run| !undone.contains(&run)));
        self.settle_comments();
        let placements = self.placements.iter();
        let placements: HashMap<CommentId, &Placement> =
            placements.map(|one| (one.comment, one)).collect();
        for comment in &mut self.comments {
            if let Some(placement) = placements.get(&comment.id) {
                let place = &placement.place;
                // A goal has no column of an item, and an item no notes.
                let is_alike = match &comment.place {
                    Some(was) => std::mem::discriminant(was) == std::mem::discriminant(place),
                    None => matches!(place, PlanElement::Item(_)),
                };
                comment.column = comment.column.take().filter(|_| is_alike);
                comment.place = Some(place.clone());
                comment.is_unsure = false;
            }
        }
    }

    fn settle_comments(&mut self) {
        let split: HashSet<CommentId> = self.splits.iter().map(|split| split.comment).collect();
        let withdrawn = self.retracted();
        let mut all = std::mem::take(&mut self.comments);
        all.append(&mut self.kept);
        all.sort_by_key(|comment| comment.id);
        let is_kept = |comment: &Comment| match comment.under {
            _ if withdrawn.contains(&comment.source) => true,
            Some(question) => !split.contains(&question),
            None => split.contains(&comment.id),
        };
        (self.kept, self.comments) = all.into_iter().partition(is_kept);
    }

    /// Returns the hashes of the files that were withdrawn.
    fn retracted(&self) -> HashSet<String> {
        let hashes = self.retractions.iter().map(|one| &one.source);
        let withdrawn = hashes.filter(|hash| self.is_retracted(hash));
        withdrawn.cloned().collect()
    }

    /// Returns whether a file was withdrawn.
    pub(crate) fn is_retracted(&self, hash: &str) -> bool {
        let mut retractions = self.retractions.iter().rev();
        let last = retractions.find(|one| one.source == hash);
        last.is_some_and(|one| !one.is_taken_back)
    }

    /// Returns the last run that was not taken back.
    pub(crate) fn last_application(&self) -> Option<&Application> {
        let applications = self.applications.iter();
        applications
            .filter(|one| self.undone.iter().all(|undone| undone.run != one.run))
            .max_by_key(|one| one.run)
    }

    /// Returns the number of the next run.
    pub(crate) fn next_run(&self) -> u32 {
        let runs = self.applications.iter().map(|one| one.run);
        runs.max().unwrap_or(0).saturating_add(1)
    }

    /// Returns a comment, whether it counts or is kept.
    pub(crate) fn comment_or_kept(&self, id: CommentId) -> Option<&Comment> {
        let mut all = self.comments.iter().chain(&self.kept);
        all.find(|comment| comment.id == id)
    }

    /// Returns what stands behind a question that was not taken apart.
    pub fn behind(&self, question: CommentId) -> impl Iterator<Item = &Comment> {
        let kept = self.kept.iter();
        kept.filter(move |comment| comment.under == Some(question))
    }

    /// Returns the file with that hash.
    pub fn source(&self, hash: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.hash == hash)
    }

    /// Returns who the files are from, by their hashes.
    pub fn senders(&self) -> HashMap<&str, SentBy<'_>> {
        let sources = self.sources.iter();
        let mut senders: HashMap<&str, SentBy<'_>> = sources
            .map(|source| (source.hash.as_str(), SentBy::at_first(source)))
            .collect();
        for attribution in &self.attributions {
            if let Some(sender) = senders.get_mut(attribution.source.as_str()) {
                sender.said_anew(attribution);
            }
        }
        senders
    }

    /// Returns the entry that says when a comment was written into the plan.
    pub fn application(&self, comment: CommentId) -> Option<&Applied> {
        let mut applied = self.applied.iter();
        applied.find(|applied| applied.comment == comment)
    }

    /// Returns the decision that stands about a comment.
    pub fn decision(&self, comment: CommentId) -> Option<&Decision> {
        standing(&self.decisions, comment)
    }
}
