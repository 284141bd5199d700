//! All texts of a plan that documents print, one after the other: to list them, and to say others in
//! their place.

use super::TextPath;
use crate::diagnostic::Spanned;
use crate::plan::column::{ColumnKind, Value, Values};
use crate::plan::{
    Area, Bodies, Column, ColumnKey, Columns, Event, Goal, Item, Level, LevelName, Levels, Number,
    Plan, Section, Timeline,
};
use std::collections::HashSet;

/// A text that a document prints out of a plan.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlanText<'t> {
    pub path: &'t TextPath,
    pub source: &'t str,
    pub kind: TextKind<'t>,
    pub need: Need,
}

/// What a text is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum TextKind<'t> {
    Line,
    /// Markdown, in paragraphs.
    Prose,
    Timeline(&'t Timeline),
}

/// Whether a text has to be translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Something has to stand in its place.
    Always,
    /// It may be left out.
    Usual,
    /// It can stay as it is, such as an address.
    Possible,
    /// Only the language tells whether there is one, such as the article before a name.
    OfLanguage,
}

/// What is said in the place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Instead {
    AsItIs,
    Text(String),
    Nothing,
}

/// Whoever says other texts.
pub(super) type Sayer<'s> = dyn FnMut(PlanText<'_>) -> Instead + 's;

impl Plan {
    /// Hands each text that documents print to `visit`, in the order of the plan; a phrase of time once
    /// for each place where it stands.
    pub(crate) fn each_text(&self, visit: &mut dyn FnMut(PlanText<'_>)) {
        let mut copy = self.clone();
        copy.say_each(&mut |text| {
            visit(text);
            Instead::AsItIs
        });
    }

    pub(super) fn say_each(&mut self, say: &mut Sayer<'_>) {
        let keys = self.bodies.iter().map(|body| body.key.0.clone());
        let mut walk = Walk {
            say,
            bodies: keys.collect(),
        };
        walk.heading(self);
        walk.columns(&mut self.columns);
        walk.levels(&mut self.levels);
        walk.bodies(&mut self.bodies);
        for event in &mut self.events {
            walk.event(event);
        }
        let columns = &self.columns;
        for area in &mut self.areas {
            walk.area(area);
        }
        for section in &mut self.sections {
            walk.section(section, columns);
        }
        walk.prose(&["plan"], "notes", &mut self.notes);
    }
}

struct Walk<'w, 's> {
    say: &'w mut Sayer<'s>,
    /// The keys of bodies.
    bodies: HashSet<String>,
}

impl Walk<'_, '_> {
    fn said(&mut self, keys: &[&str], source: &str, kind: TextKind<'_>, need: Need) -> Instead {
        if source.is_empty() {
            return Instead::AsItIs;
        }
        let path = TextPath::of(keys.iter().copied());
        (self.say)(PlanText {
            path: &path,
            source,
            kind,
            need,
        })
    }

    /// A text that is never blank.
    fn text(&mut self, keys: &[&str], text: &mut String) {
        if let Instead::Text(other) = self.said(keys, text, TextKind::Line, Need::Always) {
            *text = other;
        }
    }

    fn option(&mut self, keys: &[&str], text: &mut Option<Spanned<String>>, need: Need) {
        self.option_of(keys, text, TextKind::Line, need);
    }

    fn option_of(
        &mut self,
        keys: &[&str],
        text: &mut Option<Spanned<String>>,
        kind: TextKind<'_>,
        need: Need,
    ) {
        let Some(own) = text else { return };
        match self.said(keys, own, kind, need) {
            Instead::AsItIs => {}
            Instead::Text(other) => own.value = other,
            Instead::Nothing => *text = None,
        }
    }

    /// Texts that are told apart by their places.
    fn list(&mut self, table: &[&str], key: &str, texts: &mut Vec<Spanned<String>>) {
        self.list_of(table, key, texts, TextKind::Line);
    }

    fn prose(&mut self, table: &[&str], key: &str, texts: &mut Vec<Spanned<String>>) {
        self.list_of(table, key, texts, TextKind::Prose);
    }

    fn list_of(
        &mut self,
        table: &[&str],
        key: &str,
        texts: &mut Vec<Spanned<String>>,
        kind: TextKind<'_>,
    ) {
        let mut at = 0;
        texts.retain_mut(|text| {
            at += 1;
            let at = at.to_string();
            let keys = [table, &[key, &at]].concat();
            match self.said(&keys, text, kind, Need::Usual) {
                Instead::AsItIs => true,
                Instead::Text(other) => {
                    text.value = other;
                    true
                }
                Instead::Nothing => false,
            }
        });
    }

