//! How an item is said in the words of a language, and back: who "CEC/CCET and/or IWG" are.
//!
//! Every document, list and comparison of texts says an item by [`ItemWords::lines`].

use super::{Column, ColumnKind, Saying};
use crate::diagnostic::{alternatives, nearest};
use crate::plan::{Body, BodyKey, CalendarWords, Item, Plan, Timeline};

/// The words of a language in which items are said.
#[derive(Debug, Clone, Copy)]
pub struct ItemWords<'w> {
    pub calendar: &'w CalendarWords,
    /// Between the things of a list, such as ", ".
    pub separator: &'w str,
    /// Before the last thing of a list, such as " and ".
    pub last: &'w str,
    /// Between bodies of which any may act, such as " and/or ".
    pub or: &'w str,
    /// What stands before and after the supporters, such as "With support of ".
    pub support: [&'w str; 2],
    pub to_be_agreed: &'w str,
}

/// A line of what an item says in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidLine {
    pub text: String,
    /// Whether it says only that nothing is agreed on yet.
    pub is_open: bool,
}

/// What somebody wrote into a column, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnValue {
    /// In one line; none where the column is left blank.
    Text(Option<String>),
    Owners(Owners),
    /// None where it is still to be agreed.
    Timeline(Option<String>),
}

/// Those responsible for an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// Each entry is one joint owner: a body, or several of which any may act.
    pub joint: Vec<Vec<BodyKey>>,
    pub support: Vec<BodyKey>,
}

/// Why a text is not understood, and what helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUnderstood {
    pub reason: String,
    pub help: String,
}

/// Returns a text with each run of white space as one space.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl SaidLine {
    fn of(text: impl Into<String>) -> Self {
        SaidLine {
            text: text.into(),
            is_open: false,
        }
    }
}

