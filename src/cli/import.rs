//! `wem-report import`: a plan file out of an annex that exists.

use super::loaded::Loaded;
use super::plan_sheet::amendments;
use super::plan_sheet::undo::Undo;
use super::plan_sheet::update::{self, UpdateCall};
use super::project::Project;
use super::records::document_kind;
use super::session::Session;
use super::{Failure, collect, confined, keyed};
use crate::circulation::manifest::sha256;
use crate::diagnostic::Diagnostic;
use crate::docx_file;
use crate::identity::DocumentKind;
use crate::importing::{self, Import, ImportFault, ImportMap, Vocabulary, Written, source};
use crate::output::{self, Overwrite};
use crate::package::{ForeignKind, Kind, foreign_kind, kind_of_bytes};
use crate::plan::Calendar;
use crate::plan::progress::Log;
use crate::plan_file;
use crate::reading::{self, Reading, ReturnedFile, SourceGrid};
use crate::worksheet;
use clap::{Args, ValueHint};
use std::fs;
use std::path::{Path, PathBuf};

/// Arguments of `import`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report import annex.docx
  wem-report import annex.xlsx --dry-run
  wem-report import annex.docx --map plan/import-map.toml
  wem-report import --update plan.xlsx --dry-run
  wem-report import --undo

Taken are DOCX, XLSX, XLS, XLSB, ODS, CSV, HTML, Markdown, reStructuredText, plain text with tabs or
columns of blanks, and PDF with a text layer; ODT, DOC and RTF where LibreOffice is installed. Written are plan/plan.toml,
plan/import-report.md, which says what became of every word, and plan/import-map.toml, which says what
each table and name was taken for and can be changed. A plan that is there already stays as it is,
unless the last import wrote it and nobody has changed it since.")]
pub(super) struct ImportArgs {
    /// The document, workbook, page or text that holds the plan.
    #[arg(required_unless_present = "undo", value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<PathBuf>,

    /// What tables, columns and names are, as a run before wrote it and a person changed it.
    #[arg(long, value_name = "MAP", value_hint = ValueHint::FilePath)]
    map: Option<PathBuf>,

    /// Prints the plan, or what would change in it, and writes nothing.
    #[arg(long)]
    dry_run: bool,

    /// Takes what was changed in a workbook of the plan (`wem-report sheet`), or in a new edition of the annex,
    /// into the plan that is there.
    #[arg(long)]
    update: bool,

    /// With --update: takes what came where the plan was changed, too, and leaves out what cannot be written.
    #[arg(long, requires = "update")]
    force: bool,

    /// Takes text with tracked changes as it was before them; without it, as if all were accepted.
    #[arg(long)]
    original: bool,

    /// Takes the last import back, if nobody has changed its plan since.
    #[arg(long, conflicts_with_all = ["file", "map", "dry_run", "original", "update"])]
    undo: bool,
}

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 << 20;

/// Where an import is written.
struct Target {
    project: Project,
    report: PathBuf,
    map: PathBuf,
    /// Where amendments go.
    log: PathBuf,
    /// What takes an update back.
    undo: PathBuf,
}

