//! `character-not-shown`.

use crate::diagnostic::CharacterFault;
use crate::diagnostic::codes::Code;
use crate::plan::check::characters::report;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("character-not-shown"),
    finds: "A text has a character that none of the fonts has.",
    why: "It would be printed as an empty box.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers \U00013000"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(CharacterFault::NotShown, &facts.faulty_texts, findings);
}
