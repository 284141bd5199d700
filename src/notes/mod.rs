//! What authors write into the slots of a concept note: one Markdown file a note
//! (`plan/notes/KEY.md`), one heading a slot.
//!
//! ```text
//! # Concept note: Plenary Conference
//!
//! ## Background
//!
//! What the author wrote, with *emphasis*, lists and tables.
//! ```
//!
//! Nothing that stands in such a file is ever lost: headings of no slot are reported and kept, and
//! a change of one slot's text leaves every other byte as it is. This module must not know the
//! plan, nor documents.

mod aligned;
mod returned;
mod taken;

pub use returned::{Comparison, NamedSlot, Returned, SlotReturn, compare, slots};

use crate::diagnostic::{Diagnostic, SourceId, Sources, Span, Spanned, alternatives, nearest};
use crate::document::Block;
use crate::numerals::hexadecimal;
use crate::template::markdown;
use crate::template::note::{SlotInfo, slot_key};
use crate::template::{Labels, markdown::Section};
use sha2::{Digest as _, Sha256};
use std::ops::Range;

/// The texts of a note's slots.
#[derive(Debug, Clone)]
pub struct SlotTexts {
    pub source: SourceId,
    texts: Vec<SlotText>,
}

/// The text of one slot.
#[derive(Debug, Clone)]
pub struct SlotText {
    /// As the heading says it.
    pub title: Spanned<String>,
    /// The part of the source that is the text.
    pub body: Range<usize>,
}

impl SlotTexts {
    /// Divides a source into the texts of slots; finds what no slot can hold.
    pub fn parse(source: SourceId, sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let text = sources.text(source);
        let mut findings = Vec::new();
        let mut texts: Vec<SlotText> = Vec::new();
        let sections = markdown::sections(text);
        let before = sections
            .first()
            .map_or(text.len(), |first| first.heading.start);
        if let Some(words) = markdown::first_words(&text[..before]) {
            findings.push(
                Diagnostic::warning(
                    "text-outside-slot",
                    "this text is in no slot, and is not printed",
                )
                .at_labelled(Span::new(source, words), "under no heading")
                .help("put it under a heading `## …`, or make a comment of it: `<!-- … -->`"),
            );
        }
        for section in sections {
            let title = Spanned::new(section.title, Span::new(source, section.heading));
            let known = texts
                .iter()
                .find(|known| slot_key(&known.title) == slot_key(&title));
            if let Some(known) = known {
                findings.push(repeated(&title, known));
                continue;
            }
            texts.push(SlotText {
                title,
                body: section.body,
            });
        }
        (SlotTexts { source, texts }, findings)
    }

    /// Returns the text of a slot, if there is a heading for it.
    pub fn of(&self, slot: &SlotInfo) -> Option<&SlotText> {
        self.texts.iter().find(|text| slot.is_called(&text.title))
    }

    /// Reports headings that are no slot's.
    pub fn unknown(&self, slots: &[SlotInfo]) -> Vec<Diagnostic> {
        let is_unknown = |text: &&SlotText| !slots.iter().any(|slot| slot.is_called(&text.title));
        let titles = || slots.iter().map(|slot| slot.title.as_str());
        self.texts
            .iter()
            .filter(is_unknown)
            .map(|text| {
                let help = match alternatives(nearest(&text.title, titles())) {
                    Some(near) => format!("did you mean {near}?"),
                    None => format!(
                        "the slots are {}; the text is kept here, and not printed",
                        titles().collect::<Vec<_>>().join(", ")
                    ),
                };
                Diagnostic::warning(
                    "unknown-slot",
                    format!("the note has no slot “{}”", *text.title),
                )
                .at_labelled(text.title.span, "no slot")
                .help(help)
            })
            .collect()
    }
}

fn repeated(title: &Spanned<String>, known: &SlotText) -> Diagnostic {
    Diagnostic::error(
        "repeated-slot-text",
        format!("there are two texts for the slot “{}”", **title),
    )
    .at_labelled(title.span, "the second one")
    .see(known.title.span, "the first one")
    .help("put both under one heading, or delete one")
}

/// Returns a file for the texts of a note's slots, with what each slot asks for.
pub(crate) fn lay_out(title: &str, slots: &[SlotInfo], labels: &Labels) -> String {
    let head = format!("# {title}\n\n{}\n", comment(&labels.note.file_remark));
    complete(&head, slots, labels)
}

