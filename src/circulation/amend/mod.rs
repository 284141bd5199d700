//! Decisions made into changes of a plan: what was accepted, as far as it can be written.
//!
//! A change is refused, with its reason, where the plan no longer says what was circulated, where it
//! contradicts another accepted one, or where the plan could not be read afterwards. Nothing is guessed.

mod current;
mod numbers;
mod rows;
mod target;
mod texts;

use super::feedback::{
    Comment, CommentId, Decision, Feedback, Outcome, PlanElement, Proposal, TextEdit,
};
use super::plan_edit::PlanEdit;
use crate::plan::column::{ColumnKey, Columns, ItemWords, NotUnderstood};
use crate::plan::{ItemKey, Number, Plan};
use current::Current;
use std::collections::{BTreeMap, HashMap, HashSet};
use target::Target;

/// What accepted changes are written with.
#[derive(Debug, Clone, Copy)]
pub struct AmendSetup<'a> {
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// The plan as it was circulated, where it is still at hand.
    pub base: Option<&'a Plan>,
    pub feedback: &'a Feedback,
    pub words: ItemWords<'a>,
    /// Numbers that items get because of comments, where the call gives them.
    pub numbers: &'a HashMap<CommentId, Number>,
}

/// What is to be written, and what cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amendments {
    /// In the order in which they are to be made.
    pub edits: Vec<PlanEdit>,
    /// In the order of their comments.
    pub done: Vec<Done>,
    /// In the order of their comments.
    pub refused: Vec<Refusal>,
}

/// A comment whose change the plan has when the edits are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub comment: CommentId,
    /// What is changed, such as "action of 1.1.1".
    pub what: String,
    /// The key of an item that the plan gets, or of the one that is changed where it has another key
    /// than the comment names.
    pub item: Option<ItemKey>,
    /// Whether the plan had it before, as after an interrupted run or an edit by hand.
    pub was_there: bool,
}

/// A comment whose change is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub comment: CommentId,
    pub what: String,
    pub reason: String,
    pub help: String,
}

/// An accepted change that is not in the plan yet.
#[derive(Debug, Clone, Copy)]
struct Accepted<'a> {
    comment: &'a Comment,
    decision: &'a Decision,
    /// Of a row that moves and is reworded, the change of the one text that is looked at.
    of_move: Option<&'a TextEdit>,
}

/// Why a change is not written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct No {
    reason: String,
    help: String,
}

impl No {
    fn new(reason: impl Into<String>, help: impl Into<String>) -> Self {
        No {
            reason: reason.into(),
            help: help.into(),
        }
    }

    /// The plan no longer says what was circulated.
    fn moved_on(what: &str) -> Self {
        No::new(
            format!("the base has moved on: the {what} is no longer what was circulated"),
            "write what was agreed into the plan by hand, or bring the text back first",
        )
    }

    /// The words stand beside all that was circulated.
    fn beside() -> Self {
        No::new(
            "it is no change of a text of the plan: the words were typed beside it",
            "write what was agreed into the plan by hand, a new goal as `[[section.goal]]` or a new section as `[[section]]`, and close the comment with `decide … noted`",
        )
    }

    /// Nobody can tell what was circulated.
    fn no_base() -> Self {
        No::new(
            "the circulated plan is not at hand to compare with",
            "bring back the draft’s folder in out/circulation/",
        )
    }
}

impl From<NotUnderstood> for No {
    fn from(not: NotUnderstood) -> Self {
        No::new(not.reason, not.help)
    }
}

/// Returns what is to be written of all that was accepted and is not in the plan yet.
///
/// Accepted comments that propose nothing, and those accepted in part without an agreed text, are for
/// people to act on; there is nothing to write of them.
pub fn amendments(setup: &AmendSetup<'_>) -> Amendments {
    let Some(base) = setup.base else {
        return written(setup, &|comment| {
            let is_of_title = matches!(comment.place, Some(PlanElement::Document) | None)
                && comment.column.is_none();
            (!is_of_title).then(|| (Target::name(comment, setup.plan), No::no_base()))
        });
    };
    let current = Current::of(setup, base);
    let now = AmendSetup {
        base: Some(&current.base),
        feedback: &current.feedback,
        ..*setup
    };
    let mut amendments = written(&now, &|comment| current.lost(comment));
    current.name_both(&mut amendments);
    amendments
}

