//! Decisions of a table against those on record: what is new, what is as it was, and what was decided
//! otherwise since.

use super::rows::{self, FilledRow};
use super::words::DecisionWords;
use crate::circulation::feedback::{Comment, CommentId, Decision, Feedback, Outcome, standing};
use crate::diagnostic::Diagnostic;
use crate::plan::ColumnKey;
use crate::plan::column;
use crate::reading::ReturnedFile;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// A filled-in table, and the record that it is held against.
#[derive(Debug, Clone, Copy)]
pub struct DecisionTable<'a> {
    /// Names the file in messages.
    pub name: &'a str,
    pub file: &'a ReturnedFile,
    pub words: &'a DecisionWords,
    pub feedback: &'a Feedback,
    /// How many decisions were on record when the table was made; nothing where it does not say.
    pub known: Option<usize>,
    /// Whether what the table says stands in the place of what was decided since it was made.
    pub replaces: bool,
    /// The day of the decisions.
    pub date: NaiveDate,
}

/// What a table decides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableDecisions {
    /// Those that are not on record, in the order of their comments.
    pub new: Vec<Decision>,
    /// How many comments are decided as the record has it.
    pub as_recorded: usize,
    /// Comments of which the table says nothing any more, and of which a decision stands.
    pub emptied: Vec<CommentId>,
    /// Words that are not read.
    pub warnings: Vec<Diagnostic>,
}

/// Reads the decisions of a table.
///
/// # Errors
/// With every cell that is wrong, and every decision that was changed since in another way.
pub fn decisions(table: &DecisionTable<'_>) -> Result<TableDecisions, Vec<Diagnostic>> {
    let read = rows::read(table.name, table.file, table.words);
    if !read.is_table {
        return Err(vec![no_table(table)]);
    }
    let mut record = Record {
        table,
        comments: table
            .feedback
            .comments
            .iter()
            .map(|one| (one.id, one))
            .collect(),
        kept: table.feedback.kept.iter().map(|one| one.id).collect(),
        first: HashMap::new(),
        decided: TableDecisions {
            warnings: read.warnings,
            ..TableDecisions::default()
        },
        wrong: read.wrong,
    };
    for row in &read.rows {
        record.row(row);
    }
    let Record { decided, wrong, .. } = record;
    match wrong.is_empty() {
        true => Ok(TableDecisions {
            new: sorted(decided.new),
            ..decided
        }),
        false => Err(wrong),
    }
}

fn sorted(mut decisions: Vec<Decision>) -> Vec<Decision> {
    decisions.sort_by_key(|decision| decision.comment);
    decisions
}

fn no_table(table: &DecisionTable<'_>) -> Diagnostic {
    let first = |words: &[String]| words.first().cloned().unwrap_or_default();
    let (number, decision) = (first(&table.words.number), first(&table.words.decision));
    Diagnostic::error(
        "no-decisions",
        format!(
            "{} has no table of comments with the columns “{number}” and “{decision}”",
            table.name
        ),
    )
    .help("fill in the table that `wem-report feedback` writes; its columns may stand in any order")
}

struct Record<'a> {
    table: &'a DecisionTable<'a>,
    comments: HashMap<CommentId, &'a Comment>,
    /// Those that stand behind a question, or were withdrawn.
    kept: HashSet<CommentId>,
    /// Which row is the first about a comment, and what it says.
    first: HashMap<CommentId, FilledRow>,
    decided: TableDecisions,
    wrong: Vec<Diagnostic>,
}

/// A decision without its comment and day, as texts are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Ruling {
    outcome: Outcome,
    reply: String,
    agreed: String,
}

impl Ruling {
    fn of(decision: &Decision) -> Self {
        let text = |text: &Option<String>| as_compared(text.as_deref().unwrap_or_default());
        Ruling {
            outcome: decision.outcome,
            reply: text(&decision.reply),
            agreed: text(&decision.agreed),
        }
    }
}

/// Returns a text as it is compared: what a document cannot show is left out of it.
fn as_compared(text: &str) -> String {
    column::folded(&text.replace(is_lost, ""))
}

