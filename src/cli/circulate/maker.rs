//! Who makes the files of a circulated draft in a language, and what is made.

use super::terms::Terms;
use crate::circulation::collect::Wording;
use crate::circulation::{Circulation, FileKind, Member, PackFile, Sending};
use crate::cli::loaded::Loaded;
use crate::cli::session::Session;
use crate::cli::{Failure, translation};
use crate::compose::Setup;
use crate::compose::circulation::{Changes, Circular, Letter};
use crate::diagnostic::Diagnostic;
use crate::document::{Editing, Paper};
use crate::plan::progress::Report;
use crate::plan::{BodyKey, Plan};
use crate::render::docx;
use crate::template::NoteTemplate;

/// What a pack is made of.
#[derive(Debug)]
pub(super) struct Maker<'a> {
    pub(super) loaded: &'a Loaded,
    pub(super) plan: &'a Plan,
    pub(super) circulation: &'a Circulation,
    pub(super) terms: &'a Terms,
    pub(super) paper: Paper,
    pub(super) docx: docx::Options<'a>,
    /// What is new since the draft before; nothing where there was none, or the letter does not say it.
    pub(super) changes: Option<&'a Changes>,
    /// How items stand, where the draft says it.
    pub(super) report: Option<&'a Report<'a>>,
    pub(super) editing: Editing,
    /// The tag of the language, where it is not the plan’s own.
    pub(super) language: Option<&'a str>,
}

/// A file, ready to be written.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) entry: PackFile,
    pub(super) bytes: Vec<u8>,
    /// The tag of its language, where it is a translation.
    pub(super) language: Option<String>,
}

/// All files of a circulated draft but its manifest.
#[derive(Debug, Default)]
pub(super) struct Pack {
    pub(super) files: Vec<Made>,
    pub(super) sent: Vec<Sending>,
    pub(super) wording: Wording,
    pub(super) translations: Vec<(String, Wording)>,
    pub(super) warnings: Vec<Diagnostic>,
}

/// Who makes the files of another language.
#[derive(Debug)]
pub(super) struct Translator<'a> {
    pub(super) maker: Maker<'a>,
    /// The file of the translation.
    pub(super) text: String,
}

impl Pack {
    pub(super) fn add(&mut self, kind: FileKind, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.push(Made {
            entry: PackFile::of(kind, name, &bytes),
            bytes,
            language: None,
        });
    }

    /// Takes in what was made in another language.
    pub(super) fn take_in(&mut self, maker: &Maker<'_>, made: Pack) {
        let tag = maker.language.unwrap_or_default();
        self.files.extend(made.files.into_iter().map(|file| Made {
            language: Some(tag.to_owned()),
            ..file
        }));
        self.warnings.extend(made.warnings);
        self.translations.push((tag.to_owned(), made.wording));
    }

    pub(super) fn entries(&self) -> Vec<PackFile> {
        self.files.iter().map(|file| file.entry.clone()).collect()
    }
}

impl Maker<'_> {
    /// Returns a body's printed name.
    pub(super) fn body_name<'n>(&'n self, key: &'n BodyKey) -> &'n str {
        let body = self.plan.body(key);
        body.map_or(key.0.as_str(), |body| &body.name)
    }

    pub(super) fn circular(&self) -> Circular<'_> {
        let terms = self.terms;
        Circular::new(
            self.plan,
            &terms.symbol,
            terms.revision,
            terms.deadline,
            terms.contact.clone(),
            terms.silence,
        )
        .extended_from(terms.was_deadline)
        .until(terms.hour.clone())
    }

    pub(super) fn setup(&self, portrait: bool, draft: bool) -> Setup<'_> {
        Setup {
            labels: &self.loaded.labels,
            styles: self.loaded.styles(),
            paper: self.paper,
            portrait,
            draft,
            date: self.terms.date,
        }
    }

    /// Returns the template of the letter.
    pub(super) fn template(&self, session: &mut Session) -> Result<NoteTemplate, Failure> {
        let language = self.loaded.template_language();
        let project = &self.loaded.project;
        Ok(project.with_library(|library| library.cover_note(language, &mut session.sources))?)
    }

    /// Returns what the letter says, to all members or to one.
    pub(super) fn letter<'l>(
        &'l self,
        files: &'l [PackFile],
        member: Option<&'l Member>,
    ) -> Letter<'l> {
        Letter {
            files,
            tracked_only: self.editing == Editing::TrackedOnly,
            changes: self.changes,
            signatory: self.circulation.signatory.as_ref(),
            member,
        }
    }

    /// Returns the language that a member asks for, where that is another one than the plan’s.
    pub(super) fn missing_language<'m>(&self, member: &'m Member) -> Option<&'m str> {
        let wanted = member.language.as_deref()?;
        let is_same = translation::is_same(wanted, &self.plan.language);
        (!is_same).then_some(wanted)
    }

    /// Returns the language in which a member is sent the draft; nothing for the plan’s own.
    pub(super) fn language_of<'p>(&self, member: &Member, pack: &'p Pack) -> Option<&'p str> {
        let wanted = member.language.as_deref()?;
        let tags = pack.translations.iter().map(|(tag, _)| tag);
        translation::fitting(wanted, &self.plan.language, tags)
    }
}

impl Made {
    /// Returns whether members are sent the file with others in a language.
    pub(super) fn is_sent_in(&self, language: Option<&str>) -> bool {
        self.entry.kind.is_sent() && self.language.as_deref() == language
    }
}
