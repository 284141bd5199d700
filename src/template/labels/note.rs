//! Words that concept notes add to the plan and to their templates.

use super::PatternReader;
use crate::template::Pattern;
use serde::Deserialize;
use toml::Spanned;

/// Words of concept notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteLabels {
    /// Over the title, and the note where it is named: `{name}`.
    pub kicker: Pattern,
    /// The item that asks for the note, where the title is another: `{number}`, `{action}`.
    pub item: Pattern,
    /// The item whose action is the title: `{number}`.
    pub item_alone: Pattern,
    /// The items of the event that asks for the note: `{numbers}`.
    pub items: Pattern,
    /// How far the note is: `{filled}`, `{slots}`, `{words}`, `{budget}`.
    pub readiness: Pattern,
    /// The same when nothing is missing: `{slots}`, `{words}`.
    pub complete: Pattern,
    /// Which parts are missing: `{titles}`.
    pub missing: Pattern,
    /// A slot's prompt with its length: `{prompt}`, `{words}`.
    pub prompt: Pattern,
    /// At the head of a file for the slots' texts.
    pub file_remark: String,
    pub counted: CountedLabels,
    pub countdown: CountdownLabels,
    pub roles: RoleLabels,
    pub progress: ProgressLabels,
    pub questions: QuestionLabels,
}

/// Words for a time line that is counted from an event, with the days that this comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedLabels {
    /// `{timeline}`, `{last}`.
    pub to: Pattern,
    /// `{timeline}`, `{first}`.
    pub from: Pattern,
    /// `{timeline}`, `{first}`, `{last}`.
    pub between: Pattern,
}

/// Words for days that are counted from an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountdownLabels {
    /// `{days}`, more than one.
    pub before: Pattern,
    pub one_before: String,
    pub on: String,
    /// `{days}`, more than one.
    pub after: Pattern,
    pub one_after: String,
}

impl CountdownLabels {
    /// Says how many days before an event something lies, or after it where negative.
    pub fn relative(&self, days: i64) -> String {
        let number = days.unsigned_abs().to_string();
        match days {
            0 => self.on.clone(),
            1 => self.one_before.clone(),
            -1 => self.one_after.clone(),
            2.. => self.before.fill(&[("days", &number)]),
            _ => self.after.fill(&[("days", &number)]),
        }
    }
}

/// Words for what a body does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleLabels {
    pub lead: String,
    pub joint: String,
    /// Of an owner beside those who lead.
    pub responsible: String,
    /// Of one with whom the owners act.
    pub with: String,
    pub support: String,
    /// A role that another body may take: `{role}`, `{bodies}`.
    pub alternative: Pattern,
}

/// Words for what was reported of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressLabels {
    /// `{date}`.
    pub done: Pattern,
    /// `{date}`.
    pub in_progress: Pattern,
    /// In progress, where it is known how far: `{percent}`, `{date}`.
    pub percent: Pattern,
    /// `{date}`.
    pub postponed: Pattern,
    /// `{date}`.
    pub cancelled: Pattern,
}

/// What is asked where the plan leaves something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionLabels {
    /// `{event}`.
    pub event_date: Pattern,
    /// `{number}`, `{action}`.
    pub timeline: Pattern,
    /// `{number}`, `{action}`.
    pub owner: Pattern,
    /// `{number}`, `{action}`, `{bodies}`.
    pub which_owner: Pattern,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNote {
    kicker: Spanned<String>,
    item: Spanned<String>,
    item_alone: Spanned<String>,
    items: Spanned<String>,
    readiness: Spanned<String>,
    complete: Spanned<String>,
    missing: Spanned<String>,
    prompt: Spanned<String>,
    file_remark: String,
    counted: RawCounted,
    countdown: RawCountdown,
    roles: RawRoles,
    progress: RawProgress,
    questions: RawQuestions,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCounted {
    to: Spanned<String>,
    from: Spanned<String>,
    between: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCountdown {
    before: Spanned<String>,
    one_before: String,
    on: String,
    after: Spanned<String>,
    one_after: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRoles {
    lead: String,
    joint: String,
    responsible: String,
    with: String,
    support: String,
    alternative: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProgress {
    done: Spanned<String>,
    in_progress: Spanned<String>,
    percent: Spanned<String>,
    postponed: Spanned<String>,
    cancelled: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestions {
    event_date: Spanned<String>,
    timeline: Spanned<String>,
    owner: Spanned<String>,
    which_owner: Spanned<String>,
}

impl RawNote {
    pub(super) fn lower(self, reader: &mut PatternReader) -> NoteLabels {
        let (countdown, roles, questions) = (self.countdown, self.roles, self.questions);
        let (progress, counted) = (self.progress, self.counted);
        NoteLabels {
            kicker: reader.read(&self.kicker, &["name"]),
            item: reader.read(&self.item, &["number", "action"]),
            item_alone: reader.read(&self.item_alone, &["number"]),
            items: reader.read(&self.items, &["numbers"]),
            readiness: reader.read(&self.readiness, &["filled", "slots", "words", "budget"]),
            complete: reader.read(&self.complete, &["slots", "words"]),
            missing: reader.read(&self.missing, &["titles"]),
            prompt: reader.read(&self.prompt, &["prompt", "words"]),
            file_remark: self.file_remark,
            counted: CountedLabels {
                to: reader.read(&counted.to, &["timeline", "last"]),
                from: reader.read(&counted.from, &["timeline", "first"]),
                between: reader.read(&counted.between, &["timeline", "first", "last"]),
            },
            countdown: CountdownLabels {
                before: reader.read(&countdown.before, &["days"]),
                one_before: countdown.one_before,
                on: countdown.on,
                after: reader.read(&countdown.after, &["days"]),
                one_after: countdown.one_after,
            },
            roles: RoleLabels {
                lead: roles.lead,
                joint: roles.joint,
                responsible: roles.responsible,
                with: roles.with,
                support: roles.support,
                alternative: reader.read(&roles.alternative, &["role", "bodies"]),
            },
            progress: ProgressLabels {
                done: reader.read(&progress.done, &["date"]),
                in_progress: reader.read(&progress.in_progress, &["date"]),
                percent: reader.read(&progress.percent, &["percent", "date"]),
                postponed: reader.read(&progress.postponed, &["date"]),
                cancelled: reader.read(&progress.cancelled, &["date"]),
            },
            questions: QuestionLabels {
                event_date: reader.read(&questions.event_date, &["event"]),
                timeline: reader.read(&questions.timeline, &["number", "action"]),
                owner: reader.read(&questions.owner, &["number", "action"]),
                which_owner: reader.read(&questions.which_owner, &["number", "action", "bodies"]),
            },
        }
    }
}
