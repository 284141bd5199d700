//! `feedback --member`: what one member said, each comment with its outcome and the reply, as documents and
//! as a ready message.

use super::{FeedbackArgs, Voice};
use crate::circulation::feedback::{CommentId, Feedback};
use crate::circulation::{Circulation, NamedSender, Respondents, Standing};
use crate::cli::collect::sender;
use crate::cli::documents::{Files, Format};
use crate::cli::mailing::{self, file_name};
use crate::cli::session::Session;
use crate::cli::{Failure, documents, inputs, translation};
use crate::compose::feedback::{Compilation, FeedbackMatter, answer_to_member, message_to_member};
use crate::diagnostic::Diagnostic;
use crate::dispatch::{Attachment, Message};
use crate::document::Document;
use crate::output::{self, Overwrite};
use crate::plan::{BodyName, Plan};
use chrono::NaiveDate;
use std::collections::HashSet;

/// What answers are made of.
pub(super) struct Answering<'a> {
    pub(super) plan: &'a Plan,
    /// The plan’s own language first, and those in which members are answered.
    pub(super) voices: &'a [Voice],
    pub(super) circulation: &'a Circulation,
    pub(super) respondents: &'a Respondents,
    pub(super) standing: &'a Standing<'a>,
    pub(super) symbol: &'a str,
    /// The name of the draft's folder.
    pub(super) folder: &'a str,
    pub(super) deadline: Option<NaiveDate>,
    pub(super) date: NaiveDate,
    pub(super) args: &'a FeedbackArgs,
}

