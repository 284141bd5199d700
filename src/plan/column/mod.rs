//! What a plan says of its items, column by column.
//!
//! [`Columns`] is the list that every table, list, comparison and reader walks; nothing counts
//! positions of its own. `saying.rs` has what an item says in a column before it is put into words
//! of a language, [`words`] how it is said in them and how what comes back is read.

mod decimal;
mod ready;
mod saying;
mod value;
mod width;
pub mod words;

pub use decimal::{Decimal, FigureMarks};
pub use ready::READY;
pub use saying::Saying;
pub use value::{Figure, Value, Values};
pub use width::{Room, Wish};
pub use words::{
    BeforeLast, ColumnValue, ItemWords, MoneyOrder, NotUnderstood, Owners, SaidLine, folded,
};

use std::borrow::Cow;
use std::fmt;

/// The name of a column, as files name it: small letters, digits, hyphens and underscores.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnKey(Cow<'static, str>);

impl ColumnKey {
    /// The titles of goals.
    pub const GOAL: ColumnKey = ColumnKey(Cow::Borrowed("goal"));
    /// What is to be done.
    pub const ACTION: ColumnKey = ColumnKey(Cow::Borrowed("action"));
    /// Who is responsible, and with whose support.
    pub const RESPONSIBILITY: ColumnKey = ColumnKey(Cow::Borrowed("responsibility"));
    pub const TIMELINE: ColumnKey = ColumnKey(Cow::Borrowed("timeline"));

    /// The text below a heading, where it is named as columns are.
    pub(crate) const INTRO: ColumnKey = ColumnKey(Cow::Borrowed("intro"));
    /// The notes behind a table, where they are named as columns are.
    pub(crate) const NOTES: ColumnKey = ColumnKey(Cow::Borrowed("notes"));

    /// The columns for which items have fields.
    const FIELDS: [ColumnKey; 3] = [Self::ACTION, Self::RESPONSIBILITY, Self::TIMELINE];

    /// The fields of areas, sections, goals and items, whose names no column of a plan's own can have.
    pub(crate) const IN_FILES: [&str; 19] = [
        "adopts",
        "after",
        "area",
        "event",
        "goal",
        "intro",
        "item",
        "key",
        "lead",
        "note",
        "notes",
        "number",
        "responsible",
        "section",
        "step",
        "support",
        "takes",
        "title",
        "with",
    ];

    /// What else programs get of each item (`list --format json`): no column can have these names either.
    pub(crate) const IN_LISTS: [&str; 7] = [
        "area_title",
        "end",
        "goal_title",
        "kind",
        "section_title",
        "start",
        "step_of",
    ];

    /// Takes a name as it is written.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        ColumnKey(name.into())
    }

    /// Returns whether it names running text, which is in no column.
    pub(crate) fn is_running_text(&self) -> bool {
        *self == Self::INTRO || *self == Self::NOTES
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ColumnKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    /// Several texts, a line each.
    List,
    Number,
    Percent,
    /// An amount, in the column's currency where it has one.
    Money {
        currency: Option<String>,
    },
    /// A date or a time line.
    Timeline,
    /// Bodies of the register.
    Body,
    /// One of these words.
    Choice {
        words: Vec<String>,
    },
    /// Bodies that own an item, and those that support it.
    Owners,
}

impl ColumnKind {
    /// Returns whether it holds numbers.
    pub(crate) fn is_figure(&self) -> bool {
        let is_money = matches!(self, ColumnKind::Money { .. });
        is_money || matches!(self, ColumnKind::Number | ColumnKind::Percent)
    }

    /// Returns whether it holds running text, which takes the room that there is.
    pub fn is_prose(&self) -> bool {
        matches!(self, ColumnKind::Text | ColumnKind::List)
    }
}

/// What a column says something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnSubject {
    Section,
    /// Of a goal, once beside all its items.
    Goal,
    Item,
}

