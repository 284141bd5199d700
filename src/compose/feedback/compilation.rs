//! Comments in the order of the plan: those on the document as a whole, on each section, goal and
//! item, and last those that nobody could place.

use super::lines::{CommentEntry, Lines, clean};
use crate::circulation::Standing;
use crate::circulation::feedback::{Comment, PlanElement, Proposal};
use crate::plan::column::ColumnPlace;
use crate::plan::column::folded;
use crate::plan::item::first_words;
use crate::plan::{ColumnKey, Item, Plan};
use crate::template::{FeedbackLabels, Labels};
use std::collections::{BTreeMap, HashMap};

/// All comments, said and in order; each stands in it once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compilation {
    /// On the document as a whole.
    pub whole: Vec<CommentEntry>,
    pub sections: Vec<SectionComments>,
    /// Those that could not be placed, or whose place is no longer there.
    pub unplaced: Vec<CommentEntry>,
}

/// The comments on a section of the plan; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionComments {
    /// Its number as it stands before its title, if one is printed.
    pub numeral: Option<String>,
    pub number: String,
    pub title: String,
    pub subjects: Vec<Subject>,
}

/// A section, goal or item with its comments; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub kind: SubjectKind,
    /// As printed.
    pub number: String,
    /// The title, or the action as it stands.
    pub text: String,
    /// Of an item: what it says besides its action, as it stands.
    pub details: Vec<String>,
    pub lines: Vec<CommentEntry>,
}

/// What comments are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubjectKind {
    Area,
    Section,
    Goal,
    Item,
}

impl Subject {
    /// Says which place it is: its level, and its number or first words; of an item the number alone.
    pub fn place(&self, labels: &Labels) -> String {
        let name = match self.number.as_str() {
            "" => labels.quoted(&first_words(&self.text, NAMING)),
            number => number.to_owned(),
        };
        match self.level(&labels.feedback) {
            None => name,
            Some(level) => format!("{level} {name}"),
        }
    }

    /// Returns what its level is called; nothing for an item.
    pub(super) fn level<'w>(&self, words: &'w FeedbackLabels) -> Option<&'w String> {
        match self.kind {
            SubjectKind::Item => None,
            SubjectKind::Goal => Some(&words.goal),
            SubjectKind::Section => Some(&words.section),
            SubjectKind::Area => Some(&words.area),
        }
    }
}

/// So many words name what has no number.
const NAMING: usize = 6;

impl Compilation {
    /// Puts comments in the order of a plan: of the one that was circulated, where it is at hand.
    pub fn new(plan: &Plan, standing: &Standing<'_>, labels: &Labels) -> Self {
        let lines = Lines {
            plan,
            labels,
            standing,
        };
        let mut by_place: BTreeMap<Option<PlanElement>, Vec<&Comment>> = BTreeMap::new();
        for comment in &standing.feedback.comments {
            let of_place = by_place.entry(comment.place.clone()).or_default();
            of_place.push(comment);
        }
        let mut take = |place: PlanElement| -> Vec<CommentEntry> {
            let comments = by_place.remove(&Some(place)).unwrap_or_default();
            grouped(&comments, &lines)
        };
        let whole = take(PlanElement::Document);
        let mut sections = Vec::new();
        let mut areas = Vec::new();
        for section in &plan.sections {
            let mut subjects = Vec::new();
            // What is said of an area stands with its first section.
            let area = plan
                .area_of(section)
                .filter(|area| !areas.contains(&&area.key));
            if let Some(area) = area {
                areas.push(&area.key);
                subjects.push(Subject {
                    kind: SubjectKind::Area,
                    number: area.number.0.clone(),
                    text: area.title.value.clone(),
                    details: Vec::new(),
                    lines: take(PlanElement::Area(area.key.clone())),
                });
            }
            let number = &section.number.0;
            subjects.push(Subject {
                kind: SubjectKind::Section,
                number: number.clone(),
                text: section.title.value.clone(),
                details: Vec::new(),
                lines: take(PlanElement::Section(section.key.clone())),
            });
            for goal in &section.goals {
                subjects.push(Subject {
                    kind: SubjectKind::Goal,
                    number: goal.number.0.clone(),
                    text: goal.title.value.clone(),
                    details: Vec::new(),
                    lines: take(PlanElement::Goal(goal.key.clone())),
                });
                for item in &goal.items {
                    let own = take(PlanElement::Item(item.key.value.clone()));
                    subjects.push(item_subject(plan, item, labels, own));
                }
            }
            subjects.retain(|subject| !subject.lines.is_empty());
            if !subjects.is_empty() {
                sections.push(SectionComments {
                    numeral: section.numeral(),
                    number: number.clone(),
                    title: section.title.value.clone(),
                    subjects,
                });
            }
        }
        let mut unplaced: Vec<CommentEntry> = by_place
            .into_values()
            .flatten()
            .map(|comment| gone(comment, lines.line(comment), labels))
            .collect();
        unplaced.sort_by_key(|line| line.id);
        Compilation {
            whole,
            sections,
            unplaced,
        }
    }

