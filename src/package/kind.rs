//! What kind of file something is, whatever its name says.

use super::Package;

/// A kind of file that people send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Empty,
    /// DOCX, and its kin with macros or for templates.
    Word,
    /// XLSX, and its kin.
    Excel,
    PowerPoint,
    OpenDocument,
    /// An old office file, or one with a password.
    Compound,
    Pdf,
    RichText,
    Web,
    /// A zip file, and no office file.
    Zip,
    Text,
    Unknown,
}

impl Kind {
    /// Returns the words for such a file.
    pub fn words(self) -> &'static str {
        match self {
            Kind::Empty => "empty",
            Kind::Word => "a Word document",
            Kind::Excel => "an Excel workbook, whatever its name says",
            Kind::PowerPoint => "a PowerPoint presentation, whatever its name says",
            Kind::OpenDocument => "an OpenDocument file",
            Kind::Compound => "an old office file (.doc, .xls), or one with a password",
            Kind::Pdf => "a PDF file",
            Kind::RichText => "a file in Rich Text Format",
            Kind::Web => "a web page",
            Kind::Zip => "a zip file, and no office file",
            Kind::Text => "a plain text",
            Kind::Unknown => "of a kind that is not known",
        }
    }
}

/// Returns what kind of file the first bytes are of; a package is a [`Kind::Zip`] until it is
/// opened.
pub(crate) fn kind_of_bytes(bytes: &[u8]) -> Kind {
    let beginnings: [(&[u8], Kind); 6] = [
        (b"PK\x03\x04", Kind::Zip),
        (b"PK\x05\x06", Kind::Zip),
        (b"PK\x07\x08", Kind::Zip),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Compound),
        (b"%PDF-", Kind::Pdf),
        (b"{\\rtf", Kind::RichText),
    ];
    let mut beginnings = beginnings.iter();
    if let Some((_, kind)) = beginnings.find(|(beginning, _)| bytes.starts_with(beginning)) {
        return *kind;
    }
    let head = &bytes[..bytes.len().min(1024)];
    match std::str::from_utf8(head) {
        _ if bytes.is_empty() => Kind::Empty,
        _ if head.contains(&0) => Kind::Unknown,
        Ok(text) if is_web_page(text) => Kind::Web,
        Err(error) if error.error_len().is_some() => Kind::Unknown,
        _ => Kind::Text,
    }
}

/// A kind of file that others' readers have to make sense of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum ForeignKind {
    /// XLS, XLSB or ODS.
    Workbook,
    /// DOC, ODT or RTF: the ending of its name.
    Document(&'static str),
    /// A message that Outlook saved.
    Message,
    Pdf,
}

/// Returns which of them the bytes are.
pub(crate) fn foreign_kind(bytes: &[u8], limits: super::Limits) -> Option<ForeignKind> {
    match kind_of_bytes(bytes) {
        Kind::Pdf => Some(ForeignKind::Pdf),
        Kind::RichText => Some(ForeignKind::Document("rtf")),
        Kind::Compound => compound_kind(bytes),
        Kind::Zip => {
            let mut package = Package::open(bytes, limits).ok()?;
            match package.main_part().ok()? {
                (_, Kind::OpenDocument) => {
                    let kind = package.text("mimetype").ok()??;
                    match kind.contains("spreadsheet") {
                        true => Some(ForeignKind::Workbook),
                        false if kind.contains("text") => Some(ForeignKind::Document("odt")),
                        false => None,
                    }
                }
                (main, Kind::Excel) if main.ends_with(".bin") => Some(ForeignKind::Workbook),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Returns whether an office file is encrypted ([MS-OFFCRYPTO] 2.3.4.4; OpenDocument 1.3, part 2, §4).
pub(crate) fn is_locked(bytes: &[u8], limits: super::Limits) -> bool {
    match kind_of_bytes(bytes) {
        Kind::Compound => has_stream(bytes, ENCRYPTED),
        Kind::Zip => {
            let list = Package::open(bytes, limits).and_then(|mut package| {
                let is_open_document = package.has("mimetype");
                let list = package.text("META-INF/manifest.xml")?;
                Ok(list.filter(|_| is_open_document))
            });
            matches!(list, Ok(Some(list)) if list.contains("encryption-data"))
        }
        _ => false,
    }
}

/// The stream of an encrypted file that holds the file.
const ENCRYPTED: &str = "EncryptedPackage";

/// Returns whether a compound file has a stream of a name, which stands in it in UTF-16.
fn has_stream(bytes: &[u8], name: &str) -> bool {
    // A name ends with a zero.
    let units = name.encode_utf16().chain([0]);
    let name: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Returns what a compound file is by the names of its streams.
fn compound_kind(bytes: &[u8]) -> Option<ForeignKind> {
    let has = |name: &str| has_stream(bytes, name);
    [
        (ENCRYPTED, None),
        ("__properties_version1.0", Some(ForeignKind::Message)),
        ("WordDocument", Some(ForeignKind::Document("doc"))),
        ("Workbook", Some(ForeignKind::Workbook)),
        ("Book", Some(ForeignKind::Workbook)),
    ]
    .into_iter()
    .find(|(name, _)| has(name))
    .and_then(|(_, kind)| kind)
}

fn is_web_page(text: &str) -> bool {
    let text = text.trim_start().to_ascii_lowercase();
    text.starts_with("<!doctype html") || text.starts_with("<html")
}
