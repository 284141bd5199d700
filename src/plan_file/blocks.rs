//! A file of tables as a list of blocks, each a heading with its own keys and the comment right above it.
//!
//! Blocks come, go and move with all that is under them, their values change, and every other byte stays. A
//! comment that stands apart, such as the title of a part of the file, stays where it is.

use super::amend::{AmendError, as_table, text_in};
use super::syntax;
use crate::diagnostic::Sources;
use crate::quoting::{self, quoted};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file of tables, to be changed.
#[derive(Debug, Clone)]
pub(crate) struct Blocks {
    /// What stands before the first heading.
    head: String,
    blocks: Vec<Block>,
    line_end: &'static str,
    next: usize,
}

/// Names a block, wherever it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct BlockId(usize);

/// Where a block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockPlace {
    /// Behind another block and all that is under it.
    Behind(BlockId),
    /// Right behind the own keys of a block.
    Under(BlockId),
    /// Before another block.
    Before(BlockId),
    End,
}

#[derive(Debug, Clone)]
struct Block {
    id: BlockId,
    /// The names in its heading.
    path: Vec<String>,
    text: String,
    /// Where the line of its heading begins and ends.
    heading: Range<usize>,
}

/// Keys that come first, in this order; others come behind all that are there.
const ORDER: [&str; 11] = [
    "number",
    "key",
    "name",
    "title",
    "action",
    "lead",
    "responsible",
    "with",
    "support",
    "timeline",
    "address",
];

