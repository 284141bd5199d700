//! The texts of a tagged file in the order of its structure: what those hear who do not see the page
//! (ISO 32000-1, 14.7 and 14.8.2.3.3).

use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, String as Said};
use std::collections::HashMap;

/// Returns the text of each element of a file, those of notes last. Labels of lists and numbers of notes are no
/// part of them.
pub(crate) fn texts(bytes: Vec<u8>) -> Vec<String> {
    let pdf = Pdf::new(bytes).expect("a file with pages");
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let root: Dict<'_> = catalog.get("StructTreeRoot").expect("a structure");
    let cache = InterpreterCache::new();
    let mut walk = Walk {
        pages: HashMap::new(),
        contents: Vec::new(),
        texts: vec![String::new()],
        notes: vec![String::new()],
        is_in_note: false,
    };
    for (number, page) in pdf.pages().iter().enumerate() {
        let id = page.raw().obj_id().expect("a page is an object");
        walk.pages.insert(id, number);
        let bounds = Rect::new(-1e6, -1e6, 1e6, 1e6);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, pdf.xref(), settings);
        let mut content = Content::default();
        interpret_page(page, &mut context, &mut content);
        walk.contents.push(content.texts);
    }
    walk.element(&root, None);
    let texts = walk.texts.into_iter().chain(walk.notes);
    texts.filter(|text| !text.trim().is_empty()).collect()
}

struct Walk {
    pages: HashMap<ObjectIdentifier, usize>,
    /// Of each page its texts, by the numbers of marked content.
    contents: Vec<HashMap<i64, String>>,
    texts: Vec<String>,
    notes: Vec<String>,
    is_in_note: bool,
}

impl Walk {
    fn element(&mut self, element: &Dict<'_>, page: Option<usize>) {
        let page = self.page(element).or(page);
        let role = element.get::<Name<'_>>("S");
        let role = role.as_ref().map_or("", |role| role.as_str());
        match role {
            "Lbl" | "Reference" => {}
            "Span" | "Link" => self.kids(element, page),
            "Note" => {
                self.is_in_note = true;
                self.notes.push(String::new());
                self.kids(element, page);
                self.is_in_note = false;
            }
            _ => {
                self.texts.push(String::new());
                self.kids(element, page);
                self.texts.push(String::new());
            }
        }
    }

    fn kids(&mut self, element: &Dict<'_>, page: Option<usize>) {
        match element.get::<Array<'_>>("K") {
            Some(kids) => kids
                .iter::<Object<'_>>()
                .for_each(|kid| self.kid(kid, page)),
            None => element
                .get::<Object<'_>>("K")
                .into_iter()
                .for_each(|kid| self.kid(kid, page)),
        }
    }

    fn kid(&mut self, kid: Object<'_>, page: Option<usize>) {
        match kid {
            Object::Number(number) => self.say(page, number.as_i64()),
            Object::Dict(dict) => match dict.get::<i64>("MCID") {
                Some(number) => self.say(self.page(&dict).or(page), number),
                None if dict.contains_key("Obj") => {}
                None => self.element(&dict, page),
            },
            _ => {}
        }
    }

    fn page(&self, element: &Dict<'_>) -> Option<usize> {
        match element.get_raw::<Dict<'_>>("Pg")? {
            MaybeRef::Ref(page) => self.pages.get(&page.into()).copied(),
            MaybeRef::NotRef(_) => None,
        }
    }

    fn say(&mut self, page: Option<usize>, number: i64) {
        let page = page.expect("content is on a page");
        let texts = match self.is_in_note {
            true => &mut self.notes,
            false => &mut self.texts,
        };
        if let (Some(said), Some(text)) = (self.contents[page].get(&number), texts.last_mut()) {
            text.push_str(said);
        }
    }
}

#[derive(Default)]
struct Content {
    texts: HashMap<i64, String>,
    open: Vec<Open>,
    /// What is reversed, glyph by glyph.
    reversed: Vec<String>,
}

struct Open {
    number: Option<i64>,
    is_reversed: bool,
    is_said: bool,
}

impl Content {
    fn say(&mut self, text: String) {
        if self.open.iter().any(|open| open.is_reversed) {
            self.reversed.push(text);
        } else if let Some(number) = self.open.iter().rev().find_map(|open| open.number) {
            self.texts.entry(number).or_default().push_str(&text);
        }
    }
}

impl Device<'_> for Content {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, _: DrawProps<'_>, _: &DrawMode) {
        if self.open.iter().any(|open| open.is_said) {
            return;
        }
        for glyph in run.glyphs() {
            self.say(match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => "\u{FFFD}".to_owned(),
            });
        }
    }

    fn begin_marked_content(&mut self, kind: &[u8], properties: Option<&Dict<'_>>) {
        let said = properties.and_then(|of| of.get::<Said<'_>>("ActualText"));
        if let Some(said) = &said {
            self.say(utf_16(said.as_bytes()));
        }
        self.open.push(Open {
            number: properties.and_then(|of| of.get::<i64>("MCID")),
            is_reversed: kind == b"ReversedChars",
            is_said: said.is_some(),
        });
    }

    fn end_marked_content(&mut self) {
        if self.open.pop().is_some_and(|open| open.is_reversed) {
            let reversed = std::mem::take(&mut self.reversed);
            self.say(reversed.into_iter().rev().collect());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Returns the text of a string that begins with a byte order mark.
fn utf_16(bytes: &[u8]) -> String {
    let Some(text) = bytes.strip_prefix(&[0xFE, 0xFF]) else {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    };
    let units: Vec<u16> = text
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}
