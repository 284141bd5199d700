//! Declares to the code the messages of `templates/labels/en.ftl`, each once written down there, and the
//! files of `templates/` that are built in: a language is nothing but its files.
//!
//! A group of messages becomes a struct with a field for each of them, or an enum where code hands
//! messages on as values. A message that the file does not have does not compile, and one that
//! nobody reads is dead code.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs, path::Path};

const FILE: &str = "templates/labels/en.ftl";

/// The folder of the files that are built in.
const TEMPLATES: &str = "templates";

/// What stands in that folder and is no template: it is built in where it is used.
const NO_TEMPLATES: [&str; 3] = ["import", "spelling", "starter"];

/// The endings of files that are built in.
const ENDINGS: [&str; 4] = ["ftl", "md", "toml", "ttf"];

/// The group of the terms, which no code reads.
const TERMS: &str = "levels";

/// Groups whose messages are handed on as values, with the names of their enums.
const ENUMS: [(&str, &str); 2] = [("progress", "Phrase"), ("critical-path", "PathPhrase")];

/// The places in which somebody is named.
const NAMED: [&str; 2] = ["body", "member"];

/// The places that a message has beside them, as `src/template/labels/message.rs` fills them in.
const NAME_PLACES: [&str; 3] = ["article", "name", "number"];

/// What the messages of a group are, as it says in brackets behind its name.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Texts,
    /// Texts that are found by the ends of their names.
    ByKey,
    /// Texts of which no two are the same.
    Different,
    /// Texts with a limit of characters.
    AtMost(usize),
    /// Several entries each.
    Lists,
    ListsByKey,
    /// Several entries each, which can be said in several ways.
    Alternatives,
}

struct Group {
    kind: Kind,
    docs: Vec<String>,
    messages: Vec<Message>,
    /// Groups within, by the last segments of their paths.
    within: Vec<String>,
}

struct Message {
    /// From the beginning of the file.
    index: usize,
    id: String,
    field: String,
    docs: Vec<String>,
    variables: Vec<String>,
}

fn main() {
    println!("cargo::rerun-if-changed={TEMPLATES}");
    let text = fs::read_to_string(FILE).expect("the file of labels can be read");
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{FILE}: {errors:?}"));
    let groups = read(&resource.body);
    let out = env::var_os("OUT_DIR").expect("cargo says where files go");
    let out = Path::new(&out);
    fs::write(out.join("declared.rs"), declared(&groups)).expect("the code can be written");
    fs::write(out.join("messages.rs"), code(&groups)).expect("the code can be written");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the project is");
    let embedded = embedded(Path::new(&root));
    fs::write(out.join("embedded.rs"), embedded).expect("the code can be written");
}

/// Lists the files that are built in, by their paths in the folder of templates, in order.
fn embedded(root: &Path) -> String {
    let mut paths = Vec::new();
    files(&root.join(TEMPLATES), "", &mut paths);
    paths.sort_unstable();
    let mut code = String::from("&[\n");
    for path in &paths {
        let file = root.join(TEMPLATES).join(path);
        let file = file.to_str().expect("the project's path is text");
        line(&mut code, &format!("({path:?}, include_bytes!({file:?})),"));
    }
    line(&mut code, "]");
    code
}

fn files(folder: &Path, within: &str, paths: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder of templates can be read") {
        let path = entry.expect("the folder of templates can be read").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.expect("the names of templates are text");
        let path_within = format!("{within}{name}");
        if path.is_dir() && !NO_TEMPLATES.contains(&path_within.as_str()) {
            files(&path, &format!("{path_within}/"), paths);
        }
        let ending = path.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| ENDINGS.contains(&ending)) && path.is_file() {
            paths.push(path_within);
        }
    }
}

