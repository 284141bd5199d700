//! What was said of the circulated plan, said of the plan as it is now.
//!
//! A plan goes on while comments on it come back: items get other numbers, and with them other keys.
//! So what comments are about is looked for in the plan once, before anything is decided on: an item
//! is the one with its key where that says all that was circulated (and what was applied since), else
//! the one that says it elsewhere. Where that is not sure, nothing is written.

use super::super::difference::{Counterpart, Counterparts};
use super::super::feedback::{Comment, CommentId, Feedback, PlanElement, Proposal};
use super::target::Target;
use super::{Accepted, AmendSetup, Amendments, No, changing, texts};
use crate::plan::column::folded;
use crate::plan::{ColumnKey, Item, ItemKey, Plan};
use std::collections::HashMap;

/// How many words an item is named by.
const FIRST_WORDS: usize = 10;

/// The circulated plan and its feedback under the keys and numbers of the plan as it is now.
pub(super) struct Current {
    pub(super) base: Plan,
    pub(super) feedback: Feedback,
    /// What is about nothing that could be found, with its name and the reason.
    lost: HashMap<CommentId, (String, No)>,
    /// The key that the item had when it was circulated, and the one that it has, where they differ.
    formerly: HashMap<CommentId, [ItemKey; 2]>,
}

impl Current {
    pub(super) fn of(setup: &AmendSetup<'_>, base: &Plan) -> Self {
        let texts = ExpectedTexts::of(setup.feedback);
        let is_same = |old: &Item, new: &Item| {
            setup.plan.columns.of_items().all(|column| {
                base.saying(old, column) == setup.plan.saying(new, column) || {
                    let now = || setup.words.text(setup.plan, new, column);
                    let read = |text: &str| setup.words.read(setup.plan, column, text);
                    texts.of_column(&old.key, &column.key).any(|text| {
                        folded(text) == folded(&now())
                            || read(text).is_ok_and(|value| read(&now()) == Ok(value))
                    })
                }
            })
        };
        let finder = Finder {
            base,
            counterparts: Counterparts::between(base, setup.plan, is_same),
        };
        let mut current = Current {
            base: finder.rekeyed(),
            feedback: setup.feedback.clone(),
            lost: HashMap::new(),
            formerly: HashMap::new(),
        };
        for comment in &mut current.feedback.comments {
            let was = comment.clone();
            if let Err(no) = finder.place(comment) {
                let what = Target::name(&was, setup.plan);
                current.lost.insert(was.id, (what, no));
            } else if let (Some(PlanElement::Item(was)), Some(PlanElement::Item(now))) =
                (was.place, &comment.place)
                && was != *now
                && !matches!(comment.proposal, Some(Proposal::NewItem(_)))
                && setup.plan.items().any(|place| *place.item.key == *now)
            {
                current.formerly.insert(comment.id, [was, now.clone()]);
            }
        }
        current
    }

    /// Returns why what a comment is about could not be found.
    pub(super) fn lost(&self, comment: &Comment) -> Option<(String, No)> {
        self.lost.get(&comment.id).cloned()
    }

    /// Names what has another key now by both.
    pub(super) fn name_both(&self, amendments: &mut Amendments) {
        let what = |id: &CommentId, what: &mut String| {
            if let Some([was, _]) = self.formerly.get(id) {
                *what += &format!(", circulated as {was}");
            }
        };
        for done in &mut amendments.done {
            what(&done.comment, &mut done.what);
            let now = self.formerly.get(&done.comment).map(|[_, now]| now.clone());
            done.item = done.item.take().or(now);
        }
        for refusal in &mut amendments.refused {
            what(&refusal.comment, &mut refusal.what);
        }
    }
}

/// What texts say when changes are made that were accepted, whether they were applied or are about
/// to be.
struct ExpectedTexts(HashMap<ItemKey, Vec<(ColumnKey, String)>>);

impl ExpectedTexts {
    fn of(feedback: &Feedback) -> Self {
        let mut groups: HashMap<(ItemKey, ColumnKey), Vec<(Accepted<'_>, bool)>> = HashMap::new();
        for (accepted, is_applied) in changing(feedback) {
            for (target, text) in accepted.texts(None) {
                if let Target::Column(item, column) = target {
                    let group = groups.entry((item, column)).or_default();
                    group.push((text, is_applied));
                }
            }
        }
        let mut expected: HashMap<ItemKey, Vec<(ColumnKey, String)>> = HashMap::new();
        for ((item, column), group) in groups {
            let texts = texts::expected(&group).into_iter();
            let of_item = expected.entry(item).or_default();
            of_item.extend(texts.map(|text| (column.clone(), text)));
        }
        ExpectedTexts(expected)
    }

    fn of_column(&self, item: &ItemKey, column: &ColumnKey) -> impl Iterator<Item = &str> {
        let of_item = self.0.get(item).into_iter().flatten();
        let of_column = of_item.filter(move |(key, _)| key == column);
        of_column.map(|(_, text)| text.as_str())
    }
}

struct Finder<'a> {
    base: &'a Plan,
    counterparts: Counterparts<'a>,
}

