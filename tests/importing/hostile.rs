//! Damaged sources of each format, in great number: they are read, or refused, and no word of them is lost.

use super::cases;
use crate::docx_file::example::packed;
use std::cell::RefCell;
use std::io::{Cursor, Read as _};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use wem_report::diagnostic;
use wem_report::importing::{self, ImportFault, ImportMap, Vocabulary, source};
use wem_report::plan_file;
use wem_report::reading::pages::printed;
use wem_report::reading::{self, Reading, SourceGrid};
use wem_report::template::{Labels, Library};
use wem_report::worksheet::{self, old_workbook};
use zip::ZipArchive;

/// Begins what is said of a file of which not all words were read.
const NO_SUM: &str = "words do not add up";

/// Sources of a format, and how often each is damaged in a long run.
type Sources = [(&'static str, usize)];

const OTHERS: &Sources = &[
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

// All but the second carry 800 KB of styles.
const DOCUMENTS: &Sources = &[
    ("bells.docx", 1_000),
    ("mills.docx", 7_000),
    ("bilingual.docx", 1_000),
    ("wardens.docx", 1_000),
];

const WORKBOOKS: &Sources = &[
    ("ferries.xlsx", 3_500),
    ("orchards.xlsx", 3_000),
    ("schools.xlsx", 3_500),
];

const PRINTS: &Sources = &[
    ("wells.pdf", 1_500),
    ("pdf/arabic.pdf", 1_500),
    ("pdf/months.pdf", 1_500),
    ("pdf/rules.pdf", 2_000),
    ("pdf/stripes.pdf", 1_500),
    ("pdf/tagged.pdf", 2_000),
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

/// Takes away, doubles, moves, unwraps or empties some elements of a text in XML, which stays well formed.
fn reshaped(xml: &[u8], numbers: &mut Numbers) -> Option<Vec<u8>> {
    let mut text = String::from_utf8(xml.to_vec()).ok()?;
    for _ in 0..=numbers.below(3) {
        let elements = elements_of(&text);
        if elements.len() < 3 {
            break;
        }
        // Not the one that holds all others.
        let mut element = || elements[1 + numbers.below(elements.len() - 1)].clone();
        let (one, other) = (element(), element());
        let whole = text[one.whole.clone()].to_owned();
        match numbers.below(5) {
            0 => text.replace_range(one.whole, ""),
            1 => text.insert_str(one.whole.end, &whole),
            2 if !one.whole.contains(&other.inside.start) => {
                text.insert_str(other.inside.start, &whole);
            }
            3 => {
                let inside = text[one.inside.clone()].to_owned();
                text.replace_range(one.whole, &inside);
            }
            _ => text.replace_range(one.inside, ""),
        }
    }
    Some(text.into_bytes())
}

#[derive(Clone)]
struct Element {
    whole: Range<usize>,
    inside: Range<usize>,
}

/// Finds the elements of a text in XML that have an end of their own, in the order of their beginnings.
fn elements_of(text: &str) -> Vec<Element> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut elements = Vec::new();
    for (at, _) in text.match_indices('<') {
        let end = text[at..].find('>').map_or(text.len(), |end| at + end + 1);
        match text.as_bytes().get(at + 1) {
            Some(b'/') => elements.extend(open.pop().map(|begin| Element {
                whole: begin.start..end,
                inside: begin.end..at,
            })),
            Some(b'?' | b'!') => {}
            _ if text[..end].ends_with("/>") => {}
            _ => open.push(at..end),
        }
    }
    elements.sort_by_key(|element| element.whole.start);
    elements
}

/// Returns the parts of a package, with their names.
pub(crate) fn parts_of(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part");
        let name = part.name().expect("a name").into_owned();
        parts.push((name, content));
    }
    parts
}

/// Damages a part of a package, or any file as it is.
fn damaged_file(name: &str, bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    if !is_package(name) || numbers.below(5) == 0 {
        return damaged(bytes, numbers);
    }
    let mut parts = parts_of(bytes);
    let words = [
        "content.xml",
        "document.xml",
        "numbering.xml",
        "sheet1.",
        "sharedStrings.",
        "styles",
    ];
    let of_words: Vec<usize> = (0..parts.len())
        .filter(|at| words.iter().any(|word| parts[*at].0.contains(word)))
        .collect();
    let chosen = of_words[numbers.below(of_words.len())];
    let part = &parts[chosen].1;
    let reshaped = (numbers.below(2) == 0).then(|| reshaped(part, numbers));
    parts[chosen].1 = reshaped.flatten().unwrap_or_else(|| damaged(part, numbers));
    packed(&parts)
}

fn is_package(name: &str) -> bool {
    let packages = [".ods", ".xlsb", ".docx", ".xlsx"];
    packages.iter().any(|ending| name.ends_with(ending))
}

thread_local! {
    /// Where this thread panicked last, while damaged sources are read in it.
    static PANICKED_AT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the places of panics in this thread, which are not printed.
fn note_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let place = panic.location().map(|place| place.to_string());
            let is_noted = PANICKED_AT.with_borrow_mut(|at| {
                let is_noted = at.is_some();
                *at = at.as_ref().and(place);
                is_noted
            });
            if !is_noted {
                before(panic);
            }
        }));
    });
    PANICKED_AT.with_borrow_mut(|at| *at = Some(String::new()));
}

