//! `invisible-character`.

use crate::diagnostic::CharacterFault;
use crate::diagnostic::codes::Code;
use crate::plan::check::characters::report;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("invisible-character"),
    finds: "A text has a character that cannot be seen and does nothing where it stands: a zero width space, a byte order mark \
        inside a text, a soft hyphen that is not inside a word, a joiner between letters that do not join, a variation selector \
        or tag without what it belongs to, a filler. Joiners inside Arabic, Persian and Indic words and in emoji are in their \
        place.",
    why: "Two texts that look the same are then different, and a search does not find them.",
    example: r#"[[section.goal.item]]
number = "1.1.2"
action = "Publish\u200B the answers"
responsible = ["board"]
timeline = "2030""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    report(CharacterFault::Invisible, &facts.faulty_texts, findings);
}
