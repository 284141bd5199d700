//! The project on disk: its plan, its templates, its folder for documents.

use super::Failure;
use super::records::refuse_errors;
use super::session::Session;
use crate::compose::{self, Setup};
use crate::diagnostic::{self, Diagnostic};
use crate::document::{Fonts, Paper, StyleSheet};
use crate::plan::{CalendarWords, Levels, Plan, check};
use crate::plan_file::{self, PlanFile};
use crate::render::docx;
use crate::template::{Coverage, Labels, Library, REFERENCE, TemplateLanguage, Theme, families};
use chrono::NaiveDate;
use std::io;
use std::path::{Path, PathBuf};

/// Where things are.
#[derive(Debug, Clone)]
pub(super) struct Project {
    pub(super) plan: PathBuf,
    /// The folder of the files that go with the plan: progress, risks, money.
    pub(super) records: PathBuf,
    pub(super) templates: PathBuf,
    /// What authors write into concept notes.
    pub(super) notes: PathBuf,
    /// What came back on circulated drafts.
    pub(super) feedback: PathBuf,
    pub(super) out: PathBuf,
}

/// A plan that was read, with what its documents are made with.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) project: Project,
    /// Nothing if the file is too broken to be one.
    pub(super) plan: Option<Plan>,
    pub(super) labels: Labels,
    /// The words of the plan’s own language, where plan and labels are those of another one.
    pub(super) own_labels: Option<Box<Labels>>,
    theme: Theme,
    fonts: Fonts,
    /// The organisation's own Word template, if there is one.
    pub(super) reference: Option<docx::Reference>,
    /// All findings: of the file, of the rules, of the templates.
    pub(super) findings: Vec<Diagnostic>,
}

/// Largest template file that is read, in bytes: a font with all of Chinese is smaller.
const LARGEST_TEMPLATE: u64 = 64 << 20;

/// Warnings without which a document would lose something silently.
const LOSSY: [&str; 5] = [
    "character-not-shown",
    "no-labels",
    "missing-label",
    "no-font-family",
    "no-font-weight",
];

impl Project {
    /// Finds the plan: the given one, or plan/plan.toml here or in a parent folder.
    pub(super) fn find(given: Option<&Path>) -> Result<Self, Failure> {
        if let Some(plan) = given {
            return Ok(Project::of(plan.to_owned()));
        }
        let mut folder = PathBuf::new();
        let depth = std::env::current_dir().map_or(1, |here| here.components().count());
        for _ in 0..depth {
            let plan = folder.join("plan").join("plan.toml");
            if plan.exists() {
                return Ok(Project::of(plan));
            }
            folder.push("..");
        }
        Err(Failure::from(
            Diagnostic::error(
                "no-plan",
                "no plan/plan.toml here or in a parent folder",
            )
            .help("go to the plan's folder, name the file with --plan, or begin one with `wem-report init`"),
        ))
    }

    /// Runs something with the templates: those of the project over the built-in ones.
    pub(super) fn with_library<T>(&self, run: impl FnOnce(&Library<'_>) -> T) -> T {
        let read = |path: &str| read_template(&self.templates, path);
        run(&Library::new(self.templates.display().to_string(), &read))
    }

    /// Returns where the things of a plan are: beside its `plan/` folder, or else beside the file.
    pub(super) fn of(plan: PathBuf) -> Self {
        let folder = plan.parent().unwrap_or(Path::new("")).to_owned();
        let notes = folder.join("notes");
        let feedback = folder.join("feedback");
        let root = match folder.file_name() {
            Some(name) if name == "plan" => folder.parent().unwrap_or(Path::new("")).to_owned(),
            _ => folder,
        };
        Project {
            records: plan.parent().unwrap_or(Path::new("")).to_owned(),
            plan,
            templates: root.join("templates"),
            notes,
            feedback,
            out: root.join("out"),
        }
    }
}

impl Loaded {
    /// Reads plan and templates and checks them; findings are kept, not printed.
    pub(super) fn read(session: &mut Session) -> Result<Self, Failure> {
        let project = Project::find(session.plan.as_deref())?;
        let text = plan_file::read_source(&project.plan)?;
        let path = project.plan.clone();
        Loaded::read_text(session, project, &path, text)
    }

    /// Reads a text of the plan, which findings call `path`, with the templates of a project.
    pub(super) fn read_text(
        session: &mut Session,
        project: Project,
        path: &Path,
        text: String,
    ) -> Result<Self, Failure> {
        let source = session.sources.add(path, text.clone());
        session.project = Some(project.clone());
        let folder = project.templates.clone();
        let read = move |path: &str| read_template(&folder, path);
        let library = Library::new(project.templates.display().to_string(), &read);

        let (theme, mut findings) = library.theme(&mut session.sources)?;
        let fonts = library.fonts(&theme)?;
        findings.extend(families::missing(&theme, &fonts));
        let (reference, of_reference) = read_reference(&library)?;
        findings.extend(of_reference);
        let file = PlanFile::parse(source, &text);
        let (language, levels) = file.language();
        let (labels, of_labels) = library.labels_of(&language, &levels, &mut session.sources)?;
        let (plan, of_file) = file.plan(&labels.calendar, &session.sources);
        findings.extend(of_labels);
        findings.extend(of_file);
        if let Some(plan) = &plan {
            let coverage = Coverage::new(&fonts);
            findings.extend(check::check(plan, &|c| coverage.shows(c)));
            let styles = theme.style_sheet(fonts.clone());
            findings.extend(compose::prose_findings(plan, &styles, &labels));
        }
        diagnostic::sort(&mut findings);
        Ok(Loaded {
            project,
            plan,
            labels,
            own_labels: None,
            theme,
            fonts,
            reference,
            findings,
        })
    }

