//! The text of a file of translations, made or put in order: what is there is kept with its comments
//! and its order, what is missing comes where it belongs, with the text of the plan above it.

use super::syntax;
use super::translation::{HASHES, leaves};
use crate::diagnostic::Sources;
use crate::plan::translation::{
    Need, Record, TextHash, TextPath, TextState, Translatable, Translation, dotted,
};
use crate::quoting;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Why the text cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TranslationTextError {
    /// The file is no TOML.
    Syntax,
    /// A table is written in braces, where lines cannot come.
    Inline(String),
}

/// What a file of translations is made of.
#[derive(Debug)]
pub(crate) struct TranslationSetup<'a> {
    /// Tags of the languages that are translated from and into.
    pub from: &'a str,
    pub into: &'a str,
    /// All that can be translated, in the order of the plan.
    pub texts: &'a [Translatable],
    /// What the file says, with what is newly said in it.
    pub translation: &'a Translation,
    /// New words for texts; each was translated from the source that has the hash.
    pub taken: &'a BTreeMap<TextPath, (TextHash, String)>,
    /// Texts that are right though their source was changed.
    pub confirmed: &'a BTreeSet<TextPath>,
}

/// Returns the text of a file of translations with all that a plan has; `old` is the text that there
/// is.
///
/// # Errors
/// When the old text cannot be put in order.
pub(crate) fn translation_text(
    old: Option<&str>,
    setup: &TranslationSetup<'_>,
) -> Result<String, TranslationTextError> {
    let beginning = beginning(setup);
    let old = match old {
        Some(old) => old.replace("\r\n", "\n"),
        None => beginning,
    };
    let source = Sources::default().add("translation.toml", "");
    let syntax = syntax::parse(source, &old);
    if syntax.is_broken {
        return Err(TranslationTextError::Syntax);
    }
    let mut editor = Editor::of(&old, &syntax.root);
    for text in setup.texts {
        editor.text(text, setup)?;
    }
    editor.put_aside(setup);
    editor.drop_hashes();
    Ok(editor.into_text() + &hashes(setup))
}

fn beginning(setup: &TranslationSetup<'_>) -> String {
    let TranslationSetup { from, into, .. } = setup;
    format!(
        "# The plan in another language ({into}): write each text between the quotation marks below the\n\
         # line that says it in the plan’s own language ({from}). `wem-report translate {into}` brings\n\
         # in what is new in the plan, and keeps what you wrote.\n\
         \n\
         format = 1\n"
    )
}

/// What stands above the table of hashes.
const HASHES_HEAD: &str = "\
# What each text was translated from, and into: by that it is known which of them have to be looked
# at again. Leave it as it is.
";

/// Returns the table of hashes.
fn hashes(setup: &TranslationSetup<'_>) -> String {
    let mut text = format!("\n{HASHES_HEAD}[{HASHES}]\n");
    for one in setup.texts {
        if let Some(Record { source, own }) = record(one, setup) {
            let line = format!("{} = \"{} {}\"\n", one.path, source.as_str(), own.as_str());
            text += &line;
        }
    }
    text
}

/// Returns what is to be recorded of a text; nothing where the file does not have it.
fn record(one: &Translatable, setup: &TranslationSetup<'_>) -> Option<Record> {
    let translation = setup.translation;
    if let Some((source, own)) = setup.taken.get(&one.path) {
        return Some(Record {
            source: source.clone(),
            own: TextHash::of(own),
        });
    }
    let own = translation.text(&one.path);
    let is_there = translation.texts.contains_key(&one.path) || one.is_needed() || is_offered(one);
    match translation.state(&one.path, &one.source) {
        TextState::Stale if !setup.confirmed.contains(&one.path) => {
            let record = translation.records.get(&one.path)?;
            Some(Record {
                source: record.source.clone(),
                own: TextHash::of(own.unwrap_or_default()),
            })
        }
        _ => is_there.then(|| Record::of(&one.source, own.unwrap_or_default())),
    }
}

/// Returns the lines above a text that say its source; of a stale one also what it was translated from,
/// as far as `said` has it.
fn source_lines(one: &Translatable, setup: &TranslationSetup<'_>, said: &[&str]) -> Vec<String> {
    if one.path.is_time() {
        // It is its own source.
        return Vec::new();
    }
    let mark = format!("# {}: ", setup.from);
    let before = format!("# {}, before: ", setup.from);
    let now: Vec<String> = one
        .source
        .lines()
        .map(|line| format!("{mark}{line}"))
        .collect();
    let is_stale = setup.translation.state(&one.path, &one.source) == TextState::Stale
        && !setup.confirmed.contains(&one.path)
        && !setup.taken.contains_key(&one.path);
    if !is_stale {
        return now;
    }
    let was: Vec<String> = said
        .iter()
        .filter(|line| line.starts_with(&before))
        .map(|line| (*line).to_owned())
        .collect();
    let was = match was.is_empty() {
        false => was,
        true => said
            .iter()
            .filter(|line| !now.iter().any(|now| now == *line))
            .filter_map(|line| line.strip_prefix(&mark))
            .map(|line| format!("{before}{line}"))
            .collect(),
    };
    [was, now].concat()
}

