//! `wem-report circulate`: a revision made ready to be sent to members, and the record of it.
//!
//! ```text
//! call, plan, circulation.toml ─ terms ─> Terms ─ pack ─> files, manifest ─ write ─> SYMBOL/
//! ```
//!
//! All files are made before the first is written, and come into their folder together: it is there as
//! a whole or not at all. One process circulates at a time.

mod extend;
mod languages;
mod maker;
mod messages;
mod pack;
mod remade;
mod sheets;
mod terms;
mod verify;
mod write;

pub(super) use pack::{check_template, trial};
pub(super) use remade::remade;

use super::documents::{DOCUMENT, DateArgs, DocxArgs, PaperSize};
use super::loaded::Loaded;
use super::records::{LoadedCirculation, LoadedRecords, RecordsArgs};
use super::session::Session;
use super::{Failure, circulars, date, keyed, read_back};
use crate::compose::circulation::{self, Changes};
use crate::diagnostic::Diagnostic;
use crate::document::Editing;
use crate::output;
use crate::plan::Plan;
use crate::plan::progress::Report;
use crate::plan_file;
use chrono::NaiveDate;
use clap::Args;
use languages::Tongue;
use maker::{Maker, Translator};
use terms::Terms;

/// Arguments of `circulate`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report circulate --revision 2 --deadline 2016-08-15
  wem-report circulate --revision 2 --deadline 2016-08-15 --tracked-only --eml

  wem-report circulate --extend 2016-08-22 --eml

The files go to out/circulation/SYMBOL/. The symbol is the plan's own, or made of organisation, year
and revision. Nothing is sent. What was circulated stays as it is: with a changed plan, the same
revision is refused, and with the same plan, the same files come out.")]
pub(super) struct CirculateArgs {
    /// The revision that goes out, counted from 1 [default: `revision` under `[edition]` in the
    /// plan].
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    revision: Option<u32>,

    /// The last day for comments [default: as many days after the document's date as the silence
    /// procedure in plan/circulation.toml has].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    deadline: Option<NaiveDate>,

    /// Let members change the draft only with changes tracked; without it tracking is on, too, but
    /// can be switched off.
    #[arg(long)]
    tracked_only: bool,

    /// Add a column with the status of each item, to choose anew.
    #[arg(long)]
    status: bool,

    /// Write a ready message for each member with an address, attachments and all.
    #[arg(long)]
    eml: bool,

    /// Set a later deadline for the revision that was circulated, the last one or --revision: a note, the
    /// entry for calendars, and with --eml messages. The draft stays as it was sent.
    #[arg(
        long,
        value_name = "DAY",
        value_parser = date::parse,
        conflicts_with_all = ["deadline", "tracked_only", "status"]
    )]
    extend: Option<NaiveDate>,

    /// Hold what was circulated against its manifest, instead: by symbol or folder name.
    #[arg(
        long,
        value_name = "SYMBOL",
        conflicts_with_all = ["revision", "deadline", "tracked_only", "status", "eml", "force", "extend"]
    )]
    verify: Option<String>,

    #[command(flatten)]
    records: RecordsArgs,

    #[command(flatten)]
    date: DateArgs,

    /// The paper's size [default: a4; for DOCX files that of templates/reference.docx, if it is there].
    #[arg(long, value_enum, value_name = "SIZE", help_heading = DOCUMENT)]
    paper: Option<PaperSize>,

    #[command(flatten)]
    docx: DocxArgs,

    /// Write files of a circulated draft again that were changed or lost since.
    #[arg(long, help_heading = DOCUMENT)]
    force: bool,
}

