//! `wem-report feedback`: the comments on a draft, compiled, as documents and as a sheet; and those
//! that nobody has decided about.

mod member;
pub(super) mod one;
mod open;
mod place;
mod retract;
mod sheet;
mod split;

use super::documents::{self, DOCUMENT, DateArgs, DocumentArgs, Files, Format, LanguageArgs};
use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::records::{LoadedCirculation, RecordsArgs};
use super::session::Session;
use super::{Failure, circulars, collect, date, decide, inputs, translation};
use crate::circulation::feedback::{CommentId, Feedback};
use crate::circulation::{Manifest, Member, NamedSender, Respondents, Standing, Terms};
use crate::compose::feedback::{self, Compilation, FeedbackMatter};
use crate::diagnostic::Diagnostic;
use crate::output::{self, Overwrite};
use crate::plan::Plan;
use crate::plan_file;
use crate::template::Labels;
use crate::worksheet;
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum, ValueHint};
use std::path::{Path, PathBuf};

/// Arguments of `feedback`.
#[derive(Debug, Clone, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_precedence_over_arg = true
)]
#[command(after_help = "\
Examples:
  wem-report feedback
  wem-report feedback WEM-2016-Rev.2 --format docx,pdf,xlsx
  wem-report feedback --language fr
  wem-report feedback --open
  wem-report feedback --split 4
  wem-report feedback --member \"Council of Keepers\" --eml
  wem-report feedback show 12
  wem-report feedback place 12 1.4.2
  wem-report feedback retract comments-iwg.docx

The comments stand in the order of the plan, those of all bodies side by side: for each item its text as
it was circulated, then who said what, what is proposed, and what was decided. Before the decisions the
last column is there to be filled in; afterwards it is the table that says what became of every comment.
Comments that could not be placed come last; none is left out.

Changes of one kind to much of the plan that can hardly have been meant stand behind one question. Where
they were meant, --split makes a comment of each, to be decided about by itself; else decide about the
question, and they count for nothing.")]
pub(super) struct FeedbackArgs {
    #[command(subcommand)]
    action: Option<FeedbackAction>,

    /// The draft, by its symbol or the name of its folder [default: the one on which there is feedback].
    symbol: Option<String>,

    /// The draft, as other commands are told it.
    #[arg(long = "symbol", value_name = "SYMBOL", conflicts_with = "symbol")]
    named: Option<String>,

    /// List the comments that nobody has decided about, with their numbers, and write no document;
    /// --format is then table, json or csv.
    #[arg(long, conflicts_with = "output")]
    open: bool,

    /// Take the question with that number apart: the changes behind it were meant. No document is written.
    #[arg(
        long,
        value_name = "ID",
        value_parser = clap::value_parser!(u32).range(1..),
        conflicts_with_all = ["open", "format", "output"]
    )]
    split: Option<u32>,

    /// Write what one member said, each comment with its outcome and the reply: a member of the
    /// circulation list, by name or mail address, or a body. The files go to out/replies/SYMBOL/.
    #[arg(long, value_name = "MEMBER", conflicts_with_all = ["open", "split", "format", "output"])]
    member: Option<String>,

    /// Write such an answer to every member who commented, in the language that the member asks for.
    #[arg(long, conflicts_with_all = ["member", "open", "split", "format", "output"])]
    every_member: bool,

    /// With an answer, write a ready message, the documents attached.
    #[arg(long, conflicts_with_all = ["open", "split", "format", "output"])]
    eml: bool,

    #[command(flatten)]
    records: RecordsArgs,

    #[command(flatten)]
    language: LanguageArgs,

    /// The formats to write, with commas between them [default: pdf,docx,xlsx; with --open, table].
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        value_name = "FORMATS",
        help_heading = DOCUMENT
    )]
    format: Vec<FeedbackFormat>,

    #[command(flatten)]
    date: DateArgs,

    /// The file to write; where several are written, each gets its own ending [default:
    /// feedback-SYMBOL in out/, beside plan/].
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = DOCUMENT)]
    output: Option<PathBuf>,

    #[command(flatten)]
    document: DocumentArgs,
}

