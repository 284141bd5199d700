//! The redline: the action-item table of the new text, with marks for all that the old one said
//! otherwise.
//!
//! Both tables are composed as they always are, by [`action_table`](fn@super::action_table), and laid
//! over each other along the walk of a [`Difference`]. So accepting all changes gives the new
//! table's document, and rejecting all the old one's; whatever both say alike carries no mark.
//!
//! A summary of the changes can stand before the table. It belongs to neither text, so a document in
//! which changes are accepted or rejected, as in DOCX, goes without: both answers would have to
//! leave it behind. `docs/circulation.md` says so.
//!
//! `overlay.rs` lays rows, cells and lines over each other, `mark.rs` marks what only one text has,
//! `entries.rs` lists the changes, and
//! `summary.rs` sets that list as a table.

mod entries;
mod mark;
mod overlay;
mod summary;

use super::action_table;
use super::column_widths::Crowding;
use super::prose::Prose;
use super::section_tables::{GoalRows, SectionBlocks, SectionTables};
use super::{Setup, frame};
use crate::circulation::difference::{Compared, Difference, GoalEntry, SectionEntry};
use crate::diagnostic::Spanned;
use crate::document::{
    Block, Change, ChangeKind, Column, Document, Editing, Heading, Inline, MoveName, Row, RowGroup,
    RunningLine, Signature, Table,
};
use crate::identity::DocumentKind;
use crate::plan::{Area, ColumnKey, Columns, Goal, Item, ItemKey, Plan, Section};
use crate::template::Labels;
use crate::template::PatternElement;
use chrono::NaiveDate;
use overlay::Signers;
use std::collections::HashSet;

/// Says who changed what an item says in a column, where that is somebody else than
/// [`RedlineSetup::author`], such as whoever proposed a change that was applied. For a whole item
/// that came, went or moved, it is asked about the action.
pub(crate) type AuthorOf<'a> = &'a dyn Fn(ItemKeys<'_>, &ColumnKey) -> Option<String>;

/// The keys of an item in the two texts; a new text may have given a key to another item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemKeys<'k> {
    /// Nothing where the old text does not have the item.
    pub old: Option<&'k ItemKey>,
    /// Nothing where the new text does not have the item.
    pub new: Option<&'k ItemKey>,
}

/// What a redline is made with, apart from the two texts.
pub struct RedlineSetup<'a> {
    pub setup: Setup<'a>,
    /// Who made the changes of which [`RedlineSetup::author_of`] knows nothing.
    pub author: &'a str,
    pub author_of: AuthorOf<'a>,
    pub old: RedlineSide<'a>,
    pub new: RedlineSide<'a>,
    /// Whether a summary of the changes stands before the table.
    pub has_summary: bool,
}

impl std::fmt::Debug for RedlineSetup<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RedlineSetup")
            .field("author", &self.author)
            .field("old", &self.old)
            .field("new", &self.new)
            .finish_non_exhaustive()
    }
}

/// Where one of the two texts comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RedlineSide<'a> {
    /// What the call names: a file, a revision of the repository, the symbol of a circulated draft.
    pub name: &'a str,
    /// The day on which it was circulated, under that symbol.
    pub circulated: Option<NaiveDate>,
}

/// The property of a redline's file that has the hash of the old text: a file with it is no draft
/// that somebody answers with.
pub(crate) const OLD_HASH: &str = "WemRedlineBase";

/// Composes the redline of two texts of a plan, in the labels of the new one.
pub fn redline(difference: &Difference<'_>, redline: &RedlineSetup<'_>) -> Document {
    let (old, new) = (difference.old, difference.new);
    let setup = &redline.setup;
    let composer = Composer::new(difference, redline);
    let title = &setup.labels.redline.title;
    let title = title.fill(&[("title", &frame::full_title(new, setup.labels))]);
    let mut metadata = frame::metadata(new, setup, &title, DocumentKind::Redline);
    metadata
        .properties
        .push((OLD_HASH.to_owned(), old.fingerprint()));
    let mut blocks = overlay::blocks(
        &frame::title_block(old, setup),
        frame::title_block(new, setup),
        &composer.signers.general,
    );
    if redline.has_summary {
        let headings = blocks.iter_mut().filter_map(|block| match block {
            Block::Heading(heading) => Some(&mut heading.content),
            _ => None,
        });
        headings.for_each(|content| call_changes(content, setup.labels));
        blocks.extend(summary::summary(difference, redline, &composer));
    }
    blocks.extend(composer.sections(&difference.sections));
    let mut page = frame::page(new, setup, &frame::full_title(new, setup.labels));
    let old_page = frame::page(old, setup, &frame::full_title(old, setup.labels));
    page.header = composer.running(&old_page.header, page.header);
    page.footer = composer.running(&old_page.footer, page.footer);
    if redline.has_summary {
        call_changes(&mut page.header.start, setup.labels);
    }
    Document {
        metadata,
        page,
        words: frame::words(setup.labels),
        styles: setup.styles.clone(),
        editing: Editing::Free,
        blocks,
    }
}

