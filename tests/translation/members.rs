//! Drafts in the languages of members, and what comes back on them.

use super::{FRENCH, PLAN, done, text, translated};
use crate::cli::program::Folder;
use crate::docx::package::Package;
use wem_report::reading::letter;
use zip::DateTime;

const MEMBERS: &str = r#"
format = 1

[contact]
name = "The Office"
address = "office@example.org"

[[member]]
name = "Rive gauche"
language = "fr"
bodies = ["board"]
address = "gauche@example.org"

[[member]]
name = "Volga"
language = "ru"
address = "volga@example.org"

[[member]]
name = "Thames"
bodies = ["river-office"]
address = "thames@example.org"
"#;

pub(super) fn circulated() -> (Folder, String) {
    let folder = translated();
    folder.write("plan/circulation.toml", MEMBERS);
    let outcome = done(
        &folder,
        &[
            "circulate",
            "--revision",
            "1",
            "--deadline",
            "2016-07-20",
            "--eml",
        ],
    );
    assert!(
        outcome
            .stderr
            .contains("warning[no-translation-for-member]: Volga asks for the language “ru”"),
        "{outcome}"
    );
    let files = folder.files();
    let draft = files.iter().find(|name| name.ends_with("-draft-fr.docx"));
    let draft = draft.expect("a draft in French");
    let stem = draft.strip_suffix("-draft-fr.docx").expect("its symbol");
    (folder, stem.to_owned())
}

/// Returns a draft in which somebody has put words in the place of others, tracked.
pub(super) fn changed(folder: &Folder, name: &str, old: &str, new: &str) -> Vec<u8> {
    let mut package = Package::open(&folder.read(name));
    let part = package
        .files
        .get_mut("word/document.xml")
        .expect("the text");
    let at = part.find(old).unwrap_or_else(|| panic!("{old} in {name}"));
    let change = "w:id=\"901\" w:author=\"A\" w:date=\"2016-07-05T10:00:00Z\"";
    let tracked = format!(
        "</w:t></w:r><w:del {change}><w:r><w:delText>{old}</w:delText></w:r></w:del><w:ins {change}><w:r><w:t>{new}</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">"
    );
    part.replace_range(at..at + old.len(), &tracked);
    // Blanks before the change are kept.
    *part = part.replace("<w:t>", "<w:t xml:space=\"preserve\">");
    package.pack(DateTime::DEFAULT)
}

#[test]
fn members_get_their_language() {
    let (folder, stem) = circulated();
    let pack = stem.rsplit_once('/').expect("a folder").0.to_owned();
    for name in [
        format!("{stem}-draft.docx"),
        format!("{stem}-draft-fr.pdf"),
        format!("{stem}-comment-table-fr.xlsx"),
        format!("{stem}-cover-note-fr.docx"),
        format!("{pack}/plan.fr.toml"),
        format!("{pack}/deadline-fr.ics"),
    ] {
        assert!(folder.files().contains(&name), "{name}");
    }
    let draft = Package::open(&folder.read(&format!("{stem}-draft-fr.docx")));
    let words = &draft.files["word/document.xml"];
    assert!(words.contains("Choisir les lieux de mesure"));
    assert!(words.contains("[EN] Publish the first table"));
    let sent = text(&folder, &format!("{pack}/sent.csv"));
    for (member, in_french) in [("Rive gauche", true), ("Volga", false), ("Thames", false)] {
        let row = sent
            .lines()
            .find(|line| line.contains(member))
            .expect("a row");
        assert_eq!(row.contains("-draft-fr.docx"), in_french, "{row}");
        assert_eq!(row.contains("-draft.docx"), !in_french, "{row}");
    }
    let message = |end: &str| {
        let files = folder.files();
        let name = files
            .iter()
            .find(|name| name.ends_with(end))
            .expect("a message");
        text(&folder, name).replace("=\r\n", "").replace("=\n", "")
    };
    let files = folder.files();
    let messages: Vec<&String> = files.iter().filter(|name| name.ends_with(".eml")).collect();
    assert_eq!(messages.len(), 3, "{messages:?}");
    let french = message("gauche.eml");
    assert!(french.contains("-draft-fr.docx") && !french.contains("-draft.docx"));
    let untranslated = message("volga.eml");
    let told = "There is no translation into Russian yet. You receive the documents in English.";
    let unfolded = untranslated.replace("\r\n", " ");
    assert!(unfolded.contains(told), "{}", &untranslated[..3000]);
    // The same once more is the same, whatever was translated meanwhile.
    let file = text(&folder, FRENCH);
    folder.write(FRENCH, file.replace("Choisir", "Sélectionner"));
    done(
        &folder,
        &[
            "circulate",
            "--revision",
            "1",
            "--deadline",
            "2016-07-20",
            "--eml",
        ],
    );
}

