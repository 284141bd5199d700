//! The other documents in the language of a translation, and what comes back in them.

use super::members::{changed, circulated};
use super::{FRENCH, PLAN, done, text, translated, words_of};
use crate::cli::program::Folder;
use wem_report::reading::letter;

/// Returns the one file that a folder has with such an end.
fn file(folder: &Folder, end: &str) -> String {
    let files = folder.files();
    let mut found = files.iter().filter(|name| name.ends_with(end));
    let name = found.next().unwrap_or_else(|| panic!("{end} in {files:?}"));
    assert_eq!(found.next(), None, "{end}");
    name.clone()
}

#[test]
fn a_redline_shows_what_changed_in_the_translation() {
    let folder = translated();
    folder.write("old.toml", PLAN);
    folder.write("old.fr.toml", text(&folder, FRENCH));
    let changed = PLAN.replace("Choose the places", "Choose three places");
    folder.write("plan/plan.toml", changed);
    let french = text(&folder, FRENCH).replace("Choisir les lieux", "Choisir trois lieux");
    folder.write(FRENCH, french);
    let call = ["redline", "old.toml", "--language", "fr"];
    done(&folder, &call);
    let words = words_of(&folder, "out/redline-old-plan.fr.docx");
    for said in ["Choisir", "trois", "lieux de mesure", "Plan de travail"] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(!words.contains("Choose"), "{words}");
    assert!(
        folder
            .files()
            .contains(&"out/redline-old-plan.fr.pdf".to_owned())
    );
    // Without a translation of then, that of today stands beside both.
    std::fs::remove_file(folder.path("old.fr.toml")).expect("the file is there");
    done(&folder, &[&call[..], &["--force"]].concat());
    let outcome = folder.run(&["redline", "old.toml", "--language", "es"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome.stderr.contains("error[no-translation]"),
        "{outcome}"
    );
}

#[test]
fn comments_are_compiled_and_answered_in_a_language() {
    let (folder, stem) = circulated();
    let french = changed(
        &folder,
        &format!("{stem}-draft-fr.docx"),
        "les lieux",
        "les endroits",
    );
    folder.write("returned/gauche.docx", french);
    let english = changed(
        &folder,
        &format!("{stem}-draft.docx"),
        "the places",
        "three places",
    );
    folder.write("returned/thames.docx", english);
    for (name, member) in [("gauche", "Rive gauche"), ("thames", "Thames")] {
        let name = format!("returned/{name}.docx");
        done(&folder, &["collect", &name, "--from", member]);
    }
    done(&folder, &["decide", "1", "2", "noted"]);
    // What was circulated stands in it, whatever the translation says by now.
    let now = text(&folder, FRENCH).replace("Choisir", "Sélectionner");
    folder.write(FRENCH, now);
    done(&folder, &["feedback", "--language", "fr"]);
    let compiled = file(&folder, ".fr.xlsx");
    assert!(compiled.starts_with("out/feedback-"), "{compiled}");
    let words = words_of(&folder, &compiled.replace(".xlsx", ".docx"));
    assert!(words.contains("Choisir les lieux de mesure"), "{words}");
    let outcome = done(&folder, &["decide", "--from", &compiled]);
    assert!(
        outcome.stderr.contains("no new decision; 2 as on record"),
        "{outcome}"
    );
    // A member is answered in its language.
    done(&folder, &["feedback", "--every-member", "--eml"]);
    for (end, is_english) in [("gauche.fr.eml", false), ("thames.eml", true)] {
        let files = folder.files();
        let found = files.iter().find(|name| name.to_lowercase().ends_with(end));
        let name = found.unwrap_or_else(|| panic!("{end} in {files:?}"));
        let text = letter::read_message(&folder.read(name))
            .expect("a message")
            .text;
        assert_eq!(text.contains("À l’attention de"), !is_english, "{text}");
    }
}

#[test]
fn an_adopted_text_is_kept_with_its_translation() {
    let folder = translated();
    done(
        &folder,
        &["adopt", "--date", "2016-09-15", "--language", "fr"],
    );
    let words = words_of(&folder, &file(&folder, "-action-items.fr.docx"));
    assert!(words.contains("Choisir les lieux de mesure"), "{words}");
    let words = words_of(&folder, &file(&folder, "-record.fr.docx"));
    assert!(words.contains("Ligue des rivières"), "{words}");
    let frozen = folder.files();
    let mut frozen = frozen
        .iter()
        .filter(|name| name.starts_with("out/adopted/"));
    assert!(frozen.any(|name| name.ends_with("/plan.fr.toml")));
    // Its status is the language’s own word, and nothing has to be translated again.
    let words = words_of(&folder, &file(&folder, "-action-items.fr.docx"));
    assert!(words.to_lowercase().contains("adopté"), "{words}");
    let checked = done(&folder, &["check"]);
    assert!(!checked.stderr.contains("stale-translation"), "{checked}");
    // Once more in the plan's own language.
    done(&folder, &["adopt", "--date", "2016-09-15"]);
    file(&folder, "-action-items.docx");
}

#[test]
fn a_status_of_ones_own_has_to_be_translated_and_that_is_said() {
    let folder = translated();
    let call = ["adopt", "--date", "2016-09-15", "--status", "Endorsed"];
    let before = text(&folder, FRENCH);
    let outcome = done(&folder, &call);
    let told = "plan.fr.toml: `edition.status` has to be translated";
    assert!(outcome.stderr.contains(told), "{outcome}");
    assert_eq!(text(&folder, FRENCH), before);
}

#[test]
fn a_region_of_a_language_is_that_language_where_there_is_no_other() {
    let folder = translated();
    let old = text(&folder, "plan/plan.toml").replace("Publish the", "Print the");
    folder.write("plan/old.toml", old);
    for (call, is_french) in [
        (&["docx", "--language", "fr-CA"][..], true),
        (&["docx", "--language", "en-GB"], false),
        (
            &[
                "remind",
                "--ics",
                "--language",
                "fr-CA",
                "--date",
                "2016-07-05",
            ],
            true,
        ),
        (
            &[
                "remind",
                "--ics",
                "--language",
                "en-GB",
                "--date",
                "2016-07-05",
            ],
            false,
        ),
        (
            &[
                "redline",
                "plan/old.toml",
                "plan/plan.toml",
                "--format",
                "docx",
                "--language",
                "fr-CA",
            ],
            true,
        ),
        (
            &[
                "redline",
                "plan/old.toml",
                "plan/plan.toml",
                "--format",
                "docx",
                "--language",
                "en-GB",
            ],
            false,
        ),
        (
            &["adopt", "--date", "2016-09-15", "--language", "en-GB"],
            false,
        ),
        (
            &["adopt", "--date", "2016-09-15", "--language", "fr-CA"],
            true,
        ),
    ] {
        let outcome = done(&folder, call);
        assert_eq!(
            outcome.stdout.replace("plan.fr.toml", "").contains(".fr."),
            is_french,
            "{call:?}: {outcome}"
        );
    }
}

#[test]
fn a_sheet_in_another_language_comes_back() {
    let folder = translated();
    done(
        &folder,
        &[
            "update-sheet",
            "--body",
            "board",
            "--format",
            "csv",
            "--language",
            "fr",
        ],
    );
    let name = "out/update-sheet-board.fr.csv";
    let sheet = text(&folder, name);
    assert!(sheet.contains("Choisir les lieux de mesure"), "{sheet}");
    assert!(!sheet.contains("Board"), "{sheet}");
    let filled = |timeline: &str| {
        let lines = sheet.lines().map(|line| {
            let separator = if line.contains(';') { ";" } else { "," };
            let mut cells: Vec<&str> = line.split(separator).collect();
            let count = cells.len();
            if cells[0].contains("1.1.1") && count > 9 {
                // From the last: evidence, reason, note, new time line, date, per cent, status.
                cells[count - 7] = "postponed";
                cells[count - 4] = timeline;
                cells[count - 2] = "La crue";
            }
            cells.join(separator)
        });
        lines.collect::<Vec<_>>().join("\r\n")
    };
    folder.write("filled.csv", filled("chaque mars"));
    let outcome = folder.run(&["update", "--from", "filled.csv"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("“chaque mars” cannot be said in the plan’s own language"),
        "{outcome}"
    );
    folder.write("filled.csv", filled("d’ici fin 2017"));
    done(&folder, &["update", "--from", "filled.csv"]);
    let log = text(&folder, "plan/progress.toml");
    for said in ["by the end of 2017", "La crue", "postponed"] {
        assert!(log.contains(said), "{said} in {log}");
    }
    done(&folder, &["check"]);
    done(
        &folder,
        &["progress", "--as-of", "2016-09-02", "--language", "fr"],
    );
    let words = words_of(&folder, "out/progress-2016-09-02.fr.docx");
    assert!(words.contains("d’ici à la fin de 2017"), "{words}");
    assert!(!words.contains("by the end"), "{words}");
}

#[test]
fn members_are_reminded_in_their_language() {
    let (folder, _) = circulated();
    let outcome = done(&folder, &["remind", "--eml", "--date", "2016-12-01"]);
    let warned = "Volga asks for the language “ru”, and is written to in “en”";
    assert!(outcome.stderr.contains(warned), "{outcome}");
    let files = folder.files();
    let message = |end: &str| {
        let is_it = |name: &&String| {
            name.starts_with("out/reminders/") && name.to_lowercase().ends_with(end)
        };
        let name = files.iter().find(is_it);
        let name = name.unwrap_or_else(|| panic!("{end} in {files:?}"));
        letter::read_message(&folder.read(name)).expect("a message")
    };
    let french = message("gauche.eml");
    assert!(
        french.text.contains("Choisir les lieux de mesure"),
        "{}",
        french.text
    );
    assert!(!french.text.contains("Choose"), "{}", french.text);
    let enclosed: Vec<&str> = french
        .attachments
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(
        enclosed,
        ["update-sheet-board.fr.xlsx", "due-dates-board.fr.ics"]
    );
    let english = message("thames.eml");
    assert!(
        english.text.contains("Publish the first table"),
        "{}",
        english.text
    );

    done(
        &folder,
        &[
            "remind",
            "--ics",
            "--language",
            "fr",
            "--date",
            "2016-07-05",
        ],
    );
    let calendar = text(&folder, "out/reminders/2016-07-05/due-dates-board.fr.ics");
    assert!(calendar.contains("Choisir"), "{calendar}");
}
