//! The table for comments: a row for each item, with room for what a body says of it.

use super::Circular;
use crate::circulation::feedback::PlanElement;
use crate::compose::{Setup, frame, item_cells};
use crate::document::column_widths::{self, ColumnRoom};
use crate::document::{
    Alignment, Anchor, Block, Callout, CalloutKind, Cell, Choice, Column, Document, Editing,
    Heading, Inline, Length, List, ListKind, Paragraph, Role, Row, RowGroup, Table,
};
use crate::identity::DocumentKind;
use crate::plan::column::{ColumnPlace, ColumnSubject, Values};
use crate::plan::{Item, Number, Plan};
use crate::template::{Labels, Message};
use std::collections::HashMap;

/// What the columns wish for, in thousandths of the text's width, in the order of
/// [`CommentHeadings::all`](crate::template::labels::CirculationTableHeadingsLabels::all): room to write in.
const WISHES: [i64; 7] = [95, 75, 270, 105, 205, 150, 100];

/// A row of the table before anybody has written into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentRow {
    /// What the row is for: the plan as a whole, an item, or a section or goal that says something in
    /// columns.
    pub place: PlanElement,
    /// The item's number, and its key where others have that number, too.
    pub name: String,
    /// The item as it stands: its action, or the title, then what it says in the other columns; a line
    /// each.
    pub text: Vec<String>,
}

/// Returns the rows: one for the plan as a whole, then one for each item, in the plan's order, and one
/// before them for each section and goal that says something in columns.
pub fn comment_rows(plan: &Plan, labels: &Labels) -> Vec<CommentRow> {
    let words = &labels.circulation.table;
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for place in plan.items() {
        *numbers.entry(&place.item.number.0).or_default() += 1;
    }
    let name = |item: &Item| match numbers.get(item.number.0.as_str()) {
        Some(2..) if !item.number.0.is_empty() => words
            .item
            .fill(&[("number", &item.number.0), ("key", &item.key.0)]),
        _ => item.name(),
    };
    let whole = CommentRow {
        place: PlanElement::Document,
        name: words.whole.clone(),
        text: vec![words.whole_text.clone()],
    };
    let mut rows = vec![whole];
    for section in &plan.sections {
        let values = value_lines(plan, ColumnSubject::Section, &section.values, labels);
        rows.extend(heading_row(
            PlanElement::Section(section.key.clone()),
            (&labels.redline.section, &section.number, &section.title),
            values,
            labels,
        ));
        for goal in &section.goals {
            let values = value_lines(plan, ColumnSubject::Goal, &goal.values, labels);
            rows.extend(heading_row(
                PlanElement::Goal(goal.key.clone()),
                (&labels.redline.goal, &goal.number, &goal.title),
                values,
                labels,
            ));
            rows.extend(goal.items.iter().map(|item| CommentRow {
                place: PlanElement::Item(item.key.value.clone()),
                name: name(item),
                text: text(item, plan, labels),
            }));
        }
    }
    rows
}

/// Returns the row of a section or a goal; nothing where it says nothing in columns.
fn heading_row(
    place: PlanElement,
    (pattern, number, title): (&Message, &Number, &str),
    values: Vec<String>,
    labels: &Labels,
) -> Option<CommentRow> {
    if values.is_empty() {
        return None;
    }
    let name = match number.0.as_str() {
        "" => labels.quoted(title),
        number => number.to_owned(),
    };
    Some(CommentRow {
        place,
        name: pattern.fill(&[("number", &name)]),
        text: std::iter::once(title.to_owned()).chain(values).collect(),
    })
}

/// Returns what a section or a goal says in the columns that drafts show, a line each.
fn value_lines(
    plan: &Plan,
    subject: ColumnSubject,
    values: &Values,
    labels: &Labels,
) -> Vec<String> {
    let columns = plan.columns.shown_in(ColumnPlace::Draft);
    let columns = columns.of_values(subject);
    columns
        .filter_map(|column| labels.value_line(plan, values, column))
        .collect()
}

fn text(item: &Item, plan: &Plan, labels: &Labels) -> Vec<String> {
    let words = labels.item_words();
    let columns = plan.columns.shown_in(ColumnPlace::Draft);
    columns
        .of_items()
        .filter_map(|column| {
            let lines = words.lines(plan, item, column).into_iter();
            let lines: Vec<String> = lines.map(|line| line.text).collect();
            let text = lines.join(&labels.filters.separator);
            (!text.is_empty()).then(|| labels.detail(column, &text))
        })
        .collect()
}

