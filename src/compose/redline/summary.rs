//! The summary before a redline: how changes are shown, how many there are, and a table of them.
//!
//! Each change is named in words, so that nobody needs to see colours or lines.

use super::{Composer, RedlineSetup, mark, overlay};
use crate::circulation::difference::{Aspect, Difference, GoalEntry, Place, SectionEntry};
use crate::circulation::feedback::Part;
use crate::compose::frame::{self, subtitle};
use crate::document::{
    Alignment, Anchor, Block, Cell, Change, ChangeKind, Column, Heading, Inline, MoveName,
    Orientation, Paragraph, Role, Row, RowGroup, Signature, Table, Target,
};
use crate::plan::{Goal, Item, ItemKey, Number, Section};
use crate::template::Labels;
use std::collections::HashMap;

/// Shares of the text's width, in thousandths: place, change, text; with and without authors.
const SHARES: [u32; 3] = [150, 180, 670];
const SHARES_WITH_AUTHORS: [u32; 4] = [140, 160, 540, 160];
/// Between the counts.
const SEPARATOR: &str = " · ";

/// Composes the summary; the table begins on a page of its own.
pub(super) fn summary(
    difference: &Difference<'_>,
    redline: &RedlineSetup<'_>,
    composer: &Composer<'_>,
) -> Vec<Block> {
    let mut lister = Lister {
        difference,
        composer,
        labels: redline.setup.labels,
        old_goals: difference
            .old
            .items()
            .map(|place| (&place.item.key.value, place.goal.number.0.as_str()))
            .collect(),
        entries: Vec::new(),
    };
    lister.document();
    for section in &difference.sections {
        lister.section(section);
    }
    let entries = lister.entries;
    let labels = redline.setup.labels;
    let words = &labels.redline;
    let (old, new) = redline.names;
    let mut blocks = vec![
        subtitle(&words.compared.fill(&[("old", old), ("new", new)])),
        subtitle(&signature_line(&composer.signers.general, labels)),
        Block::Heading(Heading {
            level: 2,
            number: None,
            content: vec![Inline::text(words.summary.clone())],
            anchor: None,
            revision: None,
        }),
        body(key(&composer.signers.general, labels)),
        body(vec![Inline::text(counts(&entries, labels))]),
    ];
    blocks.push(Block::Table(table(entries, redline)));
    let page = frame::paper(&redline.setup);
    blocks.push(Block::NewPage(match page.is_landscape() {
        true => Orientation::Landscape,
        false => Orientation::Portrait,
    }));
    blocks
}

fn body(content: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, content))
}

fn signature_line(by: &Signature, labels: &Labels) -> String {
    let date = labels.date(by.date);
    labels
        .redline
        .by
        .fill(&[("author", &by.author), ("date", &date)])
}

/// Shows how changes are shown.
fn key(by: &Signature, labels: &Labels) -> Vec<Inline> {
    let words = &labels.redline.words;
    // Stands for both places of a move; nothing else has this name.
    let name = || MoveName("key".to_owned());
    let samples = [
        (&words.key_inserted, ChangeKind::Inserted),
        (&words.key_deleted, ChangeKind::Deleted),
        (&words.key_moved_from, ChangeKind::MovedFrom(name())),
        (&words.key_moved_to, ChangeKind::MovedTo(name())),
    ];
    let mut content = vec![Inline::text(words.key.clone())];
    for (index, (word, kind)) in samples.into_iter().enumerate() {
        if index > 0 {
            content.push(Inline::text(labels.lists.separator.clone()));
        }
        let mut sample = [Inline::text(word.clone())];
        mark::line(&mut sample, &by.sign(kind));
        content.extend(sample);
    }
    content.push(Inline::text(words.key_bar.clone()));
    content
}

