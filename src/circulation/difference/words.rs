//! How two wordings differ, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// A piece of two wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordChange<'t> {
    /// In both.
    Same(&'t str),
    /// In the old one alone.
    Deleted(&'t str),
    /// In the new one alone.
    Inserted(&'t str),
}

/// Two wordings of which less than one part in so many is the same are shown one after the other.
const LEAST_SHARE: usize = 4;
/// Texts of more words than this are not compared: no reader would follow.
const MOST_TOKENS: usize = 20_000;

/// Compares two wordings. The pieces that are no insertions are the old one, those that are no
/// deletions the new one, to the letter.
///
/// No word is cut: letters keep their shapes in joined scripts. What is the same between two changes
/// is said to be so only if a word is.
pub fn words<'t>(old: &'t str, new: &'t str) -> Vec<WordChange<'t>> {
    if old == new {
        return pieces(&[Stretch::Same(0..old.len(), 0..new.len())], old, new);
    }
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let stretches = if old_tokens.len().max(new_tokens.len()) > MOST_TOKENS {
        Vec::new()
    } else {
        stretches((old, &old_tokens), (new, &new_tokens))
    };
    if is_much_the_same(&stretches, old, new) {
        pieces(&stretches, old, new)
    } else {
        pieces(&[Stretch::Changed(0..old.len(), 0..new.len())], old, new)
    }
}

/// Ranges of bytes of both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stretch {
    Same(Range<usize>, Range<usize>),
    Changed(Range<usize>, Range<usize>),
}

fn pieces<'t>(stretches: &[Stretch], old: &'t str, new: &'t str) -> Vec<WordChange<'t>> {
    let pieces = stretches.iter().flat_map(|stretch| match stretch {
        Stretch::Same(range, _) => [WordChange::Same(&old[range.clone()]), WordChange::Same("")],
        Stretch::Changed(from, to) => [
            WordChange::Deleted(&old[from.clone()]),
            WordChange::Inserted(&new[to.clone()]),
        ],
    });
    pieces
        .filter(|piece| {
            let (WordChange::Same(text) | WordChange::Deleted(text) | WordChange::Inserted(text)) =
                piece;
            !text.is_empty()
        })
        .collect()
}

fn stretches(
    (old, old_tokens): (&str, &[Range<usize>]),
    (new, new_tokens): (&str, &[Range<usize>]),
) -> Vec<Stretch> {
    let texts = |text, tokens: &[Range<usize>]| -> Vec<&str> {
        tokens.iter().map(|range| slice(text, range)).collect()
    };
    let bytes = |tokens: &[Range<usize>], first: usize, len: usize, end: usize| {
        let start = tokens.get(first).map_or(end, |token| token.start);
        let after = tokens.get(first + len).map_or(end, |token| token.start);
        start..after
    };
    let ops = capture_diff_slices(
        Algorithm::Myers,
        &texts(old, old_tokens),
        &texts(new, new_tokens),
    );
    let mut stretches: Vec<Stretch> = Vec::new();
    for op in ops {
        let (from, to) = (op.old_range(), op.new_range());
        let from = bytes(old_tokens, from.start, from.len(), old.len());
        let to = bytes(new_tokens, to.start, to.len(), new.len());
        let is_same = matches!(op, DiffOp::Equal { .. });
        push(&mut stretches, is_same, from, to);
    }
    joined(stretches, old)
}

fn slice<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    &text[range.clone()]
}

/// Adds a stretch; changes that touch are one.
fn push(stretches: &mut Vec<Stretch>, is_same: bool, from: Range<usize>, to: Range<usize>) {
    match (stretches.last_mut(), is_same) {
        (Some(Stretch::Changed(old, new)), false) => {
            old.end = from.end;
            new.end = to.end;
        }
        (_, false) => stretches.push(Stretch::Changed(from, to)),
        (_, true) => stretches.push(Stretch::Same(from, to)),
    }
}

