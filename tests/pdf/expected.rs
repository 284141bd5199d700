//! What a document says, text by text, in the order in which it is to be read.

use wem_report::document::{
    Block, Document, Field, Heading, Inline, Paragraph, RunningLine, Table, plain_text,
};

/// A text of a document.
#[derive(Debug, Clone)]
pub struct Said {
    /// Without spaces and hyphens, see [`squeezed`].
    pub text: String,
    pub place: Place,
    pub part: Part,
}

/// Where a text has to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Between the margins.
    Line,
    /// In a column of the table, from 0.
    Column(usize),
    /// In the margins.
    Running,
}

impl Place {
    /// Returns the left and the right side of the place, in points, where lines run from left to
    /// right.
    pub fn sides(self, document: &Document) -> (f64, f64) {
        let page = &document.page;
        let start = f64::from(page.margins.start.to_points());
        let width = f64::from(page.text_width().to_points());
        let Place::Column(column) = self else {
            return (start, start + width);
        };
        let columns = &tables(document)[0].columns;
        let widths = columns
            .iter()
            .map(|column| f64::from(column.width.to_points()));
        let widths: Vec<f64> = widths.collect();
        let scale = width / widths.iter().sum::<f64>();
        let left = start + scale * widths[..column].iter().sum::<f64>();
        (left, left + scale * widths[column])
    }
}

/// What a text is part of; tables, groups and rows are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Block,
    Band {
        table: usize,
    },
    Head {
        table: usize,
    },
    Label {
        table: usize,
        group: usize,
    },
    Row {
        table: usize,
        group: usize,
        row: usize,
    },
}

impl Part {
    pub fn table(self) -> Option<usize> {
        match self {
            Part::Block => None,
            Part::Band { table }
            | Part::Head { table }
            | Part::Label { table, .. }
            | Part::Row { table, .. } => Some(table),
        }
    }

    pub fn group(self) -> Option<(usize, usize)> {
        match self {
            Part::Label { table, group } | Part::Row { table, group, .. } => Some((table, group)),
            _ => None,
        }
    }
}

/// Returns a text without what a line's end may add or take away: spaces and hyphens.
pub fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{AD}' | '\u{2010}' | '\u{2011}'))
        .collect()
}

/// Returns all texts but those that run along the margins and those that a page repeats.
pub fn texts(document: &Document) -> Vec<Said> {
    let mut texts = Vec::new();
    let mut tables = 0;
    for block in &document.blocks {
        let mut line = |text: String| {
            texts.push(Said {
                text,
                place: Place::Line,
                part: Part::Block,
            });
        };
        match block {
            Block::Heading(heading) => line(squeezed(&heading.title())),
            Block::Paragraph(paragraph) => line(of_paragraph(paragraph)),
            Block::List(_)
            | Block::Callout(_)
            | Block::Chart(_)
            | Block::Slot(_)
            | Block::NewPage(_) => todo!(),
            Block::Table(table) => {
                texts.extend(of_table(table, tables));
                tables += 1;
            }
        }
    }
    texts.retain(|said| !said.text.is_empty());
    texts
}

fn of_table(table: &Table, index: usize) -> Vec<Said> {
    let mut texts = Vec::new();
    let mut say = |text: String, place: Place, part: Part| texts.push(Said { text, place, part });
    if let Some(band) = &table.band {
        let text = squeezed(&band.title());
        say(text, Place::Line, Part::Band { table: index });
    }
    for (column, number) in table.columns.iter().zip(0..) {
        let text = squeezed(&plain_text(&column.heading));
        say(text, Place::Column(number), Part::Head { table: index });
    }
    for (rows, group) in table.groups.iter().zip(0..) {
        let labels = usize::from(rows.label.is_some());
        if let Some(label) = &rows.label {
            let part = Part::Label {
                table: index,
                group,
            };
            say(squeezed(&label.title()), Place::Column(0), part);
        }
        for (cells, row) in rows.rows.iter().zip(0..) {
            let part = Part::Row {
                table: index,
                group,
                row,
            };
            for (cell, column) in cells.cells.iter().zip(labels..) {
                for paragraph in &cell.paragraphs {
                    say(of_paragraph(paragraph), Place::Column(column), part);
                }
            }
        }
    }
    texts
}

fn of_paragraph(paragraph: &Paragraph) -> String {
    let marker = paragraph.marker.as_deref().unwrap_or_default();
    squeezed(&format!("{marker}{}", plain_text(&paragraph.content)))
}

/// Returns the tables, as [`Part`] counts them.
pub fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// Returns the heading of a group, as [`Part`] counts it.
pub fn label(document: &Document, (table, group): (usize, usize)) -> Option<&Heading> {
    tables(document)[table].groups[group].label.as_ref()
}

/// Returns what runs along the margins of a page, from 0: the header, but on the first page, and
/// the footer.
pub fn running(document: &Document, page: usize, pages: usize) -> String {
    let fill = |line: &RunningLine| -> String {
        let inlines = line.start.iter().chain(&line.end);
        let texts = inlines.map(|inline| match inline {
            Inline::Text { text, .. } => squeezed(text),
            Inline::Link { .. } | Inline::Note(_) | Inline::LineBreak => todo!(),
            Inline::Field(Field::PageNumber) => (page + 1).to_string(),
            Inline::Field(Field::PageCount) => pages.to_string(),
        });
        texts.collect()
    };
    let header = (page > 0).then(|| fill(&document.page.header));
    header.unwrap_or_default() + &fill(&document.page.footer)
}
