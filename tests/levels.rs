//! Plans of other levels than sections, goals and items, through all commands.

use crate::cli::program::Folder;
use crate::docx::package::Package;
use crate::plans;
use wem_report::circulation::plan_edit::{NewItem, PlanEdit};
use wem_report::document::{Block, Role};
use wem_report::plan::column::ColumnValue;
use wem_report::plan::{ColumnKey, ItemKey, Number};
use wem_report::plan_file::amended;
use wem_report::template::Library;
use zip::DateTime;

const FIVE: &str = include_str!("cases/plans/five-levels.toml");
const UNNUMBERED: &str = include_str!("cases/plans/unnumbered.toml");
const FLAT: &str = include_str!("cases/plans/flat-list.toml");
const PREFIXED: &str = include_str!("cases/plans/prefixed.toml");

/// A text of each level of the plan of five, and the line of feedback that names its place.
const TEXTS: [(&str, &str); 5] = [
    ("Records that anybody can read", "area = \"Pillar 1\""),
    ("Minutes are kept", "section = \"1\""),
    ("A clerk in every council", "goal = \"1.1\""),
    ("Train clerks of all towns", "item = \"1.1.1\""),
    ("Write the handbook", "item = \"1.1.1.a\""),
];

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("the file is UTF-8")
}

fn run(folder: &Folder, call: &[&str]) -> String {
    let outcome = folder.run(call);
    assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
    format!("{}{}", outcome.stdout, outcome.stderr)
}

/// Circulates a plan; returns the draft's folder and its name.
fn circulated(plan: &str) -> (Folder, String) {
    let folder = Folder::with(plan);
    folder.write("plan/circulation.toml", "format = 1\n");
    let call = ["circulate", "--revision", "1", "--deadline", "2016-07-20"];
    run(&folder, &call);
    let files = folder.files();
    let mut drafts = files.iter().filter(|name| name.ends_with("-draft.docx"));
    let draft = drafts.next().expect("a draft").clone();
    (folder, draft)
}

/// Puts a tracked word and a comment behind each of some texts.
fn answered(bytes: &[u8], texts: &[&str]) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let mut comments = String::new();
    let mut document = package.part("word/document.xml").to_owned();
    for (text, id) in texts.iter().zip(900..) {
        let end = format!("{text}</w:t></w:r>");
        assert!(document.contains(&end), "{text}");
        let author = "w:author=\"Mina Vale\" w:date=\"2016-07-10T09:00:00Z\"";
        let added = format!(
            "<w:commentRangeStart w:id=\"{id}\"/><w:commentRangeEnd w:id=\"{id}\"/>\
             <w:r><w:commentReference w:id=\"{id}\"/></w:r>\
             <w:ins w:id=\"{}\" {author}><w:r><w:t xml:space=\"preserve\"> indeed</w:t></w:r></w:ins>",
            id + 100
        );
        document = document.replacen(&end, &format!("{end}{added}"), 1);
        comments += &format!(
            "<w:comment w:id=\"{id}\" {author}><w:p><w:r><w:t>Why {text}?</w:t></w:r></w:p></w:comment>"
        );
    }
    let mut set = |path: &str, text: String| package.files.insert(path.to_owned(), text);
    set("word/document.xml", document);
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    set(
        "word/comments.xml",
        format!("<w:comments xmlns:w=\"{main}\">{comments}</w:comments>"),
    );
    let types = package.part("[Content_Types].xml").replace(
        "</Types>",
        "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>",
    );
    let links = package.part("word/_rels/document.xml.rels").replace(
        "</Relationships>",
        "<Relationship Id=\"rIdComments\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>",
    );
    package
        .files
        .insert("[Content_Types].xml".to_owned(), types);
    package
        .files
        .insert("word/_rels/document.xml.rels".to_owned(), links);
    package.pack(DateTime::default())
}

fn feedback(folder: &Folder) -> String {
    let files = folder.files();
    let mut found = files
        .iter()
        .filter(|name| name.starts_with("plan/feedback/") && name.ends_with(".toml"));
    text(folder, found.next().expect("feedback"))
}

