//! How documents look (`theme.toml`).

use super::read_toml;
use crate::diagnostic::{self, Diagnostic, SourceId, Sources, Span};
use crate::document::{
    Alignment, Color, Fonts, Length, Logo, NamedFonts, Palette, Role, RunningTexts, StyleSheet,
    TextStyle, Tone, Tones,
};
use crate::numerals;
use serde::Deserialize;
use toml::Spanned;

/// Least contrast of bars that stand side by side.
const LEAST_CONTRAST_OF_BARS: f64 = 2.0;
/// Least contrast of text with what lies behind it (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// Smallest and largest size of letters, in points.
const SIZES: std::ops::RangeInclusive<f64> = 4.0..=72.0;
/// Largest padding of a cell, in points.
const MOST_PADDING: f64 = 40.0;
/// Least and most height of a logo, in millimetres.
const LOGO_HEIGHTS: std::ops::RangeInclusive<f64> = 4.0..=10.0;
/// Least and most distance between baselines, in hundredths of a size.
const LINE_HEIGHTS: std::ops::RangeInclusive<u16> = 100..=300;

/// A theme: everything of a style sheet but the fonts' bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    palette: Palette,
    title: Color,
    sizes: Sizes,
    line_height_percent: u16,
    cell_padding_inline: Length,
    cell_padding_block: Length,
    /// Family names in order of preference.
    pub font_families: Vec<diagnostic::Spanned<String>>,
    /// The family for complex scripts.
    pub complex_family: diagnostic::Spanned<String>,
    /// File names in `fonts/`.
    pub font_files: Vec<diagnostic::Spanned<String>>,
    pub named_fonts: NamedFonts,
    running: RunningTexts,
    /// Which file the logo is in.
    pub logo_file: Option<LogoFile>,
    /// The logo, once it is read.
    pub logo: Option<Logo>,
}

/// What a theme says of its logo.
#[derive(Debug, Clone, PartialEq)]
pub struct LogoFile {
    /// In the folder of templates.
    pub name: diagnostic::Spanned<String>,
    pub alternative: String,
    pub height: Length,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Sizes {
    title: Length,
    subtitle: Length,
    body: Length,
    heading: Length,
    subheading: Length,
    band: Length,
    table: Length,
    remark: Length,
    running: Length,
}

impl Theme {
    /// Reads a theme; colours that are hard to read are warned of.
    ///
    /// # Errors
    /// When the file is not TOML, a key is missing or unknown, a colour or a size cannot be used.
    pub fn parse(
        source: SourceId,
        sources: &Sources,
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let raw: RawTheme = read_toml(source, sources)?;
        let mut reader = ThemeReader {
            source,
            findings: Vec::new(),
        };
        let theme = reader.theme(&raw);
        reader.contrasts(&raw, &theme);
        if reader.findings.iter().any(Diagnostic::is_error) {
            Err(reader.findings)
        } else {
            Ok((theme, reader.findings))
        }
    }

