//! `w:r`: runs of text, and fields (ISO/IEC 29500-1 §17.3.2, §17.16).

use super::change;
use super::choice;
use super::direction;
use super::hyperlink::{self, Destination};
use super::ids::bookmark_name;
use super::note_mark;
use super::run_properties::{Language, RunProperties};
use super::story::Story;
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{
    Change, ChangeKind, Direction, Emphasis, Field, Inline, Revision, Role, Signature, Stretch,
    Target, bonds, is_right_to_left, plain_text,
};
use std::borrow::Cow;

/// Writes what stands in a paragraph of `role`, after its marker and the tab that lets the text
/// hang. What looks alike is one run, as if it had been typed in one go.
pub(crate) fn write_marked<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    role: Role,
    (marker, revision): (Option<&str>, Option<&Revision>),
    content: &'d [Inline],
) {
    let typography = story.typography;
    let look = Look::of(typography, role, Emphasis::Strong);
    if let Some(Revision::Renumbered { former, by }) = revision {
        write_number(xml, story, look, (former.as_deref(), marker), by);
        if former.is_some() != marker.is_some() {
            return write_inlines(xml, story, role, content);
        }
    }
    let Some(marker) = marker else {
        return write_inlines(xml, story, role, content);
    };
    let change = revision.and_then(Revision::whole);
    let mut marked = match revision {
        Some(Revision::Renumbered { .. }) => "\t".to_owned(),
        _ => format!("{marker}\t"),
    };
    let is_alike = |emphasis| Look::of(typography, role, emphasis) == look;
    let rest = match (content, change) {
        ([Inline::Text { text, emphasis }, rest @ ..], None) if is_alike(*emphasis) => {
            marked.push_str(text);
            rest
        }
        (
            [
                Inline::Changed {
                    text,
                    emphasis,
                    change: same,
                },
                rest @ ..,
            ],
            Some(change),
        ) if is_alike(*emphasis) && same == change => {
            marked.push_str(text);
            rest
        }
        (all, _) => all,
    };
    match change {
        Some(change) => write_changed(xml, story, look, change, &marked),
        None => write_text(xml, typography, look, &marked),
    }
    write_inlines(xml, story, role, rest);
}

/// Writes a number in the place of another one. Where there was or is none, the tab comes or goes
/// with it.
fn write_number(
    xml: &mut Xml,
    story: &mut Story<'_>,
    look: Look,
    (old, new): (Option<&str>, Option<&str>),
    by: &Signature,
) {
    let tab = match (old, new) {
        (Some(_), Some(_)) => "",
        _ => "\t",
    };
    for (number, kind) in [(old, ChangeKind::Deleted), (new, ChangeKind::Inserted)] {
        if let Some(number) = number {
            write_changed(xml, story, look, &by.sign(kind), &format!("{number}{tab}"));
        }
    }
}

fn write_changed(xml: &mut Xml, story: &mut Story<'_>, look: Look, change: &Change, text: &str) {
    let typography = story.typography;
    change::write_runs(xml, &mut story.ids, change, |xml| {
        write_text(xml, typography, look.changed(&change.kind), text);
    });
}

/// Writes what stands in a paragraph of `role`.
pub(crate) fn write_inlines<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    role: Role,
    content: &'d [Inline],
) {
    let typography = story.typography;
    let base = base_of(content, story);
    for inline in content {
        match inline {
            Inline::Text { text, emphasis } => {
                let look = Look::of(typography, role, *emphasis);
                write_text_in(xml, typography, look, text, base);
            }
            Inline::Changed {
                text,
                emphasis,
                change,
            } => {
                let look = Look::of(typography, role, *emphasis);
                write_changed(xml, story, look, change, text);
            }
            Inline::Link {
                text,
                emphasis,
                target,
            } => write_link(xml, story, role, (text, *emphasis), target),
            Inline::Note(note) => write_note(xml, story, role, note),
            Inline::NoteAgain(note) => match story.said_note(note) {
                Some(id) => write_note_again(xml, id),
                None => write_note(xml, story, role, note),
            },
            Inline::LineBreak => xml.element("w:r").content(|xml| xml.empty("w:br")),
            Inline::Field(field) => {
                write_field(xml, field);
                // LibreOffice does not see the digits.
                if base != typography.direction {
                    xml.element("w:r")
                        .content(|xml| write_plain(xml, direction::MARK));
                }
            }
            Inline::Choice(choice) => choice::write(xml, story, choice, |xml| {
                let look = Look::of(typography, role, choice.emphasis());
                write_text(xml, typography, look, choice.shown());
            }),
        }
    }
}

