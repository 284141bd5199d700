//! Tables by the rules that are drawn around their cells.

use super::drawing::{Drawing, Fill, Rule};

/// How far apart what is meant to touch may lie, and rules that are one.
const TOUCH: f32 = 3.0;
const SAME: f32 = 2.0;
/// Most rules of a page that are looked at.
const RULES: usize = 6_000;

/// A table on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RuledTable {
    /// Where columns and rows begin and end.
    pub columns: Vec<f32>,
    pub rows: Vec<f32>,
    pub cells: Vec<RuledCell>,
    /// Which cell each place of the net belongs to, row by row.
    homes: Vec<usize>,
}

/// A cell, over as many rows and columns as no rule divides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RuledCell {
    pub row: usize,
    pub column: usize,
    pub rows: usize,
    pub columns: usize,
    pub shade: Option<[u8; 3]>,
}

impl RuledTable {
    /// Returns the cell in which a place lies.
    pub(crate) fn cell_at(&self, (x, y): (f32, f32)) -> Option<usize> {
        let of = |edges: &[f32], at: f32| {
            let inside = at >= edges[0] - 0.5 && at <= edges[edges.len() - 1] + 0.5;
            let found = edges.partition_point(|edge| *edge <= at).max(1) - 1;
            inside.then_some(found.min(edges.len() - 2))
        };
        let column = of(&self.columns, x)?;
        let row = of(&self.rows, y)?;
        Some(self.homes[row * (self.columns.len() - 1) + column])
    }

    pub(crate) fn top(&self) -> f32 {
        self.rows[0]
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.rows[self.rows.len() - 1]
    }
}

/// Finds the tables of a page, from the top; `None` where it has too many rules to tell.
pub(super) fn tables(drawing: &Drawing) -> Option<Vec<RuledTable>> {
    let rules = merged(&drawing.rules);
    if rules.len() > RULES {
        return None;
    }
    let mut groups = Groups::new(rules.len());
    for (at, one) in rules.iter().enumerate().filter(|(_, one)| one.is_across) {
        for (of, other) in rules.iter().enumerate().filter(|(_, one)| !one.is_across) {
            let crosses = (one.from - TOUCH..=one.to + TOUCH).contains(&other.at)
                && (other.from - TOUCH..=other.to + TOUCH).contains(&one.at);
            if crosses {
                groups.join(at, of);
            }
        }
    }
    let mut by_group: Vec<Vec<Rule>> = vec![Vec::new(); rules.len()];
    for (at, rule) in rules.iter().enumerate() {
        by_group[groups.of(at)].push(*rule);
    }
    let mut found: Vec<RuledTable> = by_group
        .iter()
        .filter_map(|rules| table(rules, &drawing.fills, drawing))
        .collect();
    found.sort_by(|one, other| one.top().total_cmp(&other.top()));
    Some(outermost(found))
}

/// Leaves out tables that lie inside others: their text belongs to a cell of those.
fn outermost(tables: Vec<RuledTable>) -> Vec<RuledTable> {
    let is_inside = |inner: &RuledTable, outer: &RuledTable| {
        inner.top() >= outer.top() - TOUCH
            && inner.bottom() <= outer.bottom() + TOUCH
            && inner.columns[0] >= outer.columns[0] - TOUCH
            && inner.columns.last() <= outer.columns.last().map(|last| last + TOUCH).as_ref()
            && inner.homes.len() < outer.homes.len()
    };
    let kept = tables
        .iter()
        .filter(|inner| !tables.iter().any(|outer| is_inside(inner, outer)));
    kept.cloned().collect()
}

/// Joins rules that lie in one line and go on with each other, and such as lie side by side.
fn merged(rules: &[Rule]) -> Vec<Rule> {
    let mut ordered: Vec<Rule> = rules
        .iter()
        .copied()
        .filter(|rule| rule.to - rule.from > 1.0)
        .collect();
    ordered.sort_by(|one, other| {
        let kinds = one.is_across.cmp(&other.is_across);
        kinds.then(one.at.total_cmp(&other.at))
    });
    let mut lines: Vec<Vec<Rule>> = Vec::new();
    for rule in ordered {
        let line = lines
            .last_mut()
            .filter(|line| line[0].is_across == rule.is_across && rule.at - line[0].at <= SAME);
        match line {
            Some(line) => line.push(rule),
            None => lines.push(vec![rule]),
        }
    }
    let mut merged = Vec::new();
    for mut line in lines {
        line.sort_by(|one, other| one.from.total_cmp(&other.from));
        let mut last: Option<Rule> = None;
        for rule in line {
            match &mut last {
                Some(last) if rule.from <= last.to + TOUCH => last.to = last.to.max(rule.to),
                _ => merged.extend(last.replace(rule)),
            }
        }
        merged.extend(last);
    }
    merged
}

