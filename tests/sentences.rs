//! Sentences of documents: bodies are named with article and number, and none begins with a figure.

use crate::cli::program::Folder;
use crate::docx::package::Package;
use crate::progress::{self, Case, PLAN, entry};
use crate::{critical_path, docx, outlines, pdf, plans, redline};
use wem_report::diagnostic::Sources;
use wem_report::document::walk::{Visitor, walk_slot};
use wem_report::document::{Document, Heading, Inline, Paragraph, Slot, Table};
use wem_report::template::Library;

/// Returns the documents of all tests.
fn documents() -> Vec<(String, Document)> {
    let reports = progress::report::documents().into_iter();
    let paths = critical_path::documents::documents().into_iter();
    let texts = redline::Texts::planted();
    let redline = [("redline", texts.redline(true))].into_iter();
    let others = reports.chain(paths).chain(redline);
    let others = others.map(|(name, document)| (name.to_owned(), document));
    pdf::documents().into_iter().chain(others).collect()
}

/// Collects running text: no headings, and no cells of tables.
#[derive(Default)]
struct RunningText {
    paragraphs: Vec<String>,
}

impl RunningText {
    fn add(&mut self, content: &[Inline]) {
        let pieces = content.iter().map(|inline| match inline {
            Inline::Text { text, .. } | Inline::Link { text, .. } => text.as_str(),
            _ => "",
        });
        self.paragraphs.push(pieces.collect());
    }
}

