//! How far paragraphs are set in (ISO/IEC 29500-1 §17.3.1.12).

use crate::package::xml::{Element, XmlReader};
use crate::package::{Fault, Namespace};

/// How far a paragraph begins behind the edge of its column, in twentieths of
/// a point. What its first line alone is set in says nothing of what it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Indent {
    pub start: i16,
    pub hanging: i16,
}

impl Indent {
    /// Returns how far its first line is out, in steps of half a centimetre.
    pub fn steps(self) -> u8 {
        const STEP: i32 = 283;
        let out = i32::from(self.start) - i32::from(self.hanging);
        u8::try_from((out.max(0) + STEP / 2) / STEP).unwrap_or(u8::MAX)
    }
}

/// Reads what `w:ind` says of a paragraph's start, and of how far its first line hangs out of the others.
pub(super) fn said_indent(
    xml: &XmlReader<'_>,
    element: &Element<'_>,
) -> Result<[Option<i16>; 2], Fault> {
    let said = |name| {
        let value = xml.attribute(element, Namespace::Word, name)?;
        Ok::<_, Fault>(value.and_then(|value| value.trim().parse().ok()))
    };
    Ok([said("start")?.or(said("left")?), said("hanging")?])
}
