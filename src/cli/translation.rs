//! The plan in other languages: `plan/plan.LANGUAGE.toml`, read, checked, and put in the place of the
//! plan's own texts.

use super::Failure;
use super::loaded::Loaded;
use super::project::Project;
use super::session::Session;
use crate::circulation::Member;
use crate::cli::refuse_errors;
use crate::diagnostic::{Diagnostic, Suggestions, alternatives};
use crate::plan::translation::{
    LanguageRules, TextPath, TextState, Translatable, Translated, Translation, TranslationWords,
};
use crate::plan::{Plan, check as rules};
use crate::plan_file;
use crate::template::Labels;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many texts are named in a finding about several.
const NAMED: usize = 3;

/// Reads the tag of a language.
pub(super) fn tag(text: &str) -> Result<String, String> {
    let mut parts = text.split('-');
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && is_letters(part));
    let is_rest = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    match language && parts.all(is_rest) {
        true => Ok(text.to_owned()),
        false => Err("write the tag of a language: en, fr, ar, pt-BR, …".to_owned()),
    }
}

/// Returns whether two tags are of the same language, whatever the region.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().map(str::to_lowercase);
    primary(one) == primary(other)
}

/// Returns which of some languages comes for one that is wanted: that one, or the same of another region;
/// nothing where it is the plan’s own, or there is none.
pub(super) fn fitting<'t>(
    wanted: &str,
    own: &str,
    tags: impl Iterator<Item = &'t String> + Clone,
) -> Option<&'t str> {
    let exact = |tag: &str| tag.eq_ignore_ascii_case(wanted);
    if exact(own) {
        return None;
    }
    let found = tags.clone().find(|tag| exact(tag));
    let same = || tags.into_iter().find(|tag| is_same(tag, wanted));
    let found = found.or_else(|| if is_same(wanted, own) { None } else { same() });
    found.map(String::as_str)
}

/// Returns which translation of a plan a call means by a language, one that there is where one fits; nothing
/// where it means the plan’s own words.
pub(super) fn meant(project: &Project, own: &str, wanted: &str) -> Option<String> {
    let tags = tags(project);
    match fitting(wanted, own, tags.iter()) {
        Some(tag) => Some(tag.to_owned()),
        None => (!is_same(wanted, own)).then(|| wanted.to_owned()),
    }
}

/// Returns where the translation of a plan is.
pub(super) fn path_of(project: &Project, tag: &str) -> PathBuf {
    project.plan.with_extension(format!("{tag}.toml"))
}

/// Returns the tags of all languages for which there is a file, in their order.
pub(super) fn tags(project: &Project) -> Vec<String> {
    let plan = project.plan.file_stem().unwrap_or_default();
    let plan = plan.to_string_lossy().into_owned();
    let folder = match project.plan.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut tags: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let rest = name.strip_prefix(&plan)?.strip_prefix('.')?;
            tag(rest.strip_suffix(".toml")?).ok()
        })
        .collect();
    tags.sort();
    tags
}

/// A translation that was read, with what is wrong with it as a file of its plan.
#[derive(Debug)]
pub(super) struct TranslationFile {
    pub(super) path: PathBuf,
    pub(super) translation: Translation,
    /// The words of its language.
    pub(super) labels: Labels,
    /// All that can be translated.
    pub(super) texts: Vec<Translatable>,
    pub(super) findings: Vec<Diagnostic>,
}

impl TranslationFile {
    /// Reads the translation of a plan; nothing where there is no file.
    ///
    /// # Errors
    /// When the file cannot be understood at all.
    pub(super) fn read(
        session: &mut Session,
        loaded: &Loaded,
        plan: &Plan,
        tag: &str,
    ) -> Result<Option<Self>, Failure> {
        let path = path_of(&loaded.project, tag);
        let text = match plan_file::read_source(&path) {
            Ok(text) => text,
            Err(finding) if finding.code == "missing-file" => return Ok(None),
            Err(finding) => return Err(finding.into()),
        };
        Self::of_text(session, loaded, plan, tag, (path, text)).map(Some)
    }

