//! Comments as documents and sheets say them: each in the same words, wherever it stands.

use crate::circulation::Standing;
use crate::circulation::feedback::{
    Class, Comment, CommentForm, CommentId, Decision, Outcome, PlanElement, Proposal, TextEdit,
};
use crate::diagnostic::CharacterFault;
use crate::plan::column::ColumnSubject;
use crate::plan::{ColumnKey, ItemKey, Plan};
use crate::template::{FeedbackLabels, Labels};

/// A comment, said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentEntry {
    pub id: CommentId,
    /// The first comment on the same place that proposes the same; nothing where it is that one, or
    /// there is no other.
    pub alike: Option<CommentId>,
    /// The body's name; blank where it is not known.
    pub body: String,
    /// The member in whose file it came; blank where it is not known.
    pub member: String,
    pub author: String,
    /// The day on which it was written.
    pub written: String,
    /// What kind of comment it is, how it stood in the file, and which part it is about.
    pub kind: String,
    /// The words that it is about.
    pub about: String,
    /// What is said.
    pub text: String,
    /// What there is to say of the comment itself: that it answers another one, that it is resolved.
    pub remarks: Vec<String>,
    /// What is proposed.
    pub proposed: String,
    pub outcome: Option<Outcome>,
    /// The outcome in words; blank where nothing is decided.
    pub decision: String,
    /// The text that was agreed on; blank for none.
    pub agreed: String,
    pub reply: String,
    /// The day since when the plan has the change; blank where it has not.
    pub applied: String,
}

/// Says comments.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    /// The plan as it was circulated, or else as it is.
    pub plan: &'a Plan,
    pub labels: &'a Labels,
    pub standing: &'a Standing<'a>,
}

impl CommentEntry {
    /// Returns what there is to say of the comment itself, where it stands alone.
    pub(crate) fn all_remarks(&self, words: &FeedbackLabels) -> Vec<String> {
        let alike = self.alike.map(|id| {
            let number = id.to_string();
            words.same_proposal.fill(&[("number", &number)])
        });
        alike
            .into_iter()
            .chain(self.remarks.iter().cloned())
            .collect()
    }
}

impl<'a> Lines<'a> {
    fn words(&self) -> &'a FeedbackLabels {
        &self.labels.feedback
    }

    /// Says a comment.
    pub fn line(&self, comment: &'a Comment) -> CommentEntry {
        let words = self.words();
        let decision = self.standing.decision(comment.id);
        let body = self.standing.body(comment);
        let said = |text: Option<&String>| text.map_or_else(String::new, |text| clean(text));
        let agreed = decision.and_then(|decision| decision.agreed.as_deref());
        let applied = self.standing.applied(comment.id);
        CommentEntry {
            id: comment.id,
            alike: None,
            body: body.map_or_else(String::new, |body| clean(self.plan.body_name(body))),
            member: self
                .standing
                .member(comment)
                .map_or_else(String::new, clean),
            author: said(comment.author.as_ref()),
            written: comment
                .written
                .map_or_else(String::new, |written| self.labels.date(written.date())),
            kind: self.kind(comment),
            about: clean(&comment.about),
            text: clean(&comment.text),
            remarks: self.remarks(comment),
            proposed: self.proposed(comment),
            outcome: decision.map(|decision| decision.outcome),
            decision: decision.map_or_else(String::new, |one| outcome(words, one.outcome)),
            agreed: agreed.map_or_else(String::new, clean),
            reply: said(decision.and_then(reply)),
            applied: applied.map_or_else(String::new, |day| self.labels.date(day)),
        }
    }

    fn kind(&self, comment: &Comment) -> String {
        let words = self.words();
        let class = comment.class.map(|class| class_word(words, class));
        let column = comment.column.as_ref();
        let column = column.and_then(|key| self.column(comment.place.as_ref(), key));
        let parts = [class, Some(mark_word(words, comment.mark)), column];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        parts.join(&words.separator)
    }

    /// Returns the heading of a column that has to be named; the action is what an item is.
    fn column(&self, place: Option<&PlanElement>, key: &'a ColumnKey) -> Option<&'a str> {
        let subject = place.map_or(Some(ColumnSubject::Item), PlanElement::subject);
        let columns = &self.plan.columns;
        match subject.and_then(|subject| columns.get_of(subject, key)) {
            Some(column) if column.names_item() => None,
            Some(column) => Some(self.labels.heading(column)),
            None if key.is_running_text() => Some(&self.labels.redline.words.text),
            None => Some(key.as_str()),
        }
    }

    fn remarks(&self, comment: &Comment) -> Vec<String> {
        let words = self.words();
        let answer = comment.reply_to.map(|id| {
            let number = id.to_string();
            words.in_answer_to.fill(&[("number", &number)])
        });
        let resolved = comment.is_resolved.then(|| words.resolved.clone());
        let unsure = comment.is_unsure.then(|| words.unsure.clone());
        let behind = self.standing.feedback.behind(comment.id).count();
        let behind = (behind > 0).then(|| words.behind.count(behind, &[]));
        let language = self.standing.language(comment).map(|tag| {
            let language = self.labels.language_name(tag);
            words.on_translation.fill(&[("language", language)])
        });
        let all = [language, answer, resolved, unsure, behind];
        all.into_iter().flatten().collect()
    }

    fn proposed(&self, comment: &Comment) -> String {
        let words = self.words();
        match &comment.proposal {
            None => String::new(),
            Some(Proposal::Edit(change)) => edit(words, change),
            Some(Proposal::Text(text)) => clean(text),
            Some(Proposal::NewItem(texts)) => {
                let action = clean(texts.get(&ColumnKey::ACTION));
                let action = words.new_item.fill(&[("action", &action)]);
                let others = texts.iter().filter(|(key, _)| **key != ColumnKey::ACTION);
                let others = others.map(|(_, text)| clean(text));
                let lines: Vec<String> = std::iter::once(action)
                    .chain(others)
                    .filter(|line| !line.is_empty())
                    .collect();
                lines.join("\n")
            }
            Some(Proposal::Renumber(number)) => {
                words.renumber.fill(&[("number", &clean(&number.0))])
            }
            Some(Proposal::Removal) => words.removal.clone(),
            Some(Proposal::Move { after, edits }) => {
                let comes = after.as_ref().map_or_else(
                    || words.move_first.clone(),
                    |key| words.move_after.fill(&[("item", &self.number(key))]),
                );
                let edits = edits.iter().map(|(key, change)| {
                    let of = self
                        .column(None, key)
                        .map(|of| format!("{of}{}", words.separator));
                    of.unwrap_or_default() + &edit(words, change)
                });
                let lines: Vec<String> = std::iter::once(comes).chain(edits).collect();
                lines.join("\n")
            }
        }
    }

    fn number(&self, key: &ItemKey) -> String {
        let mut items = self.plan.items();
        let found = items.find(|place| *place.item.key == *key);
        found.map_or_else(|| clean(&key.0), |place| place.item.name())
    }
}