/// Runs `import`.
pub(super) fn run(session: &mut Session, args: &ImportArgs) -> Result<(), Failure> {
    let target = Target::of(session);
    let Some(path) = args.file.as_ref().filter(|_| !args.undo) else {
        return target.undo(session);
    };
    if !args.dry_run && !args.update {
        target.refuse_changed()?;
    }
    let map = match &args.map {
        Some(path) => read_map(path)?,
        None => ImportMap::default(),
    };
    let shown = path.display().to_string();
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let bytes = plan_file::read_bytes_up_to(path, LARGEST)?;
    let reading = match args.original {
        true => Reading::Original,
        false => Reading::Accepted,
    };
    if let Some(file) = plan_sheet(&shown, &bytes)? {
        return take_sheet(session, &target, args, &name, &file);
    }
    let (grid, mut findings) = grid_of(&shown, &name, &bytes, reading)?;
    let mut import = imported(session, &target, &shown, &name, &grid, &map)?;
    findings.extend(
        import
            .doubts
            .iter()
            .map(|doubt| doubt.finding(&grid, &name)),
    );
    if args.update {
        if !session.quiet {
            session.report(&findings);
        }
        return take_edition(session, &target, args, &name, import);
    }
    if args.dry_run {
        session.print(import.plan.trim_end());
    } else {
        let log = amended(session, &target, &import)?;
        let old_log = target.is_log_as_written();
        if let (Some(_), Some(false)) = (&log, old_log) {
            return Err(already_there(
                &target.log,
                "time lines that are struck out in the file go there; go to an empty folder, or name another plan with --plan",
            ));
        }
        import.map.written = Some(Written {
            plan: sha256(import.plan.as_bytes()),
            log: log.as_ref().map(|log| sha256(log.as_bytes())),
        });
        Undo::forget(&target.undo)?;
        match &log {
            Some(log) => output::write(&target.log, log.as_bytes(), Overwrite::Always)?,
            None if old_log == Some(true) => output::remove(&target.log)?,
            None => {}
        }
        output::write(
            &target.project.plan,
            import.plan.as_bytes(),
            Overwrite::Always,
        )?;
        output::write(&target.report, import.report.as_bytes(), Overwrite::Always)?;
        output::write(&target.map, import.map.text().as_bytes(), Overwrite::Always)?;
        let log = log.is_some().then_some(&target.log);
        let paths = [&target.project.plan, &target.report, &target.map];
        for path in paths.into_iter().chain(log) {
            session.print_path(path);
        }
    }
    session.flush();
    if !session.quiet {
        session.report(&findings);
    }
    let items = match import.items {
        1 => "1 item".to_owned(),
        many => format!("{many} items"),
    };
    let doubts = match import.doubts.len() {
        0 => "nothing was assumed".to_owned(),
        1 => "1 thing was assumed".to_owned(),
        many => format!("{many} things were assumed"),
    };
    session.note(&format!("{items}; {doubts}"));
    Ok(())
}

/// Makes the log of the time lines that a source shows to be amended; nothing where it shows none.
fn amended(
    session: &mut Session,
    target: &Target,
    import: &Import,
) -> Result<Option<String>, Failure> {
    if import.amendments.is_empty() {
        return Ok(None);
    }
    let language = import.language();
    let labels = target
        .project
        .with_library(|library| library.labels(language, &mut session.sources));
    let (labels, _) = labels?;
    let (log, calendar) = (Log::default(), Calendar::default());
    amendments::recorded("", &log, &import.amendments, &labels.calendar, &calendar).map(Some)
}

fn already_there(path: &Path, help: &str) -> Failure {
    let message = format!("{} is already there", path.display());
    Failure::from(Diagnostic::error("already-there", message).help(help))
}

/// Reads a workbook of the plan; nothing where the file is anything else.
fn plan_sheet(shown: &str, bytes: &[u8]) -> Result<Option<ReturnedFile>, Failure> {
    let is_sheet = document_kind(bytes) == Some(DocumentKind::PlanSheet);
    Ok(match is_sheet {
        true => Some(reading::read(shown, bytes)?),
        false => None,
    })
}

/// Takes a workbook of the plan: into the plan that is there or, where there is none, as the plan.
fn take_sheet(
    session: &mut Session,
    target: &Target,
    args: &ImportArgs,
    name: &str,
    file: &ReturnedFile,
) -> Result<(), Failure> {
    let call = UpdateCall {
        name,
        is_dry_run: args.dry_run,
        is_forced: args.force,
        report: &target.report,
        undo: &target.undo,
    };
    if args.update {
        let loaded = target.loaded(session, args.dry_run)?;
        let texts = update::texts_of(&loaded)?;
        return update::take_sheet(session, &loaded, texts, file, &call);
    }
    let texts = update::carried_by(file);
    let Some(text) = texts.get("plan.toml") else {
        return Err(Failure::from(
            Diagnostic::error(
                "no-plan-found",
                format!("{name} does not carry the plan of which it was made"),
            )
            .help("go to the folder of that plan, and say `wem-report import --update`"),
        ));
    };
    let path = target.project.plan.clone();
    let loaded = Loaded::read_text(session, target.project.clone(), &path, text.clone())?;
    loaded.plan()?;
    update::take_new(session, &loaded, texts, file, &call)?;
    if !args.dry_run {
        let plan = plan_file::read_bytes_up_to(&path, LARGEST)?;
        let mut map = ImportMap::default();
        map.written = Some(Written {
            plan: sha256(&plan),
            log: None,
        });
        output::write(&target.map, map.text().as_bytes(), Overwrite::Always)?;
    }
    Ok(())
}

