//! The logo: a picture that floats in the header of the first page (ISO/IEC 29500-1 §20.4.2.3).

use super::namespace;
use super::relationships::Relation;
use super::xml::Xml;
use crate::document::{Direction, Length, Logo, PageSetup};

/// Its path in the package, and what its file is.
pub(crate) const PATH: &str = "word/media/logo.png";
pub(crate) const CONTENT_TYPE: (&str, &str) = ("png", "image/png");
const RELATIONSHIP: &str = "logo";

/// Returns the relationship by which the header refers to it.
pub(crate) fn relation() -> Relation {
    Relation {
        id: RELATIONSHIP.to_owned(),
        kind: "image".to_owned(),
        target: PATH.replacen("word/", "", 1),
        is_external: false,
    }
}

/// Writes a run with it, over the start side of the text.
pub(crate) fn write(xml: &mut Xml, page: &PageSetup, direction: Direction, logo: &Logo) {
    xml.element("w:r").content(|xml| {
        xml.element("w:drawing").content(|xml| {
            xml.element("wp:anchor")
                .attribute("xmlns:wp", namespace::WORD_DRAWING)
                .attribute("distT", 0)
                .attribute("distB", 0)
                .attribute("distL", 0)
                .attribute("distR", 0)
                .attribute("simplePos", 0)
                .attribute("relativeHeight", 1)
                .attribute("behindDoc", 0)
                .attribute("locked", 0)
                .attribute("layoutInCell", 1)
                .attribute("allowOverlap", 1)
                .content(|xml| write_anchor(xml, page, direction, logo));
        });
    });
}

fn write_anchor(xml: &mut Xml, page: &PageSetup, direction: Direction, logo: &Logo) {
    let side = match direction {
        Direction::LeftToRight => "left",
        Direction::RightToLeft => "right",
    };
    xml.element("wp:simplePos")
        .attribute("x", 0)
        .attribute("y", 0)
        .empty();
    xml.element("wp:positionH")
        .attribute("relativeFrom", "margin")
        .content(|xml| xml.element("wp:align").text(side));
    xml.element("wp:positionV")
        .attribute("relativeFrom", "page")
        .content(|xml| {
            let top = page.logo_top(logo).max(Length::ZERO).emu();
            xml.element("wp:posOffset").text(&top.to_string());
        });
    write_size(xml, "wp:extent", logo);
    xml.empty("wp:wrapNone");
    xml.element("wp:docPr")
        .attribute("id", 1)
        .attribute("name", "Logo")
        .attribute("descr", &logo.alternative)
        .empty();
    xml.element("a:graphic")
        .attribute("xmlns:a", namespace::DRAWING)
        .content(|xml| {
            xml.element("a:graphicData")
                .attribute("uri", namespace::PICTURE)
                .content(|xml| write_picture(xml, logo));
        });
}

fn write_picture(xml: &mut Xml, logo: &Logo) {
    xml.element("pic:pic")
        .attribute("xmlns:pic", namespace::PICTURE)
        .content(|xml| {
            xml.element("pic:nvPicPr").content(|xml| {
                xml.element("pic:cNvPr")
                    .attribute("id", 1)
                    .attribute("name", "Logo")
                    .empty();
                xml.empty("pic:cNvPicPr");
            });
            xml.element("pic:blipFill").content(|xml| {
                xml.element("a:blip")
                    .attribute("r:embed", RELATIONSHIP)
                    .empty();
                xml.element("a:stretch")
                    .content(|xml| xml.empty("a:fillRect"));
            });
            xml.element("pic:spPr").content(|xml| {
                xml.element("a:xfrm").content(|xml| {
                    xml.element("a:off")
                        .attribute("x", 0)
                        .attribute("y", 0)
                        .empty();
                    write_size(xml, "a:ext", logo);
                });
                xml.element("a:prstGeom")
                    .attribute("prst", "rect")
                    .content(|xml| xml.empty("a:avLst"));
            });
        });
}

fn write_size(xml: &mut Xml, name: &'static str, logo: &Logo) {
    xml.element(name)
        .attribute("cx", logo.width.emu())
        .attribute("cy", logo.height.emu())
        .empty();
}
