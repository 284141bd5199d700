//! The same plan and date give the same bytes, whatever surrounds the run.

use super::program::{Folder, Outcome};
use crate::plans;

#[test]
fn bytes_depend_on_nothing_around() {
    for name in [plans::REAL, "arabic", "european"] {
        let plan = std::fs::read_to_string(plans::path(name)).expect("the plan");
        let mut first: Option<[Vec<u8>; 2]> = None;
        for (locale, zone) in [
            ("C", "UTC"),
            ("ar_EG.UTF-8", "Pacific/Kiritimati"),
            ("tr_TR.UTF-8", "America/Los_Angeles"),
        ] {
            let folder = Folder::with(&plan);
            let mut command = folder.command(&["table", "-q"]);
            command
                .env("LC_ALL", locale)
                .env("LANG", locale)
                .env("TZ", zone)
                .env("HOME", folder.path("home"));
            let outcome = Outcome::of(command);
            assert_eq!(outcome.code, Some(0), "{outcome}");
            let files =
                ["pdf", "docx"].map(|format| folder.read(&format!("out/action-items.{format}")));
            match &first {
                None => first = Some(files),
                Some(first) => assert!(*first == files, "{name} in {locale} and {zone}"),
            }
        }
        let folder = Folder::empty();
        let path = plans::path(name);
        let path = path.to_str().expect("a plain path");
        let outcome = folder.run(&["table", "-q", "--plan", path, "-o", "elsewhere"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let elsewhere = ["pdf", "docx"].map(|format| folder.read(&format!("elsewhere.{format}")));
        assert!(first == Some(elsewhere), "{name} in another folder");
    }
}
