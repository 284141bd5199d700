//! Pages of the web, and Markdown by way of them. Nothing is fetched or run.

use super::BULLET;
use crate::reading::grid::{
    GridBlock, GridCell, GridParagraph, GridRow, GridTable, GridText, LeftOutReason, LookOfPiece,
    SourceAddress, SourceGrid, TextRole,
};
use html5gum::{StartTag, Token, Tokenizer};
use pulldown_cmark::{Options, Parser};
use std::collections::HashMap;

/// Makes the grid of a text in Markdown.
pub fn markdown(text: &str) -> SourceGrid {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(text, options));
    web_page(&html)
}

/// Makes the grid of a page.
pub fn web_page(html: &str) -> SourceGrid {
    let mut page = PageReader {
        classes: classes(html),
        ..PageReader::default()
    };
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.start(&tag),
            Token::EndTag(tag) => page.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_paragraph();
    page.end_table();
    page.grid
}

#[derive(Default)]
struct PageReader {
    grid: SourceGrid,
    /// What classes look like.
    classes: HashMap<String, String>,
    paragraph: GridParagraph,
    role: TextRole,
    lists: u8,
    counts: Vec<Option<u32>>,
    /// How deep the text stands in elements that look so.
    bold: usize,
    italic: usize,
    struck: usize,
    /// Of each piece that may have a style of its own, whether that strikes it out, and makes it bold.
    spans: Vec<[bool; 2]>,
    /// How deep the text stands in what is set above the line, and what of it is the mark of a note.
    raised: usize,
    mark: Option<String>,
    /// The element that is passed over.
    unseen: Option<String>,
    unseen_text: String,
    table: Option<TableReader>,
    /// How far the cell, and the paragraph in it or elsewhere, are indented by their looks.
    indents: [u8; 2],
    /// Tables within cells.
    nested: usize,
    paragraphs: u32,
    tables: u32,
}

#[derive(Default)]
struct TableReader {
    rows: Vec<GridRow>,
    /// Of each column how many rows its cell still covers.
    covered: Vec<u32>,
    is_in_row: bool,
    is_in_head: bool,
    cell: Option<GridCell>,
    headings: usize,
}

/// Elements whose content no program shows.
const UNSEEN: [&str; 6] = [
    "script", "style", "template", "noscript", "title", "textarea",
];

