//! The report as a document: what it says, before any renderer; and that both formats say it.

use super::{Case, PLAN, entry};
use crate::docx::{package::Package, text};
use crate::outlines::outline;
use crate::pdf;
use crate::plans::{self, REAL};
use wem_report::compose::{self, ReportSetup, Setup};
use wem_report::diagnostic::Sources;
use wem_report::document::{Block, Chart, DaySpan, Document, Paper, Slot};
use wem_report::plan::progress::Report;
use wem_report::plan_file;
use wem_report::render::docx;
use wem_report::template::{Labels, Library};

/// Returns the real plan with the illustrative records of `plan/examples`.
pub fn example() -> Case {
    let plan = std::fs::read_to_string(plans::path(REAL)).expect("the real plan");
    let folder = plans::path(REAL).with_file_name("examples");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file of examples");
    let log = text("progress.toml").replacen("format = 1", "", 1);
    let mut case = Case::new(&plan, &log);
    let mut sources = Sources::default();
    let source = sources.add("risks.toml", text("risks.toml"));
    let (risks, findings) = plan_file::load_risks(source, &sources);
    assert!(findings.is_empty(), "{findings:?}");
    let source = sources.add("finance.toml", text("finance.toml"));
    let (finance, findings) = plan_file::load_finance(source, &sources);
    assert!(findings.is_empty(), "{findings:?}");
    case.risks = risks;
    case.finance = finance;
    case
}

/// Composes a report as the command line does.
pub fn composed(report: &Report<'_>, draft: bool) -> Document {
    with_setup(report, draft, |setup| {
        compose::progress_report(report, setup)
    })
}

/// Composes a report in the words of a language.
pub fn in_words(report: &Report<'_>, labels: &Labels) -> Document {
    worded(report, labels, false, |setup| {
        compose::progress_report(report, setup)
    })
}

/// Composes what each body owes.
pub fn body_sheets(report: &Report<'_>) -> Vec<Document> {
    let owed = report.owed();
    let sheets = owed.iter().map(|owed| {
        with_setup(report, false, |setup| {
            compose::body_sheet(report, owed, setup)
        })
    });
    sheets.collect()
}

