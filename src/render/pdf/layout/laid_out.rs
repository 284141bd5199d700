//! A document laid out, page by page as the file draws it.

use super::change;
use super::flow::Flow;
use super::geometry::Geometry;
use super::glyphs::{SetLine, SetRun, Trace};
use super::pages::{PageContent, PlacedLine};
use super::running::{self, WATERMARK_SIZE};
use super::text::{SetText, TextId, Texts};
use crate::document::{Color, Direction, Length, Logo};
use crate::render::pdf::placed::{
    Area, ContentId, LinkArea, PlacedDocument, PlacedLogo, PlacedPage, PlacedRun, PlacedWatermark,
    Special,
};

/// Share of the page's diagonal that the watermark covers.
const WATERMARK_SHARE: f32 = 0.62;
/// From a link's baseline down to the line under it, and how thick that is, in sizes.
const UNDERLINE: (f32, f32) = (0.11, 0.055);
/// From a link's baseline to the upper and lower side of the area that answers, in sizes.
const LINK_AREA: (f32, f32) = (0.85, 0.25);

/// A document laid out.
#[derive(Debug)]
pub(crate) struct LaidOut {
    pub placed: PlacedDocument,
    pages: Vec<PageContent>,
    texts: Texts,
    watermark: Option<TextId>,
    /// On the first page.
    logo: Option<PageLogo>,
    /// Of the bars beside changes.
    bar_color: Color,
}

impl LaidOut {
    /// Ends what has flowed onto pages, and sets what runs along them.
    pub(super) fn new(flow: Flow<'_>) -> Self {
        let Flow {
            document,
            mut setter,
            structure,
            mut pages,
            outline,
            ..
        } = flow;
        let watermark = document.page.watermark.as_deref();
        let watermark = watermark.map(|word| running::set_watermark(word, &mut setter));
        running::place(&mut pages, document, &mut setter);
        LaidOut {
            placed: PlacedDocument {
                structure,
                contents: setter.ids.count(),
                destinations: setter.inlines.places.reached(),
                specials: setter.inlines.specials,
                outline,
                names: pages.names,
            },
            pages: pages.pages,
            texts: setter.typesetter.into_texts(),
            watermark,
            logo: document.styles.logo.clone().map(|logo| PageLogo {
                top: document.page.logo_top(&logo),
                logo,
            }),
            bar_color: document.styles.palette.text,
        }
    }

