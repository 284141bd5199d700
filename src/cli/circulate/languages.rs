//! The languages in which a draft goes out beside the plan's own: those that members ask for, as far as
//! the plan is translated into them.

use super::changes;
use super::terms::Terms;
use crate::circulation::{Circulation, FileKind, Manifest};
use crate::cli::Failure;
use crate::cli::project::Loaded;
use crate::cli::session::Session;
use crate::cli::translation::{self, TranslationFile};
use crate::compose::circulation::Changes;
use crate::diagnostic::Diagnostic;
use crate::plan::Plan;
use crate::plan_file;

/// A language in which a draft goes out.
#[derive(Debug)]
pub(super) struct Tongue {
    pub(super) tag: String,
    pub(super) loaded: Loaded,
    pub(super) changes: Option<Changes>,
    /// The file of the translation.
    pub(super) text: String,
}

/// Returns the languages that members ask for, and warns of those into which nothing is translated.
///
/// Of a draft that was circulated before, the translation of then counts.
pub(super) fn tongues(
    session: &mut Session,
    (loaded, plan): (&Loaded, &Plan),
    circulation: &Circulation,
    terms: &Terms,
) -> Result<Vec<Tongue>, Failure> {
    let there = translation::tags(&loaded.project);
    let mut tags: Vec<String> = Vec::new();
    for member in &circulation.members {
        let Some(wanted) = member.language.as_deref() else {
            continue;
        };
        if translation::is_same(wanted, &plan.language) {
            continue;
        }
        match translation::fitting(wanted, &plan.language, there.iter()) {
            Some(tag) if tags.iter().any(|known| known == tag) => {}
            Some(tag) => tags.push(tag.to_owned()),
            None => untranslated(session, loaded, plan, (&member.name, wanted)),
        }
    }
    let mut tongues = Vec::new();
    for tag in tags {
        let path = translation::path_of(&loaded.project, &tag);
        let text = match frozen(terms, &tag)? {
            Some(text) => text,
            None => plan_file::read_source(&path)?,
        };
        let again = Loaded::read(session)?;
        let file = TranslationFile::of_text(session, &again, plan, &tag, (path, text.clone()))?;
        let speaking = translation::speaking(session, again, &tag, file, true)?;
        let changes = changes(session, (loaded, plan), &speaking, terms)?;
        tongues.push(Tongue {
            tag,
            loaded: speaking,
            changes,
            text,
        });
    }
    Ok(tongues)
}

/// Returns the translation that was circulated with the same revision before.
fn frozen(terms: &Terms, tag: &str) -> Result<Option<String>, Failure> {
    let Some(earlier) = &terms.earlier else {
        return Ok(None);
    };
    let name = Manifest::translation_file(tag);
    let entry = earlier.file(&name);
    match entry.filter(|file| file.kind == FileKind::Translation) {
        Some(_) => Ok(Some(plan_file::read_source(&terms.folder.join(name))?)),
        None => Ok(None),
    }
}

fn untranslated(session: &Session, loaded: &Loaded, plan: &Plan, (member, wanted): (&str, &str)) {
    if session.quiet {
        return;
    }
    session.report(&[Diagnostic::warning(
        "no-translation-for-member",
        format!(
            "{member} asks for the language “{wanted}”, and gets the draft in “{}”",
            plan.language
        ),
    )
    .help(format!(
        "`wem-report translate {wanted}` lays out {}",
        translation::path_of(&loaded.project, wanted).display()
    ))]);
}
