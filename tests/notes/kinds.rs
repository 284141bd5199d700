//! A note of each kind from the real plan, with empty slots and with words in them.

use crate::outlines;
use crate::pdf::pages;
use crate::plans;
use chrono::NaiveDate;
use wem_report::compose::Setup;
use wem_report::compose::concept_note::{ConceptNote, NoteInput, concept_note};
use wem_report::diagnostic::{Diagnostic, Sources, terminal};
use wem_report::document::{Document, Paper};
use wem_report::notes::SlotTexts;
use wem_report::plan::progress::Report;
use wem_report::plan::progress::report::Records;
use wem_report::plan_file::{self, PlanFile};
use wem_report::template::note::GENERAL;
use wem_report::template::{Library, NoteTemplate, TemplateLanguage};

/// What a note is made with.
pub(crate) struct Case<'a> {
    pub plan: &'a str,
    pub subject: &'a str,
    pub texts: Option<&'a str>,
    /// Another template than that of the subject's kind.
    pub template: Option<&'a str>,
    /// What was reported, as plan/progress.toml has it.
    pub log: &'a str,
    pub draft: bool,
}

impl Default for Case<'_> {
    fn default() -> Self {
        Case {
            plan: "",
            subject: "",
            texts: None,
            template: None,
            log: "format = 1\n",
            draft: false,
        }
    }
}

/// Composes a note as the command line does, dated 1 July 2016.
pub(crate) fn composed(case: &Case<'_>) -> (Result<ConceptNote, Vec<Diagnostic>>, Sources) {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let source = sources.add("plan/plan.toml", case.plan);
    let file = PlanFile::parse(source, case.plan);
    let (labels, _) = library
        .labels(&file.language().0, &mut sources)
        .expect("labels");
    let plan = file.plan(&labels.calendar, &sources).0.expect("a plan");
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    let subject = plan.note_subject(case.subject).expect("a subject");
    let kind = plan.note_kind(&subject).map_or(GENERAL, |kind| &kind.value);
    let template = match case.template {
        Some(text) => {
            let source = sources.add("templates/concept-notes/own.md", text);
            NoteTemplate::parse(source, &sources).expect("a head")
        }
        None => library
            .note(
                kind,
                TemplateLanguage::of_plan(&plan.language),
                &mut sources,
            )
            .expect("a template")
            .expect("it is there"),
    };
    let texts = case.texts.map(|text| {
        let source = sources.add("plan/notes/note.md", text);
        let (texts, findings) = SlotTexts::parse(source, &sources);
        assert_eq!(findings, []);
        texts
    });
    let source = sources.add("plan/progress.toml", case.log);
    let (log, findings) = plan_file::load_log(source, &sources, &labels.calendar, &plan.calendar);
    assert_eq!(findings, []);
    let (log, risks, finance) = (log.expect("a log"), Default::default(), Default::default());
    let records = Records {
        log: &log,
        risks: &risks,
        finance: &finance,
    };
    let report = Report::new(&plan, records, date(), date());
    let input = NoteInput {
        plan: &plan,
        subject,
        kind,
        template: &template,
        texts: texts.as_ref(),
        report: Some(&report),
        sources: &sources,
    };
    let setup = Setup {
        labels: &labels,
        styles: theme.style_sheet(fonts),
        paper: Paper::A4,
        portrait: true,
        draft: case.draft,
        date: date(),
    };
    (concept_note(&input, setup), sources)
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 7, 1).expect("the date exists")
}

pub(crate) fn real_plan() -> String {
    std::fs::read_to_string(plans::path(plans::REAL)).expect("the plan")
}

fn note(case: &Case<'_>) -> ConceptNote {
    let (note, sources) = composed(case);
    note.unwrap_or_else(|findings| panic!("{}", terminal::render(&findings, &sources, false)))
}

/// Returns a note of each kind from the real plan.
pub(crate) fn documents() -> Vec<(&'static str, Document)> {
    let plan = real_plan();
    ["general-assembly", "2.2.2", "2.5.3", "2.3.2", "2.6.1"]
        .into_iter()
        .map(|subject| {
            let case = Case {
                plan: &plan,
                subject,
                ..Case::default()
            };
            let note = note(&case);
            assert_eq!(note.findings, []);
            (subject, note.document)
        })
        .collect()
}

