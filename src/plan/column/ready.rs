//! Columns that are ready by their keys: a plan uses one by writing a value under it.

use super::{Column, ColumnKey, ColumnKind};

/// The keys of all ready columns, in the order in which they stand behind the others.
pub const READY: [&str; 10] = [
    "indicator",
    "baseline",
    "target",
    "verification",
    "output",
    "budget",
    "funding",
    "contact",
    "priority",
    "remarks",
];

impl Column {
    /// Returns a column that is ready by its key; its heading stands in the labels.
    pub fn ready(key: &str) -> Option<Self> {
        let key = READY.into_iter().find(|ready| *ready == key)?;
        let kind = match key {
            "budget" => ColumnKind::Money { currency: None },
            _ => ColumnKind::Text,
        };
        let name = match key {
            "verification" => "means of verification",
            "funding" => "source of funds",
            other => other,
        };
        let wish = match key {
            "baseline" | "target" | "priority" => [90, 90, 60],
            "budget" => [100, 100, 70],
            "contact" | "funding" => [120, 120, 80],
            _ => [150, 150, 90],
        };
        Some(Column::standard(ColumnKey::new(key), name, kind, wish))
    }
}
