//! `apply` to a plan that has gone on since it was circulated: each change on its own item, or none.

use super::project::*;
use crate::cli::program::{Folder, Outcome};
use wem_report::circulation::feedback::{Comment, PlanElement, Proposal};
use wem_report::plan::ColumnKey;

/// A plan of two goals, by the texts of their items; keys are numbers.
fn plan(goals: [&[&str]; 2]) -> String {
    let mut plan = String::from(
        "format = 1\n\n[plan]\ntitle = \"P\"\norganisation = \"O\"\nlanguage = \"en\"\n\n[[body]]\nkey = \"alpha\"\nname = \"CEC/CCET\"\n\n[[section]]\nnumber = \"I\"\ntitle = \"S\"\n",
    );
    for (goal, items) in (1..).zip(goals) {
        plan += &format!("\n[[section.goal]]\nnumber = \"1.{goal}\"\ntitle = \"Goal {goal}\"\n");
        for (number, item) in (1..).zip(items) {
            let (action, timeline) = item.split_once(" | ").expect("a time line");
            plan += &format!(
                "\n[[section.goal.item]]\nnumber = \"1.{goal}.{number}\"\naction = \"{action}\"\ntimeline = \"{timeline}\"\n"
            );
        }
    }
    plan
}

const FIRST: &str = "Recruit two individuals from each member | 2016";
const SECOND: &str = "Establish the date and the location of the meeting | 2016";
const THIRD: &str = "Report on progress to the General Assembly | 2016";
const OTHER: &str = "Close the provisional account | 2017";

/// Applies comments on one plan to another one.
fn apply_to(old: &str, new: &str, comments: Vec<Comment>) -> (Folder, Outcome) {
    let folder = project(&accepted(comments));
    circulated(&folder, old, Vec::new());
    folder.write("plan/plan.toml", new);
    let outcome = folder.run(&["apply", "--quiet"]);
    (folder, outcome)
}

fn old() -> String {
    plan([&[FIRST, SECOND, THIRD], &[OTHER]])
}

fn timeline(id: u32, key: &str, now: &str) -> Comment {
    of_column(ColumnKey::TIMELINE, comment(id, item(key), text(now)))
}

/// Returns the time line that stands behind an action.
fn timeline_of(folder: &Folder, action: &str) -> String {
    let action = action.split(" | ").next().expect("an action");
    let plan = plan_text(folder);
    let (_, rest) = plan.split_once(action).expect("the action");
    let (_, rest) = rest.split_once("timeline = \"").expect("a time line");
    rest.split('"').next().expect("its end").to_owned()
}

#[test]
fn a_renumbered_item_is_the_one_that_is_changed() {
    let new = plan([
        &["Open an office in Geneva | 2016", FIRST, SECOND, THIRD],
        &[OTHER],
    ]);
    let (folder, outcome) = apply_to(&old(), &new, vec![timeline(1, "1.1.2", "2018")]);
    insta::assert_snapshot!(outcome);
    assert_eq!(timeline_of(&folder, SECOND), "2018");
    assert_eq!(timeline_of(&folder, FIRST), "2016");
    // What a redline asks for later is who changed the item that it is now.
    assert!(feedback_text(&folder).contains("comment = 1\nitem = \"1.1.3\"\n"));
}

#[test]
fn swapped_items_keep_their_own_changes() {
    let new = plan([&[SECOND, FIRST, THIRD], &[OTHER]]);
    let comments = vec![
        timeline(1, "1.1.2", "2018"),
        comment(
            2,
            item("1.1.1"),
            edit("Recruit two individuals from each member", "two", "three"),
        ),
    ];
    let (folder, outcome) = apply_to(&old(), &new, comments);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(timeline_of(&folder, SECOND), "2018");
    assert!(plan_text(&folder).contains("Recruit three individuals"));
}