/// Calls a reader of others’, which may give up: `import` runs it in a process of its own. Nothing if it
/// does; a fault where it is code of ours that panics.
fn of_others<T>(read: impl FnOnce() -> T) -> Result<Option<T>, String> {
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(read) => Ok(Some(read)),
        Err(_) => match PANICKED_AT.with_borrow(|at| at.clone()).unwrap_or_default() {
            place if place.starts_with("src/") => Err(format!("a panic at {place}")),
            _ => Ok(None),
        },
    }
}

/// Reads a source as `import` does, but in this process; nothing where it is refused.
fn grid(name: &str, bytes: &[u8]) -> Result<Option<SourceGrid>, String> {
    let (_, ending) = name.rsplit_once('.').expect("an ending");
    let text = || worksheet::decoded(name, bytes).ok().map(|(text, _)| text);
    Ok(match ending {
        "xls" | "xlsb" | "ods" => {
            let Some(Ok(old)) = of_others(|| old_workbook::read(bytes))? else {
                return Ok(None);
            };
            let file = reading::old_workbook(name, old);
            if !file.words.adds_up() {
                return Err(format!("{NO_SUM}: {:?}", file.words));
            }
            Some(source::of_file(&file, Reading::Accepted))
        }
        "csv" | "docx" | "xlsx" => {
            let Ok(file) = reading::read(name, bytes) else {
                return Ok(None);
            };
            if !file.words.adds_up() {
                return Err(format!("{NO_SUM}: {:?}", file.words));
            }
            Some(source::of_file(&file, Reading::Accepted))
        }
        "pdf" => of_others(|| printed::source(bytes.to_vec()))?.and_then(Result::ok),
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
    let import =
        match importing::import(&grid, name, &ImportMap::default(), vocabulary, "en", labels) {
            Ok(import) => import,
            Err(ImportFault::NoPlan) => return Ok(false),
            Err(fault) => return Err(format!("{fault:?}")),
        };
    let mut sources = diagnostic::Sources::default();
    let id = sources.add("plan.toml", &import.plan);
    let (plan, findings) = plan_file::load(id, &sources, &labels.calendar);
    let mut errors = findings.iter().filter(|finding| finding.is_error());
    match (plan, errors.next()) {
        (Some(plan), None) => import.check(&plan).map(|()| true),
        (_, error) => Err(format!("the plan cannot be read: {error:?}")),
    }
}

/// Damages each source so often in a long run, and a part of that in an ordinary one.
fn assert_read_or_refused(all: &Sources, part: usize) {
    note_panics();
    let vocabulary = Vocabulary::built_in();
    let library = Library::embedded();
    let labels = library.labels("en", &mut diagnostic::Sources::default());
    let labels = labels.expect("the built-in labels").0;
    let part = match std::env::var_os("WEM_REPORT_LONG_TESTS") {
        Some(_) => 1,
        None => part,
    };
    let mut wrong = Vec::new();
    for (source, count) in all {
        let count = count / part;
        let path = cases().join(source);
        let name = Path::new(source).file_name().and_then(|name| name.to_str());
        let name = name.expect("a name");
        let bytes = std::fs::read(&path).expect("a source");
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        let (mut read, mut uncounted) = (0, 0);
        for at in 0..count {
            let bytes = damaged_file(name, &bytes, &mut numbers);
            let import = || imported(name, &bytes, &vocabulary, &labels);
            let fault = match catch_unwind(AssertUnwindSafe(import)) {
                Ok(Ok(is_read)) => {
                    read += usize::from(is_read);
                    continue;
                }
                // Words stand where no such file has any: `import` refuses it, and says so.
                Ok(Err(what)) if is_package(name) && what.starts_with(NO_SUM) => {
                    uncounted += 1;
                    continue;
                }
                Ok(Err(what)) => what,
                Err(_) => {
                    let place = PANICKED_AT.with_borrow(|at| at.clone());
                    format!("a panic at {}", place.unwrap_or_default())
                }
            };
            let fault = format!("{name} {at}: {fault}");
            eprintln!("{fault}");
            wrong.push(fault);
        }
        eprintln!(
            "{name}: {read} of {count} read, {uncounted} refused for their words, {} faults so far",
            wrong.len()
        );
        if count > 100 && uncounted * 10 > count {
            wrong.push(format!(
                "{name}: {uncounted} of {count} refused for their words"
            ));
        }
    }
    PANICKED_AT.with_borrow_mut(|at| *at = None);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn damaged_sources_of_every_format_are_read_or_refused() {
    assert_read_or_refused(OTHERS, 50);
}

#[test]
fn damaged_documents_are_read_or_refused() {
    assert_read_or_refused(DOCUMENTS, 500);
}

#[test]
fn damaged_workbooks_are_read_or_refused() {
    assert_read_or_refused(WORKBOOKS, 500);
}

#[test]
fn damaged_prints_are_read_or_refused() {
    assert_read_or_refused(PRINTS, 500);
}
