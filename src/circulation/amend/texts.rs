//! Changes of one text: words inside it, or all of it.

use super::super::feedback::{PlanElement, Proposal, TextEdit};
use super::super::plan_edit::PlanEdit;
use super::target::{self, Target};
use super::{Accepted, AmendSetup, Amendments, No, comments_named};
use crate::diagnostic::{CharacterFault, character_name};
use crate::plan::column::{Column, ColumnValue, folded};
use crate::plan::{ColumnKey, Number};

/// Adds what becomes of one text to the amendments.
pub(super) fn amend(
    setup: &AmendSetup<'_>,
    target: &Target,
    group: &[Accepted<'_>],
    amendments: &mut Amendments,
) {
    let what = target.what(setup.plan);
    let Some(current) = target.text(setup.plan, &setup.words) else {
        for accepted in group {
            amendments.refuse(*accepted, &what, No::moved_on(&what));
        }
        return;
    };
    if let Target::Paragraph(_, key, _) = target
        && current.contains(MARKS)
    {
        for accepted in group {
            amendments.refuse(*accepted, &what, marked(&what, key));
        }
        return;
    }
    let is_whole = |accepted: &&Accepted<'_>| words_of(accepted).is_none();
    let whole: Vec<Accepted<'_>> = group.iter().filter(is_whole).copied().collect();
    if whole.is_empty() {
        return inside(setup, target, &current, group, amendments);
    }
    let texts = |accepted: &Accepted<'_>| folded(whole_text(accepted));
    let first = texts(&whole[0]);
    if whole.len() < group.len() || whole.iter().any(|one| texts(one) != first) {
        for accepted in group {
            let reason = format!("{} exclude each other", comments_named(group));
            amendments.refuse(*accepted, &what, No::new(reason, "decide on one text for them, with `decide … partly --text \"…\"`, and note the others"));
        }
        return;
    }
    if folded(&current) == first {
        group
            .iter()
            .for_each(|accepted| amendments.done(*accepted, &what, true));
        return;
    }
    for accepted in group {
        if let Err(no) = check_base(setup, target, &current, accepted) {
            group
                .iter()
                .for_each(|one| amendments.refuse(*one, &what, no.clone()));
            return;
        }
    }
    write(setup, target, whole_text(&whole[0]), group, amendments);
}

/// Returns the change of words, where the proposal is one and no other text was agreed on.
fn words_of<'a>(accepted: &Accepted<'a>) -> Option<&'a TextEdit> {
    let of_text = match &accepted.comment.proposal {
        Some(Proposal::Edit(edit)) => Some(edit),
        _ => None,
    };
    let is_as_proposed = accepted.decision.agreed.is_none();
    accepted.of_move.or(of_text).filter(|_| is_as_proposed)
}

/// Returns what a text says when changes of it are made: those that were applied, and all of them.
pub(super) fn expected(group: &[(Accepted<'_>, bool)]) -> Vec<String> {
    let mut texts = Vec::new();
    let changes: Vec<(&TextEdit, bool)> = group
        .iter()
        .filter_map(|(accepted, is_applied)| Some((words_of(accepted)?, *is_applied)))
        .collect();
    for (accepted, _) in group.iter().filter(|(one, _)| words_of(one).is_none()) {
        texts.push(whole_text(accepted).to_owned());
    }
    for (first, _) in &changes {
        let of_base = changes.iter().filter(|(words, _)| words.base == first.base);
        let applied = of_base.clone().filter(|(_, is_applied)| *is_applied);
        texts.extend(composed(&first.base, distinct(applied).into_iter()));
        texts.extend(composed(&first.base, distinct(of_base).into_iter()));
    }
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// Returns changes of words, each once: two who want the same get it once.
fn distinct<'w, 'a: 'w>(
    changes: impl Iterator<Item = &'w (&'a TextEdit, bool)>,
) -> Vec<&'a TextEdit> {
    let mut distinct: Vec<&'a TextEdit> = Vec::new();
    for (words, _) in changes {
        if !distinct.contains(words) {
            distinct.push(*words);
        }
    }
    distinct
}

pub(super) fn whole_text<'a>(accepted: &Accepted<'a>) -> &'a str {
    match (&accepted.decision.agreed, &accepted.comment.proposal) {
        (Some(agreed), _) => agreed,
        (None, Some(Proposal::Text(text))) => text,
        (None, Some(Proposal::Renumber(number))) => &number.0,
        _ => "",
    }
}

/// Returns whether the plan still says what was circulated.
fn check_base(
    setup: &AmendSetup<'_>,
    target: &Target,
    current: &str,
    accepted: &Accepted<'_>,
) -> Result<(), No> {
    let own = words_of(accepted).map(|words| words.base.clone());
    let base = own.or_else(|| target.text(setup.base?, &setup.words));
    let about = &accepted.comment.about;
    let is_same = |text: &str| folded(text) == folded(current);
    match base {
        Some(base) if is_same(&base) => Ok(()),
        Some(_) => Err(No::moved_on(&target.what(setup.plan))),
        None if !about.is_empty() && is_same(about) => Ok(()),
        None => Err(No::no_base()),
    }
}

