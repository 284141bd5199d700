//! What the whole document decides for each paragraph: direction, looks, styles of headings, places
//! that links lead to, and how far hanging numbers hang, which the styles must say and no single
//! paragraph knows.

use super::frame::{Frame, whole_points};
use super::heading_styles::{HeadingPlace, HeadingStyles, LEVELS};
use super::style_id::StyleId;
use super::text_width;
use crate::document::walk::{anchors, walk_list};
use crate::document::{
    Anchor, Chart, Direction, Document, Heading, Inline, Languages, Length, List, ListKind,
    Paragraph, Role, StyleSheet, TextStyle, Visitor, is_right_to_left, shown_text,
};
use std::collections::HashSet;

/// What the whole document decides for each paragraph.
#[derive(Debug)]
pub(crate) struct Typography<'d> {
    pub direction: Direction,
    /// BCP 47 tag of the document's language.
    pub language: &'d str,
    pub languages: Languages<'d>,
    pub styles: &'d StyleSheet,
    pub hanging: Hanging,
    pub headings: HeadingStyles,
    /// The places that links can lead to.
    pub places: HashSet<&'d Anchor>,
    /// The notes that are referred to again.
    pub repeated_notes: Vec<&'d [Inline]>,
    /// The width of the running lines on the first page.
    pub running_width: Length,
    /// The tab stops that a template gives running lines, and ours are not to have.
    pub foreign_stops: Vec<Length>,
    /// What the headings that divide the document say.
    pub sections: Vec<String>,
    pub has_charts: bool,
    /// Whether any text is of a right-to-left script.
    pub has_complex: bool,
}

/// How far the lines of numbered paragraphs stand off their number; zero where none is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Hanging {
    pub heading: Length,
    pub subheading: Length,
    pub band: Length,
    pub label: Length,
    /// In the text.
    pub text: Length,
    /// In a table.
    pub item: Length,
    pub chart_item: Length,
    /// At each level of numbered lists.
    pub list: Length,
}

impl Hanging {
    /// Returns how far a heading's lines stand off its number.
    pub(crate) fn of_heading(&self, role: Role) -> Length {
        match role {
            Role::Heading => self.heading,
            Role::Subheading => self.subheading,
            Role::Band => self.band,
            Role::GroupLabel => self.label,
            _ => Length::ZERO,
        }
    }
}

impl<'d> Typography<'d> {
    /// Sees the whole document; its running lines are so wide.
    pub(crate) fn of(document: &'d Document, running_width: Length) -> Self {
        let mut typography = Typography {
            direction: document.metadata.direction,
            language: &document.metadata.language,
            languages: document.languages(),
            styles: &document.styles,
            hanging: Hanging::default(),
            headings: HeadingStyles::default(),
            places: anchors(&document.blocks),
            repeated_notes: Vec::new(),
            running_width,
            foreign_stops: Vec::new(),
            sections: Vec::new(),
            has_charts: false,
            has_complex: document.metadata.direction == Direction::RightToLeft,
        };
        typography.blocks(&document.blocks);
        typography
    }

    /// Returns the field that shows on each page which section it belongs to (ISO/IEC 29500-1
    /// §17.16.5.59), and what it shows until it is filled in: the only section, or nothing, for programs
    /// that do not know the field show the same on all pages.
    pub(crate) fn section_field(&self) -> Option<(String, &str)> {
        let instruction = match self.headings.of_sections()? {
            // By its level: the name of a built-in style is another one in each language.
            StyleId::Heading2 => " STYLEREF 2 ".to_owned(),
            style => format!(" STYLEREF \"{}\" ", style.name()),
        };
        let shown = match &self.sections[..] {
            [only] => only.as_str(),
            _ => "",
        };
        Some((instruction, shown))
    }

    pub(crate) fn is_right_to_left(&self) -> bool {
        self.direction == Direction::RightToLeft
    }

    /// Returns how far a heading's text stands in from the margins to make room for its frame.
    pub(crate) fn frame_inset(&self, role: Role) -> Length {
        match role {
            Role::Band => self.box_inset(),
            _ => Length::ZERO,
        }
    }

    /// Returns how far the text of a box stands in from the margins to make room for the box.
    pub(crate) fn box_inset(&self) -> Length {
        Length::points(whole_points(self.styles.cell_padding_inline)) + Frame::BORDER_WIDTH
    }