impl ItemWords<'_> {
    /// Says what an item has in a column, line by line: joint owners and the supporters have a line
    /// each. There is none where the column is left blank.
    pub fn lines(&self, plan: &Plan, item: &Item, column: &Column) -> Vec<SaidLine> {
        self.said(plan.saying(item, column))
    }

    /// Says who owns an item and who supports it, line by line.
    pub fn bodies(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        self.said(plan.owners(item))
    }

    /// Says who owns an item, a line for each joint owner.
    pub fn owners(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        match plan.owners(item) {
            Saying::Owners { joint, .. } => self.owner_lines(&joint),
            saying => self.said(saying),
        }
    }

    fn said(&self, saying: Saying<'_>) -> Vec<SaidLine> {
        match saying {
            Saying::Text(text) => text.map(SaidLine::of).into_iter().collect(),
            Saying::Owners { joint, support } => {
                let mut lines = self.owner_lines(&joint);
                lines.extend(self.support_line(&support));
                lines
            }
            Saying::Timeline(said) => vec![self.line_or_open(said)],
        }
    }

    /// Says what an item has in a column as one text, its lines joined by line feeds.
    pub fn text(&self, plan: &Plan, item: &Item, column: &Column) -> String {
        let lines = self.lines(plan, item, column).into_iter();
        lines.map(|line| line.text).collect::<Vec<_>>().join("\n")
    }

    /// Says a time line, or that it is still to be agreed.
    pub fn timeline_line(&self, timeline: Option<&Timeline>) -> SaidLine {
        self.line_or_open(timeline.map(|timeline| timeline.said.as_str()))
    }

    /// Says that something is still to be agreed.
    pub fn open_line(&self) -> SaidLine {
        SaidLine {
            text: self.to_be_agreed.to_owned(),
            is_open: true,
        }
    }

    fn line_or_open(&self, said: Option<&str>) -> SaidLine {
        said.map_or_else(|| self.open_line(), SaidLine::of)
    }

    fn owner_lines(&self, joint: &[Vec<&str>]) -> Vec<SaidLine> {
        if joint.is_empty() {
            // A supporter owns nothing: the owner is still to be agreed.
            return vec![self.open_line()];
        }
        let lines = joint.iter().map(|names| names.join(self.or));
        lines.map(SaidLine::of).collect()
    }

    fn support_line(&self, names: &[&str]) -> Option<SaidLine> {
        let (last, before) = names.split_last()?;
        let list = match before {
            [] => (*last).to_owned(),
            before => before.join(self.separator) + self.last + last,
        };
        let [prefix, suffix] = self.support;
        Some(SaidLine::of(format!("{prefix}{list}{suffix}")))
    }

    /// Understands what somebody wrote into a column, in the forms in which documents say it.
    ///
    /// # Errors
    /// When the column's kind cannot hold it.
    pub fn read(
        &self,
        plan: &Plan,
        column: &Column,
        text: &str,
    ) -> Result<ColumnValue, NotUnderstood> {
        Ok(match column.kind {
            ColumnKind::Text => {
                ColumnValue::Text(Some(folded(text)).filter(|text| !text.is_empty()))
            }
            ColumnKind::Owners => ColumnValue::Owners(self.read_owners(plan, text)?),
            ColumnKind::Timeline => ColumnValue::Timeline(self.read_timeline(plan, text)?),
        })
    }

    /// Understands a time line; nothing where it is still to be agreed.
    ///
    /// # Errors
    /// When it is none, or ends before it starts.
    fn read_timeline(&self, plan: &Plan, text: &str) -> Result<Option<String>, NotUnderstood> {
        let text = folded(text);
        if text.is_empty() || text == folded(self.to_be_agreed) {
            return Ok(None);
        }
        match Timeline::parse(&text, self.calendar, &plan.calendar) {
            Ok(_) => Ok(Some(text)),
            Err(_) => Err(NotUnderstood {
                reason: format!("“{text}” is no time line"),
                help: format!(
                    "understood are {}",
                    Timeline::understood_forms(self.calendar)
                ),
            }),
        }
    }

    /// Understands who is responsible, in the forms in which documents say it.
    ///
    /// Lines, semicolons, commas and "and" part joint owners, "and/or" and "or" alternatives.
    ///
    /// # Errors
    /// When a name is none of the plan's bodies, or a line can be read in two ways.
    fn read_owners(&self, plan: &Plan, text: &str) -> Result<Owners, NotUnderstood> {
        let (owners, support) = self.split_support(text);
        let mut joint = Vec::new();
        for line in owners.split(['\n', ';']) {
            joint.extend(self.joint(plan, &folded(line))?);
        }
        let supporters = self.joint(plan, &folded(support))?;
        Ok(Owners {
            joint,
            support: supporters.into_iter().flatten().collect(),
        })
    }

    /// Parts a text where the supporters begin.
    fn split_support<'t>(&self, text: &'t str) -> (&'t str, &'t str) {
        let [prefix, suffix] = self.support.map(str::trim);
        let found = text
            .char_indices()
            .filter(|_| !prefix.is_empty())
            .find_map(|(at, _)| Some((at, at + match_length(&text[at..], prefix)?)));
        match found {
            None => (text, ""),
            Some((at, end)) => {
                let support = text[end..].trim();
                let support = support.strip_suffix(suffix).unwrap_or(support);
                (&text[..at], support)
            }
        }
    }

    /// Reads a line of names.
    fn joint(&self, plan: &Plan, line: &str) -> Result<Vec<Vec<BodyKey>>, NotUnderstood> {
        let mut runs: Vec<Run> = Vec::new();
        let mut rest = line;
        let mut between = Between::Nothing;
        while !rest.is_empty() {
            if let Some(length) = match_length(rest, self.to_be_agreed) {
                rest = rest[length..].trim_start();
                continue;
            }
            let (key, length) = longest_name(plan, rest).ok_or_else(|| unknown(plan, rest))?;
            rest = &rest[length..];
            match runs.last_mut().filter(|_| between != Between::Nothing) {
                Some(run) => run.add(key, between),
                None => runs.push(Run::of(key)),
            }
            (between, rest) = self.separator(rest);
        }
        let mut joint = Vec::new();
        for run in runs {
            joint.extend(run.owners(line)?);
        }
        Ok(joint)
    }

    /// Reads what stands between two names.
    fn separator<'t>(&self, text: &'t str) -> (Between, &'t str) {
        let mut between = Between::Nothing;
        let mut rest = text.trim_start();
        let words = [
            (self.or, Between::Or),
            ("and/or", Between::Or),
            ("or", Between::Or),
            ("/", Between::Or),
            (self.last, Between::And),
            ("and", Between::And),
            ("&", Between::And),
            (self.separator, Between::Comma),
            (",", Between::Comma),
        ];
        // "A, and B" has two of them.
        while let Some((length, found)) = words
            .iter()
            .find_map(|(word, found)| Some((match_length(rest, word.trim())?, *found)))
        {
            between = between.max(found);
            rest = rest[length..].trim_start();
        }
        (between, rest)
    }
}

