//! The engine that runs a template: closed, bounded, without files.

use super::facts::{self, Fact, Record};
use super::faults::{Body, Fault, diagnose};
use super::lines;
use super::marks::{Marks, SlotCall, without_marks};
use crate::diagnostic::Diagnostic;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Object, Value, ValueKind, from_args};
use minijinja::{AutoEscape, Environment, Error, OutputSpan, State, UndefinedBehavior};
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many steps a template may take on little; each step stands for 64 bytes of text as well.
const STEPS: u64 = 500_000;
/// How many more it may take for each thing it is told: as much as a loop over all of them needs.
const STEPS_PER_FACT: u64 = 40;
/// How deep macros may call one another.
const DEPTH: usize = 100;
/// The name of the function that makes a slot.
const SLOT: &str = "slot";

/// What a template printed.
#[derive(Debug)]
pub(super) struct Printed {
    /// Markdown with marks.
    pub(super) text: String,
    pub(super) marks: Marks,
    spans: Vec<OutputSpan>,
}

impl Printed {
    /// Returns which part of the template's body printed a part of the text.
    pub(super) fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.origin_of(range.start);
        let end = match range.end.checked_sub(1) {
            Some(last) if last >= range.start => self.origin_of(last),
            _ => start.clone(),
        };
        start.start..end.end.max(start.start)
    }

    fn origin_of(&self, byte: usize) -> Range<usize> {
        let after = self
            .spans
            .partition_point(|span| span.output_range().start <= byte);
        let Some(span) = after.checked_sub(1).and_then(|index| self.spans.get(index)) else {
            return 0..0;
        };
        let source = span.source_range();
        match span.kind() {
            // What stands in the template word for word has its own place there.
            minijinja::OutputSpanKind::Raw => {
                let at = source.start + (byte - span.output_range().start);
                let at = at.min(source.end);
                at..(at + 1).min(source.end)
            }
            _ => source,
        }
    }
}

/// Runs a template.
pub(super) fn run(body: &Body<'_>, root: &Record) -> Result<Printed, Vec<Diagnostic>> {
    let marks = Arc::new(Mutex::new(Marks::default()));
    let text = lines::keep_ends(body.text);
    let steps = STEPS + STEPS_PER_FACT * root.size();
    let environment = environment(&marks, steps);
    let fail = |error: Error| vec![diagnose(&error, body)];
    let template = environment
        .template_from_named_str("note", &text)
        .map_err(fail)?;
    let unknown = unknown_names(&template.undeclared_variables(true), body, root);
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let slot = Value::from_object(SlotFunction(Arc::clone(&marks)));
    let context = facts::root(root, &without_marks, (SLOT, slot));
    let (text, spans) = template.render_with_spans(context).map_err(fail)?;
    drop(template);
    drop(environment);
    let marks = std::mem::take(&mut *lock(&marks));
    Ok(Printed { text, marks, spans })
}

/// Makes an environment with what this language has, and nothing else.
fn environment<'b>(marks: &Arc<Mutex<Marks>>, steps: u64) -> Environment<'b> {
    let mut environment = Environment::empty();
    environment.set_debug(true);
    environment.set_fuel(Some(steps));
    environment.set_recursion_limit(DEPTH);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Captured Markdown stays Markdown, everything else is a text to be printed as it is.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    if let Ok(syntax) = syntax {
        environment.set_syntax(syntax);
    }
    let values = Arc::clone(marks);
    environment.set_formatter(move |out, _, value| {
        let text = printed(value, &values)?;
        out.write_str(&text).map_err(Error::from)
    });
    environment.add_filter("length", length);
    environment.add_filter("join", join);
    environment.add_test("none", |value: &Value| value.is_none());
    environment
}

/// Returns what an expression prints: Markdown as it is, a mark for a text.
fn printed(value: &Value, marks: &Mutex<Marks>) -> Result<String, Error> {
    if value.is_safe() {
        return Ok(value.as_str().unwrap_or_default().to_owned());
    }
    match value.kind() {
        ValueKind::None => Ok(String::new()),
        ValueKind::String => match value.as_str().unwrap_or_default() {
            "" => Ok(String::new()),
            text => lock(marks).value(text),
        },
        ValueKind::Number => lock(marks).value(&value.to_string()),
        kind => Err(Fault::failed(
            format!("{} cannot be printed", in_words(kind)),
            "print its parts: `{{ item.action }}`, or `{% for item in items %}`",
        )
        .into_error()),
    }
}

fn in_words(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::None | ValueKind::Undefined => "nothing",
        ValueKind::Bool => "true or false",
        ValueKind::Number => "a number",
        ValueKind::String => "a text",
        ValueKind::Seq | ValueKind::Iterable => "a list",
        ValueKind::Map => "a record",
        _ => "this",
    }
}

fn length(value: &Value) -> Result<usize, Error> {
    value.len().ok_or_else(|| {
        Fault::failed(
            format!("{} has no length", in_words(value.kind())),
            "`length` counts the entries of a list",
        )
        .into_error()
    })
}