/// Reads the groups by their paths.
fn read(entries: &[Entry<&str>]) -> BTreeMap<String, Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut path = String::new();
    let mut index = 0;
    for entry in entries {
        match entry {
            Entry::GroupComment(comment) => {
                let (head, docs) = comment.content.split_first().expect("a comment has lines");
                let (name, kind) = heading(head);
                path = name.to_owned();
                if let Some((parent, last)) = name.rsplit_once('.') {
                    let parent = groups
                        .get_mut(parent)
                        .unwrap_or_else(|| panic!("no group {parent}"));
                    parent.within.push(last.to_owned());
                }
                let group = Group {
                    kind,
                    docs: docs.iter().map(|line| (*line).to_owned()).collect(),
                    messages: Vec::new(),
                    within: Vec::new(),
                };
                assert!(
                    groups.insert(path.clone(), group).is_none(),
                    "two groups {path}"
                );
            }
            Entry::Message(message) => {
                let id = message.id.name;
                let prefix = format!("{}-", path.replace('.', "-"));
                let name = id.strip_prefix(&prefix);
                let name = name.unwrap_or_else(|| panic!("{id} does not begin with {prefix}"));
                let value: &Pattern<&str> =
                    message.value.as_ref().expect("a message says something");
                let group = groups.get_mut(&path).expect("messages stand in groups");
                let mut variables = variables(value);
                if variables.iter().any(|name| NAMED.contains(name)) {
                    variables.retain(|name| !NAME_PLACES.contains(name));
                    variables.extend(NAME_PLACES);
                }
                let comment = message.comment.iter().flat_map(|comment| &comment.content);
                group.messages.push(Message {
                    index,
                    id: id.to_owned(),
                    field: name.replace('-', "_"),
                    docs: comment.map(|line| (*line).to_owned()).collect(),
                    variables: variables.into_iter().map(str::to_owned).collect(),
                });
                index += 1;
            }
            Entry::Term(_) => assert_eq!(path, TERMS, "terms stand in a group of their own"),
            Entry::Comment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { content } => panic!("{content}"),
        }
    }
    groups.remove(TERMS);
    groups
}

/// Reads "sheet.hints (at most 255 characters)".
fn heading(line: &str) -> (&str, Kind) {
    let Some((path, kind)) = line.split_once(" (") else {
        return (line, Kind::Texts);
    };
    let kind = match kind.trim_end_matches(')') {
        "by key" => Kind::ByKey,
        "all different" => Kind::Different,
        "lists" => Kind::Lists,
        "lists by key" => Kind::ListsByKey,
        "lists of alternatives" => Kind::Alternatives,
        other => {
            let most = other
                .strip_prefix("at most ")
                .and_then(|rest| rest.strip_suffix(" characters"));
            let most = most.and_then(|most| most.parse().ok());
            Kind::AtMost(most.unwrap_or_else(|| panic!("no kind of group is called “{other}”")))
        }
    };
    (path, kind)
}

/// Lists all messages, with the places of each.
fn declared(groups: &BTreeMap<String, Group>) -> String {
    let mut code = String::new();
    let mut all: Vec<&Message> = groups.values().flat_map(|group| &group.messages).collect();
    all.sort_by_key(|message| message.index);
    line(&mut code, "/// All messages, in the order of the file.");
    line(&mut code, "pub(super) static MESSAGES: &[Declared] = &[");
    for message in &all {
        let declared = format!(
            "Declared {{ id: {:?}, variables: &{:?} }},",
            message.id, message.variables
        );
        line(&mut code, &declared);
    }
    line(&mut code, "];");
    code
}

fn code(groups: &BTreeMap<String, Group>) -> String {
    let mut code = String::new();
    for (path, group) in groups {
        match ENUMS.iter().find(|(name, _)| name == path) {
            Some((_, name)) => enumeration(&mut code, name, group),
            None => structure(&mut code, path, group),
        }
    }
    code
}

/// Writes an enum of messages.
fn enumeration(code: &mut String, name: &str, group: &Group) {
    docs(code, &group.docs);
    line(code, "#[derive(Debug, Clone, Copy, PartialEq, Eq)]");
    line(code, &format!("pub(crate) enum {name} {{"));
    for message in &group.messages {
        message_docs(code, message);
        line(code, &format!("{},", camel(&message.field)));
    }
    line(code, "}");
    let first = group.messages.first().map_or(0, |message| message.index);
    let range = format!("{first}..{}", first + group.messages.len());
    line(code, &format!("impl PhraseList for {name} {{"));
    line(
        code,
        &format!("const MESSAGES: std::ops::Range<usize> = {range};"),
    );
    line(code, "fn index(self) -> usize { self as usize }");
    line(code, "}");
}

