//! Readers of others' formats, each in a process of its own with little memory and time: whatever a file
//! makes of them, it ends there, and is said in one line.
//!
//! The process is this program once more, with a hidden command. It takes the file on its standard
//! input, and answers on its standard output.

use crate::diagnostic::Diagnostic;
use crate::reading::SourceGrid;
use crate::reading::letter::{self, Letter};
use crate::reading::pages::{self, Pages, printed};
use crate::worksheet::old_workbook::{self, OldWorkbook};
use clap::{Args, ValueEnum};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How long a reader may take.
const TIME: Duration = Duration::from_secs(30);

/// How much memory a reader may take, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// Largest answer of a reader, in bytes.
const ANSWER: u64 = 512 << 20;

/// Arguments of the hidden command.
#[derive(Debug, Clone, Args)]
pub(super) struct ConfinedArgs {
    /// What is read, or run.
    #[arg(value_enum)]
    reader: Reader,

    /// A program to run with little memory, and what it is called with.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    call: Vec<OsString>,
}

/// What a confined process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Reader {
    /// A workbook: XLS, XLSB, ODS.
    Workbook,
    /// A message that Outlook saved.
    Outlook,
    /// A PDF file, with what was put on it.
    Pages,
    /// A PDF file, with its tables.
    Print,
    /// Another program.
    Program,
}

/// A message and the lengths of what is attached to it, which follows behind.
#[derive(Serialize, Deserialize)]
struct Envelope {
    letter: Letter,
    lengths: Vec<usize>,
}

/// Runs the hidden command; returns its exit code.
pub(super) fn run(args: &ConfinedArgs) -> u8 {
    if args.reader == Reader::Program {
        return become_program(&args.call);
    }
    confine();
    let mut bytes = Vec::new();
    if std::io::stdin().lock().read_to_end(&mut bytes).is_err() {
        return 1;
    }
    let answer = match args.reader {
        Reader::Workbook => serde_json::to_vec(&old_workbook::read(&bytes)),
        Reader::Pages => serde_json::to_vec(&pages::read(bytes)),
        Reader::Print => serde_json::to_vec(&printed::source(bytes)),
        Reader::Outlook => outlook(&bytes),
        Reader::Program => return 1,
    };
    let written = answer.map_err(|_| ()).and_then(|answer| {
        let mut out = std::io::stdout().lock();
        out.write_all(&answer)
            .and_then(|()| out.flush())
            .map_err(|_| ())
    });
    u8::from(written.is_err())
}

fn outlook(bytes: &[u8]) -> serde_json::Result<Vec<u8>> {
    let mut letter = match letter::read_outlook(bytes) {
        Ok(letter) => letter,
        Err(what) => return serde_json::to_vec(&Err::<(), String>(what)),
    };
    let files: Vec<Vec<u8>> = letter
        .attachments
        .iter_mut()
        .map(|one| std::mem::take(&mut one.bytes))
        .collect();
    let lengths = files.iter().map(Vec::len).collect();
    let envelope: Result<Envelope, String> = Ok(Envelope { letter, lengths });
    let mut answer = serde_json::to_vec(&envelope)?;
    answer.push(b'\n');
    answer.extend(files.into_iter().flatten());
    Ok(answer)
}

/// Takes memory and time away from this process, as far as the system knows how to.
fn confine() {
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, setrlimit};
        let seconds = TIME.as_secs();
        // A limit that cannot be set leaves the parent's clock.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = setrlimit(Resource::RLIMIT_AS, MEMORY, MEMORY);
        let _ = setrlimit(Resource::RLIMIT_DATA, MEMORY, MEMORY);
        let _ = setrlimit(Resource::RLIMIT_CPU, seconds, seconds);
        let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
    }
}

/// Becomes another program that has no more memory than a reader.
fn become_program(call: &[OsString]) -> u8 {
    let Some((program, words)) = call.split_first() else {
        return 1;
    };
    let mut command = Command::new(program);
    command.args(words);
    #[cfg(unix)]
    {
        use nix::sys::resource::{Resource, setrlimit};
        use std::os::unix::process::CommandExt as _;
        let _ = setrlimit(Resource::RLIMIT_DATA, MEMORY, MEMORY);
        let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
        // Only returns where that fails.
        let _ = command.exec();
        1
    }
    #[cfg(not(unix))]
    {
        let status = command.status();
        u8::from(!status.is_ok_and(|status| status.success()))
    }
}

