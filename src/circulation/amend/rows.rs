//! Rows that come, go or move.

use super::super::feedback::{Comment, CommentId, PlanElement, Proposal, RowTexts};
use super::super::plan_edit::{NewItem, PlanEdit};
use super::target::{self, Target};
use super::{Accepted, AmendSetup, Amendments, Done, No, comments_named, texts};
use crate::plan::column::folded;
use crate::plan::word_key::word_key;
use crate::plan::{ColumnKey, Goal, Item, ItemKey, Level, Number};
use std::collections::{BTreeMap, HashMap};

/// Takes out rows that are to go and are changed or moved as well, with what contradicts them.
pub(super) fn without_contradictions<'a>(
    rows: Vec<Accepted<'a>>,
    by_target: &mut BTreeMap<Target, Vec<Accepted<'a>>>,
) -> (Vec<Accepted<'a>>, Vec<(Accepted<'a>, No)>) {
    let mut of_item: HashMap<&ItemKey, Vec<Accepted<'a>>> = HashMap::new();
    let texts = by_target.values().flatten();
    for accepted in rows.iter().chain(texts) {
        let is_new = matches!(accepted.comment.proposal, Some(Proposal::NewItem(_)));
        if let (Some(PlanElement::Item(key)), false) = (&accepted.comment.place, is_new) {
            of_item.entry(key).or_default().push(*accepted);
        }
    }
    let is_removal =
        |one: &Accepted<'_>| one.is_of_row() && one.comment.proposal == Some(Proposal::Removal);
    let mut contradicted: HashMap<CommentId, No> = HashMap::new();
    for (key, group) in &of_item {
        let goes = group.iter().any(is_removal);
        let moves: Vec<_> = group
            .iter()
            .filter(|one| one.is_of_row())
            .map(|one| &one.comment.proposal)
            .collect();
        let is_contradiction =
            goes && !group.iter().all(is_removal) || moves.iter().any(|one| *one != moves[0]);
        if is_contradiction {
            let mut group = group.clone();
            group.sort_by_key(|one| one.comment.id);
            let no = No::new(
                format!("{} exclude each other", comments_named(&group)),
                format!("decide whether {key} stays, and where, and reject or note the others"),
            );
            contradicted.extend(group.iter().map(|one| (one.comment.id, no.clone())));
        }
    }
    let mut out = Vec::new();
    let mut keep = |accepted: &Accepted<'a>| match contradicted.get(&accepted.comment.id) {
        Some(no) => {
            out.push((*accepted, no.clone()));
            false
        }
        None => true,
    };
    let rows = rows.into_iter().filter(&mut keep).collect();
    by_target.retain(|_, group| {
        group.retain(&mut keep);
        !group.is_empty()
    });
    (rows, out)
}

/// Adds what becomes of rows to the amendments.
pub(super) fn amend(setup: &AmendSetup<'_>, rows: &[Accepted<'_>], amendments: &mut Amendments) {
    let mut rows_to_come = Rows {
        setup,
        last_behind: HashMap::new(),
        taken: setup
            .plan
            .items()
            .flat_map(|place| [place.item.key.0.clone(), place.item.number.0.clone()])
            // Items may be counted with the goals that they stand beside.
            .chain(setup.plan.goals().map(|goal| goal.number.0.clone()))
            .filter(|name| !name.is_empty())
            .collect(),
        removed: Vec::new(),
        going: rows
            .iter()
            .filter(|row| row.comment.proposal == Some(Proposal::Removal))
            .filter_map(|row| item_key(row.comment).ok())
            .collect(),
    };
    let is_step =
        |key: &ItemKey| target::item(setup.plan, key).is_some_and(|(_, item)| item.is_step);
    // New rows first: they may stand behind one that goes. Steps go before their items.
    let mut rows = rows.to_vec();
    rows.sort_by_key(|accepted| match &accepted.comment.proposal {
        Some(Proposal::NewItem(_)) => 0,
        Some(Proposal::Move { .. }) => 1,
        _ if item_key(accepted.comment).is_ok_and(is_step) => 2,
        _ => 3,
    });
    for accepted in rows {
        let what = target::what(accepted.comment);
        match rows_to_come.edit(&accepted) {
            Ok(Planned { edit, item }) => {
                let was_there = edit.is_none();
                amendments.edits.extend(edit);
                amendments.done.push(Done {
                    comment: accepted.comment.id,
                    what,
                    item,
                    was_there,
                });
            }
            Err(no) => amendments.refuse(accepted, &what, no),
        }
    }
}

/// What becomes of a row.
struct Planned {
    /// Nothing where the plan has it already.
    edit: Option<PlanEdit>,
    /// The key of a new item.
    item: Option<ItemKey>,
}

