//! The words by which a filled-in table is read.

use crate::circulation::feedback::Outcome;
use crate::diagnostic::{alternatives, nearest};

/// Headings, outcomes and what we say in cells, in every language in which tables may be worded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecisionWords {
    /// Headings of the columns that are read.
    pub number: Vec<String>,
    pub decision: Vec<String>,
    /// Of the one column for decision, agreed text and reply that tables of earlier releases have.
    pub all_in_one: Vec<String>,
    pub agreed: Vec<String>,
    pub reply: Vec<String>,
    /// Headings of the columns that are given.
    pub given: Vec<String>,
    /// Each word with its outcome; the first of an outcome is its own.
    pub outcomes: Vec<(Outcome, String)>,
    /// What stands in a cell in which nothing was chosen.
    pub prompts: Vec<String>,
    /// What stands before and behind an agreed text, and before and behind the day since when the
    /// plan has a change, in tables of earlier releases.
    pub agreed_line: Vec<[String; 2]>,
    pub applied_line: Vec<[String; 2]>,
    /// What stands before and behind a draft's symbol in the table's head.
    pub on_draft: Vec<[String; 2]>,
}

/// What a cell says of an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutcomeReading {
    /// Nothing was decided.
    Open,
    Decided(Outcome),
    /// No outcome, with what helps.
    Unknown(String),
}

/// Returns a text as words are compared: lowercase, with single spaces, without punctuation around.
pub(super) fn plain(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '‑'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let text = words.join(" ").to_lowercase();
    let is_around = |c: char| !c.is_alphanumeric();
    text.trim_matches(is_around).to_owned()
}

/// Returns whether a text is one of some headings.
pub(super) fn is_one_of(words: &[String], text: &str) -> bool {
    let text = plain(text);
    !text.is_empty() && words.iter().any(|word| plain(word) == text)
}

/// Returns what stands between two texts.
fn between<'t>(text: &'t str, [before, behind]: &[String; 2]) -> Option<&'t str> {
    let has_sign = !before.trim().is_empty() || !behind.trim().is_empty();
    let rest = text.trim().strip_prefix(before.trim())?;
    let rest = rest.strip_suffix(behind.trim())?.trim();
    (has_sign && !rest.is_empty()).then_some(rest)
}

impl DecisionWords {
    /// Reads a word for an outcome.
    pub fn outcome(&self, text: &str) -> OutcomeReading {
        let word = plain(text);
        if word.is_empty() || is_one_of(&self.prompts, text) {
            return OutcomeReading::Open;
        }
        let mut outcomes = self.outcomes.iter();
        let known = outcomes.find(|(outcome, known)| plain(known) == word || outcome.key() == word);
        match known {
            Some((outcome, _)) => OutcomeReading::Decided(*outcome),
            None => OutcomeReading::Unknown(self.help(&word)),
        }
    }

    /// Returns an outcome's own word.
    pub fn word(&self, outcome: Outcome) -> &str {
        let mut outcomes = self.outcomes.iter();
        let own = outcomes.find(|(known, _)| *known == outcome);
        own.map_or(outcome.key(), |(_, word)| word)
    }

    fn help(&self, word: &str) -> String {
        let own = || {
            Outcome::DECIDED
                .into_iter()
                .map(|outcome| self.word(outcome))
        };
        let all = alternatives(own()).unwrap_or_default();
        let known = self.outcomes.iter().map(|(_, word)| word.as_str());
        match alternatives(nearest(word, known)) {
            Some(near) => format!("did you mean {near}? It can be {all}"),
            None => format!("it can be {all}; what its author is told goes into the reply"),
        }
    }

    /// Divides a cell that holds an outcome and what goes with it: the outcome is its first words, up
    /// to punctuation or the end of a line.
    pub(super) fn divided<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let text = text.trim();
        let is_word = |text: &str| matches!(self.outcome(text), OutcomeReading::Decided(_));
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        if is_word(first) || plain(first).is_empty() {
            return (first, rest);
        }
        let ends = first.match_indices(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
        let ends: Vec<usize> = ends.map(|(at, _)| at).collect();
        for end in ends.into_iter().rev() {
            if is_word(&first[..end]) {
                let rest = text[end..].trim_start_matches(|c: char| !c.is_alphanumeric());
                return (&text[..end], rest);
            }
        }
        (first, rest)
    }

    /// Takes apart what stands in one cell behind an outcome: the text that was agreed on, and the
    /// reply. Since when the plan has the change is no part of either.
    pub(super) fn agreed_and_reply(&self, text: &str) -> (String, String) {
        let mut agreed = String::new();
        let mut reply = Vec::new();
        for line in text.lines() {
            let known = self
                .agreed_line
                .iter()
                .find_map(|around| between(line, around));
            if let Some(text) = known.filter(|_| agreed.is_empty()) {
                agreed = text.to_owned();
            } else if !self.is_said_by_us(line) {
                reply.push(line.trim());
            }
        }
        (agreed, reply.join("\n").trim().to_owned())
    }

