#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::reading::letter;

fuzz_target!(|bytes: &[u8]| {
    if letter::is_message(bytes)
        && let Some(letter) = wem_report_fuzz::confined(|| {
            letter::read_message(bytes).ok_or_else(String::new)
        })
    {
        let file = letter.file();
        assert!(file.words.adds_up(), "{:?}", file.words);
    }
});
