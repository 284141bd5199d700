//! What was sent: the texts of every place as they stood in the draft, and what in it is ours.

use super::likeness::as_compared;
use crate::circulation::feedback::PlanElement;
use crate::identity::DocumentKind;
use crate::plan::{ColumnKey, ItemKey};
use std::collections::HashMap;

/// What was sent, and by what its files are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    pub base: Base,
    /// Words of tables for comments, in the languages that one may be in.
    pub words: Vec<TableWords>,
    pub letters: LetterWords,
    /// Whether silence until the deadline means consent, so that an objection has to be heard.
    pub has_silence: bool,
    pub ours: Ours,
    /// How documents of ours are known that are no answers.
    pub others: OtherDocuments,
    /// The symbol; nothing where the plan was not circulated.
    pub symbol: Option<String>,
    pub plan_id: String,
    pub plan_hash: String,
    /// Who sent it: our files say that the organisation made and saved them.
    pub organisation: String,
}

/// How documents of ours are known that are no answers, where a program has taken away their properties.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OtherDocuments {
    /// The beginnings of their titles.
    pub titles: Vec<(DocumentKind, String)>,
    /// The headings of a sheet in which bodies report.
    pub sheet_headings: Vec<String>,
}

/// A draft as it was circulated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Base {
    /// The columns of items, in the order of the draft; that of goals stands before them.
    pub columns: Vec<ColumnKey>,
    /// In the order of the draft.
    pub items: Vec<BaseItem>,
    pub goals: Vec<BaseHeading>,
    pub sections: Vec<BaseHeading>,
    pub areas: Vec<BaseHeading>,
    pub title: String,
    /// Markdown of the notes behind all tables.
    pub notes: Vec<String>,
    /// What stands where nothing is agreed on yet.
    pub to_be_agreed: String,
}

/// An item of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseItem {
    pub key: ItemKey,
    /// What stands before its action.
    pub number: String,
    /// The name of its row's bookmark.
    pub bookmark: String,
    /// Place of its section in [`Base::sections`].
    pub section: usize,
    /// Place of its goal in [`Base::goals`].
    pub goal: usize,
    /// Its texts in the order of [`Base::columns`]; several lines of one are joined by `\n`.
    pub texts: Vec<String>,
    /// Texts of the columns behind those, such as how the item stands, where they are known.
    pub others: Vec<String>,
    /// What the table for comments says in its row: how the item is called, and its text, line by
    /// line, of which each is a column of [`Base::columns`].
    pub name: String,
    pub lines: Vec<String>,
}

/// The heading of a goal, a section or an area; its text is blank where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BaseHeading {
    pub key: String,
    pub number: String,
    pub bookmark: String,
    pub text: String,
    /// What stands with it in columns.
    pub values: Vec<BaseValue>,
    /// Markdown of the texts that stand with it, under the names of their fields.
    pub running: Vec<(ColumnKey, String)>,
    /// What the table for comments says in its row, as of items; blank where it has none.
    pub name: String,
    pub lines: Vec<String>,
}

/// What a goal or a section says in a column, as it stands with the heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseValue {
    pub column: ColumnKey,
    /// What it says; several lines are joined by `\n`.
    pub text: String,
    /// The same in one line, behind its heading.
    pub line: String,
}

/// What in the files that were sent says nothing of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ours {
    /// Headings of the draft's table, the goals' first.
    pub headings: Vec<String>,
    /// All other lines: titles, running lines, instructions.
    pub lines: Vec<String>,
    /// How many pictures and other objects stand in the text, and how many in page headers and
    /// footers.
    pub pictures: [usize; 2],
    /// Words that the draft itself sets off with a colour.
    pub marked: Vec<String>,
}

/// The words of a table for comments, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableWords {
    /// Headings of the columns.
    pub body: String,
    pub item: String,
    pub text: String,
    pub kind: String,
    pub comment: String,
    pub proposal: String,
    pub decision: String,
    /// Words for the kinds of comments, in the order of [`Class::ALL`](crate::circulation::feedback::Class::ALL).
    pub kinds: [String; 3],
    /// Shown while no kind is chosen.
    pub choose: String,
    /// The item of the row for comments on all of the plan, and its text.
    pub whole: String,
    pub whole_text: String,
}

