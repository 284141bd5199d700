//! From tables and headings to the levels of a plan.

use super::columns::{TableColumns, Telling, WordCell, WordRow, WordTable, own_key};
use super::doubt::{Doubt, DoubtKind};
use super::indents;
use super::map::ImportMap;
use super::marks;
use super::months;
use super::node::{ITEM, Node, Outline, OwnColumn, STEP};
use super::numbering::{self, LeadingNumber, Sureness, dash, depth_of};
use super::role::{ColumnRole, TimeColumn};
use super::vocabulary::{is_own_column, plain};
use super::wording::{Fate, Ledger, Reason, Wording, is_bullet};
use crate::plan::period::Moment;
use crate::plan::{Level, Meaning, Period, Timeline};
use crate::reading::grid::{GridBlock, GridCell, SourceAddress, SourceGrid, TextRole};
use crate::template::Labels;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A block as words.
enum WordBlock {
    Text(WordText),
    Table(WordTable, usize),
}

#[derive(Clone)]
struct WordText {
    role: TextRole,
    words: Wording,
    is_bold: bool,
    /// How deep it stands.
    depth: u8,
}

/// What a source is understood with.
pub(super) struct Reader<'a> {
    pub(super) telling: Telling<'a>,
    pub(super) labels: &'a Labels,
    pub(super) map: &'a ImportMap,
    /// What the plan’s documents write over the built-in columns: goals, action items,
    /// responsibility, time line.
    pub(super) headings: [&'a str; 4],
    pub(super) ledger: Ledger,
    /// Words that count what they name: of “Pillar 1 Records” and “Pillar 2 Towns” the first.
    pub(super) counting: BTreeSet<String>,
    /// What stands before a time from which, or until which something is done.
    pub(super) bounds: [&'a [String]; 2],
    /// Marks of notes that were left out, each with the word before it.
    pub(super) marks: Vec<(Wording, String)>,
}

/// What is carried from row to row of a table.
struct TableState<'t> {
    columns: &'t TableColumns,
    width: usize,
    /// What stands over each column, as it is compared.
    header: Vec<Vec<String>>,
    /// Whether most actions, and most titles of levels, begin with numbers.
    numbered: [bool; 2],
    /// Whether a figure alone is a number before actions, and before titles of levels.
    weak: [bool; 2],
    /// Whether a dash before an action means a step.
    has_dashes: bool,
    /// How deep the numbers of actions, and of titles of levels, mostly are.
    usual_depths: [u32; 2],
    times: Vec<(usize, TimeColumn)>,
    level_texts: BTreeMap<u32, String>,
    /// Where lines within a cell were first taken for steps or for items.
    first_list: Option<SourceAddress>,
    /// Numbers for which there is no title and no item.
    spare_numbers: Vec<Wording>,
}

