//! Finding and filtering, on the real plan.

use crate::english::load;
use wem_report::plan::{BodyKey, FindError, Plan, Selection};

fn plan() -> Plan {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("plan/plan.toml");
    let text = std::fs::read_to_string(path).expect("the plan");
    load("plan/plan.toml", &text).plan.expect("a plan")
}

fn selected(selection: Selection) -> Vec<String> {
    let plan = plan();
    let view = selection.apply(&plan);
    let keys: Vec<String> = view.items().map(|place| place.item.key.0.clone()).collect();
    assert_eq!(keys.len(), view.item_count());
    assert!(
        view.sections
            .iter()
            .all(|section| !section.goals.is_empty())
    );
    keys
}

fn date(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().expect("a date"))
}

#[test]
fn an_item_is_found_by_key_or_number() {
    let plan = plan();
    let action = |text| {
        plan.find(text)
            .map(|place| place.item.action.value.as_str())
            .ok()
    };
    assert_eq!(action("2.2.3"), Some("Draft Agenda"));
    assert_eq!(action(" 3.5.4 "), Some("Design the award"));
    assert_eq!(
        action("2.8.2a"),
        Some("Upload questionnaire on WEM-International website")
    );
}

#[test]
fn a_number_of_two_items_is_ambiguous() {
    let plan = plan();
    let Err(FindError::Ambiguous { items }) = plan.find("2.8.2") else {
        panic!("2.8.2 stands twice");
    };
    let keys: Vec<&str> = items
        .iter()
        .map(|place| place.item.key.0.as_str())
        .collect();
    assert_eq!(keys, ["2.8.2a", "2.8.2b"]);
}

#[test]
fn a_key_that_others_print_as_their_number_is_ambiguous_too() {
    let text = "format = 1\n[plan]\ntitle = 't'\norganisation = 'o'\nlanguage = 'en'\n\
        [[section]]\nnumber = 'I'\ntitle = 's'\n[[section.goal]]\nnumber = '1.1'\ntitle = 'g'\n\
        [[section.goal.item]]\nnumber = '1.1.1'\naction = 'first'\n\
        [[section.goal.item]]\nkey = 'b'\nnumber = '1.1.1'\naction = 'second'\n\
        [[section.goal.item]]\nkey = '1.1.9'\nnumber = '1.1.2'\naction = 'third'\n";
    let plan = load("plan.toml", text).plan.expect("a plan");
    assert!(matches!(plan.find("1.1.1"), Err(FindError::Ambiguous { items }) if items.len() == 2));
    assert_eq!(
        plan.find("b")
            .map(|place| place.item.action.value.as_str())
            .ok(),
        Some("second")
    );
    for text in ["1.1.9", "1.1.2"] {
        let found = plan
            .find(text)
            .map(|place| place.item.action.value.as_str());
        assert_eq!(found.ok(), Some("third"));
    }
}

#[test]
fn an_unknown_item_brings_the_nearest() {
    let plan = plan();
    let Err(FindError::Unknown { nearest }) = plan.find("1.7.4") else {
        panic!("there is no 1.7.4");
    };
    let numbers: Vec<&str> = nearest.iter().map(|item| item.number.0.as_str()).collect();
    assert_eq!(numbers, ["1.7.1", "1.7.2", "1.7.3"]);
    let Err(FindError::Unknown { nearest }) = plan.find("2.8.2c") else {
        panic!("there is no 2.8.2c");
    };
    let keys: Vec<&str> = nearest.iter().map(|item| item.key.0.as_str()).collect();
    assert!(
        keys.contains(&"2.8.2a") && keys.contains(&"2.8.2b"),
        "{keys:?}"
    );
}

#[test]
fn sections_goals_and_bodies_are_found_by_what_people_call_them() {
    let plan = plan();
    for word in ["II", "ii", "2", " II. "] {
        assert_eq!(
            plan.find_section(word)
                .map(|section| section.number.0.as_str()),
            Ok("II")
        );
    }
    assert_eq!(
        plan.find_goal("2.12").map(|goal| goal.number.0.as_str()),
        Ok("2.12")
    );
    for word in [
        "secretariat",
        "Secretariat",
        "SECRETARIAT OF  WEM-INTERNATIONAL",
    ] {
        assert_eq!(
            plan.find_body(word).map(|body| body.key.0.as_str()),
            Ok("secretariat")
        );
    }
    let iwg = plan.find_body("international working group");
    assert_eq!(iwg.map(|body| body.key.0.as_str()), Ok("iwg"));
    assert_eq!(
        plan.find_body("secretary")
            .expect_err("no such body")
            .nearest,
        ["secretariat"]
    );
    assert!(
        plan.find_goal("2.11")
            .expect_err("a gap")
            .nearest
            .contains(&"2.1".to_string())
    );
    assert!(
        plan.find_section("IV")
            .expect_err("only three")
            .nearest
            .contains(&"I".to_string())
    );
}

#[test]
fn nothing_filtered_is_everything() {
    let plan = plan();
    let selection = Selection::default();
    assert!(selection.is_empty());
    let view = selection.apply(&plan);
    assert_eq!((view.sections.len(), view.item_count()), (3, 82));
}

#[test]
fn filters_narrow_and_their_values_widen() {
    let of = |sections: &[&str], goals: &[&str]| {
        selected(Selection {
            sections: sections.iter().map(|number| number.to_string()).collect(),
            goals: goals.iter().map(|number| number.to_string()).collect(),
            ..Selection::default()
        })
    };
    assert_eq!(of(&["III"], &[]).len(), 19);
    assert_eq!(of(&["III"], &["3.2", "3.1"]), ["3.1.1", "3.1.2", "3.2.1"]);
    assert!(of(&["I"], &["3.2"]).is_empty());
    assert_eq!(of(&["I", "III"], &["1.3", "3.2"]).len(), 4);
}

#[test]
fn owners_alternatives_and_partners_count_as_bodies() {
    let of = |key: &str| {
        selected(Selection {
            bodies: vec![BodyKey(key.into())],
            ..Selection::default()
        })
    };
    assert_eq!(of("members"), ["1.3.3", "1.4.3"]);
    assert!(of("secretariat").contains(&"3.3.1".to_string()));
    assert!(of("donor-community").contains(&"2.10.1".to_string()));
}

#[test]
fn dates_count_both_ends_in_and_leave_out_what_has_none() {
    let between = |from, to| {
        selected(Selection {
            from,
            to,
            ..Selection::default()
        })
    };
    assert_eq!(between(date("2018-01-01"), None).len(), 13);
    let early = between(None, date("2016-06-30"));
    // "2016-2017" begins on the first day of 2016.
    assert_eq!((early.len(), early[9].as_str()), (10, "3.2.1"));
    assert_eq!(between(date("1900-01-01"), None).len(), 81);
    assert!(between(date("2016-11-30"), date("2016-11-30")).contains(&"1.3.3".to_string()));
    assert!(!between(date("2016-12-01"), date("2016-12-01")).contains(&"1.3.3".to_string()));
}

#[test]
fn what_is_not_agreed_can_be_asked_for() {
    let no_body = Selection {
        no_body: true,
        ..Selection::default()
    };
    assert_eq!(selected(no_body.clone()), ["1.1.3", "2.4.3"]);
    let neither = Selection {
        no_timeline: true,
        ..no_body
    };
    assert_eq!(selected(neither), ["1.1.3"]);
}