/// Returns the direction that a line runs in: one with a field that is in letters of the other direction
/// alone, such as "Page 1 of 2" before there are words of the language, runs as these do.
fn base_of(content: &[Inline], story: &Story<'_>) -> Direction {
    let has_field = content
        .iter()
        .any(|inline| matches!(inline, Inline::Field(_)));
    let words = plain_text(content);
    let is_foreign = words.contains(char::is_alphabetic) && !words.contains(is_right_to_left);
    match (has_field && is_foreign, story.is_turned) {
        (true, _) => Direction::LeftToRight,
        (false, true) => story.typography.direction.turned(),
        (false, false) => story.typography.direction,
    }
}

fn write_link(
    xml: &mut Xml,
    story: &mut Story<'_>,
    role: Role,
    (text, emphasis): (&str, Emphasis),
    target: &Target,
) {
    let destination = Destination::of(target, story);
    let typography = story.typography;
    match destination {
        Some(destination) => hyperlink::write(xml, &destination, |xml| {
            write_text(
                xml,
                typography,
                Look::of_link(typography, role, emphasis),
                text,
            );
        }),
        None => write_text(xml, typography, Look::of(typography, role, emphasis), text),
    }
}

/// Writes a note's mark, or, where there can be no notes (§17.11.14), the note itself.
fn write_note<'d>(xml: &mut Xml, story: &mut Story<'d>, role: Role, note: &'d [Inline]) {
    if let Some(id) = story.note(note) {
        let is_repeated = story.typography.repeated_notes.contains(&note);
        let bookmark = is_repeated.then(|| story.ids.named(note_mark::bookmark_name(id)));
        return note_mark::write_reference(xml, id, bookmark.as_ref());
    }
    let look = Look::of(story.typography, role, Emphasis::None);
    write_text(xml, story.typography, look, " (");
    write_inlines(xml, story, role, note);
    write_text(xml, story.typography, look, ")");
}

/// Writes the number of a note that was referred to before: a field, for a second reference would make
/// a second note of it (§17.16.5.39).
fn write_note_again(xml: &mut Xml, id: usize) {
    let instruction = format!(" NOTEREF {} \\f \\h ", note_mark::bookmark_name(id));
    write_field_of(xml, &instruction, |xml| note_mark::write_number(xml, id));
}

/// How a run differs from its paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Look {
    pub style: Option<StyleId>,
    /// Said directly where the style is another emphasis's.
    bold: bool,
    italic: bool,
    struck: bool,
    pub color: Option<ThemedColor>,
    /// Whether its text is written as deleted (§17.3.3.7); text that moved away is not.
    is_deleted: bool,
}

impl Look {
    /// Returns the look of an emphasis. What is bold already stays so: bold is a toggle property,
    /// and a bold character style in a bold paragraph would undo it (§17.7.3).
    fn of(typography: &Typography, role: Role, emphasis: Emphasis) -> Self {
        if role == Role::Prompt {
            return Self::within(StyleId::PlaceholderText, typography, role, emphasis);
        }
        let style = match emphasis {
            Emphasis::Strong if typography.styles.of(role).bold => None,
            emphasis => StyleId::of_emphasis(emphasis),
        };
        Look {
            style,
            struck: emphasis == Emphasis::Struck,
            ..Look::default()
        }
    }

    fn of_link(typography: &Typography, role: Role, emphasis: Emphasis) -> Self {
        Self::within(StyleId::Hyperlink, typography, role, emphasis)
    }