/// Returns a file with a heading added for each slot that it lacks one for.
pub fn complete(text: &str, slots: &[SlotInfo], labels: &Labels) -> String {
    let sections = markdown::sections(text);
    let missing = slots.iter().filter(|slot| !has(&sections, slot));
    let mut completed = text.to_owned();
    for slot in missing {
        let prompt = match slot.words {
            None => slot.prompt.clone(),
            Some(words) => labels
                .note
                .prompt
                .fill(&[("prompt", &slot.prompt), ("words", &words.to_string())]),
        };
        append(&mut completed, slot, &comment(&prompt));
    }
    completed
}

/// Returns a text's hash, by which a returned document tells what was put into it: SHA-256, 64
/// hexadecimal digits.
pub fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    hexadecimal(&digest)
}

/// Returns what stands in a slot as Markdown of one form, however its author wrote it.
pub fn canonical(content: &[Block]) -> String {
    markdown::write(content)
}

/// Returns a file with remarks on another file, as comments before the first slot; those that it has
/// already are not repeated.
pub(crate) fn with_remarks(text: &str, file: &str, remarks: &[String]) -> String {
    let remarks = remarks.iter().map(|remark| remark.replace("--", "–"));
    let is_new = |remark: &String| !text.lines().any(|line| line == remark);
    let new: Vec<String> = remarks.filter(is_new).collect();
    if new.is_empty() {
        return text.to_owned();
    }
    let sections = markdown::sections(text);
    let at = sections
        .first()
        .map_or(text.len(), |first| first.heading.start);
    let (before, after) = text.split_at(at);
    let gap = if before.is_empty() || before.ends_with("\n\n") {
        ""
    } else {
        "\n"
    };
    let file = file.replace("--", "–");
    let remarks = new.join("\n\n");
    format!("{before}{gap}<!-- Outside the slots of {file}:\n\n{remarks}\n-->\n\n{after}")
}

/// Returns a file in which a slot has another text; all else stays as it is.
pub(crate) fn with_text(text: &str, slot: &SlotInfo, words: &str) -> String {
    let sections = markdown::sections(text);
    let section = sections.iter().find(|one| slot.is_called(&one.title));
    let Some(section) = section else {
        let mut changed = text.to_owned();
        append(&mut changed, slot, words);
        return changed;
    };
    let after = &text[section.body.end..];
    let gap = if after.is_empty() { "" } else { "\n" };
    let words = words.trim_matches('\n');
    format!("{}\n\n{words}\n{gap}{after}", &text[..section.heading.end])
}

fn append(text: &mut String, slot: &SlotInfo, words: &str) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let gap = if text.is_empty() { "" } else { "\n" };
    text.push_str(&format!(
        "{gap}## {}\n\n{}\n",
        slot.title,
        words.trim_matches('\n')
    ));
}

fn has(sections: &[Section], slot: &SlotInfo) -> bool {
    sections.iter().any(|one| slot.is_called(&one.title))
}

/// Makes a comment; two hyphens would end it.
fn comment(text: &str) -> String {
    format!("<!-- {} -->", text.replace("--", "–"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(name: &str, title: &str) -> SlotInfo {
        SlotInfo {
            name: name.to_owned(),
            title: title.to_owned(),
            words: None,
            prompt: "What -- to write".to_owned(),
        }
    }

    #[test]
    fn a_changed_text_leaves_all_else_as_it_is() {
        let objectives = slot("objectives", "Objectives");
        let text = "# T\n\nmine\n\n## Other\n\n  kept \n\n## objectives\n\nold\n\n## Last\nend";
        assert_eq!(
            with_text(text, &objectives, "new\n\n- words\n"),
            "# T\n\nmine\n\n## Other\n\n  kept \n\n## objectives\n\nnew\n\n- words\n\n## Last\nend"
        );
        let again = with_text(text, &slot("last", "Last"), "new");
        assert_eq!(&again[again.len() - 13..], "## Last\n\nnew\n");
        assert_eq!(
            with_text("mine", &objectives, "new"),
            "mine\n\n## Objectives\n\nnew\n"
        );
        assert_eq!(with_text("", &objectives, "new"), "## Objectives\n\nnew\n");
    }

    #[test]
    fn headings_are_added_for_slots_that_have_none() {
        let mut sources = Sources::default();
        let (labels, _) = crate::template::Library::embedded()
            .labels("en", &mut sources)
            .unwrap();
        let slots = [slot("a-b", "A b"), slot("c", "Contacts")];
        let laid_out = lay_out("Note", &slots, &labels);
        assert_eq!(complete(&laid_out, &slots, &labels), laid_out);
        assert_eq!(
            complete("## CONTACTS\n\nmine", &slots, &labels),
            "## CONTACTS\n\nmine\n\n## A b\n\n<!-- What – to write -->\n"
        );
        assert!(laid_out.ends_with("## Contacts\n\n<!-- What – to write -->\n"));
    }
}
