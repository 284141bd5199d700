//! What members said about a draft: `plan/feedback/SYMBOL.toml`.
//!
//! Read like the plan, every mistake of the file in one run. As in the progress log, new entries are
//! written as text behind the old ones. Texts stand in basic strings on one line, with control
//! characters escaped, so that no editor's line ends can change them.

use super::load_table;
use super::table::{TableReader, Wanted};
use super::values::{self, KeyShape};
use crate::circulation::feedback::{
    Application, Applied, Attribution, Class, Comment, CommentForm, CommentId, Decision, Outcome,
    Placement, PlanElement, Proposal, Retraction, RowTexts, Source, Split, TextChange, TextEdit,
    Undone,
};
use crate::circulation::feedback_rules::{EntryPlaces, PlacedFeedback};
use crate::circulation::word_ledger::{LeftOut, WordLedger};
use crate::diagnostic::{Diagnostic, SourceId, Sources, Span};
use crate::plan::{BodyKey, ColumnKey, ItemKey, Number};
use chrono::{NaiveDate, NaiveDateTime};
use toml::de::DeValue;

/// The size in bytes above which feedback is not read: 64 MiB.
pub(crate) const FEEDBACK_LIMIT: u64 = 64 * 1024 * 1024;

/// Reads feedback out of a source.
///
/// There is feedback whenever the file is well-formed TOML of a known format. Entries that could not
/// be understood are left out of it, and a diagnostic is an error then.
pub fn load_feedback(
    source: SourceId,
    sources: &Sources,
) -> (Option<PlacedFeedback>, Vec<Diagnostic>) {
    load_table(source, sources, "the feedback", |root| {
        let mut placed = PlacedFeedback::default();
        let feedback = &mut placed.feedback;
        read(
            root.tables("source", "[[source]]"),
            source_entry,
            &mut feedback.sources,
            &mut placed.sources,
        );
        read(
            root.tables("attribution", "[[attribution]]"),
            attribution,
            &mut feedback.attributions,
            &mut placed.attributions,
        );
        read(
            root.tables("comment", "[[comment]]"),
            comment,
            &mut feedback.comments,
            &mut placed.comments,
        );
        read(
            root.tables("decision", "[[decision]]"),
            decision,
            &mut feedback.decisions,
            &mut placed.decisions,
        );
        read(
            root.tables("applied", "[[applied]]"),
            applied,
            &mut feedback.applied,
            &mut placed.applied,
        );
        let mut splits = Vec::new();
        read(
            root.tables("split", "[[split]]"),
            split,
            &mut feedback.splits,
            &mut splits,
        );
        read(
            root.tables("placement", "[[placement]]"),
            placement,
            &mut feedback.placements,
            &mut placed.placements,
        );
        read(
            root.tables("retraction", "[[retraction]]"),
            retraction,
            &mut feedback.retractions,
            &mut placed.retractions,
        );
        let mut applications = Vec::new();
        read(
            root.tables("application", "[[application]]"),
            application,
            &mut feedback.applications,
            &mut applications,
        );
        read(
            root.tables("undone", "[[undone]]"),
            undone,
            &mut feedback.undone,
            &mut placed.undone,
        );
        placed
    })
}

/// Reads entries of one kind, and where they stand.
fn read<'t, T>(
    tables: Vec<TableReader<'t>>,
    entry: impl Fn(&mut TableReader<'t>) -> Option<T>,
    entries: &mut Vec<T>,
    places: &mut Vec<EntryPlaces>,
) {
    for mut table in tables {
        let of_entry = EntryPlaces {
            heading: table.span(),
            values: table
                .places()
                .map(|(key, span)| (key.to_owned(), span))
                .collect(),
        };
        if let Some(entry) = entry(&mut table) {
            entries.push(entry);
            places.push(of_entry);
        }
        table.finish();
    }
}

fn source_entry(table: &mut TableReader<'_>) -> Option<Source> {
    let hash = required_hash(table, "hash");
    let file = required_text(table, "file");
    let member = optional_text(table, "member");
    let body = body(table);
    let received = values::date(table, "received");
    let collected = required_date(table, "collected", "collected = 2016-08-20");
    let language = optional_text(table, "language");
    let words = table.table("words", "the fates of words").map(word_ledger);
    Some(Source {
        hash: hash?,
        file: file?,
        member,
        body,
        received,
        collected: collected?,
        language,
        words,
    })
}

