//! `circulate --extend`: a later deadline, and nothing that was sent is changed.

use crate::cli::program::Folder;

const ROOT: &str = "out/circulation/WEM-International-2016-Rev.2";

fn circulated() -> Folder {
    let folder = Folder::with_real_plan();
    let example = crate::plans::root().join("plan/examples/circulation.toml");
    folder.write(
        "plan/circulation.toml",
        std::fs::read(example).expect("an example"),
    );
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

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(&format!("{ROOT}/{name}"))).expect("UTF-8")
}

fn line<'t>(calendar: &'t str, name: &str) -> &'t str {
    let found = calendar.lines().find(|line| line.starts_with(name));
    found.unwrap_or_default().trim_end()
}

#[test]
fn a_deadline_is_extended_and_the_draft_stays() {
    let folder = circulated();
    let first = text(&folder, "manifest.toml");
    let entry = text(&folder, "deadline.ics");
    let extend = |day: &str, date: &str| {
        folder.run(&[
            "circulate",
            "--extend",
            day,
            "--date",
            date,
            "--eml",
            "--quiet",
        ])
    };
    let outcome = extend("2016-08-22", "2016-08-12");
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(outcome);
    // The same entry, moved.
    let moved = text(&folder, "extension-1/deadline.ics");
    assert_eq!(line(&moved, "UID"), line(&entry, "UID"));
    assert_eq!(line(&moved, "SEQUENCE"), "SEQUENCE:1");
    assert_eq!(line(&moved, "DTSTART"), "DTSTART;VALUE=DATE:20160822");
    let message = text(&folder, "extension-1/messages/01-example-commission-a.eml");
    assert!(
        message.contains("is extended to 22 August 2016"),
        "{message}"
    );
    assert!(message.contains("filename=\"deadline.ics\""), "{message}");
    assert_eq!(text(&folder, "manifest-before-extension-1.toml"), first);
    assert!(
        text(&folder, "manifest.toml")
            .contains("[[extension]]\ndate = 2016-08-12\ndeadline = 2016-08-22")
    );
    // Said again, it is the same; extended again, it is the next one.
    let all = |folder: &Folder| {
        let names = folder
            .files()
            .into_iter()
            .filter(|name| name.starts_with(ROOT) && !name.ends_with('/'));
        names
            .map(|name| (folder.read(&name), name))
            .collect::<Vec<_>>()
    };
    let before = all(&folder);
    assert_eq!(extend("2016-08-22", "2016-08-12").code, Some(0));
    assert_eq!(all(&folder), before);
    let outcome = folder.run(&[
        "circulate",
        "--extend",
        "2016-08-29",
        "--revision",
        "2",
        "--date",
        "2016-08-20",
        "--quiet",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let moved = text(&folder, "extension-2/deadline.ics");
    assert_eq!(line(&moved, "SEQUENCE"), "SEQUENCE:2");
    // What was sent is as it was, and is found so.
    let outcome = folder.run(&["circulate", "--verify", "WEM-International-2016-Rev.2"]);
    assert!(outcome.stdout.contains("deadline 2016-08-29"), "{outcome}");
    let outcome = folder.run(&["circulate", "--revision", "2", "--quiet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(text(&folder, "manifest.toml").contains("deadline = 2016-08-29"));
    assert_eq!(
        folder
            .run(&["circulate", "--verify", "WEM-International-2016-Rev.2"])
            .code,
        Some(0)
    );
    let outcome = folder.run(&["status", "--date", "2016-08-25"]);
    assert!(
        outcome
            .stdout
            .contains("comments until 2016-08-29 (4 days left)"),
        "{outcome}"
    );
}

#[test]
fn a_deadline_is_not_moved_forward_and_nothing_is_extended_that_is_not_out() {
    let folder = circulated();
    for (day, date) in [
        ("2016-08-15", "2016-08-01"),
        ("2016-08-01", "2016-07-25"),
        ("2016-08-20", "2016-08-20"),
    ] {
        let outcome = folder.run(&["circulate", "--extend", day, "--date", date]);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(outcome.stderr.contains("error[bad-deadline]"), "{outcome}");
    }
    let outcome = folder.run(&["circulate", "--extend", "2016-08-22", "--revision", "3"]);
    assert!(
        outcome.stderr.contains("error[not-circulated]"),
        "{outcome}"
    );
    let outcome = folder.run(&[
        "circulate",
        "--extend",
        "2016-08-22",
        "--deadline",
        "2016-08-23",
    ]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
}
