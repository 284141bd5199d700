//! `wem-report schema`: the JSON Schema of plan files.

use super::Failure;
use super::session::Session;
use crate::diagnostic::Sources;
use crate::plan_file;
use crate::template::Library;
use clap::Args;

/// Arguments of `schema`.
#[derive(Debug, Clone, Args)]
#[command(
    after_help = "Editors complete and check the plan when its first line names the schema:
  wem-report schema > plan/plan.schema.json
  #:schema plan.schema.json              (the first line of plan/plan.toml)

`wem-report init` does both."
)]
pub(super) struct SchemaArgs {}

/// Name of the schema beside a plan.
pub(super) const FILE: &str = "plan.schema.json";

/// Returns the schema as a file has it.
pub(super) fn text() -> Result<String, Failure> {
    let mut sources = Sources::default();
    let (labels, _) = Library::embedded().labels("en", &mut sources)?;
    let schema = plan_file::schema(&labels.calendar);
    let text = serde_json::to_string_pretty(&schema);
    text.map_err(|error| Failure::Internal(error.to_string()))
}

/// Runs `schema`.
pub(super) fn run(session: &mut Session, _: &SchemaArgs) -> Result<(), Failure> {
    session.print(text()?);
    Ok(())
}
