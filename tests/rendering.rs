//! Findings as people see them.

use crate::check::findings;
use wem_report::diagnostic::terminal;

fn seen(code: &str, text: &str) -> String {
    let (loaded, found) = findings("plan/plan.toml", text);
    let of_code: Vec<_> = found
        .into_iter()
        .filter(|finding| finding.code == code)
        .collect();
    terminal::render(&of_code, &loaded.sources, false)
}

const HEADING: &str = r#"format = 1

[plan]
title = "Action Items"
organisation = "Example"
language = "en"

[[body]]
key = "secretariat"
name = "Secretariat"
since = "Fall 2016"

[[section]]
number = "I"
title = "First"

[[section.goal]]
number = "1.1"
title = "A goal"
"#;

fn with_item(lines: &str) -> String {
    format!("{HEADING}\n[[section.goal.item]]\nnumber = \"1.1.1\"\naction = \"Do\"\n{lines}\n")
}

#[test]
fn an_unknown_body_brings_the_nearest_key() {
    let text = with_item("responsible = [\"secretariat\", \"secretriat\"]");
    insta::assert_snapshot!(seen("unregistered-name", &text), @r#"
    warning[unregistered-name]: item 1.1.1 names “secretriat”, which no body of the register is called
      --> plan/plan.toml:24:31
       |
    24 | responsible = ["secretariat", "secretriat"]
       |                               ^^^^^^^^^^^^ printed as it stands
       |
       = help: did you mean `secretariat`? If not, `[[body]]` with `key = "secretriat"` and `name = "secretriat"` registers it, as `check --fix` does; or accept it with `allow = [{ code = "unregistered-name", at = "secretriat", reason = "…" }]` under `[check]`
    "#);
}

#[test]
fn an_unreadable_time_line_says_how_to_give_it_a_meaning() {
    let text = with_item("timeline = \"as soon as \\u202E possible\"");
    insta::assert_snapshot!(seen("undated-timeline", &text), @r#"
    warning[undated-timeline]: “as soon as <U+202E> possible”, the time line of item 1.1.1, is not understood; it is printed as it stands and counts as undated
      --> plan/plan.toml:24:12
       |
    24 | timeline = "as soon as \u202E possible"
       |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no day can be reckoned with
       |
       = help: say what it means: `{ said = "…", means = "2018-07/2018-12" }`; or accept it with `allow = [{ code = "undated-timeline", at = "1.1.1", reason = "…" }]` under `[check]`
    "#);
}

#[test]
fn work_for_a_later_body_shows_all_three_places() {
    let text = with_item("responsible = [\"secretariat\"]\ntimeline = \"July-December 2016\"");
    insta::assert_snapshot!(seen("body-not-yet-existing", &text), @r#"
    warning[body-not-yet-existing]: item 1.1.1 (July–December 2016) begins before Secretariat exists (Fall 2016)
      --> plan/plan.toml:24:16
       |
    24 | responsible = ["secretariat"]
       |                ^^^^^^^^^^^^^ exists since Fall 2016
    25 | timeline = "July-December 2016"
       |            -------------------- the time of the work
       |
      ::: plan/plan.toml:11:9
       |
    11 | since = "Fall 2016"
       |         ----------- the time the body came into being
       |
       = help: name a body that exists by then, move the time line, or accept it with `allow = [{ code = "body-not-yet-existing", at = "1.1.1", reason = "…" }]` under `[check]`
    "#);
}

#[test]
fn a_hidden_direction_control_is_made_visible() {
    let text =
        with_item("support = [\"secretariat\"]").replace("\"Do\"", "\"Do \u{202E}not\u{202C} do\"");
    insta::assert_snapshot!(seen("bidi-control-character", &text), @r#"
    error[bidi-control-character]: the action of 1.1.1 has the invisible direction control U+202E and U+202C
      --> plan/plan.toml:23:10
       |
    23 | action = "Do <U+202E>not<U+202C> do"
       |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ character 4 of this text
       |
       = help: delete it; the direction of a text is found from its letters
    "#);
}

#[test]
fn an_unknown_key_brings_the_nearest() {
    let text = with_item("timeLine = \"2017\"\nowner = \"secretariat\"");
    insta::assert_snapshot!(seen("unknown-key", &text), @r#"
    error[unknown-key]: unknown key `timeLine` in [[section.goal.item]]
      --> plan/plan.toml:24:1
       |
    24 | timeLine = "2017"
       | ^^^^^^^^ unknown key
       |
       = help: did you mean `timeline`? If not, a column of the plan’s own is declared with `[[column]]` and `key = "timeLine"`

    error[unknown-key]: unknown key `owner` in [[section.goal.item]]
      --> plan/plan.toml:25:1
       |
    25 | owner = "secretariat"
       | ^^^^^ unknown key
       |
       = help: [[section.goal.item]] knows `key`, `number`, `action`, `lead`, `responsible`, `with`, `support`, `timeline`, `event`, `note`, `note_title`, `adopts`, `after`, `takes` and `step`; a column of the plan’s own is declared with `[[column]]` and `key = "owner"`
    "#);
}

#[test]
fn a_missing_key_is_shown_at_its_heading() {
    let text = with_item("").replace("action = \"Do\"\n", "");
    insta::assert_snapshot!(seen("missing-key", &text), @r#"
    error[missing-key]: [[section.goal.item]] has no `action`
      --> plan/plan.toml:21:1
       |
    21 | [[section.goal.item]]
       | ^^^^^^^^^^^^^^^^^^^^^ `action` is missing here
       |
       = help: add `action = "…"` to [[section.goal.item]]
    "#);
}
