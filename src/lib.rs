//! From one canonical plan file to the documents that an association circulates.
//!
//! What others may rely on is what loads a plan, composes a document and renders it: [`plan_file`],
//! [`plan`], [`template`], [`compose`], [`document`], [`render`], and [`diagnostic`] for what they
//! find. The rest serves the program and may change with any release.
//!
//! ```
//! use wem_report::compose::{self, Setup};
//! use wem_report::{diagnostic::Sources, plan::Selection, plan_file, render, template::Library};
//!
//! let (library, mut sources) = (Library::embedded(), Sources::default());
//! let (labels, _) = library.labels("en", &mut sources).expect("built in");
//! let (theme, _) = library.theme(&mut sources).expect("built in");
//! let styles = theme.style_sheet(library.fonts(&theme).expect("built in"));
//! let source = sources.add("plan.toml", plan_file::STARTER);
//! let (plan, findings) = plan_file::load(source, &sources, &labels.calendar);
//! let plan = plan.unwrap_or_else(|| panic!("{findings:?}"));
//! let (all, day) = (Selection::default(), "2026-01-31".parse().expect("a day"));
//! let table = compose::action_table(&all.apply(&plan), &all, Setup::new(&labels, styles, day));
//! assert!(render::pdf::render(&table).expect("a PDF").bytes.starts_with(b"%PDF"));
//! assert!(render::docx::render(&table).expect("a DOCX").bytes.starts_with(b"PK"));
//! ```
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
//! - [`plan`]: the domain and its rules; in `plan::progress` what was reported, and every number that
//!   is derived from it. Knows no file syntax, no document, no clock.
//! - `circulation`: drafts that go out, every comment that comes back and what becomes of it, and
//!   how two texts of a plan differ.
//! - [`plan_file`]: TOML to [`plan::Plan`] and to the records beside it, with spans.
//! - [`template`]: labels by language (Fluent, which `build.rs` declares to the code), theme, fonts,
//!   concept notes, Markdown; a user's `templates/` over the embedded ones, file by file.
//! - `notes`: what authors write into the slots of concept notes, and what of it came back in a
//!   DOCX file.
//! - [`document`]: the small, closed document model, and the walks over it. Knows neither plan nor
//!   format.
//! - [`compose`]: a plan and templates to a [`document::Document`], one file a document.
//! - [`render`]: a [`document::Document`] to a file's bytes, one folder a format; that of PDF lays pages
//!   out, and writes placed pages into a file, in folders that do not know each other; that of DOCX
//!   reads an organisation's own template.
//! - `package`: zipped packages from outside, opened with care; XML within limits.
//! - `worksheet`: tables to fill in, as XLSX and CSV, and what comes back in them. Knows no plan.
//! - `dispatch`: what goes out beside documents: entries for calendars, ready messages.
//! - `docx_file`: documents that come back as DOCX, with their comments and tracked changes. Knows
//!   no plan.
//! - `reading`: what comes back as one neutral model, whatever the file was, and the count of its
//!   words. Knows no plan.
//! - `importing`: a plan file out of an annex that exists; every word of it is kept or said to be left out.
//! - `identity`: the properties by which our own files are known.
//! - `file_name`: what files can be called anywhere.
//! - `keyed`: enums of which each value has a word in files.
//! - `numerals`: roman numerals, hexadecimal, bytes in addresses, colours.
//! - `quoting`: texts as TOML writes them between quotation marks.
//! - `output`: files and folders that are written whole or not at all, one process at a time.
//! - `cli`: the command line, one file a subcommand. The only layer with a clock, an
//!   environment and a file system.
//!
//! There is no unsafe code here; the program's `main.rs` has two calls, to tune an allocator and to
//! ignore a signal.
//!
//! `tests/architecture.rs` fails when an arrow runs the wrong way, and when the list of what others may
//! use changes.

#![forbid(unsafe_code)]

pub mod compose;
pub mod diagnostic;
pub mod document;
pub mod plan;
pub mod plan_file;
pub mod render;
pub mod template;

// For the program, and for tests, benches and fuzzing.
#[doc(hidden)]
pub mod circulation;
#[doc(hidden)]
pub mod cli;
#[doc(hidden)]
pub mod docx_file;
#[doc(hidden)]
pub mod identity;
#[doc(hidden)]
pub mod importing;
#[doc(hidden)]
pub mod notes;
#[doc(hidden)]
pub mod reading;
#[doc(hidden)]
pub mod worksheet;

mod dispatch;
mod file_name;
mod keyed;
mod numerals;
mod output;
mod package;
mod quoting;
