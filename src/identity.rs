//! The properties by which our own files are known when they come back.
//!
//! Every document and workbook of ours says from which plan it was made and which kind of document
//! it is. A command that takes a file in refuses those of other kinds, in a line that says what they are
//! and what to do with them. Whoever writes a file and whoever reads one takes the names from here.

use crate::keyed::keyed;

/// From which plan a file was made.
pub(crate) const PLAN_PROPERTY: &str = "WemPlanId";

/// The hash of what the plan says.
pub(crate) const HASH_PROPERTY: &str = "WemPlanHash";

/// The edition of the plan, as documents show it.
pub(crate) const EDITION_PROPERTY: &str = "WemPlanEdition";

/// The symbol of the revision that a circulated file belongs to.
pub(crate) const SYMBOL_PROPERTY: &str = "WemCirculation";

/// The [key](DocumentKind::key) of what a file is.
pub(crate) const DOCUMENT_PROPERTY: &str = "WemDocument";

/// How many decisions were recorded when a table of compiled comments was made: what was decided
/// since is told from what stands in it.
pub(crate) const DECISIONS_PROPERTY: &str = "WemDecisions";

keyed! {
    /// Which document of ours a file is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum DocumentKind {
        /// A draft that members answer.
        Draft = "draft",
        /// A table for their comments.
        CommentTable = "comment-table",
        CoverNote = "cover-note",
        /// The page that tells members how to answer.
        HowToAnswer = "how-to-answer",
        /// The table of all action items.
        ActionTable = "action-table",
        Redline = "redline",
        ConceptNote = "concept-note",
        ProgressReport = "progress-report",
        /// The report on what one body owes.
        OwedReport = "owed-report",
        /// The table of all comments on a draft, in which decisions are written.
        Compilation = "compilation",
        /// What became of comments: the reply to a member, the record of an adopted plan.
        FeedbackReport = "feedback-report",
        /// A sheet in which bodies say how their items stand.
        UpdateSheet = "update-sheet",
        /// What leads to an event, and by when.
        CriticalPath = "critical-path",
        /// The plan as a workbook.
        PlanSheet = "plan-sheet",
        /// The table that a translator fills in.
        TranslationTable = "translation-table",
    }
}

impl DocumentKind {
    /// Returns what a reader calls it.
    pub fn name(self) -> &'static str {
        match self {
            DocumentKind::Draft => "a draft",
            DocumentKind::CommentTable => "a table for comments",
            DocumentKind::CoverNote => "a cover note",
            DocumentKind::HowToAnswer => "the page on how to answer",
            DocumentKind::ActionTable => "a table of action items",
            DocumentKind::Redline => "a redline",
            DocumentKind::ConceptNote => "a concept note",
            DocumentKind::ProgressReport => "a progress report",
            DocumentKind::OwedReport => "a report on what a body owes",
            DocumentKind::Compilation => "the table of compiled comments",
            DocumentKind::FeedbackReport => "a report on what became of comments",
            DocumentKind::CriticalPath => "a critical path",
            DocumentKind::PlanSheet => "the plan as a workbook",
            DocumentKind::TranslationTable => "a table for translators",
            DocumentKind::UpdateSheet => "an update sheet",
        }
    }

    /// Returns what to do with one that was given to a command which does not take it.
    pub fn advice(self) -> &'static str {
        match self {
            DocumentKind::Draft | DocumentKind::CommentTable => {
                "`wem-report collect FILE` takes in what members wrote into it"
            }
            DocumentKind::CoverNote | DocumentKind::HowToAnswer => {
                "nothing is read from it: members answer in the draft or the table for comments"
            }
            DocumentKind::ActionTable => {
                "nothing is read from it: change the plan file, or have members write into a draft that `wem-report circulate` makes"
            }
            DocumentKind::Redline => {
                "it shows changes between two texts; what members say of it has to be written into the draft or the table for comments"
            }
            DocumentKind::ConceptNote => {
                "`wem-report concept-note KEY --take FILE` takes in what was written into it"
            }
            DocumentKind::ProgressReport
            | DocumentKind::OwedReport
            | DocumentKind::CriticalPath => {
                "nothing is read from it: bodies report in a sheet that `wem-report update-sheet` makes"
            }
            DocumentKind::Compilation => {
                "`wem-report decide --from FILE` reads the decisions that were filled into it"
            }
            DocumentKind::FeedbackReport => {
                "nothing is read from it: decisions are read out of the table of compiled comments"
            }
            DocumentKind::PlanSheet => {
                "comments on a draft come back in the draft itself or in its table for comments"
            }
            DocumentKind::TranslationTable => {
                "`wem-report translate TAG --take FILE` takes in what was written into it"
            }
            DocumentKind::UpdateSheet => {
                "`wem-report update --from FILE` records what was filled in"
            }
        }
    }

    /// Returns which document a file says that it is, by its properties. Files of version 0.1 are
    /// known by properties that only one kind of document has.
    pub fn of<'p>(property: impl Fn(&str) -> Option<&'p str>) -> Option<Self> {
        if let Some(key) = property(DOCUMENT_PROPERTY) {
            return Self::of_key(key);
        }
        let mut signs = [
            ("WemRedlineBase", DocumentKind::Redline),
            ("WemNoteKey", DocumentKind::ConceptNote),
            ("WemReportAsOf", DocumentKind::ProgressReport),
        ]
        .into_iter();
        let sign = signs.find(|(name, _)| property(name).is_some());
        sign.map(|(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn kinds_are_known_by_their_keys_and_by_older_properties() {
        for kind in DocumentKind::ALL {
            assert_eq!(DocumentKind::of_key(kind.key()), Some(kind));
        }
        let of = |name: &'static str, value: &'static str| {
            DocumentKind::of(move |asked| (asked == name).then_some(value))
        };
        assert_eq!(of("WemDocument", "draft"), Some(DocumentKind::Draft));
        assert_eq!(of("WemDocument", "poem"), None);
        assert_eq!(of("WemRedlineBase", "f00"), Some(DocumentKind::Redline));
        assert_eq!(of("WemNoteKey", "2.2.2"), Some(DocumentKind::ConceptNote));
        assert_eq!(of("WemPlanId", "wem"), None);
    }
}
