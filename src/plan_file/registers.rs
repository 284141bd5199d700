//! The registers: `[[body]]` and `[[event]]`.

use super::table::TableReader;
use super::values::{self, KeyShape, TimeReading};
use crate::diagnostic::Spanned;
use crate::plan::{Bodies, Body, BodyKey, Event, EventKey};

/// Reads all `[[body]]` tables; one without a key or a name is reported and left out.
pub fn bodies(root: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Bodies {
    let bodies = root
        .tables("body", "[[body]]")
        .into_iter()
        .filter_map(|mut table| {
            let key = values::required_key(&mut table, "key", KeyShape::Word);
            let name = table.required_text("name");
            let long_name = table.text("long_name");
            let variants = table.texts("variants");
            let since = values::timeline(&mut table, "since", reading);
            table.finish();
            let key = key?;
            Some(Body {
                // Without a name the key stands in, so that uses of the body are not reported too.
                name: name.unwrap_or_else(|| key.clone()),
                key: Spanned::new(BodyKey(key.value), key.span),
                long_name,
                variants,
                since,
                is_registered: true,
            })
        })
        .collect();
    Bodies::registered(bodies)
}

/// Reads all `[[event]]` tables; one without a key is reported and left out.
pub fn events(root: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Vec<Event> {
    root.tables("event", "[[event]]")
        .into_iter()
        .filter_map(|mut table| {
            let key = values::required_key(&mut table, "key", KeyShape::Word);
            let name = table.required_text("name");
            let note = values::key(&mut table, "note", KeyShape::Word);
            let date = values::timeline(&mut table, "date", reading);
            table.finish();
            let key = key?;
            Some(Event {
                name: name.unwrap_or_else(|| key.clone()),
                key: Spanned::new(EventKey(key.value), key.span),
                note,
                date,
            })
        })
        .collect()
}