/// Edits the lines of a file.
struct Editor<'t> {
    lines: Vec<&'t str>,
    /// Whether each line is kept.
    is_kept: Vec<bool>,
    /// What comes before a line, and what comes behind it.
    before: BTreeMap<usize, Vec<String>>,
    behind: BTreeMap<usize, Vec<String>>,
    /// Tables that are new, each with the line behind which it comes.
    new: Vec<(usize, Vec<String>, Vec<String>)>,
    /// What stands in the place of parts of lines.
    values: BTreeMap<usize, (Range<usize>, String)>,
    /// The lines that each text takes, and where its value stands.
    texts: BTreeMap<TextPath, (Range<usize>, Range<usize>)>,
    /// The line of each table’s heading, and the last line of what stands in it.
    tables: BTreeMap<Vec<String>, (usize, usize)>,
    /// The line behind which the next table comes.
    last: usize,
    starts: Vec<usize>,
    text: &'t str,
}

impl<'t> Editor<'t> {
    fn of(text: &'t str, root: &'t DeTable<'t>) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut editor = Editor {
            is_kept: vec![true; lines.len()],
            lines,
            before: BTreeMap::new(),
            behind: BTreeMap::new(),
            new: Vec::new(),
            values: BTreeMap::new(),
            texts: BTreeMap::new(),
            tables: BTreeMap::new(),
            last: 0,
            starts,
            text,
        };
        for (key, value) in root.iter() {
            let mut keys = vec![key.get_ref().as_ref()];
            editor.headings(&mut keys, value);
            let start = key.span().start;
            leaves(value, &mut keys, &mut |path, value| {
                editor.leaf(path, start, value.span());
            });
        }
        if let Some(format) = root.get("format") {
            editor.last = editor.line_of(format.span().end);
        }
        editor
    }

    fn line_of(&self, at: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= at)
            .saturating_sub(1)
    }

    /// Notes where tables have their headings.
    fn headings(&mut self, keys: &mut Vec<&'t str>, value: &'t toml::Spanned<DeValue<'t>>) {
        let DeValue::Table(table) = value.get_ref() else {
            return;
        };
        let span = value.span();
        if self
            .text
            .get(span.clone())
            .is_some_and(|text| text.starts_with('['))
        {
            let line = self.line_of(span.start);
            let path = keys.iter().map(|key| (*key).to_owned()).collect();
            self.tables.insert(path, (line, line));
        }
        for (key, value) in table.iter() {
            keys.push(key.get_ref());
            self.headings(keys, value);
            keys.pop();
        }
    }

    fn leaf(&mut self, path: &[&str], _start: usize, value: Range<usize>) {
        let first = self.line_of(value.start);
        let last = self.line_of(value.end.saturating_sub(1).max(value.start));
        let path = TextPath::of(path.iter().copied());
        let (table, _) = path.divided();
        let hashes = [HASHES.to_owned()];
        let is_hash = path.keys().first().is_some_and(|key| key == HASHES);
        let table = if is_hash { &hashes[..] } else { table };
        if let Some((_, end)) = self.tables.get_mut(table) {
            *end = (*end).max(last);
        }
        if !is_hash {
            self.texts.insert(path, (first..last + 1, value));
        }
    }

    /// Writes a text, or what is above it.
    fn text(
        &mut self,
        one: &Translatable,
        setup: &TranslationSetup<'_>,
    ) -> Result<(), TranslationTextError> {
        let (table, within) = one.path.divided();
        let taken = setup.taken.get(&one.path).map(|(_, text)| text);
        if let Some((lines, value)) = self.texts.get(&one.path).cloned() {
            self.renew_source(one, setup, lines.start);
            if let Some(text) = taken {
                self.values.insert(lines.start, (value, written(text)));
            }
            self.last = self.last.max(lines.end - 1);
            return Ok(());
        }
        if !one.is_needed() && taken.is_none() && !is_offered(one) {
            return Ok(());
        }
        let text = taken.map_or("", String::as_str);
        let mut new = source_lines(one, setup, &[]);
        new.push(format!("{} = {}", dotted(within), written(text)));
        if let Some((_, end)) = self.tables.get(table) {
            self.behind.entry(*end).or_default().extend(new);
            self.last = self.last.max(*end);
        } else if let Some((.., lines)) = self.new.iter_mut().rfind(|(_, own, _)| own == table) {
            lines.extend(new);
        } else if self.has_inline(table) {
            return Err(TranslationTextError::Inline(dotted(table)));
        } else {
            let heading = [String::new(), format!("[{}]", dotted(table))];
            let lines = heading.into_iter().chain(new).collect();
            self.new.push((self.last, table.to_vec(), lines));
        }
        Ok(())
    }

    /// Returns whether something of a table stands there without a heading.
    fn has_inline(&self, table: &[String]) -> bool {
        self.texts.keys().any(|path| path.divided().0 == table)
    }

    /// Says the source of a text that is there.
    fn renew_source(&mut self, one: &Translatable, setup: &TranslationSetup<'_>, line: usize) {
        let marks = [
            format!("# {}:", setup.from),
            format!("# {}, before:", setup.from),
        ];
        let is_ours = |line: &str| marks.iter().any(|mark| line.starts_with(mark));
        let above = (0..line).rev();
        let above: Vec<usize> = above.take_while(|at| is_ours(self.lines[*at])).collect();
        let said: Vec<&str> = above.iter().rev().map(|at| self.lines[*at]).collect();
        let new = source_lines(one, setup, &said);
        if new.iter().map(String::as_str).eq(said.iter().copied()) {
            return;
        }
        for at in above {
            self.is_kept[at] = false;
        }
        self.before.entry(line).or_default().extend(new);
    }

    /// Makes comments of texts that the plan no longer has.
    fn put_aside(&mut self, setup: &TranslationSetup<'_>) {
        let known: BTreeSet<&TextPath> = setup.texts.iter().map(|one| &one.path).collect();
        let strays: Vec<TextPath> = self
            .texts
            .keys()
            .filter(|path| !known.contains(path) && setup.translation.records.contains_key(*path))
            .cloned()
            .collect();
        for path in &strays {
            let (lines, _) = self.texts[path].clone();
            let is_blank = setup.translation.text(path).is_none();
            let aside: Vec<String> = lines
                .clone()
                .map(|at| format!("# {}", self.lines[at]))
                .collect();
            for at in lines.clone() {
                self.is_kept[at] = false;
            }
            if !is_blank {
                let before = self.before.entry(lines.start).or_default();
                before.push(format!("# no longer in the plan: {path}"));
                before.extend(aside);
            }
        }
        let gone: BTreeSet<TextPath> = strays.into_iter().collect();
        let used: BTreeSet<&[String]> =
            setup.texts.iter().map(|one| one.path.divided().0).collect();
        let tables: Vec<(Vec<String>, usize)> = self
            .tables
            .iter()
            .filter(|(table, (line, _))| {
                let of_table = |path: &&TextPath| path.divided().0 == table.as_slice();
                let mut texts = self.texts.keys().filter(of_table).peekable();
                let is_there = texts.peek().is_some();
                let has_heading = self
                    .lines
                    .get(*line)
                    .is_some_and(|line| line.starts_with('['));
                let is_used = used.contains(table.as_slice());
                is_there && !is_used && has_heading && texts.all(|path| gone.contains(path))
            })
            .map(|(table, (line, _))| (table.clone(), *line))
            .collect();
        for (_, line) in tables {
            self.is_kept[line] = false;
        }
    }

    /// Takes the old hashes away.
    fn drop_hashes(&mut self) {
        let Some((heading, end)) = self.tables.get(&vec![HASHES.to_owned()]).copied() else {
            return;
        };
        let mut start = heading;
        let is_ours = |line: &str| HASHES_HEAD.lines().any(|own| own == line);
        while start > 0 && is_ours(self.lines[start - 1]) {
            start -= 1;
        }
        for at in start..=end {
            self.is_kept[at] = false;
        }
    }

    fn into_text(self) -> String {
        let mut text = String::with_capacity(self.text.len() + 1024);
        let mut add = |line: &str| {
            text += line;
            text.push('\n');
        };
        let mut skipped = 0;
        for (at, line) in self.lines.iter().enumerate() {
            self.before
                .get(&at)
                .into_iter()
                .flatten()
                .for_each(|line| add(line));
            match self.values.get(&at) {
                Some((range, value)) => {
                    let start = self.starts[at];
                    let end = self.line_of(range.end);
                    let behind = self.lines[end]
                        .get(range.end - self.starts[end]..)
                        .unwrap_or_default();
                    add(&format!("{}{value}{behind}", &line[..range.start - start]));
                    skipped = end + 1;
                }
                None if at < skipped => {}
                None if self.is_kept[at] => add(line),
                None => {}
            }
            self.behind
                .get(&at)
                .into_iter()
                .flatten()
                .for_each(|line| add(line));
            let new = self.new.iter().filter(|(line, ..)| *line == at);
            new.flat_map(|(.., lines)| lines).for_each(|line| add(line));
        }
        let end = text.trim_end().len();
        text.truncate(end);
        text.push('\n');
        text
    }
}

/// Returns whether a text is put into the file though it may stay blank.
fn is_offered(one: &Translatable) -> bool {
    !one.path.is_time() && one.need == Need::OfLanguage
}

/// Returns a text as the file writes it: in lines where it has several.
fn written(text: &str) -> String {
    if !text.contains('\n') {
        return quoting::quoted(text);
    }
    format!("\"\"\"\n{}\"\"\"", quoting::lines(text.lines(), "\n"))
}
