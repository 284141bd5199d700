//! The headings of a plan file, in their order: each named right, with its brackets, at its place.
//!
//! TOML itself takes `[[section.goal.item]]` before any goal, and makes a goal without a number of
//! it; what goes wrong then is told far from its cause. This module says the cause.

use crate::diagnostic::{Diagnostic, SourceId, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use toml_parser::parser::{EventReceiver, RecursionGuard, parse_document};
use toml_parser::{ErrorSink, Source};

/// A heading that a plan has, with how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    path: &'static str,
    written: &'static str,
    /// One of them, and what it is called otherwise.
    one: &'static str,
    other_names: &'static [&'static str],
}

const KNOWN: [Known; 9] = [
    known("plan", "[plan]", "a plan", &["plans"]),
    known("edition", "[edition]", "an edition", &["editions"]),
    known("calendar", "[calendar]", "a calendar", &[]),
    known("check", "[check]", "a check", &["checks"]),
    known("body", "[[body]]", "a body", &["bodies"]),
    known("event", "[[event]]", "an event", &["events"]),
    known(
        "section",
        "[[section]]",
        "a section",
        &["sections", "chapter"],
    ),
    known(
        "section.goal",
        "[[section.goal]]",
        "a goal",
        &["goal", "goals", "objective", "objectives"],
    ),
    known(
        "section.goal.item",
        "[[section.goal.item]]",
        "an item",
        &[
            "item",
            "items",
            "action",
            "actions",
            "action-item",
            "action_item",
            "task",
            "activity",
        ],
    ),
];

const fn known(
    path: &'static str,
    written: &'static str,
    one: &'static str,
    other_names: &'static [&'static str],
) -> Known {
    Known {
        path,
        written,
        one,
        other_names,
    }
}

/// The parser's own limit for brackets in brackets.
const DEPTH: u32 = 80;

/// A heading as it stands in the file.
#[derive(Debug)]
struct Heading {
    /// With its brackets.
    range: Range<usize>,
    is_list: bool,
    path: String,
}

/// What is wrong with the headings of a file.
#[derive(Debug)]
pub struct Misplaced {
    pub findings: Vec<Diagnostic>,
    headings: Vec<Range<usize>>,
}

impl Misplaced {
    /// Returns whether a finding only follows from a misplaced heading: it is about a table that
    /// nobody wrote, or about one of these headings.
    pub fn explains(&self, finding: &Diagnostic) -> bool {
        let codes = ["missing-key", "unknown-key", "wrong-type"];
        let Some(place) = finding.primary().map(Span::range) else {
            return false;
        };
        let after = self
            .headings
            .partition_point(|heading| heading.start <= place.start);
        let heading = after.checked_sub(1).map(|index| &self.headings[index]);
        let Some(heading) = heading.filter(|heading| place.start < heading.end) else {
            return finding.code == "repeated-table-key";
        };
        let is_reported = self.findings.iter().any(|finding| {
            finding
                .primary()
                .is_some_and(|span| span.range().start == heading.start)
        });
        finding.code == "repeated-table-key"
            || codes.contains(&finding.code) && (place.start > heading.start || is_reported)
    }
}

/// Reports the headings that are misnamed, misplaced, or have too few brackets for a list.
pub fn misplaced(source: SourceId, text: &str) -> Misplaced {
    let headings = headings(text);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for heading in &headings {
        *counts.entry(&heading.path).or_default() += 1;
    }
    let mut findings = Vec::new();
    let (mut has_section, mut has_goal) = (false, false);
    for heading in &headings {
        let Some(known) = meant(&heading.path) else {
            continue;
        };
        let is_list = known.written.starts_with("[[");
        let written = &text[heading.range.clone()];
        let at = Span::new(source, heading.range.clone());
        let is_several = counts
            .get(heading.path.as_str())
            .is_some_and(|count| *count > 1);
        if heading.path != known.path {
            has_section = true;
            has_goal |= known.path != "section";
            findings.push(
                Diagnostic::error("unknown-key", format!("a plan has no heading `{written}`"))
                    .at_labelled(at, "unknown heading")
                    .help(format!("{} begins with `{}`", known.one, known.written)),
            );
        } else if is_list && !heading.is_list && is_several {
            findings.push(
                Diagnostic::error(
                    "wrong-type",
                    format!("`{written}` has one bracket on each side instead of two"),
                )
                .at_labelled(at, "one bracket")
                .help(format!(
                    "write `{}` above each one: there may be several",
                    known.written
                )),
            );
        }
        match known.path {
            _ if heading.path != known.path => {}
            "section" => (has_section, has_goal) = (true, false),
            "section.goal" => {
                if !has_section {
                    findings.push(too_early(
                        at,
                        "a goal comes before any section",
                        "[[section]]",
                    ));
                }
                (has_section, has_goal) = (true, true);
            }
            "section.goal.item" if !has_section => {
                findings.push(too_early(
                    at,
                    "an item comes before any section",
                    "[[section]]",
                ));
                (has_section, has_goal) = (true, true);
            }
            "section.goal.item" if !has_goal => {
                let message = "an item comes before any goal of its section";
                findings.push(too_early(at, message, "[[section.goal]]"));
                has_goal = true;
            }
            _ => {}
        }
    }
    Misplaced {
        findings,
        headings: headings.into_iter().map(|heading| heading.range).collect(),
    }
}

fn too_early(at: Span, message: &str, missing: &str) -> Diagnostic {
    Diagnostic::error("missing-key", message)
        .at_labelled(at, "too early")
        .help(format!(
            "put `{missing}` with its `number` and `title` above it, or move this below the one it belongs to"
        ))
}

/// Returns the heading that was meant by a path.
fn meant(path: &str) -> Option<Known> {
    let exact = KNOWN.iter().find(|known| known.path == path);
    let lower = path.to_lowercase();
    let last = lower.rsplit('.').next().unwrap_or_default();
    let is_called = |known: &&Known| known.path == last || known.other_names.contains(&last);
    exact.or_else(|| KNOWN.iter().find(is_called)).copied()
}

fn headings(text: &str) -> Vec<Heading> {
    let tokens = Source::new(text).lex().into_vec();
    let mut receiver = Receiver {
        text,
        open: None,
        headings: Vec::new(),
    };
    let mut guard = RecursionGuard::new(&mut receiver, DEPTH);
    parse_document(&tokens, &mut guard, &mut ());
    receiver.headings
}

struct Receiver<'t> {
    text: &'t str,
    open: Option<Range<usize>>,
    headings: Vec<Heading>,
}

impl Receiver<'_> {
    fn close(&mut self, span: toml_parser::Span, is_list: bool) {
        let Some(open) = self.open.take() else { return };
        let name = self.text.get(open.end..span.start()).unwrap_or_default();
        let parts = name
            .split('.')
            .map(|part| part.trim().trim_matches(['"', '\'']));
        self.headings.push(Heading {
            range: open.start..span.end(),
            is_list,
            path: parts.collect::<Vec<_>>().join("."),
        });
    }
}

impl EventReceiver for Receiver<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open = Some(span.start()..span.end());
    }

    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close(span, false);
    }

    fn array_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open = Some(span.start()..span.end());
    }

    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close(span, true);
    }
}