/// Says how many changes of each kind there are.
fn counts(entries: &[Entry], labels: &Labels) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for entry in entries {
        match counts.iter_mut().find(|(what, _)| *what == entry.change) {
            Some((_, count)) => *count += entry.count,
            None => counts.push((&entry.change, entry.count)),
        }
    }
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(what, count)| {
            let count = count.to_string();
            labels
                .redline
                .count
                .fill(&[("what", what), ("count", &count)])
        })
        .collect();
    counts.join(SEPARATOR)
}

/// A change in the summary.
struct Entry {
    place: String,
    anchor: Option<Anchor>,
    /// What kind of change it is, in words.
    change: String,
    details: Vec<Paragraph>,
    author: String,
    /// How many things it is a change of.
    count: usize,
}

fn table(entries: Vec<Entry>, redline: &RedlineSetup<'_>) -> Table {
    let labels = &redline.setup.labels.redline;
    let words = &labels.words;
    let has_authors = entries.iter().any(|entry| entry.author != redline.author);
    let mut headings = vec![&words.place, &words.change, &words.details];
    let shares: &[u32] = match has_authors {
        true => {
            headings.push(&words.author);
            &SHARES_WITH_AUTHORS
        }
        false => &SHARES,
    };
    let width = frame::paper(&redline.setup).text_width();
    let columns = headings
        .into_iter()
        .zip(shares)
        .map(|(heading, share)| Column {
            heading: vec![Inline::text(heading.clone())],
            width: width.share(*share, 1000),
            hyphenate: false,
            alignment: Alignment::Start,
        });
    let rows = entries.into_iter().map(|entry| entry.row(has_authors));
    let rows: Vec<Row> = rows.collect();
    Table {
        change: None,
        band: None,
        columns: columns.collect(),
        groups: match rows.is_empty() {
            true => Vec::new(),
            false => vec![RowGroup { label: None, rows }],
        },
        summary: labels.summary_table.clone(),
    }
}

impl Entry {
    fn row(self, has_authors: bool) -> Row {
        let place = match self.anchor {
            Some(anchor) => Inline::Link {
                text: self.place,
                emphasis: Default::default(),
                target: Target::Place(anchor),
            },
            None => Inline::text(self.place),
        };
        let cell = |heads_row: bool, paragraphs: Vec<Paragraph>| Cell {
            heads_row,
            tone: None,
            paragraphs,
        };
        let one = |inline: Inline| vec![Paragraph::new(Role::Cell, vec![inline])];
        let mut cells = vec![
            cell(true, one(place)),
            cell(false, one(Inline::text(self.change))),
            cell(false, self.details),
        ];
        if has_authors {
            cells.push(cell(false, one(Inline::text(self.author))));
        }
        Row {
            anchor: None,
            change: None,
            cells,
        }
    }
}

/// Lists the changes in the order of the walk.
struct Lister<'a, 'p> {
    difference: &'a Difference<'p>,
    composer: &'a Composer<'a>,
    labels: &'a Labels,
    /// The number of each item's goal in the old text.
    old_goals: HashMap<&'p ItemKey, &'p str>,
    entries: Vec<Entry>,
}

