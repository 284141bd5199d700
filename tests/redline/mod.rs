//! Redlines, from two texts of a plan to tracked changes and marked pages.

mod columns;
mod decided;
mod edits;
mod files;
mod planted;
mod resolved;
mod speed;

use crate::outlines;
use crate::plans;
use chrono::NaiveDate;
use wem_report::circulation::difference::Difference;
use wem_report::compose::{self, ItemKeys, RedlineSetup, RedlineSide, Setup};
use wem_report::diagnostic::Sources;
use wem_report::document::{Block, Document, Heading, Paper, Table};
use wem_report::plan::{ColumnKey, Plan, Selection};
use wem_report::template::{Labels, Library};

/// Two texts of a plan.
pub(crate) struct Texts {
    pub old: Plan,
    pub new: Plan,
    pub labels: Labels,
    pub sides: (RedlineSide<'static>, RedlineSide<'static>),
}

/// Returns the side of a file.
pub(crate) fn file(name: &str) -> RedlineSide<'_> {
    RedlineSide {
        name,
        circulated: None,
    }
}

impl Texts {
    pub(crate) fn of(old: &str, new: &str) -> Self {
        let library = Library::embedded();
        let (old, _) = plans::read(&library, old);
        let (new, labels) = plans::read(&library, new);
        Texts {
            old,
            new,
            labels,
            sides: (file("old.toml"), file("new.toml")),
        }
    }

    /// Reads a pair of `tests/cases/redline/`.
    pub(crate) fn of_files(old: &str, new: &str) -> Self {
        let read = |name: &str| {
            let path = plans::root().join(format!("tests/cases/redline/{name}.toml"));
            std::fs::read_to_string(path).expect("a readable plan")
        };
        Texts::of(&read(old), &read(new))
    }

    /// Returns the pair in which every kind of change is.
    pub(crate) fn planted() -> Self {
        Texts::of_files("old", "new")
    }

    pub(crate) fn arabic() -> Self {
        Texts::of_files("arabic-old", "arabic-new")
    }

    pub(crate) fn setup(&self) -> Setup<'_> {
        let library = Library::embedded();
        let (theme, _) = library
            .theme(&mut Sources::default())
            .expect("the built-in theme");
        let fonts = library.fonts(&theme).expect("the built-in fonts");
        Setup {
            labels: &self.labels,
            styles: theme.style_sheet(fonts),
            paper: Paper::A4,
            portrait: false,
            draft: false,
            date: NaiveDate::from_ymd_opt(2016, 7, 1).expect("the date exists"),
        }
    }

    pub(crate) fn redline(&self, has_summary: bool) -> Document {
        self.redline_by(has_summary, &|_, _| None)
    }

    pub(crate) fn redline_by(
        &self,
        has_summary: bool,
        author_of: &dyn Fn(ItemKeys<'_>, &ColumnKey) -> Option<String>,
    ) -> Document {
        let difference = Difference::between(&self.old, &self.new);
        let redline = RedlineSetup {
            setup: self.setup(),
            author: "WEM-International",
            author_of,
            old: self.sides.0,
            new: self.sides.1,
            has_summary,
        };
        compose::redline(&difference, &redline)
    }

    /// Returns the plain table of one of the texts.
    pub(crate) fn table(&self, plan: &Plan) -> Document {
        let selection = Selection::default();
        compose::action_table(&selection.apply(plan), &selection, self.setup())
    }
}

/// Returns what readers see of a document: anchors and summaries are the new text's, whatever is
/// decided.
pub(crate) fn seen(document: &Document) -> String {
    let heading = |heading: &mut Heading| heading.anchor = None;
    let mut document = document.clone();
    for block in &mut document.blocks {
        match block {
            Block::Heading(one) => heading(one),
            Block::Table(table) => bare(table, heading),
            _ => {}
        }
    }
    document.metadata.properties.clear();
    document.metadata.title.clear();
    document.metadata.subject = None;
    document.metadata.organisation.clear();
    outlines::outline(&document)
}

fn bare(table: &mut Table, heading: impl Fn(&mut Heading)) {
    table.summary.clear();
    table.band.iter_mut().for_each(&heading);
    for group in &mut table.groups {
        group.label.iter_mut().for_each(&heading);
        group.rows.iter_mut().for_each(|row| row.anchor = None);
    }
}
