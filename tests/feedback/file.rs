//! `plan/feedback/SYMBOL.toml`: what is written is read back the same, and every mistake is found.

use crate::english;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use wem_report::circulation::feedback::{
    Applied, Attribution, Class, Comment, CommentForm, CommentId, Decision, Feedback, Outcome,
    PlanElement, Proposal, Source, TextEdit,
};
use wem_report::circulation::word_ledger::{LeftOut, WordLedger};
use wem_report::circulation::{PlacedFeedback, check_feedback};
use wem_report::diagnostic::{Diagnostic, Sources, sort};
use wem_report::plan::{BodyKey, ColumnKey, ItemKey, Number};
use wem_report::plan_file;

/// Reads and checks a text as feedback on the plan of the tests.
fn read(text: &str) -> (PlacedFeedback, Vec<Diagnostic>, Sources) {
    let plan = english::load("plan.toml", crate::progress::PLAN);
    let mut sources = Sources::default();
    let source = sources.add("WEM-2016-Rev.2.toml", text);
    let (placed, mut findings) = plan_file::load_feedback(source, &sources);
    let placed = placed.unwrap_or_default();
    findings.extend(check_feedback(&plan.plan.expect("a plan"), &placed));
    sort(&mut findings);
    (placed, findings, sources)
}

/// Returns each finding with its line.
fn found(text: &str) -> Vec<String> {
    let (_, findings, sources) = read(text);
    let line = |finding: &Diagnostic| {
        let place = finding.primary().map(|span| sources.locate(span).line);
        format!(
            "{}: {}: {}",
            place.unwrap_or_default(),
            finding.code,
            finding.message
        )
    };
    findings.iter().map(line).collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~\\r\\n\\t\\x00-\\x1f\\x7f\\\\\"'#=\\[\\]]{0,30}",
        "[\u{600}-\u{6ff}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2028}\u{feff}a ]{0,20}",
        Just("\n[[comment]]\nid = 1\n\"\"\"".to_owned()),
    ]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0i64..60_000).prop_map(|days| NaiveDate::default() + TimeDelta::days(days))
}

fn moment() -> impl Strategy<Value = NaiveDateTime> {
    (-60_000_000_000_i64..200_000_000_000)
        .prop_map(|seconds| NaiveDateTime::default() + TimeDelta::seconds(seconds))
}

const COLUMNS: [ColumnKey; 3] = [
    ColumnKey::ACTION,
    ColumnKey::RESPONSIBILITY,
    ColumnKey::TIMELINE,
];

fn id() -> impl Strategy<Value = CommentId> {
    (1..=u32::MAX).prop_map(CommentId)
}

fn body() -> impl Strategy<Value = Option<BodyKey>> {
    prop::option::of(text().prop_map(BodyKey))
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(|at| all[at])
}

fn place() -> impl Strategy<Value = Option<PlanElement>> {
    prop_oneof![
        Just(None),
        Just(Some(PlanElement::Document)),
        text().prop_map(|key| Some(PlanElement::Item(ItemKey(key)))),
        text().prop_map(|number| Some(PlanElement::Goal(number))),
        text().prop_map(|number| Some(PlanElement::Section(number))),
    ]
}

fn proposal() -> impl Strategy<Value = Option<Proposal>> {
    prop_oneof![
        Just(None),
        Just(Some(Proposal::Removal)),
        text_edit().prop_map(|edit| Some(Proposal::Edit(edit))),
        text().prop_map(|text| Some(Proposal::Text(text))),
        text().prop_map(|number| Some(Proposal::Renumber(Number(number)))),
        (text(), text(), text()).prop_map(|(action, responsibility, timeline)| {
            let columns = COLUMNS.into_iter();
            let texts = columns.zip([action, responsibility, timeline]);
            Some(Proposal::NewItem(texts.collect()))
        }),
        (
            prop::option::of(text()),
            prop::collection::vec(text_edit(), 0..=COLUMNS.len())
        )
            .prop_map(|(after, edits)| Some(Proposal::Move {
                after: after.map(ItemKey),
                edits: COLUMNS.into_iter().zip(edits).collect(),
            })),
    ]
}

