//! The plan file that is written, as a person would write it.

use super::node::{Node, OwnColumn};
use super::owners::{NamedOwners, Register};
use super::vocabulary::{is_own_column, plain};
use super::wording::{Fate, Ledger, Wording};
use crate::diagnostic::{Sources, Span, Spanned};
use crate::document::{Block, Inline, Paragraph, Role};
use crate::plan::word_key::word_key;
use crate::plan::{Bodies, Level, Plan, Responsibility};
use crate::template::markdown;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

/// What a plan file is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DraftPlan {
    pub(super) title: String,
    pub(super) organisation: String,
    pub(super) language: String,
    pub(super) notes: Vec<String>,
    pub(super) bodies: Vec<DraftBody>,
    pub(super) columns: Vec<DraftColumn>,
    pub(super) nodes: Vec<DraftNode>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DraftBody {
    /// Nothing where it stays a name in no register.
    pub(super) key: Option<String>,
    pub(super) name: String,
    pub(super) variants: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DraftColumn {
    pub(super) key: String,
    pub(super) heading: String,
    pub(super) is_list: bool,
    /// Of a column of money.
    pub(super) currency: Option<String>,
    pub(super) kind: ValueKind,
}

/// A time line that takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The key of its item.
    pub item: String,
    pub before: String,
    pub after: String,
}

/// A thing of the plan as its file says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DraftNode {
    pub(super) level: Option<Level>,
    pub(super) key: Option<String>,
    pub(super) number: String,
    pub(super) title: String,
    /// Places in [`DraftPlan::bodies`].
    pub(super) owners: NamedOwners,
    pub(super) timeline: String,
    /// Values by keys of columns, a line each.
    pub(super) values: Vec<(String, Vec<String>)>,
    pub(super) intro: Vec<String>,
    pub(super) notes: Vec<String>,
    /// Time lines that were in force before, oldest first.
    pub(super) timelines_before: Vec<String>,
}

impl DraftPlan {
    /// Takes what was understood; the words of it are kept.
    pub(super) fn new(
        nodes: &[Node],
        owners: Vec<NamedOwners>,
        register: &Register,
        columns: &[OwnColumn],
        ledger: &mut Ledger,
    ) -> Self {
        let mut draft = DraftPlan {
            bodies: bodies(register),
            ..DraftPlan::default()
        };
        for (node, owners) in nodes.iter().zip(owners) {
            let kept = |ledger: &mut Ledger, words: &Wording| match words.is_empty() {
                true => String::new(),
                false => ledger.keep(words),
            };
            let said = kept(ledger, &node.timeline);
            let timeline = match (&node.ticked, said.is_empty()) {
                (Some(ticked), true) => ticked.clone(),
                _ => said,
            };
            let values = node.values.iter().filter(|(_, words)| !words.is_empty());
            let values = values.map(|(key, words)| {
                let lines = words.lines();
                (
                    key.clone(),
                    lines.iter().map(|line| ledger.keep(line)).collect(),
                )
            });
            let values: Vec<(String, Vec<String>)> = values.collect();
            draft.nodes.push(DraftNode {
                level: node.level,
                key: None,
                number: kept(ledger, &node.number),
                title: kept(ledger, &node.title),
                owners,
                timeline,
                values,
                intro: node.intro.iter().map(|words| ledger.keep(words)).collect(),
                notes: node.notes.iter().map(|words| ledger.keep(words)).collect(),
                timelines_before: node
                    .struck
                    .iter()
                    .map(|struck| {
                        ledger.change(struck, Fate::Kept);
                        struck.folded()
                    })
                    .collect(),
            });
        }
        let is_list = |key: &str| {
            let nodes = draft.nodes.iter();
            let mut values = nodes.flat_map(|node| &node.values);
            values.any(|(other, lines)| other == key && lines.len() > 1)
        };
        let is_ready = |column: &OwnColumn| {
            is_own_column(&column.key)
                && (column.heading.is_empty() || plain(&column.heading) == column.key)
                && !is_list(&column.key)
                && currency(&draft.nodes, &column.key).is_none()
        };
        let is_built_in =
            |key: &str| ["goal", "action", "responsibility", "timeline"].contains(&key);
        // Columns that are ready need no declaration, unless others stand between them.
        let mut own = columns.iter().filter(|column| !is_built_in(&column.key));
        let are_ready = own.all(is_ready);
        let declared = columns
            .iter()
            .filter(|column| !are_ready || is_built_in(&column.key));
        draft.columns = declared
            .map(|column| DraftColumn {
                key: column.key.clone(),
                heading: column.heading.clone(),
                is_list: is_list(&column.key),
                currency: currency(&draft.nodes, &column.key),
                kind: kind(&draft.nodes, &column.key),
            })
            .collect();
        draft.make_keys();
        draft
    }

