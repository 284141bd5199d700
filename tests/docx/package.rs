//! Opens a package, and packs one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A package's files by path.
#[derive(Clone)]
pub(crate) struct Package {
    /// Those that are text.
    pub files: BTreeMap<String, String>,
    /// All others: pictures and fonts.
    pub others: Vec<String>,
}

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the package is a zip file");
        let mut files = BTreeMap::new();
        let mut others = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("the entry is there");
            let path = file.name().expect("the name is UTF-8").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("the entry unpacks");
            match String::from_utf8(bytes) {
                Ok(text) => drop(files.insert(path, text)),
                Err(_) => others.push(path),
            }
        }
        Package { files, others }
    }

    pub(crate) fn part(&self, path: &str) -> &str {
        &self.files[path]
    }

    /// Packs the files that are text again, in the order of their paths.
    pub(crate) fn pack(&self, time: DateTime) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, text) in &self.files {
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(time);
            zip.start_file(path, options).expect("the entry is begun");
            zip.write_all(text.as_bytes())
                .expect("the entry is written");
        }
        zip.finish().expect("the zip file is closed").into_inner()
    }
}

/// Returns XML with one element a line, indented; text stays beside its element.
pub(crate) fn pretty(xml: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut depth: usize = 0;
    for piece in xml.split_inclusive('>') {
        let tag = piece.find('<').expect("a piece has a tag");
        let closes = piece[tag..].starts_with("</");
        if closes {
            depth -= 1;
        }
        let opened_here = lines.last().is_some_and(|line| {
            let line = line.trim_start();
            line.matches('<').count() == 1 && !line.starts_with("</") && !line.ends_with("/>")
        });
        match lines.last_mut() {
            Some(line) if closes && opened_here => line.push_str(piece),
            _ => lines.push("  ".repeat(depth) + piece),
        }
        if !closes && !piece.ends_with("/>") && !piece.ends_with("?>") {
            depth += 1;
        }
    }
    lines.join("\n") + "\n"
}
