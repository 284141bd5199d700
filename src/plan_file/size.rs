//! How much there is in a file, before a tree is made of it.
//!
//! A byte of text can become a thousand bytes of tree: each table takes a kilobyte, each error of
//! the parser a quarter. What a file of its size cannot need is refused by counting alone.

use crate::diagnostic::{Diagnostic, SourceId, Span, grouped};
use std::collections::HashSet;
use std::ops::Range;
use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, RecursionGuard, parse_document};
use toml_parser::{ErrorSink, ParseError, Source};

/// A shorter text cannot hold too much.
const SMALL: usize = 256 * 1024;

/// The parser's own limit for brackets in brackets.
const DEPTH: u32 = 80;

/// What a file may hold. A plan of 10,000 items has 10,000 tables and 80,000 values.
#[derive(Debug, Clone, Copy)]
struct Limits {
    tokens: usize,
    tables: usize,
    values: usize,
    /// Syntax errors that are worth a look.
    errors: usize,
}

impl Limits {
    /// Returns the limits of a text, which grow with files that may be larger than a plan.
    fn of(text: &str) -> Self {
        let share = (text.len() as u64).div_ceil(super::LIMIT).max(1);
        let share = usize::try_from(share).unwrap_or(1);
        Limits {
            tokens: 6_000_000 * share,
            tables: 200_000 * share,
            values: 800_000 * share,
            errors: 10_000,
        }
    }
}

/// What is to be done with a text.
#[derive(Debug)]
pub(crate) enum Size {
    Right,
    /// There are so many syntax errors that only the beginning can be parsed.
    Errors {
        count: usize,
        listed: usize,
    },
    /// Nothing can be made of it.
    TooLarge(Diagnostic),
}

/// Counts what there is in a text; `listed` is how many syntax errors will be shown.
pub(crate) fn of(source: SourceId, text: &str, listed: usize) -> Size {
    if text.len() <= SMALL {
        return Size::Right;
    }
    let limits = Limits::of(text);
    let refused = |count: usize, what: &str, range: Range<usize>| {
        Size::TooLarge(
            Diagnostic::error(
                "file-too-large",
                format!("the file has more than {} {what}", grouped(count)),
            )
            .at_labelled(Span::new(source, range), "one too many")
            .help("a plan of 10,000 items has 10,000 tables; is this the right file?"),
        )
    };
    let lexed = Source::new(text);
    if let Some(token) = lexed.lex().nth(limits.tokens) {
        let span = token.span();
        return refused(limits.tokens, "words and signs", span.start()..span.end());
    }
    let tokens = lexed.lex().into_vec();
    let mut census = Census::new(text, limits);
    let mut errors = Errors::new(listed);
    let mut guard = RecursionGuard::new(&mut census, DEPTH);
    parse_document(&tokens, &mut guard, &mut errors);
    match census.surplus {
        Some((count, what, range)) => refused(count, what, range),
        None if errors.count > limits.errors => Size::Errors {
            count: errors.count,
            listed: errors.listed_end.unwrap_or(0).min(text.len()),
        },
        None => Size::Right,
    }
}

/// Counts tables and values.
struct Census<'t> {
    text: &'t str,
    limits: Limits,
    tables: usize,
    values: usize,
    /// Where the heading begins that is being read, and how many parts it has so far.
    heading: Option<(usize, usize)>,
    /// What stands before the last part of headings: a table once, however often it is named.
    parents: HashSet<&'t str>,
    /// The first thing that is too much: the limit, its name, the place.
    surplus: Option<(usize, &'static str, Range<usize>)>,
}

impl<'t> Census<'t> {
    fn new(text: &'t str, limits: Limits) -> Self {
        Census {
            text,
            limits,
            tables: 0,
            values: 0,
            heading: None,
            parents: HashSet::new(),
            surplus: None,
        }
    }

    fn count_tables(&mut self, count: usize, span: toml_parser::Span) {
        self.tables += count;
        if self.tables > self.limits.tables && self.surplus.is_none() {
            self.surplus = Some((self.limits.tables, "tables", span.start()..span.end()));
        }
    }

    fn count_value(&mut self, span: toml_parser::Span) {
        self.values += 1;
        if self.values > self.limits.values && self.surplus.is_none() {
            self.surplus = Some((self.limits.values, "values", span.start()..span.end()));
        }
    }

    fn end_heading(&mut self, span: toml_parser::Span) {
        let Some((start, parts)) = self.heading.take() else {
            return;
        };
        let name = self.text.get(start..span.start()).unwrap_or_default();
        let parent = name.rsplit_once('.').map_or("", |(parent, _)| parent);
        // Tables are too many already before the set can grow large.
        if parts > 0 && self.surplus.is_none() && self.parents.insert(parent) {
            self.count_tables(parts, span);
        }
        self.count_tables(1, span);
    }
}

impl EventReceiver for Census<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.heading = Some((span.end(), 0));
    }

    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.end_heading(span);
    }

    fn array_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.heading = Some((span.end(), 0));
    }

    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.end_heading(span);
    }

    fn inline_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.count_tables(1, span);
        true
    }

    fn array_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.count_value(span);
        true
    }

    fn key_sep(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        match &mut self.heading {
            Some((_, parts)) => *parts += 1,
            None => self.count_tables(1, span),
        }
    }

    fn scalar(&mut self, span: toml_parser::Span, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.count_value(span);
    }
}

/// Counts errors, and remembers where the last one is that will be listed.
struct Errors {
    count: usize,
    listed: usize,
    listed_end: Option<usize>,
}

impl Errors {
    fn new(listed: usize) -> Self {
        Errors {
            count: 0,
            listed,
            listed_end: None,
        }
    }
}

impl ErrorSink for Errors {
    fn report_error(&mut self, error: ParseError) {
        self.count += 1;
        if self.count == self.listed {
            let span = error.unexpected().or(error.context());
            self.listed_end = span.map(|span| span.end());
        }
    }
}
