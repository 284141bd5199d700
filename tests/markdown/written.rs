//! Blocks as Markdown, and read again: nothing is lost and nothing is taken for a mark.

use super::read_part;
use proptest::prelude::*;
use std::fmt::Write as _;
use wem_report::document::{
    Alignment, Block, Callout, CalloutKind, Cell, Column, Emphasis, Inline, Length, List, ListKind,
    Paragraph, Role, Row, RowGroup, Table, Target,
};
use wem_report::template::markdown;

/// A character with all that a reader sees of it.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    c: char,
    emphasis: Emphasis,
    target: Option<Target>,
}

/// Returns what a reader sees of a line: spaces at the ends of lines are not seen, nor do spaces
/// stand out.
fn seen_line(content: &[Inline], notes: &mut Vec<String>) -> String {
    let mut lines: Vec<Vec<Seen>> = vec![Vec::new()];
    for inline in content {
        let (text, emphasis, target) = match inline {
            Inline::Text { text, emphasis } => (text, *emphasis, None),
            Inline::Link {
                text,
                emphasis,
                target,
            } => (text, *emphasis, Some(target.clone())),
            Inline::Note(content) | Inline::NoteAgain(content) => {
                let note = seen_line(content, &mut Vec::new());
                notes.push(note);
                let line = lines.last_mut().expect("a line");
                line.push(Seen {
                    c: '\u{1}',
                    emphasis: Emphasis::None,
                    target: None,
                });
                continue;
            }
            Inline::LineBreak => {
                lines.push(Vec::new());
                continue;
            }
            Inline::Changed { .. } | Inline::Field(_) | Inline::Choice(_) => continue,
        };
        for c in text.chars() {
            let is_space = c == ' ';
            lines.last_mut().expect("a line").push(Seen {
                c,
                emphasis: if is_space { Emphasis::None } else { emphasis },
                target: if is_space { None } else { target.clone() },
            });
        }
    }
    for line in &mut lines {
        while line.last().is_some_and(|seen| seen.c == ' ') {
            line.pop();
        }
        let spaces = line.iter().take_while(|seen| seen.c == ' ').count();
        line.drain(..spaces);
    }
    while lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    let empty = lines.iter().take_while(|line| line.is_empty()).count();
    lines.drain(..empty);
    let mut shown = String::new();
    for line in lines {
        for Seen {
            c,
            emphasis,
            target,
        } in line
        {
            let _ = match (emphasis, target) {
                (Emphasis::None, None) => write!(shown, "{c}"),
                (emphasis, target) => write!(shown, "{{{c}{emphasis:?}{target:?}}}"),
            };
        }
        shown.push('/');
    }
    shown
}

fn seen(blocks: &[Block], indent: usize, notes: &mut Vec<String>) -> String {
    let mut shown = String::new();
    let gap = " ".repeat(indent);
    for block in blocks {
        let _ = match block {
            Block::Paragraph(paragraph) => {
                let line = seen_line(&paragraph.content, notes);
                if line.is_empty() && indent == 0 {
                    continue;
                }
                writeln!(shown, "{gap}p {line}")
            }
            Block::List(list) => {
                let _ = writeln!(shown, "{gap}list {:?}", list.kind);
                for item in &list.items {
                    let _ = writeln!(shown, "{gap} item");
                    shown.push_str(&seen(item, indent + 2, notes));
                }
                Ok(())
            }
            Block::Callout(callout) => {
                let inside = seen(&callout.blocks, indent + 2, notes);
                writeln!(shown, "{gap}quote\n{inside}")
            }
            Block::Table(table) => {
                let heads = table.columns.iter();
                let heads: Vec<String> = heads
                    .map(|column| {
                        let line = seen_line(&column.heading, notes);
                        format!("{line} {:?}", column.alignment)
                    })
                    .collect();
                let _ = writeln!(shown, "{gap}table {}", heads.join(" | "));
                for row in table.groups.iter().flat_map(|group| &group.rows) {
                    let cells: Vec<String> = row
                        .cells
                        .iter()
                        .map(|cell| seen_line(&cell.paragraphs[0].content, notes))
                        .collect();
                    let _ = writeln!(shown, "{gap} row {}", cells.join(" | "));
                }
                Ok(())
            }
            other => writeln!(shown, "{other:?}"),
        };
    }
    shown
}

pub(crate) fn all_seen(blocks: &[Block]) -> String {
    let mut notes = Vec::new();
    let shown = seen(blocks, 0, &mut notes);
    format!("{shown}notes {notes:?}")
}

