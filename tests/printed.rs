//! PDF files as a source: what stands on their pages is read whole, whoever made them.

use crate::{libreoffice, pdf, plans};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use wem_report::plan::{Item, Plan};
use wem_report::reading::grid::{GridBlock, GridCell, GridTable, SourceGrid, TextRole};
use wem_report::reading::pages::{self, printed};
use wem_report::render::docx;
use wem_report::template::Library;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/imports/pdf")
}

fn file(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).expect("the file can be read")
}

fn source(bytes: Vec<u8>) -> SourceGrid {
    printed::source(bytes).expect("the file is read")
}

/// Writes a grid as the texts beside the files are written.
fn shown(grid: &SourceGrid) -> String {
    let mut lines = Vec::new();
    for block in &grid.blocks {
        match block {
            GridBlock::Text(text) => lines.push(text.paragraph.text.clone()),
            GridBlock::Table(table) => lines.extend(shown_table(table)),
        }
    }
    let left_out = grid.left_out.iter();
    lines.extend(
        left_out.map(|one| format!("- {}, {}: {}", one.address, one.reason.words(), one.text)),
    );
    lines.join("\n")
}

fn shown_table(table: &GridTable) -> Vec<String> {
    let width = table.width() as usize;
    let mut cells = vec![vec![String::new(); width]; table.rows.len()];
    for (at, row) in table.rows.iter().enumerate() {
        for cell in &row.cells {
            let last = (at + cell.rows.max(1) as usize).min(table.rows.len());
            for (down, row) in cells[at..last].iter_mut().enumerate() {
                for across in 0..cell.columns.max(1) as usize {
                    row[cell.column as usize + across] = match (down, across) {
                        (0, 0) => shown_cell(cell),
                        (0, _) => "<".to_owned(),
                        _ => "^".to_owned(),
                    };
                }
            }
        }
    }
    let mut seen_header = false;
    let rows = table.rows.iter().zip(cells).map(|(row, cells)| {
        let again = if row.is_header && seen_header {
            "+ "
        } else {
            ""
        };
        seen_header |= row.is_header;
        let cells: String = cells.iter().map(|cell| format!("| {cell} ")).collect();
        format!("{again}{}", cells.trim_end())
    });
    rows.collect()
}

fn shown_cell(cell: &GridCell) -> String {
    let paragraphs = cell.paragraphs.iter().map(|paragraph| {
        let is_struck = paragraph.looks.iter().any(|look| {
            look.struck && look.start == 0 && look.end as usize == paragraph.text.len()
        });
        if is_struck {
            format!("~{}~", paragraph.text)
        } else {
            paragraph.text.clone()
        }
    });
    let text = paragraphs.collect::<Vec<_>>().join(" / ");
    match cell.shade {
        Some(_) if text.is_empty() => "#".to_owned(),
        _ => text,
    }
}

#[test]
fn files_of_every_make_are_read_whole() {
    for name in [
        "rules", "stripes", "columns", "months", "arabic", "turned", "tagged",
    ] {
        let expected = String::from_utf8(file(&format!("{name}.txt"))).expect("text");
        let expected: Vec<&str> = expected.lines().map(str::trim_end).collect();
        let grid = source(file(&format!("{name}.pdf")));
        assert_eq!(
            shown(&grid),
            expected.join("\n"),
            "{name}: {:?}",
            grid.remarks
        );
    }
}

/// Returns the texts of an item's cells, and those that a table has for it.
fn missing<'a>(plan: &'a Plan, grid: &SourceGrid) -> Vec<&'a Item> {
    let tables = grid.blocks.iter().filter_map(|block| match block {
        GridBlock::Table(table) => Some(table),
        GridBlock::Text(_) => None,
    });
    let cells: Vec<String> = tables
        .flat_map(GridTable::cells)
        .map(GridCell::text)
        .collect();
    let said = |item: &Item| {
        let number = item.number.to_string();
        let action = item.action.value.as_str();
        let is_row = |cell: &String| {
            let rest = cell
                .strip_prefix(&number)
                .map(|rest| rest.trim_start_matches([' ', '–']));
            rest == Some(action)
        };
        cells.iter().filter(|cell| is_row(cell)).count()
    };
    let mut items = plan.items().map(|place| place.item);
    let found = items.by_ref().filter(|item| said(item) != 1);
    found.collect()
}