/// What an author wrote, with everything that a slot can hold.
const TEXTS: &str = "# Note\n\n## Needs\n\nMany *urgent* needs[^1].\n\n[^1]: From the assessment.\n\n\
    ## trainees\n\n### Who\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| c | **d** |\n\n\
    > said somebody\n\n## Modules\n\n<!-- nothing yet -->\n";

/// Returns a note that is written in part.
pub(crate) fn filled() -> Vec<(&'static str, Document)> {
    let plan = real_plan();
    let case = Case {
        plan: &plan,
        subject: "2.3.2",
        texts: Some(TEXTS),
        ..Case::default()
    };
    vec![("filled", note(&case).document)]
}

#[test]
#[ignore = "needs pdfinfo"]
fn a_skeleton_has_two_to_six_pages() {
    for (subject, document) in documents() {
        let pages = pages(&document).len();
        assert!((2..=6).contains(&pages), "{subject}: {pages} pages");
    }
}

#[test]
fn every_kind_is_as_composed() {
    for (subject, document) in documents() {
        insta::assert_snapshot!(subject, outlines::outline(&document));
    }
}

/// Returns the parts of an outline that begin with a word.
fn lines<'o>(outline: &'o str, word: &str) -> Vec<&'o str> {
    outline
        .lines()
        .filter(|line| line.trim_start().starts_with(word))
        .collect()
}

#[test]
fn without_a_date_days_are_counted_from_the_event() {
    let plan = real_plan();
    let outline = |plan: &str| {
        let case = Case {
            plan,
            subject: "1.1.3",
            ..Case::default()
        };
        outlines::outline(&note(&case).document)
    };
    let undated = outline(&plan);
    assert!(undated.contains("*The date is to be agreed*"), "{undated}");
    assert_eq!(lines(&undated, "td: 90 days before").len(), 1);

    let with_date = |date: &str| {
        outline(&plan.replacen(
            "note = \"general-assembly\"",
            &format!("note = \"general-assembly\"\ndate = \"{date}\""),
            1,
        ))
    };
    let dated = with_date("1-3 December 2016");
    assert!(dated.contains("opening on 1 December 2016"), "{dated}");
    assert!(!dated.contains("to be agreed*"), "{dated}");
    // 90 days before, the opening, and 30 days after.
    for day in ["2 September 2016", "1 December 2016", "31 December 2016"] {
        assert_eq!(lines(&dated, &format!("td: {day}")).len(), 1, "{day}");
    }
    assert!(!dated.contains("The plan gives no date"), "{dated}");

    // A season is no day to count from.
    let loose = with_date("Fall 2016");
    assert!(loose.contains("to be agreed (Fall 2016)"), "{loose}");
    assert_eq!(lines(&loose, "td: 90 days before").len(), 1);
}

#[test]
fn a_time_line_that_is_counted_from_an_event_moves_with_it() {
    let plan = real_plan();
    let place = plan.find("number = \"1.1.4\"").expect("an item");
    let line = place + plan[place..].find("timeline = ").expect("a time line");
    let end = line + plan[line..].find('\n').expect("its end");
    let outline = |said: &str, date: &str| {
        let plan = format!("{}timeline = \"{said}\"{}", &plan[..line], &plan[end..]);
        let plan = plan.replacen(
            "note = \"general-assembly\"",
            &format!("note = \"general-assembly\"{date}"),
            1,
        );
        let case = Case {
            plan: &plan,
            subject: "1.1.4",
            ..Case::default()
        };
        outlines::outline(&note(&case).document)
    };
    let days = |day: &str| format!("\ndate = \"{day}\"");
    let rows = [
        (
            "90 days before the General Assembly",
            days("1-3 December 2016"),
            "90 days before the General Assembly (by 2 September 2016)",
        ),
        (
            "90 days before the General Assembly",
            days("2-3 December 2016"),
            "90 days before the General Assembly (by 3 September 2016)",
        ),
        (
            "After the General Assembly",
            days("1-3 December 2016"),
            "After the General Assembly (from 4 December 2016)",
        ),
        (
            "Within 6 weeks of the General Assembly",
            days("1-3 December 2016"),
            "Within 6 weeks of the General Assembly (3 December 2016 to 14 January 2017)",
        ),
        (
            "During the General Assembly",
            days("1-3 December 2016"),
            "During the General Assembly (1 December 2016 to 3 December 2016)",
        ),
        (
            "90 days before the General Assembly",
            String::new(),
            "90 days before the General Assembly",
        ),
    ];
    for (said, date, printed) in rows {
        let outline = outline(said, &date);
        let found = lines(&outline, &format!("th: {printed}"));
        assert!(
            found.iter().any(|line| line.trim_end().ends_with(printed)),
            "{printed}: {outline}"
        );
    }
}

