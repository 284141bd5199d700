//! A seal by which we know our own file: the SHA-256 of the file with the seal left blank.
//!
//! It stands among the document's keywords. Whoever saves the file anew, or appends a comment to
//! it, breaks the seal.

use crate::numerals::hexadecimal;
use sha2::{Digest, Sha256};

const NAME: &str = "wem-report-seal-";
const DIGITS: usize = 64;

/// Returns the keyword to put into a file that is to be sealed.
pub(crate) fn blank() -> String {
    format!("{NAME}{}", "0".repeat(DIGITS))
}

/// Fills in the seal of a finished file.
pub(crate) fn close(bytes: &mut [u8]) {
    let digits = digits(bytes);
    for place in places(bytes) {
        bytes[place..place + DIGITS].copy_from_slice(&digits);
    }
}

/// Returns whether a file has a seal and it holds, wherever it stands.
pub(crate) fn holds(bytes: &[u8]) -> bool {
    let places = places(bytes);
    if places.is_empty() {
        return false;
    }
    let mut blank = bytes.to_vec();
    for place in &places {
        blank[*place..place + DIGITS].fill(b'0');
    }
    let digits = digits(&blank);
    places
        .iter()
        .all(|place| bytes[*place..place + DIGITS] == digits)
}

/// Returns where the digits of each occurrence of the seal begin.
fn places(bytes: &[u8]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut from = 0;
    // Few bytes of a file are a hyphen-rich word: look for its first letter, then for all of it.
    while let Some(at) = bytes[from..]
        .iter()
        .position(|byte| *byte == NAME.as_bytes()[0])
    {
        let start = from + at;
        let end = start + NAME.len();
        if bytes[start..].starts_with(NAME.as_bytes()) && end + DIGITS <= bytes.len() {
            places.push(end);
        }
        from = start + 1;
    }
    places
}

fn digits(bytes: &[u8]) -> [u8; DIGITS] {
    let text = hexadecimal(&Sha256::digest(bytes));
    let mut digits = [b'0'; DIGITS];
    digits.copy_from_slice(text.as_bytes());
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_until_a_byte_changes() {
        let mut file = format!("before {} after {}", blank(), blank()).into_bytes();
        assert!(!holds(&file));
        close(&mut file);
        assert!(holds(&file));
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(!holds(&changed), "byte {at}");
        }
        file.extend(b"an incremental update");
        assert!(!holds(&file));
        assert!(!holds(b"somebody else's file"));
    }
}
