//! The ids of the styles: every reference to a style is one of these, so none can be unknown.

use crate::document::{Emphasis, Role};

/// What a style is a style of (ISO/IEC 29500-1 §17.18.83).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StyleKind {
    Paragraph,
    Character,
    Table,
    Numbering,
}

impl StyleKind {
    /// Returns the kind as a package writes it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            StyleKind::Paragraph => "paragraph",
            StyleKind::Character => "character",
            StyleKind::Table => "table",
            StyleKind::Numbering => "numbering",
        }
    }
}

/// Whether applications bring a style along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    BuiltIn,
    Ours,
}

/// Declares the styles: id, name, kind and origin of each.
macro_rules! styles {
    ($($style:ident: $id:literal, $name:literal, $kind:ident, $origin:ident;)*) => {
        /// A style of the styles part.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum StyleId {
            $($style,)*
        }

        impl StyleId {
            pub(crate) const ALL: &[StyleId] = &[$(StyleId::$style,)*];

            /// Returns the id as the package writes it. Nobody sees it; those that stand in every row
            /// of a table are short, for 10,000 rows.
            pub(crate) fn as_str(self) -> &'static str {
                match self {
                    $(StyleId::$style => $id,)*
                }
            }

            /// Returns the name that applications show. Names of built-in styles are those of ISO/IEC
            /// 29500-1 §17.7.4.9, by which applications know them and translate them.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(StyleId::$style => $name,)*
                }
            }

            pub(crate) fn kind(self) -> StyleKind {
                match self {
                    $(StyleId::$style => StyleKind::$kind,)*
                }
            }

            fn origin(self) -> Origin {
                match self {
                    $(StyleId::$style => Origin::$origin,)*
                }
            }
        }
    };
}

styles! {
    Normal: "Normal", "Normal", Paragraph, BuiltIn;
    Title: "Title", "Title", Paragraph, BuiltIn;
    Subtitle: "Subtitle", "Subtitle", Paragraph, BuiltIn;
    Heading1: "Heading1", "heading 1", Paragraph, BuiltIn;
    Heading2: "Heading2", "heading 2", Paragraph, BuiltIn;
    Heading3: "Heading3", "heading 3", Paragraph, BuiltIn;
    Heading4: "Heading4", "heading 4", Paragraph, BuiltIn;
    TextHeading2: "TextHeading2", "Text Heading 2", Paragraph, Ours;
    TextHeading3: "TextHeading3", "Text Heading 3", Paragraph, Ours;
    TextHeading4: "TextHeading4", "Text Heading 4", Paragraph, Ours;
    Band2: "Band2", "Band 2", Paragraph, Ours;
    Band3: "Band3", "Band 3", Paragraph, Ours;
    Band4: "Band4", "Band 4", Paragraph, Ours;
    Label2: "Label2", "Label 2", Paragraph, Ours;
    Label3: "Label3", "Label 3", Paragraph, Ours;
    Label4: "Label4", "Label 4", Paragraph, Ours;
    NumberedText: "NumberedText", "Numbered Text", Paragraph, Ours;
    Remark: "Remark", "Remark", Paragraph, Ours;
    Note: "Note", "Note", Paragraph, Ours;
    Quote: "Quote", "Quote", Paragraph, BuiltIn;
    Prompt: "Prompt", "Prompt", Paragraph, Ours;
    TableHeading: "TableHeading", "Table Heading", Paragraph, Ours;
    TableHeadingCentered: "TableHeadingCentered", "Table Heading Centered", Paragraph, Ours;
    TableHeadingFigure: "TableHeadingFigure", "Table Heading Figure", Paragraph, Ours;
    TableText: "TableText", "Table Text", Paragraph, Ours;
    TableCentered: "Centered", "Table Centered", Paragraph, Ours;
    TableFigure: "Figure", "Table Figure", Paragraph, Ours;
    KeyFigure: "KeyFigure", "Key Figure", Paragraph, Ours;
    TableItem: "Item", "Table Item", Paragraph, Ours;
    TableEntry: "Entry", "Table Entry", Paragraph, Ours;
    TableContinuation: "Rest", "Table Continuation", Paragraph, Ours;
    TableEnd: "TableEnd", "Table End", Paragraph, Ours;
    ChartText: "ChartText", "Chart Text", Paragraph, Ours;
    ChartKey: "ChartKey", "Chart Key", Paragraph, Ours;
    ChartValue: "ChartValue", "Chart Value", Paragraph, Ours;
    ChartBlank: "ChartBlank", "Chart Blank", Paragraph, Ours;
    ChartScale: "ChartScale", "Chart Scale", Paragraph, Ours;
    ChartBand: "ChartBand", "Chart Band", Paragraph, Ours;
    ChartItem: "ChartItem", "Chart Item", Paragraph, Ours;
    ChartBar: "Bar", "Chart Bar", Paragraph, Ours;
    Caption: "Caption", "caption", Paragraph, BuiltIn;
    List: "List", "List", Paragraph, BuiltIn;
    ListBullet: "ListBullet", "List Bullet", Paragraph, BuiltIn;
    ListNumber: "ListNumber", "List Number", Paragraph, BuiltIn;
    ListContinue: "ListContinue", "List Continue", Paragraph, BuiltIn;
    Header: "Header", "header", Paragraph, BuiltIn;
    Footer: "Footer", "footer", Paragraph, BuiltIn;
    FootnoteText: "FootnoteText", "footnote text", Paragraph, BuiltIn;
    CommentText: "CommentText", "annotation text", Paragraph, BuiltIn;
    CommentSubject: "CommentSubject", "annotation subject", Paragraph, BuiltIn;
    DefaultParagraphFont: "DefaultParagraphFont", "Default Paragraph Font", Character, BuiltIn;
    Strong: "Strong", "Strong", Character, BuiltIn;
    Emphasis: "Emphasis", "Emphasis", Character, BuiltIn;
    Quiet: "Quiet", "Quiet", Character, Ours;
    PlaceholderText: "PlaceholderText", "Placeholder Text", Character, BuiltIn;
    Hyperlink: "Hyperlink", "Hyperlink", Character, BuiltIn;
    FootnoteReference: "FootnoteReference", "footnote reference", Character, BuiltIn;
    CommentReference: "CommentReference", "annotation reference", Character, BuiltIn;
    TableNormal: "TableNormal", "Normal Table", Table, BuiltIn;
    TableGrid: "TableGrid", "Table Grid", Table, BuiltIn;
    ReportTable: "ReportTable", "Report Table", Table, Ours;
    BarTable: "BarTable", "Bar Table", Table, Ours;
    ScheduleTable: "ScheduleTable", "Schedule Table", Table, Ours;
    NoList: "NoList", "No List", Numbering, BuiltIn;
}

