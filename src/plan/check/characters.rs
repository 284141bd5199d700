//! Characters in the plan that documents cannot show, or that would make them lie.

use super::Findings;
use crate::diagnostic::{CharacterFault, Diagnostic, Span, Spanned, character_name};
use crate::plan::column::{ColumnSubject, Value, Values};
use crate::plan::{Plan, Timeline};
use std::collections::HashMap;

/// More different characters than this are counted, not listed.
const LISTED: usize = 5;

pub(super) fn check(plan: &Plan, shows: &dyn Fn(char) -> bool, findings: &mut Findings) {
    let mut rule = Rule::new(shows, findings);
    rule.heading(plan);
    rule.registers(plan);
    rule.sections(plan);
}

/// A text of a file beside the plan.
#[derive(Debug, Clone)]
pub struct Text<'t> {
    /// What the text is, such as "note".
    pub what: &'static str,
    pub text: &'t str,
    pub span: Span,
    /// Whose text it is, such as "entry 7".
    pub about: String,
}

/// Checks the texts of a file beside the plan for characters that documents cannot show.
pub fn check_texts<'t>(
    texts: impl Iterator<Item = Text<'t>>,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    let mut rule = Rule::new(shows, &mut findings);
    for text in texts {
        // A text may have lines.
        let in_one_line = text.text.replace('\n', " ");
        rule.look(text.what, &in_one_line, text.span, &[&text.about]);
    }
    findings.list.into_vec()
}

struct Rule<'a, 'p> {
    shows: &'a dyn Fn(char) -> bool,
    /// What `shows` answered, since texts repeat their letters and fonts are slow to ask.
    known: Vec<Option<bool>>,
    /// The same for characters beyond the alphabets of Europe and the Near East.
    known_rare: HashMap<char, bool>,
    findings: &'a mut Findings<'p>,
}

impl<'a, 'p> Rule<'a, 'p> {
    fn new(shows: &'a dyn Fn(char) -> bool, findings: &'a mut Findings<'p>) -> Self {
        Rule {
            shows,
            known: vec![None; 0x800],
            known_rare: HashMap::new(),
            findings,
        }
    }

    fn heading(&mut self, plan: &Plan) {
        self.text("title", &plan.title, &[]);
        self.text("organisation", &plan.organisation, &[]);
        let Some(edition) = &plan.edition else {
            return;
        };
        for (what, text) in [
            ("edition symbol", &edition.symbol),
            ("edition status", &edition.status),
        ] {
            if let Some(text) = text {
                self.text(what, text, &[]);
            }
        }
    }

    fn registers(&mut self, plan: &Plan) {
        for body in &plan.bodies {
            let names = std::iter::once(&body.name)
                .chain(&body.long_name)
                .chain(&body.variants);
            for name in names {
                self.text("name", name, &[&body.key.0]);
            }
            self.timeline(&body.since, &[&body.key.0]);
            let texts = [("contact", &body.contact), ("article", &body.article)];
            for (what, text) in texts {
                if let Some(text) = text {
                    self.text(what, text, &[&body.key.0]);
                }
            }
        }
        for event in &plan.events {
            self.text("name", &event.name, &[&event.key.0]);
            self.timeline(&event.date, &[&event.key.0]);
            let title = event.note_title.iter().map(|title| ("note title", title));
            for (what, text) in title.chain(event.particulars.texts()) {
                self.text(what, text, &[&event.key.0]);
            }
        }
    }