/// What is done about single comments and files.
#[derive(Debug, Clone, Subcommand)]
enum FeedbackAction {
    /// Show all that is known of comments: whole texts, old and proposed ([-gone-]{+come+}), who said
    /// them, in which file, and what was decided.
    Show(ShowArgs),
    /// Put a comment on what it is about: an item, `goal 2.3`, `section II` or `document`.
    Place(PlaceArgs),
    /// Withdraw a returned file that should not have been collected: it stays on record, and what came
    /// in it counts no more.
    Retract(RetractArgs),
}

/// Arguments of `feedback show`.
#[derive(Debug, Clone, Args)]
struct ShowArgs {
    /// The numbers of the comments.
    #[arg(required = true, value_name = "ID", value_parser = clap::value_parser!(u32).range(1..))]
    ids: Vec<u32>,

    #[command(flatten)]
    draft: DraftArgs,
}

/// Arguments of `feedback place`.
#[derive(Debug, Clone, Args)]
struct PlaceArgs {
    /// The number of the comment.
    #[arg(value_name = "ID", value_parser = clap::value_parser!(u32).range(1..))]
    id: u32,

    /// An item of the circulated draft, by number or key; or a goal, a section, the document.
    #[arg(required = true, value_name = "PLACE")]
    place: Vec<String>,

    #[command(flatten)]
    draft: DraftArgs,

    /// The day on record [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,
}

/// Arguments of `feedback retract`.
#[derive(Debug, Clone, Args)]
struct RetractArgs {
    /// The file, by the name with which it was collected.
    file: String,

    /// Take a file in again that was withdrawn.
    #[arg(long)]
    undo: bool,

    #[command(flatten)]
    draft: DraftArgs,

    /// The day on record [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    date: Option<NaiveDate>,
}

/// Which draft is meant.
#[derive(Debug, Clone, Args)]
struct DraftArgs {
    /// The draft, by its symbol or the name of its folder, where feedback on several has come.
    #[arg(long, value_name = "SYMBOL")]
    symbol: Option<String>,
}

/// A format of compiled comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum FeedbackFormat {
    Pdf,
    Docx,
    Xlsx,
    /// For eyes, with --open.
    Table,
    Json,
    Csv,
}

impl FeedbackFormat {
    const OF_FILES: [FeedbackFormat; 3] = [
        FeedbackFormat::Pdf,
        FeedbackFormat::Docx,
        FeedbackFormat::Xlsx,
    ];

    fn is_of_files(self) -> bool {
        Self::OF_FILES.contains(&self)
    }

    /// Returns the format as one of documents.
    fn of_document(self) -> Option<Format> {
        match self {
            FeedbackFormat::Pdf => Some(Format::Pdf),
            FeedbackFormat::Docx => Some(Format::Docx),
            _ => None,
        }
    }
}

