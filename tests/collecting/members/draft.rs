//! A draft that a member edits, row by row and word by word.

use super::marks::{self, Ids, cell, inserted, paragraph, run, tracked};
use super::parts::{self, Parts};
use super::planted::Planted;
use super::text::{Desk, Text};
use crate::collecting::random::Random;
use crate::docx::package::Package;
use std::collections::HashSet;
use wem_report::circulation::collect::Sent;
use wem_report::circulation::feedback::{CommentForm, PlanElement};
use wem_report::plan::ItemKey;
use zip::DateTime;

const DOCUMENT: &str = "word/document.xml";

/// A draft as it was sent, cut into the rows of its items and what stands between them.
pub(crate) struct Draft {
    package: Package,
    /// A row, or what stands between two of them.
    blocks: Vec<Block>,
    texts: Vec<Text>,
}

#[derive(Debug, Clone)]
struct Block {
    xml: String,
    /// The item whose row it is.
    item: Option<ItemKey>,
}

impl Block {
    fn place(&self) -> Option<PlanElement> {
        self.item.clone().map(PlanElement::Item)
    }

    /// Returns whether it is a row that does not begin a goal.
    fn is_inner_row(&self) -> bool {
        self.item.is_some() && self.xml.contains("<w:vMerge/>")
    }
}

impl Draft {
    /// Cuts a draft up.
    pub(crate) fn of(bytes: &[u8], sent: &Sent) -> Self {
        let package = Package::open(bytes);
        let xml = package.part(DOCUMENT);
        let mut blocks = Vec::new();
        let mut from = 0;
        for item in &sent.base.items {
            let mark = format!("w:name=\"{}\"", item.bookmark);
            let at = xml.find(&mark).expect("each item has a bookmark");
            let start = xml[..at].rfind("<w:tr>").expect("it stands in a row");
            let end = at + xml[at..].find("</w:tr>").expect("the row ends") + "</w:tr>".len();
            for (xml, item) in [
                (&xml[from..start], None),
                (&xml[start..end], Some(item.key.clone())),
            ] {
                let xml = xml.to_owned();
                blocks.push(Block { xml, item });
            }
            from = end;
        }
        blocks.push(Block {
            xml: xml[from..].to_owned(),
            item: None,
        });
        let texts = blocks.iter().enumerate();
        let texts = texts.flat_map(|(at, block)| texts_of(at, block)).collect();
        Draft {
            package,
            blocks,
            texts,
        }
    }

    /// Returns the draft as a member sends it back, and what was done to it.
    pub(crate) fn edited(&self, random: &mut Random) -> (Vec<u8>, Vec<Planted>) {
        let (mut ids, mut parts, mut planted) = (Ids::new(), Parts::default(), Vec::new());
        let mut package = self.package.clone();
        let mut desk = Desk {
            random,
            ids: &mut ids,
            parts: &mut parts,
            planted: &mut planted,
        };
        let mut texts = self.texts.clone();
        let mut edited = HashSet::new();
        for _ in 0..desk.random.below(9) {
            let text = desk.random.below(texts.len());
            for _ in 0..1 + desk.random.below(3) {
                let text = &mut texts[text];
                let mut is_edited = edited.contains(&(text.block, text.cell));
                text.edit(&mut is_edited, &mut desk);
                if is_edited {
                    edited.insert((text.block, text.cell));
                }
            }
        }
        if desk.random.once_in(3) {
            let (from, to) = (
                desk.random.below(texts.len()),
                desk.random.below(texts.len()),
            );
            if let Ok([from, to]) = texts.get_disjoint_mut([from, to]) {
                from.move_to(to, &mut desk);
            }
        }
        let mut blocks = self.blocks.clone();
        let touched: HashSet<usize> = texts
            .iter()
            .filter(|text| text.is_touched())
            .map(|text| text.block)
            .collect();
        // From behind, so that places in what stands before stay.
        for text in texts.iter().rev().filter(|text| text.is_touched()) {
            let runs = format!("</w:r>{}", text.runs(desk.random));
            blocks[text.block]
                .xml
                .replace_range(text.range.0..text.range.1, &runs);
        }
        let mut rows = Rows {
            taken: touched,
            behind: vec![String::new(); blocks.len()],
            order: (0..blocks.len()).collect(),
            blocks,
        };
        for _ in 0..desk.random.below(4) {
            rows.edit(&mut desk);
        }
        for _ in 0..desk.random.below(3) {
            rows.write_around(&mut desk, &mut package);
        }
        let mut xml = rows.text();
        if desk.random.once_in(8) {
            xml = without_bookmarks(&xml);
        }
        if desk.random.once_in(8) {
            parts::forget(&mut package);
        }
        package.files.insert(DOCUMENT.to_owned(), xml);
        parts.put_into(&mut package);
        (package.pack(DateTime::DEFAULT), planted)
    }
}

