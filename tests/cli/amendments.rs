//! Time lines that are amended: what is recorded, and what tables show of it.

use super::program::Folder;
use crate::progress::PLAN;

fn log(folder: &Folder) -> String {
    String::from_utf8(folder.read("plan/progress.toml")).expect("UTF-8")
}

fn amended() -> Folder {
    let folder = Folder::with(PLAN);
    for call in [
        &["--timeline", "after the census", "--date", "2016-03-01"][..],
        &[
            "--timeline",
            "January-March 2017",
            "--decision",
            "EX/2016/DEC/3",
            "--reason",
            "the census is late",
            "--date",
            "2016-06-01",
        ],
    ] {
        let outcome = folder.run(&[&["update", "1.1.2"], call].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
    }
    folder
}

#[test]
fn any_words_are_a_time_line_and_the_old_one_is_kept() {
    let folder = Folder::with(PLAN);
    let outcome = folder.run(&["update", "1.1.2", "--timeline", "after the census"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("warning[undated-timeline]: “after the census” is kept as it stands"),
        "{outcome}"
    );
    for (words, code) in [
        ("2018-2016", "reversed-timeline"),
        ("06/07/2020", "ambiguous-date"),
        ("FY 2020", "no-convention"),
        ("Year 2", "no-convention"),
        ("before the Olympics", "undated-timeline"),
    ] {
        let outcome = folder.run(&["update", "1.1.2", "--timeline", words]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(
            outcome.stderr.contains(&format!("warning[{code}]")),
            "{words}: {outcome}"
        );
    }
    assert_eq!(
        folder.run(&["update", "1.1.2", "--timeline", " "]).code,
        Some(2)
    );
    let outcome = folder.run(&["update", "1.1.2", "--status", "done", "--decision", "D"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    let report = folder.run(&["progress", "--format", "docx", "-o", "r.docx"]);
    assert_eq!(report.code, Some(0), "{report}");
    let log = log(&amended());
    for lines in [
        "status = \"postponed\"\ntimeline = \"after the census\"\ntimeline_before = \"",
        "timeline = \"January–March 2017\"\ntimeline_before = \"after the census\"\ndecision = \"EX/2016/DEC/3\"\nreason = \"the census is late\"\n",
    ] {
        assert!(log.contains(lines), "{log}");
    }
}

#[test]
fn a_table_shows_amendments_where_it_is_asked_to() {
    let folder = amended();
    let bare = Folder::with(PLAN);
    for format in ["pdf", "docx"] {
        let name = format!("table.{format}");
        for folder in [&folder, &bare] {
            assert_eq!(folder.run(&[format, "-q", "-o", &name]).code, Some(0));
        }
        // Without the switch nothing of a log is shown.
        assert_eq!(folder.read(&name), bare.read(&name));
        let call = [format, "-q", "--show-amendments", "--force", "-o", &name];
        assert_eq!(bare.run(&call).code, Some(0));
        assert_eq!(bare.read(&name), folder.read(&name), "nothing was amended");
        assert_eq!(folder.run(&call).code, Some(0));
        assert_ne!(bare.read(&name), folder.read(&name));
    }
    let call = [
        "docx",
        "-q",
        "--show-amendments",
        "--form",
        "list",
        "-o",
        "list.docx",
    ];
    assert_eq!(folder.run(&call).code, Some(0));
    for name in ["table.docx", "list.docx"] {
        let package = crate::docx::package::Package::open(&folder.read(name));
        // Dates stay in one line.
        let text = package.part("word/document.xml");
        let text = text.replace('\u{A0}', " ").replace('\u{2060}', "");
        for part in [
            "<w:strike/>",
            "after the census",
            "January–March 2017",
            "Amended on 1 June 2016 by EX/2016/DEC/3: the census is late",
            "Amended on 1 March 2016",
        ] {
            assert!(text.contains(part), "{name}: {part}: {text}");
        }
        assert_eq!(text.matches("<w:strike/>").count(), 2, "{name}");
    }
}

#[test]
fn lists_of_the_log_have_what_was_amended() {
    let folder = amended();
    let csv = folder.run(&["log", "--format", "csv"]).stdout;
    let (heading, rows) = csv.split_once('\n').expect("a heading");
    assert!(
        heading.ends_with(",superseded_by,timeline_before,decision"),
        "{csv}"
    );
    assert!(rows.contains(",after the census,EX/2016/DEC/3\n"), "{csv}");
    let json = folder.run(&["log", "--format", "json"]).stdout;
    for field in [
        "\"timeline_before\": \"after the census\"",
        "\"decision\": \"EX/2016/DEC/3\"",
    ] {
        assert!(json.contains(field), "{json}");
    }
    let shown = folder.run(&["log"]).stdout;
    assert!(
        shown.contains("postponed from after the census to January–March 2017"),
        "{shown}"
    );
}
