//! The action-item table: every section a band, every goal a group of rows.

use super::amendments::Amendments;
use super::column_widths::{Crowding, Measure};
use super::prose::Prose;
pub(super) use super::section_tables::SectionTables;
use super::{Setup, frame, item_list};
use crate::diagnostic::Spanned;
use crate::document::{Alignment, Block, Column, Document, Editing, Inline, Length};
use crate::identity::DocumentKind;
use crate::plan::column::{ColumnPlace, Room};
use crate::plan::period::{Convention, SeasonRule};
use crate::plan::{Columns, Number, Plan, Selection, Timeline, View};
use crate::template::Labels;

/// In which form items are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TableForm {
    /// A row each, in a table for each section.
    #[default]
    Table,
    /// A block each.
    List,
}

/// What the table is made of.
#[derive(Debug)]
pub struct TableSetup<'a> {
    pub form: TableForm,
    pub columns: Columns,
    /// The amendments of time lines, where their history is shown.
    pub amendments: Option<Amendments<'a>>,
}

impl TableSetup<'_> {
    /// Returns the form in which a plan is shown unless somebody asks for another one.
    pub fn of(plan: &Plan) -> Self {
        TableSetup {
            form: TableForm::default(),
            columns: plan.columns.shown_in(ColumnPlace::Table),
            amendments: None,
        }
    }
}

/// Composes the table of the selected items, as the plan has it shown.
pub fn action_table(view: &View<'_>, selection: &Selection, setup: Setup<'_>) -> Document {
    items_document(view, selection, &TableSetup::of(view.plan), setup)
}

/// Composes the table of the selected items, or the list of them.
pub fn items_document(
    view: &View<'_>,
    selection: &Selection,
    table: &TableSetup<'_>,
    setup: Setup<'_>,
) -> Document {
    let plan = view.plan;
    let title = frame::full_title(plan, setup.labels);
    let page = frame::page(plan, &setup, &title);
    let mut blocks = frame::title_block(plan, &setup);
    blocks.extend(key(view, selection, setup.labels));
    let prose = Prose {
        styles: &setup.styles,
        labels: setup.labels,
        width: page.text_width(),
    };
    let composer = SectionTables {
        columns: &table.columns,
        amendments: table.amendments.as_ref(),
        ..SectionTables::of_plan(plan, prose)
    };
    match table.form {
        TableForm::Table => {
            let columns = table_columns(&[plan], &table.columns, page.text_width(), &setup);
            blocks.extend(composer.of(view, &columns));
        }
        TableForm::List => blocks.extend(item_list::blocks(&composer, view)),
    }
    Document {
        metadata: frame::metadata(plan, &setup, &title, DocumentKind::ActionTable),
        page,
        words: frame::words(setup.labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

/// Returns whether a plan's table has more columns than there is room for.
pub(crate) fn crowding(plan: &Plan, table: &TableSetup<'_>, setup: &Setup<'_>) -> Option<Crowding> {
    if table.form == TableForm::List {
        return None;
    }
    crowding_of(&[plan], &table.columns, 0, setup)
}

/// Returns whether a table has more columns than there is room for beside one that takes some
/// thousandths of the text's width.
pub(super) fn crowding_of(
    plans: &[&Plan],
    columns: &Columns,
    taken: u32,
    setup: &Setup<'_>,
) -> Option<Crowding> {
    let measure = Measure {
        plans,
        columns,
        labels: setup.labels,
        styles: &setup.styles,
        width: frame::paper(setup).text_width(),
    };
    measure.crowding(Room {
        is_upright: setup.portrait,
        taken,
    })
}

/// Returns the columns of a table that shows nothing else.
pub(super) fn table_columns(
    plans: &[&Plan],
    columns: &Columns,
    width: Length,
    setup: &Setup<'_>,
) -> Vec<Column> {
    let room = Room {
        is_upright: setup.portrait,
        taken: 0,
    };
    let measure = Measure {
        plans,
        columns,
        labels: setup.labels,
        styles: &setup.styles,
        width,
    };
    described(&measure, measure.shares(room))
}

/// Returns the columns of a table, of widths in thousandths, that has a column for statuses behind them,
/// which takes what is taken of the room.
pub(super) fn columns_with_status(
    measure: &Measure<'_>,
    heading: String,
    (room, shares): (Room, Vec<u32>),
) -> Vec<Column> {
    let width = measure.width;
    let mut described = described(measure, shares);
    described.push(Column {
        heading: vec![Inline::text(heading)],
        width: width.share(room.taken, 1000),
        alignment: Alignment::Start,
    });
    described
}

fn described(measure: &Measure<'_>, shares: Vec<u32>) -> Vec<Column> {
    let (width, labels) = (measure.width, measure.labels);
    let columns = measure.columns.in_rows().zip(shares);
    columns
        .map(|(column, share)| {
            let width = width.share(share, 1000);
            Column {
                heading: vec![Inline::text(labels.heading(column))],
                width,
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
    let areas = plan.areas.iter();
    let areas = areas.map(|area| (area.key.as_str(), &area.number, area.title.as_str()));
    let sections = plan.sections.iter();
    let sections = sections.map(|one| (one.key.as_str(), &one.number, one.title.as_str()));
    let goals = plan.goals();
    let goals = goals.map(|goal| (goal.key.as_str(), &goal.number, goal.title.as_str()));
    for (keys, pattern, names) in [
        (&selection.areas, &words.area, names(areas, labels)),
        (&selection.sections, &words.section, names(sections, labels)),
        (&selection.goals, &words.goal, names(goals, labels)),
    ] {
        if !keys.is_empty() {
            let values: Vec<String> = keys.iter().map(|key| name_of(&names, key)).collect();
            filters.push(pattern.fill(&[("values", &quote(&values))]));
        }
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

/// Returns what headings are called, by their keys: by number, or else by title.
fn names<'p>(
    headings: impl Iterator<Item = (&'p str, &'p Spanned<Number>, &'p str)>,
    labels: &Labels,
) -> Vec<(&'p str, String)> {
    let names = headings.map(|(key, number, title)| match number.0.as_str() {
        "" => (key, labels.quoted(title)),
        number => (key, number.to_owned()),
    });
    names.collect()
}

fn name_of(names: &[(&str, String)], key: &str) -> String {
    let found = names.iter().find(|(own, _)| *own == key);
    found.map_or_else(|| key.to_owned(), |(_, name)| name.clone())
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
                &words.lists.portions[portion as usize],
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
