//! How cells show their values (ISO/IEC 29500-1 §18.8): as days, as percents, struck through.

use super::read::is_percent;
use super::rich_text::RunLook;
use crate::numerals;
use crate::package::xml::{Event, XmlReader};
use crate::package::{Fault, Namespace};
use chrono::{NaiveDate, TimeDelta};
use std::collections::HashMap;

/// Most styles of a workbook.
const MOST: usize = 100_000;

/// The styles of a workbook's cells.
#[derive(Debug, Default)]
pub(crate) struct CellStyles {
    styles: Vec<CellStyle>,
    pub counts_from_1904: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct CellStyle {
    look: RunLook,
    format: Format,
    fill: Option<[u8; 3]>,
    indent: u8,
}

/// What a number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Format {
    #[default]
    Number,
    Percent,
    Day,
}

impl Format {
    /// Returns what a number format that every workbook has means (§18.8.30).
    fn of_id(id: u32) -> Self {
        match id {
            9 | 10 => Format::Percent,
            14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Format::Day,
            _ => Format::Number,
        }
    }

    fn of_code(code: &str) -> Self {
        if is_percent(code) {
            return Format::Percent;
        }
        let mut in_quotes = false;
        let mut in_brackets = false;
        let mut characters = code.chars();
        while let Some(c) = characters.next() {
            match c {
                '"' => in_quotes = !in_quotes,
                _ if in_quotes => {}
                '\\' | '_' | '*' => {
                    characters.next();
                }
                '[' => in_brackets = true,
                ']' => in_brackets = false,
                _ if in_brackets => {}
                'd' | 'D' | 'y' | 'Y' => return Format::Day,
                _ => {}
            }
        }
        Format::Number
    }
}

impl CellStyles {
    /// Makes the styles of a workbook of which only number formats are known: the codes of its own by their
    /// ids, and the id of each style.
    pub(crate) fn of_formats(codes: &HashMap<u32, String>, styles: &[u32]) -> Self {
        let styles = styles.iter().map(|id| CellStyle {
            look: RunLook::default(),
            fill: None,
            indent: 0,
            format: match codes.get(id) {
                Some(code) => Format::of_code(code),
                None => Format::of_id(*id),
            },
        });
        CellStyles {
            styles: styles.collect(),
            counts_from_1904: false,
        }
    }

    /// Reads `styles.xml`.
    pub(super) fn read(part: &str) -> Result<Self, Fault> {
        let mut xml = XmlReader::new(part);
        let mut styles = Vec::new();
        let mut fonts: Vec<RunLook> = Vec::new();
        let mut formats: HashMap<u32, Format> = HashMap::new();
        let mut fills: Vec<Option<[u8; 3]>> = Vec::new();
        let mut is_filled = false;
        let mut list = String::new();
        loop {
            let element = match xml.next()? {
                Event::Start(element) => element,
                Event::Eof => break,
                Event::End | Event::Text(_) => continue,
            };
            let number = |name| {
                let value = xml.attribute(&element, Namespace::None, name)?;
                Ok::<_, Fault>(value.and_then(|value| value.parse::<u32>().ok()))
            };
            if xml.depth() == 2 {
                element.name().clone_into(&mut list);
                continue;
            }
            let is_on = || {
                let value = xml.attribute(&element, Namespace::None, "val")?;
                Ok::<_, Fault>(!matches!(value.as_deref(), Some("0" | "false")))
            };
            match (list.as_str(), element.name()) {
                ("numFmts", "numFmt") => {
                    let code = xml.attribute(&element, Namespace::None, "formatCode")?;
                    let format = Format::of_code(&code.unwrap_or_default());
                    if let Some(id) = number("numFmtId")? {
                        formats.insert(id, format);
                    }
                }
                ("fonts", "font") => fonts.push(RunLook::default()),
                ("fonts", "b") => {
                    if let (Some(font), is_on) = (fonts.last_mut(), is_on()?) {
                        font.bold = is_on;
                    }
                }
                ("fonts", "strike") => {
                    if let (Some(font), is_on) = (fonts.last_mut(), is_on()?) {
                        font.struck = is_on;
                    }
                }
                ("fills", "fill") => fills.push(None),
                ("fills", "patternFill") => {
                    let pattern = xml.attribute(&element, Namespace::None, "patternType")?;
                    is_filled = !matches!(pattern.as_deref(), None | Some("none" | "gray125"));
                }
                ("fills", "fgColor") if is_filled => {
                    let rgb = xml.attribute(&element, Namespace::None, "rgb")?;
                    let theme = number("theme")?;
                    let indexed = number("indexed")?;
                    if let Some(fill) = fills.last_mut() {
                        *fill = colour(rgb.as_deref(), theme, indexed);
                    }
                }
                ("cellXfs", "xf") => {
                    let fill = number("fillId")?.unwrap_or(0);
                    let id = number("numFmtId")?.unwrap_or(0);
                    let font = number("fontId")?.unwrap_or(0);
                    let own = formats.get(&id).copied();
                    styles.push(CellStyle {
                        look: fonts.get(font as usize).copied().unwrap_or_default(),
                        format: own.unwrap_or_else(|| Format::of_id(id)),
                        fill: fills.get(fill as usize).copied().flatten(),
                        indent: 0,
                    });
                }
                ("cellXfs", "alignment") => {
                    let indent = number("indent")?.unwrap_or(0);
                    if let Some(style) = styles.last_mut() {
                        style.indent = u8::try_from(indent).unwrap_or(u8::MAX);
                    }
                }
                _ => {}
            }
            if styles
                .len()
                .max(fills.len())
                .max(fonts.len())
                .max(formats.len())
                > MOST
            {
                return Err(Fault::TooLarge("has too many styles".to_owned()));
            }
        }
        Ok(CellStyles {
            styles,
            counts_from_1904: false,
        })
    }

