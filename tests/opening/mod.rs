//! Returned files as one model: every word of a file is in a place, or left out for a named reason.

pub(crate) mod documents;
mod random;
mod workbook_parts;
mod workbooks;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use wem_report::reading::{Changes, ReturnedFile, Run, RunKind, WordCount, read};

/// Opens a file whose words must add up.
#[track_caller]
fn opened(name: &str, bytes: &[u8]) -> ReturnedFile {
    let file = read(name, bytes).unwrap_or_else(|finding| panic!("{name}: {}", finding.message));
    assert!(
        file.words.adds_up(),
        "{name}: {:?}\n{}",
        file.words,
        shown(&file)
    );
    file
}

/// Returns all places, a line each: label, text with its marks.
fn shown(file: &ReturnedFile) -> String {
    let mut out = String::new();
    for (index, place) in (0..).zip(&file.places) {
        let label = file.label(index).unwrap_or_default();
        let runs: String = place
            .runs
            .iter()
            .map(|run| run_shown(run, &place.text, file))
            .collect();
        let line = format!("{label}: {runs}{}", changes(file, place.end));
        let _ = writeln!(out, "{}", line.trim_end());
    }
    for comment in &file.comments {
        let author = comment.author.as_deref().unwrap_or("nobody");
        let on = comment
            .range
            .and_then(|(start, _)| file.label(start.paragraph));
        let text = file.text(comment.places, wem_report::reading::Reading::Accepted);
        let parent = comment
            .parent
            .map_or_else(String::new, |one| format!(", answers {one}"));
        let resolved = if comment.is_resolved {
            ", resolved"
        } else {
            ""
        };
        let _ = writeln!(
            out,
            "{:?} by {author} on {}: {text}{parent}{resolved}",
            comment.kind,
            on.as_deref().unwrap_or("nothing"),
        );
    }
    for (reason, words) in &file.words.left_out {
        let _ = writeln!(out, "left out: {words} {reason:?}");
    }
    out
}

fn run_shown(run: &Run, text: &str, file: &ReturnedFile) -> String {
    let said = match run.kind {
        RunKind::Text => run
            .of(text)
            .replace('\r', "␍")
            .replace('\n', "¶")
            .replace('\t', "→"),
        RunKind::PageNumber => format!("<page {}>", run.of(text)),
        RunKind::Note(_) => "<note>".to_owned(),
        RunKind::Object(kind) => format!("<{}>", kind.words()),
    };
    let mut marks = String::new();
    for (is_on, mark) in [
        (run.look.struck, " struck"),
        (run.look.hidden, " hidden"),
        (run.look.marked, " marked"),
        (run.look.bold, " bold"),
    ] {
        if is_on {
            marks.push_str(mark);
        }
    }
    marks.push_str(&changes(file, run.changes));
    match marks.is_empty() {
        true => said,
        false => format!("[{said}{marks}]"),
    }
}

fn changes(file: &ReturnedFile, changes: Changes) -> String {
    let changes = [changes.inserted, changes.deleted].into_iter().flatten();
    let kinds = changes.filter_map(|id| file.change(id));
    kinds.map(|change| format!(" {:?}", change.kind)).collect()
}

#[test]
fn every_word_of_the_returned_files_is_accounted_for() {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/returned/files");
    // A folder of one's own can be tried, too.
    let other = std::env::var_os("RETURNED_FILES").map(PathBuf::from);
    let mut read_files = 0;
    let mut wrong = Vec::new();
    let folders = [Some(ours), other].into_iter().flatten();
    let entries = folders.flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    for path in entries.map(|entry| entry.expect("a file").path()) {
        if path.is_dir() {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Ok(file) = read(&name, &fs::read(&path).expect("bytes")) else {
            let is_bad = name.starts_with("bad-") || name.ends_with(".toml");
            assert!(is_bad, "{name} is not read");
            continue;
        };
        read_files += 1;
        if !file.words.adds_up() {
            wrong.push(format!("{name}: {:?}", file.words));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read_files > 40, "{read_files}");
}

#[test]
fn a_count_that_does_not_add_up_is_seen() {
    let mut file = opened(
        "draft.docx",
        &documents::of("<w:p><w:r><w:t>a b</w:t></w:r></w:p>"),
    );
    assert_eq!(
        file.words,
        WordCount {
            in_file: 2,
            read: 2,
            left_out: Vec::new()
        }
    );
    file.words.in_file += 1;
    assert!(!file.words.adds_up());
}
