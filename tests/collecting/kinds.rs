//! What a file says that it is, or what it is known by, decides whether it is an answer.

use super::members::forget;
use super::sent::{collect, plan, sent_of};
use crate::cli::program::Folder;
use crate::docx::package::Package;
use zip::DateTime;

#[test]
fn a_sheet_in_which_a_body_reports_is_no_answer() {
    let folder = Folder::with_real_plan();
    let outcome = folder.run(&["update-sheet", "--body", "iwg"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let sent = sent_of(&plan(&folder.path("plan/plan.toml")), None);
    let mut package = Package::open(&folder.read("out/update-sheet-iwg.xlsx"));
    let named = package.pack(DateTime::DEFAULT);
    // Those of release 0.1 do not say what they are, and whoever filled one in may have added columns.
    forget(&mut package);
    let unnamed = package.pack(DateTime::DEFAULT);
    assert!(unnamed.len() < named.len());
    for bytes in [named, unnamed] {
        let refused = collect("iwg.xlsx", &bytes, &sent).expect_err("it is refused");
        let said: Vec<_> = refused
            .iter()
            .map(|finding| (finding.code, finding.message.as_str()))
            .collect();
        let what = "iwg.xlsx is an update sheet, not an answer";
        assert_eq!(said, [("not-an-answer", what)]);
    }
}
