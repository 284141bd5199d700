//! `import --update`: a workbook of the plan comes back, or a new edition of the annex.

use super::program::{Folder, Outcome};
use crate::docx_file::example::packed;
use crate::importing::hostile::parts_of;
use crate::plans;
use rust_xlsxwriter::{DocProperties, Format, Formula, Workbook, Worksheet};
use std::fmt::Write as _;
use std::fs;
use wem_report::reading::{self, Reading, Visibility};

/// The cells of a workbook, sheet by sheet.
struct Sheets {
    names: Vec<(String, bool)>,
    rows: Vec<Vec<Vec<String>>>,
    properties: Vec<(String, String)>,
}

const PROPERTIES: [&str; 4] = ["WemPlanId", "WemPlanEdition", "WemPlanHash", "WemDocument"];

impl Sheets {
    fn read(bytes: &[u8]) -> Self {
        let file = reading::read("plan.xlsx", bytes).expect("a workbook");
        let mut sheets = Sheets {
            names: Vec::new(),
            rows: Vec::new(),
            properties: Vec::new(),
        };
        for name in PROPERTIES {
            if let Some(value) = file.properties.custom(name) {
                sheets.properties.push((name.to_owned(), value.to_owned()));
            }
        }
        for sheet in &file.sheets {
            let mut rows: Vec<Vec<String>> = Vec::new();
            for row in &file.tables[sheet.table as usize].rows {
                rows.resize(row.number as usize + 1, Vec::new());
                for cell in &row.cells {
                    let cells = rows.last_mut().expect("a row");
                    cells.resize(cell.column as usize + 1, String::new());
                    *cells.last_mut().expect("a cell") = file.text(cell.places, Reading::Accepted);
                }
            }
            let is_shown = sheet.visibility == Visibility::Visible;
            sheets.names.push((sheet.name.clone(), is_shown));
            sheets.rows.push(rows);
        }
        sheets
    }

    /// Saves them as another program does.
    fn save(&self) -> Vec<u8> {
        self.save_with(|_| {})
    }

    /// Saves them with what else a program has in its first sheet.
    fn save_with(&self, more: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new();
        for (name, value) in &self.properties {
            properties = properties.set_custom_property(name, value.as_str());
        }
        workbook.set_properties(&properties);
        for ((name, is_shown), rows) in self.names.iter().zip(&self.rows) {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).expect("a name");
            sheet.set_very_hidden(!is_shown);
            for (at, row) in (0..).zip(rows) {
                for (column, text) in (0..).zip(row) {
                    if !text.is_empty() {
                        sheet.write_string(at, column, text).expect("a cell");
                    }
                }
            }
        }
        more(workbook.worksheet_from_index(0).expect("a sheet"));
        workbook.save_to_buffer().expect("a workbook")
    }

    fn rows(&mut self, name: &str) -> &mut Vec<Vec<String>> {
        let at = self.names.iter().position(|(own, _)| own == name);
        &mut self.rows[at.unwrap_or_else(|| panic!("no sheet {name}"))]
    }

    /// Finds the row of a key, and the column of a heading.
    fn find(&mut self, sheet: &str, key: &str, heading: &str) -> (usize, usize) {
        let rows = self.rows(sheet);
        let column = rows
            .iter()
            .find_map(|row| row.iter().position(|text| text == heading))
            .unwrap_or_else(|| panic!("no column {heading}"));
        let row = rows
            .iter()
            .rposition(|row| row.first().is_some_and(|text| text == key))
            .unwrap_or_else(|| panic!("no row {key}"));
        (row, column)
    }

    fn set(&mut self, sheet: &str, key: &str, heading: &str, text: &str) {
        let (row, column) = self.find(sheet, key, heading);
        let cells = &mut self.rows(sheet)[row];
        cells.resize(cells.len().max(column + 1), String::new());
        text.clone_into(&mut cells[column]);
    }

    fn add(&mut self, sheet: &str, behind: &str, cells: &[&str]) {
        let (row, _) = self.find(sheet, behind, "Key");
        let cells = cells.iter().map(|text| (*text).to_owned()).collect();
        self.rows(sheet).insert(row + 1, cells);
    }

    fn remove(&mut self, sheet: &str, key: &str) {
        let (row, _) = self.find(sheet, key, "Key");
        self.rows(sheet).remove(row);
    }
}

const PLAN: &str = r#"format = 1

