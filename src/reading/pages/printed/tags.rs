//! The structure that a tagged file says it has (ISO 32000-1 §14.7): its tables with their rows and cells,
//! and its paragraphs, each as the marked places of pages that hold its text.

use crate::reading::grid::TextRole;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use std::collections::HashMap;

/// Most elements of a tree, and how deep it may be.
const ELEMENTS: usize = 3_000_000;
const DEPTH: usize = 64;

/// A place that is marked on a page: the page from 0, and its number there.
pub(super) type Leaf = (usize, i64);

#[derive(Debug)]
pub(super) enum TaggedBlock {
    Text(TextRole, Vec<Leaf>),
    Table(Vec<TaggedRow>),
}

#[derive(Debug, Default)]
pub(super) struct TaggedRow {
    pub is_header: bool,
    pub cells: Vec<TaggedCell>,
}

#[derive(Debug, Default)]
pub(super) struct TaggedCell {
    pub is_header: bool,
    pub rows: u32,
    pub columns: u32,
    pub paragraphs: Vec<Vec<Leaf>>,
}

/// Reads the structure; `None` where there is none, or one that can't be followed.
pub(super) fn structure(pdf: &Pdf) -> Option<Vec<TaggedBlock>> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let root = catalog.get::<Dict<'_>>("StructTreeRoot")?;
    let pages = pdf.pages().iter().enumerate();
    let pages = pages.filter_map(|(number, page)| Some((page.raw().obj_id()?, number)));
    let mut reader = TreeReader {
        roles: root.get::<Dict<'_>>("RoleMap"),
        pages: pages.collect(),
        blocks: Vec::new(),
        elements: 0,
        is_lost: false,
    };
    for kid in reader.kids(&root, None) {
        reader.block(&kid, 0, 0);
    }
    (!reader.is_lost && !reader.blocks.is_empty()).then_some(reader.blocks)
}

struct TreeReader<'a> {
    roles: Option<Dict<'a>>,
    pages: HashMap<ObjectIdentifier, usize>,
    blocks: Vec<TaggedBlock>,
    elements: usize,
    is_lost: bool,
}

enum Kid<'a> {
    Element(Dict<'a>, Option<usize>),
    Leaf(Leaf),
}

