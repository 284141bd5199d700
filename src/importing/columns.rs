//! What the columns of a table are: by the words over them, else by what stands in them.

use super::months;
use super::numbering;
use super::role::ColumnRole;
use super::vocabulary::Vocabulary;
use super::wording::Wording;
use crate::plan::word_key::key_of_words;
use crate::plan::{Calendar, CalendarWords, ColumnKey, Level, Meaning, Timeline};

/// A table’s cells as words, each where it begins.
#[derive(Debug, Clone, Default)]
pub(super) struct WordTable {
    pub(super) rows: Vec<WordRow>,
    pub(super) width: usize,
    pub(super) is_continued: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct WordRow {
    pub(super) cells: Vec<WordCell>,
    pub(super) is_header: bool,
    pub(super) is_after_break: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct WordCell {
    pub(super) column: usize,
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// All of its words; a line for each that an author ended.
    pub(super) words: Wording,
    /// Of these what is struck out.
    pub(super) struck: Option<Wording>,
    /// What says that something is still to be agreed, which is all that stood in it.
    pub(super) open: Option<Wording>,
    pub(super) is_bold: bool,
    pub(super) is_shaded: bool,
    /// Whether it is a cell over several rows that an earlier one was read with.
    pub(super) is_again: bool,
    /// How each line of its words stands in it.
    pub(super) lines: Vec<LineLook>,
}

/// How a line stands in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct LineLook {
    pub(super) depth: u8,
    /// Whether it is an entry of a list, or begins with a dash.
    pub(super) is_entry: bool,
}

/// What the columns of a table are taken for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TableColumns {
    pub(super) roles: Vec<ColumnRole>,
    /// What stands over each.
    pub(super) headings: Vec<String>,
    /// The rows that say so.
    pub(super) header_rows: Vec<usize>,
    /// Columns that were told by what stands in them, each with others that could be it.
    pub(super) guessed: Vec<(usize, Vec<usize>)>,
}

impl WordTable {
    /// Walks over the cells of a column that hold words, with their rows.
    fn column(
        &self,
        column: usize,
        header: &[usize],
    ) -> impl Iterator<Item = (usize, &WordCell)> + Clone {
        let rows = self.rows.iter().enumerate();
        let rows = rows.filter(|(at, row)| !header.contains(at) && !row.is_band(self.width));
        rows.filter_map(move |(at, row)| {
            let mut cells = row.cells.iter();
            let cell = cells.find(|cell| cell.column == column)?;
            (!cell.words.is_empty()).then_some((at, cell))
        })
    }
}

impl WordCell {
    /// Returns how deep its first line stands.
    pub(super) fn depth(&self) -> u8 {
        self.lines.first().map_or(0, |line| line.depth)
    }
}

impl TableColumns {
    /// Returns whether a row has an action.
    pub(super) fn is_item(&self, row: &WordRow) -> bool {
        row.filled()
            .any(|cell| self.roles.get(cell.column) == Some(&ColumnRole::Action))
    }
}

impl WordRow {
    /// Returns whether no cell of its own begins in a column.
    pub(super) fn is_free(&self, column: usize) -> bool {
        self.cells.iter().all(|cell| cell.column != column)
    }

    /// Walks over the cells that hold words.
    pub(super) fn filled(&self) -> impl Iterator<Item = &WordCell> {
        self.cells.iter().filter(|cell| !cell.words.is_empty())
    }

    /// Returns whether one text stands over all columns, or alone in the first.
    pub(super) fn is_band(&self, width: usize) -> bool {
        let mut filled = self.filled();
        let (Some(cell), None) = (filled.next(), filled.next()) else {
            return false;
        };
        width > 1 && (cell.column == 0 || cell.columns * 2 > width)
    }
}

/// What columns are told with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) words: &'a CalendarWords,
    pub(super) calendar: &'a Calendar,
}

/// Most rows above the first that are looked at for a heading row.
const LOOKED_AT: usize = 8;

