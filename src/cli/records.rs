//! The files that go with a plan: progress, risks and issues, money.

use super::loaded::Loaded;
use super::session::Session;
use super::{Failure, refuse_errors};
use crate::circulation::{Circulation, check_circulation};
use crate::diagnostic::{self, Diagnostic, SourceId};
use crate::docx_file;
use crate::identity::DocumentKind;
use crate::package::{self, Package};
use crate::plan::progress::report::Records;
use crate::plan::progress::{Finance, Log, RiskRegister};
use crate::plan::{Plan, check};
use crate::plan_file;
use clap::{Args, ValueHint};
use std::path::{Path, PathBuf};

/// Which files go with the plan.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct RecordsArgs {
    /// The folder of progress.toml, risks.toml, finance.toml and circulation.toml, instead of the
    /// plan's own folder.
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    records: Option<PathBuf>,
}

impl RecordsArgs {
    fn folder<'a>(&'a self, loaded: &'a Loaded) -> Result<&'a Path, Failure> {
        match &self.records {
            // Whoever mistypes a folder would begin a second log.
            Some(folder) if !folder.is_dir() => Err(Failure::Usage(
                Diagnostic::error(
                    "no-records",
                    format!("there is no folder {}", folder.display()),
                )
                .help("name the folder that progress.toml is in, or will be"),
            )),
            Some(folder) => Ok(folder),
            None => Ok(&loaded.project.records),
        }
    }

    /// Returns the path of the progress log.
    pub(super) fn log_path(&self, loaded: &Loaded) -> Result<PathBuf, Failure> {
        Ok(self.folder(loaded)?.join("progress.toml"))
    }
}

/// Who drafts go to, read and checked; empty where there is no file.
#[derive(Debug, Default)]
pub(super) struct LoadedCirculation {
    pub(super) circulation: Circulation,
    /// All findings, sorted by place.
    pub(super) findings: Vec<Diagnostic>,
}

impl LoadedCirculation {
    /// Reads the file, if it is there, and checks it against the plan.
    pub(super) fn read(
        session: &mut Session,
        args: &RecordsArgs,
        loaded: &Loaded,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let path = args.folder(loaded)?.join("circulation.toml");
        let Some(text) = text_of(&path, plan_file::LIMIT)? else {
            return Ok(LoadedCirculation::default());
        };
        let source = session.sources.add(&path, text);
        let (circulation, mut findings) = plan_file::load_circulation(source, &session.sources);
        let coverage = loaded.coverage();
        let shows = |c| coverage.shows(c);
        findings.extend(check_circulation(plan, &circulation, &shows));
        diagnostic::sort(&mut findings);
        Ok(LoadedCirculation {
            circulation,
            findings,
        })
    }

    /// Returns the circulation, if there is no error in it.
    pub(super) fn circulation(&self) -> Result<&Circulation, Failure> {
        refuse_errors(&self.findings)?;
        Ok(&self.circulation)
    }
}

/// The files, read and checked; empty where there is none.
#[derive(Debug, Default)]
pub(super) struct LoadedRecords {
    pub(super) log: Log,
    pub(super) risks: RiskRegister,
    pub(super) finance: Finance,
    /// All findings, sorted by place.
    pub(super) findings: Vec<Diagnostic>,
}

impl LoadedRecords {
    /// Reads all files that are there and checks them against the plan.
    pub(super) fn read(
        session: &mut Session,
        args: &RecordsArgs,
        loaded: &Loaded,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let folder = args.folder(loaded)?;
        let file = LogFile::read(session, &args.log_path(loaded)?, loaded, plan)?;
        let (log, mut findings) = (file.log, file.findings);
        let coverage = loaded.coverage();
        let shows = |c| coverage.shows(c);
        let mut records = LoadedRecords {
            log,
            ..LoadedRecords::default()
        };
        if let Some(text) = text_of(&folder.join("risks.toml"), plan_file::LIMIT)? {
            let source = session.sources.add(folder.join("risks.toml"), text);
            let (risks, of_file) = plan_file::load_risks(source, &session.sources);
            findings.extend(of_file);
            findings.extend(check::check_risks(plan, &risks, &shows));
            records.risks = risks;
        }
        if let Some(text) = text_of(&folder.join("finance.toml"), plan_file::LIMIT)? {
            let source = session.sources.add(folder.join("finance.toml"), text);
            let (finance, of_file) = plan_file::load_finance(source, &session.sources);
            findings.extend(of_file);
            findings.extend(check::check_finance(plan, &finance, &shows));
            records.finance = finance;
        }
        diagnostic::sort(&mut findings);
        records.findings = findings;
        Ok(records)
    }

