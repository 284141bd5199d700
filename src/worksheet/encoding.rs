//! From a text file's bytes to its text.

use super::fault::Fault;
use crate::diagnostic::Diagnostic;
use std::borrow::Cow;

/// Decodes UTF-8, with or without a byte-order mark, and UTF-16 with one.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Fault> {
    let text = match bytes {
        [0xFF, 0xFE, units @ ..] => Cow::Owned(utf_16(units, u16::from_le_bytes)?),
        [0xFE, 0xFF, units @ ..] => Cow::Owned(utf_16(units, u16::from_be_bytes)?),
        [0xEF, 0xBB, 0xBF, text @ ..] => Cow::Borrowed(utf_8(text)?),
        text => Cow::Borrowed(utf_8(text)?),
    };
    match text.find('\0') {
        Some(_) => Err(no_text("is neither an XLSX file nor a text")),
        None => Ok(text),
    }
}

/// Decodes a text as [`decode`] does, or else one in Windows-1252, in which spreadsheet programs of
/// western languages save by default; says whether that was guessed.
///
/// Guessed is only where few of the letters are none of ASCII's: what is mostly others is of another
/// script, and would come out as other letters.
pub(super) fn decode_or_guess(bytes: &[u8]) -> Result<(Cow<'_, str>, bool), Fault> {
    /// One letter in so many may be none of ASCII's.
    const RARE: usize = 4;
    let fault = match decode(bytes) {
        Ok(text) => return Ok((text, false)),
        Err(fault) => fault,
    };
    let is_marked = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let others = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic());
    // These bytes are no characters in Windows-1252, nor are controls any of a text.
    let is_foreign = |byte: &u8| {
        matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
            || byte.is_ascii_control() && !byte.is_ascii_whitespace()
    };
    if is_marked || others * RARE > letters.count() || bytes.iter().any(is_foreign) {
        return Err(fault);
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok((text, true))
}

/// Decodes a text that is no table as tables are decoded; says whether its encoding was guessed.
///
/// # Errors
/// When it is no text; `name` names the file in messages.
pub fn decoded<'b>(name: &str, bytes: &'b [u8]) -> Result<(Cow<'b, str>, bool), Diagnostic> {
    decode_or_guess(bytes).map_err(|_| {
        Diagnostic::error(
            "unreadable-document",
            format!("{name} is neither a document nor a text that can be read"),
        )
        .help("save it as .docx, as .xlsx or as text in UTF-8")
    })
}

/// Decodes a page that is not in UTF-8 and says what it is in; nothing where that is not so.
pub(crate) fn declared_text(bytes: &[u8]) -> Option<String> {
    /// How far the head of a page is looked through.
    const HEAD: usize = 4_096;
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    let (_, said) = head.split_once("charset=")?;
    let said = said.trim_start_matches(['"', '\'']);
    let is_label = |c: char| c.is_ascii_alphanumeric() || "-_:".contains(c);
    let end = said.find(|c| !is_label(c)).unwrap_or(said.len());
    let encoding = encoding_rs::Encoding::for_label(&said.as_bytes()[..end])?;
    let (text, _, is_wrong) = encoding.decode(bytes);
    (!is_wrong && !text.contains('\0')).then(|| text.into_owned())
}

fn utf_8(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        if bytes.contains(&0) {
            return no_text("is neither an XLSX file nor a text");
        }
        let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        no_text(&format!(
            "is no UTF-8 text: byte 0x{:02X}, line {line}",
            bytes[at]
        ))
    })
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().copied().map(unit);
    char::decode_utf16(units)
        .collect::<Result<String, _>>()
        .ok()
        .filter(|_| rest.is_empty())
        .ok_or_else(|| no_text("is no whole UTF-16 text"))
}

fn no_text(what: &str) -> Fault {
    Fault::Unreadable {
        what: what.to_owned(),
        help: "save it as .xlsx, or as “CSV UTF-8”",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16_bytes(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_encodings_of_spreadsheet_programs_are_read() {
        let text = "Zoë;😀\r\n";
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        let marked = format!("\u{FEFF}{text}");
        assert_eq!(decode(marked.as_bytes()).unwrap(), text);
        assert_eq!(
            decode(&utf_16_bytes(&marked, u16::to_le_bytes)).unwrap(),
            text
        );
        assert_eq!(
            decode(&utf_16_bytes(&marked, u16::to_be_bytes)).unwrap(),
            text
        );
        assert_eq!(decode(b"").unwrap(), "");
    }

    #[test]
    fn western_letters_are_guessed_and_other_scripts_are_not() {
        let (text, is_guessed) =
            decode_or_guess(b"Zo\xEB asks \x96 for the commission \x96 about a caf\xE9;1")
                .expect("a text");
        assert_eq!(
            (&*text, is_guessed),
            ("Zoë asks – for the commission – about a café;1", true)
        );
        assert!(!decode_or_guess("Zoë".as_bytes()).expect("a text").1);
        let cyrillic = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, b';', b'a'];
        assert!(decode_or_guess(&cyrillic).is_err());
        assert!(decode_or_guess(b"abcdefgh\x81").is_err());
        assert!(decode_or_guess(b"abcdefgh\xEB\0").is_err());
    }

    #[test]
    fn anything_else_is_refused() {
        let said = |bytes: &[u8]| match decode(bytes) {
            Err(Fault::Unreadable { what, .. }) => what,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            said(b"a\nZo\xEB;1"),
            "is no UTF-8 text: byte 0xEB, line 2",
            "Windows-1252"
        );
        assert_eq!(
            said(&utf_16_bytes("abc", u16::to_le_bytes)),
            "is neither an XLSX file nor a text"
        );
        assert_eq!(said(b"\x89PNG\0"), "is neither an XLSX file nor a text");
        assert_eq!(said(b"\xFF\xFEa\0b"), "is no whole UTF-16 text");
        assert_eq!(said(b"\xFF\xFE\x00\xD8"), "is no whole UTF-16 text");
    }
}
