#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::reading::pages;

fuzz_target!(|bytes: &[u8]| {
    if let Some(pages) = wem_report_fuzz::confined(|| pages::read(bytes.to_vec())) {
        let file = pages.file();
        assert!(file.words.adds_up(), "{:?}", file.words);
    }
});
