//! `wem-report collect`: what members sent back, appended to the feedback on a draft.
//!
//! ```text
//! arguments ─ files ─> paths ─┐
//! circulated draft, or plan ──┴─ sent ─> Sent ─ collect_file ─> entries ─> plan/feedback/SYMBOL.toml
//! ```

mod files;
mod sent;
mod summary;

use super::feedback_files::{self, FeedbackFile};
use super::project::Loaded;
use super::records::{self, LoadedCirculation, RecordsArgs};
use super::session::Session;
use super::{Failure, date, filters};
use crate::circulation::Circulation;
use crate::circulation::collect::{Found, Returned, Sent, collect_file, comments_of};
use crate::circulation::feedback::{Feedback, Source};
use crate::circulation::manifest::sha256;
use crate::diagnostic::Diagnostic;
use crate::docx_file;
use crate::output;
use crate::plan::{BodyKey, Plan};
use crate::plan_file;
use chrono::NaiveDate;
use clap::{Args, ValueHint};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use summary::Summary;

/// Arguments of `collect`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report collect returned/*
  wem-report collect returned/ministry.docx --from iwg
  wem-report collect returned --symbol WEM/2016/1/Rev.1

Taken are drafts (DOCX) and tables for comments (DOCX, XLSX), as Word and LibreOffice save them. Found
are comments and answers, tracked changes, text that was changed without tracking, and filled-in rows.
The entries are appended to plan/feedback/SYMBOL.toml; a file that was collected before adds nothing.
A file that cannot be collected is named with its reason, the others are collected all the same, and
the exit code is 1.")]
pub(super) struct CollectArgs {
    /// The returned files, or folders of them.
    #[arg(required = true, value_name = "FILES", value_hint = ValueHint::AnyPath)]
    files: Vec<PathBuf>,

    /// The body that answers with these files, by its key or name [default: as the circulation list
    /// says of a file's author].
    #[arg(long, value_name = "BODY")]
    from: Option<String>,

    /// The draft that is answered, by its symbol or its folder's name [default: the one that was
    /// circulated last].
    #[arg(long, value_name = "SYMBOL", conflicts_with = "base")]
    symbol: Option<String>,

    /// The plan file that the draft was made of, for a draft that was not circulated with
    /// `circulate`.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    base: Option<PathBuf>,

    #[command(flatten)]
    records: RecordsArgs,
}

/// Runs `collect`.
pub(super) fn run(session: &mut Session, args: &CollectArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let from = match &args.from {
        Some(word) => Some(filters::find_body(plan, word)?.key.value.clone()),
        None => None,
    };
    let circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let circulation = circulation.circulation()?;
    let answered = sent::answered(session, &loaded, args)?;
    let path = feedback_files::path_of(&loaded.project, &answered.folder);
    let before = FeedbackFile::read_right(session, &path, plan)?;
    let collector = Collector {
        plan,
        circulation,
        from,
        sent: &answered.sent,
        today: date::today()?,
    };
    let known = before.placed.feedback.sources.iter();
    let mut known: HashSet<String> = known.map(|source| source.hash.clone()).collect();
    let mut summary = Summary::default();
    let mut came = Vec::new();
    for file in files::all(&args.files, &mut summary) {
        came.extend(collector.file(&file, &mut known, &mut summary));
    }
    if !came.is_empty() {
        let more = output::edit(&path, |target| {
            let file = FeedbackFile::read_right(session, target, plan)?;
            let more = collector.feedback(&came, &file.placed.feedback);
            let text = plan_file::appended_feedback(file.text(session), &more);
            Ok::<_, Failure>((text, more))
        })?;
        summary.added(&more);
    }
    summary.tell(session);
    if path.exists() {
        session.print_path(&path);
    }
    match summary.refused.is_empty() {
        true => Ok(()),
        false => Err(Failure::Input(summary.refused)),
    }
}

/// A file that came back, and what it says.
struct Came {
    source: Source,
    found: Vec<Found>,
}

/// What collecting takes.
struct Collector<'a> {
    plan: &'a Plan,
    circulation: &'a Circulation,
    from: Option<BodyKey>,
    sent: &'a Sent,
    today: NaiveDate,
}

impl Collector<'_> {
    /// Collects a file, if it was not collected before.
    fn file(
        &self,
        path: &Path,
        known: &mut HashSet<String>,
        summary: &mut Summary,
    ) -> Option<Came> {
        let shown = path.display().to_string();
        let bytes = match records::returned_bytes(path, docx_file::limits::PACKAGE.file) {
            Ok(bytes) => bytes,
            Err(finding) => {
                summary.refused.push(finding);
                return None;
            }
        };
        let hash = sha256(&bytes);
        if !known.insert(hash.clone()) {
            summary.known.push(shown);
            return None;
        }
        let returned = match collect_file(&shown, &bytes, self.sent) {
            Ok(returned) => returned,
            Err(findings) => {
                summary.refused.extend(findings);
                return None;
            }
        };
        if returned.collected.without_words > 0 {
            summary.warnings.push(without_words(&shown, &returned));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let source = Source {
            hash,
            file: name.into_owned(),
            body: self.body_of_file(&returned),
            collected: self.today,
        };
        summary.files.push((shown, source.hash.clone()));
        Some(Came {
            source,
            found: returned.collected.found,
        })
    }

    /// Returns who answers with a file: as the call says, else the one body for which those answer
    /// who wrote in it.
    fn body_of_file(&self, returned: &Returned) -> Option<BodyKey> {
        if let Some(body) = &self.from {
            return Some(body.clone());
        }
        let saved = returned.author.as_deref();
        if let Some(body) = saved.and_then(|author| self.circulation.body_of(author)) {
            return Some(body.clone());
        }
        let authors = returned.collected.found.iter();
        let mut bodies = authors.filter_map(|one| self.circulation.body_of(one.author.as_deref()?));
        let first = bodies.next()?;
        bodies.all(|body| body == first).then(|| first.clone())
    }

    /// Makes the entries that a file of feedback does not have yet.
    fn feedback(&self, came: &[Came], before: &Feedback) -> Feedback {
        let mut more = Feedback::default();
        let mut next = before.next_id();
        for one in came
            .iter()
            .filter(|one| before.source(&one.source.hash).is_none())
        {
            let body = |found: &Found| self.body_of(found, &one.source);
            let mut comments = comments_of(one.found.clone(), &one.source.hash, next, &body);
            next.0 = next
                .0
                .saturating_add(u32::try_from(comments.len()).unwrap_or(u32::MAX));
            more.sources.push(one.source.clone());
            more.comments.append(&mut comments);
        }
        more
    }

    /// Returns who says something: the body of its row, else its file's, else its author's.
    fn body_of(&self, found: &Found, source: &Source) -> Option<BodyKey> {
        if let Some(word) = &found.body {
            let body = self.plan.find_body(word).ok();
            return match body {
                Some(body) => Some(body.key.value.clone()),
                None => self.circulation.body_of(word).cloned(),
            };
        }
        let of_file = source.body.clone();
        of_file.or_else(|| self.circulation.body_of(found.author.as_deref()?).cloned())
    }
}

fn without_words(file: &str, returned: &Returned) -> Diagnostic {
    let changes = match returned.collected.without_words {
        1 => "a tracked change changes no word, and is not listed".to_owned(),
        many => format!("{many} tracked changes change no word, and are not listed"),
    };
    Diagnostic::warning("changes-without-words", format!("{file}: {changes}"))
        .help("bold type, styles and ends of paragraphs are no comments on a text; look at the file if they matter")
}
