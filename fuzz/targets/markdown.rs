#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::diagnostic::Sources;
use wem_report::notes::SlotTexts;
use wem_report::template::markdown;

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let source = sources.add("note.md", text);
    let setup = wem_report_fuzz::markdown();
    let (texts, mut findings) = SlotTexts::parse(source, &sources);
    findings.extend(texts.unknown(&[]));
    let (blocks, found) = markdown::blocks(source, &sources, 0..text.len(), &setup);
    findings.extend(found);
    wem_report_fuzz::show(findings, &sources);
    markdown::write(&blocks);
});