fn join(value: &Value, separator: Option<String>) -> Result<String, Error> {
    let separator = separator.unwrap_or_default();
    let mut joined = String::new();
    for (part, index) in value.try_iter()?.zip(0..) {
        if index > 0 {
            joined.push_str(&separator);
        }
        joined.push_str(part.as_str().ok_or_else(|| {
            Fault::failed(
                format!("{} cannot be joined", in_words(part.kind())),
                "`join` takes a list of texts",
            )
            .into_error()
        })?);
        if joined.len() > super::marks::MOST_BYTES {
            return Err(super::marks::too_much().into_error());
        }
    }
    Ok(joined)
}

/// `slot(name, words, prompt, title=…)`: a place for an author's words.
#[derive(Debug)]
struct SlotFunction(Arc<Mutex<Marks>>);

impl Object for SlotFunction {
    fn call(self: &Arc<Self>, state: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        let call = self.read(state, args)?;
        let mark = lock(&self.0).slot(call);
        Ok(Value::from_safe_string(mark))
    }
}

impl SlotFunction {
    fn read(&self, state: &mut State<'_, '_>, args: &[Value]) -> Result<SlotCall, Error> {
        const HOW: &str =
            "write `slot(\"objectives\", 120, \"What …, for whom\")`; `title=\"…\"` may follow";
        let wrong = |message: &str| Fault::slot(message, HOW).into_error();
        let (name, words, prompt, more): (&Value, &Value, &Value, Kwargs) = from_args(args)
            .map_err(|_| wrong("a slot has a name, a number of words and a prompt"))?;
        let name = name.as_str().unwrap_or_default().to_owned();
        let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || !name.chars().all(is_key) {
            return Err(wrong(
                "a slot's name has lowercase letters a to z, digits and hyphens",
            ));
        }
        let words = words.as_i64().and_then(|words| u32::try_from(words).ok());
        let words = words.ok_or_else(|| wrong("a slot's words are a whole number"))?;
        let prompt = match prompt.as_str() {
            Some(prompt) if !prompt.trim().is_empty() => self.plain(prompt)?,
            _ => return Err(wrong("a slot's prompt is a text that says what to write")),
        };
        let title = match more.get::<Option<&str>>("title") {
            Ok(Some(title)) if !title.trim().is_empty() => self.plain(title)?,
            Ok(None) => title_of(&name),
            _ => return Err(wrong("a slot's title is a text")),
        };
        let caller = more.get::<Option<Value>>("caller").ok().flatten();
        more.assert_all_used()
            .map_err(|_| wrong("a slot has a name, words, a prompt and a title, nothing else"))?;
        let keys = [super::slot_key(&name), super::slot_key(&title)];
        let is_like = |known: &SlotCall| {
            keys.contains(&super::slot_key(&known.name))
                || keys.contains(&super::slot_key(&known.title))
        };
        if lock(&self.0).slots.iter().any(is_like) {
            return Err(Fault::slot(
                format!("there are two slots called “{name}” or “{title}”"),
                "give each slot a name of its own; a slot in a loop is made again and again",
            )
            .into_error());
        }
        let sketch = match caller {
            None => None,
            // No lock is held here: the sketch prints values of its own.
            Some(caller) => Some(
                caller
                    .call(state, &[])?
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            ),
        };
        Ok(SlotCall {
            name,
            title,
            words,
            prompt,
            sketch,
        })
    }

    /// Returns a text that may have been captured, with its values put in, in one line.
    fn plain(&self, text: &str) -> Result<String, Error> {
        let said = lock(&self.0).said(text, super::marks::MOST_BYTES);
        let said = said.ok_or_else(|| super::marks::too_much().into_error())?;
        Ok(said.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Returns "Learning questions" for "learning-questions".
fn title_of(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        None => String::new(),
        Some(first) => first.to_uppercase().chain(letters).collect(),
    }
}

/// Finds the names that a template uses and nobody gives, all of them at once.
fn unknown_names(
    used: &std::collections::HashSet<String>,
    body: &Body<'_>,
    root: &Record,
) -> Vec<Diagnostic> {
    let mut used: Vec<&String> = used.iter().collect();
    used.sort_unstable();
    let mut findings: Vec<Diagnostic> = used
        .into_iter()
        .filter_map(|path| {
            let mut names = path.split('.');
            let first = names.next()?;
            let fault = match (root.get(first), names.next()) {
                (None, _) if first == SLOT => return None,
                (None, _) => {
                    return Some(
                        Fault::unknown_name(first, root.names().chain([SLOT]))
                            .at(body.find_name(first)),
                    );
                }
                (Some(Fact::Record(record)), Some(name)) if record.get(name).is_none() => {
                    Fault::unknown_field(record.name(), name, record.names())
                }
                _ => return None,
            };
            Some(fault.at(body.find_name(path)))
        })
        .collect();
    crate::diagnostic::sort(&mut findings);
    findings
}

/// Nobody panics while holding the lock; if somebody did, the marks would still be whole.
fn lock(marks: &Mutex<Marks>) -> MutexGuard<'_, Marks> {
    marks.lock().unwrap_or_else(PoisonError::into_inner)
}