impl Reader<'_> {
    /// Reads a source.
    pub(super) fn read(&mut self, grid: &SourceGrid) -> Outline {
        let blocks = self.blocks(grid);
        self.counting = counting_words(&blocks);
        let mut outline = Outline::default();
        let columns = self.tables(&blocks, &mut outline);
        let has_table = columns.iter().any(Option::is_some);
        match has_table {
            true => self.of_tables(&blocks, &columns, &mut outline),
            false => self.of_lists(&blocks, &mut outline),
        }
        self.doubt_marks(&mut outline);
        self.prune(&mut outline);
        set_levels(&mut outline);
        outline
    }

    /// Takes in all words; tables that only the end of a page parts are joined.
    fn blocks(&mut self, grid: &SourceGrid) -> Vec<WordBlock> {
        let mut blocks: Vec<WordBlock> = Vec::new();
        let mut number = 0;
        for block in &grid.blocks {
            match block {
                GridBlock::Text(text) => {
                    let words = self.ledger.add(text.address, &text.paragraph);
                    if words.is_empty() {
                        continue;
                    }
                    let is_bold = is_all(&text.paragraph, |look| look.bold);
                    let depth = match text.role {
                        TextRole::ListEntry(level) => level.saturating_add(1),
                        _ => text.paragraph.depth_of(&text.paragraph.text),
                    };
                    blocks.push(WordBlock::Text(WordText {
                        role: text.role,
                        words,
                        is_bold,
                        depth,
                    }));
                }
                GridBlock::Table(table) => {
                    let mut rows = Vec::with_capacity(table.rows.len());
                    for row in &table.rows {
                        let mut cells: Vec<WordCell> = Vec::with_capacity(row.cells.len());
                        for cell in &row.cells {
                            let cell = self.cell(row.address, cell);
                            // A damaged file can say a cell twice.
                            let same = cells.iter_mut().find(|one| one.column == cell.column);
                            match same {
                                Some(one) => {
                                    one.words.push(&cell.words, "\n");
                                    one.lines.extend(cell.lines);
                                }
                                None => cells.push(cell),
                            }
                        }
                        rows.push(WordRow {
                            cells,
                            is_header: row.is_header,
                            is_after_break: row.is_after_break,
                        });
                    }
                    let table = WordTable {
                        rows,
                        width: table.width() as usize,
                        is_continued: table.is_continued,
                    };
                    if let (true, Some(WordBlock::Table(before, _))) =
                        (table.is_continued, blocks.last_mut())
                    {
                        let first = before.rows.len();
                        before.width = before.width.max(table.width);
                        before.rows.extend(table.rows);
                        if let Some(row) = before.rows.get_mut(first) {
                            row.is_after_break = true;
                        }
                        continue;
                    }
                    number += 1;
                    blocks.push(WordBlock::Table(table, number));
                }
            }
        }
        blocks
    }

    fn cell(&mut self, row: SourceAddress, cell: &GridCell) -> WordCell {
        let address = SourceAddress {
            column: cell.column + 1,
            ..row
        };
        let mut lines = Vec::new();
        let mut looks = Vec::new();
        let mut struck = Wording::default();
        for paragraph in &cell.paragraphs {
            let words = self.ledger.add(address, paragraph);
            let is_marked = paragraph.marker.as_deref();
            let is_marked = is_marked.is_some_and(|marker| !is_bullet(marker));
            let all = paragraph.looks.iter().filter(|look| look.struck);
            let all = all.map(|look| (look.start as usize..look.end as usize, true));
            let mut cuts: Vec<(Range<usize>, bool)> = all.collect();
            cuts.extend(
                marks::raised(paragraph)
                    .into_iter()
                    .map(|mark| (mark, false)),
            );
            cuts.sort_by_key(|(range, _)| range.start);
            if cuts.is_empty() || is_marked {
                looks.extend(indents::looks_of(paragraph, &words));
                lines.push(words);
                continue;
            }
            // What is struck out stands apart, and marks of notes are no words.
            let offset = paragraph.text.len() - paragraph.text.trim_start().len();
            let mut rest = Wording::default();
            let mut at = 0;
            let length = words.text().len();
            for (cut, is_struck) in cuts {
                let start = cut.start.saturating_sub(offset).clamp(at, length);
                let end = cut.end.saturating_sub(offset).clamp(start, length);
                rest.push(&words.slice(at..start), "");
                let is_rest = start == at && start > 0;
                let piece = words.slice(start..end);
                match is_struck {
                    true => struck.push(&piece, if is_rest { "" } else { "\n" }),
                    false => self.leave_mark(&piece, rest.text()),
                }
                at = end;
            }
            rest.push(&words.slice(at..length), "");
            let rest = rest.trim();
            looks.extend(indents::looks_of(paragraph, &rest));
            lines.push(rest);
        }
        self.ledger.decide(&struck, Fate::LeftOut(Reason::Struck));
        let filled = cell
            .paragraphs
            .iter()
            .filter(|paragraph| !paragraph.is_empty());
        let mut words = Wording::joined(&lines, "\n");
        let mut open = None;
        if self.telling.vocabulary.is_open(words.text()) {
            self.ledger.decide(&words, Fate::LeftOut(Reason::Open));
            open = Some(std::mem::take(&mut words));
        }
        WordCell {
            column: cell.column as usize,
            columns: cell.columns.max(1) as usize,
            rows: cell.rows.max(1) as usize,
            words,
            struck: (!struck.is_empty()).then_some(struck),
            open,
            is_bold: filled.clone().count() > 0
                && filled.clone().all(|one| is_all(one, |look| look.bold)),
            is_shaded: cell.shade.is_some(),
            is_again: false,
            lines: looks,
        }
    }

    /// Tells what each table is.
    fn tables(&mut self, blocks: &[WordBlock], outline: &mut Outline) -> Vec<Option<TableColumns>> {
        let mut all = Vec::new();
        let mut before: Option<(usize, TableColumns)> = None;
        for block in blocks {
            let WordBlock::Table(table, number) = block else {
                all.push(None);
                continue;
            };
            let columns = match self.map.table(*number) {
                Some(rule) if !rule.plan => None,
                Some(rule) if !rule.columns.is_empty() => {
                    let told = self.telling.columns(table).unwrap_or_default();
                    let header = match rule.heading_rows {
                        Some(rows) => (0..rows.min(table.rows.len())).collect(),
                        None => told.header_rows,
                    };
                    Some(TableColumns {
                        roles: rule.roles(table.width),
                        headings: match told.headings.is_empty() {
                            true => vec![String::new(); table.width],
                            false => told.headings,
                        },
                        header_rows: header,
                        guessed: Vec::new(),
                    })
                }
                _ => self.told(table, before.as_ref(), *number, outline),
            };
            if let Some(columns) = &columns {
                before = Some((table.width, columns.clone()));
            }
            outline.tables.push((*number, columns.clone()));
            all.push(columns);
        }
        all
    }

    fn told(
        &self,
        table: &WordTable,
        before: Option<&(usize, TableColumns)>,
        number: usize,
        outline: &mut Outline,
    ) -> Option<TableColumns> {
        let is_plan = |columns: &TableColumns| {
            let has = |role: &ColumnRole| columns.roles.contains(role);
            let told = columns
                .roles
                .iter()
                .filter(|role| !matches!(role, ColumnRole::Own(_) | ColumnRole::Skip));
            has(&ColumnRole::Action)
                && told.count() >= 2
                && table.rows.len() > columns.header_rows.len()
        };
        let mut told = self.telling.columns(table).filter(|told| is_plan(told));
        // Tables with the same headings are read alike.
        if let (Some(told), Some((width, before))) = (&mut told, before)
            && *width == table.width
            && told.headings == before.headings
        {
            told.roles.clone_from(&before.roles);
        }
        let told = told.or_else(|| {
            let (width, columns) = before?;
            (*width == table.width).then(|| TableColumns {
                header_rows: Vec::new(),
                ..columns.clone()
            })
        });
        // A row of headings without an action says that it is no table of actions.
        let has_headings = self.telling.columns(table).is_some();
        let told = told.or_else(|| self.telling.by_contents(table).filter(|_| !has_headings));
        let address = table.cells_address(&self.ledger);
        match &told {
            None if table.rows.len() > 2 && table.width > 2 => {
                let best = self.telling.at_best(table).roles;
                let best: Vec<String> = best
                    .iter()
                    .map(|role| format!("\"{}\"", role.key()))
                    .collect();
                outline.doubts.push(
                    Doubt::new(
                        DoubtKind::Table,
                        address,
                        format!("table {number} is not taken for a part of the plan"),
                        "say its columns in the map: `[[table]]`, `columns = […]`",
                    )
                    .or_else([format!(
                        "a part of it, with `columns = [{}]` or others of that number",
                        best.join(", ")
                    )]),
                );
            }
            Some(columns) => {
                let is_new = before.is_none_or(|(_, before)| before.headings != columns.headings);
                outline
                    .doubts
                    .extend(doubt_of_owners(columns, number, address).filter(|_| is_new));
                let heading = |column: usize| match columns.headings.get(column) {
                    Some(heading) if !heading.is_empty() => format!("“{heading}”"),
                    _ => (column + 1).to_string(),
                };
                for (column, others) in &columns.guessed {
                    let key = columns.roles[*column].key();
                    let own = match columns.headings.get(*column) {
                        Some(heading) if !heading.is_empty() => own_key(heading),
                        _ => format!("column-{}", column + 1),
                    };
                    let others = others
                        .iter()
                        .map(|other| format!("`{key}` is column {}", heading(*other)));
                    let doubt = Doubt::new(
                        DoubtKind::Columns,
                        address,
                        format!(
                            "column {} of table {number} is taken for `{key}` by what stands in it",
                            heading(*column)
                        ),
                        "if it is another, change it in `columns` of the map",
                    );
                    outline.doubts.push(doubt.or_else(others).or_else([
                        format!("a column of the plan’s own, `{own}`"),
                        "none, `skip`".to_owned(),
                    ]));
                }
            }
            None => {}
        }
        told
    }

    /// Reads tables with the headings and texts around them.
    fn of_tables(
        &mut self,
        blocks: &[WordBlock],
        columns: &[Option<TableColumns>],
        outline: &mut Outline,
    ) {
        let first = columns.iter().position(Option::is_some).unwrap_or(0);
        let last = columns.iter().rposition(Option::is_some).unwrap_or(0);
        let headings = blocks.iter().filter(|block| match block {
            WordBlock::Text(text) => matches!(text.role, TextRole::Heading(_)),
            WordBlock::Table(..) => false,
        });
        let title = self.title_of(&blocks[..first], headings.count());
        let organisation = title.and_then(|title| self.organisation_of(blocks, title));
        let stand_above = self.stand_above(blocks, [title, organisation], first, last);
        let mut is_notes = false;
        // Paragraphs that belong to the table below them.
        let mut above: Vec<Wording> = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match (block, &columns[at]) {
                (WordBlock::Table(table, _), Some(columns)) => {
                    let begin = outline.nodes.len();
                    self.table(table, columns, outline);
                    let own = std::mem::take(&mut above);
                    let node = outline.nodes.get_mut(begin);
                    match node.filter(|node| node.rank < ITEM) {
                        Some(node) => {
                            node.intro.splice(0..0, own);
                        }
                        // What seemed to be a heading was none.
                        None => own.iter().for_each(|words| {
                            self.ledger.decide(words, Fate::LeftOut(Reason::Around));
                        }),
                    }
                }
                (WordBlock::Table(table, _), None) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.leave_cell(cell, Reason::OtherTable);
                    }
                }
                (WordBlock::Text(text), _) if Some(at) == organisation => {
                    outline.organisation = Some(text.words.clone());
                }
                (WordBlock::Text(text), _) if Some(at) == title => {
                    outline.title = Some(text.words.clone())
                }
                (WordBlock::Text(text), _) => {
                    let is_heading = self.is_heading(text) && at < last;
                    if is_heading {
                        self.heading(text, outline);
                    } else if at < first && outline.nodes.is_empty() {
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Around));
                    } else if self.telling.vocabulary.is_total(text.words.text()) {
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Total));
                    } else if self.telling.vocabulary.is_notes_heading(text.words.text()) {
                        is_notes = at > last;
                        self.ledger
                            .decide(&text.words, Fate::LeftOut(Reason::Heading));
                    } else if at > last {
                        // A page number or a signature is no note.
                        let is_note = text.words.text().split_whitespace().count() > 4;
                        match is_notes || is_note || text.role == TextRole::Footnote {
                            true => outline.notes.push(text.words.clone()),
                            false => self
                                .ledger
                                .decide(&text.words, Fate::LeftOut(Reason::Around)),
                        }
                    } else {
                        let is_behind =
                            matches!(blocks.get(at.wrapping_sub(1)), Some(WordBlock::Table(..)));
                        let is_between = is_behind || !above.is_empty();
                        let is_above = is_between
                            && self.begins_level(blocks, columns, at)
                            && self.is_above(text, stand_above, outline);
                        match is_above {
                            true => above.push(text.words.clone()),
                            false => self.paragraph(text, is_behind, outline),
                        }
                    }
                }
            }
        }
    }

    /// Returns whether paragraphs stand above the tables that they belong to, or below them: as they do before the
    /// first table and behind the last; nothing where these do not say.
    fn stand_above(
        &self,
        blocks: &[WordBlock],
        titles: [Option<usize>; 2],
        first: usize,
        last: usize,
    ) -> Option<bool> {
        let is_paragraph = |at: usize| match blocks.get(at) {
            Some(WordBlock::Text(text)) => {
                text.role == TextRole::Body
                    && !titles.contains(&Some(at))
                    && !self.is_heading(text)
                    && !self.is_note(text)
            }
            _ => false,
        };
        let before = first.checked_sub(1).is_some_and(is_paragraph);
        let behind = is_paragraph(last + 1);
        (before != behind).then_some(before)
    }

    /// Returns whether a text calls itself a note, or has the mark of one.
    fn is_note(&self, text: &WordText) -> bool {
        let said = text.words.text();
        let label = said.split([':', '.', '：']).next().unwrap_or_default();
        let is_marked = said.starts_with(['*', '†', '‡', '¹', '²', '³']);
        is_marked
            || text.role == TextRole::Footnote
            || self.telling.vocabulary.is_notes_heading(label)
    }

    /// Returns whether nothing but paragraphs stands between a text and a table that begins with a heading of its own.
    fn begins_level(
        &self,
        blocks: &[WordBlock],
        columns: &[Option<TableColumns>],
        at: usize,
    ) -> bool {
        let next = blocks[at..]
            .iter()
            .zip(&columns[at..])
            .find(|(block, _)| match block {
                WordBlock::Text(text) => self.is_heading(text),
                WordBlock::Table(..) => true,
            });
        let Some((WordBlock::Table(table, _), Some(columns))) = next else {
            return false;
        };
        let mut rows = table.rows.iter().enumerate();
        let row = rows
            .find(|(at, row)| !columns.header_rows.contains(at) && row.filled().next().is_some());
        row.is_some_and(|(_, row)| {
            row.is_band(table.width)
                || row.filled().any(|cell| {
                    columns
                        .roles
                        .get(cell.column)
                        .is_some_and(ColumnRole::is_level)
                })
        })
    }

    /// Returns whether a paragraph between two tables, of which the second begins with a heading of its own, belongs
    /// to that.
    fn is_above(&self, text: &WordText, stand_above: Option<bool>, outline: &mut Outline) -> bool {
        if self.is_note(text) {
            return false;
        }
        if let Some(is_above) = stand_above {
            return is_above;
        }
        if !text.words.text().ends_with([':', '：']) {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                self.ledger.address(&text.words),
                format!(
                    "“{}” stands between two tables, and is taken for what leads to the one below it",
                    short(text.words.text())
                ),
                "move it in the plan, from the `intro` of the one to the `notes` of the other",
            );
            let other = "it is a note to the table above it";
            outline.doubts.push(doubt.or_else([other]));
        }
        true
    }

    /// Finds the title among the texts before the first table.
    fn title_of(&self, blocks: &[WordBlock], headings_in_all: usize) -> Option<usize> {
        let texts = blocks
            .iter()
            .enumerate()
            .filter_map(|(at, block)| match block {
                WordBlock::Text(text) => Some((at, text)),
                WordBlock::Table(..) => None,
            });
        let texts: Vec<(usize, &WordText)> = texts.collect();
        let titled = texts.iter().find(|(_, text)| text.role == TextRole::Title);
        if let Some((at, _)) = titled {
            return Some(*at);
        }
        let is_short = |text: &WordText| text.words.text().chars().count() <= 160;
        // The first heading of several, or the first short text that is no heading of a section.
        let headings: Vec<&(usize, &WordText)> = texts
            .iter()
            .filter(|(_, text)| matches!(text.role, TextRole::Heading(_)))
            .collect();
        if let [first, second, ..] = headings[..]
            && is_short(first.1)
        {
            let level = |text: &WordText| match text.role {
                TextRole::Heading(level) => level,
                _ => u8::MAX,
            };
            if level(first.1) < level(second.1) && !is_numbered(&first.1.words) {
                return Some(first.0);
            }
        }
        if let ([only], true) = (&headings[..], headings_in_all == 1)
            && is_short(only.1)
        {
            return Some(only.0);
        }
        let mut plain = texts.iter().filter(|(_, text)| {
            is_short(text)
                && !is_numbered(&text.words)
                && !matches!(text.role, TextRole::ListEntry(_))
        });
        let found = plain.next()?;
        let others = texts.iter().filter(|(at, _)| *at > found.0).count();
        let is_title =
            others > 0 || !matches!(found.1.role, TextRole::Heading(_)) || blocks.len() == 1;
        is_title.then_some(found.0)
    }

    /// Finds whose plan it is: the line right above what a file calls its title.
    fn organisation_of(&self, blocks: &[WordBlock], title: usize) -> Option<usize> {
        let above = title.checked_sub(1)?;
        let (Some(WordBlock::Text(text)), Some(WordBlock::Text(titled))) =
            (blocks.get(above), blocks.get(title))
        else {
            return None;
        };
        let is_short = text.words.text().chars().count() <= 100;
        let is_line =
            above == 0 && is_short && titled.role == TextRole::Title && text.role == TextRole::Body;
        is_line.then_some(above)
    }

    fn is_heading(&self, text: &WordText) -> bool {
        if matches!(text.role, TextRole::Heading(_)) {
            return !self.telling.vocabulary.is_notes_heading(text.words.text());
        }
        if !matches!(
            text.role,
            TextRole::Body | TextRole::ListEntry(_) | TextRole::Caption
        ) {
            return false;
        }
        let said = text.words.text();
        let is_short = said.chars().count() <= 200 && !said.contains('\n');
        let letters = said.chars().filter(|c| c.is_alphabetic());
        let is_upper = letters.clone().count() > 3
            && letters.clone().all(|c| !c.is_lowercase())
            && letters.clone().any(char::is_uppercase);
        let is_sentence = said.ends_with(['.', ';', ':', ',']);
        is_short && !is_sentence && (self.is_counted(&text.words) || text.is_bold || is_upper)
    }

    /// Returns how sure a number before a heading has to be.
    fn least_of_heading(&self, words: &Wording) -> Sureness {
        let word = counting_word(words.text());
        let is_counting = word.is_some_and(|(word, _)| self.counting.contains(&word));
        Self::least(is_counting)
    }

    /// Parts the number of a heading from it, with the words that count it: “Strategic goal 2: …”.
    fn numbered_heading(&mut self, words: &Wording, least: Sureness) -> (Wording, Wording) {
        let counted = numbering::counted(words.text());
        let counted = counted.filter(|found| {
            let phrase = numbering::counting_phrase(&words.text()[found.number.clone()]);
            self.counting.contains(&plain(phrase))
        });
        match counted {
            Some(found) => parted_number(words, &found, &mut self.ledger),
            None => numbered(words, least, &mut self.ledger),
        }
    }

    fn is_counted(&self, words: &Wording) -> bool {
        let least = self.least_of_heading(words);
        // “Objectif I. Des voix”, where there is an “Objectif II”, too.
        let is_counting = least == Sureness::Weak && counting_word(words.text()).is_some();
        is_counting || numbering::leading(words.text()).is_some_and(|found| found.sureness >= least)
    }

    fn heading(&mut self, text: &WordText, outline: &mut Outline) {
        let least = self.least_of_heading(&text.words);
        let (number, title) = self.numbered_heading(&text.words, least);
        let depth = numbering::leading(text.words.text()).map_or(0, |found| depth_of(&found));
        let rank = match text.role {
            TextRole::Heading(level) => 100 + u32::from(level) * 10,
            _ => 200 + depth * 10,
        };
        outline.nodes.push(Node {
            rank,
            address: self.ledger.address(&text.words),
            number,
            title,
            ..Node::default()
        });
    }

    /// Puts a paragraph below the heading that it stands under, or behind its table.
    fn paragraph(&mut self, text: &WordText, is_behind: bool, outline: &mut Outline) {
        if self.telling.vocabulary.is_total(text.words.text()) {
            self.ledger
                .decide(&text.words, Fate::LeftOut(Reason::Total));
            return;
        }
        let is_below = outline.nodes.last().is_some_and(|node| node.rank < ITEM);
        let heading = outline.nodes.iter_mut().rev().find(|node| node.rank < ITEM);
        match heading {
            Some(node) if is_below && !is_behind => node.intro.push(text.words.clone()),
            Some(node) => node.notes.push(text.words.clone()),
            None => self
                .ledger
                .decide(&text.words, Fate::LeftOut(Reason::Around)),
        }
    }

    /// Reads a table of the plan.
    fn table(&mut self, table: &WordTable, columns: &TableColumns, outline: &mut Outline) {
        self.column_headings(table, columns, outline);
        let of_role = |wanted: &dyn Fn(&ColumnRole) -> bool| {
            let rows = table.rows.iter().enumerate();
            let rows = rows.filter(|(at, _)| !columns.header_rows.contains(at));
            let cells = rows.flat_map(|(_, row)| row.filled());
            let cells = cells.filter(|cell| columns.roles.get(cell.column).is_some_and(wanted));
            let texts: Vec<String> = cells.map(|cell| cell.words.text().to_owned()).collect();
            texts
        };
        let vocabulary = self.telling.vocabulary;
        let share = |texts: &[String], least: Sureness| {
            let is_item = |text: &&String| !is_labelled(text) && !vocabulary.is_total(text);
            let items = texts.iter().filter(is_item);
            let found = items.clone().filter(|text| {
                numbering::leading(text).is_some_and(|found| found.sureness >= least)
            });
            let count = items.clone().count();
            count > 0 && found.count() * 10 >= count * 6
        };
        let actions = of_role(&|role| *role == ColumnRole::Action);
        let titles = of_role(&ColumnRole::is_level);
        let numbers = of_role(&|role| *role == ColumnRole::Number);
        let times = columns
            .roles
            .iter()
            .enumerate()
            .filter_map(|(at, role)| match role {
                ColumnRole::Time(time) => Some((at, time.clone())),
                _ => None,
            });
        let mut state = TableState {
            columns,
            width: table.width,
            header: (0..table.width)
                .map(|column| {
                    let over = super::columns::stack(table, &columns.header_rows, column);
                    over.iter().map(|text| plain(text)).collect()
                })
                .collect(),
            numbered: [
                share(&actions, Sureness::Medium)
                    || numbers.len() * 10 >= actions.len() * 8 && !numbers.is_empty(),
                share(&titles, Sureness::Medium),
            ],
            weak: [
                share(&actions, Sureness::Weak) && ascends(&actions),
                titles.len() > 1 && titles.iter().all(|text| numbering::leading(text).is_some()),
            ],
            has_dashes: actions.first().is_some_and(|text| dash(text).is_none()),
            usual_depths: [usual_depth(&actions), usual_depth(&titles)],
            times: times.collect(),
            level_texts: BTreeMap::new(),
            first_list: None,
            spare_numbers: Vec::new(),
        };
        let first = outline.nodes.len();
        let is_item = |row: &WordRow| {
            row.filled()
                .any(|cell| columns.roles.get(cell.column) == Some(&ColumnRole::Action))
        };
        // Cells that are said of the rows below, too, each with the row that it ends at and whether it was said.
        let mut lasting: Vec<(usize, &WordCell, bool)> = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            if columns.header_rows.contains(&at) {
                continue;
            }
            let is_free = |column: usize| row.cells.iter().all(|cell| cell.column != column);
            lasting.retain(|(end, cell, _)| at < *end && is_free(cell.column));
            let several = row.filled().filter(|cell| {
                let role = columns.roles.get(cell.column);
                cell.rows > 1 && role.is_some_and(ColumnRole::is_shared)
            });
            let several: Vec<&WordCell> = several.collect();
            if is_item(row) {
                let mut whole = row.clone();
                for (_, cell, is_again) in &mut lasting {
                    whole.cells.push(WordCell {
                        is_again: std::mem::replace(is_again, true),
                        ..(*cell).clone()
                    });
                }
                whole.cells.sort_by_key(|cell| cell.column);
                self.row(&whole, &mut state, outline);
                lasting.extend(several.iter().map(|cell| (at + cell.rows, *cell, true)));
                continue;
            }
            // A title beside which stands who does all that is below it.
            let below = |cell: &WordCell| table.rows[at..].iter().take(cell.rows).any(is_item);
            let of_below = several.into_iter().filter(|cell| below(cell));
            let of_below: Vec<&WordCell> = of_below.collect();
            let mut own = row.clone();
            own.cells
                .retain(|cell| of_below.iter().all(|other| other.column != cell.column));
            self.row(&own, &mut state, outline);
            lasting.extend(
                of_below
                    .into_iter()
                    .map(|cell| (at + cell.rows, cell, false)),
            );
        }
        self.doubt_merged(table, columns, outline);
        self.leave_numbers(&state.spare_numbers, outline);
        self.levels_of_rows(first, outline);
        indents::set_levels(first, outline);
        if let Some(address) = state.first_list {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                address,
                "lists within a cell are taken apart: their entries are steps of the action above them, or actions of which the row says the same who and when",
                "if they are one text, make one of them in the plan",
            );
            let other = "they are a part of the action’s text";
            outline.doubts.push(doubt.or_else([other]));
        }
    }

    /// Says which cells of the plan’s own columns stand over several items. Who and when are said of each;
    /// a sum would be counted as often.
    fn doubt_merged(&self, table: &WordTable, columns: &TableColumns, outline: &mut Outline) {
        let is_item = |row: &WordRow| {
            row.filled()
                .any(|cell| columns.roles.get(cell.column) == Some(&ColumnRole::Action))
        };
        for (column, role) in columns.roles.iter().enumerate() {
            let ColumnRole::Own(key) = role else {
                continue;
            };
            let rows = table.rows.iter().enumerate();
            let rows = rows.filter(|(at, _)| !columns.header_rows.contains(at));
            let merged = rows.filter_map(|(at, row)| {
                let cell = row
                    .filled()
                    .find(|cell| cell.column == column && cell.rows > 1)?;
                let covered = table.rows[at..].iter().take(cell.rows);
                let items = covered.filter(|row| is_item(row)).count();
                (items > 1).then_some((cell, items))
            });
            let merged: Vec<(&WordCell, usize)> = merged.collect();
            let Some((first, items)) = merged.first() else {
                continue;
            };
            let said = short(first.words.text());
            let heading = columns.headings.get(column);
            let name = heading.filter(|heading| !heading.is_empty()).unwrap_or(key);
            let assumed = match merged.len() {
                1 => format!(
                    "“{said}” under “{name}” stands beside {items} items in one merged cell; it is written to the first of them only"
                ),
                many => format!(
                    "{many} merged cells under “{name}” stand beside several items each, such as “{said}” beside {items}; each is written to its first item only"
                ),
            };
            let doubt = Doubt::new(
                DoubtKind::Merged,
                self.ledger.address(&first.words),
                assumed,
                format!(
                    "if it is said of each, write `{key} = …` to the others in the plan, too; if it is a sum for all, say so in a note"
                ),
            );
            let others = [
                "it is for all of them together",
                "it is said of each of them",
            ];
            outline.doubts.push(doubt.or_else(others));
        }
    }

    /// Leaves out numbers that belong to nothing, and says so.
    fn leave_numbers(&mut self, spare: &[Wording], outline: &mut Outline) {
        for number in spare {
            self.ledger.decide(number, Fate::LeftOut(Reason::Number));
        }
        let Some(first) = spare.first() else {
            return;
        };
        let doubt = Doubt::new(
            DoubtKind::Columns,
            self.ledger.address(first),
            match spare.len() {
                1 => format!(
                    "“{}” stands where an item has another number, or none, and is left out",
                    first.folded()
                ),
                count => format!(
                    "{count} numbers stand where items have others, or none, and are left out, from “{}” on",
                    first.folded()
                ),
            },
            "say in the map what the columns are, `columns = [\"…\"]`, or write it into the plan",
        );
        outline.doubts.push(doubt.or_else([
            "the number of the section or the goal",
            "a column of the plan’s own, such as a code",
        ]));
    }

    /// Decides what becomes of the words over the columns.
    fn column_headings(
        &mut self,
        table: &WordTable,
        columns: &TableColumns,
        outline: &mut Outline,
    ) {
        let mut kept: BTreeSet<String> = BTreeSet::new();
        for at in &columns.header_rows {
            for cell in table.rows[*at].cells.iter() {
                if cell.words.is_empty() {
                    continue;
                }
                let is_lowest = !columns.header_rows.iter().any(|below| {
                    below > at
                        && table.rows[*below]
                            .filled()
                            .any(|other| other.column == cell.column)
                });
                let role = columns.roles.get(cell.column);
                let said = cell.words.folded();
                let (key, default) = match role {
                    Some(ColumnRole::Own(key)) => (key.clone(), ""),
                    Some(ColumnRole::Goal) => ("goal".to_owned(), self.headings[0]),
                    Some(ColumnRole::Action) => ("action".to_owned(), self.headings[1]),
                    Some(ColumnRole::Responsible) => {
                        ("responsibility".to_owned(), self.headings[2])
                    }
                    Some(ColumnRole::Timeline) => ("timeline".to_owned(), self.headings[3]),
                    _ => (String::new(), ""),
                };
                let is_new =
                    !outline.columns.iter().any(|column| column.key == key) && !kept.contains(&key);
                let is_own = !key.is_empty() && is_lowest && plain(&said) != plain(default);
                match is_own && is_new {
                    true => {
                        let heading = self.ledger.keep(&cell.words);
                        kept.insert(key.clone());
                        outline.columns.push(OwnColumn { key, heading });
                    }
                    false => self
                        .ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::Heading)),
                }
            }
        }
        // A column of its own without a heading.
        for role in &columns.roles {
            if let ColumnRole::Own(key) = role
                && !outline.columns.iter().any(|column| column.key == *key)
            {
                outline.columns.push(OwnColumn {
                    key: key.clone(),
                    heading: String::new(),
                });
            }
        }
    }

    fn leave_cell(&mut self, cell: &WordCell, reason: Reason) {
        if !cell.is_again {
            self.ledger.decide(&cell.words, Fate::LeftOut(reason));
        }
    }

    fn row(&mut self, row: &WordRow, state: &mut TableState<'_>, outline: &mut Outline) {
        let filled: Vec<&WordCell> = row.filled().collect();
        let shaded = row.cells.iter().any(|cell| {
            cell.is_shaded
                && matches!(
                    state.columns.roles.get(cell.column),
                    Some(ColumnRole::Time(_))
                )
        });
        if filled.is_empty() {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::Struck);
            }
            if !shaded {
                return;
            }
        }
        let is_heading = |cell: &&WordCell| {
            let said = plain(cell.words.text());
            state
                .header
                .get(cell.column)
                .is_some_and(|over| over.contains(&said))
        };
        if filled.len() > 1 && filled.iter().all(is_heading) {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::RepeatedHeading);
            }
            return;
        }
        if filled.first().is_some_and(|cell| {
            self.telling.vocabulary.is_total(cell.words.text())
                && cell.words.text().chars().count() < 60
        }) {
            for cell in &row.cells {
                self.leave_cell(cell, Reason::Total);
            }
            return;
        }
        if let Some(band) = self.band(row, &filled, state) {
            self.band_node(&band, state, outline);
            return;
        }
        self.item_row(row, state, outline);
    }

    /// Returns the words of a row that is a heading within its table.
    fn band(&self, row: &WordRow, filled: &[&WordCell], state: &TableState<'_>) -> Option<Wording> {
        let role = |cell: &WordCell| state.columns.roles.get(cell.column);
        let numbers: Vec<&&WordCell> = filled
            .iter()
            .filter(|cell| role(cell) == Some(&ColumnRole::Number))
            .collect();
        let others: Vec<&&WordCell> = filled
            .iter()
            .filter(|cell| role(cell) != Some(&ColumnRole::Number))
            .collect();
        let text = match (&numbers[..], &others[..]) {
            ([], [one]) => one,
            ([number], []) if number.columns > 1 || !numbering::is_number(number.words.text()) => {
                number
            }
            ([number], [one]) => {
                // "1 | Governance | | |": higher than what the items are numbered by.
                let depth = numbering::leading(number.words.text()).map(|found| depth_of(&found));
                let is_high =
                    depth.is_some_and(|depth| depth == 0 || one.columns > 1 || one.is_bold);
                let is_wide = one.columns * 2 > state.width;
                if !is_high && !is_wide {
                    return None;
                }
                return Some(Wording::joined(
                    &[number.words.clone(), one.words.clone()],
                    " ",
                ));
            }
            _ => return None,
        };
        let is_wide = text.columns * 2 > state.width && state.width > 1;
        if is_wide {
            return Some(text.words.clone());
        }
        let least = self.least_of_heading(&text.words);
        let found = numbering::leading(text.words.text()).filter(|one| one.sureness >= least);
        let depth = found.as_ref().map(depth_of);
        let said = text.words.text();
        let is_upper =
            said.chars().any(char::is_uppercase) && !said.chars().any(char::is_lowercase);
        let is_first = text.column == 0;
        let looks_so = text.is_bold
            || is_upper
            || text.is_shaded && row.cells.iter().all(|cell| cell.is_shaded);
        match role(text) {
            // A goal alone: its items follow.
            Some(role) if role.is_level() => {
                let is_higher = depth.is_some_and(|depth| depth < state.usual_depths[1]);
                (is_higher || (is_upper && !state.numbered[1])).then(|| text.words.clone())
            }
            Some(ColumnRole::Action) => {
                let is_higher = depth.is_some_and(|depth| depth < state.usual_depths[0]);
                let is_bare =
                    depth.is_none() && state.numbered[0] && looks_so && !row.is_after_break;
                (is_higher || is_bare || (looks_so && !state.numbered[0]))
                    .then(|| text.words.clone())
            }
            _ if is_first => Some(text.words.clone()),
            _ => None,
        }
    }

    fn band_node(&mut self, words: &Wording, state: &mut TableState<'_>, outline: &mut Outline) {
        let (number, title) = self.numbered_heading(words, self.least_of_heading(words));
        let depth = numbering::leading(words.text()).map_or(0, |found| depth_of(&found));
        let rank = 300 + depth * 10;
        // A band that a page break made print again.
        let said = plain(words.text());
        if state.level_texts.get(&rank) == Some(&said) {
            self.ledger
                .decide(&number, Fate::LeftOut(Reason::RepeatedTitle));
            self.ledger
                .decide(&title, Fate::LeftOut(Reason::RepeatedTitle));
            return;
        }
        state.level_texts.insert(rank, said);
        state.level_texts.retain(|other, _| *other <= rank);
        outline.nodes.push(Node {
            rank,
            address: self.ledger.address(words),
            number,
            title,
            ..Node::default()
        });
    }

    /// Reads a row of an item, which may only go on with the one before.
    fn item_row(&mut self, row: &WordRow, state: &mut TableState<'_>, outline: &mut Outline) {
        let roles = &state.columns.roles;
        let of = |wanted: &ColumnRole| {
            let mut cells = row.filled();
            cells.find(|cell| roles.get(cell.column) == Some(wanted))
        };
        let action = of(&ColumnRole::Action).or_else(|| of(&ColumnRole::Step));
        let numbers: Vec<&WordCell> = row
            .filled()
            .filter(|cell| roles.get(cell.column) == Some(&ColumnRole::Number))
            .collect();
        let before = outline.nodes.last().and_then(|node| node.indent);
        let is_deeper = action
            .zip(before)
            .is_some_and(|(action, before)| action.depth() > before && !row.is_after_break);
        let is_rest = !is_deeper && self.is_rest(row, action, &numbers, state);
        let has_item = outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
        let has_levels = row
            .filled()
            .any(|cell| roles.get(cell.column).is_some_and(ColumnRole::is_level));
        if is_rest && has_item {
            self.go_on(row, action, state, outline);
            return;
        }
        // Numbers in columns of their own belong to the next text on their right.
        let mut numbers_left: Vec<&WordCell> = numbers;
        let mut number_for = |column: usize, has_own: bool| -> Option<Wording> {
            let at = numbers_left
                .iter()
                .position(|number| number.column < column)?;
            (!has_own).then(|| numbers_left.remove(at).words.clone())
        };
        // The items have a column for their own numbers.
        let is_numbered_apart = |column: usize| {
            let end = roles.iter().position(|one| *one == ColumnRole::Action);
            let between = roles.get(column + 1..end.unwrap_or(0)).unwrap_or_default();
            between.contains(&ColumnRole::Number)
        };
        for cell in row.filled() {
            let role = &roles[cell.column.min(roles.len() - 1)];
            if !role.is_level() {
                continue;
            }
            let rank = if *role == ColumnRole::Section {
                400
            } else {
                410
            };
            let said = plain(cell.words.text());
            let is_same = state.level_texts.get(&rank) == Some(&said);
            if is_same {
                self.leave_cell(cell, Reason::RepeatedTitle);
                continue;
            }
            state.level_texts.insert(rank, said);
            state.level_texts.retain(|other, _| *other <= rank);
            let least = Self::least(state.weak[1]).min(self.least_of_heading(&cell.words));
            let (title, intro) = title_and_intro(&cell.words);
            let (number, title) = self.numbered_heading(&title, least);
            let between = roles[..cell.column]
                .iter()
                .rposition(|one| *one == ColumnRole::Number);
            // A number beside a title that begins several rows, not one beside an item.
            let is_beside = between.is_some_and(|between| {
                let number = row.cells.iter().find(|one| one.column == between);
                between + 1 == cell.column
                    && (action.is_none()
                        || is_numbered_apart(cell.column)
                        || cell.rows > 1 && number.is_some_and(|number| number.rows == cell.rows))
            });
            let number = match number.is_empty() && is_beside {
                true => number_for(cell.column, false).unwrap_or(number),
                false => number,
            };
            outline.nodes.push(Node {
                rank,
                address: self.ledger.address(&cell.words),
                number,
                title,
                intro,
                ..Node::default()
            });
        }
        let Some(action) = action else {
            self.loose_cells(row, has_levels, state, outline);
            let numbers = numbers_left.into_iter().map(|cell| cell.words.clone());
            state.spare_numbers.extend(numbers);
            return;
        };
        // Beside a title stands what is said of it, where items have numbers.
        let is_of_title = has_levels
            && (state.numbered[0] || is_labelled(action.words.text()))
            && numbers_left.is_empty()
            && !is_numbered(&action.words)
            && row.filled().all(|cell| {
                cell.column == action.column
                    || roles.get(cell.column).is_some_and(ColumnRole::is_level)
            });
        if is_of_title && let Some(node) = outline.nodes.last_mut().filter(|node| node.rank < ITEM)
        {
            node.intro.extend(action.words.lines());
            return;
        }
        let list = match roles.get(action.column) {
            Some(ColumnRole::Action) => indents::list_of(action),
            _ => Vec::new(),
        };
        let is_listed = !list.is_empty();
        let items = match is_listed {
            true => list,
            false => {
                let items = self.items_of(&action.words, state).into_iter();
                items.map(|words| (ITEM, words)).collect()
            }
        };
        let count = items.iter().filter(|(rank, _)| *rank == ITEM).count();
        let number = numbers_left.first().map(|cell| cell.words.clone());
        let spare = numbers_left.iter().skip(1).map(|cell| cell.words.clone());
        state.spare_numbers.extend(spare);
        let first = outline.nodes.len();
        for (at, (rank, words)) in items.iter().enumerate() {
            let sign = dash(words.text()).filter(|_| {
                let has_item = || outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
                is_listed || state.has_dashes && has_item()
            });
            let parted = sign.map(|length| words.split_at(length));
            let sign = parted.filter(|(_, rest)| !rest.is_empty());
            let words = &match &sign {
                Some((sign, rest)) => {
                    self.ledger.decide(sign, Fate::LeftOut(Reason::Sign));
                    rest.trim()
                }
                None => words.clone(),
            };
            let is_step = *rank == STEP
                || sign.is_some() && !is_listed
                || roles.get(action.column) == Some(&ColumnRole::Step);
            let (own, title) = match &number {
                Some(number) if at == 0 => (number.clone(), words.clone()),
                _ => numbered(words, Self::least(state.weak[0]), &mut self.ledger),
            };
            outline.nodes.push(Node {
                rank: if is_step { STEP } else { ITEM },
                address: self.ledger.address(words),
                number: trimmed_number(&own, &mut self.ledger),
                title,
                // Of several in a cell only the list says how deep they stand.
                indent: (*rank == ITEM && count == 1).then(|| action.depth()),
                ..Node::default()
            });
        }
        if is_listed {
            let address = self.ledger.address(&action.words);
            state.first_list.get_or_insert(address);
        } else if count > 1 {
            let doubt = Doubt::new(
                DoubtKind::Levels,
                self.ledger.address(&action.words),
                format!(
                    "{count} numbered actions stand in one cell; what the row says besides is said of the first"
                ),
                "say in the plan what holds for the others",
            );
            outline.doubts.push(doubt.or_else([
                "the row says it of all of them",
                "one action, of which the numbers are a part",
            ]));
        }
        self.cells_of(row, action.column, first, state, outline);
        if is_listed && count > 1 {
            let one = outline.nodes[first].clone();
            for node in &mut outline.nodes[first + 1..] {
                if node.rank == ITEM {
                    node.owners.clone_from(&one.owners);
                    node.timeline.clone_from(&one.timeline);
                    node.ticked.clone_from(&one.ticked);
                }
            }
        }
        let step = of(&ColumnRole::Step).filter(|step| step.column != action.column);
        if let Some(step) = step {
            for line in step.words.lines() {
                let (number, title) = numbered(&line, Self::least(state.weak[0]), &mut self.ledger);
                outline.nodes.push(Node {
                    rank: STEP,
                    address: self.ledger.address(&line),
                    number,
                    title,
                    ..Node::default()
                });
            }
        }
    }

    fn least(is_weak: bool) -> Sureness {
        match is_weak {
            true => Sureness::Weak,
            false => Sureness::Medium,
        }
    }

    /// Returns whether a row is the rest of the one above it.
    fn is_rest(
        &self,
        row: &WordRow,
        action: Option<&WordCell>,
        numbers: &[&WordCell],
        state: &TableState<'_>,
    ) -> bool {
        if !numbers.is_empty() {
            return false;
        }
        let roles = &state.columns.roles;
        let levels: Vec<&WordCell> = row
            .filled()
            .filter(|cell| roles.get(cell.column).is_some_and(ColumnRole::is_level))
            .collect();
        let is_numbered = |cell: &WordCell| is_numbered(&cell.words);
        let begins_small = |cell: &WordCell| cell.words.text().starts_with(char::is_lowercase);
        // A title with a number of its own begins something.
        if levels
            .iter()
            .any(|cell| is_numbered(cell) || !state.numbered[1] && !begins_small(cell))
        {
            return false;
        }
        if levels
            .iter()
            .any(|cell| state.numbered[1] && !row.is_after_break && !begins_small(cell))
        {
            return false;
        }
        match action {
            None => true,
            Some(action) if is_numbered(action) => false,
            Some(action) => {
                begins_small(action) && (row.is_after_break || state.numbered[0])
                    || state.numbered[0] && row.is_after_break
                    || state.numbered[0] && row.filled().count() == 1
            }
        }
    }

    /// Adds the cells of a row to those of the item before.
    fn go_on(
        &mut self,
        row: &WordRow,
        action: Option<&WordCell>,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let roles = &state.columns.roles;
        let at = outline.nodes.len() - 1;
        if let Some(action) = action
            && !action.words.text().starts_with(char::is_lowercase)
        {
            let doubt = Doubt::new(
                DoubtKind::Joined,
                self.ledger.address(&action.words),
                format!(
                    "“{}” is taken for the rest of the row above",
                    short(action.words.text())
                ),
                "if it is an item of its own, begin one in the plan there",
            );
            outline
                .doubts
                .push(doubt.or_else(["an item of its own, without a number"]));
        }
        for cell in row.filled() {
            let role = roles.get(cell.column).cloned().unwrap_or(ColumnRole::Skip);
            if role.is_level() {
                let rank = if role == ColumnRole::Section {
                    400
                } else {
                    410
                };
                let mut nodes = outline.nodes.iter_mut().rev();
                match nodes.find(|node| node.rank == rank) {
                    Some(node) => node.title.push(&cell.words, " "),
                    None => self
                        .ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::RepeatedTitle)),
                }
            }
        }
        if let Some(action) = action {
            outline.nodes[at].title.push(&action.words, " ");
        }
        let column = action.map_or(usize::MAX, |action| action.column);
        self.cells_of(row, column, at, state, outline);
    }

    /// Gives the cells of a row beside its action to an item.
    fn cells_of(
        &mut self,
        row: &WordRow,
        action: usize,
        node: usize,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let roles = &state.columns.roles;
        // A row that is coloured from end to end is one of two colours by turns.
        let is_striped = row.cells.iter().all(|cell| cell.is_shaded);
        let mut ends: [Wording; 2] = Default::default();
        let mut ticked = Vec::new();
        for cell in &row.cells {
            let role = roles.get(cell.column).cloned().unwrap_or(ColumnRole::Skip);
            if let ColumnRole::Time(_) = role {
                if months::is_no_tick(cell.words.text()) && !cell.words.is_empty() {
                    self.ledger.decide(&cell.words, Fate::LeftOut(Reason::Sign));
                } else if !cell.words.is_empty() || cell.is_shaded && !is_striped {
                    self.ledger.decide(&cell.words, Fate::Said);
                    let last = cell.column + cell.columns;
                    ticked.extend(cell.column..last);
                }
                continue;
            }
            if cell.column == action
                || role.is_level()
                || matches!(role, ColumnRole::Number | ColumnRole::Step)
            {
                continue;
            }
            if let Some(struck) = &cell.struck
                && role == ColumnRole::Timeline
            {
                let old = self.old_timelines(struck);
                if old.is_empty() || cell.words.is_empty() {
                    let doubt = Doubt::new(
                        DoubtKind::Struck,
                        self.ledger.address(struck),
                        format!("“{}” is struck out, and left out", struck.folded()),
                        "`wem-report update NUMBER --timeline` records a time line that was amended",
                    );
                    outline.doubts.push(doubt.or_else([
                        "the time line that was in force before",
                        "a time line that is called off, with its item",
                    ]));
                } else {
                    outline.nodes[node].struck.extend(old);
                }
            }
            // Documents say so of who and when by themselves, of a column of the plan’s own they do not.
            if let (Some(open), ColumnRole::Own(key)) = (&cell.open, &role) {
                let values = &mut outline.nodes[node].values;
                if values.iter().all(|(other, _)| other != key) {
                    self.ledger.change(open, Fate::Kept);
                    values.push((key.clone(), open.clone()));
                }
                continue;
            }
            if cell.words.is_empty() {
                continue;
            }
            let is_end = matches!(role, ColumnRole::Start | ColumnRole::End);
            if is_end && self.telling.vocabulary.is_none(cell.words.text()) {
                self.ledger
                    .decide(&cell.words, Fate::LeftOut(Reason::NoEnd));
                continue;
            }
            let is_time = is_end || role == ColumnRole::Timeline;
            let words = match is_time || role.is_owner() {
                true => self.without_signs(&cell.words),
                false => cell.words.clone(),
            };
            let target = &mut outline.nodes[node];
            match role {
                ColumnRole::Timeline => target.timeline.push(&words, " "),
                ColumnRole::Start if cell.columns > 1 => target.timeline.push(&words, " "),
                ColumnRole::Start => ends[0] = words,
                ColumnRole::End => ends[1] = words,
                ColumnRole::Own(key) => {
                    match target.values.iter_mut().find(|(other, _)| *other == key) {
                        Some((_, words)) => words.push(&cell.words, "\n"),
                        None => target.values.push((key, cell.words.clone())),
                    }
                }
                ColumnRole::Action => target.title.push(&cell.words, " "),
                ColumnRole::Skip | ColumnRole::Number | ColumnRole::Time(_) | ColumnRole::Step => {
                    self.ledger
                        .decide(&cell.words, Fate::LeftOut(Reason::Column));
                }
                owner => match target.owners.iter_mut().find(|(other, _)| *other == owner) {
                    Some((_, other)) => other.push(&words, "\n"),
                    None => target.owners.push((owner, words)),
                },
            }
        }
        let target = &mut outline.nodes[node];
        let [mut start, mut end] = ends;
        if target.timeline.is_empty() {
            match (start.is_empty(), end.is_empty()) {
                (false, true) => start = self.bounded(&start, 0),
                (true, false) => end = self.bounded(&end, 1),
                _ => {}
            }
        }
        let target = &mut outline.nodes[node];
        target.timeline.push(&start, " ");
        target
            .timeline
            .push(&end, if start.is_empty() { " " } else { " - " });
        if target.ticked.is_none() {
            target.ticked = months::said(&ticked, &state.times, self.labels, self.telling.calendar);
        }
    }

    /// Says of a time that stands alone in the column for the start, or for the end, that it is that.
    fn bounded(&self, words: &Wording, end: usize) -> Wording {
        let said = words.folded();
        let telling = &self.telling;
        let read = |text: &str| Timeline::read(text, telling.words, telling.calendar).meaning;
        let is_day = matches!(
            read(&said),
            Meaning::Span(Period {
                start: Moment::Day(_),
                ..
            })
        );
        let phrases = self.bounds[end];
        let phrase = if is_day {
            phrases.first()
        } else {
            phrases.last()
        };
        let is_bound = |phrase: &&String| {
            let meaning = read(&format!("{phrase} {said}"));
            matches!((meaning, end), (Meaning::From(_), 0) | (Meaning::By(_), 1))
        };
        match phrase.filter(is_bound) {
            Some(phrase) => words.behind(phrase),
            None => words.clone(),
        }
    }

    /// Parts what is struck out in a cell into the time lines that it was, each after the other; nothing
    /// where it was none.
    fn old_timelines(&self, struck: &Wording) -> Vec<Wording> {
        let is_timeline = |words: &Wording| self.telling.is_timeline(&words.folded());
        let lines = struck.lines();
        if lines.iter().all(is_timeline) {
            return lines;
        }
        let whole = Wording::joined(&lines, " ");
        if is_timeline(&whole) {
            vec![whole]
        } else {
            Vec::new()
        }
    }

    /// Cells of a row without an action: what stands beside a goal alone is said of the goal.
    fn loose_cells(
        &mut self,
        row: &WordRow,
        has_levels: bool,
        state: &TableState<'_>,
        outline: &mut Outline,
    ) {
        let mut has_lost = None;
        for cell in &row.cells {
            let role = state
                .columns
                .roles
                .get(cell.column)
                .cloned()
                .unwrap_or(ColumnRole::Skip);
            if role.is_level() || matches!(role, ColumnRole::Number) {
                continue;
            }
            if !cell.words.is_empty() {
                has_lost.get_or_insert(self.ledger.address(&cell.words));
            }
            self.leave_cell(cell, Reason::Column);
        }
        if let Some(address) = has_lost {
            let (what, other) = if has_levels {
                (
                    "beside a title",
                    "the title is an item, and they are said of it",
                )
            } else {
                ("before any item", "they are said of the items below")
            };
            let doubt = Doubt::new(
                DoubtKind::Levels,
                address,
                format!("words {what} are left out, because no item is said with them"),
                "write them into the plan by hand, under the item that they are about",
            );
            outline.doubts.push(doubt.or_else([other]));
        }
    }

    /// Parts the actions of a cell, where each begins with a number of its own.
    fn items_of(&self, words: &Wording, state: &TableState<'_>) -> Vec<Wording> {
        let lines = words.lines();
        let starts = lines
            .iter()
            .filter(|line| numbering::is_strong(line.text()))
            .count();
        let first = lines
            .first()
            .is_some_and(|line| numbering::is_strong(line.text()));
        if starts < 2 || !first || !state.numbered[0] {
            return vec![Wording::joined(&lines, " ")];
        }
        let mut items: Vec<Wording> = Vec::new();
        for line in lines {
            match items.last_mut() {
                Some(last) if !numbering::is_strong(line.text()) => last.push(&line, " "),
                _ => items.push(line),
            }
        }
        items
    }

    /// Leaves out the mark of a note, which will be said.
    fn leave_mark(&mut self, mark: &Wording, before: &str) {
        self.ledger.decide(mark, Fate::LeftOut(Reason::NoteMark));
        let word = before.split_whitespace().next_back();
        let mark = (mark.clone(), word.unwrap_or_default().to_owned());
        // A cell is said of several rows.
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }

    /// Takes the signs of notes off the lines of a cell that says who or when.
    fn without_signs(&mut self, words: &Wording) -> Wording {
        let mut rest = Wording::default();
        let mut at = 0;
        for sign in marks::behind_lines(words.text()) {
            rest.push(&words.slice(at..sign.start), "");
            self.leave_mark(&words.slice(sign.clone()), rest.text());
            at = sign.end;
        }
        rest.push(&words.slice(at..words.text().len()), "");
        rest
    }

    fn doubt_marks(&self, outline: &mut Outline) {
        let Some((first, word)) = self.marks.first() else {
            return;
        };
        let (mark, address) = (first.folded(), self.ledger.address(first));
        let doubt = Doubt::new(
            DoubtKind::LeftOut,
            address,
            match self.marks.len() {
                1 => format!(
                    "“{mark}” behind “{word}” is taken for the mark of a note, and left out"
                ),
                many => {
                    format!("{many} marks of notes are left out, such as “{mark}” behind “{word}”")
                }
            },
            "write what the note says to the item that it is about, such as `note = \"…\"`; import-report.md has the marks",
        );
        outline
            .doubts
            .push(doubt.or_else(["a part of the word before it"]));
    }

    /// Tells headings and steps among the rows of a table by their numbers.
    fn levels_of_rows(&self, first: usize, outline: &mut Outline) {
        let nodes = &outline.nodes[first..];
        let depth = |node: &Node| {
            let found = numbering::leading(node.number.text());
            found.map(|found| depth_of(&found))
        };
        let items = nodes.iter().filter(|node| node.rank == ITEM);
        // Letters stand below figures: “1 Water”, under which there is “a) Dig wells”.
        let is_letter = |node: &Node| {
            let mut letters = node.number.text().chars().filter(|c| c.is_alphanumeric());
            letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
        };
        let (data, bare): (Vec<&Node>, Vec<&Node>) =
            items.clone().partition(|node| node.has_data());
        let is_figure = |node: &&Node| node.number.text().contains(|c: char| c.is_ascii_digit());
        let are_lettered = !bare.is_empty()
            && data.len() > 1
            && bare.iter().all(is_figure)
            && data.iter().all(|node| is_letter(node));
        if are_lettered {
            let bare = outline.nodes[first..].iter_mut();
            for node in bare.filter(|node| node.rank == ITEM && !node.has_data()) {
                node.rank = 310;
            }
            return;
        }
        let depths: Vec<u32> = items
            .clone()
            .filter(|node| node.has_data())
            .filter_map(depth)
            .collect();
        let Some(least) = depths.iter().min().copied() else {
            return;
        };
        let mut ranks: Vec<u32> = outline.nodes[first..]
            .iter()
            .map(|node| node.rank)
            .collect();
        // The items above, each deeper than the one before it: the last that is less deep is the parent.
        let mut above: Vec<(u32, &Node)> = Vec::new();
        for (at, node) in outline.nodes[first..].iter().enumerate() {
            if node.rank != ITEM {
                continue;
            }
            let Some(own) = depth(node) else {
                continue;
            };
            while above.last().is_some_and(|(depth, _)| *depth >= own) {
                above.pop();
            }
            let parent = above.last().map(|(_, parent)| *parent);
            above.push((own, node));
            let is_under = parent.is_some_and(|parent| {
                let mut stem = parent.number.folded();
                stem.push('.');
                node.number.folded().starts_with(&stem)
            });
            if own > least && is_under {
                ranks[at] = STEP;
            } else if own < least && !node.has_data() {
                ranks[at] = 300 + own * 10;
            }
        }
        for (node, rank) in outline.nodes[first..].iter_mut().zip(ranks) {
            node.rank = rank;
        }
    }

    /// Reads a source without a table of the plan: headings and numbered paragraphs.
    fn of_lists(&mut self, blocks: &[WordBlock], outline: &mut Outline) {
        let texts: Vec<&WordText> = blocks
            .iter()
            .filter_map(|block| match block {
                WordBlock::Text(text) => Some(text),
                WordBlock::Table(table, _) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.leave_cell(cell, Reason::OtherTable);
                    }
                    None
                }
            })
            .collect();
        let depth = |text: &WordText| {
            let found = numbering::leading(text.words.text())?;
            (found.sureness >= Sureness::Medium).then(|| depth_of(&found))
        };
        let depths: Vec<Option<u32>> = texts.iter().map(|text| depth(text)).collect();
        let is_titled = |text: &WordText| matches!(text.role, TextRole::Heading(_));
        let of_items = item_depth(&depths, |at| is_titled(texts[at]));
        let title = depths.iter().position(Option::is_none);
        let mut is_open = false;
        let mut item_indent = None;
        for (at, text) in texts.iter().enumerate() {
            let is_entry = matches!(text.role, TextRole::ListEntry(_));
            if Some(at) == title && !is_entry && outline.nodes.is_empty() && outline.title.is_none()
            {
                outline.title = Some(text.words.clone());
                continue;
            }
            let is_item = !is_titled(text) && depths[at] >= of_items && of_items.is_some();
            if is_open && let Some((role, words)) = self.labelled(text) {
                let at = outline.nodes.len() - 1;
                outline.nodes[at].say(role, words);
                continue;
            }
            let is_below = outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
            // Of numbered items, entries without a number that stand deeper are steps.
            let is_part = is_entry
                && is_open
                && depths[at].is_none()
                && of_items.is_some()
                && item_indent.is_some_and(|indent| text.depth > indent);
            if is_item || is_part || of_items.is_none() && is_entry {
                let (number, words) = numbered(&text.words, Sureness::Medium, &mut self.ledger);
                let is_step = is_part || is_below && depths[at] > of_items && of_items.is_some();
                if !is_step {
                    item_indent = Some(text.depth);
                }
                let mut node = Node {
                    rank: if is_step { STEP } else { ITEM },
                    address: self.ledger.address(&text.words),
                    number,
                    indent: (!is_step).then_some(text.depth),
                    ..Node::default()
                };
                node.title = self.within(&words, &mut node);
                outline.nodes.push(node);
                is_open = true;
            } else if self.is_heading(text) {
                self.heading(text, outline);
                is_open = false;
            } else if outline.nodes.is_empty() {
                self.ledger
                    .decide(&text.words, Fate::LeftOut(Reason::Around));
            } else {
                self.paragraph(text, false, outline);
            }
        }
        indents::set_levels(0, outline);
    }

    /// Reads "Responsible: IWG" below an item.
    fn labelled(&mut self, text: &WordText) -> Option<(ColumnRole, Wording)> {
        let said = text.words.text();
        let colon = said.find([':', '：'])?;
        let role = self.role_of_label(&said[..colon])?;
        let end = colon + said[colon..].chars().next().map_or(1, char::len_utf8);
        let (label, words) = text.words.split_at(end);
        self.ledger.decide(&label, Fate::Said);
        Some((role, words.trim()))
    }

    fn role_of_label(&self, label: &str) -> Option<ColumnRole> {
        let (role, is_exact) = self.telling.vocabulary.role(label)?;
        let is_said = is_exact
            && matches!(
                role,
                ColumnRole::Timeline
                    | ColumnRole::Responsible
                    | ColumnRole::Lead
                    | ColumnRole::With
                    | ColumnRole::Support
                    | ColumnRole::Own(_)
            );
        is_said.then_some(role)
    }

    /// Reads what an action says behind itself: "Dig. Responsible: Masons. Timeline: 2031." and "Dig (Masons;
    /// 2031)". Returns the action.
    fn within(&mut self, words: &Wording, node: &mut Node) -> Wording {
        let text = words.text();
        // Where labels begin and end, with the sign before them.
        let mut labels: Vec<(usize, usize, ColumnRole)> = Vec::new();
        for (colon, sign) in text.match_indices([':', '：']) {
            let from = text[..colon].rfind(['.', ';', '(', '–', '—', ',', '\n']);
            let begin = from.map(|at| match text[at..].chars().next() {
                Some('.') => at + 1,
                _ => at,
            });
            let label = begin
                .map(|at| text[at..colon].trim_start_matches([' ', ';', '(', '–', '—', ',', '\n']));
            if let (Some(begin), Some(label)) = (begin, label)
                && let Some(role) = self.role_of_label(label)
            {
                labels.push((begin, colon + sign.len(), role));
            }
        }
        let Some((first, ..)) = labels.first() else {
            return self.in_brackets(words, node);
        };
        let title = words.slice(0..*first).trim();
        for (at, (begin, end, role)) in labels.iter().enumerate() {
            let last = labels.get(at + 1).map_or(text.len(), |next| next.0);
            self.ledger.decide(&words.slice(*begin..*end), Fate::Said);
            let value = text[*end..last].trim_end_matches([' ', '.', ';', ',', ')']);
            let value = *end..*end + value.len();
            self.ledger
                .decide(&words.slice(value.end..last), Fate::LeftOut(Reason::Sign));
            node.say(role.clone(), words.slice(value).trim());
        }
        title
    }

    fn in_brackets(&mut self, words: &Wording, node: &mut Node) -> Wording {
        let text = words.text();
        let end = text.trim_end_matches(['.', ' ']);
        let open = text.rfind('(').filter(|_| end.ends_with(')'));
        let Some(open) = open.filter(|open| *open > 0) else {
            return words.clone();
        };
        let inside = &text[open + 1..end.len() - 1];
        let semicolon = inside.rfind(';').map(|at| open + 1 + at);
        let Some(semicolon) = semicolon else {
            return words.clone();
        };
        let parts = [open + 1..semicolon, semicolon + 1..end.len() - 1];
        let [first, second] = parts.map(|part| words.slice(part).trim());
        let is_time = |words: &Wording| self.telling.is_timeline(&words.folded());
        let (owners, timeline) = match (is_time(&first), is_time(&second)) {
            (false, true) => (first, second),
            (true, false) => (second, first),
            _ => return words.clone(),
        };
        for sign in [
            open..open + 1,
            semicolon..semicolon + 1,
            end.len() - 1..text.len(),
        ] {
            self.ledger
                .decide(&words.slice(sign), Fate::LeftOut(Reason::Sign));
        }
        node.say(ColumnRole::Responsible, owners);
        node.say(ColumnRole::Timeline, timeline);
        words.slice(0..open).trim()
    }

    /// Leaves out headings under which no item stands, and finds the title among those above all.
    fn prune(&mut self, outline: &mut Outline) {
        let nodes = std::mem::take(&mut outline.nodes);
        let has_items: Vec<bool> = (0..nodes.len())
            .map(|at| {
                nodes[at].rank >= ITEM || nodes[at].rank >= 400 || {
                    let below = nodes[at + 1..]
                        .iter()
                        .take_while(|node| node.rank > nodes[at].rank);
                    below.into_iter().any(|node| node.rank >= ITEM)
                }
            })
            .collect();
        let mut kept = Vec::new();
        for (node, has_items) in nodes.into_iter().zip(has_items) {
            if has_items {
                kept.push(node);
                continue;
            }
            let words = Wording::joined(&[node.number, node.title], " ");
            let is_title = outline.title.is_none() && kept.is_empty();
            match is_title {
                true => outline.title = Some(words),
                false => self
                    .ledger
                    .decide(&words, Fate::LeftOut(Reason::EmptyHeading)),
            }
            for words in node.intro.iter().chain(&node.notes) {
                self.ledger.decide(words, Fate::LeftOut(Reason::Around));
            }
        }
        // One heading above all others is the title.
        if outline.title.is_none()
            && let Some(first) = kept.first()
            && first.rank < 300
            && first.number.is_empty()
            && kept[1..].iter().all(|node| node.rank > first.rank)
            && kept
                .iter()
                .any(|node| node.rank > first.rank && node.rank < ITEM)
        {
            let first = kept.remove(0);
            outline.title = Some(first.title);
            outline
                .notes
                .splice(0..0, first.intro.into_iter().chain(first.notes));
        }
        outline.nodes = kept;
    }
}

