//! What charts have in common: areas in tones, and keys that say what these mean.

use super::cell::CellSetter;
use super::geometry::Geometry;
use super::look::Look;
use super::pages::{PageContent, Pages};
use super::piece::{Said, TextBlock};
use super::set_cell::SetCell;
use crate::document::{Color, Inline, Palette, Role, Tone};
use crate::render::pdf::placed::{Area, ContentId, Contents};

/// Thickness of the outline of what has no colour, in points.
const OUTLINE: f32 = 0.75;
/// Thickness of the lines of a hatching, in spaces between them.
const HATCHING: f32 = 0.6;
/// Side of a square in a key, in sizes of its text.
const SQUARE: f32 = 0.9;
/// Between a square and its name, in sizes.
const MARK_GAP: f32 = 0.5;
/// Between a name and the next square, in sizes.
const ITEM_GAP: f32 = 1.8;

/// What stands before a name in a key.
#[derive(Debug, Clone, Copy)]
pub(super) enum KeyMark {
    /// A square.
    Tone(Tone),
    /// A thin bar, as under the bars of a time chart.
    Baseline,
    /// A diamond.
    Day,
    /// An arrow.
    Open,
    /// A vertical stroke.
    DayLine,
}

/// A key, set: marks with names in lines one below another.
#[derive(Debug)]
pub(super) struct SetKey {
    items: Vec<KeyItem>,
    /// Side of a mark's square, in points.
    side: f32,
    /// From a mark's start side to its name, in points.
    before: f32,
    /// In points.
    pub(super) height: f32,
}

#[derive(Debug)]
struct KeyItem {
    mark: KeyMark,
    name: SetCell,
    /// Of the name, in points.
    width: f32,
    /// From the key's start side, in points.
    start: f32,
    /// From the key's top, in points.
    top: f32,
}

/// Where a key stands, and for which content.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyPlace {
    /// From the page's upper edge, in points.
    pub(super) top: f32,
    pub(super) content: ContentId,
    pub(super) said: Said,
}

/// Sets a key to a width.
pub(super) fn set(
    items: &[(KeyMark, &str)],
    width: f32,
    contents: Contents,
    setter: &mut CellSetter<'_>,
) -> SetKey {
    let size = setter.styles.of(Role::Chart).size.to_points();
    let before = (SQUARE + MARK_GAP) * size;
    let mut key = SetKey {
        items: Vec::with_capacity(items.len()),
        side: SQUARE * size,
        before,
        height: 0.0,
    };
    let (mut start, mut top) = (0.0, 0.0);
    for (mark, name) in items {
        let (name, name_width) = set_name(name, width - before, contents, setter);
        let item_width = before + name_width;
        if start > 0.0 && start + item_width > width {
            (start, top) = (0.0, key.height);
        }
        key.height = key.height.max(top + name.height);
        key.items.push(KeyItem {
            mark: *mark,
            name,
            width: name_width,
            start,
            top,
        });
        start += item_width + ITEM_GAP * size;
    }
    key
}

/// Sets a name in one line, or, if it is longer than that, in several.
fn set_name(
    name: &str,
    most: f32,
    contents: Contents,
    setter: &mut CellSetter<'_>,
) -> (SetCell, f32) {
    let style = *setter.styles.of(Role::Chart);
    // The space keeps names apart for those who hear or copy them.
    let name = format!("{name} ");
    let look = Look::upright(style.bold, style.color);
    let (text, width) = setter.set_line(Role::Chart, &name, look, 1.0);
    if width <= most {
        return (setter.cell_of(text, contents.first), width);
    }
    let name = [Inline::text(name)];
    let piece = TextBlock::new(Role::Chart, &name, contents);
    (setter.set(&[piece], most), most)
}

impl SetKey {
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Places all items.
    pub(super) fn place(&self, at: KeyPlace, pages: &mut Pages, palette: &Palette) {
        for item in &self.items {
            self.place_item(item, at, pages, palette);
        }
    }

    fn place_item(&self, item: &KeyItem, at: KeyPlace, pages: &mut Pages, palette: &Palette) {
        let geometry = pages.geometry;
        let (start, top) = (item.start, at.top + item.top);
        let line = item.name.lines.first();
        let middle = top + line.map_or(0.0, |line| (line.bottom - line.top) / 2.0);
        let areas = mark_areas(item.mark, start, middle, self.side, geometry, palette);
        draw(pages.page(), areas, at.content, at.said);
        let left = geometry.left_of(start + self.before, item.width);
        pages.place(&item.name, 0..item.name.lines.len(), left, top, at.said);
    }
}

fn mark_areas(
    mark: KeyMark,
    start: f32,
    middle: f32,
    side: f32,
    geometry: Geometry,
    palette: &Palette,
) -> Vec<Area> {
    let area = |start: f32, width: f32, height: f32, color: Color| {
        geometry.area(start, width, middle - height / 2.0, height, color)
    };
    match mark {
        KeyMark::Tone(tone) => toned(area(start, side, side, Color::WHITE), tone, palette),
        KeyMark::Baseline => vec![area(start, side, 0.3 * side, baseline_color(palette))],
        KeyMark::Day => diamond(area(start, side, side, mark_color(palette))),
        KeyMark::Open => arrow(
            area(start, side, side, mark_color(palette)),
            geometry.is_mirrored(),
        ),
        KeyMark::DayLine => {
            let width = 0.15 * side;
            let start = start + (side - width) / 2.0;
            vec![area(start, width, 1.3 * side, day_line_color(palette))]
        }
    }
}

