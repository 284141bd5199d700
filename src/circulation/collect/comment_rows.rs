//! Filled-in rows of tables for comments, in documents and sheets alike.

use super::cells::{CellText, RowText};
use super::collection::Collection;
use super::comment_columns::{CommentColumn, CommentColumns, column_of};
use super::fates::Fate;
use super::finding::Finding;
use super::index::{Index, label};
use super::likeness::{as_compared, likeness, numbered, trimmed};
use super::sent::{Sent, Subject, TableWords};
use super::unit::{Anchor, Stretch, Unit};
use crate::circulation::feedback::{Class, CommentForm, Proposal, TextEdit};
use crate::circulation::word_ledger::LeftOut;
use crate::plan::{ColumnKey, Number};
use crate::reading::ReturnedFile;

/// A text is that of an item only if it is at least so much like it.
const LIKE: f64 = 0.6;

/// A table for comments.
#[derive(Debug)]
pub(super) struct CommentTable {
    /// Its place among the file's tables.
    pub(super) at: usize,
    pub(super) rows: Vec<RowText>,
    /// The items whose bookmarks stand in the rows.
    pub(super) bookmarked: Vec<Option<Subject>>,
    /// The columns of the table that it goes on with, or by what stands in it.
    pub(super) columns: CommentColumns,
}

/// What is read of a table besides its findings.
#[derive(Debug, Default)]
pub(super) struct CommentUnits<'f> {
    /// Texts as they stand, to be compared with what was sent.
    pub(super) texts: Vec<Unit<'f>>,
    /// What other cells are about.
    pub(super) anchors: Vec<Anchor>,
}

/// Collects what stands in the rows of tables for comments.
pub(super) struct CommentReader<'r, 'f> {
    pub(super) file: &'f ReturnedFile,
    pub(super) sent: &'r Sent,
    pub(super) index: &'r Index<'r>,
}