/// Returns how deep the numbers of items are: the first depth of which most have none deeper below them.
fn item_depth(depths: &[Option<u32>], is_titled: impl Fn(usize) -> bool) -> Option<u32> {
    let open = |at: &usize| depths[*at].is_some() && !is_titled(*at);
    let all: BTreeSet<u32> = (0..depths.len())
        .filter(open)
        .filter_map(|at| depths[at])
        .collect();
    let found = all.iter().find(|depth| {
        let own = (0..depths.len()).filter(open);
        let own = own.filter(|at| depths[*at] == Some(**depth));
        let has_below = |at: &usize| {
            let mut behind = depths[at + 1..].iter().flatten();
            behind.next().is_some_and(|next| next > *depth)
        };
        let above = own.clone().filter(has_below).count();
        above * 2 < own.count()
    });
    found.or(all.last()).copied()
}

/// Gives each node its level by the ranks that there are.
fn set_levels(outline: &mut Outline) {
    let ranks: BTreeSet<u32> = outline
        .nodes
        .iter()
        .map(|node| node.rank)
        .filter(|rank| *rank < ITEM)
        .collect();
    let ranks: Vec<u32> = ranks.into_iter().collect();
    let levels: &[Level] = match ranks.len() {
        0 => &[],
        1 => &[Level::Section],
        2 => &[Level::Section, Level::Goal],
        _ => &[Level::Area, Level::Section, Level::Goal],
    };
    // Of more than three, the lowest share a level.
    let mut has_section = false;
    let mut is_raised = false;
    let mut has_item = false;
    let is_deep = ranks.len() > 3;
    for node in &mut outline.nodes {
        let at = ranks.iter().position(|rank| *rank == node.rank);
        let level = match (node.rank, at) {
            (STEP, _) if has_item => Level::Step,
            (ITEM.., _) => Level::Item,
            (_, Some(at)) => levels[at.min(levels.len() - 1)],
            _ => Level::Section,
        };
        // What should stand in a section and does not is one, and so are those beside it.
        let own = level;
        let level = match level {
            Level::Goal if !has_section || is_raised => Level::Section,
            other => other,
        };
        match level {
            Level::Area => has_section = false,
            Level::Section => (has_section, is_raised) = (true, own == Level::Goal),
            Level::Item => has_item = true,
            Level::Goal | Level::Step => {}
        }
        if level < Level::Item {
            has_item = false;
        }
        node.level = Some(level);
    }
    if is_deep {
        let address = outline
            .nodes
            .first()
            .map(|node| node.address)
            .unwrap_or_default();
        let doubt = Doubt::new(
            DoubtKind::Levels,
            address,
            format!(
                "{} levels of headings stand above the items, and a plan has three",
                ranks.len()
            ),
            "look at how goals are nested, and put them right in the plan",
        );
        outline.doubts.push(doubt.or_else([
            "the uppermost heading is the plan’s title",
            "the lowest headings are items, and what stands below them are steps",
        ]));
    }
}

