//! English words and loaded plans for tests.

use std::path::Path;
use wem_report::diagnostic::{Diagnostic, Sources};
use wem_report::plan::{CalendarWords, Plan};
use wem_report::plan_file;

/// Returns the words that time lines are read in.
pub fn words() -> CalendarWords {
    let list = |words: &str| -> Vec<String> { words.split(' ').map(String::from).collect() };
    let variants = |words: &str| -> Vec<Vec<String>> {
        words
            .split(' ')
            .map(|entry| match entry {
                "-" => Vec::new(),
                entry => entry.split('/').map(String::from).collect(),
            })
            .collect()
    };
    CalendarWords {
        months: list(
            "January February March April May June July August September October November December",
        )
        .try_into()
        .expect("twelve months"),
        month_variants: variants("Jan Feb Mar Apr - Jun Jul Aug Sep/Sept Oct Nov Dec")
            .try_into()
            .expect("twelve months"),
        seasons: list("Spring Summer Fall Winter")
            .try_into()
            .expect("four seasons"),
        season_variants: variants("- - Autumn -").try_into().expect("four seasons"),
        quarter: "Q".into(),
    }
}

/// A file as the loader sees it.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    pub plan: Option<Plan>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Loads a plan out of a text that is shown under `path`.
pub fn load(path: impl AsRef<Path>, text: &str) -> Loaded {
    let mut sources = Sources::default();
    let source = sources.add(path.as_ref(), text);
    let (plan, diagnostics) = plan_file::load(source, &sources, &|_| words());
    Loaded {
        sources,
        plan,
        diagnostics,
    }
}
