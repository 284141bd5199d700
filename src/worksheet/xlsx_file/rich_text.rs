//! Texts of cells, whose pieces may look in different ways (ISO/IEC 29500-1 §18.4).

use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, JoinedWords, LeftOut, LeftOutWords, Namespace};
use crate::worksheet::limits;
use serde::{Deserialize, Serialize};

/// A text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RichText {
    pub text: Box<str>,
    /// Where each run ends, in bytes, and how it looks.
    pub runs: Vec<(u32, RunLook)>,
}

impl RichText {
    /// Makes a text that looks alike from beginning to end.
    pub fn plain(text: &str, look: RunLook) -> Self {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        RichText {
            text: text.into(),
            runs: vec![(end, look)],
        }
    }
}

/// How a run looks, as far as that says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RunLook {
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    /// Above the line.
    pub raised: bool,
    /// Of a colour of its own, other than the cell's.
    pub marked: bool,
}

/// The texts that cells share.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    texts: Vec<RichText>,
}

impl SharedTexts {
    /// Reads `sharedStrings.xml`.
    pub(super) fn read(part: &str, left_out: &mut LeftOutWords) -> Result<Self, Fault> {
        let mut xml = XmlReader::new(part);
        let mut texts = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(element) if element.name() == "si" => {
                    if texts.len() == limits::SHARED_TEXTS {
                        return Err(Fault::TooLarge("has too many texts".to_owned()));
                    }
                    let (text, phonetic) = rich_text(&mut xml, RunLook::default())?;
                    left_out.add(LeftOut::Ruby, phonetic);
                    texts.push(text);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(SharedTexts { texts })
    }

    /// Returns a text for a cell of a look.
    pub(super) fn take(&self, index: usize, look: RunLook) -> Option<RichText> {
        let mut text = self.texts.get(index)?.clone();
        for (_, own) in &mut text.runs {
            own.bold |= look.bold;
            own.italic |= look.italic;
            own.struck |= look.struck;
            own.raised |= look.raised;
        }
        Some(text)
    }
}

/// Reads a text to the end of the element that was begun last, and counts the words of its phonetic
/// readings.
pub(super) fn rich_text(
    xml: &mut XmlReader<'_>,
    look: RunLook,
) -> Result<(RichText, usize), Fault> {
    let outside = xml.depth().saturating_sub(1);
    let mut text = String::new();
    let mut runs: Vec<(u32, RunLook)> = Vec::new();
    let mut phonetic = JoinedWords::default();
    let mut own = look;
    while xml.depth() > outside {
        let element = match xml.next()? {
            Event::Start(element) => element,
            Event::Eof => break,
            Event::End | Event::Text(_) => continue,
        };
        let is_on = |xml: &XmlReader<'_>| {
            let value = xml.attribute(&element, Namespace::None, "val")?;
            Ok::<_, Fault>(!matches!(value.as_deref(), Some("0" | "false")))
        };
        match element.name() {
            "r" => own = look,
            "b" => own.bold = is_on(xml)?,
            "i" => own.italic = is_on(xml)?,
            "strike" => own.struck = is_on(xml)?,
            "vertAlign" => {
                let value = xml.attribute(&element, Namespace::None, "val")?;
                own.raised = value.is_some_and(|value| value == "superscript");
            }
            "color" => {
                let colour = xml.attribute(&element, Namespace::None, "rgb")?;
                own.marked = colour.is_some_and(|colour| !colour.ends_with("000000"));
            }
            "rPh" => {
                phonetic.push(" ");
                phonetic.push(&xml.text()?);
            }
            "t" => {
                text.push_str(&unescaped(&xml.text()?));
                let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
                match runs.last_mut() {
                    Some((last, before)) if *before == own => *last = end,
                    _ => runs.push((end, own)),
                }
            }
            _ => {}
        }
    }
    if text.len() > limits::TEXT {
        return Err(Fault::TooLarge("has a text that is too long".to_owned()));
    }
    let text = RichText {
        text: text.into(),
        runs,
    };
    Ok((text, phonetic.count()))
}

/// Returns a text whose characters that XML does not allow are written as `_x000D_` (§22.9.2.19).
pub(super) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut units = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6);
        let code = code.filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|code| u16::from_str_radix(code, 16).ok());
        let Some(code) = code else {
            flush(&mut units, &mut plain);
            plain.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        if at > 0 {
            flush(&mut units, &mut plain);
            plain.push_str(&rest[..at]);
        }
        units.push(code);
        rest = &rest[at + 7..];
    }
    flush(&mut units, &mut plain);
    plain.push_str(rest);
    plain
}

/// Adds characters that were given as units of UTF-16.
fn flush(units: &mut Vec<u16>, plain: &mut String) {
    plain.push_str(&String::from_utf16_lossy(units));
    units.clear();
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escaped_characters_are_read() {
        for (escaped, text) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "😀"),
            ("_x00", "_x00"),
            ("_xé000_", "_xé000_"),
            ("a_x0041", "a_x0041"),
            ("_x_x0041_", "_xA"),
        ] {
            assert_eq!(unescaped(escaped), text, "{escaped}");
        }
    }
}
