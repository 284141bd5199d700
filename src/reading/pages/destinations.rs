//! The named places of a file (ISO 32000-1 §12.3.2.3): those that our own files have.

use super::Destination;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, String as PdfString};
use std::collections::HashMap;

/// Most places, and how deep their tree may be.
const PLACES: usize = 200_000;
const DEPTH: usize = 24;

/// Reads the named places.
pub(super) fn destinations(pdf: &Pdf) -> Vec<Destination> {
    let mut reader = NameReader {
        pages: pages(pdf),
        found: Vec::new(),
        nodes: 0,
    };
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let names = catalog.and_then(|catalog| catalog.get::<Dict<'_>>("Names"));
    if let Some(tree) = names.and_then(|names| names.get::<Dict<'_>>("Dests")) {
        reader.node(&tree, DEPTH);
    }
    reader.found
}

/// Returns the pages by their objects.
fn pages(pdf: &Pdf) -> HashMap<ObjectIdentifier, usize> {
    let pages = pdf.pages().iter().enumerate();
    let pages = pages.filter_map(|(number, page)| Some((page.raw().obj_id()?, number)));
    pages.collect()
}

struct NameReader {
    pages: HashMap<ObjectIdentifier, usize>,
    found: Vec<Destination>,
    nodes: usize,
}

impl NameReader {
    fn node(&mut self, node: &Dict<'_>, depth: usize) {
        self.nodes += 1;
        if depth == 0 || self.nodes > PLACES {
            return;
        }
        if let Some(kids) = node.get::<Array<'_>>("Kids") {
            for kid in kids.iter::<Dict<'_>>() {
                self.node(&kid, depth - 1);
            }
        }
        let Some(names) = node.get::<Array<'_>>("Names") else {
            return;
        };
        let mut entries = names.flex_iter();
        while let Some(name) = entries.next::<PdfString<'_>>() {
            let Some(value) = entries.next::<Object<'_>>() else {
                return;
            };
            if self.found.len() >= PLACES {
                return;
            }
            let name = match std::str::from_utf8(name.as_bytes()) {
                Ok(name) => name.to_owned(),
                Err(_) => super::annotations::text(name.as_bytes()),
            };
            let array = match value {
                Object::Array(array) => Some(array),
                Object::Dict(dict) => dict.get::<Array<'_>>("D"),
                _ => None,
            };
            self.found
                .extend(array.and_then(|array| self.place(name, &array)));
        }
    }

    fn place(&self, name: String, array: &Array<'_>) -> Option<Destination> {
        let page = match array.raw_iter().next()? {
            MaybeRef::Ref(page) => *self.pages.get(&page.into())?,
            MaybeRef::NotRef(_) => return None,
        };
        let numbers = array
            .iter::<Object<'_>>()
            .skip(2)
            .map(|object| match object {
                Object::Number(number) => number.as_f32(),
                _ => 0.0,
            });
        let numbers: Vec<f32> = numbers.collect();
        Some(Destination {
            name,
            page,
            left: numbers.first().copied().unwrap_or_default(),
            top: numbers.get(1).copied().unwrap_or_default(),
        })
    }
}
