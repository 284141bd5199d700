//! How a draft was circulated, as far as whoever compiles its comments has to know: symbol, deadline,
//! and who was sent it, out of the manifest in the draft's folder.

use super::table::TableReader;
use super::{load_table, values};
use crate::circulation::answers::{Asked, Terms};
use crate::diagnostic::{Diagnostic, SourceId, Sources};
use crate::plan::BodyKey;

/// Reads the terms of a circulation out of a manifest; all else in it is left to others.
pub fn load_terms(source: SourceId, sources: &Sources) -> (Option<Terms>, Vec<Diagnostic>) {
    load_table(source, sources, "the manifest", |root| {
        let mut terms = Terms::default();
        root.value("file");
        if let Some(mut table) = root.table("circulation", "[circulation]") {
            terms.symbol = table.text("symbol").map(|symbol| symbol.value);
            terms.deadline = values::date(&mut table, "deadline");
        }
        let sent = root.tables("sent", "[[sent]]").into_iter();
        terms.asked = sent.filter_map(asked).collect();
        terms
    })
}

fn asked(mut table: TableReader<'_>) -> Option<Asked> {
    let bodies = table.texts("bodies").into_iter();
    Some(Asked {
        name: table.required_text("member")?.value,
        bodies: bodies.map(|body| BodyKey(body.value)).collect(),
    })
}
