//! The corpus of returned files in `tests/returned/`: what it holds, and that what has to be found in
//! it is said and can be told apart from what has not.

pub(crate) mod by_program;
mod collected;
pub(crate) mod expectation;
pub(crate) mod found;
pub(crate) mod matching;
mod said;

use expectation::{Entry, Expectation, Outcome};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use wem_report::circulation::feedback::CommentForm;
use wem_report::docx_file;

/// What the corpus has to hold at least.
const LEAST_FILES: usize = 40;
const LEAST_ENTRIES: usize = 300;

/// What the files may weigh together, in bytes.
const MOST_BYTES: u64 = 2_500_000;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/returned")
        .join(name)
}

/// Returns the folder of a pack, as it was circulated.
fn pack(name: &str) -> PathBuf {
    let folders = ["base", "others"].map(|of| folder(of).join(name));
    let found = folders.into_iter().find(|folder| folder.is_dir());
    found.unwrap_or_else(|| panic!("there is no pack {name}"))
}

/// Returns the names of all packs that files answer.
fn packs() -> BTreeSet<String> {
    let answered = expectation::all().into_iter();
    answered.map(|one| one.pack).collect()
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let name = entry.expect("an entry").file_name();
        name.into_string().expect("the name is text")
    };
    entries.map(name).collect()
}

fn entries(expectation: &Expectation) -> &[Entry] {
    match &expectation.outcome {
        Outcome::Collected(entries) => entries,
        Outcome::Refused(_) => &[],
    }
}

#[test]
fn the_corpus_is_large_and_every_file_has_its_expectation() {
    let expectations = expectation::all();
    let expected: BTreeSet<String> = expectations.iter().map(|one| one.file.clone()).collect();
    assert_eq!(names(&folder("files")), expected);
    let collected = expectations.iter();
    let collected: Vec<_> = collected
        .filter(|one| matches!(one.outcome, Outcome::Collected(_)))
        .collect();
    assert!(collected.len() >= LEAST_FILES, "{}", collected.len());
    let count: usize = collected.iter().map(|one| entries(one).len()).sum();
    assert!(count >= LEAST_ENTRIES, "{count}");
}

#[test]
fn the_corpus_is_small_in_bytes() {
    let sizes = names(&folder("files")).into_iter().map(|name| {
        let path = folder("files").join(name);
        fs::metadata(path).expect("the file is there").len()
    });
    let size: u64 = sizes.sum();
    assert!(size <= MOST_BYTES, "{size} bytes");
}

#[test]
fn every_mark_is_expected_somewhere() {
    let expectations = expectation::all();
    let marks: BTreeSet<&str> = expectations
        .iter()
        .flat_map(entries)
        .map(|entry| entry.mark.key())
        .collect();
    // Objections are said in messages alone: `channels::mail` has them.
    let all = CommentForm::ALL
        .iter()
        .filter(|mark| **mark != CommentForm::Objection);
    assert_eq!(marks, all.map(|mark| mark.key()).collect());
}

#[test]
fn the_files_say_what_is_expected_of_them() {
    for expectation in expectation::all() {
        if let Outcome::Collected(entries) = &expectation.outcome {
            let said = said::by(&folder("files").join(&expectation.file));
            let missing = said::missing(entries, &said);
            assert_eq!(missing, Vec::<String>::new(), "{}", expectation.file);
        }
    }
}

#[test]
fn words_that_a_file_does_not_say_are_noticed() {
    let expectations = expectation::all();
    let expectation = &expectations
        .iter()
        .find(|one| one.file == "word-06-languages.docx")
        .expect("the file is there");
    let said = said::by(&folder("files").join("word-01-words.docx"));
    assert!(!said::missing(entries(expectation), &said).is_empty());
}

#[test]
fn documents_are_read_and_what_is_bad_is_refused() {
    for expectation in expectation::all() {
        if expectation.file.ends_with(".xlsx") {
            continue;
        }
        let bytes = fs::read(folder("files").join(&expectation.file)).expect("the file is there");
        let read = docx_file::read(&bytes).map_err(|fault| docx_file::finding(&fault, "it").code);
        let code = read.as_ref().err().copied();
        match &expectation.outcome {
            Outcome::Collected(_) => assert_eq!(code, None, "{}", expectation.file),
            Outcome::Refused(why) => {
                let wanted = Some(why.code.as_str()).filter(|_| why.is_damage());
                assert_eq!(code, wanted, "{}: {}", expectation.file, why.gist);
            }
        }
    }
}

#[test]
fn comments_are_all_read() {
    for expectation in expectation::all() {
        if !expectation.file.ends_with(".docx") || entries(&expectation).is_empty() {
            continue;
        }
        let bytes = fs::read(folder("files").join(&expectation.file)).expect("the file is there");
        let file = docx_file::read(&bytes).expect("the document is read");
        let comments = entries(&expectation).iter();
        let comments =
            comments.filter(|one| matches!(one.mark, CommentForm::Comment | CommentForm::Reply));
        assert_eq!(
            file.comments.len(),
            comments.count(),
            "{}",
            expectation.file
        );
    }
}
