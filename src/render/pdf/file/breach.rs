//! What krilla refuses to write, as the rule that it breaks and the place where that arose.

use super::fonts::Faces;
use crate::render::pdf::error::{Breach, DocumentPlace, PdfError, Rule};
use crate::render::pdf::placed::{ContentId, OutlineEntry};
use krilla::configure::ValidationError;
use krilla::error::KrillaError;
use krilla::surface::Location;
use std::num::NonZeroU64;

/// Returns the mark by which a content of a page, from 0, is found again.
pub(crate) fn location(page: usize, content: Option<ContentId>) -> Option<Location> {
    let page = u64::try_from(page + 1).ok()?;
    let content = content.map_or(u32::MAX, |content| content.0);
    NonZeroU64::new(page << 32 | u64::from(content))
}

/// Returns where a location is: under the last heading whose content comes no later.
fn place(location: Location, outline: &[OutlineEntry]) -> DocumentPlace {
    let content = location.get() as u32;
    let before = outline.iter().filter(|entry| entry.content.0 <= content);
    let heading = before.max_by_key(|entry| entry.content);
    DocumentPlace {
        page: (location.get() >> 32) as usize,
        heading: heading
            .filter(|_| content != u32::MAX)
            .map(|entry| entry.title.clone()),
    }
}

/// Turns an error into ours.
pub(crate) fn error(error: KrillaError, faces: &Faces, outline: &[OutlineEntry]) -> PdfError {
    let breach = |rule: Rule, location: Option<Location>| Breach {
        rule,
        place: location.map(|location| place(location, outline)),
    };
    let breaches = match error {
        KrillaError::Font(font, _) => {
            return PdfError::Font {
                name: faces.name(&font),
            };
        }
        KrillaError::Validation(errors) => {
            let mut breaches = Vec::with_capacity(errors.len());
            for (error, _) in errors {
                if let ValidationError::RestrictedLicense(font) = error {
                    return PdfError::Font {
                        name: faces.name(&font),
                    };
                }
                let (rule, location) = rule(error);
                breaches.push(breach(rule, location));
            }
            breaches
        }
        KrillaError::Limit(_) => vec![breach(Rule::Size, None)],
        KrillaError::DuplicateTagId(_, location) | KrillaError::UnknownTagId(_, location) => {
            vec![breach(Rule::Feature, location)]
        }
        KrillaError::DuplicateNamedDestination(_) => vec![breach(Rule::Feature, None)],
        KrillaError::Image(_, location, _) | KrillaError::SixteenBitImage(_, location) => {
            vec![breach(Rule::Feature, location)]
        }
    };
    PdfError::Breaches(breaches)
}

fn rule(error: ValidationError) -> (Rule, Option<Location>) {
    use ValidationError as Error;
    match error {
        Error::ContainsNotDefGlyph(_, location, text) => (Rule::GlyphForText(text), location),
        Error::NoCodepointMapping(_, _, location) => (Rule::TextForGlyph, location),
        Error::InvalidCodepointMapping(_, _, character, location)
        | Error::UnicodePrivateArea(_, _, character, location) => {
            (Rule::Character(character), location)
        }
        Error::TooLongString
        | Error::TooLongName
        | Error::TooLongArray
        | Error::TooLongDictionary
        | Error::TooLargeFloat
        | Error::TooManyIndirectObjects
        | Error::TooHighQNestingLevel => (Rule::Size, None),
        Error::NoDocumentLanguage | Error::NoDocumentTitle | Error::MissingDocumentDate => {
            (Rule::Metadata, None)
        }
        Error::MissingHeadingTitle | Error::MissingDocumentOutline | Error::MissingTagging => {
            (Rule::Description, None)
        }
        Error::MissingAltText(location) | Error::MissingAnnotationAltText(location) => {
            (Rule::Description, location)
        }
        Error::ContainsPostScript(location)
        | Error::Transparency(location)
        | Error::ImageInterpolation(location)
        | Error::EmbeddedFile(_, location)
        | Error::EmbeddedPDF(location)
        | Error::RequiresNewerPdfVersion(_, location) => (Rule::Feature, location),
        Error::MissingCMYKProfile
        | Error::InconsistentSeparationFallback(_)
        | Error::RestrictedLicense(_) => (Rule::Feature, None),
    }
}
