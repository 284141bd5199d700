//! A returned file, whatever it is: from its places to findings and the fates of its words.

use super::additions::{Neighbours, additions, ours, pictures};
use super::by_hand::by_hand;
use super::cells::RowText;
use super::collection::{Collection, UnsureRow};
use super::columns::CellRole;
use super::comment_columns::CommentColumn;
use super::comment_rows::{CommentReader, CommentUnits, named, set, without_label};
use super::document_kind;
use super::doubt;
use super::fates::Fate;
use super::finding::Finding;
use super::index::{Index, TextOfHeading};
use super::layout::Layout;
use super::likeness::{as_compared, trimmed};
use super::moves::{Moves, moved};
use super::remarks::{Subjects, remarks};
use super::row_changes::{RowState, row_changes};
use super::rows::{PlanRow, PlanTable};
use super::sent::{Sent, Subject};
use super::tracked::tracked;
use super::unit::{Anchor, Stretch, Unit};
use crate::circulation::feedback::{CommentForm, Proposal, TextEdit};
use crate::circulation::word_ledger::{LeftOut, WordLedger};
use crate::diagnostic::Diagnostic;
use crate::identity::DocumentKind;
use crate::plan::ColumnKey;
use crate::reading::{PlaceKind, ReturnedFile, Role};
use chrono::NaiveDateTime;
use std::collections::{HashMap, HashSet};

/// A table copies what was sent if it says as much of so many items.
const COPIED: usize = 3;

/// What came back in a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Returned {
    /// Who saved it last, as it says.
    pub author: Option<String>,
    /// When it was saved last, as it says.
    pub saved: Option<NaiveDateTime>,
    pub findings: Vec<Finding>,
    pub words: WordLedger,
    /// How many tracked changes change no word, and are not listed.
    pub without_words: usize,
    /// How many items of the draft were recognised.
    pub items: usize,
    /// Whether fewer items than half, and less than half of the words, were recognised.
    pub is_hardly_recognised: bool,
    pub unsure: Vec<UnsureRow>,
    /// Headings of tables for comments that were reworded: what they were, and what they are.
    pub renamed: Vec<(String, String)>,
}

/// Whether changes to much of the plan in one way are doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// They are one question.
    Doubting,
    /// They were meant.
    AsMeant,
}

/// Collects what a returned file says.
///
/// # Errors
/// When it is no draft of this plan, one of another revision, or another document of ours; when its
/// words do not add up, which is a fault of the program.
pub fn collect_file(
    name: &str,
    file: &ReturnedFile,
    sent: &Sent,
    trust: Trust,
) -> Result<Returned, Vec<Diagnostic>> {
    document_kind::check(name, file, sent).map_err(|finding| vec![finding])?;
    let index = Index::new(sent);
    let layout = Layout::of(file, sent, &index);
    let mut collection = Collection::new(file, sent);
    Reader {
        file,
        sent,
        index: &index,
        layout: &layout,
        units: Vec::new(),
        anchors: Vec::new(),
        neighbours: Neighbours::default(),
        labelled: HashMap::new(),
        headings: Vec::new(),
    }
    .read(&mut collection);
    let words = collection.fates.ledger();
    if !words.adds_up() {
        return Err(vec![does_not_add_up(name, &words)]);
    }
    let identity = &file.identity;
    let is_ours = identity.plan_id.is_some() || identity.symbol.is_some();
    let items = collection.items.len();
    let known = words.as_sent + words.ours;
    let is_hardly_recognised = items * 2 < sent.base.items.len() && known * 2 < words.came;
    if items == 0 && (!is_ours || is_hardly_recognised) {
        return Err(vec![
            Diagnostic::error("not-a-draft", format!("{name} is no draft of this plan"))
                .help("nothing of the plan is in it; is it the right file?"),
        ]);
    }
    // A program that says of nobody that they saved the file leaves in it what was sent.
    let author = file.properties.last_modified_by.as_ref();
    let author = author.filter(|author| **author != sent.organisation);
    let mut findings = collection.findings;
    for finding in &mut findings {
        finding.fit();
        if finding.is_by_hand() {
            finding.author = author.cloned();
        }
    }
    if trust == Trust::Doubting {
        doubt::doubt(&mut findings, sent.base.items.len());
    }
    Ok(Returned {
        author: author.cloned(),
        saved: file.properties.modified,
        findings,
        words,
        without_words: collection.without_words,
        items,
        is_hardly_recognised,
        unsure: collection.unsure,
        renamed: collection.renamed,
    })
}

