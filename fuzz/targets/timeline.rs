#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wem_report::diagnostic::Sources;
use wem_report::plan::{Calendar, CalendarWords, Meaning, Timeline};
use wem_report::template::Library;

static WORDS: LazyLock<Vec<CalendarWords>> = LazyLock::new(|| {
    let words = ["en", "fr", "es", "ru", "ro", "ar", "pt"].map(|language| {
        let labels = Library::embedded().labels(language, &mut Sources::default());
        labels.expect("the built-in labels").0.calendar.clone()
    });
    words.into()
});

fuzz_target!(|text: &str| {
    let calendar = Calendar::default();
    for words in &*WORDS {
        let line = Timeline::read(text, words, &calendar);
        let (first, last) = (line.first_day(&calendar), line.last_day(&calendar));
        if let (Some(first), Some(last)) = (first, last) {
            assert!(first <= last, "{first} {last}");
        }
        if let Meaning::Span(period) = &line.meaning {
            period.print(words);
        }
    }
});