impl PageReader {
    fn start(&mut self, tag: &StartTag<()>) {
        if self.unseen.is_some() {
            return;
        }
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attribute = |key: &str| {
            let value = tag.attributes.get(key.as_bytes());
            value.map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let number = |key: &str| {
            let value = attribute(key).and_then(|value| value.trim().parse::<u32>().ok());
            value.unwrap_or(1).clamp(1, 1_000)
        };
        match name.as_str() {
            name if UNSEEN.contains(&name) && !tag.self_closing => {
                self.unseen = Some(name.to_owned())
            }
            "sup" if !tag.self_closing => {
                self.raised += 1;
                let class = attribute("class").unwrap_or_default();
                if class.contains("footnote") {
                    self.mark = Some(String::new());
                }
            }
            // A mark of a note leads to it, within the page.
            "a" if self.raised > 0 && attribute("href").is_some_and(|to| to.contains('#')) => {
                self.mark.get_or_insert_default();
            }
            "br" => self.paragraph.text.push('\n'),
            "span" | "font" if !tag.self_closing => {
                let looks = looks(&self.style(&attribute));
                self.spans.push(looks);
                self.look(looks, true);
            }
            "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "i" | "em" | "s"
            | "del" | "strike" | "td" | "tr" | "table" | "thead" | "tbody" | "tfoot"
            | "caption" | "p" | "li" | "ul" | "ol" | "dt" | "dd" => {
                self.open(&name, &attribute, &number)
            }
            "div" | "section" | "article" | "blockquote" | "pre" | "hr" | "body" | "header"
            | "footer" | "nav" | "main" | "address" | "figure" | "dl" => self.end_paragraph(),
            _ => {}
        }
    }

    /// Returns what an element says of its look, by its classes and by itself.
    fn style(&self, attribute: &dyn Fn(&str) -> Option<String>) -> String {
        let classes = attribute("class").unwrap_or_default();
        let classes = classes.split_whitespace();
        let known = classes.filter_map(|class| self.classes.get(class).cloned());
        let styles: Vec<String> = known.chain(attribute("style")).collect();
        styles.join(";").to_lowercase()
    }

    /// Begins or ends a piece that looks so.
    fn look(&mut self, looks: [bool; 2], begins: bool) {
        for (count, is_so) in [&mut self.struck, &mut self.bold].into_iter().zip(looks) {
            *count = match begins {
                true => *count + usize::from(is_so),
                false => count.saturating_sub(usize::from(is_so)),
            };
        }
    }

    fn open(
        &mut self,
        name: &str,
        attribute: &dyn Fn(&str) -> Option<String>,
        number: &dyn Fn(&str) -> u32,
    ) {
        match name {
            "b" | "strong" => self.bold += 1,
            "i" | "em" => self.italic += 1,
            "s" | "del" | "strike" => self.struck += 1,
            "table" => {
                self.end_paragraph();
                match self.table {
                    Some(_) => self.nested += 1,
                    None => {
                        self.tables += 1;
                        self.table = Some(TableReader::default());
                    }
                }
            }
            "thead" if self.nested == 0 => {
                if let Some(table) = &mut self.table {
                    table.is_in_head = true;
                }
            }
            "tr" if self.nested == 0 => {
                self.end_row();
                if let Some(table) = &mut self.table {
                    table.is_in_row = true;
                    table.headings = 0;
                    let row = u32::try_from(table.rows.len() + 1).unwrap_or(u32::MAX);
                    table.rows.push(GridRow {
                        address: SourceAddress {
                            table: self.tables,
                            row,
                            ..SourceAddress::default()
                        },
                        is_header: table.is_in_head,
                        ..GridRow::default()
                    });
                }
            }
            "td" | "th" if self.nested == 0 => {
                self.end_cell();
                let is_row = self.table.as_ref().is_some_and(|table| table.is_in_row);
                if self.table.is_some() && !is_row {
                    self.open("tr", attribute, number);
                }
                let style = self.style(attribute);
                let shade = attribute("bgcolor").or_else(|| background(&style));
                let shade = shade.and_then(|colour| colour_of(&colour));
                let (columns, rows) = (number("colspan"), number("rowspan"));
                if let Some(table) = &mut self.table {
                    table.headings += usize::from(name == "th");
                    table.open_cell(columns, rows, shade);
                }
                self.bold += usize::from(name == "th");
                self.look(looks(&style), true);
                self.indents = [indent(&style), 0];
            }
            "p" | "dt" | "dd" | "caption" | "tbody" | "tfoot" | "thead" | "td" | "th" | "tr" => {
                self.end_paragraph();
                self.indents[1] = indent(&self.style(attribute));
                let class = attribute("class").unwrap_or_default();
                let mut classes = class.split_whitespace();
                if name == "caption" {
                    self.role = TextRole::Caption;
                } else if self.table.is_none() && classes.any(|one| TITLES.contains(&one)) {
                    self.role = TextRole::Title;
                }
            }
            "ul" | "ol" => {
                self.end_paragraph();
                self.lists = self.lists.saturating_add(1);
                self.counts
                    .push((name == "ol").then(|| number("start").saturating_sub(1)));
            }
            "li" => {
                self.end_paragraph();
                self.role = TextRole::ListEntry(self.lists.saturating_sub(1));
                self.paragraph.marker = Some(match self.counts.last_mut() {
                    Some(Some(count)) => {
                        *count += 1;
                        format!("{count}.")
                    }
                    _ => BULLET.to_owned(),
                });
            }
            heading => {
                self.end_paragraph();
                let level = heading.trim_start_matches('h').parse().unwrap_or(1);
                self.role = TextRole::Heading(level);
            }
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(unseen) = &self.unseen {
            if unseen == name {
                let text = std::mem::take(&mut self.unseen_text);
                if name == "title" && self.grid.title.is_none() {
                    self.grid.title =
                        Some(text.trim().to_owned()).filter(|title| !title.is_empty());
                } else if name != "title" {
                    self.grid
                        .leave_out(SourceAddress::default(), LeftOutReason::Code, &text);
                }
                self.unseen = None;
            }
            return;
        }
        match name {
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "i" | "em" => self.italic = self.italic.saturating_sub(1),
            "s" | "del" | "strike" => self.struck = self.struck.saturating_sub(1),
            "sup" => {
                self.raised = self.raised.saturating_sub(1);
                if self.raised == 0 {
                    self.end_mark();
                }
            }
            "span" | "font" => {
                let looks = self.spans.pop().unwrap_or_default();
                self.look(looks, false);
            }
            "table" => match self.nested {
                0 => self.end_table(),
                _ => {
                    self.end_paragraph();
                    self.nested -= 1;
                }
            },
            "thead" if self.nested == 0 => {
                self.end_row();
                if let Some(table) = &mut self.table {
                    table.is_in_head = false;
                }
            }
            "tr" if self.nested == 0 => self.end_row(),
            "td" | "th" if self.nested == 0 => self.end_cell(),
            "ul" | "ol" => {
                self.end_paragraph();
                self.lists = self.lists.saturating_sub(1);
                self.counts.pop();
            }
            "li" => {
                self.end_paragraph();
                // An entry without a word leaves its mark to nothing.
                self.paragraph.marker = None;
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "div" | "section" | "article"
            | "blockquote" | "pre" | "caption" | "dt" | "dd" | "td" | "th" | "tr" => {
                self.end_paragraph()
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.unseen.is_some() {
            self.unseen_text.push_str(text);
            return;
        }
        if let Some(mark) = &mut self.mark {
            mark.push_str(text);
            return;
        }
        let start = self.paragraph.text.len();
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\n' | '\r' | '\t');
            match is_blank {
                true if self.paragraph.text.is_empty()
                    || self.paragraph.text.ends_with([' ', '\n']) => {}
                true => self.paragraph.text.push(' '),
                false => self.paragraph.text.push(c),
            }
        }
        let end = self.paragraph.text.len();
        let (bold, italic, struck) = (self.bold > 0, self.italic > 0, self.struck > 0);
        let raised = self.raised > 0;
        if start < end && (bold || italic || struck || raised) {
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            self.paragraph.looks.push(LookOfPiece {
                start: place(start),
                end: place(end),
                bold,
                italic,
                struck,
                raised,
            });
        }
    }

    /// Leaves out the mark of a note; what is longer than one is text.
    fn end_mark(&mut self) {
        const LONGEST: usize = 6;
        self.raised = 0;
        if let Some(mark) = self.mark.take() {
            match mark.trim().chars().count() {
                0..=LONGEST => {
                    let address = SourceAddress::default();
                    self.grid.leave_out(address, LeftOutReason::NoteMark, &mark);
                }
                _ => self.text(&mark),
            }
        }
    }

    fn end_paragraph(&mut self) {
        self.end_mark();
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let [of_cell, own] = self.indents;
        paragraph.indent = own.saturating_add(of_cell).saturating_add(self.lists);
        let length = paragraph.text.trim_end().len();
        paragraph.text.truncate(length);
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        for look in &mut paragraph.looks {
            look.end = look.end.min(length);
            look.start = look.start.min(length);
        }
        let role = std::mem::take(&mut self.role);
        if paragraph.is_empty() {
            // A list within an entry leaves its mark to the text that comes.
            self.paragraph.marker = paragraph.marker;
            self.role = if self.paragraph.marker.is_some() {
                role
            } else {
                TextRole::Body
            };
            return;
        }
        self.indents[1] = 0;
        let in_cell = self.table.as_mut().and_then(|table| table.cell.as_mut());
        match in_cell {
            Some(cell) => cell.paragraphs.push(paragraph),
            None => {
                self.paragraphs += 1;
                let address = SourceAddress {
                    paragraph: self.paragraphs,
                    ..SourceAddress::default()
                };
                let block = GridBlock::Text(GridText {
                    address,
                    role,
                    paragraph,
                });
                self.grid.blocks.push(block);
            }
        }
    }

    fn end_cell(&mut self) {
        self.end_paragraph();
        if let Some(table) = &mut self.table
            && let Some(cell) = table.cell.take()
            && let Some(row) = table.rows.last_mut()
        {
            self.bold = 0;
            self.indents = [0; 2];
            self.struck = 0;
            self.spans.clear();
            row.cells.push(cell);
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if let Some(table) = &mut self.table {
            if let Some(row) = table.rows.last_mut().filter(|_| table.is_in_row) {
                row.is_header |= table.headings > 1 && table.headings == row.cells.len();
                for covered in &mut table.covered {
                    *covered = covered.saturating_sub(1);
                }
            }
            table.is_in_row = false;
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if let Some(table) = self.table.take() {
            let address = SourceAddress {
                table: self.tables,
                ..SourceAddress::default()
            };
            self.grid.blocks.push(GridBlock::Table(GridTable {
                address,
                rows: table.rows,
                is_continued: false,
            }));
        }
    }
}

impl TableReader {
    fn open_cell(&mut self, columns: u32, rows: u32, shade: Option<[u8; 3]>) {
        let in_row = self.rows.last().and_then(|row| row.cells.last());
        let mut column = in_row.map_or(0, |cell| (cell.column + cell.columns) as usize);
        while self.covered.get(column).is_some_and(|covered| *covered > 0) {
            column += 1;
        }
        let end = column + columns as usize;
        if self.covered.len() < end {
            self.covered.resize(end, 0);
        }
        self.covered[column..end].fill(rows);
        self.cell = Some(GridCell {
            column: u32::try_from(column).unwrap_or(u32::MAX),
            columns,
            rows,
            paragraphs: Vec::new(),
            shade,
        });
    }
}

/// Classes that programs give to titles.
const TITLES: [&str; 2] = ["title", "MsoTitle"];

/// Finds what style sheets say of classes: of `.c3` and of `td.c3`, not of what stands within others.
fn classes(html: &str) -> HashMap<String, String> {
    let mut classes: HashMap<String, String> = HashMap::new();
    for sheet in html.split("<style").skip(1) {
        let (sheet, _) = sheet.split_once("</style").unwrap_or((sheet, ""));
        let (_, sheet) = sheet.split_once('>').unwrap_or_default();
        for rule in sheet.split('}') {
            let Some((selectors, style)) = rule.rsplit_once('{') else {
                continue;
            };
            // What stands before the first rule may be a command of the sheet.
            let selectors = selectors.rsplit([';', '{', '>']).next().unwrap_or_default();
            for selector in selectors.split(',') {
                let class = selector.trim().split_once('.').map(|(_, class)| class);
                let is_name = |c: char| c.is_alphanumeric() || "-_".contains(c);
                if let Some(class) = class.filter(|class| class.chars().all(is_name)) {
                    let all = classes.entry(class.to_owned()).or_default();
                    all.push_str(style.trim());
                    all.push(';');
                }
            }
        }
    }
    classes
}

/// Returns whether a style strikes text out, and makes it bold.
fn looks(style: &str) -> [bool; 2] {
    let rules = || style.split(';').filter_map(|rule| rule.split_once(':'));
    let says = |of: &str, values: &[&str]| {
        // The last rule counts.
        let own = rules().rfind(|(name, _)| name.trim().starts_with(of));
        own.is_some_and(|(_, value)| values.iter().any(|one| value.contains(one)))
    };
    [
        says("text-decoration", &["line-through"]),
        says("font-weight", &["bold", "600", "700", "800", "900"]),
    ]
}

/// Returns how far a style indents a text, in steps of ten points.
fn indent(style: &str) -> u8 {
    let rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    let own = rules.filter(|(name, _)| {
        matches!(
            name.trim(),
            "padding-left" | "margin-left" | "text-indent" | "padding-inline-start"
        )
    });
    let points = own.filter_map(|(_, length)| {
        let length = length.trim();
        let unit = length.find(|c: char| c.is_ascii_alphabetic())?;
        let number: f32 = length[..unit].parse().ok()?;
        let points = match &length[unit..] {
            "pt" => 1.0,
            "px" => 0.75,
            "em" | "rem" => 12.0,
            "cm" => 72.0 / 2.54,
            "in" => 72.0,
            _ => return None,
        };
        Some(number * points)
    });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is held between the ends of its range"
    )]
    let steps = (points.sum::<f32>() / 10.0).round().clamp(0.0, 255.0) as u8;
    steps
}

/// Returns the background that a style gives.
fn background(style: &str) -> Option<String> {
    let rules = style.split(';').filter_map(|rule| rule.split_once(':'));
    let mut rules = rules.filter(|(name, _)| name.trim().to_lowercase().starts_with("background"));
    rules.next().map(|(_, value)| value.trim().to_owned())
}

/// Reads `#RRGGBB`; any colour by name counts as grey, white as none.
fn colour_of(text: &str) -> Option<[u8; 3]> {
    let text = text.trim().to_lowercase();
    if [
        "white",
        "transparent",
        "none",
        "inherit",
        "#fff",
        "#ffffff",
        "",
    ]
    .contains(&text.as_str())
    {
        return None;
    }
    let figures = text.strip_prefix('#').filter(|figures| figures.len() == 6);
    let part = |at: usize| {
        figures.and_then(|figures| u8::from_str_radix(figures.get(at..at + 2)?, 16).ok())
    };
    Some([
        part(0).unwrap_or(128),
        part(2).unwrap_or(128),
        part(4).unwrap_or(128),
    ])
}
