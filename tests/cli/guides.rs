//! The guides for people who have never seen a terminal: each call in them is one that the program
//! understands, and each command is in the page on mistakes.

use super::program::Folder;
use std::path::Path;

const GUIDES: [&str; 3] = [
    "a-year-at-the-secretariat.md",
    "for-members.md",
    "i-made-a-mistake.md",
];

fn guide(name: &str) -> String {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    std::fs::read_to_string(docs.join(name)).expect("the guide is there")
}

/// Returns the calls in a guide: lines that are set in, and those in backticks.
fn calls(guide: &str) -> Vec<String> {
    let set_in = guide
        .lines()
        .filter_map(|line| line.strip_prefix("    wem-report "));
    let set_in = set_in.map(str::to_owned);
    let quoted = guide.split('`').skip(1).step_by(2);
    let quoted = quoted.filter_map(|call| call.strip_prefix("wem-report "));
    set_in.chain(quoted.map(str::to_owned)).collect()
}

/// Divides a call into words, as a shell does.
fn words(call: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in call.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

#[test]
fn every_call_in_the_guides_is_understood() {
    let folder = Folder::with_real_plan();
    let mut count = 0;
    for name in GUIDES {
        for call in calls(&guide(name)) {
            let words = words(&call);
            let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
            if !words.iter().any(|word| matches!(*word, "help" | "--help")) {
                // It is read up to here, and nothing is done.
                words.push("--help");
            }
            let outcome = folder.run(&words);
            assert_eq!(outcome.code, Some(0), "{name}: {call}\n{outcome}");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
    let outcome = folder.run(&["circulate", "--no-such-option", "--help"]);
    assert_eq!(outcome.code, Some(2), "what is not understood is seen");
}

#[test]
fn the_page_on_mistakes_has_every_command() {
    let page = guide("i-made-a-mistake.md");
    let help = Folder::empty().run(&["--help"]).stdout;
    let commands = help
        .split("Commands:\n")
        .nth(1)
        .expect("a list of commands");
    let commands = commands.split("\n\n").next().unwrap_or_default();
    let names = commands.lines().filter_map(|line| {
        let name = line.strip_prefix("  ")?.split(' ').next()?;
        (!name.is_empty() && name != "help").then_some(name)
    });
    let names: Vec<&str> = names.collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("`wem-report {name}")), "{name}");
    }
}

#[test]
fn what_the_guides_link_to_is_there() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for name in GUIDES {
        let text = guide(name);
        for target in text.split("](").skip(1) {
            let target = target.split([')', '#']).next().unwrap_or_default();
            assert!(docs.join(target).exists(), "{name}: {target}");
        }
    }
}
