//! Two wordings of one thing laid over each other.

use super::{AuthorOf, ItemKeys, RedlineSetup, mark};
use crate::circulation::difference::{Compared, WordChange, words};
use crate::document::{
    Block, Cell, ChangeKind, Heading, Inline, Paragraph, Revision, Row, Signature,
};
use crate::plan::{ColumnKey, Columns, Item};
use similar::{Algorithm, capture_diff_slices};

/// Who signs changes.
pub(in crate::compose) struct Signers<'a> {
    /// Whoever signs what is no item's.
    pub(super) general: Signature,
    author_of: AuthorOf<'a>,
    columns: &'a Columns,
}

/// Who signs the changes of an item.
pub(super) struct ItemSigners<'a> {
    /// Whoever signs what is done to the item as a whole.
    pub(super) action: Signature,
    /// Whoever signs what is changed in a column, in the order of the row's cells.
    columns: Vec<(&'a ColumnKey, Signature)>,
}

impl<'a> Signers<'a> {
    pub(super) fn new(redline: &RedlineSetup<'a>, columns: &'a Columns) -> Self {
        Signers {
            general: Signature {
                author: redline.author.to_owned(),
                date: redline.setup.date,
            },
            author_of: redline.author_of,
            columns,
        }
    }

    /// Returns who signs the changes of the item at a place.
    pub(super) fn of(&self, place: &Compared<'_, Item>) -> ItemSigners<'a> {
        let (old, new) = match *place {
            Compared::Inserted(new) => (None, Some(new)),
            Compared::Deleted(old) => (Some(old), None),
            Compared::Kept { old, new }
            | Compared::MovedFrom { old, new, .. }
            | Compared::MovedTo { old, new, .. } => (Some(old), Some(new)),
        };
        let keys = ItemKeys {
            old: old.map(|item| &item.key.value),
            new: new.map(|item| &item.key.value),
        };
        let signature = |column: &ColumnKey| Signature {
            author: (self.author_of)(keys, column).unwrap_or_else(|| self.general.author.clone()),
            date: self.general.date,
        };
        ItemSigners {
            action: signature(&ColumnKey::ACTION),
            columns: self
                .columns
                .of_items()
                .map(|column| (&column.key, signature(&column.key)))
                .collect(),
        }
    }
}

impl ItemSigners<'_> {
    /// Returns whoever signs what is changed in a column.
    pub(super) fn of(&self, column: &ColumnKey) -> &Signature {
        let found = self.columns.iter().find(|(key, _)| *key == column);
        found.map_or(&self.action, |(_, by)| by)
    }
}

/// Lays blocks of text over each other.
pub(super) fn blocks(old: &[Block], new: Vec<Block>, by: &Signature) -> Vec<Block> {
    let pairs = pairs(old, &new, |old, new| {
        std::mem::discriminant(old) == std::mem::discriminant(new)
    });
    let laid = pairs.into_iter().map(|pair| match pair {
        Pair::Both(old, new) => match (&old, new) {
            (Block::Heading(old), Block::Heading(new)) => Block::Heading(heading(old, new, by)),
            (Block::Paragraph(old), Block::Paragraph(new)) => {
                Block::Paragraph(paragraph(old, new, by))
            }
            (_, new) => new,
        },
        Pair::Old(old) => mark::block(old, &by.sign(ChangeKind::Deleted)),
        Pair::New(new) => mark::block(new, &by.sign(ChangeKind::Inserted)),
    });
    laid.collect()
}

/// Lays headings over each other.
pub(super) fn heading(old: &Heading, new: Heading, by: &Signature) -> Heading {
    Heading {
        revision: renumbered(old.number.as_ref(), new.number.as_ref(), by),
        content: line(&old.content, new.content, by),
        ..new
    }
}

/// Lays rows over each other, which have a cell for each column of items.
pub(super) fn row(old: &Row, new: Row, by: &ItemSigners<'_>) -> Row {
    debug_assert_eq!(old.cells.len(), by.columns.len());
    debug_assert_eq!(new.cells.len(), by.columns.len());
    let cells = old.cells.iter().zip(new.cells).zip(&by.columns);
    Row {
        cells: cells
            .map(|((old, new), (_, by))| cell(old, new, by))
            .collect(),
        ..new
    }
}

/// Lays rows over each other of which somebody signs all.
pub(super) fn row_of(old: &Row, new: Row, by: &Signature) -> Row {
    let cells = old.cells.iter().zip(new.cells);
    Row {
        cells: cells.map(|(old, new)| cell(old, new, by)).collect(),
        ..new
    }
}

/// Lays a row over what it was at another place: what is gone from it is marked there.
pub(super) fn moved_row(old: &Row, new: Row, by: &ItemSigners<'_>) -> Row {
    let mut row = row(old, new, by);
    for cell in &mut row.cells {
        cell.paragraphs.retain(|paragraph| {
            let whole = paragraph.revision.as_ref().and_then(Revision::whole);
            whole.is_none_or(|change| change.kind.is_new())
        });
    }
    row
}

