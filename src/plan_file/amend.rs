//! A plan file with some of it changed, and every other byte as it was.
//!
//! Each change is a splice at a place that the parsed file gives: a value, a line, or the lines of an
//! item with the comment right above them.

use super::keys;
use super::syntax;
use super::table::single_spaced;
use crate::circulation::feedback;
use crate::circulation::plan_edit::{NewItem, PlanEdit};
use crate::diagnostic::Sources;
use crate::plan::column::{ColumnValue, Decimal};
use crate::plan::running_text::paragraphs;
use crate::plan::{BodyKey, ColumnKey, ItemKey, Number};
use crate::quoting::{self, quoted};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Why a change cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmendError {
    /// The file is no TOML.
    Syntax,
    /// It has no such section, goal or item.
    Missing(String),
    /// Items are written in braces, where lines cannot come or go.
    Inline(String),
}

type Table<'t> = Spanned<DeValue<'t>>;

/// Returns the text of a plan file with changes made, one after the other.
///
/// # Errors
/// When the text cannot be read, does not have what is changed, or writes it in a form that has no
/// room for the change.
pub fn amended(text: &str, edits: &[PlanEdit]) -> Result<String, AmendError> {
    let mut text = text.to_owned();
    let mut edits = edits;
    while !edits.is_empty() {
        // Texts do not touch each other, and the file is read once for all of them.
        let of_texts = edits.iter().take_while(|edit| edit.is_of_text()).count();
        let (now, later) = edits.split_at(of_texts.max(1));
        text = spliced(&text, now)?;
        edits = later;
    }
    Ok(text)
}

impl PlanEdit {
    fn is_of_text(&self) -> bool {
        !matches!(
            self,
            PlanEdit::Insert { .. }
                | PlanEdit::Remove(_)
                | PlanEdit::Move { .. }
                // Several may be of one text.
                | PlanEdit::Paragraph { .. }
        )
    }
}

/// A part of a text, and what comes in its place.
#[derive(Debug)]
struct Splice {
    range: Range<usize>,
    text: String,
}

impl Splice {
    fn insertion(at: usize, text: String) -> Self {
        Splice {
            range: at..at,
            text,
        }
    }
}

fn spliced(text: &str, edits: &[PlanEdit]) -> Result<String, AmendError> {
    let source = Sources::default().add("plan.toml", "");
    let syntax = syntax::parse(source, text);
    if syntax.is_broken {
        return Err(AmendError::Syntax);
    }
    let file = File {
        text,
        root: &syntax.root,
        line_end: match text.split_once('\n') {
            Some((line, _)) if line.ends_with('\r') => "\r\n",
            _ => "\n",
        },
    };
    let mut splices = Vec::new();
    for edit in edits {
        file.edit(edit, &mut splices)?;
    }
    // Stable: of several things at one place the first comes first.
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut result = String::with_capacity(text.len() + 256);
    let mut at = 0;
    for splice in splices {
        result += &text[at..splice.range.start];
        result += &splice.text;
        at = splice.range.end;
    }
    result += &text[at..];
    Ok(result)
}

/// Where lines go, and under which heading.
struct InsertionPoint {
    at: usize,
    /// Whether what stands there comes behind them.
    is_before: bool,
    /// The path in the brackets.
    heading: String,
}

struct File<'t> {
    text: &'t str,
    root: &'t DeTable<'t>,
    line_end: &'static str,
}

