//! English words and loaded plans for tests.

use std::path::Path;
use std::sync::OnceLock;
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::plan::{CalendarWords, Plan};
use wem_report::plan_file;
use wem_report::template::Library;

/// Returns the words that time lines are read in: the built-in ones.
pub(crate) fn words() -> CalendarWords {
    static ENGLISH: OnceLock<CalendarWords> = OnceLock::new();
    let read = || {
        let mut sources = Sources::default();
        let labels = Library::embedded().labels("en", &mut sources);
        labels.expect("the built-in labels").0.calendar
    };
    ENGLISH.get_or_init(read).clone()
}

/// A file as the loader sees it.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub sources: Sources,
    pub plan: Option<Plan>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Loads a plan out of a text that is shown under `path`.
pub(crate) fn load(path: impl AsRef<Path>, text: &str) -> Loaded {
    let mut sources = Sources::default();
    let source = sources.add(path.as_ref(), text);
    let (plan, diagnostics) = plan_file::load(source, &sources, &words());
    Loaded {
        sources,
        plan,
        diagnostics,
    }
}
