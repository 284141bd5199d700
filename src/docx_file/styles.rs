//! Styles and lists: what a paragraph is for (ISO/IEC 29500-1 §17.7, §17.9).

use super::indent::{Indent, said_indent};
use super::limits;
use super::list_format::{LevelFormat, ListFormats, ListKind, ListPlace};
use super::model::{Alignment, Paragraph, Role};
use crate::package::xml::{Element, Event, XmlReader};
use crate::package::{Fault, Namespace};
use std::collections::HashMap;

/// How many styles may be based on each other.
const GENERATIONS: usize = 32;

/// Highest level of a list or an outline.
const LEVELS: u8 = 9;

/// A style, as far as it says something.
#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<u32>,
    level: Option<u8>,
    bold: Option<bool>,
    italic: Option<bool>,
    alignment: Option<Alignment>,
    start: Option<i16>,
    hanging: Option<i16>,
}

/// The styles and lists of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, u16>,
    styles: Vec<Style>,
    /// Of each list by its number, the abstract list that it is of.
    lists: HashMap<u32, u32>,
    /// How the levels of abstract lists are marked.
    kinds: HashMap<(u32, u8), ListKind>,
    /// How they are numbered.
    formats: HashMap<(u32, u8), LevelFormat>,
    /// How far entries of levels of abstract lists are indented.
    indents: HashMap<(u32, u8), Indent>,
    /// The first numbers of levels of abstract lists, where they are not 1.
    starts: HashMap<(u32, u8), u32>,
    /// The first numbers of levels of single lists that are counted from another number.
    own_starts: HashMap<(u32, u8), u32>,
}

impl Styles {
    /// Returns the names of the styles by their places.
    pub(super) fn names(&mut self) -> Vec<String> {
        let styles = self.styles.iter_mut();
        styles
            .map(|style| std::mem::take(&mut style.name))
            .collect()
    }

    /// Returns how the levels of abstract lists are numbered.
    pub(super) fn list_formats(&mut self) -> ListFormats {
        ListFormats::of(std::mem::take(&mut self.formats))
    }