fn real() -> Plan {
    let text = fs::read_to_string(plans::path(plans::REAL)).expect("the plan");
    plans::read(&Library::embedded(), &text).0
}

#[test]
fn our_own_file_gives_every_item() {
    let plan = real();
    let grid = source(pdf::tool::rendered(&plans::document(plans::REAL)));
    assert_eq!(plan.items().count(), 82);
    assert_eq!(missing(&plan, &grid), Vec::<&Item>::new());
    assert_eq!(grid.remarks, Vec::<String>::new());
    // Two bodies stand in two paragraphs, however the lines are broken.
    assert!(shown(&grid).contains("| CEC/CCET / IWG | July–August 2016"));
    let heading = |block: &&GridBlock| matches!(block, GridBlock::Text(text) if text.role == TextRole::Heading(2));
    assert_eq!(
        grid.blocks.iter().filter(heading).count(),
        3,
        "the sections"
    );
}

#[test]
#[ignore = "needs LibreOffice; tests/run runs it"]
fn what_libreoffice_prints_gives_every_item() {
    let plan = real();
    let document = docx::render(&plans::document(plans::REAL)).expect("the document is rendered");
    for tagged in ["true", "false"] {
        let options = format!(r#"{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}"#);
        let format = format!("pdf:writer_pdf_Export:{options}");
        let grid = source(libreoffice::converted(
            &document.bytes,
            "docx",
            &format,
            "pdf",
        ));
        let missing = missing(&plan, &grid);
        let numbers: Vec<&str> = (missing.iter())
            .map(|item| item.number.0.as_str())
            .collect();
        assert!(
            missing.is_empty(),
            "tagged: {tagged}: {numbers:?} in {}",
            shown(&grid)
        );
    }
}

/// Writes a file of objects, the first of which is its catalogue.
fn written(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n{object}\nendobj\n").bytes());
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes(),
    );
    bytes
}

/// Writes a file of one page with a content, and fonts and a picture to name in it.
fn page(content: &str) -> Vec<u8> {
    let stream = format!(
        "<</Length {}>>\nstream\n{content}\nendstream",
        content.len()
    );
    written(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</P 6 0 R>>>>>>",
        &stream,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\nA\nendstream",
    ])
}

#[test]
fn what_has_no_text_to_read_is_refused_in_one_line() {
    let picture = "q 400 0 0 300 0 0 cm /P Do Q";
    for (bytes, said) in [
        (
            page(picture),
            "is a scan: its pages are pictures, without text that can be read",
        ),
        (page(""), "has no text that can be read"),
        (
            written(&[
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
            ]),
            "has no pages",
        ),
        (b"%PDF-1.7\nnothing".to_vec(), "is ill-formed"),
        (Vec::new(), "is ill-formed"),
    ] {
        assert_eq!(printed::source(bytes).expect_err("it is refused"), said);
    }
}

/// Draws a table of three rows and two columns in Hebrew letters, by names of glyphs that tell them.
fn aligned_from_right() -> String {
    let cell = |(at, letter): (usize, char)| {
        let (column, row) = (at / 3, at % 3);
        let (x, y) = (300 - 200 * column, 200 - 30 * row);
        let said = format!("FEFF{:04X}", u32::from(letter));
        format!("/Span <</ActualText <{said}>>> BDC BT /F 12 Tf {x} {y} Td (a) Tj ET EMC ")
    };
    "\u{5D0}\u{5D1}\u{5D2}\u{5D3}\u{5D4}\u{5D5}"
        .chars()
        .enumerate()
        .map(cell)
        .collect()
}

