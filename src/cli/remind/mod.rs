//! `wem-report remind`: who has not answered the draft that is out, and whose bodies have something to
//! report; a line for each member, and ready messages.
//!
//! ```text
//! circulation.toml, manifest, feedback ─ Standing ──┐
//! progress.toml ─ Report ─ due_items ─> Reminders ──┴─> lines
//!                                            └─ messages.rs, calendars.rs ─> out/reminders/DAY/
//! ```

mod calendars;
mod messages;

pub(super) use messages::check_template;

use super::circulars::{self, Circular};
use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::records::{LoadedCirculation, LoadedRecords, RecordsArgs};
use super::session::Session;
use super::status::{is_adopted, list};
use super::{Failure, date, filters, keyed, translation};
use crate::circulation::{
    Answer, Circulation, DueItem, Member, Reminder, Respondents, Sender, Standing, Why, due_items,
};
use crate::diagnostic::Diagnostic;
use crate::plan::progress::{Log, Report};
use crate::plan::{Body, BodyKey, Plan};
use chrono::NaiveDate;
use clap::Args;
use std::path::PathBuf;

/// Arguments of `remind`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report remind
  wem-report remind --body iwg --date 2016-08-20
  wem-report remind --eml
  wem-report remind --ics --language fr

A line is printed for each member, by name. With --eml, a ready message for each member who is to be
reminded goes to out/reminders/DAY/, with the update sheet and the due dates of each of its bodies.
Nothing is sent. Its words are those of templates/circulation/reminder.md; `wem-report templates eject
reminder` copies the built-in ones there.")]
pub(super) struct RemindArgs {
    /// Only members that answer for this body, by its key or name, and only its items.
    #[arg(long, value_name = "BODY")]
    body: Option<String>,

    /// Write the messages and, for each body, a calendar of its due dates.
    #[arg(long)]
    eml: bool,

    /// Write the calendar of each body’s due dates alone.
    #[arg(long)]
    ics: bool,

    /// Bring up items that have had no date for more than so many months.
    #[arg(long, value_name = "NUMBER", default_value_t = 6)]
    months: u32,

    /// The day as of which it is said [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,

    #[command(flatten)]
    records: RecordsArgs,

    /// All messages and calendars in this language, such as fr [default: the one that each member asks for, as
    /// far as the plan is translated into it; of calendars alone the plan’s own].
    #[arg(long, value_name = "TAG", value_parser = translation::tag)]
    language: Option<String>,
}

/// What reminders are made of.
#[derive(Clone, Copy)]
struct Reminding<'a> {
    loaded: &'a Loaded,
    plan: &'a Plan,
    circulation: &'a Circulation,
    log: &'a Log,
    report: &'a Report<'a>,
    /// The draft that is out.
    circular: Option<&'a Circular>,
    /// The one body that the call names.
    body: Option<&'a Body>,
    today: NaiveDate,
}

/// Says whether a reason is of some kind.
type IsReason = fn(Why) -> bool;

