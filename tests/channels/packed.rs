//! Zip files, folders in folders, patterns, and what programs keep beside files.

use super::{came, refused};
use crate::returned::by_program::{feedback, project};
use crate::returned::expectation::USUAL_PACK;

const DRAFT: (&str, &str) = ("draft.docx", "word-01-words.docx");
const TABLE: (&str, &str) = ("table.xlsx", "table-02-openpyxl.xlsx");

#[test]
fn the_files_of_a_zip_file_are_collected() {
    for (file, files, more) in [
        (
            "explorer.zip",
            &[DRAFT][..],
            "Answers/Thumbs.db: passed over",
        ),
        (
            "macos.zip",
            &[DRAFT, TABLE],
            "__MACOSX/._draft.docx: passed over",
        ),
        (
            "old-names.zip",
            &[("Réponse.docx", DRAFT.1)],
            "Council/Réponse.docx",
        ),
        (
            "streamed.zip",
            &[("черновик.docx", DRAFT.1)],
            ".~lock.черновик.docx#: passed over",
        ),
        (
            "with-mail.zip",
            &[],
            "mail.eml: 4 comments; from Ministry of Planning",
        ),
    ] {
        let project = came("packed", &[file]);
        let outcome = project.run(&["collect", "returned", "-v"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        assert!(outcome.stderr.contains(more), "{outcome}");
        let (text, all) = feedback(&project, USUAL_PACK);
        let wrong = super::of_corpus(files, &all);
        assert!(wrong.is_empty(), "{file}: {wrong:#?}");
        for source in &all.sources {
            let words = source.words.as_ref().expect("its words are counted");
            assert!(words.adds_up() && words.came > 0, "{file}: {words}");
        }
        project.run(&["collect", "returned"]);
        assert_eq!(feedback(&project, USUAL_PACK).0, text);
    }
}

#[test]
fn zip_files_that_say_nothing_or_could_do_harm_are_refused() {
    refused(
        "packed",
        &[
            ("nested.zip", "is a zip file in a zip file"),
            ("empty.zip", "is a zip file without a file in it"),
            (
                "leads-out.zip",
                "has a part with a name that leads out of the file",
            ),
            ("locked.zip", "it is protected with a password"),
            ("cut-off.zip", "is ill-formed"),
        ],
    );
}

#[test]
fn patterns_and_folders_are_gone_through_without_what_programs_keep() {
    let project = project(
        USUAL_PACK,
        &["word-01-words.docx", "table-02-openpyxl.xlsx"],
    );
    for name in [
        "desktop.ini",
        "sub/Thumbs.db",
        "sub/.DS_Store",
        "~$word-01-words.docx",
    ] {
        project.write(&format!("returned/{name}"), "x");
    }
    let bytes = project.read("returned/word-01-words.docx");
    project.write("returned/sub/sub/again.docx", bytes);
    for call in ["returned\\*", "returned/*.DOCX", "ret*/?able*", "returned"] {
        let outcome = project.run(&["collect", call, "-v"]);
        assert_eq!(outcome.code, Some(0), "{call}: {outcome}");
    }
    let (_, all) = feedback(&project, USUAL_PACK);
    let files: Vec<&str> = all.sources.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    let outcome = project.run(&["collect", "returned", "-v"]);
    for name in [
        "desktop.ini",
        "sub/Thumbs.db",
        "sub/.DS_Store",
        "~$word-01-words.docx",
    ] {
        let says = format!("returned/{name}: passed over");
        assert!(outcome.stderr.contains(&says), "{says}\n{outcome}");
    }
    let outcome = project.run(&["collect", "returned"]);
    assert!(!outcome.stderr.contains("passed over"), "{outcome}");
    let outcome = project.run(&["collect", "returned/*.odd"]);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.contains("no file fits returned/*.odd"),
        "{outcome}"
    );
}
