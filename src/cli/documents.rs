//! Documents in several formats: what their commands have in common, from options to files.

use super::loaded::Loaded;
use super::session::Session;
use super::{Failure, date, inputs, opening, translation};
use crate::compose::{Crowding, Setup};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Paper};
use crate::output::{self, Overwrite};
use crate::plan::Plan;
use crate::plan::column::ColumnPlace;
use crate::render::{Rendered, docx, pdf};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A file format that documents come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Format {
    Pdf,
    Docx,
}

/// A size of paper, as calls name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum PaperSize {
    #[default]
    A4,
    Letter,
    A3,
}

/// Heading of the options in `--help` that say what a document is like.
pub(super) const DOCUMENT: &str = "Document";

/// Options that every document has.
#[derive(Debug, Clone, Args)]
pub(super) struct DocumentArgs {
    /// The paper's size [default: a4; for DOCX files that of templates/reference.docx, if it is there].
    #[arg(long, value_enum, value_name = "SIZE", help_heading = DOCUMENT)]
    paper: Option<PaperSize>,

    /// Mark every page as a draft; in a translation also every text that is not translated.
    #[arg(long, help_heading = DOCUMENT)]
    draft: bool,

    #[command(flatten)]
    docx: DocxArgs,

    /// Overwrite the file even if somebody has changed it since it was written.
    #[arg(long, help_heading = DOCUMENT)]
    pub(super) force: bool,
}

/// What becomes of a document once it is written.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct OpenArgs {
    /// Open what was written, with the program that this computer opens such files with.
    #[arg(long, help_heading = DOCUMENT)]
    open: bool,
}

/// How DOCX files are made.
#[derive(Debug, Clone, Copy, Default, Args)]
pub(super) struct DocxArgs {
    /// Put the fonts into DOCX files, for recipients who do not have them; files grow by one or two
    /// megabytes.
    #[arg(long, help_heading = DOCUMENT)]
    embed_fonts: bool,
}

impl DocxArgs {
    /// Returns what DOCX files of a project are made with, on a paper that the call names, or on none.
    pub(super) fn options(self, loaded: &Loaded, paper: Option<PaperSize>) -> docx::Options<'_> {
        docx::Options {
            embed_fonts: self.embed_fonts,
            reference: loaded.reference.as_ref(),
            keeps_paper: paper.is_some(),
        }
    }
}

impl LanguageArgs {
    /// Puts what was read into the language, a draft’s with all gaps marked.
    pub(super) fn translated(
        &self,
        session: &mut Session,
        loaded: Loaded,
        is_draft: bool,
    ) -> Result<Loaded, Failure> {
        match &self.language {
            Some(tag) => translation::translated(session, loaded, tag, is_draft),
            None => Ok(loaded),
        }
    }

    /// Returns the tag of the translation that is meant; nothing where it is the plan’s own words.
    pub(super) fn meant(&self, loaded: &Loaded, plan: &Plan) -> Option<String> {
        let wanted = self.language.as_deref()?;
        translation::meant(&loaded.project, &plan.language, wanted)
    }
}

impl PaperSize {
    /// Returns the paper.
    pub(super) fn paper(self) -> Paper {
        match self {
            PaperSize::A4 => Paper::A4,
            PaperSize::A3 => Paper::A3,
            PaperSize::Letter => Paper::Letter,
        }
    }
}

impl DocumentArgs {
    /// Returns what DOCX files are made with.
    pub(super) fn docx_options<'l>(&self, loaded: &'l Loaded) -> docx::Options<'l> {
        self.docx.options(loaded, self.paper)
    }

    pub(super) fn is_draft(&self) -> bool {
        self.draft
    }

    /// Returns what documents of a project are made with.
    pub(super) fn setup<'a>(
        &self,
        loaded: &'a Loaded,
        portrait: bool,
        date: NaiveDate,
    ) -> Setup<'a> {
        Setup {
            labels: &loaded.labels,
            styles: loaded.styles(),
            paper: self.paper.unwrap_or_default().paper(),
            portrait,
            draft: self.draft,
            date,
        }
    }
}

/// The document of a table whose columns may have no room beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TableOf {
    /// The table itself, which can be made in other forms.
    Table,
    Adopted,
    /// A redline of what is shown at a place.
    Redline(ColumnPlace),
    Draft,
    Report,
}

