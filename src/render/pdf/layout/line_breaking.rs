//! Where lines end, in columns whose words may be divided.
//!
//! parley breaks lines; this decides when a division is worth it, and makes parley take the break
//! that is.

use super::glyphs::Ink;
use super::look::Measure;
use parley::YieldData;
use parley::layout::{BreakReason, Layout};

/// How much of a line may stay empty before a word is divided: a ragged edge reads better than a
/// hyphen.
const RAGGED_SHARE: f32 = 0.18;
/// How many lines in a row may end in a hyphen.
const MOST_HYPHENS: u8 = 2;
/// Slack for sums of advances, in points.
const ROUNDING: f32 = 0.01;

/// Returns whether some line that is not a paragraph's last is too empty.
pub(super) fn is_ragged(layout: &Layout<Ink>, measure: &Measure) -> bool {
    let full = (1.0 - RAGGED_SHARE) * measure.width;
    layout.lines().any(|line| {
        let metrics = line.metrics();
        let width = metrics.advance - metrics.hanging_advance;
        let goes_on = matches!(
            line.break_reason(),
            BreakReason::Regular | BreakReason::Emergency
        );
        goes_on && width < full
    })
}

/// Breaks a text whose possible divisions are marked with soft hyphens.
///
/// parley takes a soft hyphen for a break of no width. Each line is broken as it does; a line that
/// then ends in a hyphen which does not fit, which follows too many others, after which only the
/// rest of the word would come, or without which the line would be full enough, is broken again at
/// an earlier place.
pub(super) fn divide(layout: &mut Layout<Ink>, text: &str, measure: &Measure, hyphen_room: f32) {
    layout.break_all_lines(None);
    let steps = steps(layout, text);
    let full = (1.0 - RAGGED_SHARE) * measure.width;
    let hyphen = hyphen_room * measure.size;
    let mut breaker = layout.break_lines();
    breaker.state_mut().set_layout_max_advance(measure.width);
    let mut start = 0;
    let mut hyphens = 0;
    loop {
        let mut limit = measure.width;
        let end = loop {
            breaker.state_mut().set_line_max_advance(limit);
            let Some(YieldData::LineBreak(line)) = breaker.break_next() else {
                breaker.finish();
                return;
            };
            let end = line_end(&steps, start, line.metrics.advance);
            let divided = line.reason == BreakReason::Regular
                && end > start
                && steps[end - 1].kind == StepKind::SoftHyphen;
            if !divided {
                hyphens = 0;
                break end;
            }
            let ends_text = !steps[end..].iter().any(|step| step.kind == StepKind::Space);
            let retry = match before_last_word(&steps[start..end]) {
                Some(whole) if whole >= full || hyphens >= MOST_HYPHENS || ends_text => {
                    whole + ROUNDING
                }
                _ if line.metrics.advance + hyphen > measure.width => {
                    line.metrics.advance - 2.0 * ROUNDING
                }
                _ => {
                    hyphens += 1;
                    break end;
                }
            };
            if retry >= limit || !breaker.revert() {
                hyphens += 1;
                break end;
            }
            limit = retry;
        };
        start = end;
    }
}

fn steps(layout: &Layout<Ink>, text: &str) -> Vec<Step> {
    layout
        .lines()
        .flat_map(|line| line.runs().collect::<Vec<_>>())
        .flat_map(|run| run.clusters().collect::<Vec<_>>())
        .map(|cluster| Step {
            advance: cluster.advance(),
            kind: match &text[cluster.text_range()] {
                "\u{AD}" => StepKind::SoftHyphen,
                space if space.chars().all(char::is_whitespace) => StepKind::Space,
                _ => StepKind::Letter,
            },
        })
        .collect()
}

/// Returns the step after the last one of a line that begins at `start` and is `advance` long.
fn line_end(steps: &[Step], start: usize, advance: f32) -> usize {
    let mut x = 0.0;
    let mut end = start;
    for step in &steps[start..] {
        if x + step.advance > advance + ROUNDING {
            break;
        }
        x += step.advance;
        end += 1;
    }
    end
}

/// Returns how long a line is up to its last space, if it has one after its first word.
fn before_last_word(line: &[Step]) -> Option<f32> {
    let space = line.iter().rposition(|step| step.kind == StepKind::Space)?;
    let before: f32 = line[..space].iter().map(|step| step.advance).sum();
    (before > 0.0).then_some(before)
}

/// A cluster as line breaking sees it.
struct Step {
    advance: f32,
    kind: StepKind,
}

#[derive(PartialEq)]
enum StepKind {
    Letter,
    Space,
    SoftHyphen,
}
