//! What can hardly have been meant is a question; where it was meant, it is taken apart.

use crate::cli::program::Folder;
use crate::docx::package::Package;
use zip::DateTime;

const SYMBOL: &str = "WEM-International-2016-Rev.1";

#[test]
fn a_question_is_taken_apart_and_its_changes_are_written() {
    let folder = Folder::with_real_plan();
    folder.write("plan/circulation.toml", "format = 1\n");
    folder.run(&["circulate", "--revision", "1", "--deadline", "2016-07-20"]);
    let draft = format!("out/circulation/{SYMBOL}/{SYMBOL}-draft.docx");
    let mut package = Package::open(&folder.read(&draft));
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    let tables = part.find("<w:tbl>").expect("a table");
    let late = part[tables..].replace("2017</w:t>", "2027</w:t>");
    let late = late.replace("2016</w:t>", "2026</w:t>");
    part.replace_range(tables.., &late);
    folder.write("late.docx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["collect", "late.docx", "--from", "iwg"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let feedback = || {
        let text = folder.read(&format!("plan/feedback/{SYMBOL}.toml"));
        String::from_utf8(text).expect("the file is UTF-8")
    };
    let collected = feedback();
    let changes = collected.matches("\nunder = 1\n").count();
    assert!(changes > 20, "{collected}");
    let open = folder.run(&["feedback", "--open"]).stdout;
    assert_eq!(open.lines().count(), 2, "{open}");

    for (call, says) in [
        ("2", "there is no comment 2"),
        ("9999", "there is no comment 9999"),
    ] {
        let outcome = folder.run(&["feedback", "--split", call]);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(outcome.stderr.contains(says), "{outcome}");
    }
    assert_eq!(feedback(), collected, "nothing is written by a wrong call");
    let outcome = folder.run(&["feedback", "--split", "1", "--date", "2016-07-02"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let says = format!("question 1 is taken apart: {changes} changes stand by themselves");
    assert!(outcome.stderr.contains(&says), "{outcome}");
    let entry = "\n[[split]]\ncomment = 1\ndate = 2016-07-02\n";
    assert_eq!(feedback(), collected + entry, "only appended to");
    let outcome = folder.run(&["feedback", "--split", "1"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    assert!(
        outcome.stderr.contains("was taken apart on 2016-07-02"),
        "{outcome}"
    );

    let open = folder.run(&["feedback", "--open"]).stdout;
    assert_eq!(open.lines().count(), changes + 1, "{open}");
    let all = format!("2-{}", changes + 1);
    assert_eq!(folder.run(&["decide", &all, "accepted"]).code, Some(0));
    let before = String::from_utf8(folder.read("plan/plan.toml")).expect("the plan is UTF-8");
    let outcome = folder.run(&["apply"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let after = String::from_utf8(folder.read("plan/plan.toml")).expect("the plan is UTF-8");
    let late = |plan: &str| plan.matches("2026").count() + plan.matches("2027").count();
    assert!(late(&after) >= late(&before) + changes, "{after}");
}
