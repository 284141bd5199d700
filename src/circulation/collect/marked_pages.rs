//! What members put on the pages of a PDF file: notes, highlights, words struck out and put in.
//!
//! An annotation is about the row in whose area it stands: our own files name the places of their rows
//! and columns. In a file that was printed anew, rows are found by their numbers and first words. What
//! is covered is looked for in the text of the row as it was sent.

use super::document_kind;
use super::fates::{Fate, Fates};
use super::file::{Returned, does_not_add_up};
use super::finding::Finding;
use super::index::Index;
use super::likeness::{as_compared, is_unseen};
use super::sent::{Sent, Subject};
use crate::circulation::feedback::{CommentForm, Proposal, TextEdit};
use crate::circulation::word_ledger::{LeftOut, WordLedger};
use crate::diagnostic::Diagnostic;
use crate::plan::ColumnKey;
use crate::reading::pages::{Annotation, AnnotationKind, Area, PageWord, Pages};
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many words behind a number have to be those of an item, for a row of it to begin there.
const FIRST_WORDS: usize = 3;

/// How many words that were not sent are shown.
const SHOWN: usize = 8;

/// Collects what was put on the pages of a file; `as_sent` are the words of the pages that were sent, as
/// far as they are known.
///
/// # Errors
/// When it is a picture of pages, no draft of this plan or one of another revision; when it was changed
/// and nothing was put on it.
pub(crate) fn collect_pages(
    name: &str,
    pages: &Pages,
    sent: &Sent,
    as_sent: &[PageWord],
) -> Result<(Returned, Vec<Diagnostic>), Vec<Diagnostic>> {
    let file = pages.file();
    document_kind::check(name, &file, sent).map_err(|finding| vec![finding])?;
    let refused = |code, what: &str, help: &str| {
        vec![Diagnostic::error(code, format!("{name} {what}")).help(help)]
    };
    if pages.words.is_empty() && pages.annotations.is_empty() {
        return Err(refused(
            "unreadable-document",
            "is a scan: its pages are pictures, and have no words",
            "ask for the document itself, or for the table for comments; nothing in a picture is read",
        ));
    }
    let index = Index::new(sent);
    let known = known_words(sent, as_sent);
    let others: Vec<usize> = (0..pages.words.len())
        .filter(|at| !is_known(&pages.words, *at, &known))
        .collect();
    let rows = Rows::of(pages, sent, &index);
    let is_ours = file.identity.plan_id.is_some();
    if !is_ours && (rows.rows.is_empty() || others.len() * 2 > pages.words.len()) {
        return Err(refused(
            "not-a-draft",
            "is no draft of this plan",
            "nothing of the plan is on its pages; is it the right file?",
        ));
    }
    let mut reader = PageReader {
        pages,
        sent,
        rows: &rows,
        findings: Vec::new(),
        replaced: HashMap::new(),
    };
    reader.read();
    if reader.findings.is_empty() && !is_ours && !others.is_empty() {
        return Err(refused(
            "not-an-answer",
            "has no annotations, and words on its pages that are not the draft's",
            "ask for the document that it was made of; changes on printed pages are not read",
        ));
    }
    let mut findings = reader.findings;
    let doubts = other_words(name, pages, &others);
    let mut fates = Fates::new(&file);
    for at in 0..pages.words.len() {
        fates.set_all(place_of(at), Fate::AsSent);
    }
    for at in &others {
        fates.set_all(place_of(*at), Fate::LeftOut(LeftOut::PageWords));
    }
    for (at, annotation) in pages.annotations.iter().enumerate() {
        fates.set_all(place_of(pages.words.len() + at), fate_of(annotation));
    }
    let words: WordLedger = fates.ledger();
    if !words.adds_up() {
        return Err(vec![does_not_add_up(name, &words)]);
    }
    let items: HashSet<usize> = rows.rows.iter().map(|row| row.item).collect();
    findings.iter_mut().for_each(Finding::fit);
    let returned = Returned {
        author: None,
        saved: file.properties.modified,
        findings,
        words,
        items: items.len(),
        ..Returned::default()
    };
    Ok((returned, doubts))
}