#[test]
fn what_is_done_is_said() {
    let plan = real_plan();
    let case = Case {
        plan: &plan,
        subject: "general-assembly",
        log: r#"
format = 1
[[entry]]
id = 1
item = "1.3.1"
date = 2016-06-20
status = "done"
recorded = 2016-06-20
[[entry]]
id = 2
item = "1.3.2"
date = 2016-06-21
status = "in-progress"
percent = 40
recorded = 2016-06-21
timeline = "2018"
reason = "A reason."
[[entry]]
id = 3
item = "1.1.2"
date = 2016-06-22
status = "cancelled"
reason = "A reason."
recorded = 2016-06-22
[[entry]]
id = 4
item = "1.3.3"
date = 2016-07-20
status = "done"
recorded = 2016-07-20
"#,
        ..Case::default()
    };
    let outline = outlines::outline(&note(&case).document);
    let ends = |start: &str, end: &str| {
        let said = lines(&outline, start);
        assert!(said.iter().any(|line| line.ends_with(end)), "{outline}");
    };
    ends("Body: 1.3.1", ": done on 20 June 2016");
    ends("Body: 1.3.2", ": 40 % done as of 21 June 2016");
    // What was moved or given up is no step to wait for.
    assert!(outline.contains("(cancelled on 22 June 2016)"), "{outline}");
    assert_eq!(lines(&outline, "th: 2018").len(), 1, "{outline}");
    // What comes after the note's day is not known yet.
    assert!(!outline.contains("20 July 2016"), "{outline}");
    assert!(outline.contains("Completed or under way"));
}

