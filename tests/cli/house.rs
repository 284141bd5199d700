//! An organisation's own Word template: what of it documents take, what they say they do not, and what
//! is refused.

use super::collecting::circulated;
use super::program::{Folder, Outcome};
use crate::docx::structure;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;

const FILE: &str = "out/action-items.docx";
const TEMPLATE: &str = "templates/reference.docx";
/// Made by python-docx, and the same saved by LibreOffice: `tests/cli/files/templates.py`.
const MADE: [(&str, &[u8]); 2] = [
    ("python-docx", include_bytes!("files/python-docx.docx")),
    ("libreoffice", include_bytes!("files/libreoffice.docx")),
];

/// Files of a package, which need not be text.
struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    fn of(package: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("the part unpacks");
            parts.insert(name, bytes);
        }
        Parts(parts)
    }

    fn text(&self, name: &str) -> String {
        let bytes = self
            .0
            .get(name)
            .unwrap_or_else(|| panic!("{name} is there"));
        String::from_utf8(bytes.clone()).expect("UTF-8")
    }

    /// Replaces a text that is there.
    fn changed(mut self, name: &str, from: &str, to: &str) -> Self {
        let text = self.text(name);
        assert!(text.contains(from), "{from} is in {name}");
        self.0
            .insert(name.to_owned(), text.replacen(from, to, 1).into_bytes());
        self
    }

    fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(name.to_owned(), bytes.into());
        self
    }

    fn packed(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            zip.start_file(name, SimpleFileOptions::default())
                .expect("a file");
            zip.write_all(bytes).expect("its bytes");
        }
        zip.finish().expect("a package").into_inner()
    }
}

fn folder(template: &[u8]) -> Folder {
    let folder = Folder::with_real_plan();
    folder.write(TEMPLATE, template);
    folder
}

fn run(template: &[u8], arguments: &[&str]) -> (Folder, Outcome) {
    let folder = folder(template);
    let outcome = folder.run(arguments);
    (folder, outcome)
}

/// Returns the template that the program writes to start from.
fn starter() -> Vec<u8> {
    let folder = Folder::with_real_plan();
    let outcome = folder.run(&["templates", "eject", "reference.docx"]);
    assert_eq!(
        (outcome.code, outcome.stdout.trim_end()),
        (Some(0), TEMPLATE),
        "{outcome}"
    );
    folder.read(TEMPLATE)
}

#[test]
fn a_template_to_start_from_changes_nothing_but_what_is_changed() {
    let template = starter();
    let (folder, outcome) = run(&template, &["docx"]);
    assert_eq!(
        (outcome.code, outcome.stderr.contains("warning[")),
        (Some(0), false),
        "{outcome}"
    );
    let made = Parts::of(&folder.read(FILE));
    assert_eq!(structure::faults(&folder.read(FILE)), Vec::<String>::new());
    assert!(!made.text("word/styles.xml").contains("7A1F2B"));

    let check = folder.run(&["check"]);
    assert!(!check.stderr.contains("reference"), "{check}");
    let again = folder.run(&["templates", "eject", "reference.docx"]);
    assert!(again.stderr.contains("error[already-there]"), "{again}");

    let red = Parts::of(&template).changed(
        "word/styles.xml",
        "<w:color w:val=\"1F3A5F\" w:themeColor=\"accent1\"/>",
        "<w:color w:val=\"7A1F2B\"/>",
    );
    let (folder, _) = run(&red.packed(), &["docx"]);
    assert!(
        Parts::of(&folder.read(FILE))
            .text("word/styles.xml")
            .contains("7A1F2B")
    );
}

/// Returns what the running lines of a document say until somebody fills the fields in.
fn running_words(file: &[u8]) -> Vec<(String, String)> {
    let parts = Parts::of(file);
    let is_running =
        |name: &&String| name.starts_with("word/header") || name.starts_with("word/footer");
    let names = parts.0.keys().filter(is_running);
    names
        .map(|name| {
            let node = crate::docx::node::Node::parse(&parts.text(name)).expect("XML");
            let words = node.every("w:t");
            (
                name.clone(),
                words.iter().map(|node| node.text.as_str()).collect(),
            )
        })
        .collect()
}

