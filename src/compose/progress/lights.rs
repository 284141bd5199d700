//! How the goals stand: a light for each, with the rule that it was found by.

use super::signs::{Words, remark};
use crate::compose::small_table as tables;
use crate::document::{Block, Cell, Inline, Length};
use crate::plan::progress::{GoalLight, GoalProgress, Standing};
use crate::template::Phrase;

pub(super) fn blocks(words: &Words<'_, '_>, width: Length) -> Vec<Block> {
    let goals = || {
        words
            .report
            .sections
            .iter()
            .flat_map(|section| &section.goals)
            .filter(|goal| goal.goal.has_heading())
    };
    let has_declared = goals().any(|goal| goal.declared.is_some() || goal.reported.is_some());
    let mut table = words
        .table(words.word(Phrase::LightsTable), width)
        .text(words.word(Phrase::Goal), 340)
        .figures(words.word(Phrase::Items))
        .figures(words.word(Phrase::Done))
        .figures(words.word(Phrase::Overdue))
        .figures(words.word(Phrase::NotReported))
        .signs(words.word(Phrase::LightComputed), &words.lights());
    // What nobody declared needs no column.
    if has_declared {
        table = table.text(words.word(Phrase::LightDeclared), 220);
    }
    for goal in goals() {
        let mut cells = vec![
            tables::numbered_head(goal.goal.numeral(), &goal.goal.title),
            tables::text(goal.tally.total.to_string()),
            tables::text(goal.tally.count(Standing::Done).to_string()),
            tables::text(goal.tally.overdue.to_string()),
            tables::text(goal.tally.count(Standing::NotReported).to_string()),
            light(words, goal.computed),
        ];
        if has_declared {
            cells.push(declared_light(words, goal));
        }
        table.row(cells);
    }
    let mut blocks = vec![table.block()];
    blocks.extend(rule(words).into_iter().map(remark));
    blocks
}

fn light(words: &Words<'_, '_>, light: GoalLight) -> Cell {
    let sign = words.light(light);
    tables::toned(sign.said, sign.tone)
}

/// Says what was declared of a goal: its light, and its status as a whole.
fn declared_light(words: &Words<'_, '_>, goal: &GoalProgress<'_>) -> Cell {
    let light = goal.declared.map(|declared| {
        let sign = words.declared(declared.light);
        (sign.said, sign.tone, declared.date, declared.reason)
    });
    let status = goal.reported.map(|reported| {
        let sign = words.standing(reported.status.into());
        let percent = reported
            .percent
            .filter(|percent| (1..100).contains(percent));
        let percent =
            percent.map(|percent| words.say(Phrase::Percent, &[("number", &percent.to_string())]));
        let parts: Vec<String> = std::iter::once(sign.said).chain(percent).collect();
        let said = parts.join(&words.labels.lists.separator);
        (said, sign.tone, reported.date, reported.reason)
    });
    let tone = light
        .iter()
        .chain(&status)
        .map(|(_, tone, ..)| *tone)
        .next();
    let mut lines = Vec::new();
    for (said, _, date, reason) in light.into_iter().chain(status) {
        let values = [("light", said.as_str()), ("date", &words.date(date))];
        lines.push(Inline::text(words.say(Phrase::DeclaredOn, &values)));
        let reason = reason.into_iter().flat_map(str::lines);
        lines.extend(reason.map(Inline::text));
    }
    match lines.is_empty() {
        true => tables::text("–"),
        false => Cell {
            tone,
            ..tables::cell(lines)
        },
    }
}

/// Says the rule, a line for each light, with the plan's thresholds.
fn rule(words: &Words<'_, '_>) -> Vec<String> {
    let thresholds = &words.report.plan.thresholds;
    let days = words.count(Phrase::Days, thresholds.off_track_days, &[]);
    let percent = thresholds.off_track_percent.to_string();
    let grace = words.count(Phrase::Days, thresholds.grace_days, &[]);
    GoalLight::ALL
        .into_iter()
        .map(|light| {
            let phrase = match light {
                GoalLight::OnTrack => Phrase::RuleOnTrack,
                GoalLight::Delayed => Phrase::RuleDelayed,
                GoalLight::OffTrack => Phrase::RuleOffTrack,
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
        })
        .collect()
}