    /// Gives keys to what shares its number with others, and to items without one.
    fn make_keys(&mut self) {
        let mut counts: HashMap<(bool, String), usize> = HashMap::new();
        let is_item = |node: &DraftNode| node.level >= Some(Level::Item);
        for node in &self.nodes {
            *counts
                .entry((is_item(node), node.number.clone()))
                .or_default() += 1;
        }
        let mut taken: HashSet<String> =
            self.nodes.iter().map(|node| node.number.clone()).collect();
        let mut seen: HashMap<(bool, String), u8> = HashMap::new();
        for node in &mut self.nodes {
            let own = (is_item(node), node.number.clone());
            let count = counts.get(&own).copied().unwrap_or(0);
            let level = node.level.unwrap_or(Level::Item);
            let is_usable = node
                .number
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
            if node.number.is_empty() && level < Level::Item || !node.number.is_empty() && count < 2
            {
                continue;
            }
            let nth = seen.entry(own).or_default();
            *nth = nth.saturating_add(1);
            let lettered = char::from(b'a' + (*nth - 1).min(25));
            let lettered = format!("{}{lettered}", node.number);
            let is_free =
                count <= 5 && !node.number.is_empty() && is_usable && !taken.contains(&lettered);
            let key = match is_free {
                true => lettered,
                false => word_key(&node.title, level, &taken),
            };
            taken.insert(key.clone());
            node.key = Some(key);
        }
    }

    /// Puts items that stand under no section into one with the title of what they stand under; returns
    /// how many such sections there are.
    pub(super) fn add_missing_sections(&mut self) -> usize {
        let is_heading = |node: &DraftNode| node.level < Some(Level::Item);
        if !self.nodes.iter().any(is_heading) {
            return 0;
        }
        let mut title = self.title.clone();
        let mut has_section = false;
        let mut added = 0;
        let nodes = std::mem::take(&mut self.nodes);
        for node in nodes {
            match node.level {
                Some(Level::Area) => {
                    title.clone_from(&node.title);
                    has_section = false;
                }
                Some(Level::Section) => has_section = true,
                _ if !has_section => {
                    added += 1;
                    has_section = true;
                    self.nodes.push(DraftNode {
                        level: Some(Level::Section),
                        title: title.clone(),
                        ..DraftNode::default()
                    });
                }
                _ => {}
            }
            self.nodes.push(node);
        }
        added
    }

    /// Returns how many items there are, steps included.
    pub(super) fn items(&self) -> usize {
        self.nodes
            .iter()
            .filter(|node| node.level >= Some(Level::Item))
            .count()
    }

    /// Returns the time lines that the source shows to be amended.
    pub(super) fn amendments(&self) -> Vec<Amendment> {
        let nodes = self.nodes.iter();
        let amended = nodes.filter(|node| !node.timelines_before.is_empty());
        let amendments = amended.flat_map(|node| {
            let item = node.key.as_ref().unwrap_or(&node.number);
            let after = node.timelines_before.iter().skip(1).chain([&node.timeline]);
            let pairs = node.timelines_before.iter().zip(after);
            pairs.map(move |(before, after)| Amendment {
                item: item.clone(),
                before: before.clone(),
                after: after.clone(),
            })
        });
        amendments.collect()
    }

