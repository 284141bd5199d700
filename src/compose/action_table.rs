//! The action-item table: every section a band, every goal a group of rows.

use super::item_cells::{self, ItemCells};
use super::{Setup, frame};
use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Document, Editing, Heading, Inline, Length, Row,
    RowGroup, Table,
};
use crate::plan::column::{ColumnSubject, Room};
use crate::plan::period::{Convention, SeasonRule};
use crate::plan::{
    Columns, Goal, GoalView, Item, Plan, Section, SectionView, Selection, Timeline, View,
};
use crate::template::Labels;

/// Words are divided where the column is at least this wide; a narrow one would be full of
/// hyphens.
const WIDE_ENOUGH_TO_HYPHENATE: Length = Length::millimetres(60);

/// Composes the table of the selected items.
pub fn action_table(view: &View<'_>, selection: &Selection, setup: Setup<'_>) -> Document {
    let plan = view.plan;
    let title = frame::full_title(plan);
    let page = frame::page(plan, &setup, &title);
    let columns = table_columns(&plan.columns, page.text_width(), &setup);
    let mut blocks = frame::title_block(plan, &setup);
    blocks.extend(key(view, selection, setup.labels));
    let composer = SectionTables::of_plan(plan, setup.labels);
    blocks.extend(composer.of(view, &columns));
    Document {
        metadata: frame::metadata(plan, &setup, &title),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Returns the columns of a table that shows nothing else.
pub(super) fn table_columns(columns: &Columns, width: Length, setup: &Setup<'_>) -> Vec<Column> {
    let room = Room {
        is_upright: setup.portrait,
        taken: 0,
    };
    described(columns, width, setup.labels, room)
}

/// Returns the columns of a table that has a column for statuses behind them, as wide as `status`
/// thousandths of the text's width.
pub(super) fn columns_with_status(
    columns: &Columns,
    width: Length,
    labels: &Labels,
    (heading, status): (String, u32),
) -> Vec<Column> {
    let room = Room {
        is_upright: false,
        taken: status,
    };
    let mut described = described(columns, width, labels, room);
    described.push(Column {
        heading: vec![Inline::text(heading)],
        width: width.share(status, 1000),
        hyphenate: false,
        alignment: Alignment::Start,
    });
    described
}

fn described(columns: &Columns, width: Length, labels: &Labels, room: Room) -> Vec<Column> {
    let columns = columns.in_rows().zip(columns.shares(room));
    columns
        .map(|(column, share)| {
            let is_prose = column.of == ColumnSubject::Item && column.kind.is_prose();
            let width = width.share(share, 1000);
            Column {
                heading: vec![Inline::text(labels.heading(column))],
                width,
                hyphenate: is_prose && width >= WIDE_ENOUGH_TO_HYPHENATE,
                alignment: match column.kind.is_figure() {
                    true => Alignment::End,
                    false => Alignment::Start,
                },
            }
        })
        .collect()
}

/// Says what is shown, if not all of the plan is.
fn key(view: &View<'_>, selection: &Selection, labels: &Labels) -> Vec<Block> {
    if selection.is_empty() {
        return Vec::new();
    }
    let plan = view.plan;
    let words = &labels.filters;
    let quote = |values: &[String]| labels.list(values);
    let mut filters = Vec::new();
    if !selection.sections.is_empty() {
        let values = quote(&selection.sections);
        filters.push(words.section.fill(&[("values", &values)]));
    }
    if !selection.goals.is_empty() {
        let values = quote(&selection.goals);
        filters.push(words.goal.fill(&[("values", &values)]));
    }
    if !selection.bodies.is_empty() {
        let names: Vec<String> = selection
            .bodies
            .iter()
            .map(|body| plan.body_name(body).to_owned())
            .collect();
        filters.push(words.body.fill(&[("values", &quote(&names))]));
    }
    if let Some(date) = selection.from {
        filters.push(words.from.fill(&[("date", &labels.date(date))]));
    }
    if let Some(date) = selection.to {
        filters.push(words.to.fill(&[("date", &labels.date(date))]));
    }
    if selection.no_body {
        filters.push(words.no_body.clone());
    }
    if selection.no_timeline {
        filters.push(words.no_timeline.clone());
    }
    let shown = labels.title_block.shown.fill(&[
        ("filters", &filters.join(&words.separator)),
        ("items", &view.item_count().to_string()),
        ("all", &plan.items().count().to_string()),
    ]);
    let mut lines = vec![shown];
    if selection.from.is_some() || selection.to.is_some() {
        let timelines = view
            .items()
            .filter_map(|place| place.item.timeline.as_deref());
        lines.extend(convention_rules(timelines, plan, labels));
    }
    lines.iter().map(|line| frame::subtitle(line)).collect()
}

/// Says how the loose words of time lines are read: seasons, parts of a year, fiscal years.
pub(super) fn convention_rules<'t>(
    timelines: impl Iterator<Item = &'t Timeline>,
    plan: &Plan,
    labels: &Labels,
) -> Vec<String> {
    let mut conventions: Vec<Convention> = timelines.flat_map(Timeline::conventions).collect();
    conventions.sort_unstable();
    conventions.dedup();
    let words = &labels.filters;
    let calendar = &plan.calendar;
    let rule = |name: &str, rule: SeasonRule| {
        words.seasons.fill(&[
            ("season", name),
            ("first", &labels.day_of_year(rule.first.0, rule.first.1)),
            ("last", &labels.day_of_year(rule.last.0, rule.last.1)),
        ])
    };
    conventions
        .into_iter()
        .filter_map(|convention| match convention {
            Convention::Season(season) => Some(rule(
                &labels.calendar.seasons[season.index()],
                calendar.rule(season),
            )),
            Convention::Portion(portion) => Some(rule(
                &words.portions[portion as usize],
                calendar.portion(portion),
            )),
            Convention::FiscalYear => {
                let (month, day) = calendar.fiscal_year?;
                let first = labels.day_of_year(month, day);
                Some(words.fiscal_year.fill(&[("first", &first)]))
            }
            Convention::PlanYear => {
                let first = labels.date(calendar.starts?);
                Some(words.plan_years.fill(&[("first", &first)]))
            }
        })
        .collect()
}

/// The tables of a plan's sections.
pub(super) struct SectionTables<'a> {
    pub(super) plan: &'a Plan,
    /// What the tables show of it.
    pub(super) columns: &'a Columns,
    pub(super) labels: &'a Labels,
    /// Level of the sections' headings; goals stand one below.
    pub(super) level: u8,
    /// Makes the last cell of an item, where the table has a column for its status.
    pub(super) status: Option<&'a dyn Fn(&Item) -> Cell>,
}