impl Blocks {
    /// Takes a file apart.
    ///
    /// # Errors
    /// When it is no TOML.
    pub(crate) fn parse(text: &str) -> Result<Self, AmendError> {
        let source = Sources::default().add("plan.toml", "");
        let syntax = syntax::parse(source, text);
        if syntax.is_broken {
            return Err(AmendError::Syntax);
        }
        let mut headings = BTreeSet::new();
        find_headings(&syntax.root, text, &mut headings);
        let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |end| end + 1);
        let mut starts = Vec::new();
        for at in &headings {
            let mut start = line_start(*at);
            while let Some(above) = start.checked_sub(1) {
                let line = line_start(above);
                if !text[line..above].trim_start().starts_with('#') {
                    break;
                }
                start = line;
            }
            starts.push((start, line_start(*at)));
        }
        let ends = starts.iter().skip(1).map(|(start, _)| *start);
        let ends: Vec<usize> = ends.chain([text.len()]).collect();
        let mut blocks = Blocks {
            head: text[..starts.first().map_or(text.len(), |(start, _)| *start)].to_owned(),
            blocks: Vec::new(),
            line_end: match text.split_once('\n') {
                Some((line, _)) if line.ends_with('\r') => "\r\n",
                _ => "\n",
            },
            next: 0,
        };
        for ((start, line), end) in starts.into_iter().zip(ends) {
            let own = &text[start..end];
            let heading = &own[line - start..];
            let length = heading.find('\n').map_or(heading.len(), |at| at + 1);
            let id = blocks.new_id();
            blocks.blocks.push(Block {
                id,
                path: path_of(heading),
                text: own.to_owned(),
                heading: line - start..line - start + length,
            });
        }
        Ok(blocks)
    }

    /// Returns the text of the file.
    pub(crate) fn text(&self) -> String {
        let blocks = self.blocks.iter().map(|block| block.text.as_str());
        let text = std::iter::once(self.head.as_str()).chain(blocks);
        text.collect()
    }

    fn new_id(&mut self) -> BlockId {
        self.next += 1;
        BlockId(self.next)
    }

    /// Blocks are counted as they are read, and few move far: looks from there in both directions.
    fn at(&self, id: BlockId) -> Option<usize> {
        let first = id.0.saturating_sub(1).min(self.blocks.len());
        let is_it = |at: &usize| self.blocks[*at].id == id;
        let mut behind = first..self.blocks.len();
        let mut before = (0..first).rev();
        loop {
            match (behind.next(), before.next()) {
                (None, None) => return None,
                (one, other) => {
                    if let Some(at) = one.into_iter().chain(other).find(is_it) {
                        return Some(at);
                    }
                }
            }
        }
    }

    /// Returns the block and all that is under it.
    fn range(&self, at: usize) -> Range<usize> {
        let path = &self.blocks[at].path;
        let under = self.blocks[at + 1..]
            .iter()
            .take_while(|block| block.path.len() > path.len() && block.path.starts_with(path));
        at..at + 1 + under.count()
    }

    /// Returns the blocks with that path, in the order of the file.
    pub(crate) fn with_path(&self, path: &[&str]) -> Vec<BlockId> {
        let blocks = self.blocks.iter().filter(|block| block.path == path);
        blocks.map(|block| block.id).collect()
    }

    /// Returns the blocks whose path ends in a name, in the order of the file.
    pub(crate) fn named(&self, name: &str) -> Vec<BlockId> {
        let is_named = |block: &&Block| block.path.last().is_some_and(|last| last == name);
        let blocks = self.blocks.iter().filter(is_named);
        blocks.map(|block| block.id).collect()
    }

    /// Returns what a block stands under.
    pub(crate) fn parent(&self, id: BlockId) -> Option<BlockId> {
        let at = self.at(id)?;
        let path = &self.blocks[at].path;
        let above = self.blocks[..at].iter().rev();
        let mut above = above.filter(|block| block.path[..] == path[..path.len() - 1]);
        above
            .next()
            .filter(|_| path.len() > 1)
            .map(|block| block.id)
    }

    /// Returns a block’s place in the file, counted from 0.
    pub(crate) fn position(&self, id: BlockId) -> usize {
        self.at(id).unwrap_or(usize::MAX)
    }

    /// Returns a text of a block, its white space folded.
    pub(crate) fn text_of(&self, id: BlockId, key: &str) -> Option<String> {
        let block = &self.blocks[self.at(id)?];
        let keys = DeTable::parse(&block.text[block.heading.end..]).ok()?;
        text_in(keys.get_ref(), key)
    }

    /// Returns what tells a block apart from others of its level: its key, else its number.
    pub(crate) fn key_of(&self, id: BlockId) -> Option<String> {
        let key = self.text_of(id, "key");
        key.or_else(|| self.text_of(id, "number"))
    }

    /// Writes a value, or takes it away.
    ///
    /// # Errors
    /// When there is no such block.
    pub(crate) fn set(
        &mut self,
        id: BlockId,
        key: &str,
        value: Option<String>,
    ) -> Result<(), AmendError> {
        let missing = || AmendError::Missing(format!("`{key}`"));
        let at = self.at(id).ok_or_else(missing)?;
        let line_end = self.line_end;
        let block = &mut self.blocks[at];
        let start = block.heading.end;
        let splice = {
            let body = &block.text[start..];
            let keys = DeTable::parse(body).map_err(|_| AmendError::Syntax)?;
            let keys = keys.get_ref();
            let line_after =
                |at: usize| body[at..].find('\n').map_or(body.len(), |end| at + end + 1);
            match (keys.get_key_value(key), value) {
                (None, None) => return Ok(()),
                (Some((_, written)), Some(value)) => (written.span(), value),
                (Some((name, written)), None) => {
                    let line = body[..name.span().start]
                        .rfind('\n')
                        .map_or(0, |end| end + 1);
                    (line..line_after(written.span().end), String::new())
                }
                (None, Some(value)) => {
                    let is_first = ORDER.contains(&key);
                    let before: Vec<&str> =
                        ORDER.into_iter().take_while(|name| *name != key).collect();
                    let ends = keys.iter().filter_map(|(name, value)| {
                        let name: &str = name.get_ref();
                        (!is_first || before.contains(&name)).then(|| value.span().end)
                    });
                    let at = ends.max().map_or(0, line_after);
                    let is_open = !block.text[..start + at].ends_with('\n');
                    let before = if is_open { line_end } else { "" };
                    (at..at, format!("{before}{key} = {value}{line_end}"))
                }
            }
        };
        let (range, text) = splice;
        block
            .text
            .replace_range(start + range.start..start + range.end, &text);
        Ok(())
    }

    /// Puts a new block in.
    pub(crate) fn insert(
        &mut self,
        path: &[&str],
        values: &[(String, String)],
        place: BlockPlace,
    ) -> BlockId {
        let end = self.line_end;
        let heading = format!("[[{}]]{end}", path.join("."));
        let lines = values.iter();
        let lines: String = lines
            .map(|(key, value)| format!("{key} = {value}{end}"))
            .collect();
        let id = self.new_id();
        let block = Block {
            id,
            path: path.iter().map(|name| (*name).to_owned()).collect(),
            heading: 0..heading.len(),
            text: heading + &lines,
        };
        self.put(vec![block], place);
        id
    }

    /// Puts a table in of which there is one.
    pub(crate) fn insert_single(&mut self, name: &str, place: BlockPlace) -> BlockId {
        let id = self.insert(&[name], &[], place);
        if let Some(at) = self.at(id) {
            let block = &mut self.blocks[at];
            let heading = format!("[{name}]{}", self.line_end);
            block.text.replace_range(block.heading.clone(), &heading);
            block.heading = 0..heading.len();
        }
        id
    }

    /// Takes a block away, with all that is under it.
    pub(crate) fn remove(&mut self, id: BlockId) {
        if let Some(at) = self.at(id) {
            self.take(at);
        }
    }

    /// Moves a block to another place, with all that is under it, under a path that ends in the same name
    /// or another.
    pub(crate) fn relocate(&mut self, id: BlockId, path: &[String], place: BlockPlace) {
        let Some(at) = self.at(id) else {
            return;
        };
        let mut taken = self.take(at);
        let depth = taken.first().map_or(0, |block| block.path.len());
        for block in &mut taken {
            let under = block.path.split_off(depth.min(block.path.len()));
            let path: Vec<String> = path.iter().cloned().chain(under).collect();
            let renamed = renamed(&block.text[block.heading.clone()], &path);
            block.text.replace_range(block.heading.clone(), &renamed);
            block.heading.end = block.heading.start + renamed.len();
            block.path = path;
        }
        self.put(taken, place);
    }

    /// Takes a block out with all that is under it; comments that stand apart behind it stay.
    fn take(&mut self, at: usize) -> Vec<Block> {
        let range = self.range(at);
        let mut taken: Vec<Block> = self.blocks.drain(range).collect();
        if let Some(last) = taken.last_mut() {
            let apart = last.comments_apart();
            let comments = last.text.split_off(apart);
            if !comments.trim().is_empty() {
                let before = at.checked_sub(1).and_then(|at| self.blocks.get_mut(at));
                let before = before.map_or(&mut self.head, |block| &mut block.text);
                part(before, self.line_end);
                before.push_str(comments.trim_start_matches(['\n', '\r']));
            }
        }
        if at == self.blocks.len()
            && let Some(last) = self.blocks.last_mut()
        {
            let length = last.text.trim_end().len();
            last.text.truncate(length);
            last.text.push_str(self.line_end);
        }
        taken
    }

    fn put(&mut self, mut new: Vec<Block>, place: BlockPlace) {
        let index = match place {
            BlockPlace::Behind(id) => self.at(id).map(|at| self.range(at).end),
            BlockPlace::Under(id) => self.at(id).map(|at| at + 1),
            BlockPlace::Before(id) => self.at(id),
            BlockPlace::End => None,
        };
        let index = index.unwrap_or(self.blocks.len());
        let before = index.checked_sub(1).and_then(|at| self.blocks.get_mut(at));
        let before = before.map_or(&mut self.head, |block| &mut block.text);
        part(before, self.line_end);
        if let Some(last) = new.last_mut() {
            let length = last.text.trim_end().len();
            last.text.truncate(length);
            last.text.push_str(self.line_end);
            if index < self.blocks.len() {
                last.text.push_str(self.line_end);
            }
        }
        self.blocks.splice(index..index, new);
    }

    /// Returns a path under a block, or at the top.
    pub(crate) fn path_under(&self, parent: Option<BlockId>, name: &str) -> Vec<String> {
        let mut path = parent
            .and_then(|id| self.at(id))
            .map_or_else(Vec::new, |at| self.blocks[at].path.clone());
        path.push(name.to_owned());
        path
    }

    /// Returns a text as the file writes it; of several lines in several.
    pub(crate) fn quoted(&self, text: &str) -> String {
        match text.contains('\n') {
            false => quoted(text),
            true => {
                let end = self.line_end;
                let lines = quoting::lines(text.split('\n'), end);
                format!("\"\"\"{end}{lines}{end}\"\"\"")
            }
        }
    }
}