    /// Writes the file.
    pub(super) fn text(&self, source: &str) -> String {
        let mut text = format!(
            "# Imported from {}; import-report.md says what was assumed.\n\nformat = 1\n\n[plan]\n",
            commented(source)
        );
        pair(&mut text, "title", &self.title);
        pair(&mut text, "organisation", &self.organisation);
        pair(&mut text, "language", &self.language);
        if !self.notes.is_empty() {
            list(
                &mut text,
                "notes",
                self.notes.iter().map(|note| escaped(note)),
            );
        }
        for column in &self.columns {
            text.push_str("\n[[column]]\n");
            pair(&mut text, "key", &column.key);
            if !column.heading.is_empty() {
                pair(&mut text, "heading", &column.heading);
            }
            if column.is_list {
                pair(&mut text, "kind", "list");
            } else if let Some(currency) = &column.currency {
                pair(&mut text, "kind", "money");
                pair(&mut text, "currency", currency);
            } else if column.key == "budget" {
                pair(&mut text, "kind", "money");
            } else {
                match &column.kind {
                    ValueKind::Text => {}
                    ValueKind::Percent => pair(&mut text, "kind", "percent"),
                    ValueKind::Day => pair(&mut text, "kind", "date"),
                    ValueKind::Choice(words) => {
                        pair(&mut text, "kind", "choice");
                        list(&mut text, "words", words.iter().cloned());
                    }
                }
            }
        }
        let registered = self.bodies.iter().filter(|body| body.key.is_some());
        if registered.clone().next().is_some() {
            text.push_str("\n# Who is responsible, or supports.\n");
        }
        for body in registered {
            text.push_str("\n[[body]]\n");
            pair(&mut text, "key", body.key.as_deref().unwrap_or_default());
            pair(&mut text, "name", &body.name);
            if !body.variants.is_empty() {
                list(&mut text, "variants", body.variants.iter().cloned());
            }
        }
        self.write_nodes(&mut text);
        text
    }

    fn write_nodes(&self, text: &mut String) {
        let (mut area, mut section, mut goal) = (false, false, false);
        for node in &self.nodes {
            let heading = match node.level.unwrap_or(Level::Item) {
                Level::Area => {
                    (area, section, goal) = (true, false, false);
                    "area".to_owned()
                }
                Level::Section => {
                    (section, goal) = (true, false);
                    prefixed(area, "section")
                }
                Level::Goal => {
                    goal = true;
                    prefixed(area, "section.goal")
                }
                level => {
                    let path = match (section, goal) {
                        (true, true) => "section.goal.item",
                        (true, false) => "section.item",
                        (false, _) => "item",
                    };
                    let step = if level == Level::Step { ".step" } else { "" };
                    format!("{}{step}", prefixed(area && section, path))
                }
            };
            if node.level <= Some(Level::Section) {
                let name = [&node.number, &node.title]
                    .map(|part| part.as_str())
                    .join(" ");
                let _ = write!(text, "\n# {}\n", commented(name.trim()));
            }
            let _ = write!(text, "\n[[{heading}]]\n");
            self.write_node(node, text);
        }
    }

