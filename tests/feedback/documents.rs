//! `feedback`: compiled comments in three formats, which all say the same.

use super::project::*;
use crate::cli::program::Folder;
use crate::english;
use chrono::NaiveDate;
use std::path::Path;
use std::process::Command;
use wem_report::circulation::feedback::{
    Applied, Attribution, Class, Comment, CommentForm, CommentId, Feedback, Outcome as Decided,
    PlanElement, Proposal,
};
use wem_report::circulation::{Answer, Respondent, Sender, Sending, Standing, Voice};
use wem_report::compose::Setup;
use wem_report::compose::feedback::{Compilation, FeedbackMatter, feedback};
use wem_report::diagnostic::Sources;
use wem_report::document::{Document, Paper, StyleSheet};
use wem_report::plan::{BodyKey, ColumnKey, Plan};
use wem_report::plan_file;
use wem_report::template::{Labels, Library};

const OTHER: &str = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn plan() -> Plan {
    english::load("plan.toml", PLAN).plan.expect("a plan")
}

fn labels() -> Labels {
    let mut sources = Sources::default();
    let read = Library::embedded().labels("en", &mut sources);
    read.expect("the built-in labels").0
}

fn styles() -> StyleSheet {
    let library = Library::embedded();
    let (theme, _) = library
        .theme(&mut Sources::default())
        .expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    theme.style_sheet(fonts)
}

/// Comments of every kind, some of them decided about.
pub(crate) fn example() -> Feedback {
    let first = "Recruit two individuals from each member";
    let of_other = |comment: Comment| Comment {
        source: OTHER.to_owned(),
        body: None,
        author: Some("ليلى منصور".into()),
        ..comment
    };
    let said = |text: &str, comment: Comment| Comment {
        mark: CommentForm::Comment,
        text: text.to_owned(),
        ..comment
    };
    let comments = vec![
        said(
            "A general remark,\r\nof two lines",
            Comment {
                class: Some(Class::General),
                ..comment(1, Some(PlanElement::Document), None)
            },
        ),
        comment(2, item("1.1.1"), edit(first, "two", "three")),
        Comment {
            mark: CommentForm::TableRow,
            about: first.into(),
            class: Some(Class::Substantive),
            ..comment(3, item("1.1.1"), text("Recruit somebody"))
        },
        Comment {
            mark: CommentForm::Reply,
            reply_to: Some(CommentId(2)),
            is_resolved: true,
            ..said("=1+1", comment(4, item("1.1.1"), None))
        },
        of_other(of_column(
            ColumnKey::TIMELINE,
            comment(
                5,
                item("1.1.2"),
                edit("to be agreed", "to be agreed", "2018"),
            ),
        )),
        of_other(said("نقترح تحديد موعد", comment(6, item("1.2.1"), None))),
        of_other(comment(
            7,
            item("1.1.1"),
            insertion(first, "individuals", " or more"),
        )),
        comment(8, item("third"), Some(Proposal::Removal)),
        comment(9, item("third"), moved(Some("1.1.1"))),
        comment(10, item("third"), moved(None)),
        comment(11, item("third"), new_item("A new thing", "IWG", "2017")),
        said(
            "Which one?",
            comment(12, Some(PlanElement::Goal("2.1".into())), None),
        ),
        said(
            "No section",
            comment(13, Some(PlanElement::Section("II".into())), None),
        ),
        of_other(said("Lost \u{7}\u{202e}place", comment(14, None, None))),
        said("Gone", comment(15, item("9.9.9"), None)),
    ];
    let mut feedback = accepted(comments);
    feedback.sources.push(source("unknown", None, OTHER));
    feedback.decisions.truncate(8);
    feedback.decisions[1].outcome = Decided::Partly;
    feedback.decisions[1].agreed = Some("Recruit three people".into());
    feedback.decisions[1].reply = Some("In other words.\nThank you.".into());
    feedback.decisions[2].outcome = Decided::Noted;
    feedback.decisions[3].outcome = Decided::Rejected;
    feedback.applied.push(Applied {
        comment: CommentId(2),
        item: None,
        run: None,
        date: day("2016-08-21"),
    });
    feedback
}

