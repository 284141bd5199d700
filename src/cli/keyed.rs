//! Keys for what has no number, written into the plan before anything goes by them.

use super::Failure;
use super::loaded::Loaded;
use super::read_back::{self, Kind};
use super::session::Session;
use crate::plan_file;

/// Reads plan and templates, and writes keys into the plan file for all that has neither number nor
/// key: what is recorded or circulated goes by them, and they must not change with the words.
pub(super) fn read(session: &mut Session) -> Result<Loaded, Failure> {
    let loaded = Loaded::read(session)?;
    let plan = loaded.plan()?;
    let count = plan.unkeyed.len();
    if count == 0 {
        return Ok(loaded);
    }
    let path = &loaded.project.plan;
    let kind = Kind::Plan(&loaded);
    let is_written = read_back::revise(session, kind, path, |session, _| {
        // Read again: whoever was first may have changed it.
        let now = Loaded::read(session)?;
        let text = plan_file::read_source(path)?;
        let keyed = plan_file::keyed(&text, now.plan()?);
        let is_new = keyed.is_some();
        Ok((keyed, is_new))
    })?;
    if is_written {
        let what = match count {
            1 => "a key for what has no number is".to_owned(),
            count => format!("keys for {count} things without a number are"),
        };
        session.note(&format!("{what} written into {}", path.display()));
    }
    Loaded::read(session)
}
