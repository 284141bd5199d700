//! Words, symbols and tones of statuses and lights, and the small things that every chapter says.

use crate::compose::item_cells::ItemCells;
use crate::compose::small_table::{self, SmallTable};
use crate::document::{
    Block, Cell, Heading, Inline, Length, Paragraph, Role, StyleSheet, Target, Tone,
};
use crate::plan::network::{CriticalItem, CriticalItems};
use crate::plan::progress::{Entry, GoalLight, ItemState, Light, Report, Standing};
use crate::plan::{BodyKey, BodyName, Section, Timeline};
use crate::template::{Labels, PathPhrase, Phrase};
use chrono::NaiveDate;
use std::cell::OnceCell;

/// A list in an annex shows at most so many items; how many more there are, is said. Nobody reads
/// further, and the table of all items has them.
pub(super) const LONGEST_LIST: usize = 200;

/// The rows of the lists in the body take about so many lines together, and one more for each four
/// items.
const LEAST_LINES: usize = 62;
/// So many, where nothing was ever reported.
const LINES_OF_NOTHING: usize = 40;
const LINES_OF_RISK: usize = 4;
/// No list is cut to fewer rows.
const FEWEST_ROWS: usize = 3;
/// A sentence names so many things.
const MOST_IN_SENTENCE: usize = 12;
/// About so many letters stand in a line of a list.
const LETTERS_IN_LINE: usize = 36;

/// Returns about how many lines an item takes in a list.
fn lines(state: &ItemState<'_>) -> usize {
    let lines = |text: &str| text.chars().count().div_ceil(LETTERS_IN_LINE);
    let entries = state.last.into_iter().chain(state.notes.iter().copied());
    let remarks = entries.flat_map(|entry| [&entry.note, &entry.evidence, &entry.reason]);
    let remarks: usize = remarks.flatten().map(|text| lines(text)).sum();
    let owners = state.place.item.owners().count();
    1 + lines(&state.place.item.action).max(remarks).max(owners)
}

/// Returns the most rows that each of some lists may have, so that the lines of all of them together
/// are no more than `all`.
fn fair_share(lists: &[Vec<usize>], all: usize) -> usize {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let (mut used, mut rows) = (0, 0);
    while rows < longest {
        let next = lists.iter().filter_map(|list| list.get(rows));
        used += next.sum::<usize>();
        if used > all {
            break;
        }
        rows += 1;
    }
    rows.max(FEWEST_ROWS)
}

/// Counts saturate far beyond what a plan can hold.
pub(super) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the part of a list that is shown.
pub(super) fn shown<T>(list: &[T]) -> &[T] {
    &list[..list.len().min(LONGEST_LIST)]
}

/// A report with the words to say it in.
pub(in crate::compose) struct Words<'a, 'l> {
    pub(super) report: &'a Report<'l>,
    pub(super) labels: &'a Labels,
    pub(super) styles: &'a StyleSheet,
    due_soon_days: String,
    critical: OnceCell<CriticalItems>,
    /// Most rows of a list in the body.
    most_rows: OnceCell<usize>,
}

/// Stands before what decides the day of an event.
pub(in crate::compose) const CRITICAL: &str = "■";

/// A word with the symbol and the tone that always go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::compose) struct Sign {
    /// Symbol and word.
    pub(in crate::compose) said: String,
    pub(in crate::compose) symbol: String,
    pub(in crate::compose) tone: Tone,
}

impl<'a, 'l> Words<'a, 'l> {
    pub(in crate::compose) fn new(
        report: &'a Report<'l>,
        labels: &'a Labels,
        styles: &'a StyleSheet,
    ) -> Self {
        Words {
            report,
            labels,
            styles,
            due_soon_days: labels.progress.count(
                Phrase::Days,
                report.plan.thresholds.due_soon_days,
                &[],
            ),
            critical: OnceCell::new(),
            most_rows: OnceCell::new(),
        }
    }