#[test]
fn five_levels_are_circulated_commented_on_and_changed() {
    let (folder, draft) = circulated(FIVE);
    assert_eq!(text(&folder, "plan/plan.toml"), FIVE, "nothing lacks a key");
    folder.write("returned/untouched.docx", folder.read(&draft));
    run(&folder, &["collect", "returned", "--from", "school"]);
    assert!(!feedback(&folder).contains("[[comment]]"));

    let texts = TEXTS.map(|(text, _)| text);
    folder.write("answers/draft.docx", answered(&folder.read(&draft), &texts));
    run(&folder, &["collect", "answers", "--from", "council"]);
    let said = feedback(&folder);
    assert_eq!(said.matches("[[comment]]").count(), 10, "{said}");
    for (_, place) in TEXTS {
        let lines = said.lines().filter(|line| *line == place).count();
        assert_eq!(lines, 2, "{place}: {said}");
    }
    let open = run(&folder, &["feedback", "--open"]);
    assert!(
        open.contains("Pillar 1") && open.contains("1.1.1.a"),
        "{open}"
    );
    run(&folder, &["feedback"]);
    run(&folder, &["decide", "1-10", "accepted"]);
    run(&folder, &["apply"]);
    let plan = text(&folder, "plan/plan.toml");
    let mut expected = FIVE.to_owned();
    for (text, _) in TEXTS {
        expected = expected.replacen(&format!("{text}\""), &format!("{text} indeed\""), 1);
    }
    assert_eq!(plan, expected);
    let old = draft.replace("-draft.docx", "");
    let old = old.rsplit_once('/').expect("a folder").0;
    run(
        &folder,
        &["redline", &format!("{old}/plan.toml"), "plan/plan.toml"],
    );
}

#[test]
fn changed_text_before_and_behind_tables_comes_back() {
    let (folder, draft) = circulated(FIVE);
    let texts = ["those who elected it.", "holidays included."];
    folder.write("answers/draft.docx", answered(&folder.read(&draft), &texts));
    run(&folder, &["collect", "answers", "--from", "council"]);
    let said = feedback(&folder);
    for text in texts {
        assert!(said.contains(&format!("Why {text}?")), "{said}");
    }
    assert!(said.matches("indeed").count() >= 2, "{said}");
}

