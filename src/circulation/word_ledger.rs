//! What became of the words of a returned file: each has one fate, and the fates add up.

use crate::reading::LeftOut as Unread;
use std::collections::BTreeMap;
use std::fmt;

/// The words of a file by what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WordLedger {
    /// All words that the file holds, as its raw parts say.
    pub came: usize,
    /// Words that stand as they were sent.
    pub as_sent: usize,
    /// Words that are ours and say nothing of the plan: headings, labels, instructions, running lines.
    pub ours: usize,
    /// Words that are in a comment.
    pub found: usize,
    pub left_out: BTreeMap<LeftOut, usize>,
}

/// Why words are in no comment, though they are not what was sent. There is no other reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// The heading of a column of ours in other words; what stands in the column is read.
    RenamedHeading,
    /// The name of a body in a row of a table for comments that says nothing else.
    BodyAlone,
    /// Put in and taken out again by the same author.
    TakenBack,
    /// Struck out in what is proposed or said.
    Struck,
    /// The subject of a message that says more below it.
    Subject,
    /// Quoted in a message from one before.
    Quoted,
    /// A form of address at the head of a message.
    Greeting,
    /// A form of words at its foot, and who signs.
    Signature,
    /// Says that files come with a message.
    CoverWords,
    /// Says that there are no comments.
    NoComments,
    /// On a page, and not among the words that were sent.
    PageWords,
    /// Not read, for one of the reasons that reading knows.
    Unread(Unread),
}

impl LeftOut {
    /// Those that are not about reading.
    const OWN: [LeftOut; 11] = [
        LeftOut::RenamedHeading,
        LeftOut::BodyAlone,
        LeftOut::TakenBack,
        LeftOut::Struck,
        LeftOut::Subject,
        LeftOut::Quoted,
        LeftOut::Greeting,
        LeftOut::Signature,
        LeftOut::CoverWords,
        LeftOut::NoComments,
        LeftOut::PageWords,
    ];

    pub const ALL: [LeftOut; Self::OWN.len() + Unread::ALL.len()] = {
        let mut all = [LeftOut::RenamedHeading; Self::OWN.len() + Unread::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = match at < Self::OWN.len() {
                true => Self::OWN[at],
                false => LeftOut::Unread(Unread::ALL[at - Self::OWN.len()]),
            };
            at += 1;
        }
        all
    };

    /// Returns the word by which files name it.
    pub fn key(self) -> &'static str {
        match self {
            LeftOut::RenamedHeading => "renamed-heading",
            LeftOut::BodyAlone => "body-alone",
            LeftOut::TakenBack => "taken-back",
            LeftOut::Struck => "struck",
            LeftOut::Subject => "subject",
            LeftOut::Quoted => "quoted",
            LeftOut::Greeting => "greeting",
            LeftOut::Signature => "signature",
            LeftOut::CoverWords => "cover-words",
            LeftOut::NoComments => "no-comments",
            LeftOut::PageWords => "page-words",
            LeftOut::Unread(reason) => reason.key(),
        }
    }
}

impl WordLedger {
    /// Returns how many words have a fate.
    pub(crate) fn accounted(&self) -> usize {
        let left_out: usize = self.left_out.values().sum();
        self.as_sent + self.ours + self.found + left_out
    }

    /// Returns whether every word that came has just one fate.
    pub fn adds_up(&self) -> bool {
        self.accounted() == self.came
    }
}

impl fmt::Display for WordLedger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} words: {} as sent, {} ours, {} in comments",
            self.came, self.as_sent, self.ours, self.found
        )?;
        for (reason, count) in &self.left_out {
            write!(f, ", {count} left out ({})", reason.key())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_a_fate_is_noticed() {
        let mut ledger = WordLedger {
            came: 7,
            as_sent: 3,
            ours: 2,
            found: 1,
            left_out: BTreeMap::new(),
        };
        assert!(!ledger.adds_up());
        ledger.left_out.insert(LeftOut::Struck, 1);
        assert!(ledger.adds_up());
        let said = "7 words: 3 as sent, 2 ours, 1 in comments, 1 left out (struck)";
        assert_eq!(ledger.to_string(), said);
    }
}
