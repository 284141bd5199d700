//! What is wrong with a file that came back.

use super::address::{Address, place};
use super::limits;
use crate::diagnostic::Diagnostic;
use crate::package;

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is of another kind, or damaged: what is the case, and what helps.
    Unreadable { what: String, help: &'static str },
    /// It has more of something than is read.
    TooLarge(String),
    /// A cell's text is longer than [`limits::CELL_TEXT`].
    LongText(Address),
}

impl Fault {
    pub(super) fn damaged(reason: impl std::fmt::Display) -> Self {
        Fault::Unreadable {
            what: format!("is damaged, or no XLSX file: {reason}"),
            help: "open it in a spreadsheet program and save it anew as .xlsx",
        }
    }

    /// Makes the finding about a file of that name.
    pub(super) fn diagnostic(self, name: &str) -> Diagnostic {
        match self {
            Fault::Unreadable { what, help } => {
                Diagnostic::error("unreadable-sheet", format!("{name} {what}")).help(help)
            }
            Fault::TooLarge(what) => Diagnostic::error("sheet-too-large", format!("{name} {what}"))
                .help("is this the right file? if it is, divide it"),
            Fault::LongText(address) => Diagnostic::error(
                "cell-too-long",
                format!(
                    "{}: the text is longer than {} characters",
                    place(name, address),
                    limits::CELL_TEXT
                ),
            )
            .help("shorten it; in a CSV file, look for a quote without its partner"),
        }
    }
}

impl From<package::Fault> for Fault {
    fn from(fault: package::Fault) -> Self {
        match fault {
            package::Fault::Damaged(reason) => Fault::damaged(reason),
            package::Fault::TooLarge(what) => Fault::TooLarge(what),
            package::Fault::Locked => Fault::Unreadable {
                what: fault.what(),
                help: "take the password off and save it again",
            },
            package::Fault::Other(_) | package::Fault::Unsafe(_) => Fault::Unreadable {
                what: fault.what(),
                help: "ask whoever sent it for a file saved by a spreadsheet program",
            },
        }
    }
}
