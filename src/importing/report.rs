//! `import-report.md`: what became of every word of a source, and what was assumed.

use super::Import;
use super::wording::Fate;
use crate::reading::grid::SourceGrid;
use std::fmt::Write as _;

impl Import {
    /// Writes the report; `name` is that of the source.
    pub(super) fn report(&self, grid: &SourceGrid, name: &str) -> String {
        let mut text = format!("# Import of {name}\n\n");
        let of = |fate: Fate| self.count.fates.get(&fate).copied().unwrap_or(0);
        let (kept, said) = (of(Fate::Kept), of(Fate::Said));
        let outside: usize = grid
            .left_out
            .iter()
            .map(|one| one.text.split_whitespace().count())
            .sum();
        let all = self.count.came + outside;
        let _ = writeln!(
            text,
            "{} items. Of {all} words {kept} are in the plan, {said} are said by its form (“and/or”, ticks), {} are left out.\n",
            self.items,
            all - kept - said
        );
        let _ = writeln!(text, "## What was assumed\n");
        if self.doubts.is_empty() {
            let _ = writeln!(text, "Nothing.\n");
        }
        for doubt in &self.doubts {
            let alternatives = match doubt.alternatives.is_empty() {
                true => String::new(),
                false => format!(" Or else: {}.", doubt.alternatives.join("; ")),
            };
            let _ = writeln!(
                text,
                "- `{}`, {}: {}.{alternatives} {}{}.",
                doubt.kind.code(),
                grid.place(doubt.address),
                doubt.assumed,
                doubt.remedy[..1].to_uppercase(),
                &doubt.remedy[1..]
            );
        }
        if !self.doubts.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "## What is left out\n");
        if self.left_out.is_empty() && grid.left_out.is_empty() {
            let _ = writeln!(text, "Nothing.");
        }
        for one in &self.left_out {
            let _ = writeln!(
                text,
                "- {}, {}: {}",
                grid.place(one.address),
                one.reason.words(),
                one.text
            );
        }
        for one in &grid.left_out {
            let words: Vec<&str> = one.text.split_whitespace().collect();
            let _ = writeln!(
                text,
                "- {}, {}: {}",
                grid.place(one.address),
                one.reason.words(),
                words.join(" ")
            );
        }
        for remark in &grid.remarks {
            let _ = writeln!(text, "- {remark}");
        }
        text
    }
}
