//! The XML namespaces and relationship types of the transitional package (ISO/IEC 29500-4).

/// WordprocessingML, prefix `w`.
pub(crate) const WORDPROCESSING: &str =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// DrawingML, prefix `a`.
pub(crate) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Drawings in a text, prefix `wp`.
pub(crate) const WORD_DRAWING: &str =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// Pictures, prefix `pic`.
pub(crate) const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// References to relationships, prefix `r`; relationship types begin with it, too.
pub(crate) const RELATIONSHIP_REFERENCES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// VML, prefix `v`.
pub(crate) const VML: &str = "urn:schemas-microsoft-com:vml";
/// VML's extensions for office documents, prefix `o`.
pub(crate) const VML_OFFICE: &str = "urn:schemas-microsoft-com:office:office";
/// Package relationships (ISO/IEC 29500-2).
pub(crate) const PACKAGE_RELATIONSHIPS: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships";
/// Package content types (ISO/IEC 29500-2).
pub(crate) const CONTENT_TYPES: &str =
    "http://schemas.openxmlformats.org/package/2006/content-types";
/// Core properties, prefix `cp`.
pub(crate) const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
/// Dublin Core elements, prefix `dc`.
pub(crate) const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";
/// Dublin Core terms, prefix `dcterms`.
pub(crate) const DUBLIN_CORE_TERMS: &str = "http://purl.org/dc/terms/";
/// XML Schema instance attributes, prefix `xsi`.
pub(crate) const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// Extended properties.
pub(crate) const EXTENDED_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
/// Custom properties.
pub(crate) const CUSTOM_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
/// Variant types of property values, prefix `vt`.
pub(crate) const VARIANT_TYPES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/// Names Word in compatibility settings.
pub(crate) const WORD: &str = "http://schemas.microsoft.com/office/word";
