//! A returned file, whatever it is.

use super::base::{Base, TableWords};
use super::draft::{Collected, collect_draft};
use super::table::{FilledRow, collect_rows, sheet_rows, table_rows};
use crate::diagnostic::Diagnostic;
use crate::docx_file::{self, DocxFile};
use crate::package::{Fault, Kind, Package, Properties, kind_of_bytes};
use crate::worksheet;
use chrono::NaiveDateTime;

/// What was sent, and by what its files are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    pub base: Base,
    /// Words of tables for comments, in the languages that one may be in.
    pub words: Vec<TableWords>,
    /// The symbol; nothing where the plan was not circulated.
    pub symbol: Option<String>,
    pub plan_id: String,
    pub plan_hash: String,
}

/// What came back in a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Returned {
    pub collected: Collected,
    /// Who saved it last, as it says.
    pub author: Option<String>,
    /// When it was saved last, as it says.
    pub saved: Option<NaiveDateTime>,
}

/// Properties of our files, by which they are known.
const PLAN_ID: &str = "WemPlanId";
const PLAN_HASH: &str = "WemPlanHash";
const SYMBOL: &str = "WemCirculation";

/// Collects what a returned file says.
///
/// # Errors
/// When the file is of another kind than its name says or than is read, damaged, too large, unsafe, no
/// draft of this plan, or one of another revision.
pub fn collect_file(name: &str, bytes: &[u8], sent: &Sent) -> Result<Returned, Vec<Diagnostic>> {
    let refused = |fault: Fault| vec![docx_file::finding(&fault, name)];
    match kind_of_bytes(bytes) {
        Kind::Zip => {}
        other => return Err(refused(Fault::Other(other))),
    }
    match kind_of_package(bytes).map_err(refused)? {
        Kind::Excel if has_ending(name, "docx") => Err(refused(Fault::Other(Kind::Excel))),
        Kind::Excel => of_sheet(name, bytes, sent),
        _ => {
            let file = docx_file::read(bytes).map_err(refused)?;
            of_document(name, &file, sent).map_err(|finding| vec![finding])
        }
    }
}

fn kind_of_package(bytes: &[u8]) -> Result<Kind, Fault> {
    let mut package = Package::open(bytes, docx_file::limits::PACKAGE)?;
    Ok(package.main_part()?.1)
}

fn has_ending(name: &str, ending: &str) -> bool {
    let mut parts = name.rsplit('.');
    parts
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case(ending))
}

fn of_document(name: &str, file: &DocxFile, sent: &Sent) -> Result<Returned, Diagnostic> {
    check_revision(name, &file.properties, sent)?;
    let collected = match table_rows(file, &sent.words) {
        Some(rows) => collect_rows(&rows, Some(file), &sent.base, &sent.words),
        None => {
            let mut collected = collect_draft(file, &sent.base);
            for one in &mut collected.found {
                by_whoever_saved(one, &file.properties);
            }
            collected
        }
    };
    returned(name, collected, &file.properties)
}

/// Says of what nobody tracked that whoever saved the file did it.
fn by_whoever_saved(one: &mut super::Found, properties: &Properties) {
    if one.mark == crate::circulation::feedback::Mark::Edit {
        one.author.clone_from(&properties.last_modified_by);
    }
}

fn of_sheet(name: &str, bytes: &[u8], sent: &Sent) -> Result<Returned, Vec<Diagnostic>> {
    let read = |bytes| {
        let mut package = Package::open(bytes, worksheet::limits::PACKAGE)?;
        Properties::of(&mut package).map(|(properties, _)| properties)
    };
    let properties = read(bytes).map_err(|fault| vec![docx_file::finding(&fault, name)])?;
    check_revision(name, &properties, sent).map_err(|finding| vec![finding])?;
    let rows: Vec<FilledRow> = sheet_rows(name, bytes, &sent.words)?;
    let collected = collect_rows(&rows, None, &sent.base, &sent.words);
    returned(name, collected, &properties).map_err(|finding| vec![finding])
}

fn returned(
    name: &str,
    collected: Collected,
    properties: &Properties,
) -> Result<Returned, Diagnostic> {
    let is_ours = properties.custom(PLAN_ID).is_some() || properties.custom(SYMBOL).is_some();
    if collected.items == 0 && !is_ours {
        return Err(
            Diagnostic::error("not-a-draft", format!("{name} is no draft of this plan"))
                .help("nothing of the plan is in it; is it the right file?"),
        );
    }
    Ok(Returned {
        collected,
        author: properties.last_modified_by.clone(),
        saved: properties.modified,
    })
}

/// Refuses a file that says that it belongs to something else.
fn check_revision(name: &str, properties: &Properties, sent: &Sent) -> Result<(), Diagnostic> {
    if let Some(plan) = properties.custom(PLAN_ID).filter(|id| *id != sent.plan_id) {
        return Err(Diagnostic::error(
            "not-a-draft",
            format!("{name} is no draft of this plan but of “{plan}”"),
        )
        .help("collect it where that plan is"));
    }
    let symbol = properties.custom(SYMBOL);
    let other = symbol.filter(|symbol| sent.symbol.as_ref().is_some_and(|sent| sent != symbol));
    let hash = properties.custom(PLAN_HASH);
    let is_stale = other.is_some() || hash.is_some_and(|hash| hash != sent.plan_hash);
    if !is_stale {
        return Ok(());
    }
    let edition = properties.custom("WemPlanEdition");
    let which = symbol
        .or(edition)
        .map_or_else(String::new, |which| format!(", {which}"));
    Err(Diagnostic::error(
        "stale-draft",
        format!("{name} is of another revision{which}, and its text is not that of this one"),
    )
    .help("collect it for the revision that it answers, with --symbol, or with --base and the plan of then"))
}