#[test]
fn running_lines_show_the_document_and_no_heading_of_the_template() {
    let template = starter();
    let own: String = running_words(&template)
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    for place in [
        "{title}",
        "{edition}",
        "{organisation}",
        "{date}",
        "{page}",
        "{pages}",
    ] {
        assert!(own.contains(place), "{place}: {own}");
    }
    // Word writes what the fields showed last; others write fields of one element.
    let simple = Parts::of(&template).changed(
        "word/header2.xml",
        "</w:hdr>",
        "<w:p><w:fldSimple w:instr=\" styleref &quot;heading 2&quot; \"><w:r><w:t>heading 2</w:t></w:r>\
         </w:fldSimple></w:p></w:hdr>",
    );
    for template in [template, simple.packed()] {
        let folder = Folder::with_real_plan();
        folder.write(TEMPLATE, &template);
        let text = String::from_utf8(folder.read("plan/plan.toml"))
            .expect("UTF-8")
            .replace("timeline = \"July 2016\"", "timeline = \"August 2016\"");
        folder.write("other.toml", text);
        for (arguments, title) in [
            (&["docx"][..], "Action Items"),
            (&["concept-note", "2.2.2"], "Plenary Conference"),
            (&["redline", "other.toml"], "Action Items"),
        ] {
            let outcome = folder.run(arguments);
            assert!(outcome.code == Some(0), "{outcome}");
            let mut files = outcome.stdout.lines();
            let file = files
                .find(|line| line.ends_with(".docx"))
                .expect("a DOCX file");
            let running = running_words(&folder.read(file));
            for (part, words) in &running {
                assert!(!words.contains("heading 2"), "{file}: {part}: {words}");
                assert!(!words.contains('{'), "{file}: {part}: {words}");
            }
            assert!(
                running.iter().any(|(_, words)| words.contains(title)),
                "{file}: {running:?}"
            );
        }
    }
}

