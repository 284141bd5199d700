//! The command line: one file a subcommand, its arguments and what it does.
//!
//! Only here are a clock, an environment and a file system. Results (such as the paths of files
//! that were written) go to standard output, findings to standard error.

mod adopt;
mod apply;
mod calls;
mod check;
mod circulars;
mod circulate;
mod collect;
mod completions;
mod concept_note;
mod confined;
mod critical_path;
mod date;
mod decide;
mod documents;
mod event_moves;
mod explain;
mod feedback;
mod feedback_files;
mod filters;
mod help;
mod import;
mod init;
mod inputs;
mod keyed;
mod list;
mod loaded;
mod log;
mod mailing;
mod note_check;
mod note_files;
mod note_take;
mod opening;
mod path_readings;
mod plan_sheet;
mod progress;
mod project;
mod read_back;
mod records;
mod redline;
mod remind;
mod schema;
mod session;
mod show;
mod status;
mod table;
mod templates;
mod texts;
mod timeline_readings;
mod translate;
mod translation;
mod update;
mod update_sheet;
mod watch;

use crate::diagnostic::{Diagnostic, escape};
use clap::{ArgAction, FromArgMatches as _, Parser, Subcommand, ValueHint};
use documents::Format;
use session::Session;
use std::path::PathBuf;
use std::process::ExitCode;

/// Makes the documents of an action plan from one file, as PDF and DOCX: the action-item table, concept
/// notes, and from what was recorded the progress report. Circulates drafts to members, collects every
/// comment that comes back, and shows what was changed.
///
/// The plan is plan/plan.toml, here or in a parent folder; documents go to out/ beside plan/. To begin
/// a plan of your own: `wem-report init my-plan`.
#[derive(Debug, Parser)]
#[command(name = "wem-report", version, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done, 1 the input is wrong, 2 the call is wrong, 70 a fault of wem-report."
)]
struct Cli {
    /// The plan file, instead of plan/plan.toml here or in a parent folder.
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    plan: Option<PathBuf>,

    /// When to colour messages; auto: on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: ColorWhen,

    /// Do not mention warnings.
    #[arg(long, short, global = true, action = ArgAction::SetTrue)]
    quiet: bool,

    /// Show every finding; without it, the first 50 of each kind.
    #[arg(long, global = true, action = ArgAction::SetTrue)]
    all_findings: bool,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum ColorWhen {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begin a project: a starter plan to edit, templates/ and out/.
    Init(init::InitArgs),
    /// Make the plan file out of an annex that exists: a document, a workbook, a page or a text.
    Import(import::ImportArgs),
    /// Report everything that is wrong with the plan and its templates, or could be.
    Check(check::CheckArgs),
    /// List the action items.
    List(list::ListArgs),
    /// Show all that the plan says about one item.
    Show(show::ShowArgs),
    /// Write the action-item table as PDF.
    Pdf(table::TableArgs),
    /// Write the action-item table as DOCX.
    Docx(table::TableArgs),
    /// Write the action-item table in several formats at once.
    Table(table::AnyTableArgs),
    /// Record how an item or a goal stands.
    Update(update::UpdateArgs),
    /// Write the sheet in which a body reports on its items, for `update --from`.
    UpdateSheet(update_sheet::UpdateSheetArgs),
    /// Show what was recorded.
    Log(log::LogArgs),
    /// Put the plan into another language: lay out or complete the file of its translation, or take one in.
    Translate(translate::TranslateArgs),
    /// Write the plan as a workbook: items, goals, bodies, events and all registers, a sheet each.
    Sheet(plan_sheet::PlanSheetArgs),
    /// Write the progress report: what was done, what is late, who owes what.
    Progress(progress::ProgressArgs),
    /// Write a concept note: what the plan knows of an item or an event, and what to add to it.
    ConceptNote(concept_note::ConceptNoteArgs),
    /// Write the critical path to an event: can its day be kept, what decides that, what is due by when.
    CriticalPath(critical_path::CriticalPathArgs),
    /// See which concept notes there are templates for, and take one out to change it.
    Templates(templates::TemplatesArgs),
    /// Make a draft of the plan ready to be sent to members, with a table for their comments.
    Circulate(circulate::CirculateArgs),
    /// Take in what members sent back on a draft: comments, changes, filled-in tables.
    Collect(collect::CollectArgs),
    /// Write the comments that came back on a draft, compiled, with what became of them.
    Feedback(feedback::FeedbackArgs),
    /// Record what the secretariat decided about comments on a draft.
    Decide(decide::DecideArgs),
    /// Write accepted changes into the plan, shown as a diff first.
    Apply(apply::ApplyArgs),
    /// Adopt the plan: edition into the plan file, the final documents, and the record as an annex.
    Adopt(adopt::AdoptArgs),
    /// Say where things stand, in ten lines: what is out, who answered, what is open, what to do next.
    Status(status::StatusArgs),
    /// Remind members of missing answers and of what is late: a line and a ready message for each.
    Remind(remind::RemindArgs),
    /// Write what was changed between two texts of the plan: DOCX with tracked changes, PDF.
    Redline(redline::RedlineArgs),
    /// Make a document again whenever the plan, its templates or its records are saved.
    Watch(watch::WatchArgs),
    /// Explain a finding by its code, or list all codes.
    Explain(explain::ExplainArgs),
    /// Print the JSON Schema of the plan file, for editors that complete and check it.
    Schema(schema::SchemaArgs),
    /// Print what a shell needs to complete commands and options.
    Completions(completions::CompletionsArgs),
    /// Write manual pages, one for each command.
    Man(completions::ManArgs),
    /// Read one file, in a process of its own.
    #[command(hide = true)]
    ReadConfined(confined::ConfinedArgs),
}

/// Why a command did not do what it was asked to.
#[derive(Debug)]
enum Failure {
    /// The input is wrong: exit code 1.
    Input(Vec<Diagnostic>),
    /// The call is wrong: exit code 2.
    Usage(Diagnostic),
    /// Our fault: exit code 70.
    Internal(String),
}

/// Stops where any finding is an error.
fn refuse_errors(findings: &[Diagnostic]) -> Result<(), Failure> {
    let errors: Vec<Diagnostic> = findings
        .iter()
        .filter(|finding| finding.is_error())
        .cloned()
        .collect();
    match errors.is_empty() {
        true => Ok(()),
        false => Err(Failure::Input(errors)),
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Failure::Input(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Failure::Input(diagnostics)
    }
}

/// Exit code for a fault of ours (`EX_SOFTWARE` of BSD's sysexits).
const OUR_FAULT: u8 = 70;

/// Runs the program with this process's arguments and environment.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |place| {
            format!(" ({}:{})", place.file(), place.line())
        });
        let what = panic.payload_as_str().unwrap_or("no message");
        report_internal(&format!("{what}{place}"));
    }));
    let called = help::command()
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match called {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            tell_of_call(error);
            return ExitCode::from(code);
        }
    };
    let run = std::panic::catch_unwind(|| run(cli));
    ExitCode::from(run.unwrap_or(OUR_FAULT))
}

