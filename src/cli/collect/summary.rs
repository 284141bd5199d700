//! What is said of a run: which files were collected, how much was in them, what has no place.

use super::sender;
use crate::circulation::ToldSender;
use crate::circulation::feedback::{Comment, Feedback};
use crate::circulation::word_ledger::WordLedger;
use crate::cli::session::Session;
use crate::diagnostic::Diagnostic;
use std::collections::HashMap;

/// How many characters of an unplaced comment are shown.
const SHOWN: usize = 70;

/// What happened to the files of a call.
#[derive(Debug, Default)]
pub(super) struct Summary {
    pub(super) files: Vec<CollectedFile>,
    /// Names of files collected before, and what was said anew of each.
    pub(super) anew: Vec<(String, String)>,
    /// Names of those of which nothing says who sent them.
    nothing_told: Vec<String>,
    /// Names of those that had been collected before.
    pub(super) known: Vec<String>,
    /// Names of files that nobody sent, and why they are not read.
    pub(super) passed_over: Vec<(String, &'static str)>,
    pub(super) refused: Vec<Diagnostic>,
    pub(super) warnings: Vec<Diagnostic>,
    counts: HashMap<String, usize>,
    unplaced: Vec<Comment>,
}

/// A file that was collected.
#[derive(Debug)]
pub(super) struct CollectedFile {
    pub(super) name: String,
    pub(super) hash: String,
    /// Who sent it, and when it was received.
    pub(super) said: String,
    /// What became of its words.
    pub(super) words: WordLedger,
}

impl Summary {
    /// Notes a file of which nobody can tell which member sent it, where there are members.
    pub(super) fn sender(&mut self, file: &str, told: &ToldSender<'_>, has_members: bool) {
        match (told.member, &told.candidates[..]) {
            (None, []) if has_members && told.body.is_none() => {
                self.nothing_told.push(file.to_owned());
            }
            (None, [_, ..]) => self.warnings.push(sender::not_told(file, told)),
            _ => {}
        }
    }

    /// Notes a file that nobody sent.
    pub(super) fn pass_over(&mut self, file: String, why: &'static str) {
        self.passed_over.push((file, why));
    }

    /// Takes in what was appended.
    pub(super) fn added(&mut self, more: &Feedback) {
        for comment in &more.comments {
            *self.counts.entry(comment.source.clone()).or_default() += 1;
        }
        let unplaced = more.comments.iter().filter(|one| one.place.is_none());
        self.unplaced.extend(unplaced.cloned());
    }

    /// Refuses a file of which nothing could be read back.
    pub(super) fn unfit(&mut self, hash: &str, findings: Vec<Diagnostic>) {
        let of_file = self.files.iter().position(|file| file.hash == hash);
        let file = of_file.map(|at| self.files.remove(at).name);
        let file = file.unwrap_or_else(|| "a file that was collected before".to_owned());
        let findings = findings.into_iter().zip(0..);
        self.refused
            .extend(findings.map(|(finding, index)| match index {
                0 => Diagnostic {
                    message: format!("{file}: {}", finding.message),
                    ..finding
                },
                _ => finding,
            }));
    }

    /// Says all of it, but for what was refused.
    pub(super) fn tell(&self, session: &Session, is_verbose: bool) {
        for CollectedFile {
            name,
            hash,
            said,
            words,
        } in &self.files
        {
            let count = self.counts.get(hash).copied().unwrap_or(0);
            session.note(&format!("{name}: {}; {said}", comments(count)));
            if is_verbose {
                session.note(&format!("{name}: {words}"));
            }
        }
        for (file, said) in &self.anew {
            session.note(&format!("{file}: collected before, now {said}"));
        }
        for file in &self.known {
            session.note(&format!("{file}: collected before, nothing added"));
        }
        for (file, why) in self.passed_over.iter().filter(|_| is_verbose) {
            session.note(&format!("{file}: passed over, {why}"));
        }
        if self.files.len() > 1 {
            let all = self.counts.values().sum();
            session.note(&format!("{} in {} files", comments(all), self.files.len()));
        }
        if !self.unplaced.is_empty() {
            session.note(&format!("unplaced: {}", self.unplaced.len()));
            let names: HashMap<&str, &str> = self
                .files
                .iter()
                .map(|file| (file.hash.as_str(), file.name.as_str()))
                .collect();
            for comment in &self.unplaced {
                let file = names
                    .get(comment.source.as_str())
                    .copied()
                    .unwrap_or_default();
                session.note(&format!("  {}, {file}: “{}”", comment.id, said(comment)));
            }
        }
        if !session.quiet {
            session.report(&self.warnings);
            if !self.nothing_told.is_empty() {
                session.report(&[sender::nothing_told(&self.nothing_told)]);
            }
        }
    }
}

fn comments(count: usize) -> String {
    match count {
        0 => "no comments".to_owned(),
        1 => "1 comment".to_owned(),
        many => format!("{many} comments"),
    }
}

/// Returns the beginning of what a comment says, on one line.
fn said(comment: &Comment) -> String {
    let texts = [&comment.text, &comment.about];
    let text = texts.into_iter().find(|text| !text.trim().is_empty());
    let words: Vec<&str> = text.map_or("", String::as_str).split_whitespace().collect();
    let line: String = words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
