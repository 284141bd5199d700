//! Text from outside on a terminal: nothing of it gives the terminal an order.

use super::collecting::{circulated, draft_of};
use super::program::{Folder, Outcome};

/// Clears a screen, sets a title, turns the direction of writing, rubs out a letter, breaks a line.
const HARMFUL: &str = "x\u{1b}[2J\u{1b}]0;t\u{7}\u{202e}\u{7f}\u{9b}31m\u{2066}\u{2028}y";

/// Asserts that an outcome shows the text and does nothing else.
fn assert_harmless(outcome: &Outcome) {
    for text in [&outcome.stdout, &outcome.stderr] {
        let acts = |c: char| {
            (c.is_control() && !matches!(c, '\n' | '\t'))
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        };
        assert!(!text.contains(acts), "{text:?}");
    }
    let both = format!("{}{}", outcome.stdout, outcome.stderr);
    assert!(
        both.contains("<U+001B>") || both.contains("\\u001b"),
        "{outcome}"
    );
}

#[test]
fn names_of_files_are_shown_and_do_nothing() {
    let folder = circulated();
    let name = format!("{HARMFUL}.docx");
    folder.write(&format!("returned/{name}"), draft_of(&folder, "Member A"));
    folder.write(&format!("bad/{name}"), "no document");
    let named = format!("out/{HARMFUL}.pdf");
    let option = format!("--{HARMFUL}");
    for call in [
        &["collect", "returned"][..],
        &["collect", "bad"],
        &["collect", &format!("nowhere/{name}")],
        &["pdf", "-o", &named],
        &["check", "--plan", &format!("nowhere/{name}")],
        &[
            "check",
            "--format",
            "json",
            "--plan",
            &format!("bad/{name}"),
        ],
        &["redline", &format!("bad/{name}")],
        &["update", "--from", &format!("bad/{name}")],
        &["concept-note", "2.2.2", "--take", &format!("bad/{name}")],
        &["templates", "eject", HARMFUL],
        &["show", HARMFUL],
        &["list", &option],
        &[&option],
    ] {
        assert_harmless(&folder.run(call));
    }
}

#[test]
fn a_line_break_in_a_name_makes_no_line() {
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    let outcome = folder.run(&["pdf", "-o", "a\nerror: all is lost.pdf"]);
    assert_eq!(outcome.stdout, "a<U+000A>error: all is lost.pdf\n");
}

#[test]
fn texts_of_files_are_shown_and_do_nothing() {
    let folder = Folder::with_real_plan();
    let escaped = "x\\u001b[2J\\u202ey";
    folder.write("plan/progress.toml", format!("format = 1\n[[entry]]\nid = 1\nitem = \"1.1.1\"\ndate = 2016-06-01\nstatus = \"done\"\nnote = \"{escaped}\"\n"));
    folder.write("plan/risks.toml", format!("format = 1\n{HARMFUL}\n"));
    assert_harmless(&folder.run(&["check"]));
    assert_harmless(&folder.run(&["log"]));
    // What a document could not show is no text of a plan, but a key may be called so.
    let plan = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    folder.write(
        "plan/plan.toml",
        format!("{plan}\n[\"x\\u001b[2J\\u202ey\"]\n"),
    );
    assert_harmless(&folder.run(&["check"]));
    assert_harmless(&folder.run(&["check", "--format", "json"]));
}

#[test]
fn a_diff_shows_what_stands_around_a_change() {
    use crate::feedback::project::{PLAN, accepted, comment, edit, item, project};
    let words = "Recruit two individuals from each member";
    let folder = project(&accepted(vec![comment(
        1,
        item("1.1.1"),
        edit(words, "two", "three"),
    )]));
    let comment = "# The first of all.";
    assert!(PLAN.contains(comment));
    let hyphened = "# hy\u{ad}phen\r";
    folder.write("plan/plan.toml", PLAN.replace(comment, hyphened));
    let outcome = folder.run(&["apply", "--dry-run"]);
    assert!(outcome.stdout.contains("hy<U+00AD>phen\r\n"), "{outcome}");
}