impl Block {
    /// Returns where comments begin that a blank line parts from the block’s keys; its end without any.
    fn comments_apart(&self) -> usize {
        let body = &self.text[self.heading.end..];
        let last = DeTable::parse(body).map_or(body.len(), |keys| {
            let ends = keys.get_ref().values().map(|value| value.span().end);
            ends.max().unwrap_or(0)
        });
        let rest = &body[last..];
        let mut at = 0;
        for line in rest.split_inclusive('\n') {
            if at > 0 && line.trim().is_empty() {
                break;
            }
            at += line.len();
        }
        match rest[at..].contains('#') {
            true => self.heading.end + last + at,
            false => self.text.len(),
        }
    }
}

/// Ends a text with a blank line, unless there is nothing before it.
fn part(text: &mut String, line_end: &str) {
    if text.trim().is_empty() {
        return;
    }
    if !text.ends_with('\n') {
        text.push_str(line_end);
    }
    let last = text[..text.len() - 1].rfind('\n').map_or(0, |at| at + 1);
    if !text[last..].trim().is_empty() {
        text.push_str(line_end);
    }
}

/// Returns the line of a heading with another path in its brackets.
fn renamed(heading: &str, path: &[String]) -> String {
    let open = heading.find('[').unwrap_or_default();
    let brackets = heading[open..].chars().take_while(|c| *c == '[').count();
    let close = heading.find(']').unwrap_or(heading.len());
    let (before, behind) = (&heading[..open + brackets], &heading[close..]);
    format!("{before}{}{behind}", path.join("."))
}

