//! Numbers in other digits than ours: roman numerals, hexadecimal, bytes in addresses, colours.

use std::fmt::Write as _;

/// Returns bytes as hexadecimal digits, two small ones each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Writes a byte as it stands where it may not stand itself (RFC 3986 §2.1).
pub(crate) fn percent_encode(byte: u8, text: &mut String) {
    // Writing to a string does not fail.
    let _ = write!(text, "%{byte:02X}");
}

/// Reads the six hexadecimal digits of a colour: red, green and blue.
pub(crate) fn colour(digits: &str) -> Option<[u8; 3]> {
    let is_digits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    is_digits.then_some([red, green, blue])
}

const NUMERALS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// Prints a roman numeral; the caller keeps the value small.
pub(crate) fn roman(mut value: u32) -> String {
    let mut text = String::new();
    for (worth, numeral) in NUMERALS {
        while value >= worth {
            text.push_str(numeral);
            value -= worth;
        }
    }
    text
}

/// Reads a well-formed roman numeral up to 3999, in either letter case.
pub(crate) fn roman_value(text: &str) -> Option<u32> {
    let is_numeral = |byte: u8| b"IVXLCDM".contains(&byte.to_ascii_uppercase());
    // "MMMDCCCLXXXVIII" is the longest one; nothing longer is worth reading.
    if text.is_empty() || text.len() > 15 || !text.bytes().all(is_numeral) {
        return None;
    }
    let upper = text.to_ascii_uppercase();
    let mut rest = upper.as_str();
    let mut value = 0;
    for (worth, numeral) in NUMERALS {
        while let Some(shorter) = rest.strip_prefix(numeral) {
            rest = shorter;
            value += worth;
        }
    }
    (rest.is_empty() && value < 4000 && roman(value) == upper).then_some(value)
}