impl<'f> CommentReader<'_, 'f> {
    pub(super) fn read(
        &self,
        table: &CommentTable,
        units: &mut CommentUnits<'f>,
        collection: &mut Collection<'_>,
    ) {
        let mut columns = table.columns.clone();
        let mut headings: Vec<CellText> = Vec::new();
        let mut listed: Vec<usize> = Vec::new();
        for (row, marked) in table.rows.iter().zip(&table.bookmarked) {
            if let Some(found) = CommentColumns::of_headings(row, &self.sent.words) {
                self.headings(row, &found, collection);
                columns = found;
                headings.extend(row.cells.iter().cloned());
                self.anchor(row, Some(Subject::Document), units);
                continue;
            }
            let subject = self.row(row, *marked, &columns, &mut listed, units, collection);
            self.anchor(row, Some(subject.unwrap_or(Subject::Document)), units);
        }
        // The heading of a column of which something is listed is said with it.
        for cell in headings.iter().filter(|cell| listed.contains(&cell.slot)) {
            set(&cell.lines, Fate::Found, collection);
        }
    }

    fn anchor(&self, row: &RowText, subject: Option<Subject>, units: &mut CommentUnits<'f>) {
        let lines = row.cells.iter().flat_map(|cell| &cell.lines);
        let places = lines.map(|line| line.place).collect();
        units.anchors.push(Anchor { subject, places });
    }

    /// Says what becomes of a row of headings.
    fn headings(&self, row: &RowText, columns: &CommentColumns, collection: &mut Collection<'_>) {
        for cell in &row.cells {
            if cell.is_blank() {
                continue;
            }
            match columns.columns.get(&cell.slot) {
                Some(_) if column_of(&cell.original, &self.sent.words).is_some() => {
                    set(&cell.lines, Fate::Ours, collection);
                }
                Some(column) => {
                    set(
                        &cell.lines,
                        Fate::LeftOut(LeftOut::RenamedHeading),
                        collection,
                    );
                    let was = self.sent.words.first().map(|words| column.heading(words));
                    let is = trimmed(&cell.accepted).to_owned();
                    collection
                        .renamed
                        .push((was.unwrap_or_default().to_owned(), is));
                }
                None => {}
            }
        }
    }

    fn row(
        &self,
        row: &RowText,
        marked: Option<Subject>,
        columns: &CommentColumns,
        listed: &mut Vec<usize>,
        units: &mut CommentUnits<'f>,
        collection: &mut Collection<'_>,
    ) -> Option<Subject> {
        let filled = Filled::of(row, columns, &self.sent.words);
        let subject = self.subject(&filled, marked);
        if let Some(Subject::Item(item)) = subject {
            collection.items.insert(item);
        }
        if filled.kind == Kind::ToChoose {
            set_cell(filled.kind_cell, Fate::Ours, collection);
        }
        self.name(&filled, subject, collection);
        let says_other_text = self.text(&filled, subject, units, collection);
        if filled.is_filled() {
            self.filled(&filled, row, subject, says_other_text, collection);
        } else if subject.is_some() {
            let fate = Fate::LeftOut(LeftOut::BodyAlone);
            set_cell(filled.body_cell, fate, collection);
        }
        for cell in &row.cells {
            let column = columns.columns.get(&cell.slot);
            if matches!(column, None | Some(CommentColumn::Decision)) {
                let heading = columns.headings.get(&cell.slot);
                if self.beside(cell, heading, subject, collection) {
                    listed.push(cell.slot);
                }
            }
        }
        subject
    }

    /// Says what becomes of what names the item. Where another number was typed over it, that is said.
    fn name(&self, filled: &Filled<'_>, subject: Option<Subject>, collection: &mut Collection<'_>) {
        let text = as_compared(filled.item).to_lowercase();
        let is_ours = self.is_whole(&text);
        let names_it = match subject {
            Some(Subject::Item(item)) => self.index.of_name(filled.item).contains(&item),
            Some(Subject::Document) | None => is_ours,
            heading => self.index.heading_named(filled.item) == heading,
        };
        if names_it {
            set_cell(filled.item_cell, Fate::AsSent, collection);
        } else if filled.is_filled() {
            set_cell(filled.item_cell, Fate::Found, collection);
        } else if let (Some(Subject::Item(item)), Some(cell)) = (subject, filled.item_cell)
            && let (Some(number), "") = numbered(filled.item)
            && is_untouched(self.file, cell)
        {
            let mut finding = Finding::new(
                CommentForm::Renumbering,
                (cell.lines.first().map_or(0, |line| line.place), 0),
            );
            finding.place = Some(self.sent.base.place(Subject::Item(item)));
            finding.about.clone_from(&self.sent.base.items[item].number);
            finding.proposal = Some(Proposal::Renumber(Number(number.to_owned())));
            collection.findings.push(finding);
            set_cell(filled.item_cell, Fate::Found, collection);
        }
    }

    /// Looks at the text as it stands; returns whether it is another one that belongs to what is said.
    fn text(
        &self,
        filled: &Filled<'_>,
        subject: Option<Subject>,
        units: &mut CommentUnits<'f>,
        collection: &mut Collection<'_>,
    ) -> bool {
        let Some(cell) = filled.text_cell.filter(|cell| !cell.is_blank()) else {
            return false;
        };
        let text = as_compared(&cell.original);
        match subject {
            Some(Subject::Item(item)) => {
                let sent = &self.sent.base.items[item].lines;
                let whole = as_compared(&sent.join("\n"));
                let is_part = whole.contains(&text);
                if is_part && is_untouched(self.file, cell) {
                    set(&cell.lines, Fate::AsSent, collection);
                    return false;
                }
                let action = self.index.actions.get(item).map_or("", String::as_str);
                let is_like = likeness(&text, &whole) >= LIKE || likeness(&text, action) >= LIKE;
                if is_like || is_part || !is_untouched(self.file, cell) {
                    self.lines(cell, item, units);
                    return false;
                }
            }
            Some(subject) if !self.lines_of(subject).is_empty() => {
                let whole = as_compared(&self.lines_of(subject).join("\n"));
                let is_part = whole.contains(&text);
                if is_part && is_untouched(self.file, cell) {
                    set(&cell.lines, Fate::AsSent, collection);
                    return false;
                }
                let is_like = likeness(&text, &whole) >= LIKE;
                if is_like || is_part || !is_untouched(self.file, cell) {
                    self.lines_of_heading(cell, subject, units);
                    return false;
                }
            }
            Some(Subject::Document) if self.is_whole(&text.to_lowercase()) => {
                set(&cell.lines, Fate::AsSent, collection);
                return false;
            }
            _ => {}
        }
        if filled.is_filled() {
            set(&cell.lines, Fate::Found, collection);
        }
        filled.is_filled()
    }

    /// Makes units of the lines of a text as it stands.
    fn lines(&self, cell: &CellText, item: usize, units: &mut CommentUnits<'f>) {
        let base = &self.sent.base;
        let sent = &base.items[item].lines;
        let lines = split_lines(self.file, &cell.lines);
        let subject = Some(Subject::Item(item));
        let action = |lines| {
            let action = Some(ColumnKey::ACTION);
            Unit::new(self.file, base, subject, action, lines)
        };
        if lines.len() == sent.len() && sent.len() == base.columns.len() {
            for ((line, sent), column) in lines.into_iter().zip(sent).zip(&base.columns) {
                units.texts.push(match *column == ColumnKey::ACTION {
                    true => action(vec![line]),
                    false => Unit {
                        sent: Some(sent.clone()),
                        column: Some(column.clone()),
                        ..Unit::new(self.file, base, subject, None, vec![line])
                    },
                });
            }
            return;
        }
        if lines.len() == 1 {
            units.texts.push(action(lines));
            return;
        }
        let unit = Unit::new(self.file, base, subject, None, lines);
        units.texts.push(Unit {
            sent: Some(sent.join("\n")),
            ..unit
        });
    }

    /// Returns what the table says in the row of a heading.
    fn lines_of(&self, subject: Subject) -> &[String] {
        let heading = self.sent.base.heading(subject);
        heading.map_or(&[], |heading| &heading.lines)
    }

    /// Makes units of the lines of a heading's text as it stands: its title, then what it says in columns.
    fn lines_of_heading(&self, cell: &CellText, subject: Subject, units: &mut CommentUnits<'f>) {
        let base = &self.sent.base;
        let lines = split_lines(self.file, &cell.lines);
        let sent = self.lines_of(subject);
        let title = |lines| Unit::new(self.file, base, Some(subject), None, lines);
        let values = base
            .heading(subject)
            .map_or(&[][..], |heading| &heading.values);
        if lines.len() != sent.len() || sent.len() != values.len() + 1 {
            units.texts.push(Unit {
                sent: Some(sent.join("\n")),
                number: 0,
                other_number: None,
                ..title(lines)
            });
            return;
        }
        for (at, line) in lines.into_iter().enumerate() {
            let unit = title(vec![line]);
            units
                .texts
                .push(match at.checked_sub(1).map(|at| &values[at]) {
                    None => unit,
                    Some(value) => Unit {
                        sent: Some(value.line.clone()),
                        column: Some(value.column.clone()),
                        number: 0,
                        other_number: None,
                        ..unit
                    },
                });
        }
    }

    fn filled(
        &self,
        filled: &Filled<'_>,
        row: &RowText,
        subject: Option<Subject>,
        says_other_text: bool,
        collection: &mut Collection<'_>,
    ) {
        let mut finding = Finding::new(CommentForm::TableRow, (row.places.0, 0));
        finding.place = subject.map(|subject| self.sent.base.place(subject));
        // A number and a text that was sent beside another one.
        let of_text = filled
            .text_cell
            .map(|cell| self.index.of_lines(&cell.original));
        finding.is_unsure = match (of_text, subject) {
            (Some(items @ [_, ..]), Some(Subject::Item(item))) => !items.contains(&item),
            _ => false,
        };
        filled.comment.clone_into(&mut finding.text);
        if let Kind::Known(class) = filled.kind {
            finding.class = Some(class);
        }
        finding.body = Some(filled.body.to_owned()).filter(|body| !body.is_empty());
        if !filled.proposal.is_empty() {
            finding.proposal = Some(Proposal::Text(filled.proposal.to_owned()));
            let is_item = matches!(subject, Some(Subject::Item(_)));
            finding.column = is_item.then_some(ColumnKey::ACTION);
        }
        finding.about = self.about(filled, subject, says_other_text);
        collection.findings.push(finding);
        let cells = [
            filled.body_cell,
            filled.kind_cell,
            filled.comment_cell,
            filled.proposal_cell,
        ];
        for cell in cells.into_iter().flatten() {
            if filled.kind == Kind::ToChoose && filled.is_kind(cell) {
                continue;
            }
            set_said(self.file, cell, collection);
        }
    }

    /// Returns what else the row says of what it is about.
    fn about(
        &self,
        filled: &Filled<'_>,
        subject: Option<Subject>,
        says_other_text: bool,
    ) -> String {
        let mut said: Vec<String> = Vec::new();
        let names_it = match subject {
            Some(Subject::Item(item)) => self.index.of_name(filled.item).contains(&item),
            Some(Subject::Document) => self.is_whole(&as_compared(filled.item).to_lowercase()),
            Some(heading) => self.index.heading_named(filled.item) == Some(heading),
            None => false,
        };
        if !names_it && !filled.item.is_empty() {
            said.push(filled.item.to_owned());
        }
        if says_other_text || subject.is_none() {
            let text = filled.text_cell.map_or("", |cell| trimmed(&cell.accepted));
            if !text.is_empty() {
                said.push(text.to_owned());
            }
        }
        if let Kind::Unknown(kind) = filled.kind {
            said.push(kind.to_owned());
        }
        said.join(": ")
    }

    /// Collects what stands in a column that is not for members, or that they added.
    fn beside(
        &self,
        cell: &CellText,
        heading: Option<&String>,
        subject: Option<Subject>,
        collection: &mut Collection<'_>,
    ) -> bool {
        let text = trimmed(&cell.accepted);
        if text.is_empty() || heading.is_none() && subject.is_none() {
            return false;
        }
        let at = cell.lines.first().map_or(0, |line| line.place);
        let mut finding = Finding::new(CommentForm::Addition, (at, 0));
        finding.place = subject.map(|subject| self.sent.base.place(subject));
        finding.about = heading.cloned().unwrap_or_default();
        text.clone_into(&mut finding.text);
        collection.findings.push(finding);
        set_said(self.file, cell, collection);
        true
    }

    /// Returns what a row is about: what its number says, together with the bookmark and the text where
    /// the number is that of several items or missing.
    fn subject(&self, filled: &Filled<'_>, marked: Option<Subject>) -> Option<Subject> {
        let item = as_compared(filled.item).to_lowercase();
        let text = filled.text_cell.map_or("", |cell| &*cell.original);
        if self.is_whole(&item)
            || item.is_empty() && self.is_whole(&as_compared(text).to_lowercase())
        {
            return Some(Subject::Document);
        }
        if let Some(heading) = self.index.heading_named(&item) {
            return Some(heading);
        }
        let like = || self.like(text, filled.is_filled());
        let exact = match self.index.of_lines(text) {
            [only] => Some(Subject::Item(*only)),
            _ => None,
        };
        if item.is_empty() {
            return marked.or(exact).or_else(like);
        }
        let named = self.named(&item);
        if let Some(Subject::Item(item)) = exact
            && (!filled.is_filled() || named.contains(&item))
        {
            return exact;
        }
        match (&named[..], marked) {
            ([], marked) if numbered(&item).0.is_none() => {
                self.heading(&item).or(marked).or(exact).or_else(like)
            }
            ([], marked) => self.heading(&item).or(marked).or(exact),
            (items, Some(Subject::Item(marked))) if items.contains(&marked) => {
                Some(Subject::Item(marked))
            }
            ([only], _) => Some(Subject::Item(*only)),
            (items, _) => self.most_like(items, text).map(Subject::Item),
        }
    }

    fn is_whole(&self, text: &str) -> bool {
        !text.is_empty()
            && self.sent.words.iter().any(|words| {
                [&words.whole, &words.whole_text]
                    .iter()
                    .any(|word| as_compared(word).to_lowercase() == text)
            })
    }

    /// Returns the items of the first number or key in a text that names any; a key after a number
    /// tells which of several is meant.
    fn named(&self, item: &str) -> Vec<usize> {
        named(item, self.index)
    }

    /// Returns the goal or the section that a text names by its number.
    fn heading(&self, item: &str) -> Option<Subject> {
        let words: Vec<&str> = item
            .split_whitespace()
            .map(|word| word.trim_matches(['.', ',', ':', '(', ')']))
            .collect();
        let goals = &self.sent.base.goals;
        let goal = goals.iter().position(|goal| {
            !goal.number.is_empty() && words.contains(&goal.number.to_lowercase().as_str())
        });
        let sections = &self.sent.base.sections;
        let section = || {
            sections.iter().position(|section| {
                let number = section.number.to_lowercase();
                !number.is_empty() && words.last() == Some(&number.as_str())
            })
        };
        goal.map(Subject::Goal)
            .or_else(|| section().map(Subject::Section))
    }

    /// Returns the item, of some, whose text is most like one.
    fn most_like(&self, items: &[usize], text: &str) -> Option<usize> {
        let text = as_compared(text);
        if text.is_empty() {
            return items.first().copied();
        }
        let alike = |item: &usize| alike(&text, &self.index.actions[*item]);
        items
            .iter()
            .copied()
            .max_by(|a, b| alike(a).total_cmp(&alike(b)).then(b.cmp(a)))
    }

    /// Returns the item whose text is that of a row, or nearly.
    fn like(&self, text: &str, is_filled: bool) -> Option<Subject> {
        let text = as_compared(text);
        if text.is_empty() || !is_filled || !self.index.take_comparisons() {
            return None;
        }
        let all: Vec<usize> = (0..self.index.actions.len()).collect();
        let best = self.most_like(&all, &text)?;
        (alike(&text, &self.index.actions[best]) >= LIKE).then_some(Subject::Item(best))
    }
}

