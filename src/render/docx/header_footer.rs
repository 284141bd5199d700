//! `word/header*.xml` and `word/footer*.xml`: what runs along the pages
//! (ISO/IEC 29500-1 §17.10).

use super::paragraph_properties::ParagraphProperties;
use super::run;
use super::style_id::StyleId;
use super::typography::Typography;
use super::watermark;
use super::xml::Xml;
use crate::document::{PageSetup, Role, RunningLine};

/// Which of a section's headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// The first page, which has the title block and no running header.
    First,
    /// All others.
    Others,
}

/// Writes a header; each carries the watermark, for it is drawn with the header.
pub fn write_header(xml: &mut Xml, page: &PageSetup, typography: &Typography, pages: Pages) {
    xml.root("w:hdr").content(|xml| {
        xml.element("w:p").content(|xml| {
            ParagraphProperties::of(StyleId::Header).write(xml);
            if let Some(word) = &page.watermark {
                watermark::write(xml, page, typography.styles, word, pages);
            }
            if pages == Pages::Others {
                write_line(xml, typography, &page.header);
            }
        });
    });
}

/// Writes a footer: the same on all pages.
pub fn write_footer(xml: &mut Xml, page: &PageSetup, typography: &Typography) {
    xml.root("w:ftr").content(|xml| {
        xml.element("w:p").content(|xml| {
            ParagraphProperties::of(StyleId::Footer).write(xml);
            write_line(xml, typography, &page.footer);
        });
    });
}

/// Writes a running line; its style has a tab stop at the end side.
fn write_line(xml: &mut Xml, typography: &Typography, line: &RunningLine) {
    run::write_inlines(xml, typography, Role::Running, &line.start);
    if !line.end.is_empty() {
        run::write_tab(xml);
        run::write_inlines(xml, typography, Role::Running, &line.end);
    }
}
