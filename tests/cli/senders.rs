//! `collect`: who answers with a file, and when it was received.

use super::program::{Folder, Outcome};
use crate::docx::package::Package;
use std::fs;
use zip::DateTime;

const SYMBOL: &str = "WEM-International-2016-Rev.1";
const FILE: &str = "plan/feedback/WEM-International-2016-Rev.1.toml";

/// Three members answer for one body, and a fourth for two.
const MEMBERS: &str = "format = 1

[[member]]
name = \"Commission A\"
bodies = [\"iwg\"]
address = \"a@example.org\"

[[member]]
name = \"Commission B\"
bodies = [\"iwg\"]
address = \"b@example.org\"

[[member]]
name = \"Commission C\"
bodies = [\"iwg\"]

[[member]]
name = \"Office\"
bodies = [\"secretariat\", \"cec-ccet\"]
";

fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    folder.write("plan/circulation.toml", MEMBERS);
    let call = ["circulate", "--revision", "1", "--deadline", "2016-07-20"];
    let outcome = folder.run(&[&call[..], &["--date", "2016-06-20", "-q"]].concat());
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

/// Returns the sheet for comments with a comment in the first row of an item, what stands in that
/// row's body column, and what the file says of its last change.
fn sheet(folder: &Folder, body: &str, properties: &str) -> Vec<u8> {
    let name = format!("out/circulation/{SYMBOL}/{SYMBOL}-comment-table.xlsx");
    let mut package = Package::open(&folder.read(&name));
    let page = package
        .files
        .get_mut("xl/worksheets/sheet1.xml")
        .expect("the page");
    // The last row is an item's, whatever stands above the table.
    let last = page.rfind("<row r=\"").expect("a row") + "<row r=\"".len();
    let row = page[last..]
        .split('"')
        .next()
        .expect("its number")
        .to_owned();
    for (column, text) in [("A", body), ("E", "A comment")] {
        let start = page
            .find(&format!("<c r=\"{column}{row}\""))
            .expect("the cell");
        let end = start + page[start..].find("/>").expect("an empty cell") + "/>".len();
        let cell = format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        page.replace_range(start..end, &cell);
    }
    let core = package
        .files
        .get_mut("docProps/core.xml")
        .expect("properties");
    let modified = core.find("<dcterms:modified").expect("a moment");
    core.truncate(modified);
    core.push_str(properties);
    core.push_str("</cp:coreProperties>");
    package.pack(DateTime::DEFAULT)
}

fn modified(moment: &str) -> String {
    format!("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:modified>")
}

fn saved_by(name: &str) -> String {
    format!("<cp:lastModifiedBy>{name}</cp:lastModifiedBy>")
}

/// Returns what the feedback says of its files, without hashes.
fn sources(folder: &Folder) -> String {
    let text = fs::read_to_string(folder.path(FILE)).expect("feedback");
    let entries = text.split("\n\n[[").skip(1);
    let entries = entries.filter(|entry| !entry.starts_with("comment"));
    let entries = entries.map(|entry| {
        let lines = entry
            .lines()
            .filter(|line| !line.starts_with("hash") && !line.starts_with("source ="));
        lines.collect::<Vec<_>>().join("; ")
    });
    entries.collect::<Vec<_>>().join("\n").replace("]]", "")
}

/// Returns what is said on standard error of one file, as the first line has it.
fn said(outcome: &Outcome) -> &str {
    outcome.stderr.lines().next().unwrap_or_default()
}

#[test]
fn members_of_one_body_are_told_apart() {
    for (file, body, properties, expected) in [
        ("answer.xlsx", "Commission B", "", "from Commission B"),
        ("answer.xlsx", "commission  b", "", "from Commission B"),
        ("answer.xlsx", "B@example.org", "", "from Commission B"),
        ("answer.xlsx", "IWG", "Commission A", "from Commission A"),
        (
            "answer.xlsx",
            "IWG",
            "Jane Doe (a@example.org)",
            "from Commission A",
        ),
        (
            "WEM-International-2016-Rev.1-comment-table Commission C (2).xlsx",
            "IWG",
            "Jane",
            "from Commission C",
        ),
        ("commission_c.xlsx", "", "", "from Commission C"),
        ("answer.xlsx", "Secretariat", "", "from Office"),
        (
            "answer.xlsx",
            "IWG",
            "Jane",
            "from IWG, by whom is not known",
        ),
        (
            "Commission C.xlsx",
            "IWG",
            "Commission A",
            "from IWG, by whom is not known",
        ),
        ("answer.xlsx", "", "Jane", "sender not known"),
    ] {
        let folder = circulated();
        folder.write(file, sheet(&folder, body, &saved_by(properties)));
        let outcome = folder.run(&["collect", file]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let expected = format!("{file}: 1 comment; {expected}, received 2016-07-01 (today)");
        assert_eq!(said(&outcome), expected, "{outcome}");
        let asks = outcome.stderr.contains("warning[sender-not-told]");
        assert_eq!(asks, expected.contains("not known"), "{outcome}");
    }
}

#[test]
fn where_nobody_can_tell_it_is_said_and_asked_for() {
    let folder = circulated();
    folder.write("1.xlsx", sheet(&folder, "IWG", &saved_by("Jane")));
    folder.write("2.xlsx", sheet(&folder, "", &saved_by("Jane")));
    insta::assert_snapshot!(folder.run(&["collect", "1.xlsx", "2.xlsx"]));
    insta::assert_snapshot!(sources(&folder), @r#"
    source; file = "1.xlsx"; body = "iwg"; received = 2016-07-01; collected = 2016-07-01; words = { came = 1614, as_sent = 1479, ours = 132, found = 3 }
    source; file = "2.xlsx"; received = 2016-07-01; collected = 2016-07-01; words = { came = 1613, as_sent = 1479, ours = 132, found = 2 }
    "#);
}

#[test]
fn a_sender_is_a_member_or_a_body_of_the_call() {
    let folder = circulated();
    folder.write("a.xlsx", sheet(&folder, "", ""));
    for (word, expected) in [
        ("COMMISSION b", "from Commission B"),
        ("a@EXAMPLE.org", "from Commission A"),
        ("office", "from Office"),
        ("cec-ccet", "from Office"),
        ("Women in Politics", "from Women in Politics"),
    ] {
        let outcome = folder.run(&["collect", "a.xlsx", "--from", word]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(said(&outcome).contains(expected), "{outcome}");
        fs::remove_file(folder.path(FILE)).expect("feedback");
    }
    let refused = |word: &str| {
        let outcome = folder.run(&["collect", "a.xlsx", "--from", word]);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        outcome.stderr
    };
    insta::assert_snapshot!(refused("Comission B"), @r"
    error[unknown-sender]: no member and no body is called “Comission B”
     |
     = help: did you mean “Commission B” or “Commission A” or “Commission C”?
    ");
    insta::assert_snapshot!(refused("commission"), @r"
    error[ambiguous-sender]: “commission” may be Commission A, Commission B or Commission C
     |
     = help: write the whole name, or the mail address
    ");
    insta::assert_snapshot!(refused("somebody else"), @r"
    error[unknown-sender]: no member and no body is called “somebody else”
     |
     = help: members are Commission A, Commission B, Commission C, Office; bodies are cec-ccet, iwg, iwg-members, members, secretariat, subcommittee-institutional-development, subcommittee-sustainability, programme-subcommittee, membership-subcommittee, women-in-politics, donor-community
    ");
    folder.write(
        "plan/circulation.toml",
        "format = 1\n\n[[member]]\nname = \"IWG\"\nbodies = [\"secretariat\"]\n",
    );
    insta::assert_snapshot!(refused("iwg"), @r"
    error[ambiguous-sender]: “iwg” is a member, and also a body for which another answers
     |
     = help: rename the member in plan/circulation.toml; for the body, name a member that answers for it
    ");
}

#[test]
fn the_day_of_receipt_is_the_calls_else_that_of_the_last_change() {
    for (properties, call, expected) in [
        (
            "2016-06-25T10:00:00Z",
            &[][..],
            "received 2016-06-25 (when it was last saved)",
        ),
        (
            "2016-06-25T10:00:00Z",
            &["--received", "2016-06-28"][..],
            "received 2016-06-28",
        ),
        // Nobody saves it before it went out, or tomorrow; and as it went out it has not been saved.
        (
            "2016-06-19T10:00:00Z",
            &[][..],
            "received 2016-07-01 (today)",
        ),
        (
            "2016-07-02T10:00:00Z",
            &[][..],
            "received 2016-07-01 (today)",
        ),
        (
            "2016-06-20T00:00:00Z",
            &[][..],
            "received 2016-07-01 (today)",
        ),
    ] {
        let folder = circulated();
        folder.write(
            "a.xlsx",
            sheet(&folder, "Commission A", &modified(properties)),
        );
        let outcome = folder.run(&[&["collect", "a.xlsx"], call].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(said(&outcome).ends_with(expected), "{outcome}");
        let day = &expected["received ".len()..][..10];
        assert!(sources(&folder).contains(&format!("received = {day}")));
    }
    let folder = circulated();
    folder.write("a.xlsx", sheet(&folder, "Commission A", ""));
    let file = fs::File::options()
        .append(true)
        .open(folder.path("a.xlsx"))
        .expect("the file");
    // Noon of 26 June 2016.
    let moment = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_466_942_400);
    file.set_modified(moment).expect("its date is set");
    drop(file);
    let outcome = folder.run(&["collect", "a.xlsx"]);
    assert!(
        said(&outcome).ends_with("received 2016-06-26 (the file's own date)"),
        "{outcome}"
    );
    for day in ["2016-07-02", "2016-06-19"] {
        let outcome = folder.run(&["collect", "a.xlsx", "--received", day]);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(outcome.stderr.contains("error[bad-receipt]"), "{outcome}");
    }
}

#[test]
fn a_sender_can_be_said_anew_and_nothing_is_doubled() {
    let folder = circulated();
    folder.write("a.xlsx", sheet(&folder, "", ""));
    let wrong = folder.run(&["collect", "a.xlsx", "--from", "Office"]);
    assert_eq!(wrong.code, Some(0), "{wrong}");
    let before = fs::read_to_string(folder.path(FILE)).expect("feedback");
    let right = [
        "collect",
        "a.xlsx",
        "--from",
        "Commission B",
        "--received",
        "2016-06-30",
    ];
    insta::assert_snapshot!(folder.run(&right), @r"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.1.toml
    --- stderr
    a.xlsx: collected before, now from Commission B, received 2016-06-30
    ");
    let after = fs::read_to_string(folder.path(FILE)).expect("feedback");
    assert!(after.starts_with(&before), "{after}");
    insta::assert_snapshot!(sources(&folder), @r#"
    source; file = "a.xlsx"; member = "Office"; received = 2016-07-01; collected = 2016-07-01; words = { came = 1613, as_sent = 1479, ours = 132, found = 2 }
    attribution; member = "Commission B"; body = "iwg"; received = 2016-06-30; date = 2016-07-01
    "#);
    // The same again says nothing new, and neither does a call that names nobody.
    for call in [&right[..], &["collect", "a.xlsx"]] {
        let outcome = folder.run(call);
        assert!(
            outcome.stderr.contains("collected before, nothing added"),
            "{outcome}"
        );
        assert_eq!(
            fs::read_to_string(folder.path(FILE)).expect("feedback"),
            after
        );
    }
    let list = folder.run(&["feedback", "--open"]);
    assert!(list.stdout.contains("IWG"), "{list}");
    let check = folder.run(&["check", "-q"]);
    assert_eq!(check.code, Some(0), "{check}");
}

#[test]
fn only_the_member_whose_file_came_has_answered() {
    let folder = circulated();
    folder.write("a.xlsx", sheet(&folder, "IWG", &saved_by("Commission B")));
    let outcome = folder.run(&["collect", "a.xlsx", "-q", "--received", "2016-06-30"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let call = [
        "feedback",
        "--format",
        "docx",
        "-o",
        "f.docx",
        "--date",
        "2016-07-22",
        "-q",
    ];
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let package = Package::open(&folder.read("f.docx"));
    // Dates stay in one line.
    let text = package.part("word/document.xml").replace('\u{A0}', " ");
    let row = |name: &str| {
        let start = text.find(&format!(">{name}<")).expect("the member");
        let row = &text[start..];
        let row = &row[..row.find("</w:tr>").expect("its row's end")];
        [
            "Replied<",
            "Overdue: no reply<",
            "Not known<",
            "received on 30 June 2016",
        ]
        .into_iter()
        .filter(|words| row.contains(words))
        .collect::<Vec<_>>()
        .join(" ")
    };
    assert_eq!(row("Commission A"), "Overdue: no reply<");
    assert_eq!(row("Commission B"), "Replied< received on 30 June 2016");
    assert_eq!(row("Commission C"), "Overdue: no reply<");
}
