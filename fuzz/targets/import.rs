#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::importing::source;

fuzz_target!(|text: &str| {
    wem_report_fuzz::import(&source::plain_text(text));
    wem_report_fuzz::import(&source::markdown(text));
    wem_report_fuzz::import(&source::web_page(text));
});