#[test]
fn styles_page_header_and_footer_are_those_of_the_template() {
    for (name, template) in MADE {
        let (folder, outcome) = run(template, &["docx", "--draft", "--portrait"]);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let file = folder.read(FILE);
        assert_eq!(structure::faults(&file), Vec::<String>::new(), "{name}");
        let made = Parts::of(&file);
        let styles = made.text("word/styles.xml");
        let style = |id: &str| {
            let start = styles
                .find(&format!("w:styleId=\"{id}\""))
                .unwrap_or_else(|| panic!("{name}: {id}"));
            styles[start..]
                .split("</w:style>")
                .next()
                .expect("a style")
                .to_owned()
        };
        assert!(
            style("Heading2").contains("7A1F2B"),
            "{name}: {}",
            style("Heading2")
        );
        assert!(style("Normal").contains("Georgia"), "{name}");
        assert!(
            style("Band2").contains("w:outlineLvl w:val=\"1\""),
            "{name}: ours that it lacks"
        );
        assert!(
            !style("Band2").contains("themeColor"),
            "{name}: colours of another theme"
        );
        assert!(
            style("ListBullet").contains("<w:numId w:val=\"1\"/>"),
            "{name}"
        );
        let body = made.text("word/document.xml");
        // 210 by 297 mm, with margins of 25 and 20 mm.
        for said in [
            "w:w=\"11906\"",
            "w:left=\"1417\"",
            "w:right=\"1134\"",
            "w:top=\"1701\"",
        ] {
            let twips = |text: &str| {
                text.split('"')
                    .nth(1)
                    .and_then(|number| number.parse::<i64>().ok())
            };
            let key = said.split('"').next().expect("a name");
            let section = body.rfind("<w:sectPr").expect("a section");
            let found = body[section..].split(key).nth(1).expect(key);
            let found: i64 = found[1..]
                .split('"')
                .next()
                .and_then(|text| text.parse().ok())
                .expect("a number");
            assert!(
                (found - twips(said).expect("a number")).abs() <= 2,
                "{name}: {key} {found}"
            );
        }
        let text = |part: &str| {
            let node = crate::docx::node::Node::parse(&made.text(part)).expect("XML");
            node.every("w:t")
                .iter()
                .map(|node| node.text.clone())
                .collect::<String>()
        };
        let header = text("word/header1.xml");
        assert!(
            header.contains("Example House ") && header.contains("Action Items"),
            "{name}: {header}"
        );
        assert_eq!(
            header,
            text("word/header2.xml"),
            "{name}: its first page is like the others"
        );
        assert!(
            made.text("word/header1.xml")
                .contains("PowerPlusWaterMarkObject"),
            "{name}"
        );
        assert!(
            made.text("word/header1.xml").contains("r:embed=\"house1\""),
            "{name}"
        );
        assert!(
            made.text("word/_rels/header1.xml.rels")
                .contains("media/house1.png"),
            "{name}"
        );
        assert!(
            made.0["word/media/house1.png"].starts_with(b"\x89PNG"),
            "{name}"
        );
        let footer = text("word/footer1.xml");
        assert!(
            footer.contains("1 July 2016") && footer.contains("WEM-International"),
            "{name}: {footer}"
        );
        assert!(
            made.text("word/footer1.xml").contains(" NUMPAGES "),
            "{name}"
        );

        let before = folder.read(FILE);
        assert_eq!(folder.run(&["docx", "--draft", "--portrait"]).code, Some(0));
        assert!(folder.read(FILE) == before, "{name}: the same bytes");
        let (larger, _) = run(template, &["docx", "--paper", "a3"]);
        assert!(
            Parts::of(&larger.read(FILE))
                .text("word/document.xml")
                .contains("w:w=\"23811\""),
            "{name}"
        );
    }
}