    /// Makes the cell of an item that is late: which events it is on the critical path to stands below
    /// its action.
    pub(super) fn late_item(&self, state: &ItemState<'_>) -> Cell {
        let mut cell = small_table::item(state.place.item);
        let critical = self.critical.get_or_init(|| CriticalItems::of(self.report));
        for CriticalItem { event, is_implied } in critical.get(state.place.item) {
            let phrase = match is_implied {
                true => PathPhrase::OnPathImplied,
                false => PathPhrase::OnPath,
            };
            let words = &self.labels.critical_path;
            let said = words.say(phrase, &[("event", event)]);
            let line = vec![Inline::strong(format!("{CRITICAL} {said}"))];
            cell.paragraphs.push(Paragraph::new(Role::Cell, line));
        }
        cell
    }

    pub(super) fn word(&self, phrase: Phrase) -> String {
        self.labels.progress.word(phrase)
    }

    pub(super) fn say(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        self.labels.progress.say(phrase, values)
    }

    pub(super) fn count(&self, phrase: Phrase, count: u32, values: &[(&str, &str)]) -> String {
        self.labels.progress.count(phrase, count, values)
    }

    pub(super) fn say_of(&self, phrase: Phrase, body: &BodyName<'_>) -> String {
        self.labels.progress.say_of(phrase, body)
    }

    pub(super) fn count_of(&self, phrase: Phrase, count: u32, body: &BodyName<'_>) -> String {
        self.labels.progress.count_of(phrase, count, body)
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        self.labels.date(date)
    }

    /// Returns a phrase that says how many days ahead is soon.
    pub(super) fn within(&self, phrase: Phrase) -> String {
        self.say(phrase, &[("days", &self.due_soon_days)])
    }

