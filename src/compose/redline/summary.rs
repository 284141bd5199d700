//! The summary before a redline: how changes are shown, how many there are, and a table of them.
//!
//! Each change is named in words, so that nobody needs to see colours or lines.

use super::entries::{self, Entry};
use super::{Composer, RedlineSetup, RedlineSide, mark};
use crate::circulation::difference::Difference;
use crate::compose::frame::{self, subtitle};
use crate::document::column_widths::ColumnRoom;
use crate::document::{
    Alignment, Block, Cell, ChangeKind, Column, Heading, Inline, Length, MoveName, Orientation,
    Paragraph, Role, Row, RowGroup, Signature, Table, Target,
};
use crate::plan::Plan;
use crate::template::Labels;

/// Composes the summary; the table begins on a page of its own.
pub(super) fn summary(
    difference: &Difference<'_>,
    redline: &RedlineSetup<'_>,
    composer: &Composer<'_>,
) -> Vec<Block> {
    let entries = entries::all(difference, composer, redline.setup.labels);
    let labels = redline.setup.labels;
    let words = &labels.redline;
    let (old, new) = sides(difference, redline);
    let mut blocks = vec![
        subtitle(&words.compared.fill(&[("old", &old), ("new", &new)])),
        subtitle(&signature_line(&entries, &composer.signers.general, labels)),
        Block::Heading(Heading {
            level: 2,
            number: None,
            content: vec![Inline::text(words.summary.clone())],
            anchor: None,
            revision: None,
        }),
        body(key(&composer.signers.general, labels)),
        body(vec![Inline::text(counts(&entries, labels))]),
    ];
    blocks.push(Block::Table(table(entries, redline)));
    let page = frame::paper(&redline.setup);
    blocks.push(Block::NewPage(match page.is_landscape() {
        true => Orientation::Landscape,
        false => Orientation::Portrait,
    }));
    blocks
}

fn body(content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, content))
}

/// Says which editions are compared. What only a file or a revision tells apart is called by that.
fn sides(difference: &Difference<'_>, redline: &RedlineSetup<'_>) -> (String, String) {
    let labels = redline.setup.labels;
    let edition = |plan: &Plan, side: RedlineSide<'_>| match side.circulated {
        Some(date) => Some([side.name, &labels.date(date)].join(labels.lists.beside.as_str())),
        None => frame::edition(plan, labels),
    };
    let old = edition(difference.old, redline.old);
    let new = edition(difference.new, redline.new);
    let is_one = old == new;
    let said = |edition: Option<String>, side: RedlineSide<'_>| match edition {
        None => side.name.to_owned(),
        Some(edition) if is_one => [&edition, side.name].join(labels.lists.beside.as_str()),
        Some(edition) => edition,
    };
    (said(old, redline.old), said(new, redline.new))
}

/// Says whose the changes are, in the order in which they come.
fn signature_line(entries: &[Entry], general: &Signature, labels: &Labels) -> String {
    let mut authors: Vec<&str> = Vec::new();
    for entry in entries {
        if !authors.contains(&entry.author.as_str()) {
            authors.push(&entry.author);
        }
    }
    if authors.is_empty() {
        authors.push(&general.author);
    }
    let date = labels.date(general.date);
    let author = labels.list(&authors);
    let by = &labels.redline.by;
    by.fill(&[("author", &author), ("date", &date)])
}

/// Shows how changes are shown.
fn key(by: &Signature, labels: &Labels) -> Vec<Inline> {
    let words = &labels.redline.words;
    // Stands for both places of a move; nothing else has this name.
    let name = || MoveName("key".to_owned());
    let samples = [
        (&words.key_inserted, ChangeKind::Inserted),
        (&words.key_deleted, ChangeKind::Deleted),
        (&words.key_moved_from, ChangeKind::MovedFrom(name())),
        (&words.key_moved_to, ChangeKind::MovedTo(name())),
    ];
    let mut content = vec![Inline::text(words.key.clone())];
    for (index, (word, kind)) in samples.into_iter().enumerate() {
        if index > 0 {
            content.push(Inline::text(labels.lists.separator.clone()));
        }
        let mut sample = [Inline::text(word.clone())];
        mark::line(&mut sample, &by.sign(kind));
        content.extend(sample);
    }
    content.push(Inline::text(words.key_bar.clone()));
    content
}

/// Says how many changes of each kind there are.
fn counts(entries: &[Entry], labels: &Labels) -> String {
    let words = &labels.redline.words;
    let kinds = [
        &words.inserted,
        &words.deleted,
        &words.moved,
        &words.renumbered,
        &words.action,
        &words.responsibility,
        &words.timeline,
        &words.title,
        &words.organisation,
        &words.edition,
    ];
    let counts: Vec<String> = kinds
        .into_iter()
        .filter_map(|what| {
            let of_kind = entries.iter().filter(|entry| entry.change == *what);
            let count: usize = of_kind.map(|entry| entry.count).sum();
            (count > 0).then(|| labels.redline.count.count(count, &[("what", what)]))
        })
        .collect();
    counts.join(labels.lists.beside.as_str())
}

fn table(entries: Vec<Entry>, redline: &RedlineSetup<'_>) -> Table {
    let labels = &redline.setup.labels.redline;
    let words = &labels.words;
    let has_authors = entries
        .windows(2)
        .any(|pair| pair[0].author != pair[1].author);
    let mut headings = vec![&words.place, &words.change, &words.details];
    if has_authors {
        headings.push(&words.author);
    }
    let columns = headings.into_iter().map(|heading| Column {
        heading: vec![Inline::text(heading.clone())],
        width: Length::ZERO,
        alignment: Alignment::Start,
    });
    let rows = entries.into_iter().map(|entry| entry.row(has_authors));
    let rows: Vec<Row> = rows.collect();
    Table {
        change: None,
        band: None,
        columns: columns.collect(),
        groups: match rows.is_empty() {
            true => Vec::new(),
            false => vec![RowGroup { label: None, rows }],
        },
        summary: labels.summary_table.clone(),
    }
    .fit(ColumnRoom {
        width: frame::paper(&redline.setup).text_width(),
        styles: &redline.setup.styles,
    })
}

impl Entry {
    fn row(self, has_authors: bool) -> Row {
        let place = match self.anchor {
            Some(anchor) => Inline::Link {
                text: self.place,
                emphasis: Default::default(),
                target: Target::Place(anchor),
            },
            None => Inline::text(self.place),
        };
        let cell = |heads_row: bool, paragraphs: Vec<Paragraph>| Cell {
            heads_row,
            tone: None,
            paragraphs,
        };
        let one = |inline: Inline| vec![Paragraph::new(Role::Cell, vec![inline])];
        let mut cells = vec![
            cell(true, one(place)),
            cell(false, one(Inline::text(self.change))),
            cell(false, self.details),
        ];
        if has_authors {
            cells.push(cell(false, one(Inline::text(self.author))));
        }
        Row {
            anchor: None,
            change: None,
            cells,
        }
    }
}
