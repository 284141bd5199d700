//! What a file says to people who do not see it: declarations, bookmarks, structure.
//!
//! `UPDATE_GOLDENS=1` writes the goldens anew.

use super::tool::File;
use super::{documents, walk};
use crate::plans;
use std::path::{Path, PathBuf};
use wem_report::document::{
    Block, CalloutKind, Chart, Document, GanttChart, Heading, Inline, List, ListKind, Row, Table,
    Target,
};

/// The documents whose dumps are kept.
const GOLDENS: [&str; 5] = ["arabic", "blocks", "everything", "long-goal", "not-shown"];

fn dump(document: &Document) -> String {
    File::of(document).run_script("pdf_tags.py")
}

#[test]
#[ignore = "needs pikepdf"]
fn every_file_declares_and_tags_what_it_says() {
    for (name, document) in documents() {
        let faults = faults(&document, &dump(&document));
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}

#[test]
#[ignore = "needs pikepdf"]
fn dumps_are_the_goldens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/tags");
    let mut changed = Vec::new();
    for (name, document) in documents() {
        if !GOLDENS.contains(&name.as_str()) {
            continue;
        }
        let path: PathBuf = folder.join(&name).with_extension("txt");
        let dump = dump(&document);
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
    assert_found(
        &plans::document("everything"),
        &[
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
        ],
    );
    assert_found(
        &super::english_report::document(),
        &[
            ("  L [ListNumbering=Disc]", "  L [ListNumbering=None]"),
            ("          LBody", "          LI"),
            ("    BlockQuote", "    P"),
            (
                "Link -> https://example.org/form",
                "Link -> https://example.org/other",
            ),
            ("      Link -> page 1", "      P"),
            ("      Reference: 1", "      Span: 1"),
            ("      Note: ", "      P: "),
            ("BBox=yes]", "]"),
            ("Figure [Alt=From day 203", "Figure [Alt=From day 303"),
            ("TH [ColSpan=3, Scope=Row]", "TH [Scope=Row]"),
            ("    2.1 By section", "  2.1 By section"),
        ],
    );
}

fn assert_found(document: &Document, planted: &[(&str, &str)]) {
    let sound = dump(document);
    assert_eq!(faults(document, &sound), Vec::<String>::new());
    for (from, to) in planted {
        assert!(sound.contains(from), "{from}");
        let planted = sound.replacen(from, to, 1);
        assert!(!faults(document, &planted).is_empty(), "{to}");
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

/// Returns a tag's line without its text: with the attributes of header cells, lists and figures, and
/// with where links lead that leave the document.
fn without_text(line: &str) -> &str {
    let name = line
        .trim_start()
        .split([' ', ':'])
        .next()
        .unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    let name_end = indent + name.len();
    let attributes_end = |line: &str| line.find(']').map_or(name_end, |at| at + 1);
    match name {
        "TH" | "L" => &line[..attributes_end(line)],
        "Figure" => &line[..line.rfind("]: ").map_or(name_end, |at| at + 1)],
        "Link" if !line[name_end..].starts_with(" -> page ") => {
            &line[..line.find(" [").unwrap_or(name_end)]
        }
        _ => &line[..name_end],
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
    let headings = walk::headings(document).into_iter();
    let headings = headings.filter(|heading| heading.level > 1);
    let lines = headings.map(|heading| {
        let indent = "  ".repeat(usize::from(heading.level) - 1);
        format!("{indent}{}", shortened(&heading.outline_title()))
    });
    lines.collect()
}

/// Shortens a text as the dump does.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}… ({} characters)", &text[..end], text.chars().count()),
        None => text.to_owned(),
    }
}

fn structure(document: &Document) -> Vec<String> {
    let mut tags = Tags {
        places: walk::places(document),
        lines: Vec::new(),
    };
    tags.push(1, "Document");
    tags.blocks(2, &document.blocks);
    tags.lines
}

/// The tags that a document asks for.
struct Tags<'d> {
    places: Vec<&'d str>,
    lines: Vec<String>,
}

impl Tags<'_> {
    fn push(&mut self, depth: usize, tag: impl AsRef<str>) {
        let indent = "  ".repeat(depth);
        self.lines.push(format!("{indent}{}", tag.as_ref()));
    }

    fn blocks(&mut self, depth: usize, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(depth, heading),
                Block::Paragraph(paragraph) => self.text(depth, "P", &paragraph.content),
                Block::List(list) => self.list(depth, list),
                Block::Callout(callout) => {
                    self.push(
                        depth,
                        match callout.kind {
                            CalloutKind::Note => "Div",
                            CalloutKind::Quote => "BlockQuote",
                        },
                    );
                    self.blocks(depth + 1, &callout.blocks);
                }
                Block::Table(table) => self.table(depth, table),
                Block::Chart(Chart::Bars(chart)) => {
                    let alt = shortened(&chart.description);
                    self.push(depth, format!("Figure [Alt={alt}, BBox=yes]"));
                }
                Block::Chart(Chart::Gantt(chart)) => self.gantt(depth, chart),
                Block::Slot(slot) => {
                    if slot.content.is_none() {
                        self.text(depth, "P", &slot.prompt);
                    }
                    self.blocks(depth, walk::shown(slot));
                }
                Block::NewPage(_) => {}
            }
        }
    }

    fn heading(&mut self, depth: usize, heading: &Heading) {
        self.text(depth, &format!("H{}", heading.level), &heading.content);
    }

    /// Adds a tag with a text in it, whose links and notes have tags of their own.
    fn text(&mut self, depth: usize, tag: &str, content: &[Inline]) {
        self.push(depth, tag);
        self.inlines(depth + 1, content);
    }

    fn inlines(&mut self, depth: usize, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Link { target, .. } => match target {
                    Target::Uri(uri) => self.push(depth, format!("Link -> {uri}")),
                    Target::Place(place) if self.places.contains(&place.0.as_str()) => {
                        self.push(depth, "Link");
                    }
                    Target::Place(_) => {}
                },
                Inline::Note(content) => {
                    self.push(depth, "Reference");
                    self.push(depth, "Note");
                    self.push(depth + 1, "Lbl");
                    self.inlines(depth + 1, content);
                }
                _ => {}
            }
        }
    }

    fn list(&mut self, depth: usize, list: &List) {
        let numbering = match list.kind {
            ListKind::Bulleted => "Disc",
            ListKind::Numbered { .. } => "Decimal",
        };
        self.push(depth, format!("L [ListNumbering={numbering}]"));
        for item in &list.items {
            self.push(depth + 1, "LI");
            self.push(depth + 2, "Lbl");
            self.push(depth + 2, "LBody");
            self.blocks(depth + 3, item);
        }
    }

    fn table(&mut self, depth: usize, table: &Table) {
        if let Some(band) = &table.band {
            self.heading(depth, band);
        }
        self.push(depth, "Table");
        if table
            .columns
            .iter()
            .any(|column| !column.heading.is_empty())
        {
            self.push(depth + 1, "THead");
            self.push(depth + 2, "TR");
            for column in &table.columns {
                self.text(depth + 3, "TH [Scope=Column]", &column.heading);
            }
        }
        self.push(depth + 1, "TBody");
        for group in &table.groups {
            for (row, index) in group.rows.iter().zip(0..) {
                self.push(depth + 2, "TR");
                if let (0, Some(label)) = (index, &group.label) {
                    self.push(
                        depth + 3,
                        match group.rows.len() {
                            1 => "TH [Scope=Row]".to_owned(),
                            rows => format!("TH [RowSpan={rows}, Scope=Row]"),
                        },
                    );
                    self.heading(depth + 4, label);
                }
                self.row(depth + 3, row);
            }
        }
    }

    fn row(&mut self, depth: usize, row: &Row) {
        for cell in &row.cells {
            let tag = if cell.heads_row {
                "TH [Scope=Row]"
            } else {
                "TD"
            };
            match &cell.paragraphs[..] {
                [only] => self.text(depth, tag, &only.content),
                several => {
                    self.push(depth, tag);
                    for paragraph in several {
                        self.text(depth + 1, "P", &paragraph.content);
                    }
                }
            }
        }
    }

    fn gantt(&mut self, depth: usize, chart: &GanttChart) {
        self.push(depth, "P");
        if chart.day_line.is_some() {
            self.push(depth, "P");
        }
        self.push(depth, "Table");
        self.push(depth + 1, "THead");
        self.push(depth + 2, "TR");
        for _ in 0..3 {
            self.push(depth + 3, "TH [Scope=Column]");
        }
        self.push(depth + 1, "TBody");
        for band in &chart.bands {
            self.push(depth + 2, "TR");
            self.push(depth + 3, "TH [ColSpan=3, Scope=Row]");
            for row in &band.rows {
                self.push(depth + 2, "TR");
                self.push(depth + 3, "TH [Scope=Row]");
                self.push(depth + 3, "TD");
                self.push(depth + 3, "TD");
                if !row.bars.is_empty() || !row.marks.is_empty() || row.baseline.is_some() {
                    let alt = shortened(&row.description);
                    self.push(depth + 4, format!("Figure [Alt={alt}, BBox=yes]"));
                }
            }
        }
    }
}
