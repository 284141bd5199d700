//! Tables for comments that other programs saved as text.

use super::{Row, check, refused};

/// What stands in each of the tables.
const FOUND: &[(&str, &str, &str)] = &[
    (
        "table-row",
        "1.1.1",
        "Two are not enough; three, at least => Recruit three individuals",
    ),
    ("table-row", "1.2.2", "Say \"all\", and in Genève"),
    ("table-row", "2.10.1", "First line\nsecond line"),
];

const FILES: [&str; 6] = [
    "excel-utf-8.csv",
    "excel-semicolon-1252.csv",
    "excel-unicode-text.csv",
    "calc-quoted.csv",
    "with-separator.csv",
    "numbers.tsv",
];

#[test]
fn tables_as_text_are_read_whatever_parts_their_fields() {
    let rows = FILES.map(|file| Row {
        file,
        comments: FOUND,
        files: &[],
    });
    let collected = check("tables", &rows);
    let guessed = collected
        .iter()
        .map(|(_, outcome)| outcome.stderr.contains("guessed-encoding"));
    assert!(guessed.eq([false, true, false, false, false, false]));
}

#[test]
fn letters_of_another_script_are_not_guessed() {
    refused("tables", &[("other-script.csv", "is no UTF-8 text")]);
}
