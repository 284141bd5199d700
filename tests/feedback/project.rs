//! A project on whose draft comments have come back.

use crate::cli::program::{Folder, Outcome};
use crate::english;
use wem_report::circulation::feedback::{
    Comment, CommentForm, CommentId, Decision, Feedback, Outcome as Decided, PlanElement, Proposal,
    Source, TextEdit,
};
use wem_report::circulation::{FileKind, Manifest, PackFile, Sending, Symbol};
use wem_report::plan::{BodyKey, ColumnKey, ItemKey, Number};
use wem_report::plan_file;

pub(crate) const PLAN: &str = include_str!("plan.toml");
pub(crate) const FILE: &str = "plan/feedback/EX-2016-1-Rev.1.toml";
pub(crate) const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Makes a project with its circulated plan and feedback on it.
pub(crate) fn project(feedback: &Feedback) -> Folder {
    let folder = Folder::with(PLAN);
    circulated(&folder, PLAN, Vec::new());
    folder.write(FILE, plan_file::appended_feedback("", feedback));
    folder
}

/// Makes as if a plan had been circulated, on 1 June 2016 and until the end of that month.
pub(crate) fn circulated(folder: &Folder, plan: &str, sent: Vec<Sending>) {
    let loaded = english::load("plan.toml", plan).plan;
    let manifest = Manifest {
        symbol: Symbol::new("EX/2016/1/Rev.1"),
        revision: 1,
        date: "2016-06-01".parse().expect("a day"),
        deadline: "2016-06-30".parse().expect("a day"),
        silence_days: None,
        plan_id: loaded
            .as_ref()
            .map_or_else(String::new, |plan| plan.id.clone()),
        plan_hash: loaded.map_or_else(|| HASH.to_owned(), |plan| plan.fingerprint()),
        files: vec![PackFile::of(
            FileKind::Plan,
            Manifest::PLAN_FILE.to_owned(),
            plan.as_bytes(),
        )],
        sent,
        extensions: Vec::new(),
        wording: None,
        translations: Vec::new(),
    };
    let draft = |name: &str| format!("out/circulation/EX-2016-1-Rev.1/{name}");
    folder.write(&draft(Manifest::PLAN_FILE), plan);
    folder.write(&draft(Manifest::FILE), plan_file::manifest_text(&manifest));
}

/// Feedback of which everything was accepted.
pub(crate) fn accepted(comments: Vec<Comment>) -> Feedback {
    let decisions = comments.iter().map(|comment| decision(comment.id));
    Feedback {
        sources: vec![source("a", Some("alpha"), HASH)],
        attributions: Vec::new(),
        decisions: decisions.collect(),
        comments,
        applied: Vec::new(),
        ..Feedback::default()
    }
}

pub(crate) fn source(file: &str, body: Option<&str>, hash: &str) -> Source {
    Source {
        hash: hash.to_owned(),
        file: format!("{file}.docx"),
        member: None,
        body: body.map(|body| BodyKey(body.to_owned())),
        received: None,
        collected: "2016-08-12".parse().expect("a day"),
        language: None,
        words: None,
    }
}

pub(crate) fn decision(comment: CommentId) -> Decision {
    Decision {
        comment,
        outcome: Decided::Accepted,
        reply: None,
        agreed: None,
        date: "2016-08-20".parse().expect("a day"),
    }
}

pub(crate) fn comment(id: u32, place: Option<PlanElement>, proposal: Option<Proposal>) -> Comment {
    Comment {
        id: CommentId(id),
        source: HASH.to_owned(),
        mark: CommentForm::Replacement,
        place,
        column: None,
        body: Some(BodyKey("alpha".into())),
        author: Some("Amal Haddad".into()),
        written: "2016-08-10T09:30:00".parse().ok(),
        about: String::new(),
        text: String::new(),
        proposal,
        class: None,
        reply_to: None,
        is_resolved: false,
        is_unsure: false,
        under: None,
    }
}

pub(crate) fn item(key: &str) -> Option<PlanElement> {
    Some(PlanElement::Item(ItemKey(key.to_owned())))
}

/// Proposes words in the place of others, at their first place in the text.
pub(crate) fn edit(base: &str, deleted: &str, inserted: &str) -> Option<Proposal> {
    let at = base.find(deleted).expect("the words are there");
    Some(Proposal::Edit(TextEdit {
        base: base.to_owned(),
        at: base[..at].chars().count(),
        deleted: deleted.to_owned(),
        inserted: inserted.to_owned(),
    }))
}

/// Proposes words behind others.
pub(crate) fn insertion(base: &str, behind: &str, inserted: &str) -> Option<Proposal> {
    let at = base.find(behind).expect("the words are there") + behind.len();
    Some(Proposal::Edit(TextEdit {
        base: base.to_owned(),
        at: base[..at].chars().count(),
        deleted: String::new(),
        inserted: inserted.to_owned(),
    }))
}

pub(crate) fn text(text: &str) -> Option<Proposal> {
    Some(Proposal::Text(text.to_owned()))
}

pub(crate) fn new_item(action: &str, responsibility: &str, timeline: &str) -> Option<Proposal> {
    let texts = [
        (ColumnKey::ACTION, action),
        (ColumnKey::RESPONSIBILITY, responsibility),
        (ColumnKey::TIMELINE, timeline),
    ];
    let texts = texts.map(|(column, text)| (column, text.to_owned()));
    Some(Proposal::NewItem(texts.into_iter().collect()))
}

pub(crate) fn moved(after: Option<&str>) -> Option<Proposal> {
    Some(Proposal::Move {
        after: after.map(|key| ItemKey(key.to_owned())),
        edits: Vec::new(),
    })
}

/// Proposes that a row comes behind another one with other words in it.
pub(crate) fn moved_with(
    after: &str,
    edits: Vec<(ColumnKey, Option<Proposal>)>,
) -> Option<Proposal> {
    let edits = edits.into_iter().filter_map(|(column, edit)| match edit {
        Some(Proposal::Edit(edit)) => Some((column, edit)),
        _ => None,
    });
    Some(Proposal::Move {
        after: Some(ItemKey(after.to_owned())),
        edits: edits.collect(),
    })
}

pub(crate) fn renumbered(number: &str) -> Option<Proposal> {
    Some(Proposal::Renumber(Number(number.to_owned())))
}

pub(crate) fn of_column(column: ColumnKey, comment: Comment) -> Comment {
    Comment {
        column: Some(column),
        ..comment
    }
}

pub(crate) fn plan_text(folder: &Folder) -> String {
    String::from_utf8(folder.read("plan/plan.toml")).expect("the plan is UTF-8")
}

pub(crate) fn feedback_text(folder: &Folder) -> String {
    String::from_utf8(folder.read(FILE)).expect("the feedback is UTF-8")
}

/// Runs `apply` on feedback of which everything was accepted.
pub(crate) fn apply(comments: Vec<Comment>) -> (Folder, Outcome) {
    let folder = project(&accepted(comments));
    let outcome = folder.run(&["apply", "--quiet"]);
    (folder, outcome)
}
