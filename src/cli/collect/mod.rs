//! `wem-report collect`: what members sent back, appended to the feedback on a draft.
//!
//! ```text
//! arguments ─ files ─> paths ─ parcels ─> files, messages ─┐
//! circulated draft, or plan ───────────────────────────────┴─ sent ─> Sent ─ collect_file ─> entries ─> plan/feedback/SYMBOL.toml
//! ```

mod append;
mod files;
mod office;
mod parcels;
mod receipt;
pub(super) mod sender;
mod sent;
mod summary;

use super::feedback_files::{self, FeedbackFile};
use super::loaded::Loaded;
use super::records::{self, LoadedCirculation, RecordsArgs};
use super::session::Session;
use super::{Failure, confined, date};
use crate::circulation::collect::{
    LOST_WORDS, Returned, Sent, Trust, collect_file, collect_letter, collect_pages,
};
use crate::circulation::feedback::{Attribution, Feedback, SentBy, Source};
use crate::circulation::manifest::sha256;
use crate::circulation::{NamedSender, Respondents, SenderClues, Symbol, ToldSender};
use crate::diagnostic::Diagnostic;
use crate::docx_file;
use crate::package::{Fault, ForeignKind, foreign_kind, is_locked};
use crate::plan::Plan;
use crate::plan::column::folded;
use crate::reading::pages::PageWord;
use crate::reading::{self, ReturnedFile};
use append::{Authors, Collected, append};
use chrono::NaiveDate;
use clap::{Args, ValueHint};
use parcels::{Content, Parcel, parcels};
use receipt::Receipts;
use sent::SentTranslation;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use summary::{CollectedFile, Summary};

/// Arguments of `collect`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  wem-report collect returned/*
  wem-report collect returned
  wem-report collect returned/ministry.docx --from \"Council of Keepers\" --received 2016-08-12
  wem-report collect returned --symbol WEM/2016/1/Rev.1

Taken are drafts (DOCX; PDF with annotations; ODT, DOC and RTF where LibreOffice is installed) and tables
for comments (DOCX, XLSX, XLS, XLSB, ODS, CSV), as Word, Excel and LibreOffice save them; messages (EML,
MSG), with what is attached to them; and zip files and folders of all of these. Found are comments and
answers, tracked changes, what was put on pages, text that was changed without tracking, filled-in rows, and what a
message says: on an item, where a line begins with its number, such as “1.2.3: …”.
The entries are appended to plan/feedback/SYMBOL.toml; a file that was collected before adds nothing,
but with --from or --received it can be said anew who sent it, and when.
A file that cannot be collected is named with its reason, the others are collected all the same, and
the exit code is 1.")]
pub(super) struct CollectArgs {
    /// The returned files, or folders or zip files of them; * and ? stand for parts of names.
    #[arg(required = true, value_name = "FILES", value_hint = ValueHint::AnyPath)]
    files: Vec<PathBuf>,

    /// Who answers with these files: a member, by name or mail address, or a body, by its key or name
    /// [default: the member that sent the message, or that a file names: in its rows, as its author, or
    /// in its own name].
    #[arg(long, value_name = "MEMBER|BODY")]
    from: Option<String>,

    /// The day on which these files were received, by which an answer is late or not [default: the
    /// day of the message that a file came with, or else of its last change].
    #[arg(long, value_name = "DAY", value_parser = date::parse)]
    received: Option<NaiveDate>,

    /// The draft that is answered, by its symbol or its folder's name [default: the one that was
    /// circulated last].
    #[arg(long, value_name = "SYMBOL", conflicts_with = "base")]
    symbol: Option<String>,

    /// The plan file that the draft was made of, for a draft that was not circulated with
    /// `circulate`.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    base: Option<PathBuf>,

    /// Takes changes to much of the plan in one way, such as other numbers everywhere, as meant;
    /// without it they are one question.
    #[arg(long)]
    as_meant: bool,

    /// Says of each file what became of its words.
    #[arg(long, short)]
    verbose: bool,

    #[command(flatten)]
    records: RecordsArgs,
}

