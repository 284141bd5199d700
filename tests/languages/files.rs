//! The files of a language beside the English ones.

use super::{LANGUAGES, messages, source, templates};
use crate::cli::program::Folder;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn what_a_language_says_as_english_does_has_a_reason() {
    let english: BTreeMap<String, String> = messages(&source("templates/labels/en.ftl"))
        .into_iter()
        .collect();
    let table = source("tests/languages/same-as-english.tsv");
    let mut reasons = BTreeSet::new();
    for line in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [message, languages, reason] = fields[..] else {
            panic!("{line}");
        };
        assert!(!reason.is_empty(), "{line}");
        let languages = languages.split(' ');
        reasons.extend(languages.map(|language| (message.to_owned(), language.to_owned())));
    }
    let mut same = BTreeSet::new();
    for language in LANGUAGES {
        for (id, said) in messages(&source(&format!("templates/labels/{language}.ftl"))) {
            if !id.starts_with('-') && has_words(&said) && english.get(&id) == Some(&said) {
                same.insert((id, language.to_owned()));
            }
        }
    }
    assert!(same.len() > 10, "some words are those of several languages");
    let without: Vec<_> = same.difference(&reasons).collect();
    assert!(without.is_empty(), "no reason for {without:?}");
    let stale: Vec<_> = reasons.difference(&same).collect();
    assert!(stale.is_empty(), "no longer the same: {stale:?}");
}

/// Returns whether a text has letters that are in no place.
fn has_words(said: &str) -> bool {
    let mut depth = 0_u32;
    said.chars().any(|c| {
        match c {
            '{' | '<' => depth += 1,
            '}' | '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}

#[test]
fn each_language_says_that_nobody_has_checked_it_yet() {
    for language in LANGUAGES {
        let labels = source(&format!("templates/labels/{language}.ftl"));
        let head: Vec<&str> = labels
            .lines()
            .take_while(|line| line.starts_with('#'))
            .collect();
        assert!(head.join(" ").contains("native speaker"), "{language}");
    }
}

/// Returns the names that expressions of a template use, and how many slots it has.
fn facts(template: &str) -> (BTreeSet<String>, usize) {
    let mut names = BTreeSet::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for piece in template.split(open).skip(1) {
            let code = piece.split(close).next().unwrap_or_default();
            // Words between quotation marks are text.
            let code: String = code.split('"').step_by(2).collect();
            let words = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
            let words = words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
            names.extend(words.map(str::to_owned));
        }
    }
    (names, template.matches("slot(").count())
}

#[test]
fn templates_of_each_language_ask_for_the_same_facts() {
    for path in templates() {
        let (names, slots) = facts(&source(&format!("templates/{path}")));
        assert!(!names.is_empty(), "{path}");
        for language in LANGUAGES {
            let own = facts(&source(&format!("templates/{language}/{path}")));
            let lacks: Vec<_> = names.difference(&own.0).collect();
            assert!(lacks.is_empty(), "{language}/{path} lacks {lacks:?}");
            assert_eq!(own.1, slots, "{language}/{path}");
        }
    }
}

#[test]
fn plans_of_each_language_are_checked_without_a_finding_of_templates() {
    for language in LANGUAGES {
        let folder = Folder::with(&source(&format!("tests/cases/plans/real-{language}.toml")));
        let outcome = folder.run(&["check"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        for code in [
            "no-labels",
            "missing-label",
            "unknown-name",
            "template-syntax",
            "template-failed",
            "bad-slot",
        ] {
            let said = outcome.stderr.contains(&format!("[{code}]"));
            assert!(!said, "{language}: {outcome}");
        }
    }
}

/// Groups of messages that are read and never printed.
const READ: [&str; 3] = [
    "calendar-reading",
    "circulation-mail",
    "feedback-outcome-words",
];

#[test]
fn french_sets_blanks_before_double_signs() {
    const NARROW: char = '\u{202F}';
    const WIDE: char = '\u{A0}';
    let labels = source("templates/labels/fr.ftl");
    let mut is_read = false;
    let mut wrong = Vec::new();
    for (at, line) in (1..).zip(labels.lines()) {
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            is_read = READ.iter().any(|group| line.starts_with(group));
        }
        let said = match line.split_once(" = ") {
            Some((_, said)) => said,
            None => line,
        };
        let chars: Vec<char> = said.chars().collect();
        let is_wrong = |at: usize| {
            let before = at.checked_sub(1).map(|at| chars[at]);
            let behind = chars.get(at + 1).copied();
            let has_blank = before.is_none_or(|c| [NARROW, WIDE].contains(&c));
            match chars[at] {
                ';' | '?' | '!' | '%' => !has_blank,
                ':' => behind.is_none_or(char::is_whitespace) && before.is_some_and(|c| c != WIDE),
                '»' => before != Some(WIDE),
                '«' => behind != Some(WIDE),
                _ => false,
            }
        };
        if !is_read && (0..chars.len()).any(is_wrong) {
            wrong.push(format!("{at}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