/// Returns the texts of a block that are about something.
fn texts_of(at: usize, block: &Block) -> Vec<Text> {
    const END: &str = "</w:t></w:r>";
    let xml = &block.xml;
    let mut texts = Vec::new();
    for (start, _) in xml.match_indices("<w:t>") {
        let open = start + "<w:t>".len();
        let close = open + xml[open..].find("</w:t>").expect("the text ends");
        if !xml[close..].starts_with(END) {
            continue;
        }
        let before = &xml[..start];
        let style = before.rfind("<w:pStyle w:val=\"").map_or("", |style| {
            let name = &before[style + "<w:pStyle w:val=\"".len()..];
            name.split('"').next().unwrap_or_default()
        });
        let number = || {
            let number = before
                .strip_suffix("</w:t><w:tab/>")?
                .rsplit("<w:t>")
                .next()?;
            Some(number.trim_end_matches('.').to_owned())
        };
        let cell = before.matches("<w:tc>").count();
        let place = match (&block.item, style) {
            (Some(_), "Heading3") => number().map(PlanElement::Goal),
            (Some(item), "Item" | "Narrow") => Some(PlanElement::Item(item.clone())),
            (None, "Heading2") => number().map(PlanElement::Section),
            (None, "Title") => Some(PlanElement::Document),
            _ => None,
        };
        if let Some(place) = place {
            let range = (start, close + END.len());
            texts.push(Text::new(at, range, cell, place, &xml[open..close]));
        }
    }
    texts
}

fn without_bookmarks(xml: &str) -> String {
    let mut pieces = xml.split("<w:bookmark");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text += piece.split_once("/>").map_or("", |(_, rest)| rest);
    }
    text
}

/// The rows of a draft while they are edited.
struct Rows {
    blocks: Vec<Block>,
    /// What comes behind each block.
    behind: Vec<String>,
    order: Vec<usize>,
    /// Blocks of which something was done already.
    taken: HashSet<usize>,
}

#[derive(Debug, Clone, Copy)]
enum Deed {
    New,
    NewTracked,
    Spanning,
    Removed,
    RemovedTracked,
    Emptied,
    Moved,
    MovedTracked,
    CutAndPasted,
    Renumbered,
    Column,
    Paragraph,
    ParagraphTracked,
}

impl Deed {
    const ALL: [Deed; 13] = [
        Deed::New,
        Deed::NewTracked,
        Deed::Spanning,
        Deed::Removed,
        Deed::RemovedTracked,
        Deed::Emptied,
        Deed::Moved,
        Deed::MovedTracked,
        Deed::CutAndPasted,
        Deed::Renumbered,
        Deed::Column,
        Deed::Paragraph,
        Deed::ParagraphTracked,
    ];
}

const ROW: &str = "<w:tr><w:trPr><w:cantSplit/>";

/// The cell beside the title of a goal.
const GOAL: &str = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";

impl Rows {
    fn text(&self) -> String {
        let blocks = self.order.iter();
        blocks
            .map(|at| self.blocks[*at].xml.clone() + &self.behind[*at])
            .collect()
    }

    /// Takes rows of one table that nobody has touched, each an inner one, with those beside them.
    fn take(&mut self, at: usize, count: usize) -> bool {
        let all = at.saturating_sub(4)..(at + 2 * count + 3).min(self.blocks.len());
        let is_free = (at..at + 2 * count).step_by(2).all(|at| {
            self.blocks.get(at).is_some_and(Block::is_inner_row)
                && self
                    .blocks
                    .get(at + 1)
                    .is_some_and(|next| next.xml.is_empty())
        });
        let is_free = is_free && all.clone().all(|at| !self.taken.contains(&at));
        if is_free {
            self.taken.extend(all);
        }
        is_free
    }

