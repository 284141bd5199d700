//! The table that a translator fills in, written.

use super::{TableFormat, TranslateArgs};
use crate::cli::documents::{self, DocxArgs, Format};
use crate::cli::loaded::Loaded;
use crate::cli::session::Session;
use crate::cli::translation::TranslationFile;
use crate::cli::{Failure, date, inputs};
use crate::compose::{self, Setup, TranslationRow, translation_table};
use crate::diagnostic::Diagnostic;
use crate::document::Direction;
use crate::identity::DocumentKind;
use crate::output::{self, Overwrite};
use crate::plan::Plan;
use crate::plan::translation::{Record, Translatable};
use crate::plan_file;
use crate::template::direction;
use crate::worksheet::{self, Column, Kind, Properties, Value, Worksheet, xlsx_file};
use chrono::NaiveDate;
use std::path::Path;

/// Writes the table beside the other documents.
pub(super) fn write(
    session: &mut Session,
    args: &TranslateArgs,
    (loaded, plan): (&Loaded, &Plan),
    file: &TranslationFile,
    format: TableFormat,
) -> Result<(), Failure> {
    let day = date::of_document(args.date.date)?;
    let rows = rows(file);
    let extension = match format {
        TableFormat::Xlsx => "xlsx",
        TableFormat::Docx => "docx",
    };
    let (bytes, warnings) = match format {
        TableFormat::Xlsx => {
            let sheet = sheet(loaded, plan, &rows, (&args.language, day));
            let written = xlsx_file::write(&sheet);
            let written = written.map_err(|error| Failure::Internal(error.to_string()))?;
            (written.bytes, written.warnings)
        }
        TableFormat::Docx => {
            let language = loaded.labels.language_name(&args.language);
            let setup = Setup {
                date: day,
                portrait: false,
                ..loaded.trial_setup()
            };
            let document = translation_table(plan, &rows, language, setup);
            let options = DocxArgs::default().options(loaded, None);
            let rendered = Format::Docx.render(&document, options)?;
            (rendered.bytes, rendered.warnings)
        }
    };
    let name = format!("translation-{}.{extension}", args.language);
    let path = args.output.clone();
    let path = path.unwrap_or_else(|| loaded.project.out.join(name));
    documents::refuse_other_ending(&path, extension)?;
    inputs::refuse(session, &path)?;
    if !args.force {
        refuse_filled(&path, &bytes)?;
    }
    output::write(&path, &bytes, Overwrite::Always)?;
    session.report(&warnings);
    session.print_path(&path);
    Ok(())
}

/// Refuses to overwrite a table that says something else: a translator may have filled it in.
fn refuse_filled(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let limit = worksheet::limits::FILE as u64;
    let old = plan_file::read_bytes_up_to(path, limit).unwrap_or_default();
    if old.is_empty() || old == bytes {
        return Ok(());
    }
    let message = format!(
        "{} is there already, and may have been filled in",
        path.display()
    );
    Err(Failure::from(
        Diagnostic::error("output-changed", message).help(
            "take it in with --take, write to another file with -o, or overwrite it with --force",
        ),
    ))
}

/// Returns a row for each text.
fn rows(file: &TranslationFile) -> Vec<TranslationRow> {
    let is_shown =
        |text: &&Translatable| text.is_needed() || file.translation.texts.contains_key(&text.path);
    let texts = file.texts.iter().filter(is_shown);
    texts
        .map(|text| {
            let own = file.translation.text(&text.path).unwrap_or_default();
            let Record { source, own: hash } = Record::of(&text.source, own);
            TranslationRow {
                key: text.path.to_string(),
                original: text.source.clone(),
                translation: own.to_owned(),
                version: format!("{} {}", source.as_str(), hash.as_str()),
            }
        })
        .collect()
}

fn sheet(
    loaded: &Loaded,
    plan: &Plan,
    rows: &[TranslationRow],
    (language, date): (&str, NaiveDate),
) -> Worksheet {
    let labels = &loaded.labels;
    let words = &labels.translation.sheet;
    let column = |heading: &str, width, kind| Column {
        heading: heading.to_owned(),
        width,
        kind,
        hint: String::new(),
    };
    let title = words
        .title
        .fill(&[("language", labels.language_name(language))]);
    Worksheet {
        name: language.to_owned(),
        title: format!("{title}: {}", *plan.title),
        instructions: vec![words.instruction.clone()],
        columns: vec![
            column(&words.key, 26, Kind::Fixed),
            column(&words.original, 60, Kind::Fixed),
            column(&words.translation, 60, Kind::Text),
            column(&words.version, 12, Kind::Fixed),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let text = |text: &str| match text {
                    "" => Value::Empty,
                    text => Value::text(text),
                };
                vec![
                    text(&row.key),
                    text(&row.original),
                    text(&row.translation),
                    text(&row.version),
                ]
            })
            .collect(),
        frozen_columns: 1,
        is_locked: true,
        has_filter: false,
        right_to_left: direction(&plan.language) == Direction::RightToLeft,
        properties: Properties {
            author: plan.organisation.value.clone(),
            language: plan.language.clone(),
            date,
            custom: compose::properties(plan, labels, DocumentKind::TranslationTable),
        },
    }
}
