//! The namespaces of Office Open XML, of the transitional and of the strict schemas alike, and those of
//! OpenDocument workbooks.

/// A namespace that some part is read by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Namespace {
    /// None: an attribute without a prefix.
    None,
    /// WordprocessingML.
    Word,
    /// Word's extensions of 2010 and 2012.
    Word2010,
    Word2012,
    /// References to other parts, within a part.
    References,
    /// A part that lists relationships.
    Relationships,
    ContentTypes,
    /// Markup compatibility (ISO/IEC 29500-3).
    Compatibility,
    CoreProperties,
    /// Dublin Core, elements and terms.
    DublinCore,
    ExtendedProperties,
    CustomProperties,
    Math,
    /// A drawing in a text.
    Drawing,
    /// Shapes, and the text in them.
    DrawingMain,
    /// OpenDocument's.
    OdfOffice,
    OdfTable,
    OdfText,
    OdfStyle,
    OdfDraw,
    OdfMeta,
    /// Formatting that OpenDocument takes from XSL.
    OdfFo,
    /// `xml:`.
    Xml,
    Other,
}

impl Namespace {
    /// Returns the namespace of a name.
    pub(crate) fn of(uri: &str) -> Self {
        use Namespace as N;
        match uri {
            "" => N::None,
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => N::Word,
            "http://schemas.microsoft.com/office/word/2010/wordml" => N::Word2010,
            "http://schemas.microsoft.com/office/word/2012/wordml" => N::Word2012,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => N::References,
            "http://schemas.openxmlformats.org/package/2006/relationships" => N::Relationships,
            "http://schemas.openxmlformats.org/package/2006/content-types" => N::ContentTypes,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => N::Compatibility,
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties" => {
                N::CoreProperties
            }
            "http://purl.org/dc/elements/1.1/" | "http://purl.org/dc/terms/" => N::DublinCore,
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
            | "http://purl.oclc.org/ooxml/officeDocument/extendedProperties" => {
                N::ExtendedProperties
            }
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
            | "http://purl.oclc.org/ooxml/officeDocument/customProperties" => N::CustomProperties,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => N::Math,
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
            | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => N::Drawing,
            "http://schemas.openxmlformats.org/drawingml/2006/main"
            | "http://purl.oclc.org/ooxml/drawingml/main" => N::DrawingMain,
            "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => N::OdfOffice,
            "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => N::OdfTable,
            "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => N::OdfText,
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => N::OdfStyle,
            "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => N::OdfDraw,
            "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" => N::OdfMeta,
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" => N::OdfFo,
            "http://www.w3.org/XML/1998/namespace" => N::Xml,
            _ => N::Other,
        }
    }
}
