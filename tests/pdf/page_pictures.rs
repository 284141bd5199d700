//! Pages as pictures, held against goldens.
//!
//! `UPDATE_GOLDENS=1` writes the goldens anew: look at each of them. Where a page differs, its
//! picture and one with the differences in red are written to Cargo's target folder.

use super::picture::Picture;
use super::tool::File;
use super::{arabic_report, english_report};
use crate::notes::kinds;
use crate::plans::{self, Form};
use crate::progress::report;
use std::path::{Path, PathBuf};
use wem_report::document::{
    Block, Color, Document, Emphasis, Inline, Paper, Paragraph, Role, Tone,
};

/// Dots per inch.
const RESOLUTION: &str = "60";

/// The documents whose pages are kept, and how many of their pages.
fn documents() -> Vec<(&'static str, usize, Document)> {
    let draft = Form {
        draft: true,
        ..Form::default()
    };
    let letter = Form {
        paper: Paper::Letter,
        portrait: true,
        ..Form::default()
    };
    let mut documents = vec![
        ("real", usize::MAX, plans::document(plans::REAL)),
        ("arabic", 1, plans::document("arabic")),
        ("everything", 1, plans::document("everything")),
        ("european", 1, plans::document("european")),
        ("long-word", 2, plans::document("long-word")),
        ("not-shown", 1, plans::document("not-shown")),
        ("draft", 1, plans::formed("everything", draft)),
        ("letter-portrait", 2, plans::formed(plans::REAL, letter)),
        ("blocks", usize::MAX, english_report::document()),
        ("blocks-draft", 1, english_report::draft()),
        ("blocks-arabic", 1, arabic_report::document()),
    ];
    for (name, document) in kinds::documents().into_iter().chain(kinds::filled()) {
        match name {
            "general-assembly" => documents.push(("note-general-assembly", 5, document)),
            "2.2.2" => documents.push(("note-2.2.2", 2, document)),
            "filled" => documents.push(("note-filled", 1, document)),
            _ => {}
        }
    }
    for (name, document) in report::documents() {
        match name {
            // The chapters up to the schedule.
            "example" => documents.push(("report", 8, document)),
            "sheet" => documents.push(("sheet", 1, document)),
            _ => {}
        }
    }
    documents
}

fn pictures(document: &Document) -> Vec<Picture> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let prefix = folder.path().join("page");
    let prefix = prefix.to_str().expect("a plain path");
    File::of(document).run("pdftoppm", &["-r", RESOLUTION, "-png", "PDF", prefix]);
    let entries = folder.path().read_dir().expect("the folder of pictures");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a picture").path())
        .collect();
    paths.sort();
    let pictures = paths
        .iter()
        .map(|path| Picture::read(path).expect("a picture"));
    pictures.collect()
}

/// The ligature of lam and alef is one glyph, written as two letters or as one; what stands for the
/// second letter must draw nothing.
#[test]
#[ignore = "needs pdftoppm"]
fn a_ligature_draws_nothing_but_itself() {
    let drawn = |text: &str| {
        let mut document = arabic_report::document();
        let line = |emphasis| Inline::Text {
            text: format!("{text} {text} {text}"),
            emphasis,
        };
        document.blocks = vec![Block::Paragraph(Paragraph {
            role: Role::Title,
            marker: None,
            revision: None,
            content: vec![line(Emphasis::None), line(Emphasis::Strong)],
        })];
        pictures(&document).swap_remove(0)
    };
    let ink = |picture: &Picture| {
        let dark = picture.pixels.iter().filter(|pixel| pixel[0] < 128);
        dark.count()
    };
    let (two, one) = (drawn("\u{644}\u{627}"), drawn("\u{FEFB}"));
    assert!(ink(&one) > 100, "{} dark pixels", ink(&one));
    assert_eq!(ink(&two), ink(&one));
    assert!(ink(&drawn("\u{644}\u{623}")) > ink(&one), "a hamza is seen");
}

#[test]
#[ignore = "needs pdftoppm"]
fn pages_look_like_the_goldens() {
    let goldens = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/pages");
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    let mut changed = Vec::new();
    for (name, pages, document) in documents() {
        for (picture, number) in pictures(&document).into_iter().zip(1..=pages) {
            let file = format!("{name}-{number}.png");
            let golden = Picture::read(&goldens.join(&file));
            let differences = match &golden {
                Some(golden) => golden.differences(&picture),
                None => vec![(0, 0)],
            };
            if differences.is_empty() {
                continue;
            }
            if update {
                std::fs::create_dir_all(&goldens).expect("the folder is made");
                picture.write(&goldens.join(&file));
            } else {
                picture.write(&seen.join(&file));
                let marked = seen.join(format!("{name}-{number}.differences.png"));
                picture.marked(&differences).write(&marked);
                changed.push(format!("{file}: see {}", marked.display()));
            }
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

#[test]
#[ignore = "needs pdftoppm"]
fn planted_changes_of_a_page_are_seen() {
    let document = plans::document("everything");
    let before = &pictures(&document)[0];
    assert!(before.differences(before).is_empty());
    let seen = |what: &str, plant: &dyn Fn(&mut Document)| {
        let mut planted = document.clone();
        plant(&mut planted);
        let after = &pictures(&planted)[0];
        assert!(!before.differences(after).is_empty(), "{what} is not seen");
    };
    seen("a word less", &|document| {
        let Some(Block::Table(table)) = document.blocks.last_mut() else {
            unreachable!("the document ends with its table");
        };
        let paragraph = &mut table.groups[0].rows[0].cells[0].paragraphs[0];
        paragraph.content = vec![Inline::text("Joint owners with a")];
    });
    seen("another colour behind the columns' headings", &|document| {
        document.styles.palette.column_heading_fill = Color {
            red: 255,
            green: 255,
            blue: 255,
        };
    });
    seen("a cell's tone", &|document| {
        let Some(Block::Table(table)) = document.blocks.last_mut() else {
            unreachable!("the document ends with its table");
        };
        table.groups[0].rows[0].cells[1].tone = Some(Tone::Critical);
    });
    seen("another margin", &|document| {
        let margins = &mut document.page.margins;
        margins.start += wem_report::document::Length::millimetres(1);
    });
}
