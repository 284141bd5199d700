//! A Word template to start from: our own looks, a paragraph for each style that an organisation may
//! want to make its own, and the places that its header and footer may have.

use super::reference::PROPERTY;
use super::style_id::StyleId;
use super::{Error, render};
use crate::document::{
    Block, Callout, CalloutKind, ChangeWords, Direction, Document, Editing, Heading, Inline, List,
    ListKind, Metadata, Orientation, PageSetup, Paper, Paragraph, Role, RunningLine, StyleSheet,
    Words,
};
use crate::render::Rendered;
use chrono::NaiveDate;

/// Makes the template; its text is the names of the styles, each in its own looks.
///
/// # Errors
/// Those of [`render`].
pub(crate) fn starter(styles: StyleSheet) -> Result<Rendered, Error> {
    let (name, value) = PROPERTY;
    render(&Document {
        metadata: Metadata {
            title: StyleId::Title.name().to_owned(),
            organisation: String::new(),
            subject: None,
            language: "en".to_owned(),
            direction: Direction::LeftToRight,
            date: NaiveDate::default(),
            properties: vec![(name.to_owned(), value.to_owned())],
        },
        page: PageSetup {
            header: RunningLine {
                start: vec![Inline::text("{title}")],
                end: vec![Inline::text("{edition}")],
            },
            footer: RunningLine {
                start: vec![Inline::text("{organisation}, {date}")],
                end: vec![Inline::text("{page} / {pages}")],
            },
            ..PageSetup::plain(Paper::A4, Orientation::Portrait)
        },
        styles,
        words: Words {
            language: "en".to_owned(),
            continued: String::new(),
            notes: String::new(),
            zero: '0',
            changes: ChangeWords::default(),
        },
        editing: Editing::Free,
        blocks: blocks(),
    })
}

fn blocks() -> Vec<Block> {
    let said = |style: StyleId| vec![Inline::text(style.name())];
    let paragraph =
        |role: Role, style: StyleId| Block::Paragraph(Paragraph::new(role, said(style)));
    let heading = |level: u8, style: StyleId| {
        Block::Heading(Heading {
            revision: None,
            level,
            number: None,
            content: said(style),
            anchor: None,
        })
    };
    let list = |kind: ListKind, style: StyleId| {
        Block::List(List {
            kind,
            items: vec![vec![paragraph(Role::Body, style)]],
        })
    };
    let boxed = |kind: CalloutKind, style: StyleId| {
        Block::Callout(Callout {
            kind,
            blocks: vec![paragraph(Role::Body, style)],
        })
    };
    vec![
        paragraph(Role::Subtitle, StyleId::Subtitle),
        heading(1, StyleId::Title),
        heading(2, StyleId::Heading2),
        heading(3, StyleId::Heading3),
        heading(4, StyleId::Heading4),
        paragraph(Role::Body, StyleId::Normal),
        list(ListKind::Bulleted, StyleId::ListBullet),
        list(ListKind::Numbered { first: 1 }, StyleId::ListNumber),
        boxed(CalloutKind::Quote, StyleId::Quote),
        boxed(CalloutKind::Note, StyleId::Note),
        paragraph(Role::Remark, StyleId::Remark),
    ]
}
