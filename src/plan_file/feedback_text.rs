//! Entries of feedback as they are written behind a file.

use crate::circulation::feedback::{
    Application, Applied, Attribution, Class, Comment, Decision, Feedback, Placement, PlanElement,
    Proposal, Retraction, RowTexts, Source, Split, TextChange, TextEdit, Undone,
};
use crate::circulation::word_ledger::WordLedger;
use crate::plan::ColumnKey;
use crate::quoting::quoted;
use chrono::{Datelike, NaiveDateTime, Timelike};
use std::fmt::{Display, Write as _};

/// What a new file begins with.
const HEADING: &str = "\
# What members said about a circulated draft, and what became of it. `wem-report collect`, `decide`
# and `apply` append entries and never change one: what was decided otherwise is a later entry.
# `wem-report feedback` shows them.

format = 1
";

/// Returns the text of a file of feedback with more entries behind it; `file` is blank for a new one.
pub fn appended_feedback(file: &str, more: &Feedback) -> String {
    let mut text = match file.trim().is_empty() {
        true => HEADING.to_owned(),
        false => file.to_owned(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let mut entries = Entries { text };
    more.sources.iter().for_each(|one| entries.source(one));
    let attributions = more.attributions.iter();
    attributions.for_each(|one| entries.attribution(one));
    let comments = more.comments.iter().chain(&more.kept);
    comments.for_each(|one| entries.comment(one));
    more.decisions.iter().for_each(|one| entries.decision(one));
    let applications = more.applications.iter();
    applications.for_each(|one| entries.application(one));
    more.applied.iter().for_each(|one| entries.applied(one));
    more.splits.iter().for_each(|one| entries.split(one));
    more.placements
        .iter()
        .for_each(|one| entries.placement(one));
    let retractions = more.retractions.iter();
    retractions.for_each(|one| entries.retraction(one));
    more.undone.iter().for_each(|one| entries.undone(one));
    entries.text
}

struct Entries {
    text: String,
}

impl Entries {
    fn heading(&mut self, name: &str) {
        self.text += &format!("\n[[{name}]]\n");
    }

    fn line(&mut self, key: &str, value: impl Display) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{key} = {value}");
    }

    fn quoted(&mut self, key: &str, text: &str) {
        self.line(key, quoted(text));
    }

    fn some(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.quoted(key, text);
        }
    }

    /// Writes a text, unless it is the one that is meant when nothing is written.
    fn unless_empty(&mut self, key: &str, text: &str) {
        self.some(key, Some(text).filter(|text| !text.is_empty()));
    }

    fn source(&mut self, source: &Source) {
        self.heading("source");
        self.quoted("hash", &source.hash);
        self.quoted("file", &source.file);
        self.some("member", source.member.as_deref());
        self.some("body", source.body.as_ref().map(|body| body.0.as_str()));
        if let Some(received) = source.received {
            self.line("received", received);
        }
        self.line("collected", source.collected);
        self.some("language", source.language.as_deref());
        if let Some(words) = &source.words {
            self.words(words);
        }
    }

    fn words(&mut self, words: &WordLedger) {
        let WordLedger {
            came,
            as_sent,
            ours,
            found,
            left_out,
        } = words;
        let reasons = left_out.iter();
        let reasons: Vec<String> = reasons
            .map(|(reason, count)| format!("{} = {count}", reason.key()))
            .collect();
        let left_out = match &reasons[..] {
            [] => String::new(),
            reasons => format!(", left_out = {{ {} }}", reasons.join(", ")),
        };
        self.line(
            "words",
            format_args!(
                "{{ came = {came}, as_sent = {as_sent}, ours = {ours}, found = {found}{left_out} }}"
            ),
        );
    }

    fn attribution(&mut self, attribution: &Attribution) {
        self.heading("attribution");
        self.quoted("source", &attribution.source);
        self.some("member", attribution.member.as_deref());
        let body = attribution.body.as_ref();
        self.some("body", body.map(|body| body.0.as_str()));
        if let Some(received) = attribution.received {
            self.line("received", received);
        }
        self.line("date", attribution.date);
    }

    fn comment(&mut self, comment: &Comment) {
        self.heading("comment");
        self.line("id", comment.id);
        self.quoted("source", &comment.source);
        self.quoted("mark", comment.mark.key());
        if let Some(place) = &comment.place {
            self.place(place);
        }
        self.some("part", comment.column.as_ref().map(ColumnKey::as_str));
        self.some("body", comment.body.as_ref().map(|body| body.0.as_str()));
        self.some("author", comment.author.as_deref());
        if let Some(written) = comment.written.and_then(moment) {
            self.line("written", written);
        }
        self.unless_empty("about", &comment.about);
        self.unless_empty("text", &comment.text);
        if let Some(proposal) = &comment.proposal {
            self.proposal(proposal);
        }
        self.some("class", comment.class.map(Class::key));
        if let Some(id) = comment.reply_to {
            self.line("reply_to", id);
        }
        if comment.is_resolved {
            self.line("resolved", true);
        }
        if comment.is_unsure {
            self.line("unsure", true);
        }
        if let Some(question) = comment.under {
            self.line("under", question);
        }
    }

    fn place(&mut self, place: &PlanElement) {
        match place {
            PlanElement::Item(key) => self.quoted("item", &key.0),
            PlanElement::Goal(number) => self.quoted("goal", number),
            PlanElement::Section(number) => self.quoted("section", number),
            PlanElement::Area(key) => self.quoted("area", key),
            PlanElement::Document => self.line("document", true),
        }
    }

    fn placement(&mut self, placement: &Placement) {
        self.heading("placement");
        self.line("comment", placement.comment);
        self.place(&placement.place);
        self.line("date", placement.date);
    }

    fn retraction(&mut self, retraction: &Retraction) {
        self.heading("retraction");
        self.quoted("source", &retraction.source);
        if retraction.is_taken_back {
            self.line("taken_back", true);
        }
        self.line("date", retraction.date);
    }

    fn application(&mut self, application: &Application) {
        self.heading("application");
        self.line("run", application.run);
        self.quoted("before", &application.before);
        self.quoted("after", &application.after);
        self.line("date", application.date);
        for TextChange { line, was, is } in &application.changes {
            self.text += "[[application.change]]\n";
            self.line("line", line);
            self.unless_empty("was", was);
            self.unless_empty("is", is);
        }
    }

    fn undone(&mut self, undone: &Undone) {
        self.heading("undone");
        self.line("run", undone.run);
        self.line("date", undone.date);
    }

    fn proposal(&mut self, proposal: &Proposal) {
        match proposal {
            Proposal::Edit(change) => self.line("edit", edit(change)),
            Proposal::Text(text) => self.quoted("new_text", text),
            Proposal::NewItem(texts) => self.line("new_item", row(texts)),
            Proposal::Removal => self.line("removal", true),
            Proposal::Renumber(number) => self.quoted("new_number", &number.0),
            Proposal::Move { after, edits } => {
                let mut values = Vec::new();
                values.extend(after.iter().map(|key| ("after", quoted(&key.0))));
                if !edits.is_empty() {
                    let edits = edits.iter();
                    let edits = edits.map(|(column, change)| (column.as_str(), edit(change)));
                    values.push(("edits", braced(edits)));
                }
                self.line("move", braced(values));
            }
        }
    }

    fn decision(&mut self, decision: &Decision) {
        self.heading("decision");
        self.line("comment", decision.comment);
        self.quoted("outcome", decision.outcome.key());
        self.some("reply", decision.reply.as_deref());
        self.some("agreed", decision.agreed.as_deref());
        self.line("date", decision.date);
    }

    fn split(&mut self, split: &Split) {
        self.heading("split");
        self.line("comment", split.comment);
        self.line("date", split.date);
    }

    fn applied(&mut self, applied: &Applied) {
        self.heading("applied");
        self.line("comment", applied.comment);
        self.some("item", applied.item.as_ref().map(|item| item.0.as_str()));
        if let Some(run) = applied.run {
            self.line("run", run);
        }
        self.line("date", applied.date);
    }
}