/// Runs `feedback`.
pub(super) fn run(session: &mut Session, args: &FeedbackArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    if let Some(action) = &args.action {
        return act(session, &loaded, plan, action);
    }
    let formats = formats(args)?;
    let path = feedback_files::find(&loaded, args.symbol.as_deref().or(args.named.as_deref()))?;
    if let Some(question) = args.split {
        let date = date::of_document(args.date.date)?;
        return split::split(session, plan, &path, CommentId(question), date);
    }
    let file = FeedbackFile::read_right(session, &path, plan)?;
    let folder = feedback_files::name_of(&path);
    let base = feedback_files::base_plan(session, &loaded, &folder)?;
    let standing = Standing::new(&file.placed.feedback);
    let base = base.as_ref().unwrap_or(plan);
    let compilation = Compilation::new(base, &standing, &loaded.labels);
    if args.open {
        return open::list(session, &compilation, &loaded.labels, formats[0]);
    }
    loaded.note_warnings(session);
    let language = args.language.meant(&loaded, plan);
    let date = date::of_document(args.date.date)?;
    let terms = terms(session, &loaded, &folder)?;
    if args.member.is_some() || args.every_member {
        let circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
        let circulation = circulation.circulation()?;
        let manifest = manifest(session, &loaded, &folder)?;
        let respondents = Respondents::of(circulation, manifest.as_ref());
        let answered = match &args.member {
            Some(word) => Some(collect::sender::named(plan, &respondents, word)?),
            None => None,
        };
        let tags = match (&args.language.language, language) {
            (Some(_), language) => language.into_iter().collect(),
            (None, _) => {
                let is_asked = |one: &&Member| match &answered {
                    Some(NamedSender::Member(respondent)) => respondent.name == *one.name,
                    Some(NamedSender::Body(_)) => false,
                    None => true,
                };
                let asked = circulation.members.iter().filter(is_asked);
                translation::tags_of_members(session, &loaded, plan, asked)
            }
        };
        let mut voices = vec![Voice::own(loaded.clone(), base.clone())];
        for tag in &tags {
            let is_draft = args.document.is_draft();
            voices.push(Voice::of(session, (&loaded, base), tag, &folder, is_draft)?);
        }
        let answering = member::Answering {
            plan,
            voices: &voices,
            circulation,
            respondents: &respondents,
            standing: &standing,
            symbol: terms.symbol.as_deref().unwrap_or(&folder),
            folder: &folder,
            deadline: terms.deadline,
            date,
            args,
        };
        return match &args.member {
            Some(word) => answering.named(session, word),
            None => answering.every(session),
        };
    }
    if args.eml {
        return Err(Failure::Usage(
            Diagnostic::error("bad-decision", "whom are messages for?")
                .help("say --member MEMBER, or --every-member"),
        ));
    }
    let is_draft = args.document.is_draft();
    let voice = match language {
        Some(tag) => Voice::of(session, (&loaded, base), &tag, &folder, is_draft)?,
        None => Voice::own(loaded.clone(), base.clone()),
    };
    let plan = voice.loaded.plan()?;
    let compilation = Compilation::new(&voice.base, &standing, &voice.loaded.labels);
    let matter = FeedbackMatter {
        plan,
        symbol: terms.symbol.as_deref().unwrap_or(&folder),
        deadline: terms.deadline,
        asked: &terms.asked,
        standing: &standing,
        compilation: &compilation,
        is_to_fill_in: false,
    };
    let of_documents: Vec<Format> = formats.iter().filter_map(|one| one.of_document()).collect();
    let stem = voice.loaded.named(&format!("feedback-{folder}"));
    let stem = loaded.project.out.join(stem);
    let asked = args.output.as_deref();
    // Of several files each gets its own ending, the sheet too.
    let named = match formats.len() {
        1 => {
            if let (Some(asked), [FeedbackFormat::Xlsx]) = (asked, &formats[..]) {
                documents::refuse_other_ending(asked, "xlsx")?;
            }
            asked.map(Path::to_owned)
        }
        _ => asked.map(documents::without_ending),
    };
    let mut files = Files::new(&args.document, &voice.loaded);
    // A PDF has nothing to choose from.
    let document = |format: Format| {
        let matter = FeedbackMatter {
            is_to_fill_in: format == Format::Docx,
            ..matter
        };
        let setup = args.document.setup(&voice.loaded, false, date);
        feedback::feedback(&matter, setup)
    };
    if of_documents.len() == 1 && formats.len() > 1 {
        let stem = named.as_deref().unwrap_or(&stem);
        files.render_each(document, &of_documents, None, stem)?;
    } else {
        files.render_each(document, &of_documents, asked, &stem)?;
    }
    let sheet = match formats.contains(&FeedbackFormat::Xlsx) {
        true => Some(sheet::rendered(&matter, &voice.loaded.labels, date)?),
        false => None,
    };
    files.write(session, args.document.force)?;
    let Some(written) = sheet else {
        return Ok(());
    };
    let target = match (formats.len(), named) {
        (1, Some(path)) => path,
        (_, named) => documents::appended(named.as_deref().unwrap_or(&stem), "xlsx"),
    };
    if !args.document.force {
        let labels = [&loaded.labels, &voice.loaded.labels];
        refuse_filled_in(&target, &file.placed.feedback, &labels)?;
    }
    inputs::refuse(session, &target)?;
    output::write(&target, &written.bytes, Overwrite::Always)?;
    session.report(&written.warnings);
    session.print_path(&target);
    Ok(())
}

/// A language in which comments are written out.
#[derive(Debug)]
struct Voice {
    /// Its tag; nothing for the plan's own.
    tag: Option<String>,
    loaded: Loaded,
    /// The plan as it was circulated.
    base: Plan,
}

impl Voice {
    fn own(loaded: Loaded, base: Plan) -> Self {
        Voice {
            tag: None,
            loaded,
            base,
        }
    }

