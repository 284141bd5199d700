//! The registers: `[[body]]` and `[[event]]`.

use super::table::TableReader;
use super::values::{self, KeyShape, TimeReading};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::plan::{Bodies, Body, BodyKey, Event, EventKey, EventSide, Milestone, Particulars};

/// Reads all `[[body]]` tables; one without a key or a name is reported and left out.
pub(crate) fn bodies(root: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Bodies {
    let bodies = root
        .tables("body", "[[body]]")
        .into_iter()
        .filter_map(|mut table| {
            let key = values::required_key(&mut table, "key", KeyShape::Word);
            let name = table.required_text("name");
            let long_name = table.text("long_name");
            let variants = table.texts("variants");
            let since = values::timeline(&mut table, "since", reading);
            let article = table.text("article");
            let is_plural = table.flag("plural");
            let contact = table.text("contact");
            table.finish();
            let key = key?;
            Some(Body {
                // Without a name the key stands in, so that uses of the body are not reported too.
                name: name.unwrap_or_else(|| key.clone()),
                key: Spanned::new(BodyKey(key.value), key.span),
                long_name,
                variants,
                since,
                article,
                is_plural,
                contact,
                is_registered: true,
            })
        })
        .collect();
    Bodies::registered(bodies)
}

/// Reads all `[[event]]` tables; one without a key is reported and left out.
pub(crate) fn events(root: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Vec<Event> {
    root.tables("event", "[[event]]")
        .into_iter()
        .filter_map(|mut table| {
            let key = values::required_key(&mut table, "key", KeyShape::Word);
            let name = table.required_text("name");
            let note = values::key(&mut table, "note", KeyShape::Word);
            let note_title = table.text("note_title");
            let date = values::timeline(&mut table, "date", reading);
            let particulars = particulars(&mut table);
            let milestones = milestones(&mut table, reading);
            table.finish();
            let key = key?;
            Some(Event {
                name: name.unwrap_or_else(|| key.clone()),
                key: Spanned::new(EventKey(key.value), key.span),
                note,
                note_title,
                date,
                particulars,
                milestones,
            })
        })
        .collect()
}

fn particulars(event: &mut TableReader<'_>) -> Particulars {
    let organisers = event.text_or_texts("organiser").into_iter();
    Particulars {
        place: event.text("place"),
        organisers: organisers
            .map(|word| Spanned::new(BodyKey(word.value), word.span))
            .collect(),
        participants: event.text("participants"),
        languages: event.text_or_texts("languages"),
        format: event.text("format"),
        budget: event.text("budget"),
        contact: event.text("contact"),
    }
}

/// Reads all `[[event.milestone]]` tables; one without a text or a time is reported and left out.
fn milestones(event: &mut TableReader<'_>, reading: &TimeReading<'_>) -> Vec<Milestone> {
    event
        .tables("milestone", "[[event.milestone]]")
        .into_iter()
        .filter_map(|mut table| {
            let what = table.required_text("what");
            let is_said = ["before", "after_event"].map(|key| table.value(key).is_some());
            let before = values::lapse(&mut table, "before", reading);
            let behind = values::lapse(&mut table, "after_event", reading);
            if is_said[0] == is_said[1] {
                let message = match is_said[0] {
                    true => "a milestone is both before its event and after it",
                    false => "a milestone does not say how long before its event it is due",
                };
                table.findings().report(
                    Diagnostic::error("bad-milestone", message)
                        .at_labelled(table.span(), "when?")
                        .help("write either `before = \"90 days\"` or `after_event = \"14 days\"`"),
                );
            }
            let after = values::waits(&mut table, reading);
            let done = values::date(&mut table, "done");
            table.finish();
            let (lapse, side) = match (before, behind) {
                (Some(lapse), _) => (lapse, EventSide::Before),
                (None, Some(lapse)) => (lapse, EventSide::After),
                (None, None) => return None,
            };
            Some(Milestone {
                what: what?,
                lapse,
                side,
                after,
                done,
            })
        })
        .collect()
}
