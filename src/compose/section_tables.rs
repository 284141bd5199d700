//! The tables of a plan's sections, and what stands round them.

use super::amendments::Amendments;
use super::item_cells::{self, ItemCells};
use super::prose::Prose;
use super::sums as sums_of;
use crate::document::{
    Anchor, Block, Cell, Column, Heading, Inline, Paragraph, Role, Row, RowGroup, Table, plain_text,
};
use crate::plan::column::{ColumnSubject, Values};
use crate::plan::{
    Area, Column as PlanColumn, ColumnKey, Columns, Goal, GoalView, Item, Number, Plan, Section,
    SectionView, View,
};

/// Returns what something is called by in few words: its number, else its title.
fn named<'t>(number: &'t Number, title: &'t str) -> &'t str {
    match number.0.as_str() {
        "" => title,
        number => number,
    }
}

/// The tables of a plan's sections.
pub(super) struct SectionTables<'a> {
    pub(super) plan: &'a Plan,
    /// What the tables show of it.
    pub(super) columns: &'a Columns,
    pub(super) prose: Prose<'a>,
    /// Level of the highest headings; those of the next level stand one below.
    pub(super) level: u8,
    /// The amendments of time lines, where their history is shown.
    pub(super) amendments: Option<&'a Amendments<'a>>,
    /// Whether it shows what numbers add up to.
    pub(super) has_sums: bool,
    /// Makes the last cell of an item, where the table has a column for its status.
    pub(super) status: Option<&'a dyn Fn(&Item) -> Cell>,
}

impl<'a> SectionTables<'a> {
    /// Makes the tables of the action-item table's document.
    pub(super) fn of_plan(plan: &'a Plan, prose: Prose<'a>) -> Self {
        SectionTables {
            plan,
            columns: &plan.columns,
            prose,
            level: 2,
            amendments: None,
            has_sums: true,
            status: None,
        }
    }

    /// Composes the sections of a view: a table for each, and the text around them.
    pub(super) fn of(&self, view: &View<'_>, columns: &[Column]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let by_area =
            |one: &SectionView<'_>, next: &SectionView<'_>| one.section.area == next.section.area;
        for sections in view.sections.chunk_by(by_area) {
            let area = sections
                .first()
                .and_then(|view| self.plan.area_of(view.section));
            blocks.extend(area.into_iter().flat_map(|area| self.area(area)));
            blocks.extend(
                sections
                    .iter()
                    .flat_map(|section| self.section(section, columns)),
            );
            blocks.extend(
                area.into_iter()
                    .flat_map(|area| self.prose.notes(&area.notes)),
            );
        }
        let in_all = &self.prose.labels.columns.in_all;
        let items = || view.items().map(|place| place.item);
        blocks.extend(sums(self, in_all, items));
        blocks.extend(self.prose.notes(&self.plan.notes));
        blocks
    }

    /// Composes the heading of an area, and the text below it.
    pub(super) fn area(&self, area: &Area) -> Vec<Block> {
        let heading = Block::Heading(self.area_heading(area));
        let mut blocks = vec![heading];
        blocks.extend(self.prose.intro(area.intro.as_ref()));
        blocks
    }

    /// Composes the heading of an area.
    pub(super) fn area_heading(&self, area: &Area) -> Heading {
        Heading {
            revision: None,
            level: self.level,
            number: area.numeral(),
            content: vec![Inline::text(area.title.value.clone())],
            anchor: Some(Anchor(format!("area.{}", area.key))),
        }
    }

