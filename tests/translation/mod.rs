//! A plan in another language: the file of its translation, and documents made with it.

mod documents;
mod members;
mod tables;

use crate::cli::program::{Folder, Outcome};
use crate::docx::package::Package;
use wem_report::reading::pages;

const PLAN: &str = include_str!("plan.toml");
const FRENCH: &str = "plan/plan.fr.toml";

/// Texts of the plan, and what they are in French.
const TEXTS: [(&str, &str); 19] = [
    ("Plan of Work", "Plan de travail"),
    ("League of Rivers", "Ligue des rivières"),
    (
        "All dates are provisional.",
        "Toutes les dates sont provisoires.",
    ),
    ("Costs are in euros.", "Les coûts sont en euros."),
    ("Draft", "Projet"),
    ("Urgency", "Urgence"),
    ("High", "Haute"),
    ("Low", "Basse"),
    ("Chapter", "Chapitre"),
    ("Chapters", "Chapitres"),
    ("Board", "Bureau"),
    ("River Office", "Office des rivières"),
    ("fishing clubs", "clubs de pêche"),
    ("Congress", "Congrès"),
    ("Geneva", "Genève"),
    ("Clean water", "L’eau propre"),
    (
        "What is *urgent* comes first.",
        "Ce qui est *urgent* vient d’abord.",
    ),
    ("Measure the water", "Mesurer l’eau"),
    (
        "Choose the places to measure",
        "Choisir les lieux de mesure",
    ),
];

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("UTF-8")
}

fn done(folder: &Folder, call: &[&str]) -> Outcome {
    let outcome = folder.run(call);
    assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
    outcome
}

/// Writes a translation below its source.
fn fill(file: &mut String, source: &str, french: &str) {
    let line = format!("# en: {source}\n");
    let above = file
        .find(&line)
        .unwrap_or_else(|| panic!("{source} in {file}"))
        + line.len();
    let at = above + file[above..].find("\"\"").expect("a blank text") + 1;
    file.insert_str(at, french);
}

/// Returns a folder with the plan, and a translation in which only some texts are missing.
fn translated() -> Folder {
    let folder = Folder::with(PLAN);
    folder.write(
        "templates/labels/fr.ftl",
        include_str!("../../templates/labels/fr.ftl"),
    );
    done(&folder, &["translate", "fr"]);
    let mut file = text(&folder, FRENCH);
    for (source, french) in TEXTS {
        fill(&mut file, source, french);
    }
    let file = file.replace(
        "\"the day after the flood\" = \"\"",
        "\"the day after the flood\" = \"le lendemain de la crue\"",
    );
    folder.write(FRENCH, file);
    done(&folder, &["translate", "fr"]);
    folder
}

/// Returns the words of a document in French.
fn words(folder: &Folder, call: &[&str], name: &str) -> (String, Outcome) {
    let outcome = done(folder, &[call, &["--force", "--language", "fr"]].concat());
    (words_of(folder, name), outcome)
}

/// Returns the words of a document, a line for each paragraph.
fn words_of(folder: &Folder, name: &str) -> String {
    let package = Package::open(&folder.read(name));
    let document = &package.files["word/document.xml"];
    let mut words = String::new();
    for piece in document.split('<').skip(1) {
        let (tag, said) = piece.split_once('>').expect("a tag");
        if tag == "w:t" || tag.starts_with("w:t ") {
            words += &said.replace('\u{a0}', " ").replace('\u{2060}', "");
        } else if tag == "/w:p" {
            words.push('\n');
        }
    }
    words
}

const DOCX: &str = "out/action-items.fr.docx";

#[test]
fn a_file_has_all_that_is_to_be_translated() {
    let folder = Folder::with(PLAN);
    let outcome = done(&folder, &["translate", "fr"]);
    assert!(outcome.stderr.contains(" texts: "), "{outcome}");
    let file = text(&folder, FRENCH);
    for piece in [
        "[plan]\n# en: Plan of Work\ntitle = \"\"\n# en: League of Rivers\norganisation = \"\"\n",
        "# en: Costs are in euros.\nnotes.2 = \"\"\n",
        "[levels.section]\n# en: Chapter\none = \"\"\n",
        "# en: High\nwords.High = \"\"\n",
        "[body.fishing-clubs]\n# en: fishing clubs\nname = \"\"\n",
        "[goal.\"1.1\"]\n# en: Measure the water\ntitle = \"\"\n",
        "[item.\"1.1.1\"]\n# en: Choose the places to measure\naction = \"\"\n",
        "\"the day after the flood\" = \"\"\n",
    ] {
        assert!(file.contains(piece), "{piece} in {file}");
    }
    // What the language can say by itself nobody has to write, nor an address.
    assert!(
        !file.contains("August 2016") && !file.contains("office@"),
        "{file}"
    );
    // Nothing is changed by another run.
    done(&folder, &["translate", "fr"]);
    assert_eq!(text(&folder, FRENCH), file);
}