/// Returns the texts of a row as a table in braces.
fn row(texts: &RowTexts) -> String {
    let texts = texts.iter();
    braced(texts.map(|(column, text)| (column.as_str(), quoted(text))))
}

/// Returns a change of words as a table in braces.
fn edit(change: &TextEdit) -> String {
    let TextEdit {
        base,
        at,
        deleted,
        inserted,
    } = change;
    braced([
        ("base", quoted(base)),
        ("at", at.to_string()),
        ("deleted", quoted(deleted)),
        ("inserted", quoted(inserted)),
    ])
}

/// Returns values as a table in braces.
fn braced<'k>(values: impl IntoIterator<Item = (&'k str, String)>) -> String {
    let values = values.into_iter();
    let values: Vec<String> = values
        .map(|(key, value)| format!("{key} = {value}"))
        .collect();
    match &values[..] {
        [] => "{}".to_owned(),
        values => format!("{{ {} }}", values.join(", ")),
    }
}

/// Returns a moment as TOML writes it, to the second; nothing for a year of five digits, which it
/// cannot write.
fn moment(moment: NaiveDateTime) -> Option<String> {
    let has_year = (0..=9999).contains(&moment.year());
    // A leap second counts as the one before it.
    let whole = moment.with_nanosecond(0)?;
    has_year.then(|| whole.format("%Y-%m-%dT%H:%M:%S").to_string())
}
