//! Diagnostics for people: message, place, excerpt and help, as compilers print them.
//!
//! Excerpts quote files that may hold anything, so every character that could move a cursor or
//! turn the direction of writing is shown by its number. Only the lines concerned are handed to
//! the drawing crate: a file of thousands of lines costs what its findings cost.

use super::{Annotation, Diagnostic, Severity, Sources, escape};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::collections::BTreeMap;
use std::ops::Range;

/// Places this many lines apart, or fewer, share an excerpt.
const NEAR: usize = 4;

/// Of a longer line, in bytes, only the part about the place is shown.
const LONG_LINE: usize = 600;

/// Renders findings one after the other, a blank line after each; in ANSI colours when `colour`.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for diagnostic in diagnostics {
        let excerpts = excerpts(diagnostic, sources);
        let places: Vec<String> = excerpts
            .iter()
            .map(|excerpt| excerpt.place.clone())
            .collect();
        let drawn = renderer.render(&[group(diagnostic, excerpts)]);
        text.push_str(&with_places(&drawn, &places));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(diagnostic: &'a Diagnostic, excerpts: Vec<Excerpt<'a>>) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(shown(&diagnostic.message))
        .id(diagnostic.code);
    let mut group = Group::with_title(title);
    for excerpt in excerpts {
        group = group.element(
            Snippet::source(excerpt.text)
                .path(PLACE.to_string())
                .line_start(excerpt.first_line)
                .annotations(excerpt.marks),
        );
    }
    if !diagnostic.alternatives.is_empty() {
        let alternatives = diagnostic.alternatives.join("; ");
        group = group.element(Level::NOTE.message(shown(&format!("or else: {alternatives}"))));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(shown(help)));
    }
    group
}

/// Stands for an excerpt's path, line and column while it is drawn.
///
/// The drawing crate counts columns in what it is given, where harmful characters are spelled out
/// and long lines are cut; the true place is put in afterwards. The character never stands in
/// shown text, since [`is_harmless`] refuses it.
const PLACE: char = '\u{F8FF}';

/// Puts the true places where the drawing crate wrote its own.
fn with_places(drawn: &str, places: &[String]) -> String {
    let mut pieces = drawn.split(PLACE);
    let mut text = pieces.next().unwrap_or_default().to_string();
    for (piece, place) in pieces.zip(places) {
        text.push_str(place);
        text.push_str(piece.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit()));
    }
    text
}

/// A few lines of a file, with marks under them.
struct Excerpt<'a> {
    /// What the excerpt is about, as "path:line:column".
    place: String,
    first_line: usize,
    text: String,
    marks: Vec<annotate_snippets::Annotation<'a>>,
}

/// Makes the excerpts of a finding, the one with the primary place first.
fn excerpts<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Vec<Excerpt<'a>> {
    let mut annotations: Vec<&Annotation> = diagnostic.annotations.iter().collect();
    // The sort is stable: secondary places keep the order in which the finding tells them.
    annotations.sort_by_key(|annotation| !annotation.primary);
    let mut excerpts: Vec<Vec<&Annotation>> = Vec::new();
    for annotation in annotations {
        let line = sources.locate(annotation.span).line;
        let near = excerpts.iter_mut().find(|group| {
            group[0].span.source == annotation.span.source
                && sources.locate(group[0].span).line.abs_diff(line) <= NEAR
        });
        match near {
            Some(group) => group.push(annotation),
            None => excerpts.push(vec![annotation]),
        }
    }
    excerpts
        .into_iter()
        .map(|group| excerpt(&group, sources))
        .collect()
}

fn excerpt<'a>(annotations: &[&'a Annotation], sources: &Sources) -> Excerpt<'a> {
    let source = annotations[0].span.source;
    let mut lines: BTreeMap<usize, ShownLine> = BTreeMap::new();
    for annotation in annotations {
        let line = sources.locate(annotation.span).line;
        let range = marked_range(annotation, line, sources);
        let line = lines.entry(line).or_insert_with(|| ShownLine {
            window: sources.line_range(source, line),
            marked: range.clone(),
        });
        line.marked = line.marked.start.min(range.start)..line.marked.end.max(range.end);
    }
    let first = *lines.keys().next().unwrap_or(&1);
    let last = *lines.keys().next_back().unwrap_or(&first);
    let mut text = Shown::default();
    for number in first..=last {
        let line = match lines.get(&number) {
            Some(line) => line.clipped(sources.text(source)),
            None => clipped(
                sources.text(source),
                sources.line_range(source, number),
                None,
            ),
        };
        text.push_line(sources.text(source), line);
    }
    let place = sources.locate(annotations[0].span);
    let path = shown(&place.path.display().to_string());
    Excerpt {
        place: format!("{path}:{}:{}", place.line, place.column),
        first_line: first,
        marks: annotations
            .iter()
            .map(|annotation| {
                let line = sources.locate(annotation.span).line;
                let range = text.range(marked_range(annotation, line, sources));
                mark(annotation, range)
            })
            .collect(),
        text: text.text,
    }
}

