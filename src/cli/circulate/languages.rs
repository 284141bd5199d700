//! The languages in which a draft goes out beside the plan's own: those that members ask for, as far as
//! the plan is translated into them.

use super::changes;
use super::terms::Terms;
use crate::circulation::Circulation;
use crate::cli::Failure;
use crate::cli::circulars::Circular;
use crate::cli::loaded::Loaded;
use crate::cli::session::Session;
use crate::cli::translation::{self, TranslationFile};
use crate::compose::circulation::Changes;
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
    let members = circulation.members.iter();
    let tags = translation::tags_of_members(session, loaded, plan, members);
    let earlier = terms.earlier.clone().map(|manifest| Circular {
        folder: terms.folder.clone(),
        manifest,
    });
    let mut tongues = Vec::new();
    for tag in tags {
        let earlier = match &earlier {
            Some(circular) => circular.translation(&tag)?,
            None => None,
        };
        let (path, text) = match earlier {
            Some(earlier) => earlier,
            None => {
                let path = translation::path_of(&loaded.project, &tag);
                let text = plan_file::read_source(&path)?;
                (path, text)
            }
        };
        let again = loaded.clone().of_frozen(plan.clone());
        let file = TranslationFile::of_text(session, &again, plan, &tag, (path, text.clone()))?;
        let speaking = translation::speaking(session, again, &tag, file, true)?;
        // What is new was said with the draft, not with a later deadline.
        let changes = match terms.extension {
            0 => changes(session, (loaded, plan), &speaking, terms)?,
            _ => None,
        };
        tongues.push(Tongue {
            tag,
            loaded: speaking,
            changes,
            text,
        });
    }
    Ok(tongues)
}