    /// Makes the style sheet.
    pub fn style_sheet(&self, fonts: Fonts) -> StyleSheet {
        let palette = self.palette;
        let style = |size: Length, bold: bool, color: Color| TextStyle {
            size,
            bold,
            color,
            line_height_percent: self.line_height_percent,
            space_before: Length::ZERO,
            space_after: Length::ZERO,
            alignment: Alignment::Start,
        };
        let text = Role::ALL.map(|role| match role {
            Role::Title => TextStyle {
                line_height_percent: 120,
                space_after: Length::points(4),
                ..style(self.sizes.title, true, self.title)
            },
            Role::Subtitle => TextStyle {
                space_after: Length::points(1),
                ..style(self.sizes.subtitle, false, palette.quiet)
            },
            Role::Body => TextStyle {
                space_after: Length::points(4),
                ..style(self.sizes.body, false, palette.text)
            },
            Role::Heading | Role::Figure => TextStyle {
                line_height_percent: 120,
                space_before: Length::points(14),
                space_after: Length::points(4),
                ..style(self.sizes.heading, true, self.title)
            },
            Role::Subheading => TextStyle {
                line_height_percent: 120,
                space_before: Length::points(8),
                space_after: Length::points(3),
                ..style(self.sizes.subheading, true, self.title)
            },
            Role::Band => TextStyle {
                space_before: Length::points(14),
                ..style(self.sizes.band, true, palette.band_text)
            },
            Role::GroupLabel => style(self.sizes.table, true, palette.text),
            Role::ColumnHeading => style(self.sizes.table, true, palette.column_heading_text),
            // Bodies stand one a line: a little air shows where the next one begins.
            Role::Cell | Role::Step | Role::Entry => TextStyle {
                space_after: Length::tenths_of_point(15),
                ..style(self.sizes.table, false, palette.text)
            },
            Role::Remark => TextStyle {
                space_before: Length::points(3),
                space_after: Length::points(2),
                ..style(self.sizes.remark, false, palette.quiet)
            },
            Role::Chart => style(self.sizes.remark, false, palette.text),
            Role::Prompt => TextStyle {
                space_after: Length::points(4),
                ..style(self.sizes.body, false, palette.quiet)
            },
            Role::Running => style(self.sizes.running, false, palette.quiet),
        });
        StyleSheet {
            fonts,
            palette,
            cell_padding_inline: self.cell_padding_inline,
            cell_padding_block: self.cell_padding_block,
            text,
            running: self.running.clone(),
            logo: self.logo.clone(),
        }
    }
}

struct ThemeReader {
    source: SourceId,
    findings: Vec<Diagnostic>,
}

impl ThemeReader {
    fn theme(&mut self, raw: &RawTheme) -> Theme {
        let colors = &raw.colors;
        Theme {
            palette: Palette {
                text: self.color(&colors.text),
                quiet: self.color(&colors.quiet),
                band_fill: self.color(&colors.band),
                band_text: self.color(&colors.band_text),
                column_heading_fill: self.color(&colors.column_heading),
                column_heading_text: self.color(&colors.column_heading_text),
                label_fill: self.color(&colors.label),
                rule: self.color(&colors.rule),
                watermark: self.color(&colors.watermark),
                link: self.color(&colors.link),
                note_fill: self.color(&colors.note),
                tones: Tones(Tone::ALL.map(|tone| self.color(raw.tones.of(tone)))),
            },
            title: self.color(&colors.title),
            sizes: Sizes {
                title: self.size(&raw.sizes.title),
                subtitle: self.size(&raw.sizes.subtitle),
                body: self.size(&raw.sizes.body),
                heading: self.size(&raw.sizes.heading),
                subheading: self.size(&raw.sizes.subheading),
                band: self.size(&raw.sizes.band),
                table: self.size(&raw.sizes.table),
                remark: self.size(&raw.sizes.remark),
                running: self.size(&raw.sizes.running),
            },
            line_height_percent: self.line_height(&raw.spacing.line_height_percent),
            cell_padding_inline: self.padding(&raw.spacing.cell_inline),
            cell_padding_block: self.padding(&raw.spacing.cell_block),
            font_families: raw
                .fonts
                .families
                .iter()
                .map(|name| self.spanned(name))
                .collect(),
            complex_family: self.spanned(&raw.fonts.complex),
            font_files: raw
                .fonts
                .files
                .iter()
                .map(|file| self.spanned(file))
                .collect(),
            named_fonts: self.named_fonts(&raw.fonts.docx),
            running: self.running(&raw.running),
            logo_file: raw.logo.as_ref().map(|logo| self.logo_file(logo)),
            logo: None,
        }
    }

    /// Takes the names of fonts for Word, which knows a font by no more than 31 letters and divides
    /// lists of names at commas (ISO/IEC 29500-1 §17.8.3.1).
    fn named_fonts(&mut self, raw: &RawNamedFonts) -> NamedFonts {
        const LONGEST: usize = 31;
        let all = [&raw.family, &raw.complex].into_iter().flatten();
        for name in all.chain(&raw.substitutes).chain(&raw.complex_substitutes) {
            let text = name.get_ref();
            if text.trim().is_empty() || text.contains(',') || text.chars().count() > LONGEST {
                let message = format!("“{text}” is no name of a font");
                let help = "name one font as Word lists it, such as \"Calibri\"".to_owned();
                self.error(name, message, help);
            }
        }
        let one = |name: &Option<Spanned<String>>| {
            name.as_ref()
                .map(|name| name.get_ref().clone())
                .unwrap_or_default()
        };
        let many =
            |names: &[Spanned<String>]| names.iter().map(|name| name.get_ref().clone()).collect();
        NamedFonts {
            family: one(&raw.family),
            complex_family: one(&raw.complex),
            substitutes: many(&raw.substitutes),
            complex_substitutes: many(&raw.complex_substitutes),
        }
    }

    fn logo_file(&mut self, raw: &RawLogo) -> LogoFile {
        let height = *raw.height.get_ref();
        if !LOGO_HEIGHTS.contains(&height) {
            self.error(
                &raw.height,
                format!("a logo of {height} mm has no room over the text"),
                format!("take {} to {} mm", LOGO_HEIGHTS.start(), LOGO_HEIGHTS.end()),
            );
        }
        if raw.alternative.get_ref().trim().is_empty() {
            self.error(
                &raw.alternative,
                "the logo says nothing to people who do not see it".to_owned(),
                "say what it shows, such as the organisation’s name".to_owned(),
            );
        }
        LogoFile {
            name: self.spanned(&raw.file),
            alternative: raw.alternative.get_ref().clone(),
            // In range, ten times a height is far from any limit; out of range, an error is reported.
            height: Length::millimetres(1).share((height * 10.0).round() as u32, 10),
        }
    }

