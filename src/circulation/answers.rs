//! Who answered a circulated draft, who did not, and what became of each body's comments.

use super::feedback::{Comment, CommentId, Feedback, Outcome, Source};
use crate::plan::BodyKey;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap, HashSet};

/// One who was sent the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    /// The bodies for which they answer.
    pub bodies: Vec<BodyKey>,
}

/// How a draft was circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    pub symbol: Option<String>,
    /// The last day for comments.
    pub deadline: Option<NaiveDate>,
    /// In the order of the circulation list.
    pub asked: Vec<Asked>,
}

/// How it stands with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A file was collected by the deadline, or there is no deadline.
    InTime,
    /// The first file was collected after the deadline.
    AfterDeadline,
    /// Nothing has come, and there is time.
    Awaited,
    /// Nothing has come, and the deadline has passed.
    Overdue,
    /// They answer for no body, so that nobody can tell which file is theirs.
    NotTold,
}

/// The answer of one who was asked, or of somebody who was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow<'a> {
    pub from: Sender<'a>,
    pub answer: Answer,
    pub files: Vec<&'a Source>,
    pub comments: usize,
}

/// Whose answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender<'a> {
    Asked(&'a Asked),
    /// A body that nobody on the circulation list answers for.
    NotAsked(&'a BodyKey),
    /// Files of which nobody has said whose they are.
    NotKnown,
}

/// How many comments came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub comments: usize,
    /// By [`Outcome::ALL`].
    pub outcomes: [usize; Outcome::ALL.len()],
    pub open: usize,
    pub applied: usize,
}

/// Feedback, ready to be asked about single comments.
#[derive(Debug)]
pub struct Standing<'f> {
    pub feedback: &'f Feedback,
    sources: HashMap<&'f str, &'f Source>,
    decisions: HashMap<CommentId, usize>,
    applied: HashMap<CommentId, usize>,
}

impl<'f> Standing<'f> {
    pub fn new(feedback: &'f Feedback) -> Self {
        let sources = feedback.sources.iter();
        let decisions = feedback.decisions.iter().enumerate();
        let applied = feedback.applied.iter().enumerate();
        Standing {
            feedback,
            sources: sources
                .map(|source| (source.hash.as_str(), source))
                .collect(),
            // Later ones take the place of earlier ones.
            decisions: decisions.map(|(at, one)| (one.comment, at)).collect(),
            applied: applied.map(|(at, one)| (one.comment, at)).collect(),
        }
    }

