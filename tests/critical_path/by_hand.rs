//! Networks that were worked out by hand.

use super::{NO_LOG, chain, item, on, plan, table};
use crate::progress::{Case, entry};
use std::path::Path;
use wem_report::plan::network::{CriticalPath, EventDay, Reason, Start};

/// A network with what comes out of it.
struct Worked<'a> {
    plan: String,
    log: &'a str,
    as_of: &'a str,
    day: EventDay,
    /// The first possible day, and the same without what is only implied.
    feasible: [&'a str; 2],
    chain: &'a str,
    steps: &'a [&'a str],
}

fn hold(name: &str, worked: &Worked<'_>) {
    let case = Case::new(&worked.plan, worked.log);
    let report = case.report(worked.as_of);
    let event = &case.plan.events[0];
    let path = CriticalPath::new(&report, event, worked.day).expect("no ring");
    assert_eq!(table(&path), worked.steps, "{name}");
    assert_eq!(chain(&path), worked.chain, "{name}");
    let days = [path.feasible, path.feasible_as_stated].map(|day| day.to_string());
    assert_eq!(days, worked.feasible, "{name}");
}

#[test]
fn both_passes_are_those_worked_out_by_hand() {
    // 1 August 2016 is a Monday.
    let fork = [
        item("1.1.1", "takes = \"2 weeks\""),
        item("1.1.2", "takes = \"3 weeks\"\nafter = [\"1.1.1\"]"),
        item("1.1.3", "takes = \"5 days\"\nafter = [\"1.1.1\"]"),
        item(
            "1.1.4",
            "takes = \"1 day\"\nafter = [\"1.1.2\", \"1 week after 1.1.3\"]",
        ),
    ]
    .concat();
    let base = Worked {
        plan: plan("", &fork, ""),
        log: NO_LOG,
        as_of: "2016-08-01",
        day: on("2016-09-10"),
        feasible: ["2016-09-06", "2016-08-01"],
        chain: "1.1.1 1.1.2 1.1.4",
        steps: &[
            "1.1.1 2016-08-01/2016-08-14 2016-08-05/2016-08-18 4 !",
            "1.1.2 2016-08-15/2016-09-04 2016-08-19/2016-09-08 4 !",
            "1.1.3 2016-08-15/2016-08-19 2016-08-28/2016-09-01 13",
            "1.1.4 2016-09-05/2016-09-05 2016-09-09/2016-09-09 4 !",
        ],
    };
    hold("a fork", &base);
    hold(
        "a fork, three days too early",
        &Worked {
            plan: plan("", &fork, ""),
            day: on("2016-09-03"),
            steps: &[
                "1.1.1 2016-08-01/2016-08-14 2016-07-29/2016-08-11 -3 !",
                "1.1.2 2016-08-15/2016-09-04 2016-08-12/2016-09-01 -3 !",
                "1.1.3 2016-08-15/2016-08-19 2016-08-21/2016-08-25 6",
                "1.1.4 2016-09-05/2016-09-05 2016-09-02/2016-09-02 -3 !",
            ],
            ..base
        },
    );
    hold(
        "a fork without a day is counted back from the first possible one",
        &Worked {
            plan: plan("", &fork, ""),
            day: EventDay::Open,
            steps: &[
                "1.1.1 2016-08-01/2016-08-14 2016-08-01/2016-08-14 0 !",
                "1.1.2 2016-08-15/2016-09-04 2016-08-15/2016-09-04 0 !",
                "1.1.3 2016-08-15/2016-08-19 2016-08-24/2016-08-28 9",
                "1.1.4 2016-09-05/2016-09-05 2016-09-05/2016-09-05 0 !",
            ],
            ..base
        },
    );
    let several = [
        item("1.1.1", "takes = \"1 month\""),
        item("1.1.2", "takes = \"10 days\""),
        item("1.1.3", ""),
    ]
    .concat();
    hold(
        "several ends, of which one has no known length",
        &Worked {
            plan: plan("", &several, ""),
            day: on("2016-09-01"),
            feasible: ["2016-09-01", "2016-08-01"],
            chain: "1.1.1",
            steps: &[
                "1.1.1 2016-08-01/2016-08-31 2016-08-01/2016-08-31 0 !",
                "1.1.2 2016-08-01/2016-08-10 2016-08-22/2016-08-31 21",
                "1.1.3 2016-08-01 2016-09-01 31",
            ],
            ..base
        },
    );
    let working = [
        item("1.1.1", "takes = \"3 working days\""),
        item("1.1.2", "takes = \"10 working days\"\nafter = [\"1.1.1\"]"),
        item(
            "1.1.3",
            "after = [{ item = \"1.1.2\", lag = \"2 working days\" }]",
        ),
    ]
    .concat();
    hold(
        "working days leave out weekends and holidays",
        &Worked {
            plan: plan("", &working, "").replace(
                "[[body]]",
                "[calendar]\nholidays = [2016-08-15, 2016-08-13]\n\n[[body]]",
            ),
            as_of: "2016-08-04",
            day: on("2016-08-29"),
            feasible: ["2016-08-26", "2016-08-04"],
            chain: "1.1.1 1.1.2 1.1.3",
            // Thursday, Friday, Monday; then Tuesday to Tuesday, with a holiday between. Two working
            // days before Monday the 29th are Thursday and Friday.
            steps: &[
                "1.1.1 2016-08-04/2016-08-08 2016-08-05/2016-08-09 1 !",
                "1.1.2 2016-08-09/2016-08-23 2016-08-10/2016-08-24 1 !",
                "1.1.3 2016-08-26 2016-08-29 3 !",
            ],
            ..base
        },
    );
}