    fn edit(&mut self, desk: &mut Desk<'_>) {
        let deed = desk.random.one_of(&Deed::ALL);
        let rows = self.blocks.len() / 2;
        let at = desk.random.below(rows) * 2 + 1;
        let count = match deed {
            Deed::Moved | Deed::MovedTracked | Deed::CutAndPasted => 4,
            _ => 1,
        };
        if !self.take(at, count) {
            return;
        }
        let place = self.blocks[at].place();
        let place = place.as_ref();
        let (author, word) = (desk.author(), desk.word());
        match deed {
            Deed::New => {
                let words = ["#new", word.as_str()];
                desk.plant("new row", &[CommentForm::Edit], place, &words);
                self.behind[at] += &new_row("", &word);
            }
            Deed::NewTracked => {
                let words = ["#new", word.as_str()];
                desk.plant(
                    "new tracked row",
                    &[CommentForm::RowInsertion],
                    place,
                    &words,
                );
                let mark = tracked("ins", author, desk.ids, "");
                self.behind[at] += &new_row(&mark, &word);
            }
            Deed::Spanning => {
                let marks = [CommentForm::Addition, CommentForm::Edit];
                desk.plant("row across all columns", &marks, place, &[&word]);
                let text = paragraph(&run(&format!("We are sceptical of {word} as it stands")));
                let cell = format!("<w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>{text}</w:tc>");
                self.behind[at] += &format!("<w:tr>{cell}</w:tr>");
            }
            Deed::Removed => {
                desk.plant("removed", &[CommentForm::Edit], place, &["#removal"]);
                self.blocks[at].xml.clear();
            }
            Deed::RemovedTracked => {
                desk.plant(
                    "removed, tracked",
                    &[CommentForm::RowDeletion],
                    place,
                    &["#removal"],
                );
                let mark = tracked("del", author, desk.ids, "");
                self.mark_row(at, &mark);
            }
            Deed::Emptied => {
                let marks = [CommentForm::Edit, CommentForm::RowDeletion];
                desk.plant("emptied", &marks, place, &["#removal"]);
                let xml = &mut self.blocks[at].xml;
                *xml = with_runs(xml, |runs| tracked("del", author, desk.ids, &gone(runs)));
            }
            Deed::Moved | Deed::MovedTracked | Deed::CutAndPasted => self.moved(deed, at, desk),
            Deed::Renumbered => {
                let number = format!("9.9.{}", 1 + desk.random.below(80));
                let said = format!("#number {number}");
                desk.plant("renumbered", &[CommentForm::Renumbering], place, &[&said]);
                let xml = &mut self.blocks[at].xml;
                let end = xml.find("</w:t><w:tab/>").expect("a number");
                let start = xml[..end].rfind("<w:t>").expect("its text") + "<w:t>".len();
                xml.replace_range(start..end, &number);
            }
            Deed::Column => self.column(at, &word, desk),
            Deed::Paragraph | Deed::ParagraphTracked => {
                let said = format!("Note that {word} is missing");
                let text = match deed {
                    Deed::Paragraph => {
                        let marks = [CommentForm::Edit, CommentForm::Addition];
                        desk.plant("paragraph in a cell", &marks, place, &[&word]);
                        paragraph(&run(&said))
                    }
                    _ => {
                        let marks = [CommentForm::Insertion];
                        desk.plant("tracked paragraph in a cell", &marks, place, &[&word]);
                        let mark = tracked("ins", author, desk.ids, "");
                        let come = inserted(author, desk.ids, &said);
                        paragraph(&format!("<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{come}"))
                    }
                };
                let xml = &mut self.blocks[at].xml;
                let item = xml.find("<w:pStyle w:val=\"Item\"/>").expect("an action");
                let end = item + xml[item..].find("</w:p>").expect("it ends") + "</w:p>".len();
                xml.insert_str(end, &text);
            }
        }
    }

    /// Marks a row as put in or taken away.
    fn mark_row(&mut self, at: usize, mark: &str) {
        let xml = &mut self.blocks[at].xml;
        assert!(xml.starts_with(ROW), "rows begin alike: {xml}");
        xml.insert_str(ROW.len(), mark);
    }

