//! What has to be found in a returned file, as `expected/` says; the README says how it is written.

use super::folder;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use wem_report::circulation::feedback::{Class, CommentForm};
use wem_report::plan::{ColumnKey, Columns};

/// What has to come of a file.
#[derive(Debug, Clone)]
pub(crate) struct Expectation {
    pub file: String,
    /// What it answers: the name of a pack.
    pub pack: String,
    pub outcome: Outcome,
}

#[derive(Debug, Clone)]
pub(crate) enum Outcome {
    /// Just these comments.
    Collected(Vec<Entry>),
    /// One clear line: what it says, and its code.
    Refused(Refusal),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub gist: String,
    pub code: String,
}

impl Refusal {
    /// Returns whether the file itself is refused, whatever was sent.
    pub(crate) fn is_damage(&self) -> bool {
        !["stale-draft", "not-a-draft", "not-an-answer"].contains(&self.code.as_str())
    }
}

/// The pack that most files answer.
pub(crate) const USUAL_PACK: &str = "WEM-International-2016-Rev.1";

/// A comment that has to be found. What is `None` is not compared, unless said otherwise.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub mark: CommentForm,
    /// Where it may be placed: "1.1.2", "goal 1.1", "section II", "document" or "unplaced".
    pub places: Vec<String>,
    pub column: ColumnRule,
    pub author: Option<String>,
    pub written: Option<String>,
    pub about: Option<String>,
    pub text: Option<String>,
    /// What an edit takes away and puts in.
    pub edit: Option<(String, String)>,
    /// The whole text after the change.
    pub result: Option<String>,
    /// The same, where its words do not stand side by side in the file.
    pub becomes: Option<String>,
    /// The new number of an item.
    pub number: Option<String>,
    pub new_item: Option<NewItem>,
    pub is_removal: bool,
    /// The item behind which it moves.
    pub after: Option<String>,
    /// What a row that moves says otherwise than it was sent, by column; compared with every `after`.
    pub row: BTreeMap<String, String>,
    /// Compared also when there is none.
    pub class: Option<Class>,
    /// Compared also when there is none.
    pub body: Option<String>,
    /// The number of an entry of the file, from 1; compared also when there is none.
    pub reply_to: Option<usize>,
    pub is_resolved: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnRule {
    Any,
    Just(Option<ColumnKey>),
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewItem {
    pub action: String,
    pub responsibility: Option<String>,
    pub timeline: Option<String>,
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    file: String,
    pack: Option<String>,
    author: Option<String>,
    written: Option<toml::value::Datetime>,
    refused: Option<String>,
    code: Option<String>,
    comments: Option<Vec<WrittenEntry>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEntry {
    mark: String,
    at: OneOrMore,
    part: Option<String>,
    author: Option<String>,
    written: Option<toml::value::Datetime>,
    about: Option<String>,
    text: Option<String>,
    deleted: Option<String>,
    inserted: Option<String>,
    result: Option<String>,
    becomes: Option<String>,
    number: Option<String>,
    new: Option<NewItem>,
    #[serde(default)]
    removal: bool,
    after: Option<String>,
    #[serde(default)]
    row: BTreeMap<String, String>,
    class: Option<String>,
    body: Option<String>,
    reply_to: Option<usize>,
    #[serde(default)]
    resolved: bool,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// Reads all expectations, in the order of their files' names.
pub(crate) fn all() -> Vec<Expectation> {
    let names = super::names(&folder("expected")).into_iter();
    let read = names.map(|name| {
        let path = folder("expected").join(&name);
        let text = fs::read_to_string(path).expect("the expectation is text");
        parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
    });
    read.collect()
}

/// Reads an expectation.
///
/// # Errors
/// When it is no TOML, or says what expectations do not know.
pub(crate) fn parse(text: &str) -> Result<Expectation, String> {
    let written: Written = toml::from_str(text).map_err(|error| error.to_string())?;
    let outcome = match (&written.refused, &written.comments) {
        (Some(gist), None) => Outcome::Refused(Refusal {
            gist: gist.clone(),
            code: written.code.clone().ok_or("no `code`")?,
        }),
        (None, Some(comments)) => {
            let entries = comments.iter().map(|comment| entry(&written, comment));
            Outcome::Collected(entries.collect::<Result<_, _>>()?)
        }
        _ => return Err("either `comments` or `refused`".to_owned()),
    };
    Ok(Expectation {
        file: written.file,
        pack: written.pack.unwrap_or_else(|| USUAL_PACK.to_owned()),
        outcome,
    })
}

fn entry(file: &Written, entry: &WrittenEntry) -> Result<Entry, String> {
    let mark = keyed(&entry.mark, &CommentForm::ALL, CommentForm::key)?;
    let is_signed = !is_by_hand(mark);
    let of_file = |value: Option<String>| value.filter(|_| is_signed);
    let written = entry.written.or(file.written);
    let edit = match (&entry.deleted, &entry.inserted) {
        (None, None) => None,
        (deleted, inserted) => Some((
            deleted.clone().unwrap_or_default(),
            inserted.clone().unwrap_or_default(),
        )),
    };
    let places = match &entry.at {
        OneOrMore::One(place) => vec![place.clone()],
        OneOrMore::More(places) => places.clone(),
    };
    let class = entry.class.as_deref();
    let class = class.map(|word| keyed(word, &Class::ALL, Class::key));
    Ok(Entry {
        mark,
        column: column(entry, mark, &places)?,
        places,
        author: entry.author.clone().or(of_file(file.author.clone())),
        written: of_file(written.map(|moment| moment.to_string())),
        about: entry.about.clone().or_else(|| entry.deleted.clone()),
        text: entry.text.clone(),
        edit,
        result: entry.result.clone(),
        becomes: entry.becomes.clone(),
        number: entry.number.clone(),
        new_item: entry.new.clone(),
        is_removal: entry.removal,
        after: entry.after.clone(),
        row: entry.row.clone(),
        class: class.transpose()?,
        body: entry.body.clone(),
        reply_to: entry.reply_to,
        is_resolved: entry.resolved,
    })
}

/// Returns the column that has to be found: the action of an item, unless another is written or the
/// change is one of the whole row.
fn column(
    entry: &WrittenEntry,
    mark: CommentForm,
    places: &[String],
) -> Result<ColumnRule, String> {
    let above = ["document", "unplaced", "section ", "goal "];
    let is_item = !above.iter().any(|above| places[0].starts_with(above));
    let is_row = entry.new.is_some() || entry.removal || entry.after.is_some();
    match entry.part.as_deref() {
        Some("any") => Ok(ColumnRule::Any),
        Some(word) => {
            let key = ColumnKey::new(word.to_owned());
            match Columns::standard().get(&key) {
                Some(_) => Ok(ColumnRule::Just(Some(key))),
                None => Err(format!("{word:?} is not known")),
            }
        }
        None if is_by_hand(mark) && mark != CommentForm::Edit => Ok(ColumnRule::Any),
        None if is_row || !is_item => Ok(ColumnRule::Just(None)),
        None => Ok(ColumnRule::Just(Some(ColumnKey::ACTION))),
    }
}

/// Returns whether nobody tracked what is marked so, so that the file does not say who did it and when.
fn is_by_hand(mark: CommentForm) -> bool {
    matches!(
        mark,
        CommentForm::Edit
            | CommentForm::TableRow
            | CommentForm::Addition
            | CommentForm::Highlight
            | CommentForm::Hidden
            | CommentForm::Picture
            | CommentForm::Renumbering
            | CommentForm::Question
    )
}

fn keyed<T: Copy>(word: &str, all: &[T], key: impl Fn(T) -> &'static str) -> Result<T, String> {
    let mut known = all.iter().copied();
    known
        .find(|one| key(*one) == word)
        .ok_or_else(|| format!("{word:?} is not known"))
}

#[test]
fn an_expectation_with_unknown_words_is_not_read() {
    let with = |entry: &str| format!("file = \"a.docx\"\ncomments = [{{ {entry} }}]");
    assert!(parse(&with("mark = \"comment\", at = \"1.1.1\"")).is_ok());
    assert!(parse(&with("mark = \"remark\", at = \"1.1.1\"")).is_err());
    assert!(parse(&with("mark = \"comment\", at = \"1.1.1\", say = \"\"")).is_err());
    assert!(parse(&with("mark = \"comment\"")).is_err());
}
