//! Who a draft goes to: `plan/circulation.toml`.

use crate::plans;
use wem_report::circulation::{Circulation, check_circulation};
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::plan_file;
use wem_report::template::Library;

/// Reads and checks a circulation of the real plan.
fn read(text: &str) -> (Circulation, Vec<Diagnostic>) {
    let plan_text = std::fs::read_to_string(plans::path(plans::REAL)).expect("the plan");
    let (plan, _) = plans::read(&Library::embedded(), &plan_text);
    let mut sources = Sources::default();
    let source = sources.add("circulation.toml", text);
    let (circulation, mut findings) = plan_file::load_circulation(source, &sources);
    findings.extend(check_circulation(&plan, &circulation, &|c| c.is_ascii()));
    (circulation, findings)
}

fn codes(text: &str) -> Vec<&'static str> {
    let (_, findings) = read(&format!("format = 1\n{text}"));
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn the_example_is_right_and_says_that_it_is_made_up() {
    let path = plans::root().join("plan/examples/circulation.toml");
    let text = std::fs::read_to_string(path).expect("the example");
    assert!(text.starts_with("# Illustrative"));
    let (circulation, findings) = read(&text);
    assert_eq!(findings, []);
    assert_eq!(circulation.members.len(), 3);
    let contact = circulation.contact.as_ref().expect("a contact");
    assert_eq!(
        contact.line(),
        "Secretariat (example), secretariat@wem.example"
    );
}

#[test]
fn the_starter_is_right() {
    let (circulation, findings) = read(plan_file::CIRCULATION_STARTER);
    assert_eq!(findings, []);
    assert_eq!(circulation, Circulation::default());
    // With all of it taken in, it is right but for the body, which is another plan's.
    let whole: String = plan_file::CIRCULATION_STARTER
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.starts_with('[') || rest.contains(" = ") => format!("{rest}\n"),
            _ => format!("{line}\n"),
        })
        .collect();
    let (circulation, findings) = read(&whole);
    assert_eq!(circulation.members.len(), 1, "{whole}");
    assert!(circulation.contact.is_some() && circulation.silence.is_some());
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["unknown-body"]);
}

#[test]
fn every_mistake_is_found() {
    let member = |rest: &str| format!("[[member]]\nname = \"A\"\n{rest}");
    for (text, code) in [
        ("[silence]\ndays = 2".to_owned(), "bad-silence"),
        ("[silence]\ndays = -1".to_owned(), "bad-silence"),
        ("[silence]\ndays = 999".to_owned(), "bad-silence"),
        ("[silence]\n".to_owned(), "missing-key"),
        ("[contact]\naddress = \"a@b.org\"".to_owned(), "missing-key"),
        (member("bodies = [\"igw\"]"), "unknown-body"),
        (member("language = \"English\""), "bad-language"),
        (
            "[deadline]\ntime = \"6 pm\"\nzone = \"Geneva time\"".to_owned(),
            "bad-hour",
        ),
        (
            "[deadline]\ntime = \"24:00\"\nzone = \"Geneva time\"".to_owned(),
            "bad-hour",
        ),
        ("[deadline]\ntime = \"18:00\"".to_owned(), "missing-key"),
        (
            "[signature]\ntitle = \"Secretary\"".to_owned(),
            "missing-key",
        ),
        (member("address = [\"a@b.org\", \"b\"]"), "bad-address"),
        (member("copies = [\"a@b.org\", 3]"), "wrong-type"),
        (
            member("address = \"a@b.org\"\ncopies = [\"A@b.org\"]"),
            "repeated-member",
        ),
        (
            member("address = [\"a@b.org\", \"a@b.org\"]"),
            "repeated-member",
        ),
        (member("adress = \"a@b.org\""), "unknown-key"),
        (member("[[member]]\nname = \"a\""), "repeated-member"),
        (
            member("address = \"a@b.org\"\n[[member]]\nname = \"B\"\naddress = \"A@b.org\""),
            "repeated-member",
        ),
        (
            "[[member]]\nname = \"A\\u202E\"".to_owned(),
            "bidi-control-character",
        ),
        (
            "[[member]]\nname = \"\\u4E00\"".to_owned(),
            "character-not-shown",
        ),
    ] {
        assert_eq!(codes(&text), [code], "{text}");
    }
    assert_eq!(codes("[silence]\ndays = 3"), [""; 0]);
}

#[test]
fn addresses_have_the_shape_of_one() {
    let address =
        |address: &str| codes(&format!("[[member]]\nname = \"A\"\naddress = '{address}'"));
    for good in [
        "a@b.org",
        "first.last+tag@sub.b-c.org",
        "é@exämple.org",
        "o/x=y@b.co",
    ] {
        assert_eq!(address(good), [""; 0], "{good}");
    }
    for bad in [
        "a",
        "a@b",
        "@b.org",
        "a@",
        "a@b..org",
        "a b@c.org",
        "A <a@b.org>",
        "a@b.org, c@d.org",
        "a@-b.org",
        ".a@b.org",
        "a@b@c.org",
        "a@b.org>",
    ] {
        assert_eq!(address(bad), ["bad-address"], "{bad}");
    }
}
