//! What an item says in a column, whatever the language.
//!
//! Two items say the same in a column where their [`Saying`]s are equal: what documents print,
//! what comparisons compare and what changes are held against comes from here.

use super::{Column, ColumnKey, ColumnKind, Decimal};
use crate::diagnostic::{Span, Spanned};
use crate::plan::{Body, BodyKey, Item, Plan, Timeline};
use std::collections::BTreeMap;

/// What something has in columns for which it has no field.
pub type Values = BTreeMap<ColumnKey, Value>;

/// What something has in a column for which it has no field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(Spanned<String>),
    List(Vec<Spanned<String>>),
    Figure(Spanned<Figure>),
    Timeline(Spanned<Timeline>),
    /// Keys of bodies; a name that is no key is printed as it stands.
    Bodies(Vec<Spanned<BodyKey>>),
}

/// A number as a plan says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The words, where it is written as a text: they are printed as they stand.
    pub said: Option<String>,
    /// The number, where it is one.
    pub number: Option<Decimal>,
}

impl Value {
    /// Walks over its texts as they are written, each with its place.
    pub fn texts(&self) -> Vec<(&str, Span)> {
        match self {
            Value::Text(text) => vec![(text.as_str(), text.span)],
            Value::List(texts) => {
                let texts = texts.iter();
                texts.map(|text| (text.as_str(), text.span)).collect()
            }
            Value::Figure(figure) => {
                let said = figure.said.iter();
                said.map(|said| (said.as_str(), figure.span)).collect()
            }
            Value::Timeline(timeline) => vec![(timeline.said.as_str(), timeline.span)],
            Value::Bodies(keys) => {
                let keys = keys.iter();
                keys.map(|key| (key.0.as_str(), key.span)).collect()
            }
        }
    }

    /// Returns the number that it is.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Figure(figure) => figure.number,
            _ => None,
        }
    }
}

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
    pub fn saying<'p>(&'p self, item: &'p Item, column: &Column) -> Saying<'p> {
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
    pub fn saying_of<'p>(&'p self, values: &'p Values, column: &Column) -> Saying<'p> {
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
    pub fn body_name<'p>(&'p self, key: &'p BodyKey) -> &'p str {
        self.body(key).map_or(key.0.as_str(), |body| &body.name)
    }

    /// Finds a body by its key, or by one of its names.
    pub fn body_called(&self, word: &str) -> Option<&Body> {
        self.bodies.called(word)
    }

    fn body_names<'p>(&'p self, keys: &'p [Spanned<BodyKey>]) -> Vec<&'p str> {
        keys.iter().map(|key| self.body_name(key)).collect()
    }
}