pub(crate) fn read_again(text: &str) -> Vec<Block> {
    read_part(text, 0, None).0
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z .,*_\\[\\]<>&|`#~!()0-9-]{1,12}",
        "[а-яء-ي ]{1,8}",
        Just("1. one".to_owned()),
        Just("- dash".to_owned()),
        Just("&amp; <b> https://example.org \\".to_owned()),
        Just("---".to_owned()),
        Just("| a |".to_owned()),
    ]
}

fn emphasis() -> impl Strategy<Value = Emphasis> {
    prop_oneof![
        Just(Emphasis::None),
        Just(Emphasis::Strong),
        Just(Emphasis::Stress)
    ]
}

fn plain_inline() -> impl Strategy<Value = Inline> {
    prop_oneof![
        6 => (words(), emphasis()).prop_map(|(text, emphasis)| Inline::Text { text, emphasis }),
        1 => ("[a-z]{1,5}( [a-z.*]{1,4})?", emphasis(), "[a-z/.()?&=_]{0,8}").prop_map(
            |(text, emphasis, path)| Inline::Link {
                text,
                emphasis,
                target: Target::Uri(format!("https://example.org/{path}")),
            }
        ),
        1 => Just(Inline::LineBreak),
    ]
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    let note = prop::collection::vec(plain_inline(), 1..3).prop_map(|mut content| {
        content.insert(0, Inline::text("note"));
        Inline::Note(content)
    });
    let inline = prop_oneof![9 => plain_inline(), 1 => note];
    prop::collection::vec(inline, 1..5).prop_map(|mut content| {
        // A paragraph that says nothing is none.
        content.insert(0, Inline::text("x"));
        content.rotate_left(1);
        content
    })
}

fn paragraph() -> impl Strategy<Value = Block> {
    line().prop_map(|content| Block::Paragraph(Paragraph::new(Role::Body, content)))
}

fn list(item: impl Strategy<Value = Vec<Block>>) -> impl Strategy<Value = Block> {
    let kind = prop_oneof![
        Just(ListKind::Bulleted),
        (0_u32..20).prop_map(|first| ListKind::Numbered { first })
    ];
    (kind, prop::collection::vec(item, 1..4))
        .prop_map(|(kind, items)| Block::List(List { kind, items }))
}

fn nested_list() -> impl Strategy<Value = Block> {
    let flat = || list(paragraph().prop_map(|block| vec![block]));
    let rest = prop::collection::vec(prop_oneof![paragraph(), flat()], 0..3);
    list((paragraph(), rest).prop_map(|(first, mut rest)| {
        rest.insert(0, first);
        rest
    }))
}

fn table() -> impl Strategy<Value = Block> {
    (1_usize..4).prop_flat_map(|columns| {
        let line = || prop::collection::vec(line(), columns..=columns);
        let alignment = prop_oneof![
            Just(Alignment::Start),
            Just(Alignment::Center),
            Just(Alignment::End)
        ];
        let alignments = prop::collection::vec(alignment, columns..=columns);
        (line(), alignments, prop::collection::vec(line(), 1..3)).prop_map(
            |(heads, alignments, rows)| {
                let column = |(heading, alignment)| Column {
                    heading,
                    width: Length::millimetres(20),
                    alignment,
                };
                let cell = |content| Cell {
                    heads_row: false,
                    tone: None,
                    paragraphs: vec![Paragraph::new(Role::Cell, content)],
                };
                let row = |cells: Vec<Vec<Inline>>| Row {
                    anchor: None,
                    change: None,
                    cells: cells.into_iter().map(cell).collect(),
                };
                Block::Table(Table {
                    change: None,
                    band: None,
                    columns: heads.into_iter().zip(alignments).map(column).collect(),
                    groups: vec![RowGroup {
                        label: None,
                        rows: rows.into_iter().map(row).collect(),
                    }],
                    summary: String::new(),
                })
            },
        )
    })
}

pub(crate) fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let quote = prop::collection::vec(
        prop_oneof![paragraph(), list(paragraph().prop_map(|block| vec![block]))],
        1..3,
    )
    .prop_map(|blocks| {
        Block::Callout(Callout {
            kind: CalloutKind::Quote,
            blocks,
        })
    });
    prop::collection::vec(
        prop_oneof![4 => paragraph(), 2 => nested_list(), 1 => quote, 1 => table()],
        1..4,
    )
    // Two quotations that follow one another are one.
    .prop_filter("quotations", |blocks| {
        !blocks
            .windows(2)
            .any(|two| matches!(two, [Block::Callout(_), Block::Callout(_)]))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(blocks in blocks()) {
        let text = markdown::write(&blocks);
        prop_assert_eq!(all_seen(&read_again(&text)), all_seen(&blocks), "{}", text);
        // And it is written so again.
        prop_assert_eq!(markdown::write(&read_again(&text)), text);
    }
}

#[test]
fn blocks_are_written_as_people_write_them() {
    let text = "\
Many *urgent* needs, and **more**[^1]: see [the list](<https://example.org/a>).

- one
  - deeper
- two, \\
  in two lines

1. first

   with more

2. second

> said somebody
>
> - and listed

| a | b |
| --- | --: |
| c<br>d | **e** \\| f |

[^1]: From the assessment.
";
    assert_eq!(
        markdown::write(&read_again(text)),
        text.replace(", \\\n", ",\\\n")
    );
}
