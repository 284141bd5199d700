//! The domain: what a strategic plan is, and the rules it should keep.
//!
//! A [`Plan`] has [sections](Section), which may belong to [areas](Area); those have [goals](Goal),
//! those have [items](Item), which may have steps. Bodies and events are kept in registers that items refer to by key. Every value that a rule may
//! complain about carries its [`Span`].
//!
//! This module must not know file syntax, documents or formats, nor any clock.

mod area;
mod body;
#[doc(hidden)]
pub mod check;
#[doc(hidden)]
pub mod column;
mod edition;
mod event;
mod find;
mod fingerprint;
mod goal;
pub(crate) mod item;
mod level;
#[doc(hidden)]
pub mod network;
pub(crate) mod note;
mod number;
#[doc(hidden)]
pub mod period;
#[doc(hidden)]
pub mod progress;
pub(crate) mod running_text;
pub(crate) mod section;
mod selection;
mod sequence;
pub(crate) mod translation;
mod wait;
pub(crate) mod word_key;

pub use area::Area;
pub use body::{Bodies, Body, BodyKey, BodyName};
pub use check::check;
pub use column::{Column, ColumnKey, ColumnKind, Columns, ItemWords};
pub use edition::Edition;
pub use event::{Event, EventKey, Particulars};
pub use find::{FindError, NoMatch};
pub use goal::Goal;
pub use item::{Item, ItemKey, Responsibility};
pub use level::{Level, LevelName, Levels};
pub use note::{
    InvolvedAs, Involvement, NoteMatter, NoteSubject, OpenQuestion, OwnerRank, SubjectError,
};
pub use number::{LoneLetters, Number};
pub use period::{Calendar, CalendarWords, Meaning, Period, Timeline, TimelineKind};
pub use section::Section;
pub use selection::{GoalView, SectionView, Selection, View};
pub use wait::{EventSide, Milestone, Wait};

use crate::diagnostic::{Span, Spanned};
use chrono::NaiveDate;

/// A whole plan, as its file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Stable identity, the same over all editions: ASCII letters, digits and hyphens.
    pub id: String,
    pub title: Spanned<String>,
    pub organisation: Spanned<String>,
    /// BCP 47 tag of the language that the plan is written in.
    pub language: String,
    pub edition: Option<Edition>,
    /// How loose words of time (seasons) are read.
    pub calendar: Calendar,
    /// What a progress report calls soon, delayed and off track.
    pub thresholds: progress::Thresholds,
    /// Who prepares progress reports, and what they ask for.
    pub reporting: progress::Reporting,
    /// What is said of goals and items, column by column.
    pub columns: Columns,
    pub bodies: Bodies,
    pub events: Vec<Event>,
    /// The level above sections, in the plan's order.
    pub areas: Vec<Area>,
    pub sections: Vec<Section>,
    /// Markdown that stands behind all tables, a note each.
    pub notes: Vec<Spanned<String>>,
    /// What the plan calls its levels.
    pub levels: Levels,
    /// What has neither number nor key in the file.
    pub unkeyed: Vec<Unkeyed>,
    /// What it is a translation of; nothing for a plan in its own words.
    pub translated_from: Option<translation::Origin>,
    /// What final documents in other languages show where they have no translation.
    pub languages: translation::LanguageRules,
    /// What `check` finds and the organisation accepts.
    pub allowances: Vec<Allowance>,
    /// Items, by the place of their number, with a time line or a responsibility that is written
    /// but could not be read; rules do not call those missing.
    pub unread: Vec<Span>,
}

/// A finding that the organisation accepts, with its reason (`[check] allow`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The diagnostic's code.
    pub code: Spanned<String>,
    /// The number or key that the finding is about; every finding of the code when absent.
    pub at: Option<Spanned<String>>,
    pub reason: Spanned<String>,
}

/// A table of the plan's file that says neither a number nor a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unkeyed {
    /// The table's heading.
    pub at: Span,
    pub level: Level,
    /// What it is told apart by until the file says a key.
    pub key: String,
    /// What it says.
    pub words: String,
}

/// An item together with where it stands.
#[derive(Debug, Clone, Copy)]
pub struct ItemPlace<'a> {
    pub section: &'a Section,
    pub goal: &'a Goal,
    pub item: &'a Item,
}

