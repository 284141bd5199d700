//! Ready messages, one for each member who is to be reminded, with the sheets and calendars of its bodies.

use super::Reminding;
use super::calendars::DueDates;
use crate::circulation::{Answer, DueItem, Member, Reminder, Why};
use crate::cli::loaded::Loaded;
use crate::cli::mailing::{self, file_name};
use crate::cli::session::Session;
use crate::cli::{Failure, circulate, inputs, update_sheet};
use crate::compose::Setup;
use crate::compose::circulation::{self, OpenDraft, ReminderSetup};
use crate::diagnostic::{self, Diagnostic};
use crate::dispatch::{Attachment, Mailbox, Message};
use crate::file_name;
use crate::output::{self, Overwrite};
use crate::plan::network::CriticalItem;
use crate::plan::progress::report::Records;
use crate::plan::progress::{Finance, Log, Report, RiskRegister};
use crate::plan::{Body, Plan};
use crate::template::{NoteTemplate, REMINDER};
use crate::worksheet::xlsx_file;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;

/// Tries the template of reminders out; returns what is wrong with it.
pub(in crate::cli) fn check_template(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
) -> Vec<Diagnostic> {
    let day = NaiveDate::default();
    let (log, risks, finance) = (Log::default(), RiskRegister::default(), Finance::default());
    let records = Records {
        log: &log,
        risks: &risks,
        finance: &finance,
    };
    let report = Report::new(plan, records, day, day);
    let why = [
        Why::Overdue { days: 1 },
        Why::Unreported { days: 2 },
        Why::DueSoon { days: 0 },
        Why::Undated { months: None },
    ];
    let items = report.states.first().into_iter();
    let items: Vec<DueItem<'_, '_>> = items
        .flat_map(|state| {
            why.map(|why| DueItem {
                state,
                why,
                critical: vec![CriticalItem {
                    event: "–".to_owned(),
                    is_implied: false,
                }],
            })
        })
        .collect();
    let (member, signatory, _) = circulate::trial(plan);
    let read = loaded.project.with_library(|library| {
        library.letter(REMINDER, loaded.template_language(), &mut session.sources)
    });
    let template = match read {
        Ok(template) => template,
        Err(findings) => return findings,
    };
    let mut findings = Vec::new();
    for is_whole in [false, true] {
        let draft = OpenDraft {
            symbol: "–",
            sent: day,
            deadline: day,
            hour: None,
            has_silence: true,
        };
        let reminder = Reminder {
            member: &member,
            answer: is_whole.then_some(Answer::Awaited),
            items: items.iter().filter(|_| is_whole).collect(),
        };
        let about = ReminderSetup {
            plan,
            draft: is_whole.then_some(draft),
            contact: "–",
            signatory: is_whole.then_some(&signatory),
            today: day,
            has_sheet: is_whole,
            has_calendar: is_whole,
        };
        let setup = loaded.trial_setup();
        let made = circulation::reminder(&reminder, &template, &session.sources, &about, &setup);
        match made {
            Ok((_, found)) => findings.extend(found),
            // The other way would only say the same again.
            Err(found) => return found,
        }
    }
    diagnostic::sort(&mut findings);
    findings.dedup();
    findings
}

/// What goes with a message.
#[derive(Default)]
struct Enclosed {
    sheets: Vec<(String, Vec<u8>)>,
    calendars: Vec<DueDates>,
}