fn mark(annotation: &Annotation, range: Range<usize>) -> annotate_snippets::Annotation<'_> {
    let kind = if annotation.primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    kind.span(range)
        .label(annotation.label.as_deref().map(shown))
}

/// Returns the part of a span that lies on its first line; later lines add little to a message.
fn marked_range(annotation: &Annotation, line: usize, sources: &Sources) -> Range<usize> {
    let line = sources.line_range(annotation.span.source, line);
    let span = sources.clamped(annotation.span);
    span.start.min(line.end)..span.end.clamp(span.start.min(line.end), line.end)
}

struct ShownLine {
    window: Range<usize>,
    marked: Range<usize>,
}

impl ShownLine {
    fn clipped(&self, text: &str) -> Range<usize> {
        clipped(text, self.window.clone(), Some(self.marked.clone()))
    }
}

/// Cuts a long line to what stands about the marked part.
fn clipped(text: &str, line: Range<usize>, marked: Option<Range<usize>>) -> Range<usize> {
    if line.len() <= LONG_LINE {
        return line;
    }
    let about = marked.map_or(line.start, |marked| marked.start);
    let start = about.saturating_sub(LONG_LINE / 4).max(line.start);
    let end = (start + LONG_LINE).min(line.end);
    text.ceil_char_boundary(start)..text.floor_char_boundary(end)
}

/// Text as it is shown, and where each of its pieces came from.
#[derive(Default)]
struct Shown {
    text: String,
    /// (byte in the source, byte in the shown text) wherever the distance of the two changes.
    anchors: Vec<(usize, usize)>,
}

impl Shown {
    fn push_line(&mut self, source: &str, range: Range<usize>) {
        if !self.text.is_empty() || !self.anchors.is_empty() {
            self.text.push('\n');
        }
        self.anchors.push((range.start, self.text.len()));
        for (index, c) in source[range.clone()].char_indices() {
            if is_harmless(c) {
                self.text.push(c);
            } else {
                self.text.push_str(&escape::number(c));
                let next = range.start + index + c.len_utf8();
                self.anchors.push((next, self.text.len()));
            }
        }
    }

    /// Returns where a range of the source is shown.
    fn range(&self, range: Range<usize>) -> Range<usize> {
        self.byte(range.start)..self.byte(range.end)
    }

    fn byte(&self, byte: usize) -> usize {
        let index = self.anchors.partition_point(|(from, _)| *from <= byte);
        let Some((from, to)) = index.checked_sub(1).map(|index| self.anchors[index]) else {
            return 0;
        };
        let limit = self
            .anchors
            .get(index)
            .map_or(self.text.len(), |(_, next)| *next);
        let shown = (to + (byte - from)).min(limit);
        self.text.floor_char_boundary(shown)
    }
}

/// Returns text as one line of a terminal, a very long one without its middle; the character that
/// stands for places is spelled out, too.
fn shown(text: &str) -> String {
    if text.len() > LONG_LINE * 4 {
        let (first, last) = (text.floor_char_boundary(LONG_LINE), text.len() - LONG_LINE);
        let last = text.ceil_char_boundary(last);
        return format!("{} … {}", shown(&text[..first]), shown(&text[last..]));
    }
    escape::line(text).replace(PLACE, &escape::number(PLACE))
}

