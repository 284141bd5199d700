//! Other people's programs, run on a PDF.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use wem_report::document::Document;
use wem_report::render::pdf;

/// Returns a document's PDF.
pub(crate) fn rendered(document: &Document) -> Vec<u8> {
    pdf::render(document)
        .expect("the document is rendered")
        .bytes
}

/// A PDF in a temporary file.
pub(crate) struct File(tempfile::NamedTempFile);

impl File {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut file = tempfile::Builder::new()
            .suffix(".pdf")
            .tempfile()
            .expect("a temporary file");
        file.write_all(bytes).expect("the file is written");
        File(file)
    }

    pub(crate) fn of(document: &Document) -> Self {
        File::new(&rendered(document))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Runs a program with arguments in which `PDF` stands for the file; returns what it says.
    pub(crate) fn run(&self, program: impl AsRef<Path>, arguments: &[&str]) -> String {
        let bytes = self.try_run(program.as_ref(), arguments);
        let bytes = bytes.unwrap_or_else(|error| panic!("{}: {error}", program.as_ref().display()));
        String::from_utf8(bytes).expect("the program writes UTF-8")
    }

    /// Runs a program that may find the file wrong.
    pub(crate) fn try_run(&self, program: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
        let mut command = Command::new(program);
        for argument in arguments {
            match *argument {
                "PDF" => command.arg(self.path()),
                argument => command.arg(argument),
            };
        }
        let output = command
            .output()
            .unwrap_or_else(|error| panic!("{} cannot be run: {error}", program.display()));
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(format!(
                "{}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            ))
        }
    }

    /// Runs one of the scripts in `tests/tools`, with the packages that `tests/run` installs.
    pub(crate) fn run_script(&self, script: &str) -> String {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let script = tests.join("tools").join(script);
        self.run(
            python(&tests),
            &[script.to_str().expect("a plain path"), "PDF"],
        )
    }
}

fn python(tests: &Path) -> PathBuf {
    let installed = tests.join(".tools/venv/bin/python");
    if installed.exists() {
        installed
    } else {
        PathBuf::from("python3")
    }
}
