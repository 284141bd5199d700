//! Opens a package, and packs one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A package's files by path; all are text.
#[derive(Clone)]
pub struct Package {
    pub files: BTreeMap<String, String>,
}

impl Package {
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("the package is a zip file");
        let mut files = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("the entry is there");
            let path = file.name().expect("the name is UTF-8").into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).expect("the entry is UTF-8");
            files.insert(path, text);
        }
        Package { files }
    }

    pub fn part(&self, path: &str) -> &str {
        &self.files[path]
    }

    /// Packs the files again, in the order of their paths.
    pub fn pack(&self, time: DateTime) -> Vec<u8> {
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
pub fn pretty(xml: &str) -> String {
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