    fn running(&mut self, raw: &RawRunning) -> RunningTexts {
        let mut text = |text: &Option<Spanned<String>>| {
            let text = text.as_ref()?;
            for place in places(text.get_ref()) {
                if !RunningTexts::PLACES.contains(&place) {
                    let known = RunningTexts::PLACES.map(|place| format!("{{{place}}}"));
                    let message = format!("nothing stands in the place “{{{place}}}”");
                    self.error(text, message, format!("there are {}", known.join(", ")));
                }
            }
            Some(text.get_ref().clone())
        };
        RunningTexts {
            header_start: text(&raw.header_start),
            header_end: text(&raw.header_end),
            footer_start: text(&raw.footer_start),
            footer_end: text(&raw.footer_end),
        }
    }

    fn contrasts(&mut self, raw: &RawTheme, theme: &Theme) {
        let white = Color::WHITE;
        let palette = &theme.palette;
        let colors = &raw.colors;
        let pairs = [
            (&colors.text, palette.text, white, "paper"),
            (&colors.text, palette.text, palette.label_fill, "label"),
            (&colors.text, palette.text, palette.watermark, "watermark"),
            (&colors.quiet, palette.quiet, white, "paper"),
            (&colors.quiet, palette.quiet, palette.watermark, "watermark"),
            (&colors.quiet, palette.quiet, palette.note_fill, "note"),
            (&colors.text, palette.text, palette.note_fill, "note"),
            (&colors.link, palette.link, white, "paper"),
            (&colors.title, theme.title, white, "paper"),
            (
                &colors.band_text,
                palette.band_text,
                palette.band_fill,
                "band",
            ),
            (
                &colors.column_heading_text,
                palette.column_heading_text,
                palette.column_heading_fill,
                "column_heading",
            ),
        ];
        self.tones(raw, &palette.tones);
        for (written, text, ground, name) in pairs {
            let contrast = text.contrast(ground);
            if contrast < LEAST_CONTRAST {
                let message =
                    format!("contrast of {contrast:.1}:1 on {name} is below {LEAST_CONTRAST}:1");
                self.findings.push(
                    Diagnostic::warning("low-contrast", message)
                        .at(self.span(written))
                        .help("take a darker text or a lighter ground, or the other way round"),
                );
            }
        }
    }

    /// Warns of tones that cannot be told apart in black and white.
    fn tones(&mut self, raw: &RawTheme, tones: &Tones) {
        let plain = Tone::ALL.into_iter().filter(|tone| tone.hatching() == 0);
        let mut plain: Vec<Tone> = plain.collect();
        plain.sort_by(|one, other| {
            let [one, other] = [one, other].map(|tone| tones.solid(*tone).luminance());
            one.total_cmp(&other)
        });
        let neighbours = plain.windows(2).map(|pair| {
            let name = format!("`{}`", RawTones::name(pair[0]));
            (pair[1], tones.solid(pair[0]), name)
        });
        let hatched = Tone::ALL.into_iter().filter(|tone| tone.hatching() > 0);
        let hatched = hatched.map(|tone| {
            let name = "the lines of its hatching".to_owned();
            (tone, tones.hatching(tone), name)
        });
        let pairs: Vec<(Tone, Color, String)> = neighbours.chain(hatched).collect();
        for (tone, other, name) in pairs {
            let contrast = tones.solid(tone).contrast(other);
            if contrast < LEAST_CONTRAST_OF_BARS {
                let message = format!(
                    "contrast of {contrast:.1}:1 with {name} is below {LEAST_CONTRAST_OF_BARS}:1, and bars \
                     look alike in black and white"
                );
                self.findings.push(
                    Diagnostic::warning("low-contrast", message)
                        .at(self.span(raw.tones.of(tone)))
                        .help("take a lighter or a darker colour"),
                );
            }
        }
    }

    fn spanned(&self, value: &Spanned<String>) -> diagnostic::Spanned<String> {
        diagnostic::Spanned::new(value.get_ref().clone(), self.span(value))
    }

    fn span<T>(&self, value: &Spanned<T>) -> Span {
        Span::new(self.source, value.span())
    }

    fn error<T>(&mut self, at: &Spanned<T>, message: String, help: String) {
        let span = self.span(at);
        self.findings
            .push(Diagnostic::error("bad-theme", message).at(span).help(help));
    }

