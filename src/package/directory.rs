//! The directory of a zip file (APPNOTE.TXT 4.3), and whether the file keeps to it.
//!
//! Two readers of a zip file can see two different files in it: one goes by the directory at its
//! end, another by the headers before the parts. So both must say the same, and nothing may stand
//! between.

use super::{Fault, Limits};
use std::borrow::Cow;
use std::collections::HashSet;

/// Signatures of a part's header, of its entry in the directory, and of the directory's end.
const HEADER: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// Lengths of the same, without names and other fields of variable length.
const HEADER_LENGTH: usize = 30;
const ENTRY_LENGTH: usize = 46;
const END_LENGTH: usize = 22;

/// Longest comment at the end of a zip file.
const COMMENT: usize = 0xFFFF;

/// Flags of a part (4.4.4): it is encrypted; its sizes stand behind it; its header is masked.
const ENCRYPTED: u16 = 1 | 1 << 6;
const SIZES_BEHIND: u16 = 1 << 3;
const MASKED: u16 = 1 << 13;

/// Flag of a part whose name is in UTF-8.
const UTF_8: u16 = 1 << 11;

/// Methods of packing (4.4.5) that packages use (ISO/IEC 29500-2 §B.2): none, and deflate.
const METHODS: [u16; 2] = [0, 8];

/// Stands for a size that is given in 64 bits elsewhere (4.5.3), and the field that holds it.
const ELSEWHERE: u32 = u32::MAX;
const SIZES_64: u16 = 1;

/// A part as the directory describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// As programs should have written it: with `/` between its segments, and none before them.
    pub(super) name: String,
    /// As it stands in the file.
    pub(super) raw_name: Vec<u8>,
    /// Where its header stands in the file.
    pub(super) header: u64,
    /// Sizes in bytes.
    packed: u64,
    pub(super) unpacked: u64,
    flags: u16,
    method: u16,
}

/// Reads the directory.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Entry>, Fault> {
    let end = find_end(bytes).ok_or_else(no_end)?;
    let (count, start) = directory_of(bytes, end, limits)?;
    let mut entries = Vec::with_capacity(count);
    let mut at = start;
    let mut unpacked = 0_u64;
    for _ in 0..count {
        let (entry, next) = read_entry(&bytes[..end], at)?;
        unpacked = unpacked.saturating_add(entry.unpacked);
        if unpacked > limits.unpacked {
            return Err(Fault::unpacks_too_much(limits.unpacked));
        }
        entries.push(entry);
        at = next;
    }
    if at != end {
        return Err(Fault::two_readings());
    }
    check_names(&entries)?;
    check_headers(bytes, &entries, start)?;
    Ok(entries)
}

fn no_end() -> Fault {
    Fault::damaged("invalid Zip archive: Could not find EOCD")
}

/// Finds the last end of a directory that its comment joins to the end of the file.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(COMMENT);
    (first..=last).rev().find(|at| {
        bytes[*at..].starts_with(END)
            && short(bytes, at + 20)
                .is_some_and(|comment| at + END_LENGTH + usize::from(comment) == bytes.len())
    })
}

/// Returns how many entries the directory has, and where it starts.
fn directory_of(bytes: &[u8], end: usize, limits: &Limits) -> Result<(usize, usize), Fault> {
    let field = |at| short(bytes, end + at).ok_or_else(no_end);
    let (disk, first_disk, here, count) = (field(4)?, field(6)?, field(8)?, field(10)?);
    if (disk, first_disk) != (0, 0) || here != count {
        return Err(Fault::damaged("it is one piece of a divided archive"));
    }
    if usize::from(count) > limits.parts {
        return Err(Fault::TooLarge(format!(
            "has more than {} parts",
            limits.parts
        )));
    }
    let size = long(bytes, end + 12).ok_or_else(no_end)? as usize;
    let start = long(bytes, end + 16).ok_or_else(no_end)? as usize;
    if start.checked_add(size) != Some(end) {
        return Err(Fault::two_readings());
    }
    Ok((usize::from(count), start))
}