/// Returns what is to be written of all that is about something of the plan; `lost` says what is
/// not, and why.
fn written<'a>(
    setup: &AmendSetup<'a>,
    lost: &dyn Fn(&Comment) -> Option<(String, No)>,
) -> Amendments {
    let mut amendments = Amendments::default();
    let mut by_target: BTreeMap<Target, Vec<Accepted<'a>>> = BTreeMap::new();
    let mut rows = Vec::new();
    for accepted in pending(setup.feedback) {
        if let Some(no) = accepted.of_translation(setup.feedback) {
            let what = Target::name(accepted.comment, setup.plan);
            amendments.refuse(accepted, &what, no);
            continue;
        }
        if let Some((what, no)) = lost(accepted.comment) {
            amendments.refuse(accepted, &what, no);
            continue;
        }
        if accepted.is_of_row() {
            rows.push(accepted);
            continue;
        }
        if numbers::is_of_whole_branch(accepted.comment) {
            amendments.refuse(
                accepted,
                &target::what(accepted.comment),
                numbers::by_hand(),
            );
            continue;
        }
        match Target::of(accepted.comment, setup.base) {
            Some(target) => by_target.entry(target).or_default().push(accepted),
            None => amendments.refuse(
                accepted,
                "the plan",
                No::new(
                    "nobody has said which text of the plan it is about",
                    "write what was agreed into the plan by hand",
                ),
            ),
        }
    }
    // What goes cannot be changed as well; neither is done until that is decided.
    let (rows, contradicted) = rows::without_contradictions(rows, &mut by_target);
    for (accepted, no) in contradicted {
        amendments.refuse(accepted, &target::what(accepted.comment), no);
    }
    for (accepted, no) in numbers::without_clashes(setup.plan, &rows, &mut by_target) {
        amendments.refuse(accepted, &target::what(accepted.comment), no);
    }
    rows_and_texts(setup, rows, by_target, &mut amendments);
    amendments.refused.sort_by_key(|refusal| refusal.comment);
    amendments
}

/// Adds what becomes of rows and texts. A row that is moved and reworded is both or neither, so that
/// what half of it stands against is refused until all that is left can be done.
fn rows_and_texts<'a>(
    setup: &AmendSetup<'a>,
    mut rows: Vec<Accepted<'a>>,
    mut by_target: BTreeMap<Target, Vec<Accepted<'a>>>,
    amendments: &mut Amendments,
) {
    loop {
        let mut texts = by_target.clone();
        for (target, of_row) in rows.iter().flat_map(|row| row.texts(setup.base)) {
            let group = texts.entry(target).or_default();
            group.push(of_row);
            group.sort_by_key(|one| one.comment.id);
        }
        let mut tried = Amendments::default();
        for (target, group) in &texts {
            texts::amend(setup, target, group, &mut tried);
        }
        rows::amend(setup, &rows, &mut tried);
        let reworded = rows.iter().filter(|row| !row.texts(setup.base).is_empty());
        let reworded: HashMap<CommentId, String> = reworded
            .map(|row| (row.comment.id, target::what(row.comment)))
            .collect();
        let mut refused = HashSet::new();
        tried
            .refused
            .retain(|refusal| refused.insert(refusal.comment));
        for refusal in &mut tried.refused {
            if let Some(what) = reworded.get(&refusal.comment) {
                refusal.what.clone_from(what);
            }
        }
        amendments.refused.append(&mut tried.refused);
        if reworded.keys().any(|row| refused.contains(row)) {
            let is_left = |one: &Accepted<'_>| !refused.contains(&one.comment.id);
            rows.retain(is_left);
            by_target
                .values_mut()
                .for_each(|group| group.retain(is_left));
            by_target.retain(|_, group| !group.is_empty());
            continue;
        }
        amendments.edits.append(&mut tried.edits);
        amendments.done = done_once(tried.done, &reworded);
        return;
    }
}

