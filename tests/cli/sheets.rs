//! `update-sheet` and `update --from`: what a body fills in is recorded, all of it or nothing.

use super::program::{Folder, Outcome};
use crate::worksheet::example::column;
use std::fs;
use std::path::Path;
use std::process::Command;
use wem_report::worksheet::{Kind, Properties, Value, Worksheet, xlsx_file};

const PLAN: &str = crate::progress::PLAN;
const LOG: &str = "plan/progress.toml";
const XLSX: &str = "out/update-sheet-a.xlsx";
const CSV: &str = "out/update-sheet-a.csv";
const HEADINGS: &str = "Key,Status,Percent,Date,New time line,Note,Reason for delay,Evidence,Body";

fn log_text(folder: &Folder) -> String {
    fs::read_to_string(folder.path(LOG)).unwrap_or_default()
}

/// Records a sheet with these rows below the headings that are read.
fn record(folder: &Folder, rows: &str) -> Outcome {
    folder.write("sheet.csv", format!("{HEADINGS}\n{rows}"));
    folder.run(&["update", "--from", "sheet.csv"])
}

#[test]
fn a_body_gets_its_open_items_and_how_they_stand() {
    let folder = Folder::with(PLAN);
    record(
        &folder,
        "1.1.1,in progress,40,2016-02-20\n1.2.1,done,,2016-03-01\n",
    );
    insta::assert_snapshot!(folder.run(&["update-sheet", "--body", "Alpha", "--format", "csv"]), @"
    exit code 0
    --- stdout
    out/update-sheet-a.csv
    ");
    insta::assert_snapshot!(String::from_utf8(folder.read(CSV)).expect("UTF-8").replace("\r\n", "\n"), @r#"
    ﻿Key,Number,Goal,Action,Body,Role,Time line,Last reported,Last status,Status,Percent,Date,New time line,Note,Reason for delay,Evidence
    1.1.1,1.1.1,1.1 One,In February of a leap year,a,responsible,February 2016,2016-02-20,"In progress, 40 %",,,,,,,
    1.1.2,1.1.2,1.1 One,"By two, over two months",a,responsible,July–August 2016,,,,,,,,,
    1.2.2,1.2.2,1.2 Two,In a year,a,support,2016,,,,,,,,,
    "#);
    folder.run(&["update-sheet", "--body", "a", "--all", "-o", "all.csv"]);
    let all = String::from_utf8(folder.read("all.csv")).expect("UTF-8");
    assert!(all.contains("Done"), "{all}");
}

#[test]
fn the_file_is_xlsx_unless_something_else_is_asked_for() {
    let folder = Folder::with(PLAN);
    for (arguments, name, is_xlsx) in [
        (&[][..], XLSX, true),
        (&["-o", "b.csv"][..], "b.csv", false),
        (&["-o", "b.CSV", "--format", "xlsx"][..], "b.CSV", true),
        (&["-o", "b.txt"][..], "b.txt", true),
    ] {
        let outcome = folder.run(&[&["update-sheet", "--body", "a"], arguments].concat());
        assert_eq!(outcome.stdout, format!("{name}\n"), "{outcome}");
        assert_eq!(folder.read(name).starts_with(b"PK"), is_xlsx, "{name}");
    }
}

#[test]
fn the_same_call_gives_the_same_bytes() {
    let folder = Folder::with_real_plan();
    for name in ["1.xlsx", "2.xlsx"] {
        folder.run(&["update-sheet", "--body", "iwg", "-o", name]);
    }
    assert!(folder.read("1.xlsx") == folder.read("2.xlsx"));
}

#[test]
fn a_body_without_items_gets_no_sheet() {
    let folder = Folder::with(PLAN);
    record(
        &folder,
        "1.1.1,cancelled\n1.1.2,done\n1.2.1,done\n1.2.2,done\n2.1.1,done\n",
    );
    let outcome = folder.run(&["update-sheet", "--body", "a"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[nothing-to-show]: Alpha has no open item
     |
     = help: with --all, the sheet also has what is done or cancelled
    ");
    assert!(!folder.path(XLSX).exists());
    let outcome = folder.run(&["update-sheet", "--body", "nobody"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
}

#[test]
fn what_was_filled_in_is_recorded_once() {
    let folder = Folder::with(PLAN);
    let rows = "1.1.1,Done,100,2016-02-20,,\"Said \"\"so\"\",\nand more\",,'=HYPERLINK(),a\n\
        1.1.2,POSTPONED,,2016-06-30,January-March 2017,,no host,,a\n\
        1.2.1,,,,,,,,a\n\
        1.2.2,in-progress,40 %,,,,,,\n";
    insta::assert_snapshot!(record(&folder, rows), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    3 recorded
    ");
    insta::assert_snapshot!(log_text(&folder), @r#"
    # What was reported of the plan, oldest entry first. `wem-report update` appends entries and never
    # changes one: what was wrong is corrected by a later entry. `wem-report log` shows them.

    format = 1

    [[entry]]
    id = 1
    item = "1.1.1"
    date = 2016-02-20
    status = "done"
    percent = 100
    note = """
    Said "so",
    and more"""
    evidence = "=HYPERLINK()"
    body = "a"
    recorded = 2016-07-01

    [[entry]]
    id = 2
    item = "1.1.2"
    date = 2016-06-30
    status = "postponed"
    timeline = "January–March 2017"
    reason = "no host"
    body = "a"
    recorded = 2016-07-01

    [[entry]]
    id = 3
    item = "1.2.2"
    date = 2016-07-01
    status = "in-progress"
    percent = 40
    recorded = 2016-07-01
    "#);
    let before = log_text(&folder);
    insta::assert_snapshot!(record(&folder, rows), @"
    exit code 0
    --- stderr
    0 recorded, 3 already known
    ");
    assert_eq!(log_text(&folder), before);
    // Lines are lines to those who read them, and no mistake; a log written before had none.
    let check = folder.run(&["check"]);
    assert!(!check.stderr.contains("control-character"), "{check}");
    let listed = folder.run(&["log", "1.1.1"]);
    assert!(
        listed.stdout.contains("Said \"so\", and more; Evidence"),
        "{listed}"
    );
    let in_one_line = before.replace("\"so\",\nand", "\"so\", and");
    assert_ne!(in_one_line, before);
    folder.write("plan/progress.toml", in_one_line);
    assert_eq!(
        record(&folder, rows).stderr,
        "0 recorded, 3 already known\n"
    );
    let more = format!("{rows}1.2.2,in-progress,60,,,,,,\n1.2.2,in-progress,60,,,,,,\n");
    insta::assert_snapshot!(record(&folder, &more), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    1 recorded, 4 already known
    ");
}

#[test]
fn a_row_without_a_date_is_of_the_given_day_and_nothing_new_is_no_entry() {
    let folder = Folder::with(PLAN);
    folder.write(
        "sheet.csv",
        format!("{HEADINGS}\n1.1.1,in progress,,,,,,,a\n"),
    );
    let from = |more: &[&str]| folder.run(&[&["update", "--from", "sheet.csv"], more].concat());
    assert_eq!(from(&["--date", "2016-06-01", "--by", "b"]).code, Some(0));
    assert!(log_text(&folder).contains(
        "date = 2016-06-01\nstatus = \"in-progress\"\nbody = \"b\"\nrecorded = 2016-07-01\n"
    ));
    assert!(
        from(&["--by", "b"])
            .stderr
            .contains("0 recorded, 1 already known")
    );
    assert!(
        from(&[]).stderr.contains("1 recorded\n"),
        "another body says it"
    );
    // What has changed since is news again.
    folder.run(&["update", "1.1.1", "--status", "not-started"]);
    assert!(from(&[]).stderr.contains("1 recorded\n"));
    insta::assert_snapshot!(from(&["--date", "2016-07-02"]), @"
    exit code 2
    --- stderr
    error[date-in-future]: --date 2016-07-02 lies in the future: today is 2016-07-01
     |
     = help: take today or an earlier day
    ");
}

#[test]
fn an_entry_that_was_taken_back_does_not_come_back() {
    let folder = Folder::with(PLAN);
    let row = "1.1.1,done,,2016-06-01\n";
    record(&folder, row);
    folder.run(&["update", "1.1.1", "--undo"]);
    assert!(
        record(&folder, row)
            .stderr
            .contains("0 recorded, 1 already known")
    );
}

#[test]
fn what_is_older_than_the_log_says_so() {
    let folder = Folder::with(PLAN);
    record(&folder, "1.1.1,done,,2016-06-20\n1.1.2,done,,2016-06-20\n");
    insta::assert_snapshot!(record(&folder, "1.1.1,in progress,,2016-06-01\n1.1.2,in progress,,2016-06-01\n1.2.1,done\n"), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    3 recorded
    of 1.1.1 and 1.1.2 something newer was recorded before: that is how they stand
    ");
}

#[test]
fn a_note_without_a_status_is_a_note() {
    let folder = Folder::with(PLAN);
    record(&folder, "1.1.1,in progress,40,2016-02-20\n");
    let rows = "1.1.1,,,2016-03-01,,The host was asked,,,a\n\
        1.1.2,,,,,,no host,,a\n\
        1.2.1,,,,,,,Minutes,\n";
    let outcome = record(&folder, rows);
    assert_eq!(outcome.stderr, "3 recorded\n", "{outcome}");
    let log = log_text(&folder);
    let first = "\n[[entry]]\nid = 2\nitem = \"1.1.1\"\ndate = 2016-03-01\nnote = \"The host was asked\"\nbody = \"a\"\nrecorded = 2016-07-01\n";
    assert!(log.contains(first), "{log}");
    // The same sheet adds nothing, even when something else was recorded since.
    record(&folder, "1.1.2,in progress\n");
    let outcome = record(&folder, rows);
    assert_eq!(outcome.stderr, "0 recorded, 3 already known\n", "{outcome}");
    // Every item stands as it did.
    folder.run(&["update-sheet", "--body", "a", "--format", "csv"]);
    let sheet = String::from_utf8(folder.read(CSV)).expect("UTF-8");
    assert!(
        sheet.contains("2016-02-20,\"In progress, 40\u{a0}%\""),
        "{sheet}"
    );
    let listed = folder.run(&["log", "1.1.1"]).stdout;
    assert!(listed.contains(" note "), "{listed}");
    let call = |text: &str| folder.run(&["update", "1.2.2", "--note", text]);
    assert_eq!(
        call("asked again").stderr,
        "entry 6: 1.2.2 note, 1 July 2016\n"
    );
    let blank = call(" ");
    assert!(blank.stderr.contains("error[bad-entry]"), "{blank}");
    // A percentage says how it stands, and so does a new time line.
    for row in [
        "1.1.2,,40,,,a note\n",
        "1.1.2,,,,2017,a note\n",
        "1.1.2,,,2016-06-01\n",
    ] {
        let outcome = record(&folder, row);
        assert!(
            outcome.stderr.contains("error[missing-status]"),
            "{row}{outcome}"
        );
    }
}

#[test]
fn every_body_gets_a_sheet_and_the_master_sheet_has_all_rows() {
    let folder = Folder::with(PLAN);
    let every = |more: &[&str]| folder.run(&[&["update-sheet", "--every-body"], more].concat());
    insta::assert_snapshot!(every(&["--format", "csv"]));
    let rows = |name: &str| -> Vec<Vec<String>> {
        let bytes = folder.read(&format!("out/update-sheets/{name}.csv"));
        let text = bytes
            .strip_prefix(b"\xEF\xBB\xBF")
            .expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(text);
        let rows = reader.records().map(|row| row.expect("a row"));
        rows.map(|row| row.iter().map(str::to_owned).collect())
            .collect()
    };
    let master = rows("master-sheet");
    let names = folder.files();
    let own = names.iter().filter_map(|name| {
        name.strip_prefix("out/update-sheets/")?
            .strip_suffix(".csv")
    });
    let own: Vec<Vec<String>> = own
        .filter(|name| *name != "master-sheet")
        .flat_map(rows)
        .collect();
    assert!(own.iter().all(|row| master.contains(row)));
    // Nobody owns the others, and they are there all the same.
    assert!(
        master
            .iter()
            .all(|row| own.contains(row) || row[4].is_empty())
    );
    assert!(master.iter().any(|row| row[4].is_empty()), "{master:?}");
    // XLSX is the same, with a filter; what was filled in is not overwritten, and nothing else is.
    assert_eq!(every(&[]).code, Some(0));
    let first = folder.read("out/update-sheets/update-sheet-a.xlsx");
    folder.write("out/update-sheets/master-sheet.xlsx", "mine");
    folder.write("out/update-sheets/update-sheet-a.xlsx", "");
    let outcome = every(&[]);
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
    assert!(outcome.stdout.is_empty(), "{outcome}");
    assert_eq!(every(&["--force"]).code, Some(0));
    assert!(folder.read("out/update-sheets/update-sheet-a.xlsx") == first);
    // What the secretariat fills in in the master sheet is read as any other.
    let text = String::from_utf8(folder.read("out/update-sheets/master-sheet.csv")).expect("UTF-8");
    let line = text
        .lines()
        .find(|line| line.starts_with("1.1.1,"))
        .expect("a row");
    let heading = text.lines().next().expect("a heading");
    let filled = line.replacen(",,,,,,,,,", ",,,done,,2016-06-01,,,,", 1);
    assert_ne!(filled, line);
    folder.write("master.csv", format!("{heading}\n{filled}\n"));
    let outcome = folder.run(&["update", "--from", "master.csv"]);
    assert_eq!(outcome.stderr, "1 recorded\n", "{outcome}");
    for arguments in [&["--body", "a"][..], &["-o", "x.xlsx"]] {
        assert_eq!(every(arguments).code, Some(2));
    }
    assert_eq!(folder.run(&["update-sheet"]).code, Some(2));
}

#[test]
fn every_bad_cell_is_reported_in_one_run_and_nothing_is_recorded() {
    let folder = Folder::with(PLAN);
    record(&folder, "1.1.1,in progress\n");
    let before = log_text(&folder);
    let rows = "1.1.1,done,40\n\
        1.1.9,finished,forty,03/04/2016,soon,,,,nobody\n\
        ,done\n\
        1.1.2,,40,,,a note\n\
        \n\
        1.1.2,postponed,101,2016-07-02,,\u{7}\n\
        1.2.1,done,,,2017,,,\u{202e}\n\
        1.2.2,postponed,0.5,,2017-2016\n\
        1.2.1,not started,,20.08.16,\n\
        1.2.2,done,,2016-06-30\n";
    insta::assert_snapshot!(record(&folder, rows), @r#"
    exit code 1
    --- stderr
    error[bad-percent]: sheet.csv, cell C2: done comes with 40 %
     |
     = help: leave the per cent out, or report it as in-progress

    error[unknown-item]: sheet.csv, cell A3: the plan has no item with the key `1.1.9`
     |
     = help: did you mean `1.1.1`, `1.1.2` or `1.1.3`?

    error[unknown-word]: sheet.csv, cell B3: “finished” is no status
     |
     = help: choose `Not started`, `In progress`, `Done`, `Postponed` or `Cancelled`

    error[bad-percent]: sheet.csv, cell C3: “forty” is no whole number from 0 to 100
     |
     = help: say how much is done, from 0 to 100, or leave the cell empty

    error[bad-date]: sheet.csv, cell D3: “03/04/2016” is no day that can be read in one way only
     |
     = help: write year, month and day, such as 2016-08-20

    warning[undated-timeline]: sheet.csv, cell E3: “soon” is kept as it stands and counts as undated: the time line cannot be read
     |
     = help: say what it means in the log: `timeline = { said = "…", means = "2018-07/2018-12" }`

    error[unknown-body]: sheet.csv, cell I3: no body has the key `nobody`
     |
     = help: name one of the plan's `[[body]]` entries by its key

    error[unknown-item]: sheet.csv, cell A4: the row names no item
     |
     = help: put the item's key back; `wem-report list` shows the items and their keys

    error[missing-status]: sheet.csv, cell B5: the row has no status
     |
     = help: choose one; where nothing has changed but there is something to say, a note is enough

    error[bad-percent]: sheet.csv, cell C7: “101” is no whole number from 0 to 100
     |
     = help: say how much is done, from 0 to 100, or leave the cell empty

    error[date-in-future]: sheet.csv, cell D7: 2016-07-02 lies in the future: the entry was written down on 2016-07-01
     |
     = help: report what is so by now; what is meant to be is a time line

    error[no-new-timeline]: sheet.csv, cell E7: postponed comes without a new time line
     |
     = help: say until when, such as "January-March 2017"; if nobody knows yet, report what is so: not-started or in-progress

    error[control-character]: sheet.csv, cell F7: the note has the control character U+0007
     |
     = help: delete it; it often comes along when text is copied out of a PDF or a terminal

    error[unexpected-timeline]: sheet.csv, cell E8: done comes with a new time line
     |
     = help: leave the time line out, or report it as postponed

    error[bidi-control-character]: sheet.csv, cell H8: the evidence has the invisible direction control U+202E
     |
     = help: delete it; the direction of a text is found from its letters

    error[bad-percent]: sheet.csv, cell C9: “0.5” is no whole number from 0 to 100
     |
     = help: say how much is done, from 0 to 100, or leave the cell empty

    warning[reversed-timeline]: sheet.csv, cell E9: “2017-2016” is kept as it stands and counts as undated: the time line ends before it starts
     |
     = help: put the earlier time first, or say the year of both

    error[bad-date]: sheet.csv, cell D10: “20.08.16” is no day that can be read in one way only
     |
     = help: write year, month and day, such as 2016-08-20
    "#);
    assert_eq!(log_text(&folder), before);
}

#[test]
fn hundreds_of_unknown_items_are_reported_soon() {
    let folder = Folder::with(PLAN);
    let rows = "9.9.9,done\n".repeat(300);
    let outcome = record(&folder, &rows);
    assert_eq!(outcome.code, Some(1));
    // The first fifty are shown, the others counted.
    assert_eq!(outcome.stderr.matches("error[unknown-item]").count(), 50);
    assert!(outcome.stderr.contains("and 250 more"), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("sheet.csv, cell A51: the plan has no item with the key `9.9.9`"),
        "{outcome}"
    );
}

/// Returns a workbook with a row for each item, in which dates are dates and numbers are numbers.
fn workbook(rows: Vec<Vec<Value>>) -> Vec<u8> {
    let columns = HEADINGS
        .split(',')
        .map(|heading| column(heading, Kind::Text))
        .collect();
    let sheet = Worksheet {
        name: "Alpha".to_owned(),
        title: "Any title".to_owned(),
        instructions: vec![],
        columns,
        rows,
        frozen_columns: 0,
        is_locked: true,
        has_filter: false,
        right_to_left: false,
        properties: Properties {
            author: String::new(),
            language: "en".to_owned(),
            date: crate::progress::day("2016-07-01"),
            custom: Vec::new(),
        },
    };
    xlsx_file::write(&sheet)
        .expect("the sheet is written")
        .bytes
}

#[test]
fn a_workbook_is_recorded_whatever_its_name() {
    let folder = Folder::with(PLAN);
    let date = Value::Date(crate::progress::day("2016-06-30"));
    let rows = vec![
        vec![
            Value::text("1.1.1"),
            Value::text("in progress"),
            Value::Number(40.0),
            date.clone(),
            Value::Empty,
            Value::text("=1+1"),
        ],
        vec![
            Value::text("1.1.2"),
            Value::text("postponed"),
            Value::Empty,
            date,
            Value::Number(2017.0),
        ],
    ];
    folder.write("sheet.csv", workbook(rows));
    let outcome = folder.run(&["update", "--from", "sheet.csv"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let log = log_text(&folder);
    assert!(
        log.contains(
            "date = 2016-06-30\nstatus = \"in-progress\"\npercent = 40\nnote = \"=1+1\"\n"
        ),
        "{log}"
    );
    assert!(
        log.contains("status = \"postponed\"\ntimeline = \"2017\"\n"),
        "{log}"
    );
}

#[test]
fn any_words_are_a_new_time_line() {
    for (words, kept, code) in [
        ("after the census", "after the census", "undated-timeline"),
        ("2018-2016", "2018-2016", "reversed-timeline"),
        ("06/07/2020", "06/07/2020", "ambiguous-date"),
        ("FY 2020", "FY 2020", "no-convention"),
        ("Year 2", "Year 2", "no-convention"),
        ("soon", "soon", "undated-timeline"),
        (
            "wenn alles fertig ist",
            "wenn alles fertig ist",
            "undated-timeline",
        ),
        ("TBD", "TBD", ""),
        ("by March 2017", "by March 2017", ""),
    ] {
        let folder = Folder::with(PLAN);
        let outcome = record(&folder, &format!("1.1.2,postponed,,,{words}\n"));
        assert_eq!(outcome.code, Some(0), "{words}: {outcome}");
        let line = format!("timeline = \"{kept}\"\n");
        assert!(log_text(&folder).contains(&line), "{}", log_text(&folder));
        let is_said = outcome
            .stderr
            .contains(&format!("warning[{code}]: sheet.csv, cell E2: "));
        assert_eq!(is_said, !code.is_empty(), "{words}: {outcome}");
    }
    // What is wrong with the row is said all the same.
    let folder = Folder::with(PLAN);
    let outcome = record(&folder, "1.1.2,done,,,soon\n");
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("error[unexpected-timeline]"),
        "{outcome}"
    );
}

#[test]
fn a_time_line_that_a_program_made_a_date_of_is_refused() {
    let folder = Folder::with(PLAN);
    let july = Value::Date(crate::progress::day("2016-07-01"));
    let row = vec![
        Value::text("1.1.1"),
        Value::text("postponed"),
        Value::Number(0.4),
        Value::Number(2_016.0),
        july,
    ];
    folder.write("sheet.xlsx", workbook(vec![row]));
    insta::assert_snapshot!(folder.run(&["update", "--from", "sheet.xlsx"]), @"
    exit code 1
    --- stderr
    error[bad-percent]: sheet.xlsx, cell C3: “0.4” is no whole number from 0 to 100
     |
     = help: say how much is done, from 0 to 100, or leave the cell empty

    error[bad-date]: sheet.xlsx, cell D3: “2016” is no day that can be read in one way only
     |
     = help: write year, month and day, such as 2016-08-20

    error[unreadable-timeline]: sheet.xlsx, cell E3: the time line is a date, 2016-07-01; it may have been something else
     |
     = help: write it as text: set the cell's format to Text, or type a ' before it
    ");
    assert_eq!(log_text(&folder), "");
}

#[test]
fn a_sheet_as_it_was_written_has_nothing_to_record() {
    let folder = Folder::with_real_plan();
    for name in ["s.xlsx", "s.csv"] {
        folder.run(&["update-sheet", "--body", "iwg", "-o", name]);
        let outcome = folder.run(&["update", "--from", name]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert_eq!(outcome.stderr, "no row is filled in: nothing to record\n");
    }
    assert!(!folder.path(LOG).exists());
}

#[test]
fn files_that_are_no_sheets_are_refused() {
    let folder = Folder::with(PLAN);
    folder.write("other.csv", "a,b\n1,2\n");
    folder.write("broken.xlsx", "PK\u{3}\u{4}");
    folder.write("picture.xlsx", b"\x89PNG\0");
    fs::File::create(folder.path("large.xlsx"))
        .expect("a file")
        .set_len(17 << 20)
        .expect("a large file");
    let said: String = [
        "none.xlsx",
        "plan",
        "other.csv",
        "broken.xlsx",
        "picture.xlsx",
        "large.xlsx",
    ]
    .map(|name| folder.run(&["update", "--from", name]))
    .map(|outcome| {
        assert_eq!(outcome.code, Some(1), "{outcome}");
        outcome.stderr
    })
    .concat();
    insta::assert_snapshot!(said, @"
    error[missing-file]: there is no file none.xlsx
     |
     = help: check the path
    error[not-a-file]: plan is a folder
     |
     = help: name the sheet inside it
    error[missing-column]: other.csv has no row of headings
     |
     = help: the columns to read are “Key”, “Status”, “Percent”, “Date”, “New time line”, “Note”, “Reason for delay”, “Evidence”
    error[unreadable-sheet]: broken.xlsx is damaged, or no XLSX file: invalid Zip archive: Could not find EOCD
     |
     = help: open it in a spreadsheet program and save it anew as .xlsx
    error[unreadable-sheet]: picture.xlsx is neither an XLSX file nor a text
     |
     = help: save it as .xlsx, or as “CSV UTF-8”
    error[file-too-large]: large.xlsx is larger than 16 MiB
     |
     = help: a sheet of 10,000 items takes 2 MiB; is this the right file?
    ");
    assert!(!folder.path(LOG).exists());
}

#[test]
fn a_column_that_somebody_added_is_pointed_out_and_the_rest_is_recorded() {
    let folder = Folder::with(PLAN);
    folder.write(
        "sheet.csv",
        format!("{HEADINGS},Our remarks\n1.1.1,done,,,,,,,,psst\n"),
    );
    insta::assert_snapshot!(folder.run(&["update", "--from", "sheet.csv"]), @"
    exit code 0
    --- stdout
    plan/progress.toml
    --- stderr
    warning[column-not-read]: sheet.csv, cell J1: a column “Our remarks” is not known; what stands in it is not read
     |
     = help: move what matters into another column, or delete this one

    1 recorded
    ");
    let quiet = folder.run(&["update", "--quiet", "--from", "sheet.csv"]);
    assert_eq!(quiet.stderr, "0 recorded, 1 already known\n");
}

#[test]
fn a_call_that_says_something_else_too_is_wrong() {
    let folder = Folder::with(PLAN);
    for more in [
        &["1.1.1"][..],
        &["--status", "done"],
        &["--note", "x"],
        &["--undo"],
    ] {
        let outcome = folder.run(&[&["update", "--from", "sheet.csv"], more].concat());
        assert_eq!(outcome.code, Some(2), "{outcome}");
    }
}

#[test]
fn a_sheet_that_somebody_has_filled_in_is_not_overwritten() {
    let folder = Folder::with(PLAN);
    let write = |more: &[&str]| {
        folder.run(&[&["update-sheet", "--body", "a", "--format", "csv"], more].concat())
    };
    assert_eq!(write(&[]).code, Some(0));
    // Its items stand differently now, and nobody has filled anything in.
    folder.run(&["update", "1.1.1", "--status", "in-progress"]);
    assert_eq!(write(&[]).code, Some(0));
    let sheet = String::from_utf8(folder.read(CSV)).expect("UTF-8");
    assert!(sheet.contains("2016-07-01,In progress,,,,"), "{sheet}");
    let filled = sheet.replacen("In progress,,,,", "In progress,done,,,", 1);
    folder.write(CSV, &filled);
    insta::assert_snapshot!(write(&[]), @"
    exit code 1
    --- stderr
    error[output-changed]: out/update-sheet-a.csv has been filled in, or was not made by wem-report
     |
     = help: record it with `wem-report update --from`, write to another file with -o, or overwrite it with --force
    ");
    assert_eq!(String::from_utf8(folder.read(CSV)).expect("UTF-8"), filled);
    assert_eq!(write(&["--force"]).code, Some(0));
    assert_eq!(String::from_utf8(folder.read(CSV)).expect("UTF-8"), sheet);
    for other in ["my notes", "Key,Status\n"] {
        folder.write(CSV, other);
        assert_eq!(write(&[]).code, Some(1));
    }
}

#[test]
fn the_words_of_the_plans_language_are_read_and_the_keys_of_the_log() {
    let labels = include_str!("../../templates/labels/en.ftl");
    let labels = labels
        .replace(
            "progress-in-progress = In progress",
            "progress-in-progress = en cours",
        )
        .replace(
            "sheet-headings-status = Status",
            "sheet-headings-status = État",
        );
    let folder = Folder::with(PLAN);
    folder.write("templates/labels/en.ftl", &labels);
    let headings = HEADINGS.replace("Status", "état");
    folder.write(
        "sheet.csv",
        format!("{headings}\n1.1.1,EN  COURS\n1.1.2,in-progress\n1.2.1,In progress\n"),
    );
    let outcome = folder.run(&["update", "--from", "sheet.csv"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(log_text(&folder).matches("\"in-progress\"").count(), 3);
    let twice = labels.replace("sheet-headings-note = Note", "sheet-headings-note = état");
    folder.write("templates/labels/en.ftl", twice);
    let outcome = folder.run(&["update-sheet", "--body", "a"]);
    assert!(
        outcome.stderr.contains(
            "error[bad-label]: `sheet-headings-status` and `sheet-headings-note` both say “état”"
        ),
        "{outcome}"
    );
}

#[test]
fn of_two_sheets_at_once_no_entry_is_lost() {
    let folder = Folder::with_real_plan();
    let items = ["1.1.1", "1.1.2", "1.2.1", "1.3.1", "1.4.1"];
    let children: Vec<_> = (0..8)
        .map(|n| {
            let name = format!("{n}.csv");
            let rows: String = items
                .iter()
                .map(|item| format!("{item},in progress,,,,sheet {n}\n"))
                .collect();
            folder.write(&name, format!("{HEADINGS}\n{rows}"));
            folder
                .command(&["update", "--from", &name])
                .spawn()
                .expect("the program starts")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("it ends").success());
    }
    let log = log_text(&folder);
    for n in 0..8 {
        assert_eq!(
            log.matches(&format!("note = \"sheet {n}\"")).count(),
            items.len(),
            "{n}"
        );
    }
    for id in 1..=8 * items.len() {
        assert_eq!(log.matches(&format!("\nid = {id}\n")).count(), 1, "{id}");
    }
}

/// What a person does: opens the workbook, fills in some cells, saves it.
#[test]
#[ignore = "needs openpyxl"]
fn a_workbook_that_openpyxl_has_filled_in_is_recorded() {
    let folder = Folder::with(PLAN);
    folder.run(&["update-sheet", "--body", "a"]);
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let status = Command::new(tests.join(".tools/venv/bin/python"))
        .arg(tests.join("tools/xlsx_fill.py"))
        .arg(folder.path(XLSX))
        .args([
            "1.1.1",
            "Status=In progress",
            "Percent=40",
            "Date=2016-06-30",
            "Note==1+1",
        ])
        .status()
        .expect("the script can be run");
    assert!(status.success());
    assert_eq!(
        folder.run(&["update-sheet", "--body", "a"]).code,
        Some(1),
        "it is filled in"
    );
    let outcome = folder.run(&["update", "--from", XLSX]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let log = log_text(&folder);
    assert!(log.contains("item = \"1.1.1\"\ndate = 2016-06-30\nstatus = \"in-progress\"\npercent = 40\nnote = \"=1+1\"\nbody = \"a\"\n"), "{log}");
}
