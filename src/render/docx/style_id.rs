//! The ids of the styles: every reference to a style is one of these, so none can be unknown.

use crate::document::{Emphasis, Role};

/// A style of the styles part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StyleId {
    Normal,
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    TableHeading,
    TableText,
    TableTextNarrow,
    TableItem,
    TableContinuation,
    TableEnd,
    Caption,
    List,
    ListBullet,
    ListNumber,
    Header,
    Footer,
    CommentText,
    CommentSubject,
    DefaultParagraphFont,
    Strong,
    Quiet,
    PlaceholderText,
    Hyperlink,
    CommentReference,
    TableNormal,
    TableGrid,
    ReportTable,
    NoList,
}

impl StyleId {
    /// Returns the id as the package writes it. Nobody sees it; those that stand in every row of a
    /// table are short, for 10,000 rows.
    pub fn as_str(self) -> &'static str {
        match self {
            StyleId::Normal => "Normal",
            StyleId::Title => "Title",
            StyleId::Subtitle => "Subtitle",
            StyleId::Heading1 => "Heading1",
            StyleId::Heading2 => "Heading2",
            StyleId::Heading3 => "Heading3",
            StyleId::TableHeading => "TableHeading",
            StyleId::TableText => "TableText",
            StyleId::TableTextNarrow => "Narrow",
            StyleId::TableItem => "Item",
            StyleId::TableContinuation => "Rest",
            StyleId::TableEnd => "TableEnd",
            StyleId::Caption => "Caption",
            StyleId::List => "List",
            StyleId::ListBullet => "ListBullet",
            StyleId::ListNumber => "ListNumber",
            StyleId::Header => "Header",
            StyleId::Footer => "Footer",
            StyleId::CommentText => "CommentText",
            StyleId::CommentSubject => "CommentSubject",
            StyleId::DefaultParagraphFont => "DefaultParagraphFont",
            StyleId::Strong => "Strong",
            StyleId::Quiet => "Quiet",
            StyleId::PlaceholderText => "PlaceholderText",
            StyleId::Hyperlink => "Hyperlink",
            StyleId::CommentReference => "CommentReference",
            StyleId::TableNormal => "TableNormal",
            StyleId::TableGrid => "TableGrid",
            StyleId::ReportTable => "ReportTable",
            StyleId::NoList => "NoList",
        }
    }

    /// Returns the name that applications show. Names of built-in styles are those of ISO/IEC
    /// 29500-1 §17.7.4.9, by which applications know them and translate them.
    pub fn name(self) -> &'static str {
        match self {
            StyleId::Normal => "Normal",
            StyleId::Title => "Title",
            StyleId::Subtitle => "Subtitle",
            StyleId::Heading1 => "heading 1",
            StyleId::Heading2 => "heading 2",
            StyleId::Heading3 => "heading 3",
            StyleId::TableHeading => "Table Heading",
            StyleId::TableText => "Table Text",
            StyleId::TableTextNarrow => "Table Text Narrow",
            StyleId::TableItem => "Table Item",
            StyleId::TableContinuation => "Table Continuation",
            StyleId::TableEnd => "Table End",
            StyleId::Caption => "caption",
            StyleId::List => "List",
            StyleId::ListBullet => "List Bullet",
            StyleId::ListNumber => "List Number",
            StyleId::Header => "header",
            StyleId::Footer => "footer",
            StyleId::CommentText => "annotation text",
            StyleId::CommentSubject => "annotation subject",
            StyleId::DefaultParagraphFont => "Default Paragraph Font",
            StyleId::Strong => "Strong",
            StyleId::Quiet => "Quiet",
            StyleId::PlaceholderText => "Placeholder Text",
            StyleId::Hyperlink => "Hyperlink",
            StyleId::CommentReference => "annotation reference",
            StyleId::TableNormal => "Normal Table",
            StyleId::TableGrid => "Table Grid",
            StyleId::ReportTable => "Report Table",
            StyleId::NoList => "No List",
        }
    }

    /// Returns whether the style is ours, not one that applications bring along.
    pub fn is_custom(self) -> bool {
        matches!(
            self,
            StyleId::TableHeading
                | StyleId::TableText
                | StyleId::TableTextNarrow
                | StyleId::TableItem
                | StyleId::TableContinuation
                | StyleId::TableEnd
                | StyleId::Quiet
                | StyleId::ReportTable
        )
    }

    /// Returns the style of a heading: the document's title, its sections, their groups.
    pub fn of_heading(level: u8) -> Self {
        match level {
            0 | 1 => StyleId::Title,
            2 => StyleId::Heading2,
            _ => StyleId::Heading3,
        }
    }

    /// Returns the style of a paragraph that stands in the text.
    pub fn of_role(role: Role) -> Self {
        match role {
            Role::Title => StyleId::Title,
            Role::Subtitle => StyleId::Subtitle,
            Role::Body | Role::Remark | Role::Chart | Role::Prompt => StyleId::Normal,
            Role::Heading => StyleId::Heading2,
            Role::Subheading => StyleId::Heading3,
            Role::Band => StyleId::Heading2,
            Role::GroupLabel => StyleId::Heading3,
            Role::ColumnHeading => StyleId::TableHeading,
            Role::Cell => StyleId::TableText,
            Role::Running => StyleId::Header,
        }
    }

    /// Returns the character style of an emphasis.
    pub fn of_emphasis(emphasis: Emphasis) -> Option<Self> {
        match emphasis {
            Emphasis::None | Emphasis::Stress => None,
            Emphasis::Strong => Some(StyleId::Strong),
            Emphasis::Quiet => Some(StyleId::Quiet),
        }
    }
}

impl std::fmt::Display for StyleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