/// Runs `collect`.
pub(super) fn run(session: &mut Session, args: &CollectArgs) -> Result<(), Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let circulation = LoadedCirculation::read(session, &args.records, &loaded, plan)?;
    let circulation = circulation.circulation()?;
    let answered = sent::answered(session, &loaded, circulation, args)?;
    let path = feedback_files::path_of(&loaded.project, &answered.folder);
    let before = FeedbackFile::read_right(session, &path, plan)?;
    let manifest = answered.manifest.as_ref();
    let respondents = Respondents::of(circulation, manifest);
    let from = match &args.from {
        Some(word) => Some(sender::named(plan, &respondents, word)?),
        None => None,
    };
    let collector = Collector {
        plan,
        respondents: &respondents,
        from,
        symbol: &answered.symbol,
        sent: &answered.sent,
        translations: &answered.translations,
        pages: answered.pages.as_deref(),
        words_as_sent: OnceCell::new(),
        receipts: Receipts::new(args.received, manifest.map(|manifest| manifest.date))?,
        trust: match args.as_meant {
            true => Trust::AsMeant,
            false => Trust::Doubting,
        },
    };
    let mut known = HashSet::new();
    let mut summary = Summary::default();
    let mut collected = Vec::new();
    for file in files::all(&args.files, &mut summary) {
        let before = &before.placed.feedback;
        let bytes = match records::returned_bytes(&file, docx_file::limits::PACKAGE.file) {
            Ok(bytes) => bytes,
            Err(finding) => {
                summary.refused.push(finding);
                continue;
            }
        };
        for parcel in parcels(&file, bytes, &mut summary) {
            collected.extend(collector.file(parcel, before, &mut known, &mut summary));
        }
    }
    if !collected.is_empty() {
        let authors = Authors {
            plan,
            respondents: &respondents,
        };
        append(session, authors, &path, &collected, &mut summary)?;
    }
    summary.tell(session, args.verbose);
    if path.exists() {
        session.print_path(&path);
    }
    let lost = summary.refused.iter();
    let lost = lost.filter(|finding| finding.code == LOST_WORDS).count();
    match (lost, summary.refused.is_empty()) {
        (0, true) => Ok(()),
        (0, false) => Err(Failure::Input(summary.refused)),
        (lost, _) => {
            session.report(&summary.refused);
            Err(Failure::Internal(format!(
                "returned files whose words do not add up: {lost}"
            )))
        }
    }
}

/// Texts of so many bytes may be the same in several languages.
const SHORT: usize = 12;

/// What collecting takes.
struct Collector<'a> {
    plan: &'a Plan,
    respondents: &'a Respondents,
    from: Option<NamedSender<'a>>,
    symbol: &'a Symbol,
    sent: &'a Sent,
    /// The same in other languages, by their tags.
    translations: &'a [SentTranslation],
    /// The draft as pages, and their words, which are read when somebody sends some.
    pages: Option<&'a Path>,
    words_as_sent: OnceCell<Vec<PageWord>>,
    receipts: Receipts,
    trust: Trust,
}