fn path_of(heading: &str) -> Vec<String> {
    let names = heading.trim_start().trim_start_matches('[');
    let names = names.split(']').next().unwrap_or_default();
    names
        .split('.')
        .map(|name| name.trim().to_owned())
        .collect()
}

/// Collects where headings begin.
fn find_headings(table: &DeTable<'_>, text: &str, found: &mut BTreeSet<usize>) {
    for value in table.values() {
        find_in(value, text, found);
    }
}

fn find_in(value: &Spanned<DeValue<'_>>, text: &str, found: &mut BTreeSet<usize>) {
    match value.get_ref() {
        DeValue::Table(_) => {
            if text[value.span()].starts_with('[') {
                found.insert(value.span().start);
            }
            if let Some(table) = as_table(value) {
                find_headings(table, text, found);
            }
        }
        DeValue::Array(values) => values.iter().for_each(|value| find_in(value, text, found)),
        _ => {}
    }
}

/// Returns a file without its comments.
///
/// # Errors
/// When it is no TOML.
pub(crate) fn without_comments(text: &str) -> Result<String, AmendError> {
    let parsed = DeTable::parse(text).map_err(|_| AmendError::Syntax)?;
    let mut spans = Vec::new();
    scalars(parsed.get_ref(), &mut spans);
    spans.sort_by_key(|span| span.start);
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    let mut spans = spans.into_iter().peekable();
    while at < text.len() {
        while spans.next_if(|span| span.end <= at).is_some() {}
        let end = spans.peek().map_or(text.len(), |span| span.start.max(at));
        let between = &text[at..end];
        match between.find('#') {
            Some(mark) => {
                let start = at + mark;
                result.push_str(text[at..start].trim_end_matches([' ', '\t']));
                at = text[start..]
                    .find('\n')
                    .map_or(text.len(), |line| start + line);
                if result.is_empty() || result.ends_with('\n') {
                    at = (at + 1).min(text.len());
                }
            }
            None => {
                result.push_str(between);
                at = end;
                if let Some(span) = spans.next() {
                    result.push_str(&text[at..span.end]);
                    at = span.end;
                }
            }
        }
    }
    Ok(result)
}

