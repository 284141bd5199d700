//! The files of a circulated draft, in memory.

use super::maker::{Maker, Pack, Translator};
use super::{messages, sheets};
use crate::circulation::collect::Wording;
use crate::circulation::{FileKind, Manifest, Member, PackFile, Sending, Signatory, Symbol};
use crate::cli::documents::{self, Format, TableOf};
use crate::cli::loaded::Loaded;
use crate::cli::session::Session;
use crate::cli::{Failure, mailing};
use crate::compose::ChangeCount;
use crate::compose::circulation::{self, Changes, Circular, Letter};
use crate::diagnostic::{Diagnostic, Spanned};
use crate::dispatch::{Calendar, LastDay};
use crate::document::{Document, Editing};
use crate::identity::DocumentKind;
use crate::plan::Plan;
use crate::reading;
use crate::render::docx::bookmark_name;
use crate::template::HOW_TO_ANSWER;
use crate::worksheet::{csv_file, xlsx_file};
use chrono::NaiveDate;

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