    fn see_heading(&mut self, heading: &'d Heading, place: HeadingPlace) {
        self.line(&heading.content);
        self.headings.see(place, heading.level);
        if heading.level == LEVELS[0] {
            let number = heading.number.iter().map(|number| format!("{number} "));
            let words = shown_text(&heading.content);
            self.sections.push(number.chain([words]).collect());
        }
        let Some(number) = &heading.number else {
            return;
        };
        let role = place.role(heading.level);
        let hanging = match role {
            Role::Heading => &mut self.hanging.heading,
            Role::Subheading => &mut self.hanging.subheading,
            Role::Band => &mut self.hanging.band,
            Role::GroupLabel => &mut self.hanging.label,
            _ => return,
        };
        widen(hanging, number, self.styles.of(role));
    }
}

/// Sees what each paragraph needs to know of all others.
impl<'d> Visitor<'d> for Typography<'d> {
    fn heading(&mut self, heading: &'d Heading) {
        self.see_heading(heading, HeadingPlace::Text);
    }

    fn band(&mut self, heading: &'d Heading) {
        self.see_heading(heading, HeadingPlace::Band);
    }

    fn label(&mut self, heading: &'d Heading) {
        self.see_heading(heading, HeadingPlace::Label);
    }

    fn paragraph(&mut self, paragraph: &'d Paragraph) {
        self.has_charts |= paragraph.role == Role::Chart;
        if let Some(marker) = &paragraph.marker {
            let style = self.styles.of(paragraph.role);
            widen(&mut self.hanging.text, marker, style);
        }
        self.line(&paragraph.content);
    }

    fn cell_paragraph(&mut self, paragraph: &'d Paragraph) {
        if let Some(marker) = &paragraph.marker {
            let style = self.styles.of(paragraph.role);
            widen(&mut self.hanging.item, marker, style);
        }
        self.line(&paragraph.content);
    }

    fn list(&mut self, list: &'d List) {
        if let ListKind::Numbered { first } = list.kind {
            let items = u32::try_from(list.items.len()).unwrap_or(u32::MAX);
            let last = first.saturating_add(items.saturating_sub(1));
            let style = self.styles.of(Role::Body);
            widen(&mut self.hanging.list, &format!("{last}."), style);
        }
        walk_list(self, list);
    }

    fn chart(&mut self, chart: &'d Chart) {
        self.has_charts = true;
        if let Chart::Gantt(chart) = chart {
            let style = self.styles.of(Role::Chart);
            for row in chart.bands.iter().flat_map(|band| &band.rows) {
                widen(&mut self.hanging.chart_item, &row.number, style);
            }
        }
    }

    fn inline(&mut self, inline: &'d Inline) {
        self.has_complex |= shown_text(std::slice::from_ref(inline))
            .chars()
            .any(is_right_to_left);
        match inline {
            Inline::Note(content) => self.line(content),
            Inline::NoteAgain(content) => self.repeated_notes.push(content),
            _ => {}
        }
    }
}

/// Makes room for one more number.
fn widen(hanging: &mut Length, number: &str, style: &TextStyle) {
    *hanging = (*hanging).max(room_for(number, style));
}

/// Returns the room for a number and the gap after it, in whole points. A longer number than the
/// longest that is planned for just moves its first line.
fn room_for(number: &str, style: &TextStyle) -> Length {
    const GAP: u32 = 65;
    const LONGEST: u32 = 600;
    text_width::rounded_up(number, style, GAP, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Alignment, Color};

    const NINE_POINTS: TextStyle = TextStyle {
        size: Length::points(9),
        bold: false,
        color: Color {
            red: 0,
            green: 0,
            blue: 0,
        },
        line_height_percent: 130,
        space_before: Length::ZERO,
        space_after: Length::ZERO,
        alignment: Alignment::Start,
    };

    #[test]
    fn the_longest_number_makes_the_room() {
        let mut hanging = Length::ZERO;
        for number in ["1.1.1", "1.1.10", "2.1"] {
            widen(&mut hanging, number, &NINE_POINTS);
        }
        assert_eq!(hanging, room_for("1.1.10", &NINE_POINTS));
        assert_eq!(hanging, Length::points(32));
    }

    #[test]
    fn there_is_an_end_to_it() {
        assert_eq!(
            room_for(&"9".repeat(5_000), &NINE_POINTS),
            Length::points(54)
        );
    }
}
