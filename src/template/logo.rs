//! A logo's file: a PNG (ISO/IEC 15948) that every reader can show.

use std::io::Cursor;

/// Most pixels of a side: enough for any print, and soon decoded.
const MOST_PIXELS: u32 = 4_000;
/// Largest file, in bytes.
const LARGEST: usize = 2 << 20;
/// How much wider than high a logo may be.
const WIDEST: u32 = 12;

/// What can be done about a file that is none.
pub(crate) const HELP: &str = "save the logo as a PNG file of up to 4,000 pixels a side and 2 MiB, at most twelve times as wide as high";

/// Returns a logo's width and height in pixels, or what is wrong with the file.
pub(crate) fn size(bytes: &[u8]) -> Result<(u32, u32), &'static str> {
    const NONE: &str = "is no PNG file that can be shown";
    if bytes.len() > LARGEST {
        return Err("is too large a file for a logo");
    }
    let mut reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .map_err(|_| NONE)?;
    let (width, height) = reader.info().size();
    if width > MOST_PIXELS || height > MOST_PIXELS {
        return Err("has too many pixels for a logo");
    }
    if width > height.saturating_mul(WIDEST) {
        return Err("is too wide for a logo");
    }
    let size = reader.output_buffer_size().ok_or(NONE)?;
    reader.next_frame(&mut vec![0; size]).map_err(|_| NONE)?;
    Ok((width, height))
}
