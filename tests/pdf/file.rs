//! The file itself: sound, the same every time, fonts inside, and small.

use super::documents;
use super::tool::{File, rendered};
use crate::plans::{self, Form};
use std::path::Path;
use std::sync::Arc;
use wem_report::document::{Block, Document, Heading, Inline, Orientation, Paragraph, Role};
use wem_report::render::pdf::{self, PdfError, Rule};

/// Most bytes of the real plan's file.
const MOST_BYTES: usize = 100_000;

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, document) in documents() {
        let elsewhere = {
            let document = document.clone();
            std::thread::spawn(move || rendered(&document))
        };
        let elsewhere = elsewhere.join().expect("the other thread renders, too");
        assert!(rendered(&document) == elsewhere, "{name}");
    }
}

/// krilla refuses to finish a file that breaks PDF/UA-1 or PDF/A-2a.
#[test]
fn every_form_passes_the_writers_own_validation() {
    for name in plans::names() {
        for (portrait, draft) in [(true, false), (false, true)] {
            let form = Form {
                portrait,
                draft,
                ..Form::default()
            };
            assert!(rendered(&plans::formed(&name, form)).starts_with(b"%PDF-1.7"));
        }
    }
}

/// An error of the library behind the file says where in the document it arose.
#[test]
fn what_breaks_a_rule_is_said_with_its_place() {
    let mut document = plans::document("arabic");
    let faces = &mut document.styles.fonts.faces;
    faces.retain(|face| !face.name.starts_with("NotoSans-"));
    let paragraph = |text: &str| {
        let content = vec![Inline::text(text)];
        Block::Paragraph(Paragraph::new(Role::Body, content))
    };
    document.blocks.push(Block::NewPage(Orientation::Landscape));
    document.blocks.push(Block::Heading(Heading {
        level: 2,
        number: None,
        content: vec![Inline::text("خطة")],
        anchor: None,
        revision: None,
    }));
    document.blocks.push(paragraph("ж"));
    let error = pdf::render(&document).expect_err("no font has the letter");
    let said = error.to_string();
    let PdfError::Breaches(breaches) = error else {
        panic!("{said}");
    };
    let expected = Rule::GlyphForText("ж".to_owned());
    let found = breaches.iter().find(|breach| breach.rule == expected);
    let place = found.and_then(|breach| breach.place.clone());
    let place = place.expect("a place");
    assert_eq!(place.heading.as_deref(), Some("خطة"));
    let pages = rendered_pages(&document);
    assert_eq!(place.page, pages);
    let sentence = format!("no font has a glyph for \"ж\" on page {pages}, under “خطة”");
    assert!(said.contains(&sentence), "{said}");
    document.styles.fonts.faces[0].data = Arc::new(b"no font".to_vec());
    let error = pdf::render(&document).expect_err("no font");
    assert!(matches!(error, PdfError::Font { name } if name == "NotoSansArabic-Regular.ttf"));
}

/// Returns how many pages a document has with all its fonts.
fn rendered_pages(document: &Document) -> usize {
    let mut document = document.clone();
    document.styles.fonts = plans::document("arabic").styles.fonts;
    let bytes = rendered(&document);
    let kind = b"/Type/Page/";
    bytes
        .windows(kind.len())
        .filter(|part| part == kind)
        .count()
}

#[test]
fn the_real_plan_is_small() {
    let bytes = rendered(&plans::document(plans::REAL));
    assert!(bytes.len() <= MOST_BYTES, "{} bytes", bytes.len());
}

#[test]
#[ignore = "needs qpdf"]
fn qpdf_finds_no_fault() {
    let check = ["--check", "PDF"];
    for (_, document) in documents() {
        File::of(&document).run("qpdf", &check);
    }
    let mut planted = rendered(&plans::document("one-item"));
    planted.truncate(planted.len() / 2);
    let refused = File::new(&planted).try_run(Path::new("qpdf"), &check);
    assert!(refused.is_err(), "a damaged file is not found");
}

#[test]
#[ignore = "needs pdffonts"]
fn every_font_is_inside_as_a_subset_with_its_text() {
    for (name, document) in documents() {
        let listed = File::of(&document).run("pdffonts", &["PDF"]);
        assert_eq!(font_faults(&listed), Vec::<&str>::new(), "{name}");
    }
}

/// Returns the fonts in a list of `pdffonts` that are not embedded, are no subset, or do not say
/// the text of their glyphs.
fn font_faults(listed: &str) -> Vec<&str> {
    let mut fonts = listed.lines().skip(2).peekable();
    if fonts.peek().is_none() {
        return vec!["no fonts"];
    }
    fonts
        .filter(|font| {
            let columns: Vec<&str> = font.split_whitespace().rev().collect();
            columns.get(2..5) != Some(&["yes"; 3])
        })
        .collect()
}

#[test]
fn planted_faults_in_fonts_are_found() {
    let list = |columns: &str| {
        format!(
            "name                                 type              encoding         emb sub uni object ID\n\
             ------------------------------------ ----------------- ---------------- --- --- --- ---------\n\
             DVJYKC+NotoSans-Regular              CID TrueType      Identity-H       {columns}     67  0\n"
        )
    };
    assert!(font_faults(&list("yes yes yes")).is_empty());
    for columns in ["no  yes yes", "yes no  yes", "yes yes no "] {
        assert_eq!(font_faults(&list(columns)).len(), 1, "{columns}");
    }
    assert_eq!(font_faults("name\n---\n"), ["no fonts"]);
}

/// Words in another script than the document's are spans with the language of the labels, where these have it.
#[test]
fn words_in_another_script_say_their_language() {
    let count = |document: &Document, language: &str| {
        let said = format!("/Lang({language})").into_bytes();
        let bytes = rendered(document);
        bytes
            .windows(said.len())
            .filter(|part| *part == said)
            .count()
    };
    let mut document = plans::document("arabic");
    document.words.language = "en".to_owned();
    assert!(count(&document, "en") > 3);
    // The document's own language is said once for all of it.
    let of_all = count(&document, "ar");
    assert!(of_all <= 2, "{of_all}");
    document.words.language = "ar".to_owned();
    assert_eq!(count(&document, "en"), 0);
    assert_eq!(count(&document, "ar"), of_all);
}
