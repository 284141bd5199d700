//! A user's templates over the built-in ones.

use super::program::{Folder, Outcome};
use crate::docx::package::Package;

const THEME: &str = include_str!("../../templates/theme.toml");
const LABELS: &str = include_str!("../../templates/labels/en.toml");

/// Runs the program with one template file changed.
fn with(name: &str, content: impl AsRef<[u8]>, arguments: &[&str]) -> (Folder, Outcome) {
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    folder.write(&format!("templates/{name}"), content);
    let outcome = folder.run(arguments);
    (folder, outcome)
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn document(folder: &Folder) -> String {
    let package = Package::open(&folder.read("out/action-items.docx"));
    package.files.values().cloned().collect()
}

#[test]
fn a_colour_of_ones_own_is_taken() {
    let theme = changed(THEME, "band = \"#1F3A5F\"", "band = \"#552200\"");
    let (folder, outcome) = with("theme.toml", theme, &["table"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(document(&folder).contains("552200"));
    let (built_in, _) = with("unused.txt", "", &["table"]);
    assert!(!document(&built_in).contains("552200"));
    let pdf = "out/action-items.pdf";
    assert!(built_in.read(pdf) != folder.read(pdf));
}

#[test]
fn words_of_ones_own_are_taken() {
    let labels = changed(LABELS, "\"Action items\"", "\"What is to be done\"");
    let (folder, outcome) = with("labels/en.toml", labels, &["docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(document(&folder).contains("What is to be done"));
}

#[test]
fn words_of_another_language_are_taken() {
    let labels = changed(LABELS, "\"Action items\"", "\"Mesures\"");
    let folder = Folder::with(include_str!("../cases/plans/european.toml"));
    let outcome = folder.run(&["check"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stderr
    warning[no-labels]: no words for the language “fr”; English ones are used
     |
     = help: translate templates/labels/en.toml and save it as templates/labels/fr.toml

    1 warning
    ");
    folder.write("templates/labels/fr.toml", labels);
    assert_eq!(folder.run(&["check", "--strict"]).code, Some(0));
    folder.run(&["docx"]);
    assert!(document(&folder).contains("Mesures"));
}

#[test]
fn words_that_an_earlier_release_did_not_have_stand_in_in_english() {
    let mut labels = changed(LABELS, "\"Action items\"", "\"Mesures\"");
    let lines = ["hidden = ", "unsure = ", "behind = ", "days = {"];
    for key in lines {
        let start = labels.find(&format!("\n{key}")).expect("the key is there") + 1;
        let end = start + labels[start..].find('\n').expect("the line ends") + 1;
        labels.replace_range(start..end, "");
    }
    let folder = Folder::with(include_str!("../cases/plans/european.toml"));
    folder.write("templates/labels/fr.toml", labels.clone());
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for says in [
        "warning[missing-label]",
        "feedback.unsure",
        "progress.days",
        "\n1 warning",
    ] {
        assert!(outcome.stderr.contains(says), "{says}: {outcome}");
    }
    folder.run(&["docx"]);
    assert!(document(&folder).contains("Mesures"));
    // A language of other plural forms than English has takes one form for all.
    let polish = include_str!("../cases/plans/european.toml").replace("\"fr\"", "\"pl\"");
    let folder = Folder::with(&polish);
    folder.write("templates/labels/pl.toml", labels);
    assert_eq!(folder.run(&["check"]).code, Some(0));
}

#[test]
fn a_wrong_label_is_shown() {
    let labels = changed(LABELS, "Page {page} of {pages}", "Page {seite} of {pages}");
    insta::assert_snapshot!(with("labels/en.toml", labels, &["pdf"]).1, @r#"
    exit code 1
    --- stderr
    error[bad-label]: nothing fills the place {seite}
      --> templates/labels/en.toml:66:10
       |
    66 | number = "Page {seite} of {pages}"
       |          ^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: the places are: {page}, {pages}
    "#);
    let labels = changed(LABELS, "goals = ", "goal = ");
    insta::assert_snapshot!(with("labels/en.toml", labels, &["pdf"]).1, @r#"
    exit code 1
    --- stderr
    error[bad-template]: unknown field `goal`, expected one of `goals`, `actions`, `responsibility`, `timeline`, `lead`, `with`, `support`, `amended`, `amended_by`, `amended_because`, `to_be_agreed`, `continued`, `summary`, `summary_of_all`
      --> templates/labels/en.toml:50:1
       |
    50 | goal = "Goals and priorities"
       | ^^^^
       |
       = help: compare the file with the built-in one (`wem-report init` writes it)
    "#);
}

#[test]
fn a_wrong_theme_is_shown() {
    let theme = changed(THEME, "\"#1A1A1A\"", "\"black\"");
    let theme = changed(&theme, "table = 9.0", "table = 900.0");
    let (folder, outcome) = with("theme.toml", theme, &["table"]);
    insta::assert_snapshot!(outcome, @r##"
    exit code 1
    --- stderr
    error[bad-theme]: “black” is no colour
     --> templates/theme.toml:6:8
      |
    6 | text = "black"
      |        ^^^^^^^
      |
      = help: write it as "#1F3A5F"

    error[bad-theme]: 900 points cannot be used
      --> templates/theme.toml:35:9
       |
    35 | table = 900.0
       |         ^^^^^
       |
       = help: take 4 to 72 points
    "##);
    assert!(!folder.path("out").exists());
    let (_, outcome) = with("theme.toml", "[colors", &["pdf"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stderr.contains("error[bad-template]"), "{outcome}");
}

#[test]
fn text_that_is_hard_to_read_is_warned_of() {
    let theme = changed(THEME, "quiet = \"#5A616B\"", "quiet = \"#AAAAAA\"");
    let (_, outcome) = with("theme.toml", theme, &["check"]);
    insta::assert_snapshot!(outcome, @r##"
    exit code 0
    --- stderr
    warning[low-contrast]: contrast of 1.9:1 on watermark is below 4.5:1
     --> templates/theme.toml:7:9
      |
    7 | quiet = "#AAAAAA"                 # what we say, not the plan: "to be agreed"
      |         ^^^^^^^^^
      |
      = help: take a darker text or a lighter ground, or the other way round

    warning[low-contrast]: contrast of 2.2:1 on note is below 4.5:1
     --> templates/theme.toml:7:9
      |
    7 | quiet = "#AAAAAA"                 # what we say, not the plan: "to be agreed"
      |         ^^^^^^^^^
      |
      = help: take a darker text or a lighter ground, or the other way round

    warning[low-contrast]: contrast of 2.3:1 on paper is below 4.5:1
     --> templates/theme.toml:7:9
      |
    7 | quiet = "#AAAAAA"                 # what we say, not the plan: "to be agreed"
      |         ^^^^^^^^^
      |
      = help: take a darker text or a lighter ground, or the other way round

    3 warnings
    "##);
}

#[test]
fn fonts_that_are_not_there_or_are_none_are_shown() {
    let theme = changed(THEME, "\"NotoSans-Regular.ttf\"", "\"Other.ttf\"");
    insta::assert_snapshot!(with("theme.toml", &theme, &["pdf"]).1, @r#"
    exit code 1
    --- stderr
    error[missing-font]: no font file Other.ttf
      --> templates/theme.toml:49:5
       |
    49 |     "Other.ttf",
       |     ^^^^^^^^^^^
       |
       = help: put it into templates/fonts/
    "#);
    let (folder, _) = with("theme.toml", theme, &["pdf"]);
    folder.write("templates/fonts/Other.ttf", "no font");
    let outcome = folder.run(&["pdf"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stderr.contains("error[unusable-font]"), "{outcome}");
}

#[test]
fn templates_that_cannot_be_read_are_shown() {
    let (_, outcome) = with("theme.toml/file", "", &["pdf"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[unreadable-template]: templates/theme.toml cannot be read: it is no file
     |
     = help: mend the file, or remove it: the built-in one then takes its place
    ");
    let (_, outcome) = with("labels/en.toml", b"\xFF\xFE", &["pdf"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.stderr.contains("error[invalid-utf8]"), "{outcome}");
}

#[test]
fn families_and_weights_that_no_font_file_has_are_warned_of() {
    let theme = changed(THEME, "[\"Noto Sans\",", "[\"Noto Sanz\",");
    let theme = changed(&theme, "    \"NotoSansArabic-Bold.ttf\",\n", "");
    let outcome = with("theme.toml", &theme, &["pdf"]).1;
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for said in [
        "warning[no-font-family]: no font file of the theme has the family “Noto Sanz”",
        "help: did you mean `Noto Sans`? Or add its files to `files`",
        "warning[no-font-weight]: “Noto Sans Arabic” has no bold font file: its regular letters",
        " --> templates/theme.toml:",
    ] {
        assert!(outcome.stderr.contains(said), "{said}: {outcome}");
    }
    assert_eq!(with("theme.toml", THEME, &["pdf"]).1.stderr, "");
}