/// Returns whether a character is shown in an excerpt as it is.
fn is_harmless(c: char) -> bool {
    c != PLACE && escape::is_harmless(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceId, Span};

    fn rendered(text: &str, diagnostic: impl Fn(SourceId) -> Diagnostic) -> String {
        let mut sources = Sources::default();
        let id = sources.add("plan.toml", text);
        render(&[diagnostic(id)], &sources, false)
    }

    #[test]
    fn of_a_very_long_message_the_middle_is_left_out() {
        let text = format!("begins {} ends", "ж".repeat(1_000_000));
        let line = shown(&text);
        assert!(
            line.starts_with("begins ж") && line.ends_with("ж ends"),
            "{line}"
        );
        assert!(line.len() < 3 * LONG_LINE && line.contains(" … "));
        assert_eq!(shown("short"), "short");
    }

    #[test]
    fn a_finding_without_a_place_has_the_same_look() {
        let text = rendered("", |_| {
            Diagnostic::error("missing-file", "there is no file plan.toml").help("check the path")
        });
        insta::assert_snapshot!(text, @r#"
        error[missing-file]: there is no file plan.toml
         |
         = help: check the path
        "#);
    }

    #[test]
    fn places_far_apart_are_two_excerpts() {
        let text = "a = 1\n\n\n\n\n\n\n\n\n\nlonger = 2\n";
        let text = rendered(text, |id| {
            Diagnostic::warning("repeated-number", "it stands twice")
                .at_labelled(Span::new(id, 24..25), "again")
                .see(Span::new(id, 0..1), "first")
                .help("give both a key")
        });
        insta::assert_snapshot!(text, @r#"
        warning[repeated-number]: it stands twice
          --> plan.toml:11:10
           |
        11 | longer = 2
           |          ^ again
           |
          ::: plan.toml:1:1
           |
         1 | a = 1
           | - first
           |
           = help: give both a key
        "#);
    }

    #[test]
    fn places_near_each_other_share_an_excerpt() {
        let text = rendered("a = 1\nb = 2\n\nc = 3\n", |id| {
            Diagnostic::error("repeated-key", "it stands twice")
                .at_labelled(Span::new(id, 13..14), "again")
                .see(Span::new(id, 0..1), "first")
        });
        insta::assert_snapshot!(text, @r#"
        error[repeated-key]: it stands twice
         --> plan.toml:4:1
          |
        1 | a = 1
          | - first
        ...
        4 | c = 3
          | ^ again
        "#);
    }

    #[test]
    fn harmful_characters_are_shown_by_number_and_marks_stay_in_place() {
        let text = "t = \"a\u{202e}b\u{9b}31mc\u{1b}[2J\" # end\n";
        let end = text.find('#').expect("a comment");
        let text = rendered(text, |id| {
            Diagnostic::error("control-character", "it has \u{1b}[31m in it")
                .at_labelled(Span::new(id, end..end + 1), "here \u{202e}")
                .help("delete \u{7}it")
        });
        assert!(
            text.chars().all(|c| c == '\n' || is_harmless(c)),
            "{text:?}"
        );
        insta::assert_snapshot!(text, @r#"
        error[control-character]: it has <U+001B>[31m in it
         --> plan.toml:1:20
          |
        1 | t = "a<U+202E>b<U+009B>31mc<U+001B>[2J" # end
          |                                         ^ here <U+202E>
          |
          = help: delete <U+0007>it
        "#);
    }

    #[test]
    fn any_span_of_any_text_is_drawn() {
        for text in ["", "\n", "é\r\n", "\u{202e}", "a\tb"] {
            for start in 0..=text.len() + 2 {
                for end in start..=text.len() + 2 {
                    let drawn = rendered(text, |id| {
                        Diagnostic::error("code", "m").at_labelled(Span::new(id, start..end), "x")
                    });
                    assert!(drawn.contains("plan.toml:"), "{text:?} {start} {end}");
                }
            }
        }
    }

    #[test]
    fn of_a_long_line_the_part_about_the_place_is_shown() {
        let text = format!("title = \"{}\" # here", "é".repeat(50_000));
        let at = text.len() - 4;
        let drawn = rendered(&text, |id| {
            Diagnostic::error("code", "m").at_labelled(Span::new(id, at..at + 4), "the place")
        });
        assert!(drawn.len() < 2000, "{}", drawn.len());
        assert!(
            drawn.contains("here") && drawn.contains("^^^^ the place"),
            "{drawn}"
        );
        assert!(drawn.contains("plan.toml:1:50014"), "{drawn}");
    }

    #[test]
    fn colours_are_used_only_when_asked_for() {
        let diagnostics = [Diagnostic::error("code", "message")];
        let sources = Sources::default();
        assert!(render(&diagnostics, &sources, true).contains("\u{1b}["));
        assert!(!render(&diagnostics, &sources, false).contains('\u{1b}'));
    }
}