    fn write_node(&self, node: &DraftNode, text: &mut String) {
        if let Some(key) = &node.key {
            pair(text, "key", key);
        }
        if !node.number.is_empty() {
            pair(text, "number", &node.number);
        }
        let is_item = node.level >= Some(Level::Item);
        pair(text, if is_item { "action" } else { "title" }, &node.title);
        let name = |at: &usize| {
            let body = self.bodies.get(*at);
            let word = body.map(|body| body.key.clone().unwrap_or_else(|| body.name.clone()));
            quoted(&word.unwrap_or_default())
        };
        let joint = |owners: &[Vec<usize>]| {
            let owners = owners.iter().map(|either| match &either[..] {
                [one] => name(one),
                several => {
                    let names: Vec<String> = several.iter().map(name).collect();
                    format!("{{ either = [{}] }}", names.join(", "))
                }
            });
            owners.collect::<Vec<_>>().join(", ")
        };
        for (key, owners) in [
            ("lead", &node.owners.lead),
            ("responsible", &node.owners.responsible),
        ] {
            if !owners.is_empty() {
                let _ = writeln!(text, "{key} = [{}]", joint(owners));
            }
        }
        for (key, bodies) in [
            ("with", &node.owners.with),
            ("support", &node.owners.support),
        ] {
            if !bodies.is_empty() {
                let names: Vec<String> = bodies.iter().map(name).collect();
                let _ = writeln!(text, "{key} = [{}]", names.join(", "));
            }
        }
        if !node.timeline.is_empty() {
            pair(text, "timeline", &node.timeline);
        }
        for (key, lines) in &node.values {
            let is_list = self
                .columns
                .iter()
                .any(|column| column.key == *key && column.is_list);
            let column = self.columns.iter().find(|column| column.key == *key);
            let said = lines.join(" ");
            let amount = match column.and_then(|column| column.currency.as_ref()) {
                Some(_) => money(&said).map(|(_, amount)| amount),
                None if key == "budget" => figure(&said),
                None if column.is_some_and(|column| column.kind == ValueKind::Percent) => {
                    percent(&said)
                }
                None => None,
            };
            match (is_list, amount) {
                (true, _) => list(text, key, lines.iter().cloned()),
                (false, Some(amount)) => {
                    let _ = writeln!(text, "{key} = {amount}");
                }
                (false, None) => pair(text, key, &said),
            }
        }
        // Goals have no notes.
        let (notes, more) = match node.level <= Some(Level::Section) {
            true => (&node.notes[..], &[][..]),
            false => (&[][..], &node.notes[..]),
        };
        let paragraphs = node.intro.iter().chain(more).map(|text| escaped(text));
        let paragraphs: Vec<String> = paragraphs.collect();
        if !paragraphs.is_empty() {
            pair(text, "intro", &paragraphs.join("\n\n"));
        }
        if !notes.is_empty() {
            list(text, "notes", notes.iter().map(|note| escaped(note)));
        }
    }

    /// Compares with the plan that its own text was read as.
    ///
    /// # Errors
    /// The first difference.
    pub(super) fn matches(&self, plan: &Plan) -> Result<(), String> {
        let mut nodes = self.nodes.iter();
        let mut next = |number: &str, title: &str| -> Result<&DraftNode, String> {
            let node = nodes
                .next()
                .ok_or_else(|| format!("“{title}” is too much"))?;
            match node.number == number && node.title == title {
                true => Ok(node),
                false => Err(format!(
                    "“{} {}” was read as “{number} {title}”",
                    node.number, node.title
                )),
            }
        };
        let mut area = None;
        for section in &plan.sections {
            if section.area != area {
                area = section.area;
                if let Some(area) = plan.area_of(section) {
                    next(&area.number.0, &area.title)?;
                }
            }
            if !section.title.is_empty() {
                next(&section.number.0, &section.title)?;
            }
            for goal in &section.goals {
                if goal.has_heading() {
                    next(&goal.number.0, &goal.title)?;
                }
                for item in &goal.items {
                    let node = next(&item.number.0, &item.action)?;
                    let timeline = item.timeline.as_ref().map_or("", |timeline| &timeline.said);
                    let is_same = |a: &str, b: &str| dashes(a) == dashes(b);
                    if !is_same(timeline, &node.timeline) && !timeline.contains("20") {
                        return Err(format!("“{}” was read as “{timeline}”", node.timeline));
                    }
                    let names = |all: &[Responsibility]| -> Vec<Vec<String>> {
                        let names = all.iter().map(|one| {
                            let bodies = one.bodies().iter();
                            let bodies = bodies.filter_map(|key| plan.body(key));
                            bodies.map(|body| body.name.value.clone()).collect()
                        });
                        names.collect()
                    };
                    let own =
                        node.owners
                            .lead
                            .iter()
                            .chain(&node.owners.responsible)
                            .map(|either| {
                                let names = either.iter().filter_map(|at| self.bodies.get(*at));
                                names.map(|body| body.name.clone()).collect()
                            });
                    let own: Vec<Vec<String>> = own.collect();
                    if names(&item.responsible) != own {
                        return Err(format!(
                            "those responsible for “{}” were read otherwise",
                            node.title
                        ));
                    }
                }
            }
        }
        match nodes.next() {
            None => Ok(()),
            Some(node) => Err(format!(
                "“{} {}” was not read back",
                node.number, node.title
            )),
        }
    }
}

