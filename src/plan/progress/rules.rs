//! What an entry must keep: rules for the log's file, for `update`, and for sheets that come back.
//!
//! A [`Problem`] says which field it is about and not where that stands: whoever asked knows whether
//! it was a line of a file, an option of a call or a cell of a sheet.

use super::{Entry, EntryId, Field, Says, Status, Subject};
use crate::diagnostic::{CharacterFault, Diagnostic, Suggestions, alternatives, character_name};
use crate::plan::period::Unread;
use crate::plan::{BodyKey, ItemKey, Meaning, Plan, Timeline};
use std::collections::{HashMap, HashSet};

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub field: Field,
    /// Without a place.
    pub diagnostic: Diagnostic,
}

impl Problem {
    fn new(
        field: Field,
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Problem {
            field,
            diagnostic: Diagnostic::error(code, message).help(help),
        }
    }
}

/// The rules, with what they need to know of the plan.
#[derive(Debug)]
pub struct Rules<'p> {
    plan: &'p Plan,
    items: HashSet<&'p str>,
    /// Printed numbers that are no key, with the keys of the items that print them.
    numbers: HashMap<&'p str, Vec<&'p str>>,
    goals: HashSet<&'p str>,
    bodies: HashSet<&'p BodyKey>,
    suggestions: Suggestions,
}

impl<'p> Rules<'p> {
    pub fn new(plan: &'p Plan) -> Self {
        let items: HashSet<&str> = plan
            .items()
            .map(|place| place.item.key.0.as_str())
            .collect();
        let mut numbers: HashMap<&str, Vec<&str>> = HashMap::new();
        for place in plan.items() {
            let number = place.item.number.0.as_str();
            if !number.is_empty() && !items.contains(number) {
                numbers.entry(number).or_default().push(&place.item.key.0);
            }
        }
        let goals = plan.goals().filter(|goal| goal.has_heading());
        Rules {
            plan,
            items,
            numbers,
            goals: goals.map(|goal| goal.key.as_str()).collect(),
            bodies: plan.bodies.iter().map(|body| &body.key.value).collect(),
            suggestions: Suggestions::default(),
        }
    }

    /// Returns all that is wrong with an entry; `earlier` finds the entries before it.
    pub fn problems<'e>(
        &self,
        entry: &Entry,
        earlier: impl Fn(EntryId) -> Option<&'e Entry>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        problems.extend(self.subject(&entry.subject));
        problems.extend(entry.body.as_ref().and_then(|key| self.body(key)));
        problems.extend(future(entry));
        status(entry, &mut problems);
        problems.extend(correction(entry, earlier));
        problems
    }

    /// Returns which texts of an entry have characters that no document can carry.
    pub(crate) fn bad_texts(entry: &Entry) -> Vec<Problem> {
        let texts = [
            (Field::Note, &entry.note),
            (Field::Reason, &entry.reason),
            (Field::Evidence, &entry.evidence),
            (Field::TimelineBefore, &entry.timeline_before),
            (Field::Decision, &entry.decision),
            (Field::Actual, &entry.actual),
        ];
        texts
            .into_iter()
            .filter_map(|(field, text)| {
                let (bad, fault) = text.as_ref()?.chars().find_map(refused)?;
                let owner = format!("the {}", field.key());
                let diagnostic = fault.finding(&owner, &character_name(bad));
                Some(Problem { field, diagnostic })
            })
            .collect()
    }

    /// Returns what is wrong with what an entry is about: that the plan has no such item or goal.
    pub fn subject(&self, subject: &Subject) -> Option<Problem> {
        match subject {
            Subject::Item(key) => self.item(key),
            Subject::Goal(number) if self.goals.contains(number.0.as_str()) => None,
            Subject::Goal(number) => {
                let near = alternatives(self.suggestions.nearest(&number.0, self.goals_in_order()));
                Some(Problem::new(
                    Field::Goal,
                    "unknown-goal",
                    format!("the plan has no goal `{number}`"),
                    match near {
                        Some(near) => format!("did you mean {near}?"),
                        None => "`wem-report list` shows the plan's goals and items".to_owned(),
                    },
                ))
            }
        }
    }

    fn goals_in_order(&self) -> impl Iterator<Item = &'p str> {
        let goals = self.plan.goals().filter(|goal| goal.has_heading());
        goals.map(|goal| goal.key.as_str())
    }

    /// Returns what is wrong with an item's key: that the plan has no such item.
    pub fn item(&self, key: &ItemKey) -> Option<Problem> {
        let is_known = self.items.contains(key.0.as_str());
        (!is_known).then(|| self.unknown_item(&key.0))
    }

    fn unknown_item(&self, key: &str) -> Problem {
        if let Some(keys) = self.numbers.get(key) {
            let keys = alternatives(keys.iter().copied()).unwrap_or_default();
            return Problem::new(
                Field::Item,
                "unknown-item",
                format!("`{key}` is a number that several items print, and the key of none"),
                format!("name one by its key: {keys}"),
            );
        }
        let keys = self.plan.items().map(|place| place.item.key.0.as_str());
        Problem::new(
            Field::Item,
            "unknown-item",
            format!("the plan has no item with the key `{key}`"),
            match alternatives(self.suggestions.nearest(key, keys)) {
                Some(near) => format!("did you mean {near}?"),
                None => "`wem-report list` shows the items and their keys".to_owned(),
            },
        )
    }

    /// Returns what is wrong with a body's key: that the plan has no such body.
    pub fn body(&self, key: &BodyKey) -> Option<Problem> {
        if self.bodies.contains(key) {
            return None;
        }
        let keys = self.plan.bodies.iter().map(|body| body.key.0.as_str());
        Some(Problem::new(
            Field::Body,
            "unknown-body",
            format!("no body has the key `{key}`"),
            match alternatives(self.suggestions.nearest(&key.0, keys)) {
                Some(near) => format!("did you mean {near}?"),
                None => "name one of the plan's `[[body]]` entries by its key".to_owned(),
            },
        ))
    }
}