impl<'a> SectionTables<'a> {
    /// Makes the tables of the action-item table's document.
    pub(super) fn of_plan(plan: &'a Plan, labels: &'a Labels) -> Self {
        SectionTables {
            plan,
            columns: &plan.columns,
            labels,
            level: 2,
            status: None,
        }
    }

    /// Composes one table for each section of a view.
    pub(super) fn of(&self, view: &View<'_>, columns: &[Column]) -> Vec<Block> {
        let tables = view.sections.iter();
        tables
            .map(|section| Block::Table(self.section(section, columns)))
            .collect()
    }

    fn section(&self, view: &SectionView<'_>, columns: &[Column]) -> Table {
        let groups = view.goals.iter().map(|goal| self.goal(goal));
        self.table(view.section, columns, groups.collect())
    }

    /// Composes the table of a section from its goals.
    pub(super) fn table(
        &self,
        section: &Section,
        columns: &[Column],
        groups: Vec<RowGroup>,
    ) -> Table {
        let number = &section.number.0;
        Table {
            change: None,
            band: Some(self.band(section)),
            columns: columns.to_vec(),
            groups,
            summary: self.labels.table.summary.fill(&[("number", number)]),
        }
    }

    /// Composes the band of a section.
    pub(super) fn band(&self, section: &Section) -> Heading {
        let number = &section.number.0;
        Heading {
            revision: None,
            level: self.level,
            number: Some(format!("{number}.")),
            content: vec![Inline::text(section.title.value.clone())],
            anchor: Some(Anchor(format!("section.{number}"))),
        }
    }

    fn goal(&self, view: &GoalView<'_>) -> RowGroup {
        let rows = if view.items.is_empty() {
            vec![self.bare_row()]
        } else {
            view.items.iter().map(|item| self.item(item)).collect()
        };
        RowGroup {
            label: Some(self.label(view.goal)),
            rows,
        }
    }

    /// Composes the label of a goal.
    pub(super) fn label(&self, goal: &Goal) -> Heading {
        Heading {
            revision: None,
            level: self.level + 1,
            number: Some(goal.number.0.clone()),
            content: vec![Inline::text(goal.title.value.clone())],
            anchor: Some(Anchor(format!("goal.{}", goal.number.0))),
        }
    }

    /// Composes the row of a goal that has no items.
    pub(super) fn bare_row(&self) -> Row {
        let cells = self.columns.of_items().count() + usize::from(self.status.is_some());
        let agreed = || item_cells::cell(vec![self.words().to_be_agreed()]);
        Row {
            anchor: None,
            change: None,
            cells: (0..cells).map(|_| agreed()).collect(),
        }
    }

    /// Composes the row of an item.
    pub(super) fn item(&self, item: &Item) -> Row {
        let words = self.words();
        let columns = self.columns.of_items();
        let mut cells: Vec<Cell> = columns.map(|column| words.cell(item, column)).collect();
        cells.extend(self.status.map(|status| status(item)));
        Row {
            change: None,
            anchor: Some(Anchor(item.key.0.clone())),
            cells,
        }
    }

    fn words(&self) -> ItemCells<'_> {
        ItemCells::new(self.plan, self.labels)
    }
}