impl StyleId {
    /// Returns whether the style is ours, not one that applications bring along.
    pub(crate) fn is_custom(self) -> bool {
        self.origin() == Origin::Ours
    }

    /// Returns whether a template may say how it looks: some of ours hang beside numbers as far as those of
    /// the document reach, and others are there for charts, which no template draws.
    pub(crate) fn is_open(self) -> bool {
        match self.origin() {
            Origin::BuiltIn => true,
            Origin::Ours => matches!(
                self,
                StyleId::Band2
                    | StyleId::Band3
                    | StyleId::Band4
                    | StyleId::Label2
                    | StyleId::Label3
                    | StyleId::Label4
                    | StyleId::Remark
                    | StyleId::Note
                    | StyleId::Prompt
                    | StyleId::Quiet
                    | StyleId::TableHeading
                    | StyleId::TableText
                    | StyleId::ReportTable
            ),
        }
    }

    /// Returns the style of a paragraph that stands in the text.
    pub(crate) fn of_role(role: Role) -> Self {
        match role {
            Role::Title => StyleId::Title,
            Role::Subtitle => StyleId::Subtitle,
            Role::Body => StyleId::Normal,
            Role::Heading | Role::Band => StyleId::Heading2,
            Role::Subheading | Role::GroupLabel => StyleId::Heading3,
            Role::ColumnHeading => StyleId::TableHeading,
            Role::Cell | Role::Step => StyleId::TableText,
            Role::Figure => StyleId::KeyFigure,
            Role::Entry => StyleId::TableEntry,
            Role::Remark => StyleId::Remark,
            Role::Chart => StyleId::ChartText,
            Role::Prompt => StyleId::Prompt,
            Role::Running => StyleId::Header,
        }
    }

    /// Returns the character style of an emphasis.
    pub(crate) fn of_emphasis(emphasis: Emphasis) -> Option<Self> {
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
