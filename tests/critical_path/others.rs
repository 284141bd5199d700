//! What other documents say of the critical path: progress reports and concept notes.

use super::{NO_LOG, item, plan};
use crate::cli::program::Folder;
use crate::outlines::outline;
use crate::progress::report::composed;
use crate::progress::{Case, entry};

const DATED: &str = "date = \"15 November 2016\"\n\n[[event.milestone]]\nwhat = \"Minutes go out\"\nafter_event = \"2 weeks\"\n\n[[event.milestone]]\nwhat = \"Texts go out\"\nbefore = \"30 days\"\nafter = [\"1.1.2\"]\n\n[[event.milestone]]\nwhat = \"Notice goes out\"\nbefore = \"2 months\"\ndone = 2016-07-01";

fn items() -> String {
    [
        item("1.1.1", "timeline = \"July 2016\"\ntakes = \"4 weeks\""),
        item(
            "1.1.2",
            "timeline = \"by 31 August 2016\"\ntakes = \"2 weeks\"\nafter = [\"1.1.1\"]",
        ),
        item("1.1.3", "timeline = \"July 2016\"\ntakes = \"1 day\""),
    ]
    .concat()
}

fn report(heading: &str, items: &str, log: &str, as_of: &str) -> String {
    let others = item("1.2.1", "timeline = \"July 2016\"");
    let case = Case::new(&plan(heading, items, &others), log);
    outline(&composed(&case.report(as_of), false))
}

#[test]
fn a_late_item_on_the_critical_path_is_marked() {
    let log = [
        entry(1, "1.1.1", "2016-07-10", "in-progress", ""),
        entry(2, "1.1.3", "2016-07-10", "in-progress", ""),
        entry(3, "1.2.1", "2016-07-10", "in-progress", ""),
    ]
    .concat();
    let mark = "■ on the critical path to “Assembly”";
    let marks = |heading: &str, items: &str, as_of: &str| {
        let said = report(heading, items, &log, as_of);
        let lines = said.lines().filter(|line| line.contains(mark));
        let implied = lines.clone().filter(|line| line.contains("(implied)"));
        (lines.count(), implied.count())
    };
    // On the first page and among what is overdue; what each body owes is empty: nobody is responsible.
    assert_eq!(marks(DATED, &items(), "2016-09-20"), (4, 0));
    // Without a milestone that waits for it, only what is implied leads from it to the event.
    assert_eq!(
        marks("date = \"15 November 2016\"", &items(), "2016-09-20"),
        (4, 4)
    );
    // The event has passed.
    assert_eq!(marks(DATED, &items(), "2016-11-16"), (0, 0));
    // A plan that says nothing of order or length has no path to speak of.
    let silent = items()
        .replace("takes = \"4 weeks\"", "")
        .replace("takes = \"2 weeks\"", "")
        .replace("takes = \"1 day\"", "")
        .replace("after = [\"1.1.1\"]", "");
    assert_eq!(
        marks("date = \"15 November 2016\"", &silent, "2016-09-20"),
        (0, 0)
    );
}

#[test]
fn a_moved_time_line_that_puts_off_the_event_is_said() {
    let moved = |timeline: &str| {
        let more = format!("timeline = \"{timeline}\"; reason = \"late\"");
        entry(1, "1.1.1", "2016-07-20", "postponed", &more)
    };
    let said = report(DATED, &items(), &moved("November 2016"), "2016-08-01");
    // Four weeks, two weeks, thirty days.
    let warning = "The new time lines delay “Assembly”: its earliest possible day is now 12 January 2017; by the plan’s own time lines it would be 12 October 2016. That is 58 days after its day, 15 November 2016.";
    assert!(said.contains(warning), "{said}");
    let said = report(DATED, &items(), &moved("September 2016"), "2016-08-01");
    assert!(!said.contains("time lines delay"), "{said}");
    // Without a day, each move counts; it rests on what is implied, as nothing says that the event waits.
    let said = report("", &items(), &moved("September 2016"), "2016-08-01");
    let warning = "its earliest possible day is now 13 October 2016; by the plan’s own time lines it would be 12 September 2016. This rests on links between steps";
    assert!(said.contains(warning), "{said}");
    assert!(!report(DATED, &items(), NO_LOG, "2016-08-01").contains("time lines delay"));
}

#[test]
fn a_note_lists_milestones_and_items_by_their_latest_days() {
    let folder = |heading: &str| {
        let heading = format!("note = \"general-assembly\"\n{heading}");
        Folder::with(&plan(&heading, &items(), &item("1.2.1", "")))
    };
    let text = |folder: &Folder| {
        let call = ["concept-note", "assembly", "-q", "--format", "docx"];
        let outcome = folder.run(&call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let package = crate::docx::package::Package::open(&folder.read(outcome.stdout.trim_end()));
        crate::docx::text::of_part(package.part("word/document.xml")).concat()
    };
    let in_order = |text: &str, words: &[&str]| {
        let mut rest = text;
        for word in words {
            let at = rest.find(word);
            rest = &rest[at.unwrap_or_else(|| panic!("{word} is missing or before: {text}"))..];
        }
    };
    let dated = text(&folder(DATED));
    in_order(
        &dated,
        &[
            "15 September 2016",
            "Notice goes out",
            "16 October 2016",
            "Texts go out",
            "29 November 2016",
            "Minutes go out",
            "Dates and milestones",
            "by 1 October 2016 at the latest",
            "Do 1.1.1",
            "by 15 October 2016 at the latest",
            "Do 1.1.2",
            "by 14 November 2016 at the latest",
            "Do 1.1.3",
        ],
    );
    assert!(!dated.contains("periods are customary"), "{dated}");
    let undated = DATED.split_once('\n').map_or("", |(_, rest)| rest);
    let undated = text(&folder(undated));
    in_order(
        &undated,
        &[
            "2 months before",
            "30 days before",
            "2 weeks after",
            "at the latest 45 days before",
        ],
    );
    // With nothing said of order or length, the note is as it was.
    let silent = plan(
        "note = \"general-assembly\"",
        &item("1.1.1", ""),
        &item("1.2.1", ""),
    );
    let silent = text(&Folder::with(&silent));
    assert!(silent.contains("periods are customary"), "{silent}");
    assert!(!silent.contains("at the latest"), "{silent}");
}
