//! The files of a circulated draft that members answer, made once more.

use super::maker::Maker;
use super::terms::Terms;
use crate::circulation::Circulation;
use crate::cli::Failure;
use crate::cli::circulars::Circular;
use crate::cli::documents::{DocxArgs, Format};
use crate::cli::loaded::Loaded;
use crate::document::{Editing, Paper};
use crate::plan::Plan;

/// Makes the files that members answer once more, of the plan as it was circulated: name and bytes of
/// each.
///
/// Words and day are those that were sent, as far as the labels are; where the files themselves are gone,
/// these tell what in an answer is ours.
pub(in crate::cli) fn remade(
    loaded: &Loaded,
    plan: &Plan,
    circulation: &Circulation,
    circular: &Circular,
) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let terms = Terms::as_circulated(circular, plan, circulation)?;
    let maker = Maker {
        loaded,
        plan,
        circulation,
        terms: &terms,
        // None of these says anything.
        paper: Paper::default(),
        docx: DocxArgs::default().options(loaded, None),
        editing: Editing::Free,
        changes: None,
        report: None,
        language: None,
    };
    let files = maker.answered(&[Format::Docx])?.files.into_iter();
    Ok(files.map(|file| (file.entry.name, file.bytes)).collect())
}
