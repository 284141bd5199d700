//! The real plan against its source: every word of every cell, in order.
//!
//! The source is read here on its own, simply: rows split at tabs, a row without a number joined
//! to the row before.

use crate::english::{load, words};
use std::path::Path;
use wem_report::plan::{Item, Meaning, Plan, Responsibility};

#[derive(Debug, Default)]
struct Source {
    sections: Vec<(String, String)>,
    goals: Vec<(String, String)>,
    items: Vec<SourceItem>,
}

#[derive(Debug)]
struct SourceItem {
    goal: String,
    number: String,
    action: String,
    responsibility: String,
    timeline: String,
}

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn numbered(cell: &str) -> Option<(String, String)> {
    let (number, text) = cell.split_once(' ')?;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    is_number.then(|| (number.into(), text.into()))
}

fn join(text: &mut String, more: &str) {
    if !more.is_empty() {
        text.push(' ');
        text.push_str(more);
    }
}

fn source() -> Source {
    let text = file("tests/cases/source/action-items.txt");
    let mut source = Source::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut cells = line.split('\t').map(str::trim);
        let [goal, action, responsibility, timeline] =
            std::array::from_fn(|_| cells.next().unwrap_or_default());
        if matches!(goal, "ACTION ITEMS" | "GOALS AND PRIORITIES") {
            continue;
        }
        if let Some((number, title)) = goal.split_once(". ").filter(|_| action.is_empty()) {
            source.sections.push((number.into(), title.into()));
            continue;
        }
        match numbered(goal) {
            Some(goal) => source.goals.push(goal),
            None => join(&mut source.goals.last_mut().expect("a goal").1, goal),
        }
        match numbered(action) {
            Some((number, action)) => source.items.push(SourceItem {
                goal: source.goals.last().expect("a goal").0.clone(),
                number,
                action: action.trim_start_matches("– ").into(),
                responsibility: responsibility.into(),
                timeline: timeline.into(),
            }),
            None => {
                let item = source.items.last_mut().expect("an item");
                join(&mut item.action, action);
                join(&mut item.responsibility, responsibility);
                assert_eq!(timeline, "", "a time line is cut by a page break");
            }
        }
    }
    source
}

fn plan() -> Plan {
    let loaded = load("plan/plan.toml", &file("plan/plan.toml"));
    assert_eq!(loaded.diagnostics, []);
    loaded.plan.expect("a plan")
}

/// Puts a responsibility cell together again, in the register's spelling.
fn responsibility(plan: &Plan, item: &Item) -> String {
    let name = |key| plan.body(key).expect("a registered body").name.as_str();
    let mut parts: Vec<String> = item
        .responsible
        .iter()
        .map(|owner| match owner {
            Responsibility::Body(key) => name(key).to_string(),
            Responsibility::Either(keys) => {
                let names: Vec<&str> = keys.iter().map(|key| name(key)).collect();
                names.join(" and/or ")
            }
        })
        .collect();
    if !item.support.is_empty() {
        parts.push("With support of".into());
        parts.extend(item.support.iter().map(|key| name(key).to_string()));
    }
    parts.join(" ")
}

/// Folds the spelling variants of bodies, as the design says.
fn folded(cell: &str) -> String {
    cell.replace("Secretariat of WEM-International", "Secretariat")
        .replace("IWG members", "IWG Members")
        .replace("Women In Politics", "Women in Politics")
        .replace("With the support of", "With support of")
        .replace("With Support of", "With support of")
}

#[test]
fn the_plan_has_what_the_source_has() {
    let plan = plan();
    let goals: usize = plan
        .sections
        .iter()
        .map(|section| section.goals.len())
        .sum();
    assert_eq!(
        (plan.sections.len(), goals, plan.items().count()),
        (3, 23, 82)
    );
    assert!(plan.edition.is_none() && plan.allowances.is_empty());
    assert!(plan.bodies.iter().all(|body| body.since.is_none()));
    assert!(plan.events.iter().all(|event| event.date.is_none()));
}

#[test]
fn section_titles_are_the_source_s_in_title_case() {
    let plan = plan();
    let source = source();
    assert_eq!(plan.sections.len(), source.sections.len());
    for (section, (number, title)) in plan.sections.iter().zip(&source.sections) {
        assert_eq!(section.number.0, *number);
        assert_eq!(section.title.to_uppercase(), *title);
    }
}

#[test]
fn goals_are_the_source_s_word_for_word() {
    let plan = plan();
    let goals: Vec<(String, String)> = plan
        .sections
        .iter()
        .flat_map(|section| &section.goals)
        .map(|goal| (goal.number.0.clone(), goal.title.value.clone()))
        .collect();
    assert_eq!(goals, source().goals);
}

#[test]
fn items_are_the_source_s_word_for_word() {
    let plan = plan();
    let source = source();
    assert_eq!(plan.items().count(), source.items.len());
    for (place, from) in plan.items().zip(&source.items) {
        let item = place.item;
        assert_eq!(place.goal.number.0, from.goal, "{}", from.number);
        assert_eq!(item.number.0, from.number);
        assert_eq!(item.action.value, from.action, "{}", from.number);
        assert_eq!(
            responsibility(&plan, item),
            folded(&from.responsibility),
            "{}",
            from.number
        );
        let said = item.timeline.as_ref().map_or("", |timeline| &timeline.said);
        assert_eq!(
            said,
            from.timeline.replace(" - ", "-").replace('-', "–"),
            "{}",
            from.number
        );
    }
}

#[test]
fn time_lines_say_canonically_what_the_source_says() {
    for place in plan().items() {
        if let Some(timeline) = &place.item.timeline {
            let Meaning::Span(period) = timeline.meaning else {
                panic!("{} is a span", timeline.said);
            };
            assert_eq!(period.print(&words()), timeline.said);
        }
    }
}

#[test]
fn the_items_of_the_events_are_found() {
    let plan = plan();
    let of = |name: &str| -> Vec<&str> {
        plan.items()
            .filter(|place| {
                plan.event_of(place)
                    .is_some_and(|event| event.key.0 == name)
            })
            .map(|place| place.item.key.0.as_str())
            .collect()
    };
    assert_eq!(of("general-assembly"), ["1.1.3", "1.1.4", "1.3.3", "1.4.3"]);
    assert_eq!(
        of("plenary-conference"),
        ["2.2.1", "2.2.2", "2.2.3", "2.2.4", "3.5.5"]
    );
}
