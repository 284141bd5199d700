//! Which draft is answered, and what it said.

use super::CollectArgs;
use crate::circulation::collect::{Sent, TableWords};
use crate::circulation::manifest::FileKind;
use crate::circulation::{Circulation, Manifest, Symbol};
use crate::cli::circulars::{self, Circular};
use crate::cli::circulate;
use crate::cli::loaded::Loaded;
use crate::cli::refuse_errors;
use crate::cli::session::Session;
use crate::cli::translation::TranslationFile;
use crate::cli::{Failure, date};
use crate::compose::circulation::{letter_words, sent, table_words};
use crate::docx_file;
use crate::plan::Plan;
use crate::plan::translation::LanguageRules;
use crate::plan_file;
use crate::reading;
use crate::render::docx::bookmark_name;
use chrono::Datelike;
use std::path::{Path, PathBuf};

/// The draft that is answered.
pub(super) struct Answered {
    /// The name of its folder, by which its feedback is called.
    pub(super) folder: String,
    pub(super) symbol: Symbol,
    /// The record of its circulation; nothing where it was not circulated.
    pub(super) manifest: Option<Manifest>,
    pub(super) sent: Sent,
    /// The same in other languages.
    pub(super) translations: Vec<SentTranslation>,
    /// The draft as pages, as it was sent.
    pub(super) pages: Option<PathBuf>,
}

/// The draft in another language.
pub(super) struct SentTranslation {
    /// The language’s tag.
    pub(super) language: String,
    pub(super) sent: Sent,
    /// The draft as pages, as it was sent.
    pub(super) pages: Option<PathBuf>,
}

/// Finds the draft: the one that the call names, else the one that was circulated last, else the plan.
pub(super) fn answered(
    session: &mut Session,
    loaded: &Loaded,
    circulation: &Circulation,
    args: &CollectArgs,
) -> Result<Answered, Failure> {
    let circular = match (&args.symbol, &args.base) {
        (Some(word), _) => Some(circulars::find(session, &loaded.project, word)?),
        (None, Some(_)) => None,
        (None, None) => {
            let all = circulars::all(session, &loaded.project)?;
            let latest = |one: &Circular| (one.manifest.date, one.manifest.revision);
            all.into_iter().max_by_key(latest)
        }
    };
    match (circular, &args.base) {
        (Some(circular), _) => of_circular(session, loaded, circulation, &circular),
        (None, Some(base)) => {
            let text = plan_file::read_source(base)?;
            let plan = plan_of(session, loaded, base, text)?;
            of_plan(session, loaded, &plan)
        }
        (None, None) => of_plan(session, loaded, loaded.plan()?),
    }
}

fn of_circular(
    session: &mut Session,
    loaded: &Loaded,
    circulation: &Circulation,
    circular: &Circular,
) -> Result<Answered, Failure> {
    let text = circular.plan_text()?;
    let path = circular.folder.join(Manifest::PLAN_FILE);
    let plan = plan_of(session, loaded, &path, text)?;
    let symbol = &circular.manifest.symbol;
    let mut sent = sent_of(session, loaded, &plan, Some(symbol.as_str()))?;
    sent.has_silence = circular.manifest.silence_days.is_some();
    match &circular.manifest.wording {
        Some(wording) => sent.reword(wording),
        None => {
            let remade = circulate::remade(loaded, &plan, circulation, circular)?;
            learn(circular, &remade, &mut sent);
        }
    }
    let translations = translations(session, loaded, &plan, circular)?;
    let mut files = circular.manifest.files.iter();
    let pages = files.find(|file| file.kind == FileKind::Draft && file.name.ends_with(".pdf"));
    Ok(Answered {
        folder: symbol.folder(),
        symbol: symbol.clone(),
        manifest: Some(circular.manifest.clone()),
        sent,
        translations,
        pages: pages.map(|file| circular.folder.join(&file.name)),
    })
}

/// Returns what was sent in other languages.
fn translations(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    circular: &Circular,
) -> Result<Vec<SentTranslation>, Failure> {
    let manifest = &circular.manifest;
    let mut translations = Vec::new();
    for (tag, wording) in &manifest.translations {
        let path = circular.folder.join(Manifest::translation_file(tag));
        let text = plan_file::read_source(&path)?;
        let loaded = loaded.clone().of_frozen(plan.clone());
        let file = TranslationFile::of_text(session, &loaded, plan, tag, (path, text))?;
        refuse_errors(&file.findings)?;
        let translated = file.plan(plan, tag, LanguageRules::OF_DRAFTS).plan;
        let loaded = loaded.replaced(translated, file.labels);
        let translated = loaded.plan()?;
        let symbol = Some(manifest.symbol.as_str());
        let mut sent = sent_of(session, &loaded, translated, symbol)?;
        sent.has_silence = manifest.silence_days.is_some();
        sent.reword(wording);
        let ending = format!("-{tag}.pdf");
        let mut files = manifest.files.iter();
        let pages = files.find(|file| file.kind == FileKind::Draft && file.name.ends_with(&ending));
        translations.push(SentTranslation {
            language: tag.clone(),
            sent,
            pages: pages.map(|file| circular.folder.join(&file.name)),
        });
    }
    Ok(translations)
}

/// Takes the wording from the files that were sent: packs of release 0.1 do not say it.
///
/// What they are made into today stands in for those that are gone or changed.
fn learn(circular: &Circular, remade: &[(String, Vec<u8>)], sent: &mut Sent) {
    let files = circular.manifest.files.iter();
    let limit = docx_file::limits::PACKAGE.file as u64;
    for file in files.filter(|file| file.is_answered()) {
        let path = circular.folder.join(&file.name);
        let there = plan_file::read_bytes_up_to(&path, limit).ok();
        let there = there.filter(|bytes| file.holds(bytes));
        let again = || remade.iter().find(|(name, _)| *name == file.name);
        let bytes = match &there {
            Some(bytes) => Some(bytes),
            None => again().map(|(_, bytes)| bytes),
        };
        if let Some(read) = bytes.and_then(|bytes| reading::read(&file.name, bytes).ok()) {
            sent.learn(&read);
        }
    }
}

fn of_plan(session: &mut Session, loaded: &Loaded, plan: &Plan) -> Result<Answered, Failure> {
    let revision = plan.edition.as_ref().and_then(|edition| edition.revision);
    let symbol = Symbol::of(plan, revision.unwrap_or(1), date::today()?.year());
    Ok(Answered {
        folder: symbol.folder(),
        symbol,
        manifest: None,
        sent: sent_of(session, loaded, plan, None)?,
        translations: Vec::new(),
        pages: None,
    })
}

/// Reads the plan that a draft was made of.
fn plan_of(
    session: &mut Session,
    loaded: &Loaded,
    path: &Path,
    text: String,
) -> Result<Plan, Failure> {
    let source = session.sources.add(path, text);
    let (plan, findings) = plan_file::load(source, &session.sources, loaded.words());
    refuse_errors(&findings)?;
    plan.ok_or(Failure::Input(findings))
}

fn sent_of(
    session: &mut Session,
    loaded: &Loaded,
    plan: &Plan,
    symbol: Option<&str>,
) -> Result<Sent, Failure> {
    let sources = &mut session.sources;
    let english = loaded
        .project
        .with_library(|library| library.labels("en", sources));
    let (english, _) = english?;
    let other: [TableWords; 1] = [table_words(&english)];
    let mut sent = sent(plan, symbol, &loaded.labels, &other, &bookmark_name);
    sent.letters.join(letter_words(&english));
    Ok(sent)
}
