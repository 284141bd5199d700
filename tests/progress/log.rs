//! The log's file: what is written is read back, and nothing that stands in it is touched.

use super::{PLAN, day, entry, read_log};
use crate::english;
use proptest::prelude::*;
use wem_report::plan::progress::{Entry, EntryId, Field, Light, Says, Status, Subject};
use wem_report::plan::{BodyKey, Calendar, ItemKey, Number, Timeline};
use wem_report::plan_file;

fn plan() -> wem_report::plan::Plan {
    english::load("plan.toml", PLAN).plan.expect("a plan")
}

#[test]
fn what_stands_in_the_file_stays_to_the_letter() {
    let old = "# mine\n\nformat = 1   # one\n\n[[entry]] # first\nstatus = \"done\"\nid = 1\nitem = '1.1.1'\ndate = 2016-08-01";
    let new = Entry {
        id: EntryId(2),
        subject: Subject::Item(ItemKey("1.1.2".into())),
        date: day("2016-08-02"),
        says: Says::Status {
            status: Status::InProgress,
            percent: Some(40),
            timeline: None,
        },
        corrects: None,
        note: Some("said \"so\"\\".into()),
        reason: None,
        timeline_before: None,
        decision: None,
        evidence: None,
        actual: None,
        body: Some(BodyKey("a".into())),
        recorded: day("2016-08-03"),
    };
    let text = plan_file::appended(old, std::slice::from_ref(&new));
    assert!(
        text.starts_with(&format!("{old}\n\n[[entry]]\nid = 2\n")),
        "{text}"
    );
    let (log, findings) = read_log(
        &plan(),
        text.trim_start_matches("# mine\n\nformat = 1   # one"),
    );
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(log.entries[1].entry, new);
    assert_eq!(log.next_id(), Some(EntryId(3)));
}

#[test]
fn the_entries_that_do_not_hold_are_told_with_their_successors() {
    let text = [
        entry(1, "1.1.1", "2016-08-01", "in-progress", ""),
        entry(2, "1.1.1", "2016-08-02", "done", "corrects = 1"),
    ];
    let (log, _) = read_log(&plan(), &text.concat());
    assert_eq!(log.superseded(day("2016-08-01")), []);
    assert_eq!(
        log.superseded(day("2016-08-02")),
        [(EntryId(1), EntryId(2))]
    );
}

/// A long log is read in parts; what it says, and where, is the same.
#[test]
fn a_long_log_is_read_as_a_short_one() {
    let filler = "x".repeat(300);
    let log_of = |note: &dyn Fn(u32) -> String| -> String {
        let one = |n| entry(n, "1.1.2", "2016-08-01", "in-progress", &note(n));
        (1..=2_000).map(one).collect()
    };
    let text = log_of(&|n| format!("note = \"{filler} {n}\""));
    let whole = format!("format = 1\n{text}");
    let (log, findings) = read_log(&plan(), &text);
    assert_eq!((log.entries.len(), findings.len()), (2_000, 0));
    for (n, logged) in (1..).zip(&log.entries) {
        let place = logged.places.of(Field::Id);
        assert_eq!(&whole[place.range()], n.to_string());
    }
    // The heading of an entry inside a text is none, wherever a part ends.
    let inside = log_of(&|n| format!("note = \"\"\"\n[[entry]]\n{filler} {n}\"\"\""));
    let (log, findings) = read_log(&plan(), &inside);
    assert_eq!((log.entries.len(), findings.len()), (2_000, 0));
    let wrong = text.replace("in-progress", "gone");
    assert_eq!(read_log(&plan(), &wrong).1.len(), 2_000);
}

prop_compose! {
    fn texts()(text in proptest::option::of("[^\\p{C}\\s][^\\p{C}]{0,30}")) -> Option<String> {
        let text: Option<String> = text;
        text.map(|text| plan_file::table::single_spaced(&text)).filter(|text| !text.is_empty())
    }
}

fn says() -> impl Strategy<Value = (Subject, Says)> {
    let item = || Subject::Item(ItemKey("1.1.2".into()));
    let timeline = Timeline::parse("July-August 2017", &english::words(), &Calendar::default())
        .expect("a time line");
    prop_oneof![
        (0..=100u8).prop_map(move |percent| (
            item(),
            Says::Status {
                status: Status::InProgress,
                percent: Some(percent),
                timeline: None
            }
        )),
        Just((
            item(),
            Says::Status {
                status: Status::Postponed,
                percent: None,
                timeline: Some(timeline)
            }
        )),
        Just((
            Subject::Goal(Number("1.1".into())),
            Says::Light(Light::Delayed)
        )),
    ]
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_back(
        (subject, says) in says(),
        note in texts(),
        reason in texts(),
        evidence in texts(),
        days in 0..1000u64,
    ) {
        let date = day("2016-01-01") + chrono::Days::new(days);
        let is_status = matches!(says, Says::Status { .. });
        let is_of_item = matches!(subject, Subject::Item(_));
        let written = Entry {
            id: EntryId(1),
            subject,
            date,
            says,
            corrects: None,
            note,
            timeline_before: reason.clone().filter(|_| is_status),
            decision: evidence.clone().filter(|_| is_status),
            reason,
            actual: evidence.clone().filter(|_| is_of_item),
            evidence,
            body: None,
            recorded: date,
        };
        let text = plan_file::entry_text(&written);
        let (log, _) = read_log(&plan(), &text);
        prop_assert_eq!(&log.entries[0].entry, &written, "{}", text);
    }
}
