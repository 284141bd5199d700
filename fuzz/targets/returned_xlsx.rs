#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use wem_report::importing::source;
use wem_report::reading::{self, Reading};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = reading::read("answer.xlsx", bytes) {
        assert!(file.words.adds_up(), "{:?}", file.words);
        wem_report_fuzz::import(&source::of_file(&file, Reading::Accepted));
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, largest: usize, seed: u32| {
    wem_report_fuzz::mutate_package(data, size, largest, seed)
});