    fn section(&self, view: &SectionView<'_>, columns: &[Column]) -> Vec<Block> {
        let section = view.section;
        let goals = view.goals.iter().map(|view| GoalRows {
            intro: self.prose.intro(view.goal.intro.as_ref()),
            rows: self.goal(view, section),
        });
        let mut intro = self.values_of_section(section);
        intro.extend(self.prose.intro(section.intro.as_ref()));
        let items = || {
            let goals = view.goals.iter();
            goals.flat_map(|goal| goal.items.iter().copied())
        };
        let mut notes: Vec<Block> = Vec::new();
        notes.extend(sums(self, &self.name_of_section(section), items));
        notes.extend(self.prose.notes(&section.notes));
        SectionBlocks {
            band: self.band(section),
            intro,
            goals: goals.collect(),
            notes,
        }
        .blocks(&|groups| self.table(section, columns, groups))
    }

    /// Returns what a section says beside its title, a paragraph each.
    pub(super) fn values_of_section(&self, section: &Section) -> Vec<Block> {
        details(self.details(ColumnSubject::Section, &section.values)).collect()
    }

    /// Heads the sums of a section.
    pub(super) fn name_of_section(&self, section: &Section) -> String {
        let number = named(&section.number, &section.title);
        let words = &self.prose.labels.columns.of_section;
        words.fill(&[("number", number)])
    }

    /// Heads the sums of a goal.
    pub(super) fn name_of_goal(&self, goal: &Goal) -> String {
        let number = named(&goal.number, &goal.title);
        let words = &self.prose.labels.columns.of_goal;
        words.fill(&[("number", number)])
    }

    /// Returns what a section or a goal says beside its title, line by line.
    pub(super) fn details(&self, subject: ColumnSubject, values: &Values) -> Vec<Vec<Inline>> {
        if values.is_empty() {
            return Vec::new();
        }
        let labels = self.prose.labels;
        let columns = self.columns.of_values(subject);
        columns
            .filter_map(|column| {
                let said = labels.value_line(self.plan, values, column)?;
                let label = labels
                    .columns
                    .detail
                    .fill(&[("heading", labels.heading(column)), ("text", "")]);
                let text = said.strip_prefix(&label).unwrap_or(&said).to_owned();
                Some(vec![Inline::strong(label), Inline::text(text)])
            })
            .collect()
    }

    /// Makes the row of what a goal says: it stands where items name themselves.
    pub(super) fn values_row(&self, goal: &Goal) -> Option<Row> {
        let lines = self.details(ColumnSubject::Goal, &goal.values);
        if lines.is_empty() {
            return None;
        }
        let lines = lines.into_iter();
        let said = Cell {
            heads_row: true,
            tone: None,
            paragraphs: lines.map(|line| Paragraph::new(Role::Cell, line)).collect(),
        };
        Some(self.row_without_item(said, |_| String::new()))
    }

    /// Makes the row of the sums of items; nothing where nothing is added up.
    fn sum_row<'p, I: Iterator<Item = &'p Item>>(
        &self,
        name: &str,
        items: impl Fn() -> I,
    ) -> Option<Row> {
        let mut columns = self.columns.of_items();
        if !self.has_sums || !columns.any(|column| column.is_summed) {
            return None;
        }
        let sum = |column: &PlanColumn| match column.is_summed {
            true => sums_of::said(items(), column, self.prose.labels),
            false => String::new(),
        };
        let has_sums = self
            .columns
            .of_items()
            .any(|column| !sum(column).is_empty());
        let name = Cell {
            heads_row: true,
            ..item_cells::cell(vec![Inline::strong(name)])
        };
        has_sums.then(|| self.row_without_item(name, sum))
    }

    fn row_without_item(&self, first: Cell, said: impl Fn(&PlanColumn) -> String) -> Row {
        let columns = self.columns.of_items();
        let cell = |column: &PlanColumn| match column.names_item() {
            true => first.clone(),
            false => item_cells::cell(vec![match said(column) {
                sum if sum.is_empty() => Inline::text(sum),
                sum => Inline::strong(sum),
            }]),
        };
        let mut cells: Vec<Cell> = columns.map(cell).collect();
        let blank = || item_cells::cell(vec![Inline::text("")]);
        cells.extend(self.status.map(|_| blank()));
        Row {
            anchor: None,
            change: None,
            cells,
        }
    }

