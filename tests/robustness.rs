//! No text makes the loader, the rules or the renderers panic, and no result depends on chance.

use crate::check::findings;
use proptest::prelude::*;
use wem_report::diagnostic::{json, terminal};
use wem_report::plan_file::STARTER;

fn survives(text: &str) -> String {
    let (loaded, found) = findings("plan.toml", text);
    let seen = terminal::render(&found, &loaded.sources, true);
    seen + &json::render(&found, &loaded.sources)
}

/// Moves an index to where a character starts.
fn boundary(text: &str, index: usize) -> usize {
    text.floor_char_boundary(index % (text.len() + 1))
}

/// Pieces that meet the parser, the rules and the renderers at their edges.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[\\[\\]{}=\",'#.\n\\\\]{1,4}",
        Just("[[section.goal.item]]\n".to_string()),
        Just("\"\"\"".to_string()),
        Just("number = \"1.1.99\"\n".to_string()),
        Just("timeline = 2017-13-01\n".to_string()),
        Just("\u{202E}\u{0}\u{9B}é中".to_string()),
        "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_plan_gives_findings_and_no_panic(
        from in any::<usize>(),
        length in 0..40usize,
        piece in piece(),
    ) {
        let start = boundary(STARTER, from);
        let end = STARTER.floor_char_boundary((start + length).min(STARTER.len())).max(start);
        let damaged = format!("{}{piece}{}", &STARTER[..start], &STARTER[end..]);
        prop_assert_eq!(survives(&damaged), survives(&damaged));
    }

    #[test]
    fn any_text_gives_findings_and_no_panic(text in "(?s).{0,80}") {
        survives(&text);
    }
}
