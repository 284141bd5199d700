//! A column that no other plan has stands in every document, and is compared like the others.

use super::resolved::{Verdict, resolved};
use super::{Texts, seen};
use wem_report::circulation::Symbol;
use wem_report::circulation::difference::{Aspect, Difference};
use wem_report::circulation::feedback::PlanElement;
use wem_report::compose::circulation::{Circular, comment_rows, draft, sent};
use wem_report::diagnostic::Spanned;
use wem_report::document::{Block, Document, Editing, Length};
use wem_report::plan::column::Value;
use wem_report::plan::{Column, ColumnKey, Plan};

const KEY: &str = "indicator";

/// Adds a column, in which each item says its number behind `says`.
fn widen(plan: &mut Plan, says: &str) {
    let key = ColumnKey::new(KEY);
    let column = Column::of_texts(key.clone(), "Indicator");
    plan.columns.push(column);
    let goals = plan
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.goals);
    for item in goals.flat_map(|goal| &mut goal.items) {
        let text = format!("{says} {}", item.number.0);
        let value = Value::Text(Spanned::new(text, item.number.span));
        item.values.insert(key.clone(), value);
    }
}

fn wide() -> Texts {
    let mut texts = Texts::planted();
    widen(&mut texts.old, "Counted in");
    widen(&mut texts.new, "Measured in");
    texts
}

/// Checks that the tables have the column, and every row a cell for each column.
fn check_tables(document: &Document) {
    let mut tables = 0;
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        tables += 1;
        assert_eq!(table.columns.len(), 5);
        let rows = table.groups.iter().flat_map(|group| &group.rows);
        for row in rows {
            // The goals' column is that of the groups.
            assert_eq!(row.cells.len(), 4);
        }
    }
    assert!(tables > 0);
}

#[test]
fn the_table_and_the_draft_have_it() {
    let texts = wide();
    let table = texts.table(&texts.new);
    check_tables(&table);
    let symbol = Symbol::of(&texts.new, 2, 2016);
    let deadline = "2016-08-15".parse().expect("a day");
    let circular = Circular::new(&texts.new, &symbol, 2, deadline, "us".to_owned(), None);
    let draft = draft(&circular, None, Editing::Tracked, texts.setup());
    check_tables(&draft);
    for document in [table, draft] {
        let said = seen(&document);
        for place in texts.new.items() {
            let text = format!("Measured in {}", place.item.number.0);
            assert!(said.contains(&text), "{text}");
        }
    }
}

#[test]
fn the_comment_table_and_the_base_of_returned_files_have_it() {
    let texts = wide();
    let rows = comment_rows(&texts.new, &texts.labels);
    for row in rows.iter().filter(|row| row.place != PlanElement::Document) {
        let last = row.text.last().expect("a line");
        assert!(last.starts_with("Indicator: Measured in "), "{last}");
    }
    let bookmark = |anchor: &wem_report::document::Anchor| anchor.0.clone();
    let base = sent(&texts.new, None, &texts.labels, &[], &bookmark).base;
    assert_eq!(base.columns.last(), Some(&ColumnKey::new(KEY)));
    for item in &base.items {
        assert_eq!(item.texts.len(), base.columns.len());
        assert_eq!(item.texts[3], format!("Measured in {}", item.number));
    }
}

/// Makes all columns as wide: those of a redline have room for both texts.
fn evened(mut document: Document) -> Document {
    for block in &mut document.blocks {
        if let Block::Table(table) = block {
            let columns = table.columns.iter_mut();
            columns.for_each(|column| column.width = Length::millimetres(40));
        }
    }
    document
}

#[test]
fn it_is_compared_and_redlined() {
    let texts = wide();
    let difference = Difference::between(&texts.old, &texts.new);
    let of_column = Aspect::Column(ColumnKey::new(KEY));
    assert!(Difference::between(&texts.old, &texts.old).is_empty());
    let places = difference
        .sections
        .iter()
        .flat_map(|section| &section.goals);
    let mut both = places
        .flat_map(|goal| &goal.items)
        .filter_map(|item| item.both());
    assert!(both.all(|(old, new)| difference.aspects(old, new).contains(&of_column)));
    let redline = texts.redline(false);
    check_tables(&redline);
    let decided = |verdict| seen(&evened(resolved(&redline, verdict)));
    let table = |plan| seen(&evened(texts.table(plan)));
    assert_eq!(decided(Verdict::Accept), table(&texts.new));
    assert_eq!(decided(Verdict::Reject), table(&texts.old));
    let summary = seen(&texts.redline(true));
    assert!(summary.contains("Indicator"), "{summary}");
}

#[test]
fn a_redline_shows_a_column_that_only_one_text_has() {
    let mut texts = Texts::planted();
    widen(&mut texts.new, "Measured in");
    check_tables(&texts.redline(false));
    std::mem::swap(&mut texts.old, &mut texts.new);
    check_tables(&texts.redline(false));
}

#[test]
fn its_text_counts_for_what_a_plan_says() {
    let (narrow, wide) = (Texts::planted(), wide());
    assert_ne!(narrow.old.fingerprint(), wide.old.fingerprint());
    let text = |plan: &Plan| plan.fingerprint();
    let mut other = Texts::planted().old;
    widen(&mut other, "Weighed in");
    assert_ne!(text(&other), text(&wide.old));
}

const VALUES: &str = r#"format = 1
[plan]
title = "Plan of Springs"
organisation = "Association"
language = "en"
[[column]]
key = "budget"
of = "goal"
kind = "money"
currency = "EUR"
[[column]]
key = "partners"
of = "goal"
kind = "list"
[[column]]
key = "host"
of = "section"
[[section]]
number = "I"
title = "Water"
host = "City of Springs"
[[section.goal]]
number = "1.1"
title = "Clean"
budget = 1200
partners = ["One", "Two"]
[[section.goal.item]]
number = "1.1.1"
action = "Wash"
[[section.goal]]
number = "1.2"
title = "Warm"
[[section.goal.item]]
number = "1.2.1"
action = "Heat"
"#;

#[test]
fn what_goals_and_sections_say_is_redlined() {
    for (was, is, said) in [
        ("budget = 1200", "budget = 1350.50", "Budget"),
        (
            "host = \"City of Springs\"",
            "host = \"City of Wells\"",
            "Host",
        ),
        ("[\"One\", \"Two\"]", "[\"One\", \"Three\"]", "Partners"),
        ("budget = 1200\n", "", "Budget"),
        (
            "budget = 1200\npartners = [\"One\", \"Two\"]\n",
            "",
            "Partners",
        ),
        ("title = \"Warm\"", "title = \"Warm\"\nbudget = 5", "Budget"),
    ] {
        assert!(VALUES.contains(was), "{was}");
        let other = VALUES.replacen(was, is, 1);
        for (old, new) in [(VALUES, &*other), (&*other, VALUES)] {
            let texts = Texts::of(old, new);
            assert!(
                !Difference::between(&texts.old, &texts.new).is_empty(),
                "{was}"
            );
            let redline = texts.redline(false);
            let decided = |verdict| seen(&evened(resolved(&redline, verdict)));
            let table = |plan| seen(&evened(texts.table(plan)));
            assert_eq!(decided(Verdict::Accept), table(&texts.new), "{was}: {is}");
            assert_eq!(decided(Verdict::Reject), table(&texts.old), "{was}: {is}");
            let summary = seen(&texts.redline(true));
            assert!(summary.contains(said), "{said}: {summary}");
        }
    }
}
