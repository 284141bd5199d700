//! `bidi-control-character`.

use crate::diagnostic::CharacterFault;
use crate::diagnostic::codes::Code;
use crate::plan::check::characters::report;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("bidi-control-character"),
    finds: "A text has an invisible character that changes the direction of writing. In a comment of the file only those are \
        reported that turn the writing of what follows: they could hide what the file says from whoever reads it.",
    why: "The text would read in another order than it is stored. Delete it; direction is found from the letters.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the \u202Eanswers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(CharacterFault::BidiControl, &facts.faulty_texts, findings);
}
