//! `wem-report concept-note KEY --take FILE`: what an author wrote into the file goes into
//! `plan/notes/KEY.md`.

use super::note_files::{self, NoteMaker, Wanted};
use super::read_back::{self, Kind};
use super::session::Session;
use super::{Failure, records, refuse_errors};
use crate::compose::Setup;
use crate::compose::concept_note::{ConceptNote, KEY_PROPERTY, KIND_PROPERTY, TEXTS_PROPERTY};
use crate::diagnostic::Diagnostic;
use crate::document::Slot;
use crate::docx_file::{self, DocxFile};
use crate::identity::{DocumentKind, PLAN_PROPERTY};
use crate::notes::{self, Comparison, NamedSlot, Returned, SlotTexts};
use crate::plan::NoteSubject;
use crate::render::docx;
use crate::template::note::SlotInfo;
use crate::template::{Labels, Message};
use std::path::Path;

/// Takes the words of a returned file.
pub(super) fn take(
    session: &mut Session,
    maker: &mut NoteMaker<'_>,
    subject: &NoteSubject<'_>,
    path: &Path,
    setup: Setup<'_>,
    force: bool,
) -> Result<(), Failure> {
    let name = path.display().to_string();
    let file = read(path, &name)?;
    refuse_others(maker, subject, &file, &name)?;
    let wanted = Wanted {
        subject: *subject,
        kind: file.properties.custom(KIND_PROPERTY),
        with_texts: true,
    };
    let labels = setup.labels;
    let note = maker.compose(session, wanted, setup)?;
    refuse_strangers(&file, &note, &name)?;
    let taking = Taking {
        file: &file,
        name: &name,
        note: &note,
        labels,
        force,
    };
    let texts = note_files::texts_path(&maker.loaded.project, subject);
    let old = note_files::read_texts(&texts)?.unwrap_or_default();
    let (new, count, findings) = taking.texts_with_words(session, &texts, &old)?;
    if new == old {
        tell(session, &findings);
        session.note(&format!("{name} has no words that are not there already"));
        return Ok(());
    }
    let is_as_read = |texts: &Path| {
        let now = note_files::read_texts(texts)?.unwrap_or_default();
        Ok::<_, Failure>(now == old)
    };
    read_back::revise(session, Kind::Texts, &texts, |_, texts| {
        match is_as_read(texts)? {
            true => Ok((Some(new), ())),
            false => Err(Failure::from(
                Diagnostic::error(
                    "texts-changed",
                    format!("{} has just been changed by somebody else", texts.display()),
                )
                .help("say the same again"),
            )),
        }
    })?;
    tell(session, &findings);
    session.note(&match count {
        0 => {
            format!(
                "the slots are unchanged; what stands outside them in {name} is kept as a comment"
            )
        }
        1 => format!("1 part taken from {name}"),
        many => format!("{many} parts taken from {name}"),
    });
    session.print_path(&texts);
    Ok(())
}

/// Says what became of words, once it is true.
fn tell(session: &Session, findings: &[Diagnostic]) {
    if !session.quiet {
        session.report(findings);
    }
}

fn read(path: &Path, name: &str) -> Result<DocxFile, Failure> {
    let bytes = records::returned_bytes(path, docx_file::limits::PACKAGE.file)?;
    let kind = records::document_kind(&bytes);
    if let Some(kind) = kind.filter(|kind| *kind != DocumentKind::ConceptNote) {
        let message = format!("{name} is {}, not a concept note", kind.name());
        return Err(Failure::from(
            Diagnostic::error("wrong-note", message).help(kind.advice()),
        ));
    }
    Ok(docx_file::read(&bytes).map_err(|fault| docx_file::finding(&fault, name))?)
}

/// Refuses a file that says of itself that it is another note's.
fn refuse_others(
    maker: &NoteMaker<'_>,
    subject: &NoteSubject<'_>,
    file: &DocxFile,
    name: &str,
) -> Result<(), Failure> {
    let plan = maker.loaded.plan()?;
    let property = |name| file.properties.custom(name);
    if property(PLAN_PROPERTY).is_some_and(|id| id != plan.id) {
        return Err(Failure::from(
            Diagnostic::error("wrong-note", format!("{name} was made from another plan"))
                .help("name the plan that it was made from with --plan"),
        ));
    }
    match property(KEY_PROPERTY) {
        Some(key) if key != subject.key() => Err(Failure::from(
            Diagnostic::error("wrong-note", format!("{name} is the note of {key}"))
                .help(format!("take it with `concept-note {key} --take …`")),
        )),
        _ => Ok(()),
    }
}

