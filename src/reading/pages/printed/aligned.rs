//! Tables without rules: columns by the gaps that many lines have in common.

use super::drawing::Rule;
use super::line::{PrintedLine, PrintedWord};

/// Lines of a page that make a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct AlignedTable {
    /// Which of the page's lines it is made of: from, and to behind.
    pub lines: (usize, usize),
    /// Where the columns after the first begin.
    pub edges: Vec<f32>,
    pub rows: Vec<AlignedRow>,
    /// Whether rows were told apart by less than numbers or blank space.
    pub is_guess: bool,
}

/// A row: the lines of each column, or one text across them all.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AlignedRow {
    pub cells: Vec<Vec<PrintedLine>>,
    pub is_across: bool,
    pub baseline: f32,
}

/// Finds the tables among lines that stand one below the other; rules between them part their rows.
pub(super) fn tables(lines: &[PrintedLine], rules: &[Rule]) -> Vec<AlignedTable> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = run_end(lines, at);
        found.extend(table(lines, at, end, rules));
        at = end.max(at + 1);
    }
    found
}

/// Returns where lines end that may be one table: at a large gap before lines without columns.
fn run_end(lines: &[PrintedLine], at: usize) -> usize {
    // Larger than what stands above and below: the last line of a table is larger than the foot of its page.
    let is_heading = |at: usize| {
        let around = [lines.get(at.wrapping_sub(1)), lines.get(at + 1)];
        let mut around = around.into_iter().flatten();
        lines[at].pieces().len() == 1 && around.all(|near| lines[at].size > 1.1 * near.size)
    };
    let mut end = at + 1;
    while end < lines.len() {
        let step = lines[end].baseline - lines[end - 1].baseline;
        let is_far = step > 5.0 * lines[end].size.max(lines[end - 1].size);
        if lines[end].turn != lines[at].turn || step < 0.0 || is_far || is_heading(end) {
            break;
        }
        end += 1;
    }
    end
}

fn table(lines: &[PrintedLine], at: usize, end: usize, rules: &[Rule]) -> Option<AlignedTable> {
    let has_columns = |line: &PrintedLine| line.pieces().len() > 1;
    let first = (at..end).find(|one| has_columns(&lines[*one]))?;
    let mut last = (at..end).rev().find(|one| has_columns(&lines[*one]))?;
    let many = lines[first..=last].iter().filter(|line| has_columns(line));
    let many: Vec<&PrintedLine> = many.collect();
    if many.len() < 3 {
        return None;
    }
    let edges = edges(&many);
    if edges.is_empty() {
        return None;
    }
    // What goes on below in one column belongs to the last row.
    while last + 1 < end {
        let (line, next) = (&lines[last], &lines[last + 1]);
        let is_near = next.baseline - line.baseline < 1.6 * line.size;
        if !is_near || crosses(next, &edges) {
            break;
        }
        last += 1;
    }
    let inside = &lines[first..=last];
    let ruled = starts_by_rules(inside, rules);
    let (starts, is_guess) =
        ruled.map_or_else(|| row_starts(inside, &edges), |starts| (starts, false));
    let mut rows: Vec<AlignedRow> = Vec::new();
    for (line, is_start) in inside.iter().zip(starts) {
        let is_across = crosses(line, &edges);
        let was_across = rows.last().is_some_and(|row| row.is_across);
        if rows.is_empty() || is_start || is_across != was_across {
            rows.push(AlignedRow {
                cells: vec![Vec::new(); edges.len() + 1],
                is_across,
                baseline: line.baseline,
            });
        }
        let Some(row) = rows.last_mut() else {
            continue;
        };
        if is_across {
            row.cells[0].push(line.clone());
            continue;
        }
        for (column, words) in by_column(line, &edges) {
            row.cells[column].push(part(line, words));
        }
    }
    Some(AlignedTable {
        lines: (first, last + 1),
        edges,
        rows,
        is_guess,
    })
}