/// Where a column is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnPlace {
    /// The table of all items, and redlines.
    Table,
    /// What is sent for comments, and what comes of it.
    Draft,
    /// Progress reports.
    Report,
    /// Update sheets.
    Sheet,
}

impl ColumnPlace {
    pub const ALL: [ColumnPlace; 4] = [
        ColumnPlace::Table,
        ColumnPlace::Draft,
        ColumnPlace::Report,
        ColumnPlace::Sheet,
    ];

    /// Returns the word by which plans name it.
    pub fn word(self) -> &'static str {
        match self {
            ColumnPlace::Table => "table",
            ColumnPlace::Draft => "draft",
            ColumnPlace::Report => "report",
            ColumnPlace::Sheet => "sheet",
        }
    }
}

/// A column of a plan's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub key: ColumnKey,
    pub kind: ColumnKind,
    pub of: ColumnSubject,
    /// How messages call what stands in it, such as "time line".
    pub name: Cow<'static, str>,
    /// The heading that the plan gives it; labels have those of the standard columns.
    pub heading: Option<String>,
    /// Where it is shown.
    pub shown: Vec<ColumnPlace>,
    /// Whether its numbers are added up by goal, by section and in all.
    pub is_summed: bool,
    pub width: Wish,
    /// The width that the plan wishes for it, in thousandths of the text's width.
    pub wished: Option<u32>,
}

/// The columns of a plan's table, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

impl Column {
    /// Makes a column of texts of items.
    pub fn of_texts(key: ColumnKey, heading: &str) -> Self {
        Column {
            name: Cow::Owned(heading.to_lowercase()),
            heading: Some(heading.to_owned()),
            ..Column::standard(key, "", ColumnKind::Text, [150, 150, 90])
        }
    }

    fn standard(
        key: ColumnKey,
        name: &'static str,
        kind: ColumnKind,
        [lying, upright, least]: [u32; 3],
    ) -> Self {
        Column {
            key,
            kind,
            of: ColumnSubject::Item,
            name: Cow::Borrowed(name),
            heading: None,
            shown: ColumnPlace::ALL.to_vec(),
            is_summed: false,
            wished: None,
            width: Wish {
                lying,
                upright,
                least,
            },
        }
    }

    /// Returns whether there is a field for it; what is said in other columns is one of the
    /// [values](crate::plan::Item::values).
    pub(crate) fn is_field(&self) -> bool {
        self.is_goal_title()
            || self.of == ColumnSubject::Item && ColumnKey::FIELDS.contains(&self.key)
    }

    /// Returns whether it says the titles of goals.
    pub(crate) fn is_goal_title(&self) -> bool {
        self.of == ColumnSubject::Goal && self.key == ColumnKey::GOAL
    }

    /// Returns whether it has a place beside the others in a table: what is said of goals and sections
    /// stands with their titles.
    pub(crate) fn is_in_rows(&self) -> bool {
        self.of == ColumnSubject::Item || self.is_goal_title()
    }

    /// Returns whether it is the same column as another one, however either is declared.
    fn is_like(&self, other: &Column) -> bool {
        self.of == other.of && self.key == other.key
    }

    /// Returns whether an item is called by what the column says: its action, with the number before
    /// it.
    pub(crate) fn names_item(&self) -> bool {
        self.key == ColumnKey::ACTION
    }
}

impl Columns {
    /// Returns the columns that every plan has.
    pub fn standard() -> Self {
        use ColumnKind::{Owners, Text, Timeline};
        let item = Column::standard;
        Columns(vec![
            Column {
                of: ColumnSubject::Goal,
                ..item(ColumnKey::GOAL, "goal", Text, [200, 220, 160])
            },
            item(ColumnKey::ACTION, "action", Text, [405, 375, 260]),
            item(
                ColumnKey::RESPONSIBILITY,
                "responsibility",
                Owners,
                [225, 235, 190],
            ),
            item(ColumnKey::TIMELINE, "time line", Timeline, [170, 170, 130]),
        ])
    }

