//! A table that a translator filled in, taken back.

use crate::cli::Failure;
use crate::cli::records;
use crate::cli::translation::TranslationFile;
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::docx_file::{self, Reading};
use crate::plan::translation::{TextHash, TextPath};
use crate::reading::{self, ReturnedFile};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// The columns of the table.
const KEY: u32 = 0;
const ORIGINAL: u32 = 1;
const TRANSLATION: u32 = 2;
const VERSION: u32 = 3;

/// A table that came back.
pub(super) struct FilledTable {
    name: String,
    file: ReturnedFile,
}

/// What is taken out of a table.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// New words, each with the hash of what it was translated from.
    pub(super) texts: BTreeMap<TextPath, (TextHash, String)>,
    pub(super) findings: Vec<Diagnostic>,
    /// How many rows say what the file says already, and how many are blank.
    same: usize,
    blank: usize,
}

impl Taken {
    /// Says what became of the rows.
    pub(super) fn summary(&self) -> String {
        format!(
            "taken: {}, as before: {}, still blank: {}",
            self.texts.len(),
            self.same,
            self.blank
        )
    }
}

/// Reads a table: a workbook or a document.
pub(super) fn read(path: &Path) -> Result<FilledTable, Failure> {
    let bytes = records::returned_bytes(path, docx_file::limits::PACKAGE.file)?;
    let name = path.display().to_string();
    let file = reading::read(&name, &bytes)?;
    Ok(FilledTable { name, file })
}

/// A row that somebody may have filled in.
struct Row {
    /// Where it stands, for messages.
    place: String,
    cells: HashMap<u32, String>,
}

impl Row {
    fn cell(&self, column: u32) -> &str {
        self.cells.get(&column).map_or("", String::as_str)
    }
}

impl FilledTable {
    fn rows(&self) -> impl Iterator<Item = Row> {
        let rows = self.file.tables.iter().flat_map(|table| &table.rows);
        rows.map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let text = self.file.text(cell.places, Reading::Accepted);
                (cell.column, text.trim().to_owned())
            });
            Row {
                place: format!("{}, row {}", self.name, row.number + 1),
                cells: cells.collect(),
            }
        })
    }

    /// Returns what is new in it.
    pub(super) fn taken(&self, file: &TranslationFile, force: bool) -> Taken {
        let mut taken = Taken::default();
        let known: HashMap<String, &TextPath> = file
            .texts
            .iter()
            .map(|text| (text.path.to_string(), &text.path))
            .collect();
        let mut seen: HashSet<&TextPath> = HashSet::new();
        for row in self.rows() {
            match known.get(row.cell(KEY)) {
                Some(path) if seen.insert(path) => taken.row(file, path, &row, force),
                Some(path) => taken.findings.push(
                    Diagnostic::error(
                        "repeated-translation",
                        format!("{}: `{path}` stands in the table twice", row.place),
                    )
                    .help("the first row is taken; move what is right into it"),
                ),
                None => taken.stray(&known, &row),
            }
        }
        if seen.is_empty() {
            taken.findings.push(
                Diagnostic::error(
                    "no-translations",
                    format!("{} has no row with a key of the plan’s texts", self.name),
                )
                .help("take in the table that `wem-report translate TAG --format xlsx` wrote, filled in"),
            );
        }
        taken
    }
}

impl Taken {
    fn row(&mut self, file: &TranslationFile, path: &TextPath, row: &Row, force: bool) {
        let text = row.cell(TRANSLATION);
        let now = file.translation.text(path).unwrap_or_default();
        if text.is_empty() {
            self.blank += 1;
            if !now.is_empty() {
                self.findings.push(
                    Diagnostic::warning(
                        "blank-translation",
                        format!(
                            "{}: `{path}` is blank; the translation that there is stays",
                            row.place
                        ),
                    )
                    .help("to take it away, delete it in the file of the translation"),
                );
            }
            return;
        }
        if text == now {
            self.same += 1;
            return;
        }
        let version = row.cell(VERSION).split_once(' ');
        let version = version.and_then(|(source, own)| {
            Some((
                TextHash::parse(source.trim())?,
                TextHash::parse(own.trim())?,
            ))
        });
        let is_changed = match &version {
            Some((_, own)) => *own != TextHash::of(now),
            // Nobody can tell what the table said of it.
            None => !now.is_empty(),
        };
        if is_changed && !force {
            self.findings.push(
                Diagnostic::error(
                    "translation-conflict",
                    format!(
                        "{}: `{path}` was changed in the file since the table was written: “{now}” there, “{text}” here",
                        row.place
                    ),
                )
                .help("write the right one into the file, or take those of the table with --force"),
            );
            return;
        }
        let source = version.map_or_else(|| TextHash::of(row.cell(ORIGINAL)), |(source, _)| source);
        self.texts.insert(path.clone(), (source, text.to_owned()));
    }

    /// Says what stands in a row that is none of the plan’s texts.
    fn stray(&mut self, known: &HashMap<String, &TextPath>, row: &Row) {
        let (key, text) = (row.cell(KEY), row.cell(TRANSLATION));
        // The headings, and what stands above them.
        if text.is_empty() || row.cell(VERSION).split_once(' ').is_none() && !key.contains('.') {
            return;
        }
        let near = nearest(key, known.keys().map(String::as_str));
        let help = match alternatives(near) {
            Some(near) => format!(
                "did you mean {near}? Then write that into the row, and take the table again"
            ),
            None => "the plan may have lost the text since the table was written".to_owned(),
        };
        self.findings.push(
            Diagnostic::error(
                "unknown-translation",
                format!(
                    "{}: the plan has no text `{key}`, and “{text}” is not taken",
                    row.place
                ),
            )
            .help(help),
        );
    }
}
