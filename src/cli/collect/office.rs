//! Documents of other formats, through LibreOffice where it is installed.
//!
//! It runs with a profile of its own that is gone afterwards, without macros, links to other files or a
//! window, and no longer than a minute.

use crate::cli::confined::{self, Reader};
use crate::diagnostic::Diagnostic;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long a conversion may take.
const TIME: Duration = Duration::from_secs(60);

/// Where LibreOffice is where it is not on the path.
const PLACES: [&str; 5] = [
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
];

/// What the profile forbids: macros, links that are followed by themselves, Java.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Java/VirtualMachine"><prop oor:name="Enabled" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"#;

/// Returns a document as DOCX; `ending` says what it is: `doc`, `odt` or `rtf`.
pub(super) fn converted(shown: &str, bytes: &[u8], ending: &str) -> Result<Vec<u8>, Diagnostic> {
    let unread = |what: String| {
        Diagnostic::error("unreadable-document", format!("{shown} {what}"))
            .help("ask whoever sent it to save it as .docx (File, Save As)")
    };
    let Some(program) = program() else {
        let what = format!("is {}, which only LibreOffice can read here", words(ending));
        return Err(unread(what));
    };
    let said = |error: std::io::Error| unread(format!("could not be read: {error}"));
    let folder = tempfile::tempdir().map_err(said)?;
    let (profile, target) = (folder.path().join("profile"), folder.path().join("target"));
    fs::create_dir_all(profile.join("user")).map_err(said)?;
    fs::write(profile.join("user/registrymodifications.xcu"), PROFILE).map_err(said)?;
    let source = folder.path().join(format!("document.{ending}"));
    fs::write(&source, bytes).map_err(said)?;
    let mut child = spawn(&program, folder.path(), &profile, &target, &source).map_err(said)?;
    let status = confined::end_of(&mut child, TIME);
    end_all(&child);
    let converted = fs::read(target.join("document.docx")).ok();
    let converted = converted.filter(|bytes| !bytes.is_empty());
    converted.ok_or_else(|| {
        unread(match status {
            Some(_) => {
                "could not be read by LibreOffice: it is damaged, or has a password".to_owned()
            }
            None => format!("takes LibreOffice longer than {} seconds", TIME.as_secs()),
        })
    })
}

fn words(ending: &str) -> &'static str {
    match ending {
        "doc" => "an old Word document (.doc)",
        "odt" => "an OpenDocument text",
        _ => "a file in Rich Text Format",
    }
}

/// Finds LibreOffice.
fn program() -> Option<PathBuf> {
    let names: &[&str] = match cfg!(windows) {
        true => &["soffice.exe"],
        false => &["soffice", "libreoffice"],
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let on_path = folders
        .iter()
        .filter(|folder| folder.is_absolute())
        .flat_map(|folder| names.iter().map(|name| folder.join(name)));
    // An empty path forbids to look elsewhere.
    let places = PLACES.iter().map(PathBuf::from).filter(|_| path.is_empty());
    let mut all = on_path.chain(places);
    all.find(|program| program.is_file())
}

fn spawn(
    program: &Path,
    folder: &Path,
    profile: &Path,
    target: &Path,
    source: &Path,
) -> std::io::Result<Child> {
    let mut address = OsString::from("-env:UserInstallation=file://");
    if cfg!(windows) {
        address.push("/");
    }
    address.push(profile.to_string_lossy().replace('\\', "/"));
    let mut command: Command = confined::call(Reader::Program)?;
    command
        .arg("--")
        .arg(program)
        .arg(address)
        .args([
            "--headless",
            "--invisible",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
        ])
        .args(["--nologo", "--nofirststartwizard"])
        .args(["--convert-to", "docx:MS Word 2007 XML", "--outdir"])
        .arg(target)
        .arg(source)
        .current_dir(folder)
        .env("HOME", folder)
        .env_remove("DISPLAY")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Ends what LibreOffice has begun, which may outlive it.
fn end_all(child: &Child) {
    #[cfg(unix)]
    if let Ok(group) = i32::try_from(child.id()) {
        use nix::sys::signal::{Signal, killpg};
        // Nothing is left where all have ended.
        let _ = killpg(nix::unistd::Pid::from_raw(group), Signal::SIGKILL);
    }
    #[cfg(not(unix))]
    let _ = child;
}
