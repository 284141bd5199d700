//! What a document says, text by text, in the order in which it is to be read.

use super::walk::{charts, tables};
use wem_report::document::{
    BarChart, Block, Chart, Document, Field, GanttChart, GanttRow, Heading, Inline, List, ListKind,
    Paragraph, RunningLine, Slot, Table,
};

/// A text of a document.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    /// Without spaces and hyphens, see [`squeezed`].
    pub text: String,
    pub place: Place,
    pub part: Part,
}

/// Where a text has to stand; tables and charts are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Between the margins.
    Line,
    /// In a column of a table, from 0.
    Column { table: usize, column: usize },
    /// In a column of a time chart: labels, standings, scale.
    Time { chart: usize, column: usize },
    /// In the margins.
    Running,
}

impl Place {
    /// Returns the left and the right side of the place on a page of some width, in points, where
    /// lines run from left to right.
    pub(crate) fn sides(self, document: &Document, page_width: f64) -> (f64, f64) {
        let margins = &document.page.margins;
        let start = f64::from(margins.start.to_points());
        let width = page_width - start - f64::from(margins.end.to_points());
        let (widths, column) = match self {
            Place::Line | Place::Running => return (start, start + width),
            Place::Column { table, column } => {
                let columns = &tables(document)[table].columns;
                let points = columns.iter().map(|column| column.width.to_points());
                let widths: Vec<f64> = points.map(f64::from).collect();
                let scale = width / widths.iter().sum::<f64>();
                (widths.iter().map(|own| scale * own).collect(), column)
            }
            Place::Time { chart, column } => {
                let Chart::Gantt(chart) = charts(document)[chart] else {
                    unreachable!("only a time chart has columns");
                };
                let [label, standing] = chart.widths.map(|width| f64::from(width.to_points()));
                let rest = width - label - standing;
                (vec![label, standing, rest], column)
            }
        };
        let left = start + widths[..column].iter().sum::<f64>();
        (left, left + widths[column])
    }
}

/// What a text is part of; all are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
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
    /// The key, headings and scale of a chart.
    Key {
        chart: usize,
    },
    /// The label of a time chart's band.
    TimeBand {
        chart: usize,
        band: usize,
    },
    /// A row of a chart: of a band, or, of bars, of the only one.
    ChartRow {
        chart: usize,
        band: usize,
        row: usize,
    },
}

impl Part {
    pub(crate) fn table(self) -> Option<usize> {
        match self {
            Part::Band { table }
            | Part::Head { table }
            | Part::Label { table, .. }
            | Part::Row { table, .. } => Some(table),
            _ => None,
        }
    }

    pub(crate) fn group(self) -> Option<(usize, usize)> {
        match self {
            Part::Label { table, group } | Part::Row { table, group, .. } => Some((table, group)),
            _ => None,
        }
    }

    pub(crate) fn chart(self) -> Option<usize> {
        match self {
            Part::Key { chart } | Part::TimeBand { chart, .. } | Part::ChartRow { chart, .. } => {
                Some(chart)
            }
            _ => None,
        }
    }
}

/// Returns a text without what a line's end may add or take away: spaces and hyphens.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{AD}' | '\u{2010}' | '\u{2011}'))
        .collect()
}

/// Returns all texts that every format says, but those that run along the margins, notes, and
/// those that a page repeats.
pub(crate) fn texts(document: &Document) -> Vec<Said> {
    Sayer::default().document(document).0
}

/// Returns all texts as they are printed, with the labels of lists and the marks of notes, and the
/// notes with their numbers.
pub(crate) fn printed(document: &Document) -> (Vec<Said>, Vec<String>) {
    let sayer = Sayer {
        marks: true,
        ..Sayer::default()
    };
    sayer.document(document)
}

/// Says a document.
#[derive(Debug, Default)]
struct Sayer {
    /// Whether the labels of lists and the marks of notes are said.
    marks: bool,
    texts: Vec<Said>,
    notes: Vec<String>,
    tables: usize,
    charts: usize,
    /// How many boxes and lists the blocks stand in: there, columns stand somewhere else.
    depth: usize,
}

impl Sayer {
    fn document(mut self, document: &Document) -> (Vec<Said>, Vec<String>) {
        self.blocks(&document.blocks);
        self.texts.retain(|said| !said.text.is_empty());
        (self.texts, self.notes)
    }