/// Returns the items of the first number or key in a text that names any; a key after a number tells
/// which of several is meant.
pub(super) fn named(item: &str, index: &Index<'_>) -> Vec<usize> {
    let item = as_compared(item).to_lowercase();
    if let Some(items) = index.by_name.get(&item) {
        return items.clone();
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let words = item
        .split(|c| !is_part(c))
        .map(|word| word.trim_matches(['.', '-']));
    let named: Vec<&Vec<usize>> = words.filter_map(|word| index.by_name.get(word)).collect();
    let Some(first) = named.first() else {
        return Vec::new();
    };
    let only = named
        .iter()
        .find(|items| items.len() == 1 && first.contains(&items[0]));
    only.unwrap_or(first).to_vec()
}

/// Returns how alike a row's text and an action are; a row says more than the action, behind it.
fn alike(text: &str, action: &str) -> f64 {
    if !action.is_empty() && text.starts_with(action) {
        return 1.0;
    }
    let head: String = text.chars().take(action.chars().count()).collect();
    likeness(text, action).max(likeness(&head, action))
}

/// What stands as the kind of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind<'r> {
    None,
    /// The prompt.
    ToChoose,
    Known(Class),
    Unknown(&'r str),
}

/// A row of a table for comments, read.
struct Filled<'r> {
    body: &'r str,
    item: &'r str,
    kind: Kind<'r>,
    comment: &'r str,
    proposal: &'r str,
    body_cell: Option<&'r CellText>,
    item_cell: Option<&'r CellText>,
    text_cell: Option<&'r CellText>,
    kind_cell: Option<&'r CellText>,
    comment_cell: Option<&'r CellText>,
    proposal_cell: Option<&'r CellText>,
}