fn fate_of(annotation: &Annotation) -> Fate {
    match annotation.state {
        Some(_) => Fate::LeftOut(LeftOut::Unread(Pages::state_words())),
        None => Fate::Found,
    }
}

fn place_of(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Warns of words on pages that were not sent there.
fn other_words(name: &str, pages: &Pages, others: &[usize]) -> Vec<Diagnostic> {
    let Some(first) = others.first() else {
        return Vec::new();
    };
    let words: Vec<&str> = others
        .iter()
        .take(SHOWN)
        .map(|at| pages.words[*at].text.as_str())
        .collect();
    let more = if others.len() > SHOWN { " …" } else { "" };
    let page = pages.words[*first].page + 1;
    let message = format!(
        "{name}, page {page} and on: words on its pages are not the draft's: “{}{more}”",
        words.join(" ")
    );
    vec![
        Diagnostic::warning("words-on-pages", message)
            .help("only annotations are read; ask for the document if somebody has changed it"),
    ]
}

/// Returns a text as pages are compared with it, and for each of its characters the place of that in
/// the text, in characters: without blanks and hyphens, ligatures as letters.
fn squeezed(text: &str) -> Vec<(char, usize)> {
    let mut squeezed = Vec::new();
    for (at, c) in text.chars().enumerate() {
        let is_left_out = c.is_whitespace()
            || is_unseen(c)
            || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2060}');
        if is_left_out {
            continue;
        }
        let letters: &str = match c {
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            'ﬅ' | 'ﬆ' => "st",
            '’' => "'",
            c => {
                squeezed.push((c, at));
                continue;
            }
        };
        squeezed.extend(letters.chars().map(|letter| (letter, at)));
    }
    squeezed
}

fn squeezed_text(text: &str) -> String {
    squeezed(text).into_iter().map(|(c, _)| c).collect()
}

/// Returns the words that were sent, as pages are compared.
fn known_words(sent: &Sent, as_sent: &[PageWord]) -> HashSet<String> {
    let base = &sent.base;
    let mut texts: Vec<&str> = vec![&base.title, &base.to_be_agreed];
    for item in &base.items {
        texts.extend([item.number.as_str(), item.name.as_str()]);
        texts.extend(
            item.texts
                .iter()
                .chain(&item.others)
                .chain(&item.lines)
                .map(String::as_str),
        );
    }
    for heading in base.goals.iter().chain(&base.sections) {
        texts.extend([heading.number.as_str(), heading.text.as_str()]);
    }
    texts.extend(
        sent.ours
            .headings
            .iter()
            .chain(&sent.ours.lines)
            .map(String::as_str),
    );
    texts.extend(sent.symbol.as_deref());
    texts.extend(as_sent.iter().map(|word| word.text.as_str()));
    let words = texts.into_iter().flat_map(str::split_whitespace);
    words.map(|word| bare(word).to_lowercase()).collect()
}

