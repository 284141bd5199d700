//! Events to blocks.
//!
//! Blocks that are open stand on a stack of their own, not on the program's: however deep a text
//! nests, the blocks that come out do not go deeper than the document model allows.

use super::findings::{Changed, Findings, LeftOut};
use super::footnotes::{Footnotes, end_of};
use super::heading::Levels;
use super::html::{self, Html};
use super::line::{InlineReader, Style};
use super::link;
use super::places;
use super::table::TableReader;
use super::{Events, Insertions, MarkdownSetup};
use crate::diagnostic::{Diagnostic, Span};
use crate::document::{
    Block, Callout, CalloutKind, Emphasis, Heading, Inline, List, ListKind, Paragraph, Role, Target,
};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// Lists deeper than this are set as paragraphs of the list around them.
const DEEPEST_LIST: usize = 4;

/// Reads a text; see [`super::read`].
pub(super) fn read(
    text: &str,
    place: &dyn Fn(Range<usize>) -> Span,
    insertions: &dyn Insertions,
    setup: &MarkdownSetup<'_>,
) -> (Vec<Block>, Vec<Diagnostic>) {
    let events: Vec<_> = Parser::new_ext(text, super::options())
        .into_offset_iter()
        .collect();
    let mut findings = Findings::new(text, place);
    if setup.heading_level.is_some() {
        findings.headings = places::of_headings(&events, insertions);
    }
    let mut footnotes = footnotes(text, &events, &mut findings, insertions, setup);
    let mut blocks = Reader::new(Container::Text, text, &mut findings, insertions, setup)
        .run(&events, &mut footnotes);
    places::name_headings(&mut blocks);
    footnotes.finish(&mut findings);
    (blocks, findings.into_list())
}

/// Reads all footnotes of a text.
fn footnotes<'a, 't>(
    text: &'a str,
    events: &Events<'t>,
    findings: &mut Findings<'a>,
    insertions: &'a dyn Insertions,
    setup: &'a MarkdownSetup<'a>,
) -> Footnotes<'t> {
    let mut footnotes = Footnotes::default();
    let mut index = 0;
    while let Some((event, range)) = events.get(index) {
        index += 1;
        let Event::Start(Tag::FootnoteDefinition(label)) = event else {
            continue;
        };
        let end = end_of(events, index);
        let blocks = Reader::new(Container::Note, text, findings, insertions, setup)
            .run(&events[index..end], &mut Footnotes::default());
        let is_plain = matches!(blocks[..], [] | [Block::Paragraph(_)]);
        if !is_plain {
            findings.change(Changed::BlocksInNote, range);
        }
        footnotes.add(label, range, &blocks);
    }
    footnotes
}

/// Where the blocks that are read will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Text,
    /// In a footnote.
    Note,
}

/// A block that has begun and not ended.
enum Open {
    Quote(Vec<Block>),
    List(ListKind, Vec<Vec<Block>>),
    Item(Vec<Block>),
    /// One that cannot stand here: its content goes into the block around it.
    Dissolved,
}

/// Reads events one after another.
struct Reader<'a, 'f> {
    place: Container,
    text: &'a str,
    findings: &'f mut Findings<'a>,
    insertions: &'a dyn Insertions,
    setup: &'a MarkdownSetup<'a>,
    blocks: Vec<Block>,
    open: Vec<Open>,
    /// How many of the open blocks are lists, and entries of them: a text can nest 100,000 deep.
    open_lists: usize,
    open_items: usize,
    line: InlineReader,
    table: Option<TableReader>,
    /// Blocks that cannot stand where they are written: they follow the outermost open one.
    moved: Vec<Block>,
    levels: Levels,
    /// The code or HTML that is being read.
    verbatim: Option<String>,
    /// Whether the image that is being read has a description.
    has_description: bool,
}

impl<'a, 'f> Reader<'a, 'f> {
    fn new(
        place: Container,
        text: &'a str,
        findings: &'f mut Findings<'a>,
        insertions: &'a dyn Insertions,
        setup: &'a MarkdownSetup<'a>,
    ) -> Self {
        Reader {
            place,
            text,
            findings,
            insertions,
            setup,
            blocks: Vec::new(),
            open: Vec::new(),
            open_lists: 0,
            open_items: 0,
            line: InlineReader::default(),
            table: None,
            moved: Vec::new(),
            levels: Levels::default(),
            verbatim: None,
            has_description: false,
        }
    }

