//! The parts of a package: their names, content types and relationships.

/// A part of the package, apart from content types and relationships.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Document,
    Styles,
    Settings,
    Numbering,
    Theme,
    FontTable,
    Header,
    FirstHeader,
    Footer,
    FirstFooter,
    TurnedHeader,
    TurnedFooter,
    Footnotes,
    CoreProperties,
    AppProperties,
    CustomProperties,
}

/// The pages that a header or footer runs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// The first page, which has the title block and no running header.
    First,
    /// All others that lie as the first one does.
    Others,
    /// Those that are turned.
    Turned,
}

/// The parts that the main document part can refer to; their order gives the relationship ids.
pub(crate) const OF_DOCUMENT: [Part; 12] = [
    Part::Styles,
    Part::Settings,
    Part::Numbering,
    Part::Theme,
    Part::FontTable,
    Part::Header,
    Part::FirstHeader,
    Part::Footer,
    Part::FirstFooter,
    Part::TurnedHeader,
    Part::TurnedFooter,
    Part::Footnotes,
];

impl Part {
    /// Returns the pages that a header or footer runs along.
    pub fn page_kind(self) -> PageKind {
        match self {
            Part::TurnedHeader | Part::TurnedFooter => PageKind::Turned,
            Part::FirstHeader | Part::FirstFooter => PageKind::First,
            _ => PageKind::Others,
        }
    }

    pub fn is_header(self) -> bool {
        matches!(self, Part::Header | Part::FirstHeader | Part::TurnedHeader)
    }

    /// Returns the part's path in the package.
    pub fn path(self) -> &'static str {
        match self {
            Part::Document => "word/document.xml",
            Part::Styles => "word/styles.xml",
            Part::Settings => "word/settings.xml",
            Part::Numbering => "word/numbering.xml",
            Part::Theme => "word/theme/theme1.xml",
            Part::FontTable => "word/fontTable.xml",
            Part::Header => "word/header1.xml",
            Part::FirstHeader => "word/header2.xml",
            Part::Footer => "word/footer1.xml",
            Part::FirstFooter => "word/footer2.xml",
            Part::TurnedHeader => "word/header3.xml",
            Part::TurnedFooter => "word/footer3.xml",
            Part::Footnotes => "word/footnotes.xml",
            Part::CoreProperties => "docProps/core.xml",
            Part::AppProperties => "docProps/app.xml",
            Part::CustomProperties => "docProps/custom.xml",
        }
    }

    /// Returns the path of the part that holds the part's relationships (ISO/IEC 29500-2 §9.3.3).
    pub fn relationships_path(self) -> String {
        let (folder, name) = self.path().rsplit_once('/').unwrap_or(("", self.path()));
        format!("{folder}/_rels/{name}.rels")
    }

    /// Returns the part's content type (ISO/IEC 29500-1 §11.3, §15.2).
    pub fn content_type(self) -> &'static str {
        match self {
            Part::Document => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            }
            Part::Styles => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
            }
            Part::Settings => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
            }
            Part::Numbering => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
            }
            Part::Theme => "application/vnd.openxmlformats-officedocument.theme+xml",
            Part::FontTable => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
            }
            Part::Header | Part::FirstHeader | Part::TurnedHeader => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
            }
            Part::Footer | Part::FirstFooter | Part::TurnedFooter => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
            }
            Part::Footnotes => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
            }
            Part::CoreProperties => "application/vnd.openxmlformats-package.core-properties+xml",
            Part::AppProperties => {
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"
            }
            Part::CustomProperties => {
                "application/vnd.openxmlformats-officedocument.custom-properties+xml"
            }
        }
    }

    /// Returns the type of the relationship that leads to the part.
    pub fn relationship_type(self) -> &'static str {
        match self {
            Part::Document => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            }
            Part::Styles => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
            }
            Part::Settings => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
            }
            Part::Numbering => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
            }
            Part::Theme => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
            }
            Part::FontTable => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable"
            }
            Part::Header | Part::FirstHeader | Part::TurnedHeader => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
            }
            Part::Footer | Part::FirstFooter | Part::TurnedFooter => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
            }
            Part::Footnotes => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
            }
            Part::CoreProperties => {
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            }
            Part::AppProperties => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
            }
            Part::CustomProperties => {
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
            }
        }
    }
}

/// The id under which a part refers to another, from 1: its place among the targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RelationshipId(usize);

impl RelationshipId {
    /// Returns the id of `part` among `targets`.
    ///
    /// # Panics
    /// When `part` is none of them.
    pub(crate) fn among(targets: &[Part], part: Part) -> Self {
        let position = targets.iter().position(|target| *target == part);
        RelationshipId(1 + position.expect("a part is referred to by the part that needs it"))
    }
}

impl std::fmt::Display for RelationshipId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "rId{}", self.0)
    }
}