/// Runs `circulate`.
pub(super) fn run(session: &mut Session, args: &CirculateArgs) -> Result<(), Failure> {
    if let Some(symbol) = &args.verify {
        return verify::verify(session, symbol);
    }
    let loaded = keyed::read(session)?;
    let plan = loaded.plan()?;
    let of_circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let circulation = of_circulation.circulation()?;
    let loaded_records = LoadedRecords::read(session, &args.records, &loaded, plan)?;
    let records = loaded_records.records()?;
    // Whoever comes meanwhile finds what was circulated here.
    let root = circulars::root(&loaded.project);
    output::alone(&root, read_back::say_waiting, || {
        if let Some(deadline) = args.extend {
            return extend::extend(session, args, (&loaded, plan), circulation, deadline);
        }
        let terms = Terms::agree(session, args, (&loaded, plan), circulation)?;
        loaded.note_warnings(session);
        note_contact(session, &terms);
        let report = Report::new(plan, records, terms.date, terms.date);
        let changes = changes(session, (&loaded, plan), &loaded, &terms)?;
        let maker = Maker {
            loaded: &loaded,
            plan,
            circulation,
            terms: &terms,
            paper: args.paper.unwrap_or_default().paper(),
            docx: args.docx.options(&loaded, args.paper),
            changes: changes.as_ref(),
            report: args.status.then_some(&report),
            editing: match args.tracked_only {
                true => Editing::TrackedOnly,
                false => Editing::Tracked,
            },
            language: None,
        };
        let tongues = languages::tongues(session, (&loaded, plan), circulation, &terms)?;
        let mut of_tongues = Vec::new();
        for Tongue { loaded, .. } in &tongues {
            let plan = loaded.plan()?;
            of_tongues.push(LoadedRecords::read(session, &args.records, loaded, plan)?);
        }
        let mut reports = Vec::new();
        for (tongue, records) in tongues.iter().zip(&of_tongues) {
            let plan = tongue.loaded.plan()?;
            reports.push(Report::new(
                plan,
                records.records()?,
                terms.date,
                terms.date,
            ));
        }
        let mut others = Vec::new();
        for (tongue, report) in tongues.iter().zip(&reports) {
            others.push(Translator {
                maker: Maker {
                    loaded: &tongue.loaded,
                    plan: tongue.loaded.plan()?,
                    changes: tongue.changes.as_ref(),
                    report: args.status.then_some(report),
                    language: Some(&tongue.tag),
                    docx: args.docx.options(&tongue.loaded, args.paper),
                    ..maker
                },
                text: tongue.text.clone(),
            });
        }
        let pack = maker.pack(session, &others, args.eml)?;
        write::write(session, &terms, &pack, args.force)
    })
}

/// Says what is new since the draft that was circulated before this one, in the words of `speaking`.
fn changes(
    session: &mut Session,
    (loaded, plan): (&Loaded, &Plan),
    speaking: &Loaded,
    terms: &Terms,
) -> Result<Option<Changes>, Failure> {
    let all = circulars::all(session, &loaded.project)?.into_iter();
    let earlier = all.filter(|one| {
        let manifest = &one.manifest;
        manifest.plan_id == plan.id && manifest.revision < terms.revision
    });
    let Some(last) = earlier.max_by_key(|one| one.manifest.revision) else {
        return Ok(None);
    };
    let source = session.sources.add(last.plan_path(), last.plan_text()?);
    let (old, findings) = plan_file::load(source, &session.sources, loaded.words());
    let old = old.ok_or(Failure::Input(findings))?;
    let manifest = &last.manifest;
    let before = (manifest.symbol.as_str(), manifest.date, &old);
    let setup = speaking.trial_setup();
    Ok(Some(circulation::changes(before, plan, setup)))
}

/// Warns where the documents name nobody whom members answer.
fn note_contact(session: &Session, terms: &Terms) {
    if !terms.has_contact && !session.quiet {
        session.report(&[Diagnostic::warning(
            "no-contact",
            format!(
                "nobody is named whom members answer; the documents say “{}”",
                terms.contact
            ),
        )
        .help("write `[contact]` with a `name` in plan/circulation.toml")]);
    }
}
