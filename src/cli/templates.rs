//! `wem-report templates`: the templates of concept notes, and a copy of one to change.

use super::project::Project;
use super::session::Session;
use super::{Failure, list, note_files};
use crate::diagnostic::{Diagnostic, alternatives, nearest};
use crate::output::{self, Overwrite};
use crate::template::note::{self, KINDS};
use crate::template::{COVER_NOTE, HOW_TO_ANSWER, embedded};
use clap::{Args, Subcommand};

/// Arguments of `templates`.
#[derive(Debug, Clone, Args)]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    command: TemplatesCommand,
}

#[derive(Debug, Clone, Subcommand)]
enum TemplatesCommand {
    /// List the kinds of concept notes, and where the template of each is.
    List,
    /// Copy a built-in template into templates/, to change it there.
    Eject {
        /// The kind of concept note, such as plenary-conference; or cover-note or how-to-answer, for what
        /// goes out with a draft.
        kind: String,
    },
}

/// What calls name the templates of what goes out with a draft.
const COVER_NOTE_KIND: &str = "cover-note";
const HOW_TO_ANSWER_KIND: &str = "how-to-answer";

/// Runs `templates`.
pub(super) fn run(session: &mut Session, args: &TemplatesArgs) -> Result<(), Failure> {
    let project = Project::find(session.plan.as_deref())?;
    match &args.command {
        TemplatesCommand::List => show(session, &project),
        TemplatesCommand::Eject { kind } => eject(session, &project, kind),
    }
}

fn show(session: &mut Session, project: &Project) -> Result<(), Failure> {
    let mut table = list::plain_table();
    table.set_header(["KIND", "FOR", "TEMPLATE"]);
    let mut findings = Vec::new();
    for kind in note_files::kinds(project) {
        let path = project.templates.join(note::file(&kind));
        let place = match path.exists() {
            true => path.display().to_string(),
            false => "built in".to_owned(),
        };
        let template = project.with_library(|library| library.note(&kind, &mut session.sources));
        let description = match template {
            Ok(template) => template.map(|template| template.head.description),
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

fn eject(session: &mut Session, project: &Project, kind: &str) -> Result<(), Failure> {
    let file = match kind {
        COVER_NOTE_KIND => COVER_NOTE.to_owned(),
        HOW_TO_ANSWER_KIND => HOW_TO_ANSWER.to_owned(),
        kind => note::file(kind),
    };
    let Some(bytes) = embedded(&file) else {
        let finding = Diagnostic::error(
            "unknown-note-kind",
            format!("no template for concept notes of the kind “{kind}” is built in"),
        );
        return Err(Failure::Usage(match alternatives(nearest(kind, KINDS)) {
            Some(near) => finding.help(format!("did you mean {near}?")),
            None => finding.help(format!("the kinds are {}", KINDS.join(", "))),
        }));
    };
    let path = project.templates.join(file);
    if path.exists() {
        return Err(Failure::from(
            Diagnostic::error(
                "already-there",
                format!("{} is already there", path.display()),
            )
            .help("change it, or remove it to get the built-in one back"),
        ));
    }
    output::write(&path, bytes, Overwrite::Never)?;
    session.print_path(&path);
    Ok(())
}
