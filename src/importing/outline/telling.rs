//! Which tables are a part of the plan, and what their columns say.

use super::{Reader, WordBlock};
use crate::importing::columns::{TableColumns, WordTable, own_key};
use crate::importing::doubt::{Doubt, DoubtKind};
use crate::importing::node::Outline;
use crate::importing::role::ColumnRole;
use crate::importing::vocabulary::is_own_column;
use crate::reading::grid::SourceAddress;

impl Reader<'_> {
    /// Tells what each table is.
    pub(super) fn tables(
        &mut self,
        blocks: &[WordBlock],
        outline: &mut Outline,
    ) -> Vec<Option<TableColumns>> {
        let mut all = Vec::new();
        let mut before: Option<(usize, TableColumns)> = None;
        for block in blocks {
            let WordBlock::Table(table, number) = block else {
                all.push(None);
                continue;
            };
            let columns = match self.map.table(*number) {
                Some(rule) if !rule.plan => None,
                Some(rule) if !rule.columns.is_empty() => {
                    let told = self.telling.columns(table).unwrap_or_default();
                    let header = match rule.heading_rows {
                        Some(rows) => (0..rows.min(table.rows.len())).collect(),
                        None => told.header_rows,
                    };
                    Some(TableColumns {
                        roles: rule.roles(table.width),
                        headings: match told.headings.is_empty() {
                            true => vec![String::new(); table.width],
                            false => told.headings,
                        },
                        header_rows: header,
                        guessed: Vec::new(),
                    })
                }
                _ => self.told(table, before.as_ref(), *number, outline),
            };
            if let Some(columns) = &columns {
                before = Some((table.width, columns.clone()));
            }
            outline.tables.push((*number, columns.clone()));
            all.push(columns);
        }
        all
    }

    fn told(
        &self,
        table: &WordTable,
        before: Option<&(usize, TableColumns)>,
        number: usize,
        outline: &mut Outline,
    ) -> Option<TableColumns> {
        let is_plan = |columns: &TableColumns| {
            let has = |role: &ColumnRole| columns.roles.contains(role);
            let told = columns
                .roles
                .iter()
                .filter(|role| !matches!(role, ColumnRole::Own(_) | ColumnRole::Skip));
            has(&ColumnRole::Action)
                && told.count() >= 2
                && table.rows.len() > columns.header_rows.len()
        };
        let mut told = self.telling.columns(table).filter(|told| is_plan(told));
        // Tables with the same headings are read alike.
        if let (Some(told), Some((width, before))) = (&mut told, before)
            && *width == table.width
            && told.headings == before.headings
        {
            told.roles.clone_from(&before.roles);
        }
        let told = told.or_else(|| {
            let (width, columns) = before?;
            (*width == table.width).then(|| TableColumns {
                header_rows: Vec::new(),
                ..columns.clone()
            })
        });
        // A row of headings without an action says that it is no table of actions.
        let has_headings = self.telling.columns(table).is_some();
        let told = told.or_else(|| self.telling.by_contents(table).filter(|_| !has_headings));
        let address = table.cells_address(&self.ledger);
        match &told {
            None if table.rows.len() > 2 && table.width > 2 => {
                let best = self.telling.at_best(table).roles;
                let best: Vec<String> = best
                    .iter()
                    .map(|role| format!("\"{}\"", role.key()))
                    .collect();
                outline.doubts.push(
                    Doubt::new(
                        DoubtKind::Table,
                        address,
                        format!("table {number} is not taken for a part of the plan"),
                        "say its columns in the map: `[[table]]`, `columns = […]`",
                    )
                    .or_else([format!(
                        "a part of it, with `columns = [{}]` or others of that number",
                        best.join(", ")
                    )]),
                );
            }
            Some(columns) => {
                let is_new = before.is_none_or(|(_, before)| before.headings != columns.headings);
                outline
                    .doubts
                    .extend(doubt_of_owners(columns, number, address).filter(|_| is_new));
                let heading = |column: usize| match columns.headings.get(column) {
                    Some(heading) if !heading.is_empty() => format!("“{heading}”"),
                    _ => (column + 1).to_string(),
                };
                for (column, others) in &columns.guessed {
                    let key = columns.roles[*column].key();
                    let own = match columns.headings.get(*column) {
                        Some(heading) if !heading.is_empty() => own_key(heading),
                        _ => format!("column-{}", column + 1),
                    };
                    let others = others
                        .iter()
                        .map(|other| format!("`{key}` is column {}", heading(*other)));
                    let doubt = Doubt::new(
                        DoubtKind::Columns,
                        address,
                        format!(
                            "column {} of table {number} is taken for `{key}` by what stands in it",
                            heading(*column)
                        ),
                        "if it is another, change it in `columns` of the map",
                    );
                    outline.doubts.push(doubt.or_else(others).or_else([
                        format!("a column of the plan’s own, `{own}`"),
                        "none, `skip`".to_owned(),
                    ]));
                }
            }
            None => {}
        }
        told
    }
}

/// Says that no column of a table says who is responsible, where one with a heading that is not known may do so.
fn doubt_of_owners(columns: &TableColumns, number: usize, address: SourceAddress) -> Option<Doubt> {
    if columns.roles.iter().any(ColumnRole::is_owner) {
        return None;
    }
    let own = columns.roles.iter().zip(&columns.headings);
    let own = own.filter_map(|(role, heading)| match role {
        ColumnRole::Own(key) if !is_own_column(key) && !heading.is_empty() => {
            Some(format!("`responsible` is column “{heading}”"))
        }
        _ => None,
    });
    let own: Vec<String> = own.collect();
    (!own.is_empty()).then(|| {
        let doubt = Doubt::new(
            DoubtKind::Columns,
            address,
            format!(
                "no column of table {number} says who is responsible, so its items have nobody"
            ),
            "if one does, write `responsible` in its place in `columns` of the map",
        );
        doubt.or_else(own)
    })
}

pub(super) fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=6 => words.join(" "),
        _ => format!("{} …", words[..6].join(" ")),
    }
}
