//! Who answered a circulated draft, who did not, and what became of each body's comments.

use super::feedback::{Comment, CommentId, Feedback, Outcome, SentBy, Source};
use super::manifest::Manifest;
use super::members::Circulation;
use super::respondents::{NamedSender, Respondent, Respondents};
use crate::plan::BodyKey;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};

/// How a draft was circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    pub symbol: Option<String>,
    /// The last day for comments.
    pub deadline: Option<NaiveDate>,
    /// In the order of the circulation list.
    pub asked: Vec<Respondent>,
}

impl Terms {
    /// Returns what a draft's manifest says.
    pub fn of(manifest: &Manifest) -> Self {
        let asked = Respondents::of(&Circulation::default(), Some(manifest));
        Terms {
            symbol: Some(manifest.symbol.as_str().to_owned()),
            deadline: Some(manifest.last_day()),
            asked: asked.all,
        }
    }
}

/// How it stands with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// A file was received by the deadline, or there is no deadline.
    InTime,
    /// The first file was received after the deadline.
    AfterDeadline,
    /// Nothing has come, and there is time.
    Awaited,
    /// Nothing has come, and the deadline has passed.
    Overdue,
    /// Nothing is known to be theirs, but a file has come that may be.
    NotTold,
}

/// The answer of one who was asked, or of somebody who was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow<'a> {
    pub from: Sender<'a>,
    pub answer: Answer,
    /// The files, with the day on which each was received.
    pub files: Vec<(&'a Source, NaiveDate)>,
    pub comments: usize,
}

