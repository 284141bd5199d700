//! What stands in a column for which there is no field.

use super::{ColumnKey, Decimal};
use crate::diagnostic::{Span, Spanned};
use crate::plan::{BodyKey, Timeline};
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