/// Reads the entry at a place; returns it and the place behind it.
fn read_entry(bytes: &[u8], at: usize) -> Result<(Entry, usize), Fault> {
    let cut = || Fault::damaged("its directory of parts is cut off");
    let fixed = bytes.get(at..at + ENTRY_LENGTH).ok_or_else(cut)?;
    if !fixed.starts_with(ENTRY) {
        return Err(Fault::two_readings());
    }
    let field = |at| short(fixed, at).ok_or_else(cut);
    let wide = |at| long(fixed, at).ok_or_else(cut);
    let (name, extra, comment) = (field(28)?, field(30)?, field(32)?);
    let name_at = at + ENTRY_LENGTH;
    let extra_at = name_at + usize::from(name);
    let comment_at = extra_at + usize::from(extra);
    let name = bytes.get(name_at..extra_at).ok_or_else(cut)?;
    let extra = bytes.get(extra_at..comment_at).ok_or_else(cut)?;
    let mut wide_sizes = WideSizes(sizes_64(extra));
    let unpacked = wide_sizes.or(wide(24)?)?;
    let packed = wide_sizes.or(wide(20)?)?;
    let header = wide_sizes.or(wide(42)?)?;
    let entry = Entry {
        name: part_name(&decoded_name(name, field(8)?)?)?,
        raw_name: name.to_owned(),
        header,
        packed,
        unpacked,
        flags: field(8)?,
        method: field(10)?,
    };
    check_packing(&entry)?;
    if field(34)? != 0 {
        return Err(Fault::damaged("it is one piece of a divided archive"));
    }
    Ok((entry, comment_at + usize::from(comment)))
}

/// The sizes that are given in 64 bits, in their order; only those that are not given otherwise.
struct WideSizes<'b>(&'b [u8]);

impl WideSizes<'_> {
    fn or(&mut self, size: u32) -> Result<u64, Fault> {
        if size != ELSEWHERE {
            return Ok(size.into());
        }
        let (wide, rest) = self
            .0
            .split_first_chunk()
            .ok_or_else(|| Fault::damaged("the size of a part is missing"))?;
        self.0 = rest;
        Ok(u64::from_le_bytes(*wide))
    }
}

/// Returns the field of sizes in 64 bits among the extra fields; nothing if there is none.
fn sizes_64(mut extra: &[u8]) -> &[u8] {
    while let (Some(id), Some(length)) = (short(extra, 0), short(extra, 2)) {
        let end = 4 + usize::from(length);
        let Some(field) = extra.get(4..end) else {
            break;
        };
        if id == SIZES_64 {
            return field;
        }
        extra = &extra[end..];
    }
    &[]
}

fn check_packing(entry: &Entry) -> Result<(), Fault> {
    if entry.flags & (ENCRYPTED | MASKED) != 0 {
        return Err(Fault::damaged("it is protected with a password"));
    }
    if !METHODS.contains(&entry.method) {
        return Err(Fault::damaged(
            "it is packed in a way that office files are not",
        ));
    }
    Ok(())
}

/// The upper half of code page 437, in which names are that do not say that they are in UTF-8
/// (appendix D).
const UPPER_437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Returns a name as it is written: in UTF-8, whatever the flags say, or else in code page 437.
fn decoded_name(bytes: &[u8], flags: u16) -> Result<Cow<'_, str>, Fault> {
    match std::str::from_utf8(bytes) {
        Ok(name) => Ok(Cow::Borrowed(name)),
        Err(_) if flags & UTF_8 != 0 => Err(Fault::damaged("the name of a part is not in UTF-8")),
        Err(_) => {
            let upper: Vec<char> = UPPER_437.chars().collect();
            let decoded = bytes.iter().map(|byte| match byte.checked_sub(0x80) {
                None => char::from(*byte),
                Some(at) => upper[usize::from(at)],
            });
            Ok(Cow::Owned(decoded.collect()))
        }
    }
}

/// Takes a name that stays within the package.
///
/// Some programs write `\` between the segments of a name, or a `/` before them, against
/// ISO/IEC 29500-2 §B.3: that is mended first, and what comes of it is judged.
fn part_name(name: &str) -> Result<String, Fault> {
    let name = name.replace('\\', "/");
    let name = name.strip_prefix('/').unwrap_or(&name);
    let is_odd = |c: char| c.is_control() || c == ':';
    let path = name.strip_suffix('/').unwrap_or(name);
    let leads_out = path
        .split('/')
        .any(|segment| ["", ".", ".."].contains(&segment));
    if leads_out || name.contains(is_odd) {
        return Err(Fault::Unsafe(format!(
            "has a part with a name that leads out of the file: “{}”",
            shown(name)
        )));
    }
    Ok(name.to_owned())
}

