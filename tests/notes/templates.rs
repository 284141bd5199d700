//! The language of templates: what it prints, and how it refuses.

use crate::outlines;
use std::fmt::Write as _;
use std::time::{Duration, Instant};
use wem_report::diagnostic::{Diagnostic, Sources, terminal};
use wem_report::document::{Block, Length, plain_text};
use wem_report::template::note::{Fact, NoteTemplate, Record, Skeleton};
use wem_report::template::{Library, MarkdownSetup};

const HEAD: &str =
    "+++\ntitle = \"Test\"\ndescription = \"A test\"\n[settings]\nperiod = 90\n+++\n";

/// Text that would be a great deal of markup.
const HOSTILE: &str = "**x** [a](b) | # {{ 1 }} <b> `c` ![d](e) \\* &amp; {% if %} [^1] 1. ~~";

fn item(number: &str, action: &str) -> Record {
    Record::new("item")
        .with("number", number)
        .with("action", action)
        .with("period", Fact::Nothing)
}

fn facts() -> Record {
    Record::new("the note")
        .with("title", "Plenary Conference")
        .with("hostile", HOSTILE)
        .with("event", Fact::Nothing)
        .with("count", 3)
        .with("item", item("2.2.2", "Produce Concept Note"))
        .with("items", vec![item("1", "One"), item("2", HOSTILE)])
}

fn run(text: &str, facts: Record) -> (Result<Skeleton, Vec<Diagnostic>>, Sources) {
    let library = Library::embedded();
    let mut sources = Sources::default();
    let (theme, _) = library.theme(&mut sources).expect("the built-in theme");
    let fonts = library.fonts(&theme).expect("the built-in fonts");
    let (labels, _) = library.labels("en", &mut sources).expect("built-in labels");
    let setup = MarkdownSetup {
        heading_level: Some(2),
        text_width: Length::millimetres(160),
        styles: &theme.style_sheet(fonts),
        labels: &labels,
        shows: &crate::check::shows,
        has_place: &|name| name == "1.1.1",
    };
    let source = sources.add("templates/concept-notes/test.md", text);
    let result = NoteTemplate::parse(source, &sources)
        .and_then(|template| template.run(&sources, facts, &setup));
    (result, sources)
}

fn blocks(body: &str) -> String {
    let (result, sources) = run(&format!("{HEAD}{body}"), facts());
    match result {
        Ok(skeleton) => {
            let mut shown = outlines::blocks(&skeleton.blocks);
            for slot in &skeleton.slots {
                let _ = writeln!(shown, "{}: {:?}", slot.name, slot.words);
            }
            shown + &terminal::render(&skeleton.findings, &sources, false)
        }
        Err(findings) => panic!("{}", terminal::render(&findings, &sources, false)),
    }
}

fn refused(body: &str) -> String {
    let start = Instant::now();
    let (result, sources) = run(&format!("{HEAD}{body}"), facts());
    assert!(start.elapsed() < Duration::from_secs(10), "{body}");
    terminal::render(&result.expect_err("a mistake"), &sources, false)
}