    fn is_said_by_us(&self, line: &str) -> bool {
        let mut around = self.applied_line.iter();
        around.any(|around| between(line, around).is_some())
    }

    /// Returns the symbol of the draft that a line of the table's head names.
    pub fn symbol<'t>(&self, line: &'t str) -> Option<&'t str> {
        self.on_draft.iter().find_map(|[before, behind]| {
            let (_, rest) = line.split_once(before.as_str())?;
            let rest = match behind.trim() {
                "" => rest,
                behind => rest.split_once(behind)?.0,
            };
            let is_sign = !before.trim().is_empty();
            let symbol = rest.lines().next().unwrap_or_default().trim();
            (is_sign && !symbol.is_empty()).then_some(symbol)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> DecisionWords {
        let outcomes = [
            (Outcome::Accepted, "Accepted"),
            (Outcome::Accepted, "ok"),
            (Outcome::Partly, "Accepted in part"),
            (Outcome::Partly, "partially accepted"),
            (Outcome::Noted, "Noted"),
            (Outcome::Noted, "taken note of"),
            (Outcome::Rejected, "Rejected"),
            (Outcome::Rejected, "not accepted"),
            (Outcome::Rejected, "no"),
        ];
        DecisionWords {
            outcomes: outcomes
                .map(|(outcome, word)| (outcome, word.to_owned()))
                .to_vec(),
            prompts: vec!["Choose".to_owned()],
            agreed_line: vec![["Agreed text: ".to_owned(), String::new()]],
            applied_line: vec![["In the plan since ".to_owned(), String::new()]],
            on_draft: vec![["On draft ".to_owned(), String::new()]],
            ..DecisionWords::default()
        }
    }

    #[test]
    fn outcomes_are_read_as_people_write_them() {
        let words = words();
        for (text, expected) in [
            ("Accepted", Some(Outcome::Accepted)),
            (" ACCEPTED. ", Some(Outcome::Accepted)),
            ("OK!", Some(Outcome::Accepted)),
            ("accepted in part", Some(Outcome::Partly)),
            ("Partially-accepted", Some(Outcome::Partly)),
            ("Taken note\u{a0}of", Some(Outcome::Noted)),
            ("not accepted", Some(Outcome::Rejected)),
            ("No", Some(Outcome::Rejected)),
            ("rejected", Some(Outcome::Rejected)),
            ("partly", Some(Outcome::Partly)),
        ] {
            let expected = expected.map(OutcomeReading::Decided);
            assert_eq!(Some(words.outcome(text)), expected, "{text}");
        }
        for open in ["", "  ", "—", "Choose", "choose…"] {
            assert_eq!(words.outcome(open), OutcomeReading::Open, "{open}");
        }
        for unknown in ["maybe", "accepted and rejected", "?a", "no objection"] {
            let read = words.outcome(unknown);
            assert!(
                matches!(read, OutcomeReading::Unknown(_)),
                "{unknown}: {read:?}"
            );
        }
    }

    #[test]
    fn one_cell_may_hold_outcome_text_and_reply() {
        let words = words();
        for (text, outcome, agreed, reply) in [
            ("accepted", "accepted", "", ""),
            ("Accepted\nThank you.", "Accepted", "", "Thank you."),
            (
                "Rejected: outside the mandate",
                "Rejected",
                "",
                "outside the mandate",
            ),
            (
                "Accepted in part – see below",
                "Accepted in part",
                "",
                "see below",
            ),
            (
                "Accepted in part\nAgreed text: Recruit four\nAfter the meeting.\nIn the plan since 1 May 2016",
                "Accepted in part",
                "Recruit four",
                "After the meeting.",
            ),
            ("\n", "", "", ""),
            ("maybe later", "maybe later", "", ""),
        ] {
            let (first, rest) = words.divided(text);
            let (said, told) = words.agreed_and_reply(rest);
            assert_eq!(
                (first.trim(), said.as_str(), told.as_str()),
                (outcome, agreed, reply),
                "{text}"
            );
        }
    }

    #[test]
    fn the_head_of_a_table_names_the_draft() {
        let words = words();
        let line = "Comments received: Example Plan. On draft EX/2016/1/Rev.1";
        assert_eq!(words.symbol(line), Some("EX/2016/1/Rev.1"));
        assert_eq!(words.symbol("As of 3 May 2016"), None);
    }
}