fn check_names(entries: &[Entry]) -> Result<(), Fault> {
    let mut seen = HashSet::with_capacity(entries.len());
    for entry in entries {
        if !seen.insert(entry.name.to_lowercase()) {
            return Err(Fault::Unsafe(format!(
                "has two parts with the name “{}”",
                shown(&entry.name)
            )));
        }
    }
    Ok(())
}

/// Checks that each header says what the directory says, that no two parts share bytes, and that
/// no part stands between that the directory leaves out.
fn check_headers(bytes: &[u8], entries: &[Entry], directory: usize) -> Result<(), Fault> {
    let mut in_order: Vec<&Entry> = entries.iter().collect();
    in_order.sort_by_key(|entry| entry.header);
    let mut free = 0;
    for entry in in_order {
        let start = usize::try_from(entry.header).unwrap_or(usize::MAX);
        let end = end_of_part(bytes, entry, start).ok_or_else(Fault::two_readings)?;
        if start < free || end > directory {
            return Err(Fault::two_readings());
        }
        check_gap(&bytes[free..start])?;
        free = end;
    }
    check_gap(&bytes[free..directory])
}

/// Returns where a part ends whose header agrees with the directory.
fn end_of_part(bytes: &[u8], entry: &Entry, start: usize) -> Option<usize> {
    let header = bytes.get(start..start.checked_add(HEADER_LENGTH)?)?;
    let name_length = usize::from(short(header, 26)?);
    let extra_length = usize::from(short(header, 28)?);
    let name_at = start + HEADER_LENGTH;
    let extra_at = name_at + name_length;
    let data = extra_at + extra_length;
    let name = bytes.get(name_at..extra_at)?;
    let extra = bytes.get(extra_at..data)?;
    let (packed, unpacked) = (long(header, 18)?, long(header, 22)?);
    let mut wide_sizes = WideSizes(sizes_64(extra));
    let unpacked = wide_sizes.or(unpacked).ok()?;
    let packed = wide_sizes.or(packed).ok()?;
    let flags = short(header, 6)?;
    let has_sizes = flags & SIZES_BEHIND == 0;
    let agrees = header.starts_with(HEADER)
        && name == entry.raw_name
        && (flags ^ entry.flags) & (ENCRYPTED | SIZES_BEHIND | MASKED) == 0
        && short(header, 8)? == entry.method
        && (!has_sizes || (packed, unpacked) == (entry.packed, entry.unpacked));
    if !agrees {
        return None;
    }
    data.checked_add(usize::try_from(entry.packed).ok()?)
}

/// Refuses a part that stands where the directory knows none.
fn check_gap(gap: &[u8]) -> Result<(), Fault> {
    if gap.windows(HEADER.len()).any(|window| window == HEADER) {
        return Err(Fault::Unsafe(
            "has a part that its directory does not list".to_owned(),
        ));
    }
    Ok(())
}

/// Returns the beginning of a name as it can be printed.
fn shown(name: &str) -> String {
    let printed = name.chars().take(60);
    let printed = printed.map(|c| if c.is_control() { '\u{FFFD}' } else { c });
    printed.collect()
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*field))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_mended_and_then_judged() {
        for (written, name) in [
            ("word/document.xml", "word/document.xml"),
            ("word\\document.xml", "word/document.xml"),
            ("/word/document.xml", "word/document.xml"),
            ("\\word\\document.xml", "word/document.xml"),
            ("word\\", "word/"),
        ] {
            assert_eq!(part_name(written).as_deref(), Ok(name), "{written}");
        }
        for written in [
            "",
            "/",
            "\\\\server\\word",
            "//word",
            "..\\word",
            "/../word",
            "word\\..\\..\\x",
            "word//x",
            "./word",
            "C:\\word",
            "word\u{0}",
        ] {
            assert!(part_name(written).is_err(), "{written}");
        }
    }

    #[test]
    fn names_are_in_utf_8_or_in_code_page_437() {
        assert_eq!(UPPER_437.chars().count(), 128);
        let old = b"R\x82ponse \xE1.docx";
        assert_eq!(decoded_name(old, 0).as_deref(), Ok("Réponse ß.docx"));
        assert!(decoded_name(old, UTF_8).is_err());
        let new = "Réponse.docx".as_bytes();
        assert_eq!(decoded_name(new, 0).as_deref(), Ok("Réponse.docx"));
    }
}