impl<'t> File<'t> {
    fn edit(&self, edit: &PlanEdit, splices: &mut Vec<Splice>) -> Result<(), AmendError> {
        match edit {
            PlanEdit::Register(bodies) => splices.push(self.registration(bodies)?),
            PlanEdit::Edition {
                symbol,
                status,
                date,
            } => {
                let values = [
                    ("symbol", symbol.as_deref().map(quoted)),
                    ("status", Some(quoted(status))),
                    ("date", Some(date.to_string())),
                ];
                self.edition(&values, splices)?;
            }
            PlanEdit::PlanTitle { text, id } => {
                let plan = self.root.get("plan");
                let plan = plan.ok_or_else(|| AmendError::Missing("[plan]".to_owned()))?;
                splices.push(self.value(plan, "title", quoted(text))?);
                if as_table(plan).is_some_and(|keys| keys.get("id").is_none()) {
                    splices.extend(self.optional(plan, "id", Some(quoted(id)))?);
                }
            }
            PlanEdit::AreaTitle { area, text } => {
                let table = self.named(tables(self.root, "area"), "area", area)?;
                splices.push(self.value(table, "title", quoted(text))?);
            }
            PlanEdit::SectionTitle { section, text } => {
                let table = self.section(section)?;
                splices.push(self.value(table, "title", quoted(text))?);
            }
            PlanEdit::GoalTitle { goal, text } => {
                splices.push(self.value(self.goal(goal)?, "title", quoted(text))?);
            }
            PlanEdit::Number { item, number } => {
                let table = self.item(item)?;
                splices.extend(self.optional(table, "number", Some(quoted(&number.0)))?);
                if as_table(table).is_some_and(|keys| keys.get("key").is_none()) {
                    splices.extend(self.optional(table, "key", Some(quoted(&item.0)))?);
                }
            }
            PlanEdit::Value { of, column, value } => {
                let table = self.table_of(of)?;
                for (key, text) in written(column, value) {
                    splices.extend(self.optional(table, key, text)?);
                }
            }
            PlanEdit::Paragraph { of, key, at, text } => {
                splices.push(self.paragraph(of, key, *at, text)?);
            }
            PlanEdit::Insert { goal, after, item } => {
                let place = self.place(goal, after.as_ref(), item.is_step)?;
                let lines = self.new_item(item, &place.heading);
                splices.push(self.insertion(&place, &lines));
            }
            PlanEdit::Remove(key) => splices.push(self.removal(self.item(key)?)?),
            PlanEdit::Move {
                item,
                goal,
                after,
                number,
            } => {
                let table = self.item(item)?;
                let is_step = self.path(table).ends_with("step");
                let place = self.place(goal, after.as_ref(), is_step)?;
                let lines = self.numbered(table, item, number.as_ref())?;
                let lines = self.under(table, &lines, &place.heading);
                splices.push(self.removal(table)?);
                splices.push(self.insertion(&place, &lines));
            }
        }
        Ok(())
    }

    /// Puts bodies behind those of the register, or where one would begin.
    fn registration(&self, bodies: &[(BodyKey, String)]) -> Result<Splice, AmendError> {
        let end = self.line_end;
        let entries: Vec<String> = bodies
            .iter()
            .map(|(key, name)| {
                let (key, name) = (quoted(&key.0), quoted(name));
                format!("[[body]]{end}key = {key}{end}name = {name}{end}")
            })
            .collect();
        let entries = entries.join(end);
        let register: Vec<&Table<'_>> = tables(self.root, "body").collect();
        if register.iter().any(|body| !self.has_heading(body)) {
            return Err(AmendError::Inline("the register of bodies".to_owned()));
        }
        if let Some(last) = register.last() {
            let at = self.line_after(last_end(last));
            let before = match self.text[..at].ends_with('\n') {
                true => end.to_owned(),
                false => format!("{end}{end}"),
            };
            return Ok(Splice::insertion(at, before + &entries));
        }
        let others = ["event", "area", "section", "item"].into_iter();
        let first = others
            .flat_map(|key| tables(self.root, key).take(1))
            .filter(|table| self.has_heading(table))
            .map(|table| self.with_comment(self.line_start(table.span().start)))
            .min();
        Ok(match first {
            Some(at) => Splice::insertion(at, entries + end),
            None => Splice::insertion(self.text.len(), format!("{end}{end}{entries}")),
        })
    }