impl WordTable {
    fn cells_address(&self, ledger: &Ledger) -> SourceAddress {
        let mut cells = self.rows.iter().flat_map(|row| row.filled());
        let first = cells.next().map(|cell| ledger.address(&cell.words));
        SourceAddress {
            row: 0,
            column: 0,
            ..first.unwrap_or_default()
        }
    }
}

/// Says that no column of a table says who is responsible, where one with a heading that is not known may do so.
fn doubt_of_owners(columns: &TableColumns, number: usize, address: SourceAddress) -> Option<Doubt> {
    if columns.roles.iter().any(ColumnRole::is_owner) {
        return None;
    }
    let own = columns.roles.iter().zip(&columns.headings);
    let own = own.filter_map(|(role, heading)| match role {
        ColumnRole::Own(key) if !is_own_column(key) && !heading.is_empty() => {
            Some(format!("`responsible` is column “{heading}”"))
        }
        _ => None,
    });
    let own: Vec<String> = own.collect();
    (!own.is_empty()).then(|| {
        let doubt = Doubt::new(
            DoubtKind::Columns,
            address,
            format!(
                "no column of table {number} says who is responsible, so its items have nobody"
            ),
            "if one does, write `responsible` in its place in `columns` of the map",
        );
        doubt.or_else(own)
    })
}

