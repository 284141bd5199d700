//! What is wrong with a package.

use super::Kind;

/// Why a package is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged: why.
    Damaged(String),
    /// It is of another kind than was asked for.
    Other(Kind),
    /// It holds what no office program writes, and what could do harm.
    Unsafe(String),
    /// It is encrypted.
    Locked,
    /// It has more of something than is read.
    TooLarge(String),
}

impl Fault {
    /// Makes the fault of a file that cannot be understood.
    pub fn damaged(reason: impl std::fmt::Display) -> Self {
        let reason = reason.to_string();
        let reason = reason
            .strip_prefix("ill-formed document: ")
            .unwrap_or(&reason);
        Fault::Damaged(reason.to_owned())
    }

    /// Makes the fault of a file that is larger than so many bytes.
    pub(crate) fn too_large_file(limit: usize) -> Self {
        Fault::TooLarge(format!("is larger than {} MiB", limit >> 20))
    }

    /// Makes the fault of parts that together are larger than so many bytes.
    pub(super) fn unpacks_too_much(limit: u64) -> Self {
        Fault::TooLarge(format!("unpacks to more than {} MiB", limit >> 20))
    }

    /// Makes the fault of a directory that two readers understand in two ways.
    pub(super) fn two_readings() -> Self {
        Fault::Unsafe("has a directory of parts that can be read in two ways".to_owned())
    }

    /// Returns what is the case, to stand behind the file's name.
    pub fn what(&self) -> String {
        match self {
            Fault::Damaged(reason) => format!("is ill-formed: {reason}"),
            Fault::Other(kind) => format!("is {}", kind.words()),
            Fault::Unsafe(what) | Fault::TooLarge(what) => what.clone(),
            Fault::Locked => "is protected with a password".to_owned(),
        }
    }
}