/// Refuses a file that neither says that it is a note nor has a slot of one: some programs drop what
/// a file says of itself.
fn refuse_strangers(file: &DocxFile, note: &ConceptNote, name: &str) -> Result<(), Failure> {
    let slots = notes::slots(&note.document.blocks);
    let mut slots = slots.into_iter().map(named);
    let is_note = file.properties.custom(KEY_PROPERTY).is_some()
        || slots.any(|slot| file.slot(&slot.tag, &slot.bookmark).is_some());
    match is_note {
        true => Ok(()),
        false => Err(Failure::from(
            Diagnostic::error("wrong-note", format!("{name} is no concept note of ours"))
                .help("name the DOCX file that `concept-note` wrote, as it was sent back"),
        )),
    }
}

/// A returned file and the note that it is held against.
struct Taking<'a> {
    file: &'a DocxFile,
    name: &'a str,
    note: &'a ConceptNote,
    labels: &'a Labels,
    /// Whether the file's words go before others that were written meanwhile.
    force: bool,
}

impl Taking<'_> {
    /// Returns the file of texts with the words in it, how many slots have new ones, and what is
    /// found.
    fn texts_with_words(
        &self,
        session: &mut Session,
        path: &Path,
        old: &str,
    ) -> Result<(String, usize, Vec<Diagnostic>), Failure> {
        let source = session.sources.add(path, old);
        let (texts, found) = SlotTexts::parse(source, &session.sources);
        refuse_errors(&found)?;
        let title = &self.note.document.metadata.title;
        let begun = match old.is_empty() {
            true => notes::lay_out(title, &[], self.labels),
            false => old.to_owned(),
        };
        let mut text = begun.clone();
        let is_base = self.is_base(old);
        let mut count = 0;
        let mut findings = Vec::new();
        let slots: Vec<NamedSlot<'_>> = notes::slots(&self.note.document.blocks)
            .into_iter()
            .map(named)
            .collect();
        let comparison = self.comparison(&slots)?;
        for (slot, returned) in slots.iter().zip(comparison.slots) {
            let slot = slot.slot;
            let mut infos = self.note.slots.iter();
            let Some(info) = infos.find(|info| info.anchor() == slot.anchor) else {
                continue;
            };
            let written = slot.content.as_deref().map(notes::canonical);
            if returned.pictures > 0 {
                findings.push(self.lost_picture(info));
            }
            let samples = returned.samples.iter();
            findings.extend(samples.map(|sample| self.left_sample(info, sample)));
            match (returned.words, written) {
                (Returned::Gone, _) => findings.push(self.gone(info)),
                (Returned::Empty, None) => {}
                (Returned::Empty, Some(_)) => findings.push(self.emptied(info)),
                (Returned::Words(words), Some(written)) if words == written => {}
                (Returned::Words(_), Some(_)) if !is_base && !self.force => {
                    let heading = texts.of(info).map(|text| text.title.span);
                    return Err(Failure::from(self.both_changed(info, heading)));
                }
                (Returned::Words(words), _) => {
                    text = notes::with_text(&text, info, &words);
                    count += 1;
                }
            }
        }
        let [added, gone] = [comparison.added, comparison.gone].map(|mut texts| {
            texts.retain(|text| !self.is_of_the_day(text));
            texts
        });
        findings.extend(self.outside(&added, &gone));
        text = notes::with_remarks(&text, self.name, &added);
        findings.extend(self.comments());
        let text = if text == begun { old.to_owned() } else { text };
        Ok((text, count, findings))
    }

    /// Returns whether the file was made with these texts.
    fn is_base(&self, texts: &str) -> bool {
        let base = self.file.properties.custom(TEXTS_PROPERTY);
        match base {
            Some(hash) => hash == notes::hash(texts),
            None => texts.is_empty(),
        }
    }

    /// Holds the file against the note as it is written now.
    fn comparison(&self, slots: &[NamedSlot<'_>]) -> Result<Comparison, Failure> {
        let ours = docx::render(&self.note.document)
            .map_err(|error| Failure::Internal(error.to_string()))?;
        let ours = docx_file::read(&ours.bytes).map_err(|fault| Failure::Internal(fault.what()))?;
        Ok(notes::compare(self.file, &ours, slots))
    }

    /// Reports what differs outside the slots.
    fn outside(&self, added: &[String], gone: &[String]) -> Vec<Diagnostic> {
        let added = added.iter().map(|text| {
            self.differs(format!("“{}” stands in no slot", short(text)))
                .help("it is kept as a comment, and not printed; move it under a heading")
        });
        let gone = gone.iter().map(|text| {
            self.differs(format!("“{}” is missing", short(text)))
                .help("it comes from the plan or the template, and will be there again")
        });
        added.chain(gone).collect()
    }

    fn differs(&self, what: String) -> Diagnostic {
        Diagnostic::warning("outside-slot-differs", format!("{}: {what}", self.name))
    }

    /// Returns whether a line says something that changes from one day to another.
    fn is_of_the_day(&self, text: &str) -> bool {
        let note = &self.labels.note;
        let patterns: [&Message; 4] = [
            &note.readiness,
            &note.complete,
            &note.missing,
            &self.labels.title_block.date,
        ];
        text == self.labels.page.draft || patterns.iter().any(|pattern| pattern.fits(text))
    }

    fn comments(&self) -> Vec<Diagnostic> {
        let comments = self.file.comments.iter();
        comments
            .map(|comment| {
                let author = comment.author.as_deref().unwrap_or("somebody");
                let text = comment.text();
                Diagnostic::warning(
                    "comment-not-taken",
                    format!("{}: {author} comments: “{text}”", self.name),
                )
                .help("a comment is no text of the note; answer it, or write it into a slot")
            })
            .collect()
    }

    fn gone(&self, info: &SlotInfo) -> Diagnostic {
        Diagnostic::warning(
            "slot-not-found",
            format!("{} has no slot “{}” any more", self.name, info.title),
        )
        .help("what stood there is in plan/notes/, or among the texts in no slot")
    }

    fn emptied(&self, info: &SlotInfo) -> Diagnostic {
        Diagnostic::warning(
            "slot-emptied",
            format!("{}: the slot “{}” is empty", self.name, info.title),
        )
        .help("the words in plan/notes/ stay; delete them there if they are to go")
    }

    fn lost_picture(&self, info: &SlotInfo) -> Diagnostic {
        Diagnostic::warning(
            "picture-not-taken",
            format!(
                "{}: a picture in the slot “{}” is left out",
                self.name, info.title
            ),
        )
        .help("documents have no pictures; say in words what it shows, or send it as an annex")
    }

    fn left_sample(&self, info: &SlotInfo, sample: &str) -> Diagnostic {
        let what = format!(
            "{}: “{}” in the slot “{}” is a sample that nobody changed, and is left out",
            self.name,
            short(sample),
            info.title
        );
        Diagnostic::warning("sample-not-taken", what)
            .help("if it is meant as it stands, write it into plan/notes/")
    }

    fn both_changed(
        &self,
        info: &SlotInfo,
        heading: Option<crate::diagnostic::Span>,
    ) -> Diagnostic {
        let finding = Diagnostic::error(
            "texts-changed",
            format!(
                "the slot “{}” has other words in {} and in plan/notes/, which has been changed since",
                info.title, self.name
            ),
        )
        .help("put the words together in plan/notes/, or take the file's with --force");
        match heading {
            Some(heading) => finding.at_labelled(heading, "changed since"),
            None => finding,
        }
    }
}

fn named(slot: &Slot) -> NamedSlot<'_> {
    NamedSlot {
        slot,
        tag: docx::slot_tag(&slot.anchor).into_owned(),
        bookmark: docx::bookmark_name(&slot.anchor),
    }
}

/// Returns the beginning of a text.
fn short(text: &str) -> String {
    const LENGTH: usize = 80;
    match text.char_indices().nth(LENGTH) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}
