//! What an item says in a column, whatever the language.
//!
//! Two items say the same in a column where their [`Saying`]s are equal: what documents print,
//! what comparisons compare and what changes are held against comes from here.

use super::{Column, ColumnKind, Figure, Value, Values};
use crate::diagnostic::Spanned;
use crate::plan::{Body, BodyKey, Item, Plan};

/// What an item says in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saying<'p> {
    /// A text; none where the column is left blank.
    Text(Option<&'p str>),
    /// The printed names of bodies.
    Owners {
        /// Each entry is one joint owner: a body, or several of which any may act.
        joint: Vec<Vec<&'p str>>,
        /// How many of them lead; they come first.
        leads: usize,
        with: Vec<&'p str>,
        support: Vec<&'p str>,
    },
    /// A time line as the plan says it; none where it is still to be agreed.
    Timeline(Option<&'p str>),
    /// A line each; none where the column is left blank.
    Lines(Vec<&'p str>),
    Figure(&'p Figure),
}

impl Plan {
    /// Returns what an item says in a column.
    pub(crate) fn saying<'p>(&'p self, item: &'p Item, column: &Column) -> Saying<'p> {
        match column.key.as_str() {
            _ if !column.is_field() => self.saying_of(&item.values, column),
            "action" => Saying::Text(Some(&item.action)),
            "responsibility" => self.owners(item),
            _ => {
                let timeline = item.timeline.as_ref();
                Saying::Timeline(timeline.map(|timeline| timeline.said.as_str()))
            }
        }
    }

    /// Returns what values say in a column.
    pub(crate) fn saying_of<'p>(&'p self, values: &'p Values, column: &Column) -> Saying<'p> {
        match values.get(&column.key) {
            Some(Value::Text(text)) => Saying::Text(Some(text.as_str())),
            Some(Value::Timeline(timeline)) => Saying::Text(Some(timeline.said.as_str())),
            Some(Value::List(texts)) => {
                Saying::Lines(texts.iter().map(|text| text.as_str()).collect())
            }
            Some(Value::Bodies(keys)) => Saying::Lines(self.body_names(keys)),
            Some(Value::Figure(figure)) => Saying::Figure(figure),
            None if matches!(column.kind, ColumnKind::List | ColumnKind::Body) => {
                Saying::Lines(Vec::new())
            }
            None => Saying::Text(None),
        }
    }

    /// Returns who is responsible for an item.
    pub(super) fn owners<'p>(&'p self, item: &'p Item) -> Saying<'p> {
        let owners = item.responsible.iter();
        Saying::Owners {
            joint: owners
                .map(|owner| self.body_names(owner.bodies()))
                .collect(),
            leads: item.leads,
            with: self.body_names(&item.with),
            support: self.body_names(&item.support),
        }
    }

    /// Returns a body's printed name; its key where the register does not have it.
    pub(crate) fn body_name<'p>(&'p self, key: &'p BodyKey) -> &'p str {
        self.body(key).map_or(key.0.as_str(), |body| &body.name)
    }

    /// Finds a body by its key, or by one of its names.
    pub(crate) fn body_called(&self, word: &str) -> Option<&Body> {
        self.bodies.called(word)
    }

    fn body_names<'p>(&'p self, keys: &'p [Spanned<BodyKey>]) -> Vec<&'p str> {
        keys.iter().map(|key| self.body_name(key)).collect()
    }
}