/// Returns what is to be said of a new time line that no day can be reckoned with.
pub fn undated(timeline: &Timeline) -> Option<Diagnostic> {
    let Meaning::Said(why) = timeline.meaning else {
        return None;
    };
    let said = &timeline.said;
    let message = format!("“{said}” is kept as it stands and counts as undated: {why}");
    Some(match why {
        Unread::ToBeAgreed => return None,
        Unread::EndBeforeStart => Diagnostic::warning("reversed-timeline", message)
            .help("put the earlier time first, or say the year of both"),
        Unread::TwoReadings(_) => Diagnostic::warning("ambiguous-date", message)
            .help("write the month as a word, or the day as 2016-07-15"),
        Unread::NoFiscalYear | Unread::NoPlanStart | Unread::NoPlanEnd => {
            Diagnostic::warning("no-convention", message)
                .help("add `fiscal_year` under `[calendar]`, or `starts` and `ends` under `[plan]`, in the plan")
        }
        Unread::Unknown | Unread::UnknownEvent => Diagnostic::warning("undated-timeline", message)
            .help("say what it means in the log: `timeline = { said = \"…\", means = \"2018-07/2018-12\" }`"),
    })
}

/// Returns a character that no document can carry; line ends and tabs become spaces when they are read
/// back.
fn refused(c: char) -> Option<(char, CharacterFault)> {
    let is_space = matches!(c, '\t' | '\n' | '\r');
    let fault = CharacterFault::of(c, |_| true).filter(|_| !is_space)?;
    Some((c, fault))
}

fn future(entry: &Entry) -> Option<Problem> {
    (entry.date > entry.recorded).then(|| {
        Problem::new(
            Field::Date,
            "date-in-future",
            format!(
                "{} lies in the future: the entry was written down on {}",
                entry.date, entry.recorded
            ),
            "report what is so by now; what is meant to be is a time line",
        )
    })
}

fn status(entry: &Entry, problems: &mut Vec<Problem>) {
    let Says::Status {
        status,
        percent,
        timeline,
    } = &entry.says
    else {
        return;
    };
    let bad_percent = |message: String, help: &str| {
        Problem::new(Field::Percent, "bad-percent", message, help.to_owned())
    };
    match (status, percent) {
        (_, Some(percent)) if *percent > 100 => problems.push(bad_percent(
            format!("{percent} % is more than all of it"),
            "say how much is done, from 0 to 100",
        )),
        (Status::Done, Some(percent)) if *percent != 100 => problems.push(bad_percent(
            format!("done comes with {percent} %"),
            "leave the per cent out, or report it as in-progress",
        )),
        (Status::NotStarted, Some(percent)) if *percent != 0 => problems.push(bad_percent(
            format!("not started comes with {percent} %"),
            "leave the per cent out, or report it as in-progress",
        )),
        _ => {}
    }
    match (status, timeline) {
        // A goal has no time line of its own.
        (Status::Postponed, None) if matches!(entry.subject, Subject::Item(_)) => problems.push(Problem::new(
            Field::Timeline,
            "no-new-timeline",
            "postponed comes without a new time line",
            "say until when, such as \"January-March 2017\"; if nobody knows yet, report what is so: \
             not-started or in-progress",
        )),
        (Status::Postponed, Some(_)) | (_, None) => {}
        (status, Some(_)) => problems.push(Problem::new(
            Field::Timeline,
            "unexpected-timeline",
            format!("{} comes with a new time line", status.key()),
            "leave the time line out, or report it as postponed",
        )),
    }
}

fn correction<'e>(
    entry: &Entry,
    earlier: impl Fn(EntryId) -> Option<&'e Entry>,
) -> Option<Problem> {
    let id = entry.corrects?;
    let Some(corrected) = earlier(id) else {
        return Some(Problem::new(
            Field::Corrects,
            "unknown-entry",
            format!("there is no entry {id} before this one"),
            "`wem-report log` shows the entries with their numbers",
        ));
    };
    if corrected.subject != entry.subject {
        return Some(Problem::new(
            Field::Corrects,
            "other-subject",
            format!(
                "entry {id} is about {}, not about {}",
                corrected.subject, entry.subject
            ),
            format!(
                "correct an entry of {}; to take entry {id} back, withdraw it and write a new one",
                entry.subject
            ),
        ));
    }
    (entry.date < corrected.date).then(|| {
        Problem::new(
            Field::Date,
            "before-corrected",
            format!(
                "{} is before {}, the day of entry {id} that it corrects",
                entry.date, corrected.date
            ),
            format!(
                "a correction holds from its own day on: take {} or a later one",
                corrected.date
            ),
        )
    })
}