    /// Reads another language; what was circulated stands in it as it went out, if it did.
    fn of(
        session: &mut Session,
        (own, base): (&Loaded, &Plan),
        tag: &str,
        folder: &str,
        is_draft: bool,
    ) -> Result<Self, Failure> {
        let path = circulars::root(&own.project).join(folder);
        let then = match circulars::read(session, &path)? {
            Some(circular) => circular.translation(tag)?,
            None => None,
        };
        let again = own.clone();
        let (base, _) = translation::plan_then(session, &again, base, (tag, then), is_draft)?;
        Ok(Voice {
            tag: Some(tag.to_owned()),
            loaded: translation::translated(session, again, tag, is_draft)?,
            base,
        })
    }
}

/// Returns the formats that a call means, each once.
fn formats(args: &FeedbackArgs) -> Result<Vec<FeedbackFormat>, Failure> {
    let mut formats = args.format.clone();
    if formats.is_empty() {
        return Ok(match args.open {
            true => vec![FeedbackFormat::Table],
            false => FeedbackFormat::OF_FILES.to_vec(),
        });
    }
    formats.sort_unstable();
    formats.dedup();
    let is_meant = formats
        .iter()
        .all(|format| format.is_of_files() != args.open);
    if is_meant && !(args.open && formats.len() > 1) {
        return Ok(formats);
    }
    let (message, help) = match args.open {
        true => (
            "a list of open comments has one format: table, json or csv",
            "leave --open out for documents",
        ),
        false => (
            "compiled comments are written as pdf, docx or xlsx",
            "with --open, what is undecided is listed as table, json or csv",
        ),
    };
    Err(Failure::Usage(
        Diagnostic::error("other-format", message).help(help),
    ))
}

/// Does what is asked about single comments and files.
fn act(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    action: &FeedbackAction,
) -> Result<(), Failure> {
    let draft = match action {
        FeedbackAction::Show(args) => &args.draft,
        FeedbackAction::Place(args) => &args.draft,
        FeedbackAction::Retract(args) => &args.draft,
    };
    let path = feedback_files::find(loaded, draft.symbol.as_deref())?;
    let base = feedback_files::base_plan(session, loaded, &feedback_files::name_of(&path));
    match action {
        FeedbackAction::Show(args) => {
            let file = FeedbackFile::read_right(session, &path, plan)?;
            let standing = Standing::new(&file.placed.feedback);
            let base = base?;
            let telling = one::Telling {
                base: base.as_ref().unwrap_or(plan),
                labels: &loaded.labels,
                standing: &standing,
            };
            one::show(session, telling, args.ids.iter().copied().map(CommentId))
        }
        FeedbackAction::Place(args) => {
            let wanted = place::Wanted {
                comment: CommentId(args.id),
                place: &args.place.join(" "),
                date: date::of_document(args.date)?,
            };
            let base = base?;
            let plans = (plan, base.as_ref().unwrap_or(plan));
            place::place(session, loaded, plans, &path, wanted)
        }
        FeedbackAction::Retract(args) => {
            let date = date::of_document(args.date)?;
            retract::retract(session, plan, &path, &args.file, args.undo, date)
        }
    }
}

/// Refuses to overwrite a sheet with decisions that are not on record, or another file.
fn refuse_filled_in(path: &Path, record: &Feedback, labels: &[&Labels]) -> Result<(), Failure> {
    // What cannot be read at all is for the writer to complain about.
    let largest = worksheet::limits::FILE as u64;
    let Ok(old) = plan_file::read_bytes_up_to(path, largest) else {
        return Ok(());
    };
    if old.is_empty() || decide::table::is_on_record(&old, record, labels) {
        return Ok(());
    }
    let message = format!(
        "{} has been filled in, or was not made by wem-report",
        path.display()
    );
    Err(Failure::from(
        Diagnostic::error("output-changed", message)
            .help("record it with `wem-report decide --from`, write to another file with -o, or overwrite it with --force"),
    ))
}

/// Returns how a draft was circulated; nothing is known of it where its folder is gone.
fn terms(session: &mut Session, loaded: &Loaded, folder: &str) -> Result<Terms, Failure> {
    let manifest = manifest(session, loaded, folder)?;
    Ok(manifest.as_ref().map_or_else(Terms::default, Terms::of))
}

fn manifest(
    session: &mut Session,
    loaded: &Loaded,
    folder: &str,
) -> Result<Option<Manifest>, Failure> {
    let path = circulars::root(&loaded.project).join(folder);
    let circular = circulars::read(session, &path)?;
    Ok(circular.map(|one| one.manifest))
}
