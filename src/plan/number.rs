//! Numbers as the adopted plan prints them.

use std::fmt;

/// A printed number: "I", "1.1" or "1.1.1". Kept as text; nothing is renumbered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub String);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