/// Parts a number from a text; the signs between them are left out.
fn numbered(words: &Wording, least: Sureness, ledger: &mut Ledger) -> (Wording, Wording) {
    let found = numbering::leading(words.text()).filter(|found| found.sureness >= least);
    let Some(found) = found else {
        return (Wording::default(), words.clone());
    };
    let end = found.text.min(words.text().len());
    if words.slice(end..words.text().len()).is_empty() {
        return (Wording::default(), words.clone());
    }
    parted_number(words, &found, ledger)
}

fn parted_number(
    words: &Wording,
    found: &LeadingNumber,
    ledger: &mut Ledger,
) -> (Wording, Wording) {
    let (number, length) = (found.number.clone(), words.text().len());
    for sign in [0..number.start, number.end..found.text] {
        ledger.decide(&words.slice(sign), Fate::LeftOut(Reason::Sign));
    }
    (words.slice(number), words.slice(found.text..length))
}

/// Parts the lines below a title that say first what they are: “Output 1 …”, “Gender marker: 2”.
fn title_and_intro(words: &Wording) -> (Wording, Vec<Wording>) {
    let mut lines = words.lines();
    let first = lines
        .iter()
        .skip(1)
        .position(|line| is_labelled(line.text()));
    match first {
        Some(first)
            if lines[first + 1..]
                .iter()
                .all(|line| is_labelled(line.text())) =>
        {
            let intro = lines.split_off(first + 1);
            (Wording::joined(&lines, " "), intro)
        }
        _ => (words.clone(), Vec::new()),
    }
}