    fn style(&self, style: Option<usize>) -> CellStyle {
        let style = self.styles.get(style.unwrap_or(0));
        style.copied().unwrap_or_default()
    }

    /// Returns how a cell's text looks.
    pub(super) fn look(&self, style: Option<usize>) -> RunLook {
        self.style(style).look
    }

    /// Returns a cell's background, where it is neither white nor none.
    pub(super) fn fill(&self, style: Option<usize>) -> Option<[u8; 3]> {
        style.and_then(|_| self.style(style).fill)
    }

    /// Returns how far the texts of cells are indented (§18.8.1).
    pub(super) fn indent(&self, style: Option<usize>) -> u8 {
        self.style(style).indent
    }

    /// Returns a number as it is shown: one word, whatever it is.
    pub(crate) fn shown(&self, value: &str, style: Option<usize>) -> String {
        let number: Option<f64> = value.parse().ok().filter(|number: &f64| number.is_finite());
        let Some(number) = number else {
            return value.to_owned();
        };
        match self.style(style).format {
            Format::Percent => format!("{}%", (number * 1e8).round() / 1e6),
            Format::Day => self.day(number).unwrap_or_else(|| value.to_owned()),
            Format::Number if number.abs() < 1e15 => number.to_string(),
            Format::Number => value.to_owned(),
        }
    }

    /// Returns the day that a number counts (§18.17.4): Excel has a 29 February 1900.
    fn day(&self, number: f64) -> Option<String> {
        let (year, first) = match self.counts_from_1904 {
            true => (1904, 0.0),
            false => (1899, 61.0),
        };
        if !(first..2_958_466.0).contains(&number) {
            return None;
        }
        let start = match self.counts_from_1904 {
            true => NaiveDate::from_ymd_opt(year, 1, 1),
            false => NaiveDate::from_ymd_opt(year, 12, 30),
        };
        let seconds = (number * 86_400.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it was held against the last day"
        )]
        let passed = TimeDelta::try_seconds(seconds as i64)?;
        let moment = start?.and_hms_opt(0, 0, 0)?.checked_add_signed(passed)?;
        let has_time = moment.time() != chrono::NaiveTime::MIN;
        Some(match has_time {
            true => moment.format("%Y-%m-%dT%H:%M:%S").to_string(),
            false => moment.date().to_string(),
        })
    }
}

/// Returns a colour (§18.8.3) that is not white; one of the theme or of the old palette as a grey, since only that
/// there is one matters.
fn colour(rgb: Option<&str>, theme: Option<u32>, indexed: Option<u32>) -> Option<[u8; 3]> {
    const SOME: [u8; 3] = [0x80; 3];
    match (rgb, theme, indexed) {
        (Some(rgb), ..) => {
            // How opaque it is may stand before it.
            let colour = numerals::colour(rgb.get(rgb.len().saturating_sub(6)..)?)?;
            (colour != [0xFF; 3]).then_some(colour)
        }
        (None, Some(theme), _) => (theme != 0).then_some(SOME),
        (None, None, Some(index)) => (![1, 9, 64, 65].contains(&index)).then_some(SOME),
        (None, None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_formats_say() {
        let styles = CellStyles::read(
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-409]dd\\ mmm\\ yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"0 &quot;days&quot;\"/></numFmts><fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/><xf numFmtId=\"171\" fontId=\"1\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
        )
        .expect("the styles are read");
        assert_eq!(styles.shown("42602", Some(1)), "2016-08-20");
        assert_eq!(styles.shown("42602.4375", Some(4)), "2016-08-20T10:30:00");
        assert_eq!(styles.shown("0.07", Some(2)), "7%");
        assert_eq!(styles.shown("42602", Some(3)), "42602");
        assert_eq!(styles.shown("0.5", None), "0.5");
        assert!(styles.look(Some(3)).struck && !styles.look(Some(1)).struck);
    }
}
