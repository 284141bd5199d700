//! The files of a circulated draft, in memory.

use super::terms::Terms;
use super::{messages, sheets};
use crate::circulation::collect::Wording;
use crate::circulation::{
    Circulation, FileKind, Manifest, Member, PackFile, Sending, Signatory, Symbol,
};
use crate::cli::documents::{self, Format, TableOf};
use crate::cli::project::Loaded;
use crate::cli::session::Session;
use crate::cli::{Failure, mailing, translation};
use crate::compose::circulation::{self, Changes, Circular, Letter};
use crate::compose::{ChangeCount, Setup};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::dispatch::{Calendar, LastDay};
use crate::document::{Document, Editing, Paper};
use crate::identity::DocumentKind;
use crate::plan::progress::Report;
use crate::plan::{BodyKey, Plan};
use crate::reading;
use crate::render::docx::{self, bookmark_name};
use crate::template::{HOW_TO_ANSWER, NoteTemplate};
use crate::worksheet::{csv_file, xlsx_file};
use chrono::NaiveDate;

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

impl Pack {
    fn add(&mut self, kind: FileKind, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.push(Made {
            entry: PackFile::of(kind, name, &bytes),
            bytes,
            language: None,
        });
    }

    /// Takes in what was made in another language.
    fn take_in(&mut self, maker: &Maker<'_>, made: Pack) {
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
    /// Makes what is sent in its language, with how it is worded.
    fn of_language(&self, session: &mut Session) -> Result<Pack, Failure> {
        let mut pack = self.answered(&[Format::Pdf, Format::Docx])?;
        pack.wording = self.wording(&pack)?;
        self.add_guide(session, &mut pack)?;
        self.add_note(session, &mut pack)?;
        Ok(pack)
    }

    /// Makes all files, those of other languages by `others`; messages only if they are wanted.
    pub(super) fn pack(
        &self,
        session: &mut Session,
        others: &[Translator<'_>],
        with_messages: bool,
    ) -> Result<Pack, Failure> {
        let mut pack = self.of_language(session)?;
        for Translator { maker, text } in others {
            let made = maker.of_language(session)?;
            let tag = maker.language.unwrap_or_default();
            pack.take_in(maker, made);
            let name = Manifest::translation_file(tag);
            pack.add(FileKind::Translation, name, text.clone().into_bytes());
        }
        pack.sent = self.sent(&pack);
        if !pack.sent.is_empty() {
            let list = sheets::sent_list(self, &pack.sent);
            let written = csv_file::write(&list).map_err(internal)?;
            pack.warnings.extend(written.warnings);
            pack.add(FileKind::SentList, "sent.csv", written.bytes);
        }
        pack.add(
            FileKind::Plan,
            Manifest::PLAN_FILE,
            self.terms.frozen.clone(),
        );
        if with_messages {
            self.add_messages(session, others, &mut pack)?;
        }
        Ok(pack)
    }

    /// Makes the files that members answer, the draft in some formats.
    pub(super) fn answered(&self, formats: &[Format]) -> Result<Pack, Failure> {
        let circular = self.circular();
        let mut pack = Pack::default();
        let setup = self.setup(false, true);
        let draft = circulation::draft(&circular, self.report, self.editing, setup);
        self.add_document(&mut pack, FileKind::Draft, &draft, formats)?;
        let setup = self.setup(false, true);
        let crowding = circulation::draft_crowding(self.plan, self.report.is_some(), &setup);
        let crowded = crowding.map(|crowding| documents::crowded(crowding, TableOf::Draft));
        pack.warnings.extend(crowded);
        self.add_comment_table(&mut pack, &circular)?;
        Ok(pack)
    }

    /// Makes what goes out with a later deadline: the note and the entry for calendars in each language,
    /// and messages if they are wanted.
    pub(super) fn extension(
        &self,
        session: &mut Session,
        others: &[Translator<'_>],
        with_messages: bool,
    ) -> Result<Pack, Failure> {
        let mut pack = Pack::default();
        self.add_note(session, &mut pack)?;
        for Translator { maker, .. } in others {
            let mut made = Pack::default();
            maker.add_note(session, &mut made)?;
            pack.take_in(maker, made);
        }
        if with_messages {
            self.add_messages(session, others, &mut pack)?;
        }
        Ok(pack)
    }

    /// Adds the page that tells members how to answer.
    fn add_guide(&self, session: &mut Session, pack: &mut Pack) -> Result<(), Failure> {
        let language = self.loaded.template_language();
        let template = self.loaded.project.with_library(|library| {
            library.letter(HOW_TO_ANSWER, language, &mut session.sources)
        })?;
        let files = pack.entries();
        let (page, findings) = circulation::how_to_answer(
            &self.circular(),
            &template,
            &session.sources,
            (&files, self.editing == Editing::TrackedOnly),
            self.setup(true, false),
        )?;
        pack.warnings.extend(findings);
        self.add_document(pack, FileKind::HowToAnswer, &page, &[Format::Docx])
    }

    /// Adds the entry for calendars and the cover note.
    fn add_note(&self, session: &mut Session, pack: &mut Pack) -> Result<(), Failure> {
        let deadline = self.calendar().to_text();
        let name = match self.language {
            None => "deadline.ics".to_owned(),
            Some(tag) => format!("deadline-{tag}.ics"),
        };
        pack.add(FileKind::Deadline, name, deadline.into_bytes());
        let template = self.template(session)?;
        let note = circulation::cover_note(
            &self.circular(),
            &template,
            &session.sources,
            &self.letter(&pack.entries(), None),
            self.setup(true, false),
        )?;
        pack.warnings.extend(note.findings);
        let formats = [Format::Pdf, Format::Docx];
        self.add_document(pack, FileKind::CoverNote, &note.document, &formats)
    }

    fn add_messages(
        &self,
        session: &mut Session,
        others: &[Translator<'_>],
        pack: &mut Pack,
    ) -> Result<(), Failure> {
        for (name, bytes) in messages::messages(self, session, others, pack)? {
            pack.add(FileKind::Message, name, bytes);
        }
        Ok(())
    }

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

    fn add_document(
        &self,
        pack: &mut Pack,
        kind: FileKind,
        document: &Document,
        formats: &[Format],
    ) -> Result<(), Failure> {
        for format in formats {
            let rendered = format.render(document, self.docx)?;
            let name = self.name(kind, format.extension());
            pack.warnings.extend(rendered.warnings);
            pack.add(kind, name, rendered.bytes);
        }
        Ok(())
    }

    fn add_comment_table(&self, pack: &mut Pack, circular: &Circular<'_>) -> Result<(), Failure> {
        let kind = FileKind::CommentTable;
        let table = circulation::comment_table(circular, self.setup(false, false));
        self.add_document(pack, kind, &table, &[Format::Docx])?;
        let of = DocumentKind::CommentTable;
        let properties = circular.all_properties(&self.setup(false, false), of);
        let sheet = sheets::comment_sheet(self, &table.metadata.title, properties);
        let written = xlsx_file::write(&sheet).map_err(internal)?;
        pack.warnings.extend(written.warnings);
        pack.add(kind, self.name(kind, "xlsx"), written.bytes);
        Ok(())
    }

    /// Returns how what members fill in is worded, as it is read where it comes back.
    fn wording(&self, pack: &Pack) -> Result<Wording, Failure> {
        let symbol = Some(self.terms.symbol.as_str());
        let labels = &self.loaded.labels;
        let mut sent = circulation::sent(self.plan, symbol, labels, &[], &bookmark_name);
        for file in pack.files.iter().filter(|file| file.entry.is_answered()) {
            let read = reading::read(&file.entry.name, &file.bytes);
            sent.learn(&read.map_err(Failure::from)?);
        }
        Ok(sent.wording())
    }

    /// Returns the name of a document: the symbol, so that it is told from others in a member's
    /// mail, and what it is.
    fn name(&self, kind: FileKind, extension: &str) -> String {
        let language = self
            .language
            .map_or_else(String::new, |tag| format!("-{tag}"));
        let symbol = self.terms.symbol.folder();
        format!("{symbol}-{}{language}.{extension}", kind.key())
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

    /// Returns the entry for calendars.
    fn calendar(&self) -> Calendar<'_> {
        let terms = self.terms;
        let labels = &self.loaded.labels;
        let words = &labels.circulation.calendar;
        let symbol = ("symbol", terms.symbol.as_str());
        let mut description = words
            .description
            .fill(&[symbol, ("contact", &terms.contact)]);
        if terms.hour.is_some() {
            description += &format!("\n{}", self.circular().deadline_words(labels));
        }
        Calendar {
            made_by: "circulate",
            name: String::new(),
            language: &self.plan.language,
            made: terms.date,
            organiser: mailing::organiser(self.circulation),
            days: vec![LastDay {
                uid: format!("{}.deadline@{}", terms.symbol.folder(), self.plan.id),
                day: terms.deadline,
                sequence: terms.extension,
                summary: words.summary.fill(&[symbol, ("title", &self.plan.title)]),
                description,
                has_reminder: true,
            }],
        }
    }

    /// Returns who is sent what: each member all that is sent at all.
    fn sent(&self, pack: &Pack) -> Vec<Sending> {
        let members = self.circulation.members.iter();
        members.map(|member| self.sending(member, pack)).collect()
    }

    fn sending(&self, member: &Member, pack: &Pack) -> Sending {
        let bodies = member.bodies.iter();
        let language = self.language_of(member, pack);
        let files = pack.files.iter().filter(|file| file.is_sent_in(language));
        Sending {
            member: member.name.value.clone(),
            bodies: bodies.map(|body| body.value.clone()).collect(),
            language: language.unwrap_or(&self.plan.language).to_owned(),
            addresses: texts(&member.addresses),
            copies: texts(&member.copies),
            files: files.map(|file| file.entry.name.clone()).collect(),
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

/// Who makes the files of another language.
#[derive(Debug)]
pub(super) struct Translator<'a> {
    pub(super) maker: Maker<'a>,
    /// The file of the translation.
    pub(super) text: String,
}

fn texts(texts: &[Spanned<String>]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

fn internal(error: impl std::fmt::Display) -> Failure {
    Failure::Internal(error.to_string())
}

/// Tries the templates of the cover note and of the page on how to answer out; returns what is wrong with
/// them.
pub(in crate::cli) fn check_template(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
) -> Vec<Diagnostic> {
    let day = NaiveDate::default();
    let symbol = Symbol::of(plan, 1, 1970);
    let mut findings = Vec::new();
    let kinds = [FileKind::Draft, FileKind::CommentTable, FileKind::Deadline];
    let files = kinds.map(|kind| PackFile::of(kind, kind.key(), &[]));
    let (member, signatory, changes) = trial(plan);
    let language = loaded.template_language();
    for silence in [None, Some(crate::circulation::Silence { days: 3 })] {
        let template = loaded
            .project
            .with_library(|library| library.cover_note(language, &mut session.sources));
        let is_one_way = silence.is_some();
        let circular = Circular::new(plan, &symbol, 1, day, String::new(), silence)
            .extended_from(silence.map(|_| day));
        let letter = Letter {
            files: &files,
            tracked_only: is_one_way,
            changes: is_one_way.then_some(&changes),
            signatory: is_one_way.then_some(&signatory),
            member: is_one_way.then_some(&member),
        };
        let made = template.and_then(|template| {
            let setup = loaded.trial_setup();
            circulation::cover_note(&circular, &template, &session.sources, &letter, setup)
        });
        match made {
            Ok(note) => findings.extend(note.findings),
            // The other way would only say the same again, of another copy of the source.
            Err(found) => return found,
        }
        let template = loaded
            .project
            .with_library(|library| library.letter(HOW_TO_ANSWER, language, &mut session.sources));
        let made = template.and_then(|template| {
            let files = (&files[..], silence.is_some());
            let setup = loaded.trial_setup();
            circulation::how_to_answer(&circular, &template, &session.sources, files, setup)
        });
        match made {
            Ok((_, found)) => findings.extend(found),
            Err(found) => return found,
        }
    }
    crate::diagnostic::sort(&mut findings);
    findings
}

/// Returns a member, who signs, and changes with which a template can be tried out.
pub(in crate::cli) fn trial(plan: &Plan) -> (Member, Signatory, Changes) {
    let name = Spanned::new("–".to_owned(), plan.title.span);
    let signatory = Signatory {
        name: name.clone(),
        title: Some(name.clone()),
    };
    let member = Member {
        name,
        salutation: None,
        bodies: Vec::new(),
        language: None,
        addresses: Vec::new(),
        copies: Vec::new(),
    };
    let changes = Changes {
        since: "–".to_owned(),
        date: NaiveDate::default(),
        kinds: vec![ChangeCount {
            what: "–".to_owned(),
            count: 1,
            places: vec!["–".to_owned()],
        }],
    };
    (member, signatory, changes)
}
