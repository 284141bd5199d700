//! What the operating system says of a file that it does not give.

use std::io;

/// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`: another program holds the file.
const HELD: [i32; 2] = [32, 33];

/// `ERROR_ACCESS_DENIED`: what a rename over a file says that another program holds.
const DENIED: i32 = 5;

/// Returns whether another program, such as Word, holds a file that was to be read.
pub(crate) fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(says_held)
}

/// Returns whether another program holds a file that was to be replaced, or may: Windows answers
/// a rename over such a file as it answers one without the permission.
pub(crate) fn may_be_held(error: &io::Error) -> bool {
    cfg!(windows) && (error.raw_os_error()).is_some_and(|code| code == DENIED || says_held(code))
}

fn says_held(code: i32) -> bool {
    HELD.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_windows_says_that_a_file_is_open_elsewhere() {
        // On other systems 32 is a closed pipe, and 5 a fault of the disk.
        for code in [32, 33] {
            let error = io::Error::from_raw_os_error(code);
            assert_eq!(is_held(&error), cfg!(windows), "{code}");
            assert_eq!(may_be_held(&error), cfg!(windows), "{code}");
        }
        let denied = io::Error::from_raw_os_error(5);
        assert!(!is_held(&denied));
        assert_eq!(may_be_held(&denied), cfg!(windows));
        assert!(says_held(32) && !says_held(5));
    }
}
