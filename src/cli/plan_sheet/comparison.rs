//! What somebody changed in a workbook since it was made, beside what changed in the plan since.

use super::came::{Came, CameRow, CameTab, name_of_row, normal};
use super::tabs::{KEY, Tab, TabKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The texts that are compared.
pub(in crate::cli) struct Comparison<'a> {
    /// The plan of which the workbook was made; the plan as it is where nobody knows it.
    pub(in crate::cli) base: &'a [Tab],
    /// The plan as it is.
    pub(in crate::cli) now: &'a [Tab],
    pub(in crate::cli) came: &'a Came,
    /// Whether every difference may be one that was made in the plan.
    pub(in crate::cli) is_base_unknown: bool,
}

/// All that was changed.
#[derive(Debug, Default)]
pub(in crate::cli) struct Update {
    pub(in crate::cli) tabs: Vec<TabUpdate>,
    /// What was changed in the plan and in the workbook, in different ways.
    pub(in crate::cli) conflicts: Vec<String>,
    /// What else a person should know.
    pub(in crate::cli) remarks: Vec<String>,
}

/// What was changed in a table.
#[derive(Debug)]
pub(in crate::cli) struct TabUpdate {
    pub(in crate::cli) kind: TabKind,
    /// All that came, in its order.
    pub(in crate::cli) rows: Vec<UpdatedRow>,
    /// The names of rows that are gone.
    pub(in crate::cli) removed: Vec<String>,
    pub(in crate::cli) is_reordered: bool,
    pub(in crate::cli) new_columns: Vec<(String, String)>,
}

/// A row, with what was changed in it.
#[derive(Debug)]
pub(in crate::cli) struct UpdatedRow {
    /// Nothing for a new one.
    pub(in crate::cli) name: Option<String>,
    pub(in crate::cli) came: CameRow,
    pub(in crate::cli) changes: Vec<CellChange>,
}

/// A changed cell.
#[derive(Debug, Clone)]
pub(in crate::cli) struct CellChange {
    pub(in crate::cli) column: String,
    pub(in crate::cli) old: String,
    pub(in crate::cli) new: String,
}

impl UpdatedRow {
    pub(in crate::cli) fn change(&self, column: &str) -> Option<&CellChange> {
        self.changes.iter().find(|change| change.column == column)
    }
}

/// The rows of a table of ours, by their names.
pub(super) struct NamedRows {
    pub(super) names: Vec<String>,
    cells: HashMap<String, BTreeMap<String, String>>,
}

impl NamedRows {
    pub(super) fn of(tab: Option<&Tab>) -> Self {
        let mut rows = NamedRows {
            names: Vec::new(),
            cells: HashMap::new(),
        };
        let Some(tab) = tab else {
            return rows;
        };
        for row in &tab.rows {
            let texts = row.iter().map(|value| normal(&value.as_text()));
            let ids = tab.columns.iter().map(|column| column.id.clone());
            let cells: BTreeMap<String, String> = ids.zip(texts).collect();
            let name = name_of_row(tab.kind, |id| cells.get(id).cloned().unwrap_or_default());
            let name = free(name, |name| rows.cells.contains_key(name));
            rows.names.push(name.clone());
            rows.cells.insert(name, cells);
        }
        rows
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.cells.contains_key(name)
    }

    pub(super) fn cell(&self, name: &str, column: &str) -> &str {
        let row = self.cells.get(name);
        row.and_then(|row| row.get(column))
            .map_or("", String::as_str)
    }
}

/// Tells rows of one name apart.
fn free(name: String, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(&name) {
        return name;
    }
    let numbered = (2..).map(|count: u32| format!("{name} #{count}"));
    let mut numbered = numbered.skip_while(|name| is_taken(name));
    numbered.next().unwrap_or(name)
}