    /// Moves a row behind the third one below it.
    fn moved(&mut self, deed: Deed, at: usize, desk: &mut Desk<'_>) {
        let to = at + 6;
        let place = self.blocks[at].place();
        let place = place.as_ref();
        let behind = self.blocks[to].item.clone();
        let after = format!("#after {behind:?}");
        if matches!(deed, Deed::Moved) {
            desk.plant("moved row", &[CommentForm::Edit], place, &[&after]);
            let row = self
                .order
                .iter()
                .position(|one| *one == at)
                .expect("it is there");
            self.order.remove(row);
            let to = self
                .order
                .iter()
                .position(|one| *one == to)
                .expect("it is there");
            self.order.insert(to + 1, at);
            return;
        }
        let author = desk.author();
        let [from_kind, to_kind] = match deed {
            Deed::CutAndPasted => ["del", "ins"],
            _ => ["moveFrom", "moveTo"],
        };
        let row = self.blocks[at].xml.clone();
        // The bookmark stays where it was.
        let mut copy = without_bookmarks(&row);
        let word = desk.word();
        let way = desk.random.below(4);
        copy = with_runs(&copy, |runs| tracked(to_kind, author, desk.ids, runs));
        let mut words = vec![after];
        match way {
            0 => {}
            // A word more in its action, tracked or not.
            1 | 2 => {
                let item = copy.find("<w:pStyle w:val=\"Item\"/>").expect("an action");
                let end = item + copy[item..].find("</w:p>").expect("it ends");
                let more = match way {
                    1 => inserted(author, desk.ids, &format!(" {word}")),
                    _ => run(&format!(" {word}")),
                };
                copy.insert_str(end, &more);
                words.push(word);
            }
            // Another time line.
            _ => {
                let end = copy.rfind("</w:p>").expect("a time line");
                let start = copy[..end].rfind("</w:pPr>").expect("its style") + "</w:pPr>".len();
                let other = inserted(author, desk.ids, &format!("when {word} comes"));
                copy.replace_range(start..end, &other);
                words.push(word);
            }
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        desk.plant("moved row, tracked", &[CommentForm::Move], place, &words);
        let mark = tracked("ins", author, desk.ids, "");
        copy.insert_str(ROW.len(), &mark);
        self.behind[to] += &copy;
        let xml = &mut self.blocks[at].xml;
        *xml = with_runs(xml, |runs| {
            let runs = match from_kind {
                "del" => gone(runs),
                _ => runs.to_owned(),
            };
            tracked(from_kind, author, desk.ids, &runs)
        });
        let mark = tracked("del", author, desk.ids, "");
        self.mark_row(at, &mark);
    }

    /// Adds a column to the table of a row, in which one cell says something.
    fn column(&mut self, at: usize, word: &str, desk: &mut Desk<'_>) {
        let is_end = |at: &usize| self.blocks[*at].xml.contains("</w:tbl>");
        let head = (0..at)
            .rev()
            .step_by(2)
            .find(|at| self.blocks[*at].xml.contains("<w:tbl>"));
        let head = head.expect("the table begins");
        let end = (at + 1..self.blocks.len())
            .step_by(2)
            .find(is_end)
            .expect("it ends");
        if (head..end).any(|at| !self.behind[at].is_empty() || self.order[at] != at) {
            return;
        }
        // The rest of the table is left alone.
        self.taken.extend(head..end);
        let place = self.blocks[at].place();
        desk.plant("column", &[CommentForm::Addition], place.as_ref(), &[word]);
        let is_first = desk.random.once_in(2);
        let heading = desk.random.one_of(&["Remarks", "Our view", ""]);
        for one in (head..end).filter(|one| one % 2 == 1 || *one == head) {
            let text = match one {
                _ if one == head => heading.to_owned(),
                _ if one == at => format!("our view is {word}"),
                _ => String::new(),
            };
            let xml = &mut self.blocks[one].xml;
            let row = match is_first {
                true => xml.rfind("<w:tc>").map(|_| {
                    let row = xml.rfind("<w:tr>").expect("a row");
                    row + xml[row..].find("<w:tc>").expect("a cell")
                }),
                false => xml.rfind("</w:tr>"),
            };
            if let Some(row) = row {
                xml.insert_str(row, &cell(&text));
            }
        }
    }

    /// Writes something beside the rows.
    fn write_around(&mut self, desk: &mut Desk<'_>, package: &mut Package) {
        let word = desk.word();
        let text = run(&format!("We thank you; {word} is what we miss"));
        let added = [CommentForm::Addition];
        let last = self.blocks.len() - 1;
        match desk.random.below(8) {
            0 => {
                desk.plant("text above", &added, None, &[&word]);
                let head = &mut self.blocks[0].xml;
                let at = head.find("<w:body>").expect("a body") + "<w:body>".len();
                head.insert_str(at, &paragraph(&text));
            }
            1 => {
                desk.plant("text below", &added, None, &[&word]);
                let end = &mut self.blocks[last].xml;
                let at = end.rfind("<w:sectPr>").expect("a section");
                end.insert_str(at, &paragraph(&text));
            }
            2 => {
                let tables = (0..self.blocks.len()).step_by(2);
                let tables: Vec<usize> = tables
                    .filter(|at| self.blocks[*at].xml.contains("</w:tbl>"))
                    .collect();
                let at = desk.random.one_of(&tables);
                desk.plant("text between tables", &added, None, &[&word]);
                let xml = &mut self.blocks[at].xml;
                let end = xml.find("</w:tbl>").expect("a table") + "</w:tbl>".len();
                xml.insert_str(end, &paragraph(&text));
            }
            3 => {
                let author = desk.author();
                desk.plant(
                    "tracked paragraph",
                    &[CommentForm::Insertion],
                    None,
                    &[&word],
                );
                let end = &mut self.blocks[last].xml;
                let at = end.rfind("<w:sectPr>").expect("a section");
                let mark = tracked("ins", author, desk.ids, "");
                let come = inserted(author, desk.ids, &format!("And {word} is new"));
                end.insert_str(
                    at,
                    &paragraph(&format!("<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{come}")),
                );
            }
            // Twice in one header or footer is one addition.
            4 if !package.part("word/header1.xml").contains("zeal") => {
                desk.plant("page header", &added, None, &[&word]);
                parts::put_before(
                    package,
                    "word/header1.xml",
                    "</w:p>",
                    &run(&format!(" {word}")),
                );
            }
            6 if !package.part("word/footer1.xml").contains("zeal") => {
                desk.plant("page footer", &added, None, &[&word]);
                parts::put_before(
                    package,
                    "word/footer1.xml",
                    "</w:p>",
                    &run(&format!(" {word}")),
                );
            }
            5 => {
                desk.plant("text box", &added, None, &[&word]);
                let content = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&text));
                let shape = format!(
                    "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
                );
                let end = &mut self.blocks[last].xml;
                let at = end.rfind("<w:sectPr>").expect("a section");
                end.insert_str(at, &paragraph(&shape));
            }
            4 | 6 => {}
            _ => self.own_table(desk),
        }
    }

    /// Writes a table of remarks below all others.
    fn own_table(&mut self, desk: &mut Desk<'_>) {
        let row = |cells: [&str; 2]| format!("<w:tr>{}{}</w:tr>", cell(cells[0]), cell(cells[1]));
        let mut rows = row(["No.", "Remark"]);
        for _ in 0..1 + desk.random.below(3) {
            let at = desk.random.below(self.blocks.len() / 2) * 2 + 1;
            let number = number_of(&self.blocks[at].xml);
            let same = |block: &&Block| number.is_some() && number_of(&block.xml) == number;
            let is_one = self.blocks.iter().filter(same).count() == 1;
            let (Some(number), true) = (&number, is_one) else {
                continue;
            };
            let word = desk.word();
            let place = self.blocks[at].place();
            desk.plant(
                "own table",
                &[CommentForm::Addition],
                place.as_ref(),
                &[&word],
            );
            rows += &row([number, &format!("Here {word} is wrong")]);
        }
        if !rows.contains("Here ") {
            return;
        }
        let end = &mut self.blocks.last_mut().expect("there is an end").xml;
        let at = end.rfind("<w:sectPr>").expect("a section");
        let table = format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl><w:p/>");
        end.insert_str(at, &table);
    }
}