fn asked() -> Vec<Respondent> {
    let asked = |name: &str, bodies: &[&str]| Respondent {
        addresses: Vec::new(),
        copies: Vec::new(),
        name: name.to_owned(),
        bodies: bodies
            .iter()
            .map(|body| BodyKey((*body).to_owned()))
            .collect(),
    };
    vec![
        asked("Council", &["alpha"]),
        asked("Working group", &["beta", "beta-members"]),
        asked("A friend", &[]),
    ]
}

/// The Arabic texts of the example, and English ones.
const TRANSLATIONS: [(&str, &str); 3] = [
    ("تنظيم اجتماع", "Organize a meeting"),
    ("ليلى منصور", "Leila Mansour"),
    ("نقترح تحديد موعد", "We propose to set a date"),
];

/// Composes the document of the example, with comments in two languages.
pub(crate) fn mixed_document() -> Document {
    composed(PLAN, &example())
}

/// Composes the document of the example with comments in English alone, which other programs read in
/// one direction.
pub(crate) fn document() -> Document {
    let mut written = plan_file::appended_feedback("", &example());
    let mut plan = PLAN.to_owned();
    for (arabic, english) in TRANSLATIONS {
        written = written.replace(arabic, english);
        plan = plan.replace(arabic, english);
    }
    let mut sources = Sources::default();
    let source = sources.add("feedback.toml", written);
    let (placed, _) = plan_file::load_feedback(source, &sources);
    composed(&plan, &placed.expect("feedback").feedback)
}

fn composed(plan: &str, feedback_of: &Feedback) -> Document {
    let plan = english::load("plan.toml", plan).plan.expect("a plan");
    let asked = asked();
    let words = labels();
    let standing = Standing::new(feedback_of);
    let compilation = Compilation::new(&plan, &standing, &words);
    let matter = FeedbackMatter {
        plan: &plan,
        symbol: "EX/2016/1/Rev.1",
        deadline: Some(day("2016-08-11")),
        asked: &asked,
        standing: &standing,
        compilation: &compilation,
        is_to_fill_in: true,
    };
    let setup = Setup {
        labels: &words,
        styles: styles(),
        paper: Paper::A4,
        portrait: false,
        draft: false,
        date: day("2016-08-24"),
    };
    feedback(&matter, setup)
}

#[test]
fn every_comment_stands_in_its_place_once() {
    let (plan, feedback) = (plan(), example());
    let standing = Standing::new(&feedback);
    let compilation = Compilation::new(&plan, &standing, &labels());
    let mut ids: Vec<u32> = compilation.whole.iter().map(|line| line.id.0).collect();
    for section in &compilation.sections {
        for subject in &section.subjects {
            ids.extend(subject.lines.iter().map(|line| line.id.0));
        }
    }
    ids.extend(compilation.unplaced.iter().map(|line| line.id.0));
    // In the order of the plan, the unplaced ones last.
    assert_eq!(ids, [1, 2, 3, 4, 7, 5, 8, 9, 10, 11, 6, 13, 12, 14, 15]);
    insta::assert_debug_snapshot!(compilation);
}

/// A tracked change, a whole text of the same words and one with other blanks are one proposal.
#[test]
fn what_proposes_the_same_stands_together() {
    let base = "Recruit two individuals";
    let comments = vec![
        comment(1, item("1.1.1"), edit(base, "two", "three")),
        comment(2, item("1.1.1"), edit(base, "two", "four")),
        comment(3, item("1.1.1"), text("Recruit  three individuals")),
        comment(4, item("1.1.1"), text("Recruit many")),
        comment(
            5,
            item("1.1.1"),
            edit(base, "two individuals", "three individuals"),
        ),
    ];
    let feedback = accepted(comments);
    let standing = Standing::new(&feedback);
    let compilation = Compilation::new(&plan(), &standing, &labels());
    let lines = &compilation.sections[0].subjects[0].lines;
    let found: Vec<(u32, Option<u32>)> = lines
        .iter()
        .map(|line| (line.id.0, line.alike.map(|id| id.0)))
        .collect();
    let wanted = [(1, None), (3, Some(1)), (5, Some(1)), (2, None), (4, None)];
    assert_eq!(found, wanted);
}

