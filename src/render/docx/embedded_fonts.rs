//! `word/fonts/*.odttf`: the fonts that a document carries, disguised as Word disguises them
//! (ISO/IEC 29500-4 §9.2.2, ECMA-376 Part 4).

use super::font_file::{Cut, FontFile, Permission};
use super::relationships::Relation;
use crate::diagnostic::Diagnostic;
use crate::document::Fonts;
use crate::numerals::hexadecimal;
use sha2::{Digest as _, Sha256};

/// The fonts that a document carries.
#[derive(Debug, Default)]
pub(crate) struct EmbeddedFonts(Vec<EmbeddedFont>);

/// A font file of the package.
#[derive(Debug)]
pub(crate) struct EmbeddedFont {
    pub family: String,
    pub cut: Cut,
    /// Its path in the package.
    pub path: String,
    pub relationship: String,
    key: [u8; 16],
    data: Vec<u8>,
}

/// The extension of such files, and what they are.
pub(crate) const CONTENT_TYPE: (&str, &str) = (
    "odttf",
    "application/vnd.openxmlformats-officedocument.obfuscatedFont",
);

/// How many bytes of a font are disguised.
const DISGUISED: usize = 32;

impl EmbeddedFonts {
    /// Takes in the faces of some families, as far as their licences and Word allow; says which were
    /// left out.
    pub(crate) fn of(fonts: &Fonts, families: &[&str]) -> (Self, Vec<Diagnostic>) {
        let mut embedded = EmbeddedFonts::default();
        let mut warnings = Vec::new();
        for family in families {
            let files = FontFile::of_family(fonts, family);
            if files.is_empty() {
                warnings.push(left_out(
                    format!("“{family}” is not embedded: no font file of the theme has it"),
                    "add its files to `files` in templates/theme.toml",
                ));
            }
            for file in files {
                if let Some(warning) = refusal(&file) {
                    warnings.push(warning);
                }
                if file.is_true_type && file.permission != Permission::Denied {
                    embedded.add(family, &file);
                }
            }
        }
        (embedded, warnings)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &EmbeddedFont> {
        self.0.iter()
    }

    /// Returns the relationships of the font table.
    pub(crate) fn relations(&self) -> Vec<Relation> {
        let relation = |font: &EmbeddedFont| Relation {
            id: font.relationship.clone(),
            kind: "font".to_owned(),
            target: font.path.replacen("word/", "", 1),
            is_external: false,
        };
        self.iter().map(relation).collect()
    }

    /// Walks over the fonts of a family, in the order of `CT_Font`.
    pub(crate) fn of_family<'f>(
        &'f self,
        family: &'f str,
    ) -> impl Iterator<Item = &'f EmbeddedFont> {
        self.iter().filter(move |font| font.family == family)
    }

    fn add(&mut self, family: &str, file: &FontFile<'_>) {
        let number = self.0.len() + 1;
        // The key is one that no other font has, and the same for the same font.
        let mut key = [0; 16];
        key.copy_from_slice(&Sha256::digest(file.data)[..16]);
        self.0.push(EmbeddedFont {
            family: family.to_owned(),
            cut: file.cut,
            path: format!("word/fonts/font{number}.odttf"),
            relationship: format!("rId{number}"),
            key,
            data: disguised(file.data, key),
        });
    }
}

impl EmbeddedFont {
    /// Returns the key as `w:fontKey` has it: a GUID in braces.
    pub(crate) fn key(&self) -> String {
        let digits = hexadecimal(&self.key).to_uppercase();
        let group = |range: std::ops::Range<usize>| &digits[2 * range.start..2 * range.end];
        format!(
            "{{{}-{}-{}-{}-{}}}",
            group(0..4),
            group(4..6),
            group(6..8),
            group(8..10),
            group(10..16)
        )
    }

    pub(crate) fn data(&self) -> &[u8] {
        &self.data
    }

    /// Returns the element that names it in the font table.
    pub(crate) fn element(&self) -> &'static str {
        match self.cut {
            Cut::Regular => "w:embedRegular",
            Cut::Bold => "w:embedBold",
            Cut::Italic => "w:embedItalic",
            Cut::BoldItalic => "w:embedBoldItalic",
        }
    }
}

/// Combines the first bytes with those of the key, taken from its end to its beginning, twice.
fn disguised(data: &[u8], key: [u8; 16]) -> Vec<u8> {
    let mut data = data.to_vec();
    let key = key.iter().rev().cycle();
    for (byte, key) in data.iter_mut().take(DISGUISED).zip(key) {
        *byte ^= key;
    }
    data
}

/// Says why a font is not embedded, or what comes of it.
fn refusal(file: &FontFile<'_>) -> Option<Diagnostic> {
    let name = file.name;
    let take_other = "take another font, or name one that recipients have under [fonts.docx]";
    if !file.is_true_type {
        return Some(left_out(
            format!("{name} is not embedded: Word embeds TrueType outlines alone"),
            "take the TrueType file of the font (.ttf)",
        ));
    }
    match file.permission {
        Permission::Granted => None,
        Permission::Denied => Some(left_out(
            format!("{name} is not embedded: its licence forbids it"),
            take_other,
        )),
        Permission::ToRead => Some(left_out(
            format!(
                "the licence of {name} allows reading and printing alone: Word will not let anybody edit the file"
            ),
            take_other,
        )),
    }
}

fn left_out(message: String, help: &str) -> Diagnostic {
    Diagnostic::warning("font-not-embedded", message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_applied_from_its_end_as_the_standard_has_it() {
        let key = std::array::from_fn(|index| index as u8);
        let data = disguised(&[0; 40], key);
        let backwards: Vec<u8> = (0..16).rev().collect();
        assert_eq!(data[..16], backwards);
        assert_eq!(data[16..32], backwards);
        assert_eq!(data[32..], [0; 8]);
        assert_eq!(disguised(&data, key), [0; 40], "twice is never");
    }
}
