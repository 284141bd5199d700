//! The clocks: `--date`, then `SOURCE_DATE_EPOCH`, then today.

use super::program::{Folder, Outcome};

fn dated(arguments: &[&str], epoch: Option<&str>) -> (Outcome, Option<Vec<u8>>) {
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    let mut command = folder.command(&[&["pdf"], arguments].concat());
    match epoch {
        Some(epoch) => command.env("SOURCE_DATE_EPOCH", epoch),
        None => command.env_remove("SOURCE_DATE_EPOCH"),
    };
    let outcome = Outcome::of(command);
    let written = folder.path("out/action-items.pdf").exists();
    (
        outcome,
        written.then(|| folder.read("out/action-items.pdf")),
    )
}

fn file(arguments: &[&str], epoch: Option<&str>) -> Vec<u8> {
    let (outcome, file) = dated(arguments, epoch);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    file.expect("the file is written")
}

#[test]
fn a_date_of_the_call_goes_before_the_environments() {
    let by_call = file(&["--date", "2016-08-20"], None);
    assert!(by_call == file(&["--date", "2016-08-20"], Some("0")));
    assert!(by_call == file(&[], Some("1471651200")));
    assert!(
        by_call == file(&[], Some("1471737599")),
        "the day's last second"
    );
    assert!(by_call != file(&[], Some("1471737600")));
}

#[test]
fn without_a_date_it_is_todays() {
    assert!(file(&[], None).starts_with(b"%PDF-"));
}

#[test]
fn dates_that_are_none_are_refused() {
    for date in [
        "2016-02-30",
        "20.8.2016",
        "2016-8-1",
        "tomorrow",
        "",
        "99999-01-01",
    ] {
        let (outcome, file) = dated(&["--date", date], None);
        assert_eq!((outcome.code, file), (Some(2), None), "{date}");
    }
    insta::assert_snapshot!(dated(&["--date", "2016-02-30"], None).0, @"
    exit code 2
    --- stderr
    error: invalid value '2016-02-30' for '--date <DAY>': write a day as 2016-08-20

    For more information, try '--help'.
    ");
    for epoch in ["abc", "", "-99999999999", "99999999999999999999", "1e9"] {
        let (outcome, file) = dated(&[], Some(epoch));
        assert_eq!((outcome.code, file), (Some(2), None), "{epoch}");
    }
    insta::assert_snapshot!(dated(&[], Some("soon")).0, @"
    exit code 2
    --- stderr
    error[bad-source-date]: SOURCE_DATE_EPOCH is “soon”
     |
     = help: set it to seconds since 1970, unset it, or give --date
    ");
}