impl<'a> TreeReader<'a> {
    /// Returns what an element is made of; `page` is the page that those above it are on.
    fn kids(&mut self, element: &Dict<'a>, page: Option<usize>) -> Vec<Kid<'a>> {
        let page = self.page(element).or(page);
        let mut kids = Vec::new();
        match element.get::<Object<'a>>("K") {
            Some(Object::Array(array)) => {
                for kid in array.iter::<Object<'a>>() {
                    self.kid(kid, page, &mut kids);
                }
            }
            Some(kid) => self.kid(kid, page, &mut kids),
            None => {}
        }
        kids
    }

    fn kid(&mut self, kid: Object<'a>, page: Option<usize>, kids: &mut Vec<Kid<'a>>) {
        self.elements += 1;
        if self.elements > ELEMENTS {
            self.is_lost = true;
            return;
        }
        match kid {
            Object::Number(number) => match page {
                Some(page) => kids.push(Kid::Leaf((page, number.as_i64()))),
                None => self.is_lost = true,
            },
            Object::Dict(dict) => match dict.get::<i64>("MCID") {
                // Numbers inside a form are the form's own.
                Some(_) if dict.contains_key("Stm") => self.is_lost = true,
                Some(number) => match self.page(&dict).or(page) {
                    Some(page) => kids.push(Kid::Leaf((page, number))),
                    None => self.is_lost = true,
                },
                None if dict.contains_key("Obj") => {}
                None => kids.push(Kid::Element(dict, page)),
            },
            _ => {}
        }
    }

    fn page(&self, element: &Dict<'a>) -> Option<usize> {
        match element.get_raw::<Dict<'a>>("Pg")? {
            MaybeRef::Ref(page) => self.pages.get(&page.into()).copied(),
            MaybeRef::NotRef(_) => None,
        }
    }

    /// Returns the standard name of an element's kind.
    fn role(&self, element: &Dict<'a>) -> String {
        let mut name = match element.get::<Name<'a>>("S") {
            Some(name) => name.as_str().to_owned(),
            None => return String::new(),
        };
        for _ in 0..8 {
            let mapped = self
                .roles
                .as_ref()
                .and_then(|roles| roles.get::<Name<'a>>(&name));
            match mapped {
                Some(mapped) if mapped.as_str() != name => name = mapped.as_str().to_owned(),
                _ => break,
            }
        }
        name
    }

    fn block(&mut self, kid: &Kid<'a>, depth: usize, list: u8) {
        let (element, page) = match kid {
            Kid::Leaf(leaf) => {
                self.blocks
                    .push(TaggedBlock::Text(TextRole::Body, vec![*leaf]));
                return;
            }
            Kid::Element(element, page) => (element, *page),
        };
        if depth > DEPTH {
            self.is_lost = true;
            return;
        }
        let role = self.role(element);
        let text = match role.as_str() {
            "Table" => {
                let mut rows = Vec::new();
                self.rows(element, page, depth, false, &mut rows);
                self.blocks.push(TaggedBlock::Table(rows));
                return;
            }
            "Title" => TextRole::Title,
            "H" => TextRole::Heading(1),
            "P" | "BlockQuote" | "Span" | "Link" | "Quote" | "Reference" | "Annot" | "Formula"
            | "Code" | "Lbl" | "BibEntry" | "TOCI" => TextRole::Body,
            "LI" => TextRole::ListEntry(list.saturating_sub(1)),
            "Caption" => TextRole::Caption,
            "Note" | "FENote" => TextRole::Footnote,
            heading => match heading
                .strip_prefix('H')
                .and_then(|level| level.parse().ok())
            {
                Some(level) => TextRole::Heading(level),
                None => {
                    let list = list + u8::from(role == "L");
                    for kid in self.kids(element, page) {
                        self.block(&kid, depth + 1, list.min(9));
                    }
                    return;
                }
            },
        };
        let mut inner = Vec::new();
        let mut leaves = Vec::new();
        self.leaves(element, page, depth, &mut leaves, &mut inner);
        self.blocks.push(TaggedBlock::Text(text, leaves));
        for kid in inner {
            self.block(&kid, depth + 1, list);
        }
    }

    /// Collects the places that hold an element's text, and the blocks in it that are none of it.
    fn leaves(
        &mut self,
        element: &Dict<'a>,
        page: Option<usize>,
        depth: usize,
        leaves: &mut Vec<Leaf>,
        inner: &mut Vec<Kid<'a>>,
    ) {
        if depth > DEPTH {
            self.is_lost = true;
            return;
        }
        for kid in self.kids(element, page) {
            match kid {
                Kid::Leaf(leaf) => leaves.push(leaf),
                Kid::Element(element, page) => match self.role(&element).as_str() {
                    "Table" | "L" | "Note" | "FENote" => inner.push(Kid::Element(element, page)),
                    _ => self.leaves(&element, page, depth + 1, leaves, inner),
                },
            }
        }
    }

    fn rows(
        &mut self,
        element: &Dict<'a>,
        page: Option<usize>,
        depth: usize,
        is_head: bool,
        rows: &mut Vec<TaggedRow>,
    ) {
        if depth > DEPTH {
            self.is_lost = true;
            return;
        }
        for kid in self.kids(element, page) {
            let Kid::Element(element, page) = kid else {
                self.is_lost = true;
                continue;
            };
            match self.role(&element).as_str() {
                "TR" => {
                    let row = self.row(&element, page, depth + 1, is_head);
                    rows.push(row);
                }
                "Caption" => {
                    let kid = Kid::Element(element, page);
                    self.block(&kid, depth + 1, 0);
                }
                role => {
                    let is_head = is_head || role == "THead";
                    self.rows(&element, page, depth + 1, is_head, rows);
                }
            }
        }
    }

    fn row(
        &mut self,
        element: &Dict<'a>,
        page: Option<usize>,
        depth: usize,
        is_head: bool,
    ) -> TaggedRow {
        let mut row = TaggedRow::default();
        for kid in self.kids(element, page) {
            let Kid::Element(element, page) = kid else {
                self.is_lost = true;
                continue;
            };
            let mut cell = TaggedCell {
                is_header: self.role(&element) == "TH",
                rows: span(&element, "RowSpan"),
                columns: span(&element, "ColSpan"),
                ..TaggedCell::default()
            };
            self.paragraphs(&element, page, depth, &mut cell.paragraphs);
            row.cells.push(cell);
        }
        row.is_header =
            is_head || !row.cells.is_empty() && row.cells.iter().all(|cell| cell.is_header);
        row
    }

    fn paragraphs(
        &mut self,
        element: &Dict<'a>,
        page: Option<usize>,
        depth: usize,
        found: &mut Vec<Vec<Leaf>>,
    ) {
        if depth > DEPTH {
            self.is_lost = true;
            return;
        }
        let mut own: Vec<Leaf> = Vec::new();
        for kid in self.kids(element, page) {
            match kid {
                Kid::Leaf(leaf) => own.push(leaf),
                Kid::Element(element, page) => {
                    let role = self.role(&element);
                    let is_inline = matches!(
                        role.as_str(),
                        "Span"
                            | "Link"
                            | "Reference"
                            | "Quote"
                            | "Lbl"
                            | "Annot"
                            | "LBody"
                            | "Em"
                            | "Strong"
                    );
                    if is_inline {
                        let mut inner = Vec::new();
                        self.leaves(&element, page, depth + 1, &mut own, &mut inner);
                        for kid in inner {
                            if let Kid::Element(element, page) = kid {
                                self.paragraphs(&element, page, depth + 1, found);
                            }
                        }
                        continue;
                    }
                    if !own.is_empty() {
                        found.push(std::mem::take(&mut own));
                    }
                    self.paragraphs(&element, page, depth + 1, found);
                }
            }
        }
        if !own.is_empty() {
            found.push(own);
        }
    }
}

/// Returns over how many rows or columns a cell reaches.
fn span(element: &Dict<'_>, key: &str) -> u32 {
    let of = |dict: &Dict<'_>| dict.get::<i64>(key);
    let said = match element.get::<Object<'_>>("A") {
        Some(Object::Dict(dict)) => of(&dict),
        Some(Object::Array(array)) => {
            let array: Array<'_> = array;
            array.iter::<Object<'_>>().find_map(|one| match one {
                Object::Dict(dict) => of(&dict),
                _ => None,
            })
        }
        _ => None,
    };
    said.and_then(|said| u32::try_from(said).ok())
        .map_or(1, |said| said.clamp(1, 10_000))
}
