//! `circular-wait`.

use crate::diagnostic::Span;
use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::network::order;
use std::collections::HashMap;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("circular-wait"),
    finds: "Items wait for one another in a ring. The message spells it out.",
    why: "None of them could ever begin. Delete one of the entries of `after`.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"
after = ["1.1.3"]

[[section.goal.item]]
number = "1.1.3"
action = "Discuss the answers"
responsible = ["board"]
timeline = "2030"
after = ["1.1.2"]"#,
    run,
};

/// A ring of so many items is spelled out; of a longer one the beginning and the end.
const LONGEST_RING: usize = 12;

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(waits) = &facts.waits else {
        return;
    };
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut places: HashMap<(usize, usize), Span> = HashMap::new();
    for (to, place) in waits.items.iter().enumerate() {
        for wait in &place.item.after {
            if let Some(from) = waits.names.one(&wait.item) {
                links.push((from, to));
                places.insert((from, to), wait.item.span);
            }
        }
    }
    let Err(rings) = order(waits.items.len(), &links) else {
        return;
    };
    for ring in rings.iter().map(|ring| &ring.0) {
        let key = |at: usize| waits.items[ring[at % ring.len()]].item.key.0.as_str();
        // Each waits for the one before it in the order of work.
        let waiting: Vec<&str> = (0..=ring.len()).rev().map(key).collect();
        let said = match waiting.len() {
            ..=LONGEST_RING => waiting.join(", which waits for "),
            count => {
                let half = LONGEST_RING / 2;
                format!(
                    "{}, … (and {} more), … {}",
                    waiting[..half].join(", which waits for "),
                    count - LONGEST_RING,
                    waiting[count - half..].join(", which waits for ")
                )
            }
        };
        let said = said.replacen(", which waits for ", " waits for ", 1);
        let edge = |at: usize| {
            let (from, to) = (ring[at % ring.len()], ring[(at + 1) % ring.len()]);
            places.get(&(from, to)).copied()
        };
        let mut finding = RULE.finding(format!("item {said}"));
        for (at, span) in (0..ring.len().min(LONGEST_RING)).filter_map(|at| Some((at, edge(at)?))) {
            finding = match at {
                0 => finding.at_labelled(span, "the ring goes through here"),
                _ => finding.see(span, "and here"),
            };
        }
        findings.report(
            &[key(0)],
            finding.help("none of them could ever begin: delete one of these entries of `after`"),
        );
    }
}
