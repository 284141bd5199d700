//! `wem-report init`: a new plan, with everything beside it that a person may want to change.

use super::session::Session;
use super::{Failure, schema};
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::{plan_file, template};
use clap::{Args, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `init`.
#[derive(Debug, Clone, Args)]
pub(super) struct InitArgs {
    /// The folder to begin it in; nothing that is already there is touched.
    #[arg(default_value = ".", value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    folder: PathBuf,
}

/// What stands in the templates folder of a new project.
const TEMPLATES: [&str; 2] = ["theme.toml", "labels/en.ftl"];

const TEMPLATES_README: &str = include_str!("../../templates/starter/README.md");

/// Runs `init`. Nothing that is already there is touched.
pub(super) fn run(session: &mut Session, args: &InitArgs) -> Result<(), Failure> {
    let schema = schema::text()? + "\n";
    let mut files: Vec<(PathBuf, &[u8])> = vec![
        (
            PathBuf::from("plan/plan.toml"),
            plan_file::STARTER.as_bytes(),
        ),
        (PathBuf::from("plan").join(schema::FILE), schema.as_bytes()),
        (
            PathBuf::from("plan/circulation.toml"),
            plan_file::CIRCULATION_STARTER.as_bytes(),
        ),
        (
            PathBuf::from("templates/README.md"),
            TEMPLATES_README.as_bytes(),
        ),
    ];
    for name in TEMPLATES {
        let bytes = template::embedded(name)
            .ok_or_else(|| Failure::Internal(format!("no built-in {name}")))?;
        files.push((PathBuf::from("templates").join(name), bytes));
    }
    for (name, _) in &files {
        let path = args.folder.join(name);
        if path.exists() {
            return Err(Failure::from(
                Diagnostic::error(
                    "already-there",
                    format!("{} is already there", path.display()),
                )
                .help("name an empty folder, or move the file away"),
            ));
        }
    }
    let mut written = Vec::new();
    for (name, bytes) in &files {
        let path = args.folder.join(name);
        output::write(&path, bytes, Overwrite::Never)?;
        written.push(path);
    }
    let out = args.folder.join("out");
    std::fs::create_dir_all(&out).map_err(|error| {
        Failure::from(
            Diagnostic::error(
                "output-not-written",
                format!("{} cannot be made: {error}", out.display()),
            )
            .help("make room, or lay the project out elsewhere"),
        )
    })?;
    let shown: Vec<&Path> = written
        .iter()
        .map(|path| path.strip_prefix(".").unwrap_or(path))
        .collect();
    for path in &shown {
        session.print_path(path);
    }
    session.note(&format!(
        "next: edit {}, then say `wem-report check` and `wem-report pdf` there",
        shown[0].display()
    ));
    Ok(())
}
