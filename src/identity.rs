//! The properties by which our own files are known when they come back.
//!
//! Every document and workbook of ours says from which plan it was made and which kind of document
//! it is. Whoever writes a file and whoever reads one takes the names from here.

/// From which plan a file was made.
pub const PLAN_PROPERTY: &str = "WemPlanId";

/// The hash of what the plan says.
pub const HASH_PROPERTY: &str = "WemPlanHash";

/// The edition of the plan, as documents show it.
pub const EDITION_PROPERTY: &str = "WemPlanEdition";

/// The symbol of the revision that a circulated file belongs to.
pub const SYMBOL_PROPERTY: &str = "WemCirculation";

/// The [key](DocumentKind::key) of what a file is.
pub const DOCUMENT_PROPERTY: &str = "WemDocument";

/// Which document of ours a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// A draft that members answer.
    Draft,
    /// A table for their comments.
    CommentTable,
    CoverNote,
    /// The table of all action items.
    ActionTable,
    Redline,
    ConceptNote,
    ProgressReport,
    /// The table of all comments on a draft, in which decisions are written.
    Compilation,
    /// The report on what became of the comments.
    FeedbackReport,
    /// A sheet in which bodies say how their items stand.
    UpdateSheet,
}

impl DocumentKind {
    pub const ALL: [DocumentKind; 10] = [
        DocumentKind::Draft,
        DocumentKind::CommentTable,
        DocumentKind::CoverNote,
        DocumentKind::ActionTable,
        DocumentKind::Redline,
        DocumentKind::ConceptNote,
        DocumentKind::ProgressReport,
        DocumentKind::Compilation,
        DocumentKind::FeedbackReport,
        DocumentKind::UpdateSheet,
    ];

    /// Returns the word that a file bears as its [`DOCUMENT_PROPERTY`].
    pub fn key(self) -> &'static str {
        match self {
            DocumentKind::Draft => "draft",
            DocumentKind::CommentTable => "comment-table",
            DocumentKind::CoverNote => "cover-note",
            DocumentKind::ActionTable => "action-table",
            DocumentKind::Redline => "redline",
            DocumentKind::ConceptNote => "concept-note",
            DocumentKind::ProgressReport => "progress-report",
            DocumentKind::Compilation => "compilation",
            DocumentKind::FeedbackReport => "feedback-report",
            DocumentKind::UpdateSheet => "update-sheet",
        }
    }

    /// Returns which document a file says that it is, by its properties. Files of version 0.1 are
    /// known by properties that only one kind of document has.
    pub fn of<'p>(property: impl Fn(&str) -> Option<&'p str>) -> Option<Self> {
        if let Some(key) = property(DOCUMENT_PROPERTY) {
            return Self::from_key(key);
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

    /// Returns the kind that a property names.
    pub fn from_key(key: &str) -> Option<Self> {
        let mut kinds = Self::ALL.into_iter();
        kinds.find(|kind| kind.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn kinds_are_known_by_their_keys_and_by_older_properties() {
        for kind in DocumentKind::ALL {
            assert_eq!(DocumentKind::from_key(kind.key()), Some(kind));
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
