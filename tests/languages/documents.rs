//! A walk over all documents of a language, which finds words that are English and not the plan's own.

use super::{LANGUAGES, messages, prose, reading_order, source, templates};
use crate::cli::program::Folder;
use crate::docx::package::Package;
use std::collections::BTreeSet;
use wem_report::reading::{letter, pages};

/// Words that are no language's: formats of files, and parts of addresses.
const OF_NO_LANGUAGE: [&str; 12] = [
    "csv", "docx", "eml", "example", "ics", "org", "pdf", "rev", "wem", "xlsx", "toml", "www",
];

/// Groups of messages that are read and never printed.
const ONLY_READ: [&str; 4] = [
    "calendar-reading",
    "circulation-mail",
    "feedback-outcome-words",
    "sheet-lists",
];

/// The calls that write documents, each into `out/`.
const CALLS: [&[&str]; 9] = [
    &["table"],
    &["progress", "--as-of", "2016-10-01", "--since", "2016-07-01"],
    &["concept-note", "--all", "--format", "docx"],
    &["concept-note", "general-assembly", "--format", "pdf"],
    &[
        "critical-path",
        "general-assembly",
        "--date-of-event",
        "2016-11-15",
    ],
    &[
        "circulate",
        "--revision",
        "1",
        "--deadline",
        "2016-08-20",
        "--date",
        "2016-08-01",
        "--eml",
    ],
    &["remind", "--eml", "--date", "2016-10-01"],
    &["adopt", "--open", "--date", "2016-11-15"],
    &["update-sheet", "--body", "iwg"],
];

