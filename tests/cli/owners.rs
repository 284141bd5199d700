//! Owners as a plan words them: who leads, with whom, and names that are in no register.

use super::program::Folder;
use crate::english::{load, words};
use wem_report::diagnostic::Sources;
use wem_report::plan::column::{ColumnValue, Owners};
use wem_report::plan::{Column, ColumnKey, Plan};
use wem_report::template::{Labels, Library};

const HEAD: &str = r#"format = 1
[plan]
title = "Plan"
organisation = "Example"
language = "en"

# Those who are known.
[[body]]
key = "iwg"
name = "IWG"
long_name = "International Working Group"

[[body]] # the office
key = "secretariat"
name = "Secretariat"
variants = ["The Secretariat"]

# What is to be done.
[[section]]
number = "I"
title = "One"

[[section.goal]]
number = "1.1"
title = "First"
"#;

/// Items with their owners, one after the other.
fn plan(owners: &[&str]) -> String {
    let items = owners.iter().enumerate().map(|(index, lines)| {
        let number = index + 1;
        format!("\n[[section.goal.item]]\nnumber = \"1.1.{number}\" # kept\naction = \"Do {number}\"\n{lines}\ntimeline = \"2017\"\n")
    });
    HEAD.to_owned() + &items.collect::<String>()
}

fn labels(language: &str) -> Labels {
    let mut sources = Sources::default();
    let labels = Library::embedded().labels(language, &mut sources);
    labels.expect("the built-in labels").0
}

fn column(plan: &Plan) -> &Column {
    plan.columns
        .get(&ColumnKey::RESPONSIBILITY)
        .expect("the column")
}