    fn say(&mut self, text: String, place: Place, part: Part) {
        let place = match place {
            Place::Column { .. } | Place::Time { .. } if self.depth > 0 => Place::Line,
            place => place,
        };
        self.texts.push(Said { text, place, part });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block, "");
        }
    }

    /// Says a block, its first text with a label before it.
    fn block(&mut self, block: &Block, label: &str) {
        match block {
            Block::Heading(heading) => {
                let text = self.heading(heading);
                self.say(text, Place::Line, Part::Block);
            }
            Block::Paragraph(paragraph) => {
                let text = format!("{label}{}", self.paragraph(paragraph));
                self.say(text, Place::Line, Part::Block);
            }
            Block::List(list) => self.list(list),
            Block::Callout(callout) => {
                self.depth += 1;
                self.blocks(&callout.blocks);
                self.depth -= 1;
            }
            Block::Table(table) => self.table(table),
            Block::Chart(Chart::Bars(chart)) => self.bars(chart),
            Block::Chart(Chart::Gantt(chart)) => self.gantt(chart),
            Block::Slot(slot) => self.slot(slot),
            Block::NewPage(_) => {}
        }
    }

    fn list(&mut self, list: &List) {
        self.depth += 1;
        for (item, index) in list.items.iter().zip(0..) {
            let label = match list.kind {
                ListKind::Bulleted => "•".to_owned(),
                ListKind::Numbered { first } => format!("{}.", first + index),
            };
            let label = if self.marks { &label } else { "" };
            for (block, index) in item.iter().zip(0..) {
                self.block(block, if index == 0 { label } else { "" });
            }
        }
        self.depth -= 1;
    }

    fn slot(&mut self, slot: &Slot) {
        match &slot.content {
            Some(content) => self.blocks(content),
            None => {
                let prompt = self.content(&slot.prompt);
                self.say(prompt, Place::Line, Part::Block);
                self.blocks(&slot.sketch);
            }
        }
    }

    fn table(&mut self, of: &Table) {
        let table = self.tables;
        self.tables += 1;
        if let Some(band) = &of.band {
            let text = self.heading(band);
            self.say(text, Place::Line, Part::Band { table });
        }
        for (heading, column) in of.columns.iter().zip(0..) {
            let text = self.content(&heading.heading);
            self.say(text, Place::Column { table, column }, Part::Head { table });
        }
        for (rows, group) in of.groups.iter().zip(0..) {
            let labels = usize::from(rows.label.is_some());
            if let Some(label) = &rows.label {
                let text = self.heading(label);
                let place = Place::Column { table, column: 0 };
                self.say(text, place, Part::Label { table, group });
            }
            for (cells, row) in rows.rows.iter().zip(0..) {
                let part = Part::Row { table, group, row };
                for (cell, column) in cells.cells.iter().zip(labels..) {
                    for paragraph in &cell.paragraphs {
                        let text = self.paragraph(paragraph);
                        self.say(text, Place::Column { table, column }, part);
                    }
                }
            }
        }
    }

    fn bars(&mut self, of: &BarChart) {
        let chart = self.charts;
        self.charts += 1;
        for series in &of.series {
            self.say(squeezed(&series.name), Place::Line, Part::Key { chart });
        }
        for (bar, row) in of.bars.iter().zip(0..) {
            let band = 0;
            let part = Part::ChartRow { chart, band, row };
            self.say(squeezed(&bar.label), Place::Line, part);
            let shown = bar.values.iter().zip(&of.series);
            for (value, series) in shown.filter(|(value, _)| **value > 0) {
                self.say(squeezed(&series.valued(*value)), Place::Line, part);
            }
        }
    }

    fn gantt(&mut self, of: &GanttChart) {
        let chart = self.charts;
        self.charts += 1;
        for (text, place) in gantt_key(of).into_iter().chain(gantt_head(of, chart)) {
            self.say(text, place, Part::Key { chart });
        }
        for (rows, band) in of.bands.iter().zip(0..) {
            let part = Part::TimeBand { chart, band };
            self.say(squeezed(&rows.label), Place::Line, part);
            for (of_row, row) in rows.rows.iter().zip(0..) {
                let part = Part::ChartRow { chart, band, row };
                let label = squeezed(&format!("{}{}", of_row.number, of_row.label));
                self.say(label, Place::Time { chart, column: 0 }, part);
                let standing = squeezed(&of_row.standing);
                self.say(standing, Place::Time { chart, column: 1 }, part);
                let symbol = squeezed(bar_symbol(of, of_row));
                self.say(symbol, Place::Time { chart, column: 2 }, part);
            }
        }
    }

    fn heading(&mut self, heading: &Heading) -> String {
        let number = heading.number.as_deref().unwrap_or_default();
        squeezed(number) + &self.content(&heading.content)
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> String {
        let marker = paragraph.marker.as_deref().unwrap_or_default();
        squeezed(marker) + &self.content(&paragraph.content)
    }

    /// Returns the text of a line; its notes are kept for the foot of the page.
    fn content(&mut self, content: &[Inline]) -> String {
        let mut said = String::new();
        for inline in content {
            match inline {
                Inline::Text { text, .. }
                | Inline::Link { text, .. }
                | Inline::Changed { text, .. } => said += &squeezed(text),
                Inline::Note(content) => {
                    let number = self.notes.len() + 1;
                    let text = Sayer::default().content(content);
                    self.notes.push(format!("{number}{text}"));
                    if self.marks {
                        said += &number.to_string();
                    }
                }
                Inline::NoteAgain(content) => {
                    let text = Sayer::default().content(content);
                    let said_before = self.notes.iter().rposition(|note| note.ends_with(&text));
                    let number = said_before.expect("it was said before") + 1;
                    if self.marks {
                        said += &number.to_string();
                    }
                }
                Inline::Choice(choice) => said += &squeezed(choice.shown()),
                Inline::LineBreak | Inline::Field(_) => {}
            }
        }
        said
    }
}