fn run(cli: Cli) -> u8 {
    let mut session = Session::new(cli.plan, cli.color, cli.quiet);
    session.all_findings = cli.all_findings;
    let result = match cli.command {
        Command::Init(args) => init::run(&mut session, &args),
        Command::Import(args) => import::run(&mut session, &args),
        Command::Check(args) => check::run(&mut session, &args),
        Command::List(args) => list::run(&mut session, &args),
        Command::Show(args) => show::run(&mut session, &args),
        Command::Update(args) => update::run(&mut session, &args),
        Command::UpdateSheet(args) => update_sheet::run(&mut session, &args),
        Command::Log(args) => log::run(&mut session, &args),
        Command::Translate(args) => translate::run(&mut session, &args),
        Command::Sheet(args) => plan_sheet::run(&mut session, &args),
        Command::Feedback(args) => feedback::run(&mut session, &args),
        Command::Decide(args) => decide::run(&mut session, &args),
        Command::Adopt(args) => adopt::run(&mut session, &args),
        Command::Status(args) => status::run(&mut session, &args),
        Command::Apply(args) => apply::run(&mut session, &args),
        Command::Progress(args) => progress::run(&mut session, &args),
        Command::Circulate(args) => circulate::run(&mut session, &args),
        Command::Collect(args) => collect::run(&mut session, &args),
        Command::Pdf(args) => table::run_one(&mut session, &args, Format::Pdf),
        Command::Docx(args) => table::run_one(&mut session, &args, Format::Docx),
        Command::Table(args) => table::run(&mut session, &args),
        Command::Redline(args) => redline::run(&mut session, &args),
        Command::Remind(args) => remind::run(&mut session, &args),
        Command::ConceptNote(args) => concept_note::run(&mut session, &args),
        Command::CriticalPath(args) => critical_path::run(&mut session, &args),
        Command::Templates(args) => templates::run(&mut session, &args),
        Command::Watch(args) => watch::run(&mut session, &args),
        Command::Explain(args) => explain::run(&mut session, &args),
        Command::Schema(args) => schema::run(&mut session, &args),
        Command::Completions(args) => completions::run(&mut session, &args),
        Command::Man(args) => completions::run_man(&mut session, &args),
        Command::ReadConfined(args) => return confined::run(&args),
    };
    let printed = session.finish();
    match result.and(printed) {
        Ok(()) => 0,
        Err(Failure::Input(diagnostics)) => {
            session.report(&diagnostics);
            1
        }
        Err(Failure::Usage(diagnostic)) => {
            session.report(&[diagnostic]);
            2
        }
        Err(Failure::Internal(message)) => {
            report_internal(&message);
            OUR_FAULT
        }
    }
}

/// Says what is wrong with a call, or the help that it asks for.
fn tell_of_call(error: clap::Error) {
    // A call quotes names of files, such as those that a shell puts in the place of `*`.
    let words = std::env::args_os();
    let escaped = words.map(|word| escape::line(&word.to_string_lossy()).into_owned());
    let escaped: Vec<String> = escaped.collect();
    let again = help::command().try_get_matches_from(&escaped);
    let error = again.err().unwrap_or(error);
    let error = calls::with_meant_call(error, &escaped);
    // Help that nobody reads to its end is no error.
    let _ = error.print();
}

fn report_internal(message: &str) {
    session::tell(&format!(
        "internal error: {}\n  = help: this is a fault of wem-report {}; please report it with the plan that shows it",
        escape::lines(message),
        env!("CARGO_PKG_VERSION")
    ));
}
