//! `wem-report watch`: a document is made again whenever what it is made of is saved.

use super::project::Project;
use super::session::{self, Session};
use super::{Cli, Command, Failure, help};
use crate::diagnostic::{Diagnostic, escape};
use clap::{Args, FromArgMatches as _};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// Arguments of `watch`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "Examples:
  wem-report watch
  wem-report watch progress --as-of 2016-10-01 --format pdf
  wem-report watch check

Keep the PDF file open beside your editor: most viewers read it again when it is written. Ctrl+C ends it.")]
pub(super) struct WatchArgs {
    /// The command that is run each time, with its options [default: pdf].
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "COMMAND"
    )]
    command: Vec<OsString>,
}

/// Editors write a file in several steps: a save is over when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(25);

/// The folders are looked at so often. No system has to tell of changes: drives on a network do not.
const PAUSE: Duration = Duration::from_millis(50);

/// Where a look takes long, it is not taken as often: waiting costs no processor.
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// What is read again and again. Files deeper down, such as answers of members, are not watched.
type Snapshot = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Runs `watch`; it ends when somebody ends it.
pub(super) fn run(session: &mut Session, args: &WatchArgs) -> Result<(), Failure> {
    let call = called(session, args)?;
    let project = Project::find(call.plan.as_deref())?;
    let folders = folders(&project);
    let is_screen = std::io::stdout().is_terminal();
    loop {
        // What is saved while a document is made counts for the next one.
        let seen = snapshot(&folders);
        if is_screen {
            let mut out = std::io::stdout();
            let _ = out
                .write_all(b"\x1b[2J\x1b[3J\x1b[H")
                .and_then(|()| out.flush());
        }
        super::run(called(session, args)?);
        session::tell(&format!(
            "watching {}; Ctrl+C ends it",
            escape::line(&names(&folders))
        ));
        wait(&folders, &seen);
    }
}

/// Reads the command that is run each time.
fn called(session: &Session, args: &WatchArgs) -> Result<Cli, Failure> {
    let mut words = vec![OsString::from("wem-report")];
    match args.command.is_empty() {
        true => words.push("pdf".into()),
        false => words.extend(args.command.iter().cloned()),
    }
    let called = help::command().try_get_matches_from(&words);
    let called = called.and_then(|matches| Cli::from_arg_matches(&matches));
    let mut cli = match called {
        Ok(cli) => cli,
        Err(error) => {
            let code = i32::from(error.use_stderr()) * 2;
            super::tell_of_call(error);
            std::process::exit(code);
        }
    };
    if !makes_documents(&cli.command) {
        let word = words[1].to_string_lossy().into_owned();
        return Err(Failure::Usage(
            Diagnostic::error(
                "not-watched",
                format!("`{word}` is not run again and again"),
            )
            .help("watch a command that makes or shows something and records nothing, such as pdf, docx, table, progress, concept-note, check or list"),
        ));
    }
    cli.plan = cli.plan.or_else(|| session.plan.clone());
    cli.quiet |= session.quiet;
    cli.all_findings |= session.all_findings;
    Ok(cli)
}

/// Returns whether a command can be run any number of times: it changes nothing that is read.
fn makes_documents(command: &Command) -> bool {
    match command {
        Command::Check(_)
        | Command::List(_)
        | Command::Show(_)
        | Command::Pdf(_)
        | Command::Docx(_)
        | Command::Table(_)
        | Command::Log(_)
        | Command::Progress(_)
        | Command::ConceptNote(_)
        | Command::CriticalPath(_)
        | Command::Redline(_)
        | Command::Status(_) => true,
        Command::Init(_)
        | Command::Import(_)
        | Command::Update(_)
        | Command::UpdateSheet(_)
        | Command::Sheet(_)
        | Command::Templates(_)
        | Command::Translate(_)
        | Command::Circulate(_)
        | Command::Collect(_)
        | Command::Feedback(_)
        | Command::Decide(_)
        | Command::Apply(_)
        | Command::Adopt(_)
        | Command::Remind(_)
        | Command::Watch(_)
        | Command::Explain(_)
        | Command::Schema(_)
        | Command::Completions(_)
        | Command::Man(_)
        | Command::ReadConfined(_) => false,
    }
}

/// Returns the folders whose files documents are made of.
fn folders(project: &Project) -> Vec<PathBuf> {
    let beside_plan = match project.records.as_os_str().is_empty() {
        true => PathBuf::from("."),
        false => project.records.clone(),
    };
    let templates = &project.templates;
    let mut folders = vec![beside_plan];
    folders.extend([
        project.notes.clone(),
        project.feedback.clone(),
        templates.clone(),
    ]);
    let within = std::fs::read_dir(templates).into_iter().flatten().flatten();
    let within = within.map(|entry| entry.path());
    let mut within: Vec<PathBuf> = within.filter(|path| path.is_dir()).collect();
    within.sort();
    folders.extend(within);
    folders.retain(|folder| folder.is_dir());
    folders
}

fn names(folders: &[PathBuf]) -> String {
    let names: Vec<String> = folders
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    names.join(", ")
}

/// Returns all files with what tells that they were written.
fn snapshot(folders: &[PathBuf]) -> Snapshot {
    let entries = folders
        .iter()
        .flat_map(std::fs::read_dir)
        .flatten()
        .flatten();
    let files = entries.filter_map(|entry| {
        let metadata = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let path = entry.path();
        (!is_of_editor(&path)).then(|| (path, (metadata.modified().ok(), metadata.len())))
    });
    files.collect()
}

/// Returns whether a file is one that a program keeps beside the one that it edits.
fn is_of_editor(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(['.', '~', '#']) || name.ends_with(['~', '#']) || name.ends_with(".tmp")
}

/// Waits until something has changed, and the change is over.
fn wait(folders: &[PathBuf], seen: &Snapshot) {
    loop {
        let start = Instant::now();
        let mut now = snapshot(folders);
        let pause = (start.elapsed() * 200).clamp(PAUSE, LONGEST_PAUSE);
        if now == *seen {
            sleep(pause);
            continue;
        }
        loop {
            sleep(QUIET);
            let next = snapshot(folders);
            if next == now {
                break;
            }
            now = next;
        }
        // What was only there for a moment is no change.
        if now != *seen {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_of_editor;
    use std::path::Path;

    #[test]
    fn files_that_editors_keep_are_no_change() {
        for name in [
            "plan.toml~",
            ".plan.toml.swp",
            ".~lock.a.docx#",
            "~$a.docx",
            "a.tmp",
        ] {
            assert!(is_of_editor(Path::new(name)), "{name}");
        }
        assert!(!is_of_editor(Path::new("plan.toml")));
    }
}