/// Writes a struct of messages, how it is read, and what else its kind needs.
fn structure(code: &mut String, path: &str, group: &Group) {
    let name = structure_name(path);
    docs(code, &group.docs);
    line(code, "#[derive(Debug, Clone)]");
    line(code, &format!("pub(crate) struct {name} {{"));
    let is_keyed = matches!(group.kind, Kind::ByKey | Kind::ListsByKey);
    if is_keyed {
        let value = if group.kind == Kind::ByKey {
            "String"
        } else {
            "Vec<String>"
        };
        line(
            code,
            &format!("pub(crate) by_key: Vec<(&'static str, {value})>,"),
        );
    } else {
        for message in &group.messages {
            message_docs(code, message);
            let kind = match group.kind {
                Kind::Lists => "Vec<String>",
                Kind::Alternatives => "Vec<Vec<String>>",
                _ if message.variables.is_empty() => "String",
                _ => "Message",
            };
            line(code, &format!("pub(crate) {}: {kind},", message.field));
        }
    }
    for within in &group.within {
        let (field, name) = (
            within.replace('-', "_"),
            structure_name(&format!("{path}.{within}")),
        );
        line(code, &format!("pub(crate) {field}: {name},"));
    }
    line(code, "}");
    line(code, &format!("impl {name} {{"));
    line(
        code,
        "pub(super) fn read(reader: &mut Reader<'_>) -> Self {",
    );
    let is_different = group.kind == Kind::Different;
    let begin = if is_different { "let read = " } else { "" };
    line(code, &format!("{begin}{name} {{"));
    if is_keyed {
        let reads = if group.kind == Kind::ByKey {
            "text"
        } else {
            "list"
        };
        line(code, "by_key: vec![");
        for message in &group.messages {
            line(
                code,
                &format!("({:?}, reader.{reads}({})),", message.field, message.index),
            );
        }
        line(code, "],");
    } else {
        for message in &group.messages {
            let index = message.index;
            let value = match group.kind {
                Kind::Lists => format!("list({index})"),
                Kind::Alternatives => format!("alternatives({index})"),
                Kind::AtMost(most) => format!("short_text({index}, {most})"),
                _ if message.variables.is_empty() => format!("text({index})"),
                _ => format!("message({index})"),
            };
            line(code, &format!("{}: reader.{value},", message.field));
        }
    }
    for within in &group.within {
        let (field, name) = (
            within.replace('-', "_"),
            structure_name(&format!("{path}.{within}")),
        );
        line(code, &format!("{field}: {name}::read(reader),"));
    }
    line(code, "}");
    if is_different {
        let first = group.messages.first().map_or(0, |message| message.index);
        line(
            code,
            &format!("; reader.differ({first}, &read.all()); read"),
        );
    }
    line(code, "}");
    if is_different {
        line(code, "/// Returns the words in the order of the file.");
        line(
            code,
            &format!(
                "pub(crate) fn all(&self) -> [&str; {}] {{ [",
                group.messages.len()
            ),
        );
        for message in &group.messages {
            line(code, &format!("&self.{},", message.field));
        }
        line(code, "] }");
    }
    line(code, "}");
}

fn message_docs(code: &mut String, message: &Message) {
    docs(code, &message.docs);
    if !message.variables.is_empty() {
        let places: Vec<String> = message
            .variables
            .iter()
            .map(|name| format!("`{name}`"))
            .collect();
        docs(code, &[format!("Filled in with {}.", places.join(", "))]);
    }
}

fn docs(code: &mut String, lines: &[String]) {
    let lines = lines.iter().skip_while(|line| line.trim().is_empty());
    // What stands in brackets is no link.
    let lines = lines.map(|text| format!(" {}", text.replace('[', "\\[")));
    lines.for_each(|text| line(code, &format!("#[doc = {text:?}]")));
}

fn structure_name(path: &str) -> String {
    let names: Vec<String> = path.split(['.', '-']).map(camel).collect();
    format!("{}Labels", names.concat())
}

/// Returns "in_progress" as "InProgress".
fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    });
    words.collect()
}

fn line(code: &mut String, text: &str) {
    writeln!(code, "{text}").expect("memory can be written to");
}

/// Returns which variables a text has in any of its variants, each once, in the order of the text.
fn variables<'t>(pattern: &Pattern<&'t str>) -> Vec<&'t str> {
    let mut names = Vec::new();
    pattern_into(pattern, &mut names);
    names
}

fn pattern_into<'t>(pattern: &Pattern<&'t str>, names: &mut Vec<&'t str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_into(expression, names);
        }
    }
}

fn expression_into<'t>(expression: &Expression<&'t str>, names: &mut Vec<&'t str>) {
    match expression {
        Expression::Inline(inline) => inline_into(inline, names),
        Expression::Select { selector, variants } => {
            inline_into(selector, names);
            for variant in variants {
                pattern_into(&variant.value, names);
            }
        }
    }
}

fn inline_into<'t>(inline: &InlineExpression<&'t str>, names: &mut Vec<&'t str>) {
    match inline {
        InlineExpression::VariableReference { id } if !names.contains(&id.name) => {
            names.push(id.name);
        }
        InlineExpression::Placeable { expression } => expression_into(expression, names),
        _ => {}
    }
}
