//! Whether a theme's font files have the families and weights that it names.

use super::Theme;
use crate::diagnostic::{Diagnostic, Spanned, alternatives, nearest};
use crate::document::Fonts;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;

/// From this weight on a face is bold (OpenType `OS/2`, `usWeightClass`).
const BOLD: f32 = 600.0;

/// The names and the weight of a face.
struct Face {
    families: Vec<String>,
    is_bold: bool,
}

/// Warns of families that no font file has, and of those for text that lack a weight. Other
/// letters would be taken in their place without a word.
pub(crate) fn missing(theme: &Theme, fonts: &Fonts) -> Vec<Diagnostic> {
    let faces: Vec<Face> = fonts
        .faces
        .iter()
        .filter_map(|face| FontRef::new((*face.data).as_ref()).ok())
        .map(|font| face(&font))
        .collect();
    let complex = Some(&theme.complex_family).filter(|family| !family.value.is_empty());
    let mut findings: Vec<Diagnostic> = theme
        .font_families
        .iter()
        .chain(complex)
        .filter(|family| faces.iter().all(|face| !face.is_of(&family.value)))
        .map(|family| unknown(family, &faces))
        .collect();
    // Further families serve single characters; the first one and the complex one set text.
    let for_text = theme.font_families.first().into_iter().chain(complex);
    findings.extend(for_text.filter_map(|family| weight(family, &faces)));
    findings
}

impl Face {
    fn is_of(&self, family: &str) -> bool {
        self.families
            .iter()
            .any(|name| name.to_lowercase() == family.to_lowercase())
    }
}

fn face(font: &FontRef<'_>) -> Face {
    let names = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME];
    Face {
        families: names
            .into_iter()
            .flat_map(|id| font.localized_strings(id))
            .map(|name| name.to_string())
            .collect(),
        is_bold: font.attributes().weight.value() >= BOLD,
    }
}

fn unknown(family: &Spanned<String>, faces: &[Face]) -> Diagnostic {
    let names: BTreeSet<&str> = faces
        .iter()
        .filter_map(|face| face.families.first())
        .map(String::as_str)
        .collect();
    let near = nearest(&family.value, names.iter().copied());
    let help = match alternatives(near) {
        Some(near) => format!("did you mean {near}? Or add its files to `files`"),
        None => format!(
            "add its files to `files`; those there have {}",
            names.into_iter().collect::<Vec<_>>().join(", ")
        ),
    };
    Diagnostic::warning(
        "no-font-family",
        format!(
            "no font file of the theme has the family “{}”",
            family.value
        ),
    )
    .at(family.span)
    .help(help)
}

fn weight(family: &Spanned<String>, faces: &[Face]) -> Option<Diagnostic> {
    let has = |bold: bool| {
        let mut faces = faces.iter();
        faces.any(|face| face.is_bold == bold && face.is_of(&family.value))
    };
    let (missing, there) = match (has(false), has(true)) {
        (true, false) => ("bold", "regular"),
        (false, true) => ("regular", "bold"),
        _ => return None,
    };
    let message = format!(
        "“{}” has no {missing} font file: its {there} letters are taken for {missing} ones",
        family.value
    );
    let help = format!("add the {missing} file of the family to `files`");
    Some(
        Diagnostic::warning("no-font-weight", message)
            .at(family.span)
            .help(help),
    )
}
