//! Random plans: whatever they say, all of it is on the page, once, in order and in its place.

use super::extracted::pages;
use super::layout;
use super::reading::read;
use super::tool::File;
use crate::plans::{self, Form};
use proptest::prelude::*;
use std::fmt::Write as _;

/// Words as people write them, and some that nobody would.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        20 => "[a-z]{1,12}",
        4 => "[A-Z][a-zé]{3,24}",
        2 => "[a-z]{3,9}[/-][a-z]{3,9}",
        1 => "[a-z]{40,400}",
    ]
}

fn text(words: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), words).prop_map(|words| words.join(" "))
}

/// An action with its owners, and whether it has a time line.
fn item() -> impl Strategy<Value = (String, usize, bool)> {
    let short = text(1..25);
    let long = text(200..700);
    (
        prop_oneof![12 => short.boxed(), 1 => long.boxed()],
        0..4_usize,
        any::<bool>(),
    )
}

fn goal() -> impl Strategy<Value = (String, Vec<(String, usize, bool)>)> {
    let title = prop_oneof![8 => text(1..12).boxed(), 1 => text(60..250).boxed()];
    (title, prop::collection::vec(item(), 0..9))
}

fn plan() -> impl Strategy<Value = String> {
    let sections = prop::collection::vec((text(1..30), prop::collection::vec(goal(), 1..5)), 1..4);
    sections.prop_map(|sections| {
        let mut plan = HEADING.to_owned();
        for ((title, goals), s) in sections.into_iter().zip(1..) {
            let _ = write!(
                plan,
                "\n[[section]]\nnumber = \"{s}\"\ntitle = \"{title}\"\n"
            );
            for ((title, items), g) in goals.into_iter().zip(1..) {
                let _ = write!(
                    plan,
                    "\n[[section.goal]]\nnumber = \"{s}.{g}\"\ntitle = \"{title}\"\n"
                );
                for ((action, owners, has_time), i) in items.into_iter().zip(1..) {
                    let owners = &["board", "office", "group"][..owners];
                    let time = if has_time {
                        "timeline = \"July-August 2016\"\n"
                    } else {
                        ""
                    };
                    let _ = write!(
                        plan,
                        "\n[[section.goal.item]]\nnumber = \"{s}.{g}.{i}\"\naction = \"{action}\"\n\
                         responsible = {owners:?}\n{time}"
                    );
                }
            }
        }
        plan
    })
}

const HEADING: &str = r#"format = 1

[plan]
title = "Random"
organisation = "Test Association"
language = "en"

[[body]]
key = "board"
name = "Board"

[[body]]
key = "office"
name = "Office of the Board's Secretariat"

[[body]]
key = "group"
name = "Group"
"#;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        // A plan shrinks well by its sections and goals; its words need not.
        max_shrink_iters: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    #[ignore = "needs pdftotext"]
    fn everything_is_said_once_in_order_and_in_its_place(
        plan in plan(),
        portrait in any::<bool>(),
    ) {
        let form = Form { portrait, ..Form::default() };
        let document = plans::composed(&plan, form);
        let pages = pages(&File::of(&document));
        let reading = read(&document, &pages);
        prop_assert!(reading.faults.is_empty(), "{:#?}", reading.faults);
        let faults = layout::faults(&document, &pages, &reading);
        prop_assert!(faults.is_empty(), "{:#?}", faults);
    }
}