#[test]
fn the_authors_words_stand_in_their_slots() {
    let plan = real_plan();
    let case = Case {
        plan: &plan,
        subject: "2.3.2",
        texts: Some(TEXTS),
        draft: true,
        ..Case::default()
    };
    let note = note(&case);
    let outline = outlines::outline(&note.document);
    let from = |start: &str, end: &str| -> String {
        let part = outline.split(start).nth(1).expect("the slot");
        part.split(end)
            .next()
            .unwrap_or_default()
            .trim_end()
            .to_owned()
    };
    insta::assert_snapshot!(from("slot {slot.needs}", "\nh2"), @"
    Needs: filled:
     Body: Many /urgent/ needs^(From the assessment.).
    ");
    insta::assert_snapshot!(from("slot {slot.trainees}", "\nh2"), @"
    Trainees: filled:
     Body: *Who*
     list: Numbered { first: 1 }
       Body: one
       Body: two
     
     table: Table with the columns a and b
       column: a (79.8 mm)
       column: b (80.2 mm)
       group
         row {}
           td: c
           td: *d*
     Quote:
       Body: said somebody
    ");
    assert!(
        outline.contains("slot {slot.modules} Modules: Each module"),
        "{outline}"
    );
    let codes: Vec<&str> = note.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["markdown-changed"], "the heading in a slot");
    let readiness = &note.readiness;
    assert_eq!((readiness.filled(), readiness.slots.len()), (2, 20));
    assert_eq!(readiness.words(), 6 + 1 + 2 + 4 + 2);
    let status = lines(&outline, "Subtitle: Written");
    assert_eq!(
        status,
        ["Subtitle: Written so far: 2 of 20 parts, 15 of about 1310 words"]
    );
    assert!(outline.contains("Still to be written"), "{outline}");
}

#[test]
fn a_finished_note_has_no_trace_of_how_it_was_written() {
    let plan = real_plan();
    let empty = note(&Case {
        plan: &plan,
        subject: "2.6.1",
        ..Case::default()
    });
    let texts: String = empty
        .slots
        .iter()
        .map(|slot| format!("## {}\n\nTwo words.\n\n", slot.title))
        .collect();
    let full = note(&Case {
        plan: &plan,
        subject: "2.6.1",
        texts: Some(&texts),
        ..Case::default()
    });
    for outline in [&empty, &full].map(|note| outlines::outline(&note.document)) {
        assert!(!outline.contains("ritten"), "{outline}");
    }
    let outline = outlines::outline(&full.document);
    let said = [" words.)", "Details", "…", "to be supplied"];
    assert!(!said.iter().any(|said| outline.contains(said)), "{outline}");
}

/// What the plan says of an event, and what is asked for.
#[test]
fn a_note_opens_with_what_is_known() {
    let plan = real_plan();
    let known = |keys: &str| {
        let plan = plan.replacen(
            "note = \"general-assembly\"",
            &format!("note = \"general-assembly\"\n{keys}"),
            1,
        );
        let plan = plan.replacen(
            "name = \"Secretariat\"",
            "name = \"Secretariat\"\ncontact = \"Ms. A. Haddad, a@wem.example\"",
            1,
        );
        let note = note(&Case {
            plan: &plan,
            subject: "1.1.3",
            ..Case::default()
        });
        assert_eq!(note.findings, []);
        (
            outlines::outline(&note.document),
            note.document.metadata.title,
        )
    };
    let (outline, _) = known("");
    let start = outline.find("slot {slot.particulars}").expect("a slot");
    let asked = &outline[start..start + outline[start..].find("\nh2").expect("a part")];
    insta::assert_snapshot!(asked);

    let (outline, title) = known(
        "note_title = \"Assembly 2016\"\nplace = \"Geneva\"\ndate = \"1 December 2016\"\n\
         organiser = [\"secretariat\", \"iwg\", \"State of Geneva\"]\nparticipants = \"120 delegates\"\n\
         languages = [\"English\", \"French\"]\nformat = \"In person, two days\"\n\
         budget = \"EUR 90,000, of which EUR 40,000 are requested\"\ncontact = \"Mr. B. Diallo\"",
    );
    assert_eq!(title, "Concept note: Assembly 2016");
    assert!(!outline.contains("slot.particulars"), "{outline}");
    let start = outline.find("table: ").expect("a table");
    let table = &outline[start..start + outline[start..].find("\nh2").expect("a part")];
    insta::assert_snapshot!(table);
    // Whom to ask: the focal point, and a body with a contact, but no other.
    let contacts = outline.split("h2 [] Contacts").nth(1).expect("the part");
    let rows = contacts
        .split("slot ")
        .next()
        .map(|part| part.matches("row").count());
    assert_eq!(rows, Some(2), "{contacts}");
}

#[test]
fn roles_are_a_matrix_of_bodies_by_items() {
    let plan = real_plan();
    let case = |subject| Case {
        plan: &plan,
        subject,
        template: Some(
            "+++\ntitle = \"T\"\ndescription = \"d\"\n+++\n{% for matrix in roles %}\n\
             {{ matrix.items | join(\" \") }}:{% for one in matrix.bodies %} {{ one.body }} =\
             {% for role in one.roles %} [{{ role }}]{% endfor %};{% endfor %}\n\n{% endfor %}\n",
        ),
        ..Case::default()
    };
    let outline = |subject| outlines::outline(&note(&case(subject)).document);
    let said = [outline("general-assembly"), outline("1.3.1")].concat();
    let said = lines(&said, "Body: ").join("\n");
    insta::assert_snapshot!(said);
}

/// The nearest short title counts.
#[test]
fn a_note_has_a_short_title() {
    let text = |event: &str, goal: &str, item: &str| {
        format!(
            "format = 1\n[plan]\ntitle = \"T\"\norganisation = \"O\"\nlanguage = \"en\"\n\
             [[event]]\nkey = \"meeting\"\nname = \"The Meeting\"\n{event}\n\
             [[section]]\nnumber = \"I\"\ntitle = \"S\"\n[[section.goal]]\nnumber = \"1.1\"\n\
             title = \"The goal\"\n{goal}\n[[section.goal.item]]\nnumber = \"1.1.1\"\n\
             action = \"Act on a long list of things\"\n{item}\n\
             [[section]]\nnumber = \"II\"\ntitle = \"S\"\n[[section.item]]\nnumber = \"2.1\"\n\
             action = \"Act without a goal\"\n"
        )
    };
    let own = "note_title = \"Short\"";
    for (event, goal, item, subject, title) in [
        ("", "", "", "1.1.1", "The goal"),
        ("", "", own, "1.1.1", "Short"),
        ("", own, "", "1.1.1", "Short"),
        ("", own, "", "1.1", "Short"),
        ("", "", "", "1.1", "The goal"),
        ("", "", "", "2.1", "Act without a goal"),
        ("", "", "", "meeting", "The Meeting"),
        (own, "", "", "meeting", "Short"),
        (
            "note = \"general-assembly\"",
            "event = \"meeting\"",
            "",
            "1.1.1",
            "The Meeting",
        ),
    ] {
        let plan = text(event, goal, item);
        let note = note(&Case {
            plan: &plan,
            subject,
            ..Case::default()
        });
        let expected = format!("Concept note: {title}");
        assert_eq!(
            note.document.metadata.title, expected,
            "{subject} {goal} {item}"
        );
    }
}

#[test]
fn hostile_words_of_a_plan_come_out_as_they_are() {
    let hostile = r#"**x** [a](b) | # {{ 1 }} <b> `c` {% if %} [^1] \\* &amp; 1. ~~"#;
    let plan = include_str!("../cases/plans/one-item.toml").replace("Do the one thing", hostile);
    let case = Case {
        plan: &plan,
        subject: "1.1.1",
        ..Case::default()
    };
    let note = note(&case);
    assert_eq!(note.findings, []);
    let outline = outlines::outline(&note.document);
    // The title, the place in the plan, what bodies do, the milestones.
    let said = hostile.replace("\\\\", "\\");
    assert_eq!(outline.matches(&said).count(), 5, "{outline}");
}

/// Returns what a template is told about something, as the help of a mistyped name lists it.
fn told(body: &str) -> Vec<String> {
    let plan = real_plan();
    let head =
        "+++\ntitle = \"T\"\ndescription = \"d\"\n[[countdown]]\ndays = 1\nwhat = \"w\"\n+++\n";
    let template = format!("{head}{body}\n");
    let (note, _) = composed(&Case {
        plan: &plan,
        subject: "1.3.3",
        template: Some(&template),
        ..Case::default()
    });
    let findings = note.err().unwrap_or_default();
    let help = findings.first().and_then(|finding| finding.help.clone());
    let help = help.unwrap_or_else(|| panic!("{body} was understood"));
    help.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_docs_name_all_that_a_template_is_told() {
    let docs = include_str!("../../docs/concept-notes.md");
    let docs = docs
        .split("### What a template is told")
        .nth(1)
        .expect("the section");
    let row = |name: &str| {
        let row = docs
            .lines()
            .find(|line| line.starts_with(&format!("| `{name}` |")));
        row.unwrap_or_else(|| panic!("{name} is not in the docs"))
    };
    let documented: Vec<&str> = docs
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let mut known = told("{{ zzzzzzzzzz }}");
    known.retain(|name| name != "slot");
    known.sort();
    let mut sorted = documented.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, known);
    for (name, body) in [
        ("plan", "{{ plan.zzzzzzzzzz }}"),
        ("event", "{{ event.zzzzzzzzzz }}"),
        (
            "sections",
            "{% for one in sections %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "sections",
            "{% for one in sections[0].goals %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "particulars",
            "{% for one in particulars %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "roles",
            "{% for one in roles %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "roles",
            "{% for one in roles[0].bodies %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "adoptions",
            "{% for one in adoptions %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "contributions",
            "{% for one in contributions %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
        (
            "countdown",
            "{% for one in countdown %}{{ one.zzzzzzzzzz }}{% endfor %}",
        ),
    ] {
        for field in told(body) {
            assert!(
                row(name).contains(&format!("`{field}`")),
                "{name} has {field}"
            );
        }
    }
    let of_items = docs.split("An item has").nth(1).expect("the paragraph");
    for field in told("{{ item.zzzzzzzzzz }}") {
        assert!(
            of_items.contains(&format!("`{field}`")),
            "an item has {field}"
        );
    }
}

#[test]
fn the_template_of_the_docs_is_one() {
    let plan = real_plan();
    let docs = include_str!("../../docs/concept-notes.md");
    let example = docs
        .split("```markdown\n")
        .nth(2)
        .and_then(|rest| rest.split("```").next())
        .expect("a template");
    let note = note(&Case {
        plan: &plan,
        subject: "2.2.2",
        template: Some(example),
        ..Case::default()
    });
    assert_eq!((note.slots.len(), note.findings.len()), (1, 0));
}
