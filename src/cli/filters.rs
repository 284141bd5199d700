//! The filters that `list` and every table share.

use super::Failure;
use crate::diagnostic::Diagnostic;
use crate::plan::NoMatch;
use crate::plan::{Body, Calendar, CalendarWords, Plan, Selection, Timeline};
use chrono::NaiveDate;
use clap::Args;

/// Which items are shown. Several values of one filter widen it, different filters narrow it.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(super) struct FilterArgs {
    /// Only this area, by its number or key; may be given more than once.
    #[arg(long, value_name = "NUMBER")]
    area: Vec<String>,

    /// Only this section, such as II; may be given more than once.
    #[arg(long, value_name = "NUMBER")]
    section: Vec<String>,

    /// Only this goal, such as 2.2; may be given more than once.
    #[arg(long, value_name = "NUMBER")]
    goal: Vec<String>,

    /// Only what this body is responsible for or supports, by its key or name; may be given more
    /// than once.
    #[arg(long, value_name = "BODY")]
    body: Vec<String>,

    /// Only what ends in or after this time: 2016-09-01, 2016-09, "September 2016" or 2016.
    #[arg(long, value_name = "TIME")]
    from: Option<String>,

    /// Only what begins in or before this time.
    #[arg(long, value_name = "TIME")]
    to: Option<String>,

    /// Only what nobody is responsible for.
    #[arg(long)]
    no_body: bool,

    /// Only what has no time line.
    #[arg(long)]
    no_timeline: bool,
}

impl FilterArgs {
    /// Resolves the words of the call against the plan.
    pub(super) fn resolve(&self, plan: &Plan, words: &CalendarWords) -> Result<Selection, Failure> {
        let mut selection = Selection {
            no_body: self.no_body,
            no_timeline: self.no_timeline,
            ..Selection::default()
        };
        for word in &self.area {
            let area = plan
                .find_area(word)
                .map_err(|no| unknown("area", word, &no.nearest))?;
            selection.areas.push(area.key.clone());
        }
        for word in &self.section {
            let section = plan.find_section(word).map_err(|no| {
                let all = plan.sections.iter().map(|section| section.key.as_str());
                unknown_of("section", word, &no, &all.collect::<Vec<_>>())
            })?;
            selection.sections.push(section.key.clone());
        }
        for word in &self.goal {
            let goal = plan
                .find_goal(word)
                .map_err(|no| unknown("goal", word, &no.nearest))?;
            selection.goals.push(goal.key.clone());
        }
        for word in &self.body {
            selection
                .bodies
                .push(find_body(plan, word)?.key.value.clone());
        }
        let calendar = &plan.calendar;
        selection.from = self
            .from
            .as_deref()
            .map(|text| day("--from", text, words, calendar, Timeline::first_day))
            .transpose()?;
        selection.to = self
            .to
            .as_deref()
            .map(|text| day("--to", text, words, calendar, Timeline::last_day))
            .transpose()?;
        check_order(selection.from, selection.to)?;
        Ok(selection)
    }
}

/// Finds the body that a word of the call names.
pub(super) fn find_body<'p>(plan: &'p Plan, word: &str) -> Result<&'p Body, Failure> {
    plan.find_body(word).map_err(|no| {
        let all = plan.bodies.iter().map(|body| body.key.0.as_str());
        unknown_of("body", word, &no, &all.collect::<Vec<_>>())
    })
}

/// Reads the day that an end of a range of time stands for.
fn day(
    option: &str,
    text: &str,
    words: &CalendarWords,
    calendar: &Calendar,
    end: impl Fn(&Timeline, &Calendar) -> Option<NaiveDate>,
) -> Result<NaiveDate, Failure> {
    let time = Timeline::parse(text, words, calendar).ok();
    time.and_then(|time| end(&time, calendar)).ok_or_else(|| {
        Failure::Usage(
            Diagnostic::error("bad-time", format!("{option} “{text}” is no time"))
                .help("write a day (2016-09-01), a month (2016-09) or a year (2016)"),
        )
    })
}

fn check_order(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), Failure> {
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(Failure::Usage(
            Diagnostic::error("bad-time", format!("--from {from} is after --to {to}"))
                .help("swap them"),
        )),
        _ => Ok(()),
    }
}

/// Says that the plan has no such thing, and which ones are near.
pub(super) fn unknown<S: AsRef<str>>(kind: &str, word: &str, nearest: &[S]) -> Failure {
    let names: Vec<String> = nearest
        .iter()
        .map(|name| format!("“{}”", name.as_ref()))
        .collect();
    let finding = Diagnostic::error("not-in-plan", format!("the plan has no {kind} “{word}”"));
    Failure::Usage(if names.is_empty() {
        finding.help("`wem-report list` shows what there is")
    } else {
        finding.help(format!("did you mean {}?", names.join(" or ")))
    })
}

/// More names are not listed in a message.
const LISTED: usize = 20;

/// Says that the plan has no such thing, and which ones are near, or else which there are.
pub(super) fn unknown_of(kind: &str, word: &str, no: &NoMatch, all: &[&str]) -> Failure {
    let finding = Diagnostic::error("not-in-plan", format!("the plan has no {kind} “{word}”"));
    if no.nearest.is_empty() && !all.is_empty() {
        let (listed, more) = all.split_at(all.len().min(LISTED));
        let more = match more.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let kind = match kind {
            "item or event" => "the events ",
            _ => "",
        };
        let listed = listed.join(", ");
        Failure::Usage(finding.help(format!("the plan has {kind}{listed}{more}")))
    } else {
        unknown(kind, word, &no.nearest)
    }
}
