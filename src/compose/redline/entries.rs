//! The changes of a redline's summary, in the order of the walk.

use super::{Composer, mark, overlay};
use crate::circulation::difference::{Aspect, Compared, Difference, GoalEntry, SectionEntry};
use crate::compose::frame;
use crate::diagnostic::Spanned;
use crate::document::{Anchor, Change, ChangeKind, Inline, Paragraph, Role, Row};
use crate::plan::column::{ColumnSubject, Values, folded};
use crate::plan::{Area, ColumnKey, Goal, Item, ItemKey, Number, Plan, Section};
use crate::template::{Labels, Message};
use std::collections::HashMap;

/// A change in the summary.
pub(super) struct Entry {
    pub(super) place: String,
    pub(super) anchor: Option<Anchor>,
    /// What kind of change it is, in words.
    pub(super) change: String,
    pub(super) details: Vec<Paragraph>,
    pub(super) author: String,
    /// How many things it is a change of.
    pub(super) count: usize,
}

/// Lists the changes between two texts.
pub(super) fn all(
    difference: &Difference<'_>,
    composer: &Composer<'_>,
    labels: &Labels,
) -> Vec<Entry> {
    let mut lister = Lister {
        difference,
        composer,
        labels,
        old_goals: difference
            .old
            .items()
            .map(|place| (&place.item.key.value, place.goal.key.as_str()))
            .collect(),
        entries: Vec::new(),
    };
    lister.document();
    lister.areas();
    for section in &difference.sections {
        lister.section(section);
    }
    let (old, new) = (&difference.old.notes, &difference.new.notes);
    lister.texts(
        &labels.redline.words.document,
        None,
        (old.iter(), new.iter()),
    );
    lister.entries
}

/// Lists the changes in the order of the walk.
struct Lister<'a, 'p> {
    difference: &'a Difference<'p>,
    composer: &'a Composer<'a>,
    labels: &'a Labels,
    /// The key of each item's goal in the old text.
    old_goals: HashMap<&'p ItemKey, &'p str>,
    entries: Vec<Entry>,
}