    /// Composes the table of a section from its goals.
    pub(super) fn table(
        &self,
        section: &Section,
        columns: &[Column],
        groups: Vec<RowGroup>,
    ) -> Table {
        let number = match section.number.0.as_str() {
            "" => section.title.as_str(),
            number => number,
        };
        let words = &self.prose.labels.table;
        Table {
            change: None,
            band: None,
            columns: columns.to_vec(),
            groups,
            summary: match section.has_heading() {
                true => words.summary.fill(&[("number", number)]),
                false => words.summary_of_all.clone(),
            },
        }
    }

    fn level_of(&self, section: &Section) -> u8 {
        self.level + u8::from(section.area.is_some())
    }

    /// Composes the heading of a section, if it has one.
    pub(super) fn band(&self, section: &Section) -> Option<Heading> {
        section.has_heading().then(|| Heading {
            revision: None,
            level: self.level_of(section),
            number: section.numeral(),
            content: vec![Inline::text(section.title.value.clone())],
            anchor: Some(Anchor(format!("section.{}", section.key))),
        })
    }

    fn goal(&self, view: &GoalView<'_>, section: &Section) -> RowGroup {
        let mut rows: Vec<Row> = self.values_row(view.goal).into_iter().collect();
        if view.items.is_empty() {
            rows.push(self.bare_row());
        }
        rows.extend(view.items.iter().map(|item| self.item(item)));
        if view.goal.has_heading() {
            let name = self.name_of_goal(view.goal);
            rows.extend(self.sum_row(&name, || view.items.iter().copied()));
        }
        self.group(self.label(view.goal, section), rows)
    }

    /// Puts rows under a label; without one, the column of labels stays empty beside them.
    pub(super) fn group(&self, label: Option<Heading>, mut rows: Vec<Row>) -> RowGroup {
        let has_labels = self.columns.get(&ColumnKey::GOAL).is_some();
        if label.is_none() && has_labels {
            for row in &mut rows {
                row.cells
                    .insert(0, item_cells::cell(vec![Inline::text("")]));
            }
        }
        RowGroup { label, rows }
    }

    /// Composes the label of a goal, if it has a heading.
    pub(super) fn label(&self, goal: &Goal, section: &Section) -> Option<Heading> {
        goal.has_heading().then(|| Heading {
            revision: None,
            level: self.level_of(section) + u8::from(section.has_heading()),
            number: goal.numeral(),
            content: vec![Inline::text(goal.title.value.clone())],
            anchor: Some(Anchor(format!("goal.{}", goal.key))),
        })
    }

    /// Composes the row of a goal that has no items.
    pub(super) fn bare_row(&self) -> Row {
        let agreed = || item_cells::cell(vec![self.words().to_be_agreed()]);
        let columns = self.columns.of_items();
        let mut cells: Vec<Cell> = columns
            .map(|column| {
                let said = match column.is_field() {
                    true => self.words().to_be_agreed(),
                    false => Inline::text(""),
                };
                item_cells::of_kind(column, vec![said])
            })
            .collect();
        cells.extend(self.status.map(|_| agreed()));
        Row {
            anchor: None,
            change: None,
            cells,
        }
    }

    /// Composes the row of an item.
    pub(super) fn item(&self, item: &Item) -> Row {
        let words = self.words();
        let columns = self.columns.of_items();
        let cell = |column| match self.amended(item, column) {
            Some(lines) => item_cells::cell(lines),
            None => words.cell(item, column),
        };
        let mut cells: Vec<Cell> = columns.map(cell).collect();
        cells.extend(self.status.map(|status| status(item)));
        Row {
            change: None,
            anchor: Some(Anchor(item.key.0.clone())),
            cells,
        }
    }

