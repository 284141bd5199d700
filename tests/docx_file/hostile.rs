//! Files that were made to do harm, and files of other kinds: one clear line, soon, and without
//! taking the memory.

use super::example::{NAMESPACES, Parts, packed, refused};
use crate::worksheet::example::{rows, sheet, xlsx};
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::process::Command;
use wem_report::docx_file;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARAGRAPH: &str = "<w:p><w:r><w:t>text</w:t></w:r></w:p>";

/// Returns a document with another part.
fn with_part(name: &str, text: &str) -> Vec<u8> {
    let mut parts = Parts::new(PARAGRAPH);
    parts.add(name, text);
    parts.pack()
}

/// Replaces bytes of a file by as many others, wherever they stand.
fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    let mut count = 0;
    while let Some(found) = bytes[at..]
        .windows(old.len())
        .position(|window| window == old)
    {
        bytes[at + found..at + found + old.len()].copy_from_slice(new);
        at += found + old.len();
        count += 1;
    }
    assert!(count > 0, "the bytes are there");
    bytes
}

/// Replaces only the last of them.
fn replaced_last(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let at = bytes.windows(old.len()).rposition(|window| window == old);
    let at = at.expect("the bytes are there");
    [&bytes[..at], new, &bytes[at + old.len()..]].concat()
}

#[test]
fn backslashes_and_a_leading_slash_in_names_are_mended() {
    for rename in [
        |name: &str| name.replace('/', "\\"),
        |name: &str| format!("/{name}"),
        |name: &str| format!("\\{}", name.replace('/', "\\")),
    ] {
        let mut parts = Parts::new(PARAGRAPH);
        for (name, _) in &mut parts.parts {
            *name = rename(name);
        }
        assert_eq!(parts.read().blocks.len(), 1, "{}", parts.parts[0].0);
    }
    let mut parts = Parts::new(PARAGRAPH);
    parts.add("word\\document.xml", PARAGRAPH);
    insta::assert_snapshot!(refused(&parts.pack()), @"unsafe-document: draft.docx has two parts with the name “word/document.xml”");
}

#[test]
fn parts_in_utf_16_are_read() {
    for units in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["\u{FEFF}", ""] {
            let mut parts = Parts::new(PARAGRAPH);
            for (_, bytes) in &mut parts.parts {
                let text = String::from_utf8(bytes.clone()).expect("a text");
                let text = format!("{mark}<?xml version=\"1.0\" encoding=\"UTF-16\"?>{text}");
                *bytes = text.encode_utf16().flat_map(units).collect();
            }
            assert_eq!(parts.read().blocks.len(), 1, "{mark:?}");
        }
    }
}

#[test]
fn names_that_lead_out_or_stand_twice_are_refused() {
    insta::assert_snapshot!(refused(&with_part("../../evil.xml", "x")), @"unsafe-document: draft.docx has a part with a name that leads out of the file: “../../evil.xml”");
    for name in [
        "/../etc/passwd",
        "word\\..\\..\\evil.xml",
        "\\\\server\\evil.xml",
        "C:/evil.xml",
        "word//a.xml",
        "./a.xml",
        "a/..",
    ] {
        let said = refused(&with_part(name, "x"));
        assert!(
            said.starts_with("unsafe-document: draft.docx has a part with a name"),
            "{said}"
        );
    }
    insta::assert_snapshot!(refused(&with_part("WORD/Document.xml", "x")), @"unsafe-document: draft.docx has two parts with the name “WORD/Document.xml”");
    let twice = replaced(
        &with_part("word/document.xm_", "x"),
        b"word/document.xm_",
        b"word/document.xml",
    );
    insta::assert_snapshot!(refused(&twice), @"unsafe-document: draft.docx has two parts with the name “word/document.xml”");
}

#[test]
fn a_directory_that_says_something_else_than_the_parts_is_refused() {
    let bytes = with_part("word/other.xml", "x");
    let renamed = replaced_last(&bytes, b"word/other.xml", b"word/otter.xml");
    insta::assert_snapshot!(refused(&renamed), @"unsafe-document: draft.docx has a directory of parts that can be read in two ways");
    // A whole part before the others, which the directory does not know.
    let mut shifted = with_part("a", "x");
    let hidden = [&b"PK\x03\x04"[..], &[0; 26]].concat();
    let directory = shifted
        .windows(4)
        .position(|window| window == b"PK\x01\x02");
    let directory = directory.expect("a directory");
    shifted.splice(directory..directory, hidden.iter().copied());
    let end = shifted.len() - 6;
    let start = u32::try_from(directory + hidden.len()).expect("a small file");
    shifted[end..end + 4].copy_from_slice(&start.to_le_bytes());
    insta::assert_snapshot!(refused(&shifted), @"unsafe-document: draft.docx has a part that its directory does not list");
}

