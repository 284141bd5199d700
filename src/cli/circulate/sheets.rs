//! The table for comments as a worksheet, and the list of who was sent what.

use super::maker::Maker;
use crate::circulation::Sending;
use crate::compose::circulation::comment_rows;
use crate::document::Direction;
use crate::template::{Labels, direction};
use crate::worksheet::{Column, Kind, Properties, Value, Worksheet};

/// How many columns stay in sight: body and item.
const FROZEN: u16 = 2;

/// Makes the table for comments; rows can be added to it.
pub(super) fn comment_sheet(
    maker: &Maker<'_>,
    title: &str,
    custom: Vec<(String, String)>,
) -> Worksheet {
    let (plan, labels) = (maker.plan, &maker.loaded.labels);
    let words = &labels.circulation.table;
    let answer = words.answer.fill(&[
        ("deadline", &maker.circular().deadline_words(labels)),
        ("contact", &maker.terms.contact),
    ]);
    let rows = comment_rows(plan, labels);
    Worksheet {
        name: words.title.clone(),
        title: format!("{title} ({})", maker.terms.symbol),
        instructions: std::iter::once(answer)
            .chain(words.lists.instructions.iter().cloned())
            .collect(),
        columns: comment_columns(labels),
        rows: rows
            .into_iter()
            .map(|row| {
                vec![
                    Value::Empty,
                    Value::text(row.name),
                    Value::text(row.text.join("\n")),
                ]
            })
            .collect(),
        frozen_columns: FROZEN,
        is_locked: false,
        has_filter: false,
        properties: Properties {
            custom,
            ..properties(maker)
        },
        right_to_left: direction(&plan.language) == Direction::RightToLeft,
    }
}

fn comment_columns(labels: &Labels) -> Vec<Column> {
    let words = &labels.circulation.table;
    let (headings, hints) = (&words.headings, &words.hints);
    let kinds = words.kinds.all().map(str::to_owned).to_vec();
    let column = |heading: &str, width, kind, hint: &str| Column {
        heading: heading.to_owned(),
        width,
        kind,
        hint: hint.to_owned(),
    };
    vec![
        column(&headings.body, 16, Kind::Text, &hints.body),
        column(&headings.item, 14, Kind::Fixed, ""),
        column(&headings.text, 48, Kind::Fixed, ""),
        column(&headings.kind, 17, Kind::Choice(kinds), &hints.kind),
        column(&headings.comment, 40, Kind::Text, ""),
        column(&headings.proposal, 40, Kind::Text, &hints.proposal),
        column(&headings.decision, 20, Kind::Fixed, ""),
    ]
}

/// Makes the list of who was sent what.
pub(super) fn sent_list(maker: &Maker<'_>, sent: &[Sending]) -> Worksheet {
    let terms = maker.terms;
    let words = &maker.loaded.labels.circulation.sent;
    let headings = [
        &words.symbol,
        &words.date,
        &words.deadline,
        &words.member,
        &words.bodies,
        &words.language,
        &words.address,
        &words.copies,
        &words.files,
    ];
    let columns = headings.map(|heading| Column {
        heading: heading.clone(),
        width: 20,
        kind: Kind::Fixed,
        hint: String::new(),
    });
    let rows = sent.iter().map(|sending| {
        let bodies = sending.bodies.iter();
        let bodies: Vec<&str> = bodies.map(|body| maker.body_name(body)).collect();
        vec![
            Value::text(terms.symbol.as_str()),
            Value::Date(terms.date),
            Value::Date(terms.deadline),
            Value::text(&sending.member),
            Value::text(bodies.join("; ")),
            Value::text(&sending.language),
            match sending.addresses.is_empty() {
                true => Value::Empty,
                false => Value::text(sending.addresses.join("; ")),
            },
            match sending.copies.is_empty() {
                true => Value::Empty,
                false => Value::text(sending.copies.join("; ")),
            },
            Value::text(sending.files.join("; ")),
        ]
    });
    Worksheet {
        name: words.member.clone(),
        title: String::new(),
        instructions: Vec::new(),
        columns: columns.to_vec(),
        rows: rows.collect(),
        frozen_columns: 0,
        is_locked: true,
        has_filter: false,
        right_to_left: false,
        properties: properties(maker),
    }
}

fn properties(maker: &Maker<'_>) -> Properties {
    Properties {
        author: maker.plan.organisation.value.clone(),
        language: maker.plan.language.clone(),
        date: maker.terms.date,
        custom: Vec::new(),
    }
}