    /// Returns how the time line of an item was amended, where that is shown.
    fn amended(&self, item: &Item, column: &PlanColumn) -> Option<Vec<Inline>> {
        let amendments = self
            .amendments
            .filter(|_| column.key == ColumnKey::TIMELINE)?;
        amendments.lines(item, self.prose.labels)
    }

    /// Returns what an item says in a column, line by line.
    pub(super) fn lines(&self, item: &Item, column: &PlanColumn) -> Vec<Inline> {
        let amended = self.amended(item, column);
        amended.unwrap_or_else(|| self.words().lines(item, column))
    }

    fn words(&self) -> ItemCells<'_> {
        ItemCells::new(self.plan, self.prose.labels)
    }
}

/// A section in parts, which make one table where no text stands between them.
pub(super) struct SectionBlocks {
    pub(super) band: Option<Heading>,
    /// What stands between the heading and the table.
    pub(super) intro: Vec<Block>,
    pub(super) goals: Vec<GoalRows>,
    /// What stands behind the table.
    pub(super) notes: Vec<Block>,
}

/// A goal in parts.
pub(super) struct GoalRows {
    /// What stands before the goal.
    pub(super) intro: Vec<Block>,
    pub(super) rows: RowGroup,
}

impl SectionBlocks {
    /// Returns the blocks, with tables that `table` makes of rows.
    pub(super) fn blocks(self, table: &dyn Fn(Vec<RowGroup>) -> Table) -> Vec<Block> {
        let begins_with_text = !self.intro.is_empty()
            || self
                .goals
                .first()
                .is_some_and(|goal| !goal.intro.is_empty());
        let mut blocks = Vec::new();
        let mut band = self.band;
        let mut is_whole = true;
        if begins_with_text {
            blocks.extend(band.take().map(Block::Heading));
            is_whole = false;
        }
        blocks.extend(self.intro);
        let mut groups: Vec<RowGroup> = Vec::new();
        let mut close = |groups: &mut Vec<RowGroup>, blocks: &mut Vec<Block>, is_whole: bool| {
            if is_whole || !groups.is_empty() {
                let mut shown = table(std::mem::take(groups));
                shown.band = band.take();
                blocks.push(Block::Table(shown));
            }
        };
        for goal in self.goals {
            if !goal.intro.is_empty() {
                close(&mut groups, &mut blocks, false);
                blocks.extend(goal.intro);
                is_whole = false;
            }
            groups.push(goal.rows);
        }
        close(&mut groups, &mut blocks, is_whole);
        blocks.extend(self.notes);
        blocks
    }
}

pub(super) fn details(lines: Vec<Vec<Inline>>) -> impl Iterator<Item = Block> {
    let lines = lines
        .into_iter()
        .filter(|line| !plain_text(line).is_empty());
    lines.map(|line| Block::Paragraph(Paragraph::new(Role::Body, line)))
}

pub(super) fn sums<'p, I: Iterator<Item = &'p Item>>(
    tables: &SectionTables<'_>,
    name: &str,
    items: impl Fn() -> I,
) -> Option<Block> {
    if !tables.has_sums {
        return None;
    }
    let said = |column: &PlanColumn| {
        let sum = sums_of::said(items(), column, tables.prose.labels);
        let heading = tables.prose.labels.heading(column);
        let places = [("heading", heading), ("text", sum.as_str())];
        (!sum.is_empty()).then(|| tables.prose.labels.columns.detail.fill(&places))
    };
    let columns = tables.columns.of_items().filter(|column| column.is_summed);
    let said: Vec<String> = columns.filter_map(said).collect();
    if said.is_empty() {
        return None;
    }
    let said = said.join(&tables.prose.labels.filters.separator);
    let places = [("heading", name), ("text", said.as_str())];
    let said = tables.prose.labels.columns.detail.fill(&places);
    let line = vec![Inline::strong(said)];
    Some(Block::Paragraph(Paragraph::new(Role::Remark, line)))
}
