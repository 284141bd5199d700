//! Pictures of pages, and how far two of them differ.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

/// Side of the squares whose mean colours are compared: how a letter's edge is smoothed is not
/// the same in all versions of a viewer, how dark a square is, is.
const SQUARE: usize = 6;
/// A mean that differs by more is seen, out of 255.
const SEEN: u32 = 30;
/// So many squares may differ.
const ALLOWED: usize = 2;

/// A picture in red, green and blue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Reads a PNG file.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let file = BufReader::new(File::open(path).ok()?);
        let mut reader = png::Decoder::new(file).read_info().expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size that fits")];
        let info = reader.next_frame(&mut bytes).expect("a whole PNG file");
        assert_eq!(info.color_type, png::ColorType::Rgb, "{}", path.display());
        Some(Picture {
            width: info.width as usize,
            height: info.height as usize,
            pixels: bytes.as_chunks::<3>().0.to_vec(),
        })
    }

    /// Writes a PNG file.
    pub(crate) fn write(&self, path: &Path) {
        let file = BufWriter::new(File::create(path).expect("the file is made"));
        let mut encoder = png::Encoder::new(file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("the header is written");
        let bytes = self.pixels.as_flattened();
        writer
            .write_image_data(bytes)
            .expect("the picture is written");
    }

    /// Returns the upper left corners of the squares that are seen to differ, or nothing if the
    /// pictures are the same to the eye.
    pub(crate) fn differences(&self, other: &Picture) -> Vec<(usize, usize)> {
        if (self.width, self.height) != (other.width, other.height) {
            return vec![(0, 0)];
        }
        let corners = (0..self.height)
            .step_by(SQUARE)
            .flat_map(|y| (0..self.width).step_by(SQUARE).map(move |x| (x, y)));
        let differ: Vec<(usize, usize)> = corners
            .filter(|&(x, y)| {
                let (one, two) = (self.mean(x, y), other.mean(x, y));
                one.iter()
                    .zip(two)
                    .any(|(one, two)| one.abs_diff(two) > SEEN)
            })
            .collect();
        if differ.len() > ALLOWED {
            differ
        } else {
            Vec::new()
        }
    }

    fn mean(&self, x: usize, y: usize) -> [u32; 3] {
        let (right, bottom) = ((x + SQUARE).min(self.width), (y + SQUARE).min(self.height));
        let mut sums = [0; 3];
        for row in y..bottom {
            for pixel in &self.pixels[row * self.width + x..row * self.width + right] {
                for (sum, channel) in sums.iter_mut().zip(pixel) {
                    *sum += u32::from(*channel);
                }
            }
        }
        let count = ((right - x) * (bottom - y)) as u32;
        sums.map(|sum| sum / count)
    }

    /// Returns the picture with squares painted red.
    pub(crate) fn marked(mut self, corners: &[(usize, usize)]) -> Self {
        for (x, y) in corners {
            for row in *y..(y + SQUARE).min(self.height) {
                for column in *x..(x + SQUARE).min(self.width) {
                    let pixel = &mut self.pixels[row * self.width + column];
                    *pixel = [255, pixel[1] / 2, pixel[2] / 2];
                }
            }
        }
        self
    }
}
