//! The headers and footers of a template, with their pictures (ISO/IEC 29500-1 §17.10).

use super::Picture;
use super::left_out::LeftOut;
use super::places;
use super::styles::Styles;
use crate::document::PageSetup;
use crate::package::{Fault, Package, Relationship, Relationships};
use crate::render::docx::markup::{Child, Node};
use crate::render::docx::part::Part;
use crate::render::docx::relationships::Relation;
use std::collections::HashMap;

/// Most bytes of all pictures together: a returned file must not be too large to be read.
const MOST_OF_PICTURES: usize = 8 << 20;

/// What a template has along its pages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sides {
    header: Option<Side>,
    footer: Option<Side>,
    /// Of a first page that has others.
    first: Option<[Option<Side>; 2]>,
    pictures: Vec<Picture>,
}

/// A header or footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    root: Node,
    relations: Vec<Relation>,
}

impl Sides {
    /// Reads those of a section.
    ///
    /// # Errors
    /// When a part is damaged or unsafe.
    pub(crate) fn read(
        package: &mut Package<'_>,
        relationships: &Relationships,
        section: Option<&Node>,
        styles: &Styles,
        left_out: &mut LeftOut,
    ) -> Result<Self, Fault> {
        let mut sides = Sides::default();
        let Some(section) = section else {
            return Ok(sides);
        };
        let is_on = |node: &Node| !matches!(node.attribute("w:val"), Some("0" | "false" | "off"));
        let has_first = section.child("w:titlePg").is_some_and(is_on);
        let mut pictures = Pictures::default();
        let mut side = |name: &str, kind: &str| -> Result<Option<Side>, Fault> {
            let is_of = |node: &&Node| {
                node.name == name && node.attribute("w:type").unwrap_or("default") == kind
            };
            let reference = section.nodes().find(is_of);
            let id = reference.and_then(|node| node.attribute("r:id"));
            let target = relationships
                .iter()
                .find(|one| Some(one.id.as_str()) == id && !one.is_external);
            match target {
                Some(target) => {
                    read_side(package, &target.target, (styles, &mut pictures), left_out)
                }
                None => Ok(None),
            }
        };
        sides.header = side("w:headerReference", "default")?;
        sides.footer = side("w:footerReference", "default")?;
        let has_any = sides.header.is_some() || sides.footer.is_some();
        if has_first {
            let first = [
                side("w:headerReference", "first")?,
                side("w:footerReference", "first")?,
            ];
            if has_any || first.iter().any(Option::is_some) {
                sides.first = Some(first);
            }
        }
        let mut has_even = false;
        for name in ["w:headerReference", "w:footerReference"] {
            has_even |= side(name, "even")?.is_some();
        }
        if has_even {
            left_out.add("what runs along even pages alone", "word/document.xml");
        }
        sides.pictures = pictures.all;
        Ok(sides)
    }

    pub(crate) fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    pub(crate) fn have_header(&self) -> bool {
        self.header.is_some() || matches!(self.first, Some([Some(_), _]))
    }

    pub(crate) fn have_footer(&self) -> bool {
        self.footer.is_some() || matches!(self.first, Some([_, Some(_)]))
    }

    /// Returns what stands in the place of a part of ours. Where a template has a header for other pages
    /// than this one alone, there is none here; where it has none at all, ours stays.
    pub(crate) fn of(&self, part: Part) -> Option<&Side> {
        let of_first = |index: usize, usual: &'_ Option<Side>| match &self.first {
            Some(first) => first[index].as_ref().map(|_| index),
            None => usual.as_ref().map(|_| 2),
        };
        match part {
            Part::Header | Part::TurnedHeader => self.header.as_ref(),
            Part::Footer | Part::TurnedFooter => self.footer.as_ref(),
            Part::FirstHeader => match of_first(0, &self.header) {
                Some(0) => self.first.as_ref().and_then(|first| first[0].as_ref()),
                Some(_) => self.header.as_ref(),
                None => None,
            },
            Part::FirstFooter => match of_first(1, &self.footer) {
                Some(1) => self.first.as_ref().and_then(|first| first[1].as_ref()),
                Some(_) => self.footer.as_ref(),
                None => None,
            },
            _ => None,
        }
    }
}

