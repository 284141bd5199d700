//! Compiled comments as a sheet: a row for each comment, in the order of the document.

use crate::cli::Failure;
use crate::compose;
use crate::compose::feedback::{CommentEntry, FeedbackMatter};
use crate::document::Direction;
use crate::identity::DocumentKind;
use crate::template::{FeedbackLabels, Labels, direction};
use crate::worksheet::{Column, Kind, Properties, Value, Worksheet, Written, xlsx_file};
use chrono::NaiveDate;

/// Columns that stay in sight: what is commented, and the comment's number.
const FROZEN: u16 = 3;

/// Makes the sheet's file.
pub(super) fn rendered(
    matter: &FeedbackMatter<'_>,
    labels: &Labels,
    date: NaiveDate,
) -> Result<Written, Failure> {
    let sheet = worksheet(matter, labels, date);
    xlsx_file::write(&sheet).map_err(|error| Failure::Internal(error.to_string()))
}

fn worksheet(matter: &FeedbackMatter<'_>, labels: &Labels, date: NaiveDate) -> Worksheet {
    let words = &labels.feedback;
    let plan = matter.plan;
    let deadline = matter.deadline.map(|day| {
        let day = labels.date(day);
        words.deadline.fill(&[("date", &day)])
    });
    let as_of = words.as_of.fill(&[("date", &labels.date(date))]);
    let instructions = [deadline, Some(as_of), Some(words.sheet_note.clone())];
    Worksheet {
        has_filter: true,
        name: words.title.clone(),
        title: labels.titled_within(
            &labels.titled(&words.title, &compose::full_title(plan, labels)),
            &words.on_draft.fill(&[("symbol", matter.symbol)]),
        ),
        instructions: instructions.into_iter().flatten().collect(),
        columns: columns(words),
        rows: rows(matter, labels),
        frozen_columns: FROZEN,
        is_locked: true,
        right_to_left: direction(&plan.language) == Direction::RightToLeft,
        properties: Properties {
            author: plan.organisation.value.clone(),
            language: plan.language.clone(),
            date,
            custom: properties(matter, labels),
        },
    }
}

/// Returns what the file says of itself.
fn properties(matter: &FeedbackMatter<'_>, labels: &Labels) -> Vec<(String, String)> {
    let mut properties = compose::properties(matter.plan, labels, DocumentKind::Compilation);
    properties.extend(matter.properties());
    properties
}

fn columns(words: &FeedbackLabels) -> Vec<Column> {
    let outcomes = [
        &words.accepted,
        &words.partly,
        &words.noted,
        &words.rejected,
    ];
    let outcomes = Kind::Choice(outcomes.map(String::clone).to_vec());
    let columns = [
        (&words.item, 12, Kind::Fixed),
        (&words.text_as_it_stands, 40, Kind::Fixed),
        (&words.number, 6, Kind::Fixed),
        (&words.body, 18, Kind::Fixed),
        (&words.author, 18, Kind::Fixed),
        (&words.written, 14, Kind::Fixed),
        (&words.kind, 18, Kind::Fixed),
        (&words.about, 24, Kind::Fixed),
        (&words.comment, 40, Kind::Fixed),
        (&words.proposed, 40, Kind::Fixed),
        (&words.decision_only, 18, outcomes),
        (&words.agreed_only, 40, Kind::Text),
        (&words.reply_only, 40, Kind::Text),
        (&words.applied, 14, Kind::Fixed),
    ];
    columns
        .into_iter()
        .map(|(heading, width, kind)| Column {
            heading: heading.clone(),
            width,
            hint: match kind {
                Kind::Choice(_) => words.decision_hint.clone(),
                _ => String::new(),
            },
            kind,
        })
        .collect()
}

fn rows(matter: &FeedbackMatter<'_>, labels: &Labels) -> Vec<Vec<Value>> {
    let words = &labels.feedback;
    let compilation = matter.compilation;
    let mut rows = Vec::new();
    let mut add = |place: &str, text: &str, lines: &[CommentEntry]| {
        rows.extend(lines.iter().map(|line| row((place, text), line, words)));
    };
    add(&words.whole_document, "", &compilation.whole);
    let sections = compilation.sections.iter();
    for subject in sections.flat_map(|section| &section.subjects) {
        let place = subject.place(labels);
        let mut text = subject.text.clone();
        for detail in &subject.details {
            text.push('\n');
            text += detail;
        }
        add(&place, &text, &subject.lines);
    }
    add(&words.unplaced, "", &compilation.unplaced);
    rows
}

fn row((place, text): (&str, &str), line: &CommentEntry, words: &FeedbackLabels) -> Vec<Value> {
    let joined = |parts: &[&str]| {
        let parts = parts.iter().copied().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    };
    let remarks = line.all_remarks(words).join("\n");
    let values = [
        place.to_owned(),
        text.to_owned(),
        line.id.to_string(),
        joined(&[&line.body, &line.member]),
        line.author.clone(),
        line.written.clone(),
        line.kind.clone(),
        line.about.clone(),
        joined(&[&remarks, &line.text]),
        line.proposed.clone(),
        line.decision.clone(),
        line.agreed.clone(),
        line.reply.clone(),
        line.applied.clone(),
    ];
    values.map(Value::text).to_vec()
}