/// What is written, and what a table says of it, line by line.
const SAID: [(&str, &[&str]); 22] = [
    (r#"responsible = "secretariat""#, &["Secretariat"]),
    (r#"responsible = "Line ministries""#, &["Line ministries"]),
    (r#"responsible = ["All members"]"#, &["All members"]),
    (
        r#"responsible = ["Amal Haddad (Cairo)", "iwg"]"#,
        &["Amal Haddad (Cairo)", "IWG"],
    ),
    (r#"lead = "secretariat""#, &["Secretariat (lead)"]),
    (
        r#"lead = "secretariat"
with = ["iwg"]"#,
        &["Secretariat (lead), with IWG"],
    ),
    (
        r#"lead = "secretariat"
with = "Line ministries"
support = "UNDP""#,
        &[
            "Secretariat (lead), with Line ministries",
            "With support of UNDP",
        ],
    ),
    (
        r#"lead = ["secretariat", "iwg"]
with = ["UNDP", "World Bank", "Line ministries"]"#,
        &[
            "Secretariat (lead)",
            "IWG (lead), with UNDP, World Bank and Line ministries",
        ],
    ),
    (
        r#"lead = { either = ["iwg", "secretariat"] }
responsible = ["All members"]"#,
        &["IWG and/or Secretariat (lead)", "All members"],
    ),
    (
        r#"responsible = { either = ["iwg", "National offices"] }"#,
        &["IWG and/or National offices"],
    ),
    (
        r#"responsible = ["iwg"]
with = ["UNDP"]"#,
        &["IWG, with UNDP"],
    ),
    (r#"with = ["UNDP"]"#, &["to be agreed", "with UNDP"]),
    (
        r#"support = ["UNDP"]"#,
        &["to be agreed", "With support of UNDP"],
    ),
    (
        r#"responsible = ["IWG", "International Working Group members"]"#,
        &["IWG", "International Working Group members"],
    ),
    (r#"responsible = ["The Secretariat"]"#, &["Secretariat"]),
    (
        r#"responsible = ["Ministry of Trade, Industry and Tourism"]"#,
        &["Ministry of Trade, Industry and Tourism"],
    ),
    (
        r#"lead = "IWG members and observers"
with = ["Persons with disabilities"]"#,
        &["IWG members and observers (lead), with Persons with disabilities"],
    ),
    (r#"responsible = ["وزارة المالية"]"#, &["وزارة المالية"]),
    (
        r#"responsible = ["A \"quoted\" name", 'back\slash']"#,
        &["A \"quoted\" name", "back\\slash"],
    ),
    (r#"responsible = ["Lead"]"#, &["Lead"]),
    (
        r#"responsible = ["CEC/CCET or others"]"#,
        &["CEC/CCET or others"],
    ),
    (
        r#"responsible = ["secretariat (acting)"]"#,
        &["secretariat (acting)"],
    ),
];

#[test]
fn owners_are_said_as_they_are_written_and_read_back() {
    let owners: Vec<&str> = SAID.iter().map(|(written, _)| *written).collect();
    let loaded = load("plan.toml", &plan(&owners));
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|d| d.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let plan = loaded.plan.expect("a plan");
    let name = |key: &wem_report::plan::BodyKey| {
        plan.body(key)
            .expect("every key has a body")
            .reference()
            .to_owned()
    };
    for language in ["en", "es"] {
        let labels = labels(language);
        let words = labels.item_words();
        for (place, (written, said)) in plan.items().zip(SAID) {
            let item = place.item;
            let text = words.text(&plan, item, column(&plan));
            if language == "en" {
                assert_eq!(text, said.join("\n"), "{written}");
            }
            let joint = |owners: &[wem_report::plan::Responsibility]| -> Vec<Vec<String>> {
                let bodies = owners.iter().map(|one| one.bodies().iter());
                bodies
                    .map(|bodies| bodies.map(|key| name(key)).collect())
                    .collect()
            };
            let expected = Owners {
                lead: joint(item.leading()),
                joint: joint(item.not_leading()),
                with: item.with.iter().map(|key| name(key)).collect(),
                support: item.support.iter().map(|key| name(key)).collect(),
            };
            let read = words.read(&plan, column(&plan), &text);
            let expected = Ok(ColumnValue::Owners(expected));
            assert_eq!(read, expected, "{language}: {written}: {text}");
        }
    }
}

/// Spanish has “e” for “y” before the sound of “i”.
#[test]
fn supporters_in_spanish_are_told_apart_by_either_and() {
    let written = r#"responsible = ["secretariat"]
support = ["Parlamento", "Instituto", "iwg"]"#;
    let plan = load("plan.toml", &plan(&[written])).plan.expect("a plan");
    let labels = labels("es");
    let words = labels.item_words();
    let item = plan.items().next().expect("an item").item;
    let said = "Secretariat\nCon el apoyo de Parlamento, Instituto e IWG";
    assert_eq!(words.text(&plan, item, column(&plan)), said);
    for said in [
        said,
        "Secretariat\nCon el apoyo de Parlamento, Instituto y IWG",
    ] {
        let Ok(ColumnValue::Owners(owners)) = words.read(&plan, column(&plan), said) else {
            panic!("{said} is not understood");
        };
        assert_eq!(owners.support, ["Parlamento", "Instituto", "iwg"]);
    }
}

#[test]
fn what_comes_back_names_whom_it_will() {
    let loaded = load("plan.toml", &plan(&[r#"responsible = ["iwg"]"#]));
    let plan = loaded.plan.expect("a plan");
    let labels = labels("en");
    let words = labels.item_words();
    let list =
        |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    let each = |names: &[&str]| names.iter().map(|name| vec![(*name).to_owned()]).collect();
    for (text, lead, joint, with, support) in [
        (
            "IWG and Parliament",
            &[][..],
            &["iwg", "Parliament"][..],
            &[][..],
            &[][..],
        ),
        ("Parliament and IWG", &[], &["Parliament", "iwg"], &[], &[]),
        ("Trade and Industry", &[], &["Trade and Industry"], &[], &[]),
        ("IWG members", &[], &["IWG members"], &[], &[]),
        ("IWG Secretariat", &[], &["iwg", "secretariat"], &[], &[]),
        (
            "Parliament (lead), with IWG and UNDP",
            &["Parliament"],
            &[],
            &["iwg", "UNDP"],
            &[],
        ),
        (
            "Secretariat (Lead)\nParliament; UNDP",
            &["secretariat"],
            &["Parliament", "UNDP"],
            &[],
            &[],
        ),
        (", Parliament,", &[], &["Parliament"], &[], &[]),
        ("to be agreed\nwith UNDP", &[], &[], &["UNDP"], &[]),
        (
            "UNDP\nWith support of Parliament, IWG",
            &[],
            &["UNDP"],
            &[],
            &["Parliament", "iwg"],
        ),
        ("to be agreed", &[], &[], &[], &[]),
    ] {
        let expected = Owners {
            lead: each(lead),
            joint: each(joint),
            with: list(with),
            support: list(support),
        };
        let read = words.read(&plan, column(&plan), text);
        assert_eq!(read, Ok(ColumnValue::Owners(expected)), "{text}");
    }
    for text in ["IWG and Parliament or Secretariat", "—", "?", "IWG, --"] {
        assert!(words.read(&plan, column(&plan), text).is_err(), "{text}");
    }
}

#[test]
fn a_name_in_no_register_is_a_warning_and_a_body_like_others() {
    let folder = Folder::with(&plan(&[
        "lead = \"secretariat\"\nwith = [\"Line ministries\"]",
        "responsible = \"Line ministries\"\nsupport = [\"iwg\"]",
        "responsible = \"Line ministries\"",
    ]));
    let outcome = folder.run(&["check"]);
    insta::assert_snapshot!(outcome, @r#"
    exit code 0
    --- stderr
    warning[unregistered-name]: item 1.1.1 names “Line ministries”, which no body of the register is called, as do 2 more items
      --> plan/plan.toml:31:9
       |
    31 | with = ["Line ministries"]
       |         ^^^^^^^^^^^^^^^^^ printed as it stands
       |
       = help: `[[body]]` with `key = "line-ministries"` and `name = "Line ministries"` registers it, as `check --fix` does; or accept it with `allow = [{ code = "unregistered-name", at = "Line ministries", reason = "…" }]` under `[check]`

    1 warning
    "#);
    for word in ["Line ministries", "line-ministries", "LINE MINISTRIES"] {
        let outcome = folder.run(&["list", "--format", "csv", "--body", word]);
        insta::allow_duplicates! {
            insta::assert_snapshot!(outcome, @r#"
            exit code 0
            --- stdout
            ﻿key,number,section,goal,action,lead,responsible,with,support,timeline,kind,start,end,event
            1.1.1,1.1.1,I,1.1,Do 1,secretariat,,Line ministries,,2017,span,2017-01-01,2017-12-31,
            1.1.2,1.1.2,I,1.1,Do 2,,Line ministries,,iwg,2017,span,2017-01-01,2017-12-31,
            1.1.3,1.1.3,I,1.1,Do 3,,Line ministries,,,2017,span,2017-01-01,2017-12-31,
            "#);
        }
    }
    insta::assert_snapshot!(folder.run(&["show", "1.1.1"]).stdout.lines().filter(|line| line.contains("Secretariat") || line.contains("ministries")).collect::<Vec<_>>().join("\n"), @r"
    Lead         Secretariat
    With         Line ministries
    ");
    let update = [
        "update",
        "1.1.2",
        "--status",
        "done",
        "--date",
        "2016-06-01",
        "--by",
        "Line ministries",
    ];
    assert_eq!(folder.run(&update).code, Some(0));
    let log = String::from_utf8(folder.read("plan/progress.toml")).expect("UTF-8");
    assert!(log.contains("body = \"line-ministries\""), "{log}");
    let sheet = [
        "update-sheet",
        "--body",
        "Line ministries",
        "--format",
        "csv",
        "-o",
        "sheet.csv",
    ];
    let outcome = folder.run(&sheet);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let sheet = String::from_utf8(folder.read("sheet.csv")).expect("UTF-8");
    assert!(
        sheet.contains("with the lead") && sheet.contains(",responsible,"),
        "{sheet}"
    );
}

#[test]
fn names_are_registered_once_and_nothing_else_changes() {
    let before = plan(&[
        "responsible = [\"Line ministries\", \"iwg\"]",
        "lead = \"Amal \\\"A.\\\" Haddad\"\nwith = \"Line ministries\"",
        "support = [\"secretariat\", \"وزارة المالية\"]\nresponsible = \"iwg\"",
    ]);
    let folder = Folder::with(&before);
    let listed = |folder: &Folder| {
        folder
            .run(&["docx", "-q", "-o", "a.docx", "--force"])
            .stdout
    };
    listed(&folder);
    let text = |folder: &Folder| String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    let outcome = folder.run(&["check", "--fix"]);
    insta::assert_snapshot!(outcome, @r#"
    exit code 0
    --- stderr
    registered as `line-ministries`: Line ministries
    registered as `amal-a-haddad`: Amal "A." Haddad
    registered as `body-570a67`: وزارة المالية
    no findings
    "#);
    let after = text(&folder);
    let added = "\n[[body]]\nkey = \"line-ministries\"\nname = \"Line ministries\"\n\n[[body]]\nkey = \"amal-a-haddad\"\nname = \"Amal \\\"A.\\\" Haddad\"\n\n[[body]]\nkey = \"body-570a67\"\nname = \"وزارة المالية\"\n";
    assert!(after.contains(added), "{after}");
    assert_eq!(after.replace(added, ""), before);
    let outcome = folder.run(&["check", "--fix"]);
    insta::assert_snapshot!(outcome, @r"
    exit code 0
    --- stderr
    everybody whom the plan names is registered
    no findings
    ");
    assert_eq!(text(&folder), after);
    // What items say is what they said.
    let [old, new] = [&before, &after].map(|text| load("plan.toml", text).plan.expect("a plan"));
    let labels = labels("en");
    for (old_place, new_place) in old.items().zip(new.items()) {
        let said = |plan: &Plan, item| labels.item_words().text(plan, item, column(plan));
        assert_eq!(said(&old, old_place.item), said(&new, new_place.item));
        assert!(old_place.item.bodies().eq(new_place.item.bodies()));
    }
    assert_eq!(words(), labels.calendar);
}

#[test]
fn a_register_begins_where_there_is_none_or_is_refused() {
    let bare = plan(&["responsible = \"Parliament\""]);
    let start = bare.find("# Those").expect("the register");
    let end = bare.find("# What is").expect("the sections");
    let without = format!("{}{}", &bare[..start], &bare[end..]);
    let folder = Folder::with(&without);
    assert_eq!(folder.run(&["check", "--fix", "--strict"]).code, Some(0));
    let text = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    let added = "[[body]]\nkey = \"parliament\"\nname = \"Parliament\"\n\n# What is to be done.\n";
    assert!(text.contains(added), "{text}");
    let inline = format!("body = [{{ key = \"iwg\", name = \"IWG\" }}]\n{without}");
    let folder = Folder::with(&inline);
    let outcome = folder.run(&["check", "--fix"]);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome.stderr.contains("error[not-registered]"),
        "{outcome}"
    );
    assert_eq!(folder.read("plan/plan.toml"), inline.as_bytes());
    let broken = without.replace("timeline = ", "timelin = ");
    let folder = Folder::with(&broken);
    let outcome = folder.run(&["check", "--fix"]);
    assert_eq!(outcome.code, Some(1));
    assert!(
        outcome
            .stderr
            .contains("nothing is registered while the plan has errors"),
        "{outcome}"
    );
    assert_eq!(folder.read("plan/plan.toml"), broken.as_bytes());
}

#[test]
fn names_in_columns_of_bodies_are_registered_as_well() {
    let plan = r#"format = 1
[plan]
title = "T"
organisation = "O"
language = "en"

[[column]]
key = "checked-by"
kind = "body"

[[column]]
key = "host"
kind = "body"
of = "goal"

[[body]]
key = "office"
name = "Office"

[[section]]
number = "I"
title = "S"
[[section.goal]]
number = "1.1"
title = "G"
host = "City of Springs"
[[section.goal.item]]
number = "1.1.1"
action = "Meet"
responsible = ["office", "Line ministries"]
timeline = "2017"
checked-by = ["Line ministries", "Court of Audit", "office"]
"#;
    let folder = Folder::with(plan);
    let before = folder.run(&["check"]);
    assert_eq!(
        before.stderr.matches("[unregistered-name]").count(),
        3,
        "{before}"
    );
    insta::assert_snapshot!(folder.run(&["check", "--fix", "--strict"]), @r"
    exit code 0
    --- stderr
    registered as `line-ministries`: Line ministries
    registered as `city-of-springs`: City of Springs
    registered as `court-of-audit`: Court of Audit
    no findings
    ");
    let text = String::from_utf8(folder.read("plan/plan.toml")).expect("UTF-8");
    assert_eq!(text.matches("\n[[body]]\n").count(), 4, "{text}");
    assert!(text.contains("checked-by = [\"Line ministries\", \"Court of Audit\", \"office\"]"));
}