    fn timeline(&mut self, timeline: &mut Timeline) {
        let kind = TextKind::Timeline(timeline);
        let keys = ["time", timeline.said.as_str()];
        if let Instead::Text(said) = self.said(&keys, &timeline.said, kind, Need::Always) {
            timeline.said = said;
        }
    }

    /// A length of time, such as "3 weeks".
    fn lapse(&mut self, said: &mut String) {
        let source = said.clone();
        self.text(&["time", &source], said);
    }

    fn heading(&mut self, plan: &mut Plan) {
        self.text(&["plan", "title"], &mut plan.title.value);
        self.text(&["plan", "organisation"], &mut plan.organisation.value);
        if let Some(edition) = &mut plan.edition {
            self.option(&["edition", "status"], &mut edition.status, Need::Usual);
        }
        let reporting = &mut plan.reporting;
        for (key, text) in [
            ("prepared_by", &mut reporting.prepared_by),
            ("asked_of", &mut reporting.asked_of),
        ] {
            if let Some(text) = text {
                self.text(&["progress", key], text);
            }
        }
        for (text, at) in reporting.asks.iter_mut().zip(1..) {
            let at: i32 = at;
            self.text(&["progress", "asks", &at.to_string()], text);
        }
    }

    fn columns(&mut self, columns: &mut Columns) {
        for column in columns.iter_mut() {
            let Column {
                key, heading, kind, ..
            } = column;
            let table = ["column", key.as_str()];
            if let Some(heading) = heading {
                self.text(&[&table[..], &["heading"]].concat(), heading);
            }
            if let ColumnKind::Choice { words } = kind {
                for word in words {
                    let source = word.clone();
                    self.text(&[&table[..], &["words", &source]].concat(), word);
                }
            }
        }
    }

    fn levels(&mut self, levels: &mut Levels) {
        let mut translated = Levels::default();
        for level in Level::ALL {
            let Some(LevelName { one, several }) = levels.own(level).cloned() else {
                continue;
            };
            let mut name = LevelName { one, several };
            self.text(&["levels", level.key(), "one"], &mut name.one);
            self.text(&["levels", level.key(), "several"], &mut name.several);
            translated.call(level, name);
        }
        *levels = translated;
    }

    fn bodies(&mut self, bodies: &mut Bodies) {
        bodies.rewrite(|body| {
            let key = body.key.0.clone();
            let table = ["body", key.as_str()];
            let keys = |key| [&table[..], &[key]].concat();
            let source = body.name.clone();
            self.text(&keys("name"), &mut body.name.value);
            if body.name.value != source.value {
                // By that it is found as well, in sheets and in calls.
                body.variants.push(source);
            }
            let long = body.long_name.clone();
            self.option(&keys("long_name"), &mut body.long_name, Need::Usual);
            if body.long_name != long {
                body.variants.extend(long);
            }
            self.option(&keys("article"), &mut body.article, Need::OfLanguage);
            self.option(&keys("contact"), &mut body.contact, Need::Possible);
            if let Some(since) = &mut body.since {
                self.timeline(&mut since.value);
            }
        });
    }

    fn event(&mut self, event: &mut Event) {
        let key = event.key.0.clone();
        let table = ["event", key.as_str()];
        let keys = |key| [&table[..], &[key]].concat();
        self.text(&keys("name"), &mut event.name.value);
        self.option(&keys("note_title"), &mut event.note_title, Need::Usual);
        if let Some(date) = &mut event.date {
            self.timeline(&mut date.value);
        }
        let particulars = &mut event.particulars;
        self.option(&keys("place"), &mut particulars.place, Need::Usual);
        let participants = &mut particulars.participants;
        self.option(&keys("participants"), participants, Need::Usual);
        self.list(&table, "languages", &mut particulars.languages);
        self.option(&keys("format"), &mut particulars.format, Need::Usual);
        self.option(&keys("budget"), &mut particulars.budget, Need::Usual);
        self.option(&keys("contact"), &mut particulars.contact, Need::Possible);
        for (milestone, at) in event.milestones.iter_mut().zip(1..) {
            let at: i32 = at;
            let at = at.to_string();
            let keys = [&table[..], &["milestones", &at]].concat();
            self.text(&keys, &mut milestone.what.value);
            self.lapse(&mut milestone.lapse.value.said);
            let lags = milestone.after.iter_mut();
            for lag in lags.filter_map(|wait| wait.lag.as_mut()) {
                self.lapse(&mut lag.said);
            }
        }
    }

