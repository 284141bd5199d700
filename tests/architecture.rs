//! Holds the direction of every arrow on the architecture page of `src/lib.rs`, and the list of what
//! strangers see of the library.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may name. `cli` may name everything, and nothing may name `cli`.
const ALLOWED: &[(&str, &[&str])] = &[
    ("diagnostic", &[]),
    ("document", &["numerals"]),
    ("file_name", &["numerals"]),
    ("dispatch", &["numerals"]),
    ("output", &["diagnostic"]),
    ("plan", &["diagnostic", "keyed", "numerals", "quoting"]),
    (
        "circulation",
        &[
            "diagnostic",
            "file_name",
            "identity",
            "keyed",
            "numerals",
            "plan",
            "reading",
        ],
    ),
    (
        "plan_file",
        &["circulation", "diagnostic", "numerals", "plan", "quoting"],
    ),
    (
        "importing",
        &["diagnostic", "document", "plan", "reading", "template"],
    ),
    ("template", &["diagnostic", "document", "numerals", "plan"]),
    (
        "notes",
        &[
            "diagnostic",
            "document",
            "docx_file",
            "numerals",
            "template",
        ],
    ),
    (
        "compose",
        &[
            "circulation",
            "diagnostic",
            "document",
            "identity",
            "notes",
            "plan",
            "template",
        ],
    ),
    ("render", &["diagnostic", "document", "numerals", "package"]),
    ("package", &["keyed"]),
    ("identity", &["keyed"]),
    ("keyed", &[]),
    ("numerals", &[]),
    ("quoting", &[]),
    (
        "reading",
        &[
            "diagnostic",
            "docx_file",
            "identity",
            "package",
            "worksheet",
        ],
    ),
    ("worksheet", &["diagnostic", "numerals", "package"]),
    ("docx_file", &["diagnostic", "numerals", "package"]),
];

/// Outside crates that belong to one layer alone.
const OWNED_CRATES: &[(&str, &[&str])] = &[
    ("krilla", &["render/pdf/file"]),
    ("parley", &["render/pdf/layout"]),
    ("hypher", &["render/pdf/layout"]),
    (
        "pulldown_cmark",
        &["template/markdown", "importing/source/web_page"],
    ),
    ("html5gum", &["importing/source/web_page"]),
    (
        "quick_xml",
        &[
            "render/docx",
            "worksheet/xlsx_file",
            "package",
            "reading/raw",
        ],
    ),
    ("zip", &["render/docx", "package"]),
    ("rust_xlsxwriter", &["worksheet/xlsx_file"]),
    (
        "calamine",
        &["worksheet/old_workbook", "worksheet/xlsx_file"],
    ),
    ("csv", &["worksheet/csv_file", "cli"]),
    ("png", &["template/logo"]),
    ("minijinja", &["template/note"]),
    ("mail_builder", &["dispatch"]),
    ("mail_parser", &["reading/letter"]),
    ("encoding_rs", &["reading/letter", "worksheet/encoding"]),
    ("cfb", &["reading/letter", "worksheet/old_workbook"]),
    ("hayro_interpret", &["reading/pages"]),
    ("hayro_syntax", &["reading/pages"]),
    ("nix", &["cli"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("tempfile", &["cli/collect/office", "output"]),
    (
        "toml",
        &[
            "importing/map",
            "importing/plan_text",
            "importing/vocabulary",
            "plan_file",
            "template",
        ],
    ),
    (
        "similar",
        &["circulation/difference", "compose/redline", "cli/apply"],
    ),
    ("annotate_snippets", &["diagnostic"]),
    ("toml_parser", &["plan_file"]),
    ("unicode_security", &["plan/check"]),
];

/// Rooms in which no modules import each other, round whatever way.
const WITHOUT_RINGS: &[&str] = &[
    "docx_file",
    "plan/check",
    "render/docx",
    "render/pdf/file",
    "render/pdf/layout",
    "render/pdf/placed",
    "template/markdown",
];

/// Folders, and what beside them they must not name.
const APART: &[(&str, &[&str])] = &[
    ("render/pdf", &["docx"]),
    ("render/docx", &["pdf"]),
    ("render/pdf/layout", &["file"]),
    ("render/pdf/file", &["layout"]),
    ("render/pdf/placed", &["file", "layout", "error"]),
];

/// Calls that only the command line may make: clocks and the environment.
const CLOCKS: &[&str] = &[
    "Local::now",
    "Utc::now",
    "SystemTime",
    "Instant::now",
    "std::env",
];

/// Words between `pub` and the name of what is public.
const KINDS: &[&str] = &[
    "const", "enum", "fn", "mod", "static", "struct", "trait", "type", "unsafe",
];

/// Words of file formats that the document model must not know.
const FORMATS: &[&str] = &["to_pdf", "to_docx", "krilla", "quick_xml"];

fn source_files() -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a source folder") {
            let path = entry.expect("a source file").path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).expect("below src");
            let name = name.to_str().expect("a plain name").replace('\\', "/");
            (name, fs::read_to_string(&path).expect("a readable file"))
        })
        .collect()
}

