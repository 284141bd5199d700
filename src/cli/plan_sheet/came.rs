//! What came back in a workbook or document that was made of the plan: its rows, by what stands in them.

use super::tabs::{KEY, Tab, TabKind};
use crate::plan::Level;
use crate::plan::word_key::key_of_words;
use crate::reading::{
    Cell, Format, Merge, PlaceKind, Reading, ReturnedFile, Row, Sheet, Table, Visibility,
};
use crate::template::Labels;
use crate::worksheet::{Address, place, xlsx_file};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A file that came back.
#[derive(Debug, Default)]
pub(in crate::cli) struct Came {
    pub(in crate::cli) tabs: Vec<CameTab>,
    /// The files that it was made of, by their names; none where it does not carry them.
    pub(in crate::cli) carried: BTreeMap<String, String>,
    /// What stands in it and is no cell of a row, a line each.
    pub(in crate::cli) remarks: Vec<String>,
    /// Whether it is to hold less than a workbook of the plan does.
    pub(in crate::cli) is_partial: bool,
}

/// A table that came back.
#[derive(Debug)]
pub(in crate::cli) struct CameTab {
    pub(in crate::cli) kind: TabKind,
    /// What stands in its columns.
    pub(in crate::cli) columns: Vec<String>,
    /// Columns that somebody added: key and heading.
    pub(in crate::cli) new_columns: Vec<(String, String)>,
    pub(in crate::cli) rows: Vec<CameRow>,
}

/// A row that came back.
#[derive(Debug, Clone, Default)]
pub(in crate::cli) struct CameRow {
    /// Where it stands, for people.
    pub(in crate::cli) place: String,
    /// By column.
    pub(in crate::cli) cells: BTreeMap<String, String>,
    /// Columns of which nobody can tell what came in them.
    pub(in crate::cli) unknown: BTreeSet<String>,
}

impl CameRow {
    pub(in crate::cli) fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// How far down a heading row is looked for.
const LOOKED_AT: usize = 12;

/// Returns a text as cells are compared: each line without needless white space.
pub(super) fn normal(text: &str) -> String {
    let lines = text.lines().map(crate::plan::column::folded);
    let lines: Vec<String> = lines.collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Reads a file; `expected` has the columns that each table has.
pub(in crate::cli) fn came(file: &ReturnedFile, expected: &[Tab], labels: &Labels) -> Came {
    let mut came = Came {
        carried: carried(file),
        ..Came::default()
    };
    let sheets: HashMap<u32, &str> = file
        .sheets
        .iter()
        .map(|sheet| (sheet.table, sheet.name.as_str()))
        .collect();
    for (at, table) in (0_u32..).zip(&file.tables) {
        let sheet = sheets.get(&at);
        let is_carried = sheet.is_some_and(|name| *name == xlsx_file::CARRIED);
        if is_carried {
            continue;
        }
        if table.parent.is_some() || table.rows.is_empty() {
            continue;
        }
        let name = match sheet {
            Some(name) => format!("“{name}”"),
            None => format!("table {}", at + 1),
        };
        let reader = TabReader {
            file,
            table,
            name: &name,
            sheet: sheet.copied(),
            labels,
        };
        reader.read(expected, &mut came);
    }
    let names = TabKind::ALL.map(|kind| kind.name(labels));
    let first = file.tables.first().map_or(0, |table| table.places.0);
    for (at, place) in (0_u32..).zip(&file.places) {
        let is_ours = at < first
            || place.cell.is_some()
            || names.iter().any(|name| is_same(name, &place.text));
        let what = match place.kind {
            PlaceKind::Body if file.format == Format::Document && !is_ours => "a paragraph",
            PlaceKind::Comment(_) => "a comment",
            PlaceKind::TextBox(_) => "a text box",
            PlaceKind::Footnote(_) | PlaceKind::Endnote(_) => "a note",
            _ => continue,
        };
        let text = normal(&place.text);
        if !text.is_empty() {
            came.remarks.push(format!("{what} is not taken: “{text}”"));
        }
    }
    came
}

/// Reads the files that a workbook carries.
pub(super) fn carried(file: &ReturnedFile) -> BTreeMap<String, String> {
    let mut carried: BTreeMap<String, String> = BTreeMap::new();
    let is_shown = |sheet: &Sheet| sheet.visibility == Visibility::Visible;
    let sheets = file.sheets.iter().filter(|sheet| !is_shown(sheet));
    let sheet = sheets.filter(|sheet| sheet.name == xlsx_file::CARRIED);
    let tables = sheet.filter_map(|sheet| file.tables.get(sheet.table as usize));
    for row in tables.flat_map(|table| &table.rows) {
        let text = |column: u32| {
            let cell = row.cells.iter().find(|cell| cell.column == column);
            let places = cell.map_or(&[][..], |cell| file.range(cell.places));
            places.iter().map(|place| &*place.text).collect::<String>()
        };
        carried.entry(text(0)).or_default().push_str(&text(1));
    }
    carried
}

struct TabReader<'a> {
    file: &'a ReturnedFile,
    table: &'a Table,
    name: &'a str,
    /// The name of its sheet, of a workbook.
    sheet: Option<&'a str>,
    labels: &'a Labels,
}

impl TabReader<'_> {
    fn text(&self, cell: &Cell) -> String {
        normal(&self.file.text(cell.places, Reading::Accepted))
    }

