//! Writes what was changed in a workbook into the files of a plan.

use super::came::normal;
use super::comparison::{TabUpdate, Update, UpdatedRow, said, singular};
use super::elements::{Elements, kept_in_place, name_under, place};
use super::tabs::{KEY, TabKind};
use super::values::{column_key, date, is_number, list, notes, number, record_value, text_value};
use crate::diagnostic::{Sources, Spanned};
use crate::plan::column::{ColumnSubject, ColumnValue};
use crate::plan::word_key::word_key;
use crate::plan::{Bodies, ColumnKey, Level, Plan};
use crate::plan_file::{self, BlockId, BlockPlace, Blocks};
use crate::template::Labels;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Names of the files of a plan.
pub(in crate::cli) const PLAN: &str = "plan.toml";

pub(in crate::cli) const CIRCULATION: &str = "circulation.toml";

pub(in crate::cli) const RISKS: &str = "risks.toml";

pub(in crate::cli) const FINANCE: &str = "finance.toml";

pub(in crate::cli) const FILES: [&str; 4] = [PLAN, CIRCULATION, RISKS, FINANCE];

/// The log, to which only time lines that were amended are added.
pub(in crate::cli) const LOG: &str = "progress.toml";

/// What changes are written with.
pub(in crate::cli) struct Writing<'a> {
    pub(in crate::cli) plan: &'a Plan,
    pub(in crate::cli) labels: &'a Labels,
    pub(in crate::cli) update: &'a Update,
    /// The headings of columns, by kind and column.
    pub(in crate::cli) headings: &'a HashMap<(TabKind, String), String>,
}

/// What was made of changes.
#[derive(Debug, Default)]
pub(in crate::cli) struct Outcome {
    /// The new texts, by the names of their files.
    pub(in crate::cli) texts: BTreeMap<&'static str, String>,
    /// Every change, a line each.
    pub(in crate::cli) changes: Vec<String>,
    /// Changes that cannot be written, and why.
    pub(in crate::cli) problems: Vec<String>,
}

