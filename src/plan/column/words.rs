//! How an item is said in the words of a language, and back: who "CEC/CCET and/or IWG" are.
//!
//! Every document, list and comparison of texts says an item by [`ItemWords::lines`].

use super::{Column, ColumnKind, Decimal, Figure, FigureMarks, Saying, Values};
use crate::diagnostic::alternatives;
use crate::plan::{Body, BodyKey, CalendarWords, Item, Plan, Timeline};

/// The words of a language in which items are said.
#[derive(Debug, Clone, Copy)]
pub struct ItemWords<'w> {
    pub calendar: &'w CalendarWords,
    /// Between the things of a list, such as ", ".
    pub separator: &'w str,
    pub last: BeforeLast<'w>,
    /// Between bodies of which any may act, such as " and/or ".
    pub or: &'w str,
    /// What stands before and after an owner who leads, such as " (lead)".
    pub lead: [&'w str; 2],
    /// What stands before and after those with whom the owners act, such as "with ".
    pub with: [&'w str; 2],
    /// What stands before and after the supporters, such as "With support of ".
    pub support: [&'w str; 2],
    pub to_be_agreed: &'w str,
    /// What stands before and after a number of percent.
    pub percent: [&'w str; 2],
    pub money: MoneyOrder<'w>,
}

/// What stands before the last thing of a list.
#[derive(Debug, Clone, Copy)]
pub struct BeforeLast<'w> {
    /// Such as " and ".
    pub usual: &'w str,
    /// What the words begin with that have another one before them, with bars between.
    pub beginnings: &'w str,
    /// The other one; nothing where there is none.
    pub then: &'w str,
}

impl<'w> BeforeLast<'w> {
    /// Lists things in a sentence: "a, b and c".
    pub fn list(&self, separator: &str, things: &[&str]) -> String {
        match things.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, before)) => before.join(separator) + self.before(last) + last,
        }
    }

    fn before(&self, thing: &str) -> &'w str {
        let word = thing.to_lowercase();
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut beginnings = self.beginnings.split('|').map(str::trim);
        let is_other = beginnings.any(|letters| !letters.is_empty() && word.starts_with(letters));
        if is_other { self.then } else { self.usual }
    }

    /// Returns all that may stand there.
    fn either(&self) -> [&'w str; 2] {
        [self.usual, self.then]
    }
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