    /// Reads `word/styles.xml`.
    pub(super) fn read(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        loop {
            match xml.next()? {
                Event::Start(element) if element.is(Namespace::Word, "style") => {
                    let id = xml.attribute(&element, Namespace::Word, "styleId")?;
                    let id = id.unwrap_or_default().into_owned();
                    let style = read_style(&mut xml)?;
                    let place = self.styles.len();
                    if place == limits::STYLES {
                        return Err(Fault::TooLarge("has too many styles".to_owned()));
                    }
                    self.by_id.insert(id, u16::try_from(place).unwrap_or(0));
                    self.styles.push(style);
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads `word/numbering.xml`.
    pub(super) fn read_lists(&mut self, text: &str) -> Result<(), Fault> {
        let mut xml = XmlReader::new(text);
        let (mut definition, mut list, mut level) = (0, 0, 0);
        // What a single list says of its own levels is not said of its abstract list.
        let mut is_single = false;
        loop {
            let element = match xml.next()? {
                Event::Start(element) if element.namespace == Namespace::Word => element,
                Event::Eof => return Ok(()),
                _ => continue,
            };
            let number = |name| number(&xml, &element, name);
            match element.name() {
                "abstractNum" => {
                    definition = number("abstractNumId")?.unwrap_or(0);
                    is_single = false;
                }
                "num" => {
                    list = number("numId")?.unwrap_or(0);
                    is_single = true;
                }
                "abstractNumId" => {
                    let of = number("val")?.unwrap_or(0);
                    if self.lists.len() < limits::STYLES {
                        self.lists.insert(list, of);
                    }
                }
                "lvl" | "lvlOverride" => level = number("ilvl")?.unwrap_or(0),
                "start" | "startOverride" => {
                    let (starts, of) = match element.name() {
                        "start" => (&mut self.starts, definition),
                        _ => (&mut self.own_starts, list),
                    };
                    let level = u8::try_from(level).unwrap_or(u8::MAX);
                    let first = number("val")?.unwrap_or(1);
                    if starts.len() < limits::STYLES {
                        starts.insert((of, level), first);
                    }
                }
                "ind" if !is_single && self.indents.len() < limits::STYLES => {
                    let [start, hanging] = said_indent(&xml, &element)?;
                    let level = u8::try_from(level).unwrap_or(u8::MAX);
                    let indent = Indent {
                        start: start.unwrap_or(0),
                        hanging: hanging.unwrap_or(0),
                    };
                    self.indents.insert((definition, level), indent);
                }
                "lvlText" if !is_single && self.formats.len() < limits::STYLES => {
                    let level = u8::try_from(level).unwrap_or(u8::MAX);
                    let text = xml.value(&element)?.unwrap_or_default().into_owned();
                    self.formats.entry((definition, level)).or_default().text = text;
                }
                "numFmt" => {
                    let value = xml.value(&element)?;
                    if !is_single && self.formats.len() < limits::STYLES {
                        let level = u8::try_from(level).unwrap_or(u8::MAX);
                        let kind = value.as_deref().unwrap_or_default().to_owned();
                        self.formats.entry((definition, level)).or_default().kind = kind;
                    }
                    let kind = match value.as_deref() {
                        Some("bullet" | "none") => ListKind::Bullet,
                        _ => ListKind::Number,
                    };
                    let level = u8::try_from(level).unwrap_or(u8::MAX);
                    if self.kinds.len() < limits::STYLES {
                        self.kinds.entry((definition, level)).or_insert(kind);
                    }
                }
                _ => {}
            }
        }
    }

    /// Walks from a style to those that it is based on.
    fn ancestors(&self, id: &str) -> impl Iterator<Item = &Style> {
        let find = |id: &str| self.styles.get(usize::from(*self.by_id.get(id)?));
        let first = find(id);
        let up = move |style: &&Style| find(style.based_on.as_deref()?);
        std::iter::successors(first, up).take(GENERATIONS)
    }

    /// Gives a paragraph a style.
    pub(super) fn apply(&self, id: &str, paragraph: &mut Paragraph) {
        paragraph.style = self.by_id.get(id).copied();
        paragraph.role = self.role(id);
        let mut list = None;
        let mut level = None;
        let mut alignment = None;
        let (mut start, mut hanging) = (None, None);
        for style in self.ancestors(id) {
            alignment = alignment.or(style.alignment);
            list = list.or(style.list);
            level = level.or(style.level);
            start = start.or(style.start);
            hanging = hanging.or(style.hanging);
        }
        paragraph.alignment = alignment.unwrap_or_default();
        if let Some(list) = list {
            self.apply_list(Some(list), level.map(u32::from), paragraph);
        }
        paragraph.indent = Indent {
            start: start.unwrap_or(paragraph.indent.start),
            hanging: hanging.unwrap_or(paragraph.indent.hanging),
        };
    }

    /// Returns what paragraphs of a style are for: by the names that all applications know, else by
    /// the level of the outline.
    fn role(&self, id: &str) -> Role {
        for style in self.ancestors(id) {
            let name = style.name.to_lowercase();
            match name.as_str() {
                "title" => return Role::Title,
                "subtitle" => return Role::Subtitle,
                "quote" | "intense quote" | "block text" | "quotations" => return Role::Quote,
                "caption" => return Role::Caption,
                _ => {}
            }
            let level = name.strip_prefix("heading ");
            if let Some(level) = level.and_then(|level| level.parse().ok())
                && (1..=LEVELS).contains(&level)
            {
                return Role::Heading(level);
            }
            if let Some(level) = style.outline
                && level < LEVELS
            {
                return Role::Heading(level + 1);
            }
        }
        Role::Text
    }

    /// Gives a paragraph a level of the outline, from 0, where no style has made it anything yet.
    pub(super) fn apply_outline(&self, level: Option<u8>, paragraph: &mut Paragraph) {
        if let (Some(level), Role::Text) = (level, paragraph.role)
            && level < LEVELS
        {
            paragraph.role = Role::Heading(level + 1);
        }
    }

    /// Puts a paragraph into a list, or out of all of them: number 0.
    pub(super) fn apply_list(
        &self,
        list: Option<u32>,
        level: Option<u32>,
        paragraph: &mut Paragraph,
    ) {
        let outer = paragraph.list.map(|place| place.list);
        let Some(list) = list.or(outer).filter(|list| *list != 0) else {
            paragraph.list = None;
            return;
        };
        let level = level
            .and_then(|level| u8::try_from(level).ok())
            .unwrap_or(0);
        let level = level.min(LEVELS - 1);
        let definition = self.lists.get(&list);
        let kind = definition.and_then(|of| self.kinds.get(&(*of, level)));
        let indent = definition.and_then(|of| self.indents.get(&(*of, level)));
        paragraph.indent = indent.copied().unwrap_or(paragraph.indent);
        paragraph.list = Some(ListPlace {
            list,
            definition: definition.copied(),
            restarts: self.own_starts.contains_key(&(list, level)),
            level,
            kind: kind.copied().unwrap_or(ListKind::Bullet),
            first: self.first(list, level),
        });
    }

    /// Returns the number of the first entry of a list's level.
    fn first(&self, list: u32, level: u8) -> u32 {
        let general = || {
            let definition = self.lists.get(&list)?;
            self.starts.get(&(*definition, level))
        };
        let own = self.own_starts.get(&(list, level));
        own.or_else(general).copied().unwrap_or(1)
    }

    /// Gives a paragraph without a style the one that all have.
    pub(super) fn settle(&self, paragraph: &mut Paragraph) {
        if paragraph.style.is_none() {
            paragraph.style = self.by_id.get("Normal").copied();
        }
    }

    /// Returns whether a character style is bold, and whether it is italic.
    pub(super) fn emphasis(&self, id: &str) -> (bool, bool) {
        let (mut bold, mut italic) = (None, None);
        for style in self.ancestors(id) {
            bold = bold.or(style.bold);
            italic = italic.or(style.italic);
        }
        (bold.unwrap_or(false), italic.unwrap_or(false))
    }
}

/// Reads `w:style`, which was begun.
fn read_style(xml: &mut XmlReader<'_>) -> Result<Style, Fault> {
    let mut style = Style::default();
    let outside = xml.depth() - 1;
    while xml.depth() > outside {
        let element = match xml.next()? {
            Event::Start(element) if element.namespace == Namespace::Word => element,
            Event::Eof => break,
            _ => continue,
        };
        let is_on = || {
            let value = xml.value(&element)?;
            Ok::<_, Fault>(!matches!(value.as_deref(), Some("0" | "false" | "off")))
        };
        let small = || {
            let value = number(xml, &element, "val")?;
            Ok::<_, Fault>(value.and_then(|value| u8::try_from(value).ok()))
        };
        match element.name() {
            "name" => style.name = xml.value(&element)?.unwrap_or_default().into_owned(),
            "basedOn" => style.based_on = xml.value(&element)?.map(|id| id.into_owned()),
            "outlineLvl" => style.outline = small()?,
            "numId" => style.list = number(xml, &element, "val")?,
            "ilvl" => style.level = small()?,
            "jc" => style.alignment = xml.value(&element)?.map(|value| Alignment::of(&value)),
            "ind" => [style.start, style.hanging] = said_indent(xml, &element)?,
            "b" => style.bold = Some(is_on()?),
            "i" => style.italic = Some(is_on()?),
            // What a table's style says of its first row is not said of this style.
            "tblStylePr" => xml.skip()?,
            _ => {}
        }
    }
    Ok(style)
}

fn number(xml: &XmlReader<'_>, element: &Element<'_>, name: &str) -> Result<Option<u32>, Fault> {
    let value = xml.attribute(element, Namespace::Word, name)?;
    Ok(value.and_then(|value| value.trim().parse().ok()))
}