/// The code of the finding about a file whose words do not add up.
pub const LOST_WORDS: &str = "lost-words";

pub(super) fn does_not_add_up(name: &str, words: &WordLedger) -> Diagnostic {
    let accounted = words.accounted();
    Diagnostic::error(
        LOST_WORDS,
        format!(
            "{name}: {} words came, and what became of {accounted} is known; the file is not collected",
            words.came
        ),
    )
    .help("this is a fault of the program: please report it, with the file if you may share it")
}

struct Reader<'r, 'f> {
    file: &'f ReturnedFile,
    sent: &'r Sent,
    index: &'r Index<'r>,
    layout: &'r Layout,
    /// Texts that are looked at for changes.
    units: Vec<Unit<'f>>,
    /// Texts that comments can be about, and no more.
    anchors: Vec<Anchor>,
    neighbours: Neighbours,
    /// Texts with a label before them, or on one line though they were sent on several, by where they
    /// begin.
    labelled: HashMap<(u32, u32), (Subject, ColumnKey)>,
    /// Cells of headings that say what stands above a column that was added.
    headings: Vec<(usize, usize, Vec<Stretch>)>,
}

impl<'f> Reader<'_, 'f> {
    fn read(mut self, collection: &mut Collection<'_>) {
        self.plans(collection);
        self.comment_tables(collection);
        self.others(collection);
        self.texts();
        self.missing_texts(collection);
        self.units.sort_by_key(Unit::start);
        let moves = Moves::of(&self.units, self.file);
        for (index, unit) in self.units.iter().enumerate() {
            if unit.is_of_row {
                unit.set(&mut collection.fates, Fate::Found);
                continue;
            }
            let before = collection.findings.len();
            tracked(unit, index, &moves, &self.sent.base, collection);
            by_hand(unit, &self.sent.base, collection);
            self.unlabel(unit, &mut collection.findings[before..]);
        }
        moved(&moves, &self.units, &self.sent.base, collection);
        let subjects = Subjects::of(self.file, &self.units, &self.anchors);
        remarks(self.file, &self.sent.base, &subjects, collection);
        ours(self.file, self.index, collection);
        pictures(self.file, &self.sent.ours, &subjects, self.sent, collection);
        additions(
            self.file,
            self.sent,
            &subjects,
            &self.neighbours,
            collection,
        );
        self.leave_out_copies(collection);
    }

    /// Makes units of the rows of the draft.
    fn plans(&mut self, collection: &mut Collection<'_>) {
        let layout = self.layout;
        for row in layout.plans.iter().flat_map(|table| &table.rows) {
            collection.items.extend(row.item);
            if row.is_unsure {
                collection.unsure.push(self.unsure(row));
            }
        }
        let is_whole = self.is_whole(&collection.items);
        let states = row_changes(&layout.plans, self.file, self.index, is_whole, collection);
        let rows = layout
            .plans
            .iter()
            .flat_map(|table| table.rows.iter().map(move |row| (table, row)));
        let headings: HashMap<usize, HashMap<(usize, usize), String>> = layout
            .plans
            .iter()
            .enumerate()
            .map(|(at, table)| (at, headings_of(table)))
            .collect();
        let tables = layout.plans.iter().enumerate();
        let tables: Vec<usize> = tables
            .flat_map(|(at, table)| table.rows.iter().map(move |_| at))
            .collect();
        for (((table, row), state), at) in rows.zip(&states).zip(tables) {
            self.row(at, table, row, state, &headings[&at], collection);
        }
        self.said_headings(collection);
    }

    /// Returns whether so much of the draft came back that what is missing was taken out.
    fn is_whole(&self, items: &HashSet<usize>) -> bool {
        let all = &self.sent.base.items;
        let sections: HashSet<usize> = items.iter().map(|item| all[*item].section).collect();
        let is_draft = self.file.identity.document == Some(DocumentKind::Draft);
        let has_all_sections = sections.len() == self.sent.base.sections.len();
        items.len() * 2 >= all.len() && (is_draft || has_all_sections)
    }

    fn unsure(&self, row: &PlanRow) -> UnsureRow {
        let number = |item: usize| self.sent.base.items[item].number.clone();
        let other = row.item.filter(|item| Some(*item) != row.bookmarked);
        UnsureRow {
            bookmark: row.bookmarked.map_or_else(String::new, number),
            words: other.map(number),
        }
    }

    /// The heading of a column of which something is listed is said with it.
    fn said_headings(&mut self, collection: &mut Collection<'_>) {
        let layout = self.layout;
        for (table, slot, lines) in std::mem::take(&mut self.headings) {
            let of = &layout.plans[table];
            let is_said = of.rows.iter().any(|row| {
                let cell = row.text.slot(slot).filter(|cell| !cell.is_blank());
                let role = cell.map(|cell| of.columns.role(&row.text, cell));
                !row.is_heading && role == Some(CellRole::Extra)
            });
            let is_tracked = lines.iter().any(|line| self.is_tracked(line.place));
            for line in lines.iter().filter(|_| is_said && !is_tracked) {
                let stretch = (line.start, line.end);
                collection.fates.set(line.place, stretch, Fate::Found);
            }
        }
    }

    fn row(
        &mut self,
        at: usize,
        table: &PlanTable,
        row: &PlanRow,
        state: &RowState,
        headings: &HashMap<(usize, usize), String>,
        collection: &mut Collection<'_>,
    ) {
        for cell in &row.text.cells {
            let role = table.columns.role(&row.text, cell);
            let lines = cell.lines.clone();
            if row.is_heading {
                self.heading_cell(&cell.original, role, &lines, collection);
                if role == CellRole::Extra {
                    self.headings.push((at, cell.slot, lines.clone()));
                }
            }
            let mut unit = match role {
                CellRole::Goal => self.goal_cell(row, state, &lines, cell.is_continued),
                CellRole::Item(at) if state.is_item => {
                    let column = self.sent.base.columns.get(at).cloned();
                    let unit = self.unit(state.subject, column, lines);
                    self.on_one_line(unit, &cell.original)
                }
                CellRole::Other(at) if state.is_item => {
                    let item = row.item.and_then(|item| self.sent.base.items.get(item));
                    let other = item.and_then(|item| item.others.get(at));
                    Unit {
                        sent: other.cloned(),
                        ..self.unit(state.subject, None, lines)
                    }
                }
                _ if row.of_goal.is_some() => {
                    self.values(state.subject, lines);
                    continue;
                }
                _ => self.unit(state.subject, None, lines),
            };
            unit.is_unsure = row.is_unsure;
            unit.is_of_row = state.is_of_row
                && match role {
                    CellRole::Item(_) | CellRole::Other(_) => true,
                    CellRole::Goal => state.is_item && unit.subject == state.subject,
                    CellRole::Extra => false,
                };
            if let Some(mover) = &state.mover {
                unit.moved_by(&self.sent.base, mover.clone());
            }
            let places = unit.lines.iter().map(|line| line.place);
            let heading = headings
                .get(&(row.text.cells.len(), cell.slot))
                .filter(|_| role == CellRole::Extra);
            self.neighbours
                .join(places, heading.map_or("", String::as_str));
            self.units.push(unit);
        }
    }

    /// Lets the lines of a text stand in one, as they do where a table was made text.
    fn on_one_line(&mut self, mut unit: Unit<'f>, said: &str) -> Unit<'f> {
        let place = unit.start().0;
        let is_text = self.layout.rows_as_text.contains(&place);
        let lines = unit.sent.as_deref().map_or(0, |sent| sent.lines().count());
        if !is_text || lines < 2 || said.contains('\n') {
            return unit;
        }
        if let (Some(sent), Some(Subject::Item(item)), Some(column)) =
            (&unit.sent, unit.subject, &unit.column)
        {
            let between = ["; ", ", ", " "];
            let between = between.into_iter().find(|between| said.contains(between));
            unit.sent = Some(sent.replace('\n', between.unwrap_or(" ")));
            let subject = Subject::Item(item);
            self.labelled
                .insert(unit.start(), (subject, column.clone()));
        }
        unit
    }

    /// Makes units of lines of which each says what a goal has in a column.
    fn values(&mut self, subject: Option<Subject>, lines: Vec<Stretch>) {
        for line in lines {
            let line = vec![line];
            let said = super::cells::text_of(self.file, &line, crate::reading::Reading::Original);
            let unit = match self.index.value_line(&said, subject) {
                Some(text) => self.text_of_heading(text, line),
                None => self.plain(subject, line),
            };
            self.units.push(unit);
        }
    }

    /// Makes the unit of a text that stands with a heading.
    fn text_of_heading(&mut self, text: TextOfHeading, lines: Vec<Stretch>) -> Unit<'f> {
        let TextOfHeading {
            subject,
            column,
            sent,
        } = text;
        let unit = Unit {
            sent: Some(sent),
            column: Some(column.clone()),
            ..self.plain(Some(subject), lines)
        };
        if !column.is_running_text() {
            self.labelled.insert(unit.start(), (subject, column));
        }
        unit
    }

    fn unit(
        &self,
        subject: Option<Subject>,
        column: Option<ColumnKey>,
        lines: Vec<Stretch>,
    ) -> Unit<'f> {
        Unit::new(self.file, &self.sent.base, subject, column, lines)
    }

    /// Says what becomes of a heading of a column.
    fn heading_cell(
        &self,
        text: &str,
        role: CellRole,
        lines: &[Stretch],
        collection: &mut Collection<'_>,
    ) {
        let said = trimmed(text);
        let text = as_compared(text).to_lowercase();
        let is_known = self.index.column_headings.contains(&text);
        let fate = match (is_known, role) {
            (true, _) => Fate::Ours,
            (false, CellRole::Extra) => return,
            (false, _) => Fate::LeftOut(LeftOut::RenamedHeading),
        };
        let is_tracked = lines.iter().any(|line| self.is_tracked(line.place));
        if fate != Fate::Ours && is_tracked {
            return;
        }
        if fate != Fate::Ours && !said.is_empty() {
            let of_items = self.sent.base.columns.len();
            let column = match role {
                CellRole::Goal | CellRole::Extra => 0,
                CellRole::Item(at) => 1 + at,
                CellRole::Other(at) => 1 + of_items + at,
            };
            let was = self.sent.ours.headings.get(column).cloned();
            let renamed = (was.unwrap_or_default(), said.to_owned());
            if !collection.renamed.contains(&renamed) {
                collection.renamed.push(renamed);
            }
        }
        for line in lines {
            let stretch = (line.start, line.end);
            collection.fates.set(line.place, stretch, fate);
        }
    }

    fn is_tracked(&self, place: u32) -> bool {
        let place = self.file.places.get(place as usize);
        place.is_some_and(|place| {
            let mut runs = place.runs.iter();
            runs.any(|run| !run.changes.is_empty())
        })
    }

    /// Makes the unit of a cell that says the title of a goal.
    fn goal_cell(
        &self,
        row: &PlanRow,
        state: &RowState,
        lines: &[Stretch],
        is_continued: bool,
    ) -> Unit<'f> {
        let places = lines.first().map(|line| line.place);
        let places = places.zip(lines.last().map(|line| line.place + 1));
        let is_heading = |subject| {
            matches!(
                subject,
                Subject::Goal(_) | Subject::Section(_) | Subject::Area(_)
            )
        };
        let marked = places.and_then(|places| self.layout.marks.within(places, is_heading));
        let text = super::cells::text_of(self.file, lines, crate::reading::Reading::Original);
        let base = &self.sent.base;
        let is_first = |item: usize| {
            let before = item
                .checked_sub(1)
                .and_then(|before| base.items.get(before));
            before.is_none_or(|before| before.goal != base.items[item].goal)
        };
        let of_item = || {
            let item = row.item.filter(|item| state.is_item && is_first(*item))?;
            Some(Subject::Goal(base.items[item].goal))
        };
        let is_blank = trimmed(&text).is_empty();
        let subject = marked
            .or_else(|| self.index.heading(&text))
            .or_else(|| of_item().filter(|_| !is_continued && !is_blank));
        let unit = self.unit(subject.or(state.subject), None, lines.to_vec());
        match subject {
            Some(_) => unit,
            None => Unit { sent: None, ..unit },
        }
    }

    /// Collects tables for comments.
    fn comment_tables(&mut self, collection: &mut Collection<'_>) {
        let reader = CommentReader {
            file: self.file,
            sent: self.sent,
            index: self.index,
        };
        let mut units = CommentUnits::default();
        for table in &self.layout.comments {
            for row in &table.rows {
                self.neighbours.join_row(row, "");
            }
            reader.read(table, &mut units, collection);
        }
        for unit in &units.texts {
            if let (Some(subject), Some(column)) = (unit.subject, &unit.column)
                && *column != ColumnKey::ACTION
            {
                self.labelled
                    .insert(unit.start(), (subject, column.clone()));
            }
        }
        self.units.append(&mut units.texts);
        self.anchors.append(&mut units.anchors);
    }

    fn unlabel(&self, unit: &Unit<'_>, findings: &mut [Finding]) {
        if let Some((subject, column)) = self.labelled.get(&unit.start()) {
            for finding in findings {
                without_label(finding, self.sent, *subject, column);
            }
        }
    }

    /// Leaves out what a table for comments says just as another one of the file does: somebody copied
    /// it, with what was filled in.
    fn leave_out_copies(&self, collection: &mut Collection<'_>) {
        let tables: HashSet<usize> = self.layout.comments.iter().map(|table| table.at).collect();
        if tables.len() < 2 {
            return;
        }
        let mut first: HashMap<String, usize> = HashMap::new();
        collection.findings.retain(|finding| {
            let place = self.file.places.get(finding.at.0 as usize);
            let table = place.and_then(|place| Some(place.cell?.table as usize));
            let Some(table) = table.filter(|table| tables.contains(table)) else {
                return true;
            };
            let (at, remark) = ((0, 0), None);
            let said = Finding {
                at,
                remark,
                ..finding.clone()
            };
            *first.entry(format!("{said:?}")).or_insert(table) == table
        });
    }

    /// Says of tables that copy what was sent that their words are as they were.
    fn copied(&self, rows: &[RowText], collection: &mut Collection<'_>) {
        let items: Vec<Option<usize>> = rows
            .iter()
            .map(|row| {
                let mut cells = row.cells.iter();
                cells.find_map(|cell| {
                    let of_lines = self.index.of_lines(&cell.original).first().copied();
                    of_lines.or_else(|| self.index.of_text(&cell.original).first().copied())
                })
            })
            .collect();
        let said: HashSet<usize> = items.iter().copied().flatten().collect();
        if said.len() < COPIED || said.len() * 3 < rows.len() {
            return;
        }
        let base = &self.sent.base;
        let words = self.sent.words.iter();
        let ours = words.flat_map(|words| {
            let headings = CommentColumn::ALL.map(|column| column.heading(words));
            headings
                .into_iter()
                .chain([words.whole.as_str(), words.whole_text.as_str()])
        });
        let ours = ours.chain(self.sent.ours.headings.iter().map(String::as_str));
        let ours: HashSet<String> = ours.map(as_compared).collect();
        for (row, item) in rows.iter().zip(items) {
            let Some(item) = item else {
                for cell in row
                    .cells
                    .iter()
                    .filter(|cell| ours.contains(&as_compared(&cell.original)))
                {
                    set(&cell.lines, Fate::Ours, collection);
                }
                continue;
            };
            let of_row = &base.items[item];
            let mut sent: HashSet<String> = HashSet::new();
            let texts = of_row.texts.iter().chain(&of_row.lines);
            let texts = texts.chain([&of_row.number, &of_row.name, &of_row.key.0]);
            sent.extend(texts.map(|text| as_compared(text)));
            sent.insert(as_compared(&of_row.lines.join("\n")));
            sent.insert(as_compared(&format!(
                "{} {}",
                of_row.number,
                base.action(item)
            )));
            for cell in &row.cells {
                let is_tracked = cell.lines.iter().any(|line| self.is_tracked(line.place));
                if !is_tracked && sent.contains(&as_compared(&cell.original)) {
                    set(&cell.lines, Fate::AsSent, collection);
                }
            }
        }
    }

    /// Makes units of tables that somebody put beside the draft's.
    fn others(&mut self, collection: &mut Collection<'_>) {
        let layout = self.layout;
        for (at, rows) in &layout.others {
            self.copied(rows, collection);
            let around = self.around(*at);
            let items: Vec<Option<Subject>> = rows.iter().map(|row| self.row_item(row)).collect();
            // A first row that names no item, above others that do, has the headings.
            let is_headed = items.first() == Some(&None) && items.iter().any(Option::is_some);
            let heading = rows.first().filter(|_| is_headed);
            for (row, item) in rows.iter().zip(&items) {
                let subject = item.or(around);
                let is_heading = heading.is_some_and(|heading| std::ptr::eq(heading, row));
                let mut said = String::new();
                for cell in &row.cells {
                    let is_name = item.is_some() && self.is_name(&cell.original);
                    let is_tracked = cell.lines.iter().any(|line| self.is_tracked(line.place));
                    if (is_name || is_heading) && !is_tracked {
                        set(&cell.lines, Fate::Found, collection);
                    } else if said.is_empty() && !cell.is_blank() {
                        let above = heading.and_then(|row| row.slot(cell.slot));
                        said = above
                            .map_or("", |above| trimmed(&above.accepted))
                            .to_owned();
                    }
                    if is_tracked {
                        self.units.push(self.plain(subject, cell.lines.clone()));
                    } else {
                        let places = cell.lines.iter().map(|line| line.place).collect();
                        self.anchors.push(Anchor { subject, places });
                    }
                }
                self.neighbours.join_row(row, &said);
            }
        }
    }

    /// Returns the item that a row of somebody's own table is about.
    fn row_item(&self, row: &RowText) -> Option<Subject> {
        let is_item = |subject| matches!(subject, Subject::Item(_));
        let marked = self.layout.marks.within(row.places, is_item);
        let mut cells = row.cells.iter();
        let mut of_name = || {
            let cell = cells.find(|cell| self.is_name(&cell.original))?;
            let items = named(&cell.original, self.index);
            items.first().map(|item| Subject::Item(*item))
        };
        marked.or_else(&mut of_name)
    }

    /// Returns whether a text does not say more than which item is meant.
    fn is_name(&self, text: &str) -> bool {
        text.chars().count() <= 24 && !named(text, self.index).is_empty()
    }

    /// Returns what the cell is about that a table stands in.
    fn around(&self, table: usize) -> Option<Subject> {
        let parent = self.file.tables.get(table)?.parent;
        let Some(cell) = parent.and_then(|address| self.file.cell(address)) else {
            return Some(Subject::Document);
        };
        let first = cell.places.0;
        let mut units = self.units.iter();
        let unit = units.find(|unit| unit.lines.iter().any(|line| line.place == first));
        let mut anchors = self.anchors.iter();
        let mut anchor = || anchors.find(|anchor| anchor.places.contains(&first));
        let subject = unit.map(|unit| unit.subject);
        let subject = subject.or_else(|| anchor().map(|anchor| anchor.subject));
        subject.unwrap_or(Some(Subject::Document))
    }

    /// Makes units of what stands in no table.
    fn texts(&mut self) {
        let mut subjects: HashMap<u32, Option<Subject>> = HashMap::new();
        for unit in &self.units {
            subjects.extend(unit.lines.iter().map(|line| (line.place, unit.subject)));
        }
        for anchor in &self.anchors {
            subjects.extend(anchor.places.iter().map(|place| (*place, anchor.subject)));
        }
        let mut current = Subject::Document;
        let mut last = None;
        for (at, place) in (0_u32..).zip(&self.file.places) {
            if let Some(subject) = subjects.get(&at) {
                last = *subject;
                current = match self.layout.rows_as_text.contains(&at) {
                    true => last.unwrap_or(Subject::Document),
                    false => Subject::Document,
                };
                continue;
            }
            let line = vec![Stretch::of_place(self.file, at)];
            let unit = match place.kind {
                PlaceKind::Comment(_) => continue,
                PlaceKind::Body if place.cell.is_none() => {
                    let unit = self.paragraph(at, place.role, current, line);
                    last = unit.subject;
                    subjects.insert(at, last);
                    if let Some(
                        subject @ (Subject::Section(_) | Subject::Goal(_) | Subject::Area(_)),
                    ) = unit.subject
                    {
                        current = subject;
                    }
                    unit
                }
                PlaceKind::TextBox(_) => {
                    let subject = last.unwrap_or(Subject::Document);
                    self.plain(Some(subject), line)
                }
                PlaceKind::Footnote(_) | PlaceKind::Endnote(_) => {
                    let anchor = self.file.note_marks.get(&place.kind);
                    let subject = anchor.and_then(|anchor| subjects.get(anchor).copied().flatten());
                    self.plain(Some(subject.unwrap_or(Subject::Document)), line)
                }
                _ => self.plain(Some(Subject::Document), line),
            };
            self.units.push(unit);
        }
    }

    /// Collects texts with headings that are nowhere any more, where all of the draft came back.
    fn missing_texts(&self, collection: &mut Collection<'_>) {
        let is_draft = self.file.identity.document == Some(DocumentKind::Draft);
        if !is_draft || !self.is_whole(&collection.items) {
            return;
        }
        let there: HashSet<(Subject, &str)> = self
            .units
            .iter()
            .filter_map(|unit| Some((unit.subject?, unit.sent.as_deref()?)))
            .collect();
        let texts = self.index.texts_of_headings();
        let mut missing: Vec<TextOfHeading> = texts
            .filter(|text| !there.contains(&(text.subject, text.sent.as_str())))
            .collect();
        missing.sort_by(|a, b| a.sent.cmp(&b.sent));
        for text in missing {
            let mut finding = Finding::new(CommentForm::Edit, (u32::MAX, 0));
            finding.place = Some(self.sent.base.place(text.subject));
            let value = self.sent.base.text(text.subject, Some(&text.column));
            finding.proposal = value.map(|value| {
                Proposal::Edit(TextEdit {
                    base: value.to_owned(),
                    at: 0,
                    deleted: value.to_owned(),
                    inserted: String::new(),
                })
            });
            finding.column = Some(text.column);
            finding.about = text.sent;
            collection.findings.push(finding);
        }
    }

    fn plain(&self, subject: Option<Subject>, lines: Vec<Stretch>) -> Unit<'f> {
        Unit {
            sent: None,
            ..self.unit(subject, None, lines)
        }
    }

    /// Makes the unit of a paragraph outside tables.
    fn paragraph(
        &mut self,
        at: u32,
        role: Role,
        current: Subject,
        lines: Vec<Stretch>,
    ) -> Unit<'f> {
        let is_heading = |subject| !matches!(subject, Subject::Item(_) | Subject::Document);
        let index = self.index;
        let marked = self.layout.marks.within((at, at + 1), is_heading);
        let original = super::cells::text_of(self.file, &lines, crate::reading::Reading::Original);
        let subject = marked
            .or_else(|| index.heading(&original))
            .or_else(|| index.heading_like(&original));
        if let Some(subject) = subject {
            return self.unit(Some(subject), None, lines);
        }
        let text = index.value_line(&original, Some(current));
        if let Some(text) = text.or_else(|| index.running_line(&original)) {
            return self.text_of_heading(text, lines);
        }
        let mut unit = self.plain(Some(current), lines);
        let is_title = role == Role::Title
            && !trimmed(&original).is_empty()
            && !self.index.lines.contains(&as_compared(&original));
        if is_title {
            unit.subject = Some(Subject::Document);
            unit.sent = Some(self.sent.base.title.clone());
        }
        unit
    }
}

/// Returns what stands above the columns that were added to a table, by how many cells the row of
/// headings has and which one it is.
fn headings_of(table: &PlanTable) -> HashMap<(usize, usize), String> {
    let headings = table.rows.iter().find(|row| row.is_heading);
    let cells = headings.iter().flat_map(|row| {
        let count = row.text.cells.len();
        row.text.cells.iter().map(move |cell| (row, count, cell))
    });
    cells
        .filter(|(row, _, cell)| table.columns.role(&row.text, cell) == CellRole::Extra)
        .map(|(_, count, cell)| ((count, cell.slot), trimmed(&cell.accepted).to_owned()))
        .collect()
}
