//! `numbering-gap`.

use crate::diagnostic::codes::Code;
use crate::plan::Number;
use crate::plan::check::findings::Findings;
use crate::plan::check::numbering::{begun, called};
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("numbering-gap"),
    finds: "A number is missing among the sections, the goals of a section or the items of a goal.",
    why: "Something may have been left out. Accept it `at` the missing number where the adopted plan has the gap.",
    example: r#"[[section.goal.item]]
number = "1.1.3"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for level in &facts.levels {
        let kind = level.kind;
        for before in &level.gaps {
            let (number, gap) = (before.number, &before.gap);
            let first = Number(gap.first.clone());
            let missing = match (called(kind.one, &first), &gap.last) {
                (_, last) if gap.first == *last => {
                    format!("{} is missing", begun(kind.one, &first))
                }
                (first, last) if first == gap.first => {
                    format!("numbers {first} to {last} are missing")
                }
                (_, last) => format!("{} {} to {last} are missing", kind.several, gap.first),
            };
            let mut finding = RULE.finding(missing).at_labelled(
                number.span,
                match before.previous {
                    Some(previous) => format!("follows {}", **previous),
                    None => "comes first".to_string(),
                },
            );
            if let Some(previous) = before.previous {
                finding = finding.see(previous.span, "the number before");
            }
            findings.report(
                &[&gap.first, &gap.last, &number.0],
                finding.help(format!(
                    "add what is missing; if the adopted plan has the gap, {}",
                    RULE.acceptance(&gap.first)
                )),
            );
        }
    }
}
