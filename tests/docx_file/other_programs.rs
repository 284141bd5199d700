//! Our documents after other people's programs have saved them.

use super::example::shown;
use super::slots::ours;
use crate::libreoffice::converted;
use std::fs;
use std::path::Path;
use std::process::Command;
use wem_report::docx_file;

/// Has LibreOffice save a document again.
pub(crate) fn saved_by_libreoffice(bytes: &[u8]) -> Vec<u8> {
    converted(bytes, "docx", "docx:MS Word 2007 XML", "docx")
}

fn slots_of(bytes: &[u8]) -> String {
    let file = docx_file::read(bytes).expect("the file is read");
    let mut said = String::new();
    for name in ["background", "budget", "nothing", "one"] {
        let slot = file.slot(&format!("note.{name}"), &format!("wem_note_{name}"));
        let slot = slot.expect("the slot is there");
        said += &format!("{name}:\n{}", shown(&file, &slot.blocks));
    }
    said
}

#[test]
#[ignore = "needs LibreOffice"]
fn slots_are_found_in_what_libreoffice_saved() {
    let bytes = ours();
    // The number of a list is the program's own.
    let plain = |said: String| {
        said.replace("•1/", "•/")
            .replace("•2/", "•/")
            .replace("•3/", "•/")
    };
    assert_eq!(
        plain(slots_of(&saved_by_libreoffice(&bytes))),
        plain(slots_of(&bytes))
    );
}

#[test]
#[ignore = "needs LibreOffice"]
fn tracked_changes_and_comments_come_through_libreoffice() {
    let bytes = saved_by_libreoffice(&super::random::rich());
    let file = docx_file::read(&bytes).expect("the file is read");
    insta::assert_snapshot!(shown(&file, &file.blocks), @r#"
    {é one Insertion A}{two Insertion A Deletion B}¶
    row Deletion A
      cell
        {x MoveFrom A}¶
    HYPERLINK "a"y¶
    "#);
    let comments: Vec<String> = file
        .comments
        .iter()
        .map(|comment| {
            format!(
                "{:?} {} {:?}",
                comment.author,
                comment.text(),
                comment.range
            )
        })
        .collect();
    insta::assert_snapshot!(comments.join("\n"), @r#"Some("A") why Some((Position { paragraph: 0, at: 0 }, Position { paragraph: 0, at: 9 }))"#);
}

#[test]
#[ignore = "needs python-docx"]
fn a_document_of_python_docx_is_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("made.docx");
    let script = "import sys, docx\nd = docx.Document()\nd.core_properties.author = 'Zoë'\nd.add_heading('Head', 1)\np = d.add_paragraph('plain ')\nr = p.add_run('bold')\nr.bold = True\nd.add_paragraph('point', style='List Bullet')\nt = d.add_table(2, 2)\nt.cell(0, 0).merge(t.cell(0, 1)).text = 'wide'\nd.add_comment(p.runs, text='why?', author='A', initials='a')\nd.save(sys.argv[1])\n";
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/.tools/venv/bin/python");
    let output = Command::new(python)
        .args(["-c", script])
        .arg(&path)
        .output()
        .expect("Python can be run");
    assert!(output.status.success(), "{output:?}");
    let file = docx_file::read(&fs::read(&path).expect("the file is there")).expect("it is read");
    insta::assert_snapshot!(shown(&file, &file.blocks), @r"
    Heading(1) Head¶
    plain *bold*¶
    •1/0 point¶
    row
      cell span 2
        wide¶
    row
      cell
        ¶
      cell
        ¶
    ");
    let comment = &file.comments[0];
    assert_eq!(
        (comment.author.as_deref(), comment.text().as_str()),
        (Some("A"), "why?")
    );
    assert_eq!(file.properties.creator.as_deref(), Some("Zoë"));
}
