//! Damaged sources of each format that is not a document, a workbook of Excel's or a PDF, in great number: they
//! are read, or refused, and no word of them is lost.

use super::cases;
use crate::docx_file::example::packed;
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use wem_report::diagnostic::Sources;
use wem_report::importing::{self, ImportFault, ImportMap, ImportWords, Vocabulary, source};
use wem_report::plan_file;
use wem_report::reading::{self, Reading, SourceGrid};
use wem_report::template::{Labels, Library};
use wem_report::worksheet::{self, old_workbook};
use zip::ZipArchive;

/// Sources of each format, and how often each is damaged in a long run; in an ordinary one a fiftieth.
const SOURCES: [(&str, usize); 12] = [
    ("../../channels/workbooks/calc.xls", 500),
    ("bakers.xls", 500),
    ("../../channels/workbooks/pyxlsbwriter.xlsb", 500),
    ("../../channels/workbooks/sheetjs.xlsb", 500),
    ("ferries.ods", 500),
    ("../../channels/workbooks/web-office.ods", 500),
    ("bands.csv", 1_000),
    ("merged.html", 500),
    ("clerks.htm", 500),
    ("sections.md", 1_000),
    ("list.rst", 1_000),
    ("seed.txt", 1_000),
];

/// Numbers that are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }
}

/// Changes some bytes, or moves, doubles or takes away a part.
fn damaged(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=numbers.below(3) {
        let at = numbers.below(bytes.len());
        let length = numbers.below(40).min(bytes.len().saturating_sub(at));
        match numbers.below(6) {
            0 => bytes.truncate(at),
            1 => {
                bytes.drain(at..at + length);
            }
            2 => {
                let part = bytes[at..at + length].to_vec();
                let to = numbers.below(bytes.len());
                bytes.splice(to..to, part);
            }
            3 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << numbers.below(8);
                }
            }
            4 => bytes.splice(at..at, *b"<>\"").for_each(drop),
            _ => {
                let last = numbers.below(bytes.len());
                if at < bytes.len() {
                    bytes.swap(at, last);
                }
            }
        }
    }
    bytes
}

/// Damages a part of a package, or any file as it is.
fn damaged_file(name: &str, bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let is_package = name.ends_with(".ods") || name.ends_with(".xlsb");
    if !is_package || numbers.below(5) == 0 {
        return damaged(bytes, numbers);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part");
        let name = part.name().expect("a name").into_owned();
        parts.push((name, content));
    }
    let words = ["content.xml", "sheet1.bin", "sharedStrings.bin", "styles"];
    let of_words: Vec<usize> = (0..parts.len())
        .filter(|at| words.iter().any(|word| parts[*at].0.contains(word)))
        .collect();
    let chosen = of_words[numbers.below(of_words.len())];
    parts[chosen].1 = damaged(&parts[chosen].1, numbers);
    packed(&parts)
}

/// Reads a source as `import` does, but in this process; nothing where it is refused.
fn grid(name: &str, bytes: &[u8]) -> Result<Option<SourceGrid>, String> {
    let (_, ending) = name.rsplit_once('.').expect("an ending");
    let text = || worksheet::decoded(name, bytes).ok().map(|(text, _)| text);
    Ok(match ending {
        "xls" | "xlsb" | "ods" => {
            // A reader of others’ may give up here: `import` runs it in a process of its own.
            let read = catch_unwind(|| old_workbook::read(bytes));
            let Ok(Ok(old)) = read else {
                return Ok(None);
            };
            let file = reading::old_workbook(name, old);
            if !file.words.adds_up() {
                return Err(format!("words do not add up: {:?}", file.words));
            }
            Some(source::of_file(&file, Reading::Accepted))
        }
        "csv" => reading::read(name, bytes)
            .ok()
            .map(|file| source::of_file(&file, Reading::Accepted)),
        "html" | "htm" => text().map(|text| source::web_page(&text)),
        "md" => text().map(|text| source::markdown(&text)),
        _ => text().map(|text| source::plain_text(&text)),
    })
}

/// Imports a source; the fault, if it is ours.
fn imported(
    name: &str,
    bytes: &[u8],
    vocabulary: &Vocabulary,
    labels: &Labels,
) -> Result<bool, String> {
    let Some(grid) = grid(name, bytes)? else {
        return Ok(false);
    };
    let words = ImportWords {
        language: "en",
        calendar: &labels.calendar,
        headings: ["Goals", "Actions", "Responsibility", "Time line"],
    };
    let import = match importing::import(&grid, name, &ImportMap::default(), vocabulary, words) {
        Ok(import) => import,
        Err(ImportFault::NoPlan) => return Ok(false),
        Err(fault) => return Err(format!("{fault:?}")),
    };
    let mut sources = Sources::default();
    let id = sources.add("plan.toml", &import.plan);
    let (plan, findings) = plan_file::load(id, &sources, &labels.calendar);
    let mut errors = findings.iter().filter(|finding| finding.is_error());
    match (plan, errors.next()) {
        (Some(plan), None) => import.check(&plan).map(|()| true),
        (_, error) => Err(format!("the plan cannot be read: {error:?}")),
    }
}

#[test]
fn damaged_sources_of_every_format_are_read_or_refused() {
    let vocabulary = Vocabulary::built_in();
    let library = Library::embedded();
    let labels = library.labels("en", &mut Sources::default());
    let labels = labels.expect("the built-in labels").0;
    let share = match std::env::var_os("WEM_REPORT_LONG_TESTS") {
        Some(_) => 1,
        None => 50,
    };
    let mut wrong = Vec::new();
    for (source, count) in SOURCES {
        let count = count / share;
        let path = cases().join(source);
        let name = Path::new(source).file_name().and_then(|name| name.to_str());
        let name = name.expect("a name");
        let bytes = std::fs::read(&path).expect("a source");
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        let mut read = 0;
        for at in 0..count {
            let bytes = damaged_file(name, &bytes, &mut numbers);
            let import = || imported(name, &bytes, &vocabulary, &labels);
            match catch_unwind(AssertUnwindSafe(import)) {
                Ok(Ok(is_read)) => read += usize::from(is_read),
                Ok(Err(what)) => wrong.push(format!("{name} {at}: {what}")),
                Err(_) => wrong.push(format!("{name} {at}: a panic")),
            }
        }
        eprintln!(
            "{name}: {read} of {count} read, {} faults so far",
            wrong.len()
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