    /// Returns the look of an emphasis in text that has a character style already.
    fn within(style: StyleId, typography: &Typography, role: Role, emphasis: Emphasis) -> Self {
        Look {
            style: Some(style),
            bold: emphasis == Emphasis::Strong && !typography.styles.of(role).bold,
            italic: emphasis == Emphasis::Stress,
            struck: emphasis == Emphasis::Struck,
            ..Look::default()
        }
    }

    /// Returns the look of text that carries a change mark.
    fn changed(self, kind: &ChangeKind) -> Self {
        Look {
            is_deleted: *kind == ChangeKind::Deleted,
            ..self
        }
    }

    fn text_element(self) -> &'static str {
        if self.is_deleted { "w:delText" } else { "w:t" }
    }

    /// Makes the look of text in a colour of its own.
    pub(crate) fn colored(color: ThemedColor) -> Self {
        Look {
            color: Some(color),
            ..Look::default()
        }
    }
}

/// Writes a text as runs, one for each stretch of a writing direction.
///
/// What is in the document's script is in its language, and says so: text that is copied into
/// another document is then still spelled and hyphenated as what it is. So do other stretches whose
/// language is known.
pub(crate) fn write_text(xml: &mut Xml, typography: &Typography, look: Look, text: &str) {
    write_text_in(xml, typography, look, text, typography.direction);
}

/// Writes a text in a line that runs in a direction.
fn write_text_in(xml: &mut Xml, typography: &Typography, look: Look, text: &str, base: Direction) {
    let text = bonded(text, base);
    let text = direction::with_marks(&text, base);
    for (range, direction) in direction::stretches(&text, base) {
        if range.is_empty() {
            continue;
        }
        let languages = typography.languages;
        let text = &text[range];
        let stretches = match direction == typography.direction {
            true => languages.stretches(text),
            false => languages.stretches_of_foreign(text),
        };
        for Stretch {
            range,
            script,
            foreign,
        } in stretches
        {
            let tag = match foreign {
                Some(tag) => tag,
                None => (direction == typography.direction).then_some(typography.language),
            };
            let properties = RunProperties {
                style: look.style,
                bold: look.bold.then_some(true),
                italic: look.italic.then_some(true),
                strike: look.struck.then_some(true),
                color: look.color,
                rtl: direction == Direction::RightToLeft,
                language: tag.map(|tag| Language::of(tag, script)),
                ..RunProperties::default()
            };
            xml.element("w:r").content(|xml| {
                properties.write(xml);
                write_characters(xml, look.text_element(), &text[range]);
            });
        }
    }
}

/// Stands for a hyphen at which no line ends; a text cannot have it.
const NO_BREAK_HYPHEN: char = '\u{1E}';

/// Stands behind a stroke, or such a hyphen, at which no line ends.
const WORD_JOINER: char = '\u{2060}';

/// Marks where lines do not end: dates, numbers with their units, and names stay whole. Who reads a returned
/// file takes the marks for plain spaces, hyphens and strokes again.
///
/// In a line from right to left, LibreOffice cuts the word behind a hyphen of the kind that ends no line.
fn bonded(text: &str, base: Direction) -> Cow<'_, str> {
    let bonds = bonds(text);
    if bonds.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bonded = String::with_capacity(text.len() + bonds.len());
    let mut done = 0;
    for bond in bonds {
        bonded.push_str(&text[done..bond.start]);
        match (&text[bond.clone()], base) {
            (" ", _) => bonded.push('\u{A0}'),
            ("-", Direction::LeftToRight) => bonded.push(NO_BREAK_HYPHEN),
            (stroke, _) => {
                bonded.push_str(stroke);
                bonded.push(WORD_JOINER);
            }
        }
        done = bond.end;
    }
    bonded.push_str(&text[done..]);
    Cow::Owned(bonded)
}

