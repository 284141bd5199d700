//! Messages that Outlook saved ([MS-OXMSG]): compound files whose streams are called after properties.

use super::{Attachment, Correspondent, Letter, eml, html, limits};
use chrono::{DateTime, NaiveDateTime};
use std::borrow::Cow;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

type File<'b> = cfb::CompoundFile<Cursor<&'b [u8]>>;

/// Properties ([MS-OXPROPS]) by their numbers.
const MESSAGE_CLASS: u16 = 0x001A;
const SUBJECT: u16 = 0x0037;
const SUBMIT_TIME: u16 = 0x0039;
const HEADERS: u16 = 0x007D;
const SENDER_NAME: u16 = 0x0C1A;
const SENDER_ADDRESS: u16 = 0x0C1F;
const DELIVERY_TIME: u16 = 0x0E06;
const BODY: u16 = 0x1000;
const HTML: u16 = 0x1013;
const DATA: u16 = 0x3701;
const SHORT_NAME: u16 = 0x3704;
const LONG_NAME: u16 = 0x3707;
const CONTENT_ID: u16 = 0x3712;
const CODE_PAGE: u16 = 0x3FFD;
const INTERNET_CODE_PAGE: u16 = 0x3FDE;
const SENDER_SMTP: u16 = 0x5D01;

/// Types of properties: text in a code page, text in UTF-16, bytes, a message within.
const TEXT_8: u16 = 0x001E;
const TEXT_16: u16 = 0x001F;
const BINARY: u16 = 0x0102;
const OBJECT: u16 = 0x000D;

/// How many messages may be in each other.
const DEPTH: usize = 4;

/// Reads a message.
pub(super) fn read(bytes: &[u8]) -> Result<Letter, String> {
    let bytes = padded(bytes);
    let mut file = cfb::CompoundFile::open(Cursor::new(&*bytes))
        .map_err(|error| format!("is ill-formed: {error}"))?;
    let root = Path::new("/");
    if !file.exists(root.join("__properties_version1.0")) {
        return Err("is no message that Outlook saved".to_owned());
    }
    Ok(letter(&mut file, root, DEPTH))
}

/// Returns a file as long as its table of sectors says: some programs fill the table up with more than
/// there are ([MS-CFB] 2.2, 2.3).
fn padded(bytes: &[u8]) -> Cow<'_, [u8]> {
    let field = |at: usize| -> usize {
        let field = bytes.get(at..).and_then(|rest| rest.first_chunk());
        field.map_or(0, |field| u32::from_le_bytes(*field) as usize)
    };
    let shift = bytes.get(30).copied().unwrap_or_default().min(12);
    let sector = 1_usize << shift;
    // There cannot be more sectors of the table than sectors.
    let tables = field(44).min(bytes.len() / sector + 1).min(256);
    let wanted = (tables * (sector / 4) + 1) * sector;
    match bytes.len() >= wanted {
        true => Cow::Borrowed(bytes),
        false => {
            let mut padded = bytes.to_vec();
            padded.resize(wanted, 0);
            Cow::Owned(padded)
        }
    }
}

fn letter(file: &mut File<'_>, at: &Path, depth: usize) -> Letter {
    let head = if at == Path::new("/") { 32 } else { 24 };
    let fixed = Fixed::of(file, at, head);
    let code_page = fixed.number(CODE_PAGE).unwrap_or(1252);
    let mut of = Properties {
        file,
        at: at.to_owned(),
        code_page,
    };
    let sent = of
        .text(HEADERS)
        .and_then(|headers| eml::read(format!("{headers}\r\n\r\n").as_bytes()));
    let class = of
        .text(MESSAGE_CLASS)
        .unwrap_or_default()
        .to_ascii_uppercase();
    let is_address = |address: &String| address.contains('@');
    let name = of.text(SENDER_NAME);
    let address = of
        .text(SENDER_SMTP)
        .or_else(|| of.text(SENDER_ADDRESS))
        .filter(is_address);
    let (of_name, of_address, of_day) = match sent {
        Some(sent) => {
            let sender = sent.sender.unwrap_or_default();
            (sender.name, sender.address, sent.sent)
        }
        None => (None, None, None),
    };
    let body = of
        .text(BODY)
        .filter(|text| !text.trim().is_empty())
        .or_else(|| {
            let page = fixed.number(INTERNET_CODE_PAGE).unwrap_or(code_page);
            let html = of.bytes(HTML, BINARY).map(|bytes| decoded(&bytes, page));
            html.or_else(|| of.text(HTML))
                .map(|text| html::lines(&text))
        });
    let mut letter = Letter {
        sender: Some(Correspondent {
            name: name.or(of_name),
            address: address.or(of_address),
        }),
        sent: of_day
            .or_else(|| fixed.moment(SUBMIT_TIME))
            .or_else(|| fixed.moment(DELIVERY_TIME)),
        subject: of.text(SUBJECT).unwrap_or_default(),
        text: body
            .unwrap_or_default()
            .replace("\r\n", "\n")
            .replace('\r', "\n"),
        attachments: Vec::new(),
        is_automatic: class.starts_with("REPORT.") || class.contains("OOFTEMPLATE"),
    };
    attachments(file, at, depth, &mut letter);
    letter
}

