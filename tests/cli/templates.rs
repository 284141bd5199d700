//! A user's templates over the built-in ones.

use super::program::{Folder, Outcome};
use crate::docx::package::Package;
use crate::docx::text;

const THEME: &str = include_str!("../../templates/theme.toml");
const LABELS: &str = include_str!("../../templates/labels/en.ftl");

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
    let labels = changed(LABELS, "= { -Action-items }", "= What is to be done");
    let (folder, outcome) = with("labels/en.ftl", labels, &["docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(document(&folder).contains("What is to be done"));
}

/// Returns a plan in a language.
fn in_language(language: &str) -> String {
    let plan = include_str!("../cases/plans/european.toml");
    changed(plan, "\"fr\"", &format!("\"{language}\""))
}

/// A template of a letter that is known by its description.
fn letter(description: &str) -> String {
    format!("+++\ntitle = \"T\"\ndescription = \"{description}\"\n+++\nText\n")
}

#[test]
fn a_template_is_looked_for_in_its_language_first() {
    let folder = Folder::with(&in_language("nl"));
    let listed = |arguments: &[&str]| {
        let outcome = folder.run(&[&["templates", "list"], arguments].concat());
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let mut lines = outcome.stdout.lines().map(str::trim_start);
        let line = lines
            .find(|line| line.starts_with("reminder"))
            .unwrap_or("");
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let english = listed(&[]);
    assert!(english.ends_with(" built in"), "{english}");
    // The user's own is in the plan's language, or at least better than one of ours in English.
    folder.write("templates/circulation/reminder.md", letter("own"));
    assert_eq!(
        listed(&[]),
        "reminder own templates/circulation/reminder.md"
    );
    assert_eq!(listed(&["--language", "en"]), english);
    let other = listed(&["--language", "sv"]);
    assert_eq!(other, "reminder own templates/circulation/reminder.md");
    folder.write("templates/sv/circulation/reminder.md", letter("swedish"));
    for tag in ["sv", "sv-FI"] {
        let swedish = listed(&["--language", tag]);
        assert_eq!(
            swedish,
            "reminder swedish templates/sv/circulation/reminder.md"
        );
    }
    assert_eq!(
        listed(&[]),
        "reminder own templates/circulation/reminder.md"
    );
    folder.write("templates/nl/circulation/reminder.md", letter("dutch"));
    assert_eq!(
        listed(&[]),
        "reminder dutch templates/nl/circulation/reminder.md"
    );
}

#[test]
fn labels_are_copied_out_by_language() {
    let folder = Folder::with(&in_language("nl"));
    let outcome = folder.run(&["templates", "eject", "labels", "--language", "en-GB"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert_eq!(folder.read("templates/labels/en.ftl"), LABELS.as_bytes());
    let outcome = folder.run(&["templates", "eject", "labels"]);
    assert_eq!(outcome.code, Some(2), "{outcome}");
    assert!(outcome.stderr.contains("unknown-language"), "{outcome}");
}

#[test]
fn a_plan_chooses_names_of_months_and_digits() {
    let plan = changed(
        include_str!("../cases/plans/one-item.toml"),
        "language = \"en\"\n",
        "language = \"ar\"\n\n[calendar]\nregion = \"MA\"\ndigits = \"arabic-indic\"\n",
    );
    let folder = Folder::with(&plan);
    let outcome = folder.run(&["docx"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    assert!(document(&folder).contains("١ يوليوز ٢٠١٦"), "{outcome}");
    for (right, wrong, code) in [
        ("\"MA\"", "\"Morocco\"", "bad-region"),
        ("\"arabic-indic\"", "\"arabic\"", "unknown-word"),
    ] {
        let folder = Folder::with(&changed(&plan, right, wrong));
        let outcome = folder.run(&["check"]);
        assert_eq!(outcome.code, Some(1), "{outcome}");
        assert_eq!(outcome.stderr.matches(code).count(), 1, "{outcome}");
    }
}

#[test]
fn words_of_another_language_are_taken() {
    let labels = changed(LABELS, "= { -Action-items }", "= Mesures");
    let folder = Folder::with(&in_language("pl"));
    let outcome = folder.run(&["check"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stderr
    warning[no-labels]: no words for the language “pl”; English ones are used
     |
     = help: translate templates/labels/en.ftl and save it as templates/labels/pl.ftl

    1 warning
    ");
    folder.write("templates/labels/pl.ftl", labels);
    assert_eq!(folder.run(&["check", "--strict"]).code, Some(0));
    folder.run(&["docx"]);
    assert!(document(&folder).contains("Mesures"));
}

#[test]
fn words_that_an_earlier_release_did_not_have_stand_in_in_english() {
    let mut labels = changed(LABELS, "= { -Action-items }", "= Mesures");
    for id in [
        "feedback-marks-hidden",
        "feedback-unsure",
        "feedback-behind",
        "progress-days",
    ] {
        labels = changed(&labels, &format!("\n{id} = "), "\n# ");
    }
    // The lines behind the head of a message with plural forms.
    labels = changed(
        &labels,
        "# { $count ->\n    [one] one day\n   *[other] { $count } days\n    }\n",
        "",
    );
    let folder = Folder::with(&in_language("nl"));
    folder.write("templates/labels/nl.ftl", labels.clone());
    let outcome = folder.run(&["check"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    for says in [
        "warning[missing-label]",
        "feedback-unsure",
        "progress-days",
        "\n1 warning",
    ] {
        assert!(outcome.stderr.contains(says), "{says}: {outcome}");
    }
    folder.run(&["docx"]);
    assert!(document(&folder).contains("Mesures"));
    // One of other plural forms than English takes those of English with its words.
    let folder = Folder::with(&in_language("pl"));
    folder.write("templates/labels/pl.ftl", labels);
    assert_eq!(folder.run(&["check"]).code, Some(0));
}

#[test]
fn all_that_is_wrong_with_labels_is_shown_at_once() {
    let labels = include_str!("../cases/labels/wrong.ftl");
    insta::assert_snapshot!(with("labels/en.ftl", labels, &["pdf"]).1, @r#"
    exit code 1
    --- stderr
    error[bad-label]: `.level` names no level of a plan
     --> templates/labels/en.ftl:3:6
      |
    3 |     .level = chapter one
      |      ^^^^^
      |
      = help: write a level (area, section, goal, item, step), then `one` or `several`, then what it has of `article` and `capital`

    error[bad-label]: `title-block-date` lacks the place { $date }
     --> templates/labels/en.ftl:5:1
      |
    5 | title-block-date = Date
      | ^^^^^^^^^^^^^^^^
      |
      = help: the places are: { $date }

    error[bad-label]: `filters-from` lacks the place { $date }
     --> templates/labels/en.ftl:6:1
      |
    6 | filters-from = from { date }
      | ^^^^^^^^^^^^
      |
      = help: the places are: { $date }

    error[bad-label]: a message cannot stand in another one
     --> templates/labels/en.ftl:6:23
      |
    6 | filters-from = from { date }
      |                       ^^^^
      |
      = help: write what both say into a term, and name that

    error[bad-label]: `filters-to` lacks the place { $date }
     --> templates/labels/en.ftl:7:1
      |
    7 | filters-to = until { DATETIME($date) }
      | ^^^^^^^^^^
      |
      = help: the places are: { $date }

    error[bad-label]: there is no function DATETIME
     --> templates/labels/en.ftl:7:22
      |
    7 | filters-to = until { DATETIME($date) }
      |                      ^^^^^^^^
      |
      = help: write the place alone: numbers and days come as they are to be printed

    error[bad-label]: `filters-no-body` has an attribute `short`, which nothing reads
     --> templates/labels/en.ftl:9:6
      |
    9 |     .short = none
      |      ^^^^^
      |
      = help: delete it, or write what it says into a term

    error[bad-label]: no message is called `table-goal`
      --> templates/labels/en.ftl:10:1
       |
    10 | table-goal = Goals
       | ^^^^^^^^^^
       |
       = help: did you mean `table-goals` or `table-lead`?

    error[bad-label]: the file has no term `-action-itms`
      --> templates/labels/en.ftl:11:20
       |
    11 | table-actions = { -action-itms }
       |                    ^^^^^^^^^^^
       |
       = help: did you mean `-Action-items`, `-action-items` or `-Action-item`?

    error[bad-label]: `page-number` lacks the place { $page }
      --> templates/labels/en.ftl:12:1
       |
    12 | page-number = Page { $seite } of { $pages }
       | ^^^^^^^^^^^
       |
       = help: the places are: { $page }, { $pages }

    error[bad-label]: nothing fills the place { $seite }
      --> templates/labels/en.ftl:12:23
       |
    12 | page-number = Page { $seite } of { $pages }
       |                       ^^^^^
       |
       = help: the places are: { $page }, { $pages }

    error[bad-label]: `page-draft` stands twice
      --> templates/labels/en.ftl:14:1
       |
    14 | page-draft = Draft
       | ^^^^^^^^^^
       |
       = help: delete one of them

    error[bad-label]: a message cannot be read: expected a token starting with "}"
      --> templates/labels/en.ftl:15:1
       |
    15 | page-notes = Notes {
       | ^^^^^^^^^^^^^^^^^^^^
       |
       = help: compare the file with the built-in one (`wem-report init` writes it)

    error[bad-label]: `calendar-names-seasons` has 3 lines
      --> templates/labels/en.ftl:17:1
       |
    17 | calendar-names-seasons =
       | ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: it needs 4, one for each name

    error[bad-label]: “<moment> - <monent>” has an unknown place <monent>
      --> templates/labels/en.ftl:22:5
       |
    22 |     <moment> - <monent>
       |     ^^^^^^^^^^^^^^^^^^^
       |
       = help: docs/templates.md says how phrases of time are written

    error[bad-label]: “thirty-six” is no number
      --> templates/labels/en.ftl:24:5
       |
    24 |     thirty-six
       |     ^^^^^^^^^^
       |
       = help: begin the line with the number in figures, and set its words apart with ` | `

    error[bad-label]: `sheet-headings-status` and `sheet-headings-note` both say “status”
      --> templates/labels/en.ftl:26:1
       |
    26 | sheet-headings-note = status
       | ^^^^^^^^^^^^^^^^^^^
       |
       = help: give each words of its own: what comes back is found by them

    error[bad-label]: no language has a plural form `several`
      --> templates/labels/en.ftl:28:6
       |
    28 |     [several] one day
       |      ^^^^^^^
       |
       = help: the forms are zero, one, two, few, many, other, and numbers

    error[bad-label]: the form for all other numbers is `many`
      --> templates/labels/en.ftl:29:6
       |
    29 |    *[many] { $count } days
       |      ^^^^
       |
       = help: end with *[other]: it is for the numbers that have no form of their own

    error[bad-label]: a form of `critical-path-feasible` lacks the place { $first }
      --> templates/labels/en.ftl:31:1
       |
    31 | critical-path-feasible = { $count ->
       | ^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: the places are: { $count }, { $event }, { $date }, { $first }

    error[bad-label]: `sheet-hints-note` has 288 characters
      --> templates/labels/en.ftl:35:1
       |
    35 | sheet-hints-note = Write what there is to say: what was done, by whom, where and when, with what it cost, what is still to be done, ...
       | ^^^^^^^^^^^^^^^^
       |
       = help: it is shown where there is room for 255
    "#);
}

#[test]
fn labels_of_an_earlier_release_are_refused() {
    let (_, outcome) = with("labels/en.toml", "[page]\ndraft = \"DRAFT\"\n", &["pdf"]);
    insta::assert_snapshot!(outcome, @"
    exit code 1
    --- stderr
    error[outdated-labels]: templates/labels/en.toml is a file of labels as earlier releases had them
     |
     = help: write its words into templates/labels/en.ftl, beginning with a copy of the built-in en.ftl (`wem-report init` writes it), and delete it
    ");
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
fn bars_that_look_alike_in_black_and_white_are_warned_of() {
    let theme = changed(THEME, "active = \"#3479BE\"", "active = \"#1A5C38\"");
    let theme = changed(&theme, "muted = \"#5F6672\"", "muted = \"#101010\"");
    let (_, outcome) = with("theme.toml", theme, &["check"]);
    insta::assert_snapshot!(outcome, @r##"
    exit code 0
    --- stderr
    warning[low-contrast]: contrast of 1.1:1 with `positive` is below 2:1, and bars look alike in black and white
      --> templates/theme.toml:21:10
       |
    21 | active = "#1A5C38"                # in progress
       |          ^^^^^^^^^
       |
       = help: take a lighter or a darker colour

    warning[low-contrast]: contrast of 1.1:1 with the lines of its hatching is below 2:1, and bars look alike in black and white
      --> templates/theme.toml:25:9
       |
    25 | muted = "#101010"                 # cancelled: hatched
       |         ^^^^^^^^^
       |
       = help: take a lighter or a darker colour

    2 warnings
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
    let (_, outcome) = with("labels/en.ftl", b"\xFF\xFE", &["pdf"]);
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

#[test]
fn a_theme_words_what_runs_along_the_pages() {
    let running = "[running]\nheader_start = \"{organisation} – {colour}\"\n";
    let (_, outcome) = with("theme.toml", format!("{THEME}\n{running}"), &["docx"]);
    insta::assert_snapshot!(outcome, @r#"
    exit code 1
    --- stderr
    error[bad-theme]: nothing stands in the place “{colour}”
      --> templates/theme.toml:78:16
       |
    78 | header_start = "{organisation} – {colour}"
       |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: there are {title}, {organisation}, {edition}, {date}, {page}, {pages}
    "#);
    let running = "[running]\nheader_start = \"{title}, {organisation}\"\nheader_end = \"\"\nfooter_end = \"{page}/{pages}\"\n";
    let (folder, outcome) = with("theme.toml", format!("{THEME}\n{running}"), &["table"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let package = Package::open(&folder.read("out/action-items.docx"));
    let text = |part: &str| text::of_part(package.part(part)).join("|");
    let header = text("word/header1.xml");
    assert!(
        header.starts_with("Test Association: One Item, Test Association|"),
        "{header}"
    );
    let footer = text("word/footer1.xml");
    assert!(footer.ends_with("\t1/1"), "{footer}");
}

/// Returns a picture of one colour.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a head");
    let pixels = [0x7A, 0x1F, 0x2B].repeat((width * height) as usize);
    writer.write_image_data(&pixels).expect("the pixels");
    writer.finish().expect("an end");
    bytes
}

/// Returns a theme with a logo.
fn with_logo(file: &str, alternative: &str, height: &str) -> String {
    format!(
        "{THEME}\n[logo]\nfile = \"{file}\"\nalternative = \"{alternative}\"\nheight = {height}\n"
    )
}

#[test]
fn a_logo_stands_over_the_first_page_in_both_formats() {
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    folder.write(
        "templates/theme.toml",
        with_logo("logo.png", "The “Test” Association", "9.0"),
    );
    folder.write("templates/logo.png", picture(60, 20));
    let outcome = folder.run(&["table"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let file = folder.read("out/action-items.docx");
    assert_eq!(crate::docx::structure::faults(&file), Vec::<String>::new());
    let package = Package::open(&file);
    let header = package.part("word/header2.xml");
    // 27 by 9 mm, 5 mm below the edge.
    assert!(
        header.contains("<wp:extent cx=\"972000\" cy=\"324000\"/>"),
        "{header}"
    );
    assert!(
        header.contains("<wp:posOffset>180000</wp:posOffset>"),
        "{header}"
    );
    assert!(
        header.contains("descr=\"The “Test” Association\""),
        "{header}"
    );
    assert!(!package.part("word/header1.xml").contains("w:drawing"));
    assert_eq!(package.others, ["word/media/logo.png"]);
    let pdf = folder.read("out/action-items.pdf");
    let has_image = pdf
        .windows(b"/Subtype/Image".len())
        .any(|bytes| bytes == b"/Subtype/Image");
    assert!(has_image, "the picture is in the PDF");
    let again = folder.run(&["table", "--force"]);
    assert_eq!(again.code, Some(0), "{again}");
    assert!(folder.read("out/action-items.pdf") == pdf, "the same bytes");
}

#[test]
fn a_logo_that_cannot_be_shown_is_refused() {
    let good = picture(60, 20);
    let cases: [(&str, &str, &str, Vec<u8>, &str); 8] = [
        (
            "logo.png",
            "A",
            "9.0",
            b"no picture".to_vec(),
            "unusable-logo",
        ),
        (
            "logo.png",
            "A",
            "9.0",
            good[..good.len() - 20].to_vec(),
            "unusable-logo",
        ),
        ("logo.png", "A", "9.0", picture(600, 20), "unusable-logo"),
        ("logo.png", "A", "9.0", picture(4_001, 400), "unusable-logo"),
        ("other.png", "A", "9.0", good.clone(), "unusable-logo"),
        ("../logo.png", "A", "9.0", good.clone(), "unusable-logo"),
        ("logo.png", " ", "9.0", good.clone(), "bad-theme"),
        ("logo.png", "A", "20.0", good, "bad-theme"),
    ];
    for (file, alternative, height, bytes, code) in cases {
        let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
        folder.write("templates/theme.toml", with_logo(file, alternative, height));
        folder.write("templates/logo.png", bytes);
        let outcome = folder.run(&["table"]);
        assert!(
            outcome.stderr.contains(&format!("error[{code}]")),
            "{file}: {outcome}"
        );
        assert!(!folder.path("out").exists(), "{file}");
    }
}