    /// Writes the values of the edition that are given, and takes its revision away.
    fn edition(
        &self,
        values: &[(&str, Option<String>)],
        splices: &mut Vec<Splice>,
    ) -> Result<(), AmendError> {
        let given = || {
            values
                .iter()
                .filter_map(|(key, value)| Some((*key, value.as_ref()?)))
        };
        let end = self.line_end;
        let Some(table) = self.root.get("edition") else {
            let plan = self.root.get("plan");
            let plan = plan.ok_or_else(|| AmendError::Missing("[plan]".to_owned()))?;
            if !self.has_heading(plan) {
                return Err(AmendError::Inline("[plan]".to_owned()));
            }
            let lines = given().map(|(key, value)| format!("{key} = {value}{end}"));
            let lines: String = lines.collect();
            let at = self.line_after(last_end(plan));
            let before = match self.text[..at].ends_with('\n') {
                true => end.to_owned(),
                false => format!("{end}{end}"),
            };
            splices.push(Splice::insertion(
                at,
                format!("{before}[edition]{end}{lines}"),
            ));
            return Ok(());
        };
        let keys = as_table(table).ok_or_else(|| AmendError::Missing("[edition]".to_owned()))?;
        if !self.has_heading(table) {
            return Err(AmendError::Inline("[edition]".to_owned()));
        }
        let mut new = String::new();
        for (key, value) in given() {
            match keys.get(key) {
                Some(written) => splices.push(Splice {
                    range: written.span(),
                    text: value.clone(),
                }),
                None => new += &format!("{key} = {value}{end}"),
            }
        }
        splices.extend(self.optional(table, "revision", None)?);
        if !new.is_empty() {
            let at = self.line_after(last_end(table));
            let new = match self.text[..at].ends_with('\n') {
                true => new,
                false => format!("{end}{new}"),
            };
            splices.push(Splice::insertion(at, new));
        }
        Ok(())
    }

    fn section(&self, key: &str) -> Result<&'t Table<'t>, AmendError> {
        self.named(self.sections(), "section", key)
    }

    fn sections(&self) -> impl Iterator<Item = &'t Table<'t>> {
        let areas = tables(self.root, "area").filter_map(as_table);
        let of_areas = areas.flat_map(|area| tables(area, "section"));
        tables(self.root, "section").chain(of_areas)
    }

    fn goals(&self) -> impl Iterator<Item = &'t Table<'t>> {
        let sections = self.sections().filter_map(as_table);
        sections.flat_map(|section| tables(section, "goal"))
    }

    fn goal(&self, key: &str) -> Result<&'t Table<'t>, AmendError> {
        self.named(self.goals(), "goal", key)
    }

    /// Walks over all items, each with its steps behind it.
    fn items(&self) -> impl Iterator<Item = &'t Table<'t>> {
        let sections = self.sections().filter_map(as_table);
        let goals = self.goals().filter_map(as_table);
        let holders = std::iter::once(self.root).chain(sections).chain(goals);
        let items = holders.flat_map(|holder| tables(holder, "item"));
        items.flat_map(|item| std::iter::once(item).chain(steps(item)))
    }

    fn item(&self, key: &ItemKey) -> Result<&'t Table<'t>, AmendError> {
        self.named(self.items(), "item", &key.0)
    }

    /// Returns the table of what something stands under.
    fn table_of(&self, place: &feedback::PlanElement) -> Result<&'t Table<'t>, AmendError> {
        match place {
            feedback::PlanElement::Item(key) => self.item(key),
            feedback::PlanElement::Goal(key) => self.goal(key),
            feedback::PlanElement::Section(key) => self.section(key),
            feedback::PlanElement::Area(key) => self.named(tables(self.root, "area"), "area", key),
            feedback::PlanElement::Document => {
                let plan = self.root.get("plan");
                plan.ok_or_else(|| AmendError::Missing("[plan]".to_owned()))
            }
        }
    }

