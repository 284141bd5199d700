//! What a mistyped word was probably meant to be.

use std::cell::Cell;
use std::cmp::Reverse;

/// A word of more letters is not compared: comparing costs the square of it.
const LONGEST: usize = 100;

/// Suggestions for many mistyped words, until they have cost too much.
///
/// A file with thousands of unknown keys is not a file with thousands of typing errors, and every
/// suggestion looks at every known key.
#[derive(Debug)]
pub(crate) struct Suggestions {
    /// How many candidates may still be compared.
    left: Cell<usize>,
}

impl Default for Suggestions {
    fn default() -> Self {
        Suggestions {
            left: Cell::new(100_000),
        }
    }
}

impl Suggestions {
    /// Does the same as [`nearest`] as long as there is time for it; then finds nothing.
    pub(crate) fn nearest<'a>(
        &self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Vec<&'a str> {
        let counted = candidates.into_iter().take_while(|_| {
            let left = self.left.get();
            self.left.set(left.saturating_sub(1));
            left > 0
        });
        nearest(word, counted)
    }
}

/// Returns the candidates that a word may have been meant to be, best first, at most three.
///
/// Letter case does not count. Words that differ in more than a third of their letters are not
/// near each other; a word of any length may differ in one. Of equally near words those that begin
/// alike come first: "1.7.3" before "1.1.4" for "1.7.4".
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Vec<&'a str> {
    if word.len() > LONGEST * char::MAX.len_utf8() {
        return Vec::new();
    }
    let wanted = word.to_lowercase();
    let length = wanted.chars().count();
    let limit = (length / 3).max(1);
    let is_comparable = |candidate: &&str| {
        let bytes = length.saturating_sub(limit)..=(length + limit) * char::MAX.len_utf8();
        length <= LONGEST && !candidate.is_empty() && bytes.contains(&candidate.len())
    };
    let mut near: Vec<(usize, Reverse<usize>, &str)> = candidates
        .into_iter()
        .filter(is_comparable)
        .map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = strsim::osa_distance(&wanted, &lower);
            let alike = wanted
                .chars()
                .zip(lower.chars())
                .take_while(|(a, b)| a == b)
                .count();
            (distance, Reverse(alike), candidate)
        })
        // A word of which nothing is left is not near, however short it is.
        .filter(|(distance, ..)| *distance <= limit && *distance < length)
        .collect();
    // The sort is stable: of equal words the one that stands first stays first.
    near.sort_by_key(|(distance, alike, _)| (*distance, *alike));
    let mut best: Vec<&str> = Vec::new();
    for (.., candidate) in near {
        if best.len() < 3 && !best.contains(&candidate) {
            best.push(candidate);
        }
    }
    best
}

/// Returns words as "`a`", "`a` or `b`" or "`a`, `b` or `c`"; nothing for no word.
pub(crate) fn alternatives<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last()? {
        (last, []) => Some(last.clone()),
        (last, rest) => Some(format!("{} or {last}", rest.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_comes_first() {
        let keys = ["secretariat", "sector", "iwg", "iwg-members"];
        assert_eq!(nearest("Secretriat", keys), ["secretariat"]);
        assert_eq!(nearest("iwgs", keys), ["iwg"]);
        assert!(nearest("parliament", keys).is_empty());
        assert!(nearest("4", ["I", "II", "III"]).is_empty());
        assert_eq!(
            nearest("1.7.4", ["1.1.4", "1.7.1", "1.7.3"]),
            ["1.7.1", "1.7.3", "1.1.4"]
        );
        assert_eq!(
            nearest("1.1.4", ["1.1.1", "1.1.2", "1.2.4", "1.1.3"]).len(),
            3
        );
    }

    #[test]
    fn suggestions_end_where_they_cost_too_much() {
        let suggestions = Suggestions::default();
        let many = || std::iter::repeat_n("council", 99_999);
        assert_eq!(suggestions.nearest("counsil", many()), ["council"]);
        assert_eq!(suggestions.nearest("counsil", many()), ["council"]);
        assert!(suggestions.nearest("counsil", many()).is_empty());
        let long = "long".repeat(1_000_000);
        assert!(nearest(&long, [long.as_str(), "long"]).is_empty());
    }

    #[test]
    fn alternatives_read_as_a_sentence() {
        assert_eq!(alternatives([]), None);
        assert_eq!(alternatives(["a"]).as_deref(), Some("`a`"));
        assert_eq!(
            alternatives(["a", "b", "c"]).as_deref(),
            Some("`a`, `b` or `c`")
        );
    }
}
