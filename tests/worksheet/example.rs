//! A sheet with a column of every kind, and values of every kind.

use chrono::NaiveDate;
use wem_report::worksheet::{
    Column, Filled, Headings, Kind, Properties, Value, Worksheet, csv_file, read, xlsx_file,
};

/// Texts that some program takes for something else.
pub(crate) const TRICKY: [&str; 16] = [
    "=1+1",
    "+49 30 1234",
    "-5",
    "@everyone",
    "\tindented",
    "'quoted",
    "'=1",
    "1.10",
    "2016-08-20",
    "<r><t>& </t></r>",
    "_x0041_",
    "say \"hi\", then; go\nhome",
    " a\u{a0}b ",
    "=HYPERLINK(\"http://localhost/\",\"x\")",
    "Zoë 😀 العربية",
    "00123",
];

pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub(crate) fn column(heading: &str, kind: Kind) -> Column {
    Column {
        heading: heading.to_owned(),
        width: 14,
        kind,
        hint: format!("What to say of {}", heading.to_lowercase()),
    }
}

/// Returns a sheet with these rows.
pub(crate) fn sheet(rows: Vec<Vec<Value>>) -> Worksheet {
    let words = ["not started", "in progress", "done"];
    let choice = Kind::Choice(words.map(str::to_owned).to_vec());
    Worksheet {
        name: "IWG".to_owned(),
        title: "Progress of IWG & others".to_owned(),
        instructions: vec!["Fill in the light cells.".to_owned(), "=send()".to_owned()],
        columns: vec![
            column("Key", Kind::Fixed),
            column("Last reported", Kind::Fixed),
            column("Status", choice),
            column("Percent", Kind::Percent),
            column("Date", Kind::Date),
            column("Note", Kind::Text),
        ],
        rows,
        frozen_columns: 1,
        is_locked: true,
        has_filter: false,
        right_to_left: false,
        properties: Properties {
            author: "WEM-International".to_owned(),
            language: "en".to_owned(),
            date: date(2016, 7, 1),
            custom: Vec::new(),
        },
    }
}

/// Returns the sheet's rows: one as it is sent, one filled in, and one for each tricky text.
pub(crate) fn rows() -> Vec<Vec<Value>> {
    let mut rows = vec![
        vec![Value::text("1.1"), Value::Date(date(2016, 2, 29))],
        vec![
            Value::text("1.10"),
            Value::Empty,
            Value::text("done"),
            Value::Number(100.0),
            Value::Date(date(2016, 8, 20)),
            Value::text("two\nlines"),
        ],
    ];
    for text in TRICKY {
        let mut row = vec![Value::Empty; 6];
        (row[0], row[5]) = (Value::text(text), Value::text(text));
        rows.push(row);
    }
    rows
}

pub(crate) const WANTED: [&str; 6] = ["Key", "Last reported", "Status", "Percent", "Date", "Note"];

pub(crate) const HEADINGS: Headings<'static> = Headings {
    wanted: &WANTED,
    optional: &[],
    other: &[],
};

pub(crate) fn xlsx(sheet: &Worksheet) -> Vec<u8> {
    let written = xlsx_file::write(sheet).expect("the sheet is written");
    assert_eq!(written.warnings, []);
    written.bytes
}

pub(crate) fn csv(sheet: &Worksheet) -> Vec<u8> {
    let written = csv_file::write(sheet).expect("the sheet is written");
    assert_eq!(written.warnings, []);
    written.bytes
}

/// Reads a file that is right.
pub(crate) fn filled(bytes: &[u8]) -> Filled {
    let filled = read("sheet", bytes, &HEADINGS).expect("the sheet is read");
    assert_eq!(filled.warnings, []);
    filled
}

/// Returns what a file that is wrong is refused with.
pub(crate) fn refused(bytes: &[u8]) -> String {
    match read("sheet", bytes, &HEADINGS) {
        Ok(filled) => panic!("{filled:?}"),
        Err(errors) => errors
            .iter()
            .map(|error| format!("{}: {}\n", error.code, error.message))
            .collect(),
    }
}

/// Returns the texts of a read table's rows.
pub(crate) fn texts(filled: &Filled) -> Vec<Vec<String>> {
    let row = |row: &wem_report::worksheet::Row| {
        row.cells.iter().map(|cell| cell.value.as_text()).collect()
    };
    filled.rows.iter().map(row).collect()
}

/// Returns the texts of a sheet's rows, as they should be read.
pub(crate) fn expected(sheet: &Worksheet) -> Vec<Vec<String>> {
    let width = sheet.columns.len();
    let row = |row: &Vec<Value>| {
        let mut texts: Vec<String> = row.iter().map(Value::as_text).collect();
        texts.resize(width, String::new());
        texts
    };
    sheet.rows.iter().map(row).collect()
}