    /// Returns what a report is made from, if there is no error in it.
    pub(super) fn records(&self) -> Result<Records<'_>, Failure> {
        refuse_errors(&self.findings)?;
        Ok(Records {
            log: &self.log,
            risks: &self.risks,
            finance: &self.finance,
        })
    }
}

/// A log as its file has it.
#[derive(Debug, Default)]
pub(super) struct LogFile {
    pub(super) log: Log,
    pub(super) findings: Vec<Diagnostic>,
    /// Nothing where there is no file yet.
    source: Option<SourceId>,
}

impl LogFile {
    /// Reads a log that may not be there yet, and checks it.
    fn read(
        session: &mut Session,
        path: &Path,
        loaded: &Loaded,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let Some(text) = text_of(path, plan_file::LOG_LIMIT)? else {
            return Ok(LogFile::default());
        };
        Ok(LogFile::of_text(session, path, text, loaded, plan))
    }

    /// Reads and checks a text of a log, which findings call `path`.
    pub(super) fn of_text(
        session: &mut Session,
        path: &Path,
        text: String,
        loaded: &Loaded,
        plan: &Plan,
    ) -> Self {
        let source = session.sources.add(path, text);
        let words = loaded.words();
        let (log, mut findings) =
            plan_file::load_log(source, &session.sources, words, &plan.calendar);
        let mut log = log.unwrap_or_default();
        let coverage = loaded.coverage();
        findings.extend(check::check_log(plan, &log, &|c| coverage.shows(c)));
        if loaded.own_labels.is_some() {
            log.say_times_in(words, (&loaded.labels.calendar, &plan.calendar));
        }
        diagnostic::sort(&mut findings);
        LogFile {
            log,
            findings,
            source: Some(source),
        }
    }

    /// Reads a log for a command that needs a right one.
    pub(super) fn read_right(
        session: &mut Session,
        path: &Path,
        loaded: &Loaded,
        plan: &Plan,
    ) -> Result<Self, Failure> {
        let file = LogFile::read(session, path, loaded, plan)?;
        refuse_errors(&file.findings)?;
        Ok(file)
    }

    /// Returns the text that the log was read from; blank where there is none.
    pub(super) fn text<'s>(&self, session: &'s Session) -> &'s str {
        self.source
            .map_or("", |source| session.sources.text(source))
    }
}

/// Reads a text file that may not be there.
pub(super) fn text_of(path: &Path, limit: u64) -> Result<Option<String>, Failure> {
    match plan_file::read_source_up_to(path, limit) {
        Ok(text) => Ok(Some(text)),
        Err(finding) if finding.code == "missing-file" => Ok(None),
        Err(finding) => Err(Failure::from(finding)),
    }
}

/// Returns which document of ours a file says that it is, whatever it is called.
pub(super) fn document_kind(bytes: &[u8]) -> Option<DocumentKind> {
    let mut package = Package::open(bytes, docx_file::limits::PACKAGE).ok()?;
    let (properties, _) = package::Properties::of(&mut package).ok()?;
    DocumentKind::of(|name| properties.custom(name))
}

/// Reads a file that somebody sent back, of at most `limit` bytes.
pub(super) fn returned_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, Diagnostic> {
    plan_file::read_bytes_up_to(path, limit as u64).map_err(|finding| match finding.code {
        // Nothing can be begun in its place, as a plan can.
        "missing-file" => finding.help("check the path"),
        _ => finding,
    })
}
