//! Characters in the plan that documents cannot show, or that would make them lie.

use super::findings::Findings;
use crate::diagnostic::{CharacterFault, Diagnostic, FindingList, Span, Spanned, character_name};
use crate::plan::column::{ColumnSubject, Value, Values};
use crate::plan::{Plan, Timeline};
use std::collections::HashMap;

/// More different characters than this are counted, not listed.
const LISTED: usize = 5;

/// A text of the plan with characters of one fault.
pub(super) struct FaultyText<'p> {
    /// What the text is, such as "action".
    what: &'p str,
    about: Vec<&'p str>,
    span: Span,
    found: Found,
}

/// The characters of one fault in a text.
struct Found {
    fault: CharacterFault,
    /// Their names.
    names: String,
    /// Where the first one stands, counted from 1.
    position: usize,
}

impl Found {
    fn finding(&self, owner: &str, span: Span) -> Diagnostic {
        let label = format!("character {} of this text", self.position);
        self.fault
            .finding(owner, &self.names)
            .at_labelled(span, label)
    }
}

/// Returns the texts of a plan that have characters at fault.
pub(super) fn faulty_texts<'p>(
    plan: &'p Plan,
    shows: &dyn Fn(char) -> bool,
) -> Vec<FaultyText<'p>> {
    let mut search = Search {
        shown: Shown::new(shows),
        found: Vec::new(),
    };
    search.heading(plan);
    search.registers(plan);
    search.sections(plan);
    search.found
}

/// Reports the characters of one fault.
pub(super) fn report(fault: CharacterFault, texts: &[FaultyText<'_>], findings: &mut Findings<'_>) {
    let alike = texts.iter();
    for text in alike.filter(|text| text.found.fault == fault) {
        let owner = owner(text.what, &text.about);
        findings.report(&text.about, text.found.finding(&owner, text.span));
    }
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
pub(crate) fn check_texts<'t>(
    texts: impl Iterator<Item = Text<'t>>,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let mut findings = FindingList::default();
    let mut shown = Shown::new(shows);
    for text in texts {
        // A text may have lines.
        let in_one_line = text.text.replace('\n', " ");
        for found in shown.faults_in(&in_one_line) {
            let owner = owner(text.what, &[&text.about]);
            findings.push(found.finding(&owner, text.span));
        }
    }
    findings.into_vec()
}

/// Which characters the fonts have.
struct Shown<'a> {
    shows: &'a dyn Fn(char) -> bool,
    /// What `shows` answered, since texts repeat their letters and fonts are slow to ask.
    known: Vec<Option<bool>>,
    /// The same for characters beyond the alphabets of Europe and the Near East.
    known_rare: HashMap<char, bool>,
}

impl<'a> Shown<'a> {
    fn new(shows: &'a dyn Fn(char) -> bool) -> Self {
        Shown {
            shows,
            known: vec![None; 0x800],
            known_rare: HashMap::new(),
        }
    }

    /// Returns what is wrong with the characters of a text, each fault once.
    fn faults_in(&mut self, text: &str) -> Vec<Found> {
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
        let faults = [
            CharacterFault::Control,
            CharacterFault::BidiControl,
            CharacterFault::Invisible,
            CharacterFault::NotShown,
        ];
        let faults = faults.into_iter().filter(|_| !found.is_empty());
        let faults = faults.filter_map(|fault| {
            let alike: Vec<_> = found.iter().filter(|(one, ..)| *one == fault).collect();
            let (.., position) = alike.first()?;
            Some(Found {
                fault,
                names: names(alike.iter().map(|(_, c, _)| *c)),
                position: *position,
            })
        });
        faults.collect()
    }

    fn is_shown(&mut self, c: char) -> bool {
        let shows = self.shows;
        match self.known.get_mut(c as usize) {
            Some(known) => *known.get_or_insert_with(|| shows(c)),
            None => *self.known_rare.entry(c).or_insert_with(|| shows(c)),
        }
    }
}

struct Search<'a, 'p> {
    shown: Shown<'a>,
    found: Vec<FaultyText<'p>>,
}

impl<'p> Search<'_, 'p> {
    fn heading(&mut self, plan: &'p Plan) {
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

    fn registers(&mut self, plan: &'p Plan) {
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

    fn sections(&mut self, plan: &'p Plan) {
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

    fn values(
        &mut self,
        plan: &'p Plan,
        subject: ColumnSubject,
        values: &'p Values,
        about: &[&'p str],
    ) {
        for column in plan.columns.of_values(subject) {
            let texts = values.get(&column.key).map(Value::texts);
            for (text, span) in texts.into_iter().flatten() {
                self.look(&column.name, text, span, about);
            }
        }
    }

    fn text(&mut self, what: &'p str, text: &'p Spanned<String>, about: &[&'p str]) {
        self.look(what, text, text.span, about);
    }

    fn timeline(&mut self, timeline: &'p Option<Spanned<Timeline>>, about: &[&'p str]) {
        if let Some(timeline) = timeline {
            self.look("time line", &timeline.said, timeline.span, about);
        }
    }

    fn look(&mut self, what: &'p str, text: &str, span: Span, about: &[&'p str]) {
        let found = self.shown.faults_in(text);
        let found = found.into_iter().map(|found| FaultyText {
            what,
            about: about.to_vec(),
            span,
            found,
        });
        self.found.extend(found);
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