/// Returns what was done in the order of the comments, each once, though a row that was moved and
/// reworded is several changes of the plan.
fn done_once(mut all: Vec<Done>, reworded: &HashMap<CommentId, String>) -> Vec<Done> {
    all.sort_by_key(|done| done.comment);
    let mut once: Vec<Done> = Vec::with_capacity(all.len());
    for mut done in all {
        if let Some(what) = reworded.get(&done.comment) {
            done.what.clone_from(what);
        }
        match once.last_mut() {
            Some(last) if last.comment == done.comment => last.was_there &= done.was_there,
            _ => once.push(done),
        }
    }
    once
}

/// Returns what was accepted, would change the plan, and has not been applied.
fn pending(feedback: &Feedback) -> impl Iterator<Item = Accepted<'_>> {
    let all = changing(feedback);
    all.filter_map(|(accepted, is_applied)| (!is_applied).then_some(accepted))
}

/// Returns what was accepted and changes the plan, and whether it has been applied.
fn changing(feedback: &Feedback) -> impl Iterator<Item = (Accepted<'_>, bool)> {
    let applied: std::collections::HashSet<CommentId> =
        feedback.applied.iter().map(|one| one.comment).collect();
    // The last decision on a comment is the one that stands.
    let standing: HashMap<CommentId, &Decision> = feedback
        .decisions
        .iter()
        .map(|decision| (decision.comment, decision))
        .collect();
    feedback.comments.iter().filter_map(move |comment| {
        let decision = *standing.get(&comment.id)?;
        let changes = match decision.outcome {
            Outcome::Accepted => comment.proposal.is_some() || decision.agreed.is_some(),
            Outcome::Partly => decision.agreed.is_some(),
            Outcome::Noted | Outcome::Rejected | Outcome::Open => false,
        };
        let is_applied = applied.contains(&comment.id);
        changes.then_some((Accepted::of(comment, decision), is_applied))
    })
}

impl<'a> Accepted<'a> {
    fn of(comment: &'a Comment, decision: &'a Decision) -> Self {
        Accepted {
            comment,
            decision,
            of_move: None,
        }
    }

    /// Returns the texts that it changes, by which it is one of several changes of each.
    fn texts(self, base: Option<&Plan>) -> Vec<(Target, Accepted<'a>)> {
        let comment = self.comment;
        match (&comment.place, &comment.proposal) {
            (Some(PlanElement::Item(key)), Some(Proposal::Move { edits, .. }))
                if self.is_of_row() =>
            {
                let edits = edits.iter().map(|(column, edit)| {
                    let target = Target::Column(key.clone(), column.clone());
                    let of_move = Some(edit);
                    (target, Accepted { of_move, ..self })
                });
                edits.collect()
            }
            _ if self.is_of_row() => Vec::new(),
            _ => {
                let target = Target::of(comment, base).into_iter();
                target.map(|target| (target, self)).collect()
            }
        }
    }

    /// Returns why the plan cannot have a change of words of a translation; an agreed text is one of the
    /// plan itself.
    fn of_translation(self, feedback: &Feedback) -> Option<No> {
        let source = feedback.source(&self.comment.source)?;
        let language = source.language.as_deref()?;
        let has_words = match &self.comment.proposal {
            Some(Proposal::Edit(_) | Proposal::Text(_) | Proposal::NewItem(_)) => true,
            Some(Proposal::Move { edits, .. }) => !edits.is_empty(),
            Some(Proposal::Removal | Proposal::Renumber(_)) | None => false,
        };
        (has_words && self.decision.agreed.is_none()).then(|| {
            No::new(
                format!("it changes words of the translation ({language}), not of the plan itself"),
                format!(
                    "if the plan is to change, decide again with --text and the words in the plan’s language; change the translation in plan.{language}.toml, and close the comment with `decide … noted`"
                ),
            )
        })
    }

