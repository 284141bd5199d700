//! Inlines as spans of text.
//!
//! A text is cut into parts, counted from 0: every link, every note's mark and all words in another language
//! are one, and so is what stands between them. A part is drawn inside a tag of its own (ISO 32000-1 §14.8.4.4); its number
//! travels through the shaper in the [`Ink`].

use super::change;
use super::glyphs::{Ink, Trace};
use super::look::{Look, Span};
use super::piece::{Said, TextBlock};
use super::places::{self, Places};
use crate::document::{
    ChangeKind, ChangeWords, Color, Emphasis, Field, Inline, Languages, Role, Stretch, StyleSheet,
};
use crate::render::pdf::placed::{Special, Specials};
use std::borrow::Cow;

/// Most parts of a text; further ones are one with the last.
const MOST_PARTS: u16 = u16::MAX;

/// Numbers of pages, for fields.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PageNumbers {
    /// From 1.
    pub(super) page: usize,
    pub(super) pages: usize,
}

/// A mark and the note that belongs to it.
#[derive(Debug)]
pub(super) struct NoteMark<'a> {
    pub(super) part: u16,
    pub(super) number: u32,
    pub(super) content: &'a [Inline],
}

/// Returns how many parts a content has.
pub(super) fn parts(content: &[Inline], languages: Languages<'_>) -> u16 {
    let special = content.iter().map(|inline| match inline {
        Inline::Text { text, emphasis } if *emphasis != Emphasis::Struck => {
            let stretches = languages.stretches(text);
            stretches.iter().filter(|one| is_told(one)).count()
        }
        inline => usize::from(is_special(inline)),
    });
    u16::try_from(1 + 2 * special.sum::<usize>()).unwrap_or(MOST_PARTS)
}

/// Returns whether it is to be said in which language words are.
fn is_told(stretch: &Stretch<'_>) -> bool {
    matches!(stretch.foreign, Some(Some(_)))
}

fn is_special(inline: &Inline) -> bool {
    matches!(
        inline,
        Inline::Link { .. }
            | Inline::Note(_)
            | Inline::NoteAgain(_)
            | Inline::Changed { .. }
            | Inline::Text {
                emphasis: Emphasis::Struck,
                ..
            }
    )
}

/// Sets inlines: what all those of a document share.
#[derive(Debug)]
pub(super) struct InlineSetter<'d> {
    pub(super) styles: &'d StyleSheet,
    pub(super) languages: Languages<'d>,
    pub(super) numbers: PageNumbers,
    pub(super) specials: Specials,
    pub(super) places: Places<'d>,
    pub(super) change_words: &'d ChangeWords,
    /// The digit zero; the others follow it.
    pub(super) zero: char,
    /// The notes that have been set, with their numbers.
    pub(super) said_notes: Vec<(u32, Vec<Inline>)>,
}

impl InlineSetter<'_> {
    /// Returns the spans of a piece, line break by line break, and the marks in them. Registers its
    /// links.
    pub(super) fn spans<'a>(
        &mut self,
        piece: &TextBlock<'a>,
        inline_marker: Option<&str>,
    ) -> (Vec<Vec<Span<'a>>>, Vec<NoteMark<'a>>) {
        let style = self.styles.of(piece.role);
        let mut builder = SpanBuilder {
            piece,
            bold: style.bold,
            color: style.color,
            setter: self,
            part: 0,
            trace: Trace::None,
            lines: vec![Vec::with_capacity(piece.content.len() + 2)],
            marks: Vec::new(),
        };
        if let Some(marker) = inline_marker {
            builder.push(format!("{marker} ").into(), true, false, style.color);
        }
        for inline in piece.content {
            builder.inline(inline);
        }
        if let Some(suffix) = piece.suffix {
            builder.push(format!(" {suffix}").into(), false, false, style.color);
        }
        (builder.lines, builder.marks)
    }
}

struct SpanBuilder<'a, 'b, 'd> {
    piece: &'b TextBlock<'a>,
    setter: &'b mut InlineSetter<'d>,
    bold: bool,
    color: Color,
    part: u16,
    trace: Trace,
    lines: Vec<Vec<Span<'a>>>,
    marks: Vec<NoteMark<'a>>,
}

impl<'a> SpanBuilder<'a, '_, '_> {
    fn inline(&mut self, inline: &'a Inline) {
        let numbers = self.setter.numbers;
        match inline {
            Inline::Text {
                text,
                emphasis: Emphasis::Struck,
            } => self.next_part(|builder| builder.struck(text)),
            Inline::Text { text, emphasis } => self.stretches(text, *emphasis),
            Inline::Changed {
                text,
                emphasis,
                change,
            } => self.next_part(|builder| builder.changed(text, *emphasis, &change.kind)),
            Inline::Link {
                text,
                emphasis,
                target,
            } => self.next_part(|builder| {
                let link = places::link(text, target, &builder.setter.places)
                    .filter(|_| builder.piece.said == Said::Once);
                let color = link.as_ref().map(|_| builder.link_color());
                if let Some(link) = link {
                    let content = builder.piece.contents.first.part(builder.part);
                    builder.setter.specials.insert(content, Special::Link(link));
                }
                builder.text(text, *emphasis, color);
            }),
            Inline::Note(content) => self.next_part(|builder| builder.mark(content)),
            Inline::NoteAgain(content) => self.next_part(|builder| {
                let mut said = builder.setter.said_notes.iter().rev();
                match said.find(|(_, note)| note == content) {
                    Some((number, _)) => builder.number(*number),
                    None => builder.mark(content),
                }
            }),
            Inline::LineBreak => {
                // The space keeps the lines apart for those who hear or copy them.
                self.push(" ".into(), self.bold, false, self.color);
                self.lines.push(Vec::new());
            }
            // On paper nothing can be chosen: the word alone is said.
            Inline::Choice(choice) => self.text(choice.shown(), choice.emphasis(), None),
            Inline::Field(Field::PageNumber) => self.own(numbers.page),
            Inline::Field(Field::PageCount) => self.own(numbers.pages),
            // It is set again once the page is known.
            Inline::Field(Field::PageOf(_)) => self.own(0),
        }
    }

