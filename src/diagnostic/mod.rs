//! Diagnostics as data: what is wrong, where, and what to do about it.
//!
//! Every error that a user can cause is a [`Diagnostic`] with a stable kebab-case code. A run
//! collects all of them and one renderer prints the list: [`terminal`] for people, [`json`] for
//! machines. This module must not know plans, documents or formats; everything above may use it.

mod characters;
#[doc(hidden)]
pub mod codes;
pub(crate) mod escape;
pub(crate) mod explanations;
mod finding_list;
pub mod json;
mod nearest;
mod source;
pub(crate) mod system;
pub mod terminal;

pub(crate) use characters::{
    CharacterFault, character_name, is_bidi_override, is_invisible, is_unseen,
};
pub(crate) use finding_list::{FindingList, first_of_each_kind, grouped};
pub(crate) use nearest::{Suggestions, alternatives, nearest};
pub use source::{Location, SourceId, Sources, Span, Spanned};

/// How bad a [`Diagnostic`] is.
///
/// Errors stop the run (exit code 1); warnings are printed and the run goes on, unless `--strict`
/// is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The work goes on and its result is usable.
    Warning,
    /// The input cannot be used as it is.
    Error,
}

impl Severity {
    /// Returns the word under which the severity is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// One finding: a stable code, a terse message, the places it is about, and what would help.
///
/// The message is lowercase and ends without a full stop; the help is a sentence that can be
/// acted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable kebab-case code, listed in `docs/diagnostics.md`.
    pub code: &'static str,
    pub severity: Severity,
    pub message: String,
    /// The places, the primary one first. Empty for findings about no file's text.
    pub annotations: Vec<Annotation>,
    pub help: Option<String>,
    /// What else could be meant, where something was assumed.
    pub alternatives: Box<[String]>,
    /// How many findings it stands for: more than one where a list of findings was full.
    pub count: usize,
}

/// More bytes of a message are not shown: it quotes a text of the file, which may be of any length.
const LONGEST_MESSAGE: usize = 2_000;

/// Returns a sentence with the middle left out if it is very long.
fn brief(text: String) -> String {
    if text.len() <= LONGEST_MESSAGE {
        return text;
    }
    let start = text.floor_char_boundary(LONGEST_MESSAGE / 4);
    let end = text.ceil_char_boundary(text.len() - LONGEST_MESSAGE / 4);
    format!("{} […] {}", &text[..start], &text[end..])
}

/// A place in a source file with what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    pub span: Span,
    pub label: Option<String>,
    /// Whether this is the place itself, or one that explains it (such as a first use).
    pub primary: bool,
}

impl Diagnostic {
    /// Makes an error without a place or help.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message.into())
    }

    /// Makes a warning without a place or help.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message.into())
    }

    fn new(code: &'static str, severity: Severity, message: String) -> Self {
        Diagnostic {
            code,
            severity,
            message: brief(message),
            annotations: Vec::new(),
            help: None,
            alternatives: Box::default(),
            count: 1,
        }
    }

    /// Adds the place that the finding is about.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.annotations.push(Annotation {
            span,
            label: None,
            primary: true,
        });
        self
    }

    /// Adds the place that the finding is about, with a label.
    #[must_use]
    pub fn at_labelled(mut self, span: Span, label: impl Into<String>) -> Self {
        self.annotations.push(Annotation {
            span,
            label: Some(brief(label.into())),
            primary: true,
        });
        self
    }

    /// Adds a place that explains the finding.
    #[must_use]
    pub fn see(mut self, span: Span, label: impl Into<String>) -> Self {
        self.annotations.push(Annotation {
            span,
            label: Some(brief(label.into())),
            primary: false,
        });
        self
    }

    /// Sets the help line.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(brief(help.into()));
        self
    }

    /// Sets what else could be meant.
    #[must_use]
    pub fn or_else(mut self, alternatives: impl IntoIterator<Item = String>) -> Self {
        self.alternatives = alternatives.into_iter().map(brief).collect();
        self
    }

    /// Returns whether this is an error.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns the primary place, if the finding has one.
    pub fn primary(&self) -> Option<Span> {
        self.annotations
            .iter()
            .find(|annotation| annotation.primary)
            .map(|annotation| annotation.span)
    }
}

/// Sorts findings by place; those without a place come first.
///
/// Findings at one place stand errors first, then by code and message, so that the order never
/// depends on how they were found.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        let place = |diagnostic: &Diagnostic| {
            diagnostic
                .primary()
                .map(|span| (span.source, span.start, span.end))
        };
        place(a)
            .cmp(&place(b))
            .then(b.severity.cmp(&a.severity))
            .then(a.code.cmp(b.code))
            .then_with(|| a.message.cmp(&b.message))
    });
}