#[test]
fn bombs_are_refused_by_what_they_say_and_by_what_they_are() {
    let bomb = bomb();
    assert!(bomb.len() < 4 << 20, "{}", bomb.len());
    insta::assert_snapshot!(refused(&bomb), @"document-too-large: draft.docx unpacks to more than 64 MiB");
    let gibibyte = (1_u32 << 30).to_le_bytes();
    let lying = replaced(&bomb, &gibibyte, &1_000_u32.to_le_bytes());
    insta::assert_snapshot!(refused(&lying), @"unreadable-document: draft.docx is ill-formed: File is larger than its declared uncompressed size");
    let mut many = Parts::new(PARAGRAPH);
    for part in 0..2_000 {
        many.add(&format!("word/{part}"), "");
    }
    insta::assert_snapshot!(refused(&many.pack()), @"document-too-large: draft.docx has more than 2000 parts");
}

fn bomb() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in Parts::new(PARAGRAPH).parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(&bytes).expect("a part");
    }
    zip.start_file("word/media/image1.png", SimpleFileOptions::default())
        .expect("a part");
    let zeros = vec![0; 1 << 20];
    for _ in 0..1024 {
        zip.write_all(&zeros).expect("a piece");
    }
    zip.finish().expect("a package").into_inner()
}

#[test]
fn locked_and_divided_files_are_told() {
    let bytes = with_part("a", "x");
    let entry = bytes
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("an entry");
    let mut locked = bytes.clone();
    locked[entry + 8] |= 1;
    insta::assert_snapshot!(refused(&locked), @"unreadable-document: draft.docx is ill-formed: it is protected with a password");
    let mut divided = bytes.clone();
    let end = divided.len() - 18;
    divided[end] = 1;
    insta::assert_snapshot!(refused(&divided), @"unreadable-document: draft.docx is ill-formed: it is one piece of a divided archive");
}

#[test]
fn declarations_are_refused_in_whatever_part_is_read() {
    let declared = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let text = format!(
        "{declared}<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    );
    for name in ["word/document.xml", "[Content_Types].xml", "_rels/.rels"] {
        let mut parts = Parts::new(PARAGRAPH);
        for (part, bytes) in &mut parts.parts {
            if part == name {
                *bytes = text.clone().into_bytes();
            }
        }
        let said = refused(&parts.pack());
        assert_eq!(
            said,
            "unsafe-document: draft.docx declares a document type or entities, as no office program does"
        );
    }
    let external = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>";
    let mut parts = Parts::new(PARAGRAPH);
    parts.add("docProps/custom.xml", external);
    assert!(refused(&parts.pack()).starts_with("unsafe-document"));
}

#[test]
fn files_of_other_kinds_are_told() {
    insta::assert_snapshot!(refused(&xlsx(&sheet(rows()))), @"unreadable-document: draft.docx is an Excel workbook, whatever its name says");
    insta::assert_snapshot!(refused(b""), @"unreadable-document: draft.docx is empty");
    insta::assert_snapshot!(refused(b"%PDF-1.7"), @"unreadable-document: draft.docx is a PDF file");
    insta::assert_snapshot!(refused(b"{\\rtf1 x}"), @"unreadable-document: draft.docx is a file in Rich Text Format");
    insta::assert_snapshot!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), @"unreadable-document: draft.docx is an old office file (.doc, .xls), or one with a password");
    insta::assert_snapshot!(refused(b"<html><body>x"), @"unreadable-document: draft.docx is a web page");
    insta::assert_snapshot!(refused("wörds".as_bytes()), @"unreadable-document: draft.docx is a plain text");
    insta::assert_snapshot!(refused(b"\x89PNG\r\n"), @"unreadable-document: draft.docx is of a kind that is not known");
    let odt = [
        (
            "mimetype".to_owned(),
            b"application/vnd.oasis.opendocument.text".to_vec(),
        ),
        ("META-INF/manifest.xml".to_owned(), b"<x/>".to_vec()),
    ];
    insta::assert_snapshot!(refused(&packed(&odt)), @"unreadable-document: draft.docx is an OpenDocument file");
    insta::assert_snapshot!(refused(&packed(&[("a.txt".to_owned(), b"x".to_vec())])), @"unreadable-document: draft.docx is a zip file, and no office file");
}

#[test]
fn damaged_files_are_ill_formed() {
    let bytes = Parts::new(PARAGRAPH).pack();
    insta::assert_snapshot!(refused(&bytes[..bytes.len() / 2]), @"unreadable-document: draft.docx is ill-formed: invalid Zip archive: Could not find EOCD");
    insta::assert_snapshot!(refused(&Parts::new("<w:p></w:r>").pack()), @"unreadable-document: draft.docx is ill-formed: expected `</w:p>`, but `</w:r>` was found");
    let fault = docx_file::read(&bytes[..99]).expect_err("the file is cut");
    let finding = docx_file::finding(&fault, "draft.docx");
    assert_eq!(
        finding.help.as_deref(),
        Some("save it again, or send the PDF")
    );
}

