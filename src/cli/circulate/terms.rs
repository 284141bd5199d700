//! What a circulation is agreed to be: its symbol, day, deadline and contact.

use super::CirculateArgs;
use crate::circulation::{Circulation, Hour, Manifest, Silence, Symbol};
use crate::cli::circulars::{self, Circular};
use crate::cli::loaded::Loaded;
use crate::cli::session::Session;
use crate::cli::{Failure, date};
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan_file;
use chrono::{Datelike, Days, NaiveDate};
use std::path::PathBuf;

/// The terms of a circulation.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) symbol: Symbol,
    pub(super) revision: u32,
    pub(super) date: NaiveDate,
    pub(super) deadline: NaiveDate,
    /// The deadline before, and how often it was moved, where it is extended.
    pub(super) was_deadline: Option<NaiveDate>,
    pub(super) extension: u32,
    pub(super) silence: Option<Silence>,
    /// When the last day ends.
    pub(super) hour: Option<Hour>,
    /// Whom members answer, in one line.
    pub(super) contact: String,
    pub(super) has_contact: bool,
    pub(super) plan_id: String,
    pub(super) plan_hash: String,
    /// The plan file, byte for byte.
    pub(super) frozen: Vec<u8>,
    pub(super) folder: PathBuf,
    /// What was circulated as this revision before.
    pub(super) earlier: Option<Manifest>,
}

impl Terms {
    /// Settles what the call, the plan and an earlier circulation of the same revision say.
    pub(super) fn agree(
        session: &mut Session,
        args: &CirculateArgs,
        (loaded, plan): (&Loaded, &Plan),
        circulation: &Circulation,
    ) -> Result<Self, Failure> {
        let revision = revision(args.revision, plan)?;
        let earlier = circulars::all(session, &loaded.project)?
            .into_iter()
            .find(|one| one.manifest.plan_id == plan.id && one.manifest.revision == revision);
        let date = match (args.date.date, &earlier) {
            (None, Some(earlier)) => earlier.manifest.date,
            (asked, _) => date::of_document(asked)?,
        };
        if let Some(earlier) = &earlier {
            refuse_changed_plan(earlier, plan)?;
        }
        let symbol = match &earlier {
            Some(earlier) => earlier.manifest.symbol.clone(),
            None => Symbol::of(plan, revision, date.year()),
        };
        let folder = match &earlier {
            Some(earlier) => earlier.folder.clone(),
            None => free_folder(session, loaded, &symbol)?,
        };
        let frozen = match &earlier {
            // Its comments may have changed since; what it says has not.
            Some(earlier) => earlier.plan_text()?.into_bytes(),
            None => plan_file::read_bytes_up_to(&loaded.project.plan, plan_file::LIMIT)?,
        };
        let silence = circulation.silence;
        let known = earlier.as_ref().map(|earlier| earlier.manifest.deadline);
        let deadline = deadline(args.deadline.or(known), date, silence)?;
        if let Some(earlier) = &earlier {
            refuse_other_days(&earlier.manifest, date, deadline)?;
        }
        let (contact, has_contact) = contact(plan, circulation);
        Ok(Terms {
            symbol,
            revision,
            date,
            deadline,
            was_deadline: None,
            extension: 0,
            silence,
            hour: circulation.hour.clone(),
            has_contact,
            contact,
            plan_id: plan.id.clone(),
            plan_hash: plan.fingerprint(),
            frozen,
            folder,
            earlier: earlier.map(|earlier| earlier.manifest),
        })
    }

    /// Returns the terms of a draft that is out.
    pub(super) fn as_circulated(
        circular: &Circular,
        plan: &Plan,
        circulation: &Circulation,
    ) -> Result<Self, Failure> {
        let manifest = &circular.manifest;
        let (contact, has_contact) = contact(plan, circulation);
        Ok(Terms {
            was_deadline: None,
            extension: 0,
            symbol: manifest.symbol.clone(),
            revision: manifest.revision,
            date: manifest.date,
            deadline: manifest.deadline,
            silence: manifest.silence_days.map(|days| Silence { days }),
            hour: circulation.hour.clone(),
            has_contact,
            contact,
            plan_id: manifest.plan_id.clone(),
            plan_hash: manifest.plan_hash.clone(),
            frozen: circular.plan_text()?.into_bytes(),
            folder: circular.folder.clone(),
            earlier: Some(manifest.clone()),
        })
    }
}

/// Returns whom members answer, and whether the circulation names somebody.
fn contact(plan: &Plan, circulation: &Circulation) -> (String, bool) {
    match &circulation.contact {
        Some(contact) => (contact.line(), true),
        // Whoever issues the draft can be answered, whatever the way.
        None => (plan.organisation.value.clone(), false),
    }
}