impl Side {
    /// Returns the part as a document has it: with the words of the document in its places, and something
    /// drawn behind the text, if there is anything.
    ///
    /// The ids of its drawings are counted from `first_id` on: a header comes on several kinds of pages.
    pub fn filled(
        &self,
        page: &PageSetup,
        section: Option<&str>,
        behind: Option<Node>,
        first_id: u32,
    ) -> Node {
        let mut root = self.root.clone();
        let mut id = first_id;
        root.each_mut(&mut |node| {
            if node.name == "wp:docPr" {
                node.set("id", &id.to_string());
                id += 1;
            }
        });
        places::fill(&mut root, &|place| places::word(place, page, section));
        if let Some(behind) = behind {
            let found = root
                .children
                .iter()
                .position(|child| matches!(child, Child::Node(node) if node.name == "w:p"));
            let at = found.unwrap_or_else(|| {
                root.children.push(Child::Node(Node::new("w:p")));
                root.children.len() - 1
            });
            if let Child::Node(paragraph) = &mut root.children[at] {
                let after = usize::from(
                    matches!(paragraph.children.first(), Some(Child::Node(node)) if node.name == "w:pPr"),
                );
                paragraph.children.insert(after, Child::Node(behind));
            }
        }
        root
    }

    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }
}

/// The pictures of all headers and footers, each once.
#[derive(Debug, Default)]
struct Pictures {
    all: Vec<Picture>,
    by_name: HashMap<String, usize>,
    size: usize,
}

/// Kinds of pictures that Word shows, by how they begin.
const KINDS: [(&[u8], &str, &str); 5] = [
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (b"\xFF\xD8\xFF", "jpeg", "image/jpeg"),
    (b"GIF8", "gif", "image/gif"),
    (b"\x01\x00\x00\x00", "emf", "image/x-emf"),
    (b"\xD7\xCD\xC6\x9A", "wmf", "image/x-wmf"),
];

impl Pictures {
    /// Takes in a picture; returns its path from the folder of headers, or nothing if it is none that is
    /// taken.
    fn add(&mut self, package: &mut Package<'_>, name: &str) -> Result<Option<String>, Fault> {
        let index = match self.by_name.get(name) {
            Some(index) => *index,
            None => {
                let Some(bytes) = package.part(name)? else {
                    return Ok(None);
                };
                let kind = KINDS
                    .iter()
                    .find(|(beginning, ..)| bytes.starts_with(beginning));
                let Some((_, extension, content_type)) = kind else {
                    return Ok(None);
                };
                self.size += bytes.len();
                if self.size > MOST_OF_PICTURES {
                    return Err(Fault::TooLarge(format!(
                        "has more than {} MiB of pictures in its headers and footers",
                        MOST_OF_PICTURES >> 20
                    )));
                }
                let number = self.all.len() + 1;
                self.all.push(Picture {
                    path: format!("word/media/house{number}.{extension}"),
                    extension,
                    content_type,
                    bytes,
                });
                self.by_name.insert(name.to_owned(), number - 1);
                number - 1
            }
        };
        Ok(Some(self.all[index].path.replacen("word/", "", 1)))
    }
}

/// Reads a part; nothing if nothing stands in it.
fn read_side(
    package: &mut Package<'_>,
    name: &str,
    (styles, pictures): (&Styles, &mut Pictures),
    left_out: &mut LeftOut,
) -> Result<Option<Side>, Fault> {
    let Some(text) = package.text(name)? else {
        return Ok(None);
    };
    let root = Node::parse(&text)?;
    if !matches!(root.name.as_str(), "w:hdr" | "w:ftr") {
        return Err(Fault::damaged(format!("{name} is no header or footer")));
    }
    let relationships = Relationships::of(package, name)?;
    let mut cleaner = Cleaner {
        name,
        package,
        relationships: &relationships,
        styles,
        pictures,
        relations: Vec::new(),
        left_out,
        is_in_drawing: false,
    };
    let mut root = root;
    if root.without_extensions() {
        cleaner.add("what only newer versions of Word know");
    }
    cleaner.clean(&mut root)?;
    let relations = cleaner.relations;
    places::see(&root, name, left_out);
    let says = |node: &Node| {
        matches!(
            node.name.as_str(),
            "w:drawing" | "w:pict" | "w:instrText" | "w:fldSimple" | "w:tbl" | "w:pBdr"
        ) || (node.name == "w:t" && !node.text().trim().is_empty())
    };
    Ok(root.any(&says).then_some(Side { root, relations }))
}

