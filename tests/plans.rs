//! The real plan and those of the hard cases, composed as the command line composes them.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use wem_report::compose::{self, Setup};
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::document::{Document, Paper};
use wem_report::plan::{Plan, Selection};
use wem_report::plan_file::PlanFile;
use wem_report::template::{Labels, Library};

/// The form of a document that its page asks for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Form {
    pub paper: Paper,
    pub portrait: bool,
    pub draft: bool,
}

/// Name of the real plan among the others.
pub(crate) const REAL: &str = "real";

/// Returns the names of all plans.
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("tests/cases/plans"))
        .expect("the folder of plans")
        .map(|entry| {
            let path = entry.expect("a plan").path();
            let stem = path.file_stem().expect("a file has a name");
            stem.to_str().expect("a plain name").to_owned()
        })
        .collect();
    names.push(REAL.to_owned());
    names.sort();
    names
}

/// Returns the file of a plan.
pub(crate) fn path(name: &str) -> PathBuf {
    match name {
        REAL => root().join("plan/plan.toml"),
        name => root().join(format!("tests/cases/plans/{name}.toml")),
    }
}

/// Returns the document of a plan.
pub(crate) fn document(name: &str) -> Document {
    formed(name, Form::default())
}

/// Returns the document of a plan in some form.
pub(crate) fn formed(name: &str, form: Form) -> Document {
    let text = std::fs::read_to_string(path(name)).expect("a readable plan");
    composed(&text, form)
}

/// Returns the document of a plan's text, dated 1 July 2016.
pub(crate) fn composed(text: &str, form: Form) -> Document {
    let library = Library::embedded();
    let (plan, labels) = read(&library, text);
    let mut sources = Sources::default();
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    let selection = Selection::default();
    let setup = Setup {
        labels: &labels,
        styles: theme.style_sheet(fonts),
        paper: form.paper,
        portrait: form.portrait,
        draft: form.draft,
        date: NaiveDate::from_ymd_opt(2016, 7, 1).expect("the date exists"),
    };
    compose::action_table(&selection.apply(&plan), &selection, setup)
}

/// Reads a right plan, with the labels of its language.
pub(crate) fn read(library: &Library<'_>, text: &str) -> (Plan, Labels) {
    let mut sources = Sources::default();
    let source = sources.add("plan.toml", text);
    let file = PlanFile::parse(source, text);
    let (language, levels) = file.language();
    let read = library.labels_of(&language, &levels, &mut Sources::default());
    let labels = read.expect("the built-in labels").0;
    let (plan, findings) = file.plan(&labels.calendar, &sources);
    assert!(!findings.iter().any(Diagnostic::is_error), "{findings:?}");
    let plan = plan.expect("a plan without errors");
    (plan, labels)
}

/// Returns the project's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