/// Runs `remind`.
pub(super) fn run(session: &mut Session, args: &RemindArgs) -> Result<(), Failure> {
    let loaded = match args.eml || args.ics {
        // Entries of calendars go by keys.
        true => keyed::read(session)?,
        false => Loaded::read(session)?,
    };
    let plan = loaded.plan()?;
    let today = date::of_document(args.date)?;
    let body = match &args.body {
        Some(word) => Some(filters::find_body(plan, word)?),
        None => None,
    };
    let of_circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let circulation = of_circulation.circulation()?;
    let loaded_records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let report = Report::new(plan, loaded_records.records()?, today, today);
    let last = circulars::last(session, &loaded.project, plan)?;
    let circular = last.as_ref().filter(|_| !is_adopted(plan, loaded.words()));
    let reminding = Reminding {
        loaded: &loaded,
        plan,
        circulation,
        log: &loaded_records.log,
        report: &report,
        circular,
        body,
        today,
    };
    let other = args.language.as_deref();
    let other = other.and_then(|tag| translation::meant(&loaded.project, &plan.language, tag));
    if args.ics && !args.eml {
        let Some(tag) = &other else {
            return reminding.write_calendars(session);
        };
        let (speaking, records) = in_language(session, &loaded, args, tag)?;
        let plan = speaking.plan()?;
        let report = Report::new(plan, records.records()?, today, today);
        return reminding
            .speaking(&speaking, plan, &report)
            .write_calendars(session);
    }
    reminding.refuse_nobody()?;
    let since = reminding.without_date_since(session)?;
    let items = due_items(&report, since, args.months);
    let answers = reminding.answers(session)?;
    let reminders = reminding.reminders(&items, &answers);
    loaded.note_warnings(session);
    for reminder in &reminders {
        session.print(reminding.line(reminder));
    }
    reminding.note_others(session, &items);
    let needed: Vec<&Reminder<'_, '_>> = reminders.iter().filter(|one| one.is_needed()).collect();
    if args.eml {
        let tags: Vec<String> = match &args.language {
            Some(_) => other.into_iter().collect(),
            None => {
                let members = needed.iter().map(|one| one.member);
                translation::tags_of_members(session, &loaded, plan, members)
            }
        };
        let mut voices = Vec::new();
        for tag in &tags {
            voices.push(in_language(session, &loaded, args, tag)?);
        }
        let mut reports = Vec::new();
        for (speaking, records) in &voices {
            let plan = speaking.plan()?;
            reports.push(Report::new(plan, records.records()?, today, today));
        }
        let mut speakers = Vec::new();
        let mut due = Vec::new();
        for ((speaking, _), report) in voices.iter().zip(&reports) {
            speakers.push(reminding.speaking(speaking, speaking.plan()?, report));
            due.push(due_items(report, since, args.months));
        }
        let said: Vec<Vec<Reminder<'_, '_>>> = speakers
            .iter()
            .zip(&due)
            .map(|(speaker, due)| speaker.reminders(due, &answers))
            .collect();
        let mut spoken = Vec::new();
        for own in needed {
            let wanted = args.language.as_ref().or(own.member.language.as_ref());
            let tag =
                wanted.and_then(|wanted| translation::fitting(wanted, &plan.language, tags.iter()));
            let at = tag.and_then(|tag| tags.iter().position(|one| one == tag));
            let other = at.and_then(|at| {
                let mut same = said[at].iter();
                let same = same.find(|one| one.member.name == own.member.name)?;
                Some((&speakers[at], same))
            });
            spoken.push(other.unwrap_or((&reminding, own)));
        }
        return reminding.write(session, &spoken);
    }
    let count = needed.iter().filter(|one| !one.member.addresses.is_empty());
    session.note(&match count.count() {
        0 => "nothing was written: nobody with an address is to be reminded".to_owned(),
        count => format!(
            "nothing was written; --eml writes {} into {}",
            counted(count, "message", "messages"),
            reminding.folder().display()
        ),
    });
    Ok(())
}

/// Says how many days are left until a day, or have passed since.
fn days_left(today: NaiveDate, day: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "due today".to_owned(),
        1 => "1 day left".to_owned(),
        -1 => "1 day late".to_owned(),
        days if days > 0 => format!("{days} days left"),
        days => format!("{} days late", -days),
    }
}

/// Puts the plan in another language, and reads its records in it.
fn in_language(
    session: &mut Session,
    loaded: &Loaded,
    args: &RemindArgs,
    tag: &str,
) -> Result<(Loaded, LoadedRecords), Failure> {
    let speaking = translation::translated(session, loaded.clone(), tag, false)?;
    let records = LoadedRecords::read(session, &args.records, &speaking, speaking.plan()?)?;
    Ok((speaking, records))
}

/// Says how many there are of something.
fn counted(count: usize, one: &str, several: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {several}"),
    }
}