/// Takes from a header or footer what documents are not to have.
struct Cleaner<'c, 'p, 'b> {
    /// The part's name.
    name: &'c str,
    package: &'p mut Package<'b>,
    relationships: &'c Relationships,
    styles: &'c Styles,
    pictures: &'c mut Pictures,
    relations: Vec<Relation>,
    left_out: &'c mut LeftOut,
    /// Whether all that a drawing refers to was taken already.
    is_in_drawing: bool,
}

/// Elements whose content stays without them, and how a message calls them.
const UNWRAPPED: [(&str, Option<&str>); 5] = [
    ("w:ins", Some("a tracked change")),
    ("w:moveTo", Some("a tracked change")),
    ("w:smartTag", None),
    ("w:customXml", Some("a tag of custom XML")),
    ("w:sdtContent", None),
];

/// Elements that go with their content, and how a message calls them.
const REMOVED: [(&str, Option<&str>); 26] = [
    ("w:del", Some("a tracked change")),
    ("w:moveFrom", Some("a tracked change")),
    ("w:rPrChange", Some("a tracked change")),
    ("w:pPrChange", Some("a tracked change")),
    ("w:tblPrChange", Some("a tracked change")),
    ("w:trPrChange", Some("a tracked change")),
    ("w:tcPrChange", Some("a tracked change")),
    ("w:object", Some("an embedded object")),
    ("w:control", Some("a control")),
    ("w:altChunk", Some("an embedded file")),
    ("w:subDoc", Some("an embedded file")),
    ("w:contentPart", Some("an embedded file")),
    ("w:numPr", Some("numbering")),
    ("w:footnoteReference", Some("a footnote")),
    ("w:endnoteReference", Some("a footnote")),
    ("w:commentRangeStart", None),
    ("w:commentRangeEnd", None),
    ("w:commentReference", None),
    ("w:bookmarkStart", None),
    ("w:bookmarkEnd", None),
    ("w:permStart", None),
    ("w:permEnd", None),
    ("w:proofErr", None),
    ("w:lastRenderedPageBreak", None),
    ("w:sdtPr", None),
    ("w:sdtEndPr", None),
];

/// Fields that show something of the document; others could fetch or run something.
const FIELDS: [&str; 9] = [
    "PAGE",
    "NUMPAGES",
    "SECTION",
    "SECTIONPAGES",
    "STYLEREF",
    "TITLE",
    "SUBJECT",
    "AUTHOR",
    "DOCPROPERTY",
];

