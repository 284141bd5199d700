//! `feedback show`: all that is known of one comment, whole.

use crate::circulation::Standing;
use crate::circulation::difference::{WordChange, words};
use crate::circulation::feedback::{Comment, CommentId, PlanElement, Proposal};
use crate::cli::list::plain_table;
use crate::cli::session::Session;
use crate::cli::{Failure, feedback_files};
use crate::compose::feedback::Lines;
use crate::plan::{ColumnKey, Plan};
use crate::template::Labels;

/// What a comment is said with.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Telling<'a> {
    /// The plan as it was circulated, or else as it is.
    pub(in crate::cli) base: &'a Plan,
    pub(in crate::cli) labels: &'a Labels,
    pub(in crate::cli) standing: &'a Standing<'a>,
}

/// Prints comments, each with all that is known of it.
pub(super) fn show(
    session: &mut Session,
    telling: Telling<'_>,
    ids: impl IntoIterator<Item = CommentId>,
) -> Result<(), Failure> {
    let feedback = telling.standing.feedback;
    for (at, id) in ids.into_iter().enumerate() {
        let comment = feedback.comment_or_kept(id);
        let comment = comment.ok_or_else(|| feedback_files::unknown(feedback, id))?;
        if at > 0 {
            session.print("");
        }
        telling.print(session, comment);
    }
    Ok(())
}

impl Telling<'_> {
    /// Prints a comment, line by line under names; texts wrap where there is a terminal.
    pub(in crate::cli) fn print(&self, session: &mut Session, comment: &Comment) {
        let mut table = plain_table();
        for (name, text) in self.rows(comment) {
            table.add_row([name, text]);
        }
        session.print(format_args!("Comment {}", comment.id));
        for line in table.lines() {
            session.print(line.trim_end());
        }
    }

    fn rows(&self, comment: &Comment) -> Vec<(String, String)> {
        let feedback = self.standing.feedback;
        let lines = Lines {
            plan: self.base,
            labels: self.labels,
            standing: self.standing,
        };
        let line = lines.line(comment);
        let mut rows = Vec::new();
        let mut add = |name: &str, text: String| {
            if !text.is_empty() {
                rows.push((name.to_owned(), text));
            }
        };
        add("About", self.place(comment));
        let from = [line.body, line.member, line.author];
        let mut from: Vec<String> = from.into_iter().filter(|text| !text.is_empty()).collect();
        from.dedup();
        add("From", from.join(", "));
        let written = comment.written;
        add(
            "Written",
            written.map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M").to_string()),
        );
        add("File", self.file(comment));
        add("Kind", line.kind);
        add("Remarks", line.remarks.join("\n"));
        add("Words", comment.about.clone());
        add("Comment", comment.text.clone());
        match self.texts(comment) {
            Some((old, new)) => {
                add("As it was", old.clone());
                add("Proposed", new.clone());
                add("Changes", marked(&old, &new));
            }
            None => add("Proposed", line.proposed),
        }
        for answer in feedback.comments.iter() {
            if answer.reply_to == Some(comment.id) {
                let by = answer.author.as_deref().unwrap_or_default();
                add(
                    "Answered",
                    format!("{} ({}, comment {})", answer.text, by, answer.id),
                );
            }
        }
        let placements = feedback.placements.iter();
        for placement in placements.filter(|one| one.comment == comment.id) {
            let place = self.place_name(&placement.place);
            add("Placed", format!("{place}, {}", placement.date));
        }
        for (at, decision) in feedback
            .decisions
            .iter()
            .filter(|one| one.comment == comment.id)
            .enumerate()
        {
            let name = match at {
                0 => "Decided",
                _ => "then",
            };
            add(
                name,
                format!("{}, {}", decision.outcome.key(), decision.date),
            );
            add("  agreed", decision.agreed.clone().unwrap_or_default());
            add("  reply", decision.reply.clone().unwrap_or_default());
        }
        if let Some(day) = self.standing.applied(comment.id) {
            add("In the plan", format!("since {day}"));
        }
        if feedback.comment(comment.id).is_none() {
            add("Counts", self.why_kept(comment));
        }
        rows
    }

    fn why_kept(&self, comment: &Comment) -> String {
        let feedback = self.standing.feedback;
        if feedback.is_retracted(&comment.source) {
            "no: its file was withdrawn".to_owned()
        } else if let Some(question) = comment.under {
            format!("no: it stands behind question {question}")
        } else {
            "no: it is a question that was taken apart".to_owned()
        }
    }

    fn file(&self, comment: &Comment) -> String {
        let feedback = self.standing.feedback;
        let Some(source) = feedback.source(&comment.source) else {
            return String::new();
        };
        let senders = feedback.senders();
        let received = senders.get(comment.source.as_str());
        let received = received.map_or(source.collected, |sender| sender.received);
        format!(
            "{}, received {received}, collected {}",
            source.file, source.collected
        )
    }

    /// Says what a comment is about: the item with its text, and the column.
    fn place(&self, comment: &Comment) -> String {
        let Some(place) = &comment.place else {
            return self.labels.feedback.unplaced.clone();
        };
        let mut said = self.place_name(place);
        if let PlanElement::Item(key) = place {
            let mut items = self.base.items();
            if let Some(found) = items.find(|found| *found.item.key == *key) {
                said = format!("{said} {}", *found.item.action);
            }
        }
        let is_running = comment
            .column
            .as_ref()
            .is_some_and(ColumnKey::is_running_text);
        match comment.column_in(&self.base.columns) {
            Some(column) => format!("{said}\n{}", self.labels.heading(column)),
            None if is_running => format!("{said}\n{}", self.labels.redline.words.text),
            None => said,
        }
    }

    /// Returns what a place is called.
    pub(in crate::cli) fn place_name(&self, place: &PlanElement) -> String {
        place_name(self.base, self.labels, place)
    }

    /// Returns the text that a comment would change, and what it would become; nothing where it
    /// proposes no other text.
    fn texts(&self, comment: &Comment) -> Option<(String, String)> {
        match comment.proposal.as_ref()? {
            Proposal::Edit(edit) => Some((edit.base.clone(), edit.changed())),
            Proposal::Text(text) => {
                let column = comment.column.as_ref();
                let old = self.text_of(comment.place.as_ref()?, column)?;
                Some((old, text.clone()))
            }
            _ => None,
        }
    }

    fn text_of(&self, place: &PlanElement, column: Option<&ColumnKey>) -> Option<String> {
        let plan = self.base;
        let words = self.labels.item_words();
        let is_item = matches!(place, PlanElement::Item(_));
        if let Some(key) = column.filter(|_| !is_item) {
            let column = plan.columns.get_of(place.subject()?, key)?;
            let values = match place {
                PlanElement::Goal(key) => &plan.goals().find(|goal| goal.key == *key)?.values,
                PlanElement::Section(key) => {
                    let mut sections = plan.sections.iter();
                    &sections.find(|section| section.key == *key)?.values
                }
                _ => return None,
            };
            return Some(words.value_text(plan, values, column));
        }
        let mut goals = plan.sections.iter().flat_map(|section| &section.goals);
        match place {
            PlanElement::Item(key) => {
                let mut items = plan.items();
                let item = items.find(|found| *found.item.key == *key)?.item;
                let column = plan.columns.get(column.unwrap_or(&ColumnKey::ACTION))?;
                Some(words.text(plan, item, column))
            }
            PlanElement::Goal(key) => {
                let goal = goals.find(|goal| goal.key == *key)?;
                Some(goal.title.value.clone())
            }
            PlanElement::Section(key) => {
                let mut sections = plan.sections.iter();
                let section = sections.find(|section| section.key == *key)?;
                Some(section.title.value.clone())
            }
            PlanElement::Area(key) => {
                let mut areas = plan.areas.iter();
                let area = areas.find(|area| area.key == *key)?;
                Some(area.title.value.clone())
            }
            PlanElement::Document => None,
        }
    }
}

