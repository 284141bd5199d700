//! Files that cannot be read, or should not be.

use std::path::Path;
use wem_report::plan_file::{LIMIT, read_source};

fn written(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), bytes).expect("written");
    file
}

#[track_caller]
fn refused(path: &Path) -> (&'static str, String) {
    let diagnostic = read_source(path).expect_err("refused");
    assert!(diagnostic.is_error() && diagnostic.help.is_some());
    (diagnostic.code, diagnostic.message)
}

#[test]
fn a_text_is_read_with_or_without_a_byte_order_mark() {
    assert_eq!(
        read_source(written(b"a = 1\n").path()).as_deref(),
        Ok("a = 1\n")
    );
    let marked = written("\u{FEFF}a = \"é\"".as_bytes());
    assert_eq!(read_source(marked.path()).as_deref(), Ok("a = \"é\""));
    assert_eq!(read_source(written(b"").path()).as_deref(), Ok(""));
}

#[test]
fn wrong_utf8_is_reported_with_its_byte_and_line() {
    let file = written(b"a = 1\nb = \"caf\xE9\"\n");
    let (code, message) = refused(file.path());
    assert_eq!(code, "invalid-utf8");
    assert!(
        message.ends_with("byte 0xE9 at offset 14, line 2"),
        "{message}"
    );
}

#[test]
fn a_folder_and_a_missing_file_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(refused(folder.path()).0, "not-a-file");
    assert_eq!(refused(&folder.path().join("plan.toml")).0, "missing-file");
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    file.as_file().set_len(LIMIT + 1).expect("a long file");
    assert_eq!(refused(file.path()).0, "file-too-large");
    file.as_file().set_len(LIMIT).expect("a file of the limit");
    assert_eq!(
        read_source(file.path()).map(|text| text.len() as u64),
        Ok(LIMIT)
    );
}

#[cfg(unix)]
#[test]
fn an_endless_file_is_not_opened() {
    assert_eq!(refused(Path::new("/dev/zero")).0, "not-a-file");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_or_behind_a_file_is_unreadable() {
    let file = written(b"");
    assert_eq!(refused(&file.path().join("plan.toml")).0, "unreadable-file");
}
