//! `[levels]`: what the plan itself calls its levels.

use super::table::{TableReader, Wanted};
use crate::plan::{Level, LevelName, Levels};
use toml::de::DeValue;

/// Reads `[levels]`.
pub(crate) fn levels(root: &mut TableReader<'_>) -> Levels {
    let mut levels = Levels::default();
    let Some(mut table) = root.table("levels", "[levels]") else {
        return levels;
    };
    for level in Level::ALL {
        if let Some(name) = name(&mut table, level.key()) {
            levels.call(level, name);
        }
    }
    table.finish();
    levels
}

/// Reads `"Pillar"`, or `{ one = "Activity", several = "Activities" }`.
fn name(table: &mut TableReader<'_>, key: &'static str) -> Option<LevelName> {
    let value = table.value(key)?;
    match value.get_ref() {
        DeValue::String(_) => {
            let one = table.text(key)?.value;
            Some(LevelName {
                several: one.clone(),
                one,
            })
        }
        DeValue::Table(_) => {
            let mut reader = table.table(key, "the word for a level")?;
            let one = reader.required_text("one");
            let several = reader.text("several");
            reader.finish();
            let one = one?.value;
            Some(LevelName {
                several: several.map_or_else(|| one.clone(), |several| several.value),
                one,
            })
        }
        _ => {
            table.findings().wrong_type(key, value, Wanted::Text);
            None
        }
    }
}
