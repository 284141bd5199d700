//! How the goals stand: a light for each, with the rule that it was found by.

use super::signs::{Words, remark};
use super::tables::{self, SmallTable};
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
    };
    let has_declared = goals().any(|goal| goal.declared.is_some());
    let mut table = SmallTable::new(words, words.word(Phrase::LightsTable), width)
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
            tables::numbered_head(&goal.goal.number.0, &goal.goal.title),
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

fn declared_light(words: &Words<'_, '_>, goal: &GoalProgress<'_>) -> Cell {
    let Some(declared) = goal.declared else {
        return tables::text("–");
    };
    let sign = words.declared(declared.light);
    let said = words.say(
        Phrase::DeclaredOn,
        &[("light", &sign.said), ("date", &words.date(declared.date))],
    );
    let mut lines = vec![Inline::text(said)];
    let reason = declared.reason.into_iter().flat_map(str::lines);
    lines.extend(reason.map(Inline::text));
    Cell {
        tone: Some(sign.tone),
        ..tables::cell(lines)
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