    fn sections(&mut self, plan: &Plan) {
        for area in &plan.areas {
            self.look("number", &area.number.0, area.number.span, &[&area.key]);
            self.text("title", &area.title, &[&area.key]);
        }
        for section in &plan.sections {
            self.look(
                "number",
                &section.number.0,
                section.number.span,
                &[&section.key],
            );
            self.text("title", &section.title, &[&section.key]);
            self.values(
                plan,
                ColumnSubject::Section,
                &section.values,
                &[&section.key],
            );
            for goal in &section.goals {
                self.look("number", &goal.number.0, goal.number.span, &[&goal.key]);
                self.text("title", &goal.title, &[&goal.key]);
                if let Some(title) = &goal.note_title {
                    self.text("note title", title, &[&goal.key]);
                }
                self.values(plan, ColumnSubject::Goal, &goal.values, &[&goal.key]);
            }
        }
        for text in plan.running_texts() {
            // A text may have lines.
            self.look("text", &text.replace('\n', " "), text.span, &[]);
        }
        for place in plan.items() {
            let item = place.item;
            let about = [item.number.0.as_str(), item.key.0.as_str()];
            self.look("number", about[0], item.number.span, &about);
            self.text("action", &item.action, &about);
            self.timeline(&item.timeline, &about);
            self.values(plan, ColumnSubject::Item, &item.values, &about);
            if let Some(title) = &item.note_title {
                self.text("note title", title, &about);
            }
            if let Some(text) = &item.adopts {
                self.text("text to adopt", text, &about);
            }
        }
    }

    fn values(&mut self, plan: &Plan, subject: ColumnSubject, values: &Values, about: &[&str]) {
        for column in plan.columns.of_values(subject) {
            let texts = values.get(&column.key).map(Value::texts);
            for (text, span) in texts.into_iter().flatten() {
                self.look(&column.name, text, span, about);
            }
        }
    }

    fn text(&mut self, what: &str, text: &Spanned<String>, about: &[&str]) {
        self.look(what, text, text.span, about);
    }

    fn timeline(&mut self, timeline: &Option<Spanned<Timeline>>, about: &[&str]) {
        if let Some(timeline) = timeline {
            self.look("time line", &timeline.said, timeline.span, about);
        }
    }

    fn look(&mut self, what: &str, text: &str, span: Span, about: &[&str]) {
        let mut found: Vec<(CharacterFault, char, usize)> = Vec::new();
        let mut before = None;
        let mut chars = text.chars().zip(1..).peekable();
        while let Some((c, position)) = chars.next() {
            let after = chars.peek().map(|(after, _)| *after);
            let fault = CharacterFault::between(before, c, after, |c| self.is_shown(c));
            before = Some(c);
            if let Some(fault) = fault
                && !found.iter().any(|(_, known, _)| *known == c)
            {
                found.push((fault, c, position));
            }
        }
        if found.is_empty() {
            return;
        }
        for fault in [
            CharacterFault::Control,
            CharacterFault::BidiControl,
            CharacterFault::Invisible,
            CharacterFault::NotShown,
        ] {
            let alike: Vec<_> = found.iter().filter(|(one, ..)| *one == fault).collect();
            if let Some((.., position)) = alike.first() {
                let finding = fault
                    .finding(
                        &owner(what, about),
                        &names(alike.iter().map(|(_, c, _)| *c)),
                    )
                    .at_labelled(span, format!("character {position} of this text"));
                self.findings.report(about, finding);
            }
        }
    }

    fn is_shown(&mut self, c: char) -> bool {
        let shows = self.shows;
        match self.known.get_mut(c as usize) {
            Some(known) => *known.get_or_insert_with(|| shows(c)),
            None => *self.known_rare.entry(c).or_insert_with(|| shows(c)),
        }
    }
}

/// Returns how a message names a text: by its key and what it is about.
fn owner(what: &str, about: &[&str]) -> String {
    match about.last().filter(|name| !name.is_empty()) {
        Some(name) => format!("the {what} of {name}"),
        None => format!("the plan's {what}"),
    }
}

/// Returns the characters as "U+2192 (→) and U+0009".
fn names(found: impl ExactSizeIterator<Item = char>) -> String {
    let more = found.len().saturating_sub(LISTED);
    let mut names: Vec<String> = found.take(LISTED).map(character_name).collect();
    if more > 0 {
        names.push(format!("{more} more"));
    }
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        last
    } else {
        format!("{} and {last}", names.join(", "))
    }
}
