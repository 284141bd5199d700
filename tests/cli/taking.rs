//! `concept-note --take`: files that come back from authors.

use super::program::{Folder, Outcome};
use serde_json::{Value, json};
use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Returns a package with some of its parts changed, and others added.
fn with_parts(
    package: &[u8],
    edit: impl Fn(&str, String) -> String,
    more: &[(&str, &str)],
) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a text");
        new.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a part");
        new.write_all(edit(&name, text).as_bytes())
            .expect("its text");
    }
    for (name, text) in more {
        new.start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        new.write_all(text.as_bytes()).expect("its text");
    }
    new.finish().expect("a package").into_inner()
}

/// Returns a package with other words in its text.
fn edited(package: &[u8], changes: &[(&str, &str)]) -> Vec<u8> {
    let edit = |name: &str, mut text: String| {
        if name == "word/document.xml" {
            for (from, to) in changes {
                assert!(text.contains(from), "{from}");
                text = text.replacen(from, to, 1);
            }
        }
        text
    };
    with_parts(package, edit, &[])
}

const NOTE: &str = "out/concept-note-2.6.1.docx";

fn folder() -> Folder {
    let folder = Folder::with_real_plan();
    let written = folder.run(&["concept-note", "-q", "2.6.1"]);
    assert_eq!(written.code, Some(0), "{written}");
    folder
}

fn take(folder: &Folder, bytes: &[u8], more: &[&str]) -> Outcome {
    folder.write("returned.docx", bytes);
    let call = ["concept-note", "2.6.1", "--take", "returned.docx"];
    folder.run(&[&call[..], more].concat())
}

/// Returns the start of the objectives' prompt as the file has it.
fn prompt(folder: &Folder) -> String {
    let note = folder.read(NOTE);
    let mut package = ZipArchive::new(Cursor::new(&note)).expect("a package");
    let mut text = String::new();
    let mut part = package.by_name("word/document.xml").expect("the text");
    part.read_to_string(&mut text).expect("a text");
    let at = text.find("wem_slot_objectives").expect("the slot");
    let start = at + text[at..].find("<w:t>").expect("its prompt") + "<w:t>".len();
    let end = start + text[start..].find("</w:t>").expect("its end");
    text[start..end].to_owned()
}