#[test]
fn what_was_reported_takes_its_real_days() {
    let steps = [
        item("1.1.1", "takes = \"2 weeks\""),
        item("1.1.2", "takes = \"20 days\"\nafter = [\"1.1.1\"]"),
        item(
            "1.1.3",
            "takes = \"10 days\"\nafter = [\"3 days after 1.1.1\"]",
        ),
        item(
            "1.1.4",
            "takes = \"1 week\"\nafter = [\"1.1.2\", \"1.1.3\"]",
        ),
        item("1.1.5", "takes = \"1 year\""),
        item("1.1.6", "takes = \"1 week\"\ntimeline = \"July 2016\""),
    ]
    .concat();
    let log = [
        entry(1, "1.1.1", "2016-08-18", "done", ""),
        entry(2, "1.1.2", "2016-08-10", "in-progress", "percent = 25"),
        entry(3, "1.1.5", "2016-08-10", "cancelled", ""),
        entry(
            4,
            "1.1.6",
            "2016-08-10",
            "postponed",
            "timeline = \"September 2016\"",
        ),
    ]
    .concat();
    hold(
        "done, running, cancelled and postponed steps",
        &Worked {
            plan: plan("", &steps, ""),
            log: &log,
            as_of: "2016-08-20",
            day: on("2016-09-12"),
            // Three quarters of twenty days from the day of the report on, then a week.
            feasible: ["2016-09-11", "2016-08-20"],
            chain: "1.1.2 1.1.4",
            steps: &[
                "1.1.1 2016-08-18/2016-08-18 2016-08-02/2016-08-15 0",
                "1.1.2 2016-08-10/2016-09-03 2016-08-16/2016-09-04 1 !",
                "1.1.3 2016-08-22/2016-08-31 2016-08-26/2016-09-04 4",
                "1.1.4 2016-09-04/2016-09-10 2016-09-05/2016-09-11 1 !",
                "1.1.5 2016-08-10 2015-09-12/2016-09-11 0",
                "1.1.6 2016-09-01/2016-09-07 2016-09-05/2016-09-11 4",
            ],
        },
    );
}

#[test]
fn what_is_under_way_takes_the_rest_of_its_own_days() {
    let steps = [
        item("1.1.1", "takes = \"10 working days\""),
        item("1.1.2", "takes = \"2 weeks\""),
        item("1.1.3", "takes = \"2 weeks\""),
        item("1.1.4", ""),
    ]
    .concat();
    let log = [
        entry(1, "1.1.1", "2016-08-01", "in-progress", "percent = 50"),
        entry(2, "1.1.2", "2016-08-02", "in-progress", ""),
        entry(3, "1.1.2", "2016-08-10", "done", ""),
        entry(4, "1.1.3", "2016-07-04", "in-progress", ""),
        entry(5, "1.1.4", "2016-08-05", "in-progress", ""),
        entry(6, "1.1.4", "2016-08-07", "in-progress", "percent = 10"),
    ]
    .concat();
    hold(
        "five working days are left, and what lasts too long is done at once",
        &Worked {
            plan: plan("", &steps, ""),
            log: &log,
            // A Friday.
            as_of: "2016-08-12",
            day: on("2016-08-24"),
            feasible: ["2016-08-19", "2016-08-12"],
            chain: "1.1.1",
            steps: &[
                "1.1.1 2016-08-01/2016-08-18 2016-08-10/2016-08-23 5 !",
                "1.1.2 2016-08-02/2016-08-10 2016-08-10/2016-08-23 0",
                "1.1.3 2016-07-04/2016-08-11 2016-08-10/2016-08-23 12",
                "1.1.4 2016-08-05/2016-08-11 2016-08-24 12",
            ],
        },
    );
}

