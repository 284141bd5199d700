//! What a file says to people who do not see it: declarations, bookmarks, structure.
//!
//! `UPDATE_GOLDENS=1` writes the goldens anew.

use super::expected;
use super::tool::File;
use crate::plans;
use std::path::{Path, PathBuf};
use wem_report::document::{Block, Document, Heading, Row, RowGroup, Table};

/// The plans whose dumps are kept.
const GOLDENS: [&str; 4] = ["arabic", "everything", "long-goal", "not-shown"];

fn dump(document: &Document) -> String {
    File::of(document).run_script("pdf_tags.py")
}

#[test]
#[ignore = "needs pikepdf"]
fn every_file_declares_and_tags_what_it_says() {
    for name in plans::names() {
        let document = plans::document(&name);
        let faults = faults(&document, &dump(&document));
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}

#[test]
#[ignore = "needs pikepdf"]
fn dumps_are_the_goldens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/tags");
    let mut changed = Vec::new();
    for name in GOLDENS {
        let path: PathBuf = folder.join(name).with_extension("txt");
        let dump = dump(&plans::document(name));
        if std::env::var_os("UPDATE_GOLDENS").is_some() {
            std::fs::create_dir_all(&folder).expect("the folder is made");
            std::fs::write(&path, &dump).expect("the golden is written");
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&dump) {
            let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.tags.txt"));
            std::fs::write(&seen, &dump).expect("the dump is written");
            changed.push(format!("diff {} {}", path.display(), seen.display()));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
#[ignore = "needs pikepdf"]
fn planted_faults_in_tags_are_found() {
    let document = plans::document("everything");
    let sound = dump(&document);
    assert!(faults(&document, &sound).is_empty());
    for (from, to) in [
        ("PDF/UA part: 1", "PDF/UA part: None"),
        ("PDF/A conformance: A", "PDF/A conformance: B"),
        ("language: en", "language: None"),
        ("title: Test", "title: Best"),
        ("untagged: 0", "untagged: 3"),
        ("TH [Scope=Column]", "TH"),
        ("TH [RowSpan=4, Scope=Row]", "TH [Scope=Row]"),
        ("TH [Scope=Row]: 1.1.2", "TD: 1.1.2"),
        ("    H2: ", "    P: "),
        ("H3: 1.1", "H4: 1.1"),
        ("    1.2 A goal", "    1.3 A goal"),
    ] {
        assert!(sound.contains(from), "{from}");
        let planted = sound.replacen(from, to, 1);
        assert!(!faults(&document, &planted).is_empty(), "{to}");
    }
}

/// Returns what a dump has otherwise than the document asks for.
fn faults(document: &Document, dump: &str) -> Vec<String> {
    let (declared, rest) = dump.split_once("\nbookmarks:\n").expect("bookmarks");
    let (bookmarks, rest) = rest.split_once("\ntags:\n").expect("tags");
    let (tags, untagged) = rest.split_once("\nuntagged: ").expect("a count");
    let mut faults = Vec::new();
    let mut compare = |what: &str, found: Vec<String>, expected: Vec<String>| {
        for (found, expected) in found.iter().zip(&expected) {
            if found != expected {
                faults.push(format!("{what}: {found} instead of {expected}"));
            }
        }
        if found.len() != expected.len() {
            faults.push(format!(
                "{what}: {} lines, not {}",
                found.len(),
                expected.len()
            ));
        }
    };
    let lines = |text: &str| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    compare("declared", lines(declared), declarations(document));
    compare("bookmarks", lines(bookmarks), outline(document));
    let tags = tags.lines().map(|line| without_text(line).to_owned());
    compare("tags", tags.collect(), structure(document));
    compare("untagged", lines(untagged), vec!["0".to_owned()]);
    faults
}

/// Returns a tag's line without its text, and without the summary of a table.
fn without_text(line: &str) -> &str {
    let name = line
        .trim_start()
        .split([' ', ':'])
        .next()
        .unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    match line.find("[Summary=") {
        Some(at) => line[..at].trim_end(),
        None => match line.find(']') {
            Some(at) if name == "TH" => &line[..=at],
            _ => &line[..indent + name.len()],
        },
    }
}

fn declarations(document: &Document) -> Vec<String> {
    let metadata = &document.metadata;
    let language = &metadata.language;
    vec![
        format!("title: {}", metadata.title),
        format!("language: {language}"),
        "PDF/UA part: 1".to_owned(),
        "PDF/A part: 2".to_owned(),
        "PDF/A conformance: A".to_owned(),
        format!("catalogue language: {language}"),
        "marked: True".to_owned(),
        "shows its title: True".to_owned(),
    ]
}

fn outline(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for table in expected::tables(document) {
        let labels = table.groups.iter().filter_map(|group| group.label.as_ref());
        for heading in table.band.iter().chain(labels) {
            let indent = "  ".repeat(usize::from(heading.level) - 1);
            lines.push(format!("{indent}{}", shortened(&heading.title())));
        }
    }
    lines
}

/// Shortens a text as the dump does.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}… ({} characters)", &text[..end], text.chars().count()),
        None => text.to_owned(),
    }
}

fn structure(document: &Document) -> Vec<String> {
    let mut lines = vec!["  Document".to_owned()];
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => lines.push(tag(2, heading)),
            Block::Paragraph(_) => lines.push("    P".to_owned()),
            Block::List(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Slot(_)
            | Block::NewPage(_) => todo!(),
            Block::Table(table) => table_structure(table, &mut lines),
        }
    }
    lines
}

fn tag(depth: usize, heading: &Heading) -> String {
    format!("{}H{}", "  ".repeat(depth), heading.level)
}

fn table_structure(table: &Table, lines: &mut Vec<String>) {
    lines.extend(table.band.iter().map(|band| tag(2, band)));
    lines.extend(["    Table", "      THead", "        TR"].map(str::to_owned));
    lines.extend(
        table
            .columns
            .iter()
            .map(|_| "          TH [Scope=Column]".to_owned()),
    );
    lines.push("      TBody".to_owned());
    for group in &table.groups {
        for (row, index) in group.rows.iter().zip(0..) {
            lines.push("        TR".to_owned());
            if index == 0 {
                label_structure(group, lines);
            }
            row_structure(row, lines);
        }
    }
}

fn label_structure(group: &RowGroup, lines: &mut Vec<String>) {
    let Some(label) = &group.label else { return };
    lines.push(match group.rows.len() {
        1 => "          TH [Scope=Row]".to_owned(),
        rows => format!("          TH [RowSpan={rows}, Scope=Row]"),
    });
    lines.push(tag(6, label));
}

fn row_structure(row: &Row, lines: &mut Vec<String>) {
    for cell in &row.cells {
        lines.push(if cell.heads_row {
            "          TH [Scope=Row]".to_owned()
        } else {
            "          TD".to_owned()
        });
        if cell.paragraphs.len() > 1 {
            lines.extend(cell.paragraphs.iter().map(|_| "            P".to_owned()));
        }
    }
}
