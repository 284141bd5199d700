//! What goes out to members, before any renderer and in both formats.

use crate::docx::{package::Package, rendering::case_folder};
use crate::outlines::outline;
use crate::plans;
use crate::progress::{day, report};
use wem_report::circulation::feedback::PlanElement;
use wem_report::circulation::{FileKind, Hour, PackFile, Signatory, Silence, Symbol};
use wem_report::compose::Setup;
use wem_report::compose::circulation::{self, Changes, Circular, Letter, comment_rows};
use wem_report::diagnostic::{Diagnostic, Sources, Span, Spanned};
use wem_report::document::{Document, Editing, Paper};
use wem_report::plan::progress::Report;
use wem_report::plan::{ItemKey, Plan};
use wem_report::render::docx;
use wem_report::template::{HOW_TO_ANSWER, Labels, Library, NoteTemplate, TemplateLanguage};

fn spanned(text: &str) -> Spanned<String> {
    let source = Sources::default().add("circulation.toml", String::new());
    Spanned::new(text.to_owned(), Span::new(source, 0..0))
}

fn signatory() -> Signatory {
    Signatory {
        name: spanned("A. Secretary"),
        title: Some(spanned("Executive Secretary")),
    }
}

/// A plan that goes out, with what its documents are made with.
struct Outgoing {
    plan: Plan,
    labels: Labels,
    symbol: Symbol,
    silence: Option<Silence>,
}

impl Outgoing {
    fn of(plan: &str) -> Self {
        let text = std::fs::read_to_string(plans::path(plan)).expect("the plan");
        let (plan, labels) = plans::read(&Library::embedded(), &text);
        Outgoing {
            symbol: Symbol::of(&plan, 2, 2016),
            plan,
            labels,
            silence: Some(Silence { days: 14 }),
        }
    }

    fn circular(&self) -> Circular<'_> {
        let contact = "Secretariat, secretariat@organisation.example".to_owned();
        let deadline = day("2016-08-15");
        Circular::new(&self.plan, &self.symbol, 2, deadline, contact, self.silence)
    }

    /// Returns what is new since a text without the first item, and with other words in the second.
    fn changes(&self) -> Changes {
        let mut old = self.plan.clone();
        let items = &mut old.sections[0].goals[0].items;
        items[1].action.value.push_str(" once");
        items.remove(0);
        let before = ("WEM-2016-1-Rev.1", day("2016-06-20"), &old);
        circulation::changes(before, &self.plan, self.setup(true, false))
    }

    fn setup(&self, portrait: bool, draft: bool) -> Setup<'_> {
        let library = Library::embedded();
        let mut sources = Sources::default();
        let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
        let fonts = library.fonts(&theme).expect("the built-in fonts");
        Setup {
            labels: &self.labels,
            styles: theme.style_sheet(fonts),
            paper: Paper::A4,
            portrait,
            draft,
            date: day("2016-08-01"),
        }
    }

    fn draft(&self, report: Option<&Report<'_>>, editing: Editing) -> Document {
        circulation::draft(&self.circular(), report, editing, self.setup(false, true))
    }

    fn comment_table(&self) -> Document {
        circulation::comment_table(&self.circular(), self.setup(false, false))
    }

    fn template_language(&self) -> TemplateLanguage<'_> {
        TemplateLanguage::of_plan(&self.plan.language)
    }

    /// Composes the cover note of a template's text; of the built-in one where there is none.
    fn cover_note(&self, template: Option<&str>) -> Result<Document, Vec<Diagnostic>> {
        let mut sources = Sources::default();
        let template = match template {
            Some(text) => {
                let source = sources.add("templates/circulation/cover-note.md", text);
                NoteTemplate::parse(source, &sources)?
            }
            None => Library::embedded().cover_note(self.template_language(), &mut sources)?,
        };
        let file = |kind, name| PackFile::of(kind, name, b"");
        let files = [
            file(FileKind::Draft, "WEM-2016-1-Rev.2-draft.pdf"),
            file(
                FileKind::CommentTable,
                "WEM-2016-1-Rev.2-comment-table.xlsx",
            ),
            file(FileKind::Deadline, "deadline.ics"),
        ];
        let changes = self.changes();
        let letter = Letter {
            files: &files,
            tracked_only: true,
            changes: Some(&changes),
            signatory: Some(&signatory()),
            member: None,
        };
        let hour = Hour {
            time: "18:00".to_owned(),
            zone: spanned("Geneva time"),
        };
        let note = circulation::cover_note(
            &self.circular().until(Some(hour)),
            &template,
            &sources,
            &letter,
            self.setup(true, false),
        )?;
        assert_eq!(note.findings, []);
        Ok(note.document)
    }

    /// Composes the page on how to answer of a template's text; of the built-in one where there is none.
    fn how_to_answer(&self, template: Option<&str>) -> Result<Document, Vec<Diagnostic>> {
        let mut sources = Sources::default();
        let template = match template {
            Some(text) => {
                let source = sources.add("templates/circulation/how-to-answer.md", text);
                NoteTemplate::parse(source, &sources)?
            }
            None => {
                Library::embedded().letter(HOW_TO_ANSWER, self.template_language(), &mut sources)?
            }
        };
        let files = [
            (FileKind::Draft, "WEM-2016-1-Rev.2-draft.pdf"),
            (FileKind::Draft, "WEM-2016-1-Rev.2-draft.docx"),
            (
                FileKind::CommentTable,
                "WEM-2016-1-Rev.2-comment-table.docx",
            ),
            (
                FileKind::CommentTable,
                "WEM-2016-1-Rev.2-comment-table.xlsx",
            ),
        ];
        let files = files.map(|(kind, name)| PackFile::of(kind, name, b""));
        let (page, findings) = circulation::how_to_answer(
            &self.circular(),
            &template,
            &sources,
            (&files, false),
            self.setup(true, false),
        )?;
        assert_eq!(findings, []);
        Ok(page)
    }
}

