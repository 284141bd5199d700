//! What a diagnostic code is, and the list of those that belong to no rule of `check`.
//!
//! `docs/diagnostics.md` explains each of them, and tests hold the list against the docs and the
//! source. A code that is once published keeps its meaning.

use super::{Diagnostic, Severity};

/// Which part of the program finds a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// Opening and decoding a file.
    Reading,
    /// Understanding a plan file.
    Loading,
    /// The rules that a plan should keep.
    Rules,
    /// Understanding the files that go with a plan, and their rules.
    Records,
    /// Reading labels, themes and fonts.
    Templates,
    /// Reading and writing worksheets that people fill in.
    Worksheets,
    /// Reading documents that come back.
    Returned,
    /// Making a plan file out of an annex.
    Importing,
    /// Circulating drafts, and what comes back.
    Circulation,
    /// Understanding the words of a call.
    Calls,
    /// Writing files.
    Output,
    /// Reading what authors wrote into a concept note.
    Notes,
    /// Making a document.
    Documents,
}

/// A diagnostic code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    pub name: &'static str,
    pub severity: Severity,
    pub found_by: FoundBy,
    /// Whether `[check] allow` can accept such a finding: it is a matter of what the organisation
    /// adopted, and documents come out right all the same.
    pub is_acceptable: bool,
}

impl Code {
    const fn new(name: &'static str, severity: Severity, found_by: FoundBy) -> Self {
        Code {
            name,
            severity,
            found_by,
            is_acceptable: false,
        }
    }

    /// Makes the code of a rule whose findings are errors.
    pub const fn error(name: &'static str) -> Self {
        Code::new(name, Severity::Error, FoundBy::Rules)
    }

    /// Makes the code of a rule whose findings are warnings.
    pub const fn warning(name: &'static str) -> Self {
        Code::new(name, Severity::Warning, FoundBy::Rules)
    }

    /// Makes the code of a rule whose findings a plan can accept.
    pub(crate) const fn acceptable(name: &'static str) -> Self {
        Code {
            is_acceptable: true,
            ..Code::warning(name)
        }
    }

    /// Makes a finding with this code, without a place or help.
    pub fn finding(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.name, self.severity, message.into())
    }
}

const fn error(name: &'static str, found_by: FoundBy) -> Code {
    Code::new(name, Severity::Error, found_by)
}

const fn warning(name: &'static str, found_by: FoundBy) -> Code {
    Code::new(name, Severity::Warning, found_by)
}