/// Takes the full stop off a number that stands in a column of its own.
fn trimmed_number(number: &Wording, ledger: &mut Ledger) -> Wording {
    let text = number.text();
    let end = text.trim_end_matches(['.', ')', ':']).len();
    if end == 0 || end == text.len() {
        return number.clone();
    }
    ledger.decide(&number.slice(end..text.len()), Fate::LeftOut(Reason::Sign));
    number.slice(0..end)
}

/// Finds the words that count what they name, with more than one number.
fn counting_words(blocks: &[WordBlock]) -> BTreeSet<String> {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |words: &Wording| {
        if let Some((word, number)) = counting_word(words.text()) {
            numbers.entry(word).or_default().insert(number);
        }
    };
    for block in blocks {
        match block {
            WordBlock::Text(text) => add(&text.words),
            WordBlock::Table(table, _) => {
                let cells = table.rows.iter().flat_map(WordRow::filled);
                cells.for_each(|cell| add(&cell.words));
            }
        }
    }
    numbers.retain(|_, numbers| numbers.len() > 1);
    numbers.into_keys().collect()
}

/// Returns the words and the number that a text begins with.
fn counting_word(text: &str) -> Option<(String, String)> {
    let is_title = text.starts_with(char::is_uppercase) && text.len() < 400;
    let found = numbering::counted(text).filter(|_| is_title)?;
    let said = &text[found.number];
    let phrase = numbering::counting_phrase(said);
    Some((plain(phrase), said[phrase.len()..].trim().to_owned()))
}

