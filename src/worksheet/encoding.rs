//! From a text file's bytes to its text.

use super::fault::Fault;
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