/// Writes the characters of a run. Tabs, line ends and hyphens that end no line have elements of their own
/// (§17.3.3.32, §17.3.3.1, §17.3.3.18): as characters they would be mere spaces, or of another font.
fn write_characters(xml: &mut Xml, element: &'static str, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['\t', '\n', '\r', NO_BREAK_HYPHEN]) {
        write_plain_as(xml, element, &rest[..at]);
        let (special, length) = match &rest.as_bytes()[at..] {
            [b'\t', ..] => ("w:tab", 1),
            [0x1E, ..] => ("w:noBreakHyphen", 1),
            [b'\r', b'\n', ..] => ("w:br", 2),
            _ => ("w:br", 1),
        };
        xml.empty(special);
        rest = &rest[at + length..];
    }
    write_plain_as(xml, element, rest);
}

fn write_plain(xml: &mut Xml, text: &str) {
    write_plain_as(xml, "w:t", text);
}

fn write_plain_as(xml: &mut Xml, element: &'static str, text: &str) {
    if text.is_empty() {
        return;
    }
    let keeps_spaces = text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
        || text.contains("  ");
    xml.element(element)
        .maybe("xml:space", keeps_spaces.then_some("preserve"))
        .text(text);
}

/// Writes a run that holds nothing but a tab.
pub(crate) fn write_tab(xml: &mut Xml) {
    xml.element("w:r").content(|xml| xml.empty("w:tab"));
}

/// Writes a run that holds nothing but a space.
pub(crate) fn write_space(xml: &mut Xml) {
    xml.element("w:r").content(|xml| write_plain(xml, " "));
}

/// Writes a run of spaces between texts of any direction.
pub(crate) fn write_spaces(xml: &mut Xml, typography: &Typography, spaces: &str) {
    let properties = RunProperties {
        rtl: typography.is_right_to_left(),
        ..RunProperties::default()
    };
    xml.element("w:r").content(|xml| {
        properties.write(xml);
        write_plain(xml, spaces);
    });
}

/// Writes a run of blanks, of which only what lies behind or below them is seen.
pub(crate) fn write_blank(xml: &mut Xml, properties: &RunProperties<'_>, blanks: &str) {
    xml.element("w:r").content(|xml| {
        properties.write(xml);
        write_plain(xml, blanks);
    });
}

/// Writes a complex field (§17.16.18) that shows 1 until an application lays out the pages. Of another
/// page nothing is shown until then: the application is told that the number is out of date.
fn write_field(xml: &mut Xml, field: &Field) {
    let instruction = match field {
        Field::PageNumber => " PAGE ",
        Field::PageCount => " NUMPAGES ",
        Field::PageOf(anchor) => {
            let instruction = format!(" PAGEREF {} \\h ", bookmark_name(anchor));
            xml.element("w:r").content(|xml| {
                xml.element("w:fldChar")
                    .attribute("w:fldCharType", "begin")
                    .attribute("w:dirty", "true")
                    .empty();
            });
            write_field_end(xml, &instruction, |_| {});
            return;
        }
    };
    write_field_of(xml, instruction, |xml| {
        xml.element("w:r")
            .content(|xml| xml.element("w:t").text("1"));
    });
}

/// Writes a field with what it shows until an application fills it in.
pub(crate) fn write_field_of(xml: &mut Xml, instruction: &str, result: impl FnOnce(&mut Xml)) {
    write_field_character(xml, "begin");
    write_field_end(xml, instruction, result);
}

/// Writes what stands behind the beginning of a field.
fn write_field_end(xml: &mut Xml, instruction: &str, result: impl FnOnce(&mut Xml)) {
    xml.element("w:r").content(|xml| {
        xml.element("w:instrText")
            .attribute("xml:space", "preserve")
            .text(instruction);
    });
    write_field_character(xml, "separate");
    result(xml);
    write_field_character(xml, "end");
}

fn write_field_character(xml: &mut Xml, kind: &str) {
    xml.element("w:r").content(|xml| {
        xml.element("w:fldChar")
            .attribute("w:fldCharType", kind)
            .empty();
    });
}