fn prefixed(is_in_area: bool, path: &str) -> String {
    match is_in_area {
        true => format!("area.{path}"),
        false => path.to_owned(),
    }
}

fn dashes(text: &str) -> String {
    let text = text.replace(['–', '—', '‑', '‐', '−'], "-");
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns the register as the file has it.
fn bodies(register: &Register) -> Vec<DraftBody> {
    let mut keys = Bodies::default();
    let span = Span::new(Sources::default().add("", ""), 0..0);
    let names = register.names.iter();
    let bodies = names.map(|name| DraftBody {
        key: (!name.is_free).then(|| keys.key_of(Spanned::new(name.name.clone(), span)).0),
        name: name.name.clone(),
        variants: name.variants.clone(),
    });
    bodies.collect()
}

/// What the values of a column are, where all of them are alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum ValueKind {
    #[default]
    Text,
    Percent,
    Day,
    /// One of a few words each.
    Choice(Vec<String>),
}

/// Most words of a choice, and how often each is said at least, one with another.
const CHOICES: usize = 6;
const SAID_AT_LEAST: usize = 3;

/// Tells what kind of values a column has.
fn kind(nodes: &[DraftNode], key: &str) -> ValueKind {
    let values = nodes.iter().flat_map(|node| &node.values);
    let values = values.filter(|(other, _)| other == key);
    let values: Vec<&[String]> = values.map(|(_, lines)| lines.as_slice()).collect();
    let texts: Vec<&str> = values
        .iter()
        .filter_map(|lines| match lines {
            [line] => Some(line.as_str()),
            _ => None,
        })
        .collect();
    if texts.is_empty() || texts.len() < values.len() {
        return ValueKind::Text;
    }
    let percents = texts.iter().filter(|text| percent(text).is_some()).count();
    if percents * 2 >= texts.len() && texts.iter().all(|text| text.contains(['%', '٪'])) {
        return ValueKind::Percent;
    }
    if texts.iter().all(|text| is_day(text)) {
        return ValueKind::Day;
    }
    let mut words: Vec<String> = Vec::new();
    for text in &texts {
        if !words.iter().any(|word| word == text) {
            words.push((*text).to_owned());
        }
    }
    let is_word = |text: &String| {
        text.chars().count() <= 20
            && text.split_whitespace().count() <= 2
            && text
                .chars()
                .all(|c| c.is_alphabetic() || c == ' ' || c == '-')
    };
    let is_choice = (2..=CHOICES).contains(&words.len())
        && texts.len() >= words.len() * SAID_AT_LEAST
        && words.iter().all(is_word);
    match is_choice {
        true => ValueKind::Choice(words),
        false => ValueKind::Text,
    }
}

