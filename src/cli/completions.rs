//! `wem-report completions` and `wem-report man`: what shells and manuals know of the command line.

use super::session::Session;
use super::{Failure, help};
use crate::output::{self, Overwrite};
use clap::{Args, ValueHint};
use clap_complete::Shell;
use std::path::PathBuf;

/// Arguments of `completions`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "Examples:
  wem-report completions bash > ~/.local/share/bash-completion/completions/wem-report
  wem-report completions zsh > ~/.zfunc/_wem-report
  wem-report completions fish > ~/.config/fish/completions/wem-report.fish
  wem-report completions powershell >> $PROFILE")]
pub(super) struct CompletionsArgs {
    /// The shell that is to complete commands and options.
    #[arg(value_enum)]
    shell: Shell,
}

/// Arguments of `man`.
#[derive(Debug, Clone, Args)]
pub(super) struct ManArgs {
    /// The folder to write them into.
    #[arg(value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    folder: PathBuf,
}

/// Runs `completions`.
pub(super) fn run(session: &mut Session, args: &CompletionsArgs) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(), "wem-report", &mut script);
    let script = String::from_utf8(script).map_err(|error| Failure::Internal(error.to_string()))?;
    session.print(script.trim_end());
    Ok(())
}

/// Runs `man`.
pub(super) fn run_man(session: &mut Session, args: &ManArgs) -> Result<(), Failure> {
    let mut command = help::command().disable_help_subcommand(true);
    command.build();
    write_pages(session, args, &command)
}

/// Writes the page of a command and those of its own.
fn write_pages(
    session: &mut Session,
    args: &ManArgs,
    command: &clap::Command,
) -> Result<(), Failure> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone());
    let path = args.folder.join(man.get_filename());
    man.render(&mut page)
        .map_err(|error| Failure::Internal(error.to_string()))?;
    output::write(&path, &page, Overwrite::Always)?;
    session.print_path(&path);
    let inner = command.get_subcommands();
    for inner in inner.filter(|inner| !inner.is_hide_set()) {
        write_pages(session, args, inner)?;
    }
    Ok(())
}
