//! LibreOffice as a converter of files.

use std::fs;
use std::path::Path;
use std::process::Command;

/// On a loaded machine it sometimes ends before it has done anything.
const ATTEMPTS: usize = 3;

/// Has LibreOffice open a file of some ending and save it in a format, with an ending.
pub(crate) fn converted(bytes: &[u8], from: &str, format: &str, to: &str) -> Vec<u8> {
    let mut said = String::new();
    for _ in 0..ATTEMPTS {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("file").with_extension(from);
        fs::write(&path, bytes).expect("the file is written");
        let out = folder.path().join("out");
        let output = Command::new("soffice")
            .arg(profile(folder.path()))
            .args(["--headless", "--convert-to", format, "--outdir"])
            .args([&out, &path])
            .output()
            .expect("LibreOffice can be run");
        if let Ok(saved) = fs::read(out.join("file").with_extension(to)) {
            return saved;
        }
        said += &format!("{output:?}\n");
    }
    panic!("LibreOffice has saved nothing: {said}");
}

fn profile(folder: &Path) -> String {
    format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    )
}
