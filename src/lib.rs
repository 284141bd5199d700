//! From one canonical plan file to the documents that an association circulates.
//!
//! # Architecture
//!
//! ```text
//! plan/plan.toml ─ plan_file ─> Plan ──────── compose ───┬─> Document ── render ─┬─> PDF
//!                                 │         templates/ ──┘                       └─> DOCX
//!                                 └─ plan::check ─> diagnostics
//! plan/progress.toml ─ plan_file ─> Log ─ plan::progress ─> Report ─> compose
//!   ^                               worksheets that bodies filled in ─ worksheet ─┐
//!   └───────── entries, appended ──────────────────────────────────────── cli <───┘
//!
//! annex ─ reading ─ importing ─> plan/plan.toml
//!
//! returned DOCX ─ package ─ docx_file ─┬─ notes ─────────────────> plan/notes/KEY.md
//! returned XLSX ─ package ─ worksheet ─┴─ circulation::collect ──> plan/feedback/SYMBOL.toml
//! ```
//!
//! One direction, no way back:
//!
//! - [`diagnostic`]: findings as data, source texts and spans; used by everything above.
//! - [`plan`]: the domain and its rules; in [`plan::progress`] what was reported, and every number that
//!   is derived from it. Knows no file syntax, no document, no clock.
//! - [`circulation`]: drafts that go out, every comment that comes back and what becomes of it, and
//!   how two texts of a plan differ.
//! - [`plan_file`]: TOML to [`plan::Plan`] and to the records beside it, with spans.
//! - [`template`]: labels by language (Fluent, which `build.rs` declares to the code), theme, fonts,
//!   concept notes, Markdown; a user's `templates/` over the embedded ones, file by file.
//! - [`notes`]: what authors write into the slots of concept notes, and what of it came back in a
//!   DOCX file.
//! - [`document`]: the small, closed document model, and the walks over it. Knows neither plan nor
//!   format.
//! - [`compose`]: a plan and templates to a [`document::Document`], one file a document.
//! - [`render`]: a [`document::Document`] to a file's bytes, one folder a format; that of PDF lays pages
//!   out, and writes placed pages into a file, in folders that do not know each other; that of DOCX
//!   reads an organisation's own template.
//! - [`package`]: zipped packages from outside, opened with care; XML within limits.
//! - [`worksheet`]: tables to fill in, as XLSX and CSV, and what comes back in them. Knows no plan.
//! - [`dispatch`]: what goes out beside documents: entries for calendars, ready messages.
//! - [`docx_file`]: documents that come back as DOCX, with their comments and tracked changes. Knows
//!   no plan.
//! - [`reading`]: what comes back as one neutral model, whatever the file was, and the count of its
//!   words. Knows no plan.
//! - [`importing`]: a plan file out of an annex that exists; every word of it is kept or said to be left out.
//! - [`identity`]: the properties by which our own files are known.
//! - [`file_name`]: what files can be called anywhere.
//! - [`output`]: files and folders that are written whole or not at all, one process at a time.
//! - [`cli`]: the command line, one file a subcommand. The only layer with a clock, an
//!   environment and a file system.
//!
//! There is no unsafe code here; the program's `main.rs` has two calls, to tune an allocator and to
//! ignore a signal.
//!
//! `tests/architecture.rs` fails when an arrow runs the wrong way.

#![forbid(unsafe_code)]

pub mod circulation;
pub mod cli;
pub mod compose;
pub mod diagnostic;
pub mod dispatch;
pub mod document;
pub mod docx_file;
pub mod file_name;
pub mod identity;
pub mod importing;
pub mod keyed;
pub mod notes;
pub mod numerals;
pub mod output;
pub mod package;
pub mod plan;
pub mod plan_file;
pub mod reading;
pub mod render;
pub mod template;
pub mod worksheet;