fn cell(old: &Cell, new: Cell, by: &Signature) -> Cell {
    let pairs = pairs(&old.paragraphs, &new.paragraphs, |_, _| true);
    let laid = pairs.into_iter().map(|pair| match pair {
        Pair::Both(old, new) => paragraph(&old, new, by),
        Pair::Old(mut old) => {
            mark::mark_paragraph(&mut old, &by.sign(ChangeKind::Deleted));
            old
        }
        Pair::New(mut new) => {
            mark::mark_paragraph(&mut new, &by.sign(ChangeKind::Inserted));
            new
        }
    });
    Cell {
        paragraphs: laid.collect(),
        ..new
    }
}

fn paragraph(old: &Paragraph, new: Paragraph, by: &Signature) -> Paragraph {
    Paragraph {
        revision: renumbered(old.marker.as_ref(), new.marker.as_ref(), by),
        content: line(&old.content, new.content, by),
        ..new
    }
}

fn renumbered(old: Option<&String>, new: Option<&String>, by: &Signature) -> Option<Revision> {
    (old != new).then(|| Revision::Renumbered {
        former: old.cloned(),
        by: by.clone(),
    })
}

/// Lays lines over each other.
pub(super) fn line(old: &[Inline], new: Vec<Inline>, by: &Signature) -> Vec<Inline> {
    if old == new {
        return new;
    }
    if let (
        [Inline::Text { text, emphasis }],
        [
            Inline::Text {
                text: now,
                emphasis: same,
            },
        ],
    ) = (old, new.as_slice())
        && emphasis == same
    {
        let pieces = words(text, now).into_iter().map(|piece| {
            let (text, kind) = match piece {
                WordChange::Same(text) => (text, None),
                WordChange::Deleted(text) => (text, Some(ChangeKind::Deleted)),
                WordChange::Inserted(text) => (text, Some(ChangeKind::Inserted)),
            };
            let (text, emphasis) = (text.to_owned(), *emphasis);
            match kind {
                None => Inline::Text { text, emphasis },
                Some(kind) => Inline::Changed {
                    text,
                    emphasis,
                    change: by.sign(kind),
                },
            }
        });
        return pieces.collect();
    }
    let mut gone = old.to_vec();
    let mut come = new;
    mark::line(&mut gone, &by.sign(ChangeKind::Deleted));
    mark::line(&mut come, &by.sign(ChangeKind::Inserted));
    gone.extend(come);
    gone
}

/// What two lists have at one place.
enum Pair<T> {
    Both(T, T),
    Old(T),
    New(T),
}

/// Pairs what two lists have, in order: what is the same, and between that, as many of one list
/// with as many of the other as there are of both and `fits` allows. So of what stands between two
/// pairs, only one list has more, and that comes first: LibreOffice joins words that come at the end of
/// a line with a line that comes behind it, and takes away the end of the line as well.
fn pairs<T: Clone + PartialEq>(
    old: &[T],
    new: &[T],
    fits: impl Fn(&T, &T) -> bool,
) -> Vec<Pair<T>> {
    let mut pairs = Vec::with_capacity(old.len().max(new.len()));
    let mut between: (Vec<&T>, Vec<&T>) = Default::default();
    let close = |between: &mut (Vec<&T>, Vec<&T>), pairs: &mut Vec<Pair<T>>| {
        let (gone, come) = std::mem::take(between);
        let both = gone.len().min(come.len());
        let (more_gone, gone) = gone.split_at(gone.len() - both);
        let (more_come, come) = come.split_at(come.len() - both);
        pairs.extend(more_gone.iter().map(|old| Pair::Old((*old).clone())));
        pairs.extend(more_come.iter().map(|new| Pair::New((*new).clone())));
        for (old, new) in gone.iter().zip(come) {
            if fits(old, new) {
                pairs.push(Pair::Both((*old).clone(), (*new).clone()));
            } else {
                pairs.push(Pair::Old((*old).clone()));
                pairs.push(Pair::New((*new).clone()));
            }
        }
    };
    for op in capture_diff_slices(Algorithm::Myers, &keys(old, old, new), &keys(new, old, new)) {
        let (from, to) = (op.old_range(), op.new_range());
        if op.tag() == similar::DiffTag::Equal {
            close(&mut between, &mut pairs);
            let same = old[from].iter().zip(&new[to]);
            pairs.extend(same.map(|(old, new)| Pair::Both(old.clone(), new.clone())));
        } else {
            between.0.extend(&old[from]);
            between.1.extend(&new[to]);
        }
    }
    close(&mut between, &mut pairs);
    pairs
}

/// Numbers what lists have, so that the same has the same number.
fn keys<T: PartialEq>(list: &[T], old: &[T], new: &[T]) -> Vec<usize> {
    let number = |one: &T| old.iter().chain(new).position(|other| other == one);
    list.iter()
        .map(|one| number(one).unwrap_or(usize::MAX))
        .collect()
}