#[test]
fn comments_and_order_are_kept() {
    let folder = translated();
    let file = text(&folder, FRENCH);
    let file = file
        .replace("[goal.\"1.1\"]", "# Ask Paul.\n[goal.\"1.1\"]")
        .replace(
            "name = \"Bureau\"",
            "name    = 'Bureau' # as in the statutes",
        );
    let moved = "[event.congress]\n# en: Congress\nname = \"Congrès\"\n# en: Geneva\nplace = \"Genève\"\n\n";
    let file =
        moved.to_owned() + "format = 1\n\n" + &file.replace(moved, "").replace("format = 1\n", "");
    let file = file
        .replacen(moved, "", 1)
        .replace("[plan]", &format!("{moved}[plan]"));
    folder.write(FRENCH, &file);
    let plan = PLAN.replace(
        "number = \"1.1.3\"",
        "number = \"1.1.2a\"\naction = \"Thank the clubs\"\n\n[[section.goal.item]]\nnumber = \"1.1.3\"",
    );
    folder.write("plan/plan.toml", plan);
    done(&folder, &["translate", "fr"]);
    let new = text(&folder, FRENCH);
    for kept in [
        "# Ask Paul.\n[goal.\"1.1\"]",
        "name    = 'Bureau' # as in the statutes",
        moved,
    ] {
        assert!(new.contains(kept), "{kept} in {new}");
    }
    let behind = "action = \"\"\n\n[item.\"1.1.2a\"]\n# en: Thank the clubs\naction = \"\"\n\n[item.\"1.1.3\"]";
    assert!(new.contains(behind), "{new}");
}

