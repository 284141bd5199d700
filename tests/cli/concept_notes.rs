//! `concept-note`, `templates` and `check --notes`.

use super::program::{Folder, Outcome};
use std::fs;

const GENERAL: &str = include_str!("../../templates/concept-notes/general.md");

/// A plan with an event, a kind on a goal and an item without any.
const PLAN: &str = "format = 1\n[plan]\ntitle = \"Plan\"\norganisation = \"Org\"\nlanguage = \"en\"\n\
    [[body]]\nkey = \"office\"\nname = \"Office\"\n\
    [[event]]\nkey = \"congress\"\nname = \"Congress\"\nnote = \"plenary-conference\"\n\
    [[section]]\nnumber = \"I\"\ntitle = \"Section\"\n[[section.goal]]\nnumber = \"1.1\"\ntitle = \"Goal\"\n\
    note = \"training\"\n[[section.goal.item]]\nnumber = \"1.1.1\"\naction = \"Train\"\n\
    responsible = [\"office\"]\ntimeline = \"2016\"\n[[section.goal.item]]\nnumber = \"1.1.2\"\n\
    action = \"Meet\"\nresponsible = [\"office\"]\ntimeline = \"2016\"\nevent = \"congress\"\n";

#[test]
fn what_has_a_kind_is_listed() {
    insta::assert_snapshot!(Folder::with(PLAN).run(&["concept-note", "--list"]), @"
    exit code 0
    --- stdout
     KEY       KIND                ABOUT     TEXTS
     congress  plenary-conference  Congress
     1.1.1     training            Goal
     1.1.2     plenary-conference  Congress
    --- stderr
    any other item takes the kind general
    ");
    let folder = Folder::with(include_str!("../cases/plans/one-item.toml"));
    insta::assert_snapshot!(folder.run(&["concept-note", "--list"]), @"
    exit code 0
    --- stderr
    no item, goal or event has a kind of note; `concept-note ITEM` writes a general one
    ");
    folder.write("plan/notes/1.1.1.md", "## Objectives\n\nAll of them.\n");
    insta::assert_snapshot!(folder.run(&["concept-note", "--list"]), @"
    exit code 0
    --- stdout
     KEY    KIND     ABOUT             TEXTS
     1.1.1  general  Do the one thing  plan/notes/1.1.1.md
    --- stderr
    any other item takes the kind general
    ");
}

#[test]
fn a_note_is_written_in_both_formats() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["concept-note", "2.2.2"]), @"
    exit code 0
    --- stdout
    out/concept-note-2.2.2.pdf
    out/concept-note-2.2.2.docx
    --- stderr
    6 warnings; `wem-report check` shows them
    ");
    insta::assert_snapshot!(folder.run(&["concept-note", "-q", "Initial General Assembly", "--format", "docx"]), @"
    exit code 0
    --- stdout
    out/concept-note-general-assembly.docx
    ");
    insta::assert_snapshot!(folder.run(&["concept-note", "-q", "2.6.1", "-o", "new/note-2.6.1", "--draft"]), @"
    exit code 0
    --- stdout
    new/note-2.6.1.pdf
    new/note-2.6.1.docx
    ");
    assert!(
        folder
            .read("out/concept-note-2.2.2.pdf")
            .starts_with(b"%PDF-")
    );
    assert!(folder.read("new/note-2.6.1.docx").starts_with(b"PK"));
}

#[test]
fn a_subject_that_is_none_is_explained() {
    let folder = Folder::with_real_plan();
    insta::assert_snapshot!(folder.run(&["concept-note", "general-asembly"]), @"
    exit code 2
    --- stderr
    error[not-in-plan]: the plan has no item or event “general-asembly”
     |
     = help: did you mean “general-assembly”?
    ");
    let ambiguous = folder.run(&["concept-note", "2.8.2"]);
    assert_eq!(ambiguous.code, Some(2));
    assert!(
        ambiguous.stderr.contains("error[ambiguous-number]"),
        "{ambiguous}"
    );
    assert_eq!(folder.run(&["concept-note"]).code, Some(2));
    assert_eq!(
        folder.run(&["concept-note", "--all", "2.2.2"]).code,
        Some(2)
    );
}

#[test]
fn a_kind_that_is_none_is_explained() {
    let folder = Folder::with(&PLAN.replace("\"training\"", "\"trainig\""));
    insta::assert_snapshot!(folder.run(&["concept-note", "-q", "1.1.1"]), @r#"
    exit code 1
    --- stderr
    error[unknown-note-kind]: no template for concept notes of the kind “trainig”
      --> plan/plan.toml:19:8
       |
    19 | note = "trainig"
       |        ^^^^^^^^^ no such kind
       |
       = help: did you mean `training`?
    "#);
    insta::assert_snapshot!(folder.run(&["check"]), @r#"
    exit code 1
    --- stderr
    error[unknown-note-kind]: no template for concept notes of the kind “trainig”
      --> plan/plan.toml:19:8
       |
    19 | note = "trainig"
       |        ^^^^^^^^^ no such kind
       |
       = help: did you mean `training`?

    1 error
    "#);
    insta::assert_snapshot!(folder.run(&["concept-note", "-q", "1.1.1", "--kind", "../plan"]), @"
    exit code 2
    --- stderr
    error[unknown-note-kind]: no template for concept notes of the kind “../plan”
     |
     = help: the kinds are general-assembly, plenary-conference, study-visit, training, general; one of your own is templates/concept-notes/KIND.md
    ");
    let outcome = folder.run(&["concept-note", "-q", "1.1.1", "--kind", "study-visit"]);
    assert_eq!(outcome.code, Some(0), "{outcome}");
}

#[test]
fn the_authors_words_are_laid_out_filled_in_and_kept() {
    let folder = Folder::with(PLAN);
    let texts = "plan/notes/1.1.1.md";
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1", "--fill"]), @"
    exit code 0
    --- stdout
    plan/notes/1.1.1.md
    out/concept-note-1.1.1.pdf
    out/concept-note-1.1.1.docx
    ");
    let laid_out = String::from_utf8(folder.read(texts)).expect("UTF-8");
    assert!(
        laid_out.starts_with("# Concept note: Goal\n\n<!-- "),
        "{laid_out}"
    );
    assert_eq!(laid_out.matches("\n## ").count(), 20);
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1", "--fill"]), @"
    exit code 0
    --- stdout
    out/concept-note-1.1.1.pdf
    out/concept-note-1.1.1.docx
    ");
    assert_eq!(
        folder.read(texts),
        laid_out.as_bytes(),
        "nothing was missing"
    );

    let written = "My own remark.\n\n## Needs\n\nMany *urgent* needs, and a `code`.\n\n## My idea\n\nKept.\n\n## objectives\n\n- one\n- two";
    folder.write(texts, written);
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1"]), @"
    exit code 0
    --- stdout
    out/concept-note-1.1.1.pdf
    out/concept-note-1.1.1.docx
    --- stderr
    warning[text-outside-slot]: this text is in no slot, and is not printed
     --> plan/notes/1.1.1.md:1:1
      |
    1 | My own remark.
      | ^^^^^^^^^^^^^^ under no heading
      |
      = help: put it under a heading `## …`, or make a comment of it: `<!-- … -->`

    warning[markdown-changed]: code is set as plain text
     --> plan/notes/1.1.1.md:5:28
      |
    5 | Many *urgent* needs, and a `code`.
      |                            ^^^^^^ comes out otherwise
      |
      = help: documents have no type for code; quotation marks set it apart

    warning[unknown-slot]: the note has no slot “My idea”
     --> plan/notes/1.1.1.md:7:1
      |
    7 | ## My idea
      | ^^^^^^^^^^ no slot
      |
      = help: the slots are Particulars, Background and rationale, Needs, Objectives, Learning outcomes, Expected outcomes, Modules, Format and method, Trainers, Trainees, Gender equality and inclusion, Contributions of partners, Budget, Evaluation and indicators of success, Risks and mitigation, Sustainability, Visibility of donors, Monitoring and follow-up, Contacts, Annexes; the text is kept here, and not printed
    ");
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1", "--status"]), @"
    exit code 0
    --- stdout
     PART                                  WORDS  ABOUT
     Particulars                           0             missing
     Background and rationale              0      120    missing
     Needs                                 6      100
     Objectives                            2      60
     Learning outcomes                     0      100    missing
     Expected outcomes                     0      60     missing
     Modules                               0      150    missing
     Format and method                     0      80     missing
     Trainers                              0      60     missing
     Trainees                              0      60     missing
     Gender equality and inclusion         0      60     missing
     Contributions of partners             0      60     missing
     Budget                                0      80     missing
     Evaluation and indicators of success  0      80     missing
     Risks and mitigation                  0      80     missing
     Sustainability                        0      60     missing
     Visibility of donors                  0      40     missing
     Monitoring and follow-up              0      60     missing
     Contacts                              0             missing
     Annexes                               0             missing

    Written so far: 2 of 20 parts, 8 of about 1310 words
    ");
    assert_eq!(
        folder
            .run(&["concept-note", "1.1.1", "--fill", "-q", "--force"])
            .code,
        Some(0)
    );
    let completed = String::from_utf8(folder.read(texts)).expect("UTF-8");
    assert!(completed.starts_with(written), "{completed}");
    assert_eq!(completed.matches("\n## ").count(), 21);
}

#[test]
fn two_texts_for_one_slot_are_refused() {
    let folder = Folder::with(PLAN);
    folder.write(
        "plan/notes/1.1.1.md",
        "## Needs\n\none\n\n## needs\n\nother\n",
    );
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1"]), @"
    exit code 1
    --- stderr
    error[repeated-slot-text]: there are two texts for the slot “needs”
     --> plan/notes/1.1.1.md:5:1
      |
    1 | ## Needs
      | -------- the first one
    ...
    5 | ## needs
      | ^^^^^^^^ the second one
      |
      = help: put both under one heading, or delete one
    ");
    assert!(!folder.path("out").exists());
}

#[test]
fn words_that_no_document_can_have_are_refused() {
    let folder = Folder::with(PLAN);
    folder.write("plan/notes/1.1.1.md", "## Needs\n\nA bell\u{7}.\n");
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1"]), @"
    exit code 1
    --- stderr
    error[control-character]: the text has the control character U+0007
     --> plan/notes/1.1.1.md:3:7
      |
    3 | A bell<U+0007>.
      |       ^^^^^^^^ here first
      |
      = help: delete it; it often comes along when text is copied out of a PDF or a terminal
    ");
    folder.write("plan/notes/1.1.1.md", b"## Needs\n\n\xFF\n");
    let outcome = folder.run(&["concept-note", "1.1.1"]);
    assert!(outcome.stderr.contains("error[invalid-utf8]"), "{outcome}");
    assert!(!folder.path("out").exists());
}

#[test]
fn a_note_that_somebody_edited_is_not_overwritten() {
    let folder = Folder::with(PLAN);
    assert_eq!(folder.run(&["concept-note", "1.1.1"]).code, Some(0));
    assert_eq!(folder.run(&["concept-note", "1.1.1"]).code, Some(0));
    let mut edited = folder.read("out/concept-note-1.1.1.pdf");
    edited.extend(b"a comment");
    folder.write("out/concept-note-1.1.1.pdf", &edited);
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1"]), @"
    exit code 1
    --- stderr
    error[output-changed]: out/concept-note-1.1.1.pdf has been changed since it was generated, or was not made by wem-report
     |
     = help: write to another file with -o, or overwrite it with --force
    ");
    assert_eq!(folder.read("out/concept-note-1.1.1.pdf"), edited);
    // The others are written all the same.
    let outcome = folder.run(&["concept-note", "--all"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
    assert!(folder.path("out/concept-note-congress.docx").exists());
    assert_eq!(
        folder.run(&["concept-note", "1.1.1", "--force"]).code,
        Some(0)
    );
}

#[test]
fn all_notes_are_written_in_one_run() {
    let folder = Folder::with(PLAN);
    folder.write(
        "plan/notes/congress.md",
        "## Objectives\n\nThree words here.\n",
    );
    insta::assert_snapshot!(folder.run(&["concept-note", "--all"]), @"
    exit code 0
    --- stdout
    out/concept-note-congress.pdf
    out/concept-note-congress.docx
    out/concept-note-1.1.1.pdf
    out/concept-note-1.1.1.docx
    out/concept-note-1.1.2.pdf
    out/concept-note-1.1.2.docx
    ");
    insta::assert_snapshot!(folder.run(&["concept-note", "--all", "--status"]), @"
    exit code 0
    --- stdout
     KEY       PARTS    WORDS            MISSING
     congress  1 of 24  3 of about 1790  Particulars, Background and rationale, Expected outcomes, Indicators of success, Theme and sub-themes, Format and method, Programme, Speakers, Outcome document, Award and other presentations, Side events, Participants, Gender equality and inclusion, Host and partners, Budget, Sponsors, Visibility of donors, Risks and mitigation, Sustainability, Communications, Monitoring and follow-up, Contacts, Annexes
     1.1.1     0 of 20  0 of about 1310  Particulars, Background and rationale, Needs, Objectives, Learning outcomes, Expected outcomes, Modules, Format and method, Trainers, Trainees, Gender equality and inclusion, Contributions of partners, Budget, Evaluation and indicators of success, Risks and mitigation, Sustainability, Visibility of donors, Monitoring and follow-up, Contacts, Annexes
     1.1.2     0 of 24  0 of about 1790  Particulars, Background and rationale, Objectives, Expected outcomes, Indicators of success, Theme and sub-themes, Format and method, Programme, Speakers, Outcome document, Award and other presentations, Side events, Participants, Gender equality and inclusion, Host and partners, Budget, Sponsors, Visibility of donors, Risks and mitigation, Sustainability, Communications, Monitoring and follow-up, Contacts, Annexes
    ");
}

#[test]
fn a_number_may_be_any_text() {
    let plan = PLAN.replace("\"1.1.1\"", "\"1.1/../../x\"");
    let allow =
        "\n[check]\nallow = [{ code = \"number-outside-parent\", reason = \"so adopted\" }]\n";
    let folder = Folder::with(&(plan + allow));
    let outcome = folder.run(&["concept-note", "-q", "1.1/../../x", "--fill"]);
    insta::assert_snapshot!(outcome, @"
    exit code 0
    --- stdout
    plan/notes/1.1%2F..%2F..%2Fx.md
    out/concept-note-1.1%2F..%2F..%2Fx.pdf
    out/concept-note-1.1%2F..%2F..%2Fx.docx
    ");
}

#[test]
fn check_covers_templates_and_notes() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["check", "--strict"]), @"
    exit code 0
    --- stderr
    no findings
    ");
    folder.write(
        "plan/notes/1.1.1.md",
        format!("## Needs\n\n{}", "word ".repeat(400)),
    );
    folder.write("plan/notes/1.1.3.md", "");
    insta::assert_snapshot!(folder.run(&["check", "--notes"]), @r#"
    exit code 0
    --- stderr
    warning[unknown-note]: plan/notes/1.1.3.md is named after no item and no event of the plan
     |
     = help: did you mean `1.1.1` or `1.1.2`?

    warning[unfilled-slots]: the concept note of congress has 0 of 24 parts, 0 of about 1790 words
      --> plan/plan.toml:10:7
       |
    10 | key = "congress"
       |       ^^^^^^^^^^ not yet written
       |
       = help: write in plan/notes/congress.md: Particulars, Background and rationale, Objectives, Expected outcomes, Indicators of success, Theme and sub-themes, Format and method, Programme, Speakers, Outcome document, Award and other presentations, Side events, Participants, Gender equality and inclusion, Host and partners, Budget, Sponsors, Visibility of donors, Risks and mitigation, Sustainability, Communications, Monitoring and follow-up, Contacts, Annexes

    warning[unfilled-slots]: the concept note of 1.1.1 has 1 of 20 parts, 400 of about 1310 words
      --> plan/plan.toml:21:10
       |
    21 | number = "1.1.1"
       |          ^^^^^^^ not yet written
       |
       = help: write in plan/notes/1.1.1.md: Particulars, Background and rationale, Objectives, Learning outcomes, Expected outcomes, Modules, Format and method, Trainers, Trainees, Gender equality and inclusion, Contributions of partners, Budget, Evaluation and indicators of success, Risks and mitigation, Sustainability, Visibility of donors, Monitoring and follow-up, Contacts, Annexes

    warning[unfilled-slots]: the concept note of 1.1.2 has 0 of 24 parts, 0 of about 1790 words
      --> plan/plan.toml:26:10
       |
    26 | number = "1.1.2"
       |          ^^^^^^^ not yet written
       |
       = help: write in plan/notes/1.1.2.md: Particulars, Background and rationale, Objectives, Expected outcomes, Indicators of success, Theme and sub-themes, Format and method, Programme, Speakers, Outcome document, Award and other presentations, Side events, Participants, Gender equality and inclusion, Host and partners, Budget, Sponsors, Visibility of donors, Risks and mitigation, Sustainability, Communications, Monitoring and follow-up, Contacts, Annexes

    warning[slot-over-budget]: “Needs” has 400 words, about 100 are asked for
     --> plan/notes/1.1.1.md:1:1
      |
    1 | ## Needs
      | ^^^^^^^^ 400 words
      |
      = help: shorten it, or put the details into an annex

    5 warnings
    "#);
    assert_eq!(folder.run(&["check", "--strict"]).code, Some(0));
    assert_eq!(folder.run(&["check", "--strict", "--notes"]).code, Some(1));

    // No item takes this kind, and a mistake in a branch counts as well.
    let broken = GENERAL.replacen(
        "{% if related %}",
        "{% if event %}{{ evnt.name }}{% endif %}{% if related %}",
        1,
    );
    folder.write("templates/concept-notes/general.md", broken);
    insta::assert_snapshot!(folder.run(&["check"]), @"
    exit code 1
    --- stderr
    error[unknown-name]: there is no `evnt`
      --> templates/concept-notes/general.md:50:18
       |
    50 | {% if event %}{{ evnt.name }}{% endif %}{% if related %}
       |                  ^^^^ unknown name
       |
       = help: did you mean `event`?

    1 error
    ");
}

#[test]
fn a_template_of_ones_own_is_taken() {
    let folder = Folder::with(PLAN);
    insta::assert_snapshot!(folder.run(&["templates", "eject", "training"]), @"
    exit code 0
    --- stdout
    templates/concept-notes/training.md
    ");
    let path = "templates/concept-notes/training.md";
    let built_in = include_str!("../../templates/concept-notes/training.md");
    assert_eq!(folder.read(path), built_in.as_bytes());
    insta::assert_snapshot!(folder.run(&["templates", "eject", "training"]), @"
    exit code 1
    --- stderr
    error[already-there]: templates/concept-notes/training.md is already there
     |
     = help: change it, or remove it to get the built-in one back
    ");
    insta::assert_snapshot!(folder.run(&["templates", "eject", "trainings"]), @"
    exit code 2
    --- stderr
    error[unknown-note-kind]: no template “trainings” is built in
     |
     = help: did you mean `training`?
    ");
    folder.write(path, "+++\ntitle = \"Course\"\ndescription = \"a course\"\n+++\n\n# Aim\n\n{{ slot(\"aim\", 9, \"The aim\") }}\n");
    folder.write(
        "templates/concept-notes/retreat.md",
        "+++\ntitle = \"Retreat\"\ndescription = \"a retreat\"\n+++\n\n# Why\n",
    );
    insta::assert_snapshot!(folder.run(&["templates", "list"]), @"
    exit code 0
    --- stdout
     KIND                FOR                                                                                      TEMPLATE
     general-assembly    the members’ statutory meeting: notice, agenda, texts for adoption, quorum and voting    built in
     plenary-conference  a conference of all members: theme, programme, speakers, outcome document, sponsors      built in
     study-visit         a visit by one body to another: hosts, learning questions, delegation, itinerary, costs  built in
     training            a course                                                                                 templates/concept-notes/training.md
     general             any activity without a kind of its own: objectives, method, partners, dates, budget      built in
     retreat             a retreat                                                                                templates/concept-notes/retreat.md
     cover-note          the letter that goes with every draft that is circulated                                 built in
     how-to-answer       A page for members that goes with every draft that is circulated                         built in
     reminder            the message to a member whose answer is missing or whose items are late                  built in
    ");
    insta::assert_snapshot!(folder.run(&["concept-note", "1.1.1", "--status"]), @"
    exit code 0
    --- stdout
     PART  WORDS  ABOUT
     Aim   0      9      missing

    Written so far: 0 of 1 parts, 0 of about 9 words
    ");
    assert_eq!(
        folder
            .run(&["concept-note", "1.1.1", "--kind", "retreat"])
            .code,
        Some(0)
    );
    folder.write(path, "no head");
    let outcome = folder.run(&["templates", "list"]);
    assert_eq!(outcome.code, Some(1), "{outcome}");
}

#[test]
fn the_same_note_has_the_same_bytes() {
    let write = |zone: &str| {
        let folder = Folder::with_real_plan();
        let mut command = folder.command(&["concept-note", "-q", "--all"]);
        command.env("TZ", zone).env("LC_ALL", "tr_TR.UTF-8");
        assert_eq!(Outcome::of(command).code, Some(0));
        let mut files: Vec<_> = fs::read_dir(folder.path("out"))
            .expect("documents")
            .map(|entry| entry.expect("a document").path())
            .collect();
        files.sort();
        files
            .iter()
            .map(|file| fs::read(file).expect("a file"))
            .collect::<Vec<_>>()
    };
    let files = write("UTC");
    assert_eq!(files.len(), 32);
    assert!(files == write("Pacific/Kiritimati"));
}