impl Comparison<'_> {
    /// Compares.
    pub(in crate::cli) fn update(&self) -> Update {
        let mut update = Update {
            remarks: self.came.remarks.clone(),
            ..Update::default()
        };
        for kind in TabKind::ALL {
            let (base, now) = (tab(self.base, kind), tab(self.now, kind));
            match self.came.tabs.iter().find(|tab| tab.kind == kind) {
                Some(came) => {
                    let one = self.tab(base, now, came, &mut update);
                    update.tabs.push(one);
                }
                None if now.is_some_and(|tab| !tab.rows.is_empty()) && !self.came.is_partial => {
                    update.remarks.push(format!(
                        "the sheet of {} is missing; what the plan has of them stays",
                        plural(kind)
                    ));
                }
                None => {}
            }
        }
        update
    }

    fn tab(
        &self,
        base_tab: Option<&Tab>,
        now_tab: Option<&Tab>,
        came: &CameTab,
        update: &mut Update,
    ) -> TabUpdate {
        let kind = came.kind;
        let (base, now) = (NamedRows::of(base_tab), NamedRows::of(now_tab));
        let columns = base_tab.into_iter().chain(now_tab);
        let columns = columns.flat_map(|tab| &tab.columns);
        let mut headings: BTreeMap<&str, &str> = columns
            .map(|one| (one.id.as_str(), one.column.heading.as_str()))
            .collect();
        for (key, heading) in &came.new_columns {
            headings.insert(key, heading);
        }
        for (id, heading) in &headings {
            if !self.came.is_partial && !came.columns.iter().any(|came| came == id) {
                update.remarks.push(format!(
                    "the sheet of {} has no column “{heading}”; what the plan has there stays",
                    plural(kind)
                ));
            }
        }
        let names = self.names(kind, &base, &now, came, &mut update.remarks);
        let mut rows = Vec::new();
        let mut seen: HashSet<&str> = HashSet::new();
        for (row, name) in came.rows.iter().zip(&names) {
            let columns = came.columns.iter().filter(|column| *column != KEY);
            let Some(name) = name else {
                let changes = columns.filter(|column| !row.cell(column).is_empty());
                let changes = changes.map(|column| CellChange {
                    column: column.clone(),
                    old: String::new(),
                    new: row.cell(column).to_owned(),
                });
                rows.push(UpdatedRow {
                    name: None,
                    changes: changes.collect(),
                    came: row.clone(),
                });
                continue;
            };
            seen.insert(name);
            let what = format!("{} {name}", singular(kind));
            if !now.has(name) {
                let is_changed = columns
                    .clone()
                    .any(|column| base.cell(name, column) != row.cell(column));
                if is_changed {
                    update.conflicts.push(format!(
                        "{what} was taken out of the plan, and changed in {}",
                        row.place
                    ));
                }
                continue;
            }
            let mut changes = Vec::new();
            for column in columns {
                if row.unknown.contains(column) {
                    continue;
                }
                let new = row.cell(column);
                let was = now.cell(name, column);
                let base = match base.has(name) {
                    true => base.cell(name, column),
                    false => was,
                };
                if new == was || new == base && !self.is_base_unknown {
                    continue;
                }
                if was != base || self.is_base_unknown {
                    let heading = headings.get(column.as_str()).copied().unwrap_or(column);
                    update.conflicts.push(format!(
                        "{what}, {heading}: the plan says {}, {} {}",
                        said(was),
                        row.place,
                        said(new)
                    ));
                }
                changes.push(CellChange {
                    column: column.clone(),
                    old: was.to_owned(),
                    new: new.to_owned(),
                });
            }
            rows.push(UpdatedRow {
                name: Some(name.clone()),
                came: row.clone(),
                changes,
            });
        }
        let mut removed = Vec::new();
        for name in &now.names {
            if seen.contains(name.as_str()) || !base.has(name) {
                continue;
            }
            let is_changed = headings
                .keys()
                .any(|column| base.cell(name, column) != now.cell(name, column));
            // The title page has the same rows always.
            if kind == TabKind::Plan {
                continue;
            }
            if is_changed || self.is_base_unknown {
                let what = singular(kind);
                update.conflicts.push(format!(
                    "{what} {name} was changed in the plan, and is gone from the sheet of {}",
                    plural(kind)
                ));
            }
            removed.push(name.clone());
        }
        if kind == TabKind::Items && removed.len() * 2 > now.names.len() && removed.len() > 3 {
            update.conflicts.push(format!(
                "{} of {} action items are gone: is it a part of the workbook?",
                removed.len(),
                now.names.len()
            ));
        }
        let common = |names: &mut dyn Iterator<Item = &String>| -> Vec<String> {
            let names = names.filter(|name| base.has(name) && seen.contains(name.as_str()));
            names.cloned().collect()
        };
        let (before, after) = (
            common(&mut base.names.iter()),
            common(&mut names.iter().flatten()),
        );
        let mut is_reordered = before != after;
        if is_reordered && let Some(column) = sorted_by(came, &base, &names) {
            let heading = headings.get(column).copied().unwrap_or(column);
            update.remarks.push(format!(
                "the sheet of {} was sorted by “{heading}”; their order in the plan stays",
                plural(kind)
            ));
            is_reordered = false;
        }
        if is_reordered && before != common(&mut now.names.iter()) {
            update.conflicts.push(format!(
                "the order of {} was changed in the plan and in the workbook",
                plural(kind)
            ));
        }
        TabUpdate {
            kind,
            rows,
            removed,
            is_reordered,
            new_columns: came.new_columns.clone(),
        }
    }

    /// Tells which row each one is; nothing for a new one.
    fn names(
        &self,
        kind: TabKind,
        base: &NamedRows,
        now: &NamedRows,
        came: &CameTab,
        remarks: &mut Vec<String>,
    ) -> Vec<Option<String>> {
        let is_known = |name: &str| base.has(name) || now.has(name);
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut names: Vec<Option<String>> = Vec::new();
        let difference = |name: &str, row: &CameRow| {
            let columns = came.columns.iter();
            columns
                .filter(|column| base.cell(name, column) != row.cell(column))
                .count()
        };
        for (at, row) in came.rows.iter().enumerate() {
            let own = name_of_row(kind, |id| row.cell(id).to_owned());
            let mut name = Some(own).filter(|name| !name.trim().is_empty() && is_known(name));
            if let Some(key) = name.clone() {
                match taken.get(&key) {
                    // A row that was copied is a new one; the one that says what it said is the old one.
                    Some(first) if difference(&key, row) < difference(&key, &came.rows[*first]) => {
                        names[*first] = None;
                        taken.insert(key, at);
                    }
                    Some(_) => name = None,
                    None => {
                        taken.insert(key, at);
                    }
                }
            }
            names.push(name);
        }
        // Rows without a key that were renamed are those that nothing else is.
        if matches!(kind, TabKind::Members | TabKind::Money) {
            let left = base.names.iter().filter(|name| !taken.contains_key(*name));
            let left: Vec<String> = left.cloned().collect();
            let new: Vec<usize> = (0..names.len()).filter(|at| names[*at].is_none()).collect();
            if left.len() == new.len() {
                for (at, name) in new.into_iter().zip(left) {
                    names[at] = Some(name);
                }
            }
        }
        // Whose key was written over, or taken away, is known by its number and its words.
        let Some(title) = title_of(kind) else {
            return names;
        };
        for (at, row) in came.rows.iter().enumerate() {
            if names[at].is_some() || row.cell(title).is_empty() {
                continue;
            }
            let is_it = |name: &&String| {
                let says = |column| base.cell(name, column) == row.cell(column);
                !taken.contains_key(*name) && now.has(name) && says(title) && says("number")
            };
            let mut like = base.names.iter().filter(is_it);
            if let (Some(name), None) = (like.next(), like.next()) {
                if came.columns.iter().any(|column| column == KEY) {
                    remarks.push(format!(
                        "{} has the words and the number of {} {name}, and not its key; it is taken for it, and the key stays as it was",
                        row.place,
                        singular(kind)
                    ));
                }
                taken.insert(name.clone(), at);
                names[at] = Some(name.clone());
            }
        }
        names
    }
}

