//! `check`, `list` and `show`.

use super::program::Folder;

/// A plan with a warning and something to filter.
const PLAN: &str = include_str!("../cases/plans/everything.toml");

#[test]
fn check_reports_to_people() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["check"]), @r#"
    exit code 0
    --- stderr
    warning[no-responsibility]: item 1.1.3 names nobody responsible
      --> plan/plan.toml:50:10
       |
    50 | number = "1.1.3"
       |          ^^^^^^^ nobody is responsible
       |
       = help: add `responsible = ["…"]` once it is agreed; until then, accept it with `allow = [{ code = "no-responsibility", at = "1.1.3", reason = "…" }]` under `[check]`

    warning[no-responsibility]: item 1.1.4 names nobody responsible
      --> plan/plan.toml:56:10
       |
    56 | number = "1.1.4"
       |          ^^^^^^^ nobody is responsible
       |
       = help: add `responsible = ["…"]` once it is agreed; until then, accept it with `allow = [{ code = "no-responsibility", at = "1.1.4", reason = "…" }]` under `[check]`

    warning[no-timeline]: item 1.1.4 has no time line
      --> plan/plan.toml:56:10
       |
    56 | number = "1.1.4"
       |          ^^^^^^^ no time line
       |
       = help: add `timeline = "…"` once it is agreed; until then, accept it with `allow = [{ code = "no-timeline", at = "1.1.4", reason = "…" }]` under `[check]`

    3 warnings
    "#);
}

#[test]
fn check_reports_to_machines() {
    let plan = PLAN.replace("\"board\", \"office\"", "\"board\", \"ofice\"");
    let folder = Folder::with(&format!("{plan}\nbogus = 1\n"));
    let outcome = folder.run(&["check", "--format", "json"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(1), ""));
    let findings: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("it is JSON");
    let text = findings.to_string();
    assert!(
        text.contains("unknown-key") && text.contains("no-timeline"),
        "{text}"
    );
    assert!(text.contains("unregistered-name"), "{text}");
}

#[test]
fn strict_makes_warnings_fail() {
    let folder = Folder::with(PLAN);
    assert_eq!(folder.run(&["check"]).code, Some(0));
    assert_eq!(folder.run(&["check", "--strict"]).code, Some(1));
    assert_eq!(folder.run(&["check", "--quiet"]).stderr, "3 warnings\n");
}

#[test]
fn a_table_lists_items_one_a_line() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["list"]), @"
    exit code 0
    --- stdout
     NUMBER  ACTION                                 RESPONSIBLE     SUPPORT          TIME LINE
     1.1.1   Joint owners with a supporter          board + office  donors           July–September 2016
     1.1.2   Either may do it                       board/office                     Fall 2016
     1.1.3   Supported by several, owned by nobody  to be agreed    donors + office  15 July 2016
     1.1.4   Nothing agreed                         to be agreed                     to be agreed
    ");
}

#[test]
fn json_lists_all_that_is_known_of_items() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["list", "-q", "--format", "json", "--to", "2016-07"]), @r#"
    exit code 0
    --- stdout
    [
      {
        "key": "1.1.1",
        "number": "1.1.1",
        "section": "I",
        "section_title": "First section",
        "goal": "1.1",
        "goal_title": "First goal",
        "action": "Joint owners with a supporter",
        "responsible": [
          [
            "board"
          ],
          [
            "office"
          ]
        ],
        "support": [
          "donors"
        ],
        "timeline": "July–September 2016",
        "kind": "span",
        "start": "2016-07-01",
        "end": "2016-09-30",
        "event": null
      },
      {
        "key": "1.1.3",
        "number": "1.1.3",
        "section": "I",
        "section_title": "First section",
        "goal": "1.1",
        "goal_title": "First goal",
        "action": "Supported by several, owned by nobody",
        "responsible": [],
        "support": [
          "donors",
          "office"
        ],
        "timeline": "15 July 2016",
        "kind": "span",
        "start": "2016-07-15",
        "end": "2016-07-15",
        "event": null
      }
    ]
    "#);
}

#[test]
fn csv_lists_items_for_spreadsheets() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["list", "-q", "--format", "csv"]), @r#"
    exit code 0
    --- stdout
    ﻿key,number,section,goal,action,responsible,support,timeline,kind,start,end,event
    1.1.1,1.1.1,I,1.1,Joint owners with a supporter,board + office,donors,July–September 2016,span,2016-07-01,2016-09-30,
    1.1.2,1.1.2,I,1.1,Either may do it,board/office,,Fall 2016,span,2016-09-01,2016-11-30,
    1.1.3,1.1.3,I,1.1,"Supported by several, owned by nobody",,donors + office,15 July 2016,span,2016-07-15,2016-07-15,
    1.1.4,1.1.4,I,1.1,Nothing agreed,,,,,,,
    "#);
}

