//! How the goals stand: a light for each, with the rule that it was found by.

use super::signs::{Words, counted, paragraph, remark};
use crate::compose::small_table as tables;
use crate::document::{Block, Cell, Inline, Length};
use crate::plan::progress::{GoalLight, GoalProgress, Standing};
use crate::template::Phrase;

/// Returns the goals with their lights; of more than fit, those that need attention.
pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let goals = goals(words);
    if goals.is_empty() {
        return Vec::new();
    }
    let (waiting, rated): (Goals<'_, '_>, Goals<'_, '_>) = goals.iter().partition(|goal| {
        goal.computed == GoalLight::NotReported
            && goal.tally.past_unreported == 0
            && goal.declared.is_none()
            && goal.reported.is_none()
    });
    let shown = most_needy(&rated, words.most_goals());
    let mut blocks = vec![paragraph(summary(words, &goals))];
    if !shown.is_empty() {
        blocks.push(table(words, &shown, width));
    }
    let more = counted(rated.len() - shown.len());
    if more > 0 {
        blocks.push(remark(words.count(Phrase::MoreGoals, more, &[])));
    }
    if !waiting.is_empty() {
        let sign = words.light(GoalLight::NotReported).said;
        let names: Vec<String> = waiting.iter().map(|goal| name(goal)).collect();
        let names = words.few(&names);
        let values = [("light", sign.as_str()), ("goals", &names)];
        let count = counted(waiting.len());
        blocks.push(paragraph(words.count(Phrase::GoalsWaiting, count, &values)));
    }
    blocks.push(remark(rule(words)));
    blocks
}

/// Returns a goal's number, or its title where it has none.
fn name(goal: &GoalProgress<'_>) -> String {
    let goal = goal.goal;
    goal.numeral().unwrap_or_else(|| goal.title.value.clone())
}

/// Returns all goals with their lights, where the body has only some of them.
pub(super) fn all(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let goals = goals(words);
    match goals.len() > words.most_goals() {
        true => vec![table(words, &goals, width)],
        false => Vec::new(),
    }
}

type Goals<'a, 'l> = Vec<&'a GoalProgress<'l>>;

fn goals<'a, 'l>(words: &Words<'a, 'l>) -> Goals<'a, 'l> {
    let sections = words.report.sections.iter();
    let goals = sections.flat_map(|section| &section.goals);
    goals.filter(|goal| goal.goal.has_heading()).collect()
}

/// Returns so many goals with the gravest lights, in the plan's order.
fn most_needy<'a, 'l>(goals: &Goals<'a, 'l>, most: usize) -> Goals<'a, 'l> {
    let grave = |light| match light {
        GoalLight::OffTrack => 0,
        GoalLight::Delayed => 1,
        GoalLight::ReportsMissing => 2,
        GoalLight::OnTrack => 3,
        GoalLight::NotReported => 4,
        GoalLight::Complete => 5,
        GoalLight::Closed => 6,
    };
    let mut indices: Vec<usize> = (0..goals.len()).collect();
    indices.sort_by_key(|index| grave(goals[*index].computed));
    indices.truncate(most);
    indices.sort_unstable();
    indices.into_iter().map(|index| goals[index]).collect()
}

/// Says how many goals have which light.
fn summary(words: &Words<'_, '_>, goals: &Goals<'_, '_>) -> String {
    let all = [
        (GoalLight::Complete, Phrase::GoalsComplete),
        (GoalLight::OnTrack, Phrase::GoalsOnTrack),
        (GoalLight::Delayed, Phrase::GoalsDelayed),
        (GoalLight::OffTrack, Phrase::GoalsOffTrack),
        (GoalLight::ReportsMissing, Phrase::GoalsReportsMissing),
        (GoalLight::NotReported, Phrase::GoalsNotReported),
        (GoalLight::Closed, Phrase::GoalsClosed),
    ];
    let of = |light| goals.iter().filter(|goal| goal.computed == light).count();
    let parts: Vec<String> = all
        .into_iter()
        .map(|(light, phrase)| (phrase, counted(of(light))))
        .filter(|(_, count)| *count > 0)
        .map(|(phrase, count)| words.count(phrase, count, &[]))
        .collect();
    let parts = words.labels.list(&parts);
    words.count(
        Phrase::SummaryGoals,
        counted(goals.len()),
        &[("parts", &parts)],
    )
}