impl Telling<'_> {
    /// Tells the columns of a table; nothing where no row says what they are.
    pub(super) fn columns(&self, table: &WordTable) -> Option<TableColumns> {
        let first = self.header_row(table)?;
        let mut header_rows = vec![first];
        while let Some(next) = table.rows.get(first + header_rows.len()) {
            if !self.goes_on(table, &header_rows, next) {
                break;
            }
            header_rows.push(first + header_rows.len());
        }
        let stacks: Vec<Vec<String>> = (0..table.width)
            .map(|column| stack(table, &header_rows, column))
            .collect();
        Some(self.of_stacks(table, header_rows, &stacks))
    }

    /// Tells the columns of a table without a heading row by what stands in them.
    pub(super) fn by_contents(&self, table: &WordTable) -> Option<TableColumns> {
        let stacks = vec![Vec::new(); table.width];
        let columns = self.of_stacks(table, Vec::new(), &stacks);
        let has = |role: &ColumnRole| columns.roles.contains(role);
        let is_plan = has(&ColumnRole::Action)
            && (has(&ColumnRole::Timeline) || has(&ColumnRole::Responsible));
        is_plan.then_some(columns)
    }

    /// Returns what the columns of a table would be if it were a part of the plan.
    pub(super) fn at_best(&self, table: &WordTable) -> TableColumns {
        self.columns(table)
            .unwrap_or_else(|| self.of_stacks(table, Vec::new(), &vec![Vec::new(); table.width]))
    }

    fn of_stacks(
        &self,
        table: &WordTable,
        header_rows: Vec<usize>,
        stacks: &[Vec<String>],
    ) -> TableColumns {
        let mut roles: Vec<Option<ColumnRole>> = vec![None; table.width];
        let mut guessed = Vec::new();
        let mut are_dated = true;
        let times = months::columns(stacks, self.vocabulary, self.words, self.calendar);
        for (column, time) in times {
            if self.is_ticks(table, column, &header_rows) {
                are_dated &= time.is_dated() && self.has_tick(table, column, &header_rows);
                roles[column] = Some(ColumnRole::Time(time));
            }
        }
        // A column or two without a tick, or of letters, may be anything.
        if roles.iter().flatten().count() < 3 && !are_dated {
            roles.fill(None);
        }
        for (column, stack) in stacks.iter().enumerate() {
            if roles[column].is_some() {
                continue;
            }
            let role = stack
                .iter()
                .rev()
                .find_map(|text| self.vocabulary.role(text));
            roles[column] = role.map(|(role, _)| role);
        }
        // Of several that is what says so itself, and nothing else: “Budget: description, amount”.
        let exact = stacks.iter().map(|stack| {
            let lowest = stack.last().and_then(|text| self.vocabulary.role(text));
            lowest
                .filter(|(_, is_exact)| *is_exact)
                .map(|(role, _)| role)
        });
        let exact: Vec<Option<ColumnRole>> = exact.collect();
        for (role, own) in roles.iter_mut().zip(&exact) {
            let is_own = matches!(role, Some(ColumnRole::Own(_)));
            if is_own && own.is_none() && exact.contains(role) {
                *role = None;
            }
        }
        self.put_right(table, &header_rows, &exact, &mut roles, &mut guessed);
        self.settle(table, &header_rows, stacks, &mut roles);
        self.guess(table, &header_rows, stacks, &mut roles, &mut guessed);
        let headings = stacks.iter().map(|stack| {
            let mut texts = stack.clone();
            texts.dedup();
            texts.join(" ")
        });
        let headings: Vec<String> = headings.collect();
        let mut taken: Vec<String> = Vec::new();
        let roles = roles.into_iter().enumerate().map(|(column, role)| {
            let role = role.unwrap_or_else(|| match headings[column].is_empty() {
                true if table.column(column, &header_rows).next().is_none() => ColumnRole::Skip,
                true => ColumnRole::Own(format!("column-{}", column + 1)),
                false => ColumnRole::Own(own_key(&headings[column])),
            });
            match role {
                ColumnRole::Own(key) => {
                    let mut free = key.clone();
                    let mut count = 2;
                    while taken.contains(&free) {
                        free = format!("{key}-{count}");
                        count += 1;
                    }
                    taken.push(free.clone());
                    ColumnRole::Own(free)
                }
                other => other,
            }
        });
        TableColumns {
            roles: roles.collect(),
            headings,
            header_rows,
            guessed,
        }
    }

    /// Finds the row that says what the columns are.
    fn header_row(&self, table: &WordTable) -> Option<usize> {
        let rows = table.rows.iter().enumerate().take(LOOKED_AT);
        let mut best: Option<(usize, usize)> = None;
        for (at, row) in rows {
            let filled: Vec<&WordCell> = row.filled().collect();
            if filled.len() < 2 {
                continue;
            }
            let is_numbered = |cell: &&WordCell| numbering::is_strong(cell.words.text());
            if filled.iter().any(is_numbered) {
                continue;
            }
            let roles = filled.iter().map(|cell| match cell.words.text() {
                text if text.chars().count() > 80 => None,
                text => self.vocabulary.role(text),
            });
            let roles: Vec<Option<(ColumnRole, bool)>> = roles.collect();
            let known = self.headings_among(&filled, &roles);
            let is_header = known > 0
                && (known * 2 >= filled.len() && known > 1
                    || row.is_header && known * 3 >= filled.len()
                    || best.is_none() && names_columns(&roles));
            // A row of months below merged years says more of what the row above it says.
            let goes_on = |above: usize| above + 1 == at && self.goes_on(table, &[above], row);
            if is_header && best.is_none_or(|(most, above)| known > most + 2 && !goes_on(above)) {
                best = Some((known, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// Counts the cells that can be headings; beside words for columns a span of time can be one, too.
    fn headings_among(&self, cells: &[&WordCell], roles: &[Option<(ColumnRole, bool)>]) -> usize {
        let has_role = roles.iter().any(Option::is_some);
        let known = cells.iter().zip(roles).filter(|(cell, role)| {
            let text = cell.words.text();
            role.is_some()
                || text.chars().count() <= 80 && months::is_time(text, self.vocabulary)
                || has_role && months::is_span(text, self.words, self.calendar)
        });
        known.count()
    }

    /// Returns whether a row says more of what the heading row above it says.
    fn goes_on(&self, table: &WordTable, header: &[usize], next: &WordRow) -> bool {
        let covered = |cell: &WordCell| {
            let above = header.iter().flat_map(|at| &table.rows[*at].cells);
            let mut above = above.filter(|one| {
                one.column <= cell.column && cell.column < one.column + one.columns.max(1)
            });
            above.any(|one| one.columns > cell.columns.max(1) && !one.words.is_empty())
        };
        let mut filled = next.filled().peekable();
        filled.peek().is_some()
            && next.filled().all(|cell| {
                let text = cell.words.text();
                covered(cell) && text.chars().count() <= 60 && !numbering::is_strong(text)
            })
    }

    fn has_tick(&self, table: &WordTable, column: usize, header: &[usize]) -> bool {
        let mut cells = table.column(column, header);
        cells.any(|(_, cell)| !months::is_no_tick(cell.words.text()))
    }

    /// Returns whether nothing but ticks stands in a column.
    fn is_ticks(&self, table: &WordTable, column: usize, header: &[usize]) -> bool {
        let mut cells = table.column(column, header);
        cells.all(|(_, cell)| months::is_tick(cell.words.text()))
    }

    /// Takes back what headings say in passing, where what stands below them says otherwise.
    fn put_right(
        &self,
        table: &WordTable,
        header: &[usize],
        exact: &[Option<ColumnRole>],
        roles: &mut [Option<ColumnRole>],
        guessed: &mut Vec<(usize, Vec<usize>)>,
    ) {
        let cells = |column: usize| table.column(column, header).map(|(_, cell)| cell);
        // A number is no sentence, though its column be called “No., context”.
        for (column, role) in roles.iter_mut().enumerate() {
            let is_long = |cell: &&WordCell| cell.words.text().split_whitespace().count() > 3;
            let long = cells(column).filter(is_long).count();
            if *role == Some(ColumnRole::Number) && long * 2 > cells(column).count() {
                *role = None;
            }
        }
        // What is done stands before who does it: “Recommendation, institution, international commitment”.
        let is_action = |role: &Option<ColumnRole>| *role == Some(ColumnRole::Action);
        let owner = roles
            .iter()
            .position(|role| role.as_ref().is_some_and(ColumnRole::is_owner));
        let Some(owner) = owner.filter(|_| !exact.iter().any(is_action)) else {
            return;
        };
        let (before, behind) = roles.split_at_mut(owner);
        let action = behind.iter().position(is_action);
        let level = exact[..owner]
            .iter()
            .rposition(|role| role.as_ref().is_some_and(ColumnRole::is_level));
        if let (Some(action), Some(level), false) = (action, level, before.iter().any(is_action)) {
            behind[action] = None;
            before[level] = Some(ColumnRole::Action);
            guessed.push((level, vec![owner + action]));
        }
    }

    /// Gives each role to one column.
    fn settle(
        &self,
        table: &WordTable,
        header: &[usize],
        stacks: &[Vec<String>],
        roles: &mut [Option<ColumnRole>],
    ) {
        let count = |column: usize| table.column(column, header).count();
        // Of two columns of actions the last has them where it has more, or numbers; else the first.
        let actions: Vec<usize> = (0..roles.len())
            .filter(|at| roles[*at] == Some(ColumnRole::Action))
            .collect();
        if let (Some(first), Some(last)) = (actions.first(), actions.last()) {
            let mut cells = table.column(*last, header).map(|(_, cell)| cell);
            let is_numbered = cells.all(|cell| numbering::leading(cell.words.text()).is_some());
            let has_more = count(*last) > count(*first) || is_numbered && count(*last) > 0;
            let kept = if has_more { *last } else { *first };
            for at in actions.iter().filter(|at| **at != kept) {
                roles[*at] = None;
            }
        }
        // A level above the items is said once for several of them.
        let action = roles
            .iter()
            .position(|role| *role == Some(ColumnRole::Action));
        if let Some(action) = action {
            let items = count(action);
            for column in 0..action {
                let is_own = match &roles[column] {
                    Some(ColumnRole::Own(key)) => key == "output" || key == "indicator",
                    None => !stacks[column].is_empty(),
                    _ => false,
                };
                let filled = count(column);
                let mut cells = table.column(column, header).map(|(_, cell)| cell);
                let is_sparse = filled * 3 <= items * 2 || cells.clone().any(|cell| cell.rows > 1);
                let is_numbered = cells.all(|cell| numbering::is_strong(cell.words.text()));
                if is_own && filled > 0 && (is_sparse || is_numbered) {
                    roles[column] = Some(ColumnRole::Goal);
                }
            }
        }
        let levels: Vec<usize> = (0..roles.len())
            .filter(|at| roles[*at].as_ref().is_some_and(ColumnRole::is_level))
            .collect();
        match levels[..] {
            [first, second] => {
                roles[first] = Some(ColumnRole::Section);
                roles[second] = Some(ColumnRole::Goal);
            }
            [.., first, second, third] => {
                // What stands in every row is no level.
                let fullest = [first, second, third]
                    .into_iter()
                    .max_by_key(|at| count(*at));
                for at in levels
                    .iter()
                    .filter(|at| ![first, second, third].contains(at))
                {
                    roles[*at] = None;
                }
                let rest: Vec<usize> = [first, second, third]
                    .into_iter()
                    .filter(|at| Some(*at) != fullest)
                    .collect();
                match fullest.filter(|_| action.is_none()) {
                    Some(fullest) => roles[fullest] = Some(ColumnRole::Action),
                    None => {
                        if let Some(fullest) = fullest {
                            roles[fullest] = None;
                        }
                    }
                }
                roles[rest[0]] = Some(ColumnRole::Section);
                roles[rest[1]] = Some(ColumnRole::Goal);
            }
            _ => {}
        }
        let mut seen: Vec<ColumnRole> = Vec::new();
        for role in roles.iter_mut() {
            let is_taken = match role {
                Some(ColumnRole::Number | ColumnRole::Time(_) | ColumnRole::Skip) | None => false,
                Some(one) => seen.contains(one),
            };
            match is_taken {
                true => *role = None,
                false => seen.extend(role.clone()),
            }
        }
        // One end alone is a time line.
        let at = |roles: &[Option<ColumnRole>], role: &ColumnRole| {
            roles.iter().position(|one| one.as_ref() == Some(role))
        };
        let ends = (at(roles, &ColumnRole::Start), at(roles, &ColumnRole::End));
        let timeline = at(roles, &ColumnRole::Timeline);
        match (ends, timeline) {
            ((Some(one), None) | (None, Some(one)), None) => {
                roles[one] = Some(ColumnRole::Timeline);
            }
            ((Some(start), Some(end)), Some(timeline)) if count(timeline) == 0 => {
                roles[timeline] = Some(ColumnRole::Skip);
                let _ = (start, end);
            }
            ((start, end), Some(_)) => {
                for one in [start, end].into_iter().flatten() {
                    roles[one] = None;
                }
            }
            _ => {}
        }
        // Who leads where nobody else has a column is who is responsible.
        let has_others = roles.iter().flatten().any(|role| {
            matches!(
                role,
                ColumnRole::Responsible | ColumnRole::With | ColumnRole::Support
            )
        });
        if !has_others && let Some(lead) = at(roles, &ColumnRole::Lead) {
            roles[lead] = Some(ColumnRole::Responsible);
        }
    }

    /// Tells columns without a known heading by what stands in them.
    fn guess(
        &self,
        table: &WordTable,
        header: &[usize],
        stacks: &[Vec<String>],
        roles: &mut [Option<ColumnRole>],
        guessed: &mut Vec<(usize, Vec<usize>)>,
    ) {
        let texts = |column: usize| -> Vec<String> {
            let cells = table.column(column, header);
            cells.map(|(_, cell)| cell.words.folded()).collect()
        };
        let is_open = |roles: &[Option<ColumnRole>], column: usize| {
            roles[column].is_none() && table.column(column, header).next().is_some()
        };
        let has = |roles: &[Option<ColumnRole>], of: &dyn Fn(&ColumnRole) -> bool| {
            roles.iter().flatten().any(of)
        };
        let width = roles.len();
        let share = |column: usize, is: &dyn Fn(&str) -> bool| {
            let texts = texts(column);
            let found = texts.iter().filter(|text| is(text)).count();
            found * 10 >= texts.len() * 7
        };
        if !has(roles, &|role| *role == ColumnRole::Number) {
            let mut open = (0..width).filter(|at| is_open(roles, *at) && stacks[*at].is_empty());
            if let Some(at) = open.find(|at| share(*at, &numbering::is_number)) {
                roles[at] = Some(ColumnRole::Number);
            }
        }
        if !has(roles, &|role| {
            matches!(
                role,
                ColumnRole::Timeline | ColumnRole::Start | ColumnRole::Time(_)
            )
        }) {
            let open = (0..width).filter(|at| is_open(roles, *at));
            let mut fit = open.filter(|at| share(*at, &|text| self.is_timeline(text)));
            if let Some(at) = fit.next() {
                let others = fit.collect();
                roles[at] = Some(ColumnRole::Timeline);
                guessed.push((at, others));
            }
        }
        if !has(roles, &|role| *role == ColumnRole::Action) {
            let mean = |column: usize| {
                let texts = texts(column);
                let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
                letters / texts.len().max(1)
            };
            let open: Vec<usize> = (0..width).filter(|at| is_open(roles, *at)).collect();
            let longest = open.iter().copied();
            let longest = longest.max_by_key(|at| (mean(*at), std::cmp::Reverse(*at)));
            // A level that stands in every row is what is done.
            let levels: Vec<usize> = (0..width)
                .filter(|at| roles[*at].as_ref().is_some_and(ColumnRole::is_level))
                .collect();
            match (longest.filter(|at| mean(*at) >= 12), levels[..].last()) {
                (Some(at), _) => {
                    let mut others = open;
                    others.retain(|other| *other != at && mean(*other) >= 12);
                    roles[at] = Some(ColumnRole::Action);
                    guessed.push((at, others));
                }
                (None, Some(last)) => {
                    roles[*last] = Some(ColumnRole::Action);
                    if let [first, _] = levels[..] {
                        roles[first] = Some(ColumnRole::Goal);
                    }
                }
                (None, None) => {}
            }
        }
        if !has(roles, &ColumnRole::is_owner) && header.is_empty() {
            let open = (0..width).filter(|at| is_open(roles, *at));
            let is_short = |text: &str| text.split_whitespace().count() <= 12;
            let mut fit = open.filter(|at| share(*at, &is_short));
            if let Some(at) = fit.next() {
                let others = fit.collect();
                roles[at] = Some(ColumnRole::Responsible);
                guessed.push((at, others));
            }
        }
        // A numbered, longer text to the left of the action is a level of its own.
        if let Some(action) = roles
            .iter()
            .position(|role| *role == Some(ColumnRole::Action))
            && header.is_empty()
        {
            let items = table.column(action, header).count();
            let open: Vec<usize> = (0..action).filter(|at| is_open(roles, *at)).collect();
            let mut fit = open.into_iter();
            let is_sparse = |at: &usize| table.column(*at, header).count() < items;
            if let Some(at) = fit.find(is_sparse) {
                roles[at] = Some(ColumnRole::Goal);
                guessed.push((at, fit.filter(is_sparse).collect()));
            }
        }
    }

    /// Returns whether a text is a time line.
    pub(super) fn is_timeline(&self, text: &str) -> bool {
        let meaning = Timeline::read(text, self.words, self.calendar).meaning;
        !matches!(meaning, Meaning::Said(_))
    }
}

/// Returns whether cells are called nothing but an action, and who or when, whatever the others say.
fn names_columns(roles: &[Option<(ColumnRole, bool)>]) -> bool {
    let mut exact = roles.iter().flatten().filter(|(_, is_exact)| *is_exact);
    let is_other = |role: &ColumnRole| role.is_owner() || *role == ColumnRole::Timeline;
    exact.clone().any(|(role, _)| *role == ColumnRole::Action)
        && exact.any(|(role, _)| is_other(role))
}

/// Returns what stands over a column, from the top.
pub(super) fn stack(table: &WordTable, header: &[usize], column: usize) -> Vec<String> {
    let rows = header.iter().map(|at| &table.rows[*at]);
    let texts = rows.filter_map(|row| {
        let mut cells = row.cells.iter();
        let cell =
            cells.find(|one| one.column <= column && column < one.column + one.columns.max(1))?;
        let text = cell.words.folded();
        (!text.is_empty()).then_some(text)
    });
    texts.collect()
}

/// Returns whether a column of a plan’s own can have a key.
pub(super) fn is_own_key(key: &str) -> bool {
    let is_built_in = ["action", "responsibility", "timeline"].contains(&key);
    let mut others = ColumnKey::IN_FILES.iter().chain(&ColumnKey::IN_LISTS);
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    !key.is_empty()
        && !is_built_in
        && !others.any(|other| *other == key)
        && key.chars().all(is_letter)
}

/// Makes the key of a column out of its heading.
pub(super) fn own_key(heading: &str) -> String {
    let key = key_of_words(heading, Level::Item).replacen("item-", "column-", 1);
    match is_own_key(&key) {
        true => key,
        false => format!("{key}-column"),
    }
}