#[test]
fn csv_keeps_a_text_from_being_a_formula() {
    let folder = Folder::with(include_str!("../cases/plans/markup.toml"));
    let outcome = folder.run(&["list", "--format", "csv"]);
    assert!(
        outcome.stdout.contains("\"'=1+1 +1 -1 @SUM(A1)"),
        "{outcome}"
    );
}

#[test]
fn every_filter_narrows_the_list() {
    let folder = Folder::with_real_plan();
    let count = |filters: &[&str]| {
        let outcome = folder.run(&[&["list", "-q", "--format", "csv"], filters].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
        outcome.stdout.lines().count() - 1
    };
    let counts = [
        count(&[]),
        count(&["--section", "II"]),
        count(&["--goal", "2.2"]),
        count(&["--goal", "2.2", "--goal", "2.3"]),
        count(&["--body", "IWG Members"]),
        count(&["--body", "iwg-members"]),
        count(&["--from", "2018"]),
        count(&["--to", "2016-07"]),
        count(&["--from", "2017-01-01", "--to", "January 2017"]),
        count(&["--no-body"]),
        count(&["--no-timeline"]),
        count(&["--section", "I", "--no-timeline"]),
    ];
    insta::assert_debug_snapshot!(counts, @"
    [
        82,
        36,
        4,
        9,
        3,
        3,
        13,
        31,
        34,
        2,
        1,
        1,
    ]
    ");
}

#[test]
fn a_list_of_nothing_says_so() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["list", "-q", "--section", "III", "--no-body"]), @"
    exit code 0
    --- stderr
    no item passes the filters
    ");
}

#[test]
fn wrong_filters_are_explained() {
    let folder = Folder::with_real_plan();
    for (arguments, code) in [
        (["list", "--section", "IV"], "not-in-plan"),
        (["list", "--goal", "9.9"], "not-in-plan"),
        (["list", "--from", "whenever"], "bad-time"),
    ] {
        let outcome = folder.run(&arguments);
        assert_eq!(outcome.code, Some(2), "{outcome}");
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{outcome}"
        );
    }
    insta::assert_snapshot!(folder.run(&["list", "--section", "4"]), @"
    exit code 2
    --- stderr
    error[not-in-plan]: the plan has no section “4”
     |
     = help: the plan has I, II, III
    ");
    insta::assert_snapshot!(folder.run(&["list", "--body", "secretariet"]), @"
    exit code 2
    --- stderr
    error[not-in-plan]: the plan has no body “secretariet”
     |
     = help: did you mean “secretariat”?
    ");
    insta::assert_snapshot!(folder.run(&["list", "--from", "2018", "--to", "2017"]), @"
    exit code 2
    --- stderr
    error[bad-time]: --from 2018-01-01 is after --to 2017-12-31
     |
     = help: swap them
    ");
    insta::assert_snapshot!(folder.run(&["list", "--colour"]), @"
    exit code 2
    --- stderr
    error: unexpected argument '--colour' found

      tip: a similar argument exists: '--color'

    Usage: wem-report list --color <WHEN>

    For more information, try '--help'.
    ");
}

#[test]
fn show_says_all_of_an_item() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["show", "-q", "2.2.2"]), @"
    exit code 0
    --- stdout
    2.2.2 Produce Concept Note for Plenary Conference

      Section      II. Development of Programming for WEM-International
      Goal         2.2 Annual Plenary Conferences
      Responsible  IWG (International Working Group) and/or Secretariat
        jointly    Programme Subcommittee
      Support      interested donor community
      Time line    September 2016–September 2017
                   1 September 2016 to 30 September 2017
      Event        Plenary Conference (plenary-conference)
        also       2.2.1, 2.2.3, 2.2.4, 3.5.5

    Other items of goal 2.2:
      2.2.1 Establish date, location and theme of initial Plenary Conference
      2.2.3 Draft Agenda
      2.2.4 Seek sponsorships
    ");
}

#[test]
fn show_lists_what_a_number_may_mean() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["show", "-q", "2.8.2"]), @r#"
    exit code 2
    --- stderr
    error[ambiguous-number]: the number 2.8.2 names 2 items
       --> plan/plan.toml:507:10
        |
    507 | action = "Upload questionnaire on WEM-International website"
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key 2.8.2a
        |
       ::: plan/plan.toml:514:10
        |
    514 | action = "Develop strategy to disseminate questionnaires and obtain responses"
        |          --------------------------------------------------------------------- key 2.8.2b
        |
        = help: name one by its key: 2.8.2a or 2.8.2b
    "#);
    assert_eq!(folder.run(&["show", "-q", "2.8.2b"]).code, Some(0));
}

#[test]
fn show_names_the_nearest_of_an_unknown_item() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["show", "-q", "2.8.22"]), @"
    exit code 2
    --- stderr
    error[not-in-plan]: the plan has no item “2.8.22”
     |
     = help: did you mean “2.8.2a” or “2.8.2b”?
    ");
}
