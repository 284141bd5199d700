//! A file's text, or one clear reason why there is none.

use crate::diagnostic::{Diagnostic, system};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

/// The size in bytes above which a file is not read: 16 MiB.
pub const LIMIT: u64 = 16 * 1024 * 1024;

/// Reads a UTF-8 text file of at most [`LIMIT`] bytes.
///
/// # Errors
/// As those of `read_source_up_to`.
pub fn read_source(path: &Path) -> Result<String, Diagnostic> {
    read_source_up_to(path, LIMIT)
}

/// Reads a UTF-8 text file of at most `limit` bytes; a byte-order mark at its start is left out.
///
/// # Errors
/// As those of [`read_bytes_up_to`], and `invalid-utf8`.
pub(crate) fn read_source_up_to(path: &Path, limit: u64) -> Result<String, Diagnostic> {
    source_of(read_bytes_up_to(path, limit)?, path)
}

/// Returns bytes as UTF-8 text; a byte-order mark at its start is left out.
///
/// # Errors
/// `invalid-utf8`, without a place; `path` is what the bytes are called.
pub(crate) fn source_of(bytes: Vec<u8>, path: &Path) -> Result<String, Diagnostic> {
    let shown = path.display();
    if let Some(kind) = FileKind::of(&bytes) {
        return Err(
            Diagnostic::error("invalid-utf8", format!("{shown} is {}", kind.what()))
                .help(kind.help()),
        );
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let bad = error.as_bytes()[valid.len()];
        let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::error(
            "invalid-utf8",
            format!(
                "{shown} is no UTF-8 text: byte 0x{bad:02X} at offset {}, line {line}",
                valid.len()
            ),
        )
        .help("save the file as UTF-8 in your editor")
    })?;
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(text) => text.to_string(),
        None => text,
    })
}

/// A file that is no UTF-8 text, as its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileKind {
    Word,
    Excel,
    OpenDocument,
    Zip,
    OldOffice,
    Rtf,
    Pdf,
    Picture,
    Utf16,
    Utf32,
}

impl FileKind {
    fn of(bytes: &[u8]) -> Option<Self> {
        let has = |part: &[u8]| {
            let start = &bytes[..bytes.len().min(64 * 1024)];
            start.windows(part.len()).any(|window| window == part)
        };
        Some(match bytes {
            [b'P', b'K', 3, 4, ..] if has(b"word/") => FileKind::Word,
            [b'P', b'K', 3, 4, ..] if has(b"xl/") => FileKind::Excel,
            [b'P', b'K', 3, 4, ..] if has(b"opendocument") => FileKind::OpenDocument,
            [b'P', b'K', 3 | 5, 4 | 6, ..] => FileKind::Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind::OldOffice,
            [b'{', b'\\', b'r', b't', b'f', ..] => FileKind::Rtf,
            [b'%', b'P', b'D', b'F', b'-', ..] => FileKind::Pdf,
            [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => FileKind::Picture,
            [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => FileKind::Utf32,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => FileKind::Utf16,
            // Without a mark: of Latin letters every other byte is a zero.
            [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..] => FileKind::Utf16,
            _ => return None,
        })
    }

    fn what(self) -> &'static str {
        match self {
            FileKind::Word => "a Word document (DOCX), whatever its name says",
            FileKind::Excel => "an Excel workbook (XLSX), whatever its name says",
            FileKind::OpenDocument => "a LibreOffice document, whatever its name says",
            FileKind::Zip => "a ZIP archive, whatever its name says",
            FileKind::OldOffice => "a document of an old Office program (DOC or XLS)",
            FileKind::Rtf => "a document in rich text (RTF)",
            FileKind::Pdf => "a PDF, whatever its name says",
            FileKind::Picture => "a picture, whatever its name says",
            FileKind::Utf16 => "text in UTF-16 (Notepad calls it “Unicode”), not in UTF-8",
            FileKind::Utf32 => "text in UTF-32, not in UTF-8",
        }
    }

    fn help(self) -> &'static str {
        match self {
            FileKind::Utf16 | FileKind::Utf32 => {
                "open it in your editor and save it with the encoding UTF-8"
            }
            _ => {
                "a plan is plain text: write it in a text editor such as Notepad; \
                 `wem-report init` lays one out to begin with"
            }
        }
    }
}

/// Reads a file of at most `limit` bytes.
///
/// Never reads more than `limit` bytes and one, however long the file is or claims to be.
///
/// # Errors
/// A [`Diagnostic`] without a place: `missing-file`, `not-a-file`, `unreadable-file` or
/// `file-too-large`.
pub(crate) fn read_bytes_up_to(path: &Path, limit: u64) -> Result<Vec<u8>, Diagnostic> {
    // Before it is opened: a pipe that nobody writes to would keep us waiting for ever.
    let metadata = fs::metadata(path).map_err(|error| describe(path, &error))?;
    refuse_no_file(path, &metadata)?;
    let file = File::open(path).map_err(|error| describe(path, &error))?;
    let metadata = file.metadata().map_err(|error| describe(path, &error))?;
    refuse_no_file(path, &metadata)?;
    if metadata.len() > limit {
        return Err(too_large(path, limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len() + 1).unwrap_or_default());
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| describe(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(too_large(path, limit));
    }
    Ok(bytes)
}

fn describe(path: &Path, error: &io::Error) -> Diagnostic {
    let shown = path.display();
    if system::is_held(error) {
        return Diagnostic::error(
            "unreadable-file",
            format!("{shown} is open in another program, such as Word or Excel"),
        )
        .help("close it there and call again, or use a copy");
    }
    match error.kind() {
        io::ErrorKind::NotFound => {
            Diagnostic::error("missing-file", format!("there is no file {shown}"))
                .help("check the path, or name the file with `--plan`; `wem-report init` makes one")
        }
        io::ErrorKind::IsADirectory => directory(path),
        io::ErrorKind::PermissionDenied => {
            Diagnostic::error("unreadable-file", format!("{shown} may not be read"))
                .help("ask for the permission to read it, or use a copy")
        }
        _ => Diagnostic::error(
            "unreadable-file",
            format!("{shown} cannot be read: {error}"),
        )
        .help("check the path and the disk"),
    }
}

fn directory(path: &Path) -> Diagnostic {
    Diagnostic::error("not-a-file", format!("{} is a folder", path.display()))
        .help("name the file inside it, such as `plan.toml`")
}

/// Refuses a folder, a pipe, a socket, a device.
fn refuse_no_file(path: &Path, metadata: &Metadata) -> Result<(), Diagnostic> {
    if metadata.is_file() {
        return Ok(());
    }
    if metadata.is_dir() {
        return Err(directory(path));
    }
    let shown = path.display();
    let what = kind(metadata);
    Err(
        Diagnostic::error("not-a-file", format!("{shown} is a {what}, and no file"))
            .help("write what it gives to a file, and name that"),
    )
}

#[cfg(unix)]
fn kind(metadata: &Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    let kind = metadata.file_type();
    if kind.is_fifo() {
        "pipe"
    } else if kind.is_socket() {
        "socket"
    } else {
        "device"
    }
}

#[cfg(not(unix))]
fn kind(_: &Metadata) -> &'static str {
    "device"
}

fn too_large(path: &Path, limit: u64) -> Diagnostic {
    Diagnostic::error(
        "file-too-large",
        format!("{} is larger than {} MiB", path.display(), limit >> 20),
    )
    .help("a plan of 10,000 items takes 3 MiB; is this the right file?")
}