impl Answering<'_> {
    /// Writes the answer to whom the call names: a member or a body.
    pub(super) fn named(&self, session: &mut Session, word: &str) -> Result<(), Failure> {
        let who = sender::named(self.plan, self.respondents, word)?;
        if self.write(session, &who)? {
            return Ok(());
        }
        Err(Failure::from(
            Diagnostic::error("nothing-to-show", format!("no comment of {word} is on record"))
                .help("`wem-report status` says who has answered; `wem-report collect --from MEMBER FILE` says whose a file is"),
        ))
    }

    /// Writes the answers to all members who commented.
    pub(super) fn every(&self, session: &mut Session) -> Result<(), Failure> {
        let mut answered = HashSet::new();
        for member in &self.respondents.all {
            let who = NamedSender::Member(member);
            if self.write(session, &who)? {
                let own = self.standing.comments_of(&self.respondents.all, &who);
                answered.extend(own.iter().map(|comment| comment.id));
            }
        }
        let all = self.standing.feedback.comments.iter();
        let others: Vec<String> = all
            .filter(|comment| !answered.contains(&comment.id))
            .map(|comment| comment.id.to_string())
            .collect();
        if !others.is_empty() {
            session.note(&format!(
                "no member is known for these comments, and nobody is answered about them: {}",
                others.join(", ")
            ));
        }
        Ok(())
    }

    /// Writes an answer; returns whether there was anything to answer.
    fn write(&self, session: &mut Session, who: &NamedSender<'_>) -> Result<bool, Failure> {
        let comments = self.standing.comments_of(&self.respondents.all, who);
        if comments.is_empty() {
            return Ok(false);
        }
        let voice = self.voice(who);
        let plan = voice.loaded.plan()?;
        let named = match who {
            NamedSender::Member(member) => plan.named_in_sentence(&member.name),
            NamedSender::Body(key) => plan.named_in_sentence(&key.0),
        };
        let name = named.name.as_ref();
        let ids: HashSet<CommentId> = comments.iter().map(|comment| comment.id).collect();
        let feedback = self.standing.feedback;
        let mut own = feedback.clone();
        own.comments.retain(|comment| ids.contains(&comment.id));
        self.note_open(session, &own, name);
        let standing = Standing::new(&own);
        let labels = &voice.loaded.labels;
        let compilation = Compilation::new(&voice.base, &standing, labels);
        let matter = FeedbackMatter {
            plan,
            symbol: self.symbol,
            deadline: self.deadline,
            asked: &[],
            standing: &standing,
            compilation: &compilation,
            is_to_fill_in: false,
        };
        let setup = self.args.document.setup(&voice.loaded, false, self.date);
        let document = answer_to_member(&matter, &named, setup);
        let folder = voice.loaded.project.out.join("replies").join(self.folder);
        let stem = folder.join(voice.loaded.named(&file_name(name)));
        let formats = [Format::Pdf, Format::Docx];
        let message = match self.args.eml {
            true => self.message(session, who, &matter, (voice, &document), &named)?,
            false => None,
        };
        let mut files = Files::new(&self.args.document, &voice.loaded);
        files.render(&document, &formats, None, &stem)?;
        files.write(session, self.args.document.force)?;
        if let Some(bytes) = message {
            let path = documents::appended(&stem, "eml");
            inputs::refuse(session, &path)?;
            output::write(&path, &bytes, Overwrite::Always)?;
            session.print_path(&path);
        }
        Ok(true)
    }

    /// Returns the language in which somebody is answered: the one that the call names, else the one that the
    /// member asks for, as far as there is a translation.
    fn voice(&self, who: &NamedSender<'_>) -> &Voice {
        let own = &self.voices[0];
        if self.args.language.language.is_some() {
            return self.voices.last().unwrap_or(own);
        }
        let NamedSender::Member(respondent) = who else {
            return own;
        };
        let mut members = self.circulation.members.iter();
        let member = members.find(|one| *one.name == respondent.name);
        let wanted = member.and_then(|member| member.language.as_deref());
        let tags = self.voices.iter().filter_map(|voice| voice.tag.as_ref());
        let tag = wanted.and_then(|wanted| translation::fitting(wanted, &self.plan.language, tags));
        let mut voices = self.voices.iter();
        let found = voices.find(|voice| voice.tag.as_deref() == tag);
        found.unwrap_or(own)
    }

    fn note_open(&self, session: &Session, own: &Feedback, name: &str) {
        let open = own.comments.iter();
        let open = open.filter(|comment| own.decision(comment.id).is_none());
        let open: Vec<String> = open.map(|comment| comment.id.to_string()).collect();
        if !open.is_empty() {
            session.note(&format!(
                "{name}: nothing is decided yet about {}",
                open.join(", ")
            ));
        }
    }

    /// Makes the message; nothing where the member has no address.
    fn message(
        &self,
        session: &Session,
        who: &NamedSender<'_>,
        matter: &FeedbackMatter<'_>,
        (voice, document): (&Voice, &Document),
        named: &BodyName<'_>,
    ) -> Result<Option<Vec<u8>>, Failure> {
        let name = named.name.as_ref();
        let from = mailing::sender(self.circulation)?;
        let (addresses, copies) = match who {
            NamedSender::Member(member) => (&member.addresses[..], &member.copies[..]),
            NamedSender::Body(_) => (&[][..], &[][..]),
        };
        if addresses.is_empty() {
            session.note(&format!(
                "{name} has no address, and so there is no message"
            ));
            return Ok(None);
        }
        let contact = self.circulation.contact.as_ref();
        let contact = contact.map_or_else(String::new, |contact| contact.line());
        let labels = &voice.loaded.labels;
        let stem = voice.loaded.named(&file_name(name));
        let mut rendered = Vec::new();
        let options = self.args.document.docx_options(&voice.loaded);
        for format in [Format::Pdf, Format::Docx] {
            let name = format!("{}-reply-{stem}.{}", self.folder, format.extension());
            rendered.push((name, format.render(document, options)?.bytes));
        }
        let attachments = rendered
            .iter()
            .map(|(name, bytes)| Attachment { name, bytes });
        let subject = &labels.feedback.answer_to_member.subject;
        let body = message_to_member(matter, named, &contact, labels);
        let named = format!(
            "{}\n{}\nreply\n{}\n{body}",
            self.plan.id,
            self.symbol,
            addresses.join(",")
        );
        let message = Message {
            id: mailing::id(&named, from),
            from,
            to: mailing::mailboxes(name, addresses),
            copies: mailing::mailboxes("", copies),
            date: self.date,
            subject: subject.fill(&[("symbol", self.symbol)]),
            body: format!("{body}\n"),
            attachments: attachments.collect(),
        };
        Ok(Some(message.to_bytes()))
    }
}
