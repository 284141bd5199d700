//! `apply`: accepted changes stand in the plan file, and nothing else in it has changed.

use super::project::*;
use wem_report::circulation::feedback::{Decision, Outcome as Decided, PlanElement, Proposal};
use wem_report::plan::{ColumnKey, Columns};

const FIRST: &str = "Recruit two individuals from each member";
const THIRD: &str = "Report on progress";

#[test]
fn words_of_all_parts_are_written_and_shown() {
    let owners = "CEC/CCET\nIWG";
    let (folder, outcome) = apply(vec![
        comment(1, item("1.1.1"), edit(FIRST, "two", "three")),
        comment(2, item("1.1.1"), insertion(FIRST, "member", " of the IWG")),
        of_column(
            ColumnKey::TIMELINE,
            comment(
                3,
                item("1.1.1"),
                edit("July–August 2016", "August", "October"),
            ),
        ),
        of_column(
            ColumnKey::RESPONSIBILITY,
            comment(
                4,
                item("1.1.1"),
                insertion(owners, "IWG", " and/or IWG Members"),
            ),
        ),
        of_column(
            ColumnKey::TIMELINE,
            comment(
                5,
                item("1.1.2"),
                edit("to be agreed", "to be agreed", "Fall 2016"),
            ),
        ),
        of_column(
            ColumnKey::RESPONSIBILITY,
            comment(
                6,
                item("third"),
                text(
                    "IWG, Women, Peace and Security and IWG Members\nWith support of Council of Everything",
                ),
            ),
        ),
        comment(
            7,
            Some(PlanElement::Goal("1.2".into())),
            edit("Two", "Two", "Zwei"),
        ),
        comment(
            8,
            Some(PlanElement::Section("II".into())),
            text("Second and last"),
        ),
        comment(
            9,
            Some(PlanElement::Document),
            edit("Plan", "Plan", "The Plan"),
        ),
        comment(
            10,
            item("1.2.1"),
            edit("تنظيم اجتماع", "اجتماع", "اجتماعات"),
        ),
    ]);
    insta::assert_snapshot!(outcome);
    insta::assert_snapshot!(
        feedback_text(&folder)
            .rsplit_once("date = 2016-08-20")
            .expect("decisions")
            .1
    );
    // Once more does nothing.
    let (plan, feedback) = (plan_text(&folder), feedback_text(&folder));
    insta::assert_snapshot!(folder.run(&["apply", "--quiet"]));
    assert_eq!(
        (plan_text(&folder), feedback_text(&folder)),
        (plan, feedback)
    );
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
}

#[test]
fn rows_come_go_and_move() {
    let (folder, outcome) = apply(vec![
        comment(1, item("1.1.1"), new_item("A new thing", "IWG", "2017")),
        comment(
            2,
            item("1.1.1"),
            new_item("Another new thing", "to be agreed", ""),
        ),
        comment(3, item("1.1.2"), Some(Proposal::Removal)),
        comment(4, item("1.1.1"), moved(Some("third"))),
        comment(5, item("third"), moved(None)),
        comment(6, item("1.2.1"), moved(Some("2.1.1"))),
        comment(
            7,
            Some(PlanElement::Goal("2.1".into())),
            new_item("At the end", "IWG and CEC/CCET", "Fall 2016"),
        ),
    ]);
    insta::assert_snapshot!(outcome);
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
    let feedback = feedback_text(&folder);
    assert!(
        feedback.contains("comment = 1\nitem = \"1.1.4\"\n"),
        "{feedback}"
    );
    assert_eq!(folder.run(&["apply", "--quiet"]).stdout, "");
}