/// Returns the colour of the thin bars of a time chart.
pub(super) fn baseline_color(palette: &Palette) -> Color {
    palette.tones.solid(Tone::Muted)
}

/// Returns the colour of marks that are no bars.
pub(super) fn mark_color(palette: &Palette) -> Color {
    palette.quiet
}

/// How many slices a shape with slanting sides is drawn in; at the size of a line of text more
/// cannot be told apart.
const SLICES: u8 = 16;

/// Draws a diamond that fills an area.
pub(super) fn diamond(area: Area) -> Vec<Area> {
    sliced(area, |at| 1.0 - (2.0 * at - 1.0).abs())
}

/// Draws an arrow head that fills an area and points to its right, or to its left.
pub(super) fn arrow(area: Area, to_left: bool) -> Vec<Area> {
    sliced(area, |at| if to_left { at } else { 1.0 - at })
}

/// Cuts an area into upright slices, each so high as a share of it, by the share of its place.
fn sliced(area: Area, height: impl Fn(f32) -> f32) -> Vec<Area> {
    let width = area.width / f32::from(SLICES);
    (0..SLICES)
        .map(|index| {
            let share = height((f32::from(index) + 0.5) / f32::from(SLICES));
            Area {
                left: area.left + f32::from(index) * width,
                width,
                top: area.top + area.height * (1.0 - share) / 2.0,
                height: area.height * share,
                ..area
            }
        })
        .collect()
}

/// Returns the colour of the line through a day.
pub(super) fn day_line_color(palette: &Palette) -> Color {
    palette.tones.solid(Tone::Critical)
}

/// Fills an area with a tone: with its solid colour, or, if it has none, white in an outline.
pub(super) fn toned(area: Area, tone: Tone, palette: &Palette) -> Vec<Area> {
    let solid = palette.tones.solid(tone);
    if tone == Tone::Blank {
        return outlined(area, solid, palette.quiet);
    }
    let mut areas = vec![Area {
        color: solid,
        ..area
    }];
    areas.extend(hatched(area, tone, palette));
    areas
}

/// Returns a part of an area without the lines of its hatching, for a text of some width in it.
pub(super) fn plate(
    area: Area,
    (left, width): (f32, f32),
    tone: Tone,
    palette: &Palette,
) -> Option<Area> {
    (tone.hatching() > 0).then(|| Area {
        left,
        width,
        color: palette.tones.solid(tone),
        ..area
    })
}

/// Returns the lines along an area by which a tone is known in black and white.
fn hatched(area: Area, tone: Tone, palette: &Palette) -> impl Iterator<Item = Area> {
    let many = tone.hatching();
    let color = palette.tones.hatching(tone);
    let step = area.height / (2.0 * f32::from(many) + 1.0);
    let height = HATCHING * step;
    (0..many).map(move |index| {
        let middle = step * (2.0 * f32::from(index) + 1.5);
        Area {
            top: area.top + middle - height / 2.0,
            height,
            color,
            ..area
        }
    })
}

/// Fills a part of an area with a tone, from its beginning on, and the rest with its pale colour.
pub(super) fn part_done(
    area: Area,
    tone: Tone,
    percent: u8,
    is_mirrored: bool,
    palette: &Palette,
) -> Vec<Area> {
    let solid = palette.tones.solid(tone);
    let width = area.width * f32::from(percent.min(100)) / 100.0;
    let mut areas = outlined(area, palette.tones.tint(tone), solid);
    let done = Area {
        left: match is_mirrored {
            true => area.left + area.width - width,
            false => area.left,
        },
        width,
        color: solid,
        ..area
    };
    areas.push(done);
    areas.extend(hatched(done, tone, palette));
    areas
}

/// Fills an area, and draws lines along its sides.
fn outlined(area: Area, fill: Color, line: Color) -> Vec<Area> {
    let side = |left: f32, top: f32, width: f32, height: f32| Area {
        left,
        top,
        width,
        height,
        color: line,
    };
    let (right, bottom) = (area.left + area.width, area.top + area.height);
    let (across, down) = (OUTLINE.min(area.width), OUTLINE.min(area.height));
    vec![
        Area {
            color: fill,
            ..area
        },
        side(area.left, area.top, area.width, down),
        side(area.left, bottom - down, area.width, down),
        side(area.left, area.top, across, area.height),
        side(right - across, area.top, across, area.height),
    ]
}

/// Draws areas for a content; for what is said again, as decoration.
pub(super) fn draw(
    page: &mut PageContent,
    areas: impl IntoIterator<Item = Area>,
    content: ContentId,
    said: Said,
) {
    match said {
        Said::Once => page
            .figures
            .extend(areas.into_iter().map(|area| (content, area))),
        Said::Again => page.grounds.extend(areas),
    }
}
