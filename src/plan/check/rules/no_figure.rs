//! `no-figure`.

use crate::diagnostic::codes::Code;
use crate::plan::check::columns::values;
use crate::plan::check::findings::Findings;
use crate::plan::check::rule::{Facts, Rule};
use crate::plan::column::Value;

pub(in crate::plan::check) const RULE: Rule = Rule {
    code: Code::acceptable("no-figure"),
    finds: r#"A text in a column of numbers is no number, such as "to be confirmed"."#,
    why: "It is printed as it stands, and no sum has it.",
    example: r#"[[column]]
key = "budget"
kind = "money"
currency = "EUR"

[[section.goal.item]]
number = "1.1.2"
action = "Publish the answers"
responsible = ["board"]
timeline = "2030"
budget = "to be confirmed""#,
    run,
};

fn run(facts: &Facts<'_>, findings: &mut Findings<'_>) {
    for cell in values(facts.plan) {
        let Value::Figure(figure) = cell.value else {
            continue;
        };
        if figure.number.is_some() {
            continue;
        }
        let said = figure.said.as_deref().unwrap_or_default();
        let name = cell.name();
        let finding = RULE.finding(format!(
            "“{said}”, the {name}, is no number; it is printed as it stands and is in no sum"
        ));
        findings.report(
            &cell.about,
            finding.at_labelled(figure.span, "no number").help(format!(
                "write the number alone, such as `{} = 12000`; or {}",
                cell.column.key,
                RULE.acceptance(cell.place())
            )),
        );
    }
}