/// Returns the revision that goes out.
fn revision(asked: Option<u32>, plan: &Plan) -> Result<u32, Failure> {
    let own = plan.edition.as_ref().and_then(|edition| edition.revision);
    match (asked, own) {
        (Some(asked), Some(own)) if asked != own => Err(Failure::Usage(
            Diagnostic::error(
                "other-revision",
                format!(
                    "revision {asked} is to go out, but the plan says that it is revision {own}"
                ),
            )
            .help(format!(
                "write `revision = {asked}` under `[edition]`, or circulate revision {own}"
            )),
        )),
        (Some(revision), _) | (None, Some(revision)) => Ok(revision),
        (None, None) => Err(Failure::Usage(
            Diagnostic::error("no-revision", "which revision goes out?")
                .help("say --revision 1, or write `revision = 1` under `[edition]` of the plan"),
        )),
    }
}

/// Returns the last day for comments.
fn deadline(
    asked: Option<NaiveDate>,
    date: NaiveDate,
    silence: Option<Silence>,
) -> Result<NaiveDate, Failure> {
    let deadline = match (asked, silence) {
        (Some(deadline), _) => deadline,
        (None, Some(silence)) => days_after(date, silence.days),
        (None, None) => {
            return Err(Failure::Usage(
                Diagnostic::error("no-deadline", "until when may members comment?").help(
                    "say --deadline DAY, or write a silence procedure into plan/circulation.toml",
                ),
            ));
        }
    };
    if deadline <= date {
        return Err(bad_deadline(
            format!("the deadline {deadline} is not after {date}, when the draft goes out"),
            format!("say a later --deadline, such as {}", days_after(date, 14)),
        ));
    }
    match silence {
        Some(silence) if deadline < days_after(date, silence.days) => Err(bad_deadline(
            format!(
                "the deadline {deadline} comes {} after {date}, and the silence procedure gives members {}",
                in_days((deadline - date).num_days()),
                in_days(silence.days.into())
            ),
            format!("say --deadline {} or later", days_after(date, silence.days)),
        )),
        _ => Ok(deadline),
    }
}

pub(super) fn bad_deadline(message: String, help: String) -> Failure {
    Failure::Usage(Diagnostic::error("bad-deadline", message).help(help))
}

fn in_days(days: i64) -> String {
    match days {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}

fn days_after(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(days.into()))
        .unwrap_or(date)
}

/// Refuses other days than those on which a revision was circulated and may be commented.
fn refuse_other_days(
    earlier: &Manifest,
    date: NaiveDate,
    deadline: NaiveDate,
) -> Result<(), Failure> {
    if earlier.date != date {
        return Err(circulated_otherwise(earlier, &format!(", not on {date}")));
    }
    if earlier.deadline != deadline {
        let difference = format!(" with the deadline {}", earlier.deadline);
        return Err(circulated_otherwise(earlier, &difference));
    }
    Ok(())
}

/// Refuses another plan under a revision that was circulated.
fn refuse_changed_plan(earlier: &Circular, plan: &Plan) -> Result<(), Failure> {
    let manifest = &earlier.manifest;
    if manifest.plan_hash == plan.fingerprint() {
        return Ok(());
    }
    Err(Failure::from(
        Diagnostic::error(
            "already-circulated",
            format!(
                "{} was circulated on {}, and the plan has changed since",
                manifest.symbol, manifest.date
            ),
        )
        .help(format!(
            "what was sent stays as it is: circulate revision {}",
            manifest.revision.saturating_add(1)
        )),
    ))
}

/// Returns the folder of a symbol that was not circulated yet.
fn free_folder(
    session: &mut Session,
    loaded: &Loaded,
    symbol: &Symbol,
) -> Result<PathBuf, Failure> {
    let folder = circulars::folder(&loaded.project, symbol);
    match circulars::read(session, &folder)? {
        None => Ok(folder),
        Some(other) => Err(Failure::from(
            Diagnostic::error(
                "already-circulated",
                format!(
                    "{} holds {}, of the plan `{}`",
                    folder.display(),
                    other.manifest.symbol,
                    other.manifest.plan_id
                ),
            )
            .help("give each plan a `symbol` of its own under `[edition]`"),
        )),
    }
}

/// Says what was sent otherwise than it would be now; `difference` goes on with the sentence.
pub(super) fn circulated_otherwise(earlier: &Manifest, difference: &str) -> Failure {
    let (symbol, date) = (&earlier.symbol, earlier.date);
    let next = earlier.revision.saturating_add(1);
    Failure::from(
        Diagnostic::error(
            "already-circulated",
            format!("{symbol} was circulated on {date}{difference}"),
        )
        .help(format!(
            "what was sent stays as it is: say the options, members and templates of then, or circulate revision {next}"
        )),
    )
}
