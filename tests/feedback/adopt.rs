//! `adopt`: the edition into the plan, the final documents, and the record as an annex.

use super::project::*;
use crate::cli::program::Folder;
use wem_report::circulation::feedback::Feedback;

fn decided() -> Feedback {
    accepted(vec![comment(1, item("third"), text("Report twice"))])
}

#[test]
fn an_adopted_plan_has_its_edition_documents_and_record() {
    let folder = project(&decided());
    folder.run(&["apply", "--quiet"]);
    let before = plan_text(&folder);
    let call = [
        "adopt",
        "--date",
        "2016-09-15",
        "--symbol",
        "EX/2016/2",
        "--quiet",
    ];
    let outcome = folder.run(&[&call[..], &["--dry-run"]].concat());
    assert_eq!(plan_text(&folder), before, "{outcome}");
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    insta::assert_snapshot!(outcome);
    let package = crate::docx::package::Package::open(
        &folder.read("out/adopted/EX-2016-2/EX-2016-2-record.docx"),
    );
    let said = crate::docx::text::of_part(package.part("word/document.xml")).concat();
    for words in [
        "EX/2016/1/Rev.1",
        "Circulated on 1 June 2016",
        "Report twice",
        "Accepted",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(
        folder.read("out/adopted/EX-2016-2/plan.toml"),
        folder.read("plan/plan.toml")
    );
    assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
    let outcome = folder.run(&["status", "--date", "2016-09-16"]);
    assert!(outcome.stdout.contains("the plan is adopted"), "{outcome}");
    // Said again, nothing changes.
    let after = plan_text(&folder);
    assert_eq!(folder.run(&call).code, Some(0));
    assert_eq!(plan_text(&folder), after);
}

#[test]
fn a_plan_on_which_something_is_open_is_not_adopted() {
    let open = Feedback {
        decisions: Vec::new(),
        ..decided()
    };
    for (feedback, said) in [
        (open, "EX/2016/1/Rev.1 has comments without a decision: 1"),
        (
            decided(),
            "EX/2016/1/Rev.1 has accepted changes that are not in the plan: 1",
        ),
    ] {
        let folder = project(&feedback);
        let outcome = folder.run(&["adopt"]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(outcome.stderr.contains("error[not-adopted]"), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
        assert_eq!(plan_text(&folder), PLAN);
        assert_eq!(folder.run(&["adopt", "--open", "--quiet"]).code, Some(0));
    }
}

#[test]
fn the_edition_is_written_wherever_it_stands() {
    for (plan, expected) in [
        (
            PLAN.replace("[edition]\nsymbol = \"EX/2016/1\"\n\n", ""),
            "language = \"en\"\n\n[edition]\nstatus = \"adopted\"\ndate = 2016-09-15\n",
        ),
        (
            PLAN.replace(
                "symbol = \"EX/2016/1\"\n",
                "revision = 3\nstatus = 'draft' # still\nsymbol = \"EX\"\n",
            ),
            "[edition]\nstatus = \"adopted\" # still\nsymbol = \"EX\"\ndate = 2016-09-15\n",
        ),
    ] {
        let folder = Folder::with(&plan);
        let outcome = folder.run(&["adopt", "--date", "2016-09-15", "--quiet"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let text = plan_text(&folder);
        assert!(text.contains(expected), "{text}");
        assert_eq!(folder.run(&["check", "--quiet"]).code, Some(0));
    }
}
