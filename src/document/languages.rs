//! Which language a stretch of text is in, where its letters tell: those of another script than the
//! document's.
//!
//! What is in the document's own script is taken to be in its language. A stretch in another one is in the
//! language of the words that stand beside a plan's own, where these have that script; else in the only
//! language that is written in it; else in one that nobody has told.

use std::ops::Range;

/// The languages of a document, by their tags (BCP 47).
#[derive(Debug, Clone, Copy)]
pub struct Languages<'a> {
    /// The document's own.
    pub own: &'a str,
    /// Of the words that are not the plan's.
    pub words: &'a str,
}

/// A part of a text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch<'a> {
    pub range: Range<usize>,
    pub script: Script,
    /// Of another script than the document's: the language, where it is known.
    pub foreign: Option<Option<&'a str>>,
}

/// A script, or several that one language is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Thai,
    Georgian,
    Ethiopic,
    Hangul,
    /// Han letters, and with them those of Japanese.
    Han,
    Kana,
    /// Any other.
    Other,
}

impl Script {
    /// Returns the script that a language is written in; its tag may name it.
    pub(crate) fn of_language(tag: &str) -> Script {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let named = parts.find_map(|part| {
            Some(match part {
                "Latn" => Script::Latin,
                "Cyrl" => Script::Cyrillic,
                "Arab" => Script::Arabic,
                "Hans" | "Hant" => Script::Han,
                _ => return None,
            })
        });
        named.unwrap_or(match language {
            "el" => Script::Greek,
            "ru" | "uk" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "mn" | "tg" => Script::Cyrillic,
            "hy" => Script::Armenian,
            "he" | "yi" => Script::Hebrew,
            "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" => Script::Arabic,
            "hi" | "mr" | "ne" => Script::Devanagari,
            "bn" | "as" => Script::Bengali,
            "th" => Script::Thai,
            "ka" => Script::Georgian,
            "am" | "ti" => Script::Ethiopic,
            "ko" => Script::Hangul,
            "zh" => Script::Han,
            "ja" => Script::Kana,
            _ => Script::Latin,
        })
    }

    /// Returns the script of a letter; what is none goes with the letters around it.
    fn of_letter(letter: char) -> Option<Script> {
        if !letter.is_alphabetic() {
            return None;
        }
        Some(match letter {
            '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' => Script::Latin,
            '\u{FF21}'..='\u{FF5A}' => Script::Latin,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Script::Greek,
            '\u{400}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{2DE0}'..='\u{2DFF}' => {
                Script::Cyrillic
            }
            '\u{530}'..='\u{58F}' => Script::Armenian,
            '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}' => Script::Hebrew,
            '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' => Script::Arabic,
            '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' => Script::Arabic,
            '\u{900}'..='\u{97F}' => Script::Devanagari,
            '\u{980}'..='\u{9FF}' => Script::Bengali,
            '\u{E00}'..='\u{E7F}' => Script::Thai,
            '\u{10A0}'..='\u{10FF}' | '\u{1C90}'..='\u{1CBF}' => Script::Georgian,
            '\u{1200}'..='\u{139F}' => Script::Ethiopic,
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}' => {
                Script::Hangul
            }
            '\u{3040}'..='\u{30FF}' => Script::Kana,
            '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
                Script::Han
            }
            // Letters that all scripts use, such as ª and ᵃ.
            '\u{2B0}'..='\u{2FF}' | '\u{1D00}'..='\u{1DBF}' => return None,
            _ => Script::Other,
        })
    }

    /// Returns whether a text in this script has letters of another one, too: Japanese and Korean use those
    /// of Chinese.
    fn includes(self, other: Script) -> bool {
        self == other || matches!(self, Script::Kana | Script::Hangul) && other == Script::Han
    }

    /// Returns the only language that is written in it today, but for small ones.
    fn only_language(self) -> Option<&'static str> {
        match self {
            Script::Greek => Some("el"),
            Script::Armenian => Some("hy"),
            Script::Hebrew => Some("he"),
            Script::Thai => Some("th"),
            Script::Georgian => Some("ka"),
            Script::Hangul => Some("ko"),
            Script::Kana => Some("ja"),
            _ => None,
        }
    }
}