impl Collector<'_> {
    /// Collects a file; of one that was collected before, only who sent it and when can be new.
    fn file(
        &self,
        parcel: Parcel,
        before: &Feedback,
        known: &mut HashSet<String>,
        summary: &mut Summary,
    ) -> Option<Collected> {
        let shown = parcel.shown.clone();
        let hash = sha256(&parcel.bytes);
        if !known.insert(hash.clone()) {
            summary.known.push(shown);
            return None;
        }
        if before.is_retracted(&hash) {
            summary.refused.push(withdrawn(&shown));
            return None;
        }
        if let Some(sender) = before.senders().get(hash.as_str()) {
            return self.anew(hash, shown, sender, summary).map(Collected::Anew);
        }
        let (returned, language) = match self.read(&parcel, summary) {
            Ok(read) => read,
            Err(findings) => {
                summary.refused.extend(findings);
                return None;
            }
        };
        summary.warnings.extend(warnings(&shown, &returned));
        let told = self.tell(&parcel, &returned);
        let receipt = self.receipts.of(&parcel.path, parcel.sent, returned.saved);
        let mut said = format!("{}, {}", self.said(&told), receipt.said());
        if let Some(language) = language {
            said += &format!(", on the text in “{language}”");
        }
        summary.sender(&shown, &told, !self.respondents.all.is_empty());
        let source = Source {
            hash,
            file: parcel.name,
            member: told.member.map(|member| member.name.clone()),
            body: told.body,
            received: Some(receipt.day),
            collected: self.receipts.today(),
            language: language.map(str::to_owned),
            words: Some(returned.words.clone()),
        };
        summary.files.push(CollectedFile {
            name: shown,
            hash: source.hash.clone(),
            said,
            words: returned.words.clone(),
        });
        Some(Collected::New {
            source,
            findings: returned.findings,
        })
    }

    /// Reads a file, and collects what it says; with the language of the text that it answers, where that
    /// is a translation.
    fn read(
        &self,
        parcel: &Parcel,
        summary: &mut Summary,
    ) -> Result<(Returned, Option<&str>), Vec<Diagnostic>> {
        let shown = &parcel.shown;
        let file = match &parcel.content {
            Content::Letter(letter) => {
                let has_files = !letter.attachments.is_empty();
                let returned = collect_letter(shown, &letter.file(), self.sent, has_files);
                return returned.map(|returned| (returned, None));
            }
            Content::File => match foreign_kind(&parcel.bytes, docx_file::limits::PACKAGE) {
                Some(ForeignKind::Pdf) => {
                    let pages = confined::pages(shown, &parcel.bytes);
                    let pages = pages.map_err(|finding| vec![finding])?;
                    let (sent, language) = self.answered(&pages.file());
                    let translated = language.map(|tag| pages_of(self.translations, tag));
                    let as_sent = match &translated {
                        None => self.pages_as_sent(),
                        Some(words) => words.as_slice(),
                    };
                    let (returned, doubts) = collect_pages(shown, &pages, sent, as_sent)?;
                    summary.warnings.extend(doubts);
                    return Ok((returned, language));
                }
                kind => read_file(shown, &parcel.bytes, kind).map_err(|finding| vec![finding])?,
            },
        };
        summary.warnings.extend(file.doubts.iter().cloned());
        let (sent, language) = self.answered(&file);
        let returned = collect_file(shown, &file, sent, self.trust)?;
        Ok((returned, language))
    }

    /// Returns which of the texts that were sent a file answers: the one that it says it is, or else the
    /// one whose words it has most of.
    fn answered(&self, file: &ReturnedFile) -> (&Sent, Option<&str>) {
        if self.translations.is_empty() {
            return (self.sent, None);
        }
        let own = std::iter::once((self.sent, None));
        let others = self.translations.iter();
        let all = own.chain(others.map(|one| (&one.sent, Some(one.language.as_str()))));
        if let Some(hash) = &file.identity.plan_hash
            && let Some(known) = all.clone().find(|(sent, _)| sent.plan_hash == *hash)
        {
            return known;
        }
        let words: Vec<String> = file
            .places
            .iter()
            .map(|place| folded(&place.text))
            .collect();
        let words = words.join(" ");
        let mut best = (self.sent, None);
        let mut most = 0;
        for (sent, language) in all {
            let said = sent.said().filter(|text| text.len() > SHORT);
            let known = said.filter(|text| words.contains(&folded(text))).count();
            if known > most {
                (most, best) = (known, (sent, language));
            }
        }
        best
    }

    /// Returns the words of the pages that were sent, as far as they are still there.
    fn pages_as_sent(&self) -> &[PageWord] {
        self.words_as_sent
            .get_or_init(|| self.pages.map(words_of_pages).unwrap_or_default())
    }

    fn tell(&self, parcel: &Parcel, returned: &Returned) -> ToldSender<'_> {
        let found = &returned.findings;
        let sender = parcel.sender.as_ref();
        let clues = SenderClues {
            address: sender.and_then(|sender| sender.address.as_deref()),
            correspondent: sender.and_then(|sender| sender.name.as_deref()),
            rows: found.iter().filter_map(|one| one.body.as_deref()).collect(),
            saved_by: returned.author.as_deref(),
            authors: found
                .iter()
                .filter_map(|one| one.author.as_deref())
                .collect(),
            file: &parcel.name,
        };
        let from = self.from.as_ref();
        self.respondents.tell(self.plan, self.symbol, from, &clues)
    }

    /// Says who a file is from.
    fn said(&self, told: &ToldSender<'_>) -> String {
        let body = told.body.as_ref().map(|key| {
            let body = self.plan.body(key);
            body.map_or(key.0.as_str(), |body| body.names().next().unwrap_or(&key.0))
        });
        match (told.member, body) {
            (Some(member), _) => format!("from {}", member.name),
            (None, Some(body)) if told.candidates.is_empty() => format!("from {body}"),
            (None, Some(body)) => format!("from {body}, by whom is not known"),
            (None, None) => "sender not known".to_owned(),
        }
    }

    /// Says anew who sent a file that was collected before, and when, as far as the call says it.
    fn anew(
        &self,
        hash: String,
        shown: String,
        before: &SentBy<'_>,
        summary: &mut Summary,
    ) -> Option<Attribution> {
        let mut attribution = Attribution {
            source: hash,
            member: before.member.map(str::to_owned),
            body: before.body.cloned(),
            received: self.receipts.asked().filter(|day| *day != before.received),
            date: self.receipts.today(),
        };
        let mut changes = Vec::new();
        if let Some(from) = &self.from {
            let no_clues = SenderClues::default();
            let told = self
                .respondents
                .tell(self.plan, self.symbol, Some(from), &no_clues);
            summary.sender(&shown, &told, true);
            let member = told.member.map(|member| member.name.clone());
            if (&member, &told.body) != (&attribution.member, &attribution.body) {
                changes.push(self.said(&told));
                (attribution.member, attribution.body) = (member, told.body);
            }
        }
        changes.extend(attribution.received.map(|day| format!("received {day}")));
        if changes.is_empty() {
            summary.known.push(shown);
            return None;
        }
        summary.anew.push((shown, changes.join(", ")));
        Some(attribution)
    }
}

