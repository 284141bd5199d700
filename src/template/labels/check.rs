//! What can be wrong with a file of labels, all of it in one run.

use super::declared::{MESSAGES, ids};
use super::levels;
use super::message::{NAME_PLACES, NAMED};
use crate::diagnostic::{Diagnostic, SourceId, Span, alternatives, nearest};
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Term, Variant,
    VariantKey,
};
use fluent_syntax::parser::ParserError;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// The plural forms of CLDR.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The form that every language has.
const OTHER: &str = "other";

/// The place that takes a number, by which a message changes.
const COUNT: &str = "count";

/// Says what is no Fluent, each fault at the head of the message that has it.
pub(super) fn syntax(faults: &[ParserError], text: &str, source: SourceId) -> Vec<Diagnostic> {
    let finding = |fault: &ParserError| {
        let said = fault.kind.to_string();
        let mut letters = said.trim_end_matches('.').chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        let said: String = first.chain(letters).collect();
        let place = match &fault.slice {
            Some(unread) => {
                let line = text[unread.clone()].lines().next().unwrap_or_default();
                unread.start..unread.start + line.len()
            }
            None => fault.pos.clone(),
        };
        Diagnostic::error("bad-label", format!("a message cannot be read: {said}"))
            .at(Span::new(source, place))
            .help("compare the file with the built-in one (`wem-report init` writes it)")
    };
    faults.iter().map(finding).collect()
}

/// Returns where a piece of a file stands in it.
pub(super) fn place(resource: &FluentResource, piece: &str) -> Range<usize> {
    let text = resource.source();
    // A piece is a part of the text itself.
    let start = (piece.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    start..(start + piece.len()).min(text.len())
}

/// Says what is wrong with messages and terms; `others` are files whose terms can be named, too.
pub(super) fn entries(
    resource: &FluentResource,
    others: &[Arc<FluentResource>],
    source: SourceId,
) -> Vec<Diagnostic> {
    let mut check = Check {
        resource,
        source,
        terms: BTreeSet::new(),
        mentioned: BTreeSet::new(),
        errors: Vec::new(),
    };
    for entry in resource.entries() {
        if let Entry::Term(term) = entry
            && !check.terms.insert(term.id.name)
        {
            check.report(term.id.name, "the term stands twice", "delete one of them");
        }
    }
    for entry in others.iter().flat_map(|other| other.entries()) {
        if let Entry::Term(term) = entry {
            check.terms.insert(term.id.name);
        }
    }
    let known = ids();
    let mut seen = BTreeSet::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                if !seen.insert(message.id.name) {
                    let id = message.id.name;
                    check.report(id, format!("`{id}` stands twice"), "delete one of them");
                }
                check.message(message, &known);
            }
            Entry::Term(term) => check.term(term),
            _ => {}
        }
    }
    check.errors
}

struct Check<'r> {
    resource: &'r FluentResource,
    source: SourceId,
    terms: BTreeSet<&'r str>,
    /// The places that the message has in any of its forms.
    mentioned: BTreeSet<&'r str>,
    errors: Vec<Diagnostic>,
}

/// The places that may be filled in: those of a message, or whatever a term is called with.
type Places = Option<&'static [&'static str]>;

impl<'r> Check<'r> {
    fn report(&mut self, at: &str, message: impl Into<String>, help: impl Into<String>) {
        let span = Span::new(self.source, place(self.resource, at));
        let error = Diagnostic::error("bad-label", message).at(span);
        self.errors.push(error.help(help));
    }

    fn message(&mut self, message: &Message<&'r str>, known: &HashMap<&'static str, usize>) {
        let id = message.id.name;
        for attribute in &message.attributes {
            let name = attribute.id.name;
            let help = "delete it, or write what it says into a term";
            self.report(
                name,
                format!("`{id}` has an attribute `{name}`, which nothing reads"),
                help,
            );
        }
        let Some(index) = known.get(id) else {
            let near = alternatives(nearest(id, known.keys().copied()));
            let help = match near {
                Some(near) => format!("did you mean {near}?"),
                None => "delete it; the built-in file lists all messages".to_owned(),
            };
            self.report(id, format!("no message is called `{id}`"), help);
            return;
        };
        let Some(value) = &message.value else {
            self.report(
                id,
                format!("`{id}` says nothing"),
                "write its words behind the =",
            );
            return;
        };
        let places = MESSAGES[*index].variables;
        self.mentioned.clear();
        let filled = self.pattern(value, Some(places));
        let is_needed = |name: &str| !(is_naming(places) && NAME_PLACES.contains(&name));
        let needed = places.iter().filter(|name| is_needed(name));
        for missing in needed.filter(|name| !filled.contains(**name)) {
            let lacks = match self.mentioned.contains(*missing) {
                true => format!("a form of `{id}` lacks the place {{ ${missing} }}"),
                false => format!("`{id}` lacks the place {{ ${missing} }}"),
            };
            self.report(id, lacks, format!("the places are: {}", shown(places)));
        }
    }