#[test]
fn what_is_not_taken_is_said() {
    let (_, template) = MADE[0];
    let (_, outcome) = run(template, &["check"]);
    let warnings: Vec<&str> = outcome
        .stderr
        .lines()
        .filter(|line| line.starts_with("warning[reference-not-taken]"))
        .collect();
    insta::assert_snapshot!(warnings.join("\n"), @"
    warning[reference-not-taken]: of templates/reference.docx, its custom XML is not used in documents: customXml/item1.xml
    warning[reference-not-taken]: of templates/reference.docx, its text (“This text is not to be seen in any docum…”) is not used in documents: word/document.xml
    warning[reference-not-taken]: of templates/reference.docx, the numbering of its styles (Subtitle, List Bullet 2, List Bullet 3, List Number 2, …) is not used in documents: word/styles.xml
    ");
}

/// What stands at the end of the header of the template made by python-docx.
const END: &str = "</w:hdr>";

#[test]
fn what_could_do_harm_does_not_get_into_a_document() {
    let (_, template) = MADE[0];
    let header = "word/header1.xml";
    let rels = "word/_rels/header1.xml.rels";
    let paragraph = |inner: &str| format!("<w:p>{inner}</w:p>{END}");
    let external = "<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"https://tracker.example/a.png\" TargetMode=\"External\"/></Relationships>";
    let cases: [(&str, String, &str, &str); 6] = [
        (
            "a field that fetches",
            paragraph(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDEPICTURE \"https://tracker.example/a.png\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            ),
            "INCLUDEPICTURE",
            "a field",
        ),
        (
            "a picture from elsewhere",
            paragraph(
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata r:id=\"x1\"/></v:shape></w:pict></w:r>",
            ),
            "imagedata",
            "a picture or drawing",
        ),
        (
            "an object",
            paragraph(
                "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"x1\"/></w:object></w:r>",
            ),
            "OLEObject",
            "an embedded object",
        ),
        (
            "a content control",
            paragraph(
                "<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{0}\"/></w:sdtPr><w:sdtContent><w:r><w:t>shown</w:t></w:r></w:sdtContent></w:sdt>",
            ),
            "dataBinding",
            "a content control",
        ),
        (
            "a tracked change",
            paragraph(
                "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"A\"><w:r><w:t>shown</w:t></w:r></w:ins>",
            ),
            "delText",
            "a tracked change",
        ),
        (
            "a place that nothing fills",
            paragraph("<w:r><w:t>{colour}</w:t></w:r>"),
            "tracker",
            "“{colour}”",
        ),
    ];
    for (name, added, absent, said) in cases {
        let parts = Parts::of(template).changed(header, END, &added).changed(
            rels,
            "</Relationships>",
            external,
        );
        let (folder, outcome) = run(&parts.packed(), &["check"]);
        assert!(outcome.stderr.contains(said), "{name}: {outcome}");
        let outcome = folder.run(&["docx"]);
        assert_eq!(outcome.code, Some(0), "{name}: {outcome}");
        let made = Parts::of(&folder.read(FILE));
        assert!(!made.text(header).contains(absent), "{name}");
        assert!(!made.text(rels).contains("tracker"), "{name}");
        if added.contains(">shown<") {
            assert!(made.text(header).contains(">shown<"), "{name}");
        }
        assert_eq!(
            structure::faults(&folder.read(FILE)),
            Vec::<String>::new(),
            "{name}"
        );
    }
}

#[test]
fn a_file_that_is_no_template_is_refused_in_one_line() {
    let (_, template) = MADE[0];
    let parts = || Parts::of(template);
    let document = "word/document.xml";
    let margin = "w:left=\"1417\"";
    let strict = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"";
    let usual = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let mut without_styles = parts();
    without_styles.0.remove("word/styles.xml");
    let text = parts().text("word/styles.xml");
    let declared = text.replacen("<w:styles", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:styles", 1);
    let deep = format!("{}{}", "<w:p>".repeat(300), "</w:p>".repeat(300));
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("text", b"no template".to_vec(), "is a plain text"),
        ("nothing", Vec::new(), "is empty"),
        ("a PDF", b"%PDF-1.7".to_vec(), "is a PDF file"),
        (
            "half",
            template[..template.len() / 2].to_vec(),
            "is ill-formed",
        ),
        (
            "no styles",
            without_styles.packed(),
            "is ill-formed: it has no styles",
        ),
        (
            "strict",
            parts().changed("word/styles.xml", usual, strict).packed(),
            "in the strict form",
        ),
        (
            "entities",
            parts().with("word/styles.xml", declared).packed(),
            "declares a document type",
        ),
        (
            "deep",
            parts()
                .changed("word/header1.xml", END, &format!("{deep}{END}"))
                .packed(),
            "too deep",
        ),
        (
            "no room",
            parts()
                .changed(document, margin, "w:left=\"9000\"")
                .packed(),
            "leave less than 90 mm",
        ),
    ];
    for (name, bytes, said) in cases {
        let (folder, outcome) = run(&bytes, &["docx"]);
        assert_eq!(outcome.code, Some(1), "{name}: {outcome}");
        assert!(
            outcome
                .stderr
                .contains("error[bad-reference]: templates/reference.docx "),
            "{name}: {outcome}"
        );
        assert!(outcome.stderr.contains(said), "{name}: {outcome}");
        assert!(!folder.path("out").exists(), "{name}");
    }
}

#[test]
fn styles_are_known_by_name_or_id_and_never_lead_in_a_circle() {
    let styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
        <w:style w:type=\"paragraph\" w:styleId=\"Standard\"><w:name w:val=\"normal\"/><w:basedOn w:val=\"a\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Extra\"/><w:basedOn w:val=\"Standard\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Standard\"/><w:next w:val=\"gone\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:rPr><w:color w:val=\"7A1F2B\"/></w:rPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Somebody else’s\"/></w:style>\
        </w:styles>";
    let (_, template) = MADE[0];
    let template = Parts::of(template).with("word/styles.xml", styles).packed();
    let (folder, outcome) = run(&template, &["check"]);
    assert!(outcome.stderr.contains("a circle of styles"), "{outcome}");
    assert!(
        outcome
            .stderr
            .contains("the numbering of its styles (heading 2)"),
        "{outcome}"
    );
    assert_eq!(folder.run(&["docx"]).code, Some(0));
    let made = Parts::of(&folder.read(FILE)).text("word/styles.xml");
    assert!(
        made.contains("w:styleId=\"Normal\""),
        "by its name, in small letters"
    );
    let heading = made
        .split("w:styleId=\"Heading2\"")
        .nth(1)
        .expect("the heading");
    let heading = heading.split("</w:style>").next().expect("its end");
    assert!(
        heading.contains("7A1F2B") && heading.contains("<w:basedOn w:val=\"Normal\"/>"),
        "{heading}"
    );
    assert!(
        !heading.contains("numPr") && !heading.contains("w:next"),
        "{heading}"
    );
    assert!(
        made.contains("w:styleId=\"Itemx\""),
        "an id of ours is free for ours"
    );
    assert_eq!(structure::faults(&folder.read(FILE)), Vec::<String>::new());
}

#[test]
fn drafts_with_a_template_come_back() {
    let folder = circulated();
    folder.write(TEMPLATE, MADE[0].1);
    let call = [
        "circulate",
        "--revision",
        "2",
        "--deadline",
        "2016-08-20",
        "--quiet",
    ];
    let outcome = folder.run(&call);
    assert_eq!(outcome.code, Some(0), "{outcome}");
    let name = "out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2";
    let draft = Parts::of(&folder.read(&format!("{name}-draft.docx")));
    assert!(draft.text("word/header1.xml").contains("Example House "));
    let change = "w:id=\"901\" w:author=\"A\" w:date=\"2016-07-05T10:00:00Z\"";
    let changed = format!(
        "Recruit </w:t></w:r><w:del {change}><w:r><w:delText>two</w:delText></w:r></w:del><w:ins {change}><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> individuals"
    );
    let draft = draft
        .changed("word/document.xml", "Recruit two individuals", &changed)
        .changed(
            "word/document.xml",
            "<w:t>Recruit </w:t>",
            "<w:t xml:space=\"preserve\">Recruit </w:t>",
        );
    folder.write("a.docx", draft.packed());
    insta::assert_snapshot!(folder.run(&["collect", "a.docx", &format!("{name}-comment-table.docx"), "--from", "Member A"]), @"
    exit code 0
    --- stdout
    plan/feedback/WEM-International-2016-Rev.2.toml
    --- stderr
    a.docx: 1 comment; from Member A, received 2016-07-01 (today)
    out/circulation/WEM-International-2016-Rev.2/WEM-International-2016-Rev.2-comment-table.docx: no comments; from Member A, received 2016-07-01 (today)
    1 comment in 2 files
    ");
}

#[test]
fn every_command_that_writes_docx_takes_the_template() {
    let folder = folder(MADE[0].1);
    let calls: [&[&str]; 3] = [
        &["progress", "--as-of", "2016-10-01", "--format", "docx"],
        &["concept-note", "--all", "--format", "docx"],
        &["table", "--format", "docx"],
    ];
    for call in calls {
        let outcome = folder.run(call);
        assert_eq!(outcome.code, Some(0), "{outcome}");
        let path = outcome.stdout.lines().next().expect("a path");
        let file = folder.read(path);
        assert!(
            Parts::of(&file)
                .text("word/header1.xml")
                .contains("Example House "),
            "{path}"
        );
        assert_eq!(structure::faults(&file), Vec::<String>::new(), "{path}");
    }
}
