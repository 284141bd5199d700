//! Money by item: `plan/finance.toml`.

use super::load_table;
use super::table::TableReader;
use super::values;
use crate::diagnostic::{Diagnostic, SourceId, Sources, Spanned};
use crate::plan::progress::{Amount, Currency, Finance, FinanceRecord, Funds, Subject};
use crate::plan::{ItemKey, Number};
use toml::de::DeValue;

/// Reads the records out of a source; those that could not be understood are left out.
pub fn load_finance(source: SourceId, sources: &Sources) -> (Finance, Vec<Diagnostic>) {
    let (finance, diagnostics) = load_table(source, sources, "the file", |root| {
        let records = root.tables("money", "[[money]]").into_iter();
        Finance {
            records: records.filter_map(record).collect(),
        }
    });
    (finance.unwrap_or_default(), diagnostics)
}

fn record(mut table: TableReader<'_>) -> Option<FinanceRecord> {
    let goal = table.text("goal");
    let item = match goal.is_some() {
        true => None,
        false => table.required_text("item"),
    };
    let currency = currency(&mut table);
    let planned = amount(&mut table, "planned");
    let pledged = amount(&mut table, "pledged");
    let spent = amount(&mut table, "spent");
    let source = table.text("source");
    let date = values::date(&mut table, "date");
    if [planned, pledged, spent].iter().all(Option::is_none) {
        let is_written = ["planned", "pledged", "spent"]
            .iter()
            .any(|key| table.place(key).is_some());
        if !is_written {
            table.findings().report(
                Diagnostic::error("missing-key", "[[money]] has no amount")
                    .at_labelled(table.span(), "an amount is missing here")
                    .help("add `planned`, `pledged` or `spent`, such as `planned = 1200`"),
            );
        }
    }
    table.finish();
    let of_goal = goal.map(|goal| Spanned::new(Subject::Goal(Number(goal.value)), goal.span));
    let of_item = item.map(|item| Spanned::new(Subject::Item(ItemKey(item.value)), item.span));
    Some(FinanceRecord {
        of: of_goal.or(of_item)?,
        currency: currency?,
        funds: Funds {
            planned: planned.unwrap_or_default(),
            pledged: pledged.unwrap_or_default(),
            spent: spent.unwrap_or_default(),
        },
        source,
        date,
    })
}

fn currency(table: &mut TableReader<'_>) -> Option<Spanned<Currency>> {
    let word = table.required_text("currency")?;
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_code {
        table.findings().report(
            Diagnostic::error("bad-currency", format!("“{}” is no currency", *word))
                .at_labelled(word.span, "no currency")
                .help("write the three letters of ISO 4217, such as `currency = \"USD\"`"),
        );
        return None;
    }
    Some(Spanned::new(Currency(word.value), word.span))
}

/// Reads an amount: a number with at most two decimals, never below 0.
fn amount(table: &mut TableReader<'_>, key: &'static str) -> Option<Amount> {
    let value = table.value(key)?;
    let written = match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        _ => None,
    };
    let amount = written.as_deref().and_then(parse_amount);
    if amount.is_none() {
        let findings = table.findings();
        findings.report(
            Diagnostic::error("bad-amount", format!("`{key}` is no amount of money"))
                .at_labelled(findings.span(value.span()), "no amount")
                .help(format!(
                    "write a number of at least 0 with at most two decimals: `{key} = 1200.50`"
                )),
        );
    }
    amount
}

fn parse_amount(text: &str) -> Option<Amount> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let whole: i64 = whole.strip_prefix('+').unwrap_or(whole).parse().ok()?;
    let hundredths: i64 = match decimals.len() {
        0 => 0,
        1 | 2 if decimals.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{decimals:0<2}").parse().ok()?
        }
        _ => return None,
    };
    let amount = whole.checked_mul(100)?.checked_add(hundredths)?;
    (whole >= 0 && !text.starts_with('-')).then_some(Amount(amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact() {
        let hundredths = |text| parse_amount(text).map(|amount| amount.0);
        assert_eq!(hundredths("1200"), Some(120_000));
        assert_eq!(hundredths("1200.5"), Some(120_050));
        assert_eq!(hundredths("0.07"), Some(7));
        assert_eq!(hundredths("+3.10"), Some(310));
        for wrong in [
            "-1",
            "-0.5",
            "1.005",
            "1e3",
            "inf",
            "nan",
            "99999999999999999999",
        ] {
            assert_eq!(hundredths(wrong), None, "{wrong}");
        }
    }
}