impl TableOf {
    /// Returns how messages call it, and what of the plan it shows.
    fn said(self) -> (&'static str, ColumnPlace) {
        match self {
            TableOf::Table => ("the table", ColumnPlace::Table),
            TableOf::Adopted => ("the adopted table", ColumnPlace::Table),
            TableOf::Redline(place) => ("the redline", place),
            TableOf::Draft => ("the draft", ColumnPlace::Draft),
            TableOf::Report => ("the report’s annex", ColumnPlace::Report),
        }
    }
}

/// Reports that the columns of a table have no room beside each other, if they have none.
pub(super) fn report_crowding(session: &mut Session, crowding: Option<Crowding>, of: TableOf) {
    if let Some(crowding) = crowding {
        session.report(&[crowded(crowding, of)]);
    }
}

/// Says that the columns of a table have no room beside each other, and what can be done.
pub(super) fn crowded(crowding: Crowding, of: TableOf) -> Diagnostic {
    let Crowding { columns, percent } = crowding;
    let (what, place) = of.said();
    let help = match of {
        TableOf::Table => "show fewer of them with `--columns`, take larger paper with `--paper a3`, or write a block for each item with `--form list`".to_owned(),
        _ => format!(
            "take larger paper with `--paper a3`, or leave columns out of it: give them a `show` without \"{}\" in the plan",
            place.word()
        ),
    };
    Diagnostic::warning(
        "crowded-table",
        format!("the longest words of the {columns} columns of {what} ask for {percent} % of the page’s width; some may be broken"),
    )
    .help(help)
}

/// The language of a document, as calls name it.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct LanguageArgs {
    /// The document in another language, such as fr: the texts of plan/plan.fr.toml, and words and dates
    /// of that language [default: the plan’s own].
    #[arg(long, value_name = "TAG", value_parser = translation::tag, help_heading = DOCUMENT)]
    pub(super) language: Option<String>,
}

/// Which formats to write.
#[derive(Debug, Clone, Args)]
pub(super) struct FormatArgs {
    /// The formats to write, with commas between them.
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "pdf,docx",
        value_name = "FORMATS",
        help_heading = DOCUMENT
    )]
    format: Vec<Format>,
}

impl FormatArgs {
    /// Returns the formats, each once.
    pub(super) fn formats(&self) -> Vec<Format> {
        let mut formats = self.format.clone();
        formats.sort_unstable();
        formats.dedup();
        formats
    }
}

/// The date of a document, as calls give it.
#[derive(Debug, Clone, Args)]
pub(super) struct DateArgs {
    /// The document's date, such as 2016-08-20 [default: SOURCE_DATE_EPOCH, then today].
    #[arg(long, value_name = "DAY", value_parser = date::parse, help_heading = DOCUMENT)]
    pub(super) date: Option<NaiveDate>,
}

impl Format {
    pub(super) fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
        }
    }

    /// Renders a document; the options are those of DOCX files.
    pub(super) fn render(
        self,
        document: &Document,
        options: docx::Options<'_>,
    ) -> Result<Rendered, Failure> {
        match self {
            Format::Pdf => pdf::render(document).map_err(|error| match error {
                pdf::PdfError::Font { name } => Failure::from(
                    Diagnostic::error("unusable-font", format!("{name} cannot be embedded"))
                        .help("name another file in templates/theme.toml"),
                ),
                other => Failure::Internal(other.to_string()),
            }),
            Format::Docx => docx::render_with(document, options)
                .map_err(|error| Failure::Internal(error.to_string())),
        }
    }

    fn is_untouched(self) -> output::IsUntouched {
        match self {
            Format::Pdf => pdf::is_untouched,
            Format::Docx => docx::is_untouched,
        }
    }
}

/// Documents in their formats, rendered and not yet written.
#[derive(Debug)]
pub(super) struct Files<'l> {
    options: docx::Options<'l>,
    files: Vec<(PathBuf, Format, Rendered)>,
    /// Whether they are opened as soon as they are written.
    open: bool,
}

impl<'l> Files<'l> {
    /// Begins files of a call.
    pub(super) fn new(args: &DocumentArgs, loaded: &'l Loaded) -> Self {
        Files {
            options: args.docx_options(loaded),
            files: Vec::new(),
            open: false,
        }
    }

    /// Opens the files, if the call says so, as soon as all are written.
    pub(super) fn opening(self, args: OpenArgs) -> Self {
        Files {
            open: args.open,
            ..self
        }
    }