/// Returns the column that says what a row is about, of tables whose rows have keys.
fn title_of(kind: TabKind) -> Option<&'static str> {
    match kind {
        TabKind::Items => Some("action"),
        TabKind::Goals => Some("goal"),
        TabKind::Sections => Some("section"),
        TabKind::Bodies => Some("name"),
        _ => None,
    }
}

/// Returns the column by which rows were sorted that had another order.
fn sorted_by<'t>(came: &'t CameTab, base: &NamedRows, names: &[Option<String>]) -> Option<&'t str> {
    if came.rows.len() < 4 {
        return None;
    }
    let is_sorted = |texts: &[&str]| {
        let filled: Vec<&&str> = texts.iter().filter(|text| !text.is_empty()).collect();
        let distinct: HashSet<&&str> = filled.iter().copied().collect();
        distinct.len() > 2
            && (filled.windows(2).all(|pair| pair[0] <= pair[1])
                || filled.windows(2).all(|pair| pair[0] >= pair[1]))
    };
    let columns = came.columns.iter().filter(|column| *column != KEY);
    let mut columns = columns.filter(|column| column.as_str() != "number");
    let column = columns.find(|column| {
        let now: Vec<&str> = came.rows.iter().map(|row| row.cell(column)).collect();
        let before = base.names.iter().map(|name| base.cell(name, column));
        let before: Vec<&str> = before.collect();
        is_sorted(&now) && !is_sorted(&before)
    })?;
    // What was only moved about within its goal was not sorted.
    let moved = names.iter().flatten().zip(&base.names);
    let moved = moved.filter(|(one, other)| one != other).count();
    (moved * 2 > names.len()).then_some(column.as_str())
}

fn tab(tabs: &[Tab], kind: TabKind) -> Option<&Tab> {
    tabs.iter().find(|tab| tab.kind == kind)
}

/// Says a text, or that there is none.
pub(super) fn said(text: &str) -> String {
    match text.is_empty() {
        true => "nothing".to_owned(),
        false => format!("“{}”", text.replace('\n', " / ")),
    }
}

/// Returns how a message calls a row of a table.
pub(super) fn singular(kind: TabKind) -> &'static str {
    match kind {
        TabKind::Items => "item",
        TabKind::Goals => "goal",
        TabKind::Sections => "section",
        TabKind::Areas => "area",
        TabKind::Bodies => "body",
        TabKind::Events => "event",
        TabKind::Plan => "the plan’s",
        TabKind::Members => "member",
        TabKind::Risks => "risk",
        TabKind::Money => "money of",
    }
}

pub(super) fn plural(kind: TabKind) -> &'static str {
    match kind {
        TabKind::Items => "action items",
        TabKind::Goals => "goals",
        TabKind::Sections => "sections",
        TabKind::Areas => "areas",
        TabKind::Bodies => "bodies",
        TabKind::Events => "events",
        TabKind::Plan => "title and edition",
        TabKind::Members => "members",
        TabKind::Risks => "risks",
        TabKind::Money => "money",
    }
}