#[test]
fn five_levels_go_through_every_other_command() {
    let folder = Folder::with(FIVE);
    assert!(run(&folder, &["check", "--strict"]).contains("no findings"));
    run(&folder, &["table"]);
    run(
        &folder,
        &[
            "update",
            "1.1.1.a",
            "--status",
            "done",
            "--date",
            "2016-06-30",
        ],
    );
    run(
        &folder,
        &[
            "update",
            "1.1",
            "--status",
            "in-progress",
            "--percent",
            "40",
        ],
    );
    run(&folder, &["update", "1.1", "--light", "delayed"]);
    folder.write(
        "plan/finance.toml",
        "format = 1\n[[money]]\ngoal = \"1.1\"\ncurrency = \"EUR\"\nplanned = 70\n",
    );
    run(&folder, &["progress"]);
    run(&folder, &["concept-note", "1.1"]);
    run(&folder, &["concept-note", "1.1.1.b"]);
    run(&folder, &["update-sheet", "--body", "school"]);
    let shown = run(&folder, &["show", "hold the course"]);
    for line in [
        "1.1.1.b Hold the course",
        "  Pillar       Pillar 1 Records",
        "  Output       1.1 A clerk",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let listed = run(&folder, &["list", "--area", "pillar 2"]);
    assert!(
        listed.contains("3.1.1") && !listed.contains("1.1.1"),
        "{listed}"
    );
    let json = run(&folder, &["list", "--format", "json", "--goal", "1.1"]);
    assert!(json.contains("\"step_of\": \"1.1.1\""), "{json}");
    let moved = FIVE
        .replace(
            "title = \"Budgets are shown\"",
            "title = \"Budgets are shown to all\"",
        )
        .replace("Towns that learn", "Towns which learn")
        .replace("The board stands", "Every board stands")
        .replace("Hold the course", "Hold three courses");
    folder.write("new.toml", moved);
    run(&folder, &["redline", "plan/plan.toml", "new.toml"]);
}

#[test]
fn keys_are_written_before_anything_is_recorded_on_what_has_no_number() {
    let folder = Folder::with(UNNUMBERED);
    run(&folder, &["check", "--strict"]);
    let shown = run(&folder, &["show", "Prune every tree"]);
    assert!(
        shown.contains("prune-every-tree-before-the-frost"),
        "{shown}"
    );
    assert_eq!(
        text(&folder, "plan/plan.toml"),
        UNNUMBERED,
        "showing writes nothing"
    );
    let said = run(&folder, &["update", "cut the twigs", "--status", "done"]);
    assert!(said.contains("keys for 9 things"), "{said}");
    let keyed = text(&folder, "plan/plan.toml");
    let bare: String = keyed
        .lines()
        .filter(|line| {
            !line.starts_with("key = \"") || line.contains("elders") || line.contains("pickers")
        })
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(bare, UNNUMBERED, "only keys were written");
    for key in [
        "trees",
        "old-trees-live-on",
        "cut-the-twigs",
        "press-what-falls",
    ] {
        assert!(
            keyed.contains(&format!("key = \"{key}\"")),
            "{key}: {keyed}"
        );
    }
    folder.write(
        "plan/plan.toml",
        keyed.replace("Cut the twigs", "Cut them all"),
    );
    assert!(run(&folder, &["log", "cut-the-twigs"]).contains("done"));
    let said = run(
        &folder,
        &["update", "cut them all", "--status", "in-progress"],
    );
    assert!(!said.contains("written into"), "{said}");
}

#[test]
fn what_has_no_number_is_commented_on_and_changed() {
    let (folder, draft) = circulated(UNNUMBERED);
    folder.write("returned/untouched.docx", folder.read(&draft));
    run(&folder, &["collect", "returned", "--from", "elders"]);
    assert!(
        !feedback(&folder).contains("[[comment]]"),
        "{}",
        feedback(&folder)
    );
    let texts = [
        "Trees",
        "Old trees live on",
        "Pick by hand",
        "Cut the twigs",
    ];
    folder.write("answers/draft.docx", answered(&folder.read(&draft), &texts));
    run(&folder, &["collect", "answers", "--from", "pickers"]);
    let said = feedback(&folder);
    for place in [
        "section = \"trees\"",
        "goal = \"old-trees-live-on\"",
        "item = \"pick-by-hand\"",
        "item = \"cut-the-twigs\"",
    ] {
        assert_eq!(
            said.lines().filter(|line| *line == place).count(),
            2,
            "{place}: {said}"
        );
    }
    run(&folder, &["decide", "1-8", "accepted"]);
    run(&folder, &["apply"]);
    let plan = text(&folder, "plan/plan.toml");
    for text in texts {
        assert!(plan.contains(&format!("{text} indeed\"")), "{text}: {plan}");
    }
}

#[test]
fn a_list_without_headings_is_commented_on_and_changed() {
    let (folder, draft) = circulated(FLAT);
    let files = ["-draft.docx", "-comment-table.docx", "-comment-table.xlsx"];
    for (file, name) in files.iter().zip(["1.docx", "2.docx", "3.xlsx"]) {
        let sent = draft.replace("-draft.docx", file);
        folder.write(&format!("returned/{name}"), folder.read(&sent));
    }
    run(&folder, &["collect", "returned", "--from", "club"]);
    assert!(
        !feedback(&folder).contains("[[comment]]"),
        "{}",
        feedback(&folder)
    );
    let texts = ["Ask for fewer of them", "Carry it to the town hall"];
    folder.write("answers/draft.docx", answered(&folder.read(&draft), &texts));
    run(&folder, &["collect", "answers", "--from", "club"]);
    let said = feedback(&folder);
    for place in ["item = \"2\"", "item = \"2.b\""] {
        assert_eq!(
            said.lines().filter(|line| *line == place).count(),
            2,
            "{place}: {said}"
        );
    }
    run(&folder, &["decide", "1-4", "accepted"]);
    run(&folder, &["apply"]);
    let plan = text(&folder, "plan/plan.toml");
    for text in texts {
        assert!(plan.contains(&format!("{text} indeed\"")), "{text}: {plan}");
    }
    run(&folder, &["progress"]);
}

#[test]
fn numbers_of_any_kind_are_found_however_they_are_typed() {
    let folder = Folder::with(PREFIXED);
    for (call, found) in [
        ("Action 1", "Action 1 Paint the lighthouse"),
        ("action 3", "Action 3 Sound the channel"),
        ("change the lamps", "Action 2 Change the lamps"),
    ] {
        let shown = run(&folder, &["show", call]);
        assert!(shown.contains(found), "{call}: {shown}");
        assert!(shown.contains("  Chapter      CAP1 Safe entry"), "{shown}");
    }
    for (option, word, item) in [
        ("--section", "CAP2", "Action 4"),
        ("--goal", "cap1.la02", "Action 3"),
        ("--goal", "One desk", "Action 6"),
    ] {
        let listed = run(&folder, &["list", option, word]);
        assert!(
            listed.contains(item) && !listed.contains("Action 1 "),
            "{word}: {listed}"
        );
    }
    let checked = run(&folder, &["check"]);
    assert!(checked.contains("Action 5 is missing"), "{checked}");
    assert_eq!(checked.matches("warning[").count(), 1, "{checked}");
}

/// Returns the keys of all items of a plan's text, with the goals that they stand in; a step after its
/// item with a mark before it.
fn order(plan: &str) -> Vec<String> {
    let (plan, _) = plans::read(&Library::embedded(), plan);
    let keys = plan.items().map(|place| match place.item.is_step {
        true => format!("> {}", place.item.key.0),
        false => format!("{}: {}", place.goal.key, place.item.key.0),
    });
    keys.collect()
}

fn new_item(number: &str, is_step: bool) -> NewItem {
    let value = ColumnValue::Text(Some("A new thing".to_owned()));
    NewItem {
        number: Number(number.to_owned()),
        key: ItemKey(number.to_owned()),
        is_step,
        values: vec![(ColumnKey::ACTION, value)],
    }
}

#[test]
fn items_and_steps_come_and_move_in_the_file() {
    let key = |key: &str| ItemKey(key.to_owned());
    let insert = |goal: &str, after: Option<&str>, item: NewItem| PlanEdit::Insert {
        goal: goal.to_owned(),
        after: after.map(key),
        item,
    };
    let moved = |item: &str, goal: &str, after: Option<&str>| PlanEdit::Move {
        item: key(item),
        goal: goal.to_owned(),
        after: after.map(key),
        number: None,
    };
    let before = order(FIVE);
    let after = |edit: PlanEdit| order(&amended(FIVE, &[edit]).expect("it can be written"));
    let with = |place: usize, added: &[&str]| {
        let mut with = before.clone();
        with.splice(place..place, added.iter().map(|added| (*added).to_owned()));
        with
    };
    let at = |item: &str| {
        before
            .iter()
            .position(|one| one.ends_with(&format!(" {item}")))
    };
    let behind = |item: &str| at(item).expect("the item") + 1;
    for (edit, expected) in [
        (
            insert("1.1", Some("1.1.1.a"), new_item("n", true)),
            with(behind("1.1.1.a"), &["> n"]),
        ),
        (
            insert("1.1", Some("1.1.1"), new_item("n", true)),
            with(behind("1.1.1"), &["> n"]),
        ),
        (
            insert("1.1", Some("1.1.1"), new_item("n", false)),
            with(behind("1.1.1.b"), &["1.1: n"]),
        ),
        (
            insert("1.1", Some("1.1.2"), new_item("n", true)),
            with(behind("1.1.2"), &["> n"]),
        ),
        (
            insert("2/items", Some("2.1"), new_item("n", false)),
            with(behind("2.1"), &["2/items: n"]),
        ),
        (
            insert("2/items", None, new_item("n", false)),
            with(behind("2.1") - 1, &["2/items: n"]),
        ),
        (
            insert("3.1", None, new_item("n", false)),
            with(behind("3.1.1") - 1, &["3.1: n"]),
        ),
    ] {
        assert_eq!(after(edit.clone()), expected, "{edit:?}");
    }
    let end = |list: Vec<String>| list[list.len() - 2..].to_vec();
    assert_eq!(
        end(after(moved("2.1", "3.1", Some("3.1.1")))),
        ["3.1: 3.1.1", "3.1: 2.1"],
        "out of no goal into one"
    );
    let gone = after(moved("1.1.1", "3.1", Some("3.1.1")));
    let steps = ["3.1: 3.1.1", "3.1: 1.1.1", "> 1.1.1.a", "> 1.1.1.b"];
    assert_eq!(gone[gone.len() - 4..], steps, "with its steps");
    let gone = after(moved("1.2.1.a", "1.1", Some("1.1.2")));
    assert_eq!(gone[3..5], ["1.1: 1.1.2", "> 1.2.1.a"]);
    let gone = after(PlanEdit::Remove(key("1.1.1.a")));
    assert_eq!(gone.len(), before.len() - 1);
    for (item, goal, text) in [("1.1.1.b", "1.1.2", "Hold"), ("2.1", "2.2.1", "Print")] {
        let edit = PlanEdit::Number {
            item: key(item),
            number: Number("9".into()),
        };
        let text_of = amended(FIVE, &[edit]).expect("it can be written");
        assert!(text_of.contains(&format!(
            "number = \"9\"\nkey = \"{item}\"\naction = \"{text}"
        )));
        assert!(order(&text_of).iter().any(|one| one.ends_with(goal)));
    }
}

#[test]
fn numbers_go_on_on_each_level() {
    let (plan, _) = plans::read(&Library::embedded(), FIVE);
    let goals = plan.goals().map(|goal| goal.number.0.clone());
    let items = plan.items().map(|place| place.item.number.0.clone());
    let taken: Vec<String> = goals.chain(items).collect();
    let next = |goal: &str, item: Option<&str>| {
        let goal = plan.goals().find(|one| one.key == goal).expect("the goal");
        let item = item.map(|item| {
            let found = goal.items.iter().find(|one| one.key.0 == item);
            found.expect("the item")
        });
        plan.next_number(goal, item, &taken).map(|number| number.0)
    };
    for (goal, item, number) in [
        ("1.1", None, "1.1.3"),
        ("1.1", Some("1.1.1"), "1.1.1.c"),
        ("1.1", Some("1.1.2"), "1.1.2.a"),
        ("1.2", None, "1.2.2"),
        ("2/items", None, "2.3"),
    ] {
        assert_eq!(next(goal, item).as_deref(), Some(number), "{goal} {item:?}");
    }
}

#[test]
fn steps_stand_below_their_item_in_tables_and_lists() {
    let steps = ["1.1.1.a", "1.1.1.b", "1.2.1.a"];
    let document = plans::composed(FIVE, plans::Form::default());
    let mut stepped = Vec::new();
    for block in &document.blocks {
        if let Block::Table(table) = block {
            let rows = table.groups.iter().flat_map(|group| &group.rows);
            let cells = rows.flat_map(|row| &row.cells);
            let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
            let own = paragraphs.filter(|paragraph| paragraph.role == Role::Step);
            stepped.extend(own.map(|paragraph| paragraph.marker.clone().unwrap_or_default()));
        }
    }
    assert_eq!(stepped, steps);
    let folder = Folder::with(FIVE);
    run(&folder, &["docx", "-o", "t.docx"]);
    run(&folder, &["docx", "--form", "list", "-o", "l.docx"]);
    let paragraphs = |name: &str| {
        let document = Package::open(&folder.read(name))
            .part("word/document.xml")
            .to_owned();
        let paragraphs = document.split("</w:p>").map(str::to_owned);
        paragraphs.collect::<Vec<_>>()
    };
    let of = |paragraphs: &[String], words: &str| {
        let mut paragraphs = paragraphs.iter();
        let found = paragraphs.find(|paragraph| paragraph.contains(words));
        found.expect(words).clone()
    };
    // The indent of an item is its style's.
    let table = paragraphs("t.docx");
    assert!(of(&table, "Write the handbook").contains("<w:ind "));
    assert!(!of(&table, "Train clerks of all towns").contains("<w:ind "));
    let list = paragraphs("l.docx");
    for words in ["1.1.1.a Write the handbook", "1.1.1.b Hold the course"] {
        assert!(of(&list, words).contains("\"ListBullet\""), "{words}");
    }
    assert!(of(&list, "Train clerks of all towns").contains("Heading"));
}

const VALUES: &str = r#"format = 1

[plan]
title = "Plan of Springs"
organisation = "Association"
language = "en"
notes = ["Dates are those of the office.", "Words in *slant* are new."]

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
key = "secret"
of = "goal"
show = ["table"]

[[column]]
key = "host"
of = "section"

[[body]]
key = "council"
name = "Council"

[[section]]
number = "I"
title = "Water"
host = "City of Springs"
intro = """
Work began in the spring.

It goes on.
"""
notes = ["Wells are counted once."]

[[section.goal]]
number = "1.1"
title = "Clean"
budget = 1200
partners = ["One", "Two"]
secret = "Hidden words"

[[section.goal.item]]
number = "1.1.1"
action = "Wash"
responsible = ["council"]
timeline = "2031"

[[section.goal]]
number = "1.2"
title = "Warm"
intro = "Before the goal."
budget = 1200

[[section.goal.item]]
number = "1.2.1"
action = "Heat"
responsible = ["council"]
timeline = "2031"
"#;

/// A text, which time it stands there, and what is put in behind it.
type Insertion<'t> = (&'t str, usize, &'t str);

/// Puts a tracked text behind each of some texts.
fn tracked(bytes: &[u8], changes: &[Insertion<'_>]) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let mut document = package.part("word/document.xml").to_owned();
    for ((text, nth, added), id) in changes.iter().zip(700..) {
        let end = format!("{text}</w:t></w:r>");
        let at = document.match_indices(&end).nth(*nth);
        let at = at.unwrap_or_else(|| panic!("{text}: {document}")).0 + end.len();
        let author = "w:author=\"Mina Vale\" w:date=\"2016-07-10T09:00:00Z\"";
        let inserted = format!(
            "<w:ins w:id=\"{id}\" {author}><w:r><w:t xml:space=\"preserve\">{added}</w:t></w:r></w:ins>"
        );
        document.insert_str(at, &inserted);
    }
    let set = document;
    package.files.insert("word/document.xml".to_owned(), set);
    package.pack(DateTime::default())
}

/// What is changed of the plan with values, how feedback says what it is about, and what becomes of it.
const CHANGES: [(Insertion<'static>, &str, (&str, &str)); 7] = [
    (
        ("City of Springs", 0, " and Wells"),
        "section = \"I\"\npart = \"host\"",
        ("City of Springs", "City of Springs and Wells"),
    ),
    (
        ("1,200", 1, ".50"),
        "goal = \"1.2\"\npart = \"budget\"",
        (
            "budget = 1200\n\n[[section.goal.item]]\nnumber = \"1.2.1\"",
            "budget = 1200.50\n\n[[section.goal.item]]\nnumber = \"1.2.1\"",
        ),
    ),
    (
        ("One; Two", 0, "; Three"),
        "goal = \"1.1\"\npart = \"partners\"",
        ("[\"One\", \"Two\"]", "[\"One\", \"Two\", \"Three\"]"),
    ),
    (
        ("It goes on.", 0, " And on."),
        "section = \"I\"\npart = \"intro\"",
        ("It goes on.", "It goes on. And on."),
    ),
    (
        ("Wells are counted once.", 0, " Springs are not."),
        "section = \"I\"\npart = \"notes\"",
        (
            "Wells are counted once.",
            "Wells are counted once. Springs are not.",
        ),
    ),
    (
        ("Before the goal.", 0, " Or behind it."),
        "goal = \"1.2\"\npart = \"intro\"",
        ("Before the goal.", "Before the goal. Or behind it."),
    ),
    (
        ("Dates are those of the office.", 0, " All of them."),
        "document = true\npart = \"notes\"",
        (
            "Dates are those of the office.",
            "Dates are those of the office. All of them.",
        ),
    ),
];

#[test]
fn what_stands_with_headings_comes_back_and_is_applied() {
    let (folder, draft) = circulated(VALUES);
    let document = Package::open(&folder.read(&draft))
        .part("word/document.xml")
        .to_owned();
    assert!(document.contains("City of Springs") && !document.contains("Hidden words"));
    folder.write("untouched/draft.docx", folder.read(&draft));
    run(&folder, &["collect", "untouched", "--from", "council"]);
    assert!(
        !feedback(&folder).contains("[[comment]]"),
        "{}",
        feedback(&folder)
    );
    let changes = CHANGES.map(|(change, ..)| change);
    folder.write(
        "answers/draft.docx",
        tracked(&folder.read(&draft), &changes),
    );
    run(&folder, &["collect", "answers", "--from", "council"]);
    let said = feedback(&folder);
    assert_eq!(said.matches("[[comment]]").count(), CHANGES.len(), "{said}");
    for (_, place, _) in CHANGES {
        assert!(said.contains(place), "{place}: {said}");
    }
    run(&folder, &["feedback"]);
    let open = run(&folder, &["feedback", "--open", "--format", "csv"]);
    for heading in ["Host", "Budget", "Partners", "Text"] {
        assert!(open.contains(heading), "{heading}: {open}");
    }
    for id in 1..=CHANGES.len() {
        run(&folder, &["feedback", "show", &id.to_string()]);
    }
    run(&folder, &["decide", "1-7", "accepted"]);
    run(&folder, &["apply"]);
    let plan = text(&folder, "plan/plan.toml");
    for (_, _, (was, is)) in CHANGES {
        assert!(VALUES.contains(was), "{was}");
        assert!(plan.contains(is), "{is}: {plan}");
    }
    run(&folder, &["check"]);
    run(&folder, &["apply", "--undo"]);
    assert_eq!(text(&folder, "plan/plan.toml"), VALUES);
}

#[test]
fn words_that_are_set_off_and_words_beside_texts_are_for_people() {
    let (folder, draft) = circulated(VALUES);
    let document = tracked(&folder.read(&draft), &[(" are new.", 0, " Or were.")]);
    let mut package = Package::open(&document);
    let author = "w:author=\"Mina Vale\" w:date=\"2016-07-10T09:00:00Z\"";
    let added = format!(
        "<w:p><w:pPr><w:rPr><w:ins w:id=\"801\" {author}/></w:rPr></w:pPr><w:ins w:id=\"802\" {author}><w:r><w:t>1.3 A goal that nobody had</w:t></w:r></w:ins></w:p>"
    );
    let mut document = package.part("word/document.xml").to_owned();
    let at = document.find("</w:tbl>").expect("a table") + "</w:tbl>".len();
    document.insert_str(at, &added);
    package
        .files
        .insert("word/document.xml".to_owned(), document);
    folder.write("answers/draft.docx", package.pack(DateTime::default()));
    run(&folder, &["collect", "answers", "--from", "council"]);
    run(&folder, &["decide", "1-2", "accepted"]);
    let outcome = folder.run(&["apply"]);
    for words in [
        "notes of the plan has marks such as *, _ or [ in it",
        "the words were typed beside it",
        "`[[section.goal]]`",
    ] {
        assert!(outcome.stderr.contains(words), "{words}: {outcome}");
    }
    assert_eq!(text(&folder, "plan/plan.toml"), VALUES);
}

#[test]
fn tables_for_comments_have_rows_for_what_goals_and_sections_say() {
    let (folder, draft) = circulated(VALUES);
    let table = draft.replace("-draft.docx", "-comment-table.docx");
    folder.write("untouched/table.docx", folder.read(&table));
    folder.write(
        "untouched/table.xlsx",
        folder.read(&table.replace(".docx", ".xlsx")),
    );
    run(&folder, &["collect", "untouched", "--from", "council"]);
    assert!(
        !feedback(&folder).contains("[[comment]]"),
        "{}",
        feedback(&folder)
    );
    let changes = [
        ("Host: City of Springs", 0, " and Wells"),
        ("Budget: EUR\u{A0}1,200", 1, ".50"),
    ];
    folder.write(
        "answers/table.docx",
        tracked(&folder.read(&table), &changes),
    );
    run(&folder, &["collect", "answers", "--from", "council"]);
    let said = feedback(&folder);
    assert_eq!(said.matches("[[comment]]").count(), 2, "{said}");
    run(&folder, &["decide", "1-2", "accepted"]);
    run(&folder, &["apply"]);
    let plan = text(&folder, "plan/plan.toml");
    assert!(
        plan.contains("host = \"City of Springs and Wells\""),
        "{plan}"
    );
    assert!(
        plan.contains("title = \"Warm\"\nintro = \"Before the goal.\"\nbudget = 1200.50"),
        "{plan}"
    );
}
