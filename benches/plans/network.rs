//! Plans of any size in which items wait for one another.

use super::plans::{GOALS, ITEMS, Numbers, plan_toml};
use std::fmt::Write as _;

/// Writes a plan file with that many items, three times as many links between them, and an event to
/// which all of them lead.
pub(crate) fn network_toml(items: usize) -> String {
    const TAKES: [&str; 4] = ["3 days", "2 weeks", "10 working days", "1 month"];
    let mut numbers = Numbers(items as u32);
    let key = |index: usize| {
        let (goal, item) = (index / ITEMS, index % ITEMS + 1);
        format!("{}.{}.{item}", goal / GOALS + 1, goal % GOALS + 1)
    };
    let plan = plan_toml(items);
    let mut pieces = plan.split_inclusive("[[section.goal.item]]\n");
    let head = pieces.next().unwrap_or_default();
    let event = "[[event]]\nkey = \"assembly\"\nname = \"Assembly\"\n[[section]]\n";
    let mut file = head.replacen("[[section]]\n", event, 1);
    for (index, piece) in pieces.enumerate() {
        // The last item of a goal is put to the event, and waits for what it implies.
        if index % ITEMS == ITEMS - 1 {
            file.push_str("event = \"assembly\"\nadopts = \"Text\"\n");
        } else {
            let _ = writeln!(file, "takes = \"{}\"", TAKES[numbers.below(TAKES.len())]);
            let before: Vec<String> = (0..4.min(index))
                .map(|_| format!("\"{}\"", key(index - 1 - numbers.below(index.min(200)))))
                .collect();
            let _ = writeln!(file, "after = [{}]", before.join(", "));
        }
        file.push_str(piece);
    }
    file
}
