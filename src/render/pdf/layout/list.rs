//! Lists: each item hangs beside its label (ISO 32000-1 §14.8.4.3.3).

use super::flow::{Flow, Label};
use super::geometry::Inset;
use crate::document::{Block, List, ListKind, Paragraph, Role};
use crate::render::pdf::placed::{ItemStructure, ListStructure, Structure};

const BULLET: &str = "•";

impl<'d> Flow<'d> {
    pub(super) fn list(&mut self, list: &'d List) {
        let labels: Vec<String> = (0..list.items.len())
            .map(|index| label(list.kind, index))
            .collect();
        let width = labels.iter().fold(0.0, |widest: f32, label| {
            widest.max(self.setter.marker_width(Role::Body, label, true))
        });
        let outer = std::mem::take(&mut self.structure);
        let mut items = Vec::with_capacity(list.items.len());
        for (item, text) in list.items.iter().zip(&labels) {
            let content = self.setter.ids.next();
            let label = Label {
                text,
                width,
                content,
            };
            self.item(item, label);
            items.push(ItemStructure {
                label: content,
                body: std::mem::take(&mut self.structure),
            });
        }
        self.structure = outer;
        self.structure.push(Structure::List(ListStructure {
            is_numbered: list.kind != ListKind::Bulleted,
            items,
        }));
    }

    fn item(&mut self, blocks: &'d [Block], label: Label<'_>) {
        let rest = match blocks {
            [Block::Paragraph(first), rest @ ..] => {
                self.paragraph(first, Some(label), None);
                rest
            }
            rest => {
                let empty = Paragraph::new(Role::Body, Vec::new());
                self.paragraph(&empty, Some(label), None);
                rest
            }
        };
        let before = self.pages.set_in(Inset {
            start: label.width,
            end: 0.0,
        });
        self.blocks(rest);
        self.pages.set_inset(before);
    }
}

fn label(kind: ListKind, index: usize) -> String {
    match kind {
        ListKind::Bulleted => BULLET.to_owned(),
        ListKind::Numbered { first } => format!("{}.", u64::from(first) + index as u64),
    }
}