/// Returns the documents of the cases.
pub(crate) fn documents() -> Vec<(&'static str, Document)> {
    let real = Outgoing::of(plans::REAL);
    let case = report::example();
    let report = case.report("2016-08-01");
    let everything = Outgoing::of("everything");
    let arabic = Outgoing::of("arabic");
    vec![
        ("draft", real.draft(None, Editing::Tracked)),
        (
            "draft-status",
            real.draft(Some(&report), Editing::TrackedOnly),
        ),
        ("draft-everything", everything.draft(None, Editing::Tracked)),
        ("draft-arabic", arabic.draft(None, Editing::Tracked)),
        ("comment-table", real.comment_table()),
        ("comment-table-arabic", arabic.comment_table()),
        ("cover-note", real.cover_note(None).expect("a note")),
        ("how-to-answer", real.how_to_answer(None).expect("a page")),
        (
            "cover-note-arabic",
            arabic.cover_note(None).expect("a note"),
        ),
    ]
}

#[test]
fn every_document_is_as_composed() {
    for (name, document) in documents() {
        let is_long = ["draft", "draft-status", "comment-table"].contains(&name);
        if !is_long {
            insta::assert_snapshot!(name, outline(&document));
        }
    }
}

#[test]
fn every_document_is_written_for_the_validators() {
    std::fs::create_dir_all(case_folder()).expect("the folder is made");
    for (name, document) in documents() {
        let path = case_folder().join(format!("circulated-{name}.docx"));
        let bytes = docx::render(&document).expect("it is rendered").bytes;
        std::fs::write(path, bytes).expect("the file is written");
    }
}

#[test]
fn every_document_says_what_it_is_and_until_when_to_whom() {
    for (name, document) in documents() {
        let property = |wanted: &str| {
            let properties = document.metadata.properties.iter();
            let mut found = properties.filter(|(name, _)| name == wanted);
            let value = found.next().map(|(_, value)| value.as_str());
            assert!(found.next().is_none(), "{wanted} twice");
            value
        };
        let symbol = property("WemCirculation").expect("a symbol");
        assert!(symbol.ends_with("/Rev.2"), "{symbol}");
        assert!(property("WemPlanEdition").is_some_and(|edition| edition.starts_with(symbol)));
        let kind = FileKind::ALL
            .into_iter()
            .find(|kind| name.starts_with(kind.key()));
        assert_eq!(property("WemDocument"), kind.map(FileKind::key), "{name}");
        let footer = wem_report::document::plain_text(&document.page.footer.start);
        assert!(
            footer.contains("secretariat@organisation.example"),
            "{footer}"
        );
        assert!(footer.contains("15"), "{footer}");
        let is_draft = name.starts_with("draft");
        assert_eq!(document.page.watermark.is_some(), is_draft, "{name}");
    }
}

#[test]
fn the_hash_is_that_of_the_frozen_plan() {
    let outgoing = Outgoing::of(plans::REAL);
    let document = outgoing.draft(None, Editing::Tracked);
    let hash = outgoing.plan.fingerprint();
    let properties = &document.metadata.properties;
    assert!(properties.contains(&("WemPlanHash".to_owned(), hash)));
}

