//! What a plan says of its items, column by column.
//!
//! [`Columns`] is the list that every table, list, comparison and reader walks; nothing counts
//! positions of its own. `saying.rs` has what an item says in a column before it is put into words
//! of a language, [`words`] how it is said in them and how what comes back is read.

mod saying;
mod width;
pub mod words;

pub use saying::{Saying, Value};
pub use width::{Room, Wish};
pub use words::{ColumnValue, ItemWords, NotUnderstood, Owners, SaidLine, folded};

use std::borrow::Cow;
use std::fmt;

/// The name of a column, as files name it: small letters, digits and hyphens.
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

    /// Takes a name as it is written.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        ColumnKey(name.into())
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    /// Bodies that own an item, and those that support it.
    Owners,
    Timeline,
}

/// What a column says something of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnSubject {
    /// Of a goal, once beside all its items.
    Goal,
    Item,
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
    /// Whether a member can propose another text.
    pub is_changeable: bool,
    pub width: Wish,
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

    const fn standard(
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
            is_changeable: true,
            width: Wish {
                lying,
                upright,
                least,
            },
        }
    }

    /// Returns whether items have a field for it; what they say in other columns is one of their
    /// [values](crate::plan::Item::values).
    pub fn is_field(&self) -> bool {
        let fields = [
            ColumnKey::ACTION,
            ColumnKey::RESPONSIBILITY,
            ColumnKey::TIMELINE,
        ];
        fields.contains(&self.key)
    }

    /// Returns whether an item is called by what the column says: its action, with the number before
    /// it.
    pub fn names_item(&self) -> bool {
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

    /// Puts a column behind the others; one of that key is replaced where it stands.
    pub fn push(&mut self, column: Column) {
        match self.0.iter_mut().find(|one| one.key == column.key) {
            Some(one) => *one = column,
            None => self.0.push(column),
        }
    }

    /// Returns these columns and those of a newer text, in the order of the newer one: what only
    /// these have stands behind what it stands behind here.
    pub fn joined(&self, newer: &Columns) -> Columns {
        let mut joined = newer.clone();
        for (at, column) in self.0.iter().enumerate() {
            if newer.get(&column.key).is_some() {
                continue;
            }
            let before = at.checked_sub(1).map(|before| &self.0[before].key);
            let place = joined.0.iter().position(|one| Some(&one.key) == before);
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

    /// Walks over the columns that say something of an item.
    pub fn of_items(&self) -> impl Iterator<Item = &Column> + Clone {
        let is_of_item = |column: &&Column| column.of == ColumnSubject::Item;
        self.0.iter().filter(is_of_item)
    }

    /// Returns the column of that key.
    pub fn get(&self, key: &ColumnKey) -> Option<&Column> {
        self.0.iter().find(|column| column.key == *key)
    }
}

impl Default for Columns {
    fn default() -> Self {
        Columns::standard()
    }
}