/// Returns a file's code: no comments, no unit tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

fn module(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

/// Returns the modules of this crate that code names by `crate::` or by `super::` chains that
/// leave the module.
fn named_modules(file: &str, code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split_once("};").map_or(group, |(group, _)| group);
            named.extend(group.split(',').map(first_name));
        } else {
            named.push(first_name(rest));
        }
    }
    let depth = file.matches('/').count() - usize::from(file.ends_with("/mod.rs"));
    let out = "super::".repeat(depth + 1);
    for (at, _) in code.match_indices(&out) {
        named.push(first_name(&code[at + out.len()..]));
    }
    named
}

fn first_name(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

fn wrong_arrows(files: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (file, text) in files {
        let from = module(file);
        let code = code(text);
        let Some((_, allowed)) = ALLOWED.iter().find(|(module, _)| *module == from) else {
            continue;
        };
        for to in named_modules(file, &code) {
            let known = to == "cli" || ALLOWED.iter().any(|(module, _)| *module == to);
            if known && to != from && !allowed.contains(&to.as_str()) {
                wrong.push(format!("{file}: {from} names {to}"));
            }
        }
        for (folder, others) in APART {
            let (parent, _) = folder.rsplit_once('/').unwrap_or_default();
            let parent = parent.rsplit('/').next().unwrap_or_default();
            if !file.starts_with(&format!("{folder}/")) {
                continue;
            }
            for other in *others {
                if [
                    format!("super::super::{other}"),
                    format!("{parent}::{other}"),
                ]
                .iter()
                .any(|path| code.contains(path))
                    || file.ends_with("/mod.rs") && code.contains(&format!("super::{other}"))
                {
                    wrong.push(format!("{file}: {folder} names {other}"));
                }
            }
        }
        for (name, owners) in OWNED_CRATES {
            let uses = [
                format!("use {name}::"),
                format!(" {name}::"),
                format!("({name}::"),
            ];
            let owned = owners.iter().any(|owner| {
                file.starts_with(&format!("{owner}/")) || *file == format!("{owner}.rs")
            });
            if !owned && uses.iter().any(|usage| code.contains(usage)) {
                wrong.push(format!("{file}: {name} belongs to {owners:?}"));
            }
        }
        if from != "cli" {
            wrong.extend(
                CLOCKS
                    .iter()
                    .filter(|clock| code.contains(**clock))
                    .map(|clock| format!("{file}: asks {clock}")),
            );
        }
        if from == "document" || from == "plan" {
            wrong.extend(
                FORMATS
                    .iter()
                    .filter(|format| code.contains(**format))
                    .map(|format| format!("{file}: knows a format: {format}")),
            );
        }
    }
    wrong
}

/// Returns which modules of a room each of them names: by what follows `super::`, alone or in a group.
fn imports(room: &str, files: &[(String, String)]) -> BTreeMap<String, BTreeSet<String>> {
    let inside = files.iter().filter_map(|(file, text)| {
        let name = file.strip_prefix(room)?.strip_prefix('/')?;
        let name = name.strip_suffix(".rs").filter(|name| *name != "mod")?;
        Some((name.to_owned(), code(text)))
    });
    let inside: BTreeMap<String, String> = inside.collect();
    let named = |text: &str| {
        let mut named = BTreeSet::new();
        for (at, _) in text.match_indices("super::") {
            let rest = &text[at + "super::".len()..];
            match rest.strip_prefix('{') {
                Some(group) => {
                    let group = group.split_once("};").map_or(group, |(group, _)| group);
                    named.extend(group.split(',').map(first_name));
                }
                None => {
                    named.insert(first_name(rest));
                }
            }
        }
        named.retain(|name| inside.contains_key(name));
        named
    };
    let files = inside.iter();
    files
        .map(|(name, text)| (name.clone(), named(text)))
        .collect()
}

/// Returns the modules of a room that stand in a ring: those that they lead to lead back to them.
fn rings(room: &str, files: &[(String, String)]) -> Vec<String> {
    let imports = imports(room, files);
    let mut rings = Vec::new();
    for name in imports.keys() {
        let mut reached: BTreeSet<&String> = BTreeSet::new();
        let mut next = vec![name];
        while let Some(one) = next.pop() {
            next.extend(imports[one].iter().filter(|to| reached.insert(*to)));
        }
        if reached.contains(name) {
            rings.push(format!("{room}/{name}"));
        }
    }
    rings
}

#[test]
fn no_modules_import_each_other() {
    let files = source_files();
    for room in WITHOUT_RINGS {
        assert!(imports(room, &files).values().any(|names| names.len() > 1));
        assert_eq!(rings(room, &files), Vec::<String>::new(), "{room}");
    }
    let planted = [
        ("room/a.rs", "use super::b::B;"),
        ("room/b.rs", "use super::{c, d};"),
        ("room/c.rs", "fn c() { super::a::a(); }"),
        ("room/d.rs", "// use super::a;"),
    ];
    let planted = planted.map(|(file, text)| (file.to_owned(), text.to_owned()));
    assert_eq!(rings("room", &planted), ["room/a", "room/b", "room/c"]);
}

/// The files of the sources as modules, and what each of them takes from others.
struct Imports {
    /// The code of each file, by the path of its module.
    files: BTreeMap<Vec<String>, String>,
    /// What each file names by `use`: the name here, and the path of what it stands for.
    uses: BTreeMap<Vec<String>, Vec<(String, Vec<String>)>>,
}

impl Imports {
    fn of(files: &[(String, String)]) -> Self {
        let files = files.iter().filter(|(file, _)| file != "main.rs");
        let files: BTreeMap<_, _> = files
            .map(|(file, text)| {
                let path = file.trim_end_matches(".rs");
                let path = path.strip_suffix("/mod").unwrap_or(path);
                let path = path.split('/').filter(|name| *name != "lib");
                (path.map(str::to_owned).collect(), code(text))
            })
            .collect();
        let mut imports = Imports {
            files,
            uses: BTreeMap::new(),
        };
        for (module, text) in &imports.files {
            let mut named = Vec::new();
            for (at, _) in text.match_indices("use ") {
                let before = text[..at].trim_end_matches(' ').chars().next_back();
                if before.is_none_or(|c| c == '\n' || c == ')' || text[..at].ends_with("pub ")) {
                    let tree = text[at + 4..].split(';').next().unwrap_or_default();
                    imports.add_uses(module, "", tree, &mut named);
                }
            }
            imports.uses.insert(module.clone(), named);
        }
        imports
    }

    /// Takes in the names of a tree of `use`.
    fn add_uses(
        &self,
        module: &[String],
        before: &str,
        tree: &str,
        named: &mut Vec<(String, Vec<String>)>,
    ) {
        if let Some((path, group)) = tree.split_once('{') {
            let group = group.trim_end().trim_end_matches('}');
            let mut depth = 0;
            let split = group.split(|c| {
                depth += i32::from(c == '{') - i32::from(c == '}');
                c == ',' && depth == 0
            });
            let before = format!("{before}{}", path.trim());
            let parts: Vec<&str> = split.collect();
            for part in parts.iter().filter(|part| !part.trim().is_empty()) {
                self.add_uses(module, &before, part, named);
            }
            return;
        }
        let path = format!("{before}{}", tree.trim());
        let (path, name) = path.split_once(" as ").unwrap_or((path.as_str(), ""));
        let path = path.trim_end_matches("::self");
        let own = path.rsplit("::").next().unwrap_or_default();
        let name = if name.is_empty() { own } else { name };
        if let Some(path) = self.absolute(module, path) {
            named.push((name.to_owned(), path));
        }
    }

    /// Returns a path from the crate on; nothing of another crate's.
    fn absolute(&self, module: &[String], path: &str) -> Option<Vec<String>> {
        let mut found = module.to_vec();
        let mut names = path.split("::").peekable();
        match *names.peek()? {
            "crate" => found.clear(),
            "self" => {}
            "super" => {
                while names.next_if_eq(&"super").is_some() {
                    found.pop()?;
                }
                found.extend(names.map(str::to_owned));
                return Some(found);
            }
            first => {
                found.push(first.to_owned());
                self.files.get(&found)?;
            }
        }
        found.extend(names.skip(1).map(str::to_owned));
        Some(found)
    }

    /// Returns the file of what a path names: where it is handed on, that which it comes from.
    fn file_of(&self, path: &[String]) -> Vec<String> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let is_file = |length: &usize| self.files.contains_key(&path[..*length]);
            let length = (0..=path.len()).rev().find(is_file).unwrap_or_default();
            let Some(name) = path.get(length) else {
                return path;
            };
            let uses = self.uses[&path[..length]].iter();
            let from = uses.filter(|(own, _)| own == name).map(|(_, from)| from);
            match from.clone().find(|from| **from != path) {
                Some(from) => path = [from.as_slice(), &path[length + 1..]].concat(),
                None => return path[..length].to_vec(),
            }
        }
        path
    }

    /// Returns from which files a file takes something; a folder's own file holds what is common to all
    /// in it, and is not counted.
    fn from(&self, module: &[String]) -> BTreeSet<Vec<String>> {
        let text = &self.files[module];
        let uses = &self.uses[module];
        let mut paths: Vec<Vec<String>> = uses.iter().map(|(_, path)| path.clone()).collect();
        let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let said = text.split(|c| !word(c)).filter(|path| path.contains("::"));
        for path in said.collect::<BTreeSet<_>>() {
            let (first, rest) = path.split_once("::").unwrap_or_default();
            let used = uses.iter().find(|(name, _)| name == first);
            match used {
                Some((_, from)) => {
                    let rest = rest.split("::").map(str::to_owned);
                    paths.push(from.iter().cloned().chain(rest).collect());
                }
                None => paths.extend(self.absolute(module, path)),
            }
        }
        let paths: BTreeSet<_> = paths.into_iter().collect();
        let files = paths.iter().map(|path| self.file_of(path));
        files.filter(|file| !module.starts_with(file)).collect()
    }

    /// Returns the files that stand in a circle: those that they take from lead back to them.
    fn circles(&self) -> Vec<String> {
        let from: BTreeMap<_, _> = self
            .files
            .keys()
            .map(|file| (file, self.from(file)))
            .collect();
        let mut circles = Vec::new();
        for file in self.files.keys() {
            let mut reached: BTreeSet<&Vec<String>> = BTreeSet::new();
            let mut next = vec![file];
            while let Some(one) = next.pop() {
                next.extend(from[one].iter().filter(|to| reached.insert(to)));
            }
            if reached.contains(file) {
                circles.push(file.join("/"));
            }
        }
        circles
    }
}

