//! `wem-report translate`: the file of a translation, laid out, completed, and taken in.

mod table;
mod take;

use super::documents::{DOCUMENT, DateArgs};
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use super::translation::{self, TranslationFile};
use super::{Failure, keyed, refuse_errors};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::plan::Plan;
use crate::plan::translation::{TextPath, TextState};
use crate::plan_file::{self, TranslationSetup, TranslationTextError};
use clap::{Args, ValueEnum, ValueHint};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Arguments of `translate`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report translate fr
  wem-report translate fr --confirm item.1.2.3.action
  wem-report translate fr --format xlsx
  wem-report translate fr --take translation-fr.xlsx

The translation is plan/plan.TAG.toml, beside the plan: each text of the plan that documents print, with
the plan’s own words above it. Run it again whenever the plan was changed: what is new is put in, what is
there stays, and a text whose original was changed is stale until it is changed too, or confirmed. For a
translator who has Excel or Word, --format writes the same as a table, and --take takes it back.")]
pub(super) struct TranslateArgs {
    /// The language to translate into, such as fr.
    #[arg(value_name = "TAG", value_parser = translation::tag)]
    language: String,

    /// Say that these translations are right though the plan’s text was changed: keys as `check` names
    /// them, or all.
    #[arg(long, value_name = "KEYS", num_args = 1.., value_delimiter = ',')]
    confirm: Vec<String>,

    /// Write all texts as a table for a translator, too: a workbook or a document.
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = DOCUMENT)]
    format: Option<TableFormat>,

    /// Take in a table that a translator filled in. A translation that was changed in the file since the
    /// table was written is kept, and named.
    #[arg(
        long,
        value_name = "FILE",
        value_hint = ValueHint::FilePath,
        conflicts_with_all = ["confirm", "format"]
    )]
    take: Option<PathBuf>,

    #[command(flatten)]
    date: DateArgs,

    /// The table to write [default: translation-TAG in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", requires = "format", help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    /// Overwrite the table even if somebody may have filled it in; with --take, take also what was
    /// changed on both sides.
    #[arg(long, help_heading = DOCUMENT)]
    force: bool,
}

/// A format of the table for translators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableFormat {
    Xlsx,
    Docx,
}

/// Runs `translate`.
pub(super) fn run(session: &mut Session, args: &TranslateArgs) -> Result<(), Failure> {
    let loaded = keyed::read(session)?;
    let plan = loaded.plan()?;
    let tag = &args.language;
    if *tag == plan.language {
        return Err(Failure::Usage(
            Diagnostic::error(
                "own-language",
                format!("the plan itself is written in {tag}"),
            )
            .help("name another language, such as `wem-report translate fr`"),
        ));
    }
    let path = translation::path_of(&loaded.project, tag);
    let table = match &args.take {
        Some(path) => Some(take::read(path)?),
        None => None,
    };
    let (text, taken) = read_back::revise(session, Kind::Translation, &path, |session, target| {
        let old = match plan_file::read_source(target) {
            Ok(text) => Some(text),
            Err(finding) if finding.code == "missing-file" => None,
            Err(finding) => return Err(finding.into()),
        };
        let was = old.clone().unwrap_or_else(|| "format = 1\n".to_owned());
        let was = (path.clone(), was);
        let file = TranslationFile::of_text(session, &loaded, plan, tag, was)?;
        refuse_errors(&file.findings)?;
        let confirmed = confirmed(&file, &args.confirm)?;
        let taken = match &table {
            Some(table) => table.taken(&file, args.force),
            None => take::Taken::default(),
        };
        let setup = TranslationSetup {
            from: &plan.language,
            into: tag,
            texts: &file.texts,
            translation: &file.translation,
            taken: &taken.texts,
            confirmed: &confirmed,
        };
        let text = plan_file::translation_text(old.as_deref(), &setup).map_err(not_written)?;
        let is_new = old.as_deref() != Some(&text);
        Ok((is_new.then(|| text.clone()), (text, taken)))
    })?;
    session.print_path(&path);
    let file = report(session, &loaded, plan, tag, text)?;
    if let Some(format) = args.format {
        table::write(session, args, (&loaded, plan), &file, format)?;
    }
    if table.is_some() {
        session.note(&taken.summary());
    }
    match taken.findings.iter().any(Diagnostic::is_error) {
        true => Err(Failure::Input(taken.findings)),
        false => {
            session.report(&taken.findings);
            Ok(())
        }
    }
}

/// Says how far a translation is.
fn report(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    tag: &str,
    text: String,
) -> Result<TranslationFile, Failure> {
    let path = translation::path_of(&loaded.project, tag);
    let file = TranslationFile::of_text(session, loaded, plan, tag, (path, text))?;
    let (all, missing, stale) = translation::counts(&file);
    if !session.quiet {
        session.report(&file.findings);
    }
    session.note(&format!(
        "{all} texts: {missing} not translated yet, {stale} to be checked because the plan was changed"
    ));
    Ok(file)
}

/// Returns the texts that a call says to be right.
fn confirmed(file: &TranslationFile, words: &[String]) -> Result<BTreeSet<TextPath>, Failure> {
    let stale: Vec<&TextPath> = file
        .texts
        .iter()
        .filter(|text| file.translation.state(&text.path, &text.source) == TextState::Stale)
        .map(|text| &text.path)
        .collect();
    let mut confirmed = BTreeSet::new();
    for word in words {
        if word == "all" {
            confirmed.extend(stale.iter().map(|path| (*path).clone()));
            continue;
        }
        let known = file.texts.iter().find(|text| text.path.is_called(word));
        let Some(known) = known else {
            let names: Vec<String> = stale.iter().map(ToString::to_string).collect();
            let near = nearest(word, names.iter().map(String::as_str));
            let help = match alternatives(near) {
                Some(near) => format!("did you mean {near}?"),
                None => {
                    "`wem-report check` names the stale ones; `--confirm all` means all of them"
                        .to_owned()
                }
            };
            return Err(Failure::Usage(
                Diagnostic::error(
                    "unknown-translation",
                    format!("the plan has no text `{word}`"),
                )
                .help(help),
            ));
        };
        confirmed.insert(known.path.clone());
    }
    Ok(confirmed)
}

pub(super) fn not_written(error: TranslationTextError) -> Failure {
    let (reason, help) = match error {
        TranslationTextError::Syntax => (
            "the file of the translation cannot be read".to_owned(),
            "run `wem-report check`".to_owned(),
        ),
        TranslationTextError::Inline(table) => (
            format!("`{table}` is not written under a heading, and no line can come there"),
            format!("write it as a table with the heading `[{table}]`"),
        ),
    };
    Failure::from(
        Diagnostic::error("not-written", format!("nothing is written: {reason}")).help(help),
    )
}
