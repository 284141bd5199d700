//! Mistakes of people who write a plan by hand: the message names what they typed, once.

use super::program::Folder;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PLAN: &str = r#"format = 1

[plan]
title = "Work for the harbour"
organisation = "Pilots' League"
language = "en"

[edition]
date = 2031-03-14

[[body]]
key = "pilots"
name = "Pilots"

[[section]]
number = "I"
title = "Harbour"

[[section.goal]]
number = "1.1"
title = "Buoys"

[[section.goal.item]]
number = "1.1.1"
action = "Paint the buoys"
responsible = ["pilots"]
timeline = "2031"
"#;

const ACTION: &str = "action = \"Paint the buoys\"";

/// Returns what `check` says of the plan with one of its lines written otherwise.
fn said(line: &str, written: &str) -> String {
    assert_eq!(PLAN.matches(line).count(), 1, "{line}");
    let outcome = Folder::with(&PLAN.replace(line, written)).run(&["check"]);
    assert_eq!(outcome.code, Some(1), "{written}: {outcome}");
    outcome.stderr
}

#[test]
fn the_plan_itself_has_no_mistake() {
    assert_eq!(Folder::with(PLAN).run(&["check"]).stderr, "no findings\n");
}

#[test]
fn a_mistake_is_named_once_by_what_was_typed() {
    let list = "responsible = [\"pilots\"]";
    for (line, written, message, help) in [
        (
            ACTION,
            r#"action = "Read D:\Pilots""#,
            "a backslash in double quotes begins an escape",
            r"'C:\Users'",
        ),
        // Each of these is an escape that TOML knows: a line break, a tab.
        (
            ACTION,
            r#"action = "D:\new""#,
            "a backslash in double quotes begins an escape",
            r"'C:\Users'",
        ),
        (
            ACTION,
            r#"action = "Read (D:\tide\table) first""#,
            "a backslash in double quotes begins an escape",
            r"'C:\Users'",
        ),
        (
            ACTION,
            "action = “Paint the buoys”",
            "the text is not in straight quotes",
            "write `action = \"Paint the buoys\"`",
        ),
        (
            ACTION,
            "action = «Paint the buoys»",
            "the text is not in straight quotes",
            "write `action = \"Paint the buoys\"`",
        ),
        (
            ACTION,
            "action = \"Paint the buoys”",
            "begins with a straight quote and ends with a curly one",
            "end it with a straight quote",
        ),
        (
            ACTION,
            "action = Paint the buoys",
            "the text is not in quotes",
            "`action = \"Paint the buoys\"`",
        ),
        (
            ACTION,
            "action = \"Paint the \"red\" buoys\"",
            "there is a quote inside the text",
            "write `\\\"`",
        ),
        (
            ACTION,
            "action\u{a0}= \"Paint the buoys\"",
            "a no-break space (U+00A0) is not allowed here",
            "type a plain space instead",
        ),
        (
            ACTION,
            "action =\u{202f}\"Paint the buoys\"",
            "a narrow no-break space (U+202F) is not allowed here",
            "type a plain space instead",
        ),
        (
            ACTION,
            "\u{200b}action = \"Paint the buoys\"",
            "the invisible character U+200B (zero width space) is not allowed here",
            "delete it",
        ),
        (
            ACTION,
            "action: \"Paint the buoys\"",
            "there is a colon where an equals sign is expected",
            "write `action = \"Paint the buoys\"`",
        ),
        (
            ACTION,
            "action \"Paint the buoys\"",
            "an equals sign is missing",
            "write `action = \"Paint the buoys\"`",
        ),
        (
            ACTION,
            "action = \"Paint the buoys\";",
            "there is a semicolon after the value",
            "delete it",
        ),
        (
            list,
            "responsible = [pilots]",
            "the text is not in quotes",
            "`\"pilots\"`",
        ),
        (
            list,
            "responsible = [\"pilots\" \"pilots\"]",
            "a comma is missing between two entries",
            "[\"one\", \"two\"]",
        ),
        (
            list,
            "responsible = [\"pilots\"",
            "this list has no closing bracket",
            "put `]` after its last entry",
        ),
        (
            "date = 2031-03-14",
            "date = 14/3/2031",
            "the day is not written as TOML has it",
            "`date = 2016-07-15`",
        ),
        (
            "[[section.goal]]",
            "[[goal]]",
            "a plan has no heading `[[goal]]`",
            "a goal begins with `[[section.goal]]`",
        ),
        (
            "[[section.goal]]",
            "[[section.goals]]",
            "a plan has no heading `[[section.goals]]`",
            "a goal begins with `[[section.goal]]`",
        ),
        (
            "[[section.goal]]\nnumber = \"1.1\"\ntitle = \"Buoys\"\n",
            "",
            "an item comes before any goal of its section",
            "put `[[section.goal]]`",
        ),
        (
            "[[section]]\nnumber = \"I\"\ntitle = \"Harbour\"\n",
            "",
            "a goal comes before any section",
            "put `[[section]]`",
        ),
        (
            "[[section]]",
            "[[section",
            "the heading has fewer closing brackets than opening ones",
            "write `[[section]]`",
        ),
        (
            "[[section.goal]]",
            "[[section.goal]",
            "the heading has fewer closing brackets than opening ones",
            "write `[[section.goal]]`",
        ),
        (
            "[[section.goal.item]]",
            "[[section.goal.item",
            "the heading has fewer closing brackets than opening ones",
            "write `[[section.goal.item]]`",
        ),
        (
            "[plan]",
            "[plan  # ours",
            "the heading has fewer closing brackets than opening ones",
            "write `[plan]`",
        ),
        (
            "[[body]]",
            "[[body]]]",
            "the heading has more closing brackets than opening ones",
            "write `[[body]]`",
        ),
        (
            "[[section]]",
            "[ [section] ]",
            "the heading is not written as TOML has it",
            "write `[[section]]`, without spaces",
        ),
        (
            "[[body]]",
            "[[]]",
            "the heading has no name",
            "write `[[section]]`",
        ),
        (
            "[[body]]\n",
            "[[body]] ",
            "there is something else after the heading",
            "write `[[body]]` on a line of its own",
        ),
        (
            "[[body]]",
            "[plan]\ntitle = \"Work\"\n\n[[body]]",
            "`plan` stands twice in the same table",
            "keep one of the two",
        ),
        (
            ACTION,
            "action =",
            "`action` has no value",
            "or delete the line",
        ),
        (
            ACTION,
            "action = # to be written",
            "`action` has no value",
            "or delete the line",
        ),
        (
            "[[body]]",
            "\u{feff}[[body]]",
            "the invisible character U+FEFF (byte order mark) is not allowed here",
            "delete it",
        ),
        (
            "[[body]]",
            "// the bodies\n[[body]]",
            "a line begins with `/`",
            "begin it with `#`",
        ),
        (
            ACTION,
            "– action = \"Paint the buoys\"",
            "a line begins with `–`",
            "delete it",
        ),
        (
            ACTION,
            "• action = \"Paint the buoys\"",
            "a line begins with `•`",
            "delete it",
        ),
        (
            list,
            "responsible = pilots",
            "the text is not in quotes",
            "`responsible = \"pilots\"`",
        ),
        (
            list,
            "responsible = [\"pilots\", { body = \"pilots\" ]",
            "this brace is not closed",
            "put `}`",
        ),
        (
            ACTION,
            "action = \"\"\"Paint\nthe buoys",
            "does not end",
            "put `\"\"\"` behind its last word",
        ),
    ] {
        let said = said(line, written);
        assert!(said.contains(message), "{written}: {said}");
        assert!(said.contains(help), "{written}: {said}");
        assert!(said.ends_with("\n1 error\n"), "{written}: {said}");
    }
}

