//! The steps in time, to scale, counted back from the event.

use super::steps::beside_chain;
use super::words::PathWords;
use crate::compose::time_axis::TimeAxis;
use crate::document::{
    Block, Chart, DayLine, DaySpan, GanttBand, GanttBar, GanttChart, GanttRow, Interval, Length,
    Series, TimeScale, Tone,
};
use crate::plan::network::{DayNumber, EventDay, Lasting, Matter, Step, date, number};
use crate::template::PathPhrase;
use chrono::{Datelike, Months};

/// Widths of the columns before the bars.
const LABEL_WIDTH: Length = Length::millimetres(88);
const STANDING_WIDTH: Length = Length::millimetres(30);
/// A scale has so many intervals at most; each is as long as the first of these that allows it.
const MOST_INTERVALS: DayNumber = 40;
/// A scale of at most so many days divides months.
const MOST_DAYS_IN_TENS: DayNumber = 250;
const INTERVALS: [DayNumber; 6] = [7, 14, 30, 90, 365, 3650];

/// Returns the chart; nothing where there is no step.
pub(super) fn chart(words: &PathWords<'_, '_>) -> Option<Block> {
    let path = words.path;
    let aim = number(path.aim());
    let days = path.steps.iter().flat_map(|step| {
        let latest = if step.is_closed() {
            step.earliest
        } else {
            step.latest
        };
        [
            step.earliest.start,
            step.earliest.finish,
            latest.start,
            latest.finish,
        ]
    });
    let days = days.chain([aim, aim + i32::from(path.lasts)]);
    let (first, last) = (days.clone().min()?, days.max()?);
    if path.steps.is_empty() {
        return None;
    }
    let axis = match path.day {
        EventDay::Open => Axis::counted(first, last, aim),
        EventDay::Day(_) | EventDay::By(_) => Axis::dated(first, last),
    };
    let rows = |steps: Vec<usize>| -> Vec<GanttRow> {
        let rows = steps
            .into_iter()
            .map(|step| row(words, words.step(step), &axis));
        rows.collect()
    };
    let bands = [
        (PathPhrase::ChainSteps, rows(path.chain_steps().collect())),
        (PathPhrase::Others, rows(beside_chain(words))),
    ];
    let bands: Vec<GanttBand> = bands
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(label, rows)| GanttBand {
            label: words.word(label),
            rows,
        })
        .collect();
    let all = || bands.iter().flat_map(|band| &band.rows);
    let has_marks = all().any(|row| !row.marks.is_empty());
    let has_baseline = all().any(|row| row.baseline.is_some());
    let series = [
        (Tone::Critical, PathPhrase::BarCritical),
        (Tone::Neutral, PathPhrase::BarOther),
        (Tone::Positive, PathPhrase::BarDone),
    ];
    let series: Vec<Series> = series
        .into_iter()
        .filter(|(tone, _)| all().any(|row| row.tone == *tone))
        .map(|(tone, phrase)| Series {
            name: words.word(phrase),
            symbol: String::new(),
            tone,
        })
        .collect();
    let chart = GanttChart {
        description: words.count(
            PathPhrase::ScheduleChart,
            path.steps.len(),
            &[
                ("from", &words.day(axis.first)),
                ("to", &words.day(last.max(first))),
            ],
        ),
        series,
        baseline_name: has_baseline.then(|| words.word(PathPhrase::BarEarliest)),
        mark_name: has_marks.then(|| words.word(PathPhrase::BarMark)),
        late_name: None,
        open_name: None,
        day_line: Some(DayLine {
            day: axis.day(aim),
            label: path.event.name.value.clone(),
        }),
        headings: [PathPhrase::Step, PathPhrase::Slack].map(|phrase| words.word(phrase)),
        widths: [LABEL_WIDTH, STANDING_WIDTH],
        scale: axis.scale(words),
        bands,
    };
    Some(Block::Chart(Chart::Gantt(Box::new(chart))))
}