    /// Reads a text as that of a translation.
    pub(super) fn of_text(
        session: &mut Session,
        loaded: &Loaded,
        plan: &Plan,
        tag: &str,
        (path, text): (PathBuf, String),
    ) -> Result<Self, Failure> {
        let source = session.sources.add(&path, text);
        let (translation, mut findings) = plan_file::load_translation(source, &session.sources);
        let Some(translation) = translation else {
            return Err(Failure::Input(findings));
        };
        let levels = translation.levels(&plan.levels);
        let (labels, of_labels) = loaded.labels_of(session, tag, &levels)?;
        let texts = plan.translatable(&translation, &labels.calendar);
        findings.extend(of_labels);
        findings.extend(stray_texts(&translation, &texts, tag));
        Ok(TranslationFile {
            path,
            translation,
            labels,
            texts,
            findings,
        })
    }

    /// Returns the plan in the language.
    pub(super) fn plan(&self, plan: &Plan, tag: &str, rules: LanguageRules) -> Translated {
        let words = &self.labels.translation;
        let from = plan.language.to_uppercase();
        plan.translated(
            tag,
            &self.translation,
            &TranslationWords {
                calendar: &self.labels.calendar,
                missing: &|text| words.missing.fill(&[("language", &from), ("text", text)]),
                stale: &|text| words.stale.fill(&[("text", text)]),
            },
            rules,
        )
    }

    /// Says what of a plan is not translated, or not any more.
    pub(super) fn gaps(&self, translated: &Translated, tag: &str) -> Vec<Diagnostic> {
        let all = self.texts.iter().filter(|text| text.is_needed()).count();
        let shown = self.path.display();
        let of = |set: &BTreeSet<TextPath>| -> Vec<&TextPath> {
            let paths = self.texts.iter().map(|text| &text.path);
            paths.filter(|path| set.contains(path)).collect()
        };
        let mut found = Vec::new();
        if !translated.missing.is_empty() {
            let count = translated.missing.len();
            let finding = Diagnostic::warning(
                "missing-translation",
                format!(
                    "{count} of {} are not translated: {}",
                    texts(all),
                    named(&of(&translated.missing))
                ),
            );
            found.push(finding.help(format!(
                "`wem-report translate {tag}` puts them into {shown}, ready to be filled in"
            )));
        }
        if let Some(first) = of(&translated.stale).first() {
            let count = translated.stale.len();
            let mut finding = Diagnostic::warning(
                "stale-translation",
                format!(
                    "{} changed since {} translated: {}",
                    texts(count),
                    if count == 1 { "it was" } else { "they were" },
                    named(&of(&translated.stale))
                ),
            );
            if let Some(text) = self.translation.texts.get(*first) {
                finding = finding.at_labelled(text.span, "the plan says something else now");
            }
            found.push(finding.help(format!(
                "change the translation, or say that it is right with `wem-report translate {tag} --confirm KEY`"
            )));
        }
        found
    }
}

fn texts(count: usize) -> String {
    match count {
        1 => "1 text".to_owned(),
        count => format!("{count} texts"),
    }
}