impl<'p> Lister<'_, 'p> {
    fn document(&mut self) {
        let (old, new) = (self.difference.old, self.difference.new);
        let words = &self.labels.redline.words;
        let edition = |plan| frame::edition(plan, self.labels).unwrap_or_default();
        let lines = [
            (&words.organisation, &*old.organisation, &*new.organisation),
            (&words.title, &*old.title, &*new.title),
            (&words.edition, &edition(old), &edition(new)),
        ];
        let by = &self.composer.signers.general;
        for (change, old, new) in lines {
            if old != new {
                let line = overlay::line(&text(old), text(new), by);
                self.entries.push(Entry {
                    details: vec![Paragraph::new(Role::Cell, line)],
                    ..self.entry(words.document.clone(), None, change)
                });
            }
        }
    }

    fn section(&mut self, entry: &SectionEntry<'p>) {
        let part = |section: &Section| Titled {
            place: number(&self.labels.redline.section, &section.number),
            anchor: self.composer.new.band(section).anchor,
            number: section.number.0.clone(),
            title: section.title.value.clone(),
        };
        self.titled(&entry.place, part);
        for goal in &entry.goals {
            self.goal(goal);
        }
    }

    fn goal(&mut self, entry: &GoalEntry<'p>) {
        let part = |goal: &Goal| Titled {
            place: number(&self.labels.redline.goal, &goal.number),
            anchor: self.composer.new.label(goal).anchor,
            number: goal.number.0.clone(),
            title: goal.title.value.clone(),
        };
        self.titled(&entry.place, part);
        self.renumbered_items(&entry.items);
        for item in &entry.items {
            self.item(item);
        }
    }

    /// Lists what became of a section or goal.
    fn titled<T>(&mut self, place: &Place<'p, T>, part: impl Fn(&T) -> Titled) {
        let words = &self.labels.redline.words;
        let by = &self.composer.signers.general;
        let whole = |entry: Entry, part: Titled, kind: ChangeKind| {
            let mut line = text(&part.title);
            mark::line(&mut line, &by.sign(kind));
            Entry {
                details: vec![Paragraph::new(Role::Cell, line)],
                ..entry
            }
        };
        match *place {
            Place::Inserted(new) => {
                let part = part(new);
                let entry = self.entry(part.place.clone(), part.anchor.clone(), &words.inserted);
                self.entries.push(whole(entry, part, ChangeKind::Inserted));
            }
            Place::Deleted(old) => {
                let part = part(old);
                let entry = self.entry(part.place.clone(), None, &words.deleted);
                self.entries.push(whole(entry, part, ChangeKind::Deleted));
            }
            Place::MovedFrom { .. } => {}
            Place::MovedTo { old, new, .. } => {
                let (old, new) = (part(old), part(new));
                let details = self.labels.redline.formerly.fill(&[("old", &old.number)]);
                self.entries.push(Entry {
                    details: vec![Paragraph::new(Role::Cell, text(&details))],
                    ..self.entry(new.place.clone(), new.anchor.clone(), &words.moved)
                });
                self.retitled(&old, &new);
            }
            Place::Kept { old, new } => {
                let (old, new) = (part(old), part(new));
                if old.number != new.number {
                    let details = self.labels.redline.formerly.fill(&[("old", &old.number)]);
                    self.entries.push(Entry {
                        details: vec![Paragraph::new(Role::Cell, text(&details))],
                        ..self.entry(new.place.clone(), new.anchor.clone(), &words.renumbered)
                    });
                }
                self.retitled(&old, &new);
            }
        }
    }

    fn retitled(&mut self, old: &Titled, new: &Titled) {
        if old.title == new.title {
            return;
        }
        let by = &self.composer.signers.general;
        let line = overlay::line(&text(&old.title), text(&new.title), by);
        let change = &self.labels.redline.words.title;
        self.entries.push(Entry {
            details: vec![Paragraph::new(Role::Cell, line)],
            ..self.entry(new.place.clone(), new.anchor.clone(), change)
        });
    }

    /// Lists the items of a goal that have other numbers now: those that follow one another as one
    /// change.
    fn renumbered_items(&mut self, items: &[Place<'p, Item>]) {
        let renumbered: Vec<Option<(&Item, &Item)>> = items
            .iter()
            .map(|place| match *place {
                Place::Kept { old, new } if old.number.0 != new.number.0 => Some((old, new)),
                _ => None,
            })
            .collect();
        for run in renumbered.split(Option::is_none) {
            let (Some(Some((first_old, first))), Some(Some((last_old, last)))) =
                (run.first(), run.last())
            else {
                continue;
            };
            let range = |first: &Number, last: &Number| match first == last {
                true => first.0.clone(),
                false => {
                    let range = &self.labels.redline.range;
                    range.fill(&[("first", &first.0), ("last", &last.0)])
                }
            };
            let old = range(&first_old.number, &last_old.number);
            let details = self.labels.redline.formerly.fill(&[("old", &old)]);
            self.entries.push(Entry {
                details: vec![Paragraph::new(Role::Cell, text(&details))],
                count: run.len(),
                ..self.entry(
                    range(&first.number, &last.number),
                    Some(Anchor(first.key.0.clone())),
                    &self.labels.redline.words.renumbered,
                )
            });
        }
    }

    fn item(&mut self, place: &Place<'p, Item>) {
        let words = &self.labels.redline.words;
        match *place {
            Place::Inserted(new) => {
                let row = self.composer.new.item(new);
                let anchor = Some(Anchor(new.key.0.clone()));
                self.whole_item(new, row, anchor, (&words.inserted, ChangeKind::Inserted));
            }
            Place::Deleted(old) => {
                let row = self.composer.old.item(old);
                self.whole_item(old, row, None, (&words.deleted, ChangeKind::Deleted));
            }
            Place::MovedFrom { .. } => {}
            Place::MovedTo { old, new, .. } => {
                let goal = self.old_goals.get(&old.key.value).copied();
                let details = self
                    .labels
                    .redline
                    .from_goal
                    .fill(&[("goal", goal.unwrap_or_default()), ("old", &old.number.0)]);
                let anchor = Some(Anchor(new.key.0.clone()));
                let author = self.composer.signers.of(&new.key).action().author.clone();
                self.entries.push(Entry {
                    details: vec![Paragraph::new(Role::Cell, text(&details))],
                    author,
                    ..self.entry(new.number.0.clone(), anchor, &words.moved)
                });
                self.aspects(old, new);
            }
            Place::Kept { old, new } => self.aspects(old, new),
        }
    }

    fn whole_item(
        &mut self,
        item: &Item,
        row: Row,
        anchor: Option<Anchor>,
        (word, kind): (&str, ChangeKind),
    ) {
        let change: Change = self.composer.signers.of(&item.key).action().sign(kind);
        let row = mark::row(row, &change);
        self.entries.push(Entry {
            details: details(row, Part::Action),
            author: change.by.author.clone(),
            ..self.entry(item.number.0.clone(), anchor, word)
        });
    }

    /// Lists how the wordings of an item differ.
    fn aspects(&mut self, old: &Item, new: &Item) {
        let words = &self.labels.redline.words;
        let signers = self.composer.signers.of(&new.key);
        for aspect in self.difference.aspects(old, new) {
            let Aspect::Part(part) = aspect else {
                continue;
            };
            let change = match part {
                Part::Action => &words.action,
                Part::Responsibility => &words.responsibility,
                Part::Timeline => &words.timeline,
            };
            let row = overlay::row(
                &self.composer.old.item(old),
                self.composer.new.item(new),
                &signers,
            );
            self.entries.push(Entry {
                details: details(row, part),
                author: signers.of(part).author.clone(),
                ..self.entry(
                    new.number.0.clone(),
                    Some(Anchor(new.key.0.clone())),
                    change,
                )
            });
        }
    }

    fn entry(&self, place: String, anchor: Option<Anchor>, change: &str) -> Entry {
        Entry {
            place,
            anchor,
            change: change.to_owned(),
            details: Vec::new(),
            author: self.composer.signers.general.author.clone(),
            count: 1,
        }
    }
}

/// What a section and a goal have in common.
struct Titled {
    place: String,
    anchor: Option<Anchor>,
    number: String,
    title: String,
}

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn number(pattern: &crate::template::Pattern, number: &Number) -> String {
    pattern.fill(&[("number", &number.0)])
}

/// Returns what a row says of a part of its item, without the item's number.
fn details(row: Row, part: Part) -> Vec<Paragraph> {
    let cell = row.cells.into_iter().nth(part as usize);
    let paragraphs = cell.map(|cell| cell.paragraphs).unwrap_or_default();
    let bare = paragraphs.into_iter().map(|paragraph| Paragraph {
        marker: None,
        revision: None,
        ..paragraph
    });
    bare.collect()
}