    /// Returns the comments on every place, in the order of the plan, with what it is called.
    pub fn places(&self, labels: &Labels) -> Vec<(String, &[CommentEntry])> {
        let words = &labels.feedback;
        let mut places = vec![(words.whole_document.clone(), &self.whole[..])];
        let sections = self.sections.iter();
        for subject in sections.flat_map(|section| &section.subjects) {
            places.push((subject.place(labels), &subject.lines));
        }
        places.push((words.unplaced.clone(), &self.unplaced));
        places
    }

    /// Returns whether there is no comment at all.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.sections.is_empty() && self.unplaced.is_empty()
    }
}

/// Says the comments on a place in their order, those that propose the same behind the first of them.
fn grouped(comments: &[&Comment], lines: &Lines<'_>) -> Vec<CommentEntry> {
    let mut groups: Vec<Vec<&Comment>> = Vec::new();
    let mut by_text: HashMap<(ColumnKey, String), usize> = HashMap::new();
    for comment in comments {
        let next = groups.len();
        let at = match new_text(comment) {
            Some(text) => *by_text.entry((column(comment), text)).or_insert(next),
            None => {
                let same = groups.iter().position(|group| is_alike(group[0], comment));
                same.unwrap_or(next)
            }
        };
        match groups.get_mut(at) {
            Some(group) => group.push(comment),
            None => groups.push(vec![comment]),
        }
    }
    let said = |group: &Vec<&Comment>| -> Vec<CommentEntry> {
        let first = group[0].id;
        let group = group.iter();
        group
            .map(|comment| CommentEntry {
                alike: (comment.id != first).then_some(first),
                ..lines.line(comment)
            })
            .collect()
    };
    groups.iter().flat_map(said).collect()
}

/// Returns the text that a comment proposes, however it says it: as changed words, or whole.
fn new_text(comment: &Comment) -> Option<String> {
    match comment.proposal.as_ref()? {
        Proposal::Text(text) => Some(folded(text)),
        Proposal::Edit(edit) => Some(folded(&edit.changed())),
        _ => None,
    }
}

fn column(comment: &Comment) -> ColumnKey {
    comment.column.clone().unwrap_or(ColumnKey::ACTION)
}

/// Returns whether two comments on one place propose the same, and no text.
fn is_alike(one: &Comment, other: &Comment) -> bool {
    one.proposal.is_some() && one.proposal == other.proposal && column(one) == column(other)
}

fn item_subject(
    plan: &Plan,
    item: &Item,
    labels: &Labels,
    mut lines: Vec<CommentEntry>,
) -> Subject {
    // A comment on the whole text need not repeat it: it stands beside it.
    for line in &mut lines {
        if folded(&line.about) == folded(&item.action) {
            line.about.clear();
        }
    }
    let words = labels.item_words();
    let columns = plan.columns.shown_in(ColumnPlace::Draft);
    let details = columns
        .of_items()
        .filter(|column| !column.names_item())
        .flat_map(|column| words.lines(plan, item, column))
        .map(|line| line.text)
        .collect();
    Subject {
        kind: SubjectKind::Item,
        number: item.number.0.clone(),
        text: item.action.value.clone(),
        details,
        lines,
    }
}

/// Says what an unplaced comment was about, where that is known.
fn gone(comment: &Comment, mut line: CommentEntry, labels: &Labels) -> CommentEntry {
    let words = &labels.feedback;
    let place = match &comment.place {
        Some(PlanElement::Item(key)) => format!("{} {}", words.item, clean(&key.0)),
        Some(PlanElement::Goal(number)) => format!("{} {}", words.goal, clean(number)),
        Some(PlanElement::Section(number)) => format!("{} {}", words.section, clean(number)),
        Some(PlanElement::Area(key)) => format!("{} {}", words.area, clean(key)),
        Some(PlanElement::Document) | None => return line,
    };
    line.remarks
        .insert(0, words.about_gone.fill(&[("place", &place)]));
    line
}