#[test]
fn who_answered_who_did_not_and_who_is_late() {
    let feedback = example();
    let standing = Standing::new(&feedback);
    let asked = asked();
    let answers = |deadline: Option<&str>, today: &str| {
        let rows = standing.answers(&asked, deadline.map(day), day(today));
        let rows = rows
            .iter()
            .map(|row| (row.answer, row.files.len(), row.comments));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(
        answers(Some("2016-08-11"), "2016-08-24"),
        [
            (Answer::AfterDeadline, 1, 11),
            (Answer::Overdue, 0, 0),
            (Answer::Overdue, 0, 0),
            (Answer::AfterDeadline, 1, 4),
        ]
    );
    assert_eq!(
        answers(Some("2016-08-12"), "2016-08-12")[..2],
        [(Answer::InTime, 1, 11), (Answer::Awaited, 0, 0),]
    );
    assert_eq!(answers(None, "2016-08-24")[1].0, Answer::Awaited);
    let rows = standing.answers(&[], None, day("2016-08-24"));
    assert!(matches!(rows[0].from, Sender::NotAsked(body) if body.0 == "alpha"));
    assert!(matches!(rows[1].from, Sender::NotKnown));
    let tallies = standing.tallies();
    let sums: Vec<_> = tallies
        .iter()
        .map(|(voice, tally)| {
            (
                match voice {
                    Voice::Body(key) => Some(key.0.as_str()),
                    Voice::Member(name) => Some(*name),
                    Voice::NotKnown => None,
                },
                tally.comments,
                tally.outcomes,
                tally.open,
                tally.applied,
            )
        })
        .collect();
    assert_eq!(
        sums,
        [
            (Some("alpha"), 11, [2, 1, 1, 1], 6, 1),
            (None, 4, [3, 0, 0, 0], 1, 0)
        ]
    );
}

fn folder() -> Folder {
    project(&example())
}

#[test]
fn three_files_are_written_again_and_again() {
    let folder = folder();
    let written = folder.run(&["feedback", "--quiet"]);
    insta::assert_snapshot!(written);
    let name = "out/feedback-EX-2016-1-Rev.1";
    let files = ["pdf", "docx", "xlsx"].map(|ending| format!("{name}.{ending}"));
    let before = files.each_ref().map(|file| folder.read(file));
    assert_eq!(folder.run(&["feedback", "--quiet"]), written);
    assert_eq!(files.each_ref().map(|file| folder.read(file)), before);
    // Somebody's own file stays.
    folder.write(&files[2], "mine");
    let outcome = folder.run(&["feedback", "--format", "xlsx"]);
    assert!(
        outcome.stderr.contains("error[output-changed]"),
        "{outcome}"
    );
    assert_eq!(
        folder
            .run(&["feedback", "--format", "xlsx", "--force"])
            .code,
        Some(0)
    );
    assert_eq!(folder.read(&files[2]), before[2]);
    let outcome = folder.run(&[
        "feedback", "--format", "pdf,xlsx", "-o", "a/b.pdf", "--quiet",
    ]);
    assert_eq!(outcome.stdout, "a/b.pdf\na/b.xlsx\n");
    let outcome = folder.run(&["feedback", "--format", "xlsx", "-o", "c.xlsx", "--quiet"]);
    assert_eq!(outcome.stdout, "c.xlsx\n");
}

#[test]
fn open_comments_are_listed() {
    insta::assert_snapshot!(folder().run(&["feedback", "ex/2016/1/rev.1", "--open", "--quiet"]));
    let none = project(&accepted(vec![comment(1, item("third"), None)]));
    let outcome = none.run(&["feedback", "--open"]);
    assert_eq!(outcome.stdout, "");
    assert!(
        outcome.stderr.contains("every comment is decided about"),
        "{outcome}"
    );
}

#[test]
fn the_manifest_says_who_was_asked_and_until_when() {
    let folder = folder();
    let sending = Sending {
        member: "Working group".to_owned(),
        bodies: vec![BodyKey("beta".to_owned())],
        language: "en".to_owned(),
        addresses: Vec::new(),
        copies: Vec::new(),
        files: Vec::new(),
    };
    circulated(&folder, PLAN, vec![sending]);
    let outcome = folder.run(&["feedback", "--format", "docx", "-o", "c.docx", "--quiet"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let package = crate::docx::package::Package::open(&folder.read("c.docx"));
    let text = crate::docx::text::of_part(package.part("word/document.xml")).concat();
    for said in [
        "EX/2016/1/Rev.1",
        "30 June 2016",
        "Working group",
        "Overdue: no reply",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_draft_without_comments_has_a_document() {
    let folder = project(&Feedback::default());
    assert_eq!(folder.run(&["feedback", "--quiet"]).code, Some(0));
}

#[test]
fn of_several_drafts_one_has_to_be_named() {
    let folder = folder();
    let other = plan_file::appended_feedback("", &Feedback::default());
    folder.write("plan/feedback/EX-2016-1-Rev.2.toml", other);
    let outcome = folder.run(&["feedback", "--quiet"]);
    insta::assert_snapshot!(outcome);
    // By its place, or as other commands are told it.
    for call in [
        &["feedback", "--open", "EX/2016/1/Rev.2"][..],
        &["feedback", "--open", "--symbol", "EX/2016/1/Rev.2"],
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
    }
}

#[test]
#[ignore = "needs openpyxl"]
fn the_sheet_has_no_formula() {
    let folder = folder();
    assert_eq!(
        folder
            .run(&["feedback", "--format", "xlsx", "-o", "sheet.xlsx"])
            .code,
        Some(0)
    );
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let output = Command::new(tests.join(".tools/venv/bin/python"))
        .arg(tests.join("tools/xlsx_openpyxl.py"))
        .arg(folder.path("sheet.xlsx"))
        .output()
        .expect("openpyxl can be run");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("\nformulas:\nlinks:\n"), "{said}");
    // Decision, agreed text and reply can be filled in, all else is locked; headings stay in sight.
    assert!(said.contains("\nunlocked: K L M locked:"), "{said}");
    assert!(
        said.contains("list None \"Accepted,Accepted in part,Noted,Rejected\""),
        "{said}"
    );
    assert!(
        said.contains("\nfilter: A5:N20 may filter: True may sort: True\n"),
        "{said}"
    );
    assert!(said.contains("\nfrozen: D6 repeated:"), "{said}");
}

#[test]
fn a_file_is_the_answer_of_one_member_and_what_was_said_last_counts() {
    let asked: Vec<Respondent> = ["A", "B", "C"]
        .into_iter()
        .map(|name| Respondent {
            name: format!("Commission {name}"),
            bodies: vec![BodyKey("alpha".to_owned())],
            addresses: Vec::new(),
            copies: Vec::new(),
        })
        .collect();
    let mut feedback = accepted(vec![comment(1, item("1.1.1"), None)]);
    let answers = |feedback: &Feedback| {
        let standing = Standing::new(feedback);
        let rows = standing.answers(&asked, Some(day("2016-08-11")), day("2016-08-24"));
        let rows = rows
            .iter()
            .map(|row| (row.answer, row.files.len(), row.comments));
        let body = standing.body(&feedback.comments[0]).cloned();
        (rows.collect::<Vec<_>>(), body.map(|key| key.0))
    };
    // Feedback of release 0.1 names a body alone: one of its members has answered, and nobody knows
    // which.
    let (rows, _) = answers(&feedback);
    let not_told = (Answer::NotTold, 0, 0);
    let late = (Answer::AfterDeadline, 1, 1);
    assert_eq!(rows, [not_told, not_told, not_told, late]);
    // Said anew: only that one has, on the day that is said with it.
    let mut attribution = Attribution {
        source: HASH.to_owned(),
        member: Some("commission b".to_owned()),
        body: Some(BodyKey("beta".to_owned())),
        received: Some(day("2016-08-10")),
        date: day("2016-08-20"),
    };
    feedback.attributions.push(attribution.clone());
    let overdue = (Answer::Overdue, 0, 0);
    let (rows, body) = answers(&feedback);
    assert_eq!(rows, [overdue, (Answer::InTime, 1, 1), overdue]);
    // A comment that repeats its file's body goes with it; one of another body does not.
    assert_eq!(body.as_deref(), Some("beta"));
    feedback.comments[0].body = Some(BodyKey("gamma".to_owned()));
    assert_eq!(answers(&feedback).1.as_deref(), Some("gamma"));
    // And what is said later stands in the place of that.
    attribution.member = Some("A stranger".to_owned());
    attribution.received = None;
    feedback.attributions.push(attribution);
    let (rows, _) = answers(&feedback);
    assert_eq!(rows, [overdue, overdue, overdue, (Answer::InTime, 1, 1)]);
}