fn word_ledger(mut table: TableReader<'_>) -> WordLedger {
    let mut ledger = WordLedger {
        came: words_of(&mut table, "came"),
        as_sent: words_of(&mut table, "as_sent"),
        ours: words_of(&mut table, "ours"),
        found: words_of(&mut table, "found"),
        ..WordLedger::default()
    };
    if let Some(mut left_out) = table.table("left_out", "why words are left out") {
        for reason in LeftOut::ALL {
            if left_out.place(reason.key()).is_some() {
                let count = words_of(&mut left_out, reason.key());
                ledger.left_out.insert(reason, count);
            }
        }
        left_out.finish();
    }
    table.finish();
    ledger
}

fn words_of(table: &mut TableReader<'_>, key: &'static str) -> usize {
    let count = table.integer(key);
    count.map_or(0, |count| usize::try_from(count.value).unwrap_or(0))
}

fn split(table: &mut TableReader<'_>) -> Option<Split> {
    let comment = required_id(table, "comment");
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Split {
        comment: comment?,
        date: date?,
    })
}

fn attribution(table: &mut TableReader<'_>) -> Option<Attribution> {
    let source = required_hash(table, "source");
    let member = optional_text(table, "member");
    let body = body(table);
    let received = values::date(table, "received");
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Attribution {
        source: source?,
        member,
        body,
        received,
        date: date?,
    })
}

fn comment(table: &mut TableReader<'_>) -> Option<Comment> {
    let id = required_id(table, "id");
    let source = required_hash(table, "source");
    let mark = required_word(table, "mark", &CommentForm::ALL, CommentForm::key);
    let place = place(table);
    let column = values::key(table, "part", KeyShape::Word);
    let body = body(table);
    let author = optional_text(table, "author");
    let written = moment(table, "written");
    let about = optional_text(table, "about").unwrap_or_default();
    let text = optional_text(table, "text").unwrap_or_default();
    let proposal = proposal(table);
    let class = word(table, "class", &Class::ALL, Class::key);
    let reply_to = id_of(table, "reply_to");
    let is_resolved = table.flag("resolved");
    let is_unsure = table.flag("unsure");
    let under = id_of(table, "under");
    Some(Comment {
        id: id?,
        source: source?,
        mark: mark?,
        place: place?,
        column: column.map(|key| ColumnKey::new(key.value)),
        body,
        author,
        written,
        about,
        text,
        proposal: proposal?,
        class,
        reply_to,
        is_resolved,
        is_unsure,
        under,
    })
}

fn decision(table: &mut TableReader<'_>) -> Option<Decision> {
    let comment = required_id(table, "comment");
    let outcome = required_word(table, "outcome", &Outcome::ALL, Outcome::key);
    let reply = optional_text(table, "reply");
    let agreed = optional_text(table, "agreed");
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Decision {
        comment: comment?,
        outcome: outcome?,
        reply,
        agreed,
        date: date?,
    })
}

fn applied(table: &mut TableReader<'_>) -> Option<Applied> {
    let comment = required_id(table, "comment");
    let item = optional_text(table, "item").map(ItemKey);
    let run = run_of(table);
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Applied {
        comment: comment?,
        item,
        run,
        date: date?,
    })
}

fn placement(table: &mut TableReader<'_>) -> Option<Placement> {
    let comment = required_id(table, "comment");
    let place = place(table);
    let date = required_date(table, "date", "date = 2016-08-20");
    if place == Some(None) {
        table.findings().report(
            Diagnostic::error("bad-entry", "the comment is put nowhere")
                .at_labelled(table.span(), "this placement")
                .help("say `item`, `goal`, `section` or `document = true`"),
        );
    }
    Some(Placement {
        comment: comment?,
        place: place??,
        date: date?,
    })
}

fn retraction(table: &mut TableReader<'_>) -> Option<Retraction> {
    let source = required_hash(table, "source");
    let is_taken_back = table.flag("taken_back");
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Retraction {
        source: source?,
        is_taken_back,
        date: date?,
    })
}