/// Takes a new edition of the annex into the plan that is there.
fn take_edition(
    session: &mut Session,
    target: &Target,
    args: &ImportArgs,
    name: &str,
    import: Import,
) -> Result<(), Failure> {
    let loaded = target.loaded(session, args.dry_run)?;
    let source = session.sources.add(name, import.plan.clone());
    let (edition, _) = plan_file::load(source, &session.sources, &loaded.labels.calendar);
    let edition =
        edition.ok_or_else(|| Failure::Internal("the new edition is no plan".to_owned()))?;
    let texts = update::texts_of(&loaded)?;
    let call = UpdateCall {
        name,
        is_dry_run: args.dry_run,
        is_forced: args.force,
        report: &target.report,
        undo: &target.undo,
    };
    update::take_edition(session, &loaded, texts, &edition, &import.amendments, &call)
}

/// Makes the plan, and reads it back.
fn imported(
    session: &mut Session,
    target: &Target,
    shown: &str,
    name: &str,
    grid: &SourceGrid,
    map: &ImportMap,
) -> Result<Import, Failure> {
    let vocabulary = Vocabulary::built_in();
    let language = importing::language(grid, map, &vocabulary);
    let labels = target
        .project
        .with_library(|library| library.labels(&language, &mut session.sources));
    let (labels, _) = labels?;
    let import = importing::import(grid, name, map, &vocabulary, &language, &labels).map_err(|fault| match fault {
        ImportFault::NoPlan => Failure::from(
            Diagnostic::error("no-plan-found", format!("{shown} holds no table or list of action items"))
                .help("is it the right file? if it is, say in a map what the columns of its tables are (docs/import.md)"),
        ),
        ImportFault::Lost { address, words } => Failure::Internal(format!(
            "words of {shown} would be lost, so nothing is written: “{words}” at {}",
            grid.place(address)
        )),
    })?;
    // A text of its own: findings about it are not of the project's plan.
    let source = session
        .sources
        .add(&target.project.plan, import.plan.clone());
    let (plan, findings) = plan_file::load(source, &session.sources, &labels.calendar);
    let errors: Vec<Diagnostic> = findings.into_iter().filter(Diagnostic::is_error).collect();
    match plan {
        Some(plan) if errors.is_empty() => import.check(&plan).map_err(|what| {
            Failure::Internal(format!(
                "the plan of {shown} is read otherwise than it was meant: {what}"
            ))
        })?,
        _ => {
            session.report(&errors);
            return Err(Failure::Internal(format!(
                "the plan that was made of {shown} cannot be read"
            )));
        }
    }
    Ok(import)
}

/// Reads a file into a grid, with what there is to say of how it was read.
fn grid_of(
    shown: &str,
    name: &str,
    bytes: &[u8],
    reading: Reading,
) -> Result<(SourceGrid, Vec<Diagnostic>), Failure> {
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let kind = kind_of_bytes(bytes);
    if matches!(kind, Kind::Text | Kind::Unknown | Kind::Web)
        && !reading::is_text_table(name, bytes)
    {
        let is_page = kind == Kind::Web || ["html", "htm", "xhtml"].contains(&ending.as_str());
        let declared = is_page.then(|| worksheet::declared_text(bytes)).flatten();
        let (text, is_guessed) = match declared {
            Some(text) => (text.into(), false),
            None => worksheet::decoded(shown, bytes)?,
        };
        let grid = match ending.as_str() {
            _ if is_page => source::web_page(&text),
            "md" | "markdown" => source::markdown(&text),
            _ => source::plain_text(&text),
        };
        let guessed = is_guessed.then(|| {
            Diagnostic::warning(
                "guessed-encoding",
                format!("{shown} is not in UTF-8, and was read as Windows-1252"),
            )
            .help("look at letters with accents in it; saved as UTF-8, nothing is guessed")
        });
        return Ok((grid, guessed.into_iter().collect()));
    }
    let foreign = foreign_kind(bytes, docx_file::limits::PACKAGE);
    if matches!(foreign, Some(ForeignKind::Pdf)) {
        return Ok((confined::print(shown, bytes)?, Vec::new()));
    }
    let file = collect::read_file(shown, bytes, foreign)?;
    if !file.words.adds_up() {
        let left_out: usize = file.words.left_out.iter().map(|(_, words)| words).sum();
        let message = format!(
            "{shown}: {} words are in the file, and {} were read; nothing is imported",
            file.words.in_file,
            file.words.read + left_out
        );
        return Err(Failure::from(Diagnostic::error("lost-words", message).help(
            "save it again in the program that made it; if that changes nothing, this is a fault of wem-report: please report it, with the file if you may share it",
        )));
    }
    Ok((source::of_file(&file, reading), file.doubts))
}