    /// Puts another paragraph in the place of one that is there.
    fn paragraph(
        &self,
        place: &feedback::PlanElement,
        key: &ColumnKey,
        at: usize,
        text: &str,
    ) -> Result<Splice, AmendError> {
        let missing = || AmendError::Missing(format!("`{key}`"));
        let table = self.table_of(place)?;
        let written = as_table(table).and_then(|table| table.get(key.as_str()));
        let written = written.ok_or_else(missing)?;
        let texts = match written.get_ref() {
            DeValue::Array(notes) => &notes[..],
            _ => std::slice::from_ref(written),
        };
        let mut paragraphs = texts.iter().flat_map(|text| {
            let said = text.get_ref().as_str().unwrap_or_default();
            let ranges = paragraphs(said).into_iter();
            ranges.map(move |range| (text.span(), said, range))
        });
        let (span, said, range) = paragraphs.nth(at).ok_or_else(missing)?;
        let mut whole = said.to_owned();
        whole.replace_range(range, text);
        Ok(Splice {
            range: span,
            text: match whole.trim_matches('\n').contains('\n') {
                true => {
                    let end = self.line_end;
                    let lines = quoting::lines(whole.trim_matches('\n').split('\n'), end);
                    format!("\"\"\"{end}{lines}{end}\"\"\"")
                }
                false => quoted(whole.trim_matches('\n')),
            },
        })
    }

    /// Returns the table of a key or, where it has none, of a number.
    fn named(
        &self,
        mut tables: impl Iterator<Item = &'t Table<'t>>,
        what: &str,
        key: &str,
    ) -> Result<&'t Table<'t>, AmendError> {
        let found = tables.find(|table| {
            let own = text_of(table, "key").or_else(|| text_of(table, "number"));
            own.as_deref() == Some(key)
        });
        found.ok_or_else(|| AmendError::Missing(format!("{what} {key}")))
    }

    /// Returns the first of the items that stand together right under a section, or under nothing,
    /// by the key of the goal that they make.
    fn first_bare_item(&self, key: &str) -> Option<&'t Table<'t>> {
        let (section, name) = match key.rsplit_once('/') {
            Some((section, name)) => (self.section(section).ok().and_then(as_table)?, name),
            None => (self.root, key),
        };
        let goals = tables(section, "goal").map(|table| (table, false));
        let items = tables(section, "item").map(|table| (table, true));
        let mut children: Vec<_> = goals.chain(items).collect();
        children.sort_by_key(|(table, _)| table.span().start);
        let mut rows = children.chunk_by(|(_, one), (_, next)| one == next);
        let bare = rows
            .by_ref()
            .filter_map(|row| row.first().filter(|(_, is_item)| *is_item));
        let count = match name.strip_prefix(keys::BARE)? {
            "" => 1,
            count => count.strip_prefix('-')?.parse::<usize>().ok()?,
        };
        bare.map(|(table, _)| *table).nth(count.checked_sub(1)?)
    }

    /// Puts another value in the place of one that is there.
    fn value(&self, table: &Table<'_>, key: &str, value: String) -> Result<Splice, AmendError> {
        let written = as_table(table).and_then(|table| table.get(key));
        let written = written.ok_or_else(|| AmendError::Missing(format!("`{key}`")))?;
        Ok(Splice {
            range: written.span(),
            text: value,
        })
    }