fn with_setup(
    report: &Report<'_>,
    draft: bool,
    compose: impl FnOnce(ReportSetup<'_>) -> Document,
) -> Document {
    let labels = Library::embedded().labels(&report.plan.language, &mut Sources::default());
    let (labels, _) = labels.expect("labels");
    worded(report, &labels, draft, compose)
}

fn worded(
    report: &Report<'_>,
    labels: &Labels,
    draft: bool,
    compose: impl FnOnce(ReportSetup<'_>) -> Document,
) -> Document {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    compose(ReportSetup {
        setup: Setup {
            labels,
            styles: theme.style_sheet(fonts),
            paper: Paper::A4,
            portrait: true,
            draft,
            date: report.as_of,
        },
        prepared_by: None,
        own_words: Vec::new(),
    })
}

/// Returns the documents of the cases: the example, a plan without entries, one item, an empty plan,
/// a plan from right to left, and what one body owes.
pub fn documents() -> Vec<(&'static str, Document)> {
    let example = example();
    let full = example.report_since("2016-10-01", "2016-07-01");
    let text = |name| std::fs::read_to_string(plans::path(name)).expect("a plan");
    let silent = Case::new(&text(REAL), "");
    let one: Vec<&str> = PLAN.split("[[section.goal.item]]").take(2).collect();
    let one = Case::new(
        &one.join("[[section.goal.item]]"),
        &entry(
            1,
            "1.1.1",
            "2016-02-20",
            "done",
            "evidence = \"https://example.org/a\"",
        ),
    );
    let head = PLAN.split("[[section]]").next().expect("a head");
    let empty = format!("{head}[[section]]\nnumber = \"I\"\ntitle = \"First\"\n");
    let empty = Case::new(&empty, "");
    let arabic = Case::new(&text("arabic"), "");
    let owed = full.owed();
    let sheet = with_setup(&full, false, |setup| {
        compose::body_sheet(&full, &owed[1], setup)
    });
    vec![
        ("example", composed(&full, false)),
        ("silent", composed(&silent.report("2016-10-01"), false)),
        ("one-item", composed(&one.report("2016-03-01"), true)),
        ("empty", composed(&empty.report("2016-03-01"), false)),
        ("arabic", composed(&arabic.report("2016-10-01"), false)),
        ("sheet", sheet),
    ]
}

#[test]
fn every_report_is_as_composed() {
    for (name, document) in documents() {
        insta::assert_snapshot!(name, outline(&document));
    }
}

#[test]
fn a_draft_has_a_place_for_the_secretariats_words() {
    let example = example();
    let report = example.report("2016-10-01");
    let slots = |document: &Document| {
        let is_slot = |block: &&Block| matches!(block, Block::Slot(Slot { content: None, .. }));
        document.blocks.iter().filter(is_slot).count()
    };
    assert_eq!(slots(&composed(&report, true)), 1);
    assert_eq!(slots(&composed(&report, false)), 0);
}

/// Returns what a report says before its first chapter.
fn message(document: &Document) -> String {
    let is_chapter = |block: &&Block| matches!(block, Block::Heading(heading) if heading.level == 2 && heading.number.is_some());
    let blocks: Vec<Block> = document
        .blocks
        .iter()
        .skip_while(|block| !matches!(block, Block::Heading(heading) if heading.level == 2))
        .take_while(|block| !is_chapter(block))
        .cloned()
        .collect();
    crate::outlines::blocks(&blocks)
}

/// Every number of the message is one that the report counts, in its right form.
#[test]
fn the_message_is_true_in_every_number() {
    let message = |entries: &[String], as_of: &str, since: &str| {
        let case = Case::new(PLAN, &entries.concat());
        message(&composed(&case.report_since(as_of, since), false))
    };
    insta::assert_snapshot!("message-nothing", message(&[], "2016-09-01", "2016-01-01"));
    let one = [entry(1, "1.1.2", "2016-08-01", "in-progress", "")];
    insta::assert_snapshot!("message-one", message(&one, "2016-09-01", "2016-08-01"));
    let many = [
        entry(1, "1.1.1", "2016-02-20", "done", ""),
        entry(2, "1.1.2", "2016-08-01", "in-progress", "reason = \"rain\""),
        entry(3, "1.2.1", "2016-08-01", "cancelled", ""),
        entry(4, "1.2.2", "2016-08-01", "not-started", ""),
        entry(
            5,
            "2.1.1",
            "2016-08-01",
            "postponed",
            "timeline = \"October 2016\"",
        ),
        entry(6, "2.1.2", "2016-08-01", "done", ""),
    ];
    insta::assert_snapshot!("message-many", message(&many, "2016-11-02", "2016-08-01"));
}

/// What the plan asks for, and what it leaves open, stands on the first page.
#[test]
fn what_is_asked_is_said_first() {
    let head = "\n[progress]\nasked_of = \"the General Assembly\"\n\
                asks = [\"Adopt the charter.\", \"Take note of this report.\"]\n\n\
                [[event]]\nkey = \"ga\"\nname = \"the General Assembly\"\n\n[[body]]";
    let plan = PLAN.replacen("\n[[body]]", head, 1);
    let case = Case::new(&plan, "");
    let said = message(&composed(&case.report("2016-03-01"), false));
    let asked = said.split("Asked of ").nth(1).expect("what is asked");
    insta::assert_snapshot!(asked, @"
    the General Assembly {}
    list: Bulleted
      Body: Adopt the charter.
      Body: Take note of this report.
      Body: Name who is responsible for item 1.1.3.
      Body: Agree a time line for item 1.1.3.
      Body: Set a date for this event: the General Assembly.
    ");
}

/// How many pages a report has before its first annex, and in all.
fn pages(document: &Document) -> (usize, usize) {
    let text = pdf::tool::File::of(document).run("pdftotext", &["PDF", "-"]);
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    let is_annex = |page: &&str| page.lines().any(|line| line.starts_with("Annex A: "));
    let first = pages.iter().skip(1).position(is_annex);
    (first.map_or(pages.len(), |first| first + 1), pages.len())
}

#[test]
#[ignore = "needs pdftotext"]
fn a_report_is_short() {
    let example = example();
    let document = composed(&example.report_since("2016-10-01", "2016-07-01"), false);
    let (body, _) = pages(&document);
    assert!(body <= 5, "{body} pages before the first annex");
    let text = pdf::tool::File::of(&document).run("pdftotext", &["PDF", "-"]);
    let first = text.split('\u{c}').next().unwrap_or_default();
    assert!(first.contains("Needs attention"), "{first}");
    let text = std::fs::read_to_string(plans::path(REAL)).expect("a plan");
    let silent = Case::new(&text, "");
    let (_, all) = pages(&composed(&silent.report("2016-10-01"), false));
    assert!(all <= 2, "{all} pages on nothing");
    // Everything late, with a reason: the lists share their room.
    let late: String = silent
        .plan
        .items()
        .zip(1..)
        .map(|(place, id)| {
            let reason =
                "reason = \"The partner’s answer is awaited, and has been promised twice\"";
            entry(id, &place.item.key.0, "2016-07-02", "in-progress", reason)
        })
        .collect();
    let late = Case::new(&text, &late);
    let (body, _) = pages(&composed(
        &late.report_since("2019-10-01", "2016-07-01"),
        false,
    ));
    assert!(body <= 5, "{body} pages before the first annex");
    let many = super::many_items(1_000);
    let log: String = (1..=1_000)
        .map(|id| {
            let key = format!("1.{}.{}", (id - 1) / 10 + 1, (id - 1) % 10 + 1);
            let status = ["in-progress", "done", "not-started"][id as usize % 3];
            entry(id, &key, "2016-07-02", status, "reason = \"rain\"")
        })
        .collect();
    let many = Case::new(&many, &log);
    let (body, _) = pages(&composed(
        &many.report_since("2016-10-01", "2016-07-01"),
        false,
    ));
    assert!(body <= 12, "{body} pages before the first annex");
}

#[test]
fn the_same_day_gives_the_same_report() {
    let example = example();
    let composed = || composed(&example.report_since("2016-10-01", "2016-07-01"), false);
    let (first, second) = (composed(), composed());
    assert_eq!(first, second);
    assert_eq!(
        docx::render(&first).unwrap().bytes,
        docx::render(&second).unwrap().bytes
    );
    assert_eq!(pdf::tool::rendered(&first), pdf::tool::rendered(&second));
}

#[test]
fn long_lists_say_how_many_more_there_are() {
    let head = PLAN.split("[[section.goal.item]]").next().expect("a head");
    let item = |n| {
        format!(
            "[[section.goal.item]]\nnumber = \"1.1.{n}\"\naction = \"Do {n}\"\n\
             responsible = [\"a\"]\ntimeline = \"July 2016\"\n"
        )
    };
    let reported = |n: u32| {
        let key = format!("1.1.{n}");
        entry(n, &key, "2016-07-01", "in-progress", "reason = \"rain\"")
    };
    let items: String = (1..=205).map(item).collect();
    let log: String = (1..=205).map(reported).collect();
    let case = Case::new(&format!("{head}{items}"), &log);
    let document = outline(&composed(&case.report("2016-09-01"), false));
    // Under way and overdue in the body, and what the body owes in an annex.
    assert_eq!(
        document.matches("A further 177 are in the table").count(),
        2
    );
    assert_eq!(document.matches("A further 5 are in the table").count(), 1);
    // The annex has the reason of each.
    assert_eq!(document.matches("_rain_").count(), 205);
}

#[test]
#[ignore = "needs pdftotext"]
fn both_formats_say_the_same() {
    for (name, document) in documents() {
        let bytes = docx::render(&document)
            .expect("the document is rendered")
            .bytes;
        let part = Package::open(&bytes).part("word/document.xml").to_owned();
        let docx = pdf::squeezed(&text::of_part(&part).concat());
        let texts = pdf::texts(&document);
        let expected: String = texts.iter().map(|said| said.text.as_str()).collect();
        assert_eq!(docx, expected, "{name} as DOCX");
        if name != "arabic" {
            let pdf::Reading { faults, .. } = pdf::read(&document, &pdf::pages(&document));
            assert!(faults.is_empty(), "{name} as PDF: {faults:#?}");
        }
    }
}

/// What has no last day is no agreement that is missing: it stands as the plan says it.
#[test]
fn a_time_line_without_a_last_day_stands_as_said() {
    let head = PLAN.split("[[section.goal.item]]").next().expect("a head");
    let said = [
        "Ongoing",
        "From July 2016",
        "After the census",
        "As the need arises",
    ];
    let items = said.iter().enumerate().map(|(n, said)| {
        format!(
            "[[section.goal.item]]\nnumber = \"1.1.{n}\"\naction = \"Do it\"\n\
             responsible = [\"a\"]\ntimeline = \"{said}\"\n",
            n = n + 1
        )
    });
    let items: String = items.collect();
    // A report on nothing at all has no annexes.
    let log = entry(1, "1.1.2", "2015-09-01", "in-progress", "");
    let case = Case::new(&format!("{head}{items}"), &log);
    let report = case.report("2016-09-01");
    let owed = report.owed();
    let sheet = with_setup(&report, false, |setup| {
        compose::body_sheet(&report, &owed[0], setup)
    });
    for document in [composed(&report, false), sheet] {
        let outline = outline(&document);
        assert!(!outline.contains("to be agreed"), "{outline}");
        for said in said {
            assert!(
                outline.contains(&format!("td: {said}")),
                "{said}: {outline}"
            );
        }
    }
}

/// For those who do not see the bars, each says a sentence; what has no bar says why in its row.
#[test]
fn each_bar_says_a_sentence() {
    let log = [
        entry(1, "1.1.2", "2016-08-10", "in-progress", "percent = 30"),
        entry(
            2,
            "2.1.1",
            "2016-08-10",
            "postponed",
            "timeline = \"October 2016\"",
        ),
        entry(3, "2.1.3", "2016-08-10", "cancelled", "reason = \"rain\""),
    ];
    let case = Case::new(PLAN, &log.concat());
    let document = composed(&case.report("2016-10-01"), false);
    let chart = document.blocks.iter().find_map(|block| match block {
        Block::Chart(Chart::Gantt(chart)) => Some(chart),
        _ => None,
    });
    let rows = chart
        .expect("a schedule")
        .bands
        .iter()
        .flat_map(|band| &band.rows);
    let said: Vec<String> = rows
        .map(|row| format!("{} | {}", row.standing, row.description))
        .collect();
    let expected = [
        "– Not reported on | 1.1.1: February 2016, not reported on, ended 215 days ago.",
        "◐ In progress, 30 %, overdue | 1.1.2: July to August 2016, in progress, 30 %, 31 days overdue.",
        "– Not reported on, no time line | 1.1.3: no time line, not reported on.",
        "– Not reported on | 1.2.1: Fall 2016, not reported on.",
        "– Not reported on | 1.2.2: 2016, not reported on.",
        "► Postponed | 2.1.1: October 2016 (planned for 15 July 2016), postponed.",
        "– Not reported on | 2.1.2: 2017, not reported on.",
        "✕ Cancelled | 2.1.3: 2017 to 2018, cancelled.",
    ];
    assert_eq!(said, expected);
    // What is overdue runs on to the day line, and what is known to be done fills its part of the bar.
    let chart = chart.expect("a schedule");
    assert_eq!(chart.late_name.as_deref(), Some("Overdue"));
    let day = chart.day_line.as_ref().expect("a day line").day;
    let rows = chart.bands.iter().flat_map(|band| &band.rows);
    let drawn: Vec<_> = rows
        .filter(|row| row.late.is_some() || row.done_percent.is_some())
        .map(|row| (row.number.as_str(), row.late, row.done_percent))
        .collect();
    let late = DaySpan {
        first: day - 30,
        end: day,
    };
    assert_eq!(drawn, [("1.1.2", Some(late), Some(30))]);
}