    /// Sets a text; words of which it is known that they are in another language are parts of their own.
    fn stretches(&mut self, text: &'a str, emphasis: Emphasis) {
        for stretch in self.setter.languages.stretches(text) {
            let words = &text[stretch.range.clone()];
            match stretch.foreign.flatten() {
                None => self.text(words, emphasis, None),
                Some(language) => self.next_part(|builder| {
                    if builder.piece.said == Said::Once {
                        let content = builder.piece.contents.first.part(builder.part);
                        let special = Special::Foreign(language.to_owned());
                        builder.setter.specials.insert(content, special);
                    }
                    builder.text(words, emphasis, None);
                }),
            }
        }
    }

    /// Makes a part of its own of what is pushed.
    fn next_part(&mut self, push: impl FnOnce(&mut Self)) {
        self.part = self.part.saturating_add(1).min(MOST_PARTS - 1);
        push(self);
        self.part = self.part.saturating_add(1).min(MOST_PARTS - 1);
    }

    /// Text that is no longer so says so to those who do not see the line.
    fn struck(&mut self, text: &'a str) {
        if self.piece.said == Said::Once {
            let content = self.piece.contents.first.part(self.part);
            let said = change::special(text, &ChangeKind::Deleted, self.setter.change_words);
            self.setter.specials.insert(content, said);
        }
        self.trace = Trace::Struck;
        self.text(text, Emphasis::Struck, None);
        self.trace = Trace::None;
    }

    fn changed(&mut self, text: &'a str, emphasis: Emphasis, kind: &ChangeKind) {
        if self.piece.said == Said::Once {
            let content = self.piece.contents.first.part(self.part);
            let said = change::special(text, kind, self.setter.change_words);
            self.setter.specials.insert(content, said);
        }
        let color = change::color(kind, self.piece.role, &self.setter.styles.palette);
        self.trace = change::trace(kind);
        self.text(text, emphasis, color);
        self.trace = Trace::None;
    }

    fn mark(&mut self, content: &'a [Inline]) {
        if self.piece.said == Said::Again {
            return;
        }
        let number = self
            .setter
            .said_notes
            .last()
            .map_or(1, |(last, _)| last + 1);
        self.setter.said_notes.push((number, content.to_vec()));
        self.number(number);
        self.marks.push(NoteMark {
            part: self.part,
            number,
            content,
        });
    }

    /// Sets the number of a note above the line.
    fn number(&mut self, number: u32) {
        if self.piece.said == Said::Again {
            return;
        }
        let mut look = self.look(self.bold, false, self.color);
        look.ink.raised = true;
        self.span(number.to_string().into(), look);
    }

    fn text(&mut self, text: &'a str, emphasis: Emphasis, color: Option<Color>) {
        let own = match emphasis {
            Emphasis::Quiet | Emphasis::Struck => self.setter.styles.palette.quiet,
            Emphasis::None | Emphasis::Strong | Emphasis::Stress => self.color,
        };
        let bold = self.bold || emphasis == Emphasis::Strong;
        let italic = emphasis == Emphasis::Stress;
        self.push(text.into(), bold, italic, color.unwrap_or(own));
    }

    fn own(&mut self, number: usize) {
        let zero = u32::from(self.setter.zero);
        let digits = number.to_string();
        let digits = digits.chars().map(|digit| {
            let value = digit.to_digit(10).unwrap_or(0);
            char::from_u32(zero + value).unwrap_or(digit)
        });
        let number: String = digits.collect();
        self.push(number.into(), self.bold, false, self.color);
    }

    /// Returns the colour of a link: on a dark ground, that of the text around it.
    fn link_color(&self) -> Color {
        match self.piece.role {
            Role::Band => self.color,
            _ => self.setter.styles.palette.link,
        }
    }

    fn look(&self, bold: bool, italic: bool, color: Color) -> Look {
        let look = Look::upright(bold, color);
        Look {
            italic,
            ink: Ink {
                part: self.part,
                trace: self.trace,
                ..look.ink
            },
            ..look
        }
    }

    fn push(&mut self, text: Cow<'a, str>, bold: bool, italic: bool, color: Color) {
        let look = self.look(bold, italic, color);
        self.span(text, look);
    }

    fn span(&mut self, text: Cow<'a, str>, look: Look) {
        if let Some(line) = self.lines.last_mut() {
            line.push(Span { text, look });
        }
    }
}