/// Returns how deep the numbers before texts mostly are; 0 where they have none.
fn usual_depth(texts: &[String]) -> u32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for text in texts {
        let found = numbering::leading(text).filter(|found| found.sureness >= Sureness::Medium);
        if let Some(found) = found {
            *counts.entry(depth_of(&found)).or_default() += 1;
        }
    }
    let most = counts
        .into_iter()
        .max_by_key(|(depth, count)| (*count, *depth));
    most.map_or(0, |(depth, _)| depth)
}

/// Returns whether each line of a text says first what it is: “Focal point: Water Office”.
fn is_labelled(text: &str) -> bool {
    let is_label = |line: &str| {
        let label = line.split_once(": ").map(|(label, _)| label);
        label.is_some_and(|label| {
            label.chars().count() <= 40
                && label.split_whitespace().count() <= 4
                && numbering::leading(line).is_none()
        })
    };
    !text.is_empty() && text.lines().all(is_label)
}

fn is_numbered(words: &Wording) -> bool {
    numbering::leading(words.text()).is_some_and(|found| found.sureness >= Sureness::Medium)
}

/// Returns whether texts are counted: 1, 2, 3.
fn ascends(texts: &[String]) -> bool {
    let numbers = texts.iter().filter_map(|text| {
        let found = numbering::leading(text)?;
        text[found.number].parse::<u32>().ok()
    });
    let numbers: Vec<u32> = numbers.collect();
    numbers.len() > 1
        && numbers
            .windows(2)
            .all(|two| two[1] == two[0] + 1 || two[1] == 1)
}

fn is_all(
    paragraph: &crate::reading::grid::GridParagraph,
    has: impl Fn(&crate::reading::grid::LookOfPiece) -> bool,
) -> bool {
    let covered = paragraph.looks.iter().filter(|look| has(look));
    let covered: u32 = covered.map(|look| look.end - look.start).sum();
    !paragraph.is_empty() && covered as usize >= paragraph.text.trim().len()
}

fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=6 => words.join(" "),
        _ => format!("{} …", words[..6].join(" ")),
    }
}
