#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::diagnostic::Sources;
use wem_report::template::note::{Fact, Record};
use wem_report::template::{Library, NoteTemplate};

fn item(number: &str, action: &str) -> Record {
    Record::new("item")
        .with("number", number)
        .with("action", action)
        .with("period", Fact::Nothing)
}

fn facts() -> Record {
    Record::new("the note")
        .with("title", "Plenary Conference")
        .with("event", Fact::Nothing)
        .with("count", 3)
        .with("item", item("2.2.2", "Produce Concept Note"))
        .with(
            "items",
            vec![item("1", "One"), item("2", "**x** | # {{ 1 }} <b>")],
        )
}

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let findings = if text.starts_with("+++") {
        let source = sources.add("note.md", text);
        let template = NoteTemplate::parse(source, &sources);
        let setup = wem_report_fuzz::markdown();
        let run = template.and_then(|template| template.run(&sources, facts(), &setup));
        run.map_or_else(|findings| findings, |skeleton| skeleton.findings)
    } else {
        // A user's own words, and a user's own look.
        let read = |path: &str| {
            let is_it = path == "labels/en.ftl" || path == "theme.toml";
            Ok(is_it.then(|| text.as_bytes().to_vec()))
        };
        let library = Library::new("templates", &read);
        let labels = library.labels("en", &mut sources);
        let mut findings = labels.map_or_else(|findings| findings, |(_, findings)| findings);
        let theme = library.theme(&mut sources);
        findings.extend(theme.map_or_else(|findings| findings, |(_, findings)| findings));
        findings
    };
    wem_report_fuzz::show(findings, &sources);
});
