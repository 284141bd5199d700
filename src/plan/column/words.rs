//! How an item is said in the words of a language, and back: who "CEC/CCET and/or IWG" are.
//!
//! Every document, list and comparison of texts says an item by [`ItemWords::lines`].

use super::{Column, ColumnKind, Decimal, Figure, FigureMarks, Saying, Values};
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
    /// What stands before and after a number of percent.
    pub percent: [&'w str; 2],
    pub money: MoneyOrder<'w>,
}

/// How an amount and its currency stand beside each other.
#[derive(Debug, Clone, Copy)]
pub struct MoneyOrder<'w> {
    pub is_currency_first: bool,
    pub between: &'w str,
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
    List(Vec<String>),
    Number(Option<Decimal>),
    Bodies(Vec<BodyKey>),
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
        let saying = plan.saying(item, column);
        match saying {
            // What a step does not say, its item does.
            Saying::Owners { joint, support }
                if item.is_step && joint.is_empty() && support.is_empty() =>
            {
                Vec::new()
            }
            Saying::Timeline(None) if item.is_step => Vec::new(),
            saying => self.said(saying, &column.kind),
        }
    }

    /// Says what a goal or a section has in a column, line by line.
    pub fn value_lines(&self, plan: &Plan, values: &Values, column: &Column) -> Vec<SaidLine> {
        self.said(plan.saying_of(values, column), &column.kind)
    }

    /// Says who owns an item and who supports it, line by line.
    pub fn bodies(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        self.said(plan.owners(item), &ColumnKind::Owners)
    }

    /// Says who owns an item, a line for each joint owner.
    pub fn owners(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        match plan.owners(item) {
            Saying::Owners { joint, .. } => self.owner_lines(&joint),
            saying => self.said(saying, &ColumnKind::Owners),
        }
    }

    fn said(&self, saying: Saying<'_>, kind: &ColumnKind) -> Vec<SaidLine> {
        match saying {
            Saying::Lines(lines) => lines.into_iter().map(SaidLine::of).collect(),
            Saying::Figure(figure) => vec![SaidLine::of(self.figure(figure, kind))],
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

    /// Says a number: as it is said where it is written as a text.
    fn figure(&self, figure: &Figure, kind: &ColumnKind) -> String {
        match (&figure.said, figure.number) {
            (None, Some(number)) => self.number(number, kind),
            (said, _) => said.clone().unwrap_or_default(),
        }
    }

    /// Says a number in the form of a kind.
    pub fn number(&self, number: Decimal, kind: &ColumnKind) -> String {
        let number = number.said(&self.calendar.figures);
        let MoneyOrder {
            is_currency_first,
            between,
        } = self.money;
        match kind {
            ColumnKind::Percent => self.percent[0].to_owned() + &number + self.percent[1],
            ColumnKind::Money {
                currency: Some(currency),
            } if is_currency_first => format!("{currency}{between}{number}"),
            ColumnKind::Money {
                currency: Some(currency),
            } => format!("{number}{between}{currency}"),
            _ => number,
        }
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
        let line = folded(text);
        Ok(match &column.kind {
            ColumnKind::Text => ColumnValue::Text(Some(line).filter(|text| !text.is_empty())),
            ColumnKind::List => {
                let lines = text.lines().map(folded);
                ColumnValue::List(lines.filter(|line| !line.is_empty()).collect())
            }
            kind @ (ColumnKind::Number | ColumnKind::Percent | ColumnKind::Money { .. }) => {
                ColumnValue::Number(match line.is_empty() {
                    true => None,
                    false => Some(self.read_number(&line, kind)?),
                })
            }
            ColumnKind::Choice { words } => ColumnValue::Text(match line.is_empty() {
                true => None,
                false => Some(chosen(&line, words)?),
            }),
            ColumnKind::Body => {
                let mut keys = Vec::new();
                for line in text.lines() {
                    keys.extend(self.joint(plan, &folded(line))?.into_iter().flatten());
                }
                ColumnValue::Bodies(keys)
            }
            ColumnKind::Timeline if line.is_empty() => ColumnValue::Timeline(None),
            ColumnKind::Owners => ColumnValue::Owners(self.read_owners(plan, text)?),
            ColumnKind::Timeline => ColumnValue::Timeline(self.read_timeline(plan, text)?),
        })
    }

    /// Understands a number in the form of a kind: with or without its sign or currency.
    fn read_number(&self, text: &str, kind: &ColumnKind) -> Result<Decimal, NotUnderstood> {
        kind.number_in(text, &self.calendar.figures)
            .ok_or_else(|| NotUnderstood {
                reason: format!("“{text}” is no number"),
                help: "decide on it again with the number alone, with --text, or write the words into the plan by hand"
                    .to_owned(),
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

impl ColumnKind {
    /// Finds the number that a text is, beside the sign or the currency of the kind.
    pub fn number_in(&self, text: &str, marks: &FigureMarks) -> Option<Decimal> {
        let text = text.trim();
        let bare = match self {
            ColumnKind::Percent => text.strip_suffix('%').unwrap_or(text),
            ColumnKind::Money {
                currency: Some(currency),
            } => {
                let bare = text.strip_prefix(currency.as_str());
                bare.or_else(|| text.strip_suffix(currency.as_str()))
                    .unwrap_or(text)
            }
            _ => text,
        };
        Decimal::read(bare, marks)
    }
}

/// Finds a word among those of a choice, in any letter case.
fn chosen(text: &str, words: &[String]) -> Result<String, NotUnderstood> {
    let is_it = |word: &&String| word.to_lowercase() == text.to_lowercase();
    words
        .iter()
        .find(is_it)
        .cloned()
        .ok_or_else(|| NotUnderstood {
            reason: format!("“{text}” is none of the words of the column"),
            help: format!(
                "it can be {}",
                alternatives(words.iter().map(String::as_str)).unwrap_or_default()
            ),
        })
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
