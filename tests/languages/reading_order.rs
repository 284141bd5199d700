//! The text of each PDF is that of the same document as DOCX, word by word, in the order of reading.

use super::source;
use crate::cli::program::Folder;
use crate::docx::package::Package;
use crate::docx::text::of_package;
use crate::pdf::structure_texts;
use similar::{ChangeTag, TextDiff};

type IsWord = fn(&str) -> bool;

/// What one of the two says otherwise: in which file, of which it is the word that only DOCX (`-`) or only PDF (`+`)
/// has, and why.
const OTHERWISE: [(&str, char, IsWord, &str); 2] = [
    (
        "progress",
        '+',
        |word| word.chars().all(char::is_numeric),
        "numbers of pages in the contents are a field, which applications fill in when they open a DOCX file",
    ),
    (
        "critical-path",
        '-',
        |word| word == "◆",
        "what shows a step without a length is a letter in DOCX, in a PDF a figure with a text that says it",
    ),
];

/// How many pairs of files a folder holds, and which of the two do not say the same.
pub(super) fn compare(language: &str, folder: &Folder) -> (usize, Vec<String>) {
    let names = folder.files();
    let pdfs = names.iter().filter_map(|name| name.strip_suffix(".pdf"));
    let both: Vec<&str> = pdfs
        .filter(|stem| names.contains(&format!("{stem}.docx")))
        .collect();
    let faults = both.iter().filter_map(|stem| {
        let differences = differences(stem, folder);
        let is_none = differences.is_empty();
        (!is_none).then(|| format!("{language}: {stem}: {}", differences.join("; ")))
    });
    (both.len(), faults.collect())
}

fn differences(stem: &str, folder: &Folder) -> Vec<String> {
    let package = Package::open(&folder.read(&format!("{stem}.docx")));
    let expected = words(&of_package(&package));
    let said = words(&structure_texts(folder.read(&format!("{stem}.pdf"))));
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&expected, &said);
    let changes = diff.iter_all_changes().filter_map(|change| {
        let sign = match change.tag() {
            ChangeTag::Equal => return None,
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
        };
        let word = change.value();
        let is_known = OTHERWISE
            .iter()
            .any(|(of, only, is, _)| stem.contains(of) && *only == sign && is(word));
        (!is_known).then(|| format!("{sign}{word}"))
    });
    changes.collect()
}

/// Returns the words of some texts, without what only says where a line can end or which way it runs.
fn words(texts: &[String]) -> Vec<String> {
    let mut words = Vec::new();
    for text in texts {
        let text = text.replace('\u{2011}', "-");
        let is_seen = |c: &char| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{2066}'..='\u{2069}');
        let seen: String = text.chars().filter(is_seen).collect();
        words.extend(seen.split_whitespace().map(str::to_owned));
    }
    words
}

/// Writes the table in two languages, the plan's own and English.
pub(super) fn write_side_by_side(language: &str, folder: &Folder) {
    let run = |call: &[&str]| {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{language} {call:?}: {outcome}");
    };
    run(&["translate", "en", "--quiet"]);
    let table = |path: &str| -> toml::Value {
        let table: toml::Table = source(path).parse().expect("TOML");
        toml::Value::Table(table)
    };
    let own = table(&format!("tests/cases/plans/real-{language}.toml"));
    let english = table("plan/plan.toml");
    let mut pairs = Vec::new();
    pair(&own, &english, &mut pairs);
    let file = String::from_utf8(folder.read("plan/plan.en.toml")).expect("UTF-8");
    let mut said: Option<&str> = None;
    let mut filled = String::new();
    for line in file.lines() {
        let english = said.and_then(|said| {
            let (_, english) = pairs.iter().find(|(own, _)| *own == said)?;
            Some(english.replace('"', "\\\""))
        });
        match (line.strip_suffix("\"\""), english) {
            (Some(start), Some(english)) => filled += &format!("{start}\"{english}\"\n"),
            _ => filled += &format!("{line}\n"),
        }
        said = line
            .strip_prefix("# ")
            .and_then(|line| line.strip_prefix(language)?.strip_prefix(": "));
    }
    folder.write("plan/plan.en.toml", filled);
    let languages = format!("{language},en");
    run(&["table", "--languages", &languages, "--quiet"]);
}

/// Collects the texts of a plan and of its translation that stand at the same place.
fn pair<'t>(own: &'t toml::Value, other: &'t toml::Value, pairs: &mut Vec<(&'t str, &'t str)>) {
    match (own, other) {
        (toml::Value::String(own), toml::Value::String(other)) => pairs.push((own, other)),
        (toml::Value::Array(own), toml::Value::Array(other)) => {
            (own.iter().zip(other)).for_each(|(own, other)| pair(own, other, pairs));
        }
        (toml::Value::Table(own), toml::Value::Table(others)) => {
            for (key, own) in own {
                if let Some(other) = others.get(key) {
                    pair(own, other, pairs);
                }
            }
        }
        _ => {}
    }
}