#[test]
fn an_item_in_another_goal_is_found() {
    let new = plan([&[FIRST, THIRD], &[OTHER, SECOND]]);
    let (folder, outcome) = apply_to(&old(), &new, vec![timeline(1, "1.1.2", "2018")]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(timeline_of(&folder, SECOND), "2018");
    assert_eq!(timeline_of(&folder, THIRD), "2016");
}

#[test]
fn a_deleted_item_changes_none_that_has_its_number() {
    let new = plan([&[FIRST, THIRD], &[OTHER]]);
    let comments = vec![
        timeline(1, "1.1.2", "2018"),
        comment(2, item("1.1.2"), moved(Some("1.1.3"))),
        comment(
            3,
            item("1.1.2"),
            new_item("A new thing", "CEC/CCET", "2017"),
        ),
    ];
    let (folder, outcome) = apply_to(&old(), &new, comments);
    insta::assert_snapshot!(outcome);
    assert_eq!(timeline_of(&folder, THIRD), "2016");

    // It is gone, as it was to.
    let removal = comment(1, item("1.1.2"), Some(Proposal::Removal));
    let (folder, outcome) = apply_to(&old(), &new, vec![removal]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(plan_text(&folder), new);
}

#[test]
fn of_two_candidates_none_is_written_and_both_are_named() {
    let new = plan([
        &[
            FIRST,
            "Establish the date and the location of the first meeting | 2016",
            "Establish the date and the location of the last meeting | 2016",
            THIRD,
        ],
        &[OTHER],
    ]);
    let comments = vec![timeline(1, "1.1.2", "2018")];
    let (folder, outcome) = apply_to(&old(), &new, comments);
    insta::assert_snapshot!(outcome);
    assert_eq!(plan_text(&folder), new);

    // Two that say the same, of which neither has the key.
    let twice = plan([&[FIRST, THIRD, SECOND, SECOND], &[OTHER]]);
    let (folder, outcome) = apply_to(&old(), &twice, vec![timeline(1, "1.1.2", "2018")]);
    assert!(outcome.stderr.contains("1.1.3 “Establish"), "{outcome}");
    assert!(outcome.stderr.contains("1.1.4 “Establish"), "{outcome}");
    assert_eq!(plan_text(&folder), twice);

    // The key speaks for one that says nothing of it.
    let renewed = plan([&[FIRST, "Invite donors to Nairobi | 2016", THIRD], &[OTHER]]);
    let (folder, outcome) = apply_to(&old(), &renewed, vec![timeline(1, "1.1.2", "2018")]);
    assert!(outcome.stderr.contains("1.1.2 “Invite donors"), "{outcome}");
    assert_eq!(plan_text(&folder), renewed);
}

#[test]
fn same_texts_are_told_apart_by_all_that_they_say() {
    let old = plan([&["Meet | 2016", THIRD, "Meet | 2017"], &[OTHER]]);
    let new = plan([&[FIRST, "Meet | 2016", THIRD, "Meet | 2017"], &[OTHER]]);
    let comments = vec![timeline(1, "1.1.3", "2019"), timeline(2, "1.1.1", "2018")];
    let (folder, outcome) = apply_to(&old, &new, comments);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let expected = plan([&[FIRST, "Meet | 2018", THIRD, "Meet | 2019"], &[OTHER]]);
    assert_eq!(plan_text(&folder), expected);
}

#[test]
fn a_reworded_item_is_changed_where_the_text_is_as_circulated() {
    let reworded = "Establish the date and location of the first meeting | 2016";
    let new = plan([&[THIRD, FIRST, reworded], &[OTHER]]);
    let comments = vec![
        timeline(1, "1.1.2", "2018"),
        comment(
            2,
            item("1.1.2"),
            edit(
                "Establish the date and the location of the meeting",
                "date",
                "day",
            ),
        ),
    ];
    let (folder, outcome) = apply_to(&old(), &new, comments);
    insta::assert_snapshot!(outcome);
    assert_eq!(timeline_of(&folder, reworded), "2018");
}

#[test]
fn what_was_applied_is_known_after_a_renumbering() {
    let (folder, _) = apply_to(
        &old(),
        &old(),
        vec![comment(
            1,
            item("1.1.2"),
            text("Convene a donors’ conference"),
        )],
    );
    let applied = plan_text(&folder);
    assert!(applied.contains("Convene a donors’ conference"));
    // The next change of the item that we have reworded ourselves.
    let feedback = feedback_text(&folder)
        + "\n[[comment]]\nid = 2\nsource = \""
        + HASH
        + "\"\nmark = \"edit\"\nitem = \"1.1.2\"\npart = \"timeline\"\nnew_text = \"2018\"\n\n[[decision]]\ncomment = 2\noutcome = \"accepted\"\ndate = 2016-09-01\n";
    folder.write(FILE, feedback);
    let outcome = folder.run(&["apply", "--quiet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(timeline_of(&folder, "Convene a donors’ conference"), "2018");
}

#[test]
fn a_new_item_goes_behind_the_one_it_stood_behind() {
    let new = plan([
        &["Open an office in Geneva | 2016", FIRST, SECOND, THIRD],
        &[OTHER],
    ]);
    let comments = vec![
        comment(
            1,
            item("1.1.1"),
            new_item("A new thing", "CEC/CCET", "2017"),
        ),
        comment(
            2,
            Some(PlanElement::Goal("1.2".into())),
            new_item("At the end", "", ""),
        ),
    ];
    let (folder, outcome) = apply_to(&old(), &new, comments);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let plan = plan_text(&folder);
    let at = |text: &str| plan.find(text).expect("it is there");
    assert!(at("Recruit two") < at("A new thing") && at("A new thing") < at("Establish the date"));
    assert!(
        plan.contains("number = \"1.1.5\"\naction = \"A new thing\""),
        "{plan}"
    );
    assert!(
        plan.contains("number = \"1.2.2\"\naction = \"At the end\""),
        "{plan}"
    );
}

#[test]
fn lettered_numbers_are_counted_on() {
    let lettered = |plan: String| {
        let plan = plan.replace("\"I\"", "\"A\"").replace("\"1.", "\"A.");
        let plan = ["a", "b", "c"]
            .iter()
            .zip(1..)
            .fold(plan, |plan, (letter, number)| {
                plan.replace(&format!("A.1.{number}\""), &format!("A.1.{letter}\""))
            });
        plan.replace("A.2.1", "A.2.i")
    };
    let old = lettered(old());
    let comments = vec![
        comment(
            1,
            item("A.1.a"),
            new_item("A new thing", "CEC/CCET", "2017"),
        ),
        comment(2, item("A.2.i"), new_item("Another thing", "", "")),
    ];
    let (folder, outcome) = apply_to(&old, &old, comments);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let plan = plan_text(&folder);
    assert!(
        plan.contains("number = \"A.1.d\"\naction = \"A new thing\""),
        "{plan}"
    );
    assert!(
        plan.contains("number = \"A.2.ii\"\naction = \"Another thing\""),
        "{plan}"
    );
}