/// Changes words inside a text, several changes at once if they do not touch each other.
fn inside(
    setup: &AmendSetup<'_>,
    target: &Target,
    current: &str,
    group: &[Accepted<'_>],
    amendments: &mut Amendments,
) {
    let what = target.what(setup.plan);
    let applied = applied_words(setup, target);
    let mut fitting: Vec<(Accepted<'_>, &TextEdit)> = Vec::new();
    for accepted in group {
        let Some(words) = words_of(accepted) else {
            continue;
        };
        let applied = applied.iter().copied();
        let before: Vec<&TextEdit> = applied.filter(|one| one.base == words.base).collect();
        let all = || before.iter().copied().chain([words]);
        // After an interrupted run the text has it already.
        let was_there =
            composed(&words.base, all()).is_some_and(|text| folded(&text) == folded(current));
        let expected = composed(&words.base, before.iter().copied());
        if was_there {
            amendments.done(*accepted, &what, true);
        } else if expected.is_none_or(|text| folded(&text) != folded(current)) {
            let no = match is_of_target(setup, target, words) {
                true => No::moved_on(&what),
                false => No::beside(),
            };
            amendments.refuse(*accepted, &what, no);
        } else if before.iter().any(|one| one.touches(words)) {
            amendments.refuse(
                *accepted,
                &what,
                No::new(
                    "other words were written there already",
                    "decide on a text with `decide … partly --text \"…\"`, or write it by hand",
                ),
            );
        } else {
            fitting.push((*accepted, words));
        }
    }
    let touching = |one: usize| {
        (0..fitting.len()).any(|other| other != one && fitting[one].1.touches(fitting[other].1))
    };
    let (apart, clashing): (Vec<usize>, Vec<usize>) =
        (0..fitting.len()).partition(|one| !touching(*one));
    for one in clashing {
        let is_party = |other: &usize| *other == one || fitting[one].1.touches(fitting[*other].1);
        let parties = (0..fitting.len()).filter(is_party);
        let parties: Vec<Accepted<'_>> = parties.map(|at| fitting[at].0).collect();
        let reason = format!("{} change the same words", comments_named(&parties));
        amendments.refuse(fitting[one].0, &what, No::new(reason, "decide on one text for them, with `decide … partly --text \"…\"`, and note the others"));
    }
    let Some(first) = apart.first() else {
        return;
    };
    let base = fitting[*first].1.base.as_str();
    let applied = applied.into_iter();
    let mut changes: Vec<&TextEdit> = applied.filter(|one| one.base == base).collect();
    for at in &apart {
        // Two who want the same get it once.
        if !changes.contains(&fitting[*at].1) {
            changes.push(fitting[*at].1);
        }
    }
    let group: Vec<Accepted<'_>> = apart.iter().map(|at| fitting[*at].0).collect();
    match composed(base, changes.into_iter()) {
        Some(text) => write(setup, target, &text, &group, amendments),
        None => group
            .iter()
            .for_each(|one| amendments.refuse(*one, &what, No::moved_on(&what))),
    }
}

/// Returns whether the circulated plan may have said there what the words were changed in. What is
/// typed beside all texts is said of a heading, or was put in where nothing stood.
fn is_of_target(setup: &AmendSetup<'_>, target: &Target, words: &TextEdit) -> bool {
    let is_of_text = matches!(
        target,
        Target::Column(..) | Target::Value(..) | Target::Number(_)
    );
    let may_be_beside = !is_of_text || words.base.trim().is_empty();
    let base = setup.base.filter(|_| may_be_beside);
    let text = base.and_then(|base| target.text(base, &setup.words));
    text.is_none_or(|text| folded(&text) == folded(&words.base))
}

/// Returns the changes of words in a text that were applied already.
fn applied_words<'a>(setup: &AmendSetup<'a>, target: &Target) -> Vec<&'a TextEdit> {
    let feedback = setup.feedback;
    let applied = feedback.applied.iter().filter_map(|applied| {
        // What came in a withdrawn file was written all the same.
        let comment = feedback.comment_or_kept(applied.comment)?;
        let decision = feedback.decision(applied.comment)?;
        Some(Accepted::of(comment, decision))
    });
    let texts = applied.flat_map(|accepted| accepted.texts(setup.base));
    texts
        .filter(|(of, _)| of == target)
        .filter_map(|(_, accepted)| words_of(&accepted))
        .collect()
}

impl TextEdit {
    fn end(&self) -> usize {
        self.at + self.deleted.chars().count()
    }

    /// Returns whether two changes cannot both be made: they take the same words, put different
    /// words at one place, or one puts words into what the other takes. The same change twice can.
    fn touches(&self, other: &TextEdit) -> bool {
        if self == other {
            return false;
        }
        let within = |one: &TextEdit, other: &TextEdit| {
            one.at < other.end() && one.end() > other.at
                || one.at == one.end() && other.at < one.at && one.at < other.end()
        };
        let is_one_place =
            self.at == other.at && (self.deleted.is_empty() == other.deleted.is_empty());
        is_one_place || within(self, other) || within(other, self)
    }
}