impl<'r> Filled<'r> {
    fn of(row: &'r RowText, columns: &CommentColumns, words: &[TableWords]) -> Self {
        let cell = |column: CommentColumn| {
            let mut cells = row.cells.iter();
            cells.find(|cell| columns.columns.get(&cell.slot) == Some(&column))
        };
        let said = |cell: Option<&'r CellText>| cell.map_or("", |cell| trimmed(&cell.accepted));
        let kind_cell = cell(CommentColumn::Kind);
        let [body_cell, item_cell, text_cell, comment_cell, proposal_cell] = [
            CommentColumn::Body,
            CommentColumn::Item,
            CommentColumn::Text,
            CommentColumn::Comment,
            CommentColumn::Proposal,
        ]
        .map(cell);
        Filled {
            body: said(body_cell),
            item: said(item_cell),
            kind: kind(said(kind_cell), words),
            comment: said(comment_cell),
            proposal: said(proposal_cell),
            body_cell,
            item_cell,
            text_cell,
            kind_cell,
            comment_cell,
            proposal_cell,
        }
    }

    fn is_filled(&self) -> bool {
        let says = !self.comment.is_empty() || !self.proposal.is_empty();
        says || matches!(self.kind, Kind::Known(_) | Kind::Unknown(_))
    }

    fn is_kind(&self, cell: &CellText) -> bool {
        self.kind_cell.is_some_and(|kind| std::ptr::eq(kind, cell))
    }
}

