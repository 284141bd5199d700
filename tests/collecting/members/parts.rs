//! Parts that word processors put beside a document: comments, footnotes.

use crate::docx::package::Package;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What was gathered for the parts beside a document.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub comments: String,
    /// Which comments answer others, as `word/commentsExtended.xml` says it.
    pub answers: String,
    pub footnotes: String,
}

impl Parts {
    pub(crate) fn put_into(&self, package: &mut Package) {
        if !self.comments.is_empty() {
            let w14 = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
            let xml = format!(
                "<w:comments xmlns:w=\"{WORD}\" {w14}>{}</w:comments>",
                self.comments
            );
            let (kind, relation) = (
                format!("{TYPES}.comments+xml"),
                format!("{OFFICE}/comments"),
            );
            add(package, "comments.xml", xml, &kind, &relation);
        }
        if !self.answers.is_empty() {
            let w15 = "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"";
            let xml = format!("<w15:commentsEx {w15}>{}</w15:commentsEx>", self.answers);
            let kind = format!("{TYPES}.commentsExtended+xml");
            let relation =
                "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
            add(package, "commentsExtended.xml", xml, &kind, relation);
        }
        if !self.footnotes.is_empty() {
            let separator = |id: &str, kind: &str, mark: &str| {
                format!(
                    "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>"
                )
            };
            let xml = format!(
                "<w:footnotes xmlns:w=\"{WORD}\">{}{}{}</w:footnotes>",
                separator("-1", "separator", "separator"),
                separator("0", "continuationSeparator", "continuationSeparator"),
                self.footnotes
            );
            let (kind, relation) = (
                format!("{TYPES}.footnotes+xml"),
                format!("{OFFICE}/footnotes"),
            );
            add(package, "footnotes.xml", xml, &kind, &relation);
        }
    }
}

/// Adds a part, with its content type and its relation to the document.
fn add(package: &mut Package, name: &str, xml: String, kind: &str, relation: &str) {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    package
        .files
        .insert(format!("word/{name}"), format!("{head}{xml}"));
    put_before(
        package,
        "[Content_Types].xml",
        "</Types>",
        &format!("<Override PartName=\"/word/{name}\" ContentType=\"{kind}\"/>"),
    );
    put_before(
        package,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        &format!("<Relationship Id=\"rId{name}\" Type=\"{relation}\" Target=\"{name}\"/>"),
    );
}

/// Puts something before what a part ends with.
pub(crate) fn put_before(package: &mut Package, part: &str, end: &str, more: &str) {
    let text = package.files.get_mut(part).expect("the part is there");
    let at = text.rfind(end).expect("the part ends so");
    text.insert_str(at, more);
}

/// Takes away the properties by which our own files are known, as some programs do.
pub(crate) fn forget(package: &mut Package) {
    package.files.remove("docProps/custom.xml");
    for (part, mark) in [
        ("[Content_Types].xml", "<Override "),
        ("_rels/.rels", "<Relationship "),
    ] {
        let text = package.files.get_mut(part).expect("the part is there");
        let Some(at) = text.find("docProps/custom.xml") else {
            continue;
        };
        let start = text[..at].rfind(mark).expect("it stands in an element");
        let end = at + text[at..].find("/>").expect("the element ends") + "/>".len();
        text.replace_range(start..end, "");
    }
}
