//! Messages: what is said in them is placed, what is quoted is left out, what is attached is collected.

use super::{Row, came, check, collect, refused};
use crate::returned::by_program::feedback;
use crate::returned::expectation::USUAL_PACK;
use wem_report::reading::letter;

const ROWS: &[Row] = &[
    Row {
        file: "webmail.eml",
        comments: &[
            (
                "comment",
                "",
                "Thank you for the draft. Please find our remarks below.",
            ),
            (
                "comment",
                "1.1.1",
                "We propose to recruit four individuals, so that two of them can always attend.",
            ),
            (
                "comment",
                "1.2.3",
                "On item 1.2.3, we would rather adopt than confirm the ToR.",
            ),
            ("comment", "", "The plan should say who pays."),
        ],
        files: &[],
    },
    Row {
        file: "outlook.eml",
        comments: &[(
            "comment",
            "2.1.3",
            "the “Work Plan” needs a budget of € 20,000.",
        )],
        files: &[("Réponse du Conseil.xlsx", "table-02-openpyxl.xlsx")],
    },
    Row {
        file: "apple.eml",
        comments: &[("comment", "1.3.2", "adopt it in Genève, not before")],
        files: &[("draft.docx", "word-01-words.docx")],
    },
    Row {
        file: "thunderbird.eml",
        comments: &[
            ("comment", "1.1.1", "merge the two."),
            ("comment", "2.10.1", "Who pays for the workshops?"),
            ("comment", "3.4.4", "not only Facebook"),
            ("comment", "", "- 9.9.9: there is no such item"),
        ],
        files: &[],
    },
    Row {
        file: "forwarded.eml",
        comments: &[],
        files: &[],
    },
    Row {
        file: "passed-on.eml",
        comments: &[("comment", "1.6.2", "which members?")],
        files: &[],
    },
    Row {
        file: "no-comments.eml",
        comments: &[],
        files: &[],
    },
    Row {
        file: "no-comments-in-subject.eml",
        comments: &[],
        files: &[],
    },
    Row {
        file: "objection.eml",
        comments: &[
            (
                "objection",
                "",
                "The Council breaks silence on this revision.",
            ),
            (
                "objection",
                "1.5.1",
                "we object to a location in one member's capital.",
            ),
            ("comment", "1.5.2", "no objection."),
        ],
        files: &[],
    },
    Row {
        file: "german.eml",
        comments: &[("comment", "1.1.1", "three, not two")],
        files: &[],
    },
    Row {
        file: "french.eml",
        comments: &[("comment", "1.2.3", "qui confirme ?")],
        files: &[],
    },
    Row {
        file: "courtesies.eml",
        comments: &[
            ("comment", "1.2.3", "qui confirme ?"),
            ("comment", "2.2.4", "who pays?"),
        ],
        files: &[],
    },
    Row {
        file: "note-verbale.eml",
        comments: &[(
            "comment",
            "",
            "The Commission also avails itself of this opportunity to ask this. Who pays for the workshops?",
        )],
        files: &[],
    },
    Row {
        file: "cyrillic.eml",
        comments: &[("comment", "2.2.4", "кто платит?"), ("comment", "", "Anna")],
        files: &[],
    },
];

#[test]
fn what_messages_say_is_found_and_nothing_else() {
    let collected = check("mail", ROWS);
    let said = |file: &str, words: &str| {
        let at = ROWS.iter().position(|row| row.file == file).expect("a row");
        let outcome = &collected[at].1;
        assert!(outcome.stderr.contains(words), "{words}\n{outcome}");
    };
    // By the address, in whatever letter case, and on the day of the message.
    let day = "from Ministry of Planning, received 2016-08-09 (the day of the message)";
    said("webmail.eml", day);
    said(
        "outlook.eml",
        "returned/outlook.eml/Réponse du Conseil.xlsx: 8 comments; from Council of Keepers",
    );
    said("outlook.eml", "image001.png: passed over");
    said("webmail.eml", "left out (quoted)");
    said("webmail.eml", "left out (greeting)");
    said("webmail.eml", "left out (signature)");
    said("outlook.eml", "left out (cover-words)");
    said("no-comments.eml", "left out (no-comments)");
    for file in ["german.eml", "french.eml"] {
        for reason in ["quoted", "greeting", "signature"] {
            said(file, &format!("left out ({reason})"));
        }
    }
    // The inner one is another message, with a sender of its own.
    said(
        "forwarded.eml",
        "returned/forwarded.eml/Our comments.eml: 1 comment",
    );
}

#[test]
fn what_is_no_answer_is_refused() {
    refused(
        "mail",
        &[
            ("away.eml", "is a message that a program sent"),
            ("nothing-said.eml", "is a message without words of its own"),
        ],
    );
}

#[test]
fn a_message_that_is_cut_off_is_read_as_far_as_it_goes_or_refused() {
    let project = came("mail", &["cut-off.eml"]);
    let outcome = project.run(&["collect", "returned"]);
    assert!(outcome.is_orderly(), "{outcome}");
}

#[test]
fn the_call_says_more_than_the_message() {
    let project = came("mail", &["webmail.eml"]);
    let call = ["--from", "office@keepers.example"];
    let outcome = collect(
        &project,
        &[&call[..], &["--received", "2016-08-12"]].concat(),
    );
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let (_, all) = feedback(&project, USUAL_PACK);
    let source = &all.sources[0];
    assert_eq!(source.member.as_deref(), Some("Council of Keepers"));
    assert_eq!(
        source.received.map(|day| day.to_string()).as_deref(),
        Some("2016-08-12")
    );
    assert_eq!(all.comments[0].author.as_deref(), Some("Agnes Haddad"));
}

#[test]
fn without_a_silence_procedure_nothing_is_an_objection() {
    let project = came("mail", &["objection.eml"]);
    let manifest = format!("out/circulation/{USUAL_PACK}/manifest.toml");
    let text = String::from_utf8(project.read(&manifest)).expect("the manifest is text");
    project.write(&manifest, text.replace("silence_days = 14\n", ""));
    let outcome = project.run(&["collect", "returned"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let (_, all) = feedback(&project, USUAL_PACK);
    let marks: Vec<&str> = all.comments.iter().map(|one| one.mark.key()).collect();
    assert_eq!(marks, ["comment"; 3]);
}

#[test]
fn an_empty_message_that_is_passed_on_stops_no_reader() {
    let message = "From: Council <council@keepers.example>\r\nSubject: Fwd: ours\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease find attached what we sent.\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nReceived: from mx.example.org\r\nFrom: Council <office@keepers.example>\r\n\r\n--b\r\nContent-Type: text/plain; name=\"more.txt\"\r\nContent-Disposition: attachment; filename=\"more.txt\"\r\n\r\nMore.\r\n--b--\r\n";
    let letter = letter::read_message(message.as_bytes()).expect("a message");
    assert_eq!(letter.text.trim(), "Please find attached what we sent.");
    let names: Vec<&str> = letter
        .attachments
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["message.eml", "message.eml", "more.txt"]);
}
