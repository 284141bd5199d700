//! Compiled comments as a sheet: a row for each comment, in the order of the document.

use crate::cli::Failure;
use crate::compose;
use crate::compose::feedback::{FeedbackMatter, Line};
use crate::document::Direction;
use crate::identity::DocumentKind;
use crate::template::{FeedbackLabels, Labels, direction};
use crate::worksheet::{
    self, Column, Headings, Kind, Properties, Value, Worksheet, Written, xlsx_file,
};
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

/// Returns whether a file is such a sheet.
pub(super) fn is_ours(bytes: &[u8], labels: &Labels) -> bool {
    let columns = columns(&labels.feedback);
    let headings: Vec<&str> = columns
        .iter()
        .map(|column| column.heading.as_str())
        .collect();
    let headings = Headings {
        wanted: &headings,
        optional: &[],
        other: &[],
    };
    worksheet::read("", bytes, &headings).is_ok()
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
        name: words.title.clone(),
        title: format!(
            "{}: {} {}. {}",
            words.title,
            *plan.organisation,
            *plan.title,
            words.on_draft.fill(&[("symbol", matter.symbol)])
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
            custom: compose::properties(plan, labels, DocumentKind::Compilation),
        },
    }
}

fn columns(words: &FeedbackLabels) -> Vec<Column> {
    let columns = [
        (&words.item, 12),
        (&words.text_as_it_stands, 40),
        (&words.number, 6),
        (&words.body, 18),
        (&words.author, 18),
        (&words.written, 14),
        (&words.kind, 18),
        (&words.about, 24),
        (&words.comment, 40),
        (&words.proposed, 40),
        (&words.decision_only, 16),
        (&words.reply_only, 40),
    ];
    columns
        .into_iter()
        .map(|(heading, width)| Column {
            heading: heading.clone(),
            width,
            kind: Kind::Fixed,
            hint: String::new(),
        })
        .collect()
}

fn rows(matter: &FeedbackMatter<'_>, labels: &Labels) -> Vec<Vec<Value>> {
    let words = &labels.feedback;
    let compilation = matter.compilation;
    let mut rows = Vec::new();
    let mut add = |place: &str, text: &str, lines: &[Line]| {
        rows.extend(lines.iter().map(|line| row(place, text, line)));
    };
    add(&words.whole_document, "", &compilation.whole);
    let sections = compilation.sections.iter();
    for subject in sections.flat_map(|section| &section.subjects) {
        let place = subject.place(words);
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

fn row(place: &str, text: &str, line: &Line) -> Vec<Value> {
    let joined = |parts: &[&str]| {
        let parts = parts.iter().copied().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    };
    let remarks = line.remarks.join("\n");
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
        joined(&[&line.agreed, &line.reply, &line.applied]),
    ];
    values.map(Value::text).to_vec()
}