fn kind<'r>(said: &'r str, words: &[TableWords]) -> Kind<'r> {
    let text = as_compared(said).to_lowercase();
    if text.is_empty() {
        return Kind::None;
    }
    for words in words {
        if as_compared(&words.choose).to_lowercase() == text {
            return Kind::ToChoose;
        }
        let mut kinds = words.kinds.iter();
        if let Some(at) = kinds.position(|word| as_compared(word).to_lowercase() == text) {
            return Kind::Known(Class::ALL[at]);
        }
    }
    Kind::Unknown(said)
}

/// Says what becomes of stretches.
pub(super) fn set(lines: &[Stretch], fate: Fate, collection: &mut Collection<'_>) {
    for line in lines {
        let stretch = (line.start, line.end);
        collection.fates.set(line.place, stretch, fate);
    }
}

fn set_cell(cell: Option<&CellText>, fate: Fate, collection: &mut Collection<'_>) {
    if let Some(cell) = cell {
        set(&cell.lines, fate, collection);
    }
}

/// Says that what a cell says is found, and what was taken out of it again is not.
pub(super) fn set_said(file: &ReturnedFile, cell: &CellText, collection: &mut Collection<'_>) {
    for line in &cell.lines {
        let Some(place) = file.places.get(line.place as usize) else {
            continue;
        };
        for run in &place.runs {
            let fate = match (run.changes.deleted.is_some(), run.look.struck) {
                (true, _) => Fate::LeftOut(LeftOut::TakenBack),
                (false, true) => Fate::LeftOut(LeftOut::Struck),
                (false, false) => Fate::Found,
            };
            let (start, end) = (run.start.max(line.start), run.end.min(line.end));
            if start < end {
                collection.fates.set(line.place, (start, end), fate);
            }
        }
    }
}

