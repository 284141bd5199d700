//! The words that a file has whole, to know one that the end of a line divides.

use super::line::PrintedLine;
use std::collections::HashSet;

/// Words that stand inside lines.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(HashSet<String>);

impl Vocabulary {
    /// Takes in the words of lines that the ends of lines can't have divided.
    pub(crate) fn learn(&mut self, lines: &[PrintedLine]) {
        let mut may_go_on = false;
        for line in lines {
            let last = line.words.len().saturating_sub(1);
            for (at, word) in line.words.iter().enumerate() {
                let is_rest = at == 0 && may_go_on;
                if at == last {
                    let is_divided = word.text.ends_with(['-', '\u{2010}', '\u{AD}']);
                    may_go_on = is_divided || last == 0;
                }
                if !is_rest && (at < last || !may_go_on || lines.len() == 1) {
                    self.0.insert(plain(&word.text));
                }
            }
        }
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains(&plain(word))
    }
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}