/// Returns whether the redline has more columns than there is room for.
pub(crate) fn redline_crowding(difference: &Difference<'_>, setup: &Setup<'_>) -> Option<Crowding> {
    let plans = [difference.old, difference.new];
    action_table::crowding_of(&plans, &difference.columns, 0, setup)
}

/// Makes the title of the plan that of its changes. Where they are accepted or rejected, neither text
/// has these words.
fn call_changes(title: &mut Vec<Inline>, labels: &Labels) {
    let parts = labels.redline.title.parts().into_iter();
    let called = parts.flat_map(|part| match part {
        PatternElement::Text(text) => vec![Inline::text(text)],
        PatternElement::Placeable(_) => title.clone(),
    });
    *title = called.collect();
}

/// Changes of one kind between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeCount {
    /// What kind of change it is, in words.
    pub what: String,
    pub count: usize,
    /// Where, in the order of the plan, each once.
    pub places: Vec<String>,
}

/// Counts the changes between two texts as the summary of their redline lists them, the kinds in the
/// order in which they come.
pub(crate) fn change_counts(
    difference: &Difference<'_>,
    redline: &RedlineSetup<'_>,
) -> Vec<ChangeCount> {
    let composer = Composer::new(difference, redline);
    let mut counts: Vec<ChangeCount> = Vec::new();
    for entry in entries::all(difference, &composer, redline.setup.labels) {
        let at = counts.iter().position(|count| count.what == entry.change);
        let at = at.unwrap_or_else(|| {
            counts.push(ChangeCount {
                what: entry.change.clone(),
                count: 0,
                places: Vec::new(),
            });
            counts.len() - 1
        });
        counts[at].count += entry.count;
        if !counts[at].places.contains(&entry.place) {
            counts[at].places.push(entry.place);
        }
    }
    counts
}

/// Composes the parts of both tables and lays them over each other.
pub(super) struct Composer<'a> {
    old: SectionTables<'a>,
    new: SectionTables<'a>,
    /// What the tables show of both texts.
    pub(super) shown: &'a Columns,
    columns: Vec<Column>,
    pub(super) signers: Signers<'a>,
    /// Keys that the new text has: what is gone must not take their anchors.
    taken: HashSet<&'a ItemKey>,
}