/// Returns a word without what stands around it.
fn bare(word: &str) -> String {
    let squeezed = squeezed_text(word);
    squeezed
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

fn is_known(words: &[PageWord], at: usize, known: &HashSet<String>) -> bool {
    let word = bare(&words[at].text).to_lowercase();
    // Numbers of pages, and what pages repeat, are anybody's.
    let is_plain = word.is_empty() || word.chars().all(char::is_numeric) || known.contains(&word);
    let joined = |one: usize, other: usize| {
        let pair = words.get(one).zip(words.get(other));
        pair.is_some_and(|(one, other)| {
            known.contains(&bare(&format!("{}{}", one.text, other.text)).to_lowercase())
        })
    };
    is_plain || joined(at, at + 1) || at > 0 && joined(at - 1, at)
}

/// The area of a row on a page.
#[derive(Debug)]
struct RowArea {
    page: usize,
    item: usize,
    top: f32,
    bottom: f32,
    /// Where its columns begin, that of goals first; nothing where that is not known.
    columns: Vec<f32>,
}

/// The number of a column, where it begins and where its table does.
type ColumnPlace = (usize, f32, f32);

#[derive(Debug, Default)]
struct Rows {
    rows: Vec<RowArea>,
}

impl Rows {
    fn of(pages: &Pages, sent: &Sent, index: &Index<'_>) -> Self {
        let mut rows = Self::by_name(pages, sent);
        if rows.rows.is_empty() {
            rows = Self::by_number(pages, sent, index);
        }
        rows
    }

    /// Finds rows by the named places of our own files.
    fn by_name(pages: &Pages, sent: &Sent) -> Self {
        let keys = sent.base.items.iter().enumerate();
        let keys: HashMap<&str, usize> = keys.map(|(at, item)| (item.key.0.as_str(), at)).collect();
        let mut tops: Vec<(usize, f32, Option<usize>)> = Vec::new();
        let mut columns: BTreeMap<(usize, u32), Vec<ColumnPlace>> = BTreeMap::new();
        for place in &pages.destinations {
            if let Some(rest) = place.name.strip_prefix("row/") {
                let key = rest.rsplit_once('/').map_or(rest, |(key, _)| key);
                if let Some(item) = keys.get(key) {
                    tops.push((place.page, place.top, Some(*item)));
                }
            } else if place.name.starts_with("end/") {
                tops.push((place.page, place.top, None));
            } else if let Some(rest) = place.name.strip_prefix("column/")
                && let Some((number, order)) = rest.split_once('/')
                && let (Ok(number), Ok(order)) = (number.parse(), order.replace('/', "").parse())
            {
                let of = columns.entry((place.page, order)).or_default();
                of.push((number, place.left, place.top));
            }
        }
        // Where a table ends and another begins, the end comes first.
        let half_points = |top: f32| (top * 2.0).round() as i64;
        tops.sort_by_key(|(page, top, item)| (*page, -half_points(*top), item.is_some()));
        let mut rows = Vec::new();
        for (at, (page, top, item)) in tops.iter().enumerate() {
            let Some(item) = item else {
                continue;
            };
            let next = tops.get(at + 1).filter(|next| next.0 == *page);
            // The table that begins last above the row.
            let table = columns
                .iter()
                .filter(|((of, _), places)| {
                    of == page && places.iter().all(|(_, _, above)| *above >= *top - 1.0)
                })
                .min_by(|one, other| one.1[0].2.total_cmp(&other.1[0].2));
            let mut lefts: Vec<(usize, f32)> = table
                .iter()
                .flat_map(|(_, places)| places.iter().map(|(number, left, _)| (*number, *left)))
                .collect();
            lefts.sort_by_key(|(number, _)| *number);
            rows.push(RowArea {
                page: *page,
                item: *item,
                top: *top,
                bottom: next.map_or(f32::MIN, |next| next.1),
                columns: lefts.into_iter().map(|(_, left)| left).collect(),
            });
        }
        Rows { rows }
    }

    /// Finds rows by the printed numbers before what they say.
    fn by_number(pages: &Pages, sent: &Sent, index: &Index<'_>) -> Self {
        let actions: Vec<String> = (0..sent.base.items.len())
            .map(|item| squeezed_text(sent.base.action(item)))
            .collect();
        let mut rows: Vec<RowArea> = Vec::new();
        for (at, word) in pages.words.iter().enumerate() {
            let items = index.of_number(word.text.trim_end_matches('.'));
            let behind = pages.words[at + 1..].iter().take(FIRST_WORDS * 3);
            let begins = |item: &&usize| {
                let action = &actions[**item];
                let mut said = String::new();
                for (count, next) in behind.clone().enumerate() {
                    let longer = format!("{said}{}", squeezed_text(&next.text));
                    if !action.starts_with(&longer) {
                        return count >= FIRST_WORDS || !said.is_empty() && said == *action;
                    }
                    said = longer;
                }
                !said.is_empty()
            };
            if let Some(item) = items.iter().find(|item| begins(item)) {
                rows.push(RowArea {
                    page: word.page,
                    item: *item,
                    top: word.area.top + 4.0,
                    bottom: f32::MIN,
                    columns: Vec::new(),
                });
            }
        }
        for at in 0..rows.len() {
            let (page, top) = (rows[at].page, rows[at].top);
            let below = rows.iter().filter(|row| row.page == page && row.top < top);
            rows[at].bottom = below.map(|row| row.top).fold(f32::MIN, f32::max);
        }
        Rows { rows }
    }

    fn at(&self, page: usize, y: f32) -> Option<&RowArea> {
        let mut rows = self.rows.iter();
        rows.find(|row| row.page == page && row.bottom < y && y <= row.top)
    }
}

impl RowArea {
    /// Returns which column is at a place, that of goals being 0.
    fn column(&self, x: f32) -> Option<usize> {
        let left = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, left)| **left <= x + 1.0);
        left.max_by(|one, other| one.1.total_cmp(other.1))
            .map(|(at, _)| at)
    }
}