impl<'a> Languages<'a> {
    /// Returns the stretches of a text without letters of the document's script: a single one where they are
    /// all in one language.
    pub(crate) fn stretches_of_foreign(self, text: &str) -> Vec<Stretch<'a>> {
        let stretches = self.stretches(text);
        let mut foreign = stretches.iter().filter(|one| one.foreign.is_some());
        let Some(first) = foreign.next() else {
            return stretches;
        };
        match foreign.all(|one| one.foreign == first.foreign) {
            true => vec![Stretch {
                range: 0..text.len(),
                ..first.clone()
            }],
            false => stretches,
        }
    }

    /// Returns the stretches of a text, in their order. Together they are the whole text.
    pub(crate) fn stretches(self, text: &str) -> Vec<Stretch<'a>> {
        let own = Script::of_language(self.own);
        let whole = |script| Stretch {
            range: 0..text.len(),
            script,
            foreign: None,
        };
        if own == Script::Latin && text.is_ascii() {
            return vec![whole(own)];
        }
        let mut stretches: Vec<Stretch<'a>> = Vec::new();
        // What stands between stretches of two scripts goes with the document's own.
        let mut end = 0;
        for (at, letter) in text.char_indices() {
            let Some(script) = Script::of_letter(letter) else {
                continue;
            };
            let script = if own.includes(script) { own } else { script };
            let foreign = (script != own).then(|| self.of(script));
            let after = at + letter.len_utf8();
            match stretches.last_mut() {
                Some(last) if last.script.includes(script) => last.range.end = after,
                None if foreign.is_none() => stretches.push(Stretch {
                    range: 0..after,
                    script,
                    foreign,
                }),
                Some(last) if foreign.is_none() => {
                    let start = last.range.end;
                    stretches.push(Stretch {
                        range: start..after,
                        script,
                        foreign,
                    });
                }
                last => {
                    if let Some(last) = last
                        && last.foreign.is_none()
                    {
                        last.range.end = at;
                    } else if end < at {
                        stretches.push(Stretch {
                            range: end..at,
                            script: own,
                            foreign: None,
                        });
                    }
                    stretches.push(Stretch {
                        range: at..after,
                        script,
                        foreign,
                    });
                }
            }
            end = after;
        }
        match stretches.last_mut() {
            None => return vec![whole(own)],
            Some(last) if last.foreign.is_none() => last.range.end = text.len(),
            Some(_) if end < text.len() => stretches.push(Stretch {
                range: end..text.len(),
                script: own,
                foreign: None,
            }),
            Some(_) => {}
        }
        stretches
    }

    /// Returns the language of a stretch in another script than the document's.
    fn of(self, script: Script) -> Option<&'a str> {
        match Script::of_language(self.words) == script {
            true => Some(self.words),
            false => script.only_language(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(own: &str, words: &str, text: &str) -> String {
        let stretches = Languages { own, words }.stretches(text);
        let mut end = 0;
        let mut shown = String::new();
        for Stretch { range, foreign, .. } in stretches {
            assert_eq!(range.start, end, "stretches are seamless");
            end = range.end;
            shown += &match foreign {
                None => text[range].to_owned(),
                Some(language) => format!("[{}:{}]", language.unwrap_or("?"), &text[range]),
            };
        }
        assert_eq!(end, text.len(), "stretches are the whole text");
        shown
    }

    #[test]
    fn words_in_another_script_are_in_a_language_that_is_known() {
        for (own, words, text, expected) in [
            ("en", "en", "of the IWG, 2016", "of the IWG, 2016"),
            ("en", "en", "Élus de Łódź", "Élus de Łódź"),
            ("en", "en", "the خطة العمل, then", "the [?:خطة العمل], then"),
            ("en", "en", "the Αθήνα Γ. plan", "the [el:Αθήνα Γ]. plan"),
            ("ar", "en", "فريق (IWG) 2016", "فريق ([en:IWG]) 2016"),
            (
                "ar",
                "en",
                "WEM-International 2",
                "[en:WEM-International] 2",
            ),
            ("ar", "en", "to be agreed", "[en:to be agreed]"),
            ("ar", "ar", "فريق IWG", "فريق [?:IWG]"),
            ("ru", "ru", "План WEM и 東京", "План [?:WEM] и [?:東京]"),
            ("ja", "ja", "東京とIWG", "東京と[?:IWG]"),
            ("sr-Latn", "en", "Beograd Београд", "Beograd [?:Београд]"),
            ("ar", "en", "IWG Αθήνα", "[en:IWG] [el:Αθήνα]"),
            ("en", "en", "", ""),
            ("ar", "en", "2016", "2016"),
        ] {
            assert_eq!(shown(own, words, text), expected);
        }
    }
}
