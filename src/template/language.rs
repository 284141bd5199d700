//! Languages by their tags (BCP 47): what stands in for which, and how they are written.

use crate::document::Direction;

/// The language whose words stand in where a language has none.
pub(super) const FALLBACK_LANGUAGE: &str = "en";

/// Languages that are written from right to left, by primary subtag.
const RIGHT_TO_LEFT: [&str; 10] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur"];

/// In which language a template is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateLanguage<'a> {
    pub wanted: &'a str,
    /// The plan's own: templates of the user that lie in no folder of a language are in it.
    pub of_plan: &'a str,
}

impl<'a> TemplateLanguage<'a> {
    /// Wants templates in the plan's own language.
    pub fn of_plan(language: &'a str) -> Self {
        TemplateLanguage {
            wanted: language,
            of_plan: language,
        }
    }

    pub(super) fn is_plans(self) -> bool {
        primary(self.wanted) == primary(self.of_plan)
    }
}

/// What a tag says of digits, after UTS 35: the ones of the Arabic script.
const ARABIC_INDIC: &str = "-u-nu-arab";

/// Returns the digit zero that a tag asks for.
pub(super) fn zero(language: &str) -> char {
    match language.ends_with(ARABIC_INDIC) {
        true => '\u{0660}',
        false => '0',
    }
}

/// Tags of regions, and the one whose words are the same: the names of the months, after CLDR.
const SAME_WORDS: [(&str, &str); 5] = [
    ("ar-IQ", "ar-LB"),
    ("ar-JO", "ar-LB"),
    ("ar-PS", "ar-LB"),
    ("ar-SY", "ar-LB"),
    ("ar-TN", "ar-DZ"),
];

/// Returns a tag and the ones that stand in for it, the nearest first: "ar-SY", "ar-LB", "ar". Whoever needs
/// words in any case goes on with English ones.
pub(super) fn chain(language: &str) -> Vec<String> {
    let mut tags = shortened(language);
    let same = tags.first().and_then(|first| {
        let same = SAME_WORDS.iter().find(|(tag, _)| tag == first);
        same.map(|(_, same)| (*same).to_owned())
    });
    tags.splice(tags.len().min(1)..tags.len().min(1), same);
    tags
}

fn shortened(language: &str) -> Vec<String> {
    let language = language.strip_suffix(ARABIC_INDIC).unwrap_or(language);
    let subtags: Vec<&str> = language.split(['-', '_']).collect();
    let tags = (1..=subtags.len()).rev().map(|many| match many {
        1 => primary(language),
        _ if many == subtags.len() => language.to_owned(),
        _ => subtags[..many].join("-"),
    });
    // A tag becomes a part of paths.
    let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
    tags.filter(|tag| !tag.is_empty() && tag.chars().all(is_tag))
        .collect()
}

/// Returns the language of a tag without its region and script.
pub(super) fn primary(language: &str) -> String {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    primary.to_ascii_lowercase()
}

/// Returns the direction in which a language is written.
pub(crate) fn direction(language: &str) -> Direction {
    if RIGHT_TO_LEFT.contains(&primary(language).as_str()) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_shortened_from_its_end() {
        for (tag, tags) in [
            ("pt-BR", &["pt-BR", "pt"][..]),
            ("EN", &["en"]),
            ("ar-LB-u-nu-arab", &["ar-LB", "ar"]),
            ("ar-TN-u-nu-arab", &["ar-TN", "ar-DZ", "ar"]),
            ("sr-Latn-RS", &["sr-Latn-RS", "sr-Latn", "sr"]),
            ("", &[]),
            ("../en", &[]),
        ] {
            assert_eq!(chain(tag), tags);
        }
    }
}