/// All codes but those of the rules that a plan should keep (`plan::check::RULES`).
pub(crate) const CODES: &[Code] = &[
    error("missing-file", FoundBy::Reading),
    error("not-a-file", FoundBy::Reading),
    error("unreadable-file", FoundBy::Reading),
    error("file-too-large", FoundBy::Reading),
    error("invalid-utf8", FoundBy::Reading),
    error("toml-syntax", FoundBy::Loading),
    error("repeated-table-key", FoundBy::Loading),
    error("unknown-format", FoundBy::Loading),
    error("unknown-key", FoundBy::Loading),
    error("missing-key", FoundBy::Loading),
    error("wrong-type", FoundBy::Loading),
    error("empty-text", FoundBy::Loading),
    error("bad-key", FoundBy::Loading),
    error("bad-language", FoundBy::Loading),
    error("bad-region", FoundBy::Loading),
    error("bad-date", FoundBy::Loading),
    error("bad-revision", FoundBy::Loading),
    error("missing-alternative", FoundBy::Loading),
    error("bad-meaning", FoundBy::Loading),
    error("unreadable-timeline", FoundBy::Loading),
    error("end-before-start", FoundBy::Loading),
    error("bad-duration", FoundBy::Loading),
    error("bad-wait", FoundBy::Loading),
    error("bad-milestone", FoundBy::Loading),
    error("bad-weekend", FoundBy::Loading),
    error("bad-column", FoundBy::Loading),
    error("bad-figure", FoundBy::Loading),
    error("unknown-body", FoundBy::Records),
    error("bad-threshold", FoundBy::Loading),
    error("bad-entry", FoundBy::Records),
    error("unknown-word", FoundBy::Records),
    error("bad-currency", FoundBy::Records),
    error("bad-amount", FoundBy::Records),
    warning("budget-differs", FoundBy::Records),
    warning("event-put-off", FoundBy::Records),
    error("unknown-goal", FoundBy::Records),
    error("date-in-future", FoundBy::Records),
    error("bad-percent", FoundBy::Records),
    error("no-new-timeline", FoundBy::Records),
    error("unexpected-timeline", FoundBy::Records),
    error("unknown-entry", FoundBy::Records),
    error("other-subject", FoundBy::Records),
    error("before-corrected", FoundBy::Records),
    error("repeated-entry", FoundBy::Records),
    error("unknown-source", FoundBy::Records),
    error("unknown-comment", FoundBy::Records),
    warning("place-gone", FoundBy::Records),
    error("not-applied", FoundBy::Records),
    error("not-registered", FoundBy::Records),
    error("not-read-back", FoundBy::Records),
    error("no-translation", FoundBy::Records),
    error("own-language", FoundBy::Calls),
    error("unknown-translation", FoundBy::Records),
    error("bad-hash", FoundBy::Records),
    error("not-written", FoundBy::Records),
    error("no-translations", FoundBy::Records),
    error("translation-conflict", FoundBy::Records),
    error("repeated-translation", FoundBy::Records),
    warning("blank-translation", FoundBy::Records),
    warning("no-translation-for-member", FoundBy::Records),
    warning("missing-translation", FoundBy::Records),
    warning("stale-translation", FoundBy::Records),
    warning("unrecorded-translation", FoundBy::Records),
    warning("unused-translation", FoundBy::Records),
    warning("translated-time", FoundBy::Records),
    error("missing-template", FoundBy::Templates),
    error("unreadable-template", FoundBy::Templates),
    error("bad-template", FoundBy::Templates),
    error("bad-label", FoundBy::Templates),
    error("outdated-labels", FoundBy::Templates),
    warning("no-labels", FoundBy::Templates),
    warning("missing-label", FoundBy::Templates),
    error("template-syntax", FoundBy::Templates),
    error("unknown-name", FoundBy::Templates),
    error("template-failed", FoundBy::Templates),
    error("template-limit", FoundBy::Templates),
    error("bad-slot", FoundBy::Templates),
    error("unknown-note-kind", FoundBy::Templates),
    error("unknown-language", FoundBy::Templates),
    error("bad-theme", FoundBy::Templates),
    warning("low-contrast", FoundBy::Templates),
    warning("no-font-family", FoundBy::Templates),
    warning("no-font-weight", FoundBy::Templates),
    error("unusable-logo", FoundBy::Templates),
    error("bad-reference", FoundBy::Templates),
    warning("reference-not-taken", FoundBy::Templates),
    error("missing-font", FoundBy::Templates),
    error("unusable-font", FoundBy::Templates),
    error("unreadable-sheet", FoundBy::Worksheets),
    error("sheet-too-large", FoundBy::Worksheets),
    error("cell-too-long", FoundBy::Worksheets),
    error("missing-column", FoundBy::Worksheets),
    error("repeated-column", FoundBy::Worksheets),
    error("missing-status", FoundBy::Worksheets),
    warning("column-not-read", FoundBy::Worksheets),
    warning("words-not-read", FoundBy::Worksheets),
    error("not-an-update-sheet", FoundBy::Worksheets),
    error("formula-without-value", FoundBy::Worksheets),
    warning("cell-cut", FoundBy::Worksheets),
    warning("text-outside-slot", FoundBy::Notes),
    warning("unknown-slot", FoundBy::Notes),
    error("repeated-slot-text", FoundBy::Notes),
    warning("slot-over-budget", FoundBy::Notes),
    warning("unfilled-slots", FoundBy::Notes),
    warning("unknown-note", FoundBy::Notes),
    error("wrong-note", FoundBy::Notes),
    error("texts-changed", FoundBy::Notes),
    warning("outside-slot-differs", FoundBy::Notes),
    warning("slot-not-found", FoundBy::Notes),
    warning("slot-emptied", FoundBy::Notes),
    warning("picture-not-taken", FoundBy::Notes),
    warning("sample-not-taken", FoundBy::Notes),
    warning("comment-not-taken", FoundBy::Notes),
    error("unreadable-document", FoundBy::Returned),
    error("unsafe-document", FoundBy::Returned),
    error("document-too-large", FoundBy::Returned),
    error("not-a-draft", FoundBy::Returned),
    error("stale-draft", FoundBy::Returned),
    error("not-an-answer", FoundBy::Returned),
    error("lost-words", FoundBy::Returned),
    warning("changes-without-words", FoundBy::Returned),
    warning("hardly-recognised", FoundBy::Returned),
    warning("guessed-encoding", FoundBy::Returned),
    warning("notes-not-read", FoundBy::Returned),
    warning("words-on-pages", FoundBy::Returned),
    warning("unsure-row", FoundBy::Returned),
    warning("renamed-heading", FoundBy::Returned),
    warning("sender-not-told", FoundBy::Returned),
    error("withdrawn-file", FoundBy::Returned),
    error("no-plan-found", FoundBy::Importing),
    error("bad-map", FoundBy::Importing),
    error("changed-twice", FoundBy::Importing),
    error("change-not-written", FoundBy::Importing),
    warning("not-taken-over", FoundBy::Importing),
    warning("assumed-title", FoundBy::Importing),
    warning("assumed-table", FoundBy::Importing),
    warning("assumed-columns", FoundBy::Importing),
    warning("assumed-levels", FoundBy::Importing),
    warning("assumed-merged-cell", FoundBy::Importing),
    warning("assumed-row", FoundBy::Importing),
    warning("assumed-names", FoundBy::Importing),
    warning("struck-timeline", FoundBy::Importing),
    warning("text-left-out", FoundBy::Importing),
    error("bad-address", FoundBy::Circulation),
    error("bad-hour", FoundBy::Circulation),
    error("no-members", FoundBy::Circulation),
    error("bad-silence", FoundBy::Circulation),
    error("repeated-member", FoundBy::Circulation),
    warning("no-contact", FoundBy::Circulation),
    error("no-sender", FoundBy::Circulation),
    error("no-revision", FoundBy::Circulation),
    error("other-revision", FoundBy::Circulation),
    error("no-deadline", FoundBy::Circulation),
    error("bad-deadline", FoundBy::Circulation),
    error("already-circulated", FoundBy::Circulation),
    error("not-circulated", FoundBy::Circulation),
    error("frozen-plan-changed", FoundBy::Circulation),
    error("no-plan", FoundBy::Calls),
    error("not-in-plan", FoundBy::Calls),
    error("ambiguous-number", FoundBy::Calls),
    error("unknown-sender", FoundBy::Calls),
    error("ambiguous-sender", FoundBy::Calls),
    error("bad-receipt", FoundBy::Calls),
    error("bad-time", FoundBy::Calls),
    error("bad-source-date", FoundBy::Calls),
    error("no-records", FoundBy::Calls),
    error("nothing-to-show", FoundBy::Calls),
    error("no-event-day", FoundBy::Calls),
    error("no-feedback", FoundBy::Calls),
    error("bad-decision", FoundBy::Calls),
    error("no-decisions", FoundBy::Calls),
    error("decided-otherwise", FoundBy::Calls),
    error("not-undone", FoundBy::Calls),
    error("not-adopted", FoundBy::Calls),
    error("unknown-text", FoundBy::Calls),
    error("no-plan-in-revision", FoundBy::Calls),
    error("other-format", FoundBy::Calls),
    error("not-watched", FoundBy::Calls),
    error("already-there", FoundBy::Output),
    error("output-is-folder", FoundBy::Output),
    error("output-is-input", FoundBy::Output),
    error("output-is-link", FoundBy::Output),
    error("output-changed", FoundBy::Output),
    error("output-not-written", FoundBy::Output),
    error("not-opened", FoundBy::Output),
    warning("crowded-table", FoundBy::Documents),
    warning("markdown-changed", FoundBy::Documents),
    warning("markdown-left-out", FoundBy::Documents),
    warning("docx-character-replaced", FoundBy::Documents),
    warning("font-not-embedded", FoundBy::Documents),
];