fn application(table: &mut TableReader<'_>) -> Option<Application> {
    table.required("run", "run = 1");
    let run = run_of(table);
    let before = required_hash(table, "before");
    let after = required_hash(table, "after");
    let date = required_date(table, "date", "date = 2016-08-20");
    let changes = table.tables("change", "[[application.change]]");
    let changes: Vec<Option<TextChange>> = changes.into_iter().map(text_change).collect();
    Some(Application {
        run: run?,
        before: before?,
        after: after?,
        changes: changes.into_iter().collect::<Option<_>>()?,
        date: date?,
    })
}

fn text_change(mut table: TableReader<'_>) -> Option<TextChange> {
    table.required("line", "line = 0");
    let line = table.integer("line");
    let was = optional_text(&mut table, "was").unwrap_or_default();
    let is = optional_text(&mut table, "is").unwrap_or_default();
    table.finish();
    let line = usize::try_from(line?.value).ok()?;
    Some(TextChange { line, was, is })
}

fn undone(table: &mut TableReader<'_>) -> Option<Undone> {
    table.required("run", "run = 1");
    let run = run_of(table);
    let date = required_date(table, "date", "date = 2016-08-20");
    Some(Undone {
        run: run?,
        date: date?,
    })
}

fn run_of(table: &mut TableReader<'_>) -> Option<u32> {
    values::number_from_one(table, "run", "a run", "runs")
}

fn required_text(table: &mut TableReader<'_>, key: &'static str) -> Option<String> {
    table.required(key, "")?;
    optional_text(table, key)
}

fn optional_text(table: &mut TableReader<'_>, key: &'static str) -> Option<String> {
    table.exact_text(key).map(|text| text.value)
}

fn body(table: &mut TableReader<'_>) -> Option<BodyKey> {
    optional_text(table, "body").map(BodyKey)
}

fn required_date(
    table: &mut TableReader<'_>,
    key: &'static str,
    example: &str,
) -> Option<NaiveDate> {
    table.required(key, example)?;
    values::date(table, key)
}

fn required_hash(table: &mut TableReader<'_>, key: &'static str) -> Option<String> {
    table.required(key, "")?;
    let hash = table.exact_text(key)?;
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if hash.len() == 64 && hash.bytes().all(is_digit) {
        return Some(hash.value);
    }
    table.findings().report(
        Diagnostic::error("bad-entry", format!("`{key}` is no SHA-256"))
            .at_labelled(hash.span, "no hash")
            .help("a hash has 64 digits, 0 to 9 and a to f; get the entry back as it was"),
    );
    None
}

fn required_id(table: &mut TableReader<'_>, key: &'static str) -> Option<CommentId> {
    table.required(key, &format!("{key} = 1"))?;
    id_of(table, key)
}

fn id_of(table: &mut TableReader<'_>, key: &'static str) -> Option<CommentId> {
    values::number_from_one(table, key, "a comment", "comments").map(CommentId)
}

fn word<T: Copy>(
    table: &mut TableReader<'_>,
    key: &'static str,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    let written = table.text(key)?;
    let known = all.iter().copied();
    let found = known.clone().find(|one| word_of(*one) == written.value);
    if found.is_none() {
        let words: Vec<&str> = known.map(word_of).collect();
        table.unknown_word(key, &written, &words);
    }
    found
}

fn required_word<T: Copy>(
    table: &mut TableReader<'_>,
    key: &'static str,
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
) -> Option<T> {
    table.required(key, "")?;
    word(table, key, all, word_of)
}

/// Reads a day with a time, without a zone.
fn moment(table: &mut TableReader<'_>, key: &'static str) -> Option<NaiveDateTime> {
    let value = table.value(key)?;
    let written = match value.get_ref() {
        DeValue::Datetime(written) if written.offset.is_none() => written.to_string(),
        _ => {
            table.findings().wrong_type(key, value, Wanted::Moment);
            return None;
        }
    };
    let moment = written.parse().ok();
    if moment.is_none() {
        table.findings().wrong_type(key, value, Wanted::Moment);
    }
    moment
}

/// Says that an entry has keys of which only one may be there.
fn report_several(table: &TableReader<'_>, keys: &[&str]) {
    let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    table.findings().report(
        Diagnostic::error("bad-entry", "the comment says two things at once")
            .at_labelled(table.span(), "this comment")
            .help(format!("keep one of {}", keys.join(", "))),
    );
}