    /// Returns whether those beside each other are the ones that every plan has, as wide as they are
    /// there.
    pub(crate) fn are_standard(&self) -> bool {
        let is_wished = |column: &Column| column.is_field() && column.wished.is_none();
        self.in_rows().count() == 4 && self.in_rows().all(is_wished)
    }

    /// Puts a column behind the others; one of that key and subject is replaced where it stands.
    pub fn push(&mut self, column: Column) {
        match self.0.iter_mut().find(|one| one.is_like(&column)) {
            Some(one) => *one = column,
            None => self.0.push(column),
        }
    }

    /// Puts a column right behind another one of the same subject; returns whether there is one of that
    /// key.
    pub(crate) fn insert_behind(&mut self, column: Column, before: &str) -> bool {
        let is_before = |one: &Column| one.of == column.of && one.key.as_str() == before;
        match self.0.iter().position(is_before) {
            Some(at) => {
                self.0.insert(at + 1, column);
                true
            }
            None => false,
        }
    }

    /// Returns the columns that are shown at a place.
    pub(crate) fn shown_in(&self, place: ColumnPlace) -> Columns {
        let columns = self.0.iter();
        Columns(
            columns
                .filter(|column| column.shown.contains(&place))
                .cloned()
                .collect(),
        )
    }

    /// Returns the columns that a call picks, by their keys.
    pub(crate) fn picked(&self, is_picked: impl Fn(&Column) -> bool) -> Columns {
        let columns = self.0.iter();
        Columns(
            columns
                .filter(|column| is_picked(column))
                .cloned()
                .collect(),
        )
    }

    /// Takes a column away.
    pub fn remove(&mut self, key: &ColumnKey) {
        self.0.retain(|column| column.key != *key);
    }

    /// Returns these columns and those of a newer text, in the order of the newer one: what only
    /// these have stands behind what it stands behind here.
    pub fn joined(&self, newer: &Columns) -> Columns {
        let mut joined = newer.clone();
        for (at, column) in self.0.iter().enumerate() {
            if newer.0.iter().any(|one| one.is_like(column)) {
                continue;
            }
            let before = at.checked_sub(1).map(|before| &self.0[before]);
            let is_before = |one: &Column| before.is_some_and(|before| one.is_like(before));
            let place = joined.0.iter().position(is_before);
            joined
                .0
                .insert(place.map_or(0, |place| place + 1), column.clone());
        }
        joined
    }

    /// Walks over all columns.
    pub fn iter(&self) -> impl Iterator<Item = &Column> + Clone {
        self.0.iter()
    }

    /// Walks over all columns, to change what they are called.
    pub(in crate::plan) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Column> {
        self.0.iter_mut()
    }

    /// Walks over the columns that stand beside each other in a table: the titles of goals, and what
    /// items say.
    pub(crate) fn in_rows(&self) -> impl Iterator<Item = &Column> + Clone {
        self.0.iter().filter(|column| column.is_in_rows())
    }

    /// Walks over the columns that say something of an item.
    pub fn of_items(&self) -> impl Iterator<Item = &Column> + Clone {
        let is_of_item = |column: &&Column| column.of == ColumnSubject::Item;
        self.0.iter().filter(is_of_item)
    }

    /// Walks over the columns of which a subject has values, without fields for them.
    pub(crate) fn of_values(
        &self,
        subject: ColumnSubject,
    ) -> impl Iterator<Item = &Column> + Clone {
        let columns = self.0.iter();
        columns.filter(move |column| column.of == subject && !column.is_field())
    }

    /// Returns the column of that key in which items say something, or the titles of goals.
    pub fn get(&self, key: &ColumnKey) -> Option<&Column> {
        self.in_rows().find(|column| column.key == *key)
    }

    /// Returns the column of that key in which a subject says something.
    pub(crate) fn get_of(&self, subject: ColumnSubject, key: &ColumnKey) -> Option<&Column> {
        let mut columns = self.0.iter();
        columns.find(|column| column.of == subject && column.key == *key)
    }
}

impl Default for Columns {
    fn default() -> Self {
        Columns::standard()
    }
}
