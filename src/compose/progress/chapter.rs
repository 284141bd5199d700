//! Chapters, counted, and annexes behind them.

use super::signs::Words;
use crate::compose::small_table as tables;
use crate::document::{Anchor, Block, Cell, Field, Heading, Inline, Length, Orientation, Target};
use crate::template::Phrase;

/// A chapter or an annex, which has nothing to say while it has no blocks.
pub(super) struct Chapter {
    title: String,
    blocks: Vec<Block>,
    orientation: Orientation,
}

impl Chapter {
    pub(super) fn new(title: String, blocks: Vec<Block>) -> Self {
        Chapter {
            title,
            blocks,
            orientation: Orientation::Portrait,
        }
    }

    /// Makes one that lies on its side.
    pub(super) fn lying(title: String, blocks: Vec<Block>) -> Self {
        Chapter {
            orientation: Orientation::Landscape,
            ..Chapter::new(title, blocks)
        }
    }
}

/// A chapter's heading, as a list of contents says it.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) title: String,
    pub(super) anchor: Anchor,
}

/// Returns the chapters with their numbers, and at the end the names of those that have nothing to
/// say.
pub(super) fn body(words: &Words<'_, '_>, chapters: Vec<Chapter>) -> (Vec<Block>, Vec<Listed>) {
    let (empty, said): (Vec<Chapter>, Vec<Chapter>) = chapters
        .into_iter()
        .partition(|chapter| chapter.blocks.is_empty());
    let (mut blocks, mut listed) = (Vec::new(), Vec::new());
    for (chapter, number) in said.into_iter().zip(1..) {
        let anchor = Anchor(format!("chapter.{number}"));
        let number = format!("{number}.");
        listed.push(Listed {
            title: format!("{number} {}", chapter.title),
            anchor: anchor.clone(),
        });
        blocks.push(anchored(Some(number), chapter.title, anchor));
        blocks.extend(chapter.blocks);
    }
    let names: Vec<String> = empty.into_iter().map(|chapter| chapter.title).collect();
    if !names.is_empty() {
        let names = names.join(&words.labels.filters.separator);
        let said = words.say(Phrase::NothingUnder, &[("titles", &names)]);
        blocks.push(super::signs::paragraph(said));
    }
    (blocks, listed)
}

/// Returns the annexes, each on pages of its own, with letters.
pub(super) fn annexes(words: &Words<'_, '_>, annexes: Vec<Chapter>) -> (Vec<Block>, Vec<Listed>) {
    let (mut blocks, mut listed) = (Vec::new(), Vec::new());
    let said = annexes.into_iter().filter(|annex| !annex.blocks.is_empty());
    for (annex, letter) in said.zip('A'..) {
        let letter = letter.to_string();
        let values = [("letter", letter.as_str()), ("title", &annex.title)];
        let title = words.say(Phrase::AnnexTitle, &values);
        let anchor = Anchor(format!("annex.{letter}"));
        listed.push(Listed {
            title: title.clone(),
            anchor: anchor.clone(),
        });
        blocks.push(Block::NewPage(annex.orientation));
        blocks.push(anchored(None, title, anchor));
        blocks.extend(annex.blocks);
    }
    (blocks, listed)
}

/// A longer list of contents has two entries beside each other.
const LONGEST_LIST: usize = 6;

/// Returns the list of contents, with numbers of pages.
pub(super) fn contents(words: &Words<'_, '_>, listed: &[Listed], width: Length) -> Vec<Block> {
    let abreast = if listed.len() > LONGEST_LIST { 2 } else { 1 };
    let mut table = words.table(words.word(Phrase::Contents), width);
    for _ in 0..abreast {
        table = table
            .text(words.word(Phrase::Contents))
            .figures(words.word(Phrase::Page));
    }
    for entries in listed.chunks(abreast) {
        let cells = entries.iter().flat_map(|Listed { title, anchor }| {
            let link = Inline::Link {
                text: title.clone(),
                emphasis: Default::default(),
                target: Target::Place(anchor.clone()),
            };
            let page = Inline::Field(Field::PageOf(anchor.clone()));
            [tables::head(vec![link]), tables::cell(vec![page])]
        });
        let mut cells: Vec<Cell> = cells.collect();
        cells.resize_with(2 * abreast, || tables::text(""));
        table.row(cells);
    }
    vec![table.block()]
}

fn anchored(number: Option<String>, title: String, anchor: Anchor) -> Block {
    Block::Heading(Heading {
        revision: None,
        level: 2,
        number,
        content: vec![Inline::text(title)],
        anchor: Some(anchor),
    })
}