/// Returns the key of a time chart, which only its first page has.
fn gantt_key(of: &GanttChart) -> Vec<(String, Place)> {
    let names = of.series.iter().map(|series| series.name.as_str());
    let names = names
        .chain(of.baseline_name.as_deref())
        .chain(of.mark_name.as_deref())
        .chain(of.late_name.as_deref())
        .chain(of.open_name.as_deref());
    let mut said: Vec<(String, Place)> = names.map(|name| (squeezed(name), Place::Line)).collect();
    if let Some(line) = of
        .day_line
        .as_ref()
        .filter(|line| !is_on_scale(of, line.day))
    {
        said.push((squeezed(&line.label), Place::Line));
    }
    said
}

/// Returns what a time chart says at the head of every page.
pub(crate) fn gantt_head(of: &GanttChart, chart: usize) -> Vec<(String, Place)> {
    let column = |column| Place::Time { chart, column };
    let day_line = of.day_line.iter().filter(|line| is_on_scale(of, line.day));
    let day = day_line.map(|line| (line.label.as_str(), column(2)));
    let [label, standing] = &of.headings;
    let headings = [(label.as_str(), column(0)), (standing.as_str(), column(1))];
    let scale = of.scale.upper.iter().chain(&of.scale.lower);
    let scale = scale.map(|interval| (interval.label.as_str(), column(2)));
    day.chain(headings)
        .chain(scale)
        .map(|(text, place)| (squeezed(text), place))
        .filter(|(text, _)| !text.is_empty())
        .collect()
}

/// Returns the symbol that stands in the bars of a row.
pub(crate) fn bar_symbol<'d>(of: &'d GanttChart, row: &GanttRow) -> &'d str {
    let mut series = of.series.iter().filter(|_| !row.bars.is_empty());
    let own = series.find(|series| series.tone == row.tone);
    own.map_or("", |series| series.symbol.as_str())
}

fn is_on_scale(of: &GanttChart, day: u32) -> bool {
    day <= of.scale.days
}

/// Returns the heading of a group, as [`Part`] counts it.
pub(crate) fn label(document: &Document, (table, group): (usize, usize)) -> Option<&Heading> {
    tables(document)[table].groups[group].label.as_ref()
}

/// Returns what runs along the margins of a page, from 0: the header, but on the first page, and
/// the footer, which does not repeat there what the title block says.
pub(crate) fn running(document: &Document, page: usize, pages: usize) -> String {
    let fill = |line: &RunningLine| -> String {
        let inlines = line.start.iter().chain(&line.end);
        let texts = inlines.map(|inline| match inline {
            Inline::Text { text, .. }
            | Inline::Link { text, .. }
            | Inline::Changed { text, .. } => squeezed(text),
            Inline::Choice(choice) => squeezed(choice.shown()),
            Inline::Note(_) | Inline::NoteAgain(_) | Inline::LineBreak => String::new(),
            Inline::Field(Field::PageNumber) => (page + 1).to_string(),
            Inline::Field(Field::PageCount) => pages.to_string(),
            Inline::Field(Field::PageOf(_)) => String::new(),
        });
        texts.collect()
    };
    let header = (page > 0).then(|| fill(&document.page.header));
    let footer = match page {
        0 => document.first_footer(),
        _ => document.page.footer.clone(),
    };
    header.unwrap_or_default() + &fill(&footer)
}
