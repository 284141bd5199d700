//! Rules that belong to text: through it, and under it.

use super::drawing::{Drawing, Rule, Turn};

/// Marks characters that are struck through, and takes rules out that belong to text alone.
pub(super) fn mark_struck(drawing: &mut Drawing) {
    let mut struck = vec![false; drawing.characters.len()];
    let mut order: Vec<usize> = (0..drawing.characters.len()).collect();
    order.retain(|at| drawing.characters[*at].turn == Turn::None);
    let characters = &drawing.characters;
    order.sort_by(|one, other| {
        let (one, other) = (&characters[*one], &characters[*other]);
        one.baseline.total_cmp(&other.baseline)
    });
    let largest = characters.iter().map(|one| one.size).fold(0.0, f32::max);
    let is_of_text = |rule: &Rule, lowest: f32, highest: f32| -> Option<Vec<usize>> {
        let from = order.partition_point(|at| characters[*at].baseline < rule.at - largest);
        let near = order[from..]
            .iter()
            .take_while(|at| characters[**at].baseline <= rule.at + largest);
        let hit: Vec<usize> = near
            .copied()
            .filter(|at| {
                let one = &characters[*at];
                let above = (one.baseline - rule.at) / one.size;
                let middle = (one.start + one.end) / 2.0;
                (lowest..highest).contains(&above) && (rule.from..=rule.to).contains(&middle)
            })
            .collect();
        let size = hit
            .iter()
            .map(|at| characters[*at].size)
            .fold(0.0, f32::max);
        let start = hit
            .iter()
            .map(|at| characters[*at].start)
            .reduce(f32::min)?;
        let end = hit.iter().map(|at| characters[*at].end).reduce(f32::max)?;
        let fits = (start - rule.from).abs() < 0.4 * size && (end - rule.to).abs() < 0.4 * size;
        fits.then_some(hit)
    };
    let mut rules = std::mem::take(&mut drawing.rules);
    let budget = 20_000_000 / characters.len().max(1);
    if rules.len() <= budget.max(2_000) {
        rules.retain(|rule| {
            if !rule.is_across {
                return true;
            }
            if let Some(hit) = is_of_text(rule, 0.15, 0.5) {
                hit.into_iter().for_each(|at| struck[at] = true);
                return false;
            }
            is_of_text(rule, -0.25, 0.06).is_none()
        });
    }
    drawing.rules = rules;
    for (character, is_struck) in drawing.characters.iter_mut().zip(struck) {
        character.is_struck = is_struck;
    }
}