/// By what the parts of a message are known, in the languages that one may be in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LetterWords {
    /// First words of forms of address.
    pub greetings: Vec<String>,
    pub sign_offs: Vec<String>,
    /// Words by which a last sentence is known that is only polite.
    pub closings: Vec<String>,
    /// First words of lines that programs put below a message.
    pub devices: Vec<String>,
    /// Last words of lines that name whoever is quoted below.
    pub attributions: Vec<String>,
    /// Lines above what is quoted whole, and above what is passed on whole.
    pub separators: Vec<String>,
    pub forwards: Vec<String>,
    /// First words of the lines that name a quoted message's sender, day and subject.
    pub heads: Vec<String>,
    /// Words that say that files come along.
    pub covers: Vec<String>,
    /// What may stand before the number of an item, and before that.
    pub items: Vec<String>,
    pub lead_ins: Vec<String>,
    pub no_comments: Vec<String>,
    /// Words behind which something is said all the same.
    pub exceptions: Vec<String>,
    pub objections: Vec<String>,
}

impl LetterWords {
    fn lists(&mut self) -> [&mut Vec<String>; 14] {
        [
            &mut self.greetings,
            &mut self.sign_offs,
            &mut self.closings,
            &mut self.devices,
            &mut self.attributions,
            &mut self.separators,
            &mut self.forwards,
            &mut self.heads,
            &mut self.covers,
            &mut self.items,
            &mut self.lead_ins,
            &mut self.no_comments,
            &mut self.exceptions,
            &mut self.objections,
        ]
    }

    /// Adds the words of another language.
    pub fn join(&mut self, mut other: LetterWords) {
        for (own, other) in self.lists().into_iter().zip(other.lists()) {
            own.append(other);
            own.dedup();
        }
    }
}

/// All in what was sent that depends on the labels of then, so that none that is changed later is taken
/// for a change of a member's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    pub ours: Ours,
    pub table: TableWords,
    pub to_be_agreed: String,
    pub items: Vec<ItemWording>,
}

/// How an item was worded: [`BaseItem`] says of what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemWording {
    pub key: String,
    pub texts: Vec<String>,
    pub others: Vec<String>,
    pub name: String,
    pub lines: Vec<String>,
}

impl Sent {
    /// Walks over what it says of items and headings, in one language and no other.
    pub fn said(&self) -> impl Iterator<Item = &str> {
        let items = self.base.items.iter();
        let items = items.flat_map(|item| item.texts.iter().chain(&item.lines));
        let headings = self.base.headings().map(|(_, heading)| &heading.text);
        let texts = items.chain(headings).map(String::as_str);
        texts.filter(|text| !text.is_empty())
    }

    /// Returns how it is worded.
    pub fn wording(&self) -> Wording {
        let items = self.base.items.iter();
        Wording {
            ours: self.ours.clone(),
            table: self.words.first().cloned().unwrap_or_default(),
            to_be_agreed: self.base.to_be_agreed.clone(),
            items: items
                .map(|item| ItemWording {
                    key: item.key.0.clone(),
                    texts: item.texts.clone(),
                    others: item.others.clone(),
                    name: item.name.clone(),
                    lines: item.lines.clone(),
                })
                .collect(),
        }
    }

    /// Takes the wording of then in the place of that of now.
    pub fn reword(&mut self, wording: &Wording) {
        self.ours = wording.ours.clone();
        self.words.retain(|words| *words != wording.table);
        self.words.insert(0, wording.table.clone());
        self.base.to_be_agreed.clone_from(&wording.to_be_agreed);
        let items: HashMap<&str, &ItemWording> = wording
            .items
            .iter()
            .map(|item| (item.key.as_str(), item))
            .collect();
        for item in &mut self.base.items {
            let Some(worded) = items.get(item.key.0.as_str()) else {
                continue;
            };
            if worded.texts.len() == item.texts.len() {
                item.texts.clone_from(&worded.texts);
            }
            item.others.clone_from(&worded.others);
            item.name.clone_from(&worded.name);
            item.lines.clone_from(&worded.lines);
        }
    }
}

/// What a text of a draft is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Subject {
    Item(usize),
    Goal(usize),
    Section(usize),
    Area(usize),
    Document,
}

impl Base {
    /// Returns a subject as feedback names it.
    pub(super) fn place(&self, subject: Subject) -> PlanElement {
        match subject {
            Subject::Item(index) => PlanElement::Item(self.items[index].key.clone()),
            Subject::Goal(index) => PlanElement::Goal(self.goals[index].key.clone()),
            Subject::Section(index) => PlanElement::Section(self.sections[index].key.clone()),
            Subject::Area(index) => PlanElement::Area(self.areas[index].key.clone()),
            Subject::Document => PlanElement::Document,
        }
    }