fn read_map(path: &Path) -> Result<ImportMap, Failure> {
    let text = plan_file::read_source(path)?;
    ImportMap::read(&text).map_err(|what| {
        Failure::from(
            Diagnostic::error("bad-map", format!("{}: {what}", path.display()))
                .help("the map that a run without --map writes shows what it may say"),
        )
    })
}

impl Target {
    fn of(session: &Session) -> Self {
        let plan = session
            .plan
            .clone()
            .unwrap_or_else(|| Path::new("plan").join("plan.toml"));
        let project = Project::of(plan);
        Target {
            report: project.records.join("import-report.md"),
            map: project.records.join("import-map.toml"),
            log: project.records.join("progress.toml"),
            undo: project.records.join("import-undo.toml"),
            project,
        }
    }

    /// Reads the plan that is to be changed.
    fn loaded(&self, session: &mut Session, is_dry_run: bool) -> Result<Loaded, Failure> {
        let loaded = match is_dry_run {
            true => Loaded::read(session)?,
            false => keyed::read(session)?,
        };
        loaded.plan()?;
        Ok(loaded)
    }

    /// Returns whether the plan is as the last import wrote it; nothing where there is none.
    fn is_as_written(&self) -> Option<bool> {
        let plan = fs::read(&self.project.plan).ok()?;
        let written = self.written();
        Some(written.is_some_and(|written| written.plan == sha256(&plan)))
    }

    /// Returns whether the log is as the last import wrote it; nothing where there is none.
    fn is_log_as_written(&self) -> Option<bool> {
        let log = fs::read(&self.log).ok()?;
        let written = self.written().and_then(|written| written.log);
        Some(written.is_some_and(|written| written == sha256(&log)))
    }

    fn written(&self) -> Option<Written> {
        let map = fs::read_to_string(&self.map).ok();
        map.and_then(|map| ImportMap::read(&map).ok()?.written)
    }

    /// Refuses to write over a plan that a person has made or changed.
    fn refuse_changed(&self) -> Result<(), Failure> {
        if !self.project.plan.exists() || self.is_as_written() == Some(true) {
            return Ok(());
        }
        Err(already_there(
            &self.project.plan,
            "--update takes what is new into it, --dry-run shows what would be made; to write it anew, go to an empty folder or name another file with --plan",
        ))
    }

    fn undo(&self, session: &mut Session) -> Result<(), Failure> {
        let plan = self.project.plan.display();
        let refused = |what: String, help: &str| {
            Err(Failure::from(
                Diagnostic::error("not-undone", what).help(help),
            ))
        };
        if let Some(undo) = Undo::read(&self.undo)? {
            let path = |name: &str| match name {
                update::PLAN => self.project.plan.clone(),
                other => self.project.records.join(other),
            };
            let restored = undo.take_back(&path)?;
            let mut own = vec![&self.report, &self.undo];
            if !self.project.plan.exists() {
                own.push(&self.map);
            }
            for path in own {
                output::remove(path)?;
            }
            session.note(&match restored.as_slice() {
                [] => "nothing was changed by the last import".to_owned(),
                paths => {
                    let names = paths.iter().map(|path| path.display().to_string());
                    let names: Vec<String> = names.collect();
                    format!("as before the last import: {}", names.join(", "))
                }
            });
            return Ok(());
        }
        let log = self.written().and_then(|written| written.log);
        if log.is_some() && self.is_log_as_written() == Some(false) {
            return refused(
                format!("{} was changed since it was imported", self.log.display()),
                "delete both by hand if they are not wanted",
            );
        }
        match self.is_as_written() {
            None => refused(format!("there is no {plan}"), "nothing was imported here"),
            Some(false) => refused(
                format!("{plan} was changed since it was imported, or was not imported"),
                "delete it by hand if it is not wanted",
            ),
            Some(true) => {
                let log = log.is_some().then_some(&self.log);
                let paths = [&self.report, &self.map, &self.project.plan];
                for path in paths.into_iter().chain(log) {
                    output::remove(path)?;
                }
                session.note(&format!("{plan} is removed, with its report and its map"));
                Ok(())
            }
        }
    }
}
