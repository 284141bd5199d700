//! What one member said, with what became of it; and where things stand.

use super::documents::example;
use super::project::*;
use crate::cli::program::Folder;
use wem_report::circulation::Sending;
use wem_report::circulation::feedback::Feedback;
use wem_report::plan::BodyKey;

const CIRCULATION: &str = "\
format = 1

[contact]
name = \"Secretariat\"
address = \"secretariat@example.org\"

[[member]]
name = \"Council of Keepers\"
bodies = [\"alpha\"]
address = \"council@example.org\"

[[member]]
name = \"Working Group\"
bodies = [\"beta\"]
";

fn members() -> Folder {
    let mut feedback = example();
    feedback.sources[1].member = Some("Working Group".to_owned());
    let folder = project(&feedback);
    circulated(&folder, PLAN, sent());
    folder.write("plan/circulation.toml", CIRCULATION);
    folder
}

fn sent() -> Vec<Sending> {
    let sending = |member: &str, body: &str, address: Option<&str>| Sending {
        member: member.to_owned(),
        bodies: vec![BodyKey(body.to_owned())],
        language: "en".to_owned(),
        addresses: address.map(str::to_owned).into_iter().collect(),
        copies: Vec::new(),
        files: Vec::new(),
    };
    vec![
        sending("Council of Keepers", "alpha", Some("council@example.org")),
        sending("Working Group", "beta", None),
    ]
}

#[test]
fn a_member_is_told_what_became_of_each_comment() {
    let folder = members();
    let outcome = folder.run(&["feedback", "--member", "council of keepers", "--eml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(outcome);
    let name = "out/replies/EX-2016-1-Rev.1/council-of-keepers";
    let message = String::from_utf8(folder.read(&format!("{name}.eml"))).expect("ASCII");
    assert!(
        message.contains("To: \"Council of Keepers\" <council@example.org>"),
        "{message}"
    );
    let (head, _) = message
        .split_once("Content-Disposition: attachment")
        .expect("attachments");
    insta::assert_snapshot!(head.replace('\r', ""));
    assert_eq!(
        message.matches("Content-Disposition: attachment").count(),
        2
    );
    // The document has its own comments, each with its outcome, and nobody else's.
    let package = crate::docx::package::Package::open(&folder.read(&format!("{name}.docx")));
    let text = crate::docx::text::of_part(package.part("word/document.xml")).concat();
    for said in [
        "Reply to the comments of Council of Keepers",
        "In other words.",
        "Accepted in part",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("Replies"), "{text}");
    assert!(!text.contains("نقترح"), "{text}");
}

#[test]
fn every_member_is_answered_and_who_is_not_is_said() {
    let folder = members();
    let outcome = folder.run(&["feedback", "--every-member", "--eml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome.stderr.contains("Working Group has no address"),
        "{outcome}"
    );
    assert!(
        outcome
            .stdout
            .contains("out/replies/EX-2016-1-Rev.1/working-group.docx"),
        "{outcome}"
    );
    for (call, said) in [
        (
            &["feedback", "--member", "Nobody"][..],
            "error[unknown-sender]",
        ),
        (
            &["feedback", "--member", "gamma"],
            "no comment of gamma is on record",
        ),
        (&["feedback", "--eml"], "whom are messages for?"),
        (
            &["feedback", "--member", "IWG", "--open"],
            "cannot be used with",
        ),
    ] {
        let outcome = folder.run(call);
        assert_ne!(outcome.code, Some(0), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
}

#[test]
fn status_says_in_ten_lines_where_things_stand() {
    let folder = members();
    for day in ["2016-06-20", "2016-08-24"] {
        let outcome = folder.run(&["status", "--date", day]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(outcome.stdout.lines().count() <= 10, "{outcome}");
        insta::assert_snapshot!(format!("status_{day}"), outcome);
    }
    // Step by step the next thing to do is another.
    let next = |folder: &Folder| {
        let outcome = folder.run(&["status", "--date", "2016-08-24"]);
        let line = outcome.stdout.lines().last().unwrap_or_default().to_owned();
        line.trim_start_matches("Next").trim_start().to_owned()
    };
    let empty = Folder::with(PLAN);
    assert!(next(&empty).starts_with("circulate a draft"));
    let folder = project(&Feedback::default());
    assert!(
        next(&folder).starts_with("nothing is open"),
        "{}",
        next(&folder)
    );
    let decided = accepted(vec![comment(1, item("third"), text("Report twice"))]);
    let open = Feedback {
        decisions: Vec::new(),
        ..decided.clone()
    };
    assert!(next(&project(&open)).starts_with("decide"));
    let folder = project(&decided);
    assert!(next(&folder).starts_with("write what was accepted"));
    folder.run(&["apply", "--quiet"]);
    assert!(
        next(&folder).contains("circulate --revision 2"),
        "{}",
        next(&folder)
    );
}
