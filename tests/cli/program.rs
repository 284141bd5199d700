//! Runs the program in a folder of its own.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder in which the program runs, with an environment in which nothing is set but a date.
pub(crate) struct Folder(tempfile::TempDir);

/// What a run said and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Nothing if a signal ended it.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// 1 July 2016.
const DATE: &str = "1467331200";

impl Folder {
    /// Makes an empty folder.
    pub(crate) fn empty() -> Self {
        Folder(tempfile::tempdir().expect("a temporary folder"))
    }

    /// Makes a folder with a plan at its usual place.
    pub(crate) fn with(plan: &str) -> Self {
        let folder = Folder::empty();
        folder.write("plan/plan.toml", plan);
        folder
    }

    /// Makes a folder with the real plan.
    pub(crate) fn with_real_plan() -> Self {
        Folder::with(&fs::read_to_string(crate::plans::path(crate::plans::REAL)).expect("the plan"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, content).expect("the file is written");
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    /// Returns the names of all files below the folder.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names = Vec::new();
        list(self.0.path(), self.0.path(), &mut names);
        names.sort();
        names
    }

    /// Returns a call of the program, in the folder.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wem-report"));
        command
            .args(arguments)
            .current_dir(self.0.path())
            .env_clear()
            .env("SOURCE_DATE_EPOCH", DATE)
            .stdin(Stdio::null());
        command
    }

    /// Runs the program where nobody reads its standard output.
    pub(crate) fn run_unread(&self, arguments: &[&str]) -> Outcome {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = self.command(arguments);
        command.stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().and_then(|child| child.wait_with_output());
        Outcome::from(output.expect("the program runs"))
    }

    /// Runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        Outcome::of(self.command(arguments))
    }
}

fn list(root: &Path, folder: &Path, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.strip_prefix(root).expect("below the root");
        if path.is_dir() {
            names.push(format!("{}/", name.display()));
            list(root, &path, names);
        } else {
            names.push(name.display().to_string());
        }
    }
}

impl Outcome {
    /// Runs a command to its end.
    pub(crate) fn of(mut command: Command) -> Self {
        Outcome::from(command.output().expect("the program starts"))
    }

    /// Returns whether the run ended as it may: not by a signal, not by a fault of ours.
    pub(crate) fn is_orderly(&self) -> bool {
        matches!(self.code, Some(0..=2)) && !self.stderr.contains("panicked")
    }
}

impl From<Output> for Outcome {
    fn from(output: Output) -> Self {
        Outcome {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).expect("the output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("the messages are UTF-8"),
        }
    }
}

/// As snapshots show it; without spaces at line ends.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            Some(code) => writeln!(f, "exit code {code}")?,
            None => writeln!(f, "ended by a signal")?,
        }
        for (name, text) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            if !text.is_empty() {
                writeln!(f, "--- {name}")?;
                let mut lines = text.trim_end().lines();
                lines.try_for_each(|line| writeln!(f, "{}", line.trim_end()))?;
            }
        }
        Ok(())
    }
}
