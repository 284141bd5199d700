//! The domain: what a strategic plan is, and the rules it should keep.
//!
//! A [`Plan`] has [sections](Section), those have [goals](Goal), those have [items](Item). Bodies
//! and events are kept in registers that items refer to by key. Every value that a rule may
//! complain about carries its [`Span`].
//!
//! This module must not know file syntax, documents or formats, nor any clock.

pub mod body;
pub mod check;
pub mod column;
pub mod edition;
pub mod event;
pub mod find;
pub mod fingerprint;
pub mod goal;
pub mod item;
pub mod note;
pub mod number;
pub mod period;
pub mod progress;
pub mod section;
pub mod selection;
mod sequence;

pub use body::{Body, BodyKey};
pub use column::{Column, ColumnKey, ColumnKind, Columns, ItemWords};
pub use edition::Edition;
pub use event::{Event, EventKey};
pub use find::{FindError, NoMatch};
pub use goal::Goal;
pub use item::{Item, ItemKey, Responsibility};
pub use note::{NoteMatter, NoteSubject, OpenQuestion, Part, PartRole, SubjectError};
pub use number::Number;
pub use period::{Calendar, CalendarWords, Meaning, Period, Timeline, TimelineKind};
pub use section::Section;
pub use selection::{GoalView, SectionView, Selection, View};

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
    /// Who prepares progress reports, if the plan says so.
    pub prepared_by: Option<String>,
    /// What is said of goals and items, column by column.
    pub columns: Columns,
    pub bodies: Vec<Body>,
    pub events: Vec<Event>,
    pub sections: Vec<Section>,
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

    /// Returns the event that an item belongs to: its own, else its goal's.
    pub fn event_of(&self, place: &ItemPlace<'_>) -> Option<&Event> {
        let key = place.item.event.as_ref().or(place.goal.event.as_ref())?;
        self.event(key)
    }

    /// Returns the body with that key.
    pub fn body(&self, key: &BodyKey) -> Option<&Body> {
        self.bodies.iter().find(|body| *body.key == *key)
    }

    /// Returns the event with that key.
    pub fn event(&self, key: &EventKey) -> Option<&Event> {
        self.events.iter().find(|event| *event.key == *key)
    }

    /// Returns the edition's date, if the plan gives one.
    pub fn edition_date(&self) -> Option<NaiveDate> {
        self.edition.as_ref().and_then(|edition| edition.date)
    }
}
