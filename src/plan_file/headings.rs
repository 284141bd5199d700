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

const KNOWN: [Known; 22] = [
    known("plan", "[plan]", "a plan", &["plans"]),
    known("edition", "[edition]", "an edition", &["editions"]),
    known("calendar", "[calendar]", "a calendar", &[]),
    known("check", "[check]", "a check", &["checks"]),
    known("levels", "[levels]", "words for levels", &["level"]),
    known("languages", "[languages]", "rules for languages", &[]),
    known("body", "[[body]]", "a body", &["bodies"]),
    known("event", "[[event]]", "an event", &["events"]),
    known("area", "[[area]]", "an area", &["areas", "pillar"]),
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
    known(
        "section.goal.item.step",
        "[[section.goal.item.step]]",
        "a step",
        &["step", "steps", "sub-item", "sub_item", "subitem"],
    ),
    known("section.item", "[[section.item]]", "an item", &[]),
    known("section.item.step", "[[section.item.step]]", "a step", &[]),
    known("area.section", "[[area.section]]", "a section", &[]),
    known("area.section.goal", "[[area.section.goal]]", "a goal", &[]),
    known(
        "area.section.goal.item",
        "[[area.section.goal.item]]",
        "an item",
        &[],
    ),
    known(
        "area.section.goal.item.step",
        "[[area.section.goal.item.step]]",
        "a step",
        &[],
    ),
    known("area.section.item", "[[area.section.item]]", "an item", &[]),
    known(
        "area.section.item.step",
        "[[area.section.item.step]]",
        "a step",
        &[],
    ),
    known("item.step", "[[item.step]]", "a step", &[]),
];

/// Items that stand alone; where there are sections, they belong to one.
const ALONE: Known = known("item", "[[item]]", "an item", &[]);

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
pub(crate) struct Misplaced {
    pub findings: Vec<Diagnostic>,
    headings: Vec<Range<usize>>,
}

impl Misplaced {
    /// Returns whether a finding only follows from a misplaced heading: it is about a table that
    /// nobody wrote, or about one of these headings.
    pub(crate) fn explains(&self, finding: &Diagnostic) -> bool {
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
pub(crate) fn misplaced(source: SourceId, text: &str) -> Misplaced {
    let headings = headings(text);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for heading in &headings {
        *counts.entry(&heading.path).or_default() += 1;
    }
    let mut findings = Vec::new();
    let is_in_section = |heading: &Heading| {
        let first = heading.path.split('.').next().unwrap_or_default();
        matches!(first, "section" | "area")
    };
    let is_flat = !headings.iter().any(is_in_section);
    let mut open = Open::default();
    for heading in &headings {
        let Some(known) = meant(&heading.path, is_flat) else {
            continue;
        };
        let is_list = known.written.starts_with("[[");
        let written = &text[heading.range.clone()];
        let at = Span::new(source, heading.range.clone());
        let is_several = counts
            .get(heading.path.as_str())
            .is_some_and(|count| *count > 1);
        if heading.path != known.path {
            findings.push(
                Diagnostic::error("unknown-key", format!("a plan has no heading `{written}`"))
                    .at_labelled(at, "unknown heading")
                    .help(format!("{} begins with `{}`", known.one, known.written)),
            );
        } else {
            if is_list && !heading.is_list && is_several {
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
            findings.extend(open.too_early(at, known));
        }
        open.begin(known.path);
    }
    Misplaced {
        findings,
        headings: headings.into_iter().map(|heading| heading.range).collect(),
    }
}

/// The tables that what comes next may stand in, by their paths.
#[derive(Debug, Default)]
struct Open(Vec<&'static str>);

impl Open {
    /// Takes in a heading, and what it stands in, whether or not that is there.
    fn begin(&mut self, path: &'static str) {
        let is_inside = |inner: &&str| {
            inner
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with('.'))
        };
        self.0.retain(|inner| !is_inside(inner));
        let own = ancestors(path).chain([path]);
        self.0.extend(own);
    }

    /// Reports a heading that comes before what it stands in.
    fn too_early(&self, at: Span, known: Known) -> Option<Diagnostic> {
        let missing = ancestors(known.path).find(|path| !self.0.contains(path))?;
        let (above, what) = match missing.rsplit_once('.') {
            Some((above, what)) => (Some(above), what),
            None => (None, missing),
        };
        let above = above.and_then(|path| path.rsplit('.').next());
        let of_its = above.map_or_else(String::new, |above| format!(" of its {above}"));
        let in_area = KNOWN.iter().find(|other| {
            let path = other.path.strip_prefix("area.");
            let above = other.path.rsplit_once('.').map(|(above, _)| above);
            path == Some(known.path) && above.is_some_and(|above| self.0.contains(&above))
        });
        let finding = Diagnostic::error(
            "missing-key",
            format!("{} comes before any {what}{of_its}", known.one),
        )
        .at_labelled(at, "too early");
        Some(match in_area {
            Some(other) => finding.help(format!(
                "in an area, {} begins with `{}`",
                known.one, other.written
            )),
            None => {
                let needs = match what {
                    "item" | "step" => "`action`",
                    _ => "`title`",
                };
                finding.help(format!(
                    "put `[[{missing}]]` with its `number` and {needs} above it, or move this below the one it belongs to"
                ))
            }
        })
    }
}

/// Walks over the paths of what a heading stands in, from the top.
fn ancestors(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.match_indices('.').map(|(dot, _)| &path[..dot])
}

/// Returns the heading that was meant by a path.
fn meant(path: &str, is_flat: bool) -> Option<Known> {
    if is_flat && path == ALONE.path {
        return Some(ALONE);
    }
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
