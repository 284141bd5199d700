//! The package: parts in one zip file, in a fixed order and with a fixed time, so that the same
//! document gives the same bytes.

use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The highest level of deflate: it makes files a twentieth smaller than the usual one, and takes
/// about as long.
const SMALLEST: i64 = 9;

/// A package that is being written.
pub(crate) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Default for Package {
    fn default() -> Self {
        Package {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }
}

impl Package {
    /// Adds a file.
    ///
    /// # Errors
    /// When the zip writer refuses it, as it does past the limits of the format.
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), ZipError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(SMALLEST))
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(0o644);
        self.zip.start_file(path, options)?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    /// Ends the package and returns its bytes.
    ///
    /// # Errors
    /// When the zip writer cannot close it.
    pub(crate) fn finish(self) -> Result<Vec<u8>, ZipError> {
        Ok(self.zip.finish()?.into_inner())
    }
}