#[test]
fn what_is_drawn_is_read_as_it_is_seen() {
    let read = |content: &str| {
        let grid = source(page(content));
        let remarks = grid.remarks.iter().map(|remark| format!("! {remark}"));
        let lines = shown(&grid).lines().map(str::to_owned).collect::<Vec<_>>();
        lines
            .into_iter()
            .chain(remarks)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let text = |text: &str| format!("BT /F 12 Tf 30 200 Td {text} ET");
    for (content, said) in [
        // Blanks that are drawn, and such as are only left.
        (text("(One two) Tj"), "One two"),
        (text("[(One) -400 (two)] TJ"), "One two"),
        (text("[(On) 20 (e)] TJ"), "One"),
        (text("4 Tc (spaced out) Tj"), "spaced out"),
        // The order on the page counts, not that in the file.
        (
            text("60 0 Td (second) Tj -60 0 Td (first) Tj"),
            "first second",
        ),
        // A letter that is drawn twice is bold.
        (text("(Bold) Tj 0.3 0 Td (Bold) Tj"), "Bold"),
        // A raised number stays on the line of its word.
        (
            text("(word) Tj /F 7 Tf 5 Ts (2) Tj /F 12 Tf 0 Ts ( next) Tj"),
            "word2 next",
        ),
        // Hidden text is left out, aslant text too.
        (
            text("(seen) Tj 3 Tr 0 -50 Td (unseen) Tj"),
            "seen\n- page 1, hidden in the file: unseen",
        ),
        (
            format!(
                "{} BT /F 40 Tf .7 .7 -.7 .7 100 50 Tm (DRAFT) Tj ET",
                text("(seen) Tj")
            ),
            "seen\n- page 1, text in a drawing: DRAFT",
        ),
        (
            format!("{} BT /F 12 Tf 900 50 Td (far) Tj ET", text("(seen) Tj")),
            "seen\n- page 1, hidden in the file: far",
        ),
        // A page that is drawn turned is turned back.
        (
            "0 1 -1 0 400 0 cm BT /F 12 Tf 20 300 Td (first line) Tj 0 -14 Td (second line) Tj ET"
                .to_owned(),
            "first line\nsecond line",
        ),
        // Columns are read from the side on which the text begins, without rules too.
        (
            aligned_from_right(),
            "| \u{5D0} | \u{5D3}\n| \u{5D1} | \u{5D4}\n| \u{5D2} | \u{5D5}",
        ),
        // What a machine recognised on a scan is read, and said to be that.
        (
            format!(
                "q 400 0 0 300 0 0 cm /P Do Q {}",
                text("3 Tr (recognised words) Tj")
            ),
            "recognised words\n! page 1 is a scan, with text that a machine recognised: compare it with the page",
        ),
    ] {
        assert_eq!(read(&content), said, "{content}");
    }
}

/// Returns the letters of a text that an eye counts: hyphens and blanks may come and go at ends of lines.
fn letters<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in texts
        .into_iter()
        .flat_map(str::chars)
        .filter(|c| c.is_alphanumeric())
    {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

#[test]
fn no_letter_is_lost_or_invented() {
    for name in plans::names() {
        // Letters that no font of ours has are drawn as one glyph; only what the file says beside tells them.
        if name == "not-shown" {
            continue;
        }
        let bytes = pdf::tool::rendered(&plans::document(&name));
        let seen = pages::read(bytes.clone()).expect("the file is read");
        let seen = letters(seen.words.iter().map(|word| word.text.as_str()));
        let grid = source(bytes);
        let left_out = grid.left_out.iter().map(|one| one.text.as_str());
        let texts = grid.blocks.iter().flat_map(|block| match block {
            GridBlock::Text(text) => vec![text.paragraph.text.clone()],
            GridBlock::Table(table) => table.cells().map(GridCell::text).collect(),
        });
        let texts: Vec<String> = texts.collect();
        let read = letters(texts.iter().map(String::as_str).chain(left_out));
        assert_eq!(read, seen, "{name}");
    }
}

#[test]
fn damaged_files_are_read_or_refused() {
    let sources = [
        "rules.pdf",
        "tagged.pdf",
        "arabic.pdf",
        "turned.pdf",
        "columns.pdf",
    ]
    .map(file);
    let rounds = std::env::var("MUTATIONS")
        .ok()
        .and_then(|said| said.parse().ok());
    let mut random = 0x2545_F491_4F6C_DD1Du64;
    let mut next = move |below: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random >> 11) as usize % below.max(1)
    };
    let mut refused = 0;
    let rounds: usize = rounds.unwrap_or(300);
    for round in 0..rounds {
        let mut bytes = sources[round % sources.len()].clone();
        for _ in 0..=next(8) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = next(256) as u8,
                1 => bytes.truncate(at.max(100)),
                2 => {
                    let end = (at + next(40)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let from = next(bytes.len());
                    let piece = bytes[from..(from + 30).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        if let Err(said) = printed::source(bytes) {
            assert!(!said.is_empty() && !said.contains('\n'), "{said}");
            refused += 1;
        }
    }
    assert!(refused > 0 && refused < rounds, "{refused} of {rounds}");
}
