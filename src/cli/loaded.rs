//! A plan that was read, with what its documents are made with.

use super::project::{Project, read_template};
use super::session::Session;
use super::{Failure, refuse_errors};
use crate::compose::{self, Setup};
use crate::diagnostic::{self, Diagnostic};
use crate::document::{Fonts, Paper, StyleSheet};
use crate::plan::{CalendarWords, Levels, Plan, check};
use crate::plan_file::{self, PlanFile};
use crate::render::docx;
use crate::template::{Coverage, Labels, Library, REFERENCE, TemplateLanguage, Theme, families};
use chrono::NaiveDate;
use std::path::Path;

/// A plan that was read, with what its documents are made with.
#[derive(Debug, Clone)]
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

/// Warnings without which a document would lose something silently.
const LOSSY: [&str; 5] = [
    "character-not-shown",
    "no-labels",
    "missing-label",
    "no-font-family",
    "no-font-weight",
];

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
