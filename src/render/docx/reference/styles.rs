//! The styles of a template: those that are ours by name or id get our ids, and all others stay as they
//! are (ISO/IEC 29500-1 §17.7).

use super::left_out::LeftOut;
use super::length::{of_twips, twips};
use crate::document::{Direction, Length, Metadata};
use crate::package::Fault;
use crate::render::docx::markup::{Child, Node, escaped};
use crate::render::docx::numbering;
use crate::render::docx::style_id::{StyleId, StyleKind};
use std::collections::{HashMap, HashSet};

/// Most styles that are read.
const MOST: usize = 5_000;

/// Elements of a style that name another one.
const NAMING: [&str; 3] = ["w:basedOn", "w:next", "w:link"];

/// What follows `w:bidi` in the properties of a paragraph (`CT_PPrBase`).
const AFTER_BIDI: [&str; 16] = [
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
];

/// What stands between hyphenation and `w:bidi`.
const AFTER_HYPHENS: [&str; 6] = [
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:topLinePunct",
    "w:autoSpaceDE",
    "w:autoSpaceDN",
];

/// The styles of a template.
#[derive(Debug, Clone)]
pub struct Styles {
    root: Node,
    /// The ids of ours that are there.
    ours: HashSet<&'static str>,
    new_ids: HashMap<String, String>,
}

impl Styles {
    /// Reads the styles.
    ///
    /// # Errors
    /// When the part is none of styles, or has too many.
    pub fn read(mut root: Node, left_out: &mut LeftOut) -> Result<Self, Fault> {
        if root.name != "w:styles" {
            return Err(Fault::damaged("its styles are none"));
        }
        if root.nodes().filter(|node| node.name == "w:style").count() > MOST {
            return Err(Fault::TooLarge(format!("has more than {MOST} styles")));
        }
        drop_repeated(&mut root, left_out);
        let new_ids = new_ids(&root);
        let mut numbered = Vec::new();
        for style in root.nodes_mut().filter(|node| node.name == "w:style") {
            rename(style, &new_ids);
            if without_numbering(style) {
                numbered.push(name(style).to_owned());
            }
        }
        // Whoever begins with a document of ours has those, too.
        let closed = StyleId::ALL.iter().filter(|id| !id.is_open());
        let closed: HashSet<&str> = closed.map(|id| id.as_str()).collect();
        root.children.retain(|child| match child {
            Child::Node(style) => {
                !closed.contains(style.attribute("w:styleId").unwrap_or_default())
            }
            Child::Text(_) => true,
        });
        break_rings(&mut root, left_out);
        if !numbered.is_empty() {
            left_out.add(
                format!("the numbering of its styles ({})", listed(&numbered)),
                "word/styles.xml",
            );
        }
        let ids: HashSet<&str> = new_ids.values().map(String::as_str).collect();
        let ours = StyleId::ALL
            .iter()
            .filter(|id| id.is_open())
            .map(|id| id.as_str());
        let ours = ours.filter(|id| ids.contains(id)).collect();
        Ok(Styles {
            ours,
            root,
            new_ids,
        })
    }

    /// Returns the id that a style of the template has now; nothing if there is no such style.
    pub(crate) fn new_id(&self, id: &str) -> Option<&str> {
        self.new_ids.get(id).map(String::as_str)
    }

    /// Returns the fonts that running text is said to be set in.
    pub fn families(&self) -> Vec<String> {
        let fonts = |node: &Node| {
            let family = node
                .child("w:rPr")?
                .child("w:rFonts")?
                .attribute("w:ascii")?;
            Some(family.to_owned())
        };
        let defaults = self.root.child("w:docDefaults");
        let defaults = defaults.and_then(|node| node.child("w:rPrDefault"));
        let is_normal =
            |node: &&Node| node.attribute("w:styleId") == Some(StyleId::Normal.as_str());
        let normal = self.root.nodes().find(is_normal);
        defaults
            .into_iter()
            .chain(normal)
            .filter_map(fonts)
            .collect()
    }