impl Reminding<'_> {
    /// Writes messages and calendars; everything is made before the first is written.
    pub(super) fn write(
        &self,
        session: &mut Session,
        reminders: &[(&Reminding<'_>, &Reminder<'_, '_>)],
    ) -> Result<(), Failure> {
        let from = mailing::sender(self.circulation)?;
        let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
        let mut templates: HashMap<&str, NoteTemplate> = HashMap::new();
        for (speaking, reminder) in reminders {
            if reminder.member.addresses.is_empty() {
                session.note(&format!(
                    "{} has no address, and so there is no message",
                    *reminder.member.name
                ));
                continue;
            }
            let template = match templates.entry(&speaking.plan.language) {
                Entry::Occupied(read) => read.into_mut(),
                Entry::Vacant(place) => place.insert(speaking.template(session)?),
            };
            let message = speaking.message(session, reminder, template, from)?;
            files.push((self.folder().join(self.name(reminder.member)), message));
        }
        let messages = files.len();
        let mut calendars: Vec<DueDates> = Vec::new();
        for (speaking, reminder) in reminders {
            calendars.extend(speaking.enclosed_calendars(reminder));
        }
        calendars.sort_by(|one, other| one.name.cmp(&other.name));
        calendars.dedup_by(|one, other| one.name == other.name);
        files.extend(
            calendars
                .into_iter()
                .map(|calendar| (self.folder().join(calendar.name), calendar.bytes)),
        );
        for (path, bytes) in &files {
            inputs::refuse(session, path)?;
            output::write(path, bytes, Overwrite::Always)?;
            session.print_path(path);
        }
        self.note_old(session, &files);
        session.note(&match messages {
            0 => "no message was written: nobody with an address is to be reminded".to_owned(),
            1 => "1 message was written, and not sent: open it in your mail program".to_owned(),
            count => format!(
                "{count} messages were written, and none sent: open them in your mail program"
            ),
        });
        Ok(())
    }

    /// Names messages of an earlier call on the same day that nobody needs any more.
    fn note_old(&self, session: &Session, files: &[(PathBuf, Vec<u8>)]) {
        let Ok(entries) = std::fs::read_dir(self.folder()) else {
            return;
        };
        let mut old: Vec<PathBuf> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
            .filter(|path| files.iter().all(|(written, _)| written != path))
            .filter(|_| self.body.is_none())
            .collect();
        old.sort();
        for path in old {
            session.note(&format!(
                "{} is of an earlier call and no longer needed: delete it",
                path.display()
            ));
        }
    }

    /// Returns the name of a member's message: its place on the list, and its name.
    fn name(&self, member: &Member) -> String {
        let members = &self.circulation.members;
        let at = members.iter().position(|one| one.name == member.name);
        let number = at.map_or(0, |at| at + 1);
        format!("{number:02}-{}.eml", file_name(&member.name))
    }

    /// Reads the template of messages in the language of the plan.
    fn template(&self, session: &mut Session) -> Result<NoteTemplate, Failure> {
        let language = self.loaded.template_language();
        let project = &self.loaded.project;
        let template = project
            .with_library(|library| library.letter(REMINDER, language, &mut session.sources))?;
        Ok(template)
    }

    fn message(
        &self,
        session: &mut Session,
        reminder: &Reminder<'_, '_>,
        template: &NoteTemplate,
        from: Mailbox<'_>,
    ) -> Result<Vec<u8>, Failure> {
        let setup = Setup {
            date: self.today,
            ..self.loaded.trial_setup()
        };
        let member = reminder.member;
        let enclosed = self.enclosed(reminder)?;
        let contact = self.circulation.contact.as_ref();
        let contact = contact.map_or_else(String::new, |contact| contact.line());
        let about = ReminderSetup {
            plan: self.plan,
            draft: self.open_draft(),
            contact: &contact,
            signatory: self.circulation.signatory.as_ref(),
            today: self.today,
            has_sheet: !enclosed.sheets.is_empty(),
            has_calendar: !enclosed.calendars.is_empty(),
        };
        let (body, findings) =
            circulation::reminder(reminder, template, &session.sources, &about, &setup)?;
        if !session.quiet {
            session.report(&findings);
        }
        let sheets = enclosed.sheets.iter();
        let sheets = sheets.map(|(name, bytes)| Attachment { name, bytes });
        let calendars = enclosed.calendars.iter().map(|calendar| Attachment {
            name: &calendar.name,
            bytes: &calendar.bytes,
        });
        let addresses: Vec<&str> = member.addresses.iter().map(|one| one.as_str()).collect();
        let (id, day) = (&self.plan.id, self.today);
        let named = format!("{id}\nreminder\n{day}\n{}\n{body}", addresses.join(","));
        let message = Message {
            id: mailing::id(&named, from),
            from,
            to: mailing::mailboxes(&member.name, member.addresses.iter().map(|one| &one.value)),
            copies: mailing::mailboxes("", member.copies.iter().map(|one| &one.value)),
            date: self.today,
            subject: circulation::reminder_subject(reminder, &about, &self.loaded.labels),
            body: format!("{body}\n"),
            attachments: sheets.chain(calendars).collect(),
        };
        Ok(message.to_bytes())
    }

    fn open_draft(&self) -> Option<OpenDraft<'_>> {
        let manifest = &self.circular?.manifest;
        Some(OpenDraft {
            symbol: manifest.symbol.as_str(),
            sent: manifest.date,
            deadline: manifest.last_day(),
            hour: self.circulation.hour.as_ref(),
            has_silence: manifest.silence_days.is_some(),
        })
    }

    /// Returns the bodies whose sheets and dates go with a message: all of a member that owes anything.
    fn bodies<'m>(&'m self, reminder: &'m Reminder<'_, '_>) -> Vec<&'m Body> {
        match reminder.items.is_empty() {
            true => Vec::new(),
            false => {
                let keys = self.bodies_of(reminder.member);
                keys.filter_map(|key| self.plan.body(key)).collect()
            }
        }
    }

    fn enclosed_calendars(&self, reminder: &Reminder<'_, '_>) -> Vec<DueDates> {
        let bodies = self.bodies(reminder).into_iter();
        bodies.filter_map(|body| self.due_dates(body)).collect()
    }

    fn enclosed(&self, reminder: &Reminder<'_, '_>) -> Result<Enclosed, Failure> {
        let mut enclosed = Enclosed {
            calendars: self.enclosed_calendars(reminder),
            ..Enclosed::default()
        };
        for body in self.bodies(reminder) {
            let sheet = update_sheet::worksheet(self.report, body, &self.loaded.labels, false);
            if sheet.rows.is_empty() {
                continue;
            }
            let written = xlsx_file::write(&sheet);
            let written = written.map_err(|error| Failure::Internal(error.to_string()))?;
            let name = format!("update-sheet-{}", file_name::of_key(&body.key.0));
            let name = format!("{}.xlsx", self.loaded.named(&name));
            enclosed.sheets.push((name, written.bytes));
        }
        Ok(enclosed)
    }
}