/// Those responsible for an item, in the words of the plan file: keys of registered bodies, and names
/// that are in no register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owners {
    /// Each entry is one owner who leads: a body, or several of which any may act.
    pub lead: Vec<Vec<String>>,
    /// The other joint owners.
    pub joint: Vec<Vec<String>>,
    pub with: Vec<String>,
    pub support: Vec<String>,
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
            Saying::Owners {
                joint,
                with,
                support,
                ..
            } if item.is_step && joint.is_empty() && with.is_empty() && support.is_empty() => {
                Vec::new()
            }
            Saying::Timeline(None) if item.is_step => Vec::new(),
            saying => self.said(saying, &column.kind),
        }
    }

    /// Says what a goal or a section has in a column, line by line.
    pub(crate) fn value_lines(
        &self,
        plan: &Plan,
        values: &Values,
        column: &Column,
    ) -> Vec<SaidLine> {
        self.said(plan.saying_of(values, column), &column.kind)
    }

    /// Says what a goal or a section has in a column as one text, its lines joined by line feeds.
    pub(crate) fn value_text(&self, plan: &Plan, values: &Values, column: &Column) -> String {
        let lines = self.value_lines(plan, values, column).into_iter();
        lines.map(|line| line.text).collect::<Vec<_>>().join("\n")
    }

    /// Says who owns an item and who supports it, line by line.
    pub fn bodies(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        self.said(plan.owners(item), &ColumnKind::Owners)
    }

    /// Says who owns an item, a line for each joint owner.
    pub fn owners(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        match plan.owners(item) {
            Saying::Owners { joint, leads, .. } => self.owner_lines(&joint, leads),
            saying => self.said(saying, &ColumnKind::Owners),
        }
    }

    /// Says who owns an item and with whom, a line for each joint owner; nothing where nobody is named.
    pub(crate) fn owners_and_partners(&self, plan: &Plan, item: &Item) -> Vec<SaidLine> {
        let Saying::Owners {
            joint, leads, with, ..
        } = plan.owners(item)
        else {
            return Vec::new();
        };
        let mut lines = match joint.is_empty() && with.is_empty() {
            true => Vec::new(),
            false => self.owner_lines(&joint, leads),
        };
        self.add_with(&mut lines, leads, &with);
        lines
    }

    fn said(&self, saying: Saying<'_>, kind: &ColumnKind) -> Vec<SaidLine> {
        match saying {
            Saying::Lines(lines) => lines.into_iter().map(SaidLine::of).collect(),
            Saying::Figure(figure) => vec![SaidLine::of(self.figure(figure, kind))],
            Saying::Text(text) => text.map(SaidLine::of).into_iter().collect(),
            Saying::Owners {
                joint,
                leads,
                with,
                support,
            } => {
                let mut lines = self.owner_lines(&joint, leads);
                self.add_with(&mut lines, leads, &with);
                lines.extend(self.list_within(self.support, &support).map(SaidLine::of));
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
    pub(crate) fn timeline_line(&self, timeline: Option<&Timeline>) -> SaidLine {
        self.line_or_open(timeline.map(|timeline| timeline.said.as_str()))
    }

    /// Says that something is still to be agreed.
    pub(crate) fn open_line(&self) -> SaidLine {
        SaidLine {
            text: self.to_be_agreed.to_owned(),
            is_open: true,
        }
    }

    fn line_or_open(&self, said: Option<&str>) -> SaidLine {
        said.map_or_else(|| self.open_line(), SaidLine::of)
    }

    fn owner_lines(&self, joint: &[Vec<&str>], leads: usize) -> Vec<SaidLine> {
        if joint.is_empty() {
            // A supporter owns nothing: the owner is still to be agreed.
            return vec![self.open_line()];
        }
        let lines = joint.iter().enumerate().map(|(at, names)| {
            let names = names.join(self.or);
            match at < leads {
                true => within(self.lead, &names),
                false => names,
            }
        });
        lines.map(SaidLine::of).collect()
    }

    /// Adds those with whom the owners act to the line of those who lead.
    fn add_with(&self, lines: &mut Vec<SaidLine>, leads: usize, with: &[&str]) {
        let Some(with) = self.list_within(self.with, with) else {
            return;
        };
        match lines.get_mut(leads.saturating_sub(1)) {
            Some(line) if !line.is_open => {
                line.text = format!("{}{}{with}", line.text, self.separator);
            }
            _ => lines.push(SaidLine::of(with)),
        }
    }

    /// Returns names as a list with the words around it; nothing where there is no name.
    fn list_within(&self, around: [&str; 2], names: &[&str]) -> Option<String> {
        let list = (!names.is_empty()).then(|| self.last.list(self.separator, names))?;
        Some(within(around, &list))
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
                let mut named = Owners::default();
                for line in text.lines() {
                    self.line(plan, &folded(line), &mut named)?;
                }
                let names = named.joint.into_iter().flatten();
                ColumnValue::Bodies(names.map(BodyKey).collect())
            }
            ColumnKind::Timeline if line.is_empty() => ColumnValue::Timeline(None),
            ColumnKind::Owners => ColumnValue::Owners(self.read_owners(plan, text)?),
            ColumnKind::Timeline => ColumnValue::Timeline(self.read_timeline(text)),
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

    /// Reads a time line; nothing where it is still to be agreed. Any phrase is one, as in the plan.
    fn read_timeline(&self, text: &str) -> Option<String> {
        let text = folded(text);
        let is_open = text.is_empty() || text == folded(self.to_be_agreed);
        (!is_open).then_some(text)
    }

    /// Understands who is responsible, in the forms in which documents say it.
    ///
    /// Lines, semicolons, commas and "and" part joint owners, "and/or" and "or" alternatives. A name
    /// that is none of the plan's bodies is kept as it is written.
    ///
    /// # Errors
    /// When a line can be read in two ways.
    fn read_owners(&self, plan: &Plan, text: &str) -> Result<Owners, NotUnderstood> {
        let (named, support) = self.split_at(text, self.support);
        let mut owners = Owners::default();
        for line in named.split(['\n', ';']) {
            self.line(plan, &folded(line), &mut owners)?;
        }
        let mut supporters = Owners::default();
        self.line(plan, &folded(support), &mut supporters)?;
        owners.support = supporters.joint.into_iter().flatten().collect();
        Ok(owners)
    }

    /// Parts a text where words that stand before names begin.
    fn split_at<'t>(&self, text: &'t str, around: [&str; 2]) -> (&'t str, &'t str) {
        let [prefix, suffix] = around.map(str::trim);
        let found = text
            .char_indices()
            .filter(|_| !prefix.is_empty())
            .find_map(|(at, _)| Some((at, at + match_length(&text[at..], prefix)?)));
        match found {
            None => (text, ""),
            Some((at, end)) => {
                let names = text[end..].trim();
                let names = names.strip_suffix(suffix).unwrap_or(names);
                (&text[..at], names)
            }
        }
    }

    /// Reads a line of names.
    fn line(&self, plan: &Plan, line: &str, owners: &mut Owners) -> Result<(), NotUnderstood> {
        let mut runs: Vec<Run> = Vec::new();
        let mut rest = line;
        let mut between = Between::Nothing;
        let mut leads = false;
        loop {
            rest = rest.trim_start_matches([',', ' ']);
            if rest.is_empty() {
                break;
            }
            if let Some(length) = match_length(rest, self.to_be_agreed) {
                rest = &rest[length..];
                continue;
            }
            let known = longest_name(plan, rest)
                .filter(|(_, length)| self.ends_name(plan, &rest[*length..]));
            if known.is_none() {
                if let Some(after) = self.after_with(rest) {
                    let mut with = Owners::default();
                    self.line(plan, after, &mut with)?;
                    owners.with.extend(with.joint.into_iter().flatten());
                    break;
                }
                if let Some(length) = match_length(rest, self.lead[0].trim()) {
                    leads = true;
                    rest = &rest[length..];
                    continue;
                }
            }
            let (word, length) = match known {
                Some((body, length)) => (body.reference(), length),
                None => {
                    let name = self.free_name(plan, rest)?;
                    (name, name.len())
                }
            };
            let word = word.to_owned();
            rest = rest[length..].trim_start();
            match runs.last_mut().filter(|_| between != Between::Nothing) {
                Some(run) => run.add(word, between),
                None => runs.push(Run::of(word)),
            }
            if let Some(run) = runs.last_mut() {
                let behind = match_length(rest, self.lead[1].trim());
                if leads || behind.is_some() {
                    run.lead_the_last();
                }
                rest = rest[behind.unwrap_or_default()..].trim_start();
            }
            (between, rest) = self.separator(rest);
        }
        for run in runs {
            run.divide(line, owners)?;
        }
        Ok(())
    }

    /// Returns what stands behind the words that come before those with whom the owners act.
    fn after_with<'t>(&self, text: &'t str) -> Option<&'t str> {
        let [prefix, suffix] = self.with.map(str::trim);
        let length = match_length(text, prefix)?;
        let names = text[length..].trim();
        Some(names.strip_suffix(suffix).unwrap_or(names))
    }

    /// Returns whether a name ends where a text goes on like this; "IWG members" is another name than
    /// "IWG".
    fn ends_name(&self, plan: &Plan, rest: &str) -> bool {
        let rest = rest.trim_start();
        let words = [self.lead[1], self.with[0], self.to_be_agreed].map(str::trim);
        rest.is_empty()
            || self.separator(rest).0 != Between::Nothing
            || words.iter().any(|word| match_length(rest, word).is_some())
            || plan_has(plan, rest)
    }

    /// Reads the name that a text begins with, which is none of the plan's: all up to what parts names.
    fn free_name<'t>(&self, plan: &Plan, text: &'t str) -> Result<&'t str, NotUnderstood> {
        let starts_words = |at: usize| text[..at].ends_with(char::is_whitespace);
        let [last, other] = self.last.either().map(str::trim);
        let between = [last, other, "and", "or", "&"];
        let or = [self.or.trim(), "and/or"];
        let lead = self.lead[1].trim();
        let ends = |(at, c): &(usize, char)| {
            let rest = &text[*at..];
            let is_word = |word: &&str| match_length(rest, word).is_some();
            // "Trade and Industry" is one name, "Trade and IWG" are two.
            let parts = |word: &&str| {
                match_length(rest, word)
                    .is_some_and(|length| plan_has(plan, rest[length..].trim_start()))
            };
            *c == ','
                || !lead.is_empty() && is_word(&lead)
                || starts_words(*at) && (or.iter().any(is_word) || between.iter().any(parts))
        };
        let end = text.char_indices().skip(1).find(ends);
        let name = text[..end.map_or(text.len(), |(at, _)| at)].trim_end();
        if name.chars().any(char::is_alphanumeric) {
            return Ok(name);
        }
        Err(NotUnderstood {
            reason: format!("“{name}” names nobody"),
            help: format!(
                "write who is responsible, as tables say it, or “{}”",
                self.to_be_agreed
            ),
        })
    }

    /// Reads what stands between two names.
    fn separator<'t>(&self, text: &'t str) -> (Between, &'t str) {
        let mut between = Between::Nothing;
        let mut rest = text.trim_start();
        let [last, other] = self.last.either();
        let words = [
            (self.or, Between::Or),
            ("and/or", Between::Or),
            ("or", Between::Or),
            ("/", Between::Or),
            (last, Between::And),
            (other, Between::And),
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
    pub(crate) fn number_in(&self, text: &str, marks: &FigureMarks) -> Option<Decimal> {
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

/// Puts words around a text.
fn within([before, after]: [&str; 2], text: &str) -> String {
    format!("{before}{text}{after}")
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
    /// Each with whether it leads.
    names: Vec<(String, bool)>,
    has_and: bool,
    has_or: bool,
}

impl Run {
    fn of(name: String) -> Self {
        Run {
            names: vec![(name, false)],
            has_and: false,
            has_or: false,
        }
    }

    fn add(&mut self, name: String, between: Between) {
        self.names.push((name, false));
        self.has_and |= between == Between::And;
        self.has_or |= between == Between::Or;
    }

    fn lead_the_last(&mut self) {
        if let Some((_, leads)) = self.names.last_mut() {
            *leads = true;
        }
    }

    /// Puts the names to those who lead and to the others.
    fn divide(self, line: &str, owners: &mut Owners) -> Result<(), NotUnderstood> {
        let entries: Vec<(Vec<String>, bool)> = match (self.has_and, self.has_or) {
            (true, true) => {
                return Err(NotUnderstood {
                    reason: format!("“{line}” can be read in two ways"),
                    help: "write each joint owner on a line of its own, alternatives with “and/or”"
                        .to_owned(),
                });
            }
            (_, true) => {
                let leads = self.names.iter().any(|(_, leads)| *leads);
                vec![(
                    self.names.into_iter().map(|(name, _)| name).collect(),
                    leads,
                )]
            }
            (_, false) => {
                let names = self.names.into_iter();
                names.map(|(name, leads)| (vec![name], leads)).collect()
            }
        };
        for (names, leads) in entries {
            match leads {
                true => owners.lead.push(names),
                false => owners.joint.push(names),
            }
        }
        Ok(())
    }
}

/// Finds the body of which a text begins with the longest name or key.
fn longest_name<'p>(plan: &'p Plan, text: &str) -> Option<(&'p Body, usize)> {
    let names = |body: &Body| {
        let all = body.names().chain([body.key.0.as_str()]);
        all.filter_map(|name| match_length(text, name)).max()
    };
    let found = plan
        .bodies
        .iter()
        .filter_map(|body| Some((body, names(body)?)));
    found.max_by_key(|(_, length)| *length)
}

/// Returns whether a text begins with the name of a body of the plan.
fn plan_has(plan: &Plan, text: &str) -> bool {
    longest_name(plan, text).is_some()
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