#[test]
fn no_files_import_each_other() {
    let imports = Imports::of(&source_files());
    assert_eq!(imports.circles(), Vec::<String>::new());
    let planted = [
        ("lib.rs", "mod room; mod other;"),
        (
            "room/mod.rs",
            "mod a;\npub use a::{A, more::B};\nuse crate::other::deep;",
        ),
        (
            "room/a/mod.rs",
            "use super::common;\nfn f() { crate::other::deep::d() }",
        ),
        ("room/a/more.rs", "// use super::super::super::other;"),
        ("other/mod.rs", "mod deep;\npub use deep::Deep as Shallow;"),
        (
            "other/deep.rs",
            "use crate::{room::A, third};\nfn d() { third::t() }",
        ),
        ("third.rs", "use crate::other::Shallow;"),
    ];
    let planted = planted.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let expected = ["other/deep", "room/a", "third"];
    assert_eq!(Imports::of(&planted).circles(), expected);
}

#[test]
fn every_arrow_runs_the_right_way() {
    let files = source_files();
    assert!(files.len() > 40, "the sources were found");
    let wrong = wrong_arrows(&files);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_is_known() {
    for (file, _) in source_files() {
        let module = module(&file).to_owned();
        let known = ["cli", "lib", "main"].contains(&module.as_str())
            || ALLOWED.iter().any(|(name, _)| *name == module);
        assert!(known, "{file} is on no list of this test");
    }
}

#[test]
fn wrong_arrows_are_found() {
    let cases = [
        ("plan/item.rs", "use crate::document::Block;"),
        (
            "plan/check/rules.rs",
            "use super::super::super::document::Block;",
        ),
        ("document/table.rs", "use crate::{plan, diagnostic};"),
        ("render/pdf/mod.rs", "use crate::plan::Plan;"),
        ("render/pdf/mod.rs", "use super::docx::render;"),
        ("render/docx/xml.rs", "use crate::render::pdf;"),
        (
            "render/pdf/layout/flow.rs",
            "use crate::render::pdf::file::File;",
        ),
        ("render/pdf/layout/flow.rs", "use krilla::Document;"),
        ("render/pdf/file/mod.rs", "use super::layout::LaidOut;"),
        (
            "render/pdf/placed/page.rs",
            "use super::super::layout::LaidOut;",
        ),
        ("compose/frame.rs", "let today = chrono::Local::now();"),
        ("template/mod.rs", "let x = std::env::var(\"X\");"),
        ("document/mod.rs", "fn to_pdf(&self) {}"),
        ("compose/mod.rs", "use krilla::Document;"),
        ("output.rs", "fn f() { crate::cli::main(); }"),
    ];
    for (file, text) in cases {
        let planted = [(file.to_owned(), text.to_owned())];
        assert!(!wrong_arrows(&planted).is_empty(), "{file}: {text}");
    }
}

/// Returns the names that strangers see of the library, as rustdoc lists them.
///
/// `read` returns the code of a module.
fn seen_from_outside(read: &dyn Fn(&str) -> String) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut rooms = vec![String::new()];
    while let Some(room) = rooms.pop() {
        let code = read(&room);
        let mut is_hidden = false;
        let mut rest = code.as_str();
        while !rest.is_empty() {
            if let Some(item) = rest.strip_prefix("pub ").filter(|_| !is_hidden) {
                let line = item.lines().next().unwrap_or_default();
                if let Some(tree) = item.strip_prefix("use ") {
                    let tree = tree.split(';').next().unwrap_or_default();
                    let (_, names) = tree.split_once('{').unwrap_or(("", tree));
                    let names = names.trim().trim_end_matches('}').split(',');
                    let own =
                        names.map(|name| name.trim().rsplit([':', ' ']).next().unwrap_or_default());
                    let own = own.filter(|name| !name.is_empty());
                    seen.extend(own.map(|name| format!("{room}{name}")));
                } else if let Some(module) =
                    line.strip_prefix("mod ").and_then(|m| m.strip_suffix(';'))
                {
                    rooms.push(format!("{room}{module}::"));
                } else {
                    let mut words = line.split(' ').skip_while(|word| KINDS.contains(word));
                    seen.insert(format!(
                        "{room}{}",
                        first_name(words.next().unwrap_or_default())
                    ));
                }
            }
            is_hidden =
                rest.starts_with("#[doc(hidden)]") || is_hidden && rest.starts_with(['#', '\n']);
            rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
        }
    }
    seen
}