#[test]
fn a_draft_is_tracked_and_has_a_bookmark_for_each_item() {
    let outgoing = Outgoing::of(plans::REAL);
    for (editing, is_only) in [(Editing::Tracked, false), (Editing::TrackedOnly, true)] {
        let document = outgoing.draft(None, editing);
        let bytes = docx::render(&document).expect("it is rendered").bytes;
        let package = Package::open(&bytes);
        let settings = package.part("word/settings.xml");
        assert!(settings.contains("<w:trackRevisions/>"));
        let protection = "<w:documentProtection w:edit=\"trackedChanges\" w:enforcement=\"1\"/>";
        assert_eq!(settings.contains(protection), is_only);
        let body = package.part("word/document.xml");
        for place in outgoing.plan.items() {
            let anchor = wem_report::document::Anchor(place.item.key.0.clone());
            let name = format!("w:name=\"{}\"", docx::bookmark_name(&anchor));
            assert_eq!(body.matches(&name).count(), 1, "{name}");
        }
    }
    let free = docx::render(&outgoing.comment_table()).expect("it is rendered");
    let package = Package::open(&free.bytes);
    assert!(!package.part("word/settings.xml").contains("trackRevisions"));
}

#[test]
fn the_table_has_a_row_for_the_plan_and_one_for_each_item() {
    let outgoing = Outgoing::of(plans::REAL);
    let rows = comment_rows(&outgoing.plan, &outgoing.labels);
    assert_eq!(rows.len(), 1 + 82);
    assert_eq!(rows[0].place, PlanElement::Document);
    let name = |key: &str| {
        let place = PlanElement::Item(ItemKey(key.to_owned()));
        let of_key = |row: &&circulation::CommentRow| row.place == place;
        let row = rows.iter().find(of_key).expect("the item's row");
        (row.name.as_str(), row.text.join(" | "))
    };
    let text = "Recruit two individuals from each member of the IWG to ensure continuity in the IWG | Responsibility: CEC/CCET; IWG | Time line: July–August 2016";
    assert_eq!(name("1.1.1"), ("1.1.1", text.to_owned()));
    // A number that stands twice does not tell which item is meant.
    assert_eq!(name("2.8.2a").0, "2.8.2 (2.8.2a)");
    let names: std::collections::BTreeSet<&str> =
        rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), rows.len());
}

#[test]
fn a_cover_note_is_told_what_the_docs_list() {
    let docs = std::fs::read_to_string(plans::root().join("docs/circulation.md"));
    let docs = docs.expect("the page on circulation");
    let table = docs.split("## The cover note").nth(1).expect("the section");
    let table = table.split("\n## ").next().unwrap_or_default();
    let names: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let outgoing = Outgoing::of(plans::REAL);
    let with = |body: &str| {
        let head = "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\n";
        outgoing.cover_note(Some(&format!("{head}{body}")))
    };
    for name in &names {
        assert!(
            with(&format!("{{% if {name} %}}{{% endif %}}")).is_ok(),
            "{name}"
        );
    }
    let unknown = with("{{ nothing }}").expect_err("an unknown name");
    let help = unknown[0].help.clone().unwrap_or_default();
    for name in &names {
        let top = name.split('.').next().unwrap_or_default();
        assert!(help.contains(&format!("`{top}`")), "{name}: {help}");
    }
    assert_eq!(unknown[0].code, "unknown-name");
    let slot = with("{{ slot(\"own-words\", 10, \"What to say\") }}\n");
    assert_eq!(slot.expect_err("a slot")[0].code, "bad-slot");
}

#[test]
fn a_page_on_how_to_answer_is_told_what_the_docs_list() {
    let docs = std::fs::read_to_string(plans::root().join("docs/circulation.md"));
    let docs = docs.expect("the page on circulation");
    let section = docs.split("## The page on how to answer").nth(1);
    let section = section.and_then(|rest| rest.split("\n## ").next());
    let section = section.expect("the section");
    let names: Vec<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert!(names.len() > 5, "{names:?}");
    let outgoing = Outgoing::of(plans::REAL);
    let with = |body: &str| {
        let head = "+++\ntitle = \"x\"\ndescription = \"y\"\n+++\n";
        outgoing.how_to_answer(Some(&format!("{head}{body}")))
    };
    for name in names {
        let body = format!("{{% if {name} %}}{{% endif %}}");
        assert!(with(&body).is_ok(), "{name}");
    }
    assert_eq!(
        with("{{ nothing }}").expect_err("an unknown name")[0].code,
        "unknown-name"
    );
    let slot = with("{{ slot(\"own-words\", 10, \"What to say\") }}\n");
    assert_eq!(slot.expect_err("a slot")[0].code, "bad-slot");
}

/// It is one page, whatever is asked.
#[test]
fn the_page_on_how_to_answer_is_one_page() {
    for plan in [plans::REAL, "everything"] {
        let page = Outgoing::of(plan).how_to_answer(None).expect("a page");
        let pdf = wem_report::render::pdf::render(&page).expect("it is rendered");
        let pages = wem_report::reading::pages::read(pdf.bytes).expect("it is read");
        assert_eq!(pages.count, 1, "{plan}");
    }
}
