//! A file of which a word would be lost is not collected.

use super::sent::{plan, sent_of};
use std::path::Path;
use wem_report::circulation::collect::{LOST_WORDS, Trust, collect_file};
use wem_report::reading;

#[test]
fn words_without_a_fate_are_a_fault_of_the_program() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/returned/base");
    let plan = plan(&base.join("plan/plan.toml"));
    let name = "WEM-International-2016-Rev.1";
    let sent = sent_of(&plan, Some("WEM-International/2016/Rev.1"));
    let draft = base.join(format!("{name}/{name}-draft.docx"));
    let bytes = std::fs::read(draft).expect("the draft is there");
    let mut file = reading::read("a.docx", &bytes).expect("the draft is read");
    assert!(collect_file("a.docx", &file, &sent, Trust::Doubting).is_ok());
    // A word that reading never saw, and one that it saw twice.
    let came = file.words.in_file;
    for count in [came + 1, came - 1] {
        file.words.in_file = count;
        let refused = collect_file("a.docx", &file, &sent, Trust::Doubting);
        let findings = refused.expect_err("it is refused");
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].code, LOST_WORDS), ("lost-words", "lost-words"));
        let said = format!("a.docx: {count} words came, and what became of ");
        assert!(findings[0].message.starts_with(&said), "{findings:?}");
    }
}
