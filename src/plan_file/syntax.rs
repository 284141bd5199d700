//! TOML text to a tree with places.
//!
//! The parser goes on after an error, so that all of them are found; this module turns its errors
//! into diagnostics and judges how far the recovered tree can be trusted.

use crate::diagnostic::{Diagnostic, SourceId, Span};
use toml::de::{DeTable, DeValue};

/// More syntax errors than this are counted, not listed: the file is hardly a plan.
const LISTED_ERRORS: usize = 50;

/// Deeper tables than this are taken apart piece by piece, since dropping them recurses.
const SAFE_DEPTH: usize = 64;

/// A parsed file.
#[derive(Debug)]
pub struct Syntax<'t> {
    /// What could be read.
    pub root: Root<'t>,
    pub findings: Vec<Diagnostic>,
    /// Whether parts of the tree may be missing or wrong.
    pub is_broken: bool,
}

/// The top table; dropped without deep recursion.
#[derive(Debug)]
pub struct Root<'t>(DeTable<'t>);

impl<'t> Root<'t> {
    pub fn table(&self) -> &DeTable<'t> {
        &self.0
    }
}

impl Drop for Root<'_> {
    fn drop(&mut self) {
        // A key with 100,000 dots makes tables nested as deep, and dropping those would overflow
        // the stack.
        if self
            .0
            .values()
            .any(|value| is_deeper(value.get_ref(), SAFE_DEPTH))
        {
            let mut rest: Vec<DeValue<'_>> = vec![DeValue::Table(std::mem::take(&mut self.0))];
            while let Some(value) = rest.pop() {
                match value {
                    DeValue::Table(table) => {
                        rest.extend(table.into_iter().map(|(_, value)| value.into_inner()));
                    }
                    DeValue::Array(entries) => {
                        rest.extend(entries.into_iter().map(|value| value.into_inner()));
                    }
                    _ => {}
                }
            }
        }
    }
}

fn is_deeper(value: &DeValue<'_>, depth: usize) -> bool {
    let Some(less) = depth.checked_sub(1) else {
        return true;
    };
    match value {
        DeValue::Table(table) => table.values().any(|value| is_deeper(value.get_ref(), less)),
        DeValue::Array(entries) => entries.iter().any(|value| is_deeper(value.get_ref(), less)),
        _ => false,
    }
}

/// Parses a text.
pub fn parse<'t>(source: SourceId, text: &'t str) -> Syntax<'t> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut findings: Vec<Diagnostic> = errors
        .iter()
        .take(LISTED_ERRORS)
        .map(|error| describe(source, text, error))
        .collect();
    if let Some(more) = errors
        .len()
        .checked_sub(LISTED_ERRORS)
        .filter(|more| *more > 0)
    {
        findings.push(
            Diagnostic::error(
                "toml-syntax",
                format!("{more} more syntax errors in this file"),
            )
            .help("correct the first ones and check again; is this a plan file at all?"),
        );
    }
    Syntax {
        is_broken: errors.iter().any(|error| !is_repeated_key(error)),
        root: Root(root.into_inner()),
        findings,
    }
}

fn is_repeated_key(error: &toml::de::Error) -> bool {
    error.message() == "duplicate key"
}

fn describe(source: SourceId, text: &str, error: &toml::de::Error) -> Diagnostic {
    let range = error.span().unwrap_or(text.len()..text.len());
    let written = text.get(range.clone()).unwrap_or_default();
    let span = Span::new(source, range);
    if is_repeated_key(error) {
        return Diagnostic::error(
            "repeated-table-key",
            format!("`{written}` stands twice in the same table"),
        )
        .at_labelled(span, "the second one")
        .help("keep one of the two; a list of tables takes two brackets, such as `[[body]]`");
    }
    if error.message().contains("recurse") {
        return Diagnostic::error("toml-syntax", "brackets are nested too deep")
            .at_labelled(span, "one level too many")
            .help("a plan needs no more than a list in a table in a list");
    }
    let message = error.message();
    Diagnostic::error("toml-syntax", lower_first(message))
        .at_labelled(span, "here")
        .help(syntax_help(message))
}

/// Returns what most often helps with an error of the parser.
fn syntax_help(message: &str) -> &'static str {
    if message.contains("newline") || message.contains("unquoted") || message.contains("string") {
        "text takes straight quotes at both ends, such as `title = \"Action Items\"`; \
         a quote inside it is written `\\\"`"
    } else if message.contains("key") {
        "each line is `key = value`, a heading `[name]` or `[[name]]`, or a comment after `#`"
    } else {
        "text takes quotes, lists take brackets with commas; see docs/plan-file.md"
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}
