//! Where a cell stands, as spreadsheet programs say it: `C7`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A cell's place in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// Row, counted from 0.
    pub row: u32,
    /// Column, counted from 0.
    pub column: u32,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = [0; 7];
        let mut start = letters.len();
        // Letters are digits from 1 to 26: there is no letter for zero.
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            start -= 1;
            letters[start] = b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default();
            rest = (rest - 1) / 26;
        }
        for letter in &letters[start..] {
            write!(f, "{}", char::from(*letter))?;
        }
        write!(f, "{}", u64::from(self.row) + 1)
    }
}

/// Names a cell of a file, for a message: `sheet.xlsx, cell C7`.
pub fn place(name: &str, address: Address) -> String {
    format!("{name}, cell {address}")
}

/// Most rows and columns of a sheet.
pub(super) const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// Reads the name of a cell, such as `C7`.
pub(super) fn address_of(reference: &str) -> Option<Address> {
    let reference = reference.replace('$', "");
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let (letters, digits) = reference.split_at(letters.count());
    if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column: u32, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u32 = digits.parse().ok()?;
    let is_in_sheet = (1..=MOST_ROWS).contains(&row) && column <= MOST_COLUMNS;
    is_in_sheet.then(|| Address {
        row: row - 1,
        column: column - 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        let shown = |row, column| Address { row, column }.to_string();
        assert_eq!(shown(6, 2), "C7");
        assert_eq!(shown(0, 25), "Z1");
        assert_eq!(shown(0, 26), "AA1");
        assert_eq!(shown(0, 701), "ZZ1");
        assert_eq!(shown(1_048_575, 16_383), "XFD1048576");
        assert_eq!(shown(u32::MAX, u32::MAX), "MWLQKWV4294967296");
    }

    #[test]
    fn cells_are_named_as_spreadsheet_programs_name_them() {
        for name in ["A1", "C7", "Z1", "AA1", "ZZ9", "XFD1048576"] {
            assert_eq!(
                address_of(name).map(|one| one.to_string()).as_deref(),
                Some(name)
            );
        }
        for name in ["", "A", "7", "XFE1", "A0", "A1048577", "AAAA1", "A1B", "é1"] {
            assert_eq!(address_of(name), None, "{name}");
        }
    }
}