    /// Returns the text of a column as it was sent.
    pub(super) fn text(&self, subject: Subject, column: Option<&ColumnKey>) -> Option<&str> {
        match (subject, column) {
            (Subject::Item(index), Some(column)) => {
                let at = self.columns.iter().position(|one| one == column)?;
                self.items[index].texts.get(at).map(String::as_str)
            }
            (subject, None) => self.heading(subject).map(|heading| heading.text.as_str()),
            (subject, Some(column)) => {
                let mut values = self.heading(subject)?.values.iter();
                let value = values.find(|value| value.column == *column);
                value.map(|value| value.text.as_str())
            }
        }
    }

    /// Returns the heading that a subject is.
    pub(super) fn heading(&self, subject: Subject) -> Option<&BaseHeading> {
        match subject {
            Subject::Goal(index) => self.goals.get(index),
            Subject::Section(index) => self.sections.get(index),
            Subject::Area(index) => self.areas.get(index),
            Subject::Item(_) | Subject::Document => None,
        }
    }

    /// Walks over all headings.
    pub(super) fn headings(&self) -> impl Iterator<Item = (Subject, &BaseHeading)> {
        let areas = self.areas.iter().enumerate();
        let areas = areas.map(|(index, heading)| (Subject::Area(index), heading));
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(index, heading)| (Subject::Section(index), heading));
        let goals = self.goals.iter().enumerate();
        let goals = goals.map(|(index, heading)| (Subject::Goal(index), heading));
        areas.chain(sections).chain(goals)
    }

    /// Returns the number that stands before the text of a column.
    pub(super) fn number(&self, subject: Subject, column: Option<&ColumnKey>) -> Option<&str> {
        match (subject, column) {
            (Subject::Item(index), Some(column)) if *column == ColumnKey::ACTION => {
                Some(&self.items[index].number)
            }
            (Subject::Goal(index), None) => Some(&self.goals[index].number),
            (Subject::Section(index), None) => Some(&self.sections[index].number),
            (Subject::Area(index), None) => Some(&self.areas[index].number),
            _ => None,
        }
    }

    /// Returns an item's action.
    pub(super) fn action(&self, item: usize) -> &str {
        self.text(Subject::Item(item), Some(&ColumnKey::ACTION))
            .unwrap_or_default()
    }

    /// Returns the subjects by the names of their bookmarks, in small letters.
    pub(super) fn by_bookmark(&self) -> HashMap<String, Subject> {
        let items = self.items.iter().enumerate();
        let items = items.map(|(index, item)| (&item.bookmark, Subject::Item(index)));
        let goals = self.goals.iter().enumerate();
        let goals = goals.map(|(index, goal)| (&goal.bookmark, Subject::Goal(index)));
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(index, one)| (&one.bookmark, Subject::Section(index)));
        let areas = self.areas.iter().enumerate();
        let areas = areas.map(|(index, one)| (&one.bookmark, Subject::Area(index)));
        items
            .chain(goals)
            .chain(sections)
            .chain(areas)
            .map(|(name, subject)| (name.to_lowercase(), subject))
            .collect()
    }

    /// Returns the headings by their folded titles, with and without their numbers before them.
    pub(super) fn by_heading(&self) -> HashMap<String, Subject> {
        let goals = self.goals.iter().enumerate();
        let goals = goals.map(|(index, goal)| (goal, Subject::Goal(index)));
        let sections = self.sections.iter().enumerate();
        let sections = sections.map(|(index, section)| (section, Subject::Section(index)));
        let areas = self.areas.iter().enumerate();
        let areas = areas.map(|(index, area)| (area, Subject::Area(index)));
        let all = goals.chain(sections).chain(areas);
        let mut by_text = HashMap::new();
        for (heading, subject) in all.filter(|(heading, _)| !heading.text.is_empty()) {
            let BaseHeading { number, text, .. } = heading;
            for said in [
                format!("{number} {text}"),
                format!("{number}. {text}"),
                format!("{number}{text}"),
                format!("{number}.{text}"),
                text.clone(),
            ] {
                by_text.entry(as_compared(&said)).or_insert(subject);
            }
        }
        by_text
    }
}
