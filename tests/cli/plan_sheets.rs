//! `sheet`: the plan as a workbook, with all that it says.

use super::program::Folder;
use crate::plans;
use std::collections::BTreeSet;
use std::fs;
use wem_report::identity::DocumentKind;
use wem_report::reading::{self, Reading, ReturnedFile, Sheet, Visibility};
use wem_report::template::Library;

const FILE: &str = "out/plan.xlsx";

/// A plan with everything that has a sheet, or none.
const PLAN: &str = r#"format = 1

[plan]
id = "made-up"
title = "Plan of the Made-up League"
organisation = "Made-up League"
language = "en"

[edition]
symbol = "ML/2020/1"
date = 2020-02-01

[[body]]
key = "board"
name = "Board"
long_name = "Board of the League"
variants = ["The Board"]

[[event]]
key = "assembly"
name = "Assembly"
date = "May 2020"

[[section]]
number = "I"
title = "First"

[[section.goal]]
number = "1.1"
title = "Grow"

[[section.goal.item]]
number = "1.1.1"
action = "Plant trees"
responsible = ["board", "Gardeners"]
timeline = "April 2020"

[[section.goal.item]]
number = "1.1.2"
action = "=SUM(1)"
takes = "2 weeks"
"#;

fn read(folder: &Folder) -> ReturnedFile {
    reading::read("plan.xlsx", &folder.read(FILE)).expect("the workbook is read")
}

/// Returns the rows of each sheet below title, instructions and headings: cells that are filled, with `|`
/// between them.
fn rows(file: &ReturnedFile) -> String {
    let mut lines = Vec::new();
    let shown = |sheet: &&Sheet| sheet.visibility == Visibility::Visible;
    for sheet in file.sheets.iter().filter(shown) {
        lines.push(format!("== {}", sheet.name));
        for row in file.tables[sheet.table as usize].rows.iter().skip(4) {
            let cells = row.cells.iter();
            let cells = cells.map(|cell| file.text(cell.places, Reading::Accepted));
            let cells = cells.map(|text| text.replace('\n', "/"));
            let filled: Vec<String> = cells.filter(|text| !text.is_empty()).collect();
            lines.push(filled.join("|"));
        }
    }
    lines.join("\n")
}

const ROWS: &str = "\
== Action items
1.1.1|I. First|1.1 Grow|1.1.1|Plant trees|Board/Gardeners|April 2020
1.1.2|I. First|1.1 Grow|1.1.2|=SUM(1)
== Goals
1.1|I. First|1.1|Grow
== Sections
I|I|First
== Bodies
board|Board|Board of the League|The Board
== Events
assembly|Assembly|May 2020
== Plan
title|Plan of the Made-up League
organisation|Made-up League
language|en
symbol|ML/2020/1
revision
status
date|2020-02-01
notes
== Members
Member A|Board|a@example.org
== Risks
r1|risk|Frost|high|1.1.1|Board|Wait
== Money
1.1.1|EUR|100|50|0|Town";

#[test]
fn the_workbook_has_a_sheet_for_all_that_there_is() {
    let folder = Folder::with(PLAN);
    for (name, text) in [
        (
            "circulation",
            "[contact]\nname = \"Zoe\"\n[[member]]\nname = \"Member A\"\nbodies = [\"board\"]\naddress = \"a@example.org\"\n",
        ),
        (
            "risks",
            "[[risk]]\nkey = \"r1\"\ntitle = \"Frost\"\nlevel = \"high\"\nitems = [\"1.1.1\"]\nowner = \"board\"\nresponse = \"Wait\"\n",
        ),
        (
            "finance",
            "[[money]]\nitem = \"1.1.1\"\ncurrency = \"EUR\"\nplanned = 100\npledged = 50\nsource = \"Town\"\n",
        ),
    ] {
        folder.write(&format!("plan/{name}.toml"), format!("format = 1\n{text}"));
    }
    let outcome = folder.run(&["sheet"]);
    assert_eq!(outcome.stdout, "out/plan.xlsx\n", "{outcome}");
    // What no sheet has a place for is said.
    assert!(
        outcome
            .stderr
            .contains("not in the workbook: how long items take"),
        "{outcome}"
    );
    let file = read(&folder);
    assert_eq!(file.identity.document, Some(DocumentKind::PlanSheet));
    assert_eq!(rows(&file), ROWS);

    // The same plan gives the same bytes; what may have been edited is left alone.
    let first = folder.read(FILE);
    assert_eq!(folder.run(&["sheet"]).code, Some(0));
    assert_eq!(folder.read(FILE), first);
    folder.write(
        "plan/plan.toml",
        PLAN.replace("Plant trees", "Plant more trees"),
    );
    let outcome = folder.run(&["sheet"]);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome
            .stderr
            .contains("error[output-changed]: out/plan.xlsx is there already"),
        "{outcome}"
    );
    assert_eq!(folder.read(FILE), first);
    assert_eq!(folder.run(&["sheet", "--force"]).code, Some(0));
    assert_ne!(folder.read(FILE), first);
}

#[test]
fn every_word_of_an_item_is_in_the_workbook() {
    for name in plans::names() {
        let text = fs::read_to_string(plans::path(&name)).expect("a plan");
        let folder = Folder::with(&text);
        let outcome = folder.run(&["sheet"]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        let file = read(&folder);
        let shown = file.sheets.iter();
        let shown = shown.filter(|sheet| sheet.visibility == Visibility::Visible);
        let said: BTreeSet<&str> = shown
            .flat_map(|sheet| file.range(file.tables[sheet.table as usize].places))
            .flat_map(|place| place.text.split_whitespace())
            .collect();
        let (plan, labels) = plans::read(&Library::embedded(), &text);
        let words = labels.item_words();
        for place in plan.items() {
            for column in plan.columns.of_items() {
                let lines = words.lines(&plan, place.item, column);
                for line in lines.iter().filter(|line| !line.is_open) {
                    let missing = line
                        .text
                        .split_whitespace()
                        .find(|word| !said.contains(word));
                    assert_eq!(
                        missing, None,
                        "{name}, {}: {}",
                        place.item.key.value, line.text
                    );
                }
            }
        }
        for title in plan.goals().map(|goal| &goal.title.value) {
            let missing = title.split_whitespace().find(|word| !said.contains(word));
            assert_eq!(missing, None, "{name}: {title}");
        }
    }
}
