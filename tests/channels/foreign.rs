//! Files of others' formats: workbooks, Outlook's messages, documents that LibreOffice has to read.

use super::{Row, came, check, refused};
use crate::returned::by_program::feedback;
use crate::returned::expectation::USUAL_PACK;

/// What stands in each of the workbooks.
const FOUND: &[(&str, &str, &str)] = &[
    (
        "table-row",
        "1.1.1",
        "Two are not enough; three, at least => Recruit three individuals",
    ),
    ("table-row", "1.2.2", "Say \"all\", and in Genève"),
    ("table-row", "2.10.1", "First line\nsecond line"),
];

/// A note of some of them.
const NOTE: (&str, &str, &str) = ("comment", "1.1.1", "See also the Charter");

const NOTED: &[(&str, &str, &str)] = &[FOUND[0], NOTE, FOUND[1], FOUND[2]];

/// Workbooks of three formats, each by five programs or in five ways; whether a note stands in them.
const WORKBOOKS: [(&str, bool); 16] = [
    ("calc.xls", false),
    ("sheetjs-biff5.xls", false),
    ("sheetjs-biff8.xls", false),
    ("xlwt.xls", false),
    ("xlwt-grouped.xls", false),
    ("sheetjs.xlsb", false),
    ("sheetjs-shared.xlsb", false),
    ("pyxlsbwriter.xlsb", false),
    ("records.xlsb", true),
    ("short-records.xlsb", false),
    ("noted.xlsb", true),
    ("calc.ods", false),
    ("sheetjs.ods", false),
    ("odfpy.ods", true),
    ("ezodf.ods", false),
    ("web-office.ods", false),
];

#[test]
fn tables_of_other_spreadsheet_programs_are_read() {
    let rows = WORKBOOKS.map(|(file, is_noted)| Row {
        file,
        comments: if is_noted { NOTED } else { FOUND },
        files: &[],
    });
    for (_, outcome) in check("workbooks", &rows) {
        assert!(!outcome.stderr.contains("notes-not-read"), "{outcome}");
    }
    refused(
        "workbooks",
        &[("locked.ods", "is protected with a password")],
    );
    let noted = came("workbooks", &["noted.xls"]);
    let outcome = noted.run(&["collect", "returned"]);
    assert!(outcome.stderr.contains("notes-not-read"), "{outcome}");
}

#[test]
fn damaged_workbooks_are_refused_in_one_line() {
    for (file, _) in WORKBOOKS {
        let project = came("workbooks", &[]);
        let whole =
            std::fs::read(super::folder("workbooks").join(file)).expect("the file is there");
        for (number, cut) in [whole.len() / 2, whole.len() - 40, 700]
            .into_iter()
            .enumerate()
        {
            let mut bytes = whole[..cut.min(whole.len())].to_vec();
            project.write(&format!("returned/cut-{number}-{file}"), &bytes);
            bytes = whole.clone();
            for at in (cut / 2..cut).step_by(37) {
                bytes[at] ^= 0x5A;
            }
            project.write(&format!("returned/odd-{number}-{file}"), &bytes);
        }
        let outcome = project.run(&["collect", "returned"]);
        assert!(outcome.is_orderly(), "{file}: {outcome}");
        assert!(!outcome.stderr.contains("internal"), "{file}: {outcome}");
    }
}

const MESSAGES: &[Row] = &[
    Row {
        file: "unicode.msg",
        comments: &[("comment", "1.1.3", "in Genève – not before May")],
        files: &[("draft.docx", "word-01-words.docx")],
    },
    Row {
        file: "code-page.msg",
        comments: &[("comment", "2.2.4", "кто платит?")],
        files: &[],
    },
    Row {
        file: "html-only.msg",
        comments: &[("comment", "1.5.2", "draw it")],
        files: &[],
    },
    Row {
        file: "within.msg",
        comments: &[],
        files: &[],
    },
    Row {
        file: "no-comments.msg",
        comments: &[],
        files: &[],
    },
];

#[test]
fn what_outlook_saved_is_read_as_other_messages_are() {
    let collected = check("outlook", MESSAGES);
    for (file, says) in [
        (
            "unicode.msg",
            "from Council of Keepers, received 2016-08-09 (the day of the message)",
        ),
        (
            "html-only.msg",
            "from Ministry of Planning, received 2016-08-09",
        ),
        ("within.msg", "within.msg/Our comments.eml: 1 comment"),
    ] {
        let at = MESSAGES
            .iter()
            .position(|row| row.file == file)
            .expect("a row");
        let outcome = &collected[at].1;
        assert!(outcome.stderr.contains(says), "{file}: {says}\n{outcome}");
    }
    refused(
        "outlook",
        &[
            ("away.msg", "is a message that a program sent"),
            ("cut-off.msg", "is ill-formed"),
        ],
    );
}

/// Documents, with how many comments at least are found in each, and placed.
const DOCUMENTS: [(&str, usize); 7] = [
    ("word-01-words.odt", 10),
    ("word-01-words.doc", 10),
    ("word-01-words.rtf", 10),
    ("word-02-comments.odt", 5),
    ("table-odfpy.odt", 3),
    ("table-wordpad.rtf", 3),
    ("table-textedit.rtf", 3),
];

#[test]
fn documents_of_other_formats_are_read_by_libreoffice() {
    for (file, least) in DOCUMENTS {
        let project = came("documents", &[file]);
        let mut command = project.command(&["collect", "returned"]);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let outcome = crate::cli::program::Outcome::of(command);
        assert_eq!(outcome.code, Some(0), "{file}: {outcome}");
        let (_, all) = feedback(&project, USUAL_PACK);
        assert!(
            all.sources[0]
                .words
                .as_ref()
                .is_some_and(|words| words.adds_up())
        );
        assert!(all.comments.len() >= least, "{file}: {outcome}");
        let placed = all
            .comments
            .iter()
            .filter(|one| one.place.is_some())
            .count();
        assert_eq!(placed, all.comments.len(), "{file}: {outcome}");
    }
}

#[test]
fn without_libreoffice_one_line_says_what_to_ask_for() {
    for (file, says) in [
        (
            "word-01-words.odt",
            "is an OpenDocument text, which only LibreOffice can read here",
        ),
        (
            "word-01-words.doc",
            "is an old Word document (.doc), which only LibreOffice",
        ),
        (
            "word-01-words.rtf",
            "is a file in Rich Text Format, which only LibreOffice",
        ),
    ] {
        let project = came("documents", &[file]);
        let mut command = project.command(&["collect", "returned"]);
        command.env("PATH", "/nowhere");
        let outcome = crate::cli::program::Outcome::of(command);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        let line = format!("{file} {says}");
        assert!(outcome.stderr.contains(&line), "{outcome}");
        assert!(outcome.stderr.contains("to save it as .docx"), "{outcome}");
    }
}
