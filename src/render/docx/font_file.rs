//! What a font file says of itself, as the font table repeats it (ISO/IEC 29500-1 §17.8.3) and as its
//! maker lets it be embedded (OpenType, `OS/2`).

use crate::document::{FontFace, Fonts};
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider as _, Tag};

/// From this weight on a face is bold (OpenType `OS/2`, `usWeightClass`).
const BOLD: f32 = 600.0;

/// A font file.
#[derive(Debug, Clone)]
pub(crate) struct FontFile<'d> {
    /// The file's name, for messages.
    pub name: &'d str,
    pub data: &'d [u8],
    pub cut: Cut,
    pub permission: Permission,
    /// Whether its outlines are those that Word embeds.
    pub is_true_type: bool,
    /// Ten classes of its design; nothing where it does not say.
    pub panose: Option<[u8; 10]>,
    pub coverage: Option<Coverage>,
    families: Vec<String>,
}

/// Which of the four faces of a family it is, in the order of `CT_Font`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cut {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// Whether a font may be embedded (OpenType `OS/2`, `fsType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Permission {
    Granted,
    /// Only in files that are read and printed: Word opens them so that nobody can edit.
    ToRead,
    Denied,
}

/// The ranges of Unicode and the code pages that a font serves, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Coverage {
    pub ranges: [u32; 4],
    pub code_pages: [u32; 2],
}

impl<'d> FontFile<'d> {
    /// Reads the files of a family, one for each cut.
    pub(crate) fn of_family(fonts: &'d Fonts, family: &str) -> Vec<Self> {
        let files = fonts.faces.iter().filter_map(FontFile::read);
        let mut files: Vec<Self> = files.filter(|file| file.is_of(family)).collect();
        files.sort_by_key(|file| file.cut);
        files.dedup_by_key(|file| file.cut);
        files
    }

    fn read(face: &'d FontFace) -> Option<Self> {
        let data = (*face.data).as_ref();
        let font = FontRef::new(data).ok()?;
        let attributes = font.attributes();
        let is_bold = attributes.weight.value() >= BOLD;
        let is_italic = attributes.style != skrifa::attribute::Style::Normal;
        let names = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME];
        let names = names.into_iter().flat_map(|id| font.localized_strings(id));
        let os2 = font.os2().ok();
        let os2 = os2.as_ref();
        Some(FontFile {
            name: &face.name,
            data,
            cut: match (is_bold, is_italic) {
                (false, false) => Cut::Regular,
                (true, false) => Cut::Bold,
                (false, true) => Cut::Italic,
                (true, true) => Cut::BoldItalic,
            },
            permission: permission(os2.map_or(0, |os2| os2.fs_type())),
            is_true_type: font.table_data(Tag::new(b"glyf")).is_some(),
            panose: os2.and_then(|os2| os2.panose_10().try_into().ok()),
            coverage: os2.map(|os2| Coverage {
                ranges: [
                    os2.ul_unicode_range_1(),
                    os2.ul_unicode_range_2(),
                    os2.ul_unicode_range_3(),
                    os2.ul_unicode_range_4(),
                ],
                code_pages: [
                    os2.ul_code_page_range_1().unwrap_or_default(),
                    os2.ul_code_page_range_2().unwrap_or_default(),
                ],
            }),
            families: names.map(|name| name.to_string()).collect(),
        })
    }

    fn is_of(&self, family: &str) -> bool {
        let family = family.to_lowercase();
        self.families
            .iter()
            .any(|name| name.to_lowercase() == family)
    }
}

/// Reads `fsType`: of its lowest bits the least strict one that is set holds, and none grants all;
/// bit 9 allows bitmaps alone, which these files do not have.
fn permission(bits: u16) -> Permission {
    const RESTRICTED: u16 = 0x0002;
    const PREVIEW: u16 = 0x0004;
    const EDITABLE: u16 = 0x0008;
    const BITMAPS_ONLY: u16 = 0x0200;
    if bits & BITMAPS_ONLY != 0 {
        Permission::Denied
    } else if bits & EDITABLE != 0 {
        Permission::Granted
    } else if bits & PREVIEW != 0 {
        Permission::ToRead
    } else if bits & RESTRICTED != 0 {
        Permission::Denied
    } else {
        Permission::Granted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_strict_bit_of_a_licence_holds() {
        for (bits, expected) in [
            (0, Permission::Granted),
            (0x0002, Permission::Denied),
            (0x0004, Permission::ToRead),
            (0x0006, Permission::ToRead),
            (0x0008, Permission::Granted),
            (0x000A, Permission::Granted),
            (0x0108, Permission::Granted),
            (0x0200, Permission::Denied),
        ] {
            assert_eq!(permission(bits), expected, "{bits:#06x}");
        }
    }
}