fn text_edit() -> impl Strategy<Value = TextEdit> {
    (text(), 0usize..1000, text(), text()).prop_map(|(base, at, deleted, inserted)| TextEdit {
        base,
        at,
        deleted,
        inserted,
    })
}

fn comment() -> impl Strategy<Value = Comment> {
    let head = (
        id(),
        "[0-9a-f]{64}",
        one_of(&CommentForm::ALL),
        place(),
        prop::option::of((0..COLUMNS.len()).prop_map(|at| COLUMNS[at].clone())),
        body(),
    );
    let said = (
        prop::option::of(text()),
        prop::option::of(moment()),
        text(),
        text(),
    );
    let rest = (
        proposal(),
        prop::option::of(one_of(&Class::ALL)),
        prop::option::of(id()),
        any::<[bool; 2]>(),
        prop::option::of(id()),
    );
    (head, said, rest).prop_map(|(head, said, rest)| {
        let (id, source, mark, place, column, body) = head;
        let (author, written, about, text) = said;
        let (proposal, class, reply_to, [is_resolved, is_unsure], under) = rest;
        Comment {
            id,
            source,
            mark,
            place,
            column,
            body,
            author,
            written,
            about,
            text,
            proposal,
            class,
            reply_to,
            is_resolved,
            is_unsure,
            under,
        }
    })
}

fn feedback() -> impl Strategy<Value = Feedback> {
    let source = (
        "[0-9a-f]{64}",
        text(),
        prop::option::of(text()),
        body(),
        prop::option::of(day()),
        day(),
        prop::option::of("fr|ru".prop_map(String::from)),
        prop::option::of(words()),
    )
        .prop_map(
            |(hash, file, member, body, received, collected, language, words)| Source {
                hash,
                file,
                member,
                body,
                received,
                collected,
                language,
                words,
            },
        );
    let attribution = (
        "[0-9a-f]{64}",
        prop::option::of(text()),
        body(),
        prop::option::of(day()),
        day(),
    )
        .prop_map(|(source, member, body, received, date)| Attribution {
            source,
            member,
            body,
            received,
            date,
        });
    let decision = (
        id(),
        one_of(&Outcome::ALL),
        prop::option::of(text()),
        prop::option::of(text()),
        day(),
    )
        .prop_map(|(comment, outcome, reply, agreed, date)| Decision {
            comment,
            outcome,
            reply,
            agreed,
            date,
        });
    let applied =
        (id(), prop::option::of(text()), day()).prop_map(|(comment, item, date)| Applied {
            run: None,
            comment,
            item: item.map(ItemKey),
            date,
        });
    (
        prop::collection::vec(source, 0..3),
        prop::collection::vec(attribution, 0..3),
        prop::collection::vec(comment(), 0..4),
        prop::collection::vec(decision, 0..3),
        prop::collection::vec(applied, 0..3),
    )
        .prop_map(
            |(sources, attributions, comments, decisions, applied)| Feedback {
                sources,
                attributions,
                comments,
                decisions,
                applied,
                ..Feedback::default()
            },
        )
}

