//! Texts in Markdown as blocks of the document model, and what is said of the rest.

pub(crate) mod written;

use crate::outlines;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::document::{Block, Length, List, plain_text};
use wem_report::template::{Library, MarkdownSetup, markdown};

/// Reads a text as a note's own: its highest headings have level 2.
fn read(text: &str) -> (Vec<Block>, Vec<Diagnostic>, Sources) {
    read_part(text, 0, Some(2))
}

fn read_part(
    text: &str,
    from: usize,
    heading_level: Option<u8>,
) -> (Vec<Block>, Vec<Diagnostic>, Sources) {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    let (labels, _) = library.labels("en", &mut sources).expect("built-in labels");
    let setup = MarkdownSetup {
        heading_level,
        text_width: Length::millimetres(160),
        styles: &theme.style_sheet(fonts),
        labels: &labels,
        shows: &crate::check::shows,
        has_place: &|name| name == "1.1.1",
    };
    let source = sources.add("summary.md", text);
    let (blocks, findings) = markdown::blocks(source, &sources, from..text.len(), &setup);
    (blocks, findings, sources)
}

/// Returns the blocks of a text and, in short, what was found.
fn shown(text: &str) -> String {
    let (blocks, findings, sources) = read(text);
    let mut shown = outlines::blocks(&blocks);
    for finding in &findings {
        assert!(finding.help.is_some());
        let span = finding.primary().expect("a place");
        let location = sources.locate(span);
        let _ = writeln!(
            shown,
            "{}:{}: {}: {}: {:?}",
            location.line,
            location.column,
            finding.code,
            finding.message,
            &sources.text(span.source)[span.range()]
        );
    }
    shown
}

