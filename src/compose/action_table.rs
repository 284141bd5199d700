//! The action-item table: every section a band, every goal a group of rows.

use super::{Setup, frame};
use crate::document::{
    Alignment, Anchor, Block, Cell, Column, Document, Heading, Inline, Length, Paragraph, Role,
    Row, RowGroup, Table,
};
use crate::plan::period::Season;
use crate::plan::{BodyKey, GoalView, Item, Plan, Responsibility, SectionView, Selection, View};
use crate::template::Labels;

/// Shares of the text's width, in thousandths: goals, actions, responsibility, time line.
const LANDSCAPE: [u32; 4] = [200, 405, 225, 170];
const PORTRAIT: [u32; 4] = [220, 375, 235, 170];
/// Words are divided where the column is at least this wide; a narrow one would be full of
/// hyphens.
const WIDE_ENOUGH_TO_HYPHENATE: Length = Length::millimetres(60);

/// Composes the table of the selected items.
pub fn action_table(view: &View<'_>, selection: &Selection, setup: Setup<'_>) -> Document {
    let plan = view.plan;
    let page = frame::page(plan, &setup);
    let columns = columns(page.text_width(), &setup);
    let mut blocks = frame::title_block(plan, &setup);
    blocks.extend(key(view, selection, setup.labels));
    let composer = Composer {
        plan,
        labels: setup.labels,
    };
    blocks.extend(
        view.sections
            .iter()
            .map(|section| Block::Table(composer.section(section, &columns))),
    );
    Document {
        metadata: frame::metadata(plan, &setup),
        page,
        words: frame::words(setup.labels),
        styles: setup.styles,
        blocks,
    }
}

fn columns(width: Length, setup: &Setup<'_>) -> Vec<Column> {
    let shares = if setup.portrait { PORTRAIT } else { LANDSCAPE };
    let table = &setup.labels.table;
    let headings = [
        (&table.goals, false),
        (&table.actions, true),
        (&table.responsibility, false),
        (&table.timeline, false),
    ];
    headings
        .into_iter()
        .zip(shares)
        .map(|((heading, is_prose), share)| {
            let width = width.share(share, 1000);
            Column {
                heading: vec![Inline::text(heading.clone())],
                width,
                hyphenate: is_prose && width >= WIDE_ENOUGH_TO_HYPHENATE,
                alignment: Alignment::Start,
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
            .map(|body| body_name(plan, body).to_owned())
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
        lines.extend(season_rules(view, labels));
    }
    lines.iter().map(|line| frame::subtitle(line)).collect()
}

/// Says how the seasons of the shown items were read, where days were asked for.
fn season_rules(view: &View<'_>, labels: &Labels) -> Vec<String> {
    let mut seasons: Vec<Season> = view
        .items()
        .filter_map(|place| place.item.timeline.as_ref())
        .flat_map(|timeline| timeline.period.seasons().collect::<Vec<_>>())
        .collect();
    seasons.sort_unstable();
    seasons.dedup();
    seasons
        .into_iter()
        .map(|season| {
            let rule = view.plan.calendar.rule(season);
            labels.filters.seasons.fill(&[
                ("season", &labels.calendar.seasons[season.index()]),
                ("first", &labels.day_of_year(rule.first.0, rule.first.1)),
                ("last", &labels.day_of_year(rule.last.0, rule.last.1)),
            ])
        })
        .collect()
}

fn body_name<'p>(plan: &'p Plan, key: &'p BodyKey) -> &'p str {
    plan.body(key).map_or(key.0.as_str(), |body| &body.name)
}

struct Composer<'a> {
    plan: &'a Plan,
    labels: &'a Labels,
}

impl Composer<'_> {
    fn section(&self, view: &SectionView<'_>, columns: &[Column]) -> Table {
        let (number, title) = (&view.section.number.0, &view.section.title.value);
        Table {
            band: Some(Heading {
                level: 2,
                number: Some(format!("{number}.")),
                content: vec![Inline::text(title.clone())],
                anchor: Some(Anchor(format!("section.{number}"))),
            }),
            columns: columns.to_vec(),
            groups: view.goals.iter().map(|goal| self.goal(goal)).collect(),
            summary: self.labels.table.summary.fill(&[("number", number)]),
        }
    }

    fn goal(&self, view: &GoalView<'_>) -> RowGroup {
        let goal = view.goal;
        let rows = if view.items.is_empty() {
            vec![Row {
                anchor: None,
                cells: (0..3).map(|_| cell(vec![self.to_be_agreed()])).collect(),
            }]
        } else {
            view.items.iter().map(|item| self.item(item)).collect()
        };
        RowGroup {
            label: Some(Heading {
                level: 3,
                number: Some(goal.number.0.clone()),
                content: vec![Inline::text(goal.title.value.clone())],
                anchor: Some(Anchor(format!("goal.{}", goal.number.0))),
            }),
            rows,
        }
    }

    fn item(&self, item: &Item) -> Row {
        let action = Paragraph {
            role: Role::Cell,
            marker: Some(item.number.0.clone()),
            content: vec![Inline::text(item.action.value.clone())],
        };
        let mut bodies: Vec<Inline> = item
            .responsible
            .iter()
            .map(|responsibility| Inline::text(self.responsibility(responsibility)))
            .collect();
        if bodies.is_empty() {
            // A supporter owns nothing: the owner is still to be agreed.
            bodies.push(self.to_be_agreed());
        }
        bodies.extend(self.support(&item.support).map(Inline::text));
        let timeline = match &item.timeline {
            Some(timeline) => Inline::text(timeline.said.clone()),
            None => self.to_be_agreed(),
        };
        Row {
            anchor: Some(Anchor(item.key.0.clone())),
            cells: vec![
                Cell {
                    heads_row: true,
                    tone: None,
                    paragraphs: vec![action],
                },
                cell(bodies),
                cell(vec![timeline]),
            ],
        }
    }

    fn to_be_agreed(&self) -> Inline {
        Inline::quiet(self.labels.table.to_be_agreed.clone())
    }

    fn responsibility(&self, responsibility: &Responsibility) -> String {
        let names: Vec<&str> = responsibility
            .bodies()
            .iter()
            .map(|body| body_name(self.plan, body))
            .collect();
        names.join(&self.labels.lists.or)
    }

    fn support(&self, support: &[crate::diagnostic::Spanned<BodyKey>]) -> Option<String> {
        let names: Vec<&str> = support
            .iter()
            .map(|body| body_name(self.plan, body))
            .collect();
        let bodies = self.labels.list(&names);
        (!names.is_empty()).then(|| self.labels.table.support.fill(&[("bodies", &bodies)]))
    }
}

/// Makes a cell of one line each.
fn cell(lines: Vec<Inline>) -> Cell {
    Cell {
        heads_row: false,
        tone: None,
        paragraphs: lines
            .into_iter()
            .map(|line| Paragraph::new(Role::Cell, vec![line]))
            .collect(),
    }
}