#[test]
fn steps_of_an_item_lie_between_what_it_waits_for_and_its_end() {
    let step = |key: &str, takes: &str| {
        format!(
            "[[section.goal.item.step]]\nkey = \"{key}\"\naction = \"Do {key}\"\ntakes = \"{takes}\"\n\n"
        )
    };
    let with = |more: &str| {
        let parent = item("1.1.1", &format!("after = [\"1.2.1\"]\n{more}"));
        let steps = [step("a", "1 week"), step("b", "2 weeks")].concat();
        plan("", &(parent + &steps), &item("1.2.1", "takes = \"1 week\""))
    };
    let base = Worked {
        plan: with(""),
        log: NO_LOG,
        as_of: "2016-08-01",
        day: EventDay::Open,
        feasible: ["2016-08-22", "2016-08-01"],
        chain: "1.2.1 b 1.1.1",
        steps: &[
            "1.1.1 2016-08-22 2016-08-22 0 !",
            "a 2016-08-08/2016-08-14 2016-08-15/2016-08-21 7",
            "b 2016-08-08/2016-08-21 2016-08-08/2016-08-21 0 !",
            "1.2.1 2016-08-01/2016-08-07 2016-08-01/2016-08-07 0 !",
        ],
    };
    hold("an item without a length", &base);
    hold(
        "an item that says how long it takes",
        &Worked {
            plan: with("takes = \"4 weeks\""),
            feasible: ["2016-09-05", "2016-08-01"],
            chain: "1.2.1 1.1.1",
            steps: &[
                "1.1.1 2016-08-08/2016-09-04 2016-08-08/2016-09-04 0 !",
                "a 2016-08-08/2016-08-14 2016-08-29/2016-09-04 21",
                "b 2016-08-08/2016-08-21 2016-08-22/2016-09-04 14",
                "1.2.1 2016-08-01/2016-08-07 2016-08-01/2016-08-07 0 !",
            ],
            ..base
        },
    );
}

#[test]
fn milestones_are_counted_back_and_bind_what_they_wait_for() {
    let heading = r#"date = "15-17 November 2016"

[[event.milestone]]
what = "Notice"
before = "90 days"
after = ["1.2.1"]

[[event.milestone]]
what = "Credentials"
before = "10 working days"

[[event.milestone]]
what = "Call"
before = "4 months"
done = 2016-07-01

[[event.milestone]]
what = "Minutes"
after_event = "2 weeks""#;
    let others = [
        item("1.2.1", "takes = \"3 weeks\""),
        item(
            "1.2.2",
            "timeline = \"30 days before the Assembly\"\ntakes = \"1 week\"",
        ),
        item("1.2.3", "timeline = \"2 weeks after the Assembly\""),
        item("1.2.4", "takes = \"1 week\""),
    ]
    .concat();
    let members = item("1.1.1", "timeline = \"at the Assembly\"");
    let case = Case::new(&plan(heading, &members, &others), NO_LOG);
    let report = case.report("2016-08-01");
    let event = &case.plan.events[0];
    let day = EventDay::of_plan(&case.plan, event);
    assert_eq!(day, on("2016-11-15"));
    let path = CriticalPath::new(&report, event, day).expect("no ring");
    assert_eq!(
        table(&path),
        [
            "1.1.1 2016-11-15 2016-11-15 -5 !",
            "1.2.1 2016-08-01/2016-08-21 2016-07-27/2016-08-16 -5 !",
            "1.2.2 2016-08-01/2016-08-07 2016-10-09/2016-10-15 69",
            "milestone-1 2016-08-22 2016-08-17 -5 !",
            "milestone-2 2016-08-01 2016-11-01 92",
            "milestone-3 2016-07-01 2016-07-15 0",
        ]
        .map(|row| row.replace("1.1.1 2016-11-15 ", "1.1.1 2016-11-20 "))
    );
    assert_eq!(chain(&path), "1.2.1 milestone-1");
    assert_eq!(path.feasible.to_string(), "2016-11-20");
    assert_eq!((path.slack(), path.steps[1].late), (-5, 5));
    let days = event
        .milestones
        .iter()
        .map(|one| path.milestone_day(one).to_string());
    assert_eq!(
        days.collect::<Vec<_>>(),
        ["2016-08-17", "2016-11-01", "2016-07-15", "2016-12-01"]
    );
    let after: Vec<&str> = path
        .after_event
        .iter()
        .map(|place| place.item.key.0.as_str())
        .collect();
    assert_eq!(after, ["1.2.3"]);
}

