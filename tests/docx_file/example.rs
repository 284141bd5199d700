//! Packages made by hand, and what was read out of them as a text.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use wem_report::docx_file::{
    self, Block, Changes, DocxFile, Link, ListKind, Merge, Paragraph, Position, Role, RunKind,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
    xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts of a document in the making.
#[derive(Clone)]
pub(crate) struct Parts {
    pub parts: Vec<(String, Vec<u8>)>,
    relationships: String,
}

impl Parts {
    /// Makes a document with this XML in its body.
    pub(crate) fn new(body: &str) -> Self {
        let mut parts = Parts {
            parts: Vec::new(),
            relationships: String::new(),
        };
        parts.add("[Content_Types].xml", &format!(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{CONTENT}.document.main+xml\"/></Types>"
        ));
        parts.add("_rels/.rels", &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{OFFICE}/custom-properties\" Target=\"docProps/custom.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"/docProps/core.xml\"/></Relationships>"
        ));
        parts.add(
            "word/document.xml",
            &format!("<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"),
        );
        parts
    }

    pub(crate) fn add(&mut self, name: &str, text: &str) {
        self.parts.push((name.to_owned(), text.as_bytes().to_vec()));
    }

    /// Adds a part that the main one refers to: `comments`, `styles`.
    pub(crate) fn with(mut self, kind: &str, content: &str) -> Self {
        let id = self.parts.len();
        let _ = write!(
            self.relationships,
            "<Relationship Id=\"part{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{kind}.xml\"/>"
        );
        let (root, prefix) = match kind {
            "commentsExtended" => ("commentsEx", "w15"),
            kind => (kind, "w"),
        };
        let text = format!("<{prefix}:{root} {NAMESPACES}>{content}</{prefix}:{root}>");
        self.add(&format!("word/{kind}.xml"), &text);
        self
    }

    /// Adds an address outside.
    pub(crate) fn with_link(mut self, id: &str, address: &str) -> Self {
        let _ = write!(
            self.relationships,
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>"
        );
        self
    }

    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut parts = self.parts.clone();
        let relationships = format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
            self.relationships
        );
        parts.push((
            "word/_rels/document.xml.rels".to_owned(),
            relationships.into_bytes(),
        ));
        packed(&parts)
    }

    pub(crate) fn read(&self) -> DocxFile {
        docx_file::read(&self.pack()).expect("the document is read")
    }
}

/// Packs parts in their order.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a part is begun");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("the file is closed").into_inner()
}

/// Reads a document with this XML in its body.
pub(crate) fn read(body: &str) -> DocxFile {
    Parts::new(body).read()
}

/// Returns what a file is refused with.
pub(crate) fn refused(bytes: &[u8]) -> String {
    match docx_file::read(bytes) {
        Ok(_) => panic!("the file is read"),
        Err(fault) => {
            let finding = docx_file::finding(&fault, "draft.docx");
            format!("{}: {}", finding.code, finding.message)
        }
    }
}

/// Returns blocks as a text, a line for each paragraph.
pub(crate) fn shown(file: &DocxFile, blocks: &[Block]) -> String {
    let mut out = String::new();
    show(file, blocks, "", &mut out);
    out
}

fn show(file: &DocxFile, blocks: &[Block], indent: &str, out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let _ = writeln!(out, "{indent}{}", line(file, paragraph));
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let header = if row.is_header { " header" } else { "" };
                    let _ = writeln!(out, "{indent}row{header}{}", changes(file, row.changes));
                    for cell in &row.cells {
                        let merge = match cell.merge {
                            Merge::No => "",
                            Merge::Restart => " merged",
                            Merge::Continue => " continued",
                        };
                        let span = match cell.span {
                            1 => String::new(),
                            span => format!(" span {span}"),
                        };
                        let changes = changes(file, cell.changes);
                        let _ = writeln!(out, "{indent}  cell{span}{merge}{changes}");
                        show(file, &cell.blocks, &format!("{indent}    "), out);
                    }
                }
            }
        }
    }
}

fn line(file: &DocxFile, paragraph: &Paragraph) -> String {
    let mut line = match paragraph.role {
        Role::Text => String::new(),
        role => format!("{role:?} "),
    };
    if let Some(list) = paragraph.list {
        let kind = match list.kind {
            ListKind::Bullet => '•',
            ListKind::Number => '#',
        };
        let _ = write!(line, "{kind}{}/{} ", list.list, list.level);
    }
    for run in &paragraph.runs {
        let mut text = match run.kind {
            RunKind::Text | RunKind::PageNumber => {
                run.text(paragraph).replace('\n', "⏎").replace('\t', "⇥")
            }
            RunKind::Note(note) => format!("[note {note}]"),
            RunKind::Object(_) => "[object]".to_owned(),
        };
        if run.look.bold {
            text = format!("*{text}*");
        }
        if run.look.italic {
            text = format!("_{text}_");
        }
        if run.look.hidden {
            text = format!("~{text}~");
        }
        match run.look.link.map(|link| file.link(link).expect("a link")) {
            Some(Link::External(address)) => text = format!("<{text}|{address}>"),
            Some(Link::Internal(anchor)) => text = format!("<{text}|#{anchor}>"),
            None => {}
        }
        match changes(file, run.changes) {
            changes if changes.is_empty() => line.push_str(&text),
            changes => {
                let _ = write!(line, "{{{text}{changes}}}");
            }
        }
    }
    line + "¶" + &changes(file, paragraph.mark)
}

fn changes(file: &DocxFile, changes: Changes) -> String {
    let mut out = String::new();
    for id in [changes.inserted, changes.deleted].into_iter().flatten() {
        let change = file.change(id).expect("a change");
        let author = change.author.as_deref().unwrap_or("?");
        let _ = write!(out, " {:?} {author}", change.kind);
        if let Some(name) = &change.move_name {
            let _ = write!(out, " ({name})");
        }
    }
    out
}

/// Returns the text between two places of one paragraph, and where it is.
pub(crate) fn between(file: &DocxFile, start: Position, end: Position) -> String {
    let mut all = docx_file::paragraphs(&file.blocks);
    all.sort_by_key(|paragraph| paragraph.number);
    let paragraph = all.iter().find(|one| one.number == start.paragraph);
    let text = paragraph.map_or("", |paragraph| paragraph.text.as_str());
    let until = if end.paragraph == start.paragraph {
        end.at as usize
    } else {
        text.len()
    };
    format!("{}: {}", start.paragraph, &text[start.at as usize..until])
}