#[test]
fn documents_speak_the_language() {
    let folder = translated();
    let (words, outcome) = words(&folder, &["table"], DOCX);
    for said in [
        "Plan de travail",
        "Ligue des rivières",
        "Toutes les dates sont provisoires.",
        "Projet",
        "Urgence",
        "Haute",
        "Bureau",
        "Office des rivières",
        "clubs de pêche",
        "L’eau propre",
        "Ce qui est urgent vient d’abord.",
        "Mesurer l’eau",
        "Choisir les lieux de mesure",
        "le lendemain de la crue",
        "juillet",
        "[EN] Publish the first table",
        "[EN] Report to the Congress",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    for left in ["July", "Plan of Work", "Board", "Clean water", "High"] {
        assert!(!words.contains(left), "{left} in {words}");
    }
    assert!(
        outcome.stderr.contains("warning[missing-translation]"),
        "{outcome}"
    );
    let package = Package::open(&folder.read(DOCX));
    assert!(package.files["docProps/core.xml"].contains("<dc:language>fr</dc:language>"));
    assert!(
        folder
            .files()
            .contains(&"out/action-items.fr.pdf".to_owned())
    );
}

#[test]
fn other_documents_speak_it_too() {
    let folder = translated();
    for (call, name, said) in [
        (
            &["progress", "--as-of", "2016-09-01"][..],
            "out/progress-2016-09-01.fr.docx",
            "Choisir les lieux de mesure",
        ),
        (
            &["critical-path", "congress"],
            "out/critical-path-congress.fr.docx",
            "Congrès",
        ),
        (
            &["concept-note", "congress"],
            "out/concept-note-congress.fr.docx",
            "Genève",
        ),
    ] {
        let (words, _) = words(&folder, call, name);
        assert!(words.contains(said), "{said} in {words}");
        assert!(!words.contains("League of Rivers"), "{words}");
    }
}

#[test]
fn a_changed_source_makes_a_translation_stale() {
    let folder = translated();
    let changed = PLAN.replace("Choose the places", "Choose and mark the places");
    folder.write("plan/plan.toml", &changed);
    let outcome = done(&folder, &["check"]);
    assert!(
        outcome.stderr.contains(
            "warning[stale-translation]: 1 text changed since it was translated: `item.\"1.1.1\".action`"
        ),
        "{outcome}"
    );
    let (said, _) = words(&folder, &["table"], DOCX);
    assert!(
        said.contains("Choisir les lieux de mesure [") && !said.contains("mark the places"),
        "{said}"
    );
    done(&folder, &["translate", "fr"]);
    let file = text(&folder, FRENCH);
    let both = "# en, before: Choose the places to measure\n# en: Choose and mark the places to measure\naction = \"Choisir";
    assert!(file.contains(both), "{file}");
    // Another run keeps what it was.
    done(&folder, &["translate", "fr"]);
    assert_eq!(text(&folder, FRENCH), file);

    let is_stale = || folder.run(&["check"]).stderr.contains("stale-translation");
    assert!(is_stale());
    folder.write(FRENCH, file.replace("Choisir", "Choisir et marquer"));
    assert!(!is_stale());
    folder.write(FRENCH, &file);
    let outcome = folder.run(&["translate", "fr", "--confirm", "item.1.1.9.action"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    assert!(
        outcome.stderr.contains("error[unknown-translation]"),
        "{outcome}"
    );
    done(
        &folder,
        &["translate", "fr", "--confirm", "item.1.1.1.action"],
    );
    assert!(!is_stale());
    let file = text(&folder, FRENCH);
    assert!(!file.contains("before:"), "{file}");
}

#[test]
fn final_documents_show_what_the_plan_says() {
    let folder = translated();
    let changed = PLAN.replace("Choose the places", "Choose and mark the places");
    for (rules, shown, hidden) in [
        (
            "missing = \"source\"\nstale = \"source\"",
            &["Publish the first table", "Choose and mark the places"][..],
            &["[EN]", "Choisir"][..],
        ),
        (
            "missing = \"leave-out\"\nstale = \"leave-out\"",
            &["1.1.2", "…"],
            &["Publish", "[EN]", "Choisir", "Choose"],
        ),
        (
            "missing = \"mark\"",
            &[
                "[EN] Publish the first table",
                "Choisir les lieux de mesure [",
            ],
            &["Choose"],
        ),
    ] {
        folder.write(
            "plan/plan.toml",
            format!("{changed}\n[languages]\n{rules}\n"),
        );
        let (words, _) = words(&folder, &["table"], DOCX);
        let pages = pages::read(folder.read("out/action-items.fr.pdf")).expect("a file with pages");
        let pages: Vec<&str> = pages.words.iter().map(|word| word.text.as_str()).collect();
        for (format, text) in [("docx", words), ("pdf", pages.join(" "))] {
            for said in shown {
                // In a narrow column a text is broken anywhere.
                let is_said = match format {
                    "pdf" => said.split(' ').all(|word| text.contains(word)),
                    _ => text.contains(said),
                };
                assert!(is_said, "{format}, {rules}: {said} in {text}");
            }
            for left in hidden {
                assert!(!text.contains(left), "{format}, {rules}: {left} in {text}");
            }
        }
    }
    // A draft marks whatever is not done.
    folder.write(
        "plan/plan.toml",
        format!("{changed}\n[languages]\nmissing = \"source\"\n"),
    );
    let (words, _) = words(&folder, &["table", "--draft"], DOCX);
    assert!(words.contains("[EN] Publish the first table"), "{words}");
    folder.write(
        "plan/plan.toml",
        format!("{PLAN}\n[languages]\nmissing = \"hide\"\n"),
    );
    let outcome = folder.run(&["check"]);
    assert!(
        outcome.stderr.contains("`missing` cannot be “hide”"),
        "{outcome}"
    );
}

#[test]
fn what_the_plan_does_not_have_is_said() {
    let folder = translated();
    let file = text(&folder, FRENCH);
    folder.write(FRENCH, file.replacen("action =", "acton =", 1));
    let outcome = folder.run(&["pdf", "--language", "fr"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    for said in [
        "error[unknown-translation]: the plan has no text `item.\"1.1.1\".acton`",
        "did you mean",
    ] {
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
    // What the plan had when it was translated becomes a comment.
    folder.write(FRENCH, &file);
    let (start, rest) = PLAN
        .split_once("[[section.goal.item]]\nnumber = \"1.1.1\"")
        .expect("an item");
    let (_, end) = rest.split_once("[[section.goal.item]]").expect("the next");
    folder.write(
        "plan/plan.toml",
        format!("{start}[[section.goal.item]]{end}"),
    );
    let outcome = done(&folder, &["check"]);
    assert!(
        outcome.stderr.contains("warning[unused-translation]"),
        "{outcome}"
    );
    done(&folder, &["translate", "fr"]);
    let file = text(&folder, FRENCH);
    assert!(
        file.contains("# action = \"Choisir les lieux de mesure\""),
        "{file}"
    );
    assert!(!file.contains("\n[item.\"1.1.1\"]"), "{file}");
    assert!(
        !done(&folder, &["check"])
            .stderr
            .contains("unused-translation")
    );
}

#[test]
fn calls_that_cannot_be_done_are_refused() {
    let folder = translated();
    for (call, code, said) in [
        (&["pdf", "--language", "ru"][..], 1, "error[no-translation]"),
        (&["translate", "en"], 2, "error[own-language]"),
        (&["translate", "french!"], 2, "write the tag of a language"),
    ] {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(code), "{outcome}");
        assert!(outcome.stderr.contains(said), "{outcome}");
    }
    let file = text(&folder, FRENCH);
    folder.write(
        FRENCH,
        file.replacen(
            "\"the day after the flood\" =",
            "\"by October 2016\" = \"octobre 2017\"\n\"the day after the flood\" =",
            1,
        ),
    );
    let outcome = done(&folder, &["check"]);
    assert!(
        outcome
            .stderr
            .contains("warning[translated-time]: “octobre 2017”"),
        "{outcome}"
    );
    assert!(
        outcome.stderr.contains("warning[unrecorded-translation]"),
        "{outcome}"
    );
    folder.write(
        FRENCH,
        file.replacen("[hashes]\n", "[hashes]\nplan.subtitle = \"12 34\"\n", 1),
    );
    let outcome = folder.run(&["check"]);
    assert!(outcome.stderr.contains("error[bad-hash]"), "{outcome}");
    folder.write(FRENCH, "format = 1\nplan = { title = \"Plan\" }\n");
    let outcome = folder.run(&["translate", "fr"]);
    assert!(outcome.stderr.contains("error[not-written]"), "{outcome}");
}
