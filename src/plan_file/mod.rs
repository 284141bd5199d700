//! Plan files: TOML in, with the place of every value.
//!
//! ```text
//! path ─ read_source ─> text ─ syntax ─> TOML tree ─ heading, registers, sections ─> Plan
//! ```
//!
//! All mistakes of a file come in one run, so nothing here stops at the first. Whether what a
//! plan says makes sense is not judged here but by [`plan::check`](crate::plan::check). The words
//! of a language are handed in; this module must not know labels or documents. The schema is
//! described in `docs/plan-file.md`.

mod amend;
mod blocks;
mod causes;
mod circulation;
mod columns;
mod feedback;
mod feedback_text;
mod finance;
mod heading;
mod headings;
mod keys;
mod levels;
mod log;
mod manifest;
mod owners;
mod read;
mod registers;
mod risks;
mod schema;
mod sections;
mod size;
mod syntax;
#[doc(hidden)]
pub mod table;
mod translation;
mod translation_text;
mod values;

// For the program and its tests: the records beside a plan, and what is written into its file.
#[doc(hidden)]
pub use amend::{AmendError, amended};
#[doc(hidden)]
pub use circulation::{CIRCULATION_STARTER, load_circulation};
#[doc(hidden)]
pub use feedback::load_feedback;
#[doc(hidden)]
pub use feedback_text::appended_feedback;
#[doc(hidden)]
pub use finance::load_finance;
#[doc(hidden)]
pub use log::{appended, entry_text, load_log};
#[doc(hidden)]
pub use manifest::{load_manifest, manifest_text};
#[doc(hidden)]
pub use read::{LIMIT, read_source};
#[doc(hidden)]
pub use risks::load_risks;

pub(crate) use amend::written;
pub(crate) use blocks::{BlockId, BlockPlace, Blocks, without_comments};
pub(crate) use feedback::FEEDBACK_LIMIT;
pub(crate) use keys::keyed;
pub(crate) use log::LOG_LIMIT;
pub(crate) use read::{read_bytes_up_to, read_source_up_to, source_of};
pub(crate) use schema::schema;
pub(crate) use translation::load_translation;
pub(crate) use translation_text::{TranslationSetup, TranslationTextError, translation_text};

use crate::diagnostic::{self, Diagnostic, SourceId, Sources, Span};
use crate::plan::period::EventDays;
use crate::plan::{Calendar, CalendarWords, ColumnKey, Levels, Plan};
use syntax::Syntax;
use table::{Findings, TableReader};
use toml::de::DeTable;
use values::TimeReading;

/// The plan that `wem-report init` lays out: fictional, commented, without a finding.
pub const STARTER: &str = include_str!("../../templates/starter/plan.toml");

/// A plan's file, parsed: it says in which words it is to be read before it is read.
#[derive(Debug)]
pub struct PlanFile<'t> {
    source: SourceId,
    text: &'t str,
    syntax: Syntax<'t>,
}

impl<'t> PlanFile<'t> {
    /// Parses the text of a source.
    pub fn parse(source: SourceId, text: &'t str) -> Self {
        PlanFile {
            source,
            text,
            syntax: syntax::parse(source, text),
        }
    }

    /// Returns the tag of the plan's language, with the region whose words it takes, and the plan's own
    /// words for its levels. What is wrong with them is said when the plan is read.
    pub fn language(&self) -> (String, Levels) {
        let findings = Findings::new(self.source, self.text);
        let start = findings.span(0..0);
        let mut root = TableReader::new("the plan file", &self.syntax.root, start, &findings);
        match heading::format(&mut root) {
            true => {
                let language = heading::plan(&mut root).language;
                let language = heading::spoken(&mut root, language);
                (language, levels::levels(&mut root))
            }
            false => (heading::LANGUAGE.to_owned(), Levels::default()),
        }
    }

    /// Reads the plan in the words of its language.
    ///
    /// Returns what is wrong with the file as well, sorted by place. There is a plan whenever the
    /// file is well-formed TOML of a known format; what is missing in it is blank then, and it must
    /// not be used for documents when a diagnostic is an error.
    pub fn plan(self, words: &CalendarWords, sources: &Sources) -> (Option<Plan>, Vec<Diagnostic>) {
        let PlanFile {
            source,
            text,
            syntax,
        } = self;
        let findings = Findings::new(source, text);
        let plan = read_plan(&syntax.root, &findings, words);
        let mut diagnostics = syntax.findings;
        let found = findings.into_list();
        let mut is_broken = syntax.is_broken;
        let has_errors = [&diagnostics, &found]
            .iter()
            .any(|findings| findings.iter().any(Diagnostic::is_error));
        let mut misplaced = match has_errors && !syntax.is_refused {
            true => Some(headings::misplaced(source, text)),
            false => None,
        };
        // The heading that is missing may be the one that cannot be read.
        if let Some(misplaced) = misplaced.as_mut().filter(|_| is_broken) {
            misplaced
                .findings
                .retain(|finding| finding.code != "missing-key");
        }
        if is_broken {
            let lost_from = syntax.lost_from.unwrap_or(usize::MAX);
            let mut found = trusted(found, &diagnostics, sources);
            found.retain(|finding| {
                let place = finding.primary().map(Span::range);
                place.is_none_or(|place| place.start < lost_from)
            });
            diagnostics.extend(found);
        } else {
            diagnostics.extend(found);
        }
        // A heading at a wrong place makes tables that nobody wrote.
        if let Some(misplaced) = misplaced.filter(|misplaced| !misplaced.findings.is_empty()) {
            is_broken = true;
            diagnostics.retain(|finding| !misplaced.explains(finding));
            diagnostics.extend(misplaced.findings);
        }
        diagnostic::sort(&mut diagnostics);
        (plan.filter(|_| !is_broken), diagnostics)
    }
}

