//! What goes wrong in a template, as diagnostics with their place.

use crate::diagnostic::{Diagnostic, SourceId, Span, alternatives, nearest};
use minijinja::{Error, ErrorKind};
use std::error::Error as _;
use std::fmt;
use std::ops::Range;

/// Where the language of templates is described.
const DOCS: &str = "docs/concept-notes.md describes the language of templates";

/// A mistake that we find ourselves and the engine carries to us.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    code: &'static str,
    message: String,
    help: String,
}

impl Fault {
    /// A record lacks what a template asks of it.
    pub(super) fn unknown_field<'a>(
        record: &str,
        name: &str,
        names: impl Iterator<Item = &'a str> + Clone,
    ) -> Self {
        Fault {
            code: "unknown-name",
            message: format!("`{record}` has no `{name}`"),
            help: match alternatives(nearest(name, names.clone())) {
                Some(near) => format!("did you mean {near}?"),
                None => format!("it has {}", listed(names)),
            },
        }
    }

    /// Nothing is called so.
    pub(super) fn unknown_name<'a>(
        name: &str,
        names: impl Iterator<Item = &'a str> + Clone,
    ) -> Self {
        Fault {
            code: "unknown-name",
            message: format!("there is no `{name}`"),
            help: match alternatives(nearest(name, names.clone())) {
                Some(near) => format!("did you mean {near}?"),
                None => format!("there are {}", listed(names)),
            },
        }
    }

    /// A slot is not as slots are.
    pub(super) fn slot(message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault {
            code: "bad-slot",
            message: message.into(),
            help: help.into(),
        }
    }

    /// The template asks for more than it may.
    pub(super) fn limit(message: impl Into<String>) -> Self {
        Fault {
            code: "template-limit",
            message: message.into(),
            help: "make it shorter; a loop inside a loop, or a macro that calls itself, grows fast"
                .to_owned(),
        }
    }

    /// Something cannot be done.
    pub(super) fn failed(message: impl Into<String>, help: impl Into<String>) -> Self {
        Fault {
            code: "template-failed",
            message: message.into(),
            help: help.into(),
        }
    }

    /// Makes an error of the engine that carries the fault.
    pub(super) fn into_error(self) -> Error {
        Error::new(ErrorKind::InvalidOperation, self.message.clone()).with_source(self)
    }

    pub(super) fn at(self, span: Span) -> Diagnostic {
        let label = match self.code {
            "unknown-name" => "unknown name",
            "bad-slot" => "this slot",
            "template-limit" => "stopped here",
            _ => "fails here",
        };
        let finding = match self.code {
            "unknown-name" => Diagnostic::error("unknown-name", self.message),
            "bad-slot" => Diagnostic::error("bad-slot", self.message),
            "template-limit" => Diagnostic::error("template-limit", self.message),
            _ => Diagnostic::error("template-failed", self.message),
        };
        finding.at_labelled(span, label).help(self.help)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// The text of a template, to find places in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body<'t> {
    pub(super) source: SourceId,
    /// Where the body begins in its source.
    pub(super) offset: usize,
    pub(super) text: &'t str,
}

impl Body<'_> {
    /// Returns the place of a part of the body.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(
            self.source,
            self.offset + range.start..self.offset + range.end,
        )
    }

    /// Returns the place of a line, counted from 1, without its indent.
    fn line(&self, number: usize) -> Span {
        let mut start = 0;
        for (line, index) in self.text.split_inclusive('\n').zip(1..) {
            if index == number {
                let indent = line.len() - line.trim_start().len();
                return self.span(start + indent..start + line.trim_end().len().max(indent));
            }
            start += line.len();
        }
        self.span(0..0)
    }

    /// Returns the place of the first text in quotation marks that is this one.
    pub(super) fn find_quoted(&self, text: &str) -> Span {
        let at = ['"', '\'']
            .iter()
            .find_map(|mark| self.text.find(&format!("{mark}{text}{mark}")));
        let at = at.unwrap_or_default();
        self.span(at..at + text.len() + 2)
    }

    /// Returns the place of the first expression or statement with that name in it.
    pub(super) fn find_name(&self, name: &str) -> Span {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        for (at, _) in self.text.match_indices(name) {
            let before = &self.text[..at];
            let after = &self.text[at + name.len()..];
            let opened = before.rfind("{{").max(before.rfind("{%"));
            let closed = before.rfind("}}").max(before.rfind("%}"));
            let is_whole =
                !before.ends_with(|c| is_part(c) || c == '.') && !after.starts_with(is_part);
            if is_whole && opened > closed {
                return self.span(at..at + name.len());
            }
        }
        self.span(0..0)
    }
}

/// Makes a diagnostic of an error of the engine.
pub(super) fn diagnose(error: &Error, body: &Body<'_>) -> Diagnostic {
    let range = error
        .range()
        .filter(|range| body.text.get(range.clone()).is_some());
    let span = match (range.clone(), error.line()) {
        (Some(range), _) if !range.is_empty() => body.span(range),
        (_, Some(line)) => body.line(line),
        _ => body.span(0..0),
    };
    if let Some(fault) = carried(error) {
        return fault.at(span);
    }
    let detail = error.detail().unwrap_or_default().to_owned();
    let said = |kind: &str| match detail.as_str() {
        "" => kind.to_owned(),
        detail => detail.to_owned(),
    };
    let code = range
        .and_then(|range| body.text.get(range))
        .unwrap_or_default();
    match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => {
            Diagnostic::error("template-syntax", said("this cannot be read"))
                .at_labelled(span, "cannot be read")
                .help(DOCS)
        }
        ErrorKind::OutOfFuel => Fault::limit("the template goes on for too long").at(span),
        ErrorKind::InvalidOperation if detail == "recursion limit exceeded" => {
            Fault::limit("the template calls itself too often").at(span)
        }
        ErrorKind::UnknownFilter => unknown(span, "a filter", code, "`join` and `length`"),
        ErrorKind::UnknownTest => unknown(span, "a test", code, "`none`"),
        ErrorKind::UndefinedError => Fault::failed(
            format!("`{}` is nothing here", code.trim()),
            "ask first whether it is there: `{% if … %}`",
        )
        .at(span),
        kind => Fault::failed(said(&kind.to_string()), DOCS).at(span),
    }
}

/// Reports a name that the language of templates does not have.
fn unknown(span: Span, what: &str, code: &str, names: &str) -> Diagnostic {
    Diagnostic::error("unknown-name", format!("`{}` is not {what}", code.trim()))
        .at_labelled(span, "unknown name")
        .help(format!("there is {names}; {DOCS}"))
}

/// Returns the fault that an error carries, however often it was wrapped.
fn carried(error: &Error) -> Option<Fault> {
    let mut next = error.source();
    while let Some(error) = next {
        if let Some(fault) = error.downcast_ref::<Fault>() {
            return Some(fault.clone());
        }
        next = error.source();
    }
    None
}
