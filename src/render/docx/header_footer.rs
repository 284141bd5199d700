//! `word/header*.xml` and `word/footer*.xml`: what runs along the pages
//! (ISO/IEC 29500-1 §17.10).

use super::change;
use super::logo;
use super::paragraph_properties::{ParagraphProperties, Tab};
use super::part::PageKind;
use super::run;
use super::story::Story;
use super::style_id::StyleId;
use super::text_width;
use super::watermark;
use super::xml::Xml;
use crate::document::{
    Change, Inline, Length, PageSetup, Role, RunningLine, TextStyle, fitting, shown_text,
};

/// Shortens running lines of which a text would run into a second line, or into the other text: two
/// thirds of the width are for the start side, the rest is for the end side.
pub(crate) fn shorten(page: &mut PageSetup, style: &TextStyle) {
    /// Characters of a text that are looked at.
    const MOST: usize = 1_000;
    let width = page.text_width();
    for line in [&mut page.header, &mut page.footer] {
        for (content, thirds) in [(&mut line.start, 2), (&mut line.end, 1)] {
            let room = width.share(thirds, 3);
            let fits = |content: &[Inline]| text_width::of(&shown_text(content), style) <= room;
            if let Some(shorter) = fitting(content, MOST, &mut { fits }) {
                *content = shorter;
            }
        }
    }
}

/// Writes a header; each carries the watermark, for it is drawn with the header.
pub(crate) fn write_header(xml: &mut Xml, story: &mut Story<'_>, pages: PageKind) {
    let page = story.page;
    xml.root("w:hdr").content(|xml| {
        xml.element("w:p").content(|xml| {
            properties(StyleId::Header, story, pages).write(xml);
            if let Some(word) = &page.watermark {
                watermark::write(xml, page, story.typography.styles, word, pages);
            }
            match pages {
                PageKind::First => {
                    if let Some(logo) = &story.typography.styles.logo {
                        logo::write(xml, page, story.typography.direction, logo);
                    }
                }
                _ => write_line(xml, story, &page.header),
            }
        });
        if pages != PageKind::First {
            write_section(xml, story, pages);
        }
    });
}

/// Writes the line that says which section a page belongs to. It stands alone: a heading has a tab after
/// its number.
fn write_section(xml: &mut Xml, story: &mut Story<'_>, pages: PageKind) {
    let typography = story.typography;
    let Some((instruction, shown)) = typography.section_field() else {
        return;
    };
    xml.element("w:p").content(|xml| {
        properties(StyleId::Header, story, pages).write(xml);
        run::write_field_of(xml, &instruction, |xml| {
            if !shown.is_empty() {
                xml.element("w:r")
                    .content(|xml| xml.element("w:t").text(shown));
            }
        });
    });
}

/// Writes a footer.
pub(crate) fn write_footer<'d>(
    xml: &mut Xml,
    story: &mut Story<'d>,
    footer: &'d RunningLine,
    pages: PageKind,
) {
    xml.root("w:ftr").content(|xml| {
        xml.element("w:p").content(|xml| {
            properties(StyleId::Footer, story, pages).write(xml);
            write_line(xml, story, footer);
        });
    });
}

/// Returns the properties of a running line. Its style has a tab stop at the end side of the first
/// page; a turned page is of another width.
fn properties(style: StyleId, story: &Story<'_>, pages: PageKind) -> ParagraphProperties {
    let usual = story.typography.running_width;
    let turned = story.page.text_width();
    let tabs = match pages {
        PageKind::Turned if turned != usual => vec![Tab::cleared(usual), Tab::end(turned)],
        _ => Vec::new(),
    };
    let foreign = &story.typography.foreign_stops;
    let tabs = match foreign.is_empty() {
        true => tabs,
        false => {
            let own = |stop: &&Length| **stop != turned;
            let cleared = foreign.iter().filter(own).map(|stop| Tab::cleared(*stop));
            cleared.chain([Tab::end(turned)]).collect()
        }
    };
    ParagraphProperties {
        tabs,
        ..ParagraphProperties::of(style)
    }
}

/// Writes a running line.
fn write_line<'d>(xml: &mut Xml, story: &mut Story<'d>, line: &'d RunningLine) {
    run::write_inlines(xml, story, Role::Running, &line.start);
    if !line.end.is_empty() {
        match change_of_all(&line.end) {
            Some(change) => change::write_runs(xml, &mut story.ids, change, run::write_tab),
            None => run::write_tab(xml),
        }
        run::write_inlines(xml, story, Role::Running, &line.end);
    }
}

/// Returns the mark of a text that only one of two texts of the document has.
fn change_of_all(content: &[Inline]) -> Option<&Change> {
    let mut changes = content.iter().map(|inline| match inline {
        Inline::Changed { change, .. } => Some(change),
        _ => None,
    });
    let first = changes.next()??;
    changes
        .all(|change| change.is_some_and(|change| change.kind == first.kind))
        .then_some(first)
}