#[test]
fn what_strangers_see_is_little() {
    let files: BTreeMap<String, String> = source_files().into_iter().collect();
    let seen = seen_from_outside(&|room| {
        let path = room.replace("::", "/");
        let file = path.trim_end_matches('/');
        let names = [
            format!("{path}lib.rs"),
            format!("{file}.rs"),
            format!("{path}mod.rs"),
        ];
        code(
            names
                .iter()
                .find_map(|name| files.get(name))
                .expect("its file"),
        )
    });
    assert!(seen.len() < 160, "{} names", seen.len());
    insta::assert_snapshot!(Vec::from_iter(seen).join("\n"));

    let planted = [
        ("", "pub mod a;\n#[doc(hidden)]\npub mod b;\nmod c;\n"),
        (
            "a::",
            "pub(crate) fn no() {}\n/// One.\n#[doc(hidden)]\n#[derive(Debug)]\npub struct Not;\n\
             pub struct A<'a>(&'a ());\npub use x::{B, y::c,\n};\npub const fn d() {}\n    pub fn in_it() {}\n",
        ),
    ];
    let read = |room: &str| {
        let found = planted.iter().find(|(name, _)| *name == room);
        code(found.expect("no room that is hidden is entered").1)
    };
    let seen = Vec::from_iter(seen_from_outside(&read));
    assert_eq!(seen, ["a::A", "a::B", "a::c", "a::d"]);
}
