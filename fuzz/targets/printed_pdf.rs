#![no_main]

use libfuzzer_sys::fuzz_target;
use wem_report::reading::pages::printed;

fuzz_target!(|bytes: &[u8]| {
    if let Some(grid) = wem_report_fuzz::confined(|| printed::source(bytes.to_vec())) {
        wem_report_fuzz::import(&grid);
    }
});
