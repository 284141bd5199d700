//! `control-character`.

use crate::diagnostic::CharacterFault;
use crate::diagnostic::codes::Code;
use crate::plan::check::characters::report;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::error("control-character"),
    finds: "A text has a control character, or a line or paragraph separator.",
    why: "PDF/UA forbids them, and DOCX cannot store most. Delete it; it often comes along when text is copied out of a PDF.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish the\u0007answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(CharacterFault::Control, &facts.faulty_texts, findings);
}