/// Names the first of several texts.
fn named(paths: &[&TextPath]) -> String {
    let first = paths.iter().take(NAMED);
    let mut named: Vec<String> = first.map(|path| format!("`{path}`")).collect();
    if paths.len() > NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// Says which texts of a file the plan does not have.
fn stray_texts(translation: &Translation, texts: &[Translatable], tag: &str) -> Vec<Diagnostic> {
    let (gone, unknown) = translation.strays(texts);
    let known: Vec<String> = texts.iter().map(|text| text.path.to_string()).collect();
    let suggestions = Suggestions::default();
    let mut found: Vec<Diagnostic> = unknown
        .into_iter()
        .map(|(path, text)| {
            let path = path.to_string();
            let near = suggestions.nearest(&path, known.iter().map(String::as_str));
            let help = match alternatives(near) {
                Some(near) => format!("did you mean {near}?"),
                None => format!(
                    "`wem-report translate {tag}` writes all keys that the plan has; delete this one"
                ),
            };
            Diagnostic::error("unknown-translation", format!("the plan has no text `{path}`"))
                .at_labelled(text.span, "not in the plan")
                .help(help)
        })
        .collect();
    if let Some((_, first)) = gone.first() {
        let finding = Diagnostic::warning(
            "unused-translation",
            format!(
                "the plan no longer has what is translated here: {}",
                named(&gone.iter().map(|(path, _)| *path).collect::<Vec<_>>())
            ),
        );
        found.push(finding.at(first.span).help(format!(
            "`wem-report translate {tag}` makes comments of them, and keeps the words"
        )));
    }
    found
}

/// Puts what was read into another language, a draft’s with all gaps marked.
///
/// # Errors
/// When there is no translation, or it cannot be used.
pub(super) fn translated(
    session: &mut Session,
    loaded: Loaded,
    tag: &str,
    is_draft: bool,
) -> Result<Loaded, Failure> {
    let plan = loaded.plan()?;
    let Some(tag) = meant(&loaded.project, &plan.language, tag) else {
        return Ok(loaded);
    };
    let Some(file) = TranslationFile::read(session, &loaded, plan, &tag)? else {
        return Err(Failure::from(no_translation(&loaded, &tag)));
    };
    speaking(session, loaded, &tag, file, is_draft)
}

/// Puts what was read into the language of a translation.
///
/// # Errors
/// When the translation cannot be used.
pub(super) fn speaking(
    session: &mut Session,
    loaded: Loaded,
    tag: &str,
    file: TranslationFile,
    is_draft: bool,
) -> Result<Loaded, Failure> {
    let plan = loaded.plan()?;
    refuse_errors(&file.findings)?;
    let rules = match is_draft {
        true => LanguageRules::OF_DRAFTS,
        false => plan.languages,
    };
    let translated = file.plan(plan, tag, rules);
    if !session.quiet {
        let mut findings = file.findings.clone();
        findings.extend(file.gaps(&translated, tag));
        session.report(&findings);
    }
    Ok(loaded.replaced(translated.plan, file.labels))
}

/// Returns the languages in which members are written to besides the plan's own, and warns of those into which
/// nothing is translated.
pub(super) fn tags_of_members<'m>(
    session: &Session,
    loaded: &Loaded,
    plan: &Plan,
    members: impl Iterator<Item = &'m Member>,
) -> Vec<String> {
    let there = tags(&loaded.project);
    let mut found: Vec<String> = Vec::new();
    for member in members {
        let Some(wanted) = member.language.as_deref() else {
            continue;
        };
        match fitting(wanted, &plan.language, there.iter()) {
            Some(tag) if found.iter().any(|known| known == tag) => {}
            Some(tag) => found.push(tag.to_owned()),
            None if is_same(wanted, &plan.language) => {}
            None => untranslated(session, loaded, plan, (&member.name, wanted)),
        }
    }
    found
}

fn untranslated(session: &Session, loaded: &Loaded, plan: &Plan, (member, wanted): (&str, &str)) {
    if session.quiet {
        return;
    }
    session.report(&[Diagnostic::warning(
        "no-translation-for-member",
        format!(
            "{member} asks for the language “{wanted}”, and is written to in “{}”",
            plan.language
        ),
    )
    .help(format!(
        "`wem-report translate {wanted}` lays out {}",
        path_of(&loaded.project, wanted).display()
    ))]);
}

/// A translation as it was at another time: where it stands, and what it says.
pub(super) type EarlierText = (PathBuf, String);

/// Returns a plan of another time in a language, and the words of that language: by the translation of that
/// time, or where there is none by that of today.
///
/// What is wrong with a translation beside an old text is of no use to anybody; it is said of that of today.
///
/// # Errors
/// When there is no translation.
pub(super) fn plan_then(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    (tag, then): (&str, Option<EarlierText>),
    is_draft: bool,
) -> Result<(Plan, Labels), Failure> {
    let file = match then {
        Some(then) => Some(TranslationFile::of_text(session, loaded, plan, tag, then)?),
        None => TranslationFile::read(session, loaded, plan, tag)?,
    };
    let file = file.ok_or_else(|| no_translation(loaded, tag))?;
    let rules = match is_draft {
        true => LanguageRules::OF_DRAFTS,
        false => plan.languages,
    };
    Ok((file.plan(plan, tag, rules).plan, file.labels))
}