/// Returns what a place is called, as documents call it.
pub(super) fn place_name(plan: &Plan, labels: &Labels, place: &PlanElement) -> String {
    let words = &labels.feedback;
    let level = |word: &str, key: &str| format!("{word} {key}");
    match place {
        PlanElement::Item(key) => {
            let mut items = plan.items();
            let found = items.find(|found| *found.item.key == *key);
            found.map_or_else(|| key.0.clone(), |found| found.item.name())
        }
        PlanElement::Goal(key) => level(&words.goal, key),
        PlanElement::Section(key) => level(&words.section, key),
        PlanElement::Area(key) => level(&words.area, key),
        PlanElement::Document => words.whole_document.clone(),
    }
}

/// Marks what goes and what comes: `Recruit [-two-] {+three+} individuals`.
fn marked(old: &str, new: &str) -> String {
    let mut marked = String::new();
    for piece in words(old, new) {
        match piece {
            WordChange::Same(text) => marked += text,
            WordChange::Deleted(text) => marked += &format!("[-{text}-]"),
            WordChange::Inserted(text) => marked += &format!("{{+{text}+}}"),
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn what_goes_and_what_comes_is_marked() {
        assert_eq!(marked("a b", "a b"), "a b");
        assert_eq!(
            marked("Recruit two individuals", "Recruit three individuals"),
            "Recruit [-two-]{+three+} individuals"
        );
        assert_eq!(marked("one", ""), "[-one-]");
    }
}