fn table(rules: &[Rule], fills: &[Fill], page: &Drawing) -> Option<RuledTable> {
    let across: Vec<Rule> = rules.iter().copied().filter(|one| one.is_across).collect();
    let down: Vec<Rule> = rules.iter().copied().filter(|one| !one.is_across).collect();
    if across.len() < 2 && down.len() < 2 {
        return None;
    }
    let columns = edges(&down, &across);
    let rows = edges(&across, &down);
    let (width, height) = (columns.len().checked_sub(1)?, rows.len().checked_sub(1)?);
    if width == 0 || height == 0 || width * height < 2 || width * height > 200_000 {
        return None;
    }
    let mut groups = Groups::new(width * height);
    let is_divided = |rules: &[Rule], at: f32, from: f32, to: f32| {
        let covered = rules.iter().filter(|one| (one.at - at).abs() <= SAME + 0.5);
        let covered = covered.map(|one| (one.to.min(to) - one.from.max(from)).max(0.0));
        covered.sum::<f32>() > 0.5 * (to - from)
    };
    for row in 0..height {
        for column in 0..width {
            let at = row * width + column;
            let beside = column + 1 < width
                && !is_divided(&down, columns[column + 1], rows[row], rows[row + 1]);
            if beside {
                groups.join(at, at + 1);
            }
            let below = row + 1 < height
                && !is_divided(&across, rows[row + 1], columns[column], columns[column + 1]);
            if below {
                groups.join(at, at + width);
            }
        }
    }
    let mut cells: Vec<RuledCell> = Vec::new();
    let mut numbers = vec![usize::MAX; width * height];
    let mut homes = Vec::with_capacity(width * height);
    for at in 0..width * height {
        let group = groups.of(at);
        let (row, column) = (at / width, at % width);
        if numbers[group] == usize::MAX {
            numbers[group] = cells.len();
            cells.push(RuledCell {
                row,
                column,
                rows: 1,
                columns: 1,
                shade: None,
            });
        }
        let cell = &mut cells[numbers[group]];
        let first = cell.column.min(column);
        let end = (cell.column + cell.columns).max(column + 1);
        cell.columns = end - first;
        cell.column = first;
        cell.rows = row + 1 - cell.row;
        homes.push(numbers[group]);
    }
    for cell in &mut cells {
        let left = columns[cell.column];
        let right = columns[cell.column + cell.columns];
        let (top, bottom) = (rows[cell.row], rows[cell.row + cell.rows]);
        cell.shade = shade(fills, page, [left, top, right, bottom]);
    }
    (cells.len() > 1).then_some(RuledTable {
        columns,
        rows,
        cells,
        homes,
    })
}

/// Returns where rules stand, and where those that run the other way begin and end.
fn edges(rules: &[Rule], others: &[Rule]) -> Vec<f32> {
    let mut edges: Vec<f32> = rules.iter().map(|one| one.at).collect();
    let first = others.iter().map(|one| one.from).reduce(f32::min);
    let last = others.iter().map(|one| one.to).reduce(f32::max);
    let outside = |edge: f32| edges.iter().all(|one| (one - edge).abs() > 2.0 * TOUCH);
    let ends: Vec<f32> = [first, last]
        .into_iter()
        .flatten()
        .filter(|edge| outside(*edge))
        .collect();
    edges.extend(ends);
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|next, last| *next - *last <= TOUCH);
    edges
}

/// Returns the colour that fills an area, or stands in it as a bar from side to side, unless it is white.
fn shade(fills: &[Fill], page: &Drawing, [left, top, right, bottom]: [f32; 4]) -> Option<[u8; 3]> {
    let covers = |fill: &&Fill| {
        let across = fill.right.min(right) - fill.left.max(left);
        let down = fill.bottom.min(bottom) - fill.top.max(top);
        let whole = (fill.right - fill.left) * (fill.bottom - fill.top);
        across > 0.5 * (right - left)
            && down > 0.2 * (bottom - top)
            && whole < 0.9 * page.width * page.height
    };
    let last = fills.iter().rev().find(covers)?;
    let is_white = last.color.iter().all(|part| *part >= 0xFA);
    (!is_white).then_some(last.color)
}

/// Sets that grow together.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Self {
        Groups((0..count).collect())
    }

    fn of(&mut self, at: usize) -> usize {
        let mut root = at;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        let (first, last) = (one.min(other), one.max(other));
        self.0[last] = first;
    }
}
