//! What was put on pages (ISO 32000-1 §12.5).

use super::{Annotation, AnnotationKind, Area};
use chrono::{NaiveDate, NaiveDateTime};
use hayro_syntax::Pdf;
use hayro_syntax::object::{
    Array, Dict, Name, Number, Object, ObjectIdentifier, String as PdfString,
};
use std::collections::HashMap;

/// Most annotations of a file, and most bytes of a text.
const ANNOTATIONS: usize = 20_000;
const TEXT: usize = 1 << 20;

/// Reads the annotations of all pages that somebody put there.
pub(super) fn annotations(pdf: &Pdf) -> Result<Vec<Annotation>, String> {
    let mut found = Vec::new();
    let mut by_object: HashMap<ObjectIdentifier, usize> = HashMap::new();
    let mut by_name: HashMap<Vec<u8>, usize> = HashMap::new();
    let mut parents = Vec::new();
    for (page, of) in pdf.pages().iter().enumerate() {
        let Some(all) = of.raw().get::<Array<'_>>("Annots") else {
            continue;
        };
        for dict in all.iter::<Dict<'_>>() {
            let Some(annotation) = annotation(page, &dict) else {
                continue;
            };
            if found.len() == ANNOTATIONS {
                return Err(format!("has more than {ANNOTATIONS} annotations"));
            }
            if let Some(id) = dict.obj_id() {
                by_object.entry(id).or_insert(found.len());
            }
            if let Some(name) = dict.get::<PdfString<'_>>("NM") {
                by_name
                    .entry(name.as_bytes().to_vec())
                    .or_insert(found.len());
            }
            parents.push(parent(&dict));
            found.push(annotation);
        }
    }
    for (at, (object, name)) in parents.into_iter().enumerate() {
        let of_object = object.and_then(|object| by_object.get(&object));
        let of_name = || by_name.get(&name?);
        let parent = of_object.or_else(of_name).copied();
        found[at].parent = parent.filter(|parent| *parent != at);
    }
    Ok(found)
}