    /// Writes a value that may not be there yet, or takes it away.
    fn optional(
        &self,
        table: &'t Table<'t>,
        key: &str,
        value: Option<String>,
    ) -> Result<Option<Splice>, AmendError> {
        let keys = as_table(table).ok_or_else(|| AmendError::Missing(format!("`{key}`")))?;
        let is_inline = !self.has_heading(table);
        match (keys.get_key_value(key), value) {
            (None, None) => Ok(None),
            (Some((_, written)), Some(value)) => Ok(Some(Splice {
                range: written.span(),
                text: value,
            })),
            (Some(_), None) if is_inline => Err(AmendError::Inline(format!("`{key}`"))),
            (Some((name, written)), None) => Ok(Some(Splice {
                range: self.line_start(name.span().start)..self.line_after(written.span().end),
                text: String::new(),
            })),
            (None, Some(value)) => {
                const ORDER: [&str; 8] = [
                    "number",
                    "key",
                    "title",
                    "action",
                    "lead",
                    "responsible",
                    "with",
                    "support",
                ];
                let before = ORDER.iter().take_while(|name| **name != key);
                let last = before
                    .filter_map(|name| keys.get(*name))
                    .map(|value| value.span().end)
                    .max();
                let last = match last {
                    Some(last) => last,
                    None if is_inline => return Err(AmendError::Missing("`number`".to_owned())),
                    None => table.span().end,
                };
                Ok(Some(if is_inline {
                    Splice::insertion(last, format!(", {key} = {value}"))
                } else {
                    self.line_behind(last, &format!("{key} = {value}"))
                }))
            }
        }
    }

    /// Puts a line behind the one in which a value ends.
    fn line_behind(&self, value_end: usize, line: &str) -> Splice {
        let at = self.line_after(value_end);
        let end = self.line_end;
        let text = match self.text[..at].ends_with('\n') {
            true => format!("{line}{end}"),
            false => format!("{end}{line}"),
        };
        Splice::insertion(at, text)
    }