fn is_lost(c: char) -> bool {
    let is_control = c.is_control() && !c.is_whitespace();
    is_control
        || matches!(c, '\u{FFFD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

impl Record<'_> {
    fn row(&mut self, row: &FilledRow) {
        let Some(comments) = self.comments_of(row) else {
            return;
        };
        let has_text = !row.reply.is_empty() || !row.agreed.is_empty();
        let Some(outcome) = row.outcome else {
            if has_text {
                self.no_outcome(row);
            } else {
                self.emptied(&comments);
            }
            return;
        };
        if !row.agreed.is_empty() && !self.may_be_agreed(row, outcome, &comments) {
            return;
        }
        for comment in comments {
            self.decide(row, outcome, comment);
        }
    }

    /// Returns the comments of a row; nothing where a number is wrong, which is reported.
    fn comments_of(&mut self, row: &FilledRow) -> Option<Vec<CommentId>> {
        let mut comments = Vec::new();
        let is_blank = row.outcome.is_none() && row.reply.is_empty() && row.agreed.is_empty();
        for id in &row.comments {
            let Some(comment) = self.comments.get(id) else {
                // Where nothing was decided, nothing is lost.
                if !is_blank {
                    self.unknown(row, *id);
                }
                return None;
            };
            if let Some(meant) = self.meant_by_words(row, comment).filter(|_| !is_blank) {
                let message = format!(
                    "{}: the row has the number {id}, and the words of comment {meant}",
                    row.number_at
                );
                self.wrong.push(
                    Diagnostic::error("bad-decision", message)
                        .help("sort whole rows, not one column; put back which row is which"),
                );
                return None;
            }
            comments.push(*id);
        }
        Some(comments)
    }

    /// Returns the one comment whose words a row says that has another number.
    fn meant_by_words(&self, row: &FilledRow, comment: &Comment) -> Option<CommentId> {
        /// Shorter texts may stand in any row.
        const TELLING: usize = 12;
        let own = as_compared(&comment.text);
        if own.is_empty() {
            return None;
        }
        let said = as_compared(&row.words);
        if said.contains(&own) {
            return None;
        }
        let others = self.table.feedback.comments.iter();
        let mut others = others.filter(|other| {
            let text = as_compared(&other.text);
            text.chars().count() >= TELLING && said.contains(&text)
        });
        match (others.next(), others.next()) {
            (Some(meant), None) => Some(meant.id),
            _ => None,
        }
    }

    fn unknown(&mut self, row: &FilledRow, id: CommentId) {
        let (message, help) = match self.kept.contains(&id) {
            true => (
                format!("{}: comment {id} is no longer counted", row.number_at),
                "it was withdrawn, or is a question that was taken apart; `wem-report feedback` writes the table anew",
            ),
            false => (
                format!("{}: there is no comment {id}", row.number_at),
                "put the number back that the table had; `wem-report feedback` writes it anew",
            ),
        };
        self.wrong
            .push(Diagnostic::error("unknown-comment", message).help(help));
    }

    fn no_outcome(&mut self, row: &FilledRow) {
        let outcomes = Outcome::DECIDED.map(|outcome| self.table.words.word(outcome));
        self.wrong.push(
            Diagnostic::error(
                "bad-decision",
                format!(
                    "{}: comment {} has a reply or an agreed text, and no decision",
                    row.decision_at, row.comments[0]
                ),
            )
            .help(format!("choose one of {}", outcomes.join(", "))),
        );
    }

    fn emptied(&mut self, comments: &[CommentId]) {
        for id in comments {
            let before = self.before(*id);
            if before.is_some() {
                self.decided.emptied.push(*id);
            }
        }
    }

    /// Reports an agreed text that cannot be one.
    fn may_be_agreed(&mut self, row: &FilledRow, outcome: Outcome, comments: &[CommentId]) -> bool {
        let mut report = |message: String, help: &str| {
            let message = format!("{}: {message}", row.agreed_at);
            self.wrong
                .push(Diagnostic::error("bad-decision", message).help(help));
            false
        };
        if matches!(outcome, Outcome::Noted | Outcome::Rejected) {
            return report(
                "a comment that is noted or rejected has no agreed text".to_owned(),
                "decide otherwise, or leave the agreed text empty; what its author is told goes into the reply",
            );
        }
        let subjects = comments.iter().filter_map(|id| self.comments.get(id));
        let mut subjects = subjects.map(|comment| {
            let column = comment.column.clone().unwrap_or(ColumnKey::ACTION);
            (&comment.place, column)
        });
        let first = subjects.next();
        match subjects.any(|other| Some(other) != first) {
            true => report(
                "one agreed text cannot be that of several items".to_owned(),
                "decide about the comments on each item in a row of its own",
            ),
            false => true,
        }
    }

    /// Returns the decision that stood when the table was made; where it does not say when that was,
    /// none is known.
    fn before(&self, id: CommentId) -> Option<&Decision> {
        let decisions = &self.table.feedback.decisions;
        let known = self.table.known.unwrap_or(0).min(decisions.len());
        standing(&decisions[..known], id)
    }

    fn decide(&mut self, row: &FilledRow, outcome: Outcome, id: CommentId) {
        if let Some(first) = self.first.get(&id) {
            let is_same = (
                first.outcome,
                as_compared(&first.reply),
                as_compared(&first.agreed),
            ) == (
                row.outcome,
                as_compared(&row.reply),
                as_compared(&row.agreed),
            );
            if !is_same {
                let message = format!(
                    "{}: comment {id} is decided twice, in another way at {}",
                    row.decision_at, first.decision_at
                );
                self.wrong.push(
                    Diagnostic::error("bad-decision", message)
                        .help("keep one of the two rows, or say the same in both"),
                );
            }
            return;
        }
        self.first.insert(id, row.clone());
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let decision = Decision {
            comment: id,
            outcome,
            reply: some(&row.reply),
            agreed: some(&row.agreed),
            date: self.table.date,
        };
        let said = Ruling::of(&decision);
        let standing = self.table.feedback.decision(id);
        let stands = standing.map(Ruling::of);
        let before = self.before(id).map(Ruling::of);
        if stands.as_ref() == Some(&said) {
            self.decided.as_recorded += 1;
        } else if before.as_ref() == Some(&said) {
            // The table says what it said from the first, and something else was decided since.
            self.decided.as_recorded += 1;
        } else if before == stands || self.table.replaces {
            self.decided.new.push(decision);
        } else if let Some(standing) = standing {
            self.conflict(row, &said, standing);
        }
    }

    fn conflict(&mut self, row: &FilledRow, said: &Ruling, standing: &Decision) {
        let words = self.table.words;
        let id = standing.comment;
        let how = match said.outcome == standing.outcome {
            false => format!(
                "{} on {}, and the table says {}",
                words.word(standing.outcome).to_lowercase(),
                standing.date,
                words.word(said.outcome).to_lowercase()
            ),
            true => format!(
                "{} on {}, with another reply or agreed text than the table has",
                words.word(standing.outcome).to_lowercase(),
                standing.date
            ),
        };
        self.wrong.push(
            Diagnostic::error(
                "decided-otherwise",
                format!(
                    "{}: comment {id} was decided otherwise since the table was made: {how}",
                    row.decision_at
                ),
            )
            .help("write into the table what stands, or read it with --replace where the table is right"),
        );
    }
}
