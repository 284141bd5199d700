//! The documents: what the first page says, that both formats say it, JSON and calendar.

use super::{EventDay, NO_LOG, item, on, plan};
use crate::docx::{package::Package, text};
use crate::pdf;
use crate::plans::{self, REAL};
use crate::progress::{Case, entry};
use std::path::Path;
use wem_report::compose::Setup;
use wem_report::compose::critical_path::{PathInput, critical_path};
use wem_report::diagnostic::Sources;
use wem_report::document::{Document, Paper};
use wem_report::plan::network::CriticalPath;
use wem_report::render::docx;
use wem_report::template::{Library, TemplateLanguage};

fn composed(case: &Case, as_of: &str, day: Option<EventDay>) -> Document {
    let report = case.report(as_of);
    let event = &case.plan.events[0];
    let day = day.unwrap_or(EventDay::of_plan(&case.plan, event));
    let path = CriticalPath::new(&report, event, day).expect("no ring");
    let library = Library::embedded();
    let mut sources = Sources::default();
    let (labels, _) = library.labels("en", &mut sources).expect("labels");
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    let note = library
        .note(
            "general-assembly",
            TemplateLanguage::of_plan("en"),
            &mut sources,
        )
        .expect("no mistake");
    let usual = note.expect("a template").head.countdown;
    let input = PathInput {
        path: &path,
        report: &report,
        usual: &usual,
    };
    let setup = Setup {
        labels: &labels,
        styles: theme.style_sheet(fonts),
        paper: Paper::A4,
        portrait: true,
        draft: false,
        date: report.as_of,
    };
    critical_path(&input, setup)
}

fn example(log: &str) -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("plan/examples/critical-path/plan.toml");
    let text = std::fs::read_to_string(path).expect("the example");
    assert!(
        text.lines()
            .next()
            .is_some_and(|line| line.contains("Illustrative"))
    );
    Case::new(&text, log)
}

pub(crate) fn documents() -> Vec<(&'static str, Document)> {
    let real = std::fs::read_to_string(plans::path(REAL)).expect("the real plan");
    let real = Case::new(&real, NO_LOG);
    let log = [
        entry(1, "1.1.1", "2016-08-02", "done", ""),
        entry(2, "1.2.1", "2016-07-20", "in-progress", "percent = 50"),
    ]
    .concat();
    vec![
        ("example", composed(&example(NO_LOG), "2016-07-15", None)),
        ("reported", composed(&example(&log), "2016-08-10", None)),
        (
            "no day",
            composed(&example(&log), "2016-08-10", Some(EventDay::Open)),
        ),
        ("real", composed(&real, "2016-07-15", None)),
        (
            "real, with a day",
            composed(&real, "2016-08-20", Some(on("2016-11-15"))),
        ),
    ]
}

fn said(document: &Document) -> String {
    let texts = pdf::texts(document).into_iter().map(|said| said.text);
    texts.collect()
}

#[test]
fn the_first_page_has_the_answer() {
    for ((name, document), answer) in documents().iter().zip([
        "Yes: “General Assembly” can take place on 15 November 2016.",
        "Yes: “General Assembly” can take place on 15 November 2016.",
        "The day of “General Assembly” is not agreed.",
        "The earliest possible day is 1 September 2016;",
        "Yes: “Initial General Assembly” can take place on 15 November 2016.",
    ]) {
        let said = said(document);
        let answer = pdf::squeezed(answer);
        assert!(said.contains(&answer), "{name}: {answer} is not in {said}");
    }
}

#[test]
fn a_first_page_with_many_late_steps_names_the_latest_and_counts_the_others() {
    let items: String = (1..=30)
        .map(|number| {
            let before = match number {
                1 => String::new(),
                _ => format!("after = [\"1.1.{}\"]\n", number - 1),
            };
            item(
                &format!("1.1.{number}"),
                &format!("{before}takes = \"1 week\""),
            )
        })
        .collect();
    let text = plan("date = \"1 October 2016\"", &items, &item("1.2.1", ""));
    let document = composed(&Case::new(&text, NO_LOG), "2016-08-01", None);
    let said = said(&document);
    // Thirty weeks lead to the first of October, and two months are left.
    for words in [
        "No: 1 October 2016 is 149 days too early",
        "1.1.11, 1.1.12 and 18 more, then the event",
        "A further 19 steps are late; all are in the tables below.",
        "Nobody is responsible: 1.1.1, 1.1.2,",
    ] {
        assert!(said.contains(&pdf::squeezed(words)), "{words}: {said}");
    }
}

#[test]
fn the_docx_file_says_what_the_document_says() {
    for (name, document) in documents() {
        let bytes = docx::render(&document)
            .expect("the document is rendered")
            .bytes;
        let file = text::of_part(Package::open(&bytes).part("word/document.xml")).concat();
        // The mark of a day is drawn in the PDF and a letter here.
        let file = pdf::squeezed(&file).replace('◆', "");
        assert_eq!(file, said(&document), "{name}");
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn the_pdf_file_says_what_the_document_says() {
    for (name, document) in documents() {
        let pdf::Reading { faults, .. } = pdf::read(&document, &pdf::pages(&document));
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}
