//! What a spreadsheet program lets people put into a cell, and tells them about it
//! (ISO/IEC 29500-1 §18.3.1.32).

use crate::worksheet::{Column, Kind};
use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Formula, XlsxError};

/// Longest title and text of a hint, in UTF-16 units: Excel refuses files with longer ones.
const TITLE: usize = 32;
const MESSAGE: usize = 255;

/// First and last year of a date.
const YEARS: (u16, u16) = (1900, 2199);

/// Makes the rule of a column's cells; fixed ones of which nothing is said need none.
pub(crate) fn rule(column: &Column) -> Result<Option<DataValidation>, XlsxError> {
    let rule = match &column.kind {
        Kind::Fixed if column.hint.is_empty() => return Ok(None),
        // Where a sheet is not locked, what is given is not typed over by mistake.
        Kind::Fixed => DataValidation::new().allow_custom(Formula::new("=FALSE")),
        Kind::Suggested(range) => DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .show_error_message(false),
        Kind::Choice(words) if is_listable(words) => {
            DataValidation::new().allow_list_strings(words)?
        }
        Kind::Choice(_) | Kind::Text => DataValidation::new().allow_any_value(),
        Kind::Date => {
            let first = ExcelDateTime::from_ymd(YEARS.0, 1, 1)?;
            let last = ExcelDateTime::from_ymd(YEARS.1, 12, 31)?;
            DataValidation::new().allow_date(DataValidationRule::Between(first, last))
        }
        Kind::Percent => {
            DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 100))
        }
    };
    if column.hint.is_empty() {
        return Ok(Some(rule));
    }
    let title = cut(&column.heading, TITLE);
    let hint = cut(&column.hint, MESSAGE);
    let rule = rule.set_input_title(title)?.set_error_title(title)?;
    Ok(Some(rule.set_input_message(hint)?.set_error_message(hint)?))
}

/// Returns whether words can stand in a list: their text is short, and no word has the comma that
/// parts them.
fn is_listable(words: &[String]) -> bool {
    let units = |word: &String| word.encode_utf16().count() + word.matches('"').count() + 1;
    let length: usize = words.iter().map(units).sum();
    !words.is_empty() && length <= MESSAGE && words.iter().all(|word| !word.contains(','))
}

fn cut(text: &str, units: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, c)| {
        taken += c.len_utf16();
        taken > units
    });
    &text[..end.map_or(text.len(), |(byte, _)| byte)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_excel_would_refuse_are_left_out() {
        let words = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert!(is_listable(&words(&["not started", "done"])));
        assert!(!is_listable(&words(&[])));
        assert!(!is_listable(&words(&["done, or nearly"])));
        assert!(!is_listable(&words(&["a".repeat(255).as_str(), "b"])));
    }

    #[test]
    fn long_hints_are_cut_between_characters() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "abc");
        assert_eq!(cut("a😀b", 2), "a");
        assert_eq!(cut("a😀b", 3), "a😀");
    }

    #[test]
    fn every_kind_has_a_rule_that_can_be_written() {
        for kind in [
            Kind::Choice(vec!["done \"x\"".to_owned(); 5]),
            Kind::Choice(vec!["a".repeat(300)]),
            Kind::Date,
            Kind::Percent,
            Kind::Text,
            Kind::Fixed,
            Kind::Suggested("='Bodies'!$B$4:$B$9".to_owned()),
        ] {
            let column = Column {
                heading: "h".repeat(100),
                width: 10,
                kind,
                hint: "é😀".repeat(300),
            };
            assert!(rule(&column).expect("a rule").is_some());
        }
    }
}