impl Plan {
    /// Walks over all items in the order of the plan.
    pub fn items(&self) -> impl Iterator<Item = ItemPlace<'_>> {
        self.sections.iter().flat_map(|section| {
            section.goals.iter().flat_map(move |goal| {
                goal.items.iter().map(move |item| ItemPlace {
                    section,
                    goal,
                    item,
                })
            })
        })
    }

    /// Walks over all items in the order of the plan, to change them.
    pub(crate) fn items_mut(&mut self) -> impl Iterator<Item = &mut Item> {
        let goals = self
            .sections
            .iter_mut()
            .flat_map(|section| &mut section.goals);
        goals.flat_map(|goal| &mut goal.items)
    }

    /// Returns the plan with about `most` items: of each goal the first ones, and those that `keep`
    /// wants; all of them where there are no more. Of texts and lists that no page would hold, the
    /// beginning is kept.
    pub(crate) fn abridged(&self, most: usize, keep: &dyn Fn(&Item) -> bool) -> Plan {
        let goals = self.sections.iter().map(|section| section.goals.len());
        let of_goal = (most / goals.sum::<usize>().max(1)).max(1);
        let is_whole = self.items().count() <= most;
        let items = |goal: &Goal| {
            let items = goal.items.iter().enumerate();
            let kept = items.filter(|(index, item)| is_whole || *index < of_goal || keep(item));
            kept.map(|(_, item)| item.abridged()).collect()
        };
        let goals = |section: &Section| {
            let goals = section.goals.iter();
            let abridged = goals.map(|goal| Goal {
                number: goal.number.clone(),
                key: goal.key.clone(),
                title: beginning(&goal.title),
                intro: goal.intro.as_ref().map(beginning),
                event: goal.event.clone(),
                note: goal.note.clone(),
                note_title: goal.note_title.clone(),
                values: goal.values.clone(),
                items: items(goal),
            });
            abridged.collect()
        };
        let sections = self.sections.iter().map(|section| Section {
            number: section.number.clone(),
            key: section.key.clone(),
            title: beginning(&section.title),
            area: section.area,
            intro: section.intro.as_ref().map(beginning),
            notes: section.notes.iter().map(beginning).collect(),
            values: section.values.clone(),
            goals: goals(section),
        });
        Plan {
            sections: sections.collect(),
            areas: self.areas.clone(),
            notes: self.notes.clone(),
            levels: self.levels.clone(),
            unkeyed: Vec::new(),
            thresholds: self.thresholds,
            reporting: self.reporting.clone(),
            id: self.id.clone(),
            title: beginning(&self.title),
            organisation: beginning(&self.organisation),
            language: self.language.clone(),
            edition: self.edition.clone(),
            bodies: self.bodies.clone(),
            events: self.events.clone(),
            columns: self.columns.clone(),
            translated_from: self.translated_from.clone(),
            languages: self.languages,
            allowances: Vec::new(),
            calendar: self.calendar.clone(),
            unread: Vec::new(),
        }
    }

    /// Walks over all goals in the order of the plan.
    pub fn goals(&self) -> impl Iterator<Item = &Goal> + Clone {
        self.sections.iter().flat_map(|section| &section.goals)
    }

    /// Returns whether any items stand under a goal with a heading.
    pub(crate) fn has_goals(&self) -> bool {
        self.goals().any(Goal::has_heading)
    }

    /// Walks over the plan's running text: what stands below headings, and notes.
    pub(crate) fn running_texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        let of_areas = self.areas.iter();
        let of_areas = of_areas.flat_map(|area| area.intro.iter().chain(&area.notes));
        let of_sections = self.sections.iter().flat_map(|section| {
            let goals = section.goals.iter().filter_map(|goal| goal.intro.as_ref());
            section.intro.iter().chain(goals).chain(&section.notes)
        });
        of_areas.chain(of_sections).chain(&self.notes)
    }

    /// Returns the area that a section belongs to.
    pub fn area_of(&self, section: &Section) -> Option<&Area> {
        self.areas.get(section.area?)
    }

    /// Returns the event that an item belongs to: its own, else its goal's.
    pub fn event_of(&self, place: &ItemPlace<'_>) -> Option<&Event> {
        let key = place.item.event.as_ref().or(place.goal.event.as_ref())?;
        self.event(key)
    }

    /// Returns what a lone letter is that could be a Roman numeral too, as the sections tell.
    pub(crate) fn lone_letters(&self) -> LoneLetters {
        let sections = self.sections.iter();
        let numbers = sections.map(|section| section.number.0.as_str());
        let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        match numbers.is_empty() {
            true => LoneLetters::among(self.areas.iter().map(|area| area.number.0.as_str())),
            false => LoneLetters::among(numbers),
        }
    }

    /// Returns the body with that key.
    pub fn body(&self, key: &BodyKey) -> Option<&Body> {
        self.bodies.get(key)
    }

    /// Returns the event with that key.
    pub fn event(&self, key: &EventKey) -> Option<&Event> {
        self.events.iter().find(|event| *event.key == *key)
    }

    /// Returns the edition's date, if the plan gives one.
    pub(crate) fn edition_date(&self) -> Option<NaiveDate> {
        self.edition.as_ref().and_then(|edition| edition.date)
    }
}

fn beginning(text: &Spanned<String>) -> Spanned<String> {
    let mut text = text.clone();
    item::shorten(&mut text.value);
    text
}