    /// Begins a table over a text's whole width; `summary` says what it shows.
    pub(super) fn table(&self, summary: String, width: Length) -> SmallTable<'a> {
        SmallTable::new(self.styles, summary, width)
    }

    pub(super) fn items(&self) -> ItemCells<'a> {
        ItemCells::new(self.report.plan, self.labels)
    }

    pub(super) fn body(&self, key: &'a BodyKey) -> &'a str {
        self.report.plan.body_name(key)
    }

    /// Makes a paragraph of small print.
    pub(super) fn remark(&self, phrase: Phrase) -> Block {
        remark(self.word(phrase))
    }

    /// Returns the title of a section; that of the plan where items stand in none.
    pub(super) fn section<'t>(&'t self, section: &'t Section) -> &'t str {
        match section.has_heading() {
            true => &section.title,
            false => &self.report.plan.title,
        }
    }

    /// Returns number and title of a section in one line.
    pub(super) fn section_line(&self, section: &Section) -> String {
        match section.has_heading() {
            true => section.line(),
            false => self.section(section).to_owned(),
        }
    }

    /// Makes a paragraph of a phrase.
    pub(super) fn paragraph(&self, phrase: Phrase) -> Block {
        paragraph(self.word(phrase))
    }

    /// Returns whether nothing was ever reported: there is little to say then.
    pub(super) fn is_silent(&self) -> bool {
        self.report.entries == 0
    }

    /// Returns how many goals the body has at most.
    pub(super) fn most_goals(&self) -> usize {
        30 + self.report.states.len() / 25
    }

    /// Returns the part of a list that the body shows. The lists share a number of rows, which grows
    /// slowly with the plan, so that none is cut while another has room.
    pub(super) fn in_body<'t, T>(&self, list: &'t [T]) -> &'t [T] {
        let most = self.most_rows.get_or_init(|| {
            let lines = match self.is_silent() {
                true => LINES_OF_NOTHING,
                false => LEAST_LINES + self.report.states.len() / 4,
            };
            fair_share(&self.lines_of_lists(), lines)
        });
        &list[..list.len().min(*most)]
    }

    /// Returns about how many lines each row of each list takes.
    fn lines_of_lists(&self) -> Vec<Vec<usize>> {
        let report = self.report;
        let of = |states: Vec<&ItemState<'_>>| states.into_iter().map(lines).collect();
        let of_dated = |states: Vec<(&ItemState<'_>, u32)>| {
            let states = states.into_iter().map(|(state, _)| lines(state));
            states.collect()
        };
        vec![
            of(report.achieved()),
            of(report.advanced()),
            of(report.cancelled()),
            of_dated(report.overdue()),
            of_dated(report.past_unreported()),
            of_dated(report.due_soon()),
            of(report.moves().into_iter().map(|one| one.state).collect()),
            vec![LINES_OF_RISK; report.risks.len()],
        ]
    }

    /// Says how many items of a list the body does not show, if any.
    pub(super) fn not_in_body<T>(&self, list: &[T]) -> Option<Block> {
        let more = counted(list.len() - self.in_body(list).len());
        let phrase = match self.is_silent() {
            true => Phrase::MoreInPlan,
            false => Phrase::More,
        };
        (more > 0).then(|| remark(self.count(phrase, more, &[])))
    }

    /// Names the first of some things, and says how many more there are.
    pub(super) fn few(&self, names: &[String]) -> String {
        // One more takes no more room than to say that there is one.
        let shown = match names.len() {
            all if all <= MOST_IN_SENTENCE + 1 => all,
            _ => MOST_IN_SENTENCE,
        };
        let mut said = names[..shown].to_vec();
        let more = counted(names.len() - shown);
        if more > 0 {
            said.push(self.count(Phrase::Others, more, &[]));
        }
        self.labels.list(&said)
    }

    /// Says how many items of a list in an annex are not shown, if any.
    pub(super) fn not_shown(&self, all: usize) -> Option<Block> {
        self.more(all).map(remark)
    }

    /// Makes a heading of the message.
    pub(super) fn heading(&self, phrase: Phrase) -> Block {
        heading(2, None, self.word(phrase))
    }

    /// Returns the words for how many items of a list are not shown, if any.
    pub(super) fn more(&self, all: usize) -> Option<String> {
        let more = counted(all.checked_sub(LONGEST_LIST)?);
        (more > 0).then(|| self.count(Phrase::More, more, &[]))
    }

    pub(super) fn subheading(&self, phrase: Phrase) -> Block {
        heading(3, None, self.word(phrase))
    }

    pub(in crate::compose) fn standing(&self, standing: Standing) -> Sign {
        let (symbol, tone) = match standing {
            Standing::Done => ("✓", Tone::Positive),
            Standing::InProgress => ("◐", Tone::Active),
            Standing::NotStarted => ("□", Tone::Neutral),
            Standing::Postponed => ("►", Tone::Caution),
            Standing::Cancelled => ("✕", Tone::Muted),
            Standing::NotReported => ("–", Tone::Blank),
        };
        self.sign(symbol, standing_word(standing), tone)
    }

    pub(super) fn light(&self, light: GoalLight) -> Sign {
        let (symbol, phrase, tone) = match light {
            GoalLight::Complete => ("✓", Phrase::Complete, Tone::Positive),
            GoalLight::OnTrack => ("●", Phrase::OnTrack, Tone::Positive),
            GoalLight::Delayed => ("▲", Phrase::Delayed, Tone::Caution),
            GoalLight::OffTrack => ("■", Phrase::OffTrack, Tone::Critical),
            GoalLight::ReportsMissing => ("?", Phrase::ReportsMissing, Tone::Caution),
            GoalLight::NotReported => ("○", Phrase::NotReported, Tone::Blank),
            GoalLight::Closed => ("✕", Phrase::Closed, Tone::Muted),
        };
        self.sign(symbol, phrase, tone)
    }

    pub(super) fn declared(&self, light: Light) -> Sign {
        self.light(match light {
            Light::OnTrack => GoalLight::OnTrack,
            Light::Delayed => GoalLight::Delayed,
            Light::OffTrack => GoalLight::OffTrack,
        })
    }

    pub(super) fn sign(&self, symbol: &str, phrase: Phrase, tone: Tone) -> Sign {
        Sign {
            said: format!("{symbol} {}", self.word(phrase)),
            symbol: symbol.to_owned(),
            tone,
        }
    }

    /// Returns the last day of an item's time line, or the time line as said where it has none.
    pub(super) fn due(&self, state: &ItemState<'_>) -> Inline {
        match state.due {
            Some(due) => Inline::text(self.date(due)),
            None => self.items().timeline(state.timeline),
        }
    }

    /// Says a time line that took the place of another.
    pub(super) fn now_due(&self, timeline: &Timeline) -> Inline {
        let values = [("timeline", timeline.said.as_str())];
        Inline::text(self.say(Phrase::NowDue, &values))
    }

    /// Returns a reason, or that none was given.
    pub(super) fn reason(&self, reason: Option<&str>) -> Vec<Inline> {
        match reason {
            Some(reason) => reason.lines().map(Inline::text).collect(),
            None => vec![Inline::quiet(self.word(Phrase::NoReason))],
        }
    }

    /// Returns the last reason that was given of an item, or that none was, and the notes since.
    pub(super) fn reason_and_notes(&self, state: &ItemState<'a>) -> Vec<Inline> {
        let notes: Vec<Inline> = state
            .notes
            .iter()
            .flat_map(|note| self.remarks(note))
            .collect();
        let mut lines = match (state.reason, notes.is_empty()) {
            (None, false) => Vec::new(),
            (reason, _) => self.reason(reason),
        };
        lines.extend(notes);
        lines
    }

    /// Returns the lines of an entry's note and evidence.
    pub(super) fn note_and_evidence(&self, entry: &'a Entry) -> Vec<Inline> {
        let note = entry.note.iter().flat_map(|note| note.lines());
        let sources = entry.evidence.iter().flat_map(|text| text.lines());
        note.map(Inline::text)
            .chain(sources.map(evidence))
            .collect()
    }

    /// Returns the lines of an entry's note and evidence, and who reported it.
    pub(super) fn remarks(&self, entry: &'a Entry) -> Vec<Inline> {
        let mut lines = self.note_and_evidence(entry);
        lines.extend(entry.body.as_ref().map(|body| {
            let body = self.report.plan.named_in_sentence(&body.0);
            Inline::quiet(self.say_of(Phrase::ReportedBy, &body))
        }));
        lines
    }

    pub(super) fn timeline(&self, timeline: Option<&Timeline>) -> Inline {
        self.items().timeline(timeline)
    }
}

