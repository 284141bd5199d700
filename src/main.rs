//! The `wem-report` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    wem_report::cli::main()
}
