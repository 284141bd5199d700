//! The `wem-report` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    return_large_blocks();
    survive_limits();
    wem_report::cli::main()
}

/// Lets glibc return every large block to the system when it is freed.
///
/// By default it keeps the blocks in which pages were compressed, a quarter of a MiB each, and lets
/// small allocations settle in them: a table of 10,000 items takes 430 MiB instead of 120.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "glibc's allocator is tuned by a C call only")]
fn return_large_blocks() {
    const LARGE: libc::c_int = 128 * 1024;
    // SAFETY: `mallopt` takes two integers, reads no memory of ours, and runs before any thread.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn return_large_blocks() {}

/// Lets a write that would go over the largest size of files fail as on a full disk.
///
/// By default the system ends the process there, and leaves what it was writing.
#[cfg(unix)]
#[expect(unsafe_code, reason = "what a signal does is told by a C call only")]
fn survive_limits() {
    // SAFETY: to ignore a signal runs no code of ours, and this is before any thread.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
    }
}

#[cfg(not(unix))]
fn survive_limits() {}
