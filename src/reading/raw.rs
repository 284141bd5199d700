//! The second walk over a file: counts the words of every part, without the reader.
//!
//! It knows the elements that hold text, and what divides words; nothing of runs, tables, comments
//! or anything else that a reader has to understand. It has a parser of its own, too, so that what
//! the reader misses is missed here by no shared mistake.

use crate::package::{Fault, Package};
use crate::worksheet::xlsx_file::running_text;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use std::collections::HashMap;

/// The words of a file.
#[derive(Debug, Default)]
pub(super) struct RawCount {
    pub(super) parts: Vec<RawPart>,
    /// Words of the texts of a workbook that no cell shows.
    pub(super) unused: usize,
}

/// The words of a part.
#[derive(Debug)]
pub(super) struct RawPart {
    pub(super) name: String,
    /// Name of its first element.
    pub(super) root: String,
    pub(super) words: usize,
    /// How often its cells show which of the shared texts.
    shown: HashMap<usize, usize>,
}

/// Counts the words of all parts that can hold words a person wrote.
pub(super) fn count(package: &mut Package<'_>) -> Result<RawCount, Fault> {
    package.rewind();
    let names: Vec<String> = package.names().map(str::to_owned).collect();
    let mut counted = RawCount::default();
    let mut shared = Vec::new();
    for name in names {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let says_nothing = name.starts_with("docProps/")
            || name.starts_with('[')
            || !ending.eq_ignore_ascii_case("xml");
        if says_nothing {
            continue;
        }
        if let Some(text) = package.text(&name)? {
            counted.parts.push(count_part(name, &text, &mut shared)?);
        }
    }
    let mut is_used = vec![false; shared.len()];
    for part in &mut counted.parts {
        for (index, times) in &part.shown {
            if let (Some(words), Some(is_used)) = (shared.get(*index), is_used.get_mut(*index)) {
                part.words += words * times;
                *is_used = true;
            }
        }
    }
    let unused = shared.iter().zip(is_used).filter(|(_, is_used)| !is_used);
    counted.unused = unused.map(|(words, _)| words).sum();
    Ok(counted)
}

/// What a vocabulary's elements are counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vocabulary {
    Word,
    Drawing,
    Math,
    Chart,
    Compatibility,
    Sheet,
    Thread,
    Other,
}

impl Vocabulary {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        let ResolveResult::Bound(namespace) = namespace else {
            return Vocabulary::Other;
        };
        let uri = namespace.0;
        // Of the transitional schemas and of the strict ones.
        let is = |transitional: &str, strict: &str| {
            uri.strip_prefix("http://schemas.openxmlformats.org/") == Some(transitional)
                || uri.strip_prefix("http://purl.oclc.org/ooxml/") == Some(strict)
        };
        if is("wordprocessingml/2006/main", "wordprocessingml/main") {
            Vocabulary::Word
        } else if is("drawingml/2006/main", "drawingml/main") {
            Vocabulary::Drawing
        } else if is("officeDocument/2006/math", "officeDocument/math") {
            Vocabulary::Math
        } else if is("drawingml/2006/chart", "drawingml/chart") {
            Vocabulary::Chart
        } else if is("spreadsheetml/2006/main", "spreadsheetml/main") {
            Vocabulary::Sheet
        } else if uri.ends_with("/2018/threadedcomments") {
            Vocabulary::Thread
        } else if uri == "http://schemas.openxmlformats.org/markup-compatibility/2006" {
            Vocabulary::Compatibility
        } else {
            Vocabulary::Other
        }
    }
}

/// The first elements of the parts of a workbook that hold words.
const OF_WORKBOOKS: [&str; 4] = ["worksheet", "sst", "comments", "ThreadedComments"];

/// Returns the name of a namespace; that of none is empty.
fn uri<'n>(namespace: &'n ResolveResult<'_>) -> &'n str {
    match namespace {
        ResolveResult::Bound(namespace) => namespace.0,
        ResolveResult::Unbound => "",
        ResolveResult::Unknown(prefix) => prefix,
    }
}

/// A text whose words are counted while it comes.
#[derive(Debug, Default)]
struct Stream {
    words: usize,
    ends_in_word: bool,
}

impl Stream {
    fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let words = text.split_whitespace().count();
        let continues = self.ends_in_word && !text.starts_with(char::is_whitespace);
        self.words += words - usize::from(continues && words > 0);
        self.ends_in_word = !text.ends_with(char::is_whitespace);
    }
}

/// What becomes of the text of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Text,
    /// Blanks at its ends are none of it.
    Trimmed,
    Instruction,
    /// Characters may be escaped as SpreadsheetML does.
    Escaped,
    /// The number of a shared text.
    Shared,
    RunningLine,
}

/// What is joined: a paragraph, or another form of a part of one.
#[derive(Debug, Default)]
struct Frame {
    depth: usize,
    text: Stream,
    instruction: Stream,
    /// Whether it is a text that cells share.
    is_shared: bool,
    /// Text within an instruction that has not ended.
    pending: String,
}

