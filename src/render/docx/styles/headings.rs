//! The styles of headings: the title, and by [`HeadingStyles`](super::super::heading_styles) those
//! of the levels below it.

use super::{Looks, Sheet, hanging_tab};
use crate::document::{Alignment, Length, Role};
use crate::render::docx::frame::{Frame, Padding};
use crate::render::docx::heading_styles::HeadingPlace;
use crate::render::docx::paragraph_properties::{
    Indent, ParagraphProperties, Spacing, Tab, TabKind,
};
use crate::render::docx::run_properties::{RunProperties, ThemeFonts};
use crate::render::docx::style::ParagraphStyle;
use crate::render::docx::style_id::StyleId;
use crate::render::docx::xml::Xml;

impl Sheet<'_> {
    pub(super) fn write_headings(&self, xml: &mut Xml) {
        let title = self.heading(StyleId::Title, Role::Title, 0);
        ParagraphStyle {
            priority: 10,
            ..title
        }
        .write(xml);
        self.subtitle().write(xml);
        self.heading(StyleId::Heading1, Role::Title, 0).write(xml);
        for (level, owner, others) in self.typography.headings.levels() {
            let built_in = self.placed_heading(owner, level);
            built_in.write(xml);
            for place in others {
                let other = self.placed_heading(place, level);
                match self.looks {
                    Looks::Whole => based_on(other, &built_in).write(xml),
                    // Nobody knows what would have to be taken back.
                    Looks::BesideOthers => other.write(xml),
                }
            }
        }
    }

    /// Makes the style of the headings of a level that stand in a place.
    fn placed_heading(&self, place: HeadingPlace, level: u8) -> ParagraphStyle<'static> {
        let id = self.typography.headings.style(place, level);
        let style = self.heading(id, place.role(level), level - 1);
        match place {
            HeadingPlace::Text => {
                let hanging = self.typography.hanging.of_heading(place.role(level));
                ParagraphStyle {
                    paragraph: self.hung(style.paragraph, hanging),
                    ..style
                }
            }
            HeadingPlace::Band => self.band(style),
            HeadingPlace::Label => ParagraphStyle {
                next: Some(StyleId::TableText),
                paragraph: self.hung(style.paragraph, self.typography.hanging.label),
                ..style
            },
        }
    }

    /// Makes a heading's style: kept with what follows, listed in the outline.
    fn heading(&self, id: StyleId, role: Role, outline_level: u8) -> ParagraphStyle<'static> {
        let style = self.role(id, role);
        ParagraphStyle {
            next: Some(StyleId::Normal),
            priority: 9,
            paragraph: ParagraphProperties {
                keep_next: Some(true),
                keep_lines: true,
                outline_level: Some(outline_level),
                ..style.paragraph
            },
            run: RunProperties {
                fonts: Some(ThemeFonts::Major),
                ..style.run
            },
            ..style
        }
    }

    /// Makes a heading's style a band as wide as the tables, lying on the next one.
    fn band(&self, style: ParagraphStyle<'static>) -> ParagraphStyle<'static> {
        let sheet = &self.document.styles;
        let inset = self.typography.box_inset();
        let hanging = self.typography.hanging.band;
        let spacing = style.paragraph.spacing.map(|spacing| Spacing {
            after: Length::ZERO,
            ..spacing
        });
        ParagraphStyle {
            paragraph: ParagraphProperties {
                frame: Some(Frame::Filled {
                    fill: self.color(sheet.palette.band_fill),
                    padding: Padding {
                        block: sheet.cell_padding_block,
                        inline: sheet.cell_padding_inline,
                    },
                    rule: None,
                }),
                spacing,
                indent: Some(Indent {
                    start: inset + hanging,
                    end: inset,
                    hanging,
                }),
                tabs: hanging_tab(inset, hanging),
                ..style.paragraph
            },
            ..style
        }
    }

    fn subtitle(&self) -> ParagraphStyle<'static> {
        ParagraphStyle {
            next: Some(StyleId::Normal),
            priority: 11,
            ..self.role(StyleId::Subtitle, Role::Subtitle)
        }
    }
}

/// Makes a style one that is based on another, and takes back what of that one it is not to have.
fn based_on(
    style: ParagraphStyle<'static>,
    base: &ParagraphStyle<'static>,
) -> ParagraphStyle<'static> {
    let (own, inherited) = (style.paragraph, &base.paragraph);
    let stops = inherited.tabs.iter().filter(|tab| !own.tabs.contains(tab));
    let cleared: Vec<Tab> = stops
        .filter(|tab| tab.kind != TabKind::Cleared)
        .map(|tab| Tab::cleared(tab.position))
        .collect();
    let or_plain = |own: Option<Alignment>, inherited: Option<Alignment>| {
        own.or(inherited.map(|_| Alignment::Start))
    };
    ParagraphStyle {
        based_on: Some(base.id),
        paragraph: ParagraphProperties {
            frame: own.frame.or(inherited.frame.map(|_| Frame::None)),
            tabs: [cleared, own.tabs].concat(),
            indent: own.indent.or(inherited.indent.map(|_| Indent::default())),
            alignment: or_plain(own.alignment, inherited.alignment),
            ..own
        },
        run: RunProperties {
            bold: style.run.bold.or(base.run.bold.map(|bold| !bold)),
            ..style.run
        },
        ..style
    }
}