    fn place(&self, row: &Row, column: Option<u32>) -> String {
        match (self.sheet, column) {
            (Some(_), Some(column)) => place(
                self.name,
                Address {
                    row: row.number,
                    column,
                },
            ),
            (_, None | Some(_)) => format!("{}, row {}", self.name, row.number + 1),
        }
    }

    /// Returns how many cells of a row are headings of a table.
    fn known(&self, row: &Row, tab: &Tab) -> usize {
        let cells = row.cells.iter().map(|cell| self.text(cell));
        let is_heading = |text: &String| {
            let mut columns = tab.columns.iter();
            !text.is_empty() && columns.any(|one| is_same(&one.column.heading, text))
        };
        cells.filter(is_heading).count()
    }

    /// Finds what it is a list of, and its heading row.
    fn kind<'t>(&self, expected: &'t [Tab]) -> Option<(&'t Tab, usize)> {
        let named = expected.iter().find(|tab| {
            let name = xlsx_file::tab_name(tab.kind.name(self.labels));
            self.sheet.is_some_and(|sheet| is_same(sheet, &name))
        });
        let rows = || self.table.rows.iter().take(LOOKED_AT).enumerate();
        let of_tab = |tab: &'t Tab| {
            let best = rows().map(|(at, row)| (self.known(row, tab), LOOKED_AT - at));
            best.max().map(|(known, at)| (known, tab, LOOKED_AT - at))
        };
        let candidates: Vec<&Tab> = match named {
            Some(tab) => vec![tab],
            None => expected.iter().collect(),
        };
        // Of two that are as good the first one has what is in the other, too.
        let found = candidates.into_iter().rev().filter_map(of_tab);
        let (known, tab, at) = found
            .max_by_key(|(known, tab, _)| (*known * 100 / tab.columns.len().max(1), *known))?;
        let enough = if named.is_some() { 1 } else { 2 };
        (known >= enough && known * 2 >= tab.columns.len().min(4)).then_some((tab, at))
    }

    fn read(&self, expected: &[Tab], came: &mut Came) {
        let Some((tab, heading)) = self.kind(expected) else {
            return self.leave_out(self.table.rows.iter(), came);
        };
        let rows = &self.table.rows;
        // The title of the sheet and what it says of itself.
        let own = &self.labels.plan_sheet.lists.instructions;
        let above = rows[..heading].iter().filter(|row| {
            row.number > 0
                && !row.cells.iter().all(|cell| {
                    let text = self.text(cell);
                    text.is_empty() || own.iter().any(|line| is_same(line, &text))
                })
        });
        self.leave_out(above, came);
        let mut columns: Vec<(u32, String)> = Vec::new();
        let mut new_columns = Vec::new();
        for cell in &rows[heading].cells {
            let text = self.text(cell);
            let is_free = |id: &str| !columns.iter().any(|(_, taken)| taken == id);
            let mut known = tab.columns.iter();
            let known = known.find(|one| is_same(&one.column.heading, &text) && is_free(&one.id));
            match known {
                Some(one) => columns.push((cell.column, one.id.clone())),
                None if text.is_empty() => {}
                None => {
                    let key = key_of_words(&text, Level::Item);
                    if !is_free(&key) || tab.columns.iter().any(|one| one.id == key) {
                        let place = self.place(&rows[heading], Some(cell.column));
                        came.remarks.push(format!(
                            "{place}: the heading “{text}” is there twice; its column is not taken"
                        ));
                        continue;
                    }
                    new_columns.push((key.clone(), text));
                    columns.push((cell.column, key));
                }
            }
        }
        let mut above: HashMap<u32, String> = HashMap::new();
        let number = self
            .file
            .tables
            .iter()
            .position(|table| std::ptr::eq(table, self.table));
        let mut sheets = self.file.sheets.iter();
        let own = sheets.find(|sheet| Some(sheet.table as usize) == number);
        let merged = own.map_or(&[][..], |sheet| &sheet.merged);
        let mut lasting: Vec<(u32, u32, String)> = Vec::new();
        let mut read = Vec::new();
        for row in &rows[heading + 1..] {
            let mut cells = BTreeMap::new();
            let mut unknown = BTreeSet::new();
            for cell in &row.cells {
                let mut text = self.text(cell);
                if cell.is_formula && text.is_empty() {
                    let place = self.place(row, Some(cell.column));
                    came.remarks.push(format!(
                        "{place}: a formula whose value the file does not have; what the plan has there stays"
                    ));
                    let column = columns.iter().find(|(at, _)| *at == cell.column);
                    unknown.extend(column.map(|(_, id)| id.clone()));
                }
                match cell.merge {
                    Merge::Restart => {
                        above.insert(cell.column, text.clone());
                    }
                    Merge::Continue if text.is_empty() => {
                        text = above.get(&cell.column).cloned().unwrap_or_default();
                    }
                    _ => {}
                }
                let column = columns.iter().find(|(at, _)| *at == cell.column);
                match column {
                    Some((_, id)) if !text.is_empty() => {
                        cells.insert(id.clone(), text);
                    }
                    None if !text.is_empty() => {
                        let place = self.place(row, Some(cell.column));
                        came.remarks
                            .push(format!("{place} stands under no heading: “{text}”"));
                    }
                    _ => {}
                }
            }
            // A cell that is merged over several rows says the same of each, but for whose row it is.
            lasting.retain(|(_, last, _)| row.number <= *last);
            for (column, _, text) in &lasting {
                let column = columns.iter().find(|(at, id)| at == column && id != KEY);
                if let Some((_, id)) = column.filter(|_| !cells.is_empty()) {
                    cells.entry(id.clone()).or_insert_with(|| text.clone());
                }
            }
            for (first, last) in merged.iter().filter(|(first, _)| first.row == row.number) {
                let text = row.cells.iter().find(|cell| cell.column == first.column);
                if let Some(cell) = text {
                    lasting.push((first.column, last.row, self.text(cell)));
                }
            }
            if !cells.is_empty() {
                read.push(CameRow {
                    place: self.place(row, None),
                    cells,
                    unknown,
                });
            }
        }
        let columns: Vec<String> = columns.into_iter().map(|(_, id)| id).collect();
        match came.tabs.iter_mut().find(|one| one.kind == tab.kind) {
            // A document repeats its table behind other text.
            Some(before) => before.rows.extend(read),
            None => came.tabs.push(CameTab {
                kind: tab.kind,
                columns,
                new_columns,
                rows: read,
            }),
        }
    }

    /// Says what stands where no table of the plan is.
    fn leave_out<'r>(&self, rows: impl Iterator<Item = &'r Row>, came: &mut Came) {
        for row in rows {
            let texts = row.cells.iter().map(|cell| self.text(cell));
            let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
            if !texts.is_empty() {
                let place = self.place(row, None);
                came.remarks.push(format!(
                    "{place} is no row of the plan: “{}”",
                    texts.join(" | ")
                ));
            }
        }
    }
}

fn is_same(heading: &str, text: &str) -> bool {
    normal(heading).to_lowercase() == normal(text).to_lowercase()
}

/// Returns which row a row is: its key or, where a table has none, what tells its rows apart.
pub(super) fn name_of_row(kind: TabKind, cell: impl Fn(&str) -> String) -> String {
    match kind {
        TabKind::Members => cell("name"),
        TabKind::Money => [cell("subject"), cell("currency"), cell("source")].join(" "),
        _ => cell(KEY),
    }
}
