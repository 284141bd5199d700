//! The parts of a package: their names, content types and relationships.

/// Declares the parts: the path of each, the rest of its content type, and that of the type of the relationship
/// that leads to it.
macro_rules! parts {
    ($($part:ident: $path:literal, $content:literal, $relationship:literal;)*) => {
        /// A part of the package, apart from content types and relationships.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Part {
            $($part,)*
        }

        impl Part {
            /// Returns the part's path in the package.
            pub fn path(self) -> &'static str {
                match self {
                    $(Part::$part => $path,)*
                }
            }

            /// Returns the part's content type (ISO/IEC 29500-1 §11.3, §15.2).
            pub(crate) fn content_type(self) -> &'static str {
                match self {
                    $(Part::$part => concat!("application/vnd.openxmlformats-", $content, "+xml"),)*
                }
            }

            /// Returns the type of the relationship that leads to the part.
            pub(crate) fn relationship_type(self) -> &'static str {
                match self {
                    $(Part::$part => concat!("http://schemas.openxmlformats.org/", $relationship),)*
                }
            }
        }
    };
}

parts! {
    Document: "word/document.xml", "officedocument.wordprocessingml.document.main", "officeDocument/2006/relationships/officeDocument";
    Styles: "word/styles.xml", "officedocument.wordprocessingml.styles", "officeDocument/2006/relationships/styles";
    Settings: "word/settings.xml", "officedocument.wordprocessingml.settings", "officeDocument/2006/relationships/settings";
    Numbering: "word/numbering.xml", "officedocument.wordprocessingml.numbering", "officeDocument/2006/relationships/numbering";
    Theme: "word/theme/theme1.xml", "officedocument.theme", "officeDocument/2006/relationships/theme";
    FontTable: "word/fontTable.xml", "officedocument.wordprocessingml.fontTable", "officeDocument/2006/relationships/fontTable";
    Header: "word/header1.xml", "officedocument.wordprocessingml.header", "officeDocument/2006/relationships/header";
    FirstHeader: "word/header2.xml", "officedocument.wordprocessingml.header", "officeDocument/2006/relationships/header";
    Footer: "word/footer1.xml", "officedocument.wordprocessingml.footer", "officeDocument/2006/relationships/footer";
    FirstFooter: "word/footer2.xml", "officedocument.wordprocessingml.footer", "officeDocument/2006/relationships/footer";
    TurnedHeader: "word/header3.xml", "officedocument.wordprocessingml.header", "officeDocument/2006/relationships/header";
    TurnedFooter: "word/footer3.xml", "officedocument.wordprocessingml.footer", "officeDocument/2006/relationships/footer";
    Footnotes: "word/footnotes.xml", "officedocument.wordprocessingml.footnotes", "officeDocument/2006/relationships/footnotes";
    CoreProperties: "docProps/core.xml", "package.core-properties", "package/2006/relationships/metadata/core-properties";
    AppProperties: "docProps/app.xml", "officedocument.extended-properties", "officeDocument/2006/relationships/extended-properties";
    CustomProperties: "docProps/custom.xml", "officedocument.custom-properties", "officeDocument/2006/relationships/custom-properties";
}

/// The pages that a header or footer runs along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageKind {
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
    pub(crate) fn page_kind(self) -> PageKind {
        match self {
            Part::TurnedHeader | Part::TurnedFooter => PageKind::Turned,
            Part::FirstHeader | Part::FirstFooter => PageKind::First,
            _ => PageKind::Others,
        }
    }

    pub fn is_header(self) -> bool {
        matches!(self, Part::Header | Part::FirstHeader | Part::TurnedHeader)
    }

    /// Returns the path of the part that holds the part's relationships (ISO/IEC 29500-2 §9.3.3).
    pub(crate) fn relationships_path(self) -> String {
        let (folder, name) = self.path().rsplit_once('/').unwrap_or(("", self.path()));
        format!("{folder}/_rels/{name}.rels")
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