    fn color(&mut self, text: &Spanned<String>) -> Color {
        parse_color(text.get_ref()).unwrap_or_else(|| {
            let message = format!("“{}” is no colour", text.get_ref());
            self.error(text, message, "write it as \"#1F3A5F\"".to_owned());
            Color::BLACK
        })
    }

    fn size(&mut self, points: &Spanned<f64>) -> Length {
        self.points(points, SIZES)
    }

    fn padding(&mut self, points: &Spanned<f64>) -> Length {
        self.points(points, 0.0..=MOST_PADDING)
    }

    fn points(&mut self, points: &Spanned<f64>, range: std::ops::RangeInclusive<f64>) -> Length {
        let value = *points.get_ref();
        if !range.contains(&value) {
            self.error(
                points,
                format!("{value} points cannot be used"),
                format!("take {} to {} points", range.start(), range.end()),
            );
        }
        // In range, ten times a size is far from any limit; out of range, an error is reported.
        Length::tenths_of_point((value * 10.0).round() as i64)
    }

    fn line_height(&mut self, percent: &Spanned<u16>) -> u16 {
        let value = *percent.get_ref();
        if !LINE_HEIGHTS.contains(&value) {
            self.error(
                percent,
                format!("a line height of {value} % cannot be used"),
                format!("take {} to {}", LINE_HEIGHTS.start(), LINE_HEIGHTS.end()),
            );
        }
        value
    }
}

/// Returns the words in braces of a text.
fn places(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split('{').skip(1);
    after.filter_map(|rest| Some(rest.split_once('}')?.0))
}

fn parse_color(text: &str) -> Option<Color> {
    let [red, green, blue] = numerals::colour(text.strip_prefix('#')?)?;
    Some(Color { red, green, blue })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    colors: RawColors,
    tones: RawTones,
    sizes: RawSizes,
    spacing: RawSpacing,
    fonts: RawFonts,
    logo: Option<RawLogo>,
    /// May be left out: documents then have their own running lines.
    #[serde(default)]
    running: RawRunning,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLogo {
    file: Spanned<String>,
    alternative: Spanned<String>,
    height: Spanned<f64>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawRunning {
    header_start: Option<Spanned<String>>,
    header_end: Option<Spanned<String>>,
    footer_start: Option<Spanned<String>>,
    footer_end: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColors {
    text: Spanned<String>,
    quiet: Spanned<String>,
    title: Spanned<String>,
    band: Spanned<String>,
    band_text: Spanned<String>,
    column_heading: Spanned<String>,
    column_heading_text: Spanned<String>,
    label: Spanned<String>,
    rule: Spanned<String>,
    watermark: Spanned<String>,
    link: Spanned<String>,
    note: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTones {
    positive: Spanned<String>,
    active: Spanned<String>,
    neutral: Spanned<String>,
    caution: Spanned<String>,
    critical: Spanned<String>,
    muted: Spanned<String>,
    blank: Spanned<String>,
}

impl RawTones {
    fn name(tone: Tone) -> &'static str {
        match tone {
            Tone::Positive => "positive",
            Tone::Active => "active",
            Tone::Neutral => "neutral",
            Tone::Caution => "caution",
            Tone::Critical => "critical",
            Tone::Muted => "muted",
            Tone::Blank => "blank",
        }
    }

    fn of(&self, tone: Tone) -> &Spanned<String> {
        match tone {
            Tone::Positive => &self.positive,
            Tone::Active => &self.active,
            Tone::Neutral => &self.neutral,
            Tone::Caution => &self.caution,
            Tone::Critical => &self.critical,
            Tone::Muted => &self.muted,
            Tone::Blank => &self.blank,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSizes {
    title: Spanned<f64>,
    subtitle: Spanned<f64>,
    body: Spanned<f64>,
    heading: Spanned<f64>,
    subheading: Spanned<f64>,
    band: Spanned<f64>,
    table: Spanned<f64>,
    remark: Spanned<f64>,
    running: Spanned<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSpacing {
    line_height_percent: Spanned<u16>,
    cell_inline: Spanned<f64>,
    cell_block: Spanned<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFonts {
    families: Vec<Spanned<String>>,
    complex: Spanned<String>,
    files: Vec<Spanned<String>>,
    #[serde(default)]
    docx: RawNamedFonts,
}

/// May be left out, as each key of it: a theme that was written before has none.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawNamedFonts {
    family: Option<Spanned<String>>,
    complex: Option<Spanned<String>>,
    substitutes: Vec<Spanned<String>>,
    complex_substitutes: Vec<Spanned<String>>,
}
