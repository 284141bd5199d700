//! Long plans are compared in seconds.

use super::Texts;
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use wem_report::circulation::difference::Difference;

fn long(change: impl Fn(usize) -> Option<(usize, String)>) -> String {
    let mut text = "format = 1\n[plan]\ntitle = \"T\"\norganisation = \"O\"\nlanguage = \"en\"\n\
        [[body]]\nkey = \"iwg\"\nname = \"IWG\"\n[[section]]\nnumber = \"I\"\ntitle = \"S\"\n"
        .to_owned();
    let mut items: Vec<(usize, String)> = (0..10_000).filter_map(change).collect();
    items.sort();
    for (index, (_, action)) in items.iter().enumerate() {
        if index % 10 == 0 {
            let goal = index / 10 + 1;
            let _ = writeln!(
                text,
                "[[section.goal]]\nnumber = \"1.{goal}\"\ntitle = \"Goal {goal}\""
            );
        }
        let number = format!("1.{}.{}", index / 10 + 1, index % 10 + 1);
        let _ = writeln!(
            text,
            "[[section.goal.item]]\nnumber = \"{number}\"\naction = \"{action}\"\nresponsible = [\"iwg\"]"
        );
    }
    text
}

/// Every item has words in common with all others.
fn action(index: usize) -> String {
    let kinds = ["Draft", "Adopt", "Publish", "Review", "Translate"];
    format!(
        "{} the report number {index} of the working group on matter {}",
        kinds[index % 5],
        index * 7919 % 10_007
    )
}

#[test]
fn ten_thousand_items_that_all_changed() {
    let old = long(|index| Some((index, action(index))));
    // A tenth is gone, another one moved far, all others have another word.
    let new = long(|index| match index % 10 {
        0 => None,
        1 => Some(((index + 5_000) % 10_000, action(index))),
        _ => Some((index, action(index).replace("report", "final report"))),
    });
    let texts = Texts::of(&old, &new);
    let start = Instant::now();
    let difference = Difference::between(&texts.old, &texts.new);
    assert!(!difference.is_empty());
    let document = texts.redline(true);
    assert!(!document.blocks.is_empty());
    // Seconds in a release build; here nothing is optimised.
    let taken = start.elapsed();
    assert!(taken < Duration::from_secs(60), "{taken:?}");
}