fn row(words: &PathWords<'_, '_>, step: &Step<'_>, axis: &Axis) -> GanttRow {
    let earliest = words.lasting(step.earliest);
    let (tone, standing) = match (step.is_closed(), step.is_critical) {
        (true, _) => (Tone::Positive, words.standing(step).said),
        (false, true) => (Tone::Critical, words.critical().said),
        (false, false) => {
            let slack = usize::try_from(step.slack).unwrap_or(0);
            (Tone::Neutral, words.count(PathPhrase::Days, slack, &[]))
        }
    };
    let shown = if step.is_closed() {
        step.earliest
    } else {
        step.latest
    };
    let description = match step.is_closed() {
        true => earliest,
        false => {
            let latest = words.latest(step.latest).join(" ");
            let both = [("earliest", earliest.as_str()), ("latest", &latest)];
            match step.earliest == step.latest {
                true => words.say(PathPhrase::ScheduleLatest, &both[1..]),
                false => words.say(PathPhrase::ScheduleBoth, &both),
            }
        }
    };
    let has_length = shown.finish > shown.start;
    let is_elsewhere = !step.is_closed() && step.earliest != step.latest;
    let (number, label) = match step.matter {
        Matter::Item(place) => (
            place.item.marker().unwrap_or_default(),
            place.item.action.value.clone(),
        ),
        Matter::Milestone(milestone) => (String::new(), milestone.what.value.clone()),
    };
    GanttRow {
        number,
        label,
        standing,
        tone,
        bars: match has_length {
            true => vec![GanttBar::closed(axis.span(shown))],
            false => Vec::new(),
        },
        marks: match has_length {
            true => Vec::new(),
            false => vec![axis.day(shown.start)],
        },
        baseline: is_elsewhere.then(|| axis.span(step.earliest)),
        late: None,
        done_percent: None,
        description,
    }
}

/// The days of the chart.
struct Axis {
    first: DayNumber,
    days: DayNumber,
    kind: AxisKind,
}

enum AxisKind {
    /// In months and years.
    Dated(TimeAxis),
    /// In so many days each, counted back from a day.
    Counted { step: DayNumber, aim: DayNumber },
}

impl Axis {
    fn dated(first: DayNumber, last: DayNumber) -> Self {
        let axis = TimeAxis::new(date(first), date(last));
        Axis {
            first: number(axis.first),
            days: number(axis.last()) + 1 - number(axis.first),
            kind: AxisKind::Dated(axis),
        }
    }

    fn counted(first: DayNumber, last: DayNumber, aim: DayNumber) -> Self {
        let whole = last - first + 1;
        let fits = |step: &DayNumber| whole / step < MOST_INTERVALS;
        let step = INTERVALS.into_iter().find(fits);
        let step = step.unwrap_or(whole / MOST_INTERVALS + 1);
        let before = (aim - first).max(0) / step + 1;
        let behind = (last - aim).max(0) / step + 1;
        Axis {
            first: aim - before * step,
            days: (before + behind) * step,
            kind: AxisKind::Counted { step, aim },
        }
    }

    fn day(&self, day: DayNumber) -> u32 {
        let day = (day - self.first).clamp(0, self.days - 1);
        u32::try_from(day).unwrap_or(0)
    }

    fn span(&self, lasting: Lasting) -> DaySpan {
        let first = self.day(lasting.start);
        DaySpan {
            first,
            end: (self.day(lasting.finish - 1) + 1).max(first + 1),
        }
    }

    /// Divides months into ten days each and the rest: a renderer may show no less than a part.
    fn tens(&self, words: &PathWords<'_, '_>) -> TimeScale {
        let mut scale = TimeScale {
            days: u32::try_from(self.days).unwrap_or(1),
            upper: Vec::new(),
            lower: Vec::new(),
        };
        let mut from = 0;
        while from < self.days {
            let day = date(self.first + from);
            let length = match day.checked_add_months(Months::new(1)) {
                Some(next) => number(next) - number(day),
                None => self.days - from,
            };
            let interval = |first: DayNumber, end: DayNumber, label: String| Interval {
                days: DaySpan {
                    first: u32::try_from(from + first).unwrap_or(0),
                    end: u32::try_from(from + end).unwrap_or(0),
                },
                label,
            };
            let calendar = &words.labels.calendar;
            let month = &calendar.short_months[day.month0() as usize];
            let label = calendar.month_of_year(month, day.year());
            scale.upper.push(interval(0, length, label));
            for (first, end) in [(0, 10), (10, 20), (20, length)] {
                scale
                    .lower
                    .push(interval(first, end, (first + 1).to_string()));
            }
            from += length;
        }
        scale
    }

    fn scale(&self, words: &PathWords<'_, '_>) -> TimeScale {
        let (step, aim) = match &self.kind {
            AxisKind::Dated(_) if self.days <= MOST_DAYS_IN_TENS => return self.tens(words),
            AxisKind::Dated(axis) => return axis.scale(&words.labels.calendar),
            AxisKind::Counted { step, aim } => (*step, *aim),
        };
        let days = u32::try_from(self.days).unwrap_or(1);
        let lower = (0..self.days / step).map(|index| {
            let first = index * step;
            let before = aim - self.first - first;
            Interval {
                days: DaySpan {
                    first: u32::try_from(first).unwrap_or(0),
                    end: u32::try_from(first + step).unwrap_or(days),
                },
                label: super::words::signed(before),
            }
        });
        TimeScale {
            days,
            upper: vec![Interval {
                days: DaySpan {
                    first: 0,
                    end: days,
                },
                label: words.word(PathPhrase::DaysBefore),
            }],
            lower: lower.collect(),
        }
    }
}
