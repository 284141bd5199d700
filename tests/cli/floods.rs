//! Very many findings, and plans that are made to take long.

use super::program::Folder;
use std::fmt::Write as _;

const HEAD: &str = "format = 1\n[plan]\ntitle = \"T\"\norganisation = \"O\"\nlanguage = \"en\"\n";
const GOAL: &str = "[[section]]\nnumber = \"I\"\ntitle = \"S\"\n[[section.goal]]\nnumber = \"1.1\"\ntitle = \"G\"\n";

fn items(count: usize, lines: &str) -> String {
    (1..=count).fold(String::new(), |mut text, number| {
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "[[section.goal.item]]\nnumber = \"1.1.{number}\"\naction = \"A\"\n{lines}"
        );
        text
    })
}

#[test]
fn of_many_findings_the_first_are_shown() {
    let lines = "event = \"nothing\"\nresponsible = [\"iwg\"]\ntimeline = \"2017\"";
    let body = "[[body]]\nkey = \"iwg\"\nname = \"IWG\"\n";
    let folder = Folder::with(&format!("{HEAD}{body}{GOAL}{}", items(467, lines)));
    let outcome = folder.run(&["check"]);
    let shown = outcome.stderr.matches("error[unknown-event]").count();
    assert_eq!(shown, 50);
    assert!(
        outcome
            .stderr
            .contains("and 417 more errors `unknown-event`\n"),
        "{}",
        outcome.stderr
    );
    assert!(outcome.stderr.contains("--all-findings shows all of them"));
    assert!(
        outcome.stderr.trim_end().ends_with("467 errors"),
        "{}",
        outcome.stderr
    );
    let all = folder.run(&["check", "--all-findings"]);
    assert_eq!(all.stderr.matches("error[unknown-event]").count(), 467);
    let json = folder.run(&["check", "--format", "json"]);
    assert_eq!(json.stdout.matches("\"unknown-event\"").count(), 467);
}

#[test]
fn a_goal_of_very_many_items_is_no_fault_of_a_template() {
    let lines = "responsible = [\"iwg\"]\ntimeline = \"2017\"";
    let body = "[[body]]\nkey = \"iwg\"\nname = \"IWG\"\n";
    let folder = Folder::with(&format!("{HEAD}{body}{GOAL}{}", items(15_000, lines)));
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.stderr, "no findings\n");
}

#[test]
fn a_file_that_holds_too_much_is_refused() {
    for (text, message) in [
        (
            format!("{HEAD}{}", "[[section]]\n".repeat(200_001)),
            "more than 200,000 tables",
        ),
        (
            (0..100_001).fold(HEAD.to_owned(), |text, number| {
                text + &format!("a{number}.b.c=1\n")
            }),
            "more than 200,000 tables",
        ),
        (
            format!("{HEAD}x = [{}]", "1,".repeat(800_001)),
            "more than 800,000 values",
        ),
        (
            format!("{HEAD}{}", "\r".repeat(300_000)),
            "300,000 lines end in a carriage return alone",
        ),
        ("= = ]\n".repeat(50_000), "more syntax errors in this file"),
    ] {
        let outcome = Folder::with(&text).run(&["check"]);
        assert_eq!(outcome.code, Some(1));
        assert!(
            outcome.stderr.contains(message),
            "{message}: {}",
            &outcome.stderr[..outcome.stderr.len().min(2_000)]
        );
    }
}

#[test]
fn a_message_does_not_repeat_a_text_of_any_length() {
    let key = "k".repeat(500_000);
    let lines = format!("responsible = [\"{key}\"]\ntimeline = \"{key}\"");
    let folder = Folder::with(&format!("{HEAD}{GOAL}{}", items(1, &lines)));
    let outcome = folder.run(&["check"]);
    assert!(outcome.stderr.contains("warning[unregistered-name]"));
    assert!(outcome.stderr.len() < 12_000, "{}", outcome.stderr.len());
}

#[test]
fn long_texts_and_many_owners_are_no_fault_of_a_template() {
    let body = "[[body]]\nkey = \"iwg\"\nname = \"IWG\"\n";
    let owners = "\"iwg\",".repeat(60_000);
    for (action, owners) in [("word ".repeat(400_000), "\"iwg\""), ("A".into(), &owners)] {
        let goal = GOAL.replace("\"G\"", &format!("\"{action}\""));
        let lines = format!("responsible = [{owners}]\ntimeline = \"2017\"");
        let items = items(1, &lines).replace("action = \"A\"", &format!("action = \"{action}\""));
        let outcome = Folder::with(&format!("{HEAD}{body}{goal}{items}")).run(&["check"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert!(!outcome.stderr.contains("template-limit"));
    }
}

#[test]
fn very_many_names_that_no_register_has_cost_what_they_are() {
    let names: String = (0..60_000).fold(String::new(), |mut names, number| {
        let _ = write!(names, "\"Office {number}\",");
        names
    });
    for key in ["responsible", "with"] {
        let lines = format!("lead = \"Lead\"\n{key} = [{names}]\ntimeline = \"2017\"");
        let folder = Folder::with(&format!("{HEAD}{GOAL}{}", items(1, &lines)));
        let start = std::time::Instant::now();
        let outcome = folder.run(&["check", "--quiet"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert!(
            outcome.stderr.ends_with("60001 warnings\n"),
            "{}",
            outcome.stderr
        );
        assert!(
            start.elapsed().as_secs() < 60,
            "{key}: {:?}",
            start.elapsed()
        );
    }
}
