//! What a note is about, and what the plan has to say about that.

use crate::english::load;
use crate::plans;
use std::fmt::Write as _;
use wem_report::plan::{InvolvedAs, NoteSubject, OpenQuestion, Plan, SubjectError};

fn real() -> Plan {
    let text = std::fs::read_to_string(plans::path(plans::REAL)).expect("the plan");
    load("plan/plan.toml", &text).plan.expect("a plan")
}

fn subject<'p>(plan: &'p Plan, word: &str) -> NoteSubject<'p> {
    plan.note_subject(word).expect("a subject")
}

#[test]
fn the_real_plan_says_which_kinds_its_notes_have() {
    let plan = real();
    let mut listed = String::new();
    for subject in plan.note_subjects() {
        let kind = plan.note_kind(&subject).expect("a kind");
        let title = plan.note_matter(&subject).title();
        let _ = writeln!(listed, "{} {}: {title}", subject.key(), **kind);
    }
    insta::assert_snapshot!(listed, @"
    general-assembly general-assembly: Initial General Assembly
    plenary-conference plenary-conference: Plenary Conference
    1.1.3 general-assembly: Initial General Assembly
    1.1.4 general-assembly: Initial General Assembly
    1.3.3 general-assembly: Initial General Assembly
    1.4.3 general-assembly: Initial General Assembly
    2.2.1 plenary-conference: Plenary Conference
    2.2.2 plenary-conference: Plenary Conference
    2.2.3 plenary-conference: Plenary Conference
    2.2.4 plenary-conference: Plenary Conference
    2.3.2 training: Develop training programmes based on the needs assessment, including management training, life skills training, gender training, etc.
    2.4.5 training: Develop training modules on gender concepts and mainstreaming gender in EMBS
    2.5.1 study-visit: Facilitate Study Visits Between and Among EMBs
    2.5.2 study-visit: Facilitate Study Visits Between and Among EMBs
    2.5.3 study-visit: Facilitate Study Visits Between and Among EMBs
    3.5.5 plenary-conference: Plenary Conference
    ");
    let other = subject(&plan, "2.6.1");
    assert!(plan.note_kind(&other).is_none());
}

#[test]
fn the_nearest_kind_counts() {
    let text = |item: &str, goal: &str| {
        format!(
            "format = 1\n[plan]\ntitle = \"T\"\norganisation = \"O\"\nlanguage = \"en\"\n\
             [[event]]\nkey = \"of-goal\"\nname = \"Of goal\"\nnote = \"d\"\n\
             [[event]]\nkey = \"of-item\"\nname = \"Of item\"\nnote = \"b\"\n\
             [[section]]\nnumber = \"I\"\ntitle = \"S\"\n[[section.goal]]\nnumber = \"1.1\"\n\
             title = \"Goal\"\nevent = \"of-goal\"\n{goal}\n[[section.goal.item]]\n\
             number = \"1.1.1\"\naction = \"Act\"\n{item}\n"
        )
    };
    for (item, goal, kind, title) in [
        (
            "note = \"a\"\nevent = \"of-item\"",
            "note = \"c\"",
            "a",
            "Act",
        ),
        ("event = \"of-item\"", "note = \"c\"", "b", "Of item"),
        ("", "note = \"c\"", "c", "Goal"),
        ("", "", "d", "Of goal"),
    ] {
        let plan = load("plan.toml", &text(item, goal)).plan.expect("a plan");
        let subject = subject(&plan, "1.1.1");
        assert_eq!(plan.note_kind(&subject).expect("a kind").value, kind);
        assert_eq!(plan.note_matter(&subject).title(), title);
    }
}

#[test]
fn subjects_are_found_by_what_they_are_called() {
    let plan = real();
    for word in [
        "general-assembly",
        "Initial General Assembly",
        " General-Assembly ",
    ] {
        assert_eq!(subject(&plan, word).key(), "general-assembly");
    }
    assert_eq!(subject(&plan, "2.8.2a").key(), "2.8.2a");
    let nearest = |word: &str| match plan.note_subject(word) {
        Err(SubjectError::Unknown(no)) => no.nearest,
        other => panic!("{other:?}"),
    };
    assert_eq!(nearest("general-asembly"), ["general-assembly"]);
    assert_eq!(nearest("2.2.22")[0], "2.2.2");
    assert!(matches!(
        plan.note_subject("2.8.2"),
        Err(SubjectError::Ambiguous { items }) if items.len() == 2
    ));
}

/// Returns what the plan says about a note, in short.
fn told(plan: &Plan, word: &str) -> String {
    let subject = subject(plan, word);
    let items = plan.note_items(&subject);
    let event = subject.event(plan);
    let keys = |of: &[wem_report::plan::ItemPlace<'_>]| -> String {
        let keys: Vec<&str> = of.iter().map(|place| place.item.key.0.as_str()).collect();
        keys.join(" ")
    };
    let mut told = format!("items: {}\n", keys(&items));
    let _ = writeln!(
        told,
        "milestones: {}",
        keys(&plan.milestones(&items, event))
    );
    for part in plan.parts(&items) {
        let role = match part.role {
            InvolvedAs::Supporter => "supports".to_owned(),
            InvolvedAs::With => "acts with the owners".to_owned(),
            InvolvedAs::Owner { rank, or } => {
                let is_joint = rank == wem_report::plan::OwnerRank::JointLead;
                let or: Vec<&str> = or.iter().map(|key| key.0.as_str()).collect();
                format!("owns, joint {is_joint}, or {or:?}")
            }
        };
        let items: Vec<&str> = part.items.iter().map(|item| item.key.0.as_str()).collect();
        let _ = writeln!(told, "{}: {role}: {}", *part.body.key, items.join(" "));
    }
    for question in plan.open_questions(&items, event) {
        let _ = match question {
            OpenQuestion::EventDate(event) => writeln!(told, "? date of {}", *event.key),
            OpenQuestion::Timeline(item) => writeln!(told, "? time of {}", *item.key),
            OpenQuestion::Owner(item) => writeln!(told, "? owner of {}", *item.key),
            OpenQuestion::WhichOwner { item, bodies } => {
                writeln!(told, "? which of {} owns {}", bodies.len(), *item.key)
            }
        };
    }
    told
}

#[test]
fn the_general_assembly_is_told_from_all_its_items() {
    let plan = real();
    let told_of_event = told(&plan, "general-assembly");
    insta::assert_snapshot!(told_of_event, @"
    items: 1.1.3 1.1.4 1.3.3 1.4.3
    milestones: 1.3.1 1.4.1 1.1.1 1.1.2 1.1.4 1.3.2 1.4.2 1.1.5 1.3.3 1.4.3 1.1.3
    cec-ccet: owns, joint true, or []: 1.1.4
    iwg: owns, joint true, or []: 1.1.4
    members: owns, joint false, or []: 1.3.3 1.4.3
    ? date of general-assembly
    ? time of 1.1.3
    ? owner of 1.1.3
    ");
    assert_eq!(told(&plan, "1.3.3"), told_of_event);
}

#[test]
fn the_plenary_conference_has_alternatives_and_supporters() {
    insta::assert_snapshot!(told(&real(), "2.2.2"), @r#"
    items: 2.2.1 2.2.2 2.2.3 2.2.4 3.5.5
    milestones: 3.5.1 2.2.1 2.2.2 2.2.3 2.2.4 3.5.2 3.5.3 3.5.4 3.5.5
    iwg: owns, joint true, or ["secretariat"]: 2.2.1 2.2.2 2.2.3
    secretariat: owns, joint true, or ["iwg"]: 2.2.1 2.2.2 2.2.3
    secretariat: owns, joint true, or []: 2.2.4
    secretariat: owns, joint false, or []: 3.5.5
    programme-subcommittee: owns, joint true, or []: 2.2.1 2.2.2 2.2.3 2.2.4
    donor-community: supports: 2.2.1 2.2.2 2.2.3 2.2.4
    ? date of plenary-conference
    ? which of 2 owns 2.2.1
    ? which of 2 owns 2.2.2
    ? which of 2 owns 2.2.3
    "#);
}

#[test]
fn an_item_without_an_event_speaks_for_itself() {
    insta::assert_snapshot!(told(&real(), "2.3.2"), @"
    items: 2.3.2
    milestones: 2.3.1 2.3.2 2.3.3 2.3.4 2.3.5
    secretariat: owns, joint false, or []: 2.3.2
    ");
}
