//! `odd-number`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::numbering::begun;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("odd-number"),
    finds: r#"A number is not counted as the others of its level are: "Annex" among "I", "II" and "III"."#,
    why: "It takes no part in what is said of gaps and order.",
    example: r#"[[section]]
number = "2"
title = "Partners"

[[section]]
number = "Annex"
title = "Words""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        for number in &level.odd {
            let name = begun(level.kind.one, number);
            let finding = RULE.finding(format!("{name} is not counted as the others are"));
            findings.report(
                &[&number.0],
                finding
                    .at_labelled(number.span, "another kind of number")
                    .help(format!(
                        "correct it; if the adopted plan says so, {}",
                        RULE.acceptance(&number.0)
                    )),
            );
        }
    }
}