fn words() -> impl Strategy<Value = WordLedger> {
    let counts = any::<[u16; 4]>();
    let left_out = prop::collection::btree_map(one_of(&LeftOut::ALL), 0..900_usize, 0..3);
    (counts, left_out).prop_map(|(counts, left_out)| {
        let [came, as_sent, ours, found] = counts.map(usize::from);
        WordLedger {
            came,
            as_sent,
            ours,
            found,
            left_out,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_the_same(first in feedback(), second in feedback()) {
        let text = plan_file::appended_feedback("", &first);
        let longer = plan_file::appended_feedback(&text, &second);
        prop_assert!(longer.starts_with(&text));
        // What an editor does to line ends changes nothing.
        for text in [longer.clone(), longer.replace('\n', "\r\n")] {
            let mut sources = Sources::default();
            let source = sources.add("feedback.toml", &text);
            let (placed, findings) = plan_file::load_feedback(source, &sources);
            prop_assert_eq!(findings, []);
            let read = placed.expect("feedback").feedback;
            let both = |a: &[_], b: &[_]| [a, b].concat();
            prop_assert_eq!(&read.comments, &both(&first.comments, &second.comments));
            prop_assert_eq!(read.sources, [&first.sources[..], &second.sources[..]].concat());
            prop_assert_eq!(read.attributions, [&first.attributions[..], &second.attributions[..]].concat());
            prop_assert_eq!(read.decisions, [&first.decisions[..], &second.decisions[..]].concat());
            prop_assert_eq!(read.applied, [&first.applied[..], &second.applied[..]].concat());
        }
    }
}

const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn example() -> Feedback {
    let comment = Comment {
        id: CommentId(1),
        source: HASH.to_owned(),
        mark: CommentForm::Replacement,
        place: Some(PlanElement::Item(ItemKey("1.1.1".into()))),
        column: Some(ColumnKey::ACTION),
        body: Some(BodyKey("a".into())),
        author: Some("Amal \"Lulu\" Haddad".into()),
        written: "2016-08-10T09:30:00".parse().ok(),
        about: "one".into(),
        text: "Two lines\nof a comment".into(),
        proposal: Some(Proposal::Edit(TextEdit {
            base: "Do one thing".into(),
            at: 3,
            deleted: "one".into(),
            inserted: "another".into(),
        })),
        class: Some(Class::Substantive),
        reply_to: None,
        is_resolved: true,
        is_unsure: false,
        under: None,
    };
    Feedback {
        sources: vec![Source {
            hash: HASH.to_owned(),
            file: "alpha.docx".into(),
            member: Some("Member of A".into()),
            body: Some(BodyKey("a".into())),
            received: Some("2016-08-11".parse().expect("a day")),
            collected: "2016-08-12".parse().expect("a day"),
            language: None,
            words: None,
        }],
        attributions: vec![Attribution {
            source: HASH.to_owned(),
            member: Some("Another member of A".into()),
            body: Some(BodyKey("a".into())),
            received: Some("2016-08-10".parse().expect("a day")),
            date: "2016-08-13".parse().expect("a day"),
        }],
        comments: vec![
            comment.clone(),
            Comment {
                id: CommentId(2),
                mark: CommentForm::Move,
                proposal: Some(Proposal::Move {
                    after: Some(ItemKey("1.1.2".into())),
                    edits: Vec::new(),
                }),
                reply_to: Some(CommentId(1)),
                is_resolved: false,
                author: None,
                written: None,
                class: None,
                column: None,
                about: String::new(),
                ..comment
            },
        ],
        decisions: vec![Decision {
            comment: CommentId(1),
            outcome: Outcome::Partly,
            reply: Some("In other words.".into()),
            agreed: Some("Do it".into()),
            date: "2016-08-20".parse().expect("a day"),
        }],
        applied: vec![Applied {
            comment: CommentId(1),
            item: None,
            run: None,
            date: "2016-08-21".parse().expect("a day"),
        }],
        ..Feedback::default()
    }
}

#[test]
fn a_new_file_can_be_read_by_a_person() {
    insta::assert_snapshot!(plan_file::appended_feedback("", &example()));
}

#[test]
fn every_mistake_comes_in_one_run() {
    let text = format!(
        "format = 1
[[source]]
hash = \"abc\"
file = \"a.docx\"
collected = \"yesterday\"
[[source]]
hash = \"{HASH}\"
collected = 2016-02-01
[[comment]]
id = 0
source = \"{HASH}\"
mark = \"coment\"
written = 2016-02-01
resolved = \"yes\"
[[comment]]
id = 1
source = \"{HASH}\"
mark = \"comment\"
item = \"1.1.1\"
goal = \"1.1\"
removal = true
new_text = \"x\"
colour = 1
[[decision]]
comment = 1
outcome = \"accept\"
[[applied]]
date = 2016-02-01
"
    );
    insta::assert_debug_snapshot!(found(&text));
}

#[test]
fn entries_keep_the_rules() {
    let mut feedback = example();
    feedback.attributions.push(Attribution {
        source: HASH.replace('0', "e"),
        body: Some(BodyKey("nobody".into())),
        ..feedback.attributions[0].clone()
    });
    let mut again = feedback.comments[0].clone();
    again.source = HASH.replace('0', "f");
    again.body = Some(BodyKey("nobody".into()));
    again.reply_to = Some(CommentId(9));
    if let Some(Proposal::Edit(TextEdit { at, .. })) = &mut again.proposal {
        *at = 4;
    }
    let mut reworded = feedback.comments[1].clone();
    reworded.id = feedback.next_id();
    if let (Some(Proposal::Edit(edit)), Some(Proposal::Move { edits, .. })) =
        (&again.proposal, &mut reworded.proposal)
    {
        edits.push((ColumnKey::new("costs".to_owned()), edit.clone()));
    }
    feedback.comments.extend([again, reworded]);
    for place in [
        PlanElement::Item(ItemKey("9.9.9".into())),
        PlanElement::Goal("9.9".into()),
        PlanElement::Section("IX".into()),
    ] {
        let id = feedback.next_id();
        feedback.comments.push(Comment {
            id,
            place: Some(place),
            proposal: None,
            ..feedback.comments[1].clone()
        });
    }
    feedback.sources.push(feedback.sources[0].clone());
    feedback.decisions.push(Decision {
        comment: CommentId(77),
        ..feedback.decisions[0].clone()
    });
    let of_another = Applied {
        comment: CommentId(78),
        ..feedback.applied[0].clone()
    };
    feedback
        .applied
        .extend([feedback.applied[0].clone(), of_another]);
    let found_in_it = found(&plan_file::appended_feedback("", &feedback));
    for code in [
        "repeated-entry",
        "unknown-source",
        "unknown-comment",
        "place-gone",
    ] {
        assert!(found_in_it.iter().any(|finding| finding.contains(code)));
    }
    insta::assert_debug_snapshot!(found_in_it);
    assert_eq!(
        found(&plan_file::appended_feedback("", &example())),
        [""; 0]
    );
}

#[test]
fn a_column_that_items_do_not_have_is_an_error() {
    let mut feedback = example();
    let text = |key: &'static str| (ColumnKey::new(key), "Recruit".to_owned());
    for (column, texts) in [
        ("acton", vec![text("action"), text("time_line")]),
        ("goal", vec![text("goal")]),
        ("indicator", vec![text("indicator")]),
    ] {
        let id = feedback.next_id();
        feedback.comments.push(Comment {
            id,
            column: Some(ColumnKey::new(column)),
            proposal: Some(Proposal::NewItem(texts.into_iter().collect())),
            ..feedback.comments[1].clone()
        });
    }
    let text = plan_file::appended_feedback("", &feedback);
    let (_, findings, _) = read(&text);
    assert!(findings.iter().all(Diagnostic::is_error));
    let said = findings
        .iter()
        .map(|finding| (finding.code, &finding.message, &finding.help));
    insta::assert_debug_snapshot!(said.collect::<Vec<_>>());
}

#[test]
fn an_item_that_went_because_of_a_comment_is_not_missed() {
    let mut feedback = example();
    let comment = &mut feedback.comments[0];
    comment.place = Some(PlanElement::Item(ItemKey("9.9.9".into())));
    comment.proposal = Some(Proposal::Removal);
    let text = plan_file::appended_feedback("", &feedback);
    assert_eq!(found(&text), [""; 0]);
}

#[test]
fn check_covers_feedback() {
    let folder = crate::cli::program::Folder::with(crate::progress::PLAN);
    let feedback =
        "format = 1\n[[decision]]\ncomment = 5\noutcome = \"noted\"\ndate = 2016-08-20\n";
    folder.write("plan/feedback/WEM-2016-Rev.2.toml", feedback);
    folder.write("plan/feedback/.WEM-2016-Rev.2.toml.lock", "");
    folder.write("plan/feedback/notes.txt", "no feedback");
    let outcome = folder.run(&["check", "--quiet"]);
    assert_eq!(outcome.code, Some(1));
    insta::assert_snapshot!(outcome);
}