impl<'a> Composer<'a> {
    fn new(difference: &'a Difference<'a>, redline: &'a RedlineSetup<'a>) -> Self {
        let setup = &redline.setup;
        let shown = &difference.columns;
        let width = frame::paper(setup).text_width();
        let prose = Prose {
            styles: &setup.styles,
            labels: setup.labels,
            width,
        };
        let tables = |plan: &'a Plan| SectionTables {
            columns: shown,
            has_sums: false,
            ..SectionTables::of_plan(plan, prose)
        };
        Composer {
            old: tables(difference.old),
            new: tables(difference.new),
            shown,
            columns: action_table::table_columns(
                &[difference.old, difference.new],
                shown,
                width,
                setup,
            ),
            signers: Signers::new(redline, shown),
            taken: difference
                .new
                .items()
                .map(|place| &place.item.key.value)
                .collect(),
        }
    }

    fn running(&self, old: &RunningLine, new: RunningLine) -> RunningLine {
        let by = &self.signers.general;
        RunningLine {
            start: overlay::line(&old.start, new.start, by),
            end: overlay::line(&old.end, new.end, by),
        }
    }

    /// Composes all sections, under the headings of their areas.
    fn sections(&self, entries: &[SectionEntry<'a>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: (Option<&Area>, Option<&Area>) = (None, None);
        for entry in entries {
            let of = |composer: &SectionTables<'a>, section: Option<&'a Section>| {
                section.and_then(|section| composer.plan.area_of(section))
            };
            let old = of(&self.old, entry.place.old_here()).or(open.0);
            let new = of(&self.new, entry.place.new_here()).or(open.1);
            let is_same = |one: Option<&Area>, other: Option<&Area>| match (one, other) {
                (None, None) => true,
                (Some(one), Some(other)) => std::ptr::eq(one, other),
                _ => false,
            };
            if !is_same(old, open.0) || !is_same(new, open.1) {
                blocks.extend(self.area_notes(open));
                let old_here = old.filter(|_| !is_same(old, open.0));
                let new_here = new.filter(|_| !is_same(new, open.1));
                blocks.extend(self.area(old_here, new_here));
                open = (old, new);
            }
            blocks.extend(self.section(entry));
        }
        blocks.extend(self.area_notes(open));
        let notes = (&self.old.plan.notes[..], &self.new.plan.notes[..]);
        blocks.extend(self.notes(notes));
        blocks
    }

    fn area(&self, old: Option<&Area>, new: Option<&Area>) -> Vec<Block> {
        let of = |composer: &SectionTables<'a>, area: Option<&Area>| {
            area.map_or_else(Vec::new, |area| composer.area(area))
        };
        overlay::blocks(
            &of(&self.old, old),
            of(&self.new, new),
            &self.signers.general,
        )
    }

    fn area_notes(&self, (old, new): (Option<&Area>, Option<&Area>)) -> Vec<Block> {
        let notes = |area: Option<&'_ Area>| area.map_or_else(Vec::new, |area| area.notes.clone());
        self.notes((&notes(old), &notes(new)))
    }

    fn notes(&self, (old, new): (&[Spanned<String>], &[Spanned<String>])) -> Vec<Block> {
        let old = self.old.prose.notes(old);
        overlay::blocks(&old, self.new.prose.notes(new), &self.signers.general)
    }

    fn intro(&self, old: Option<&Spanned<String>>, new: Option<&Spanned<String>>) -> Vec<Block> {
        let old = self.old.prose.intro(old);
        overlay::blocks(&old, self.new.prose.intro(new), &self.signers.general)
    }

    fn section(&self, entry: &SectionEntry<'a>) -> Vec<Block> {
        let place = &entry.place;
        let (old, new) = (place.old_here(), place.new_here());
        let of_goal = |entry: &GoalEntry<'a>| {
            let (old_goal, new_goal) = (entry.place.old_here(), entry.place.new_here());
            let text = |goal: Option<&'a Goal>| goal.and_then(|goal| goal.intro.as_ref());
            GoalRows {
                intro: self.intro(text(old_goal), text(new_goal)),
                rows: self.goal(entry, (old, new)),
            }
        };
        let text =
            |section: Option<&'a Section>| section.and_then(|section| section.intro.as_ref());
        let notes =
            |section: Option<&'a Section>| section.map_or(&[][..], |section| &section.notes);
        let (composer, section) = match *place {
            Compared::Deleted(old) | Compared::MovedFrom { old, .. } => (&self.old, old),
            Compared::Kept { new, .. }
            | Compared::MovedTo { new, .. }
            | Compared::Inserted(new) => (&self.new, new),
        };
        let was = old.and_then(|old| self.old.band(old));
        let band = composer.band(section).or_else(|| was.clone());
        let values = |composer: &SectionTables<'_>, section: Option<&Section>| {
            section.map_or_else(Vec::new, |section| composer.values_of_section(section))
        };
        let (old_values, new_values) = (values(&self.old, old), values(&self.new, new));
        let mut before = overlay::blocks(&old_values, new_values, &self.signers.general);
        before.extend(self.intro(text(old), text(new)));
        SectionBlocks {
            band: self.heading(place, "section", was, band),
            intro: before,
            goals: entry.goals.iter().map(of_goal).collect(),
            notes: self.notes((notes(old), notes(new))),
        }
        .blocks(&|groups| {
            let mut shown = composer.table(section, &self.columns, groups);
            if let Some(change) = self.change(place, "section", &self.signers.general) {
                self.mark_table(&mut shown, change);
            }
            shown
        })
    }

    /// Marks a table that comes or goes, with its header row. What moves is marked row by row.
    fn mark_table(&self, table: &mut Table, change: Change) {
        let kind = match change.kind.is_new() {
            true => ChangeKind::Inserted,
            false => ChangeKind::Deleted,
        };
        let change = Change { kind, ..change };
        for column in &mut table.columns {
            mark::line(&mut column.heading, &change);
        }
        table.change = Some(change);
    }

    fn goal(
        &self,
        entry: &GoalEntry<'_>,
        (was_in, is_in): (Option<&Section>, Option<&Section>),
    ) -> RowGroup {
        let place = &entry.place;
        let label =
            |composer: &SectionTables<'_>, goal: Option<&Goal>, section: Option<&Section>| {
                composer.label(goal?, section?)
            };
        let old = label(&self.old, place.old_here(), was_in);
        let new = label(&self.new, place.new_here(), is_in);
        let shown = new.or_else(|| old.clone());
        let label = self.heading(place, "goal", old, shown);
        self.new.group(label, self.rows(entry))
    }

    /// Returns the rows of a goal; one without items has a row that says so.
    fn rows(&self, entry: &GoalEntry<'_>) -> Vec<Row> {
        let is_bare = |goal: Option<&Goal>| goal.is_some_and(|goal| goal.items.is_empty());
        let was_bare = is_bare(entry.place.old_here());
        let is_bare = is_bare(entry.place.new_here());
        let mut rows = Vec::with_capacity(entry.items.len() + 1);
        let general = &self.signers.general;
        rows.extend(self.values_row(entry));
        match (was_bare, is_bare) {
            (true, true) => rows.push(self.new.bare_row()),
            (true, false) => rows.push(mark::row(
                self.old.bare_row(),
                &general.sign(ChangeKind::Deleted),
            )),
            _ => {}
        }
        rows.extend(entry.items.iter().map(|item| self.row(item)));
        if is_bare && !was_bare {
            let change = general.sign(ChangeKind::Inserted);
            rows.push(mark::row(self.new.bare_row(), &change));
        }
        rows
    }

    /// Returns the row of what a goal says in columns.
    fn values_row(&self, entry: &GoalEntry<'_>) -> Option<Row> {
        let general = &self.signers.general;
        let old = entry.place.old_here();
        let old = old.and_then(|goal| self.old.values_row(goal));
        let new = entry.place.new_here();
        let new = new.and_then(|goal| self.new.values_row(goal));
        match (old, new) {
            (Some(old), Some(new)) => Some(overlay::row_of(&old, new, general)),
            (Some(old), None) => Some(mark::row(old, &general.sign(ChangeKind::Deleted))),
            (None, Some(new)) => Some(mark::row(new, &general.sign(ChangeKind::Inserted))),
            (None, None) => None,
        }
    }

    fn row(&self, place: &Compared<'_, Item>) -> Row {
        let (old, new) = (
            |item: &Item| self.old.item(item),
            |item: &Item| self.new.item(item),
        );
        let (kind, mut row, key) = match *place {
            Compared::Kept {
                old: was,
                new: item,
            } => return overlay::row(&old(was), new(item), &self.signers.of(place)),
            Compared::Inserted(item) => (ChangeKind::Inserted, new(item), &item.key),
            Compared::Deleted(item) => (ChangeKind::Deleted, old(item), &item.key),
            Compared::MovedFrom { old: was, new, id } => (
                ChangeKind::MovedFrom(move_name("item", id)),
                old(was),
                &new.key,
            ),
            Compared::MovedTo {
                old: was,
                new: item,
                id,
            } => {
                let signers = self.signers.of(place);
                let row = overlay::moved_row(&old(was), new(item), &signers);
                (ChangeKind::MovedTo(move_name("item", id)), row, &item.key)
            }
        };
        if !kind.is_new() && self.taken.contains(&key.value) {
            row.anchor = None;
        }
        let change = self.signers.of(place).action.sign(kind);
        mark::row(row, &change)
    }

    /// Returns the heading of a section or goal: `old` as it was here, `shown` as it is shown here.
    fn heading<T>(
        &self,
        place: &Compared<'_, T>,
        kind: &str,
        old: Option<Heading>,
        shown: Option<Heading>,
    ) -> Option<Heading> {
        let shown = shown?;
        let by = &self.signers.general;
        let heading = match (self.change(place, kind, by), old) {
            (Some(change), _) => mark::heading(shown, &change),
            (None, Some(old)) => overlay::heading(&old, shown, by),
            (None, None) => shown,
        };
        Some(heading)
    }

    /// Returns the mark of what is not in both texts here.
    fn change<T>(&self, place: &Compared<'_, T>, kind: &str, by: &Signature) -> Option<Change> {
        let kind = match *place {
            Compared::Kept { .. } => return None,
            Compared::Inserted(_) => ChangeKind::Inserted,
            Compared::Deleted(_) => ChangeKind::Deleted,
            Compared::MovedFrom { id, .. } => ChangeKind::MovedFrom(move_name(kind, id)),
            Compared::MovedTo { id, .. } => ChangeKind::MovedTo(move_name(kind, id)),
        };
        Some(by.sign(kind))
    }
}

fn move_name(kind: &str, id: usize) -> MoveName {
    MoveName(format!("{kind}-{}", id + 1))
}