    /// Returns the decision that stands about a comment.
    pub fn decision(&self, comment: CommentId) -> Option<&'f super::feedback::Decision> {
        let at = self.decisions.get(&comment)?;
        self.feedback.decisions.get(*at)
    }

    /// Returns when a comment's change was written into the plan.
    pub fn applied(&self, comment: CommentId) -> Option<NaiveDate> {
        let at = self.applied.get(&comment)?;
        self.feedback.applied.get(*at).map(|one| one.date)
    }

    /// Returns the body whose comment it is: its own, else that of its file.
    pub fn body(&self, comment: &'f Comment) -> Option<&'f BodyKey> {
        let of_file = || self.sources.get(comment.source.as_str())?.body.as_ref();
        comment.body.as_ref().or_else(of_file)
    }

    /// Counts comments by body, those of nobody known last, as `None`.
    pub fn tallies(&self) -> Vec<(Option<&'f BodyKey>, Tally)> {
        let mut tallies: BTreeMap<(bool, Option<&BodyKey>), Tally> = BTreeMap::new();
        for comment in &self.feedback.comments {
            let body = self.body(comment);
            let tally = tallies.entry((body.is_none(), body)).or_default();
            *tally = *tally + self.tally(comment);
        }
        tallies
            .into_iter()
            .map(|((_, body), tally)| (body, tally))
            .collect()
    }

    fn tally(&self, comment: &Comment) -> Tally {
        let mut tally = Tally {
            comments: 1,
            applied: usize::from(self.applied(comment.id).is_some()),
            ..Tally::default()
        };
        match self.decision(comment.id) {
            Some(decision) => tally.outcomes[decision.outcome as usize] = 1,
            None => tally.open = 1,
        }
        tally
    }

    /// Says who has answered by `today`: those who were asked in their order, then others.
    pub fn answers<'a>(
        &'a self,
        asked: &'a [Asked],
        deadline: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<AnswerRow<'a>> {
        let is_past = |day: NaiveDate| deadline.is_some_and(|deadline| day > deadline);
        let known: HashSet<&BodyKey> = asked.iter().flat_map(|one| &one.bodies).collect();
        let mut rows: Vec<AnswerRow<'a>> = asked
            .iter()
            .map(|one| {
                let files = self.files(|body| body.is_some_and(|body| one.bodies.contains(body)));
                let first = files.iter().map(|file| file.collected).min();
                let answer = match first {
                    Some(day) if is_past(day) => Answer::AfterDeadline,
                    Some(_) => Answer::InTime,
                    None if one.bodies.is_empty() => Answer::NotTold,
                    None if is_past(today) => Answer::Overdue,
                    None => Answer::Awaited,
                };
                let is_theirs =
                    |body: Option<&BodyKey>| body.is_some_and(|body| one.bodies.contains(body));
                self.row(Sender::Asked(one), answer, files, is_theirs)
            })
            .collect();
        let others: std::collections::BTreeSet<Option<&BodyKey>> = self
            .feedback
            .comments
            .iter()
            .map(|comment| self.body(comment))
            .chain(
                self.feedback
                    .sources
                    .iter()
                    .map(|source| source.body.as_ref()),
            )
            .filter(|body| body.is_none_or(|body| !known.contains(body)))
            .collect();
        let of_bodies = others.iter().copied().filter(|body| body.is_some());
        let of_nobody = others.iter().copied().filter(|body| body.is_none());
        for other in of_bodies.chain(of_nobody) {
            let files = self.files(|body| body == other);
            let first = files.iter().map(|file| file.collected).min();
            let answer = match first {
                Some(day) if is_past(day) => Answer::AfterDeadline,
                _ => Answer::InTime,
            };
            let from = other.map_or(Sender::NotKnown, Sender::NotAsked);
            rows.push(self.row(from, answer, files, |body| body == other));
        }
        rows
    }

    /// Returns the files of a body, or that have comments of it.
    fn files(&self, is_theirs: impl Fn(Option<&BodyKey>) -> bool) -> Vec<&'f Source> {
        let with_comments: HashSet<&str> = self
            .feedback
            .comments
            .iter()
            .filter(|comment| is_theirs(self.body(comment)))
            .map(|comment| comment.source.as_str())
            .collect();
        let sources = self.feedback.sources.iter();
        sources
            .filter(|source| {
                with_comments.contains(source.hash.as_str()) || is_theirs(source.body.as_ref())
            })
            .collect()
    }

    fn row<'a>(
        &self,
        from: Sender<'a>,
        answer: Answer,
        files: Vec<&'a Source>,
        is_theirs: impl Fn(Option<&BodyKey>) -> bool,
    ) -> AnswerRow<'a>
    where
        'f: 'a,
    {
        let comments = self.feedback.comments.iter();
        AnswerRow {
            from,
            answer,
            files,
            comments: comments.filter(|one| is_theirs(self.body(one))).count(),
        }
    }
}

impl std::ops::Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        let mut outcomes = self.outcomes;
        outcomes
            .iter_mut()
            .zip(other.outcomes)
            .for_each(|(own, other)| *own += other);
        Tally {
            comments: self.comments + other.comments,
            outcomes,
            open: self.open + other.open,
            applied: self.applied + other.applied,
        }
    }
}

impl Tally {
    /// Returns how many comments came to that.
    pub fn of(&self, outcome: Outcome) -> usize {
        self.outcomes[outcome as usize]
    }
}