impl Writing<'_> {
    /// Writes all changes; `texts` are the files as they are, those that are there.
    pub(in crate::cli) fn write(&self, texts: &BTreeMap<&'static str, String>) -> Outcome {
        let mut outcome = Outcome::default();
        let mut plan = None;
        let text = texts.get(PLAN).map_or("", String::as_str);
        if let Some(mut blocks) = parsed(PLAN, text, &mut outcome) {
            self.columns(&mut blocks, &mut outcome);
            self.title(&mut blocks, &mut outcome);
            self.registers(&mut blocks, &mut outcome);
            plan = self.reading_plan(&blocks.text());
            let reading = plan.as_ref().unwrap_or(self.plan);
            self.elements(&mut blocks, reading, &mut outcome);
            outcome.texts.insert(PLAN, blocks.text());
        }
        let reading = plan.as_ref().unwrap_or(self.plan);
        for (file, kind) in [
            (CIRCULATION, TabKind::Members),
            (RISKS, TabKind::Risks),
            (FINANCE, TabKind::Money),
        ] {
            let Some(tab) = self.tab(kind).filter(|tab| tab.is_changed()) else {
                continue;
            };
            let text = texts.get(file).map_or("format = 1\n", String::as_str);
            if let Some(mut blocks) = parsed(file, text, &mut outcome) {
                self.records(tab, reading, &mut blocks, &mut outcome);
                outcome.texts.insert(file, blocks.text());
            }
        }
        outcome
    }

    fn tab(&self, kind: TabKind) -> Option<&TabUpdate> {
        self.update.tabs.iter().find(|tab| tab.kind == kind)
    }

    /// Declares columns that somebody added.
    fn columns(&self, blocks: &mut Blocks, outcome: &mut Outcome) {
        for (kind, subject) in [
            (TabKind::Items, "item"),
            (TabKind::Goals, "goal"),
            (TabKind::Sections, "section"),
        ] {
            let Some(tab) = self.tab(kind) else {
                continue;
            };
            for (key, heading) in &tab.new_columns {
                let texts = tab.rows.iter().map(|row| row.came.cell(key));
                let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
                if texts.is_empty() {
                    continue;
                }
                let is_number = texts.iter().all(|text| is_number(text));
                let is_list = texts.iter().any(|text| text.contains('\n'));
                let mut values = vec![
                    ("key".to_owned(), blocks.quoted(&column_key(key))),
                    ("heading".to_owned(), blocks.quoted(heading)),
                ];
                if is_number {
                    values.push(("kind".to_owned(), blocks.quoted("number")));
                } else if is_list {
                    values.push(("kind".to_owned(), blocks.quoted("list")));
                }
                if subject != "item" {
                    values.push(("of".to_owned(), blocks.quoted(subject)));
                }
                let place = self.behind_registers(blocks, "column");
                blocks.insert(&["column"], &values, place);
                let word = &self.labels.redline.words.inserted;
                outcome
                    .changes
                    .push(format!("column “{heading}” of {subject}s: {word}"));
            }
        }
    }

    /// Returns where another entry of a register goes.
    fn behind_registers(&self, blocks: &Blocks, name: &str) -> BlockPlace {
        if let Some(last) = blocks.with_path(&[name]).last() {
            return BlockPlace::Behind(*last);
        }
        let first = ["area", "section", "item"]
            .into_iter()
            .flat_map(|name| blocks.with_path(&[name]))
            .min_by_key(|id| blocks.position(*id));
        first.map_or(BlockPlace::End, BlockPlace::Before)
    }

    /// Writes what stands on the title page.
    fn title(&self, blocks: &mut Blocks, outcome: &mut Outcome) {
        let Some(tab) = self.tab(TabKind::Plan) else {
            return;
        };
        for row in &tab.rows {
            let Some(name) = &row.name else {
                outcome.problems.push(format!(
                    "{}: there is no “{}” of a plan",
                    row.came.place,
                    row.came.cell(KEY)
                ));
                continue;
            };
            let Some(change) = row.change("text") else {
                continue;
            };
            let new = change.new.as_str();
            let is_of_edition = ["symbol", "revision", "status", "date"].contains(&name.as_str());
            let value = match name.as_str() {
                "revision" => number(new),
                "date" => date(new),
                "notes" => Ok(notes(blocks, new)),
                _ => Ok(text_value(blocks, new)),
            };
            let value = match value {
                Ok(value) => value,
                Err(reason) => {
                    outcome
                        .problems
                        .push(format!("{}: {reason}", row.came.place));
                    continue;
                }
            };
            let table = if is_of_edition { "edition" } else { "plan" };
            let found = blocks.with_path(&[table]).first().copied();
            let id = match found {
                Some(id) => id,
                None => {
                    let plan = blocks.with_path(&["plan"]).first().copied();
                    let place = plan.map_or(BlockPlace::End, BlockPlace::Behind);
                    blocks.insert_single(table, place)
                }
            };
            // The plan stays the one that it is, whatever it is called.
            if ["title", "organisation"].contains(&name.as_str())
                && blocks.text_of(id, "id").is_none()
            {
                let plan_id = blocks.quoted(&self.plan.id);
                self.set(blocks, id, "id", Some(plan_id), outcome);
            }
            self.set(blocks, id, name, value, outcome);
            self.change_line(TabKind::Plan, name, "text", change, outcome);
        }
    }

    /// Writes bodies and events.
    fn registers(&self, blocks: &mut Blocks, outcome: &mut Outcome) {
        for (kind, table) in [(TabKind::Bodies, "body"), (TabKind::Events, "event")] {
            let Some(tab) = self.tab(kind) else {
                continue;
            };
            let mut ids: HashMap<String, BlockId> = HashMap::new();
            for id in blocks.with_path(&[table]) {
                if let Some(key) = blocks.text_of(id, "key") {
                    ids.insert(key, id);
                }
            }
            for row in &tab.rows {
                let id = match &row.name {
                    Some(name) => match ids.get(name) {
                        Some(id) => *id,
                        None if row.changes.is_empty() => continue,
                        None => {
                            outcome.problems.push(not_found(kind, name));
                            continue;
                        }
                    },
                    None => {
                        if row.came.cell("name").is_empty() {
                            outcome.problems.push(format!(
                                "{}: a {} without a name",
                                row.came.place,
                                singular(kind)
                            ));
                            continue;
                        }
                        let key = self.new_key(kind, row, &ids);
                        let place = self.behind_registers(blocks, table);
                        let value = blocks.quoted(&key);
                        let id = blocks.insert(&[table], &[("key".to_owned(), value)], place);
                        ids.insert(key, id);
                        self.inserted(kind, row, outcome);
                        id
                    }
                };
                for change in &row.changes {
                    let value = match change.column.as_str() {
                        "variants" => Ok(list(blocks, change.new.lines())),
                        "name" if change.new.is_empty() => Err("it has no name".to_owned()),
                        _ => Ok(text_value(blocks, &change.new)),
                    };
                    match value {
                        Ok(value) => {
                            self.set(blocks, id, &change.column, value, outcome);
                            self.told(kind, row, change, outcome);
                        }
                        Err(reason) => outcome
                            .problems
                            .push(format!("{}: {reason}", row.came.place)),
                    }
                }
            }
            for name in &tab.removed {
                match ids.get(name) {
                    Some(id) => {
                        blocks.remove(*id);
                        self.deleted(kind, name, outcome);
                    }
                    None => outcome.problems.push(not_found(kind, name)),
                }
            }
        }
    }

    /// Returns a key for a new body or event: the one that it was given, or one of its name.
    fn new_key(&self, kind: TabKind, row: &UpdatedRow, taken: &HashMap<String, BlockId>) -> String {
        let given = row.came.cell(KEY);
        if !given.is_empty() && !taken.contains_key(given) {
            return given.to_owned();
        }
        let name = row.came.cell("name");
        match kind {
            TabKind::Bodies => {
                let mut bodies = self.plan.bodies.clone();
                let span = self.plan.title.span;
                let key = bodies.key_of(Spanned::new(name.to_owned(), span)).0;
                match taken.contains_key(&key) {
                    true => word_key(name, Level::Item, &taken.keys().cloned().collect()),
                    false => key,
                }
            }
            _ => word_key(name, Level::Item, &taken.keys().cloned().collect()),
        }
    }

    /// Reads the plan with its new registers and columns: cells name bodies by them, and by names that
    /// they had.
    fn reading_plan(&self, text: &str) -> Option<Plan> {
        let mut sources = Sources::default();
        let source = sources.add(PLAN, text);
        let (plan, _) = plan_file::load(source, &sources, &self.labels.calendar);
        let mut plan = plan?;
        let bodies = plan.bodies.of_register().map(|body| {
            let mut body = body.clone();
            if let Some(old) = self.plan.bodies.get(&body.key) {
                let names = old.names().map(str::to_owned).collect::<Vec<_>>();
                for name in names {
                    if !body.names().any(|own| own == name) {
                        body.variants.push(Spanned::new(name, body.name.span));
                    }
                }
            }
            body
        });
        let registered: Vec<_> = bodies.collect();
        plan.bodies = Bodies::registered(registered);
        Some(plan)
    }

    /// Writes areas, sections, goals and items: first where they stand, then what they say.
    fn elements(&self, blocks: &mut Blocks, reading: &Plan, outcome: &mut Outcome) {
        let mut elements = Elements::of(blocks, self.plan);
        let tabs = [
            (TabKind::Areas, Level::Area),
            (TabKind::Sections, Level::Section),
            (TabKind::Goals, Level::Goal),
            (TabKind::Items, Level::Item),
        ];
        let mut placed = Vec::new();
        for (kind, level) in tabs {
            if let Some(tab) = self.tab(kind) {
                self.place_rows(tab, level, blocks, &mut elements, &mut placed, outcome);
            }
        }
        for (tab, row, id) in placed {
            for change in &tab.rows[row].changes {
                self.write_cell(tab, &tab.rows[row], change, id, blocks, reading, outcome);
            }
        }
        for (kind, level) in tabs.into_iter().rev() {
            for name in self.tab(kind).iter().flat_map(|tab| &tab.removed) {
                let Some(id) = elements.with_key(level, name) else {
                    outcome.problems.push(not_found(kind, name));
                    continue;
                };
                let under = ["item", "step", "goal", "section"];
                let under = under.into_iter().flat_map(|name| blocks.named(name));
                let count = under
                    .filter(|other| blocks.parent(*other) == Some(id))
                    .count();
                if count > 0 {
                    outcome.problems.push(format!(
                        "{} {name} is gone from its sheet, and {count} rows of others still stand under it",
                        singular(kind)
                    ));
                    continue;
                }
                blocks.remove(id);
                self.deleted(kind, name, outcome);
            }
        }
    }

    /// Puts the rows of a table where they belong; tells which block each of them is.
    fn place_rows<'u>(
        &'u self,
        tab: &'u TabUpdate,
        level: Level,
        blocks: &mut Blocks,
        elements: &mut Elements,
        placed: &mut Vec<(&'u TabUpdate, usize, BlockId)>,
        outcome: &mut Outcome,
    ) {
        let kept = match tab.is_reordered {
            true => kept_in_place(tab, level, blocks, elements),
            false => HashSet::new(),
        };
        let mut last: HashMap<Option<BlockId>, BlockId> = HashMap::new();
        let mut above: Option<Option<BlockId>> = None;
        for (at, row) in tab.rows.iter().enumerate() {
            let known = match &row.name {
                Some(name) => match elements.with_key(level, name) {
                    Some(id) => Some(id),
                    None => {
                        if !row.changes.is_empty() {
                            outcome.problems.push(not_found(tab.kind, name));
                        }
                        continue;
                    }
                },
                None => None,
            };
            let here = known.map(|id| blocks.parent(id));
            let parent = match self.parent(row, level, here.flatten(), elements, blocks) {
                Ok(Some(parent)) => parent,
                // As the row above it.
                Ok(None) => here.or(above).unwrap_or(None),
                Err(reason) => {
                    outcome
                        .problems
                        .push(format!("{}: {reason}", row.came.place));
                    continue;
                }
            };
            let behind = last.get(&parent).copied();
            let id = match known {
                Some(id) if here == Some(parent) => {
                    if tab.is_reordered && !kept.contains(&id) {
                        let path = blocks.path_under(parent, &name_under(blocks, parent, level));
                        blocks.relocate(id, &path, place(blocks, parent, behind, level));
                        self.moved(tab.kind, row, outcome);
                    }
                    id
                }
                Some(id) => {
                    let path = blocks.path_under(parent, &name_under(blocks, parent, level));
                    blocks.relocate(id, &path, place(blocks, parent, behind, level));
                    self.moved(tab.kind, row, outcome);
                    id
                }
                None => {
                    let name = name_under(blocks, parent, level);
                    let path = blocks.path_under(parent, &name);
                    let path: Vec<&str> = path.iter().map(String::as_str).collect();
                    let values = elements.new_values(level, row, blocks);
                    let place = place(blocks, parent, behind, level);
                    let id = blocks.insert(&path, &values, place);
                    elements.add(level, row, id, blocks);
                    self.inserted(tab.kind, row, outcome);
                    id
                }
            };
            last.insert(parent, id);
            above = Some(parent);
            placed.push((tab, at, id));
        }
    }

    /// Returns what a row is to stand under; nothing where it says nothing new of that.
    fn parent(
        &self,
        row: &UpdatedRow,
        level: Level,
        here: Option<BlockId>,
        elements: &Elements,
        blocks: &Blocks,
    ) -> Result<Option<Option<BlockId>>, String> {
        let is_new = row.name.is_none();
        let columns: &[(&str, Level)] = match level {
            Level::Area => &[],
            Level::Section => &[("area", Level::Area)],
            Level::Goal => &[("section", Level::Section)],
            _ => &[
                ("step_of", Level::Item),
                ("goal", Level::Goal),
                ("section", Level::Section),
            ],
        };
        let is_said = columns.iter().any(|(column, _)| match is_new {
            true => !row.came.cell(column).is_empty(),
            false => row.change(column).is_some(),
        });
        if !is_said {
            return Ok(None);
        }
        let named = columns
            .iter()
            .map(|(column, of)| (row.came.cell(column), *of));
        let mut named = named.filter(|(text, _)| !text.is_empty());
        let Some((text, of)) = named.next() else {
            return Ok(Some(None));
        };
        let mut found = elements.called(of, text);
        if let (true, Some((section, _))) = (found.len() > 1, named.next()) {
            let sections = elements.called(Level::Section, section);
            found.retain(|id| blocks.parent(*id).is_some_and(|id| sections.contains(&id)));
        }
        // Of several that are called so it is the one under which the row stands.
        if let Some(here) = here.filter(|here| found.contains(here)) {
            found = vec![here];
        }
        match found[..] {
            [id] => Ok(Some(Some(id))),
            [] => Err(format!(
                "there is no {} “{text}”; give it a row in its own sheet first",
                of.key()
            )),
            _ => Err(format!("“{text}” is the name of several {}s", of.key())),
        }
    }

    /// Writes what somebody changed in a cell of an area, a section, a goal or an item.
    #[expect(
        clippy::too_many_arguments,
        reason = "a cell, where it goes, and what reads it"
    )]
    fn write_cell(
        &self,
        tab: &TabUpdate,
        row: &UpdatedRow,
        change: &CellChangeOf,
        id: BlockId,
        blocks: &mut Blocks,
        reading: &Plan,
        outcome: &mut Outcome,
    ) {
        let kind = tab.kind;
        let column = change.column.as_str();
        let is_place = match kind {
            TabKind::Items => ["step_of", "goal", "section"].contains(&column),
            TabKind::Goals => column == "section",
            TabKind::Sections => column == "area",
            _ => false,
        };
        if is_place {
            return;
        }
        let is_title = match kind {
            TabKind::Goals => column == "goal",
            TabKind::Sections => column == "section",
            TabKind::Areas => column == "area",
            _ => column == "action",
        };
        let new = change.new.as_str();
        let values: Result<Vec<(String, Option<String>)>, String> = match column {
            _ if is_title && new.is_empty() => {
                Err("its text is gone; delete the whole row to take it out".to_owned())
            }
            "action" => Ok(vec![(
                "action".to_owned(),
                text_value(blocks, &new.replace('\n', " ")),
            )]),
            _ if is_title => Ok(vec![(
                "title".to_owned(),
                text_value(blocks, &new.replace('\n', " ")),
            )]),
            "number" => {
                let mut values = vec![("number".to_owned(), text_value(blocks, new))];
                // What was recorded goes by the key.
                if let Some(name) = row
                    .name
                    .as_ref()
                    .filter(|_| blocks.text_of(id, "key").is_none())
                {
                    values.push(("key".to_owned(), Some(blocks.quoted(name))));
                }
                Ok(values)
            }
            "text" => Ok(vec![("intro".to_owned(), text_value(blocks, new))]),
            "notes" => Ok(vec![("notes".to_owned(), notes(blocks, new))]),
            "event" => Ok(vec![("event".to_owned(), text_value(blocks, new))]),
            own => self.own_values(kind, own, new, reading),
        };
        match values {
            Ok(values) => {
                // A new row has its number already.
                if !(row.name.is_none() && column == "number") {
                    for (key, value) in values {
                        self.set(blocks, id, &key, value, outcome);
                    }
                }
                self.told(kind, row, change, outcome);
            }
            Err(reason) => outcome.problems.push(format!(
                "{}, {}: {reason}",
                row.came.place,
                self.heading(kind, column)
            )),
        }
    }

    /// Reads what stands in a column of the plan’s own, or in one that every plan has.
    fn own_values(
        &self,
        kind: TabKind,
        column: &str,
        text: &str,
        reading: &Plan,
    ) -> Result<Vec<(String, Option<String>)>, String> {
        let subject = match kind {
            TabKind::Goals => ColumnSubject::Goal,
            TabKind::Sections => ColumnSubject::Section,
            _ => ColumnSubject::Item,
        };
        let key = ColumnKey::new(column.to_owned());
        let found = reading.columns.get_of(subject, &key);
        let own = ColumnKey::new(column_key(column));
        let found = found.or_else(|| reading.columns.get_of(subject, &own));
        let found = found.ok_or_else(|| "the plan has no such column".to_owned())?;
        let words = self.labels.item_words();
        let value = words
            .read(reading, found, text)
            .map_err(|no| format!("{} is not understood: {}", said(text), no.reason))?;
        let value = match value {
            // A multi-line cell of a text column is one text.
            ColumnValue::Text(Some(_)) => {
                ColumnValue::Text(Some(crate::plan::column::folded(text)))
            }
            other => other,
        };
        let written = plan_file::written(&found.key, &value);
        let written = written.into_iter();
        Ok(written
            .map(|(key, value)| (key.to_owned(), value))
            .collect())
    }

    /// Writes members, risks or money.
    fn records(&self, tab: &TabUpdate, reading: &Plan, blocks: &mut Blocks, outcome: &mut Outcome) {
        let kind = tab.kind;
        let tables: &[&str] = match kind {
            TabKind::Members => &["member"],
            TabKind::Risks => &["risk", "issue"],
            _ => &["money"],
        };
        let mut ids: HashMap<String, BlockId> = HashMap::new();
        for id in tables.iter().flat_map(|table| blocks.with_path(&[table])) {
            let text = |key: &str| blocks.text_of(id, key).unwrap_or_default();
            let name = match kind {
                TabKind::Members => text("name"),
                TabKind::Risks => text("key"),
                _ => {
                    let subject = blocks.text_of(id, "goal").unwrap_or_else(|| text("item"));
                    normal(&[subject, text("currency"), text("source")].join(" "))
                }
            };
            let mut free = name.clone();
            let mut count = 2;
            while ids.contains_key(&free) {
                free = format!("{name} #{count}");
                count += 1;
            }
            ids.insert(free, id);
        }
        for row in &tab.rows {
            let known = row.name.as_ref().map(|name| match kind {
                TabKind::Money => normal(name),
                _ => name.clone(),
            });
            let id = match &known {
                Some(name) => match ids.get(name) {
                    Some(id) => *id,
                    None if row.changes.is_empty() => continue,
                    None => {
                        outcome.problems.push(not_found(kind, name));
                        continue;
                    }
                },
                None => {
                    let table = match row.came.cell("kind") {
                        "issue" if kind == TabKind::Risks => "issue",
                        _ => tables[0],
                    };
                    let behind = blocks.with_path(&[table]).last().copied();
                    let place = behind.map_or(BlockPlace::End, BlockPlace::Behind);
                    let mut values = Vec::new();
                    if kind == TabKind::Risks {
                        let taken = ids.keys().cloned().collect();
                        let given = row.came.cell(KEY).to_owned();
                        let key = match given.is_empty() {
                            true => word_key(row.came.cell("name"), Level::Item, &taken),
                            false => given,
                        };
                        values.push(("key".to_owned(), blocks.quoted(&key)));
                    }
                    self.inserted(kind, row, outcome);
                    blocks.insert(&[table], &values, place)
                }
            };
            for change in &row.changes {
                let written =
                    record_value(kind, change.column.as_str(), &change.new, reading, blocks);
                match written {
                    Ok(values) => {
                        for (key, value) in values {
                            self.set(blocks, id, key, value, outcome);
                        }
                        if kind == TabKind::Risks && change.column == "kind" && row.name.is_some() {
                            let path = [change.new.clone()];
                            blocks.relocate(id, &path, BlockPlace::End);
                        }
                        self.told(kind, row, change, outcome);
                    }
                    Err(reason) => outcome.problems.push(format!(
                        "{}, {}: {reason}",
                        row.came.place,
                        self.heading(kind, &change.column)
                    )),
                }
            }
        }
        for name in &tab.removed {
            match ids.get(&normal(name)) {
                Some(id) => {
                    blocks.remove(*id);
                    self.deleted(kind, name, outcome);
                }
                None => outcome.problems.push(not_found(kind, name)),
            }
        }
    }

    fn set(
        &self,
        blocks: &mut Blocks,
        id: BlockId,
        key: &str,
        value: Option<String>,
        outcome: &mut Outcome,
    ) {
        if blocks.set(id, key, value).is_err() {
            outcome
                .problems
                .push(format!("`{key}` cannot be written; change it by hand"));
        }
    }

    fn heading(&self, kind: TabKind, column: &str) -> String {
        let heading = self.headings.get(&(kind, column.to_owned()));
        heading.cloned().unwrap_or_else(|| column.to_owned())
    }

    fn change_line(
        &self,
        kind: TabKind,
        name: &str,
        column: &str,
        change: &CellChangeOf,
        outcome: &mut Outcome,
    ) {
        let words = &self.labels.redline.words;
        let what = match (kind, column) {
            (TabKind::Plan, _) => name.to_owned(),
            (TabKind::Items, "action") => words.action.clone(),
            (_, "number") => words.renumbered.clone(),
            (TabKind::Goals, "goal")
            | (TabKind::Sections, "section")
            | (TabKind::Areas, "area") => words.title.clone(),
            _ => self.heading(kind, column),
        };
        let place = match kind {
            TabKind::Plan => words.document.clone(),
            _ => format!("{} {name}", singular(kind)),
        };
        outcome.changes.push(format!(
            "{place}: {what}: {} → {}",
            said(&change.old),
            said(&change.new)
        ));
    }

    /// Tells a change of what was there; a new row was told as one.
    fn told(&self, kind: TabKind, row: &UpdatedRow, change: &CellChangeOf, outcome: &mut Outcome) {
        if let Some(name) = &row.name {
            self.change_line(kind, name, &change.column, change, outcome);
        }
    }

    fn inserted(&self, kind: TabKind, row: &UpdatedRow, outcome: &mut Outcome) {
        let cells = row
            .changes
            .iter()
            .map(|change| change.new.replace('\n', " / "));
        let cells: Vec<String> = cells.collect();
        outcome.changes.push(format!(
            "{}: {}: “{}”",
            singular(kind),
            self.labels.redline.words.inserted,
            cells.join(" | ")
        ));
    }

    fn deleted(&self, kind: TabKind, name: &str, outcome: &mut Outcome) {
        let word = &self.labels.redline.words.deleted;
        outcome
            .changes
            .push(format!("{} {name}: {word}", singular(kind)));
    }

    fn moved(&self, kind: TabKind, row: &UpdatedRow, outcome: &mut Outcome) {
        let word = &self.labels.redline.words.moved;
        let name = row.name.as_deref().unwrap_or_default();
        outcome
            .changes
            .push(format!("{} {name}: {word}", singular(kind)));
    }
}

type CellChangeOf = super::comparison::CellChange;

impl TabUpdate {
    pub(super) fn is_changed(&self) -> bool {
        let mut rows = self.rows.iter();
        !self.removed.is_empty() || rows.any(|row| row.name.is_none() || !row.changes.is_empty())
    }
}

fn parsed(file: &str, text: &str, outcome: &mut Outcome) -> Option<Blocks> {
    let blocks = Blocks::parse(text);
    if blocks.is_err() {
        outcome.problems.push(format!("{file} cannot be read"));
    }
    blocks.ok()
}

fn not_found(kind: TabKind, name: &str) -> String {
    format!(
        "{} {name} is not written in lines of its own in the plan; change it there by hand",
        singular(kind)
    )
}
