//! `wem-report remind`: a line for each member, and ready messages that other programs read.

use super::program::{Folder, Outcome};
use std::path::Path;
use std::process::Command;

/// Returns a folder with the real plan, the illustrative records, and a draft that is out.
fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    for name in ["circulation.toml", "progress.toml"] {
        let example = crate::plans::root().join("plan/examples").join(name);
        let text = std::fs::read_to_string(example).expect("an example");
        // Without a silence procedure, who has not answered is late.
        let hour = "[deadline]\ntime = \"18:00\"\nzone = \"Geneva time\"\n";
        let text = text.replace("[silence]\ndays = 14\n", hour);
        folder.write(&format!("plan/{name}"), text);
    }
    let outcome = folder.run(&[
        "circulate",
        "--quiet",
        "--revision",
        "2",
        "--date",
        "2016-07-20",
        "--deadline",
        "2016-08-15",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

fn remind(folder: &Folder, more: &[&str]) -> Outcome {
    folder.run(&[&["remind", "--quiet"], more].concat())
}

fn text(folder: &Folder, name: &str) -> String {
    let bytes = folder.read(&format!("out/reminders/{name}"));
    String::from_utf8(bytes).expect("UTF-8")
}

/// Returns a message's text before its attachments.
fn body(message: &str) -> &str {
    let (_, rest) = message
        .split_once("Content-Type: text/plain")
        .expect("a text");
    let (_, rest) = rest.split_once("\r\n\r\n").expect("its body");
    rest.split("\r\n--").next().unwrap_or_default()
}

/// Runs a script of tests/tools with its Python.
fn checked(script: &str, folder: &Path) -> Outcome {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut command = Command::new(tests.join(".tools/venv/bin/python"));
    command.arg(tests.join("tools").join(script)).arg(folder);
    Outcome::of(command)
}

#[test]
fn a_line_is_printed_for_each_member() {
    let folder = circulated();
    for (day, name) in [("2016-08-10", "before"), ("2016-10-01", "after")] {
        let outcome = remind(&folder, &["--date", day]);
        insta::assert_snapshot!(format!("remind_{name}_the_deadline"), outcome);
    }
    assert!(!folder.path("out/reminders").exists());
    let one = remind(&folder, &["--date", "2016-08-10", "--body", "IWG"]);
    assert_eq!(one.stdout.lines().count(), 1, "{one}");
    assert!(one.stdout.starts_with("Example Commission B: "), "{one}");
}

#[test]
fn messages_say_what_is_missing_and_bring_sheets_and_dates() {
    let folder = circulated();
    let outcome = remind(&folder, &["--date", "2016-10-01", "--eml"]);
    insta::assert_snapshot!("remind_eml", outcome);
    let message = text(&folder, "2016-10-01/02-example-commission-b.eml");
    for wanted in [
        "To: \"Example Commission B\" <commission-b@members.example>,",
        "<office-b@members.example>",
        "\r\nCc: <mission-b@members.example>\r\n",
        "filename=\"update-sheet-iwg.xlsx\"",
        "filename=\"due-dates-iwg.ics\"",
        "\r\nX-Unsent: 1\r\n",
    ] {
        assert!(message.contains(wanted), "{wanted}\n{message}");
    }
    let entry = "out/circulation/WEM-International-2016-Rev.2/deadline.ics";
    let entry = String::from_utf8(folder.read(entry)).expect("UTF-8");
    assert!(
        entry
            .replace("\r\n ", "")
            .contains("15 August 2016\\, 18:00 (Geneva time)")
    );
    insta::assert_snapshot!("remind_message", body(&message).replace('\r', ""));
    // The same call gives the same bytes.
    let names: Vec<String> = folder.files();
    let all = |folder: &Folder| -> Vec<Vec<u8>> {
        let names = names
            .iter()
            .filter(|name| name.starts_with("out/reminders/") && !name.ends_with('/'));
        names.map(|name| folder.read(name)).collect()
    };
    let first = all(&folder);
    assert_eq!(
        remind(&folder, &["--date", "2016-10-01", "--eml"]).code,
        Some(0)
    );
    assert!(all(&folder) == first);
    // Whoever answers is not asked again, and the message of before is said to be old.
    folder.write(
        "returned/b.eml",
        "From: commission-b@members.example\r\nTo: secretariat@wem.example\r\nSubject: Re: Draft\r\nDate: Wed, 10 Aug 2016 10:00:00 +0000\r\nMessage-ID: <1@members.example>\r\n\r\nWe have no comments.\r\n",
    );
    let collected = folder.run(&["collect", "-q", "returned/b.eml"]);
    assert_eq!(collected.code, Some(0), "{collected}");
    let outcome = remind(&folder, &["--date", "2016-10-01", "--eml"]);
    let message = text(&folder, "2016-10-01/02-example-commission-b.eml");
    assert!(
        !body(&message).contains("not received your answer"),
        "{outcome}"
    );
}

#[test]
fn due_dates_are_one_calendar_for_each_body() {
    let folder = Folder::with(
        &crate::progress::PLAN.replace("timeline = \"2016\"", "timeline = \"Every December\""),
    );
    let ics = |day: &str| remind(&folder, &["--ics", "--date", day]);
    let outcome = ics("2016-02-01");
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome
            .stdout
            .contains("out/reminders/2016-02-01/due-dates-a.ics"),
        "{outcome}"
    );
    let days = |text: &str, name: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(name));
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    let first = text(&folder, "2016-02-01/due-dates-a.ics");
    assert!(first.contains("METHOD:PUBLISH\r\n"), "{first}");
    assert!(first.contains("X-WR-CALNAME:"), "{first}");
    let due = days(&first, "DTSTART;VALUE=DATE:");
    assert!(due.contains(&"20160229".to_owned()), "{due:?}");
    // Moved, it is the same entry with a higher number; done, it is not there any more.
    let moved = folder.run(&[
        "update",
        "1.1.1",
        "--timeline",
        "June 2016",
        "--date",
        "2016-02-20",
    ]);
    assert_eq!(moved.code, Some(0), "{moved}");
    ics("2016-03-01");
    let second = text(&folder, "2016-03-01/due-dates-a.ics");
    let due = days(&second, "DTSTART;VALUE=DATE:");
    assert!(
        due.contains(&"20160630".to_owned()) && !due.contains(&"20160229".to_owned()),
        "{due:?}"
    );
    assert_eq!(days(&first, "UID:").len(), due.len());
    assert_eq!(days(&first, "UID:"), days(&second, "UID:"));
    assert_eq!(days(&second, "SEQUENCE:"), ["1"]);
    folder.run(&[
        "update",
        "1.1.1",
        "--status",
        "done",
        "--date",
        "2016-03-02",
    ]);
    ics("2016-03-03");
    let third = text(&folder, "2016-03-03/due-dates-a.ics");
    assert_eq!(days(&third, "UID:").len(), due.len() - 1);
}