impl<'d> Visitor<'d> for RunningText {
    fn heading(&mut self, _: &'d Heading) {}

    fn table(&mut self, _: &'d Table) {}

    fn paragraph(&mut self, paragraph: &'d Paragraph) {
        self.add(&paragraph.content);
    }

    fn slot(&mut self, slot: &'d Slot) {
        self.add(&slot.prompt);
        walk_slot(self, slot);
    }
}

/// Returns the sentences of a paragraph that begin with a figure; the numbers of a plan's own items,
/// as "2.2.1", may begin one.
fn begun_with_figures(paragraph: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in paragraph.match_indices(['.', '?', '!']) {
        let end = at + mark.len();
        if paragraph[end..].starts_with(' ') {
            sentences.push(&paragraph[start..end]);
            start = end;
        }
    }
    // What has no full stop is no sentence, but a line: a date, a number of pages.
    let rest = &paragraph[start..];
    if rest.trim_end().ends_with(['.', '?', '!']) {
        sentences.push(rest);
    }
    sentences.retain(|sentence| {
        let word = sentence.split_whitespace().next().unwrap_or_default();
        let number = word.trim_end_matches(['.', ':', ',']);
        number.starts_with(|c: char| c.is_ascii_digit()) && !number.contains('.')
    });
    sentences
}

#[test]
fn no_sentence_begins_with_a_figure() {
    let mut seen = 0;
    for (name, document) in documents() {
        let mut text = RunningText::default();
        text.blocks(&document.blocks);
        seen += text.paragraphs.len();
        for paragraph in &text.paragraphs {
            let found = begun_with_figures(paragraph);
            assert_eq!(found, <[&str; 0]>::default(), "{name}: {paragraph}");
        }
    }
    assert!(seen > 500, "{seen} paragraphs");
    for (paragraph, expected) in [
        ("It is late. 19 more are.", 1),
        ("3 goals are complete.", 1),
        ("It is late, by 3 days.", 0),
        ("Of 7 goals, 3 are late. See 2.1.", 0),
        ("2.2.1 Draft the rules: who is responsible?", 0),
        ("1 July 2016", 0),
    ] {
        assert_eq!(begun_with_figures(paragraph).len(), expected, "{paragraph}");
    }
}

/// No message that is a sentence begins with a number, whether or not a test's document says it.
#[test]
fn no_message_begins_with_a_number() {
    let text = std::fs::read_to_string(plans::root().join("templates/labels/en.ftl"));
    let text = text.expect("the labels");
    let of_number = ["count", "days", "percent", "all", "amount", "items"];
    let of_number = of_number.map(|name| format!("{{ ${name} }}"));
    for line in text.lines().filter(|line| line.ends_with(['.', '?', '!'])) {
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        let said = said.split_once("] ").map_or(said, |(_, said)| said).trim();
        let begins = of_number
            .iter()
            .find(|name| said.starts_with(name.as_str()));
        assert_eq!(begins, None, "{line}");
    }
}

#[test]
fn what_is_not_known_is_left_out_and_one_thing_has_one_word() {
    for (name, document) in documents() {
        let said: String = pdf::texts(&document)
            .into_iter()
            .map(|said| said.text)
            .collect();
        for word in ["not stated", "given up", "abandoned", "n/a"] {
            assert!(!said.contains(&pdf::squeezed(word)), "{name}: {word}");
        }
    }
}

/// A plan whose bodies have articles; the name of one is that of several.
fn with_articles() -> String {
    PLAN.replace(
        "name = \"Alpha\"",
        "name = \"Secretariat\"\narticle = \"the\"",
    )
    .replace("name = \"Beta\"", "name = \"IWG Members\"\nplural = true")
}

#[test]
fn a_report_names_bodies_with_article_and_number() {
    let plan = with_articles();
    for (asked_of, said) in [
        ("Secretariat", "Asked of the Secretariat"),
        ("a", "Asked of the Secretariat"),
        ("IWG Members", "Asked of IWG Members"),
        ("the General Assembly", "Asked of the General Assembly"),
    ] {
        let head = format!("\n[progress]\nasked_of = \"{asked_of}\"\n\n[[body]]");
        let case = Case::new(
            &plan.replacen("\n[[body]]", &head, 1),
            &entry(1, "1.1.1", "2016-02-20", "done", "body = \"a\""),
        );
        let report = case.report("2016-03-01");
        let outline = outlines::outline(&progress::report::composed(&report, false));
        assert!(outline.contains(&format!("{said} {{}}")), "{outline}");
        assert!(
            outline.contains("_Reported by the Secretariat_"),
            "{outline}"
        );
    }
    let case = Case::new(&plan, "");
    let report = case.report("2016-03-01");
    let sheets = progress::report::body_sheets(&report);
    let said: Vec<String> = sheets.iter().map(outlines::outline).collect();
    for (sheet, title, sentence) in [
        (
            0,
            "Open items: Secretariat",
            "The Secretariat is responsible, alone or with others, for ",
        ),
        (
            1,
            "Open items: IWG Members",
            "IWG Members are responsible, alone or with others, for ",
        ),
    ] {
        assert!(
            said[sheet].contains(&format!("h1 [] {title}")),
            "{}",
            said[sheet]
        );
        assert!(
            said[sheet].contains(&format!("Body: {sentence}")),
            "{}",
            said[sheet]
        );
    }
}

#[test]
fn what_goes_out_names_bodies_with_article_and_number() {
    let folder = Folder::with(&with_articles());
    let run = |call: &[&str]| {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{call:?}: {outcome}");
        outcome
    };
    run(&["update-sheet", "--body", "a", "--date", "2016-02-01"]);
    let files = folder.files();
    let sheet = files
        .iter()
        .find(|name| name.ends_with(".xlsx"))
        .expect("a sheet");
    let strings = Package::open(&folder.read(sheet))
        .part("xl/sharedStrings.xml")
        .to_owned();
    assert!(
        strings.contains("update sheet of the Secretariat, 1 February 2016"),
        "{strings}"
    );
    run(&["remind", "--ics", "--date", "2016-02-01"]);
    let calendar = folder.read("out/reminders/2016-02-01/due-dates-a.ics");
    let calendar = String::from_utf8(calendar)
        .expect("UTF-8")
        .replace("\r\n ", "");
    assert!(
        calendar.contains("Plan: due dates of the Secretariat"),
        "{calendar}"
    );
    run(&["concept-note", "1.2.1", "--format", "docx"]);
    let note = Package::open(&folder.read("out/concept-note-1.2.1.docx"));
    let said = docx::text::of_part(note.part("word/document.xml")).concat();
    for words in [
        "which of the Secretariat and IWG Members takes the lead?",
        "Lead (or the Secretariat)",
        "Lead (or IWG Members)",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

/// A language contracts article and preposition, and goes by the number, as it needs.
#[test]
fn a_language_goes_by_article_and_number() {
    let text = "progress-reported-by = { $article ->\n    [le] Rapport du { $name }\n    \
        [les] Rapport des { $name }\n   *[other] Rapport de { $body }\n    }\n\
        progress-asked-of = { $body } { $number ->\n    [one] doit\n   *[other] doivent\n    } agir\n";
    let read = |name: &str| match name {
        "labels/fr.ftl" => Ok(Some(text.as_bytes().to_vec())),
        _ => Ok(None),
    };
    let library = Library::new("templates", &read);
    for (article, name, is_plural, reported, asked) in [
        (
            "le",
            "Secrétariat",
            false,
            "Rapport du Secrétariat",
            "Le Secrétariat doit agir",
        ),
        (
            "les",
            "Membres",
            true,
            "Rapport des Membres",
            "Les Membres doivent agir",
        ),
        (
            "l’",
            "Assemblée",
            false,
            "Rapport de l’Assemblée",
            "L’Assemblée doit agir",
        ),
        ("", "iMMAP", false, "Rapport de iMMAP", "iMMAP doit agir"),
    ] {
        let plan = with_articles()
            .replace("language = \"en\"", "language = \"fr\"")
            .replace(
                "\nname = \"Secretariat\"\narticle = \"the\"",
                &format!("\nname = \"{name}\"\narticle = \"{article}\"\nplural = {is_plural}"),
            )
            .replace("article = \"\"\n", "")
            .replacen(
                "\n[[body]]",
                "\n[progress]\nasked_of = \"a\"\n\n[[body]]",
                1,
            );
        let case = Case::new(
            &plan,
            &entry(1, "1.1.1", "2016-02-20", "done", "body = \"a\""),
        );
        let (labels, _) = library
            .labels("fr", &mut Sources::default())
            .expect("labels");
        let report = case.report("2016-03-01");
        let document = progress::report::in_words(&report, &labels);
        let outline = outlines::outline(&document);
        assert!(outline.contains(&format!("_{reported}_")), "{outline}");
        assert!(
            outline.contains(&format!("h2 [] {asked} {{}}")),
            "{outline}"
        );
    }
}

/// Returns what a document says after its properties.
fn said(document: &Document) -> String {
    let outline = outlines::outline(document);
    let (_, said) = outline.split_once("\n\n").expect("a head and blocks");
    said.to_owned()
}

/// Returns the days that are printed as "1 July 2016".
fn days_before_months(said: &str) -> Vec<String> {
    let words: Vec<&str> = said.split_whitespace().collect();
    let months = crate::english::words().months;
    let is_number = |word: &str, digits: std::ops::RangeInclusive<usize>| {
        let number = word.trim_matches(|c: char| !c.is_ascii_digit());
        digits.contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit())
    };
    words
        .windows(3)
        .filter(|three| months.iter().any(|month| month == three[1]))
        .filter(|three| is_number(three[0], 1..=2) && is_number(three[2], 4..=4))
        .map(|three| three.join(" "))
        .collect()
}

#[test]
fn american_and_british_english_go_by_the_tag() {
    let library = Library::embedded();
    let labels = |language: &str| {
        let read = library.labels(language, &mut Sources::default());
        let (labels, warnings) = read.expect("labels");
        assert_eq!(warnings, [], "{language}");
        labels
    };
    let example = progress::report::example();
    let report = example.report_since("2016-10-01", "2016-07-01");
    let of = |language: &str| said(&progress::report::in_words(&report, &labels(language)));
    let (american, british) = (of("en-US"), of("en-GB"));
    for (word, other) in [
        ("As of October 1, 2016", "As of 1 October 2016"),
        ("is done or canceled", "is done or cancelled"),
        ("22%", "22\u{A0}%"),
    ] {
        assert!(
            american.contains(word) && !american.contains(other),
            "{word}: {american}"
        );
        assert!(
            british.contains(other) && !british.contains(word),
            "{other}: {british}"
        );
    }
    assert_eq!(days_before_months(&american), [""; 0]);
    assert_ne!(days_before_months(&british), [""; 0]);
    assert!(!american.contains("ancelled"), "{american}");
    assert_eq!(of("en"), british);
    // A tag of a region that has no file of its own is that of its language.
    let table = |language: &str| {
        let plan = PLAN.replace("language = \"en\"", &format!("language = \"{language}\""));
        said(&plans::composed(&plan, plans::Form::default()))
    };
    assert!(
        table("en-US").contains("July 1, 2016"),
        "{}",
        table("en-US")
    );
    assert_eq!(table("en-AU"), table("en"));
    assert_eq!(table("pt-BR"), table("pt"));
    assert_ne!(table("pt-BR"), table("en"));
}

/// The file of a region holds only what differs.
#[test]
fn american_words_are_other_than_british_ones() {
    let read = |name: &str| {
        let path = plans::root().join(format!("templates/labels/{name}.ftl"));
        std::fs::read_to_string(path).expect("the labels")
    };
    let (american, british) = (read("en-US"), read("en"));
    let british: Vec<&str> = british.lines().collect();
    let own = american
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    for line in own {
        let is_head = line.ends_with("->");
        assert!(is_head || !british.contains(&line), "{line}");
        let id = line.split(' ').next().expect("a name");
        let head = format!("{id} =");
        assert!(british.iter().any(|line| line.starts_with(&head)), "{id}");
    }
}
