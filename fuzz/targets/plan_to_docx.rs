#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::render::docx;
use wem_report_fuzz::{plan, table};

fuzz_target!(|text: &str| {
    if let Some(plan) = plan(text) {
        docx::render(&table(&plan)).expect("a document");
    }
});