#[test]
fn of_a_heading_that_cannot_be_read_nothing_is_missing() {
    let said = said("[[section]]", "[[section]");
    let first = "error[toml-syntax]: the heading has fewer closing brackets than opening ones";
    assert!(said.starts_with(first), "{said}");
    assert!(said.contains("write `[[section]]`"), "{said}");
    assert!(!said.contains("missing-key"), "{said}");
}

/// Returns what `check` says of a file that is no text.
fn said_of_bytes(bytes: &[u8]) -> String {
    let folder = Folder::empty();
    folder.write("plan/plan.toml", bytes);
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    outcome.stderr
}

#[test]
fn a_file_of_another_program_is_called_by_its_kind() {
    let mut word = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "word/document.xml"] {
        word.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        word.write_all(b"<x/>").expect("its text");
    }
    let word = word.finish().expect("a package").into_inner();
    let wide = |mark: &str, to_bytes: fn(u16) -> [u8; 2]| {
        let text = format!("{mark}{PLAN}");
        text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>()
    };
    for (bytes, what, help) in [
        (
            word,
            "is a Word document (DOCX), whatever its name says",
            "write it in a text editor",
        ),
        (
            wide("\u{feff}", u16::to_le_bytes),
            "is text in UTF-16",
            "save it with the encoding UTF-8",
        ),
        (
            wide("\u{feff}", u16::to_be_bytes),
            "is text in UTF-16",
            "save it with the encoding UTF-8",
        ),
        (
            wide("", u16::to_le_bytes),
            "is text in UTF-16",
            "save it with the encoding UTF-8",
        ),
        (
            b"%PDF-1.7\n".to_vec(),
            "is a PDF, whatever its name says",
            "write it in a text editor",
        ),
        (
            b"{\\rtf1 format = 1}".to_vec(),
            "is a document in rich text (RTF)",
            "write it in a text editor",
        ),
    ] {
        let said = said_of_bytes(&bytes);
        assert!(
            said.contains("error[invalid-utf8]: plan/plan.toml "),
            "{said}"
        );
        assert!(said.contains(what) && said.contains(help), "{what}: {said}");
        assert!(said.ends_with("\n1 error\n"), "{said}");
    }
}