# The title is fixed.
[plan]
title = "Plan of the Made-up League" # as adopted
organisation = "Made-up League"
language = "en"

[[body]]
key = "board"
name = "Board"

[[body]]
key = "gardeners"
name = "Gardeners"

[[event]]
key = "assembly"
name = "Assembly"
date = "May 2020"

[[column]]
key = "cost"
kind = "money"
currency = "EUR"

# ---- What grows ----

[[section]]
number = "I"
title = "First"

[[section.goal]]
number = "1.1"
title = "Grow"

# Asked for in 2019.
[[section.goal.item]]
number = "1.1.1"
action = "Plant trees" # oaks?
responsible = ["board", "gardeners"]
timeline = "April 2020"
cost = 100

[[section.goal.item]]
number = "1.1.2"
action = "Water them"
responsible = ["gardeners"]
takes = "2 weeks"

[[section.goal.item.step]]
number = "1.1.2.1"
action = "Buy a can"

# ---- What is built ----

[[section]]
number = "II"
title = "Second"
notes = ["All of it is dear."]

[[section.goal]]
number = "2.1"
title = "Build"

[[section.goal.item]]
number = "2.1.1"
action = "Build a shed"
responsible = ["board"]
"#;

const ITEMS: &str = "Action items";

fn folder() -> Folder {
    let folder = Folder::with(PLAN);
    for (name, text) in [
        (
            "circulation",
            "[contact]\nname = \"Zoe\"\n\n# the first\n[[member]]\nname = \"Member A\"\nbodies = [\"board\"]\naddress = \"a@example.org\"\n",
        ),
        (
            "risks",
            "[[risk]]\nkey = \"r1\"\ntitle = \"Frost\"\nlevel = \"high\"\nitems = [\"1.1.1\"]\nowner = \"board\"\n",
        ),
        (
            "finance",
            "[[money]]\nitem = \"1.1.1\"\ncurrency = \"EUR\"\nplanned = 100\nsource = \"Town\"\n",
        ),
    ] {
        folder.write(
            &format!("plan/{name}.toml"),
            format!("format = 1\n\n{text}"),
        );
    }
    let outcome = folder.run(&["sheet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    folder
}

fn edited(folder: &Folder, edit: impl FnOnce(&mut Sheets)) -> Vec<u8> {
    let mut sheets = Sheets::read(&folder.read("out/plan.xlsx"));
    edit(&mut sheets);
    sheets.save()
}

fn update(folder: &Folder, name: &str, bytes: Vec<u8>, more: &[&str]) -> Outcome {
    folder.write(name, bytes);
    let arguments: Vec<&str> = ["import", "--update", name]
        .iter()
        .chain(more)
        .copied()
        .collect();
    folder.run(&arguments)
}

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("UTF-8")
}

type Edit = fn(&mut Sheets);

type Lines = &'static [&'static str];