/// Collects where keys and plain values stand.
fn scalars(table: &DeTable<'_>, spans: &mut Vec<Range<usize>>) {
    for (key, value) in table.iter() {
        spans.push(key.span());
        scalars_in(value, spans);
    }
}

fn scalars_in(value: &Spanned<DeValue<'_>>, spans: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => scalars(table, spans),
        DeValue::Array(values) => values.iter().for_each(|value| scalars_in(value, spans)),
        _ => spans.push(value.span()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
format = 1 # the first

[plan]
title = \"A # B\" # kept

# ---- First part ----

# about I
[[section]]
number = \"I\"
title = \"One\"

[[section.goal]]
number = \"1\"
title = \"Goal\"

# about 1.1
[[section.goal.item]]
number = \"1.1\"
action = \"Dig\" # deep

[[section.goal.item.step]]
number = \"1.1.1\"
action = \"Begin\"

# ---- Second part ----

[[section]]
number = \"II\"
title = \"Two\"
";

    #[test]
    fn blocks_move_with_what_is_under_them_and_comments_apart_stay() {
        let mut blocks = Blocks::parse(FILE).expect("a file");
        assert_eq!(blocks.text(), FILE);
        let sections = blocks.named("section");
        let item = blocks.named("item")[0];
        assert_eq!(blocks.key_of(item).as_deref(), Some("1.1"));
        blocks
            .set(item, "timeline", Some(quoted("2031")))
            .expect("a value");
        blocks.set(item, "number", None).expect("a value");
        let path = blocks.path_under(Some(sections[1]), "item");
        blocks.relocate(item, &path, BlockPlace::Under(sections[1]));
        let new = blocks.insert(
            &["section", "goal", "item"],
            &[("number".to_owned(), quoted("1.2"))],
            BlockPlace::Under(blocks.named("goal")[0]),
        );
        assert_eq!(blocks.parent(new), Some(blocks.named("goal")[0]));
        let expected = FILE.split("# about 1.1").next().expect("a part").to_owned()
            + "[[section.goal.item]]\nnumber = \"1.2\"\n\n# ---- Second part ----\n\n\
               [[section]]\nnumber = \"II\"\ntitle = \"Two\"\n\n\
               # about 1.1\n[[section.item]]\naction = \"Dig\" # deep\ntimeline = \"2031\"\n\n\
               [[section.item.step]]\nnumber = \"1.1.1\"\naction = \"Begin\"\n";
        // The comment stands apart from the goal, and the new item comes right behind the goal’s keys.
        let expected = expected.replace(
            "[[section.goal.item]]\nnumber = \"1.2\"\n\n# ---- Second part ----\n\n",
            "# ---- Second part ----\n\n[[section.goal.item]]\nnumber = \"1.2\"\n\n",
        );
        assert_eq!(blocks.text(), expected);
    }

    #[test]
    fn comments_can_be_left_out() {
        let bare = without_comments(FILE).expect("a file");
        assert!(bare.contains("title = \"A # B\"\n"), "{bare}");
        for gone in ["the first", "kept", "about", "part", "deep"] {
            assert!(!bare.contains(gone), "{gone}: {bare}");
        }
        assert!(bare.contains("action = \"Dig\"\n"), "{bare}");
    }
}