impl Cleaner<'_, '_, '_> {
    fn add(&mut self, what: &str) {
        self.left_out.add(what, self.name);
    }

    /// Cleans what stands in an element.
    fn clean(&mut self, node: &mut Node) -> Result<(), Fault> {
        // Ids of paragraphs must not stand twice, and a header comes on several kinds of pages.
        node.attributes
            .retain(|(name, _)| !name.ends_with(":paraId") && !name.ends_with(":textId"));
        let mut cleaned = Vec::with_capacity(node.children.len());
        for child in std::mem::take(&mut node.children) {
            match child {
                Child::Text(text) => cleaned.push(Child::Text(text)),
                Child::Node(child) => self.clean_child(child, &mut cleaned)?,
            }
        }
        node.children = cleaned;
        if node.name == "w:p" {
            self.clean_fields(node);
        }
        Ok(())
    }

    fn clean_child(&mut self, mut child: Node, cleaned: &mut Vec<Child>) -> Result<(), Fault> {
        let named = |list: &[(&str, Option<&'static str>)], name: &str| {
            let found = list.iter().find(|(known, _)| *known == name);
            found.map(|(_, what)| *what)
        };
        if let Some(what) = named(&REMOVED, &child.name) {
            what.into_iter().for_each(|what| self.add(what));
            return Ok(());
        }
        if let Some(what) = named(&UNWRAPPED, &child.name) {
            what.into_iter().for_each(|what| self.add(what));
            self.clean(&mut child)?;
            cleaned.append(&mut child.children);
            return Ok(());
        }
        match child.name.as_str() {
            "w:sdt" => {
                self.add("a content control (its text stays)");
                self.clean(&mut child)?;
                cleaned.append(&mut child.children);
            }
            "w:fldSimple" if !is_known_field(child.attribute("w:instr").unwrap_or_default()) => {
                self.add("a field (its text stays)");
                self.clean(&mut child)?;
                cleaned.append(&mut child.children);
            }
            "w:fldSimple" => {
                self.clean(&mut child)?;
                if says_section(child.attribute("w:instr").unwrap_or_default()) {
                    child.each_mut(&mut |node| {
                        node.remove(&["w:t"]);
                    });
                }
                cleaned.push(Child::Node(child));
            }
            "w:hyperlink" => {
                let is_kept = self.links(&mut child)?;
                self.clean(&mut child)?;
                match is_kept {
                    true => cleaned.push(Child::Node(child)),
                    false => {
                        self.add("a link (its text stays)");
                        cleaned.append(&mut child.children);
                    }
                }
            }
            "w:pStyle" | "w:rStyle" | "w:tblStyle" => {
                let id = child
                    .attribute("w:val")
                    .and_then(|id| self.styles.new_id(id));
                if let Some(id) = id {
                    cleaned.push(Child::Node(Node::value(&child.name, id)));
                }
            }
            "w:drawing" | "w:pict" => {
                if self.is_in_drawing || self.draws(&mut child)? {
                    let was_in_drawing = std::mem::replace(&mut self.is_in_drawing, true);
                    self.clean(&mut child)?;
                    self.is_in_drawing = was_in_drawing;
                    cleaned.push(Child::Node(child));
                } else {
                    self.add("a picture or drawing that is not in the file itself, or of an unknown kind");
                }
            }
            _ => {
                let mut names = child.attributes.iter().map(|(name, _)| name);
                if !self.is_in_drawing && names.any(|name| name.starts_with("r:")) {
                    self.add("an embedded file");
                    return Ok(());
                }
                self.clean(&mut child)?;
                cleaned.push(Child::Node(child));
            }
        }
        Ok(())
    }

    fn relationship(&self, id: &str) -> Option<Relationship> {
        let mut all = self.relationships.iter();
        all.find(|one| one.id == id).cloned()
    }

    /// Takes in where a link leads; returns whether it leads to the web or to an address of mail.
    fn links(&mut self, link: &mut Node) -> Result<bool, Fault> {
        let id = link.attribute("r:id").unwrap_or_default().to_owned();
        let Some(found) = self.relationship(&id) else {
            return Ok(false);
        };
        let target = found.target.to_lowercase();
        let is_safe = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| target.starts_with(scheme));
        if !found.is_external || !is_safe {
            return Ok(false);
        }
        let id = self.relate("hyperlink", found.target, true);
        link.set("r:id", &id);
        Ok(true)
    }

    /// Takes in the pictures of a drawing; returns whether all that it refers to is taken.
    fn draws(&mut self, drawing: &mut Node) -> Result<bool, Fault> {
        // Where a click on a picture leads is no matter of paper.
        let mut refers: Vec<(String, String)> = Vec::new();
        drawing.each_mut(&mut |node| {
            node.remove(&["a:hlinkClick", "a:hlinkHover"]);
            node.attributes
                .retain(|(name, _)| name != "o:href" && name != "href");
            let own = node.attributes.iter();
            refers.extend(own.filter(|(name, _)| name.starts_with("r:")).cloned());
        });
        let mut new_ids: HashMap<String, String> = HashMap::new();
        for (_, id) in refers {
            let Some(found) = self.relationship(&id) else {
                return Ok(false);
            };
            if found.is_external || found.kind != "image" {
                return Ok(false);
            }
            let Some(target) = self.pictures.add(self.package, &found.target)? else {
                return Ok(false);
            };
            let new = self.relate("image", target, false);
            new_ids.insert(id, new);
        }
        drawing.each_mut(&mut |node| {
            for (name, value) in &mut node.attributes {
                if let Some(new) = new_ids.get(value).filter(|_| name.starts_with("r:")) {
                    value.clone_from(new);
                }
            }
        });
        Ok(true)
    }

    /// Returns the id of a relationship of ours.
    fn relate(&mut self, kind: &str, target: String, is_external: bool) -> String {
        let known = self.relations.iter();
        let mut known = known.filter(|one| one.kind == kind && one.target == target);
        if let Some(known) = known.next() {
            return known.id.clone();
        }
        let id = format!("house{}", self.relations.len() + 1);
        self.relations.push(Relation {
            id: id.clone(),
            kind: kind.to_owned(),
            target,
            is_external,
        });
        id
    }

    /// Makes plain text of fields of a paragraph that show nothing of the document.
    fn clean_fields(&mut self, paragraph: &mut Node) {
        let mut instructions = String::new();
        collect_instructions(paragraph, &mut instructions);
        let mut all = instructions
            .split('\u{0}')
            .filter(|text| !text.trim().is_empty());
        let is_known = all.all(is_known_field);
        let (begins, ends) = (
            count_characters(paragraph, "begin"),
            count_characters(paragraph, "end"),
        );
        if is_known && begins == ends {
            forget_sections(paragraph, &mut Vec::new());
            return;
        }
        self.add("a field (its text stays)");
        paragraph.each_mut(&mut |node| {
            node.remove(&["w:fldChar", "w:instrText"]);
        });
    }
}

