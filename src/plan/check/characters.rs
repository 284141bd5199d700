//! Characters that documents cannot show, or that would make them lie.
//!
//! Control characters have no place in a table (PDF/UA forbids them, DOCX cannot store most);
//! bidirectional controls make text read in another order than it is stored.

use super::Findings;
use crate::diagnostic::{Diagnostic, Span, Spanned};
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
pub(super) struct Text<'t> {
    /// What the text is, such as "note".
    pub(super) what: &'static str,
    pub(super) text: &'t str,
    pub(super) span: Span,
    /// Whose text it is, such as "entry 7".
    pub(super) about: String,
}

/// Checks the texts of a file beside the plan.
pub(super) fn check_texts<'t>(
    texts: impl Iterator<Item = Text<'t>>,
    shows: &dyn Fn(char) -> bool,
) -> Vec<Diagnostic> {
    let mut findings = Findings::default();
    let mut rule = Rule::new(shows, &mut findings);
    for text in texts {
        rule.look(text.what, text.text, text.span, &[&text.about]);
    }
    let list = findings.list.into_iter();
    list.map(|finding| finding.diagnostic).collect()
}

struct Rule<'a> {
    shows: &'a dyn Fn(char) -> bool,
    /// What `shows` answered, since texts repeat their letters and fonts are slow to ask.
    known: Vec<Option<bool>>,
    /// The same for characters beyond the alphabets of Europe and the Near East.
    known_rare: HashMap<char, bool>,
    findings: &'a mut Findings,
}

impl<'a> Rule<'a> {
    fn new(shows: &'a dyn Fn(char) -> bool, findings: &'a mut Findings) -> Self {
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
        }
        for event in &plan.events {
            self.text("name", &event.name, &[&event.key.0]);
            self.timeline(&event.date, &[&event.key.0]);
        }
    }

    fn sections(&mut self, plan: &Plan) {
        for section in &plan.sections {
            let number = section.number.0.as_str();
            self.look("number", number, section.number.span, &[number]);
            self.text("title", &section.title, &[number]);
            for goal in &section.goals {
                let number = goal.number.0.as_str();
                self.look("number", number, goal.number.span, &[number]);
                self.text("title", &goal.title, &[number]);
            }
        }
        for place in plan.items() {
            let item = place.item;
            let about = [item.number.0.as_str(), item.key.0.as_str()];
            self.look("number", about[0], item.number.span, &about);
            self.text("action", &item.action, &about);
            self.timeline(&item.timeline, &about);
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
        let mut controls = Vec::new();
        let mut bidi_controls = Vec::new();
        let mut not_shown = Vec::new();
        for (index, c) in text.chars().enumerate() {
            let list = if is_control(c) {
                &mut controls
            } else if is_bidi_control(c) {
                &mut bidi_controls
            } else if !self.is_shown(c) {
                &mut not_shown
            } else {
                continue;
            };
            if !list.iter().any(|(known, _)| *known == c) {
                list.push((c, index + 1));
            }
        }
        self.report(what, span, about, &controls, |text, characters| {
            Diagnostic::error(
                "control-character",
                format!("{text} has the control character {characters}"),
            )
            .help("delete it; it often comes along when text is copied out of a PDF or a terminal")
        });
        self.report(what, span, about, &bidi_controls, |text, characters| {
            Diagnostic::error(
                "bidi-control-character",
                format!("{text} has the invisible direction control {characters}"),
            )
            .help("delete it; the direction of a text is found from its letters")
        });
        self.report(what, span, about, &not_shown, |text, characters| {
            Diagnostic::warning(
                "character-not-shown",
                format!("{text} has {characters}, which the fonts cannot show"),
            )
            .help("write it with other letters, or add a font that has it to the theme")
        });
    }

    fn is_shown(&mut self, c: char) -> bool {
        let shows = self.shows;
        if c == ' ' {
            return true;
        }
        match self.known.get_mut(c as usize) {
            Some(known) => *known.get_or_insert_with(|| shows(c)),
            None => *self.known_rare.entry(c).or_insert_with(|| shows(c)),
        }
    }

    /// Reports characters of one text, if any were found; `finding` words it from the text's name
    /// and theirs.
    fn report(
        &mut self,
        what: &str,
        span: Span,
        about: &[&str],
        found: &[(char, usize)],
        finding: impl FnOnce(String, String) -> Diagnostic,
    ) {
        if let Some((_, position)) = found.first() {
            let finding = finding(owner(what, about), names(found))
                .at_labelled(span, format!("character {position} of this text"));
            self.findings.report(about, finding);
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
fn names(found: &[(char, usize)]) -> String {
    let mut names: Vec<String> = found
        .iter()
        .take(LISTED)
        .map(|(c, _)| {
            let number = format!("U+{:04X}", u32::from(*c));
            if is_control(*c) || is_bidi_control(*c) || is_noncharacter(*c) {
                number
            } else {
                format!("{number} ({c})")
            }
        })
        .collect();
    if let Some(more) = found.len().checked_sub(LISTED).filter(|more| *more > 0) {
        names.push(format!("{more} more"));
    }
    let last = names.pop().unwrap_or_default();
    if names.is_empty() {
        last
    } else {
        format!("{} and {last}", names.join(", "))
    }
}

/// Returns whether the character is a C0 or C1 control, or a line or paragraph separator.
pub(in crate::plan) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Returns whether this is one of the code points that are never characters (Unicode 23.7).
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Returns whether the character has the Unicode property Bidi_Control (UAX #9, UAX #44).
pub(in crate::plan) fn is_bidi_control(c: char) -> bool {
    matches!(
        c,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}