#[test]
fn a_moved_row_is_reworded_too_or_stays() {
    let reworded = |after: &str| {
        let of_time = edit("2016", "2016", "2017");
        let of_action = edit(THIRD, "on", "about");
        let edits = vec![
            (ColumnKey::ACTION, of_action),
            (ColumnKey::TIMELINE, of_time),
        ];
        moved_with(after, edits)
    };
    let (folder, outcome) = apply(vec![
        comment(1, item("third"), reworded("1.1.1")),
        comment(2, item("third"), edit(THIRD, "progress", "all progress")),
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(outcome.stderr.contains("move of third"), "{outcome}");
    let plan = plan_text(&folder);
    let at = |text: &str| plan.find(text).unwrap_or_else(|| panic!("{text}: {plan}"));
    assert!(at("action = \"Report about all progress\"") < at("Establish"));
    assert!(at("timeline = \"2017\"\nnumber = \"1.1.3\"") < at("Establish"));
    let feedback = feedback_text(&folder);
    assert_eq!(feedback.matches("[[applied]]").count(), 2, "{feedback}");
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
    // Whatever stands against half of it stands against all of it.
    type Case<'c> = (
        &'c str,
        Option<Proposal>,
        (&'c str, &'c str),
        &'c str,
        usize,
    );
    let cases: [Case<'_>; 4] = [
        (
            "1.1.1",
            None,
            ("Report on progress", "Report on all progress"),
            "the action of third is no longer what was circulated",
            0,
        ),
        (
            "1.1.1",
            None,
            ("timeline = \"2016\"", "timeline = \"2018\""),
            "the time line of third is no longer what was circulated",
            0,
        ),
        (
            "1.1.1",
            edit(THIRD, "on", "of"),
            ("", ""),
            "comments 1 and 2 change the same words",
            1,
        ),
        (
            "1.2.1",
            Some(Proposal::Removal),
            ("", ""),
            "comments 1 and 2 exclude each other",
            1,
        ),
    ];
    for (after, other, (was, is), reason, others) in cases {
        let mut comments = vec![comment(1, item("third"), reworded(after))];
        comments.extend(other.map(|other| comment(2, item("third"), Some(other))));
        comments.push(comment(3, item("2.1.1"), text("Close all accounts")));
        let folder = project(&accepted(comments));
        let before = PLAN.replace(was, is);
        folder.write("plan/plan.toml", &before);
        let outcome = folder.run(&["apply", "--quiet"]);
        let said = format!("comment 1 (move of third) is not applied: {reason}");
        let said = said.replace(
            "applied: the action",
            "applied: the base has moved on: the action",
        );
        let said = said.replace(
            "applied: the time",
            "applied: the base has moved on: the time",
        );
        assert!(outcome.stderr.contains(&said), "{said}: {outcome}");
        assert_eq!(outcome.stderr.matches("is not applied").count(), 1 + others);
        let rest = before.replace("Close the account", "Close all accounts");
        assert_eq!(plan_text(&folder), rest);
    }
}

#[test]
fn items_get_other_numbers_and_keep_their_keys() {
    let (folder, outcome) = apply(vec![
        comment(1, item("1.1.2"), renumbered("1.1.3")),
        comment(2, item("third"), renumbered("1.1.2")),
        of_column(ColumnKey::TIMELINE, comment(3, item("1.1.2"), text("2018"))),
        comment(4, item("1.2.1"), renumbered("2.1.1")),
        comment(5, item("2.1.1"), renumbered("2.1.1")),
        comment(6, Some(PlanElement::Goal("1.2".into())), renumbered("1.3")),
        comment(7, item("1.1.1"), renumbered("1.1.1a")),
    ]);
    insta::assert_snapshot!(outcome);
    let feedback = feedback_text(&folder);
    assert!(feedback.contains("new_number = \"1.1.3\"\n"), "{feedback}");
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
    assert_eq!(folder.run(&["apply", "--quiet"]).stdout, "");
}

#[test]
fn applied_changes_have_authors() {
    let (folder, _) = apply(vec![
        of_column(ColumnKey::TIMELINE, comment(1, item("1.1.2"), text("2018"))),
        comment(2, item("1.1.1"), new_item("A new thing", "IWG", "2017")),
        comment(3, item("third"), text("")),
    ]);
    let mut sources = wem_report::diagnostic::Sources::default();
    let source = sources.add(FILE, feedback_text(&folder));
    let (placed, _) = wem_report::plan_file::load_feedback(source, &sources);
    let feedback = placed.expect("feedback").feedback;
    let authors = wem_report::circulation::authors(&Columns::standard(), [&feedback]);
    let mut changed: Vec<_> = authors
        .keys()
        .map(|(key, column)| (key.0.as_str(), column.as_str()))
        .collect();
    changed.sort_unstable();
    assert_eq!(
        changed,
        [
            ("1.1.2", "timeline"),
            ("1.1.4", "action"),
            ("1.1.4", "responsibility"),
            ("1.1.4", "timeline")
        ]
    );
    let plan = crate::english::load("plan.toml", PLAN)
        .plan
        .expect("a plan");
    let author = authors
        .values()
        .next()
        .and_then(|author| author.name(&plan));
    assert_eq!(author.as_deref(), Some("Amal Haddad (CEC/CCET)"));
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let folder = project(&accepted(vec![comment(
        1,
        item("third"),
        text("Report twice"),
    )]));
    let before = (folder.files(), plan_text(&folder), feedback_text(&folder));
    let outcome = folder.run(&["apply", "--dry-run", "--quiet"]);
    assert!(
        outcome.stdout.contains("+action = \"Report twice\""),
        "{outcome}"
    );
    assert_eq!(
        (folder.files(), plan_text(&folder), feedback_text(&folder)),
        before
    );
}

#[test]
fn what_cannot_be_written_is_refused_and_the_rest_is_written() {
    let timeline =
        |id, proposal| of_column(ColumnKey::TIMELINE, comment(id, item("2.1.1"), proposal));
    let owners = |id, key, words: &str| {
        of_column(
            ColumnKey::RESPONSIBILITY,
            comment(id, item(key), text(words)),
        )
    };
    let (folder, outcome) = apply(vec![
        comment(
            1,
            item("1.1.1"),
            edit(FIRST, "two individuals", "three people"),
        ),
        comment(
            2,
            item("1.1.1"),
            edit(FIRST, "individuals from", "persons of"),
        ),
        comment(3, item("1.1.1"), edit(FIRST, "each", "every")),
        timeline(4, edit("2018", "2018", "2019")),
        owners(5, "2.1.1", "—"),
        owners(6, "1.2.1", "IWG and CEC/CCET or Women, Peace and Security"),
        comment(7, None, text("Nobody knows where")),
        comment(8, item("9.9"), text("Gone")),
        comment(
            9,
            item("third"),
            edit("Report on the progress", "the ", "all "),
        ),
        comment(10, item("1.1.2"), Some(Proposal::Removal)),
        comment(11, item("1.1.2"), text("Establish something else")),
        comment(12, item("1.2.1"), text("One")),
        comment(13, item("1.2.1"), text("Other")),
        comment(
            14,
            Some(PlanElement::Goal("1.1".into())),
            edit("One", "One", ""),
        ),
        comment(
            15,
            Some(PlanElement::Document),
            new_item("Somewhere", "", ""),
        ),
        comment(16, item("2.1.1"), new_item("With\u{7} a bell", "", "")),
        comment(17, item("2.1.1"), text("Close\u{202e} it")),
    ]);
    assert!(outcome.stderr.contains("error[not-applied]"));
    insta::assert_snapshot!(outcome);
    assert!(plan_text(&folder).contains("action = \"Recruit two individuals from every member\""));
    let feedback = feedback_text(&folder);
    assert_eq!(feedback.matches("[[applied]]").count(), 1);
}

#[test]
fn names_and_time_lines_in_any_words_are_written_and_said() {
    let words =
        |id, column, words: &str| of_column(column, comment(id, item("2.1.1"), text(words)));
    let folder = project(&accepted(vec![
        words(1, ColumnKey::TIMELINE, "when it suits"),
        words(2, ColumnKey::RESPONSIBILITY, "Parliament (lead), with IWG"),
    ]));
    let outcome = folder.run(&["apply"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for part in [
        "warning[undated-timeline]: “when it suits”",
        "warning[unregistered-name]: item 2.1.1 names “Parliament”",
    ] {
        assert!(outcome.stderr.contains(part), "{outcome}");
    }
    let plan = plan_text(&folder);
    let item = plan.split("number = \"2.1.1\"").nth(1).expect("the item");
    assert!(item.contains("lead = [\"Parliament\"]"), "{item}");
    assert!(item.contains("with = [\"beta\"]"), "{item}");
    assert!(!item.contains("responsible"), "{item}");
    assert!(item.contains("timeline = \"when it suits\""), "{item}");
    assert_eq!(folder.run(&["apply", "--quiet"]).stdout, "");
}

#[test]
fn a_base_that_has_moved_on_is_refused() {
    let folder = project(&accepted(vec![
        comment(1, item("third"), edit(THIRD, "on", "about")),
        comment(2, item("2.1.1"), text("Close all accounts")),
        comment(3, item("1.1.2"), Some(Proposal::Removal)),
    ]));
    let moved = PLAN
        .replace("Report on progress", "Report on all progress")
        .replace("Close the account", "Close the accounts")
        .replace("'Establish \"date\" and location'", "\"Establish a date\"");
    folder.write("plan/plan.toml", &moved);
    let outcome = folder.run(&["apply", "--quiet"]);
    assert_eq!(outcome.code, Some(1));
    assert_eq!(
        outcome.stderr.matches("the base has moved on").count(),
        3,
        "{outcome}"
    );
    assert_eq!(plan_text(&folder), moved);
    // Without the circulated plan nobody can tell.
    let folder = project(&accepted(vec![comment(
        2,
        item("2.1.1"),
        text("Close all accounts"),
    )]));
    std::fs::remove_dir_all(folder.path("out")).expect("the folder goes");
    let outcome = folder.run(&["apply", "--quiet"]);
    assert!(
        outcome.stderr.contains("not at hand to compare with"),
        "{outcome}"
    );
}

#[test]
fn later_words_join_those_that_were_applied() {
    let mut feedback = accepted(vec![
        comment(1, item("1.1.1"), edit(FIRST, "two", "twenty-two")),
        comment(2, item("1.1.1"), edit(FIRST, "member", "body")),
        comment(3, item("1.1.1"), edit(FIRST, "two individuals", "some")),
    ]);
    let later = feedback.decisions.split_off(1);
    let folder = project(&feedback);
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
    assert_eq!(later.len(), 2);
    assert_eq!(
        folder
            .run(&["decide", "2", "3", "accepted", "--quiet"])
            .code,
        Some(0)
    );
    let outcome = folder.run(&["apply", "--quiet"]);
    assert!(
        outcome.stderr.contains(
            "comment 3 (action of 1.1.1) is not applied: other words were written there already"
        ),
        "{outcome}"
    );
    assert!(plan_text(&folder).contains("Recruit twenty-two individuals from each body"));
}

#[test]
fn an_interrupted_run_is_taken_up() {
    let comments = vec![
        comment(1, item("1.1.1"), edit(FIRST, "two", "three")),
        comment(2, item("third"), text("Report twice")),
        comment(3, item("2.1.1"), new_item("A new thing", "IWG", "2017")),
        comment(4, item("1.1.2"), Some(Proposal::Removal)),
        comment(
            5,
            item("1.1.1"),
            moved_with(
                "third",
                vec![(
                    ColumnKey::TIMELINE,
                    edit("July–August 2016", "August", "October"),
                )],
            ),
        ),
    ];
    let folder = project(&accepted(comments));
    let feedback = feedback_text(&folder);
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
    // What the plan said before the run is not known any more to the one that takes it up.
    let without_texts = |text: String| {
        let entries = text.split_inclusive("\n\n");
        let entries = entries.filter(|entry| !entry.starts_with("[[application]]"));
        entries.collect::<String>()
    };
    let (plan, recorded) = (plan_text(&folder), without_texts(feedback_text(&folder)));
    // The plan was written, and the feedback was not.
    folder.write(FILE, &feedback);
    let outcome = folder.run(&["apply", "--quiet"]);
    assert_eq!(
        outcome
            .stderr
            .matches("which the plan says already")
            .count(),
        5,
        "{outcome}"
    );
    assert_eq!(
        (plan_text(&folder), without_texts(feedback_text(&folder))),
        (plan, recorded)
    );
    // Nor can it be taken back.
    let outcome = folder.run(&["apply", "--undo"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("found its changes in the plan"),
        "{outcome}"
    );
}

#[test]
fn agreed_texts_take_the_place_of_proposals() {
    let mut feedback = accepted(vec![
        comment(1, item("1.1.1"), edit(FIRST, "two", "three")),
        comment(2, item("third"), None),
        comment(3, item("2.1.1"), Some(Proposal::Removal)),
        comment(4, item("1.1.2"), text("Not this")),
        comment(5, item("1.2.1"), text("Nor this")),
    ]);
    let agreed = |text: &str| Some(text.to_owned());
    feedback.decisions[0].agreed = agreed("Recruit people");
    feedback.decisions[1].agreed = agreed("Report soon");
    feedback.decisions[2].agreed = agreed("Keep the account");
    feedback.decisions[3].outcome = Decided::Partly;
    let rejected = Decision {
        outcome: Decided::Rejected,
        ..feedback.decisions[4].clone()
    };
    feedback.decisions.push(rejected);
    let folder = project(&feedback);
    insta::assert_snapshot!(folder.run(&["apply", "--quiet"]));
}

#[test]
fn numbers_can_be_told() {
    let new = vec![comment(
        1,
        item("1.1.1"),
        new_item("A new thing", "IWG", "2017"),
    )];
    let folder = project(&accepted(new.clone()));
    let outcome = folder.run(&["apply", "--quiet", "--number", "1=1.1.1a"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(plan_text(&folder).contains("number = \"1.1.1a\"\naction = \"A new thing\""));

    let folder = project(&accepted(new));
    for (number, code) in [("1=1.1.2", 1), ("1=9.9.9", 1), ("1", 2), ("7=1.1.9", 2)] {
        let outcome = folder.run(&["apply", "--quiet", "--number", number]);
        assert_eq!(outcome.code, Some(code), "{number}: {outcome}");
        assert_eq!(plan_text(&folder), PLAN);
    }
    let text = project(&accepted(vec![comment(1, item("third"), text("x"))]));
    let outcome = text.run(&["apply", "--number", "1=1.1.9"]);
    assert!(outcome.stderr.contains("error[bad-decision]"), "{outcome}");
}

#[test]
fn a_mark_and_line_ends_of_another_system_stay() {
    let plan = format!("\u{feff}{}", PLAN.replace('\n', "\r\n"));
    let folder = project(&accepted(vec![
        of_column(ColumnKey::TIMELINE, comment(1, item("1.1.2"), text("2018"))),
        comment(2, item("2.1.1"), new_item("A new thing", "IWG", "2017")),
    ]));
    folder.write("plan/plan.toml", &plan);
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
    let expected = plan.replace("location'\r\n", "location'\r\ntimeline = \"2018\"\r\n")
        + "\r\n[[section.goal.item]]\r\nnumber = \"2.1.2\"\r\naction = \"A new thing\"\r\nresponsible = [\"beta\"]\r\ntimeline = \"2017\"\r\n";
    assert_eq!(plan_text(&folder), expected);
}

#[test]
fn inline_items_are_changed_and_not_moved() {
    let plan = "format = 1\nplan = { title = \"P\", organisation = \"O\", language = \"en\" }\n\
        body = [{ key = \"beta\", name = \"IWG\" }]\n\
        section = [{ number = \"I\", title = \"S\", goal = [{ number = \"1.1\", title = \"G\", item = [\
        { number = \"1.1.1\", action = \"Act\" }] }] }]\n";
    let folder = project(&accepted(vec![
        comment(1, item("1.1.1"), text("Do")),
        of_column(ColumnKey::TIMELINE, comment(2, item("1.1.1"), text("2018"))),
    ]));
    let write = |folder: &crate::cli::program::Folder| {
        folder.write("plan/plan.toml", plan);
        circulated(folder, plan, Vec::new());
    };
    let accepted_by_beta = feedback_text(&folder).replace("\"alpha\"", "\"beta\"");
    folder.write(FILE, accepted_by_beta);
    write(&folder);
    let outcome = folder.run(&["apply", "--quiet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        plan_text(&folder).contains("{ number = \"1.1.1\", action = \"Do\", timeline = \"2018\" }")
    );

    let mut removal = comment(1, item("1.1.1"), Some(Proposal::Removal));
    removal.body = None;
    let mut feedback = accepted(vec![removal]);
    feedback.sources[0].body = None;
    let folder = project(&feedback);
    write(&folder);
    let outcome = folder.run(&["apply", "--quiet"]);
    assert!(outcome.stderr.contains("written in braces"), "{outcome}");
    assert_eq!(plan_text(&folder), plan);
}
