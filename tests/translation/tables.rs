//! Tables for translators, and tables of several languages beside each other.

use super::{FRENCH, PLAN, done, fill, text, translated, words_of};
use crate::cli::program::Folder;
use crate::docx::package::Package;
use zip::DateTime;

#[test]
fn a_translator_fills_in_a_document() {
    let folder = translated();
    done(&folder, &["translate", "fr", "--format", "docx"]);
    let mut package = Package::open(&folder.read("out/translation-fr.docx"));
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    // The cell behind the original is blank.
    let at = part.find("Publish the first table").expect("a row");
    let cell = at + part[at..].find("</w:tc>").expect("its end") + "</w:tc>".len();
    let end = cell + part[cell..].find("</w:p>").expect("a paragraph");
    part.insert_str(end, "<w:r><w:t>Publier le premier tableau</w:t></w:r>");
    folder.write("filled.docx", package.pack(DateTime::DEFAULT));
    let outcome = done(&folder, &["translate", "fr", "--take", "filled.docx"]);
    assert!(outcome.stderr.contains("taken: 1,"), "{outcome}");
    let file = text(&folder, FRENCH);
    assert!(
        file.contains("action = \"Publier le premier tableau\""),
        "{file}"
    );

    // What was changed on both sides stays, and is named.
    folder.write(
        FRENCH,
        file.replace("Publier le premier", "Faire paraître le premier"),
    );
    let outcome = folder.run(&["translate", "fr", "--take", "filled.docx"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("error[translation-conflict]"),
        "{outcome}"
    );
    assert!(text(&folder, FRENCH).contains("Faire paraître le premier"));
    done(
        &folder,
        &["translate", "fr", "--take", "filled.docx", "--force"],
    );
    assert!(text(&folder, FRENCH).contains("Publier le premier"));
}

#[test]
fn a_translator_fills_in_a_workbook() {
    let folder = translated();
    done(&folder, &["translate", "fr", "--format", "xlsx"]);
    let mut package = Package::open(&folder.read("out/translation-fr.xlsx"));
    let page = package
        .files
        .get_mut("xl/worksheets/sheet1.xml")
        .expect("a sheet");
    // The first blank cell that a translator is to fill in.
    let at = page.find("<c r=\"C").expect("cells");
    let blank = at + page[at..].find("\"/>").expect("a blank cell");
    let start = page[..blank]
        .rfind("<c r=\"C")
        .expect("it is in the third column");
    let row: String = page[start + "<c r=\"C".len()..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    page.replace_range(
        blank + 1..blank + "\"/>".len(),
        " t=\"inlineStr\"><is><t>Traduit</t></is></c>",
    );
    assert!(!row.is_empty());
    folder.write("filled.xlsx", package.pack(DateTime::DEFAULT));
    // A text that was changed after the table was written is stale at once.
    let plan = text(&folder, "plan/plan.toml");
    folder.write(
        "plan/plan.toml",
        plan.replace("Publish the first", "Publish the second"),
    );
    let outcome = done(&folder, &["translate", "fr", "--take", "filled.xlsx"]);
    assert!(outcome.stderr.contains("taken: 1,"), "{outcome}");
    assert!(text(&folder, FRENCH).contains("\"Traduit\""));

    let outcome = folder.run(&["translate", "fr", "--take", "plan/plan.toml"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    done(&folder, &["sheet"]);
    let outcome = folder.run(&["translate", "fr", "--take", "out/plan.xlsx"]);
    assert!(
        outcome.stderr.contains("error[no-translations]"),
        "{outcome}"
    );
}

#[test]
fn rows_that_are_not_understood_are_said() {
    let folder = translated();
    folder.write(
        "a.csv",
        "Key,Original,Translation,Version\n\
         item.\"\"1.1.9\"\".action,x,Perdu,\n\
         edition.status,Draft,Ébauche,\n\
         edition.status,Draft,Brouillon,\n\
         plan.title,Plan of Work,,\n",
    );
    let outcome = folder.run(&["translate", "fr", "--take", "a.csv"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    for said in [
        "error[unknown-translation]: a.csv, row 2: the plan has no text `item",
        "error[translation-conflict]: a.csv, row 3",
        "error[repeated-translation]: a.csv, row 4",
        "warning[blank-translation]: a.csv, row 5",
    ] {
        assert!(outcome.stderr.contains(said), "{said} in {outcome}");
    }
}

#[test]
fn languages_stand_beside_each_other() {
    let folder = translated();
    done(&folder, &["table", "--languages", "en,fr"]);
    assert!(
        folder
            .files()
            .contains(&"out/action-items.en-fr.pdf".to_owned())
    );
    // Dates stay in one line.
    let words = words_of(&folder, "out/action-items.en-fr.docx").replace('\u{A0}', " ");
    let mut at = 0;
    // Row by row, each once.
    for said in [
        "Plan of Work",
        "Clean water / L’eau propre",
        "English",
        "Français",
        "1.1",
        "Measure the water",
        "Mesurer l’eau",
        "1.1.1",
        "Choose the places to measure",
        "August 2016",
        "Choisir les lieux de mesure",
        "août 2016",
        "1.1.2",
        "Publish the first table",
        "[EN] Publish the first table",
    ] {
        let found = words[at..].find(said);
        at += found.unwrap_or_else(|| panic!("{said} behind {at} of {words}"));
    }
}

/// Text of the other direction runs its own way, whichever language is the first.
#[test]
fn each_language_runs_its_own_way() {
    let folder = Folder::with(PLAN);
    done(&folder, &["translate", "ar"]);
    let mut file = text(&folder, "plan/plan.ar.toml");
    fill(&mut file, "Measure the water", "قياس المياه (2016)");
    folder.write("plan/plan.ar.toml", file);
    for (languages, english, arabic) in [
        ("en,ar", None, Some("<w:bidi/>")),
        ("ar,en", Some("<w:bidi w:val=\"0\"/>"), None),
    ] {
        done(&folder, &["table", "--force", "--languages", languages]);
        let name = format!("out/action-items.{}.docx", languages.replace(',', "-"));
        let package = Package::open(&folder.read(&name));
        let document = &package.files["word/document.xml"];
        // Lines of a row are as far apart in fonts of either height.
        let styles = &package.files["word/styles.xml"];
        let (_, cell) = styles
            .split_once("w:styleId=\"TableText\"")
            .expect("a style of cells");
        let (cell, _) = cell.split_once("</w:style>").expect("its end");
        assert!(cell.contains("w:lineRule=\"exact\""), "{cell}");
        for (words, own) in [("Measure the water", english), ("قياس المياه", arabic)] {
            let at = document.find(words).unwrap_or_else(|| panic!("{words}"));
            let start = document[..at].rfind("<w:p>").expect("its paragraph");
            let paragraph = &document[start..at];
            let said = match paragraph.find("<w:bidi") {
                Some(tag) => paragraph[tag..].split_inclusive('>').next(),
                None => None,
            };
            assert_eq!(said, own, "{words} in {languages}");
            // What is said of a goal stands over its first item.
            let row = document[..at].rfind("<w:tr>").expect("its row");
            assert!(document[row..at].contains("<w:keepNext/>"), "{words}");
            assert!(!paragraph.contains("w:jc"), "{paragraph}");
        }
    }
}