/// What is written once is looked at twice: for words that are English, and for their order.
#[test]
fn documents_say_nothing_in_english_and_all_in_order() {
    let is_long = std::env::var_os("WEM_REPORT_LONG_TESTS").is_some();
    let languages = match is_long {
        true => &LANGUAGES[..],
        false => &["ar", "fr"],
    };
    let mut wrong = Vec::new();
    for language in languages {
        let shared = shared(language);
        let (english, own) = (english(), own(language, &RECORDS));
        let folder = folder(language);
        for call in CALLS {
            let call = [call, &["--quiet"]].concat();
            let outcome = folder.run(&call);
            assert_eq!(outcome.code, Some(0), "{language} {call:?}: {outcome}");
        }
        let mut files = 0;
        for name in folder.files() {
            let Some(text) = text(&name, &folder) else {
                continue;
            };
            files += 1;
            let foreign: Vec<String> = words(&without_file_names(&text))
                .into_iter()
                .filter(|word| english.contains(word) && !own.contains(word))
                .filter(|word| !shared.contains(word))
                .collect();
            if !foreign.is_empty() {
                wrong.push(format!("{language}: {name}: {}", foreign.join(" ")));
            }
        }
        assert!(files > 25, "{language}: {files} documents");
        reading_order::write_side_by_side(language, &folder);
        let (pairs, faults) = reading_order::compare(language, &folder);
        assert!(pairs >= 8, "{language}: {pairs} documents in both formats");
        wrong.extend(faults);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_english_document_would_be_found() {
    let (english, own) = (english(), own("fr", &[]));
    let said = words("Action items: to be agreed. Concept note on the Rules of Procedure.");
    for word in ["agreed", "rules", "procedure"] {
        let is_foreign = said.contains(word) && english.contains(word) && !own.contains(word);
        assert!(is_foreign, "{word}");
    }
}

/// Lays out the real plan of a language with what was reported on it.
fn folder(language: &str) -> Folder {
    let folder = Folder::with(&source(&format!("tests/cases/plans/real-{language}.toml")));
    for name in RECORDS {
        folder.write(
            &format!("plan/{name}"),
            source(&format!("plan/examples/{name}")),
        );
    }
    folder
}

const RECORDS: [&str; 4] = [
    "circulation.toml",
    "finance.toml",
    "progress.toml",
    "risks.toml",
];

/// Returns the text of a document that the program wrote.
fn text(name: &str, folder: &Folder) -> Option<String> {
    if !name.starts_with("out/") || name.ends_with('/') {
        return None;
    }
    let (_, ending) = name.rsplit_once('.')?;
    let bytes = folder.read(name);
    match ending {
        "docx" | "xlsx" => {
            let package = Package::open(&bytes);
            let shown = |path: &str| {
                path.starts_with("word/document")
                    || path.starts_with("word/header")
                    || path.starts_with("word/footer")
                    || path.starts_with("word/footnotes")
                    || path.starts_with("xl/sharedStrings")
            };
            let parts = package.files.iter().filter(|(path, _)| shown(path));
            Some(parts.map(|(_, xml)| without_tags(xml)).collect())
        }
        "ics" => {
            let text = String::from_utf8(bytes).expect("text").replace("\r\n ", "");
            let lines = text.lines().filter_map(|line| {
                let (name, value) = line.split_once(':')?;
                let name = name.split(';').next()?;
                ["SUMMARY", "DESCRIPTION"].contains(&name).then_some(value)
            });
            Some(lines.collect::<Vec<_>>().join(" ").replace("\\n", " "))
        }
        "pdf" => {
            let pages = pages::read(bytes).expect("a file with pages");
            let mut text = String::new();
            for word in pages.words {
                text += &word.text;
                // A word that is divided goes on in the next line.
                if !text.ends_with(['-', '\u{AD}', '\u{2010}']) {
                    text.push(' ');
                }
            }
            Some(text)
        }
        "eml" => {
            let letter = letter::read_message(&bytes).expect("a message");
            Some(format!("{} {}", letter.subject, letter.text))
        }
        _ => None,
    }
}

/// Returns what stands between tags; words of one paragraph stay whole.
fn without_tags(xml: &str) -> String {
    let mut text = String::new();
    for piece in xml.split('<').skip(1) {
        let (tag, shown) = piece.split_once('>').unwrap_or((piece, ""));
        let ends = [
            "/w:p",
            "/w:tc",
            "w:tab",
            "w:br",
            "/si",
            "w:instrText",
            "/w:instrText",
        ];
        if ends.iter().any(|end| tag.starts_with(end)) {
            text.push(' ');
        }
        // Fields and styles are named in the words of the format.
        if !tag.starts_with("w:instrText") {
            text.push_str(shown);
        }
    }
    text
}

/// Returns a text without the names of files, which are the same in every language.
fn without_file_names(text: &str) -> String {
    let endings = [".docx", ".pdf", ".xlsx", ".ics", ".csv", ".eml"];
    let pieces = text.split_whitespace();
    let pieces = pieces.filter(|piece| !endings.iter().any(|ending| piece.contains(ending)));
    pieces.collect::<Vec<_>>().join(" ")
}

/// Returns the words of Latin letters, small and each once.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words
        .filter(|word| word.len() > 2 && word.is_ascii())
        .map(str::to_ascii_lowercase)
        .collect()
}

/// Returns the words that the program says in English.
fn english() -> BTreeSet<String> {
    let mut english = BTreeSet::new();
    for (id, said) in messages(&source("templates/labels/en.ftl")) {
        if !ONLY_READ.iter().any(|group| id.starts_with(group)) {
            english.extend(words(&without_places(&said)));
        }
    }
    for path in templates() {
        english.extend(words(&prose(&source(&format!("templates/{path}")))));
    }
    english
}

/// Returns the words of a language's files, of its plan and of some records.
fn own(language: &str, records: &[&str]) -> BTreeSet<String> {
    let mut own: BTreeSet<String> = OF_NO_LANGUAGE.map(str::to_owned).into();
    for (id, said) in messages(&source(&format!("templates/labels/{language}.ftl"))) {
        if !ONLY_READ.iter().any(|group| id.starts_with(group)) {
            own.extend(words(&without_places(&said)));
        }
    }
    for path in templates() {
        own.extend(words(&prose(&source(&format!(
            "templates/{language}/{path}"
        )))));
    }
    let plan = format!("tests/cases/plans/real-{language}.toml");
    let records = records.iter().map(|name| format!("plan/examples/{name}"));
    for path in records.chain([plan]) {
        let table: toml::Table = source(&path).parse().expect("TOML");
        texts(&toml::Value::Table(table), &mut own);
    }
    own
}

/// Returns a message without its places and the keys of its forms.
fn without_places(said: &str) -> String {
    let mut words = String::new();
    for line in said.lines() {
        let line = line.trim_start_matches('*');
        let line = match (line.starts_with('['), line.split_once(']')) {
            (true, Some((_, said))) => said,
            _ => line,
        };
        for (at, piece) in line.split(['{', '}']).enumerate() {
            // A place is of even number behind the first bracket.
            if at % 2 == 0 {
                words.push_str(piece);
            }
            words.push(' ');
        }
    }
    words
}

fn texts(value: &toml::Value, found: &mut BTreeSet<String>) {
    match value {
        toml::Value::String(text) => found.extend(words(text)),
        toml::Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        toml::Value::Table(table) => table.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Returns the words that a language shares with English, out of the list beside this file.
fn shared(language: &str) -> BTreeSet<String> {
    let table = source("tests/languages/shared-words.tsv");
    let lines = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    let of_language = lines.filter_map(|line| {
        let mut fields = line.split('\t');
        let (word, languages) = (fields.next()?, fields.next()?);
        languages
            .split(' ')
            .any(|one| one == language)
            .then(|| word.to_owned())
    });
    of_language.collect()
}