/// What a complex field is read with: its instruction, and whether its result has begun.
struct OpenField {
    instruction: String,
    is_shown: bool,
}

/// Empties the results of fields that say a section, to be filled in by who shows the document: they are
/// headings of the template, and none of the document's.
fn forget_sections(node: &mut Node, open: &mut Vec<OpenField>) {
    node.children.retain_mut(|child| {
        let Child::Node(child) = child else {
            return true;
        };
        match child.name.as_str() {
            "w:fldChar" => match child.attribute("w:fldCharType") {
                Some("begin") => open.push(OpenField {
                    instruction: String::new(),
                    is_shown: false,
                }),
                Some("separate") => {
                    if let Some(field) = open.last_mut() {
                        field.is_shown = true;
                    }
                }
                _ => drop(open.pop()),
            },
            "w:instrText" => {
                if let Some(field) = open.last_mut() {
                    field.instruction += &child.text();
                }
            }
            "w:t" => {
                return !open
                    .iter()
                    .any(|field| field.is_shown && says_section(&field.instruction));
            }
            "w:p" => {}
            _ => forget_sections(child, open),
        }
        true
    });
}

/// Returns whether a field shows a heading that stands on the page or before (ISO/IEC 29500-1
/// §17.16.5.59).
fn says_section(instruction: &str) -> bool {
    field_name(instruction).eq_ignore_ascii_case("STYLEREF")
}

/// Joins the instructions of fields, with a zero where each begins.
fn collect_instructions(node: &Node, instructions: &mut String) {
    for child in node.nodes() {
        match child.name.as_str() {
            "w:fldChar" if child.attribute("w:fldCharType") == Some("begin") => {
                instructions.push('\u{0}')
            }
            "w:instrText" => *instructions += &child.text(),
            "w:p" => {}
            _ => collect_instructions(child, instructions),
        }
    }
}

fn count_characters(node: &Node, kind: &str) -> usize {
    let own = node
        .nodes()
        .filter(|child| child.name == "w:fldChar" && child.attribute("w:fldCharType") == Some(kind))
        .count();
    let inner = node.nodes().filter(|child| child.name != "w:p");
    own + inner
        .map(|child| count_characters(child, kind))
        .sum::<usize>()
}

fn is_known_field(instruction: &str) -> bool {
    let name = field_name(instruction);
    FIELDS.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn field_name(instruction: &str) -> &str {
    instruction.split_whitespace().next().unwrap_or_default()
}