/// Returns which of some keys are written.
fn written<'k>(table: &TableReader<'_>, keys: &[&'k str]) -> Vec<&'k str> {
    let keys = keys.iter().copied();
    keys.filter(|key| table.place(key).is_some()).collect()
}

/// Reads what a comment is about; `None` where that is written and could not be read.
fn place(table: &mut TableReader<'_>) -> Option<Option<PlanElement>> {
    const KEYS: [&str; 5] = ["item", "goal", "section", "area", "document"];
    let written = written(table, &KEYS);
    let item = optional_text(table, "item").map(|key| PlanElement::Item(ItemKey(key)));
    let goal = optional_text(table, "goal").map(PlanElement::Goal);
    let section = optional_text(table, "section").map(PlanElement::Section);
    let area = optional_text(table, "area").map(PlanElement::Area);
    let document = table.flag("document").then_some(PlanElement::Document);
    match &written[..] {
        [] => Some(None),
        ["document"] => Some(document),
        [_] => item.or(goal).or(section).or(area).map(Some),
        several => {
            report_several(table, several);
            None
        }
    }
}

/// Reads what is proposed; `None` where that is written and could not be read.
fn proposal(table: &mut TableReader<'_>) -> Option<Option<Proposal>> {
    const KEYS: [&str; 6] = [
        "edit",
        "new_text",
        "new_item",
        "removal",
        "move",
        "new_number",
    ];
    let written = written(table, &KEYS);
    let edit = table.table("edit", "an edit").and_then(edit);
    let edit = edit.map(Proposal::Edit);
    let new_text = optional_text(table, "new_text").map(Proposal::Text);
    let new_item = table.table("new_item", "a new item").map(new_item);
    let removal = table.flag("removal").then_some(Proposal::Removal);
    let moved = table.table("move", "a move").map(|mut table| {
        let after = optional_text(&mut table, "after").map(ItemKey);
        let edits = table.table("edits", "changes of words").map(edits);
        table.finish();
        edits
            .unwrap_or_else(|| Some(Vec::new()))
            .map(|edits| Proposal::Move { after, edits })
    });
    let new_number = optional_text(table, "new_number")
        .map(Number)
        .map(Proposal::Renumber);
    match &written[..] {
        [] => Some(None),
        ["removal"] => Some(removal),
        [_] => {
            let read = edit.or(new_text).or(new_item);
            let read = read.or(moved.flatten()).or(new_number);
            read.map(Some)
        }
        several => {
            report_several(table, several);
            None
        }
    }
}

/// Reads changes of words by the columns that they are of; nothing where one could not be read.
fn edits(mut table: TableReader<'_>) -> Option<Vec<(ColumnKey, TextEdit)>> {
    let keys = keys_in_order(&table);
    let edits: Vec<Option<(ColumnKey, TextEdit)>> = keys
        .into_iter()
        .map(|key| {
            let change = table.table(key, "an edit").and_then(edit)?;
            Some((ColumnKey::new(key.to_owned()), change))
        })
        .collect();
    table.finish();
    edits.into_iter().collect()
}

fn edit(mut table: TableReader<'_>) -> Option<TextEdit> {
    let base = required_text(&mut table, "base");
    table.required("at", "at = 0");
    let at = table.integer("at");
    let deleted = optional_text(&mut table, "deleted").unwrap_or_default();
    let inserted = optional_text(&mut table, "inserted").unwrap_or_default();
    let at = at.and_then(|at| {
        let place = usize::try_from(*at).ok();
        if place.is_none() {
            table.findings().report(
                Diagnostic::error("bad-entry", format!("{} is no place in a text", *at))
                    .at_labelled(at.span, "no place")
                    .help("characters are counted from 0"),
            );
        }
        place
    });
    table.finish();
    Some(TextEdit {
        base: base?,
        at: at?,
        deleted,
        inserted,
    })
}

fn new_item(mut table: TableReader<'_>) -> Proposal {
    let texts: RowTexts = keys_in_order(&table)
        .into_iter()
        .filter_map(|key| {
            let text = table.exact_text(key)?.value;
            Some((ColumnKey::new(key.to_owned()), text))
        })
        .collect();
    table.finish();
    Proposal::NewItem(texts)
}

/// Returns the keys of a table in the order of the file.
fn keys_in_order<'t>(table: &TableReader<'t>) -> Vec<&'t str> {
    let mut keys: Vec<(&str, Span)> = table.places().collect();
    keys.sort_by_key(|(_, span)| span.range().start);
    keys.into_iter().map(|(key, _)| key).collect()
}
