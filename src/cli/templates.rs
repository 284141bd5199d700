//! `wem-report templates`: the templates of concept notes and letters, and a copy of one to change.

use super::project::Project;
use super::session::Session;
use super::{Failure, list, note_files};
use crate::diagnostic::{Diagnostic, Sources, alternatives, nearest};
use crate::output::{self, Overwrite};
use crate::plan_file::{self, PlanFile};
use crate::render::docx;
use crate::template::note;
use crate::template::{self, LETTERS, REFERENCE, TemplateLanguage, built_in, built_in_labels};
use clap::{Args, Subcommand};
use std::path::Path;

/// Arguments of `templates`.
#[derive(Debug, Clone, Args)]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    command: TemplatesCommand,
}

#[derive(Debug, Clone, Subcommand)]
enum TemplatesCommand {
    /// List the kinds of concept notes and letters, and where the template of each is.
    List {
        #[command(flatten)]
        language: LanguageArgs,
    },
    /// Copy a built-in template into templates/, to change it there.
    Eject {
        /// The kind of concept note, such as plenary-conference; or cover-note or how-to-answer, for what
        /// goes out with a draft; or reminder, for the messages of `remind`; or reference.docx, a Word
        /// template whose styles, page, header and footer all DOCX files take; or labels, for all words that
        /// documents add to the plan.
        kind: String,
        #[command(flatten)]
        language: LanguageArgs,
    },
}

#[derive(Debug, Clone, Args)]
struct LanguageArgs {
    /// The language of the templates, such as fr; without it, the plan's.
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
}

/// What calls name the file of labels by.
const LABELS: &str = "labels";

/// Runs `templates`.
pub(super) fn run(session: &mut Session, args: &TemplatesArgs) -> Result<(), Failure> {
    let project = Project::find(session.plan.as_deref())?;
    match &args.command {
        TemplatesCommand::List { language } => show(session, &project, language),
        TemplatesCommand::Eject { kind, language } => eject(session, &project, kind, language),
    }
}

/// Returns the plan's language.
fn language_of_plan(project: &Project) -> Result<String, Failure> {
    let text = plan_file::read_source(&project.plan)?;
    let source = Sources::default().add(&project.plan, text.clone());
    Ok(PlanFile::parse(source, &text).language().0)
}

fn show(session: &mut Session, project: &Project, args: &LanguageArgs) -> Result<(), Failure> {
    let of_plan = language_of_plan(project)?;
    let language = TemplateLanguage {
        wanted: args.language.as_deref().unwrap_or(&of_plan),
        of_plan: &of_plan,
    };
    let mut table = list::plain_table();
    table.set_header(["KIND", "FOR", "TEMPLATE"]);
    let mut findings = Vec::new();
    let notes = note_files::kinds(project).into_iter();
    let notes = notes.map(|kind| (note::file(&kind), kind));
    let letters = LETTERS.map(|(kind, path)| (path.to_owned(), kind.to_owned()));
    for (file, kind) in notes.chain(letters) {
        let place = project.with_library(|library| library.place(&file, language))?;
        let place = match place {
            Some((path, true)) => project.templates.join(path).display().to_string(),
            Some((path, false)) if path != file => format!("built in: {path}"),
            _ => "built in".to_owned(),
        };
        let template =
            project.with_library(|library| library.letter(&file, language, &mut session.sources));
        let description = match template {
            Ok(template) => Some(template.head.description),
            Err(found) => {
                findings.extend(found);
                None
            }
        };
        table.add_row([kind, description.unwrap_or_default(), place]);
    }
    session.print(table.trim_fmt());
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::Input(findings))
    }
}

/// Writes a Word template to start from.
fn eject_reference(session: &mut Session, project: &Project) -> Result<(), Failure> {
    let styles = project.with_library(|library| {
        let (theme, _) = library.theme(&mut session.sources)?;
        Ok::<_, Vec<Diagnostic>>(theme.style_sheet(library.fonts(&theme)?))
    })?;
    let made = docx::starter(styles).map_err(|error| Failure::Internal(error.to_string()))?;
    write_new(session, &project.templates.join(REFERENCE), &made.bytes)
}

fn eject(
    session: &mut Session,
    project: &Project,
    kind: &str,
    args: &LanguageArgs,
) -> Result<(), Failure> {
    if kind == REFERENCE {
        return eject_reference(session, project);
    }
    let wanted = match &args.language {
        Some(language) => language.clone(),
        None => language_of_plan(project)?,
    };
    if kind == LABELS {
        let (path, bytes) = built_in_labels(&wanted).ok_or_else(|| no_language(&wanted))?;
        return write_new(session, &project.templates.join(path), bytes);
    }
    let letter = LETTERS.into_iter().find(|(name, _)| *name == kind);
    let file = letter.map_or_else(|| note::file(kind), |(_, path)| path.to_owned());
    let Some((file, bytes)) = built_in(&file, &wanted) else {
        let finding = Diagnostic::error(
            "unknown-note-kind",
            format!("no template “{kind}” is built in"),
        );
        let names = || {
            note::kinds()
                .chain(LETTERS.map(|(name, _)| name))
                .chain([REFERENCE, LABELS])
        };
        return Err(Failure::Usage(match alternatives(nearest(kind, names())) {
            Some(near) => finding.help(format!("did you mean {near}?")),
            None => {
                let names: Vec<&str> = names().collect();
                finding.help(format!("the kinds are {}", names.join(", ")))
            }
        }));
    };
    write_new(session, &project.templates.join(file), bytes)
}

fn no_language(wanted: &str) -> Failure {
    let known: Vec<&str> = template::languages().collect();
    let finding = Diagnostic::error(
        "unknown-language",
        format!("no words for the language “{wanted}” are built in"),
    );
    Failure::Usage(finding.help(format!(
        "take one of {}, and translate its words",
        known.join(", ")
    )))
}

/// Writes a template where none is yet.
fn write_new(session: &mut Session, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::from(
            Diagnostic::error(
                "already-there",
                format!("{} is already there", path.display()),
            )
            .help("change it, or remove it to get the built-in one back"),
        ));
    }
    output::write(path, bytes, Overwrite::Never)?;
    session.print_path(path);
    Ok(())
}
