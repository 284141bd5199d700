//! `collect`: what came back on a circulated draft, taken in once, with one line for what cannot be.

use super::program::Folder;
use crate::docx::package::Package;
use std::fs;
use std::path::Path;
use zip::DateTime;

const SYMBOL: &str = "WEM-International-2016-Rev.1";
const WORDS: &str = "Recruit two individuals";

/// Returns a folder with the real plan, circulated once.
pub(super) fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    folder.write(
        "plan/circulation.toml",
        "format = 1\n\n[[member]]\nname = \"Member A\"\nbodies = [\"iwg\"]\n",
    );
    let outcome = folder.run(&[
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "--quiet",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

/// Returns the circulated draft with some text of it replaced by other XML.
fn draft_with(folder: &Folder, old: &str, new: &str) -> Vec<u8> {
    let bytes = folder.read(&format!("out/circulation/{SYMBOL}/{SYMBOL}-draft.docx"));
    let mut package = Package::open(&bytes);
    let text = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    assert!(text.contains(old), "{old} is there");
    *text = text.replacen(old, new, 1);
    package.pack(DateTime::DEFAULT)
}

/// Returns the draft in which somebody wrote "three" instead of "two", tracked.
pub(super) fn draft_of(folder: &Folder, author: &str) -> Vec<u8> {
    let change = format!("w:id=\"901\" w:author=\"{author}\" w:date=\"2016-07-05T10:00:00Z\"");
    let change = format!(
        "Recruit </w:t></w:r><w:del {change}><w:r><w:delText>two</w:delText></w:r></w:del><w:ins {change}><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> individuals"
    );
    let text = draft_with(folder, WORDS, &change);
    // What stands before the change keeps its blank.
    let mut package = Package::open(&text);
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    *part = part.replace(
        "<w:t>Recruit </w:t>",
        "<w:t xml:space=\"preserve\">Recruit </w:t>",
    );
    package.pack(DateTime::DEFAULT)
}

fn feedback(folder: &Folder) -> String {
    let text = String::from_utf8(folder.read(&format!("plan/feedback/{SYMBOL}.toml")));
    let text = text.expect("the file is UTF-8");
    let (_, entries) = text.split_once("\n\n[[").expect("entries");
    let lines = entries
        .lines()
        .filter(|line| !line.contains(" = \"") || !line.starts_with("hash"));
    let lines = lines.filter(|line| !line.starts_with("source ="));
    format!("[[{}", lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_file_is_taken_in_once_and_by_the_circulation_list() {
    let folder = circulated();
    folder.write("returned/a.docx", draft_of(&folder, "Member A"));
    insta::assert_snapshot!(folder.run(&["collect", "returned/a.docx"]), @r"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.1.toml
    --- stderr
    returned/a.docx: 1 comment; from Member A, received 2016-07-01 (today)
    ");
    insta::assert_snapshot!(feedback(&folder), @r#"
    [[source]]
    file = "a.docx"
    member = "Member A"
    body = "iwg"
    received = 2016-07-01
    collected = 2016-07-01
    words = { came = 1492, as_sent = 1417, ours = 68, found = 1, left_out = { field-code = 6 } }

    [[comment]]
    id = 1
    mark = "replacement"
    item = "1.1.1"
    part = "action"
    author = "Member A"
    written = 2016-07-05T10:00:00
    about = "two"
    edit = { base = "Recruit two individuals from each member of the IWG to ensure continuity in the IWG", at = 8, deleted = "two", inserted = "three" }
    "#);
    folder.write("returned/again.docx", folder.read("returned/a.docx"));
    let before = folder.read(&format!("plan/feedback/{SYMBOL}.toml"));
    insta::assert_snapshot!(folder.run(&["collect", "returned"]), @r"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.1.toml
    --- stderr
    returned/a.docx: collected before, nothing added
    returned/again.docx: collected before, nothing added
    ");
    assert_eq!(folder.read(&format!("plan/feedback/{SYMBOL}.toml")), before);
    let check = folder.run(&["check", "--quiet"]);
    assert_eq!(check.code, Some(0), "{check}");
}

#[test]
fn a_draft_and_a_table_that_nobody_wrote_into_say_nothing() {
    let folder = circulated();
    let draft = format!("out/circulation/{SYMBOL}/{SYMBOL}-draft.docx");
    let table = format!("out/circulation/{SYMBOL}/{SYMBOL}-comment-table.docx");
    let sheet = format!("out/circulation/{SYMBOL}/{SYMBOL}-comment-table.xlsx");
    insta::assert_snapshot!(folder.run(&["collect", &draft, &table, &sheet]), @r"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.1.toml
    --- stderr
    out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-draft.docx: no comments; sender not known, received 2016-07-01 (today)
    out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-comment-table.docx: no comments; sender not known, received 2016-07-01 (today)
    out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-comment-table.xlsx: no comments; sender not known, received 2016-07-01 (today)
    no comments in 3 files
    warning[sender-not-told]: no member is named by out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-draft.docx, out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-comment-table.docx, out/circulation/WEM-International-2016-Rev.1/WEM-International-2016-Rev.1-comment-table.xlsx
     |
     = help: say who sent it: collect it again with --from MEMBER; comments keep their authors
    ");
}

#[test]
fn the_body_of_the_call_comes_before_the_list() {
    let folder = circulated();
    folder.write("a.docx", draft_of(&folder, "Member A"));
    let outcome = folder.run(&["collect", "a.docx", "--from", "Secretariat"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(feedback(&folder).contains("body = \"secretariat\""));
    insta::assert_snapshot!(folder.run(&["collect", "a.docx", "--from", "nobody"]), @r"
    exit code 2
    --- stderr
    error[unknown-sender]: no member and no body is called “nobody”
     |
     = help: members are Member A; bodies are cec-ccet, iwg, iwg-members, members, secretariat, subcommittee-institutional-development, subcommittee-sustainability, programme-subcommittee, membership-subcommittee, women-in-politics, donor-community
    ");
}

#[test]
fn what_cannot_be_collected_is_said_and_the_rest_is_taken_in() {
    let folder = circulated();
    folder.write("in/1-good.docx", draft_of(&folder, "Member Q"));
    folder.write("in/2-cut.docx", &folder.read("in/1-good.docx")[..9_000]);
    folder.write("in/3-letter.txt", "Dear Secretariat");
    folder.write("in/.hidden.docx", "x");
    let mut stale = Package::open(&folder.read("in/1-good.docx"));
    let properties = stale
        .files
        .get_mut("docProps/custom.xml")
        .expect("properties");
    *properties = properties.replace(
        "WEM-International/2016/Rev.1",
        "WEM-International/2016/Rev.0",
    );
    folder.write("in/4-stale.docx", stale.pack(DateTime::DEFAULT));
    insta::assert_snapshot!(folder.run(&["collect", "in", "missing.docx"]), @r"
    exit code 1
    --- stdout
    plan/feedback/WEM-International-2016-Rev.1.toml
    --- stderr
    in/1-good.docx: 1 comment; sender not known, received 2016-07-01 (today)
    warning[sender-not-told]: no member is named by in/1-good.docx
     |
     = help: say who sent it: collect it again with --from MEMBER; comments keep their authors

    error[unreadable-document]: in/2-cut.docx is ill-formed: invalid Zip archive: Could not find EOCD
     |
     = help: save it again, or send the PDF

    error[unreadable-document]: in/3-letter.txt is a plain text
     |
     = help: send the document itself, saved as .docx and without a password

    error[stale-draft]: in/4-stale.docx is of another revision, WEM-International/2016/Rev.0, and its text is not that of this one
     |
     = help: collect it for the revision that it answers, with --symbol, or with --base and the plan of then

    error[missing-file]: there is no file missing.docx
     |
     = help: check the path
    ");
    assert!(feedback(&folder).contains("author = \"Member Q\""));
}

#[test]
fn calls_that_make_no_sense_are_told() {
    let folder = circulated();
    insta::assert_snapshot!(folder.run(&["collect", "x", "--symbol", "WEM/1"]), @r"
    exit code 1
    --- stderr
    error[not-circulated]: no draft “WEM/1” was circulated
     |
     = help: circulated were WEM-International/2016/Rev.1
    ");
    fs::create_dir(folder.path("empty")).expect("a folder");
    insta::assert_snapshot!(folder.run(&["collect", "empty"]), @r"
    exit code 1
    --- stderr
    error[missing-file]: there is no file in empty
     |
     = help: name the folder that the returned files are in
    ");
}

#[test]
fn a_plan_that_was_not_circulated_is_its_own_base() {
    let folder = circulated();
    folder.write("a.docx", draft_of(&folder, "Member Q"));
    let plan = folder.path("plan/plan.toml");
    fs::remove_dir_all(folder.path("out")).expect("the draft goes");
    let outcome = folder.run(&["collect", "a.docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let text = fs::read_to_string(&plan).expect("the plan");
    folder.write("old.toml", &text);
    fs::write(&plan, text.replace(WORDS, "Recruit four individuals")).expect("the plan changes");
    fs::remove_file(folder.path(&format!("plan/feedback/{SYMBOL}.toml"))).expect("feedback");
    let stale = folder.run(&["collect", "a.docx"]);
    assert!(stale.stderr.contains("stale-draft"), "{stale}");
    let outcome = folder.run(&["collect", "a.docx", "--base", "old.toml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(Path::new(&folder.path(&format!("plan/feedback/{SYMBOL}.toml"))).exists());
}

#[test]
fn changes_of_the_look_alone_are_counted_and_no_comments() {
    let folder = circulated();
    let change = "w:id=\"901\" w:author=\"Member A\" w:date=\"2016-07-05T10:00:00Z\"";
    let bold = format!(
        "</w:t></w:r><w:r><w:rPr><w:b/><w:rPrChange {change}><w:rPr/></w:rPrChange></w:rPr><w:t>{WORDS}"
    );
    folder.write("a.docx", draft_with(&folder, WORDS, &bold));
    let outcome = folder.run(&["collect", "a.docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome.stderr.contains("warning[changes-without-words]"),
        "{outcome}"
    );
    assert!(!feedback(&folder).contains("[[comment]]"));
}

#[test]
fn a_comment_is_followed_from_the_draft_to_the_redline() {
    let folder = circulated();
    folder.write("a.docx", draft_of(&folder, "Member A"));
    for call in [
        &["collect", "a.docx", "-q"][..],
        &["decide", "1", "accepted", "-q"],
        &["apply", "-q"],
        &[
            "redline",
            "WEM-International/2016/Rev.1",
            "--format",
            "docx",
            "-o",
            "r.docx",
            "-q",
        ],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
    }
    let package = Package::open(&folder.read("r.docx"));
    let text = package.part("word/document.xml");
    let inserted = text.split("<w:ins ").nth(1).expect("a tracked change");
    assert!(inserted.contains(">three<"), "{inserted:.300}");
    assert!(
        inserted.contains("w:author=\"Member A (IWG)\""),
        "{inserted:.300}"
    );
    // A redline is no answer: nothing in it is anybody's comment.
    let outcome = folder.run(&["collect", "r.docx"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
}

#[test]
fn a_status_that_a_member_chose_is_a_comment() {
    let folder = Folder::with_real_plan();
    let call = [
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-07-20",
        "--status",
        "-q",
    ];
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let choice = "w:val=\"status.1.1.1\"";
    let bytes = folder.read(&format!("out/circulation/{SYMBOL}/{SYMBOL}-draft.docx"));
    let mut package = Package::open(&bytes);
    let text = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    let control = text.find(choice).expect("the choice");
    let start = control + text[control..].find("<w:t>").expect("its word") + "<w:t>".len();
    let end = start + text[start..].find("</w:t>").expect("its end");
    text.replace_range(start..end, "Done");
    folder.write("a.docx", package.pack(DateTime::DEFAULT));
    let outcome = folder.run(&["collect", "a.docx", "-q"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let said = feedback(&folder);
    assert!(said.contains("item = \"1.1.1\""), "{said}");
    assert!(said.contains("Done"), "{said}");
}