    /// Reads all events.
    fn run(mut self, events: &Events<'_>, footnotes: &mut Footnotes<'_>) -> Vec<Block> {
        let mut index = 0;
        while let Some((event, range)) = events.get(index) {
            index += 1;
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => index = end_of(events, index) + 1,
                Event::Start(tag) => self.start(tag, range),
                Event::End(tag) => self.end(*tag, range),
                Event::FootnoteReference(label) => self.note(label, range, footnotes),
                other => self.inline(other, range),
            }
        }
        self.end_paragraph();
        self.blocks.append(&mut self.moved);
        self.blocks
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Emphasis => self.begin(Style::Stress, range),
            Tag::Strong => self.begin(Style::Strong, range),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.begin_link(*link_type, dest_url, range),
            Tag::Image { .. } => self.has_description = false,
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {}
            block => {
                // What stands in a tight list has no paragraph of its own.
                self.end_paragraph();
                self.start_block(block, range);
            }
        }
    }

    fn start_block(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::BlockQuote(_) => {
                let open = if self.open.is_empty() {
                    Open::Quote(Vec::new())
                } else {
                    self.findings.change(Changed::InnerQuote, range);
                    Open::Dissolved
                };
                self.open.push(open);
            }
            Tag::List(first) => {
                let open = if self.open_lists < DEEPEST_LIST {
                    self.open_lists += 1;
                    Open::List(list_kind(*first), Vec::new())
                } else {
                    self.findings.change(Changed::DeepList, range);
                    Open::Dissolved
                };
                self.open.push(open);
            }
            Tag::Item => {
                let open = match self.open.last() {
                    Some(Open::List(..)) => {
                        self.open_items += 1;
                        Open::Item(Vec::new())
                    }
                    _ => Open::Dissolved,
                };
                self.open.push(open);
            }
            Tag::Table(alignments) => self.table = Some(TableReader::new(alignments)),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.verbatim = Some(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Emphasis => self.line.end(Style::Stress, self.insertions),
            TagEnd::Strong => self.line.end(Style::Strong, self.insertions),
            TagEnd::Link => self.line.end_link(self.insertions),
            TagEnd::Image if self.has_description => self.findings.change(Changed::Image, range),
            TagEnd::Image => self.findings.leave_out(LeftOut::Image, range),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => self.end_heading(level, range),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.end_paragraph();
                self.close();
            }
            TagEnd::CodeBlock => self.end_code(range),
            TagEnd::HtmlBlock => self.end_html(range),
            TagEnd::TableCell | TagEnd::TableHead | TagEnd::TableRow | TagEnd::Table => {
                self.end_in_table(tag, range);
            }
            _ => {}
        }
    }

    fn inline(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Text(text) => {
                if let Some(label) = self.findings.undefined_note(text, range) {
                    self.findings
                        .leave_out(LeftOut::UndefinedNote(label), range);
                    // What is left in the brackets shows that something belongs there.
                    self.push(label, range);
                } else {
                    self.push(text, range);
                }
            }
            Event::Code(text) => {
                self.findings.change(Changed::Code, range);
                self.push(text, range);
            }
            Event::Html(text) => match &mut self.verbatim {
                Some(html) => html.push_str(text),
                None => self.push_html(text, range),
            },
            Event::InlineHtml(text) => self.push_html(text, range),
            Event::SoftBreak => self.line.push(" "),
            Event::HardBreak => self.line.break_line(self.insertions),
            Event::Rule => {
                self.end_paragraph();
                self.findings.leave_out(LeftOut::Rule, range);
            }
            Event::TaskListMarker(is_done) => {
                self.findings.change(Changed::TaskBox, range);
                self.line.push(if *is_done { "[x] " } else { "[ ] " });
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str, range: &Range<usize>) {
        self.findings.look(text, range, self.insertions, self.setup);
        self.has_description = true;
        match &mut self.verbatim {
            Some(verbatim) => verbatim.push_str(text),
            None => self.line.push(text),
        }
    }

    fn push_html(&mut self, html: &str, range: &Range<usize>) {
        match html::read(html) {
            Html::Comment => {}
            Html::LineBreak => self.line.break_line(self.insertions),
            Html::Markup(_) => self.findings.leave_out(LeftOut::Html, range),
        }
    }

    fn note(&mut self, label: &CowStr<'_>, range: &Range<usize>, footnotes: &mut Footnotes<'_>) {
        if self.place == Container::Note {
            self.findings.leave_out(LeftOut::NoteInNote, range);
            return;
        }
        if let Some(note) = footnotes.take(label) {
            self.line.push_note(note, self.insertions);
        }
    }

    fn begin(&mut self, style: Style, range: &Range<usize>) {
        if self.line.begin(style, self.insertions) {
            self.findings.change(Changed::BoldItalics, range);
        }
    }

    fn begin_link(&mut self, kind: LinkType, address: &str, range: &Range<usize>) {
        let address = self.insertions.text(address);
        let target = match link::target(kind, &address) {
            Ok(Target::Place(anchor)) => {
                let place = self.findings.place(&anchor, self.setup);
                if place.is_none() {
                    self.findings.leave_out(LeftOut::Place(&anchor.0), range);
                }
                place.map(Target::Place)
            }
            Ok(address) => Some(address),
            Err(fault) => {
                self.findings
                    .leave_out(LeftOut::LinkTarget(&address, fault), range);
                None
            }
        };
        self.line.begin_link(target, self.insertions);
    }

    fn end_paragraph(&mut self) {
        let can_be_replaced = self.open_items == 0;
        let block = self
            .line
            .sole_text()
            .filter(|_| can_be_replaced)
            .and_then(|text| self.insertions.block(text.trim()));
        let content = self.line.take(self.insertions);
        match block {
            Some(block) => self.put(block),
            None => self.put_paragraph(content),
        }
    }

    fn put_paragraph(&mut self, content: Vec<Inline>) {
        if !content.is_empty() {
            self.put(Block::Paragraph(Paragraph::new(Role::Body, content)));
        }
    }

    fn end_heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        let content = self.line.take(self.insertions);
        if content.is_empty() {
            return;
        }
        let (Some(highest), true) = (self.setup.heading_level, self.open.is_empty()) else {
            self.findings.change(Changed::HeadingOutOfPlace, range);
            let important = content.into_iter().map(|one| one.with(Emphasis::Strong));
            self.put_paragraph(important.collect());
            return;
        };
        let (level, is_deep) = self.levels.next(level, highest);
        if is_deep {
            self.findings.change(Changed::DeepHeading, range);
        }
        self.put(Block::Heading(Heading {
            revision: None,
            level,
            number: None,
            content,
            anchor: None,
        }));
    }

    fn end_code(&mut self, range: &Range<usize>) {
        let code = self.verbatim.take().unwrap_or_default();
        self.findings.change(Changed::Code, range);
        for line in code.trim_end().lines() {
            self.line.push(line);
            self.line.break_line(self.insertions);
        }
        let content = self.line.take(self.insertions);
        self.put_paragraph(content);
    }

    fn end_html(&mut self, range: &Range<usize>) {
        let html = self.verbatim.take().unwrap_or_default();
        if let Html::Markup(words) = html::read(&html) {
            self.findings.leave_out(LeftOut::Html, range);
            self.push(&words, range);
            self.end_paragraph();
        }
    }

    fn end_in_table(&mut self, tag: TagEnd, range: &Range<usize>) {
        let Some(table) = &mut self.table else { return };
        match tag {
            TagEnd::TableCell => table.cell(self.line.take(self.insertions)),
            TagEnd::TableHead => table.end_head(),
            TagEnd::TableRow => {
                let source = self.text.get(range.clone()).unwrap_or_default();
                if table.end_row(source) {
                    self.findings.leave_out(LeftOut::SurplusCells, range);
                }
            }
            _ => {
                let table = self.table.take().expect("it was just there");
                let mut blocks = table.finish(range, self.findings, self.setup);
                if self.open.is_empty() {
                    self.blocks.append(&mut blocks);
                } else {
                    self.findings.change(Changed::InnerTable, range);
                    self.moved.append(&mut blocks);
                }
            }
        }
    }

    /// Puts a block into the innermost open one.
    fn put(&mut self, block: Block) {
        let inside = self.open.iter_mut().rev().find_map(|open| match open {
            Open::Quote(blocks) | Open::Item(blocks) => Some(blocks),
            Open::List(..) | Open::Dissolved => None,
        });
        inside.unwrap_or(&mut self.blocks).push(block);
    }

    fn close(&mut self) {
        let closed = self.open.pop();
        match closed {
            Some(Open::List(..)) => self.open_lists -= 1,
            Some(Open::Item(_)) => self.open_items -= 1,
            _ => {}
        }
        match closed {
            Some(Open::Quote(blocks)) if !blocks.is_empty() => {
                self.put(Block::Callout(Callout {
                    kind: CalloutKind::Quote,
                    blocks,
                }));
            }
            Some(Open::List(kind, items)) if !items.is_empty() => {
                self.put(Block::List(List { kind, items }));
            }
            Some(Open::Item(mut blocks)) => {
                if !matches!(blocks.first(), Some(Block::Paragraph(_))) {
                    blocks.insert(0, Block::Paragraph(Paragraph::new(Role::Body, Vec::new())));
                }
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            _ => {}
        }
        if self.open.is_empty() {
            self.blocks.append(&mut self.moved);
        }
    }
}

fn list_kind(first: Option<u64>) -> ListKind {
    match first {
        None => ListKind::Bulleted,
        Some(first) => ListKind::Numbered {
            first: u32::try_from(first).unwrap_or(u32::MAX),
        },
    }
}