/// Composes the table, with a note on how to answer before it.
pub fn comment_table(circular: &Circular<'_>, setup: Setup<'_>) -> Document {
    let labels = setup.labels;
    let words = &labels.circulation.table;
    let plan = &circular.shown;
    let title = labels.titled(&words.title, &frame::full_title(plan, labels));
    let page = circular.page(&setup, &title);
    let mut blocks = vec![
        frame::subtitle(&frame::full_title(plan, labels)),
        Block::Heading(Heading {
            revision: None,
            level: 1,
            number: None,
            content: vec![Inline::text(words.title.clone())],
            anchor: None,
        }),
    ];
    blocks.extend(frame::standing(plan, &setup));
    blocks.push(how_to_answer(circular, &setup));
    let mut table = Table {
        change: None,
        band: None,
        columns: columns(labels),
        groups: vec![RowGroup {
            label: None,
            rows: comment_rows(plan, labels)
                .iter()
                .map(|row| table_row(row, labels))
                .collect(),
        }],
        summary: words.summary.clone(),
    };
    let room = ColumnRoom {
        width: page.text_width(),
        styles: &setup.styles,
    };
    column_widths::fit(&mut [&mut table], &WISHES.map(Some), room);
    blocks.push(Block::Table(table));
    Document {
        metadata: circular.metadata(&setup, &title, DocumentKind::CommentTable),
        page,
        words: frame::words(labels),
        editing: Editing::Free,
        styles: setup.styles,
        blocks,
    }
}

fn how_to_answer(circular: &Circular<'_>, setup: &Setup<'_>) -> Block {
    let words = &setup.labels.circulation.table;
    let answer = words.answer.fill(&[
        ("deadline", &circular.deadline_words(setup.labels)),
        ("contact", &circular.contact),
    ]);
    let paragraph = |content| Block::Paragraph(Paragraph::new(Role::Body, vec![content]));
    let steps = words.lists.instructions.iter();
    Block::Callout(Callout {
        kind: CalloutKind::Note,
        blocks: vec![
            paragraph(Inline::strong(answer)),
            Block::List(List {
                kind: ListKind::Bulleted,
                items: steps
                    .map(|step| vec![paragraph(Inline::text(step.clone()))])
                    .collect(),
            }),
        ],
    })
}

fn columns(labels: &Labels) -> Vec<Column> {
    let headings = labels.circulation.table.headings.all();
    headings
        .into_iter()
        .map(|heading| Column {
            heading: vec![Inline::text(heading)],
            width: Length::ZERO,
            alignment: Alignment::Start,
        })
        .collect()
}

fn table_row(row: &CommentRow, labels: &Labels) -> Row {
    let words = &labels.circulation.table;
    let name = match &row.place {
        PlanElement::Item(key) => key.0.clone(),
        PlanElement::Goal(key) => format!("goal.{key}"),
        PlanElement::Section(key) => format!("section.{key}"),
        PlanElement::Area(key) => format!("area.{key}"),
        PlanElement::Document => String::new(),
    };
    let choice = Choice {
        anchor: Anchor(format!("kind.{name}")),
        title: words.headings.kind.clone(),
        options: words.kinds.all().map(str::to_owned).to_vec(),
        chosen: None,
        prompt: words.choose.clone(),
    };
    let empty = || item_cells::cell(vec![Inline::text("")]);
    let number = Cell {
        heads_row: true,
        ..item_cells::cell(vec![Inline::text(row.name.clone())])
    };
    let mut text = row.text.iter();
    let mut lines: Vec<Inline> = text.next().map(Inline::text).into_iter().collect();
    lines.extend(text.map(Inline::quiet));
    Row {
        change: None,
        anchor: Some(Anchor(match row.place {
            PlanElement::Document => "plan".to_owned(),
            _ => name,
        })),
        cells: vec![
            empty(),
            number,
            item_cells::cell(lines),
            item_cells::cell(vec![Inline::Choice(choice)]),
            empty(),
            empty(),
            empty(),
        ],
    }
}