/// Reads a number of per cent.
fn percent(text: &str) -> Option<String> {
    let number = text.strip_suffix(['%', '٪'])?.trim_end();
    let is_number = |part: &str| part.chars().all(|c| c.is_ascii_digit()) && !part.is_empty();
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let is_right = is_number(whole) && is_number(part) && whole.len() <= 3 && part.len() <= 2;
    let whole: u32 = whole.parse().ok().filter(|_| is_right)?;
    Some(match part.trim_end_matches('0') {
        "" => whole.to_string(),
        part => format!("{whole}.{part}"),
    })
}

/// Returns whether a text is a day as 2031-05-20.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2, 2] && text.parse::<NaiveDate>().is_ok()
}

/// Returns the currency in which a column’s amounts are, where they are in one.
fn currency(nodes: &[DraftNode], key: &str) -> Option<String> {
    let values = nodes.iter().flat_map(|node| &node.values);
    let values = values.filter(|(other, _)| other == key);
    let mut found: Option<String> = None;
    for (_, lines) in values {
        let said = lines.join(" ");
        match (money(&said), &found) {
            (Some((currency, _)), None) => found = Some(currency),
            (Some((currency, _)), Some(known)) if currency != *known => return None,
            (None, _) if figure(&said).is_some() => return None,
            _ => {}
        }
    }
    found
}

/// Reads an amount with a currency before or behind it.
fn money(text: &str) -> Option<(String, String)> {
    let is_currency = |word: &str| {
        word.len() == 3 && word.chars().all(|c| c.is_ascii_uppercase())
            || ["€", "$", "£"].contains(&word)
    };
    let first = text.split_whitespace().next()?;
    let last = text.split_whitespace().next_back()?;
    let (currency, amount) = match (is_currency(first), is_currency(last)) {
        (true, false) => (first, &text[first.len()..]),
        (false, true) => (last, &text[..text.len() - last.len()]),
        _ => return None,
    };
    Some((currency.to_owned(), figure(amount.trim())?))
}

/// Reads a figure, its thousands set apart in whatever way, without a fraction or with hundredths.
fn figure(text: &str) -> Option<String> {
    // Two figures behind the only sign of its kind are a fraction, as some languages have it.
    let sign = text.rfind(['.', ',']).map(|at| &text[at..=at]);
    let parted = sign.and_then(|sign| text.split_once(sign));
    let (whole, fraction) = match parted {
        // A workbook has tenths with a point.
        Some((whole, fraction))
            if fraction.len() == 2 || fraction.len() == 1 && sign == Some(".") =>
        {
            (whole, Some(fraction))
        }
        _ => (text, None),
    };
    let is_point = sign == Some(",") && fraction.is_some() || text.matches('.').count() > 1;
    let groups: Vec<&str> = whole
        .split(|c| " \u{A0}\u{202F},'’".contains(c) || is_point && c == '.')
        .collect();
    let (first, rest) = groups.split_first()?;
    let is_figure = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let is_number = is_figure(first)
        && fraction.is_none_or(is_figure)
        && (rest.is_empty() && first.len() < 13 || first.len() <= 3 && rest.len() < 4)
        && rest
            .iter()
            .all(|group| group.len() == 3 && is_figure(group))
        && (*first == "0" || !first.starts_with('0'));
    let fraction = fraction.map(|fraction| format!(".{fraction}"));
    is_number.then(|| groups.concat() + &fraction.unwrap_or_default())
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Returns a text as a comment can have it: on one line, without control characters.
fn commented(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn pair(text: &mut String, key: &str, value: &str) {
    let _ = writeln!(text, "{key} = {}", quoted(value));
}

fn list(text: &mut String, key: &str, values: impl Iterator<Item = String>) {
    let values: Vec<String> = values.map(|value| quoted(&value)).collect();
    let _ = writeln!(text, "{key} = [{}]", values.join(", "));
}

/// Returns a paragraph in Markdown in which nothing is a mark.
fn escaped(text: &str) -> String {
    let paragraph = Paragraph::new(Role::Body, vec![Inline::text(text)]);
    markdown::write(&[Block::Paragraph(paragraph)])
        .trim_end()
        .to_owned()
}