#[test]
fn wrong_calls_say_what_to_do() {
    let bare = Folder::with_real_plan();
    let listed = circulated();
    for (folder, arguments, code, help) in [
        (&bare, &[][..], "no-members", "[[member]]"),
        (&bare, &["--eml"], "no-members", "[[member]]"),
        (&bare, &["--body", "igw"], "not-in-plan", "iwg"),
        (&listed, &["--body", "igw"], "not-in-plan", "iwg"),
        (
            &listed,
            &["--body", "secretariat"],
            "no-members",
            "`bodies`",
        ),
    ] {
        let outcome = remind(folder, arguments);
        assert_ne!(outcome.code, Some(0), "{outcome}");
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{arguments:?} {outcome}"
        );
        assert!(outcome.stderr.contains(help), "{arguments:?} {outcome}");
    }
    listed.write(
        "plan/circulation.toml",
        "format = 1\n[[member]]\nname = \"A\"\nbodies = [\"iwg\"]\naddress = \"a@b.org\"\n",
    );
    let outcome = remind(&listed, &["--date", "2016-08-10", "--eml"]);
    assert!(outcome.stderr.contains("error[no-sender]"), "{outcome}");
    // Nothing is out, and there are no records: that is said, and no error.
    bare.write(
        "plan/circulation.toml",
        "format = 1\n[[member]]\nname = \"A\"\nbodies = [\"iwg\"]\n",
    );
    let outcome = bare.run(&["remind", "--date", "2016-03-01"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(outcome.stderr.contains("no draft is out"), "{outcome}");
    // A template that fails is found by `check`.
    bare.write(
        "templates/circulation/reminder.md",
        "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\n{{ membr }}\n",
    );
    let outcome = bare.run(&["check", "-q"]);
    assert!(
        outcome.stderr.contains("did you mean `member`?"),
        "{outcome}"
    );
}

#[test]
fn silence_at_the_end_of_a_silence_procedure_is_no_missing_answer() {
    let folder = Folder::with_real_plan();
    let example = crate::plans::root().join("plan/examples/circulation.toml");
    folder.write(
        "plan/circulation.toml",
        std::fs::read(example).expect("an example"),
    );
    let call = ["circulate", "-q", "--revision", "2", "--date", "2016-07-20"];
    assert_eq!(folder.run(&call).code, Some(0));
    let before = remind(&folder, &["--date", "2016-08-01"]);
    assert_eq!(before.stdout.matches("no answer to").count(), 3, "{before}");
    let after = remind(&folder, &["--date", "2016-08-10"]);
    assert!(!after.stdout.contains("no answer to"), "{after}");
}

#[test]
fn templates_of_letters_are_listed_and_taken_out() {
    let folder = Folder::with_real_plan();
    let listed = folder.run(&["templates", "list"]).stdout;
    for name in ["cover-note", "reminder"] {
        assert!(listed.contains(name), "{listed}");
        let outcome = folder.run(&["templates", "eject", name]);
        assert_eq!(
            outcome.stdout,
            format!("templates/circulation/{name}.md\n"),
            "{outcome}"
        );
    }
    let wrong = folder.run(&["templates", "eject", "remindr"]);
    assert!(wrong.stderr.contains("reminder"), "{wrong}");
}

#[test]
fn the_docs_list_what_the_template_is_told() {
    let docs = std::fs::read_to_string(crate::plans::root().join("docs/reminders.md"));
    let docs = docs.expect("the page on reminders");
    let table = docs.split("## The words").nth(1).expect("the section");
    let names = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let names: Vec<&str> = names.collect();
    assert_eq!(names.len(), 13);
    let folder = Folder::with_real_plan();
    let uses: String = names
        .iter()
        .map(|name| format!("{{% if {name} %}}{{% endif %}}"))
        .collect();
    let head = "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\n";
    folder.write("templates/circulation/reminder.md", format!("{head}{uses}"));
    let outcome = folder.run(&["check", "-q"]);
    assert!(!outcome.stderr.contains("unknown-name"), "{outcome}");
}

#[test]
#[ignore = "needs vobject and openpyxl"]
fn other_programs_read_reminders() {
    let folder = circulated();
    let outcome = remind(&folder, &["--date", "2016-10-01", "--eml"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(
        "remind_read_by_others",
        checked("reminded.py", &folder.path("out/reminders/2016-10-01"))
    );
}

#[test]
fn an_item_that_decides_the_day_of_an_event_is_called_that() {
    let plan = include_str!("../../plan/examples/critical-path/plan.toml");
    let circulation = "format = 1\n[contact]\nname = \"S\"\naddress = \"s@wem.example\"\n\
        [[member]]\nname = \"Member A\"\nbodies = [\"working-group\"]\naddress = \"a@members.example\"\n";
    let said = |plan: &str| {
        let folder = Folder::with(plan);
        folder.write("plan/circulation.toml", circulation);
        let outcome = remind(&folder, &["--date", "2016-08-20", "--eml"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let message = text(&folder, "2016-08-20/01-member-a.eml");
        let text = body(&message).replace("=\r\n", "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let of_path = said(plan);
    assert!(
        of_path.contains("Working Group; on the critical path to “General Assembly”)")
            || of_path.contains(
                "Working Group; on the critical path to =E2=80=9CGeneral Assembly=E2=80=9D)"
            ),
        "{of_path}"
    );
    // A plan that says nothing of what waits for what has no such path.
    let lines = plan.lines().filter(|line| {
        !["after", "takes", "before", "what", "[[event.milestone]]"]
            .iter()
            .any(|start| line.starts_with(start))
    });
    let silent = said(&lines.collect::<Vec<_>>().join("\n"));
    assert!(silent.contains("1.1.1"), "{silent}");
    assert!(!silent.contains("critical path"), "{silent}");
}
