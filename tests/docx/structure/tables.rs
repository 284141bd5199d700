//! Checks of tables.

use super::number;
use crate::docx::node::Node;

/// Checks that rows fill the grid, cells end with a paragraph and merged cells begin somewhere.
pub(crate) fn check_table(path: &str, table: &Node, faults: &mut Vec<String>) {
    let grid: Vec<i64> = table
        .at(&["w:tblGrid"])
        .iter()
        .flat_map(|grid| grid.named("w:gridCol"))
        .map(|column| number(column, "w:w"))
        .collect();
    // Which columns of the row before belong to a merged cell.
    let mut merged = vec![false; grid.len()];
    for row in table.named("w:tr") {
        let mut column = 0;
        for cell in row.named("w:tc") {
            let span = cell
                .at(&["w:tcPr", "w:gridSpan"])
                .map_or(1, |span| number(span, "w:val") as usize);
            let covered = grid.get(column..column + span).unwrap_or(&[]);
            let own = covered.iter().sum::<i64>();
            match cell.at(&["w:tcPr", "w:tcW"]) {
                Some(width) if number(width, "w:w") != own => {
                    faults.push(format!("{path}: cell of a width that is not the grid's"));
                }
                None if row.at(&["w:trPr", "w:tblHeader"]).is_some() => {
                    faults.push(format!("{path}: header cell without a width"));
                }
                _ => {}
            }
            check_merge(path, cell, &mut merged, column, faults);
            if cell.children.last().is_none_or(|last| last.name != "w:p") {
                faults.push(format!("{path}: cell without a paragraph at its end"));
            }
            column += span;
        }
        if grid.len() > 63 {
            faults.push(format!("{path}: more columns than Word has"));
        }
        if column != grid.len() {
            faults.push(format!(
                "{path}: row of {column} columns in a grid of {}",
                grid.len()
            ));
        }
    }
}

fn check_merge(
    path: &str,
    cell: &Node,
    merged: &mut [bool],
    column: usize,
    faults: &mut Vec<String>,
) {
    let merge = cell.at(&["w:tcPr", "w:vMerge"]);
    let continues = merge.is_some_and(|merge| merge.attribute("w:val").is_none());
    if let Some(before) = merged.get_mut(column) {
        if continues && !*before {
            faults.push(format!("{path}: merged cell without a beginning"));
        }
        *before = merge.is_some();
    }
}
