//! What has to be found in a returned file, as written by hand, and whether a comment is that.

use serde::Deserialize;
use std::path::Path;
use wem_report::circulation::feedback::{Class, Comment, Mark, Part, Place, Proposal};

/// A file of `tests/returned/expected/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub file: String,
    /// Why the file is not collected.
    pub refused: Option<String>,
    author: Option<String>,
    written: Option<toml::value::Datetime>,
    #[serde(default)]
    pub comments: Vec<ExpectedComment>,
}

/// A comment of it; what is not said is not looked at, or is that of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedComment {
    mark: String,
    at: Places,
    part: Option<String>,
    author: Option<String>,
    written: Option<toml::value::Datetime>,
    body: Option<String>,
    class: Option<String>,
    about: Option<String>,
    text: Option<String>,
    deleted: Option<String>,
    inserted: Option<String>,
    result: Option<String>,
    new: Option<NewRow>,
    after: Option<String>,
    #[serde(default)]
    removal: bool,
    #[serde(default)]
    resolved: bool,
    /// Place of the answered one in the list, from 1.
    reply_to: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Places {
    One(String),
    Any(Vec<String>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewRow {
    action: String,
    responsibility: Option<String>,
    timeline: Option<String>,
}

impl Expected {
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("the file is there");
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Compares; returns what was not found, and what was invented.
    pub fn differences(&self, found: &[Comment]) -> Vec<String> {
        let mut pairs: Vec<Option<usize>> = Vec::new();
        for expected in &self.comments {
            let pair = (0..found.len()).find(|index| {
                !pairs.contains(&Some(*index))
                    && self
                        .faults(expected, &found[*index], found, &pairs)
                        .is_empty()
            });
            pairs.push(pair);
        }
        let mut differences = Vec::new();
        for (expected, pair) in self.comments.iter().zip(&pairs) {
            if pair.is_none() {
                differences.push(format!("not found: {expected:?}"));
            }
        }
        for (index, comment) in found.iter().enumerate() {
            if !pairs.contains(&Some(index)) {
                differences.push(format!("invented: {comment:?}"));
            }
        }
        differences
    }

    fn faults(
        &self,
        expected: &ExpectedComment,
        comment: &Comment,
        all: &[Comment],
        pairs: &[Option<usize>],
    ) -> Vec<&'static str> {
        let author = expected.author.as_ref().or(self.author.as_ref());
        let written = expected.written.as_ref().or(self.written.as_ref());
        let is_tracked = comment.mark != Mark::Edit;
        let said =
            |ours: &Option<String>, theirs: &str| ours.as_ref().is_none_or(|ours| ours == theirs);
        let answered = expected
            .reply_to
            .map(|place| pairs.get(place - 1).copied().flatten());
        let checks = [
            (expected.mark == comment.mark.key(), "mark"),
            (expected.at.has(comment.place.as_ref()), "place"),
            (expected.is_part(comment), "part"),
            (!is_tracked || author == comment.author.as_ref(), "author"),
            (
                !is_tracked || written.map(moment) == comment.written.map(|at| at.to_string()),
                "written",
            ),
            (
                expected.body.as_deref() == comment.body.as_ref().map(|body| body.0.as_str()),
                "body",
            ),
            (
                expected.class.as_deref() == comment.class.map(Class::key),
                "class",
            ),
            (said(&expected.about, &comment.about), "about"),
            (said(&expected.text, &comment.text), "text"),
            (expected.resolved == comment.is_resolved, "resolved"),
            (expected.is_change(comment), "change"),
            (
                answered
                    .is_none_or(|answered| answered.map(|index| all[index].id) == comment.reply_to),
                "answered",
            ),
        ];
        let faults = checks.into_iter().filter(|(is_right, _)| !is_right);
        faults.map(|(_, what)| what).collect()
    }
}

fn moment(moment: &toml::value::Datetime) -> String {
    moment.to_string().replace('T', " ")
}

impl Places {
    fn has(&self, place: Option<&Place>) -> bool {
        let said = match place {
            None => "unplaced".to_owned(),
            Some(Place::Document) => "document".to_owned(),
            Some(Place::Item(key)) => key.0.clone(),
            Some(Place::Goal(number)) => format!("goal {number}"),
            Some(Place::Section(number)) => format!("section {number}"),
        };
        match self {
            Places::One(one) => *one == said,
            Places::Any(any) => any.contains(&said),
        }
    }
}

impl ExpectedComment {
    /// The action is meant where no part is said; rows have none.
    fn is_part(&self, comment: &Comment) -> bool {
        let is_of_text = self.about.is_some()
            || self.deleted.is_some()
            || self.inserted.is_some()
            || self.result.is_some();
        match (&self.part, &comment.place) {
            (Some(any), _) if any == "any" => true,
            (Some(part), _) => comment.part.map(Part::key) == Some(part),
            (None, Some(Place::Item(_))) => !is_of_text || comment.part == Some(Part::Action),
            (None, _) => comment.part.is_none(),
        }
    }

    fn is_change(&self, comment: &Comment) -> bool {
        let new = self.new.as_ref();
        match &comment.proposal {
            Some(Proposal::Edit {
                base,
                at,
                deleted,
                inserted,
            }) => {
                let result = || {
                    let head: String = base.chars().take(*at).collect();
                    let tail: String = base.chars().skip(at + deleted.chars().count()).collect();
                    format!("{head}{inserted}{tail}")
                };
                let same = |ours: &Option<String>, theirs: &str| {
                    ours.as_deref().unwrap_or_default() == theirs.trim_matches('\n')
                };
                let is_whole = self.result.as_ref().map(|text| *text == folded(&result()));
                new.is_none()
                    && !self.removal
                    && self.after.is_none()
                    && is_whole.unwrap_or_else(|| {
                        same(&self.deleted, deleted) && same(&self.inserted, inserted)
                    })
            }
            Some(Proposal::Text(text)) => {
                self.result
                    .as_ref()
                    .is_none_or(|result| *result == folded(text))
                    && self.deleted.is_none()
                    && self.inserted.is_none()
            }
            Some(Proposal::NewItem {
                action,
                responsibility,
                timeline,
            }) => new.is_some_and(|new| {
                new.action == folded(action)
                    && new.responsibility.clone().unwrap_or_default() == folded(responsibility)
                    && new.timeline.clone().unwrap_or_default() == folded(timeline)
            }),
            Some(Proposal::Removal) => self.removal,
            Some(Proposal::Move { after }) => {
                self.after.as_ref() == after.as_ref().map(|key| &key.0)
            }
            None => {
                let says_a_change = self.deleted.is_some()
                    || self.inserted.is_some()
                    || self.result.is_some()
                    || self.after.is_some();
                !says_a_change && new.is_none() && !self.removal
            }
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