/// Returns the word of a standing, without its symbol.
pub(super) fn standing_word(standing: Standing) -> Phrase {
    match standing {
        Standing::Done => Phrase::Done,
        Standing::InProgress => Phrase::InProgress,
        Standing::NotStarted => Phrase::NotStarted,
        Standing::Postponed => Phrase::Postponed,
        Standing::Cancelled => Phrase::Cancelled,
        Standing::NotReported => Phrase::NotReported,
    }
}

/// Returns the same within a sentence.
pub(super) fn said_standing(standing: Standing) -> Phrase {
    match standing {
        Standing::Done => Phrase::SaidDone,
        Standing::InProgress => Phrase::SaidInProgress,
        Standing::NotStarted => Phrase::SaidNotStarted,
        Standing::Postponed => Phrase::SaidPostponed,
        Standing::Cancelled => Phrase::SaidCancelled,
        Standing::NotReported => Phrase::SaidNotReported,
    }
}

/// Says evidence: a web address leads there.
fn evidence(text: &str) -> Inline {
    let is_address = ["https://", "http://"]
        .iter()
        .any(|scheme| text.starts_with(scheme))
        && !text.contains(char::is_whitespace);
    match is_address {
        true => Inline::Link {
            text: text.to_owned(),
            emphasis: Default::default(),
            target: Target::Uri(text.to_owned()),
        },
        false => Inline::text(text),
    }
}

/// Makes a paragraph of small print.
pub(in crate::compose) fn remark(text: String) -> Block {
    Block::Paragraph(Paragraph::new(Role::Remark, vec![Inline::text(text)]))
}

/// Makes a paragraph of running text.
pub(in crate::compose) fn paragraph(text: String) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, vec![Inline::text(text)]))
}

/// Makes a heading in the text.
pub(in crate::compose) fn heading(level: u8, number: Option<String>, title: String) -> Block {
    Block::Heading(Heading {
        revision: None,
        level,
        number,
        content: vec![Inline::text(title)],
        anchor: None,
    })
}