    /// Returns the tab stops of running lines.
    pub(crate) fn stops(&self) -> Vec<Length> {
        let mut stops = Vec::new();
        for id in [StyleId::Header, StyleId::Footer] {
            let mut at = Some(id.as_str());
            // No style is based on itself, and so there is an end.
            while let Some(style) = at.and_then(|id| self.style(id)) {
                let tabs = style.child("w:pPr").and_then(|node| node.child("w:tabs"));
                let tabs = tabs.into_iter().flat_map(Node::nodes);
                stops
                    .extend(tabs.filter_map(|tab| Some(of_twips(twips(tab.attribute("w:pos")?)?))));
                at = style
                    .child("w:basedOn")
                    .and_then(|base| base.attribute("w:val"));
            }
        }
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    fn style(&self, id: &str) -> Option<&Node> {
        let mut styles = self.root.nodes();
        styles.find(|node| node.attribute("w:styleId") == Some(id))
    }

    /// Returns the part, with our styles that the template lacks, in a document's language and
    /// direction.
    pub fn completed(&self, ours: Node, metadata: &Metadata) -> Node {
        let mut root = self.root.clone();
        let is_right_to_left = metadata.direction == Direction::RightToLeft;
        set_language(&mut root, metadata, is_right_to_left);
        for style in root.nodes_mut().filter(|node| node.name == "w:style") {
            set_direction(style, is_right_to_left);
        }
        let lacks = |child: &Child| match child {
            Child::Node(node) => {
                let id = node.attribute("w:styleId").unwrap_or_default();
                node.name == "w:style" && !self.ours.contains(id)
            }
            Child::Text(_) => false,
        };
        root.children
            .extend(ours.children.into_iter().filter(lacks));
        root
    }
}

fn name(style: &Node) -> &str {
    let name = style.child("w:name");
    name.and_then(|name| name.attribute("w:val"))
        .unwrap_or_default()
}

fn kind(style: &Node) -> &str {
    style
        .attribute("w:type")
        .unwrap_or(StyleKind::Paragraph.as_str())
}

/// Takes out styles whose ids are taken, as no two may be the same.
fn drop_repeated(root: &mut Node, left_out: &mut LeftOut) {
    let mut ids = HashSet::new();
    let mut repeated = Vec::new();
    root.children.retain(|child| match child {
        Child::Node(style) if style.name == "w:style" => {
            let id = style.attribute("w:styleId").unwrap_or_default();
            let is_new = !id.is_empty() && ids.insert(id.to_owned());
            if !is_new {
                repeated.push(name(style).to_owned());
            }
            is_new
        }
        _ => true,
    });
    if !repeated.is_empty() {
        left_out.add(
            format!(
                "a style whose id another one has, or that has none ({})",
                listed(&repeated)
            ),
            "word/styles.xml",
        );
    }
}

/// Returns the ids that styles get, by those that they have.
fn new_ids(root: &Node) -> HashMap<String, String> {
    let styles = || root.nodes().filter(|node| node.name == "w:style");
    let id_of = |style: &Node| style.attribute("w:styleId").unwrap_or_default().to_owned();
    let mut new_ids: HashMap<String, String> = HashMap::new();
    let mut taken: HashSet<&str> = HashSet::new();
    let by_name = |id: StyleId| {
        styles().find(|style| {
            kind(style) == id.kind().as_str() && name(style).eq_ignore_ascii_case(id.name())
        })
    };
    for id in StyleId::ALL {
        if let Some(style) = by_name(*id)
            && !new_ids.contains_key(&id_of(style))
        {
            new_ids.insert(id_of(style), id.as_str().to_owned());
            taken.insert(id.as_str());
        }
    }
    // A style that was given another name keeps its id: built-in ones are known by it, too.
    let built_in = StyleId::ALL.iter().filter(|id| !id.is_custom());
    for id in built_in
        .filter(|id| !taken.contains(id.as_str()))
        .collect::<Vec<_>>()
    {
        let mut styles = styles();
        let style =
            styles.find(|style| kind(style) == id.kind().as_str() && id_of(style) == id.as_str());
        if let Some(style) = style
            && !new_ids.contains_key(&id_of(style))
        {
            new_ids.insert(id_of(style), id.as_str().to_owned());
        }
    }
    // An id of ours that another style has must be free for ours.
    let ours: HashSet<&str> = StyleId::ALL.iter().map(|id| id.as_str()).collect();
    let all: HashSet<String> = styles().map(id_of).collect();
    for id in &all {
        if new_ids.contains_key(id) {
            continue;
        }
        let mut free = id.clone();
        while ours.contains(free.as_str()) || (free != *id && all.contains(&free)) {
            free.push('x');
        }
        new_ids.insert(id.clone(), free);
    }
    new_ids
}

/// Gives a style its new id, and the styles that it names theirs; those that are not there are no longer
/// named.
fn rename(style: &mut Node, new_ids: &HashMap<String, String>) {
    if let Some(id) = style.attribute("w:styleId").and_then(|id| new_ids.get(id)) {
        style.set("w:styleId", id);
        if id == StyleId::Normal.as_str() {
            style.set("w:default", "1");
        }
    }
    style.children.retain_mut(|child| match child {
        Child::Node(node) if NAMING.contains(&node.name.as_str()) => {
            match node.attribute("w:val").and_then(|id| new_ids.get(id)) {
                Some(id) => {
                    node.set("w:val", id);
                    true
                }
                None => false,
            }
        }
        _ => true,
    });
}

/// Takes the numbering from a style, for a plan's numbers are its own; lists have ours. Returns whether
/// it had one that is lost.
fn without_numbering(style: &mut Node) -> bool {
    let list = match style.attribute("w:styleId") {
        Some(id) if id == StyleId::ListBullet.as_str() => Some(numbering::BULLETS),
        Some(id) if id == StyleId::ListNumber.as_str() => Some(numbering::NUMBERS),
        _ => None,
    };
    let had = match style.nodes_mut().find(|node| node.name == "w:pPr") {
        Some(properties) => properties.remove(&["w:numPr"]),
        None => false,
    };
    if let Some(list) = list {
        const AFTER: [&str; 4] = ["w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs"];
        let after = [
            &AFTER[..],
            &["w:suppressAutoHyphens"],
            &AFTER_HYPHENS,
            &["w:bidi"],
            &AFTER_BIDI,
        ];
        let numbering = properties(style).child_or_new("w:numPr", &after.concat());
        let level = Node::value("w:ilvl", "0");
        let list = Node::value("w:numId", &list.to_string());
        numbering.children = vec![Child::Node(level), Child::Node(list)];
        return false;
    }
    had
}

/// Returns a style's properties of paragraphs; makes them where `CT_Style` has them.
fn properties(style: &mut Node) -> &mut Node {
    style.child_or_new(
        "w:pPr",
        &["w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"],
    )
}

/// Lets no style be based on itself, round whatever way.
fn break_rings(root: &mut Node, left_out: &mut LeftOut) {
    let base = |style: &Node| {
        let base = style.child("w:basedOn")?.attribute("w:val")?;
        Some((style.attribute("w:styleId")?.to_owned(), base.to_owned()))
    };
    let styles = root.nodes().filter(|node| node.name == "w:style");
    let bases: HashMap<String, String> = styles.filter_map(base).collect();
    let is_in_ring = |id: &str| {
        let mut at = id;
        for _ in 0..=bases.len() {
            match bases.get(at) {
                Some(next) if next == id => return true,
                Some(next) => at = next,
                None => return false,
            }
        }
        false
    };
    let mut broken = Vec::new();
    for style in root.nodes_mut().filter(|node| node.name == "w:style") {
        let id = style.attribute("w:styleId").unwrap_or_default().to_owned();
        if is_in_ring(&id) && style.remove(&["w:basedOn"]) {
            broken.push(name(style).to_owned());
        }
    }
    if !broken.is_empty() {
        left_out.add(
            format!(
                "a circle of styles that are based on each other ({})",
                listed(&broken)
            ),
            "word/styles.xml",
        );
    }
}

/// Sets the language of all text: the template's own is that of its text.
fn set_language(root: &mut Node, metadata: &Metadata, is_right_to_left: bool) {
    for style in root.nodes_mut().filter(|node| node.name == "w:style") {
        if let Some(run) = style.nodes_mut().find(|node| node.name == "w:rPr") {
            run.remove(&["w:lang"]);
        }
    }
    let defaults = root.child_or_new("w:docDefaults", &["w:latentStyles", "w:style"]);
    let defaults = defaults.child_or_new("w:rPrDefault", &["w:pPrDefault"]);
    let run = defaults.child_or_new("w:rPr", &[]);
    let after = ["w:eastAsianLayout", "w:specVanish", "w:oMath"];
    let language = run.child_or_new("w:lang", &after);
    language.attributes = vec![(
        match is_right_to_left {
            true => "w:bidi".to_owned(),
            false => "w:val".to_owned(),
        },
        escaped(&metadata.language),
    )];
}

/// Sets the direction of a style that is based on no other: paragraphs have it from the document.
fn set_direction(style: &mut Node, is_right_to_left: bool) {
    if !is_right_to_left {
        return;
    }
    if let Some(properties) = style.nodes_mut().find(|node| node.name == "w:pPr") {
        properties.remove(&["w:bidi"]);
    }
    let is_base = style.child("w:basedOn").is_none();
    if kind(style) == StyleKind::Paragraph.as_str() && is_base {
        properties(style).child_or_new("w:bidi", &AFTER_BIDI);
    }
}

/// Returns the first of some names.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 4;
    let mut text = names[..names.len().min(SHOWN)].join(", ");
    if names.len() > SHOWN {
        text += ", …";
    }
    text
}