fn table(words: &Words<'_, '_>, goals: &Goals<'_, '_>, width: Length) -> Block {
    let mut table = words
        .table(words.word(Phrase::LightsTable), width)
        .text(words.word(Phrase::Goal))
        .text(words.word(Phrase::Light))
        .text(words.word(Phrase::CoverageHeading))
        .figures(words.word(Phrase::Done))
        .figures(words.word(Phrase::Overdue))
        .figures(words.word(Phrase::PastUnreported));
    for goal in goals {
        let tally = &goal.tally;
        table.row(vec![
            tables::numbered_head(goal.goal.numeral(), &goal.goal.title),
            light(words, goal),
            tables::text(coverage(words, tally.reported(), tally.total)),
            tables::text(tally.count(Standing::Done).to_string()),
            tables::text(tally.overdue.to_string()),
            tables::text(tally.past_unreported.to_string()),
        ]);
    }
    table.block()
}

/// Says how many of a goal's items were ever reported on.
fn coverage(words: &Words<'_, '_>, reported: u32, all: u32) -> String {
    let all = all.to_string();
    words.count(Phrase::Coverage, reported, &[("all", &all)])
}

/// Makes the cell of a goal's light, under which stands what was declared of it: a light, and a status
/// of the goal as a whole.
fn light(words: &Words<'_, '_>, goal: &GoalProgress<'_>) -> Cell {
    let sign = words.light(goal.computed);
    let mut lines = vec![Inline::text(sign.said)];
    let declared = goal.declared.map(|declared| {
        let sign = words.declared(declared.light);
        (sign.said, declared.date, declared.reason)
    });
    let status = goal.reported.map(|reported| {
        let percent = reported
            .percent
            .filter(|percent| (1..100).contains(percent));
        let percent =
            percent.map(|percent| words.say(Phrase::Percent, &[("number", &percent.to_string())]));
        let sign = words.standing(reported.status.into());
        let parts: Vec<String> = std::iter::once(sign.said).chain(percent).collect();
        let said = parts.join(&words.labels.lists.separator);
        (said, reported.date, reported.reason)
    });
    for (said, date, reason) in declared.into_iter().chain(status) {
        let values = [("light", said.as_str()), ("date", &words.date(date))];
        lines.push(Inline::text(words.say(Phrase::DeclaredOn, &values)));
        let reason = reason.into_iter().flat_map(str::lines);
        lines.extend(reason.map(Inline::quiet));
    }
    Cell {
        tone: Some(sign.tone),
        ..tables::cell(lines)
    }
}

/// Says the rule, a sentence for each light, with the plan's thresholds.
fn rule(words: &Words<'_, '_>) -> String {
    let thresholds = &words.report.plan.thresholds;
    let days = words.count(Phrase::Days, thresholds.off_track_days, &[]);
    let percent = thresholds.off_track_percent.to_string();
    let grace = words.count(Phrase::Days, thresholds.grace_days, &[]);
    let rules = GoalLight::ALL.into_iter().map(|light| {
        let phrase = match light {
            GoalLight::OnTrack => Phrase::RuleOnTrack,
            GoalLight::Delayed => Phrase::RuleDelayed,
            GoalLight::OffTrack => Phrase::RuleOffTrack,
            GoalLight::ReportsMissing => Phrase::RuleReportsMissing,
            GoalLight::Complete => Phrase::RuleComplete,
            GoalLight::Closed => Phrase::RuleClosed,
            GoalLight::NotReported => Phrase::RuleNotReported,
        };
        let sign = words.light(light).said;
        let values = [
            ("light", sign.as_str()),
            ("days", &days),
            ("percent", &percent),
            ("grace", &grace),
        ];
        words.say(phrase, &values)
    });
    rules.collect::<Vec<_>>().join(" ")
}