#[test]
fn paragraphs_have_emphasis_links_and_breaks() {
    insta::assert_snapshot!(shown(
        "One *stressed*, **important** and __important_word__ paragraph\n\
         over two lines,  \nbroken here\\\nand<br>here.\n\n\
         Links: [the *best* site](https://example.org \"title\"), <https://example.org/é>,\n\
         <secretariat@example.org>, [item](#1.1.1), [by name][site].\n\n\
         An escaped \\*star\\*, an entity &amp; a <!-- hidden --> comment, 1 < 2 | 3.\n\n\
         [site]: https://example.org/site\n"
    ), @"
    Body: One /stressed/, *important* and *important_word* paragraph over two lines, / broken here / and / here.
    Body: Links: [the ](https://example.org)[/best/](https://example.org)[ site](https://example.org), [https://example.org/é](https://example.org/%C3%A9), [secretariat@example.org](mailto:secretariat@example.org), [item](1.1.1), [by name](https://example.org/site).
    Body: An escaped *star*, an entity & a  comment, 1 < 2 | 3.
    ");
}

#[test]
fn headings_follow_one_another_without_a_gap() {
    insta::assert_snapshot!(shown("## A\n\n#### B\n\n## C\n\n# D\n\n## E\n\n### F\n\n#### G\n\nH\n===\n"), @r#####"
    h2 [] A {}
    h3 [] B {}
    h2 [] C {}
    h2 [] D {}
    h3 [] E {}
    h4 [] F {}
    h4 [] G {}
    h2 [] H {}
    13:1: markdown-changed: a heading this deep looks as the one above it: "#### G"
    "#####);
    let (blocks, findings, _) = read_part("Words\n\n# No *heading*\n", 0, None);
    assert_eq!(findings.len(), 1);
    insta::assert_snapshot!(outlines::blocks(&blocks), @"
    Body: Words
    Body: *No **heading*
    ");
}

#[test]
fn lists_are_nested_and_numbered() {
    insta::assert_snapshot!(shown(
        "- tight\n- *two*\n  1. first\n  2. second\n\n     its second paragraph\n\n\
         7. seven\n\n8. eight\n\n\
         - - a list at once\n- \n"
    ), @"
    list: Bulleted
      Body: tight
      Body: /two/
      list: Numbered { first: 1 }
        Body: first
        Body: second
        Body: its second paragraph
    list: Numbered { first: 7 }
      Body: seven
      Body: eight
    list: Bulleted
      Body: 
      list: Bulleted
        Body: a list at once
      Body:
    ");
}

#[test]
fn tables_are_as_wide_as_the_text() {
    insta::assert_snapshot!(shown(
        "| No. | What | Cost, *EUR* |\n|---|:-:|--:|\n\
         | 1 | A long description of what is to be paid, and of who might pay it | 1,000 |\n\
         | 2 | Short<br>words | |\n\
         | | **Sum** \\| all | 1,000 |\n"
    ), @"
    table: Table with the columns No., What and Cost, EUR
      column: No. (9.4 mm)
      column: What (137.9 mm, Center)
      column: Cost, /EUR/ (12.6 mm, End)
      group
        row {}
          th: 1
          td: A long description of what is to be paid, and of who might pay it
          td: 1,000
        row {}
          th: 2
          td: Short / words
          td: 
        row {}
          td: 
          td: *Sum* | all
          td: 1,000
    ");
}

#[test]
fn footnotes_stand_where_they_are_referred_to() {
    insta::assert_snapshot!(shown(
        "Words[^a] and more[^b], again[^a], [^none].\n\n\
         [^a]: A *note*\n    over two lines.\n\n\
         [^b]: One.\n\n    - Two[^a].\n\n\
         [^c]: Nobody asks for it.\n"
    ), @r#"
    Body: Words^(A /note/ over two lines.) and more^(One. / Two.), again^^(A /note/ over two lines.), [none].
    1:37: markdown-left-out: the footnote “none” has no text; “[none]” stands in its place: "^none"
    6:1: markdown-changed: a footnote is set as one paragraph: "[^b]: One.\n\n    - Two[^a]."
    8:10: markdown-left-out: a footnote inside a footnote is left out: "[^a]"
    10:1: markdown-left-out: the footnote “c” is left out: nothing refers to it: "[^c]: Nobody asks for it."
    "#);
}

/// The headings of its columns, too, which are in no row.
#[test]
fn all_words_of_a_table_in_a_footnote_are_said() {
    let said = shown(
        "Words[^t].\n\n\
         [^t]: Sums:\n\n    | Year | Sum |\n    |---|---|\n    | 2016 | ten |\n",
    );
    let note = "Words^(Sums: / Year / Sum / 2016 / ten).";
    assert!(said.starts_with(&format!("Body: {note}")), "{said}");
    assert!(
        said.contains("a footnote is set as one paragraph"),
        "{said}"
    );
}

#[test]
fn quotations_hold_paragraphs_and_lists() {
    insta::assert_snapshot!(shown(
        "> What *she* said:\n>\n> 1. one\n> 2. two\n>\n> > she quoted\n>\n> # Heading\n>\n\
         > | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> the end\n\nAfter.\n"
    ), @r##"
    Quote:
      Body: What /she/ said:
      list: Numbered { first: 1 }
        Body: one
        Body: two
      Body: she quoted
      Body: *Heading*
      Body: the end

    table: Table with the columns a and b
      column: a (79.8 mm)
      column: b (80.2 mm)
      group
        row {}
          td: 1
          td: 2
    Body: After.
    6:3: markdown-changed: a quotation inside a list or another quotation is set as plain paragraphs: "> she quoted"
    8:3: markdown-changed: a heading cannot stand here; it is set as an important paragraph: "# Heading"
    10:3: markdown-changed: a table inside a list or a quotation is moved behind it: "| a | b |\n> |---|---|\n> | 1 | 2 |"
    "##);
}

#[test]
fn what_the_model_has_no_place_for_is_said() {
    insta::assert_snapshot!(shown(
        "![A map](map.png) and ![](logo.png)\n\n---\n\n<div>Kept words</div>\n\nAn <b>old</b> tag.\n\n\
         - [x] done\n- [ ] not done\n\n***both*** and `code`\n\n```sh\nrun this\n\tthen that\n```\n\n\
         [evil](javascript:alert(1)) and [near](other.md)\n\n\
         - a\n  - b\n    - c\n      - d\n        - e\n\n\
         | a | b |\n|---|---|\n| 1 | 2 | 3 |\n\n| lone | head |\n|---|---|\n"
    ), @r#"
    Body: A map and 
    Body: Kept words
    Body: An old tag.
    list: Bulleted
      Body: [x] done
      Body: [ ] not done
    Body: *both* and code
    Body: run this /  then that
    Body: evil and near
    list: Bulleted
      Body: a
      list: Bulleted
        Body: b
        list: Bulleted
          Body: c
          list: Bulleted
            Body: d
            Body: e

    table: Table with the columns a and b
      column: a (79.8 mm)
      column: b (80.2 mm)
      group
        row {}
          td: 1
          td: 2
    Body: lone | head
    1:1: markdown-changed: an image cannot be shown; its description stands in its place: "![A map](map.png)"
    1:23: markdown-left-out: an image is left out: "![](logo.png)"
    3:1: markdown-left-out: a rule across the page is left out: "---"
    5:1: markdown-left-out: HTML is left out; the words in it stay: "<div>Kept words</div>"
    7:4: markdown-left-out: HTML is left out; the words in it stay: "<b>"
    7:10: markdown-left-out: HTML is left out; the words in it stay: "</b>"
    9:3: markdown-changed: a task's box is set as [x] or [ ]: "[x]"
    10:3: markdown-changed: a task's box is set as [x] or [ ]: "[ ]"
    12:2: markdown-changed: bold italics are set bold: "**both**"
    12:16: markdown-changed: code is set as plain text: "`code`"
    14:1: markdown-changed: code is set as plain text: "```sh\nrun this\n\tthen that\n```"
    19:1: markdown-left-out: “javascript:alert(1)” is left out: it is no web or mail address: "[evil](javascript:alert(1))"
    19:33: markdown-left-out: “other.md” is left out: it is no web or mail address: "[near](other.md)"
    25:9: markdown-changed: a list this deep is set as paragraphs of the list around it: "- e"
    29:1: markdown-left-out: the row has more cells than the table has columns; the last ones are left out: "| 1 | 2 | 3 |"
    31:1: markdown-changed: a table without rows is set as a paragraph: "| lone | head |\n|---|---|"
    "#);
}

#[test]
fn a_table_that_is_too_wide_is_set_as_paragraphs() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(20));
    let (blocks, findings, _) = read(&format!("{}{}{}", row("a"), row("-"), row("b")));
    assert_eq!((blocks.len(), findings.len()), (2, 1), "{findings:?}");
    let Block::Paragraph(last) = &blocks[1] else {
        panic!("{blocks:?}")
    };
    assert_eq!(plain_text(&last.content).matches('b').count(), 20);
}

#[test]
fn characters_that_no_document_has_are_reported_once() {
    let (_, findings, sources) = read("é ok\n\na\u{7}b \u{202E}x &#x202E; → and → &#7;\n");
    let found: Vec<(&str, usize, usize)> = findings
        .iter()
        .map(|finding| {
            let place = sources.locate(finding.primary().expect("a place"));
            (finding.code, place.line, place.column)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("control-character", 3, 2),
            ("bidi-control-character", 3, 5),
            ("character-not-shown", 3, 17),
        ]
    );
}

#[test]
fn a_part_of_a_source_is_read_with_its_places() {
    let text = "# not this\n\nwords `code`\n";
    let (blocks, findings, sources) = read_part(text, 12, Some(2));
    assert_eq!(outlines::blocks(&blocks), "Body: words code\n");
    let location = sources.locate(findings[0].primary().expect("a place"));
    assert_eq!((location.line, location.column), (3, 7));
}

/// Returns how deep blocks nest.
fn depth(blocks: &[Block]) -> usize {
    let inside = blocks.iter().map(|block| match block {
        Block::List(List { items, .. }) => items.iter().map(|item| depth(item)).max().unwrap_or(0),
        Block::Callout(callout) => depth(&callout.blocks),
        _ => 0,
    });
    1 + inside.max().unwrap_or(0)
}

#[test]
fn a_hostile_text_neither_nests_deep_nor_takes_long() {
    let many = 20_000;
    let lists: String = (0..500)
        .map(|level| format!("{}- a\n", "  ".repeat(level)))
        .collect();
    for text in [
        ">".repeat(many),
        "- ".repeat(many),
        "[".repeat(many),
        "![".repeat(many),
        "**a *b ".repeat(many),
        "<".repeat(many),
        "[^1]".repeat(many) + "\n\n[^1]: a",
        "[^1]: ".repeat(many),
        "|a".repeat(many) + "\n" + &"|-".repeat(many) + "\n|b",
        lists,
    ] {
        let start = Instant::now();
        let (blocks, ..) = read(&text);
        assert!(depth(&blocks) <= 6, "{}", &text[..20]);
        assert!(start.elapsed() < Duration::from_secs(5), "{}", &text[..20]);
    }
}

/// Pieces that meet the reader at its edges.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,5}",
        "[ \n>#*_`|\\[\\]()!<\\-]{1,4}",
        Just("\n\n".to_owned()),
        Just("\n- ".to_owned()),
        Just("\n| a | b |\n|---|---|\n| c ".to_owned()),
        Just("[^1]".to_owned()),
        Just("\n\n[^1]: ".to_owned()),
        Just("<br>".to_owned()),
        Just("\n    ".to_owned()),
    ]
}

/// Walks over the headings and checks what the model asks of blocks.
fn obeys_the_model(blocks: &[Block], level: &mut u8) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                assert!((2..=4).contains(&heading.level) && heading.level <= *level + 1);
                *level = heading.level;
            }
            Block::List(list) => {
                assert!(!list.items.is_empty());
                for item in &list.items {
                    assert!(matches!(item.first(), Some(Block::Paragraph(_))));
                    let fits =
                        |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
                    assert!(item.iter().all(fits));
                    obeys_the_model(item, level);
                }
            }
            Block::Callout(callout) => {
                let fits = |block: &Block| matches!(block, Block::Paragraph(_) | Block::List(_));
                assert!(callout.blocks.iter().all(fits));
                obeys_the_model(&callout.blocks, level);
            }
            Block::Table(table) => {
                assert_eq!(table.width(), Length::millimetres(160));
                for row in table.groups.iter().flat_map(|group| &group.rows) {
                    assert_eq!(row.cells.len(), table.columns.len());
                }
            }
            Block::Paragraph(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_blocks_that_the_model_allows(pieces in prop::collection::vec(piece(), 0..40)) {
        let (blocks, findings, sources) = read(&pieces.concat());
        obeys_the_model(&blocks, &mut 1);
        for finding in findings {
            sources.locate(finding.primary().expect("a place"));
        }
    }
}

#[test]
fn a_link_is_one_in_every_format_or_is_named_with_its_reason() {
    insta::assert_snapshot!(shown(
        "A [idn](https://exämple.org/päth?q=ü), B [host](http://[::bad), C [port](http://example.org:99999/), \
         D [user](https://user:pw@example.org/), E [mail](mailto:one@), F [tel](tel:+123).\n"
    ), @r#"
    Body: A [idn](https://xn--exmple-cua.org/p%C3%A4th?q=%C3%BC), B host, C port, D user, E mail, F tel.
    1:42: markdown-left-out: “http://[::bad” is left out: it names no host that can be: "[host](http://[::bad)"
    1:67: markdown-left-out: “http://example.org:99999/” is left out: it has a port that cannot be: "[port](http://example.org:99999/)"
    1:104: markdown-left-out: “https://user:pw@example.org/” is left out: it has a name before its host, as only forged addresses have: "[user](https://user:pw@example.org/)"
    1:144: markdown-left-out: “mailto:one@” is left out: it is no mail address: "[mail](mailto:one@)"
    1:167: markdown-left-out: “tel:+123” is left out: it is no web or mail address: "[tel](tel:+123)"
    "#);
}
