//! Plans of any size for benches, made up word by word.
//!
//! No two items say the same, so that nothing is fast only because it was done before.

use std::fmt::Write as _;

const WORDS: [&str; 40] = [
    "establish",
    "assessment",
    "capacity",
    "women",
    "electoral",
    "management",
    "guidelines",
    "participation",
    "regional",
    "network",
    "training",
    "the",
    "of",
    "and",
    "for",
    "members",
    "secretariat",
    "responsibility",
    "strategy",
    "communication",
    "develop",
    "review",
    "in",
    "international",
    "observers",
    "registration",
    "transparency",
    "programme",
    "existing",
    "information",
    "to",
    "with",
    "on",
    "publish",
    "conference",
    "sponsorship",
    "partners",
    "mentoring",
    "questionnaire",
    "draft",
];

const TIMELINES: [&str; 8] = [
    "July 2016",
    "July-August 2016",
    "September 2016-September 2017",
    "2017",
    "2017-2018",
    "Fall 2016",
    "August-December 2016",
    "January-June 2017",
];

const RESPONSIBLE: [&str; 5] = [
    "[\"group\"]",
    "[\"group\", \"secretariat\"]",
    "[{ either = [\"group\", \"secretariat\"] }]",
    "[\"secretariat\", \"programme\"]",
    "[]",
];

/// Items of a goal.
pub(crate) const ITEMS: usize = 4;
/// Goals of a section.
pub(crate) const GOALS: usize = 10;

/// A small generator of numbers (Numerical Recipes' constants): the same plan every time.
#[derive(Debug)]
pub(crate) struct Numbers(pub(crate) u32);

impl Numbers {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % bound
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}

/// Writes a plan file with that many items.
pub(crate) fn plan_toml(items: usize) -> String {
    let mut numbers = Numbers(items as u32);
    let mut file = String::from(
        "# Made up for a bench.\nformat = 1\n[plan]\ntitle = \"Bench\"\norganisation = \"Bench\"\nlanguage = \"en\"\n",
    );
    for (key, name) in [
        ("group", "Working Group"),
        ("secretariat", "Secretariat"),
        ("programme", "Programme Subcommittee"),
        ("donors", "interested donor community"),
    ] {
        let _ = write!(file, "[[body]]\nkey = \"{key}\"\nname = \"{name}\"\n");
    }
    for index in 0..items {
        let (goal, item) = (index / ITEMS, index % ITEMS + 1);
        let (section, goal) = (goal / GOALS + 1, goal % GOALS + 1);
        if item == 1 && goal == 1 {
            let title = numbers.words(6);
            let _ = write!(
                file,
                "[[section]]\nnumber = \"{section}\"\ntitle = \"{title}\"\n"
            );
        }
        if item == 1 {
            let title = numbers.words(7);
            let _ = write!(
                file,
                "[[section.goal]]\nnumber = \"{section}.{goal}\"\ntitle = \"{title}\"\n"
            );
        }
        let length = 6 + numbers.below(14);
        let action = numbers.words(length);
        let responsible = RESPONSIBLE[numbers.below(RESPONSIBLE.len())];
        let support = ["[]", "[]", "[\"donors\"]"][numbers.below(3)];
        let timeline = TIMELINES[numbers.below(TIMELINES.len())];
        let _ = write!(
            file,
            "[[section.goal.item]]\nnumber = \"{section}.{goal}.{item}\"\naction = \"{action}\"\nresponsible = {responsible}\nsupport = {support}\ntimeline = \"{timeline}\"\n"
        );
    }
    file
}

/// Writes a progress log with that many entries about the items of [`plan_toml`].
pub(crate) fn log_toml(items: usize, entries: usize) -> String {
    const STATUSES: [&str; 6] = [
        "status = \"in-progress\"\npercent = 40",
        "status = \"in-progress\"",
        "status = \"done\"",
        "status = \"not-started\"",
        "status = \"cancelled\"",
        "status = \"postponed\"\ntimeline = \"January-March 2018\"",
    ];
    let mut numbers = Numbers(entries as u32);
    let mut file = String::from("# Made up for a bench.\nformat = 1\n");
    for id in 1..=entries {
        let index = numbers.below(items);
        let (goal, item) = (index / ITEMS, index % ITEMS + 1);
        let (section, goal) = (goal / GOALS + 1, goal % GOALS + 1);
        let (month, day) = (numbers.below(12) + 1, numbers.below(28) + 1);
        let status = STATUSES[numbers.below(STATUSES.len())];
        let note = numbers.words(8);
        let _ = write!(
            file,
            "\n[[entry]]\nid = {id}\nitem = \"{section}.{goal}.{item}\"\n\
             date = 2016-{month:02}-{day:02}\n{status}\nnote = \"{note}\"\n\
             body = \"secretariat\"\nrecorded = 2017-01-01\n"
        );
    }
    file
}