    /// Returns the pages, each made when it is asked for.
    pub(crate) fn pages(&self) -> impl Iterator<Item = PlacedPage<'_>> {
        let first = self.logo.iter();
        let logos = first.map(Some).chain(std::iter::repeat(None));
        self.pages
            .iter()
            .zip(logos)
            .map(|(page, logo)| self.page(page, logo))
    }

    fn page<'a>(&'a self, page: &'a PageContent, logo: Option<&'a PageLogo>) -> PlacedPage<'a> {
        let geometry = page.geometry;
        let mut placed = PlacedPage {
            width: geometry.width,
            height: geometry.height,
            tints: &page.tints,
            watermark: self
                .watermark
                .and_then(|text| self.watermark(text, geometry)),
            logo: logo.map(|logo| logo.placed(geometry)),
            grounds: &page.grounds,
            rules: &page.rules,
            figures: &page.figures,
            overlays: &page.overlays,
            runs: Vec::new(),
            bars: Vec::new(),
            header: self.running(&page.header),
            footer: self.running(&page.footer),
            links: Vec::new(),
        };
        let mut changed: Vec<(f32, f32)> = Vec::new();
        for line in &page.lines {
            if self.line(line, &mut placed) {
                let height = self.set(line).1.height;
                changed.push((line.top, line.top + height));
            }
        }
        placed.bars = change::bars(changed, geometry, self.bar_color);
        placed
    }

    fn set(&self, placed: &PlacedLine) -> (&SetText, &SetLine) {
        let text = self.texts.text(placed.text);
        (text, &text.lines[placed.line as usize])
    }

    /// Adds a line of text, its links and what shows that it changed; returns whether it did.
    fn line<'a>(&'a self, at: &PlacedLine, page: &mut PlacedPage<'a>) -> bool {
        let (text, line) = self.set(at);
        let left = at.left + line.offset;
        let y = at.top + line.baseline;
        // White space at the line's end is no part of a link.
        let end = match line.direction {
            Direction::LeftToRight => left + line.width,
            Direction::RightToLeft => f32::MAX,
        };
        let mut is_changed = false;
        for (x, run) in line.in_reading_order(left) {
            let right = end.min(x + run.width);
            let content = at.content.map(|first| first.part(run.ink.part));
            let mut lines = change::lines(run, x, right, y);
            is_changed |= !lines.is_empty() && run.ink.trace != Trace::Struck;
            if let Some(content) = content.filter(|content| self.is_link(*content, run)) {
                lines.push(underline(run, x, right, y));
                let (above, below) = LINK_AREA;
                page.links.push(LinkArea {
                    content,
                    left: x,
                    top: y - above * run.size,
                    right,
                    bottom: y + below * run.size,
                });
            }
            page.runs
                .push(placed_run(run, text, content, (x, y), lines));
        }
        is_changed
    }

    fn is_link(&self, content: ContentId, run: &SetRun) -> bool {
        let special = || self.placed.specials.get(&content);
        run.ink.part != 0 && matches!(special(), Some(Special::Link(_)))
    }

    /// Returns the runs of lines along a margin, if there are any.
    fn running<'a>(&'a self, lines: &[PlacedLine]) -> Option<Vec<PlacedRun<'a>>> {
        if lines.is_empty() {
            return None;
        }
        let mut runs = Vec::new();
        for at in lines {
            let (text, line) = self.set(at);
            let left = at.left + line.offset;
            let y = at.top + line.baseline;
            for (x, run) in line.in_reading_order(left) {
                let lines = change::lines(run, x, x + run.width, y);
                runs.push(placed_run(run, text, None, (x, y), lines));
            }
        }
        Some(runs)
    }

    /// Returns the watermark along the page's rising diagonal.
    fn watermark(&self, text: TextId, geometry: Geometry) -> Option<PlacedWatermark<'_>> {
        let text = self.texts.text(text);
        let line = text.lines.first()?;
        let diagonal = geometry.width.hypot(geometry.height);
        let (x, y) = (geometry.width / 2.0, geometry.height / 2.0);
        // Capitals reach about 0.7 sizes above the baseline; half of that centres them.
        let top = y + 0.35 * WATERMARK_SIZE - line.baseline;
        let mut left = x - line.width / 2.0 - line.offset + line.offset;
        let runs = line.runs.iter().map(|run| {
            let at = (left, top + line.baseline);
            left += run.width;
            placed_run(run, text, None, at, Vec::new())
        });
        Some(PlacedWatermark {
            runs: runs.collect(),
            x,
            y,
            angle: -(geometry.height / geometry.width).atan().to_degrees(),
            scale: WATERMARK_SHARE * diagonal / line.width.max(1.0),
        })
    }
}

/// The logo, and how far below the paper's upper edge it begins.
#[derive(Debug)]
struct PageLogo {
    logo: Logo,
    top: Length,
}

impl PageLogo {
    fn placed(&self, geometry: Geometry) -> PlacedLogo<'_> {
        let width = self.logo.width.to_points();
        PlacedLogo {
            logo: &self.logo,
            left: geometry.left_of(0.0, width),
            top: self.top.to_points(),
            width,
            height: self.logo.height.to_points(),
        }
    }
}

fn placed_run<'a>(
    run: &'a SetRun,
    text: &'a SetText,
    content: Option<ContentId>,
    (x, y): (f32, f32),
    lines: Vec<Area>,
) -> PlacedRun<'a> {
    PlacedRun {
        content,
        text: &text.text,
        glyphs: &run.glyphs,
        face: run.face,
        size: run.size,
        color: run.ink.color(),
        x,
        y: y - run.rise(),
        lines,
    }
}

/// Returns the line under a run that is part of a link, from `left` to `right`.
fn underline(run: &SetRun, left: f32, right: f32, y: f32) -> Area {
    let (down, thickness) = UNDERLINE;
    Area {
        left,
        top: y + down * run.size,
        width: right - left,
        height: thickness * run.size,
        color: run.ink.color(),
    }
}
