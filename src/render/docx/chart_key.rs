//! The key of a chart: a paragraph that says what its colours and lines mean.
//!
//! The marks are the shading and the lines of no-break spaces, so that the text of the paragraph
//! is nothing but names.

use super::frame::Hatching;
use super::paragraph::write_with;
use super::paragraph_properties::ParagraphProperties;
use super::run::{self, Look};
use super::run_properties::{RunProperties, Underline};
use super::story::Story;
use super::style_id::StyleId;
use super::theme::ThemedColor;
use super::typography::Typography;
use super::xml::Xml;
use crate::document::{Palette, Tone};

/// What a name in the key explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LegendSymbol {
    Tone(Tone),
    /// The thin bar under a bar.
    Baseline,
    /// The sign of a day.
    Day,
    /// The arrow of a bar that goes on.
    Open,
    DayLine,
}

/// The sign of a day on which something is due.
pub(crate) const DAY_SIGN: &str = "◆";

/// Returns the arrow of a bar that goes on behind its end, or comes from before its beginning.
pub(crate) fn arrow(is_end: bool, is_right_to_left: bool) -> &'static str {
    if is_end == is_right_to_left {
        "◀"
    } else {
        "▶"
    }
}

/// Writes the key. It stays with the table.
pub(crate) fn write(xml: &mut Xml, story: &mut Story<'_>, entries: &[(LegendSymbol, &str)]) {
    let properties = ParagraphProperties::of(StyleId::ChartKey);
    write_with(xml, story, &properties, |xml, story| {
        let typography = story.typography;
        for (index, (mark, name)) in entries.iter().enumerate() {
            if index > 0 {
                run::write_spaces(xml, typography, "   ");
            }
            match mark {
                LegendSymbol::Day => run::write_text(xml, typography, Look::default(), DAY_SIGN),
                LegendSymbol::Open => {
                    let arrow = arrow(true, typography.is_right_to_left());
                    run::write_text(xml, typography, Look::default(), arrow);
                }
                mark => mark.write(xml, typography),
            }
            run::write_text(xml, typography, Look::default(), &format!("\u{A0}{name}"));
        }
    });
}

impl LegendSymbol {
    /// Writes the mark. A square is one space as wide as it is high: between several, stripes of paper
    /// can be seen.
    fn write(self, xml: &mut Xml, typography: &Typography<'_>) {
        const SQUARE: &str = "\u{2003}";
        let palette = &typography.styles.palette;
        let (properties, blank) = match self {
            LegendSymbol::Tone(Tone::Blank) => (bordered(outline(palette)), SQUARE),
            LegendSymbol::Tone(tone) => {
                let properties = RunProperties {
                    hatching: Hatching::of(tone, &palette.tones),
                    ..filled(solid(palette, tone))
                };
                (properties, SQUARE)
            }
            LegendSymbol::Baseline => (underlined(baseline(palette)), "\u{2003}\u{2003}"),
            LegendSymbol::Day | LegendSymbol::Open | LegendSymbol::DayLine => {
                (filled(day_line(palette)), "\u{A0}")
            }
        };
        let properties = RunProperties {
            rtl: typography.is_right_to_left(),
            ..properties
        };
        run::write_blank(xml, &properties, blank);
    }
}

fn filled(color: ThemedColor) -> RunProperties<'static> {
    RunProperties {
        fill: Some(color),
        ..RunProperties::default()
    }
}

fn bordered(color: ThemedColor) -> RunProperties<'static> {
    RunProperties {
        border: Some(color),
        ..RunProperties::default()
    }
}

fn underlined(color: ThemedColor) -> RunProperties<'static> {
    RunProperties {
        underline: Some(Underline::Thick(color)),
        ..RunProperties::default()
    }
}

/// Returns the colour of a bar.
pub(crate) fn solid(palette: &Palette, tone: Tone) -> ThemedColor {
    ThemedColor::plain(palette.tones.solid(tone))
}

/// Returns the colour of what outlines a blank bar.
pub(crate) fn outline(palette: &Palette) -> ThemedColor {
    ThemedColor::find(palette, palette.quiet)
}

/// Returns the colour of the thin bar under a bar.
pub(crate) fn baseline(palette: &Palette) -> ThemedColor {
    ThemedColor::find(palette, palette.quiet)
}

/// Returns the colour of the day line.
pub(crate) fn day_line(palette: &Palette) -> ThemedColor {
    solid(palette, Tone::Critical)
}