fn reply(decision: &Decision) -> Option<&String> {
    decision.reply.as_ref()
}

/// Says what changes inside a text.
fn edit(words: &FeedbackLabels, change: &TextEdit) -> String {
    let [was, comes] = [&change.deleted, &change.inserted].map(|text| clean(text));
    match (was.is_empty(), comes.is_empty()) {
        (false, true) => words.delete.fill(&[("deleted", &was)]),
        (false, false) => words
            .replace
            .fill(&[("deleted", &was), ("inserted", &comes)]),
        (true, _) => match last_words(&change.base, change.at) {
            before if before.is_empty() => words.insert_first.fill(&[("inserted", &comes)]),
            before => words
                .insert
                .fill(&[("inserted", &comes), ("before", &before)]),
        },
    }
}

/// Returns the last words before a place in a text, by which it is found.
fn last_words(base: &str, at: usize) -> String {
    const WORDS: usize = 4;
    let before: String = base.chars().take(at).collect();
    let before = clean(&before);
    let words: Vec<&str> = before.split_whitespace().collect();
    let shown = &words[words.len().saturating_sub(WORDS)..];
    let shown = shown.join(" ");
    match words.len() > WORDS {
        true => format!("… {shown}"),
        false => shown,
    }
}

/// Returns a text without what documents cannot carry: members write with any program.
///
/// Line ends stay, other controls become U+FFFD, so that a loss can be seen; direction controls go,
/// as in a plan.
pub(super) fn clean(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{2028}', '\u{2029}'], "\n");
    let characters = text.chars().filter_map(|c| match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        c => match CharacterFault::of(c, |_| true) {
            Some(CharacterFault::Control) => Some('\u{FFFD}'),
            Some(CharacterFault::BidiControl) => None,
            _ => Some(c),
        },
    });
    let text: String = characters.collect();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the word of an outcome.
pub(super) fn outcome(words: &FeedbackLabels, outcome: Outcome) -> String {
    match outcome {
        Outcome::Accepted => &words.accepted,
        Outcome::Partly => &words.partly,
        Outcome::Noted => &words.noted,
        Outcome::Rejected => &words.rejected,
        Outcome::Open => &words.open,
    }
    .clone()
}

fn class_word(words: &FeedbackLabels, class: Class) -> &str {
    match class {
        Class::General => &words.classes.general,
        Class::Substantive => &words.classes.substantive,
        Class::Editorial => &words.classes.editorial,
    }
}

fn mark_word(words: &FeedbackLabels, mark: CommentForm) -> &str {
    let marks = &words.marks;
    match mark {
        CommentForm::Comment => &marks.comment,
        CommentForm::Reply => &marks.reply,
        CommentForm::Insertion => &marks.insertion,
        CommentForm::Deletion => &marks.deletion,
        CommentForm::Replacement => &marks.replacement,
        CommentForm::Move => &marks.moved,
        CommentForm::RowInsertion => &marks.row_insertion,
        CommentForm::RowDeletion => &marks.row_deletion,
        CommentForm::Edit => &marks.edit,
        CommentForm::TableRow => &marks.table_row,
        CommentForm::Addition => &marks.addition,
        CommentForm::Highlight => &marks.highlight,
        CommentForm::Hidden => &marks.hidden,
        CommentForm::Picture => &marks.picture,
        CommentForm::Renumbering => &marks.renumbering,
        CommentForm::Question => &marks.question,
        CommentForm::Objection => &marks.objection,
    }
}
