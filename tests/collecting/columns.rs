//! What members change in a plan's own columns comes back, is decided and written like any other change.

use crate::cli::program::Folder;
use crate::docx::package::Package;
use zip::DateTime;

const PLAN: &str = include_str!("../cases/plans/logframe.toml");
const SYMBOL: &str = "Test-Association-2016-Rev.1";

/// Puts a run in the place of another one, both tracked.
fn replace(part: &mut String, from: &str, to: &str) {
    // An amount stands in one line with its currency.
    let said = [from.to_owned(), from.replace(' ', "\u{a0}")];
    let place = |from: &String| part.find(&format!(">{from}</w:t>"));
    let (from, text) = said
        .iter()
        .find_map(|from| Some((from.as_str(), place(from)?)))
        .unwrap_or_else(|| panic!("{from} stands in the draft"));
    let start = part[..text]
        .rfind("<w:r>")
        .max(part[..text].rfind("<w:r "))
        .expect("a run");
    let end = text + part[text..].find("</w:r>").expect("its end") + "</w:r>".len();
    let run = part[start..end].to_owned();
    let mark = r#"w:id="9001" w:author="Amal Haddad" w:date="2016-07-03T10:00:00Z""#;
    let gone = run
        .replace("<w:t>", "<w:delText>")
        .replace("<w:t ", "<w:delText ")
        .replace("</w:t>", "</w:delText>");
    let come = run.replace(from, to);
    part.replace_range(
        start..end,
        &format!("<w:del {mark}>{gone}</w:del><w:ins {mark}>{come}</w:ins>"),
    );
}

fn returned(changes: &[(&str, &str)]) -> Folder {
    let folder = Folder::with(PLAN);
    folder.write("plan/circulation.toml", "format = 1\n");
    let outcome = folder.run(&[
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "--quiet",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let draft = format!("out/circulation/{SYMBOL}/{SYMBOL}-draft.docx");
    let untouched = folder.read(&draft);
    let mut package = Package::open(&untouched);
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    for (from, to) in changes {
        replace(part, from, to);
    }
    folder.write("answer.docx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["collect", "answer.docx", "--from", "schools"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

fn plan_text(folder: &Folder) -> String {
    String::from_utf8(folder.read("plan/plan.toml")).expect("the plan is UTF-8")
}

#[test]
fn an_untouched_draft_says_nothing() {
    let folder = returned(&[]);
    let feedback = folder.read(&format!("plan/feedback/{SYMBOL}.toml"));
    let feedback = String::from_utf8(feedback).expect("the feedback is UTF-8");
    assert!(!feedback.contains("[[comment]]"), "{feedback}");
}

#[test]
fn changes_in_columns_of_every_kind_are_written() {
    let rows = [
        (
            "EUR 9,000",
            "EUR 9,500.50",
            "budget = 9000\n",
            "budget = 9500.50\n",
        ),
        (
            "EUR 48,000.50",
            "50 000",
            "budget = 48000.50\n",
            "budget = 50000\n",
        ),
        ("12.5\u{a0}%", "20 %", "share = 12.5\n", "share = 20\n"),
        ("low", "Medium", "risk = \"low\"\n", "risk = \"medium\"\n"),
        (
            "First ten wells",
            "First twelve wells",
            "\"First ten wells\"",
            "\"First twelve wells\"",
        ),
        (
            "Schools with a basin that is used",
            "Schools with a basin that is in use",
            "basin that is used",
            "basin that is in use",
        ),
        (
            "to be found",
            "7000",
            "budget = \"to be found\"",
            "budget = 7000",
        ),
    ];
    let changes: Vec<(&str, &str)> = rows.iter().map(|row| (row.0, row.1)).collect();
    let folder = returned(&changes);
    let outcome = folder.run(&["decide", "1-7", "accepted", "--date", "2016-07-01"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let outcome = folder.run(&["apply", "--date", "2016-07-01"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let expected = rows.iter().fold(PLAN.to_owned(), |plan, (_, _, from, to)| {
        assert!(plan.contains(from), "{from}");
        plan.replacen(from, to, 1)
    });
    assert_eq!(plan_text(&folder), expected, "{outcome}");
}

#[test]
fn what_a_column_cannot_hold_is_refused_with_its_reason() {
    let folder = returned(&[("EUR 9,000", "EUR as much as it takes"), ("low", "none")]);
    let outcome = folder.run(&["decide", "1-2", "accepted", "--date", "2016-07-01"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let outcome = folder.run(&["apply", "--date", "2016-07-01"]);
    for said in [
        "“EUR as much as it takes” is no number",
        "“none” is none of the words of the column",
        "it can be `high`, `medium` or `low`",
    ] {
        assert!(
            outcome.stderr.contains(said) || outcome.stdout.contains(said),
            "{said}: {outcome}"
        );
    }
    assert_eq!(plan_text(&folder), PLAN);
}
