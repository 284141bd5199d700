//! The rules that the files beside the plan should keep: the log, risks and issues, money.

use super::{characters, rules};
use crate::diagnostic::{self, Diagnostic, Span};
use crate::plan::column::{Decimal, Value};
use crate::plan::progress::rules::{Problem, Rules};
use crate::plan::progress::{
    EntryId, Field, Finance, FinanceRecord, Log, LoggedEntry, RiskRegister, Subject,
};
use crate::plan::{ColumnKey, ColumnKind, Item, Plan};
use std::collections::HashMap;

/// Checks a log against its plan: every entry keeps the rules, and no number is given twice.
///
/// `shows` says whether the fonts have a character. The findings come sorted by place.
pub fn check_log(plan: &Plan, log: &Log, shows: &dyn Fn(char) -> bool) -> Vec<Diagnostic> {
    let rules = Rules::new(plan);
    let mut findings = Vec::new();
    let mut seen: HashMap<EntryId, &LoggedEntry> = HashMap::with_capacity(log.entries.len());
    for logged in &log.entries {
        let LoggedEntry { entry, places } = logged;
        let earlier = |id| seen.get(&id).map(|logged| &logged.entry);
        for problem in rules.problems(entry, earlier) {
            findings.push(problem.diagnostic.at(places.of(problem.field)));
        }
        if let Some(first) = seen.insert(entry.id, logged) {
            findings.push(
                Diagnostic::error(
                    "repeated-entry",
                    format!("two entries have the number {}", entry.id),
                )
                .at_labelled(places.of(Field::Id), "used again")
                .see(first.places.of(Field::Id), "used first")
                .help(match log.next_id() {
                    Some(free) => {
                        format!("give this one the next number that is free, such as {free}")
                    }
                    None => "give this one a number that is free".to_owned(),
                }),
            );
        }
    }
    findings.extend(characters::check_texts(log_texts(log), shows));
    diagnostic::sort(&mut findings);
    findings
}

fn log_texts(log: &Log) -> impl Iterator<Item = characters::Text<'_>> {
    log.entries
        .iter()
        .flat_map(|LoggedEntry { entry, places }| {
            let texts = [
                ("note", &entry.note, Field::Note),
                ("reason", &entry.reason, Field::Reason),
                ("evidence", &entry.evidence, Field::Evidence),
                ("actual value", &entry.actual, Field::Actual),
            ];
            let about = entry.id;
            texts.into_iter().filter_map(move |(what, text, field)| {
                Some(characters::Text {
                    what,
                    text: text.as_deref()?,
                    span: places.of(field),
                    about: format!("entry {about}"),
                })
            })
        })
}

/// Checks a register of risks and issues against its plan.
pub(crate) fn check_risks(
    plan: &Plan,
    register: &RiskRegister,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let rules = Rules::new(plan);
    let mut findings = Vec::new();
    let mut first: HashMap<&str, Span> = HashMap::new();
    let mut texts = Vec::new();
    for risk in &register.risks {
        for item in &risk.items {
            findings.extend(placed(rules.item(item), item.span, "unknown item"));
        }
        if let Some(owner) = &risk.owner {
            findings.extend(placed(rules.body(owner), owner.span, "unknown body"));
        }
        if let Some(earlier) = first.get(risk.key.as_str()) {
            findings.push(rules::repeated_key::finding(
                "risks or issues",
                &risk.key,
                [*earlier, risk.key.span],
                "",
            ));
        } else {
            first.insert(&risk.key, risk.key.span);
        }
        for (what, text) in [
            ("title", Some(&risk.title)),
            ("response", risk.response.as_ref()),
        ] {
            texts.extend(text.map(|text| characters::Text {
                what,
                text: text.as_str(),
                span: text.span,
                about: risk.key.value.clone(),
            }));
        }
    }
    findings.extend(characters::check_texts(texts.into_iter(), shows));
    diagnostic::sort(&mut findings);
    findings
}

/// Checks the records of money against their plan.
pub(crate) fn check_finance(
    plan: &Plan,
    finance: &Finance,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let rules = Rules::new(plan);
    let mut findings: Vec<Diagnostic> = finance
        .records
        .iter()
        .filter_map(|record| {
            let label = match &record.of.value {
                Subject::Item(_) => "unknown item",
                Subject::Goal(_) => "unknown goal",
            };
            placed(rules.subject(&record.of), record.of.span, label)
        })
        .collect();
    let texts = finance.records.iter().filter_map(|record| {
        let source = record.source.as_ref()?;
        Some(characters::Text {
            what: "source",
            text: source.as_str(),
            span: source.span,
            about: record.of.to_string(),
        })
    });
    findings.extend(characters::check_texts(texts, shows));
    findings.extend(
        plan.items()
            .filter_map(|place| budget_differs(plan, place.item, finance)),
    );
    diagnostic::sort(&mut findings);
    findings
}

/// Compares the budget of an item with what is planned for it: they are one figure.
fn budget_differs(plan: &Plan, item: &Item, finance: &Finance) -> Option<Diagnostic> {
    let column = plan.columns.get(&ColumnKey::new("budget"))?;
    let ColumnKind::Money { currency } = &column.kind else {
        return None;
    };
    let Some(Value::Figure(figure)) = item.values.get(&column.key) else {
        return None;
    };
    let budget = figure.number?;
    let is_ours = |record: &&FinanceRecord| {
        let is_currency = currency
            .as_ref()
            .is_none_or(|own| *own == record.currency.0);
        let is_of_item = matches!(&record.of.value, Subject::Item(key) if *key == item.key.value);
        is_of_item && is_currency && record.funds.planned.0 > 0
    };
    let records: Vec<&FinanceRecord> = finance.records.iter().filter(is_ours).collect();
    let first = records.first()?;
    // Amounts of two currencies cannot be held against one figure.
    if records
        .iter()
        .any(|record| record.currency.value != first.currency.value)
    {
        return None;
    }
    let planned: i64 = records.iter().map(|record| record.funds.planned.0).sum();
    let planned = Decimal::of_hundredths(planned);
    if planned.compare(budget).is_eq() {
        return None;
    }
    let key = &item.key.0;
    Some(
        Diagnostic::warning(
            "budget-differs",
            format!("the budget of {key} is {budget}, and {planned} is planned for it in the records of money"),
        )
        .at_labelled(first.of.span, format!("{planned} is planned"))
        .see(figure.span, format!("the budget is {budget}"))
        .help("make them one figure: correct `planned`, or the budget in the plan"),
    )
}

/// Says what is wrong with a key, at its place.
fn placed(problem: Option<Problem>, span: Span, label: &str) -> Option<Diagnostic> {
    problem.map(|problem| problem.diagnostic.at_labelled(span, label))
}
