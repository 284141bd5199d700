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
}