    /// Returns whether a row comes, goes or moves; an agreed text says what becomes of it instead,
    /// except for a new one.
    fn is_of_row(&self) -> bool {
        match &self.comment.proposal {
            Some(Proposal::NewItem(_)) => true,
            Some(Proposal::Removal | Proposal::Move { .. }) => self.decision.agreed.is_none(),
            Some(Proposal::Edit(_) | Proposal::Text(_) | Proposal::Renumber(_)) | None => false,
        }
    }
}

impl Amendments {
    fn refuse(&mut self, accepted: Accepted<'_>, what: &str, no: No) {
        self.refused.push(Refusal {
            comment: accepted.comment.id,
            what: what.to_owned(),
            reason: no.reason,
            help: no.help,
        });
    }

    fn done(&mut self, accepted: Accepted<'_>, what: &str, was_there: bool) {
        self.done.push(Done {
            comment: accepted.comment.id,
            what: what.to_owned(),
            item: None,
            was_there,
        });
    }
}

/// Returns numbers of comments as messages list them.
fn comments_named(group: &[Accepted<'_>]) -> String {
    let ids: Vec<String> = group.iter().map(|one| one.comment.id.to_string()).collect();
    match ids.split_last() {
        Some((last, [])) => format!("comment {last}"),
        Some((last, before)) => format!("comments {} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// Who changed what an item says in a column, after [`authors`]: the body, else the author, as the file of the
/// change says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeAuthor {
    pub body: Option<crate::plan::BodyKey>,
    pub author: Option<String>,
    pub date: chrono::NaiveDate,
}

impl ChangeAuthor {
    /// Returns the author as a redline names them: "Amal Haddad (CEC/CCET)", or what is known of that.
    pub fn name(&self, plan: &Plan) -> Option<String> {
        let body = self.body.as_ref().map(|key| match plan.body(key) {
            Some(body) => body.name.value.as_str(),
            None => key.0.as_str(),
        });
        match (self.author.as_deref(), body) {
            (Some(author), Some(body)) => Some(format!("{author} ({body})")),
            (one, other) => one.or(other).map(str::to_owned),
        }
    }
}

/// Returns whose applied comments changed what items say, over all feedback; of several on one
/// column of an item the last one applied. An item that came because of a comment has all that it says
/// from there.
pub fn authors<'f>(
    columns: &Columns,
    feedback: impl IntoIterator<Item = &'f Feedback>,
) -> HashMap<(ItemKey, ColumnKey), ChangeAuthor> {
    let mut authors = HashMap::new();
    for feedback in feedback {
        let senders = feedback.senders();
        let comments: HashMap<CommentId, &Comment> = feedback
            .comments
            .iter()
            .map(|comment| (comment.id, comment))
            .collect();
        for applied in &feedback.applied {
            let Some(comment) = comments.get(&applied.comment) else {
                continue;
            };
            let author = ChangeAuthor {
                body: match senders.get(comment.source.as_str()) {
                    Some(sender) => sender.body_of(comment).cloned(),
                    None => comment.body.clone(),
                },
                author: comment.author.clone(),
                date: applied.date,
            };
            for changed in changed(comment, applied.item.as_ref(), columns) {
                authors.insert(changed, author.clone());
            }
        }
    }
    authors
}

fn changed(
    comment: &Comment,
    written_to: Option<&ItemKey>,
    columns: &Columns,
) -> Vec<(ItemKey, ColumnKey)> {
    let whole = |key: &ItemKey| {
        let columns = columns.of_items();
        columns
            .map(|column| (key.clone(), column.key.clone()))
            .collect()
    };
    let item = written_to.or(match &comment.place {
        Some(PlanElement::Item(key)) => Some(key),
        _ => None,
    });
    match (item, &comment.proposal) {
        (Some(_), Some(Proposal::NewItem(_))) if written_to.is_none() => Vec::new(),
        (Some(key), Some(Proposal::NewItem(_) | Proposal::Removal | Proposal::Move { .. })) => {
            whole(key)
        }
        (_, Some(Proposal::Renumber(_))) => Vec::new(),
        (Some(key), _) => {
            let column = comment.column.clone();
            vec![(key.clone(), column.unwrap_or(ColumnKey::ACTION))]
        }
        _ => Vec::new(),
    }
}