/// Returns the number of a row's item.
fn number_of(xml: &str) -> Option<String> {
    let item = xml.find("<w:pStyle w:val=\"Item\"/>")?;
    let end = item + xml[item..].find("</w:t><w:tab/>")?;
    let number = xml[..end].rsplit("<w:t>").next()?;
    (!number.starts_with("9.9.")).then(|| number.to_owned())
}

fn new_row(mark: &str, word: &str) -> String {
    let cells = cell(&format!("Write the {word} of the network")) + &cell("IWG") + &cell("2019");
    format!("{ROW}{mark}</w:trPr>{GOAL}{cells}</w:tr>")
}

/// Returns XML with something around the runs of each paragraph.
fn with_runs(xml: &str, mut around: impl FnMut(&str) -> String) -> String {
    let mut text = String::new();
    let mut rest = xml;
    while let Some(start) = rest.find("<w:r>") {
        let end = start + rest[start..].find("</w:r>").expect("the run ends") + "</w:r>".len();
        text += &rest[..start];
        text += &around(&rest[start..end]);
        rest = &rest[end..];
    }
    text + rest
}

/// Returns runs as those that are gone.
fn gone(runs: &str) -> String {
    runs.replace("<w:t>", "<w:delText>")
        .replace("<w:t ", "<w:delText ")
        .replace("</w:t>", "</w:delText>")
}

#[test]
fn marks_are_made_as_word_processors_make_them() {
    let row = "<w:p><w:r><w:t>one</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>";
    assert_eq!(
        gone(&without_bookmarks(row)),
        "<w:p><w:r><w:delText>one</w:delText></w:r></w:p>"
    );
    assert_eq!(
        with_runs(row, |_| marks::paragraph("")),
        "<w:p><w:p></w:p><w:bookmarkEnd w:id=\"1\"/></w:p>"
    );
}
