//! What was sent, as returned files are compared with it.

use super::{CommentRow, comment_rows};
use crate::circulation::collect::{
    Base, BaseHeading, BaseItem, BaseValue, LetterWords, OtherDocuments, Ours, Sent, TableWords,
};
use crate::circulation::feedback::PlanElement;
use crate::diagnostic::Spanned;
use crate::document::Anchor;
use crate::identity::DocumentKind;
use crate::plan::column::{ColumnPlace, ColumnSubject, Values};
use crate::plan::{Column, ColumnKey, Plan};
use crate::template::{Labels, Phrase};
use std::collections::HashMap;

/// Returns what was sent of a plan; `bookmark` names the bookmark of an anchor in documents.
pub fn sent(
    plan: &Plan,
    symbol: Option<&str>,
    labels: &Labels,
    other_words: &[TableWords],
    bookmark: &dyn Fn(&Anchor) -> String,
) -> Sent {
    let mut words = vec![table_words(labels)];
    for other in other_words {
        if !words.contains(other) {
            words.push(other.clone());
        }
    }
    Sent {
        base: base(plan, labels, bookmark),
        words,
        letters: letter_words(labels),
        has_silence: false,
        ours: Ours {
            headings: plan
                .columns
                .shown_in(ColumnPlace::Draft)
                .in_rows()
                .map(|column| labels.heading(column).to_owned())
                .collect(),
            ..Ours::default()
        },
        others: other_documents(labels),
        symbol: symbol.map(str::to_owned),
        plan_id: plan.id.clone(),
        plan_hash: plan.fingerprint(),
        organisation: plan.organisation.value.clone(),
    }
}

/// Returns how documents of ours are known that are no answers.
pub(crate) fn other_documents(labels: &Labels) -> OtherDocuments {
    let (report, note, page) = (
        labels.progress.word(Phrase::Title),
        labels.circulation.cover_note.clone(),
        labels.circulation.how_to_answer.clone(),
    );
    OtherDocuments {
        titles: vec![
            (DocumentKind::Compilation, labels.feedback.title.clone()),
            (DocumentKind::ProgressReport, report),
            (DocumentKind::CoverNote, note),
            (DocumentKind::HowToAnswer, page),
        ],
        sheet_headings: sheet_headings(labels),
    }
}

fn sheet_headings(labels: &Labels) -> Vec<String> {
    let words = &labels.sheet.headings;
    let headings = [
        &words.key,
        &words.last_reported,
        &words.last_status,
        &words.status,
        &words.percent,
        &words.date,
        &words.new_timeline,
        &words.note,
        &words.reason,
        &words.evidence,
    ];
    headings.map(String::clone).to_vec()
}

fn base(plan: &Plan, labels: &Labels, bookmark: &dyn Fn(&Anchor) -> String) -> Base {
    let shown = plan.columns.shown_in(ColumnPlace::Draft);
    let mut base = Base {
        title: plan.title.value.clone(),
        columns: shown.of_items().map(|column| column.key.clone()).collect(),
        to_be_agreed: labels.table.to_be_agreed.clone(),
        ..Base::default()
    };
    let said = labels.item_words();
    let columns: Vec<&Column> = shown.of_items().collect();
    let heading = |kind: &str, key: &str, number: &str, text: &str| BaseHeading {
        key: key.to_owned(),
        number: number.to_owned(),
        bookmark: bookmark(&Anchor(format!("{kind}.{key}"))),
        text: text.to_owned(),
        ..BaseHeading::default()
    };
    let values = |subject: ColumnSubject, values: &Values| {
        let columns = shown.of_values(subject);
        let values = columns.filter_map(|column| {
            Some(BaseValue {
                column: column.key.clone(),
                text: said.value_text(plan, values, column),
                line: labels.value_line(plan, values, column)?,
            })
        });
        values.collect::<Vec<_>>()
    };
    let running = |intro: &Option<Spanned<String>>, notes: &[Spanned<String>]| {
        let intro = intro
            .iter()
            .map(|text| (ColumnKey::INTRO, text.value.clone()));
        let notes = notes
            .iter()
            .map(|text| (ColumnKey::NOTES, text.value.clone()));
        intro.chain(notes).collect::<Vec<_>>()
    };
    let areas = plan.areas.iter();
    base.areas = areas
        .map(|area| BaseHeading {
            running: running(&area.intro, &area.notes),
            ..heading("area", &area.key, &area.number.0, &area.title)
        })
        .collect();
    base.notes = plan.notes.iter().map(|text| text.value.clone()).collect();
    let rows = comment_rows(plan, labels).into_iter();
    let mut rows: HashMap<PlanElement, CommentRow> =
        rows.map(|row| (row.place.clone(), row)).collect();
    let with_row = |heading: BaseHeading, row: Option<CommentRow>| match row {
        Some(row) => BaseHeading {
            name: row.name,
            lines: row.text,
            ..heading
        },
        None => heading,
    };
    for (index, section) in plan.sections.iter().enumerate() {
        let own = BaseHeading {
            values: values(ColumnSubject::Section, &section.values),
            running: running(&section.intro, &section.notes),
            ..heading("section", &section.key, &section.number.0, &section.title)
        };
        let row = rows.remove(&PlanElement::Section(section.key.clone()));
        base.sections.push(with_row(own, row));
        for goal in &section.goals {
            let own = BaseHeading {
                values: values(ColumnSubject::Goal, &goal.values),
                running: running(&goal.intro, &[]),
                ..heading("goal", &goal.key, &goal.number.0, &goal.title)
            };
            let row = rows.remove(&PlanElement::Goal(goal.key.clone()));
            base.goals.push(with_row(own, row));
            let of_goal = base.goals.len() - 1;
            base.items.extend(goal.items.iter().map(|item| {
                let row = rows.remove(&PlanElement::Item(item.key.value.clone()));
                BaseItem {
                    key: item.key.value.clone(),
                    number: item.marker().unwrap_or_default(),
                    bookmark: bookmark(&Anchor(item.key.0.clone())),
                    section: index,
                    goal: of_goal,
                    texts: columns
                        .iter()
                        .map(|column| said.text(plan, item, column))
                        .collect(),
                    others: Vec::new(),
                    name: row
                        .as_ref()
                        .map_or_else(String::new, |row| row.name.clone()),
                    lines: row.map_or_else(Vec::new, |row| row.text),
                }
            }));
        }
    }
    base
}

/// Returns by what the parts of messages are known in a language.
pub(crate) fn letter_words(labels: &Labels) -> LetterWords {
    let words = labels.circulation.mail.clone();
    LetterWords {
        greetings: words.greetings,
        sign_offs: words.sign_offs,
        closings: words.closings,
        devices: words.devices,
        attributions: words.attributions,
        separators: words.separators,
        forwards: words.forwards,
        heads: words.heads,
        covers: words.covers,
        items: words.items,
        lead_ins: words.lead_ins,
        no_comments: words.no_comments,
        exceptions: words.exceptions,
        objections: words.objections,
    }
}

/// Returns the words of tables for comments in a language.
pub(crate) fn table_words(labels: &Labels) -> TableWords {
    let words = &labels.circulation.table;
    let headings = &words.headings;
    TableWords {
        body: headings.body.clone(),
        item: headings.item.clone(),
        text: headings.text.clone(),
        kind: headings.kind.clone(),
        comment: headings.comment.clone(),
        proposal: headings.proposal.clone(),
        decision: headings.decision.clone(),
        kinds: words.kinds.all().map(str::to_owned),
        choose: words.choose.clone(),
        whole: words.whole.clone(),
        whole_text: words.whole_text.clone(),
    }
}
