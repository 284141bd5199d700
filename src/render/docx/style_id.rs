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
    Heading4,
    TextHeading2,
    TextHeading3,
    TextHeading4,
    Band2,
    Band3,
    Band4,
    Label2,
    Label3,
    Label4,
    NumberedText,
    Remark,
    Note,
    Quote,
    Prompt,
    TableHeading,
    TableHeadingCentered,
    TableHeadingFigure,
    TableText,
    TableTextNarrow,
    TableCentered,
    TableFigure,
    KeyFigure,
    TableItem,
    TableContinuation,
    TableEnd,
    ChartText,
    ChartKey,
    ChartValue,
    ChartBlank,
    ChartScale,
    ChartBand,
    ChartItem,
    ChartBar,
    Caption,
    List,
    ListBullet,
    ListNumber,
    ListContinue,
    Header,
    Footer,
    FootnoteText,
    CommentText,
    CommentSubject,
    DefaultParagraphFont,
    Strong,
    Emphasis,
    Quiet,
    PlaceholderText,
    Hyperlink,
    FootnoteReference,
    CommentReference,
    TableNormal,
    TableGrid,
    ReportTable,
    BarTable,
    ScheduleTable,
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
            StyleId::Heading4 => "Heading4",
            StyleId::TextHeading2 => "TextHeading2",
            StyleId::TextHeading3 => "TextHeading3",
            StyleId::TextHeading4 => "TextHeading4",
            StyleId::Band2 => "Band2",
            StyleId::Band3 => "Band3",
            StyleId::Band4 => "Band4",
            StyleId::Label2 => "Label2",
            StyleId::Label3 => "Label3",
            StyleId::Label4 => "Label4",
            StyleId::NumberedText => "NumberedText",
            StyleId::Remark => "Remark",
            StyleId::Note => "Note",
            StyleId::Quote => "Quote",
            StyleId::Prompt => "Prompt",
            StyleId::TableHeading => "TableHeading",
            StyleId::TableHeadingCentered => "TableHeadingCentered",
            StyleId::TableHeadingFigure => "TableHeadingFigure",
            StyleId::TableText => "TableText",
            StyleId::TableTextNarrow => "Narrow",
            StyleId::TableCentered => "Centered",
            StyleId::TableFigure => "Figure",
            StyleId::KeyFigure => "KeyFigure",
            StyleId::TableItem => "Item",
            StyleId::TableContinuation => "Rest",
            StyleId::TableEnd => "TableEnd",
            StyleId::ChartText => "ChartText",
            StyleId::ChartKey => "ChartKey",
            StyleId::ChartValue => "ChartValue",
            StyleId::ChartBlank => "ChartBlank",
            StyleId::ChartScale => "ChartScale",
            StyleId::ChartBand => "ChartBand",
            StyleId::ChartItem => "ChartItem",
            StyleId::ChartBar => "Bar",
            StyleId::Caption => "Caption",
            StyleId::List => "List",
            StyleId::ListBullet => "ListBullet",
            StyleId::ListNumber => "ListNumber",
            StyleId::ListContinue => "ListContinue",
            StyleId::Header => "Header",
            StyleId::Footer => "Footer",
            StyleId::FootnoteText => "FootnoteText",
            StyleId::CommentText => "CommentText",
            StyleId::CommentSubject => "CommentSubject",
            StyleId::DefaultParagraphFont => "DefaultParagraphFont",
            StyleId::Strong => "Strong",
            StyleId::Emphasis => "Emphasis",
            StyleId::Quiet => "Quiet",
            StyleId::PlaceholderText => "PlaceholderText",
            StyleId::Hyperlink => "Hyperlink",
            StyleId::FootnoteReference => "FootnoteReference",
            StyleId::CommentReference => "CommentReference",
            StyleId::TableNormal => "TableNormal",
            StyleId::TableGrid => "TableGrid",
            StyleId::ReportTable => "ReportTable",
            StyleId::BarTable => "BarTable",
            StyleId::ScheduleTable => "ScheduleTable",
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
            StyleId::Heading4 => "heading 4",
            StyleId::TextHeading2 => "Text Heading 2",
            StyleId::TextHeading3 => "Text Heading 3",
            StyleId::TextHeading4 => "Text Heading 4",
            StyleId::Band2 => "Band 2",
            StyleId::Band3 => "Band 3",
            StyleId::Band4 => "Band 4",
            StyleId::Label2 => "Label 2",
            StyleId::Label3 => "Label 3",
            StyleId::Label4 => "Label 4",
            StyleId::NumberedText => "Numbered Text",
            StyleId::Remark => "Remark",
            StyleId::Note => "Note",
            StyleId::Quote => "Quote",
            StyleId::Prompt => "Prompt",
            StyleId::TableHeading => "Table Heading",
            StyleId::TableHeadingCentered => "Table Heading Centered",
            StyleId::TableHeadingFigure => "Table Heading Figure",
            StyleId::TableText => "Table Text",
            StyleId::TableTextNarrow => "Table Text Narrow",
            StyleId::TableCentered => "Table Centered",
            StyleId::TableFigure => "Table Figure",
            StyleId::KeyFigure => "Key Figure",
            StyleId::TableItem => "Table Item",
            StyleId::TableContinuation => "Table Continuation",
            StyleId::TableEnd => "Table End",
            StyleId::ChartText => "Chart Text",
            StyleId::ChartKey => "Chart Key",
            StyleId::ChartValue => "Chart Value",
            StyleId::ChartBlank => "Chart Blank",
            StyleId::ChartScale => "Chart Scale",
            StyleId::ChartBand => "Chart Band",
            StyleId::ChartItem => "Chart Item",
            StyleId::ChartBar => "Chart Bar",
            StyleId::Caption => "caption",
            StyleId::List => "List",
            StyleId::ListBullet => "List Bullet",
            StyleId::ListNumber => "List Number",
            StyleId::ListContinue => "List Continue",
            StyleId::Header => "header",
            StyleId::Footer => "footer",
            StyleId::FootnoteText => "footnote text",
            StyleId::CommentText => "annotation text",
            StyleId::CommentSubject => "annotation subject",
            StyleId::DefaultParagraphFont => "Default Paragraph Font",
            StyleId::Strong => "Strong",
            StyleId::Emphasis => "Emphasis",
            StyleId::Quiet => "Quiet",
            StyleId::PlaceholderText => "Placeholder Text",
            StyleId::Hyperlink => "Hyperlink",
            StyleId::FootnoteReference => "footnote reference",
            StyleId::CommentReference => "annotation reference",
            StyleId::TableNormal => "Normal Table",
            StyleId::TableGrid => "Table Grid",
            StyleId::ReportTable => "Report Table",
            StyleId::BarTable => "Bar Table",
            StyleId::ScheduleTable => "Schedule Table",
            StyleId::NoList => "No List",
        }
    }

    /// Returns whether the style is ours, not one that applications bring along.
    pub fn is_custom(self) -> bool {
        !matches!(
            self,
            StyleId::Normal
                | StyleId::Title
                | StyleId::Subtitle
                | StyleId::Heading1
                | StyleId::Heading2
                | StyleId::Heading3
                | StyleId::Heading4
                | StyleId::Quote
                | StyleId::Caption
                | StyleId::List
                | StyleId::ListBullet
                | StyleId::ListNumber
                | StyleId::ListContinue
                | StyleId::Header
                | StyleId::Footer
                | StyleId::FootnoteText
                | StyleId::CommentText
                | StyleId::CommentSubject
                | StyleId::DefaultParagraphFont
                | StyleId::Strong
                | StyleId::Emphasis
                | StyleId::PlaceholderText
                | StyleId::Hyperlink
                | StyleId::FootnoteReference
                | StyleId::CommentReference
                | StyleId::TableNormal
                | StyleId::TableGrid
                | StyleId::NoList
        )
    }

    /// Returns the style of a paragraph that stands in the text.
    pub fn of_role(role: Role) -> Self {
        match role {
            Role::Title => StyleId::Title,
            Role::Subtitle => StyleId::Subtitle,
            Role::Body => StyleId::Normal,
            Role::Heading | Role::Band => StyleId::Heading2,
            Role::Subheading | Role::GroupLabel => StyleId::Heading3,
            Role::ColumnHeading => StyleId::TableHeading,
            Role::Cell | Role::Step => StyleId::TableText,
            Role::Figure => StyleId::KeyFigure,
            Role::Remark => StyleId::Remark,
            Role::Chart => StyleId::ChartText,
            Role::Prompt => StyleId::Prompt,
            Role::Running => StyleId::Header,
        }
    }

    /// Returns the character style of an emphasis.
    pub fn of_emphasis(emphasis: Emphasis) -> Option<Self> {
        match emphasis {
            Emphasis::None => None,
            Emphasis::Strong => Some(StyleId::Strong),
            Emphasis::Stress => Some(StyleId::Emphasis),
            Emphasis::Quiet | Emphasis::Struck => Some(StyleId::Quiet),
        }
    }
}

impl std::fmt::Display for StyleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