/// Reads a plan out of a source, in words that are known already.
pub fn load(
    source: SourceId,
    sources: &Sources,
    words: &CalendarWords,
) -> (Option<Plan>, Vec<Diagnostic>) {
    PlanFile::parse(source, sources.text(source)).plan(words, sources)
}

/// Reads a file that goes with a plan: its `format`, then what `read` takes out of it.
fn load_table<T>(
    source: SourceId,
    sources: &Sources,
    name: &'static str,
    read: impl FnOnce(&mut TableReader<'_>) -> T,
) -> (Option<T>, Vec<Diagnostic>) {
    let text = sources.text(source);
    let syntax = syntax::parse(source, text);
    let findings = Findings::new(source, text);
    let start = findings.span(0..0);
    let mut root = TableReader::new(name, &syntax.root, start, &findings);
    let value = heading::format(&mut root).then(|| {
        let value = read(&mut root);
        root.finish();
        value
    });
    let mut diagnostics = syntax.findings;
    // What is missing behind a syntax error may only be hidden by it.
    if !syntax.is_broken {
        diagnostics.extend(findings.into_list());
    }
    diagnostic::sort(&mut diagnostics);
    (value.filter(|_| !syntax.is_broken), diagnostics)
}

/// Returns a text as the TOML writer has it, which chooses how it is quoted.
fn toml_text(text: &str) -> toml::Value {
    toml::Value::String(text.to_owned())
}

/// Keeps the findings that cannot be the result of a syntax error.
fn trusted(found: Vec<Diagnostic>, syntax: &[Diagnostic], sources: &Sources) -> Vec<Diagnostic> {
    let line = |diagnostic: &Diagnostic| diagnostic.primary().map(|span| sources.locate(span).line);
    let broken: std::collections::BTreeSet<_> = syntax.iter().filter_map(line).collect();
    found
        .into_iter()
        .filter(|diagnostic| diagnostic.code != "missing-key")
        .filter(|diagnostic| line(diagnostic).is_some_and(|line| !broken.contains(&line)))
        .collect()
}

fn read_plan<'t>(
    table: &'t DeTable<'t>,
    findings: &'t Findings<'t>,
    words: &CalendarWords,
) -> Option<Plan> {
    let start = findings.span(0..0);
    let mut root = TableReader::new("the plan file", table, start, findings);
    if !heading::format(&mut root) {
        return None;
    }
    let heading = heading::plan(&mut root);
    let edition = heading::edition(&mut root);
    let mut calendar = heading::calendar(&mut root, words);
    calendar.starts = heading.starts;
    calendar.ends = heading.ends;
    calendar.adopted = edition
        .as_ref()
        .filter(|edition| words.phrases.is_adopted(edition.status.as_deref()))
        .and_then(|edition| edition.date);
    let reading = TimeReading::new(words, calendar);
    let events = registers::events(&mut root, &reading);
    // Time lines of items may be counted from events.
    let days = events.iter().map(|event| {
        let names = vec![event.name.value.clone(), event.key.0.replace('-', " ")];
        let date = event.date.as_deref();
        EventDays::new(&event.key.value, names, date, &reading.calendar)
    });
    let calendar = Calendar {
        events: days.collect(),
        ..reading.calendar.clone()
    };
    let reading = TimeReading::new(words, calendar);
    let (thresholds, reporting) = heading::progress(&mut root);
    let columns = columns::columns(&mut root, table);
    let body = sections::body(&mut root, &reading, &columns);
    let mut plan = Plan {
        thresholds,
        reporting,
        id: heading.id,
        title: heading.title,
        organisation: heading.organisation,
        language: heading.language,
        edition,
        bodies: registers::bodies(&mut root, &reading),
        events,
        areas: body.areas,
        sections: body.sections,
        notes: heading.notes,
        levels: levels::levels(&mut root),
        unkeyed: body.unkeyed,
        translated_from: None,
        languages: heading::languages(&mut root),
        allowances: heading::allowances(&mut root),
        calendar: reading.calendar,
        unread: body.unread,
        columns: columns.clone(),
    };
    owners::resolve(&mut plan);
    root.finish();
    // Without goals there is nothing to say of them.
    if plan.goals().next().is_some() && !plan.has_goals() {
        plan.columns.remove(&ColumnKey::GOAL);
    }
    Some(plan)
}