/// Makes changes in a text; nothing where they do not fit it or each other.
fn composed<'w>(base: &str, changes: impl Iterator<Item = &'w TextEdit>) -> Option<String> {
    let mut changes: Vec<&TextEdit> = changes.collect();
    changes.sort_by_key(|change| (change.at, change.end()));
    let characters: Vec<char> = base.chars().collect();
    let mut text = String::with_capacity(base.len());
    let mut at = 0;
    for change in changes {
        let kept = characters.get(at..change.at)?;
        let gone = characters.get(change.at..change.end())?;
        if !gone.iter().copied().eq(change.deleted.chars()) {
            return None;
        }
        text.extend(kept);
        text.push_str(&change.inserted);
        at = change.end();
    }
    text.extend(&characters[at..]);
    Some(text)
}

/// Writes a new text, if the plan can have it.
fn write(
    setup: &AmendSetup<'_>,
    target: &Target,
    text: &str,
    group: &[Accepted<'_>],
    amendments: &mut Amendments,
) {
    let what = target.what(setup.plan);
    match edit(setup, target, text) {
        Ok(edit) => {
            amendments.edits.push(edit);
            group
                .iter()
                .for_each(|one| amendments.done(*one, &what, false));
        }
        Err(no) => group
            .iter()
            .for_each(|one| amendments.refuse(*one, &what, no.clone())),
    }
}

fn edit(setup: &AmendSetup<'_>, target: &Target, text: &str) -> Result<PlanEdit, No> {
    Ok(match target {
        Target::PlanTitle => PlanEdit::PlanTitle {
            text: plain(text)?,
            id: setup.plan.id.clone(),
        },
        Target::AreaTitle(key) => PlanEdit::AreaTitle {
            area: key.clone(),
            text: plain(text)?,
        },
        Target::SectionTitle(number) => PlanEdit::SectionTitle {
            section: number.clone(),
            text: plain(text)?,
        },
        Target::GoalTitle(number) => PlanEdit::GoalTitle {
            goal: number.clone(),
            text: plain(text)?,
        },
        Target::Number(item) => PlanEdit::Number {
            item: item.clone(),
            number: Number(plain(text)?),
        },
        Target::Column(item, key) => {
            let column = setup.plan.columns.get(key);
            let column = column.ok_or_else(|| No::moved_on(&format!("column `{key}`")))?;
            PlanEdit::Value {
                of: PlanElement::Item(item.clone()),
                column: key.clone(),
                value: value(setup, column, text)?,
            }
        }
        Target::Value(place, key) => {
            let column = target::column_of(setup.plan, place, key);
            let column = column.ok_or_else(|| No::moved_on(&format!("column `{key}`")))?;
            PlanEdit::Value {
                of: place.clone(),
                column: key.clone(),
                value: value(setup, column, text)?,
            }
        }
        Target::Paragraph(place, key, at) => {
            let text = plain(text)?;
            if text.contains(MARKS) {
                return Err(marked(&target.what(setup.plan), key));
            }
            PlanEdit::Paragraph {
                of: place.clone(),
                key: key.clone(),
                at: *at,
                text,
            }
        }
    })
}

/// Says that a paragraph is for people: what is set off in it by marks cannot be told from words that
/// only came back.
fn marked(what: &str, key: &ColumnKey) -> No {
    No::new(
        format!(
            "the {what} has marks such as *, _ or [ in it, which a returned file does not have"
        ),
        format!(
            "write what was agreed into `{key}` by hand, and close the comment with `decide … noted`"
        ),
    )
}

/// What marks words in Markdown.
const MARKS: [char; 8] = ['*', '_', '`', '[', ']', '<', '\\', '|'];

/// Reads what is to stand in a column.
pub(super) fn value(
    setup: &AmendSetup<'_>,
    column: &Column,
    text: &str,
) -> Result<ColumnValue, No> {
    Ok(match setup.words.read(setup.plan, column, text)? {
        ColumnValue::Text(None) if !column.names_item() => ColumnValue::Text(None),
        ColumnValue::Text(Some(_)) if !column.kind.is_prose() => {
            setup.words.read(setup.plan, column, &plain(text)?)?
        }
        ColumnValue::Text(_) => ColumnValue::Text(Some(plain(text)?)),
        ColumnValue::List(lines) => {
            let lines = lines.iter().map(|line| plain(line));
            ColumnValue::List(lines.collect::<Result<_, _>>()?)
        }
        value => value,
    })
}

/// Returns a text as a plan has it: in one line, not blank, without characters that no document can
/// carry.
pub(super) fn plain(text: &str) -> Result<String, No> {
    let text = folded(text);
    if text.is_empty() {
        return Err(No::new(
            "nothing is left of the text",
            "a text goes with its row: decide on a removal, or on another text with --text",
        ));
    }
    let bad = text
        .chars()
        .find(|c| CharacterFault::of(*c, |_| true).is_some());
    match bad {
        Some(bad) => Err(No::new(
            format!("the text has the character {}", character_name(bad)),
            "decide on it again with the text as it is to be, with --text",
        )),
        None => Ok(text),
    }
}
