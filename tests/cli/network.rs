//! Nothing is sent, and nothing fetched.

use super::collecting::{circulated, draft_of};
use super::program::Outcome;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
#[ignore = "needs strace"]
fn no_command_opens_a_socket() {
    let folder = circulated();
    folder.write("answer.docx", draft_of(&folder, "Member A"));
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for (name, file) in [
        ("answer.eml", "channels/mail/webmail.eml"),
        ("annex.pdf", "cases/imports/pdf/tagged.pdf"),
    ] {
        folder.write(name, fs::read(tests.join(file)).expect("the file is there"));
    }
    let traced = |program: &str, arguments: &[&str]| {
        let call = folder.command(arguments);
        let mut command = Command::new("strace");
        command
            .args(["-f", "-qq", "-e", "trace=network", "-e", "signal=none"])
            .args(["-o", "calls", program])
            .args(arguments)
            .current_dir(folder.path("."))
            .envs(
                call.get_envs()
                    .filter_map(|(name, value)| Some((name, value?))),
            );
        let outcome = Outcome::of(command);
        let calls = String::from_utf8(folder.read("calls")).expect("UTF-8");
        (outcome, calls)
    };
    // What is to be seen is seen.
    let knock = "import socket; socket.socket().connect_ex((\"127.0.0.1\", 9))";
    let (_, calls) = traced("python3", &["-c", knock]);
    assert!(calls.contains("socket(AF_INET"), "{calls}");
    for arguments in [
        &["check"][..],
        &["table"],
        &["progress", "--as-of", "2016-10-01"],
        &["concept-note", "2.2.2"],
        &["collect", "answer.docx"],
        &["collect", "answer.eml"],
        &["remind"],
        &["import", "annex.pdf", "--dry-run"],
    ] {
        let (outcome, calls) = traced(env!("CARGO_BIN_EXE_wem-report"), arguments);
        assert!(
            matches!(outcome.code, Some(0 | 1)),
            "{arguments:?}: {outcome}"
        );
        assert_eq!(calls, "", "{arguments:?}");
    }
}
