//! What the parts of a file say, whatever it means there: guards the expectations against files that
//! were made again and differ.

use super::expectation::Entry;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use wem_report::circulation::feedback::CommentForm;
use zip::ZipArchive;

/// Elements whose text is nothing that is said: fields' instructions, formulas, readings.
const UNSAID: [&str; 3] = ["instrText", "f", "rPh"];

/// Returns the texts of a package's parts without blanks and invisible characters.
///
/// # Panics
/// When the file is no package, or a part of it is not well-formed.
pub(crate) fn by(path: &Path) -> String {
    let file = File::open(path).expect("the file is there");
    let mut archive =
        ZipArchive::new(file).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut said = String::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("the entry is there");
        let name = entry.name().expect("the name is UTF-8").into_owned();
        if !name.ends_with(".xml") {
            continue;
        }
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("the part is whole");
        let xml = decoded(bytes).unwrap_or_else(|| panic!("{}: {name}", path.display()));
        let text = text(&xml).unwrap_or_else(|error| panic!("{}: {name}: {error}", path.display()));
        said += &(text + "\n");
    }
    said
}

/// Returns a part's text: UTF-16 where it begins so, else UTF-8.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let Some(units) = bytes.strip_prefix(b"\xFF\xFE") else {
        return String::from_utf8(bytes).ok();
    };
    let pairs = units.chunks_exact(2);
    let units: Vec<u16> = pairs
        .map(|two| u16::from_le_bytes([two[0], two[1]]))
        .collect();
    String::from_utf16(&units).ok()
}

fn text(xml: &str) -> Result<String, String> {
    let mut reader = Reader::from_str(xml);
    let (mut text, mut depth, mut unsaid) = (String::new(), 0_usize, 0_usize);
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                depth += 1;
                let name = start.local_name();
                let name: &str = name.as_ref();
                unsaid += usize::from(UNSAID.contains(&name));
            }
            Event::End(end) => {
                depth -= 1;
                let name = end.local_name();
                let name: &str = name.as_ref();
                unsaid -= usize::from(UNSAID.contains(&name));
            }
            Event::Text(said) if unsaid == 0 => text += &said.xml10_content(),
            Event::GeneralRef(reference) => text += &resolved(&reference),
            Event::Eof if depth == 0 => return Ok(squeezed(&text)),
            Event::Eof => return Err("an element is not closed".to_owned()),
            _ => {}
        }
    }
}

fn resolved(name: &str) -> String {
    let reference = format!("&{name};");
    quick_xml::escape::unescape(&reference).map_or(reference.clone(), |text| text.into_owned())
}

fn squeezed(text: &str) -> String {
    let is_seen = |character: &char| !character.is_whitespace() && *character != '\u{200D}';
    text.chars().filter(is_seen).collect()
}

/// Returns what entries expect and a file does not say.
pub(crate) fn missing(entries: &[Entry], said: &str) -> Vec<String> {
    let words_of = |entry: &Entry| {
        let (deleted, inserted) = entry.edit.clone().unwrap_or_default();
        let action = entry.new_item.as_ref().map(|item| item.action.clone());
        // A picture says nothing: what it is called are words of the program.
        let text = entry
            .text
            .clone()
            .filter(|_| entry.mark != CommentForm::Picture);
        let optional = [action, text, entry.result.clone()];
        let words = optional.into_iter().flatten();
        words.chain([deleted, inserted]).collect::<Vec<_>>()
    };
    let words = entries.iter().flat_map(words_of);
    words
        .filter(|words| !said.contains(&squeezed(words)))
        .collect()
}