fn attachments(file: &mut File<'_>, at: &Path, depth: usize, letter: &mut Letter) {
    let Ok(entries) = file.read_storage(at) else {
        return;
    };
    let folders: Vec<PathBuf> = entries
        .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_"))
        .map(|entry| at.join(entry.name()))
        .take(limits::ATTACHMENTS + 1)
        .collect();
    for folder in folders {
        let inner = folder.join(stream(DATA, OBJECT));
        let mut of = Properties {
            file,
            at: folder,
            code_page: 1252,
        };
        let name = of.text(LONG_NAME).or_else(|| of.text(SHORT_NAME));
        let name = name.filter(|name| !name.trim().is_empty());
        let is_picture = |name: &str| {
            let ending = name
                .rsplit('.')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            ["png", "gif", "jpg", "jpeg", "bmp"].contains(&ending.as_str())
        };
        if let Some(bytes) = of.bytes(DATA, BINARY) {
            let name = name.unwrap_or_else(|| "attachment".to_owned());
            letter.attachments.push(Attachment {
                is_decoration: is_picture(&name) && of.text(CONTENT_ID).is_some(),
                name,
                bytes,
            });
        } else if of.file.is_storage(&inner) && depth > 0 {
            let mut message = self::letter(of.file, &inner, depth - 1);
            let files = std::mem::take(&mut message.attachments);
            letter.attachments.push(Attachment {
                name: format!("{}.eml", name.unwrap_or_else(|| message.subject.clone())),
                bytes: as_sent(&message),
                is_decoration: false,
            });
            letter.attachments.extend(files);
        }
    }
}

/// Returns a message within another as it would be sent, without what is attached to it.
fn as_sent(letter: &Letter) -> Vec<u8> {
    let one_line = |text: &str| text.replace(['\r', '\n'], " ");
    let sender = letter.sender.clone().unwrap_or_default();
    let date = letter.sent.map_or_else(String::new, |sent| {
        format!("Date: {}\r\n", sent.format("%a, %d %b %Y %H:%M:%S +0000"))
    });
    format!(
        "From: \"{}\" <{}>\r\nSubject: {}\r\n{date}MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}",
        one_line(&sender.name.unwrap_or_default()).replace('"', ""),
        one_line(&sender.address.unwrap_or_default()),
        one_line(&letter.subject),
        letter.text.replace('\n', "\r\n"),
    )
    .into_bytes()
}

fn stream(property: u16, kind: u16) -> String {
    format!("__substg1.0_{property:04X}{kind:04X}")
}

/// The properties of a message or an attachment that have streams of their own.
struct Properties<'f, 'b> {
    file: &'f mut File<'b>,
    at: PathBuf,
    code_page: u32,
}

impl Properties<'_, '_> {
    fn bytes(&mut self, property: u16, kind: u16) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let stream = self.file.open_stream(self.at.join(stream(property, kind)));
        stream.ok()?.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    fn text(&mut self, property: u16) -> Option<String> {
        let text = match self.bytes(property, TEXT_16) {
            Some(bytes) => {
                let (pairs, _) = bytes.as_chunks();
                let units: Vec<u16> = pairs.iter().copied().map(u16::from_le_bytes).collect();
                String::from_utf16_lossy(&units)
            }
            None => decoded(&self.bytes(property, TEXT_8)?, self.code_page),
        };
        Some(text.trim_end_matches('\0').to_owned())
    }
}

/// Decodes a text in a code page of Windows.
fn decoded(bytes: &[u8], code_page: u32) -> String {
    let label = match code_page {
        65001 => "utf-8".to_owned(),
        20866 => "koi8-r".to_owned(),
        28591..=28606 => format!("iso-8859-{}", code_page - 28590),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        other => format!("windows-{other}"),
    };
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes());
    encoding
        .unwrap_or(encoding_rs::WINDOWS_1252)
        .decode(bytes)
        .0
        .into_owned()
}

/// The properties of fixed length, by number.
struct Fixed(Vec<(u16, [u8; 8])>);

impl Fixed {
    fn of(file: &mut File<'_>, at: &Path, head: usize) -> Self {
        let mut bytes = Vec::new();
        if let Ok(mut stream) = file.open_stream(at.join("__properties_version1.0")) {
            let _ = stream.read_to_end(&mut bytes);
        }
        let entries = bytes.get(head..).unwrap_or_default();
        let (entries, _) = entries.as_chunks::<16>();
        let entries = entries.iter().map(|entry| {
            let mut value = [0; 8];
            value.copy_from_slice(&entry[8..]);
            (u16::from_le_bytes([entry[2], entry[3]]), value)
        });
        Fixed(entries.collect())
    }

    fn value(&self, property: u16) -> Option<[u8; 8]> {
        let found = self.0.iter().find(|(number, _)| *number == property);
        found.map(|(_, value)| *value)
    }

    fn number(&self, property: u16) -> Option<u32> {
        let value = self.value(property)?;
        value.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// Returns a moment: hundreds of nanoseconds since 1601.
    fn moment(&self, property: u16) -> Option<NaiveDateTime> {
        const TO_1970: i64 = 11_644_473_600;
        let ticks = i64::from_le_bytes(self.value(property)?);
        let seconds = ticks / 10_000_000 - TO_1970;
        DateTime::from_timestamp(seconds, 0).map(|moment| moment.naive_utc())
    }
}
