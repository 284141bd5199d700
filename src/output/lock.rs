//! One process at a time: a file beside the target that is locked while somebody is at work on it.
//!
//! The lock is a file of its own, for the target itself is another file after each edit. What counts
//! is the system's lock on it and not that it is there: a file that a kill left holds nobody up. It is
//! removed while it is still held, so that whoever waited for it looks again.

use super::{MadeFolders, Waits, folder_of};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// After so many pauses, a second in all, it is said that somebody else is at work.
const PAUSES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(50);

/// The folder may go away and come back this often while we come to it.
const ATTEMPTS: u32 = 1000;

/// A lock that is held until this is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    _made: MadeFolders,
}

impl Lock {
    /// Waits for the lock of a file or folder.
    pub(super) fn beside(target: &Path, waits: Waits) -> io::Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = folder_of(target).join(format!(".{name}.lock"));
        let mut has_said = false;
        let mut attempts = 0;
        loop {
            attempts += 1;
            let made = MadeFolders::make(folder_of(target))?;
            let file = match open(&path) {
                Ok(file) => file,
                // Whoever had made the folder found nothing to write.
                Err(error) if error.kind() == io::ErrorKind::NotFound && attempts < ATTEMPTS => {
                    continue;
                }
                Err(error) => return Err(error),
            };
            wait(&file, &mut || {
                if !has_said {
                    waits(target);
                }
                has_said = true;
            })?;
            if is_the_file(&file, &path) {
                return Ok(Lock {
                    path,
                    file,
                    _made: made,
                });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Elsewhere it cannot be told whether a file is still the one of that name.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).read(true).write(true);
    match options.open(path) {
        // What a colleague left may be read, and so locked, though not written.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            File::open(path).map_err(|_| error)
        }
        opened => opened,
    }
}

/// Locks a file; `waits` is called when this takes longer than a second.
fn wait(file: &File, waits: &mut dyn FnMut()) -> io::Result<()> {
    for _ in 0..PAUSES {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    waits();
    loop {
        match file.lock() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            locked => return locked,
        }
    }
}

/// Returns whether an open file is the one that has that name now.
#[cfg(unix)]
pub(super) fn is_the_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let [Ok(open), Ok(named)] = [file.metadata(), fs::metadata(path)] else {
        return false;
    };
    (open.dev(), open.ino()) == (named.dev(), named.ino())
}

#[cfg(not(unix))]
pub(super) fn is_the_file(_: &File, _: &Path) -> bool {
    true
}
