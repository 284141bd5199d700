//! What had to be assumed.

use crate::diagnostic::Diagnostic;
use crate::reading::grid::{SourceAddress, SourceGrid};

/// Something that a source does not say, with what was assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    pub kind: DoubtKind,
    pub address: SourceAddress,
    /// What was assumed.
    pub assumed: String,
    /// What else it could be, the likeliest first.
    pub alternatives: Vec<String>,
    /// How to say what else it is.
    pub remedy: String,
}

/// What sort of doubt it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtKind {
    Title,
    Table,
    Columns,
    Levels,
    Joined,
    Merged,
    Names,
    Dates,
    Struck,
    LeftOut,
}

impl DoubtKind {
    /// Returns the code of its finding.
    pub fn code(self) -> &'static str {
        match self {
            DoubtKind::Title => "assumed-title",
            DoubtKind::Table => "assumed-table",
            DoubtKind::Columns => "assumed-columns",
            DoubtKind::Levels => "assumed-levels",
            DoubtKind::Joined => "assumed-row",
            DoubtKind::Merged => "assumed-merged-cell",
            DoubtKind::Names => "assumed-names",
            DoubtKind::Dates => "ambiguous-date",
            DoubtKind::Struck => "struck-timeline",
            DoubtKind::LeftOut => "text-left-out",
        }
    }
}

impl Doubt {
    pub(super) fn new(
        kind: DoubtKind,
        address: SourceAddress,
        assumed: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Doubt {
            kind,
            address,
            assumed: assumed.into(),
            alternatives: Vec::new(),
            remedy: remedy.into(),
        }
    }

    /// Adds what else it could be.
    pub(super) fn or_else<I: Into<String>>(
        mut self,
        alternatives: impl IntoIterator<Item = I>,
    ) -> Self {
        let alternatives = alternatives.into_iter().map(Into::into);
        self.alternatives.extend(alternatives);
        self
    }

    /// Makes a finding of it; `name` is that of the file.
    pub fn finding(&self, grid: &SourceGrid, name: &str) -> Diagnostic {
        let place = match self.address == SourceAddress::default() {
            true => name.to_owned(),
            false => format!("{name}, {}", grid.place(self.address)),
        };
        Diagnostic::warning(self.kind.code(), format!("{place}: {}", self.assumed))
            .or_else(self.alternatives.iter().cloned())
            .help(self.remedy.clone())
    }
}