/// Returns a plan whose sections are lettered A to D.
fn lettered() -> String {
    let (head, _) = PLAN.split_once("[[section]]").expect("sections");
    ["A", "B", "C", "D"]
        .iter()
        .fold(head.to_owned(), |plan, letter| {
            plan + &format!(
                "[[section]]\nnumber = \"{letter}\"\ntitle = \"Pillar {letter}\"\n\n\
             [[section.goal]]\nnumber = \"{letter}.1\"\ntitle = \"Outcome\"\n\n\
             [[section.goal.item]]\nnumber = \"{letter}.1.a\"\naction = \"Work on {letter}\"\n\
             responsible = [\"pilots\"]\ntimeline = \"2031\"\n\n"
            )
        })
}

#[test]
fn lettered_sections_are_no_roman_numerals() {
    let folder = Folder::with(&lettered());
    assert_eq!(folder.run(&["check"]).stderr, "no findings\n");
    for (word, item) in [("C", "C.1.a"), ("d", "D.1.a")] {
        let list = folder.run(&["list", "--section", word]);
        assert_eq!(list.code, Some(0), "{list}");
        assert!(list.stdout.contains(item), "{list}");
        assert_eq!(list.stdout.matches(".1.a").count(), 1, "{list}");
    }
    for word in ["100", "500", "1", "I"] {
        let none = folder.run(&["list", "--section", word]);
        assert_ne!(none.code, Some(0), "{none}");
        assert_eq!(none.stdout, "");
        let message = format!("error[not-in-plan]: the plan has no section “{word}”");
        assert!(none.stderr.contains(&message), "{none}");
    }
}