impl<'p> Lister<'_, 'p> {
    fn document(&mut self) {
        let (old, new) = (self.difference.old, self.difference.new);
        let words = &self.labels.redline.words;
        let edition = |plan| frame::edition(plan, self.labels).unwrap_or_default();
        let lines = [
            (&words.organisation, &*old.organisation, &*new.organisation),
            (&words.title, &*old.title, &*new.title),
            (&words.edition, &edition(old), &edition(new)),
        ];
        let by = &self.composer.signers.general;
        for (change, old, new) in lines {
            if old != new {
                let line = overlay::line(&text(old), text(new), by);
                self.entries.push(Entry {
                    details: vec![Paragraph::new(Role::Cell, line)],
                    ..self.entry(words.document.clone(), None, change)
                });
            }
        }
    }

    fn section(&mut self, entry: &SectionEntry<'p>) {
        let pattern = &self.labels.redline.section;
        let part = |section: &Section| Titled {
            place: name((pattern, self.labels), &section.number, &section.title),
            anchor: self.composer.new.band(section).and_then(|band| band.anchor),
            number: section.number.0.clone(),
            title: section.title.value.clone(),
        };
        if is_shown(&entry.place, Section::has_heading) {
            self.titled(&entry.place, part);
        }
        if let Compared::Kept { old, new } = entry.place {
            let texts = |section: &'p Section| section.intro.iter().chain(&section.notes);
            let part = part(new);
            self.values(ColumnSubject::Section, &part, (&old.values, &new.values));
            self.texts(&part.place, part.anchor, (texts(old), texts(new)));
        }
        for goal in &entry.goals {
            self.goal(goal, entry.place.new_here().or(entry.place.old_here()));
        }
    }

    /// Lists what became of areas, each told by its key.
    fn areas(&mut self) {
        let (old, new) = (self.difference.old, self.difference.new);
        let pattern = &self.labels.redline.area;
        let part = |area: &Area| Titled {
            place: name((pattern, self.labels), &area.number, &area.title),
            anchor: self.composer.new.area_heading(area).anchor,
            number: area.number.0.clone(),
            title: area.title.value.clone(),
        };
        let find = |plan: &'p Plan, key: &str| plan.areas.iter().find(|area| area.key == *key);
        for area in &old.areas {
            match find(new, &area.key) {
                None => self.titled(&Compared::Deleted(area), part),
                Some(now) => self.titled(
                    &Compared::Kept {
                        old: area,
                        new: now,
                    },
                    part,
                ),
            }
        }
        for area in &new.areas {
            let texts = |area: &'p Area| area.intro.iter().chain(&area.notes);
            match find(old, &area.key) {
                None => self.titled(&Compared::Inserted(area), part),
                Some(was) => {
                    let part = part(area);
                    self.texts(&part.place, part.anchor, (texts(was), texts(area)));
                }
            }
        }
    }

    /// Lists how differs what a goal or a section says in columns.
    fn values(&mut self, subject: ColumnSubject, part: &Titled, (old, new): (&Values, &Values)) {
        let by = &self.composer.signers.general;
        let words = self.labels.item_words();
        let shown = self.composer.shown;
        for column in shown.of_values(subject) {
            let was = words.value_text(self.difference.old, old, column);
            let is = words.value_text(self.difference.new, new, column);
            if was == is {
                continue;
            }
            let line = overlay::line(&text(&was), text(&is), by);
            let anchor = part.anchor.clone();
            self.entries.push(Entry {
                details: vec![Paragraph::new(Role::Cell, line)],
                ..self.entry(part.place.clone(), anchor, self.labels.change(column))
            });
        }
    }

    /// Lists that running text at a place differs.
    fn texts<'t>(
        &mut self,
        place: &str,
        anchor: Option<Anchor>,
        (old, new): (
            impl Iterator<Item = &'t Spanned<String>>,
            impl Iterator<Item = &'t Spanned<String>>,
        ),
    ) {
        let (old, new): (Vec<&str>, Vec<&str>) = (
            old.map(|text| text.as_str()).collect(),
            new.map(|text| text.as_str()).collect(),
        );
        if old == new {
            return;
        }
        let by = &self.composer.signers.general;
        let [was, is] = [old, new].map(|texts| folded(&texts.join(" ")));
        let line = overlay::line(&text(&was), text(&is), by);
        self.entries.push(Entry {
            details: vec![Paragraph::new(Role::Cell, line)],
            ..self.entry(place.to_owned(), anchor, &self.labels.redline.words.text)
        });
    }

    fn goal(&mut self, entry: &GoalEntry<'p>, section: Option<&Section>) {
        let pattern = &self.labels.redline.goal;
        let part = |goal: &Goal| Titled {
            place: name((pattern, self.labels), &goal.number, &goal.title),
            anchor: section
                .and_then(|section| self.composer.new.label(goal, section))
                .and_then(|label| label.anchor),
            number: goal.number.0.clone(),
            title: goal.title.value.clone(),
        };
        if is_shown(&entry.place, Goal::has_heading) {
            self.titled(&entry.place, part);
        }
        if let Compared::Kept { old, new } = entry.place {
            let part = part(new);
            self.values(ColumnSubject::Goal, &part, (&old.values, &new.values));
            let texts = (old.intro.iter(), new.intro.iter());
            self.texts(&part.place, part.anchor, texts);
        }
        self.renumbered_items(&entry.items);
        // Where a goal has another number now, its own items have not moved by that.
        let number = entry.place.both().map(|(old, _)| old.key.as_str());
        let is_moved = matches!(entry.place, Compared::MovedTo { .. });
        for item in &entry.items {
            self.item(item, number, is_moved);
        }
    }

    /// Lists what became of a section or goal.
    fn titled<T>(&mut self, place: &Compared<'p, T>, part: impl Fn(&T) -> Titled) {
        let words = &self.labels.redline.words;
        let by = &self.composer.signers.general;
        let whole = |entry: Entry, part: Titled, kind: ChangeKind| {
            let mut line = text(&part.title);
            mark::line(&mut line, &by.sign(kind));
            Entry {
                details: vec![Paragraph::new(Role::Cell, line)],
                ..entry
            }
        };
        match *place {
            Compared::Inserted(new) => {
                let part = part(new);
                let entry = self.entry(part.place.clone(), part.anchor.clone(), &words.inserted);
                self.entries.push(whole(entry, part, ChangeKind::Inserted));
            }
            Compared::Deleted(old) => {
                let part = part(old);
                let entry = self.entry(part.place.clone(), None, &words.deleted);
                self.entries.push(whole(entry, part, ChangeKind::Deleted));
            }
            Compared::MovedFrom { .. } => {}
            Compared::MovedTo { old, new, .. } => {
                let (old, new) = (part(old), part(new));
                let details = self.labels.redline.formerly.fill(&[("old", &old.number)]);
                self.entries.push(Entry {
                    details: vec![Paragraph::new(Role::Cell, text(&details))],
                    ..self.entry(new.place.clone(), new.anchor.clone(), &words.moved)
                });
                self.retitled(&old, &new);
            }
            Compared::Kept { old, new } => {
                let (old, new) = (part(old), part(new));
                if old.number != new.number {
                    let details = self.labels.redline.formerly.fill(&[("old", &old.number)]);
                    self.entries.push(Entry {
                        details: vec![Paragraph::new(Role::Cell, text(&details))],
                        ..self.entry(new.place.clone(), new.anchor.clone(), &words.renumbered)
                    });
                }
                self.retitled(&old, &new);
            }
        }
    }

    fn retitled(&mut self, old: &Titled, new: &Titled) {
        if old.title == new.title {
            return;
        }
        let by = &self.composer.signers.general;
        let line = overlay::line(&text(&old.title), text(&new.title), by);
        let change = &self.labels.redline.words.title;
        self.entries.push(Entry {
            details: vec![Paragraph::new(Role::Cell, line)],
            ..self.entry(new.place.clone(), new.anchor.clone(), change)
        });
    }

    /// Lists the items of a goal that have other numbers now: those that follow one another as one
    /// change.
    fn renumbered_items(&mut self, items: &[Compared<'p, Item>]) {
        let renumbered: Vec<Option<(&Item, &Item)>> = items
            .iter()
            .map(|place| match *place {
                Compared::Kept { old, new } if old.number.0 != new.number.0 => Some((old, new)),
                _ => None,
            })
            .collect();
        for run in renumbered.split(Option::is_none) {
            let (Some(Some((first_old, first))), Some(Some((last_old, last)))) =
                (run.first(), run.last())
            else {
                continue;
            };
            let range = |first: &Number, last: &Number| match first == last {
                true => first.0.clone(),
                false => {
                    let range = &self.labels.redline.range;
                    range.fill(&[("first", &first.0), ("last", &last.0)])
                }
            };
            let old = range(&first_old.number, &last_old.number);
            let details = self.labels.redline.formerly.fill(&[("old", &old)]);
            self.entries.push(Entry {
                details: vec![Paragraph::new(Role::Cell, text(&details))],
                count: run.len(),
                ..self.entry(
                    range(&first.number, &last.number),
                    Some(Anchor(first.key.0.clone())),
                    &self.labels.redline.words.renumbered,
                )
            });
        }
    }

    fn item(&mut self, place: &Compared<'p, Item>, goal: Option<&str>, is_goal_moved: bool) {
        let words = &self.labels.redline.words;
        match *place {
            Compared::Inserted(new) => {
                let row = self.composer.new.item(new);
                self.whole_item(place, new, row, (&words.inserted, ChangeKind::Inserted));
            }
            Compared::Deleted(old) => {
                let row = self.composer.old.item(old);
                self.whole_item(place, old, row, (&words.deleted, ChangeKind::Deleted));
            }
            Compared::MovedFrom { .. } => {}
            Compared::MovedTo { old, new, .. } => {
                let from = self.old_goals.get(&old.key.value).copied();
                // What moved with its goal is said once.
                if !is_goal_moved || from != goal {
                    self.moved_item(place, (old, new), (from, goal));
                }
                self.aspects(place, old, new);
            }
            Compared::Kept { old, new } => self.aspects(place, old, new),
        }
    }

    fn moved_item(
        &mut self,
        place: &Compared<'p, Item>,
        (old, new): (&Item, &Item),
        (from, goal): (Option<&str>, Option<&str>),
    ) {
        let labels = &self.labels.redline;
        let pattern = match from == goal {
            true => &labels.within_goal,
            false => &labels.from_goal,
        };
        let details = pattern.fill(&[("goal", from.unwrap_or_default()), ("old", &old.name())]);
        let anchor = Some(Anchor(new.key.0.clone()));
        self.entries.push(Entry {
            details: vec![Paragraph::new(Role::Cell, text(&details))],
            author: self.composer.signers.of(place).action.author.clone(),
            ..self.entry(new.name(), anchor, &labels.words.moved)
        });
    }

    fn whole_item(
        &mut self,
        place: &Compared<'p, Item>,
        item: &Item,
        row: Row,
        (word, kind): (&str, ChangeKind),
    ) {
        let anchor = kind.is_new().then(|| Anchor(item.key.0.clone()));
        let change: Change = self.composer.signers.of(place).action.sign(kind);
        let row = mark::row(row, &change);
        self.entries.push(Entry {
            details: self.details(row, &ColumnKey::ACTION),
            author: change.by.author.clone(),
            ..self.entry(item.name(), anchor, word)
        });
    }

    /// Lists how the wordings of an item differ.
    fn aspects(&mut self, place: &Compared<'p, Item>, old: &Item, new: &Item) {
        let signers = self.composer.signers.of(place);
        for aspect in self.difference.aspects(old, new) {
            let Aspect::Column(key) = aspect else {
                continue;
            };
            let Some(column) = self.composer.shown.get(&key) else {
                continue;
            };
            let row = overlay::row(
                &self.composer.old.item(old),
                self.composer.new.item(new),
                &signers,
            );
            self.entries.push(Entry {
                details: self.details(row, &key),
                author: signers.of(&key).author.clone(),
                ..self.entry(
                    new.name(),
                    Some(Anchor(new.key.0.clone())),
                    self.labels.change(column),
                )
            });
        }
    }

    /// Returns what a row says in a column, without the item's number.
    fn details(&self, row: Row, key: &ColumnKey) -> Vec<Paragraph> {
        let cells = row.cells.into_iter();
        let mut cells = cells.zip(self.composer.shown.of_items());
        let cell = cells.find(|(_, column)| column.key == *key);
        let paragraphs = cell.map(|(cell, _)| cell.paragraphs).unwrap_or_default();
        let bare = paragraphs.into_iter().map(|paragraph| Paragraph {
            marker: None,
            revision: None,
            ..paragraph
        });
        bare.collect()
    }

    fn entry(&self, place: String, anchor: Option<Anchor>, change: &str) -> Entry {
        Entry {
            place,
            anchor,
            change: change.to_owned(),
            details: Vec::new(),
            author: self.composer.signers.general.author.clone(),
            count: 1,
        }
    }
}

/// What a section and a goal have in common.
struct Titled {
    place: String,
    anchor: Option<Anchor>,
    number: String,
    title: String,
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

/// Names a heading by its number, or else by its title.
fn name((pattern, labels): (&Message, &Labels), number: &Number, title: &str) -> String {
    match number.0.as_str() {
        "" => pattern.fill(&[("number", &labels.quoted(title))]),
        number => pattern.fill(&[("number", number)]),
    }
}

/// Returns whether the heading is there that may have changed.
fn is_shown<T>(place: &Compared<'_, T>, has_heading: impl Fn(&T) -> bool) -> bool {
    let both = [place.old_here(), place.new_here()];
    both.into_iter().flatten().any(has_heading)
}