/// Returns the annotation that another goes with, by its object and by its name.
fn parent(dict: &Dict<'_>) -> (Option<ObjectIdentifier>, Option<Vec<u8>>) {
    let object = dict.get_ref("IRT").map(ObjectIdentifier::from);
    let of = dict.get::<Dict<'_>>("IRT");
    let name = of.and_then(|of| of.get::<PdfString<'_>>("NM"));
    (object, name.map(|name| name.as_bytes().to_vec()))
}

fn annotation(page: usize, dict: &Dict<'_>) -> Option<Annotation> {
    /// Not shown on any page (§12.5.3).
    const HIDDEN: i64 = 1 << 1;
    let subtype = dict.get::<Name<'_>>("Subtype")?;
    let kind = match subtype.as_str() {
        "Text" => AnnotationKind::Note,
        "Highlight" | "Underline" | "Squiggly" => AnnotationKind::Highlight,
        "StrikeOut" => AnnotationKind::StrikeOut,
        "Caret" => AnnotationKind::Caret,
        "FreeText" => AnnotationKind::FreeText,
        "Line" | "Square" | "Circle" | "Polygon" | "PolyLine" | "Stamp" | "Ink"
        | "FileAttachment" | "Sound" | "Redact" => AnnotationKind::Drawing,
        // Links and fields are the document's own; a window shows another annotation's text.
        _ => return None,
    };
    let flags = dict.get::<Number>("F").map_or(0, |flags| flags.as_i64());
    let state = dict
        .get::<PdfString<'_>>("State")
        .map(|state| text(state.as_bytes()));
    if flags & HIDDEN != 0 && state.is_none() {
        return None;
    }
    let numbers = |key: &str| -> Vec<f32> {
        let array = dict.get::<Array<'_>>(key);
        let numbers = array.iter().flat_map(|array| array.iter::<Object<'_>>());
        let numbers = numbers.filter_map(|one| match one {
            Object::Number(number) => Some(number.as_f32()),
            _ => None,
        });
        numbers.take(40_000).collect()
    };
    let string = |key: &str| {
        dict.get::<PdfString<'_>>(key)
            .map(|one| text(one.as_bytes()))
    };
    let is_blank = |text: &String| !text.trim().is_empty();
    let contents = string("Contents").filter(is_blank);
    let rich = || match dict.get::<Object<'_>>("RC")? {
        Object::String(rich) => Some(plain(&text(rich.as_bytes()))),
        Object::Stream(rich) => Some(plain(&text(&rich.decoded().ok()?))),
        _ => None,
    };
    let attached = || {
        let file = dict.get::<Dict<'_>>("FS")?;
        let name = ["UF", "F"]
            .iter()
            .find_map(|key| file.get::<PdfString<'_>>(*key))?;
        Some(text(name.as_bytes()))
    };
    let said = contents.or_else(rich).or_else(attached).unwrap_or_default();
    Some(Annotation {
        page,
        kind,
        area: area_of(&numbers("Rect")).unwrap_or_default(),
        lines: numbers("QuadPoints")
            .chunks_exact(8)
            .filter_map(area_of)
            .collect(),
        text: said
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .trim()
            .to_owned(),
        author: string("T").filter(is_blank),
        written: string("M")
            .or_else(|| string("CreationDate"))
            .and_then(|date| moment(&date)),
        parent: None,
        is_grouped: dict
            .get::<Name<'_>>("RT")
            .is_some_and(|kind| kind.as_str() == "Group"),
        state,
    })
}

/// Returns the rectangle around points: programs give their corners in different orders.
fn area_of(numbers: &[f32]) -> Option<Area> {
    let (first, rest) = numbers.split_first_chunk::<2>()?;
    let mut area = Area {
        left: first[0],
        right: first[0],
        bottom: first[1],
        top: first[1],
    };
    for point in rest.chunks_exact(2) {
        area.left = area.left.min(point[0]);
        area.right = area.right.max(point[0]);
        area.bottom = area.bottom.min(point[1]);
        area.top = area.top.max(point[1]);
    }
    Some(area)
}

/// Reads a text string (§7.9.2.2): UTF-16, UTF-8, or the encoding of its own.
pub(super) fn text(bytes: &[u8]) -> String {
    /// What stands at 0x80 and behind (annex D.2); the rest is as in Latin-1.
    const HIGH: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€";
    let bytes = &bytes[..bytes.len().min(TEXT)];
    let of_units = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks();
        let units = pairs.iter().copied().map(unit);
        let text = char::decode_utf16(units).map(|one| one.unwrap_or('\u{FFFD}'));
        without_language(&text.collect::<String>())
    };
    match bytes {
        [0xFE, 0xFF, units @ ..] => of_units(units, u16::from_be_bytes),
        [0xFF, 0xFE, units @ ..] => of_units(units, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        bytes => {
            let decoded = bytes.iter().map(|byte| match byte {
                0x18..=0x1F => "˘ˇˆ˙˝˛˚˜".chars().nth(usize::from(byte - 0x18)),
                0x80..=0xA0 => HIGH.chars().nth(usize::from(byte - 0x80)),
                byte => Some(char::from(*byte)),
            });
            decoded.map(|one| one.unwrap_or('\u{FFFD}')).collect()
        }
    }
}

/// Takes out what says in which language the text goes on: between two escape characters.
fn without_language(text: &str) -> String {
    let mut parts = text.split('\u{1B}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    let mut is_language = true;
    for part in parts {
        if !is_language {
            plain.push_str(part);
        }
        is_language = !is_language;
    }
    plain
}

/// Returns the text of rich contents, which are XHTML.
fn plain(xhtml: &str) -> String {
    crate::reading::letter::lines_of_html(xhtml)
}

/// Reads a date such as `D:20160802091500+02'00'` (§7.9.4).
fn moment(date: &str) -> Option<NaiveDateTime> {
    let digits = date.trim().trim_start_matches("D:");
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let field = |from: usize, to: usize, or: u32| match digits.get(from..to) {
        Some(field) if to <= length => field.parse().ok(),
        _ => Some(or),
    };
    let year = digits.get(..4).filter(|_| length >= 4)?.parse().ok()?;
    let day = NaiveDate::from_ymd_opt(year, field(4, 6, 1)?, field(6, 8, 1)?)?;
    day.and_hms_opt(field(8, 10, 0)?, field(10, 12, 0)?, field(12, 14, 0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_dates_are_read_as_programs_write_them() {
        for (bytes, said) in [
            (&b"plain \x92\x80"[..], "plain ™•"),
            (b"\xFE\xFF\0Z\0o\0\xEB", "Zoë"),
            (b"\xFF\xFEZ\0o\0\xEB\0", "Zoë"),
            (b"\xEF\xBB\xBFZo\xC3\xAB", "Zoë"),
            (b"\xFE\xFF\0\x1B\0e\0n\0\x1B\0a", "a"),
            (b"", ""),
        ] {
            assert_eq!(text(bytes), said);
        }
        for (date, said) in [
            ("D:20160802091500+02'00'", Some("2016-08-02 09:15:00")),
            ("D:20160802", Some("2016-08-02 00:00:00")),
            ("20160802091500Z", Some("2016-08-02 09:15:00")),
            ("D:2016", Some("2016-01-01 00:00:00")),
            ("D:20161302", None),
            ("2 August 2016", None),
            ("", None),
        ] {
            assert_eq!(
                moment(date).map(|one| one.to_string()).as_deref(),
                said,
                "{date}"
            );
        }
    }
}