/// Reads the words of all languages that the plan is translated into: what is filled in comes back in them.
///
/// # Errors
/// When the labels cannot be read.
pub(super) fn other_labels(session: &mut Session, loaded: &Loaded) -> Result<Vec<Labels>, Failure> {
    let Some(plan) = &loaded.plan else {
        return Ok(Vec::new());
    };
    let tags = tags(&loaded.project).into_iter();
    tags.map(|tag| Ok(loaded.labels_of(session, &tag, &plan.levels)?.0))
        .collect()
}

/// Says that there is no translation into a language, and which there are.
pub(super) fn no_translation(loaded: &Loaded, tag: &str) -> Diagnostic {
    let path = path_of(&loaded.project, tag);
    let others = tags(&loaded.project);
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("; there is {}", others.join(", ")),
    };
    Diagnostic::error(
        "no-translation",
        format!("there is no translation {}{others}", path.display()),
    )
    .help(format!(
        "`wem-report translate {tag}` lays one out, to be filled in"
    ))
}

/// Says what is wrong with the translations of a plan, or not done.
pub(super) fn check(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
) -> Result<Vec<Diagnostic>, Failure> {
    let mut findings = Vec::new();
    for tag in tags(&loaded.project) {
        let file = match TranslationFile::read(session, loaded, plan, &tag) {
            Ok(Some(file)) => file,
            Ok(None) => continue,
            Err(Failure::Input(found)) => {
                findings.extend(found);
                continue;
            }
            Err(other) => return Err(other),
        };
        let translated = file.plan(plan, &tag, LanguageRules::default());
        findings.extend(file.findings.iter().cloned());
        findings.extend(file.gaps(&translated, &tag));
        findings.extend(unrecorded(&file, &tag));
        for (path, source) in &translated.other_times {
            if let Some(text) = file.translation.texts.get(path) {
                findings.push(
                    Diagnostic::warning(
                        "translated-time",
                        format!("“{}” is read as another time than “{source}”", **text),
                    )
                    .at_labelled(text.span, "another time")
                    .help("say the same time; documents go by what the plan says"),
                );
            }
        }
        let coverage = loaded.coverage();
        let shows = |c| coverage.shows(c);
        findings.extend(file.translation.texts.iter().flat_map(|(path, text)| {
            let text = rules::Text {
                what: "text",
                text,
                span: text.span,
                about: path.to_string(),
            };
            rules::check_texts(std::iter::once(text), &shows)
        }));
    }
    Ok(findings)
}

/// Says which translations are not recorded: they could not go stale.
fn unrecorded(file: &TranslationFile, tag: &str) -> Option<Diagnostic> {
    let texts_of_file = file.texts.iter().map(|text| &text.path);
    let new: Vec<&TextPath> = texts_of_file
        .filter(|path| file.translation.is_unrecorded(path))
        .collect();
    let first = file.translation.texts.get(*new.first()?)?;
    let finding = Diagnostic::warning(
        "unrecorded-translation",
        format!(
            "{} written since `wem-report translate {tag}` ran last: {}",
            match new.len() {
                1 => "1 translation was".to_owned(),
                count => format!("{count} translations were"),
            },
            named(&new)
        ),
    );
    Some(finding.at(first.span).help(
        "run it again: it keeps what you wrote, and takes down what each text was translated from",
    ))
}

/// Returns how many texts of a translation have each state.
pub(super) fn counts(file: &TranslationFile) -> (usize, usize, usize) {
    let needed = file.texts.iter().filter(|text| text.is_needed());
    let state = |text: &Translatable| file.translation.state(&text.path, &text.source);
    let all = needed.clone().count();
    let missing = needed
        .filter(|text| state(text) == TextState::Missing)
        .count();
    let stale = file.texts.iter();
    let stale = stale.filter(|text| state(text) == TextState::Stale).count();
    (all, missing, stale)
}