impl<'a> Reminding<'a> {
    /// Returns the same in another language.
    fn speaking(self, loaded: &'a Loaded, plan: &'a Plan, report: &'a Report<'a>) -> Reminding<'a> {
        Reminding {
            loaded,
            plan,
            report,
            ..self
        }
    }

    /// Returns where all that is written goes.
    fn folder(&self) -> PathBuf {
        let folder = self.loaded.project.out.join("reminders");
        folder.join(self.today.to_string())
    }

    /// Returns the bodies that are asked about and for which a member answers.
    fn bodies_of<'m>(&'m self, member: &'m Member) -> impl Iterator<Item = &'m BodyKey> + Clone {
        let bodies = member.bodies.iter().map(|key| &key.value);
        bodies.filter(|key| self.body.is_none_or(|body| *body.key == **key))
    }

    fn is_asked(&self, member: &Member) -> bool {
        self.body.is_none() || self.bodies_of(member).next().is_some()
    }

    /// Refuses a call that reminds nobody whatever the day.
    fn refuse_nobody(&self) -> Result<(), Failure> {
        let members = &self.circulation.members;
        if members.iter().any(|member| self.is_asked(member)) {
            return Ok(());
        }
        let (message, help) = match self.body {
            Some(body) if !members.is_empty() => (
                format!("no member on the circulation list answers for {}", body.in_sentence()),
                format!(
                    "add `{}` to the `bodies` of a `[[member]]` in plan/circulation.toml",
                    *body.key
                ),
            ),
            _ => (
                "nobody is on the circulation list".to_owned(),
                "write a `[[member]]` with `name`, `bodies` and `address` into plan/circulation.toml for each who is to be reminded".to_owned(),
            ),
        };
        Err(Failure::from(
            Diagnostic::error("no-members", message).help(help),
        ))
    }

    /// Returns since when the plan has been without the dates that it does not have: since the first day
    /// that is known of it.
    fn without_date_since(&self, session: &mut Session) -> Result<Option<NaiveDate>, Failure> {
        let all = circulars::all(session, &self.loaded.project)?.into_iter();
        let own = all.filter(|one| one.manifest.plan_id == self.plan.id);
        let edition = self.plan.edition.as_ref().and_then(|edition| edition.date);
        let days = own.map(|one| one.manifest.date);
        let days = days.chain(edition).chain(self.plan.calendar.starts);
        Ok(days.filter(|day| *day <= self.today).min())
    }

    /// Returns how those who were asked stand to the draft that is out, by name.
    fn answers(&self, session: &mut Session) -> Result<Vec<(String, Answer)>, Failure> {
        let Some(circular) = self.circular else {
            if !session.quiet {
                session.note(match is_adopted(self.plan, self.loaded.words()) {
                    true => "the plan is adopted: no answer is awaited",
                    false => "no draft is out: no answer is awaited",
                });
            }
            return Ok(Vec::new());
        };
        let name = circular.folder.file_name().unwrap_or_default();
        let path = feedback_files::path_of(&self.loaded.project, &name.to_string_lossy());
        let file = FeedbackFile::read_right(session, &path, self.plan)?;
        let respondents = Respondents::of(self.circulation, Some(&circular.manifest));
        let standing = Standing::new(&file.placed.feedback);
        let deadline = circular.manifest.last_day();
        let rows = standing.answers(&respondents.all, Some(deadline), self.today);
        Ok(rows
            .into_iter()
            .filter_map(|row| match row.from {
                Sender::Asked(one) => Some((one.name.clone(), row.answer)),
                _ => None,
            })
            .collect())
    }

    fn reminders<'i, 'l>(
        &'i self,
        items: &'i [DueItem<'i, 'l>],
        answers: &[(String, Answer)],
    ) -> Vec<Reminder<'i, 'l>> {
        let members = self.circulation.members.iter();
        members
            .filter(|member| self.is_asked(member))
            .map(|member| {
                let is_own = |item: &&DueItem<'_, '_>| item.is_of(self.bodies_of(member));
                let answer = answers.iter().find(|(name, _)| *name == *member.name);
                Reminder {
                    member,
                    answer: answer.map(|(_, answer)| self.asked(*answer)),
                    items: items.iter().filter(is_own).collect(),
                }
            })
            .collect()
    }

    /// Under a silence procedure, silence at the deadline was consent: nobody is late.
    fn asked(&self, answer: Answer) -> Answer {
        let has_silence = self
            .circular
            .is_some_and(|circular| circular.manifest.silence_days.is_some());
        match answer {
            Answer::Overdue if has_silence => Answer::InTime,
            answer => answer,
        }
    }

    /// Says in a line what a member is reminded of.
    fn line(&self, reminder: &Reminder<'_, '_>) -> String {
        let mut parts = Vec::new();
        if let Some(circular) = self.circular {
            let manifest = &circular.manifest;
            let symbol = &manifest.symbol;
            let left = days_left(self.today, manifest.last_day());
            match reminder.answer {
                Some(Answer::Awaited) => parts.push(format!("no answer to {symbol} yet, {left}")),
                Some(Answer::Overdue) => parts.push(format!("no answer to {symbol}, {left}")),
                Some(Answer::NotTold) => parts.push(format!(
                    "an answer to {symbol} may have come: say whose the files are with `wem-report collect --from`"
                )),
                _ => {}
            }
        }
        let kinds: [(IsReason, &str); 4] = [
            (|why| matches!(why, Why::Overdue { .. }), "overdue"),
            (
                |why| matches!(why, Why::Unreported { .. }),
                "ended without a report",
            ),
            (|why| matches!(why, Why::DueSoon { .. }), "due soon"),
            (|why| matches!(why, Why::Undated { .. }), "without a date"),
        ];
        for (is_reason, what) in kinds {
            let names = reminder.because(is_reason);
            let names: Vec<String> = names.map(|one| one.state.place.item.name()).collect();
            if !names.is_empty() {
                let shown: Vec<&str> = names.iter().map(String::as_str).collect();
                parts.push(format!("{} {what} ({})", names.len(), list("", &shown)));
            }
        }
        if parts.is_empty() {
            parts.push("nothing to be reminded of".to_owned());
        }
        format!("{}: {}", *reminder.member.name, parts.join("; "))
    }

    /// Says which items are brought up to nobody.
    fn note_others(&self, session: &Session, items: &[DueItem<'_, '_>]) {
        let members = &self.circulation.members;
        let is_told = |item: &&DueItem<'_, '_>| {
            let mut members = members.iter().filter(|member| self.is_asked(member));
            members.any(|member| item.is_of(self.bodies_of(member)))
        };
        let untold = items.iter().filter(|item| !is_told(item));
        let untold: Vec<&DueItem<'_, '_>> = match self.body {
            // Those of other bodies are not asked about.
            Some(_) => Vec::new(),
            None => untold.collect(),
        };
        let mut unowned = Vec::new();
        let mut of_bodies: Vec<(String, Vec<String>)> = Vec::new();
        for item in untold {
            let name = item.state.place.item.name();
            let mut owners = item.state.place.item.owners().peekable();
            if owners.peek().is_none() {
                unowned.push(name.clone());
            }
            for key in owners {
                let body = self.plan.named_in_sentence(&key.0).to_string();
                match of_bodies.iter_mut().find(|(known, _)| *known == body) {
                    Some((_, names)) => names.push(name.clone()),
                    None => of_bodies.push((body, vec![name.clone()])),
                }
            }
        }
        for (body, names) in of_bodies {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let items = list("", &names);
            session.note(&format!(
                "no member answers for {body}, and nobody is reminded of {items}"
            ));
        }
        if !unowned.is_empty() {
            let names: Vec<&str> = unowned.iter().map(String::as_str).collect();
            let items = list("", &names);
            session.note(&format!(
                "nobody is responsible for {items}, and nobody is reminded"
            ));
        }
    }
}