/// What is done, what is said of it, the file, and the lines that go and come.
type Case = (&'static str, Edit, &'static str, &'static str, Lines, Lines);

#[test]
fn what_was_changed_in_the_workbook_is_written_into_the_plan_and_nothing_else() {
    let cases: [Case; 19] = [
        (
            "reworded",
            |s| s.set(ITEMS, "1.1.1", "Action items", "Plant oaks"),
            "item 1.1.1: Action reworded: “Plant trees” → “Plant oaks”",
            "plan",
            &["action = \"Plant trees\" # oaks?"],
            &["action = \"Plant oaks\" # oaks?"],
        ),
        (
            "owners",
            |s| {
                s.set(
                    ITEMS,
                    "1.1.1",
                    "Responsibility / development partner",
                    "Gardeners (lead)\nBoard\nTown Council",
                )
            },
            "Responsibility / development partner",
            "plan",
            &["responsible = [\"board\", \"gardeners\"]"],
            &[
                "lead = [\"gardeners\"]",
                "responsible = [\"board\", \"Town Council\"]",
            ],
        ),
        (
            "time line",
            |s| s.set(ITEMS, "1.1.1", "Time line", ""),
            "“April 2020” → nothing",
            "plan",
            &["timeline = \"April 2020\""],
            &[],
        ),
        (
            "own column",
            |s| s.set(ITEMS, "1.1.1", "Cost", "EUR 1,250"),
            "Cost",
            "plan",
            &["cost = 100"],
            &["cost = 1250"],
        ),
        (
            "renumbered",
            |s| s.set(ITEMS, "1.1.2", "Number", "1.1.7"),
            "item 1.1.2: Renumbered",
            "plan",
            &["number = \"1.1.2\""],
            &["number = \"1.1.7\"", "key = \"1.1.2\""],
        ),
        (
            "inserted",
            |s| {
                s.add(
                    ITEMS,
                    "1.1.1",
                    &[
                        "",
                        "",
                        "I. First",
                        "1.1 Grow",
                        "1.1.3",
                        "Rake leaves",
                        "Board",
                        "May 2020",
                    ],
                )
            },
            "item: Inserted",
            "plan",
            &[],
            &[
                "",
                "[[section.goal.item]]",
                "number = \"1.1.3\"",
                "action = \"Rake leaves\"",
                "responsible = [\"board\"]",
                "timeline = \"May 2020\"",
            ],
        ),
        (
            "inserted without a place",
            |s| s.add(ITEMS, "2.1.1", &["", "", "", "", "", "Paint it"]),
            "item: Inserted",
            "plan",
            &[],
            &[
                "",
                "[[section.goal.item]]",
                "key = \"paint-it\"",
                "action = \"Paint it\"",
            ],
        ),
        (
            "deleted",
            |s| {
                s.remove(ITEMS, "1.1.2.1");
            },
            "item 1.1.2.1: Deleted",
            "plan",
            &[
                "",
                "[[section.goal.item.step]]",
                "number = \"1.1.2.1\"",
                "action = \"Buy a can\"",
            ],
            &[],
        ),
        (
            "moved to another goal",
            |s| {
                s.set(ITEMS, "1.1.1", "Goal", "2.1 Build");
                s.set(ITEMS, "1.1.1", "Section", "II. Second");
            },
            "item 1.1.1: Moved",
            "plan",
            &[],
            &[],
        ),
        (
            "a step of another",
            |s| s.set(ITEMS, "1.1.2.1", "Step of", "2.1.1"),
            "item 1.1.2.1: Moved",
            "plan",
            &[],
            &[],
        ),
        (
            "goal reworded",
            |s| s.set("Goals", "1.1", "Goal", "Thrive"),
            "goal 1.1: Title reworded",
            "plan",
            &["title = \"Grow\""],
            &["title = \"Thrive\""],
        ),
        (
            "new goal and section",
            |s| {
                s.add("Sections", "II", &["", "", "III", "Third"]);
                s.add("Goals", "2.1", &["", "III Third", "3.1", "Rest"]);
                s.add(
                    ITEMS,
                    "2.1.1",
                    &["", "", "III Third", "3.1 Rest", "3.1.1", "Sit down"],
                );
            },
            "goal: Inserted",
            "plan",
            &[],
            &[
                "",
                "[[section]]",
                "number = \"III\"",
                "title = \"Third\"",
                "",
                "[[section.goal]]",
                "number = \"3.1\"",
                "title = \"Rest\"",
                "",
                "[[section.goal.item]]",
                "number = \"3.1.1\"",
                "action = \"Sit down\"",
            ],
        ),
        (
            "body renamed and new",
            |s| {
                s.set("Bodies", "board", "Name", "Council");
                s.add("Bodies", "gardeners", &["", "Cooks"]);
                s.set(
                    ITEMS,
                    "2.1.1",
                    "Responsibility / development partner",
                    "Board\nCooks",
                );
            },
            "body board: Name: “Board” → “Council”",
            "plan",
            &["name = \"Board\"", "responsible = [\"board\"]"],
            &[
                "name = \"Council\"",
                "",
                "[[body]]",
                "key = \"cooks\"",
                "name = \"Cooks\"",
                "responsible = [\"board\", \"cooks\"]",
            ],
        ),
        (
            "event",
            |s| s.set("Events", "assembly", "Date", "June 2020"),
            "event assembly: Date",
            "plan",
            &["date = \"May 2020\""],
            &["date = \"June 2020\""],
        ),
        (
            "title and edition",
            |s| {
                s.set("Plan", "title", "Text", "Plan of the League");
                s.set("Plan", "symbol", "Text", "ML/2020/1");
            },
            "Document: title",
            "plan",
            &["title = \"Plan of the Made-up League\" # as adopted"],
            &[
                "title = \"Plan of the League\" # as adopted",
                "id = \"made-up-league-plan-of-the-made-up-league\"",
                "[edition]",
                "symbol = \"ML/2020/1\"",
                "",
            ],
        ),
        (
            "new column",
            |s| {
                let (row, column) = s.find(ITEMS, "1.1.1", "Cost");
                let rows = s.rows(ITEMS);
                rows[row].resize(column + 1, String::new());
                rows[row].push("muddy".to_owned());
                let head = rows
                    .iter()
                    .position(|row| row.iter().any(|text| text == "Cost"))
                    .expect("a head");
                rows[head].push("Ground".to_owned());
            },
            "column “Ground” of items: Inserted",
            "plan",
            &[],
            &[
                "[[column]]",
                "key = \"ground\"",
                "heading = \"Ground\"",
                "",
                "ground = \"muddy\"",
            ],
        ),
        (
            "member",
            |s| {
                let (row, _) = (s.rows("Members").len() - 1, 0);
                s.rows("Members")[row][4] = "b@example.org".to_owned();
                s.rows("Members").push(vec![
                    "Member B".to_owned(),
                    String::new(),
                    "Gardeners".to_owned(),
                    String::new(),
                    "c@example.org\nd@example.org".to_owned(),
                ]);
            },
            "member Member A: Addresses",
            "circulation",
            &["address = \"a@example.org\""],
            &[
                "address = \"b@example.org\"",
                "",
                "[[member]]",
                "name = \"Member B\"",
                "bodies = [\"gardeners\"]",
                "address = [\"c@example.org\", \"d@example.org\"]",
            ],
        ),
        (
            "risk",
            |s| {
                s.set("Risks", "r1", "Level", "low");
                s.set("Risks", "r1", "Closed", "2020-03-01");
            },
            "risk r1: Level: “high” → “low”",
            "risks",
            &["level = \"high\""],
            &["level = \"low\"", "closed = 2020-03-01"],
        ),
        (
            "money",
            |s| {
                let rows = s.rows("Money");
                let last = rows.len() - 1;
                rows[last][2] = "1 200.50".to_owned();
            },
            "money of 1.1.1 EUR Town: Planned: “100” → “1 200.50”",
            "finance",
            &["planned = 100"],
            &["planned = 1200.50"],
        ),
    ];
    let mut wrong = String::new();
    for (name, edit, said, file, gone, come) in cases {
        let folder = folder();
        let file = format!("plan/{file}.toml");
        let before = text(&folder, &file);
        let bytes = edited(&folder, edit);
        let tried = update(&folder, "plan.xlsx", bytes.clone(), &["--dry-run"]);
        assert_eq!(text(&folder, &file), before, "{name}: {tried}");
        let outcome = update(&folder, "plan.xlsx", bytes, &[]);
        if outcome.code != Some(0) || !outcome.stdout.contains(said) || !tried.stdout.contains(said)
        {
            let _ = writeln!(wrong, "--- {name}: {said}\n{outcome}");
            continue;
        }
        let after = text(&folder, &file);
        let difference = similar::TextDiff::from_lines(&before, &after);
        let lines = |tag| -> Vec<String> {
            let changes = difference.iter_all_changes();
            let changes = changes.filter(|change| change.tag() == tag);
            let mut lines: Vec<String> = changes
                .map(|change| change.value().trim_end().to_owned())
                .collect();
            lines.sort();
            lines
        };
        let expected = |lines: &[&str]| -> Vec<String> {
            let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            lines.sort();
            lines
        };
        let is_move = gone.is_empty() && come.is_empty() && name != "time line";
        let is_right = lines(similar::ChangeTag::Delete) == expected(gone)
            && lines(similar::ChangeTag::Insert) == expected(come);
        if !is_move && !is_right {
            let diff = difference.unified_diff().context_radius(0).to_string();
            let _ = writeln!(wrong, "--- {name}\n{diff}");
        }
        // Every comment is there still, and the plan is what its own workbook says.
        let comments = |text: &str| text.matches('#').count();
        assert_eq!(comments(&before), comments(&after), "{name}:\n{after}");
        let again = folder.run(&["sheet", "-o", "again.xlsx"]);
        assert_eq!(again.code, Some(0), "{name}: {again}");
        let outcome = folder.run(&["import", "--update", "again.xlsx"]);
        assert!(
            outcome.stderr.contains("no difference"),
            "{name}: {outcome}"
        );
        assert!(
            text(&folder, "plan/import-report.md").contains(said),
            "{name}"
        );
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn rows_that_move_take_their_steps_and_comments_along() {
    let folder = folder();
    let bytes = edited(&folder, |s| {
        s.set(ITEMS, "1.1.1", "Goal", "2.1 Build");
        s.set(ITEMS, "1.1.2", "Section", "II. Second");
        s.set(ITEMS, "1.1.2", "Goal", "2.1 Build");
        s.remove("Goals", "1.1");
        s.remove("Sections", "I");
    });
    let outcome = update(&folder, "plan.xlsx", bytes, &[]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let after = text(&folder, "plan/plan.toml");
    let tail = after.split("title = \"Build\"").nth(1).expect("a goal");
    let expected = "\n\n# Asked for in 2019.\n[[section.goal.item]]\nnumber = \"1.1.1\"";
    assert!(tail.starts_with(expected), "{after}");
    assert!(
        tail.contains("[[section.goal.item.step]]\nnumber = \"1.1.2.1\""),
        "{after}"
    );
    assert!(!after.contains("title = \"First\""), "{after}");
    assert!(after.contains("# ---- What grows ----"), "{after}");
}

#[test]
fn nothing_is_lost_where_a_plan_was_changed_twice() {
    let folder = folder();
    let one = edited(&folder, |s| {
        s.set(ITEMS, "1.1.1", "Action items", "Plant oaks");
        s.set(ITEMS, "2.1.1", "Time line", "2021");
    });
    let other = edited(&folder, |s| {
        s.set(ITEMS, "1.1.1", "Action items", "Plant elms");
        s.set(ITEMS, "1.1.1", "Time line", "May 2020");
    });
    assert_eq!(update(&folder, "one.xlsx", one, &[]).code, Some(0));
    let before = text(&folder, "plan/plan.toml");
    let outcome = update(&folder, "other.xlsx", other.clone(), &[]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert_eq!(
        outcome.stderr.matches("error[changed-twice]").count(),
        1,
        "{outcome}"
    );
    assert!(
        outcome.stderr.contains("the plan says “Plant oaks”"),
        "{outcome}"
    );
    assert_eq!(text(&folder, "plan/plan.toml"), before);
    let outcome = update(&folder, "other.xlsx", other, &["--force"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let after = text(&folder, "plan/plan.toml");
    // What only the first one changed stays.
    for line in [
        "action = \"Plant elms\"",
        "timeline = \"May 2020\"",
        "timeline = \"2021\"",
    ] {
        assert!(after.contains(line), "{line}: {after}");
    }
    // A workbook that lost its base is told from the plan that it says it was made of.
    let lost = edited(&folder, |s| {
        s.names.pop();
        s.rows.pop();
        s.set(ITEMS, "2.1.1", "Action items", "Build a barn");
    });
    let outcome = update(&folder, "lost.xlsx", lost, &[]);
    assert!(outcome.stderr.contains("error[changed-twice]"), "{outcome}");
}

#[test]
fn what_is_not_understood_is_said_and_nothing_is_written() {
    let cases: [(&str, Edit, &str); 8] = [
        (
            "blank action",
            |s| s.set(ITEMS, "1.1.1", "Action items", ""),
            "error[change-not-written]",
        ),
        (
            "unknown goal",
            |s| s.set(ITEMS, "1.1.1", "Goal", "9 Nowhere"),
            "there is no goal “9 Nowhere”",
        ),
        (
            "words for money",
            |s| s.set("Money", "1.1.1", "Planned", "plenty"),
            "“plenty” is no number",
        ),
        (
            "goal gone with items",
            |s| s.remove("Goals", "1.1"),
            "still stand under it",
        ),
        (
            "body gone",
            |s| s.remove("Bodies", "board"),
            "still names it",
        ),
        (
            "no day",
            |s| s.set("Risks", "r1", "Opened", "soon"),
            "no day that can be read",
        ),
        (
            "below no heading",
            |s| {
                let (row, _) = s.find(ITEMS, "1.1.1", "Key");
                s.rows(ITEMS)[row].resize(14, String::new());
                s.rows(ITEMS)[row][13] = "Call Bo".to_owned();
            },
            "warning[not-taken-over]",
        ),
        (
            "most items gone",
            |s| {
                for key in ["1.1.1", "1.1.2", "1.1.2.1", "2.1.1"] {
                    s.remove(ITEMS, key);
                }
            },
            "is it a part of the workbook?",
        ),
    ];
    for (name, edit, said) in cases {
        let folder = folder();
        let before = text(&folder, "plan/plan.toml");
        let bytes = edited(&folder, edit);
        let outcome = update(&folder, "plan.xlsx", bytes, &[]);
        assert!(outcome.stderr.contains(said), "{name}: {outcome}");
        let is_refused = !said.starts_with("warning");
        assert_eq!(
            outcome.code,
            Some(i32::from(is_refused)),
            "{name}: {outcome}"
        );
        assert_eq!(text(&folder, "plan/plan.toml"), before, "{name}");
    }
}

#[test]
fn rows_that_were_copied_or_sorted_are_told_apart() {
    let folder = folder();
    let bytes = edited(&folder, |s| {
        let (row, column) = s.find(ITEMS, "1.1.1", "Action items");
        let mut copy = s.rows(ITEMS)[row].clone();
        copy[column] = "Plant hedges".to_owned();
        s.rows(ITEMS).insert(row, copy);
    });
    let outcome = update(&folder, "plan.xlsx", bytes, &[]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let after = text(&folder, "plan/plan.toml");
    assert!(after.contains("key = \"plant-hedges\""), "{after}");
    assert!(
        after.contains("action = \"Plant trees\" # oaks?"),
        "{after}"
    );

    let folder = self::folder();
    let before = text(&folder, "plan/plan.toml");
    let bytes = edited(&folder, |s| {
        let (first, column) = s.find(ITEMS, "1.1.1", "Action items");
        s.rows(ITEMS)[first..].sort_by(|one, other| one[column].cmp(&other[column]));
    });
    let outcome = update(&folder, "plan.xlsx", bytes, &[]);
    assert!(
        outcome.stderr.contains("was sorted by “Action items”"),
        "{outcome}"
    );
    assert_eq!(text(&folder, "plan/plan.toml"), before);
}

/// Whoever pastes rows pastes keys over keys: number and words tell which row it is.
#[test]
fn a_key_that_was_written_over_or_taken_away_changes_nothing() {
    let edits: [(&str, Edit); 3] = [
        ("written over", |s| s.set(ITEMS, "1.1.2", "Key", "1.1.1")),
        ("another", |s| s.set(ITEMS, "2.1.1", "Key", "2.1.9")),
        ("none", |s| s.set(ITEMS, "1.1.1", "Key", "")),
    ];
    for (what, edit) in edits {
        let folder = folder();
        let before = text(&folder, "plan/plan.toml");
        let bytes = edited(&folder, edit);
        let outcome = update(&folder, "plan.xlsx", bytes, &[]);
        assert_eq!(outcome.code, Some(0), "{what}: {outcome}");
        assert!(
            outcome.stderr.contains("the key stays as it was"),
            "{what}: {outcome}"
        );
        assert_eq!(text(&folder, "plan/plan.toml"), before, "{what}");
    }
}

/// A program that calculates nothing leaves formulas without a value, and one that merges cells leaves a value in one
/// of them only.
#[test]
fn formulas_without_a_value_and_merged_cells_take_nothing_away() {
    let folder = folder();
    let before = text(&folder, "plan/plan.toml");
    let mut sheets = Sheets::read(&folder.read("out/plan.xlsx"));
    let place = |sheets: &mut Sheets, key: &str, heading: &str| {
        let (row, column) = sheets.find(ITEMS, key, heading);
        (
            u32::try_from(row).expect("a row"),
            u16::try_from(column).expect("a column"),
        )
    };
    let cost = place(&mut sheets, "1.1.1", "Cost");
    let section = place(&mut sheets, "1.1.1", "Section");
    let bytes = sheets.save_with(|sheet| {
        let formula = Formula::new("50+50");
        sheet
            .write_formula(cost.0, cost.1, formula)
            .expect("a formula");
        let format = Format::new();
        sheet
            .merge_range(
                section.0,
                section.1,
                section.0 + 1,
                section.1,
                "I. First",
                &format,
            )
            .expect("a range");
    });
    // The library writes a value always.
    let mut parts = parts_of(&bytes);
    for (_, content) in &mut parts {
        let text = String::from_utf8_lossy(content).into_owned();
        if text.contains("<f>50+50</f><v>0</v>") {
            *content = text.replace("</f><v>0</v>", "</f>").into_bytes();
        }
    }
    let outcome = update(&folder, "plan.xlsx", packed(&parts), &[]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("a formula whose value the file does not have"),
        "{outcome}"
    );
    assert_eq!(text(&folder, "plan/plan.toml"), before, "{outcome}");
}

#[test]
fn every_plan_comes_back_from_its_workbook() {
    for name in plans::names() {
        let text = fs::read_to_string(plans::path(&name)).expect("a plan");
        let folder = Folder::with(&text);
        assert_eq!(folder.run(&["sheet"]).code, Some(0), "{name}");
        let before = folder.read("plan/plan.toml");
        let outcome = folder.run(&["import", "--update", "out/plan.xlsx"]);
        assert!(
            outcome.stderr.contains("no difference"),
            "{name}: {outcome}"
        );
        assert_eq!(folder.read("plan/plan.toml"), before, "{name}");
        // Where there is no plan, it is the plan, without its comments.
        let other = Folder::empty();
        other.write("plan.xlsx", folder.read("out/plan.xlsx"));
        let outcome = other.run(&["import", "plan.xlsx"]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        let fingerprint = |folder: &Folder| {
            let text = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
            plans::read(&wem_report::template::Library::embedded(), &text)
                .0
                .fingerprint()
        };
        assert_eq!(fingerprint(&other), fingerprint(&folder), "{name}");
        assert_eq!(other.run(&["import", "--undo"]).code, Some(0), "{name}");
        assert!(!other.path("plan/plan.toml").exists(), "{name}");
    }
}

#[test]
fn the_plan_comes_back_from_a_document_as_well() {
    for name in plans::names() {
        let plan = fs::read_to_string(plans::path(&name)).expect("a plan");
        let folder = Folder::with(&plan);
        let outcome = folder.run(&["sheet", "--format", "docx"]);
        assert!(
            outcome.stdout.contains("out/plan.docx"),
            "{name}: {outcome}"
        );
        let before = text(&folder, "plan/plan.toml");
        let outcome = folder.run(&["import", "--update", "out/plan.docx"]);
        assert!(
            outcome.stderr.contains("no difference"),
            "{name}: {outcome}"
        );
        // A document does not carry the plan of which it was made, but says which one it was.
        let changed = before.replacen("title = \"", "title = \"New: ", 1);
        folder.write("plan/plan.toml", &changed);
        let outcome = folder.run(&["import", "--update", "out/plan.docx"]);
        assert!(
            outcome.stderr.contains("error[changed-twice]"),
            "{name}: {outcome}"
        );
        assert_eq!(text(&folder, "plan/plan.toml"), changed, "{name}");
    }
}

const EDITION: &str = "\
# Plan of the Made-up League

## I. First

| Goal | Action | Responsible | Time line |
|---|---|---|---|
| 1.1 Grow | 1.1.1 Plant trees and hedges | Board; Gardeners | May 2020 |
| 1.1 Grow | 1.1.2 Rake the leaves | Gardeners | June 2020 |
| 1.1 Grow | 1.1.3 Water them | Gardeners | |

## II. Second

| Goal | Action | Responsible | Time line |
|---|---|---|---|
| 2.1 Build | 2.1.1 Build a shed | Board | |
";

#[test]
fn a_new_edition_of_the_annex_is_taken_into_the_plan() {
    let folder = folder();
    folder.write("edition.md", EDITION);
    let before = text(&folder, "plan/plan.toml");
    let tried = folder.run(&["import", "--update", "edition.md", "--dry-run"]);
    assert_eq!(tried.code, Some(0), "{tried}");
    assert_eq!(text(&folder, "plan/plan.toml"), before);
    let outcome = folder.run(&["import", "--update", "edition.md"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for line in [
        "item 1.1.1: Action reworded: “Plant trees” → “Plant trees and hedges”",
        "item 1.1.1: Time line: “April 2020” → “May 2020”",
        "item 1.1.2: Renumbered: “1.1.2” → “1.1.3”",
        "item: Inserted",
        "item 1.1.2.1: Deleted",
    ] {
        assert!(outcome.stdout.contains(line), "{line}: {outcome}");
    }
    let after = text(&folder, "plan/plan.toml");
    // What the edition does not speak of stays, with all comments.
    for line in [
        "action = \"Plant trees and hedges\" # oaks?",
        "cost = 100",
        "takes = \"2 weeks\"",
        "key = \"1.1.2\"",
        "# ---- What is built ----",
        "All of it is dear.",
    ] {
        assert!(after.contains(line), "{line}: {after}");
    }
    let outcome = folder.run(&["import", "--update", "edition.md"]);
    assert!(outcome.stderr.contains("no difference"), "{outcome}");
}