#[derive(Debug, Default)]
struct Counter {
    depth: usize,
    words: usize,
    frames: Vec<Frame>,
    /// Of each open field, whether its result has begun.
    fields: Vec<bool>,
    /// Fields around a text box, and the box's depth.
    outer_fields: Vec<(usize, Vec<bool>)>,
    /// Depths of alternatives, and how many branches were seen.
    alternatives: Vec<(usize, usize)>,
    /// The element that holds text: its depth, its text, what becomes of it.
    open: Option<(usize, String, Use)>,
    /// Whether a text of this depth ended just before.
    follows_text: Option<usize>,
    is_comments: bool,
    /// Whether the part is a sheet, and the kind of its cell that is open.
    is_sheet: bool,
    cell: String,
    /// How often cells show which of the shared texts.
    shown: HashMap<usize, usize>,
    /// The words of each shared text.
    shared: Vec<usize>,
}

fn count_part(name: String, text: &str, shared: &mut Vec<usize>) -> Result<RawPart, Fault> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut counter = Counter::default();
    counter.frames.push(Frame::default());
    let mut root = String::new();
    // Of a sheet, in whatever namespace it is, as its reader takes it.
    let mut own: Option<String> = None;
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(Fault::damaged)?;
        match event {
            Event::Start(start) => {
                if root.is_empty() {
                    start.local_name().into_inner().clone_into(&mut root);
                    counter.is_comments = root == "comments";
                    counter.is_sheet = root == "worksheet";
                    own = OF_WORKBOOKS
                        .contains(&root.as_str())
                        .then(|| uri(&namespace).to_owned());
                }
                let of = match Vocabulary::of(&namespace) {
                    Vocabulary::Other if own.as_deref() == Some(uri(&namespace)) => {
                        Vocabulary::Sheet
                    }
                    known => known,
                };
                counter.start(of, &start)?;
            }
            Event::End(_) => counter.end(),
            Event::Text(text) => counter.text(&text.into_inner().replace('\r', "\n")),
            Event::CData(text) => counter.text(&text.into_inner()),
            Event::GeneralRef(reference) => {
                let character = match &*reference {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().map_err(Fault::damaged)?,
                };
                let character = character.unwrap_or('\u{FFFD}');
                counter.text(character.encode_utf8(&mut [0; 4]));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    while !counter.frames.is_empty() {
        counter.close_frame();
    }
    shared.append(&mut counter.shared);
    Ok(RawPart {
        name,
        root,
        words: counter.words,
        shown: counter.shown,
    })
}

impl Counter {
    fn is_in_instruction(&self) -> bool {
        self.fields.contains(&false)
    }

    fn start(&mut self, of: Vocabulary, start: &BytesStart<'_>) -> Result<(), Fault> {
        self.depth += 1;
        if self.open.is_some() {
            return Ok(());
        }
        if let Some((depth, branches)) = self.alternatives.last_mut()
            && *depth + 1 == self.depth
        {
            *branches += 1;
            if *branches > 1 {
                self.open_frame();
            }
        }
        let follows_text = self.follows_text.take();
        let name = start.local_name();
        match (of, name.into_inner()) {
            (Vocabulary::Word | Vocabulary::Drawing, "p") | (Vocabulary::Word, "rt") => {
                self.open_frame();
            }
            (Vocabulary::Compatibility, "AlternateContent") => {
                self.alternatives.push((self.depth, 0));
            }
            (Vocabulary::Word, "txbxContent") => {
                let fields = std::mem::take(&mut self.fields);
                self.outer_fields.push((self.depth, fields));
            }
            (Vocabulary::Word, "t" | "delText") => {
                // LibreOffice writes the lines of a comment so.
                if self.is_comments && follows_text == Some(self.depth) {
                    self.push("\n");
                }
                let keeps = attribute(start, "xml:space")?.as_deref() == Some("preserve");
                self.open_text(if keeps { Use::Text } else { Use::Trimmed });
            }
            (Vocabulary::Math | Vocabulary::Drawing, "t") | (Vocabulary::Chart, "v") => {
                if of == Vocabulary::Chart {
                    self.push(" ");
                }
                self.open_text(Use::Text);
            }
            (Vocabulary::Word, "instrText" | "delInstrText") => self.open_text(Use::Instruction),
            (Vocabulary::Sheet | Vocabulary::Thread, name) => self.start_in_sheet(name, start)?,
            (Vocabulary::Word, "fldChar") => self.field(start)?,
            (Vocabulary::Word, "tab" | "ptab" | "cr") | (Vocabulary::Drawing, "br") => {
                self.push(" ");
            }
            (Vocabulary::Word, "br") => {
                let kind = word_attribute(start, "type")?;
                if !matches!(kind.as_deref(), Some("page" | "column")) {
                    self.push(" ");
                }
            }
            (Vocabulary::Word, "noBreakHyphen" | "softHyphen") => self.push("-"),
            (Vocabulary::Word, "sym") => {
                let code = word_attribute(start, "char")?.unwrap_or_default();
                let code = u32::from_str_radix(&code, 16).unwrap_or(0xFFFD);
                // Symbol fonts show their characters from U+F000 on.
                let code = if code == 0xF020 { 0x20 } else { code };
                match char::from_u32(code) {
                    Some(c) if c.is_control() => {}
                    Some(c) if c.is_whitespace() => self.push(" "),
                    _ => self.push("-"),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn start_in_sheet(&mut self, name: &str, start: &BytesStart<'_>) -> Result<(), Fault> {
        match name {
            "c" if self.is_sheet => {
                self.cell = attribute(start, "t")?.unwrap_or_default();
                self.open_frame();
            }
            "v" if self.is_sheet => self.open_text(match self.cell.as_str() {
                "s" => Use::Shared,
                "str" => Use::Escaped,
                _ => Use::Text,
            }),
            "si" => {
                self.open_frame();
                if let Some(frame) = self.frames.last_mut() {
                    frame.is_shared = true;
                }
            }
            "comment" | "rPh" | "threadedComment" => self.open_frame(),
            "t" => self.open_text(Use::Escaped),
            "text" if !self.is_comments => self.open_text(Use::Text),
            "oddHeader" | "evenHeader" | "firstHeader" | "oddFooter" | "evenFooter"
            | "firstFooter" => self.open_text(Use::RunningLine),
            _ => {}
        }
        Ok(())
    }

    fn open_text(&mut self, becomes: Use) {
        self.open = Some((self.depth, String::new(), becomes));
    }

    fn field(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        match word_attribute(start, "fldCharType")?.as_deref() {
            Some("begin") => self.fields.push(false),
            Some("separate") => {
                if let Some(has_result) = self.fields.last_mut() {
                    *has_result = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
        if !self.is_in_instruction()
            && let Some(frame) = self.frames.last_mut()
        {
            let pending = std::mem::take(&mut frame.pending);
            frame.instruction.push(&pending);
        }
        Ok(())
    }

    fn push(&mut self, text: &str) {
        let is_pending = self.is_in_instruction();
        if let Some(frame) = self.frames.last_mut() {
            match is_pending {
                true => frame.pending.push_str(text),
                false => frame.text.push(text),
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((_, open, _)) = &mut self.open {
            open.push_str(text);
        }
    }

    fn end(&mut self) {
        if let Some((_, text, becomes)) = self.open.take_if(|(depth, ..)| *depth == self.depth) {
            self.close_text(&text, becomes);
        }
        if let Some((_, fields)) = self.outer_fields.pop_if(|(depth, _)| *depth == self.depth) {
            self.fields = fields;
        }
        self.alternatives.pop_if(|(depth, _)| *depth == self.depth);
        let is_frame = |frame: &Frame| frame.depth == self.depth && frame.depth > 0;
        if self.frames.last().is_some_and(is_frame) {
            self.close_frame();
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn close_text(&mut self, text: &str, becomes: Use) {
        match becomes {
            Use::Text => self.push(text),
            Use::Trimmed => self.push(text.trim_matches([' ', '\t', '\n'])),
            Use::Escaped => self.push(&without_escapes(text)),
            Use::RunningLine => self.push(&running_text(text)),
            Use::Instruction => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.instruction.push(text);
                }
                return;
            }
            Use::Shared => {
                if let Ok(index) = text.trim().parse() {
                    *self.shown.entry(index).or_default() += 1;
                }
                return;
            }
        }
        self.follows_text = Some(self.depth);
        // Outside paragraphs nothing is joined.
        if self.frames.len() == 1 {
            self.push(" ");
        }
    }

    fn open_frame(&mut self) {
        self.frames.push(Frame {
            depth: self.depth,
            ..Frame::default()
        });
    }

    fn close_frame(&mut self) {
        let Some(mut frame) = self.frames.pop() else {
            return;
        };
        if self.is_in_instruction() && !frame.pending.is_empty() {
            frame.text.push(&frame.pending);
        } else {
            frame.instruction.push(&frame.pending);
        }
        while self.is_in_instruction() && frame.depth > 0 {
            self.fields.pop();
        }
        if frame.is_shared {
            self.shared.push(frame.text.words);
        } else {
            self.words += frame.text.words + frame.instruction.words;
        }
    }
}

/// Returns a text with a blank for each escaped character that is one, as in `_x000D_`.
fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let escape = rest.get(at..at + 7).filter(|escape| escape.ends_with('_'));
        let code = escape.and_then(|escape| u32::from_str_radix(&escape[2..6], 16).ok());
        plain.push_str(&rest[..at]);
        let Some(code) = code else {
            plain.push_str("_x");
            rest = &rest[at + 2..];
            continue;
        };
        let is_blank = char::from_u32(code).is_some_and(char::is_whitespace);
        plain.push(if is_blank { ' ' } else { '-' });
        rest = &rest[at + 7..];
    }
    plain.push_str(rest);
    plain
}

/// Returns the value of an attribute.
fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(Fault::damaged)?;
        if attribute.key.into_inner() == name {
            return Ok(Some(attribute.value.into_owned()));
        }
    }
    Ok(None)
}

/// Returns the value of an attribute, whatever its prefix.
fn word_attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Fault> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(Fault::damaged)?;
        if attribute.key.local_name().into_inner() == name {
            return Ok(Some(attribute.value.into_owned()));
        }
    }
    Ok(None)
}
