//! Slots: empty, sketched and filled.

use super::{bare_table, bullets, document, heading, title};
use wem_report::document::{
    Anchor, Block, Callout, CalloutKind, Document, Inline, Paragraph, Role, Slot,
};

pub(crate) fn slot(anchor: &str, title: &str) -> Slot {
    Slot {
        anchor: Anchor(anchor.to_owned()),
        title: title.to_owned(),
        prompt: vec![
            Inline::text("Say in about "),
            Inline::strong("100 words"),
            Inline::text(" what is to be reached, for readers who do not know the plan."),
        ],
        sketch: Vec::new(),
        content: None,
    }
}

pub(crate) fn body(text: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, vec![Inline::text(text)]))
}

/// Every state of a slot, one after another and within a callout.
pub(crate) fn slots() -> Document {
    let filled = |anchor: &str, content: Vec<Block>| {
        Block::Slot(Slot {
            content: Some(content),
            ..slot(anchor, "Filled")
        })
    };
    let heading = |number: &str, text: &str| Block::Heading(heading(2, number, text));
    document(vec![
        title("Concept note"),
        heading("1.", "Objectives"),
        Block::Slot(slot("note.objectives", "Objectives")),
        heading("2.", "Programme"),
        Block::Slot(Slot {
            sketch: vec![bare_table()],
            ..slot("note.programme", "Programme")
        }),
        heading("3.", "Background"),
        filled(
            "note.background",
            vec![
                body("The first paragraph that an author wrote."),
                bullets(&["a point", "another point"]),
                body("The last paragraph."),
            ],
        ),
        body("Text between slots."),
        filled("note.budget", vec![bare_table()]),
        filled("note.nothing", Vec::new()),
        filled("note.one", vec![body("One paragraph.")]),
        Block::Callout(Callout {
            kind: CalloutKind::Note,
            blocks: vec![
                body("To be completed by the host."),
                Block::Slot(slot(&"long anchor ".repeat(8), &"Long title ".repeat(9))),
                body("After the slot."),
            ],
        }),
        Block::Slot(slot("note.last", "Last")),
    ])
}