    /// Renders a document. A single file gets the asked name as it is, several get `stem` or that
    /// name with their own endings.
    pub(super) fn render(
        &mut self,
        document: &Document,
        formats: &[Format],
        asked: Option<&Path>,
        stem: &Path,
    ) -> Result<(), Failure> {
        for format in formats {
            self.add(document, *format, formats.len() == 1, asked, stem)?;
        }
        Ok(())
    }

    /// Renders a document in one format, which is the only one that is written, or one of several.
    pub(super) fn add(
        &mut self,
        document: &Document,
        format: Format,
        is_only: bool,
        asked: Option<&Path>,
        stem: &Path,
    ) -> Result<(), Failure> {
        let path = path_of(format, is_only, asked, stem)?;
        let rendered = format.render(document, self.options)?;
        self.files.push((path, format, rendered));
        Ok(())
    }

    /// Renders a document that is another one in each format; names are as those of
    /// [`Files::render`].
    pub(super) fn render_each(
        &mut self,
        document: impl Fn(Format) -> Document,
        formats: &[Format],
        asked: Option<&Path>,
        stem: &Path,
    ) -> Result<(), Failure> {
        for format in formats {
            let path = path_of(*format, formats.len() == 1, asked, stem)?;
            let rendered = format.render(&document(*format), self.options)?;
            self.files.push((path, *format, rendered));
        }
        Ok(())
    }

    /// Writes all files; each path goes to standard output.
    ///
    /// Everything has been rendered by now, so a fault of ours leaves all files as they were.
    pub(super) fn write(self, session: &mut Session, force: bool) -> Result<(), Failure> {
        let mut written = Vec::new();
        for (path, format, rendered) in self.files {
            let overwrite = if force {
                Overwrite::Always
            } else {
                Overwrite::IfUntouched(format.is_untouched())
            };
            inputs::refuse(session, &path)?;
            output::write(&path, &rendered.bytes, overwrite)?;
            session.report(&rendered.warnings);
            session.print_path(&path);
            written.push(path);
        }
        match self.open {
            true => opening::open(&written),
            false => Ok(()),
        }
    }
}

/// Returns where a document goes in a format.
fn path_of(
    format: Format,
    is_only: bool,
    asked: Option<&Path>,
    stem: &Path,
) -> Result<PathBuf, Failure> {
    Ok(match asked {
        Some(path) if is_only => {
            refuse_other_ending(path, format.extension())?;
            path.to_owned()
        }
        Some(path) => with_extension(path, format),
        None => appended(stem, format.extension()),
    })
}

/// The endings of all files that come with one another.
const ENDINGS: [&str; 5] = ["pdf", "docx", "xlsx", "json", "ics"];

/// Endings of other files that are read or written.
const OTHER_ENDINGS: [&str; 3] = ["csv", "toml", "md"];

/// Refuses a name that says that a file is in another format than the one that is written.
pub(super) fn refuse_other_ending(path: &Path, ending: &str) -> Result<(), Failure> {
    let Some(named) = path.extension() else {
        return Ok(());
    };
    let is_named = |known: &&str| named.eq_ignore_ascii_case(known);
    let other = ENDINGS.iter().chain(&OTHER_ENDINGS).copied();
    let Some(other) = other
        .filter(|known| *known != ending)
        .find(|known| is_named(known))
    else {
        return Ok(());
    };
    let (other, ours) = (other.to_uppercase(), ending.to_uppercase());
    Err(Failure::Usage(
        Diagnostic::error(
            "other-format",
            format!(
                "{} is the name of a {other} file, and {ours} would be written",
                path.display()
            ),
        )
        .help(format!(
            "name it {}, or ask for the other format",
            path.with_extension(ending).display()
        )),
    ))
}

/// Gives a name the ending of a format, in the place of another format's.
fn with_extension(path: &Path, format: Format) -> PathBuf {
    appended(&without_ending(path), format.extension())
}

/// Takes a format's ending from a name.
pub(super) fn without_ending(path: &Path) -> PathBuf {
    let is_ending = |ending: &OsStr| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    };
    match path.extension() {
        Some(ending) if is_ending(ending) => path.with_extension(""),
        _ => path.to_owned(),
    }
}

/// Puts an ending behind a name that may have full stops in it: `concept-note-2.2.2`.
pub(super) fn appended(stem: &Path, ending: &str) -> PathBuf {
    let mut name = stem.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