/// Returns where columns begin: behind gaps that nearly no line has text in. A narrow gap counts where what
/// stands behind it begins at the same place in most lines.
fn edges(lines: &[&PrintedLine]) -> Vec<f32> {
    let mut changes: Vec<(f32, i32)> = Vec::new();
    // Headings between the rows run across the columns, and are larger than what stands in these.
    let mut sizes: Vec<f32> = lines.iter().map(|line| line.size).collect();
    sizes.sort_by(f32::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let rows = lines.iter().filter(|line| line.size < 1.15 * usual);
    for word in rows.flat_map(|line| &line.words) {
        changes.push((word.start, 1));
        changes.push((word.end, -1));
    }
    changes.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    let few = (lines.len() / 25) as i32;
    let size = lines.iter().map(|line| line.size).fold(0.0, f32::max);
    let last = changes.iter().map(|(at, _)| *at).fold(f32::MIN, f32::max);
    let mut covering = 0;
    let mut gap: Option<f32> = None;
    let mut edges = Vec::new();
    for (at, change) in changes {
        covering += change;
        if covering > few {
            if let Some(start) = gap.take()
                && (at - start > 0.8 * size || at - start > 0.3 * size && is_aligned(lines, at))
            {
                edges.push(at);
            }
        } else if gap.is_none() && at < last && change < 0 {
            gap = Some(at);
        }
    }
    edges
}

/// Returns whether most lines that go on behind a place begin there anew.
fn is_aligned(lines: &[&PrintedLine], at: f32) -> bool {
    let next = lines.iter().filter_map(|line| {
        let behind = line
            .words
            .iter()
            .map(|word| word.start)
            .filter(|start| *start > at - 1.0);
        behind.reduce(f32::min)
    });
    let next: Vec<f32> = next.collect();
    let there = next.iter().filter(|start| **start < at + 1.5).count();
    there > 3 && there * 10 > next.len() * 6
}

fn column_of(at: f32, edges: &[f32]) -> usize {
    edges.partition_point(|edge| *edge <= at + 1.0)
}

/// Returns whether a line is one text over the beginning of a column: a word of it stands there, or none
/// begins there.
fn crosses(line: &PrintedLine, edges: &[f32]) -> bool {
    edges.iter().any(|edge| {
        let is_over = line.start < *edge - 1.0 && line.end > *edge + 1.0;
        let begins = line
            .words
            .iter()
            .any(|word| (word.start - edge).abs() < 0.25 * line.size);
        let pieces = line.pieces();
        let is_in_piece = pieces
            .iter()
            .any(|(start, end)| *start < *edge - 1.0 && *end > *edge + 1.0);
        is_over && is_in_piece && !begins
    })
}

fn by_column(line: &PrintedLine, edges: &[f32]) -> Vec<(usize, Vec<PrintedWord>)> {
    let mut found: Vec<(usize, Vec<PrintedWord>)> = Vec::new();
    for word in &line.words {
        let column = column_of(word.start, edges);
        match found.iter_mut().find(|(of, _)| *of == column) {
            Some((_, words)) => words.push(word.clone()),
            None => found.push((column, vec![word.clone()])),
        }
    }
    found
}

fn part(line: &PrintedLine, words: Vec<PrintedWord>) -> PrintedLine {
    PrintedLine {
        start: words.iter().map(|one| one.start).fold(f32::MAX, f32::min),
        end: words.iter().map(|one| one.end).fold(f32::MIN, f32::max),
        words,
        ..line.clone()
    }
}

/// Returns which lines begin a row where rules across part the rows.
fn starts_by_rules(lines: &[PrintedLine], rules: &[Rule]) -> Option<Vec<bool>> {
    let left = lines.iter().map(|line| line.start).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.end).fold(f32::MIN, f32::max);
    let across = rules.iter().filter(|rule| {
        rule.is_across && rule.to.min(right) - rule.from.max(left) > 0.5 * (right - left)
    });
    let mut heights: Vec<f32> = across.map(|rule| rule.at).collect();
    heights.sort_by(f32::total_cmp);
    let mut starts = vec![true];
    starts.extend(lines.windows(2).map(|pair| {
        let next = heights.partition_point(|height| *height < pair[0].baseline - 1.0);
        heights
            .get(next)
            .is_some_and(|height| *height < pair[1].baseline)
    }));
    let count = starts.iter().filter(|start| **start).count();
    (count > 3 && count * 6 > lines.len()).then_some(starts)
}

/// Returns which lines begin a row, and whether that is a guess.
fn row_starts(lines: &[PrintedLine], edges: &[f32]) -> (Vec<bool>, bool) {
    let pieces: Vec<Vec<(usize, Vec<PrintedWord>)>> = lines
        .iter()
        .map(|line| match crosses(line, edges) {
            true => Vec::new(),
            false => by_column(line, edges),
        })
        .collect();
    let begins = |line: usize, column: usize| {
        pieces[line].iter().any(|(of, words)| {
            *of == column && words.first().is_some_and(|word| is_item_number(&word.text))
        })
    };
    let numbered = (0..=edges.len())
        .map(|column| {
            (
                column,
                (0..lines.len())
                    .filter(|line| begins(*line, column))
                    .count(),
            )
        })
        .max_by_key(|(column, count)| (*count, usize::MAX - column));
    if let Some((column, count)) = numbered.filter(|(_, count)| *count >= 2) {
        // A goal's number at the left begins its first item's row too.
        let starts: Vec<bool> = (0..lines.len())
            .map(|line| begins(line, column) || (0..column).any(|left| begins(line, left)))
            .collect();
        let before = starts.iter().take_while(|start| !**start).count();
        let mut starts = starts;
        // The heading may take several lines.
        if before > 0 {
            starts[0] = true;
        }
        return (starts, count * 4 < lines.len());
    }
    let steps: Vec<f32> = lines
        .windows(2)
        .map(|pair| pair[1].baseline - pair[0].baseline)
        .collect();
    let least = steps.iter().copied().fold(f32::MAX, f32::min);
    let wide = steps.iter().filter(|step| **step > 1.3 * least).count();
    let mut starts = vec![true];
    if wide > 0 && wide < steps.len() {
        starts.extend(steps.iter().map(|step| *step > 1.3 * least));
        return (starts, false);
    }
    let columns_of = |line: usize| pieces[line].len();
    starts.extend((1..lines.len()).map(|line| columns_of(line) > 1));
    (starts, lines.len() > starts_count(&pieces))
}

fn starts_count(pieces: &[Vec<(usize, Vec<PrintedWord>)>]) -> usize {
    pieces.iter().filter(|pieces| pieces.len() > 1).count()
}

/// Returns whether a word is the number of an item: `1.2.3`, `4.`, `a)`, `A.1`.
pub(super) fn is_item_number(word: &str) -> bool {
    let inner = word
        .trim_start_matches('(')
        .trim_end_matches([')', '.', ':']);
    let is_closed = inner.len() < word.len();
    let mut parts = inner.split(['.', '-']);
    let is_part = |part: &str| {
        let count = part.chars().count();
        (1..=3).contains(&count)
            && (part.chars().all(|c| c.is_numeric())
                || count <= 4 && part.chars().all(|c| "ivxIVX".contains(c))
                || count == 1 && part.chars().all(char::is_alphabetic))
    };
    let has_parts = inner.contains(['.', '-']);
    parts.all(is_part)
        && (has_parts && inner.contains(char::is_numeric)
            || is_closed
            || inner.chars().all(char::is_numeric))
}