/// Bodies that take as much as is read, or more.
fn greedy() -> Vec<(&'static str, Vec<u8>)> {
    let body = |text: String| Parts::new(&text).pack();
    let mut changes = String::new();
    for number in 0..150_000 {
        let _ = write!(
            changes,
            "<w:ins w:author=\"{number}\"><w:r><w:t>a</w:t></w:r></w:ins>"
        );
    }
    let mut marks = String::new();
    for number in 0..250_000 {
        let _ = write!(
            marks,
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"b{number}\"/>"
        );
    }
    let looks = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>";
    let prefixes: String = (0..250).map(|n| format!(" xmlns:p{n}='u{n}'")).collect();
    let deep = |count: usize| {
        let open = "<w:tbl><w:tr><w:tc>".repeat(count);
        format!("{open}<w:p/>{}", "</w:tc></w:tr></w:tbl>".repeat(count))
    };
    vec![
        ("bomb", bomb()),
        ("paragraphs", body("<w:p/>".repeat(1_900_000))),
        (
            "text",
            body(format!(
                "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
                "x".repeat(45 << 20)
            )),
        ),
        (
            "runs",
            body(format!("<w:p>{}</w:p>", looks.repeat(280_000))),
        ),
        (
            "joined runs",
            body(format!(
                "<w:p>{}</w:p>",
                "<w:r><w:t>a</w:t></w:r>".repeat(900_000)
            )),
        ),
        ("changes", body(format!("<w:p>{changes}</w:p>"))),
        ("bookmarks", body(marks)),
        (
            "cells",
            body(format!(
                "<w:tbl><w:tr>{}</w:tr></w:tbl>",
                "<w:tc/>".repeat(1_900_000)
            )),
        ),
        (
            "attributes",
            body(format!("<w:p {}/>", "w:a='' ".repeat(9_000)).repeat(500)),
        ),
        (
            "prefixes",
            body(format!(
                "<w:p{prefixes}>{}</w:p>",
                "<q:r q:a='' q:b='' q:c=''/>".repeat(400_000)
            )),
        ),
        ("deep tables", body(deep(64))),
        ("deeper tables", body(deep(100_000))),
        (
            "fields",
            body(format!(
                "<w:p>{}</w:p>",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(400_000)
            )),
        ),
        (
            "controls",
            body(
                "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent/></w:sdt>"
                    .repeat(300_000),
            ),
        ),
    ]
}

/// What a process of its own is told to read.
const FILE: &str = "WEM_REPORT_TEST_FILE";

/// CPU time that a file may take, in seconds; the program as people have it is far faster than
/// one for debugging.
const SECONDS: f64 = if cfg!(debug_assertions) { 12.0 } else { 1.0 };

/// Memory that a process may take, in KiB.
const MEMORY: u64 = 256 << 10;

/// Reads one file, for [`greedy_files_take_little_time_and_memory`]: a process's peak of memory is
/// its own.
#[test]
fn reads_the_file_that_it_is_told() {
    let Some(path) = std::env::var_os(FILE) else {
        return;
    };
    let bytes = fs::read(path).expect("the file is there");
    let said = match docx_file::read(&bytes) {
        Ok(file) => format!("read: {} blocks", file.blocks.len()),
        Err(fault) => docx_file::finding(&fault, "file").message,
    };
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_SELF)
        .expect("the system accounts its processes");
    let seconds =
        |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    let status = fs::read_to_string("/proc/self/status").expect("the process has a status");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak
        .and_then(|peak| peak.trim().split(' ').next())
        .unwrap_or("0");
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    println!("\nmeasured|{said}|{cpu}|{peak}");
}

#[cfg(target_os = "linux")]
#[test]
fn greedy_files_take_little_time_and_memory() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut said = String::new();
    for (name, bytes) in greedy() {
        let path = folder.path().join("greedy.docx");
        fs::write(&path, bytes).expect("the file is written");
        let output = Command::new(std::env::current_exe().expect("this program"))
            .args([
                "--exact",
                "docx_file::hostile::reads_the_file_that_it_is_told",
                "--nocapture",
            ])
            .env(FILE, &path)
            .output()
            .expect("this program can be run");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let measured = text.lines().find_map(|line| line.strip_prefix("measured|"));
        let measured = measured.unwrap_or_else(|| panic!("{name}: {text}"));
        let fields: Vec<&str> = measured.split('|').collect();
        let (seconds, peak): (f64, u64) = (
            fields[1].parse().expect("seconds"),
            fields[2].parse().expect("KiB"),
        );
        eprintln!("{name}: {seconds} s, {} MiB", peak >> 10);
        assert!(seconds < SECONDS, "{name}: {seconds} s");
        assert!(peak < MEMORY, "{name}: {} MiB", peak >> 10);
        let _ = writeln!(said, "{name}: {}", fields[0]);
    }
    insta::assert_snapshot!(said, @r"
    bomb: file unpacks to more than 64 MiB
    paragraphs: file has too many paragraphs
    text: read: 1 blocks
    runs: read: 1 blocks
    joined runs: read: 1 blocks
    changes: file has too many tracked changes
    bookmarks: file has too many bookmarks
    cells: file has too many cells
    attributes: read: 500 blocks
    prefixes: file has too many namespaces
    deep tables: read: 1 blocks
    deeper tables: file has elements too deep in each other
    fields: file has too many fields
    controls: file has too many bookmarks
    ");
}