/// Returns whether nothing was tracked, struck out or set off in a cell.
fn is_untouched(file: &ReturnedFile, cell: &CellText) -> bool {
    let places = cell.lines.iter();
    let mut places = places.filter_map(|line| file.places.get(line.place as usize));
    places.all(|place| {
        let mut runs = place.runs.iter();
        place.end.is_empty()
            && runs.all(|run| run.changes.is_empty() && !run.look.struck && !run.look.hidden)
    })
}

/// Splits stretches at line breaks; blank lines are left out.
fn split_lines(file: &ReturnedFile, stretches: &[Stretch]) -> Vec<Stretch> {
    let mut lines = Vec::new();
    for stretch in stretches {
        let Some(place) = file.places.get(stretch.place as usize) else {
            continue;
        };
        let text = place.text.get(stretch.start as usize..stretch.end as usize);
        let mut start = stretch.start;
        for line in text.unwrap_or_default().split('\n') {
            let end = start + u32::try_from(line.len()).unwrap_or(0);
            if !trimmed(line).is_empty() {
                lines.push(Stretch {
                    place: stretch.place,
                    start,
                    end,
                });
            }
            start = end + 1;
        }
    }
    lines
}

/// Says a change of a line of a text as it stands, such as "Responsibility: A; B", as one of what the
/// column says.
pub(super) fn without_label(
    finding: &mut Finding,
    sent: &Sent,
    subject: Subject,
    column: &ColumnKey,
) {
    let was = sent.base.text(subject, Some(column)).unwrap_or_default();
    let Some(Proposal::Edit(TextEdit {
        base,
        at,
        deleted,
        inserted,
    })) = &finding.proposal
    else {
        if let (Some(Proposal::Text(text)), Some(heading)) =
            (&mut finding.proposal, sent.base.heading(subject))
        {
            let mut values = heading.values.iter();
            let value = values.find(|value| value.column == *column);
            let label = value.map_or("", |value| label(&value.line, &value.text));
            if let Some(bare) = text.strip_prefix(label) {
                *text = bare.to_owned();
            }
        }
        return;
    };
    let head: String = base.chars().take(*at).collect();
    let tail: String = base.chars().skip(at + deleted.chars().count()).collect();
    let line = format!("{head}{inserted}{tail}");
    let mut parts = was.lines();
    let first = parts.next().unwrap_or_default();
    let is_heading = sent.base.heading(subject).is_some();
    let label = match is_heading {
        true => label(base, was),
        false => &base[..base.find(first).unwrap_or(0)],
    };
    let before = label.chars().count();
    if is_heading && !was.contains('\n') {
        // All of the line is all that it says.
        let edit = match at.checked_sub(before) {
            Some(at) if base.ends_with(was) => TextEdit {
                base: was.to_owned(),
                at,
                deleted: deleted.clone(),
                inserted: inserted.clone(),
            },
            _ => TextEdit {
                base: was.to_owned(),
                at: 0,
                deleted: was.to_owned(),
                inserted: line.strip_prefix(label).unwrap_or(&line).to_owned(),
            },
        };
        finding.proposal = Some(Proposal::Edit(edit));
        return;
    }
    let start = label.len();
    let between = parts.next().and_then(|second| {
        let behind = start + first.len();
        let next = base.get(behind..)?.find(second)?;
        base.get(behind..behind + next)
    });
    let text = line.strip_prefix(label).unwrap_or(&line);
    let text = text.replace(
        between.filter(|text| !text.is_empty()).unwrap_or("; "),
        "\n",
    );
    finding.proposal = Some(Proposal::Text(text));
}