    fn term(&mut self, term: &Term<&'r str>) {
        self.pattern(&term.value, None);
        for attribute in &term.attributes {
            if let Some(help) = levels::fault(attribute) {
                let message = format!("`.{}` names no level of a plan", attribute.id.name);
                self.report(attribute.id.name, message, help);
            }
        }
    }

    /// Checks a text; returns the places that all its forms fill.
    fn pattern(&mut self, pattern: &Pattern<&'r str>, places: Places) -> BTreeSet<&'r str> {
        let mut filled = BTreeSet::new();
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                filled.extend(self.expression(expression, places));
            }
        }
        filled
    }

    fn expression(
        &mut self,
        expression: &Expression<&'r str>,
        places: Places,
    ) -> BTreeSet<&'r str> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, places),
            Expression::Select { selector, variants } => {
                let mut filled = self.inline(selector, places);
                self.forms(selector, variants);
                let of_forms: Vec<BTreeSet<&str>> = variants
                    .iter()
                    .map(|variant| self.pattern(&variant.value, places))
                    .collect();
                let in_all = of_forms.iter().skip(1).fold(
                    of_forms.first().cloned().unwrap_or_default(),
                    |all, form| all.intersection(form).copied().collect(),
                );
                filled.extend(in_all);
                filled
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'r str>, places: Places) -> BTreeSet<&'r str> {
        match inline {
            InlineExpression::VariableReference { id } => {
                match places {
                    Some(places) if !places.contains(&id.name) => {
                        let message = format!("nothing fills the place {{ ${} }}", id.name);
                        let help = match places {
                            [] => "the message has no places".to_owned(),
                            _ => format!("the places are: {}", shown(places)),
                        };
                        self.report(id.name, message, help);
                    }
                    _ => {}
                }
                self.mentioned.insert(id.name);
                let mut filled = BTreeSet::from([id.name]);
                // Whoever is named may be named without an article.
                if id.name == NAME_PLACES[1] && places.is_some_and(is_naming) {
                    filled.extend(NAMED);
                }
                filled
            }
            InlineExpression::TermReference { id, .. } => {
                if !self.terms.contains(id.name) {
                    let near = nearest(id.name, self.terms.iter().copied());
                    let near: Vec<String> = near.iter().map(|name| format!("-{name}")).collect();
                    let near = alternatives(near.iter().map(String::as_str));
                    let help = match near {
                        Some(near) => format!("did you mean {near}?"),
                        None => format!("write a line `-{} = …`", id.name),
                    };
                    self.report(
                        id.name,
                        format!("the file has no term `-{}`", id.name),
                        help,
                    );
                }
                BTreeSet::new()
            }
            InlineExpression::MessageReference { id, .. } => {
                let help = "write what both say into a term, and name that";
                self.report(id.name, "a message cannot stand in another one", help);
                BTreeSet::new()
            }
            InlineExpression::FunctionReference { id, .. } => {
                let help = "write the place alone: numbers and days come as they are to be printed";
                self.report(id.name, format!("there is no function {}", id.name), help);
                BTreeSet::new()
            }
            InlineExpression::Placeable { expression } => self.expression(expression, places),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {
                BTreeSet::new()
            }
        }
    }

    /// Checks the forms of a text that changes with a number.
    fn forms(&mut self, selector: &InlineExpression<&'r str>, variants: &[Variant<&'r str>]) {
        let InlineExpression::VariableReference { id } = selector else {
            return;
        };
        if id.name != COUNT {
            return;
        }
        for variant in variants {
            match variant.key {
                VariantKey::Identifier { name } if !FORMS.contains(&name) => self.report(
                    name,
                    format!("no language has a plural form `{name}`"),
                    format!("the forms are {}, and numbers", FORMS.join(", ")),
                ),
                VariantKey::Identifier { name } if variant.default && name != OTHER => self.report(
                    name,
                    format!("the form for all other numbers is `{name}`"),
                    "end with *[other]: it is for the numbers that have no form of their own",
                ),
                VariantKey::NumberLiteral { value } if variant.default => self.report(
                    value,
                    format!("the form for all other numbers is the one for {value}"),
                    "end with *[other]: it is for the numbers that have no form of their own",
                ),
                _ => {}
            }
        }
    }
}

/// Returns whether a message with these places names somebody.
fn is_naming(places: &[&str]) -> bool {
    places.iter().any(|name| NAMED.contains(name))
}

fn shown(places: &[&str]) -> String {
    let places: Vec<String> = places
        .iter()
        .map(|place| format!("{{ ${place} }}"))
        .collect();
    places.join(", ")
}