struct Rows<'s, 'a> {
    setup: &'s AmendSetup<'a>,
    /// The last new item that was put behind a place, by goal and item.
    last_behind: HashMap<(String, Option<ItemKey>), ItemKey>,
    /// Keys and numbers.
    taken: Vec<String>,
    removed: Vec<ItemKey>,
    /// Items that are to go.
    going: Vec<&'s ItemKey>,
}

impl<'a> Rows<'_, 'a> {
    fn edit(&mut self, accepted: &Accepted<'a>) -> Result<Planned, No> {
        let comment = accepted.comment;
        match &comment.proposal {
            Some(Proposal::NewItem(texts)) => {
                let agreed = accepted.decision.agreed.as_deref();
                let action = agreed.unwrap_or_else(|| texts.get(&ColumnKey::ACTION));
                self.new_item(comment, action, texts)
            }
            Some(Proposal::Move { after, .. }) => self.moved(comment, after.as_ref()),
            _ => self.removal(comment),
        }
    }

    fn new_item(
        &mut self,
        comment: &Comment,
        action: &str,
        texts: &RowTexts,
    ) -> Result<Planned, No> {
        let setup = self.setup;
        let action = texts::plain(action)?;
        let (goal, after) = self.place(comment)?;
        if let Some(there) = self.is_there(goal, &action) {
            return Ok(Planned {
                edit: None,
                item: Some(there),
            });
        }
        let mut values = Vec::new();
        for column in setup.plan.columns.of_items() {
            let text = match column.names_item() {
                true => &action,
                false => texts.get(&column.key),
            };
            values.push((column.key.clone(), texts::value(setup, column, text)?));
        }
        let parent = goal.step_behind(after.as_ref());
        let number = self.number(comment.id, goal, parent)?;
        let key = match number.0.as_str() {
            "" => {
                let level = match parent {
                    Some(_) => Level::Step,
                    None => Level::Item,
                };
                let taken = self.taken.iter().cloned().collect();
                word_key(&action, level, &taken)
            }
            number => number.to_owned(),
        };
        let key = ItemKey(key);
        self.taken.push(key.0.clone());
        let place = (goal.key.clone(), after.clone());
        let behind = self.last_behind.insert(place, key.clone()).or(after);
        Ok(Planned {
            edit: Some(PlanEdit::Insert {
                goal: goal.key.clone(),
                after: behind,
                item: NewItem {
                    number,
                    key: key.clone(),
                    is_step: parent.is_some(),
                    values,
                },
            }),
            item: Some(key),
        })
    }

    /// Returns the goal of a new row, and the item before it.
    fn place(&self, comment: &Comment) -> Result<(&'a Goal, Option<ItemKey>), No> {
        let plan = self.setup.plan;
        match &comment.place {
            Some(PlanElement::Item(key)) => target::item(plan, key)
                .map(|(goal, item)| (goal, Some(item.key.value.clone())))
                .ok_or_else(|| No::moved_on(&format!("item {key} before it"))),
            Some(PlanElement::Goal(number)) => target::goal(plan, number)
                .map(|goal| {
                    let mut items = goal.items.iter().rev();
                    let last = items.find(|item| !item.is_step);
                    (goal, last.map(|item| item.key.value.clone()))
                })
                .ok_or_else(|| No::moved_on(&format!("goal {number}"))),
            _ => Err(No::new(
                "nobody has said in which goal it is to stand",
                "write the item into the plan by hand",
            )),
        }
    }

    /// Returns the key of an item that a goal has got since, with that action.
    fn is_there(&self, goal: &Goal, action: &str) -> Option<ItemKey> {
        let base = self.setup.base?;
        let was_there = |key: &ItemKey| target::item(base, key).is_some();
        let mut items = goal.items.iter();
        let found = items.find(|item| folded(&item.action) == action && !was_there(&item.key));
        found.map(|item| item.key.value.clone())
    }

    /// Returns the number that the call gives, or the next one that is free in the goal or, of a step,
    /// in its item; a blank one where those beside it have none.
    fn number(
        &mut self,
        comment: CommentId,
        goal: &Goal,
        parent: Option<&Item>,
    ) -> Result<Number, No> {
        let is_numbered = |item: &&Item| !item.number.0.is_empty();
        let given = self.setup.numbers.contains_key(&comment);
        if !given
            && !goal.siblings(parent).any(|item| is_numbered(&item))
            && !goal.items.is_empty()
            && !parent.as_ref().is_some_and(is_numbered)
        {
            return Ok(Number(String::new()));
        }
        let number = match self.setup.numbers.get(&comment) {
            Some(number) => number.clone(),
            None => self
                .setup
                .plan
                .next_number(goal, parent, &self.taken)
                .ok_or_else(|| {
                    No::new(
                        match goal.has_heading() {
                            true => {
                                format!("the numbers of goal {} cannot be counted on", goal.key)
                            }
                            false => "the numbers beside it cannot be counted on".to_owned(),
                        },
                        format!("say which one it gets: --number {comment}=NUMBER"),
                    )
                })?,
        };
        // What the call says is held against its neighbours: it is soon mistyped.
        let lone = self.setup.plan.lone_letters();
        let above = parent.map_or(&goal.number.value, |parent| &parent.number);
        let is_under = |item: &Item| item.number.is_under(above, lone);
        let mut numbered = goal.siblings(parent).filter(is_numbered).peekable();
        if given
            && numbered.peek().is_some()
            && numbered.all(is_under)
            && !number.is_under(above, lone)
        {
            return Err(No::new(
                format!("the number {number} does not begin with {above}, as those beside it do"),
                format!("say which one it gets: --number {comment}=NUMBER"),
            ));
        }
        if self.taken.contains(&number.0) {
            return Err(No::new(
                format!("the number {number} is taken"),
                format!("say which one it gets: --number {comment}=NUMBER"),
            ));
        }
        self.taken.push(number.0.clone());
        Ok(number)
    }

    fn moved(&mut self, comment: &Comment, after: Option<&ItemKey>) -> Result<Planned, No> {
        let plan = self.setup.plan;
        let key = item_key(comment)?;
        let (own_goal, item) =
            target::item(plan, key).ok_or_else(|| No::moved_on(&format!("item {key}")))?;
        let goal = match after {
            None => own_goal,
            Some(after) => {
                let found = target::item(plan, after);
                found
                    .map(|(goal, _)| goal)
                    .ok_or_else(|| No::moved_on(&format!("item {after} before it")))?
            }
        };
        if after == Some(key) {
            return Err(No::new(
                "an item cannot stand behind itself",
                "move it in the plan by hand",
            ));
        }
        let keys: Vec<&ItemKey> = goal.items.iter().map(|item| &item.key.value).collect();
        let place = keys.iter().position(|other| *other == key);
        let before = place.map(|at| at.checked_sub(1).map(|before| keys[before]));
        if before == Some(after) {
            return Ok(Planned {
                edit: None,
                item: None,
            });
        }
        let parent = goal.step_behind(after);
        let own_parent = own_goal.parent_of(item);
        if parent.is_some() != item.is_step {
            return Err(No::new(
                match item.is_step {
                    true => "a step would stand where items do",
                    false => "an item would stand among the steps of another",
                },
                "move it in the plan by hand",
            ));
        }
        let is_same_row = std::ptr::eq(goal, own_goal)
            && parent.map(|item| &item.key) == own_parent.map(|item| &item.key);
        let number = match is_same_row {
            true => self.setup.numbers.get(&comment.id).cloned(),
            false => {
                let number = self.number(comment.id, goal, parent)?;
                (!number.0.is_empty()).then_some(number)
            }
        };
        Ok(Planned {
            edit: Some(PlanEdit::Move {
                item: item.key.value.clone(),
                goal: goal.key.clone(),
                after: after.cloned(),
                number,
            }),
            item: None,
        })
    }

    fn removal(&mut self, comment: &Comment) -> Result<Planned, No> {
        let setup = self.setup;
        let key = item_key(comment)?;
        let in_base = setup.base.and_then(|base| target::item(base, key));
        let gone = Planned {
            edit: None,
            item: None,
        };
        let Some((own_goal, item)) = target::item(setup.plan, key) else {
            return match in_base {
                Some(_) => Ok(gone),
                None => Err(No::moved_on(&format!("item {key}"))),
            };
        };
        if self.removed.contains(key) {
            return Ok(gone);
        }
        let stays = own_goal.steps_of(item).iter().find(|step| {
            !self.going.contains(&&step.key.value) && !self.removed.contains(&step.key)
        });
        if let Some(step) = stays {
            return Err(No::new(
                format!("its step {} would go with it", step.name()),
                "decide on the steps first: remove or move them, or keep the item",
            ));
        }
        let is_about = || {
            let about = folded(&comment.about);
            !about.is_empty() && about.contains(&folded(&item.action))
        };
        match in_base {
            Some((_, base)) => {
                let base_plan = setup.base.unwrap_or(setup.plan);
                for column in setup.plan.columns.of_items() {
                    if base_plan.saying(base, column) != setup.plan.saying(item, column) {
                        let target = Target::Column(key.clone(), column.key.clone());
                        return Err(No::moved_on(&target.what(setup.plan)));
                    }
                }
            }
            None if is_about() => {}
            None => return Err(No::no_base()),
        }
        self.removed.push(key.clone());
        Ok(Planned {
            edit: Some(PlanEdit::Remove(key.clone())),
            item: None,
        })
    }
}

fn item_key(comment: &Comment) -> Result<&ItemKey, No> {
    match &comment.place {
        Some(PlanElement::Item(key)) => Ok(key),
        _ => Err(No::new(
            "nobody has said which item it is about",
            "change the plan by hand",
        )),
    }
}