/// Takes what is the same between two changes into them where it holds no word.
fn joined(stretches: Vec<Stretch>, old: &str) -> Vec<Stretch> {
    let last = stretches.len().saturating_sub(1);
    let mut joined = Vec::with_capacity(stretches.len());
    for (index, stretch) in stretches.into_iter().enumerate() {
        let (is_same, from, to) = match stretch {
            Stretch::Same(from, to) => {
                let has_word = old[from.clone()].contains(char::is_alphanumeric);
                (has_word || index == 0 || index == last, from, to)
            }
            Stretch::Changed(from, to) => (false, from, to),
        };
        push(&mut joined, is_same, from, to);
    }
    joined
}

fn is_much_the_same(stretches: &[Stretch], old: &str, new: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let same: usize = stretches
        .iter()
        .map(|stretch| match stretch {
            Stretch::Same(range, _) => letters(&old[range.clone()]),
            Stretch::Changed(..) => 0,
        })
        .sum();
    same > 0 && same * LEAST_SHARE >= letters(old).max(letters(new))
}

/// Cuts a text into words, numbers, runs of spaces, and single signs.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for (at, character) in text.char_indices() {
        let kind = Kind::of(character);
        let end = at + character.len_utf8();
        match (tokens.last_mut(), last) {
            (Some(token), Some(before)) if kind.goes_on(before) => token.end = end,
            _ => tokens.push(at..end),
        }
        last = Some(if kind == Kind::Mark {
            last.unwrap_or(Kind::Sign)
        } else {
            kind
        });
    }
    tokens
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Space,
    /// Belongs to what it follows.
    Mark,
    /// A letter of a script that puts no spaces between words.
    Ideograph,
    Sign,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            // Combining marks; joiners, variation selectors, the soft hyphen.
            '\u{300}'..='\u{36F}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{200C}'
            | '\u{200D}'
            | '\u{AD}' => Kind::Mark,
            '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
                Kind::Ideograph
            }
            // Apostrophes stand in words.
            '\'' | '\u{2019}' | '_' => Kind::Letter,
            c if c.is_alphanumeric() => Kind::Letter,
            c if c.is_whitespace() => Kind::Space,
            _ => Kind::Sign,
        }
    }

    fn goes_on(self, before: Kind) -> bool {
        match self {
            Kind::Mark => true,
            Kind::Letter | Kind::Space => self == before,
            Kind::Ideograph | Kind::Sign => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use WordChange::{Deleted, Inserted, Same};

    #[test]
    fn words_change_and_spaces_stay() {
        assert_eq!(
            words("Recruit two members.", "Recruit three new members."),
            [
                Same("Recruit "),
                Deleted("two"),
                Inserted("three new"),
                Same(" members.")
            ]
        );
    }

    #[test]
    fn a_word_comes_with_its_space() {
        assert_eq!(
            words("Meet in Geneva", "Meet twice in Geneva"),
            [Same("Meet "), Inserted("twice "), Same("in Geneva")]
        );
        assert_eq!(
            words("Meet in Geneva", "Meet in Geneva, Rome"),
            [Same("Meet in Geneva"), Inserted(", Rome")]
        );
    }

    #[test]
    fn what_is_another_text_is_replaced() {
        assert_eq!(
            words("Write the statute of the body", "Open an office, of course"),
            [
                Deleted("Write the statute of the body"),
                Inserted("Open an office, of course")
            ]
        );
        assert_eq!(words("", "New"), [Inserted("New")]);
        assert_eq!(words("Old", ""), [Deleted("Old")]);
        assert_eq!(words("", ""), []);
    }

    #[test]
    fn words_of_other_scripts_are_whole() {
        assert_eq!(
            words("إعداد خطة العمل السنوية", "إعداد خطة العمل الفصلية"),
            [
                Same("إعداد خطة العمل "),
                Deleted("السنوية"),
                Inserted("الفصلية")
            ]
        );
        assert_eq!(
            words("Подготовить проект плана", "Подготовить доклад плана"),
            [
                Same("Подготовить "),
                Deleted("проект"),
                Inserted("доклад"),
                Same(" плана")
            ]
        );
    }

    #[test]
    fn a_letter_keeps_its_marks() {
        assert_eq!(
            words("le cafe\u{301} noir", "le cafe noir"),
            [
                Same("le "),
                Deleted("cafe\u{301}"),
                Inserted("cafe"),
                Same(" noir")
            ]
        );
    }
}
