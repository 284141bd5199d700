//! What a template is told: names with values, closed, so that a mistyped name is a mistake.

use super::faults::Fault;
use minijinja::value::{Enumerator, Object, Value};
use std::sync::Arc;

/// Something that a template is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Not known, or there is none.
    Nothing,
    Flag(bool),
    Number(i64),
    /// Said word for word; nothing in it is markup.
    Text(String),
    List(Vec<Fact>),
    Record(Record),
}

/// Facts by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What messages call it, such as "item".
    name: String,
    fields: Vec<(String, Fact)>,
}

impl Record {
    /// Makes a record without fields.
    pub fn new(name: impl Into<String>) -> Self {
        Record {
            name: name.into(),
            fields: Vec::new(),
        }
    }

    /// Adds a field.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, fact: impl Into<Fact>) -> Self {
        self.fields.push((name.into(), fact.into()));
        self
    }

    /// Walks over the names of the fields.
    pub fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// Returns a field.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        let field = self.fields.iter().find(|(known, _)| known == name);
        field.map(|(_, fact)| fact)
    }

    /// Returns how much the record tells: each fact counts, and each 64 bytes of a text.
    pub(super) fn size(&self) -> u64 {
        self.fields.iter().map(|(_, fact)| fact.size()).sum()
    }

    /// Returns what messages call the record.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Fact {
    fn size(&self) -> u64 {
        match self {
            Fact::Nothing | Fact::Flag(_) | Fact::Number(_) => 1,
            Fact::Text(text) => 1 + text.len() as u64 / 64,
            Fact::List(facts) => 1 + facts.iter().map(Fact::size).sum::<u64>(),
            Fact::Record(record) => 1 + record.size(),
        }
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}

impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Fact::Flag(flag)
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Fact::Number(number)
    }
}

impl From<Record> for Fact {
    fn from(record: Record) -> Self {
        Fact::Record(record)
    }
}

impl<T: Into<Fact>> From<Option<T>> for Fact {
    fn from(fact: Option<T>) -> Self {
        fact.map_or(Fact::Nothing, Into::into)
    }
}

impl<T: Into<Fact>> From<Vec<T>> for Fact {
    fn from(facts: Vec<T>) -> Self {
        Fact::List(facts.into_iter().map(Into::into).collect())
    }
}

/// Makes a value of a fact; `clean` is applied to all texts.
pub(super) fn value(fact: &Fact, clean: &dyn Fn(&str) -> String) -> Value {
    match fact {
        Fact::Nothing => Value::from(()),
        Fact::Flag(flag) => Value::from(*flag),
        Fact::Number(number) => Value::from(*number),
        Fact::Text(text) => Value::from(clean(text)),
        Fact::List(facts) => facts.iter().map(|fact| value(fact, clean)).collect(),
        Fact::Record(record) => Value::from_object(RecordObject::new(record, clean)),
    }
}

/// Makes a value of all that a template is told, with a function among it.
pub(super) fn root(
    record: &Record,
    clean: &dyn Fn(&str) -> String,
    (name, function): (&str, Value),
) -> Value {
    let mut root = RecordObject::new(record, clean);
    root.fields.push((name.to_owned(), function));
    Value::from_object(root)
}

/// A record as the engine sees it.
#[derive(Debug)]
struct RecordObject {
    name: String,
    fields: Vec<(String, Value)>,
}

impl RecordObject {
    fn new(record: &Record, clean: &dyn Fn(&str) -> String) -> Self {
        let field = |(name, fact): &(String, Fact)| (name.clone(), value(fact, clean));
        RecordObject {
            name: record.name.clone(),
            fields: record.fields.iter().map(field).collect(),
        }
    }
}

impl Object for RecordObject {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        match self.fields.iter().find(|(name, _)| name == key) {
            Some((_, value)) => Some(value.clone()),
            None => {
                let names = self.fields.iter().map(|(name, _)| name.as_str());
                Some(Value::from(
                    Fault::unknown_field(&self.name, key, names).into_error(),
                ))
            }
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn is_true(self: &Arc<Self>) -> bool {
        true
    }
}
