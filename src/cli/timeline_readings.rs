//! How a time line is read, in words, for `show`.

use crate::plan::period::{Anchor, Convention, OnName, Recurrence, Unit, Unread};
use crate::plan::{Meaning, Plan, Timeline};
use crate::template::Labels;
use chrono::NaiveDate;

/// Returns how a time line is read, a line each.
pub(super) fn lines(timeline: &Timeline, plan: &Plan, labels: &Labels) -> Vec<String> {
    let calendar = &plan.calendar;
    let date = |day: NaiveDate| labels.date(day);
    let first = timeline.first_day(calendar).map(date);
    let last = timeline.last_day(calendar).map(date);
    let line = match &timeline.meaning {
        Meaning::Span(_) | Meaning::Several(_) | Meaning::Anchored(_) => {
            return spans(timeline, plan, labels);
        }
        Meaning::By(_) => format!("by {}, its last day", last.unwrap_or_default()),
        Meaning::From(_) => format!("from {} on, without a last day", first.unwrap_or_default()),
        Meaning::Ongoing => "ongoing, without a first or last day".to_owned(),
        Meaning::Recurring(recurrence) => {
            let mut said = format!("again and again, {}", often(recurrence, labels));
            if let Some(first) = first {
                said += &format!(", from {first}");
            }
            if let Some(last) = last {
                said += &format!(", to {last}");
            }
            said
        }
        Meaning::Said(why) => match why {
            Unread::Unknown => "not understood: undated".to_owned(),
            Unread::ToBeAgreed => "still to be agreed: undated".to_owned(),
            why => format!("undated: {why}"),
        },
    };
    vec![line + reading(timeline)]
}

fn spans(timeline: &Timeline, plan: &Plan, labels: &Labels) -> Vec<String> {
    let calendar = &plan.calendar;
    let between = |first: NaiveDate, last: NaiveDate| {
        format!("{} to {}", labels.date(first), labels.date(last))
    };
    match &timeline.meaning {
        Meaning::Several(periods) => periods
            .iter()
            .map(|period| between(period.first_day(calendar), period.last_day(calendar)))
            .collect(),
        Meaning::Anchored(anchored) => {
            let name = match &anchored.anchor {
                Anchor::Adoption => "the adoption of the plan".to_owned(),
                Anchor::Event(key) => plan
                    .event(key)
                    .map_or_else(|| key.0.clone(), |event| event.name.value.clone()),
            };
            let days = match anchored.days(calendar) {
                (Some(first), Some(last)) => between(first, last),
                (None, Some(last)) => format!("by {}", labels.date(last)),
                (Some(first), None) => format!("from {} on", labels.date(first)),
                (None, None) => "no day yet: its date is not agreed".to_owned(),
            };
            vec![format!("counted from {name}: {days}")]
        }
        _ => {
            let days = timeline
                .first_day(calendar)
                .zip(timeline.last_day(calendar));
            let days = days.map(|(first, last)| between(first, last) + reading(timeline));
            days.into_iter().collect()
        }
    }
}

/// Says that a convention decides the days.
fn reading(timeline: &Timeline) -> &'static str {
    match timeline.conventions().first() {
        None => "",
        Some(Convention::Season(_)) => " (as the plan's calendar reads the season)",
        Some(Convention::Portion(_)) => " (as the plan's calendar reads the part of the year)",
        Some(Convention::FiscalYear) => " (as the plan's calendar counts fiscal years)",
        Some(Convention::PlanYear) => " (counted from the first day of the plan)",
    }
}

fn often(recurrence: &Recurrence, labels: &Labels) -> String {
    let unit = match recurrence.every.unit {
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Half => "half-year",
        Unit::Year => "year",
    };
    let every = match recurrence.every.count {
        1 => format!("every {unit}"),
        count => format!("every {count} {unit}s"),
    };
    let calendar = &labels.calendar;
    let names: Vec<String> = recurrence
        .on
        .iter()
        .map(|name| match *name {
            OnName::Day { month, day } => labels.day_of_year(month, day),
            OnName::Month(month) => calendar.month(month).to_owned(),
            OnName::Season(season) => calendar.seasons[season.index()].clone(),
            OnName::Quarter(quarter) => calendar.quarter(quarter).to_owned(),
            OnName::Half(half) => format!("half {half}"),
        })
        .collect();
    match names.is_empty() {
        true => every,
        false => format!("{every}, in {}", labels.list(&names)),
    }
}
