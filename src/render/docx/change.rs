//! Tracked changes: `w:ins`, `w:del`, `w:moveFrom` and `w:moveTo` (ISO/IEC 29500-1 §17.13.5).
//!
//! A row has no mark for a move: as Word does, one that moves is deleted here and inserted there,
//! and the text in it is moved (§17.13.5.16, §17.13.5.12, §17.13.5.22).

use super::ids::Ids;
use super::style_id::StyleId;
use super::xml::Xml;
use crate::document::{Change, ChangeKind, Signature};

/// Writes text that came, went or moved: `content` writes its runs.
pub(crate) fn write_runs(
    xml: &mut Xml,
    ids: &mut Ids,
    change: &Change,
    content: impl FnOnce(&mut Xml),
) {
    let name = match change.kind {
        ChangeKind::Inserted => "w:ins",
        ChangeKind::Deleted => "w:del",
        ChangeKind::MovedFrom(_) => "w:moveFrom",
        ChangeKind::MovedTo(_) => "w:moveTo",
    };
    signed(xml, name, ids, &change.by).content(content);
}

/// Writes, in the properties of a paragraph's mark or of a row, that it came or went
/// (§17.13.5.13, §17.13.5.15, §17.13.5.16, §17.13.5.12).
pub(crate) fn write_mark(xml: &mut Xml, id: u32, change: &Change) {
    let name = if change.kind.is_new() {
        "w:ins"
    } else {
        "w:del"
    };
    sign(xml.element(name).attribute("w:id", id), &change.by).empty();
}

/// Writes that a paragraph had another style (§17.13.5.29).
pub(crate) fn write_former_style(xml: &mut Xml, id: u32, by: &Signature, style: StyleId) {
    sign(xml.element("w:pPrChange").attribute("w:id", id), by).content(|xml| {
        xml.element("w:pPr")
            .content(|xml| xml.value("w:pStyle", style))
    });
}

/// The text between two marks that moves as one (§17.13.5.23, §17.13.5.27).
#[derive(Debug, Clone)]
pub(crate) struct MoveRange<'d> {
    id: u32,
    change: &'d Change,
}

impl<'d> MoveRange<'d> {
    /// Makes the range of a move; nothing if the change is none.
    pub(crate) fn of(change: &'d Change, ids: &mut Ids) -> Option<Self> {
        change.kind.move_name().map(|_| MoveRange {
            id: ids.next(),
            change,
        })
    }

    /// Writes where the range starts.
    pub(crate) fn write_start(&self, xml: &mut Xml) {
        let Some(name) = self.change.kind.move_name() else {
            return;
        };
        let element = match self.change.kind.is_new() {
            true => "w:moveToRangeStart",
            false => "w:moveFromRangeStart",
        };
        let start = xml.element(element).attribute("w:id", self.id);
        sign(start, &self.change.by)
            .attribute("w:name", &name.0)
            .empty();
    }

    /// Writes where the range ends.
    pub(crate) fn write_end(&self, xml: &mut Xml) {
        let element = match self.change.kind.is_new() {
            true => "w:moveToRangeEnd",
            false => "w:moveFromRangeEnd",
        };
        xml.element(element).attribute("w:id", self.id).empty();
    }
}

fn signed<'x>(
    xml: &'x mut Xml,
    name: &'static str,
    ids: &mut Ids,
    by: &Signature,
) -> super::xml::Element<'x> {
    sign(xml.element(name).attribute("w:id", ids.next()), by)
}

/// Adds who and when; days begin at midnight.
fn sign<'x>(element: super::xml::Element<'x>, by: &Signature) -> super::xml::Element<'x> {
    element
        .attribute("w:author", &by.author)
        .attribute("w:date", format_args!("{}T00:00:00Z", by.date))
}
