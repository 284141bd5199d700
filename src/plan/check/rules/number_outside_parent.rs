//! `number-outside-parent`.

use crate::diagnostic::codes::Code;
use crate::plan::check::findings::Findings;
use crate::plan::check::numbering::called;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("number-outside-parent"),
    finds: r#"The numbers of a level begin with those of what they stand in, as "2.3" under "II", "1.1.1.a" under "1.1.1" and
"CAP3.LA01" under "CAP3" do, and this one does not. Where most numbers of a level do not ("Action 7" under "Goal 2"),
nothing is expected of any."#,
    why: "It may stand at a wrong place, or be misprinted.",
    example: r#"[[section.goal.item]]
number = "2.1.1"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        let kind = level.kind.one;
        for outside in &level.outside {
            let (number, (parent_kind, parent)) = (outside.number, outside.parent);
            let help = match outside.home.map(|home| called(parent_kind, home)) {
                Some(home) => format!("move it to {home}, or correct the number"),
                None => {
                    format!(
                        "correct the number, or put the {kind} under the {parent_kind} it names"
                    )
                }
            };
            let parent_name = called(parent_kind, parent);
            let finding = RULE.finding(format!(
                "{kind} number {} is not under {parent_name}",
                **number
            ));
            findings.report(
                &[&number.0],
                finding
                    .at_labelled(number.span, format!("stands in {parent_name}"))
                    .see(parent.span, format!("the {parent_kind}"))
                    .help(format!(
                        "{help}; if the adopted plan says so, {}",
                        RULE.acceptance(&number.0)
                    )),
            );
        }
    }
}
