#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::render::pdf;
use wem_report_fuzz::{plan, table};

fuzz_target!(|text: &str| {
    if let Some(plan) = plan(text) {
        // What the fonts lack, and what PDF/A forbids, is an error and no panic.
        let _ = pdf::render(&table(&plan));
    }
});
