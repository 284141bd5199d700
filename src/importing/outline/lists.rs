//! Plans without a table: lists and what their lines say.

use super::levels::item_depth;
use super::numbers::numbered;
use super::{Reader, WordBlock, WordText};
use crate::importing::indents;
use crate::importing::node::{ITEM, Node, Outline, STEP};
use crate::importing::numbering::{self, Sureness, depth_of};
use crate::importing::role::ColumnRole;
use crate::importing::wording::{Fate, Reason, Wording};
use crate::reading::grid::TextRole;

impl Reader<'_> {
    /// Reads a source without a table of the plan: headings and numbered paragraphs.
    pub(super) fn of_lists(&mut self, blocks: &[WordBlock], outline: &mut Outline) {
        let texts: Vec<&WordText> = blocks
            .iter()
            .filter_map(|block| match block {
                WordBlock::Text(text) => Some(text),
                WordBlock::Table(table, _) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.leave_cell(cell, Reason::OtherTable);
                    }
                    None
                }
            })
            .collect();
        let depth = |text: &WordText| {
            let found = numbering::leading(text.words.text())?;
            (found.sureness >= Sureness::Medium).then(|| depth_of(&found))
        };
        let depths: Vec<Option<u32>> = texts.iter().map(|text| depth(text)).collect();
        let is_titled = |text: &WordText| matches!(text.role, TextRole::Heading(_));
        let of_items = item_depth(&depths, |at| is_titled(texts[at]));
        let title = depths.iter().position(Option::is_none);
        let mut is_open = false;
        let mut item_indent = None;
        for (at, text) in texts.iter().enumerate() {
            let is_entry = matches!(text.role, TextRole::ListEntry(_));
            if Some(at) == title && !is_entry && outline.nodes.is_empty() && outline.title.is_none()
            {
                outline.title = Some(text.words.clone());
                continue;
            }
            let is_item = !is_titled(text) && depths[at] >= of_items && of_items.is_some();
            if is_open && let Some((role, words)) = self.labelled(text) {
                let at = outline.nodes.len() - 1;
                outline.nodes[at].say(role, words);
                continue;
            }
            let is_below = outline.nodes.last().is_some_and(|node| node.rank >= ITEM);
            // Of numbered items, entries without a number that stand deeper are steps.
            let is_part = is_entry
                && is_open
                && depths[at].is_none()
                && of_items.is_some()
                && item_indent.is_some_and(|indent| text.depth > indent);
            if is_item || is_part || of_items.is_none() && is_entry {
                let (number, words) = numbered(&text.words, Sureness::Medium, &mut self.ledger);
                let is_step = is_part || is_below && depths[at] > of_items && of_items.is_some();
                if !is_step {
                    item_indent = Some(text.depth);
                }
                let mut node = Node {
                    rank: if is_step { STEP } else { ITEM },
                    address: self.ledger.address(&text.words),
                    number,
                    indent: (!is_step).then_some(text.depth),
                    ..Node::default()
                };
                node.title = self.within(&words, &mut node);
                outline.nodes.push(node);
                is_open = true;
            } else if self.is_heading(text) {
                self.heading(text, outline);
                is_open = false;
            } else if outline.nodes.is_empty() {
                self.ledger
                    .decide(&text.words, Fate::LeftOut(Reason::Around));
            } else {
                self.paragraph(text, false, outline);
            }
        }
        indents::set_levels(0, outline);
    }

    /// Reads "Responsible: IWG" below an item.
    fn labelled(&mut self, text: &WordText) -> Option<(ColumnRole, Wording)> {
        let said = text.words.text();
        let colon = said.find([':', '：'])?;
        let role = self.role_of_label(&said[..colon])?;
        let end = colon + said[colon..].chars().next().map_or(1, char::len_utf8);
        let (label, words) = text.words.split_at(end);
        self.ledger.decide(&label, Fate::Said);
        Some((role, words.trim()))
    }

    fn role_of_label(&self, label: &str) -> Option<ColumnRole> {
        let (role, is_exact) = self.telling.vocabulary.role(label)?;
        let is_said = is_exact
            && matches!(
                role,
                ColumnRole::Timeline
                    | ColumnRole::Responsible
                    | ColumnRole::Lead
                    | ColumnRole::With
                    | ColumnRole::Support
                    | ColumnRole::Own(_)
            );
        is_said.then_some(role)
    }

    /// Reads what an action says behind itself: "Dig. Responsible: Masons. Timeline: 2031." and "Dig (Masons;
    /// 2031)". Returns the action.
    fn within(&mut self, words: &Wording, node: &mut Node) -> Wording {
        let text = words.text();
        // Where labels begin and end, with the sign before them.
        let mut labels: Vec<(usize, usize, ColumnRole)> = Vec::new();
        for (colon, sign) in text.match_indices([':', '：']) {
            let from = text[..colon].rfind(['.', ';', '(', '–', '—', ',', '\n']);
            let begin = from.map(|at| match text[at..].chars().next() {
                Some('.') => at + 1,
                _ => at,
            });
            let label = begin
                .map(|at| text[at..colon].trim_start_matches([' ', ';', '(', '–', '—', ',', '\n']));
            if let (Some(begin), Some(label)) = (begin, label)
                && let Some(role) = self.role_of_label(label)
            {
                labels.push((begin, colon + sign.len(), role));
            }
        }
        let Some((first, ..)) = labels.first() else {
            return self.in_brackets(words, node);
        };
        let title = words.slice(0..*first).trim();
        for (at, (begin, end, role)) in labels.iter().enumerate() {
            let last = labels.get(at + 1).map_or(text.len(), |next| next.0);
            self.ledger.decide(&words.slice(*begin..*end), Fate::Said);
            let value = text[*end..last].trim_end_matches([' ', '.', ';', ',', ')']);
            let value = *end..*end + value.len();
            self.ledger
                .decide(&words.slice(value.end..last), Fate::LeftOut(Reason::Sign));
            node.say(role.clone(), words.slice(value).trim());
        }
        title
    }

    fn in_brackets(&mut self, words: &Wording, node: &mut Node) -> Wording {
        let text = words.text();
        let end = text.trim_end_matches(['.', ' ']);
        let open = text.rfind('(').filter(|_| end.ends_with(')'));
        let Some(open) = open.filter(|open| *open > 0) else {
            return words.clone();
        };
        let inside = &text[open + 1..end.len() - 1];
        let semicolon = inside.rfind(';').map(|at| open + 1 + at);
        let Some(semicolon) = semicolon else {
            return words.clone();
        };
        let parts = [open + 1..semicolon, semicolon + 1..end.len() - 1];
        let [first, second] = parts.map(|part| words.slice(part).trim());
        let is_time = |words: &Wording| self.telling.is_timeline(&words.folded());
        let (owners, timeline) = match (is_time(&first), is_time(&second)) {
            (false, true) => (first, second),
            (true, false) => (second, first),
            _ => return words.clone(),
        };
        for sign in [
            open..open + 1,
            semicolon..semicolon + 1,
            end.len() - 1..text.len(),
        ] {
            self.ledger
                .decide(&words.slice(sign), Fate::LeftOut(Reason::Sign));
        }
        node.say(ColumnRole::Responsible, owners);
        node.say(ColumnRole::Timeline, timeline);
        words.slice(0..open).trim()
    }
}

/// Returns whether each line of a text says first what it is: “Focal point: Water Office”.
pub(super) fn is_labelled(text: &str) -> bool {
    let is_label = |line: &str| {
        let label = line.split_once(": ").map(|(label, _)| label);
        label.is_some_and(|label| {
            label.chars().count() <= 40
                && label.split_whitespace().count() <= 4
                && numbering::leading(line).is_none()
        })
    };
    !text.is_empty() && text.lines().all(is_label)
}