    fn has_heading(&self, table: &Table<'_>) -> bool {
        self.text[table.span()].starts_with('[')
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_after(&self, at: usize) -> usize {
        let end = self.text[at..].find('\n');
        end.map_or(self.text.len(), |end| at + end + 1)
    }

    /// Returns where the comment begins that stands right above a line.
    fn with_comment(&self, mut start: usize) -> usize {
        while let Some(above) = start.checked_sub(1) {
            let line = self.line_start(above);
            if !self.text[line..above].trim_start().starts_with('#') {
                break;
            }
            start = line;
        }
        start
    }

    /// Returns the lines of an item: its comment, its heading, its keys.
    fn lines(&self, table: &'t Table<'t>) -> Result<Range<usize>, AmendError> {
        if !self.has_heading(table) {
            let number = text_of(table, "number").unwrap_or_default();
            return Err(AmendError::Inline(format!("item {number}")));
        }
        let start = self.with_comment(self.line_start(table.span().start));
        Ok(start..self.line_after(last_end(table)))
    }

    /// Takes away the lines of an item, and the blank ones that part it from the next.
    fn removal(&self, table: &'t Table<'t>) -> Result<Splice, AmendError> {
        let mut range = self.lines(table)?;
        let is_blank = |line: &str| line.trim().is_empty();
        while range.end < self.text.len() {
            let next = self.line_after(range.end);
            if !is_blank(&self.text[range.end..next]) {
                break;
            }
            range.end = next;
        }
        // At the file's end the blank lines before it part it from nothing.
        while range.end == self.text.len() && range.start > 0 {
            let before = self.line_start(range.start - 1);
            if !is_blank(&self.text[before..range.start]) {
                break;
            }
            range.start = before;
        }
        Ok(Splice {
            range,
            text: String::new(),
        })
    }

    /// Returns where an item goes: behind another one with its steps, or behind the goal's own keys; of a
    /// step, behind another one, or behind the own keys of its item.
    fn place(
        &self,
        goal: &str,
        after: Option<&ItemKey>,
        is_step: bool,
    ) -> Result<InsertionPoint, AmendError> {
        let Some(key) = after else {
            return match (self.goal(goal), self.first_bare_item(goal)) {
                (Ok(table), _) => {
                    let at = self.own_end(table, &["item"], || format!("goal {goal}"))?;
                    Ok(InsertionPoint {
                        at,
                        is_before: false,
                        heading: format!("{}.item", self.path(table)),
                    })
                }
                (Err(_), Some(first)) => Ok(InsertionPoint {
                    at: self.lines(first)?.start,
                    is_before: true,
                    heading: self.path(first),
                }),
                (Err(error), None) => Err(error),
            };
        };
        let table = self.item(key)?;
        let path = self.path(table);
        let is_first_step = is_step && !path.ends_with("step");
        Ok(InsertionPoint {
            at: match is_first_step {
                true => self.own_end(table, &["step"], || format!("item {key}"))?,
                false => self.lines(table)?.end,
            },
            is_before: false,
            heading: match is_first_step {
                true => format!("{path}.step"),
                false => path,
            },
        })
    }

    /// Returns where the own keys of a table end, apart from the tables inside it.
    fn own_end(
        &self,
        table: &'t Table<'t>,
        inner: &[&str],
        name: impl Fn() -> String,
    ) -> Result<usize, AmendError> {
        if !self.has_heading(table) {
            return Err(AmendError::Inline(name()));
        }
        let keys = as_table(table).into_iter().flat_map(|table| table.iter());
        let own = keys.filter(|(key, _)| !inner.contains(&key.get_ref().as_ref()));
        let last = own.map(|(_, value)| last_end(value)).max();
        Ok(self.line_after(last.unwrap_or(table.span().end)))
    }

    /// Returns the path in the heading of a table; blank where it stands in braces.
    fn path(&self, table: &Table<'_>) -> String {
        let heading = &self.text[table.span().start..];
        let path = heading.trim_start_matches('[').split(']').next();
        let path = path.filter(|_| heading.starts_with('['));
        path.unwrap_or_default().trim().to_owned()
    }

    /// Returns the lines of an item, and of its steps, under the heading of another place.
    fn under(&self, table: &Table<'_>, lines: &str, heading: &str) -> String {
        let own = self.path(table);
        if own == heading {
            return lines.to_owned();
        }
        let of_steps = |path: &str| format!("[[{path}.step]]");
        lines
            .replace(&format!("[[{own}]]"), &format!("[[{heading}]]"))
            .replace(&of_steps(&own), &of_steps(heading))
    }

    fn insertion(&self, place: &InsertionPoint, lines: &str) -> Splice {
        let end = self.line_end;
        let lines = lines.trim_end_matches(['\n', '\r']);
        if place.is_before {
            return Splice::insertion(place.at, format!("{lines}{end}{end}"));
        }
        let before = match self.text[..place.at].ends_with('\n') {
            true => end.to_owned(),
            false => format!("{end}{end}"),
        };
        Splice::insertion(place.at, format!("{before}{lines}{end}"))
    }

    fn new_item(&self, item: &NewItem, heading: &str) -> String {
        let is_numbered = !item.number.0.is_empty();
        let number = ("number", is_numbered.then(|| quoted(&item.number.0)));
        let key = (
            "key",
            (item.key.0 != item.number.0).then(|| quoted(&item.key.0)),
        );
        let values = item.values.iter();
        let values = values.flat_map(|(column, value)| written(column, value));
        let lines = [number, key]
            .into_iter()
            .chain(values)
            .filter_map(|(key, value)| Some(format!("{key} = {}", value?)));
        let heading = std::iter::once(format!("[[{heading}]]"));
        heading.chain(lines).collect::<Vec<_>>().join(self.line_end)
    }

    /// Returns the lines of an item, with another number and the same key if it is to have one.
    fn numbered(
        &self,
        table: &'t Table<'t>,
        key: &ItemKey,
        number: Option<&Number>,
    ) -> Result<String, AmendError> {
        let lines = self.lines(table)?;
        let Some(number) = number else {
            return Ok(self.text[lines].to_owned());
        };
        if as_table(table).is_some_and(|table| !table.contains_key("number")) {
            return Ok(self.text[lines].to_owned());
        }
        let written = self.value(table, "number", quoted(&number.0))?;
        let has_key = as_table(table).is_some_and(|table| table.contains_key("key"));
        let rest = written.range.end..self.line_after(written.range.end);
        let mut text = format!(
            "{}{}{}",
            &self.text[lines.start..written.range.start],
            written.text,
            &self.text[rest.clone()]
        );
        if !has_key {
            text += &format!("key = {}{}", quoted(&key.0), self.line_end);
        }
        text += &self.text[rest.end..lines.end];
        Ok(text)
    }
}

pub(super) fn as_table<'t>(value: &'t Table<'t>) -> Option<&'t DeTable<'t>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

fn tables<'t>(table: &'t DeTable<'t>, key: &str) -> impl Iterator<Item = &'t Table<'t>> {
    let entries = match table.get(key).map(Spanned::get_ref) {
        Some(DeValue::Array(entries)) => &entries[..],
        _ => &[],
    };
    entries.iter()
}

