//! What the targets have in common: a plan's text to a document, bytes to what an annex says, and
//! damage to what is inside of a package.

use chrono::NaiveDate;
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{self, AssertUnwindSafe};
use std::sync::{LazyLock, Once};
use wem_report::compose::{self, Setup};
use wem_report::diagnostic::{Diagnostic, Sources, json, sort, terminal};
use wem_report::document::{Document, Length, Paper, StyleSheet};
use wem_report::importing::{self, ImportFault, ImportMap, Vocabulary};
use wem_report::plan::check::check;
use wem_report::plan::{Plan, Selection};
use wem_report::plan_file::PlanFile;
use wem_report::reading::SourceGrid;
use wem_report::template::{Labels, Library, MarkdownSetup};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let labels = Library::embedded().labels("en", &mut Sources::default());
    labels.expect("the built-in labels").0
});

static STYLES: LazyLock<StyleSheet> = LazyLock::new(|| {
    let library = Library::embedded();
    let theme = library.theme(&mut Sources::default());
    let (theme, _) = theme.expect("the built-in theme");
    theme.style_sheet(library.fonts(&theme).expect("the built-in fonts"))
});

/// Returns the English words.
pub fn labels() -> &'static Labels {
    &LABELS
}

/// Returns the program's own look.
pub fn styles() -> &'static StyleSheet {
    &STYLES
}

/// Returns how texts in Markdown are read.
pub fn markdown() -> MarkdownSetup<'static> {
    MarkdownSetup {
        heading_level: Some(2),
        text_width: Length::millimetres(160),
        styles: styles(),
        labels: labels(),
        shows: &|c| c < '\u{2070}',
        has_place: &|name| name == "1.1.1",
    }
}

/// Shows what is wrong with a file in both ways.
pub fn show(mut findings: Vec<Diagnostic>, sources: &Sources) {
    sort(&mut findings);
    terminal::render(&findings, sources, true);
    json::render(&findings, sources);
}

/// Reads and checks a plan; whatever is wrong with it is a finding.
pub fn plan(text: &str) -> Option<Plan> {
    let mut sources = Sources::default();
    let source = sources.add("plan.toml", text);
    let file = PlanFile::parse(source, sources.text(source));
    let (plan, mut findings) = file.plan(&labels().calendar, &sources);
    let is_wrong = findings.iter().any(Diagnostic::is_error);
    if let Some(plan) = &plan {
        findings.extend(check(plan, &|c| c < '\u{2070}'));
    }
    show(findings, &sources);
    plan.filter(|_| !is_wrong)
}

/// Makes the table of a plan.
pub fn table(plan: &Plan) -> Document {
    let selection = Selection::default();
    let setup = Setup {
        labels: labels(),
        styles: styles().clone(),
        paper: Paper::A4,
        portrait: false,
        draft: false,
        date: NaiveDate::from_ymd_opt(2016, 7, 1).expect("a day"),
    };
    compose::action_table(&selection.apply(plan), &selection, setup)
}

/// Makes a plan file of what an annex says: every word of it is kept, or said to be left out.
pub fn import(grid: &SourceGrid) {
    let vocabulary = Vocabulary::built_in();
    match importing::import(grid, "annex", &ImportMap::default(), &vocabulary, "en", labels()) {
        Ok(import) => {
            let read = plan(&import.plan).expect("a plan that can be read");
            import.check(&read).expect("the plan that was meant");
        }
        Err(ImportFault::NoPlan) => {}
        Err(fault) => panic!("{fault:?}"),
    }
}

/// Runs a reader that the program runs in a process of its own: what others' code makes of a file
/// ends there, and only our own panics are faults.
pub fn confined<T>(read: impl FnOnce() -> Result<T, String>) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let hook = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let file = panic.location().map_or("", |location| location.file());
            if !file.contains("/hayro-") && !file.contains("/registry/") {
                hook(panic);
            }
        }));
    });
    panic::catch_unwind(AssertUnwindSafe(read)).ok()?.ok()
}

/// Changes a part of a package, which is packed again: of damaged archives, hardly one would be read.
pub fn mutate_package(data: &mut [u8], size: usize, largest: usize, seed: u32) -> usize {
    let damaged = (seed % 16 != 0)
        .then(|| with_other_part(&data[..size], largest, seed))
        .flatten();
    match damaged {
        Some(package) if package.len() <= largest => {
            data[..package.len()].copy_from_slice(&package);
            package.len()
        }
        _ => libfuzzer_sys::fuzzer_mutate(data, size, largest),
    }
}

fn with_other_part(package: &[u8], largest: usize, seed: u32) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len().min(200) {
        let part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.take(1 << 20).read_to_end(&mut bytes).ok()?;
        parts.push((name, bytes));
    }
    // Mostly the text itself.
    let is_text = |name: &str| name.ends_with("document.xml") || name.contains("worksheets/");
    let text = parts.iter().position(|(name, _)| is_text(name));
    let any = (seed / 64) as usize % parts.len().max(1);
    let at = text.filter(|_| seed % 4 != 1).unwrap_or(any);
    let part = &mut parts.get_mut(at)?.1;
    let length = part.len();
    part.resize(length + 1024, 0);
    let room = part.len();
    let length = libfuzzer_sys::fuzzer_mutate(part, length, room.min(largest).max(length));
    part.truncate(length);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    for (name, bytes) in &parts {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
