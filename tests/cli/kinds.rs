//! Each document of ours, given to each command that takes a file in: taken, or refused in a line that
//! says what it is, with what to do with it.

use super::collecting::{circulated, draft_of};
use super::program::Folder;
use wem_report::identity::DocumentKind as Kind;

const CIRCULATED: &str = "out/circulation/WEM-International-2016-Rev.1";

/// Returns a folder with a document of every kind, and where each of them is.
fn folder() -> (Folder, Vec<(String, Kind)>) {
    let folder = circulated();
    let text = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    let reworded = text.replace("Recruit two individuals", "Recruit three individuals");
    folder.write("reworded.toml", reworded);
    folder.write("answer.docx", draft_of(&folder, "Member A"));
    let calls: [&[&str]; 11] = [
        &["collect", "answer.docx"],
        &["table"],
        &["redline", "plan/plan.toml", "reworded.toml"],
        &["concept-note", "2.6.1"],
        &["critical-path", "general-assembly"],
        &["progress", "--by-body"],
        &["feedback"],
        &["update-sheet", "--body", "iwg"],
        &["sheet"],
        &["translate", "fr", "--format", "docx"],
        &["adopt", "--open", "--date", "2016-09-15"],
    ];
    let mut documents = vec![
        (
            format!("{CIRCULATED}/WEM-International-2016-Rev.1-draft.docx"),
            Kind::Draft,
        ),
        (
            format!("{CIRCULATED}/WEM-International-2016-Rev.1-comment-table.docx"),
            Kind::CommentTable,
        ),
        (
            format!("{CIRCULATED}/WEM-International-2016-Rev.1-comment-table.xlsx"),
            Kind::CommentTable,
        ),
        (
            format!("{CIRCULATED}/WEM-International-2016-Rev.1-cover-note.docx"),
            Kind::CoverNote,
        ),
        (
            format!("{CIRCULATED}/WEM-International-2016-Rev.1-how-to-answer.docx"),
            Kind::HowToAnswer,
        ),
    ];
    for call in calls {
        let outcome = folder.run(&[call, &["-q"]].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
        for path in outcome
            .stdout
            .lines()
            .filter(|line| line.starts_with("out/"))
        {
            let kind = match path {
                _ if !path.ends_with(".docx") && !path.ends_with(".xlsx") => continue,
                // Of a text that was not circulated.
                _ if path.contains("adopted") && path.contains("action-items") => continue,
                _ if path.contains("record") => Kind::FeedbackReport,
                _ if path.contains("action-items") => Kind::ActionTable,
                _ if path.contains("redline") => Kind::Redline,
                _ if path.contains("concept-note") => Kind::ConceptNote,
                _ if path.contains("critical-path") => Kind::CriticalPath,
                _ if path.contains("update-sheet") => Kind::UpdateSheet,
                "out/plan.xlsx" => Kind::PlanSheet,
                "out/translation-fr.docx" => Kind::TranslationTable,
                _ if path.contains("feedback") => Kind::Compilation,
                "out/progress-2016-07-01.docx" => Kind::ProgressReport,
                "out/progress-2016-07-01-iwg.docx" => Kind::OwedReport,
                // One of them is enough.
                _ if path.contains("progress") => continue,
                other => panic!("{other} is of no kind"),
            };
            documents.push((path.to_owned(), kind));
        }
    }
    // As it was when the note was made.
    folder.write("plan/plan.toml", &text);
    for kind in Kind::ALL {
        assert!(
            documents.iter().any(|(_, one)| *one == kind),
            "{kind:?}: {documents:?}"
        );
    }
    (folder, documents)
}

#[test]
fn what_a_command_does_not_take_is_named_and_refused() {
    let (folder, documents) = folder();
    let commands: [(&[&str], &str, &str, &[Kind]); 4] = [
        (
            &["collect"],
            "not-an-answer",
            "an answer",
            // A member may have written into the table that the draft has.
            &[Kind::Draft, Kind::CommentTable, Kind::ActionTable],
        ),
        (
            &["update", "--from"],
            "not-an-update-sheet",
            "an update sheet",
            &[Kind::UpdateSheet],
        ),
        (
            &["concept-note", "2.6.1", "--take"],
            "wrong-note",
            "a concept note",
            &[Kind::ConceptNote],
        ),
        (
            &["decide", "--from"],
            "no-decisions",
            "the table of compiled comments",
            &[Kind::Compilation],
        ),
    ];
    for (path, kind) in &documents {
        // Its name says nothing.
        let ending = path.rsplit('.').next().expect("an ending");
        let returned = format!("returned.{ending}");
        folder.write(&returned, folder.read(path));
        for (call, code, wanted, taken) in commands {
            let outcome = folder.run(&[call, &[returned.as_str()]].concat());
            if taken.contains(kind) {
                assert_eq!(outcome.code, Some(0), "{call:?} {path}: {outcome}");
                continue;
            }
            let (name, advice) = (kind.name(), kind.advice());
            let line = format!("error[{code}]: {returned} is {name}, not {wanted}\n");
            assert!(outcome.stderr.contains(&line), "{call:?} {path}: {outcome}");
            let help = format!(" = help: {advice}\n");
            assert!(outcome.stderr.contains(&help), "{call:?} {path}: {outcome}");
            assert_eq!(outcome.code, Some(1), "{call:?} {path}: {outcome}");
        }
    }
    assert!(!folder.path("plan/progress.toml").exists());
    assert!(!folder.path("plan/notes").exists());
}

/// A PDF says its kind in no property; what format it has is said.
#[test]
fn a_pdf_is_named_as_one() {
    let folder = circulated();
    let draft = format!("{CIRCULATED}/WEM-International-2016-Rev.1-draft.pdf");
    // `collect` takes what is noted in one.
    for call in [
        &["update", "--from"][..],
        &["concept-note", "2.6.1", "--take"],
    ] {
        let outcome = folder.run(&[call, &[draft.as_str()]].concat());
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert!(outcome.stderr.contains("PDF"), "{outcome}");
    }
}
