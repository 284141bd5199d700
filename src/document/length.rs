//! Lengths on paper.

use std::ops::{Add, AddAssign, Sub};

/// A length in English Metric Units (ECMA-376 part 1, §20.1.2.1): 914,400 to the inch.
///
/// Millimetres, points and twentieths of a point are all whole numbers of them, so no format
/// needs to round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length(i64);

impl Length {
    pub const ZERO: Length = Length(0);

    /// Makes a length of whole millimetres.
    pub const fn millimetres(millimetres: i64) -> Self {
        Length(millimetres * 36_000)
    }

    /// Makes a length of tenths of a point (1/720 inch).
    pub(crate) const fn tenths_of_point(tenths: i64) -> Self {
        Length(tenths * 1_270)
    }

    /// Makes a length of whole points (1/72 inch).
    pub const fn points(points: i64) -> Self {
        Length(points * 12_700)
    }

    /// Makes a length of tenths of an inch.
    pub(crate) const fn tenths_of_inch(tenths: i64) -> Self {
        Length(tenths * 91_440)
    }

    /// Returns the length in English Metric Units.
    pub const fn emu(self) -> i64 {
        self.0
    }

    /// Returns the length in points (1/72 inch), the unit of PDF.
    pub fn to_points(self) -> f32 {
        self.0 as f32 / 12_700.0
    }

    /// Returns the length in twentieths of a point, rounded to the nearest.
    pub(crate) const fn to_twips(self) -> i64 {
        (self.0 + 317) / 635
    }

    /// Returns the length in half-points, rounded to the nearest.
    pub(crate) const fn to_half_points(self) -> i64 {
        (self.0 + 3_175) / 6_350
    }

    /// Makes a length of twentieths of a point.
    pub const fn twips(twips: i64) -> Self {
        Length(twips * 635)
    }

    /// Returns `share` of `whole` parts of this length, rounded down.
    ///
    /// # Panics
    /// When `whole` is zero.
    pub const fn share(self, share: u32, whole: u32) -> Self {
        Length(self.0 * share as i64 / whole as i64)
    }
}

impl Length {
    /// Returns this length times `part` over `whole`, rounded down.
    ///
    /// # Panics
    /// When `whole` is zero.
    pub(crate) const fn of_whole(self, part: Length, whole: Length) -> Self {
        // Lengths on paper are far below the range of the wider type.
        Length((self.0 as i128 * part.0 as i128 / whole.0 as i128) as i64)
    }
}

impl Add for Length {
    type Output = Length;

    fn add(self, other: Length) -> Length {
        Length(self.0 + other.0)
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        self.0 += other.0;
    }
}

impl Sub for Length {
    type Output = Length;

    fn sub(self, other: Length) -> Length {
        Length(self.0 - other.0)
    }
}