    /// A number that is a word, such as "Pillar 1".
    fn number(&mut self, table: &[&str], number: &mut Number) {
        if number.begins_with_word() {
            self.text(&[table, &["number"]].concat(), &mut number.0);
        }
    }

    fn area(&mut self, area: &mut Area) {
        let table = ["area", area.key.as_str()];
        let keys = |key| [&table[..], &[key]].concat();
        self.number(&table, &mut area.number.value);
        self.text(&keys("title"), &mut area.title.value);
        self.option_of(
            &keys("intro"),
            &mut area.intro,
            TextKind::Prose,
            Need::Usual,
        );
        self.prose(&table, "notes", &mut area.notes);
    }

    fn section(&mut self, section: &mut Section, columns: &Columns) {
        let key = section.key.clone();
        let table = ["section", key.as_str()];
        let keys = |key| [&table[..], &[key]].concat();
        self.number(&table, &mut section.number.value);
        self.text(&keys("title"), &mut section.title.value);
        let intro = &mut section.intro;
        self.option_of(&keys("intro"), intro, TextKind::Prose, Need::Usual);
        self.values(&table, &mut section.values, columns);
        for goal in &mut section.goals {
            self.goal(goal, columns);
        }
        self.prose(&table, "notes", &mut section.notes);
    }

    fn goal(&mut self, goal: &mut Goal, columns: &Columns) {
        let key = goal.key.clone();
        let table = ["goal", key.as_str()];
        let keys = |key| [&table[..], &[key]].concat();
        self.number(&table, &mut goal.number.value);
        self.text(&keys("title"), &mut goal.title.value);
        self.option_of(
            &keys("intro"),
            &mut goal.intro,
            TextKind::Prose,
            Need::Usual,
        );
        self.option(&keys("note_title"), &mut goal.note_title, Need::Usual);
        self.values(&table, &mut goal.values, columns);
        for item in &mut goal.items {
            self.item(item, columns);
        }
    }

    fn item(&mut self, item: &mut Item, columns: &Columns) {
        let key = item.key.0.clone();
        let table = ["item", key.as_str()];
        let keys = |key| [&table[..], &[key]].concat();
        self.number(&table, &mut item.number.value);
        self.text(&keys("action"), &mut item.action.value);
        if let Some(timeline) = &mut item.timeline {
            self.timeline(&mut timeline.value);
        }
        self.option(&keys("note_title"), &mut item.note_title, Need::Usual);
        self.option(&keys("adopts"), &mut item.adopts, Need::Usual);
        self.values(&table, &mut item.values, columns);
        if let Some(takes) = &mut item.takes {
            self.lapse(&mut takes.value.said);
        }
        let lags = item.after.iter_mut();
        for lag in lags.filter_map(|wait| wait.lag.as_mut()) {
            self.lapse(&mut lag.said);
        }
    }

    fn values(&mut self, table: &[&str], values: &mut Values, columns: &Columns) {
        values.retain(|key, value| {
            let column = columns.iter().find(|column| column.key == *key);
            let is_chosen =
                column.is_some_and(|column| matches!(column.kind, ColumnKind::Choice { .. }));
            self.value(table, key, value, is_chosen)
        });
    }

    /// Says a value; returns whether anything is left of it.
    fn value(&mut self, table: &[&str], key: &ColumnKey, value: &mut Value, chosen: bool) -> bool {
        let own = [table, &[key.as_str()]].concat();
        match value {
            Value::Text(text) => {
                let source = text.value.clone();
                let word = ["column", key.as_str(), "words", source.as_str()];
                let keys = if chosen { &word[..] } else { &own[..] };
                match self.said(keys, &source, TextKind::Line, Need::Usual) {
                    Instead::AsItIs => {}
                    Instead::Text(other) => text.value = other,
                    Instead::Nothing => return false,
                }
            }
            Value::List(texts) => self.list(table, key.as_str(), texts),
            Value::Figure(figure) => {
                // A number with a word beside it; figures alone are the same everywhere.
                let is_worded = |said: &&mut String| said.chars().any(char::is_alphabetic);
                if let Some(said) = figure.value.said.as_mut().filter(is_worded) {
                    self.text(&own, said);
                }
            }
            Value::Timeline(timeline) => self.timeline(&mut timeline.value),
            Value::Bodies(keys) => {
                // Names in no register stand as they are written.
                for name in keys {
                    let source = name.0.clone();
                    if !self.bodies.contains(&source) {
                        self.text(&["body", &source, "name"], &mut name.value.0);
                    }
                }
            }
        }
        true
    }
}