/// Reads the words of pages; none where the file is gone.
fn words_of_pages(path: &Path) -> Vec<PageWord> {
    let limit = docx_file::limits::PACKAGE.file;
    let bytes = records::returned_bytes(path, limit).ok();
    let pages = bytes.and_then(|bytes| {
        let pages = confined::pages(&path.display().to_string(), &bytes);
        pages.ok()
    });
    pages.map(|pages| pages.words).unwrap_or_default()
}

/// Returns the words of the pages that were sent in a language.
fn pages_of(translations: &[SentTranslation], language: &str) -> Vec<PageWord> {
    let sent = translations.iter().find(|one| one.language == language);
    let path = sent.and_then(|sent| sent.pages.as_deref());
    path.map(words_of_pages).unwrap_or_default()
}

fn withdrawn(file: &str) -> Diagnostic {
    Diagnostic::error(
        "withdrawn-file",
        format!("{file} was collected and withdrawn"),
    )
    .help("`wem-report feedback retract FILE --undo` takes in again what came in it")
}

/// Reads a file, as it is or by others' readers.
pub(super) fn read_file(
    shown: &str,
    bytes: &[u8],
    kind: Option<ForeignKind>,
) -> Result<ReturnedFile, Diagnostic> {
    if is_locked(bytes, docx_file::limits::PACKAGE) {
        return Err(docx_file::finding(&Fault::Locked, shown));
    }
    match kind {
        Some(ForeignKind::Workbook) => {
            let old = confined::workbook(shown, bytes)?;
            Ok(reading::old_workbook(shown, old))
        }
        Some(ForeignKind::Document(ending)) => {
            let converted = office::converted(shown, bytes, ending)?;
            reading::read(shown, &converted)
        }
        _ => reading::read(shown, bytes),
    }
}

/// Returns what there is to say of how a file was read.
fn warnings(file: &str, returned: &Returned) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    if returned.without_words > 0 {
        warnings.push(without_words(file, returned.without_words));
    }
    if returned.is_hardly_recognised {
        let items = match returned.items {
            1 => "one item".to_owned(),
            many => format!("{many} items"),
        };
        warnings.push(
            Diagnostic::warning(
                "hardly-recognised",
                format!("{file}: only {items} of the draft can be recognised in it"),
            )
            .help("nothing counts as taken out; look whether all of it was meant for this draft"),
        );
    }
    for row in &returned.unsure {
        let bookmark = &row.bookmark;
        let (message, help) = match &row.words {
            Some(words) => (
                format!("{file}: a row with the bookmark of {bookmark} says the words of {words}"),
                format!("it is taken for {words}; look at what is found there"),
            ),
            None => (
                format!("{file}: a row with the bookmark of {bookmark} says other words"),
                format!("it is taken for {bookmark}; look at what is found there"),
            ),
        };
        warnings.push(Diagnostic::warning("unsure-row", message).help(help));
    }
    for (was, is) in &returned.renamed {
        warnings.push(
            Diagnostic::warning(
                "renamed-heading",
                format!("{file}: the column “{was}” is called “{is}”"),
            )
            .help("it is read by its place and by what stands in it"),
        );
    }
    warnings
}

fn without_words(file: &str, count: usize) -> Diagnostic {
    let changes = match count {
        1 => "a tracked change changes no word, and is not listed".to_owned(),
        many => format!("{many} tracked changes change no word, and are not listed"),
    };
    Diagnostic::warning("changes-without-words", format!("{file}: {changes}"))
        .help("bold type, styles and ends of paragraphs are no comments on a text; look at the file if they matter")
}