/// What stands between two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Between {
    Nothing,
    Comma,
    And,
    Or,
}

/// Names with separators between them.
struct Run {
    keys: Vec<BodyKey>,
    has_and: bool,
    has_or: bool,
}

impl Run {
    fn of(key: BodyKey) -> Self {
        Run {
            keys: vec![key],
            has_and: false,
            has_or: false,
        }
    }

    fn add(&mut self, key: BodyKey, between: Between) {
        self.keys.push(key);
        self.has_and |= between == Between::And;
        self.has_or |= between == Between::Or;
    }

    fn owners(self, line: &str) -> Result<Vec<Vec<BodyKey>>, NotUnderstood> {
        match (self.has_and, self.has_or) {
            (true, true) => Err(NotUnderstood {
                reason: format!("“{line}” can be read in two ways"),
                help: "write each joint owner on a line of its own, alternatives with “and/or”"
                    .to_owned(),
            }),
            (_, true) => Ok(vec![self.keys]),
            (_, false) => Ok(self.keys.into_iter().map(|key| vec![key]).collect()),
        }
    }
}

/// Finds the longest name or key of a body that a text begins with.
fn longest_name(plan: &Plan, text: &str) -> Option<(BodyKey, usize)> {
    let names = |body: &Body| {
        let all = body.names().chain([body.key.0.as_str()]);
        all.filter_map(|name| match_length(text, name)).max()
    };
    let found = plan
        .bodies
        .iter()
        .filter_map(|body| Some((body.key.value.clone(), names(body)?)));
    found.max_by_key(|(_, length)| *length)
}

fn unknown(plan: &Plan, text: &str) -> NotUnderstood {
    let end = text.find([',', ';']).unwrap_or(text.len());
    let name = text[..end].trim();
    let names = plan.bodies.iter().flat_map(Body::names);
    NotUnderstood {
        reason: format!("“{name}” is none of the plan’s bodies"),
        help: match alternatives(nearest(name, names)) {
            Some(near) => {
                format!("did you mean {near}? If not, add a `[[body]]` to the plan first")
            }
            None => "add a `[[body]]` to the plan first".to_owned(),
        },
    }
}

/// Returns how many bytes of a text are a word that it begins with, in any letter case; a word ends
/// where no letter or digit follows.
fn match_length(text: &str, word: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for wanted in word.chars() {
        let (_, c) = rest.next()?;
        if c != wanted && !c.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let end = text.len() - rest.as_str().len();
    let is_word = word.chars().next_back().is_some_and(char::is_alphanumeric);
    let goes_on = rest.next().is_some_and(|(_, c)| c.is_alphanumeric());
    let ends_inside = is_word && goes_on;
    (!word.is_empty() && !ends_inside).then_some(end)
}