#[test]
fn what_is_implied_is_told_apart_and_never_goes_against_what_is_said() {
    let others = [
        item("1.2.1", "takes = \"1 week\""),
        item("1.2.2", "takes = \"2 weeks\""),
        item("1.2.3", "event = \"assembly\"\nadopts = \"Charter\""),
    ]
    .concat();
    let members = item("1.1.1", "");
    let case = Case::new(&plan("", &members, &others), NO_LOG);
    let report = case.report("2016-08-01");
    let event = &case.plan.events[0];
    let path = CriticalPath::new(&report, event, EventDay::Open).expect("no ring");
    let links = |path: &CriticalPath<'_>| -> Vec<(String, String, Reason)> {
        let key = |step: usize| path.steps[step].matter.key(path.event);
        let links = path.links.iter();
        links
            .map(|link| {
                let to = link.to.map_or("event".to_owned(), key);
                (key(link.from), to, link.reason)
            })
            .collect()
    };
    let expected = |links: &[(&str, &str, Reason)]| -> Vec<(String, String, Reason)> {
        let links = links.iter();
        links
            .map(|(from, to, reason)| ((*from).to_owned(), (*to).to_owned(), *reason))
            .collect()
    };
    assert_eq!(
        links(&path),
        expected(&[
            ("1.2.1", "1.2.2", Reason::GoalOrder),
            ("1.2.2", "1.2.3", Reason::GoalOrder),
            ("1.1.1", "event", Reason::OfEvent),
            ("1.2.3", "event", Reason::Adopts),
        ])
    );
    assert!(path.links.iter().all(|link| link.reason.is_implied()));
    assert_eq!(path.feasible.to_string(), "2016-08-22");
    assert_eq!(path.feasible_as_stated.to_string(), "2016-08-01");
    assert_eq!(path.start, Start::Today);

    // The plan says the contrary: the first step comes after the second, and the first two steps of
    // all come one after the other.
    let contrary = others.replace(
        "takes = \"1 week\"",
        "takes = \"1 week\"\nafter = [\"1.2.2\"]",
    );
    let case = Case::new(&plan("", &members, &contrary), NO_LOG);
    let report = case.report("2016-08-01");
    let path = CriticalPath::new(&report, &case.plan.events[0], EventDay::Open).expect("no ring");
    assert_eq!(
        links(&path),
        expected(&[
            ("1.2.2", "1.2.1", Reason::Stated),
            ("1.2.2", "1.2.3", Reason::GoalOrder),
            ("1.1.1", "event", Reason::OfEvent),
            ("1.2.1", "event", Reason::OfEvent),
            ("1.2.3", "event", Reason::Adopts),
        ])
    );
}

#[test]
fn rings_are_no_network() {
    let items = [
        item("1.1.1", "after = [\"1.1.3\"]"),
        item("1.1.2", "after = [\"1.1.1\"]"),
        item("1.1.3", "after = [\"1.1.2\"]"),
    ]
    .concat();
    let case = Case::new(&plan("", &items, ""), NO_LOG);
    let report = case.report("2016-08-01");
    let rings = CriticalPath::new(&report, &case.plan.events[0], EventDay::Open).err();
    let ring = ["1.1.1", "1.1.2", "1.1.3"].map(str::to_owned).to_vec();
    assert_eq!(rings, Some(vec![ring]));
    let found = crate::check::findings("plan.toml", &plan("", &items, "")).1;
    let ring = found.iter().find(|finding| finding.code == "circular-wait");
    assert_eq!(
        ring.map(|finding| finding.message.as_str()),
        Some("item 1.1.1 waits for 1.1.3, which waits for 1.1.2, which waits for 1.1.1")
    );
}

/// Nothing is put into the adopted plan that its source does not say.
#[test]
fn the_real_plan_says_no_lengths_and_only_implies_what_comes_before_what() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan/plan.toml");
    let text = std::fs::read_to_string(path).expect("the plan");
    let case = Case::new(&text, NO_LOG);
    assert!(
        case.plan
            .items()
            .all(|place| place.item.takes.is_none() && place.item.after.is_empty())
    );
    assert!(
        case.plan
            .events
            .iter()
            .all(|event| event.milestones.is_empty())
    );
    let report = case.report("2016-07-15");
    let event = &case.plan.events[0];
    let path = CriticalPath::new(&report, event, EventDay::Open).expect("no ring");
    let keys: Vec<String> = path
        .steps
        .iter()
        .map(|step| step.matter.key(event))
        .collect();
    assert_eq!(
        keys,
        [
            "1.1.3", "1.1.4", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "1.4.3"
        ]
    );
    assert!(path.links.iter().all(|link| link.reason.is_implied()));
    // Both texts are to be adopted in the fall, which begins on 1 September.
    assert_eq!(path.feasible.to_string(), "2016-09-01");
    assert!(path.steps.iter().all(|step| step.takes.is_none()));
}