#[test]
fn a_later_deadline_is_told_in_each_members_language() {
    let (folder, stem) = circulated();
    // The translation of then counts.
    let now = text(&folder, FRENCH).replace("Plan de travail", "Programme de travail");
    folder.write(FRENCH, now);
    let outcome = done(
        &folder,
        &[
            "circulate",
            "--extend",
            "2016-07-29",
            "--date",
            "2016-07-10",
            "--eml",
        ],
    );
    assert!(
        outcome.stderr.contains("no-translation-for-member"),
        "{outcome}"
    );
    let pack = stem.rsplit_once('/').expect("a folder").0;
    let files = folder.files();
    let of = |end: &str| {
        let is_it = |name: &&String| {
            name.starts_with(&format!("{pack}/extension-1/")) && name.ends_with(end)
        };
        files
            .iter()
            .find(is_it)
            .unwrap_or_else(|| panic!("{end} in {files:?}"))
    };
    for end in ["-cover-note.docx", "-cover-note-fr.pdf", "deadline.ics"] {
        of(end);
    }
    assert!(text(&folder, of("deadline-fr.ics")).contains("Plan de travail"));
    for (end, said, not_said, enclosed) in [
        ("gauche.eml", "29 juillet 2016", "July", "deadline-fr.ics"),
        (
            "volga.eml",
            "There is no translation into Russian yet.",
            "juillet",
            "deadline.ics",
        ),
        ("thames.eml", "29 July 2016", "juillet", "deadline.ics"),
    ] {
        let message = letter::read_message(&folder.read(of(end))).expect("a message");
        let words = message
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(
            words.contains(said) && !words.contains(not_said),
            "{end}: {words}"
        );
        let names: Vec<&str> = message
            .attachments
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert!(names.contains(&enclosed), "{end}: {names:?}");
        assert_eq!(names.len(), 3, "{end}: {names:?}");
    }
    done(
        &folder,
        &["circulate", "--verify", &pack["out/circulation/".len()..]],
    );
}

#[test]
fn comments_on_a_translation_come_back_to_the_same_item() {
    let (folder, stem) = circulated();
    let french = changed(
        &folder,
        &format!("{stem}-draft-fr.docx"),
        "les lieux",
        "les endroits",
    );
    folder.write("returned/gauche.docx", french);
    let outcome = done(
        &folder,
        &["collect", "returned/gauche.docx", "--from", "Rive gauche"],
    );
    assert!(outcome.stderr.contains("on the text in “fr”"), "{outcome}");
    let files = folder.files();
    let name = files
        .iter()
        .find(|name| name.starts_with("plan/feedback/") && name.ends_with(".toml"));
    let feedback = text(&folder, name.expect("feedback"));
    for said in [
        "language = \"fr\"",
        "item = \"1.1.1\"",
        "deleted = \"les lieux\"",
    ] {
        assert!(feedback.contains(said), "{said} in {feedback}");
    }
    assert_eq!(feedback.matches("[[comment]]").count(), 1, "{feedback}");
    // The plan itself has other words.
    done(&folder, &["decide", "1", "accepted"]);
    let outcome = folder.run(&["apply"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("it changes words of the translation (fr), not of the plan itself"),
        "{outcome}"
    );
    let outcome = done(&folder, &["feedback"]);
    let docx = outcome
        .stdout
        .lines()
        .find(|line| line.ends_with(".docx"))
        .expect("a document");
    let package = Package::open(&folder.read(docx));
    assert!(package.files["word/document.xml"].contains("n the text in French"));
}

#[test]
fn an_accepted_change_of_the_plan_makes_translations_stale() {
    let (folder, stem) = circulated();
    let english = changed(
        &folder,
        &format!("{stem}-draft.docx"),
        "the places",
        "three places",
    );
    folder.write("returned/thames.docx", english);
    let outcome = done(
        &folder,
        &["collect", "returned/thames.docx", "--from", "Thames"],
    );
    assert!(!outcome.stderr.contains("on the text in"), "{outcome}");
    done(&folder, &["decide", "1", "accepted"]);
    done(&folder, &["apply"]);
    assert!(text(&folder, "plan/plan.toml").contains("Choose three places"));
    assert!(PLAN.contains("Choose the places"));
    let outcome = done(&folder, &["check"]);
    assert!(
        outcome.stderr.contains("warning[stale-translation]"),
        "{outcome}"
    );
}