impl Finder<'_> {
    /// Returns the circulated plan under the keys and numbers of now. What is not in the plan any
    /// more has some that nothing can have.
    fn rekeyed(&self) -> Plan {
        let mut base = self.base.clone();
        for section in &mut base.sections {
            let now = self.counterparts.section(&section.key);
            section.key = heading_key(now.map(|now| &now.key), &section.key);
            for goal in &mut section.goals {
                let now = self.counterparts.goal(&goal.key);
                goal.key = heading_key(now.map(|now| &now.key), &goal.key);
                for item in &mut goal.items {
                    item.key.value = match self.counterparts.item(&item.key) {
                        Some(Counterpart::Here(item)) => item.key.value.clone(),
                        _ => gone(&item.key),
                    };
                }
            }
        }
        base
    }

    /// Puts a comment where what it is about stands now.
    fn place(&self, comment: &mut Comment) -> Result<(), No> {
        let is_new = matches!(comment.proposal, Some(Proposal::NewItem(_)));
        let is_removal = comment.proposal == Some(Proposal::Removal);
        match &mut comment.place {
            // Areas are few, and keep their keys.
            None | Some(PlanElement::Document | PlanElement::Area(_)) => {}
            Some(PlanElement::Section(number)) => {
                let was = std::mem::take(number);
                let now = self.counterparts.section(&was);
                *number = now
                    .map(|now| now.key.clone())
                    .ok_or_else(|| missing("section", &was))?;
            }
            Some(PlanElement::Goal(number)) => {
                let was = std::mem::take(number);
                let now = self.counterparts.goal(&was);
                *number = now
                    .map(|now| now.key.clone())
                    .ok_or_else(|| missing("goal", &was))?;
            }
            Some(PlanElement::Item(key)) => {
                let was = std::mem::replace(key, gone(key));
                *key = match self.item(&was) {
                    Ok(now) => now.key.value.clone(),
                    // It went, as it was to.
                    Err(Absent::Gone) if is_removal => gone(&was),
                    Err(Absent::Gone) if is_new => {
                        let before = self.before(&was);
                        before.ok_or_else(|| Absent::Gone.no(&was))?
                    }
                    Err(absent) => return Err(absent.no(&was)),
                };
            }
        }
        if let Some(Proposal::Move {
            after: Some(after), ..
        }) = &mut comment.proposal
        {
            let was = std::mem::replace(after, gone(after));
            let now = self.item(&was).map_err(|absent| absent.no(&was))?;
            *after = now.key.value.clone();
        }
        Ok(())
    }

    fn item(&self, key: &ItemKey) -> Result<&Item, Absent> {
        match self.counterparts.item(key) {
            Some(Counterpart::Here(item)) => Ok(item),
            Some(Counterpart::Doubtful(items)) => {
                let names = items.iter().map(|item| name(item));
                Err(Absent::Doubtful(names.collect()))
            }
            Some(Counterpart::Gone) => Err(Absent::Gone),
            None => Err(Absent::Unknown),
        }
    }

    /// Returns the nearest item before one that is gone that stands where its goal is now.
    fn before(&self, key: &ItemKey) -> Option<ItemKey> {
        let place = self.base.items().find(|place| *place.item.key == *key)?;
        let goal = self.counterparts.goal(&place.goal.key)?;
        let items = place.goal.items.iter();
        let before: Vec<&Item> = items.take_while(|item| *item.key != *key).collect();
        before.into_iter().rev().find_map(|item| {
            let now = &self.item(&item.key).ok()?.key.value;
            let stands_there = goal.items.iter().any(|item| *item.key == *now);
            stands_there.then(|| now.clone())
        })
    }
}

/// Why an item of the circulated plan is not found.
enum Absent {
    Gone,
    /// It can be any of these.
    Doubtful(Vec<String>),
    /// The circulated plan has none of that key.
    Unknown,
}

impl Absent {
    fn no(self, key: &ItemKey) -> No {
        match self {
            Absent::Gone => missing("item", &key.0),
            Absent::Unknown => No::new(
                format!("the circulated plan has no item {key}"),
                "write what was agreed into the plan by hand",
            ),
            Absent::Doubtful(names) => {
                let names = match names.split_last() {
                    Some((last, before)) if !before.is_empty() => {
                        format!("{} or {last}", before.join(", "))
                    }
                    _ => names.concat(),
                };
                No::new(
                    format!(
                        "the base has moved on: which item is the circulated {key} now cannot be told for sure; it may be {names}"
                    ),
                    "write what was agreed into the right item by hand, and close the comment with `decide … noted`",
                )
            }
        }
    }
}

fn missing(what: &str, name: &str) -> No {
    No::new(
        format!(
            "the base has moved on: the plan no longer has the {what} that was circulated as {name}"
        ),
        "write what was agreed into the plan by hand, and close the comment with `decide … noted`",
    )
}

/// Returns how messages name an item: its number and its first words.
fn name(item: &Item) -> String {
    if item.number.0.is_empty() {
        return item.name();
    }
    let words: Vec<&str> = item.action.split_whitespace().collect();
    let mut first = words[..words.len().min(FIRST_WORDS)].join(" ");
    if words.len() > FIRST_WORDS {
        first += " …";
    }
    format!("{} “{first}”", item.number.0)
}

/// Returns a key that no item can have.
fn gone(key: &ItemKey) -> ItemKey {
    ItemKey(format!("\0{key}"))
}

fn heading_key(now: Option<&String>, was: &str) -> String {
    now.cloned().unwrap_or_else(|| format!("\0{was}"))
}