    /// Returns the same with the plan as it was once.
    pub(super) fn of_frozen(self, plan: Plan) -> Self {
        Loaded {
            plan: Some(plan),
            ..self
        }
    }

    /// Returns the same with the plan and the words of another language.
    pub(super) fn replaced(self, plan: Plan, labels: Labels) -> Self {
        Loaded {
            plan: Some(plan),
            own_labels: Some(Box::new(self.labels)),
            labels,
            ..self
        }
    }

    /// Returns the words in which files are written: those of the plan’s own language.
    pub(super) fn words(&self) -> &CalendarWords {
        let own = self.own_labels.as_deref();
        &own.unwrap_or(&self.labels).calendar
    }

    /// Returns what a document in another language than the plan’s is called.
    pub(super) fn named(&self, name: &str) -> String {
        match (&self.plan, &self.own_labels) {
            (Some(plan), Some(_)) => format!("{name}.{}", plan.language),
            _ => name.to_owned(),
        }
    }

    /// Returns the plan, for a command that needs a right one.
    pub(super) fn plan(&self) -> Result<&Plan, Failure> {
        refuse_errors(&self.findings)?;
        // Without an error there is a plan.
        self.plan.as_ref().ok_or(Failure::Input(Vec::new()))
    }

    /// Reads the words of another language, with a plan’s words for its levels in it.
    pub(super) fn labels_of(
        &self,
        session: &mut Session,
        language: &str,
        levels: &Levels,
    ) -> Result<(Labels, Vec<Diagnostic>), Failure> {
        let sources = &mut session.sources;
        let project = &self.project;
        let read = project.with_library(|library| library.labels_of(language, levels, sources));
        Ok(read?)
    }

    /// Says before a document is made what will be lost in it, and that there are other warnings.
    pub(super) fn note_warnings(&self, session: &Session) {
        if session.quiet {
            return;
        }
        let (lossy, other): (Vec<&Diagnostic>, Vec<&Diagnostic>) = self
            .findings
            .iter()
            .partition(|finding| LOSSY.contains(&finding.code));
        let lossy: Vec<Diagnostic> = lossy.into_iter().cloned().collect();
        session.report(&lossy);
        match other.len() {
            0 => {}
            1 => session.note("1 warning; `wem-report check` shows it"),
            many => session.note(&format!("{many} warnings; `wem-report check` shows them")),
        }
    }

    /// Returns which characters the documents can show.
    pub(super) fn coverage(&self) -> Coverage<'_> {
        Coverage::new(&self.fonts)
    }

    /// Returns in which language templates are wanted: the plan's own.
    pub(super) fn template_language(&self) -> TemplateLanguage<'_> {
        let Some(plan) = &self.plan else {
            return TemplateLanguage::of_plan("");
        };
        let origin = plan.translated_from.as_ref();
        TemplateLanguage {
            wanted: &plan.language,
            of_plan: origin.map_or(&plan.language, |origin| &origin.language),
        }
    }

    /// Returns what a document is made with that nobody sees: to find what is wrong with its template.
    pub(super) fn trial_setup(&self) -> Setup<'_> {
        Setup {
            labels: &self.labels,
            styles: self.styles(),
            paper: Paper::default(),
            portrait: true,
            draft: false,
            date: NaiveDate::default(),
        }
    }

    /// Makes the style sheet.
    pub(super) fn styles(&self) -> StyleSheet {
        self.theme.style_sheet(self.fonts.clone())
    }
}

/// Reads the organisation's own Word template, if there is one, and says what of it is not taken.
fn read_reference(
    library: &Library<'_>,
) -> Result<(Option<docx::Reference>, Vec<Diagnostic>), Diagnostic> {
    let Some(bytes) = library.reference()? else {
        return Ok((None, Vec::new()));
    };
    let name = library.path_of(REFERENCE);
    let (reference, findings) = docx::Reference::read(&bytes, &name)?;
    Ok((Some(reference), findings))
}

/// Reads a file of the user's templates folder, if it is there.
fn read_template(folder: &Path, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
    let path = folder.join(name);
    let unreadable = |reason: String| {
        Diagnostic::error(
            "unreadable-template",
            format!("{} cannot be read: {reason}", path.display()),
        )
        .help("mend the file, or remove it: the built-in one then takes its place")
    };
    let metadata = match std::fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(None);
        }
        Err(error) => return Err(unreadable(error.to_string())),
    };
    if !metadata.is_file() {
        return Err(unreadable("it is no file".to_owned()));
    }
    if metadata.len() > LARGEST_TEMPLATE {
        return Err(unreadable("it is larger than 64 MiB".to_owned()));
    }
    std::fs::read(&path)
        .map(Some)
        .map_err(|error| unreadable(error.to_string()))
}
