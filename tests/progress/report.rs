//! The report as a document: what it says, before any renderer; and that both formats say it.

use super::{Case, PLAN, entry};
use crate::docx::{package::Package, text};
use crate::outlines::outline;
use crate::pdf;
use crate::plans::{self, REAL};
use wem_report::compose::{self, ReportSetup, Setup};
use wem_report::diagnostic::Sources;
use wem_report::document::{Block, Document, Paper, Slot};
use wem_report::plan::progress::Report;
use wem_report::plan_file;
use wem_report::render::docx;
use wem_report::template::Library;

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

fn with_setup(
    report: &Report<'_>,
    draft: bool,
    compose: impl FnOnce(ReportSetup<'_>) -> Document,
) -> Document {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let (labels, _) = library
        .labels(&report.plan.language, &mut sources)
        .expect("labels");
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    compose(ReportSetup {
        setup: Setup {
            labels: &labels,
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

/// Returns the paragraphs of the summary.
fn summary(entries: &[String], as_of: &str) -> String {
    let case = Case::new(PLAN, &entries.concat());
    let document = composed(&case.report(as_of), false);
    let from_summary = document.blocks.iter().skip_while(
        |block| !matches!(block, Block::Heading(heading) if heading.title() == "1. Summary"),
    );
    let texts = from_summary.skip(1).map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(wem_report::document::plain_text(&paragraph.content)),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Every number of the summary is one that the report counts, in its right form.
#[test]
fn the_summary_is_true_in_every_number() {
    insta::assert_snapshot!(summary(&[], "2016-09-01"), @"
    By 1 September 2016, nothing has been reported of the plan’s 8 items.
    No item ends within 60 days. The time lines of 3 more items have ended without any report of them; whether they were done is not known.
    ");
    let one = [entry(1, "1.1.2", "2016-08-01", "in-progress", "")];
    insta::assert_snapshot!(summary(&one, "2016-09-01"), @"
    By 1 September 2016, of the plan’s 8 items, 1 is in progress and 7 have not been reported.
    No item was reported as completed in the reporting period. One item is overdue, by one day (1.1.2). No item ends within 60 days. The time lines of 2 more items have ended without any report of them; whether they were done is not known.
    Of the plan’s 3 goals, 1 is delayed and 2 have not been reported.
    ");
    let many = [
        entry(1, "1.1.1", "2016-02-20", "done", ""),
        entry(2, "1.1.2", "2016-08-01", "in-progress", ""),
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
    insta::assert_snapshot!(summary(&many, "2016-11-02"), @"
    By 2 November 2016, of the plan’s 8 items, 2 are done, 1 is in progress, 1 has not started, 1 is postponed, 1 is cancelled and 2 have not been reported. Of the items not cancelled, 29 % are done.
    2 items were completed in the reporting period. 2 items are overdue, the longest by 63 days (1.1.2). One item ends within 60 days.
    Of the plan’s 3 goals, 1 is on track, 1 is delayed and 1 is off track.
    ");
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
    // Under way, overdue, and what the body owes.
    assert_eq!(document.matches("5 more are in the annex.").count(), 3);
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
    let case = Case::new(&format!("{head}{items}"), "");
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
