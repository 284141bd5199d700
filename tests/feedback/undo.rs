//! `apply --undo`: the last run is taken back, where the plan has not been changed since.

use super::project::*;
use wem_report::circulation::feedback::Proposal;

fn changes() -> Vec<wem_report::circulation::feedback::Comment> {
    let first = "Recruit two individuals from each member";
    vec![
        comment(1, item("1.1.1"), edit(first, "two", "three")),
        comment(2, item("third"), Some(Proposal::Removal)),
        comment(3, item("1.2.1"), new_item("A new thing", "IWG", "2017")),
    ]
}

#[test]
fn the_last_run_is_taken_back_to_the_byte() {
    for plan in [
        PLAN.to_owned(),
        PLAN.replace('\n', "\r\n"),
        format!("\u{FEFF}{PLAN}"),
    ] {
        let folder = project(&accepted(changes()));
        folder.write("plan/plan.toml", &plan);
        assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
        let applied = plan_text(&folder);
        assert_ne!(applied, plan);
        let record = feedback_text(&folder);
        let outcome = folder.run(&["apply", "--undo", "--dry-run", "--quiet"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(
            outcome.stdout.contains("+Recruit two individuals"),
            "{outcome}"
        );
        assert_eq!(plan_text(&folder), applied);
        let outcome = folder.run(&["apply", "--undo"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(
            outcome.stderr.contains("are taken back: 3 comments"),
            "{outcome}"
        );
        assert_eq!(plan_text(&folder), plan);
        assert!(
            feedback_text(&folder).starts_with(&record),
            "nothing is rewritten"
        );
        assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
        // It can be applied again, and taken back again.
        assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
        assert_eq!(plan_text(&folder), applied);
        assert_eq!(folder.run(&["apply", "--undo", "--quiet"]).code, Some(0));
        assert_eq!(plan_text(&folder), plan);
        let outcome = folder.run(&["apply", "--undo"]);
        assert!(outcome.stderr.contains("error[not-undone]"), "{outcome}");
    }
}

#[test]
fn what_was_changed_since_stays() {
    let folder = project(&accepted(changes()));
    folder.run(&["apply", "--quiet"]);
    let changed = plan_text(&folder) + "# mine\n";
    folder.write("plan/plan.toml", &changed);
    let record = feedback_text(&folder);
    let outcome = folder.run(&["apply", "--undo"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("was changed after the changes of"),
        "{outcome}"
    );
    assert_eq!(plan_text(&folder), changed);
    assert_eq!(feedback_text(&folder), record);
}

#[test]
fn an_interrupted_undo_is_taken_up() {
    let folder = project(&accepted(changes()));
    folder.run(&["apply", "--quiet"]);
    // The plan was written, and the record was not.
    folder.write("plan/plan.toml", PLAN);
    let outcome = folder.run(&["apply", "--undo"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(outcome.stdout, format!("{FILE}\n"));
    assert_eq!(folder.run(&["apply", "--quiet"]).code, Some(0));
}
