//! `circulate --extend`: a later deadline for a revision that is out. What was sent stays as it was; the
//! note, the entry for calendars and the messages come into a folder of their own beside it.

use super::CirculateArgs;
use super::languages::{self, Tongue};
use super::maker::{Maker, Translator};
use super::terms::{Terms, bad_deadline};
use super::write::write_again;
use crate::circulation::{Circulation, Extension, Manifest, PackFile, Silence};
use crate::cli::circulars::{self, Circular};
use crate::cli::loaded::Loaded;
use crate::cli::read_back::{self, Kind};
use crate::cli::session::Session;
use crate::cli::{Failure, date};
use crate::diagnostic::Diagnostic;
use crate::document::Editing;
use crate::plan::Plan;
use crate::plan_file;
use chrono::NaiveDate;

/// Sets the deadline and writes what says so. Asked again for the same day, it writes the same again.
pub(super) fn extend(
    session: &mut Session,
    args: &CirculateArgs,
    (loaded, plan): (&Loaded, &Plan),
    circulation: &Circulation,
    deadline: NaiveDate,
) -> Result<(), Failure> {
    let circular = find(session, args, loaded, plan)?;
    let manifest = &circular.manifest;
    let mut extensions = manifest.extensions.clone();
    let again = extensions
        .last()
        .filter(|last| last.deadline == deadline)
        .copied();
    let date = match again {
        Some(again) => {
            extensions.pop();
            again.date
        }
        None => date::of_document(args.date.date)?,
    };
    let was = extensions
        .last()
        .map_or(manifest.deadline, |one| one.deadline);
    if deadline <= was || deadline <= date {
        return Err(bad_deadline(
            format!(
                "{deadline} is no later deadline: {} may be commented until {was}",
                manifest.symbol
            ),
            "say a day after it, and after today".to_owned(),
        ));
    }
    extensions.push(Extension { date, deadline });
    let number = u32::try_from(extensions.len()).unwrap_or(u32::MAX);
    // The note is about the text that is out, whatever the plan says by now.
    let text = circular.plan_text()?;
    let source = session.sources.add(circular.plan_path(), text);
    let (frozen, findings) = plan_file::load(source, &session.sources, loaded.words());
    let frozen = frozen.ok_or(Failure::Input(findings))?;
    let contact = circulation.contact.as_ref().map(|contact| contact.line());
    let terms = Terms {
        symbol: manifest.symbol.clone(),
        revision: manifest.revision,
        date,
        deadline,
        was_deadline: Some(was),
        extension: number,
        silence: manifest.silence_days.map(|days| Silence { days }),
        hour: circulation.hour.clone(),
        has_contact: contact.is_some(),
        contact: contact.unwrap_or_else(|| plan.organisation.value.clone()),
        plan_id: manifest.plan_id.clone(),
        plan_hash: manifest.plan_hash.clone(),
        frozen: Vec::new(),
        folder: circular.folder.clone(),
        earlier: Some(manifest.clone()),
    };
    loaded.note_warnings(session);
    super::note_contact(session, &terms);
    let maker = Maker {
        loaded,
        plan: &frozen,
        circulation,
        terms: &terms,
        paper: args.paper.unwrap_or_default().paper(),
        docx: args.docx.options(loaded, args.paper),
        changes: None,
        report: None,
        editing: Editing::Tracked,
        language: None,
    };
    let tongues = languages::tongues(session, (loaded, &frozen), circulation, &terms)?;
    let mut others = Vec::new();
    for Tongue {
        tag, loaded, text, ..
    } in &tongues
    {
        others.push(Translator {
            maker: Maker {
                loaded,
                plan: loaded.plan()?,
                language: Some(tag),
                docx: args.docx.options(loaded, args.paper),
                ..maker
            },
            text: text.clone(),
        });
    }
    let pack = maker.extension(session, &others, args.eml)?;
    session.report(&pack.warnings);
    let mut files = manifest.files.clone();
    let mut written = Vec::new();
    for made in &pack.files {
        let name = format!("{}{number}/{}", Manifest::EXTENSION, made.entry.name);
        write_again(&circular.folder, &name, &made.bytes, args.force)?;
        files.retain(|file| file.name != name);
        files.push(PackFile::of(made.entry.kind, name.clone(), &made.bytes));
        written.push(name);
    }
    let new = Manifest {
        files,
        extensions,
        ..manifest.clone()
    };
    written.push(keep(&circular, again.is_some(), number)?);
    let text = plan_file::manifest_text(&new);
    let path = circular.folder.join(Manifest::FILE);
    read_back::check(session, Kind::Manifest, &path, &text)?;
    write_again(&circular.folder, Manifest::FILE, text.as_bytes(), true)?;
    written.push(Manifest::FILE.to_owned());
    for name in written {
        session.print_path(&circular.folder.join(name));
    }
    Ok(())
}

/// Keeps the manifest as it was before; returns the name of the copy.
fn keep(circular: &Circular, is_kept: bool, number: u32) -> Result<String, Failure> {
    let name = format!("manifest-before-{}{number}.toml", Manifest::EXTENSION);
    if !is_kept {
        let path = circular.folder.join(Manifest::FILE);
        let bytes = plan_file::read_bytes_up_to(&path, plan_file::LIMIT)?;
        write_again(&circular.folder, &name, &bytes, false)?;
    }
    Ok(name)
}

/// Finds the revision whose deadline is meant: the one that the call names, or the last one.
fn find(
    session: &mut Session,
    args: &CirculateArgs,
    loaded: &Loaded,
    plan: &Plan,
) -> Result<Circular, Failure> {
    let all = circulars::all(session, &loaded.project)?;
    let own = all
        .into_iter()
        .filter(|one| one.manifest.plan_id == plan.id);
    let meant = own.filter(|one| {
        args.revision
            .is_none_or(|asked| one.manifest.revision == asked)
    });
    let last = meant.max_by_key(|one| (one.manifest.date, one.manifest.revision));
    last.ok_or_else(|| {
        let which = args.revision.map_or_else(
            || "no draft of this plan was circulated".to_owned(),
            |revision| format!("revision {revision} was not circulated"),
        );
        Failure::from(
            Diagnostic::error("not-circulated", which)
                .help("`wem-report circulate --revision 1 --deadline DAY` circulates one"),
        )
    })
}