/// Whose answer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender<'a> {
    Asked(&'a Respondent),
    /// A member that is not on the circulation list, and the body for which they answer.
    Member(&'a str, Option<&'a BodyKey>),
    /// A body that nobody on the circulation list answers for.
    NotAsked(&'a BodyKey),
    /// One of several who answer for a body, and nobody has said which.
    OneOf(&'a BodyKey),
    /// Files of which nobody has said whose they are.
    NotKnown,
}

/// Whose comments are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice<'a> {
    Body(&'a BodyKey),
    /// A member who answers for several bodies, or for none.
    Member(&'a str),
    NotKnown,
}

/// How many comments came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub comments: usize,
    /// By [`Outcome::DECIDED`].
    pub outcomes: [usize; Outcome::DECIDED.len()],
    pub open: usize,
    pub applied: usize,
}

/// Feedback, ready to be asked about single comments.
#[derive(Debug)]
pub struct Standing<'f> {
    pub feedback: &'f Feedback,
    senders: HashMap<&'f str, SentBy<'f>>,
    decisions: HashMap<CommentId, usize>,
    applied: HashMap<CommentId, usize>,
}

impl<'f> Standing<'f> {
    pub fn new(feedback: &'f Feedback) -> Self {
        let decisions = feedback.decisions.iter().enumerate();
        let applied = feedback.applied.iter().enumerate();
        Standing {
            feedback,
            senders: feedback.senders(),
            // Later ones take the place of earlier ones.
            decisions: decisions.map(|(at, one)| (one.comment, at)).collect(),
            applied: applied.map(|(at, one)| (one.comment, at)).collect(),
        }
    }

    /// Returns the decision that stands about a comment.
    pub fn decision(&self, comment: CommentId) -> Option<&'f super::feedback::Decision> {
        let at = self.decisions.get(&comment)?;
        let decision = self.feedback.decisions.get(*at)?;
        (decision.outcome != Outcome::Open).then_some(decision)
    }

    /// Returns when a comment's change was written into the plan.
    pub fn applied(&self, comment: CommentId) -> Option<NaiveDate> {
        let at = self.applied.get(&comment)?;
        self.feedback.applied.get(*at).map(|one| one.date)
    }

    /// Returns the body whose comment it is: its own, else that of its file.
    pub fn body(&self, comment: &'f Comment) -> Option<&'f BodyKey> {
        match self.senders.get(comment.source.as_str()) {
            Some(sender) => sender.body_of(comment),
            None => comment.body.as_ref(),
        }
    }

    /// Returns the language of the text that a comment is about, where that is a translation.
    pub fn language(&self, comment: &Comment) -> Option<&'f str> {
        self.feedback.source(&comment.source)?.language.as_deref()
    }

    /// Returns the member in whose file a comment came, where that is known.
    pub fn member(&self, comment: &Comment) -> Option<&'f str> {
        self.senders.get(comment.source.as_str())?.member
    }

    /// Counts comments by whose they are, those of nobody known last.
    pub fn tallies(&self) -> Vec<(Voice<'f>, Tally)> {
        let mut tallies: BTreeMap<Voice<'f>, Tally> = BTreeMap::new();
        for comment in &self.feedback.comments {
            let voice = match (self.body(comment), self.member(comment)) {
                (Some(body), _) => Voice::Body(body),
                (None, Some(member)) => Voice::Member(member),
                (None, None) => Voice::NotKnown,
            };
            let tally = tallies.entry(voice).or_default();
            *tally = *tally + self.tally(comment);
        }
        tallies.into_iter().collect()
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
    ///
    /// A file is the answer of one; a body that several answer for makes none of them answered.
    pub fn answers<'a>(
        &'a self,
        asked: &'a [Respondent],
        deadline: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<AnswerRow<'a>> {
        let is_past = |day: NaiveDate| deadline.is_some_and(|deadline| day > deadline);
        let comments = self.comments_by_file();
        let mut rows: Vec<AnswerRow<'a>> = asked
            .iter()
            .map(|one| AnswerRow::empty(Sender::Asked(one)))
            .collect();
        let sources = self.feedback.sources.iter();
        for source in sources.filter(|one| !self.feedback.is_retracted(&one.hash)) {
            let from = self.sender(source, asked);
            let at = rows.iter().position(|row| row.from == from);
            let at = at.unwrap_or_else(|| {
                rows.push(AnswerRow::empty(from));
                rows.len() - 1
            });
            let sender = self.senders.get(source.hash.as_str());
            let received = sender.map_or(source.collected, |sender| sender.received);
            rows[at].files.push((source, received));
            let hash = source.hash.as_str();
            rows[at].comments += comments.get(hash).copied().unwrap_or(0);
        }
        let of_one: Vec<&BodyKey> = rows
            .iter()
            .filter_map(|row| match row.from {
                Sender::OneOf(body) => Some(body),
                _ => None,
            })
            .collect();
        for row in &mut rows {
            let may_be_there = match row.from {
                Sender::Asked(one) => one.bodies.iter().any(|body| of_one.contains(&body)),
                _ => false,
            };
            row.answer = match row.files.iter().map(|(_, day)| *day).min() {
                Some(day) if is_past(day) => Answer::AfterDeadline,
                Some(_) => Answer::InTime,
                None if may_be_there => Answer::NotTold,
                None if is_past(today) => Answer::Overdue,
                None => Answer::Awaited,
            };
        }
        rows[asked.len()..].sort_by_key(|row| match row.from {
            Sender::Asked(_) => (0, ""),
            Sender::Member(name, _) => (1, name),
            Sender::OneOf(body) => (2, body.0.as_str()),
            Sender::NotAsked(body) => (3, body.0.as_str()),
            Sender::NotKnown => (4, ""),
        });
        rows
    }

    /// Returns the comments that somebody made: a member with its files, a body wherever it is named.
    pub fn comments_of(&self, asked: &[Respondent], who: &NamedSender<'_>) -> Vec<&'f Comment> {
        let sources = self.feedback.sources.iter();
        let own: Vec<&str> = match who {
            NamedSender::Body(_) => Vec::new(),
            NamedSender::Member(member) => sources
                .filter(|source| match self.sender(source, asked) {
                    Sender::Asked(one) => one.name == member.name,
                    Sender::Member(name, _) => member.is_called(name),
                    _ => false,
                })
                .map(|source| source.hash.as_str())
                .collect(),
        };
        let comments = self.feedback.comments.iter();
        comments
            .filter(|comment| match who {
                NamedSender::Body(body) => self.body(comment) == Some(body),
                NamedSender::Member(_) => own.contains(&comment.source.as_str()),
            })
            .collect()
    }

    /// Returns whose answer a file is.
    fn sender<'a>(&'a self, source: &'a Source, asked: &'a [Respondent]) -> Sender<'a> {
        let sender = self.senders.get(source.hash.as_str());
        let (member, body) = sender.map_or((None, None), |sender| (sender.member, sender.body));
        if let Some(name) = member {
            let known = asked.iter().find(|one| one.is_called(name));
            return known.map_or(Sender::Member(name, body), Sender::Asked);
        }
        let Some(body) = body else {
            return Sender::NotKnown;
        };
        let mut answering = asked.iter().filter(|one| one.bodies.contains(body));
        match (answering.next(), answering.next()) {
            (None, _) => Sender::NotAsked(body),
            (Some(one), None) => Sender::Asked(one),
            (Some(_), Some(_)) => Sender::OneOf(body),
        }
    }

    /// Counts comments by the hashes of their files.
    fn comments_by_file(&self) -> HashMap<&str, usize> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for comment in &self.feedback.comments {
            *counts.entry(comment.source.as_str()).or_default() += 1;
        }
        counts
    }
}

impl<'a> AnswerRow<'a> {
    fn empty(from: Sender<'a>) -> Self {
        AnswerRow {
            from,
            answer: Answer::Awaited,
            files: Vec::new(),
            comments: 0,
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
