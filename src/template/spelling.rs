//! How a variant of a language spells the words of built-in notes and letters: they are written once, and a
//! variant holds only the words that differ.

use super::language;
use std::borrow::Cow;

/// The language that is spelled otherwise, the variant, and its words: a line each, as the texts have them
/// and as the variant spells them.
const VARIANTS: [(&str, &str, &str); 1] = [(
    "en",
    "en-US",
    include_str!("../../templates/spelling/en-US.txt"),
)];

/// Returns a built-in text as a language spells it; `path` says which language it is in.
pub(super) fn spelled(bytes: &'static [u8], path: &str, wanted: &str) -> Cow<'static, [u8]> {
    let tags = language::chain(wanted);
    let variant = VARIANTS.iter().find(|(own, tag, _)| {
        let is_wanted = tags.iter().any(|one| one.eq_ignore_ascii_case(tag));
        is_wanted && language_of(path) == *own
    });
    match (variant, std::str::from_utf8(bytes)) {
        (Some((_, _, words)), Ok(text)) => Cow::Owned(respelled(text, words).into_bytes()),
        _ => Cow::Borrowed(bytes),
    }
}

/// Returns the language of a built-in text: that of its folder, or English.
fn language_of(path: &str) -> &str {
    match path.split('/').collect::<Vec<_>>()[..] {
        [language, _, _] => language,
        _ => language::FALLBACK_LANGUAGE,
    }
}

fn respelled(text: &str, words: &str) -> String {
    let pairs: Vec<(&str, &str)> = words
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .collect();
    let mut respelled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (between, word) = rest.split_at(start);
        let end = word
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(word.len());
        let (word, behind) = word.split_at(end);
        respelled.push_str(between);
        // The name of a slot or of a value is no word.
        let is_name = between.ends_with(['_', '{', '.', '$'])
            || respelled.ends_with("slot(\"")
            || behind.starts_with('_');
        let found = pairs.iter().find(|(own, _)| own.eq_ignore_ascii_case(word));
        match found.filter(|_| !is_name) {
            Some((_, other)) if word.starts_with(char::is_uppercase) => {
                let mut letters = other.chars();
                respelled.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                respelled.push_str(letters.as_str());
            }
            Some((_, other)) => respelled.push_str(other),
            None => respelled.push_str(word),
        }
        rest = behind;
    }
    respelled.push_str(rest);
    respelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_variant_keep_their_case_and_names_stay() {
        let words = "# a remark\norganisation organization\nlearnt learned\n";
        for (text, expected) in [
            ("Organisation of work", "Organization of work"),
            (
                "lessons learnt, organisation’s",
                "lessons learned, organization’s",
            ),
            ("reorganisation", "reorganisation"),
            (
                "{organisation} {{organisation.name}}",
                "{organisation} {{organisation.name}}",
            ),
            (
                "organisation_name, $organisation",
                "organisation_name, $organisation",
            ),
            (
                "slot(\"organisation\", 80, \"well-learnt\")",
                "slot(\"organisation\", 80, \"well-learned\")",
            ),
            ("", ""),
        ] {
            assert_eq!(respelled(text, words), expected);
        }
    }

    /// The file has the words of the texts, and no others.
    #[test]
    fn no_british_word_is_left_in_american_texts() {
        let (_, tag, words) = VARIANTS[0];
        let texts: Vec<(&str, &[u8])> = crate::template::EMBEDDED
            .iter()
            .filter(|(path, _)| path.ends_with(".md") && language_of(path) == "en")
            .copied()
            .collect();
        assert!(texts.len() > 6, "notes and letters");
        let spelled: Vec<String> = texts
            .iter()
            .map(|(path, bytes)| String::from_utf8_lossy(&spelled(bytes, path, tag)).into_owned())
            .collect();
        let lines = words.lines().filter(|line| !line.starts_with('#'));
        for (_, american) in lines.filter_map(|line| line.split_once(' ')) {
            let is_said = |text: &String| text.to_lowercase().contains(american);
            assert!(spelled.iter().any(is_said), "{american}");
        }
        let found = spelled.iter().flat_map(|text| {
            let words = text.split(|c: char| !(c.is_alphabetic() || ".(\"_".contains(c)));
            words.filter(|word| is_british(word)).map(str::to_owned)
        });
        assert_eq!(found.collect::<Vec<_>>(), [""; 0]);
    }

    /// Returns whether a word ends as British words do, but for those that Americans spell so, too.
    fn is_british(word: &str) -> bool {
        const SHARED: [&str; 15] = [
            "four",
            "your",
            "hour",
            "tour",
            "raise",
            "wise",
            "advise",
            "revise",
            "exercise",
            "premise",
            "promise",
            "precise",
            "otherwise",
            "comprise",
            "expertise",
        ];
        const ENDINGS: [&str; 8] = [
            "isation",
            "ise",
            "our",
            "yse",
            "ogue",
            "tre",
            "learnt",
            "programme",
        ];
        let word = word.to_lowercase();
        let stem = word.trim_end_matches(['s', 'd', 'r', '.']);
        let is_name = word.contains(['.', '(', '"', '_']);
        let is_ended = ENDINGS.iter().any(|ending| stem.ends_with(ending));
        !is_name && is_ended && !SHARED.contains(&stem)
    }

    #[test]
    fn only_the_language_that_has_the_variant_is_spelled_so() {
        let text = b"organisation";
        for (path, wanted, expected) in [
            ("concept-notes/general.md", "en-US", &b"organization"[..]),
            (
                "concept-notes/general.md",
                "en-US-u-nu-arab",
                b"organization",
            ),
            ("concept-notes/general.md", "en", b"organisation"),
            ("concept-notes/general.md", "en-GB", b"organisation"),
            ("fr/concept-notes/general.md", "en-US", b"organisation"),
        ] {
            assert_eq!(&*spelled(text, path, wanted), expected, "{path} {wanted}");
        }
    }
}