fn codes(body: &str) -> Vec<&'static str> {
    let (result, _) = run(&format!("{HEAD}{body}"), facts());
    let findings = result.expect_err("a mistake");
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_template_is_markdown_with_expressions() {
    insta::assert_snapshot!(blocks(
        "# {{ title }}\n\n**{{ title }}** has {{ count }} parts, {{ settings.period }} days.\n\n\
         {% if event %}\nIt has a date.\n{% else %}\nIt has *no* date.\n{% endif %}\n\n\
         | Number | Action |\n|---|---|\n{% for item in items %}\n| {{ item.number }} | {{ item.action }} |\n{% endfor %}\n\n\
         {% set words %}captured *words* of {{ title }}{% endset %}\nSome {{ words }}.\n\n\
         {% macro twice(text) %}{{ text }}, **{{ text }}**{% endmacro %}\n{{ twice(item.number) }}\n\n\
         {{ items | length }} items: {% for item in items %}{{ item.number }}{% if not loop.last %}, {% endif %}{% endfor %};\n\
         {{ [item.number, \"*x*\"] | join(\"; \") }}{{ item.period }}\n"
    ), @r#"
    h2 [] Plenary Conference {}
    Body: *Plenary Conference* has 3 parts, 90 days.
    Body: It has /no/ date.

    table: Table with the columns Number and Action
      column: Number (17.3 mm)
      column: Action (142.7 mm)
      group
        row {}
          td: 1
          td: One
        row {}
          td: 2
          td: **x** [a](b) | # {{ 1 }} <b> `c` ![d](e) \* &amp; {% if %} [^1] 1. ~~
    Body: Some captured /words/ of Plenary Conference.
    Body: 2.2.2, *2.2.2*
    Body: 2 items: 1, 2; 2.2.2; *x*
    "#);
}

#[test]
fn slots_ask_for_words() {
    insta::assert_snapshot!(blocks(
        "# Words\n\n{{ slot(\"learning-questions\", 120, \"What is to be learnt, for the *delegation*\") }}\n\n\
         {% set prompt %}Why {{ hostile }} matters{% endset %}\n{{ slot(\"why\", 0, prompt, title=\"Reasons\") }}\n\n\
         > A remark.\n>\n> {{ slot(\"remark\", 10, \"What \" ~ title ~ \" is\") }}\n\n\
         {% call slot(\"budget\", 80, \"Who pays\") %}\n| What | {{ title }} |\n|---|--:|\n| {{ hostile }} |   |\n\n\
         - and *more*\n{% endcall %}\n"
    ), @r#"
    h2 [] Words {}
    slot {slot.learning-questions} Learning questions: What is to be learnt, for the *delegation* (About 120 words.)
    slot {slot.why} Reasons: Why **x** [a](b) | # {{ 1 }} <b> `c` ![d](e) \* &amp; {% if %} [^1] 1. ~~ matters
    Quote:
      Body: A remark.
      slot {slot.remark} Remark: What Plenary Conference is (About 10 words.)
    slot {slot.budget} Budget: Who pays (About 80 words.)
      
      table: Table with the columns What and Plenary Conference
        column: What (106.7 mm)
        column: Plenary Conference (53.3 mm, End)
        group
          row {}
            td: **x** [a](b) | # {{ 1 }} <b> `c` ![d](e) \* &amp; {% if %} [^1] 1. ~~
            td:
      list: Bulleted
        Body: and /more/
    learning-questions: Some(120)
    why: None
    remark: Some(10)
    budget: Some(80)
    "#);
}

#[test]
fn hostile_text_comes_out_word_for_word() {
    let body = "# {{ hostile }}\n\n{{ hostile }}\n\n**{{ hostile }}** and _{{ hostile }}_\n\n\
         - {{ hostile }}\n\n| a | {{ hostile }} |\n|---|---|\n| {{ hostile }} | b |\n\n\
         > {{ hostile }}\n\n{% set x %}*{{ hostile }}*{% endset %}{{ x }}, {{ x ~ hostile }}\n\n\
         words[^n]\n\n[^n]: {{ hostile }}\n";
    let shown = blocks(body);
    assert_eq!(shown.matches(HOSTILE).count(), 13, "{shown}");
    // The same at the start of a line, where Markdown has its marks of blocks.
    for text in [
        "# a",
        "- a",
        "1. a",
        "> a",
        "| a | b |",
        "    a",
        "```",
        "---",
        "[a]: b",
        "<div>",
        "+++",
        "\u{FDD0}0\u{FDD1}",
    ] {
        let facts = Record::new("the note").with("text", text);
        let (result, _) = run(&format!("{HEAD}{{{{ text }}}}\n\n{{{{ text }}}}\n"), facts);
        let skeleton = result.expect("a note");
        assert_eq!(skeleton.blocks.len(), 2);
        for block in &skeleton.blocks {
            let Block::Paragraph(paragraph) = block else {
                panic!("{block:?}")
            };
            let said = plain_text(&paragraph.content);
            assert_eq!(said, text.replace(['\u{FDD0}', '\u{FDD1}'], "\u{FFFD}"));
        }
    }
}

#[test]
fn names_that_nobody_gives_are_found_all_at_once() {
    insta::assert_snapshot!(refused(
        "# {{ titel }}\n\n{% if event %}{{ item.aktion }}{% endif %}\n\n{{ slott(\"a\", 1, \"b\") }}\n\n{{ whatever }}\n"
    ), @r#"
    error[unknown-name]: there is no `titel`
     --> templates/concept-notes/test.md:7:6
      |
    7 | # {{ titel }}
      |      ^^^^^ unknown name
      |
      = help: did you mean `title`?

    error[unknown-name]: `item` has no `aktion`
     --> templates/concept-notes/test.md:9:18
      |
    9 | {% if event %}{{ item.aktion }}{% endif %}
      |                  ^^^^^^^^^^^ unknown name
      |
      = help: did you mean `action`?

    error[unknown-name]: there is no `slott`
      --> templates/concept-notes/test.md:11:4
       |
    11 | {{ slott("a", 1, "b") }}
       |    ^^^^^ unknown name
       |
       = help: did you mean `slot`?

    error[unknown-name]: there is no `whatever`
      --> templates/concept-notes/test.md:13:4
       |
    13 | {{ whatever }}
       |    ^^^^^^^^ unknown name
       |
       = help: there are `title`, `hostile`, `event`, `count`, `item`, `items`, `settings`, `slot`
    "#);
    insta::assert_snapshot!(refused("{% for one in items %}\n- {{ one.nummer }}\n{% endfor %}\n"), @"
    error[unknown-name]: `item` has no `nummer`
     --> templates/concept-notes/test.md:8:6
      |
    8 | - {{ one.nummer }}
      |      ^^^^^^^^^^ unknown name
      |
      = help: did you mean `number`?
    ");
    insta::assert_snapshot!(refused("{{ settings.weeks }}\n"), @"
    error[unknown-name]: `settings` has no `weeks`
     --> templates/concept-notes/test.md:7:4
      |
    7 | {{ settings.weeks }}
      |    ^^^^^^^^^^^^^^ unknown name
      |
      = help: it has `period`
    ");
    insta::assert_snapshot!(refused("Words\n\n{{ title | shout }}\n"), @"
    error[unknown-name]: `shout` is not a filter
     --> templates/concept-notes/test.md:9:12
      |
    9 | {{ title | shout }}
      |            ^^^^^ unknown name
      |
      = help: there is `join` and `length`; docs/concept-notes.md describes the language of templates
    ");
}

#[test]
fn mistakes_are_shown_where_they_are() {
    insta::assert_snapshot!(refused("Words\n\n{% for one in items %}\n{{ one.number }\n"), @"
    error[template-syntax]: unexpected `}`, expected end of variable block
      --> templates/concept-notes/test.md:10:15
       |
    10 | {{ one.number }
       |               ^ cannot be read
       |
       = help: docs/concept-notes.md describes the language of templates
    ");
    insta::assert_snapshot!(refused("Words\n\n{% include \"/etc/passwd\" %}\n"), @r#"
    error[template-syntax]: unknown statement include
     --> templates/concept-notes/test.md:9:4
      |
    9 | {% include "/etc/passwd" %}
      |    ^^^^^^^ cannot be read
      |
      = help: docs/concept-notes.md describes the language of templates
    "#);
    insta::assert_snapshot!(refused("{{ items }}\n"), @"
    error[template-failed]: a list cannot be printed
     --> templates/concept-notes/test.md:7:4
      |
    7 | {{ items }}
      |    ^^^^^ fails here
      |
      = help: print its parts: `{{ item.action }}`, or `{% for item in items %}`
    ");
    insta::assert_snapshot!(refused("{{ event.name }}\n"), @"
    error[template-failed]: `event.name` is nothing here
     --> templates/concept-notes/test.md:7:4
      |
    7 | {{ event.name }}
      |    ^^^^^^^^^^ fails here
      |
      = help: ask first whether it is there: `{% if … %}`
    ");
    insta::assert_snapshot!(refused("{{ title + 1 }}\n"), @"
    error[template-failed]: tried to use + operator on unsupported types string and number
     --> templates/concept-notes/test.md:7:4
      |
    7 | {{ title + 1 }}
      |    ^^^^^^^^^ fails here
      |
      = help: docs/concept-notes.md describes the language of templates
    ");
}

#[test]
fn slots_are_where_slots_can_be() {
    insta::assert_snapshot!(refused(
        "- {{ slot(\"in-list\", 1, \"x\") }}\n\nWords {{ slot(\"in-line\", 1, \"x\") }}\n\n\
         | {{ slot(\"in-table\", 1, \"x\") }} | a |\n|---|---|\n| b | c |\n\n\
         {% call slot(\"outer\", 1, \"x\") %}\n{{ slot(\"inner\", 1, \"x\") }}\n{% endcall %}\n"
    ), @r#"
    error[bad-slot]: the slot “in-list” stands where none can
     --> templates/concept-notes/test.md:7:6
      |
    7 | - {{ slot("in-list", 1, "x") }}
      |      ^^^^^^^^^^^^^^^^^^^^^^^ this slot
      |
      = help: put it on a line of its own, with a blank line before and behind, outside lists and tables

    error[bad-slot]: the slot “in-line” stands where none can
     --> templates/concept-notes/test.md:9:10
      |
    9 | Words {{ slot("in-line", 1, "x") }}
      |          ^^^^^^^^^^^^^^^^^^^^^^^ this slot
      |
      = help: put it on a line of its own, with a blank line before and behind, outside lists and tables

    error[bad-slot]: the slot “in-table” stands where none can
      --> templates/concept-notes/test.md:11:6
       |
    11 | | {{ slot("in-table", 1, "x") }} | a |
       |      ^^^^^^^^^^^^^^^^^^^^^^^^ this slot
       |
       = help: put it on a line of its own, with a blank line before and behind, outside lists and tables

    error[bad-slot]: the slot “inner” stands where none can
      --> templates/concept-notes/test.md:16:9
       |
    16 | {{ slot("inner", 1, "x") }}
       |         ^^^^^^^ this slot
       |
       = help: put it on a line of its own, with a blank line before and behind, outside lists and tables
    "#);
    insta::assert_snapshot!(refused("{{ slot(\"a\", 1, \"x\") }}\n\n{{ slot(\"a\", 1, \"y\") }}\n"), @r#"
    error[bad-slot]: there are two slots called “a” or “A”
     --> templates/concept-notes/test.md:9:4
      |
    9 | {{ slot("a", 1, "y") }}
      |    ^^^^^^^^^^^^^^^^^ this slot
      |
      = help: give each slot a name of its own; a slot in a loop is made again and again
    "#);
    for call in [
        "slot()",
        "slot(\"A b\", 1, \"x\")",
        "slot(\"a\", \"many\", \"x\")",
        "slot(\"a\", -1, \"x\")",
        "slot(\"a\", 1)",
        "slot(\"a\", 1, \"  \")",
        "slot(\"a\", 1, \"x\", titel=\"y\")",
        "slot(\"a\", 1, \"x\", title=3)",
        "slot(\"a\", 1, \"x\", title=\"B!\") }}\n\n{{ slot(\"b\", 1, \"x\")",
    ] {
        assert_eq!(
            codes(&format!("{{{{ {call} }}}}\n")),
            ["bad-slot"],
            "{call}"
        );
    }
}

#[test]
fn a_template_cannot_go_on_for_ever() {
    let loops = "{% for a in items %}".repeat(25) + "x" + &"{% endfor %}".repeat(25);
    let doubles = "{% set a = \"xxxxxxxx\" %}".to_owned() + &"{% set a = a ~ a %}".repeat(40);
    let captures = "{% set a %}xxxxxxxx{% endset %}".to_owned()
        + &"{% set a %}{{ a }}{{ a }}{% endset %}".repeat(40);
    let values = "{% set a = hostile * 10000 %}{% set b %}{{ a }}{% endset %}".to_owned()
        + &"{% set b %}{{ b }}{{ b }}{% endset %}".repeat(12)
        + "{{ b }}";
    for (body, code) in [
        (
            "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
            "template-limit",
        ),
        (
            "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
            "template-limit",
        ),
        (&loops, "template-limit"),
        (&doubles, "template-limit"),
        (&captures, "template-limit"),
        (&values, "template-limit"),
        ("{{ \"x\" * 1000000000000 }}", "template-limit"),
        ("{{ [1] * 1000000000 }}", "template-failed"),
        ("{% import \"x\" as y %}", "template-syntax"),
        ("{% extends \"x\" %}", "template-syntax"),
        ("{{ range(1000000000) }}", "unknown-name"),
        ("{{ title.__class__ }}", "template-failed"),
        ("{{ hostile | safe }}", "unknown-name"),
    ] {
        assert_eq!(codes(body), [code], "{}", &body[..body.len().min(60)]);
        refused(body);
    }
    let deep = format!("{{{{ {}1{} }}}}", "(".repeat(5000), ")".repeat(5000));
    assert_eq!(codes(&deep), ["template-syntax"]);
}

#[test]
fn a_head_is_settings_between_lines_of_pluses() {
    let refused = |text: &str| {
        let (result, sources) = run(text, facts());
        terminal::render(&result.expect_err("a mistake"), &sources, false)
    };
    insta::assert_snapshot!(refused("# No head\n"), @"
    error[bad-template]: the template has no head
     --> templates/concept-notes/test.md:1:1
      |
    1 | # No head
      | ^^^^^^^^^ `+++` is missing here or below
      |
      = help: begin it with a line `+++`, the settings, and another line `+++`
    ");
    insta::assert_snapshot!(refused("+++\ntitle = \"Test\"\n# No end\n"), @"
    error[bad-template]: the template has no head
     --> templates/concept-notes/test.md:1:1
      |
    1 | +++
      | ^^^ `+++` is missing here or below
      |
      = help: begin it with a line `+++`, the settings, and another line `+++`
    ");
    insta::assert_snapshot!(refused("+++\ntitle = \"Test\"\n+++\n"), @r#"
    error[bad-template]: missing field `description`
     --> templates/concept-notes/test.md:2:1
      |
    2 | title = "Test"
      | ^
      |
      = help: compare the file with the built-in one (`wem-report init` writes it)
    "#);
    insta::assert_snapshot!(refused("+++\ntitle = \"Test\"\ndescription = \"\"\n[[countdown]]\ndays = \"many\"\n+++\n"), @r#"
    error[bad-template]: invalid type: string "many", expected i32
     --> templates/concept-notes/test.md:5:8
      |
    5 | days = "many"
      |        ^^^^^^
      |
      = help: compare the file with the built-in one (`wem-report init` writes it)
    "#);
    insta::assert_snapshot!(refused(&format!("{HEAD}a \u{FDD2}\n")), @"
    error[bad-template]: the template has a character that is none
     --> templates/concept-notes/test.md:7:3
      |
    7 | a ﷒
      |   ^ no character
      |
      = help: delete it; it stands for nothing in Unicode
    ");
    assert!(refused(&format!("{HEAD}{}", " ".repeat(2 << 20))).contains("1 MiB"));
}

#[test]
fn what_markdown_loses_is_shown_in_the_template() {
    let shown = blocks(
        "# {{ title }}\n\n{% for item in items %}\n{{ item.number }} <b>x</b>\n{% endfor %}\n\n\
         {% call slot(\"a\", 1, \"x\") %}\n`code`\n{% endcall %}\n",
    );
    insta::assert_snapshot!(shown, @r#"
    h2 [] Plenary Conference {}
    Body: 1 x 2 x
    slot {slot.a} A: x (About 1 words.)
      Body: code
    a: Some(1)
    warning[markdown-left-out]: HTML is left out; the words in it stay
      --> templates/concept-notes/test.md:10:19
       |
    10 | {{ item.number }} <b>x</b>
       |                   ^^^ left out
       |
       = help: write it in Markdown; `<br>` and comments may stay

    warning[markdown-left-out]: HTML is left out; the words in it stay
      --> templates/concept-notes/test.md:10:23
       |
    10 | {{ item.number }} <b>x</b>
       |                       ^^^^ left out
       |
       = help: write it in Markdown; `<br>` and comments may stay

    warning[markdown-changed]: code is set as plain text
      --> templates/concept-notes/test.md:13:9
       |
    13 | {% call slot("a", 1, "x") %}
       |         ^^^^^^^^^^^^^^^^^ comes out otherwise
       |
       = help: documents have no type for code; quotation marks set it apart
    "#);
}
