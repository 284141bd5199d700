//! Indicators: `update --actual` keeps each value with its day, and reports say how far it is.

use crate::cli::program::Folder;

const PLAN: &str = include_str!("../cases/plans/twelve-columns.toml");

#[test]
fn actual_values_are_kept_and_reported() {
    let folder = Folder::with(PLAN);
    for call in [
        &[
            "update",
            "1.1.1",
            "--actual",
            "35 %",
            "--date",
            "2016-05-01",
        ][..],
        &[
            "update",
            "1.1.1",
            "--actual",
            "50 %",
            "--status",
            "in-progress",
            "--date",
            "2016-06-01",
        ],
        &[
            "update",
            "1.1.2",
            "--actual",
            "1250",
            "--date",
            "2016-06-02",
        ],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
    }
    let outcome = folder.run(&["update", "1.1.2"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    let log = String::from_utf8(folder.read("plan/progress.toml")).expect("UTF-8");
    assert_eq!(log.matches("\nactual = ").count(), 3, "{log}");
    assert_eq!(log.matches("\nstatus = ").count(), 1, "{log}");
    let listed = folder.run(&["log", "--format", "csv"]).stdout;
    assert!(
        listed.starts_with("\u{FEFF}entry,") && listed.contains(",actual\n"),
        "{listed}"
    );
    let outcome = folder.run(&[
        "progress",
        "--as-of",
        "2016-07-01",
        "--date",
        "2016-07-01",
        "--format",
        "docx",
        "-o",
        "report.docx",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let package = crate::docx::package::Package::open(&folder.read("report.docx"));
    let text = crate::docx::text::of_part(package.part("word/document.xml")).join("\n");
    // A number stays with its unit.
    let text = text.replace('\u{a0}', " ");
    for said in ["Indicators", "50 %", "1,250", "5000", "25 %"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_budget_and_what_is_planned_are_one_figure() {
    let folder = Folder::with(PLAN);
    let money = |item: &str, planned: &str, currency: &str| {
        format!("\n[[money]]\nitem = \"{item}\"\ncurrency = \"{currency}\"\nplanned = {planned}\n")
    };
    for (records, found) in [
        (
            money("1.1.1", "1200", "EUR") + &money("1.1.2", "3400.5", "EUR"),
            0,
        ),
        (
            money("1.1.1", "700", "EUR") + &money("1.1.1", "500.00", "EUR"),
            0,
        ),
        (money("1.1.1", "1200.01", "EUR"), 1),
        (money("1.1.1", "1", "EUR") + &money("1.1.2", "2", "EUR"), 2),
        (money("1.1.1", "7", "USD"), 0),
    ] {
        folder.write("plan/finance.toml", format!("format = 1\n{records}"));
        let outcome = folder.run(&["check"]);
        let count = outcome.stderr.matches("budget-differs").count();
        assert_eq!(count, found, "{records}: {outcome}");
    }
}