struct PageReader<'r> {
    pages: &'r Pages,
    sent: &'r Sent,
    rows: &'r Rows,
    findings: Vec<Finding>,
    /// Carets that go with words struck out: by the caret, what stands for both.
    replaced: HashMap<usize, usize>,
}

/// What an annotation is about.
#[derive(Debug, Clone, Default)]
struct Target {
    subject: Option<Subject>,
    column: Option<ColumnKey>,
    /// The characters that it covers, by word and place in it.
    covered: Vec<(usize, usize)>,
    /// The covered words.
    about: String,
    /// Where the first of them, or the nearest one, is.
    at: u32,
}

impl PageReader<'_> {
    fn read(&mut self) {
        let pages = self.pages;
        let all = &pages.annotations;
        let mut targets: Vec<Target> = all.iter().map(|one| self.target(one)).collect();
        // Answers are about what they answer.
        for at in 0..all.len() {
            let mut root = at;
            for _ in 0..all.len().min(64) {
                match all[root].parent {
                    Some(parent) => root = parent,
                    None => break,
                }
            }
            if root != at && !all[at].is_grouped {
                targets[at] = targets[root].clone();
            }
        }
        let mut taken: HashSet<usize> = HashSet::new();
        let mut resolved: HashSet<usize> = HashSet::new();
        for (at, one) in all.iter().enumerate() {
            if let (Some(state), Some(parent)) = (&one.state, one.parent) {
                taken.insert(at);
                if ["Completed", "Accepted", "Rejected", "Cancelled", "Marked"]
                    .contains(&state.as_str())
                {
                    resolved.insert(parent);
                }
            }
        }
        // Words struck out and put in, in one go.
        for (at, one) in all.iter().enumerate() {
            let Some(parent) = one
                .parent
                .filter(|_| one.is_grouped && !taken.contains(&at))
            else {
                continue;
            };
            let kinds = (one.kind, all[parent].kind);
            let pair = match kinds {
                (AnnotationKind::StrikeOut, AnnotationKind::Caret) => (at, parent),
                (AnnotationKind::Caret, AnnotationKind::StrikeOut) => (parent, at),
                _ => continue,
            };
            if taken.insert(pair.0) && taken.insert(pair.1) {
                self.replaced.insert(pair.1, pair.0);
                self.replacement(pair, &targets[pair.0], &resolved);
            }
        }
        for (at, one) in all.iter().enumerate() {
            if !taken.contains(&at) {
                self.one(at, one, &targets[at], resolved.contains(&at));
            }
        }
    }

    fn finding(&self, mark: CommentForm, index: usize, target: &Target) -> Finding {
        let annotation = &self.pages.annotations[index];
        let mut finding = Finding::new(mark, (target.at, 0));
        finding.place = target.subject.map(|subject| self.sent.base.place(subject));
        finding.column.clone_from(&target.column);
        finding.author.clone_from(&annotation.author);
        finding.written = annotation.written;
        finding.about.clone_from(&target.about);
        finding.remark = Some(index);
        finding
    }

    fn replacement(
        &mut self,
        (struck, caret): (usize, usize),
        target: &Target,
        resolved: &HashSet<usize>,
    ) {
        let all = &self.pages.annotations;
        let inserted = all[caret].text.clone();
        let mut finding = self.finding(CommentForm::Replacement, struck, target);
        finding.is_resolved = resolved.contains(&struck) || resolved.contains(&caret);
        finding.text.clone_from(&all[struck].text);
        if finding.text == inserted {
            finding.text.clear();
        }
        finding.proposal = self.struck(target).map(|edit| {
            Proposal::Edit(TextEdit {
                inserted: inserted.clone(),
                ..edit
            })
        });
        if finding.proposal.is_none() && finding.text.is_empty() {
            finding.text = inserted;
        }
        self.findings.push(finding);
    }

    fn one(&mut self, index: usize, annotation: &Annotation, target: &Target, is_resolved: bool) {
        let text = &annotation.text;
        let answers = annotation.parent.filter(|_| !annotation.is_grouped);
        let mark = match annotation.kind {
            _ if answers.is_some() => CommentForm::Reply,
            AnnotationKind::StrikeOut => CommentForm::Deletion,
            AnnotationKind::Caret => CommentForm::Insertion,
            AnnotationKind::Highlight if text.is_empty() => CommentForm::Highlight,
            AnnotationKind::Drawing | AnnotationKind::Note | AnnotationKind::FreeText
                if text.is_empty() =>
            {
                CommentForm::Picture
            }
            _ => CommentForm::Comment,
        };
        let mut finding = self.finding(mark, index, target);
        finding.answers = answers.map(|of| self.replaced.get(&of).copied().unwrap_or(of));
        finding.is_resolved = is_resolved;
        finding.text.clone_from(text);
        match mark {
            CommentForm::Deletion => {
                finding.proposal = self.struck(target).map(Proposal::Edit);
            }
            CommentForm::Insertion => {
                finding.proposal = self.inserted(annotation, target, text);
                if finding.proposal.is_some() {
                    finding.text.clear();
                }
            }
            // Somebody opened a note and wrote nothing.
            CommentForm::Picture if annotation.kind != AnnotationKind::Drawing => return,
            CommentForm::Picture => finding.text = "a drawing".to_owned(),
            _ => {}
        }
        self.findings.push(finding);
    }

    /// Returns what an annotation is about.
    fn target(&self, annotation: &Annotation) -> Target {
        let covers = !annotation.lines.is_empty();
        let lines = match covers {
            true => &annotation.lines[..],
            false => std::slice::from_ref(&annotation.area),
        };
        let covered = match covers {
            true => self.covered(annotation.page, lines),
            false => Vec::new(),
        };
        let (x, y) = match covered.first() {
            Some((word, _)) => self.pages.words[*word].area.center(),
            None => self.point(annotation, lines),
        };
        let row = self.rows.at(annotation.page, y);
        let mut target = Target {
            about: self.text_of(&covered),
            at: place_of(
                covered
                    .first()
                    .map_or_else(|| self.nearest(annotation.page, (x, y)), |one| one.0),
            ),
            covered,
            ..Target::default()
        };
        let base = &self.sent.base;
        let said = squeezed_text(&target.about);
        let says = |item: usize, column: usize| {
            let text = base.items[item].texts.get(column);
            text.is_some_and(|text| !said.is_empty() && squeezed_text(text).contains(&said))
        };
        if let Some(row) = row {
            let column = row.column(x);
            if column == Some(0) && row.columns.len() > base.columns.len() {
                target.subject = Some(Subject::Goal(base.items[row.item].goal));
                return target;
            }
            target.subject = Some(Subject::Item(row.item));
            let of_place = column.and_then(|at| at.checked_sub(1));
            let all = 0..base.columns.len();
            let of_words = of_place
                .filter(|at| said.is_empty() || says(row.item, *at))
                .or_else(|| all.clone().find(|at| says(row.item, *at)));
            let column = of_words.or(of_place);
            target.column = column.and_then(|at| base.columns.get(at).cloned());
            return target;
        }
        // Outside of all rows: a heading, or the only item that says the words.
        let line = self.line_at(annotation.page, y);
        let heading = base.by_heading().get(&as_compared(&line)).copied();
        let mut saying = (0..base.items.len()).filter(|item| says(*item, 0));
        let only = saying
            .next()
            .filter(|_| saying.next().is_none() && said.chars().count() >= 12);
        target.subject = heading.or(only.map(Subject::Item));
        if target.subject.is_none() && self.is_above_rows(annotation.page, y) {
            target.subject = Some(Subject::Document);
        }
        target
    }

    /// Returns whether a place is on a page that has rows, and above all of them: at a title.
    fn is_above_rows(&self, page: usize, y: f32) -> bool {
        let mut rows = self
            .rows
            .rows
            .iter()
            .filter(|row| row.page == page)
            .peekable();
        page == 0 && (rows.peek().is_none() || rows.all(|row| y > row.top))
    }

    /// Returns the place that an annotation without lines points to.
    fn point(&self, annotation: &Annotation, lines: &[Area]) -> (f32, f32) {
        let area = lines.first().copied().unwrap_or_default();
        match annotation.kind {
            // The head of the little picture is what is put at the place.
            AnnotationKind::Note => (area.left + 1.0, (area.top + area.bottom) / 2.0),
            AnnotationKind::FreeText => (area.left + 2.0, area.top - 4.0),
            _ => area.center(),
        }
    }

    /// Returns the characters within some lines.
    fn covered(&self, page: usize, lines: &[Area]) -> Vec<(usize, usize)> {
        let mut covered = Vec::new();
        for (at, word) in self.pages.words.iter().enumerate() {
            if word.page != page {
                continue;
            }
            let (_, y) = word.area.center();
            for (place, (left, right)) in word.edges.iter().enumerate() {
                let x = (left + right) / 2.0;
                if lines.iter().any(|line| line.has((x, y))) {
                    covered.push((at, place));
                }
            }
        }
        covered
    }

    /// Returns the covered words as a text.
    fn text_of(&self, covered: &[(usize, usize)]) -> String {
        let mut text = String::new();
        let mut last: Option<usize> = None;
        for (word, place) in covered {
            if last.is_some_and(|last| last != *word) {
                let before = last.and_then(|last| self.pages.words.get(last));
                // A hyphen at the end of a line is the program's.
                let is_broken = text.ends_with(['-', '\u{2010}', '\u{AD}'])
                    && before.is_some_and(|before| {
                        before.area.bottom > self.pages.words[*word].area.top - 1.0
                    });
                match is_broken {
                    true => {
                        text.pop();
                    }
                    false => text.push(' '),
                }
            }
            text.extend(self.pages.words[*word].text.chars().nth(*place));
            last = Some(*word);
        }
        text
    }

    /// Returns the word that is nearest to a place, those of its line first.
    fn nearest(&self, page: usize, (x, y): (f32, f32)) -> usize {
        let words = self.pages.words.iter().enumerate();
        let words = words.filter(|(_, word)| word.page == page);
        let away = |word: &PageWord| {
            let aside = (word.area.left - x).max(x - word.area.right).max(0.0);
            (word.area.center().1 - y).abs() + aside / 4.0
        };
        let nearest = words.min_by(|one, other| away(one.1).total_cmp(&away(other.1)));
        nearest.map_or(self.pages.words.len(), |(at, _)| at)
    }

    /// Returns the words at a height of a page.
    fn line_at(&self, page: usize, y: f32) -> String {
        let words = self.pages.words.iter().filter(|word| {
            word.page == page && word.area.bottom - 1.0 <= y && y <= word.area.top + 1.0
        });
        let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// Returns the characters of the text of a row's column, in the order of the pages: by word and
    /// place in it.
    fn cell(&self, item: usize, column: &ColumnKey) -> Vec<(usize, usize)> {
        let base = &self.sent.base;
        let number = base
            .columns
            .iter()
            .position(|one| one == column)
            .unwrap_or(0);
        let mut cell = Vec::new();
        for (at, word) in self.pages.words.iter().enumerate() {
            let (x, y) = (word.area.left, word.area.center().1);
            let row = self.rows.at(word.page, y).filter(|row| row.item == item);
            let is_in =
                row.is_some_and(|row| row.columns.is_empty() || row.column(x) == Some(number + 1));
            if is_in {
                cell.extend((0..word.edges.len()).map(|place| (at, place)));
            }
        }
        cell
    }

    /// Returns the text of a target's column as it was sent, and how many characters of the cell on the
    /// page, squeezed, stand before a character.
    fn before(&self, target: &Target, place: (usize, usize)) -> Option<(String, usize)> {
        let (Some(Subject::Item(item)), Some(column)) = (target.subject, &target.column) else {
            return None;
        };
        let text = self.sent.base.text(Subject::Item(item), Some(column))?;
        let cell = self.cell(item, column);
        let before: String = cell
            .iter()
            .take_while(|one| **one != place)
            .filter_map(|(word, at)| self.pages.words[*word].text.chars().nth(*at))
            .collect();
        let mut count = squeezed(&before).len();
        if *column == ColumnKey::ACTION {
            let number = &self.sent.base.items[item].number;
            let said = squeezed_text(&before);
            let number = squeezed_text(number);
            if said.starts_with(&number) {
                count -= number.chars().count();
            }
        }
        Some((text.to_owned(), count))
    }

    /// Returns the words of a text that are struck out.
    fn struck(&self, target: &Target) -> Option<TextEdit> {
        let first = *target.covered.first()?;
        let (base, before) = self.before(target, first)?;
        let wanted: Vec<char> = squeezed(&target.about)
            .into_iter()
            .map(|(c, _)| c)
            .collect();
        let of_base = squeezed(&base);
        if wanted.is_empty() || wanted.len() > of_base.len() {
            return None;
        }
        let starts = 0..=of_base.len() - wanted.len();
        let fits = starts.filter(|start| {
            let there = of_base[*start..*start + wanted.len()]
                .iter()
                .map(|(c, _)| *c);
            there.eq(wanted.iter().copied())
        });
        let start = fits.min_by_key(|start| start.abs_diff(before))?;
        let from = of_base[start].1;
        let to = of_base[start + wanted.len() - 1].1 + 1;
        Some(TextEdit {
            deleted: base.chars().skip(from).take(to - from).collect(),
            inserted: String::new(),
            at: from,
            base,
        })
    }

    /// Returns the words that a caret puts in.
    fn inserted(&self, annotation: &Annotation, target: &Target, text: &str) -> Option<Proposal> {
        let (Some(Subject::Item(item)), false) = (target.subject, text.is_empty()) else {
            return None;
        };
        let column = target.column.clone().unwrap_or(ColumnKey::ACTION);
        let (x, y) = annotation.area.center();
        let cell = self.cell(item, &column);
        // Of the line that the caret points at, the last character before it.
        let distance = |word: usize| {
            let area = self.pages.words[word].area;
            let (low, high) = (area.bottom - y, y - area.top);
            low.max(high).max(0.0)
        };
        let on_page = cell
            .iter()
            .filter(|one| self.pages.words[one.0].page == annotation.page);
        let least = on_page
            .clone()
            .map(|one| distance(one.0))
            .fold(f32::MAX, f32::min);
        let line = on_page.filter(|one| distance(one.0) <= least + 0.5);
        let mut before = line.filter(|(word, at)| {
            let (left, right) = self.pages.words[*word].edges[*at];
            (left + right) / 2.0 <= x
        });
        let last = before.next_back().copied();
        let target = Target {
            column: Some(column),
            ..target.clone()
        };
        let (base, count) = match last {
            Some(last) => self.before(&target, last)?,
            None => return None,
        };
        let of_base = squeezed(&base);
        // A caret behind the number puts its words first.
        let is_first = self.is_number(item, last);
        let at = match is_first {
            true => 0,
            // What stands on the page there has to be what was sent.
            false => {
                let (there, at) = *of_base.get(count)?;
                let (word, place) = last?;
                let here = self.pages.words[word].text.chars().nth(place)?;
                (there == here).then_some(at + 1)?
            }
        };
        let next = base.chars().nth(at);
        let inserted = match (at, next) {
            (0, _) => format!("{} ", text.trim_end()),
            (_, Some(next)) if !next.is_whitespace() && !next.is_ascii_punctuation() => {
                text.to_owned()
            }
            _ if text.starts_with([' ', ',', '.', ';', ':', ')', '/', '-']) => text.to_owned(),
            _ => format!(" {text}"),
        };
        Some(Proposal::Edit(TextEdit {
            base,
            at,
            deleted: String::new(),
            inserted,
        }))
    }

    fn is_number(&self, item: usize, at: Option<(usize, usize)>) -> bool {
        let number = &self.sent.base.items[item].number;
        let word = at.and_then(|(word, _)| self.pages.words.get(word));
        word.is_some_and(|word| word.text.trim_end_matches('.') == number)
    }
}
