//! Every diagnostic code there is, as one list.
//!
//! `docs/diagnostics.md` explains each of them, a plan's `[check] allow` may name some of them, and
//! tests hold the list against the docs and the source. A code that is once published keeps its
//! meaning.

use super::Severity;

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

const fn error(name: &'static str, found_by: FoundBy) -> Code {
    Code {
        name,
        severity: Severity::Error,
        found_by,
        is_acceptable: false,
    }
}

const fn warning(name: &'static str) -> Code {
    Code {
        name,
        severity: Severity::Warning,
        found_by: FoundBy::Rules,
        is_acceptable: true,
    }
}

const fn plain_warning(name: &'static str, found_by: FoundBy) -> Code {
    Code {
        name,
        severity: Severity::Warning,
        found_by,
        is_acceptable: false,
    }
}

/// All codes, in the order of `docs/diagnostics.md`.
pub const CODES: &[Code] = &[
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
    warning("undated-timeline"),
    warning("reversed-timeline"),
    warning("ambiguous-date"),
    warning("no-convention"),
    error("bad-column", FoundBy::Loading),
    error("bad-figure", FoundBy::Loading),
    warning("no-figure"),
    warning("unregistered-name"),
    error("repeated-key", FoundBy::Rules),
    warning("alike-keys"),
    warning("repeated-number"),
    warning("numbering-gap"),
    warning("number-out-of-order"),
    warning("number-outside-parent"),
    warning("odd-number"),
    warning("no-number"),
    error("unknown-body", FoundBy::Records),
    warning("unused-body"),
    warning("repeated-body"),
    error("unknown-event", FoundBy::Rules),
    warning("alike-names"),
    warning("unused-event"),
    warning("no-responsibility"),
    warning("no-timeline"),
    warning("body-not-yet-existing"),
    error("circular-wait", FoundBy::Rules),
    warning("due-before-awaited"),
    warning("work-after-event"),
    error("control-character", FoundBy::Rules),
    error("bidi-control-character", FoundBy::Rules),
    warning("invisible-character"),
    warning("character-not-shown"),
    error("unknown-code", FoundBy::Rules),
    error("refused-allowance", FoundBy::Rules),
    plain_warning("unused-allowance", FoundBy::Rules),
    error("bad-threshold", FoundBy::Loading),
    error("bad-entry", FoundBy::Records),
    error("unknown-word", FoundBy::Records),
    error("bad-currency", FoundBy::Records),
    error("bad-amount", FoundBy::Records),
    plain_warning("budget-differs", FoundBy::Records),
    plain_warning("event-put-off", FoundBy::Records),
    error("unknown-item", FoundBy::Records),
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
    plain_warning("place-gone", FoundBy::Records),
    error("not-applied", FoundBy::Records),
    error("not-registered", FoundBy::Records),
    error("not-read-back", FoundBy::Records),
    error("missing-template", FoundBy::Templates),
    error("unreadable-template", FoundBy::Templates),
    error("bad-template", FoundBy::Templates),
    error("bad-label", FoundBy::Templates),
    error("outdated-labels", FoundBy::Templates),
    plain_warning("no-labels", FoundBy::Templates),
    plain_warning("missing-label", FoundBy::Templates),
    error("template-syntax", FoundBy::Templates),
    error("unknown-name", FoundBy::Templates),
    error("template-failed", FoundBy::Templates),
    error("template-limit", FoundBy::Templates),
    error("bad-slot", FoundBy::Templates),
    error("unknown-note-kind", FoundBy::Templates),
    error("bad-theme", FoundBy::Templates),
    plain_warning("low-contrast", FoundBy::Templates),
    plain_warning("no-font-family", FoundBy::Templates),
    plain_warning("no-font-weight", FoundBy::Templates),
    error("unusable-logo", FoundBy::Templates),
    error("bad-reference", FoundBy::Templates),
    plain_warning("reference-not-taken", FoundBy::Templates),
    error("missing-font", FoundBy::Templates),
    error("unusable-font", FoundBy::Templates),
    error("unreadable-sheet", FoundBy::Worksheets),
    error("sheet-too-large", FoundBy::Worksheets),
    error("cell-too-long", FoundBy::Worksheets),
    error("missing-column", FoundBy::Worksheets),
    error("repeated-column", FoundBy::Worksheets),
    error("missing-status", FoundBy::Worksheets),
    plain_warning("column-not-read", FoundBy::Worksheets),
    plain_warning("words-not-read", FoundBy::Worksheets),
    error("not-an-update-sheet", FoundBy::Worksheets),
    error("formula-without-value", FoundBy::Worksheets),
    plain_warning("cell-cut", FoundBy::Worksheets),
    plain_warning("text-outside-slot", FoundBy::Notes),
    plain_warning("unknown-slot", FoundBy::Notes),
    error("repeated-slot-text", FoundBy::Notes),
    plain_warning("slot-over-budget", FoundBy::Notes),
    plain_warning("unfilled-slots", FoundBy::Notes),
    plain_warning("unknown-note", FoundBy::Notes),
    error("wrong-note", FoundBy::Notes),
    error("texts-changed", FoundBy::Notes),
    plain_warning("outside-slot-differs", FoundBy::Notes),
    plain_warning("slot-not-found", FoundBy::Notes),
    plain_warning("slot-emptied", FoundBy::Notes),
    plain_warning("picture-not-taken", FoundBy::Notes),
    plain_warning("sample-not-taken", FoundBy::Notes),
    plain_warning("comment-not-taken", FoundBy::Notes),
    error("unreadable-document", FoundBy::Returned),
    error("unsafe-document", FoundBy::Returned),
    error("document-too-large", FoundBy::Returned),
    error("not-a-draft", FoundBy::Returned),
    error("stale-draft", FoundBy::Returned),
    error("not-an-answer", FoundBy::Returned),
    error("lost-words", FoundBy::Returned),
    plain_warning("changes-without-words", FoundBy::Returned),
    plain_warning("hardly-recognised", FoundBy::Returned),
    plain_warning("guessed-encoding", FoundBy::Returned),
    plain_warning("notes-not-read", FoundBy::Returned),
    plain_warning("words-on-pages", FoundBy::Returned),
    plain_warning("unsure-row", FoundBy::Returned),
    plain_warning("renamed-heading", FoundBy::Returned),
    plain_warning("sender-not-told", FoundBy::Returned),
    error("withdrawn-file", FoundBy::Returned),
    error("bad-address", FoundBy::Circulation),
    error("bad-hour", FoundBy::Circulation),
    error("no-members", FoundBy::Circulation),
    error("bad-silence", FoundBy::Circulation),
    error("repeated-member", FoundBy::Circulation),
    plain_warning("no-contact", FoundBy::Circulation),
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
    error("already-there", FoundBy::Output),
    error("output-is-folder", FoundBy::Output),
    error("output-is-input", FoundBy::Output),
    error("output-is-link", FoundBy::Output),
    error("output-changed", FoundBy::Output),
    error("output-not-written", FoundBy::Output),
    plain_warning("crowded-table", FoundBy::Documents),
    plain_warning("markdown-changed", FoundBy::Documents),
    plain_warning("markdown-left-out", FoundBy::Documents),
    plain_warning("docx-character-replaced", FoundBy::Documents),
    plain_warning("font-not-embedded", FoundBy::Documents),
];

/// Returns the code of that name.
pub fn find(name: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.name == name)
}
