//! The markup by which word processors keep what was done to words (ISO/IEC 29500-1 §17).

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Author {
    First,
    Second,
}

/// Numbers for what must have one of its own in a file.
#[derive(Debug)]
pub(crate) struct Ids(usize);

impl Ids {
    pub(crate) fn new() -> Self {
        Ids(5000)
    }

    pub(crate) fn next(&mut self) -> usize {
        self.0 += 1;
        self.0
    }
}

pub(crate) fn run(text: &str) -> String {
    looking("", text)
}

/// Returns a run that looks in some way.
pub(crate) fn looking(properties: &str, text: &str) -> String {
    let properties = match properties {
        "" => String::new(),
        properties => format!("<w:rPr>{properties}</w:rPr>"),
    };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

pub(crate) fn paragraph(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

pub(crate) fn cell(text: &str) -> String {
    format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(&run(text)))
}

fn who(author: Author) -> &'static str {
    match author {
        Author::First => "w:author=\"A. Member\" w:date=\"2016-08-01T10:00:00Z\"",
        Author::Second => "w:author=\"B. Member\" w:date=\"2016-08-02T11:30:00Z\"",
    }
}

/// Returns an element of tracked changes around something.
pub(crate) fn tracked(element: &str, author: Author, ids: &mut Ids, content: &str) -> String {
    let (id, who) = (ids.next(), who(author));
    format!("<w:{element} w:id=\"{id}\" {who}>{content}</w:{element}>")
}

pub(crate) fn inserted(author: Author, ids: &mut Ids, text: &str) -> String {
    tracked("ins", author, ids, &run(text))
}

pub(crate) fn deleted(author: Author, ids: &mut Ids, text: &str) -> String {
    let gone = format!("<w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r>");
    tracked("del", author, ids, &gone)
}

/// Returns an end of a move, within its range.
pub(crate) fn moved(
    side: &str,
    name: &str,
    author: Author,
    ids: &mut Ids,
    content: &str,
) -> String {
    let (id, who) = (ids.next(), who(author));
    format!(
        "<w:{side}RangeStart w:id=\"{id}\" w:name=\"{name}\" {who}/>{content}<w:{side}RangeEnd w:id=\"{id}\"/>"
    )
}

/// Returns a comment as its part has it.
pub(crate) fn comment(author: Author, id: usize, paragraph_id: &str, text: &str) -> String {
    format!(
        "<w:comment w:id=\"{id}\" {}><w:p w14:paraId=\"{paragraph_id}\">{}</w:p></w:comment>",
        who(author),
        run(text)
    )
}