#[test]
fn words_are_taken_once() {
    let folder = folder();
    let nothing = take(&folder, &folder.read(NOTE), &[]);
    insta::assert_snapshot!(nothing, @"
    exit code 0
    --- stderr
    6 warnings; `wem-report check` shows them
    returned.docx has no words that are not there already
    ");
    let prompt = prompt(&folder);
    let filled = edited(&folder.read(NOTE), &[(&prompt, "All ten agree.")]);
    insta::assert_snapshot!(take(&folder, &filled, &[]), @"
    exit code 0
    --- stdout
    plan/notes/2.6.1.md
    --- stderr
    6 warnings; `wem-report check` shows them
    1 part taken from returned.docx
    ");
    let texts = String::from_utf8(folder.read("plan/notes/2.6.1.md")).expect("a text");
    insta::assert_snapshot!(texts, @"
    # Concept note: Research on Gender in Electoral Processes and Production of Knowledge Based Products

    <!-- Write below the headings, in Markdown. Comments such as this one are not printed. -->

    ## Objectives

    All ten agree.
    ");
    insta::assert_snapshot!(take(&folder, &filled, &[]), @"
    exit code 0
    --- stderr
    6 warnings; `wem-report check` shows them
    returned.docx has no words that are not there already
    ");

    // Words that somebody changed here since are not lost.
    folder.write(
        "plan/notes/2.6.1.md",
        texts.replace("All ten", "All twelve"),
    );
    insta::assert_snapshot!(take(&folder, &filled, &[]), @"
    exit code 1
    --- stderr
    6 warnings; `wem-report check` shows them
    error[texts-changed]: the slot “Objectives” has other words in returned.docx and in plan/notes/, which has been changed since
     --> plan/notes/2.6.1.md:5:1
      |
    5 | ## Objectives
      | ^^^^^^^^^^^^^ changed since
      |
      = help: put the words together in plan/notes/, or take the file's with --force
    ");
    let forced = take(&folder, &filled, &["--force", "-q"]);
    assert_eq!(forced.code, Some(0), "{forced}");
    assert_eq!(folder.read("plan/notes/2.6.1.md"), texts.as_bytes());

    // A file made with the words of here goes before them.
    folder.run(&["concept-note", "-q", "2.6.1", "--force"]);
    let again = edited(&folder.read(NOTE), &[("All ten", "All eleven")]);
    assert_eq!(take(&folder, &again, &[]).code, Some(0));
    let eleven = String::from_utf8(folder.read("plan/notes/2.6.1.md")).expect("a text");
    assert_eq!(eleven, texts.replace("All ten", "All eleven"));
    // And a slot that was emptied in it loses nothing here.
    let emptied = edited(&folder.read(NOTE), &[("All ten agree.", "")]);
    insta::assert_snapshot!(take(&folder, &emptied, &[]), @"
    exit code 0
    --- stderr
    6 warnings; `wem-report check` shows them
    warning[slot-emptied]: returned.docx: the slot “Objectives” is empty
     |
     = help: the words in plan/notes/ stay; delete them there if they are to go

    returned.docx has no words that are not there already
    ");
    assert_eq!(folder.read("plan/notes/2.6.1.md"), eleven.as_bytes());
}

/// A note of 2.2.2 that LibreOffice opened and saved: it numbers the first entry of a list in a list
/// of its own.
const SAVED: &[u8] = include_bytes!("files/plenary-note-saved-in-libreoffice.docx");

#[test]
fn samples_that_nobody_changed_are_nobodys_words() {
    let folder = Folder::with_real_plan();
    let take = |bytes: &[u8]| {
        folder.write("returned.docx", bytes);
        folder.run(&["concept-note", "2.2.2", "--take", "returned.docx"])
    };
    insta::assert_snapshot!(take(SAVED), @"
    exit code 0
    --- stderr
    6 warnings; `wem-report check` shows them
    returned.docx has no words that are not there already
    ");
    let prompt = "The theme in one line, followed by two to four sub-themes, each with the question it \
                  answers. For speakers, and for the call for contributions. (About 100\u{A0}words.)";
    let filled = edited(
        SAVED,
        &[
            (prompt, "Ballots for all."),
            ("First sub-theme:", "Access:"),
            ("the question it answers", "who cannot vote?"),
            ("Third sub-theme:", "Trust:"),
        ],
    );
    insta::assert_snapshot!(take(&filled), @"
    exit code 0
    --- stdout
    plan/notes/2.2.2.md
    --- stderr
    6 warnings; `wem-report check` shows them
    warning[sample-not-taken]: returned.docx: “Second sub-theme: the question it answers” in the slot “Theme and sub-themes” is a sample that nobody changed, and is left out
     |
     = help: if it is meant as it stands, write it into plan/notes/

    1 part taken from returned.docx
    ");
    let texts = String::from_utf8(folder.read("plan/notes/2.2.2.md")).expect("a text");
    insta::assert_snapshot!(texts, @"
    # Concept note: Plenary Conference

    <!-- Write below the headings, in Markdown. Comments such as this one are not printed. -->

    ## Theme and sub-themes

    Ballots for all.

    1. **Access:** who cannot vote?
    2. **Trust:** the question it answers
    ");
}

#[test]
fn what_stands_outside_the_slots_is_listed_and_kept() {
    let folder = folder();
    let prompt = prompt(&folder);
    let note = with_parts(
        &edited(
            &folder.read(NOTE),
            &[
                (
                    &prompt,
                    "All agree.</w:t></w:r><w:r><w:drawing/></w:r><w:r><w:t>",
                ),
                // A heading in other words, and a new paragraph under the title.
                (">Objectives<", ">What we want<"),
            ],
        ),
        |name, text| {
            match name {
            "[Content_Types].xml" => text.replace(
                "</Types>",
                "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>",
            ),
            "word/_rels/document.xml.rels" => text.replace(
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>",
            ),
            _ => text,
        }
        },
        &[(
            "word/comments.xml",
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
             <w:comment w:id=\"0\" w:author=\"Member A\"><w:p><w:r><w:t>Who pays?</w:t></w:r></w:p></w:comment>\
             </w:comments>",
        )],
    );
    insta::assert_snapshot!(take(&folder, &note, &[]), @"
    exit code 0
    --- stdout
    plan/notes/2.6.1.md
    --- stderr
    6 warnings; `wem-report check` shows them
    warning[picture-not-taken]: returned.docx: a picture in the slot “Objectives” is left out
     |
     = help: documents have no pictures; say in words what it shows, or send it as an annex

    warning[outside-slot-differs]: returned.docx: “What we want” stands in no slot
     |
     = help: it is kept as a comment, and not printed; move it under a heading

    warning[outside-slot-differs]: returned.docx: “Objectives” is missing
     |
     = help: it comes from the plan or the template, and will be there again

    warning[comment-not-taken]: returned.docx: Member A comments: “Who pays?”
     |
     = help: a comment is no text of the note; answer it, or write it into a slot

    1 part taken from returned.docx
    ");
    let texts = String::from_utf8(folder.read("plan/notes/2.6.1.md")).expect("a text");
    insta::assert_snapshot!(texts, @"
    # Concept note: Research on Gender in Electoral Processes and Production of Knowledge Based Products

    <!-- Write below the headings, in Markdown. Comments such as this one are not printed. -->

    <!-- Outside the slots of returned.docx:

    What we want
    -->

    ## Objectives

    All agree.
    ");
}

#[test]
fn a_slot_that_its_author_deleted_is_missed() {
    let folder = folder();
    let note = folder.read(NOTE);
    let cut = with_parts(
        &note,
        |name, text| {
            if name != "word/document.xml" {
                return text;
            }
            let at = text
                .find("w:name=\"wem_slot_objectives\"")
                .expect("the slot");
            let start = text[..at].rfind("<w:bookmarkStart").expect("its start");
            let end = at + text[at..].find("<w:bookmarkEnd").expect("its end");
            let end = end + text[end..].find("/>").expect("its end") + 2;
            format!("{}{}", &text[..start], &text[end..])
        },
        &[],
    );
    insta::assert_snapshot!(take(&folder, &cut, &[]), @"
    exit code 0
    --- stderr
    6 warnings; `wem-report check` shows them
    warning[slot-not-found]: returned.docx has no slot “Objectives” any more
     |
     = help: what stood there is in plan/notes/, or among the texts in no slot

    returned.docx has no words that are not there already
    ");
}

#[test]
fn files_that_are_no_note_of_the_subject_are_refused() {
    let folder = folder();
    folder.run(&["concept-note", "-q", "2.5.3"]);
    folder.run(&["docx", "-q"]);
    let other = folder.read("out/concept-note-2.5.3.docx");
    insta::assert_snapshot!(take(&folder, &other, &[]), @"
    exit code 1
    --- stderr
    6 warnings; `wem-report check` shows them
    error[wrong-note]: returned.docx is the note of 2.5.3
     |
     = help: take it with `concept-note 2.5.3 --take …`
    ");
    insta::assert_snapshot!(take(&folder, b"no document", &[]), @"
    exit code 1
    --- stderr
    6 warnings; `wem-report check` shows them
    error[unreadable-document]: returned.docx is a plain text
     |
     = help: send the document itself, saved as .docx and without a password
    ");
    let missing = folder.run(&["concept-note", "2.6.1", "--take", "nowhere.docx"]);
    insta::assert_snapshot!(missing, @"
    exit code 1
    --- stderr
    6 warnings; `wem-report check` shows them
    error[missing-file]: there is no file nowhere.docx
     |
     = help: check the path
    ");
    let plan = folder.read("plan/plan.toml");
    let plan = String::from_utf8(plan).expect("a text");
    folder.write(
        "plan/plan.toml",
        plan.replacen("[plan]\n", "[plan]\nid = \"another\"\n", 1),
    );
    insta::assert_snapshot!(take(&folder, &folder.read(NOTE), &["-q"]), @"
    exit code 1
    --- stderr
    error[wrong-note]: returned.docx was made from another plan
     |
     = help: name the plan that it was made from with --plan
    ");
}

#[test]
fn damaged_and_hostile_files_are_refused_and_change_nothing() {
    let folder = folder();
    let files = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/returned/files");
    let files = std::fs::read_dir(files).expect("returned files");
    let paths = files.map(|entry| entry.expect("a file").path());
    let bad: Vec<_> = paths
        .filter(|path| path.to_string_lossy().contains("/bad-"))
        .collect();
    assert!(bad.len() >= 10, "{bad:?}");
    for path in bad {
        let path = path.to_str().expect("a plain path");
        let outcome = folder.run(&["concept-note", "-q", "2.6.1", "--take", path]);
        assert_eq!(outcome.code, Some(1), "{path}: {outcome}");
        assert_eq!(
            outcome.stderr.matches("error[").count(),
            1,
            "{path}: {outcome}"
        );
    }
    assert!(!folder.path("plan/notes/2.6.1.md").exists());
}

/// What an author writes, and how it looks in Markdown.
fn pieces() -> Vec<(Value, &'static str)> {
    vec![
        (
            json!({"p": [["A plain paragraph, 12 % & more.", ""]]}),
            "A plain paragraph, 12 % & more.\n",
        ),
        (
            json!({"p": [["Women ", ""], ["lead", "bold"], [" and ", ""], ["decide", "italic"], [".", ""]]}),
            "Women **lead** and *decide*.\n",
        ),
        (
            json!({"p": [["Voir ", ""], ["le site", "https://example.org/a"], [" : élections.", ""]]}),
            "Voir [le site](<https://example.org/a>) : élections.\n",
        ),
        (
            json!({"p": [["Женщины руководят выборами.", ""]]}),
            "Женщины руководят выборами.\n",
        ),
        (
            json!({"p": [["النساء يقدن الانتخابات.", ""]]}),
            "النساء يقدن الانتخابات.\n",
        ),
        (
            json!({"list": "bullet", "items": [["one", 0], ["deeper", 1], ["deepest", 2], ["два", 0]]}),
            "- one\n  - deeper\n    - deepest\n- два\n",
        ),
        (
            json!({"list": "number", "items": [["first", 0], ["second", 0], ["ثالث", 0]]}),
            "1. first\n2. second\n3. ثالث\n",
        ),
        (
            json!({"table": [["Item", "Cost"], ["Venue", "12 000"], ["Зал | hall", "٣"]]}),
            "| Item | Cost |\n| --- | --- |\n| Venue | 12 000 |\n| Зал \\| hall | ٣ |\n",
        ),
        (
            json!({"quote": "said *somebody*"}),
            "> said \\*somebody\\*\n",
        ),
    ]
}

const OPENINGS: [&str; 4] = [
    "First words.",
    "Первые слова.",
    "الكلمات الأولى.",
    "1. no list",
];
const MARKDOWN_OPENINGS: [&str; 4] = [
    "First words.\n",
    "Первые слова.\n",
    "الكلمات الأولى.\n",
    "1\\. no list\n",
];

#[test]
#[ignore = "needs LibreOffice and python3-uno"]
fn what_is_written_in_libreoffice_is_taken_and_written_again() {
    let folder = Folder::with_real_plan();
    let subjects = ["2.6.1", "2.2.2", "2.3.2", "2.5.3", "general-assembly"];
    let pieces = pieces();
    let mut calls = Vec::new();
    let mut cases = Vec::new();
    for case in 0..20 {
        let subject = subjects[case % subjects.len()];
        let source = format!("out/concept-note-{subject}.docx");
        if case < subjects.len() {
            assert_eq!(folder.run(&["concept-note", "-q", subject]).code, Some(0));
        }
        let (mut slots, mut expected) = (serde_json::Map::new(), Vec::new());
        for (index, bookmark) in bookmarks(&folder.read(&source)).into_iter().enumerate() {
            let opening = (case + index) % OPENINGS.len();
            let mut blocks = vec![json!({"p": [[OPENINGS[opening], ""]]})];
            let mut markdown = MARKDOWN_OPENINGS[opening].to_owned();
            for step in 0..1 + (case + index) % 3 {
                let (block, words) = &pieces[(case + index * 2 + step * 4) % pieces.len()];
                blocks.push(block.clone());
                markdown.push('\n');
                markdown.push_str(words);
            }
            slots.insert(bookmark, Value::from(blocks));
            expected.push(markdown);
        }
        let target = format!("returned-{case}.docx");
        calls.push(json!({
            "source": folder.path(&source), "target": folder.path(&target), "slots": slots,
        }));
        cases.push((subject, target, expected));
    }
    fill(&Value::from(calls));
    for (subject, target, expected) in cases {
        let texts = format!("plan/notes/{subject}.md");
        let _ = std::fs::remove_file(folder.path(&texts));
        let taken = folder.run(&["concept-note", "-q", subject, "--take", &target]);
        assert_eq!(
            (taken.code, taken.stderr),
            (
                Some(0),
                format!("{} parts taken from {target}\n", expected.len())
            ),
            "{target}: {}",
            taken.stdout
        );
        let text = String::from_utf8(folder.read(&texts)).expect("a text");
        let parts: Vec<&str> = text.split("\n## ").skip(1).collect();
        assert_eq!(parts.len(), expected.len(), "{target}: {text}");
        for (part, expected) in parts.iter().zip(&expected) {
            let (_, words) = part.split_once("\n\n").expect("a heading");
            // Of a sketch that nobody touched, nothing is left behind the words.
            assert_eq!(words.trim_end(), expected.trim_end(), "{target}");
        }
        // Written again and taken again, they are the same.
        let again = folder.run(&[
            "concept-note",
            "-q",
            subject,
            "--force",
            "-o",
            "again.docx",
            "--format",
            "docx",
        ]);
        assert_eq!(again.code, Some(0), "{again}");
        let taken = folder.run(&["concept-note", subject, "--take", "again.docx"]);
        assert!(
            taken
                .stderr
                .ends_with("again.docx has no words that are not there already\n"),
            "{taken}"
        );
    }
}

/// Returns the names of the slots' bookmarks, in their order.
fn bookmarks(note: &[u8]) -> Vec<String> {
    let mut package = ZipArchive::new(Cursor::new(note)).expect("a package");
    let mut text = String::new();
    let mut part = package.by_name("word/document.xml").expect("the text");
    part.read_to_string(&mut text).expect("a text");
    text.split("w:name=\"wem_slot_")
        .skip(1)
        .map(|rest| format!("wem_slot_{}", rest.split('"').next().unwrap_or_default()))
        .collect()
}

fn fill(notes: &Value) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/note_fill.py");
    // On a loaded machine LibreOffice sometimes ends before it has done anything.
    let is_done = (0..3).any(|_| {
        // Debian's own Python has the package.
        let mut child = Command::new("/usr/bin/python3")
            .arg(script)
            .stdin(Stdio::piped())
            .spawn()
            .expect("python3 starts");
        let mut input = child.stdin.take().expect("its input");
        let written = input.write_all(notes.to_string().as_bytes());
        drop(input);
        child.wait().expect("it ends").success() && written.is_ok()
    });
    assert!(is_done, "LibreOffice has filled nothing in");
}

#[test]
fn a_small_file_with_very_much_text_in_it_does_no_harm() {
    let folder = folder();
    let prompt = prompt(&folder);
    let note = folder.read(NOTE);
    let few = edited(&note, &[(&prompt, "All ten agree.")]);
    assert_eq!(take(&folder, &few, &[]).code, Some(0));
    let (files, texts) = (folder.files(), folder.read("plan/notes/2.6.1.md"));
    let many = "All ten agree once more. ".repeat(700_000);
    let outside = format!("<w:body><w:p><w:r><w:t>{many}</w:t></w:r></w:p>");
    for change in [(prompt.as_str(), many.as_str()), ("<w:body>", &outside)] {
        let bytes = edited(&note, &[change]);
        assert!(bytes.len() < 200_000, "{}", bytes.len());
        let outcome = take(&folder, &bytes, &["--force"]);
        assert_eq!(outcome.code, Some(1));
        let said = &outcome.stderr[..outcome.stderr.len().min(4_000)];
        let refused = "error[file-too-large]: nothing is written to plan/notes/2.6.1.md: \
                       it would be larger than 15 MiB\n";
        assert!(said.contains(refused), "{said}");
        assert!(outcome.stderr.len() < 4_000, "{said}");
        for wrong in ["not there already", "taken from", "kept as a comment"] {
            assert!(!said.contains(wrong), "{said}");
        }
        assert_eq!(outcome.stdout, "");
        assert!(folder.read("plan/notes/2.6.1.md") == texts);
        assert_eq!(folder.files(), files);
    }
    let again = folder.run(&["concept-note", "-q", "--force", "2.6.1"]);
    assert_eq!(again.code, Some(0), "{again}");
}