/// Returns a call of this program's hidden command.
pub(super) fn call(reader: Reader) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    let value = reader.to_possible_value();
    command.arg("read-confined");
    command.args(value.map(|value| value.get_name().to_owned()));
    Ok(command)
}

/// Reads a workbook.
pub(super) fn workbook(shown: &str, bytes: &[u8]) -> Result<OldWorkbook, Diagnostic> {
    let answer = ask(Reader::Workbook, bytes).and_then(|answer| whole(&answer));
    answer.map_err(|what| unread(shown, &what, "save it as .xlsx, without a password"))
}

/// Reads a PDF file.
pub(super) fn pages(shown: &str, bytes: &[u8]) -> Result<Pages, Diagnostic> {
    let answer = ask(Reader::Pages, bytes).and_then(|answer| whole(&answer));
    answer.map_err(|what| unread(shown, &what, "ask for the document, saved as .docx"))
}

/// Reads the headings, paragraphs and tables of a PDF file.
pub(super) fn print(shown: &str, bytes: &[u8]) -> Result<SourceGrid, Diagnostic> {
    let answer = ask(Reader::Print, bytes).and_then(|answer| whole(&answer));
    answer.map_err(|what| {
        let help =
            "import the document that it was made of, or have a program for scans read its text";
        unread(shown, &what, help)
    })
}

/// Reads a message that Outlook saved.
pub(super) fn message(shown: &str, bytes: &[u8]) -> Result<Letter, Diagnostic> {
    let answer = ask(Reader::Outlook, bytes).and_then(|answer| {
        let end = answer.iter().position(|byte| *byte == b'\n');
        let (head, mut files) = answer.split_at(end.unwrap_or(answer.len()));
        files = files.get(1..).unwrap_or_default();
        let envelope: Envelope = whole(head)?;
        let mut letter = envelope.letter;
        for (one, length) in letter.attachments.iter_mut().zip(envelope.lengths) {
            let (file, rest) = files.split_at_checked(length).ok_or_else(stopped)?;
            one.bytes = file.to_vec();
            files = rest;
        }
        Ok(letter)
    });
    answer.map_err(|what| {
        unread(
            shown,
            &what,
            "save the message as .eml, or collect what is attached to it",
        )
    })
}

fn unread(shown: &str, what: &str, help: &str) -> Diagnostic {
    Diagnostic::error("unreadable-document", format!("{shown} {what}")).help(help)
}

fn stopped() -> String {
    "could not be read: it is damaged, or takes too much time or memory".to_owned()
}

fn whole<T: DeserializeOwned>(answer: &[u8]) -> Result<T, String> {
    let answer: Result<T, String> = serde_json::from_slice(answer).map_err(|_| stopped())?;
    answer
}

/// Has a file read; returns the answer.
fn ask(reader: Reader, bytes: &[u8]) -> Result<Vec<u8>, String> {
    let spawn = || -> std::io::Result<Child> {
        let mut command = call(reader)?;
        command
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command.spawn()
    };
    let mut child = spawn().map_err(|error| format!("could not be read: {error}"))?;
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(stopped());
    };
    let (answer, status) = std::thread::scope(|scope| {
        // Whoever stops reading is told of by its end.
        scope.spawn(move || {
            let _ = to.write_all(bytes);
        });
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            from.take(ANSWER).read_to_end(&mut answer).map(|_| answer)
        });
        let status = end_of(&mut child, TIME);
        (answer.join(), status)
    });
    let is_well = status.is_some_and(|status| status.success());
    match answer {
        Ok(Ok(answer)) if is_well => Ok(answer),
        _ => Err(stopped()),
    }
}

/// Waits for a process to end, and ends it where that takes too long.
pub(super) fn end_of(child: &mut Child, time: Duration) -> Option<ExitStatus> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if start.elapsed() < time => std::thread::sleep(Duration::from_millis(4)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}