/// Walks over the steps of an item.
fn steps<'t>(item: &'t Table<'t>) -> impl Iterator<Item = &'t Table<'t>> {
    as_table(item)
        .into_iter()
        .flat_map(|item| tables(item, "step"))
}

fn text_of(table: &Table<'_>, key: &str) -> Option<String> {
    text_in(as_table(table)?, key)
}

pub(super) fn text_in(table: &DeTable<'_>, key: &str) -> Option<String> {
    match table.get(key)?.get_ref() {
        DeValue::String(text) => Some(single_spaced(text)),
        _ => None,
    }
}

/// Returns where the last value of a table ends, whether it stands in braces or under a heading.
fn last_end(value: &Table<'_>) -> usize {
    let own = value.span().end;
    match value.get_ref() {
        DeValue::Table(table) => table.values().map(last_end).fold(own, usize::max),
        DeValue::Array(entries) => entries.iter().map(last_end).fold(own, usize::max),
        _ => own,
    }
}

/// Returns the keys by which an item says something in a column, with what they are to hold; nothing
/// where the key goes.
pub(crate) fn written<'k>(
    column: &'k ColumnKey,
    value: &ColumnValue,
) -> Vec<(&'k str, Option<String>)> {
    match value {
        ColumnValue::Text(text) | ColumnValue::Timeline(text) => {
            vec![(column.as_str(), text.as_deref().map(quoted))]
        }
        ColumnValue::Number(number) => {
            vec![(column.as_str(), number.map(|number| figure_text(&number)))]
        }
        ColumnValue::List(texts) => {
            vec![(column.as_str(), list_text(texts))]
        }
        ColumnValue::Bodies(keys) => {
            let keys = keys.iter().map(|key| quoted(&key.0)).collect();
            vec![(column.as_str(), listed(keys))]
        }
        ColumnValue::Owners(owners) => {
            let (lead, joint) = (joint_text(&owners.lead), joint_text(&owners.joint));
            let (with, support) = (list_text(&owners.with), list_text(&owners.support));
            vec![
                ("lead", lead),
                ("responsible", joint),
                ("with", with),
                ("support", support),
            ]
        }
    }
}

/// Returns a number as TOML can hold it: one of too many digits as a text.
fn figure_text(number: &Decimal) -> String {
    let text = number.to_string();
    let is_kept = match text.contains('.') {
        true => text.len() <= 15,
        false => text.parse::<i64>().is_ok(),
    };
    if is_kept { text } else { quoted(&text) }
}

/// Returns owners as the file lists them; nothing for none.
fn joint_text(owners: &[Vec<String>]) -> Option<String> {
    let owners = owners.iter().map(|owner| match &owner[..] {
        [body] => quoted(body),
        bodies => format!(
            "{{ either = [{}] }}",
            bodies
                .iter()
                .map(|body| quoted(body))
                .collect::<Vec<_>>()
                .join(", ")
        ),
    });
    listed(owners.collect())
}

fn list_text(bodies: &[String]) -> Option<String> {
    listed(bodies.iter().map(|body| quoted(body)).collect())
}

fn listed(texts: Vec<String>) -> Option<String> {
    (!texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
}
